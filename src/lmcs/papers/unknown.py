"""The short forms of a paper that nobody explains."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from lmcs.papers.spotting import SHORTS, one

_PERSON = re.compile(
    r"\b(?:Child|Children|Baby|Mother|Father|Parent|Sibling|Family|Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Adult|Person|YP|Signed|Ref|Reference|Initials)\b\.?[ :,]*(?:(?:[A-Z]{1,3}\b|and\b|&)[ ,]*)*$"
)
_SIGNED = re.compile(r"\b([A-Z]{2,3})[ :,–-]{1,3}([A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2})")
"""The initials of a person, and the name behind them."""
_OF_A_NAME = re.compile(
    r"[/@\\]|\s(?:Ltd|Limited|LLP|plc|PLC|Trust|Schools?|Academy|Academies|Primary|College|Hospital|Nursery|Foundation|University|Consulting|House|Road|Street)\b"
)
"""What makes a short form part of an address or a reference, or the name of a firm, a school or a place."""
_LABEL = re.compile(r"\s{0,9}[A-Z]{5,30}:")
_LABELLED = re.compile(r"([A-Z]{1,3})\d{1,2}")
_SPOKEN = re.compile(r"(?=[A-Z]{7})[A-Z]{0,9}[AEIOU][B-DF-HJ-NP-TV-Z]{1,4}[AEIOU][A-Z]{0,9}")
"""A word in capitals, such as the name of a place: DINGLEY."""
_IN_CAPITALS = re.compile(r"\b[A-Z]{2,30}(?:[.:]? [A-Z]{1,30}){2,}\b")
"""Words that are only written in capitals: "NOT FOR PUBLICATION"."""
_COLOURS = frozenset({"AMBER", "BLUE", "GREEN", "RED", "YELLOW"})
_ROMAN = re.compile(r"[IVXLC]+")
_NUMBERED = re.compile(r"[A-Z&]{1,9}(?:-\d{1,6}){2,3}")
"""A reference: AD-2026-114."""
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? {1,2}\d[A-Z]{2}\b")
_EVERYBODYS = frozenset({
    "AGM", "AM", "AOB", "NHS", "BBC", "BST", "CC", "CD", "COVID", "COVID-19", "CV", "DIY", "DVD", "ETC", "EU", "FAQ", "FAO", "FYI", "GB", "GMT", "HM", "HR", "HQ",
    "ICT", "ID", "IT", "ITV", "MP", "MPs", "NB", "OK", "PA", "PC", "PDF", "PIN", "PM", "PO", "PR", "QR", "RSVP",
    "TBA", "TBC", "TBD", "TV", "UK", "UN", "URL", "US", "USA", "VAT", "WC", "WWW", "XL",
    "ALL", "AND", "ANY", "BY", "DATE", "DRAFT", "FOR", "FROM", "IF", "IN", "ITEM", "KEY", "NEW", "NIL", "NO", "NONE", "NOT", "NOTE", "OF", "ON", "OPEN", "OR",
    "PART", "PASS", "PLUS", "REF", "THE", "TO", "TOTAL", "WITH", "YES",
})  # fmt: skip
"""Short forms that need no explaining to anybody."""


def unexplained(text: str, taken: Iterable[range], known: Collection[str]) -> Counter[str]:
    """Return the short forms of *text* that stand in none of the places *taken* and are not *known*, with how often.

    Left out are what everybody knows, numerals, words in capitals, names of places and firms, and what may stand for a person.
    """
    counts: Counter[str] = Counter()
    left = list(text)
    for place in taken:
        left[place.start : place.stop] = " " * len(place)
    for line, kept in zip(text.split("\n"), "".join(left).split("\n"), strict=False):
        if line.isupper() and " " in line:
            continue
        label = _LABEL.match(line)
        free = _IN_CAPITALS.sub(_blank, _POSTCODE.sub(_blank, kept))
        for match in SHORTS.finditer(free, label.end() if label else 0):
            word = one(match[0])
            named = _OF_A_NAME.match(line, match.end())
            who = _PERSON.search(line, max(0, match.start() - 60), match.start())
            if word not in known and _is_unknown(word) and not (named or who):
                counts[word] += 1
    return counts


def initials(texts: Iterable[str], words: Collection[str]) -> set[str]:
    """Return the letters that stand for a person in some of the *texts*, beside a name none of whose words is one of *words*."""
    found: set[str] = set()
    for text in texts:
        for letters, named in _SIGNED.findall(text):
            parts = named.split()
            same = "".join(part[0] for part in parts) == letters
            if same and all(part.casefold() not in words for part in parts):
                found.add(letters)
    return found


def without_words(counts: Mapping[str, int], ordinary: Collection[str]) -> dict[str, int]:
    """Return *counts* without words that are *ordinary* in small letters (AMBER, DECISION), and labels in a row (WS1, WS2)."""
    rows = Counter(labelled[1] for word in counts if (labelled := _LABELLED.fullmatch(word)))
    left = {}
    for word, count in counts.items():
        labelled = _LABELLED.fullmatch(word)
        in_a_row = labelled and rows[labelled[1]] > 1
        if not (in_a_row or word.casefold() in ordinary or word in _COLOURS):
            left[word] = count
    return left


def _blank(run: re.Match[str]) -> str:
    return " " * len(run[0])


def _is_unknown(word: str) -> bool:
    capitals, letters = sum(map(str.isupper, word)), sum(map(str.isalpha, word))
    told = word in _EVERYBODYS or any(each.fullmatch(word) for each in (_ROMAN, _SPOKEN, _NUMBERED))
    return len(word) <= 10 and 2 * capitals >= letters and not told
