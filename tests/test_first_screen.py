"""The first screen fits its window with its prompt, whatever stands on it; and each change names the list that it moved."""

import re
from datetime import date

import pytest

from conftest import TODAY, commands
from lmcs.basics.blocks import Heading, Paragraph, less
from lmcs.content.moved import CALENDAR
from lmcs.pages.status import PROMPT, choices, status
from lmcs.progress import replay
from lmcs.progress.counting import counted
from lmcs.progress.journey import Journey
from lmcs.render import plain
from lmcs.render import terminal as drawn
from lmcs.render.forms import fitted

LINES, COLUMNS = 24, 80
VIEWS = {
    "standard": lambda page: drawn.draw(page, COLUMNS, colour=True),
    "plain": lambda page: plain.draw(page, COLUMNS),
}


def ticks(items):
    return [("tick", {"item": item.id, "on": "2026-06-01"}) for item in items]


def bookings(items, day):
    company = "the director and the head of finance"
    return [
        ("book", {"item": item.id, "on": day, "at": "14:30", "with": company}) for item in items
    ]


def tall(journey, view, **said):
    page = status(journey, new=False, choices=True, **said)
    return len((fitted(page, VIEWS[view]) + PROMPT).splitlines()) > LINES


@pytest.mark.parametrize("view", VIEWS)
def test_it_fits_with_any_task_next_and_any_bookings(library, journey_of, view):
    items = [item for checklist in library.checklists[:2] for item in checklist.items]
    too_tall = []
    for place in range(len(items)):
        others = [*items[:place], *items[place + 1 :]]
        due, ahead = others[:5], others[5:9]
        for changes in (
            ticks(others),
            [*ticks(others[9:]), *bookings(due, "2026-06-02"), *bookings(ahead, "2026-06-20")],
            [*ticks(others[5:]), *bookings(due, "2026-06-02")],
        ):
            if tall(journey_of(*changes), view, since=date(2026, 6, 1)):
                too_tall.append(items[place].number)  # noqa: PERF401 - one look at a time
    assert too_tall == []


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("new", [True, False])
def test_a_new_persons_screen_fits_and_offers_start(journey_of, view, new):
    page = status(journey_of(), new=new, choices=True)
    shown = fitted(page, VIEWS[view])
    assert len((shown + PROMPT).splitlines()) <= LINES
    said = " ".join(shown.split())
    assert "or list, summary, start or stop." in said
    assert "0 of 17 done." in said
    assert "Talk to your employer" in said
    assert ("Welcome." in said) is new


def test_start_is_offered_until_it_is_done(journey_of):
    for key, value in (("name", "Ana"), ("council", "Riverside"), ("appointed", "2026-06-02")):
        journey = journey_of(("set", {"key": key, "value": value}))
        assert "or list, summary or stop." in VIEWS["plain"](
            status(journey, new=False, choices=True)
        )
    journey = journey_of(("set", {"key": "view", "value": "plain"}))
    assert "summary, start or stop" in VIEWS["plain"](status(journey, new=False, choices=True))


def test_it_says_what_came_due_since_the_last_change(library, journey_of):
    items = library.checklists[0].items
    journey = journey_of(*bookings(items[:2], "2026-06-03"), *bookings(items[2:3], "2026-06-01"))
    said = VIEWS["plain"](status(journey, new=False, choices=True, since=date(2026, 6, 2)))
    assert "2 bookings came due since your last change: 1 and 2." in said
    said = VIEWS["plain"](status(journey, new=False, choices=True, since=date(2026, 6, 3)))
    assert "since your last change" not in said


def test_at_the_prompt_what_came_due_last_has_room_and_all_of_it_a_word(library, journey_of):
    items = library.checklists[0].items
    journey = journey_of(*bookings(items[:1], "2026-06-01"), *bookings(items[1:2], "2026-06-03"))
    said = VIEWS["plain"](status(journey, new=False, choices=True, at_prompt=True))
    assert "Booked, and the day has come (2; all of them: diary)" in said
    assert said.index("3 June 2026") < said.index("1 June 2026")


