//! The words of the screen: each is used, and each that is used is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use perron_companion::{Bed, Language, Words};

use crate::running::root;

/// Everything between quotes in the code of a folder.
fn quoted(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the code is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            quoted(&path, found);
        } else {
            let text = fs::read_to_string(&path).expect("code is text");
            found.extend(text.split('"').map(str::to_string));
        }
    }
}

#[test]
fn every_word_is_used() {
    let mut used = BTreeSet::new();
    quoted(&root().join("cli/src"), &mut used);
    quoted(&root().join("companion/src"), &mut used);
    let beds = Bed::ALL.map(|bed| format!("bed-{}", bed.name()));
    let text = fs::read_to_string(root().join("companion/words/nl.ftl")).expect("the words are there");
    for (key, _) in text.lines().filter(|line| !line.starts_with([' ', '#'])).filter_map(|line| line.split_once(" =")) {
        assert!(used.contains(key) || beds.iter().any(|bed| bed == key), "nobody says `{key}`");
    }
}

#[test]
fn every_bed_has_a_name_to_read() {
    for language in Language::ALL {
        for bed in Bed::ALL {
            let key = format!("bed-{}", bed.name());
            assert_ne!(Words::new(language).say(&key, &[]), key, "{language:?}");
        }
    }
}
