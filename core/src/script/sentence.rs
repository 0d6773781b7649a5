//! One line, one sentence: where a second one begins.

use crate::sort;
use alloc::string::String;

use unicode_segmentation::UnicodeSegmentation;

use crate::language::Language;

/// Shortened words that end in a full stop and go on, in small letters; those of single letters (`o.a.`) need no list.
const fn shortened(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nl => &[
            "bijv.", "bv.", "ca.", "dhr.", "mevr.", "mw.", "dr.", "drs.", "mr.", "ir.", "ing.", "prof.", "nr.", "blz.",
            "resp.", "evt.", "incl.", "excl.", "st.", "vgl.", "zgn.",
        ],
        Language::En => {
            &["mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "vs.", "approx.", "incl.", "excl.", "fig.", "cf."]
        }
    }
}

/// What stands for a slot while sentences are told apart: a word in capitals or not that ends no sentence by itself.
pub(super) const SLOT: &str = "Xx";

/// The byte where a second sentence begins, if one does.
///
/// Sentences are those of Unicode (UAX #29), with four exceptions: what follows a shortened word, an initial or an
/// ellipsis goes on; what begins with a small letter goes on (`"Stop!" zegt ze`); and a Dutch sentence may begin with a
/// small letter behind an apostrophe (`'s Avonds`).
///
/// ```
/// use perron_core::{Language, script::second_sentence};
/// assert_eq!(second_sentence("Adem in. Adem uit.", Some(Language::Nl)), Some(9));
/// assert_eq!(second_sentence("Neem iets mee, bijv. Oma's sjaal…", Some(Language::Nl)), None);
/// ```
pub fn second_sentence(words: &str, language: Option<Language>) -> Option<usize> {
    let unicode = words.split_sentence_bound_indices().map(|(start, _)| start);
    let apostrophes = words.match_indices(APOSTROPHES).map(|(start, _)| start);
    let mut starts: alloc::vec::Vec<usize> = unicode.chain(apostrophes).collect();
    sort::ascending(&mut starts);
    starts
        .into_iter()
        .find(|start| ends(words[..*start].trim_end(), *start, words, language) && begins(&words[*start..]))
}

const APOSTROPHES: [char; 2] = ['\'', '’'];
const CLOSERS: [char; 9] = ['"', '\'', '”', '’', '»', ')', ']', '“', '‘'];

/// Whether a sentence is over: it says something, and ends in a stop that is not that of a shortened word.
pub(super) fn is_over(words: &str, language: Option<Language>) -> bool {
    let core = words.trim_end().trim_end_matches(CLOSERS);
    if core.ends_with(['!', '?', '…']) {
        return true;
    }
    core.ends_with('.') && (core.ends_with("..") || !is_shortened(core, language))
}

fn ends(before: &str, start: usize, words: &str, language: Option<Language>) -> bool {
    // A sentence begins apart from what came before.
    if before.len() == start {
        return false;
    }
    let core = before.trim_end_matches(CLOSERS);
    if !core.contains(char::is_alphanumeric) {
        return false;
    }
    match core.chars().next_back() {
        Some('.') => !core.ends_with("..") && !is_shortened(core, language),
        Some('!' | '?') => true,
        // Unicode knows stops of other scripts, and separators of paragraphs; an apostrophe alone ends nothing.
        Some(_) => !words[start..].starts_with(APOSTROPHES),
        None => false,
    }
}

fn is_shortened(core: &str, language: Option<Language>) -> bool {
    let last = core.rsplit(|character: char| character.is_whitespace() || CLOSERS.contains(&character)).next();
    let last = last.unwrap_or_default().trim_start_matches(['(', '[']);
    let letters = last.strip_suffix('.').unwrap_or(last);
    // `o.a.`, `d.w.z.`, `e.g.`: single letters, each with its stop.
    if letters.contains('.') && letters.split('.').all(|letter| letter.chars().count() == 1) {
        return letters.chars().all(|letter| letter == '.' || letter.is_alphabetic());
    }
    // `J. Jansen`; English `I` is a word.
    let mut initial = letters.chars();
    if let (Some(letter), None) = (initial.next(), initial.next())
        && letter.is_uppercase()
        && letter != 'I'
    {
        return true;
    }
    let last: String = last.chars().flat_map(char::to_lowercase).collect();
    Language::ALL
        .into_iter()
        .filter(|each| language.is_none_or(|language| language == *each))
        .any(|language| shortened(language).contains(&last.as_str()))
}

/// Whether a sentence begins: not with a small letter, but for a Dutch `'s`, `'t`, `'k` or `'n` before a capital.
fn begins(rest: &str) -> bool {
    if let Some(after) = rest.strip_prefix(APOSTROPHES)
        && let Some((article, next)) = after.split_once(char::is_whitespace)
        && matches!(article, "s" | "t" | "k" | "n")
    {
        return next.trim_start().starts_with(char::is_uppercase);
    }
    let first = rest.chars().find(|character| character.is_alphanumeric());
    first.is_some_and(|first| !first.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sentence_is_one() {
        for sentence in [
            "Adem in.",
            "Neem iets mee, bijv. Oma's sjaal.",
            "Denk aan o.a. Utrecht.",
            "Dat is d.w.z. Rustig zitten.",
            "Dr. Jansen zegt dat het mag.",
            "J. Jansen zegt dat het mag.",
            "Wacht... Nu mag het.",
            "Wacht… Nu mag het.",
            "\"Stop!\" zegt ze.",
            "Je zegt: \"Het is goed.\"",
            "Het is 3.5 graden.",
            "Om 10.30 uur ga je.",
            "Wat hoor je?",
            "Ja!?",
            "... Misschien.",
            "Mr. Smith, e.g. The neighbour, waves.",
            "It is 's avonds here.",
            "Dat is van Jan's Piet.",
            "",
            "Xx",
        ] {
            assert_eq!(second_sentence(sentence, None), None, "{sentence}");
        }
    }

    #[test]
    fn a_second_sentence_is_found_where_it_begins() {
        for (first, second) in [
            ("Adem in. ", "Adem uit."),
            ("Het is stil. ", "'s Avonds blijft het zo."),
            ("Het is stil? ", "’t Is goed."),
            ("Is het stil? ", "Ja."),
            ("Stop! ", "\"Nu.\""),
            ("Je zegt: \"Goed.\" ", "Dan ga je."),
            ("Tel tot 3. ", "Dan ga je."),
            ("Tel af. ", "3, 2, 1."),
            ("So do I. ", "You may too."),
            ("Je bent bij Xx. ", "Kijk rond."),
            ("Kijk rond. ", "Xx is er."),
            ("Het is eb. ", "Écht stil."),
        ] {
            let line = alloc::format!("{first}{second}");
            assert_eq!(second_sentence(&line, None), Some(first.len()), "{line}");
        }
    }

    #[test]
    fn each_language_has_its_own_shortened_words() {
        assert_eq!(second_sentence("See fig. Two.", Some(Language::En)), None);
        assert_eq!(second_sentence("Een fig. Twee.", Some(Language::Nl)), Some(9));
    }
}
