//! What a device has made heard, and what it lost; told from the audio thread, asked from any other.
//!
//! Time is told here too, as the time since the device was opened: the audio thread and the asker use one clock.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use perron_core::{Frames, RATE};

/// Errors since the latest callback, and the time, that make a storm. Hundreds within milliseconds were seen from a device that
/// was just opened and then played.
const STORM: (u32, Duration) = (100, Duration::from_millis(500));
/// A device that asks for nothing for so long is gone. The longest period is 0.34 s, and one that ran dry at rest was seen to
/// take 1.2 s more before it said so.
const STALL: Duration = Duration::from_secs(4);

/// Counters that only ever need one atomic each to be right: the audio thread neither locks nor waits.
#[derive(Debug, Default)]
pub(super) struct Meter {
    /// Frames that were handed to the device.
    handed: AtomicU64,
    /// Frames handed to it in the latest callback.
    period: AtomicU64,
    /// Frames that it had queued at the latest callback, by its word.
    queued: AtomicI64,
    /// The frame that is heard, less the time as frames, from the latest callback: on a steady device this hardly changes,
    /// so that it need not be read together with the time of the callback.
    ahead: AtomicI64,
    /// When the latest callback was, in nanoseconds.
    called: AtomicU64,
    /// Errors since then.
    errors: AtomicU32,
    /// It ran dry: nothing more is handed to it.
    dry: AtomicBool,
    /// It ran dry, and nobody asked yet.
    untold: AtomicBool,
    gone: AtomicBool,
    /// The most that was ever told to be heard.
    told: AtomicU64,
}

/// What an error of the device means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It ran dry.
    Dry,
    /// It is gone, or wants to be opened anew.
    Gone,
    /// Something that passes, unless it does not stop.
    Passing,
}

impl Meter {
    /// From the audio thread: the device asks for frames; what was handed to it before is heard after `delay`.
    ///
    /// Answers whether it may have them: after an underrun it gets silence.
    pub(super) fn asked(&self, now: Duration, delay: Duration, frames: u64) -> bool {
        let given = !self.dry.load(Ordering::Relaxed) && self.give(now, frames_in(delay), frames);
        // Last, so that whoever sees it sees what was given, too.
        self.called.store(nanos(now), Ordering::Release);
        self.errors.store(0, Ordering::Relaxed);
        given
    }

    /// Gives it frames, unless it ran dry.
    fn give(&self, now: Duration, queued: i64, frames: u64) -> bool {
        let handed = self.handed.load(Ordering::Relaxed);
        // Not every system says that it ran dry: by the clock all was played, and what was full is empty.
        let all_played = self.queued.swap(queued, Ordering::Relaxed) > 0 && self.estimate(now, u64::MAX) == handed;
        if all_played && queued < frames as i64 / 8 {
            self.failed(now, Fault::Dry);
            return false;
        }
        self.ahead.store(handed as i64 - queued - frames_in(now), Ordering::Relaxed);
        self.period.store(frames, Ordering::Relaxed);
        self.handed.store(handed + frames, Ordering::Release);
        true
    }

    /// From the audio thread: an error of the device.
    pub(super) fn failed(&self, now: Duration, fault: Fault) {
        match fault {
            Fault::Gone => self.gone.store(true, Ordering::Release),
            Fault::Passing => {}
            // The latest period may not have reached it.
            Fault::Dry if !self.dry.load(Ordering::Relaxed) => {
                let sure = self.handed.load(Ordering::Relaxed).saturating_sub(self.period.load(Ordering::Relaxed));
                self.told.fetch_max(self.estimate(now, u64::MAX).min(sure), Ordering::AcqRel);
                self.dry.store(true, Ordering::Release);
                self.untold.store(true, Ordering::Release);
            }
            Fault::Dry => {}
        }
        self.errors.fetch_add(1, Ordering::Relaxed);
    }
}

impl Meter {
    /// Frames that have been heard; never fewer than were told before.
    pub(super) fn heard(&self, now: Duration) -> Frames {
        if !self.dry.load(Ordering::Acquire) {
            let heard = self.estimate(now, self.period.load(Ordering::Relaxed));
            return Frames(self.told.fetch_max(heard, Ordering::AcqRel).max(heard));
        }
        Frames(self.told.load(Ordering::Acquire))
    }

    /// Frames that were handed over and not heard, once after it ran dry.
    pub(super) fn underrun(&self) -> Option<Frames> {
        let untold = self.untold.swap(false, Ordering::AcqRel);
        let lost = self.handed.load(Ordering::Acquire).saturating_sub(self.told.load(Ordering::Acquire));
        untold.then_some(Frames(lost))
    }

    /// Whether nothing more is to be expected of it.
    pub(super) fn is_lost(&self, now: Duration) -> bool {
        let quiet = now.saturating_sub(Duration::from_nanos(self.called.load(Ordering::Acquire)));
        let storm = self.errors.load(Ordering::Relaxed) >= STORM.0 && quiet >= STORM.1;
        self.gone.load(Ordering::Acquire) || storm || quiet >= STALL
    }

    /// The frame that is heard now, if the device goes on as it did at the latest callback; at most so many frames further.
    ///
    /// A device asks again when it has played a period. One that was filled and has not begun, or that the system holds up,
    /// does not ask.
    fn estimate(&self, now: Duration, most: u64) -> u64 {
        let called = Duration::from_nanos(self.called.load(Ordering::Acquire));
        let handed = self.handed.load(Ordering::Acquire);
        let since = frames_in(now) - frames_in(called);
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let heard = self.ahead.load(Ordering::Relaxed) + frames_in(called) + since.min(most);
        u64::try_from(heard).unwrap_or(0).min(handed)
    }
}

fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

