"""lmcs calendar: the bookings as an .ics file."""

from lmcs.basics import chosen
from lmcs.basics.declare import CALENDAR, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import plural
from lmcs.session.session import Session, file_name


@gives(CALENDAR)
def calendar(session: Session) -> None:
    """Write your bookings as an .ics file, to import into your calendar."""
    from lmcs.render import calendar as events  # only a calendar needs it

    booked = events.booked(session.journey.booked())
    if not booked:
        hint = "To book a task: lmcs book TASK --on DATE"
        raise Stopped("Nothing is booked, so there is no calendar to write.", hint)
    if session.options.output == "-":
        session.console.write(events.draw(booked, session.now).decode("utf-8"))
        return
    path = session.path(session.options.output or "lmcs-calendar.ics", "--output")
    if path.suffix.lower() != ".ics":
        raise WrongUse(
            f'"{file_name(path.name)}" is not the name of a calendar file.', "End it in .ics."
        )
    chosen.write(path, events.draw(booked, session.now), force=session.options.force)
    session.confirm(
        f"Saved: {file_name(path)}",
        f"{plural(len(booked), 'event')}. To add: open the file, or import it in your calendar program.",
        "Import again after a change: what is there is updated. An event you no longer want has to be deleted there.",
    )
