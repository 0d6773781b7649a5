//! Rule 7: a shipped script and its twins in the other languages have the same bones.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::codes::{APART, TWIN};
use super::senses::prompts;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::script::tree::{Body, Line, MarkKind, Piece, Scene, Script, Sense, Slot, SlotKind, Span};

/// The fault of a shipped script that has no twin in this language.
pub fn alone(script: &Script, other: Language) -> Diagnostic {
    let id = &script.header.id;
    Diagnostic {
        code: &TWIN,
        span: id.span.clone(),
        part: None,
        message: format!("expected a twin in `{}`, but found none", other.name()),
        label: String::from("stands alone"),
        remedy: format!("write {}/{}.toml, with id = \"{}\" and the same scenes", other.name(), id.value, id.value),
    }
}

/// Every difference that a shipped script may not have from its twin, each at its place in the first.
///
/// The same are: what the header says of care, ending, lengths and beds; the slots, their order and kind; the scenes,
/// their order, conditions and ranks; in each scene the prompts with their senses and ranks, the answers that are spoken,
/// and what sounds or waits. Words, pauses, titles and the number of plain lines are each language's own.
pub fn parity(script: &Script, twin: &Script) -> Vec<Diagnostic> {
    let mut pair = Pair { language: twin.header.language.value, found: Vec::new() };
    let (one, two) = (&script.header, &twin.header);
    let place = &one.id.span;
    pair.same(place, None, "id", &one.id.value, &two.id.value);
    pair.same(place, None, "care", &format!("{:?}", one.care), &format!("{:?}", two.care));
    pair.same(place, None, "ending", &format!("{:?}", one.ending), &format!("{:?}", two.ending));
    pair.same(place, None, "plan_ending", &format!("{:?}", one.plan_ending), &format!("{:?}", two.plan_ending));
    pair.same(place, None, "part", &one.part.to_string(), &two.part.to_string());
    let beds = |script: &Script| script.header.beds.iter().map(|bed| bed.name()).collect::<Vec<_>>().join(", ");
    pair.same(place, None, "beds", &beds(script), &beds(twin));
    let lengths = |script: &Script| {
        script.header.length.as_ref().map_or(String::from("none"), |length| {
            format!("{} {} {}", length.value.shortest, length.value.usual, length.value.longest)
        })
    };
    let place = one.length.as_ref().map_or(place, |length| &length.span);
    pair.same(place, None, "length", &lengths(script), &lengths(twin));
    pair.slots(script, twin);
    pair.scenes(script, twin);
    pair.found
}

/// What has been found of a pair; `language` is the twin's.
struct Pair {
    language: Language,
    found: Vec<Diagnostic>,
}

impl Pair {
    fn fault(&mut self, span: &Span, part: Option<&String>, message: String, remedy: String) {
        self.found.push(Diagnostic {
            code: &APART,
            span: span.clone(),
            part: part.cloned(),
            message,
            label: String::from("differs"),
            remedy,
        });
    }

    fn same(&mut self, span: &Span, part: Option<&String>, what: &str, one: &str, two: &str) {
        if one != two {
            let twin = self.language.name();
            let message =
                format!("expected the {what} of the twin in `{twin}`, {}, but found {}", shown(two), shown(one));
            self.fault(span, part, message, format!("make both {}, or both {}", shown(two), shown(one)));
        }
    }

    /// The same names in the same order; true when they are.
    fn order(&mut self, what: &str, ends: &Span, one: &[(&str, &Span, Option<&String>)], two: &[&str]) {
        let twin = self.language.name();
        for (name, span, part) in one.iter().filter(|(name, ..)| !two.contains(name)) {
            let message = format!("expected a {what} that the twin in `{twin}` has too, but found `{name}`");
            self.fault(span, *part, message, format!("add `{name}` to the twin, or take it out here"));
        }
        for name in two.iter().filter(|name| !one.iter().any(|(own, ..)| own == *name)) {
            let message = format!("expected the {what} `{name}` of the twin in `{twin}`, but found none");
            self.fault(ends, None, message, format!("add `{name}` here, or take it out of the twin"));
        }
        let (mut shared, twins) = (
            one.iter().filter(|(name, ..)| two.contains(name)),
            two.iter().filter(|name| one.iter().any(|(own, ..)| own == *name)),
        );
        for wanted in twins {
            let Some((name, span, part)) = shared.next() else { break };
            if name != wanted {
                let message = format!("expected `{wanted}` here, as in the twin in `{twin}`, but found `{name}`");
                self.fault(span, *part, message, format!("put the {what} `{wanted}` before `{name}`"));
                break;
            }
        }
    }

    fn slots(&mut self, script: &Script, twin: &Script) {
        let one: Vec<_> = script.slots.iter().map(|slot| (slot.name.value.as_str(), &slot.name.span, None)).collect();
        let two: Vec<_> = twin.slots.iter().map(|slot| slot.name.value.as_str()).collect();
        self.order("slot", &script.header.id.span, &one, &two);
        for slot in &script.slots {
            let Some(other) = twin.slots.iter().find(|other| other.name.value == slot.name.value) else { continue };
            let span = &slot.name.span;
            self.same(span, None, "kind of slot", &kind(slot), &kind(other));
            let stands_in = |slot: &Slot| if slot.none_given.is_empty() { "none" } else { "some" };
            self.same(span, None, "none_given", stands_in(slot), stands_in(other));
        }
    }

