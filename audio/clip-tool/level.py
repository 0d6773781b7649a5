"""Loudness by ITU-R BS.1770-4 and true peak, for mono speech, and the bringing to level."""

import numpy as np

TARGET_LUFS = -21.0
"""Measured on the mono clip. The same samples on both sides of a stereo render measure 3 dB more: -18 LUFS."""
CEILING_DBTP = -2.0
"""No clip's true peak goes above this."""
RUMBLE_HZ = 60.0
GATE_SECONDS, STEP_SECONDS = 0.4, 0.1
ABSOLUTE_GATE, RELATIVE_GATE = -70.0, -10.0


def biquad_gain(frequencies, rate, b, a):
    """The power gain of one second-order filter at the given frequencies."""
    z = np.exp(-2j * np.pi * frequencies / rate)
    return np.abs((b[0] + b[1] * z + b[2] * z * z) / (a[0] + a[1] * z + a[2] * z * z)) ** 2


def k_filters(rate):
    """The two filters of BS.1770's K-weighting, made for any rate from their analogue prototypes."""
    k = np.tan(np.pi * 1681.974450955533 / rate)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    mid = high**0.4996667741545416
    base = 1 + k / q + k * k
    shelf = (
        [(high + mid * k / q + k * k) / base, 2 * (k * k - high) / base, (high - mid * k / q + k * k) / base],
        [1, 2 * (k * k - 1) / base, (1 - k / q + k * k) / base],
    )
    k, q = np.tan(np.pi * 38.13547087602444 / rate), 0.5003270373238773
    base = 1 + k / q + k * k
    lowcut = ([1, -2, 1], [1, 2 * (k * k - 1) / base, (1 - k / q + k * k) / base])
    return [shelf, lowcut]


def filtered(sound, rate, gains):
    """`sound` through a zero-phase filter with the amplitude of `gains`' product; padded, so nothing wraps round."""
    size = 1 << int(np.ceil(np.log2(len(sound) + rate)))
    frequencies = np.fft.rfftfreq(size, 1 / rate)
    power = np.prod([biquad_gain(frequencies, rate, b, a) for b, a in gains], axis=0)
    return np.fft.irfft(np.fft.rfft(sound, size) * np.sqrt(power), size)[: len(sound)]


def loudness(sound, rate):
    """Integrated loudness of a mono sound in LUFS; ungated where the sound is shorter than one gate of 400 ms."""
    weighted = filtered(sound, rate, k_filters(rate)) ** 2
    gate, step = int(GATE_SECONDS * rate), int(STEP_SECONDS * rate)
    if len(weighted) < gate:
        return lufs(weighted.mean())
    blocks = np.array([weighted[i : i + gate].mean() for i in range(0, len(weighted) - gate + 1, step)])
    heard = blocks[blocks > power(ABSOLUTE_GATE)]
    if not len(heard):
        return -np.inf
    return lufs(heard[heard > power(lufs(heard.mean()) + RELATIVE_GATE)].mean())


def lufs(mean_square):
    """BS.1770's scale: a full sine of 1 kHz on one channel reads -3.01."""
    return -0.691 + 10 * np.log10(max(mean_square, 1e-12))


def power(level):
    """The mean square that reads `level` LUFS."""
    return 10 ** ((level + 0.691) / 10)


def true_peak(sound):
    """The true peak in dBTP, by four times oversampling."""
    size = len(sound)
    spectrum = np.fft.rfft(np.concatenate([sound, np.zeros(256)]))
    padded = len(sound) + 256
    over = np.fft.irfft(spectrum, padded * 4)[: size * 4] * 4
    return 20 * np.log10(max(np.abs(over).max(), 1e-9))


def without_rumble(sound, rate):
    """Takes out what lies below speech, twice 12 dB an octave at 60 Hz, without moving a phase."""
    w = 2 * np.pi * RUMBLE_HZ / rate
    alpha, c = np.sin(w) / (2 * 0.7071), np.cos(w)
    highpass = ([(1 + c) / 2, -(1 + c), (1 + c) / 2], [1 + alpha, -2 * c, 1 - alpha])
    return filtered(sound, rate, [highpass, highpass])


def softened(sound, rate, ceiling):
    """Leans on peaks above `ceiling` (linear) by a smooth gain that looks 5 ms ahead; leaves the rest untouched."""
    reach = int(0.005 * rate)
    need = np.minimum(1, ceiling / np.maximum(np.abs(sound), 1e-9))
    held = np.lib.stride_tricks.sliding_window_view(np.pad(need, reach, constant_values=1), 2 * reach + 1).min(axis=1)
    window = np.hanning(2 * reach + 1)
    smooth = np.convolve(np.pad(held, reach, mode="edge"), window / window.sum(), "valid")
    return sound * smooth


def to_level(sound, rate, target=TARGET_LUFS, ceiling=CEILING_DBTP):
    """The sound at `target` LUFS with no true peak above `ceiling` dBTP."""
    for _ in range(4):
        sound = sound * 10 ** ((target - loudness(sound, rate)) / 20)
        if true_peak(sound) <= ceiling:
            return sound
        sound = softened(sound, rate, 10 ** ((ceiling - 0.6) / 20))
    return sound * 10 ** (min(0, ceiling - true_peak(sound)) / 20)
