"""The lists of a paper: which lines begin an item or a heading, which only go on, and by what an item is marked."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lmcs.basics.dates import MONTHS
from lmcs.papers.paper import Passage

_FEW = 8  # words of a heading
_SHORT = 45  # characters of a line that nothing made end but its end
_LONGEST = 300  # characters of a heading
_MARK = re.compile(
    rf"^\s{{0,9}}(?:\(?(?P<deep>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})[.)]?(?=\s{{1,9}}\S)(?!\s{{1,9}}(?:million|billion|per cent|FTE|weeks?|months?|years?|miles)\b)|"
    rf"\(?(?P<whole>\d{{1,2}})(?:[.)]\s{{1,9}}(?=\S)|\s{{1,9}}(?!(?:{'|'.join(MONTHS)})\b)(?=[A-Z]))|"
    r"(?P<letter>\(?(?:[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[.)]\s{1,9}(?=\S))|(?P<point>[-•*–]\s{1,9}(?=\S)))"
)
_WITHIN = re.compile(r"(?:(?<=[.;:,])|(?<=\band))\s{1,9}(?=\(?(?:[a-z]|[ivx]{1,4}|\d)\)\s{1,9}\w)")
"""Where an item may begin inside a line: "to: (a) note the report; (b) agree the plan"."""
_FIRST = re.compile(r"\(?(?:[ai]|1)\)\s")
_LAST = re.compile(r"[.;:!?]$|\band$")


class Mark(NamedTuple):
    """By what an item is marked: its kind, "1", "1.1", "a" or "-", "" for by nothing, and its number."""

    kind: str = ""
    number: str = ""


def marked(text: str) -> Mark:
    """Return by what a *text* is marked."""
    found = _MARK.match(text)
    if not found:
        return Mark()
    if found["deep"] or found["whole"]:
        # "2.0 Recommendations" heads a section as "2" does.
        number = (found["deep"] or found["whole"]).removesuffix(".0")
        return Mark("1.1" if "." in number else "1", number)
    return Mark("a" if found["letter"] else "-")


def is_few(text: str) -> bool:
    """Tell whether a *text* has so few words, and ends so, that it may be a heading."""
    return len(text.split()) <= _FEW and text[-1:] not in ".;:,"


def apart(passages: Iterable[Passage], heads: Callable[[str], bool]) -> Iterator[Passage]:
    """Yield *passages* with each item and each heading by itself, its wrapped lines in one: a page of a PDF has many. *heads* knows a heading without its number."""
    for passage in passages:
        for text in _parts(passage.text, heads):
            for item in _items(text):
                yield passage._replace(text=item)


def _parts(text: str, heads: Callable[[str], bool]) -> Iterator[str]:
    gathered = before = ""
    for line in map(str.strip, text.split("\n")):
        short = 0 < len(gathered) < _LONGEST
        head = short and heads(_MARK.sub("", gathered, count=1))
        ended = _LAST.search(before) or len(before) < _SHORT
        fresh = is_few(line) and line[:1].isupper() and ended
        before = line
        if not line or head or fresh or _MARK.match(line) or heads(line):
            if gathered:
                yield gathered
            gathered = line
        else:
            gathered = f"{gathered} {line}".lstrip()
    if gathered:
        yield gathered


def _items(text: str) -> Iterator[str]:
    """Yield the items that follow each other in a line, which begin with the first of their kind, or the line."""
    whole = [part.strip() for part in _WITHIN.split(text)]
    begins = next((at for at, part in enumerate(whole) if _FIRST.match(part)), len(whole))
    before = text if begins >= len(whole) - 1 else " ".join(whole[:begins])
    if before:
        yield before
    if before != text:
        yield from whole[begins:]
