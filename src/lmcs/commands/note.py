"""lmcs note: keep a private note, with a task or with none, read them all, or remove one's text from every file."""

import os
from re import fullmatch, sub
from typing import Annotated

from lmcs.basics.declare import gives
from lmcs.basics.errors import NotFound, Stopped, WrongUse
from lmcs.basics.text import join_words, plural, typeable
from lmcs.commands import NOT_REACHED, change, erase_text, joined
from lmcs.content import Item, naming
from lmcs.progress import changing
from lmcs.progress.own_notes import is_typed, next_own, own_notes
from lmcs.session.asking import agrees, asked, before_the_first, given, read_note
from lmcs.session.session import Session

_FEW = 3
"""Words that may name a task: more are those of a note."""
_NUMBERS = "All your notes, with their numbers: lmcs note"
_ABOUT = "A few words for yourself, then Enter; what you paste may have several lines. To leave without one: quit."


@gives(erase=())
def note(
    session: Session,
    task: Annotated[
        list[str] | None,
        "[TASK | WORDS]",
        "A number (4, L3), an id, the start of one, or own-1: your own first note with no task.",
    ] = None,
    text: Annotated[
        str, "--text TEXT", 'The note, for scripts; "-" takes it from a pipe.', ("--note",)
    ] = "",
    replace: Annotated[
        bool, "--replace", "Write it in place of the note there is; lmcs undo brings that back."
    ] = False,
    erase: Annotated[
        bool, "--erase", "Remove the note's text from every file that lmcs keeps."
    ] = False,
) -> None:
    """Keep a private note, with a task or with none, or see all your notes, the newest first.

    Without --text it shows the note there is and asks; what you paste is one note, whatever its lines.
    """
    if task and erase:
        _erase(session, task)
    elif task and task[1:] and is_typed(task[0].casefold(), session.library):
        said = _one_text(text, joined(task[1:]))
        _write(session, _about(session, task[:1]), said, replace=replace)
    elif task and not _names_none(session, task):
        _write(session, _about(session, task), text, replace=replace)
    elif replace or erase:
        raise WrongUse("No note is named.", _NUMBERS)
    elif task or text:
        said = _one_text(text, _alone(session, task or []))
        _write(session, next_own(session.progress.own, os.urandom(2).hex()), said)
    elif any(mark.notes for mark in session.progress.marks.values()):
        from lmcs.pages.notes import notes  # to write one draws no page

        session.show(
            notes(session.journey)
        )  # like all that gives no form but words, on the screen alone
    else:
        raise Stopped("You have not written a note yet.", "For example: lmcs note 4")


def _one_text(text: str, words: str) -> str:
    """Return the note that was given as *text* or in *words*. Raises WrongUse where it is both."""
    if text and words:
        raise WrongUse(f'A note is either --text or the words "{words}".', "Nothing was kept.")
    return text or words


def _about(session: Session, task: list[str]) -> Item:
    """Return the task that the words name, or what a note stands with that is about none. Raises NotFound."""
    if is_typed(typed := joined(task).casefold(), session.library):
        return _own(session, typed)
    try:
        return naming.one_task(session.library, task, "note --text")
    except NotFound as problem:
        said = typeable(joined(task))
        alone = f'\nAs a note with no task: lmcs note --text "{said}"' if said else ""
        raise NotFound(problem.message, f"{problem.hint}{alone}") from None


def _own(session: Session, typed: str) -> Item:
    """Return what the note with no task stands with that was *typed* by its number. Raises NotFound where there is none, or one of each of two machines."""
    every = [step.item for step in own_notes(session.progress.marks)]
    found = [each for each in every if typed in (each.id, each.number)]
    if found:
        return found[0]
    like = [each.id for each in every if each.id.startswith(f"{typed}-")]
    if like:
        raise NotFound(f"Two notes are {typed}.", f"They are: {join_words(like)}. {_NUMBERS}")
    raise NotFound(f"There is no note {typed}.", _NUMBERS)


def _alone(session: Session, words: list[str]) -> str:
    """Return the words of a note that is about no task. Raises WrongUse for what is to be said to somebody: that stands on their sheet."""
    from lmcs.commands.addressed import for_another  # few notes are written so

    said = sub(r"^(?i:(?:to|for) (?:my)?self\b[:,;]? ?)", "", joined(words))
    whom, line = for_another(session.journey, said.removeprefix("for "))
    if whom:
        hint = f"With a task you have with them, it stands on their sheet, lmcs meet {whom}: {line}"
        raise WrongUse("Nothing was kept yet.", hint, (line,))
    return said


