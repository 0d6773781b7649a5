//! A timeline to read: as data for a program, as captions, as rows for a table.

use perron_core::exercise::{Catalog, Text, Utterance};
use perron_core::timeline::{BreathPhase, MarkerKind};
use perron_core::{Envelope, Frames, Language, Millis, RATE, Timeline};
use serde::Serialize;

/// One timeline with the words in it, ready to be written as JSON.
///
/// Its texts may be a person's own words: it is made only when that person asks to see it.
#[derive(Serialize)]
pub struct Plan {
    /// The exercise's id.
    pub exercise: String,
    /// Its language.
    pub language: &'static str,
    /// Frames a second.
    pub rate: u32,
    /// First frame to last.
    pub length_frames: u64,
    /// What the soundscapes grow from.
    pub seed: u64,
    /// How it ends: `wake` or `sleep`.
    pub ending: &'static str,
    /// What is spoken or shown, in order, never overlapping.
    pub cues: Vec<PlanCue>,
    /// Silences of the voice, in order.
    pub pauses: Vec<PlanPause>,
    /// Places that wait for the person.
    pub holds: Vec<PlanHold>,
    /// Breathing, phase by phase.
    pub breaths: Vec<PlanBreath>,
    /// Frames at which the bell is struck.
    pub bells: Vec<u64>,
    /// Soundscapes and their level.
    pub beds: Vec<PlanBed>,
    /// How fast the train goes, as a share of cruising, as `[frame, share]`, straight lines between; empty unless one is moved.
    pub train: Vec<(u64, f32)>,
    /// What the voice does to every bed, in decibels, as `[frame, level]`.
    pub duck: Vec<(u64, f32)>,
    /// What is done to all that sounds, in decibels, as `[frame, level]`; empty: nothing.
    pub master: Vec<(u64, f32)>,
    /// Names for places.
    pub markers: Vec<PlanMarker>,
}

/// One sentence.
#[derive(Serialize)]
pub struct PlanCue {
    /// `speech`, or `shown` when no voice speaks it.
    pub kind: &'static str,
    /// Its first frame.
    pub at_frame: u64,
    /// Its length.
    pub frames: u64,
    /// Its words.
    pub text: String,
    /// The voice that speaks it.
    pub voice: Option<String>,
    /// Whether a person's own words are in it; left out where they are not.
    #[serde(skip_serializing_if = "is_not")]
    pub own: bool,
}

/// One pause.
#[derive(Serialize)]
pub struct PlanPause {
    /// Its first frame.
    pub at_frame: u64,
    /// What the writer asked for.
    pub natural_frames: u64,
    /// What it has become.
    pub frames: u64,
}

/// One hold.
#[derive(Serialize)]
pub struct PlanHold {
    /// Its first frame.
    pub at_frame: u64,
    /// What it counts.
    pub frames: u64,
    /// Whether it waits for `continue`.
    pub open: bool,
}

/// One phase of a breath.
#[derive(Serialize)]
pub struct PlanBreath {
    /// Its first frame.
    pub at_frame: u64,
    /// Its length.
    pub frames: u64,
    /// `in` or `out`.
    pub phase: &'static str,
}

/// One soundscape.
#[derive(Serialize)]
pub struct PlanBed {
    /// Its name.
    pub bed: &'static str,
    /// Its level in decibels (0 is as loud as the voice), as `[frame, level]`, straight lines between.
    pub level: Vec<(u64, f32)>,
}

