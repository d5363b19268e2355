"""Files at the level of the operating system: whole or not at all, and never a hang."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from lmcs.basics import storage
from lmcs.basics.errors import ProgressProblem, saving

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(b"before\n")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_appended_stands_behind_what_was_there(file: Path) -> None:
    assert storage.append(file, b"after\n") == len(b"before\n")
    assert file.read_bytes() == b"before\nafter\n"


def test_short_writes_go_on_until_everything_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data[:3])))
    storage.append(file, b"after, in pieces\n")
    assert file.read_bytes() == b"before\nafter, in pieces\n"


def test_an_append_that_fails_half_way_is_cut_back(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write

    def fail_after_three(descriptor: int, data: bytes) -> int:
        if len(data) < 6:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, bytes(data[:3]))

    monkeypatch.setattr(os, "write", fail_after_three)
    with pytest.raises(OSError, match="No space"):
        storage.append(file, b"after\n")
    assert file.read_bytes() == b"before\n"


def test_a_write_that_writes_nothing_is_a_failure_and_not_a_loop(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", lambda _descriptor, _data: 0)
    with pytest.raises(OSError, match="nothing"):
        storage.append(file, b"after\n")


@pytest.mark.parametrize(
    "problem", [OSError(errno.EIO, "fails"), KeyboardInterrupt()], ids=["error", "Ctrl-C"]
)
def test_an_append_that_cannot_be_synced_is_cut_back(
    file: Path, monkeypatch: pytest.MonkeyPatch, problem: BaseException
) -> None:
    def fail(_descriptor: int) -> None:
        raise problem

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(type(problem)):
        storage.append(file, b"after\n")
    assert file.read_bytes() == b"before\n"


def test_append_makes_no_new_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        storage.append(tmp_path / "new", b"x")
    assert names(tmp_path) == []


def test_replace_leaves_the_new_content_and_nothing_else(file: Path) -> None:
    storage.replace(file, b"new")
    assert file.read_bytes() == b"new"
    assert names(file.parent) == ["file"]


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_replace_that_fails_leaves_the_old_content_and_nothing_else(
    file: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_args: object) -> None:
        raise OSError(errno.EIO, "fails")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="fails"):
        storage.replace(file, b"new")
    assert file.read_bytes() == b"before\n"
    assert names(file.parent) == ["file"]


class HeldError(PermissionError):
    """What Windows says while another program has the file open."""

    winerror = 32


def test_a_file_held_by_another_program_is_tried_again(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, failures = os.replace, [HeldError(), HeldError()]

    def held_at_first(source: Path, target: Path) -> None:
        if failures:
            raise failures.pop()
        replace(source, target)

    monkeypatch.setattr(os, "replace", held_at_first)
    storage.replace(file, b"new")
    assert file.read_bytes() == b"new"


def test_other_refusals_are_not_tried_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []

    def refuse(*_args: object) -> None:
        tries.append(1)
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        storage.replace(file, b"new")
    assert len(tries) == 1


def test_create_leaves_an_existing_file_alone(file: Path) -> None:
    with pytest.raises(FileExistsError):
        storage.create(file, b"new")
    assert file.read_bytes() == b"before\n"


@posix
@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop", "dangling"])
def test_only_ordinary_files_are_read_and_none_is_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "odd"
    place_oddity(path, kind)
    with pytest.raises(OSError, match=r"ordinary|[Ll]ink|[Nn]o such|Too many"):
        storage.read(path)
    with pytest.raises(OSError):
        storage.append(path, b"x")


def place_oddity(path: Path, kind: str) -> None:
    """Put something that is no ordinary file at *path*."""
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to({"device": "/dev/zero", "loop": path.name, "dangling": "nowhere"}[kind])


def test_a_file_of_8_mb_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"x" * storage.LIMIT)
    assert len(storage.read(path)) == storage.LIMIT
    path.write_bytes(b"x" * (storage.LIMIT + 1))
    with pytest.raises(OSError, match="8 MB"):
        storage.read(path)


@posix
def test_new_files_and_folders_are_for_the_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        storage.make_folder(tmp_path / "a" / "b")
        storage.replace(tmp_path / "a" / "b" / "file", b"x")
    finally:
        os.umask(old)
    modes = [(tmp_path / part).stat().st_mode & 0o777 for part in ("a", "a/b", "a/b/file")]
    assert modes == [0o700, 0o700, 0o600]


@posix
def test_a_file_that_others_could_read_is_closed_to_them_when_it_is_added_to(file: Path) -> None:
    file.chmod(0o644)
    storage.append(file, b"x")
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    storage.make_folder(tmp_path)
    assert sys.platform == "win32" or tmp_path.stat().st_mode & 0o777 == 0o755


def test_removing_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    storage.remove(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "The disk is full: this change was not saved."),
        (errno.EFBIG, "The disk is full"),
        (errno.EROFS, "not allowed to write"),
        (errno.EACCES, "not allowed to write" if sys.platform != "win32" else "Another program"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_errors_of_the_system_are_said_in_words(tmp_path: Path, number: int, words: str) -> None:
    with pytest.raises(ProgressProblem, match=words) as caught, saving(tmp_path):
        raise OSError(number, os.strerror(number))
    assert caught.value.hint


@posix
def test_names_are_brought_to_the_disk_as_what_stands_under_them_is(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[os.stat_result] = []
    fsync = os.fsync

    def note(descriptor: int) -> None:
        synced.append(os.fstat(descriptor))
        fsync(descriptor)

    def folders() -> list[bool]:
        found = [stat.S_ISDIR(each.st_mode) for each in synced]
        synced.clear()
        return found

    monkeypatch.setattr(os, "fsync", note)
    storage.replace(file, b"new")
    assert folders() == [False, True]
    storage.make_folder(file.parent / "a" / "b")
    assert folders() == [True, True]
    storage.append(file, b"more")
    storage.cut(file, 1)
    assert folders() == [False, False]
    assert file.read_bytes() == b"n"


def test_what_a_killed_write_left_goes_with_the_next_and_nothing_else_does(file: Path) -> None:
    here, nobody = f"{os.getppid():08x}", "7ffffffe"
    others = [f"other.{nobody}.tmp", f"file.{nobody}.bak", f"file.{here}.tmp", "file.0A1B2C3D.tmp"]
    for name in (f"file.{nobody}.tmp", f"file.{os.getpid():08x}.tmp", *others):
        (file.parent / name).write_bytes(b"half")
    storage.replace(file, b"new")
    kept = others if sys.platform != "win32" else [name for name in others if here not in name]
    assert names(file.parent) == sorted(["file", *kept])
    old = file.parent / f"file.{here}.tmp"
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    storage.replace(file, b"new")
    assert not old.exists()
