//! The library beside a person's own folder, and checking it: what is found first, what is shown and never run.

use std::fs;
use std::path::{Path, PathBuf};

use perron_companion::library::{Missing, Origin};
use perron_companion::{Language, Library, check};

/// A folder of its own for each test, empty at its start; below the build's own folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("library").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the build's folder can be written");
    folder
}

/// A short exercise that keeps every rule.
fn evening(id: &str, title: &str) -> String {
    format!(
        r#"[script]
format = 1
id = "{id}"
language = "nl"
title = "{title}"
summary = "Even rust aan het eind van de dag."
care = "self"
ending = "wake"
length = {{ shortest = "3m", usual = "4m", longest = "5m" }}
beds = ["sea"]

[[scene]]
id = "begin"
text = """
Je mag op elk moment stoppen. [4s]
Je ogen mogen open blijven. [4s]
Dwalen je gedachten af, dan is dat heel gewoon. [4s]
Er is geen haast bij. [1m..2m]
Neem de tijd. [4s..2m]
"""

[[scene]]
id = "terug"
text = """
Je ogen mogen nu weer open. [3s]
Je bent hier, in deze kamer, op deze dag. [3s]
Stap niet meteen in de auto of op de fiets. [3s]
"""
"#
    )
}

fn write(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("below a folder")).expect("the folder can be written");
    fs::write(&path, text).expect("the folder can be written");
    path
}

fn titles(library: &Library) -> Vec<&str> {
    let own = library.entries().iter().filter(|entry| entry.origin != Origin::Shipped);
    own.map(|entry| entry.title()).collect()
}

#[test]
fn a_folder_that_is_not_there_adds_nothing() {
    let library = Library::shipped().with_folder(&folder("none").join("scripts")).unwrap();
    assert_eq!(library.entries().len(), Library::shipped().entries().len());
    assert!(library.entries().iter().all(|entry| entry.playable().is_ok()));
}

#[test]
fn own_scripts_come_first_in_the_order_of_their_paths_and_from_folders_below() {
    let folder = folder("order");
    write(&folder, "b.toml", &evening("b", "B"));
    write(&folder, "a/z.toml", &evening("a", "A"));
    write(&folder, "c.toml", &evening("c", "C"));
    write(&folder, "notes.txt", "no script");
    let library = Library::shipped().with_folder(&folder).unwrap();
    assert_eq!(titles(&library), ["A", "B", "C"]);
    assert!(library.find("a", Language::Nl).unwrap().playable().is_ok());
    assert_eq!(library.entries().last().map(|entry| &entry.origin), Some(&Origin::Shipped));
}

#[test]
fn an_own_script_with_a_shipped_id_is_found_first_and_the_shipped_one_stays() {
    let folder = folder("same-id");
    write(&folder, "mine.toml", &evening("safe-place", "Mijn plek"));
    let library = Library::shipped().with_folder(&folder).unwrap();
    assert_eq!(library.find("safe-place", Language::Nl).unwrap().title(), "Mijn plek");
    let both = library.entries().iter().filter(|entry| entry.id() == Some("safe-place"));
    assert_eq!(both.filter(|entry| entry.language() == Some(Language::Nl)).count(), 2);
    // In the other language nothing has changed.
    assert_eq!(library.find("safe-place", Language::En).unwrap().origin, Origin::Shipped);
}

#[test]
fn a_faulty_own_script_is_shown_and_never_run() {
    let folder = folder("faulty");
    let care = evening("rush", "Haast").replace("Je mag op elk moment stoppen. [4s]\n", "");
    write(&folder, "care.toml", &care);
    write(&folder, "torn.toml", "[script\nformat = 1");
    let library = Library::shipped().with_folder(&folder).unwrap();

    let entry = library.find("rush", Language::Nl).unwrap();
    assert_eq!(entry.faults.iter().map(|fault| fault.code.id).collect::<Vec<_>>(), ["C011"]);
    assert!(matches!(entry.playable(), Err(Missing::Faulty { count: 1, .. })));

    // What cannot be read has no title and no language; its file is what there is to show.
    let torn = library.entries().iter().find(|entry| entry.script.is_none()).unwrap();
    assert!(torn.title().ends_with("torn.toml"));
    assert_eq!(torn.language(), None);
    assert!(torn.playable().is_err());
}

#[test]
fn a_near_id_is_suggested() {
    let missing = Library::shipped().find("safe-plce", Language::Nl).unwrap_err();
    assert_eq!(missing.to_string(), "expected an exercise, but found no `safe-plce` in nl; did you mean `safe-place`?");
}

