"""Content and progress joined for today: what is next, what is due, what counts, and which item was meant."""

from datetime import date

import pytest

from conftest import commands
from lmcs.basics.errors import NotFound
from lmcs.basics.person_name import Holder
from lmcs.content import PACES, WALKED, Ask
from lmcs.content.naming import task
from lmcs.progress import BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED, SET_ASIDE, Mark, replay
from lmcs.progress.journey import ADDED, ALSO, EARLIER, Journey
from lmcs.progress.steps import COUNCILS, Counts, Part, Step, chosen, count, put_to

TODAY = date(2026, 6, 4)


def tick(item, on="2026-06-04"):
    return ("tick", {"item": item, "on": on})


def book(item, on, at=""):
    return ("book", {"item": item, "on": on, "at": at})


def skip(item):
    return ("skip", {"item": item, "reason": "x"})


def ids(steps):
    return [step.item.id for step in steps]


@pytest.fixture
def renamed(library):
    """The library with task 4 under a new id that remembers two earlier ones."""
    old = library.numbers["4"]
    new = old._replace(id="meet-often", was=("how-often-to-meet", "meet-the-director"))
    checklists = tuple(
        each._replace(
            sections=tuple(
                part._replace(items=tuple(new if it.id == old.id else it for it in part.items))
                for part in each.sections
            )
        )
        for each in library.checklists
    )
    items = {
        new.id if id_ == old.id else id_: new if id_ == old.id else item
        for id_, item in library.items.items()
    }
    return library._replace(
        checklists=checklists,
        items=items,
        numbers={**library.numbers, "4": new},
        renamed={**library.renamed, "how-often-to-meet": new, "meet-the-director": new},
    )


def test_what_is_next_goes_by_pace_and_core_comes_first(journey_of):
    order = [(PACES.index(step.item.pace), not step.item.core) for step in journey_of().going_on()]
    assert order == sorted(order)
    assert len(order) == sum(len(journey_of().steps(each)) for each in journey_of().walked())


@pytest.mark.parametrize("pace", PACES)
def test_within_a_pace_core_and_others_keep_the_order_of_the_checklist(journey_of, pace):
    journey = journey_of()
    listed = ids(step for each in journey.walked() for step in journey.steps(each))
    here = [step for step in journey.going_on() if step.item.pace == pace]
    core, others = ids(s for s in here if s.item.core), ids(s for s in here if not s.item.core)
    assert ids(here) == core + others
    assert [core, others] == [sorted(each, key=listed.index) for each in (core, others)]


@pytest.mark.parametrize(
    ("change", "next_"),
    [
        ((), True),
        ((tick("how-often-to-meet"),), False),
        ((book("how-often-to-meet", "2026-06-09"),), False),
        ((skip("how-often-to-meet"),), False),
        ((tick("how-often-to-meet"), ("untick", {"item": "how-often-to-meet"})), True),
        ((("note", {"item": "how-often-to-meet", "text": "x"}),), True),
        ((book("how-often-to-meet", "2026-06-09"), ("undo", {"run": "r1"})), True),
    ],
)
def test_only_what_is_not_started_is_next(journey_of, change, next_):
    assert ("how-often-to-meet" in ids(journey_of(*change).going_on())) is next_


def test_the_first_list_and_what_is_also_worth_doing_are_walked_and_no_other(journey_of):
    assert {step.item.checklist for step in journey_of().going_on()} == {
        "first-ten-days",
        "worth-doing",
    }


def test_what_is_also_worth_doing_is_counted_apart(journey_of, library):
    journey = journey_of(tick(library.numbers["W1"].id))
    assert count(journey.steps()).done == 0
    assert count(journey.steps(journey.checklist("W"))).done == 1


def test_all_done_leaves_nothing_next(journey_of, library):
    done = [tick(item.id) for item in library.items.values() if item.checklist in WALKED]
    assert journey_of(*done).going_on() == []


