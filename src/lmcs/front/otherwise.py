"""What is said of a line that failed as it stands, and of what is left of one of which a question was answered."""

from collections.abc import Sequence
from re import split

from lmcs.basics.errors import Gone, LmcsError, NoDay, NotFound, Several, WrongUse
from lmcs.front.door import COMMANDS, understood
from lmcs.front.facts import tells
from lmcs.front.mistaken import slip
from lmcs.front.reading import compared
from lmcs.front.stated import asks
from lmcs.front.unknown import dated, far, noted
from lmcs.front.words import stands_for
from lmcs.session.session import Session

_NOTES = ("lmcs note --", "lmcs meet yourself ")
"""What only keeps the words of what is told: "I got the job today, where do I start" is no note."""
_JOINED = (" and", " so", " but", " then")


_AND = r"(?i),? (?:and|then|and then|and also|also) (?=(?:tick|untick|book|skip|note|move|cancel|show|cross off)\b)"
"""What stands between two things that lmcs is asked to do: "book the director on Friday and tick 2"."""


def _each(line: Sequence[str], session: Session) -> WrongUse | None:
    """Return the lines that do each of several things that a *line* asks for; None for one."""
    parts = [part for part in split(_AND, " ".join(line)) if part.strip()]
    if not parts[1:] or parts[0].split()[0].casefold() not in COMMANDS:
        return None
    does: list[str] = []
    left: list[str] = []
    for part in parts:
        told = far(part.split(), session.looking_up)
        known = part.split()[0].casefold() in COMMANDS and understood(part.split())
        first = told.lines[0] if told and told.lines else f"lmcs {part}" if known else ""
        (does if first.startswith("lmcs ") else left).append(first or part)
    more = [*does, *([f"Not read: “{'”, “'.join(left)}”."] if left else [])]
    return WrongUse("That asks for several things, and nothing was changed yet. One after the other:", "\n".join(more), tuple(does))  # fmt: skip


def in_words(line: Sequence[str], problem: LmcsError, session: Session) -> WrongUse | None:
    """Return what is said of a *line* that failed for a *problem*, where its words are understood otherwise, as "1 on Tuesday, 2 today" is no one day; None where not."""
    if isinstance(problem, Gone) or any(word[:1] == "-" for word in line):
        return None
    if not slip(" ".join(line)) and (several := _each(line, session)):
        return several
    if isinstance(problem, Several):  # "done 35 with Ann Lee" is one task
        return dated(line, session.looking_up) if "with" in line else None
    if isinstance(problem, NotFound):
        own = "--own" in session.spoken.line  # of what was kept nothing has it
        read = own or stands_for(line[0].casefold()) or stands_for(*line[:2])
        return far(line, session.looking_up, looked_up=not read or tells(line))
    if line[0].casefold() == "note":
        return noted(line, session.looking_up)
    return dated(line, session.looking_up) if isinstance(problem, NoDay) else None


def say_the_rest(line: Sequence[str], answered: Sequence[str], session: Session) -> None:
    """Say what of a *line* was not *answered*, where that asks something, too; raise WrongUse with what it does where it tells of something to change."""
    rest = " ".join(line).replace(" ".join(answered), "", 1).strip(" ,.;?")
    for joined in _JOINED:
        rest = rest.removesuffix(joined).removeprefix(f"{joined.strip()} ").strip(" ,.;?")
    if " " not in rest:
        return
    if asks(rest, compared(rest.split())):
        session.warn(f"Not answered: “{rest}”. Type it by itself.")
        return
    told = far(rest.split(), session.looking_up)
    first = told.lines[0] if told and told.lines else ""
    if told and not first:
        session.warn(told.message, told.hint)
    if told and first.startswith("lmcs ") and not first.startswith(_NOTES):
        raise told
