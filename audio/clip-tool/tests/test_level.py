"""Loudness and peaks read what the standard says, and clips come to level."""

import unittest

import numpy as np

from level import CEILING_DBTP, TARGET_LUFS, loudness, softened, to_level, true_peak, without_rumble

RATE = 24_000


def sine(hertz, seconds, amplitude=1.0, phase=0.0):
    return amplitude * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE + phase)


class Level(unittest.TestCase):
    def test_a_full_sine_on_one_channel_reads_minus_three(self):
        self.assertAlmostEqual(loudness(sine(997, 5), RATE), -3.01, delta=0.05)
        self.assertAlmostEqual(loudness(sine(997, 5, 0.1), RATE), -23.01, delta=0.05)

    def test_silence_is_gated_out(self):
        spoken = np.concatenate([sine(997, 4, 0.1), np.zeros(4 * RATE)])
        self.assertAlmostEqual(loudness(spoken, RATE), -23.01, delta=0.3)

    def test_a_clip_shorter_than_a_gate_still_reads(self):
        self.assertAlmostEqual(loudness(sine(997, 0.3, 0.1), RATE), -23.0, delta=0.4)

    def test_a_true_peak_lies_between_samples(self):
        between = sine(RATE / 4, 1, 1.0, np.pi / 4)
        self.assertLess(20 * np.log10(np.abs(between).max()), -3.0)
        self.assertAlmostEqual(true_peak(between[100:-100]), 0.0, delta=0.3)

    def test_to_level_brings_speechlike_sound_to_level_under_the_ceiling(self):
        seconds = np.arange(3 * RATE) / RATE
        spoken = sine(180, 3) * (0.02 + 0.1 * (np.sin(2 * np.pi * 3 * seconds) > 0))
        spoken[RATE : RATE + 60] = 0.6 * np.hanning(60)
        clip = to_level(spoken, RATE)
        self.assertAlmostEqual(loudness(clip, RATE), TARGET_LUFS, delta=0.3)
        self.assertLessEqual(true_peak(clip), CEILING_DBTP + 0.01)

    def test_softening_leaves_what_is_below_alone(self):
        quiet = sine(200, 1, 0.2)
        np.testing.assert_allclose(softened(quiet, RATE, 0.5), quiet, atol=1e-12)

    def test_rumble_goes_and_speech_stays(self):
        rumble, speech = without_rumble(sine(20, 2), RATE), without_rumble(sine(200, 2), RATE)
        middle = slice(RATE // 2, -RATE // 2)
        self.assertLess(np.abs(rumble[middle]).max(), 0.05)
        self.assertGreater(np.abs(speech[middle]).max(), 0.95)


if __name__ == "__main__":
    unittest.main()
