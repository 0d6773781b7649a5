//! The words of the screen: each is used, and each that is used is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use perron_companion::care::{Country, Page, Point};
use perron_companion::homework::FaultCode;
use perron_companion::journal::portable::Part;
use perron_companion::kept::{Met, Need};
use perron_companion::programme::Step;
use perron_companion::{Bed, Language, Library, Sense, Words};

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
    quoted(&root().join("core/src"), &mut used);
    quoted(&root().join("bindings/src"), &mut used);
    used.extend(Bed::ALL.map(|bed| format!("bed-{}", bed.name())));
    used.extend(Country::ALL.map(|country| format!("country-{}", country.name())));
    used.extend((1..=7).map(|day| format!("weekday-{day}")));
    used.extend((1..=12).map(|month| format!("month-{month}")));
    used.extend(Step::ALL.map(|step| format!("programme-step-{}", step.name())));
    let library = Library::shipped();
    for script in library.entries().iter().filter_map(|entry| entry.playable().ok()) {
        let ids = script.scenes.iter().filter_map(|scene| scene.id.value.rsplit('/').next());
        used.extend(ids.map(|id| format!("scene-{id}")));
    }
    used.extend(kinds_and_parts());
    let text = fs::read_to_string(root().join("companion/words/nl.ftl")).expect("the words are there");
    for (key, _) in text.lines().filter(|line| !line.starts_with([' ', '#'])).filter_map(|line| line.split_once(" =")) {
        assert!(used.contains(key), "nobody says `{key}`");
    }
}

/// The kinds of what is kept, the words that can go along, and what is looked back at in a new dream.
fn kinds_and_parts() -> Vec<String> {
    let kinds =
        ["practice", "place", "day-list", "night", "dream", "goal", "shared"].map(|kind| format!("kind-{kind}"));
    let needs = Need::ALL.map(|need| format!("need-{}", need.name()));
    let found = Met::ALL.map(|met| format!("met-{}", met.name()));
    let parts = Part::ALL.map(|part| format!("part-{}", part.name()));
    let shared =
        ["practices", "distress", "nights", "goals", "titles", "dreams"].map(|part| format!("report-part-{part}"));
    let senses = Sense::ALL.map(|sense| format!("sense-{}", sense.name()));
    let faults = FaultCode::ALL.map(|code| format!("homework-text-{}", code.name()));
    let shared = shared.into_iter().chain(senses).chain(faults);
    let locks = ["open", "passphrase", "therapist"].map(|lock| format!("report-lock-{lock}"));
    kinds.into_iter().chain(parts).chain(needs).chain(found).chain(shared).chain(locks).collect()
}

/// Keys that are made of a name, or told by core, where no test of the file's own sees that one is missing.
#[test]
fn every_bed_country_and_point_of_caution_has_words() {
    let beds = Bed::ALL.map(|bed| format!("bed-{}", bed.name()));
    let countries = Country::ALL.map(|country| format!("country-{}", country.name()));
    let points = Point::ALL.map(|point| point.key().to_string());
    let pages = [(Page::Imagery, "safe-place"), (Page::Dreams, "new-dream"), (Page::Dreams, "new-story")];
    let pages = pages.map(|(page, before)| page.key(before).to_string());
    for key in beds.iter().chain(&countries).chain(&points).chain(&pages).chain(&kinds_and_parts()) {
        for language in Language::ALL {
            assert_ne!(Words::new(language).say(key, &[]), *key, "{language:?}");
        }
    }
}
