//! "Did you mean": the nearest of the words that were possible.

use alloc::string::String;

/// Longer words are never compared: the comparison takes the product of both lengths.
const LONGEST_WORD: usize = 40;

/// The candidate that is nearest to what was written, when one is near enough to be meant.
///
/// Near enough: at most one change (a letter more, less, other or swapped) for every three letters. Capitals make no
/// difference.
///
/// ```
/// use perron_core::diagnostic::nearest;
/// assert_eq!(nearest("titel", ["title", "summary"]), Some("title"));
/// assert_eq!(nearest("NL", ["nl", "en"]), Some("nl"));
/// assert_eq!(nearest("s13", ["S013", "C042"]), Some("S013"));
/// assert_eq!(nearest("colour", ["title", "summary"]), None);
/// ```
pub fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = written.chars().take(LONGEST_WORD + 1).count();
    if length > LONGEST_WORD {
        return None;
    }
    let written: String = written.chars().flat_map(char::to_lowercase).collect();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST_WORD)
        .map(|candidate| (strsim::damerau_levenshtein(&written, &candidate.to_lowercase()), candidate))
        .filter(|(changes, candidate)| *changes <= (length.max(candidate.chars().count()) / 3).max(1))
        .min_by_key(|(changes, _)| *changes)
        .map(|(_, candidate)| candidate)
}
