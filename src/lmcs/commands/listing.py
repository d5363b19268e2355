"""lmcs list and checklists: the whole list, and the lists there are."""

from typing import Annotated

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import WrongUse
from lmcs.commands import joined, now_called
from lmcs.content import FIRST
from lmcs.pages import listing as pages
from lmcs.render import json_data
from lmcs.session.session import Session

ListName = Annotated[
    list[str] | None,
    "[LIST]",
    "Another list: leader, chief-executive, worth-doing, inspection, papers, vesting-day.",
]


@gives(PAGE, JSON)
def show_list(
    session: Session,
    name: ListName = None,
    checklist: Annotated[str, "--checklist ID", "The same as LIST.", (), "lmcs list LIST"] = "",
    by: Annotated[str, "--by who|pace", "Group by who it is with, or by pace."] = "",
    first: Annotated[
        bool, "--first", "Only the tasks to begin with, without what else is in the guide."
    ] = False,
    open_: Annotated[bool, "--open", "Only what is still open."] = False,
    done: Annotated[bool, "--done", "Only what is done."] = False,
    aside: Annotated[bool, "--aside", "Only what is set aside."] = False,
    blank: Annotated[bool, "--blank", "An empty list with boxes, to print."] = False,
) -> None:
    """Show a checklist by section, with its numbers, and the other lists there are."""
    by = by.casefold()
    if by not in ("", "who", "pace"):
        raise WrongUse(f'The list cannot be grouped by "{by}".', "Use --by who or --by pace.")
    journey = session.journey
    words = [*(name or ())]
    said = {"first": first, "open": open_, "done": done, "aside": aside, "blank": blank}
    while words and (word := words[-1].casefold()) in said:  # as people say it
        said[word] = True
        words.pop()
    asked = joined(words)
    chosen = journey.checklist(asked or checklist or FIRST)
    if checklist:
        now_called(session, "--checklist", f"lmcs list {pages.short_name(journey, chosen)}")
    only = next((each for each in ("done", "aside", "open") if said[each]), "")
    seen = {"first": said["first"], "blank": said["blank"], "on_screen": session.on_screen}
    session.give(
        lambda: pages.listing(journey, chosen, by=by, only=only, **seen),
        lambda: json_data.listing(journey, chosen, only),
    )


@gives(PAGE, JSON)
def checklists(session: Session) -> None:
    """Show the checklists there are, which now stand at the end of the list."""
    journey = session.journey
    now_called(session, "lmcs checklists", "lmcs list")
    session.give(
        lambda: pages.listing(journey, journey.checklist(), on_screen=session.on_screen),
        lambda: json_data.checklists(journey),
    )
