"""Two and three machines: whatever each did and in whatever order they came together, no text is lost and all agree."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmcs.front.running import run
from lmcs.progress import DONE, Command, Mark, Progress, entries, journal, lines, replay
from lmcs.progress.entries import Change, erased_ids

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)
ITEMS = ("a", "b")
BY_COMMAND = max(4, settings().max_examples // 50)


class Machine:
    """A folder as the journal keeps it, without the disk: lines, a clock that is wrong by some days, and what it wrote."""

    def __init__(self, name: str, clock: int) -> None:
        self.name = name
        self.clock = clock
        self.lines: dict[str, Command] = {}

    @property
    def commands(self) -> list[Command]:
        return [*self.lines.values()]

    @property
    def progress(self) -> Progress:
        return replay(self.commands)

    def give(self, changes: Sequence[Change], step: int) -> Command:
        """Give a command at *step*, as this machine's clock has it."""
        now = NOW + timedelta(days=self.clock, minutes=step)
        line = lines.new_line(self.lines.values(), changes, now)
        self.lines = lines.unite(self.lines, {line.id: line})
        return line

    def restore(self, other: "Machine") -> None:
        theirs = {id_: lines.brought(line) for id_, line in other.lines.items()}
        self.lines = lines.unite(self.lines, theirs)

    def copy(self, other: "Machine") -> None:
        """Be a copy of the folder of *other* from now on, added to what is here by a sync program: nothing is marked."""
        self.lines = lines.unite(self.lines, other.lines)


acts = st.tuples(
    st.integers(0, 2),
    st.sampled_from(
        [
            "tick",
            "untick",
            "book",
            "skip",
            "note",
            "note",
            "replace",
            "set",
            "ask",
            "figure",
            "answered",
            "post",
            "member",
            "officer",
            "agreed",
            "agreed",
            "kept",
            "undo",
            "redo",
            "erase",
        ]
        + ["restore"] * 4
        + ["copy"]
    ),
    st.sampled_from(ITEMS),
    st.integers(0, 2),
)
histories = st.tuples(
    st.lists(st.sampled_from([0, 0, 730, -730]), min_size=2, max_size=3),
    st.lists(acts, min_size=4, max_size=25),
)


def change(do: str, item: str, step: int, progress: Progress) -> Sequence[Change]:
    """Return what the command *do* would keep, by the rules of the commands; nothing where it would refuse."""
    mark = progress.mark(item)
    words = f"words {step}"
    if do == "tick":
        return (
            [("tick", {"item": item, "on": f"2026-06-{step % 28 + 1:02}"})]
            if mark.status != DONE
            else []
        )
    if do == "untick":
        return [("untick", {"item": item})] if mark.status != Mark().status else []
    if do == "book":
        data = {"item": item, "on": f"2026-07-{step % 28 + 1:02}", "with": words}
        return [("book", data)] if mark.status != DONE else []
    if do == "skip":
        return [("skip", {"item": item, "reason": words})] if mark.status != DONE else []
    if do == "note":
        return [("note", {"item": item, "text": words})]
    if do == "replace":
        return [("note", {"item": item, "text": words, "instead": "yes"})]
    if do == "set":
        return [("set", {"key": item, "value": words})]
    if do == "figure":
        return [("figure", {"figure": item, "on": "2026-03-31", "value": words})]
    if do == "ask":
        return [("ask", {"text": words})]
    if do == "answered":
        still = [request for request in progress.requests if not request.answered]
        return [("answered", {"ask": still[0].id})] if still else []
    if do in entries.NAMED:
        return [(do, {entries.KINDS[do].about: item, "name": words})]
    if do == "agreed":
        return [("agreed", {"role": item, "text": words, "on": "2026-06-04"})]
    if do == "kept":
        open_ = [each for each in progress.agreed if each.role == item and not each.kept]
        return [("kept", {"agreed": open_[0].id})] if open_ else []
    if do == "undo":
        return [("undo", {"run": progress.undoable[-1].id})] if progress.undoable else []
    if do == "redo":
        return [("redo", {"run": progress.redoable[0].id})] if progress.redoable else []
    return []


_ABOUT = ("item", "role", "post", "area")


def erase(machine: Machine, item: str, step: int) -> None:
    """Erase the words of every entry about *item*, as `erase_text` does in the files."""
    every = [entry for command in machine.commands for entry in command.entries]
    ids = [entry.id for entry in every if entry.words and item in map(entry.text, _ABOUT)]
    if ids:
        machine.give([("erased", {"ids": ids})], step)


