"""lmcs summary: the note for a mentor."""

from datetime import date
from typing import Annotated

from lmcs.basics import dates, when
from lmcs.basics.declare import JSON, PAGE, Option, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.commands import change
from lmcs.pages.items import short_title
from lmcs.pages.summary import summary as page
from lmcs.progress import Outcome
from lmcs.render import json_data
from lmcs.session.asking import agrees
from lmcs.session.session import Session


@gives(PAGE, JSON, sent=())
def summary(
    session: Session,
    since: Annotated[
        str,
        Option(
            "--since",
            metavar="DATE|last",
            help="What was done since a day, or since the last you sent.",
        ),
    ] = "",
    with_notes: Annotated[
        bool, Option("--with-notes", help="Put your private notes in, after showing which.")
    ] = False,
    yes: Annotated[bool, Option("--yes", help="Do not ask about --with-notes.")] = False,
    sent: Annotated[
        bool,
        Option("--sent", help="Say that you sent it today; --since last counts from here."),
    ] = False,
) -> None:
    """Write the note for your mentor: where you are, what is done, booked and next."""
    if sent:
        change(session, lambda _: _mark_sent(session))
        return
    day = _since(session, since)
    if with_notes:
        _agree_to_notes(session, yes=yes)
    journey = session.journey
    written = day.isoformat() if day else ""
    session.give(
        lambda: page(journey, since=day, with_notes=with_notes),
        lambda: json_data.summary(journey, written, with_notes=with_notes),
    )


def _mark_sent(session: Session) -> Outcome:
    said = (f"Marked as sent: {dates.say(session.today)}.", "Next time: lmcs summary --since last")
    return Outcome((("sent", {"on": session.today.isoformat()}),), said)


def _since(session: Session, since: str) -> date | None:
    if since.casefold() != "last":
        return when.read(since, session.today, forward=False).day if since else None
    if not session.progress.sent:
        raise Stopped(
            "No summary is marked as sent yet.", "After you send one: lmcs summary --sent"
        )
    return dates.from_iso(session.progress.sent[-1])


def _agree_to_notes(session: Session, *, yes: bool) -> None:
    """List which notes would go out, and ask. Raises WrongUse without a terminal, Stopped on a no."""
    private = session.journey.private()
    if yes or not private:
        return
    if not session.console.interactive:
        raise WrongUse(
            "--with-notes puts your private notes in.", "Without a terminal, add --yes to agree."
        )
    session.confirm(
        "These private notes would go in:", *(short_title(step.item) for step in private)
    )
    if not agrees(session, "Put them in?", "add --yes"):
        raise Stopped("Nothing was written.", "Without --with-notes the summary leaves them out.")
