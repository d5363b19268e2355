"""Where content and progress live. Works out paths and creates nothing.

Progress: the --home option, else LMCS_HOME, else the platform's own place for local
application data. Content: `content.json` beside the package in an installed lmcs, the
`data` folder of the checkout otherwise.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lmcs.errors import ProgressProblem

PACKAGE = Path(__file__).parent
COMPILED = PACKAGE / "data" / "content.json"
CHECKOUT_DATA = PACKAGE.parent.parent / "data"


class Places(NamedTuple):
    """The folders one run of lmcs works with."""

    home: Path
    council: tuple[Path, ...]


def data_folder() -> Path:
    """Return the folder of the shipped YAML content."""
    return CHECKOUT_DATA if (CHECKOUT_DATA / "checklists").is_dir() else PACKAGE / "data"


def find(home: str | None, environ: Mapping[str, str]) -> Places:
    """Return the places for *home* (the option's value, None when absent) and *environ*.

    LMCS_CONTENT may name a further content folder, such as a read-only share. Raises ProgressProblem
    where nothing is chosen and there is no home folder.
    """
    chosen = home or environ.get("LMCS_HOME")
    if chosen:
        folder = Path(chosen).absolute()
    else:
        import platformdirs  # imported where it is needed: it costs as much as the JSON reader

        try:
            folder = Path(platformdirs.user_data_dir("lmcs", appauthor=False))
        except RuntimeError:  # nobody knows where the home is
            folder = Path()
        if not folder.is_absolute():
            raise ProgressProblem("You have no home folder here to keep progress in.", "Choose one with --home FOLDER.")
    shared = environ.get("LMCS_CONTENT")
    return Places(folder, (folder / "content", *([Path(shared)] if shared else [])))


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
