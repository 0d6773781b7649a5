//! Marks: what stands in brackets after a sentence.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::RangeInclusive;

use crate::bed::Bed;
use crate::diagnostic::{Code, Span, mark, nearest};
use crate::script::faults::{Faults, shown};
use crate::script::tree::{Glue, MarkKind, Motion};
use crate::script::{limit, number};
use crate::units::Millis;

/// The first words of marks, soundscapes apart.
pub const WORDS: [&str; 4] = ["hold", "breathe", "bell", "bed"];

/// Reads the inside of a mark; `span` is that of the whole mark.
pub(super) fn read(inside: &str, span: &Span, faults: &mut Faults<'_>) -> Option<MarkKind> {
    let words: Vec<&str> = inside.split_whitespace().collect();
    let mut mark = Reader { inside, span, faults };
    match words.as_slice() {
        [] => mark.shape("[6s]"),
        [first, ..] if first.starts_with(|first: char| first == '=' || first == '.' || first.is_ascii_digit()) => {
            mark.pause(&words)
        }
        // First of all, so that a mark that is not among the words of the language cannot be written at all.
        [name, ..] if !WORDS.contains(name) && Bed::from_name(name).is_none() => mark.unknown(name),
        ["bell"] => Some(MarkKind::Bell),
        ["bell", ..] => mark.shape("[bell]"),
        ["hold", natural] => mark.hold(natural, false),
        ["hold", natural, "open"] => mark.hold(natural, true),
        ["hold", ..] => mark.shape("[hold 30s]"),
        ["breathe", inhale, exhale, times] => mark.breathe(inhale, exhale, times),
        ["breathe", ..] => mark.shape("[breathe 4 6 x5]"),
        ["train", "slows", "to", "a", "stop", rest @ ..] => mark.train(Motion::Slows, rest),
        ["train", "departs", rest @ ..] => mark.train(Motion::Departs, rest),
        [name, rest @ ..] => match rest.first().and_then(|word| meant(word)) {
            Some(motion) => mark.moves(name, motion, rest),
            None => mark.level(name, Bed::from_name(name), rest),
        },
    }
}

/// The motion that somebody has in mind who begins with this word.
fn meant(word: &str) -> Option<Motion> {
    /// What a writer may call what a train does.
    const SLOWS: [&str; 7] = ["slows", "stops", "slow", "stop", "brakes", "halts", "stands"];
    const DEPARTS: [&str; 8] = ["departs", "leaves", "starts", "depart", "leave", "start", "goes", "rolls"];
    let all = SLOWS.iter().chain(&DEPARTS).copied();
    let word = nearest(word, all)?;
    Some(if SLOWS.contains(&word) { Motion::Slows } else { Motion::Departs })
}

fn example_of(name: &str) -> String {
    match name {
        "hold" => String::from("write `[hold 30s]`"),
        "breathe" => String::from("write `[breathe 4 6 x5]`"),
        "bell" => String::from("write `[bell]`"),
        "" => String::from("write `[6s]`, or `[[` for a bracket that is spoken"),
        bed => format!("write `[{bed} 60% over 8s]`"),
    }
}

fn motion_over(motion: Motion, over: Millis) -> String {
    format!("[{} {} over {over}]", Bed::Train.name(), motion.words())
}

struct Reader<'r, 't> {
    inside: &'r str,
    span: &'r Span,
    faults: &'r mut Faults<'t>,
}

