"""Where a person stands with the items of the lists: one, several that are counted together, and how many stand where."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lmcs.basics.dates import from_iso
from lmcs.content import Ask, Item
from lmcs.progress.marks import BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED, SET_ASIDE, Mark

STATUS_WORDS = {
    NOT_STARTED: "Not started",
    BOOKED: "Booked",
    DONE: "Done",
    NOT_APPLICABLE: "Set aside",
    SET_ASIDE: "Set aside",
}
COUNCILS, LEFT = "Your council's own, not here now", "No longer in the council's list"
AWAY = "the council's file is not here now"
WHY = {COUNCILS: AWAY, LEFT: "no longer in the council's list"}
"""What heads a council's items that are not here, and what is said of one: its file is not in use here, or has it no more."""


class Counts(NamedTuple):
    """How many items stand where; items that do not apply, and those the council sets aside, leave the total."""

    done: int
    booked: int
    open: int
    not_applicable: int
    set_aside: int = 0

    @property
    def total(self) -> int:
        """Items that count: done, booked and open."""
        return self.done + self.booked + self.open


class Step(NamedTuple):
    """One item and where this person is with it; `aside` is why the council sets it aside, unless the person took it back."""

    item: Item
    mark: Mark
    aside: str = ""

    @property
    def status(self) -> str:
        """The status in words: "Not started"."""
        return STATUS_WORDS[self.mark.status]

    @property
    def day(self) -> date | None:
        """The day it was done or is booked for."""
        return from_iso(self.mark.on)

    @property
    def is_open(self) -> bool:
        """Whether it is still to do: not started or booked."""
        return self.mark.status in (NOT_STARTED, BOOKED)


class Part(NamedTuple):
    """Steps that are counted together, under their title."""

    title: str
    steps: tuple[Step, ...]

    @property
    def is_settled(self) -> bool:
        """Whether nothing of it is left to do."""
        return not any(step.is_open for step in self.steps)


_ONLY = {
    "open": (NOT_STARTED, BOOKED),
    "done": (DONE,),
    "aside": (NOT_APPLICABLE, SET_ASIDE),
}
"""The statuses of the items that are asked for alone."""


def chosen(steps: Iterable[Step], only: str) -> list[Step]:
    """Return *steps*, or *only* those that are "open", "done" or set "aside"."""
    wanted = _ONLY.get(only)
    return [step for step in steps if wanted is None or step.mark.status in wanted]


def count(steps: Iterable[Step], *, core: bool = False) -> Counts:
    """Count *steps*, only the core ones if *core*."""
    statuses = [step.mark.status for step in steps if step.item.core or not core]
    return Counts(*map(statuses.count, (DONE, BOOKED, NOT_STARTED, NOT_APPLICABLE, SET_ASIDE)))


def put_to(item: Item, person_id: str) -> tuple[Ask, ...]:
    """Return the questions of *item* that are put to that role, and to no other."""
    return tuple(ask for ask in item.ask if ask.to == person_id)
