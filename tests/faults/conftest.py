"""What the fault tests have to hand."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from faults.other import Other
from faults.rig import Lmcs, build
from faults.scenes import Scenes


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
    if subprocess.run(
        ["strace", "-o", os.devnull, "true"], capture_output=True, check=False
    ).returncode:
        missing("strace may not trace here")
    return real


@pytest.fixture(scope="session")
def scenes(traced: Lmcs, tmp_path_factory: pytest.TempPathFactory) -> Scenes:
    """Return the changes that are killed and harmed, each watched once."""
    return Scenes(traced, tmp_path_factory.mktemp("scenes"))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of 64 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    if shutil.which("mount") is None:
        pytest.skip("mount is not installed")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k,mode=0700", "tmpfs", folder],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"no disk may be mounted here: {made.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.fixture
def other(real: Lmcs, public: Path, request: pytest.FixtureRequest) -> Iterator[Other]:
    place = public / request.node.name[:40]
    place.mkdir(mode=0o755)
    place.chmod(0o755)
    yield Other(real, place)
    for path in [place, *place.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(place)
