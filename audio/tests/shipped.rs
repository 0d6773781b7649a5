//! Every clip that is shipped: it is what its manifest says, it is at level, and no clip lies there that nobody names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use perron_audio::clip::{SHIPPED_RATE, decode};
use perron_audio::loudness::{CLIP_TRUE_PEAK, VOICE_LOUDNESS, measure};
use perron_audio::voice::{Manifest, Shipped, Voice};
use perron_core::Language;
use perron_core::exercise::Text;

/// The folder of each language's clips.
fn folders() -> Vec<(Language, PathBuf)> {
    let voice = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/voice");
    let folder = |language: Language| (language, voice.join(language.name()));
    Language::ALL.into_iter().map(folder).collect()
}

fn manifest(folder: &Path) -> Manifest {
    // Without a manifest nothing of the language could be played; its head alone lets every sentence be shown.
    let text = fs::read_to_string(folder.join("manifest.toml")).unwrap_or_else(|_| {
        panic!(
            "expected a manifest in {}, if only its head (language, voice, provisional), but found none",
            folder.display()
        )
    });
    Manifest::read(&text).expect("a manifest that can be read")
}

#[test]
fn every_clip_speaks_at_level() {
    for (language, folder) in folders() {
        let (manifest, beside) = (manifest(&folder), folder.clone());
        assert_eq!(manifest.language, language);
        let shipped = Shipped::new(manifest, Box::new(move |file| fs::read(beside.join(file)).ok().map(Into::into)));
        for (sentence, rows) in shipped.manifest().sentences() {
            for row in rows {
                let text = Text::Script(sentence.to_owned());
                let clip = shipped.speak(&text, language, row.pace).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(clip.frames().0, 2 * row.frames);

                let bytes = fs::read(folder.join(&row.file)).expect("a file that was just read");
                let pcm = decode(&bytes).expect("a clip that was just decoded");
                let measured = measure(&pcm, SHIPPED_RATE).expect("24 kHz can be measured");
                let loudness = measured.integrated.expect("not silence") as f32 + clip.gain().0;
                let peak = measured.true_peak as f32 + clip.gain().0;
                assert!((loudness - VOICE_LOUDNESS).abs() < 1.0, "{}: {loudness} LUFS", row.file);
                assert!(peak < CLIP_TRUE_PEAK + 0.1, "{}: {peak} dBTP", row.file);
            }
        }
    }
}

#[test]
fn a_folder_holds_what_its_manifest_names_and_no_more() {
    for (_, folder) in folders() {
        let manifest = manifest(&folder);
        let named: BTreeSet<_> = manifest.sentences().flat_map(|(_, rows)| rows).map(|row| row.file.clone()).collect();
        let entries = fs::read_dir(&folder).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name"));
        let there: BTreeSet<_> = names.filter(|name| name.ends_with(".ogg")).collect();
        assert_eq!(named, there);
    }
}
