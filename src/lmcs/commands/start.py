"""lmcs start: the date of appointment, name, council and view; then how to stay safe in the role."""

from collections.abc import Mapping
from typing import Annotated

from lmcs.basics import dates
from lmcs.basics.declare import gives
from lmcs.basics.errors import Left, Stopped, WrongUse
from lmcs.commands import change
from lmcs.pages.show import topics
from lmcs.progress import Outcome, Progress, describing
from lmcs.session.asking import asked
from lmcs.session.asking_days import ask_day, sure_of_day
from lmcs.session.manners import typed
from lmcs.session.session import Session

_OPTIONS = "Without a terminal, use --appointed, --name, --council or --view."
_QUESTIONS = {
    "appointed": "When were you appointed? For example 4 June",
    "name": "Your name, for the summary",
    "council": "Your council, for the summary",
    "view": "Plain view, made for screen readers? Type plain or standard",
}
_AGAIN = {"appointed": "When were you appointed?", "name": "Your name", "council": "Your council"}
_ABOUT = {
    "name": "Your name heads the summary for your mentor. Enter leaves it as it is. To stop here: quit.",
    "council": "Your council's name heads the summary for your mentor. Enter leaves it as it is. To stop here: quit.",
    "view": "Plain has no boxes and no colours, and reads well aloud: type plain, or yes. Else type standard, or no.",
}
_VIEWS = {"plain": ("plain", "yes", "y"), "standard": ("standard", "no", "n")}


@gives()
def start(
    session: Session,
    appointed: Annotated[str, "--appointed DATE", "The day you were appointed."] = "",
    name: Annotated[str, "--name NAME", "Your name, for the summary."] = "",
    council: Annotated[str, "--council NAME", "Your council, for the summary."] = "",
    view: Annotated[str, "--view plain|standard", "The view to use from now on."] = "",
) -> None:
    """Tell lmcs your appointment date, name and council, choose the view, and read how to stay safe in the role."""
    left = False
    given = {"appointed": appointed, "name": name, "council": council, "view": view}
    if not any(given.values()):
        if not session.console.interactive:
            nobody = "lmcs start asks four questions, and nobody is here to answer."
            raise WrongUse(nobody, _OPTIONS)
        session.confirm("Four questions. Enter leaves any of them as it is; ? says what it is for.")
        given, left = _answers(session)
    settings = {key: _setting(session, key, value) for key, value in given.items() if value}
    if settings:
        change(session, lambda progress: _kept(progress, settings))
    if not left and session.library.before.title:
        session.show(topics(session.library.before, session.library, brief=True))
    if not settings:
        raise Stopped("Nothing was changed.", "To see where you are: lmcs")


def _kept(progress: Progress, settings: Mapping[str, str]) -> Outcome:
    """Keep those *settings* that are not so already; say them all."""
    said = [
        f"{describing.SETTINGS[key].capitalize()}: {_said(key, settings[key])}" for key in settings
    ]
    new = [key for key in settings if progress.settings.get(key) != settings[key]]
    sets = tuple(("set", {"key": key, "value": settings[key]}) for key in new)
    return Outcome(sets, (f"{'. '.join(said)}.", *_of_another(progress, settings.get("name", ""))))


def _of_another(progress: Progress, name: str) -> tuple[str, ...]:
    """Return whose the *progress* is that is kept here, where the *name* that is given shares no word with the one before."""
    before = progress.settings.get("name", "")
    titles = {"cllr", "councillor", "dr", "mr", "mrs", "ms"}
    words = [{*each.casefold().replace(".", "").split()} - titles for each in (before, name)]
    if not progress.marks or not all(words) or words[0] & words[1]:
        return ()
    return (
        f"What is kept here is {before}'s: {describing.counted(progress.marks.values())}.",
        "For another person, take this back with lmcs undo. Then: lmcs next member",
    )


def _answers(session: Session) -> tuple[dict[str, str], bool]:
    """Ask the four questions; back goes back by one. Return what was answered, and whether the person left before the end."""
    given: dict[str, str] = {}
    keys = list(_QUESTIONS)
    place = 0
    while place < len(keys):
        try:
            given[keys[place]] = _answer(session, keys[place])
            place += 1
        except Left as left:
            place = max(0, place - 1) if left.back else len(keys)
    return given, len(given) < len(keys)


def _answer(session: Session, key: str) -> str:
    """Ask until the answer can be read; Enter leaves the setting as it is, which the question shows."""
    now = _said(key, session.progress.settings.get(key, ""))
    question = f"{_AGAIN.get(key, _QUESTIONS[key])} [{now}]:" if now else f"{_QUESTIONS[key]}:"
    option = f"use lmcs start --{key}"
    if key == "appointed":
        day = ask_day(session, question, option, forward=False, soon=True)
        return day.day.isoformat() if day else ""
    while True:
        answer = asked(session, question, option, _ABOUT[key])
        try:
            return _setting(session, key, answer) if answer else ""
        except WrongUse as problem:
            session.warn(problem.message, problem.hint)


def _setting(session: Session, key: str, value: str) -> str:
    if key == "appointed":
        return sure_of_day(session, value, forward=False, soon=True).day.isoformat()
    if key != "view":
        return typed(value, f"The {key}")
    meant = value.casefold().rstrip(".!")
    view = next((view for view, words in _VIEWS.items() if meant in words), "")
    if not view:
        raise WrongUse(f'There is no view "{value}".', "The views are plain and standard.")
    return view


def _said(key: str, value: str) -> str:
    day = dates.from_iso(value) if key == "appointed" else None
    return dates.say(day) if day else value
