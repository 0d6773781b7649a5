//! An assignment is what was written, or it is refused: each limit at N and at N + 1, and whatever a file may hold.

use perron_companion::homework::draft_refusal;
use perron_companion::{Language, Words};
use perron_core::homework::limit::*;
use perron_core::homework::{Assignment, Draft, Fault, FaultCode, read, read_draft, write, write_draft};
use proptest::prelude::*;

/// The least there can be, with more put after it.
fn sealed(more: &str) -> String {
    let id = "0".repeat(31) + "1";
    format!(
        "format = 1\nid = \"{id}\"\nrevision = 1\nissued = \"2026-11-28\"\ntitle = \"Week 1\"\nlanguage = \"nl\"\n{more}"
    )
}

fn task(more: &str) -> String {
    sealed(&format!("[[exercise]]\nid = \"evening-train\"\nfrom = \"2026-11-28\"\n{more}"))
}

fn clip(length: &str, bytes: usize) -> String {
    let hash = "ab".repeat(32);
    format!(
        "[[recording]]\nsays = \"Ik ben thuis.\"\nby = \"client\"\nlength = \"{length}\"\nbytes = {bytes}\nsha256 = \"{hash}\"\n"
    )
}

fn code(text: &str) -> Result<(), FaultCode> {
    read(text).map(drop).map_err(|fault| fault.code)
}

/// At N it is taken, at N + 1 it is not.
fn holds(most: usize, fault: FaultCode, text: impl Fn(usize) -> String) {
    assert_eq!(code(&text(most)), Ok(()), "{most} are taken");
    assert_eq!(code(&text(most + 1)), Err(fault), "{most} and one more are not");
}

#[test]
fn texts_are_as_long_as_they_may_be_and_no_longer() {
    let title = |n: usize| sealed("").replace("Week 1", &"é".repeat(n));
    holds(TITLE, FaultCode::Length, title);
    holds(TEXT, FaultCode::Length, |n| sealed(&format!("note = \"{}\"", "é".repeat(n))));
    holds(TEXT, FaultCode::Length, |n| task(&format!("why = \"{}\"", "é".repeat(n))));
    holds(TEXT, FaultCode::Length, |n| task(&format!("answers = {{ tasks = \"{}\" }}", "a".repeat(n))));
    holds(ID, FaultCode::Length, |n| task("").replace("evening-train", &"a".repeat(n)));
    holds(ID, FaultCode::Length, |n| sealed(&format!("hidden = [\"{}\"]", "a".repeat(n))));
    // Together: a title of 6 characters, and eight texts of 3 999 and one of what is left, each less than the most.
    let left = ALL_TEXT - 6 - 8 * 3_999;
    holds(left, FaultCode::Length, |n| {
        let goals: Vec<String> = [3_999; 8].into_iter().chain([n]).map(|n| format!("\"{}\"", "a".repeat(n))).collect();
        sealed(&format!("goals = [{}]", goals.join(", ")))
    });
    let blank = sealed("");
    holds(MANIFEST - blank.len() - 1, FaultCode::TooLarge, |n| format!("{blank}#{}", "x".repeat(n)));
}

#[test]
fn there_are_as_many_as_there_may_be_and_no_more() {
    let named = |n: usize| (0..n).map(|at| format!("\"a{at}\"")).collect::<Vec<_>>().join(", ");
    holds(GOALS, FaultCode::TooMany, |n| sealed(&format!("goals = [{}]", named(n))));
    holds(NAMED, FaultCode::TooMany, |n| sealed(&format!("opened = [{}]", named(n))));
    holds(NAMED, FaultCode::TooMany, |n| sealed(&format!("hidden = [{}]", named(n))));
    holds(TASKS, FaultCode::TooMany, |n| sealed(&"[[exercise]]\nid = \"a\"\nfrom = \"2026-11-28\"\n".repeat(n)));
    holds(CLIPS, FaultCode::TooMany, |n| sealed(&clip("1s", 9).repeat(n)));
    holds(ITEMS, FaultCode::TooMany, |n| task(&format!("answers = {{ tasks = [{}] }}", named(n))));
    holds(SLOTS, FaultCode::TooMany, |n| {
        let slots: Vec<String> = (0..n).map(|at| format!("a{at} = \"x\"")).collect();
        task(&format!("answers = {{ {} }}", slots.join(", ")))
    });
    // Sixty seconds three times, and a thousandth more.
    holds(0, FaultCode::TooMany, |n| {
        let last = ["60s", "59.999s"][1 - n];
        sealed(&(clip("60s", 9).repeat(2) + &clip(last, 9) + &clip("0.001s", 9)))
    });
}

