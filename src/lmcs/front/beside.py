"""What else a line may tell that is offered as a private note: that the mentor answered, or something of a task that it numbers."""

from collections.abc import Iterator, Sequence
from re import finditer, search

from lmcs.content.folding import fold
from lmcs.front.raised import nearest_of
from lmcs.front.reading import Told, quoted
from lmcs.pages.items import short_title
from lmcs.progress import DONE
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_ANSWERED = r"\b(?:answer(?:s|ed)?|repl(?:y|ies|ied)|respon[ds](?:ed|e)?|(?:got|came|come|gone|been|rang|wrote) back(?: to me| with)?)\b"
_HEARD = r"\b(?:rang|rung|phoned|called|e-?mailed|texted|wrote|written|told me|heard|spoke|spoken|call from|sorted|dealt with|settled|closed)\b"
_REQUEST = r"\b(?:questions?|requests?|mentor|one of them)\b"
_BEFORE = r"(?:^|\b(?:task|number|no|not|nr|question|think|thinks|meant|about|that|and|or|but|with|tick|ticked|untick|unticked|tasks|for|is|its|was) )#?"
_BEHIND = r"(?=$|[,.;:]| (?:is|isnt|was|wasnt|not|should|shouldnt|mine|my|it|has|hasnt|by|for|done|off|belongs|again|but|instead|and|or|as|to)\b)"
_A_NUMBER = rf"{_BEFORE}(?P<number>[a-z]?\d{{1,3}}){_BEHIND}"
"""A number that is a task's by what stands around it: no page, no hour, and no count of children."""
_MOST = 3


def with_others(noted: Told, query: str, key: str, journey: Journey) -> Told:
    """Return what is *noted* of a *query*, compared as its *key*, with the lines for what else it may tell; as it is where that is nothing else.

    Those come first, and a yes does none of them: which was meant only the person knows.
    """
    lines = [*_answers(key, journey), *_of_tasks(query, key, journey)]
    if not lines or not noted.lines or not noted.lines[0].startswith("lmcs note --"):
        return noted
    note = f"To keep it as a private note: {noted.lines[0]}"
    return Told("Nothing was done of that yet. What it may be:", "\n".join((*lines, note)))


def _answers(key: str, journey: Journey) -> Iterator[str]:
    """Yield the line that ends each of the requests that may have been answered, the nearest by its words."""
    still = [each for each in journey.progress.requests if not each.answered]
    names = fold(journey.holder("mentor")).split()
    theirs = search(_REQUEST, key) or any(name in key.split() for name in names)
    if still and (search(_ANSWERED, key) or (theirs and search(_HEARD, key))):
        numbered = [each for each in still if search(rf"\b{each.number}\b", key)]
        for each in (numbered or nearest_of(key, still))[:_MOST]:
            yield f"If “{each.text}” is answered: lmcs ask --done {each.number}"


def _of_tasks(query: str, key: str, journey: Journey) -> Iterator[str]:
    """Yield the lines for each task that is numbered: done, open again, not for the person, or a note with it."""
    for step in () if search(_ANSWERED, key) else _numbered(key, journey):
        number, named = step.item.number, short_title(step.item)
        if step.mark.status == DONE:
            yield f"If it is not done after all, {named}: lmcs untick {number}"
        else:
            yield f"If it is done, {named}: lmcs tick {number}"
            yield f"If it is not for you: lmcs skip {number}"
        yield f"To keep it as a note with it: lmcs note {number} --text {quoted(query)}"


def _numbered(key: str, journey: Journey) -> Sequence[Step]:
    numbers = dict.fromkeys(found["number"].upper() for found in finditer(_A_NUMBER, key))
    known = [each for each in numbers if each in journey.library.numbers]
    return [journey.step(journey.library.numbers[each]) for each in known[:_MOST]]
