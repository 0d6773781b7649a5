//! Lines that may never leave, because a rule needs them.

use crate::sort;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::freedom::wanders;
use super::senses::{SENSES_LEAST, prompts};
use super::spoken::{Room, Spoken, endings, rooms, sentences};
use super::wake::LAST_WORDS;
use super::words::Words;
use crate::exercise::Exercise;
use crate::script::tree::{Ending, Line, Script, Sense, Span};

/// The lines of a script that a rule needs, by their place.
///
/// Where a line without a rank says the same, the line with a rank is not needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    lines: BTreeSet<(Option<String>, usize, usize)>,
}

impl Needed {
    /// Finds them.
    pub fn of(script: &Script) -> Self {
        let words = Words::of(script.header.language.value);
        let rooms = rooms(script);
        let spoken = sentences(&rooms);
        let mut needed = Self::default();
        for ending in endings(&script.header) {
            let heard: Vec<_> = spoken.iter().filter(|sentence| sentence.with(ending)).collect();
            for name in ["stop", "eyes_open"] {
                let list = words.list(name);
                needed.first(&heard, |index| heard.get(index).is_some_and(|sentence| list.is_in(&sentence.tokens)), 1);
            }
            let wandering =
                |index: usize| heard.get(index).is_some_and(|sentence| wanders(&words, sentence, heard.get(index + 1)));
            needed.first(&heard, wandering, 2);
            if ending == Ending::Wake {
                for (name, _) in LAST_WORDS {
                    needed.last(&heard, |sentence| words.list(name).is_in(&sentence.tokens));
                }
            }
        }
        for room in &rooms {
            needed.prompts(room);
        }
        needed
    }

    /// Whether a line is among them: by the part whose text it is in, and its span.
    pub fn has(&self, part: Option<&str>, line: &Span) -> bool {
        self.lines.contains(&(part.map(String::from), line.start, line.end))
    }

    /// Keeps them in an exercise made of the script, whatever its length: to be called between
    /// [`prepare`](crate::exercise::prepare) and [`compile`](crate::exercise::compile).
    pub fn keep(&self, exercise: &mut Exercise) {
        exercise.keep(|round, step, _| self.has(round.part.as_deref(), &step.span));
    }

    fn add(&mut self, room: &Room<'_>, line: &Line) {
        if line.optional.is_some() || room.leave.is_some() {
            self.lines.insert((room.scene.part.clone(), line.span.start, line.span.end));
        }
    }

    /// The first that says it: unless one that never leaves does, those up to the first that is spoken whatever was
    /// answered. What is said may take `sentences`.
    fn first(&mut self, heard: &[&Spoken<'_>], says: impl Fn(usize) -> bool, sentences: usize) {
        let stays = |sentence: &&&Spoken<'_>| {
            sentence.room.always && sentence.room.leave.is_none() && sentence.line.optional.is_none()
        };
        let matches: Vec<usize> = (0..heard.len()).filter(|&index| says(index)).collect();
        let whole = |index: usize| heard.iter().skip(index).take(sentences);
        if matches.iter().any(|&index| whole(index).all(|sentence| stays(&sentence))) {
            return;
        }
        for index in matches {
            for sentence in whole(index) {
                self.add(&sentence.room, sentence.line);
            }
            if heard.get(index).is_some_and(|sentence| sentence.room.always) {
                break;
            }
        }
    }

    /// The last that says it, and those before it as long as none is spoken whatever was answered.
    fn last(&mut self, heard: &[&Spoken<'_>], says: impl Fn(&Spoken<'_>) -> bool) {
        for sentence in heard.iter().rev().filter(|sentence| says(sentence)) {
            self.add(&sentence.room, sentence.line);
            if sentence.room.always {
                break;
            }
        }
    }

    /// As many lines of each prompt as make up its senses; a prompt whose scene leaves may leave with it.
    fn prompts(&mut self, room: &Room<'_>) {
        if room.leave.is_some() {
            return;
        }
        for prompt in prompts(room.lines) {
            let mut lines: Vec<&Line> = prompt.iter().collect();
            sort::by_key(&mut lines, |line| line.optional);
            let mut senses: BTreeSet<Sense> = BTreeSet::new();
            for line in lines {
                if senses.len() < SENSES_LEAST && line.sense.is_some_and(|sense| senses.insert(sense)) {
                    self.add(room, line);
                }
            }
        }
    }
}
