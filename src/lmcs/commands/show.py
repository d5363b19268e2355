"""lmcs show: everything about one task; and the page "Before you start"."""

from typing import Annotated

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import Stopped
from lmcs.commands import Task, joined
from lmcs.content import naming
from lmcs.pages.show import needed_first, topics, whole
from lmcs.render import json_data
from lmcs.session.session import Session

BEFORE, NEXT = "before", "next"
"""The words for the page "Before you start", and for the task that comes next; no item has one as its id."""


@gives(PAGE, JSON)
def show(
    session: Session,
    task: Task,
    with_notes: Annotated[
        bool, "--with-notes", "Put your private note in JSON or a file too."
    ] = False,
    everything: Annotated[
        bool, "--all", "All of it, where a terminal shows what is needed first."
    ] = False,
) -> None:
    """Show one task: why, how, what to ask, the law, the jargon, your note and the source.

    "next" is the task that comes next, and "before" the page to read before you start.
    """
    library = session.library
    said = joined(task).casefold().rstrip("?.")
    if said == BEFORE:
        before = library.before
        session.give(lambda: topics(before, library), lambda: json_data.entry(before))
        return
    journey = session.journey
    if said == NEXT:
        going_on = journey.going_on()
        if not going_on:
            raise Stopped("Nothing is left to start.", "To see everything: lmcs list")
        step = going_on[0]
    else:
        step = journey.step(naming.one_task(session.library, task, "show"))
    brief = session.console.interactive and session.on_screen and not everything
    session.give(
        lambda: (
            needed_first(journey, step)
            if brief
            else whole(journey, step, with_note=with_notes or session.on_screen)
        ),
        lambda: json_data.item(step, session.library, with_notes=with_notes),
    )
