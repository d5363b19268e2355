"""Rules at their edges, through the real command: the very day, the order, states in part, what is done twice."""

import json
import shutil

import pytest

from lmcs.basics.blocks import Page
from lmcs.content.fields import FORCES
from lmcs.pages.look_up import LAWS
from lmcs.render import plain


@pytest.fixture
def done(lmcs):
    """Three tasks done on three days that follow each other."""
    for number, day in (("1", "2026-05-31"), ("2", "2026-06-01"), ("4", "2026-06-02")):
        lmcs("tick", number, "--on", day)


@pytest.mark.parametrize(
    ("since", "numbers"),
    [
        ("2026-05-31", ["1", "2", "4"]),
        ("2026-06-01", ["2", "4"]),
        ("1 June", ["2", "4"]),
        ("2026-06-02", ["4"]),
        ("2026-06-03", []),
    ],
)
@pytest.mark.usefixtures("done")
def test_what_was_done_on_the_very_day_counts_as_done_since(lmcs, library, since, numbers):
    found = json.loads(lmcs("summary", "--since", since, "--json").out)["done"]
    assert [each["number"] for each in found] == numbers
    page = lmcs("summary", "--since", since).out
    assert "Done since" in page
    listed = page[page.index("Done since") : page.index("Written with lmcs")]
    shown = [number for number in "124" if library.numbers[number].text.rstrip(".") in listed]
    assert shown == numbers


@pytest.mark.parametrize(
    ("appointed", "day"),
    [("2026-06-04", "day 1,"), ("2026-06-03", "day 2,"), ("2026-05-04", "day 32,")],
)
def test_the_day_of_the_appointment_is_day_1(lmcs, appointed, day):
    lmcs("start", "--appointed", appointed)
    assert f": {day}" in lmcs("summary").out


@pytest.mark.parametrize("today", ["2026-06-03", "2026-06-04", "2026-06-05"])
def test_a_booking_is_asked_about_from_its_very_day_on(lmcs, monkeypatch, today):
    lmcs("book", "3", "--on", "2026-06-04")
    monkeypatch.setenv("LMCS_TODAY", today)
    asked = "the day has come" in lmcs().out
    assert asked is (today >= "2026-06-04")


def test_today_without_its_year_is_booked_and_ticked_today(lmcs):
    assert "Thursday 4 June 2026." in lmcs("book", "3", "--on", "4 June").out
    assert "Thursday 4 June 2026." in lmcs("tick", "4", "--on", "4 June").out


def test_two_bookings_on_one_day_stand_in_the_order_of_their_hours(lmcs):
    lmcs("book", "3", "--on", "9 June", "--at", "15:00")
    lmcs("book", "5", "--on", "9 June", "--at", "9am")
    lmcs("book", "4", "--on", "8 June", "--at", "17:00")
    booked = json.loads(lmcs("summary", "--json").out)["booked"]
    assert [each["number"] for each in booked] == ["4", "5", "3"]


FOUND = """
council: Riverside
glossary:
  - {id: zw-words, term: Hearth, meaning: A place that has a zwieback.}
  - {id: zw-start, term: Zwieback scheme, meaning: A plan.}
  - {id: zw-alias, term: Rusk, also: [zwieback], meaning: A thing.}
documents:
  - {id: zw-exact, title: Zwieback, publisher: Riverside, about: A paper.}
"""


def test_search_shows_the_best_first_whatever_kind_it_is(lmcs, home):
    """Each kind is searched in the best way that finds anything; the kinds are then shown by that."""
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(FOUND, encoding="utf-8")
    for terms, first in (
        ("zw-alias zw-start zw-words", "Zwieback"),
        ("zw-start zw-words", "Zwieback"),
        ("zw-words", "Zwieback"),
    ):
        kept = [
            line
            for line in FOUND.splitlines()
            if "term:" not in line or any(f"id: {each}," in line for each in terms.split())
        ]
        (home / "content" / "riverside.yaml").write_text("\n".join(kept), encoding="utf-8")
        said = lmcs("search", "zwieback").out
        shown = [line for line in said.splitlines() if line.startswith(("Term:", "Document:"))]
        assert shown, said
        assert shown[0].startswith(f"Document: {first}"), said


