"""lmcs meet: what to raise with one person, and going through it afterwards."""

from typing import Annotated

from lmcs.basics.declare import PAGE, Option, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.commands import Words, joined
from lmcs.commands.walk import walk_items
from lmcs.content import naming
from lmcs.pages import meeting as pages
from lmcs.session.session import Session

_ON_ONE_SHEET = 3


@gives(PAGE, after=())
def meet(
    session: Session,
    person: Words = None,
    everything: Annotated[
        bool, Option("--all", help="Every open item in full, not only the next three.")
    ] = False,
    after: Annotated[
        bool,
        Option("--after", help="After the meeting: go through the same items to tick and note."),
    ] = False,
    blank: Annotated[
        bool, Option("--blank", help="With boxes to tick and no status, to print.")
    ] = False,
    with_notes: Annotated[
        bool, Option("--with-notes", help="Put your private notes in a file too.")
    ] = False,
) -> None:
    """Show everything to raise with one person; without a person, who there is and how much for each."""
    journey, library = session.journey, session.library
    name = joined(person)
    if not name:
        session.show(pages.people(journey))
        return
    found = library.people[naming.person(library, name)]
    still = [step for step in journey.with_person(found.id) if step.is_open]
    chosen = still if everything else still[:_ON_ONE_SHEET]
    if not after:
        session.show(
            pages.sheet(
                journey, found, chosen, with_notes=with_notes or session.on_screen, blank=blank
            )
        )
        return
    if not chosen:
        raise Stopped(
            f"Nothing is left open with the {found.name}.", "lmcs meet shows who else there is."
        )
    if not session.console.interactive:
        raise WrongUse(
            "--after asks as it goes, and nobody is here to answer.",
            "Use lmcs tick and lmcs note instead.",
        )
    walk_items(session, [step.item.id for step in chosen])
