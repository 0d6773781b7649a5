//! What an assignment opens and hides: never more than was agreed, and never the grounding.

use perron_core::day::{Date, days_after};
use perron_core::entry::EntryId;
use perron_core::exercise::{Answer, Wishes};
use perron_core::homework::{Accepted, Homework, Open, Plan, Put};
use perron_core::script::tree::{Care, Ending, Sense};
use perron_core::{Language, Millis};

use super::due::homework;

const FROM: Date = Date::constant(2026, 11, 28);

const ALL: &str = "opened = [\"other-story\"]\nhidden = [\"dream-rewrite\", \"grounding\", \"new-story\"]\nbedtime = true\n[[exercise]]\nid = \"new-story\"\nfrom = \"2026-11-28\"\nuntil = \"2026-12-12\"\nlength = \"8m\"\nsenses = [\"hear\"]\nanswers = { story = \"Ik ben thuis.\" }\n[[exercise]]\nid = \"new-dream\"\nending = \"sleep\"\nfrom = \"2026-12-01\"\nuntil = \"2026-12-12\"\n";

#[test]
fn it_opens_what_was_assigned_while_it_holds() {
    let homework = homework(ALL);
    for (day, open) in [(-1, false), (0, true), (14, true), (15, false)] {
        let plan = Plan::on(&homework, days_after(FROM, day));
        let expected = if open { Care::Screened } else { Care::Assigned };
        assert_eq!(plan.care("new-story", Care::Assigned), expected, "day {day}");
        assert_eq!(plan.care("other-story", Care::Assigned), expected, "day {day}");
        assert_eq!(plan.care("a-third-story", Care::Assigned), Care::Assigned);
        assert_eq!(plan.hides("dream-rewrite"), open);
        assert_eq!(plan.planned().at_any_hour, open);
        // Nothing else becomes another.
        for care in [Care::SelfGuided, Care::Screened] {
            assert_eq!(plan.care("new-story", care), care);
        }
        assert!(!plan.hides("grounding") && !plan.hides("new-story") || !open && !plan.hides("new-story"));
        assert!(!plan.hides("grounding"));
    }
    let (nobody, none) = (Homework::default(), days_after(FROM, 0));
    let plan = Plan::on(&nobody, none);
    assert_eq!(plan.care("new-story", Care::Assigned), Care::Assigned);
    assert!(!plan.hides("dream-rewrite") && !plan.planned().at_any_hour);
}

/// Who comes too soon or too late is told which days it was for.
#[test]
fn what_is_shut_says_when_it_is_open() {
    let homework = homework(ALL);
    let on = |exercise, day| homework.open(exercise, days_after(FROM, day));
    let last = days_after(FROM, 14);
    for exercise in ["new-story", "other-story"] {
        assert_eq!(on(exercise, -1), Some(Open::From(FROM)));
        assert_eq!(on(exercise, 15), Some(Open::Until(last)));
    }
    assert_eq!(on("a-third-story", 15), None);
}

/// What is open beside its own days is what was agreed, in the language it was agreed in, and no example.
#[test]
fn what_is_open_beside_its_days_has_its_own_words() {
    let homework = homework(
        &ALL.replace("other-story", "new-story")
            .replace("until = \"2026-12-12\"\nlength", "until = \"2026-12-02\"\nlength"),
    );
    for (day, filled) in [(0, true), (4, true), (5, true), (14, true), (15, false)] {
        let plan = Plan::on(&homework, days_after(FROM, day));
        let mut wishes = Wishes::default();
        plan.fill("new-story", &mut wishes);
        assert_eq!(wishes.answers.contains_key("story"), filled, "day {day}");
        assert_eq!(plan.care("new-story", Care::Assigned) == Care::Screened, filled, "day {day}");
        assert_eq!(plan.language("new-story"), filled.then_some(Language::Nl), "day {day}");
        assert_eq!(plan.language("safe-place"), None);
    }
}

