"""Each change checks its rule against the progress there is, returns what to write, and says what it did."""

from datetime import date, timedelta

import pytest

from conftest import commands
from lmcs.basics.errors import ExitCode, Stopped, WrongUse
from lmcs.progress import (
    BOOKED,
    DONE,
    NOT_APPLICABLE,
    NOT_STARTED,
    Command,
    Met,
    Outcome,
    Progress,
    changing,
    describing,
)
from lmcs.progress.entries import STATUS, TEXT, VALUE

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
    said = f"Booked: task 4, {item.text}. Tuesday 9 June 2026 at 14:30, with Sam."
    moved = ("It is no longer on Tuesday 9 June 2026.",) if status == BOOKED else ()
    assert whole.said == (said, *moved)


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


def test_a_note_is_added_to_and_replaced_only_where_that_is_wished(journey_of, item):
    fresh = changing.note(Progress(), item, "words", TODAY)
    assert len(fresh.said) == 1
    progress = journey_of(("note", {"item": item.id, "text": "older"})).progress
    more = changing.note(progress, item, "words", TODAY)
    assert more.changes == (("note", {"item": item.id, "text": "words", "on": "2026-06-04"}),)
    assert more.said[1] == "What you had noted before is kept with it."
    instead = changing.note(progress, item, "words", TODAY, instead=True)
    assert instead.changes[0][1] == {**more.changes[0][1], "instead": "yes"}
    assert instead.said[1] == "The note before it was replaced; lmcs undo brings it back."
    assert "older" not in " ".join([*more.said, *instead.said])


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
        changing.note(at(NOT_STARTED), item, "x", TODAY),
    ]
    assert all(1 <= len(outcome.said) <= 2 for outcome in outcomes)


def test_what_is_agreed_keeps_its_number_when_an_earlier_one_was_kept(journey_of, library):
    data = {"role": "director", "text": "calls", "on": "2026-06-03"}
    other = ("agreed", {**data, "role": "leader"})
    progress = journey_of(
        ("agreed", data), ("kept", {"agreed": "r1.0"}), other, ("agreed", data)
    ).progress
    assert (
        changing.agree(progress, "director", "visits", TODAY, library)
        .said[0]
        .startswith("Saved as number 3 of what you agreed with the director")
    )


# --- what is said, word for word --------------------------------------------------------------------


def said_of(change, *args):
    """Return the message and the hint of a change that is refused."""
    with pytest.raises((Stopped, WrongUse)) as refused:
        change(*args)
    return str(refused.value), refused.value.hint


def test_what_is_refused_is_said_whole(at, item, library):
    task = f"Task 4, {item.text}, is already done (3 May 2026)."
    again = "To open it again: lmcs untick 4"
    ahead = TODAY + timedelta(days=1)
    progress = at(DONE)
    assert said_of(changing.book, progress, item, TODAY, TODAY) == (
        f"{task} It was not booked.",
        again,
    )
    assert said_of(changing.skip, progress, item, "x") == (f"{task} It was not changed.", again)
    assert said_of(changing.tick, progress, [item], ahead, TODAY) == (
        "Friday 5 June 2026 is still to come, so nothing was ticked.",
        "To book it: lmcs book 4 --on 2026-06-05",
    )
    for what in ("undo", "redo"):
        refused = said_of(getattr(changing, what), Progress(), library)
        assert refused == (f"There is nothing to {what}.", "Nothing was changed.")


def test_a_tick_without_a_day_that_can_be_read_is_done_all_the_same(journey_of, item):
    progress = journey_of(("tick", {"item": item.id, "on": "someday"})).progress
    assert said_of(changing.skip, progress, item, "x")[0] == (
        f"Task 4, {item.text}, is already done. It was not changed."
    )
    assert changing.tick(progress, [item], TODAY, TODAY).said[0].startswith("Already done. Task 4")


