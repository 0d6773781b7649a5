//! Phrases: how a word list finds words in a sentence, whole words only, whatever their capitals, accents or apostrophes.
//!
//! A pattern is words with a little between them:
//!
//! | written | finds |
//! |---|---|
//! | `voel` | the word, however it is capitalised or accented |
//! | `genees*`, `*kamer` | a word that begins, or ends, so |
//! | `moet\|moeten` | either word |
//! | `[nu]` | the word, or nothing |
//! | `..` | up to five words of the same clause, or nothing |
//! | `...` | up to eight words and commas, or nothing; at the end of a pattern a gap is as wide as it can be |
//! | `^`, `$` | the sentence begins, or ends, here |
//! | `,` | a comma, semicolon, colon or dash |
//! | `{}` | an answer of the person |

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::script::tree::{Piece, Sentence, Span};

/// One word, answer or stop of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Folded: lower case, without accents, with plain apostrophes. An answer is `{}`, a stop is itself or `,`.
    pub word: String,
    /// Its place in the text of the script.
    pub at: Span,
}

impl Token {
    /// Whether it is a comma, a full stop or the like.
    pub fn is_stop(&self) -> bool {
        matches!(self.word.as_str(), "," | "." | "?" | "!")
    }
}

/// What stands in a token for an answer.
const ANSWER: &str = "{}";
/// Most words that `..` spans.
const NEAR: usize = 5;
/// Most words that `...` spans.
const FAR: usize = 8;

/// A sentence in tokens.
pub(super) fn tokens(sentence: &Sentence) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = sentence.span.start;
    for piece in &sentence.pieces {
        match piece {
            Piece::Words(words) => {
                split(words, at, &mut tokens);
                at += written(words);
            }
            Piece::Slot { name, form } => {
                let end = form.as_ref().unwrap_or(name).span.end;
                tokens.push(Token { word: ANSWER.into(), at: name.span.start..end });
                // The brace that closes it.
                at = end + 1;
            }
        }
    }
    // A place is for a caret: it never leaves the sentence.
    let whole = &sentence.span;
    for token in &mut tokens {
        token.at = token.at.start.clamp(whole.start, whole.end)..token.at.end.clamp(whole.start, whole.end);
    }
    tokens
}

/// Plain text in tokens, placed from `at`.
pub(super) fn tokens_of(text: &str, at: usize) -> Vec<Token> {
    let mut tokens = Vec::new();
    split(text, at, &mut tokens);
    tokens
}

fn split(text: &str, at: usize, tokens: &mut Vec<Token>) {
    let mut start = at;
    let mut spaced = true;
    for bound in text.split_word_bounds() {
        let end = start + written(bound);
        let word = fold(bound);
        if word.chars().any(char::is_alphanumeric) {
            tokens.push(Token { word, at: start..end });
        } else if let Some(stop) = bound.chars().find_map(|letter| stop(letter, spaced)) {
            tokens.push(Token { word: stop.into(), at: start..end });
        }
        spaced = bound.chars().all(char::is_whitespace);
        start = end;
    }
}

/// How many bytes words take in the script, where these characters are doubled.
fn written(words: &str) -> usize {
    words.len() + words.chars().filter(|letter| matches!(letter, '[' | ']' | '{' | '}' | '@' | '#' | '(')).count()
}

/// The stop that a character is; a hyphen is one only after a space, for within a word it joins.
fn stop(letter: char, spaced: bool) -> Option<&'static str> {
    match letter {
        '-' => spaced.then_some(","),
        ',' | ';' | ':' | '\u{2013}' | '\u{2014}' => Some(","),
        '.' | '\u{2026}' => Some("."),
        '?' => Some("?"),
        '!' => Some("!"),
        _ => None,
    }
}

