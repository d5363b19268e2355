"""lmcs ask: what to ask a mentor for, in the summary."""

from typing import Annotated

import typer

from lmcs.basics.blocks import Bullets, Page
from lmcs.basics.errors import NotFound, Stopped
from lmcs.commands import Words, change, joined, session_of
from lmcs.progress import Outcome
from lmcs.session import Session, typed


def ask(
    ctx: typer.Context,
    words: Words = None,
    done: Annotated[
        str, typer.Option("--done", metavar="N", help="Request N is dealt with: leave it out from now on.")
    ] = "",
) -> None:
    """Add something you would like help with, for the summary; without words, show what you have asked."""
    session = session_of(ctx)
    text = joined(words)
    if done:
        _close(session, done)
    elif text:
        _add(session, text)
    else:
        _show(session)


def _close(session: Session, done: str) -> None:
    number = int(done) if done.isascii() and done.isdigit() else 0
    found = [each for each in session.progress.requests if each.number == number and not each.answered]
    if not found:
        raise NotFound(f'There is no open request "{done}".', "lmcs ask shows the requests with their numbers.")
    closed = Outcome((("answered", {"ask": found[0].id}),), (f"Dealt with: {found[0].text}",))
    change(session, lambda _: closed)


def _add(session: Session, text: str) -> None:
    kept = typed(text, "The request")
    said = (f"Your summary will say: {kept}", "Your mentor reads this. Do not name a child or a family.")
    change(session, lambda _: Outcome((("ask", {"text": kept}),), said))


def _show(session: Session) -> None:
    still = [f"{each.number}. {each.text}" for each in session.progress.requests if not each.answered]
    if not still:
        hint = "For example: lmcs ask how to prepare for the budget meeting"
        raise Stopped("You have not asked for help with anything.", hint)
    session.show(Page("What you would like help with", (Bullets(tuple(still)),)))
