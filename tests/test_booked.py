"""Bookings in words: with whom, moved, called off, and what is booked. All of it only says the lines that do it."""

import pytest

from conftest import TODAY
from lmcs.front import booked as booked_words
from lmcs.progress import Mark, Progress
from lmcs.progress.journey import Journey

BOOKS = {
    "put the budget in my diary for friday": ["lmcs book 9 --on friday"],
    "schedule the employer for 12 june": ["lmcs book 1 --on 12 june"],
    # Typed, and lines that must be offered; today is Thursday 4 June 2026.
    "book the chief executive": ["33. Meet the chief executive: lmcs book 33"],
    "book a meeting with the LADO": ["lmcs book W2", "lmcs meet lado"],
    "meet the DCS on tuesday": ["lmcs book 4 --on tuesday", "lmcs book 6 --on tuesday", "lmcs meet director --all"],
    "arrange a talk with finance next friday at 2pm": ["lmcs book 9 --on next friday at 2pm"],
    "book mentor": ["lmcs book 13"],
    "I want to see the monitoring officer tomorrow": ["lmcs book W1 --on tomorrow"],
    "talk to the leader": ["lmcs book 34"],
    "schedule the virtual school head for 9 june": ["lmcs book W9 --on 9 june"],
    "book my predecessor": ["lmcs book 35"],
    "book time with the chief executive next week": ["lmcs book 33 What"],
    "I need a meeting with the leader": ["lmcs book 34"],
    "meeting with the leader on tuesday": ["lmcs book 34 --on tuesday"],
    "Dev Lee will go through the budget with me a fortnight on Wednesday": ["lmcs book 9 --on a fortnight on wednesday --with Dev Lee"],
    "Anna is going to take me through the Ofsted report on Tuesday": ["lmcs book 11 --on tuesday --with Anna"],
    "the leader wants to see me on Tuesday": ["lmcs book 34 --on tuesday"],
    "please set up a visit to the front line staff": ["lmcs book"],
}  # fmt: skip
PLACED = {
    "book 9 on friday at the town hall": "lmcs book 9 --on friday --place town hall",
    "book 6 on friday at 2pm in room 2": "lmcs book 6 --on friday at 2pm --place room 2",
    "book 6 on friday at 2pm in the hall with Ann": "lmcs book 6 --on friday at 2pm --with Ann --place hall",
    "book 4 on Tuesday 8 December at 10am, third floor of the Town Hall": "lmcs book 4 --on tuesday 8 december at 10am --place third floor of the Town Hall",
    "I am meeting the leader on Tuesday 16 June at 10 am, third floor of the Town Hall": "lmcs book 34 --on tuesday 16 june at 10 am --place third floor of the Town Hall",
    "meeting the leader on 16 June at 2pm in her office": "lmcs book 34 --on 16 june at 2pm --place her office",
    "meet the leader at the Civic Centre on 16 June at 11": "lmcs book 34 --on 16 june at 11 --place Civic Centre",
    "I have moved the meeting with Sam to 16 June, 11 o'clock, her office": "lmcs book 5 --on 16 june 11 oclock --with Sam --place her office",
    "the meeting with Sam is on the third floor of the Town Hall": "lmcs book 5 --on 9 June 2026 at 14.00 --place third floor of the Town Hall",
    "meeting Sam is in room 2": "room 2",
    "meeting with the director on 8 January at 10am in the Town Hall, third floor": 'lmcs book 4 --on 8 january at 10am --place "Town Hall, third floor"',
    "meet the leader on 16 June at 11 at the Exchange, second floor": 'lmcs book 34 --on 16 june at 11 --place "Exchange, second floor"',
    "book 9 on 16 June at 2pm in room 2, Civic Centre": 'lmcs book 9 --on 16 june at 2pm --place "room 2, Civic Centre"',
    "book 4 8 December 10am third floor town hall": "lmcs book 4 --on 8 december 10am --place third floor town hall",
    "meeting with the leader on 16 June at 10 second floor of the Town Hall": "lmcs book 34 --on 16 june at 10 --place second floor of the Town Hall",
    "meeting with the leader 16 June 10.30 third floor": "lmcs book 34 --on 16 june 10.30 --place third floor",
}  # fmt: skip
MOVES = {
    "I've moved the meeting with Sam to 16 June": "lmcs book 5 --on 16 june at 14.00 --with Sam",
    "we have rescheduled Sam to friday at 11": "lmcs book 5 --on friday at 11 --with Sam",
    "Sam wants Tuesday 16 June at 11 instead": "lmcs book 5 --on tuesday 16 june at 11 --with Sam",
    "the director would like friday instead": "lmcs book 5 --on friday at 14.00 --with Sam",
    "I had to cancel the meeting with Sam": "lmcs untick 5",
    "Sam is ill": "lmcs untick 5",
    "the director is off sick": "lmcs untick 5",
    "no meeting with Sam any more": "lmcs untick 5",
    "there will be no meeting with the director": "lmcs untick 5",
    "move task 5 to friday": "lmcs book 5 --on friday at 14.00 --with Sam",
    "reschedule 5": "lmcs book 5 --with Sam",
    "rebook 5 on 12 june": "lmcs book 5 --on 12 june at 14.00 --with Sam",
    "postpone the meeting with Sam to next monday": "lmcs book 5 --on next monday at 14.00 --with Sam",
    "the meeting on tuesday is postponed to 16 june": "lmcs book 5 --on 16 june at 14.00 --with Sam",
    "put off my meeting": "lmcs book 5 --with Sam",
    "can I move 5 to noon on friday": "lmcs book 5 --on noon on friday --with Sam",
    "bring forward task 5 to tomorrow": "lmcs book 5 --on tomorrow at 14.00 --with Sam",
    "cancel task 5": "lmcs untick 5",
    "5 is off": "lmcs untick 5",
    "call off the meeting on tuesday": "lmcs untick 5",
    "the meeting with Sam has been cancelled": "lmcs untick 5",
    "cancel everything": "lmcs untick 5",
    "task 5 is cancelled": "lmcs untick 5",
    "task 5 has been moved to friday": "lmcs book 5 --on friday at 14.00 --with Sam",
    "tuesday is off": "lmcs untick 5",
    "Sam has cancelled": "lmcs untick 5",
    "I can't make tuesday": "lmcs book 5 --with Sam",
    "cancel": "lmcs untick 5",
    "Postpone": "lmcs book 5",
    "reschedule": "lmcs book 5",
    "undo 5": "lmcs untick 5",
    "undo 2": "To set it back: lmcs untick 2",
    "cancel task 9": "Task 9 is not booked",
    "cancel the meeting on monday": "Nothing like that is booked. What is booked:",
    "postpone 5 by a week": "lmcs book 5 --on 16 June 2026 at 14.00 --with Sam",
    "move Sam to the day after": "lmcs book 5 --on 10 June 2026 at 14.00 --with Sam",
    "bring forward Sam by a day": "lmcs book 5 --on 8 June 2026 at 14.00 --with Sam",
    "book 5 off": "lmcs untick 5",
    "put off 5": "lmcs book 5 --with Sam",
    "put 5 off": "lmcs book 5 --with Sam",
    "put 5 back to friday": "lmcs book 5 --on friday at 14.00 --with Sam",
    "move the news to thursday with Anna Moss": "lmcs book 5 --on thursday at 14.00 --with Anna Moss",
}
SHOWS = {
    "what is on this week": "Nothing is booked for this week.",
    "what's on next week?": "Tuesday 9 June 2026 at 14:00, with Sam: 5.",
    "whats on tomorrow": "Nothing is booked for Friday 5 June 2026.",
    "my diary": "Tuesday 9 June 2026",
    "bookings": "Tuesday 9 June 2026",
    "what have I got on tuesday": "Tuesday 9 June 2026",
    "when is my meeting with Sam": "Tuesday 9 June 2026",
    "when is my next meeting": "Tuesday 9 June 2026",
    "who am I meeting next week": "with Sam",
    "am I free on friday": "Nothing is booked for Friday 5 June 2026.",
    "what meetings do I have": "with Sam",
    "what is booked for june": "with Sam",
    "what is booked for july": "Nothing is booked for july.",
    "when do I see Zoe Black": "Nothing is booked with “zoe black”. What is booked: Tuesday 9 June 2026",
    "is Sam still in my diary": "with Sam",
    "do I have any meetings tomorrow": "Nothing is booked for Friday 5 June 2026.",
}
FIRST = {
    "move 5 to wednesday 10 june, at four": "lmcs book 5 --on wednesday 10 june at 16.00 --with Sam",
    "move 5 to the Wednesday 10 June, at four": "lmcs book 5 --on the wednesday 10 june at 16.00 --with Sam",
    "move 5 to 3pm": "lmcs book 5 --on 9 June 2026 at 3pm --with Sam",
    "move 5 to friday with the director": "lmcs book 5 --on friday at 14.00 --with Director",
    "change that to friday": "lmcs book 5 --on friday at 14.00 --with Sam",
    "move 5 to Thursday 11 June at ten to nine in the morning with Anna": "lmcs book 5 --on thursday 11 june at ten to nine in the morning --with Anna",
    "Sam moved to 12 June at ten": "lmcs book 5 --on 12 june at ten --with Sam",
    "cancel 5": "lmcs untick 5",
    "cancel tuesday's meeting": "lmcs untick 5",
    "delete note 5": "lmcs note 5 --erase",
    "remove my note on task 5": "lmcs note 5 --erase",
    "correct the note on 5": "lmcs note 5 --replace",
    "edit note 5": "lmcs note 5 --replace",
}
NEITHER = ["move house", "cancel my gym membership", "is it off", "what is on at the cinema", "see the sea", "undo zebra", "make tea", "change it"]  # fmt: skip


