//! Scripts built piece by piece, for laws over scripts that nobody wrote.

use perron_core::script::tree::*;
use perron_core::{Bed, Language, Millis};

/// A value that was written nowhere.
pub fn at<T>(value: T) -> Spanned<T> {
    Spanned { value, span: 0..0 }
}

/// A script of these scenes and slots.
pub fn script(ending: EndingRule, beds: Vec<Bed>, slots: Vec<Slot>, scenes: Vec<Scene>) -> Script {
    let header = Header {
        id: at("built".to_string()),
        language: at(Language::En),
        title: "Built".to_string(),
        summary: "Nobody wrote this.".to_string(),
        care: Care::SelfGuided,
        ending,
        plan_ending: None,
        length: None,
        beds,
        reviewed: None,
        part: false,
    };
    Script { header, slots, scenes }
}

/// A slot of this kind; `none_given` stands in for no answer.
pub fn slot(name: &str, kind: SlotKind, none_given: &[&str]) -> Slot {
    let none_given = none_given.iter().map(|text| at(text.to_string())).collect();
    Slot { name: at(name.to_string()), kind, ask: format!("What about {name}?"), none_given }
}

/// A scene of these lines, without conditions.
pub fn scene(id: &str, lines: Vec<Line>) -> Scene {
    Scene {
        id: at(id.to_string()),
        part: None,
        each: None,
        optional: None,
        ending: None,
        when: None,
        pace: None,
        if_given: None,
        unless_given: None,
        body: Body::Lines(lines),
    }
}

/// A line: words in which `{name}` and `{name.form}` are slots (nothing said when empty), and what follows it.
pub fn line(words: &str, marks: Vec<MarkKind>) -> Line {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("a slot is closed");
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_string()));
        }
        let (name, form) = name.split_once('.').map_or((name, None), |(name, form)| (name, Some(form)));
        pieces.push(Piece::Slot { name: at(name.to_string()), form: form.map(|form| at(form.to_string())) });
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_string()));
    }
    Line {
        span: 0..0,
        optional: None,
        sense: None,
        sentence: (!words.is_empty()).then_some(Sentence { span: 0..0, pieces }),
        marks: marks.into_iter().map(|kind| Mark { span: 0..0, kind }).collect(),
    }
}

/// `[6s]`.
pub fn pause(seconds: u64) -> MarkKind {
    MarkKind::Pause(Glue::usual(Millis::seconds(seconds)))
}
