"""Asking for a day: until it is one, and once more where another may have been meant."""

from lmcs.basics import when
from lmcs.basics.dates import say
from lmcs.basics.errors import Left, Stopped, WrongUse
from lmcs.basics.when import When
from lmcs.session.asking import agrees, asked
from lmcs.session.session import Session, complain


def sure_of_day(session: Session, text: str, *, forward: bool) -> When:
    """Return the day that the person typed as *text*; where another may have been meant, ask once on a terminal.

    Elsewhere the doubt is said, and the day kept all the same. Raises WrongUse where it cannot be read, Stopped on a no.
    """
    read = when.read(text, session.today, forward=forward)
    if not read.doubt:
        return read
    if not session.console.interactive:
        session.warn(f"{read.doubt} It was taken as {say(read.day)}.")
        return read
    session.confirm(read.doubt)
    if not agrees(session, f"Do you mean {say(read.day)}?", ""):
        raise Stopped("Nothing was changed.", "Type the date with its year.")
    return read


def ask_day(session: Session, question: str, option: str, *, forward: bool) -> When | None:
    """Ask *question* until its answer is a day that is meant; None for Enter alone.

    Raises Left where the person leaves, WrongUse, naming *option*, where nobody is there.
    """
    about = "A day such as 4 June, 4/6/2026, last Tuesday, tomorrow or in two weeks. To stop: quit."
    while True:
        answer = asked(session, question, option, about)
        if not answer:
            return None
        try:
            return sure_of_day(session, answer, forward=forward)
        except WrongUse as problem:
            complain(session.console, problem.message, problem.hint)
        except Stopped as no:
            if isinstance(no, Left):
                raise
