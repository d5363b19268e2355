"""Commands of "Share": the summary for a mentor, and the bookings as a calendar."""

from datetime import date
from typing import Annotated

import typer

from lmcs import changing
from lmcs.basics import dates
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import plural
from lmcs.commands import change, session_of
from lmcs.pages import share as pages
from lmcs.render import json_data as records
from lmcs.session import Session, file_name


def summary(
    ctx: typer.Context,
    since: Annotated[
        str, typer.Option("--since", metavar="DATE|last", help="What was done since a day, or since the last you sent.")
    ] = "",
    with_notes: Annotated[
        bool, typer.Option("--with-notes", help="Put your private notes in, after showing which.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask about --with-notes.")] = False,
    sent: Annotated[
        bool, typer.Option("--sent", help="Say that you sent it today; --since last counts from here.")
    ] = False,
) -> None:
    """Write the note for your mentor: where you are, what is done, booked and next."""
    session = session_of(ctx)
    if sent:
        change(session, lambda _: _mark_sent(session))
        return
    day = _since(session, since)
    if with_notes:
        _agree_to_notes(session, yes=yes)
    if session.options.json:
        written = day.isoformat() if day else ""
        session.show_json(records.summary(session.journey, written, with_notes=with_notes))
        return
    session.show(pages.summary(session.journey, since=day, with_notes=with_notes))


def _mark_sent(session: Session) -> changing.Outcome:
    said = (f"Marked as sent: {dates.say(session.today)}.", "Next time: lmcs summary --since last")
    return changing.Outcome((("sent", {"on": session.today.isoformat()}),), said)


def _since(session: Session, since: str) -> date | None:
    if since.casefold() != "last":
        return dates.read(since, session.today, forward=False) if since else None
    if not session.progress.sent:
        raise Stopped("No summary is marked as sent yet.", "After you send one: lmcs summary --sent")
    return dates.from_iso(session.progress.sent[-1])


def _agree_to_notes(session: Session, *, yes: bool) -> None:
    """List which notes would go out, and ask. Raises WrongUse without a terminal, Stopped on a no."""
    private = session.journey.private()
    if yes or not private:
        return
    if not session.console.interactive:
        raise WrongUse("--with-notes puts your private notes in.", "Without a terminal, add --yes to agree.")
    titles = tuple(f"{step.item.number}. {step.item.text}" for step in private)
    session.confirm("These private notes would go in:", *titles)
    if session.console.ask("Put them in? Type yes or no:", "add --yes").casefold() not in ("y", "yes"):
        raise Stopped("Nothing was written.", "Without --with-notes the summary leaves them out.")


def calendar(ctx: typer.Context) -> None:
    """Write your bookings as an .ics file, to import into your calendar."""
    from lmcs.render import calendar as ical
    from lmcs.session import saving

    session = session_of(ctx)
    booked = ical.booked(session.journey.booked())
    if not booked:
        raise Stopped(
            "Nothing is booked, so there is no calendar to write.", "To book a task: lmcs book TASK --on DATE"
        )
    path = saving.place(session.options.output or "lmcs-calendar.ics")
    if path.suffix.lower() != ".ics":
        raise WrongUse(f'"{file_name(path.name)}" is not the name of a calendar file.', "End it in .ics.")
    saving.write(path, ical.calendar(booked, session.now), force=session.options.force)
    session.confirm(
        f"Saved: {file_name(path)}",
        f"{plural(len(booked), 'event')}. To add: open the file, or import it in your calendar program.",
        "Import again after a change: what is there is updated. An event you no longer want has to be deleted there.",
    )
