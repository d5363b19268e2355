"""Private notes that are about no task: each stands with an item of its own, whose id begins with "own-"."""

from collections import Counter
from collections.abc import Iterable, Mapping
from re import fullmatch

from lmcs.content import Item
from lmcs.content.library import Library
from lmcs.progress.entries import own_number
from lmcs.progress.marks import Mark, Noted
from lmcs.progress.steps import Step

_TYPED = r"own-[0-9]{1,6}(?:-[0-9a-f]{4})?"
TO_ASK = "To ask: "
"""What a note begins with that is a question for the next meeting."""
_INITIALS = 2  # letters of a name by which nobody is called


class OwnNote(Item):
    """What such a note stands with; its number is its id, or as much of it as no other has."""

    @property
    def kind(self) -> str:
        """What it is: a "note"."""
        return "note"


def is_typed(text: str, library: Library) -> bool:
    """Tell whether a *text* is what such a note is called by, and no task's id."""
    return text.startswith("own-") and bool(fullmatch(_TYPED, text)) and text not in library.items


def next_own(highest: int, apart: str) -> OwnNote:
    """Return what the next such note stands with, after the *highest* number that there ever was; *apart* are four letters of its own."""
    return OwnNote(id=f"own-{highest + 1}-{apart}", number=f"own-{highest + 1}")


def own_notes(marks: Mapping[str, Mark]) -> list[Step]:
    """Return all such notes among *marks* as steps, in the order in which they were begun."""
    ids = [id_ for id_, mark in marks.items() if own_number(id_) and mark.notes]
    often = Counter(map(own_number, ids))
    found = []
    for id_ in ids:
        number = own_number(id_)
        shown = f"own-{number}" if often[number] == 1 else id_
        found.append(Step(OwnNote(id=id_, number=shown, task="Your own, with no task"), marks[id_]))
    return sorted(found, key=lambda step: step.mark.notes[0][:2])


def that_name(steps: Iterable[Step], roles: Iterable[str], holder: str) -> list[Step]:
    """Return those *steps* whose note names one of the *roles*, or a part of the name of the *holder*."""
    from lmcs.content.folding import fold  # few names are looked for

    names = {fold(role) for role in roles}
    names.update(word for word in fold(holder).split() if len(word) > _INITIALS)
    said = ((step, f" {fold(step.mark.note_text)} ") for step in steps)
    return [step for step, text in said if any(f" {name} " in text for name in names)]


def to_ask(noted: Noted) -> str:
    """Return what a note is a reminder to ask at the next meeting; "" for any other, and for one that says that it is private."""
    question = noted.text.removeprefix(TO_ASK)
    if question == noted.text:
        return ""
    from lmcs.content.opening import is_private  # few notes are to be asked

    return "" if is_private(noted.text) else question
