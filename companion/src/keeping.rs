//! Keeping: the news of a practice become what is kept of it.
//!
//! Pure: it keeps nothing itself, and knows no place where anything is kept. A shell gives it the news and puts away what it
//! answers, on the thread where it shows them.

use perron_core::Millis;
use perron_core::day::DateTime;
use perron_core::distress::Score;
use perron_core::entry::{Checkpoint, Practised, Ritual};
use perron_core::practice::{Outcome, Practice};
use perron_core::session::{Event, Part};

use crate::practising::News;
use crate::preparing::Laid;

/// The checkpoint of a practice that is about to begin.
pub fn begun(laid: &Laid, ritual: Ritual, before: Score) -> Checkpoint {
    Checkpoint {
        ritual,
        ending: laid.ending(),
        length: laid.length().to_millis(),
        timeline: laid.digest(),
        cue: 0,
        heard: Millis(0),
        grounded: 0,
        before,
    }
}

/// What is kept of a practice: where it is while it is under way, and an entry once it is over.
#[derive(Clone, Debug)]
pub struct Keeping {
    from: Checkpoint,
    practice: Practice,
}

impl Keeping {
    /// For a practice that begins, or goes on, from here.
    pub fn new(from: Checkpoint) -> Self {
        Self { from, practice: Practice::default() }
    }

    /// Takes what happened; answers the checkpoint that is worth keeping now.
    ///
    /// One at each sentence, and where it falls silent, waits, or goes to the ground: what is killed between two of them
    /// goes on at the same sentence. A practice that is over has none: its entry takes the place of the last.
    pub fn take(&mut self, news: &News) -> Option<Checkpoint> {
        self.practice.take(news.practised, news.event);
        let worth = matches!(
            news.event,
            Event::Began
                | Event::Sentence { part: Part::Exercise, .. }
                | Event::Hold { .. }
                | Event::Paused
                | Event::Grounded
                | Event::Returned
        );
        (worth && !self.is_over()).then(|| self.from.after(&self.practice))
    }

    /// Whether the exercise was stopped, or heard to its end; a grounding may still go on.
    pub const fn is_over(&self) -> bool {
        self.practice.stopped() || matches!(self.practice.outcome(), Outcome::Finished)
    }

    /// What was practised since it began or went on.
    pub const fn practice(&self) -> &Practice {
        &self.practice
    }

