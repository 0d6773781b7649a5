//! `perron homework`: a therapist packs what was agreed, or is told what to mend first.

use std::fs;

use insta::assert_snapshot;
use perron_companion::homework::{Side, read_card};

use crate::running::{Place, Told};

/// A therapist who has a client's card.
fn therapist(name: &str) -> Place {
    let place = Place::new(name);
    let client = Place::new(&format!("{name}-client"));
    let done = |told: Told| assert_eq!(told.code, 0, "{told}");
    done(client.run("homework card --name Noor -o card.perron"));
    done(place.run("therapist init --name Wit -o mine.perron"));
    let card = fs::read(client.folder.join("card.perron")).expect("it was written");
    place.write("card.perron", &card);
    done(place.run("therapist client add card.perron"));
    place
}

const DRAFT: &str = r#"title = "Week 1"
language = "nl"

[[exercise]]
id = "evening-train"
length = "10m"
from = "2026-11-28"
"#;

#[test]
fn what_cannot_be_practised_is_told_before_anything_is_written() {
    let place = therapist("homework-misfits");
    let long = "x".repeat(300);
    let draft = format!(
        r#"title = "Week 1"
language = "nl"
opened = ["nieuw-verhaal"]
hidden = ["grounding", "coat-rak"]

[[exercise]]
id = "evening-trein"
from = "2026-11-28"

[[exercise]]
id = "evening-train"
length = "16m"
ending = "wake"
from = "2026-11-28"
answers = {{ taken = ["de mail"] }}

[[exercise]]
id = "evening-train"
from = "2026-11-28"
answers = {{ tasks = ["{long}"] }}

[[exercise]]
id = "safe-place"
length = "21m"
ending = "sleep"
from = "2026-11-28"
answers = {{ word = "veilig", cue = ["stil", "zacht"] }}

[[exercise]]
id = "grounding"
senses = ["smell", "body"]
length = "10s"
from = "2026-11-28"

[[exercise]]
id = "new-dream"
ending = "sleep"
from = "2026-11-28"
"#
    );
    place.write("week1.toml", draft.as_bytes());
    assert_snapshot!("homework-misfits", place.run("homework pack week1.toml --client Noor -o week1.perron"));
    assert!(!place.folder.join("week1.perron").exists());
    // A recording that no exercise has a sentence for would never be heard.
    let spoken = format!("{DRAFT}\n[[recording]]\nsays = \"Niemand zegt dit.\"\nby = \"client\"\nfile = \"a.flac\"\n");
    place.write("spoken.toml", spoken.as_bytes());
    assert_snapshot!("homework-misfit-recording", place.run("homework pack spoken.toml --client Noor -o week1.perron"));
    // Neither is a fault of the text, and the therapist is not sent to a therapist.
    place.write("odd.toml", DRAFT.replace("id =", "oefening =").as_bytes());
    assert_snapshot!("homework-draft", place.run("homework pack odd.toml --client Noor -o week1.perron"));
}

#[test]
fn the_revision_moves_on_only_when_a_file_was_written() {
    let place = therapist("homework-revision");
    place.write("week1.toml", DRAFT.as_bytes());
    place.write("there.perron", b"mine");
    let packed = |out: &str| place.run(&format!("homework pack week1.toml --client Noor -o {out}"));
    for refused in ["there.perron", "no-folder/week1.perron"] {
        assert_eq!(packed(refused).code, 1);
    }
    assert_eq!(fs::read(place.folder.join("there.perron")).expect("it is there"), b"mine");
    for (out, revision) in [("a.perron", "versie 1"), ("b.perron", "versie 2")] {
        let told = packed(out);
        assert!(told.code == 0 && told.out.contains(revision), "{told}");
    }
}

#[test]
fn what_opens_an_exercise_is_not_read_in_private_and_does_not_leave_with_an_export() {
    let place = Place::new("homework-stays");
    assert_snapshot!("homework-private", place.run("play new-story --private"));
    assert_eq!(place.run("homework card --name Noor -o card.perron").code, 0);
    assert_snapshot!("homework-export", place.run("journal export --out all.json --yes"));
    let told = fs::read_to_string(place.folder.join("all.json")).expect("it was written");
    assert!(!told.contains("Noor") && !told.contains("AGE-SECRET-KEY"), "{told}");
}

#[test]
fn a_card_is_a_file_a_drawing_or_a_picture() {
    let place = Place::new("homework-card");
    for (name, begins) in [("a.perron", &b"PERRONL\x01"[..]), ("a.svg", b"<svg"), ("a.PNG", b"\x89PNG\r\n")] {
        let told = place.run(&format!("homework card --name Noor -o {name}"));
        assert_eq!(told.code, 0, "{told}");
        assert!(fs::read(place.folder.join(name)).expect("it was written").starts_with(begins), "{name}");
    }
    for name in ["a.jpg", "a.pdf"] {
        assert!(refused(&place, &format!("homework card --name Noor -o {name}")).contains(".perron"), "{name}");
    }
}

