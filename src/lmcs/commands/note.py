"""lmcs note: write a private note about a task, or remove its text from every file."""

from typing import Annotated

from lmcs.basics.blocks import Bullets, Page
from lmcs.basics.declare import Option, gives
from lmcs.basics.errors import NotFound, Stopped
from lmcs.basics.text import plural
from lmcs.commands import Task, change
from lmcs.progress import Entry, changing, journal
from lmcs.session.asking import before_the_first, read_note
from lmcs.session.session import Session


@gives()
def note(
    session: Session,
    task: Task,
    text: Annotated[
        str,
        Option("--text", metavar="TEXT", help="The note, for scripts; otherwise lmcs asks."),
    ] = "",
    erase: Annotated[
        bool,
        Option("--erase", help="Remove the note's text from every file that lmcs keeps."),
    ] = False,
) -> None:
    """Write a private note about a task; without --text it asks, and shows the note there is."""
    if erase:
        _erase(session, task)
        return
    item = session.item(task)
    before_the_first(session, text)
    mark = session.journey.step(item).mark
    if mark.note and not text and session.console.interactive and session.on_screen:
        session.show(Page(f"Your note on {item.kind} {item.number}", (Bullets((mark.note,)),)))
    asked = text or session.console.ask(
        "Your note. Only you see this:", f"use lmcs note {item.number} --text TEXT"
    )
    if not asked and mark.note:
        raise Stopped("The note stays as it is.", f"To remove it: lmcs note {item.number} --erase")
    kept = read_note(session, asked)
    change(session, lambda progress: changing.note(progress, item, kept), item)


def _erase(session: Session, task: str) -> None:
    """Remove every note, reason and name about a task from the journal, its copy, and what else is in the folder."""
    from lmcs.session import saving  # a page made for the browser may show the note

    ids = _ids(session, task)

    def texts(entries: tuple[Entry, ...]) -> list[str]:
        return [entry.id for entry in entries if entry.text("item") in ids]

    erased = journal.erase_text(session.places.home, texts, session.now)
    saving.forget_shown(older_than=0)
    if not erased.entries and not erased.parts:
        raise Stopped("There is no note to erase.", "Nothing was changed.")
    parts = f"{plural(erased.parts, 'damaged part')} that may have held it"
    if not erased.entries:
        session.confirm(f"Erased: {parts}. There was no note.")
        return
    also = f" So is {parts}." if erased.parts else ""
    session.confirm(
        f"Erased: {plural(erased.entries, 'entry', 'entries')} with your text. This cannot be undone.{also}",
        "lmcs cannot reach backups elsewhere, your sync tool's old versions, or what you have sent.",
    )


def _ids(session: Session, task: str) -> set[str]:
    """Return the ids of the task, also of one that the content no longer has: a council's file may have gone."""
    try:
        item = session.item(task)
    except NotFound:
        if not any(task in marks for marks in session.journey.not_here().values()):
            raise
        return {task}
    return {item.id, *item.was}
