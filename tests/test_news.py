"""What is new since the last summary that was sent: by the order of what was recorded, never by days or clocks."""

import json
import re
from itertools import product

import pytest

TOLD = "Done: new since my summary of"


def new(lmcs, *home):
    """Return the numbers of what the next summary tells as done, once the page and its data say the same."""
    found = json.loads(lmcs("summary", "--json", *home).out)["done"]
    page = lmcs("summary", *home).out
    listed = page[page.rindex("\nDone") :]
    assert all(each["title"].rstrip(".?") in listed for each in found)
    assert listed.count("\nTask ") == len(found)
    return [each["number"] for each in found]


def test_a_task_ticked_late_for_an_earlier_day_is_told_and_none_is_told_twice(lmcs, monkeypatch):
    lmcs("tick", "1", "--on", "4 June 2026")
    assert new(lmcs) == ["1"]
    lmcs("summary", "--sent")
    assert new(lmcs) == []
    lmcs("tick", "2", "--on", "20 May 2026")
    lmcs("tick", "4", "--on", "4 June 2026")
    assert new(lmcs) == ["2", "4"]
    page = lmcs("summary").out
    assert f"{TOLD} 4 June 2026" in page
    assert "20 May 2026." in page.split(TOLD)[1]
    monkeypatch.setenv("LMCS_TODAY", "2026-06-01")  # a clock put back changes nothing
    assert new(lmcs) == ["2", "4"]
    lmcs("summary", "--sent")
    assert new(lmcs) == []


def test_what_was_undone_when_it_was_sent_is_told_once_it_is_back(lmcs):
    lmcs("tick", "1")
    lmcs("undo")
    lmcs("summary", "--sent")
    lmcs("tick", "2")
    lmcs("untick", "2")
    lmcs("undo")
    assert new(lmcs) == ["2"]
    lmcs("tick", "1")
    assert new(lmcs) == ["1", "2"]
    lmcs("summary", "--sent")
    lmcs("untick", "1")
    lmcs("undo")
    lmcs("tick", "2", "--on", "1 June 2026")
    assert new(lmcs) == []
    lmcs("untick", "1")
    lmcs("summary", "--sent")
    lmcs("tick", "1")
    assert new(lmcs) == ["1"]  # the one that was sent last did not have it


@pytest.mark.parametrize(("here", "there"), [*product(("", "tick", "sent"), repeat=2)])
def test_two_machines_that_merge_tell_everything_once(lmcs, tmp_path, here, there):
    """Each side ticks, and may send a summary before or after: what either told is told, the rest is not."""
    one, two = ("--home", str(tmp_path / "one")), ("--home", str(tmp_path / "two"))
    lmcs("tick", "1", *one)
    lmcs("summary", "--sent", *one)
    lmcs("backup", tmp_path / "first", *one)
    lmcs("restore", tmp_path / "first", *two)
    untold = []
    for side, number, does in ((one, "2", here), (two, "4", there)):
        if does:
            lmcs("tick", number, "--on", "1 May 2026", *side)
        if does == "sent":
            lmcs("summary", "--sent", *side)
        if does == "tick":
            untold.append(number)
    lmcs("backup", tmp_path / "second", *two)
    lmcs("restore", tmp_path / "second", *one)
    assert new(lmcs, *one) == untold
    lmcs("summary", "--sent", *one)
    assert new(lmcs, *one) == []


def test_a_request_is_marked_when_new_and_named_when_it_is_withdrawn(lmcs):
    lmcs("ask", "the budget")
    lmcs("ask", "a visit")
    first = lmcs("summary").out
    assert "New: " not in first
    lmcs("summary", "--sent")
    lmcs("ask", "--done", "2")
    lmcs("ask", "whom to ring")
    page = lmcs("summary").out
    assert "1. the budget." in page
    assert "3. New: whom to ring." in page
    assert "Dealt with: a visit" in page
    data = json.loads(lmcs("summary", "--json").out)
    assert data["no_longer_needed"] == data["dealt_with"] == ["a visit"]
    assert [each["new"] for each in data["help"]] == [False, True]
    lmcs("summary", "--sent")
    page = lmcs("summary").out
    assert "a visit" not in page
    assert "New: " not in page


def test_a_request_that_is_erased_is_named_nowhere(lmcs):
    lmcs("ask", "about quokkas")
    lmcs("summary", "--sent")
    lmcs("ask", "--erase", "1")
    for form in ((), ("--json",), ("--format", "html")):
        assert "quokka" not in lmcs("summary", *form).out


