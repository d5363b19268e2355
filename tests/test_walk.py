"""The guided walk: a pure step from state and answer to the next state and the change to save, and its loop."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from lmcs.basics.errors import Stopped, WrongUse
from lmcs.commands.walk import Walk
from lmcs.pages import walk as pages
from lmcs.session import walking as walk
from lmcs.session.walking import DUE_CHOICES, ITEM_CHOICES, QUESTIONS, State, answered

TODAY = datetime(2026, 6, 4, tzinfo=UTC)
START = State(("a", "b", "c"))
SECOND = START._replace(place=1)
DUE = State(("a", "b", "c"), due=1)


def at(state, asking, day="", time=""):
    return state._replace(asking=asking, day=day, time=time)


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
    # booked: the day, whether that is meant, the time, then with whom
    (at(START, "day"), "9 June", at(START, "company", "2026-06-09"), None),
    (at(START, "day"), "next Thursday at 2pm", at(START, "company", "2026-06-11", "14:00"), None),
    (at(START, "day"), "3 May", at(START, "sure", "2027-05-03"), None),
    (at(START, "sure", "2027-05-03"), "yes", at(START, "company", "2027-05-03"), None),
    (
        at(START, "sure", "2027-05-03", "14:00"),
        "Y",
        at(START, "company", "2027-05-03", "14:00"),
        None,
    ),
    (at(START, "sure", "2027-05-03"), "no", at(START, "day"), None),
    (at(START, "sure", "2027-05-03"), "", at(START, "day"), None),
    (at(START, "day"), "2026-06-01", at(START, "company", "2026-06-01"), None),
    (at(START, "day"), "", START, None),
    (at(START, "company", "2026-06-09"), "Sam", SECOND, ("book", ("2026-06-09", "", "Sam"))),
    (
        at(START, "company", "2026-06-09", "14:30"),
        "",
        SECOND,
        ("book", ("2026-06-09", "14:30", "")),
    ),
    # a number typed as a name, a reason or a note is what was typed
    (at(START, "company", "2026-06-09"), "8", SECOND, ("book", ("2026-06-09", "", "8"))),
    (at(START, "reason"), "we have none", SECOND, ("skip", ("we have none",))),
    (at(START, "reason"), "", START, None),
    (at(START, "note"), "ask again in June", START, ("note", ("ask again in June",))),
    (at(START, "note"), "", START, None),
    # a booking whose day has come: the same eight places
    (DUE, "1", DUE._replace(place=1), ("tick", ())),
    (DUE, "2", at(DUE, "day"), None),
    (DUE, "3", DUE._replace(place=1), ("untick", ())),
    (DUE, "4", at(DUE, "happened"), None),
    (DUE, "5", at(DUE, "more"), None),
    (DUE, "6", DUE._replace(place=1), None),
    (DUE, "7", DUE, None),
    (DUE, "8", DUE._replace(place=3), None),
    (DUE, "yes", DUE._replace(place=1), ("tick", ())),
    (DUE, "y", DUE._replace(place=1), ("tick", ())),
    (DUE, "it is off", DUE._replace(place=1), ("untick", ())),
    (at(DUE, "happened"), "went well", DUE._replace(place=1), ("tick", ("went well",))),
    (at(DUE, "happened"), "", DUE._replace(place=1), ("tick", ())),
    (DUE._replace(place=1), "2", at(DUE._replace(place=1), "day"), None),
    (
        at(DUE, "company", "2026-06-09"),
        "Sam",
        DUE._replace(place=1),
        ("book", ("2026-06-09", "", "Sam")),
    ),
    # a number as people write it
    *(
        (START, number, SECOND, ("tick", ()))
        for number in ("1.", "1)", "(1)", "#1", " 1 ", "1:", "1!")
    ),
    # words for a choice, and what ends the walk, wherever it asks
    (START, "tick", SECOND, ("tick", ())),
    (START, "book", at(START, "day"), None),
    (START, "note", at(START, "note"), None),
    (START, "skip", at(START, "reason"), None),
    (START, "next", SECOND, None),
    (SECOND, "previous", START, None),
    *(
        (START, word, START._replace(place=3), None)
        for word in ("q", "quit", "Quit.", "exit", "stop", "lmcs quit", "QUIT")
    ),
    *(
        (at(START, asking), "bye", START._replace(place=3), None)
        for asking in ("day", "sure", "reason", "note")
    ),
    # who leaves at a question that Enter leaves open keeps what was answered before
    (
        at(START, "company", "2026-06-09", "14:30"),
        "quit",
        START._replace(place=3),
        ("book", ("2026-06-09", "14:30", "")),
    ),
    (at(DUE, "happened"), "bye", DUE._replace(place=3), ("tick", ())),
    *(
        (at(START, asking), "back", START, None)
        for asking in ("day", "sure", "company", "reason", "note", "happened")
    ),
    # what is beside the walk leaves it where it is
    *(
        (START, word, START, ("help", ()))
        for word in ("?", "??", "help", "Help", "help?", "--help", "lmcs help")
    ),
    *(
        (at(START, asking), "?", at(START, asking), ("help", ()))
        for asking in ("more", "day", "sure", "company", "reason", "note", "happened")
    ),
    (SECOND, "undo", SECOND, ("undo", ())),
    (SECOND, "lmcs undo", SECOND, ("undo", ())),
    *(
        (START, words, START, ("line", (words,)))
        for words in (
            "MASH",
            "lmcs glossary LAC",
            "what is a MASH",
            "show 9",
            "bo bo",
            "one",
            "s47",
        )
    ),
]


@pytest.mark.parametrize(("state", "answer", "next_", "change"), TABLE)
def test_each_answer_leads_where_the_table_says(state, answer, next_, change):
    assert answered(state, answer, TODAY)[:2] == (next_, change)


@pytest.mark.parametrize("state", [START, at(START, "more"), DUE])
@pytest.mark.parametrize(
    "answer",
    [
        "",
        "0",
        "9",
        "99",
        "-1",
        "1.5",
        "²",
        "٣",
        "x",
        "1 2",
        "b",
        "\x1b[A",
        " ",
        "4a",
        "d",
        "s",
        "..",
        "1-3",
    ],
)
def test_what_names_no_choice_is_refused_and_the_state_holds(state, answer):
    before = State(*state)
    with pytest.raises(WrongUse) as refused:
        answered(state, answer, TODAY)
    assert refused.value.message == f"Type a number from 1 to {len(state.choices)}, then Enter."
    assert state == before


@pytest.mark.parametrize("state", [START, at(START, "more")])
@pytest.mark.parametrize("answer", ["n", "no", "N", "No.", "nope"])
def test_a_no_chooses_nothing_and_says_so(state, answer):
    with pytest.raises(WrongUse, match="Nothing was chosen") as refused:
        answered(state, answer, TODAY)
    assert refused.value.hint == "Type a number from 1 to 8, then Enter."


@pytest.mark.parametrize("word", ["quit", "bye", "back", "undo"])
def test_what_is_left_unsaid_is_kept_or_said_not_to_be(word):
    for asking in QUESTIONS:
        left = answered(at(START, asking, "2026-06-09"), word, TODAY)
        talked = asking in ("choice", "more")
        assert talked or left.wish or left.said == "This one stays as it was."


NOON = datetime(2026, 6, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "day", "passed"),
    [("Thursday at 10am", "2026-06-11", True), ("10am on Thursday", "2026-06-11", True), ("today at 10am", "2026-06-04", True), ("4 June at 10am", "2026-06-04", True),
     ("Thursday at 2pm", "2026-06-04", False), ("today", "2026-06-04", False), ("Friday at 10am", "2026-06-05", False), ("1 June at 10am", "2027-06-01", False)],
)  # fmt: skip
def test_a_time_that_has_passed_today_is_asked_about(typed, day, passed):
    next_ = answered(at(START, "day"), typed, NOON)
    assert next_.state.day == day
    assert next_.said.startswith("10:00 today has passed. Do you mean") == passed


def test_more_twice_back_on_the_first_and_a_doubtful_day_say_so():
    assert answered(at(START, "more"), "5", TODAY).said == "That is all there is on this one."
    assert "none before it" in answered(START, "7", TODAY).said
    assert answered(SECOND, "7", TODAY).said == ""
    assert answered(at(START, "day"), "3 May", TODAY).said == (
        "No year was given: Monday 3 May 2027 is more than six months away. Do you mean Monday 3 May 2027?"
    )
    assert answered(at(START, "day"), "tomorrow", TODAY).said == "Friday 5 June 2026."
    assert answered(at(START, "day"), "tomorrow at half past two", TODAY).said == (
        '"half past two" could be morning or afternoon. Do you mean Friday 5 June 2026 at 14:30?'
    )


@pytest.mark.parametrize("answer", ["31/2", "2026-02-30", "someday", "9", "noon"])
def test_a_day_that_is_none_is_refused_with_what_a_date_looks_like(answer):
    with pytest.raises(WrongUse, match=r"such day|a date|no day|a time|morning or"):
        answered(at(START, "day"), answer, TODAY)


def test_only_done_booked_not_for_me_and_a_note_store_anything():
    silent = [words for _, words in ITEM_CHOICES if answered(START, words, TODAY).wish is None]
    assert silent == ["Booked", "Not for me", "Write a note", "More", "Later", "Back", "Stop"]
    silent = [words for _, words in DUE_CHOICES if answered(DUE, words, TODAY).wish is None]
    assert silent == ["Book another day", "Yes, and write a note", "More", "Later", "Back", "Stop"]


def test_every_question_that_can_be_asked_has_words():
    asked = {state.asking for state, *_ in TABLE} | {next_.asking for *_, next_, _ in TABLE}
    assert asked == set(walk.QUESTIONS)
    assert {*pages.ABOUT, "choice", "more"} == asked


def test_the_choices_follow_from_the_place():
    assert DUE.choices == DUE_CHOICES
    assert DUE._replace(place=1).choices == ITEM_CHOICES
    assert START.choices == ITEM_CHOICES
    assert State(()).finished


class Walker(Walk):
    """A person at the walk: answers from a list, and everything they saw, saved and were told."""

    def __init__(self, answers, refuse=()):
        told = SimpleNamespace(local=TODAY, confirm=lambda said: None, warn=self.complain)
        super().__init__(told)
        self.answers = list(answers)
        self.refuse = refuse
        self.seen = []
        self.saved = []
        self.told = []

    def complain(self, message, hint):
        self.told.append(message)

    def show(self, state):
        self.seen.append((state.item, state.asking))

    def ask(self, state):
        return self.answers.pop(0)

    def do(self, state, wish):
        if wish[0] in self.refuse:
            raise Stopped("No.")
        self.saved.append((state.item, wish))

    def go(self, state=START):
        return super().go(state)


def test_a_whole_walk_saves_each_change_before_the_next_item_is_shown():
    walker = Walker(["1", "2", "9 June", "Sam", "3", "none here"])
    assert walker.go().finished
    assert walker.saved == [
        ("a", ("tick", ())),
        ("b", ("book", ("2026-06-09", "", "Sam"))),
        ("c", ("skip", ("none here",))),
    ]
    assert walker.seen == [("a", "choice"), ("b", "choice"), ("c", "choice")]


def test_later_and_stop_store_nothing():
    walker = Walker(["6", "7", "5", "8"])
    walker.go()
    assert walker.saved == []
    assert walker.seen == [("a", "choice"), ("b", "choice"), ("a", "choice"), ("a", "more")]


def test_a_wrong_answer_is_complained_of_and_asked_again_without_showing_the_item_again():
    walker = Walker(["0", "n", "2", "31/2", "", "8"])
    walker.go()
    assert len(walker.told) == 3
    assert walker.seen == [("a", "choice")]


def test_a_change_that_could_not_be_kept_leaves_the_item_on_the_screen():
    walker = Walker(["1", "3", "because", "6", "8"], refuse=("tick", "skip"))
    walker.go()
    assert walker.saved == []
    assert walker.seen == [("a", "choice"), ("b", "choice")]


def test_undo_goes_back_to_the_item_whose_change_was_taken_back():
    walker = Walker(["6", "1", "4", "zebra", "undo", "undo", "undo", "8"])
    walker.go()
    assert walker.saved == [
        ("b", ("tick", ())),
        ("c", ("note", ("zebra",))),
        ("c", ("undo", ())),
        ("c", ("undo", ())),
        ("b", ("undo", ())),
    ]
    assert walker.seen == [("a", "choice"), ("b", "choice"), ("c", "choice"), ("b", "choice")]


def test_help_and_a_word_leave_the_item_without_showing_it_again():
    walker = Walker(["?", "MASH", "2", "?", "tomorrow at 2pm", "?", "", "8"])
    walker.go()
    assert [wish[0] for _, wish in walker.saved] == ["help", "line", "help", "help", "book"]
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
