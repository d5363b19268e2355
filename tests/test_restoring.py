"""Backups and what is brought back from them: a union, whole or not at all, and the file is never written."""

import errno
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmcs.basics import storage
from lmcs.basics.errors import NewerFormat, NotFound, ProgressProblem, Stopped
from lmcs.progress import DONE, NOT_STARTED, Entry, Outcome, erasing, journal, lines, uniting
from other_formats import FORMAT_1, newer

NOW, LATER = (datetime(2026, 6, 4, hour, tzinfo=UTC) for hour in (10, 11))
TICK = ("tick", {"item": "a", "on": "2026-06-04"})
NAMES = ("progress.jsonl", "progress-copy.jsonl")
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


def tick(folder: Path, *items: str) -> None:
    changes = tuple(("tick", {"item": item, "on": "2026-06-04"}) for item in items)
    journal.record(folder, lambda _: Outcome(changes), NOW)


def items(folder: Path) -> list[object]:
    return [entry.data.get("item") for entry in journal.read(folder).entries]


def content(folder: Path) -> dict[str, bytes]:
    return (
        {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        if folder.exists()
        else {}
    )


@pytest.fixture
def used(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    tick(folder, "a")
    tick(folder, "b", "c")
    return folder


@pytest.fixture
def backup(used: Path, tmp_path: Path) -> Path:
    uniting.back_up(used, tmp_path / "my backup", NOW, force=False)
    return tmp_path / "my backup"


# Backing up.


def test_a_backup_holds_every_entry_and_leaves_nothing_else_behind(
    used: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert uniting.back_up(used, out / "b", NOW, force=False) == 3
    assert [path.name for path in out.iterdir()] == ["b"]
    assert uniting.restore(tmp_path / "elsewhere", out / "b", NOW).added == 3
    brought = [
        command._replace(brought=False, raw=b"")
        for command in journal.read(tmp_path / "elsewhere").commands
    ]
    assert brought == [each._replace(raw=b"") for each in journal.read(used).commands]


def test_an_existing_file_is_replaced_only_with_force(used: Path, tmp_path: Path) -> None:
    (tmp_path / "b").write_text("precious")
    with pytest.raises(Stopped, match="already there") as caught:
        uniting.back_up(used, tmp_path / "b", NOW, force=False)
    assert "--force" in caught.value.hint
    assert (tmp_path / "b").read_text() == "precious"
    assert uniting.back_up(used, tmp_path / "b", NOW, force=True) == 3
    assert (tmp_path / "b").read_bytes()[8:].startswith(b' {"lmcs":"progress","format":2')


@pytest.mark.parametrize("name", [*NAMES, "progress.lock"])
def test_the_progress_itself_is_never_the_target(used: Path, name: str) -> None:
    before = content(used)
    for force in (False, True):
        with pytest.raises(Stopped, match="keeps the progress itself"):
            uniting.back_up(used, used / ".." / used.name / name, NOW, force=force)
    assert content(used) == before


@posix
@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop"])
def test_a_target_that_is_no_ordinary_file_is_refused_even_with_force(
    used: Path, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "b"
    if kind == "fifo":
        os.mkfifo(target)
    elif kind == "folder":
        target.mkdir()
    else:
        target.symlink_to({"device": "/dev/null", "loop": "b"}[kind])
    with pytest.raises(Stopped):
        uniting.back_up(used, target, NOW, force=True)
    assert os.path.lexists(target)


@posix
def test_a_link_to_a_file_stays_a_link(used: Path, tmp_path: Path) -> None:
    (tmp_path / "real").write_text("")
    (tmp_path / "b").symlink_to("real")
    uniting.back_up(used, tmp_path / "b", NOW, force=True)
    assert (tmp_path / "b").is_symlink()
    assert (tmp_path / "real").read_bytes()


def test_a_folder_that_is_not_there_is_named(used: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no folder"):
        uniting.back_up(used, tmp_path / "nowhere" / "b", NOW, force=False)


def test_there_is_nothing_to_back_up_for_a_new_user(tmp_path: Path) -> None:
    with pytest.raises(Stopped, match="no progress"):
        uniting.back_up(tmp_path / "new", tmp_path / "b", NOW, force=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_backup_that_fails_leaves_no_file_and_the_old_one_whole(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "b").write_text("old")

    def fail(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(ProgressProblem, match=r"The disk is full: .* was not written"):
        uniting.back_up(used, out / "b", NOW, force=True)
    assert content(out) == {"b": b"old"}


def test_a_backup_of_damaged_progress_is_whole(used: Path, tmp_path: Path) -> None:
    (used / NAMES[0]).write_bytes(b"\0" * 500)
    assert uniting.back_up(used, tmp_path / "b", NOW, force=False) == 3


# Restoring.


def test_restoring_adds_what_is_missing_and_says_what_it_was(used: Path, backup: Path) -> None:
    journal.record(used, lambda _: Outcome((("note", {"item": "a", "text": "x"}),)), NOW)
    erasing.erase(used)
    tick(used, "z")
    restored = uniting.restore(used, backup, NOW)
    assert restored == uniting.Restored(3, {"tick": 3}, saved="2026-06-04T10:00:00Z")
    assert sorted(map(str, items(used))) == ["a", "b", "c", "z"]
    tick(used, "after")
    assert items(used)[-1] == "after"


def test_restoring_twice_changes_no_byte_and_adds_nothing(used: Path, backup: Path) -> None:
    erasing.erase(used)
    uniting.restore(used, backup, NOW)
    before = content(used)
    assert uniting.restore(used, backup, NOW).added == 0
    assert content(used) == before


def test_the_other_file_is_never_written(used: Path, backup: Path) -> None:
    before, times = backup.read_bytes(), backup.stat().st_mtime_ns
    backup.chmod(0o400)
    tick(used, "d")
    uniting.restore(used, backup, NOW)
    assert (backup.read_bytes(), backup.stat().st_mtime_ns) == (before, times)


@pytest.mark.parametrize("name", NAMES)
def test_restoring_the_progress_from_itself_is_nothing_to_do(used: Path, name: str) -> None:
    before = content(used)
    assert uniting.restore(used, used / ".." / used.name / name, NOW) == uniting.Restored(own=True)
    assert content(used) == before


@posix
@pytest.mark.parametrize("name", NAMES)
def test_the_progress_is_known_by_another_name_of_its_file(
    used: Path, tmp_path: Path, name: str
) -> None:
    os.link(used / name, tmp_path / "link")
    (tmp_path / "soft").symlink_to(used / name)
    for other in ("link", "soft"):
        assert uniting.restore(used, tmp_path / other, NOW) == uniting.Restored(own=True)
        with pytest.raises(Stopped, match="where lmcs keeps"):
            uniting.back_up(used, tmp_path / other, NOW, force=True)


def test_what_both_sides_changed_is_said_by_the_first_restore_alone(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder, value in ((here, "Ann"), (there, "Bea")):
        named = ("set", {"key": "name", "value": value})
        journal.record(folder, lambda _, named=named: Outcome((named,)), NOW)
    tick(there, "x")
    whole, _ = uniting.whole(there, NOW)
    first = uniting.restore(here, Path("b"), NOW, whole, agreed=True)
    assert [met.about for met in first.met] == ["name"]
    tick(there, "y")
    whole, _ = uniting.whole(there, NOW)
    assert uniting.restore(here, Path("b"), NOW, whole).met == ()


def test_two_machines_become_one_whichever_is_restored_into_which(
    used: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    tick(other, "x", "y")
    for one, two, name in ((used, other, "1"), (other, used, "2")):
        uniting.back_up(one, tmp_path / name, NOW, force=False)
        uniting.restore(two, tmp_path / name, NOW)
    assert sorted(journal.read(used).entries) == sorted(journal.read(other).entries)
    assert journal.read(used).progress.marks == journal.read(other).progress.marks
    assert {*items(used)} == {"a", "b", "c", "x", "y"}


def test_a_change_right_after_a_restore_is_answered_with_what_stands(
    used: Path, tmp_path: Path
) -> None:
    tick(tmp_path / "other", "z")
    uniting.restore(used, tmp_path / "other" / "progress.jsonl", NOW)
    opened = Outcome(tuple(("untick", {"item": item}) for item in ("a", "z")))
    said = journal.record(used, lambda _: opened, NOW)[0].progress
    assert [said.mark(item).status for item in ("a", "b", "z")] == [NOT_STARTED, DONE, NOT_STARTED]
    assert said == journal.read(used).progress


def test_a_conflict_copy_can_be_restored_though_it_is_no_backup(used: Path, tmp_path: Path) -> None:
    tick(tmp_path / "other", "x")
    assert uniting.restore(used, tmp_path / "other" / NAMES[0], NOW).verbs == {"tick": 1}


def refused(used: Path, file: Path, kind: type[Exception], words: str) -> None:
    """Check that restoring *file* is refused, with and without progress, and changes nothing."""
    before, others = content(used), content(file.parent)
    with pytest.raises(kind, match=words):
        uniting.restore(used, file, NOW)
    with pytest.raises(kind, match=words):
        uniting.restore(used.parent / "fresh", file, NOW)
    assert content(used) == before
    assert not (used.parent / "fresh").exists()
    assert content(file.parent) == others


def test_a_missing_file_is_not_found(used: Path, tmp_path: Path) -> None:
    refused(
        used, tmp_path / "nowhere", NotFound, "There is no file .* Your progress was not changed"
    )


def test_a_newer_backup_is_refused(used: Path, backup: Path) -> None:
    backup.write_bytes(newer(backup.read_bytes()))
    refused(used, backup, NewerFormat, "newer lmcs")


def test_a_file_of_the_early_trials_is_refused(used: Path, tmp_path: Path) -> None:
    (tmp_path / "early").write_bytes(FORMAT_1)
    refused(used, tmp_path / "early", NewerFormat, "early trial")


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 99, b"hello\n", b'{"lmcs":"content"}\n', b"[" * 100_000, b"\xff\xfe\0"]
)
def test_a_foreign_file_is_refused(used: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "foreign").write_bytes(data)
    refused(used, tmp_path / "foreign", ProgressProblem, "not a backup made by lmcs")


def test_a_backup_damaged_beyond_use_is_refused(used: Path, backup: Path) -> None:
    header = backup.read_bytes().splitlines(keepends=True)[0]
    for rest in (b"\0" * 300, b"\0" * 300 + b"\n", b"#\n#\n"):
        backup.write_bytes(header + rest)
        refused(used, backup, ProgressProblem, "damaged beyond use")


def test_a_file_too_large_to_be_a_backup_is_refused(used: Path, tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(9_000_000)
    refused(used, tmp_path / "large", ProgressProblem, "larger than 8 MB")


@posix
@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop"])
def test_what_is_no_ordinary_file_is_refused_without_waiting(
    used: Path, tmp_path: Path, kind: str
) -> None:
    odd = tmp_path / "odd"
    if kind == "fifo":
        os.mkfifo(odd)
    elif kind == "folder":
        odd.mkdir()
    else:
        odd.symlink_to({"device": "/dev/zero", "loop": "odd"}[kind])
    with pytest.raises(ProgressProblem, match="could not be read"):
        uniting.restore(used, odd, NOW)


def test_what_can_be_read_of_a_damaged_backup_is_restored_and_the_rest_counted(
    used: Path, backup: Path
) -> None:
    pieces = backup.read_bytes().splitlines()
    pieces[1] = b"?" + pieces[1][1:]
    backup.write_bytes(b"\n".join(pieces) + b"\n")
    erasing.erase(used)
    restored = uniting.restore(used, backup, NOW)
    assert (restored.added, restored.unread) == (2, 1)
    assert sorted(items(used)) == ["b", "c"]


def test_a_restore_into_damaged_progress_says_what_was_wrong_and_where_that_is_kept(
    used: Path, backup: Path
) -> None:
    pieces = (used / NAMES[0]).read_bytes().splitlines(keepends=True)
    (used / NAMES[0]).write_bytes(pieces[0] + b"#" + b"".join(pieces[1:]))
    restored = uniting.restore(used, backup, NOW)
    wrong, aside = restored.warnings
    assert wrong.startswith("progress.jsonl was damaged.")
    assert aside == "The damaged part was kept as damaged-20260604T100000Z-1.bin."
    assert (restored.added, restored.unread, restored.missing) == (0, 0, 0)
    assert uniting.restore(used, backup, NOW).warnings == ()


@pytest.mark.parametrize(("here", "there"), [("plain", ""), ("", "plain"), ("plain", "standard")])
def test_the_view_that_stands_after_a_restore_is_the_one_that_is_shown(
    tmp_path: Path, here: str, there: str
) -> None:
    for folder, view, at in ((tmp_path / "h", here, NOW), (tmp_path / "t", there, LATER)):
        change = ("set", {"key": "view", "value": view}) if view else TICK
        journal.record(folder, lambda _, change=change: Outcome((change,)), at)
    whole, _ = uniting.whole(tmp_path / "t", NOW)
    assert (tmp_path / "h" / "plain-view").exists() is (here == "plain")
    uniting.restore(tmp_path / "h", Path("b"), NOW, whole)
    assert (tmp_path / "h" / "plain-view").exists() is ((there or here) == "plain")


def test_what_is_at_hand_is_what_counts_and_not_the_name_it_came_by(
    used: Path, tmp_path: Path
) -> None:
    tick(tmp_path / "there", "z")
    whole, _ = uniting.whole(tmp_path / "there", NOW)
    assert uniting.restore(used, used / NAMES[0], NOW, whole).added == 1
    assert uniting.restore(used, Path("b"), NOW, lines.content([])) == uniting.Restored()


@pytest.mark.parametrize(("more", "says"), [(0, "not a backup"), (1, "larger than 8 MB")])
def test_what_is_at_hand_may_be_as_large_as_a_file_may(used: Path, more: int, says: str) -> None:
    with pytest.raises(ProgressProblem, match=says):
        uniting.restore(used, Path("b"), NOW, b"x" * (storage.LIMIT + more))


def test_a_file_that_grew_after_it_was_saved_lacks_nothing(used: Path, backup: Path) -> None:
    """As a sync program's second file has no count, or a backup was united with another."""
    tick(used, "d")
    more = (used / NAMES[0]).read_bytes().splitlines(keepends=True)[-1]
    restored = uniting.restore(used.parent / "new", backup, NOW, backup.read_bytes() + more)
    assert (restored.added, restored.missing) == (4, 0)
    plain = (used / NAMES[0]).read_bytes()
    assert uniting.restore(used.parent / "other", Path("b"), NOW, plain).missing == 0


@pytest.mark.parametrize("left", [2, 3, 4])
def test_a_backup_of_which_only_half_arrived_is_said_to_lack_the_rest(
    tmp_path: Path, left: int
) -> None:
    there, here = tmp_path / "there", tmp_path / "here"
    for item in ("a", "b", "c", "d"):
        tick(there, item)
    whole, _ = uniting.whole(there, NOW)
    half = b"".join(whole.splitlines(keepends=True)[:left])
    result = uniting.restore(here, Path("half"), NOW, half)
    assert (result.added, result.missing) == (left - 1, 5 - left)
    again = uniting.restore(here, Path("whole"), NOW, whole)
    assert (again.added, again.missing) == (5 - left, 0)


def test_a_command_that_is_cut_in_a_backup_is_left_out_whole(used: Path, backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-20])
    erasing.erase(used)
    assert uniting.restore(used, backup, NOW).unread == 1
    assert items(used) == ["a"]


@pytest.mark.parametrize("left", [b"", b"\0" * 400, b"random \xfe\n\xed"])
def test_progress_damaged_beyond_use_is_brought_back_and_its_bytes_kept_aside(
    used: Path, backup: Path, left: bytes
) -> None:
    for name in NAMES:
        (used / name).write_bytes(left)
    with pytest.raises(ProgressProblem):
        journal.read(used)
    restored = uniting.restore(used, backup, NOW)
    assert restored.added == 3
    assert restored.warnings
    assert journal.read(used).warnings == ()
    assert items(used) == ["a", "b", "c"]
    assert any(name.startswith("damaged-") for name in content(used)) == bool(left)


def test_an_empty_backup_does_not_wipe_damage_away(used: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(lines.content([]))
    for name in NAMES:
        (used / name).write_bytes(b"\0" * 400)
    before = content(used)
    with pytest.raises(ProgressProblem, match="damaged beyond use"):
        uniting.restore(used, tmp_path / "empty", NOW)
    assert content(used) == before


def keep_a_note(folder: Path) -> None:
    journal.record(folder, lambda _: Outcome((("note", {"item": "a", "text": "secret"}),)), NOW)


def every(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in entries]


def test_what_was_erased_here_does_not_come_back(used: Path, backup: Path) -> None:
    keep_a_note(used)
    uniting.back_up(used, backup, NOW, force=True)
    erasing.erase_text(used, every, NOW)
    before = content(used)
    assert uniting.restore(used, backup, NOW).added == 0
    assert content(used) == before
    assert not any(b"secret" in data for data in before.values())


def test_what_was_erased_elsewhere_goes_here_too(used: Path, backup: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    keep_a_note(used)
    uniting.back_up(used, backup, NOW, force=True)
    uniting.restore(other, backup, NOW)
    erasing.erase_text(other, every, NOW)
    restored = uniting.restore(used, other / NAMES[0], NOW)
    assert (restored.removed, restored.verbs) == (1, {"erased": 1})
    assert not any(b"secret" in data for data in content(used).values())
    assert journal.read(used).progress.mark("a").status == "done"


def test_a_backup_with_absurd_numbers_does_not_stop_later_changes(
    used: Path, tmp_path: Path
) -> None:
    absurd = {
        "n": 2**53 - 1,
        "id": "absurd",
        "at": "2026-06-04T10:00:00Z",
        "after": [],
        "did": [["untick", {"item": "d"}]],
    }
    line = lines.decode(lines.sealed(absurd))
    assert line
    (tmp_path / "absurd").write_bytes(lines.content([line]))
    uniting.restore(used, tmp_path / "absurd", NOW)
    tick(used, "d", "e")
    reading = journal.read(used)
    assert sorted(command.n for command in reading.commands)[:3] == [1, 2, 3]
    assert reading.progress.mark("d").status == "done"


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_restore_that_fails_is_said_and_leaves_every_byte(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    tick(tmp_path / "other", "x")
    for failing in (1, 2) if call != "replace" else (1,):
        before, calls, real = content(used), [], getattr(os, call)

        def fail(
            *args: object, failing: int = failing, calls: list[int] = calls, real: object = real
        ) -> object:
            calls.append(1)
            if len(calls) == failing:
                raise OSError(errno.ENOSPC, "full")
            return real(*args)

        with monkeypatch.context() as patch:
            patch.setattr(os, call, fail)
            with pytest.raises(
                ProgressProblem, match="The disk is full: this change was not saved"
            ):
                uniting.restore(used, tmp_path / "other" / NAMES[0], NOW)
        assert content(used) == before
    assert uniting.restore(used, tmp_path / "other" / NAMES[0], NOW).added == 1


def test_what_stands_here_is_said_on_both_sides_in_words_to_compare(lmcs, home, tmp_path):
    lmcs("tick", "1", "2")
    lmcs("book", "4", "--on", "9 June")
    lmcs("note", "4", "--text", "ring Sam")
    lmcs("ask", "how", "to", "say", "no")
    here = "What you have here now: 2 done, 1 booked, 1 note and 1 question for your mentor."
    copy = tmp_path / "copy.jsonl"
    assert here in " ".join(lmcs("backup", copy).out.split())
    lmcs("erase", "--yes")
    assert " ".join(lmcs("restore", copy).out.split()).find(here) > 0  # behind what came
    for line in ("is everything here?", "did everything come across", "have I got everything"):
        assert here in " ".join(lmcs(*line.split()).out.split())


def test_what_a_restore_brought_is_still_brought_once_words_were_erased(lmcs, tmp_path):
    """An erasure writes the file anew; undo must take back nothing that another computer did."""
    file = tmp_path / "mine.jsonl"
    lmcs("tick", "1", "--note", "a word", "--home", tmp_path / "other")
    lmcs("backup", file, "--home", tmp_path / "other")
    lmcs("restore", file)
    lmcs("note", "1", "--erase")
    assert "There is nothing to undo." in lmcs("undo", expect=1).err
    assert "Done" in lmcs("show", "1").out


def test_a_backup_over_two_damaged_files_is_not_advised_again(lmcs, home, tmp_path):
    lmcs("tick", "4")
    lmcs("backup", tmp_path / "b.jsonl")
    for name in ("progress.jsonl", "progress-copy.jsonl"):
        (home / name).write_bytes(b"")
    ran = lmcs("restore", tmp_path / "b.jsonl")
    assert "Both copies of your progress were damaged." in ran.err
    assert "lmcs restore" not in ran.err
    assert "1 of 17 done" in lmcs().out