@pytest.mark.parametrize(
    ("with_", "hour", "said"),
    [
        ("", "", "Thursday 4 June 2026."),
        ("Sam", "", "Thursday 4 June 2026, with Sam."),
        ("", "09:00", "Thursday 4 June 2026 at 09:00."),
        ("Sam", "09:00", "Thursday 4 June 2026 at 09:00, with Sam."),
    ],
)
def test_a_booking_says_what_is_known_of_it(at, item, with_, hour, said):
    outcome = changing.book(at(NOT_STARTED), item, TODAY, TODAY, with_, hour)
    assert outcome.said == (f"Booked: task 4, {item.text}. {said}",)


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (("4", "5"), "tasks 4 and 5"),
        (("C1", "C2"), "questions C1 and C2"),
        (("4", "C1"), "items 4 and C1"),
        (("4", "5", "C1"), "items 4, 5 and C1"),
    ],
)
def test_several_items_are_named_by_what_they_are(library, numbers, words):
    items = [library.numbers[number] for number in numbers]
    outcome = changing.tick(Progress(), items, TODAY, TODAY, "words")
    assert outcome.said == (
        f"Done: {words}. Thursday 4 June 2026.",
        f"Your note is kept with {words}.",
    )
    kept = {"item": items[-1].id, "text": "words", "on": "2026-06-04"}
    assert outcome.changes[-1] == ("note", kept)


def test_several_that_were_done_are_said_with_their_days(journey_of, item, other):
    progress = journey_of(
        ("tick", {"item": item.id, "on": "2026-05-03"}),
        ("tick", {"item": other.id, "on": "2026-05-04"}),
    ).progress
    outcome = changing.tick(progress, [item, other], TODAY, TODAY)
    assert outcome.said == ("Already done: tasks 4 (3 May 2026) and 5 (4 May 2026).",)


def test_a_label_ends_without_the_stop_or_question_mark_of_its_item(item):
    for end in ("?", ".", "..."):
        outcome = changing.untick(Progress(), [item._replace(task=f"XX.X{end}")])
        assert outcome.said == ("Nothing to change: task 4, XX.X, is not started.",)


def test_a_renamed_item_is_changed_where_it_stands(journey_of, item):
    renamed = item._replace(id="new-name", was=(item.id,))
    progress = journey_of(("note", {"item": item.id, "text": "older"}), *FIRST[BOOKED]).progress
    assert changing.untick(progress, [renamed]).changes == (("untick", {"item": "new-name"}),)
    assert changing.note(progress, renamed, "words", TODAY).said == (
        f"Your note is kept with task 4, {item.text}.",
        "What you had noted before is kept with it.",
    )


def test_undo_of_an_item_that_was_renamed_or_of_an_unknown_kind_says_what_it_can(library, item):
    renamed = library._replace(
        items={id_: each for id_, each in library.items.items() if id_ != item.id},
        renamed={item.id: item},
    )
    ticked = Command(1, "r1", AT, (("tick", {"item": item.id, "on": "2026-06-04"}),))
    assert describing.describe(ticked, renamed) == f"ticking task 4, {item.text}"
    many = Command(1, "r1", AT, tuple(("untick", {"item": id_}) for id_ in ("gone", "lost")))
    assert describing.describe(many, library) == "unticking 2 tasks from an earlier version"
    odd = Command(1, "r1", AT, (("erased", {"ids": ["r0.0"]}),))
    assert describing.describe(odd, library) == "the last change"
    both = Command(1, "r1", AT, tuple(("set", {"key": k, "value": "x"}) for k in ("name", "view")))
    assert describing.describe(both, library) == "setting your name and the view"


@pytest.mark.parametrize(("gone", "said"), [(("gone",), "1 task"), (("gone", "lost"), "2 tasks")])
def test_what_is_no_longer_there_is_counted_in_words(library, gone, said):
    command = Command(1, "r1", AT, tuple(("untick", {"item": id_}) for id_ in gone))
    assert describing.describe(command, library) == f"unticking {said} from an earlier version"


# --- what two machines changed ----------------------------------------------------------------------

AT = "2026-06-04T10:00:00Z"
TICKED = ("tick", {"item": "how-often-to-meet", "on": "2026-05-03"})
ODDLY = ("tick", {"item": "how-often-to-meet", "on": "someday"})
BACK = ("untick", {"item": "how-often-to-meet"})
ASIDE = ("skip", {"item": "how-often-to-meet", "reason": "zebra"})
ONE = ("book", {"item": "how-often-to-meet", "on": "2026-12-01", "with": "Jo"})
TWO = ("book", {"item": "how-often-to-meet", "on": "2026-12-02", "at": "09:30"})
THERE = ("book", {**ONE[1], "at": "09:30", "place": "room 2"})
NO_DAY = ("book", {"item": "how-often-to-meet", "on": "someday"})
NAMED = [("set", {"key": "name", "value": name}) for name in ("Ann", "Bea")]
NOTES = [("note", {"item": "how-often-to-meet", "text": text}) for text in ("zebra", "x", "y")]