@pytest.mark.parametrize(
    ("on", "due"),
    [
        ("2026-06-03", True),
        ("2026-06-04", True),
        ("2026-06-05", False),
        ("2020-01-01", True),
        ("someday", False),
    ],
)
def test_a_booking_is_due_from_its_day_on(journey_of, on, due):
    journey = journey_of(book("how-often-to-meet", on))
    assert ids(journey.booked()) == ["how-often-to-meet"]
    assert (ids(journey.due()) == ["how-often-to-meet"]) is due


def test_bookings_of_all_checklists_stand_in_order_of_day_and_time(journey_of, library):
    leader = library.numbers["L1"].id
    journey = journey_of(
        book(leader, "2026-06-09", "15:00"),
        book("how-often-to-meet", "2026-06-09", "09:00"),
        book("speak-to-employer", "2026-06-01"),
    )
    assert ids(journey.booked()) == ["speak-to-employer", "how-often-to-meet", leader]
    assert ids(journey.due()) == ["speak-to-employer"]


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ((), Counts(0, 0, 17, 0)),
        ((tick("how-often-to-meet"),), Counts(1, 0, 16, 0)),
        ((book("how-often-to-meet", "2026-06-09"), skip("speak-to-employer")), Counts(0, 1, 15, 1)),
        ((tick("gone"), tick("read-statutory-guidance")), Counts(0, 0, 17, 0)),
    ],
)
def test_core_is_counted_apart_and_what_does_not_apply_leaves_the_total(
    journey_of, changes, counts
):
    counted = count(journey_of(*changes).steps(), core=True)
    assert counted == counts
    assert counted.total == counts.done + counts.booked + counts.open


def test_marks_of_unknown_ids_are_kept_apart_as_from_an_earlier_version(journey_of, lmcs, library):
    journey = journey_of(
        tick("gone", "2026-05-03"),
        ("note", {"item": "also-gone", "text": "zebra"}),
        tick("how-often-to-meet"),
    )
    (marks,) = journey.not_here().values()
    assert list(marks) == ["gone", "also-gone"]
    assert marks["gone"].status == DONE
    assert len(journey.every_step()) == len(library.items)


@pytest.mark.parametrize("id_", ["how-often-to-meet", "meet-the-director", "meet-often"])
def test_a_renamed_item_keeps_what_was_done_under_any_of_its_ids(journey_of, renamed, id_):
    progress = journey_of(tick(id_, "2026-05-03"), ("note", {"item": id_, "text": "x"})).progress
    journey = Journey(renamed, progress, TODAY)
    step = journey.step(journey.library.numbers["4"])
    assert (step.mark.status, step.mark.on, step.mark.note) == (
        DONE,
        "2026-05-03",
        "2 June 2026: x",
    )
    assert journey.not_here() == {}
    assert "meet-often" not in ids(journey.going_on())


def test_a_mark_under_the_new_id_counts_before_one_under_an_old_id(journey_of, renamed):
    progress = journey_of(tick("how-often-to-meet"), book("meet-often", "2026-06-09")).progress
    assert Journey(renamed, progress, TODAY).step(renamed.numbers["4"]).mark.status == BOOKED


@pytest.mark.parametrize(
    "typed", ["how-often-to-meet", "meet-the-director", "meet-often", "4", "meet-o"]
)
def test_a_renamed_item_is_found_under_all_its_ids(renamed, typed):
    assert task(renamed, typed).id == "meet-often"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("4", "4"),
        (" 4 ", "4"),
        ("4.", "4"),
        ("#4", "4"),
        ("how-often-to-meet", "4"),
        ("How-Often-To-Meet", "4"),
        ("how-of", "4"),
        ("L3", "L3"),
        ("l3", "L3"),
        ("c12", "C12"),
        ("18", "18"),
    ],
)
def test_a_task_is_meant_by_number_id_or_start_of_id(library, typed, number):
    assert task(library, typed).number == number


