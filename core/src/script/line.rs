//! Lines: `(optional N)`, `@sense`, sentence, marks, in that order.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Span, line, nearest, scene};
use crate::language::Language;
use crate::script::faults::{Faults, any_of, shown};
use crate::script::slots::too_long;
use crate::script::token::{self, Token};
use crate::script::tree::{Line, Mark, Piece, Rank, Sense, Sentence};
use crate::script::{limit, mark, number, sentence};

/// Reads one line that is not blank; a note is none.
pub(super) fn read(text: &str, span: Span, language: Option<Language>, faults: &mut Faults<'_>) -> Option<Line> {
    let written = text.get(span.clone())?;
    if written.starts_with('#') && !written.starts_with("##") {
        return None;
    }
    let mut reader = Reader {
        line: Line { span: span.clone(), optional: None, sense: None, sentence: None, marks: Vec::new() },
        words: Words::default(),
        seen: Seen::default(),
        faulty: false,
    };
    for (place, token) in token::tokens(text, span, faults) {
        reader.take(place, token, language, faults);
    }
    Some(reader.finish(language, faults))
}

/// What has been passed on the line, whether or not it could be read.
#[derive(Default)]
struct Seen {
    optional: Option<Span>,
    sense: Option<Span>,
    mark: Option<Span>,
}

struct Reader {
    line: Line,
    words: Words,
    seen: Seen,
    /// Something on the line was a fault already, so what else is odd about it is not said.
    faulty: bool,
}

impl Reader {
    fn take(&mut self, place: Span, token: Token<'_>, language: Option<Language>, faults: &mut Faults<'_>) {
        match token {
            Token::Fault => self.faulty = true,
            Token::Optional(rank) => {
                if self.seen.optional.is_some() || self.seen.sense.is_some() || self.begun() {
                    self.out_of_order(place.clone(), "`(optional N)` before everything else", faults);
                }
                self.line.optional = rank_of(rank, &place, faults).or(self.line.optional);
                self.seen.optional = Some(place);
            }
            Token::Sense(name) => {
                if self.seen.sense.is_some() || self.begun() {
                    self.out_of_order(place.clone(), "one sense, before the sentence", faults);
                }
                self.line.sense = sense(name, &place, faults).or(self.line.sense);
                self.seen.sense = Some(place);
            }
            Token::Mark(inside) => {
                if let Some(kind) = mark::read(inside, &place, faults) {
                    self.line.marks.push(Mark { span: place.clone(), kind });
                }
                self.seen.mark.get_or_insert(place);
            }
            Token::Said(blank) if blank.is_whitespace() => {
                if self.seen.mark.is_none() {
                    self.words.say(blank, place);
                }
            }
            Token::Said(character) => {
                self.after_mark(&place, language, faults);
                self.words.say(character, place);
            }
            Token::Slot { name, form } => {
                self.after_mark(&place, language, faults);
                self.words.slot(Piece::Slot { name, form }, place);
            }
        }
    }

    /// Whether a sentence or a mark has come.
    fn begun(&self) -> bool {
        self.seen.mark.is_some() || self.words.begun
    }

    fn out_of_order(&mut self, place: Span, expected: &str, faults: &mut Faults<'_>) {
        if !self.faulty {
            self.faulty = true;
            faults.report(
                &line::ORDER,
                place,
                format!("expected {expected}, but found it later on the line"),
                "too late, or twice",
                "write `(optional 1) @hear`, the sentence, then its marks",
            );
        }
    }

    /// Words behind a mark: another sentence, the rest of this one, or the sentence itself.
    fn after_mark(&mut self, place: &Span, language: Option<Language>, faults: &mut Faults<'_>) {
        let Some(mark) = self.seen.mark.clone() else { return };
        if self.faulty {
            return;
        }
        if !self.words.begun {
            self.out_of_order(mark, "marks behind the sentence", faults);
        } else if sentence::is_over(&self.words.plain, language) {
            self.faulty = true;
            second_sentence(place.start..self.line.span.end, faults);
        } else {
            self.faulty = true;
            faults.report(
                &line::MARK_INSIDE,
                mark,
                "expected marks behind the sentence, but found one inside it",
                "inside the sentence",
                "move the mark to the end, or begin a new line behind it",
            );
        }
    }

