"""Erasing: one text leaves no trace in any file of the folder; everything leaves nothing at all."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmcs.basics import storage
from lmcs.basics.errors import ProgressProblem
from lmcs.progress import Entry, Outcome, erasing, journal, lines, uniting
from lmcs.progress.entries import erased_ids
from lmcs.progress.folder import stored_files
from other_formats import newer

NOW = datetime(2026, 6, 4, 10, tzinfo=UTC)
NAMES = ("progress.jsonl", "progress-copy.jsonl")
SECRET = "Kestrel-Zebra"
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """A folder with a tick, a note and a tick with a note; the notes are secret, and the last one stands alone."""
    folder = tmp_path / "home"
    for changes in (
        [("tick", {"item": "a", "on": "2026-06-04"})],
        [("note", {"item": "a", "text": SECRET})],
        [
            ("tick", {"item": "b", "on": "2026-06-04"}),
            ("note", {"item": "b", "text": f"once more {SECRET}"}),
        ],
    ):
        journal.record(folder, lambda _, changes=changes: Outcome(tuple(changes)), NOW)
    return folder


def notes(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in entries if entry.do == "note" and entry.words]


def traces(folder: Path) -> list[str]:
    """Return the names of the files that hold the secret, wherever they are under *folder*."""
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and SECRET.encode() in path.read_bytes()
    ]


def test_the_text_of_a_note_is_in_no_file_afterwards(used: Path, tmp_path: Path) -> None:
    uniting.back_up(used, used / "backup", NOW, force=False)
    uniting.back_up(used, used / "spring.jsonl", NOW, force=False)
    (used / "progress-LAPTOP2.jsonl").write_bytes((used / NAMES[0]).read_bytes())
    (used / "damaged.jsonl").write_bytes((used / NAMES[0]).read_bytes()[40:-30])
    (used / "damaged-20260101T000000Z-1.bin").write_text(f"half of a note, {SECRET}")
    (used / "progress.jsonl.0a1b2c3d.tmp").write_text(f"half of a note, {SECRET}")
    (used / NAMES[1]).write_bytes((used / NAMES[1]).read_bytes()[:-5])
    assert len(traces(used)) == 8

    assert erasing.erase_text(used, notes, NOW) == erasing.Erased(2, 1)

    assert traces(used) == []
    reading = journal.read(used)
    assert [entry.do for entry in reading.entries] == ["tick", "note", "tick", "note", "erased"]
    assert reading.warnings == ()
    marks = reading.progress.marks
    assert {item: (mark.status, mark.note) for item, mark in marks.items()} == {
        "a": ("done", ""),
        "b": ("done", ""),
    }
    for name in ("backup", "spring.jsonl", "progress-LAPTOP2.jsonl"):
        uniting.restore(tmp_path / name, used / name, NOW)
        assert [entry.do for entry in journal.read(tmp_path / name).entries] == [
            "tick",
            "note",
            "tick",
            "note",
            "erased",
        ]


def test_only_the_chosen_entries_go_and_the_others_keep_their_bytes(used: Path) -> None:
    before = (used / NAMES[0]).read_bytes().splitlines()
    assert erasing.erase_text(used, lambda entries: [entries[0].id, "no such id"], NOW).entries == 1
    after = (used / NAMES[0]).read_bytes().splitlines()
    assert after[:2] + after[3:-1] == before[:2] + before[3:]
    assert SECRET.encode() not in after[2]
    assert (used / NAMES[1]).read_bytes().splitlines() == after


def test_nothing_chosen_changes_nothing(used: Path) -> None:
    before = (used / NAMES[0]).read_bytes()
    assert erasing.erase_text(used, lambda _: [], NOW) == erasing.Erased()
    assert (used / NAMES[0]).read_bytes() == before


def test_a_new_user_has_nothing_to_erase(tmp_path: Path) -> None:
    assert erasing.erase_text(tmp_path / "new", notes, NOW) == erasing.Erased()
    assert erasing.erase(tmp_path / "new") == ()
    assert list(tmp_path.iterdir()) == []


def test_the_record_of_an_erasure_cannot_be_erased(used: Path) -> None:
    erasing.erase_text(used, notes, NOW)
    last = journal.read(used).entries[-1]
    assert last.do == "erased"
    assert erasing.erase_text(used, lambda _: [last.id], NOW) == erasing.Erased()


def test_changes_go_on_after_an_erasure_and_numbers_are_not_used_again(used: Path) -> None:
    erasing.erase_text(used, notes, NOW)
    reading = journal.record(
        used, lambda _: Outcome((("tick", {"item": "c", "on": "2026-06-04"}),)), NOW
    )[0]
    assert sorted(command.n for command in reading.commands) == [1, 2, 3, 4, 5]


def test_what_a_newer_lmcs_wrote_beside_it_loses_only_the_text(used: Path) -> None:
    data = newer((used / NAMES[0]).read_bytes()) + b"a line of another kind\n"
    (used / "newer.jsonl").write_bytes(data)
    erasing.erase_text(used, notes, NOW)
    assert traces(used) == []
    assert (used / "newer.jsonl").read_bytes().endswith(b"a line of another kind\n")
    assert (used / "newer.jsonl").read_bytes().count(b"\n") == data.count(b"\n")


def test_files_that_hold_no_progress_are_left_alone(used: Path) -> None:
    others = {
        "summary.html": f"<p>{SECRET}</p>",
        "content/ours.yaml": SECRET,
        "other.jsonl": f'{{"a": "{SECRET}"}}\n',
    }
    (used / "content").mkdir()
    for name, text in others.items():
        (used / name).write_text(text)
    erasing.erase_text(used, notes, NOW)
    erasing.erase(used)
    assert {name: (used / name).read_text() for name in others} == others
    assert {path.name for path in used.iterdir()} == {"summary.html", "content", "other.jsonl"}


def test_stored_files_names_every_file_with_what_it_is(used: Path) -> None:
    uniting.back_up(used, used / "my.backup", NOW, force=False)
    for name in (
        "progress (1).jsonl",
        "damaged-20260101T000000Z-1.bin",
        "progress-copy.jsonl.0a1b2c3d.tmp",
        "letter.txt",
        "damaged-letter.txt",
    ):
        (used / name).write_bytes(b"?")
    (used / "content").mkdir()
    assert {path.name: what for path, what in stored_files(used)} == {
        "progress.jsonl": "progress",
        "progress-copy.jsonl": "copy",
        "progress.lock": "lock",
        "my.backup": "backup",
        "progress (1).jsonl": "conflict",
        "damaged-20260101T000000Z-1.bin": "damaged",
        "progress-copy.jsonl.0a1b2c3d.tmp": "unfinished",
    }
    assert stored_files(used / "nowhere") == ()


def test_erase_removes_every_stored_file_the_lock_and_the_empty_folder(used: Path) -> None:
    uniting.back_up(used, used / "backup", NOW, force=False)
    stored = {path for path, _ in stored_files(used)}
    assert set(erasing.erase(used)) == {*stored, used}
    assert not used.exists()
    assert not journal.read(used).exists


@pytest.mark.parametrize("left", [b"", b"\0" * 99, b"?"])
def test_progress_damaged_beyond_use_can_be_erased(used: Path, left: bytes) -> None:
    for name in NAMES:
        (used / name).write_bytes(left)
    erasing.erase(used)
    assert not used.exists()


def test_erase_waits_its_turn(used: Path) -> None:
    def erase_within(_progress: object) -> Outcome:
        from lmcs.progress.locking import locked

        with pytest.raises(ProgressProblem), locked(used / "progress.lock", wait=0, remove=True):
            pass
        return Outcome()

    journal.record(used, erase_within, NOW)
    assert len(journal.read(used).entries) == 4


@pytest.mark.parametrize("name", ["mine.jsonl.0a1b2c3d.tmp", "damaged-20260101T000000Z-7.bin"])
@pytest.mark.parametrize("chosen", [True, False])
def test_what_a_killed_write_of_any_name_left_goes_with_the_words(
    used: Path, name: str, chosen: bool
) -> None:
    (used / name).write_text(f"half of a note, {SECRET}")
    erasing.erase_text(used, notes if chosen else lambda _: [], NOW)
    assert not (used / name).exists()


def test_the_progress_itself_is_erased_last_so_that_what_is_left_is_whole(
    used: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uniting.back_up(used, used / "z-backup", NOW, force=False)
    (used / "progress.sync-conflict.jsonl").write_bytes((used / "z-backup").read_bytes())
    gone, unlink = [], os.unlink
    monkeypatch.setattr(os, "unlink", lambda path: gone.append(Path(path).name) or unlink(path))
    erasing.erase(used)
    last = ["progress-copy.jsonl", "progress.jsonl", "progress.lock"]
    assert {"z-backup", "progress.sync-conflict.jsonl"} <= {*gone[:-3]}
    assert gone[-3:] == last


# Words that stand in some of the files only, and what is no file of ours.


def test_words_that_only_a_second_file_holds_are_erased_too(used: Path, tmp_path: Path) -> None:
    there = (("note", {"item": "a", "text": f"only there, {SECRET}"}),)
    journal.record(tmp_path / "there", lambda _: Outcome(there), NOW)
    second = used / "progress-LAPTOP2.jsonl"
    second.write_bytes((tmp_path / "there" / NAMES[0]).read_bytes())

    def only_there(entries: tuple[Entry, ...]) -> list[str]:
        return [entry.id for entry in entries if "only there" in entry.text("text")]

    before = [entry.text("text") for entry in journal.read(used).entries]
    assert erasing.erase_text(used, only_there, NOW) == erasing.Erased(1, 0)
    assert b"only there" not in second.read_bytes()
    assert [entry.text("text") for entry in journal.read(used).entries] == [*before, ""]
    assert uniting.restore(used, second, NOW).added == 1
    assert only_there(journal.read(used).entries) == []


def test_words_that_were_erased_before_are_recorded_once_and_nothing_chosen_leaves_them(
    used: Path,
) -> None:
    (used / "spring.jsonl").write_bytes((used / NAMES[0]).read_bytes())
    late = (used / "spring.jsonl").read_bytes()
    erasing.erase_text(used, notes, NOW)
    (used / "spring.jsonl").write_bytes(late)
    assert erasing.erase_text(used, lambda _: [], NOW) == erasing.Erased()
    assert (used / "spring.jsonl").read_bytes() == late
    assert erasing.erase_text(used, notes, NOW) == erasing.Erased(2, 0)
    assert traces(used) == []
    for name in (NAMES[0], "spring.jsonl"):
        held = lines.parse((used / name).read_bytes())
        entries = [entry for line in held.found.values() for entry in line.entries]
        assert (held.tidy, [entry.do for entry in entries].count("erased")) == (True, 1)


def test_a_backup_that_knows_of_one_erasure_gets_the_record_of_the_next_alone(used: Path) -> None:
    erasing.erase_text(used, lambda entries: notes(entries)[:1], NOW)
    uniting.back_up(used, used / "spring.jsonl", NOW, force=False)
    erasing.erase_text(used, notes, NOW)
    held = lines.parse((used / "spring.jsonl").read_bytes())
    assert held.found == lines.parse((used / NAMES[0]).read_bytes()).found
    assert held.tidy


@pytest.mark.parametrize("first", ["", "{}\n"])
def test_a_second_file_of_which_nothing_can_be_read_loses_what_may_be_words(
    used: Path, first: str
) -> None:
    (used / "progress (1).jsonl").write_text(f"{first}half of a note, {SECRET}\nmore, {SECRET}")
    erasing.erase_text(used, notes, NOW)
    assert traces(used) == []


@pytest.mark.parametrize("names", [NAMES[:1], NAMES[1:], NAMES])
def test_what_was_damaged_in_the_progress_counts_as_one_part(
    used: Path, names: tuple[str, ...]
) -> None:
    for name in names:
        first, *rest = (used / name).read_bytes().splitlines(keepends=True)
        (used / name).write_bytes(first + f"half, {SECRET}\n".encode() + b"".join(rest))
    assert erasing.erase_text(used, notes, NOW) == erasing.Erased(2, 1)
    assert traces(used) == []


def test_a_file_too_large_to_be_ours_stands_in_no_way(used: Path) -> None:
    with (used / "film.mp4").open("wb") as file:
        file.truncate(storage.LIMIT + 1)
    assert erasing.erase_text(used, notes, NOW) == erasing.Erased(2, 0)


def test_where_either_file_cannot_be_read_no_word_is_said_to_be_gone(used: Path) -> None:
    whole = (used / NAMES[1]).read_bytes()
    (used / NAMES[0]).unlink()
    (used / NAMES[0]).mkdir()
    with pytest.raises(ProgressProblem, match="could not be read"):
        erasing.erase_text(used, notes, NOW)
    assert (used / NAMES[1]).read_bytes() == whole


@posix
@pytest.mark.parametrize("name", NAMES)
def test_where_the_progress_is_a_link_what_it_leads_to_goes_too_unless_it_is_no_progress(
    used: Path, tmp_path: Path, name: str
) -> None:
    other = NAMES[1 - NAMES.index(name)]
    (used / name).rename(tmp_path / "real")
    (tmp_path / "letter").write_text("Dear Ann")
    (used / other).unlink()
    (used / name).symlink_to(tmp_path / "real")
    (used / other).symlink_to(tmp_path / "letter")
    removed = erasing.erase(used)
    assert tmp_path / "real" in removed
    assert tmp_path / "letter" not in removed
    assert [path.name for path in tmp_path.iterdir()] == ["letter"]


# Death at any moment.


def die_at(step: int, act: Callable[[], object]) -> bool:
    """Run *act* in a child that dies before its call number *step* of those that change a file; tell whether it did."""
    child = os.fork()
    if child == 0:
        number = 0
        for name in ("open", "write", "fsync", "replace", "unlink", "rmdir"):
            real_call = getattr(os, name)

            def call(
                *args: object, real: Callable[..., object] = real_call, **named: object
            ) -> object:
                nonlocal number
                number += 1
                if number == step:
                    os._exit(9)
                return real(*args, **named)

            setattr(os, name, call)
        try:
            act()
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, 9}
    return status == 9


@posix
def test_an_erasure_that_died_is_finished_by_doing_it_again(used: Path, tmp_path: Path) -> None:
    uniting.back_up(used, tmp_path / "backup", NOW, force=False)
    for step in range(1, 300):
        folder = tmp_path / str(step)
        uniting.restore(folder, tmp_path / "backup", NOW)
        (folder / "old backup").write_bytes((tmp_path / "backup").read_bytes())
        (folder / "damaged-20260101T000000Z-1.bin").write_text(SECRET)
        died = die_at(step, lambda folder=folder: erasing.erase_text(folder, notes, NOW))
        reading = journal.read(folder)
        assert reading.warnings == ()
        assert [entry.do for entry in reading.entries if entry.do == "tick"] == ["tick", "tick"]
        assert len(notes(reading.entries)) in {0, 2}, step
        erasing.erase_text(folder, notes, NOW)
        assert traces(folder) == []
        if not died:
            return
    pytest.fail("never came to an end")


@posix
def test_erasing_everything_can_die_at_any_moment_and_be_done_again(
    used: Path, tmp_path: Path
) -> None:
    uniting.back_up(used, tmp_path / "backup", NOW, force=False)
    for step in range(1, 300):
        folder = tmp_path / str(step)
        uniting.restore(folder, tmp_path / "backup", NOW)
        (folder / "old backup").write_bytes((tmp_path / "backup").read_bytes())
        died = die_at(step, lambda folder=folder: erasing.erase(folder))
        journal.read(folder)
        erasing.erase(folder)
        assert stored_files(folder) == ()
        assert not journal.read(folder).exists
        if not died:
            return
    pytest.fail("never came to an end")


def test_an_erased_entry_says_only_ids(used: Path) -> None:
    ids = notes(journal.read(used).entries)
    erasing.erase_text(used, notes, NOW)
    last = journal.read(used).entries[-1]
    assert last.data == {"ids": sorted(ids)}
    assert erased_ids(journal.read(used).commands) == set(ids)


# A council's file, which names people, goes with the rest; a share never does


COUNCIL = "council: R\nposts:\n  - {post: director, name: Sam Lee}\n"


def taken_in(lmcs, tmp_path: Path, text: str = COUNCIL) -> None:
    """Take in a council's file, and then a newer one, so that an earlier one is kept."""
    for each in (text, f"{text}# newer\n"):
        (tmp_path / "riverside.yaml").write_text(each)
        lmcs("pack", tmp_path / "riverside.yaml")


