//! Slots where they are used: each must exist, and mean something there.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;

use crate::diagnostic::{Span, nearest, reference};
use crate::script::faults::{Faults, any_of, shown};
use crate::script::slots::Slots;
use crate::script::tree::{Body, Choice, Piece, Scene, Sentence, Slot, SlotKind, Spanned};

/// Checks every use of a slot, and lets the item of an `each` carry the name of its slot.
pub(super) fn check(slots: &Slots, scenes: &mut [Scene], faults: &mut Faults<'_>) {
    let mut checker = Checker { slots, used: BTreeSet::new() };
    for scene in scenes {
        checker.conditions(scene, faults);
        let each = scene.each.as_ref().map(|each| each.value.clone());
        if let Body::Lines(lines) = &mut scene.body {
            for sentence in lines.iter_mut().filter_map(|line| line.sentence.as_mut()) {
                checker.sentence(sentence, each.as_deref(), faults);
            }
        }
    }
    for slot in &slots.read {
        if !checker.used.contains(&slot.name.value) {
            faults.report_absence(
                &reference::UNUSED,
                slot.name.span.clone(),
                format!("expected `{{{0}}}` in some line, but found `{0}` nowhere", slot.name.value),
                "asked for and never used",
                format!("write `{{{}}}` in a line, or leave the slot out", slot.name.value),
            );
        }
    }
}

struct Checker<'s> {
    slots: &'s Slots,
    used: BTreeSet<String>,
}

impl<'s> Checker<'s> {
    fn conditions(&mut self, scene: &Scene, faults: &mut Faults<'_>) {
        for condition in [&scene.if_given, &scene.unless_given].into_iter().flatten() {
            self.find(&condition.value, &condition.span, faults);
        }
        let Some(each) = &scene.each else { return };
        if let Some(slot) = self.find(&each.value, &each.span, faults)
            && !matches!(slot.kind, SlotKind::List { .. } | SlotKind::Text)
        {
            faults.report(
                &reference::EACH,
                each.span.clone(),
                format!("expected a slot of kind `list` or `text`, but found {}", kind_of(slot)),
                "has no items",
                format!("leave `each` out, or write `kind = \"list\"` in `[slots.{}]`", each.value),
            );
        }
    }

    fn sentence(&mut self, sentence: &mut Sentence, each: Option<&str>, faults: &mut Faults<'_>) {
        let alone = sentence.pieces.len() == 1;
        for piece in &mut sentence.pieces {
            let Piece::Slot { name, form } = piece else { continue };
            if let Some(each) = each
                && !self.exists(&name.value)
                && is_one_of(&name.value, each)
            {
                name.value = String::from(each);
            }
            let Some(slot) = self.find(&name.value, &name.span, faults) else { continue };
            if let Some(form) = form {
                self::form(slot, form, faults);
            }
            place(slot, name, each == Some(name.value.as_str()), alone, faults);
        }
    }

    fn exists(&self, name: &str) -> bool {
        self.slots.read.iter().any(|slot| slot.name.value == name) || self.slots.unread.iter().any(|slot| slot == name)
    }

    /// The slot of this name; where there is none of it, a fault.
    fn find(&mut self, name: &str, span: &Span, faults: &mut Faults<'_>) -> Option<&'s Slot> {
        if let Some(slot) = self.slots.read.iter().find(|slot| slot.name.value == name) {
            self.used.insert(String::from(name));
            return Some(slot);
        }
        if self.exists(name) || faults.is_full() {
            return None;
        }
        let names = || self.slots.read.iter().map(|slot| slot.name.value.as_str());
        let meant = nearest(name, names());
        let expected = if names().next().is_none() {
            String::from("expected no slot, for there are none")
        } else {
            format!("expected {}", any_of(names()))
        };
        faults.report_absence(
            &reference::UNKNOWN,
            span.clone(),
            format!("{expected}, but found {}", shown(name)),
            meant.map_or_else(|| String::from("unknown slot"), |meant| format!("did you mean `{meant}`?")),
            meant.map_or_else(|| format!("add `[slots.{name}]`"), |meant| format!("write `{meant}`")),
        );
        None
    }
}

/// Whether this is the name of one item of a slot: `task` of `tasks`, `worry` of `worries`.
fn is_one_of(name: &str, slot: &str) -> bool {
    slot.strip_suffix('s') == Some(name)
        || slot.strip_suffix("ies").is_some_and(|stem| name.strip_suffix('y') == Some(stem))
}

fn kind_of(slot: &Slot) -> &'static str {
    match slot.kind {
        SlotKind::Word => "a `word`",
        SlotKind::Text => "a `text`",
        SlotKind::List { .. } => "a `list`",
        SlotKind::Choice(_) => "a `choice`",
    }
}

fn form(slot: &Slot, form: &Spanned<String>, faults: &mut Faults<'_>) {
    let SlotKind::Choice(options) = &slot.kind else {
        faults.report(
            &reference::FORM,
            form.span.clone(),
            format!("expected a form of a `choice`, but found one of {}", kind_of(slot)),
            "has no forms",
            format!("write `{{{}}}`", slot.name.value),
        );
        return;
    };
    let has = |option: &&Choice| option.forms.iter().any(|(name, _)| *name == form.value);
    if !options.iter().any(|option| has(&option)) {
        let names: BTreeSet<&str> =
            options.iter().flat_map(|option| option.forms.iter().map(|(name, _)| name.as_str())).collect();
        let meant = nearest(&form.value, names.iter().copied());
        let expected = if names.is_empty() { String::from("no form, for there are none") } else { any_of(names) };
        faults.report(
            &reference::FORM,
            form.span.clone(),
            format!("expected {expected}, but found {}", shown(&form.value)),
            meant.map_or_else(|| String::from("unknown form"), |meant| format!("did you mean `{meant}`?")),
            meant.map_or_else(
                || format!("add `forms = {{ {} = \"…\" }}` to every option", form.value),
                |meant| format!("write `{{{}.{meant}}}`", slot.name.value),
            ),
        );
    } else if let Some(lacking) = options.iter().find(|option| !has(option)) {
        faults.report(
            &reference::SOME_FORMS,
            form.span.clone(),
            format!("expected a form that every option has, but found that {} lacks it", shown(&lacking.say.value)),
            "not in every option",
            format!("add `forms = {{ {} = \"…\" }}` to that option", form.value),
        );
    }
}

/// A list is spoken item by item, and a text sentence by sentence.
fn place(slot: &Slot, name: &Spanned<String>, item: bool, alone: bool, faults: &mut Faults<'_>) {
    if matches!(slot.kind, SlotKind::List { .. }) && !item {
        faults.report(
            &reference::OUTSIDE,
            name.span.clone(),
            "expected a list in a scene that goes through its items, but found it elsewhere",
            "which item?",
            format!("write `each = \"{}\"` in the scene", slot.name.value),
        );
    }
    if slot.kind == SlotKind::Text && !alone {
        faults.report(
            &reference::ALONE,
            name.span.clone(),
            "expected a text on a line of its own, but found it within a sentence",
            "has sentences of its own",
            format!("write `{{{}}}` on a line of its own", slot.name.value),
        );
    }
}
