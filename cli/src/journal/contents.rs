//! What is in a journal or a file, in numbers: what a person sees before anything is written, taken in or wiped.

use perron_companion::Words;
use perron_companion::journal::portable::Contents;

/// A line for each kind of which there is something, and the days between which it lies.
pub fn lines(contents: &Contents, words: &Words) -> Vec<String> {
    let counted = [
        ("contents-practices", contents.practices),
        ("contents-places", contents.places),
        ("contents-day-lists", contents.day_lists),
        ("contents-nights", contents.nights),
        ("contents-dreams", contents.dreams),
        ("contents-goals", contents.goals),
        ("contents-shared", contents.shared),
        ("contents-rituals", contents.rituals),
    ];
    let mut lines: Vec<String> = counted
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| format!("  {}", words.say(key, &[("count", count.into())])))
        .collect();
    match contents.days {
        Some((first, last)) => {
            let days = [("first", first.to_string().into()), ("last", last.to_string().into())];
            lines.push(format!("  {}", words.say("contents-days", &days)));
        }
        None if lines.is_empty() => lines.push(format!("  {}", words.say("contents-none", &[]))),
        None => {}
    }
    lines
}