@pytest.mark.parametrize("removed", [False, True])
def test_a_council_file_and_its_earlier_ones_go_too_and_are_named_before(lmcs, home, tmp_path, removed):  # fmt: skip
    taken_in(lmcs, tmp_path)
    if removed:
        lmcs("pack", "--remove", "riverside.yaml")
    else:
        (home / "content" / "riverside.yaml.0a1b2c3d.tmp").write_text("half of Sam Lee")
    held = sorted(path for path in (home / "content").rglob("*") if path.is_file())
    assert len(held) == (2 if removed else 3)
    shown = lmcs("where").out.replace("\n", "").replace(" ", "")
    assert all(str(path) in shown for path in held)
    said = lmcs("erase", "--yes").out
    assert "lmcs keeps nothing about you here now." in said
    assert not home.exists()


@pytest.mark.parametrize("way", ["beside", "the same folder", "within", "a link"])
def test_a_share_is_never_touched(lmcs, home, tmp_path, way, monkeypatch):
    place = {"the same folder": home / "content", "within": home / "content" / "share"}
    share = place.get(way, tmp_path / "share")
    share.mkdir(parents=True)
    (share / "riverside.yaml").write_text(COUNCIL)
    home.mkdir(exist_ok=True)
    if way == "a link":
        (home / "content").symlink_to(share)
    else:
        monkeypatch.setenv("LMCS_CONTENT", str(share))
    lmcs("tick", "1")
    said = lmcs("erase", "--yes").out
    assert (share / "riverside.yaml").read_text() == COUNCIL
    assert (
        str(share).replace("\n", "") in said.replace("\n", "").replace(" ", "") or way == "a link"
    )


def test_what_lmcs_did_not_put_into_the_content_folder_stays_and_is_said(lmcs, home, tmp_path):
    taken_in(lmcs, tmp_path)
    (home / "content" / "minutes.txt").write_text("mine")
    (home / "content" / "more").mkdir()
    said = lmcs("erase", "--yes").out
    assert (home / "content" / "minutes.txt").exists()
    assert "content" in said.partition("Left")[2]
