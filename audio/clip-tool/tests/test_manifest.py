"""A manifest is read back as it was written, stands in one order, and knows its files."""

import tempfile
import tomllib
import unittest
from pathlib import Path

import manifest

HEAD = {"language": "nl", "provisional": True, "lufs_mono": -21.0, "rate": 24000}


def clip(file, data, text="Zeg \"rust\", één keer."):
    return {"errors": 0, "file": file, "text": text, "hash": manifest.digest(data), "letters": 12, "frames": 3, "pace": 11.48}


class Manifest(unittest.TestCase):
    def test_read_back_as_written(self):
        rows = [clip("b.ogg", b"b"), clip("a.ogg", b"a", "tab\tand back\\slash")]
        read = tomllib.loads(manifest.written(HEAD, rows))
        self.assertEqual(read.pop("clip"), [rows[1], rows[0]])
        self.assertEqual(read, HEAD)

    def test_the_order_rows_came_in_does_not_show(self):
        rows = [clip("b.ogg", b"b"), clip("a.ogg", b"a")]
        self.assertEqual(manifest.written(HEAD, rows), manifest.written(HEAD, rows[::-1]))

    def test_a_shelf_keeps_knows_and_drops(self):
        with tempfile.TemporaryDirectory() as folder:
            shelf = manifest.Shelf(Path(folder) / "nl", HEAD)
            shelf.keep(clip("a.ogg", b"sound"), b"sound")
            again = manifest.Shelf(Path(folder) / "nl")
            self.assertEqual(again.head, HEAD)
            self.assertTrue(again.sound("a.ogg"))
            (again.folder / "a.ogg").write_bytes(b"other")
            self.assertFalse(again.sound("a.ogg"))
            again.drop("a.ogg")
            self.assertEqual(manifest.Shelf(Path(folder) / "nl").clips, {})
            self.assertFalse((again.folder / "a.ogg").exists())
            self.assertFalse(again.sound("a.ogg"))


if __name__ == "__main__":
    unittest.main()
