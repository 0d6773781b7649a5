"""Slow clips: the render speeds they begin from, and how a clip of the same text at another pace lends its way of saying."""

from math import log

from candidates import BRIEF, BRIEFLY, Candidate
from pace import USUAL, WITHIN

SLOWLY = [0.75, 0.70, 0.80]
"""Kokoro's speeds for a slow clip: below them it slurs, above them stretching has to do the rest."""
SLOWEST = 9.5
"""From this pace down the lowest speed comes first."""
EASY = 1.2
"""Stretching by so much is hardly heard: of the speeds that need no more the nearest to what is known is taken."""
FAR = 1.3
"""Stretched by more than this a voice may sound smeared: other ways are tried first."""


def speeds_for(pace, speeds):
    """The render speeds for a pace: a narrator's own for the usual one."""
    if pace >= USUAL * (1 - WITHIN):
        return speeds
    return sorted(SLOWLY) if pace <= SLOWEST else SLOWLY


def lent(clip, text, pace, speeds):
    """How the clip of a text is said, at the speeds that suit another pace: those that need little stretch, the nearest first."""
    if len(text) < BRIEF:
        speeds = [round(speed * BRIEFLY, 2) for speed in speeds]

    def cost(speed):
        beyond = max(0, foreseen(clip, pace, speed) - EASY)
        return round(beyond, 3), round(abs(log(speed / clip["speed"])), 6)

    return [Candidate(clip["said"], speed, clip["sounds"]) for speed in sorted({clip["speed"], *speeds}, key=cost)]


def foreseen(clip, pace, speed):
    """How far its way of saying would be stretched to another pace, if rendered at a speed."""
    return clip["stretch"] * clip["pace"] / pace * speed / clip["speed"]


def sibling(clips, text, file, voice, passes):
    """The best clip of the same text at another pace that this narrator says well, or none."""
    others = [clip for clip in clips if clip["text"] == text and clip["file"] != file and clip["voice"] == voice]
    return min(filter(passes, others), key=lambda clip: (clip["errors"], clip["file"]), default=None)


def rank(clip):
    """Of two clips the one with the lesser is kept: fewer letters wrong, then not stretched too far, then the least."""
    return clip["errors"], clip["stretch"] > FAR, abs(log(clip["stretch"]))
