"""What to try for one sentence: the same narrator, but other spellings, commas and render speeds, best guess first."""

import re
from dataclasses import dataclass
from itertools import product

AND = {
    "nl": r"(?<![,;:]) (en|of|maar|terwijl|als|die|dat|wat|hoe|waar|om)\b",
    "en": r"(?<![,;:]) (and|or|but|while|if|that|which|what|how|where|as)\b",
}
MOST = 8
BRIEF = 22
"""Kokoro draws texts of fewer characters out: their render speeds are raised."""
BRIEFLY = 1.2
FIRST = (1.0, 1.02, 1.25, 1.3)
REST = (0.3, 0.1, 0.1, 0.1)
"""What the first other speed, sounds, spelling and commas cost in the order of trial, and each one after it."""


@dataclass(frozen=True)
class Candidate:
    """What espeak-ng is given, Kokoro's speed, and which of `phonemes.OTHERWISE` it is said by."""

    said: str
    speed: float
    sounds: int


def respelled(text, table, choice):
    """The text with each word of the table written in its `choice`-th other way, or the last it has."""

    def other(match):
        word = match.group(0)
        ways = table.get(word.lower())
        return ways[min(choice, len(ways) - 1)] if ways else word

    return re.sub(r"[\w'’]+", other, text)


def spellings(text, table):
    """The known respellings first, then the text as written."""
    ways = max((len(table.get(word.lower(), [])) for word in re.findall(r"[\w'’]+", text)), default=0)
    return list(dict.fromkeys([respelled(text, table, choice) for choice in range(ways)] + [text]))


def commas(language, text):
    """The text as it is; without its commas; with a comma before its first joining word past the third."""
    found = [text]
    bare = re.sub(r",(?= )", "", text)
    found.append(bare)
    for match in re.finditer(AND[language], text):
        if text[: match.start()].count(" ") >= 2:
            found.append(text[: match.start()] + "," + text[match.start() :])
            break
    return list(dict.fromkeys(found))


def candidates(language, text, table, speeds, sounds=(0,), most=MOST):
    """At most `most` candidates. Those that differ least from the first guess come first."""
    if len(text) < BRIEF:
        speeds = [round(speed * BRIEFLY, 2) for speed in speeds]
    plan = []
    for s, spelled in enumerate(spellings(text, table)):
        for c, said in enumerate(commas(language, spelled)):
            for (v, speed), (o, sound) in product(enumerate(speeds), enumerate(sounds)):
                changes = [first + rest * (nth - 1) for first, rest, nth in zip(FIRST, REST, (v, o, s, c)) if nth]
                cost = sum(changes) + 0.5 * max(0, len(changes) - 1)
                plan.append((cost, s, c, o, v, Candidate(said, speed, sound)))
    plan.sort(key=lambda entry: entry[:5])
    return [entry[-1] for entry in plan[:most]]
