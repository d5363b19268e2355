"""lmcs alone: where you are, and on a terminal what to do next."""

from lmcs.basics.blocks import Page
from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.commands.look_up import look_up
from lmcs.commands.summary import summary
from lmcs.commands.walk import run_walk
from lmcs.pages.listing import listing
from lmcs.pages.look_up import TERMS
from lmcs.pages.status import MENU, menu
from lmcs.pages.status import status as page
from lmcs.render import json_data
from lmcs.session.session import Session, complain
from lmcs.session.walking import chosen


@gives(PAGE, JSON)
def status(session: Session) -> None:
    """Show where you are and what is next; on a terminal, offer what to do."""
    journey = session.journey
    choices = session.console.interactive and session.on_screen
    session.give(
        lambda: page(journey, new=not session.reading.exists, choices=choices),
        lambda: json_data.listing(journey, journey.checklist()),
    )
    while choices and _act(session):
        session.show(Page("", (menu(),)))


def _act(session: Session) -> bool:
    """Ask what to do and do it; return whether to ask again. Enter stops."""
    answer = session.ask("Type a number, then Enter (Enter alone stops):", "name a command")
    try:
        choice = chosen(answer, MENU) if answer else "stop"
    except WrongUse as problem:
        complain(session.console, problem.message)
        return True
    if choice == "walk":
        run_walk(session)
    elif choice == "word":
        _look_up(session)
    elif choice == "list":
        session.show(listing(session.journey, session.journey.checklist()))
    elif choice == "summary":
        summary(session)
    return choice != "stop"


def _look_up(session: Session) -> None:
    words = session.ask("Which word or short form?", "use lmcs glossary WORDS")
    try:
        look_up(session, TERMS, " ".join(words.split()))
    except NotFound as problem:
        complain(session.console, problem.message, problem.hint)
