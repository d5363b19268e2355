"""The commands, a file each or a family: parse, load, call, show."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, TypeVar

from lmcs.basics.declare import Argument
from lmcs.basics.errors import NotFound
from lmcs.content import Item
from lmcs.pages.items import tally_words
from lmcs.progress import Agreed, Entry, Request, journal
from lmcs.progress.journey import count
from lmcs.session.session import Make, Session

Words = Annotated[
    list[str] | None,
    Argument(metavar="[WORDS]...", help="What to look for; no quotes needed."),
]
Task = Annotated[
    str, Argument(metavar="TASK", help="A number (4, L3), an id, or the start of an id.")
]
Tasks = Annotated[
    list[str], Argument(metavar="TASK...", help="Numbers (4, L3), ids, or starts of ids.")
]

N = TypeVar("N", Agreed, Request)


def joined(words: list[str] | None) -> str:
    """Return the *words* of a line as one text, "" where there are none."""
    return " ".join(words or ()).strip()


def numbered(found: Sequence[N], typed: str, what: str, shown: str) -> N:
    """Return the one of *found* with the number *typed*. Raises NotFound, naming *what* there is none of and what shows them."""
    for each in found:
        if typed == f"{each.number}":
            return each
    raise NotFound(f'There is no {what} "{typed}".', f"{shown} shows them with their numbers.")


NOT_REACHED = (
    "lmcs cannot reach backups elsewhere, your sync tool's old versions, or what you have sent."
)


def erase_text(
    session: Session, decide: Callable[[tuple[Entry, ...]], Iterable[str]]
) -> journal.Erased:
    """Remove the words of the entries that *decide* names from every file that lmcs keeps, and pages made for the browser."""
    from lmcs.session import saving

    erased = journal.erase_text(session.places.home, decide, session.now)
    saving.forget_shown(older_than=0)
    return erased


def change(
    session: Session, make: Make, item: Item | None = None, reverse: str = "lmcs undo"
) -> None:
    """Make a change; say what it did, the new count of *item*'s checklist and how to *reverse* it."""
    said, written = session.change(make)
    steps = session.journey.steps(session.journey.checklist(item.checklist) if item else None)
    counts = tally_words(count(steps, core=any(step.item.core for step in steps)))
    session.confirm(*said, f"{counts} To reverse this: {reverse}" if written else counts)
