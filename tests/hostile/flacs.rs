//! Recordings: as long, as many and as fine as they may be, and such as claim to be something else.

use perron_companion::Private;
use perron_companion::homework::{Assignment, ClipInfo, Side, describe, limit, read_draft, write};
use perron_core::day::Date;
use perron_core::entry::EntryId;
use perron_tests::speech::flac_of_levels;

use super::desk::Desks;
use super::texts::{content, filled};
use super::{Answer, Case, Kind};

/// How many changes of level a second: 750 make a tone of 375 Hz.
const CHANGES: u32 = 750;

/// Something like a voice, as FLAC that takes a few bytes for many samples: a tone that comes and goes four times a second.
fn voice(millis: u32, rate: u32, channels: u8, bits: u8) -> Vec<u8> {
    let block = (rate / CHANGES) as u16;
    let full = f64::from(1_i32 << (bits - 2));
    let blocks = u64::from(millis) * u64::from(rate) / u64::from(block) / 1_000;
    let edge = u64::from(CHANGES / 2);
    let level = |at: u64| {
        let sign = if at.is_multiple_of(2) { 1 } else { -1 };
        if !(edge..blocks - edge).contains(&at) {
            return sign;
        }
        let time = (at - edge) as f64 / f64::from(CHANGES);
        let syllable = (std::f64::consts::PI * (4.0 * time + 0.15)).sin().abs().sqrt();
        sign * (0.6 * full * syllable) as i32
    };
    flac_of_levels(&(0..blocks).map(level).collect::<Vec<_>>(), block, rate, channels, bits)
}

/// The same file, with what it says of itself made longer by a block of nothing, to so many bytes.
fn padded(flac: &[u8], bytes: usize) -> Vec<u8> {
    let mut padded = flac.to_vec();
    padded[4] = 0;
    let left = bytes - flac.len() - 4;
    let length = (left as u32).to_be_bytes();
    let nothing = [&[0x81, length[1], length[2], length[3]][..], &vec![0; left]].concat();
    padded.splice(42..42, nothing);
    padded
}

/// The same file, which says that it is so many samples at this rate.
fn claiming(flac: &[u8], rate: u32, samples: u64) -> Vec<u8> {
    let mut claims = flac.to_vec();
    let word = u64::from_be_bytes(claims[18..26].try_into().expect("eight bytes"));
    // Its channels and its bits stay as they are.
    let kept = word & (0xff << 36);
    claims[18..26].copy_from_slice(&(u64::from(rate) << 44 | kept | samples).to_be_bytes());
    claims
}

/// An assignment with these recordings, each of a sentence as long as it is; the text as long as a text may be.
fn assigned(nth: u8, revision: u32, flacs: &[Vec<u8>]) -> Answer<Vec<u8>> {
    let clips: Option<Vec<ClipInfo>> = flacs
        .iter()
        .map(|flac| {
            let length = describe(Private::new("x".to_string()), Side::Client, flac)?.length;
            let says = "Ik ben thuis. ".repeat((length.0 as usize / 1_000).max(1));
            describe(Private::new(says.trim().to_string()), Side::Client, flac)
        })
        .collect();
    let clips = clips.ok_or("each says how long it is")?;
    let plan = read_draft("title = \"Week 1\"\nlanguage = \"nl\"")?.plan;
    let assignment = Assignment { id: EntryId([nth; 16]), revision, issued: Date::constant(2026, 11, 28), plan, clips };
    Ok(content(&filled(&write(&assignment)), &flacs.concat()))
}

pub fn cases(desks: &Desks) -> Answer<Vec<Case>> {
    let room = limit::CONTENT - limit::MANIFEST - 4;
    let each = |count: usize, flac: &[u8]| vec![padded(flac, room / count); count];
    let silence = |rate: u32| {
        let block = u16::MAX;
        flac_of_levels(&vec![0; (60 * rate / u32::from(block)) as usize], block, rate, 2, 24)
    };
    let hours = flac_of_levels(&vec![1; 50_000], u16::MAX, limit::CLIP_RATE, 2, 24);
    let minute = u64::from(limit::CLIP_RATE) * 60;
    let given = [
        ("clips: three of a minute, 24 bits, two channels", each(3, &voice(60_000, limit::CLIP_RATE, 2, 24)), true),
        ("clips: three of a minute, 24 bits, one channel", each(3, &voice(60_000, limit::CLIP_RATE, 1, 24)), true),
        ("clips: sixteen of eleven seconds", each(16, &voice(11_200, limit::CLIP_RATE, 2, 24)), true),
        ("clips: one of a minute, 16 bits, 44.1 kHz", vec![voice(60_000, 44_100, 1, 16)], true),
        ("clips: a minute of silence in a few bytes", vec![silence(limit::CLIP_RATE)], false),
        ("clips: a rate beyond the most", vec![silence(96_000)], false),
        ("clips: hours that claim a minute", vec![claiming(&hours, limit::CLIP_RATE, minute)], false),
        ("clips: a block that claims a minute", vec![claiming(&silence(8_000)[..60], limit::CLIP_RATE, minute)], false),
        ("clips: four megabytes of nothing", vec![padded(&silence(8_000), limit::CLIP)], false),
        ("clips: eight channels", vec![flac_of_levels(&[0; 700], u16::MAX, 48_000, 8, 24)], false),
    ];
    let mut cases = Vec::new();
    for ((name, flacs, taken), nth) in given.into_iter().zip(10..) {
        let file = desks.assignment(&assigned(nth, 1, &flacs)?)?;
        cases.push(Case { name: name.to_string(), kind: Kind::Homework, file, after: Vec::new(), taken });
    }
    cases.extend(after_others(desks, &each(3, &voice(60_000, limit::CLIP_RATE, 1, 24)))?);
    Ok(cases)
}

/// The largest, where two as large were accepted: what is there already takes no memory.
fn after_others(desks: &Desks, flacs: &[Vec<u8>]) -> Answer<Vec<Case>> {
    let file = |nth, revision| desks.assignment(&assigned(nth, revision, flacs)?);
    let after = vec![file(1, 1)?, file(2, 1)?];
    let given = [
        ("clips: the largest, a third", Kind::Homework, file(3, 1)?),
        ("clips: the largest, for one as large", Kind::Homework, file(1, 2)?),
        ("clips: the largest, withdrawn from one as large", Kind::Withdrawn, file(3, 1)?),
    ];
    let case = |(name, kind, file): (&str, Kind, Vec<u8>)| Case {
        name: name.to_string(),
        kind,
        file,
        after: after.clone(),
        taken: true,
    };
    Ok(given.map(case).into())
}
