"""Words that belong together though nobody quoted them, and words that do not."""

import json
import shlex

import pytest

from conftest import TODAY
from lmcs.front.together import put_together, words_of

TAKEN = [
    ("tick 2 yesterday", "Wednesday 3 June 2026"), ("done 1 last Monday", "Monday 1 June 2026"), ("tick 1 --on last Monday", "Monday 1 June 2026"),
    ("tick 1 last Monday", "Monday 1 June 2026"), ("book 4 next Friday at 2.30pm", "Friday 12 June 2026 at 14:30"), ("book 4 in two weeks", "Thursday 18 June 2026"),
    ("book 4 with the director in two weeks", "with the director"), ("book 4 in two weeks with the director", "with the director"),
    ("book 4 --with the director --on in two weeks", "with the director"), ("book 4 --on 9 June --with Anna Lee", "with Anna Lee"), ("tick 1 2 --on 1 June", "2 of 17 done"),
    ("note 9 ask about the overspend", "Your note is kept"), ("who director --is Anna Lee", "Anna Lee"), ("tick 1 2-3", "3 of 17 done"), ("tick 1 3 June", "Wednesday 3 June 2026"), ("note 9 ask for 3 figures", "Your note is kept"), ("tick 1 2 3", "3 of 17 done"), ("tick 1 and 2", "2 of 17 done"),
    ("tick --on yesterday 3", "Wednesday 3 June 2026"), ("tick 1 --on yesterday 2", "2 of 17 done"), ("schedule 4 tomorrow", "Friday 5 June 2026"),
    ("task nine", "Task 9."), ("tick four", "Done: task 4"), ("book 4 tomorrow at 14:30", "at 14:30"),
    ("book 4 monday 10 o'clock", "Monday 8 June 2026 at 10:00"), ("book 4 at noon on Friday with Sam Lee", "Friday 5 June 2026 at 12:00"),
    ("tick 2 3 yesterday", "tasks 2 and 3. Wednesday 3 June 2026"), ("tick task 2 and 3 on monday", "tasks 2 and 3. Monday 1 June 2026"), ("tick 2 3 june", "task 2, "),
    ("book 4 new year's eve", "Thursday 31 December 2026"), ("book 4 the first Monday in December at 2pm", "Monday 7 December 2026 at 14:00"), ("book 4 with the Friday group on 9 june", "with the Friday group"),
    ("book 33 2026-12-14 14:00", "Monday 14 December 2026 at 14:00"), ("tick 1 2026-06-01", "Monday 1 June 2026"), ("book 4 9/6/2026 10:00", "Tuesday 9 June 2026 at 10:00"),
    ("skip 4 --reason we have no such board", "Set aside"),
    ("meet director --agreed He rings me the same day", "number 1 of what you agreed"), ("figures children in care --here 97 --on 31 March 2025", "97 for 31 March 2025"),
    ("start --name Ana Example --council Riverside Borough Council", "Your name: Ana Example. Your council: Riverside Borough Council."),
]  # fmt: skip
KEEPS = [
    "tick 1 someday",
    "book 4 with the director",
    "tick 1 banana Monday",
    "book 4 maybe next week or so",
]
WHY = {
    "book 4 30 February": "no such day", "book 4 with Sam on 30 February": "no such day", "book 4 end of the month": "could be several days", "book 4 next week": "could be several days",
    "tick 4 easter": "moves from year to year", "book 4 the fifth monday in february": "no such day", "book 4 half term with Sam": "could be several days",
}  # fmt: skip


@pytest.mark.parametrize(("line", "said"), TAKEN, ids=[line for line, _ in TAKEN])
def test_what_is_understood_is_done(lmcs, line, said):
    assert said in " ".join(lmcs(*line.split()).out.split())


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("with Sam Lee", ["--with", "Sam Lee"]),
        ("with Sam", ["--with", "Sam"]),
        ("Friday with Sam Lee", ["--on", "Friday", "--with", "Sam Lee"]),
        ("with Sam Lee on Friday", ["--on", "on Friday", "--with", "Sam Lee"]),
        ("with Sam Friday", ["--on", "Friday", "--with", "Sam"]),
        ("Friday", ["--on", "Friday"]),
    ],
)
def test_a_booking_knows_the_day_and_whom_with_in_any_order_and_alone(library, words, options):
    assert put_together(["book", "4", *words.split()], library, TODAY) == ["book", "4", *options]