def done(*changes):
    """Return the entries of commands of one change each."""
    return tuple(entry for command in commands(*changes) for entry in command.entries)


@pytest.mark.parametrize(
    ("row", "about", "made", "said"),
    [
        (
            STATUS,
            "how-often-to-meet",
            (ONE, TWO),
            (
                "Task 4 was changed on both sides. It is now booked for Tuesday 1 December 2026, with Jo; "
                "the other was booked for Wednesday 2 December 2026 at 09:30."
            ),
        ),
        (
            STATUS,
            "how-often-to-meet",
            (TICKED, BACK, ASIDE),
            (
                "Task 4 was changed on both sides. It is now done (3 May 2026); "
                "the other was not started and set aside."
            ),
        ),
        (
            STATUS,
            "gone",
            (ODDLY, NO_DAY),
            (
                "A task from an earlier version was changed on both sides. It is now done; "
                "the other was booked for a day."
            ),
        ),
        (
            STATUS,
            "how-often-to-meet",
            (ASIDE, ASIDE),
            "Task 4 had two reasons for setting it aside; both are kept.",
        ),
        (TEXT, "how-often-to-meet", NOTES[:2], "Task 4 had two notes; both are kept."),
        (TEXT, "how-often-to-meet", NOTES, "Task 4 had 3 notes; all are kept."),
        (
            VALUE,
            "name",
            NAMED,
            "Your name was changed on both sides. It is now Ann; the other was Bea.",
        ),
        (
            VALUE,
            "appointed",
            [("set", {"key": "appointed", "value": f"2026-06-0{n}"}) for n in (2, 3)],
            (
                "The day you were appointed was changed on both sides. It is now 2 June 2026; "
                "the other was 3 June 2026."
            ),
        ),
        (
            STATUS,
            "how-often-to-meet",
            (ASIDE, THERE),
            (
                "Task 4 was changed on both sides. It is now set aside; "
                "the other was booked for Tuesday 1 December 2026 at 09:30, with Jo, room 2."
            ),
        ),
        (
            TEXT,
            "own-3-7f2a",
            [("note", {"item": "own-3-7f2a", "text": text}) for text in "xy"],
            "Your note own-3-7f2a had two notes; both are kept.",
        ),
        (
            TEXT,
            "leader",
            [("agreed", {"role": "leader", "text": text, "on": "2026-06-04"}) for text in "xyz"],
            "What was agreed with the leader or mayor was added to on both sides; all are kept.",
        ),
        (
            TEXT,
            "hub",
            [
                (
                    "agreed",
                    {"role": "hub", "title": "the hub lead", "text": text, "on": "2026-06-04"},
                )
                for text in "xy"
            ],
            "What was agreed with the hub lead was added to on both sides; both are kept.",
        ),
        (
            TEXT,
            "r1.0",
            [("answered", {"ask": "r1.0", "text": text}) for text in "xy"],
            "A request for your mentor was dealt with on both sides; both are kept.",
        ),
        *[
            (
                VALUE,
                about,
                [(verb, {key: about, "name": name}) for name in ("Ann", "Bea")],
                f"{what} was changed on both sides. It is now Ann; the other was Bea.",
            )
            for verb, key, about, what in (
                ("post", "post", "leader", "The name of the leader or mayor"),
                ("post", "post", "gone", "The name of a role from an earlier version"),
                ("member", "area", "early-years", "The member for early years and childcare"),
                ("officer", "area", "early-years", "The officer for early years and childcare"),
                ("officer", "area", "gone", "The officer for an area"),
            )
        ],
        *[
            (
                VALUE,
                f"{figure} {on}",
                [("figure", {"figure": figure, "on": on, "value": value}) for value in ("3", "4")],
                f"Your value of {what} was changed on both sides. It is now 3; the other was 4.",
            )
            for figure, on, what in (
                ("re-referrals", "2026-03-31", "“Re-referrals within a year” for 31 March 2026"),
                ("gone", "someday", "a figure from an earlier version for a day"),
            )
        ],
        (
            VALUE,
            "odd",
            [("set", {"key": "odd", "value": value}) for value in "ab"],
            "A setting was changed on both sides. It is now a; the other was b.",
        ),
    ],
)
def test_what_two_machines_both_changed_is_said_whole(library, row, about, made, said):
    entries = done(*made)
    assert describing.describe_met(Met(row, about, entries), library) == said


