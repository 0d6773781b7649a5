//! Joining: the scenes of parts take the place of each `use`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Code, Diagnostic, Span, nearest, part, scene};
use crate::script::faults::{any_of, shown};
use crate::script::limit;
use crate::script::tree::{Body, Scene, Script, Slot, SlotKind, Spanned};

/// A script with its parts in place, and what stood in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The whole: no scene of it uses a part. Scenes whose part was not found are left out.
    pub script: Script,
    /// Every fault, at its `use`.
    pub diagnostics: Vec<Diagnostic>,
}

/// Brings in the parts that a script uses, by id, in the script's language.
///
/// The scenes of a part become `part/scene` and know their part, for their spans are places in the part's text. The
/// conditions and the rank of the scene that uses it hold for each. A slot of a part joins those of the script; the same
/// slot in both is asked once.
///
/// A script that uses no part comes back as it is.
pub fn join(script: &Script, parts: &[&Script]) -> Joined {
    let mut joiner = Joiner { script, parts, diagnostics: Vec::new(), slots: script.slots.clone() };
    let mut scenes = Vec::new();
    for scene in &script.scenes {
        match &scene.body {
            Body::Lines(_) => scenes.push(scene.clone()),
            Body::Use { part } => joiner.bring_in(scene, part, &mut scenes),
        }
    }
    joiner.limits(&scenes);
    let script = Script { header: script.header.clone(), slots: joiner.slots, scenes };
    Joined { script, diagnostics: joiner.diagnostics }
}

struct Joiner<'s> {
    script: &'s Script,
    parts: &'s [&'s Script],
    diagnostics: Vec<Diagnostic>,
    slots: Vec<Slot>,
}

impl<'s> Joiner<'s> {
    fn bring_in(&mut self, user: &Scene, name: &Spanned<String>, scenes: &mut Vec<Scene>) {
        let Some(found) = self.find(name) else { return };
        for slot in &found.slots {
            self.slot(slot, name);
        }
        for scene in &found.scenes {
            // A part that uses a part was refused when it was read.
            if let Body::Lines(_) = scene.body {
                let scene = self.scene(scene, user, name);
                scenes.push(scene);
            }
        }
    }

