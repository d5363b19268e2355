"""What a council's file says of shipped entries stands beside the shipped words, marked as its own, and changes none."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from lmcs.content.local import EVERY, Meeting
from lmcs.content.standing import coming
from lmcs.render.calendar import draw
from lmcs.session import touched
from lmcs.session.joining import _touches
from lmcs.session.loading import load
from lmcs.session.session import paths

OWN = """\
council: Riverside
letter: R
items:
  - {id: riverside-tour, number: 3, checklist: first-ten-days, task: Visit the hubs, who: [director], pace: later, law: [ca2004-s19]}
here:
  - {term: family-help, names: [Hearth, hearth team], line: Most people say Hearth.}
  - {role: director, names: [Big chief], line: The office is on floor 3.}
  - {document: lga-first-ten-days-2019, line: There is a copy in the members' room.}
  - {item: urgent-updates, names: [the red phone], line: Ask for the red phone.}
aside:
  - {item: speak-to-employer, reason: The council agrees the time.}
paced:
  - {item: key-meetings, pace: later, reason: They are set in May.}
"""
MEETINGS = """\
meetings:
  - {id: riverside-board, title: Improvement board, first: 2026-12-08, every: month, until: 2027-07-31, at: 9:30, minutes: 90, place: Town hall}
  - {id: riverside-panel, title: Panel, dates: [2026-12-09, 2027-01-20]}
"""


def write(home, text=OWN, name="riverside.yaml"):
    path = home / "content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def own(home):
    """Put the council's file in use."""
    return write(home)


# What is called otherwise here


@pytest.mark.parametrize(
    ("line", "says"),
    [(("glossary", "hearth"), "Here: Hearth, hearth team. Most people say Hearth. Added by Riverside."),
     (("glossary", "hearth", "team"), "Family Help"), (("glossary", "family", "help"), "Here: Hearth"),
     (("search", "hearth"), "Term: Family Help"), (("meet", "big", "chief"), "Here: Big chief. The office is on floor 3. Added by Riverside."),
     (("documents", "your", "first", "ten", "days"), "Here: There is a copy in the members' room. Added by Riverside."),
     (("show", "5"), "Here: the red phone. Ask for the red phone. Added by Riverside."), (("search", "red", "phone"), "Task 5")],
)  # fmt: skip
def test_a_local_name_finds_the_shipped_page_and_a_line_stands_on_it(lmcs, own, line, says):
    found = lmcs(*line)
    assert says in found.out
    assert found.err == ""


@pytest.mark.parametrize(
    "line",
    [
        ("glossary", "family", "help"),
        ("glossary", "hearth"),
        ("documents", "lga-first-ten-days-2019"),
        ("show", "5"),
    ],
)
def test_what_is_said_here_stands_in_the_data_apart_from_the_shipped_words(lmcs, home, line):
    def data():
        found = json.loads(lmcs(*line, "--json").out)
        return found["matches"][0] if "matches" in found else found

    shipped = data() if "hearth" not in line else {}
    write(home)
    now = data()
    (said,) = now.pop("here")
    assert said["council"] == "Riverside"
    assert said["line"]
    if shipped:
        assert shipped.pop("here") == []
        assert now == shipped


def test_a_law_note_has_no_local_words_and_says_none(lmcs, own):
    assert "here" not in json.loads(lmcs("law", "s47", "--json").out)["matches"][0]


PAPER = """Hearth took 30 referrals. Families like the hearth in the hall.
Ask the Hearth Team, and tell the Big Chief.
"""


def test_explain_finds_local_names_and_says_the_national_term(lmcs, own, tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    found = {
        each["id"]: each for each in json.loads(lmcs("explain", str(path), "--json").out)["terms"]
    }
    assert found["family-help"]["found"] == ["Hearth", "Hearth Team"]
    assert found["family-help"]["count"] == 2
    assert found["dcs"]["found"] == ["Big Chief"]
    said = " ".join(lmcs("explain", str(path)).out.split())
    assert "Family Help" in said
    assert "Here: Hearth, hearth team. Most people say Hearth. Added by Riverside." in said


def test_a_word_of_the_councils_own_that_is_a_local_name_says_whose_it_is(lmcs, home, tmp_path):
    term = "{id: riverside-nest, term: Nest, meaning: A drop-in., status: local name}"
    write(home, f"council: Riverside\nglossary:\n  - {term}\n")
    lmcs("handbook", "--output", tmp_path / "h.txt")
    for said in (lmcs("glossary", "nest").out, (tmp_path / "h.txt").read_text(encoding="utf-8")):
        assert "A name that Riverside uses." in said
    assert "your council may use another" in lmcs("glossary", "team around the family").out


def test_without_the_councils_file_explain_knows_no_local_name(lmcs, tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    assert json.loads(lmcs("explain", str(path), "--json").out)["terms"] == []


def test_the_shipped_words_stay_as_they_are(lmcs, home):
    lines = (
        ("glossary", "family", "help"),
        ("show", "5"),
        ("show", "1"),
        ("meet", "director"),
        ("list",),
    )
    before = [lmcs(*line).out.splitlines() for line in lines]
    write(home)
    for line, shipped in zip(lines, before, strict=True):
        now = lmcs(*line).out
        lost = [
            each
            for each in shipped
            if each not in now
            and not each.startswith(
                ("Status:", "Pace:", "0 of 17", "Task 1. Not", "To raise", "And ", "To open one")
            )
        ]
        assert lost == []


# What is set aside or paced for everybody


def test_what_the_council_sets_aside_stays_in_the_list_and_is_counted_apart(lmcs, own):
    listed = lmcs("list").out
    assert "Set aside by your council: The council agrees the time." in listed
    assert "0 of 16 done. 1 set aside by your council." in listed
    assert "0 of 16 done. 1 set aside by your council." in lmcs().out
    assert "Talk to your employer" not in lmcs().out
    assert "To take it back: lmcs untick 1" in lmcs("show", "1").out
    data = json.loads(lmcs("list", "--json").out)
    assert data["items"][0]["status"] == "set-aside"
    assert data["items"][0]["set_aside"] == "The council agrees the time."
    assert data["counts"]["core"] == {
        "done": 0, "booked": 0, "open": 16, "not_applicable": 0, "set_aside": 1, "total": 16,
    }  # fmt: skip
    assert "Talk to your employer" not in lmcs("list", "--open").out
    assert "Talk to your employer" not in lmcs("list", "--done").out
    assert "Set aside by your council" in lmcs("list", "--blank").out


def test_untick_takes_it_back_and_undo_gives_it_back(lmcs, own, home):
    assert "0 of 17 done." in lmcs("untick", "1").out
    assert "Status: Not started." in lmcs("show", "1").out
    assert "Nothing to change" in lmcs("untick", "1").out
    lmcs("undo")
    assert "Set aside by your council" in lmcs("show", "1").out
    lmcs("redo")
    lmcs("tick", "1")
    lmcs("untick", "1")
    assert "Status: Not started." in lmcs("show", "1").out, "who took it back keeps it"
    (home / "content" / "riverside.yaml").unlink()
    assert "0 of 17 done." in lmcs("list").out


@pytest.mark.parametrize(
    "line", [("tick", "1"), ("book", "1", "--on", "9 June"), ("skip", "1", "--reason", "x")]
)
def test_what_a_person_does_with_it_counts_all_the_same(lmcs, own, line):
    """What it was before comes back with the first untick, and is taken back with the second."""
    lmcs(*line)
    shown = " ".join(lmcs("show", "1").out.split())
    assert "Set aside by your council" not in shown
    assert "Your council sets this aside: The council agrees the time." in shown
    assert ("Your booking stands; to go along: lmcs untick 1" in shown) == (line[0] == "book")
    again = " ".join(lmcs("untick", "1").out.split())
    assert "Taken back: task 1" in again
    assert "now: Set aside by your council: The council agrees the time." in again
    lmcs("untick", "1")
    assert "Status: Not started." in lmcs("show", "1").out
    lmcs(*line)
    assert "Your council" not in lmcs("show", "1").out
    lmcs("untick", "1")
    assert "Status: Not started." in lmcs("show", "1").out


def test_what_was_booked_or_done_before_the_council_set_it_aside_stands_and_says_so(
    lmcs, home, tmp_path
):
    lmcs("book", "3", "--on", "9 June")
    lmcs("tick", "4")
    path = tmp_path / "riverside.yaml"
    asides = "".join(
        f"  - {{item: {each}, reason: The deputy does this.}}\n"
        for each in ("key-meetings", "how-often-to-meet")
    )
    path.write_text(f"council: Riverside\naside:\n{asides}", encoding="utf-8")
    aside = "Your council sets this aside: The deputy does this."
    stands = f"{aside} Your booking stands; to go along: lmcs untick 3"
    packed = " ".join(lmcs("pack", path).out.split())
    assert packed.count(aside) == 2
    for said in (packed, " ".join(lmcs("show", "3").out.split())):
        assert stands in said
    assert aside.rstrip(".") in " ".join(lmcs().out.split())
    assert "1 of 17 done. 1 booked." in lmcs().out
    for page in ("summary", "handover"):
        assert "our council sets" not in lmcs(page).out
    assert "1 of 16 done. 1 set aside by your council." in lmcs("untick", "3").out
    lmcs("undo")
    assert stands in " ".join(lmcs("show", "3").out.split())


def test_a_tick_taken_back_before_the_council_set_it_aside_is_no_wish_to_keep_it(lmcs, home):
    lmcs("tick", "1")
    lmcs("untick", "1")
    write(home)
    assert "Set aside by your council" in lmcs("show", "1").out


def test_what_is_done_stays_done(lmcs, home):
    lmcs("tick", "1")
    write(home)
    assert "1 of 17 done." in lmcs("list").out


def test_a_booking_of_it_that_was_taken_back_leaves_the_calendar(lmcs, own, tmp_path):
    lmcs("book", "1", "--on", "9 June")
    lmcs("undo")
    lmcs("calendar", "--output", tmp_path / "a.ics")
    lmcs("redo")
    lmcs("untick", "1")
    lmcs("calendar", "--output", tmp_path / "b.ics")
    for name in ("a.ics", "b.ics"):
        assert b"STATUS:CANCELLED" in (tmp_path / name).read_bytes()


def test_another_pace_goes_for_everybody_and_says_whose_it_is(lmcs, own):
    assert "Pace: Later. Set by Riverside: They are set in May." in lmcs("show", "key-meetings").out
    by_pace = lmcs("list", "--by", "pace").out
    assert by_pace.index("Later\n") < by_pace.index("Put the main meetings")
    assert "Task 3." not in lmcs().out


def test_a_councils_own_items_are_counted_apart(lmcs, own):
    listed = lmcs("list").out
    assert "Added by your council\n\n0 of 1 done.\n" in listed
    also = listed.partition("Also in the guide\n\n")[2].partition(".")[0]
    (own.parent / "riverside.yaml").unlink()
    assert lmcs("list").out.partition("Also in the guide\n\n")[2].partition(".")[0] == also
    write(own.parent.parent)
    assert "Added by your council: 1 of 1 done." in lmcs("tick", "R3").out
    assert "Added by your council: 1 of 1 done." in lmcs().out
    page = lmcs("summary").out
    assert "Added by Riverside: 1 of 1 done." in page
    assert "your council" not in page
    assert json.loads(lmcs("list", "--json").out)["counts"]["added"]["done"] == 1
    lmcs("untick", "R3")
    assert "Also open of what Riverside added: R3 Visit the hubs." in lmcs("summary").out


def test_what_is_added_to_another_list_is_counted_apart_there_too(lmcs, own):
    before = lmcs("list", "leader").out.splitlines()[2]
    more = [
        f"  - {{id: riverside-{name}, number: {number}, checklist: council-leader, section: {name}, task: Ask {name}, who: [leader], pace: later}}\n"
        for number, name in ((4, "one"), (5, "two"))
    ]
    own.write_text(OWN.replace("here:", f"{''.join(more)}here:"), encoding="utf-8")
    listed = lmcs("list", "leader").out
    assert listed.splitlines()[2] == before
    assert listed.count(": 0 of 2 done.") == 1
    assert "Added by your council to “What your leader may ask, and do for you”: 1 of 2 done." in (
        lmcs("tick", "R4").out
    )


# Meetings


def test_standing_meetings_go_into_the_calendar(lmcs, home, tmp_path):
    write(home, OWN + MEETINGS)
    lmcs("book", "5", "--on", "9 June")
    said = lmcs("calendar", "--output", tmp_path / "a.ics").out
    assert "1 booking, 2 standing meetings of your council." in said
    events = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    board = next(event for event in events if event["summary"] == "Improvement board")
    assert board["dtstart"].dt.isoformat() == "2026-12-08T09:30:00+00:00"
    assert board["dtend"].dt.isoformat() == "2026-12-08T11:00:00+00:00"
    assert board["rrule"]["byday"] == ["2TU"]
    assert board["rrule"]["until"][0].isoformat() == "2027-07-31T22:59:00+00:00"
    assert (board["location"], board["description"]) == ("Town hall", "Added by Riverside.")
    days = [event["dtstart"].dt for event in events if event["summary"] == "Panel"]
    assert days == [date(2026, 12, 9), date(2027, 1, 20)]
    assert len({event["uid"] for event in events}) == 4
    lmcs("undo")
    assert (
        "2 standing meetings of your council."
        in lmcs("calendar", "--output", tmp_path / "b.ics").out
    )


@pytest.mark.parametrize(
    ("rule", "off", "says"),
    [("first: 2026-12-08, every: month", "2027-01-13", "The nearest is Tuesday 12 January 2027."), ("first: 2026-12-08, every: month", "2027-01-12", ""),
     ("first: 2026-12-29, every: month", "2027-01-27", "The nearest is Tuesday 26 January 2027."), ("first: 2026-12-08, every: two weeks", "2026-12-15", "The nearest is"),
     ("first: 2026-12-08, every: two weeks", "2026-12-22", ""), ("first: 2026-12-08, every: week", "2026-12-01", "The nearest is Tuesday 8 December 2026."),
     ("first: 2026-12-08, every: week, until: 2026-12-31", "2027-01-05", "The nearest is Tuesday 29 December 2026."),
     ("first: 2026-12-08, every: week, until: 2026-12-31", "2028-01-04", "so nothing is cancelled.")],
)  # fmt: skip
def test_a_day_off_on_which_the_meeting_never_falls_is_advised(lmcs, tmp_path, rule, off, says):
    path = tmp_path / "own.yaml"
    path.write_text(
        f"council: Riverside\nmeetings:\n  - {{id: r-board, title: Board, {rule}, off: [{off}]}}\n"
    )
    said = lmcs("check", path).out
    assert says in said
    assert (f'"{off}" is none of its days' in said) == bool(says)


def test_a_day_that_is_off_is_cancelled_in_calendars_that_have_it(lmcs, home, tmp_path):
    def events(name):
        lmcs("calendar", "--output", tmp_path / name)
        read = Calendar.from_ical((tmp_path / name).read_bytes()).walk("VEVENT")
        return {str(event["uid"]): event for event in read}

    write(home, OWN + MEETINGS)
    before = events("a.ics")
    off = MEETINGS.replace("2027-01-20]", "2027-01-20], off: [2027-01-20]")
    write(home, OWN + off.replace("minutes: 90", "minutes: 90, off: [2027-02-09]"))
    after = events("b.ics")
    assert before.keys() == after.keys()
    assert all(after[uid]["sequence"] >= event["sequence"] for uid, event in before.items())
    panel = {
        str(event["dtstart"].dt): (str(event["status"]), str(event.get("transp", "OPAQUE")))
        for event in after.values()
        if event["summary"] == "Panel"
    }
    assert panel == {
        "2026-12-09": ("CONFIRMED", "OPAQUE"),
        "2027-01-20": ("CANCELLED", "TRANSPARENT"),  # it keeps nobody from another meeting
    }
    board = next(event for event in after.values() if event["summary"] == "Improvement board")
    assert board["exdate"].dts[0].dt.isoformat() == "2027-02-09T09:30:00+00:00"
    assert "Every month until 31 July 2027, not on 9 February 2027: 7 days." in lmcs(
        "pack"
    ).out.replace("\n", " ")
    lmcs("handbook", "--output", tmp_path / "h.html")
    told = " ".join((tmp_path / "h.html").read_text(encoding="utf-8").split())
    assert "20 January 2027" not in told
    assert ", but not on 9 February 2027" in told


def test_a_day_to_which_a_meeting_was_moved_stands_beside_its_rule(lmcs, home, tmp_path):
    moved = "minutes: 90, off: [2027-02-09], also: [2027-02-16]"
    write(home, OWN + MEETINGS.replace("minutes: 90", moved))
    said = lmcs("pack").out
    assert "Tuesday 8 December 2026, then 12 January 2027 and 16 February 2027" in said
    assert "not on 9 February 2027: 8 days." in said
    lmcs("calendar", "--output", tmp_path / "a.ics")
    events = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    board = [each for each in events if each["summary"] == "Improvement board"]
    assert [
        ("rrule" in each, str(each["status"]) if "status" in each else "") for each in board
    ] == [(True, ""), (False, "CONFIRMED")]
    assert board[1]["dtstart"].dt.isoformat() == "2027-02-16T09:30:00+00:00"
    assert len({str(each["uid"]) for each in board}) == 2


def test_one_day_may_have_a_time_and_a_place_of_its_own(lmcs, home, tmp_path):
    own = "dates: [2026-12-09, '2027-01-20 14:00, Room 2', '2027-02-17, Room 3'], off: [2026-12-09], at: 10:00, place: Hall"
    rule = "first: 2026-12-08, every: month, at: 9:30, also: ['2027-01-12 16:00', 2027-01-19], off: [2027-02-09]"
    write(home, f"council: A\nmeetings:\n  - {{id: a-own, title: Panel, {own}}}\n  - {{id: a-rule, title: Board, {rule}}}\n")  # fmt: skip
    lmcs("calendar", "--output", tmp_path / "a.ics")
    read = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
    events = {
        str(each["uid"]).split("@")[0]: (each["dtstart"].dt.isoformat()[:16], str(each.get("location", "")), str(each.get("status", "")))
        for each in read
    }  # fmt: skip
    assert events == {
        "a-own-2026-12-09": ("2026-12-09T10:00", "Hall", "CANCELLED"),
        "a-own-2027-01-20": ("2027-01-20T14:00", "Room 2", "CONFIRMED"),
        "a-own-2027-02-17": ("2027-02-17T10:00", "Room 3", "CONFIRMED"),
        "a-rule": ("2026-12-08T09:30", "", ""),
        "a-rule-2027-01-12": ("2027-01-12T16:00", "", "CONFIRMED"),
        "a-rule-2027-01-19": ("2027-01-19T09:30", "", "CONFIRMED"),
    }
    (board,) = [each for each in read if "rrule" in each]
    assert [each.dt.date() for each in board["exdate"].dts] == [date(2027, 2, 9), date(2027, 1, 12)]
    said = lmcs("when", "is", "panel").out
    assert "Wednesday 20 January 2027 at 14:00: Panel, Room 2 (A)." in said
    assert "Wednesday 17 February 2027 at 10:00: Panel, Room 3 (A)." in said
    assert "9 December" not in said
    assert "12 January 2027 at 16:00: Board" in lmcs("when", "is", "board").out + lmcs("what", "is", "on", "12", "january").out  # fmt: skip
    assert "Panel: Wednesday 20 January 2027 (at 14:00, Room 2), then 17 February 2027 (Room 3). At 10:00. Hall." in lmcs("pack").out  # fmt: skip
    lmcs("handbook", "--output", tmp_path / "h.html")
    told = " ".join((tmp_path / "h.html").read_text(encoding="utf-8").split())
    assert "20 January 2027 (at 14:00, Room 2), 17 February 2027 (Room 3) at 10:00, Hall" in told


@pytest.mark.parametrize(
    ("first", "every", "rule"),
    [("2026-12-31", "month", "FREQ=MONTHLY;BYDAY=-1TH"), ("2026-12-01", "month", "FREQ=MONTHLY;BYDAY=1TU"), ("2026-12-28", "month", "FREQ=MONTHLY;BYDAY=4MO"),
     ("2026-12-08", "week", "FREQ=WEEKLY;INTERVAL=1"), ("2026-12-08", "two weeks", "FREQ=WEEKLY;INTERVAL=2"), ("2026-12-08", "four weeks", "FREQ=WEEKLY;INTERVAL=4")],
)  # fmt: skip
def test_a_meeting_comes_again_as_its_file_says(lmcs, home, tmp_path, first, every, rule):
    write(
        home, f"council: A\nmeetings:\n  - {{id: a-b, title: B, first: {first}, every: {every}}}\n"
    )
    lmcs("calendar", "--output", tmp_path / "a.ics")
    assert f"RRULE:{rule}\r\n".encode() in (tmp_path / "a.ics").read_bytes()


# What is refused


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("law:\n  - {id: a-law, title: X}\n", "A council's file neither adds nor changes law."),
        ("here:\n  - {law: ca2004-s19, line: Does not apply here.}\n", "A council's file neither adds nor changes law."),
        ("here:\n  - {term: ca2004-s19, line: No.}\n", "there is no term with that id"),
        ("here:\n  - {item: ca2004-s19, line: No.}\n", "there is no task or question with that id"),
        ("here:\n  - {term: family-help, meaning: Else.}\n", '"meaning" is not a key of a local line'),
        ("here:\n  - {term: family-help}\n", 'needs "names" or "line", or both'),
        ("here:\n  - {term: family-help, role: director, line: X.}\n", "Keep one of the two"),
        ("here:\n  - {line: X.}\n", 'needs "term" or "role" or "document" or "item"'),
        ("here:\n  - {term: family-help, line: X.}\n  - {term: family-help, line: Y.}\n", 'The entry "family-help" is used twice'),
        ("aside:\n  - {item: no-such-item, reason: X.}\n", "there is no task or question with that id"),
        ("aside:\n  - {item: ca2004-s19, reason: X.}\n", "there is no task or question with that id"),
        ("aside:\n  - {item: speak-to-employer}\n", 'has no "reason"'),
        ("aside:\n  - {item: speak-to-employer, reason: }\n", '"reason" is empty'),
        ("aside:\n  - {item: speak-to-employer, reason: X., until: 2027}\n", '"until" is not a key of an item set aside'),
        ("areas:\n  - {area: young-carers, officer: Bo Ray}\n", "holds a post of your own: a role under people with post: true"),
        ("aside: speak-to-employer\n", '"aside" is not a list'),
        ("paced:\n  - {item: speak-to-employer, pace: soon, reason: X.}\n", "Use one of: first; next; later."),
        ("paced:\n  - {item: speak-to-employer, pace: next}\n", 'has no "reason"'),
        ("meetings:\n  - {id: a-b, title: B, dates: [2026-12-08], off: [2026-12-09]}\n", '"2026-12-09" is not one of its dates.'),
        ("meetings:\n  - {id: a-b, title: B}\n", 'needs "dates" or "first" and "every"'),
        ("meetings:\n  - {id: a-b, title: B, first: 2026-12-08}\n", 'needs "dates" or "first" and "every"'),
        ("meetings:\n  - {id: a-b, title: B, dates: [2026-12], at: 14:00}\n", "which is not a day"),
        ("meetings:\n  - {id: a-b, title: B, dates: [2026-02-30]}\n", "which is not a day. February 2026 has 28 days."),
        ("meetings:\n  - {id: a-b, title: B, dates: [10/12/2026]}\n", "which is not a day. Write it as 2026-12-10."),
        ("meetings:\n  - {id: a-b, title: B, dates: [soon]}\n", "for example 2026-04-29."),
        ("meetings:\n  - {id: a-b, title: B, dates: [Thursday 20 January 2027]}\n", "20 January 2027 is a Wednesday, not a Thursday. Write the day that is meant, as 2027-01-20."),
        ("meetings:\n  - {id: a-b, title: B, dates: [Wednesday 20 January 2027]}\n", "Write it as 2027-01-20. It is a Wednesday."),
        ("meetings:\n  - {id: a-b, title: B, dates: [31 February 2027]}\n", "which is not a day. February 2027 has 28 days."),
        ("meetings:\n  - {id: a-b, title: B, dates: [31/2/2027]}\n", "which is not a day. February 2027 has 28 days."),
        ("meetings:\n  - {id: a-b, title: B, dates: [2027-02-31 14:00]}\n", "which is not a day. February 2027 has 28 days."),
        ("meetings:\n  - {id: a-b, title: B, dates: ['21 January 2027 2pm, Room 2']}\n", 'Write it as "2027-01-21 14:00, Room 2", quotes too. It is a Thursday.'),
        ("meetings:\n  - {id: a-b, title: B, dates: [2027-01-21 14:00, Room 2]}\n", 'stand behind it, in quotes: "2026-04-29 14:00, Room 2".'),
        ("meetings:\n  - {id: a-b, title: B, dates: [3/2/27]}\n", "Write the year, the month and the day in digits"),
        ("meetings:\n  - {id: a-b, title: B, dates: [2026-12-08], at: 5pm}\n", "Write it as 17:00."),
        ("meetings:\n  - {id: a-b, title: B, dates: [2026-12-08], at: 25:00}\n", "for example 14:30."),
        ("meetings:\n  - {id: a-b, title: B, dates: [2026-12-08], minutes: -5}\n", "Write how many minutes"),
        ("meetings:\n  - {id: a-b, title: B, first: 2026-12-08, every: day}\n", "Use one of: week;"),
        ("meetings:\n  - {id: a-b, title: B, first: 2026-12-08, every: week, until: 2026-12-01}\n", "Its last day comes before its first one."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_and_the_file_is_left_out(lmcs, home, text, says):
    path = write(home, f"council: Riverside\n{text}")
    assert says in lmcs("check", path, expect=4).out
    assert "Left out: riverside.yaml" in lmcs("list").err


def test_two_files_that_speak_of_one_entry_are_told_apart_from_copies(lmcs, home):
    write(home)
    write(home, "council: Riverside\naside:\n  - {item: speak-to-employer, reason: X.}\nhere:\n  - {term: ehcp, line: Y.}\n  - {term: send, line: Z.}\n",
          "zeta.yaml")  # fmt: skip
    err = lmcs("list").err
    assert (
        '"speak-to-employer" has such an entry already (riverside.yaml, line 11). Take one out.'
        in err
    )


def test_a_copy_of_a_file_without_ids_of_its_own_is_known_as_one(lmcs, home):
    text = "council: Riverside\naside:\n  - {item: speak-to-employer, reason: X.}\n"
    write(home, text)
    write(home, text, "riverside (1).yaml")
    found = lmcs("list")
    assert "riverside (1).yaml: This looks like a copy of riverside.yaml" in found.err
    assert "Set aside by your council" in found.out


def test_an_earlier_id_of_an_item_reaches_the_item(home, lmcs):
    renamed = OWN.replace("pace: later, law", "pace: later, was: [riverside-visit], law")
    aside = "aside:\n  - {item: riverside-visit, reason: Old.}\n"
    write(home, f"{renamed.partition('here:')[0]}{aside}")
    assert "Set aside by your council: Old." in lmcs("show", "R3").out


# Prepared answers


def test_prepared_answers_give_way_for_what_the_file_touches(home):
    shipped = load(paths.places(None, {"LMCS_HOME": str(home)}))
    write(home, OWN + "glossary:\n  - {id: riverside-cp, term: CP, meaning: Car park.}\n")
    library = load(paths.places(None, {"LMCS_HOME": str(home)}))
    found = _touches(shipped, library)
    assert {
        "glossary family help",
        "glossary cp",
        "law section 19",
        "documents your first ten days",
    } & found >= {"glossary family help", "glossary cp"}
    assert any(name.startswith("documents ") for name in found)
    assert any(name.startswith("law ") for name in found)
    assert "glossary camhs" not in found
    assert touched.FILE


# One name for two things


@pytest.mark.parametrize(
    ("text", "says"),
    [("here:\n  - {term: mash, names: [Front Door]}\n", ['"Front Door" is a name of the term "front-door", too, which lmcs ships']),
     ("here:\n  - {term: mash, names: [the front door, Hearth]}\n", ['"the front door" is a name of']),
     ("here:\n  - {term: family-help, names: [MASH]}\n", ['"MASH" is a name of']), ("here:\n  - {term: mash, names: [MASH]}\n", ['"MASH" is its name already.']),
     ("here:\n  - {role: director, names: [Chief executive]}\n", ['"Chief executive" is a name of']),
     ("here:\n  - {term: mash, names: [Hearth]}\n  - {term: family-help, names: [hearth]}\n", ['"Hearth" is a name of the term "family-help", too, under "here". Keep one', '"hearth" is a name of the term "mash", too']),
     ("glossary:\n  - {id: r-hearth, term: Hearth, meaning: Ours.}\nhere:\n  - {term: mash, names: [Hearth]}\n", ['"Hearth" is a name of the term "r-hearth", too, which is your own.', '"Hearth" is a name of the term "mash", too, under "here".']),
     ("glossary:\n  - {id: r-mash, term: Our MASH, short: [MASH], meaning: Ours.}\n", ['"MASH" is a name of', 'under "here"']),
     ("people:\n  - {id: r-dcs, name: Chief executive, is: Ours.}\n", ['"Chief executive" is a name of']),
     ("glossary:\n  - {id: r-hearth, term: Hearth, meaning: Ours.}\nhere:\n  - {term: mash, names: [Wish]}\n", [])],
)  # fmt: skip
def test_a_name_that_means_something_already_is_advised(lmcs, tmp_path, text, says):
    path = tmp_path / "own.yaml"
    path.write_text(f"council: Riverside\n{text}")
    said = lmcs("check", path).out
    assert all(each in said for each in says)
    assert says or "is a name of" not in said


def test_each_of_several_meanings_can_be_read(lmcs, home):
    write(home, "council: R\nglossary:\n  - {id: r-hearth, term: Hearth, meaning: A house of ours.}\nhere:\n"
          "  - {term: mash, names: [Hearth]}\n  - {term: family-help, names: [Hearth]}\n")  # fmt: skip
    said = lmcs("glossary", "hearth").out
    assert "3 meanings for" in said
    assert "To read them all in full: lmcs glossary hearth --all" in said
    whole = lmcs("glossary", "hearth", "--all").out
    assert "A house of ours." in whole
    assert whole.count("Here: Hearth.") == 2
    assert "A house of ours." in lmcs("glossary", "r-hearth").out


@pytest.mark.parametrize(
    ("meeting", "says"),
    [("first: 2026-05-12, every: month", "Tuesday 9 June 2026, then 14 July 2026 and 11 August 2026."), ("first: 2026-12-29, every: month", "Tuesday 29 December 2026, then 26 January 2027 and 23 February 2027."),
     ("first: 2026-06-04, every: week", "Thursday 4 June 2026, then 11 June 2026 and 18 June 2026."), ("first: 2026-05-28, every: two weeks, until: 2026-06-20", "Thursday 11 June 2026."),
     ("dates: [2026-07-01, 2026-06-10, 2026-01-01], at: 9:30, place: Town hall", "Wednesday 10 June 2026, then 1 July 2026. At 9:30. Town hall."), ("dates: [2026-01-01]", "It does not come again.")],
)  # fmt: skip
def test_the_next_days_of_a_standing_meeting_stand_on_the_screen(lmcs, home, meeting, says):
    write(home, f"council: A\nmeetings:\n  - {{id: a-b, title: Board, {meeting}}}\n")
    assert f"Board: {says}" in lmcs("pack").out


FROM = date(2026, 6, 4)


@settings(settings.get_profile("quick"))
@given(
    first=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    every=st.sampled_from(EVERY),
    ahead=st.integers(-200, 200),
    length=st.none() | st.integers(0, 60) | st.integers(0, 8).map(lambda weeks: 7 * weeks),
    off=st.sets(st.integers(0, 6), max_size=2),
)
def test_the_screen_and_a_calendar_know_the_same_days_of_a_meeting(first, every, ahead, length, off):  # fmt: skip
    """The days that are said are those of the rule in the calendar, the first one and the last one too."""
    until = "" if length is None else (first + timedelta(days=length)).isoformat()
    meeting = Meeting(id="a-b", title="B", first=first.isoformat(), every=every, until=until)
    made = Calendar.from_ical(draw([], datetime(2026, 6, 4, tzinfo=UTC), [meeting]))
    rule = made.walk("VEVENT")[0]["rrule"].to_ical().decode()
    start = datetime(*first.timetuple()[:3])  # noqa: DTZ001 - a day
    known = [each.date() for each in islice(rrulestr(rule, dtstart=start), 60)]
    held = [day for place, day in enumerate(known) if place not in off]
    meeting = meeting._replace(off=tuple({*map(str, known)} - {*map(str, held)}))
    today = first + timedelta(days=ahead)
    assert [each.day for each in coming(meeting, today)] == [day for day in held if day >= today][
        :3
    ]


@pytest.mark.parametrize(("today", "left"), [(FROM, 2), (FROM + timedelta(days=1), 1), (FROM + timedelta(days=7), 1), (FROM + timedelta(days=8), 0)])  # fmt: skip
def test_a_meeting_of_today_and_the_last_one_are_still_to_come(today, left):
    last = (FROM + timedelta(days=7)).isoformat()
    ruled = Meeting(first=FROM.isoformat(), every="week", until=last)
    for meeting in (ruled, Meeting(dates=(last, FROM.isoformat()))):
        assert len(coming(meeting, today)) == left


def test_the_handbook_says_what_shipped_entries_are_called_here(lmcs, own, tmp_path):
    lmcs("handbook", "--output", tmp_path / "book.html")
    book = (tmp_path / "book.html").read_text(encoding="utf-8")
    for said in ("Hearth, hearth team. Most people say Hearth.", "Big chief. The office is on floor 3.", "There is a copy in the members", "Ask for the red phone."):  # fmt: skip
        assert book.count(said) == 1, said


@pytest.mark.parametrize(
    ("meeting", "says"),
    [("dates: [2025-06-09, 2026-06-09]", "2025-06-09 is more than nine months ago. Is its year right?"),
     ("dates: [2025-06-09, 2026-05-09]", "All days of its meetings are past, the last on 9 May 2026."),
     ("first: 2025-05-05, every: week, until: 2026-06-03", "All days of its meetings are past, the last on 3 June 2026."),
     ("dates: [2026-01-09, 2026-06-09]", ""), ("first: 2025-05-05, every: week", "")],
)  # fmt: skip
def test_days_that_are_past_are_advised_on(lmcs, tmp_path, meeting, says):
    path = tmp_path / "riverside.yaml"
    path.write_text(f"council: A\nmeetings:\n  - {{id: a-b, title: B, {meeting}}}\n", encoding="utf-8")  # fmt: skip
    said = " ".join(lmcs("check", path).out.split()).replace('"', "")
    assert says in said
    assert bool(says) is ("advice" in said), said


def test_a_name_that_held_until_a_day_that_is_past_is_advised_on(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    post = 'council: A\nposts:\n  - {post: director, name: "vacant, covered by Bo Ray until 1 %s 2026"}\n'
    path.write_text(post % "May", encoding="utf-8")
    assert "1 May 2026 is past." in " ".join(lmcs("check", path).out.split())
    path.write_text(post % "July", encoding="utf-8")
    assert "is past" not in lmcs("check", path).out


def test_the_edition_of_a_file_is_shown_by_pack_and_in_the_handbook(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    text = "council: Riverside Council\nglossary:\n  - {id: nest, term: Nest, meaning: Our hub.}\n"
    path.write_text(text, encoding="utf-8")
    lmcs("pack", path)
    assert re.search(r"Taken in on \d+ \w+ 20\d\d\.", lmcs("pack").out)
    path.write_text(f"edition: 2026-05-20\n{text}", encoding="utf-8")
    assert "Riverside Council, edition of 20 May 2026, is in use" in lmcs("pack", path).out
    assert "In use. Riverside Council, edition of 20 May 2026." in " ".join(
        lmcs("pack").out.split()
    )
    lmcs("handbook", "--output", tmp_path / "h.html")
    assert "Riverside Council (edition of 20 May 2026)" in (tmp_path / "h.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("day", "fix"),
    [("2027-01-20, 10:00, Room 2", ""), ("2027-01-20,10:00", ""), ("2027-01-20, Room 2.10", ""),
     *[(day, "2027-01-20 10:00, Room 2") for day in ("2027-01-20, 10am, Room 2", "2027-01-20, at 10:00, Room 2", "2027-01-20, Room 2, 10:00", "2027-01-20, 10.00, Room 2", "2027-01-20 10:00 Room 2", "2027-01-20, Room 2 (10:00)", "2027-01-20, ten o'clock, Room 2")],
     ("2027-01-20, noon", "2027-01-20 12:00"), ("2027-01-20, 10:00-12:00, Room 2", "more than one hour")],
)  # fmt: skip
def test_an_hour_beside_the_place_is_read_or_refused_and_never_kept_as_a_place(
    lmcs, home, tmp_path, day, fix
):
    meeting = f'meetings:\n  - {{id: riverside-panel, title: Panel, at: 14:00, dates: ["{day}"]}}\n'
    path = write(home, OWN + meeting)
    said = lmcs("check", path, expect=4 if fix else 0).out
    assert fix in said
    if not fix:
        lmcs("calendar", "--output", tmp_path / "a.ics")
        hour = "T100000" if "10:00" in day else "T140000"
        assert f"20270120{hour}" in (tmp_path / "a.ics").read_text()
    write(home, OWN + meeting.replace(f'dates: ["{day}"]', "place: 'Hall, 10am', dates: [2027-01-20]"))  # fmt: skip
    assert "has an hour in it (10am)" in lmcs("check", path, expect=4).out


def test_advice_alone_does_not_keep_a_file_from_being_called_right(lmcs, home):
    own = "glossary:\n  - {id: r-ace, term: ACE panel, meaning: The weekly meeting.}\nitems:\n"
    task = "  - {id: r-one, number: 1, checklist: first-ten-days, task: Read the reports of the ACE panel, who: [director], pace: later"
    path = write(home, f"council: Riverside\nletter: R\n{own}{task}, see: [r-ace]}}\n")
    assert "advice" not in lmcs("check", path).out
    write(home, f"council: Riverside\nletter: R\n{own}{task}}}\n")
    said = " ".join(lmcs("check", path).out.split())
    assert '"ACE" is not explained' in said
    assert "Nothing wrong was found. Advice need not stop anybody." in said


def test_a_role_that_is_none_says_where_an_own_one_goes(lmcs, home):
    task = "{id: r-one, number: 1, checklist: first-ten-days, task: Visit, who: [registered-manager], pace: later}"
    path = write(home, f"council: Riverside\nletter: R\nitems:\n  - {task}\n")
    assert "A role of your own goes under people first" in lmcs("check", path, expect=4).out


# What a line of the council's answers

SAYS = """\
council: Riverside
letter: R
items:
  - {id: riverside-tour, number: 3, checklist: first-ten-days, task: Visit the hubs, who: [director], pace: later}
here:
  - {term: ilacs, line: "Ofsted, 10 May 2024: requires improvement"}
  - {term: child-in-care, line: "412 children in care on 31 March 2026"}
  - {role: director, line: "Office: telephone 01632 960101, weekdays"}
"""
JUDGED = "Ofsted, 10 May 2024: requires improvement. Added by Riverside. It stands here: lmcs glossary ilacs"
IN_CARE = "412 children in care on 31 March 2026. Added by Riverside. It stands here: lmcs glossary child-in-care"
NUMBER = "Office: telephone 01632 960101, weekdays. Added by Riverside. It stands here: lmcs meet director"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("what is our inspection grade", JUDGED),
        ("how many children in care do we have", IN_CARE), ("how many children are in care", IN_CARE),
        ("what is the director's phone number", NUMBER), ("director's number", NUMBER), ("number for the director", NUMBER),
        ("director", NUMBER), ("leader's number", "holds no telephone numbers but those that your council's file gives"),
    ],
)  # fmt: skip
def test_a_line_of_the_councils_answers_what_it_is_about(lmcs, home, line, says):
    write(home, SAYS)
    found = lmcs(*line.split())
    assert says in " ".join(found.out.split())
    assert "does not know" not in found.out


def test_without_a_line_of_the_councils_its_grade_is_not_known_and_no_number_is_held(lmcs):
    assert "does not know how your council was judged" in lmcs(
        *["what", "is", "our", "inspection", "grade"]
    ).out.replace("\n", " ")
    assert "holds no telephone numbers" in lmcs("director's", "number").out
    assert (
        "lmcs figures" in lmcs(*["how", "many", "children", "in", "care", "do", "we", "have"]).out
    )


@pytest.mark.parametrize(
    ("word", "about", "opens"),
    [
        ("weekdays", "Your council, on Director of children's services: Office: ", "meet director"),
        ("01632", "Your council, on Director of children's services: Office: ", "meet director"),
        ("412", "Your council, on Child in care (CIC): 412 ", "glossary child-in-care"),
    ],
)
def test_a_search_finds_the_lines_of_the_councils(lmcs, home, word, about, opens):
    write(home, SAYS)
    found = " ".join(lmcs("search", word).out.split())
    assert about in found
    assert f"To open it: lmcs {opens}" in found


def test_a_pace_that_the_council_set_is_not_called_this_tools_suggestion(lmcs, home):
    write(home, SAYS)
    found = lmcs("show", "R3").out
    assert "Later. Set by Riverside." in found
    assert "this tool's suggestion" not in found
    assert "this tool's suggestion" in lmcs("show", "4").out


def test_notes_to_a_file_are_refused_with_the_line_that_gives_them(lmcs):
    refused = lmcs("notes", "--output", "notes.docx", expect=2)
    assert "lmcs handover --with-notes --output" in refused.err


# What the council's lines and values answer before lmcs says that it does not know

OURS = """\
council: Riverside
letter: R
posts:
  - {post: director, name: Jo Day}
  - {post: lado, name: Ann Lee}
here:
  - {item: ofsted-report, line: "Requires improvement, February 2024."}
  - {term: looked-after-child, line: "412 children in care on 31 March 2026 (SSDA903)."}
  - {item: children-figures, line: "233 on a child protection plan and 1,204 children in need on 31 March 2025."}
  - {term: care-leaver, line: "310 of 18 to 24 on 31 March 2026."}
  - {term: ehcp, line: "4,120 plans on 15 January 2026."}
  - {term: dsg-deficit, line: "Our deficit was £14.2 million on 31 March 2026."}
  - {term: school-place-planning, line: "We are 120 school places short in the north."}
  - {term: front-door, line: Telephone 01632 960120.}
  - {role: director, line: Telephone 01632 960110.}
figures:
  - {figure: children-in-care, values: [{on: 2026-03-31, value: 82.4}]}
  - {figure: permanent-exclusions, values: [{on: 2024/25, value: 0.12}]}
"""
GRADE, IN_CARE_HERE, RATE = "Requires improvement, February 2024.", "412 children in care", "82.4 children per 10,000 aged under 18, 31 March 2026, from Riverside's file."  # fmt: skip
ANSWERS = {
    "what is our ofsted grade": [GRADE, "lmcs show 11"], "what was our last ofsted grade": [GRADE], "when was our last inspection": [GRADE],
    "our ofsted rating": [GRADE], "our inspection grade": [GRADE], "ofsted grade": [GRADE], "how were we judged": [GRADE],
    "what did ofsted say about us": [GRADE], "when were we last inspected": [GRADE], "are we in special measures": [GRADE],
    "how many children are in care": [IN_CARE_HERE, RATE], "how many children do we have in care": [IN_CARE_HERE, RATE],
    "how many children are in our care": [IN_CARE_HERE, RATE], "how many children in care do we have": [IN_CARE_HERE, RATE],
    "how many children in care here": [IN_CARE_HERE, RATE], "how many children do we look after": [IN_CARE_HERE, RATE],
    "our children in care": [IN_CARE_HERE, RATE], "how do we compare on children in care": [IN_CARE_HERE, RATE],
    "our figures": [IN_CARE_HERE, RATE, "0.12"], "our numbers": [IN_CARE_HERE, "233 on a child", "4,120 plans", RATE], "how many care leavers do we have": ["310 of 18 to 24"],
    "how many children are on child protection plans": ["233 on a child"], "how many children are in need": ["1,204 children"],
    "how many EHC plans do we have": ["4,120"], "how many exclusions did we have": ["0.12 permanent exclusions"],
    "what is our deficit": ["£14.2 million"], "how big is our deficit": ["£14.2 million"], "do we have enough school places": ["120 school places"],
    "what is our front door": ["01632 960120"], "our front door number": ["01632 960120"],
}  # fmt: skip


@pytest.mark.parametrize("line", ANSWERS)
def test_what_the_council_gave_comes_before_that_it_is_not_known(lmcs, home, line):
    write(home, OURS)
    found = " ".join(lmcs(*line.split()).out.split())
    assert all(each in found for each in ANSWERS[line])
    assert "It stands here: lmcs " in found
    assert "lmcs does not know" not in found
    assert "knows no council's figures" not in found


@pytest.mark.parametrize(
    "line",
    ["how many care leavers do we have", "how many foster carers do we have", "how many children are in care"],
)  # fmt: skip
def test_of_what_it_did_not_give_nothing_else_is_shown(lmcs, home, line):
    write(home, "council: Riverside\nhere:\n  - {term: ehcp, line: 4 plans of ours.}\n")
    found = " ".join(lmcs(*line.split()).out.split())
    assert "knows no council's figures" in found
    assert "4 plans" not in found


@pytest.mark.parametrize(
    ("line", "of"),
    [
        ("how many children in care are missing", "of “missing”"),
        ("how many children are in care in ashdown", "of “ashdown”"), ("how many of our children in care are in children's homes", "of “homes”"),
        ("how many children in care do we have", ""), ("how many looked after children do we have", ""), ("how many kids are in care", ""),
    ],
)  # fmt: skip
def test_what_is_of_all_is_not_given_for_some_without_saying_so(lmcs, home, line, of):
    write(home, OURS)
    found = " ".join(lmcs(*line.split()).out.split())
    assert IN_CARE_HERE in found
    assert (f"That is of all of them: {of} it says nothing." in found) is bool(of)


def test_a_share_is_no_part_of_what_it_is_the_share_of(lmcs, home):
    share = "figures:\n  - {figure: ehc-plans-on-time, values: [{on: 2025-12-31, value: 61}]}"
    write(home, OURS.replace("figures:", share))
    found = lmcs("what", "is", "our", "share", "of", "ehc", "plans", "on", "time").out
    assert "61%" in found
    assert "says nothing" not in found
    assert "82.4" in lmcs("our", "own", "figures").out


def test_a_number_is_no_rate(lmcs, home):
    write(home, "council: Riverside\nhere:\n  - {term: child-in-care, line: We have 412 children in care.}\n")  # fmt: skip
    rate = lmcs("what", "is", "our", "rate", "of", "children", "in", "care").out
    assert "412" in rate
    assert "That is a number, and no rate." in rate
    assert "no rate" not in lmcs("how", "many", "children", "are", "in", "care").out


def test_a_word_that_two_figures_have_is_not_enough_to_be_one(lmcs, home):
    plans = "188 children were on a child protection plan on 31 March 2025."
    write(home, f"council: Riverside\nhere:\n  - {{term: child-protection-plan, line: {plans}}}\n")
    assert plans in lmcs("how", "many", "plans").out
    other = lmcs("what", "is", "our", "rate", "of", "ehc", "plans")
    assert plans not in other.out + other.err
    assert "lmcs knows no council's figures but those that you or your council gave it." in other.out  # fmt: skip


def test_what_the_person_typed_of_a_figure_answers_too(lmcs):
    lmcs("figures", "children-in-care", "--here", "72", "--on", "2025-03-31")
    found = " ".join(lmcs("how", "many", "children", "are", "in", "care").out.split())
    assert "72 children per 10,000 aged under 18, 31 March 2025, as you typed it." in found


CALLED = ["who is our {}", "who is the {}", "what is the {} called", "what is our {} called", "what is the {}'s name", "{}'s name", "name of the {}", "do you know the {}'s name", "who have we got as {}"]  # fmt: skip


@pytest.mark.parametrize("words", CALLED)
@pytest.mark.parametrize(("post", "name"), [("director", "Jo Day"), ("LADO", "Ann Lee")])
def test_what_somebody_is_called_is_the_name(lmcs, home, words, post, name):
    write(home, OURS)
    found = lmcs(*words.format(post).split()).out
    assert f"Name: {name} (Riverside)." in found
    assert ("Here: Telephone 01632 960110." in found) == (post == "director")


def test_what_a_term_is_called_is_the_term(lmcs, home):
    write(home, OURS)
    assert lmcs(*["what", "is", "the", "front", "door", "called"]).out.startswith("Front door\n")


@pytest.mark.parametrize("key", ["telephone", "phone", "mobile", "email"])
def test_a_number_beside_the_name_of_a_post_is_told_where_it_goes(lmcs, tmp_path, key):
    path = tmp_path / "riverside.yaml"
    entry = f"posts:\n  - {{post: director, name: Ana Example, {key}: 01632 960101}}\n"
    path.write_text(f"council: Riverside\n{entry}", encoding="utf-8")
    said = lmcs("check", path, expect=4).out
    assert "That of the office goes under here, with role and the id of the post" in " ".join(
        said.split()
    )


def test_a_grade_given_as_a_figure_is_told_where_it_goes(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    entry = "figures:\n  - figure: council-inspections\n    values:\n      - {on: 2025-03-31, value: 3}\n"
    path.write_text(f"council: Riverside\n{entry}", encoding="utf-8")
    said = lmcs("check", path, expect=4).out
    assert "A grade of your own can stand under here: term: ilacs" in " ".join(said.split())


@pytest.mark.parametrize(
    ("dates", "says"),
    [
        ("2026-12-15, 2027-01-14", "in brackets: [2026-12-15, 2027-01-14]."),
        ("3/11/26, 15 December 2026", "in brackets: [2026-11-03, 2026-12-15]."),
        ('["2026-12-15, 2027-01-14"]', "more than one day. Write each by itself: [2026-12-15, 2027-01-14]."),
        ('"2026-12-15, Room 2"', 'in brackets: ["2026-12-15, Room 2"].'),
    ],
)  # fmt: skip
def test_days_that_run_together_are_told_apart_and_none_is_called_off(
    lmcs, home, tmp_path, dates, says
):
    path = tmp_path / "riverside.yaml"
    meeting = "council: Riverside\nmeetings:\n  - id: r-board\n    title: Improvement board\n    dates: {}\n"
    kept = home / "content" / "riverside.yaml"
    kept.parent.mkdir(parents=True)
    kept.write_text(meeting.format("[2026-12-15, 2027-01-14]"), encoding="utf-8")
    path.write_text(meeting.format(dates), encoding="utf-8")
    said = " ".join(lmcs("check", path, expect=4).out.split())
    assert says in said
    assert "is not held on" not in said
    assert said.count("riverside.yaml, line") == 1


def test_a_colon_in_braces_is_one_fault(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    path.write_text(
        "council: Riverside\nposts:\n  - {post: director, name: Ana Example: interim}\n",
        encoding="utf-8",
    )
    said = lmcs("check", path, expect=4).out
    assert "1 error" in said
    assert "director, name" not in said.replace("{post: director, name", "")


def test_a_new_line_of_a_councils_is_told_with_its_words(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    path.write_text("council: Riverside\n", encoding="utf-8")
    lmcs("pack", path)
    path.write_text(
        "council: Riverside\nhere:\n  - term: family-help\n    line: Our lawyers say that it was amended.\n",
        encoding="utf-8",
    )
    assert "“Our lawyers say that it was amended”" in " ".join(
        lmcs("pack", path, "--yes").out.split()
    )


@pytest.mark.parametrize("line", ["how are we doing on EHC plans", "how do we do on ehcp timeliness", "what is our share of ehc plans on time"])  # fmt: skip
def test_how_we_do_on_a_thing_is_the_figure_that_is_about_it(lmcs, home, line):
    write(home, "council: Riverside\nfigures:\n  - {figure: ehc-plans-on-time, values: [{on: 2025, value: 61}]}\n")  # fmt: skip
    assert "61%" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line", ["riverside's figures", "what are our key figures", "our own figures"]
)
def test_the_councils_figures_are_asked_for_by_its_name_too(lmcs, home, line):
    lmcs("start", "--council", "Riverside Council")
    write(home, "council: Riverside\nfigures:\n  - {figure: ehc-plans-on-time, values: [{on: 2025, value: 61}]}\n")  # fmt: skip
    assert "61%" in lmcs(*line.split()).out


def test_a_value_far_from_any_others_says_so_wherever_it_is_told(lmcs, home):
    write(home, "council: Riverside\nfigures:\n  - {figure: children-in-care, values: [{on: 2026-03-31, value: 412}]}\n")  # fmt: skip
    for line in (
        ("what", "is", "our", "rate", "of", "children", "in", "care"),
        ("figures", "children-in-care"),
    ):
        assert "is this a count?" in " ".join(lmcs(*line).out.split())


def test_a_calendar_of_meetings_that_are_over_says_so(lmcs, home, tmp_path):
    write(home, "council: Riverside\nmeetings:\n  - {id: board, title: Corporate parenting board, dates: [2026-05-01]}\n")  # fmt: skip
    ran = lmcs("calendar", "--output", tmp_path / "a.ics")
    said = " ".join(f"{ran.out} {ran.err}".split())
    assert "1 standing meeting of your council (none of them to come)" in said
    write(home, "council: Riverside\nmeetings:\n  - {id: board, title: Corporate parenting board, dates: [2026-07-01]}\n")  # fmt: skip
    ran = lmcs("calendar", "--output", tmp_path / "b.ics")
    assert "1 standing meeting of your council." in ran.out + ran.err


def test_a_value_of_a_year_is_said_as_the_figure_says_years(lmcs, home):
    write(home, "council: Riverside\nfigures:\n  - {figure: ehc-plans-on-time, values: [{on: 2024, value: 41.5}]}\n")  # fmt: skip
    said = lmcs("figures", "ehc-plans-on-time").out
    assert "31 December 2024" not in said
    assert "41.5% of new plans in the calendar year, 2024, from Riverside's file" in " ".join(said.split())  # fmt: skip
