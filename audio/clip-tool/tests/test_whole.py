import unittest

import whole


class Pieces(unittest.TestCase):
    def test_a_long_pause_parts_and_a_short_one_does_not(self):
        cues = [(0.0, 2.0, "a"), (5.0, 7.0, "b"), (12.0, 13.0, "c")]
        self.assertEqual([[text for _, _, text in piece] for piece in whole.pieces(cues)], [["a", "b"], ["c"]])

    def test_no_piece_is_longer_than_the_ear_listens(self):
        cues = [(at * 4.0, at * 4.0 + 3.0, str(at)) for at in range(20)]
        for piece in whole.pieces(cues):
            self.assertLessEqual(piece[-1][1] - piece[0][0] + 2 * whole.MARGIN, whole.LONGEST)
        self.assertEqual(sum(whole.pieces(cues), []), cues)

    def test_only_what_is_spoken_is_heard(self):
        cue = {"kind": "shown", "at_frame": 0, "frames": 1, "text": "x"}
        spoken = {"kind": "speech", "at_frame": 48_000, "frames": 24_000, "text": "y"}
        self.assertEqual(whole.cues_of({"rate": 48_000, "cues": [cue, spoken]}), [(1.0, 1.5, "y")])


if __name__ == "__main__":
    unittest.main()
