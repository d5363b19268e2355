"""What entries add up to: marks, settings, requests, and the commands that can be undone and redone."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmcs.progress import (
    BOOKED,
    DONE,
    NOT_APPLICABLE,
    NOT_STARTED,
    Command,
    Mark,
    Progress,
    Request,
    replay,
)
from lmcs.progress.entries import Change, erased_ids, own_number
from lmcs.progress.history import History, heads
from lmcs.progress.replay import Replay

AT = "2026-06-04T10:00:00Z"


def command(
    n: int, *did: Change, after: Sequence[int] | None = None, at: str = AT, brought: bool = False
) -> Command:
    """Return command *n*, given after the one before it unless *after* says otherwise."""
    seen = after if after is not None else [n - 1] if n > 1 else []
    return Command(n, f"c{n}", at, did, tuple(f"c{place}" for place in seen), brought=brought)


def entry(
    n: int, do: str, at: str = AT, after: Sequence[int] | None = None, **data: object
) -> Command:
    """Return a command that does one thing."""
    return command(n, (do, data), at=at, after=after)


TICK = {"item": "a", "on": "2026-06-04"}
BOOK: Mapping[str, object] = {"item": "a", "on": "2026-07-01", "at": "10:30", "with": "Sam"}
SKIP = {"item": "a", "reason": "no such person"}


def marks(*commands: Command) -> Mapping[str, Mark]:
    return replay(commands).marks


def status(*verbs: str) -> str:
    """Return the status of item a after *verbs*, one command each."""
    data = {"tick": TICK, "untick": {"item": "a"}, "book": BOOK, "skip": SKIP}
    steps = [command(n, (verb, data[verb])) for n, verb in enumerate(verbs, 1)]
    return replay(steps).mark("a").status


@pytest.mark.parametrize(
    ("verbs", "wanted"),
    [
        ((), NOT_STARTED),
        (("tick",), DONE),
        (("book",), BOOKED),
        (("skip",), NOT_APPLICABLE),
        (("book", "tick"), DONE),
        (("skip", "tick"), DONE),
        (("skip", "book"), BOOKED),
        (("book", "skip"), NOT_APPLICABLE),
        (("tick", "tick"), DONE),
        (("tick", "untick"), NOT_STARTED),
        (("book", "untick"), NOT_STARTED),
        (("tick", "untick", "book"), BOOKED),
    ],
)
def test_each_change_leads_where_the_table_says(verbs: tuple[str, ...], wanted: str) -> None:
    assert status(*verbs) == wanted


@pytest.mark.parametrize("verb", ["book", "skip"])
def test_what_is_done_stays_done_until_it_is_unticked(verb: str) -> None:
    assert status("tick", verb) == DONE


def test_a_second_tick_keeps_the_first_date() -> None:
    mark = marks(tick(1, "a", "2026-05-03"), tick(2, "a", "2026-06-04"))["a"]
    assert mark.on == "2026-05-03"


def test_a_booking_keeps_its_time_and_company_until_it_is_ticked() -> None:
    booking = command(1, ("book", BOOK))
    assert marks(booking)["a"] == Mark(
        BOOKED, "2026-07-01", "10:30", "Sam", since="2026-06-04T10:00:00Z"
    )
    assert marks(booking, command(2, ("tick", TICK)))["a"].time == ""


def test_the_note_outlives_every_change_of_status() -> None:
    note = entry(1, "note", item="a", text="Ask again")
    later = [
        entry(n, do, item="a", on="2026-06-04")
        for n, do in enumerate(("book", "skip", "untick", "tick"), 2)
    ]
    for cut in range(5):
        assert marks(note, *later[:cut])["a"].note == "4 June 2026: Ask again"


def test_a_note_is_added_to_paragraph_by_paragraph_each_with_its_day() -> None:
    first = entry(1, "note", item="a", text="old", on="2026-06-03")
    second = entry(2, "note", item="a", text="new\nand more")
    assert marks(first, second)["a"].note == "3 June 2026: old\n4 June 2026: new\nand more"
    assert marks(first, second, undo(3, "c2"))["a"].note == "3 June 2026: old"
    assert marks(first, second, undo(3, "c1"))["a"].note == "4 June 2026: new\nand more"


def test_a_note_instead_of_the_one_before_replaces_it_all_and_undo_brings_that_back() -> None:
    first, second = entry(1, "note", item="a", text="old"), entry(2, "note", item="a", text="more")
    third = entry(3, "note", item="a", text="new", instead="yes")
    assert marks(first, second, third)["a"].note == "4 June 2026: new"
    back = marks(first, second, third, undo(4, "c3"))["a"].note
    assert back == "4 June 2026: old\n4 June 2026: more"
    fourth = entry(4, "note", item="a", text="newer")
    assert marks(first, second, third, fourth)["a"].note == "4 June 2026: new\n4 June 2026: newer"


def test_what_replaces_a_note_leaves_what_another_machine_added_meanwhile() -> None:
    old = note(1, "old", AT, [])
    new, added = instead(note(2, "new", EARLY, [1])), note(3, "added", LATE, [1])
    merged = both_ways(old, new, added)
    assert merged.mark("a").note == "2 November 2026: new\n20 November 2026: added"
    assert [[entry.text("text") for entry in met.entries] for met in merged.met] == [
        ["added", "new"]
    ]


def test_two_machines_that_add_to_one_note_meet_in_their_last_paragraphs() -> None:
    old = note(1, "old", AT, [])
    here = [note(2, "one", EARLY, [1]), note(3, "two", EARLY, [2])]
    there = note(4, "three", LATE, [1])
    merged = both_ways(old, *here, there)
    assert [noted.text for noted in merged.mark("a").notes] == ["old", "one", "two", "three"]
    assert [met.ids for met in merged.met] == [("c4.0", "c3.0")]
    assert both_ways(old, *here, there, note(5, "four", LATE, [3, 4])).met == ()


def undo(n: int, run: str, after: Sequence[int] | None = None) -> Command:
    return entry(n, "undo", run=run, after=after)


def redo(n: int, run: str, after: Sequence[int] | None = None) -> Command:
    return entry(n, "redo", run=run, after=after)


def ids(commands: Sequence[Command]) -> list[str]:
    return [each.id for each in commands]


def test_undo_takes_back_all_that_one_command_did() -> None:
    both = command(
        1, ("tick", {"item": "a", "on": "2026-06-04"}), ("tick", {"item": "b", "on": "2026-06-04"})
    )
    assert [mark.status for mark in replay([both]).marks.values()] == [DONE, DONE]
    after = replay([both, undo(2, "c1")])
    assert not after.marks
    assert after.undoable == ()
    assert after.redoable == (both,)


def test_redo_brings_a_command_back_in_its_old_place() -> None:
    first, second = (
        entry(1, "set", key="name", value="Ann"),
        entry(2, "set", key="name", value="Bea"),
    )
    back = replay([first, second, undo(3, "c2"), undo(4, "c1"), redo(5, "c1")])
    assert back.settings == {"name": "Ann"}
    assert ids(back.undoable) == ["c1"]
    assert ids(back.redoable) == ["c2"]
    assert replay([first, second, undo(3, "c1"), redo(4, "c1")]).settings == {"name": "Bea"}


def test_what_was_undone_last_is_redone_first() -> None:
    steps = [tick(1, "a"), tick(2, "b"), undo(3, "c2"), undo(4, "c1")]
    assert ids(replay(steps).redoable) == ["c1", "c2"]


def tick(
    n: int, item: str, on: str = "2026-06-04", after: Sequence[int] | None = None, at: str = AT
) -> Command:
    return entry(n, "tick", item=item, on=on, after=after, at=at)


def test_a_new_change_ends_what_can_be_redone() -> None:
    assert replay([tick(1, "a"), undo(2, "c1"), tick(3, "b")]).redoable == ()


def test_undo_and_redo_of_a_command_that_is_not_there_change_nothing() -> None:
    steps = replay([tick(1, "a"), undo(2, "elsewhere"), redo(3, "elsewhere"), redo(4, "c1")])
    assert steps == replay([tick(1, "a")])


def test_undo_takes_back_the_last_command_given_here_and_never_one_that_was_brought() -> None:
    theirs = [each._replace(brought=True) for each in (tick(2, "b", after=[1]), tick(3, "c"))]
    merged = replay([tick(1, "a"), *theirs])
    assert ids(merged.undoable) == ["c1"]
    undone = replay([tick(1, "a"), *theirs, undo(4, "c1", after=[1, 3])])
    assert undone.undoable == ()
    assert ids(undone.redoable) == ["c1"]
    assert {item for item, mark in undone.marks.items() if mark.status == DONE} == {"b", "c"}


def test_what_the_other_side_undid_already_is_not_undone_again() -> None:
    theirs = undo(3, "c2")._replace(brought=True)
    assert ids(replay([tick(1, "a"), tick(2, "b"), theirs]).undoable) == ["c1"]


def test_what_one_side_undid_and_the_other_brought_back_is_there() -> None:
    steps = [tick(1, "a"), undo(2, "c1"), redo(3, "c1", after=[2]), undo(4, "c1", after=[2])]
    assert replay(steps).mark("a").status == DONE


def test_requests_are_numbered_as_they_were_asked_and_can_be_closed() -> None:
    asked = [
        entry(1, "ask", text="Budget?"),
        entry(2, "ask", text="Who?"),
        entry(3, "answered", ask="c1.0"),
    ]
    assert replay(asked).requests == (
        Request("c1.0", 1, "Budget?", answered=True),
        Request("c2.0", 2, "Who?"),
    )


def test_closing_an_unknown_request_changes_nothing() -> None:
    assert replay([entry(1, "answered", ask="nowhere")]).requests == ()


def test_the_days_a_summary_was_sent_are_kept_in_order_and_the_last_one_is_last() -> None:
    sent = [entry(1, "sent", on="2026-06-04"), entry(2, "sent", on="2026-06-11")]
    assert replay(sent).sent == ("2026-06-04", "2026-06-11")
    early, late = "2026-06-01T10:00:00Z", "2026-06-30T10:00:00Z"
    apart = [
        entry(1, "sent", on="2026-06-30", at=late, after=[]),
        entry(2, "sent", on="2026-06-01", at=early, after=[]),
    ]
    assert replay(apart).sent == ("2026-06-01", "2026-06-30")


def test_unknown_verbs_items_and_values_are_kept_out_of_the_way() -> None:
    strange = [
        entry(1, "dance", item="a"),
        tick(2, "no-such-item"),
        entry(3, "set", key=7, value=[1]),
        entry(4, "note", item=["a"], text="x"),
        entry(5, "tick", item="b"),
        command(6, ("book", {"item": "b", "on": "2026-06-04", "at": 7})),
        command(7, ("undo", {"run": ["c2"]}), ("tick", {"item": "c", "on": "2026-06-04"})),
    ]
    after = replay(strange)
    assert set(after.marks) == {"no-such-item", "c"}
    assert after.settings == {}
    assert ids(after.undoable) == ["c2", "c7"]


def test_a_renamed_item_finds_the_mark_of_its_earlier_id() -> None:
    after = replay([tick(1, "old-id")])
    assert after.mark("new-id", was=["older-id", "old-id"]).status == DONE
    assert after.mark("new-id").status == NOT_STARTED
    every = replay([tick(n, id_, f"2026-06-0{n}") for n, id_ in enumerate(("old-id", "older-id", "new-id"), 1)])  # fmt: skip
    assert every.mark("new-id", was=["older-id", "old-id"]).on == "2026-06-03"
    assert every.mark("newest-id", was=["older-id", "old-id"]).on == "2026-06-02"


def test_two_clocks_that_disagree_still_give_the_order_in_which_commands_were_seen() -> None:
    ahead = tick(1, "a", at="2031-01-01T00:00:00Z")
    after = entry(2, "untick", at="2026-01-01T00:00:00Z", item="a")
    assert replay([after, ahead]).mark("a").status == NOT_STARTED


def test_numbers_decide_nothing_about_what_was_seen() -> None:
    """A forged file may hold any: what is done after it stays so."""
    forged = command(5_000_000_000, ("untick", {"item": "a"}), after=[])
    after = Command(2, "c2", AT, (("tick", {"item": "a", "on": "2026-06-04"}),), (forged.id,))
    assert replay([after, forged]).mark("a").status == DONE


EARLY, LATE = "2026-11-02T10:00:00Z", "2026-11-20T10:00:00Z"


def book(n: int, on: str, with_: str, at: str, after: Sequence[int]) -> Command:
    return command(n, ("book", {"item": "a", "on": on, "with": with_}), at=at, after=after)


def both_ways(*commands: Command) -> Progress:
    """Return what *commands* add up to, which is the same in either order."""
    there = replay(commands)
    assert replay(reversed(commands)) == there
    return there


def note(n: int, text: str, at: str, after: Sequence[int]) -> Command:
    return entry(n, "note", item="a", text=text, at=at, after=after)


def instead(given: Command) -> Command:
    """Return the note that was *given* as one in place of those it had seen."""
    ((do, data),) = given.did
    return given._replace(did=((do, {**data, "instead": "yes"}),))


@pytest.mark.parametrize("busier", [2, 9])
def test_of_two_bookings_the_later_one_stands_and_the_other_is_named(busier: int) -> None:
    first = book(busier, "2026-11-10", "Sam", EARLY, [])
    merged = both_ways(first, book(3, "2026-12-01", "Jo", LATE, []))
    assert merged.mark("a")[:4] == (BOOKED, "2026-12-01", "", "Jo")
    assert [entry.text("with") for entry in merged.met[0].entries] == ["Jo", "Sam"]


def test_of_two_at_the_same_second_the_greater_id_stands() -> None:
    merged = both_ways(
        book(2, "2026-11-10", "Sam", EARLY, []), book(3, "2026-12-01", "Jo", EARLY, [])
    )
    assert merged.mark("a").with_ == "Jo"


def test_a_change_that_had_seen_the_other_stands_whatever_the_clock() -> None:
    merged = both_ways(
        book(2, "2026-11-10", "Sam", LATE, []), book(3, "2026-12-01", "Jo", EARLY, [2])
    )
    assert merged.mark("a").with_ == "Jo"
    assert merged.met == ()


def test_of_two_settings_the_later_one_stands_and_the_other_is_named() -> None:
    ann = entry(1, "set", key="name", value="Ann", at=LATE, after=[])
    bea = entry(2, "set", key="name", value="Bea", at=EARLY, after=[])
    merged = both_ways(ann, bea)
    assert merged.settings == {"name": "Ann"}
    assert [entry.text("value") for entry in merged.met[0].entries] == ["Ann", "Bea"]
    assert both_ways(ann, bea._replace(did=ann.did)).met == ()


def test_two_notes_are_both_kept_each_with_its_day() -> None:
    one, other = note(2, "every fortnight", EARLY, []), note(3, "every week", LATE, [])
    merged = both_ways(one, other)
    assert merged.mark("a").note == "2 November 2026: every fortnight\n20 November 2026: every week"
    assert [met.row for met in merged.met] == ["text"]
    joined = both_ways(one, other, instead(note(4, "once a month", EARLY, [2, 3])))
    assert (joined.mark("a").note, joined.met) == ("2 November 2026: once a month", ())
    assert both_ways(one, other, tick(4, "b", after=[2, 3])).mark("a").note == merged.mark("a").note


def test_the_same_note_on_both_sides_is_named_to_nobody_and_stands_once_a_day() -> None:
    merged = both_ways(note(2, "every week", EARLY, []), note(3, "every week", EARLY, []))
    assert (merged.mark("a").note, merged.met) == ("2 November 2026: every week", ())
    later = both_ways(note(2, "every week", EARLY, []), note(3, "every week", LATE, []))
    assert [noted.day for noted in later.mark("a").notes] == ["2 November 2026", "20 November 2026"]
    assert later.met == ()


@pytest.mark.parametrize("other", ["book", "skip", "untick"])
@pytest.mark.parametrize("at", [EARLY, "2026-11-30T10:00:00Z"])
def test_done_wins_over_what_had_not_seen_it(other: str, at: str) -> None:
    data = {"item": "a", "on": "2026-12-01"} if other == "book" else {"item": "a"}
    merged = both_ways(tick(2, "a", at=LATE, after=[]), command(3, (other, data), at=at, after=[]))
    assert merged.mark("a").status == DONE
    assert [entry.do for entry in merged.met[0].entries] == ["tick", other]


def test_what_had_seen_the_tick_and_took_it_back_wins() -> None:
    merged = both_ways(tick(1, "a"), command(2, ("untick", {"item": "a"})), tick(3, "b", after=[1]))
    assert merged.mark("a").status == NOT_STARTED
    again = both_ways(tick(1, "a"), command(2, ("untick", {"item": "a"})), tick(3, "a", after=[2]))
    assert again.mark("a").status == DONE


def test_of_two_ticks_the_first_day_stays_and_nothing_is_named() -> None:
    merged = both_ways(tick(1, "a", "2026-06-04", [], LATE), tick(2, "a", "2026-06-02", [], LATE))
    assert (merged.mark("a").on, merged.met) == ("2026-06-02", ())


def test_a_reason_for_setting_aside_is_not_lost_to_a_tick_or_to_another_reason() -> None:
    skip = command(2, ("skip", {"item": "a", "reason": "no such post"}), at=EARLY, after=[])
    assert both_ways(skip, tick(1, "a", after=[], at=LATE)).mark("a").reason == "no such post"
    other = command(3, ("skip", {"item": "a", "reason": "merged"}), at=LATE, after=[])
    assert (
        both_ways(skip, other).mark("a").reason
        == "2 November 2026: no such post\n20 November 2026: merged"
    )


def test_a_change_that_was_redone_is_not_dropped_by_a_merge() -> None:
    theirs = [tick(1, "e"), undo(2, "c1"), redo(6, "c1", after=[2])]
    ours = [tick(3, "x", after=[]), tick(4, "y", after=[3]), tick(5, "z", after=[4])]
    assert both_ways(*theirs, *ours).mark("e").status == DONE


def test_where_a_command_was_lost_to_damage_the_next_one_still_comes_after_those_before_it() -> (
    None
):
    ticked, after = tick(1, "a"), command(3, ("untick", {"item": "a"}))
    assert replay([ticked, after]).mark("a").status == NOT_STARTED


def test_a_ring_of_commands_is_replayed_as_numbered() -> None:
    ring = [tick(1, "a", after=[2]), tick(2, "b", after=[1]), tick(3, "c", after=[2])]
    assert {*replay(ring).marks} == {"a", "b", "c"}


def test_forks_and_joins_are_followed() -> None:
    steps = [
        tick(1, "a"),
        tick(2, "b", after=[1]),
        tick(3, "c", after=[1]),
        tick(4, "d", after=[2, 3]),
    ]
    history = History([*steps, tick(5, "e", after=[4])])
    assert history.saw("c5", "c2")
    assert history.saw("c4", "c1")
    assert not history.saw("c2", "c3")
    assert not history.saw("c3", "c2")
    assert not history.saw("c1", "c5")
    assert history.stretches == 4
    assert heads(steps[:3]) == ("c2", "c3")
    assert heads(steps) == ("c4",)


@given(
    st.permutations(
        [
            tick(1, "a"),
            note(2, "x", AT, [1]),
            entry(2, "set", key="name", value="Ann")._replace(id="other"),
            undo(3, "c1"),
            entry(4, "ask", text="?"),
            redo(5, "c1"),
        ]
    )
)
def test_the_order_in_which_commands_are_read_makes_no_difference(commands: list[Command]) -> None:
    assert replay(commands) == replay(sorted(commands))


# --- at the edges -----------------------------------------------------------------------------------


def test_undo_and_redo_as_seen_by_each_later_command_decide_what_it_replaces() -> None:
    """A note written while another was undone does not take the other's place once that is back."""
    first, second = note(1, "first", AT, []), undo(2, "c1")
    third = instead(note(3, "third", "2026-06-05T10:00:00Z", [2]))
    assert marks(first, second, third)["a"].note == "5 June 2026: third"
    back = marks(first, second, third, redo(4, "c1"))["a"].note
    assert back == "4 June 2026: first\n5 June 2026: third"
    seen = marks(first, second, redo(3, "c1"), instead(note(4, "fourth", AT, [3])))["a"].note
    assert seen == "4 June 2026: fourth"
    unseen = [first, instead(note(2, "second", AT, [1])), undo(3, "c1")]
    assert marks(*unseen)["a"].note == "4 June 2026: second"
    assert marks(*unseen, redo(4, "c1"))["a"].note == "4 June 2026: second"


