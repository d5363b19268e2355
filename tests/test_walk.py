"""The guided walk: a pure step from state and answer to the next state and the change to save, and its short loop."""

from datetime import date

import pytest

from lmcs.basics.errors import LmcsError, WrongUse
from lmcs.session import walking as walk
from lmcs.session.walking import DUE_CHOICES, ITEM_CHOICES, Answered, State, answered

TODAY = date(2026, 6, 4)
START = State(("a", "b", "c"))
SECOND = START._replace(place=1)
DUE = State(("a", "b", "c"), due=1)


def at(state, asking, day=""):
    return state._replace(asking=asking, day=day)


TABLE = [
    # state, answer, next state, change
    (START, "1", SECOND, ("tick", ())),
    (START, "2", at(START, "day"), None),
    (START, "3", at(START, "reason"), None),
    (START, "4", at(START, "note"), None),
    (START, "5", at(START, "more"), None),
    (START, "6", SECOND, None),
    (START, "7", START, None),
    (SECOND, "7", START, None),
    (START, "8", START._replace(place=3), None),
    (START._replace(place=2), "1", START._replace(place=3), ("tick", ())),
    (START, "done", SECOND, ("tick", ())),
    (START, "DONE", SECOND, ("tick", ())),
    (START, "sto", START._replace(place=3), None),
    (START, "later", SECOND, None),
    (START, "not for me", at(START, "reason"), None),
    # more shows the same choices
    (at(START, "more"), "1", SECOND, ("tick", ())),
    (at(START, "more"), "5", at(START, "more"), None),
    (at(START, "more"), "6", SECOND, None),
    (at(SECOND, "more"), "7", START, None),
    # booked: the day, then with whom
    (at(START, "day"), "9 June", at(START, "company", "2026-06-09"), None),
    (at(START, "day"), "3 May", at(START, "company", "2027-05-03"), None),
    (at(START, "day"), "2026-06-01", at(START, "company", "2026-06-01"), None),
    (at(START, "day"), "", START, None),
    (at(START, "company", "2026-06-09"), "Sam", SECOND, ("book", ("2026-06-09", "Sam"))),
    (at(START, "company", "2026-06-09"), "", SECOND, ("book", ("2026-06-09", ""))),
    # a number typed as a name, a reason or a note is what was typed
    (at(START, "company", "2026-06-09"), "8", SECOND, ("book", ("2026-06-09", "8"))),
    (at(START, "reason"), "we have none", SECOND, ("skip", ("we have none",))),
    (at(START, "reason"), "", START, None),
    (at(START, "note"), "ask again in June", START, ("note", ("ask again in June",))),
    (at(START, "note"), "", START, None),
    # a booking whose day has come
    (DUE, "1", DUE._replace(place=1), ("tick", ())),
    (DUE, "2", at(DUE, "day"), None),
    (DUE, "3", DUE._replace(place=1), ("untick", ())),
    (DUE, "4", DUE._replace(place=1), None),
    (DUE, "5", DUE, None),
    (DUE, "6", DUE._replace(place=3), None),
    (DUE, "yes", DUE._replace(place=1), ("tick", ())),
    (DUE._replace(place=1), "2", at(DUE._replace(place=1), "day"), None),
    (
        at(DUE, "company", "2026-06-09"),
        "Sam",
        DUE._replace(place=1),
        ("book", ("2026-06-09", "Sam")),
    ),
]


@pytest.mark.parametrize(("state", "answer", "next_", "change"), TABLE)
def test_each_answer_leads_where_the_table_says(state, answer, next_, change):
    assert answered(state, answer, TODAY) == Answered(next_, change)


