"""Candidates differ in spelling, commas, sounds and speed; never in their words."""

import unittest

from candidates import BRIEF, candidates, commas, respelled, spellings

TABLE = {"duim": ["dœm", "duym"], "rug": ["ruch"]}


class Candidates(unittest.TestCase):
    def test_the_known_respelling_is_tried_first_and_the_text_as_written_too(self):
        text = "Leg je duim op je rug."
        self.assertEqual(spellings(text, TABLE), ["Leg je dœm op je ruch.", "Leg je duym op je ruch.", text])
        self.assertEqual(spellings("Leg je hand neer.", TABLE), ["Leg je hand neer."])

    def test_only_whole_words_are_respelled(self):
        self.assertEqual(respelled("Terug op je rug.", TABLE, 0), "Terug op je ruch.")

    def test_commas_come_and_go(self):
        self.assertEqual(
            commas("nl", "Zit rustig, of lig stil en zwaar."),
            ["Zit rustig, of lig stil en zwaar.", "Zit rustig of lig stil en zwaar.", "Zit rustig, of lig stil, en zwaar."],
        )
        self.assertEqual(commas("en", "Rest now."), ["Rest now."])

    def test_the_plainest_comes_first_and_none_twice(self):
        found = candidates("nl", "Zit rustig, of lig stil en zwaar.", {}, [0.75, 0.85], [0, 2, 1])
        self.assertEqual((found[0].said, found[0].speed, found[0].sounds), ("Zit rustig, of lig stil en zwaar.", 0.75, 0))
        self.assertEqual(len(found), len(set(found)))
        self.assertEqual(len(found), 8)

    def test_every_candidate_says_the_same_words(self):
        for candidate in candidates("en", "Rest, if you like, and breathe as you will.", {}, [0.8, 0.75]):
            self.assertEqual(candidate.said.replace(",", ""), "Rest if you like and breathe as you will.")

    def test_a_brief_text_is_spoken_faster(self):
        self.assertEqual(candidates("en", "Rest now.", {}, [0.8])[0].speed, 0.96)
        self.assertEqual(candidates("en", "x" * BRIEF, {}, [0.8])[0].speed, 0.8)


if __name__ == "__main__":
    unittest.main()
