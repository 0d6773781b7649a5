//! Distress and screening: what no score may ever do, and the edge of each rule.

use perron_core::Distress;
use perron_core::caution::{Page, Point};
use perron_core::day::{Date, DateTime, day_of, is_by_day};
use perron_core::distress::{
    Asking, CALM_IMAGE, Follows, GROUNDING, Moment, Offer, Reason, Score, Scored, after, asking, is_offered, rest,
};
use perron_core::screening::{Admission, Step, admit, is_for_reading, steps};
use perron_core::script::tree::{Care, Ending};
use proptest::prelude::*;

const TODAY: Date = Date::constant(2028, 3, 1);

fn given(number: u8) -> Score {
    Score::Given(Distress::new(number).expect("0 to 10"))
}

fn before(at: DateTime, number: u8) -> Scored {
    Scored { at, before: given(number), after: Score::NotAsked }
}

fn any_score() -> impl Strategy<Value = Score> {
    prop_oneof![Just(Score::NotAsked), Just(Score::Skipped), (0_u8..=10).prop_map(given)]
}

/// Any moment of four days around the leap day.
fn any_moment() -> impl Strategy<Value = DateTime> {
    (27_i8..=30, 0_i8..24, 0_i8..60).prop_map(|(day, hour, minute)| {
        let date = if day == 30 { Date::constant(2028, 3, 1) } else { Date::constant(2028, 2, day) };
        date.at(hour, minute, 0, 0)
    })
}

fn any_entries() -> impl Strategy<Value = Vec<Scored>> {
    let entry = (any_moment(), any_score(), any_score());
    prop::collection::vec(entry.prop_map(|(at, before, after)| Scored { at, before, after }), 0..12)
}

fn any_moment_of_a_practice() -> impl Strategy<Value = Moment> {
    prop_oneof![Just(Moment::Before), Just(Moment::After), Just(Moment::Stopped)]
}

proptest! {
    /// Whatever was answered, and whenever: what a person may do alone is open.
    #[test]
    fn no_score_ever_disables_what_calms(entries in any_entries(), now in any_moment()) {
        prop_assert_eq!(admit(Care::SelfGuided, &entries, day_of(now)), Admission::Open);
    }

    /// Nothing ever stands before the grounding.
    #[test]
    fn nothing_comes_before_the_grounding(read in any::<bool>(), sleep in any::<bool>()) {
        let ending = if sleep { Ending::Sleep } else { Ending::Wake };
        prop_assert_eq!(steps(GROUNDING, Care::SelfGuided, ending, |_| read), []);
    }

    /// After a sleep ending nothing is asked, whatever the exercise; around the calm image nothing at any moment.
    #[test]
    fn nobody_who_may_sleep_is_asked(exercise in "[a-z-]{0,12}", moment in any_moment_of_a_practice(), sleep in any::<bool>()) {
        let ending = if sleep { Ending::Sleep } else { Ending::Wake };
        prop_assert_eq!(asking(Moment::After, &exercise, Ending::Sleep), Asking::ByDay);
        prop_assert!(matches!(asking(moment, CALM_IMAGE, ending), Asking::ByDay | Asking::Never));
    }

    /// The dream exercises rest on just those days on which an answer before a practice was high.
    #[test]
    fn dreams_rest_on_a_day_with_a_high_answer_before(entries in any_entries(), now in any_moment()) {
        let high = |date: Date| entries.iter().any(|entry| {
            day_of(entry.at) == date && entry.before.given().is_some_and(|score| score.reveal() >= 8)
        });
        let today = day_of(now);
        let expected = match (high(today), high(today.yesterday().expect("there is one"))) {
            (false, _) => None,
            (true, false) => Some(Reason::HighBefore),
            (true, true) => Some(Reason::HighTwoDays),
        };
        prop_assert_eq!(rest(&entries, today).map(|follows| follows.reason), expected);
        prop_assert_eq!(matches!(admit(Care::Screened, &entries, today), Admission::Rests(_)), expected.is_some());
        let turned: Vec<_> = entries.iter().rev().copied().collect();
        prop_assert_eq!(rest(&entries, today), rest(&turned, today));
    }

    /// Whoever feels worse is never offered less; and people are always among what is offered.
    #[test]
    fn a_worse_answer_is_never_offered_less(first in any_score(), low in 0_u8..=10, high in 0_u8..=10) {
        let (low, high) = (low.min(high), low.max(high));
        let offers = |score| after(first, given(score)).map_or(&[][..], |follows| follows.offers);
        prop_assert!(offers(low).iter().all(|offer| offers(high).contains(offer)));
        prop_assert!(offers(high).is_empty() || offers(high).contains(&Offer::Contacts));
    }

    /// The question is offered by day, on the day of the practice or the next, and never twice.
    #[test]
    fn what_was_not_asked_is_offered_by_day_once(at in any_moment(), now in any_moment(), score in any_score()) {
        let last = Scored { at, before: Score::NotAsked, after: score };
        if is_offered(&last, now) {
            prop_assert!(is_by_day(now) && at <= now);
            prop_assert_eq!(score, Score::NotAsked);
        }
        let answered = Scored { after: Score::Skipped, ..last };
        prop_assert!(!is_offered(&answered, now));
    }
}