def test_a_task_that_both_changed_is_named_also_where_it_was_renamed(library, item):
    renamed = library._replace(items={}, renamed={"old-name": item})
    entries = done(TICKED, BACK)
    said = describing.describe_met(Met(STATUS, "old-name", entries), renamed)
    assert said.startswith("Task 4 was changed on both sides.")


# --- what a council set aside, and what is its own ---------------------------------------------------


def test_what_the_council_sets_aside_is_taken_back_once_and_says_so_in_its_entry(
    at, item, other, journey_of
):
    taken = ("untick", {"item": item.id, "aside": "no"})
    assert changing.untick(at(NOT_STARTED), [item], {item.id}).changes == (taken,)
    assert changing.untick(at(NOT_STARTED), [item], {other.id}).changes == ()
    assert changing.untick(at(DONE), [item], {item.id}).changes == (("untick", {"item": item.id}),)
    back = journey_of(taken).progress
    assert back.mark(item.id).taken_back
    assert changing.untick(back, [item], {item.id}).changes == ()


def test_an_entry_about_what_is_a_councils_own_has_its_title_and_no_other_has(library, item, other):
    own, role = item._replace(council="Riverside"), library.people["director"]
    theirs = library._replace(
        items={**library.items, item.id: own},
        people={**library.people, "director": role._replace(council="Riverside")},
    )
    made = (
        ("tick", {"item": item.id, "on": "2026-06-04"}),
        ("tick", {"item": other.id, "on": "2026-06-04"}),
        ("post", {"post": "director", "name": "Ann"}),
        ("agreed", {"role": "director", "text": "x", "on": "2026-06-04"}),
        ("post", {"post": "leader", "name": "Bea"}),
        ("set", {"key": "director", "value": "x"}),
        ("ask", {"text": "x"}),
        ("sent", {"on": "2026-06-04"}),
        ("later", {"item": item.id}),
    )
    outcome = changing.titled(Outcome(made, ("said",)), theirs)
    titles = {0: own.text, 2: role.name, 3: role.name}
    assert outcome.said == ("said",)
    assert outcome.changes == tuple(
        (verb, {**data, "title": titles[place]} if place in titles else data)
        for place, (verb, data) in enumerate(made)
    )
    assert changing.titled(Outcome(made, ("said",)), library) == Outcome(made, ("said",))


# --- what a command did, and how much stands -----------------------------------------------------------


OTHER = ("tick", {"item": "urgent-updates", "on": "2026-05-03"})


@pytest.mark.parametrize(
    ("did", "said"),
    [
        ((BACK, TICKED), "ticking task 4, {four}"),
        ((BACK, ONE, TICKED), "ticking task 4, {four}"),
        ((BACK, (BACK[0], OTHER[1])), "unticking tasks 4 and 5"),
        ((TICKED, OTHER, NOTES[0]), "ticking tasks 4 and 5"),
        ((("answered", {"ask": "r1.0"}),), "closing a request for help"),
        ((("answered", {"ask": "r1.0", "text": "zebra"}),), "keeping what your mentor answered"),
        ((("note", {"item": "own-3-7f2a", "text": "zebra"}),), "your note"),
        ((("tick", {"item": "gone", "on": "x", "title": "Visit the hub"}), ("note", {"item": "gone", "text": "zebra", "title": "Visit the hub"})), "ticking Visit the hub"),
        ((("member", {"area": "early-years", "name": "zebra"}),), "who answers for early years and childcare"),
        ((("post", {"post": "leader", "name": "zebra"}),), "the name of the leader or mayor"),
        ((("agreed", {"role": "gone", "text": "zebra", "on": "x", "title": "the hub lead"}),), "what was agreed with the hub lead"),
        ((("figure", {"figure": "re-referrals", "on": "2026-03-31", "value": "1"}),), "keeping your value of “Re-referrals within a year” for 31 March 2026"),
        ((("later", {}), TICKED), "ticking task 4, {four}"),
    ],
)  # fmt: skip
def test_what_a_command_did_is_said_by_what_it_was_for(library, item, did, said):
    found = describing.describe(Command(1, "r1", AT, did), library)
    assert found == said.format(four=item.text)


