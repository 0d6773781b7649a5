//! Homework between two phones: paired, assigned, accepted, practised, reported; and whatever is wrong is refused, with nothing
//! kept of it.

use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use perron_ffi::{
    Assigned, CardStanding, Care, Companion, Config, Day, Draft, DraftRecording, DueStanding, Fault, Goal, KeyFault,
    KeyProvider, Language, Letter, Moment, Night, OfferStanding, PrivateText, ReportLock, ReportPart, Score, Settings,
    Side, Wishes,
};

use crate::house::{EVENING, Home, Keys, closed, root};

const NL: Language = Language::Nl;
const TODAY: Day = Day { year: 2026, month: 11, day: 28 };
/// A word that no error, Debug or name may say.
const SECRET: &str = "Kastanjelaan";

fn words(text: &str) -> PrivateText {
    PrivateText::new(text.to_string())
}

fn answer(slot: &str, items: &[&str]) -> perron_ffi::Answer {
    perron_ffi::Answer { slot: slot.into(), items: items.iter().map(|item| words(item)).collect() }
}

fn assigned(exercise: &str, wishes: Wishes) -> Assigned {
    Assigned {
        exercise: exercise.into(),
        title: String::new(),
        wishes,
        days_a_week: 5,
        from: TODAY,
        until: None,
        why: Some(words("Om de dag los te laten.")),
        says: String::new(),
    }
}

/// The evening train, and a new story of which a sentence is spoken by the client.
pub fn draft() -> Draft {
    let story = Wishes { answers: vec![answer("story", &["Ik ben thuis. De deur is dicht."])], ..Wishes::default() };
    let flac = std::fs::read(root().join("tests/vectors/homework/thuis.flac")).unwrap();
    let train = Wishes { length: Some(Duration::from_secs(360)), ..Wishes::default() };
    Draft {
        title: words("Week 1"),
        language: NL,
        note: Some(words(SECRET)),
        goals: vec![words("Weer rustig gaan slapen.")],
        exercises: vec![assigned("evening-train", train), assigned("new-story", story)],
        opens: vec![],
        hides: vec!["safe-place".into()],
        bedtime: false,
        recordings: vec![DraftRecording { says: words("Ik ben thuis."), by: Side::Client, flac }],
    }
}

/// Someone with a phone of their own.
pub struct Desk {
    pub companion: Arc<Companion>,
    /// It goes when the companion has.
    pub home: Home,
}

pub fn desk(name: &str) -> Desk {
    let home = Home::new(name);
    let config = Config { language: NL, ..home.config() };
    let companion = Companion::open(config, Some(Arc::new(Keys::default())), None).unwrap();
    Desk { companion, home }
}

/// A therapist and a client who took in each other's cards; and what the therapist reads of the client.
pub fn paired(name: &str) -> (Desk, Desk, String) {
    let (therapist, client) = (desk(&format!("{name}-therapist")), desk(&format!("{name}-client")));
    let of_therapist = therapist.companion.introduce(Side::Therapist, &words("M. de Wit")).unwrap();
    let of_client = client.companion.introduce(Side::Client, &words("Noor")).unwrap();
    // One is scanned, the other handed over.
    client.companion.pair(of_therapist.text.reveal().as_bytes(), None, None, EVENING).unwrap();
    let known = therapist.companion.pair(&of_client.file.bytes, None, None, EVENING).unwrap();
    assert_eq!(known.fingerprint, of_client.fingerprint);
    (therapist, client, known.fingerprint)
}

fn offered(companion: &Companion, file: &[u8]) -> Arc<perron_ffi::HomeworkOffer> {
    match companion.open_letter(file).unwrap() {
        Letter::Homework { offer } => offer,
        _ => panic!("expected homework"),
    }
}

