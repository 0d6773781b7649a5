"""Counting letters wrong between what a sentence says and what was heard.

Only spelling that says the same is made equal: case, marks, accents, numbers written as digits, and British against
American endings. "z'n" is not "zijn", and a wrong sound is never forgiven.
"""

import re
import unicodedata

NUMBERS = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
    " achttien negentien twintig",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty",
}
BRITISH = {
    "color": "colour", "colors": "colours", "favorite": "favourite", "gray": "grey", "center": "centre",
    "meter": "metre", "meters": "metres", "realize": "realise", "recognize": "recognise", "neighbor": "neighbour",
    "traveling": "travelling", "cozy": "cosy", "okay": "ok", "toward": "towards",
}
SHORT = 15
"""A sentence of fewer letters says too little to be judged alone."""


def words(language, text):
    """The words of a text as they sound, spelling made one: "Noem 5 dingen." gives ["noem", "vijf", "dingen"]."""
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    names = NUMBERS[language].split()
    found = []
    for word in re.sub(r"[^\w\s-]|_", "", plain).replace("-", " ").split():
        if word.isdigit() and int(word) < len(names):
            word = names[int(word)]
        found.append(BRITISH.get(word, word) if language == "en" else word)
    return found


def letters(language, text):
    """The letters alone, run together, so that a word wrongly cut costs nothing."""
    return "".join(words(language, text))


def distance(said, heard):
    """The fewest letters to add, drop or change that make `said` into `heard`."""
    row = list(range(len(heard) + 1))
    for i, letter in enumerate(said, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (letter != other))
    return row[-1]


def wrong(language, said, heard):
    """Letters wrong, and letters there were."""
    said = letters(language, said)
    return distance(said, letters(language, heard)), len(said)


def passes(errors, count, share):
    """The gate of one sentence: at most `share` of its letters wrong, or one letter, whichever is more."""
    return errors <= max(1, int(share * count + 1e-9))
