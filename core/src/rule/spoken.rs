//! What is spoken: every sentence of a script in tokens, with the scene and the part it stands in.

use alloc::string::String;
use alloc::vec::Vec;

use super::phrase::{Token, tokens};
use crate::diagnostic::{Code, Diagnostic};
use crate::script::tree::{Body, Ending, Header, Line, Piece, Rank, Scene, Script, Sentence, SlotKind, Span, Spanned};

/// A scene of lines, and the endings in which it is spoken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room<'s> {
    /// The scene.
    pub scene: &'s Scene,
    /// Its lines.
    pub lines: &'s [Line],
    /// Only with this ending.
    pub ending: Option<Ending>,
    /// Whether it is spoken whatever was answered, by day and by night.
    pub always: bool,
    /// The rank by which it may leave as a whole.
    pub leave: Option<Rank>,
}

/// The scenes of lines, in order, of a script whose parts are joined.
pub(super) fn rooms(script: &Script) -> Vec<Room<'_>> {
    script.scenes.iter().filter_map(room).collect()
}

fn room(scene: &Scene) -> Option<Room<'_>> {
    let Body::Lines(lines) = &scene.body else { return None };
    let always =
        scene.each.is_none() && scene.when.is_none() && scene.if_given.is_none() && scene.unless_given.is_none();
    Some(Room { scene, lines, ending: scene.ending, always, leave: scene.optional })
}

/// One sentence in tokens.
#[derive(Clone, Debug)]
pub(super) struct Spoken<'s> {
    /// Where it stands.
    pub room: Room<'s>,
    /// Its line.
    pub line: &'s Line,
    /// The sentence itself.
    pub sentence: &'s Sentence,
    /// Its words, answers and stops.
    pub tokens: Vec<Token>,
}

/// Every sentence, in order.
pub(super) fn sentences<'s>(rooms: &[Room<'s>]) -> Vec<Spoken<'s>> {
    rooms
        .iter()
        .flat_map(|&room| {
            room.lines.iter().filter_map(move |line| {
                let sentence = line.sentence.as_ref()?;
                Some(Spoken { room, line, sentence, tokens: tokens(sentence) })
            })
        })
        .collect()
}

impl Spoken<'_> {
    /// Whether it is spoken with this ending.
    pub fn with(&self, ending: Ending) -> bool {
        self.room.ending.is_none_or(|own| own == ending)
    }

    /// The place of some of its tokens, and their words as the lists know them.
    pub fn quote(&self, range: &core::ops::Range<usize>) -> (Span, String) {
        let tokens = &self.tokens[range.start..range.end.min(self.tokens.len())];
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return (self.sentence.span.clone(), String::new());
        };
        let words: Vec<&str> = tokens.iter().map(|token| token.word.as_str()).collect();
        (first.at.start..last.at.end, words.join(" "))
    }

    /// A fault of this sentence.
    pub fn fault(
        &self,
        code: &'static Code,
        span: Span,
        message: String,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic {
            code,
            span,
            part: self.room.scene.part.clone(),
            message,
            label: label.into(),
            remedy: remedy.into(),
        }
    }
}

/// The endings that a script can have, a therapist's plan included.
pub(super) fn endings(header: &Header) -> Vec<Ending> {
    header.endings()
}

/// Whether an answer to this slot is spoken somewhere.
pub(super) fn rooms_speak(rooms: &[Room<'_>], slot: &str) -> bool {
    let pieces = rooms.iter().flat_map(|room| room.lines).flat_map(|line| &line.sentence).flat_map(|said| &said.pieces);
    pieces.into_iter().any(|piece| matches!(piece, Piece::Slot { name, .. } if name.value == slot))
}

/// The word for an ending in scripts.
pub(super) fn name(ending: Ending) -> &'static str {
    match ending {
        Ending::Wake => "wake",
        Ending::Sleep => "sleep",
    }
}

/// What is spoken when nothing was answered, and the options of choices.
pub(super) fn stand_ins(script: &Script) -> impl Iterator<Item = &Spanned<String>> {
    script.slots.iter().flat_map(|slot| {
        let options = match &slot.kind {
            SlotKind::Choice(options) => options.as_slice(),
            _ => &[],
        };
        let options = options
            .iter()
            .flat_map(|option| core::iter::once(&option.say).chain(option.forms.iter().map(|(_, said)| said)));
        slot.none_given.iter().chain(options)
    })
}