    /// The entry of it, over at this moment; what was heard before it was cut off is in it.
    pub fn entry(&self, over: DateTime, after: Score) -> Practised {
        self.from.entry(&self.practice, over, after)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use perron_core::exercise::Wishes;
    use perron_core::homework::Homework;
    use perron_core::session::{Input, Output, Session};
    use perron_core::{Frames, Language};

    use super::*;
    use crate::preparing::{Prepared, Reach};
    use crate::ritual::{Chosen, Resumption, resume};
    use crate::voices::{Choice, Voices};
    use crate::{Assets, Library};

    const BEGAN: &str = "2026-11-28T22:30:00";

    fn at(moment: &str) -> DateTime {
        moment.parse().expect("a moment")
    }

    fn silent(choice: Choice) -> Voices {
        assert_eq!(choice, Choice::Silent);
        Voices::new(choice, Assets::Folder("../audio/assets/voice".into()))
    }

    fn evening(library: &Library) -> (Prepared, Checkpoint) {
        let script = library.find("evening-train", Language::En).and_then(|entry| entry.playable()).expect("it ships");
        let chosen = Chosen { script, wishes: Wishes::default(), voice: Choice::Silent, dream: None };
        let laid = chosen.lay(library, silent).expect("it can be laid out");
        let begun = begun(&laid, chosen.ritual(at(BEGAN)), Score::Skipped);
        (laid.prepare().expect("nobody speaks"), begun)
    }

    /// A practice as its news tell it, until so much was heard or it is over.
    struct Told {
        session: Session,
        keeping: Keeping,
        kept: Option<Checkpoint>,
    }

    impl Told {
        fn new(prepared: &Prepared, from: Checkpoint, begin: Input) -> Self {
            let (exercise, grounding) = (&prepared.exercise.timeline, &prepared.grounding.timeline);
            let session = Session::ready(Arc::clone(exercise), Arc::clone(grounding)).unattended();
            let mut told = Self { session, keeping: Keeping::new(from), kept: None };
            told.tell(begin);
            told
        }

        fn tell(&mut self, input: Input) {
            for output in self.session.handle(input) {
                let Output::Event(event) = output else { continue };
                let news = News::of(event, &self.session, None, false, false);
                self.kept = self.keeping.take(&news).or(self.kept.take());
            }
        }

        fn pass(&mut self, frames: Frames) {
            let until = self.session.heard() + frames;
            while let Some(next) = self.session.next().filter(|_| self.session.heard() < until) {
                self.tell(Input::Elapsed(next.min(until - self.session.heard())));
            }
        }
    }

    /// The law of this room: killed at any moment, it goes on at the sentence that was heard last, and what is kept in the
    /// end is one practice, with all that was heard in it.
    #[test]
    fn killed_at_any_moment_it_goes_on_at_the_interrupted_sentence() {
        let library = Library::shipped();
        let (prepared, begun) = evening(&library);
        let length = prepared.length();
        for killed in (0..length.0).step_by(Frames::seconds(37).0 as usize).map(Frames) {
            let mut first = Told::new(&prepared, begun.clone(), Input::Begin);
            first.pass(killed);
            let kept = first.kept.expect("something is kept from the first moment");
            let latest = prepared.exercise.timeline.cues.partition_point(|cue| cue.at <= killed).saturating_sub(1);
            assert_eq!(kept.cue, latest, "killed at {killed:?}");
            let heard = kept.heard;
            assert!(heard <= killed.to_millis());

            let resumed = resume(&kept, &library, &Homework::default(), silent, at("2026-11-28T22:40:00"))
                .expect("nothing is gone");
            let Resumption::GoesOn { cue, laid, .. } = resumed else { panic!("expected it to go on") };
            assert_eq!((cue, laid.length()), (latest, length));
            let mut second = Told::new(&prepared, kept, Input::BeginAt(cue));
            assert_eq!(second.kept.as_ref().map(|kept| (kept.cue, kept.heard)), Some((latest, heard)));
            second.pass(length);
            assert!(second.keeping.is_over());
            let entry = second.keeping.entry(at("2026-11-28T23:00:00"), Score::NotAsked);
            assert_eq!((entry.outcome, entry.stopped, entry.began), (Outcome::Finished, false, at(BEGAN)));
            // What was heard after the latest checkpoint and before the kill is all that can be missing; and what comes
            // before the first sentence.
            // The silence it goes on from was heard before.
            assert!(entry.heard.0 < length.to_millis().0 + 2_000, "killed at {killed:?}: {:?} heard", entry.heard);
            let missing = length.to_millis().0.saturating_sub(entry.heard.0);
            let first = prepared.exercise.timeline.cues[0].at.to_millis().0;
            let most = (killed.to_millis().0 - heard.0 + 1).max(first);
            assert!(missing <= most, "killed at {killed:?}: {missing} ms");
        }
    }

    #[test]
    fn what_is_over_has_an_entry_and_no_checkpoint() {
        let library = Library::shipped();
        let (prepared, begun) = evening(&library);
        let mut told = Told::new(&prepared, begun, Input::Begin);
        told.pass(Frames::seconds(100));
        told.tell(Input::Ground);
        assert_eq!(told.kept.as_ref().map(|kept| kept.grounded), Some(1));
        told.kept = None;
        told.tell(Input::Stop);
        assert!(told.kept.is_none() && told.keeping.is_over());
        // A grounding after it is over belongs to it, and does not bring it back.
        told.tell(Input::Ground);
        told.pass(Frames::seconds(5));
        assert!(told.kept.is_none());
        let entry = told.keeping.entry(at(BEGAN), Score::Skipped);
        assert_eq!((entry.outcome, entry.stopped, entry.grounded), (Outcome::Partial, true, 2));
        assert_eq!((entry.heard, entry.before), (Millis::seconds(100), Score::Skipped));
    }

    /// A length that was not asked for is the length all the same.
    #[test]
    fn the_checkpoint_of_what_begins_knows_how_it_is() {
        let library = Library::shipped();
        let (prepared, begun) = evening(&library);
        assert_eq!(begun.length, prepared.length().to_millis());
        assert_eq!((begun.ending, begun.cue, begun.heard), (prepared.ending(), 0, Millis(0)));
        let wishes = Wishes { length: Some(begun.length), ..Wishes::default() };
        let script = library.find("evening-train", Language::En).and_then(|entry| entry.playable()).expect("it ships");
        let laid = crate::preparing::lay(script, &library, &wishes, &mut silent(Choice::Silent), Reach::Refuse);
        assert_eq!(laid.expect("it is its own length").digest(), begun.timeline);
    }
}