def test_after_a_new_version_it_says_how_many_changes_in_law_are_new(library, journey_of):
    journey = journey_of(*ticks(library.checklists[0].items[:1]))  # of the first version
    said = VIEWS["plain"](status(journey, new=False, choices=True))
    assert "lmcs changes --new" in said
    assert "New in this version: " in said
    assert "New in this version" not in VIEWS["plain"](status(journey_of(), new=True, choices=True))


@pytest.mark.parametrize(
    ("seen", "now", "said"),
    [("2026-10", "2026-12", "2 changes"), ("2026-11", "2026-12", "1 change"), ("2026-12", "2026-12", ""), ("2026-12", "2027-01", "")],
)  # fmt: skip
def test_new_is_what_was_added_after_the_content_that_was_seen(library, seen, now, said):
    term = next(each for each in library.terms.values() if each.changes)
    made = tuple(term.changes[0]._replace(added=added) for added in ("", seen, "2026-11", "2026-12"))  # fmt: skip
    item = library.checklists[0].items[0]._replace(changes=())
    own = library._replace(
        terms={term.id: term._replace(changes=made)}, laws={}, items={item.id: item}, content_date=now
    )  # fmt: skip
    progress = replay(commands(*ticks([item])))._replace(content=seen)
    journey = Journey(own, progress, TODAY)
    (text,) = re.findall(r"New in this version: ([^,]*),|$", VIEWS["plain"](status(journey, new=False, choices=True)))[:1]  # fmt: skip
    assert text == said


def test_a_list_that_is_done_says_so_and_what_comes_next(library, journey_of):
    first, worth = library.checklists[:2]
    core = [item for item in first.items if item.core]

    def said(items):
        return VIEWS["plain"](status(journey_of(*ticks(items)), new=False, choices=True))

    assert "All of “Your first ten days” is done." in said(core)
    assert "Task 18" in said(core)
    every = said([*first.items, *worth.items])
    assert "“Also in the guide”" in every
    assert "lmcs list chief-executive" in every
    everything = said([item for each in library.checklists for item in each.items])
    assert "Everything in every list is done." in everything


def test_what_gives_way_leaves_no_heading_behind(library, journey_of):
    page = status(
        journey_of(*bookings(library.checklists[0].items[:3], "2026-06-02")),
        new=False,
        choices=True,
    )
    while (shorter := less(page)) != page:
        page = shorter
    said = VIEWS["plain"](page)
    assert "Further on" not in said
    assert "the day has come\n\nNext" not in said
    assert "Next" in said


# Every confirmation names the list that moved, with its own count.

MOVES = [
    ("tick 1", "Your first ten days: 1 of 17 done."),
    ("tick 18 20 21", "Also in the guide: 3 of 51 done."),
    ("tick L3", "What your leader may ask, and do for you: 1 of 54 done."),
    ("tick W1", "Also worth doing: 1 of 15 done."),
    ("tick O1", "The call has come: 1 of 22 done."),
    ("tick C5", "What your chief executive should know, and you can ask with them: 1 of 79 done."),
    ("tick 1 18", "Your first ten days: 1 of 17 done. Also in the guide: 1 of 51 done."),
    ("book 19 --on tomorrow", "Also in the guide: 0 of 51 done. 1 booked."),
    ("skip W2 --reason x", "Also worth doing: 0 of 14 done. 1 set aside."),
    ("note L4 --text x", "What your leader may ask, and do for you: 0 of 54 done."),
]


@pytest.mark.parametrize(("line", "count"), MOVES, ids=[line for line, _ in MOVES])
def test_each_change_and_its_undo_name_the_list_that_moved(lmcs, line, count):
    assert count in lmcs(*line.split()).out
    undone = lmcs("undo").out
    titles = [part.split(": ")[0] for part in count.split(" done. ")]
    assert all(
        f"{title}: 0 of" in undone
        for title in titles
        if ":" not in title and title[0].isupper() and not title[0].isdigit() and len(title) > 15
    )
    assert "To reverse this: lmcs redo" in undone
    assert count in lmcs("redo").out


