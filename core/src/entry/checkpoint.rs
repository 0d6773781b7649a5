//! A checkpoint: where a practice is, so that one that was cut off can go on, and what is kept of it once it is over.

use jiff::SignedDuration;

use super::{Practised, Ritual};
use crate::day::{DateTime, day_of, is_by_day};
use crate::distress::Score;
use crate::practice::{Outcome, Practice};
use crate::private::Private;
use crate::script::tree::Ending;
use crate::units::Millis;

/// A practice that was cut off longer ago than this begins anew (P): who comes back the next day is somewhere else.
pub const GOES_ON_WITHIN: SignedDuration = SignedDuration::from_hours(12);

/// Where a practice is, kept while it is under way, so that one that was cut off can go on.
///
/// That of a practice which has just begun tells of the first sentence, with nothing heard: [`Checkpoint::after`] gives
/// every other, and [`Checkpoint::entry`] what is kept in the end. So what was heard before a practice was cut off, and what
/// after it, is one practice.
#[derive(Clone, Debug, PartialEq)]
pub struct Checkpoint {
    /// What was begun, and when.
    pub ritual: Ritual,
    /// How it will end.
    pub ending: Ending,
    /// The exact length, first frame to last.
    pub length: Millis,
    /// What the timeline is, by its digest: a sentence's number means nothing in another. A person's own words went into
    /// it.
    pub timeline: Private<[u8; 32]>,
    /// The sentence that was heard last, by its place among the cues.
    pub cue: usize,
    /// How much of the exercise was heard before.
    pub heard: Millis,
    /// How often the person grounded before.
    pub grounded: u32,
    /// The answer before.
    pub before: Score,
}

/// Why a practice that was cut off does not go on, but begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    /// It was begun more than [`GOES_ON_WITHIN`] ago, or so far ahead: a clock that was put back an hour is nothing.
    Old,
    /// It would end in sleep, and the night it was for is over: nobody is led into sleep at breakfast by pressing one key.
    /// Whoever lay down by day can go on by that day.
    Morning,
}

impl Checkpoint {
    /// Why it does not go on at this moment; `None`: it does.
    pub fn stale(&self, now: DateTime) -> Option<Stale> {
        let began = self.ritual.at;
        if now.duration_since(began).abs() > GOES_ON_WITHIN {
            return Some(Stale::Old);
        }
        let by_this_day = is_by_day(began) && day_of(began) == day_of(now);
        let morning = self.ending == Ending::Sleep && is_by_day(now) && !by_this_day;
        morning.then_some(Stale::Morning)
    }

    /// Where the practice that went on from here is now: what was heard of it counts beside what was heard before.
    pub fn after(&self, practice: &Practice) -> Self {
        Self {
            cue: practice.latest().unwrap_or(self.cue),
            heard: Millis(self.heard.0.saturating_add(practice.heard().to_millis().0)),
            grounded: self.grounded.saturating_add(practice.grounded()),
            ..self.clone()
        }
    }

    /// What is kept of the practice that went on from here, once it is over.
    pub fn entry(&self, practice: &Practice, over: DateTime, after: Score) -> Practised {
        let whole = self.after(practice);
        Practised {
            exercise: whole.ritual.exercise,
            language: whole.ritual.language,
            ending: whole.ending,
            began: whole.ritual.at,
            over,
            length: whole.length,
            heard: whole.heard,
            outcome: practice.outcome(),
            stopped: practice.stopped(),
            grounded: whole.grounded,
            before: whole.before,
            after,
            dream: whole.ritual.dream,
        }
    }

