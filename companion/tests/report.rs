//! A report as files and on its way: all of what was chosen and nothing else, whatever was written, whoever wrote it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use insta::assert_snapshot;
use perron_companion::kept::{Entry, EntryId, Kept, Night, Period};
use perron_companion::report::{self, Chosen, File, Homework, PairedError, Pairing, Part, Parts, Report, WireError};
use perron_companion::{Language, Library, Words};
use perron_core::day::{Date, DateTime};
use perron_core::homework::{Own, Side};
use perron_journal::letter::{self, Keys, Kind, LetterError};
use proptest::prelude::*;
use serde_json::Value;

#[path = "../../journal/src/any.rs"]
mod any;

const NOW: DateTime = Date::constant(2026, 11, 28).at(11, 0, 0, 0);

/// Some weeks, told by hand: as a journal that was taken along.
fn kept() -> Vec<Kept> {
    let journal = include_bytes!("report/journal.json");
    perron_companion::journal::portable::from_json(journal).expect("it is one of ours").entries
}

fn shipped() -> &'static Library {
    static SHIPPED: LazyLock<Library> = LazyLock::new(Library::shipped);
    &SHIPPED
}

fn report_of(entries: &[Kept], parts: impl IntoIterator<Item = Part>, weeks: u8) -> Report {
    let chosen = Chosen { period: Period::until(NOW.date(), weeks), parts: parts.into_iter().collect() };
    report::of(entries, &chosen, NOW, shipped())
}

fn text(file: &File) -> String {
    String::from_utf8(file.bytes.to_vec()).expect("it is text")
}

fn page(report: &Report, language: Language) -> String {
    text(&report::files(report, None, false, shipped(), &Words::new(language)).expect("files")[0])
}

/// The page from its header on, an element a line: its styles are looked at by eyes.
fn body(page: &str) -> String {
    let body = page.split_once("<body>").map_or(page, |(_, body)| body);
    body.replace("><", ">\n<")
}

#[test]
fn what_leaves_is_shown_and_written() {
    let report = report_of(&kept(), Part::ALL, 2);
    for language in Language::ALL {
        let name = format!("lines-{}", language.name());
        assert_snapshot!(name, report::lines(&report, shipped(), &Words::new(language)).join("\n"));
    }
    assert_snapshot!("page-nl", body(&page(&report, Language::Nl)));
    let files = report::files(&report, Some("Noor"), true, shipped(), &Words::new(Language::Nl)).expect("files");
    let tables = files.iter().filter(|file| file.name.ends_with(".csv"));
    let tables: Vec<String> = tables.map(|file| format!("{}\n{}", file.name, text(file))).collect();
    assert_snapshot!("tables-nl", tables.join("\n").replace('\r', ""));
    assert_snapshot!("fhir-nl", text(&files[files.len() - 1]));
    assert!(text(&files[0]).contains("Van: Noor"));
    let sent = report::write(&report, Language::Nl).expect("it is small");
    assert_eq!(sent.as_slice(), include_bytes!("report/sent.json"));
    // The example that is kept is read as long as there is a Perron; the fuzzer begins with it too.
    assert_eq!(report::read(include_bytes!("report/sent.json")), Ok((report.clone(), Language::Nl)));
    let english = report::files(&report, None, true, shipped(), &Words::new(Language::En)).expect("files");
    let names: Vec<&str> = english.iter().map(|file| file.name.as_str()).collect();
    let expected = ["report.html", "weeks.csv", "nights.csv", "practising.csv", "goals.csv", "report-fhir.json"];
    assert_eq!(names, expected);
}