def test_two_changes_of_one_thing_in_one_command_are_the_later_one() -> None:
    def named(value: str) -> Change:
        return "set", {"key": "name", "value": value}

    found = replay([command(1, named("x"), named("y"))])
    assert found.settings["name"] == "y"
    assert found.met == ()


def test_a_tick_of_what_was_done_leaves_the_rest_of_its_command() -> None:
    again = command(
        2, ("tick", TICK), ("note", {"item": "a", "text": "x"}), ("tick", {**TICK, "item": "b"})
    )
    found = marks(command(1, ("tick", {**TICK, "on": "2026-05-03"})), again)
    assert (found["a"].on, found["a"].note, found["b"].status) == (
        "2026-05-03",
        "4 June 2026: x",
        DONE,
    )


def test_notes_of_two_machines_stand_in_the_order_of_their_days_whatever_their_words() -> None:
    early = note(2, "zebra", "2026-06-01T10:00:00Z", [1])
    late = note(2, "aardvark", "2026-06-03T10:00:00Z", [1])._replace(id="a-first-id")
    for some in ([early, late], [late, early]):
        found = marks(tick(1, "b"), *some)
        assert found["a"].note == "1 June 2026: zebra\n3 June 2026: aardvark"
    odd = [each._replace(at=at) for each, at in ((early, "never"), (late, "2026-06-03"))]
    assert marks(tick(1, "b"), *odd)["a"].note == "3 June 2026: aardvark\n?: zebra"