impl Reader<'_, '_> {
    fn fault(
        &mut self,
        code: &'static Code,
        expected: &str,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Option<MarkKind> {
        let message = format!("{expected}, but found {}", shown(&format!("[{}]", self.inside)));
        self.faults.report(code, self.span.clone(), message, label, remedy);
        None
    }

    fn unknown(&mut self, name: &str) -> Option<MarkKind> {
        let meant = nearest(name, WORDS.into_iter().chain(Bed::ALL.map(Bed::name)));
        self.fault(
            &mark::UNKNOWN,
            "expected a pause, a hold, `breathe`, `bell`, or a soundscape",
            meant.map_or_else(|| String::from("unknown mark"), |meant| format!("did you mean `{meant}`?")),
            example_of(meant.unwrap_or_default()),
        )
    }

    fn shape(&mut self, example: &str) -> Option<MarkKind> {
        self.fault(
            &mark::SHAPE,
            &format!("expected a mark such as `{example}`"),
            "not written like that",
            format!("write `{example}`"),
        )
    }

    fn pause(&mut self, words: &[&str]) -> Option<MarkKind> {
        let &[pause] = words else {
            let joined = words.concat();
            let meant = if joined.parse::<Millis>().is_ok() { joined } else { String::from("6s") };
            return self.not_a_time(&format!("[{meant}]"));
        };
        if let Some(fixed) = pause.strip_prefix('=') {
            return Some(MarkKind::Pause(Glue::fixed(self.time(fixed, "[=6s]")?)));
        }
        let Some((least, most)) = pause.split_once("..") else {
            return Some(MarkKind::Pause(Glue::usual(self.time(pause, "[6s]")?)));
        };
        let (least, most) = (self.time(least, "[8s..20s]")?, self.time(most, "[8s..20s]")?);
        if least >= most {
            let remedy = if least == most { format!("[={least}]") } else { format!("[{most}..{least}]") };
            return self.fault(
                &mark::BOUNDS,
                "expected the least before the most",
                "not in order",
                format!("write `{remedy}`"),
            );
        }
        Some(MarkKind::Pause(Glue { least, natural: least, most }))
    }

    fn not_a_time(&mut self, example: &str) -> Option<MarkKind> {
        self.fault(
            &mark::TIME,
            "expected a time such as `6s`, `2.5s` or `1m`",
            "not a time",
            format!("write `{example}`"),
        )
    }

    /// A time within the bounds of a session; where there is none, a fault.
    fn time(&mut self, written: &str, example: &str) -> Option<Millis> {
        let bounds = Millis(1)..=limit::SESSION;
        self.time_within(written, &bounds, &format!("more than 0s and at most {}", limit::SESSION), example)
    }

    /// A time within bounds; where there is none, a fault.
    fn time_within(
        &mut self,
        written: &str,
        bounds: &RangeInclusive<Millis>,
        expected: &str,
        example: &str,
    ) -> Option<Millis> {
        let Ok(read) = written.parse::<Millis>() else {
            self.not_a_time(example);
            return None;
        };
        if !bounds.contains(&read) {
            self.fault(&mark::RANGE, &format!("expected {expected}"), "out of bounds", format!("write `{example}`"));
            return None;
        }
        Some(read)
    }

    fn hold(&mut self, natural: &str, open: bool) -> Option<MarkKind> {
        let example = if open { "[hold 30s open]" } else { "[hold 30s]" };
        Some(MarkKind::Hold { natural: self.time(natural, example)?, open })
    }

    fn breathe(&mut self, inhale: &str, exhale: &str, times: &str) -> Option<MarkKind> {
        const EXAMPLE: &str = "[breathe 4 6 x5]";
        let read = (number::seconds(inhale), number::seconds(exhale), times.strip_prefix('x').and_then(number::whole));
        let (Some(inhale), Some(exhale), Some(times)) = read else { return self.shape(EXAMPLE) };
        let breath = limit::BREATH_SHORTEST..=limit::BREATH_LONGEST;
        let times = u8::try_from(times).unwrap_or(u8::MAX);
        if !breath.contains(&inhale) || !breath.contains(&exhale) || !(1..=limit::BREATHS).contains(&times) {
            return self.fault(
                &mark::BREATH,
                &format!(
                    "expected breaths of {} to {}, one to {} times",
                    limit::BREATH_SHORTEST,
                    limit::BREATH_LONGEST,
                    limit::BREATHS
                ),
                "out of bounds",
                format!("write `{EXAMPLE}`"),
            );
        }
        Some(MarkKind::Breathe { inhale, exhale, times })
    }

    /// The rest of a train that moves.
    fn train(&mut self, motion: Motion, rest: &[&str]) -> Option<MarkKind> {
        let example = motion_over(motion, motion.usual());
        let over = match rest {
            [] => motion.usual(),
            ["over", over] => {
                let bounds = limit::TRAIN_SHORTEST..=limit::TRAIN_LONGEST;
                let expected = format!("{} to {} for a train that {}", bounds.start(), bounds.end(), motion.words());
                self.time_within(over, &bounds, &expected, &example)?
            }
            _ => return self.moves("train", motion, rest),
        };
        Some(MarkKind::Train { motion, over })
    }

    /// A motion that is written otherwise, or of something that does not move.
    fn moves(&mut self, name: &str, motion: Motion, rest: &[&str]) -> Option<MarkKind> {
        // The time that was meant is kept, if there is one that a train may take.
        let bounds = limit::TRAIN_SHORTEST..=limit::TRAIN_LONGEST;
        let over = rest.iter().filter_map(|word| word.parse().ok()).find(|over| bounds.contains(over));
        let example = motion_over(motion, over.unwrap_or(motion.usual()));
        if name == Bed::Train.name() {
            return self.shape(&example);
        }
        let level = if WORDS.contains(&name) && name != "bed" { String::new() } else { format!(", or `[{name} 60%]`") };
        self.fault(
            &mark::SHAPE,
            "expected a motion of the train",
            "only the train moves",
            format!("write `{example}`{level}"),
        )
    }

    fn level(&mut self, name: &str, bed: Option<Bed>, rest: &[&str]) -> Option<MarkKind> {
        let example = format!("[{name} 60% over 8s]");
        let (percent, over) = match rest {
            [percent] => (percent, None),
            [percent, "over", over] => (percent, Some(over)),
            _ => return self.shape(&example),
        };
        let Some(percent) = percent.strip_suffix('%').and_then(number::whole) else { return self.shape(&example) };
        let Some(percent) = u8::try_from(percent).ok().filter(|percent| *percent <= 100) else {
            return self.fault(&mark::PERCENT, "expected 0% to 100%", "out of bounds", format!("write `{example}`"));
        };
        let over = match over {
            Some(over) => self.time(over, &example)?,
            None => limit::LEVEL_OVER,
        };
        Some(MarkKind::Level { bed, percent, over })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_that_is_shown_as_an_example_is_one() {
        for name in WORDS.into_iter().chain(Bed::ALL.map(Bed::name)) {
            let example = example_of(name);
            let inside = example.trim_start_matches("write `[").trim_end_matches("]`");
            let mut faults = Faults::new("");
            assert!(inside.starts_with(name) && read(inside, &(0..0), &mut faults).is_some(), "{name}: {example}");
        }
    }

    #[test]
    fn a_train_that_moves_is_read() {
        for motion in Motion::ALL {
            for (over, written) in [(motion.usual(), String::new()), (Millis::seconds(20), String::from(" over 20s"))] {
                let inside = format!("train {}{written}", motion.words());
                let mark = read(&inside, &(0..0), &mut Faults::new(""));
                assert_eq!(mark, Some(MarkKind::Train { motion, over }), "{inside}");
            }
        }
        let level = read("train 40% over 8s", &(0..0), &mut Faults::new(""));
        assert!(matches!(level, Some(MarkKind::Level { bed: Some(Bed::Train), percent: 40, .. })));
    }

    #[test]
    fn what_is_nearly_a_motion_is_told_how_it_is_written() {
        for (inside, code, remedy) in [
            ("train stops", "S061", "write `[train slows to a stop over 12s]`"),
            ("train slow over 20s", "S061", "write `[train slows to a stop over 20s]`"),
            ("train slows to a stop 20s", "S061", "write `[train slows to a stop over 20s]`"),
            ("train slows to stop over 2s", "S061", "write `[train slows to a stop over 12s]`"),
            ("train leaves", "S061", "write `[train departs over 15s]`"),
            ("train departs slowly", "S061", "write `[train departs over 15s]`"),
            ("train departs over", "S061", "write `[train departs over 15s]`"),
            ("train departs over 8", "S062", "write `[train departs over 15s]`"),
            ("train departs over 4.999s", "S063", "write `[train departs over 15s]`"),
            ("train faster", "S061", "write `[train 60% over 8s]`"),
            ("sea departs over 5s", "S061", "write `[train departs over 5s]`, or `[sea 60%]`"),
            ("bed slows to a stop", "S061", "write `[train slows to a stop over 12s]`, or `[bed 60%]`"),
            ("sea 60", "S061", "write `[sea 60% over 8s]`"),
        ] {
            let mut faults = Faults::new("");
            assert_eq!(read(inside, &(0..0), &mut faults), None, "{inside}");
            let found: Vec<_> = faults.finish().into_iter().map(|fault| (fault.code.id, fault.remedy)).collect();
            assert_eq!(found, [(code, String::from(remedy))], "{inside}");
        }
    }
}