#[test]
fn a_part_that_was_not_chosen_is_in_no_file() {
    let everything = kept();
    // A piece of each part that stands in no other.
    let says = [
        (Part::Practices, "De veilige plek"),
        (Part::Goals, "doorslapen"),
        (Part::Titles, "de trap"),
        (Part::Dreams, "buurvrouw"),
    ];
    let words = Words::new(Language::Nl);
    for part in Part::ALL {
        let report = report_of(&everything, [part], 2);
        let mut files: Vec<String> =
            report::files(&report, None, true, shipped(), &words).expect("files").iter().map(text).collect();
        files.push(report::lines(&report, shipped(), &words).join("\n"));
        files.push(
            String::from_utf8(report::write(&report, Language::Nl).expect("it is small").to_vec()).expect("text"),
        );
        for (other, piece) in says {
            let told = files.iter().any(|file| file.contains(piece));
            assert_eq!(told, part == other, "{part:?} and {piece}");
        }
        assert!(files.iter().all(|file| !file.contains("GEHEIM") && !file.contains("mijn-eigen")), "{part:?}");
    }
}

#[test]
fn the_page_runs_nothing_and_asks_for_nothing() {
    for language in Language::ALL {
        let page = page(&report_of(&kept(), Part::ALL, 52), language);
        assert!(page.contains("&lt;script&gt;window.hacked=1&lt;/script&gt;"), "what was written is written");
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            let name = tag.split(' ').next().unwrap_or_default();
            assert!(!["script", "img", "link", "iframe", "form", "object", "a", "base"].contains(&name), "{name}");
            for attribute in tag.split(' ').filter_map(|piece| piece.split_once("=\"")).map(|(name, _)| name) {
                let runs = attribute.starts_with("on") || ["href", "src", "style", "action"].contains(&attribute);
                assert!(!runs, "{tag}");
            }
        }
        // Headings go down one at a time.
        let levels = page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10));
        let levels: Vec<u32> = levels.collect();
        assert!(levels.first() == Some(&1) && levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
        // Every name that something points at is there once.
        let ids = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let ids: Vec<&str> = ids.collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        for name in page.split("aria-labelledby=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(ids.contains(&name), "{name}");
        }
        // A year is five pictures of the nights and five of the practising, each as wide as paper is.
        assert_eq!(page.matches("<figure>").count(), 10);
    }
}

