"""The guided walk: one item at a time. A pure step from state and answer to the next state, and a short loop.

Later and stop store nothing; whatever else is chosen is saved before the next item is shown.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from lmcs.basics import when
from lmcs.basics.errors import LmcsError, WrongUse

Choice = tuple[str, str]
"""A key, and the words for it on the screen."""
_AFTER = (("later", "Later"), ("back", "Back"), ("stop", "Stop"))
ITEM_CHOICES: tuple[Choice, ...] = (
    ("tick", "Done"),
    ("day", "Booked"),
    ("reason", "Not for me"),
    ("note", "Write a note"),
    ("more", "More"),
    *_AFTER,
)
DUE_CHOICES: tuple[Choice, ...] = (
    ("tick", "Yes, it happened"),
    ("day", "Book another day"),
    ("untick", "It is off"),
    *_AFTER,
)

Wish = tuple[str, tuple[str, ...]]
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
    def choices(self) -> tuple[Choice, ...]:
        """The numbered choices that hold now."""
        return DUE_CHOICES if self.is_due else ITEM_CHOICES


class Answered(NamedTuple):
    """What one answer leads to: the next state and the change to save, if any."""

    state: State
    wish: Wish | None = None


QUESTIONS = {
    "choice": "Type a number, then Enter:",
    "more": "Type a number, then Enter:",
    "day": "Which day? For example 4 June (Enter goes back):",
    "company": "With whom? A name or role (Enter if you do not know yet):",
    "reason": "Why is it not for you? Only you see this (Enter goes back):",
    "note": "Your note, or what to add to it. Only you see this (Enter goes back):",
}


def chosen(answer: str, choices: Sequence[Choice]) -> str:
    """Return the key of the choice that *answer* names by its number or by the start of its words. Raises WrongUse."""
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(choices):
        return choices[int(answer) - 1][0]
    named = [
        key for key, words in choices if answer and words.casefold().startswith(answer.casefold())
    ]
    if len(named) == 1:
        return named[0]
    raise WrongUse(f"Type a number from 1 to {len(choices)}, then Enter.")


def answered(state: State, answer: str, today: date) -> Answered:
    """Return what *answer* leads to from *state*. Raises WrongUse where it cannot be followed; the state then holds."""
    if state.asking in ("choice", "more"):
        return _choose(state, chosen(answer, state.choices))
    asking = state._replace(asking="choice", day="")
    if state.asking == "company":
        return Answered(_onward(state), ("book", (state.day, answer)))
    if not answer:
        return Answered(asking)
    if state.asking == "day":
        read = when.read(answer, today, forward=True)
        return Answered(state._replace(asking="company", day=read.day.isoformat()))
    if state.asking == "reason":
        return Answered(_onward(state), ("skip", (answer,)))
    return Answered(asking, ("note", (answer,)))


def _onward(state: State) -> State:
    return state._replace(place=state.place + 1, asking="choice", day="")


def _choose(state: State, key: str) -> Answered:
    if key in ("tick", "untick"):
        return Answered(_onward(state), (key, ()))
    if key == "later":
        return Answered(_onward(state))
    if key == "back":
        return Answered(state._replace(place=max(0, state.place - 1), asking="choice"))
    if key == "stop":
        return Answered(state._replace(place=len(state.queue)))
    return Answered(state._replace(asking=key))


def go(
    state: State,
    today: date,
    *,
    show: Callable[[State], None],
    ask: Callable[[State], str],
    save: Callable[[str, Wish], bool],
    complain: Callable[[LmcsError], None],
) -> State:
    """Walk from *state* until it is finished: show, ask, answer, save. Return the last state.

    *save* tells whether the change was kept; one that was not leaves the item on the screen.
    """
    shown: tuple[int, bool] | None = None
    while not state.finished:
        view = (state.place, state.asking == "more")
        if state.asking in ("choice", "more") and view != shown:
            show(state)
            shown = view
        try:
            next_ = answered(state, ask(state), today)
            if next_.wish is None or save(state.item, next_.wish):
                state = next_.state
            else:
                state = state._replace(asking="choice", day="")
        except WrongUse as problem:
            complain(problem)
    return state