@pytest.mark.parametrize(
    "typed", ["0", "999", "", "  ", "-4", "4a", "L99", "٤", "xyzzy", "how often", "\x1b[2J"]
)
def test_what_names_no_task_is_not_found_and_nothing_is_guessed(library, typed):
    with pytest.raises(NotFound) as refused:
        task(library, typed)
    assert refused.value.hint


def test_an_ambiguous_start_lists_what_it_could_be(library):
    with pytest.raises(NotFound, match="more than one task") as refused:
        task(library, "leader-")
    assert refused.value.hint.count(" or ") >= 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how-ofen-to-meet", "how-often-to-meet"),
        ("speak-to-employr", "speak-to-employer"),
        ("employer", "speak-to-employer"),
    ],
)
def test_a_near_spelling_is_offered_and_not_taken(library, typed, meant):
    with pytest.raises(NotFound) as refused:
        task(library, typed)
    assert meant in refused.value.hint


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("first-ten-days", "first-ten-days"),
        ("L", "council-leader"),
        ("c", "chief-executive"),
        ("Council-Leader", "council-leader"),
    ],
)
def test_a_checklist_is_meant_by_id_or_letter(journey_of, typed, id_):
    assert journey_of().checklist(typed).id == id_


def test_an_unknown_checklist_names_those_there_are(journey_of):
    with pytest.raises(NotFound) as refused:
        journey_of().checklist("mayor")
    assert refused.value.hint == (
        "The lists are: first-ten-days, worth-doing, chief-executive, leader, inspection, papers, vesting-day."
    )


def test_what_to_take_to_a_person_leaves_out_what_they_may_ask(journey_of):
    journey = journey_of()
    assert all(
        "leader" in step.item.who and not step.item.asked_by
        for step in journey.with_person("leader")
    )
    assert len(journey.asked_by("leader")) == 25
    assert journey.with_person("nobody") == journey.asked_by("nobody") == []


def test_private_is_what_has_a_note_or_a_reason(journey_of):
    journey = journey_of(
        ("note", {"item": "how-often-to-meet", "text": "x"}),
        skip("speak-to-employer"),
        tick("gone"),
    )
    assert set(ids(journey.private())) == {"how-often-to-meet", "speak-to-employer"}


@pytest.mark.parametrize(
    ("change", "status", "open_"),
    [((), "Not started", True), ((book("how-often-to-meet", "2026-06-09"),), "Booked", True), ((tick("how-often-to-meet"),), "Done", False), ((skip("how-often-to-meet"),), "Set aside", False)],
)  # fmt: skip
def test_a_step_says_its_status_in_words(journey_of, change, status, open_):
    journey = journey_of(*change)
    step = journey.step(journey.library.numbers["4"])
    assert (step.status, step.is_open) == (status, open_)


def test_the_five_statuses_are_all_there_are():
    from lmcs.progress.steps import STATUS_WORDS

    assert list(STATUS_WORDS) == [NOT_STARTED, BOOKED, DONE, NOT_APPLICABLE, SET_ASIDE]


# --- at the edges -----------------------------------------------------------------------------------


def test_two_bookings_on_one_day_stand_in_the_order_of_their_hours(journey_of, library):
    early, late = library.numbers["L1"].id, "how-often-to-meet"
    changes = (book(early, "2026-06-09", "09:00"), book(late, "2026-06-09", "15:00"))
    assert ids(journey_of(*changes).booked()) == [early, late]
    assert ids(journey_of(*changes[::-1]).booked()) == [early, late]
    no_hour = (book(early, "2026-06-09"), book(late, "2026-06-09", "08:00"))
    assert ids(journey_of(*no_hour).booked()) == [early, late], "without an hour: the day's first"
    assert ids(
        journey_of(book(early, "2026-06-09"), book(late, "2026-06-10", "08:00")).booked()
    ) == [
        early,
        late,
    ]


