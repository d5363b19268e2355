"""Each change checks its rule against the progress there is, returns what to write, and says what it did."""

from datetime import date, timedelta

import pytest

from lmcs.basics.errors import ExitCode, Stopped, WrongUse
from lmcs.progress import BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED, Progress, changing

TODAY = date(2026, 6, 4)
FIRST = {
    NOT_STARTED: (),
    BOOKED: (("book", {"item": "how-often-to-meet", "on": "2026-06-09"}),),
    DONE: (("tick", {"item": "how-often-to-meet", "on": "2026-05-03"}),),
    NOT_APPLICABLE: (("skip", {"item": "how-often-to-meet", "reason": "zebra"}),),
}


@pytest.fixture
def item(library):
    return library.numbers["4"]


@pytest.fixture
def other(library):
    return library.numbers["5"]


@pytest.fixture
def at(journey_of):
    """Return the progress in which task 4 has a status."""
    return lambda status: journey_of(*FIRST[status]).progress


@pytest.mark.parametrize("status", [NOT_STARTED, BOOKED, NOT_APPLICABLE])
def test_a_tick_is_written_with_its_day(at, item, status):
    outcome = changing.tick(at(status), [item], TODAY, TODAY)
    assert outcome.changes == (("tick", {"item": item.id, "on": "2026-06-04"}),)
    assert outcome.said == (f"Done: task 4, {item.text}. Thursday 4 June 2026.",)


def test_what_is_already_done_is_not_written_again(at, item, other):
    outcome = changing.tick(at(DONE), [item], TODAY, TODAY)
    assert outcome.changes == ()
    assert outcome.said == (f"Already done (3 May 2026). Task 4, {item.text}.",)
    both = changing.tick(at(DONE), [item, other], TODAY, TODAY)
    assert both.changes == (("tick", {"item": other.id, "on": "2026-06-04"}),)
    assert len(both.said) == 2


def test_a_note_goes_to_every_item_ticked_with_it_also_to_what_was_done(at, item, other):
    outcome = changing.tick(at(DONE), [item, other], TODAY, TODAY, "words")
    assert [(verb, data["item"]) for verb, data in outcome.changes] == [
        ("tick", other.id),
        ("note", item.id),
        ("note", other.id),
    ]
    assert "words" not in " ".join(outcome.said)


def test_a_day_to_come_cannot_be_ticked_and_the_hint_books_it(at, item):
    with pytest.raises(WrongUse) as refused:
        changing.tick(at(NOT_STARTED), [item], TODAY + timedelta(days=1), TODAY)
    assert refused.value.hint == "To book it: lmcs book 4 --on 2026-06-05"


@pytest.mark.parametrize("status", [BOOKED, DONE, NOT_APPLICABLE])
def test_untick_takes_every_status_back(at, item, status):
    outcome = changing.untick(at(status), [item])
    assert outcome.changes == (("untick", {"item": item.id}),)
    assert outcome.said == (f"Not started: task 4, {item.text}.",)


def test_untick_of_what_is_not_started_writes_nothing(at, item):
    outcome = changing.untick(at(NOT_STARTED), [item])
    assert outcome.changes == ()
    assert outcome.said[0].startswith("Nothing to change: task 4, ")


@pytest.mark.parametrize("status", [NOT_STARTED, BOOKED, NOT_APPLICABLE])
def test_a_booking_is_written_with_what_is_known_of_it(at, item, status):
    day = date(2026, 6, 9)
    assert changing.book(at(status), item, day, TODAY).changes == (
        ("book", {"item": item.id, "on": "2026-06-09"}),
    )
    whole = changing.book(at(status), item, day, TODAY, "Sam", "14:30")
    assert whole.changes == (
        ("book", {"item": item.id, "on": "2026-06-09", "with": "Sam", "at": "14:30"}),
    )
    assert whole.said == (f"Booked: task 4, {item.text}. Tuesday 9 June 2026 at 14:30, with Sam.",)


def test_a_booking_for_today_is_not_past_and_one_for_yesterday_is(at, item):
    assert len(changing.book(at(NOT_STARTED), item, TODAY, TODAY).said) == 1
    past = changing.book(at(NOT_STARTED), item, TODAY - timedelta(days=1), TODAY)
    assert past.changes
    assert past.said[1] == "That day has passed. If it happened: lmcs tick 4 --on 2026-06-03"


