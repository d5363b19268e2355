"""Ticks in words: by what a task is about, several with a day each, taken back. All of it only says the lines that do it."""

import pytest

from lmcs.content import PAPERS
from lmcs.front.unknown import far

TICKS = {
    # Typed, and the lines that must be offered, and no others; today is Thursday 4 June 2026, and 13 and 2 are done.
    "done employer": ["lmcs tick 1"],
    "tick off employer": ["lmcs tick 1"],
    "cross off my employer on tuesday": ["lmcs tick 1 --on tuesday"],
    "I did the employer yesterday": ["lmcs tick 1 --on yesterday"],
    "done employer on tuesday, diary and 6": ["lmcs tick 1 --on tuesday", "lmcs tick 3 6"],
    "done 1 tuesday, 4 and 6 today": ["lmcs tick 1 --on tuesday", "lmcs tick 4 6 --on today"],
    "cross off 1, diary and 4 on tuesday": ["lmcs tick 1 3 4 --on tuesday"],
    "the talk with Sam took place yesterday": ["lmcs tick 5 --on yesterday"],
    "Sam happened": ["lmcs tick 5"],
    "done Sam on tuesday": ["lmcs tick 5 --on tuesday"],
    "the employer is done": ["lmcs tick 1"],
    "I've finished task 1": ["lmcs tick 1"],
    "the mentor did not happen": ["lmcs untick 13"],
    "I crossed off the mentor by mistake": ["lmcs untick 13"],
    "the mentor is not done": ["lmcs untick 13"],
    "untick mentor": ["lmcs untick 13"],
    "reopen the mentor": ["lmcs untick 13"],
    "not done mentor": ["lmcs untick 13"],
    "task 2 is open again": ["lmcs untick 2"],
    "take back mentor and 2": ["lmcs untick 13 2"],
    "I never met my mentor": ["lmcs untick 13"],
    "the mentor is already done": [],
    "done staff": ["lmcs tick 15"],
    "On Tuesday I had a talk with the leader about what he expects of me": ["lmcs tick 34 --on tuesday"],
    "I met the council leader on Tuesday 2 June": ["lmcs tick 34 --on tuesday 2 june"],
    "Met the leader of the council on 2 June": ["lmcs tick 34 --on 2 june"],
    "I also spoke to my predecessor": ["lmcs tick 35"],
    "I have done 35": ["lmcs tick 35"],
    "we finished 35 yesterday": ["lmcs tick 35 --on yesterday"],
    "on 2 June I met the leader": ["lmcs tick 34 --on 2 june"],
    "On the 2nd of June I met the leader": ["lmcs tick 34 --on the 2nd of june"],
    "I spoke to the leader on Tuesday, not today": ["lmcs tick 34 --on tuesday"],
    "I have had my first talk with the leader, that was on Tuesday": ["lmcs tick 34 --on tuesday"],
    "I met the leader, it was on Tuesday": ["lmcs tick 34 --on tuesday"],
    "the scrutiny chair and I had our talk on Tuesday": ["lmcs tick 30 --on tuesday"],
    "the leader and I met on Tuesday": ["lmcs tick 34 --on tuesday"],
    "the meeting with the leader was on Tuesday": ["lmcs tick 34 --on tuesday"],
    "13 is not done, sorry": ["lmcs untick 13"],
    "13 was done on Tuesday": ["lmcs tick 13 --on tuesday"],
    "change the day of 13 to 2 June": ["lmcs tick 13 --on 2 june"],
}  # fmt: skip
NEITHER = ["the school is done", "done with it all", "my tea is done", "it happened", "the war is over", "I did not do zebra", "done zebra and 4"]  # fmt: skip


@pytest.fixture
def ticked(lmcs, home):
    lmcs("tick", "2", "13")
    lmcs("book", "5", "--on", "9 june at 2pm", "--with", "Sam")
    before = (home / "progress.jsonl").read_bytes()
    yield lmcs
    assert (home / "progress.jsonl").read_bytes() == before


def offered(said):
    """Return the lines of lmcs that *said* has."""
    rows = [
        row.partition("lmcs ti")[1:] + row.partition("lmcs unti")[1:] for row in said.splitlines()
    ]
    return ["".join(row).strip() for row in rows if any(row)]


@pytest.mark.parametrize("line", TICKS)
def test_what_is_done_or_was_not_is_told_the_lines_that_say_so(ticked, line):
    code = (
        3
        if line.split()[0] in ("done", "tick", "cross", "untick", "reopen", "not", "task")
        and "1" not in line
        else 2
    )
    said = ticked(*line.split(), expect=code).err
    assert offered(said) == TICKS[line]
    assert "Nothing was changed" in said


@pytest.mark.parametrize("line", NEITHER)
def test_what_names_no_task_is_ticked_by_nothing(ticked, line):
    said = ticked(*line.split(), expect=3 if line.startswith("done") else 2).err
    assert offered(said) == []


@pytest.mark.parametrize(
    ("line", "does"),
    [("skip the mentor", "lmcs skip 13"), ("show employer", "lmcs show 1")],
)  # fmt: skip
def test_a_task_that_is_named_by_what_it_is_about_is_told_by_its_number(ticked, line, does):
    assert ticked(*line.split(), expect=3).err.endswith(f"If so: {does}\n")


