"""The files of a council's own content: which of a folder's names are meant, and what each file holds."""

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from lmcs.basics import storage
from lmcs.basics.text import clean_line
from lmcs.content.problem import Problem

FILES = 40
SIZE = 1024 * 1024
LIMIT = 256 * 1024
ENDINGS = (".yaml", ".yml")

_PASSED_OVER = ("desktop.ini", "thumbs.db", "readme", "licence", "license")
_MEANT = (".txt", ".rtf", ".json", ".doc", ".docx", ".odt", ".csv", ".xls", ".xlsx")
"""Endings of files in which somebody may have written content, though lmcs does not read them."""
SHOW_ENDINGS = "Windows may hide how a name ends: in the folder's window choose View, Show, File name extensions."
_CANNOT = {
    errno.ENOENT: "There is no such file.",
    errno.ENOTDIR: "There is no such file.",
    errno.ELOOP: "This link leads back to itself, so there is no file behind it.",
    errno.EACCES: "You are not allowed to read this file. Ask whoever looks after it.",
    errno.EPERM: "You are not allowed to read this file. Ask whoever looks after it.",
    errno.ENAMETOOLONG: "The name of this file is too long.",
}
Given = tuple[str, str, str, str, str]
"""A number that a council's file gave: the council, the file's letter, the number with its letter, the item's id and text."""


class Past(NamedTuple):
    """What this computer knows of a council's files of before.

    `latest` are the numbers that each file had when it was last in use, `ever` each number with the item that had it first.
    """

    latest: tuple[Given, ...] = ()
    ever: tuple[Given, ...] = ()


NEVER = Past()


class File(NamedTuple):
    """A content file as it was read: its bytes, or why there are none; `shown` is what to call it where two have one name."""

    name: str
    data: bytes = b""
    wrong: str = ""
    shown: str = ""

    @property
    def pieces(self) -> tuple[bytes, bytes, bytes]:
        """What stands for it in a key."""
        return os.fsencode(self.name), self.data, self.wrong.encode()


class Pack(NamedTuple):
    """A council's file: whose it is, whether it is used, how many entries of each part it adds, its items' labels, what is wrong, which file it is a copy of, the day of its edition, and the day it was taken in where that is known."""

    file: str
    council: str
    in_use: bool
    adds: Mapping[str, int]
    labels: tuple[str, ...]
    problems: tuple[Problem, ...]
    copy_of: str = ""
    edition: str = ""
    used_since: str = ""


class Named(NamedTuple):
    """An entry that a council's file may name: by which keys, its id, and what it is called."""

    keys: str
    id: str
    name: str


def is_meant(name: str) -> bool:
    """Tell whether a file of that *name* in a content folder is read: YAML, and not hidden."""
    return name.lower().endswith(ENDINGS) and not name.startswith((".", "~"))


def with_ending(path: Path) -> Path | None:
    """Return the file at *path* whose name has an ending behind it that Windows may hide, where there is one."""
    named = (path.with_name(path.name + ending) for ending in ENDINGS if path.name)
    return next((each for each in named if os.path.lexists(each)), None)


def misnamed(name: str) -> str:
    """Return why a file of that *name* would not be read in a content folder, and what to do; "" where it would."""
    if is_meant(name):
        return ""
    fix = "Give it a name that ends in .yaml, with nothing behind that."
    return f"A council's file of this name is not read. {fix} {SHOW_ENDINGS}"


def listed(folder: Path) -> list[Path]:
    """Return the YAML files that stand in *folder*, by name."""
    meant = [path for path in folder.iterdir() if is_meant(path.name)]
    return sorted(meant, key=lambda path: path.name)


def read(path: Path, limit: int = LIMIT) -> File:
    """Return what a regular file holds, up to *limit* bytes, without ever waiting for a device or a pipe."""
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            return File(path.name, wrong="This is a folder or a device, not a file. Name a file.")
        if found.st_size > limit:
            wrong = f"The file is larger than {limit // 1024} kB. Split it into several files."
            return File(path.name, wrong=wrong)
        return File(path.name, storage.read(path, limit))
    except OSError as error:
        other = f"The file cannot be read: {clean_line(error.strerror or 'no reason given')}."
        return File(path.name, wrong=_CANNOT.get(error.errno or 0, other))
    except ValueError:  # a name that no file can have, such as one with a NUL
        return File(path.name, wrong="There is no such file.")


def read_all(paths: Iterable[Path]) -> list[File]:
    """Return what the files at *paths* hold; those beyond what is allowed in all are not opened."""
    found: list[File] = []
    left = SIZE
    for path in paths:
        file = read(path) if left >= 0 else File(path.name)
        left -= len(file.data)
        found.append(file)
    return found


def beside(name: str, *, is_folder: bool) -> Problem | None:
    """Return why what stands in a content folder under that *name* is not read, where somebody may wonder.

    It is advice, unless the name says that it was to be read.
    """
    low = name.lower()
    stem, dot, ending = low.rpartition(".")
    message, meant = "", stem.endswith(ENDINGS)
    if low.startswith((".", "~", *_PASSED_OVER)) or (is_meant(name) and not is_folder):
        return None
    if is_folder:
        message = "This is a folder, and files in it are not read. Move them out of it."
    elif meant:
        message = f'This name ends in ".{ending}", so it is not read. Take that ending away. {SHOW_ENDINGS}'
    elif dot + ending in _MEANT:
        message = "This is not read. Save it as plain text, with a name that ends in .yaml."
    return Problem(clean_line(name), 0, 0, message, advice=not meant) if message else None
