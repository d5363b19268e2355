"""lmcs alone: where you are, and on a terminal a prompt that takes a task, a word or a command."""

import os
from collections.abc import Sequence

from lmcs.basics import dates
from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import LmcsError
from lmcs.pages import status as pages
from lmcs.progress.journey import Journey
from lmcs.session.session import Session


@gives(PAGE, JSON)
def status(session: Session) -> None:
    """Show where you are and what is next; on a terminal, take a task, a word or a command."""
    journey = session.journey
    prompting = session.console.interactive and session.on_screen
    asked = session.console.asked  # typed at the prompt itself
    new, choices = not session.reading.exists, prompting and not asked
    last = session.reading.commands[-1:]
    since = dates.from_iso(last[0].at[:10]) if last else None
    moved: list[str] = []
    if session.library.brought.get("meetings"):
        from lmcs.session import meetings_seen  # few councils have a file with some

        moved = meetings_seen.moved(session)
    named: list[str] = []
    if session.library.named and journey.progress.names:
        from lmcs.session import meetings_seen

        named = meetings_seen.otherwise(session)
    other = [] if session.reading.commands else _elsewhere(session)
    session.give(
        lambda: pages.status(
            journey,
            new=new,
            choices=choices,
            at_prompt=prompting,
            since=since,
            moved=moved,
            other=other,
            named=named,
        ),
        lambda: _data(journey),
    )
    if choices:
        _take_lines(session)
        kept = "All you did is kept. " if session.reading.exists else ""
        session.confirm(f"{kept}To come back: lmcs")


def _data(journey: Journey) -> object:
    """Return the first list as data."""
    from lmcs.render import json_data  # few ask for it

    return json_data.listing(journey, journey.checklist())


def _elsewhere(session: Session) -> list[str]:
    """Return where progress is that is not here, or that there may have been some."""
    from lmcs.session import elsewhere  # only where nothing is kept yet

    return elsewhere.told(session, os.environ)


def _take_lines(session: Session) -> None:
    """Ask what to do and do it, until Enter or a goodbye; Ctrl-C within a command comes back here."""
    from lmcs.session import manners  # only a prompt needs this

    offered: list[str] = []
    typed = ""
    while answer := typed or session.ask(pages.PROMPT, "name a command", rows=True):
        session.forget(content=True)
        if manners.asked(answer) == "leave":
            return
        typed = _do(session, answer, offered)


def _explain(session: Session, text: str) -> None:
    """Offer to read a *text* that was pasted where a word is asked for; nothing of it is run or looked up."""
    from lmcs.commands.explain import explain_text
    from lmcs.session import manners
    from lmcs.session.asking import agrees

    session.confirm(manners.A_TEXT)
    if agrees(session, "Read it with you, as a paper for a meeting?", ""):
        explain_text(session, text)
        session.spoken.page = session.spoken.typed = ("explain",)  # the text is kept nowhere


def _do(session: Session, answer: str, offered: list[str]) -> str:
    """Do what *answer* asks for; return what was typed at a prompt of its own and belongs to the first one.

    *offered* are the lines that the last answer may have meant: yes does them, and any other answer forgets them. What was
    offered gives way to what is offered now.
    """
    from lmcs.session import manners

    lines = [*offered]
    offered.clear()
    agreed = manners.agrees(answer) if lines else None
    try:
        if agreed:
            for line in lines:
                session.run_line(line)
        elif agreed is False:
            session.confirm("Nothing was changed.")
        elif manners.is_text(answer):
            _explain(session, answer)
        elif manners.asked(answer) in ("help", "back"):
            session.show(pages.choices(session.journey))
        elif not session.run_line(answer):
            from lmcs.commands.look_up import look_up_named

            look_up_named(session, answer)
        if session.console.to_send:
            from lmcs.commands.sending import what_to_do_with_it

            return what_to_do_with_it(session, *session.console.to_send)
    except LmcsError as problem:
        offered.extend(problem.lines)
        session.warn(problem.message, problem.hint)
        if offered:
            session.confirm(f"To do {_what(problem, offered)} now, type: yes")
    except KeyboardInterrupt:
        session.console.write_error("\n")  # the terminal shows ^C in the middle of a line
        session.warn("Stopped. What was half typed is not kept; all else is.")
    return ""


def _what(problem: LmcsError, offered: Sequence[str]) -> str:
    """Return how a yes to what is *offered* is called: "it", or what is done of all the lines that a *problem* names."""
    rows = [row for row in f"{problem.message}\n{problem.hint}".splitlines() if "lmcs " in row]
    mine = [row for row in rows if any(line.removeprefix("lmcs ") in row for line in offered)]
    if len(rows) == len(mine):
        return "it"
    return "the first" if len(mine) == 1 and rows[:1] == mine else f"this, {offered[0]},"