#[test]
fn a_whole_round_between_two_phones() {
    let (therapist, client, known) = paired("round");
    let (therapist, client) = (&therapist.companion, &client.companion);
    let checked = therapist.check_draft(&draft(), EVENING).unwrap();
    assert_eq!(checked[0].reveal(), "Week 1");
    let packed = therapist.pack(&draft(), &known, EVENING).unwrap();
    assert!(packed.file.name.ends_with(".perron") && packed.sheet.name.ends_with(".html"));

    let offer = offered(client, &packed.file.bytes);
    let assignment = offer.assignment();
    assert_eq!((offer.standing(), assignment.by.reveal()), (OfferStanding::New, "M. de Wit"));
    let read: Vec<&str> = assignment.lines.iter().map(PrivateText::reveal).collect();
    for part in ["Week 1", SECRET, "  - Weer rustig gaan slapen.", "  - Ik ben thuis. De deur is dicht."] {
        assert!(read.contains(&part), "{part} is not in {read:?}");
    }
    assert!(client.assignments().unwrap().is_empty(), "nothing is kept before it is accepted");
    assert_eq!(client.library(NL).unwrap().len(), client.library_today(NL, EVENING).unwrap().len());

    client.accept(&offer, EVENING).unwrap();
    let again = offered(client, &packed.file.bytes);
    assert_eq!(again.standing(), OfferStanding::Same);
    client.accept(&again, EVENING).unwrap();
    let [kept] = client.assignments().unwrap().try_into().unwrap();
    assert_eq!((kept.accepted, kept.id.as_str()), (Some(EVENING), assignment.id.as_str()));
    assert!(client.homework_sheet(&kept.id).unwrap().bytes.starts_with(b"<!doctype html>"));

    // What was assigned is open, and what was hidden is gone from today's list alone.
    let today = client.library_today(NL, EVENING).unwrap();
    assert!(today.iter().all(|exercise| exercise.id != "safe-place"));
    assert!(client.library(NL).unwrap().iter().any(|exercise| exercise.id == "safe-place"));
    assert!(today.iter().any(|exercise| exercise.id == "new-story" && exercise.care == Care::Screened));
    assert_eq!(client.before("new-story", NL, None, EVENING).unwrap().waits, None);
    assert!(therapist.before("new-story", NL, None, EVENING).unwrap().waits.is_some());
    let early = Moment { day: 27, ..EVENING };
    let waits = client.before("new-story", NL, None, early).unwrap().waits;
    assert!(waits.is_some_and(|says| says.contains("vanaf zaterdag 28 november")));

    let due = client.today(EVENING).unwrap().due;
    assert_eq!(
        due.iter().map(|due| due.exercise.exercise.as_str()).collect::<Vec<_>>(),
        ["evening-train", "new-story"]
    );
    // Two days are left of this week.
    assert!(due.iter().all(|due| (due.standing, due.done, due.of) == (DueStanding::Due, 0, 2)));
    let asked = client.questions("new-story", NL, &due[1].exercise.wishes).unwrap();
    assert!(asked.is_empty(), "what was filled together is not asked again: {asked:?}");
    let train = client.prepare_today("evening-train", NL, &due[0].exercise.wishes, EVENING, None).unwrap();
    assert_eq!(train.facts().length, Duration::from_secs(360));
    // The same wishes with nothing filled in: the plan fills them.
    let story = client.prepare_today("new-story", NL, &Wishes::default(), EVENING, None).unwrap();
    let sentences = story.sentences();
    let told: Vec<_> = sentences.iter().filter(|sentence| sentence.text.reveal() == "Ik ben thuis.").collect();
    assert!(!told.is_empty() && told.iter().all(|sentence| sentence.spoken), "the own recording speaks");
    let other = sentences.iter().find(|sentence| sentence.text.reveal() == "De deur is dicht.").unwrap();
    assert!(!other.spoken, "there is no other voice for a person's words here");

    let next = therapist.pack(&Draft { recordings: vec![], ..draft() }, &known, EVENING).unwrap();
    assert_eq!(next.assignment.revision, 2);
    assert_eq!(therapist.issued().unwrap().len(), 1);
    let offer = offered(client, &next.file.bytes);
    assert_eq!(offer.standing(), OfferStanding::Revises { revision: 1 });
    client.accept(&offer, EVENING).unwrap();
    assert!(matches!(client.open_letter(&packed.file.bytes), Err(Fault::Refused { .. })), "the earlier one is refused");
    assert!(client.withdraw(&kept.id).unwrap() && !client.withdraw(&kept.id).unwrap());
    assert!(client.today(EVENING).unwrap().says.is_some());
}