@pytest.fixture
def booked(lmcs, home):
    lmcs("tick", "2")
    lmcs("book", "5", "--on", "9 june at 2pm", "--with", "Sam")
    before = (home / "progress.jsonl").read_bytes()
    yield lmcs
    assert (home / "progress.jsonl").read_bytes() == before


@pytest.mark.parametrize("line", BOOKS)
def test_whom_one_books_is_told_with_the_tasks_and_the_line_that_books_each(booked, line):
    said = booked(*line.split(), expect=3 if line.split()[0] in ("book", "meet", "meeting", "arrange", "schedule") else 2)  # fmt: skip
    assert said.out == ""
    for offered in BOOKS[line]:
        assert offered in " ".join(said.err.split())


@pytest.mark.parametrize("line", PLACED)
def test_a_place_is_no_day_and_stands_in_the_line_that_books(booked, line):
    code = 3 if line.startswith("meet") else 2
    assert PLACED[line] in " ".join(booked(*line.split(), expect=code).err.split())


def test_an_ordinal_behind_a_day_is_no_day_and_no_day_that_was_read_is_lost(booked):
    for line in ("book director 8 December third landing", "book director 8 December 10am third landing"):  # fmt: skip
        said = booked(*line.split(), expect=3).err
        assert "--on third" not in said
        assert "--on 8 december" in said
        assert "Not read: “third landing”." in said


