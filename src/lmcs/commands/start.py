"""lmcs start: the date of appointment, name, council and view; then how to stay safe in the role."""

from typing import Annotated

from lmcs.basics import dates
from lmcs.basics.declare import Option, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.commands import change
from lmcs.pages.show import topics
from lmcs.progress import Outcome, Progress, describing
from lmcs.session.asking import sure_of_day
from lmcs.session.session import Session, complain, typed

_OPTIONS = "Without a terminal, use --appointed, --name, --council or --view."
_QUESTIONS = {
    "appointed": "When were you appointed? For example 4 June:",
    "name": "Your name, for the summary:",
    "council": "Your council, for the summary:",
    "view": "Plain view, made for screen readers? Type plain or standard:",
}


@gives()
def start(
    session: Session,
    appointed: Annotated[
        str, Option("--appointed", metavar="DATE", help="The day you were appointed.")
    ] = "",
    name: Annotated[str, Option("--name", metavar="NAME", help="Your name, for the summary.")] = "",
    council: Annotated[
        str, Option("--council", metavar="NAME", help="Your council, for the summary.")
    ] = "",
    view: Annotated[
        str, Option("--view", metavar="plain|standard", help="The view to use from now on.")
    ] = "",
) -> None:
    """Tell lmcs your appointment date, name and council, choose the view, and read how to stay safe in the role."""
    given = {"appointed": appointed, "name": name, "council": council, "view": view}
    if not any(given.values()):
        if not session.console.interactive:
            raise WrongUse(
                "lmcs start asks four questions, and nobody is here to answer.", _OPTIONS
            )
        session.confirm("Four questions. Enter leaves any of them as it is.")
        given = {key: _answer(session, key, question) for key, question in _QUESTIONS.items()}
    settings = {key: _setting(session, key, value) for key, value in given.items() if value}
    if not settings:
        _show_before(session)
        raise Stopped("Nothing was changed.", "To see where you are: lmcs")

    def make(progress: Progress) -> Outcome:
        changed = [
            (key, value) for key, value in settings.items() if progress.settings.get(key) != value
        ]
        said = [
            f"{describing.SETTINGS[key].capitalize()}: {_said(key, value)}"
            for key, value in settings.items()
        ]
        sets = tuple(("set", {"key": key, "value": value}) for key, value in changed)
        return Outcome(sets, (f"{'. '.join(said)}.",))

    change(session, make)
    _show_before(session)


def _show_before(session: Session) -> None:
    """Show how to stay safe in the role, where the content says so."""
    if session.library.before.title:
        session.show(topics(session.library.before, session.library))


def _answer(session: Session, key: str, question: str) -> str:
    """Ask until the answer can be read; Enter leaves the setting as it is."""
    while True:
        answer = session.ask(question, f"use lmcs start --{key}")
        try:
            return _setting(session, key, answer) if answer else ""
        except WrongUse as problem:
            complain(session.console, problem.message, problem.hint)


def _setting(session: Session, key: str, value: str) -> str:
    if key == "appointed":
        return sure_of_day(session, value, forward=False).day.isoformat()
    if key == "view" and value.casefold() not in ("plain", "standard"):
        raise WrongUse(f'There is no view "{value}".', "The views are plain and standard.")
    return value.casefold() if key == "view" else typed(value, f"The {key}")


def _said(key: str, value: str) -> str:
    day = dates.from_iso(value) if key == "appointed" else None
    return dates.say(day) if day else value