#[test]
fn parts_may_stand_beside_a_script_and_among_the_shipped_ones() {
    let folder = folder("parts");
    let part = "[script]\nformat = 1\nid = \"rust\"\nlanguage = \"nl\"\npart = true\n\n[[scene]]\nid = \"adem\"\n\
                text = \"Adem rustig door. [4s]\"\n";
    write(&folder, "rust.toml", part);
    let scene = |part: &str| format!("\n[[scene]]\nid = \"{part}-here\"\nuse = \"{part}\"\n");
    let text = evening("mine", "Met delen").replacen(
        "\n[[scene]]\nid = \"terug\"",
        &(scene("rust") + "\n[[scene]]\nid = \"terug\""),
        1,
    );
    let path = write(&folder, "mine.toml", &text);

    let library = Library::with_file(&path).unwrap();
    let entry = library.entry_of(&path).unwrap();
    assert_eq!(entry.faults, []);
    let scenes: Vec<_> =
        entry.script.iter().flat_map(|script| &script.scenes).map(|scene| scene.id.value.as_str()).collect();
    assert!(scenes.contains(&"rust/adem"), "{scenes:?}");
    assert_eq!(check::check(&[path]).unwrap().count(), 0);

    // A part by itself is no exercise.
    let part = folder.join("rust.toml");
    let missing = Library::with_file(&part).unwrap().entry_of(&part).unwrap_err();
    assert!(matches!(missing, Missing::Part { .. }), "{missing}");
}

#[test]
fn a_fault_in_a_part_is_shown_in_the_part() {
    let folder = folder("part-fault");
    let part = "[script]\nformat = 1\nid = \"rust\"\nlanguage = \"nl\"\npart = true\n\n[[scene]]\nid = \"adem\"\n\
                text = \"Je moet nu ontspannen. [4s]\"\n";
    write(&folder, "rust.toml", part);
    let scene = "\n[[scene]]\nid = \"here\"\nuse = \"rust\"\n\n[[scene]]\nid = \"terug\"";
    let path = write(&folder, "mine.toml", &evening("mine", "M").replacen("\n[[scene]]\nid = \"terug\"", scene, 1));
    let report = check::check(&[path]).unwrap();
    let faults = report.faults();
    assert!(!faults.is_empty());
    for fault in &faults {
        assert!(fault.file.ends_with("rust.toml"), "{}: {}", fault.file, fault.message);
        assert_eq!(fault.line, 9, "{}", fault.message);
    }
}

#[test]
fn a_library_is_checked_for_twins_and_a_persons_own_scripts_are_not() {
    let folder = folder("twins");
    write(&folder, "nl/mine.toml", &evening("mine", "Mijn"));
    let codes = |paths: &[PathBuf]| -> Vec<_> {
        check::check(paths).unwrap().faults().iter().map(|fault| fault.code).collect()
    };
    assert_eq!(codes(std::slice::from_ref(&folder)), ["C071"]);
    // By itself, or in a folder that is no library, it needs none; nor does it when a library is checked with it.
    assert_eq!(codes(&[folder.join("nl/mine.toml")]), [""; 0]);
    assert_eq!(codes(&[folder.join("nl")]), [""; 0]);
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts");
    assert_eq!(codes(&[folder.join("nl"), shipped]), [""; 0]);

    let own = Library::shipped().with_folder(&folder.join("nl")).unwrap();
    assert_eq!(check::check_library(own).count(), 0);
}

#[test]
fn faults_are_told_in_the_order_of_the_files() {
    let folder = folder("faults-in-order");
    for name in ["a", "b", "c"] {
        write(&folder, &format!("{name}.toml"), "nonsense");
    }
    let report = check::check(&[folder]).unwrap();
    let files: Vec<_> = report.faults().into_iter().map(|fault| fault.file).collect();
    assert!(files.is_sorted() && files.len() >= 3, "{files:?}");
    assert_eq!((report.read, report.faulty()), (3, 3));
}

#[test]
fn nothing_to_check_is_not_nothing_to_mend() {
    let (path, error) = check::check(&[folder("empty")]).unwrap_err();
    assert!(path.ends_with("empty"));
    assert_eq!(error.to_string(), "no script (.toml) in it");
    assert!(check::check(&[folder("gone").join("x.toml")]).is_err());
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_round_is_not_followed() {
    let folder = folder("round");
    write(&folder, "a.toml", &evening("a", "A"));
    std::os::unix::fs::symlink(&folder, folder.join("again")).unwrap();
    assert_eq!(titles(&Library::shipped().with_folder(&folder).unwrap()), ["A"]);
}