def test_of_two_days_for_one_meeting_the_one_that_is_not_taken_is_said(booked):
    for line in ("book director 8 December or 9 December", "book the leader on Monday or on Tuesday"):  # fmt: skip
        said = booked(*line.split(), expect=3).err.casefold()
        assert f"not read: “{'8 december' if 'director' in line else 'monday'}”." in said
        assert "type: yes" not in said


@pytest.mark.parametrize("line", ["the chair has moved it to thursday same time", "the chair moved our meeting to thursday", "the chair has changed it to Thursday"])  # fmt: skip
def test_a_role_that_is_half_named_is_the_one_with_whom_something_is_booked(lmcs, line):
    lmcs("book", "30", "--on", "9 June at 2pm")
    said = " ".join(lmcs(*line.split(), expect=2).err.split())
    assert "To move it: lmcs book 30 --on thursday at 14.00" in said
    assert "lmcs note" not in said


def test_a_place_is_kept_with_its_booking_and_shown_wherever_that_is(lmcs):
    at = ("--on", "16 June at 10am", "--with", "Ann Lee")
    said = lmcs("book", "4", *at, "--place", "third floor of the Town Hall").out
    assert "at 10:00, with Ann Lee, third floor of the Town Hall." in " ".join(said.split())
    for line in (("where", "is", "my", "meeting", "on", "16", "June"), ("diary",), ("show", "4"), ("list",), ("search", "--own", "town", "hall")):  # fmt: skip
        assert "third floor of the Town Hall" in " ".join(lmcs(*line).out.split())
    assert "LOCATION:third floor of the Town Hall" in lmcs("calendar", "--output", "-").out
    assert '"place": "third floor of the Town Hall"' in lmcs("summary", "--json").out
    moved = " ".join(lmcs("book", "4", "--on", "17 June at 10am").out.split())
    assert "third floor of the Town Hall as before" in moved
    lmcs("undo")
    lmcs("book", "4", *at, "--place", "room 2")
    assert "room 2" in lmcs("diary").out
    lmcs("untick", "4")
    assert "LOCATION:room 2" in lmcs("calendar", "--output", "-").out  # cancelled, and where it was


