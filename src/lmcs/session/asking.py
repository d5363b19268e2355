"""Asking: what every question understands, days that may have been meant otherwise, and private text."""

import re
from collections.abc import Callable, Collection, Sequence

from lmcs.basics.errors import Left, Stopped, WrongUse
from lmcs.basics.identifying import identifying
from lmcs.basics.text import join_words
from lmcs.basics.worry import is_worry
from lmcs.progress import Command
from lmcs.session import manners
from lmcs.session.manners import typed
from lmcs.session.session import Session

BEFORE_THE_FIRST = (
    "Notes are private: they stay on this computer and in no summary unless you ask.",
    "Do not write about any one child or family, not even by initials or by a case reference.",
    "If a child may be at risk now, do not write: call 999 or your council's front door.",
)
"""What notes are and what not to write in one, said before the first."""
SENT = "Your summary shows it to your mentor: name no child and no family."
"""What is said of a text that goes out."""
_A_LINE = 3  # words: what is typed instead of a yes, and meant for the prompt
_ABOUT_TEXT = "What you write here is the text of the option. To leave without it: quit."


def before_the_first(session: Session, text: str = "") -> None:
    """Say once what notes are and what not to write: before the first is asked for, or once it is saved as *text*."""
    if text:  # the journal is read when it is saved, and not twice
        session.say_when_saved(lambda: _say_what_notes_are(session, session.reading.commands[:-1]))
    elif session.console.interactive:
        _say_what_notes_are(session, session.reading.commands)


def _say_what_notes_are(session: Session, before: Sequence[Command]) -> None:
    """Say what notes are, unless one of the commands *before* wrote one."""
    entries = (entry for command in before for entry in command.entries)
    if not any(entry.do in ("note", "agreed") or entry.data.get("reason") for entry in entries):
        session.confirm(*BEFORE_THE_FIRST)


def given(session: Session, text: str) -> str:
    """Return the *text* of an option, or, where that is "-", what is typed or stands in standard input."""
    if text != "-":
        return text
    if session.console.interactive:
        return asked(session, "The text:", "use a pipe", _ABOUT_TEXT, lines=True)
    return session.console.received()


def read_note(session: Session, text: str, what: str = "The note") -> str:
    """Return the private *text* of a note, or *what* else it is, once it may be saved.

    A worry about a child or a worker is kept only by whoever says so after reading whom to tell. Raises Stopped on a no.
    """
    kept = typed(text, what)
    if not is_worry(kept):
        return naming_nobody(session, kept, what, "Notes should not identify anyone.")
    session.say_whom_to_tell(kept)
    if session.console.interactive and agrees(session, "Keep it all the same?", ""):
        return kept
    raise Stopped(f"{what} was not kept.", "Write of patterns, never of one child.")


def naming_nobody(
    session: Session, kept: str, what: str, ought: str, names: Collection[str] = ()
) -> str:
    """Return the text that is to be *kept* of *what* was typed, once it may be saved; *ought* says why it should name nobody.

    Where it looks as if it identifies a person, or has one of the *names*, ask once on a terminal; elsewhere save it all the
    same and say so then: lmcs points out, it does not block. Raises Stopped on a no.
    """
    named = [each for each in names if re.search(rf"(?i)\b{re.escape(each)}\b", kept)]
    found = [*identifying(kept), *(f"the name {each}" for each in named)]
    if not found:
        return kept
    seems = f"This seems to hold {join_words(found)}. {ought}"
    if not session.console.interactive:
        said = f"{seems} It was kept; lmcs undo takes it back."
        session.say_when_saved(lambda: session.warn(said))
        return kept
    session.confirm(seems)
    if not agrees(session, "Keep it all the same?", ""):
        raise Stopped(f"{what} was not kept.", "Write it again without what identifies a person.")
    return kept


def asked(session: Session, question: str, option: str, about: str, *, lines: bool = False) -> str:
    """Return what the person answers to *question*, as `Session.ask` does; ? or help says what it is *about*.

    Raises Left where the person types quit or back, and WrongUse where a text of several *lines* is asked for and what is
    typed is a line for lmcs or a number alone.
    """
    while (wish := manners.asked(answer := session.ask(question, option, lines=lines))) == "help":
        session.confirm(about)
    if wish in ("leave", "back"):
        raise Left(back=wish == "back")
    return a_text(session, answer, option) if lines else answer


def a_text(session: Session, answer: str, option: str) -> str:
    """Return an *answer* that is kept as text, which *option* says how to keep whatever it is. Raises WrongUse for a line for lmcs and a number alone."""
    keeps = f"To keep it as text: {option}" if "TEXT" in option else ""
    if session.is_line(answer):
        does = f"lmcs {answer.removeprefix('lmcs ')}"
        said = "That is a command, and it was not kept as text."
        raise WrongUse(said, f"To do it: {does}\n{keeps}".rstrip(), (does,))
    if re.fullmatch(r"#?\d{1,3}[.)]?", answer):
        raise WrongUse("That is a number alone, and nothing was kept.", keeps)
    return answer


def agrees(
    session: Session, question: str, option: str, settles: Callable[[str], bool] = lambda _: False
) -> bool:
    """Tell whether the person answers *question* with yes, or with what *settles* it; Enter alone is a no. Any other word is asked again.

    Raises WrongUse, naming *option*, where nobody is there; Stopped, with that line, where a whole line is typed instead.
    """
    about = "Type yes to go on, or no to leave everything as it is."
    while True:
        said = asked(session, f"{question} Type yes or no:", option, about)
        agreed = manners.agrees(said) if said else False
        if agreed is not None or settles(said):
            return agreed is not False
        if len(said.split()) >= _A_LINE:
            none = "That is neither yes nor no, so nothing was changed."
            raise Stopped(none, f"What you typed was not done yet: {said}", (said,))
        session.confirm(about)


def may_replace(session: Session, file: str, what: str = "--output") -> None:
    """Ask before the *file* that was typed for *what* is replaced, where it is there and nothing was said of it. Raises Stopped on a no."""
    path = session.path(file, what)
    if session.options.force or not session.console.interactive or not path.is_file():
        return
    if not agrees(session, f'"{path.name}" is already there. Replace it?', "add --force"):
        raise Stopped("Nothing was written.", "To keep both, give it another name.")
    session.options = session.options._replace(force=True)
