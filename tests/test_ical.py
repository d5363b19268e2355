"""The calendar: one event a booking, nothing private in it, and a second import updates instead of doubling."""

import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from importlib.util import find_spec

import icalendar
import pytest

from conftest import commands
from hostile import STRINGS
from lmcs.content import Change, Item, Law, Term
from lmcs.content.library import Library
from lmcs.pages import coming as pages
from lmcs.progress import BOOKED, Mark, Noted, Progress
from lmcs.progress.bookings import Booking, bookings
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step
from lmcs.render import calendar as ical

NOW = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)
ITEM = Item(
    "speak-to-employer", task="Talk to your employer", who=("employer",), pace="first", number="4"
)


def booking(item=ITEM, *, changed="2026-06-04T08:00:00Z", cancelled=False, **mark):
    step = Step(item, Mark(**{"status": BOOKED, "on": "2026-06-08", **mark}))
    return Booking(step, "5f3c.0", 3, changed, cancelled)


def events(*bookings, now=NOW):
    """Return the events of the calendar of *bookings*, as another program reads them."""
    return icalendar.Calendar.from_ical(ical.draw(bookings, now)).walk("VEVENT")


def lines(*bookings):
    """Return the lines of the calendar of *bookings*, unfolded."""
    written = ical.draw(bookings, NOW)
    assert written.endswith(b"\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    return written.decode("utf-8").replace("\r\n ", "").splitlines()


# --- what an event says ----------------------------------------------------------------------------


def test_a_booking_is_an_all_day_event_with_an_exclusive_end():
    written = lines(booking(with_="Sam Lee"))
    for line in (
        "VERSION:2.0", "PRODID:-//lmcs//Booked items//EN", "METHOD:PUBLISH", "STATUS:CONFIRMED", "DTSTART;VALUE=DATE:20260608",
        "DTEND;VALUE=DATE:20260609", "DTSTAMP:20260604T000000Z", "LAST-MODIFIED:20260604T000000Z", "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT", "SUMMARY:Task 4. Talk to your employer\\, with Sam Lee",
    ):  # fmt: skip
        assert line in written


def test_a_booking_with_a_time_is_an_hour_as_london_has_it():
    written = lines(booking(time="23:30"))
    assert {
        "DTSTART;TZID=Europe/London:20260608T233000",
        "DTEND;TZID=Europe/London:20260609T003000",
        "TRANSP:OPAQUE",
    } <= set(written)


@pytest.mark.parametrize(
    ("time", "cancelled", "status", "busy"),
    [
        ("", False, "CONFIRMED", "TRANSPARENT"),
        ("", True, "CANCELLED", "TRANSPARENT"),
        ("14:30", False, "CONFIRMED", "OPAQUE"),
        ("14:30", True, "CANCELLED", "TRANSPARENT"),
        ("noon", False, "CONFIRMED", "TRANSPARENT"),
    ],
)
def test_only_a_booking_with_an_hour_that_stands_takes_ones_time(time, cancelled, status, busy):
    (event,) = events(booking(time=time, cancelled=cancelled))
    assert (event["STATUS"], event["TRANSP"], event["CLASS"]) == (status, busy, "PRIVATE")


@pytest.mark.parametrize("time", ["", "25:00", "noon", "14:30\r\nATTACH:x"])
def test_a_time_that_cannot_be_read_is_left_out(time):
    (event,) = events(booking(time=time))
    assert event["DTSTART"].dt == date(2026, 6, 8)


def test_a_question_keeps_its_mark_and_its_letter():
    question = ITEM._replace(task="", question="Is the budget aligned?", number="L3")
    (event,) = events(booking(question, with_="the leader"))
    assert event["SUMMARY"] == "Question L3. Is the budget aligned? with the leader"


@pytest.mark.parametrize("time", ["", "23:30"])
def test_the_last_day_there_is_does_not_stop_it(time):
    (event,) = events(booking(on="9999-12-31", time=time))
    assert event["UID"] == "5f3c.0@lmcs.invalid"


@pytest.mark.parametrize(
    "changed", ["", "yesterday", "1999-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"]
)
def test_a_strange_clock_does_not_stop_it(changed):
    (event,) = events(booking(changed=changed))
    assert event["SEQUENCE"] == 3


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ("2026-01-05", 0), ("2026-06-08", 1), ("2026-03-28", 0), ("2026-03-29", 1), ("2026-10-24", 1), ("2026-10-25", 0), ("2040-06-08", 1),
    ],
)  # fmt: skip
def test_a_time_is_that_of_london_in_summer_and_in_winter(day, hours):
    calendar = icalendar.Calendar.from_ical(ical.draw([booking(on=day, time="14:30")], NOW))
    (zone,) = calendar.walk("VTIMEZONE")
    start = calendar.walk("VEVENT")[0]["DTSTART"].dt
    assert start.utcoffset() == timedelta(hours=hours)
    assert zone.to_tz().utcoffset(start.replace(tzinfo=None)) == timedelta(hours=hours)


