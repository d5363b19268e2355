"""One of a council's files taken in: checked beside the others, asked about where that is in doubt, and put in use."""

import os
from collections.abc import Sequence
from pathlib import Path

from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.errors import ExitCode, NotFound, Stopped
from lmcs.basics.paths import file_name
from lmcs.basics.text import join_words, typeable
from lmcs.content import Problem, own, share
from lmcs.content.library import Library
from lmcs.content.library import joined as library_of
from lmcs.content.moved import CALENDAR, OLD_NAME, moved
from lmcs.pages import company
from lmcs.pages import pack as pages
from lmcs.pages.items import not_here
from lmcs.progress.journey import Journey
from lmcs.session import council_files, joining, loading
from lmcs.session.asking import agrees
from lmcs.session.session import Session

UNCHANGED = "Nothing was changed."
_REASONS = 3
_WHERE = 'Name it with its folder, in quotes: lmcs pack "C:\\Users\\you\\Downloads\\council.yaml". Or type lmcs pack and a space, and drag the file into this window.'


def shipped(session: Session) -> Library:
    """Return the content that lmcs came with."""
    return library_of(loading.came_with(session.places.cache))


def folders_now(session: Session) -> list[share.Folder]:
    """Return the council's folders as they are now, a share too; the first of its places is this computer's."""
    return joining.folders_of(session.places, session.now, always=True)


def apart(session: Session) -> tuple[list[own.File], ...]:
    """Return the files of this computer and those of a share, which are called by their paths."""
    home = session.places.council[0]
    found = [(folder.path, each) for folder in folders_now(session) for each in folder.files()]
    ours = [each for path, each in found if path == home]
    shared = [(path / each.name, each) for path, each in found if path != home]
    return ours, [each._replace(shown=os.fspath(path)) for path, each in shared]


def as_data(found: own.Pack) -> dict[str, object]:
    """Return a file as --json has it."""
    return {**found._asdict(), "problems": [*map(str, found.problems)]}


def errors(found: Sequence[own.Pack]) -> list[Problem]:
    """Return what keeps any of the files *found* from being used."""
    return [problem for each in found for problem in each.problems if not problem.advice]


def _read(path: Path) -> own.File:
    """Return the file at *path*. Raises LmcsError where it is not there, or cannot be read."""
    if not os.path.lexists(path):
        meant = own.with_ending(path)
        hint = f"There is {file_name(meant.name)}: {pages.opens_file(meant)}" if meant else _WHERE
        raise NotFound(f'There is no file "{file_name(path)}".', hint)
    file = own.read(path)
    if file.wrong:
        raise Stopped(f'"{file_name(path)}" was not taken in. {file.wrong}', UNCHANGED)
    return file


def take_in(session: Session, path: Path, *, yes: bool) -> int:
    """Check the file at *path* beside the others, and have it used on this computer, in place of another edition of it.

    Without a *yes* it is asked before it takes the place of a file of another name, or of a newer one.
    """
    from lmcs.workshop import earlier, edition, packs  # only where files are looked into

    file = _read(path)
    home, today = session.places.council[0], session.today
    inside = path.is_relative_to(home)  # what was in use can always be gone back to
    ours, others = apart(session)
    name = council_files.name_for(path.name)
    _is_not_everybodys(file._replace(name=name), others)
    before = packs.version_in(ours, file._replace(name=name))
    if before and Path(before.name).stem.casefold() in Path(name).stem.casefold():
        name = before.name  # a copy of it, such as "riverside (1)"
    # A refusal names the file that there is.
    named = file._replace(name=name, shown="" if name == path.name else path.name)
    rest = (each for each in ours if each is not before)
    together = sorted([*rest, named], key=lambda each: each.name)
    if len(together) + len(others) > own.FILES:
        said = f'"{file_name(name)}" was not taken in: {own.FILES} files are as many as lmcs uses.'
        raise Stopped(said, "Put what they say into fewer files.")
    library = shipped(session)
    after = packs.opened([*together, *others], library, today, joining.past(session.places))
    mine = after.pop([each.name for each in together].index(name))
    same = before is not None and before.data == file.data
    if not same and not inside:
        mine = mine._replace(problems=tuple(earlier.as_errors(mine.problems)))
    if not mine.in_use or errors([mine]):
        short = packs.is_cut_short(file, errors([mine]), before)
        refused = {"taken_in": "", **as_data(mine)}
        session.give(lambda: pages.refused(mine, short=short), lambda: refused)
        return ExitCode.CONTENT
    used = packs.opened([*ours, *others], library, today)
    met = company.met(session.looking_up)
    if spoiled := packs.spoiled(used, after):
        beside = [each for each in (*ours, *others) if each is not before]
        why = packs.last_of_all(named, beside, library, today)
        _keeps_the_others(spoiled, mine, before, why, [each.shown for each in others])
    if before and not (same or yes or inside):
        _is_meant(session, path, file, mine, before, used[ours.index(before)])
    copies = [each.file for each in after if each.copy_of == mine.file]
    name = before.name if same and before else name
    mine = mine._replace(file=file_name(name))
    replaced = None if same else council_files.put(home, name, file.data, before, today)
    loading.load(session.places, session.now)  # which keeps what it gives
    # The meetings seen stay: who took the file in may be another than who is told on the first screen.
    session.forget(content=True)
    fewer, changed = (
        ({}, [])
        if not before
        else (packs.fewer(before, file), edition.differences(before, file, today))
    )
    held = edition.meetings_in(file)
    days_moved = bool(before and moved(edition.meetings_in(before), held, today))
    journey = session.looking_up
    typed = company.still_named(journey, met.names, files=True)
    told = [*changed, *_of_calendars(met, journey, days_moved=days_moved)]
    days = [*pages.beside(journey, typed), *pages.dated(held, today), *not_here(journey)]
    kept = {"taken_in": os.fspath(home / name), "replaced": os.fspath(replaced or "")}
    session.give(
        lambda: pages.taken_in(mine, home / name, replaced, copies, fewer, told, days, same=same),
        lambda: kept | {"fewer": fewer, "changed": changed} | as_data(mine),
    )
    return ExitCode.DONE


