"""lmcs show: everything about one task; and the page "Before you start"."""

from typing import Annotated

from lmcs.basics.declare import JSON, PAGE, Option, gives
from lmcs.commands import Task
from lmcs.pages.show import topics, whole
from lmcs.render import json_data
from lmcs.session.session import Session

BEFORE = "before"
"""The word for the page "Before you start"; no item has it as its id."""


@gives(PAGE, JSON)
def show(
    session: Session,
    task: Task,
    with_notes: Annotated[
        bool, Option("--with-notes", help="Put your private note in JSON or a file too.")
    ] = False,
) -> None:
    """Show one task: why, how, what to ask, the law, the jargon, your note and the source. "before" is a page too."""
    library = session.library
    if task.strip().casefold() == BEFORE:
        session.give(
            lambda: topics(library.before, library), lambda: json_data.entry(library.before)
        )
        return
    item = session.item(task)
    journey = session.journey
    step = journey.step(item)
    session.give(
        lambda: whole(journey, step, with_note=with_notes or session.on_screen),
        lambda: json_data.item(step, with_notes=with_notes),
    )