def test_a_skip_keeps_its_reason_out_of_what_is_said(at, item):
    outcome = changing.skip(at(BOOKED), item, "zebra")
    assert outcome.changes == (("skip", {"item": item.id, "reason": "zebra"}),)
    assert "zebra" not in " ".join(outcome.said)


@pytest.mark.parametrize(
    "change",
    [lambda p, i: changing.book(p, i, TODAY, TODAY), lambda p, i: changing.skip(p, i, "x")],
)
def test_what_is_done_can_be_neither_booked_nor_skipped_and_untick_is_named(at, item, change):
    with pytest.raises(Stopped) as refused:
        change(at(DONE), item)
    assert refused.value.code == ExitCode.STOPPED
    assert "already done (3 May 2026)" in refused.value.message
    assert refused.value.hint == "To open it again: lmcs untick 4"


def test_a_note_says_when_it_replaces_one(journey_of, item):
    fresh = changing.note(Progress(), item, "words")
    assert len(fresh.said) == 1
    progress = journey_of(("note", {"item": item.id, "text": "older"})).progress
    again = changing.note(progress, item, "words")
    assert again.changes == (("note", {"item": item.id, "text": "words"}),)
    assert "replaced" in again.said[1]
    assert "older" not in " ".join(again.said)


@pytest.mark.parametrize("change", [changing.undo, changing.redo])
def test_nothing_to_undo_or_redo_stops(library, change):
    with pytest.raises(Stopped, match=f"nothing to {change.__name__}"):
        change(Progress(), library)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            ("tick", {"item": "how-often-to-meet", "on": "2026-06-04"}),
            "Undone: ticking task 4, Agree how often",
        ),
        (("untick", {"item": "how-often-to-meet"}), "Undone: unticking task 4, "),
        (("book", {"item": "how-often-to-meet", "on": "2026-06-09"}), "Undone: booking task 4, "),
        (
            ("skip", {"item": "how-often-to-meet", "reason": "zebra"}),
            "Undone: setting aside task 4, ",
        ),
        (("note", {"item": "how-often-to-meet", "text": "zebra"}), "Undone: the note on task 4, "),
        (
            ("tick", {"item": "gone", "on": "2026-06-04"}),
            "Undone: ticking 1 task from an earlier version.",
        ),
        (("set", {"key": "appointed", "value": "2026-06-02"}), "Undone: setting appointed on."),
        (("set", {"key": "unheard-of", "value": "zebra"}), "Undone: setting a setting."),
        (("ask", {"text": "zebra"}), "Undone: adding a request for help."),
        (("answered", {"ask": "r1.0"}), "Undone: closing a request for help."),
        (("sent", {"on": "2026-06-04"}), "Undone: marking the summary as sent."),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_undo_says_in_a_sentence_what_it_takes_back_and_quotes_nothing_private(
    journey_of, library, made, said
):
    outcome = changing.undo(journey_of(made).progress, library)
    assert outcome.said[0].startswith(said)
    assert outcome.said[0].endswith(".")
    assert "zebra" not in outcome.said[0]
    assert outcome.changes == (("undo", {"run": "r1"}),)


def test_redo_brings_back_the_last_undone_first(journey_of, library):
    progress = journey_of(
        ("tick", {"item": "how-often-to-meet", "on": "2026-06-04"}),
        ("book", {"item": "budget-aligned", "on": "2026-06-09"}),
        ("undo", {"run": "r2"}),
        ("undo", {"run": "r1"}),
    ).progress
    assert changing.redo(progress, library).changes == (("redo", {"run": "r1"}),)
    assert "Redone: ticking task 4" in changing.redo(progress, library).said[0]


def test_every_change_is_said_in_at_most_two_lines_before_the_count(at, item, other):
    outcomes = [
        changing.tick(at(DONE), [item, other], TODAY, TODAY),
        changing.untick(at(DONE), [item, other]),
        changing.book(at(NOT_STARTED), item, date(2026, 6, 1), TODAY, "Sam", "09:00"),
        changing.skip(at(NOT_STARTED), item, "x"),
        changing.note(at(NOT_STARTED), item, "x"),
    ]
    assert all(1 <= len(outcome.said) <= 2 for outcome in outcomes)