#[test]
fn numbers_are_within_their_limits() {
    holds(CLIP, FaultCode::Value, |n| sealed(&clip("1s", n)));
    let ms = |n: usize| format!("{}.{:03}s", n / 1_000, n % 1_000);
    holds(CLIP_LONGEST.0 as usize, FaultCode::Value, |n| sealed(&clip(&ms(n), 9)));
    holds(LONGEST.0 as usize / 1_000, FaultCode::Value, |n| task(&format!("length = \"{n}s\"")));
    holds(7, FaultCode::Value, |n| task(&format!("days_a_week = {n}")));
    holds(2_199, FaultCode::Value, |n| sealed("").replace("2026-11-28", &format!("{n}-11-28")));
    let until = |n: usize| {
        let last = perron_core::day::days_after(perron_core::day::Date::constant(2026, 11, 28), n as i32);
        task(&format!("until = \"{last}\""))
    };
    holds(DAYS as usize, FaultCode::Days, until);
    assert_eq!(code(&task("until = \"2026-11-27\"")), Err(FaultCode::Days));
    for none in ["days_a_week = 0", "days_a_week = -1", "days_a_week = 1.0", "days_a_week = 0x1", "length = \"\""] {
        assert!(code(&task(none)).is_err(), "{none}");
    }
    assert_eq!(code(&sealed("").replace("revision = 1", "revision = 0")), Err(FaultCode::Value));
    assert_eq!(code(&sealed("").replace("format = 1", "format = 2")), Err(FaultCode::TooNew));
    assert_eq!(code(&sealed(&clip("1s", 0))), Err(FaultCode::Value));
    assert_eq!(code(&sealed(&clip("0s", 9))), Err(FaultCode::Value));
}

#[test]
fn a_fault_says_where_and_never_what() {
    let fault = |text: &str| read(text).expect_err("it is wrong");
    let secret = "het geheim";
    for (text, line, code, key) in [
        (sealed(&format!("note = \"{secret}")), 7, FaultCode::Toml, ""),
        (sealed(&format!("\"{secret}\" = 1")), 7, FaultCode::UnknownKey, ""),
        (sealed(&format!("note = [\"{secret}\"]")), 7, FaultCode::Value, "note"),
        (sealed(&format!("note = \"{secret}\\u001b[2J\"")), 7, FaultCode::Odd, "note"),
        (sealed(&format!("goals = [\"a\",\n\"{secret}\\nb\"]")), 8, FaultCode::Odd, "goals"),
        (sealed(&format!("bedtime = \"{secret}\"")), 7, FaultCode::Value, "bedtime"),
        (task(&format!("ending = \"{secret}\"")), 10, FaultCode::Length, "ending"),
        (task("ending = \"weg\""), 10, FaultCode::Value, "ending"),
        (task("why = \"x\"\nsenses = [\n\"hear\",\n\"hear\"]"), 13, FaultCode::Twice, "senses"),
        (task("why = \"x\"\nuntil = \"2026-11-27\""), 11, FaultCode::Days, "until"),
        (task("from_when = \"\""), 10, FaultCode::UnknownKey, ""),
        (task(&format!("answers = {{ \"{secret}\" = \"x\" }}")), 10, FaultCode::Value, "answers"),
        (sealed("[[exercise]]\nid = \"a\""), 7, FaultCode::Missing, "from"),
        (sealed("[[exercise]]\nid = \"../a\"\n"), 8, FaultCode::Value, "id"),
        (sealed("exercise = 1"), 7, FaultCode::Value, "exercise"),
        (sealed("note = \"\""), 7, FaultCode::Length, "note"),
        (sealed("note = \"  \""), 7, FaultCode::Length, "note"),
        (sealed("title = \"twice\""), 7, FaultCode::Toml, ""),
        (String::new(), 1, FaultCode::Missing, "format"),
    ] {
        let found = fault(&text);
        assert_eq!(found, Fault { line, code, key }, "{text}");
        assert!(!found.to_string().contains(secret) && !format!("{found:?}").contains(secret));
    }
}

/// A therapist's own draft: what can be is told, and a word that nobody knows is named.
#[test]
fn a_fault_in_a_draft_says_what_can_be() {
    let words = Words::new(Language::Nl);
    let told = |more: &str| {
        let draft = format!("title = \"Week 1\"\nlanguage = \"nl\"\n{more}");
        draft_refusal(read_draft(&draft).expect_err("it is wrong"), &draft, &words).says(&words)
    };
    let task = |more: &str| told(&format!("[[exercise]]\nid = \"evening-train\"\nfrom = \"2026-11-28\"\n{more}"));
    for (said, line, part) in [
        (told("bedtime = \"ja\""), 3, "true of false"),
        (told("goals = \"slapen\""), 3, "lijst"),
        (told("opgaven = 1"), 3, "het woord opgaven is hier niet bekend"),
        (told("goal = [\"slapen\"]"), 3, "bedoel je goals?"),
        (
            told("[[exersise]]\nid = \"evening-train\""),
            3,
            "het woord exersise is hier niet bekend (bedoel je exercise?)",
        ),
        (told("[exercise]\nid = \"evening-train\""), 3, "[[exercise]]"),
        (task("[[exercise]]\nids = \"evening-train\"\nfrom = \"2026-11-28\""), 6, "Er staat wel ids"),
        (task("days_a_week = 9"), 6, "van 1 tot en met 7"),
        (task("ending = \"slapen gaan\""), 6, "\"wake\" of \"sleep\""),
        (task("ending = \"slaap\""), 6, "\"wake\" of \"sleep\""),
        (task("senses = [\"horen\"]"), 6, "\"hear\""),
        (task("length = \"twaalf\""), 6, "\"12m\""),
        (task("until = 2026-12-12"), 6, "\"2026-12-12\""),
        (task("until = \"12-12-2026\""), 6, "\"2026-12-12\""),
        (task("answers = \"de mail\""), 6, "{ place = "),
        (task("[[recording]]\nsays = \"Ik ben thuis.\"\nby = \"Noor\""), 8, "\"therapist\" of \"client\""),
    ] {
        assert!(said.starts_with(&format!("Regel {line}")) && said.contains(part), "{said}");
    }
    assert!(told("\"het geheim\" = 1").contains("dit woord is hier niet bekend"));
}

