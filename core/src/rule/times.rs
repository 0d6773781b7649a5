//! Rules 1, 4, 5 and 6 in time: judged on timelines at the shortest, usual and longest length of every variant.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::RangeInclusive;

use super::codes::{COME_BACK, EYES_OPEN, LENGTH, SLOWS, STOP, TAIL};
use super::needed::Needed;
use super::phrase::tokens_of;
use super::slowing::{self, Unslowed};
use super::variants::{Variant, variants};
use super::wake::{LAST_MINUTE, LAST_WORDS};
use super::words::Words;
use crate::diagnostic::{Code, Diagnostic};
use crate::exercise::{Catalog, Exercise, Fit, Laid, Step, lengths, prepare};
use crate::script::tree::{Ending, Script};
use crate::timeline::{Marker, MarkerKind, Timeline};
use crate::units::{Decibels, Frames, Millis, RATE};

/// By when one has heard that one may stop, and that eyes may stay open.
pub const FIRST_WORDS: Millis = Millis::seconds(30);
/// How long the bed is alone after the last word of a sleep ending, at least.
pub const TAIL_LEAST: Millis = Millis::seconds(30);
/// How long the last fade of a sleep ending takes.
pub const FADE: RangeInclusive<Millis> = Millis::seconds(60)..=Millis::seconds(180);
/// How long the exact zeros last that end it, at least.
pub const ZEROS_LEAST: Millis = Millis::seconds(2);
/// How far the pace of the last minute may lie from that of the first, in percent (P): clips are made to their pace within
/// 5 percent, so two of one pace can lie 10 apart.
pub const PACE_PERCENT: u32 = 10;

/// Judges a whole script in time; of a part there is nothing to judge.
///
/// `catalog` tells how long the clips of an exercise are. `|_| Catalog::default()` counts each sentence at the pace of
/// reading, 11.5 characters a second, and judges no pace.
pub fn judge_timelines(script: &Script, mut catalog: impl FnMut(&Exercise) -> Catalog) -> Vec<Diagnostic> {
    let Some(length) = &script.header.length else { return Vec::new() };
    let needed = Needed::of(script);
    let words = Words::of(script.header.language.value);
    let mut judge = Judge { script, words, said: BTreeMap::new(), found: BTreeMap::new() };
    let mut missed: BTreeMap<&str, (u64, Diagnostic)> = BTreeMap::new();
    for variant in variants(script) {
        let Ok(mut exercise) = prepare(script, &variant.wishes) else { continue };
        needed.keep(&mut exercise);
        let catalog = catalog(&exercise);
        let fit = Fit::new(&exercise, &catalog);
        let lengths = length.value;
        for (name, asked) in [("shortest", lengths.shortest), ("usual", lengths.usual), ("longest", lengths.longest)] {
            // A bedtime that is too long has a code of its own.
            if variant.ending == Ending::Sleep && asked > lengths::SLEEP_MOST {
                continue;
            }
            match fit.lay(asked.into()) {
                Ok(laid) => judge.laid(&Practice { variant: &variant, exercise: &exercise, laid: &laid, name }),
                Err(fault) => {
                    let off = fault.nearest.0.abs_diff(fault.asked.0);
                    if missed.get(name).is_none_or(|(worst, _)| off > *worst) {
                        let second = Frames::seconds(1).0;
                        let up = |length: Frames| Millis::seconds(length.0.div_ceil(second));
                        let down = |length: Frames| Millis::seconds(length.0 / second);
                        let nearest = fault.nearest.to_millis();
                        let fault = Diagnostic {
                            code: &LENGTH,
                            span: length.span.clone(),
                            part: None,
                            message: format!(
                                "expected the {name} length, {asked}, in every variant, but found {} to {} with {}",
                                up(fault.shortest),
                                down(fault.longest),
                                variant.shown
                            ),
                            label: format!("{name} is out of reach"),
                            remedy: format!(
                                "type {name} = \"{nearest}\", or give pauses more room, or lines a rank: `(optional 1)`"
                            ),
                        };
                        missed.insert(name, (off, fault));
                    }
                }
            }
        }
    }
    // What the text does not say at all, `judge` has told already.
    let told = sort::into_set(super::judge(script).iter().map(|fault| fault.code.id));
    judge.found.retain(|(code, _), _| !told.contains(code));
    let mut found: Vec<_> = judge.found.into_values().chain(missed.into_values().map(|(_, fault)| fault)).collect();
    sort::by(&mut found, |one, two| {
        (&one.part, one.span.start, one.code.id).cmp(&(&two.part, two.span.start, two.code.id))
    });
    found
}

