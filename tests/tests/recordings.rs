//! A person's own voice: taken in whole or not at all, whatever the folder holds; and heard where it belongs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use perron_audio::voice::Voice;
use perron_companion::exercise::{BedWish, Wishes};
use perron_companion::preparing::PrepareError;
use perron_companion::recordings::{ENTRIES, Fault, ImportError, Imported, Recordings, RecordingsError, Why, limit};
use perron_companion::sheet::{ToRecord, sheet, to_record};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library, Stem};
use perron_core::Pace;
use perron_core::exercise::Text;
use perron_tests::heard::{between, lufs, practice_by, wishes};
use perron_tests::{shelf, speech};
use proptest::prelude::*;

/// A place of its own for a test: a folder of recordings, and a home.
struct Place {
    folder: PathBuf,
    sheet: Vec<ToRecord>,
}

impl Place {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("recordings").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("takes")).expect("the build's folder can be written");
        let sheet = to_record(&sheet(&Library::shipped(), Language::En, Some("grounding")));
        Self { folder, sheet }
    }

    fn takes(&self) -> PathBuf {
        self.folder.join("takes")
    }

    fn recordings(&self) -> Recordings {
        Recordings::new(self.folder.join("home/voices"))
    }

    fn write(&self, file: &str, bytes: &[u8]) {
        fs::write(self.takes().join(file), bytes).expect("the build's folder can be written");
    }

    /// The file that a sentence's recording has.
    fn file(&self, nth: usize) -> String {
        format!("{}.wav", self.sheet[nth].name)
    }

    /// Records sentences as they are wished.
    fn record(&self, sentences: impl IntoIterator<Item = usize>) {
        for nth in sentences {
            self.write(&self.file(nth), &speech::recording(self.sheet[nth].seconds, 130.0, 0.3, 24_000));
        }
    }

    fn import(&self, replace: bool) -> Result<Imported, ImportError> {
        let name = "oma".parse().expect("a plain name");
        self.recordings().import(&self.takes(), &name, Language::En, &self.sheet, replace, |_, _| {})
    }

    /// Why each file was refused.
    fn refused(&self) -> BTreeMap<String, Why> {
        match self.import(true) {
            Err(ImportError::Refused(refused)) => refused.into_iter().map(|one| (one.file, one.why)).collect(),
            other => panic!("expected refusals, but found {other:?}"),
        }
    }

    /// Every file and folder of the home, with its bytes.
    fn home(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        fn walk(path: &Path, found: &mut BTreeMap<PathBuf, Option<Vec<u8>>>) {
            for entry in fs::read_dir(path).into_iter().flatten().flatten() {
                let path = entry.path();
                found.insert(path.clone(), fs::read(&path).ok());
                walk(&path, found);
            }
        }
        let mut found = BTreeMap::new();
        walk(&self.folder.join("home"), &mut found);
        found
    }

    fn voices(&self, name: &str) -> Voices {
        let choice: Choice = name.parse().expect("a voice");
        let assets = Assets::Folder(shelf::root().join("audio/assets/voice"));
        Voices::new(choice, assets).with_recordings(self.recordings())
    }
}

#[test]
fn a_recording_is_heard_at_its_cue_at_the_level_of_the_voice_and_the_rest_is_shipped() {
    let place = Place::new("heard");
    let grounding =
        |mut voices: Voices| practice_by("grounding", Language::En, &wishes(3, BedWish::Usual), &mut voices);
    let shipped = grounding(place.voices("shipped"));
    // Every second sentence, far from level and at another rate.
    let said: Vec<usize> =
        (0..place.sheet.len()).filter(|nth| shipped.words.contains(&place.sheet[*nth].text)).collect();
    for nth in said.iter().step_by(2).copied() {
        let take = speech::recording(place.sheet[nth].seconds * 1.2, 130.0, 0.05 + 0.01 * nth as f64, 44_100);
        place.write(&place.file(nth), &take);
    }
    let imported = place.import(false).unwrap();
    assert_eq!(imported.kept.len(), said.len().div_ceil(2));

    let own = grounding(place.voices("oma"));
    let (voice, before) = (own.stem(Stem::Voice), shipped.stem(Stem::Voice));
    let recorded = place.recordings().voice(&"oma".parse().unwrap(), Language::En).unwrap();
    let mut counted = 0;
    for (cue, words) in own.timeline.cues.iter().zip(&own.words) {
        let heard = between(&voice, cue.at, cue.end());
        let Ok(clip) = recorded.speak(&Text::Script(words.clone()), Language::En, Pace::USUAL) else {
            // Sample for sample the shipped clip, wherever its own cue is.
            let at = shipped.words.iter().position(|other| other == words).expect("the same script");
            let same = &shipped.timeline.cues[at];
            assert!(heard == between(&before, same.at, same.end()), "{words}");
            continue;
        };
        counted += 1;
        assert_eq!(clip.frames(), cue.frames, "{words}");
        for (at, (&sample, both)) in clip.pcm().iter().zip(heard.chunks(2)).enumerate() {
            let expected = f32::from(sample) / 32_768.0 * clip.gain().amplitude();
            assert!((both[0] - expected).abs() < 2e-3 && both[0] == both[1], "{words}: frame {at}");
        }
        let level = lufs(heard);
        assert!((level + 18.0).abs() <= 1.0, "{words}: {level:.1} LUFS");
    }
    // Longer sentences leave room for fewer of those that may leave.
    assert!(2 * counted > imported.kept.len(), "{counted} cues");
    assert_eq!(own.recorded, Some(counted));
    assert_eq!(shipped.recorded, None);
    let whole = |samples: &[f32]| lufs(samples);
    assert!((whole(&voice) - whole(&before)).abs() <= 1.0, "{} and {}", whole(&voice), whole(&before));
}

