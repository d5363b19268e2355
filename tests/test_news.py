"""What is new since the last summary that was sent: by the order of what was recorded, never by days or clocks."""

import json
import re
from datetime import date
from itertools import product

import pytest

from conftest import commands
from lmcs.progress import BOOKED, Agreed, Noted, Progress, replay
from lmcs.progress.journey import Journey
from lmcs.progress.news import News, since_sent

TOLD = "Done: ticked since my summary of"


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
    assert "(new)" not in first
    lmcs("summary", "--sent")
    lmcs("ask", "--done", "2")
    lmcs("ask", "whom to ring")
    page = lmcs("summary").out
    assert "1. the budget." in page
    assert "3. whom to ring (new)." in page  # as `lmcs ask --answer` counts
    assert "dealt with: a visit" in page
    data = json.loads(lmcs("summary", "--json").out)
    assert data["no_longer_needed"] == data["dealt_with"] == ["a visit"]
    assert [each["new"] for each in data["help"]] == [False, True]
    lmcs("summary", "--sent")
    page = lmcs("summary").out
    assert "a visit" not in page
    assert "(new)" not in page


def test_a_request_that_is_erased_is_named_nowhere(lmcs):
    lmcs("ask", "about quokkas")
    lmcs("summary", "--sent")
    lmcs("ask", "--erase", "1")
    for form in ((), ("--json",), ("--format", "html")):
        assert "quokka" not in lmcs("summary", *form).out


def test_the_first_line_says_what_it_follows_and_how_much_is_new(lmcs):
    lmcs("tick", "1")
    assert "4 June 2026. All that I have ticked so far, and booked for these tasks." in lmcs(
        "summary"
    ).out.replace("\n", " ")
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
        "1 newly done, 1 newly booked, 1 moved, 2 open again, 1 new request and 1 request dealt with."
        in page
    )
    assert "Still done from my last summary: 1." in page


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
    assert page.split("Set aside for now")[1].split("Done")[0].count(" Newly set aside.") == 1


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
        ((*BOOK, "9 June"), ("skip", "3", "--reason", "x"), "newly set aside; it was booked for Tuesday 9 June 2026"),
        (("skip", "3", "--reason", "x"), ("skip", "3", "--reason", "y"), ""),
        (("skip", "3", "--reason", "x"), (*BOOK, "9 June"), "new"),
    ],
)  # fmt: skip
def test_a_line_is_new_where_its_state_day_or_hour_is_another(lmcs, was, now, new):
    lmcs(*was)
    lmcs("summary", "--sent")
    lmcs(*now)
    (line,) = re.findall(r"^Task 3\. .*$", lmcs("summary").out, re.MULTILINE)
    assert line.endswith(f"{new[:1].upper() if now[0] == 'skip' else new[:1]}{new[1:]}.")
    assert new or not re.search("(?i)new|moved|until", line)


@pytest.mark.parametrize(
    ("was", "says"),
    [
        ((*BOOK, "9 June", "--with", "Sam"), "Task 3. Put the main meetings in your diary. No longer booked: it was for Tuesday 9 June 2026, with Sam."),
        (("skip", "3", "--reason", "secret"), "Task 3. Put the main meetings in your diary. Open again: it had been set aside."),
        (("tick", "3", "--on", "3 June"), "Task 3. Put the main meetings in your diary. Open again: my last summary said done on 3 June 2026."),
    ],
)  # fmt: skip
def test_what_a_summary_told_and_is_open_again_is_said_once(lmcs, was, says):
    lmcs(*was)
    lmcs("summary", "--sent")
    lmcs("untick", "3")
    page = lmcs("summary").out
    assert says in page
    assert len(re.findall("(?i)open again: |no longer booked: ", page)) == 1
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
        "nothing newly ticked, 1 newly set aside, 1 open again and 1 on another day than I told"
        in page
    )
    assert page.lower().count("open again: my last summary said done on 3 june 2026") == 1
    assert "another does it" not in page
    assert (
        "Task 6. Agree what is yours to decide, and what is the director's. My last summary said done on 3 June 2026."
        in page
    )
    assert "Another day: 7." in page
    assert "2 June 2026; my last summary said 3 June 2026." in page
    data = json.loads(lmcs("summary", "--json").out)
    assert [each["number"] for each in data["not_done_after_all"]] == ["5", "6"]
    assert [each["number"] for each in data["another_day"]] == ["7"]
    lmcs("summary", "--sent")
    assert "said done" not in lmcs("summary").out
    assert "Another day" not in lmcs("summary").out