def play(clocks: list[int], history: list[tuple[int, str, str, int]]) -> list[Machine]:
    """Let machines live through *history*; return them."""
    machines = [Machine(name, clock) for name, clock in zip("ACD", clocks, strict=False)]
    given_here: dict[str, set[str]] = {machine.name: set() for machine in machines}
    for step, (who, do, item, other) in enumerate(history):
        machine, second = machines[who % len(machines)], machines[other % len(machines)]
        if do == "restore":
            machine.restore(second)
        elif do == "copy":
            machine.copy(second)
            given_here[machine.name] |= {
                command.id for command in second.commands if not command.brought
            }
        elif do == "erase":
            erase(machine, item, step)
        else:
            before = machine.progress
            if do == "undo" and before.undoable:
                assert before.undoable[-1].id in given_here[machine.name], (
                    "undo takes back what restore brought"
                )
            changes = change(do, item, step, before)
            if changes:
                given_here[machine.name].add(machine.give(changes, step).id)
    return machines


def together(machines: Sequence[Machine], order: Sequence[int]) -> list[Machine]:
    """Restore every machine into every other, twice, in some *order*."""
    pairs = [(one, other) for one in machines for other in machines if one is not other]
    for place in (*order, *order):
        one, other = pairs[place % len(pairs)]
        one.restore(other)
    for _ in range(2):
        for one, other in pairs:
            one.restore(other)
    return list(machines)


def shared(progress: Progress) -> tuple[object, ...]:
    """Return what every machine agrees on: all but what each may undo."""
    return (*progress[: Progress._fields.index("undoable")], progress.content, progress.met)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(histories, st.lists(st.integers(0, 5), max_size=6))
def test_whatever_machines_did_no_text_is_lost_and_all_agree(
    history: tuple[list[int], list[tuple[int, str, str, int]]], order: list[int]
) -> None:
    machines = together(play(*history), order)
    results = [machine.progress for machine in machines]
    assert len({repr(shared(result)) for result in results}) == 1
    assert (
        len(
            {
                tuple(
                    sorted(repr(command._replace(brought=False, raw=b"")) for command in m.commands)
                )
                for m in machines
            }
        )
        == 1
    )
    commands = machines[0].commands
    seen = Seen(commands)
    assert_the_later_name_stands(commands, seen, results[0])
    erased = erased_ids(commands)
    undone = {command.id for command in commands} - live(commands)
    for command in commands:
        for entry in command.entries:
            if entry.id in erased:
                assert not entry.words
            elif entry.do in _KEPT and command.id not in undone:
                assert is_kept(entry, commands, seen, undone, results[0]), f"{entry} is lost"


class Seen:
    """Who had seen whom, found by walking back from each command."""

    def __init__(self, commands: Sequence[Command]) -> None:
        after = {command.id: command.after for command in commands}
        self.before: dict[str, set[str]] = {}
        for command in commands:
            waiting, found = list(command.after), set[str]()
            while waiting:
                id_ = waiting.pop()
                if id_ not in found:
                    found.add(id_)
                    waiting += after[id_]
            self.before[command.id] = found

    def saw(self, later: str, earlier: str) -> bool:
        return earlier in self.before[later]


def live(commands: Sequence[Command]) -> set[str]:
    """Return the commands that are not undone: undone is what was undone last by all who knew, and brought back by none."""
    history = Seen(commands)
    found = set()
    for command in commands:
        turns = [
            (each.id, entry.do)
            for each in commands
            for entry in each.entries
            if entry.do in ("undo", "redo") and entry.text("run") == command.id
        ]
        last = [do for id_, do in turns if not any(history.saw(later, id_) for later, _ in turns)]
        if not last or "redo" in last:
            found.add(command.id)
    return found


_KEPT = ("note", "ask", "skip", "agreed")


def assert_the_later_name_stands(commands, seen, progress):  # type: ignore[no-untyped-def]
    """Hold that of the names for one thing, that nothing which had seen them replaced, the later one stands: the row of one value."""
    alive, found = live(commands), {}
    for command in commands:
        for entry in command.entries:
            if entry.do in entries.NAMED and entry.kind and command.id in alive:
                found.setdefault((entry.do, entry.text(entry.kind.about)), []).append(entry)
    assert set(progress.names) == set(found)
    for key, given_names in found.items():
        ends = [
            entry
            for entry in given_names
            if not any(seen.saw(later.command, entry.command) for later in given_names)
        ]
        stands = progress.names[key]
        assert stands in [entry.text("name") for entry in given_names], key
        if all(
            not command.did or command.did[0][0] not in ("undo", "redo") for command in commands
        ):
            assert stands == max(ends, key=lambda entry: (entry.at, entry.id)).text("name"), key


