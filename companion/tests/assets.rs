//! The shipped clips from a folder, as a phone's bundle has them: whole, damaged, missing.

use std::fs;
use std::path::{Path, PathBuf};

use perron_companion::assets::AssetsError;
use perron_companion::exercise::Wishes;
use perron_companion::preparing::{GROUNDING, Laid, PrepareError, Reach, lay};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library};

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../audio/assets/voice")
}

/// A copy of the English clips that may be damaged.
fn copy(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("assets").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("en")).expect("the build's folder can be written");
    for entry in fs::read_dir(shipped().join("en")).expect("the clips are there").flatten() {
        fs::copy(entry.path(), folder.join("en").join(entry.file_name())).expect("the build's folder can be written");
    }
    folder
}

fn ground(folder: PathBuf) -> Result<Laid, PrepareError> {
    let library = Library::shipped();
    let script = library.find(GROUNDING, Language::En)?.playable()?;
    let mut voices = Voices::new(Choice::Shipped, Assets::Folder(folder));
    lay(script, &library, &Wishes::default(), &mut voices, Reach::Refuse)
}

#[test]
fn a_folder_speaks_every_sentence() {
    let laid = ground(shipped()).unwrap();
    assert_eq!(laid.faults(), [""; 0]);
    assert_eq!(laid.unvoiced(), 0);
    assert!(laid.timeline().cues.iter().all(|cue| cue.spoken));
}

#[test]
fn a_damaged_clip_is_named_and_the_practice_goes_on_without_it() {
    let folder = copy("damaged");
    let clip = |start: &str| {
        let clips = fs::read_dir(folder.join("en")).unwrap().flatten().map(|entry| entry.path());
        let named = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start));
        clips.filter(|path| path.extension().is_some_and(|extension| extension == "ogg")).find(named).unwrap()
    };
    let changed = clip("you-are-here");
    let mut bytes = fs::read(&changed).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&changed, bytes).unwrap();

    let laid = ground(folder.clone()).unwrap();
    let name = changed.file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(laid.faults().len(), 1, "{:?}", laid.faults());
    assert!(laid.faults()[0].contains(&name), "{:?} names {name}", laid.faults());
    // Some other voice speaks that sentence, or it is shown; it is not left out.
    assert!(laid.plan().cues.iter().any(|cue| cue.text.starts_with("You are here")));

    fs::remove_file(&changed).unwrap();
    assert!(ground(folder).unwrap().faults()[0].contains(&name));
}

#[test]
fn a_manifest_that_is_not_there_or_not_one_is_told_of() {
    let folder = copy("no-manifest");
    let manifest = folder.join("en/manifest.toml");
    fs::write(&manifest, "nonsense").unwrap();
    assert!(matches!(ground(folder.clone()), Err(PrepareError::Assets(AssetsError::Manifest(_)))));
    fs::remove_file(&manifest).unwrap();
    let error = ground(folder).unwrap_err();
    assert!(error.to_string().starts_with("expected the clips of en in "), "{error}");
}

#[test]
fn a_manifest_names_no_file_of_another_folder() {
    let folder = copy("outside");
    let manifest = folder.join("en/manifest.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let name = text.lines().find_map(|line| line.strip_prefix("file = \"")).unwrap().trim_end_matches('"').to_string();
    fs::rename(folder.join("en").join(&name), folder.join(&name)).unwrap();
    fs::write(&manifest, text.replace(&format!("\"{name}\""), &format!("\"../{name}\""))).unwrap();
    let clips = Assets::Folder(folder).clips(Language::En);
    // The manifest is refused as a whole: whoever wrote that meant no good.
    assert!(matches!(clips, Err(AssetsError::Manifest(_))));
}
