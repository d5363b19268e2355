"""How much of what is private a page leaves out, which the person is told and its reader is not."""

from collections.abc import Sequence

from lmcs.basics.text import join_words, plural
from lmcs.progress.journey import Journey
from lmcs.session.session import Session


def left_out(session: Session, chosen: Journey | None) -> tuple[int, int]:
    """Return how many private notes, and reasons, a page leaves out: all but those of the journey that was *chosen*."""
    every = [step.mark for step in session.journey.private()]
    went = [step.mark for step in chosen.private()] if chosen else []
    notes = sum(len(mark.notes) for mark in every) - sum(len(mark.notes) for mark in went)
    return notes, sum(bool(mark.reason) for mark in every) - sum(bool(mark.reason) for mark in went)


def say_left_out(
    session: Session,
    chosen: Journey | None = None,
    also: Sequence[str] = (),
    how: str = "--with-notes puts them in.",
) -> None:
    """Tell the person, and not the reader of the page, how much of what is private it leaves out, what *also*, and *how* it is put in."""
    counts = zip(left_out(session, chosen), ("private note", "reason"), strict=True)
    if said := join_words([*(plural(count, what) for count, what in counts if count), *also]):
        session.warn(f"{said} left out; {how}")
