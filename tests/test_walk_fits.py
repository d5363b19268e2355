"""For every shipped item, task, why, how, jargon and choices fit a window of 24 lines and 80 columns, prompt included."""

import pytest

from lmcs.pages import walk as pages
from lmcs.render import plain, terminal
from lmcs.session import walking as walk

LINES, COLUMNS = 24, 80
VIEWS = {
    "standard": lambda page: terminal.draw(page, COLUMNS, colour=True),
    "plain": lambda page: plain.draw(page, COLUMNS),
}
STATES = {
    "not started": lambda item: (),
    "booked": lambda item: (
        ("book", {"item": item, "on": "2026-09-30", "at": "14:30", "with": "the director and the head of finance"}),
    ),
    "due": lambda item: (("book", {"item": item, "on": "2026-06-03", "at": "14:30", "with": "the director"}),),
    "noted": lambda item: (("note", {"item": item, "text": "zebra " * 200}),),
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("state", STATES)
def test_every_item_fits_the_window_with_its_prompt(library, journey_of, view, state):
    tall = {}
    for item in library.items.values():
        journey = journey_of(*STATES[state](item.id))
        due = state == "due"
        choices = walk.DUE_CHOICES if due else walk.ITEM_CHOICES
        page = pages.item(journey, journey.step(item), choices, due=due)
        shown = VIEWS[view](page) + walk.QUESTIONS["choice"]
        height = len(shown.splitlines())
        if height > LINES:
            tall[item.number] = height
    assert tall == {}


@pytest.mark.parametrize("view", VIEWS)
def test_every_item_shows_its_task_why_how_and_choices_whole(library, journey_of, view):
    journey = journey_of()
    for item in library.items.values():
        shown = " ".join(VIEWS[view](pages.item(journey, journey.step(item), walk.ITEM_CHOICES, due=False)).split())
        assert f"{item.kind.capitalize()} {item.number}. " in shown
        for text in (item.text, item.why):
            assert all(word in shown for word in text.split()), item.number
        assert "8 Stop." in shown


def test_every_task_of_the_first_ten_days_has_at_least_its_first_term_explained_in_place(library, journey_of):
    journey = journey_of()
    silent = []
    for item in library.items.values():
        if item.see and item.checklist == "first-ten-days":
            shown = " ".join(
                plain.draw(pages.item(journey, journey.step(item), walk.ITEM_CHOICES, due=False), None).split()
            )
            if f"{library.terms[item.see[0]].name}: " not in shown:
                silent.append(item.number)
    assert silent == []