/// FHIR R4, as far as it says so in `json.html`, `bundle.html`, `observation.html` and `questionnaireresponse.html`.
#[test]
fn the_export_keeps_the_rules_of_fhir_json() {
    fn whole(value: &Value) {
        match value {
            Value::Null => panic!("no value is null"),
            Value::Array(list) => {
                assert!(!list.is_empty(), "no list is empty");
                list.iter().for_each(whole);
            }
            Value::Object(fields) => {
                assert!(!fields.is_empty(), "no object is empty");
                fields.values().for_each(whole);
            }
            Value::String(text) => assert!(!text.trim().is_empty() && !text.contains('\0'), "no text is empty"),
            Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let report = report_of(&kept(), Part::ALL, 52);
    let files = report::files(&report, None, true, shipped(), &Words::new(Language::En)).expect("files");
    let bundle: Value = serde_json::from_slice(&files[files.len() - 1].bytes).expect("JSON");
    whole(&bundle);
    assert_eq!((&bundle["resourceType"], &bundle["type"]), (&"Bundle".into(), &"collection".into()));
    let entries = bundle["entry"].as_array().expect("entries");
    let names: BTreeSet<&str> = entries.iter().filter_map(|entry| entry["fullUrl"].as_str()).collect();
    assert_eq!(names.len(), entries.len(), "each has a name of its own");
    let mut kinds = BTreeSet::new();
    for entry in entries {
        let resource = &entry["resource"];
        let kind = resource["resourceType"].as_str().expect("a kind");
        kinds.insert(kind);
        match kind {
            "Observation" => {
                assert_eq!(resource["status"], "final");
                assert!(resource["code"]["text"].is_string());
                let values = resource.as_object().expect("fields").keys().filter(|key| key.starts_with("value"));
                assert_eq!(values.count(), 1, "one value[x]");
            }
            "QuestionnaireResponse" => {
                assert_eq!(resource["status"], "completed");
                assert!(resource["item"].as_array().expect("items").iter().all(|item| item["linkId"].is_string()));
            }
            other => panic!("{other}"),
        }
        assert!(resource.get("subject").is_none(), "nobody is named");
    }
    assert_eq!(kinds.len(), 2);
    let nothing = report_of(&[], Part::ALL, 1);
    let files = report::files(&nothing, None, true, shipped(), &Words::new(Language::En)).expect("files");
    let bundle: Value = serde_json::from_slice(&files[files.len() - 1].bytes).expect("JSON");
    whole(&bundle);
}

/// Where it was not told how often someone woke, nothing says never.
#[test]
fn what_was_not_told_of_a_night_is_left_out() {
    let untold = |kept: Kept| match kept.entry {
        Entry::Night(night) => Kept { entry: Entry::Night(Night { woken: None, ..night }), ..kept },
        _ => kept,
    };
    let report = report_of(&kept().into_iter().map(untold).collect::<Vec<_>>(), [Part::Nights], 2);
    let sent = report::write(&report, Language::En).expect("it is small");
    assert!(sent.starts_with(b"{\"format\":\"perron-report\",\"version\":2,"));
    assert_eq!(report::read(&sent), Ok((report.clone(), Language::En)));
    let words = Words::new(Language::En);
    let files = report::files(&report, None, true, shipped(), &words).expect("files");
    assert!(text(&files[2]).contains("2026-11-15,2,,7"));
    let woken = words.say("report-head-woken", &[]);
    assert!(!report::lines(&report, shipped(), &words).iter().any(|line| line.contains("awake")));
    assert!(!text(&files[files.len() - 1]).contains(&woken) && text(&files[2]).contains(&woken));
}

#[test]
fn what_was_not_chosen_is_not_taken_in_either() {
    let report = report_of(&kept(), [Part::Nights, Part::Goals], 2);
    let bytes = report::write(&report, Language::Nl).expect("it is small");
    let whole = String::from_utf8(bytes.to_vec()).expect("text");
    for (found, put, fault) in [
        ("\"parts\":[\"nights\",\"goals\"]", "\"parts\":[\"nights\"]", "a goal"),
        ("\"parts\":[\"nights\",\"goals\"]", "\"parts\":[\"goals\"]", "a night"),
        ("\"parts\":[\"nights\"", "\"parts\":[\"originals\"", "its parts"),
        ("\"nights\":[{\"of\":\"2026-11-1", "\"nights\":[{\"of\":\"2027-11-1", "a night"),
        ("\"nightmares\":", "\"secret\":", "its names"),
        ("\"language\":\"nl\"", "\"language\":\"tlh\"", "its language"),
        ("\"first\":\"2026", "\"first\":\"2024", "its days"),
        ("\"intensity\":7", "\"intensity\":11", "a night"),
    ] {
        assert!(whole.contains(found), "{found}");
        let changed = whole.replacen(found, put, 1);
        assert_eq!(report::read(changed.as_bytes()), Err(WireError::Faulty(fault)), "{put}");
    }
    let later = whole.replacen("\"version\":1", "\"version\":3", 1);
    assert_eq!(report::read(later.as_bytes()), Err(WireError::TooNew));
    assert_eq!(report::read(b"{}"), Err(WireError::NotAReport));
}

#[test]
fn a_report_has_limits_at_n_and_none_at_n_and_one() {
    let goal = |letters: usize| {
        let text = perron_core::Private::new("g".repeat(letters));
        let entry = Entry::Goal(perron_core::entry::Goal { at: NOW, text, reached: None });
        Kept { id: EntryId([1; 16]), entry }
    };
    let of = |goals: usize, letters: usize| {
        let entries: Vec<Kept> = (0..goals).map(|_| goal(letters)).collect();
        report::write(&report_of(&entries, [Part::Goals], 1), Language::Nl).map(|bytes| bytes.len())
    };
    assert!(of(1, 32 * 1024).is_ok());
    assert_eq!(of(1, 32 * 1024 + 1), Err(WireError::TooLarge));
    assert!(of(400, 1).is_ok());
    assert_eq!(of(401, 1), Err(WireError::TooLarge));
    let practised = |count: usize| {
        let told = report_of(&kept(), [Part::Practices], 2);
        let practices = vec![told.practices[0].clone(); count];
        report::write(&Report { practices, ..told }, Language::Nl).map(|bytes| bytes.len())
    };
    assert!(practised(4_000).is_ok());
    assert_eq!(practised(4_001), Err(WireError::TooLarge));
    assert!(of(31, 32 * 1024).is_ok());
    assert_eq!(of(32, 32 * 1024), Err(WireError::TooLarge));
    assert_eq!(report::read(&vec![b' '; 1024 * 1024]), Err(WireError::NotAReport));
    assert_eq!(report::read(&vec![b' '; 1024 * 1024 + 1]), Err(WireError::TooLarge));
}

/// A name for it: `any` is the room of entries here.
fn byte() -> impl Strategy<Value = u8> {
    0..=u8::MAX
}

#[test]
fn a_letter_is_read_by_one_therapist_and_says_whose_it_is() {
    let [client, therapist, other] = [(); 3].map(|()| Keys::draw().expect("keys"));
    let report = report_of(&kept(), Part::ALL, 2);
    let file = report::seal(&report, Language::Nl, &client, therapist.address()).expect("it is sealed");
    let received = report::open(&file, &therapist, [other.address(), client.address()]).expect("it opens");
    assert_eq!(&received.from, client.address());
    assert_eq!((&received.report, received.language), (&report, Language::Nl));
    assert!(!format!("{received:?}").contains("Report"));
    assert!(!String::from_utf8_lossy(&file).contains("doorslapen"));
    // For nobody else, and by nobody else.
    let refused = |file: &[u8], to: &Keys, known: &Keys| report::open(file, to, [known.address()]).map(|_| ());
    assert_eq!(refused(&file, &other, &client), Err(LetterError::NotForYou.into()));
    let unknown = LetterError::UnknownSigner { found: client.address().fingerprint() };
    assert_eq!(refused(&file, &therapist, &other), Err(unknown.into()));
    // What is no report is none, signed or not.
    let bytes = report::write(&report, Language::Nl).expect("it is small");
    let homework = letter::seal(Kind::Assignment, &client, therapist.address(), &bytes).expect("it is sealed");
    let kind = LetterError::OtherKind { found: Kind::Assignment };
    assert_eq!(refused(&homework, &therapist, &client), Err(kind.into()));
    let noise = letter::seal(Kind::Report, &client, therapist.address(), b"noise").expect("it is sealed");
    assert_eq!(refused(&noise, &therapist, &client), Err(WireError::NotAReport.into()));
    for at in (0..file.len()).step_by(7) {
        let mut changed = file.clone();
        changed[at] ^= 1;
        assert!(refused(&changed, &therapist, &client).is_err(), "byte {at}");
        assert!(refused(&file[..at], &therapist, &client).is_err(), "the first {at} bytes");
    }
}

/// Homework of someone with these keys, who knows these people.
fn homework(keys: &Keys, side: Side, known: &[(&str, Side, &Keys)]) -> Homework {
    let name = |name: &str| perron_core::Private::new(name.to_string());
    let pairings = known.iter().map(|(called, side, keys)| Pairing {
        name: name(called),
        side: *side,
        signer: *keys.address().signer(),
        age: keys.address().age().to_string(),
        since: NOW,
    });
    let own = Own { name: name("me"), side, keys: keys.to_kept() };
    Homework { own: Some(own), pairings: pairings.collect(), ..Homework::default() }
}

#[test]
fn a_report_goes_to_the_therapist_that_was_meant() {
    let [client, noor, sam] = [(); 3].map(|()| Keys::draw().expect("keys"));
    let one = homework(&client, Side::Client, &[("Noor", Side::Therapist, &noor)]);
    let both = [("Noor", Side::Therapist, &noor), ("Sam", Side::Therapist, &sam), ("Kim", Side::Client, &sam)];
    let two = homework(&client, Side::Client, &both);
    let named = |of: &Homework, name| report::therapist(of, name).map(|found| found.name.reveal().clone());
    assert_eq!(named(&one, None).as_deref(), Ok("Noor"));
    assert_eq!(named(&two, Some(" noor")).as_deref(), Ok("Noor"));
    assert_eq!(named(&two, None), Err(PairedError::SeveralTherapists));
    assert_eq!(named(&two, Some("Kim")), Err(PairedError::NoTherapist), "a client is no therapist");
    assert_eq!(named(&Homework::default(), None), Err(PairedError::NoTherapist));
    let report = report_of(&kept(), [Part::Nights], 2);
    let to = report::therapist(&two, Some("Sam")).expect("she is known");
    let file = report::seal_for(&report, Language::Nl, &two, to).expect("it is sealed");
    let at_sams = homework(&sam, Side::Therapist, &[("de heer K.", Side::Client, &client)]);
    let told = report::open_from(&file, &at_sams).expect("it opens");
    assert_eq!((told.name.as_str(), &told.report), ("de heer K.", &report));
    let at_noors = homework(&noor, Side::Therapist, &[("de heer K.", Side::Client, &client)]);
    let refused = report::open_from(&file, &at_noors).map(|told| told.name);
    assert_eq!(refused, Err(LetterError::NotForYou.into()));
    let nobody = report::open_from(&file, &Homework::default()).map(|told| told.name);
    assert_eq!(nobody, Err(PairedError::NoKeys));
    assert!(report::seal_for(&report, Language::Nl, &Homework::default(), to).is_err());
}

fn any_parts() -> impl Strategy<Value = Parts> {
    proptest::sample::subsequence(Part::ALL.to_vec(), 0..=Part::ALL.len()).prop_map(|parts| parts.into_iter().collect())
}

fn any_report() -> impl Strategy<Value = Report> {
    (any::entries(12), any_parts(), any::date(), byte()).prop_map(|(entries, parts, last, weeks)| {
        // The first entry is of the last day, so that something often is told.
        let last = entries.first().map_or(last, |kept| kept.entry.day());
        let chosen = Chosen { period: Period::until(last, weeks), parts };
        report::of(&entries, &chosen, last.at(12, 0, 0, 0), shipped())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_sent_is_what_comes_in(report in any_report()) {
        for language in Language::ALL {
            match report::write(&report, language) {
                Ok(bytes) => prop_assert_eq!(report::read(&bytes), Ok((report.clone(), language))),
                // A day before 1900 has no place in a report.
                Err(error) => prop_assert_eq!(error, WireError::TooLarge),
            }
        }
    }

    #[test]
    fn no_line_of_a_table_begins_a_formula(report in any_report()) {
        let files = report::files(&report, None, true, shipped(), &Words::new(Language::Nl)).expect("files");
        for file in files.iter().filter(|file| file.name.ends_with(".csv")) {
            let told = text(file);
            let whole = told.starts_with('\u{feff}') && told.ends_with("\r\n");
            prop_assert!(whole);
            for line in told.trim_start_matches('\u{feff}').split("\r\n") {
                let begins = line.trim_start_matches('"');
                prop_assert!(!begins.starts_with(['=', '+', '-', '@', '\t', '＝']), "a line begins with a formula");
            }
        }
    }

    #[test]
    fn any_words_leave_the_page_whole(report in any_report()) {
        let page = page(&report, Language::En);
        for name in ["html", "body", "main", "section", "table", "tr", "td", "th", "li", "svg", "figure", "p"] {
            let opened = page.matches(&format!("<{name}>")).count() + page.matches(&format!("<{name} ")).count();
            prop_assert_eq!(opened, page.matches(&format!("</{name}>")).count(), "{}", name);
        }
        prop_assert_eq!(page.matches("<script").count(), 0);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(byte(), 0..200)) {
        prop_assert!(report::read(&bytes).is_err());
    }

    #[test]
    fn a_changed_byte_is_read_or_refused_without_its_words(at in 0_usize..2000, byte in byte()) {
        let report = report_of(&kept(), Part::ALL, 2);
        let mut bytes = report::write(&report, Language::Nl).expect("it is small").to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Err(error) = report::read(&bytes) {
            let said = format!("{error} {error:?}");
            prop_assert!(!said.contains("doorslapen") && !said.contains("trap"), "{}", said);
        }
        prop_assert!(report::read(&bytes[..at]).is_err(), "a prefix is no report");
    }
}
