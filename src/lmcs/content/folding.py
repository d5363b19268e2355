"""How words are compared: without case, accents, dots, hyphens and plurals, and a section however it is cited."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

LONGEST = 24
"""Words: no name has as many, so longer runs of a long text are not tried."""
_SECTIONS = frozenset({"s", "ss", "sec", "sect", "section"})
SMALL = frozenset({"a", "an", "and", "by", "for", "of", "the", "to"})
_PUNCTUATION = str.maketrans(
    dict.fromkeys('.,;:!?/\\()[]{}<>"“”-–—_|*#', " ")
    | dict.fromkeys("'’‘`", "")
    | dict.fromkeys("&+", " and ")
)
_DOTTED = r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?"
_ACT = r"\b([^\W\d_]{2,6})((?:19|20)\d\d)\b"
_ONE_WORD = r"s(?:ection)?(\d+(?:[^s\W]\w*)?)s?"  # "s47", and several of them, "s47s"
_CITED = r"\bsection (\d+)([a-z]*)(?: (and|to) (\d+)([a-z]*))?\b"
_CHILD = frozenset({"child", "children", "childern", "chidren", "chidlren", "childen", "kid"})


@lru_cache(maxsize=2**14)  # every name twice over: a prompt looks up again and again
def fold(text: str) -> str:
    """Return *text* as it is compared: lower case, no punctuation or accents, singular, "s.47" as "section 47", "L.A.C." as "lac"."""
    lower = text.casefold()
    if lower.isascii() and lower.isalpha():
        return _singular(lower)
    if not lower.isascii():
        import unicodedata  # few words need it

        parts = unicodedata.normalize("NFKD", lower)
        lower = "".join(char for char in parts if not unicodedata.combining(char))
    if "." in lower:
        lower = re.sub(_DOTTED, lambda found: found[0].replace(".", ""), lower)
    if "19" in lower or "20" in lower:
        lower = re.sub(_ACT, r"\1 \2", lower)
    folded: list[str] = []
    for word in lower.translate(_PUNCTUATION).split():
        cited = re.fullmatch(_ONE_WORD, word) if word[0] == "s" and not word.isalpha() else None
        if cited:
            folded += ["section", cited[1]]
        else:
            folded.append(_singular(word))
    for place, word in enumerate(folded[:-1]):
        if word in _SECTIONS and folded[place + 1][:1].isdigit():
            folded[place] = "section"
    return " ".join(folded)


@cache
def _singular(word: str) -> str:
    if word.removesuffix("s") in _CHILD:
        return "child"
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 5 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]


def units(folded: str) -> tuple[str, ...]:
    """Return the words of *folded* text that count, each section joined to its number: apart they mean nothing."""
    joined: list[str] = []
    words = folded.split()
    for word in words:
        if joined and joined[-1] == "section" and word[:1].isdigit():
            joined[-1] = f"section {word}"
        elif word not in SMALL:
            joined.append(word)
    if words[-1:] == ["a"]:  # "strategy A"
        joined.append("a")
    return tuple(joined)


def close(words: Sequence[str]) -> str:
    """Return *words* written as one, so that "co-operation" is "cooperation"; numbers stay apart."""
    text = ""
    for word in words:
        text += f" {word}" if text[-1:].isdigit() and word[:1].isdigit() else word
    return text


def has_section(names: Iterable[str], number: str, *, within: bool) -> bool:
    """Tell whether one of the folded *names* cites the section *number*; *within*: in a span, "section 36 to 50"."""
    for name in names:
        for first, letter, link, last, end in re.findall(_CITED, name):
            if number in (first + letter, last + end):
                return True
            if not (within and link == "to"):
                continue
            if number.isdigit() and int(first) < int(number) < int(last):
                return True
            if first == last and f"{first}{letter}" < number < f"{last}{end}":
                return True
    return False