def is_kept(entry, commands, seen, undone, progress) -> bool:  # type: ignore[no-untyped-def]
    """Tell whether the words of *entry* are shown, or something that had seen them took their place."""
    if entry.do in ("ask", "agreed"):
        kept = progress.requests if entry.do == "ask" else progress.agreed
        return [each.text for each in kept if each.id == entry.id] == [entry.text("text")]
    row = {"note": {"note"}, "skip": {"tick", "untick", "book", "skip"}}[entry.do]
    for command in commands:
        for later in command.entries:
            replaced = later.do in row and later.kind and later.text("item") == entry.text("item")
            if entry.do == "note" and not later.text("instead"):
                continue  # a note that is added takes no other's place
            if replaced and command.id not in undone and seen.saw(command.id, entry.command):
                return True
    mark = progress.mark(entry.text("item"))
    return entry.text("text" if entry.do == "note" else "reason") in (
        mark.note if entry.do == "note" else mark.reason
    )


# Each kind by its row: one value, or all the texts.

VALUES = {
    "set": {"key": "name", "value": ""},
    "post": {"post": "director", "name": ""},
    "member": {"area": "send", "name": ""},
    "officer": {"area": "send", "name": ""},
    "figure": {"figure": "children-in-care", "on": "2025-03-31", "value": ""},
}
TEXTS = {
    "note": {"item": "a", "text": "", "on": "2026-06-04"},
    "ask": {"text": ""},
    "agreed": {"role": "director", "text": "", "on": "2026-06-04"},
}
FLAGS = {"answered": "ask", "kept": "agreed"}


def with_words(do: str, words: str) -> list[Change]:
    data = (VALUES | TEXTS)[do]
    return [(do, {key: value or words for key, value in data.items()})]


def held(progress: Progress) -> str:
    """Return what stands, as text."""
    return repr(progress._replace(undoable=(), redoable=(), met=()))


def both(one: Machine, other: Machine) -> list[str]:
    """Restore each into the other; return what each holds then."""
    one.restore(other)
    other.restore(one)
    return [held(one.progress), held(other.progress)]


def test_every_kind_is_in_a_table_here_or_is_a_status_or_speaks_of_other_commands() -> None:
    rows = {do: kind.row for do, kind in entries.KINDS.items() if do != "sent"}
    assert {do for do, row in rows.items() if row == entries.VALUE} == {*VALUES, "kept"}
    assert {do for do, row in rows.items() if row == entries.TEXT} == {*TEXTS, "answered"}


@pytest.mark.parametrize("clock", [0, 730, -730])
@pytest.mark.parametrize("do", [*VALUES, *TEXTS])
def test_what_one_side_changed_stands_and_of_what_both_did_nothing_typed_is_lost(do, clock):  # type: ignore[no-untyped-def]
    one, other = Machine("A", clock), Machine("C", 0)
    one.give(with_words(do, "at first"), 1)
    other.restore(one)
    one.give(with_words(do, "on one side"), 2)
    other.give([("tick", {"item": "b", "on": "2026-06-04"})], 3)
    for said in both(one, other):
        assert "on one side" in said
        assert ("at first" in said) == (do in TEXTS)
    mine = one.give(with_words(do, "apples"), 4)
    other.give(with_words(do, "pears"), 5)
    here, there = both(one, other)
    assert here == there
    if do in TEXTS:
        assert "apples" in here
        assert "pears" in here
    else:
        assert ("apples" in here, "pears" in here) == (clock > 0, clock <= 0)
        assert all(words in repr(one.progress.met) for words in ("apples", "pears"))
    # Undone where it was given, it is so on both; the other's stays.
    one.give([("undo", {"run": mine.id})], 6)
    for said in both(one, other):
        assert "apples" not in said
        assert "pears" in said
    # Erased on one side, it is on both.
    ids = [entry.id for command in one.commands for entry in command.entries if entry.words]
    assert bool(ids) == bool(entries.KINDS[do].texts)
    if ids:
        one.give([("erased", {"ids": ids})], 7)
        for said in both(one, other):
            assert not any(words in said for words in ("at first", "on one side", "pears"))
    for machine in (one, other):
        assert not any(each.words for command in machine.commands for each in command.entries)


@pytest.mark.parametrize(("do", "of"), FLAGS.items())
def test_what_one_side_said_was_kept_or_answered_is_so_on_both_until_it_is_undone(do, of):  # type: ignore[no-untyped-def]
    one, other = Machine("A", 730), Machine("C", 0)
    told = one.give(with_words(of, "words"), 1)
    other.restore(one)
    before = held(other.progress)
    flag = other.give([(do, {of: f"{told.id}.0"})], 2)
    assert held(other.progress) != before
    assert both(one, other) == [held(other.progress)] * 2
    other.give([("undo", {"run": flag.id})], 3)
    assert both(one, other) == [before] * 2


