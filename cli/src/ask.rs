//! Asking for a person's own words in the terminal, so that they stand in no shell's history.

use std::io::BufRead;

use perron_companion::Words;
use perron_companion::exercise::{Answer, Question, QuestionKind, WishFault, Wishes, prepare, questions};
use perron_companion::script::Script;

use crate::failure::Failure;
use crate::terminal::Terminal;

/// Asks every question that is still open; an empty line skips one, and the end of the input skips the rest. An answer that does
/// not fit is asked again at once.
pub fn ask(wishes: &mut Wishes, script: &Script, terminal: &Terminal) -> Result<(), Failure> {
    let words = Words::new(script.header.language.value);
    let mut lines = std::io::stdin().lock().lines();
    // Answers decide what is worth asking next, so the list is made anew after each.
    let mut asked: Vec<String> = Vec::new();
    while let Some(question) = questions(script, wishes).into_iter().find(|question| !asked.contains(&question.slot)) {
        if asked.is_empty() {
            terminal.ask(&[words.say("ask-intro", &[]), String::new()])?;
        }
        terminal.ask(&shown(&question, &words, terminal))?;
        loop {
            let Some(line) = lines.next() else { return Ok(()) };
            let line = line?;
            let answer = line.trim();
            if answer.is_empty() {
                break;
            }
            let mut answered = wishes.clone();
            answered.answers.insert(question.slot.clone(), Answer::typed(read(answer, &question.kind)));
            let Some(again) = misfit(script, &answered, &question.slot, &words) else {
                *wishes = answered;
                break;
            };
            if !Terminal::is_attended() {
                return Err(Failure::Fault(format!("{} {again}", question.ask)));
            }
            terminal.ask(&[terminal.dim(&again), "> ".to_string()])?;
        }
        asked.push(question.slot);
    }
    Ok(())
}

/// Why the answer to this question does not fit, in words that do not repeat it.
fn misfit(script: &Script, wishes: &Wishes, asked: &str, words: &Words) -> Option<String> {
    let again = |fault: WishFault| match fault {
        WishFault::TooLong { slot, most, .. } if slot == asked => Some(("ask-again-long", most)),
        WishFault::TooMany { slot, most, .. } if slot == asked => Some(("ask-again-many", most)),
        WishFault::NotAnOption { slot, .. } if slot == asked => Some(("ask-again-choice", 0)),
        _ => None,
    };
    let (key, most) = prepare(script, wishes).err()?.into_iter().find_map(again)?;
    Some(words.say(key, &[("most", most.into())]))
}

/// A question with its options, how to answer, and where.
fn shown(question: &Question, words: &Words, terminal: &Terminal) -> Vec<String> {
    let mut lines = vec![String::new(), terminal.bold(&question.ask)];
    let hint = match &question.kind {
        QuestionKind::Choice(options) => {
            lines.extend(options.iter().enumerate().map(|(index, option)| format!("  {}  {option}", index + 1)));
            "ask-choice"
        }
        QuestionKind::List { .. } => "ask-list",
        QuestionKind::Text(_) | QuestionKind::Word(_) => "ask-text",
    };
    lines.push(terminal.dim(&words.say(hint, &[])));
    lines.push("> ".to_string());
    lines
}

/// The answers in a line; of a choice the number or the word itself.
fn read(answer: &str, kind: &QuestionKind) -> Vec<String> {
    match kind {
        QuestionKind::List { .. } => items([answer].into_iter()),
        QuestionKind::Choice(options) => {
            let chosen = answer.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
            let named = || options.iter().find(|option| option.to_lowercase() == answer.to_lowercase());
            vec![chosen.or_else(named).cloned().unwrap_or_else(|| answer.to_string())]
        }
        QuestionKind::Text(_) | QuestionKind::Word(_) => vec![answer.to_string()],
    }
}

/// Items divided by `;`, the empty ones left out.
pub fn items<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    texts.flat_map(|text| text.split(';')).map(str::trim).filter(|item| !item.is_empty()).map(str::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_divided_by_semicolons_and_trimmed() {
        assert_eq!(items(["de mail; een deadline ;", "ruzie"].into_iter()), ["de mail", "een deadline", "ruzie"]);
    }
}
