"""Longer or shorter without a change of pitch, by Rubber Band's finer engine as a program of its own."""

import subprocess
import tempfile
from pathlib import Path

import soundfile as sf

import pace
import trim

LEAST = 0.01
"""A change below this share is left undone: it would cost sound and bring no pace."""


def to_pace(sound, rate, text, wanted):
    """The sound stretched so that `trim.edged` brings it to `wanted` characters a second; and by how much."""
    ratio = pace.needed(text, wanted, len(trim.core(sound, rate)), rate, trim.LEAD_SECONDS + trim.TAIL_SECONDS)
    if abs(ratio - 1) < LEAST:
        return sound, 1.0
    return stretched(sound, rate, ratio), ratio


def stretched(sound, rate, ratio):
    """The sound `ratio` times as long."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "before.wav", Path(folder) / "after.wav"
        sf.write(before, sound, rate, subtype="FLOAT")
        subprocess.run(
            ["rubberband", "--quiet", "--fine", "--time", f"{ratio:.6f}", str(before), str(after)],
            check=True, capture_output=True,
        )
        return sf.read(after)[0]