def test_what_moves_no_list_counts_none(lmcs):
    for line in (("ask", "budget"), ("start", "--name", "Ana"), ("summary", "--sent")):
        said = lmcs(*line).out
        assert " of 17" not in said
        assert "To reverse this: lmcs undo" in said


def test_a_second_tick_says_the_day_once_or_each_with_its_task(lmcs):
    lmcs("tick", "1-3")
    assert (
        lmcs("tick", "1-3").out.splitlines()[0] == "Already done (4 June 2026). Tasks 1, 2 and 3."
    )
    lmcs("tick", "4", "--on", "3 May")
    said = lmcs("tick", "1", "4").out.splitlines()
    assert said[0] == "Already done: tasks 1 (4 June 2026) and 4 (3 May 2026)."
    assert said[1] == "Your first ten days: 4 of 17 done."


def test_the_last_tick_of_a_list_says_that_it_is_all_and_what_is_next(lmcs):
    lmcs("tick", "1-16")
    said = lmcs("tick", "17").out
    assert (
        "Your first ten days: 17 of 17 done. That is all of it. Next: Also in the guide: lmcs walk"
        in " ".join(said.split())
    )
    said = lmcs("tick", "18-68").out
    assert (
        "Also in the guide: 51 of 51 done. That is all of it. Next: Also worth doing: lmcs walk"
        in " ".join(said.split())
    )
    assert len(said.splitlines()) <= 3


def test_what_is_next_is_said_also_where_another_list_was_touched(library, journey_of):
    first, worth = library.checklists[:2]
    core = [item for item in first.items if item.core]
    touched = [core[0], worth.items[0]]
    done = counted(journey_of(*ticks([*core, worth.items[0]])), touched)
    assert "That is all of it. Also worth doing: 1 of" in done
    assert done.endswith("Next: Also in the guide: lmcs walk")
    assert "Next" not in counted(journey_of(*ticks(touched)), touched)


def test_what_was_agreed_stands_on_the_first_screen_and_its_day_when_it_has_come(lmcs, monkeypatch):
    assert "agreed" not in lmcs().out
    lmcs("meet", "director", "--agreed", "By Friday 5 June she sends a list")
    lmcs("meet", "leader", "--agreed", "a seat in the budget group in May")
    soon = "Soon: director of children's services, 5 June 2026.\nTo see: lmcs agreed"
    assert f"2 things agreed with others are open.\n{soon}" in lmcs().out
    assert "sends a list" not in lmcs().out
    monkeypatch.setenv("LMCS_TODAY", "2026-06-05")
    said = "2 things agreed with others are open, and the day of 1 has come"
    assert f"{said} (director of children's services, for today)." in lmcs().out
    monkeypatch.setenv("LMCS_TODAY", "2026-06-06")
    assert f"{said} (director of children's services, late: it was for 5 June 2026)." in lmcs().out
    assert "Agreed with others and open: 2. To see it: lmcs agreed" in lmcs("diary").out
    lmcs("meet", "director", "--kept", "1")
    assert "1 thing agreed with others is open.\nTo see: lmcs agreed" in lmcs().out


def test_what_is_kept_for_oneself_for_a_day_comes_up_in_the_days_before(lmcs, monkeypatch):
    lmcs("meet", "yourself", "--agreed", "Call with Hugh on 14 june 6pm")
    for today, said in (("2026-06-04", "is open.\n"), ("2026-06-06", "is open.\n"), ("2026-06-07", "Soon: myself, 14 June 2026."), ("2026-06-08", "Soon: myself, 14 June 2026."), ("2026-06-14", "(myself, for today)")):  # fmt: skip
        monkeypatch.setenv("LMCS_TODAY", today)
        assert said in lmcs().out
        assert "1 thing agreed with others or kept for yourself is open" in lmcs().out
        assert "Hugh" not in lmcs().out


