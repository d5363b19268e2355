"""What the content says of itself over time: what is new since a person's last change, what comes next, what is old."""

import json
import re
import shlex
from datetime import date, timedelta

import pytest

from lmcs.basics.age import months_since
from lmcs.basics.blocks import Closing, Facts, Heading
from lmcs.basics.dates import needs_a_look
from lmcs.basics.paths import Places
from lmcs.content import Change, Source
from lmcs.pages import checked, checking, coming
from lmcs.pages.entries import was_and_is
from lmcs.progress import replay
from lmcs.progress.journey import Journey
from lmcs.session import loading
from small_content import write_small

EVIDENCE = (Source(title="A page", address="https://www.gov.uk/a-page"),)


@pytest.fixture
def small(tmp_path):
    """Return the small content, whose glossary entry "ccg" can be given other changes."""
    write_small(tmp_path / "data")
    return loading.load(Places(tmp_path, ()), shipped=tmp_path / "data")


def with_changes(small, *changes):
    return small._replace(
        terms={**small.terms, "ccg": small.terms["ccg"]._replace(changes=changes)}
    )


def change(force, since="2026-04-29", starts="", added=""):
    return Change(since, force, "What was said.", "What is so.", "guide", EVIDENCE, starts, added)


# The state of a change stands apart from its text


@pytest.mark.parametrize(
    ("made", "state"),
    [
        (change("in force", "2022-07-01"), "In force since 1 July 2022."),
        (change("enacted, not started"), "Enacted 29 April 2026, not confirmed in force."),
        (
            change("enacted, not started", starts="2027-04"),
            "Enacted 29 April 2026, not confirmed in force. Due to start April 2027.",
        ),
        (change("proposed", "2026-06"), "Proposed June 2026, not in force."),
        (change("announced", "2026"), "Announced 2026."),
    ],
)
def test_the_state_has_a_row_of_its_own_before_the_text(small, made, state):
    (block,) = was_and_is([made], small)
    assert isinstance(block, Facts)
    assert block.rows[0] == ("State", state)
    assert [text for _, text in block.rows[1:]] == ["What is so.", "What was said."]
    assert not any("force" in label or "force" in text for label, text in block.rows[1:])


# What comes next


def ahead_of(library, today=date(2026, 11, 25)):
    return coming.coming(Journey(library, replay([]), today))


def test_ahead_holds_what_is_enacted_dated_or_proposed_and_nothing_in_force(small):
    found = ahead_of(
        with_changes(
            small,
            change("in force", "2026-11-25"),
            change("announced"),
            change("proposed", "2026-06"),
            change("enacted, not started"),
            change("in force", "2026-11-26"),
            change("announced", starts="2026-12-01"),
        )
    )
    assert [(each.force, each.starts) for each in found] == [
        ("in force", "2026-11-26"),
        ("announced", "2026-12-01"),
        ("enacted, not started", ""),
        ("proposed", ""),
    ]


def test_a_date_is_ahead_until_its_day_has_come(small):
    library = with_changes(small, change("in force", "2027-04-01"))
    assert len(ahead_of(library, date(2027, 3, 31))) == 1
    assert ahead_of(library, date(2027, 4, 1)) == []


def test_law_is_ahead_until_the_day_it_starts(small):
    law = small.laws["ca2004-s19"]._replace(force="in force in part", starts="2027-04-01")
    dated = small._replace(laws={law.id: law})
    begun = with_changes(small, change("announced", starts="2027-04-01"))
    for library in (dated, begun):
        assert len(ahead_of(library, date(2027, 3, 31))) == 1
        assert ahead_of(library, date(2027, 4, 1)) == []


@pytest.mark.parametrize(
    ("today", "under"),
    [
        (date(2027, 3, 31), "Law with a date"),
        (date(2027, 4, 1), "The day has passed"),
        (date(2027, 4, 2), "The day has passed"),
    ],
)
def test_law_that_nobody_confirmed_goes_on_its_day_to_what_is_to_be_looked_at(small, today, under):
    library = with_changes(small, change("enacted, not started", starts="2027-04-01"))
    journey = Journey(library, replay([]), today)
    groups = coming.ahead_grouped(journey, coming.coming(journey))
    headings = [heading for heading, found in groups if any(each.starts for each in found)]
    assert [heading.partition(" since")[0] for heading in headings] == [under]


def test_a_note_on_the_law_speaks_for_the_entries_that_refer_to_it(small):
    law = small.laws["ca2004-s19"]._replace(force="enacted, not started")
    term = small.terms["ccg"]._replace(
        law=("ca2004-s19",), changes=(change("enacted, not started"),)
    )
    library = small._replace(laws={law.id: law}, terms={**small.terms, "ccg": term})
    assert [each.name for each in ahead_of(library)] == [law.title]


