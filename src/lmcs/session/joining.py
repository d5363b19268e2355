"""Joins a council's own files to the content: from its folders, or their copies, through the workshop or the cache."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from lmcs.basics import storage
from lmcs.basics.paths import Places
from lmcs.basics.text import clean_line, stopped
from lmcs.content import Problem, cache, own, share
from lmcs.content.library import Library, compiled, joined
from lmcs.content.shelves import Rows
from lmcs.session import touched

_GIVEN = ("given.json", "given 1")
"""The file of the cache, and its key, that knows which numbers a council's files gave."""


def with_own(base: Rows, places: Places, now: datetime) -> Library:
    """Return the library of the *base* rows with a council's own files added, where there are any *now*."""
    folders = folders_of(places, now)
    problems = left_out(folders)
    if places.cache and problems:  # every run says so, which what is prepared does not
        with suppress(OSError):
            storage.remove(places.cache / touched.FILE)
    keys = [key for folder in folders for key in folder.copy.keys]
    if not keys:
        cache.forget(places.cache, "council.json", touched.FILE)
        return joined(base)._replace(problems=tuple(problems))

    def make() -> Mapping[str, Any]:
        from lmcs.workshop import compile as workshop  # only where a file is new or has changed

        made = workshop.added(files_of(folders), joined(base), base, past(places))
        cache.put(places.cache, *_GIVEN, {name: made[name] for name in own.Past._fields})
        return made

    if len(folders) > 1:  # where two have one name, what is wrong names their folders
        keys += [os.fspath(folder.path) for folder in folders]
    key = cache.key_of([base("facts")["key"].encode(), *map(os.fsencode, keys)])
    more = cache.keep(places.cache, "council.json", key, make)
    problems += [Problem(*each) for each in more("problems")]
    library = joined(base, more)._replace(problems=tuple(problems))
    if base is compiled and places.cache and not problems:
        looked = [folder.copy.tried[:10] for folder in folders if folder.path in places.council[1:]]
        _keep_touched(places, "".join(looked), joined(base), library)
    return library


def _keep_touched(places: Places, looked: str, shipped: Library, library: Library) -> None:
    """Keep beside the rows of a council's files which of the prepared answers they touch.

    *looked* is the day of the last look at a share, "" where there is none.
    """
    cache = places.cache
    with suppress(OSError):
        own, *shares = map(os.fspath, places.council)
        key = touched.key(compiled("facts")["key"], own, looked, "".join(shares))
        if cache and touched.read(os.fspath(cache), key) is None:
            storage.make_folder(cache)
            storage.replace(cache / touched.FILE, touched.kept(key, _touches(shipped, library)))


def _touches(shipped: Library, library: Library) -> set[str]:
    """Return the look-ups, "law s47", of *shipped* content that answer otherwise in a *library* with a council's own files.

    A name may mean one more entry now, a council may say something of an entry, and a note on law says which items name it.
    """
    from lmcs.content.folding import fold  # only where a file is new or has changed
    from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS

    cited = {f"law {id_}" for item in library.items.values() if item.council for id_ in item.law}
    spoken_of = cited | set(library.brought.get("here", ()))
    found = set()
    for kind in (TERMS, LAWS, DOCUMENTS):
        before = {each.id: (each.name, *each.aliases) for each in kind.findable(shipped)}
        named: set[str] = set()
        for each in kind.findable(library):
            new = {each.name, *each.aliases}.difference(before.get(each.id, ()))
            named.update(map(fold, new))
        for id_, names in before.items():
            whole = f"{kind.command} {id_}" in spoken_of
            more = [name for name in names if whole or fold(name) in named]
            found |= {f"{kind.command} {name.casefold()}" for name in more}
    return found


def past(places: Places) -> own.Past:
    """Return what is known of the numbers that a council's files gave."""
    rows = cache.kept(places.cache, *_GIVEN)
    if rows is None:
        return own.NEVER
    return own.Past(*(tuple(map(tuple, rows(name))) for name in own.Past._fields))


def folders_of(places: Places, now: datetime, *, always: bool = False) -> list[share.Folder]:
    """Return the council's content folders, looked at now where they are due for it, or *always*."""
    optional = places.council[0] if places.council else None
    return share.look_at(places.council, places.cache, now, optional=optional, always=always)


def files_of(folders: list[share.Folder]) -> list[own.File]:
    """Return the files of the *folders*, as many as are allowed; one whose name is in two of them is called by its path."""
    found = [(folder.path, file) for folder in folders for file in folder.files()][: own.FILES]
    times = Counter(file.name.casefold() for _, file in found)
    return [
        file._replace(shown=str(path / file.name)) if times[file.name.casefold()] > 1 else file
        for path, file in found
    ]


def left_out(folders: list[share.Folder], *, thorough: bool = False) -> list[Problem]:
    """Return what in the *folders* is not used, and which copies stand in for them; *thorough*, with advice on the rest."""
    problems = [problem for folder in folders for problem in folder.out_of_reach]
    beside = [problem for folder in folders for problem in folder.passed_over]
    problems += [problem for problem in beside if thorough or not problem.advice]
    names = [name for folder in folders for name, *_ in folder.copy.look.files]
    if len(names) > own.FILES:
        message = f"More than {own.FILES} files of a council's own content: those after this one are left out."
        problems.append(Problem(clean_line(names[own.FILES - 1]), 0, 0, message))
    return problems


def unused(library: Library) -> Iterator[str]:
    """Yield a line for each file and folder of a council that *library* does without, or has a copy of."""
    for name in dict.fromkeys(problem.file for problem in library.problems):
        found = [problem for problem in library.problems if problem.file == name]
        more = f" And {len(found) - 1} more: lmcs check lists them." if len(found) > 1 else ""
        first = stopped(f"{found[0]}") if more else f"{found[0]}"
        yield f"{'' if found[0].advice else 'Left out: '}{first}{more}"