COUNCIL = """\
council: Riverside
letter: R
meetings:
  - {id: r-board, title: Improvement board, dates: [2026-06-04, "2026-06-05 14:00, Room 2"], at: 10:00, place: Town hall}
  - {id: r-panel, title: Corporate parenting panel, dates: [2026-06-05, 2026-06-06]}
  - {id: r-forum, title: Schools forum, dates: [2026-06-05], off: [2026-06-05]}
"""


@pytest.fixture
def council(home):
    path = home / "content" / "riverside.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(COUNCIL, encoding="utf-8")


@pytest.mark.usefixtures("council")
def test_a_meeting_of_the_council_stands_on_it_the_day_before_and_on_the_day(lmcs, monkeypatch):
    def said(day):
        monkeypatch.setenv("LMCS_TODAY", day)
        return " ".join(lmcs().out.split())

    assert "Tomorrow at 10:00: Improvement board, Town hall." in said("2026-06-03")
    assert "Today at 10:00: Improvement board, Town hall. Tomorrow" in said("2026-06-04")
    assert "And 1 more: type dates." in said("2026-06-04")
    assert "Today at 14:00: Improvement board, Room 2." in said("2026-06-05")
    assert "Schools forum" not in said("2026-06-05")
    assert not {"Today", "Tomorrow"} & set(said("2026-06-02").replace(":", "").split())


@pytest.mark.usefixtures("council")
@pytest.mark.parametrize("line", ["dates", "panel dates", "our meeting dates", "next meeting"])  # fmt: skip
def test_dates_always_answers(lmcs, monkeypatch, line):
    if line != "our meeting dates":
        assert "Corporate parenting panel" in lmcs(*line.split()).out
    monkeypatch.setenv("LMCS_TODAY", "2027-05-01")
    assert "is to come in your council's file." in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["dates", "panel dates"])
def test_without_a_councils_file_dates_says_what_the_officer_may_add(lmcs, line):
    said = lmcs(*line.split()).out
    assert "No meeting of your council is known here." in said
    assert "under meetings" in said


def test_a_task_of_the_council_to_do_first_comes_right_behind_the_main_ones(lmcs, home):
    path = home / "content" / "riverside.yaml"
    path.parent.mkdir(parents=True)
    item = "{checklist: first-ten-days, number: 1, id: r-sign, task: Sign the form, who: [director], pace: first}"  # fmt: skip
    path.write_text(f"council: Riverside\nletter: R\nitems:\n  - {item}\n", encoding="utf-8")
    lmcs("tick", *["1", "2", "3", "4", "5", "6", "7", "11", "12", "13"])
    assert "Sign the form" in lmcs("show", "next").out


def test_what_is_booked_next_stands_beside_what_has_passed_on_a_screen_of_24_lines(
    lmcs, monkeypatch
):
    lmcs("book", "56", "--on", "5 June at 2pm")
    lmcs("book", "17", "--on", "7 June at 10:00", "--with", "Dev")
    lmcs("book", "9", "--on", "20 June")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-06")
    page = " ".join(lmcs("status").out.split())
    assert "Booked, and the day has come Task 56." in page
    assert "Booked next: Sunday 7 June 2026 at 10:00, with Dev: 17 Set up meetings with your main partners. And 1 more booked: lmcs diary" in page  # fmt: skip
    monkeypatch.setenv("LMCS_TODAY", "2026-06-07")
    assert "Booked, and the day has come (2)" in lmcs("status").out


# What is one of several: how many are named, which, and in which order


def said_of(journey, words, **more):
    """Return the lines of the first screen in which *words* stand."""
    blocks = status(journey, new=False, choices=True, **more).blocks
    return [each.text for each in blocks if isinstance(each, Paragraph) and words in each.text]


def promises(*days):
    """Return what was agreed on 1 May, each for one of *days*, with the leader and the director in turn."""
    roles = ("leader", "director")
    return [
        ("agreed", {"role": roles[place % 2], "text": f"a visit on {day}", "on": "2026-05-01"})
        for place, day in enumerate(days)
    ]