def test_to_whom_it_was_sent_is_not_taken_for_a_day(lmcs):
    assert (
        "Marked as sent: Thursday 4 June 2026." in lmcs("summary", "--sent", "to", "Ann", "Lee").out
    )
    assert (
        "Marked as sent: Wednesday 3 June 2026."
        in lmcs("summary", "--sent", "to", "Ann", "on", "wednesday").out
    )


def test_what_was_agreed_is_new_late_or_kept_and_whose_day_is_to_come_says_it(lmcs, monkeypatch):
    lmcs("meet", "leader", "--agreed", "I will tell him by Friday 5 June why plans take so long")
    lmcs("meet", "finance", "--agreed", "figures every Thursday")
    lmcs("summary", "--sent")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-06")
    lmcs("meet", "director", "--agreed", "she rings by 18 June")
    lmcs("meet", "finance", "--kept", "1")
    lmcs("meet", "finance", "--agreed", "a list of savings")
    lmcs("meet", "finance", "--kept", "2")
    said = " ".join(lmcs("summary", "--with-agreed", "--yes").out.split())
    assert "savings" not in said  # what no summary had told
    late = "why plans take so long. Late: it was for 5 June 2026. Agreed 4 June 2026."
    assert f"Leader or mayor: I will tell him by Friday 5 June {late}" in said
    assert "services, new: she rings by 18 June. For 18 June 2026. Agreed 6 June 2026." in said
    assert "Kept: Finance team: figures every Thursday" in said
    assert "1 newly agreed and 1 kept of what I agreed." in said
    assert late in " ".join(lmcs("meet", "leader").out.split())
    assert late in " ".join(lmcs("agreed").out.split())
    assert not re.search("agreed|rings|kept", lmcs("summary").out)
    data = json.loads(lmcs("summary", "--with-agreed", "--yes", "--json").out)["agreed"]
    told = {(each["role"], each["due"], each["late"], each["new"]) for each in data}
    assert told == {
        ("leader", "2026-06-05", True, False),
        ("director", "2026-06-18", False, True),
    }


def test_what_is_agreed_for_the_same_day_is_for_today_and_late_from_the_next(lmcs, monkeypatch):
    lmcs("meet", "director", "--agreed", "she rings on Thursday 4 June")
    for day, said in (("2026-06-04", "For 4 June"), ("2026-06-05", "Late: it was for 4 June")):
        monkeypatch.setenv("LMCS_TODAY", day)
        told = " ".join(lmcs("agreed").out.split())
        assert f"she rings on Thursday 4 June. {said} 2026. Agreed 4 June 2026." in told


@pytest.mark.parametrize("text", ["calls every Thursday", "as we said on 1 June 2026", "by then"])
def test_a_day_that_recurs_or_had_gone_by_is_no_deadline(lmcs, monkeypatch, text):
    lmcs("meet", "director", "--agreed", text)
    monkeypatch.setenv("LMCS_TODAY", "2027-06-06")
    assert f"{text}. Agreed 4 June 2026." in lmcs("agreed").out
    assert "has come" not in lmcs().out


@pytest.mark.parametrize(
    ("agreed", "once"),
    [
        ("I will come to their tea on Tuesday 9 June at 4.30pm", True),
        ("I will come to their tea on Tuesday 9 June 16:30", True),
        ("I will come to their tea on Tuesday 9 June at 3pm", False),
        ("I will write to them by Tuesday 9 June", False),
        ("I will come to their tea on Wednesday 10 June at 4.30pm", False),
    ],
)
def test_a_booking_that_was_agreed_is_told_once(lmcs, agreed, once):
    lmcs("meet", "children-and-families", "--agreed", agreed)
    lmcs("book", "16", "--on", "9 June", "--at", "16:30", "--with", "the council of young people")
    said = " ".join(lmcs("summary", "--with-agreed", "--yes").out.split())
    assert said.count(agreed) == 1
    assert ("What I agreed" not in said) == once
    assert (f"young people. As agreed: {agreed}." in said) == once


def test_what_was_booked_with_somebody_and_is_done_says_with_whom_in_both_forms(lmcs):
    lmcs("book", "47", "--on", "3 June", "--with", "Tom Arkell")
    lmcs("book", "1", "--on", "3 June", "--with", "Ann")
    lmcs("untick", "1")
    lmcs("tick", "1", "47")
    assert "really work. 4 June 2026, with Tom Arkell" in lmcs("summary").out
    assert "Ann" not in lmcs("summary").out
    lmcs("tick", *map(str, range(18, 30)))
    assert "47 After some months, check whether the structures really work, with Tom Arkell" in (
        lmcs("summary").out
    )
    lmcs("undo")
    lmcs("untick", "47")
    lmcs("tick", "47")
    assert "Tom Arkell" not in lmcs("summary").out