    /// What is kept of a practice that was cut off here and does not go on. When it was over is not known: as late as what
    /// was heard took.
    pub fn cut_off(&self) -> Practised {
        let heard = SignedDuration::from_millis(i64::try_from(self.heard.0).unwrap_or(i64::MAX));
        let over = self.ritual.at.saturating_add(heard);
        Practised { outcome: Outcome::Partial, ..self.entry(&Practice::default(), over, Score::NotAsked) }
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString;

    use super::*;
    use crate::distress::Distress;
    use crate::exercise::Wishes;
    use crate::language::Language;
    use crate::session::{Event, Part};
    use crate::units::Frames;

    fn at(moment: &str) -> DateTime {
        moment.parse().expect("a moment")
    }

    fn begun(moment: &str, ending: Ending) -> Checkpoint {
        Checkpoint {
            ritual: Ritual {
                at: at(moment),
                exercise: Private::new("evening-train".to_string()),
                language: Language::Nl,
                wishes: Wishes::default(),
                voice: Private::new("shipped".to_string()),
                dream: None,
            },
            ending,
            length: Millis::minutes(20),
            timeline: Private::new([7; 32]),
            cue: 0,
            heard: Millis(0),
            grounded: 0,
            before: Score::Given(Distress::MOST),
        }
    }

    fn practised(seconds: u64, cue: usize, last: Event) -> Practice {
        let sentence = Event::Sentence { part: Part::Exercise, cue };
        let events = [Event::Began, sentence, Event::Grounded, last];
        Practice::fold(events.map(|event| (Frames::seconds(seconds), event)))
    }

    #[test]
    fn twelve_hours_and_no_more_and_a_clock_may_be_put_back() {
        let begun = begun("2026-11-28T09:00:00", Ending::Wake);
        for (now, stale) in [
            ("2026-11-28T09:00:00", None),
            ("2026-11-28T21:00:00", None),
            ("2026-11-28T21:00:01", Some(Stale::Old)),
            ("2026-11-28T08:00:00", None),
            ("2026-11-27T20:59:59", Some(Stale::Old)),
            ("2030-01-01T00:00:00", Some(Stale::Old)),
        ] {
            assert_eq!(begun.stale(at(now)), stale, "{now}");
        }
    }

    #[test]
    fn nobody_is_led_into_sleep_at_breakfast() {
        for (began, now, stale) in [
            ("2026-11-28T23:00:00", "2026-11-29T06:59:59", None),
            ("2026-11-28T23:00:00", "2026-11-29T07:00:00", Some(Stale::Morning)),
            ("2026-11-28T20:30:00", "2026-11-29T07:00:00", Some(Stale::Morning)),
            ("2026-11-29T04:30:00", "2026-11-29T07:30:00", Some(Stale::Morning)),
            // A nap.
            ("2026-11-28T13:00:00", "2026-11-28T13:10:00", None),
            ("2026-11-28T20:30:00", "2026-11-28T21:10:00", None),
        ] {
            assert_eq!(begun(began, Ending::Sleep).stale(at(now)), stale, "{began} to {now}");
            assert_eq!(begun(began, Ending::Wake).stale(at(now)), None, "{began} to {now}");
        }
    }

    #[test]
    fn what_was_heard_before_counts_beside_what_is_heard_now() {
        let begun = begun("2026-11-28T23:00:00", Ending::Sleep);
        assert_eq!(begun.after(&Practice::default()), begun);
        let cut_off = begun.after(&practised(170, 21, Event::Returned));
        assert_eq!((cut_off.cue, cut_off.heard, cut_off.grounded), (21, Millis::seconds(170), 1));
        let entry = cut_off.entry(&practised(600, 40, Event::Ended), at("2026-11-29T00:10:00"), Score::NotAsked);
        assert_eq!((entry.outcome, entry.stopped), (Outcome::Finished, false));
        assert_eq!((entry.heard, entry.grounded), (Millis::seconds(770), 2));
        assert_eq!((entry.began, entry.before), (begun.ritual.at, begun.before));
        let stopped = begun.entry(&practised(60, 3, Event::Stopped), at("2026-11-28T23:01:00"), Score::Skipped);
        assert_eq!((stopped.outcome, stopped.stopped, stopped.after), (Outcome::Partial, true, Score::Skipped));
    }

    #[test]
    fn what_was_cut_off_and_does_not_go_on_is_a_practice_too() {
        let cut_off = begun("2026-11-28T23:59:00", Ending::Sleep).after(&practised(170, 21, Event::Paused)).cut_off();
        assert_eq!((cut_off.outcome, cut_off.stopped), (Outcome::Partial, false));
        assert_eq!((cut_off.over, cut_off.after), (at("2026-11-29T00:01:50"), Score::NotAsked));
    }

    #[test]
    fn its_debug_says_nothing_of_the_words() {
        assert!(!format!("{:?}", begun("2026-11-28T23:00:00", Ending::Sleep)).contains("7, 7"));
    }
}