/// Whole frames in a time; rounded down, so that a position is never early by it.
fn frames_in(time: Duration) -> i64 {
    i64::try_from(time.as_nanos() * u128::from(RATE) / 1_000_000_000).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PERIOD: u64 = 1_200;

    fn at(frame: u64) -> Duration {
        Duration::from_micros(frame * 1_000_000 / u64::from(RATE))
    }

    /// A device with two periods in its buffer that has asked so many times, each time as one was heard.
    fn after(callbacks: u64) -> Meter {
        let meter = Meter::default();
        for nth in 0..callbacks {
            let (now, queued) = (nth.saturating_sub(1) * PERIOD, nth.min(1) * PERIOD);
            assert!(meter.asked(at(now), at(queued), PERIOD));
        }
        meter
    }

    #[test]
    fn what_is_heard_is_what_was_handed_over_less_the_delay() {
        let meter = after(0);
        assert_eq!(meter.heard(at(500)), Frames(0));
        let meter = after(11);
        assert_eq!(meter.heard(at(9 * PERIOD)), Frames(9 * PERIOD));
        assert_eq!(meter.heard(at(9 * PERIOD + 600)), Frames(9 * PERIOD + 600));
        assert_eq!(meter.heard(at(9 * PERIOD)), Frames(9 * PERIOD + 600), "what was heard stays heard");
        assert_eq!(meter.heard(at(50 * PERIOD)), Frames(10 * PERIOD), "it would have asked again");
    }

    #[test]
    fn a_device_that_is_filled_and_has_not_begun_is_not_heard() {
        let meter = Meter::default();
        for nth in 0..3 {
            meter.asked(at(10), at(nth * PERIOD), PERIOD);
        }
        assert_eq!(meter.heard(at(10)), Frames(0));
        assert_eq!(meter.heard(at(50 * PERIOD)), Frames(PERIOD));
        meter.asked(at(100 * PERIOD), at(2 * PERIOD), PERIOD);
        assert_eq!(meter.heard(at(100 * PERIOD + 600)), Frames(PERIOD + 600));
    }

    #[test]
    fn after_it_ran_dry_it_gets_nothing_and_nothing_counts() {
        let mut meter = after(11);
        assert_eq!(meter.underrun(), None);
        meter.failed(at(9 * PERIOD + 120), Fault::Dry);
        meter.failed(at(9 * PERIOD + 240), Fault::Dry);
        assert!(!meter.asked(at(10 * PERIOD), at(0), PERIOD));
        assert_eq!(meter.heard(at(20 * PERIOD)), Frames(9 * PERIOD + 120));
        assert_eq!(meter.underrun(), Some(Frames(2 * PERIOD - 120)));
        assert_eq!(meter.underrun(), None, "told once");
        assert!(!meter.is_lost(at(11 * PERIOD)));

        meter = after(11);
        assert_eq!(meter.heard(at(9 * PERIOD)), Frames(9 * PERIOD));
        meter.failed(at(30 * PERIOD), Fault::Dry);
        assert_eq!(meter.heard(at(30 * PERIOD)), Frames(10 * PERIOD), "the latest period may not have got there");
        assert_eq!(meter.underrun(), Some(Frames(PERIOD)));
    }

    #[test]
    fn a_device_that_ran_dry_and_does_not_say_so_is_found_out() {
        let meter = after(11);
        assert!(!meter.asked(at(14 * PERIOD), at(0), PERIOD));
        assert_eq!(meter.underrun(), Some(Frames(PERIOD)));
        let meter = after(11);
        assert!(meter.asked(at(14 * PERIOD), at(2 * PERIOD), PERIOD), "it was held up, and is still full");
        let meter = Meter::default();
        for nth in 0..20 {
            assert!(meter.asked(at(nth * PERIOD), at(0), PERIOD), "it never tells its delay");
        }
    }

    #[test]
    fn it_is_lost_when_it_says_so_or_storms_or_asks_for_nothing() {
        let now = at(9 * PERIOD);
        let meter = after(10);
        assert!(!meter.is_lost(now));
        assert!(!meter.is_lost(now + Duration::from_millis(3_900)));
        assert!(meter.is_lost(now + Duration::from_millis(4_100)));

        meter.failed(now, Fault::Gone);
        assert!(meter.is_lost(now));

        let meter = after(10);
        let storm = |meter: &Meter, errors| (0..errors).for_each(|_| meter.failed(now, Fault::Passing));
        storm(&meter, STORM.0);
        assert!(!meter.is_lost(now + STORM.1 / 2));
        assert!(meter.is_lost(now + STORM.1));
        assert!(meter.asked(now, at(PERIOD), PERIOD), "it came back by itself");
        storm(&meter, STORM.0 - 1);
        assert!(!meter.is_lost(now + STORM.1));
    }

    proptest! {
        #[test]
        fn heard_never_goes_back_nor_past_what_was_handed_over(
            steps in prop::collection::vec((0..5_u8, 0..4_000_u64, 0..9_000_u64), 0..100)
        ) {
            let meter = Meter::default();
            let (mut now, mut handed, mut last) = (0, 0, Frames::ZERO);
            for (step, wait, delay) in steps {
                now += wait;
                match step {
                    0 => meter.failed(at(now), Fault::Passing),
                    1 if delay < 1_000 => meter.failed(at(now), Fault::Dry),
                    _ if meter.asked(at(now), at(delay), PERIOD) => handed += PERIOD,
                    _ => {}
                }
                let heard = meter.heard(at(now));
                prop_assert!(last <= heard && heard.0 <= handed, "{last:?} {heard:?} {handed}");
                if let Some(lost) = meter.underrun() {
                    prop_assert_eq!(heard.0 + lost.0, handed);
                }
                last = heard;
            }
        }
    }
}