def test_of_three_that_met_the_one_that_stands_is_first_and_the_others_follow_the_latest_first() -> (
    None
):
    made = [
        entry(n, "set", f"2026-06-0{n}T10:00:00Z", [1], key="name", value=f"v{n}")
        for n in (2, 3, 4)
    ]
    for some in (made, made[::-1]):
        (met,) = replay([tick(1, "a"), *some]).met
        assert (met.row, met.about) == ("value", "name")
        assert [each.text("value") for each in met.entries] == ["v4", "v3", "v2"]
        assert met.ids == ("c4.0", "c3.0", "c2.0")
    same = [each._replace(at=AT) for each in made]
    (met,) = replay([tick(1, "a"), *same]).met
    assert [each.text("value") for each in met.entries] == ["v4", "v3", "v2"]


def test_the_content_is_that_of_the_last_command_and_of_two_apart_that_of_the_later() -> None:
    first = tick(1, "a")._replace(content="2026-10")
    second = tick(2, "b", after=[1])._replace(content="2026-09")
    assert replay([tick(1, "a")]).content == ""
    assert replay([first]).content == "2026-10"
    assert replay([first, second]).content == "2026-09"
    assert replay([first, second, tick(3, "c", after=[2])]).content == "2026-09"
    late = tick(2, "c", after=[1])._replace(id="a", content="2026-11", at="2026-06-09T10:00:00Z")
    for some in ([second, late], [late, second]):
        assert replay([first, *some]).content == "2026-11"
    ids = [each._replace(at=AT, id=id_) for each, id_ in ((second, "x"), (late, "y"))]
    assert replay([first, *ids]).content == "2026-11"


