//! The nights that were logged, one a date.

use alloc::collections::BTreeMap;

use super::{Entry, EntryId, Intensity, Kept, Night};
use crate::day::Date;

/// The nights that were logged, by the day in whose evening each began; a date that is not there was not logged.
///
/// A night is logged once, and logging it again writes over it. Where a date is there twice all the same (two devices, taken
/// together), the heavier one counts, so that no calm comes of a double; it is the same one in whatever order they come.
pub fn nights<'a>(entries: impl IntoIterator<Item = &'a Kept>) -> BTreeMap<Date, (EntryId, &'a Night)> {
    let mut nights: BTreeMap<Date, (EntryId, &Night)> = BTreeMap::new();
    for kept in entries {
        let Entry::Night(night) = &kept.entry else { continue };
        let new = (kept.id, night);
        nights.entry(night.of).and_modify(|old| *old = heavier(*old, new)).or_insert(new);
    }
    nights
}

type Named<'a> = (EntryId, &'a Night);

fn heavier<'a>(one: Named<'a>, other: Named<'a>) -> Named<'a> {
    let weight = |(id, night): Named<'_>| (night.nightmares, night.intensity.map(Intensity::reveal), night.woken, id);
    if weight(other) > weight(one) { other } else { one }
}