#[test]
fn a_report_leaves_as_it_was_shown_and_is_opened_by_that_therapist_alone() {
    let (therapist, client, _) = paired("report");
    let other = desk("report-other");
    other.companion.introduce(Side::Therapist, &words("Iemand anders")).unwrap();
    let (therapist, client) = (&therapist.companion, &client.companion);
    let night = Night { of: TODAY, nightmares: 2, woken: Some(1), intensity: Some(6), title: Some(words("de trap")) };
    client.log_night(night, Moment { hour: 23, ..EVENING }).unwrap();
    client.keep_goal(words(SECRET), EVENING).unwrap();
    let report = |parts: Vec<ReportPart>| {
        client.report(Day { month: 11, day: 1, ..TODAY }, Day { day: 30, ..TODAY }, parts, EVENING).unwrap()
    };
    let shown = |lines: Vec<PrivateText>| lines.iter().map(|line| line.reveal().to_string()).collect::<Vec<_>>();
    let numbers = report(vec![ReportPart::Nights, ReportPart::Practices]);
    let lines = shown(numbers.lines());
    assert!(!lines.iter().any(|line| line.contains(SECRET) || line.contains("de trap")), "{lines:?}");
    assert_eq!(numbers.weeks().iter().map(|week| week.nightmares).sum::<u32>(), 2);

    let [to] = client.pairings().unwrap().try_into().unwrap();
    let letter = client.share(&numbers, &to.fingerprint, EVENING).unwrap();
    // What is kept since changes nothing in what was shown.
    let Letter::Report { report: opened } = therapist.open_letter(&letter.bytes).unwrap() else {
        panic!("expected a report")
    };
    assert_eq!(opened.client().reveal(), "Noor");
    assert_eq!(shown(opened.lines()), lines);
    let files = therapist.report_files(&opened, true).unwrap();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["verslag.html", "weken.csv", "nachten.csv", "verslag-fhir.json"]);
    assert!(matches!(other.companion.open_letter(&letter.bytes), Err(Fault::Unfit { .. })));
    assert!(client.open_letter(&letter.bytes).is_err(), "not even the one who made it");

    let with_words = report(vec![ReportPart::Goals]);
    let open = client.share_open(&with_words, &words("mijn huisarts"), false, EVENING).unwrap();
    assert!(String::from_utf8_lossy(&open[0].bytes).contains(SECRET));
    for short in ["", "zeven77"] {
        let refused = client.share_locked(&with_words, &words(""), &words(short), false, EVENING).err();
        assert!(matches!(refused, Some(Fault::Unfit { .. })), "{refused:?}");
    }
    let shared = client.entries().unwrap().into_iter().filter_map(|kept| match kept.entry {
        perron_ffi::Entry::Shared { shared } => Some((shared.lock, shared.parts, shared.to.reveal().to_string())),
        _ => None,
    });
    let shared = shared.collect::<Vec<_>>();
    assert_eq!(shared[0], (ReportLock::Therapist, vec![ReportPart::Practices, ReportPart::Nights], "M. de Wit".into()));
    assert_eq!(shared[1], (ReportLock::Open, vec![ReportPart::Goals], "mijn huisarts".into()));
    assert_eq!(shared.len(), 2);
    let nothing = report(vec![ReportPart::Dreams]);
    assert!(
        nothing.is_empty() && matches!(client.share(&nothing, &to.fingerprint, EVENING), Err(Fault::Refused { .. }))
    );
    let backwards = client.report(TODAY, Day { day: 1, ..TODAY }, vec![ReportPart::Nights], EVENING);
    assert!(matches!(backwards, Err(Fault::Input { .. })));
}

