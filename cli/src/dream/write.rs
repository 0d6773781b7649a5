//! `perron dream write`: the nightmare as it was, once and briefly, for nobody's eyes but the person's.

use perron_companion::Private;
use perron_companion::dreaming::{may, write};
use perron_companion::programme::{Reason, Step, Writing};

use super::Room;
use crate::failure::Failure;
use crate::kept::Kept;
use crate::terminal::Terminal;
use crate::writing;

/// Asks for it, and never shows it again by itself.
pub fn run(room: &Room<'_>, kept: &mut Kept, terminal: &mut Terminal) -> Result<(), Failure> {
    // The rules were asked when the person began: whoever writes past nine in the evening loses nothing.
    let began = kept.now();
    let decision = match may(&kept.journal, Step::Write, began) {
        Ok(decision) => decision,
        Err(error) => return Err(room.not_taken(kept, error, terminal)?),
    };
    terminal.say(&kept.words.reason(decision.reason))?;
    let Some(text) = asked("dream-write", Writing::Original, kept, terminal)? else {
        terminal.say(&kept.words.say("dream-not-kept", &[]))?;
        return Err(Failure::Said);
    };
    if let Err(error) = write(&mut kept.journal, &text, began) {
        return Err(room.not_taken(kept, error, terminal)?);
    }
    terminal.say(&kept.words.say("dream-written", &[]))?;
    Ok(())
}

/// A text that fits, or nothing. One that is too long is not thrown away: what fits can be kept, or it is written again.
pub fn asked(
    question: &str,
    of: Writing,
    kept: &Kept,
    terminal: &mut Terminal,
) -> Result<Option<Private<String>>, Failure> {
    let words = &kept.words;
    loop {
        let Some(text) = writing::text(&words.say(question, &[]), writing::Then::Nothing, words, terminal)? else {
            return Ok(None);
        };
        let reason = match of.refused(&text) {
            None => return Ok(Some(Private::new(text))),
            Some(Reason::NoWords) => return Ok(None),
            Some(reason) => reason,
        };
        terminal.say(&words.reason(reason))?;
        if !Terminal::is_attended() {
            return Ok(None);
        }
        let fits = fitting(&text, of.most());
        let last = fits.split_whitespace().rev().take(8).collect::<Vec<_>>();
        let last = format!("… {}", last.into_iter().rev().collect::<Vec<_>>().join(" "));
        if writing::yes(&words.say("dream-keep-what-fits", &[("end", last.into())]), words, terminal)? {
            return Ok(Some(Private::new(fits.to_string())));
        }
        if !writing::yes(&words.say("dream-write-again", &[]), words, terminal)? {
            return Ok(None);
        }
    }
}

/// The beginning of a text that has no more characters than this, whole sentences where there are any.
fn fitting(text: &str, most: usize) -> &str {
    let text = text.trim();
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let fits = text.get(..end).unwrap_or(text);
    match fits.rfind(['.', '!', '?', '\n']) {
        Some(at) if fits.len() < text.len() => fits.get(..=at).unwrap_or(fits).trim_end(),
        _ => fits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_ends_with_a_sentence() {
        assert_eq!(fitting(" Ik loop. Dan ren ik. ", 100), "Ik loop. Dan ren ik.");
        assert_eq!(fitting("Ik loop. Dan ren ik.", 15), "Ik loop.");
        assert_eq!(fitting("Ik loop. Dan ren ik.", 20), "Ik loop. Dan ren ik.");
        assert_eq!(fitting("één twee drie", 5), "één t");
    }
}