    fn finish(mut self, language: Option<Language>, faults: &mut Faults<'_>) -> Line {
        let Words { plain, places, pieces, .. } = &mut self.words;
        let blank = plain.trim().is_empty();
        if !blank && !self.faulty {
            // No further than a sentence may go: what follows is too long or another sentence already.
            let (readable, _) = plain.char_indices().nth(limit::SENTENCE + 1).unwrap_or((plain.len(), ' '));
            let length = plain.trim().chars().count();
            if let Some(start) = sentence::second_sentence(&plain[..readable], language) {
                second_sentence(places[start].start..end_of(places, plain), faults);
            } else if length > limit::SENTENCE {
                let start = places[plain.len() - plain.trim_start().len()].start;
                too_long(&line::TOO_LONG, start..end_of(places, plain), length, limit::SENTENCE, faults);
            }
        }
        if !blank {
            let start = places[plain.len() - plain.trim_start().len()].start;
            trim(pieces);
            let span = start..end_of(places, plain);
            self.line.sentence = Some(Sentence { span, pieces: core::mem::take(pieces) });
        } else if !self.faulty {
            self.stands_alone(faults);
        }
        self.line
    }

    /// A line without a sentence: marks alone may leave, but a sense needs words, and a rank needs something.
    fn stands_alone(&self, faults: &mut Faults<'_>) {
        let alone = match (&self.seen.sense, &self.seen.optional, &self.seen.mark) {
            (Some(sense), ..) => sense,
            (None, Some(optional), None) => optional,
            _ => return,
        };
        faults.report(
            &line::NOTHING,
            alone.clone(),
            "expected a sentence behind it, but found none",
            "nothing follows",
            "write the sentence on the same line, or leave this out",
        );
    }
}

/// What is said, with the place of every byte of it.
#[derive(Default)]
struct Words {
    /// The sentence with [`sentence::SLOT`] for slots.
    plain: String,
    /// For every byte of `plain`, the span of the character or slot it came from.
    places: Vec<Span>,
    pieces: Vec<Piece>,
    /// Whether anything but blanks has come.
    begun: bool,
}

impl Words {
    fn say(&mut self, character: char, place: Span) {
        self.begun |= !character.is_whitespace();
        self.plain.push(character);
        self.places.resize(self.plain.len(), place);
        if let Some(Piece::Words(words)) = self.pieces.last_mut() {
            words.push(character);
        } else {
            self.pieces.push(Piece::Words(String::from(character)));
        }
    }

    fn slot(&mut self, slot: Piece, place: Span) {
        self.plain.push_str(sentence::SLOT);
        self.places.resize(self.plain.len(), place);
        self.pieces.push(slot);
        self.begun = true;
    }
}

/// Where the last character that is not blank ends.
fn end_of(places: &[Span], plain: &str) -> usize {
    plain.trim_end().len().checked_sub(1).and_then(|last| places.get(last)).map_or(0, |place| place.end)
}

/// Takes the blanks off both ends of a sentence.
fn trim(pieces: &mut Vec<Piece>) {
    if let Some(Piece::Words(words)) = pieces.first_mut() {
        *words = String::from(words.trim_start());
    }
    if let Some(Piece::Words(words)) = pieces.last_mut() {
        words.truncate(words.trim_end().len());
    }
    pieces.retain(|piece| !matches!(piece, Piece::Words(words) if words.is_empty()));
}

fn second_sentence(span: Span, faults: &mut Faults<'_>) {
    faults.report(
        &line::SECOND_SENTENCE,
        span,
        "expected one sentence on the line, but found another",
        "a second sentence",
        "write it on a line of its own",
    );
}

fn rank_of(written: &str, place: &Span, faults: &mut Faults<'_>) -> Option<Rank> {
    let Some(number) = number::whole(written.trim()) else {
        faults.report(
            &line::OPTIONAL,
            place.clone(),
            format!("expected a rank such as `(optional 1)`, but found {}", shown(&format!("(optional{written})"))),
            "no rank",
            "write `(optional 1)`; a higher rank leaves first",
        );
        return None;
    };
    rank(i64::try_from(number).unwrap_or(i64::MAX), place, faults)
}

/// A rank within bounds, or a fault.
pub(super) fn rank(number: i64, place: &Span, faults: &mut Faults<'_>) -> Option<Rank> {
    let rank = Rank::try_from(number).ok().filter(|rank| (1..=limit::RANK).contains(rank));
    if rank.is_none() {
        faults.report(
            &scene::RANK,
            place.clone(),
            format!("expected a rank of 1 to {}, but found {number}", limit::RANK),
            "out of bounds",
            "write `1` for what leaves last",
        );
    }
    rank
}

fn sense(name: &str, place: &Span, faults: &mut Faults<'_>) -> Option<Sense> {
    let sense = Sense::from_name(name);
    if sense.is_none() {
        let names = || Sense::ALL.map(Sense::name);
        let meant = nearest(name, names());
        faults.report(
            &line::SENSE,
            place.clone(),
            format!("expected {} after `@`, but found {}", any_of(names()), shown(name)),
            meant.map_or_else(|| String::from("unknown sense"), |meant| format!("did you mean `@{meant}`?")),
            meant
                .map_or_else(|| String::from("write `@@` for one that is spoken"), |meant| format!("write `@{meant}`")),
        );
    }
    sense
}
