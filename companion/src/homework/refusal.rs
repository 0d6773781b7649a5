//! Why something of homework was refused, in words that say what to do.

use perron_journal::letter::LetterError;

use super::{Fault, HomeworkError, Side};
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

/// The words of what is wrong in a therapist's own draft: nobody is sent to a therapist with it.
pub fn draft_refusal(fault: Fault, words: &Words) -> Refusal {
    Refusal { key: "homework-draft", values: text(fault, words) }
}

fn text(fault: Fault, words: &Words) -> Vec<(&'static str, Word)> {
    let code = words.say(&format!("homework-text-{}", fault.code.name()), &[]);
    let key = if fault.key.is_empty() { String::new() } else { format!(" ({})", fault.key) };
    vec![("line", fault.line.to_string().into()), ("key", key.into()), ("code", code.into())]
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