#[test]
fn what_was_taken_is_listed_and_said_to_be_whose() {
    let place = Place::new("listed");
    place.record([0, 2]);
    place.write("README.txt", b"mine");
    place.write("something-else.wav", b"mine too");
    place.write("._shadow.wav", b"a system's own");
    fs::rename(place.takes().join(place.file(2)), place.takes().join(place.file(2).to_uppercase())).unwrap();
    let imported = place.import(false).unwrap();
    assert_eq!(imported.kept.len(), 2);
    assert_eq!(imported.unknown, ["something-else.wav"]);
    let shelves = place.recordings().list().unwrap();
    let manifest = shelves[0].manifest.as_ref().unwrap();
    assert_eq!((shelves.len(), shelves[0].name.as_str(), manifest.sentences().count()), (1, "oma", 2));
    for nth in [0, 2] {
        let text = Text::Script(place.sheet[nth].text.clone());
        let voice = place.recordings().voice(&"oma".parse().unwrap(), Language::En).unwrap();
        assert!(voice.speak(&text, Language::En, Pace::SLOWEST).is_ok());
    }
}

#[test]
fn a_name_that_is_taken_is_kept_until_it_is_replaced_and_the_new_one_stands() {
    let place = Place::new("replaced");
    place.record([0, 1]);
    place.import(false).unwrap();
    let first = place.home();
    fs::remove_file(place.takes().join(place.file(0))).unwrap();
    assert!(matches!(place.import(false), Err(ImportError::Taken(_))));
    assert_eq!(place.home(), first);
    place.write(&place.file(3), b"RIFF");
    assert!(matches!(place.import(true), Err(ImportError::Refused(_))));
    assert_eq!(place.home(), first, "a replacement that fails changes nothing");
    place.record([3]);
    place.import(true).unwrap();
    let names: Vec<_> =
        place.home().into_keys().filter(|path| path.extension().is_some_and(|kind| kind == "wav")).collect();
    assert_eq!(names.len(), 2);
    assert!(names.iter().all(|path| !path.ends_with(place.file(0))), "{names:?}");
}

#[test]
fn a_voice_that_is_not_there_is_an_error_before_anything_sounds() {
    let place = Place::new("nobody");
    let library = Library::shipped();
    let script = library.find("grounding", Language::En).unwrap().playable().unwrap();
    let lay = |name: &str| {
        let reach = perron_companion::preparing::Reach::Refuse;
        perron_companion::preparing::lay(script, &library, &Wishes::default(), &mut place.voices(name), reach)
    };
    let Err(error @ PrepareError::Recordings(RecordingsError::None { .. })) = lay("opa") else {
        panic!("nobody spoke")
    };
    assert_eq!(
        error.to_string(),
        "expected recordings of `opa` in en, but found none; perron voice list tells which there are"
    );
    // A damaged recording is told of, and its sentence is the shipped voice's.
    place.record(0..place.sheet.len());
    place.import(false).unwrap();
    let first = place.home().into_keys().find(|path| path.ends_with(place.file(0))).unwrap();
    fs::write(&first, b"changed").unwrap();
    let laid = lay("oma").unwrap();
    assert_eq!((laid.faults().len(), laid.unvoiced()), (1, 0), "{:?}", laid.faults());
    assert!(laid.faults()[0].contains(&place.sheet[0].name), "{:?}", laid.faults());
    fs::write(first.with_file_name("manifest.toml"), "nonsense").unwrap();
    assert!(matches!(lay("oma"), Err(PrepareError::Recordings(RecordingsError::Damaged { .. }))));
    assert!(place.recordings().list().unwrap()[0].manifest.is_err());
}

