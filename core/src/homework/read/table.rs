//! The tables of an assignment, read key by key; what a value may be is asked here.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::{Fault, FaultCode};
use crate::day::{Date, read_date};
use crate::exercise::Answer;
use crate::homework::{Agreed, limit};
use crate::private::Private;

/// A text that is read.
pub(super) struct Reader<'a> {
    text: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text }
    }

    pub(super) fn parse(&self) -> Result<Spanned<DeTable<'a>>, Fault> {
        if self.text.len() > limit::MANIFEST {
            return Err(Fault { line: 1, code: FaultCode::TooLarge, key: "" });
        }
        // Its error quotes the text: what is taken of it is its place.
        DeTable::parse(self.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            Fault { line: self.line(at), code: FaultCode::Toml, key: "" }
        })
    }

    pub(super) fn line(&self, at: usize) -> u32 {
        let before = &self.text.as_bytes()[..at.min(self.text.len())];
        u32::try_from(before.iter().filter(|byte| **byte == b'\n').count()).map_or(u32::MAX, |lines| lines + 1)
    }

    pub(super) fn table<'t, 's>(&'s self, keys: &'t DeTable<'a>, span: core::ops::Range<usize>) -> Reading<'t, 's>
    where
        'a: 't,
    {
        let keys = keys.iter().map(|(key, value)| (key.get_ref().as_ref(), value)).collect();
        Reading { keys, at: span.start, reader: self }
    }

    /// All texts together keep to their limit too.
    pub(super) fn all_text<'p>(
        &self,
        plan: &'p Agreed,
        says: impl Iterator<Item = &'p Private<String>>,
    ) -> Result<(), Fault> {
        let of = |text: &Private<String>| text.reveal().chars().count();
        let tasks = plan.tasks.iter().flat_map(|task| {
            let answers = task.answers.iter().flat_map(|(_, answer)| answer.reveal()).map(|text| text.chars().count());
            answers.chain(task.why.as_ref().map(of))
        });
        let texts = [&plan.title].into_iter().chain(&plan.note).chain(&plan.goals).chain(says).map(of).chain(tasks);
        if texts.sum::<usize>() <= limit::ALL_TEXT {
            return Ok(());
        }
        Err(Fault { line: 1, code: FaultCode::Length, key: "" })
    }
}

/// A table that is read key by key; what is left over at the end is unknown.
pub(super) struct Reading<'t, 's> {
    keys: Vec<(&'t str, &'t Spanned<DeValue<'t>>)>,
    at: usize,
    reader: &'s Reader<'s>,
}

impl<'t, 's> Reading<'t, 's> {
    pub(super) fn fault(&self, key: &'static str, code: FaultCode) -> Fault {
        Fault { line: self.reader.line(self.at), code, key }
    }

    pub(super) fn at(&self, value: &Spanned<DeValue<'_>>, code: FaultCode) -> Fault {
        Fault { line: self.reader.line(value.span().start), code, key: "" }
    }

    pub(super) fn wrong(&self, value: &Spanned<DeValue<'_>>) -> Fault {
        self.at(value, FaultCode::Value)
    }

    pub(super) fn take(&mut self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        let at = self.keys.iter().position(|(known, _)| *known == key)?;
        Some(self.keys.swap_remove(at).1)
    }

