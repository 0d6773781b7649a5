//! The vectors of homework and reports: two phones with fixed keys, files that were sealed once, and what each must read of them.
//!
//! The keys, and what is sealed with them, are random: they were made once (`tests/vectors/homework`), and are made anew only
//! where `client.journal` is not there and `PERRON_VECTORS=write` says so.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Once};

use perron_ffi::{
    Companion, Config, Day, Draft, Fault, KeyFault, KeyProvider, Language, Letter, Moment, OfferStanding, PrivateText,
    ReportPart,
};
use serde_json::{Value, json};

use crate::homework::{desk, draft, paired};
use crate::house::{EVENING, Home, root};
use crate::vectors::{each, fnv, text};

/// The one key of both journals.
struct OneKey;

impl KeyProvider for OneKey {
    fn key(&self, _: String) -> Result<Vec<u8>, KeyFault> {
        Ok(vec![7; 32])
    }

    fn create(&self, _: String) -> Result<Vec<u8>, KeyFault> {
        Err(KeyFault::Unavailable)
    }

    fn delete(&self, _: String) -> Result<(), KeyFault> {
        Ok(())
    }

    fn delete_all(&self) -> Result<(), KeyFault> {
        Ok(())
    }
}

fn folder() -> PathBuf {
    root().join("tests/vectors/homework")
}

/// Makes what is random, once.
fn fixtures() {
    static MADE: Once = Once::new();
    MADE.call_once(make);
}

fn make() {
    let wanted = std::env::var_os("PERRON_VECTORS").is_some_and(|wanted| wanted == "write");
    if !wanted || folder().join("client.journal").exists() {
        return;
    }
    let (therapist, client, known) = paired("vectors");
    let put = |name: &str, bytes: &[u8]| fs::write(folder().join(name), bytes).unwrap();
    for (name, desk) in [("therapist.journal", &therapist), ("client.journal", &client)] {
        put(name, &fs::read(desk.home.0.join("journal/journal.perron")).unwrap());
    }
    let packed = |draft: &Draft| therapist.companion.pack(draft, &known, EVENING).unwrap().file.bytes;
    put("week-1.perron", &packed(&draft()));
    let unspoken = Draft { recordings: vec![], hides: vec![], ..draft() };
    put("week-2.perron", &packed(&unspoken));
    let stranger = desk("vectors-stranger");
    let words = |text: &str| PrivateText::new(text.to_string());
    let card = stranger.companion.introduce(perron_ffi::Side::Therapist, &words("Iemand anders")).unwrap();
    let of_client = client.companion.card().unwrap().unwrap();
    let to = stranger.companion.pair(&of_client.file.bytes, None, None, EVENING).unwrap();
    put("stranger.perron", &stranger.companion.pack(&unspoken, &to.fingerprint, EVENING).unwrap().file.bytes);
    put("stranger.card", &card.file.bytes);
}

/// A phone with one of the two journals; it goes when the second part does.
fn phone(whose: &str, name: &str) -> (Arc<Companion>, Home) {
    let home = Home::new(&format!("agreed-{name}-{whose}").replace(' ', "-"));
    fs::create_dir(home.0.join("journal")).unwrap();
    fs::copy(folder().join(format!("{whose}.journal")), home.0.join("journal/journal.perron")).unwrap();
    let config = Config { language: Language::Nl, ..home.config() };
    (Companion::open(config, Some(Arc::new(OneKey)), None).unwrap(), home)
}

fn file(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap()
}

fn list<'a>(case: &'a Value, key: &str) -> Vec<&'a str> {
    case[key].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect()
}

fn day(text: &str) -> Day {
    let mut parts = text.split('-').map(|part| part.parse::<i16>().unwrap());
    let mut next = || parts.next().unwrap();
    Day { year: next(), month: next() as i8, day: next() as i8 }
}

fn kind(fault: &Fault) -> &'static str {
    match fault {
        Fault::Unfit { .. } => "unfit",
        Fault::Refused { .. } => "refused",
        Fault::Unpaired { .. } => "unpaired",
        other => panic!("{other:?}"),
    }
}

fn shown(lines: &[PrivateText]) -> Vec<&str> {
    lines.iter().map(PrivateText::reveal).collect()
}

