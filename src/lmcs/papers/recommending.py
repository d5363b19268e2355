"""What a paper asks those who read it to decide: its recommendations, in its own words."""

import re
from collections.abc import Iterator
from textwrap import shorten

from lmcs.papers.paper import Paper, Passage

_MOST, _LONGEST = 8, 240  # recommendations, and letters of one
_AFTER = 14  # passages behind a heading that are looked at
_FEW = 8  # words of a heading
_NUMBER = re.compile(
    r"^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]?|[-•*–])\s+(?=\S)", re.IGNORECASE
)
_HEADING = re.compile(
    r"(?!(?:reasons?|background|alternatives?|options?|basis)\b)(?:[\w'’]{1,20} ){0,3}(?:recommendations?|decisions? (?:required|sought|needed|requested|recommended)|proposed decisions?)(?: to [\w' ]{2,40})?\W{0,9}|what (?:the \w{1,20}|members?|you|we) (?:is|are) asked to (?:do|decide|agree)\W{0,9}",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:is|are)(?: also| therefore| hereby)? (?:asked|invited|recommended|requested)(?: to\b|:| that\b)|^it is recommended that\b",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\b(?:to|that)$|^background papers\b")
"""What ends a text that only leads to others, or begins one that is none."""
_WHO = re.compile(
    r"\b(?:cabinet|committee|board|panel|forum|council|members?|executive|partnership|group|governors?|councillors?|you)\b",
    re.IGNORECASE,
)
_IN_LIST = re.compile(r"^\s*\(?(?:[a-z]|[ivx]{1,4})[.)]\s", re.IGNORECASE)


def recommended(paper: Paper) -> list[Passage]:
    """Return what a *paper* asks to be decided, each with its place; none where it has no such part.

    They stand under a heading of their own, or behind words such as "the committee is asked to".
    """
    found: list[Passage] = []
    for passage in _behind(paper.passages):
        text = shorten(_NUMBER.sub("", passage.text), _LONGEST, placeholder=" ...")
        bare = text.rstrip(" :").casefold()
        leads = text.endswith(":") or _LEADS.search(bare)
        if text and not leads and all(text != each.text for each in found):
            found.append(Passage(text, passage.where))
    return found[:_MOST]


def _behind(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """Yield the passages under a heading of recommendations, and others that ask for a decision, with the list behind them."""
    under = 0  # how many more passages may belong to what began
    own = ""  # the number of the heading that they stand under
    listed = marked = False
    for passage in passages:
        text = _NUMBER.sub("", passage.text).strip()
        if _HEADING.fullmatch(text):
            under, own, listed, marked = _AFTER, _whole(passage.text), False, False
        elif under and not _ends(passage.text, own, marked=marked):
            under, marked = under - 1, marked or _NUMBER.match(passage.text) is not None
            yield passage
        elif _ASKED.search(text) and _WHO.search(text) and len(text) <= _LONGEST:
            listed, under = True, 0
            yield passage
        elif listed and _IN_LIST.match(passage.text):
            yield passage
        else:
            under, listed = 0, False


def _whole(text: str) -> str:
    """Return the whole number that *text* begins with, "" for none: "2" of "2.0 Recommendations"."""
    number = re.match(r"\s{0,9}(\d{1,2})(?:\.0)?[.)]?\s", text)
    return number[1] if number else ""


def _ends(text: str, own: str, *, marked: bool) -> bool:
    """Tell whether *text* is no recommendation under a heading that has the number *own*, but the next heading or what follows.

    Once one was *marked* by a number or a letter, all are.
    """
    mark, bare = _NUMBER.match(text), _NUMBER.sub("", text).strip()
    few = len(bare.split()) <= _FEW and bare[-1:] not in ".;:,"
    if not mark:
        return marked or bare.isupper() or (few and not bare.startswith(("That ", "To ")))
    return few and bool(own) and _whole(text) == f"{int(own) + 1}"
