"""lmcs summary: the note for a mentor."""

import os
from datetime import date
from pathlib import Path
from typing import Annotated

from lmcs.basics import dates, when
from lmcs.basics.blocks import Page
from lmcs.basics.declare import JSON, PAGE, Option, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import plural
from lmcs.commands import change
from lmcs.pages.checked import with_age
from lmcs.pages.items import short_title
from lmcs.pages.summary import summary as page
from lmcs.progress import Outcome
from lmcs.render import json_data, plain
from lmcs.session import clipboard, manners, saving
from lmcs.session.asking import agrees
from lmcs.session.session import Session


@gives(PAGE, JSON, sent=())
def summary(
    session: Session,
    since: Annotated[
        str,
        Option(
            "--since",
            metavar="DATE|last|all",
            help="What was done since a day; without it, since the last you sent.",
        ),
    ] = "",
    with_notes: Annotated[
        bool, Option("--with-notes", help="Put your private notes in, after showing which.")
    ] = False,
    yes: Annotated[bool, Option("--yes", help="Do not ask about --with-notes.")] = False,
    sent: Annotated[
        bool,
        Option("--sent", help="Say that you sent it today; the next one begins from here."),
    ] = False,
) -> None:
    """Write the note for your mentor: where you are, what is done, booked and next."""
    if sent:
        change(session, lambda _: _mark_sent(session))
        return
    day = _since(session, since)
    if with_notes:
        _agree_to_notes(session, yes=yes)
    journey = session.journey
    written = day.isoformat() if day else ""
    private = len(journey.private())
    session.give(
        lambda: page(journey, since=day, with_notes=with_notes, on_screen=session.on_screen),
        lambda: json_data.summary(journey, written, with_notes=with_notes),
    )
    if private and not with_notes and not session.options.json:
        session.warn(f"{plural(private, 'private note')} left out; --with-notes puts them in.")


def what_to_do_with_it(session: Session) -> None:
    """Ask what is to become of the summary that is on the screen, and do it until Enter goes back."""
    does = {"save": _save, "open": _open, "copy": _copy, "sent": _sent}
    while True:
        answer = session.ask(
            "Type save, open, copy, or sent once you have sent it (Enter goes back):",
            "use lmcs summary --output FILE",
        )
        wish = answer.casefold().strip(". ")
        if wish in does:
            does[wish](session)
        elif not answer or manners.asked(answer) in ("leave", "back"):
            return
        else:
            session.confirm(
                "save writes a file that prints on one page, open shows it in your browser, and copy puts it on the clipboard.",
                "sent marks it as sent, so that the next one begins from here.",
            )


def _to_send(session: Session) -> Page:
    return page(session.journey, since=_since(session, ""))


def _save(session: Session) -> None:
    from platformdirs import user_documents_path

    folder = user_documents_path()
    folder = folder if folder.is_dir() else Path.cwd()
    stem = f"lmcs-summary-{session.today}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 100)))
    path = next(path for name in names if not (path := folder / f"{name}.html").exists())
    made = with_age(_to_send(session), session.today)
    session.confirm(*saving.save(made, session.options, path), "To send it, attach that file.")


def _open(session: Session) -> None:
    made = with_age(_to_send(session), session.today)
    options = session.options._replace(browser=True)
    session.confirm(*saving.save(made, options, display=session.console.display))


def _copy(session: Session) -> None:
    text = plain.draw(with_age(_to_send(session), session.today), None)
    if clipboard.copy(text, os.environ):
        session.confirm("Copied. Paste it into an e-mail.")
    else:
        session.confirm("No clipboard could be reached from here. save writes it to a file.")


def _sent(session: Session) -> None:
    change(session, lambda _: _mark_sent(session))


def _mark_sent(session: Session) -> Outcome:
    said = (
        f"Marked as sent: {dates.say(session.today)}.",
        "The next one begins from here: lmcs summary",
    )
    return Outcome((("sent", {"on": session.today.isoformat()}),), said)


def _since(session: Session, since: str) -> date | None:
    """Return the day from which what was done is listed: by default that of the last summary sent; None for all."""
    if since.casefold() == "all":
        return None
    if since.casefold() not in ("", "last"):
        return when.read(since, session.today, forward=False).day
    if session.progress.sent:
        return dates.from_iso(session.progress.sent[-1])
    if since:
        raise Stopped(
            "No summary is marked as sent yet.", "After you send one: lmcs summary --sent"
        )
    return None


def _agree_to_notes(session: Session, *, yes: bool) -> None:
    """List which notes would go out, and ask. Raises WrongUse without a terminal, Stopped on a no."""
    private = session.journey.private()
    if yes or not private:
        return
    if not session.console.interactive:
        raise WrongUse(
            "--with-notes puts your private notes in.", "Without a terminal, add --yes to agree."
        )
    session.confirm(
        "These private notes would go in:", *(short_title(step.item) for step in private)
    )
    if not agrees(session, "Put them in?", "add --yes"):
        raise Stopped("Nothing was written.", "Without --with-notes the summary leaves them out.")
