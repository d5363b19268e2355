"""The commands, a file each or a family: parse, load, call, show."""

from collections.abc import Callable, Iterable, Sequence
from re import sub
from typing import TYPE_CHECKING, Annotated, TypeVar

from lmcs.basics.errors import NotFound, Stopped
from lmcs.basics.paths import is_file
from lmcs.basics.text import plural
from lmcs.content import Item
from lmcs.progress import BOOKED, DONE, Agreed, Entry, Mark, Outcome, Progress, Request
from lmcs.progress.journey import Journey
from lmcs.session.session import Make, Session

if TYPE_CHECKING:
    from lmcs.progress.erasing import Erased

Words = Annotated[list[str] | None, "[WORDS]...", "What to look for; no quotes needed."]
Task = Annotated[list[str], "TASK", "A number (4, L3), an id, or the start of an id."]
Tasks = Annotated[list[str], "TASK...", "Numbers (4, L3, 1-3), ids, or starts of ids."]
WithNotes = Annotated[bool, "--with-notes", "Put private notes in: shows them, and asks which."]

CALENDAR_FILE = "lmcs-calendar.ics"
"""The name of the bookings as a file, where none is given."""
_FEW = 3
N = TypeVar("N", Agreed, Request)


def joined(words: list[str] | None) -> str:
    """Return the *words* of a line as one text, "" where there are none."""
    return " ".join(words or ()).strip()


def as_one(session: Session, files: list[str] | None) -> list[str]:
    """Return the *files* of a line, or the one whose name has blanks in it that nobody quoted."""
    whole = joined(files)
    one = files and files[1:] and is_file(session.path(whole, "a file"))
    return [whole] if one else files or []


def about(words: list[str] | None) -> str:
    """Return what the *words* of a line are about: "about the budget" is the budget."""
    leads = r"(?i)^(?:about|on|regarding|concerning|for|to|in|of) (?:the |our |my )?(?=\S)"
    return sub(leads, "", joined(words))


def numbered(found: Sequence[N], typed: str, what: str, shown: str, more: str = "") -> N:
    """Return the one of *found* with the number *typed*. Raises NotFound, naming *what* there is none of, what shows them, and *more*."""
    for each in found:
        if typed == f"{each.number}":
            return each
    goes = f"; the last is {found[-1].number}" if found and typed.isdigit() else ""
    hint = f"{shown} shows them with their numbers.\n{more}".strip()
    raise NotFound(f'There is no {what} "{typed}"{goes}.', hint)


def role_called(journey: Journey, name: str) -> str:
    """Return the id of the role called *name*, else of the one post that somebody of that name holds. Raises NotFound."""
    from lmcs.content import naming  # few lines name anybody

    try:
        return naming.person(journey.library, name)
    except NotFound:
        from lmcs.progress.answering import places_of  # most are named by their role

        held = [id_ for what, id_ in places_of(journey, name) if what == "post"]
        if len(held) != 1:
            raise
        return held[0]


NOT_REACHED = "lmcs cannot reach pages, calendars and backups that you saved, your sync tool's old versions, or what you have sent."


def erase_text(session: Session, of: Callable[[Entry], bool]) -> "Erased":
    """Remove the words of the entries that *of* chooses from every file that lmcs keeps, and pages made for the browser."""
    from lmcs.progress import erasing  # most commands erase nothing
    from lmcs.session import saving

    def decide(entries: Iterable[Entry]) -> list[str]:
        return [each.id for each in entries if of(each)]

    erased = erasing.erase_text(session.places.home, decide, session.now)
    saving.forget_shown(older_than=0)
    return erased


def erase_numbered(
    session: Session, found: Sequence[N], typed: str, what: str, shown: str, do: str, role: str = ""
) -> None:
    """Remove the text of the one of *found* with the number *typed*, or of all that were taken back, for "undone".

    *what* they are is said, and what is *shown* where there is none. Their entries *do* that, with that *role*.
    Raises NotFound, and Stopped where nothing was taken back.
    """
    if typed.casefold() == "undone":
        known = {id_ for each in found for id_ in each.ids}

        def taken_back(each: Entry) -> bool:
            of = each.do in do.split() and each.text("role") == role
            return of and each.id not in known

        erased = erase_text(session, taken_back)
        if not erased.entries:
            raise Stopped(f"There is no {what} that you took back.", "Nothing was changed.")
        said = f"Erased: {plural(erased.entries, what)} that you took back."
    else:
        one = numbered(found, typed, what, shown, f"Those you took back: {shown} --erase undone")
        erase_text(session, lambda each: one.id in (each.id, each.text("ask")))
        said = f"Erased: {what} {one.number}. Later ones move up by one number."
    session.confirm(f"{said} This cannot be undone.", NOT_REACHED)


def change(
    session: Session, make: Make, *items: Item, reverse: str = "lmcs undo", stands: bool = False
) -> None:
    """Make a change; say what it did, the new count of each list that has one of *items* or that it moved, and how to *reverse* it.

    Where that is not said by the change itself, say also how the few items that it moved *stands* now.
    """
    from lmcs.progress.counting import counted  # most commands change nothing

    before: dict[str, Mark] = {}

    def kept(progress: Progress) -> Outcome:
        before.update(progress.marks)
        return make(progress)

    said, written = session.change(kept)
    marks = session.progress.marks
    moved = {id_ for id_ in {*before, *marks} if before.get(id_) != marks.get(id_)}
    library = session.library
    known = [item for id_ in moved if (item := library.item(id_))]
    counts = counted(session.journey, [*items, *known])
    if stands and len(known) <= _FEW:
        from lmcs.pages.items import standing

        now = [(each.number, standing(session.journey.step(each))) for each in known]
        said += tuple(f"Task {number} is now: {status}" for number, status in now)
    pairs = [(before.get(id_, Mark()), marks.get(id_, Mark())) for id_ in moved]
    if any(
        was.status == BOOKED and was[:3] != now[:3] and now.status != DONE for was, now in pairs
    ):
        said += _old_calendar(session)
    back = f"To reverse this: {reverse}" if written else ""
    ends = (counts, back) if counts[-1:] != "." else (f"{counts} {back}".strip(),)  # or a command
    session.confirm(*said, *filter(None, ends))


def _old_calendar(session: Session) -> tuple[str, ...]:
    """Return that the calendar file that was made before has a day as it was, once until it is made again."""
    if session.spoken.old_calendar or not session.path(CALENDAR_FILE, "--output").exists():
        return ()
    session.spoken.old_calendar = True
    return (f"{CALENDAR_FILE}, which you made before, has the old day. To make it again: lmcs calendar --force",)  # fmt: skip


def now_called(session: Session, old: str, new: str) -> None:
    """Say that what was typed as *old* is *new* now; a script that reads JSON is not told."""
    if not (session.options.json or session.options.quiet):
        session.warn(f"{old} is now: {new}")