def said_of(law, library):
    return plain.draw(Page("", tuple(LAWS.said(law, library, 2, False))), None)


@pytest.mark.parametrize("force", FORCES)
def test_since_when_stands_with_what_is_in_force_and_with_what_is_so_in_part(library, force):
    law = library.laws["ca2004-s19"]._replace(force=force, since="2026-04-29")
    said = said_of(law, library)
    assert ("since 29 April 2026" in said) is force.startswith("in force")
    undated = said_of(law._replace(since=""), library)
    assert "since" not in undated.split("What it asks")[0]


@pytest.mark.parametrize("typed", [("ca2004-s19",), ("ca2004", "s19"), ("CA2004 S19",)])
def test_a_law_is_found_by_its_id_as_a_word_or_as_words(lmcs, library, typed):
    assert lmcs("law", *typed).out.startswith(library.laws["ca2004-s19"].title)


def test_a_request_is_closed_once(lmcs):
    lmcs("ask", "how to prepare")
    lmcs("ask", "whom to ring")
    lmcs("ask", "--done", "1")
    assert 'no open request "1"' in lmcs("ask", "--done", "1", expect=3).err
    assert lmcs("ask").out.count("how to prepare") == 0
    assert "Dealt with: whom to ring" in lmcs("ask", "--done", "2").out
    assert "not asked for help" in lmcs("ask", expect=1).err


def test_what_the_person_wrote_is_found_first(lmcs):
    lmcs("note", "4", "--text", "He looked at the clock while we spoke of the director.")
    lmcs("ask", "my", "mentor", "how do you tell the director of a quokka")
    assert "Your note on task 4" in lmcs("search", "director").out.split("Called so")[0]
    assert "For your mentor: how do you tell" in " ".join(lmcs("search", "quokka").out.split())


def test_a_request_that_names_who_holds_a_post_is_pointed_out(lmcs):
    lmcs("who", "director", "--is", "Gideon Crane")
    assert (
        "the name Gideon Crane. Your summary shows it"
        in lmcs("ask", "how do I tell gideon crane?").err
    )
    assert lmcs("ask", "how do I tell the director?").err == ""
    lmcs("who", "director", "--is", "Ann")
    lmcs("who", "chief-executive", "--is", "vacant")
    assert lmcs("ask", "is the planning done while the post is vacant?").err == ""


def test_after_words_are_erased_a_second_file_without_them_is_not_named(lmcs, home):
    """A sync program's copy holds what was erased: its words are removed there too, and nothing is to be restored."""
    lmcs("note", "4", "--text", "zebra")
    shutil.copy(home / "progress.jsonl", home / "progress-LAPTOP2.jsonl")
    lmcs("note", "4", "--erase")
    assert b"zebra" not in (home / "progress-LAPTOP2.jsonl").read_bytes()
    for args in (["list"], ["tick", "5"], ["where"]):
        ran = lmcs(*args)
        assert "holds changes that are not here" not in ran.out + ran.err
        assert "still holds words" not in ran.out + ran.err


def test_a_second_file_that_brings_erased_words_back_is_named_until_they_are_erased_again(
    lmcs, home
):
    lmcs("note", "4", "--text", "zebra")
    held = (home / "progress.jsonl").read_bytes()
    lmcs("note", "4", "--erase")
    (home / "progress-LAPTOP2.jsonl").write_bytes(held)
    ran = lmcs("list")
    assert "still holds words that you erased" in ran.out + ran.err
    assert "holds changes that are not here" not in ran.out + ran.err
    lmcs("note", "4", "--erase")
    ran = lmcs("list")
    assert "still holds words" not in ran.out + ran.err


def test_files_that_are_made_without_a_mode_of_their_own_are_the_owners_alone(lmcs, home, tmp_path):
    lmcs("tick", "4")
    lmcs("summary", "--output", tmp_path / "summary.html")
    made = [*home.rglob("*"), tmp_path / "summary.html"]
    assert {path.stat().st_mode & 0o077 for path in made} == {0}