def test_every_line_that_is_offered_does_what_it_says(lmcs, library):
    """Each task that its id alone names: the line that is offered ticks it, and the one that is offered then sets it back."""
    named = [each for each in library.items.values() if each.task and each.checklist != PAPERS]
    for item in named[::11]:
        words = item.id.replace("-", " ")
        for line, does in (
            (f"the {words} is done", "tick"),
            (f"the {words} did not happen", "untick"),
        ):
            lines = offered(lmcs(*line.split(), expect=2).err)
            assert lines == [f"lmcs {does} {item.number}"]
            lmcs(*lines[0].split()[1:])


def test_what_is_nothing_for_the_person_is_offered_to_be_set_aside(ticked):
    for line in ("1 is not for me", "the employer does not apply to me"):
        assert "To set it aside: lmcs skip 1\n" in ticked(*line.split(), expect=2).err


def test_with_whom_it_was_is_no_task(lmcs):
    said = " ".join(lmcs("done", "9", "with", "Cllr", "Ann", "Lee", expect=3).err.split())
    assert "lmcs tick 9" in said
    said = " ".join(lmcs("done", "1", "on", "Tuesday", "with", "Mr", "Lowe", expect=2).err.split())
    assert "lmcs tick 1 --on tuesday" in said


def test_two_who_were_seen_are_ticked_each_and_a_name_nearly_right_is_that_person(lmcs):
    for post, name in (("lado", "Gareth Lowther"), ("leader", "Sunita Barrow"), ("scrutiny-chair", "Denise Cottle")):  # fmt: skip
        lmcs("who", post, "--is", name)
    lmcs("book", "W2", "--on", "today at 9")
    line = "saw gareth lowther and sunita barow"
    assert "Not read: “sunita barow”." in lmcs(*line.split(), expect=2).err
    lmcs("book", "34", "--on", "today at 10")
    line = "saw gareth lowther this mornign and sunita barow straight after"
    assert offered(lmcs(*line.split(), expect=2).err) == ["lmcs tick W2 --on 2026-06-04", "lmcs tick 34 --on 2026-06-04"]  # fmt: skip


@pytest.mark.parametrize("line", ["the meeting with the director was on Tuesday", "the director meeting took place", "the director meeting went well", "my meeting with the director has happened", "my talk with the director was very useful", "the director and I met on Tuesday", "the director's meeting went ahead on Tuesday"])  # fmt: skip
def test_a_meeting_that_was_held_is_ticked_with_its_day_and_not_booked_again(lmcs, monkeypatch, line):  # fmt: skip
    lmcs("book", "4", "--on", "9 June at 10am")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-12")
    said = lmcs(*line.split(), expect=2).err
    day = "tuesday" if "Tuesday" in line else "2026-06-09"
    assert said.startswith(f"lmcs: To tick it: lmcs tick 4 --on {day}\n")
    assert "lmcs book" not in said


@pytest.mark.parametrize("line", ["the leader and I met on Tuesday, she will send me the figures", "I met the leader, it was on Tuesday. She will send me the figures"])  # fmt: skip
def test_a_meeting_that_was_held_is_ticked_beside_what_was_promised_there(journey_of, line):
    lines = far(line.split(), journey_of()).lines
    assert lines[0] == "lmcs tick 34 --on tuesday"
    assert lines[1].startswith("lmcs meet leader --agreed")


@pytest.mark.parametrize("line", ["the meeting with the director was on Tuesday", "my meeting with the director went well"])  # fmt: skip
def test_a_meeting_that_was_held_and_not_booked_is_no_booking(lmcs, line):
    assert "lmcs book" not in lmcs(*line.split(), expect=2).err


def test_who_was_seen_and_who_never_came_are_told_in_one_line(library, journey_of):
    names = {"lado": "Gareth Lowther", "leader": "Sunita Barrow"}
    day = {"on": "2026-06-04", "with": ""}
    journey = journey_of(
        *[("post", {"post": post, "name": name}) for post, name in names.items()],
        ("book", {"item": library.numbers["W2"].id, **day}),
        ("book", {"item": library.numbers["34"].id, **day}),
        ("book", {"item": library.numbers["5"].id, **day, "with": "Denise Cottle"}),
    )
    line = "saw gareth lowther this mornign and sunita barow straight after ... but that denise cottle never turned up shes poorly so its thurs week now half ten"
    lines = ["tick W2 --on 2026-06-04", "tick 34 --on 2026-06-04", "book 5 --on thurs week half ten --with Denise Cottle"]  # fmt: skip
    assert far(line.split(), journey).lines == tuple(f"lmcs {each}" for each in lines)


def test_a_tick_that_is_done_takes_the_day_that_is_named_and_keeps_with_whom_it_was(lmcs):
    lmcs("book", "4", "--on", "2 June", "--with", "Ann Lee")
    lmcs("tick", "4")
    said = " ".join(lmcs("tick", "4", "--on", "3 June").out.split())
    assert "Already done (4 June 2026)" in said
    assert "That day is changed now, to Wednesday 3 June 2026: task 4" in said
    assert "3 June 2026, with Ann Lee" in " ".join(lmcs("show", "4").out.split())
    undone = " ".join(lmcs("undo").out.split())
    assert "Undone: ticking task 4" in undone
    assert "Task 4 is now: Done. 4 June 2026, with Ann Lee." in undone
    assert "That day is changed" not in lmcs("tick", "4").out  # no day was named
