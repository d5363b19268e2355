"""Where content and progress live. Works out paths and creates nothing.

Progress: the --home option, else LMCS_HOME, else the platform's own place for local application data. What is made
from content files is cached below such a home that was chosen, else in the platform's place for caches. The YAML of
the content: the `data` folder of the checkout, else the one in the package.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lmcs.basics import home as homes
from lmcs.basics.errors import ProgressProblem, WrongUse
from lmcs.basics.text import clean_line

PACKAGE = Path(__file__).parent.parent
CHECKOUT_DATA = PACKAGE.parent.parent / "data"
_QUOTES = ('""', "''", "“”", "‘’")
_VARIABLE = (
    r"%([^%/\\]+)%" if sys.platform == "win32" else r"\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))"
)


def typed(text: str, what: str, environ: Mapping[str, str]) -> Path:
    """Return the full path that a person typed as *text* for *what* ("--output", "LMCS_HOME").

    One pair of quotes is taken off, `~` is the home folder, and a variable of the system is its value: %NAME% on Windows,
    $NAME and ${NAME} elsewhere. Raises WrongUse where nothing is left, for `-`, and for a variable or a person's home
    folder that there is not; only what is there by the very name that was typed is that.
    """
    return Path(os.path.abspath(_expanded(text, what, environ)))  # noqa: PTH100 - resolve() would show where a link leads


def _expanded(text: str, what: str, environ: Mapping[str, str]) -> str:
    bare = text.strip()
    if len(bare) > 1 and bare[0] + bare[-1] in _QUOTES:
        bare = bare[1:-1].strip()
    if not bare:
        raise WrongUse(f"{what} is empty.", "Name a file or folder, or leave it out.")
    if "\0" in bare:
        raise WrongUse(f"{what} holds a character that no path has.", "Type the path again.")
    if bare == "-":
        raise WrongUse(f'"-" is not a name that {what} takes.', "Name a file or folder.")
    if re.search(_VARIABLE, bare) and os.path.lexists(bare):
        return bare
    for found in re.finditer(_VARIABLE, bare):
        if not environ.get(found[found.lastindex or 0]):  # one that is empty would lead elsewhere
            hint = "Set it, or type the path in full."
            raise WrongUse(f'{what} has "{found[0]}" in it, which is not set.', hint)
    full = re.sub(_VARIABLE, lambda found: environ[found[found.lastindex or 0]], bare)
    full = os.path.expanduser(full)  # noqa: PTH111 - Path refuses an unknown user in its own words
    full = unescaped(full)
    user, *below = re.split(r"[/\\]", full)
    if (user == "~" or below) and user.startswith("~") and not os.path.lexists(full):
        said = f'{what} starts with "{user}", and there is no such home folder.'
        raise WrongUse(said, "Type the path in full.")
    return full


def unescaped(path: str) -> str:
    """Return a *path* as it is, or without the marks by which some terminals escape one that is dragged in, where only that is there."""
    bare = re.sub(r"\\(\W)", r"\1", path)
    return bare if bare != path and os.path.lexists(bare) and not os.path.lexists(path) else path


def is_there(path: Path) -> bool:
    """Tell whether anything is at *path*; a name that is longer than the system takes names nothing."""
    return os.path.exists(path)  # noqa: PTH110 - Path.exists raises for such a name


def is_file(path: Path) -> bool:
    """Tell whether a file is at *path*; a name that is longer than the system takes names none."""
    return os.path.isfile(path)  # noqa: PTH113 - as above


def is_folder(path: Path) -> bool:
    """Tell whether a folder is at *path*; a name that is longer than the system takes names none."""
    return os.path.isdir(path)  # noqa: PTH112 - as above


def _from_environment(name: str, environ: Mapping[str, str]) -> Path | None:
    """Return the folder that the variable *name* gives, if it is set. Raises WrongUse where it would mean another one in each folder."""
    if name not in environ:
        return None
    full = _expanded(environ[name], name, environ)
    if not Path(full).is_absolute():
        said = f'{name} is "{environ[name]}", which is another folder in each place.'
        raise WrongUse(said, "Give it the full path.")
    return Path(os.path.abspath(full))  # noqa: PTH100 - as above


class Places(NamedTuple):
    """The folders one run of lmcs works with."""

    home: Path
    council: tuple[Path, ...]
    cache: Path | None = None
    """Where what was made from content files is kept; None: it is made anew each time."""


COPIES = "copies.json"
"""The file of the cache in which copies of a council's files stand."""


def data_folder() -> Path:
    """Return the folder of the shipped YAML content."""
    return CHECKOUT_DATA if (CHECKOUT_DATA / "checklists").is_dir() else PACKAGE / "data"


def places(home: str | None, environ: Mapping[str, str]) -> Places:
    """Return the places for *home* (the option's value, None when absent) and *environ*.

    LMCS_CONTENT may name a further content folder, such as a read-only share. Raises ProgressProblem
    where nothing is chosen and there is no home folder, WrongUse where what was typed is no path.
    """
    if home is None:
        chosen = _from_environment("LMCS_HOME", environ)
    else:
        chosen = typed(home, "--home", environ)
    found = homes.chosen(str(chosen)) if chosen else homes.named(environ, sys.platform)
    folder, cache = map(Path, found) if found else _asked()
    shared = _from_environment("LMCS_CONTENT", environ)
    council = (folder / "content", *([shared] if shared else []))
    return Places(folder, council, cache if cache.is_absolute() else None)


def _asked() -> tuple[Path, Path]:
    import platformdirs  # only where the environment does not name the folders plainly

    try:
        folder = Path(platformdirs.user_data_dir("lmcs", appauthor=False))
        cache = Path(platformdirs.user_cache_dir("lmcs", appauthor=False))
    except RuntimeError:  # nobody knows where the home is
        folder = cache = Path()
    if not folder.is_absolute():
        said = "You have no home folder here to keep progress in."
        raise ProgressProblem(said, "Choose one with --home FOLDER.")
    return folder, cache


def documents() -> Path:
    """Return the person's folder of documents, or where they are where there is none."""
    import platformdirs  # only what is saved at a prompt needs it

    try:
        folder = platformdirs.user_documents_path()
    except RuntimeError:  # nobody knows where the home is
        return Path.cwd()
    return folder if folder.is_dir() else Path.cwd()


def store_app_folder(environ: Mapping[str, str]) -> Path | None:
    """Return where the Microsoft Store's Python keeps an app's data on Windows, if it is there.

    That Python is shown a folder of its own in place of the usual one, so progress made with it
    seems to vanish with another Python.
    """
    local = environ.get("LOCALAPPDATA")
    pattern = "Packages/PythonSoftwareFoundation.Python.*/LocalCache/Local/lmcs"
    return min(Path(local).glob(pattern), default=None) if local else None


def file_name(path: Path | str) -> str:
    """Return *path* as it may be shown."""
    return clean_line(os.fspath(path))
