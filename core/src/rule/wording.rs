//! Rules 2 and 3, sentence by sentence: what one sentence may say.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::codes::{CLAIM, COMMAND, JUDGED, LONG, PROMISE, TENSE, TWO, VISUAL};
use super::phrase::{Token, tokens_of};
use super::spoken::{Spoken, stand_ins};
use super::words::Words;
use crate::diagnostic::{Code, Diagnostic};
use crate::script::tree::{Piece, Script, Sense, SlotKind};

/// The most words in a sentence (P).
pub const WORDS_MOST: usize = 15;

/// What the lists forbid, whatever the ending: the code, its list, what is expected.
const FORBIDDEN: [(&Code, &str, &str); 7] = [
    (&TENSE, "tense", "the present tense"),
    (&COMMAND, "command", "an invitation"),
    (&PROMISE, "promise", "no promise"),
    (&CLAIM, "claim", "no claim to treat or to cure"),
    (&CLAIM, "illness", "no name of an illness"),
    (&JUDGED, "judged", "no judgement"),
    (&VISUAL, "visual", "a verb for every sense"),
];

/// Judges each sentence by itself.
pub(super) fn judge(script: &Script, spoken: &[Spoken<'_>], words: &Words, found: &mut Vec<Diagnostic>) {
    for sentence in spoken {
        for (code, list, expected) in FORBIDDEN {
            if *code == VISUAL && sentence.line.sense == Some(Sense::See) {
                continue;
            }
            let list = words.list(list);
            let Some(fault) = list.find(&sentence.tokens) else { continue };
            let (span, quoted) = sentence.quote(&fault.tokens);
            let remedy = format!("type, for instance: {}", list.instead);
            found.push(sentence.fault(
                code,
                span,
                format!("expected {expected}, but found \"{quoted}\": {}", fault.why),
                "here",
                remedy,
            ));
        }
        found.extend(long(script, sentence));
        found.extend(two(sentence, words));
    }
    answers(script, words, found);
    copy(script, words, found);
}

/// What the head and the questions say is read, and not heard: it may promise and claim as little.
fn copy(script: &Script, words: &Words, found: &mut Vec<Diagnostic>) {
    let header = &script.header;
    let head = [("title", &header.title), ("summary", &header.summary)].map(|(key, text)| (key, text, &header.id.span));
    let asks = script.slots.iter().map(|slot| ("ask", &slot.ask, &slot.name.span));
    for (key, text, place) in head.into_iter().chain(asks) {
        for fault in super::claims::claims_of(words, text) {
            found.push(Diagnostic {
                code: fault.code,
                span: place.clone(),
                part: None,
                message: format!(
                    "expected a `{key}` that promises and claims nothing, but found \"{}\": {}",
                    fault.words, fault.why
                ),
                label: format!("its `{key}`"),
                remedy: String::from("say what one does in it, and not what it would do for one"),
            });
        }
    }
}

/// What the script itself answers is spoken too: its words are judged, its form is that of an answer.
fn answers(script: &Script, words: &Words, found: &mut Vec<Diagnostic>) {
    for answer in stand_ins(script) {
        let tokens = tokens_of(&answer.value, answer.span.start);
        for (code, list, expected) in FORBIDDEN {
            let list = words.list(list);
            let Some(fault) = list.find(&tokens) else { continue };
            found.push(Diagnostic {
                code,
                span: answer.span.clone(),
                part: None,
                message: format!(
                    "expected {expected}, but found \"{}\" among the answers: {}",
                    answer.value, fault.why
                ),
                label: String::from("this is spoken"),
                remedy: String::from("say it in other words"),
            });
        }
    }
}

/// More words than one can hold, half asleep.
fn long(script: &Script, sentence: &Spoken<'_>) -> Option<Diagnostic> {
    let count = count(script, &sentence.sentence.pieces);
    (count > WORDS_MOST).then(|| {
        sentence.fault(
            &LONG,
            sentence.sentence.span.clone(),
            format!("expected at most {WORDS_MOST} words, but found {count}"),
            format!("{count} words"),
            "make two lines of it, each with its own pause",
        )
    })
}

/// Words as a listener counts them: what stands between spaces. An answer counts as its longest option, or as one word.
fn count(script: &Script, pieces: &[Piece]) -> usize {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Slot { name, form } => {
                let slot = script.slots.iter().find(|slot| slot.name.value == name.value);
                let options = match slot.map(|slot| &slot.kind) {
                    Some(SlotKind::Choice(options)) => options.as_slice(),
                    _ => &[],
                };
                let said = options.iter().filter_map(|option| match form {
                    None => Some(option.say.value.as_str()),
                    Some(form) => {
                        option.forms.iter().find(|(name, _)| *name == form.value).map(|(_, said)| said.value.as_str())
                    }
                });
                text.push_str(said.max_by_key(|said| said.split_whitespace().count()).unwrap_or("_a"));
            }
        }
    }
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Two things asked in one breath.
fn two(sentence: &Spoken<'_>, words: &Words) -> Option<Diagnostic> {
    let second = asked(&sentence.tokens, words).into_iter().nth(1)?;
    let (span, quoted) = sentence.quote(&second);
    Some(sentence.fault(
        &TWO,
        span,
        format!("expected one instruction, but found a second one: \"{quoted}\""),
        "the second",
        format!("end the sentence before \"{quoted}\", and begin a new line with it"),
    ))
}

/// The things a sentence asks, each as the tokens where it begins.
///
/// An instruction is a verb of the list at the head of a clause, or an invitation ("you may") and what follows it; two
/// count as two only when something joins them. A first clause that says "if" asks nothing.
fn asked(tokens: &[Token], words: &Words) -> Vec<Range<usize>> {
    let [instruct, permit, joiner, adverb, either, article] =
        ["instruct", "permit", "joiner", "adverb", "either", "article"].map(|name| {
            let starts = words.list(name).starts(tokens);
            move |index: usize| starts.binary_search(&index).is_ok()
        });
    let conditional = words.list("conditional").find(tokens).is_some();
    let first_comma = tokens.iter().position(|token| token.word == ",").unwrap_or(0);
    let from = if conditional { first_comma } else { 0 };

    let mut asked: Vec<Range<usize>> = Vec::new();
    // `owed`: an invitation still waits for its verb, which in Dutch comes last.
    let (mut head, mut permitted, mut owed, mut joined) = (true, false, false, true);
    for index in 0..tokens.len() {
        let is_joiner = joiner(index);
        let next_is_of =
            tokens.get(index + 1).is_some_and(|next| ["of", "van", "is", "are"].contains(&next.word.as_str()));
        let ends_clause = tokens.get(index + 1).is_none_or(Token::is_stop) || joiner(index + 1);
        let after_article = index.checked_sub(1).is_some_and(&article);
        let acts = if permit(index) {
            (permitted, owed) = (true, true);
            true
        } else if owed && !head && instruct(index) && ends_clause {
            (owed, joined) = (false, false);
            false
        } else {
            instruct(index) && !after_article && ((head && !next_is_of) || (permitted && ends_clause))
        };
        if acts && index >= from && !is_joiner {
            if joined {
                asked.push(index..index + 1);
            }
            joined = false;
        }
        if is_joiner {
            (head, joined) = (true, true);
        } else if either(index) {
            // Another way to do the same thing.
            (head, joined) = (false, false);
        } else if !adverb(index) {
            head = false;
        }
    }
    asked
}
