"""What a paper asks those who read it to decide: its recommendations, in its own words."""

import re
from collections.abc import Iterable, Iterator
from textwrap import shorten
from typing import NamedTuple

from lmcs.papers.listing import Mark, apart, is_few, marked
from lmcs.papers.paper import Paper, Passage

_MOST, _LONGEST = 8, 240  # recommendations, and letters of one
_AFTER = 14  # parts behind a heading that are looked at
_NUMBER = re.compile(
    r"^\s*(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})[.)]?|[-•*–])\s+(?=\S)", re.IGNORECASE
)
_BODY = r"(?:the |this )?[\w'’]{2,20}(?: [\w'’]{2,20}){0,3}"
_HEADING = re.compile(
    r"(?!(?:reasons?|background|alternatives?|options?|basis)\b)(?:[\w'’]{1,20} ){0,3}(?:recommendations?|decisions? (?:required|sought|needed|requested|recommended)|proposed decisions?|(?:proposed|draft|recommended) resolutions?)(?: to [\w' ]{2,40})?\W{0,9}|"
    rf"what {_BODY} (?:is|are) (?:being )?asked to (?:do|decide|agree|approve)\W{{0,9}}|"
    rf"what (?:(?:we|officers) (?:ask|need|want|seek)|is (?:asked|sought|needed)) (?:of|from) {_BODY}\W{{0,9}}|"
    rf"(?:our |the )?asks? of {_BODY}\W{{0,9}}|for decision\W{{0,9}}",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:is|are)(?: also| therefore| hereby)? (?:asked|invited|recommended|requested)(?: to\b|:| that\b)|^it is recommended that\b",
    re.IGNORECASE,
)
_RUN_IN = re.compile(r"recommendations?(?: \d{1,2}| [a-z])?\s?[:.-]\s{1,3}(?=\S)", re.IGNORECASE)
"""A heading that one of them stands behind: "Recommendation 1: That the plan be adopted"."""
_LEADS = re.compile(r"\b(?:to|that)$|^background papers\b")
"""What ends a text that only leads to others, or begins one that is none."""
_WHO = re.compile(
    r"\b(?:cabinet|committee|board|panel|forum|council|members?|executive|partnership|group|governors?|councillors?|you)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"(?:to |that )|(?:adopt|agree|appoint|approve|authorise|comment|commend|confirm|consider|delegate|determine|endorse|instruct|invite|note|receive|recommend|refer|request|resolve|support)(?:e?s)?\b(?! of\b| for\b)",
    re.IGNORECASE,
)
"""How what is to be decided begins, in few words, too."""
_OTHER = re.compile(
    r"(?:(?:the )?(?:reasons?|risks?|background|introduction|context|alternatives?|options?|financ\w{1,5}|legal|equalit\w{1,4}|consultation|implications?|contact|report author|append\w{1,5})(?: [\w&]{1,20}){0,3}:)",
    re.IGNORECASE,
)
"""How a part of a report begins that stands behind its recommendations, run in with its heading."""


class _List(NamedTuple):
    """What is open: the number of what it stands under, the first mark in it and the last, and whether only a heading began it."""

    own: str
    first: Mark = Mark()
    last: Mark = Mark()
    headed: bool = True
    leads: bool = True
    left: int = _AFTER


def recommended(paper: Paper) -> list[Passage]:
    """Return what a *paper* asks to be decided, each with its place; none where it has no such part.

    They stand under a heading of their own, or behind words such as "the committee is asked to".
    """
    found: list[Passage] = []
    for passage in _behind(apart(paper.passages, lambda line: bool(_HEADING.fullmatch(line)))):
        text = shorten(_NUMBER.sub("", passage.text), _LONGEST, placeholder=" ...")
        bare = text.rstrip(" :").casefold()
        leads = text.endswith(":") or _LEADS.search(bare)
        if text and not leads and all(text != each.text for each in found):
            found.append(Passage(text, passage.where))
    return found[:_MOST]


def _behind(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages under a heading of recommendations, and others that ask for a decision, with the list behind them."""
    open_: _List | None = None
    for passage in passages:
        text, mark = _NUMBER.sub("", passage.text).strip(), marked(passage.text)
        if _HEADING.fullmatch(text):
            open_ = _List(mark.number)
        elif (begun := _RUN_IN.match(text)) and _DECIDES.match(text, begun.end()):
            open_ = _List(mark.number) if text.endswith(":") else None
            yield passage._replace(text=text[begun.end() :])
        elif open_ and open_.left and not _ends(text, mark, open_):
            first = open_.first if open_.first.kind else mark
            last = mark if mark.kind == "1" else open_.last
            open_ = open_._replace(first=first, last=last, left=open_.left - 1)
            yield passage
        elif _ASKED.search(text) and _WHO.search(text) and len(text) <= _LONGEST:
            leads = text.endswith(":") or bool(_LEADS.search(text))
            open_ = _List(mark.number, headed=False, leads=leads)
            yield passage
        else:
            open_ = None


def _ends(text: str, mark: Mark, under: _List) -> bool:
    """Tell whether a *text* that has a *mark* is no recommendation of the list that is open, but the next heading or what follows.

    Once one was marked by a number or a letter, all are, and by numbers or letters that go on.
    """
    first, last, own = under.first, under.last, under.own.removesuffix(".0")
    whole = own.partition(".")[0]
    if mark.kind == "a":
        return False
    if not under.headed and not under.leads:
        return True
    if not mark.kind:
        few = is_few(text) and not _DECIDES.match(text)
        other = text.isupper() or few or _OTHER.match(text)
        return bool(first.kind or other or not (under.headed or _DECIDES.match(text)))
    if mark.kind == "-":
        return first.kind in ("1", "1.1") and not under.headed
    if mark.kind == "1.1":
        within = {"1": last.number, "1.1": first.number.rpartition(".")[0]}.get(first.kind, "")
        wanted = within or (whole if under.headed else own)
        return bool(wanted) and not mark.number.startswith(f"{wanted}.")
    if first.kind and first.kind != "1":
        return True
    follows = int(mark.number) == int(last.number or 0) + 1
    next_ = whole.isdigit() and int(mark.number) == int(whole) + 1
    return (next_ and (is_few(text) or not follows)) or not (follows or last.number)
