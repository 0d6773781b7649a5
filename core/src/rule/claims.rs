//! The same promises and claims in copy: whatever a person reads about an exercise is held to what it may say aloud.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::codes::{CLAIM, PROMISE};
use super::phrase::{Token, tokens_of};
use super::words::Words;
use crate::diagnostic::Code;
use crate::language::Language;

/// A promise or a claim in some copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The rule that it breaks: [`explain`](crate::codes) tells more.
    pub code: &'static Code,
    /// Its place in the text, in bytes.
    pub span: Range<usize>,
    /// Its words, as the lists know them.
    pub words: String,
    /// Why they are refused.
    pub why: &'static str,
}

/// Every promise and every claim in a text, sentence by sentence: of each rule the first.
///
/// ```
/// use perron_core::{Language, rule};
/// let found = rule::claims(Language::En, "Quiet evenings. This treats insomnia.");
/// assert_eq!((found[0].code.id, &found[0].words[..]), ("C026", "treats"));
/// assert!(rule::claims(Language::En, "This is not a treatment.").is_empty());
/// assert!(rule::claims(Language::En, "With a trauma, only together with a therapist.").is_empty());
/// ```
///
/// Copy may do what a voice may not: name an illness in a sentence of caution, for that is how it is kept away from the
/// people it could harm. To say whom it is *for* is a claim still.
pub fn claims(language: Language, text: &str) -> Vec<Claim> {
    claims_of(&Words::of(language), text)
}

pub(super) fn claims_of(words: &Words, text: &str) -> Vec<Claim> {
    let mut found = Vec::new();
    for (start, sentence) in text.split_sentence_bound_indices() {
        let tokens = tokens_of(sentence, start);
        let cautions = words.list("caution").is_in(&tokens);
        for (code, name) in [(&PROMISE, "promise"), (&CLAIM, "claim"), (&CLAIM, "illness")] {
            if name == "illness" && cautions {
                continue;
            }
            let Some(fault) = words.list(name).find(&tokens) else { continue };
            let Some((first, last)) = ends(&tokens[fault.tokens.clone()]) else { continue };
            let words: Vec<&str> = tokens[fault.tokens].iter().map(|token| token.word.as_str()).collect();
            found.push(Claim { code, span: first.at.start..last.at.end, words: words.join(" "), why: fault.why });
        }
    }
    found
}

fn ends(tokens: &[Token]) -> Option<(&Token, &Token)> {
    Some((tokens.first()?, tokens.last()?))
}
