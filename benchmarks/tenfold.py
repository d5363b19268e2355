"""Lay out lmcs twice in FOLDER, as the wheel has it: `once`, and `tenfold` with ten times the glossary.

python benchmarks/tenfold.py FOLDER    with the Python of an environment in which a wheel of lmcs is installed
"""

import compileall
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from lmcs.basics.paths import PACKAGE, data_folder
from lmcs.content.reference import Term
from lmcs.front import preparing
from lmcs.workshop import compile as workshop


def tenfold(rows: Sequence[Sequence[object]]) -> list[tuple[object, ...]]:
    """Return the *rows* of a glossary ten times over; the copies have ids and terms of their own, and no other names."""
    every = [tuple(row) for row in rows]
    for number in range(9):
        for row in rows:
            term = Term(*row)._replace(short=(), also=(), search=())  # type: ignore[arg-type]
            copy = term._replace(id=f"{term.id}-{number}", term=f"{term.term} {number}")
            every.append(tuple(copy))
    return every


def main() -> None:
    """Lay both out."""
    folder = Path(sys.argv[1])
    for name in ("once", "tenfold"):
        package = folder / name / "lmcs"
        made = shutil.ignore_patterns("__pycache__", "compiled", "data")
        shutil.copytree(PACKAGE, package, ignore=made)
        shutil.copytree(data_folder(), package / "data")
        rows = workshop.content(package / "data")
        if name == "tenfold":
            for shelf in [shelf for shelf in rows if shelf.startswith("terms-")]:
                rows[shelf] = tenfold(rows[shelf])
            rows["facts"]["terms"] = [
                row[0] for shelf in rows if shelf.startswith("terms-") for row in rows[shelf]
            ]
        preparing.write(rows, package / "compiled")
        compileall.compile_dir(package, quiet=1)


main()
