"""Commands of "Your checklist": where you are, the list, one task, and every change to them."""

from typing import Annotated

import typer

from lmcs import changing
from lmcs.basics import dates
from lmcs.basics.errors import WrongUse
from lmcs.commands import Task, Tasks, change, session_of
from lmcs.commands.notetaking import before_the_first, read_note
from lmcs.content import FIRST, Item
from lmcs.pages import checklist as pages
from lmcs.render import json_data as records
from lmcs.session import Session, typed

BEFORE = "before"
"""The word for the page "Before you start"; no item has it as its id."""

On = Annotated[str, typer.Option("--on", metavar="DATE", help="The day: 4 June, 4/6/2026, 2026-06-04, yesterday.")]


def items_of(session: Session, tasks: list[str]) -> list[Item]:
    """Return the items that *tasks* name, each once. Raises NotFound before anything is changed."""
    return list(dict.fromkeys(session.journey.item(task) for task in tasks))


def show_list(
    ctx: typer.Context,
    checklist: Annotated[str, typer.Option("--checklist", metavar="ID", help="Another checklist, by its id.")] = FIRST,
    by: Annotated[str, typer.Option("--by", metavar="who|pace", help="Group by who it is with, or by pace.")] = "",
    done: Annotated[bool, typer.Option("--done", help="Only what is done.")] = False,
    blank: Annotated[bool, typer.Option("--blank", help="An empty list with boxes, to print.")] = False,
) -> None:
    """Show the whole checklist, by section, with its numbers. --open shows only what is still open."""
    session = session_of(ctx)
    only = "done" if done else "open" if session.options.open else ""
    session.options = session.options._replace(open=False)
    if by not in ("", "who", "pace"):
        raise WrongUse(f'The list cannot be grouped by "{by}".', "Use --by who or --by pace.")
    journey = session.journey
    chosen = journey.checklist(checklist)
    if session.options.json:
        session.show_json(records.listing(journey, chosen, only))
        return
    session.show(pages.listing(journey, chosen, by=by, only=only, blank=blank))


def show(
    ctx: typer.Context,
    task: Task,
    with_notes: Annotated[
        bool, typer.Option("--with-notes", help="Put your private note in JSON or a file too.")
    ] = False,
) -> None:
    """Show one task: why, how, what to ask, the law, the jargon, your note and the source. "before" is a page too."""
    session = session_of(ctx)
    if task.strip().casefold() == BEFORE:
        content = session.library.before
        if session.options.json:
            session.show_json(records.record(content))
        else:
            session.show(pages.before(content, session.library))
        return
    step = session.journey.step(session.journey.item(task))
    if session.options.json:
        session.show_json(records.item(step, with_notes=with_notes))
        return
    session.show(pages.item(session.journey, step, with_note=with_notes or session.on_screen))


def tick(
    ctx: typer.Context,
    tasks: Tasks,
    on: On = "today",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="A private note to keep with it.")] = "",
) -> None:
    """Mark tasks as done; several at once are ticked together or not at all."""
    session = session_of(ctx)
    items = items_of(session, tasks)
    day = dates.read(on, session.today, forward=False)
    if note:
        before_the_first(session, note)
    text = read_note(session, note) if note else ""
    change(session, lambda progress: changing.tick(progress, items, day, session.today, text), items[0])


def untick(ctx: typer.Context, tasks: Tasks) -> None:
    """Set tasks back to Not started."""
    session = session_of(ctx)
    items = items_of(session, tasks)
    change(session, lambda progress: changing.untick(progress, items), items[0])


def book(
    ctx: typer.Context,
    task: Task,
    on: On = "",
    with_: Annotated[str, typer.Option("--with", metavar="NAME", help="Who with. It is shown in the summary.")] = "",
    at: Annotated[str, typer.Option("--at", metavar="TIME", help="The time: 14:30 or 2.30pm.")] = "",
) -> None:
    """Book a task for a day, with someone."""
    session = session_of(ctx)
    item = session.journey.item(task)
    asked = on or session.console.ask("Which day? For example 4 June:", f"use lmcs book {item.number} --on DATE")
    day = dates.read(asked, session.today, forward=True)
    company = typed(with_, "The name") if with_ else ""
    time = dates.read_time(at) if at else ""
    change(session, lambda progress: changing.book(progress, item, day, session.today, company, time), item)


def skip(
    ctx: typer.Context,
    task: Task,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why. It stays private.")] = "",
) -> None:
    """Set a task aside as not applicable; it leaves the count."""
    session = session_of(ctx)
    item = session.journey.item(task)
    before_the_first(session, reason)
    asked = reason or session.console.ask(
        "Why does it not apply? Only you see this:", f"use lmcs skip {item.number} --reason TEXT"
    )
    text = read_note(session, typed(asked, "The reason"))
    change(session, lambda progress: changing.skip(progress, item, text), item)


def undo(ctx: typer.Context) -> None:
    """Take back the last command that changed something."""
    session = session_of(ctx)
    change(session, lambda progress: changing.undo(progress, session.library), reverse="lmcs redo")


def redo(ctx: typer.Context) -> None:
    """Bring back what undo took away."""
    session = session_of(ctx)
    change(session, lambda progress: changing.redo(progress, session.library))


def checklists(ctx: typer.Context) -> None:
    """Show the checklists there are, and how far you are in each."""
    session = session_of(ctx)
    if session.options.json:
        session.show_json(records.checklists(session.journey))
        return
    session.show(pages.checklists(session.journey))
