"""The lock: one at a time, never stale, and a clear word when it cannot be had."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lmcs.basics.errors import ProgressProblem
from lmcs.progress.locking import locked

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "home" / "progress.lock"


def test_the_lock_makes_its_folder_and_stays_when_it_is_released(lock: Path) -> None:
    for _ in range(2):
        with locked(lock):
            assert lock.is_file()
    assert lock.is_file()


def test_a_second_holder_is_told_that_another_window_is_saving(lock: Path) -> None:
    with (
        locked(lock),
        pytest.raises(ProgressProblem, match="Another lmcs window is saving") as caught,
        locked(lock, wait=0),
    ):
        pass
    assert caught.value.hint == "Close it or wait, then try again."


@posix
def test_the_lock_of_a_process_that_was_killed_is_free_at_once(lock: Path) -> None:
    hold = "import sys; from pathlib import Path; from lmcs.progress.locking import locked\n"
    hold += "with locked(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(ProgressProblem), locked(lock, wait=0):
            pass
        holder.send_signal(signal.SIGKILL)
    with locked(lock, wait=0):
        pass


def test_the_lock_is_released_after_an_error(lock: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(lock):
        1 / 0  # noqa: B018
    with locked(lock, wait=0):
        pass


def test_a_lock_that_is_to_be_removed_goes_but_not_after_an_error(lock: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(lock, remove=True):
        1 / 0  # noqa: B018
    assert lock.exists()
    with locked(lock, remove=True):
        pass
    assert not lock.exists()


@posix
def test_a_lock_that_was_removed_while_it_was_waited_for_is_made_anew(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    seize, gone = fcntl.flock, []

    def remove_once(descriptor: int, how: int) -> None:
        seize(descriptor, how)
        if not gone:
            gone.append(lock.unlink())

    monkeypatch.setattr(fcntl, "flock", remove_once)
    with locked(lock):
        assert lock.exists()


@posix
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_folder_without_locks_is_refused_with_the_reason(
    lock: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    import fcntl

    def refuse(_descriptor: int, _how: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with (
        pytest.raises(ProgressProblem, match="cannot be locked, as on some network folders"),
        locked(lock),
    ):
        pass


@posix
def test_something_else_in_the_place_of_the_lock_is_named(lock: Path) -> None:
    lock.parent.mkdir()
    os.mkfifo(lock)
    with (
        pytest.raises(ProgressProblem, match=r"progress\.lock.*not an ordinary file"),
        locked(lock),
    ):
        pass


def test_a_file_in_the_place_of_the_folder_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with (
        pytest.raises(ProgressProblem, match="not saved"),
        locked(tmp_path / "home" / "progress.lock"),
    ):
        pass


@posix
@pytest.mark.parametrize(
    ("names", "closed"),
    [
        ((), True),
        (("progress.jsonl", "progress-copy.jsonl", "plain-view"), True),
        (("Plain-View", "PROGRESS.LOCK"), True),
        (("progress (1).jsonl", "damaged-20260604T100000Z-1.bin"), True),
        (("progress.jsonl.0a1b2c3d.tmp",), True),
        (("cache",), True),
        (("content",), True),
        (("letter.txt",), False),
        (("progress.jsonl", "content", "letter.txt"), False),
    ],
)
def test_a_folder_that_was_open_is_closed_where_it_holds_nothing_but_our_own(
    lock: Path, names: tuple[str, ...], closed: bool
) -> None:
    lock.parent.mkdir()
    for name in names:
        (lock.parent / name).touch()
    lock.parent.chmod(0o755)
    with locked(lock):
        assert lock.parent.stat().st_mode & 0o777 == (0o700 if closed else 0o755)