#[test]
fn each_number_holds_at_its_edge() {
    let reason = |first, then| after(first, then).map(|follows: Follows| follows.reason);
    assert_eq!(reason(given(3), given(4)), None);
    assert_eq!(reason(given(3), given(5)), Some(Reason::Rose));
    assert_eq!(reason(given(7), given(7)), None);
    assert_eq!(reason(given(8), given(8)), Some(Reason::High));
    assert_eq!(reason(Score::Skipped, given(7)), None);
    assert_eq!(reason(Score::Skipped, given(8)), Some(Reason::High));
    assert_eq!(reason(given(0), Score::Skipped), None);

    let rests = |number| rest(&[before(TODAY.at(10, 0, 0, 0), number)], TODAY).is_some();
    assert!(!rests(7) && rests(8));
}

#[test]
fn two_days_in_a_row_are_told_by_four_in_the_morning() {
    let leap = Date::constant(2028, 2, 29);
    let now = before(TODAY.at(4, 0, 0, 0), 8);
    let reason = |entries: &[Scored]| rest(entries, TODAY).expect("it rests").reason;
    assert_eq!(reason(&[now]), Reason::HighBefore);
    // Before four it was still yesterday, and yesterday was the leap day.
    assert_eq!(reason(&[now, before(TODAY.at(3, 59, 59, 0), 8)]), Reason::HighTwoDays);
    assert_eq!(reason(&[now, before(leap.at(4, 0, 0, 0), 8)]), Reason::HighTwoDays);
    assert_eq!(reason(&[now, before(leap.at(3, 59, 59, 0), 8)]), Reason::HighBefore);
    assert_eq!(reason(&[now, before(leap.at(12, 0, 0, 0), 7)]), Reason::HighBefore);
    // People come first then.
    let follows = rest(&[now, before(leap.at(12, 0, 0, 0), 9)], TODAY).expect("it rests");
    assert_eq!(follows.offers.first(), Some(&Offer::Contacts));
}

#[test]
fn the_next_opening_by_day_offers_what_was_not_asked_at_night() {
    let last = Scored { at: TODAY.at(1, 30, 0, 0), before: Score::NotAsked, after: Score::NotAsked };
    // The night belongs to the leap day: that day and the next.
    for (at, offered) in [
        (TODAY.at(3, 0, 0, 0), false),
        (TODAY.at(6, 59, 0, 0), false),
        (TODAY.at(7, 0, 0, 0), true),
        (TODAY.at(20, 59, 0, 0), true),
        (TODAY.at(21, 0, 0, 0), false),
        (Date::constant(2028, 3, 2).at(7, 0, 0, 0), false),
    ] {
        assert_eq!(is_offered(&last, at), offered, "{at}");
    }
}

#[test]
fn what_comes_before_an_exercise() {
    let nothing_read = |_| false;
    let all_read = |_| true;
    let before = |exercise, care, read: fn(Page) -> bool| steps(exercise, care, Ending::Wake, read);
    let (imagery, dreams) = (Step::Caution(Page::Imagery), Step::Caution(Page::Dreams));
    assert_eq!(before("safe-place", Care::SelfGuided, nothing_read), [imagery, Step::Distress]);
    assert_eq!(before("safe-place", Care::SelfGuided, all_read), [Step::Distress]);
    assert_eq!(before(CALM_IMAGE, Care::SelfGuided, nothing_read), [imagery]);
    assert_eq!(before("new-dream", Care::Screened, all_read), [dreams, Step::Distress]);
    // A person's own script may be called anything: what is screened is screened.
    assert_eq!(before(GROUNDING, Care::Screened, all_read), [dreams, Step::Distress]);
    assert_eq!(before(CALM_IMAGE, Care::Screened, all_read), [dreams, Step::Distress]);
}

#[test]
fn nothing_opens_what_a_therapist_assigns_and_readers_are_told() {
    assert_eq!(admit(Care::Assigned, [], TODAY), Admission::Assigned);
    assert_eq!(admit(Care::Screened, [], TODAY), Admission::Open);
    assert_eq!([Care::SelfGuided, Care::Screened, Care::Assigned].map(is_for_reading), [false, true, true]);
}

#[test]
fn the_longer_page_says_all_that_the_shorter_says_and_begins_with_help() {
    let longer = ["new-dream", "new-story"].map(|id| Page::Dreams.points(id));
    let shorter = Page::Imagery.points("safe-place");
    assert!(longer.iter().all(|longer| shorter.iter().all(|point| longer.contains(point))));
    assert!(Page::Dreams.begins_with_help() && !Page::Imagery.begins_with_help());
    for point in [Point::Driving, Point::Professional, Point::Adults] {
        assert!(shorter.contains(&point));
    }
    // A story that was made with a therapist may be about something that happened: nobody is told to choose a milder dream.
    for (points, other) in longer.iter().zip([Point::OnlyStory, Point::Milder]) {
        assert!(Point::ALL.iter().all(|point| points.contains(point) != (*point == other)));
    }
    assert_ne!(Page::Dreams.key("new-story"), Page::Dreams.key("new-dream"));
}

#[test]
fn a_score_is_a_number_from_0_to_10_and_does_not_show_itself() {
    for number in 0..=10_u8 {
        assert_eq!(number.to_string().parse(), Ok(Distress::new(number).expect("0 to 10")));
    }
    assert_eq!(Distress::new(11), None);
    for wrong in ["", "11", "-1", "+1", "5.5", " 5", "005", "vijf", "٣"] {
        let fault = wrong.parse::<Distress>().expect_err(wrong);
        assert_eq!(fault.to_string(), "expected a number from 0 to 10");
    }
    let shown = format!("{:?}", before(TODAY.at(9, 0, 0, 0), 9));
    assert!(shown.contains("before: Given(Distress)"), "{shown}");
}