@pytest.mark.parametrize("line", ["both meetings are off", "cancel both meetings"])
def test_both_meetings_are_called_off_with_one_yes(library, line):
    marks = {library.numbers[number].id: Mark("booked", "2026-06-09", "14:00") for number in "59"}
    told = booked_words.told(line, Journey(library, Progress(marks=marks), TODAY), line)
    assert told.lines == ("lmcs untick 5", "lmcs untick 9")


def test_what_is_booked_for_that_hour_with_that_person_is_said_and_no_second_task_offered(library):
    marks = {library.numbers["5"].id: Mark("booked", "2026-06-09", "14:00")}
    journey = Journey(library, Progress(marks=marks), TODAY)
    for line in ("the director can see me on 9 June at 2pm", "meeting the director on tuesday at 14:00"):  # fmt: skip
        told = booked_words.told(line, journey, line)
        assert told.said.startswith("Booked already: Tuesday 9 June 2026 at 14:00: 5.")
        assert not told.lines
    other = booked_words.told("meet the director on 9 june at 4pm", journey)
    assert other.lines == ("lmcs book 4 --on 9 june at 4pm",)


@pytest.mark.parametrize("line", ["do home schooled children have to be registered", "make a page for my mentor about where I am", "have a look at what finance should send"])  # fmt: skip
def test_no_name_is_made_of_ordinary_words(library, line):
    told = booked_words.told(line.casefold(), Journey(library, Progress(), TODAY), line)
    assert "--with" not in str(told)


def test_where_a_meeting_is_of_which_no_place_is_kept_says_how_to_keep_one(booked):
    said = " ".join(booked("where", "is", "my", "meeting", "with", "Sam").out.split())
    assert "lmcs book 5 --on 9 June 2026 at 14.00 --place TEXT" in said


@pytest.mark.parametrize("line", MOVES)
def test_what_is_moved_or_called_off_is_told_the_line_that_does_it(booked, line):
    said = booked(*line.split(), expect=3 if line.startswith("task") else 2).err
    assert MOVES[line] in " ".join(said.split())


@pytest.mark.parametrize("line", FIRST)
def test_a_line_that_is_understood_is_told_whole_and_first(booked, line):
    said = booked(*line.split(), expect=2).err
    assert said.startswith("lmcs: To ")
    assert said.splitlines()[0].endswith(f": {FIRST[line]}")


def test_a_word_that_is_not_read_is_said_and_another_day_is_no_booking_of_that_day(booked):
    assert 'Not read: "zebra"' in booked(*["move", "5", "to", "friday", "zebra"], expect=2).err
    said = booked(*["cancel", "thursday's", "meeting", "with", "Sam"], expect=2).err
    assert said.startswith("lmcs: Nothing like that is booked.")


@pytest.mark.parametrize("line", SHOWS)
def test_what_is_booked_is_shown(booked, line):
    assert SHOWS[line] in " ".join(booked(*line.split()).out.split())


@pytest.mark.parametrize("line", ["undo the mentor", "undo mentor", "take back the mentor"])
def test_to_undo_what_is_named_never_undoes_the_last_change(lmcs, home, line):
    lmcs("tick", "13")
    lmcs("book", "9", "--on", "tomorrow")
    before = (home / "progress.jsonl").read_bytes()
    assert "lmcs untick 13" in lmcs(*line.split(), expect=2).err
    assert (home / "progress.jsonl").read_bytes() == before


def test_a_question_whether_a_task_was_done_changes_nothing(lmcs, home):
    assert "Not started" in lmcs("did", "5?").out
    assert "Status: Not started." in lmcs("have", "i", "done", "4").out
    assert not (home / "progress.jsonl").exists()