def test_of_two_answers_to_one_request_both_are_kept_until_one_is_undone() -> None:
    one, other = Machine("A", 730), Machine("C", 0)
    told = one.give(with_words("ask", "words"), 1)
    other.restore(one)
    of = f"{told.id}.0"
    mine = one.give([("answered", {"ask": of, "text": "apples", "on": "2026-06-04"})], 2)
    other.give([("answered", {"ask": of})], 3)  # as an earlier lmcs kept it
    other.give([("answered", {"ask": of, "text": "pears", "on": "2026-06-05"})], 4)
    here, there = both(one, other)
    assert here == there
    (request,) = one.progress.requests
    assert {each.text for each in request.answers} == {"apples", "pears"}
    one.give([("undo", {"run": mine.id})], 5)
    for said in both(one, other):
        assert "apples" not in said
        assert "pears" in said


# Through the real command, on real files.

NUMBERS = {"a": "4", "b": "5"}
POSTS = {"a": "director", "b": "leader"}
DAYS = {"a": "2023-03-31", "b": "2024-03-31"}


class Folder:
    """A home on the disk and the day its clock shows."""

    def __init__(self, home: Path, clock: int) -> None:
        self.home = home
        self.day = (NOW + timedelta(days=clock)).date().isoformat()

    def __call__(self, *args: object, patch: pytest.MonkeyPatch) -> int:
        patch.setenv("LMCS_HOME", str(self.home))
        patch.setenv("LMCS_TODAY", self.day)
        return run([str(arg) for arg in args])


def lines_of(do: str, item: str, step: int) -> list[object]:
    number, words = NUMBERS[item], f"words {step}."
    return {
        "tick": ["tick", number, "--on", "2024-01-01"],
        "untick": ["untick", number],
        "book": ["book", number, "--on", "2029-01-01", "--with", words],
        "skip": ["skip", number, "--reason", words],
        "note": ["note", number, "--text", words],
        "replace": ["note", number, "--text", words, "--replace"],
        "set": ["start", "--name", words],
        "ask": ["ask", words],
        "answered": ["ask", "--done", "1"],
        "post": ["who", POSTS[item], "--is", words],
        "member": ["who", "send", "--member", words],
        "officer": ["who", "send", "--officer", words],
        "figure": ["figures", "children-in-care", "--here", 60 + step, "--on", DAYS[item]],
        "agreed": ["meet", POSTS[item], "--agreed", words],
        "kept": ["meet", POSTS[item], "--kept", "1"],
        "undo": ["undo"],
        "redo": ["redo"],
        "erase": ["note", number, "--erase"],
    }[do]


@pytest.fixture
def patch() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patched:
        yield patched


@settings(max_examples=BY_COMMAND, deadline=None, suppress_health_check=list(HealthCheck))
@given(histories, st.lists(st.integers(0, 5), max_size=4))
def test_real_files_agree_too_whichever_is_restored_first(
    tmp_path_factory, patch, history, order
) -> None:  # type: ignore[no-untyped-def]
    clocks, steps = history
    base = tmp_path_factory.mktemp("machines")
    folders = [Folder(base / name, clock) for name, clock in zip("ACD", clocks, strict=False)]

    def restore(one: Folder, other: Folder) -> None:
        if one is not other and (other.home / "progress.jsonl").exists():
            assert one("restore", other.home / "progress.jsonl", patch=patch) == 0

    for step, (who, do, item, second) in enumerate(steps):
        folder, other = folders[who % len(folders)], folders[second % len(folders)]
        if do == "restore":
            restore(folder, other)
        elif do == "copy":
            if other.home.exists() and not folder.home.exists():
                shutil.copytree(other.home, folder.home)
        else:
            assert folder(*lines_of(do, item, step), patch=patch) in (0, 1, 3)
    pairs = [(one, other) for one in folders for other in folders if one is not other]
    for place in (*order, *order):
        restore(*pairs[place % len(pairs)])
    for _ in range(2):
        for one, other in pairs:
            restore(one, other)
    used = [folder for folder in folders if folder.home.exists()]
    readings = [journal.read(folder.home) for folder in used]
    assert len({repr(shared(reading.progress)) for reading in readings}) <= 1
    for folder, reading in zip(used, readings, strict=True):
        data = (folder.home / "progress.jsonl").read_bytes()
        assert data == (folder.home / "progress-copy.jsonl").read_bytes()
        erased = erased_ids(reading.commands)
        marks = reading.progress.marks.values()
        shown = " ".join(
            [
                *(mark.note for mark in marks),
                *(request.text for request in reading.progress.requests),
                *(agreed.text for agreed in reading.progress.agreed),
            ]
        )
        undone = {command.id for command in reading.commands} - live(reading.commands)
        seen = Seen(reading.commands)
        for command in reading.commands:
            for entry in command.entries:
                if entry.id in erased:
                    assert not entry.words
                elif (
                    entry.do in ("note", "ask", "agreed")
                    and command.id not in undone
                    and entry.text("text") not in shown
                ):
                    assert is_kept(entry, reading.commands, seen, undone, reading.progress)
    shutil.rmtree(base)