def test_a_request_is_no_change_of_anything_else() -> None:
    asked = [entry(1, "ask", text="x"), entry(2, "ask", text="y")]
    assert replay(asked).met == ()
    assert replay([asked[0], asked[1]._replace(after=())]).met == ()
    assert [each.text for each in replay(asked).requests] == ["x", "y"]


def test_undo_of_data_that_is_no_text_is_kept_out_of_the_way() -> None:
    odd = entry(2, "undo", run=["c1"])
    assert status("tick") == DONE
    assert replay([tick(1, "a"), odd]).marks["a"].status == DONE
    assert replay([tick(1, "a"), odd]).undoable[-1].id == "c1"


def test_what_was_erased_is_what_the_records_of_it_say_and_no_other_verb() -> None:
    made = [
        command(1, ("erased", {"ids": ["c1.0", "c2.0", 7]}), ("note", {"ids": ["c3.0"]})),
        command(2, ("erased", {"ids": "c4.0"}), ("erased", {}), ("tick", TICK)),
        command(3, ("erased", {"ids": ["c5.0"]})),
    ]
    assert erased_ids(made) == {"c1.0", "c2.0", "c5.0"}


@pytest.mark.parametrize("back", [False, True])
def test_commands_come_after_all_they_saw_whatever_their_numbers(back: bool) -> None:
    late = [
        tick(9, "a", after=[]),
        tick(5, "b", after=[9]),
        tick(4, "c", after=[9]),
        tick(3, "d", after=[5, 4]),
        tick(2, "e", after=[3, 9]),
        tick(1, "f", after=[2]),
        tick(7, "g", after=[]),
    ]
    ordered = History(late[::-1] if back else late).ordered
    assert [each.id for each in ordered] == ["c7", "c9", "c4", "c5", "c3", "c2", "c1"]


