"""lmcs calendar: the bookings as an .ics file."""

from lmcs.basics.declare import CALENDAR, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import plural
from lmcs.session.session import Session, file_name


@gives(CALENDAR)
def calendar(session: Session) -> None:
    """Write your bookings as an .ics file, to import into your calendar."""
    from lmcs.progress.bookings import bookings
    from lmcs.render import calendar as events  # only a calendar needs it

    found = bookings(session.journey, session.reading.commands)
    if not found:
        hint = "To book a task: lmcs book TASK --on DATE"
        raise Stopped("Nothing is booked, so there is no calendar to write.", hint)
    drawn = events.draw(found, session.now)
    if session.options.output == "-":
        session.console.write_bytes(drawn)
        return
    output = "lmcs-calendar.ics" if session.options.output is None else session.options.output
    path = session.path(output, "--output")
    if path.suffix.lower() != ".ics":
        raise WrongUse(
            f'"{file_name(path.name)}" is not the name of a calendar file.', "End it in .ics."
        )
    session.write_file(path, drawn)
    gone = sum(booking.cancelled for booking in found)
    counted = plural(len(found) - gone, "booking") + (f", {gone} cancelled" if gone else "")
    session.confirm(
        f"Saved: {file_name(path)}",
        f"{counted}. To add: open the file, or import it in your calendar program.",
        "After a change, make it and import it again: each event keeps its identifier, and one that is off is marked as cancelled."
        " Not every program goes by that: look at the day afterwards.",
    )
