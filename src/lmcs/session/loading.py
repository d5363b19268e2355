"""Loads all content: the rows of the wheel, or of a checkout, and those of a council's own files.

The one place that sends content files to the workshop, and only those that no cache knows.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from lmcs import __version__
from lmcs.basics import paths, storage
from lmcs.basics.paths import Places
from lmcs.content import Problem, cache, own
from lmcs.content.library import Library, compiled, joined
from lmcs.content.shelves import Rows
from lmcs.session import touched


def load(places: Places, *, shipped: Path | None = None) -> Library:
    """Return all content for *places*. Raises ContentProblem where the shipped part cannot be used.

    The *shipped* part is a folder of YAML, by default what this lmcs came with.
    """
    base = in_folder(shipped, places.cache) if shipped else came_with(places.cache)
    if any(each.is_dir() for each in places.council):
        return _with_own(base, places)
    return joined(base)


def came_with(kept: Path | None) -> Rows:
    """Return the rows this lmcs came with: a checkout's, made from its YAML and cached in *kept*, else the wheel's."""
    if paths.data_folder() == paths.CHECKOUT_DATA:
        return in_folder(paths.CHECKOUT_DATA, kept)
    return compiled


def in_folder(folder: Path, kept: Path | None) -> Rows:
    """Return the rows that the YAML in *folder* makes, cached in *kept*."""

    def make() -> Mapping[str, Any]:
        from lmcs.workshop import compile as workshop  # only where a file has changed

        return workshop.content(folder)

    return cache.keep(kept, "content", cache.folder_key(folder), make)


def _with_own(base: Rows, places: Places) -> Library:
    """Return the library with a council's own files added, where there are any."""
    found, problems = own.files(places.council)
    if not found:
        return joined(base)._replace(problems=tuple(problems))

    def make() -> Mapping[str, Any]:
        from lmcs.workshop import compile as workshop  # only where a file is new or has changed

        return workshop.added(found, joined(base), base)

    key = cache.key_of([base("facts")["key"].encode(), *own.pieces(found)])
    more = cache.keep(places.cache, "council", key, make)
    problems += [Problem(*each) for each in more("problems")]
    library = joined(base, more)._replace(problems=tuple(problems))
    if base is compiled and places.cache and not problems:
        _keep_touched(places, joined(base), library, base("facts")["key"])
    return library


def _keep_touched(places: Places, shipped: Library, library: Library, content: str) -> None:
    """Keep beside the rows of a council's files which of the prepared answers they touch."""
    cache = places.cache
    with suppress(OSError):
        files = touched.fingerprint(map(os.fspath, places.council))
        key = f"{__version__} {content} {files}"
        if cache and touched.read(os.fspath(cache), key) is None:
            storage.make_folder(cache)
            storage.replace(cache / touched.FILE, touched.kept(key, _touches(shipped, library)))


def _touches(shipped: Library, library: Library) -> set[str]:
    """Return the look-ups, "law s47", of *shipped* content that answer otherwise in a *library* with a council's own files.

    A name may mean one more entry now, and a note on law says which items name it.
    """
    from lmcs.content.folding import fold  # only where a file is new or has changed
    from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS

    cited = {id_ for item in library.items.values() if item.council for id_ in item.law}
    found = set()
    for kind in (TERMS, LAWS, DOCUMENTS):
        known = kind.shelf(shipped)
        own = [each for each in kind.findable(library) if each.id not in known]
        named = {fold(name) for each in own for name in (each.name, *each.aliases)}
        for each in kind.findable(shipped):
            names = {name.casefold() for name in (each.name, *each.aliases)}
            more = (
                names
                if kind is LAWS and each.id in cited
                else {name for name in names if fold(name) in named}
            )
            found |= {f"{kind.command} {name}" for name in more}
    return found
