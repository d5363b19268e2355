"""lmcs tick, untick, book, skip, undo and redo: every change to where you are with a task."""

from typing import Annotated

from lmcs.basics.declare import gives
from lmcs.basics.errors import Stopped
from lmcs.basics.text import typeable
from lmcs.commands import Task, Tasks, change
from lmcs.content import naming
from lmcs.progress import BOOKED, changing
from lmcs.session.session import Session

On = Annotated[
    str,
    "--on DATE",
    "The day: 4 June, next Thursday at 2pm, in two weeks, 4/6/2026.",
    ("--date", "--day", "--when"),
]


@gives()
def tick(
    session: Session,
    tasks: Tasks,
    on: On = "today",
    note: Annotated[str, "--note TEXT", "A private note to keep with it.", ("--text",)] = "",
) -> None:
    """Mark tasks as done; several at once are ticked together or not at all."""
    items = naming.tasks(session.library, tasks)
    day = session.today
    if on != "today":
        from lmcs.session.asking_days import sure_of_day  # most tick what they did today

        day = sure_of_day(session, on, forward=False).day
    if note:
        from lmcs.session.asking import before_the_first, given, read_note  # most ticks have none

        before_the_first(session, note)
        note = read_note(session, given(session, note))
    today = session.today
    change(session, lambda progress: changing.tick(progress, items, day, today, note), *items)


@gives()
def untick(session: Session, tasks: Tasks) -> None:
    """Set tasks back to Not started."""
    items = naming.tasks(session.library, tasks)
    aside = session.library.brought.get("aside", ())
    stands = any(item.id in aside for item in items)
    change(session, lambda progress: changing.untick(progress, items, aside), *items, stands=stands)


@gives()
def book(
    session: Session,
    task: Task,
    on: On = "",
    with_: Annotated[str, "--with NAME", "Who with. It is shown in the summary.", ("--who",)] = "",
    at: Annotated[str, "--at TIME", "The time: 14:30 or 2.30pm.", ("--time",)] = "",
    place: Annotated[str, "--place PLACE", "Where. It is shown in the summary.", ("--where",)] = "",
) -> None:
    """Book a task for a day, with someone."""
    from lmcs.session.asking_days import ask_day, sure_of_day

    if with_:
        from lmcs.basics.whereabouts import apart  # a place is no part of a name

        with_, there = apart(with_)
        place = place or there
    item = naming.one_task(session.library, task, "book --on")
    company, place = _goes_out(session, with_, "name"), _goes_out(session, place, "place")
    if not on and (company or place or at):
        # Another person, place or hour of what is booked: its day stands.
        before = session.journey.step(item).mark
        if before.status == BOOKED:
            on, at = before.on, at or before.time
    line = f"lmcs book {item.number}"
    for option, text in (("--with", company), ("--place", place)):
        line += f" {option} {typeable(text) or 'TEXT'}" if text else ""
    if on:
        meant = sure_of_day(session, on, forward=True, at=at, line=line)
    else:
        question = "Which day? For example 4 June at 2pm (Enter for none):"
        option = f"use {line} --on 4 June"
        asked_for = ask_day(session, question, option, forward=True, at=at)
        if asked_for is None:
            raise Stopped("No day was named, so nothing was booked.")
        meant = asked_for
    said = (meant.day, session.today, company, meant.time.at, session.library, place)
    change(session, lambda progress: changing.book(progress, item, *said), item)


def _goes_out(session: Session, text: str, what: str) -> str:
    """Return the *text* of a booking, a "name" or a "place", as it is kept; "" for none."""
    if not text:
        return ""
    from lmcs.session.asking import SENT, naming_nobody  # a booking with nobody names none
    from lmcs.session.manners import typed

    return naming_nobody(session, typed(text, f"The {what}"), "The booking", SENT)


@gives()
def skip(
    session: Session,
    task: Task,
    reason: Annotated[
        str, "--reason TEXT", "Why. It stays private.", ("--because", "--why", "--note", "--text")
    ] = "",
) -> None:
    """Set a task aside, as not for you or not for now; it leaves the count."""
    from lmcs.session.asking import asked, before_the_first, given, read_note
    from lmcs.session.manners import typed

    item = naming.one_task(session.library, task, "skip --reason")
    before_the_first(session, reason)
    said = given(session, reason)
    if not said:
        question = "Why do you set it aside? It stays on this computer:"
        option = f"use lmcs skip {item.number} --reason TEXT"
        about = "A few words for yourself, such as: we have no such board, or: next term. The summary says only that it is set aside for now."
        said = asked(session, question, option, about, lines=True)
    text = read_note(session, typed(said, "The reason"))
    change(session, lambda progress: changing.skip(progress, item, text), item)


@gives()
def undo(session: Session) -> None:
    """Take back the last command that changed something."""
    change(
        session,
        lambda progress: changing.undo(progress, session.library),
        reverse="lmcs redo",
        stands=True,
    )


@gives()
def redo(session: Session) -> None:
    """Bring back what undo took away."""
    change(session, lambda progress: changing.redo(progress, session.library), stands=True)
