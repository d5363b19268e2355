"""What lmcs costs: whole processes as ratios to `python -c pass`, run in turn in the same environment. POSIX only.

    python benchmarks/startup.py [PYTHON] [--runs N] [--only WORD]

PYTHON is the interpreter of the environment to measure (this one by default). An installed wheel is what people have,
so measure that. Medians of paired ratios, of processor and of wall time; a difference under 5 % is noise. LMCS_HOME is
not set: the home is found as for anybody. The first row is a command that does nothing, installed in the same way.
"""

import argparse
import contextlib
import os
import pty
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

JOURNEY = (
    ("tick", "1", "2", "18", "L26"),
    ("book", "3", "--on", "tomorrow", "--with", "your support staff"),
    ("book", "5", "--on", "tomorrow", "--at", "14:30"),
    ("skip", "12", "--reason", "a reason"),
    ("note", "4", "--text", "A note."),
    ("ask", "how to prepare for the budget meeting"),
    ("tick", "20"),
    ("start", "--name", "Ana Example"),
    ("start", "--council", "Riverside Council"),
)
SCREENS = ["glossary CAMHS", "documents ilacs", "--help", "--version", "law s47", "tick 6", "book 7 --on tomorrow", "note 8 --text x", "",
           "show 4", "summary", "walk", "list", "search transport", "meet director"]  # fmt: skip
CHANGES = frozenset({"tick", "book", "note"})
GAP = 0.06
"""Seconds from one key to the next of somebody who types fast: 200 words a minute."""
TERM = """\
  - {{id: own-{0}, term: Own term {0}, short: [OT{0}], meaning: Something of the council's own., see: [camhs]}}
"""


class Cost(NamedTuple):
    """Seconds of one process: of the processors, and by the clock."""

    processor: float
    wall: float


class Place:
    """An environment of Python, a home in it, and the commands that are measured there."""

    def __init__(self, python: Path, folder: Path, **environ: str) -> None:
        self.python, self.folder = python, folder
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG")}
        self.environ = {**kept, "HOME": str(folder), "TERM": "xterm-256color", **environ}
        self.lmcs = [str(python.parent / "lmcs")]
        self.kept: tuple[Path, Path] | None = None
        """The home of lmcs, and a copy of it as it was before anything was measured."""

    def begin_again(self) -> None:
        """Put the home back as it was, so that a command that changes something changes it each time."""
        if self.kept:
            home, before = self.kept
            shutil.rmtree(home)
            shutil.copytree(before, home)

    def run(self, *args: str) -> None:
        """Run a command of lmcs that is not measured."""
        subprocess.run([*self.lmcs, *args], env=self.environ, capture_output=True, check=True)

    def cost(self, command: Sequence[str], *, screen: bool) -> Cost:
        """Return what *command* costs as a whole process, its output going to a pipe or to a *screen*."""
        reader, writer = pty.openpty() if screen else os.pipe()
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            env=self.environ,
            stdin=writer if screen else subprocess.DEVNULL,
            stdout=writer,
            stderr=writer,
            cwd=self.folder,
        )
        os.close(writer)
        seen = b""
        with contextlib.suppress(OSError):  # the end of a pseudo-terminal is an error
            while piece := os.read(reader, 65536):
                seen += piece
                if screen and seen.endswith((b": ", b"): ")):  # it asks: this is the end of input
                    os.write(reader, b"\x04")
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = 0
        os.close(reader)
        return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start)

    def ratio(
        self,
        command: Sequence[str],
        runs: int,
        *,
        screen: bool,
        over: Sequence[str] = (),
        anew: bool = False,
    ) -> Cost:
        """Return the median ratio of *command* to `python -c pass`, or to *over*, pair by pair; *anew*: from the same home each time."""
        floor = over or [str(self.python), "-c", "pass"]
        pairs = []
        for _ in range(runs + 1):
            if anew:
                self.begin_again()
            low = self.cost(floor, screen=screen)
            own = self.cost(command, screen=screen)
            pairs.append((own.processor / low.processor, own.wall / low.wall))
        return Cost(*map(statistics.median, zip(*pairs[1:], strict=True)))


