//! Sorting that is compiled once.
//!
//! Rust makes its own sort anew for each type and each order, 4 KB every time, and so does collecting into a `BTreeMap` or a
//! `BTreeSet`, which sorts first: in a phone's library, of which 4 MB is all, they came to 0.16 MB. Here places are sorted, whatever
//! stands in them, and what stands there is then moved once.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::cmp::Ordering;

/// Sorts by an order; what it finds equal stays in the order it had.
pub fn by<T>(items: &mut [T], mut order: impl FnMut(&T, &T) -> Ordering) {
    let mut from = places(items.len(), &mut |one, two| order(&items[one], &items[two]));
    // Each round of places is walked once; where it has been, a place points at itself.
    for first in 0..from.len() {
        let mut at = first;
        loop {
            let next = core::mem::replace(&mut from[at], at);
            if next == first {
                break;
            }
            items.swap(at, next);
            at = next;
        }
    }
}

/// Sorts by a key; where keys are equal, items stay in the order they had.
///
/// ```
/// let mut words = ["zee", "bed", "trein", "kapstok"];
/// perron_core::sort::by_key(&mut words, |word| word.len());
/// assert_eq!(words, ["zee", "bed", "trein", "kapstok"]);
/// ```
pub fn by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    by(items, |one, two| key(one).cmp(&key(two)));
}

/// Sorts, the least first.
pub fn ascending<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Everything in a map; of pairs with the same key the last is kept.
pub fn into_map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

/// Everything in a set.
pub fn into_set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// Which place comes first, which second and so on. It knows no types, and so there is one of it.
fn places(count: usize, order: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, two| order(*one, *two));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every list of at most seven items with three keys, and a long one; each item also says where it stood.
    fn lists() -> impl Iterator<Item = Vec<(u32, usize)>> {
        let short = (0..=7).flat_map(|length| (0..3_u32.pow(length)).map(move |number| (length as usize, number)));
        let list = |(length, number)| (0..length).map(|at| (number / 3_u32.pow(at as u32) % 3, at)).collect();
        short.map(list).chain([(0..1000).map(|at| (at as u32 * 7919 % 101, at)).collect()])
    }

    #[test]
    fn it_sorts_as_rust_does() {
        for list in lists() {
            let (mut ours, mut theirs) = (list.clone(), list.clone());
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs, "{list:?}");
            by(&mut ours, |one, two| two.cmp(one));
            theirs.sort_by(|one, two| two.cmp(one));
            assert_eq!(ours, theirs, "{list:?}");
            ascending(&mut ours);
            theirs.sort();
            assert_eq!(ours, theirs, "{list:?}");
            assert_eq!(into_map(list.iter().copied()), list.iter().copied().collect::<BTreeMap<_, _>>());
            assert_eq!(
                into_set(list.iter().map(|item| item.0)),
                list.iter().map(|item| item.0).collect::<BTreeSet<_>>()
            );
        }
    }
}