#[test]
fn a_changed_key_never_takes_the_place_of_another_by_itself() {
    let (_therapist, client, _) = paired("changed");
    let impostor = desk("changed-impostor");
    let card = impostor.companion.introduce(Side::Therapist, &words("m. de wit")).unwrap();
    let client = &client.companion;
    let [known] = client.pairings().unwrap().try_into().unwrap();
    let seen = client.look_at_card(&card.file.bytes).unwrap();
    let CardStanding::Changed { known: by, .. } = &seen.standing else { panic!("expected a change: {seen:?}") };
    assert_eq!((by, &seen.fingerprint), (&known.fingerprint, &card.fingerprint));
    assert!(matches!(client.pair(&card.file.bytes, None, None, EVENING), Err(Fault::Refused { .. })));
    assert!(client.pair(&card.file.bytes, None, Some(card.fingerprint.clone()), EVENING).is_err());
    assert_eq!(client.pairings().unwrap(), std::slice::from_ref(&known));
    // Under a name of its own it is someone else.
    let other = client.pair(&card.file.bytes, Some(words("Iemand anders")), None, EVENING).unwrap();
    assert!(client.unpair(&other.fingerprint).unwrap() && !client.unpair(&other.fingerprint).unwrap());
    let replaced = client.pair(&card.file.bytes, None, Some(known.fingerprint), EVENING).unwrap();
    assert_eq!(client.pairings().unwrap(), [replaced]);
    let own = client.card().unwrap().unwrap();
    assert_eq!(client.look_at_card(&own.file.bytes).unwrap().standing, CardStanding::Oneself);
    let code = own.code.unwrap();
    assert_eq!(code.modules.len(), (code.side * code.side) as usize);
    assert!(code.modules[..(4 * code.side) as usize].iter().all(|module| *module == 0), "the border is light");
    assert_eq!(code.modules[(4 * code.side + 4) as usize], 1, "a mark stands in the corner");
}

#[test]
fn what_is_wrong_is_refused_in_words_and_nothing_of_it_is_kept() {
    let (therapist, client, known) = paired("wrong");
    let stranger = desk("wrong-stranger");
    let (therapist, client) = (&therapist.companion, &client.companion);
    let file = therapist.pack(&draft(), &known, EVENING).unwrap().file.bytes;
    for at in [0, 40, 400, file.len() / 2, file.len() - 1] {
        let mut flipped = file.clone();
        flipped[at] ^= 1;
        let Err(Fault::Unfit { says }) = client.open_letter(&flipped) else { panic!("a byte flipped at {at}") };
        assert!(says.contains(' '), "words, not a key: {says}");
    }
    assert!(client.open_letter(&file[..file.len() / 2]).is_err());
    assert!(matches!(client.open_letter(b"a letter of nobody's"), Err(Fault::Unfit { .. })));
    // Who has not said who they are, or does not know the sender, is told to pair first.
    assert!(matches!(stranger.companion.open_letter(&file), Err(Fault::Unpaired { .. })));
    let [by] = client.pairings().unwrap().try_into().unwrap();
    client.unpair(&by.fingerprint).unwrap();
    assert!(matches!(client.open_letter(&file), Err(Fault::Unpaired { .. })));
    assert!(client.assignments().unwrap().is_empty());

    let wrong = [
        Draft { title: words(""), ..draft() },
        Draft {
            exercises: vec![Assigned { days_a_week: 9, ..assigned("evening-train", Wishes::default()) }],
            ..draft()
        },
        Draft { note: Some(words(&"x".repeat(4_001))), ..draft() },
        Draft {
            recordings: vec![DraftRecording { says: words("Ik ben thuis."), by: Side::Client, flac: b"no".to_vec() }],
            ..draft()
        },
    ];
    for draft in wrong {
        let Err(Fault::Unfit { says }) = therapist.pack(&draft, &known, EVENING) else { panic!("a wrong draft") };
        assert!(says.contains(' ') && !says.contains("phone-") && !says.contains(SECRET), "{says}");
        assert!(!format!("{draft:?}").contains(SECRET));
    }
    // What no exercise can do is told whole, by its title and its question, and with a way that a phone has.
    let long = Wishes { answers: vec![answer("word", &[&"x".repeat(60)])], ..Wishes::default() };
    let misfit = Draft {
        exercises: vec![assigned("evening-tram", Wishes::default()), assigned("safe-place", long)],
        hides: vec!["grounding".into()],
        ..draft()
    };
    let Err(Fault::Unfit { says }) = therapist.check_draft(&misfit, EVENING) else { panic!("a draft that fits") };
    assert_eq!(therapist.pack(&misfit, &known, EVENING).err(), Some(Fault::Unfit { says: says.clone() }));
    let lines: Vec<&str> = says.lines().collect();
    assert!(
        lines.len() == 4 && lines[1].starts_with("evening-tram: ") && lines[2].starts_with("De veilige plek: bij “"),
        "{says}"
    );
    assert!(!["perron ", "hidden", "xxx"].iter().any(|word| says.contains(word)), "{says}");
    assert!(matches!(therapist.pack(&draft(), "12345", EVENING), Err(Fault::Missing { .. })));
}