#[test]
fn homework_is_the_same_everywhere() {
    fixtures();
    each("homework.json", |case| {
        let (companion, _home) = phone(text(case, "phone").unwrap(), text(case, "name").unwrap());
        for before in list(case, "accepted") {
            let Letter::Homework { offer } = companion.open_letter(&file(before)).unwrap() else {
                panic!("no homework")
            };
            companion.accept(&offer, EVENING).unwrap();
        }
        let mut letter = file(text(case, "letter").unwrap());
        if let Some(at) = case["flip"].as_u64() {
            letter[at as usize] ^= 1;
        }
        let offer = match companion.open_letter(&letter) {
            Ok(Letter::Homework { offer }) => offer,
            Ok(Letter::Card { card }) => {
                return json!({ "card": card.name.reveal(), "fingerprint": card.fingerprint, "says": card.says.reveal() });
            }
            Ok(Letter::Report { .. }) => panic!("no report is among them"),
            Err(fault) => return json!({ "fault": kind(&fault), "says": fault.to_string() }),
        };
        let assignment = offer.assignment();
        companion.accept(&offer, EVENING).unwrap();
        let today = list(case, "days").into_iter().map(|date| {
            let Day { year, month, day } = day(date);
            let today = companion.today(Moment { year, month, day, ..EVENING }).unwrap();
            let due = today.due.iter().map(|due| format!("{}: {}", due.exercise.title, due.says));
            due.chain(today.says.clone()).collect::<Vec<_>>()
        });
        let today: Vec<Vec<String>> = today.collect();
        let prepared = companion.today(EVENING).unwrap().due.into_iter().map(|due| {
            let (id, wishes) = (&due.exercise.exercise, &due.exercise.wishes);
            let prepared = companion.prepare_today(id, due.language, wishes, EVENING, None).unwrap();
            format!("{id} {} {}", prepared.facts().length.as_millis(), prepared.fingerprint())
        });
        let prepared: Vec<String> = prepared.collect();
        let hidden = companion.library(Language::Nl).unwrap().len()
            - companion.library_today(Language::Nl, EVENING).unwrap().len();
        json!({
            "standing": match offer.standing() {
                OfferStanding::New => "new".to_string(),
                OfferStanding::Revises { revision } => format!("revises {revision}"),
                OfferStanding::Same => "same".to_string(),
            },
            "lines": shown(&assignment.lines),
            "today": today,
            "prepared": prepared,
            "hidden": hidden,
        })
    });
}

#[test]
fn reports_are_the_same_everywhere() {
    fixtures();
    each("reports.json", |case| {
        let name = text(case, "name").unwrap();
        let ((client, _home), (therapist, _other)) = (phone("client", name), phone("therapist", name));
        let export = client.look_into(case["json"].to_string().as_bytes(), None).unwrap();
        client.take_in(&export).unwrap();
        let parts = list(case, "parts").into_iter().map(part).collect();
        let (first, last) = (day(text(case, "first").unwrap()), day(text(case, "last").unwrap()));
        let report = client.report(first, last, parts, EVENING).unwrap();
        if report.is_empty() {
            return json!({ "lines": shown(&report.lines()), "files": [] });
        }
        let [to] = client.pairings().unwrap().try_into().unwrap();
        let letter = client.share(&report, &to.fingerprint, EVENING).unwrap();
        let Letter::Report { report: opened } = therapist.open_letter(&letter.bytes).unwrap() else {
            panic!("no report")
        };
        assert_eq!(shown(&opened.lines()), shown(&report.lines()), "what arrives is what was shown");
        // The page and the export name the version that made them.
        let files = therapist.report_files(&opened, true).unwrap();
        let files = files.iter().map(|file| match file.name.ends_with(".csv") {
            true => format!("{} {}", file.name, fnv(&file.bytes)),
            false => file.name.clone(),
        });
        let weeks =
            opened.weeks().into_iter().map(|week| format!("{} {} {}", week.nights, week.nightmares, week.practices));
        json!({
            "lines": shown(&report.lines()),
            "from": opened.client().reveal(),
            "files": files.collect::<Vec<_>>(),
            "weeks": weeks.collect::<Vec<_>>(),
        })
    });
}

fn part(name: &str) -> ReportPart {
    match name {
        "practices" => ReportPart::Practices,
        "distress" => ReportPart::Distress,
        "nights" => ReportPart::Nights,
        "goals" => ReportPart::Goals,
        "titles" => ReportPart::Titles,
        "dreams" => ReportPart::Dreams,
        other => panic!("no part: {other}"),
    }
}
