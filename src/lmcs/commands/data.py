"""Commands of "Look after your data": where it is, backup, restore, erase, and the content checker."""

import os
from pathlib import Path
from typing import Annotated

import typer

from lmcs import journal
from lmcs.basics import paths
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.errors import ExitCode, NotFound, Stopped, WrongUse
from lmcs.basics.text import join_words, plural
from lmcs.commands import session_of
from lmcs.content import cache
from lmcs.pages import data as pages
from lmcs.session import file_name, notes

Files = Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="YAML files; without any, all content.")]
File = Annotated[str, typer.Argument(metavar="FILE", help="The backup file.")]

_WHAT = {
    "progress": "Your progress and notes",
    "copy": "A second copy of it, kept in step",
    "lock": "Empty; keeps two windows from saving at once",
    "damaged": "A damaged part, kept aside",
    "backup": "A backup",
    "conflict": "A second file, perhaps from a sync program",
    "unfinished": "An unfinished write, of no use",
}
_VERBS = {
    "tick": "tick", "untick": "untick", "book": "booking", "skip": "item set aside", "note": "note", "set": "setting",
    "ask": "request for help", "answered": "request dealt with", "sent": "summary sent",
}  # fmt: skip


def where(ctx: typer.Context) -> None:
    """Show what is stored, where, who can see it, and what not to write in notes."""
    session = session_of(ctx)
    home = session.places.home
    files = journal.stored_files(home)
    if session.options.json:
        session.show_json(
            {
                "progress": {"path": os.fspath(home / journal.JOURNAL), "exists": session.reading.exists},
                "files": [{"path": os.fspath(each.path), "what": each.what} for each in files],
                "content": [os.fspath(paths.data_folder()), *(os.fspath(folder) for folder in session.places.council)],
                "settings": dict(session.progress.settings),
            }
        )
        return
    content = [("Shipped with lmcs", file_name(paths.data_folder()))]
    content += [("Your council's own, if there is any", file_name(folder)) for folder in session.places.council]
    content += [
        ("Made from content files, to start sooner", file_name(path)) for path in cache.files(session.places.cache)
    ]
    rows = [(_WHAT[each.what], file_name(each.path)) for each in files]
    elsewhere = paths.store_app_folder(os.environ)
    if elsewhere and elsewhere != home and journal.stored_files(elsewhere):
        rows.append(
            (
                "From the Python of the Microsoft Store, not used now; lmcs restore brings it in",
                file_name(elsewhere / journal.JOURNAL),
            )
        )
    session.show(pages.where(rows, content, _readers(), _unwanted(), home=file_name(os.path.realpath(home))))


def _readers() -> str:
    if os.name == "nt":
        return "Your Windows account can read these files, and so can whoever administers this computer."
    return "Only your account on this computer can read these files, and whoever administers it."


def _unwanted() -> tuple[str, ...]:
    return (
        *notes.BEFORE_THE_FIRST[1:],
        "Council business in notes can be asked for: under the Freedom of Information Act, or by the person it is about.",
        "Changing a note keeps its old words for undo; lmcs note TASK --erase removes them truly.",
    )


def backup(ctx: typer.Context, file: File) -> None:
    """Write everything you have done to one file."""
    session = session_of(ctx)
    path = Path(file).absolute()
    count = journal.back_up(session.places.home, path, session.now, force=session.options.force)
    session.confirm(
        f"Backed up: {plural(count, 'entry', 'entries')} in {file_name(path)}",
        "It holds your private notes. To bring it back: lmcs restore and its name.",
    )


def restore(ctx: typer.Context, file: File) -> None:
    """Bring in what a backup, or another computer's progress, has and this one lacks. Nothing is overwritten."""
    session = session_of(ctx)
    result = journal.restore(session.places.home, Path(file).absolute(), session.now)
    for warning in result.warnings:
        session.warn(warning)
    if result.own:
        session.confirm("That file is your progress itself, so there was nothing to bring in.")
        return
    session.confirm(*_restored(result))


def _restored(result: journal.Restored) -> list[str]:
    day = from_iso(result.saved[:10])
    origin = f" from the backup of {say_short(day)}" if day else ""
    counted = [
        plural(count, _VERBS.get(verb, "other entry"), "" if verb in _VERBS else "other entries")
        for verb, count in result.verbs.items()
    ]
    said = [
        f"Added{origin}: {join_words(counted)}."
        if counted
        else f"Nothing to add{origin}: everything in it is here already."
    ]
    if result.removed:
        said.append(f"{plural(result.removed, 'entry', 'entries')} were erased elsewhere and are gone here too.")
    if result.unread:
        said.append(f"{plural(result.unread, 'line')} of the file were damaged and left out.")
    return said


def erase(
    ctx: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; for scripts.")] = False,
) -> None:
    """Remove everything that lmcs keeps about you on this computer."""
    from lmcs.session import saving

    session = session_of(ctx)
    home = session.places.home
    files = [*(each.path for each in journal.stored_files(home)), *cache.files(session.places.cache)]
    if not files:
        raise Stopped("There is nothing to erase.", "lmcs keeps nothing about you on this computer.")
    if not yes:
        if not session.console.interactive:
            raise WrongUse("lmcs would ask before it erases everything.", "Without a terminal, use lmcs erase --yes.")
        session.confirm("This removes for good:", *map(file_name, files))
        if session.console.ask('Type the word "erase" to go on:', "use --yes").casefold() != "erase":
            raise Stopped("Nothing was erased.")
    removed = [*cache.erase(session.places.cache), *journal.erase(home)]
    saving.forget_shown(older_than=0)
    session.confirm(
        f"Erased: {plural(len(removed), 'file or folder', 'files and folders')}. lmcs keeps nothing about you here now.",
        "It cannot reach backups elsewhere, a sync program's old versions, the recycle bin, or what you have sent.",
    )


def check(
    ctx: typer.Context,
    files: Files = None,
    age: Annotated[
        bool, typer.Option("--age", help="What is due for a look at its sources, the oldest first.")
    ] = False,
) -> None:
    """Check content files: every problem at once, with file, line and how to mend it."""
    from lmcs.workshop import checking

    session = session_of(ctx)
    if age:
        session.show(pages.age(session.library, session.today))
        return
    named = [Path(name) for name in files or ()]
    for path in named:
        if not os.path.lexists(path):
            raise NotFound(f'There is no file "{file_name(path)}".', "Check the name and the folder.")
    problems = checking.check(named, session.places, today=session.today)
    session.show(pages.check(problems, len(named)))
    if any(not problem.advice for problem in problems):
        raise typer.Exit(ExitCode.CONTENT)