@pytest.mark.parametrize(
    ("number", "roles"),
    [("19", ", with the director of children's services; beside the 17 main tasks."), ("3", ", with my support staff."), ("9", "."), ("16", "."), ("18", "; beside the 17 main tasks.")],
)  # fmt: skip
def test_a_booking_with_nobody_named_says_the_roles_where_its_title_does_not(lmcs, number, roles):
    lmcs("book", number, "--on", "9 June")
    assert f"Tuesday 9 June 2026{roles}\n" in lmcs("summary").out


def test_what_is_done_beside_the_main_tasks_says_so_in_both_forms(lmcs):
    lmcs("tick", "1", "18")
    said = lmcs("summary").out
    assert "The 17 main tasks: 1 of 17 done." in said
    assert re.search(r"Task 1\. .*2026\.$", said, re.MULTILINE)
    assert "\nBeside the 17 main tasks:\n\nTask 18. Read" in said
    lmcs("tick", *map(str, range(19, 30)))
    said = lmcs("summary").out
    assert "\n4 June 2026: 1 Talk to your employer" in said
    assert "\n4 June 2026, beside the 17: 18 Read" in said


def test_a_ticked_task_that_left_the_councils_file_is_still_told(lmcs, tmp_path):
    own = tmp_path / "own.yaml"
    item = "  - {id: riverside-%s, checklist: first-ten-days, number: %d, task: %s, who: [director], pace: first}\n"
    kept = item % ("walk", 2, "Walk the river")
    head = "council: Riverside\nletter: R\nitems:\n"
    own.write_text(head + item % ("pledge", 1, "Sign the pledge of parents") + kept)
    lmcs("pack", own)
    lmcs("tick", "R1", "--on", "3 June", "--note", "zebra")
    own.write_text(head + kept)
    lmcs("pack", own, "--force")
    gone = "Sign the pledge of parents. 3 June 2026. No longer in the council's list"
    assert gone in lmcs("summary").out
    assert "zebra" not in lmcs("summary").out
    assert gone in lmcs("handover").out
    assert "zebra" in lmcs("summary", "--with-notes", "--yes").out
    lmcs("summary", "--sent")
    assert "Still done from my last summary: Sign the pledge of parents." in lmcs("summary").out
    assert gone not in lmcs("summary").out
    lmcs("tick", *map(str, range(18, 30)))
    said = "Sign the pledge of parents (no longer in the council's list)"
    assert said in lmcs("summary", "--since", "all").out


def test_what_was_kept_since_is_shown_before_it_goes_out(lmcs, tmp_path):
    lmcs("meet", "director", "--agreed", "the walnut figures")
    lmcs("summary", "--sent")
    lmcs("meet", "director", "--kept", "1")
    lmcs("summary", "--with-agreed", "--output", tmp_path / "a.txt", expect=2)
    assert not (tmp_path / "a.txt").exists()
    lmcs("summary", "--with-agreed", "--yes", "--output", tmp_path / "a.txt")
    assert "walnut" in (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("I will ring by 9 June", "2026-06-09"),
        ("I will ring by 1 June", None),
        ("It comes on 1 March 2027", "2027-03-01"),
        ("It comes on 1 March", "2027-03-01"),
        ("It comes on 2 March", None),
        ("It comes on 2 March 2027", "2027-03-02"),
        ("I will ring by 4 June", "2026-06-04"),
        ("I will ring by 3 June 2026", None),
        ("a login for the papers by wed", "2026-06-10"),
    ],
)
def test_a_day_without_its_year_is_never_nearly_a_year_off(text, due):
    one = Agreed("a", "director", 1, "2026-06-04", text)
    assert (one.due and one.due.isoformat()) == due


def test_who_never_marked_one_as_sent_is_told_how_once_it_is_long_ago(lmcs, monkeypatch):
    lmcs("tick", "1")
    assert "No summary is marked as sent" not in lmcs("summary").err
    monkeypatch.setenv("LMCS_TODAY", "2026-06-30")
    assert "lmcs summary --sent --on DATE" in " ".join(lmcs("summary").err.split())
    lmcs("summary", "--sent", "--on", "5 June")
    assert "No summary is marked as sent" not in lmcs("summary").err


# --- two machines that each sent one --------------------------------------------------------------------


FIRST_BOOKED = ("book", {"item": "how-often-to-meet", "on": "2026-06-09"})
MOVED = ("book", {"item": "how-often-to-meet", "on": "2026-06-10"})
SENT = ("sent", {"on": "2026-06-04"})


def apart(library, *last):
    """Return what is new where one machine told of a booking, the other of the same one moved, and *last* came after both."""
    given = commands(FIRST_BOOKED, SENT, MOVED, SENT, *last)
    given[2] = given[2]._replace(after=("r1",))
    if last:
        given[4] = given[4]._replace(after=("r2", "r4"))
    return since_sent(Journey(library, replay(given), date(2026, 6, 5)), given)