def test_where_nothing_is_booked_it_says_how(lmcs):
    assert lmcs("my", "diary").out == "Nothing is booked.\nTo book a task: lmcs book 4\n"
    assert lmcs("cancel", "my", "meeting", expect=2).err == "lmcs: Nothing is booked.\n"


@pytest.mark.parametrize("line", NEITHER)
def test_what_is_about_no_booking_is_answered_as_before(booked, line):
    assert "To put it to your mentor" in booked(*line.split(), expect=2).err


def test_every_role_of_a_task_can_be_named_and_every_line_books(lmcs, library):
    """Whoever a task is with: each line that is offered does what it says."""
    for person in [*library.people.values()][1::9]:
        said = lmcs("book", "a", "meeting", "with", person.name, "on", "tuesday", expect=3).err
        offered = [
            line.rpartition(": lmcs ")[2] for line in " ".join(said.split()).split("Nothing")
        ]
        assert any("book" in line or "meet" in line for line in offered), person.id
    said = lmcs("book", "chief executive", "tuesday", expect=3).err
    line = said.partition(": lmcs ")[2].splitlines()[0]
    assert "Booked: task 33" in lmcs(*line.split()).out


def test_who_holds_a_post_can_be_booked_by_name(lmcs):
    lmcs("who", "chief-executive", "--is", "Anna Lee")
    assert "lmcs book 33 --on friday" in lmcs("book", "Anna", "Lee", "friday", expect=3).err


def test_what_is_not_read_beside_a_person_is_said_and_nothing_is_offered_for_a_name_unknown(booked):
    said = booked(*"book young people 9 December 17.30 The Loft".split(), expect=3).err  # noqa: SIM905
    assert "Not read: “loft”." in said
    said = booked(*"book Tom on 1 December at 9.30".split(), expect=3).err  # noqa: SIM905
    assert "knows nobody called “Tom”" in said
    assert "lmcs book" not in said


MEETINGS = """council: Wexcombe
meetings:
  - {id: wexcombe-dcs, title: One to one with the Director, first: 2026-06-09, every: two weeks, at: 09:30}
  - {id: wexcombe-scrutiny, title: Children and families scrutiny, dates: [2026-06-08, 2026-09-02], at: 18:30, place: Town Hall}
"""


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("when is scrutiny", ["Monday 8 June 2026 at 18:30: Children and families scrutiny, Town Hall (Wexcombe)."]),
        ("scrutiny dates", ["Monday 8 June 2026 at 18:30", "2 September"]), ("next meeting", ["One to one with the Director", "Monday 8 June"]),
        ("what is in my diary", ["with Sam: 5.", "One to one with the Director", "Monday 8 June"]),
        ("what is on next week", ["with Sam: 5.", "Tuesday 9 June 2026 at 09:30", "Monday 8 June"]),
        ("when is my meeting with the director", ["Tuesday 9 June 2026 at 09:30", "Tuesday 23 June"]),
        ("what is on tomorrow", ["Nothing is booked for Friday 5 June 2026."]),
    ],
)  # fmt: skip
def test_the_standing_meetings_of_the_council_are_told_with_what_is_booked(
    lmcs, tmp_path, line, says
):
    own = tmp_path / "own.yaml"
    own.write_text(MEETINGS, encoding="utf-8")
    lmcs("pack", own)
    lmcs("book", "5", "--on", "9 june at 2pm", "--with", "Sam")
    said = lmcs(*line.split()).out
    for each in says:
        assert each in said


@pytest.mark.parametrize(
    ("dates", "line", "days", "more"),
    [(4, "when is the committee", 4, ""), (8, "diary", 8, ""), (12, "when is the committee", 8, "And 4 more days, the last on 8 May 2027."),
     (12, "what is on in may 2027", 1, ""), (0, "when is the committee", 2, "Committee comes every week until 5 May 2027: 48 days."), (0, "what is on in april 2027", 4, "")],
)  # fmt: skip
def test_all_days_of_a_standing_meeting_are_told_or_how_many_more_there_are(
    lmcs, tmp_path, dates, line, days, more
):
    months = [f"{2026 + (5 + month) // 12}-{(5 + month) % 12 + 1:02d}-08" for month in range(dates)]
    when = f"dates: [{', '.join(months)}]" if dates else "first: 2026-06-10, every: week, until: 2027-05-05"  # fmt: skip
    own = tmp_path / "own.yaml"
    own.write_text(f"council: W\nmeetings:\n  - {{id: w-a, title: Committee, {when}}}\n", encoding="utf-8")  # fmt: skip
    lmcs("pack", own)
    said = " ".join(lmcs(*line.split()).out.split())
    assert said.count(": Committee (W).") == days
    assert more in said
    assert bool(more) is ("more day" in said or "comes every" in said)