/// One variant at one length.
struct Practice<'a> {
    variant: &'a Variant,
    exercise: &'a Exercise,
    laid: &'a Laid,
    name: &'static str,
}

/// One sentence as it is heard.
struct Heard<'a> {
    at: Frames,
    end: Frames,
    step: &'a Step,
    /// Which of [`ASKED`] it says.
    says: [bool; ASKED.len()],
}

/// The lists whose words must be heard at a certain time: the first in the beginning, the others at the end.
const ASKED: [(&str, &Code); FIRST + LAST_WORDS.len()] = {
    let [eyes_back, room, day, drive] = LAST_WORDS;
    [("stop", &STOP), ("eyes_open", &EYES_OPEN), eyes_back, room, day, drive]
};
/// How many of them belong in the beginning.
const FIRST: usize = 2;

/// A fault in time, before it has a place.
struct Fault {
    code: &'static Code,
    /// Its kind: of each the first is kept.
    key: &'static str,
    message: String,
    remedy: String,
}

/// What has been found: of each kind the first.
struct Judge<'s> {
    script: &'s Script,
    words: Words,
    said: BTreeMap<String, [bool; ASKED.len()]>,
    found: BTreeMap<(&'static str, &'static str), Diagnostic>,
}

impl Judge<'_> {
    fn laid(&mut self, practice: &Practice<'_>) {
        let heard = self.heard(practice);
        for (index, (list, code)) in ASKED.into_iter().enumerate().take(FIRST) {
            let said = heard.iter().find(|sentence| sentence.says[index]);
            if said.is_some_and(|sentence| sentence.end <= FIRST_WORDS.into()) {
                continue;
            }
            let found = said.map_or(String::from("nothing"), |said| format!("it said at {}", said.end.to_millis()));
            let message = format!("expected it within the first {FIRST_WORDS}, but found {found}");
            let remedy = format!("move it up, before any long pause: {}", self.words.list(list).instead);
            self.fault(practice, said.map(|said| said.step), Fault { code, key: code.id, message, remedy });
        }
        match practice.variant.ending {
            Ending::Wake => self.wake(practice, &heard),
            Ending::Sleep => self.sleep(practice),
        }
    }

    /// Every sentence in order, with what it says; the same sentence is searched once.
    fn heard<'a>(&mut self, practice: &Practice<'a>) -> Vec<Heard<'a>> {
        let Laid { timeline, cue_steps, .. } = practice.laid;
        let cues = timeline.cues.iter().zip(cue_steps).filter_map(|(cue, step)| {
            let text = practice.exercise.utterances.get(cue.utterance)?.text.reveal();
            let says = match self.said.get(text) {
                Some(says) => *says,
                None => {
                    let tokens = tokens_of(text, 0);
                    let says = ASKED.map(|(list, _)| self.words.list(list).is_in(&tokens));
                    self.said.insert(String::from(text), says);
                    says
                }
            };
            Some(Heard { at: cue.at, end: cue.end(), step: practice.exercise.steps.get(*step)?, says })
        });
        cues.collect()
    }

    fn wake(&mut self, practice: &Practice<'_>, heard: &[Heard<'_>]) {
        let length = practice.laid.timeline.length;
        let from = length.saturating_sub(LAST_MINUTE.into());
        for (index, (list, code)) in ASKED.into_iter().enumerate().skip(FIRST) {
            let said = heard.iter().rev().find(|sentence| sentence.says[index]);
            if said.is_some_and(|sentence| sentence.at >= from) {
                continue;
            }
            let found = said.map_or(String::from("nothing"), |said| {
                format!("it said {} before the end", length.saturating_sub(said.at).to_millis())
            });
            let message = format!("expected it in the last {LAST_MINUTE}, but found {found}");
            let remedy =
                format!("let the pauses after it stretch less, or type it later: {}", self.words.list(list).instead);
            self.fault(practice, said.map(|said| said.step), Fault { code, key: code.id, message, remedy });
        }
        let (opening, closing) = (pace(practice, Frames::ZERO, LAST_MINUTE.into()), pace(practice, from, length));
        if let (Some(opening), Some(closing)) = (opening, closing)
            && (closing / opening - 1.0).abs() * 100.0 > f64::from(PACE_PERCENT)
        {
            let message = format!(
                "expected the last minute at the pace of the first, {opening:.1} characters a second, but found {closing:.1}"
            );
            let remedy = String::from("make the clips of both at one pace");
            self.fault(practice, None, Fault { code: &COME_BACK, key: "pace", message, remedy });
        }
    }

    fn sleep(&mut self, practice: &Practice<'_>) {
        let last = practice.laid.cue_steps.last().and_then(|step| practice.exercise.steps.get(*step));
        for (key, message, remedy) in tail(&practice.laid.timeline, practice.exercise.bed.is_some()) {
            self.fault(practice, last, Fault { code: &TAIL, key, message, remedy: String::from(remedy) });
        }
        if let Some(Unslowed { key, step, message, remedy }) = slowing::judge(practice.exercise, practice.laid) {
            let step = practice.exercise.steps.get(step);
            self.fault(practice, step, Fault { code: &SLOWS, key, message, remedy });
        }
    }

    /// Keeps a fault at a step, or at the name of the script.
    fn fault(&mut self, practice: &Practice<'_>, step: Option<&Step>, fault: Fault) {
        let Fault { code, key, message, remedy } = fault;
        let (span, part) = match step {
            Some(step) => {
                let round = practice.exercise.rounds.get(step.round);
                (step.span.clone(), round.and_then(|round| round.part.clone()))
            }
            None => (self.script.header.id.span.clone(), None),
        };
        let message = format!("{message}, at the {} length with {}", practice.name, practice.variant.shown);
        let label = String::from("in time");
        self.found.entry((code.id, key)).or_insert(Diagnostic { code, span, part, message, label, remedy });
    }
}

