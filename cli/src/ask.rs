//! Asking for a person's own words in the terminal, so that they stand in no shell's history.

use std::io::{BufRead, Write};

use perron_companion::exercise::{QuestionKind, Wishes, questions};
use perron_companion::script::Script;
use perron_companion::{Private, Words};

use crate::failure::Failure;
use crate::terminal::Terminal;

/// Asks every question that is still open; an empty line skips one, and the end of the input skips the rest.
pub fn ask(wishes: &mut Wishes, script: &Script, terminal: &mut Terminal) -> Result<(), Failure> {
    let words = Words::new(script.header.language.value);
    let mut lines = std::io::stdin().lock().lines();
    let mut begun = false;
    // Answers decide what is worth asking next, so the list is made anew after each.
    let mut asked: Vec<String> = Vec::new();
    while let Some(question) = questions(script, wishes).into_iter().find(|question| !asked.contains(&question.slot)) {
        if !begun {
            terminal.say(&words.say("ask-intro", &[]))?;
            begun = true;
        }
        asked.push(question.slot.clone());
        terminal.say("")?;
        terminal.say(&terminal.bold(&question.ask))?;
        let options: &[String] = match &question.kind {
            QuestionKind::Choice(options) => options,
            _ => &[],
        };
        for (index, option) in options.iter().enumerate() {
            terminal.say(&format!("  {}  {option}", index + 1))?;
        }
        let hint = match &question.kind {
            QuestionKind::Choice(_) => words.say("ask-choice", &[]),
            QuestionKind::List { .. } => words.say("ask-list", &[]),
            QuestionKind::Text(_) | QuestionKind::Word(_) => words.say("ask-text", &[]),
        };
        terminal.say(&terminal.dim(&hint))?;
        let mut out = std::io::stdout();
        write!(out, "> ")?;
        out.flush()?;
        let Some(line) = lines.next() else { break };
        let line = line?;
        let answer = line.trim();
        if answer.is_empty() {
            continue;
        }
        let answers = match &question.kind {
            QuestionKind::List { .. } => items([answer].into_iter()),
            QuestionKind::Choice(options) => {
                let chosen = answer.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
                vec![chosen.cloned().unwrap_or_else(|| answer.to_string())]
            }
            QuestionKind::Text(_) | QuestionKind::Word(_) => vec![answer.to_string()],
        };
        wishes.answers.insert(question.slot, Private::new(answers));
    }
    Ok(())
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