#[test]
fn who_is_forgotten_by_name_or_digits_is_known_no_more() {
    let place = therapist("homework-forget");
    let known = place.run("homework people");
    assert_eq!(known.out, place.run("therapist client list").out);
    let digits: String = known.out.split(", ").nth(1).expect("name, digits, day").replace(' ', "");
    assert_eq!(digits.len(), 30, "{known}");
    // Nobody is forgotten who was not wholly named, and nobody unasked.
    for who in ["Noora", &digits[..5]] {
        assert_eq!(place.run(&format!("homework forget {who} --yes")).code, 1);
    }
    place.run("homework forget Noor");
    assert_eq!(place.run("homework people").out, known.out);

    let told = place.run("therapist client remove noor --yes");
    assert!(told.code == 0 && told.out.starts_with("Noor ("), "{told}");
    assert!(!place.run("homework people").out.contains("Noor"));
    place.write("week1.toml", DRAFT.as_bytes());
    assert_eq!(place.run("homework pack week1.toml --client Noor -o week1.perron").code, 1);

    // With the card she is known again, and forgotten by her digits.
    assert_eq!(place.run("therapist client add card.perron").code, 0);
    assert_eq!(place.run(&format!("homework forget {digits} --yes")).code, 0);
    assert_eq!(place.run(&format!("homework forget {digits} --yes")).code, 1);
}

/// What a run says that is refused.
fn refused(place: &Place, line: &str) -> String {
    let told = place.run(line);
    assert_eq!(told.code, 1, "{line}: {told}");
    told.err
}

/// A place with what another wrote in theirs.
fn with_file(place: &Place, name: &str, from: &Place) {
    place.write(name, &fs::read(from.folder.join(name)).expect("it was written"));
}

#[test]
fn what_is_taken_for_something_else_is_named() {
    let place = therapist("homework-named");
    let spoken = "[[exercise]]\nid = \"new-story\"\nfrom = \"2026-11-28\"\nanswers = { story = \"Ik ben thuis.\" }\n\n[[recording]]\nsays = \"Ik ben thuis.\"\nby = \"client\"\nfile = \"weg.flac\"\n";
    place.write("spoken.toml", format!("{DRAFT}\n{spoken}").as_bytes());
    place.write("week1.toml", DRAFT.as_bytes());
    place.write("latin.toml", b"title = \"Eerste \xe9\xe9n\"\n");
    for line in [
        "homework pack week1.toml --client Noor -o week1.perron",
        "homework card -o mine.png",
        "homework card -o mine.svg",
    ] {
        assert_eq!(place.run(line).code, 0, "{line}");
    }
    for (line, says) in [
        ("homework import card.perron", "Dit is een kaart. Neem hem aan met perron homework pair."),
        ("therapist client add week1.perron", "Dit is geen kaart."),
        ("therapist client add mine.png", "Dit is een plaatje van een kaart."),
        ("therapist client add mine.svg", "Dit is een plaatje van een kaart."),
        ("therapist client add card.perron --replaces 12345", "met die cijfers"),
        ("homework pack latin.toml --client Noor -o a.perron", "geen leesbare tekst (UTF-8)"),
        ("homework show latin.toml", "geen leesbare tekst (UTF-8)"),
        ("homework sheet latin.toml -o a.html", "geen leesbare tekst (UTF-8)"),
        ("homework pack card.perron --client Noor -o a.perron", "geen leesbare tekst (UTF-8)"),
        ("homework pack spoken.toml --client Noor -o a.perron", "Opname 1: weg.flac is er niet naast spoken.toml."),
    ] {
        let told = refused(&place, line);
        assert!(told.contains(says), "{line}: {told}");
    }
}

