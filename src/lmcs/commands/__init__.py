"""The commands, a file each or a family: parse, load, call, show."""

from typing import Annotated

from lmcs.basics.declare import Argument
from lmcs.content import Item
from lmcs.pages.items import tally_words
from lmcs.progress.journey import count
from lmcs.session.session import Make, Session

Words = Annotated[
    list[str] | None,
    Argument(metavar="[WORDS]...", help="What to look for; no quotes needed."),
]
Task = Annotated[
    list[str], Argument(metavar="TASK", help="A number (4, L3), an id, or the start of an id.")
]
Tasks = Annotated[
    list[str], Argument(metavar="TASK...", help="Numbers (4, L3, 1-3), ids, or starts of ids.")
]


def joined(words: list[str] | None) -> str:
    """Return the *words* of a line as one text, "" where there are none."""
    return " ".join(words or ()).strip()


def change(
    session: Session, make: Make, item: Item | None = None, reverse: str = "lmcs undo"
) -> None:
    """Make a change; say what it did, the new count of *item*'s checklist and how to *reverse* it."""
    said, written = session.change(make)
    steps = session.journey.steps(session.journey.checklist(item.checklist) if item else None)
    counts = tally_words(count(steps, core=any(step.item.core for step in steps)))
    session.confirm(*said, f"{counts} To reverse this: {reverse}" if written else counts)
