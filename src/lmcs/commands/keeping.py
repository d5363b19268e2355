"""lmcs where, backup and restore: look after what is kept."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from lmcs.basics import paths, storage
from lmcs.basics.blocks import Page
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.declare import BACKUP, JSON, PAGE, gives
from lmcs.basics.errors import ProgressProblem, Stopped, WrongUse
from lmcs.basics.paths import file_name
from lmcs.basics.person_name import LONGEST
from lmcs.basics.text import clean_line, join_words, plural, typeable
from lmcs.content import cache
from lmcs.content.own import listed
from lmcs.pages.keeping import where as where_page
from lmcs.progress import describing, uniting
from lmcs.progress.folder import JOURNAL, Stored, stored_files
from lmcs.render.json_data import Record
from lmcs.session import council_files, elsewhere
from lmcs.session.asking import BEFORE_THE_FIRST, agrees, may_replace
from lmcs.session.session import Session

File = Annotated[str, "FILE", "The backup file; - for standard output or input."]

_WHAT = {
    "progress": "Your progress and notes",
    "copy": "A second copy of it, kept in step",
    "lock": "Empty; keeps two windows from saving at once",
    "view": "Empty; says that you chose the plain view",
    "damaged": "A damaged part, kept aside",
    "backup": "A backup",
    "conflict": "A second file, perhaps from a sync program",
    "unfinished": "An unfinished write, of no use",
}
_FROM_THE_STORE = "From the Python of the Microsoft Store, not used now; lmcs restore brings it in"
_UNWANTED = (
    *BEFORE_THE_FIRST[1:],
    "Council business in notes can be asked for: under the Freedom of Information Act, or by the person it is about.",
    "Changing a note keeps its old words for undo; lmcs note TASK --erase removes them truly.",
)
_VERBS = {
    "tick": ("tick", "ticks"),
    "untick": ("tick taken back", "ticks taken back"),
    "book": ("booking", "bookings"),
    "skip": ("item set aside", "items set aside"),
    "note": ("note", "notes"),
    "set": ("setting", "settings"),
    "ask": ("request for help", "requests for help"),
    "answered": ("request dealt with", "requests dealt with"),
    "sent": ("summary sent", "summaries sent"),
    "figure": ("figure", "figures"),
    "post": ("name of a post", "names of posts"),
    "member": ("member for an area", "members for areas"),
    "officer": ("officer for an area", "officers for areas"),
    "agreed": ("thing agreed", "things agreed"),
    "kept": ("thing kept", "things kept"),
    "undo": ("undo", "undos"),
    "redo": ("redo", "redos"),
}
_OTHER = ("other entry", "other entries")


@gives(PAGE, JSON)
def where(session: Session) -> None:
    """Show what is stored, where, who can see it, and what not to write in notes."""
    files, settings, exists = stored_files(session.places.home), dict[str, object](), True
    try:
        settings, exists = dict(session.progress.settings), session.reading.exists
    except ProgressProblem as problem:  # where it is has to be seen then above all
        session.warn(problem.message)
    session.give(
        lambda: _page(session, files), lambda: _data(session, files, settings, exists=exists)
    )


def _data(
    session: Session, files: Sequence[Stored], settings: Mapping[str, object], *, exists: bool
) -> Record:
    places = session.places
    return {
        "progress": {"path": os.fspath(places.home / JOURNAL), "exists": exists},
        "files": [{"path": os.fspath(path), "what": what} for path, what in files],
        "content": [os.fspath(folder) for folder in (paths.data_folder(), *places.council)],
        "settings": settings,
    }


def _page(session: Session, files: Sequence[Stored]) -> Page:
    places = session.places
    folder, *shares = places.council
    held = {
        "Shipped with lmcs": [paths.data_folder()],
        "Your council's own, if there is any": places.council,
        "Made from content files, to start sooner": cache.files(places.cache),
        "A council's file, in use or kept": council_files.held(folder, shares),
    }
    content = [(what, file_name(path)) for what, found in held.items() for path in found]
    stored = [(_WHAT[what], file_name(path)) for path, what in files]
    of_the_store = paths.store_app_folder(os.environ)
    if of_the_store and of_the_store != places.home and stored_files(of_the_store):
        stored.append((_FROM_THE_STORE, file_name(of_the_store / JOURNAL)))
    home, readers = file_name(os.path.realpath(places.home)), _readers(places.home, files)
    other, here = elsewhere.told(session, os.environ), list[str]()
    if session.on_screen:  # the computer's name goes into no file
        here.append(elsewhere.computer(os.environ))
    with suppress(ProgressProblem):  # where it cannot be read nothing can be counted
        here += elsewhere.kept(session)
    return where_page(stored, content, readers, _UNWANTED, home=home, here=here, other=other)


def _readers(home: Path, files: Sequence[Stored]) -> str:
    """Return who can read what is kept, as the system has it now."""
    if os.name == "nt":
        return "Your Windows account can read these files, and so can whoever administers this computer."
    open_ = [path for path in (home, *(path for path, _ in files)) if storage.others_may(path)]
    if open_:
        names = join_words([f'"{file_name(path)}"' for path in open_])
        verb = "is" if len(open_) == 1 else "are"
        return f"{names} {verb} open to other accounts on this computer. To close it: chmod go= and the name."
    return "Only your account on this computer can read these files, and whoever administers it."


@gives(BACKUP)
def backup(session: Session, file: File) -> None:
    """Write everything you have done to one file."""
    if file == "-":
        content, _ = uniting.whole(session.places.home, session.now)
        session.console.write_bytes(content)
        return
    path = session.path(file, "the backup")
    may_replace(session, file, "the backup")
    count = uniting.back_up(session.places.home, path, session.now, force=session.options.force)
    folder, *shares = session.places.council
    own = [path.name for path in listed(folder)] if folder.is_dir() else []
    earlier = len(council_files.held(folder, shares)) - len(own)
    too = (
        f", and {plural(earlier, 'earlier one')}, which lmcs erase takes too" if earlier > 0 else ""
    )
    note = f"Not in it: {join_words(own)}, your council's{too}. Take that along too, and there: lmcs pack and its name."
    session.confirm(
        f"Backed up: {plural(count, 'entry', 'entries')} in {file_name(path)}",
        "It holds your private notes. To bring it back: lmcs restore and its name.",
        *_standing(session),
        note if own else "",
    )


@gives()
def restore(
    session: Session,
    file: File,
    yes: Annotated[bool, "--yes", "Do not ask, even where it is of another person."] = False,
) -> None:
    """Bring in what a backup, or another computer's progress, has and this one lacks. Nothing is overwritten."""
    content = session.console.everything("the backup", storage.LIMIT) if file == "-" else None
    path = Path("standard input") if file == "-" else session.path(file, "the backup")
    result = uniting.restore(session.places.home, path, session.now, content, agreed=yes)
    if result.whose and not yes:
        _agree(session, file, result)
        result = uniting.restore(session.places.home, path, session.now, content, agreed=True)
    for warning in result.warnings:
        session.warn(warning)
    if result.own:
        session.confirm("That file is your progress itself, so there was nothing to bring in.")
        return
    met = [describing.describe_met(met, session.library) for met in result.met]
    session.forget()
    session.confirm(*_restored(result), *_standing(session), *met)


