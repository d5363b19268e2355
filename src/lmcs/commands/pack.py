"""lmcs pack: the council's own files: what is in use, one taken in or removed, one to begin with, what may be named."""

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from lmcs.basics.blocks import Page
from lmcs.basics.declare import BACKUP, JSON, PAGE, gives
from lmcs.basics.errors import ExitCode, NotFound, Stopped, WrongUse
from lmcs.basics.paths import file_name
from lmcs.basics.text import clean_line, join_words, typeable
from lmcs.commands import joined
from lmcs.content import Problem, own, share
from lmcs.content.library import Library
from lmcs.content.library import joined as library_of
from lmcs.content.local import meetings
from lmcs.content.standing import coming
from lmcs.pages import pack as pages
from lmcs.pages.items import not_here
from lmcs.session import council_files, joining, loading
from lmcs.session.session import Session

Given = Annotated[list[str] | None, "[FILE]", "A file to take in; with --ids, words to look for."]
_UNCHANGED = "Nothing was changed."


@gives(PAGE, JSON, new=(BACKUP,), remove=())
def pack(
    session: Session,
    given: Given = None,
    new: Annotated[str, "--new FILE", "Write a small file to begin with."] = "",
    remove: Annotated[str, "--remove FILE", "Use a file no longer; it is kept aside."] = "",
    ids: Annotated[bool, "--ids", "What may be named in a file."] = False,
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
        if len(given) > 1:
            raise WrongUse("One file is taken in at a time.", "A name with spaces needs quotes.")
        return _take_in(session, session.path(given[0], "the file to take in"))
    else:
        _show(session)
    return ExitCode.DONE


def _shipped(session: Session) -> Library:
    return library_of(loading.came_with(session.places.cache))


def _folders(session: Session) -> list[share.Folder]:
    """Return the council's folders as they are now, a share too; the first of its places is this computer's."""
    return joining.folders_of(session.places, session.now, always=True)


def _apart(session: Session) -> tuple[list[own.File], ...]:
    """Return the files of this computer and those of a share, which are called by their paths."""
    home = session.places.council[0]
    found = [(folder.path, each) for folder in _folders(session) for each in folder.files()]
    ours = [each for path, each in found if path == home]
    shared = [(path / each.name, each) for path, each in found if path != home]
    return ours, [each._replace(shown=os.fspath(path)) for path, each in shared]


def _show(session: Session) -> None:
    """Show what is in use, what each file adds, and what is not in use and why."""
    from lmcs.workshop import packs  # only where files are looked into

    folders = _folders(session)
    every = iter(packs.opened(joining.files_of(folders), _shipped(session), session.today))
    home, shown = session.places.council[0], list[tuple[Path, list[own.Pack]]]()
    for folder in folders:
        here = [found for _, found in zip(folder.files(), every, strict=False)]
        if folder.path == home:
            here = [_since(folder.path, found) for found in here]
        shown.append((folder.path, here))
    wrong = joining.left_out(folders, thorough=True)
    wrong += [problem for _, here in shown for problem in _errors(here)]

    def page() -> Page:
        next_ = [(each, coming(each, session.today)) for each in meetings(session.library)]
        return pages.in_use(shown, home, wrong, next_, not_here(session.looking_up))

    def data() -> object:
        held = [{"path": os.fspath(path), "files": [*map(_data, here)]} for path, here in shown]
        return {"folders": held, "not_in_use": [*map(str, wrong)]}

    session.give(page, data)


def _since(folder: Path, found: own.Pack) -> own.Pack:
    """Return a file of this computer with the day on which it was taken in, where its *folder* tells."""
    with suppress(OSError, ValueError, OverflowError):
        day = datetime.fromtimestamp((folder / found.file).stat().st_mtime, UTC).astimezone()
        return found._replace(used_since=day.date().isoformat())
    return found


def _data(found: own.Pack) -> dict[str, object]:
    return {**found._asdict(), "problems": [*map(str, found.problems)]}


def _errors(found: Sequence[own.Pack]) -> list[Problem]:
    """Return what keeps any of the files *found* from being used."""
    return [problem for each in found for problem in each.problems if not problem.advice]


def _take_in(session: Session, path: Path) -> int:
    """Check the file at *path* beside the others, and have it used on this computer."""
    from lmcs.workshop import edition, packs  # only where files are looked into

    if not os.path.lexists(path):
        raise NotFound(f'There is no file "{file_name(path)}".', "Check the name and the folder.")
    file = own.read(path)
    if file.wrong:
        raise Stopped(f'"{file_name(path)}" was not taken in. {file.wrong}', _UNCHANGED)
    home = session.places.council[0]
    ours, others = _apart(session)
    name = council_files.name_for(path.name)
    if there := packs.elsewhere(file._replace(name=name), others):
        said = f'"{file_name(name)}" was not taken in: everybody has it already, from "{file_name(there.shown)}".'
        hint = f"To change it for everybody, copy a newer one over it there. {_UNCHANGED}"
        raise Stopped(said, hint)
    before = next((each for each in ours if each.name.casefold() == name.casefold()), None)
    name = before.name if before else name
    kept = [each for each in ours if each is not before]
    shown = "" if name == path.name else path.name  # a refusal names the file that there is
    mended = file._replace(name=name, shown=shown)
    together = sorted([*kept, mended], key=lambda each: each.name)
    if len(together) + len(others) > own.FILES:
        said = f'"{file_name(name)}" was not taken in: {own.FILES} files are as many as lmcs uses.'
        raise Stopped(said, "Put what they say into fewer files.")
    library = _shipped(session)
    past = joining.past(session.places)
    after = packs.opened([*together, *others], library, session.today, past)
    mine = after.pop([each.name for each in together].index(name))
    if mine.copy_of:
        mine = mine._replace(problems=(pages.another_edition(mine),))
    if not mine.in_use:
        session.give(lambda: pages.refused(mine), lambda: {"taken_in": "", **_data(mine)})
        return ExitCode.CONTENT
    used = packs.opened([*ours, *others], library, session.today)
    fewer = packs.fewer(used[ours.index(before)], mine) if before else {}
    changed = edition.differences(before, file, session.today) if before else []
    if spoiled := packs.spoiled(used, after):
        names = join_words([each.file for each in spoiled])
        away = f"To use it in place of {names}: lmcs pack --remove {typeable(spoiled[0].file)}, and then this again."
        wrong = [str(each) for each in _errors(spoiled) if mine.file not in str(each)]
        hint = "\n".join([away if len(spoiled) == 1 else "", *wrong[:3], _UNCHANGED]).strip()
        raise Stopped(f"{mine.file} was not taken in: with it {names} could not be used.", hint)
    copies = [each.file for each in after if each.copy_of == mine.file]
    mine = mine._replace(file=file_name(name))
    same = before is not None and before.data == file.data
    replaced = None if same else council_files.put(home, name, file.data, before, session.today)
    loading.load(session.places, session.now)  # which keeps what it gives
    data = {"taken_in": os.fspath(home / name), "replaced": os.fspath(replaced or "")}
    session.give(
        lambda: pages.taken_in(mine, home / name, replaced, copies, fewer, changed, same=same),
        lambda: data | {"fewer": fewer, "changed": changed} | _data(mine),
    )
    return ExitCode.DONE


def _remove(session: Session, text: str) -> None:
    """Use a file of this computer no longer, nor a copy of it: keep them aside, and take them away."""
    from lmcs.workshop import packs  # only where files are looked into

    home = session.places.council[0]
    ours, others = _apart(session)
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
        raise Stopped(f'"{file_name(file.name)}" was not removed. {file.wrong}', _UNCHANGED)
    library = _shipped(session)
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
    session.write_file(path, new_file.text(_shipped(session)).encode())
    session.confirm(
        f"Saved: {file_name(path)}",
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
