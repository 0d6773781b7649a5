//! Numbers as marks write them: digits, with nothing around them.

use crate::units::Millis;

/// Reads one to six digits: enough for anything in a script, too few to overflow.
pub(super) fn whole(digits: &str) -> Option<u64> {
    if digits.is_empty() || digits.len() > 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

/// Reads seconds without their unit, as in `[breathe 4 6.5 x5]`.
pub(super) fn seconds(written: &str) -> Option<Millis> {
    let bare = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    bare.then(|| alloc::format!("{written}s").parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_have_no_unit() {
        assert_eq!(seconds("6.5"), Some(Millis(6_500)));
        assert_eq!(seconds("4"), Some(Millis(4_000)));
        for other in ["", "4s", "1m4", ".5", "-4", "4 "] {
            assert_eq!(seconds(other), None, "{other:?}");
        }
    }

    #[test]
    fn whole_numbers_are_digits() {
        assert_eq!(whole("060"), Some(60));
        for other in ["", "+6", "6.", "1234567", "٣"] {
            assert_eq!(whole(other), None, "{other:?}");
        }
    }
}