# --- what a second import needs --------------------------------------------------------------------


@pytest.fixture
def drawn(lmcs, tmp_path):
    """Return the events that the command gives, by the words of their task."""

    def draw(home=""):
        written = lmcs("calendar", "--output", "-", *(["--home", home] if home else [])).out
        calendar = icalendar.Calendar.from_ical(written)
        return {str(event["SUMMARY"]).split(".")[0]: event for event in calendar.walk("VEVENT")}

    return draw


def test_a_booking_keeps_its_identifier_and_each_change_of_it_has_a_higher_number(lmcs, drawn):
    lmcs("book", "4", "--on", "8 June")
    lmcs("book", "5", "--on", "8 June")
    before, other = drawn()["Task 4"], drawn()["Task 5"]
    assert before["UID"] != other["UID"]
    for change in (
        ("book", "4", "--on", "9 June"), ("undo",), ("redo",), ("tick", "4"), ("undo",), ("book", "4", "--on", "9 June", "--at", "9:00"), ("undo",),
    ):  # fmt: skip
        lmcs(*change)
        if change[0] == "tick":
            assert list(drawn()) == ["Task 5"]
            continue
        after = drawn()["Task 4"]
        assert after["UID"] == before["UID"]
        assert after["SEQUENCE"] > before["SEQUENCE"]
        before = after
    assert drawn()["Task 5"]["SEQUENCE"] == other["SEQUENCE"]


@pytest.mark.parametrize("taken_back", [["untick", "4"], ["skip", "4", "--reason", "x"], ["undo"]])
def test_a_booking_that_is_taken_back_is_cancelled_and_can_be_made_again(lmcs, drawn, taken_back):
    lmcs("book", "4", "--on", "8 June", "--at", "9:00", "--with", "Sam")
    booked = drawn()["Task 4"]
    lmcs(*taken_back)
    gone = drawn()["Task 4"]
    assert (gone["STATUS"], gone["UID"]) == ("CANCELLED", booked["UID"])
    assert gone["SEQUENCE"] > booked["SEQUENCE"]
    assert (gone["DTSTART"], gone["SUMMARY"]) == (booked["DTSTART"], booked["SUMMARY"])
    lmcs("book", "4", "--on", "12 June")
    again = drawn()["Task 4"]
    assert (again["STATUS"], again["UID"]) == ("CONFIRMED", booked["UID"])
    assert again["SEQUENCE"] > gone["SEQUENCE"]


def test_a_booking_that_was_moved_and_then_called_off_is_cancelled_as_it_last_stood(lmcs, drawn):
    lmcs("book", "4", "--on", "8 June", "--at", "9:00", "--with", "Sam", "--place", "room 1")
    lmcs("book", "4", "--on", "9 June", "--at", "14:30", "--with", "Jo", "--place", "room 2")
    booked = drawn()["Task 4"]
    assert (booked["LOCATION"], booked["SUMMARY"][-7:]) == ("room 2", "with Jo")
    lmcs("untick", "4")
    gone = drawn()["Task 4"]
    assert [gone[key] for key in ("DTSTART", "SUMMARY", "LOCATION", "UID")] == [
        booked[key] for key in ("DTSTART", "SUMMARY", "LOCATION", "UID")
    ]


