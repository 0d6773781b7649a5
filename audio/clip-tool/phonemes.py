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
        [],
        [(r"œ(?!y)", "ə"), (r"ɣ", "x"), (r"ɛɪ", "A")],
        [(r"œ(?!y)", "ʌ"), (r"aʊ", "ʌʊ"), (r"\bf(?=[ˈˌ]?[aeiouɔœyɛɪɑə])", "v"), (r"(?<=ˈ)f", "v")],
    ],
    "en-gb": [[]],
}
"""Other symbols for sounds that Kokoro has no sure symbol for; which serves best differs by sentence."""


def fit(espeak_language, ipa, otherwise=0):
    """Rewrites espeak-ng's IPA in Kokoro's alphabet, by the usual symbols or by one of the other choices."""
    text = TIES.sub("", ipa.strip().replace("\n", " "))
    for pattern, symbol in RULES[espeak_language] + OTHERWISE[espeak_language][otherwise]:
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


def phonemes(espeak_language, text, otherwise=0):
    """The symbols of a whole sentence, its commas and stops kept, since Kokoro breathes by them."""
    spoken = []
    for words, mark in clauses(text):
        said = subprocess.run(
            ["espeak-ng", "-q", "--ipa=3", "-v", espeak_language, "--stdin"],
            input=words, capture_output=True, text=True, check=True,
        ).stdout
        spoken.append(fit(espeak_language, said, otherwise) + mark)
    return " ".join(spoken)
