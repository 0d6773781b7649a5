"""Edges are clean, of one length, and never cut speech."""

import unittest

import numpy as np

import pace
from trim import core, edged, speech

RATE = 24_000


def spoken():
    sound = np.zeros(RATE)
    sound[6000:18000] = 0.3 * np.sin(2 * np.pi * 220 * np.arange(12000) / RATE)
    sound += 1e-5 * np.sin(np.arange(RATE))
    return sound


class Trim(unittest.TestCase):
    def test_speech_is_found_within_a_window(self):
        first, end = speech(spoken(), RATE)
        self.assertLessEqual(abs(first - 6000), 120)
        self.assertLessEqual(abs(end - 18000), 120)

    def test_edges_are_twenty_and_sixty_milliseconds_and_end_in_nothing(self):
        clip = edged(spoken(), RATE)
        self.assertEqual(len(clip), len(core(spoken(), RATE)) + 480 + 1440)
        self.assertAlmostEqual(clip[0], 0.0, places=9)
        self.assertAlmostEqual(clip[-1], 0.0, places=9)

    def test_sound_that_is_all_speech_gets_its_edges_too(self):
        full = spoken()[6000:18000]
        self.assertEqual(len(edged(full, RATE)), 12000 + 480 + 1440)

    def test_silence_and_nothing_are_refused(self):
        with self.assertRaisesRegex(ValueError, "found silence"):
            speech(np.zeros(RATE), RATE)
        with self.assertRaisesRegex(ValueError, "less than one window"):
            speech(np.zeros(10), RATE)


class Pace(unittest.TestCase):
    def test_characters_a_second(self):
        self.assertEqual(pace.measured("x" * 23, 48_000, RATE), 11.5)

    def test_stretch_needed_counts_the_edges(self):
        ratio = pace.needed("x" * 23, 11.5, 46_080, RATE, 0.08)
        self.assertAlmostEqual(ratio, 1.0)
        with self.assertRaisesRegex(ValueError, "long enough"):
            pace.needed("x", 13.0, 100, RATE, 0.08)

    def test_near_is_five_in_a_hundred(self):
        self.assertTrue(pace.near(12.0, 11.5))
        self.assertFalse(pace.near(12.1, 11.5))


if __name__ == "__main__":
    unittest.main()