def test_the_real_content_says_what_comes_next_and_as_of_when(lmcs, library):
    said = lmcs("changes", "--ahead").out
    assert "Enacted, not confirmed in force" in said
    waiting = [
        law.title
        for law in library.laws.values()
        if law.force in ("enacted, not started", "proposed")
    ]
    assert waiting
    assert [title for title in waiting if title not in " ".join(said.split())] == []
    found = json.loads(lmcs("changes", "--ahead", "--json").out)
    assert all(
        set(each) == {"name", "text", "force", "since", "starts", "command"}
        for each in found["ahead"]
    )
    heads = ("Other dates to come: plans and aims, not new law", "Enacted, not confirmed in force")
    shown = said.split(f"{heads[0]}\n\n")[1].split(f"\n\n{heads[1]}")[0].splitlines()
    told = [f"{each['name']}: {each['text']}" for each in found["other_dates"]]
    assert [line.split(" To open it:")[0] for line in shown] == told


def test_ahead_and_back_are_not_asked_for_together(lmcs):
    assert "--ahead looks forward" in lmcs("changes", "--ahead", "--new", expect=2).err
    assert "--ahead looks forward" in lmcs("changes", "--ahead", "--since", "2026", expect=2).err


def aimed_at(small, *texts, today="2026-06-15"):
    """Return what is told of a term whose meaning is *texts*, and of another that aims at 2030."""
    terms = {
        "ccg": small.terms["ccg"]._replace(meaning=" ".join(texts), changes=()),
        "icb": small.terms["icb"]._replace(meaning="All boards are to merge by May 2030."),
    }
    journey = Journey(small._replace(terms=terms, laws={}), replay([]), date.fromisoformat(today))
    return [each.text for each in coming.aimed(journey, coming.coming(journey))]


OTHER = "All boards are to merge by May 2030."


LAST_DAYS = {"1 June 2026": "2026-05-31", "15 June 2026": "2026-06-14", "June 2026": "2026-06-30", "May 2026": "2026-05-30", "early 2026": "2026-03-30", "spring 2026": "2026-05-30", "summer 2026": "2026-08-30"}  # fmt: skip
"""A date, and the last day on which it is to come: a month and a season until they are over."""


@pytest.mark.parametrize("day", LAST_DAYS)
def test_a_date_is_to_come_until_its_day_has_and_a_month_until_it_is_over(small, day):
    said, last = f"It is to open by {day}.", date.fromisoformat(LAST_DAYS[day])
    assert aimed_at(small, said, today=f"{last}") == [said, OTHER]
    assert aimed_at(small, said, today=f"{last + timedelta(2)}") == [OTHER]


@pytest.mark.parametrize("today", ["2026-06-01", "2026-06-30"])
@pytest.mark.parametrize("day", ["1 July 2026", "July 2026", "autumn 2026", "late 2026", "January 2027"])  # fmt: skip
def test_a_date_of_a_later_month_is_one(small, day, today):
    said = f"It is to open by {day}."
    assert aimed_at(small, said, today=today) == [said, OTHER]


def test_of_several_dates_of_an_entry_the_nearest_is_told_and_advice_is_none(small):
    later, nearer = "It closes in May 2031.", "It opens in May 2027."
    assert aimed_at(small, later, nearer) == [nearer, OTHER]
    assert aimed_at(small, later) == [OTHER, later]
    assert aimed_at(small, "Ask what is ready by May 2027.", later) == [OTHER, later]
    both = "It opens in May 2027 and closes in May 2031."
    assert aimed_at(small, both) == [OTHER, both]


# What is new since the last change


def entries(lmcs, *args):
    return [
        each["added"]
        for each in json.loads(lmcs("changes", "--new", "--json", *args).out)["changes"]
    ]


def test_who_changed_nothing_yet_is_told_that_everything_is_new(lmcs):
    assert "everything is new" in lmcs("changes", "--new").out
    assert entries(lmcs) == []


def test_after_a_change_with_this_content_nothing_is_new(lmcs):
    lmcs("tick", "1")
    assert entries(lmcs) == []
    assert "0 changes that lmcs did not know of" in lmcs("changes", "--new").out


def test_progress_of_the_first_version_meets_what_was_added_since(lmcs, home, library):
    lmcs("tick", "1")
    journal = home / "progress.jsonl"
    assert f'"content":"{library.content_date}"' in journal.read_text(encoding="utf-8")
    journey = Journey(library, replay([]), date(2026, 11, 25))
    old = journey.progress._replace(marks={"speak-to-employer": journey.progress.mark("x")})
    assert Journey(library, old, date(2026, 11, 25)).content_seen == "2026-10"
    assert journey.content_seen == ""


def test_the_date_of_the_content_is_kept_once_not_with_every_change(lmcs, home):
    lmcs("tick", "1")
    lmcs("tick", "2")
    lmcs("undo")
    assert (home / "progress.jsonl").read_text(encoding="utf-8").count('"content"') == 1


# What is old