def test_of_two_of_one_number_the_earlier_then_the_smaller_id_comes_first() -> None:
    made = [
        tick(1, "a", after=[])._replace(id="a", at="2026-06-05T10:00:00Z"),
        tick(1, "b", after=[])._replace(id="z"),
        tick(1, "c", after=[])._replace(id="b"),
        tick(2, "d", after=[])._replace(id="0", at="2026-01-01T10:00:00Z"),
    ]
    for some in (made, made[::-1]):
        assert [each.id for each in History(some).ordered] == ["b", "z", "a", "0"]


def test_nothing_saw_itself() -> None:
    history = History([tick(1, "a"), tick(2, "b")])
    assert not history.saw("c1", "c1")
    assert history.saw("c2", "c1")


def test_what_was_lost_stands_for_what_came_here_the_same_way_and_only_where_it_was_lost() -> None:
    ticked, back = tick(1, "a"), ("untick", {"item": "a"})
    brought = command(3, back)._replace(brought=True)
    assert replay([ticked, brought]).mark("a").status == DONE
    assert replay([ticked._replace(brought=True), brought]).mark("a").status == NOT_STARTED
    apart = [ticked, command(2, back, after=[]), tick(5, "b", after=[4])]
    assert replay(apart).mark("a").status == DONE


def test_what_was_lost_early_is_stood_for_however_much_is_whole_after_it() -> None:
    ticked, back = tick(1, "a"), command(3, ("untick", {"item": "a"}))
    later = [tick(4, "b", after=[1]), tick(5, "c", after=[3, 4])]
    assert replay([ticked, back, *later]).mark("a").status == NOT_STARTED


