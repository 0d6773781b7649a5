"""From a sentence to the symbols Kokoro was taught: espeak-ng's IPA, made to fit per language.

espeak-ng runs as a program of its own; text goes in on its standard input. Kokoro never learned Dutch, so Dutch
sounds are brought to the nearest symbol it does know; which one is nearest was found by ear of the recogniser.
"""

import re
import subprocess

CLAUSE = re.compile(r"[^.,;:!?…]+[.,;:!?…]*")
TIES = re.compile("[\u0361\u200d_]")

ENGLISH = [
    (r"əʊ", "Q"), (r"aɪ", "I"), (r"aʊ", "W"), (r"eɪ", "A"), (r"ɔɪ", "Y"),
    (r"dʒ", "ʤ"), (r"tʃ", "ʧ"), (r"ɝ", "ɜːɹ"), (r"ɐ", "ə"), (r"r", "ɹ"), (r"x", "k"), (r"ɬ", "l"), (r"ʔ", "t"), (r"ɾ", "t"),
]
DUTCH = [
    (r"ɛi", "ɛɪ"), (r"[ɵʏ]", "œ"), (r"ɦ", "h"), (r"g", "ɡ"),
    (r"i(?!ː)", "iː"), (r"u(?!ː)", "uː"), (r"œyː?", "œy"), (r"(?<!œ)y(?!ː)", "yː"), (r"ʌʊ", "aʊ"),
    (r"ts", "ʦ"), (r"\bv", "f"), (r"(?<=ˈ)v", "f"),
]
RULES = {"en-gb": ENGLISH, "nl": DUTCH}
OTHERWISE = {
    "nl": [
        (False, []),
        (False, [(r"œ(?!y)", "ə"), (r"ɣ", "x"), (r"ɛɪ", "A")]),
        (False, [(r"œ(?!y)", "ʌ"), (r"aʊ", "ʌʊ"), (r"\bf(?=[ˈˌ]?[aeiouɔœyɛɪɑə])", "v"), (r"(?<=ˈ)f", "v")]),
        (False, [(r"œy", "ʌɪ"), (r"uː", "u"), (r"ɛɪ", "ɛi")]),
        (True, [(r"ɑ", "a")]),
        (True, [(r"ɑ", "a"), (r"\bhət\b", "ət"), (r"œy", "ʌɪ")]),
        (True, []),
    ],
    "en-gb": [(False, [])],
}
"""Other ways to say what Kokoro has no sure symbol for; which serves best differs by sentence.

The first of each pair tells whether words that meet in "t d" are kept apart: espeak-ng runs them together in Dutch
("het daar" becomes "hə taːr"), and Kokoro then says another word. The number of a way stands in the manifest, so a
way is never changed, only added.
"""
MEETING = re.compile(r"(?<=[td]) (?=[td])")


def fit(espeak_language, ipa, otherwise=0):
    """Rewrites espeak-ng's IPA in Kokoro's alphabet, by the usual symbols or by one of the other ways."""
    text = TIES.sub("", ipa.strip().replace("\n", " "))
    for pattern, symbol in RULES[espeak_language] + OTHERWISE[espeak_language][otherwise][1]:
        text = re.sub(pattern, symbol, text)
    return text


def clauses(text):
    """The sentence cut at its marks, each piece with the last of its marks: [("adem uit", ",")]."""
    found = []
    for piece in CLAUSE.findall(text):
        words = piece.rstrip(".,;:!?… ").strip()
        marks = re.findall(r"[.,;:!?…]", piece)
        if words:
            found.append((words, marks[-1] if marks else ""))
    return found


def ipa(espeak_language, words):
    """What espeak-ng makes of a clause."""
    return subprocess.run(
        ["espeak-ng", "-q", "--ipa=3", "-v", espeak_language, "--stdin"],
        input=words, capture_output=True, text=True, check=True,
    ).stdout


def phonemes(espeak_language, text, otherwise=0):
    """The symbols of a whole sentence, its commas and stops kept, since Kokoro breathes by them."""
    apart = OTHERWISE[espeak_language][otherwise][0]
    spoken = []
    for words, mark in clauses(text):
        runs = MEETING.split(words) if apart else [words]
        spoken.append(" ".join(fit(espeak_language, ipa(espeak_language, run), otherwise) for run in runs) + mark)
    return " ".join(spoken)