#[test]
fn a_side_never_changes_unasked_and_cards_are_of_two_sides() {
    let place = therapist("homework-sides");
    let client = Place::new("homework-sides-more");
    let done = |told: Told| assert_eq!(told.code, 0, "{told}");
    // A therapist who asks for her card has her own, and is one still.
    done(place.run("homework card -o again.perron"));
    with_file(&client, "again.perron", &place);
    with_file(&client, "card.perron", &place);
    // Nobody is asked for a name who holds the wrong card.
    assert!(refused(&client, "homework pair card.perron").contains("kaart van een cliënt"));
    let unnamed = refused(&client, "homework pair again.perron --name Wit");
    assert!(unnamed.contains("Geef eerst je eigen naam: perron homework card --name"), "{unnamed}");
    assert!(client.run("therapist client list").out.contains("perron therapist client add"));
    done(client.run("homework card --name Sam -o sam.perron"));
    done(client.run("homework pair again.perron"));
    assert!(client.run("homework people").out.contains("Wit (therapeut)"));
    with_file(&place, "sam.perron", &client);
    assert!(refused(&client, "therapist client add card.perron").contains("kaart van een cliënt"));
    done(place.run("therapist client add sam.perron"));
    let other = Place::new("homework-sides-other");
    with_file(&other, "again.perron", &place);
    assert!(refused(&other, "therapist client add again.perron").contains("kaart van een therapeut"));

    // Who is known as a client becomes a therapist only where they say so.
    for (answer, card, side) in [("", "left.perron", Side::Client), ("ja\n", "now.perron", Side::Therapist)] {
        done(client.run_with("therapist init", answer));
        done(client.run(&format!("homework card -o {card}")));
        let bytes = fs::read(client.folder.join(card)).expect("it was written");
        assert_eq!(read_card(&bytes).expect("a card").side(), side);
    }
}

/// An assigned exercise is spoken as it was agreed, whatever the terminal's language; another is had by asking for it.
#[test]
fn what_was_assigned_is_spoken_in_the_language_it_was_agreed_in() {
    let (place, client) = (therapist("homework-language"), Place::at("homework-language-client"));
    let story = "[[exercise]]\nid = \"new-story\"\nfrom = \"2026-11-28\"\nuntil = \"2026-12-05\"\nanswers = { story = \"Ik ben thuis.\" }\n";
    place.write("week1.toml", format!("{DRAFT}\n{story}").as_bytes());
    assert_eq!(place.run("homework pack week1.toml --client Noor -o week1.perron").code, 0);
    with_file(&client, "mine.perron", &place);
    with_file(&client, "week1.perron", &place);
    assert_eq!(client.run("homework pair mine.perron").code, 0);
    assert_eq!(client.run("homework import week1.perron --yes").code, 0);
    let played = |line: &str| {
        let told = Told::of(client.command(line).env("LANG", "en_US.UTF-8").env("PERRON_DEVICE", "null"), "");
        assert_eq!(told.code, 0, "{told}");
        told.out
    };
    assert!(played("play evening-train").contains("De avondtrein"));
    assert!(played("play evening-train --lang en").contains("The evening train"));
    let story = played("play new-story");
    assert!(story.contains("Voor je met je nieuwe verhaal aan de slag gaat"), "{story}");
    assert!(story.contains("Ik ben thuis.") && !story.contains("nare droom"), "{story}");
    // Before its days and after them it says which they are.
    for (day, says) in [("2026-11-27", "vanaf zaterdag 28 november"), ("2026-12-06", "tot en met zaterdag 5 december")]
    {
        let told = Told::of(client.command("play new-story").env("PERRON_NOW", format!("{day}T10:00:00")), "");
        assert!(told.code == 1 && told.out.contains(says), "{told}");
    }
}

#[test]
fn nothing_that_was_typed_is_lost() {
    let place = Place::new("homework-new");
    place.write("there.toml", b"mine");
    let told = place.run_with("homework new -o there.toml", "Week 1\n");
    assert!(told.code == 1 && !told.out.contains("Hoe noem je"), "{told}");
    let told = place.run_with("homework new -o none.toml", "");
    assert!(told.code == 1 && told.err.contains("Zonder titel"), "{told}");
    assert!(!place.folder.join("none.toml").exists());
    // Without an exercise it is no homework; what was typed is there to be gone on with.
    let told = place.run_with("homework new -o week1.toml", "Week 1\nDoe het rustig aan.\n");
    assert!(told.code == 1 && told.err.contains("nog geen oefening"), "{told}");
    let written = fs::read_to_string(place.folder.join("week1.toml")).expect("it was written");
    assert!(written.contains("title = \"Week 1\"") && written.contains("Doe het rustig aan."), "{written}");
    // Answers that come one after another are each where they belong, as if they were typed.
    let answers = "Week 2\nDoe het rustig aan.\n\n\nSlapen\n\nDe avondtrein\n3\n2027-01-10\nOm los te laten.\n\n\n\n";
    let told = place.run_with("homework new -o week2.toml", answers);
    assert!(told.code == 0 && told.out.contains("perron homework pack"), "{told}");
    let draft = fs::read_to_string(place.folder.join("week2.toml")).expect("it was written");
    for line in [
        "goals = [\"Slapen\"]",
        "id = \"evening-train\"",
        "days_a_week = 3",
        "until = \"2027-01-10\"",
        "Om los te laten.",
    ] {
        assert!(draft.contains(line), "{line}: {draft}");
    }
}