@pytest.mark.parametrize(
    ("id_", "number"),
    [
        ("own-1-7f2a", 1),
        ("own-999999-7f2a", 999_999),
        ("own-1000000-7f2a", 0),
        ("own-1-7f2", 0),
        ("own-1-7f2ab", 0),
        ("own-1", 0),
        ("own-x-7f2a", 0),
        ("own-\u0663-7f2a", 0),
        ("her-1-7f2a", 0),
    ],
)
def test_the_id_of_a_note_with_no_task_is_told_from_a_tasks(id_: str, number: int) -> None:
    assert own_number(id_) == number
    assert replay([entry(1, "note", item=id_, text="x")]).own == number


def test_the_highest_number_of_a_note_counts_the_ones_that_were_taken_back() -> None:
    steps = [entry(n, "note", item=f"own-{n}-7f2a", text="x") for n in (1, 2)]
    assert replay([*steps, entry(3, "note", item="own-1-7f2a", text="y")]).own == 2
    assert replay([*steps, undo(3, "c2")]).own == 2


def test_one_figure_has_a_value_for_each_day_and_of_two_for_one_day_the_later() -> None:
    given = [("neet", "2026-02-28", "3.1"), ("neet", "2026-03-31", "3.2"), ("absence", "2026-02-28", "6"), ("neet", "2026-02-28", "3.3")]  # fmt: skip
    steps = [entry(n, "figure", figure=figure, on=on, value=value) for n, (figure, on, value) in enumerate(given, 1)]  # fmt: skip
    assert replay(steps).figures == {
        "neet 2026-02-28": "3.3",
        "neet 2026-03-31": "3.2",
        "absence 2026-02-28": "6",
    }


