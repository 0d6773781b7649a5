"""Letters are counted as a listener would, and nothing wrong is forgiven."""

import unittest

from letters import distance, letters, passes, wrong


class Letters(unittest.TestCase):
    def test_case_marks_and_word_cuts_cost_nothing(self):
        self.assertEqual(wrong("nl", "Zo zacht als het gaat.", "zo zacht, alshet gaat"), (0, 17))

    def test_numbers_may_be_digits(self):
        self.assertEqual(wrong("nl", "Noem vijf dingen.", "Noem 5 dingen")[0], 0)
        self.assertEqual(wrong("en", "Name five things.", "Name 5 things")[0], 0)
        self.assertEqual(wrong("en", "Name five things.", "Name 4 things")[0], 3)

    def test_an_accent_is_a_spelling(self):
        self.assertEqual(wrong("nl", "Noem nog één ding.", "noem nog een ding")[0], 0)

    def test_american_spelling_is_british_speech(self):
        self.assertEqual(wrong("en", "Look at its colours.", "Look at its colors.")[0], 0)

    def test_a_word_that_sounds_otherwise_is_wrong(self):
        self.assertEqual(wrong("nl", "zijn", "z'n")[0], 2)
        self.assertEqual(wrong("nl", "lichaam", "legaam")[0], 3)

    def test_distance_is_a_metric_on_examples(self):
        for one, other, steps in (("", "", 0), ("adem", "", 4), ("adem", "ademt", 1), ("stoel", "stuil", 2), ("abc", "cab", 2)):
            self.assertEqual(distance(one, other), steps)
            self.assertEqual(distance(other, one), steps)

    def test_one_letter_is_always_free_and_the_share_decides_beyond(self):
        self.assertTrue(passes(1, 10, 0.08))
        self.assertFalse(passes(2, 24, 0.08))
        self.assertTrue(passes(2, 25, 0.08))
        self.assertTrue(passes(6, 50, 0.12))
        self.assertFalse(passes(7, 50, 0.12))

    def test_letters_are_letters_alone(self):
        self.assertEqual(letters("en", "It's warm-hearted, isn't it?"), "itswarmheartedisntit")


if __name__ == "__main__":
    unittest.main()