@pytest.mark.parametrize(
    ("changes", "core", "all_"),
    [
        ((), Counts(0, 0, 2, 0), Counts(0, 0, 4, 0)),
        ((tick("c1"), tick("o1")), Counts(1, 0, 1, 0), Counts(2, 0, 2, 0)),
        (
            (book("c1", "2026-06-09"), book("o1", "2026-06-09")),
            Counts(0, 1, 1, 0),
            Counts(0, 2, 2, 0),
        ),
        ((skip("c1"), skip("c2"), skip("o1")), Counts(0, 0, 0, 2), Counts(0, 0, 1, 3)),
        ((tick("c1"), skip("c2"), tick("elsewhere")), Counts(1, 0, 0, 1), Counts(1, 0, 2, 1)),
    ],
)
def test_who_is_counted(journey_of, library, changes, core, all_):
    items = [
        library.numbers["4"]._replace(id=id_, was=(), core=int(id_[0] == "c") and place)
        for place, id_ in enumerate(("c1", "o1", "c2", "o2"), 1)
    ]
    journey = journey_of(*changes)
    steps = [journey.step(item) for item in items]
    assert count(steps) == all_
    assert count(steps, core=True) == core
    assert count(iter(steps), core=True).total == 2 - core.not_applicable


def test_a_person_is_taken_what_is_with_them_and_what_is_put_to_them_in_the_order_to_do_it(
    journey_of, library
):
    journey = journey_of()
    found = journey.with_person("director")
    with_them = {step.item.id for step in found if "director" in step.item.who}
    put = {step.item.id for step in found if any(ask.to == "director" for ask in step.item.ask)}
    assert with_them | put == set(ids(found))
    every = {step.item.id for step in journey.every_step() if not step.item.asked_by}
    assert set(ids(journey.with_person("leader"))) < every
    order = [(PACES.index(step.item.pace), not step.item.core) for step in found]
    assert order == sorted(order)


def test_a_question_put_to_somebody_brings_its_task_to_their_sheet_and_to_no_other(library):
    item = library.numbers["4"]
    ask = Ask("Is it so?", to="finance")
    moved = item._replace(ask=(ask, Ask("For all?")), who=("director",))
    checklists = tuple(
        each._replace(
            sections=tuple(
                part._replace(items=tuple(moved if it.id == item.id else it for it in part.items))
                for part in each.sections
            )
        )
        for each in library.checklists
    )
    journey = Journey(library._replace(checklists=checklists), replay([]), TODAY)
    assert item.id in ids(journey.with_person("finance"))
    assert item.id in ids(journey.with_person("director"))
    assert item.id not in ids(journey.with_person("leader"))
    assert put_to(moved, "finance") == (ask,)


def test_an_unknown_checklist_is_quoted(journey_of):
    with pytest.raises(NotFound, match='There is no list "mayor"'):
        journey_of().checklist("mayor")


@pytest.mark.parametrize(
    ("changes", "content", "seen"),
    [
        ((), "", ""),
        ((tick("how-often-to-meet"),), "", "2026-10"),
        ((("set", {"key": "name", "value": "Ann"}),), "", "2026-10"),
        ((("sent", {"on": "2026-06-04"}),), "", ""),
        ((tick("how-often-to-meet"),), "2026-12", "2026-12"),
    ],
)
def test_the_content_that_was_seen_is_that_of_the_last_change(journey_of, changes, content, seen):
    journey = journey_of(*changes)
    progress = journey.progress._replace(content=content)
    assert Journey(journey.library, progress, TODAY).content_seen == seen


# --- what a council's file has ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("Your first ten days", "first-ten-days"),
        ("your  first ten days?", "first-ten-days"),
        ("lead-member", "first-ten-days"),
        ("ten-days", "first-ten-days"),
        ("also worth doing", "worth-doing"),
    ],
)
def test_a_checklist_is_meant_by_its_title_audience_or_what_its_id_ends_in(journey_of, typed, id_):
    journey = journey_of()
    assert journey.checklist(typed).id == id_
    audiences = [name for each in journey.library.checklists[1:] for name in journey.names(each)]
    assert "lead-member" not in audiences


