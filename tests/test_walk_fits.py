"""For every shipped item, task, why, how, jargon and choices fit a window of 24 lines and 80 columns, prompt included."""

import re

import pytest

from lmcs.basics.blocks import Facts, Paragraph
from lmcs.pages import walk as pages
from lmcs.render import plain, terminal
from lmcs.render.forms import fitted
from lmcs.session import walking as walk

LINES, COLUMNS = 24, 80
CHOICES, DUE = (
    [words for _, words in choices] for choices in (walk.ITEM_CHOICES, walk.DUE_CHOICES)
)
VIEWS = {
    "standard": lambda page: terminal.draw(page, COLUMNS, colour=True),
    "plain": lambda page: plain.draw(page, COLUMNS),
}
STATES = {
    "booked": lambda item: (
        (
            "book",
            {
                "item": item,
                "on": "2026-09-30",
                "at": "14:30",
                "with": "the director and the head of finance",
            },
        ),
    ),
    "due": lambda item: (
        ("book", {"item": item, "on": "2026-06-03", "at": "14:30", "with": "the director"}),
    ),
    "noted": lambda item: (("note", {"item": item, "text": "zebra " * 200}),),
}
_DUE = STATES.pop("due")
STATES["due and noted"] = lambda item: _DUE(item) + STATES["noted"](item)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("state", STATES)  # what is not started takes a line less
def test_every_item_fits_the_window_with_its_prompt(library, journey_of, view, state):
    tall = {}
    for item in library.items.values():
        journey = journey_of(*STATES[state](item.id))
        due = state.startswith("due")
        choices = DUE if due else CHOICES
        page = pages.stop(journey, journey.step(item), choices, due=due, order=not due)
        shown = fitted(page, VIEWS[view]) + walk.QUESTIONS["choice"]
        height = len(shown.splitlines())
        if height > LINES:
            tall[item.number] = height
    assert tall == {}


@pytest.mark.parametrize("view", VIEWS)
def test_every_item_shows_its_task_why_how_and_choices_whole(library, journey_of, view):
    journey = journey_of()
    for item in library.items.values():
        page = pages.stop(journey, journey.step(item), CHOICES, due=False)
        shown = " ".join(fitted(page, VIEWS[view]).split())
        assert f"{item.kind.capitalize()} {item.number}. " in shown
        for text in (item.text, item.why):
            assert all(word in shown for word in text.split()), item.number
        assert "8 Stop. ? explains them." in shown


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("words", [CHOICES, DUE])
def test_choices_that_are_known_take_one_line(library, journey_of, view, words):
    journey = journey_of()
    step = journey.step(library.items["speak-to-employer"])
    for page in (
        pages.stop(journey, step, words, due=False, known=True),
        pages.more(journey, step, words),
        pages.here(step, words),
    ):
        lines = re.sub(r"\x1b\[[0-9;]*m", "", VIEWS[view](page)).rstrip().splitlines()
        assert "1 " in lines[-1]
        assert lines[-1].endswith("8 Stop.")


def test_a_note_and_an_order_that_jumps_are_said(library, journey_of):
    item = library.items["speak-to-employer"]
    noted = journey_of(("note", {"item": item.id, "text": "zebra"}))
    page = pages.stop(noted, noted.step(item), CHOICES, due=False, order=True)
    said = [block.text for block in page.blocks if isinstance(block, Paragraph)]
    assert said[0] == f"You have a note on this: 5 shows it. {pages.ORDER}"
    assert "zebra" not in plain.draw(page, None)


def test_every_task_of_the_first_ten_days_has_at_least_its_first_term_explained_in_place(
    library, journey_of
):
    journey = journey_of()
    silent = []
    for item in library.items.values():
        if item.see and item.checklist == "first-ten-days":
            page = pages.stop(journey, journey.step(item), CHOICES, due=False)
            shown = " ".join(fitted(page, VIEWS["plain"]).split())
            if f"{library.terms[item.see[0]].name}: " not in shown:
                silent.append(item.number)
    assert silent == []


@pytest.mark.parametrize("view", VIEWS)
def test_no_term_gives_way_where_there_is_room_for_it(library, journey_of, view):
    journey = journey_of()
    for item in library.items.values():
        page = pages.stop(journey, journey.step(item), CHOICES, due=False)
        shown = fitted(page, VIEWS[view])
        kept = sum(shown.count(library.terms[id_].name) > 0 for id_ in item.see)
        if kept < len(item.see):
            one_more = next(block for block in page.blocks if isinstance(block, Facts))
            more = one_more._replace(rows=one_more.rows[: kept + 1])
            taller = page._replace(
                blocks=tuple(more if block is one_more else block for block in page.blocks)
            )
            assert len(VIEWS[view](taller).splitlines()) >= LINES, item.number