@pytest.mark.parametrize("state", [START, at(START, "more"), DUE])
@pytest.mark.parametrize(
    "answer",
    ["", "0", "9", "99", "-1", "1.5", "²", "٣", "bo bo", "x", "1 2", "b", "one", "\x1b[A", " "],
)
def test_what_names_no_choice_is_refused_and_the_state_holds(state, answer):
    before = State(*state)
    with pytest.raises(WrongUse) as refused:
        answered(state, answer, TODAY)
    assert refused.value.message == f"Type a number from 1 to {len(state.choices)}, then Enter."
    assert state == before


@pytest.mark.parametrize("answer", ["31/2", "2026-02-30", "someday", "9"])
def test_a_day_that_is_none_is_refused_with_what_a_date_looks_like(answer):
    with pytest.raises(WrongUse, match=r"such day|a date"):
        answered(at(START, "day"), answer, TODAY)


def test_only_done_booked_not_for_me_and_a_note_store_anything():
    silent = [words for _, words in ITEM_CHOICES if answered(START, words, TODAY).wish is None]
    assert silent == ["Booked", "Not for me", "Write a note", "More", "Later", "Back", "Stop"]
    silent = [words for _, words in DUE_CHOICES if answered(DUE, words, TODAY).wish is None]
    assert silent == ["Book another day", "Later", "Back", "Stop"]


def test_every_question_that_can_be_asked_has_words():
    asked = {state.asking for state, *_ in TABLE} | {next_.asking for *_, next_, _ in TABLE}
    assert asked == set(walk.QUESTIONS)


def test_the_choices_follow_from_the_place():
    assert DUE.choices == DUE_CHOICES
    assert DUE._replace(place=1).choices == ITEM_CHOICES
    assert START.choices == ITEM_CHOICES
    assert State(()).finished


class Walker:
    """A person at the walk: answers from a list, and everything they saw, saved and were told."""

    def __init__(self, answers, refuse=()):
        self.answers = list(answers)
        self.refuse = refuse
        self.seen = []
        self.saved = []
        self.told = []

    def ask(self, state):
        return self.answers.pop(0)

    def save(self, item, change):
        if change[0] in self.refuse:
            return False
        self.saved.append((item, change))
        return True

    def go(self, state=START):
        return walk.go(
            state,
            TODAY,
            show=lambda state: self.seen.append((state.item, state.asking)),
            ask=self.ask,
            save=self.save,
            complain=self.told.append,
        )


def test_a_whole_walk_saves_each_change_before_the_next_item_is_shown():
    walker = Walker(["1", "2", "9 June", "Sam", "3", "none here"])
    assert walker.go().finished
    assert walker.saved == [
        ("a", ("tick", ())),
        ("b", ("book", ("2026-06-09", "Sam"))),
        ("c", ("skip", ("none here",))),
    ]
    assert walker.seen == [("a", "choice"), ("b", "choice"), ("c", "choice")]


def test_later_and_stop_store_nothing():
    walker = Walker(["6", "7", "5", "8"])
    walker.go()
    assert walker.saved == []
    assert walker.seen == [("a", "choice"), ("b", "choice"), ("a", "choice"), ("a", "more")]


def test_a_wrong_answer_is_complained_of_and_asked_again_without_showing_the_item_again():
    walker = Walker(["0", "many", "2", "31/2", "", "8"])
    walker.go()
    assert len(walker.told) == 3
    assert all(isinstance(problem, LmcsError) for problem in walker.told)
    assert walker.seen == [("a", "choice")]


def test_a_change_that_could_not_be_kept_leaves_the_item_on_the_screen():
    walker = Walker(["1", "3", "because", "6", "8"], refuse=("tick", "skip"))
    walker.go()
    assert walker.saved == []
    assert walker.seen == [("a", "choice"), ("b", "choice")]


def test_a_note_stays_on_its_item():
    walker = Walker(["4", "ask again", "8"])
    walker.go()
    assert walker.saved == [("a", ("note", ("ask again",)))]
    assert walker.seen == [("a", "choice")]


def test_an_empty_walk_asks_nothing():
    walker = Walker([])
    assert walker.go(State(())).finished
    assert walker.seen == walker.told == []
