"""What is said of a line that failed as it stands, and of what is left of one of which a question was answered."""

from collections.abc import Sequence

from lmcs.basics.errors import Gone, LmcsError, NoDay, NotFound, Several, WrongUse
from lmcs.front.facts import tells
from lmcs.front.reading import compared
from lmcs.front.stated import asks
from lmcs.front.unknown import dated, far, noted
from lmcs.front.words import stands_for
from lmcs.session.session import Session

_NOTES = ("lmcs note --", "lmcs meet yourself ")
"""What only keeps the words of what is told: "I got the job today, where do I start" is no note."""
_JOINED = (" and", " so", " but", " then")


def in_words(line: Sequence[str], problem: LmcsError, session: Session) -> WrongUse | None:
    """Return what is said of a *line* that failed for a *problem*, where its words are understood otherwise, as "1 on Tuesday, 2 today" is no one day; None where not."""
    if isinstance(problem, Gone) or any(word[:1] == "-" for word in line):
        return None
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
    if told and first.startswith("lmcs ") and not first.startswith(_NOTES):
        raise told
