//! Before and after an exercise in the terminal: which pages are shown, and where their keys lead.
//!
//! What is shown when, and what follows from it, is decided in core; here it becomes pages. Where nobody sits at the keys
//! the same words are lines, and nothing waits.

use std::io;

use perron_companion::Words;
use perron_companion::around;
pub use perron_companion::around::Known;
use perron_companion::care::{
    Admission, Country, Distress, Follows, Moment, Offer, Page as Caution, Score, Step, after,
};
use perron_companion::script::{Care, Ending};
use ratatui::Terminal;
use ratatui::backend::Backend;

use crate::page::{Answer, Next, Page};

/// One exercise, and what the pages around it must know.
pub struct Around<'a> {
    /// Its id.
    pub exercise: &'a str,
    /// Who may start it.
    pub care: Care,
    /// How it will end.
    pub ending: Ending,
    /// The country whose help lines are shown.
    pub country: Option<Country>,
    /// What is read.
    pub words: &'a Words,
    /// What is known of what came before.
    pub known: Known,
}

/// Where the pages before an exercise led.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Begins {
    /// To the exercise.
    Practice {
        /// The answer before it.
        before: Score,
    },
    /// To the grounding.
    Ground,
    /// To the safe place.
    SafePlace,
    /// Away.
    Leave,
}

/// Where the page after an exercise led.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Afterwards {
    /// The answer after it.
    pub after: Score,
    /// To the grounding.
    pub ground: bool,
    /// Whether people were offered: then they stay in sight.
    pub contacts: bool,
}

