"""Where a sentence begins and ends, and clean edges round it."""

import numpy as np

LEAD_SECONDS, TAIL_SECONDS = 0.020, 0.060
FADE_IN_SECONDS, FADE_OUT_SECONDS = 0.008, 0.030
BELOW_LOUDEST_DB = 45.0
"""A 5 ms window this far below the loudest one is silence; a last soft "t" or "s" is louder than that."""
WINDOW_SECONDS = 0.005


def speech(sound, rate):
    """First and last sample of speech, as a slice's bounds."""
    size = int(WINDOW_SECONDS * rate)
    count = len(sound) // size
    if not count:
        raise ValueError("expected speech, but found less than one window of sound")
    energy = np.sqrt((sound[: count * size].reshape(count, size) ** 2).mean(axis=1))
    loud = np.flatnonzero(energy > energy.max() * 10 ** (-BELOW_LOUDEST_DB / 20))
    if not energy.max() > 0:
        raise ValueError("expected speech, but found silence")
    return int(loud[0]) * size, (int(loud[-1]) + 1) * size


def core(sound, rate):
    """Speech alone, without lead or tail."""
    first, end = speech(sound, rate)
    return sound[first:end]


def edged(sound, rate):
    """Speech with 20 ms before and 60 ms after, faded in over 8 ms and out over 30 ms."""
    first, end = speech(sound, rate)
    lead, tail = int(LEAD_SECONDS * rate), int(TAIL_SECONDS * rate)
    wide = np.pad(sound, (lead, tail))
    cut = wide[first : end + lead + tail].copy()
    fade_in, fade_out = int(FADE_IN_SECONDS * rate), int(FADE_OUT_SECONDS * rate)
    cut[:fade_in] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(fade_in) / fade_in)
    cut[-fade_out:] *= 0.5 + 0.5 * np.cos(np.pi * (np.arange(fade_out) + 1) / fade_out)
    return cut
