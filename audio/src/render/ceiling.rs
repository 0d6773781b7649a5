//! The ceiling: whatever is mixed, nothing leaves louder than this.

/// Below this amplitude nothing is changed (P).
pub const KNEE: f32 = 0.7;
/// No sample is larger (-1.01 dBFS).
pub const CEILING: f32 = 0.89;

/// Brings a sample under the ceiling.
///
/// ```
/// use perron_audio::render::ceiling::{CEILING, press};
/// assert_eq!(press(-0.7), -0.7);
/// assert!(press(0.8) < 0.8 && press(1e9) <= CEILING);
/// ```
///
/// It remembers nothing, so a position sounds the same wherever one came from. It is smooth at the knee (slope 1) and
/// has no say in ordinary sound: voice at -18 LUFS stays below the knee.
pub fn press(sample: f32) -> f32 {
    let over = sample.abs() - KNEE;
    if over > 0.0 {
        // Written so that an over of any size, infinity too, stays finite: 1 / (1/over + 1/room).
        let pressed = KNEE + 1.0 / (1.0 / over + 1.0 / (CEILING - KNEE));
        return pressed.min(CEILING).copysign(sample);
    }
    // A sample that is not a number is silenced: a fault must never become a noise.
    if over.is_nan() { 0.0 } else { sample }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_passes_it(sample in any::<f32>()) {
            prop_assert!(press(sample).abs() <= CEILING);
        }

        #[test]
        fn below_the_knee_nothing_changes(sample in -KNEE..=KNEE) {
            prop_assert_eq!(press(sample).to_bits(), sample.to_bits());
        }

        #[test]
        fn louder_stays_louder(low in 0.0_f32..4.0, more in 0.0_f32..4.0) {
            prop_assert!(press(low + more) >= press(low));
        }
    }

    #[test]
    fn the_knee_by_hand() {
        // 0.19 over the knee: half of the room of 0.19 is used.
        assert!((press(0.89) - 0.795).abs() < 1e-6);
        assert_eq!(press(f32::NAN), 0.0);
        assert_eq!(press(f32::NEG_INFINITY), -CEILING);
    }
}
