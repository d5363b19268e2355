"""The guided walk: one item at a time. A pure step from state and answer to the next state.

Whatever is chosen but later and stop is saved before the next item is shown.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from lmcs.basics.errors import WrongUse
from lmcs.session import manners
from lmcs.session.asking_days import ahead

Choice = tuple[str, str]
"""A key, and the words for it on the screen."""
_AFTER = (("more", "More"), ("later", "Later"), ("back", "Back"), ("stop", "Stop"))
ITEM_CHOICES: tuple[Choice, ...] = (
    ("tick", "Done"),
    ("day", "Booked"),
    ("reason", "Not for me"),
    ("note", "Write a note"),
    *_AFTER,
)
DUE_CHOICES: tuple[Choice, ...] = (
    ("yes", "Yes, it happened"),
    ("day", "Book another day"),
    ("untick", "It is off"),
    ("happened", "Yes, and write a note"),
    *_AFTER,
)
_ALSO = {
    "tick": ("tick",),
    "yes": ("yes", "y", "tick", "done"),
    "day": ("book", "date"),
    "reason": ("skip", "not applicable", "n/a"),
    "untick": ("off", "cancelled"),
    "note": ("note",),
    "happened": ("note",),
    "more": ("show", "why"),
    "later": ("next", "not now"),
    "back": ("previous", "last one"),
}
"""What people type for a choice besides its words or their start."""
Wish = tuple[str, tuple[str, ...]]
"""What to do: save a verb (tick, book, skip, note, untick) with its values after the item, or one of TALK."""
TALK = ("undo", "help", "line")
"""The wishes that leave the item as it is, and the person at it."""


class State(NamedTuple):
    """Where the walk is: the item ids to visit, the place among them, and what is being asked.

    `asking` is a key of QUESTIONS; `day` and `time` hold a booking's until its company is known. The first `due` ids are
    bookings whose day has come. `saved` holds the places where a change of this walk was made, for undo.
    """

    queue: tuple[str, ...]
    due: int = 0
    place: int = 0
    asking: str = "choice"
    day: str = ""
    time: str = ""
    saved: tuple[int, ...] = ()

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
        """Whether the item on the screen is a booking whose day has come, and nothing was said of it yet."""
        return self.place < self.due and self.place not in self.saved

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The numbered choices that hold now."""
        return DUE_CHOICES if self.is_due else ITEM_CHOICES

    def at(self, place: int) -> "State":
        """Return the state at another *place*, where nothing is asked yet but the choice."""
        return State(self.queue, self.due, place, saved=self.saved)

    def ask(self, what: str) -> "State":
        """Return the state in which *what* is asked."""
        return self._replace(asking=what)


class Answered(NamedTuple):
    """What one answer leads to: the next state, what to do on the way, if anything, and what to say at once."""

    state: State
    wish: Wish | None = None
    said: str = ""


QUESTIONS = {
    "choice": "Type a number, then Enter:",
    "more": "Type a number, then Enter:",
    "day": "Which day? And what time? Such as 4 June at 2pm (Enter goes back):",
    "sure": "Type yes or no:",
    "company": "With whom? A name or role, which your summary shows (Enter leaves it open):",
    "reason": "Why is it not for you? It stays on this computer (Enter goes back):",
    "note": "Your note, or what to add to it. It stays on this computer (Enter goes back):",
    "happened": "Your note on how it went. It stays on this computer (Enter for none):",
}
PRIVATE = ("reason", "note", "happened")
KEPT_BY = {**dict.fromkeys(PRIVATE, "note {} --text"), "reason": "skip {} --reason", "company": "book {} --with"}  # fmt: skip
"""The questions whose answer is kept as text, and the command that keeps it."""
_AS_IT_WAS = "This one stays as it was."


