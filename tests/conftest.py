"""What every test stands on: a home of its own, a fixed day, 80 columns, and lmcs run in this process or as a command."""

import faulthandler
import gc
import os
import re
import signal
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from built import site
from faults.figures import FIGURES
from lmcs.basics import paths
from lmcs.content.library import joined
from lmcs.front.running import run
from lmcs.progress import Command, replay
from lmcs.progress.journey import Journey
from lmcs.session import loading
from lmcs.session.loading import came_with
from lmcs.workshop import checking, files
from streams import Stream

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
PACKAGE = paths.PACKAGE
"""The lmcs that is tested: that of the checkout, or the wheel that is installed."""
settings.register_profile("ci", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("quick", parent=settings.get_profile("ci"), max_examples=20)
settings.register_profile("deep", max_examples=10_000, deadline=None)
settings.load_profile("ci")  # deep, by hand: pytest --hypothesis-profile=deep FILE
# A process that runs thousands of lines meets more patterns than Python remembers, and would compile them over and over.
re._MAXCACHE = 10_000
# As lmcs itself does: to look through all that the tests keep costs more than it frees.
gc.set_threshold(200_000, 20, 100)
TODAY = date(2026, 6, 4)
NOW = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)


def in_memory():
    """Return the folder that Linux keeps in memory, where there is room in it and a program in it may run; "" elsewhere."""
    folder = "/dev/shm"
    if sys.platform != "linux" or not os.access(folder, os.W_OK):
        return ""
    held = os.statvfs(folder)
    roomy = held.f_bavail * held.f_frsize > 2 << 30
    return folder if roomy and not held.f_flag & os.ST_NOEXEC else ""


# Each save waits until it is on the disk, and the tests save thousands of times: they do it in memory where there is room.
if "TMPDIR" not in os.environ and (_quick := in_memory()):
    tempfile.tempdir = os.environ["PYTEST_DEBUG_TEMPROOT"] = _quick
# What runs in the background may pass Ctrl-C and the end of its terminal over, and so would each lmcs that it starts.
for _each in ("SIGINT", "SIGHUP"):
    if hasattr(signal, _each) and signal.getsignal(signal.Signals[_each]) is signal.SIG_IGN:
        signal.signal(signal.Signals[_each], signal.SIG_DFL)


def pytest_addoption(parser):
    """Take --remake-golden."""
    parser.addoption("--remake-golden", action="store_true", help="write the golden pages anew")


class Ran(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Give each test a home of its own, a fixed day and 80 columns; nothing of the real home is read."""
    folder = tmp_path / "home"
    for name in ("NO_COLOR", "LMCS_PLAIN", "LMCS_CONTENT", "PYTHONIOENCODING", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LMCS_HOME", str(folder))
    for name in (
        "XDG_DATA_HOME",
        "LOCALAPPDATA",
    ):  # the usual folder, which lmcs names where it has progress
        monkeypatch.setenv(name, str(tmp_path / "usual"))
    monkeypatch.setenv("LMCS_TODAY", TODAY.isoformat())
    monkeypatch.setenv("COLUMNS", "80")
    return folder


@cache
def shipped():
    """Return the rows of the lmcs that is tested; those of a checkout are made once in a process."""
    return came_with(None)


@pytest.fixture(scope="session")
def rows():
    """The rows of the lmcs that is tested."""
    return shipped()


@cache
def sheets():
    """Return the files of the lmcs that is tested as the checker reads them, once in a process."""
    return files.shipped(paths.data_folder())


@cache
def problems(today):
    """Return what the checker says on a day of the lmcs that is tested, once in a process."""
    return CHECKED_ALONE(sheets(), today)


CHECKED_ALONE = checking._alone


@pytest.fixture(autouse=True)
def made_once(rows, monkeypatch):
    """Let every test in this process use the same rows, and the same files and findings for the checker."""

    def alone(shipped, today):
        return problems(today) if shipped is sheets() else CHECKED_ALONE(shipped, today)

    monkeypatch.setattr(checking, "_alone", alone)
    monkeypatch.setattr(loading, "came_with", lambda _: rows)
    monkeypatch.setattr(checking, "_came_with", sheets)


@pytest.fixture
def bounded():
    """Kill this process where a test works for ten times as long as it may: no clock decides whether it passes."""
    faulthandler.dump_traceback_later(20, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture
def apart(tmp_path, monkeypatch):
    """Let what a line saves under a bare name go into no tree."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def lmcs(capsys, apart):
    """Run a command in this process; show what it said where it fails unexpectedly."""

    def command(*args, expect=0):
        capsys.readouterr()
        code = run([str(arg) for arg in args])
        out, err = capsys.readouterr()
        assert code == expect, f"lmcs {' '.join(map(str, args))} ended with {code}\n{out}\n{err}"
        return Ran(code, out, err)

    return command


@pytest.fixture
def typing(monkeypatch, apart):
    """Run a command at a terminal, and type the answers."""

    def command(*args, answers=()):
        out, err = Stream(terminal=True), Stream(terminal=True)
        with monkeypatch.context() as patch:
            patch.setattr(
                sys,
                "stdin",
                Stream(terminal=True, text="".join(f"{answer}\n" for answer in answers)),
            )
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run(list(args))
        return Ran(code, out.written.decode(), err.written.decode())

    return command


@pytest.fixture
def command(home):
    """Run lmcs as a process of its own, with bytes in and out."""

    def process(*args, stdin=b"", **environ):
        env = {**os.environ, "PYTHONPATH": site(), **environ}
        done = subprocess.run(
            [sys.executable, "-m", "lmcs", *args],
            input=stdin,
            capture_output=True,
            env=env,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    return process


@cache
def all_shipped():
    """Return all shipped content, joined once in a process."""
    return joined(shipped())


@pytest.fixture(scope="session")
def library():
    """All shipped content."""
    return all_shipped()


def commands(*changes):
    """Return *changes*, (verb, data) pairs, as commands given one after the other."""
    return [
        Command(
            n,
            f"r{n}",
            f"2026-06-0{min(n, 9)}T10:00:00Z",
            (change,),
            (f"r{n - 1}",) if n > 1 else (),
        )
        for n, change in enumerate(changes, 1)
    ]


@pytest.fixture
def journey_of(library):
    """Build a journey from (verb, data) pairs."""

    def build(*changes, today=TODAY):
        return Journey(library, replay(commands(*changes)), today)

    return build


def pytest_sessionfinish(session):
    """Hand the figures that the fault tests counted to the process that prints them."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = dict(FIGURES)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    """Add the figures of a process that ran tests."""
    FIGURES.update(getattr(node, "workeroutput", {}).get("figures", {}))


def pytest_terminal_summary(terminalreporter):
    """Print the figures."""
    if FIGURES:
        terminalreporter.section("faults")
    for what, number in FIGURES.items():
        terminalreporter.write_line(f"{what}: {number}")