/// Characters a second of what a voice speaks from one frame to another; `None` when it speaks nothing there.
fn pace(practice: &Practice<'_>, from: Frames, to: Frames) -> Option<f64> {
    let mut characters = 0;
    let mut frames = 0;
    for cue in practice.laid.timeline.cues.iter().filter(|cue| cue.spoken && cue.at >= from && cue.end() <= to) {
        let utterance = practice.exercise.utterances.get(cue.utterance)?;
        characters += utterance.text.reveal().chars().count();
        frames += cue.frames.0;
    }
    (frames > 0).then(|| characters as f64 * f64::from(RATE) / frames as f64)
}

/// What a sleep ending does after its last word that it may not: a name for the kind, the message, a remedy.
fn tail(timeline: &Timeline, audible: bool) -> Vec<(&'static str, String, &'static str)> {
    let mut found = Vec::new();
    let marker = |kind: &MarkerKind| timeline.markers.iter().find(|marker| marker.kind == *kind);
    let voice = timeline.cues.last().map_or(Frames::ZERO, |cue| cue.end());
    let (Some(Marker { at: fade, .. }), Some(Marker { at: silence, .. })) =
        (marker(&MarkerKind::Fade), marker(&MarkerKind::Silence))
    else {
        found.push(("none", String::from("expected a fade and silence at the end, but found none"), "name a bed"));
        return found;
    };
    let alone = fade.saturating_sub(voice).to_millis();
    if alone < TAIL_LEAST {
        let message =
            format!("expected the bed alone for at least {TAIL_LEAST} after the last word, but found {alone}");
        found.push(("alone", message, "end the script with the last sentence"));
    }
    let fading = silence.saturating_sub(*fade).to_millis();
    if !FADE.contains(&fading) {
        let message = format!("expected a last fade of {} to {}, but found {fading}", FADE.start(), FADE.end());
        found.push(("fade", message, "leave the last fade to the ending"));
    }
    let zeros = timeline.length.saturating_sub(*silence).to_millis();
    if zeros < ZEROS_LEAST {
        let message = format!("expected at least {ZEROS_LEAST} of silence at the end, but found {zeros}");
        found.push(("zeros", message, "leave the end to the ending"));
    }
    if let Some(bell) = timeline.bells.iter().find(|bell| **bell >= voice) {
        let message = format!("expected the bed alone after the last word, but found a bell at {}", bell.to_millis());
        found.push(("bell", message, "take the bell out"));
    }
    let levels = |at: Frames| timeline.beds.iter().map(move |track| track.level.at(at));
    if audible && levels(*fade).all(|level| level <= Decibels::SILENCE) {
        let message = String::from("expected the bed to lie on after the last word, but found it silent");
        found.push(("silent", message, "take `[bed 0%]` out: the ending fades the bed by itself"));
    }
    let louder = |from: Frames, to: Frames| levels(from).zip(levels(to)).any(|(before, after)| after > before);
    if louder(voice, *fade) || louder(*fade, *silence) {
        let message = String::from("expected nothing to grow louder after the last word, but found a bed that does");
        found.push(("louder", message, "put the mark before the last sentences"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::Bed;
    use crate::envelope::Envelope;
    use crate::timeline::{BedTrack, Cue};

    /// A tail in seconds: from the last word to the fade, the fade, the zeros; the bed lies at -20 dB until the fade.
    fn ended(alone: u64, fade: u64, zeros: u64) -> Timeline {
        let word = Frames::seconds(300);
        let marks = [word + Frames::seconds(alone), word + Frames::seconds(alone + fade)];
        let level = Envelope::new(Vec::from([(marks[0], Decibels(-20.0)), (marks[1], Decibels::SILENCE)]));
        Timeline {
            cues: Vec::from([Cue { utterance: 0, at: Frames::seconds(297), frames: Frames::seconds(3), spoken: true }]),
            beds: Vec::from([BedTrack { bed: Bed::Sea, level }]),
            markers: Vec::from([
                Marker { at: marks[0], kind: MarkerKind::Fade },
                Marker { at: marks[1], kind: MarkerKind::Silence },
            ]),
            ..Timeline::silent(word + Frames::seconds(alone + fade + zeros), Ending::Sleep)
        }
    }

    fn kinds(timeline: &Timeline, audible: bool) -> Vec<&'static str> {
        tail(timeline, audible).into_iter().map(|(kind, ..)| kind).collect()
    }

    #[test]
    fn a_tail_is_right_exactly_within_its_bounds() {
        for alone in [0, 29, 30, 31, 120] {
            for fade in [1, 59, 60, 90, 180, 181] {
                for zeros in [0, 1, 2, 3] {
                    let mut expected = Vec::new();
                    expected.extend((alone < 30).then_some("alone"));
                    expected.extend((!(60..=180).contains(&fade)).then_some("fade"));
                    expected.extend((zeros < 2).then_some("zeros"));
                    assert_eq!(kinds(&ended(alone, fade, zeros), true), expected, "{alone} {fade} {zeros}");
                }
            }
        }
    }

    #[test]
    fn nothing_but_the_bed_sounds_after_the_last_word_and_it_only_falls() {
        let right = ended(30, 90, 2);
        assert_eq!(kinds(&right, true), [""; 0]);
        let struck = Timeline { bells: Vec::from([Frames::seconds(310)]), ..right.clone() };
        assert_eq!(kinds(&struck, true), ["bell"]);
        let earlier = Timeline { bells: Vec::from([Frames::seconds(290)]), ..right.clone() };
        assert_eq!(kinds(&earlier, true), [""; 0]);
        let silent = Timeline { beds: Vec::new(), ..right.clone() };
        assert_eq!(kinds(&silent, true), ["silent"]);
        assert_eq!(kinds(&silent, false), [""; 0], "a person may want no bed");
        let rising = Envelope::new(Vec::from([
            (Frames::seconds(300), Decibels(-30.0)),
            (Frames::seconds(320), Decibels(-20.0)),
            (Frames::seconds(420), Decibels::SILENCE),
        ]));
        let rising = Timeline { beds: Vec::from([BedTrack { bed: Bed::Sea, level: rising }]), ..right.clone() };
        assert_eq!(kinds(&rising, true), ["louder"]);
        assert_eq!(kinds(&Timeline { markers: Vec::new(), ..right }, true), ["none"]);
    }
}