@contextlib.contextmanager
def place(
    python: Path, *, plain: bool = False, council: int = 0, **environ: str
) -> Iterator[Place]:
    """Give a place whose home holds ten commands; with the *plain* view remembered, and *council* entries of a council's own."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as beside:
        here = Place(python, Path(folder), **environ)
        for line in (*JOURNEY, ("start", "--view", "plain" if plain else "standard")):
            here.run(*line)
        home = next(path.parent for path in here.folder.rglob("progress.jsonl"))
        if council:
            (home / "content").mkdir()
            terms = "".join(TERM.format(number) for number in range(council))
            text = f"council: Riverside\nglossary:\n{terms}"
            (home / "content" / "riverside.yaml").write_text(text, encoding="utf-8")
            here.run("list")
        here.kept = (home, Path(beside) / "home")
        shutil.copytree(*here.kept)
        yield here


def row(what: str, *costs: Cost) -> None:
    """Print a row of the table."""
    print(f"| {what} |" + "".join(f" {each.processor:.2f} | {each.wall:.2f} |" for each in costs))


def nothing(folder: Path, lmcs: Path) -> list[str]:
    """Return a command that does nothing, installed as pip installs lmcs."""
    script = folder / "nothing"
    text = lmcs.read_text(encoding="utf-8")
    script.write_text(
        text.replace("from lmcs.__main__ import main", "main = int"), encoding="utf-8"
    )
    script.chmod(0o755)
    return [str(script)]


def screens(python: Path, runs: int, only: str) -> None:
    """Print what each everyday command costs, piped and on a terminal."""
    print("| command | piped, processor | wall | terminal, processor | wall |")
    print("|---|--:|--:|--:|--:|")
    with place(python) as here:
        lines = {"(a command that does nothing)": nothing(here.folder, Path(here.lmcs[0]))}
        lines |= {f"`{f'lmcs {line}'.strip()}`": [*here.lmcs, *line.split()] for line in SCREENS}
        lines["(a word that is no command)"] = [*here.lmcs, "lits"]
        for what, command in lines.items():
            if only in what:
                anew = not CHANGES.isdisjoint(command)
                costs = [
                    here.ratio(command, runs, screen=screen, anew=anew) for screen in (False, True)
                ]
                row(what, *costs)
    with place(python, plain=True, council=20) as here:
        what = "`lmcs glossary CAMHS`, a council's 20 entries, plain view remembered"
        if only in what:
            command = [*here.lmcs, "glossary", "CAMHS"]
            row(what, *(here.ratio(command, runs, screen=screen) for screen in (False, True)))


def inside(python: Path, runs: int) -> None:
    """Print how long an answer takes inside one session, over the wall time of `python -c pass`."""
    print("\n| inside one session | milliseconds | over `python -c pass` |\n|---|--:|--:|")
    with place(python) as here:
        floor = statistics.median(
            here.cost([str(python), "-c", "pass"], screen=False).wall for _ in range(runs)
        )
        for what, first, answers in (
            ("a look-up from the menu", [], (b"CAMHS",)),
            ("a step of the walk", ["walk"], (b"6",)),
        ):
            taken = answer_times(here, [*here.lmcs, *first], answers, runs)
            median = statistics.median(taken)
            print(f"| {what} | {median * 1000:.0f} | {median / floor:.2f} |")


def answer_times(
    here: Place, command: Sequence[str], answers: Sequence[bytes], runs: int
) -> list[float]:
    """Return how many seconds pass from Enter to the next prompt, for the last of *answers*, each time.

    They are typed as a person does who types fast: a key at a time, and Enter after the same gap.
    """
    reader, writer = pty.openpty()
    process = subprocess.Popen(
        command,
        env=here.environ,
        stdin=writer,
        stdout=writer,
        stderr=writer,
        start_new_session=True,
    )
    os.close(writer)
    taken = []
    _asked(reader)
    for _ in range(runs):
        for answer in answers:
            for key in answer:
                os.write(reader, bytes([key]))
                time.sleep(GAP)
                os.read(reader, 65536)  # what was typed is shown
            start = time.perf_counter()
            os.write(reader, b"\r")
            _asked(reader)
        taken.append(time.perf_counter() - start)
    process.kill()
    process.wait()
    os.close(reader)
    return taken[1:]


def _asked(reader: int) -> None:
    """Read until the program asks."""
    seen = b""
    while not re.search(rb"(?:Enter[^\r\n]*|form\\?|: )[:?)]? ?$", seen[-80:]):
        seen += os.read(reader, 65536)


def growth(python: Path, runs: int) -> None:
    """Print what ten times the glossary, and 10,000 entries in the journal, add."""
    print("\n| growth | processor, over the same without | wall |\n|---|--:|--:|")
    script = Path(__file__).with_name("tenfold.py")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([python, script, folder], check=True)
        sites = [
            Place(python, Path(folder), PYTHONPATH=str(Path(folder) / each))
            for each in ("once", "tenfold")
        ]
        command = [str(python), "-m", "lmcs", "glossary", "CAMHS"]
        pairs = []
        for _ in range(runs + 1):
            low, own = (each.cost(command, screen=False) for each in sites)
            pairs.append((own.processor / low.processor, own.wall / low.wall))
        row(
            "`lmcs glossary CAMHS`, ten times the glossary",
            Cost(*map(statistics.median, zip(*pairs[1:], strict=True))),
        )
    with place(python) as small, place(python) as large:
        home = next(path.parent for path in large.folder.rglob("progress.jsonl"))
        subprocess.run([python, script.with_name("long_journal.py"), home, "10000"], check=True)
        pairs = []
        for number in range(runs + 1):
            command = [*small.lmcs, "tick" if number % 2 else "untick", "6"]
            low, own = (each.cost(command, screen=False) for each in (small, large))
            pairs.append((own.processor / low.processor, own.wall / low.wall))
        row(
            "`lmcs tick 6`, 10,000 entries in the journal",
            Cost(*map(statistics.median, zip(*pairs[1:], strict=True))),
        )


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("python", nargs="?", default=sys.executable)
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument(
        "--only", default="", help="only the rows of the first table that hold this"
    )
    chosen = parser.parse_args()
    python = Path(chosen.python).absolute()
    screens(python, chosen.runs, chosen.only)
    if not chosen.only:
        inside(python, chosen.runs)
        growth(python, chosen.runs)


main()
