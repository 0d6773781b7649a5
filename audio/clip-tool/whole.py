#!/usr/bin/env python3
"""Hears whole practices as a person would: each exercise rendered over its bed, in `clear`, and its letters counted.

    whole.py --lang nl evening-train coat-rack          # without ids: every exercise of the language

A clip may be understood by itself and not in its place, beneath a soundscape and at its level. The mix is cut into pieces
of whole sentences, since the ear loses its place in minutes of silence; what each piece should say is known from the plan.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import letters

LONGEST = 25.0
"""Seconds of a piece: the ear listens to thirty at once."""
MARGIN = 0.4
"""Seconds before the first word and after the last."""
APART = 4.0
"""A pause of more seconds than this parts two pieces."""
GATES = {"nl": 0.08, "en": 0.05}
"""The share of letters that may be wrong over a whole exercise."""


def pieces(cues):
    """Groups of neighbouring cues (start, end, text) that are heard together: no long pause within, no piece too long."""
    groups = []
    for cue in cues:
        last = groups[-1] if groups else None
        if last and cue[0] - last[-1][1] <= APART and cue[1] - last[0][0] + 2 * MARGIN <= LONGEST:
            last.append(cue)
        else:
            groups.append([cue])
    return groups


def cues_of(plan):
    """The spoken cues of a plan, in seconds."""
    rate = plan["rate"]
    spoken = (cue for cue in plan["cues"] if cue["kind"] == "speech")
    return [(cue["at_frame"] / rate, (cue["at_frame"] + cue["frames"]) / rate, cue["text"]) for cue in spoken]


def run(perron, *told):
    """What a command of perron prints; its failure is ours."""
    done = subprocess.run([perron, *told], capture_output=True, text=True)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        sys.exit(1)
    return done.stdout


def hear(ear, perron, language, exercise, wishes):
    """Letters wrong, letters there were, and the pieces that were heard worst."""
    from faster_whisper.audio import decode_audio

    plan = json.loads(run(perron, "plan", exercise, "--lang", language, "--json", *wishes))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "mix.wav"
        run(perron, "render", exercise, "--lang", language, "--out", str(out), *wishes)
        mix = decode_audio(str(out), sampling_rate=16_000)
    errors = count = 0
    worst = []
    for piece in pieces(cues_of(plan)):
        first, last = piece[0][0] - MARGIN, piece[-1][1] + MARGIN
        heard = ear.samples(language, mix[max(0, int(first * 16_000)):int(last * 16_000)])
        said = " ".join(text for _, _, text in piece)
        wrong, there = letters.wrong(language, said, heard)
        errors, count = errors + wrong, count + there
        worst.append((wrong / max(there, 1), said, heard))
    return errors, count, sorted(worst, reverse=True)


def main():
    """The command line."""
    whole = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    whole.add_argument("--lang", required=True, choices=sorted(GATES))
    whole.add_argument("--perron", default=str(Path(__file__).parents[2] / "target/release/perron"))
    whole.add_argument("--worst", type=int, default=3, help="how many of the worst pieces are shown")
    whole.add_argument("ids", nargs="*")
    told, wishes = whole.parse_known_args()
    from clips import home
    from hear import Ear

    ear = Ear(home(), threads=2)
    ids = told.ids or sorted({row["id"] for row in json.loads(run(told.perron, "list", "--json"))})
    beyond = 0
    for exercise in ids:
        errors, count, worst = hear(ear, told.perron, told.lang, exercise, wishes)
        share = errors / max(count, 1)
        beyond += share > GATES[told.lang]
        print(f"{told.lang} {exercise}: {errors}/{count} letters wrong = {share:.2%}{'  BEYOND' if share > GATES[told.lang] else ''}", flush=True)
        for off, said, heard in worst[:told.worst]:
            if off:
                print(f"    {off:.0%} said:  {said}\n        heard: {heard}", flush=True)
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
