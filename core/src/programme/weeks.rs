//! What the last weeks say: whether it is calm, and whether it is time to talk to someone.
//!
//! Nights that were not logged say nothing: they are no calm, no failure, and no break in what was logged.

use crate::sort;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::Reason;
use super::limit::{
    CALM_NIGHTS, CALM_WITHIN_DAYS, EASES_AFTER_DAYS, EASES_NIGHTS, EASES_OVER_DAYS, HEAVIER_REHEARSALS, TALK_DAYS,
};
use super::rehearsal::rehearsals;
use crate::day::{Date, DateTime, day_of, days_after, days_between};
use crate::distress::{self, Scored, rest};
use crate::entry::{Entry, EntryId, Kept, Night};

/// The nights that were logged, by date.
pub(super) type Nights<'a> = BTreeMap<Date, (EntryId, &'a Night)>;

/// Whether the last nights were calm: the latest that were logged, in the last days and since the dream was made, without a
/// nightmare.
pub(super) fn is_calm(nights: &Nights<'_>, since: Date, today: Date) -> bool {
    let from = since.max(days_after(today, -CALM_WITHIN_DAYS));
    let mut latest = nights.iter().rev().filter(|(of, _)| (from..=today).contains(*of)).take(CALM_NIGHTS);
    let enough = latest.clone().count() == CALM_NIGHTS;
    enough && latest.all(|(_, (_, night))| night.nightmares == 0)
}

/// Why it is time to talk to someone; the weightiest first.
pub(super) fn talk(entries: &[&Kept], nights: &Nights<'_>, scored: &[Scored], today: Date) -> Vec<Reason> {
    let weeks = EASES_AFTER_DAYS.unsigned_abs() / 7;
    let reasons = [
        was_heavy_two_days(scored, today).then_some(Reason::TalkTwoDays),
        got_heavier(entries, today).then_some(Reason::TalkHeavier),
        does_not_ease(entries, nights, today).then_some(Reason::TalkNotEasing { weeks }),
    ];
    reasons.into_iter().flatten().collect()
}

/// Whether two heavy days in a row ended lately.
fn was_heavy_two_days(scored: &[Scored], today: Date) -> bool {
    let follows = |ago: i32| rest(scored, days_after(today, -ago)).map(|follows| follows.reason);
    (0..TALK_DAYS).any(|ago| follows(ago) == Some(distress::Reason::HighTwoDays))
}

/// Whether the last rehearsals made it heavier, one after another; those of which it was not told are passed over.
fn got_heavier(entries: &[&Kept], today: Date) -> bool {
    let mut told: Vec<(DateTime, EntryId, bool)> = rehearsals(entries)
        .filter_map(|kept| match &kept.entry {
            Entry::Practice(practised) => Some((kept.id, practised.scored())),
            _ => None,
        })
        .filter(|(_, scored)| scored.after.given().is_some() && day_of(scored.at) <= today)
        .map(|(id, scored)| (scored.at, id, distress::after(scored.before, scored.after).is_some()))
        .collect();
    sort::ascending(&mut told);
    let last = &told[told.len().saturating_sub(HEAVIER_REHEARSALS)..];
    let lately = last.last().is_some_and(|(at, ..)| days_between(day_of(*at), today) < TALK_DAYS);
    lately && last.len() == HEAVIER_REHEARSALS && last.iter().all(|(.., heavier)| *heavier)
}

/// Whether there are nightmares on as large a share of the logged nights as when rehearsing began, some weeks later.
fn does_not_ease(entries: &[&Kept], nights: &Nights<'_>, today: Date) -> bool {
    let Some(began) = rehearsals(entries).map(|kept| kept.entry.day()).min() else { return false };
    if days_between(began, today) < EASES_AFTER_DAYS {
        return false;
    }
    // How many of the nights of these days were logged, and how many of those had a nightmare.
    let share = |from: Date, to: Date| {
        let logged = nights.range(from..to).map(|(_, (_, night))| night.nightmares > 0);
        logged.fold((0_u32, 0_u32), |(all, with), bad| (all + 1, with + u32::from(bad)))
    };
    let (all_then, with_then) = share(began, days_after(began, EASES_OVER_DAYS));
    let (all, with) = share(days_after(today, -EASES_OVER_DAYS), today);
    let enough = all_then.min(all) >= EASES_NIGHTS;
    // Shares are compared without a fraction: each count times the other's whole.
    enough && with > 0 && with * all_then >= with_then * all
}
