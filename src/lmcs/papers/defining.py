"""What a paper explains itself, such as "Terms of Reference (TOR)", and the short forms that nobody explains."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from lmcs.papers.spotting import is_short

_REACH, _MOST = 160, 14  # characters and words on either side
SMALL = frozenset(
    ["and", "of", "the", "for", "in", "to", "with", "on", "at", "by", "from", "a", "an", "or", "&"]
)
_TOKEN = re.compile(r"\bi\.e\.|[A-Za-z0-9][\w']*|\s-\s|[^\w\s]|[\n\t]|\s{3,}")
_BREAKS = frozenset("\n\t")
_MARKS = frozenset("\"'([,:;|=-")
"""What may stand between a short form and what it stands for."""
_STOPS = frozenset('()[].;|=!?"')
_OPEN = frozenset("\"'([")
_ROW = frozenset(":|=-\t\n")
_TELL = frozenset({
    "stands", "stand", "short", "means", "meaning", "denotes", "refers", "i.e.", "ie", "known", "called", "abbreviated", "shortened",
    "hereafter", "hereinafter", "henceforth", "aka", "or",
})  # fmt: skip
"""Words that say that one is the other."""
_LINKS = _TELL | {
    "the",
    "a",
    "an",
    "as",
    "to",
    "also",
    "for",
    "which",
    "that",
    "it",
    "is",
    "are",
    "our",
    "be",
    "referred",
    "full",
    "in",
}
_NO_NAME = frozenset(
    [
        "that",
        "we",
        "it",
        "they",
        "you",
        "this",
        "there",
        "he",
        "she",
        "when",
        "if",
        "more",
        "less",
        "fewer",
    ]
)
_LATER = re.compile(r"[^.;()\n]{1,60}\((?:that is,? |i\.e\.,? |or )?([^()\n]{5,60})\)")
_CALLED = re.compile(
    r"\([a-z ]{0,30}(?:(?<=\bthe )|(?P<quote>[\"'])(?:[Tt]he |our )?)(?P<word>[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?)[\"']?\)"
)
"""A word that stands for a longer name: 'the Placements Improvement Board ("the Board")'."""
_PROPER = re.compile(r"(?:\b(?:[A-Z][\w'-]{0,30}|of|and|for|the|in|&) ?){1,10}$")
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
_NAMES, _VOWELS = (
    6,
    re.compile(r"[AEIOU][^AEIOU]+[AEIOU]"),
)  # longer ones that can be read are names: DINGLEY
_COLOURS = frozenset({"AMBER", "BLUE", "GREEN", "RED", "YELLOW"})
_ROMAN = re.compile(r"[IVXLC]+")
_EVERYBODYS = frozenset({
    "AGM", "AM", "AOB", "NHS", "BBC", "BST", "CD", "CV", "DIY", "DVD", "EU", "FAQ", "GB", "GMT", "HM", "HR", "HQ",
    "ICT", "ID", "IT", "ITV", "MP", "MPs", "NB", "OK", "PA", "PC", "PDF", "PIN", "PM", "PO", "PR", "QR", "RSVP",
    "TBA", "TBC", "TV", "UK", "UN", "URL", "US", "USA", "VAT", "WC", "WWW", "XL",
})  # fmt: skip
"""Short forms that need no explaining to anybody."""


def defined(text: str) -> dict[str, str]:
    """Return the short forms and other words that *text* explains, with what it says they stand for."""
    found: dict[str, str] = {}
    for match in _SHORTS.finditer(text):
        short = one(match[0])
        before = text[max(0, match.start() - _REACH) : match.start()]
        behind = text[match.end() : match.end() + _REACH]
        if not before.rsplit("\n", 1)[-1].strip():  # it heads a line, as in a table
            behind = re.sub(r"^[ ]{1,9}(?=[A-Z])", "\t", behind)
        if long := _said_before(short, before) or _said_behind(short, behind):
            found.setdefault(short, long)
    for match in _CALLED.finditer(text):
        proper = _PROPER.search(text, max(0, match.start() - _REACH), match.start())
        long = re.sub(r"^(?:(?:of|and|for|the|in|The) )+", "", proper[0].strip()) if proper else ""
        if " " in long and (match["quote"] or match["word"] in long):
            found.setdefault(match["word"], long)
    return found


def one(short: str) -> str:
    """Return a short form of several ("EHCPs") as of one."""
    return short[:-1] if short[-1:] == "s" else short


def _said_before(short: str, text: str) -> str:
    """Return what stands at the end of *text* for the *short* form behind it: "Terms of Reference (TOR)", "Terms of Reference, or TOR"."""
    tokens = [(m[0].strip(" ") or m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
    link = _taken(reversed(tokens))
    words = tokens[: len(tokens) - len(link)]
    stops = [place for place, token in enumerate(words) if token[0] in _STOPS]
    words = [each for each in words[stops[-1] + 1 if stops else 0 :] if each[0][0].isalnum()][
        -_MOST:
    ]
    loose = not _OPEN.isdisjoint(link) or not _TELL.isdisjoint(link)
    if not loose and len(short) < 3:
        return ""
    letters = _letters(short)
    for first in range(len(words) - 1, -1, -1):
        spelled = [word for word, _, _ in words[first:]]
        if spelled[0].casefold() not in SMALL and _spells(spelled, letters, 3 if loose else 1):
            return " ".join(text[words[first][1] : words[-1][2]].split())
    return ""


def _said_behind(short: str, text: str) -> str:
    """Return what stands at the beginning of *text* for the *short* form before it: "TOR (Terms of Reference)", "TOR - Terms of Reference"."""
    tokens = [(m[0].strip(" ") or m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
    link = _taken(tokens)
    rest = tokens[len(link) :]
    stop = next(
        (
            place
            for place, each in enumerate(rest)
            if each[0] in _STOPS or each[0] == "-" and each[2] - each[1] > 1
        ),
        len(rest),
    )
    words = [each for each in rest[:stop] if each[0][0].isalnum()][:_MOST]
    bracket = not {"(", "["}.isdisjoint(link)
    told = not (_TELL - {"or"}).isdisjoint(link) or ("that", "is") in zip(
        link, link[1:], strict=False
    )
    letters = _letters(short)
    spelled = [word for word, _, _ in words]
    counts = range(1, len(words) + 1)
    loose = bracket or told or not _ROW.isdisjoint(link)
    fitting = []
    if loose or (len(short) > 2 and link) or (link == [","] and "," in [each[0] for each in rest]):
        fitting = [n for n in counts if _spells(spelled[:n], letters, 1)]
    if not fitting and loose:
        fitting = [n for n in counts if _spells(spelled[:n], letters, 3)]
    few = 1 < len(words) < 8 and spelled[0].casefold() not in _NO_NAME
    if (
        not fitting
        and few
        and (told or (bracket and len(letters) > 2 and _spells(spelled, letters, 1, but=1)))
    ):
        fitting = [len(words)]
    if fitting:
        last = len(words) if bracket and _spells(spelled, letters, 3) else fitting[0]
        return " ".join(text[words[0][1] : words[last - 1][2]].split())
    later = _LATER.match(text)
    whole = later[1] if later else ""
    fits = whole and _spells(re.findall(r"[\w']+", whole), letters, 1)
    return " ".join(whole.split()) if fits else ""


def _taken(tokens: Iterable[tuple[str, int, int]]) -> list[str]:
    """Return what only leads from a short form to its meaning: marks, and words such as "known as"."""
    link: list[str] = []
    for token, _, _ in tokens:
        if len(link) > 8 or not (token in _MARKS or token in _BREAKS or token.casefold() in _LINKS):
            break
        link.append(token.casefold())
    return link


def _letters(short: str) -> str:
    return re.sub(r"[^a-z0-9]", "", short.casefold())


def _spells(words: Sequence[str], letters: str, most: int, *, but: int = 0) -> bool:
    """Tell whether *words* begin with the *letters* in order, up to *most* of a word; small words may be passed over.

    All letters *but* so many at the end must be there.
    """
    reached = {0}
    for word in map(str.casefold, words):
        here = set(reached) if word in SMALL else set()
        for at in reached:
            for count in range(1, most + 1):
                if len(word) >= count and word[:count] == letters[at : at + count]:
                    here.add(at + count)
        reached = here
    return not reached.isdisjoint(range(len(letters) - but, len(letters) + 1))


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
        len(word) <= (_NAMES if _VOWELS.search(word) and word.isalpha() else 10)
        and 2 * sum(map(str.isupper, word)) >= letters
        and word not in _EVERYBODYS
        and not _ROMAN.fullmatch(word)
    )
