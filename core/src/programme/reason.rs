//! Why: every decision of the programme has one, and every one has words.

use alloc::vec;
use alloc::vec::Vec;

use super::limit::{
    CALM_NIGHTS, EASES_AFTER_DAYS, NEW_DREAM_DAYS, NEW_DREAMS, NIGHTS_FIRST, OPENS, ORIGINAL, PLACES_FIRST,
    REHEARSAL_LONGEST, REHEARSAL_SHORTEST, SHUTS, SOON_DAYS,
};
use crate::day::{Date, Time, YEARS};
use crate::distress;
use crate::units::Millis;

/// Why a step is open, warned of or waits, or why something is said.
///
/// ```
/// use perron_core::day::Date;
/// use perron_core::programme::{Number, Reason};
/// let reason = Reason::NewDreamsFull { most: 2, days: 7, until: Date::constant(2026, 12, 5) };
/// assert_eq!(reason.key(), "programme-new-dreams-full");
/// assert_eq!(reason.numbers()[0], ("most", Number::Count(2)));
/// ```
///
/// The words are data, by [`Reason::key`]; what they put in is [`Reason::numbers`]. Nothing a person wrote is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Help and caution come before anything else.
    HelpFirst,
    /// How was this night?
    LogNight {
        /// The day in whose evening it began.
        night: Date,
    },
    /// This night is there already; logging it again writes over it.
    LogAgain {
        /// The day in whose evening it began.
        night: Date,
    },
    /// This night has yet to come.
    NightAhead {
        /// The day in whose evening it would begin.
        night: Date,
    },
    /// This night lies outside of the years in which a day is kept.
    NightFar {
        /// The day in whose evening it began.
        night: Date,
    },
    /// A dream is chosen once there is a log.
    LogFirst,
    /// A dream may be chosen, and a longer log would help to choose.
    LogLonger {
        /// Nights that are logged.
        count: u32,
        /// Nights that make two weeks.
        of: u32,
    },
    /// Pleasant images are practised first.
    PlacesFirst {
        /// Safe places that were finished.
        count: u32,
        /// How many come first.
        of: u32,
    },
    /// Pleasant images are there; they stay open.
    PlacesDone,
    /// Today is heavy: the dreams rest.
    HeavyToday,
    /// It is heavy for two days in a row: the dreams rest.
    HeavyTwoDays,
    /// This is for the day.
    ByDay {
        /// From this hour.
        from: Time,
        /// Until this.
        until: Time,
    },
    /// One dream at a time: another is being changed.
    OneAtATime,
    /// There are as many new dreams as there may be in these days.
    NewDreamsFull {
        /// How many there may be.
        most: u32,
        /// In how many days.
        days: u32,
        /// From this day on there may be another.
        until: Date,
    },
    /// Another new dream comes soon after the last.
    NewDreamSoon {
        /// Within so many days.
        days: u32,
        /// From this day on it would no longer be soon.
        until: Date,
    },
    /// It is time to choose a dream.
    ChooseFirst,
    /// It is calm: time to choose the next.
    ChooseNext {
        /// So many nights.
        nights: u32,
    },
    /// Another may be chosen; staying with this one is as good.
    ChooseAnother,
    /// The dream is the worst: take a milder one.
    WorstDream,
    /// The dream replays what really happened: that is done with a therapist.
    RealEvent,
    /// In doubt, take a milder one.
    InDoubt,
    /// No dream is chosen.
    NothingChosen,
    /// Write it down once, briefly.
    WriteOnce {
        /// At most so many characters.
        most: u32,
    },
    /// It is written, and is not written again.
    WrittenOnce,
    /// It is changed already, and the nightmare is not gone back to.
    ChangedAlready,
    /// The text is too long.
    TooLong {
        /// At most so many characters.
        most: u32,
        /// Found so many.
        count: u32,
    },
    /// There are no words.
    NoWords,
    /// Change it any way you wish.
    ChangeFreely,
    /// The new dream may be changed again.
    ChangeAgain,
    /// There is no new dream yet.
    NothingMade,
    /// Look at what was made, if you wish.
    LookBack,
    /// It was looked at, and may be again.
    LookedBack,
    /// What was looked at is not there yet; the dream may be changed again, or stay.
    MayChangeMore,
    /// Rehearse the new dream.
    Rehearse {
        /// So many minutes at least.
        least: u32,
        /// So many at most.
        most: u32,
    },
    /// It was rehearsed today, and may be again.
    RehearsedToday {
        /// Minutes that were heard today.
        count: u32,
        /// Minutes there may still be.
        most: u32,
    },
    /// It was rehearsed enough today.
    EnoughToday {
        /// Minutes there may be in a day.
        most: u32,
    },
    /// A rehearsal is no shorter and no longer.
    RehearsalLength {
        /// So many minutes at least.
        least: u32,
        /// So many at most.
        most: u32,
    },
    /// Only when a therapist has assigned it.
    Assigned,
    /// It was heavy for two days in a row: time to talk to someone.
    TalkTwoDays,
    /// Rehearsing made it heavier, some times in a row: time to talk to someone.
    TalkHeavier,
    /// After some weeks there are nightmares as often as before: time to talk to someone.
    TalkNotEasing {
        /// So many weeks.
        weeks: u32,
    },
}