impl Around<'_> {
    /// The pages before it, one after another, where they lead, and what was answered; `known` is an answer that was given
    /// already.
    pub fn before<B: Backend>(
        &self,
        known: Option<Distress>,
        terminal: &mut Terminal<B>,
        next: &mut Next<'_>,
    ) -> io::Result<(Begins, Score)> {
        let mut before = known.map_or(Score::NotAsked, Score::Given);
        for step in self.steps() {
            let page = match step {
                Step::Caution(page) => self.caution(page),
                Step::Distress if known.is_some() => continue,
                Step::Distress => self.question(Moment::Before, None),
            };
            match (step, page.ask(terminal, self.words, next)?) {
                (_, Answer::Ground) => return Ok((Begins::Ground, before)),
                (_, Answer::SafePlace) => return Ok((Begins::SafePlace, before)),
                (_, Answer::Leave) => return Ok((Begins::Leave, before)),
                (Step::Distress, Answer::On) => before = Score::Skipped,
                (_, Answer::Score(distress)) => before = Score::Given(distress),
                (Step::Caution(_), Answer::On) => {}
            }
        }
        let Admission::Rests(follows) = self.admit(before) else { return Ok((Begins::Practice { before }, before)) };
        let begins = match self.rests(follows).ask(terminal, self.words, next)? {
            Answer::Ground => Begins::Ground,
            Answer::SafePlace => Begins::SafePlace,
            Answer::On | Answer::Leave | Answer::Score(_) => Begins::Leave,
        };
        Ok((begins, before))
    }

    /// The caution alone, where nothing is played: to read and to go on from.
    pub fn read<B: Backend>(&self, terminal: &mut Terminal<B>, next: &mut Next<'_>) -> io::Result<Begins> {
        for step in self.steps() {
            let Step::Caution(page) = step else { continue };
            match self.caution(page).ask(terminal, self.words, next)? {
                Answer::On | Answer::Score(_) => {}
                Answer::Ground => return Ok(Begins::Ground),
                Answer::SafePlace => return Ok(Begins::SafePlace),
                Answer::Leave => return Ok(Begins::Leave),
            }
        }
        Ok(Begins::Practice { before: Score::NotAsked })
    }

    /// The same as lines.
    pub fn read_in_lines(&self) -> Vec<String> {
        let page = |step| if let Step::Caution(page) = step { Some(self.caution(page).says) } else { None };
        self.steps().into_iter().filter_map(page).flatten().collect()
    }

    /// The same without keys: what is said, and where it leads.
    pub fn before_in_lines(&self, known: Option<Distress>) -> (Vec<String>, Begins) {
        let mut lines = Vec::new();
        for step in self.steps() {
            match step {
                Step::Caution(page) => lines.extend(self.caution(page).says),
                Step::Distress if known.is_some() => {}
                Step::Distress => lines.push(self.say("distress-option")),
            }
        }
        let before = known.map_or(Score::NotAsked, Score::Given);
        match self.admit(before) {
            Admission::Rests(follows) => {
                lines.extend(self.rests(follows).says);
                (lines, Begins::Leave)
            }
            Admission::Open | Admission::Assigned => (lines, Begins::Practice { before }),
        }
    }

    /// The question after it and what follows, beneath what is said in farewell; nothing where nothing is asked.
    pub fn after<B: Backend>(
        &self,
        moment: Moment,
        before: Score,
        farewell: &[String],
        terminal: &mut Terminal<B>,
        next: &mut Next<'_>,
    ) -> io::Result<Afterwards> {
        if !self.asks(moment) {
            return Ok(Afterwards::default());
        }
        self.asked(moment, before, farewell, terminal, next)
    }

    /// The question after a practice that was not asked then: after a sleep ending, say.
    pub fn unanswered<B: Backend>(
        &self,
        before: Score,
        terminal: &mut Terminal<B>,
        next: &mut Next<'_>,
    ) -> io::Result<Afterwards> {
        self.asked(Moment::After, before, &[self.say("distress-unanswered")], terminal, next)
    }

    fn asked<B: Backend>(
        &self,
        moment: Moment,
        before: Score,
        farewell: &[String],
        terminal: &mut Terminal<B>,
        next: &mut Next<'_>,
    ) -> io::Result<Afterwards> {
        let answer = self.question(moment, Some(farewell)).ask(terminal, self.words, next)?;
        let Answer::Score(distress) = answer else {
            return Ok(Afterwards { after: Score::Skipped, ground: answer == Answer::Ground, contacts: false });
        };
        let score = Score::Given(distress);
        let Some(follows) = after(before, score) else {
            return Ok(Afterwards { after: score, ..Afterwards::default() });
        };
        let answer = self.follows(follows).ask(terminal, self.words, next)?;
        let contacts = follows.offers.contains(&Offer::Contacts);
        Ok(Afterwards { after: score, ground: answer == Answer::Ground, contacts })
    }

    /// Whether anything is asked at this moment.
    pub fn asks(&self, moment: Moment) -> bool {
        self.rules().asks(moment)
    }

    /// Whether anything stands before it.
    pub fn has_pages(&self) -> bool {
        !self.steps().is_empty() || matches!(self.admit(Score::NotAsked), Admission::Rests(_))
    }

    /// The caution page before it.
    pub fn page(&self) -> Option<Caution> {
        self.rules().page()
    }

    fn steps(&self) -> Vec<Step> {
        self.rules().steps()
    }

    fn admit(&self, before: Score) -> Admission {
        self.rules().admit(before)
    }

    /// The rules around it, which every shell has.
    pub const fn rules(&self) -> around::Around<'_> {
        around::Around { exercise: self.exercise, care: self.care, ending: self.ending, known: &self.known }
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    fn caution(&self, page: Caution) -> Page {
        let around::Caution { help, heading, points } = around::caution(page, self.exercise, self.words, self.country);
        let says = help.into_iter().chain([heading]).chain(points).collect();
        Page { says, keys: vec!["key-begin", "key-ground-now", "key-leave"], ..Page::default() }
    }

    fn question(&self, moment: Moment, farewell: Option<&[String]>) -> Page {
        let keys = match moment {
            Moment::Before => vec!["key-skip", "key-ground-now", "key-leave"],
            Moment::After | Moment::Stopped => vec!["key-skip", "key-ground-now"],
        };
        let asked = around::question(moment, self.words, self.known.scored.is_some());
        let asked = [asked.asks, asked.ends, asked.kept];
        let says = farewell.unwrap_or_default().iter().cloned().chain(asked).collect();
        Page { says, keys, takes_a_score: true }
    }

    fn rests(&self, follows: Follows) -> Page {
        self.offering(follows, &["key-ground-now", "key-safe-place", "key-leave"])
    }

    fn follows(&self, follows: Follows) -> Page {
        self.offering(follows, &["key-ground-now", "key-close"])
    }

    /// Why, what is offered, and whom one can reach; where people come first, so do they here.
    fn offering(&self, follows: Follows, keys: &[&'static str]) -> Page {
        let around::Offering { why, offer, people, offers } = around::offering(follows, self.words, self.country);
        let people_first = offers.first() == Some(&Offer::Contacts);
        let mut says = vec![why];
        if people_first {
            says.extend(people.into_iter().chain([offer]));
        } else {
            says.extend([offer].into_iter().chain(people));
        }
        Page { says, keys: keys.to_vec(), ..Page::default() }
    }
}

#[cfg(test)]
mod tests;
