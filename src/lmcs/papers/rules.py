"""What a paper says of a thing that no longer holds: "a personal adviser until the age of 21"."""

import re

from lmcs.content import Term
from lmcs.papers.past import is_past, is_quoted
from lmcs.papers.spotting import Spot, sentence

_TURNED = re.compile(
    r"\b(?:used to|no longer|not (?:only|just|merely)|rather than|instead of|previously|formerly|originally|at first|extend\w*|rais\w+|rose|changed|replac\w+|lifted|ended|was|were|had|would have|did)\b",
    re.IGNORECASE,
)
"""What says that a rule is told as one of the past, or beside the new one."""


def old_rule(term: Term, text: str, spot: Spot) -> tuple[str, str, str] | None:
    """Return how a sentence of *text* tells an old rule of the *term* that stands at a *spot*, since when it is old, and what holds.

    None where it tells none, tells it as past, or knows the new one.
    """
    before, behind = sentence(text, spot)
    start, end = spot.start - len(before), spot.end + len(behind)
    said = text[start:end]
    for rule in term.rules:
        told = _first(rule.says, said)
        if told is None or _first(rule.but, said) or _TURNED.search(said):
            continue
        if is_quoted(before, behind) or is_past(said[: told.start()], "", rule.since):
            continue
        first, last = start + told.start(), start + told.end()
        whole = text[min(first, spot.start) : max(last, spot.end)]
        return whole if len(whole) < _LONG else told[0], rule.since, rule.now
    return None


_LONG = 100  # characters of what is quoted of a sentence


def _first(wanted: tuple[str, ...], said: str) -> re.Match[str] | None:
    """Return the first place where one of the *wanted* words stands, whole, whatever its capitals."""
    spaced = (r"\s+".join(map(re.escape, words.split())) for words in wanted)
    found = (re.search(rf"(?<!\w){words}(?!\w)", said, re.IGNORECASE) for words in spaced)
    return next((each for each in found if each), None)
