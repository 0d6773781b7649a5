//! A real practice to play: the shipped scripts, with the shipped voice and the sea.

use std::borrow::Cow;
use std::error::Error;
use std::fs;
use std::sync::Arc;

use perron_audio::voice::{Manifest, Narrator, Shipped};
use perron_audio::{Desk, Renderer, Score, Stem};
use perron_companion::preparing::{GROUNDING, Prepared, Reach, lay};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Library};
use perron_core::exercise::{Fit, Wishes, prepare};
use perron_core::session::{Order, Part};
use perron_core::{Frames, Language, Timeline};
use perron_tests::shelf;

/// A script that can be played, and what each part of it must sound like.
pub struct Practice {
    pub prepared: Prepared,
    pub exercise: Sound,
    pub grounding: Sound,
}

impl Practice {
    /// A shipped exercise as a person without wishes gets it.
    pub fn new(id: &str, language: Language) -> Self {
        let prepared = prepared(id, language).expect("a shipped exercise can be prepared");
        Self { prepared, exercise: Sound::new(id, language), grounding: Sound::new(GROUNDING, language) }
    }
}

fn prepared(id: &str, language: Language) -> Result<Prepared, Box<dyn Error>> {
    let library = Library::shipped();
    let script = library.find(id, language)?.playable()?;
    let mut voices = Voices::new(Choice::Shipped, Assets::Folder(shelf::root().join("audio/assets/voice")));
    Ok(lay(script, &library, &Wishes::default(), &mut voices, Reach::Refuse)?.prepare()?)
}

/// One part, laid out step by step beside the companion: what a device plays is compared with this.
pub struct Sound {
    pub timeline: Timeline,
    score: Arc<Score>,
}

impl Sound {
    fn new(id: &str, language: Language) -> Self {
        let scripts = shelf::whole_scripts(&format!("scripts/{}", language.name()));
        let script = scripts.iter().find(|script| script.header.id.value == id).expect("a shipped script of this name");
        let mut exercise = prepare(script, &Wishes::default()).expect("no wishes always fit");
        perron_core::rule::Needed::of(script).keep(&mut exercise);

        let clips = shelf::root().join("audio/assets/voice").join(language.name());
        let manifest = fs::read_to_string(clips.join("manifest.toml")).expect("the clips have a manifest");
        let manifest = Manifest::read(&manifest).expect("the manifest can be read");
        let fetch = Box::new(move |name: &str| fs::read(clips.join(name)).ok().map(Cow::Owned));
        let shipped = Shipped::new(manifest, fetch);
        let narration = Narrator::new(vec![&shipped]).narrate(&exercise.utterances, language);

        let fit = Fit::new(&exercise, &narration.catalog);
        let usual = exercise.lengths.map_or(fit.reach().0, |lengths| Frames::from(lengths.usual));
        let timeline = fit.lay(usual).expect("the usual length can be had").timeline;
        let score = Arc::new(Score::new(&timeline, &narration.clips).expect("the clips fit the timeline"));
        Self { timeline, score }
    }

    /// A desk that has it at hand, and its renderer.
    pub fn desk(&self) -> (Desk, Renderer) {
        let (mut desk, renderer) = Desk::new(Stem::Mix);
        desk.load(Part::Exercise, Arc::clone(&self.score));
        (desk, renderer)
    }

    /// From its first frame on.
    pub const fn order() -> Order {
        Order::Play { part: Part::Exercise, at: Frames::ZERO, hold_at: None, fade: Frames::ZERO }
    }

    /// Its first frames, as no device could disturb them.
    pub fn rendered(&self, frames: usize) -> Vec<[f32; 2]> {
        let (mut desk, mut renderer) = self.desk();
        desk.order(Self::order()).expect("a desk with a score takes orders");
        let mut samples = vec![[0.0; 2]; frames];
        renderer.fill(samples.as_flattened_mut());
        samples
    }
}