    pub(super) fn optional<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Self, &'t Spanned<DeValue<'t>>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        let Some(value) = self.take(key) else { return Ok(None) };
        read(self, value).map(Some).map_err(|fault| Fault { key, ..fault })
    }

    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&Self, &'t Spanned<DeValue<'t>>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.optional(key, read)?.ok_or(self.fault(key, FaultCode::Missing))
    }

    pub(super) fn list<T>(
        &mut self,
        key: &'static str,
        most: usize,
        read: impl Fn(&Self, &'t Spanned<DeValue<'t>>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let list = self.optional(key, |it, value| match value.get_ref() {
            DeValue::Array(items) if items.len() > most => Err(it.at(value, FaultCode::TooMany)),
            DeValue::Array(items) => items.iter().map(|item| read(it, item)).collect(),
            _ => Err(it.wrong(value)),
        })?;
        Ok(list.unwrap_or_default())
    }

    pub(super) fn tables<T>(
        &mut self,
        key: &'static str,
        most: usize,
        read: impl Fn(&mut Reading<'_, '_>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let Some(value) = self.take(key) else { return Ok(Vec::new()) };
        let DeValue::Array(items) = value.get_ref() else { return Err(Fault { key, ..self.wrong(value) }) };
        if items.len() > most {
            return Err(Fault { key, ..self.at(value, FaultCode::TooMany) });
        }
        let mut tables = Vec::with_capacity(items.len());
        for item in items.iter() {
            let DeValue::Table(keys) = item.get_ref() else { return Err(Fault { key, ..self.wrong(item) }) };
            let keys = keys.iter().map(|(key, value)| (key.get_ref().as_ref(), value)).collect();
            let mut table = Reading { keys, at: item.span().start, reader: self.reader };
            tables.push(read(&mut table)?);
            table.nothing_else()?;
        }
        Ok(tables)
    }

    pub(super) fn nothing_else(&self) -> Result<(), Fault> {
        match self.keys.iter().map(|(_, value)| value.span().start).min() {
            Some(at) => Err(Fault { line: self.reader.line(at), code: FaultCode::UnknownKey, key: "" }),
            None => Ok(()),
        }
    }

    /// A text of at most so many characters that is no person's words.
    pub(super) fn text(&self, value: &'t Spanned<DeValue<'t>>, most: usize) -> Result<&'t str, Fault> {
        match value.get_ref() {
            DeValue::String(text) if text.is_empty() || text.chars().count() > most => {
                Err(self.at(value, FaultCode::Length))
            }
            DeValue::String(text) => Ok(text),
            _ => Err(self.wrong(value)),
        }
    }

    /// A person's words, of as many lines as they want.
    pub(super) fn words(&self, value: &'t Spanned<DeValue<'t>>, most: usize) -> Result<Private<String>, Fault> {
        let text = self.text(value, most)?.trim();
        if text.is_empty() {
            return Err(self.at(value, FaultCode::Length));
        }
        if text.chars().any(is_odd) {
            return Err(self.at(value, FaultCode::Odd));
        }
        Ok(Private::new(text.to_string()))
    }

    /// A person's words on one line.
    pub(super) fn line(&self, value: &'t Spanned<DeValue<'t>>, most: usize) -> Result<Private<String>, Fault> {
        let words = self.words(value, most)?;
        if words.reveal().contains('\n') { Err(self.at(value, FaultCode::Odd)) } else { Ok(words) }
    }

    /// The name of an exercise or a slot.
    pub(super) fn id(&self, value: &'t Spanned<DeValue<'t>>) -> Result<String, Fault> {
        let text = self.text(value, limit::ID)?;
        if is_id(text) { Ok(text.to_string()) } else { Err(self.wrong(value)) }
    }

    pub(super) fn whole(&self, value: &Spanned<DeValue<'_>>) -> Result<u64, Fault> {
        match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().map_err(|_| self.wrong(value)),
            _ => Err(self.wrong(value)),
        }
    }

    pub(super) fn date(&self, value: &'t Spanned<DeValue<'t>>) -> Result<Date, Fault> {
        let date = read_date(self.text(value, 10)?).ok_or(self.wrong(value))?;
        // Years that no person sees: a picture of the weeks between must stay a picture.
        if (1900..=2199).contains(&date.year()) { Ok(date) } else { Err(self.wrong(value)) }
    }

    pub(super) fn answers(&self, value: &'t Spanned<DeValue<'t>>) -> Result<Vec<(String, Answer)>, Fault> {
        let DeValue::Table(slots) = value.get_ref() else { return Err(self.wrong(value)) };
        if slots.len() > limit::SLOTS {
            return Err(self.at(value, FaultCode::TooMany));
        }
        let mut answers = Vec::with_capacity(slots.len());
        for (slot, answer) in slots {
            let name = slot.get_ref().as_ref();
            if !is_id(name) || name.len() > limit::ID {
                return Err(self.wrong(answer));
            }
            let words = |item| Ok(self.words(item, limit::TEXT)?.reveal().clone());
            let items = match answer.get_ref() {
                DeValue::Array(items) if items.len() > limit::ITEMS => {
                    return Err(self.at(answer, FaultCode::TooMany));
                }
                DeValue::Array(items) => items_of(items, words)?,
                _ => alloc::vec![words(answer)?],
            };
            answers.push((name.to_string(), Answer::typed(items)));
        }
        Ok(answers)
    }
}

fn items_of<'t>(
    items: &'t DeArray<'t>,
    read: impl Fn(&'t Spanned<DeValue<'t>>) -> Result<String, Fault>,
) -> Result<Vec<String>, Fault> {
    items.iter().map(read).collect()
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}

/// What a terminal or a page could take for something else than text.
fn is_odd(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
