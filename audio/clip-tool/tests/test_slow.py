"""A slow clip begins from slow speech, and from the way its text is said already; none is stretched far without need."""

import unittest

import slow

SPEEDS = [0.75, 0.85, 0.70, 0.80]
TEXT = "Vanaf nu hoef je niets meer te doen."


def clip(**told):
    return {
        "text": TEXT, "file": "usual.ogg", "voice": "kokoro:v", "pace": 11.5, "errors": 0,
        "said": "Vanaf nu hoef je niets meer te doen", "speed": 0.75, "sounds": 4, "stretch": 1.06, **told,
    }


class Slow(unittest.TestCase):
    def test_the_usual_pace_keeps_the_narrators_speeds(self):
        self.assertEqual(slow.speeds_for(11.5, SPEEDS), SPEEDS)
        self.assertEqual(slow.speeds_for(11.0, SPEEDS), SPEEDS)

    def test_the_slower_the_pace_the_slower_the_first_speed(self):
        self.assertEqual(slow.speeds_for(10.2, SPEEDS)[0], 0.75)
        self.assertEqual(slow.speeds_for(9.0, SPEEDS), [0.70, 0.75, 0.80])

    def test_a_way_of_saying_is_lent_at_its_own_speed_unless_that_would_stretch_it_far(self):
        near = slow.lent(clip(), TEXT, 10.2, slow.SLOWLY)
        self.assertEqual((near[0].said, near[0].speed, near[0].sounds), (clip()["said"], 0.75, 4))
        # 1.06 * 11.5 / 9 is 1.35; at 0.70 it is 1.26. Brought to 10.2, 1.19 is little enough to keep the speed.
        far = slow.lent(clip(), TEXT, 9.0, slow.speeds_for(9.0, SPEEDS))
        self.assertEqual(far[0].speed, 0.70)
        self.assertAlmostEqual(slow.foreseen(clip(), 9.0, 0.75), 1.354, places=3)
        self.assertAlmostEqual(slow.foreseen(clip(), 9.0, 0.70), 1.264, places=3)
        self.assertEqual(len(far), len(set(far)))

    def test_where_all_would_be_stretched_far_the_least_comes_first(self):
        found = slow.lent(clip(stretch=1.4), TEXT, 9.0, slow.speeds_for(9.0, SPEEDS))
        self.assertEqual([candidate.speed for candidate in found], [0.70, 0.75, 0.80])

    def test_a_brief_text_keeps_its_raised_speed(self):
        found = slow.lent(clip(speed=0.9, stretch=1.0), "Rust maar.", 9.0, slow.speeds_for(9.0, SPEEDS))
        self.assertEqual({candidate.speed for candidate in found}, {0.84, 0.9, 0.96})
        # 11.5 / 9 is 1.28; at 0.84 it is 1.19.
        self.assertEqual(found[0].speed, 0.84)

    def test_only_a_good_clip_of_the_same_text_and_voice_lends(self):
        clips = [
            clip(file="own.ogg"), clip(file="bad.ogg", errors=9), clip(file="two.ogg", errors=2), clip(file="one.ogg", errors=1),
            clip(file="other.ogg", text="Iets anders."), clip(file="strange.ogg", voice="kokoro:w"),
        ]
        found = slow.sibling(clips, TEXT, "own.ogg", "kokoro:v", lambda clip: clip["errors"] < 5)
        self.assertEqual(found["file"], "one.ogg")
        self.assertIsNone(slow.sibling(clips[:2], TEXT, "own.ogg", "kokoro:v", lambda clip: clip["errors"] < 5))

    def test_letters_count_before_stretch(self):
        clean, far, wrong = clip(stretch=1.1), clip(stretch=1.35), clip(errors=1, stretch=1.0)
        self.assertEqual(sorted([wrong, far, clean], key=slow.rank), [clean, far, wrong])


if __name__ == "__main__":
    unittest.main()
