//! The rules as a table: what each says, its number, where that comes from, and the test at its edge.
//!
//! `core/README.md` prints it and a test holds it to this; the numbers are those of [`super::limit`] and nothing else.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::Reason;
use super::limit::*;
use super::reason::minutes;
use crate::day::{NIGHT_ENDS, Time, YEARS};
use crate::distress::HIGH;

/// A rule of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it says.
    pub rule: &'static str,
    /// Its number; empty where it has none.
    pub number: String,
    /// Where it comes from; (P) is our own proposal.
    pub source: &'static str,
    /// The reasons it gives.
    pub reasons: Vec<Reason>,
    /// The test at its edge.
    pub edge: &'static str,
}

const IRT: &str = "exercises.md, IRT";
const IRT_P: &str = "exercises.md, IRT (P)";
const HELP: &str = "exercises.md, Distress";
const HELP_P: &str = "exercises.md, Distress (P)";
const OUR_OWN: &str = "our own (P)";

/// Every rule, in the order of the programme.
///
/// ```
/// let rules = perron_core::programme::rules();
/// let third = rules.iter().find(|row| row.rule.starts_with("new dreams")).unwrap();
/// assert_eq!(third.number, "2 in 7 days");
/// ```
pub fn rules() -> Vec<Row> {
    let row =
        |rule, number: String, source, keys: &[&str], edge| Row { rule, number, source, reasons: named(keys), edge };
    let none = String::new;
    vec![
        row(
            "the help line and the caution page stand before everything else, each time",
            none(),
            HELP,
            &["programme-help-first"],
            "help_stands_first_whatever_is_kept",
        ),
        row(
            "a night is three numbers, and one entry: told again, it is written over",
            none(),
            IRT,
            &["programme-log-night", "programme-log-again"],
            "a_night_told_again_takes_the_place_of_what_was_told",
        ),
        row(
            "a night belongs to the day before, until",
            hour(NIGHT_ENDS),
            HELP_P,
            &["programme-night-ahead"],
            "a_night_is_of_the_day_before_at_a_minute_to_four_and_at_four",
        ),
        row(
            "a night that is told of lies in these years, as every day that is kept",
            format!("{} to {}", YEARS.start(), YEARS.end()),
            OUR_OWN,
            &["programme-night-far"],
            "a_night_outside_of_the_years_is_refused",
        ),
        row(
            "there is a log before a dream is chosen",
            "1 night".to_string(),
            IRT,
            &["programme-log-first"],
            "an_empty_journal_opens_no_dream",
        ),
        row(
            "and with fewer nights in it, choosing the first dream comes with a word that more would help",
            format!("{NIGHTS_FIRST} nights"),
            "notes/field.md 3a, step 2; that it holds nothing up: our own (P)",
            &["programme-log-longer"],
            "a_fourteenth_night_takes_the_remark_away",
        ),
        row(
            "safe places are finished before a dream is chosen; they stay open whatever happens",
            PLACES_FIRST.to_string(),
            IRT_P,
            &["programme-places-first", "programme-places-done"],
            "the_third_safe_place_opens_the_choice",
        ),
        row(
            "the dream is not the worst and no replay of what happened; in doubt a milder one, and only the person can tell",
            none(),
            IRT,
            &["programme-worst-dream", "programme-real-event", "programme-in-doubt"],
            "both_answers_must_be_no",
        ),
        row(
            "one dream at a time is chosen and not yet changed",
            "1".to_string(),
            OUR_OWN,
            &["programme-choose-first", "programme-one-at-a-time", "programme-nothing-chosen"],
            "a_dream_that_is_chosen_comes_before_another",
        ),
        row(
            "the nightmare is written down once, or not at all; after the change it is not gone back to",
            format!("at most {ORIGINAL} characters"),
            "exercises.md, IRT; the length: our own (P)",
            &["programme-write-once", "programme-written-once", "programme-changed-already"],
            "a_second_writing_is_refused",
        ),
        row(
            "texts have limits, space around them apart",
            format!("title {TITLE}, nightmare {ORIGINAL}, new dream {NEW_DREAM} characters"),
            "script/limit.rs; the nightmare: our own (P)",
            &["programme-too-long", "programme-no-words"],
            "each_text_fits_at_its_limit_and_not_one_beyond",
        ),
        row(
            "it is changed any way its dreamer wishes, and changed again as often as they like; nothing here writes an ending",
            none(),
            IRT,
            &["programme-change-freely", "programme-change-again"],
            "changing_again_is_no_new_dream",
        ),
        row(
            "the self-check holds nothing up, whatever it says",
            none(),
            IRT,
            &["programme-nothing-made", "programme-look-back", "programme-looked-back", "programme-may-change-more"],
            "no_self_check_moves_any_other_step",
        ),
        row(
            "new dreams, at most; another opens on the day after the last of these days",
            format!("{NEW_DREAMS} in {NEW_DREAM_DAYS} days"),
            IRT,
            &["programme-new-dreams-full"],
            "a_third_new_dream_is_refused_on_day_seven_and_open_on_day_eight",
        ),
        row(
            "a warning, where the last new dream is less than so long ago",
            format!("{SOON_DAYS} days"),
            IRT_P,
            &["programme-new-dream-soon"],
            "a_warning_within_three_days_of_the_last",
        ),
        row(
            "choosing, writing, changing, looking back and rehearsing are for the day; a plan may open the rehearsal",
            format!("{} to {}", hour(OPENS), hour(SHUTS)),
            "exercises.md, IRT; the hours: day.rs (P)",
            &["programme-by-day"],
            "dreams_wait_from_nine_to_seven_but_a_plan_opens_the_rehearsal",
        ),
        row(
            "a rehearsal takes so long; a day has no more of it than the longest, counted in what was heard",
            format!("{} to {} minutes", minutes(REHEARSAL_SHORTEST), minutes(REHEARSAL_LONGEST)),
            IRT,
            &[
                "programme-rehearse",
                "programme-rehearsed-today",
                "programme-enough-today",
                "programme-rehearsal-length",
            ],
            "a_rehearsal_is_five_to_twenty_minutes_and_a_day_has_twenty",
        ),
        row(
            "all that works with a dream rests on a day with so high an answer before a practice",
            HIGH.to_string(),
            HELP_P,
            &["rests-high-before", "rests-high-two-days"],
            "dreams_rest_on_one_high_day_and_on_two",
        ),
        row(
            "after two such days in a row it is said, for so long, that it is time to talk to someone",
            format!("{TALK_DAYS} days"),
            "exercises.md, Distress; how long: our own (P)",
            &["programme-talk-two-days"],
            "two_high_days_are_spoken_of_for_a_week",
        ),
        row(
            "the same after rehearsals in a row that made it heavier",
            HEAVIER_REHEARSALS.to_string(),
            "notes/field.md 3a, step 10; as a rule: our own (P)",
            &["programme-talk-heavier"],
            "two_heavier_rehearsals_in_a_row_are_spoken_of",
        ),
        row(
            "the same where nightmares come on as large a share of nights as when rehearsing began, or a larger",
            format!(
                "from {EASES_AFTER_DAYS} days on; the first {EASES_OVER_DAYS} and the last, with {EASES_NIGHTS} nights logged in each"
            ),
            "notes/field.md 3a, step 11 (weeks); the numbers: our own (P)",
            &["programme-talk-not-easing"],
            "four_weeks_without_easing_are_spoken_of",
        ),
        row(
            "a calm week: the last nights that were logged, since the dream was made, without a nightmare; nights that were not logged say nothing",
            format!("{CALM_NIGHTS} nights within {CALM_WITHIN_DAYS} days"),
            "exercises.md, IRT; the numbers: our own (P)",
            &["programme-choose-next", "programme-choose-another"],
            "seven_calm_nights_call_for_the_next_dream",
        ),
        row(
            "an exercise that a therapist assigns waits for them",
            none(),
            "exercises.md, The exercises",
            &["assigned"],
            "nothing_kept_ever_shuts_what_a_person_may_do_alone",
        ),
    ]
}

/// The reasons with these keys.
fn named(keys: &[&str]) -> Vec<Reason> {
    keys.iter().filter_map(|key| Reason::ALL.into_iter().find(|reason| reason.key() == *key)).collect()
}

fn hour(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
