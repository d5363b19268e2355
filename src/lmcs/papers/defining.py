"""What a paper explains itself, such as "Terms of Reference (TOR)", and the short forms that nobody explains."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from lmcs.papers.spotting import is_short

_SHORT = r"[A-Za-z][A-Za-z0-9&/-]{1,9}"
_BEHIND = re.compile(rf"\(\s?\"?(?:or |the )?\"?({_SHORT})\"?\s?\)")
_BEFORE = re.compile(rf"\b({_SHORT})\s*\(\s*([A-Za-z][\w'&/, -]{{5,120}}?)\s*\)")
_LISTED = re.compile(
    rf"^[ \t]*({_SHORT})[ \t]*(?:[:=|]|-+|means|stands for)[ \t]*([A-Z][\w'&/, -]{{5,120}})",
    re.MULTILINE,
)
_REACH, _MOST = 160, 14  # characters and words before a bracket
_SMALL = frozenset(
    ["and", "of", "the", "for", "in", "to", "with", "on", "at", "by", "from", "a", "an", "or", "&"]
)
_WORD = re.compile(r"[A-Za-z][\w']*")
_SHORTS = re.compile(
    r"(?<![\w/@.&\\-])(?=[\w&-]{2,12}(?![\w&-]))[a-z0-9&-]*[A-Z][a-z0-9&-]*[A-Z][\w&-]*"
)
_PERSON = re.compile(
    r"\b(?:Child|Children|Baby|Mother|Father|Parent|Sibling|Family|Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Adult|Person|YP|Signed|Ref|Reference|Initials)\b\.?[ :,]*(?:(?:[A-Z]{1,3}\b|and\b|&)[ ,]*)*$"
)
_LINE = re.compile(r"[^\n]+")
_JOINED = frozenset("/@\\")  # what makes a short form part of an address or a reference
_LABEL = re.compile(r"\s*[A-Z]{5,}:")
_LABELLED = re.compile(r"([A-Z]{1,3})\d{1,2}")
_COLOURS = frozenset({"AMBER", "BLUE", "GREEN", "RED", "YELLOW"})
_ROMAN = re.compile(r"[IVXLC]+")
_EVERYBODYS = frozenset({
    "AGM", "AM", "AOB", "NHS", "BBC", "BST", "CD", "CV", "DIY", "DVD", "EU", "FAQ", "GB", "GMT", "HM", "HR", "HQ",
    "ICT", "ID", "IT", "ITV", "MP", "MPs", "NB", "OK", "PA", "PC", "PDF", "PIN", "PM", "PO", "PR", "QR", "RSVP",
    "TBA", "TBC", "TV", "UK", "UN", "URL", "US", "USA", "VAT", "WC", "WWW", "XL",
})  # fmt: skip
"""Short forms that need no explaining to anybody."""


def defined(text: str) -> dict[str, str]:
    """Return the short forms that *text* explains, with what it says they stand for."""
    pairs = [
        (m[1], text[max(0, m.start() - _REACH) : m.start()], True) for m in _BEHIND.finditer(text)
    ]
    for pattern in (_BEFORE, _LISTED):
        pairs += [(m[1], m[2], False) for m in pattern.finditer(text)]
    found: dict[str, str] = {}
    for short, long, before in pairs:
        words = _standing_for(one(short), long, ends=before) if is_short(short) else ""
        if words:
            found.setdefault(one(short), words)
    return found


def one(short: str) -> str:
    """Return a short form of several ("EHCPs") as of one."""
    return short[:-1] if short[-1:] == "s" else short


def _standing_for(short: str, long: str, *, ends: bool) -> str:
    """Return those words of *long*, at its end or from its beginning, whose first letters make *short*; "" if none do."""
    words = [(m[0], m.start(), m.end()) for m in _WORD.finditer(long)]
    words = words[-_MOST:] if ends else words[: _MOST + 1]
    letters = re.sub(r"[^a-z0-9]", "", short.casefold())
    if not ends and len(words) <= _MOST:
        return " ".join(long.split()) if _spells([word for word, _, _ in words], letters) else ""
    for first in range(len(words) - 1, -1, -1) if ends else ():
        if words[first][0].casefold() not in _SMALL and _spells(
            [word for word, _, _ in words[first:]], letters
        ):
            return " ".join(long[words[first][1] :].split())
    return ""


def _spells(words: Sequence[str], letters: str) -> bool:
    """Tell whether *words* begin with the *letters* in order, up to three of a word; small words may be passed over."""
    if not words or not letters:
        return not letters and all(word.casefold() in _SMALL for word in words)
    word = words[0].casefold()
    if word in _SMALL and _spells(words[1:], letters):
        return True
    return any(
        word[:count] == letters[:count] and _spells(words[1:], letters[count:])
        for count in range(1, min(3, len(word), len(letters)) + 1)
    )


def unexplained(text: str, taken: Iterable[range], known: Collection[str]) -> Counter[str]:
    """Return the short forms of *text* that stand in none of the places *taken* and are not *known*, with how often.

    Left out are what everybody knows, numerals, lines in capitals, and what may stand for a person.
    """
    counts: Counter[str] = Counter()
    places = sorted(taken, key=lambda each: each.start)
    starts = [each.start for each in places]
    for line in _LINE.finditer(text):
        said, start = line[0], line.start()
        if said.isupper() and " " in said:
            continue
        label = _LABEL.match(said)
        for match in _SHORTS.finditer(said, label.end() if label else 0):
            word = one(match[0])
            if word in known or not _is_unknown(word):
                continue
            place = start + match.start()
            if said[match.end() :][:1] in _JOINED or _inside(place, places, starts):
                continue
            if not _PERSON.search(said[max(0, match.start() - 60) : match.start()]):
                counts[word] += 1
    return counts


def without_words(counts: Mapping[str, int], ordinary: Collection[str]) -> dict[str, int]:
    """Return *counts* without words that are *ordinary* in small letters (AMBER, DECISION), and labels in a row (WS1, WS2)."""
    rows = Counter(labelled[1] for word in counts if (labelled := _LABELLED.fullmatch(word)))
    return {
        word: count
        for word, count in counts.items()
        if not (word.casefold() in ordinary or word in _COLOURS)
        and not ((labelled := _LABELLED.fullmatch(word)) and rows[labelled[1]] > 1)
    }


def _inside(place: int, places: Sequence[range], starts: Sequence[int]) -> bool:
    """Tell whether a *place* is in the last of the *places*, sorted by their *starts*, that begins before it."""
    before = bisect_right(starts, place)
    return before > 0 and place in places[before - 1]


def _is_unknown(word: str) -> bool:
    letters = sum(map(str.isalpha, word))
    return (
        len(word) <= 10
        and 2 * sum(map(str.isupper, word)) >= letters
        and word not in _EVERYBODYS
        and not _ROMAN.fullmatch(word)
    )
