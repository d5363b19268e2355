"""lmcs check: what is wrong in content files, and what is due for a look."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Annotated

from lmcs.basics.blocks import Block
from lmcs.basics.dates import say_written
from lmcs.basics.declare import PAGE, gives
from lmcs.basics.errors import ExitCode, LmcsError, NotFound, WrongUse
from lmcs.basics.paths import file_name
from lmcs.basics.text import clean_line
from lmcs.commands import as_one
from lmcs.content import own
from lmcs.content.library import joined
from lmcs.pages.checking import age as age_page
from lmcs.pages.checking import found
from lmcs.pages.items import not_here
from lmcs.pages.pack import dated, different, less, opens_file
from lmcs.progress.journey import Journey
from lmcs.session import joining, loading
from lmcs.session.loading import load
from lmcs.session.session import Session

Files = Annotated[list[str] | None, "[FILE]...", "YAML files; without any, all content."]


@gives(PAGE, age=(PAGE,))
def check(
    session: Session,
    files: Files = None,
    age: Annotated[
        bool, "--age", "What is due for a look at its sources, the oldest first."
    ] = False,
) -> int:
    """Check content files: every problem at once, with file, line and how to mend it."""
    if age:
        if files:
            hint = "What is due in one file: lmcs check and its name."
            raise WrongUse("--age is about all content, and takes no file.", hint)
        session.show(age_page(session.library, session.today))
        return ExitCode.DONE
    from lmcs.workshop import checking  # what is due needs none of it

    given = [session.path(name, "a file to check") for name in as_one(session, files)]
    named = [each if os.path.lexists(each) else own.with_ending(each) or each for each in given]
    for path in named:
        if not os.path.lexists(path):
            hint = "Check the name and the folder."
            raise NotFound(f'There is no file "{file_name(path)}".', hint)
        _is_no_paper(path)
    folders = joining.folders_of(session.places, session.now, always=True)
    past, today = joining.past(session.places), session.today
    council, old = joining.files_of(folders), partial(_as_explain_does, session)
    checked = checking.check(named, council, past=past, today=today, outdated=old)
    left_out = [] if named else joining.left_out(folders, thorough=True)
    problems = (*left_out, *checked.problems)
    names = [path.name for path in named]
    read = [
        own.read(path)._replace(
            shown=clean_line(str(path) if names.count(path.name) > 1 else path.name)
        )
        for path in named
    ]
    own_files = [each for each in read if b"council:" in each.data]  # a shipped file has none
    more = _compared(session, own_files, council) if named else _apart(session)
    session.show(found(problems, len(named), checked.free, more))
    wrong = any(not problem.advice for problem in problems)
    return ExitCode.CONTENT if wrong else ExitCode.DONE


def _is_no_paper(path: Path) -> None:
    """Raise WrongUse where the file at *path* is a report or the like, which has nothing of a council's file."""
    yaml = any(ending in path.name.casefold() for ending in own.ENDINGS)
    if yaml or not path.suffix or not path.is_file() or b"council:" in own.read(path).data:
        return
    said = f'"{file_name(path)}" is no council\'s file, so there is nothing to check in it.'
    hint = (
        f"What is out of date in a draft or a report: {opens_file(path, 'explain --out-of-date')}"
    )
    raise WrongUse(said, hint)


def _compared(
    session: Session, named: Sequence[own.File], council: Sequence[own.File]
) -> list[Block]:
    """Return the days of the meetings of each file *named*, and what is different from an edition named before it, or in use."""
    from lmcs.workshop import edition, packs

    blocks: list[Block] = []
    for number, file in enumerate(named):
        of = f" in {file.shown}" if named[1:] else ""
        blocks += dated(edition.meetings_in(file), session.today, f"The days of meetings{of}")
        first = packs.version_in(named[:number], file)
        before = first or packs.version_in(council, file)
        if not before or before.data == file.data:
            continue
        which = first.shown if first else f"{clean_line(before.name)}, which is in use"
        heading = f"What is different{of} from {which}"
        if not edition.days_are_read(file):
            blocks += different(
                ["That is told once each day of its meetings can be read."], heading
            )
            continue
        told = edition.differences(before, file, session.today)
        if fewer := packs.fewer(before, file):
            told.append(f"It has {less(fewer)} less. Is it whole?")
        told += edition.left_in_calendars(before, file, session.today)
        blocks += different(told, heading)
    return blocks


def _as_explain_does(session: Session, texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield which of the *texts* of a council's file `explain` would speak of, and what is said: old rules, and what may let a reader know a child."""
    from lmcs.basics.one_child import told_of
    from lmcs.papers.children import in_line, small_count

    yield from _old_rules(session, texts)
    for number, text in enumerate(texts):
        if told := in_line(text) or told_of(text):
            said = f"“{told}” may let a reader know a child. Take out what tells who that is: everybody who has this file reads it."
            yield number, said
        if few := small_count(text):
            said = f"“{few[0]}” beside “{few[1]}”: so few may be known. Write “fewer than five”, or leave it out."
            yield number, said


def _old_rules(session: Session, texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield which of the *texts* tells a rule that has ended, or does not hold yet, and what holds, as `explain` finds it."""
    from lmcs.papers.rules import old_rules  # only a council's own texts are held against them

    terms = joined(loading.came_with(session.places.cache)).terms.values()
    for number, _, told, since, now in old_rules(terms, texts):
        when = f"has ended ({say_written(since)})" if since else "does not hold yet"
        yield number, f"“{told}” is a rule that {when}. {now}"


def _apart(session: Session) -> list[Block]:
    """Return what is kept of items that are in no file now; what keeps it from being known is none of a check's business."""
    with suppress(LmcsError):
        library = load(session.places, session.now)
        return not_here(Journey(library, session.progress, session.today))
    return []