/// Keys that look at the companion while they are asked, as a shell's may.
#[derive(Default)]
struct Nosy {
    keys: Keys,
    companion: OnceLock<Arc<Companion>>,
    answers: Mutex<Vec<bool>>,
    fails: Mutex<bool>,
}

impl KeyProvider for Nosy {
    fn key(&self, name: String) -> Result<Vec<u8>, KeyFault> {
        self.keys.key(name)
    }

    fn create(&self, name: String) -> Result<Vec<u8>, KeyFault> {
        if *self.fails.lock().unwrap() {
            return Err(KeyFault::Unavailable);
        }
        if let Some(companion) = self.companion.get() {
            self.answers.lock().unwrap().push(companion.entries().is_ok());
        }
        self.keys.create(name)
    }

    fn delete(&self, name: String) -> Result<(), KeyFault> {
        self.keys.delete(name)
    }

    fn delete_all(&self) -> Result<(), KeyFault> {
        self.keys.delete_all()
    }
}

/// What was agreed is shown, asked and spoken in its own language, wherever it is opened.
#[test]
fn an_exercise_that_was_agreed_is_in_its_own_language_in_the_library_too() {
    let (therapist, client, known) = paired("twin");
    let packed = therapist.companion.pack(&draft(), &known, EVENING).unwrap();
    client.companion.accept(&offered(&client.companion, &packed.file.bytes), EVENING).unwrap();
    let exercises = client.companion.library_today(Language::En, EVENING).unwrap();
    let found = |id: &str| exercises.iter().find(|exercise| exercise.id == id).unwrap();
    assert_eq!((found("evening-train").language, found("evening-train").title.as_str()), (NL, "De avondtrein"));
    assert_eq!((found("new-story").language, found("grounding").language), (NL, Language::En));
    let train = found("evening-train");
    let prepared = client.companion.prepare_today(&train.id, train.language, &crate::house::shown(), EVENING, None);
    assert_eq!(prepared.unwrap().facts().language, NL);
    client.companion.withdraw(&client.companion.assignments().unwrap()[0].id).unwrap();
    let later = client.companion.library_today(Language::En, EVENING).unwrap();
    assert!(later.iter().all(|exercise| exercise.language == Language::En));
}

#[test]
fn the_key_changes_and_what_is_kept_stays() {
    let home = Home::new("rotate");
    let keys = Arc::new(Nosy::default());
    let companion = Companion::open(home.config(), Some(keys.clone()), None).unwrap();
    companion.keep_goal(words(SECRET), EVENING).unwrap();
    let before: Vec<Vec<u8>> = keys.keys.0.lock().unwrap().values().cloned().collect();
    assert!(keys.companion.set(companion.clone()).is_ok());
    assert!(companion.change_key().unwrap());
    assert_eq!(
        *keys.answers.lock().unwrap(),
        [false],
        "a call from within the keys says that it is busy, and hangs never"
    );
    let after: Vec<Vec<u8>> = keys.keys.0.lock().unwrap().values().cloned().collect();
    assert!(after.len() == 1 && before.len() == 1 && before != after, "one key, and another");
    *keys.fails.lock().unwrap() = true;
    assert!(matches!(companion.change_key(), Err(Fault::Key { .. })));
    let goals = companion.entries().unwrap();
    assert!(matches!(&goals[0].entry, perron_ffi::Entry::Goal { goal: Goal { text, .. } } if text.reveal() == SECRET));
    companion.shut_down();
    let again = Companion::open(home.config(), Some(keys), None).unwrap();
    assert_eq!(again.entries().unwrap().len(), 1);
    again.shut_down();
    assert!(closed(again.change_key()));
}

#[test]
fn nothing_is_kept_of_a_practice_where_that_is_wanted() {
    let home = Home::new("private");
    let companion = crate::house::companion(home.config());
    let settings = Settings { language: None, country: None, reminder: None, is_private: true };
    companion.keep_settings(settings.clone()).unwrap();
    assert_eq!(companion.settings().unwrap(), settings);
    let prepared = companion.prepare("grounding", NL, &crate::house::shown(), None).unwrap();
    let practice = Arc::clone(&companion).begin(prepared, Score::NotAsked, false, None, EVENING).unwrap();
    practice.finish();
    assert!(companion.entries().unwrap().is_empty());
}