def test_the_nearest_booking_is_first_and_each_says_how_often_and_when_it_last_changed(journey_of):
    """A name that is given to whom one meets counts as a change, as do what is undone and what is brought back."""
    item = journey_of().library.numbers["4"]
    day = {"on": "2026-06-09", "at": "14:30"}
    changes = [
        ("book", {"item": item.id, **day}),
        ("book", {"item": "urgent-updates", "on": "2026-06-09", "at": "09:30"}),
        ("post", {"post": item.who[0], "name": "Ann"}),
        ("book", {"item": "your-responsibilities", "on": "2026-06-08"}),
        ("book", {"item": item.id, **day, "with": "Jo"}),
        ("undo", {"run": "r5"}),
        ("redo", {"run": "r5"}),
    ]
    for cut, number, last in ((2, 0, 1), (3, 2, 3), (5, 4, 5), (6, 6, 6), (7, 8, 7)):
        given = commands(*changes[:cut])
        found = bookings(journey_of(*changes[:cut]), given)
        order = ["your-responsibilities"] if cut > 3 else []
        assert [each.step.item.id for each in found] == [*order, "urgent-updates", item.id]
        assert (found[-1].uid, found[-1].sequence) == ("r1.0", number)
        assert found[-1].changed == given[last - 1].at


def test_a_past_booking_has_no_name_of_who_came_later(lmcs, drawn, monkeypatch):
    """Of who it was with only what was typed is known; and each change of the text has a higher number."""
    lmcs("who", "director", "--is", "Ann Lowe")
    lmcs("book", "19", "--on", "8 June")
    lmcs("book", "1", "--on", "8 June", "--with", "Jo Day")
    said = [drawn()["Task 19"]]
    typed = drawn()["Task 1"]
    assert str(said[0]["SUMMARY"]).endswith("with Ann Lowe")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-08")
    assert drawn()["Task 19"]["SUMMARY"] == said[0]["SUMMARY"]
    monkeypatch.setenv("LMCS_TODAY", "2026-07-01")
    said.append(drawn()["Task 19"])
    lmcs("who", "director", "--is", "Ben Ash")
    said.append(drawn()["Task 19"])
    assert said[1]["SUMMARY"] == said[2]["SUMMARY"]
    assert "Lowe" not in said[1]["SUMMARY"]
    assert "Ash" not in said[2]["SUMMARY"]
    lmcs("book", "19", "--on", "8 July")
    said.append(drawn()["Task 19"])
    assert str(said[3]["SUMMARY"]).endswith("with Ben Ash")
    numbers = [each["SEQUENCE"] for each in said]
    assert numbers == sorted({*numbers})
    after = drawn()["Task 1"]
    assert (after["SUMMARY"], after["SEQUENCE"]) == (typed["SUMMARY"], typed["SEQUENCE"])


def test_another_name_in_the_councils_file_raises_the_number_and_is_said(lmcs, drawn, tmp_path):
    """Nothing of a clock: two calendars of one minute are told apart, and no number goes down where the file goes."""
    path = tmp_path / "riverside.yaml"
    old = "A calendar made before has the old name: lmcs calendar --force"
    lmcs("book", "6", "--on", "8 June")
    said, told = [drawn()["Task 6"]], []
    for name in ("Priya Nair", "Tom Reyes", "Tom Reyes", "Una Ames"):
        path.write_text(f"council: Riverside\nposts:\n  - {{post: director, name: {name}}}\n")
        told.append(old in " ".join(lmcs("pack", path).out.split()))
        said.append(drawn()["Task 6"])
        assert name in said[-1]["SUMMARY"]
    assert told == [False, True, False, True]
    lmcs("pack", "--remove", path.name)
    said.append(drawn()["Task 6"])
    numbers = [each["SEQUENCE"] for each in said]
    assert numbers[2] == numbers[3]
    assert numbers == sorted(numbers)
    assert len({*numbers}) == 5
    lmcs("undo")
    assert drawn()["Task 6"]["STATUS"] == "CANCELLED", "what a calendar keeps is nothing to undo"


