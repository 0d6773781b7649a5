"""From a candidate to a finished clip, and from a sentence to the best of its candidates."""

import tomllib
from pathlib import Path

import level
import pace
import stretch
import trim
import vorbis
from candidates import MOST, candidates
from letters import SHORT, letters, passes, wrong
from manifest import digest
from speak import RATE, Narrator

HERE = Path(__file__).parent
TOOL = "clip-tool 1"
"""Raised when finishing changes so that every clip must be made anew."""
ENCODINGS = 4
"""Vorbis moves peaks by a little; how often to lean on them harder before taking what came."""


def narrator_of(language):
    """The language's row in narrators.toml."""
    return tomllib.loads((HERE / "narrators.toml").read_text(encoding="utf-8"))[language]


def table_of(language):
    """Words no candidate says well as they are spelled, with other ways to spell them."""
    path = HERE / f"respell-{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["word"] if path.exists() else {}


def head_of(language):
    """The manifest's first lines: what holds for all its clips."""
    row = narrator_of(language)
    return {
        "language": language, "voice": f"kokoro:{row['voice']}", "provisional": row["provisional"], "why": row["why"],
        "rate": RATE, "lufs_mono": level.TARGET_LUFS, "lufs_stereo": level.TARGET_LUFS + 3.0,
        "true_peak_dbtp": level.CEILING_DBTP, "lead_seconds": trim.LEAD_SECONDS, "tail_seconds": trim.TAIL_SECONDS,
        "quality": vorbis.QUALITY, "tool": TOOL,
    }


def finished(raw, text, wanted):
    """Raw speech made a clip: rumble out, to pace, edges, to level, Ogg Vorbis. Gives the bytes and the stretch."""
    sound, ratio = stretch.to_pace(level.without_rumble(raw, RATE), RATE, text, wanted)
    sound, ceiling = trim.edged(sound, RATE), level.CEILING_DBTP
    for _ in range(ENCODINGS):
        clip = vorbis.encoded(level.to_level(sound, RATE, ceiling=ceiling), RATE, int(digest(text.encode())[:7], 16))
        over = level.true_peak(vorbis.decoded(clip)[0]) - level.CEILING_DBTP
        if over <= 0:
            break
        ceiling -= over + 0.1
    return clip, ratio


class Studio:
    """A narrator, an ear and a shelf for one language."""

    def __init__(self, home, language, shelf, most=MOST):
        from hear import Ear

        self.language, self.shelf, self.home, self.most = language, shelf, home, most
        self.row, self.table = narrator_of(language), table_of(language)
        self.ear = Ear(home)
        self.narrator = None

    def candidates(self, sentence, most=None):
        """What would be tried for a sentence today."""
        told = self.row["speeds"], self.row["sounds"]
        return candidates(self.language, sentence.text, self.table, *told, most or self.most)

    def passes(self, clip):
        """Whether a row of the manifest stands within the gate of one sentence."""
        return passes(clip["errors"], clip["letters"], self.row["most_wrong"])

    def beside(self, sentence):
        """The neighbour a short sentence is heard with: the nearest whose clip is there."""
        for text in sentence.neighbours:
            for clip in self.shelf.clips.values():
                if clip["text"] == text and (self.shelf.folder / clip["file"]).exists():
                    return clip
        return None

    def heard(self, sentence, data):
        """Letters, errors and what was heard, of a clip alone or with its neighbour."""
        other = self.beside(sentence) if len(letters(self.language, sentence.text)) < SHORT else None
        if other is None:
            heard = self.ear.hear(self.language, data)
            errors, count = wrong(self.language, sentence.text, heard)
            return {"letters": count, "errors": errors, "heard": heard}
        heard = self.ear.hear(self.language, data, self.shelf.data(other["file"]))
        errors, count = wrong(self.language, f"{sentence.text} {other['text']}", heard)
        return {"letters": count, "errors": errors, "heard": heard, "heard_with": other["text"]}

    def row_of(self, sentence, candidate, data, ratio):
        """The manifest's row of a finished clip, heard."""
        frames = len(vorbis.decoded(data)[0])
        return {
            "text": sentence.text, "file": sentence.file, "voice": f"kokoro:{self.row['voice']}",
            "pace": round(pace.measured(sentence.text, frames, RATE), 2), "frames": frames, "hash": digest(data),
            **self.heard(sentence, data),
            "said": candidate.said, "speed": candidate.speed, "sounds": candidate.sounds, "stretch": round(ratio, 3),
        }

    def best(self, sentence, known=None):
        """Tries candidates until one has no letter wrong; else the best of them. `known` is one already kept."""
        if self.narrator is None:
            self.narrator = Narrator(self.home, self.row["espeak"], self.row["voice"])
        floor = 0
        other = self.beside(sentence) if sentence.neighbours else None
        if other is not None and len(letters(self.language, sentence.text)) < SHORT:
            floor = other["errors"]
        best, plan = known, self.candidates(sentence)
        done = known[0].get("tried", 0) if known and known[0]["said"].replace(",", "") == plan[0].said.replace(",", "") else 0
        tried = done
        for candidate in plan[done:]:
            if best is not None and best[0]["errors"] <= floor:
                break
            tried += 1
            raw = self.narrator.say(candidate.said, candidate.speed, candidate.sounds)
            data, ratio = finished(raw, sentence.text, sentence.pace)
            row = self.row_of(sentence, candidate, data, ratio)
            if not pace.near(row["pace"], sentence.pace):
                continue
            if best is None or row["errors"] < best[0]["errors"]:
                best = (row, data)
        if best is None:
            raise ValueError(f"expected a candidate within {pace.WITHIN:.0%} of its pace, but found none: {sentence.text!r}")
        return {**best[0], "tried": tried}, best[1]
