"""A sheet's rows become sentences, each once, with a name that changes with what is said."""

import json
import tempfile
import unittest
from pathlib import Path

import sheet

ROWS = [
    {"text": "Luister naar een geluid in de kamer.", "script": "grounding", "scene": "a"},
    {"text": "Adem uit.", "script": "grounding", "scene": "a"},
    {"text": "Voel de grond onder je voeten.", "script": "grounding", "scene": "a"},
    {"text": "Adem uit.", "script": "safe-place", "scene": "b"},
]


class Sheet(unittest.TestCase):
    def test_a_text_that_stands_twice_has_one_clip(self):
        found = sheet.sentences("nl", ROWS)
        self.assertEqual([sentence.text for sentence in found], [ROWS[0]["text"], "Adem uit.", ROWS[2]["text"]])
        self.assertEqual(found[1].scripts, ["grounding", "safe-place"])

    def test_a_short_text_is_heard_with_the_nearest_long_one_of_its_script(self):
        found = sheet.sentences("nl", ROWS)
        self.assertEqual(found[1].neighbours, [ROWS[2]["text"], ROWS[0]["text"]])
        self.assertEqual(found[0].neighbours, [])

    def test_a_short_text_may_find_its_neighbour_in_a_later_place(self):
        found = sheet.sentences("nl", [{"text": "Adem uit.", "script": "alone"}, *ROWS])
        self.assertEqual(found[0].neighbours, [ROWS[2]["text"], ROWS[0]["text"]])

    def test_the_name_tells_the_words_and_the_text(self):
        one = sheet.Sentence("Zet allebei je voeten plat op de vloer.", 11.5)
        self.assertEqual(one.file, "zet-allebei-je-voeten-plat-ef5f915e.ogg")
        self.assertNotEqual(one.file, sheet.Sentence("Zet allebei je voeten plat op de vloer", 11.5).file)
        self.assertRegex(sheet.Sentence("Noem nog één ding.", 11.5).file, r"^noem-nog-een-ding-[0-9a-f]{8}\.ogg$")

    def test_another_pace_is_another_clip(self):
        rows = [ROWS[0], {**ROWS[0], "pace": 9.0}, {**ROWS[0], "pace": 11.5}]
        found = sheet.sentences("nl", rows)
        self.assertEqual([sentence.pace for sentence in found], [11.5, 9.0])
        self.assertNotEqual(found[0].file, found[1].file)

    def test_a_short_text_finds_a_neighbour_at_its_own_pace_first_and_another_if_there_is_none(self):
        slow = [{**ROWS[1], "pace": 9.0}, {**ROWS[2], "pace": 9.0}]
        found = sheet.sentences("nl", [ROWS[0], *slow])
        self.assertEqual(found[1].neighbours, [ROWS[2]["text"], ROWS[0]["text"]])
        found = sheet.sentences("nl", [ROWS[0], slow[0]])
        self.assertEqual(found[1].neighbours, [ROWS[0]["text"]])

    def test_another_shape_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sheet.json"
            for content in ({"text": "x"}, [{"script": "x"}], ["x"], [{"text": ""}]):
                path.write_text(json.dumps(content))
                with self.assertRaisesRegex(ValueError, "expected a list of objects with a text"):
                    sheet.read(str(path))


if __name__ == "__main__":
    unittest.main()
