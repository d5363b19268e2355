"""What `pack` has to say of a council's file, and of what one may name."""

from collections.abc import Mapping
from typing import NamedTuple

from lmcs.content.problem import Problem


class Pack(NamedTuple):
    """A council's file: whose it is, whether it is used, how many entries of each part it adds, its items' labels, what is wrong, which file it is a copy of."""

    file: str
    council: str
    in_use: bool
    adds: Mapping[str, int]
    labels: tuple[str, ...]
    problems: tuple[Problem, ...]
    copy_of: str = ""


class Named(NamedTuple):
    """An entry that a council's file may name: by which keys, its id, and what it is called."""

    keys: str
    id: str
    name: str
