"""The manifest: what is in a folder of clips and how each was made and heard, as TOML a person and Rust can read."""

import hashlib
import json
import tomllib
from pathlib import Path

NAME = "manifest.toml"
ORDER = ["text", "file", "voice", "pace", "frames", "hash", "letters", "errors", "heard", "heard_with", "said", "speed", "sounds", "stretch", "tried"]


def digest(data):
    """The sha256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def value(thing):
    """A TOML value: TOML's basic strings escape as JSON's do."""
    if isinstance(thing, bool):
        return "true" if thing else "false"
    if isinstance(thing, str):
        return json.dumps(thing, ensure_ascii=False)
    return repr(thing)


def written(head, clips):
    """The manifest's text: the head's keys in their order, then the clips by file name."""
    lines = [f"{key} = {value(thing)}" for key, thing in head.items()]
    for clip in sorted(clips, key=lambda clip: clip["file"]):
        lines += ["", "[[clip]]"] + [f"{key} = {value(clip[key])}" for key in ORDER if key in clip]
    return "\n".join(lines) + "\n"


class Shelf:
    """One language's folder: its manifest and its files."""

    def __init__(self, folder, head=None):
        self.folder = Path(folder)
        self.path = self.folder / NAME
        stored = tomllib.loads(self.path.read_text(encoding="utf-8")) if self.path.exists() else {}
        self.clips = {clip["file"]: clip for clip in stored.pop("clip", [])}
        self.head = head if head is not None else stored

    def data(self, file):
        """The bytes of a clip."""
        return (self.folder / file).read_bytes()

    def sound(self, file):
        """Whether the file is there and is the one the manifest knows."""
        clip = self.clips.get(file)
        path = self.folder / file
        return clip is not None and path.exists() and digest(path.read_bytes()) == clip["hash"]

    def keep(self, clip, data):
        """Puts a clip and its row on the shelf."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / clip["file"]).write_bytes(data)
        self.clips[clip["file"]] = clip
        self.save()

    def drop(self, file):
        """Takes a clip off the shelf."""
        self.clips.pop(file, None)
        (self.folder / file).unlink(missing_ok=True)
        self.save()

    def save(self):
        """Writes the manifest whole, then puts it in place, so that a run cut short leaves a good one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".part")
        fresh.write_text(written(self.head, self.clips.values()), encoding="utf-8")
        fresh.replace(self.path)