@pytest.mark.parametrize(
    ("as_at", "today", "months"),
    [
        ("2026-10", date(2026, 10, 31), 0),
        ("2026-10", date(2027, 10, 1), 12),
        ("2026-10-31", date(2027, 9, 30), 11),
        ("2026", date(2027, 12, 1), 12),
    ],
)
def test_months_are_counted_by_the_calendar(as_at, today, months):
    assert months_since(as_at, today.isoformat()) == months
    assert needs_a_look(as_at, today) == (months >= 12)


@pytest.mark.parametrize(
    "args",
    [("law", "s47"), ("show", "4"), ("list",), ("glossary", "CAMHS"), ("summary",), ("meet",)],
)
def test_every_page_that_says_when_it_was_checked_says_from_a_year_on_that_law_may_have_changed(
    lmcs, monkeypatch, args
):
    assert "may have changed since" not in lmcs(*args).out
    monkeypatch.setenv("LMCS_TODAY", "2027-12-01")
    said = lmcs(*args).out
    assert said.count("may have changed since") == 1
    assert (
        said.index("may have changed since") < re.search("[Cc]hecked (?:in )?[A-Z]", said).start()
    )
    assert "legislation.gov.uk" in said


def test_changes_say_first_that_the_content_is_old(lmcs, monkeypatch):
    monkeypatch.setenv("LMCS_TODAY", "2027-12-01")
    lines = lmcs("changes").out.split("\n\n")
    assert "may have changed since" in lines[1]
    assert lmcs("changes").out.count("may have changed since") == 1


def test_a_page_without_a_date_is_left_as_it_is(small):
    page = checked.Page(
        "Title", (Heading("A"), Closing("Added by Riverside. Not checked by lmcs."))
    )
    assert checked.with_age(page, date(2030, 1, 1)) == page


def test_check_age_lists_what_is_due_the_oldest_first(lmcs, monkeypatch, library):
    assert "Nothing is due." in lmcs("check", "--age").out
    monkeypatch.setenv("LMCS_TODAY", "2027-12-01")
    said = lmcs("check", "--age").out
    dates = sorted({law.as_at for law in library.laws.values()})
    assert f"Checked {checked.say_written(dates[0])}" in said
    assert "ca2004-s19" in said
    assert [said.index(f"Checked {checked.say_written(each)}\n") for each in dates] == sorted(
        said.index(f"Checked {checked.say_written(each)}\n") for each in dates
    )


def test_a_line_that_opens_an_entry_can_be_typed_in_a_shell_as_it_stands(lmcs):
    """What a shell reads as a sign of its own stands in quotes; every line then opens just that entry."""
    for each in json.loads(lmcs("changes", "--ahead", "--json").out)["ahead"]:
        words = shlex.split(each["command"])
        assert words[0] == "lmcs"
        assert '"' in each["command"] or not set(each["command"]) & set("'(),&;:$")
        if words[1] == "law":
            assert lmcs(*words[1:]).out.startswith(each["name"])


def test_a_page_of_several_entries_says_when_the_oldest_was_checked(small):
    term = small.terms["ccg"]
    own = term._replace(council="Riverside", as_at="2020-01")
    several = [term._replace(as_at="2026-11"), term._replace(as_at="2025-03"), own]
    assert checked.checked_entries(several) == checked.checked("2025-03")
    assert checked.checked_entries([own]).text == "Added by Riverside. Not checked by lmcs."


def test_what_a_council_added_is_not_due_for_a_look(small):
    term = small.terms["ccg"]._replace(council="Riverside", as_at="2020-01")
    library = small._replace(terms={**small.terms, "ccg": term})
    said = str(checking.age(library, date(2030, 1, 1)).blocks)
    assert "icb" in said
    assert "ccg" not in said


@pytest.mark.parametrize("day", ["2026-11-27", "2026-12-15", "2027-01-31", "2027-03-15", "2027-04-01", "2027-10-10", "2029-06-01"])  # fmt: skip
def test_nothing_that_was_ahead_is_left_out_when_its_day_has_passed(lmcs, monkeypatch, day):
    def told():
        found = json.loads(lmcs("changes", "--ahead", "--json").out)
        every = [each for group in found.values() for each in group]
        return {(each["command"], each["text"]) for each in every}, found["passed"]

    monkeypatch.setenv("LMCS_TODAY", "2026-11-30")
    known = {command for command, _ in told()[0]}
    monkeypatch.setenv("LMCS_TODAY", day)
    every, passed = told()
    assert known <= {command for command, _ in every}
    assert bool(passed) == (day > "2026-12")
    assert ("has passed since" in lmcs("changes", "--ahead").out) == bool(passed)


def test_a_month_is_ahead_until_it_is_over(lmcs, monkeypatch):
    for day, is_over in (("2027-02-28", False), ("2027-03-01", True)):
        monkeypatch.setenv("LMCS_TODAY", day)
        passed = json.loads(lmcs("changes", "--ahead", "--json").out)["passed"]
        told = any("end of February 2027" in each["text"] for each in passed)
        assert told == is_over