def test_a_name_that_is_nearly_a_list_is_offered(journey_of):
    with pytest.raises(NotFound) as caught:
        journey_of().checklist("leadr")
    assert caught.value.hint.startswith("Did you mean leader? The lists are: ")
    with pytest.raises(NotFound) as caught:
        journey_of().checklist("xyzzy")
    assert caught.value.hint.startswith("The lists are: ")


def test_what_was_marked_is_kept_apart_by_whose_it_is(journey_of):
    journey = journey_of(
        tick("gone"),
        ("tick", {"item": "riverside-tour", "on": "2026-06-04", "title": "Visit the hubs"}),
        tick("also-gone"),
    )
    found = {whose: list(marks) for whose, marks in journey.not_here().items()}
    assert found == {EARLIER: ["gone", "also-gone"], COUNCILS: ["riverside-tour"]}


def test_what_a_council_adds_is_counted_apart_and_its_own_list_is_all_its_own(library):
    first, *others = library.checklists
    core, also = (
        next(it for it in first.items if bool(it.core) is which) for which in (True, False)
    )
    extra = also._replace(id="riverside-tour", council="Riverside", core=0)

    def made(checklist, *items, council=""):
        part = checklist.sections[0]._replace(items=items)
        return checklist._replace(sections=(part,), council=council)

    def parts(*checklists, lists=()):
        journey = Journey(library._replace(checklists=checklists), replay([]), TODAY)
        return [(part.title, ids(part.steps)) for part in journey.parts(lists)]

    mine = made(first, core, also, extra)
    assert parts(mine) == [
        (first.title, [core.id]),
        (ALSO, [also.id]),
        (ADDED, [extra.id]),
    ]
    other = made(others[0], also, extra)
    assert parts(mine, other, lists=[other.id]) == [
        (other.title, [also.id]),
        (f"{ADDED} to “{other.title}”", [extra.id]),
    ]
    own = made(others[1], extra, also._replace(council="Riverside"), council="Riverside")
    assert parts(own) == [(own.title, [extra.id, also.id])]


def test_a_name_of_ones_own_goes_before_those_of_files_and_no_group_has_any(library):
    posts = [each.id for each in library.people.values() if each.post]
    group = next(each.id for each in library.people.values() if not each.post)
    named = (
        ("post", posts[0], "ANN", "Riverside"),
        ("post", posts[0], "Bea", "Hillside"),
        ("post", posts[1], "Cy", "Riverside"),
        ("post", group, "Di", "Riverside"),
        ("member", "send", "Ed", "Riverside"),
    )
    progress = replay([])._replace(names={("post", posts[0]): "Ann"})
    journey = Journey(library._replace(named=named), progress, TODAY)
    assert journey.named("post", posts[0]) == (Holder("Ann"), Holder("Bea", "Hillside"))
    assert journey.named("member", "send") == (Holder("Ed", "Riverside"),)
    assert journey.named("officer", "send") == ()
    holders = [journey.holder(each) for each in (posts[0], posts[1], posts[2], group, "nobody")]
    assert holders == ["Ann", "Cy", "", "", ""]
    item = library.numbers["4"]._replace(who=(posts[0], group, posts[1], posts[2]))
    assert journey.holders(item) == "Ann and Cy"


def test_a_role_is_called_by_its_name_else_by_its_last_title_else_by_its_id(library):
    progress = replay([])._replace(titles={"hub-lead": "Hub lead", "director": "Chief"})
    journey = Journey(library, progress, TODAY)
    names = [journey.called(each) for each in ("director", "hub-lead", "gone")]
    assert names == [library.people["director"].name, "Hub lead", "gone"]


