"""To whom a text is put: a mentor by name, or somebody else whom it begins with; and what it asks lmcs for behind that."""

import re

from lmcs.basics.errors import NotFound
from lmcs.basics.text import typeable
from lmcs.commands import role_called
from lmcs.content.fields import YOURSELF
from lmcs.progress.answering import places_of
from lmcs.progress.journey import Journey
from lmcs.progress.own_notes import TO_ASK

ANSWERED = r"(?i:answer(?:ed)?|reply|replied)(?: (?i:to))?(?: (?i:my|the))?(?: (?i:request|question|number|no\.?|nr))? #?(?P<about>[0-9]{1,3})\b(?! (?:of|questions?|days?|weeks?|hours?|minutes?|times?)\b)[:,.]? ?(?P<what>.+)"
"""An answer with the number of its request before it: "answer 1 come on Friday"."""
_ALSO = r"(?:,? (?i:too|also|as well))?"
_IN_A_SENTENCE = r"(?i:how|what|why|when|where|which|who|do|does|did|is|are|was|were|has|have|had|can|could|should|would|will|shall|might|must|you|your|i|we)"
_TO_ANOTHER = (
    rf"(?:(?i:the|our|my) )?(?P<who>(?:(?!\b{_IN_A_SENTENCE}\b)[\w' ]){{2,40}}?){_ALSO}"
    r"(?P<what>(?: ?[:,]| (?=(?i:about|for|to|on|whether|if|why|how|what|when|where|which|who|is|are|do|does|has|have|can)\b)).+)"
)
"""Somebody else whom a request begins with, and not only names on the way: "How did you get your director to agree"."""
_BEHIND = r"(?<=[\w)])[.;!?]\s+(?P<wish>(?:(?:and|then|now|please|also|so),? ){0,4}"
_A_PAGE = rf"{_BEHIND}(?:do|make|write|print|save|send|give)\b(?! (?:me|us|you)\b)[^.]{{0,100}}\b(?:page|summary)\b.{{0,200}})$"
_WISHES = (
    _A_PAGE,
    rf"{_BEHIND}(?:book|tick|move|cancel|remind me to)\b.{{0,200}})$",
    rf"{_BEHIND}put\b[^.]{{0,100}}\bin(?: (?:my|the) (?:diary|calendar))?)$",
)
"""A sentence behind a text that asks lmcs for something else: "do Hugh his page", "put the call in"."""


def without_wish(text: str, *, for_a_page: bool = False) -> tuple[str, str]:
    """Return *text* without a last sentence that asks lmcs for something else, or *for_a_page* alone, and that sentence."""
    wishes = (_A_PAGE,) if for_a_page else _WISHES
    found = next(filter(None, (re.search(way, text, re.IGNORECASE) for way in wishes)), None)
    return (text[: found.start("wish")].rstrip(" .;!"), found["wish"]) if found else (text, "")


def to_the_mentor(journey: Journey, text: str) -> str:
    """Return what a *text* to ask says behind the mentor, by name or as "my mentor"; "" where it begins with nobody or somebody else."""
    found = re.match(_TO_ANOTHER, text)
    who = found["who"] if found else ""
    theirs = who.casefold() == "mentor" or ("post", "mentor") in places_of(journey, who)
    return found["what"].strip(" :,") if found and theirs else ""


def for_another(journey: Journey, text: str) -> tuple[str, str]:
    """Return the role that a *text* to ask begins with, and the line that keeps it as a private note until you meet; "" twice where that is the mentor's."""
    found = re.match(_TO_ANOTHER, text)
    if not found:
        return "", ""
    try:
        whom = role_called(journey, found["who"])
    except NotFound:
        return "", ""
    steps = [step for step in journey.with_person(whom) if step.item.task]
    steps.sort(key=lambda step: not step.is_open)
    if whom in (YOURSELF, "mentor") or not steps:
        return "", ""
    asks = typeable(f"{TO_ASK}{found['what'].strip(' :,').removeprefix('ask ')}").replace('"', "")
    return whom, f'lmcs note {steps[0].item.number} --text "{asks}"'
