//! The numbers of the programme, each one constant. Those marked (P) are our own proposals, for a clinician to change.

use crate::day::{DAY_BEGINS, DAY_ENDS, Time};
use crate::script::limit;
use crate::units::Millis;

/// So many safe places are finished before a dream is chosen (P, exercises.md "IRT").
pub const PLACES_FIRST: u32 = 3;
/// So many nights are logged before choosing comes without a remark: two weeks (notes/field.md 3a, step 2).
pub const NIGHTS_FIRST: u32 = 14;
/// At most so many new dreams in any [`NEW_DREAM_DAYS`] days (exercises.md "IRT").
pub const NEW_DREAMS: u32 = 2;
/// The days in which they are counted, the day of the first among them: a third is open on the day after (exercises.md
/// "IRT").
pub const NEW_DREAM_DAYS: i32 = 7;
/// Within so many days of the last new dream another comes with a warning (P, exercises.md "IRT").
pub const SOON_DAYS: i32 = 3;
/// The dream exercises wait until this hour of the day ([`DAY_BEGINS`]).
pub const OPENS: Time = DAY_BEGINS;
/// From this hour they wait for tomorrow ([`DAY_ENDS`]).
pub const SHUTS: Time = DAY_ENDS;
/// The shortest rehearsal (exercises.md "IRT").
pub const REHEARSAL_SHORTEST: Millis = Millis::minutes(5);
/// The longest rehearsal, and the most in a day (exercises.md "IRT").
pub const REHEARSAL_LONGEST: Millis = Millis::minutes(20);
/// So many nights make a calm week (exercises.md "IRT"): those that were logged last.
pub const CALM_NIGHTS: usize = 7;
/// They lie within so many days, nights that were not logged between them (P, our own).
pub const CALM_WITHIN_DAYS: i32 = 14;
/// For so many days it is said that it is time to talk to someone (P, our own: who is weighed down may stay away a while).
pub const TALK_DAYS: i32 = 7;
/// So many rehearsals in a row that made it heavier are a reason to talk to someone (notes/field.md 3a, step 10).
pub const HEAVIER_REHEARSALS: usize = 2;
/// After so many days of rehearsing it should have become easier (P; notes/field.md 3a, step 11: after several weeks).
pub const EASES_AFTER_DAYS: i32 = 28;
/// The first and the last so many days of them are compared (P, our own).
pub const EASES_OVER_DAYS: i32 = 14;
/// With fewer logged nights than this in either, nothing is compared (P, our own).
pub const EASES_NIGHTS: u32 = 7;
/// The most characters of the nightmare as it was: it is written briefly (P, our own).
pub const ORIGINAL: usize = 2_000;
/// The most characters of the new dream: what a voice takes as one text.
pub const NEW_DREAM: usize = limit::TEXT;
/// The most characters of a dream's title.
pub const TITLE: usize = limit::NAME;
