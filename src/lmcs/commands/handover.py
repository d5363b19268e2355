"""lmcs handover: a page for a deputy, a successor or a shadow authority."""

from typing import Annotated

from lmcs.basics.declare import PAGE, gives
from lmcs.commands import WithNotes
from lmcs.session.session import Session


@gives(PAGE)
def handover(
    session: Session,
    with_notes: WithNotes = False,
    yes: Annotated[bool, "--yes", "Do not ask about --with-notes."] = False,
) -> None:
    """Write a page for whoever takes over from you or stands in: what is done, booked and open."""
    from lmcs.pages.handover import LOOK_THROUGH
    from lmcs.pages.handover import handover as page
    from lmcs.session.choosing import choose
    from lmcs.session.leaving_out import say_left_out

    journey, kept = session.journey, None
    if with_notes:
        journey = kept = choose(session, journey.private(), yes=yes)
    session.show(page(journey, with_notes=with_notes, on_screen=session.on_screen))
    if session.to_file:
        session.confirm(LOOK_THROUGH)
    say_left_out(session, kept)