    fn scenes(&mut self, script: &Script, twin: &Script) {
        let one: Vec<_> =
            script.scenes.iter().map(|scene| (scene.id.value.as_str(), &scene.id.span, scene.part.as_ref())).collect();
        let two: Vec<_> = twin.scenes.iter().map(|scene| scene.id.value.as_str()).collect();
        self.order("scene", &script.header.id.span, &one, &two);
        for scene in &script.scenes {
            if let Some(other) = twin.scenes.iter().find(|other| other.id.value == scene.id.value) {
                self.scene(scene, other);
            }
        }
    }

    fn scene(&mut self, scene: &Scene, twin: &Scene) {
        let (span, part) = (&scene.id.span, scene.part.as_ref());
        self.same(span, part, "conditions", &conditions(scene), &conditions(twin));
        let (one, two) = match (&scene.body, &twin.body) {
            (Body::Lines(one), Body::Lines(two)) => (one, two),
            (one, two) => {
                self.same(span, part, "use", &used(one), &used(two));
                return;
            }
        };
        let mut twins = prompts(two);
        for prompt in prompts(one) {
            let place = prompt.first().map_or(span, |line| &line.span);
            let other = twins.next().map_or(String::from("none"), senses);
            self.same(place, part, "prompt", &senses(prompt), &other);
        }
        for prompt in twins {
            self.same(span, part, "prompt", "none", &senses(prompt));
        }
        self.same(span, part, "answers spoken", &answers(one), &answers(two));
        self.same(span, part, "marks", &sounds(one), &sounds(two));
    }
}

fn shown(what: &str) -> String {
    if what.is_empty() { String::from("nothing") } else { format!("`{what}`") }
}

fn used(body: &Body) -> String {
    match body {
        Body::Lines(_) => String::from("lines of its own"),
        Body::Use { part } => part.value.clone(),
    }
}

fn kind(slot: &Slot) -> String {
    match &slot.kind {
        SlotKind::Word => String::from("word"),
        SlotKind::Text => String::from("text"),
        SlotKind::List { most } => format!("list of {most}"),
        // The forms have names of their own in each language; there are as many.
        SlotKind::Choice(options) => {
            let forms: Vec<String> = options.iter().map(|option| option.forms.len().to_string()).collect();
            format!("choice of {} with {} forms", options.len(), forms.join(", "))
        }
    }
}

fn conditions(scene: &Scene) -> String {
    let mut said = Vec::new();
    said.extend(scene.each.as_ref().map(|slot| format!("each {}", slot.value)));
    said.extend(scene.optional.map(|rank| format!("optional {rank}")));
    said.extend(scene.ending.map(|ending| format!("for {}", super::spoken::name(ending))));
    said.extend(scene.when.map(|when| format!("when {when:?}")));
    said.extend(scene.if_given.as_ref().map(|slot| format!("if {}", slot.value)));
    said.extend(scene.unless_given.as_ref().map(|slot| format!("unless {}", slot.value)));
    said.join(", ")
}

fn senses(prompt: &[Line]) -> String {
    let names: Vec<String> = prompt
        .iter()
        .map(|line| {
            let sense = line.sense.map_or("", Sense::name);
            line.optional.map_or(format!("@{sense}"), |rank| format!("(optional {rank}) @{sense}"))
        })
        .collect();
    names.join(" ")
}

/// The answers that are spoken, in order.
fn answers(lines: &[Line]) -> String {
    let pieces = lines.iter().filter_map(|line| line.sentence.as_ref()).flat_map(|sentence| &sentence.pieces);
    let names: Vec<&str> = pieces
        .filter_map(|piece| match piece {
            Piece::Words(_) => None,
            Piece::Slot { name, .. } => Some(name.value.as_str()),
        })
        .collect();
    names.join(", ")
}

/// What sounds, breathes or waits, in order; pauses are each language's own.
fn sounds(lines: &[Line]) -> String {
    let marks = lines.iter().flat_map(|line| &line.marks).filter_map(|mark| match mark.kind {
        MarkKind::Pause(_) => None,
        MarkKind::Hold { natural, open } => Some(format!("hold {natural}{}", if open { " open" } else { "" })),
        MarkKind::Breathe { inhale, exhale, times } => Some(format!("breathe {inhale} {exhale} x{times}")),
        MarkKind::Bell => Some(String::from("bell")),
        MarkKind::Level { bed, percent, over } => {
            Some(format!("{} {percent}% over {over}", bed.map_or("bed", |bed| bed.name())))
        }
        MarkKind::Train { motion, over } => Some(format!("train {} over {over}", motion.words())),
    });
    marks.collect::<Vec<_>>().join(", ")
}