def test_a_booking_that_was_typed_with_the_one_before_is_named_with_what_puts_it_right(
    lmcs, tmp_path
):
    path = tmp_path / "riverside.yaml"
    text = "council: Riverside\nposts:\n  - {post: director, name: NAME}\n"
    path.write_text(text.replace("NAME", "Helen Marsh"))
    lmcs("pack", path)
    lmcs("book", "6", "--on", "8 June", "--with", "Helen Marsh")
    lmcs("book", "4", "--on", "9 June", "--with", "your support staff")
    path.write_text(text.replace("NAME", "Tom Price"))
    said = " ".join(lmcs("pack", path).out.split())
    assert (
        "It is booked with Helen Marsh. If it is with Tom Price now: lmcs book 6 --with Tom Price"
        in said
    )
    assert "book 4" not in said
    assert "has the old name" not in said


def test_a_name_that_was_erased_gives_way_with_a_higher_number(lmcs, drawn, tmp_path, home):
    path = tmp_path / "riverside.yaml"
    path.write_text("council: Riverside\nposts:\n  - {post: director, name: Tom Reyes}\n")
    lmcs("pack", path)
    lmcs("book", "6", "--on", "8 June")
    lmcs("who", "director", "--is", "Priya Nair")
    before = drawn()["Task 6"]
    lmcs("who", "director", "--erase")
    after = drawn()["Task 6"]
    assert "Tom Reyes" in after["SUMMARY"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert "Reyes" not in (home / "progress.jsonl").read_text()


def test_a_booking_of_today_that_is_off_is_cancelled(lmcs, drawn):
    lmcs("book", "4", "--on", "4 June")
    lmcs("undo")
    assert drawn()["Task 4"]["STATUS"] == "CANCELLED"


def test_a_cancelled_booking_whose_day_has_gone_by_is_left_out(lmcs, drawn, monkeypatch):
    lmcs("book", "4", "--on", "8 June")
    lmcs("undo")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-09")
    assert "Nothing is booked" in lmcs("calendar", "--output", "-", expect=1).err


def test_two_machines_of_one_person_give_the_same_events_once_united_and_another_person_has_others(
    lmcs, drawn, tmp_path
):
    one, two, other = (str(tmp_path / name) for name in ("one", "two", "other"))
    lmcs("book", "4", "--on", "8 June", "--home", one)
    lmcs("backup", str(tmp_path / "first"), "--home", one)
    lmcs("restore", str(tmp_path / "first"), "--home", two)
    assert drawn(one) == drawn(two)
    lmcs("book", "4", "--on", "9 June", "--home", two)
    lmcs("book", "5", "--on", "9 June", "--home", one)
    for source, target in ((one, two), (two, one)):
        lmcs("backup", str(tmp_path / "again"), "--force", "--home", source)
        lmcs("restore", str(tmp_path / "again"), "--home", target)
    assert drawn(one) == drawn(two)
    lmcs("book", "4", "--on", "8 June", "--home", other)
    assert drawn(other)["Task 4"]["UID"] != drawn(one)["Task 4"]["UID"]


def test_a_calendar_is_not_given_as_json(lmcs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lmcs("book", "4", "--on", "8 June")
    assert "--json" in lmcs("calendar", "--json", expect=2).err
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


# --- what stays out --------------------------------------------------------------------------------


def test_nothing_private_is_inside():
    written = "\n".join(
        lines(booking(notes=(Noted("", 0, "", "a private note"),), reason="a private reason"))
    )
    assert "private note" not in written
    assert "private reason" not in written
    properties = {re.split("[:;]", line)[0] for line in written.splitlines()}
    assert properties == {
        "BEGIN", "END", "VERSION", "PRODID", "UID", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "SEQUENCE", "CLASS", "LAST-MODIFIED", "TRANSP",
        "METHOD", "STATUS", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "RRULE",
    }  # fmt: skip


@pytest.mark.parametrize(
    "hostile",
    [
        "Sam\nATTACH:https://example.org/x", "Sam\r\nEND:VEVENT\r\nBEGIN:VALARM", "Sam\x1b[31m\x07\x00\x9b", "Sam\u202e\u2066\u200b\ud800",
        "Sam\u2028ATTACH:x\u2029ATTACH:y\x85ATTACH:z\x0bATTACH:v", "Sam\\nATTACH:x", 'Sam; \\, : "', "<b>Sam</b> [/b] " + "long " * 99,
    ],
)  # fmt: skip
def test_hostile_text_stays_text(hostile):
    item = ITEM._replace(task=hostile, id="hostile", number="4")
    usual = [re.split("[:;]", line)[0] for line in lines(booking())]
    assert [re.split("[:;]", line)[0] for line in lines(booking(item, with_=hostile))] == usual
    (event,) = events(booking(item, with_=hostile))
    assert str(event["SUMMARY"]).isprintable()
    assert str(event["SUMMARY"]).startswith("Task 4. ")


# --- the command -----------------------------------------------------------------------------------


@pytest.fixture
def here(tmp_path, monkeypatch):
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_without_a_booking_there_is_no_calendar(lmcs, here):
    lmcs("tick", "2")
    ran = lmcs("calendar", expect=1)
    assert (ran.out, list(here.iterdir())) == ("", [])
    assert "Nothing is booked" in ran.err
    assert "lmcs book" in ran.err


def test_the_command_writes_all_bookings_of_all_checklists_and_says_how_to_import(lmcs, here):
    lmcs("book", "4", "--on", "8 June", "--with", "Sam Lee")
    lmcs("book", "L3", "--on", "9 June", "--at", "2.30pm")
    lmcs("note", "4", "--text", "a private note")
    ran = lmcs("calendar")
    path = here / "lmcs-calendar.ics"
    assert ran.out.splitlines()[0] == f"Saved: {path}"
    assert ran.out.splitlines()[1].startswith("2 bookings. To add: open the file, or import it")
    assert len(ran.out.splitlines()) == 3
    written = path.read_bytes()
    assert written.count(b"BEGIN:VEVENT") == 2
    assert b"private note" not in written
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_calendar_that_is_there_stays_without_force(lmcs, here):
    lmcs("book", "4", "--on", "8 June")
    (here / "lmcs-calendar.ics").write_bytes(b"mine")
    assert "--force" in lmcs("calendar", expect=1).err
    assert (here / "lmcs-calendar.ics").read_bytes() == b"mine"
    lmcs("calendar", "--force")
    assert (here / "lmcs-calendar.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_the_calendar_goes_where_output_says_under_a_name_that_calendars_know(lmcs, here):
    lmcs("book", "4", "--on", "8 June")
    lmcs("calendar", "--output", "mine.ICS")
    assert [path.name for path in here.iterdir()] == ["mine.ICS"]
    assert ".ics" in lmcs("calendar", "--output", "mine.html", expect=2).err
    assert "no folder" in lmcs("calendar", "--output", "missing/mine.ics", expect=3).err


UNDOING = {"untick": ("undo",), "skip": ("skip", "4", "--reason", "x"), "undo": ("undo",)}


@pytest.mark.parametrize("how", UNDOING)
def test_a_booking_that_no_longer_stands_is_written_as_cancelled_while_its_day_is_to_come(
    lmcs, here, how
):
    lmcs("book", "4", "--on", "8 June")
    lmcs("book", "5", "--on", "9 June")
    lmcs("calendar")
    lmcs(*UNDOING[how])
    ran = lmcs("calendar", "--force")
    assert "1 booking, 1 cancelled." in ran.out
    written = (here / "lmcs-calendar.ics").read_text(encoding="utf-8")
    assert written.count("STATUS:CANCELLED") == 1
    lmcs("book", "6", "--on", "1 June 2026")
    lmcs("undo")
    assert "1 booking, 1 cancelled." in lmcs("calendar", "--force").out


def test_a_meeting_that_happened_is_not_cancelled(lmcs, here):
    lmcs("book", "4", "--on", "4 June")
    lmcs("book", "5", "--on", "9 June")
    lmcs("tick", "4")
    assert "1 booking. To add" in lmcs("calendar").out


def test_a_dash_is_standard_output(lmcs, here):
    lmcs("book", "4", "--on", "8 June")
    assert lmcs("calendar", "--output", "-").out.startswith("BEGIN:VCALENDAR")
    assert list(here.iterdir()) == []


# --- a real calendar program -----------------------------------------------------------------------


@pytest.fixture
def khal(tmp_path):
    """Run khal, a calendar program, with configuration, events and data in a folder of the test."""
    if find_spec("khal") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("khal is not installed")
        pytest.skip("khal is not installed")
    (tmp_path / "events").mkdir()
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[mine]]\npath = {tmp_path / 'events'}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n",
        encoding="utf-8",
    )
    places = {
        name: os.fspath(tmp_path / name.lower())
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    }

    def run(*args):
        command = [sys.executable, "-W", "ignore", "-m", "khal", "-c", os.fspath(config), *args]
        env = {**os.environ, **places, "PYTHONUTF8": "1"}
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", env=env, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    def imported(file):
        run("import", "--batch", "-a", "mine", os.fspath(file))
        return run(
            "list",
            "--day-format",
            "",
            "--format",
            "{start-date} {start-time} | {title} {status}",
            "2026-06-01",
            "60d",
        )

    return imported


def test_khal_shows_each_event_once_and_a_changed_booking_in_place_of_the_old_one(lmcs, here, khal):
    file = here / "lmcs-calendar.ics"
    lmcs("book", "4", "--on", "8 June 2026", "--with", "Sam\nATTACH:https://example.org/x")
    lmcs("book", "5", "--on", "9 June 2026", "--at", "14:30")
    lmcs("calendar")
    first = khal(file)
    assert [line.split(" | ")[0].strip() for line in first] == ["2026-06-08", "2026-06-09 14:30"]
    assert first[0].endswith(", with Sam ATTACH:https://example.org/x CONFIRMED ")
    lmcs("calendar", "--force")
    assert khal(file) == first
    lmcs("book", "4", "--on", "15 June 2026", "--at", "9am")
    lmcs("calendar", "--force")
    assert [line.split(" | ")[0] for line in khal(file)] == ["2026-06-09 14:30", "2026-06-15 09:00"]


def test_khal_keeps_two_people_s_bookings_of_one_task_apart_and_takes_a_cancelled_one_as_such(
    lmcs, here, khal, tmp_path
):
    for person, day in (("ana", "8 June 2026"), ("ben", "9 June 2026")):
        lmcs("book", "4", "--on", day, "--home", str(tmp_path / person))
        lmcs("calendar", "--output", f"{person}.ics", "--home", str(tmp_path / person))
    khal(here / "ana.ics")
    assert [line.split(" | ")[0].strip() for line in khal(here / "ben.ics")] == [
        "2026-06-08",
        "2026-06-09",
    ]
    lmcs("undo", "--home", str(tmp_path / "ben"))
    lmcs("calendar", "--output", "ben.ics", "--force", "--home", str(tmp_path / "ben"))
    told = khal(here / "ben.ics")
    assert len(told) == 2
    assert "CANCELLED" in next(line for line in told if line.startswith("2026-06-09"))


# --- law to come -----------------------------------------------------------------------------------


def law_days(content, today="2026-11-26"):
    """Return the days of law to come in a library whose laws and terms are *content*."""
    laws, terms = content
    library = Library(
        (), {}, {}, {each.id: each for each in terms}, {each.id: each for each in laws}, {}, {}, {}, {}, "2026-11", {}, {}
    )  # fmt: skip
    return pages.law_days(Journey(library, Progress(), date.fromisoformat(today)))


def law(starts, since="2026-04-29", **more):
    return Law("act-s1", "An Act, section 1", "act", "enacted, not started", "It asks.", "It means.", "https://x.uk/", since=since, starts=starts, **more)  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "day", "title"),
    [
        ("2027-04-01", date(2027, 4, 1), "An Act, section 1"),
        ("2027-09", date(2027, 9, 1), "September 2027: An Act, section 1"),
        ("2028", date(2028, 1, 1), "2028: An Act, section 1"),
        ("2026-11", date(2026, 11, 1), "November 2026: An Act, section 1"),
        ("2026-11-26", date(2026, 11, 26), "An Act, section 1"),
    ],
)
def test_law_to_come_is_a_whole_day_that_keeps_its_name_when_its_date_moves(starts, day, title):
    (found,) = law_days(([law(starts)], []))
    assert (found.uid, found.day, found.title) == ("law-act-s1-2026-04-29", day, title)
    assert "Enacted, not confirmed in force. As it was known in November 2026." in found.about


