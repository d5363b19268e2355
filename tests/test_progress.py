"""What entries add up to: marks, settings, requests, and the commands that can be undone and redone."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmcs.progress import (
    BOOKED,
    DONE,
    NOT_APPLICABLE,
    NOT_STARTED,
    Entry,
    Mark,
    Request,
    in_order,
    replay,
)


def entry(n: int, do: str, run: str = "", at: str = "2026-06-04T10:00:00Z", id_: str = "", **data: object) -> Entry:
    """Return an entry that is a command of its own unless *run* says otherwise."""
    return Entry(n, id_ or f"id{n}", at, run or f"run{n}", do, data)


TICK = {"item": "a", "on": "2026-06-04"}
BOOK: Mapping[str, object] = {"item": "a", "on": "2026-07-01", "at": "10:30", "with": "Sam"}
SKIP = {"item": "a", "reason": "no such person"}


def marks(*entries: Entry) -> Mapping[str, Mark]:
    return replay(entries).marks


def status(*verbs: str) -> str:
    """Return the status of item a after *verbs*, one command each."""
    data = {"tick": TICK, "untick": {"item": "a"}, "book": BOOK, "skip": SKIP}
    steps = [Entry(n, f"id{n}", "", f"run{n}", verb, data[verb]) for n, verb in enumerate(verbs, 1)]
    return replay(steps).mark("a").status


@pytest.mark.parametrize(
    ("verbs", "wanted"),
    [
        ((), NOT_STARTED),
        (("tick",), DONE),
        (("book",), BOOKED),
        (("skip",), NOT_APPLICABLE),
        (("book", "tick"), DONE),
        (("skip", "tick"), DONE),
        (("skip", "book"), BOOKED),
        (("book", "skip"), NOT_APPLICABLE),
        (("tick", "tick"), DONE),
        (("tick", "untick"), NOT_STARTED),
        (("book", "untick"), NOT_STARTED),
        (("tick", "untick", "book"), BOOKED),
    ],
)
def test_each_change_leads_where_the_table_says(verbs: tuple[str, ...], wanted: str) -> None:
    assert status(*verbs) == wanted


@pytest.mark.parametrize("verb", ["book", "skip"])
def test_what_is_done_stays_done_when_two_machines_are_merged(verb: str) -> None:
    assert status("tick", verb) == DONE


def test_a_second_tick_keeps_the_first_date() -> None:
    mark = marks(entry(1, "tick", item="a", on="2026-05-03"), entry(2, "tick", item="a", on="2026-06-04"))["a"]
    assert mark.on == "2026-05-03"


def test_a_booking_keeps_its_time_and_company_until_it_is_ticked() -> None:
    booking = Entry(1, "id1", "2026-06-04T10:00:00Z", "run1", "book", BOOK)
    assert marks(booking)["a"] == Mark(BOOKED, "2026-07-01", "10:30", "Sam", since="2026-06-04T10:00:00Z")
    assert marks(booking, Entry(2, "id2", "", "run2", "tick", TICK))["a"].time == ""


def test_the_note_outlives_every_change_of_status() -> None:
    note = entry(1, "note", item="a", text="Ask again")
    later = [
        Entry(n, f"id{n}", "", f"run{n}", do, {"item": "a"})
        for n, do in enumerate(("book", "skip", "untick", "tick"), 2)
    ]
    for cut in range(5):
        assert marks(note, *later[:cut])["a"].note == "Ask again"


def test_a_new_note_replaces_the_old_one_and_undo_brings_that_back() -> None:
    first, second = entry(1, "note", item="a", text="old"), entry(2, "note", item="a", text="new")
    assert marks(first, second)["a"].note == "new"
    assert marks(first, second, undo(3, "run2"))["a"].note == "old"


def undo(n: int, run: str) -> Entry:
    return Entry(n, f"id{n}", "", f"run{n}", "undo", {"run": run})


def redo(n: int, run: str) -> Entry:
    return Entry(n, f"id{n}", "", f"run{n}", "redo", {"run": run})


def test_undo_takes_back_all_entries_of_one_command() -> None:
    command = [entry(1, "tick", run="r", item="a"), entry(2, "tick", run="r", item="b")]
    assert [mark.status for mark in replay(command).marks.values()] == [DONE, DONE]
    after = replay([*command, undo(3, "r")])
    assert not after.marks
    assert after.undoable == ()
    assert [run.id for run in after.redoable] == ["r"]
    assert after.redoable[0].entries == tuple(command)


def test_redo_brings_a_command_back_in_its_old_place() -> None:
    first, second = entry(1, "set", key="name", value="Ann"), entry(2, "set", key="name", value="Bea")
    back = replay([first, second, undo(3, "run2"), undo(4, "run1"), redo(5, "run1")])
    assert back.settings == {"name": "Ann"}
    assert [run.id for run in back.undoable] == ["run1"]
    assert [run.id for run in back.redoable] == ["run2"]


def test_what_was_undone_last_is_redone_first() -> None:
    steps = [entry(1, "tick", item="a"), entry(2, "tick", item="b"), undo(3, "run2"), undo(4, "run1")]
    assert [run.id for run in replay(steps).redoable] == ["run1", "run2"]


def test_a_new_change_ends_what_can_be_redone() -> None:
    steps = [entry(1, "tick", item="a"), undo(2, "run1"), entry(3, "tick", item="b")]
    assert replay(steps).redoable == ()


def test_undo_and_redo_of_a_command_that_is_not_there_change_nothing() -> None:
    tick = entry(1, "tick", item="a")
    assert replay([tick, undo(2, "elsewhere"), redo(3, "elsewhere"), redo(4, "run1")]) == replay([tick])


def test_requests_are_numbered_as_they_were_asked_and_can_be_closed() -> None:
    asked = [entry(1, "ask", text="Budget?"), entry(2, "ask", text="Who?"), entry(3, "answered", ask="id1")]
    assert replay(asked).requests == (Request("id1", 1, "Budget?", answered=True), Request("id2", 2, "Who?"))


def test_closing_an_unknown_request_changes_nothing() -> None:
    assert replay([entry(1, "answered", ask="nowhere")]).requests == ()


def test_the_days_a_summary_was_sent_are_kept_in_order() -> None:
    assert replay([entry(1, "sent", on="2026-06-04"), entry(2, "sent", on="2026-06-11")]).sent == (
        "2026-06-04",
        "2026-06-11",
    )


def test_unknown_verbs_items_and_values_are_kept_out_of_the_way() -> None:
    strange = [entry(1, "dance", item="a"), entry(2, "tick", item="no-such-item"), entry(3, "set", key=7, value=[1])]
    after = replay(strange)
    assert after.mark("a") == Mark()
    assert after.mark("no-such-item").status == DONE
    assert len(after.undoable) == 2


def test_a_renamed_item_finds_the_mark_of_its_earlier_id() -> None:
    after = replay([entry(1, "tick", item="old-id")])
    assert after.mark("new-id", was=["older-id", "old-id"]).status == DONE
    assert after.mark("new-id").status == NOT_STARTED


def test_two_clocks_that_disagree_still_give_the_order_of_the_numbers() -> None:
    ahead = entry(1, "tick", at="2031-01-01T00:00:00Z", item="a")
    after = entry(2, "untick", at="2026-01-01T00:00:00Z", item="a")
    assert replay([after, ahead]).mark("a").status == NOT_STARTED


def test_equal_numbers_are_ordered_by_time_and_then_by_id() -> None:
    late, early_b, early_a = (
        entry(1, "tick", at="2026-02-01T00:00:00Z", id_="a"),
        entry(1, "tick", at="2026-01-01T00:00:00Z", id_="b"),
        entry(1, "tick", at="2026-01-01T00:00:00Z", id_="a"),
    )
    assert in_order([late, early_b, early_a]) == [early_a, early_b, late]


@given(
    st.permutations(
        [
            entry(1, "tick", item="a", on="2026-06-04"),
            entry(2, "note", item="a", text="x"),
            entry(2, "set", id_="other", run="other", key="name", value="Ann"),
            undo(3, "run1"),
            entry(4, "ask", text="?"),
            redo(5, "run1"),
        ]
    )
)
def test_the_order_in_which_entries_are_read_makes_no_difference(entries: list[Entry]) -> None:
    assert replay(entries) == replay(in_order(entries))