/// What a reason puts into its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// How many.
    Count(u32),
    /// A day.
    Day(Date),
    /// An hour of the day.
    Hour(Time),
}

const DAY: Date = Date::constant(2026, 12, 5);

impl Reason {
    /// Every reason once, with numbers as they can come.
    pub const ALL: [Self; 41] = [
        Self::HelpFirst,
        Self::LogNight { night: DAY },
        Self::LogAgain { night: DAY },
        Self::NightAhead { night: DAY },
        Self::NightFar { night: DAY },
        Self::LogFirst,
        Self::LogLonger { count: 1, of: NIGHTS_FIRST },
        Self::PlacesFirst { count: 1, of: PLACES_FIRST },
        Self::PlacesDone,
        Self::HeavyToday,
        Self::HeavyTwoDays,
        Self::ByDay { from: OPENS, until: SHUTS },
        Self::OneAtATime,
        Self::NewDreamsFull { most: NEW_DREAMS, days: NEW_DREAM_DAYS as u32, until: DAY },
        Self::NewDreamSoon { days: SOON_DAYS as u32, until: DAY },
        Self::ChooseFirst,
        Self::ChooseNext { nights: CALM_NIGHTS as u32 },
        Self::ChooseAnother,
        Self::WorstDream,
        Self::RealEvent,
        Self::InDoubt,
        Self::NothingChosen,
        Self::WriteOnce { most: ORIGINAL as u32 },
        Self::WrittenOnce,
        Self::ChangedAlready,
        Self::TooLong { most: ORIGINAL as u32, count: ORIGINAL as u32 + 1 },
        Self::NoWords,
        Self::ChangeFreely,
        Self::ChangeAgain,
        Self::NothingMade,
        Self::LookBack,
        Self::LookedBack,
        Self::MayChangeMore,
        Self::Rehearse { least: minutes(REHEARSAL_SHORTEST), most: minutes(REHEARSAL_LONGEST) },
        Self::RehearsedToday { count: 10, most: 10 },
        Self::EnoughToday { most: minutes(REHEARSAL_LONGEST) },
        Self::RehearsalLength { least: minutes(REHEARSAL_SHORTEST), most: minutes(REHEARSAL_LONGEST) },
        Self::Assigned,
        Self::TalkTwoDays,
        Self::TalkHeavier,
        Self::TalkNotEasing { weeks: EASES_AFTER_DAYS as u32 / 7 },
    ];

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::HelpFirst => "programme-help-first",
            Self::LogNight { .. } => "programme-log-night",
            Self::LogAgain { .. } => "programme-log-again",
            Self::NightAhead { .. } => "programme-night-ahead",
            Self::NightFar { .. } => "programme-night-far",
            Self::LogFirst => "programme-log-first",
            Self::LogLonger { .. } => "programme-log-longer",
            Self::PlacesFirst { .. } => "programme-places-first",
            Self::PlacesDone => "programme-places-done",
            // The words a shell says when an exercise rests.
            Self::HeavyToday => "rests-high-before",
            Self::HeavyTwoDays => "rests-high-two-days",
            Self::ByDay { .. } => "programme-by-day",
            Self::OneAtATime => "programme-one-at-a-time",
            Self::NewDreamsFull { .. } => "programme-new-dreams-full",
            Self::NewDreamSoon { .. } => "programme-new-dream-soon",
            Self::ChooseFirst => "programme-choose-first",
            Self::ChooseNext { .. } => "programme-choose-next",
            Self::ChooseAnother => "programme-choose-another",
            Self::WorstDream => "programme-worst-dream",
            Self::RealEvent => "programme-real-event",
            Self::InDoubt => "programme-in-doubt",
            Self::NothingChosen => "programme-nothing-chosen",
            Self::WriteOnce { .. } => "programme-write-once",
            Self::WrittenOnce => "programme-written-once",
            Self::ChangedAlready => "programme-changed-already",
            Self::TooLong { .. } => "programme-too-long",
            Self::NoWords => "programme-no-words",
            Self::ChangeFreely => "programme-change-freely",
            Self::ChangeAgain => "programme-change-again",
            Self::NothingMade => "programme-nothing-made",
            Self::LookBack => "programme-look-back",
            Self::LookedBack => "programme-looked-back",
            Self::MayChangeMore => "programme-may-change-more",
            Self::Rehearse { .. } => "programme-rehearse",
            Self::RehearsedToday { .. } => "programme-rehearsed-today",
            Self::EnoughToday { .. } => "programme-enough-today",
            Self::RehearsalLength { .. } => "programme-rehearsal-length",
            Self::Assigned => "assigned",
            Self::TalkTwoDays => "programme-talk-two-days",
            Self::TalkHeavier => "programme-talk-heavier",
            Self::TalkNotEasing { .. } => "programme-talk-not-easing",
        }
    }

    /// What its words put in, by name.
    pub fn numbers(self) -> Vec<(&'static str, Number)> {
        use Number::{Count, Day, Hour};
        match self {
            Self::LogNight { night } | Self::LogAgain { night } => vec![("night", Day(night))],
            // A slip is often one of the year, so it is said.
            Self::NightAhead { night } => vec![("night", Day(night)), ("year", year(night.year()))],
            Self::NightFar { night } => vec![
                ("night", Day(night)),
                ("year", year(night.year())),
                ("first", year(*YEARS.start())),
                ("last", year(*YEARS.end())),
            ],
            Self::LogLonger { count, of } | Self::PlacesFirst { count, of } => {
                vec![("count", Count(count)), ("of", Count(of))]
            }
            Self::ByDay { from, until } => vec![("from", Hour(from)), ("until", Hour(until))],
            Self::NewDreamsFull { most, days, until } => {
                vec![("most", Count(most)), ("days", Count(days)), ("until", Day(until))]
            }
            Self::NewDreamSoon { days, until } => vec![("days", Count(days)), ("until", Day(until))],
            Self::ChooseNext { nights } => vec![("nights", Count(nights))],
            Self::WriteOnce { most } | Self::EnoughToday { most } => vec![("most", Count(most))],
            Self::TooLong { most, count } | Self::RehearsedToday { count, most } => {
                vec![("most", Count(most)), ("count", Count(count))]
            }
            Self::Rehearse { least, most } | Self::RehearsalLength { least, most } => {
                vec![("least", Count(least)), ("most", Count(most))]
            }
            Self::TalkNotEasing { weeks } => vec![("weeks", Count(weeks))],
            _ => Vec::new(),
        }
    }
}

