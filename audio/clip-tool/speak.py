"""The narrator: Kokoro-82M in one session, one style a language, one sentence at a time."""

import json
import re
from pathlib import Path

import numpy as np
import onnxruntime as ort

from phonemes import phonemes

RATE = 24_000
ROWS, WIDTH = 510, 256


def parts(mix):
    """A narrator's recipe by name and weight: "a*0.5+b*0.5" gives [("a", 0.5), ("b", 0.5)]."""
    found = []
    for part in mix.split("+"):
        name, _, weight = part.partition("*")
        if not re.fullmatch(r"[a-z]{2}_[a-z]+", name):
            raise ValueError(f"expected a Kokoro voice such as bm_george, but found {name!r}")
        found.append((name, float(weight or 1)))
    return found


class Narrator:
    """One voice, loaded once. `say` gives mono float samples at 24 kHz, untrimmed."""

    def __init__(self, home, espeak_language, mix, threads=1):
        kokoro = Path(home) / "kokoro"
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self.session = ort.InferenceSession(
            str(kokoro / "model.int8.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.alphabet = json.loads((kokoro / "vocab.json").read_text(encoding="utf-8"))["vocab"]
        self.language = espeak_language
        self.voices = kokoro / "package" / "voices"
        self.become(mix)

    def become(self, mix):
        """Takes another style on the same model; only the choosing of a narrator needs it."""
        self.style = sum(
            weight * np.fromfile(self.voices / f"{name}.bin", dtype=np.float32).reshape(ROWS, WIDTH)
            for name, weight in parts(mix)
        )

    def say(self, text, speed, otherwise=0):
        """Speaks `text` (already respelled) at Kokoro's own speed factor, by the usual sounds or the other ones."""
        symbols = phonemes(self.language, text, otherwise)
        tokens = [self.alphabet[symbol] for symbol in symbols if symbol in self.alphabet]
        if not 0 < len(tokens) < ROWS:
            raise ValueError(f"expected 1 to {ROWS - 1} phonemes, but found {len(tokens)}")
        fed = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": self.style[len(tokens)][None].astype(np.float32),
            "speed": np.array([speed], np.float32),
        }
        return self.session.run(None, fed)[0].ravel().astype(np.float64)
