//! `preview`: one page with all in it; a person's own words are told of, and nothing is left half way.

use std::fs;

use crate::running::Place;

#[test]
fn a_page_is_written_in_the_exercises_language_and_holds_its_sound() {
    let place = Place::new("preview");
    let told = place.run("preview grounding --lang en --length 1m -o a.html");
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{told:?}");
    let (line, rest) = told.out.split_once('\n').expect("it says what was written");
    assert!(line.starts_with("Done: a.html (1m, 0.") && line.ends_with(" MB)"), "{line}");
    // No word about words that nobody gave.
    assert_eq!(rest, "");
    let page = fs::read_to_string(place.folder.join("a.html")).expect("it was written");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(page.contains(" src=\"data:audio/ogg;base64,T2dnU"));
    assert!(!place.folder.join("a.html.part").exists());
    // The help lines are those of the country that was chosen.
    let told = place.run("preview grounding --lang en --length 1m --country US -o b.html");
    assert_eq!(told.code, 0);
    let american = fs::read_to_string(place.folder.join("b.html")).expect("it was written");
    assert!(page.contains("United Kingdom") && !american.contains("United Kingdom") && american.contains("988"));
}

#[test]
fn who_gives_own_words_is_told_that_the_page_has_them() {
    let place = Place::new("preview-own");
    let line = "preview safe-place --length 5m --voice none --bed none --slot place=strand -o a.html";
    let told = place.run(line);
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.out.contains("Je eigen woorden staan in deze pagina"), "{told:?}");
    assert!(fs::read_to_string(place.folder.join("a.html")).expect("it was written").contains("(eigen woorden)"));
}

#[test]
fn a_length_out_of_reach_is_refused_and_no_page_is_begun() {
    let place = Place::new("preview-refused");
    let told = place.run("preview grounding --length 60m -o a.html");
    assert_eq!((told.code, told.out.as_str()), (1, ""), "{told:?}");
    assert!(told.err.contains("5m"), "{told:?}");
    assert!(!place.folder.join("a.html").exists() && !place.folder.join("a.html.part").exists());
}