/// Lower case, the accents of Dutch and English taken off, apostrophes made plain, what cannot be seen left out.
fn fold(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'á' | 'à' | 'ä' | 'â' | 'ã' => folded.push('a'),
            'é' | 'è' | 'ë' | 'ê' => folded.push('e'),
            'í' | 'ì' | 'ï' | 'î' => folded.push('i'),
            'ó' | 'ò' | 'ö' | 'ô' => folded.push('o'),
            'ú' | 'ù' | 'ü' | 'û' => folded.push('u'),
            'ĳ' => folded.push_str("ij"),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '`' | '\u{b4}' => folded.push('\''),
            // Combining accents, soft hyphens, joiners.
            '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// A pattern, ready to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern<'a> {
    parts: Vec<Part<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part<'a> {
    Word(Vec<Form<'a>>),
    Maybe(Vec<Form<'a>>),
    Gap { most: usize, clauses: bool },
    Start,
    End,
}

/// One of the words that a part finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form<'a> {
    Whole(&'a str),
    Stem(&'a str),
    Tail(&'a str),
}

impl<'a> Form<'a> {
    fn all(forms: &'a str) -> Vec<Self> {
        let form = |form: &'a str| match (form.strip_prefix('*'), form.strip_suffix('*')) {
            (Some(tail), _) => Self::Tail(tail),
            (_, Some(stem)) => Self::Stem(stem),
            _ => Self::Whole(form),
        };
        forms.split('|').map(form).collect()
    }

    fn fits(self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => word == whole,
            Self::Stem(stem) => word.starts_with(stem) && word != ANSWER,
            Self::Tail(tail) => word.ends_with(tail) && word != ANSWER,
        }
    }
}

impl<'a> Pattern<'a> {
    /// Reads a pattern; what it cannot read it takes as a word.
    pub fn new(text: &'a str) -> Self {
        let parts = text
            .split_whitespace()
            .map(|part| match part {
                ".." => Part::Gap { most: NEAR, clauses: false },
                "..." => Part::Gap { most: FAR, clauses: true },
                "^" => Part::Start,
                "$" => Part::End,
                _ => match part.strip_prefix('[').and_then(|part| part.strip_suffix(']')) {
                    Some(word) => Part::Maybe(Form::all(word)),
                    None => Part::Word(Form::all(part)),
                },
            })
            .collect();
        Self { parts }
    }

    /// Every place where it stands, as ranges of tokens.
    pub fn all(&self, tokens: &[Token]) -> Vec<Range<usize>> {
        (0..tokens.len()).filter_map(|from| Some(from..ends(&self.parts, tokens, from)?)).collect()
    }

    /// Whether it stands anywhere.
    pub fn is_in(&self, tokens: &[Token]) -> bool {
        (0..tokens.len()).any(|from| ends(&self.parts, tokens, from).is_some())
    }
}

/// Where the parts end when they begin at `from`.
fn ends(parts: &[Part<'_>], tokens: &[Token], from: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(from) };
    let fits = |forms: &[Form<'_>], token: &Token| forms.iter().any(|form| form.fits(&token.word));
    match part {
        Part::Start => (from == 0).then(|| ends(rest, tokens, from)).flatten(),
        Part::End => tokens[from..].iter().all(|token| token.is_stop() && token.word != ",").then_some(from),
        Part::Word(forms) => {
            tokens.get(from).filter(|token| fits(forms, token)).and_then(|_| ends(rest, tokens, from + 1))
        }
        Part::Maybe(forms) => {
            let taken = tokens.get(from).filter(|token| fits(forms, token));
            taken.and_then(|_| ends(rest, tokens, from + 1)).or_else(|| ends(rest, tokens, from))
        }
        Part::Gap { most, clauses } => {
            let open = |token: &&Token| !token.is_stop() || (*clauses && token.word == ",");
            let reach = tokens[from..].iter().take(*most).take_while(open).count();
            if rest.is_empty() {
                return Some(from + reach);
            }
            (0..=reach).find_map(|skipped| ends(rest, tokens, from + skipped))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_in(pattern: &str, text: &str) -> bool {
        Pattern::new(pattern).is_in(&tokens_of(text, 0))
    }

    #[test]
    fn words_are_found_whole_whatever_their_dress() {
        for text in ["Je zíe het.", "je ZIE het", "(Zie) je?", "je zi\u{ad}e het", "zie\u{301} je"] {
            assert!(is_in("zie", text), "{text}");
        }
        for text in ["misschien", "Voorzie jezelf van thee.", "ziel"] {
            assert!(!is_in("zie", text), "{text}");
        }
        assert!(is_in("don't", "Don’t worry."));
        assert!(is_in("zee egel", "een zee-egel"));
        assert!(is_in("zee , egel", "de zee - egel en al"));
    }

    #[test]
    fn gaps_stay_in_their_clause_unless_they_are_wide() {
        assert!(is_in("laat .. los", "Laat alles maar los."));
        assert!(!is_in("laat .. los", "Laat het, kom los."));
        assert!(is_in("laat ... los", "Laat het, kom los."));
        assert!(!is_in("laat .. los", "Laat een twee drie vier vijf zes los."));
    }

    #[test]
    fn ends_of_sentences_are_seen() {
        assert!(is_in("ontspan $", "Ontspan!"));
        assert!(!is_in("ontspan $", "Ontspan je handen."));
        assert!(is_in("^ goed zo", "Goed zo."));
        assert!(!is_in("^ goed zo", "Het is goed zo."));
        assert!(is_in("je [valt] slaapt", "je slaapt"));
    }

    #[test]
    fn places_are_those_of_the_script() {
        let found = tokens_of("een # {hek", 10);
        assert_eq!(found.iter().map(|token| token.at.clone()).collect::<Vec<_>>(), [10..13, 19..22]);
    }
}