@pytest.mark.parametrize(("many", "more"), [(2, ""), (3, " And 1 more change: type dates."), (4, " And 2 more changes: type dates.")])  # fmt: skip
def test_of_what_moved_at_the_council_two_are_named_and_the_rest_counted(journey_of, many, more):
    moved = ["Board moved.", "Panel is off.", "Forum is new.", "Cabinet moved."][:many]
    said = f"From your council: Board moved. Panel is off.{more} {CALENDAR}"
    assert said_of(journey_of(), "From your council", moved=moved) == [said]
    assert said_of(journey_of(), "From your council") == []


@pytest.mark.parametrize(
    ("days", "come"),
    [
        (["3 June 2026", "2 June 2026"], "director of children's services, late: it was for 2 June 2026; leader or mayor, late: it was for 3 June 2026"),
        (["4 June 2026", "5 June 2026"], "leader or mayor, for today"),
        (["3 June 2026", "4 June 2026", "2 June 2026"], "leader or mayor, late: it was for 2 June 2026; leader or mayor, late: it was for 3 June 2026; and 1 more"),
    ],
)  # fmt: skip
def test_of_promises_whose_day_has_come_the_first_two_are_named(journey_of, days, come):
    (said,) = said_of(journey_of(*promises(*days)), "agreed with others")
    many = come.count("late") + come.count("today") + ("more" in come)
    assert f" are open, and the day of {many} has come ({come})." in said


@pytest.mark.parametrize(
    ("days", "soon"),
    [
        (["7 June 2026", "6 June 2026", "8 June 2026"], "Soon: director of children's services, 6 June 2026; leader or mayor, 7 June 2026. "),
        (["7 June 2026", "12 June 2026", "7 June 2026"], "Soon: leader or mayor, 7 June 2026. "),
        (["12 June 2026", "13 June 2026"], ""),
    ],
)  # fmt: skip
def test_of_promises_whose_day_is_near_the_next_two_are_named_each_once(journey_of, days, soon):
    (said,) = said_of(journey_of(*promises(*days)), "agreed with others")
    assert said.split(" are open.")[1].strip() == f"{soon}To see: lmcs agreed"


@pytest.mark.parametrize(
    ("due", "ahead", "heads"),
    [
        (1, 0, ["Booked, and the day has come"]),
        (0, 1, ["Booked"]),
        (2, 3, ["Booked, and the day has come (2)"]),
    ],
)
def test_bookings_are_counted_where_there_are_several(library, journey_of, due, ahead, heads):
    items = library.checklists[0].items
    changes = [*bookings(items[:due], "2026-06-04"), *bookings(items[due : due + ahead], "2026-06-05")]  # fmt: skip
    page = status(journey_of(*changes), new=False, choices=True)
    shown = [each.text for each in page.blocks if isinstance(each, Heading)]
    assert shown == [*heads, "Next", "Further on"]


@pytest.mark.parametrize(
    ("many", "named"), [(1, "“Walk the hub”"), (3, "“Walk the hub” and “Walk the pier”")]
)
def test_of_what_is_not_here_now_two_are_named(journey_of, many, named):
    titles = ["Walk the hub.", "Walk the pier.", "Walk the park."][:many]
    made = [
        ("tick", {"item": f"riverside-{number}", "title": title, "list": "riverside-list", "on": "2026-06-01"})
        for number, title in enumerate(titles)
    ]  # fmt: skip
    (said,) = said_of(journey_of(*made), "is kept. lmcs list shows it.")
    assert f": what you did with {named} is kept." in said


def test_the_choices_explain_start_until_it_is_done(journey_of):
    def words(*changes):
        return [word for word, _ in choices(journey_of(*changes)).blocks[0].rows]

    started = words(("set", {"key": "council", "value": "Riverside"}))
    assert [word for word in words() if word not in started] == ["start"]
    assert words()[:2] == ["walk", "list"]


def test_where_all_that_is_left_is_booked_it_says_so(library, journey_of):
    every = [item for each in library.checklists for item in each.items]
    changes = [*ticks(every[1:]), *bookings(every[:1], "2026-06-09")]
    booked = "Nothing is left to start: what is open is booked."
    assert said_of(journey_of(*changes), booked) == [booked]
    assert said_of(journey_of(*ticks(every)), booked) == []
