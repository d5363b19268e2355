"""How long everyday commands take, as ratios to `python -c pass` run in turn in the same environment.

    python benchmarks/startup.py [PYTHON] [--runs N]

PYTHON is the interpreter of the environment to measure (this one by default); an installed wheel is what
people have, so measure that. Prints medians of paired whole-process ratios; a difference under 5 % is noise.
"""

import argparse
import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

PLAIN = [
    ["glossary", "CAMHS"], ["list"], ["tick", "1"], ["show", "4"], ["summary"], ["law", "s47"], ["search", "transport"],
    ["questions", "budget"], ["documents", "working together"], ["changes"], ["meet", "director"], ["where"],
]  # fmt: skip
TERMINAL = [[], ["--help"], ["list"]]
HEAVY = [["summary", "--format", "html"], ["calendar", "--force"]]


def seconds(command: Sequence[str], env: dict[str, str], *, terminal: bool) -> float:
    """Return how long *command* takes as a whole process, its output to a pipe or to a terminal."""
    if not terminal:
        start = time.perf_counter()
        subprocess.run(command, env=env, capture_output=True, check=False)
        return time.perf_counter() - start
    reader, writer = pty.openpty()
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=env, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer
    )
    os.close(writer)
    while True:
        try:
            if not os.read(reader, 65536):
                break
        except OSError:
            break
    process.wait()
    taken = time.perf_counter() - start
    os.close(reader)
    return taken


def ratio(python: str, args: Sequence[str], runs: int, *, terminal: bool = False) -> float:
    """Return the median ratio of `lmcs ARGS` to `python -c pass`, pair by pair, in a fresh home with a few ticks."""
    with tempfile.TemporaryDirectory() as home:
        env = {**os.environ, "LMCS_HOME": home, "COLUMNS": "80"}
        env.pop("PYTHONPATH", None)
        command = [str(Path(python).parent / "lmcs"), *args]
        os.chdir(home)
        subprocess.run([command[0], "tick", "2", "3"], env=env, capture_output=True, check=True)
        subprocess.run(
            [command[0], "book", "5", "--on", "tomorrow"], env=env, capture_output=True, check=True
        )
        pairs = []
        for _ in range(runs + 1):
            floor = seconds([python, "-c", "pass"], env, terminal=terminal)
            pairs.append(seconds(command, env, terminal=terminal) / floor)
        return statistics.median(pairs[1:])


def main() -> None:
    """Measure and print a row a command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("python", nargs="?", default=sys.executable)
    parser.add_argument("--runs", type=int, default=15)
    chosen = parser.parse_args()
    python = str(Path(chosen.python).absolute())
    groups = (
        ("plain, to a pipe", PLAIN, False),
        ("in a terminal", TERMINAL, True),
        ("what its libraries cost", HEAVY, False),
    )
    for title, commands, terminal in groups:
        print(title)
        for args in commands:
            print(
                f"  {ratio(python, args, chosen.runs, terminal=terminal):5.1f}  lmcs {' '.join(args)}"
            )


main()