def test_what_stands_is_counted_kind_by_kind_and_nothing_that_was_kept_or_twice(journey_of):
    four, five, six, seven = ("how-often-to-meet", "urgent-updates", "your-responsibilities", "strengths-and-challenges")  # fmt: skip
    agreed = ("agreed", {"role": "leader", "text": "x", "on": "2026-06-04"})
    changes = [
        agreed, agreed, ("kept", {"agreed": "r1.0"}), ("tick", {"item": four, "on": "2026-06-04"}), ("tick", {"item": five, "on": "2026-06-04"}), ("untick", {"item": five}),
        ("book", {"item": six, "on": "2026-06-09"}), ("skip", {"item": seven, "reason": "x"}), ("note", {"item": four, "text": "x"}), ("note", {"item": four, "text": "y"}),
        ("ask", {"text": "x"}), ("ask", {"text": "y"}), ("post", {"post": "leader", "name": "Ann"}), ("set", {"key": "name", "value": "Bea"}),
    ]  # fmt: skip
    assert describing.standing(journey_of(*changes).progress) == (
        "What you have here now: 1 done, 1 booked, 1 set aside, 2 notes, 2 questions for your mentor, "
        "1 thing agreed and 1 name."
    )
    assert describing.standing(Progress()) == (
        "What you have here now: nothing done, booked or noted."
    )


BOOKING = {"item": "how-often-to-meet", "on": "2026-06-09", "at": "09:30", "with": "Sam", "place": "room 1"}  # fmt: skip


@pytest.mark.parametrize(
    ("on", "at_", "with_", "place", "kept", "said"),
    [
        ("2026-06-09", "09:30", "Sam", "room 1", {}, "Tuesday 9 June 2026 at 09:30, with Sam, room 1."),
        ("2026-06-10", "09:30", "", "", {"on": "2026-06-10"}, "Wednesday 10 June 2026 at 09:30, with Sam as before, room 1 as before. It is no longer on Tuesday 9 June 2026 at 09:30, with Sam."),
        ("2026-06-09", "10:00", "", "", {"at": "10:00"}, "Tuesday 9 June 2026 at 10:00, with Sam as before, room 1 as before. It is no longer on Tuesday 9 June 2026 at 09:30, with Sam."),
        ("2026-06-09", "09:30", "Jo", "", {"with": "Jo"}, "Tuesday 9 June 2026 at 09:30, with Jo, room 1 as before. It is no longer with Sam."),
        ("2026-06-09", "09:30", "", "room 2", {"place": "room 2"}, "Tuesday 9 June 2026 at 09:30, with Sam as before, room 2."),
    ],
)  # fmt: skip
def test_what_a_booking_leaves_unsaid_stays_and_what_it_moves_is_said(
    journey_of, item, on, at_, with_, place, kept, said
):
    progress = journey_of(("book", BOOKING)).progress
    outcome = changing.book(progress, item, date.fromisoformat(on), TODAY, with_, at_, None, place)
    assert outcome.changes == (("book", {**BOOKING, **kept}),)
    assert " ".join(outcome.said) == f"Booked: task 4, {item.text}. {said}"


@pytest.mark.parametrize(
    ("other", "clashes"),
    [
        (("book", {**BOOKING, "item": "urgent-updates"}), True),
        (("book", {**BOOKING, "item": "urgent-updates", "on": "2026-06-10"}), False),
        (("book", {**BOOKING, "item": "urgent-updates", "at": "10:00"}), False),
        (("book", {"item": "urgent-updates", "on": "2026-06-09"}), False),
        (("book", {**BOOKING, "item": "gone"}), False),
        (("book", BOOKING), False),
    ],
)
@pytest.mark.parametrize("back", [False, True])
def test_only_what_is_booked_for_that_very_time_clashes(journey_of, library, item, other, clashes, back):  # fmt: skip
    changes = [other, ("untick", {"item": other[1]["item"]})] if back else [other]
    progress = journey_of(*changes).progress
    for hour in ("09:30", ""):
        said = changing.book(progress, item, date(2026, 6, 9), TODAY, at=hour, library=library).said
        assert ("For that time" in " ".join(said)) == (clashes and bool(hour) and not back)


# --- which of several, and what else a change keeps ----------------------------------------------------


