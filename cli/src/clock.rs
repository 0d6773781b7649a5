//! The clock: the moment it is for the person, as their own clock shows it. Everything beneath is told.

use jiff::ZonedDateTime;
use perron_companion::kept::DateTime;

/// Tells the moment.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    always: Option<DateTime>,
}

impl Clock {
    /// The clock of this machine, in its time zone; `always` is what it shows instead, for a test.
    pub const fn new(always: Option<DateTime>) -> Self {
        Self { always }
    }

    /// The moment it is.
    pub fn now(self) -> DateTime {
        self.always.unwrap_or_else(|| ZonedDateTime::now().datetime())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_tells_the_time_and_a_person_does_not() {
        let told = "2026-11-28T03:59:59".parse().expect("a moment");
        assert_eq!(Clock::new(Some(told)).now(), told);
        assert!(Clock::new(None).now().year() > 2025);
    }
}