/// One marker.
#[derive(Serialize)]
pub struct PlanMarker {
    /// Where.
    pub at_frame: u64,
    /// `scene`, `tail`, `fade` or `silence`.
    pub kind: &'static str,
    /// The scene's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What `serde` asks before it leaves a field out; it hands over a reference.
const fn is_not(flag: &bool) -> bool {
    !*flag
}

fn points(envelope: &Envelope) -> Vec<(u64, f32)> {
    envelope.points().iter().map(|&(at, level)| (at.0, level.0)).collect()
}

impl Plan {
    /// The plan of a compiled exercise.
    pub fn new(id: &str, language: Language, utterances: &[Utterance], catalog: &Catalog, timeline: &Timeline) -> Self {
        // Named one by one, so that what is new in a timeline is told too.
        let Timeline { length, ending, cues, bells, pauses, holds, breaths, beds, train, duck, master, markers, seed } =
            timeline;
        let cues = cues
            .iter()
            .map(|cue| PlanCue {
                kind: if cue.spoken { "speech" } else { "shown" },
                at_frame: cue.at.0,
                frames: cue.frames.0,
                text: utterances.get(cue.utterance).map(|said| said.text.reveal().to_string()).unwrap_or_default(),
                voice: catalog.clips.get(cue.utterance).and_then(Option::as_ref).map(|clip| clip.voice.clone()),
                own: utterances.get(cue.utterance).is_some_and(|said| matches!(said.text, Text::Own(_))),
            })
            .collect();
        let pauses = pauses.iter().map(|pause| PlanPause {
            at_frame: pause.at.0,
            natural_frames: pause.natural.0,
            frames: pause.frames.0,
        });
        let holds = holds.iter().map(|hold| PlanHold { at_frame: hold.at.0, frames: hold.frames.0, open: hold.open });
        let breaths = breaths.iter().map(|breath| PlanBreath {
            at_frame: breath.at.0,
            frames: breath.frames.0,
            phase: match breath.phase {
                BreathPhase::Inhale => "in",
                BreathPhase::Exhale => "out",
            },
        });
        let markers = markers.iter().map(|marker| {
            let (kind, name) = match &marker.kind {
                MarkerKind::Scene(name) => ("scene", Some(name.clone())),
                MarkerKind::Tail => ("tail", None),
                MarkerKind::Fade => ("fade", None),
                MarkerKind::Silence => ("silence", None),
            };
            PlanMarker { at_frame: marker.at.0, kind, name }
        });
        Self {
            exercise: id.to_string(),
            language: language.name(),
            rate: RATE,
            length_frames: length.0,
            seed: *seed,
            ending: ending_name(*ending),
            cues,
            pauses: pauses.collect(),
            holds: holds.collect(),
            breaths: breaths.collect(),
            bells: bells.iter().map(|at| at.0).collect(),
            beds: beds.iter().map(|track| PlanBed { bed: track.bed.name(), level: points(&track.level) }).collect(),
            train: train.points().map(|(at, share)| (at.0, share)).collect(),
            duck: points(duck),
            master: points(master),
            markers: markers.collect(),
        }
    }

    /// The plan as WebVTT captions: one caption a sentence, from its first frame to its last.
    ///
    /// Times are to the millisecond, as the format has it, so within half a millisecond of the sound.
    pub fn vtt(&self) -> String {
        let mut text = format!("WEBVTT\nKind: captions\nLanguage: {}\n", self.language);
        for (number, cue) in self.cues.iter().enumerate() {
            let (from, to) = (stamp(cue.at_frame), stamp(cue.at_frame + cue.frames));
            text += &format!("\n{}\n{from} --> {to}\n{}\n", number + 1, escape(&cue.text));
        }
        text
    }
}

/// `wake` or `sleep`.
pub(crate) const fn ending_name(ending: perron_core::script::tree::Ending) -> &'static str {
    match ending {
        perron_core::script::tree::Ending::Wake => "wake",
        perron_core::script::tree::Ending::Sleep => "sleep",
    }
}

/// `hh:mm:ss.mmm`, rounded to the nearest millisecond.
fn stamp(frame: u64) -> String {
    let half_a_milli = u64::from(RATE) / 2_000;
    let Millis(millis) = Frames(frame + half_a_milli).to_millis();
    let (seconds, millis) = (millis / 1_000, millis % 1_000);
    format!("{:02}:{:02}:{:02}.{millis:03}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

/// What WebVTT would read as markup is written out; a line break would end the caption.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_captions_are_rounded_to_the_nearest_millisecond() {
        assert_eq!(stamp(0), "00:00:00.000");
        assert_eq!(stamp(48 * 61_001), "00:01:01.001");
        assert_eq!(stamp(23), "00:00:00.000");
        assert_eq!(stamp(24), "00:00:00.001");
    }

    #[test]
    fn words_that_look_like_markup_stay_words() {
        assert_eq!(escape("a < b & c --> d\ne"), "a &lt; b &amp; c --&gt; d e");
    }
}
