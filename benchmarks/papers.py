"""What the matching of a paper costs beside its reading: python benchmarks/papers.py PACK.pdf [more]; a council's agenda pack will do.

Matching is all that lmcs does once it has the text: its words, what is out of date, what to ask. For a PDF it is to take at
most a fifth of what the reading takes. The best of three of each, in processor time of lmcs and of its child.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from lmcs.content.library import joined
from lmcs.papers.companion import companion
from lmcs.papers.reading import read_file
from lmcs.session import loading

RUNS = 3


def cost(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that *work* takes at least, with those of its child."""
    best = float("inf")
    for _ in range(RUNS):
        before = os.times()
        work()
        after = os.times()
        best = min(best, sum(after[:4]) - sum(before[:4]))
    return best


def main(names: list[str]) -> None:
    """Print a line for each paper: its words, and what matching costs as a share of reading."""
    library = joined(loading.came_with(None))
    for name in names:
        path = Path(name)
        paper = read_file(path, os.environ)
        reading = cost(lambda path=path: read_file(path, os.environ))
        matching = cost(lambda paper=paper: companion([paper], library))
        print(f"{path.name}: {paper.words:,} words, matching {matching / reading:.2f} of reading")


if __name__ == "__main__":
    main(sys.argv[1:])
