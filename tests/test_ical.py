"""The calendar: one event a booking, nothing private in it, and a second import updates instead of doubling."""

import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from importlib.util import find_spec

import icalendar
import pytest

from lmcs.content import Item
from lmcs.progress import BOOKED, DONE, Mark, Noted
from lmcs.progress.journey import Step
from lmcs.render import calendar as ical

NOW = datetime(2026, 6, 4, 9, 30, tzinfo=UTC)
ITEM = Item(
    "speak-to-employer", task="Talk to your employer", who=("employer",), pace="first", number="4"
)


def step(item=ITEM, **mark):
    return Step(
        item,
        Mark(**{"status": BOOKED, "on": "2026-06-08", "since": "2026-06-04T08:00:00Z", **mark}),
    )


def events(*steps, now=NOW):
    """Return the events of the calendar of *steps*, as another program reads them."""
    return icalendar.Calendar.from_ical(ical.draw(steps, now)).walk("VEVENT")


def lines(*steps):
    """Return the lines of the calendar of *steps*, unfolded."""
    written = ical.draw(steps, NOW)
    assert written.endswith(b"\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    return written.decode("utf-8").replace("\r\n ", "").splitlines()


# --- what an event says ----------------------------------------------------------------------------


def test_a_booking_is_an_all_day_event_with_an_exclusive_end():
    written = lines(step(with_="Sam Lee"))
    for line in (
        "VERSION:2.0", "PRODID:-//lmcs//Booked items//EN", "UID:speak-to-employer@lmcs.invalid", "DTSTART;VALUE=DATE:20260608",
        "DTEND;VALUE=DATE:20260609", "DTSTAMP:20260604T093000Z", "LAST-MODIFIED:20260604T080000Z", "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT", "SUMMARY:Task 4. Talk to your employer\\, with Sam Lee",
    ):  # fmt: skip
        assert line in written


def test_a_booking_with_a_time_is_an_hour_in_the_local_time_of_the_calendar():
    written = lines(step(time="23:30"))
    assert {"DTSTART:20260608T233000", "DTEND:20260609T003000", "TRANSP:OPAQUE"} <= set(written)


@pytest.mark.parametrize("time", ["", "25:00", "noon", "14:30\r\nATTACH:x"])
def test_a_time_that_cannot_be_read_is_left_out(time):
    (event,) = events(step(time=time))
    assert event["DTSTART"].dt == date(2026, 6, 8)


def test_a_question_keeps_its_mark_and_its_letter():
    question = ITEM._replace(task="", question="Is the budget aligned?", number="L3")
    (event,) = events(step(question, with_="the leader"))
    assert event["SUMMARY"] == "Question L3. Is the budget aligned? with the leader"


def test_only_bookings_for_a_day_become_events():
    assert events(step(status=DONE), step(on=""), step(on="2026-02-30"), step()) == events(step())
    assert ical.booked([step(status=DONE), step(on="someday"), step()]) == [step()]


@pytest.mark.parametrize("time", ["", "23:30"])
def test_the_last_day_there_is_does_not_stop_it(time):
    (event,) = events(step(on="9999-12-31", time=time))
    assert event["UID"] == "speak-to-employer@lmcs.invalid"


# --- what a second import needs --------------------------------------------------------------------


def test_the_same_booking_keeps_its_id_and_a_later_change_has_the_higher_sequence():
    (first,), (again,), (moved,) = (
        events(step()),
        events(step(), now=NOW + timedelta(days=1)),
        events(step(since="2026-06-04T08:00:01Z")),
    )
    assert first["UID"] == again["UID"] == moved["UID"]
    assert first["SEQUENCE"] == again["SEQUENCE"] < moved["SEQUENCE"]
    assert again["DTSTAMP"].dt > first["DTSTAMP"].dt
    assert 0 < moved["SEQUENCE"] < 2**31


def test_a_renamed_item_keeps_the_id_of_its_event():
    (before,) = events(step(ITEM._replace(id="old-name")))
    (after,) = events(step(ITEM._replace(id="newest-name", was=("old-name", "newer-name"))))
    assert before["UID"] == after["UID"]


@pytest.mark.parametrize(
    "since", ["", "yesterday", "1999-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"]
)
def test_a_strange_clock_does_not_stop_it(since):
    (event,) = events(step(since=since))
    assert event["SEQUENCE"] >= 0


# --- what stays out --------------------------------------------------------------------------------


def test_nothing_private_is_inside():
    written = "\n".join(
        lines(step(notes=(Noted("", 0, "", "a private note"),), reason="a private reason"))
    )
    assert "private note" not in written
    assert "private reason" not in written
    properties = {re.split("[:;]", line)[0] for line in written.splitlines()}
    assert properties == {
        "BEGIN", "END", "VERSION", "PRODID", "UID", "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "SEQUENCE", "CLASS", "LAST-MODIFIED", "TRANSP",
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
    usual = [re.split("[:;]", line)[0] for line in lines(step())]
    assert [re.split("[:;]", line)[0] for line in lines(step(item, with_=hostile))] == usual
    (event,) = events(step(item, with_=hostile))
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
    assert ran.out.splitlines()[1].startswith("2 events. To add: open the file, or import it")
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
            "{start-date} {start-time} | {title}",
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
    assert first[0].endswith(", with Sam ATTACH:https://example.org/x")
    lmcs("calendar", "--force")
    assert khal(file) == first
    lmcs("book", "4", "--on", "15 June 2026", "--at", "9am")
    lmcs("calendar", "--force")
    assert [line.split(" | ")[0] for line in khal(file)] == ["2026-06-09 14:30", "2026-06-15 09:00"]
