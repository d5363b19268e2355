"""lmcs pack: the council's own files: what is in use, one taken in or removed, one to begin with, what may be named."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from lmcs.basics.blocks import Page
from lmcs.basics.declare import BACKUP, JSON, PAGE, gives
from lmcs.basics.errors import ExitCode, NotFound, Stopped, WrongUse
from lmcs.basics.paths import file_name
from lmcs.basics.text import clean_line, join_words
from lmcs.commands import joined
from lmcs.commands.taking_in import UNCHANGED, apart, as_data, errors, folders_now, shipped, take_in
from lmcs.content import own
from lmcs.content.local import meetings
from lmcs.content.standing import coming
from lmcs.pages import pack as pages
from lmcs.pages.items import not_here
from lmcs.session import council_files, joining
from lmcs.session.session import Session

Given = Annotated[list[str] | None, "[FILE]", "A file to take in; with --ids, words to look for."]


@gives(PAGE, JSON, new=(BACKUP,), remove=())
def pack(
    session: Session,
    given: Given = None,
    new: Annotated[str, "--new FILE", "Write a small file to begin with."] = "",
    remove: Annotated[str, "--remove FILE", "Use a file no longer; it is kept aside."] = "",
    ids: Annotated[bool, "--ids", "What may be named in a file."] = False,
    yes: Annotated[
        bool, "--yes", "Take it in also in place of a newer one, or of one of another name."
    ] = False,
) -> int:
    """Show which of your council's own files are in use and what they add, or take one in."""
    if sum(map(bool, (new, remove, ids))) > 1 or (given and (new or remove)):
        raise WrongUse("That asks for two things at once.", "Ask for one of them at a time.")
    if new:
        _begin(session, new)
    elif remove:
        _remove(session, remove)
    elif ids:
        _ids(session, joined(given))
    elif given:
        path = session.path(joined(given), "the file to take in")  # a name may have spaces
        if len(given) > 1 and not os.path.lexists(path):
            raise WrongUse("One file is taken in at a time.", "A name with spaces needs quotes.")
        return take_in(session, path, yes=yes)
    else:
        _show(session)
    return ExitCode.DONE


def _show(session: Session) -> None:
    """Show what is in use, what each file adds, and what is not in use and why."""
    from lmcs.workshop import packs  # only where files are looked into

    folders = folders_now(session)
    past = joining.past(session.places)  # each task goes by the number that it had first
    every = iter(packs.opened(joining.files_of(folders), shipped(session), session.today, past))
    home, shown = session.places.council[0], list[tuple[Path, list[own.Pack]]]()
    for folder in folders:
        here = [found for _, found in zip(folder.files(), every, strict=False)]
        if folder.path == home:
            here = [_since(folder.path, found) for found in here]
        shown.append((folder.path, here))
    wrong = joining.left_out(folders, thorough=True)
    wrong += [problem for _, here in shown for problem in errors(here)]

    def page() -> Page:
        next_ = [(each, coming(each, session.today)) for each in meetings(session.library)]
        return pages.in_use(shown, home, wrong, next_, session.today, not_here(session.looking_up))

    def data() -> object:
        held = [{"path": os.fspath(path), "files": [*map(as_data, here)]} for path, here in shown]
        return {"folders": held, "not_in_use": [*map(str, wrong)]}

    session.give(page, data)


def _since(folder: Path, found: own.Pack) -> own.Pack:
    """Return a file of this computer with the day on which it was taken in, where its *folder* tells."""
    with suppress(OSError, ValueError, OverflowError):
        day = datetime.fromtimestamp((folder / found.file).stat().st_mtime, UTC).astimezone()
        return found._replace(used_since=day.date().isoformat())
    return found


def _remove(session: Session, text: str) -> None:
    """Use a file of this computer no longer, nor a copy of it: keep them aside, and take them away."""
    from lmcs.workshop import packs  # only where files are looked into

    home = session.places.council[0]
    ours, others = apart(session)
    wanted = session.path(text, "--remove").name.casefold()
    names = (wanted, *(f"{wanted}{ending}" for ending in own.ENDINGS))
    file = next((each for each in ours if each.name.casefold() in names), None)
    if not file and any(each.name.casefold() in names for each in others):
        hint = "Ask whoever looks after that folder. lmcs pack shows which it is."
        raise Stopped(f'"{file_name(wanted)}" is in a folder for everybody.', hint)
    if not file:
        here = join_words([file_name(each.name) for each in ours])
        hint = f"In use here: {here}." if here else "lmcs pack shows what there is."
        raise NotFound(f'There is no file "{file_name(wanted)}" in use here.', hint)
    if file.wrong:
        raise Stopped(f'"{file_name(file.name)}" was not removed. {file.wrong}', UNCHANGED)
    library = shipped(session)
    before = packs.opened([*ours, *others], library, session.today)
    name = clean_line(file.name)
    copies = [each.file for each in before[: len(ours)] if each.copy_of == name]
    gone = [file, *(each for each in ours if clean_line(each.name) in copies and not each.wrong)]
    earlier = [council_files.take_away(home, each, session.today) for each in gone]
    rest = [each for each in ours if each not in gone]
    after = packs.opened([*rest, *others], library, session.today)
    changed = packs.gained(before, after), packs.spoiled(before, after)
    said = pages.removed([each.name for each in gone], *changed)
    session.confirm(*said, f"To use it again: {pages.opens_file(earlier[0])}")


def _begin(session: Session, text: str) -> None:
    from lmcs.workshop import new_file  # only here

    path = session.path(text, "--new")
    if not own.is_meant(path.name):
        shown = file_name(path.name)
        raise WrongUse(f'"{shown}" is not the name of a council\'s file.', "End it in .yaml.")
    session.write_file(
        path,
        new_file.text(shipped(session)).encode(),
        "It is valid as it stands, and has every id that it may name at its end. Open it in a text editor, such as Notepad.",
        "To have it used here: lmcs pack and its name.",
    )


def _ids(session: Session, words: str) -> None:
    """Show what may be named in a council's file."""
    from lmcs.workshop import new_file  # only here

    found = new_file.named(session.library, words)
    if not found:
        hint = "Try fewer words. To see all: lmcs pack --ids"
        raise NotFound(f'Nothing that may be named holds "{words}".', hint)
    ids = (each._asdict() for each in found)
    session.give(lambda: pages.ids(found, words), lambda: {"ids": [*ids]})
