"""What a paper is about: those items of the checklists whose words it has."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from lmcs.papers.weighing import Weights

AS_MUCH = 0.7
"""How much of the best an item must be for the paper to be about it too."""
_OF_A_SECTION, _LONG_ENOUGH = 0.33, 25
"""How much a section, of how many words, must be about an item for it to be one of the things that a paper is about."""
_TELLING, _TWICE = 12, 2
"""How many words say most of an item, and how many of them two sections must have, or the paper names it aside."""
_SHORT = 250
"""Words of a paper that says most things once."""
_HEAD, _HEAD_COUNTS = 60, 4  # words at the head of a paper, which say what it is about
_NUMBER = re.compile(r"\d+")


def subjects(
    told: Sequence[tuple[str, Sequence[str]]],
    bags: Sequence[Counter[str]],
    rare: Weights,
    counts: Sequence[float],
) -> tuple[Counter[str], list[float], set[int]]:
    """Return the words of a paper, how much it is about each item, and which of them one section alone is about.

    *told* are the words at each place, *bags* those of each item, as *rare* weighs them, and *counts* what each item counts.
    """
    sections = _sections(told)
    said = [word for section in sections for word in section]
    head = said[:_HEAD]
    paper = Counter([*said, *head * (_HEAD_COUNTS - 1)])
    about = [each * of for each, of in zip(rare.alike(paper), counts, strict=True)]
    nearest = max(about)
    above_all = _of_sections(sections, rare, counts)
    for place in _aside(bags, rare, sections, above_all) if len(said) > _SHORT else ():
        about[place] *= about[place] == nearest
    beside_it = {place for place in above_all if 0 < about[place] < AS_MUCH * nearest}
    for place in beside_it:
        about[place] = AS_MUCH * nearest
    return paper, about, beside_it


def _sections(told: Sequence[tuple[str, Sequence[str]]]) -> list[list[str]]:
    """Return the words of each section of what is *told* at each place: what has one number of its own, or one page."""
    whole = groupby(told, lambda each: "".join(_NUMBER.findall(each[0])[:1]))
    return [[word for _, words in run for word in words] for _, run in whole]


def _aside(
    bags: Sequence[Counter[str]],
    rare: Weights,
    sections: Sequence[Sequence[str]],
    above_all: set[int],
) -> Iterator[int]:
    """Yield the places of the items that a paper names aside: hardly two of its *sections* have words that say most of them.

    Of an item that one section is *above_all* about, one such word at the head of the paper is enough.
    """
    having = Counter(word for section in sections for word in set(section))
    twice = {word for word, times in having.items() if times > 1}
    head = set([word for section in sections for word in section][:_HEAD])
    for place, bag in enumerate(bags):
        weighed = rare.weighed(bag)
        telling = set(sorted(weighed, key=lambda word: -weighed[word])[:_TELLING])
        if len(telling & twice) < _TWICE and not (place in above_all and telling & head):
            yield place


def _of_sections(
    sections: Sequence[Sequence[str]], rare: Weights, counts: Sequence[float]
) -> set[int]:
    """Return the places of the items that one of the *sections* is above all about, with what each item *counts*."""
    found = set()
    for section in sections:
        if len(section) >= _LONG_ENOUGH:
            about = [
                each * of for each, of in zip(rare.alike(Counter(section)), counts, strict=True)
            ]
            best = max(range(len(about)), key=about.__getitem__)
            found |= {best} if about[best] >= _OF_A_SECTION else set()
    return found