#[test]
fn a_rehearsal_sleeps_only_where_bedtime_was_agreed() {
    let on = days_after(FROM, 4);
    let ending = |text: &str| Plan::on(&homework(text), on).rehearsal_ending();
    assert_eq!(ending(ALL), Some(Ending::Sleep));
    assert_eq!(ending(&ALL.replace("bedtime = true", "bedtime = false")), None);
    assert_eq!(ending(&ALL.replace("ending = \"sleep\"", "ending = \"wake\"")), Some(Ending::Wake));
    assert_eq!(Plan::on(&homework(ALL), FROM).rehearsal_ending(), None);
}

#[test]
fn what_the_person_wishes_goes_before_what_was_agreed() {
    let homework = homework(ALL);
    let given = Plan::on(&homework, FROM).given("new-story").expect("it was assigned");
    let mut wishes = Wishes::default();
    given.task.fill(&mut wishes);
    assert_eq!((wishes.length, wishes.senses.as_slice()), (Some(Millis::minutes(8)), &[Sense::Hear][..]));
    assert_eq!(wishes.answers["story"].reveal(), ["Ik ben thuis."]);
    assert!(wishes.planned);
    let own = Answer::typed(vec!["Ik ben buiten.".to_string()]);
    let mut wishes = Wishes { length: Some(Millis::minutes(5)), senses: vec![Sense::See], ..Wishes::default() };
    wishes.answers.insert("story".to_string(), own.clone());
    given.task.fill(&mut wishes);
    assert_eq!((wishes.length, wishes.senses.as_slice()), (Some(Millis::minutes(5)), &[Sense::See][..]));
    assert_eq!(wishes.answers["story"], own);
}

/// The accepted assignment of a homework, as another revision by another.
fn revised(homework: &Homework, revision: u32, signer: u8) -> Accepted {
    let mut accepted = homework.accepted[0].clone();
    accepted.assignment.revision = revision;
    accepted.signer = [signer; 32];
    accepted
}

#[test]
fn a_later_revision_takes_the_place_and_an_earlier_one_never() {
    let mut homework = homework(ALL);
    homework.accept(revised(&homework, 2, 1));
    assert_eq!(homework.accepted.len(), 1);
    let put = |homework: &Homework, revision, signer| {
        let it = revised(&self::homework(ALL), revision, signer);
        homework.put(&it.signer, &it.assignment)
    };
    assert_eq!(put(&homework, 1, 1), Put::Older { here: 2 });
    assert_eq!(put(&homework, 2, 1), Put::Same);
    assert_eq!(put(&homework, 3, 1), Put::Revises { revision: 2 });
    for revision in 1..=3 {
        assert_eq!(put(&homework, revision, 9), Put::OfAnother, "another's key takes no place");
    }
    // Whoever withdrew may come back to it, and not to what was before it.
    let id = homework.accepted[0].assignment.id;
    assert!(homework.withdraw(id) && !homework.withdraw(id));
    assert!(homework.accepted.is_empty());
    assert_eq!(put(&homework, 1, 1), Put::Older { here: 2 });
    assert_eq!(put(&homework, 2, 1), Put::New);
    assert_eq!(put(&homework, 2, 9), Put::OfAnother);
    homework.accept(revised(&self::homework(ALL), 2, 1));
    assert_eq!((put(&homework, 2, 1), homework.withdrawn.len()), (Put::Same, 0));
}

#[test]
fn there_are_as_many_assignments_as_there_may_be() {
    let mut homework = homework("");
    let mut number = 1_u128;
    let mut other = |homework: &Homework| {
        let mut accepted = revised(homework, 1, 1);
        accepted.assignment.id = EntryId((number << 8).to_be_bytes());
        number += 1;
        accepted
    };
    while homework.accepted.len() < perron_core::homework::limit::ASSIGNMENTS {
        let next = other(&homework);
        assert_eq!(homework.put(&next.signer, &next.assignment), Put::New);
        homework.accept(next);
    }
    let next = other(&homework);
    assert_eq!(homework.put(&next.signer, &next.assignment), Put::Full);
    let here = revised(&homework, 2, 1);
    assert_eq!(homework.put(&here.signer, &here.assignment), Put::Revises { revision: 1 });
}
