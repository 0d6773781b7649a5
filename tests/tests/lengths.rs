//! Every shipped exercise, in every way it can be practised, has exactly the length that was asked: with the clips that ship.

use std::collections::BTreeMap;

use perron_companion::Library;
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Frames, Language, Millis};
use perron_core::exercise::{Catalog, Clip, Exercise, Fit, Wishes, prepare, utterance::Utterance};
use perron_core::rule::Needed;
use perron_core::script::Script;
use perron_core::script::tree::Sense;
use perron_tests::shelf;

/// How long the clip of each sentence is, each decoded once.
struct Clips {
    language: Language,
    voices: Voices,
    known: BTreeMap<(String, u32), Option<Clip>>,
}

impl Clips {
    fn of(language: Language) -> Self {
        let assets = Assets::Folder(shelf::root().join("audio/assets/voice"));
        Self { language, voices: Voices::new(Choice::Shipped, assets), known: BTreeMap::new() }
    }

    fn catalog(&mut self, exercise: &Exercise) -> Catalog {
        let key = |utterance: &Utterance| (utterance.text.reveal().to_owned(), utterance.pace.0.to_bits());
        let new: Vec<Utterance> =
            exercise.utterances.iter().filter(|utterance| !self.known.contains_key(&key(utterance))).cloned().collect();
        let spoken = self.voices.speak(&new, self.language).expect("the clips can be read");
        self.known.extend(new.iter().map(key).zip(spoken.catalog.clips));
        Catalog { clips: exercise.utterances.iter().map(|utterance| self.known[&key(utterance)].clone()).collect() }
    }
}

/// All senses, and each alone.
fn senses() -> impl Iterator<Item = Vec<Sense>> {
    std::iter::once(Vec::new()).chain(Sense::ALL.into_iter().map(|sense| vec![sense]))
}

/// The lengths a script names, and three odd ones between.
fn lengths(script: &Script) -> Vec<Millis> {
    let named = script.header.length.as_ref().expect("what ships names its lengths").value;
    let between = |share: u64| {
        let seconds = (named.shortest.0 + (named.longest.0 - named.shortest.0) * share / 100) / 1_000;
        Millis::seconds(seconds | 1)
    };
    vec![named.shortest, named.usual, named.longest, between(17), between(43), between(81)]
}

#[test]
fn every_exercise_is_as_long_as_it_is_asked_to_be() {
    let library = Library::shipped();
    let mut met = 0;
    for language in Language::ALL {
        let mut clips = Clips::of(language);
        let scripts = library.entries().iter().filter(|entry| entry.language() == Some(language));
        for script in scripts.filter_map(|entry| entry.playable().ok()) {
            let id = &script.header.id.value;
            let needed = Needed::of(script);
            for ending in script.header.endings() {
                for senses in senses() {
                    let wishes = Wishes {
                        senses: senses.clone(),
                        ending: Some(ending),
                        planned: script.header.plan_ending == Some(ending),
                        ..Wishes::default()
                    };
                    let mut exercise = prepare(script, &wishes).expect("these wishes can be fulfilled");
                    needed.keep(&mut exercise);
                    let catalog = clips.catalog(&exercise);
                    assert!(catalog.clips.iter().all(Option::is_some), "{id}: a sentence has no clip");
                    let fit = Fit::new(&exercise, &catalog);
                    for asked in lengths(script) {
                        let way = || format!("{id} {} {ending:?} {senses:?} {asked}", language.name());
                        let laid = fit.lay_asked(asked.into()).unwrap_or_else(|refused| panic!("{}: {refused}", way()));
                        assert_eq!(laid.timeline.length, Frames::from(asked), "{}", way());
                        let last = laid.timeline.cues.last().expect("something is said");
                        assert!(last.end() <= laid.timeline.length, "{}", way());
                        met += 1;
                    }
                }
            }
        }
    }
    // 8 exercises in 2 languages, 2 of them with two endings, 6 sets of senses, 6 lengths.
    assert_eq!(met, (8 + 2) * 2 * 6 * 6);
}
