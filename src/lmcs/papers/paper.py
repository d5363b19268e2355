"""What every reader gives back: a paper as passages, each with its place in words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lmcs.basics.errors import LmcsError
from lmcs.basics.text import minutes_to_read

MOST_TEXT = 20_000_000
"""Characters of text after which a paper is refused: some forty times a council's largest agenda pack."""

OPENING = "the opening lines"
"""The place of what stands before the first number."""
_OWN_NUMBER = re.compile(
    r"\s{0,9}(?:(?i:agenda )?(?i:item)\s{1,3})?\(?(\d{1,3}(?:\.\d{1,3}){0,3})"
    r"(?:[.):]\s{1,9}(?=\w|[“\"'‘(£])|\s{1,9}(?=[A-Z“\"'‘(£]|\d[\d,]* [a-z])|(?<=\.\d)\s{1,9}(?=\d))([^\n]{0,200})(\n)?"
)
"""A number that is the paper's own, and its line; behind a full stop there may stand another, "6. 1,934 pupils"."""
_OWN_LETTER = re.compile(
    r"\s{0,9}(?:(?i:part|section)\s{1,3})?([A-Z])[.):]\s{1,9}(?=[A-Z])([^\n]{0,200})(\n)?"
)
"""The letter of a section, and its heading."""
_SHEETS = ("page ", "slide ", "sheet ")
_WITHIN = re.compile(r"\n(?=\s{0,9}\d{1,3}\.\d{1,3}(?:\.\d{1,3})?[.)]?\s{1,9}[A-Z“\"'‘(£])")
"""Where a numbered paragraph begins that stands right below its heading, or below another."""
_ITEM = re.compile(r"\s{0,9}(?:agenda )?item\s", re.IGNORECASE)
TOO_FEW = 8
"""Words: of a text that has fewer nothing is told but what is found in it."""
_FEW = 3  # numbers that may be a list's
_FIRST = 5  # numbers with which those of a paper may begin
_HEADING = 12  # words
_SHORT_LINE = 50  # characters; a longer one may be wrapped


class Passage(NamedTuple):
    """A run of text that belongs together; `where` says its place: "page 12", "paragraph 31"."""

    text: str
    where: str


class Paper(NamedTuple):
    """One paper: the `name` of its file, and what it says in reading order."""

    name: str
    passages: tuple[Passage, ...]

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(passage.text.split()) for passage in self.passages)

    @property
    def minutes(self) -> int:
        """How many minutes it takes to read."""
        return minutes_to_read(self.words)


def numbered(texts: Iterable[str], what: str = "paragraph") -> Iterator[Passage]:
    """Yield *texts* as passages, each with its number as its place: "paragraph 31"."""
    for number, text in enumerate(texts, 1):
        yield Passage(text, f"{what} {number}")


def at_place(where: str) -> str:
    """Return the place *where* something stands inside a sentence: "on page 4", "in paragraph 3.2", "in the subject"."""
    article = {"subject": "the ", "header": "the ", "footer": "the "}.get(where, "")
    article = "an " if where == "endnote" else "a " if where in ("footnote", "comment") else article
    return f"{'on' if where.startswith(('page ', 'slide ')) else 'in'} {article}{where}"


def placed(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return *passages* with the paper's own numbers as their places, where it numbers them in order: "paragraph 3.2".

    Minutes go on from those of the meeting before, "item 45", and sections may have letters. What has another place, as a page or the subject of an e-mail, keeps it.
    """
    if any(each.where.startswith(_SHEETS) for each in passages):
        return tuple(passages)
    parts = [
        passage._replace(text=text) for passage in passages for text in _WITHIN.split(passage.text)
    ]
    begun = [_OWN_NUMBER.match(each.text) for each in parts]
    whole = [int(each[1]) for each in begun if each and "." not in each[1]]
    starts = [n for at, n in enumerate(whole[:_FIRST]) if {n + 1, n + 2} <= {*whole[at:]}]
    letters = _lettered([each.text for each in parts])
    for start in (1, *(n for n in dict.fromkeys(starts) if n > 1)):
        found, count = _from(start, parts, begun, letters)
        if count > _FEW or count * 2 > len(parts):
            return tuple(found)
    return tuple(passages)


def _from(
    start: int,
    parts: Sequence[Passage],
    begun: Sequence[re.Match[str] | None],
    letters: Mapping[int, str],
) -> tuple[list[Passage], int]:
    """Return *parts* with their places where the first number is that at the *start*, and how many have one of their own."""
    found: list[Passage] = []
    last: tuple[int, ...] = (start - 1,)
    where, count, within, fresh = OPENING, 0, "", False
    for at, (passage, number_) in enumerate(zip(parts, begun, strict=True)):
        if at in letters:
            where = within = f"section {letters[at]}"
            count, fresh = count + 1, True
        elif number_:
            number = tuple(map(int, number_[1].split(".")))
            # The items of an agenda may be listed first, and those of a section anew.
            begins = (len(number) > 1 or fresh) and number[-1] == 1
            begins = begins or bool(_ITEM.match(passage.text))
            if begins or (number > last if number[0] == last[0] else number[0] == last[0] + 1):
                what = "section" if _is_heading(number_) and not within else "paragraph"
                what = "item" if start > 1 else what
                where = f"{within}, {what} {number_[1]}".removeprefix(", ")
                last, count, fresh = number, count + 1, False
        own = not passage.where.startswith("paragraph ")
        found.append(passage if own else passage._replace(where=where))
    return found, count


def _lettered(texts: Sequence[str]) -> dict[int, str]:
    """Return which of the *texts* are headings with a letter, A and those that follow, which have more than headings between them."""
    found: dict[int, str] = {}
    for at, text in enumerate(texts):
        begun = _OWN_LETTER.match(text)
        if begun and begun[1] == chr(ord("A") + len(found)) and _is_heading(begun):
            found[at] = begun[1]
    first, second = [*found, 0, 0][:2]
    return found if second > first + 1 else {}


def _is_heading(begun: re.Match[str]) -> bool:
    """Tell whether what *begun* with a number is a heading: few words, which stand alone or on a short line."""
    few = len(begun[2].split()) <= _HEADING and begun[2][-1:] not in ".;:,"
    return few and (not begun[3] or len(begun[2]) < _SHORT_LINE)


def pack(papers: Sequence[Paper]) -> Paper:
    """Return several *papers* as one, in which each place names its paper; a single one as it is."""
    if len(papers) == 1:
        return papers[0]
    passages = [
        passage._replace(where=f"{paper.name}, {passage.where}")
        for paper in papers
        for passage in paper.passages
    ]
    return Paper(f"{len(papers)} papers", tuple(passages))


class Unreadable(LmcsError):
    """The paper cannot be read as it stands: what it is, and what the person can do about it."""


COPY = "Open it, select all, copy, then type: lmcs explain - and paste."
"""What works for whatever a person can see on the screen."""
UNLOCK = "Open it with the password, copy its text, then type: lmcs explain - and paste."
"""What to do with a file that wants one."""
