//! Asking for a person's own words, for a number, and for a yes: in the terminal itself, so that nothing of it is on the disk
//! or in a shell's history.
//!
//! There is no way to an editor: even on a file in memory, most of them put the words on the disk beside it (swap files,
//! backups, an undo history), and none can be trusted not to.

use std::io::{self, IsTerminal};

use perron_companion::Words;

use crate::failure::Failure;
use crate::terminal::{Terminal, line, more_was_pasted};

/// A terminal hands over no more of a line than this, and drops the rest.
const LINE: usize = 4095;

/// What comes after an answer, when it is not typed but piped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Nothing: all that is left is the answer.
    Nothing,
    /// The next answer: what ends this one where it is typed ends it here too.
    Another,
}

/// A text of as many lines as the person wants, to two empty lines typed or the end of the input; `None`: there is none.
///
/// What someone wrote elsewhere has empty lines: one stays, and no number of them cuts a paste, or a file that is one text.
pub fn text(question: &str, then: Then, words: &Words, terminal: &Terminal) -> Result<Option<String>, Failure> {
    show(question, "write-text", words, terminal)?;
    let (mut text, mut empty) = (String::new(), false);
    loop {
        terminal.ask(&["> ".to_string()])?;
        let Some(line) = typed(words)? else { break };
        match line.trim().is_empty() {
            true if (text.is_empty() || empty) && may_end(then) => break,
            true => empty = !text.is_empty(),
            false => {
                if !text.is_empty() {
                    text.push_str(if empty { "\n\n" } else { "\n" });
                }
                text.push_str(line.trim_end());
                empty = false;
            }
        }
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// One line; `None`: there is none.
pub fn one_line(question: &str, words: &Words, terminal: &Terminal) -> Result<Option<String>, Failure> {
    show(question, "write-line", words, terminal)?;
    terminal.ask(&["> ".to_string()])?;
    Ok(typed(words)?.map(|line| line.trim().to_string()).filter(|line| !line.is_empty()))
}

/// One thing a line, to an empty line typed or the end of the input.
pub fn items(question: &str, then: Then, words: &Words, terminal: &Terminal) -> Result<Vec<String>, Failure> {
    show(question, "write-lines", words, terminal)?;
    let mut items = Vec::new();
    loop {
        terminal.ask(&["> ".to_string()])?;
        match typed(words)?.map(|line| line.trim().to_string()) {
            Some(item) if !item.is_empty() => items.push(item),
            Some(_) if !may_end(then) => {}
            _ => return Ok(items),
        }
    }
}

/// A number from 0 to `most`, asked until it is one; `None`: the person let it pass.
pub fn number(question: &str, most: u8, words: &Words, terminal: &Terminal) -> Result<Option<u8>, Failure> {
    let again = words.say("write-number", &[("most", usize::from(most).into())]);
    asked(question, &again, words, terminal, |given| given.parse().ok().filter(|number| *number <= most))
}

/// A line that is read as what was asked, asked until it can be; `again` says how it is written. `None`: the person let it pass.
pub fn asked<T>(
    question: &str,
    again: &str,
    words: &Words,
    terminal: &Terminal,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, Failure> {
    terminal.ask(&[String::new(), terminal.bold(question), "> ".to_string()])?;
    loop {
        let Some(line) = typed(words)? else { return Ok(None) };
        let given = line.trim();
        if given.is_empty() {
            return Ok(None);
        }
        match read(given) {
            Some(found) => return Ok(Some(found)),
            None => terminal.ask(&[terminal.dim(again), "> ".to_string()])?,
        }
    }
}

/// One of these, by its number or its own words, asked until it is one; `None`: the person let it pass.
pub fn one_of(
    question: &str,
    options: &[String],
    words: &Words,
    terminal: &Terminal,
) -> Result<Option<usize>, Failure> {
    let mut lines = vec![String::new(), terminal.bold(question)];
    lines.extend(options.iter().enumerate().map(|(at, option)| format!("  {}  {option}", at + 1)));
    let hint = [terminal.dim(&words.say("ask-choice", &[])), "> ".to_string()];
    lines.extend(hint.clone());
    terminal.ask(&lines)?;
    loop {
        let Some(line) = typed(words)? else { return Ok(None) };
        let given = line.trim().to_lowercase();
        if given.is_empty() {
            return Ok(None);
        }
        let by_number = given.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let by_words = options.iter().position(|option| option.to_lowercase() == given);
        match by_number.or(by_words).filter(|at| *at < options.len()) {
            Some(at) => return Ok(Some(at)),
            None => terminal.ask(&hint)?,
        }
    }
}

/// Whether the person says yes; anything else is no.
pub fn yes(question: &str, words: &Words, terminal: &Terminal) -> Result<bool, Failure> {
    terminal.ask(&[String::new(), format!("{question} {} ", words.say("write-yes-or-no", &[]))])?;
    let answer = typed(words)?.unwrap_or_default().trim().to_lowercase();
    Ok(words.say("write-yes", &[]).split(' ').any(|yes| yes == answer))
}

/// Whether the person types this word: for what cannot be undone.
pub fn word(question: &str, word: &str, words: &Words, terminal: &Terminal) -> Result<bool, Failure> {
    terminal.ask(&[String::new(), question.to_string(), "> ".to_string()])?;
    Ok(typed(words)?.is_some_and(|line| line.trim().eq_ignore_ascii_case(word)))
}

/// Whether an empty line may be the end: where a person typed it, and not where it was pasted with more.
fn may_end(then: Then) -> bool {
    if io::stdin().is_terminal() { !more_was_pasted() } else { then == Then::Another }
}

fn show(question: &str, hint: &str, words: &Words, terminal: &Terminal) -> io::Result<()> {
    terminal.ask(&[String::new(), terminal.bold(question), terminal.dim(&words.say(hint, &[])), String::new()])
}

/// A line that was typed, and no part of one.
fn typed(words: &Words) -> Result<Option<String>, Failure> {
    let typed = line()?.map(|mut line| std::mem::take(&mut *line));
    if typed.as_ref().is_some_and(|line| line.len() >= LINE) && io::stdin().is_terminal() {
        return Err(Failure::Fault(words.say("write-too-long", &[])));
    }
    Ok(typed)
}
