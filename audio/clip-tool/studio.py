"""From a candidate to a finished clip, and from a sentence to the best of its candidates."""

import tomllib
from pathlib import Path

import level
import pace
import slow
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
LENT = 2
"""At how many speeds the way of saying of another pace is tried before the ways of one's own."""
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
        most, speeds = most or self.most, slow.speeds_for(sentence.pace, self.row["speeds"])
        plan = candidates(self.language, sentence.text, self.table, speeds, self.row["sounds"], most)
        known = self.sibling(sentence)
        lent = slow.lent(known, sentence.text, sentence.pace, speeds)[:LENT] if known else []
        return list(dict.fromkeys(lent + plan))[:most]

    def sibling(self, sentence):
        """The clip that says the same at another pace, if it is a good one."""
        whole = [clip for clip in self.shelf.clips.values() if (self.shelf.folder / clip["file"]).exists()]
        return slow.sibling(whole, sentence.text, sentence.file, f"kokoro:{self.row['voice']}", self.passes)

    def passes(self, clip):
        """Whether a row of the manifest stands within the gate of one sentence."""
        return passes(clip["errors"], clip["letters"], self.row["most_wrong"])

    def beside(self, sentence):
        """The neighbour a short sentence is heard with: the nearest whose clip is there, at the nearest pace there is."""
        for text in sentence.neighbours:
            told = [clip for clip in self.shelf.clips.values() if clip["text"] == text]
            told = [clip for clip in told if (self.shelf.folder / clip["file"]).exists()]
            if told:
                return min(told, key=lambda clip: abs(clip["pace"] - sentence.pace))
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
        """Tries candidates until one has no letter wrong, or no more than the same text at another pace, and is not
        stretched too far; else the best of them. `known` is one already kept."""
        if self.narrator is None:
            self.narrator = Narrator(self.home, self.row["espeak"], self.row["voice"])
        floor = 0
        other = self.beside(sentence) if sentence.neighbours else None
        if other is not None and len(letters(self.language, sentence.text)) < SHORT:
            floor = other["errors"]
        like = self.sibling(sentence)
        floor = max(floor, like["errors"] if like else 0)
        best, plan = known, self.candidates(sentence)
        done = known[0].get("tried", 0) if known and known[0]["said"].replace(",", "") == plan[0].said.replace(",", "") else 0
        tried = done
        for candidate in plan[done:]:
            if best is not None and best[0]["errors"] <= floor:
                if best[0]["stretch"] <= slow.FAR:
                    break
                # All that is amiss is how far it is stretched: only what is spoken more slowly mends that.
                if slow.foreseen(best[0], sentence.pace, candidate.speed) > slow.FAR:
                    continue
            tried += 1
            raw = self.narrator.say(candidate.said, candidate.speed, candidate.sounds)
            data, ratio = finished(raw, sentence.text, sentence.pace)
            row = self.row_of(sentence, candidate, data, ratio)
            if not pace.near(row["pace"], sentence.pace):
                continue
            if best is None or slow.rank(row) < slow.rank(best[0]):
                best = (row, data)
        if best is None:
            raise ValueError(f"expected a candidate within {pace.WITHIN:.0%} of its pace, but found none: {sentence.text!r}")
        return {**best[0], "tried": tried}, best[1]