def chosen(answer: str, choices: Sequence[Choice]) -> str:
    """Return the key of the choice that *answer* names by its number or by its words. Raises WrongUse.

    One letter chooses nothing, nor does a no: a tick is not made by a slip.
    """
    typed = answer.casefold().strip(" .)(#:!")
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(choices):
        return choices[int(typed) - 1][0]
    for key, words in choices:
        if typed in (words.casefold(), *_ALSO.get(key, ())):
            return key
    starts = [key for key, words in choices if words.casefold().startswith(typed)]
    if len(typed) > 2 and len(starts) == 1:
        return starts[0]
    how = f"Type a number from 1 to {len(choices)}, then Enter."
    if typed in ("n", "no", "nope"):
        raise WrongUse("Nothing was chosen.", how)
    raise WrongUse(how)


def answered(state: State, answer: str, now: datetime) -> Answered:
    """Return what *answer*, given *now* (local), leads to from *state*. Raises WrongUse where it cannot be followed; the state then holds."""
    talk, choosing = manners.asked(answer), state.asking in ("choice", "more")
    if talk == "leave":
        over = state.at(len(state.queue))
        if state.asking in ("company", "happened"):  # what was answered before is kept
            return answered(state, "", now)._replace(state=over)
        return Answered(over, said="" if choosing else _AS_IT_WAS)
    if talk == "help" or (choosing and talk == "undo"):
        return Answered(state, (talk, ()))
    if choosing:
        return _choose(state, answer)
    if talk in ("back", "undo") or (not answer and state.asking in ("day", "reason", "note")):
        return Answered(state.at(state.place), said=_AS_IT_WAS if talk else "")
    if state.asking == "note":
        return Answered(state.at(state.place), ("note", (answer,)))
    if state.asking in PRIVATE:
        verb = "skip" if state.asking == "reason" else "tick"
        return Answered(state.at(state.place + 1), (verb, (answer,) if answer else ()))
    return _booked(state, answer, now)


def _booked(state: State, answer: str, now: datetime) -> Answered:
    """Return what leads on from a question about a booking: its day and time, whether that is meant, its company."""
    if state.asking == "company":
        return Answered(state.at(state.place + 1), ("book", (state.day, state.time, answer)))
    if state.asking == "sure":
        if answer.casefold() in ("y", "yes"):
            return Answered(state.ask("company"))
        return Answered(state.at(state.place).ask("day"))
    read = ahead(answer, now)
    booked = state._replace(day=read.day.isoformat(), time=read.time.at)
    if read.doubt:
        return Answered(booked.ask("sure"), said=f"{read.doubt} Do you mean {read.said}?")
    return Answered(booked.ask("company"), said=f"{read.said}.")


def _choose(state: State, answer: str) -> Answered:
    try:
        key = chosen(answer, state.choices)
    except WrongUse as problem:
        word = answer.strip(" .)(#:!")
        if word.isprintable() and word[:1].isalpha() and len(word) > 1 and not problem.hint:
            return Answered(state, ("line", (answer,)))
        raise
    if key in ("tick", "yes", "untick", "later"):
        verb = {"yes": "tick"}.get(key, key)
        return Answered(state.at(state.place + 1), None if key == "later" else (verb, ()))
    if key == "back":
        none = "" if state.place else "This is the first of this walk, so there is none before it."
        return Answered(state.at(max(0, state.place - 1)), said=none)
    if key == "stop":
        return Answered(state.at(len(state.queue)))
    if key == state.asking:
        return Answered(state, said="That is all there is on this one.")
    return Answered(state.ask(key))


def after(state: State, next_: Answered) -> State:
    """Return the state once what was wished for is done. After an undo it is at the item whose change was taken back."""
    verb = next_.wish[0] if next_.wish else ""
    if verb == "undo" and state.saved:
        return state._replace(saved=state.saved[:-1]).at(state.saved[-1])
    if not verb or verb in TALK:
        return next_.state
    return next_.state._replace(saved=(*state.saved, state.place))