def _is_not_everybodys(file: own.File, others: Sequence[own.File]) -> None:
    """Raise Stopped where a *file* is one of the *others*, which everybody has, or another edition of one."""
    from lmcs.workshop import packs

    if there := packs.elsewhere(file, others):
        what = "it already" if there.data == file.data else "another edition of it"
        said = f'"{file_name(file.name)}" was not taken in: everybody has {what}, from "{file_name(there.shown)}".'
        hint = f"To change it for everybody, copy a newer one over it there. {UNCHANGED}"
        raise Stopped(said, hint)


def _of_calendars(before: company.Met, journey: Journey, *, days_moved: bool) -> list[str]:
    """Return that a calendar has what was *before*, where days moved, or a booking that says nobody is with another now."""
    now = company.met(journey).holders
    other = any(name and now.get(id_, name) != name for id_, name in before.holders.items())
    calendar = CALENDAR if days_moved else OLD_NAME if other else ""
    return [calendar] if calendar else []


def _keeps_the_others(
    spoiled: Sequence[own.Pack],
    mine: own.Pack,
    before: own.File | None,
    why: Sequence[Problem],
    shared: Sequence[str],
) -> None:
    """Raise Stopped where a file that is *mine* puts others out of use than the one *before*, and say *why*; those that are *shared* are not removed here."""
    spoiled = [each for each in spoiled if not before or each.file != before.name]
    if spoiled:
        names = join_words([each.file for each in spoiled])
        away = f"To use it in place of {names}: lmcs pack --remove {typeable(spoiled[0].file)}, and then this again."
        if spoiled[0].file in shared:
            away = "That one is in a folder for everybody: ask whoever looks after it."
        wrong = [str(each) for each in errors(spoiled) if mine.file not in str(each)]
        wrong += map(str, why)
        more = "lmcs check and its name says more." if wrong[_REASONS:] else ""
        first = away if len(spoiled) == 1 else ""
        hint = "\n".join(filter(None, [first, *wrong[:_REASONS], more, UNCHANGED]))
        raise Stopped(f"{mine.file} was not taken in: with it {names} could not be used.", hint)


def _is_meant(
    session: Session, path: Path, file: own.File, mine: own.Pack, before: own.File, used: own.Pack
) -> None:
    """Ask, where *file* may not be meant to take the place of the one in use *before*. Raises Stopped where it does not."""
    from lmcs.workshop import packs

    name, doubts = before.name, []
    if council_files.name_for(file.name).casefold() != name.casefold():
        doubts.append(f"It is another edition of {name}, which is in use, and takes its place.")
    day, now = from_iso(mine.edition), from_iso(used.edition)
    if not (day and now):
        doubts += ["Which of the two is newer, they do not both say."] if doubts else []
    elif doubts or day < now:
        which = "older" if day < now else "newer" if day > now else "of the same day"
        said = f"the edition of {say_short(day)}, and the one in use is of {say_short(now)}"
        doubts.append(f"It is {which}: {said}.")
    if packs.is_cut_short(file, (), before):
        doubts.append(f"It may be cut short: it ends where {name}, the one in use, goes on.")
    if not doubts:
        return
    none = f'"{file_name(path.name)}" was not taken in.'
    if not session.console.interactive:
        hint = f"{UNCHANGED} To take it in all the same: {pages.opens_file(path)} --yes"
        raise Stopped(" ".join([none, *doubts]), hint)
    session.confirm(*doubts, "The one in use would be kept aside, and what is ticked stays.")
    if not agrees(session, "Take it in?", "add --yes"):
        raise Stopped(none, UNCHANGED)