def test_what_the_council_sets_aside_stands_so_until_something_is_done_or_it_is_taken_back(library):
    item = library.numbers["4"]
    rows = {"aside": {item.id: (item.id, "They agree it.", "Riverside")}}

    def stands(*changes):
        step = Journey(library._replace(brought=rows), replay(commands(*changes)), TODAY).step(item)
        assert step.item == item
        return step.mark.status, step.aside

    assert stands() == (SET_ASIDE, "They agree it.")
    assert stands(("note", {"item": item.id, "text": "x"})) == (SET_ASIDE, "They agree it.")
    assert stands(book(item.id, "2026-06-09")) == (BOOKED, "They agree it.")
    assert stands(tick(item.id)) == (DONE, "They agree it.")
    back = ("untick", {"item": item.id, "aside": "no"})
    assert stands(back) == (NOT_STARTED, "")
    assert stands(back, tick(item.id)) == (DONE, "")
    assert stands(back, tick(item.id), ("untick", {"item": item.id})) == (NOT_STARTED, "")
    assert stands(tick(item.id), ("untick", {"item": item.id})) == (SET_ASIDE, "They agree it.")


def test_the_pace_that_the_council_gives_an_item_is_followed_and_no_other_changes(library):
    item, other = library.numbers["4"], library.numbers["5"]
    pace = next(each for each in PACES if each != item.pace)
    rows = {"paced": {item.id: (item.id, pace, "In May.", "Riverside")}}
    journey = Journey(library._replace(brought=rows), replay([]), TODAY)
    assert journey.step(item).item == item._replace(pace=pace)
    assert journey.step(other).item == other
    assert journey.step(item).mark == Journey(library, replay([]), TODAY).step(item).mark


def test_what_the_council_sets_aside_leaves_the_total_as_what_does_not_apply_does(library):
    counts = Counts(done=1, booked=2, open=4, not_applicable=8, set_aside=16)
    assert counts.total == 7
    marks = [Mark(status) for status in (DONE, BOOKED, NOT_STARTED, NOT_APPLICABLE, SET_ASIDE)]
    steps = [
        Step(library.numbers["4"], mark) for mark in marks for _ in range(marks.index(mark) + 1)
    ]
    assert count(steps) == Counts(1, 2, 3, 4, 5)


@pytest.mark.parametrize(
    ("status", "open_", "done"),
    [
        (NOT_STARTED, True, False),
        (BOOKED, True, False),
        (DONE, False, True),
        (NOT_APPLICABLE, False, False),
        (SET_ASIDE, False, False),
    ],
)
def test_what_is_booked_is_still_to_do_and_a_part_is_settled_once_nothing_is(
    library, status, open_, done
):
    step = Step(library.numbers["4"], Mark(status))
    assert chosen([step], "") == [step]
    assert (chosen([step], "open") == [step]) is open_
    assert (chosen([step], "done") == [step]) is done
    over = Step(library.numbers["5"], Mark(DONE))
    for steps in ((step, over), (over, step), (step,)):
        assert Part("x", steps).is_settled is not open_


def test_what_is_chosen_of_a_renamed_item_goes_by_the_id_it_has_now(journey_of, renamed):
    changes = (
        ("note", {"item": "how-often-to-meet", "text": "zebra"}),
        ("skip", {"item": "speak-to-employer", "reason": "quokka"}),
    )
    journey = Journey(renamed, journey_of(*changes).progress, TODAY)
    marks = journey.only({("meet-often", "note")}).progress.marks
    assert (marks["how-often-to-meet"].note_text, marks["speak-to-employer"].reason) == (
        "zebra",
        "",
    )
    marks = journey.only({("how-often-to-meet", "note"), ("speak-to-employer", "reason")}).progress.marks  # fmt: skip
    assert (marks["how-often-to-meet"].notes, marks["speak-to-employer"].reason) == ((), "quokka")


def test_what_was_agreed_is_told_role_by_role_and_what_was_kept_is_not(journey_of):
    agreed = [("agreed", {"role": role, "text": text, "on": "2026-06-04"}) for role, text in (("leader", "x"), ("director", "y"), ("leader", "z"))]  # fmt: skip
    journey = journey_of(*agreed, ("kept", {"agreed": "r1.0"}))
    found = [[each.text for each in journey.agreed_with(role)] for role in ("leader", "director", "mentor")]  # fmt: skip
    assert found == [["z"], ["y"], []]