def test_a_booking_names_what_else_is_booked_for_that_time_and_no_other(lmcs):
    lmcs("book", "5", "--on", "9 june at 2pm")
    said = lmcs("book", "6", "--on", "9 june at 14.00").out
    assert "For that time you have booked task 5," in said
    assert "For that time" not in lmcs("book", "6", "--on", "9 june at 3pm").out
    assert "For that time" not in lmcs("book", "7", "--on", "9 june").out
    lmcs("tick", "5")
    assert "For that time" not in lmcs("book", "6", "--on", "9 june at 2pm").out
    assert "For that time" not in lmcs("book", "6", "--on", "9 june at 2pm", "--place", "Hub").out


def test_of_several_tasks_with_a_role_the_first_is_offered_and_where_is_left_out(booked):
    said = " ".join(
        booked(
            "book", "director", "on", "friday", "at", "2pm", "in", "her", "office", expect=3
        ).err.split()
    )
    assert (
        "To book the first of 48 tasks with the director of children's services: lmcs book 4 --on friday at 2pm"
        in said
    )
    assert "lmcs book 6 --on friday at 2pm" in said


def test_a_booking_whose_day_has_passed_is_shown_as_that(booked, monkeypatch):
    assert "has passed" not in booked("diary").out
    monkeypatch.setenv("LMCS_TODAY", "2026-06-10")
    assert "with Sam: 5. Agree how news reaches you" in " ".join(booked("diary").out.split())
    assert "That day has passed." in booked("diary").out


def test_a_tick_with_the_wrong_day_is_told_how_it_gets_another(booked):
    said = " ".join(booked("change", "2", "to", "wednesday", expect=2).err.split())
    assert "lmcs tick 2 --on wednesday" in said


NAMES = {"director": "Siobhan O’Dowd", "chief-executive": "Kwame Ansah-Reid", "leader": "Zoë Márquez", "lado": "Gareth Lowther", "scrutiny-chair": "Denise Cottle"}  # fmt: skip
"""Who holds which post, where today is Thursday 4 June 2026."""


@pytest.fixture
def named(lmcs):
    for post, name in NAMES.items():
        lmcs("who", post, "--is", name)
    return lmcs


def told(lmcs, line):
    """Return what is said of a *line* that changes nothing, whatever it ends with."""
    try:
        said = lmcs(*line.split(), expect=2)
    except AssertionError:
        said = lmcs(*line.split(), expect=3)
    return " ".join(said.err.split())


@pytest.mark.parametrize(
    ("line", "books"),
    [
        ("meeting odowd friday 10", "lmcs book 4 --on friday at 10"), ("meeting gareth friday 10", "lmcs book W2 --on friday at 10"), ("lunch with marquez tomorrow 1", "lmcs book 34 --on tomorrow at 1"),
        ("meeting gareth at 10 on friday", "lmcs book W2 --on at 10 on friday"), ("gareth friday 10", "lmcs book W2 --on friday at 10"), ("Kwame Ansah Reid friday at 2", "lmcs book 33 --on friday at 14.00"),
        ("book task 10 friday", "lmcs book 10 --on friday"), ("meeting task 10 friday", "lmcs book 10 --on friday"), ("meeting friday #10", "lmcs book 10 --on friday"), ("meeting ansah-reid half past nine friday", "lmcs book 33 --on half past nine friday"),
    ],
)  # fmt: skip
def test_a_number_behind_a_day_is_an_hour_and_no_task(named, line, books):
    if line.startswith("book task"):
        assert "Booked: task 10" in named(*line.split()).out
    else:
        assert books in told(named, line)


def test_a_task_is_booked_for_an_hour_that_stands_behind_the_day(lmcs):
    assert "Friday 5 June 2026 at 10:00" in lmcs("book", "4", "friday", "10").out


