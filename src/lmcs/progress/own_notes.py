"""Private notes that are about no task: each stands with an item of its own, whose id begins with "own-"."""

from collections.abc import Iterable

from lmcs.content import Item
from lmcs.content.folding import fold
from lmcs.progress.marks import Progress
from lmcs.progress.steps import Step

_OWN = "own-"
_INITIALS = 2  # letters of a name by which nobody is called


class OwnNote(Item):
    """What such a note stands with; its number is its id, "own-3"."""

    @property
    def kind(self) -> str:
        """What it is: a "note"."""
        return "note"


def own_note(id_: str) -> OwnNote | None:
    """Return what a note stands with that is known by *id_*; None where that is a task's."""
    number = id_.removeprefix(_OWN)
    is_own = number.isdigit() and number != id_
    return OwnNote(id=id_, number=id_, task="Your own, with no task") if is_own else None


def next_own(progress: Progress) -> OwnNote:
    """Return what the next such note stands with."""
    numbers = [int(id_.removeprefix(_OWN)) for id_ in progress.marks if own_note(id_)]
    id_ = f"{_OWN}{max(numbers, default=0) + 1}"
    return OwnNote(id=id_, number=id_)


def own_notes(progress: Progress) -> list[Step]:
    """Return all such notes as steps, in the order in which they were begun."""
    marks = progress.marks.items()
    found = [Step(of, mark) for id_, mark in marks if (of := own_note(id_)) and mark.notes]
    return sorted(found, key=lambda step: step.mark.notes[0][:2])


def that_name(steps: Iterable[Step], roles: Iterable[str], holder: str) -> list[Step]:
    """Return those *steps* whose note names one of the *roles*, or a part of the name of the *holder*."""
    names = {fold(role) for role in roles}
    names.update(word for word in fold(holder).split() if len(word) > _INITIALS)
    said = ((step, f" {fold(step.mark.note_text)} ") for step in steps)
    return [step for step, text in said if any(f" {name} " in text for name in names)]