#[test]
fn each_recording_that_cannot_be_used_is_named_with_its_reason_and_nothing_is_taken() {
    let place = Place::new("refused");
    place.record([0]);
    let wished = |nth: usize| place.sheet[nth].seconds;
    let spoken = |seconds: f64, peak: f64| speech::recording(seconds, 130.0, peak, 24_000);
    let mut clipped = speech::words(wished(2), 130.0, 0.5, 24_000);
    clipped[30_000..30_010].fill(i16::MAX);
    let mut float = spoken(wished(9), 0.3);
    (float[20], float[34], float[32]) = (3, 32, 4);
    float[28..32].copy_from_slice(&96_000_u32.to_le_bytes());
    let end = float.len() / 4 * 4;
    float.truncate(end);
    let length = (end - 44) as u32;
    float[40..44].copy_from_slice(&length.to_le_bytes());
    for sample in float[44..].chunks_exact_mut(4) {
        sample.copy_from_slice(&f32::NAN.to_le_bytes());
    }
    let mut eight = spoken(wished(8), 0.3);
    eight[24..28].copy_from_slice(&7_999_u32.to_le_bytes());
    eight[28..32].copy_from_slice(&15_998_u32.to_le_bytes());
    let whole = spoken(wished(1), 0.3);
    let takes: [(usize, &[u8], Why); 9] = [
        (1, &whole[..whole.len() / 2], Fault::Damaged.into()),
        (2, &speech::wav(&clipped, 24_000), Fault::Clipped.into()),
        (3, b"ID3 a song", Fault::Unknown.into()),
        (4, b"", Fault::Unknown.into()),
        (5, &spoken(wished(5), 0.0), Fault::Quiet { by: 0.0 }.into()),
        (6, &spoken(wished(6) * 0.2, 0.3), Fault::Short { found: 0.0, wished: 0.0 }.into()),
        (7, &spoken(wished(7) * 3.0, 0.3), Fault::Long { found: 0.0, wished: 0.0 }.into()),
        (8, &eight, Fault::Shape { channels: 1, bits: 16, rate: 7_999 }.into()),
        (9, &float, Fault::NoNumber.into()),
    ];
    for (nth, bytes, _) in &takes {
        place.write(&place.file(*nth), bytes);
    }
    let large = fs::File::create(place.takes().join(place.file(10))).unwrap();
    large.set_len(limit::FILE as u64 + 1).unwrap();
    fs::create_dir(place.takes().join(place.file(11))).unwrap();
    place.write(&format!("{}.flac", place.sheet[0].name), b"fLaC");
    #[cfg(unix)]
    std::os::unix::fs::symlink(place.takes().join(place.file(0)), place.takes().join(place.file(12))).unwrap();

    let refused = place.refused();
    let kind = |why: &Why| match why {
        Why::Sound(fault) => format!("{:?}", std::mem::discriminant(fault)),
        other => format!("{other:?}"),
    };
    for (nth, _, why) in &takes {
        let found = &refused[&place.file(*nth)];
        assert_eq!(kind(found), kind(why), "{}: {found:?}, not {why:?}", place.file(*nth));
    }
    assert_eq!(refused[&place.file(10)], Fault::TooLarge.into());
    assert_eq!(refused[&place.file(11)], Why::NoFile);
    assert_eq!(refused[&place.file(0)], Why::Twice, "after its twin in FLAC, which is damaged");
    #[cfg(unix)]
    assert_eq!(refused[&place.file(12)], Why::NoFile);
    assert_eq!(place.home(), BTreeMap::new(), "nothing is left");
}

#[test]
fn a_folder_is_taken_up_to_its_limits() {
    let place = Place::new("limits");
    assert!(matches!(place.import(false), Err(ImportError::Nothing { .. })));
    place.record([0]);
    for nth in 1..ENTRIES {
        place.write(&format!("{nth}.txt"), b"");
    }
    assert!(place.import(true).is_ok());
    place.write("one-more.txt", b"");
    assert!(matches!(place.import(true), Err(ImportError::TooMany)));
    let gone = place.recordings().import(
        &place.folder.join("gone"),
        &"oma".parse().unwrap(),
        Language::En,
        &place.sheet,
        true,
        |_, _| {},
    );
    assert!(matches!(gone, Err(ImportError::Folder { .. })));
    // A file of the largest size is looked into.
    let large = fs::File::create(place.takes().join(place.file(1))).unwrap();
    large.set_len(limit::FILE as u64).unwrap();
    fs::remove_file(place.takes().join("one-more.txt")).unwrap();
    fs::remove_file(place.takes().join("1.txt")).unwrap();
    assert_eq!(place.refused()[&place.file(1)], Fault::Unknown.into());
}

#[test]
fn a_home_that_cannot_be_written_is_told_of() {
    let place = Place::new("unwritable");
    place.record([0]);
    fs::write(place.folder.join("home"), b"a file, not a folder").unwrap();
    assert!(matches!(place.import(false), Err(ImportError::Store { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_bytes_in_any_files_leave_all_as_it_was(
        files in prop::collection::vec((0..3_usize, 0..4_usize, any::<Vec<u8>>(), any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let place = Place::new("any");
        place.record([3]);
        place.import(false).unwrap();
        let before = place.home();
        let mut whole = speech::recording(place.sheet[0].seconds, 130.0, 0.3, 8_000);
        for (nth, kind, bytes, at, with) in &files {
            let head: &[u8] = [&b""[..], b"RIFF", b"fLaC", b""][*kind];
            let any = [head, bytes].concat();
            let place_of_harm = at.index(60);
            whole[place_of_harm] = *with;
            place.write(&place.file(*nth), if *kind == 3 { &whole } else { &any });
        }
        match place.import(true) {
            Ok(imported) => prop_assert!(!imported.kept.is_empty()),
            Err(ImportError::Refused(refused)) => {
                prop_assert!(!refused.is_empty());
                prop_assert_eq!(place.home(), before);
            }
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }
}
