"""What the fault tests have to hand; the figures they counted are printed at the end of the run."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from faults.figures import FIGURES
from faults.rig import Lmcs, build


def missing(what: str) -> None:
    """Skip the test for want of something; in .ci/run that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}: .ci/run has to have that.", pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def public() -> Iterator[Path]:
    """Return a folder that every user can reach."""
    folder = Path(tempfile.mkdtemp(prefix="lmcs-faults-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def real(public: Path) -> Lmcs:
    """Return the real command, with its content compiled."""
    build(public / "site")
    return Lmcs(public / "site")


@pytest.fixture(scope="session")
def traced(real: Lmcs) -> Lmcs:
    """Return the real command where strace can follow it."""
    if shutil.which("strace") is None:
        missing("strace is not installed")
    if subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False).returncode:
        missing("strace may not trace here")
    return real


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures."""
    if FIGURES:
        terminalreporter.section("faults")
        for what, number in FIGURES.items():
            terminalreporter.write_line(f"{what}: {number}")
