"""lmcs alone, start and walk: the commands that lead a person by asking."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from lmcs import changing
from lmcs.basics import dates
from lmcs.basics.blocks import Choices, Page
from lmcs.basics.errors import LmcsError, NotFound, Stopped, WrongUse
from lmcs.commands import change, session_of
from lmcs.commands.lookup import glossary
from lmcs.commands.notetaking import before_the_first, read_note
from lmcs.content import Item
from lmcs.journey import count
from lmcs.pages import checklist as checklist_pages
from lmcs.pages import parts
from lmcs.pages import share as share_pages
from lmcs.pages import walk as pages
from lmcs.progress import Progress
from lmcs.render import json_data as records
from lmcs.session import Session, complain, typed
from lmcs.session import walking as walk

_START_OPTIONS = "Without a terminal, use --appointed, --name, --council or --view."


def status(ctx: typer.Context) -> None:
    """Show where you are and what is next; on a terminal, offer what to do."""
    session = session_of(ctx)
    if session.options.json:
        session.show_json(records.listing(session.journey, session.journey.checklist()))
        return
    menu = session.console.interactive and session.on_screen
    session.show(checklist_pages.status(session.journey, new=not session.reading.exists, menu=menu))
    while menu and _act(ctx, session):
        session.show(Page("", (Choices(checklist_pages.MENU),)))


def _act(ctx: typer.Context, session: Session) -> bool:
    """Ask what to do and do it; return whether to ask again. Enter stops."""
    answer = session.console.ask("Type a number, then Enter (Enter alone stops):", "name a command")
    try:
        option = walk.chosen(answer, checklist_pages.MENU) if answer else checklist_pages.MENU[-1]
    except WrongUse as problem:
        complain(session.console, problem.message)
        return True
    if option == checklist_pages.MENU[0]:
        run_walk(session)
    elif option == checklist_pages.MENU[1]:
        _look_up(ctx, session)
    elif option == checklist_pages.MENU[2]:
        session.show(checklist_pages.listing(session.journey, session.journey.checklist()))
    elif option == checklist_pages.MENU[3]:
        session.show(share_pages.summary(session.journey))
    return option != checklist_pages.MENU[-1]


def _look_up(ctx: typer.Context, session: Session) -> None:
    words = session.console.ask("Which word or short form?", "use lmcs glossary WORDS")
    try:
        glossary(ctx, words.split())
    except NotFound as problem:
        complain(session.console, problem.message, problem.hint)


def start(
    ctx: typer.Context,
    appointed: Annotated[str, typer.Option("--appointed", metavar="DATE", help="The day you were appointed.")] = "",
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="Your name, for the summary.")] = "",
    council: Annotated[str, typer.Option("--council", metavar="NAME", help="Your council, for the summary.")] = "",
    view: Annotated[str, typer.Option("--view", metavar="plain|standard", help="The view to use from now on.")] = "",
) -> None:
    """Tell lmcs your appointment date, name and council, choose the view, and read how to stay safe in the role."""
    session = session_of(ctx)
    given = {"appointed": appointed, "name": name, "council": council, "view": view}
    if not any(given.values()):
        if not session.console.interactive:
            raise WrongUse("lmcs start asks four questions, and nobody is here to answer.", _START_OPTIONS)
        session.confirm("Four questions. Enter leaves any of them as it is.")
        questions = {
            "appointed": "When were you appointed? For example 4 June:",
            "name": "Your name, for the summary:",
            "council": "Your council, for the summary:",
            "view": "Plain view, made for screen readers? Type plain or standard:",
        }
        given = {key: _answer(session, key, question) for key, question in questions.items()}
    settings = {key: _setting(session, key, value) for key, value in given.items() if value}
    if not settings:
        _show_before(session)
        raise Stopped("Nothing was changed.", "To see where you are: lmcs")

    def make(progress: Progress) -> changing.Outcome:
        changed = {key: value for key, value in settings.items() if progress.settings.get(key) != value}
        said = ". ".join(
            f"{changing.SETTINGS[key].capitalize()}: {_said(key, value)}" for key, value in settings.items()
        )
        return changing.Outcome(
            tuple(("set", {"key": key, "value": value}) for key, value in changed.items()), (f"{said}.",)
        )

    session.__dict__.pop("plain_remembered", None)
    change(session, make)
    _show_before(session)


def _show_before(session: Session) -> None:
    """Show how to stay safe in the role, on the screen, where the content says so."""
    if session.library.before.title and session.on_screen:
        session.show(checklist_pages.before(session.library.before, session.library))


def _answer(session: Session, key: str, question: str) -> str:
    """Ask until the answer can be read; Enter leaves the setting as it is."""
    while True:
        answer = session.console.ask(question, f"use lmcs start --{key}")
        try:
            return _setting(session, key, answer) if answer else ""
        except WrongUse as problem:
            complain(session.console, problem.message, problem.hint)


def _setting(session: Session, key: str, value: str) -> str:
    if key == "appointed":
        return dates.read(value, session.today, forward=False).isoformat()
    if key == "view" and value.casefold() not in ("plain", "standard"):
        raise WrongUse(f'There is no view "{value}".', "The views are plain and standard.")
    return value.casefold() if key == "view" else typed(value, f"The {key}")


def _said(key: str, value: str) -> str:
    day = dates.from_iso(value) if key == "appointed" else None
    return dates.say(day) if day else value


def walk_through(ctx: typer.Context) -> None:
    """Go through what is open, one item at a time, with numbered choices. Stop anywhere."""
    session = session_of(ctx)
    if not session.console.interactive:
        raise WrongUse(
            "The walk asks as it goes, and nobody is here to answer.", "Use lmcs list, lmcs show and lmcs tick instead."
        )
    run_walk(session)


def run_walk(session: Session) -> None:
    """Walk from the bookings whose day has come through what is open."""
    journey = session.journey
    due = [step.item.id for step in journey.due()]
    walk_items(session, [*due, *(step.item.id for step in journey.going_on())], len(due))


def walk_items(session: Session, item_ids: Sequence[str], due: int = 0) -> None:
    """Walk through *item_ids*; the first *due* of them are bookings whose day has come."""
    last = walk.go(
        walk.State(tuple(item_ids), due), session.today,
        show=lambda state: _show(session, state),
        ask=lambda state: _ask(session, state),
        save=lambda item_id, wanted: _save(session, session.library.items[item_id], wanted),
        complain=lambda problem: complain(session.console, problem.message, problem.hint),
    )  # fmt: skip
    counts = parts.tally_words(count(session.journey.steps(), core=True))
    session.show(pages.farewell(session.journey, counts, finished=last.place > 0 and not session.journey.going_on()))


def _show(session: Session, state: walk.State) -> None:
    journey = session.journey
    step = journey.step(journey.library.items[state.item])
    if state.asking == "more":
        session.show(pages.more(journey, step, state.choices, with_note=session.on_screen))
    else:
        session.show(pages.item(journey, step, state.choices, due=state.is_due))


def _ask(session: Session, state: walk.State) -> str:
    if state.asking in ("note", "reason"):
        before_the_first(session)
    return session.console.ask(walk.QUESTIONS[state.asking], "use lmcs tick")


def _save(session: Session, item: Item, wanted: walk.Change) -> bool:
    """Save one change of the walk; say so. A change that may not be leaves the item on the screen."""
    verb, values = wanted
    today = session.today

    def make(progress: Progress) -> changing.Outcome:
        if verb == "tick":
            return changing.tick(progress, [item], today, today)
        if verb == "untick":
            return changing.untick(progress, [item])
        if verb == "book":
            return changing.book(progress, item, date.fromisoformat(values[0]), today, values[1])
        return changing.skip(progress, item, values[0]) if verb == "skip" else changing.note(progress, item, values[0])

    try:
        if verb in ("note", "skip"):
            read_note(session, values[0])
        change(session, make, item)
    except LmcsError as problem:
        complain(session.console, problem.message, problem.hint)
        return False
    return True