def test_what_either_told_is_not_new_and_what_is_stood_last_as_the_later_told_it(library):
    assert apart(library).moved == {}
    off = apart(library, ("untick", {"item": "how-often-to-meet"}))
    assert [mark.on for mark in off.moved.values()] == ["2026-06-10"]
    assert [step.mark.on for step in off.no_longer(BOOKED, Journey(library, Progress(), date(2026, 6, 5)).every_step())] == ["2026-06-10"]  # fmt: skip


def test_what_was_agreed_and_kept_between_two_summaries_is_no_news(library):
    agreed = ("agreed", {"role": "leader", "text": "x", "on": "2026-06-04"})
    given = commands(agreed, SENT, agreed, agreed, ("kept", {"agreed": "r1.0"}), ("kept", {"agreed": "r3.0"}))  # fmt: skip
    news = since_sent(Journey(library, replay(given), date(2026, 6, 5)), given)
    assert [each.id for each in news.kept] == ["r1.0"]
    assert news.agreed == {"r4.0"}


def test_the_same_words_at_another_time_and_other_words_at_the_same_are_new():
    old = Noted("2026-06-04T10:00:00Z", 1, "4 June 2026", "x")
    news = News((), noted=frozenset({(old.at, old.text)}))
    assert not news.is_new(old._replace(place=9, day=""))
    assert news.is_new(old._replace(text="y"))
    assert news.is_new(old._replace(at="2026-06-05T10:00:00Z"))


def test_a_request_that_was_answered_is_told_as_it_stands_now(library):
    asked = [("ask", {"text": text}) for text in "xyz"]
    answered = ("answered", {"ask": "r2.0", "text": "In May"})
    given = commands(*asked, ("answered", {"ask": "r1.0"}), SENT, answered, ("ask", {"text": "w"}))
    news = since_sent(Journey(library, replay(given), date(2026, 6, 5)), given)
    assert [(each.text, each.answered, each.heard) for each in news.withdrawn] == [("y", True, "6 June 2026: In May")]  # fmt: skip
    assert news.asked == {"r7.0"}
    assert news.since == date(2026, 6, 4)


@pytest.mark.parametrize(
    ("role", "kept", "day", "said"),
    [
        ("director", False, 9, " For 9 June 2026."),
        ("director", False, 10, " Late: it was for 9 June 2026."),
        ("yourself", False, 9, " For 9 June 2026."),
        ("yourself", False, 10, " Its day has passed, and it is not ticked yet: it was for 9 June 2026."),
        ("director", True, 9, " For 9 June 2026."),
        ("director", True, 10, ""),
    ],
)  # fmt: skip
def test_a_day_is_late_from_the_next_on_and_never_of_what_was_kept(role, kept, day, said):
    text = "I will ring by 9 June"
    one = Agreed("a", role, 1, "2026-06-04", text, kept, date(2026, 6, day))
    assert str(one) == f"{text}.{said} Agreed 4 June 2026."
    assert not one._replace(today=None).late


def test_the_last_day_is_the_one_it_follows_and_a_note_of_either_side_is_no_news(library):
    notes = [("note", {"item": "how-often-to-meet", "text": text}) for text in "xyz"]
    given = commands(notes[0], ("sent", {"on": "2026-06-01"}), notes[1], SENT, notes[2])
    given[2] = given[2]._replace(after=())
    given[4] = given[4]._replace(after=("r2", "r4"))
    news = since_sent(Journey(library, replay(given), date(2026, 6, 5)), given)
    assert news.since == date(2026, 6, 4)
    written = replay(given).mark("how-often-to-meet").notes
    assert [noted.text for noted in written if news.is_new(noted)] == ["z"]


def test_new_notes_and_reasons_stand_apart_from_those_before_and_are_counted_together(lmcs):
    for line in ("skip 3 --reason zebra", "note 4 --text okapi", "skip 6 --reason eland"):
        lmcs(*line.split())
    lmcs("summary", "--sent")
    for line in ("note 4 --text quagga", "skip 5 --reason gnu", "note 3 --text oryx"):
        lmcs(*line.split())
    page = " ".join(lmcs("summary", "--with-notes", "--yes").out.split())
    new, _, before = page.partition("My notes from before my summary of 4 June 2026")
    _, _, new = new.partition("My notes: new since my summary of 4 June 2026")
    animals = ("zebra", "okapi", "eland", "quagga", "gnu", "oryx")
    assert [each for each in animals if each in new] == ["quagga", "gnu", "oryx"]
    assert [each for each in animals if each in before] == ["zebra", "okapi", "eland"]
    assert "3 new notes" in page
