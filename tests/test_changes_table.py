"""The design's table "what each change does", through the real command, across processes."""

import json

import pytest


def status(lmcs, number="4"):
    return json.loads(lmcs("show", number, "--json").out)


def test_tick_marks_done_with_its_day_count_and_way_back(lmcs):
    said = lmcs("tick", "4").out.splitlines()
    assert said[0].startswith("Done: task 4, ")
    assert said[0].endswith("Thursday 4 June 2026.")
    assert said[1] == "Your first ten days: 1 of 17 done. To reverse this: lmcs undo"
    assert status(lmcs)["status"] == "done"
    assert status(lmcs)["on"] == "2026-06-04"


def test_a_second_tick_keeps_the_first_date(lmcs):
    lmcs("tick", "4", "--on", "3 May")
    said = lmcs("tick", "4").out
    assert "Already done (3 May 2026)." in said
    assert status(lmcs)["on"] == "2026-05-03"


def test_a_tick_of_a_day_to_come_is_refused_and_names_book(lmcs):
    refused = lmcs("tick", "4", "--on", "5/6/2026", expect=2)
    assert "lmcs book 4" in refused.err
    assert status(lmcs)["status"] == "not-started"


def test_several_tasks_are_ticked_together_or_not_at_all(lmcs):
    lmcs("tick", "4", "5", "nothing-like-it", expect=3)
    assert status(lmcs, "5")["status"] == "not-started"
    assert "tasks 4, 5 and 6" in lmcs("tick", "4", "5", "6").out


@pytest.mark.parametrize(
    "first", [("tick", "4"), ("book", "4", "--on", "9 June"), ("skip", "4", "--reason", "x")]
)
def test_untick_from_any_status_is_not_started(lmcs, first):
    lmcs(*first)
    lmcs("untick", "4")
    assert status(lmcs)["status"] == "not-started"


def test_untick_of_what_is_not_started_changes_nothing(lmcs):
    said = lmcs("untick", "4").out
    assert "Nothing to change" in said
    assert "undo" not in said


def test_book_looks_forward_for_a_date_without_a_year(lmcs):
    said = lmcs("book", "4", "--on", "3 May", "--with", "Sam", "--at", "2.30pm").out
    assert "Monday 3 May 2027 at 14:30, with Sam." in said
    assert status(lmcs)["status"] == "booked"


def test_another_day_of_a_booking_is_with_the_same_person_until_another_is_named(lmcs):
    lmcs("book", "9", "--on", "9 June", "--with", "Sam")
    assert "10 June 2026, with Sam as before." in lmcs("book", "9", "--on", "10 June").out
    assert "10 June 2026, with Ann." in lmcs("book", "9", "--on", "10 June", "--with", "Ann").out
    lmcs("untick", "9")
    assert "with" not in lmcs("book", "9", "--on", "10 June").out.split("June")[1].split("\n")[0]


def test_a_booking_in_the_past_is_saved_with_a_line_saying_so(lmcs):
    said = lmcs("book", "4", "--on", "2026-06-01").out
    assert "That day has passed." in said
    assert len(said.splitlines()) == 3
    assert status(lmcs)["on"] == "2026-06-01"


@pytest.mark.parametrize("args", [("book", "4", "--on", "9 June"), ("skip", "4", "--reason", "x")])
def test_book_and_skip_stop_on_what_is_done_and_name_untick(lmcs, args):
    lmcs("tick", "4")
    refused = lmcs(*args, expect=1)
    assert "already done (4 June 2026)" in refused.err
    assert "lmcs untick 4" in refused.err
    assert status(lmcs)["status"] == "done"


def test_skip_leaves_the_count_and_keeps_its_reason_private(lmcs):
    said = lmcs("skip", "4", "--reason", "zebra").out
    assert "0 of 16 done. 1 set aside." in said
    assert "zebra" not in said
    assert "zebra" not in lmcs("list").out


def test_tick_from_booked_and_from_not_applicable(lmcs):
    lmcs("book", "4", "--on", "9 June")
    lmcs("skip", "5", "--reason", "x")
    lmcs("tick", "4", "5")
    assert status(lmcs)["status"] == status(lmcs, "5")["status"] == "done"


def test_undo_and_redo_take_whole_commands(lmcs):
    lmcs("tick", "1", "2", "3")
    lmcs("book", "4", "--on", "9 June")
    assert "Undone: booking task 4" in lmcs("undo").out
    said = lmcs("undo").out
    assert "Undone: ticking tasks 1, 2 and 3." in said
    assert "0 of 17 done. To reverse this: lmcs redo" in said
    assert "3 of 17 done." in lmcs("redo").out
    lmcs("redo")
    assert status(lmcs)["status"] == "booked"
    assert "nothing to redo" in lmcs("redo", expect=1).err


def test_a_new_change_after_undo_ends_redo(lmcs):
    lmcs("tick", "1")
    lmcs("undo")
    lmcs("tick", "2")
    lmcs("redo", expect=1)


def test_nothing_to_undo_stops(lmcs):
    assert "nothing to undo" in lmcs("undo", expect=1).err


def test_progress_holds_across_processes(command):
    assert command("tick", "4")[0] == 0
    code, out, _ = command("list", "--json")
    assert code == 0
    assert json.loads(out)["counts"]["core"] == {
        "done": 1,
        "booked": 0,
        "open": 16,
        "not_applicable": 0,
        "set_aside": 0,
        "total": 17,
    }


def test_erasing_the_reason_leaves_the_task_set_aside(lmcs, home):
    lmcs("skip", "4", "--reason", "zebra")
    lmcs("note", "4", "--erase")
    assert status(lmcs)["status"] == "not-applicable"
    assert not any(b"zebra" in path.read_bytes() for path in home.iterdir())
