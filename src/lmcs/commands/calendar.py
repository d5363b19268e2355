"""lmcs calendar: the bookings and the council's standing meetings as an .ics file."""

from lmcs.basics.declare import CALENDAR, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.paths import file_name
from lmcs.basics.text import plural
from lmcs.session.session import Session


@gives(CALENDAR)
def calendar(session: Session) -> None:
    """Write your bookings and your council's standing meetings as an .ics file, to import into your calendar."""
    from lmcs.content.local import meetings
    from lmcs.progress.bookings import bookings
    from lmcs.render import calendar as events  # only a calendar needs it

    found = bookings(session.journey, session.reading.commands)
    standing = meetings(session.library)
    if not (found or standing):
        hint = "To book a task: lmcs book TASK --on DATE"
        raise Stopped("Nothing is booked, so there is no calendar to write.", hint)
    drawn = events.draw(found, session.now, standing)
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
    if standing:
        meant = plural(len(standing), "standing meeting")
        counted = f"{counted}, {meant} of your council" if found else f"{meant} of your council"
    session.confirm(
        f"Saved: {file_name(path)}",
        f"{counted}. To add: open the file, or import it in your calendar program.",
        "After a change, make it and import it again: each event keeps its identifier, and one that is off is marked as cancelled."
        " Not every program goes by that: look at the day afterwards.",
    )