def test_of_several_tasks_with_somebody_it_is_said_that_there_are_more_and_the_date_alone_can_be_kept(
    named,
):
    said = told(named, "seeing odowd tomorrow at 9")
    assert "To book the first of 49 tasks with the director" in said
    assert 'lmcs meet yourself --agreed "Seeing odowd tomorrow at 9"' in said


def test_two_meetings_in_a_line_are_two_with_a_day_each(named):
    said = told(named, "seeing odowd weds 10th at 2 and kwame mon 8th at 10")
    assert "lmcs book 4 --on weds 10th at 14.00" in said
    assert "lmcs book 33 --on mon 8th at 10" in said
    said = told(named, "meeting Tom on friday, Anna on monday")
    assert '"Meeting tom on friday"' in said
    assert '"Meeting anna on monday"' in said


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("tuesday is now half past 11 not 10", "9 June 2026 at half past 11"), ("Sam is at 11 now, not 2", "9 June 2026 at 11"), ("Sam is now at 10.30", "9 June 2026 at 10.30"),
        ("the meeting with Sam is now 3pm", "9 June 2026 at 3pm"), ("Sam never turned up, he's poorly so its thurs week now half ten", "thurs week half ten"), ("Sam is on friday at 2pm", "friday at 2pm"),
    ],
)  # fmt: skip
def test_a_booking_at_another_hour_is_offered_to_be_moved(booked, line, day):
    assert f"To move it: lmcs book 5 --on {day}" in told(booked, line)


def test_the_meeting_of_whom_is_named_is_moved_and_not_where_they_are_there_too(named):
    named("book", "9", "--on", "9 june at 10", "--with", "Anna Moss")
    named("book", "4", "--on", "10 june at 10", "--with", "Siobhan O'Dowd")
    said = told(named, "odowd meeting moved to tues 16th at 9")
    assert said.startswith("lmcs: To move it: lmcs book 4 --on tues 16th at 9")
    assert "book 9" not in said


@pytest.mark.parametrize(
    "line",
    [
        "Corporate parenting panel is on the 10th at 6 in the town hall, i have to chair it!!", "The school fair is in the hall on friday at 2", "Going out with Tasha Green, social worker in the duty team, on tues 16th, all day",
        "Out with Tasha all day friday", "Seeing Joan thursday 4 oclock on the phone",
    ],
)  # fmt: skip
def test_what_is_on_a_day_and_no_task_is_kept_for_the_day_as_it_was_typed(named, line):
    said = told(named, line)
    assert f'lmcs meet yourself --agreed "{line.strip("!")}"' in said
    assert "phone”" not in said.casefold()


@pytest.mark.parametrize("line", ["is the panel on friday", "out with Tasha all day", "the panel is good"])  # fmt: skip
def test_what_asks_or_names_no_day_is_kept_for_none(lmcs, line):
    assert "--agreed" not in told(lmcs, line)


KEPT = {
    "what time is the panel": "Friday 12 June 2026: Adoption panel on 12 june at 10.",
    "when is the panel": "Friday 12 June 2026: Adoption panel",
    "what time am i at Kwame tuesday": "Tuesday 9 June 2026 at 14:00: 33.",
    "whats on the agenda for tomorrow night do we know": "Friday 5 June 2026: School visit tomorrow at 9.",
    "cant make the school visit tomorrow, chest infection. did i even put it in?": "School visit tomorrow at 9.",
    "did i put the panel in my diary": "Adoption panel",
    "did i put the gym in": "Nothing is booked with “gym”.",
    "what time is the gym": "Nothing is booked with “gym”.",
    "has the panel moved": "Adoption panel on 12 june at 10. Agreed with others and open: 2. To see it: lmcs agreed Whether it was moved",
    "has scrutiny moved": "Nothing is booked with “scrutiny”.",
}


@pytest.mark.parametrize("line", KEPT)
def test_what_is_booked_or_was_kept_for_a_day_is_answered_and_what_is_not_there_is_said(
    named, line
):
    named("book", "33", "--on", "9 june at 2pm")
    for text in ("School visit tomorrow at 9", "Adoption panel on 12 june at 10"):
        named("meet", "yourself", "--agreed", text)
    assert KEPT[line] in " ".join(named(*line.split()).out.split())


