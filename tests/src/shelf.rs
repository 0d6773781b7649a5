//! Where the house keeps its scripts and its rejects.

use std::fs;
use std::path::{Path, PathBuf};

use perron_core::Language;
use perron_core::script::{self, Script};

/// The folder that holds the whole house.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests crate lies in the house").to_path_buf()
}

/// The folder of each language's scripts.
pub fn shipped_folders() -> impl Iterator<Item = String> {
    Language::ALL.into_iter().map(|language| format!("scripts/{}", language.name()))
}

/// Every file of a folder below the root whose name ends so, by name, in order.
pub fn files(folder: &str, ending: &str) -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir(root().join(folder))
        .unwrap_or_else(|_| panic!("expected a folder {folder}, but found none"))
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().expect("a file has a name").to_string_lossy().into_owned(), path))
        .filter(|(name, _)| name.ends_with(ending))
        .map(|(name, path)| (name, fs::read(path).expect("the file can be read")))
        .collect();
    found.sort();
    found
}

/// The scripts of a folder that have no fault.
pub fn sound_scripts(folder: &str) -> Vec<Script> {
    let read = |(_, bytes): &(String, Vec<u8>)| script::read(bytes).sound().cloned();
    files(folder, ".toml").iter().filter_map(read).collect()
}

/// The scripts of a folder that stand by themselves, with its parts joined; a fault in any of them is one of the test's.
pub fn whole_scripts(folder: &str) -> Vec<Script> {
    let sound = |(name, bytes): &(String, Vec<u8>)| {
        let reading = script::read(bytes);
        reading.sound().cloned().unwrap_or_else(|| panic!("{folder}/{name}: {:#?}", reading.diagnostics))
    };
    let read: Vec<Script> = files(folder, ".toml").iter().map(sound).collect();
    let parts: Vec<&Script> = read.iter().filter(|script| script.header.part).collect();
    let whole = read.iter().filter(|script| !script.header.part).map(|script| {
        let joined = script::join(script, &parts);
        assert!(joined.diagnostics.is_empty(), "{folder}: {:#?}", joined.diagnostics);
        joined.script
    });
    whole.collect()
}
