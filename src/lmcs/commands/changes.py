"""lmcs changes: what is no longer as the guides say, and what comes next in the law."""

from typing import Annotated

from lmcs.basics.declare import JSON, PAGE, Option, gives
from lmcs.basics.errors import WrongUse
from lmcs.pages import changes as pages
from lmcs.render.json_data import entry
from lmcs.session.session import Session


@gives(PAGE, JSON)
def changes(
    session: Session,
    since: Annotated[
        str, Option("--since", metavar="YEAR", help="Only changes of that year and later.")
    ] = "",
    new: Annotated[
        bool,
        Option("--new", help="Only what lmcs did not know when you last changed something."),
    ] = False,
    ahead: Annotated[
        bool, Option("--ahead", help="What comes next in the law: dated, enacted, proposed.")
    ] = False,
) -> None:
    """Show what is no longer as the guides say, the newest first; --ahead shows what comes next."""
    if since and not (since.isascii() and since.isdigit() and len(since) == 4):
        raise WrongUse(f'"{since}" is not a year.', "Write it in four figures, such as 2022.")
    if ahead and (new or since):
        raise WrongUse(
            "--ahead looks forward, and --since and --new look back.", "Use one of them."
        )
    if ahead:
        _ahead(session)
    else:
        _behind(session, since, new=new)


def _ahead(session: Session) -> None:
    journey = session.looking_up
    coming = pages.coming(journey)
    session.give(
        lambda: pages.ahead(journey, coming), lambda: {"ahead": [each._asdict() for each in coming]}
    )


def _behind(session: Session, since: str, *, new: bool) -> None:
    journey = session.journey if new else session.looking_up
    seen = journey.content_seen
    shown = [each for each in pages.all_changes(session.library) if each.change.since[:4] >= since]
    if new:
        shown = [each for each in shown if seen and each.change.added > seen]
    session.give(
        lambda: pages.changes(journey, shown, since, seen if new else None),
        lambda: {"changes": [{"entry": each.name} | entry(each.change) for each in shown]},
    )