@pytest.mark.parametrize("starts", ["", "2026-11-25", "2026-10", "2025"])
def test_what_has_no_date_or_one_that_is_over_is_no_day_to_come(starts):
    assert law_days(([law(starts)], [])) == []


def test_two_changes_of_one_entry_on_one_day_are_two_events():
    change = Change("2026-05-01", "enacted, not started", "was", "now", starts="2027-01-01")
    term = Term("word", "A word", changes=(change, change._replace(now="another")))
    days = law_days(([], [term]))
    assert [each.uid for each in days] == ["term-word-2026-05-01", "term-word-2026-05-01-2"]


def test_the_calendar_of_law_says_its_edition_and_holds_no_alarm_and_nothing_private(
    lmcs, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    lmcs("note", "4", "--text", "zqprivate")
    lmcs("book", "4", "--on", "9 June", "--with", "zqsam")
    said = lmcs("calendar", "--law")
    assert "lmcs-law.ics" in said.out
    written = (tmp_path / "lmcs-law.ics").read_bytes()
    made = icalendar.Calendar.from_ical(written)
    assert made.walk("VEVENT")
    for event in made.walk("VEVENT"):
        assert type(event["DTSTART"].dt) is date
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event["UID"].endswith("@lmcs.invalid")
        assert event["SEQUENCE"] >= 202611
    assert made.walk("VALARM") == []
    assert b"zq" not in written
    lmcs("calendar", "--law", "--output", "again.ics")
    again = icalendar.Calendar.from_ical((tmp_path / "again.ics").read_bytes())
    assert [each["UID"] for each in again.walk("VEVENT")] == [each["UID"] for each in made.walk("VEVENT")]  # fmt: skip
    assert lmcs("calendar", expect=0)


def test_hostile_text_in_law_to_come_stays_text():
    for hostile in STRINGS.values():
        days = [ical.Dated(hostile, date(2027, 4, 1), hostile, hostile)]
        (event,) = icalendar.Calendar.from_ical(ical.draw_days(days, 202611, NOW)).walk("VEVENT")
        assert set(event) == {
            "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP",
        }  # fmt: skip


def test_a_move_says_once_that_a_calendar_made_before_has_the_old_day(lmcs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lmcs("book", "4", "--on", "9 June")
    old = "lmcs-calendar.ics, which you made before, has the old day"
    assert old not in " ".join(lmcs("book", "4", "--on", "10 June").out.split())  # none was made
    lmcs("calendar")
    assert old not in " ".join(lmcs("book", "5", "--on", "11 June").out.split())  # no day moved
    assert old in " ".join(lmcs("book", "4", "--on", "12 June").out.split())
    assert old in " ".join(lmcs("untick", "5").out.split())
    assert "lmcs calendar --force" in lmcs("calendar", expect=1).err
    for line, code in (("put both in my calendar", 1), ("update the calendar on my phone", 0)):
        said = lmcs(*line.split(), expect=code)
        assert "lmcs calendar --force" in " ".join(f"{said.out} {said.err}".split())
