//! What the parts of an exercise are called, for a reader: words instead of a script's names, and a number where one comes
//! again.

use crate::plan::{Plan, PlanMarker};
use crate::words::Words;

/// A part of the exercise, or of its end.
pub struct Scene<'a> {
    /// Where it begins, and what it is.
    pub marker: &'a PlanMarker,
    /// Its whole name: `station 2`.
    pub name: String,
    /// Its number alone, where it comes right after its like: for a picture that shows the two beside each other.
    pub again: Option<String>,
}

impl Scene<'_> {
    /// Whether this belongs to the end, when nobody speaks any more.
    pub const fn is_end(&self) -> bool {
        self.marker.name.is_none()
    }
}

/// The parts in their order, without those that last no time.
pub fn scenes<'a>(plan: &'a Plan, words: &Words) -> Vec<Scene<'a>> {
    named(plan.markers.iter().filter(|marker| lasts(marker, plan)).collect(), words)
}

fn named<'a>(markers: Vec<&'a PlanMarker>, words: &Words) -> Vec<Scene<'a>> {
    let names: Vec<String> = markers.iter().map(|marker| name(marker, words)).collect();
    let mut scenes = Vec::new();
    let mut turn = 0;
    for (at, (marker, name)) in markers.into_iter().zip(&names).enumerate() {
        let before = at.checked_sub(1).and_then(|before| names.get(before));
        turn = if before == Some(name) { turn + 1 } else { 1 };
        let is_one_of_many = turn > 1 || names.get(at + 1) == Some(name);
        let full = if is_one_of_many { format!("{name} {turn}") } else { name.clone() };
        let again = (turn > 1).then(|| turn.to_string());
        scenes.push(Scene { marker, name: full, again });
    }
    scenes
}

/// A scene's name in words; that of a script of one's own, which the words do not know, as it stands there.
fn name(marker: &PlanMarker, words: &Words) -> String {
    let key = match (&marker.name, marker.kind) {
        (Some(name), _) => {
            let id = name.rsplit('/').next().unwrap_or(name);
            let key = format!("scene-{id}");
            let said = words.say(&key, &[]);
            return if said == key { id.to_string() } else { said };
        }
        (None, "tail") => "preview-scene-tail",
        (None, "fade") => "preview-scene-fade",
        (None, _) => "preview-scene-silence",
    };
    words.say(key, &[])
}

/// Whether something is there between a marker and the next: without a soundscape nothing is alone after the voice.
fn lasts(marker: &PlanMarker, plan: &Plan) -> bool {
    let same = |other: &&PlanMarker| other.at_frame == marker.at_frame;
    marker.kind == "scene" || plan.markers.iter().rfind(same).is_none_or(|last| last.kind == marker.kind)
}

#[cfg(test)]
mod tests {
    use perron_core::Language;

    use super::*;
    use crate::Library;

    #[test]
    fn every_scene_that_ships_has_a_name_in_words() {
        let library = Library::shipped();
        let mut seen = 0;
        for script in library.entries().iter().filter_map(|entry| entry.playable().ok()) {
            let words = Words::new(script.header.language.value);
            for scene in &script.scenes {
                let id = scene.id.value.rsplit('/').next().unwrap_or_default();
                let key = format!("scene-{id}");
                assert_ne!(words.say(&key, &[]), key, "{} has no name for {}", script.header.id.value, scene.id.value);
                seen += 1;
            }
        }
        assert!(seen > 200, "{seen} scenes ship");
    }

    #[test]
    fn a_scene_that_comes_again_is_counted_and_an_unknown_one_keeps_its_name() {
        let names = ["welcome", "station", "station", "by-the-pond", "closing-wake/come-back"];
        let at = |(at, name): (usize, &&str)| PlanMarker {
            at_frame: at as u64,
            kind: "scene",
            name: Some((*name).to_string()),
        };
        let markers: Vec<PlanMarker> = names.iter().enumerate().map(at).collect();
        let named = named(markers.iter().collect(), &Words::new(Language::En));
        let found: Vec<&str> = named.iter().map(|scene| &*scene.name).collect();
        assert_eq!(found, ["welcome", "station 1", "station 2", "by-the-pond", "coming back"]);
        let again: Vec<Option<&str>> = named.iter().map(|scene| scene.again.as_deref()).collect();
        assert_eq!(again, [None, None, Some("2"), None, None]);
    }
}