@pytest.mark.parametrize("line", KEEPS)
def test_what_is_not_understood_changes_nothing(lmcs, home, line):
    code = lmcs(*line.split(), expect=3 if line == "tick 1 someday" else 2).code
    assert code
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize("line", WHY)
def test_what_speaks_of_a_day_and_is_none_is_told_why(lmcs, home, line):
    assert WHY[line] in lmcs(*line.split(), expect=2).err
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize("behind", ["a week on Monday at some point", "Sam on Monday", "the visit on Monday at 2pm"])  # fmt: skip
def test_no_word_beside_a_day_is_left_out(lmcs, home, behind):
    assert "not a date" in lmcs("book", "4", "for", *behind.split(), expect=2).err
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize(
    "at", [["--on", "Thursday at 0:01"], ["--on", "Thursday", "--at", "00:01"]]
)
def test_a_time_that_has_passed_today_is_next_week_s_and_said(lmcs, at):
    ran = lmcs("book", "4", *at)
    assert "00:01 today has passed. It was taken as Thursday 11 June 2026." in " ".join(
        ran.err.split()
    )
    assert "Thursday 11 June 2026 at 00:01" in " ".join(ran.out.split())


def test_a_note_of_several_words_is_whole(lmcs):
    lmcs("note", "9", "ask", "about", "the", "overspend")
    assert "ask about the overspend" in lmcs("show", "9").out
    assert json.loads(lmcs("show", "9", "--json").out)["note"]


@pytest.mark.parametrize("typed", ["next Thursday at half past two with the director", "next Thursday at 2 with the director", "with the director next Thursday quarter to 3"])  # fmt: skip
def test_a_time_that_may_be_morning_or_afternoon_is_refused_with_the_line_that_does_it(
    lmcs, home, typed
):
    ran = lmcs("book", "4", *typed.split(), expect=2)
    assert "morning or afternoon" in ran.err
    assert not (home / "progress.jsonl").exists()
    offered = ran.err.rpartition("lmcs ")[2]
    assert "Thursday 11 June 2026 at 14:" in lmcs(*shlex.split(offered)).out
    assert "with the director" in lmcs("show", "4").out


@pytest.mark.parametrize(
    "line",
    [
        "book 4 with the director",
        "book 4 for me",
        "skip 4 we have none",
    ],
)
def test_a_line_that_an_error_offers_is_taken(lmcs, line):
    said = lmcs(*line.split(), expect=2).err
    offered = said.split("lmcs ")[-1].split("\n")[0]
    lmcs(*shlex.split(offered))


@pytest.mark.parametrize(
    "line", ["book talk to the director", "book the director", "book director next Thursday"]
)
def test_the_start_of_a_name_among_other_words_is_no_name(lmcs, home, line):
    said = lmcs(*line.split(), expect=3).err
    assert "lmcs book 35" not in said  # talk-to-predecessor
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("book budget with Dev Patel next Friday at 2pm", "14:00, with Dev Patel"),
        ("tick budget last Monday", "Monday 1 June 2026"),
        ("book budget Friday", "Friday 5 June 2026"),
    ],
)
def test_an_id_takes_what_stands_behind_it_as_a_number_does(lmcs, line, said):
    assert said in lmcs(*line.split()).out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("check /a/My\\ Downloads/b.yaml", ["check", "/a/My\\ Downloads/b.yaml"]), ("pack '/a/My Downloads/b.yaml'", ["pack", "/a/My Downloads/b.yaml"]),
        ("explain /a/b\\ c.txt '/d e/f.txt'", ["explain", "/a/b\\ c.txt", "/d e/f.txt"]), ("pack C:\\Users\\me\\b.yaml", ["pack", "C:\\Users\\me\\b.yaml"]),
        ("note 4 'we met' and/or rang", ["note", "4", "'we", "met'", "and/or", "rang"]), ("note 4 the child's school", ["note", "4", "the", "child's", "school"]),
    ],
)  # fmt: skip
def test_a_path_that_a_terminal_escapes_or_quotes_is_one_word(line, words):
    assert words_of(line) == words
