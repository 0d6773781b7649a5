"""Pace: characters of the text, as written, for each second of the trimmed clip."""

USUAL = 11.5
"""What a sheet's row means that names none; 11 to 12 is measured on spoken exercises."""
WITHIN = 0.05
"""No clip is further from its place's pace than this share."""


def measured(text, frames, rate):
    """Characters a second, spaces and marks counted: 23 characters in 2 s give 11.5."""
    return len(text) * rate / frames


def needed(text, pace, speech_frames, rate, edges_seconds):
    """How many times longer speech must become, so that with its edges it has the pace."""
    wanted = len(text) / pace - edges_seconds
    if wanted <= 0:
        raise ValueError(f"expected a text long enough for {pace} characters a second, but found {text!r}")
    return wanted * rate / speech_frames


def near(measured_pace, pace):
    """Whether a clip is at its place's pace."""
    return abs(measured_pace / pace - 1) <= WITHIN
