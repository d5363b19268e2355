"""What every reader gives back: a paper as passages, each with its place in words."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
_WITHIN = re.compile(r"\n(?=\s{0,9}\d{1,3}\.\d{1,3}(?:\.\d{1,3})?[.)]?\s{1,9}[A-Z“\"'‘(£])")
"""Where a numbered paragraph begins that stands right below its heading, or below another."""
_ITEM = re.compile(r"\s{0,9}(?:agenda )?item\s", re.IGNORECASE)
TOO_FEW = 8
"""Words: of a text that has fewer nothing is told but what is found in it."""
_FEW = 3  # numbers that may be a list's
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


def placed(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return *passages* with the paper's own numbers as their places, where it numbers them in order: "paragraph 3.2"."""
    found: list[Passage] = []
    last: tuple[int, ...] = (0,)
    where, count = OPENING, 0
    parts = [
        passage._replace(text=text) for passage in passages for text in _WITHIN.split(passage.text)
    ]
    for passage in parts:
        if not passage.where.startswith("paragraph "):
            return tuple(passages)
        if begun := _OWN_NUMBER.match(passage.text):
            number = tuple(map(int, begun[1].split(".")))
            # The items of an agenda may be listed first.
            begins = (len(number) > 1 and number[-1] == 1) or _ITEM.match(passage.text)
            if begins or (number > last if number[0] == last[0] else number[0] == last[0] + 1):
                where = f"{'section' if _is_heading(begun) else 'paragraph'} {begun[1]}"
                last, count = number, count + 1
        found.append(passage._replace(where=where))
    return tuple(found if count > _FEW or count * 2 > len(parts) else passages)


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
