"""The words in which people type a day or a time, put plainly before they are read. No locale."""

import re
from collections.abc import Sequence

COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
UNITS = {"day": 1, "week": 7, "fortnight": 14}
SIDES = {"last": -1, "this": 0, "next": 1}
_FIRST = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_ORDINALS = (
    {word: place for place, word in enumerate(_FIRST, 1)}
    | {f"twenty {word}": 20 + place for place, word in enumerate(_FIRST[:9], 1)}
    | {"thirtieth": 30, "thirty first": 31}
)
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_PLAIN = (
    (r"\b([ap])\.? ?m\.?(?![a-z])", r"\1m"),  # 2 p.m.
    (r"(?<=[a-z])'", ""),  # two weeks' time, 2 o'clock
    (r"(?<=\d)t(?=\d)", " "),  # 2026-06-04T14:30
    (r"\b(twenty|thirty)-", r"\1 "),
    (rf"(?<=\d)[-/]?((?:{_MONTHS})[a-z]*)[-/]?(?=\d|\Z| )", r" \1 "),  # 4-Jun-2026, 4jun
    (r"\bweds\b", "wed"),
    (r"\btom+or+ow\b", "tomorrow"),
    (r"\b(?:a )?couple of\b", "two"),
    (r"\b(?:in the )?(morning|afternoon|evening) at (.{1,30})", r"at \2 in the \1"),
)


def plainly(text: str) -> str:
    """Return *text* in small letters and without what makes no difference: commas, dots of "p.m.", words for figures."""
    typed = " ".join(text.replace("’", "'").replace(",", " ").replace("@", " at ").lower().split())
    for pattern, plain in _PLAIN:
        typed = re.sub(pattern, plain, typed, flags=re.ASCII)
    for word in sorted(_ORDINALS, key=len, reverse=True) if "t" in typed or "d" in typed else ():
        if word in typed:
            typed = re.sub(rf"\b{word}\b", f"{_ORDINALS[word]}th", typed)
    return " ".join(typed.split()).rstrip(".?!")


def bare(day: str) -> str:
    """Return what is said of a *day*, plainly, without what leads to it: "for the 9th", "on Monday"."""
    return re.sub(r"^(?:(?:on|for) )+(?:the )?", "", day)


def counted(word: str) -> int | None:
    """Return the number that *word* is, in figures or a word; None for none."""
    figures = word.isascii() and word.isdigit() and len(word) < 5
    return int(word) if figures else COUNTS.get(word)


def place_of(start: str, names: Sequence[str]) -> int:
    """Return the place, from 1, of the month or weekday in *names* that begins with *start*, three letters or more; 0 for none."""
    places = enumerate(names if len(start) > 2 else (), 1)
    return next((place for place, name in places if name.lower().startswith(start)), 0)