BOOKED_FOR = {"item": "a", "on": "2026-12-01", "with": "Jo", "at": "09:30", "place": "room 1"}


@pytest.mark.parametrize(
    ("key", "other"),
    [("on", "2026-12-02"), ("with", "Sam"), ("at", "10:00"), ("place", "room 2"), ("with", "")],
)
def test_two_bookings_that_differ_in_anything_are_named_and_else_not(key: str, other: str) -> None:
    one = command(2, ("book", BOOKED_FOR), at=EARLY, after=[])
    two = command(3, ("book", {**BOOKED_FOR, key: other}), at=LATE, after=[])
    (met,) = both_ways(one, two).met
    assert [entry.text(key) for entry in met.entries] == [other, BOOKED_FOR[key]]
    assert both_ways(one, two._replace(did=one.did)).met == ()


def test_of_two_ticks_of_one_day_the_one_given_first_says_since_when() -> None:
    for first, second in ((EARLY, LATE), (LATE, EARLY)):
        merged = both_ways(tick(2, "a", after=[], at=first), tick(3, "a", after=[], at=second))
        assert merged.mark("a").since == EARLY


def test_a_reason_that_two_gave_stands_once_with_its_first_day() -> None:
    said = [(EARLY, "no such post"), ("2026-11-10T10:00:00Z", "merged"), (LATE, "no such post")]
    skips = [entry(n, "skip", at, [], item="a", reason=why) for n, (at, why) in enumerate(said, 1)]
    expected = "2 November 2026: no such post\n10 November 2026: merged"
    assert both_ways(*skips).mark("a").reason == expected
    assert both_ways(skips[0], skips[2]).mark("a").reason == "no such post"


