"""lmcs figures: what key figures mean and where they stand, and the council's own beside them."""

from datetime import date
from functools import partial
from typing import Annotated

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import ExitCode, NotFound, Stopped, WrongUse
from lmcs.basics.text import plural
from lmcs.commands import NOT_REACHED, Words, about, erase_text
from lmcs.commands.look_up import look_up
from lmcs.content import amounts
from lmcs.content.comparing import period, standing
from lmcs.content.figure import Figure
from lmcs.content.finding import find
from lmcs.content.opening import opens
from lmcs.pages import figures as pages
from lmcs.pages.finds import unknown
from lmcs.pages.look_up import Kind
from lmcs.pages.look_up import figures as figures_of
from lmcs.progress.entries import Entry
from lmcs.progress.figures import keep, kept
from lmcs.render import json_data
from lmcs.session.asking_days import sure_of_day
from lmcs.session.session import Session


@gives(PAGE, JSON, here=(), erase=(), beside="here on, erase on")
def figures(
    session: Session,
    words: Words = None,
    here: Annotated[
        str, "--here VALUE", "Keep your council's own value: a rate or a share, never a count."
    ] = "",
    on: Annotated[str, "--on DAY", "The day the value is of, or the year: 2024/25."] = "",
    blank: Annotated[
        bool, "--blank", "Those of the tasks on one sheet, with room to write."
    ] = False,
    erase: Annotated[
        bool, "--erase", "Remove what you typed for it from every file that lmcs keeps."
    ] = False,
) -> int:
    """Show key figures: what they mean, England's values, and where your council stands."""
    journey, query = session.looking_up, about(words)
    kind = figures_of(journey)
    if here or erase:
        if not query:
            hint = "For example: lmcs figures children-in-care --here 72 --on 2025-03-31"
            raise WrongUse("The line names no figure, so nothing was changed.", hint)
        figure = _one(session, kind, query)
        if erase:
            _erase(session, figure, on)
        else:
            _keep(session, figure, here, on)
        return ExitCode.DONE
    if on:
        raise WrongUse("No value was given, so nothing was kept.", "Add --here and the value.")
    if blank:
        if query:
            raise WrongUse("--blank gives one sheet of several figures.", "Leave the name out.")
        whole = (json_data.figure(journey, each) for each in pages.numbered(journey))
        session.give(lambda: pages.sheet(journey), lambda: {"matches": [*whole]})
        return ExitCode.DONE
    return look_up(session, kind, query, as_data=partial(json_data.figure, journey))


def _one(session: Session, kind: Kind, query: str) -> Figure:
    """Return the one figure that *query* names: a value is kept with nothing that is only like it. Raises NotFound."""
    matches = find(query, kind.findable(session.library))
    if not matches:
        raise unknown(kind, query, session.library)
    shelf = session.library.figures
    if len(matches) == 1 and matches[0].how in ("exact", "alias", "order", "prefix"):
        return shelf[matches[0].id]
    near = [opens("figures", match.id) for match in matches[:3]]
    hint = f"Did you mean {' or '.join(near)}?"
    raise NotFound(f'"{query}" does not name one figure, so nothing was changed.', hint)


def _keep(session: Session, figure: Figure, here: str, on: str) -> None:
    value = amounts.read(here, figure)
    if not on:
        none = f"The day that {amounts.spoken(value, figure.kept_in)} is of is missing, so nothing was kept."
        raise WrongUse(none, f"Add it: {amounts.example(figure, value)}")
    day = _day(session, figure, on)
    today = session.today
    said, written = session.change(lambda progress: keep(progress, figure, value, day, today))
    days = [each.day for each in kept(session.journey, figure)]
    stands = " ".join((*standing(figure, value, day, days).said, amounts.unlikely(value, figure)))
    count = len(session.progress.figures)
    reverse = " To reverse this: lmcs undo" if written else ""
    session.confirm(*said, stands.strip(), f"{plural(count, 'value')} kept.{reverse}")


def _day(session: Session, figure: Figure, on: str) -> date:
    """Return the day that *on* names: the end of a time as the figure has them, or a day. Raises WrongUse, or Stopped on a no."""
    return period(on, figure) or sure_of_day(session, on, forward=False).day


def _erase(session: Session, figure: Figure, on: str) -> None:
    """Remove what was typed for *figure*, of the day *on* or of all, from every file that lmcs keeps."""
    day = _day(session, figure, on).isoformat() if on else ""

    def typed(entry: Entry) -> bool:
        ours = entry.do == "figure" and entry.text("figure") == figure.id
        return ours and day in ("", entry.text("on"))

    if not erase_text(session, typed).entries:
        hint = "Nothing was changed."
        raise Stopped(f"You typed no value for “{figure.name}” that could be erased.", hint)
    said = f"Erased: what you typed for “{figure.name}”. This cannot be undone."
    session.confirm(said, NOT_REACHED)
