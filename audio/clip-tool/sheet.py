"""The voice sheet: which sentences a language's scripts speak, at which pace, and what their clips are called."""

import hashlib
import json
import re
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from letters import SHORT, letters
from pace import USUAL


@dataclass
class Sentence:
    """One text at one pace, wherever it stands."""

    text: str
    pace: float
    scripts: list = field(default_factory=list)
    neighbours: list = field(default_factory=list)
    """Texts near it in one script, nearest first: what a short one may be heard with."""

    @property
    def file(self):
        """A name that a reader knows and that changes with the text or the pace."""
        plain = unicodedata.normalize("NFKD", self.text.lower()).encode("ascii", "ignore").decode()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))[:5]) or "clip"
        told = self.text if self.pace == USUAL else f"{self.text}\n{self.pace:g}"
        return f"{slug}-{hashlib.sha256(told.encode()).hexdigest()[:8]}.ogg"


def read(path):
    """The rows of a sheet from a file, or from standard input for "-"."""
    rows = json.load(sys.stdin) if path == "-" else json.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(rows, list) or not all(isinstance(row, dict) and row.get("text") for row in rows):
        raise ValueError("expected a list of objects with a text each, but found another shape")
    return rows


def sentences(language, rows):
    """Each text at each pace once, in the sheet's order, with its scripts and its neighbours."""
    found = {}
    for at, row in enumerate(rows):
        key = (row["text"], float(row.get("pace") or USUAL))
        sentence = found.setdefault(key, Sentence(*key))
        script = row.get("script", "")
        if script not in sentence.scripts:
            sentence.scripts.append(script)
        if len(letters(language, row["text"])) < SHORT and not sentence.neighbours:
            sentence.neighbours = near(language, rows, at)
    return list(found.values())


def near(language, rows, at):
    """The texts long enough to be judged that stand nearest in the same script, those at its pace first, those after
    before those ahead of it."""
    own = rows[at]
    others = [
        (float(row.get("pace") or USUAL) != float(own.get("pace") or USUAL), abs(i - at), i < at, row["text"])
        for i, row in enumerate(rows)
        if row.get("script") == own.get("script") and row["text"] != own["text"]
        and len(letters(language, row["text"])) >= SHORT
    ]
    return list(dict.fromkeys(row[-1] for row in sorted(others)))[:3]