def test_answers_stand_with_their_request_as_they_were_kept_and_the_same_one_once() -> None:
    asked = entry(1, "ask", text="Budget?")
    closed = entry(2, "answered", EARLY, [1], ask="c1.0")
    said = [
        entry(3, "answered", EARLY, [1], ask="c1.0", text="In May", on="2026-11-01"),
        entry(4, "answered", LATE, [1], ask="c1.0", text="In May", on="2026-11-01"),
        entry(5, "answered", LATE, [1], ask="c1.0", text="Ask Jo"),
    ]
    (request,) = both_ways(asked, closed, *said).requests
    assert request.heard == "1 November 2026: In May\n20 November 2026: Ask Jo"
    assert request.ids == ("c1.0", "c3.0", "c4.0", "c5.0")
    (shut,) = both_ways(asked, closed).requests
    assert (shut.answered, shut.heard, shut.ids) == (True, "", ("c1.0",))


def test_what_was_agreed_is_numbered_role_by_role() -> None:
    made = [("leader", "x"), ("director", "y"), ("leader", "z")]
    steps = [entry(n, "agreed", role=role, text=text, on="2026-06-04") for n, (role, text) in enumerate(made, 1)]  # fmt: skip
    found = replay([*steps, entry(4, "kept", agreed="c1.0")]).agreed
    assert [(each.role, each.number, each.text, each.kept) for each in found] == [
        ("leader", 1, "x", True),
        ("leader", 2, "z", False),
        ("director", 1, "y", False),
    ]


def test_a_record_of_words_that_were_erased_is_not_undone_and_ends_no_redo() -> None:
    steps = [tick(1, "a"), tick(2, "b"), undo(3, "c2"), entry(4, "erased", ids=["c1.0"])]
    assert ids(replay(steps).undoable) == ["c1"]
    assert ids(replay(steps).redoable) == ["c2"]


def test_what_the_other_side_brought_back_is_not_redone_again() -> None:
    theirs = redo(3, "c1")._replace(brought=True)
    after = replay([tick(1, "a"), undo(2, "c1"), theirs])
    assert after.mark("a").status == DONE
    assert after.redoable == ()


@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_a_turn_that_is_added_last_says_what_all_of_them_say(verb: str) -> None:
    steps = [tick(1, "a"), tick(2, "b"), undo(3, "c2"), entry(4, verb, run="c2")]
    steps = steps if verb == "redo" else [*steps[:2], undo(3, "c2")]
    assert Replay(steps[:-1]).and_then(steps[-1]).progress() == replay(steps)


def test_a_booking_keeps_all_that_is_known_of_it_and_a_tick_only_with_whom_it_was() -> None:
    booked = command(1, ("book", BOOKED_FOR))
    assert marks(booked)["a"] == Mark(BOOKED, "2026-12-01", "09:30", "Jo", since=AT, place="room 1")
    done = marks(booked, tick(2, "a", "2026-12-02"))["a"]
    assert done == Mark(DONE, "2026-12-02", "", "Jo", since=AT)


def test_the_last_title_that_was_given_stands_and_an_empty_one_is_none() -> None:
    titles = ["Visit", "Visit the hub", ""]
    steps = [entry(n, "tick", item="a", on="2026-06-04", title=title) for n, title in enumerate(titles, 1)]  # fmt: skip
    assert replay(steps).titles == {"a": "Visit the hub"}
    assert replay([*steps[:2], undo(3, "c2")]).titles == {"a": "Visit the hub"}
    assert replay([entry(1, "dance", item="a", title="Visit")]).titles == {}


def test_only_a_note_stands_in_place_of_those_before_it() -> None:
    steps = [entry(n, "ask", text=text, instead="yes") for n, text in enumerate("xy", 1)]
    assert [each.text for each in replay(steps).requests] == ["x", "y"]


def test_the_same_note_for_two_days_is_two_paragraphs_and_named_to_nobody() -> None:
    days = ("2026-11-01", "2026-11-02")
    made = [entry(n, "note", LATE, [], item="a", text="x", on=on) for n, on in enumerate(days, 2)]
    merged = both_ways(*made)
    assert merged.mark("a").note == "1 November 2026: x\n2 November 2026: x"
    assert merged.met == ()
