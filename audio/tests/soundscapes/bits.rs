//! Which bits: the same from any side, for the same seed, on every machine, with no memory taken.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use assert_no_alloc::assert_no_alloc;
use perron_audio::soundscape::{self, Block, SILENT, Weather};
use perron_core::Bed;

use crate::frames;

/// Blocks in a chunk of canonical state.
const CHUNK: u64 = 1_024;

/// FNV-1a over the bits of every sample.
fn hash(frames: &[[f32; 2]]) -> u64 {
    frames
        .iter()
        .flatten()
        .flat_map(|sample| sample.to_bits().to_le_bytes())
        .fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

fn same_bits(a: &Block, b: &Block) -> bool {
    a.iter().flatten().zip(b.iter().flatten()).all(|(a, b)| a.to_bits() == b.to_bits())
}

/// Weather that changes all the time, as a script might move it.
fn changing(index: u64) -> Weather {
    let there = (index % 3_000) as f32 / 1_500.0;
    Weather {
        swell: there,
        rain: 2.0 - there,
        wind: there,
        fire: 2.0 - there,
        speed: 0.5 * there,
        braking: 2.0 - there,
        behind: 40.0 * index as f64,
    }
}

#[test]
fn a_seek_gives_the_tail_bit_for_bit() {
    // Drawn once; the edges of chunks and of the shadow's life among them.
    let leaps = [0, 1, 17, 500, 900, 943, 944, 945, 968, 1_000, 1_022, 1_023, 1_024, 1_025, 1_700, 2_047, 2_048, 2_300];
    for bed in Bed::ALL {
        for base in [0, 879 * CHUNK] {
            let mut whole = soundscape::build(bed, 5);
            let mut rendered = vec![SILENT; 2_400];
            whole.locate(base, &changing);
            for (index, block) in (base..).zip(&mut rendered) {
                whole.render(index, &changing(index), block);
            }
            let mut sought = soundscape::build(bed, 5);
            for leap in leaps {
                sought.locate(base + leap, &changing);
                for (index, expected) in (base + leap..).zip(&rendered[leap as usize..]).take(100) {
                    let mut block = SILENT;
                    sought.render(index, &changing(index), &mut block);
                    assert!(same_bits(&block, expected), "{bed:?}: block {index} differs after a leap to {leap}");
                }
            }
        }
    }
}

#[test]
fn a_leap_without_locating_finds_its_own_way() {
    for bed in Bed::ALL {
        let whole = frames(bed, 3, 0, 1_400);
        let mut leaping = soundscape::build(bed, 3);
        let mut block = SILENT;
        for index in [1_300, 40, 41, 1_023, 1_024, 7] {
            leaping.render(index, &Weather::USUAL, &mut block);
            let start = index as usize * 128;
            assert_eq!(hash(&block), hash(&whole[start..start + 128]), "{bed:?} at block {index}");
        }
    }
}

#[test]
fn a_seed_decides_everything() {
    for bed in Bed::ALL {
        assert_eq!(hash(&frames(bed, 11, 300, 20)), hash(&frames(bed, 11, 300, 20)), "{bed:?}");
        assert_ne!(hash(&frames(bed, 11, 300, 20)), hash(&frames(bed, 12, 300, 20)), "{bed:?}");
    }
}

#[test]
fn the_last_block_of_all_can_be_rendered() {
    for bed in Bed::ALL {
        let mut soundscape = soundscape::build(bed, 1);
        let mut block = SILENT;
        for index in [u64::MAX, u64::MAX - 1, 1 << 60] {
            soundscape.render(index, &Weather::USUAL, &mut block);
            assert!(block.iter().flatten().all(|sample| sample.is_finite()), "{bed:?} at block {index}");
        }
    }
}

#[test]
fn weather_out_of_bounds_is_held_and_never_breaks_the_sound() {
    for bed in Bed::ALL {
        let mut soundscape = soundscape::build(bed, 1);
        for (index, amount) in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -1.0, 1e30, 2.0].into_iter().enumerate() {
            let weather = Weather {
                swell: amount,
                rain: amount,
                wind: amount,
                fire: amount,
                speed: amount,
                braking: amount,
                behind: f64::from(amount),
            };
            let mut block = SILENT;
            soundscape.render(index as u64, &weather, &mut block);
            assert!(block.iter().flatten().all(|sample| sample.abs() < 1.0), "{bed:?} under {amount}");
        }
    }
}

#[test]
fn rendering_takes_no_memory() {
    for bed in Bed::ALL {
        let mut soundscape = soundscape::build(bed, 1);
        let mut block = SILENT;
        assert_no_alloc(|| {
            soundscape.locate(500, &changing);
            for index in 500..1_500 {
                soundscape.render(index, &changing(index), &mut block);
            }
        });
    }
}

/// Paths that share noise cut notches and rise together; the number of each is written out where its key is made.
#[test]
fn every_path_has_noise_of_its_own() {
    let mut known = BTreeMap::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/soundscape")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the crate") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source file");
            for key in text.split("Key::new(seed, ").skip(1) {
                let number = key.split(')').next().unwrap_or_default().to_owned();
                let other = known.insert(number.clone(), path.clone());
                assert_eq!(other, None, "{} takes {number} too", path.display());
            }
        }
    }
    assert!(known.len() >= Bed::ALL.len());
}

/// One second from the start and one from minute forty, under seed 1. A change here is a change of the sound of every
/// practice that was kept to be replayed: it must be meant.
#[test]
fn golden_bits() {
    let golden = [
        (Bed::Sea, 0xEE4F_1661_8D20_9929, 0x786A_294C_44E5_0A50),
        (Bed::Rain, 0x23A1_C9D5_2AF0_511D, 0x54A6_62D7_0377_EC89),
        (Bed::Forest, 0x5EB8_2A1A_F4C3_A079, 0xA6CD_A2B5_BB2A_BB55),
        (Bed::Hearth, 0x29E6_E1A4_772C_48BF, 0x8414_B326_DD81_89EF),
        (Bed::Brown, 0x8416_A218_367D_A540, 0xD097_9253_4864_B918),
        (Bed::Pink, 0xD81C_AF94_F7DF_8433, 0xF80E_8DEE_B932_244C),
        (Bed::Train, 0x55E8_C9F1_070A_9ED0, 0x647F_D4D8_86E7_C4C7),
        (Bed::Room, 0xF79F_7824_A3F1_5870, 0xCC4A_51F5_A72A_A67E),
    ];
    assert_eq!(golden.map(|(bed, ..)| bed), Bed::ALL, "a row for every bed");
    let heard = golden.map(|(bed, ..)| (bed, hash(&frames(bed, 1, 0, 375)), hash(&frames(bed, 1, 900_000, 375))));
    assert_eq!(golden, heard, "hashes heard: {heard:#x?}");
}
