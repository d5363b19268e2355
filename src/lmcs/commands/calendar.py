"""lmcs calendar: the bookings and the council's standing meetings, or the law to come, as an .ics file."""

from contextlib import suppress
from datetime import date
from typing import Annotated

from lmcs.basics.dates import say
from lmcs.basics.declare import CALENDAR, gives
from lmcs.basics.errors import LmcsError, Stopped, WrongUse
from lmcs.basics.paths import file_name
from lmcs.basics.text import plural
from lmcs.commands import CALENDAR_FILE
from lmcs.progress import BOOKED, Outcome
from lmcs.session.session import Session


@gives(CALENDAR)
def calendar(
    session: Session,
    law: Annotated[bool, "--law", "The dates of law to come instead of your bookings."] = False,
) -> None:
    """Write your bookings and your council's standing meetings as an .ics file, to import into your calendar."""
    if law:
        _law(session)
    else:
        _bookings(session)


def _bookings(session: Session) -> None:
    from lmcs.content.local import meetings
    from lmcs.content.standing import coming
    from lmcs.progress.bookings import bookings, named_anew
    from lmcs.render import calendar as events  # only a calendar needs it

    if anew := named_anew(session.journey, session.reading.commands):
        with suppress(LmcsError):  # where nothing can be kept, the calendar is made all the same
            session.change(lambda _: Outcome(tuple(anew)))
    found = bookings(session.journey, session.reading.commands)
    standing = meetings(session.library)
    if standing:
        from lmcs.session import meetings_seen

        meetings_seen.begin(session)
    if not (found or standing):
        hint = "To book a task: lmcs book TASK --on DATE"
        raise Stopped("Nothing is booked, so there is no calendar to write.", hint)
    gone = sum(booking.cancelled for booking in found)
    counted = [plural(len(found) - gone, "booking")] if found else []
    counted += [f"{gone} cancelled"] if gone else []
    over = standing and not any(coming(each, session.today, 1) for each in standing)
    none = " (none of them to come)" if over else ""
    counted += [f"{plural(len(standing), 'standing meeting')} of your council{none}"] if standing else []  # fmt: skip
    lost = _not_here(session)
    _write(
        session,
        CALENDAR_FILE,
        events.draw(found, session.now, standing),
        f"{', '.join(counted)}. To add: open the file, or import it in your calendar program.",
        "After a change, make it again (lmcs calendar --force) and import it: each event keeps its identifier, and one that is off is marked as cancelled."
        " Not every program goes by that: look at the day afterwards.",
        *lost,
    )


def _not_here(session: Session) -> list[str]:
    """Return the bookings to come of tasks that a council's file has no more: nothing cancels them in a calendar program."""
    progress, today = session.progress, session.today.isoformat()
    gone = (mark for marks in session.journey.not_here().values() for mark in marks.items())
    return [
        f"It has no event for “{progress.titles.get(id_, id_)}”, booked for {say(date.fromisoformat(mark.on))}: that task is not here now. If it is off, take it out of your calendar program yourself."
        for id_, mark in gone if mark.status == BOOKED and mark.on >= today
    ]  # fmt: skip


def _law(session: Session) -> None:
    from lmcs.pages.coming import law_days
    from lmcs.render import calendar as events

    days = law_days(session.looking_up)
    if not days:
        hint = "What comes without a date: lmcs changes --ahead"
        raise Stopped("No law to come has a date yet, so there is no calendar to write.", hint)
    edition = int(session.library.content_date.replace("-", ""))
    _write(
        session,
        "lmcs-law.ics",
        events.draw_days(days, edition, session.now),
        f"{plural(len(days), 'date')}. To add: open the file, or import it in your calendar program.",
        "Dates may move. After a new version of lmcs, make it and import it again: each date keeps its identifier.",
    )


def _write(session: Session, usual: str, drawn: bytes, *said: str) -> None:
    """Write the calendar *drawn* where --output says, by its *usual* name without one, and say what it is."""
    if session.options.output == "-":
        session.console.write_bytes(drawn)
        return
    output = usual if session.options.output is None else session.options.output
    path = session.path(output, "--output")
    if path.suffix.lower() != ".ics":
        hint = "End it in .ics."
        raise WrongUse(f'"{file_name(path.name)}" is not the name of a calendar file.', hint)
    if session.options.output is None and path.is_file() and not session.options.force:
        from lmcs.session.asking import may_replace  # a file of another name was asked about

        if not session.console.interactive:
            hint = f"To make it again: {' '.join(['lmcs', *session.spoken.line, '--force'])}"
            raise Stopped(f'"{file_name(path)}" is already there, and was left as it is.', hint)
        may_replace(session, output)
    session.write_file(path, drawn, *said)
    session.spoken.old_calendar = False