def _agree(session: Session, file: str, met: uniting.Restored) -> None:
    """Ask before what is another person's is added. Raises WrongUse without a terminal, Stopped on a no."""
    theirs, ours = (clean_line(name)[:LONGEST] for name in met.whose)
    said = f"This {'backup' if met.saved else 'progress'} is of {theirs}; here is {ours}."
    name = typeable(file) or ("-" if file == "-" else "FILE")
    apart = f"To look at it apart: lmcs --home FOLDER restore {name}\nThen: lmcs --home FOLDER"
    if not session.console.interactive:
        hint = f"{apart}\nTo add it all the same: lmcs restore {name} --yes"
        raise WrongUse(f"{said} Nothing was added.", hint)
    mixed = "All of it, private notes too, would become part of what is here; lmcs undo does not take it back."
    if not agrees(session, f"{said} {mixed} Add it all the same?", "add --yes"):
        raise Stopped("Nothing was added.", apart)


def _standing(session: Session) -> list[str]:
    """Return what stands here now, to compare with another computer."""
    first, *more = elsewhere.kept(session)
    return [f"{first} To see it again: is everything here", *more]


def _restored(result: uniting.Restored) -> list[str]:
    day = from_iso(result.saved[:10])
    origin = f" from the backup of {say_short(day)}" if day else ""
    counted = [plural(count, *_VERBS.get(verb, _OTHER)) for verb, count in result.verbs.items()]
    nothing = f"Nothing to add{origin}: everything in it is here already, or was erased here."
    said = [f"Added{origin}: {join_words(counted)}." if counted else nothing]
    if result.whose:
        name = clean_line(result.whose[0])[:LONGEST]
        said.append(f"That was of {name}. lmcs undo does not take it back.")
    if result.removed:
        removed = plural(result.removed, "entry", "entries")
        said.append(f"The words of {removed}, erased elsewhere, are gone here too.")
    if result.unread:
        were = "was" if result.unread == 1 else "were"
        said.append(f"{plural(result.unread, 'line')} of the file {were} damaged and left out.")
    if result.missing:
        lacks = plural(result.missing, "change")
        said.append(
            f"That file is not whole: it lacks {lacks} of those it was made with. Make or copy it again, and restore that too: nothing is taken in twice."
        )
    return said
