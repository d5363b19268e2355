"""lmcs handover: a page for a deputy, a successor or a shadow authority."""

from typing import Annotated

from lmcs.basics.declare import PAGE, gives
from lmcs.session.asking import agree_to_notes, say_left_out
from lmcs.session.session import Session


@gives(PAGE)
def handover(
    session: Session,
    with_notes: Annotated[
        bool, "--with-notes", "Put your private notes in, after showing which."
    ] = False,
    yes: Annotated[bool, "--yes", "Do not ask about --with-notes."] = False,
) -> None:
    """Write a page for whoever takes over from you or stands in: what is done, booked and open."""
    from lmcs.pages.handover import LOOK_THROUGH
    from lmcs.pages.handover import handover as page

    if with_notes:
        agree_to_notes(session, yes=yes)
    session.show(page(session.journey, with_notes=with_notes, on_screen=session.on_screen))
    if session.to_file:
        session.confirm(LOOK_THROUGH)
    if not with_notes:
        say_left_out(session)