OWN = """council: Wexcombe
letter: X
items:
  - {checklist: first-ten-days, number: 1, id: wexcombe-house, task: Visit Gibbet House, who: [director], pace: next, why: It is ours.}
"""


def test_a_booking_of_a_councils_task_that_is_not_here_now_stands_under_its_title(lmcs, tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(OWN, encoding="utf-8")
    lmcs("pack", own)
    for words in (["glossary", "gibbet"], ["glossary", "house", "gibbet"]):
        assert "X1. Visit Gibbet House" in " ".join(lmcs(*words).out.split()).replace("Task ", "")
    lmcs("book", "X1", "--on", "9 june at 2pm")
    lmcs("pack", "--remove", "own.yaml")
    for line in ("diary", "whats on tuesday 9 june", "when is my meeting with gibbet"):
        assert "Tuesday 9 June 2026 at 14:00: Visit Gibbet House" in lmcs(*line.split()).out
    assert "Visit Gibbet House" in lmcs("search", "--own", "gibbet").out


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("later 12", 'skip 12 --reason "later"'),
        ("put off 12", 'skip 12 --reason "later"'),
        ("postpone task 12 for now", 'skip 12 --reason "later"'),
        ("put off the Leadership Essentials course until the spring", 'skip 12 --reason "until the spring"'),
        ("defer W3 till next term", 'skip W3 --reason "till next term"'),
        ("put off 12 to 5 March", "book 12 --on 5 march"),
    ],
)  # fmt: skip
def test_what_is_not_booked_is_put_off_by_setting_it_aside_until_it_is_taken_back(lmcs, line, does):
    said = told(lmcs, line)
    assert f"lmcs {does}" in said
    assert "Nothing was changed" in said
    assert ("have it open again: lmcs untick" in said) == ("skip" in does)
    assert "1 set aside" not in lmcs().out


OFF = """council: Wexcombe
meetings:
  - {id: w-board, title: Improvement board, first: 2026-06-09, every: month, until: 2026-12-08, at: 14:00, off: [2026-07-14, 2026-08-11]}
  - {id: w-scrutiny, title: Children's scrutiny, dates: [2026-06-08, "2026-06-22 10:00, Room 2", 2026-09-02], at: 18:30, off: [2026-06-08]}
"""


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("was scrutiny moved", ["Children's scrutiny is not held on Monday 8 June 2026.", "Monday 22 June 2026 at 10:00", "after that file was made"]),
        ("did the improvement board move", ["not held on Tuesday 14 July 2026 and Tuesday 11 August 2026."]),
        ("what changed in our meetings", ["not held on Monday 8 June", "not held on Tuesday 14 July"]), ("have our meetings moved", ["not held on Monday 8 June"]),
        ("is scrutiny still on 8 june", ["Monday 8 June 2026: Children's scrutiny is off"]), ("is the improvement board on 14 july", ["is off"]),
        ("improvement board in august", ["Tuesday 11 August 2026: Improvement board is off"]), ("when is the improvement board in september", ["Tuesday 8 September 2026 at 14:00"]),
        ("is the improvement board on 10 september", ["is not held then", "Tuesday 9 June 2026 at 14:00"]), ("is childrens scrutiny on 2 september", ["at 18:30"]),
        ("meetings in 2026", ["Monday 22 June", "the last on 8 December 2026."]), ("what is on on 14 july", ["Improvement board is off"]),
        ("improvement board dates", ["9 June", "8 September", "13 October", "10 November", "8 December", "not on 14 July 2026 and 11 August 2026: 5 days."]),
        ("when is the improvement board", ["Each day: lmcs improvement board dates"]),
    ],
)  # fmt: skip
def test_what_the_file_has_off_or_on_a_day_is_answered_from_it(lmcs, tmp_path, line, says):
    own = tmp_path / "own.yaml"
    own.write_text(OFF, encoding="utf-8")
    lmcs("pack", own)
    said = " ".join(lmcs(*line.split()).out.split())
    assert all(each in said for each in says), said


@pytest.mark.parametrize("line", ["children in care in 2027", "adoption in march"])
def test_what_is_about_no_meeting_is_no_question_for_one(lmcs, tmp_path, line):
    own = tmp_path / "own.yaml"
    own.write_text(OFF, encoding="utf-8")
    lmcs("pack", own)
    assert "scrutiny" not in lmcs(*line.split(), expect=2).err