def test_the_first_line_says_what_it_follows_and_how_much_is_new(lmcs):
    lmcs("tick", "1")
    assert "4 June 2026. Everything so far." in lmcs("summary").out.replace("\n", " ")
    lmcs("summary", "--sent")
    lmcs("tick", "2", "4")
    lmcs("ask", "the budget")
    opening = lmcs("summary").out.split("\n\n")[1].replace("\n", " ")
    assert "Follows my summary of 4 June 2026: 2 newly done and 1 new request." in opening


def test_the_first_line_leaves_out_no_kind_of_news_and_what_was_told_before_is_counted(lmcs):
    for line in ("tick 1 2", "book 3 --on tomorrow", "book 5 --on tomorrow", "ask x"):
        lmcs(*line.split())
    lmcs("summary", "--sent")
    lines = (
        "untick 2",
        "tick 4",
        "untick 3",
        "book 5 --on 9/6/2026",
        "book 6 --on tomorrow",
        "ask --done 1",
        "ask y",
    )
    for line in lines:
        lmcs(*line.split())
    page = " ".join(lmcs("summary").out.split())
    assert (
        "1 newly done, 1 newly booked, 1 moved, 2 open again, 1 new request and 1 request no longer needed."
        in page
    )
    assert "And 1 that my last summary told." in page


def test_a_booking_or_what_is_set_aside_says_that_it_is_new(lmcs):
    lmcs("book", "3", "--on", "9 June 2026")
    lmcs("skip", "12", "--reason", "x")
    assert "new." not in lmcs("summary").out.split("Booked")[1]
    lmcs("summary", "--sent")
    lmcs("book", "5", "--on", "10 June 2026", "--with", "Sam")
    lmcs("skip", "13", "--reason", "x")
    page = lmcs("summary").out
    assert "Wednesday 10 June 2026, with Sam; new." in page
    assert page.count("; new.") == 1
    assert page.split("Not applicable")[1].split("Done")[0].count("new.") == 1


BOOK = ("book", "3", "--on")


@pytest.mark.parametrize(
    ("was", "now", "new"),
    [
        ((*BOOK, "9 June", "--at", "14:00"), (*BOOK, "9 June", "--at", "15:30"), "moved from Tuesday 9 June 2026 at 14:00"),
        ((*BOOK, "9 June"), (*BOOK, "9 June", "--at", "14:00"), "moved from Tuesday 9 June 2026"),
        ((*BOOK, "9 June", "--at", "14:00"), (*BOOK, "9 June"), "moved from Tuesday 9 June 2026 at 14:00"),
        ((*BOOK, "9 June", "--with", "Sam"), (*BOOK, "10 June", "--with", "Sam"), "moved from Tuesday 9 June 2026"),
        ((*BOOK, "9 June", "--with", "Sam"), (*BOOK, "9 June", "--with", "Ann"), "until now with Sam"),
        ((*BOOK, "9 June"), (*BOOK, "9 June", "--with", "Ann"), "with whom is new"),
        ((*BOOK, "9 June"), (*BOOK, "9 June"), ""),
        ((*BOOK, "9 June"), ("note", "3", "--text", "x"), ""),
        (("note", "3", "--text", "x"), (*BOOK, "9 June"), "new"),
        ((*BOOK, "9 June"), ("skip", "3", "--reason", "x"), "new"),
        (("skip", "3", "--reason", "x"), ("skip", "3", "--reason", "y"), ""),
        (("skip", "3", "--reason", "x"), (*BOOK, "9 June"), "new"),
    ],
)  # fmt: skip
def test_a_line_is_new_where_its_state_day_or_hour_is_another(lmcs, was, now, new):
    lmcs(*was)
    lmcs("summary", "--sent")
    lmcs(*now)
    (line,) = re.findall(r"^Task 3\. .*$", lmcs("summary").out, re.MULTILINE)
    assert line.endswith(f"; {new}." if new and "; " in line else f" {new}." if new else "."), line
    assert new or not re.search("new|moved|until", line)