/// What the distress rules call it, as a reason of the programme.
pub(super) const fn heavy(reason: distress::Reason) -> Reason {
    match reason {
        distress::Reason::HighTwoDays => Reason::HeavyTwoDays,
        distress::Reason::Rose | distress::Reason::High | distress::Reason::HighBefore => Reason::HeavyToday,
    }
}

fn year(year: i16) -> Number {
    Number::Count(year.unsigned_abs().into())
}

/// Whole minutes, rounded down.
pub(super) const fn minutes(time: Millis) -> u32 {
    let minutes = time.0 / Millis::minutes(1).0;
    if minutes > u32::MAX as u64 { u32::MAX } else { minutes as u32 }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    /// An array cannot ask the compiler for a reason that is new, so the arms of `key` are counted.
    #[test]
    fn no_reason_is_left_out_and_each_has_words_of_its_own() {
        let arms = include_str!("reason.rs").split("pub fn numbers").next().expect("the part before it");
        let arms = arms.lines().filter(|line| line.trim().starts_with("Self::") && line.contains("=> \"")).count();
        assert_eq!(arms, Reason::ALL.len());
        let keys: BTreeSet<&str> = Reason::ALL.into_iter().map(Reason::key).collect();
        assert_eq!(keys.len(), Reason::ALL.len());
    }
}
