"""The guided session: one item at a time. A pure step from state and answer to the next state, and a short loop.

Later and stop store nothing; whatever else is chosen is saved before the next item is shown.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from lmcs.basics import dates
from lmcs.basics.errors import LmcsError, WrongUse

ITEM_CHOICES = ("Done", "Booked", "Not for me", "Write a note", "More", "Later", "Back", "Stop")
DUE_CHOICES = ("Yes, it happened", "Book another day", "It is off", "Later", "Back", "Stop")

Change = tuple[str, tuple[str, ...]]
"""What to save: a verb (tick, book, skip, note, untick) and its values after the item."""


class State(NamedTuple):
    """Where the walk is: the item ids to visit, the place among them, and what is being asked.

    `asking` is "choice", "more", "day", "company", "reason" or "note"; `day` holds a booking's
    date until its company is known. The first `due` ids are bookings whose day has come.
    """

    queue: tuple[str, ...]
    due: int = 0
    place: int = 0
    asking: str = "choice"
    day: str = ""

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to visit."""
        return self.place >= len(self.queue)

    @property
    def item(self) -> str:
        """The id of the item on the screen."""
        return self.queue[self.place]

    @property
    def is_due(self) -> bool:
        """Whether the item on the screen is a booking whose day has come."""
        return self.place < self.due

    @property
    def choices(self) -> tuple[str, ...]:
        """The numbered choices that hold now."""
        return DUE_CHOICES if self.is_due else ITEM_CHOICES


class Step(NamedTuple):
    """What one answer leads to: the next state and the change to save, if any."""

    state: State
    change: Change | None = None


QUESTIONS = {
    "choice": "Type a number, then Enter:",
    "more": "Type a number, then Enter:",
    "day": "Which day? For example 4 June (Enter goes back):",
    "company": "With whom? A name or role (Enter if you do not know yet):",
    "reason": "Why is it not for you? Only you see this (Enter goes back):",
    "note": "Your note. Only you see this (Enter goes back):",
}


def chosen(answer: str, options: Sequence[str]) -> str:
    """Return the option that *answer* names by its number or by the start of its words. Raises WrongUse."""
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(options):
        return options[int(answer) - 1]
    named = [option for option in options if answer and option.casefold().startswith(answer.casefold())]
    if len(named) == 1:
        return named[0]
    raise WrongUse(f"Type a number from 1 to {len(options)}, then Enter.")


def step(state: State, answer: str, today: date) -> Step:
    """Return what *answer* leads to from *state*. Raises WrongUse where it cannot be followed; the state then holds."""
    if state.asking in ("choice", "more"):
        return _choose(state, chosen(answer, state.choices))
    asking = state._replace(asking="choice", day="")
    if state.asking == "company":
        return Step(_onward(state), ("book", (state.day, answer)))
    if not answer:
        return Step(asking)
    if state.asking == "day":
        return Step(state._replace(asking="company", day=dates.read(answer, today, forward=True).isoformat()))
    if state.asking == "reason":
        return Step(_onward(state), ("skip", (answer,)))
    return Step(asking, ("note", (answer,)))


def _onward(state: State) -> State:
    return state._replace(place=state.place + 1, asking="choice", day="")


def _choose(state: State, option: str) -> Step:
    if option in ("Done", "Yes, it happened"):
        return Step(_onward(state), ("tick", ()))
    if option == "It is off":
        return Step(_onward(state), ("untick", ()))
    if option == "Later":
        return Step(_onward(state))
    if option == "Back":
        return Step(state._replace(place=max(0, state.place - 1), asking="choice"))
    if option == "Stop":
        return Step(state._replace(place=len(state.queue)))
    asks = {"Booked": "day", "Book another day": "day", "Not for me": "reason", "Write a note": "note", "More": "more"}
    return Step(state._replace(asking=asks[option]))


def go(
    state: State,
    today: date,
    *,
    show: Callable[[State], None],
    ask: Callable[[State], str],
    save: Callable[[str, Change], bool],
    complain: Callable[[LmcsError], None],
) -> State:
    """Walk from *state* until it is finished: show, ask, step, save. Return the last state.

    *save* tells whether the change was kept; one that was not leaves the item on the screen.
    """
    shown: tuple[int, bool] | None = None
    while not state.finished:
        view = (state.place, state.asking == "more")
        if state.asking in ("choice", "more") and view != shown:
            show(state)
            shown = view
        try:
            next_ = step(state, ask(state), today)
            if next_.change is None or save(state.item, next_.change):
                state = next_.state
            else:
                state = state._replace(asking="choice", day="")
        except WrongUse as problem:
            complain(problem)
    return state
