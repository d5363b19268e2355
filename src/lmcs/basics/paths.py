"""Where content and progress live. Works out paths and creates nothing.

Progress: the --home option, else LMCS_HOME, else the platform's own place for local application data. What is made
from content files is cached below such a home that was chosen, else in the platform's place for caches. The YAML of
the content: the `data` folder of the checkout, else the one in the package.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lmcs.basics import home as homes
from lmcs.basics.errors import ProgressProblem

PACKAGE = Path(__file__).parent.parent
CHECKOUT_DATA = PACKAGE.parent.parent / "data"


class Places(NamedTuple):
    """The folders one run of lmcs works with."""

    home: Path
    council: tuple[Path, ...]
    cache: Path | None = None
    """Where what was made from content files is kept; None: it is made anew each time."""


def data_folder() -> Path:
    """Return the folder of the shipped YAML content."""
    return CHECKOUT_DATA if (CHECKOUT_DATA / "checklists").is_dir() else PACKAGE / "data"


def places(home: str | None, environ: Mapping[str, str]) -> Places:
    """Return the places for *home* (the option's value, None when absent) and *environ*.

    LMCS_CONTENT may name a further content folder, such as a read-only share. Raises ProgressProblem
    where nothing is chosen and there is no home folder.
    """
    chosen = home or environ.get("LMCS_HOME")
    found = homes.chosen(chosen) if chosen else homes.named(environ, sys.platform)
    folder, cache = map(Path, found) if found else _asked()
    shared = environ.get("LMCS_CONTENT")
    return Places(
        folder,
        (folder / "content", *([Path(shared)] if shared else [])),
        cache if cache.is_absolute() else None,
    )


def _asked() -> tuple[Path, Path]:
    import platformdirs  # only where the environment does not name the folders plainly

    try:
        folder = Path(platformdirs.user_data_dir("lmcs", appauthor=False))
        cache = Path(platformdirs.user_cache_dir("lmcs", appauthor=False))
    except RuntimeError:  # nobody knows where the home is
        folder = cache = Path()
    if not folder.is_absolute():
        raise ProgressProblem(
            "You have no home folder here to keep progress in.", "Choose one with --home FOLDER."
        )
    return folder, cache


def store_app_folder(environ: Mapping[str, str]) -> Path | None:
    """Return where the Microsoft Store's Python keeps an app's data on Windows, if it is there.

    That Python is shown a folder of its own in place of the usual one, so progress made with it
    seems to vanish with another Python.
    """
    packages = Path(environ.get("LOCALAPPDATA", "")) / "Packages"
    if not environ.get("LOCALAPPDATA") or not packages.is_dir():
        return None
    found = sorted(packages.glob("PythonSoftwareFoundation.Python.*/LocalCache/Local/lmcs"))
    return found[0] if found else None
