"""A council's own files on disk: which there are, and what stands for all they hold."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lmcs.basics import storage
from lmcs.basics.text import clean_line
from lmcs.content.types import Problem

FILES = 40
SIZE = 1024 * 1024
LIMIT = 256 * 1024
ENDINGS = (".yaml", ".yml")


def listed(folder: Path) -> list[Path]:
    """Return the YAML files that stand in *folder* by name; hidden files and folders are not looked at."""
    names = [
        path
        for path in folder.iterdir()
        if path.suffix.lower() in ENDINGS and not path.name.startswith((".", "~"))
    ]
    return sorted(names, key=lambda path: path.name)


def files(folders: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """Return the YAML files of the *folders*; a folder that is not there has none, one that cannot be read is named."""
    found: list[Path] = []
    problems: list[Problem] = []
    for folder in {os.path.realpath(folder): folder for folder in folders}.values():
        name = clean_line(str(folder))
        try:
            found += listed(folder)
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            problems.append(
                Problem(name, 0, 0, "This folder cannot be read, so nothing in it is used.")
            )
    if len(found) > FILES:
        message = f"More than {FILES} files of a council's own content: those after this one are left out."
        problems.append(Problem(clean_line(found[FILES - 1].name), 0, 0, message))
    return found[:FILES], problems


def pieces(paths: Iterable[Path]) -> Iterator[bytes]:
    """Yield the name and the content of each file, as far as the checker would read them."""
    left = SIZE
    for path in paths:
        yield os.fsencode(path.name)
        if left < 0:
            continue  # the checker does not open it either
        try:
            data = storage.read(path, LIMIT) if path.is_file() else b"\0"
        except (OSError, ValueError) as error:
            data = repr(error).encode("utf-8", "replace")
        left -= len(data)
        yield data
