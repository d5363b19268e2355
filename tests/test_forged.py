"""Files made up by somebody else, and faults of the disk that a person met: nothing forged stops or bends anything."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from built import site
from conftest import Ran
from lmcs.basics.errors import ProgressProblem, saving
from lmcs.progress import lines
from lmcs.progress.uniting import MOST_STRETCHES

Lmcs = Callable[..., Ran]
AT = "2026-06-04T10:00:00Z"
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


def forged(path: Path, *did: object, n: int = 1, at: str = AT, linked: bool = True) -> Path:
    """Write a backup in which each of *did* is a command, and return it."""
    pieces = [lines.header(AT)]
    for place, change in enumerate(did):
        after = [f"f{place - 1}"] if place and linked else []
        pieces.append(
            lines.sealed(
                {"n": n + place, "id": f"f{place}", "at": at, "after": after, "did": [change]}
            )
        )
    path.write_bytes(b"\n".join(pieces) + b"\n")
    return path


def test_an_untick_with_a_huge_number_bends_nothing(lmcs: Lmcs, tmp_path: Path) -> None:
    lmcs(
        "restore",
        forged(tmp_path / "f", ["untick", {"item": "how-often-to-meet"}], n=5_000_000_000),
    )
    assert "1 of 17 done." in lmcs("tick", "4").out
    assert "Already done" in lmcs("tick", "4").out
    assert "0 of 17 done." in lmcs("untick", "4").out


@pytest.mark.parametrize(
    "change",
    [
        ["note", {"item": ["how-often-to-meet"], "text": "x"}],
        ["note", {"item": "how-often-to-meet", "text": {"x": 1}}],
        ["erased", {"ids": {"x": 1}}],
        ["erased", {"ids": [["x"], None, 7]}],
        ["undo", {"run": ["f0"]}],
        ["set", {"key": ["view"], "value": 7}],
        ["book", {"item": "how-often-to-meet", "on": "9999-99-99", "at": "x", "with": "y"}],
        ["tick", {"item": "how-often-to-meet", "on": "\u202e"}],
        ["answered", {"ask": None}],
        ["sent", {"on": 7}],
        ["", {}],
    ],
    ids=str,
)
def test_entries_of_another_shape_end_no_command(
    lmcs: Lmcs, tmp_path: Path, change: object
) -> None:
    lmcs("note", "5", "--text", "mine")
    lmcs("restore", forged(tmp_path / "f", change))
    for args in (
        (),
        ("list",),
        ("show", "4"),
        ("summary",),
        ("where",),
        ("ask", "x"),
        ("tick", "6"),
        ("undo",),
    ):
        lmcs(*args)
    assert "Erased" in lmcs("note", "5", "--erase").out


@pytest.mark.parametrize("year", ["1970", "2089", "2999", "9999"])
def test_a_booking_made_in_any_year_makes_a_calendar(lmcs: Lmcs, tmp_path: Path, year: str) -> None:
    booking = ["book", {"item": "how-often-to-meet", "on": "2026-12-01"}]
    lmcs("restore", forged(tmp_path / "f", booking, at=f"{year}-06-04T10:00:00Z"))
    lmcs("calendar", "--output", tmp_path / "c.ics")


def test_twenty_thousand_ticks_and_undos_are_read_once_each(
    lmcs: Lmcs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tick = ["tick", {"item": "how-often-to-meet", "on": "2026-06-04"}]
    made = [
        tick if place % 2 == 0 else ["undo", {"run": f"f{place - 1}"}] for place in range(20_000)
    ]
    from lmcs.progress.history import History

    asked = 0
    saw = History.saw

    def counted(self: History, later: str, earlier: str) -> bool:
        nonlocal asked
        asked += 1
        return saw(self, later, earlier)

    monkeypatch.setattr(History, "saw", counted)
    lmcs("restore", forged(tmp_path / "f", *made))
    lmcs("list")
    assert asked < 100_000


def test_a_file_of_endless_branches_is_refused(lmcs: Lmcs, home: Path, tmp_path: Path) -> None:
    made = [
        ["note", {"item": "how-often-to-meet", "text": f"{place}"}]
        for place in range(MOST_STRETCHES + 1)
    ]
    assert (
        "more branches"
        in lmcs("restore", forged(tmp_path / "f", *made, linked=False), expect=5).err
    )
    assert not (home / "progress.jsonl").exists()


def test_a_file_cannot_change_a_command_that_is_here(
    lmcs: Lmcs, home: Path, tmp_path: Path
) -> None:
    lmcs("note", "4", "--text", "mine")
    first = lines.opened((home / "progress.jsonl").read_bytes().splitlines()[1])
    other = {**first, "did": [["note", {"item": "how-often-to-meet", "text": "forged"}]]}
    (tmp_path / "f").write_bytes(lines.header(AT) + b"\n" + lines.sealed(other) + b"\n")
    assert "Nothing to add" in lmcs("restore", tmp_path / "f").out
    assert "mine" in lmcs("show", "4").out


# Words that an erasure has to reach.


def traces(folder: Path) -> list[str]:
    return [
        path.name for path in folder.rglob("*") if path.is_file() and b"zebra" in path.read_bytes()
    ]


def test_erasing_leaves_what_was_set_aside_so_in_one_change(lmcs: Lmcs, home: Path) -> None:
    lmcs("skip", "4", "--reason", "zebra")
    before = len((home / "progress.jsonl").read_bytes().splitlines())
    lmcs("note", "4", "--erase")
    assert len((home / "progress.jsonl").read_bytes().splitlines()) == before + 1
    assert "Set aside" in lmcs("show", "4").out
    assert traces(home) == []


def test_a_note_on_a_task_that_the_content_no_longer_has(
    lmcs: Lmcs, home: Path, tmp_path: Path
) -> None:
    lmcs("restore", forged(tmp_path / "f", ["note", {"item": "gone-task", "text": "zebra"}]))
    lmcs("note", "gone-tusk", "--erase", expect=3)
    assert "Erased: 1 entry" in lmcs("note", "gone-task", "--erase").out
    assert traces(home) == []


@pytest.mark.parametrize("new", [False, True], ids=["of what was erased", "with a note of its own"])
def test_a_conflict_copy_that_comes_after_the_erasure(
    lmcs: Lmcs, home: Path, tmp_path: Path, new: bool
) -> None:
    lmcs("note", "4", "--text", "zebra")
    data = (home / "progress.jsonl").read_bytes()
    lmcs("note", "4", "--erase")
    copy = home / "progress-LAPTOP2.jsonl"
    if new:
        data = forged(
            tmp_path / "f", ["note", {"item": "how-often-to-meet", "text": "another zebra"}]
        ).read_bytes()
    copy.write_bytes(data)
    assert copy.name in lmcs("list").err
    assert "Erased: 1 entry" in lmcs("note", "4", "--erase").out
    assert traces(home) == []
    assert new or lmcs("list").err == ""


def test_a_damaged_part_is_removed_though_no_note_is_left(lmcs: Lmcs, home: Path) -> None:
    lmcs("tick", "1")
    (home / "damaged-20260604T100000Z-1.bin").write_bytes(b"half of a zebra")
    assert "1 damaged part" in lmcs("note", "4", "--erase").out
    assert traces(home) == []
    assert "There is no note to erase." in lmcs("note", "4", "--erase", expect=1).err


def test_a_request_for_help_and_a_name_with_a_booking_can_be_erased(lmcs: Lmcs, home: Path) -> None:
    lmcs("ask", "how to talk to zebra")
    lmcs("ask", "something else")
    lmcs("ask", "--done", "1")
    lmcs("book", "4", "--on", "9 June", "--with", "zebra")
    assert "Erased: request 1." in lmcs("ask", "--erase", "1").out
    lmcs("ask", "--erase", "2", expect=3)
    lmcs("note", "4", "--erase")
    assert traces(home) == []
    assert "1. something else" in lmcs("ask").out
    assert "Booked" in lmcs("show", "4").out


@posix
def test_words_are_erased_where_a_linked_journal_leads(
    lmcs: Lmcs, home: Path, tmp_path: Path
) -> None:
    lmcs("note", "4", "--text", "zebra")
    lmcs("tick", "1")
    (home / "progress.jsonl").rename(tmp_path / "elsewhere.jsonl")
    (home / "progress.jsonl").symlink_to(tmp_path / "elsewhere.jsonl")
    lmcs("tick", "2")
    assert (home / "progress.jsonl").is_symlink()
    lmcs("note", "4", "--erase")
    assert (home / "progress.jsonl").is_symlink()
    assert traces(tmp_path) == []
    lmcs("note", "4", "--text", "zebra again")
    lmcs("erase", "--yes")
    assert traces(tmp_path) == []
    assert not (tmp_path / "elsewhere.jsonl").exists()


@posix
def test_a_lock_that_is_a_link_changes_nothing_where_it_leads(
    lmcs: Lmcs, home: Path, tmp_path: Path
) -> None:
    home.mkdir()
    (tmp_path / "other").write_text("")
    (tmp_path / "other").chmod(0o644)
    (home / "progress.lock").symlink_to(tmp_path / "other")
    assert "progress.lock" in lmcs("tick", "1", expect=5).err
    assert (tmp_path / "other").stat().st_mode & 0o777 == 0o644


# Faults.


def test_a_close_that_fails_after_the_data_is_on_the_disk_is_no_failure(
    lmcs: Lmcs, monkeypatch: pytest.MonkeyPatch
) -> None:
    lmcs("tick", "1")
    close = os.close

    def failing(descriptor: int) -> None:
        close(descriptor)
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "close", failing)
        assert "Done: task 2" in lmcs("tick", "2").out
    assert "2 of 17 done." in lmcs().out


@pytest.mark.parametrize("name", ["notes.jsonl", "notes.html"])
def test_what_a_killed_write_left_goes_with_the_next_one_of_that_name(
    lmcs: Lmcs, tmp_path: Path, name: str
) -> None:
    lmcs("note", "4", "--text", "zebra")
    running = f"{os.getppid():08x}"
    killed, old, young, other, longer = (
        tmp_path / f"{stem}.{middle}.tmp"
        for stem, middle in (
            (name, "7a1b2c3d"),
            (name, f"{1:08x}"),
            (name, running),
            (name, "mine"),
            (f"{name}.old", "7a1b2c3d"),
        )
    )
    for path in (killed, old, young, other, longer):
        path.write_bytes(b"x")
    os.utime(old, (time.time() - 9000, time.time() - 9000))
    lmcs(
        *(
            ["backup", tmp_path / name]
            if name.endswith("jsonl")
            else ["summary", "--output", tmp_path / name]
        )
    )
    assert not killed.exists()
    assert not old.exists()
    assert young.exists(), "somebody may be writing it"
    assert other.exists()
    assert longer.exists(), "it is of another file"


def test_what_a_killed_backup_left_in_the_home_is_listed_and_goes(lmcs: Lmcs, home: Path) -> None:
    lmcs("note", "4", "--text", "zebra")
    (home / "mine.jsonl.0a1b2c3d.tmp").write_bytes(b"zebra")
    assert "mine.jsonl.0a1b2c3d.tmp" in lmcs("where").out
    lmcs("tick", "1")
    assert not (home / "mine.jsonl.0a1b2c3d.tmp").exists()


def test_a_folder_that_holds_no_locks_or_files_is_said_in_one_voice(tmp_path: Path) -> None:
    with pytest.raises(ProgressProblem, match="this change was not saved"), saving(tmp_path):
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize(
    "line", [("tick", "2"), ("tick", "2", "--note", "x"), ("note", "2", "--text", "x")]
)
def test_a_change_reads_each_progress_file_once(lmcs, home: Path, line: tuple[str, ...]) -> None:
    lmcs("tick", "1")
    script = "import sys; from lmcs.front.running import run; seen = []; sys.addaudithook(lambda event, args: seen.append(str(args[0])) if event == 'open' else None); run(sys.argv[1:]); print([sum(each.endswith(name) for each in seen) for name in ('progress.jsonl', 'progress-copy.jsonl')])"
    done = subprocess.run(
        [sys.executable, "-c", script, *line],
        env={**os.environ, "PYTHONPATH": site()},
        capture_output=True,
        text=True,
        check=True,
    )
    # once to read, once to append
    assert done.stdout.splitlines()[-1] == "[2, 2]", done.stdout + done.stderr
    assert home.exists()