def _names_none(session: Session, task: list[str]) -> bool:
    """Tell whether the words are those of a note, and name no task."""
    first = task[0].lstrip("#").casefold()
    return len(joined(task).split()) > _FEW and not (
        fullmatch("[a-z]?[0-9]{1,4}|task|question", first) or first in session.library.items
    )


def _write(session: Session, item: Item, text: str, *, replace: bool = False) -> None:
    """Take the note from the line, from standard input, or from the person, and keep it."""
    received = given(session, text) if text else session.console.received()
    before_the_first(session, received)
    text = received or _ask(session, item, replace=replace)
    if not text and session.journey.step(item).mark.notes:
        raise Stopped("The note stays as it is.", f"To remove it: lmcs note {item.number} --erase")
    said = (item, read_note(session, text), session.today)
    of = () if item.kind == "note" else (item,)
    change(session, lambda progress: changing.note(progress, *said, instead=replace), *of)
    shown = session.library.numbers.get(session.spoken.task.upper())
    if shown and not of:
        moves = f"type move the note on {item.number} to {shown.number}"
        session.confirm(f"It is with no task. To move it to {shown.number}, shown before: {moves}")
    same, marks = typeable(said[1]).replace('"', ""), session.progress.marks
    alike = [id_ for id_, mark in marks.items() if mark.notes and id_ != item.id and typeable(mark.note_text).replace('"', "") == same]  # fmt: skip
    private = session.journey.private() if alike else []
    also = [step.item.number for step in private if step.item.id in alike]
    if also and same:
        stands = f"The same words still stand with {join_words(also)}."
        session.confirm(f"{stands} To take them away there: lmcs note {also[0]} --erase")


def _ask(session: Session, item: Item, *, replace: bool) -> str:
    """Show the note there is and ask what to add to it, or to write in its place."""
    question = "Your note. It stays on this computer:"
    step = session.journey.step(item)
    if step.mark.notes and session.console.interactive and session.on_screen:
        from lmcs.pages import notes

        session.show(notes.note(step))
        question = "What to add? It stays on this computer:"
        if replace:
            question = "Your new note, in place of that. It stays on this computer:"
    option = f"use lmcs note {item.number} --text TEXT"
    return asked(session, question, option, _ABOUT, lines=True)


def _erase(session: Session, task: list[str]) -> None:
    """Remove every note, reason and name about a task from the journal, its copy, and what else is in the folder."""
    ids = _ids(session, task)
    stand = [
        noted for id_, mark in session.progress.marks.items() if id_ in ids for noted in mark.notes
    ]
    if stand[1:] and session.console.interactive:
        session.confirm(
            f"{plural(len(stand), 'note')} stand there. All of them go, and what is erased cannot be had again."
        )
        if not agrees(session, "Erase all of them?", ""):
            kept = f"To keep only what belongs there: lmcs note {joined(task)} --replace"
            raise Stopped("Nothing was erased.", kept)
    erased = erase_text(session, lambda entry: entry.text("item") in ids)
    if not erased.entries and not erased.parts:
        raise Stopped("There is no note to erase.", "Nothing was changed.")
    parts = f"{plural(erased.parts, 'damaged part')} that may have held it"
    if not erased.entries:
        session.confirm(f"Erased: {parts}. There was no note.")
        return
    also = f" So is {parts}." if erased.parts else ""
    session.confirm(
        f"Erased: {plural(erased.entries, 'entry', 'entries')} with your text. This cannot be undone.{also}",
        NOT_REACHED,
    )


def _ids(session: Session, task: list[str]) -> set[str]:
    """Return the ids of the task, also of one that the content no longer has: a council's file may have gone."""
    if is_typed(typed := joined(task).casefold(), session.library):
        gone = typed.count("-") > 1  # the whole id, also of one that was taken back
        return {typed if gone else _own(session, typed).id}
    try:
        item = naming.one_task(session.library, task, "note")
    except NotFound:
        id_ = joined(task)
        if not any(id_ in marks for marks in session.journey.not_here().values()):
            raise
        return {id_}
    return {item.id, *item.was}
