"""The ear: Whisper base, the one that no one here trained. It hears the finished clip, decoded from its file."""

import io
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import decode_audio

RATE = 16_000
BETWEEN = np.zeros(int(0.6 * RATE), np.float32)
"""Silence between two clips heard together, about that of a comma in calm speech."""


class Ear:
    """One Whisper model, loaded once."""

    def __init__(self, home, threads=1):
        self.model = WhisperModel(
            str(Path(home) / "whisper"), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )

    def hear(self, language, *clips):
        """What is heard in the bytes of one Ogg file, or of several with a breath between them."""
        sounds = []
        for clip in clips:
            sounds += [decode_audio(io.BytesIO(clip), sampling_rate=RATE), BETWEEN]
        return self.samples(language, np.concatenate(sounds[:-1]))

    def samples(self, language, sound):
        """What is heard in samples at 16 kHz."""
        segments, _ = self.model.transcribe(
            sound, language=language, beam_size=5, temperature=0, condition_on_previous_text=False,
        )
        return " ".join(segment.text.strip() for segment in segments)
