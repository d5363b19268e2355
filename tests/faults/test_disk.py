"""Real disks that refuse: full, limited, read-only, another user's. A change says so; what was there stays whole."""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from faults.figures import count
from faults.other import Other, used
from faults.rig import AT_ONCE, COPY, JOURNAL, LONG, Lmcs, content, kept, limited, linux, spread
from faults.scenes import LATER, SECRET, Scenes

pytestmark = [pytest.mark.faults, linux]
FULL = "lmcs: The disk is full: "
PAGE = 4096
LONG_NOTE = "a long thought, " * 500


def fill(disk: Path, free: int) -> None:
    """Fill *disk* until *free* pages are left."""
    left = os.statvfs(disk)
    (disk / "filler").write_bytes(b"x" * (left.f_bavail * left.f_frsize - free * PAGE))
    assert os.statvfs(disk).f_bavail == free


def test_a_full_disk_refuses_changes_in_words_and_works_again_when_there_is_room(
    real: Lmcs, small: Path, tmp_path: Path
) -> None:
    for step in LATER:
        real.ok(tmp_path / "used", *step)
    real.ok(tmp_path / "elsewhere", "tick", "10", "--note", LONG_NOTE)
    commands = [["tick", "6", "--note", LONG_NOTE], ["note", "4", "--erase"]]
    commands += [["restore", str(tmp_path / "elsewhere" / JOURNAL)]]
    outcomes: Counter[str] = Counter()
    for free in range(7):
        for args in commands:
            home = small / "home"
            shutil.copytree(tmp_path / "used", home)
            before = kept(home)
            fill(small, free)
            ran = real(home, *args)
            refused = ran.code == 5
            assert ran.code in {0, 5}, ran
            assert ran.err.startswith(FULL) == refused, ran
            assert (kept(home) == before) == refused
            assert not list(home.glob("*.tmp"))
            assert real.ok(home, "list").err == ""
            (small / "filler").unlink()
            assert real(home, *args).code in {0, 1}  # 1: the note was erased already
            assert kept(home) != before
            outcomes["refused" if refused else "made"] += 1
            shutil.rmtree(home)
    assert min(outcomes["refused"], outcomes["made"]) > 2
    count("changes refused by a full disk", outcomes["refused"])


def test_a_first_use_on_a_full_disk_is_refused_and_then_works(real: Lmcs, small: Path) -> None:
    for free in range(3):
        fill(small, free)
        ran = (
            real.ok(small / "home", "tick", "1", code=5)
            if free < 2
            else real(small / "home", "tick", "1")
        )
        assert ran.err.startswith(FULL) == (ran.code == 5)
        assert kept(small / "home") == () or ran.code == 0
        (small / "filler").unlink()
        real.ok(small / "home", "tick", "1")
        shutil.rmtree(small / "home")


@pytest.mark.parametrize("name", ["first tick", "later tick", "note --erase", "tick that mends"])
def test_a_limit_on_the_size_of_files_is_a_full_disk_wherever_it_cuts(
    traced: Lmcs, scenes: Scenes, tmp_path: Path, name: str
) -> None:
    made = scenes(name)
    largest = max(path.stat().st_size for path in made.watched.rglob("*.jsonl"))
    step = max(1, largest // (60 if LONG else 6))

    def refused(size: int) -> None:
        home = made.home(tmp_path / f"{size}")
        before = content(home) if home.exists() else {}
        ran = traced(home, *made.args, under=limited(size))
        assert ran.code == 5, ran
        assert FULL in ran.err
        assert kept(home) == made.before
        if name == "later tick":
            assert content(home) == before
        traced.ok(home, *made.args)
        assert kept(home) == made.after

    count(
        "changes refused by a limit on the size of files",
        len(spread(refused, range(0, largest, step))),
    )


@pytest.mark.parametrize("mode", [0o500, 0o555])
def test_in_a_read_only_folder_reading_works_and_a_change_says_so(other: Other, mode: int) -> None:
    home = used(other)
    before, bytes_ = kept(home), content(home)
    home.chmod(mode)
    read = other(home, "list", "--json")
    assert (read.code, read.err) == (0, "")
    assert '"done"' in read.out
    for args in (["tick", "6"], ["undo"]):
        ran = other(home, *args)
        assert ran.code == 5
        assert ran.err.startswith(
            f'lmcs: lmcs is not allowed to write in "{home}": this change was not saved.'
        ), ran
        assert ran.took < AT_ONCE
        assert content(home) == bytes_
    home.chmod(0o700)
    assert other(home, "tick", "6").code == 0
    assert kept(home)[:-1] == before
    count("changes refused in a read-only folder", 2)


def test_where_no_folder_may_be_made_a_first_use_says_so(other: Other) -> None:
    closed = other.place / "closed"
    closed.mkdir(mode=0o555)
    other.own(closed)
    home = closed / "far" / "home"
    assert other(home, "list").code == 0
    ran = other(home, "tick", "1")
    assert ran.code == 5
    assert "not allowed to write" in ran.err
    assert list(closed.iterdir()) == []


def test_files_that_may_not_be_read_stop_a_change_and_one_of_them_is_read_around(
    other: Other,
) -> None:
    home = used(other)
    bytes_ = content(home)
    (home / JOURNAL).chmod(0o000)
    read = other(home, "list", "--json")
    assert read.code == 0
    assert (
        f"{JOURNAL} could not be read (Permission denied). What it lacked was taken from its copy."
        in read.err
    )
    assert '"done"' in read.out
    assert other(home, "tick", "6").code == 5
    (home / COPY).chmod(0o000)
    for args in (["list"], ["tick", "6"], ["undo"]):
        ran = other(home, *args)
        assert ran.code == 5
        assert "could not be read (Permission denied)" in ran.err
    (home / "progress.lock").chmod(0o000)
    assert "is not allowed to write in" in other(home, "tick", "6").err
    for path in home.iterdir():
        path.chmod(0o600)
    assert content(home) == bytes_
    assert other(home, "tick", "6").code == 0


def test_a_note_is_not_erased_while_a_backup_beside_it_may_not_be_read(other: Other) -> None:
    home = used(other)
    backup = home / "backup.jsonl"
    other.lmcs.ok(home, "backup", backup)
    other.own(backup)
    backup.chmod(0o000)
    before = content(home)
    ran = other(home, "note", "4", "--erase")
    assert ran.code == 5
    assert f'"{backup}" could not be read (Permission denied). Nothing was changed.' in ran.err
    assert content(home) == before
    backup.chmod(0o600)
    assert other(home, "note", "4", "--erase").code == 0
    assert not any(SECRET.encode() in data for data in content(home).values())


def test_a_folder_that_may_not_be_looked_into_is_no_new_user(other: Other) -> None:
    home = used(other)
    home.chmod(0o000)
    for args in ([], ["list"], ["tick", "6"]):
        ran = other(home, *args)
        assert ran.code == 5, ran
        assert "Welcome" not in ran.out
    home.chmod(0o700)
    assert other(home, "list").code == 0
