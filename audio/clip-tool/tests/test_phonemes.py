"""IPA is fitted to the symbols Kokoro knows, and marks stay where they breathe."""

import unittest

from phonemes import MEETING, OTHERWISE, clauses, fit


class Phonemes(unittest.TestCase):
    def test_clauses_keep_their_last_mark(self):
        self.assertEqual(clauses("Adem in, en uit."), [("Adem in", ","), ("en uit", ".")])
        self.assertEqual(clauses("Stil?!"), [("Stil", "!")])
        self.assertEqual(clauses("...stil"), [("stil", "")])

    def test_dutch_sounds(self):
        self.assertEqual(fit("nl", "fˈutən"), "fˈuːtən")
        self.assertEqual(fit("nl", "ɦˈœyzən"), "hˈœyzən")
        self.assertEqual(fit("nl", "vˈɛin"), "fˈɛɪn")
        self.assertEqual(fit("nl", "vərdər"), "fərdər")
        self.assertEqual(fit("nl", "ˈeːvən"), "ˈeːvən")

    def test_the_other_sounds_change_only_what_they_name(self):
        self.assertEqual(fit("nl", "rˈɵstəx", 0), "rˈœstəx")
        self.assertEqual(fit("nl", "rˈɵstəx", 1), "rˈəstəx")
        self.assertEqual(fit("nl", "stˈɑp", 4), "stˈap")
        for otherwise in range(len(OTHERWISE["nl"])):
            self.assertEqual(fit("nl", "rˈɛst", otherwise), "rˈɛst")

    def test_words_that_meet_in_t_and_d_are_found(self):
        self.assertEqual(MEETING.split("hoe stil het daar is"), ["hoe stil het", "daar is"])
        self.assertEqual(MEETING.split("wat er is"), ["wat er is"])

    def test_english_diphthongs_are_one_symbol_and_ties_go(self):
        self.assertEqual(fit("en-gb", "sˈe\u0361ɪf plˈe\u200dɪs"), "sˈAf plˈAs")
        self.assertEqual(fit("en-gb", "tʃˈeə"), "ʧˈeə")


if __name__ == "__main__":
    unittest.main()