/// Marks that turn the direction of reading could make a page say what no one wrote.
#[test]
fn only_what_can_be_read_is_text() {
    for odd in ["\\u0000", "\\u0007", "\\u009b", "\\u202e", "\\u2066", "\\u200b", "\\ufeff", "\\r"] {
        assert_eq!(code(&sealed(&format!("note = \"a{odd}b\""))), Err(FaultCode::Odd), "{odd}");
    }
    assert_eq!(code(&sealed("note = \"Ga zo door! 😴 é\\nTot maandag.\"")), Ok(()));
}

#[test]
fn hostile_shapes_are_answered_soon() {
    let most = MANIFEST - 300;
    for text in [
        "a=".to_string() + &"[".repeat(most),
        "a=".to_string() + &"{a=".repeat(most / 3),
        "a".to_string() + &".a".repeat(most / 2) + "=1",
        "[[exercise]]\n".repeat(most / 13),
        "[a]\n".repeat(most / 4),
        "+".repeat(most),
        "a = \"".to_string() + &"\\u0041".repeat(most / 6),
        format!("note = \"\"\"{}", "\n".repeat(most)),
        (0..most / 8).map(|at| format!("a{at:05}=1\n")).collect(),
    ] {
        assert!(read(&sealed(&text)).is_err());
        assert!(read_draft(&text).is_err());
    }
}

fn words() -> impl Strategy<Value = String> {
    "[a-zA-Zé0-9 .,'\"\\\\=#\\[\\]{}😴]{0,40}[a-z]"
}

fn days() -> impl Strategy<Value = String> {
    (1990..2190, 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
}

/// Any draft, as a person could write it.
fn draft() -> impl Strategy<Value = Draft> {
    let quoted = |text: &String| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let task = (words(), days(), 1..=7, proptest::option::of(1..=60), any::<bool>()).prop_map(
        move |(words, from, days, length, sleeps)| {
            let length = length.map_or(String::new(), |minutes| format!("length = \"{minutes}m\"\n"));
            let ending = if sleeps { "sleep" } else { "wake" };
            let why = quoted(&words);
            format!("[[exercise]]\nid = \"coat-rack\"\nfrom = \"{from}\"\n{length}ending = \"{ending}\"\ndays_a_week = {days}\nwhy = {why}\nsenses = [\"body\", \"hear\"]\nanswers = {{ worries = [{why}, \"b\"], place = {why} }}\n")
        },
    );
    let tasks = proptest::collection::vec(task, 0..4);
    let lists = (proptest::collection::vec(words(), 0..4), any::<bool>(), words());
    (words(), lists, tasks).prop_map(move |(title, (goals, bedtime, note), tasks)| {
        let goals: Vec<String> = goals.iter().map(quoted).collect();
        let text = format!(
            "title = {}\nlanguage = \"en\"\nnote = {}\ngoals = [{}]\nhidden = [\"dream-rewrite\"]\nbedtime = {bedtime}\n{}[[recording]]\nsays = {}\nby = \"therapist\"\nfile = \"a.flac\"\n",
            quoted(&title), quoted(&note), goals.join(", "), tasks.concat(), quoted(&note)
        );
        read_draft(&text).expect("it is a draft")
    })
}

proptest! {
    #[test]
    fn what_was_written_is_read(draft in draft(), revision in 1..=u32::MAX, id: [u8; 16]) {
        prop_assert_eq!(read_draft(&write_draft(&draft)), Ok(draft.clone()));
        let issued = perron_core::day::Date::constant(2026, 11, 28);
        let id = perron_core::entry::EntryId(id);
        let assignment = Assignment { id, revision, issued, plan: draft.plan, clips: Vec::new() };
        let text = write(&assignment);
        prop_assert_eq!(read(&text), Ok(assignment));
    }

    #[test]
    fn any_text_is_an_answer(text in "(?s).{0,200}", more in "[a-z_]{1,8} = .{0,40}") {
        let _ = (read(&text), read_draft(&text), read(&sealed(&more)), read(&task(&more)));
    }
}