def test_of_several_for_a_day_to_come_the_first_is_the_one_to_book(item, other):
    ahead = TODAY + timedelta(days=1)
    hint = said_of(changing.tick, Progress(), [item, other], ahead, TODAY)[1]
    assert hint == "To book it: lmcs book 4 --on 2026-06-05"


@pytest.mark.parametrize("with_", ["Sam", ""])
def test_another_day_for_what_is_done_keeps_with_whom_it_was(journey_of, item, with_):
    booked = {"item": item.id, "on": "2026-05-03", **({"with": with_} if with_ else {})}
    ticked = ("tick", {"item": item.id, "on": "2026-05-03"})
    progress = journey_of(("book", booked), ticked).progress
    outcome = changing.tick(progress, [item], date(2026, 5, 4), TODAY)
    kept = [("book", booked)] if with_ else []
    opened, again = ("untick", {"item": item.id}), ("tick", {"item": item.id, "on": "2026-05-04"})
    assert outcome.changes == (opened, *kept, again)
    assert journey_of(("book", booked), ticked, *outcome.changes).progress.mark(item.id)[:4] == (
        DONE,
        "2026-05-04",
        "",
        with_,
    )


def test_several_that_were_done_on_one_day_share_it(journey_of, item, other):
    ticked = [("tick", {"item": each.id, "on": "2026-05-03"}) for each in (item, other)]
    outcome = changing.tick(journey_of(*ticked).progress, [item, other], TODAY, TODAY)
    assert outcome.said == ("Already done (3 May 2026). Tasks 4 and 5.",)


def test_of_several_that_are_unticked_only_what_the_council_sets_aside_says_so(
    journey_of, item, other
):
    ticked = [("tick", {"item": each.id, "on": "2026-05-03"}) for each in (item, other)]
    outcome = changing.untick(journey_of(*ticked[:1]).progress, [item, other], {other.id})
    assert outcome.changes == (
        ("untick", {"item": item.id}),
        ("untick", {"item": other.id, "aside": "no"}),
    )
    both = changing.untick(journey_of(*ticked).progress, [item, other], {other.id})
    assert [line.partition(":")[0] for line in both.said] == ["Not started", "Taken back"]
    for each in ([item, other], [other, item]):
        one = changing.untick(journey_of(ticked[1]).progress, each)
        assert one.changes == (("untick", {"item": other.id}),)
        assert [line.partition(":")[0] for line in one.said] == ["Not started", "Nothing to change"]
        assert "task 4," in one.said[1]


def test_of_two_names_that_are_given_both_are_said_and_only_the_new_one_is_kept():
    progress = Progress(names={("member", "send"): "Ann", ("member", "care"): "Bea"})
    given = {"member": "Ann", "officer": "Bea"}
    outcome = changing.name(progress, "send", "Special needs", given)
    assert outcome.changes == (("officer", {"area": "send", "name": "Bea"}),)
    assert outcome.said[0] == "Special needs: member Ann, officer Bea."
    both = changing.name(progress, "care", "Care", given)
    assert both.changes == (
        ("member", {"area": "care", "name": "Ann"}),
        ("officer", {"area": "care", "name": "Bea"}),
    )


@pytest.mark.parametrize(
    ("did", "line"),
    [
        (NOTES[:1], "lmcs note 4 --erase"),
        ([("note", {"item": "gone", "text": "zebra"})], "lmcs note gone --erase"),
        ([("note", {"item": "how-often-to-meet", "text": ""})], ""),
        ([TICKED, *NOTES[:2]], "lmcs note 4 --erase"),
        ([("ask", {"text": "zebra"})], "lmcs ask --erase undone"),
        ([("answered", {"ask": "r1.0", "text": "zebra"})], "lmcs ask --erase undone"),
        ([("answered", {"ask": "r1.0"})], ""),
        (
            [("agreed", {"role": "leader", "text": "zebra", "on": "2026-06-04"})],
            "lmcs meet leader --erase undone",
        ),
        ([TICKED], ""),
    ],
)
def test_undo_says_once_how_a_text_is_taken_out_of_the_files(library, did, line):
    progress = Progress(undoable=(Command(1, "r1", AT, (OTHER,)), Command(2, "r2", AT, tuple(did))))
    first, *said = changing.undo(progress, library).said
    assert "zebra" not in first
    assert [each.partition("out of them: ")[2] for each in said] == ([line] if line else [])
