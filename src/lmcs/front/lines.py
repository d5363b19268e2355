"""Runs one line: what it says, else what is meant by it; also one that is typed at a prompt."""

import os
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from lmcs.basics.declare import PAGE, given_by, idle_beside
from lmcs.basics.errors import ExitCode, NotFound, WrongUse
from lmcs.basics.worry import is_worry
from lmcs.front.answers import is_completing
from lmcs.front.door import ALONE, COMMANDS, VERSION, command, understood, with_text
from lmcs.session.options import agree, take
from lmcs.session.session import Session

if TYPE_CHECKING:
    from lmcs.front.opened import Meant

_OPENS = ("i", "please", "can", "could", "do", "tell")
_ENDS = ("then", "again", "anyway", "though", "home")
"""What begins a question behind other words, and what ends one and asks nothing."""
_PRIVATE = ("note", "skip", "tick", "untick", "meet", "explain")
"""The commands whose text is private, and looked at where it is kept; and the one that reads papers, whose names are none."""


def run(session: Session, line: Sequence[str]) -> int:
    """Run *line*, or what is meant by it; return the exit code. Raises LmcsError."""
    if (code := _run(session, line := _in_order(line))) is None:
        from lmcs.front.unknown import unknown  # only a line that is none as it stands needs it

        raise unknown(line, session.looking_up)
    return code


def within(session: Session, line: str) -> bool:
    """Run what was typed at a prompt of *session*, with or without "lmcs" before it; tell whether it meant anything.

    Raises LmcsError, as the same line of a shell would.
    """
    from lmcs.front.before import added
    from lmcs.front.shown import with_task
    from lmcs.front.together import words_of
    from lmcs.session import manners  # only a prompt needs them

    if manners.is_text(line):
        raise WrongUse(manners.A_TEXT, "To have it read as a paper: lmcs explain")
    words = words_of(line)
    words = words[1:] if words[1:] and words[0].casefold() == "lmcs" else words
    words = added(words, session) or words
    given, typed = take(words, with_text)
    if given.home is not None:
        raise WrongUse("--home chooses a folder where lmcs starts.", "Stop first, then use it.")
    before, rest = session.options, _in_order(typed)
    session.options = given._replace(home=before.home)  # the console keeps its view
    if whom := session.spoken.of:
        from lmcs.front.questions import with_name

        rest = with_name(rest, whom)
    rest = with_task(rest, session)
    session.spoken.typed, named = words, " ".join(typed[:1]).casefold() in COMMANDS
    try:
        known = _run(session, rest, hint=False) is not None
        session.spoken.typed = words if named else session.spoken.line
        if not known:
            from lmcs.front.unknown import far

            if nothing := far(typed if rest == _in_order(typed) else rest, session.looking_up):
                raise nothing
        return known
    finally:
        session.options = before
        session.forget()


def _in_order(line: Sequence[str]) -> list[str]:
    """Return *line* as it is read: with the day last that it begins with, as in "On Tuesday I met the leader"."""
    if [word.casefold() for word in line[::2]] == ["book", "off"]:
        return ["cancel", line[1]]  # "book 9 off" is no booking
    if line[2:] and line[0] not in COMMANDS:
        from lmcs.front.questions import day_last  # few lines begin with a day

        return day_last(line)
    return [*line]


def _run(session: Session, line: Sequence[str], *, hint: bool = True) -> int | None:
    """Run *line*; a worry about a child or a worker in it is neither looked up nor kept; return the exit code, None for no meaning."""
    private = bool(line) and line[0].casefold() in _PRIVATE
    try:
        if private or not is_worry(" ".join(line)):
            return _run_or_meant(session, line, hint=hint)
    except (NotFound, WrongUse) as problem:
        if line[1:] and not (private and is_worry(" ".join(line))):
            from lmcs.front.otherwise import in_words

            if said := in_words(line, problem, session):
                raise type(problem)(said.message, said.hint, said.lines) from None
        if not private or not is_worry(" ".join(line)):
            raise
    session.say_whom_to_tell(" ".join(line))
    return ExitCode.STOPPED


