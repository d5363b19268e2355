"""lmcs note: write a private note about a task, or remove its text from every file."""

from typing import Annotated

import typer

from lmcs import changing, journal
from lmcs.basics.blocks import Bullets, Page
from lmcs.basics.errors import Stopped
from lmcs.basics.text import plural
from lmcs.commands import Task, change, session_of
from lmcs.content import Item
from lmcs.progress import NOT_APPLICABLE, Entry
from lmcs.session import Session
from lmcs.session.asking import before_the_first, read_note


def note(
    ctx: typer.Context,
    task: Task,
    text: Annotated[
        str, typer.Option("--text", metavar="TEXT", help="The note, for scripts; otherwise lmcs asks.")
    ] = "",
    erase: Annotated[
        bool, typer.Option("--erase", help="Remove the note's text from every file that lmcs keeps.")
    ] = False,
) -> None:
    """Write a private note about a task; without --text it asks, and shows the note there is."""
    session = session_of(ctx)
    item = session.item(task)
    if erase:
        _erase(session, item)
        return
    before_the_first(session, text)
    mark = session.journey.step(item).mark
    if mark.note and not text and session.console.interactive and session.on_screen:
        session.show(Page(f"Your note on {item.kind} {item.number}", (Bullets((mark.note,)),)))
    asked = text or session.console.ask("Your note. Only you see this:", f"use lmcs note {item.number} --text TEXT")
    if not asked and mark.note:
        raise Stopped("The note stays as it is.", f"To remove it: lmcs note {item.number} --erase")
    kept = read_note(session, asked)
    change(session, lambda progress: changing.note(progress, item, kept), item)


def _erase(session: Session, item: Item) -> None:
    """Remove every note and reason about an item from the journal, its copy, backups in the folder and files kept aside."""
    from lmcs.session import saving  # a page made for the browser may show the note

    ids = {item.id, *item.was}

    def texts(entries: tuple[Entry, ...]) -> list[str]:
        return [entry.id for entry in entries if entry.data.get("item") in ids and _private(entry)]

    set_aside = session.journey.step(item).mark.status == NOT_APPLICABLE
    removed = journal.erase_text(session.places.home, texts, session.now)
    saving.forget_shown(older_than=0)
    if not removed:
        raise Stopped("There is no note to erase.", "Nothing was changed.")
    if set_aside:  # the reason went with the entry that set it aside; that it does not apply stays
        session.record(lambda _: [("skip", {"item": item.id, "reason": ""})])
    session.confirm(
        f"Erased: {plural(removed, 'entry', 'entries')} with your text. This cannot be undone.",
        "lmcs cannot reach backups elsewhere, your sync tool's old versions, or what you have sent.",
    )


def _private(entry: Entry) -> bool:
    return entry.do == "note" or (entry.do == "skip" and bool(entry.data.get("reason")))
