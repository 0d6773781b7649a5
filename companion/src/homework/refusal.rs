//! Why something of homework was refused, in words that say what to do.

use perron_core::diagnostic::nearest;
use perron_core::homework::DRAFT_KEYS;
use perron_journal::letter::LetterError;

use super::{Fault, FaultCode, HomeworkError, Side};
use crate::words::{Refusal, Word, Words};

/// The words of what went wrong; `None`: it is the store, of which each shell has words of its own.
pub fn refusal(error: HomeworkError, words: &Words) -> Option<Refusal> {
    let nth = |nth: usize| vec![("nth", Word::from(nth))];
    let (key, values): (&str, Vec<(&str, Word)>) = match error {
        HomeworkError::NoKeys => ("homework-no-keys", vec![]),
        HomeworkError::Nobody => ("homework-nobody", vec![]),
        HomeworkError::OtherKeys { known, found } => {
            ("homework-other-keys", vec![("known", known.to_string().into()), ("found", found.to_string().into())])
        }
        HomeworkError::Oneself => ("homework-oneself", vec![]),
        HomeworkError::SameSide { side: Side::Client } => ("homework-same-side-client", vec![]),
        HomeworkError::SameSide { side: Side::Therapist } => ("homework-same-side-therapist", vec![]),
        HomeworkError::IsCard => ("homework-is-card", vec![]),
        HomeworkError::IsSealed => ("homework-is-sealed", vec![]),
        HomeworkError::IsPicture => ("homework-is-picture", vec![]),
        HomeworkError::Full => ("homework-full", vec![]),
        HomeworkError::Letter(error) => letter(error),
        HomeworkError::Shape => ("homework-shape", vec![]),
        HomeworkError::Text(fault) => ("homework-text", text(fault, words)),
        HomeworkError::Clip { nth: at, .. } => ("homework-clip", nth(at)),
        HomeworkError::OtherClip { nth: at } => ("homework-other-clip", nth(at)),
        HomeworkError::Older { here } => ("homework-older", vec![("here", here.to_string().into())]),
        HomeworkError::Same => ("homework-here", vec![]),
        HomeworkError::OfAnother => ("homework-of-another", vec![]),
        HomeworkError::NoSuchAssignment => ("homework-no-such", vec![]),
        HomeworkError::Store(_) => return None,
    };
    Some(Refusal { key, values })
}

/// The words of what is wrong in a therapist's own draft, of which this is the text: nobody is sent to a therapist with it, and a word
/// that nobody knows is named, since it is their own.
pub fn draft_refusal(fault: Fault, draft: &str, words: &Words) -> Refusal {
    let mut values = text(fault, words);
    let said = match fault.code {
        FaultCode::UnknownKey => {
            let at = usize::try_from(fault.line).ok().and_then(|line| line.checked_sub(1));
            at.and_then(|at| word(draft.lines().nth(at)?)).map(|word| match nearest(word, DRAFT_KEYS) {
                Some(near) => ("homework-text-unknown-near", word, near),
                None => ("homework-text-unknown-word", word, ""),
            })
        }
        FaultCode::Missing => {
            let is_meant = |word: &&str| nearest(word, DRAFT_KEYS) == Some(fault.key);
            draft.lines().filter_map(word).find(is_meant).map(|word| ("homework-text-missing-near", word, ""))
        }
        _ => None,
    };
    if let Some((key, word, near)) = said {
        let code = words.say(key, &[("word", word.into()), ("near", near.into())]);
        values.retain(|(key, _)| *key != "code");
        values.push(("code", code.into()));
    }
    Refusal { key: "homework-draft", values }
}

/// What a line begins with, if it is a word that no draft has.
fn word(line: &str) -> Option<&str> {
    let line = line.trim_start_matches([' ', '\t', '[']);
    let word = line.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-')).next()?;
    Some(word).filter(|word| !word.is_empty() && !DRAFT_KEYS.contains(word))
}

fn text(fault: Fault, words: &Words) -> Vec<(&'static str, Word)> {
    let code =
        words.say(&can(fault).map_or_else(|| format!("homework-text-{}", fault.code.name()), str::to_string), &[]);
    let key = if fault.key.is_empty() { String::new() } else { format!(" ({})", fault.key) };
    vec![("line", fault.line.to_string().into()), ("key", key.into()), ("code", code.into())]
}

/// The words of what a key takes, where what it has is none of that.
fn can(Fault { code, key, .. }: Fault) -> Option<&'static str> {
    let value = match key {
        "language" => "homework-can-language",
        "length" => "homework-can-length",
        "senses" => "homework-can-senses",
        "ending" => "homework-can-ending",
        "days_a_week" => "homework-can-days-a-week",
        "from" | "until" => "homework-can-day",
        "by" => "homework-can-by",
        "bedtime" => "homework-can-bedtime",
        "id" | "opened" | "hidden" if code == FaultCode::Value => "homework-can-id",
        "answers" if code == FaultCode::Value => "homework-can-answers",
        "exercise" | "recording" if code == FaultCode::Value => "homework-can-tables",
        "title" | "note" | "goals" | "why" | "says" | "file" if code == FaultCode::Value => "homework-can-text",
        _ => return None,
    };
    matches!(code, FaultCode::Value | FaultCode::Length).then_some(value)
}

fn letter(error: LetterError) -> (&'static str, Vec<(&'static str, Word)>) {
    match error {
        LetterError::TooLarge { .. } => ("homework-letter-too-large", vec![]),
        LetterError::NotOurs => ("homework-letter-not-ours", vec![]),
        LetterError::NotForYou => ("homework-letter-not-for-you", vec![]),
        LetterError::Damaged => ("homework-letter-damaged", vec![]),
        LetterError::TooNew => ("homework-letter-too-new", vec![]),
        LetterError::OtherKind { .. } => ("homework-letter-other-kind", vec![]),
        LetterError::BadSignature => ("homework-letter-bad-signature", vec![]),
        LetterError::UnknownSigner { found } => ("homework-letter-unknown", vec![("found", found.to_string().into())]),
        LetterError::SignerChanged { known, found } => {
            ("homework-letter-changed", vec![("known", known.to_string().into()), ("found", found.to_string().into())])
        }
        LetterError::Name => ("homework-letter-name", vec![]),
        LetterError::Internal { at } => ("homework-letter-internal", vec![("at", at.into())]),
    }
}
