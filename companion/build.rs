//! Packs the texts that go into the library, the shipped scripts and the words a person reads, to a quarter of their size.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo:rerun-if-changed=../scripts");
    println!("cargo:rerun-if-changed=words");
    // The macro that embeds the clips cannot say when they change.
    println!("cargo:rerun-if-changed=../audio/assets/voice");
    let mut scripts = String::new();
    for language in folder(Path::new("../scripts")).iter().filter(|path| path.is_dir()) {
        for script in folder(language).iter().filter(|path| path.extension().is_some_and(|end| end == "toml")) {
            scripts += &format!("{}/{}\0{}\0", name(language), name(script), read(script));
        }
    }
    pack("scripts", &scripts);
    for words in folder(Path::new("words")) {
        pack(name(&words), &read(&words));
    }
}

fn pack(name: &str, text: &str) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join(format!("{name}.packed"));
    fs::write(out, miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10)).expect("cargo made the folder");
}

/// The text of a file; a zero is what stands between two.
fn read(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(!text.contains('\0'), "{} holds a zero", path.display());
    text
}

fn folder(path: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut paths: Vec<_> = found.map(|entry| entry.expect("an entry that can be read").path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a name in plain letters")
}