def _run_or_meant(session: Session, line: Sequence[str], *, hint: bool) -> int | None:
    """Run *line*, or what is meant by it, with a *hint* at the line that does it; return the exit code, None for no meaning."""
    if line[1:] and line[-1] == "?" and line[0].casefold() != "ask":
        line = line[:-1]  # counts for nothing
    if line[2:] and (line[0].casefold() in _OPENS or line[-1].casefold().strip(" ?") in _ENDS):
        from lmcs.front.questions import to_the_point  # few lines begin or end so

        line = to_the_point([*line], _ENDS)
    if line[2:] and [word.casefold() for word in line[:2]] == ["show", "me"]:
        line = line[3 if line[3:] and line[2].casefold() in ("the", "my") else 2 :]
    if session.options.version:
        return perform(session, VERSION, {})
    if is_completing(os.environ) or (line[:1] and line[0].startswith("-")):
        return _by_typer(session, line)
    if line and line[0].istitle() and line[0].lower() in COMMANDS:  # as a sentence begins
        line = [line[0].lower(), *line[1:]]
    line = _together(session, line)
    # An empty word names nothing, and is not left out.
    whole = all(word.strip(" '\"") for word in line)
    who, does = [word.casefold() for word in (*line, "", "")][:2]
    asks = who == "who" and does in ("do", "should", "can", "to", "must")  # "who do I ask"
    session.spoken.line, read = line, None if asks else understood(line)
    if not read and whole:
        from lmcs.front.before import answered

        if answered(line, session):
            return ExitCode.DONE
    meant, part = None, line
    try:
        if read:
            return perform(session, *read)
        if not whole:
            return _by_typer(session, line)
        from lmcs.front import words
        from lmcs.front.questions import questions

        # Of several questions the first that is understood is answered.
        for part in (line, *questions(line)):
            if meant := words.meant(part, lambda: session.library, lambda: session.looking_up):
                break
    except (NotFound, WrongUse) as problem:
        if not line[1:]:
            raise
        from lmcs.front import words

        # "who is who" begins with a command, and "who won the election"
        meant = words.in_table(line, lambda: session.looking_up) if whole else None
        if not meant and words.asks_who(line) and "Did you mean" not in problem.hint:
            return None
        if not meant:
            raise
    if not meant or (asks and meant.line[:1] == ("who",)):
        return None
    code = _does(session, meant, hint=hint)
    if part != line:
        from lmcs.front.otherwise import say_the_rest

        say_the_rest(line, part, session)
    return code


def _does(session: Session, meant: "Meant", *, hint: bool) -> int:
    """Say or run what is *meant* by a line, with a *hint* at the line that does it; return the exit code."""
    from lmcs.front import words

    if meant.say:
        session.confirm(*meant.say)
    session.spoken.answers(meant.of, words=bool(meant.say))
    if not meant.line:
        return ExitCode.DONE
    if meant.line == words.THAT_ONE:
        return _as_it_stands(session, ("show", session.spoken.task or "next"))
    if meant.line[0] == words.HELP:
        return _help(session, meant.line[1:])
    if meant.hint and hint:
        session.warn(meant.hint)
    return _as_it_stands(session, meant.line)


def _as_it_stands(session: Session, line: Sequence[str]) -> int:
    """Run a *line* of which a command is the first word, or one that no word stands for."""
    session.spoken.line = line = _together(session, line)
    read = (line[0], {}) if tuple(line) in ((ALONE,), (VERSION,)) else understood(line)
    return perform(session, *read) if read else _by_typer(session, line)


_WORDY = ("tick", "book", "skip", "note", "who", "meet", "figures", "start", "summary")
"""The commands of which an option may have several words that nobody quotes."""


def _together(session: Session, line: Sequence[str]) -> Sequence[str]:
    """Return *line* with the words as one that belong together: few lines have two side by side."""
    beside = any(not (a.startswith("-") or b.startswith("-")) for a, b in pairwise(line[1:]))
    if not beside or line[0] not in _WORDY:
        return line
    from lmcs.front.together import put_together

    return put_together(line, session.library, session.today)


def _by_typer(session: Session, line: Sequence[str]) -> int:
    from lmcs.front.cli import explain  # only help, completion and mistakes need Typer

    return explain(line, session, perform)


def _help(session: Session, asked: Sequence[str]) -> int:
    """Show the help that was *asked* for; what has none is answered as if it stood alone. Raises NotFound."""
    from lmcs.basics.text import join_words
    from lmcs.content.opening import opens
    from lmcs.front import words
    from lmcs.front.cli import show_help
    from lmcs.front.help import TOPICS

    if show_help(asked, session):
        return ExitCode.DONE
    if whole := words.in_table([words.HELP, *asked], lambda: session.looking_up):
        return _as_it_stands(session, whole.line)
    meant = words.meant(asked, lambda: session.library, lambda: session.looking_up)
    if meant and (meant.say or meant.hint):  # what only reads
        session.confirm(*meant.say)
        return ExitCode.DONE if meant.say else _as_it_stands(session, meant.line)
    hint = f"There is help on {join_words(list(TOPICS))}, and on each command."
    leads, _, about = " ".join(asked).removeprefix("me ").partition(" ")
    if leads in ("with", "for", "on", "about") and about:
        hint = f"To put it to your mentor: {opens('ask', about)}\n{hint}"
    raise NotFound(f'There is no help on "{" ".join(asked)}".', hint)


def perform(session: Session, name: str, values: dict[str, Any]) -> int:
    """Run the command *name* with *values*; return the exit code. Raises WrongUse for a form that it does not give."""
    function = command(name)
    forms, option = given_by(function, values)
    agree(session.options, " ".join(filter(None, ("lmcs", name if name in COMMANDS else "", option))), forms)  # fmt: skip
    if several := idle_beside(function, values):
        from lmcs.basics.text import join_words

        raise WrongUse(f"{join_words(several)} ask for different things, and nothing was done.", "Use one at a time.")  # fmt: skip
    if session.to_file:
        from lmcs.session.asking import may_replace

        may_replace(session, session.options.output or "")  # before anything else is asked
    page = PAGE in forms and session.on_screen and name not in (ALONE, VERSION)
    shown = session.spoken.runs(name, values, page=page)
    code = function(session, **values) or ExitCode.DONE
    session.spoken.page = shown  # what fails shows none
    return code
