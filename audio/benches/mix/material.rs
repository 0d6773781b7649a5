//! What is mixed: 60 clips that sound like speech from the next room, beds, and the timeline that lays them out.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hound::{SampleFormat, WavReader, WavSpec, WavWriter};
use perron_audio::noise::Key;
use perron_audio::{Clip, Desk, Renderer, Score, Stem, WavFile};
use perron_core::script::tree::Ending;
use perron_core::session::{Order, Part};
use perron_core::timeline::{BedTrack, Cue};
use perron_core::{Bed, Decibels, Envelope, Frames, RATE, Timeline};

/// Frames of the measured mix: 15 minutes.
pub const LENGTH: u64 = 15 * 60 * RATE as u64;
/// Clips of the measured mix.
pub const CUES: u64 = 60;
/// The beds of the mix; the first two are the usual ones, and among the dearest.
pub const BEDS: [Bed; 4] = [Bed::Rain, Bed::Sea, Bed::Hearth, Bed::Forest];
/// Each bed under the voice's loudness.
const BED_LEVEL: f32 = -14.0;
/// How far the voice presses the beds down, how long before it, and how long after.
const DUCK: (f32, u64, u64) = (-9.0, 350 * 48, 1_000 * 48);
/// The fades of the beds at the beginning and the end: 3 s and 10 s.
const FADES: (u64, u64) = (3 * RATE as u64, 10 * RATE as u64);

/// Frames that are rendered in one call.
pub const CALL: usize = 4_096;

const SPOKEN: WavSpec =
    WavSpec { channels: 1, sample_rate: RATE, bits_per_sample: 16, sample_format: SampleFormat::Int };

/// Where cue `nth` begins; no two at the same place of a block.
pub fn place(nth: u64) -> u64 {
    5 * u64::from(RATE) + nth * 705_611
}

/// Noise in the band and the rhythm of speech, 3 to 5 s, about as loud as the voice is brought to.
fn speech(nth: u64) -> Vec<i16> {
    let (key, length) = (Key::new(nth, 1), 144_000 + 1_601 * nth);
    let [mut low, mut high] = [0.0_f32; 2];
    (0..length)
        .map(|n| {
            let [white, ..] = key.quad(n);
            low += (white - low) * 0.12;
            high += (low - high) * 0.02;
            // Four syllables a second, each rising from nothing and back.
            let syllable = libm::sinf(core::f32::consts::PI * (n % 12_000) as f32 / 12_000.0);
            ((low - high) * syllable * 32_768.0 * 0.75) as i16
        })
        .collect()
}

/// The file of clip `nth`.
fn clip_file(folder: &Path, nth: u64) -> PathBuf {
    folder.join(format!("clip-{nth:02}.wav"))
}

/// Reads the clips as any program would, from their files.
pub fn clips(folder: &Path) -> Result<Vec<Clip>, hound::Error> {
    (0..CUES)
        .map(|nth| {
            let pcm: Vec<i16> = WavReader::open(clip_file(folder, nth))?.samples().collect::<Result<_, _>>()?;
            Ok(Clip::new(pcm, Decibels::IDENTITY))
        })
        .collect()
}

/// A timeline with nothing in it.
pub fn empty(length: u64) -> Timeline {
    Timeline { seed: 1, ..Timeline::silent(Frames(length), Ending::Wake) }
}

/// A timeline of cues that begin where `place` says, over beds that fade in, are ducked, and fade out.
pub fn timeline(length: u64, lengths: &[Frames], beds: &[Bed]) -> Timeline {
    let mut timeline = empty(length);
    let (depth, before, after) = DUCK;
    let mut duck = vec![(Frames::ZERO, Decibels::IDENTITY)];
    for (utterance, &frames) in lengths.iter().enumerate() {
        let cue = Cue { utterance, at: Frames(place(utterance as u64)), frames, spoken: true };
        duck.extend([
            (Frames(cue.at.0 - before), Decibels::IDENTITY),
            (cue.at, Decibels(depth)),
            (cue.end(), Decibels(depth)),
            (Frames(cue.end().0 + after), Decibels::IDENTITY),
        ]);
        timeline.cues.push(cue);
    }
    timeline.duck = Envelope::new(duck);
    let level = Envelope::new(vec![
        (Frames::ZERO, Decibels::SILENCE),
        (Frames(FADES.0), Decibels(BED_LEVEL)),
        (Frames(length - FADES.1), Decibels(BED_LEVEL)),
        (Frames(length), Decibels::SILENCE),
    ]);
    timeline.beds = beds.iter().map(|&bed| BedTrack { bed, level: level.clone() }).collect();
    timeline
}

/// The measured mix with these beds.
pub fn mix(clips: &[Clip], beds: &[Bed]) -> Result<Score, Box<dyn Error>> {
    let lengths: Vec<_> = clips.iter().map(Clip::frames).collect();
    let clips: Vec<_> = clips.iter().cloned().map(Some).collect();
    Ok(Score::new(&timeline(LENGTH, &lengths, beds), &clips)?)
}

/// A renderer that plays a score from a frame on, and the desk that it belongs to.
pub fn playing(score: Arc<Score>, stem: Stem, at: Frames) -> Result<(Desk, Renderer), Box<dyn Error>> {
    let (mut desk, renderer) = Desk::new(stem);
    desk.load(Part::Exercise, score);
    desk.order(Order::Play { part: Part::Exercise, at, hold_at: None, fade: Frames::ZERO })?;
    Ok((desk, renderer))
}

/// Renders a score to a file.
pub fn save(score: Arc<Score>, stem: Stem, file: &Path) -> Result<(), Box<dyn Error>> {
    let (mut left, mut file) = (score.length().0, WavFile::create(file)?);
    let (_desk, mut renderer) = playing(score, stem, Frames::ZERO)?;
    let mut out = vec![0.0; 2 * CALL];
    while left > 0 {
        let frames = left.min(CALL as u64);
        let now = &mut out[..2 * frames as usize];
        renderer.fill(now);
        file.write(now)?;
        left -= frames;
    }
    Ok(file.finish()?)
}

/// Writes what the peers are given ready-made: the clips, and the first two beds at their level; tells where the clips begin.
pub fn prepare(folder: &Path) -> Result<(), Box<dyn Error>> {
    for nth in 0..CUES {
        let file = clip_file(folder, nth);
        let mut writer = WavWriter::create(&file, SPOKEN)?;
        speech(nth).into_iter().try_for_each(|sample| writer.write_sample(sample))?;
        writer.finalize()?;
        println!("clip {} {}", place(nth), file.display());
    }
    for bed in &BEDS[..2] {
        let mut timeline = empty(LENGTH);
        timeline.beds.push(BedTrack { bed: *bed, level: Envelope::constant(Decibels(BED_LEVEL)) });
        let file = folder.join(format!("bed-{}.wav", bed.name()));
        save(Arc::new(Score::new(&timeline, &[])?), Stem::Bed, &file)?;
        println!("bed 0 {}", file.display());
    }
    Ok(())
}