@pytest.mark.parametrize(
    ("was", "says"),
    [
        ((*BOOK, "9 June", "--with", "Sam"), "No longer booked: 3. Put the main meetings in your diary. It was for Tuesday 9 June 2026, with Sam."),
        (("skip", "3", "--reason", "secret"), "Open again: 3. Put the main meetings in your diary. It had been set aside."),
        (("tick", "3", "--on", "3 June"), "Open again: 3. Put the main meetings in your diary. It had been ticked for 3 June 2026."),
    ],
)  # fmt: skip
def test_what_a_summary_told_and_is_open_again_is_said_once(lmcs, was, says):
    lmcs(*was)
    lmcs("summary", "--sent")
    lmcs("untick", "3")
    page = lmcs("summary").out
    assert says in page
    assert "secret" not in page
    off = json.loads(lmcs("summary", "--json").out)["no_longer_booked"]
    assert [each["on"] for each in off] == (["2026-06-09"] if was[0] == "book" else [])
    lmcs("summary", "--sent")
    assert "No longer" not in lmcs("summary").out


def test_another_day_or_all_of_it_can_be_asked_for(lmcs):
    lmcs("tick", "1", "--on", "1 May 2026")
    lmcs("summary", "--sent")
    lmcs("tick", "2", "--on", "1 June 2026")
    for since, numbers in (("all", ["1", "2"]), ("1 May 2026", ["1", "2"]), ("last", ["2"])):
        found = json.loads(lmcs("summary", "--since", since, "--json").out)["done"]
        assert [each["number"] for each in found] == numbers


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9", "task 9: Go through"),
        ("task 9", "task 9: Go through"),
        ("c12?", "question C12: "),
        ("9 lives", "9 lives"),
        ("99999", "99999"),
    ],
)
def test_a_request_that_is_a_number_says_what_is_meant(lmcs, typed, kept):
    assert f"Your summary will say: {kept}" in lmcs("ask", typed).out
    assert f"1. {kept}" in lmcs("summary").out


def test_what_was_done_after_an_earlier_day_on_which_one_was_sent_is_told(lmcs, monkeypatch):
    lmcs("tick", "1")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-05")
    lmcs("tick", "2")
    lmcs("book", "3", "--on", "9 June")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-06")
    lmcs("tick", "4")
    assert "Marked as sent: Friday 5 June" in lmcs("summary", "--sent", "on", "friday").out
    assert new(lmcs) == ["4"]
    lmcs("summary", "--sent", "--on", "4 June")
    assert new(lmcs) == ["2", "4"]
    lmcs("undo")
    assert new(lmcs) == ["4"]
    assert "still to come" in lmcs("summary", "--sent", "--on", "tomorrow", expect=2).err
    assert "lmcs summary --sent --on 4 June" in lmcs("summary", "--on", "4 June", expect=2).err


def test_a_summary_for_anybody_holds_no_request_and_is_not_called_the_mentors(lmcs):
    lmcs("ask", "how to prepare for the budget")
    lmcs("summary", "--sent")
    lmcs("ask", "whom to ring first")
    lmcs("ask", "--done", "1")
    assert "for the budget" in lmcs("summary").out
    page = lmcs("summary", "--without-requests").out
    assert page.startswith("Summary\n")
    assert not re.search("would like help|for the budget|ring first|request", page)
    data = json.loads(lmcs("summary", "--without-requests", "--json").out)
    assert (data["help"], data["no_longer_needed"], data["dealt_with"]) == ([], [], [])


def test_what_was_told_as_done_and_is_not_or_was_another_day_is_told(lmcs):
    for number in ("5", "6", "7", "8"):
        lmcs("tick", number, "--on", "3 June 2026")
    lmcs("summary", "--sent")
    lmcs("untick", "5", "6", "7")
    lmcs("book", "5", "--on", "9 June 2026")
    lmcs("skip", "6", "--reason", "another does it")
    lmcs("tick", "7", "--on", "2 June 2026")
    page = " ".join(lmcs("summary").out.split())
    assert (
        "nothing newly done, 1 newly booked, 2 not done after all and 1 on another day than I told"
        in page
    )
    assert page.count("not done after all; I had told it for 3 June 2026") == 2
    assert "Another day: 7." in page
    assert "2 June 2026; I had told 3 June 2026." in page
    data = json.loads(lmcs("summary", "--json").out)
    assert [each["number"] for each in data["not_done_after_all"]] == ["5", "6"]
    assert [each["number"] for each in data["another_day"]] == ["7"]
    lmcs("summary", "--sent")
    assert "after all" not in lmcs("summary").out
    assert "Another day" not in lmcs("summary").out


def test_to_whom_it_was_sent_is_not_taken_for_a_day(lmcs):
    assert (
        "Marked as sent: Thursday 4 June 2026." in lmcs("summary", "--sent", "to", "Ann", "Lee").out
    )
    assert (
        "Marked as sent: Wednesday 3 June 2026."
        in lmcs("summary", "--sent", "to", "Ann", "on", "wednesday").out
    )