    fn find(&mut self, name: &Spanned<String>) -> Option<&'s Script> {
        let language = self.script.header.language.value;
        let named = || self.parts.iter().copied().filter(|part| part.header.id.value == name.value);
        let Some(found) = named().find(|part| part.header.language.value == language) else {
            if let Some(other) = named().next() {
                let other = other.header.language.value;
                self.fault(
                    &part::LANGUAGE,
                    &name.span,
                    format!(
                        "expected a part in `{}`, but found {} in `{}`",
                        language.name(),
                        shown(&name.value),
                        other.name()
                    ),
                    "in another language",
                    format!("write the part in `{}` too", language.name()),
                );
            } else {
                self.unknown(name);
            }
            return None;
        };
        if !found.header.part {
            self.fault(
                &part::NOT_A_PART,
                &name.span,
                format!("expected a script with `part = true`, but found {} without it", shown(&name.value)),
                "not a part",
                String::from("write `part = true` in its `[script]`"),
            );
            return None;
        }
        Some(found)
    }

    fn unknown(&mut self, name: &Spanned<String>) {
        let language = self.script.header.language.value;
        let names = || {
            let parts = self.parts.iter().copied().filter(|part| part.header.part);
            parts.filter(|part| part.header.language.value == language).map(|part| part.header.id.value.as_str())
        };
        let meant = nearest(&name.value, names());
        let expected = if names().next().is_none() {
            String::from("expected no part, for there are none")
        } else {
            format!("expected {}", any_of(names()))
        };
        let label = meant.map_or_else(|| String::from("unknown part"), |meant| format!("did you mean `{meant}`?"));
        let remedy = meant.map_or_else(
            || String::from("write the scenes here, with `id` and `text`"),
            |meant| format!("write `use = \"{meant}\"`"),
        );
        self.fault(&part::UNKNOWN, &name.span, format!("{expected}, but found {}", shown(&name.value)), &label, remedy);
    }

    fn slot(&mut self, slot: &Slot, name: &Spanned<String>) {
        match self.slots.iter().find(|before| before.name.value == slot.name.value) {
            None => self.slots.push(slot.clone()),
            Some(before) if asks_the_same(before, slot) => {}
            Some(_) => self.fault(
                &part::SLOT_CLASH,
                &name.span,
                format!(
                    "expected the slot {} to be one question, but found another in the part",
                    shown(&slot.name.value)
                ),
                "brings in a slot of the same name",
                String::from("write the same `[slots]` table in both, or another name"),
            ),
        }
    }

    fn scene(&mut self, scene: &Scene, user: &Scene, name: &Spanned<String>) -> Scene {
        let mut whole = scene.clone();
        whole.id.value = format!("{}/{}", name.value, scene.id.value);
        whole.part = Some(name.value.clone());
        // The part as a whole may leave as one; a scene of it may leave before.
        whole.optional = scene.optional.max(user.optional);
        // What the part paces, it paces itself.
        whole.pace = scene.pace.or(user.pace);
        self.condition(&mut whole.ending, user.ending, "for", name);
        self.condition(&mut whole.when, user.when, "when", name);
        self.given(&mut whole.if_given, user.if_given.as_ref(), "if", name);
        self.given(&mut whole.unless_given, user.unless_given.as_ref(), "unless", name);
        whole
    }

    fn condition<T: Copy + PartialEq>(
        &mut self,
        own: &mut Option<T>,
        of_user: Option<T>,
        key: &str,
        name: &Spanned<String>,
    ) {
        if own.is_some() && of_user.is_some() && *own != of_user {
            self.two_conditions(key, name);
        }
        *own = of_user.or(*own);
    }

    fn given(
        &mut self,
        own: &mut Option<Spanned<String>>,
        of_user: Option<&Spanned<String>>,
        key: &str,
        name: &Spanned<String>,
    ) {
        if let (Some(own), Some(of_user)) = (&own, of_user)
            && own.value != of_user.value
        {
            self.two_conditions(key, name);
        }
        *own = of_user.cloned().or(own.take());
    }

    fn two_conditions(&mut self, key: &str, name: &Spanned<String>) {
        self.fault(
            &part::CONDITIONS,
            &name.span,
            format!("expected one `{key}`, but found another in a scene of the part"),
            "the part has a condition of its own",
            format!("leave `{key}` out here"),
        );
    }

    fn limits(&mut self, scenes: &[Scene]) {
        let lines = |scene: &Scene| match &scene.body {
            Body::Lines(lines) => lines.len(),
            Body::Use { .. } => 0,
        };
        let total: usize = scenes.iter().map(lines).sum();
        let Some(last) = self.script.scenes.iter().rev().find_map(|scene| match &scene.body {
            Body::Use { part } => Some(part.span.clone()),
            Body::Lines(_) => None,
        }) else {
            return;
        };
        for (code, most, found, what) in
            [(&scene::TOO_MANY, limit::SCENES, scenes.len(), "scenes"), (&scene::LINES, limit::LINES, total, "lines")]
        {
            if found > most {
                let message = format!("expected at most {most} {what} with those of the parts, but found {found}");
                self.fault(code, &last, message, "too many with this part", format!("leave {what} out"));
            }
        }
    }

    fn fault(&mut self, code: &'static Code, span: &Span, message: String, label: &str, remedy: String) {
        let label = String::from(label);
        self.diagnostics.push(Diagnostic { code, span: span.clone(), part: None, message, label, remedy });
    }
}

/// Whether two slots ask the same, wherever they were written.
fn asks_the_same(one: &Slot, other: &Slot) -> bool {
    let same = |a: &[Spanned<String>], b: &[Spanned<String>]| a.iter().map(|a| &a.value).eq(b.iter().map(|b| &b.value));
    let kinds = match (&one.kind, &other.kind) {
        (SlotKind::Choice(a), SlotKind::Choice(b)) => {
            a.len() == b.len()
                && a.iter().zip(b).all(|(a, b)| {
                    let forms = |choice: &crate::script::tree::Choice| -> Vec<(String, String)> {
                        choice.forms.iter().map(|(name, form)| (name.clone(), form.value.clone())).collect()
                    };
                    a.say.value == b.say.value && forms(a) == forms(b)
                })
        }
        (a, b) => a == b,
    };
    kinds && one.ask == other.ask && same(&one.none_given, &other.none_given)
}
