"""Loads all content: the rows of the wheel, or of a checkout; `joining` adds those of a council's own files.

These two alone send content files to the workshop, and only those that no cache knows.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lmcs.basics import paths
from lmcs.basics.paths import Places
from lmcs.content.library import Library, compiled, joined
from lmcs.content.shelves import Rows

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def load(places: Places, now: datetime = _LONG_AGO, *, shipped: Path | None = None) -> Library:
    """Return all content for *places*. Raises ContentProblem where the shipped part cannot be used.

    *now* decides whether a share is due for a look. The *shipped* part is a folder of YAML, by default what this lmcs
    came with.
    """
    base = in_folder(shipped, places.cache) if shipped else came_with(places.cache)
    if not _may_have_own(places):
        return joined(base)
    from lmcs.session import joining  # most have no files of a council's own

    return joining.with_own(base, places, now)


def _may_have_own(places: Places) -> bool:
    """Tell whether there is a folder for a council's own files, or a copy of one that was there."""
    own, elsewhere = places.council[:1], places.council[1:]
    copies = [places.cache / paths.COPIES] if places.cache else []
    return bool(elsewhere) or not all(map(_is_absent, (*own, *copies)))


def _is_absent(path: Path) -> bool:
    """Tell whether there is surely nothing at *path*: not where that cannot be looked at."""
    try:
        path.lstat()
    except (OSError, ValueError) as error:
        return isinstance(error, FileNotFoundError | NotADirectoryError)
    return False


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

    from lmcs.content import cache

    return cache.keep(kept, "content.json", cache.folder_key(folder), make)
