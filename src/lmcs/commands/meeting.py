"""lmcs meet and lmcs ask: what to raise with one person, and what to ask a mentor for."""

from typing import Annotated

import typer

from lmcs import changing
from lmcs.basics.blocks import Bullets, Page
from lmcs.basics.errors import NotFound, Stopped, WrongUse
from lmcs.commands import Words, change, session_of
from lmcs.commands.across import person_id
from lmcs.commands.guided import walk_items
from lmcs.pages import meeting as pages
from lmcs.progress import Progress
from lmcs.session import typed

_ON_ONE_SHEET = 3


def meet(
    ctx: typer.Context,
    person: Words = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every open item in full, not only the next three.")
    ] = False,
    after: Annotated[
        bool, typer.Option("--after", help="After the meeting: go through the same items to tick and note.")
    ] = False,
    blank: Annotated[bool, typer.Option("--blank", help="With boxes to tick and no status, to print.")] = False,
    with_notes: Annotated[bool, typer.Option("--with-notes", help="Put your private notes in a file too.")] = False,
) -> None:
    """Show everything to raise with one person; without a person, who there is and how much for each."""
    session = session_of(ctx)
    journey = session.journey
    name = " ".join(person or ())
    if not name:
        session.show(pages.people(journey))
        return
    found = journey.library.people[person_id(journey.library, name)]
    still = [step for step in journey.with_person(found.id) if step.is_open]
    chosen = still if everything else still[:_ON_ONE_SHEET]
    if not after:
        session.show(pages.sheet(journey, found, chosen, with_notes=with_notes or session.on_screen, blank=blank))
        return
    if not chosen:
        raise Stopped(f"Nothing is left open with the {found.name}.", "lmcs meet shows who else there is.")
    if not session.console.interactive:
        raise WrongUse("--after asks as it goes, and nobody is here to answer.", "Use lmcs tick and lmcs note instead.")
    walk_items(session, [step.item.id for step in chosen])


def ask(
    ctx: typer.Context,
    words: Words = None,
    done: Annotated[
        str, typer.Option("--done", metavar="N", help="Request N is dealt with: leave it out from now on.")
    ] = "",
) -> None:
    """Add something you would like help with, for the summary; without words, show what you have asked."""
    session = session_of(ctx)
    text = " ".join(words or ()).strip()
    requests = session.progress.requests
    if done:
        number = int(done) if done.isascii() and done.isdigit() else 0
        found = next((each for each in requests if each.number == number and not each.answered), None)
        if found is None:
            raise NotFound(f'There is no open request "{done}".', "lmcs ask shows the requests with their numbers.")
        change(session, lambda _: changing.Outcome((("answered", {"ask": found.id}),), (f"Dealt with: {found.text}",)))
        return
    if text:
        kept = typed(text, "The request")
        said = (f"Your summary will say: {kept}", "Your mentor reads this. Do not name a child or a family.")

        def make(_: Progress) -> changing.Outcome:
            return changing.Outcome((("ask", {"text": kept}),), said)

        change(session, make)
        return
    still = tuple(f"{each.number}. {each.text}" for each in requests if not each.answered)
    if not still:
        raise Stopped(
            "You have not asked for help with anything.", "For example: lmcs ask how to prepare for the budget meeting"
        )
    session.show(Page("What you would like help with", (Bullets(still),)))
