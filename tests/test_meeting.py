"""The meeting sheet: what is asked of this person, and of nobody else."""

import pytest

from lmcs.basics.blocks import Bullets, Heading, Items, Paragraph
from lmcs.content import FIRST, WALKED
from lmcs.pages import meeting
from lmcs.pages.items import agreed


def papers(journey, person_id):
    """Return the lines under "To ask for" on the sheet of that role."""
    person = journey.library.people[person_id]
    steps = journey.with_person(person_id)
    blocks = meeting.sheet(journey, person, steps, with_notes=False, blank=False).blocks
    headings = [place for place, block in enumerate(blocks) if block == Heading("To ask for")]
    if not headings:
        return []
    listed = blocks[headings[0] + 1]
    assert isinstance(listed, Bullets)
    return list(listed.items)


@pytest.fixture(scope="module")
def items(library):
    """Return the items with papers to ask for; what somebody asks of the reader is on no agenda."""
    every = [item for item in library.items.values() if not item.asked_by]
    return [item for item in every if any(line.startswith("Ask for ") for line in item.how)]


def test_papers_are_asked_of_the_first_of_those_an_item_is_for(journey_of, items):
    journey = journey_of()
    for item in items:
        wanted = [line for line in item.how if line.startswith("Ask for ")]
        first = papers(journey, item.who[0])
        assert [line for line in wanted if line not in first] == [], item.number


def test_papers_are_asked_of_nobody_else(journey_of, items):
    journey = journey_of()
    shared = [item for item in items if len(item.who) > 1]
    assert shared
    for item in shared:
        for other in item.who[1:]:
            own = {line for each in items if each.who[0] == other for line in each.how}
            theirs = {line for line in item.how if line.startswith("Ask for ")} - own
            assert not theirs & set(papers(journey, other)), (item.number, other)


def shown(journey, person_id, *, blank):
    person = journey.library.people[person_id]
    steps = meeting.to_raise(journey.with_person(person_id))
    return meeting.sheet(journey, person, steps, with_notes=False, blank=blank).blocks


@pytest.mark.parametrize(
    ("day", "heads"), [("2026-06-03", False), ("2026-06-04", True), ("2026-06-05", True)]
)
def test_a_meeting_of_today_or_to_come_heads_the_sheet_and_one_gone_by_does_not(
    journey_of, day, heads
):
    first = journey_of().with_person("director")[0].item
    booked = {"item": first.id, "on": day, "at": "14:30"}
    blocks = shown(journey_of(("book", booked)), first.who[0], blank=False)
    assert any("at 14:30" in each.text for each in blocks if isinstance(each, Paragraph)) == heads


@pytest.mark.parametrize("blank", [False, True])
def test_an_item_of_another_list_is_named_as_such_and_comes_after_your_own(journey_of, blank):
    journey = journey_of()
    titles = {each.id: each.title for each in journey.library.checklists}
    seen = 0
    for person_id in journey.library.people:
        steps = meeting.to_raise(journey.with_person(person_id))
        own = [step.item.checklist in WALKED for step in steps]
        assert own == sorted(own, reverse=True), person_id
        lists = {step.item.number: step.item.checklist for step in steps}
        for block in shown(journey, person_id, blank=blank):
            for line in block.lines if isinstance(block, Items) else ():
                other = lists[line.number] != FIRST
                seen += other
                assert (f"From “{titles[lists[line.number]]}”" in line.detail) is other, line
    assert seen


def test_the_first_hour_has_at_most_eight_questions_and_none_of_them_comes_again(journey_of):
    journey = journey_of()
    long = 0
    for person_id in journey.library.people:
        blocks = shown(journey, person_id, blank=False)
        asked = [text for block in blocks if isinstance(block, Bullets) for text in block.items]
        if Heading("Your first hour together") not in blocks:
            continue
        first = blocks.index(Heading("Your first hour together")) + 1
        after = blocks.index(Heading("After that"))
        hour = [block for block in blocks[first:after] if isinstance(block, Bullets)]
        assert 1 <= len(hour) <= 8, person_id
        assert all(asked.count(block.items[0]) == 1 for block in hour), person_id
        long += len(hour) == 8
    assert long


def test_a_blank_sheet_says_nothing_of_your_progress_or_notes_and_names_no_command(lmcs):
    for number in ("1", "4"):
        lmcs("note", number, "--text", "ask again")
    lmcs("book", "7", "--on", "4 June 2026")
    sheet = lmcs("meet", "director", "--blank", "--format", "markdown").out
    assert "And " in sheet
    for private in (
        "private note",
        "What you noted",
        "lmcs meet",
        "lmcs questions",
        "Booked",
        "Not started",
        "Status",
    ):
        assert private not in sheet, private
    assert "left out" in lmcs("meet", "director", "--format", "markdown").out


# What is named, what is only counted, and what is over


def counted(blocks, command):
    """Return the line that counts what is not named, and ends in *command*."""
    said = [block.text for block in blocks if isinstance(block, Paragraph)]
    return [text for text in said if text.startswith("And ") and command in text]


def below(blocks, heading):
    """Return the block under *heading*."""
    return blocks[list(blocks).index(Heading(heading)) + 1]


@pytest.mark.parametrize(("others", "more"), [(6, 0), (7, 1)])
def test_of_what_waits_for_another_time_six_are_named_and_the_rest_counted(
    journey_of, others, more
):
    journey = journey_of()
    director = journey.library.people["director"]
    chosen = meeting.to_raise(journey.with_person("director"))[others:]
    blocks = meeting.sheet(journey, director, chosen, with_notes=False, blank=False).blocks
    assert len(below(blocks, "For another time").lines) == 6
    said = [f"And {more} more. To see them all: lmcs meet director --all"] if more else []
    assert counted(blocks, "lmcs meet") == said


@pytest.mark.parametrize(("asked", "more"), [(6, 0), (7, 1)])
def test_of_what_they_may_raise_six_are_named_and_the_rest_counted(journey_of, asked, more):
    done = [step.item.id for step in journey_of().asked_by("leader")][asked:]
    journey = journey_of(*(("tick", {"item": id_, "on": "2026-06-01"}) for id_ in done))
    leader = journey.library.people["leader"]
    blocks = meeting.sheet(journey, leader, [], with_notes=False, blank=False).blocks
    assert len(below(blocks, "What they may raise with you, and what to have ready").rows) == 6
    said = [f"And {more} more. To see them all: lmcs questions --from leader"] if more else []
    assert counted(blocks, "lmcs questions") == said


def test_what_was_kept_is_agreed_no_more_also_where_its_role_is_gone(journey_of):
    said = {"role": "hub-lead", "on": "2026-06-03", "title": "Hub lead"}
    made = [("agreed", {**said, "text": text}) for text in ("a visit", "a call")]
    journey = journey_of(*made, ("kept", {"agreed": "r1.0"}))
    left = "Agreed with roles that are not here now"
    call = (("Hub lead", "a call. Agreed 3 June 2026."),)
    assert below(meeting.people(journey, with_notes=True).blocks, left).rows == call
    assert agreed(journey, journey.progress.still_agreed).items == (": ".join(call[0]),)
    assert Heading(left) not in meeting.people(journey, with_notes=False).blocks


def test_a_role_that_a_council_added_says_so_among_the_people(journey_of):
    journey = journey_of()
    added = journey.library.people["director"]._replace(council="Riverside")
    journey.library = journey.library._replace(people={"director": added})
    (row,) = meeting.people(journey, with_notes=True).blocks[1].rows
    assert row[1].endswith(" Added by Riverside.")


def test_what_was_agreed_goes_into_a_file_where_it_is_asked_for(lmcs, tmp_path):
    lmcs("meet", "director", "--agreed", "a quagga each week")
    lmcs("note", "4", "--text", "zorilla")
    page = tmp_path / "sheet.md"
    lmcs("meet", "director", "--output", page)
    assert "To put it in: --with-agreed" in page.read_text(encoding="utf-8")
    lmcs("meet", "director", "--with-agreed", "--force", "--output", page)
    assert "a quagga each week" in page.read_text(encoding="utf-8")
    assert "zorilla" not in page.read_text(encoding="utf-8")


def test_what_is_to_be_asked_goes_into_a_file_by_its_own_option_and_no_other_note_does(lmcs, tmp_path):  # fmt: skip
    lmcs("note", "4", "--text", "To ask: why do workers leave")
    lmcs("note", "4", "--text", "she was tired")
    lmcs("book", "4", "--on", "9 June at 10am", "--place", "third floor")
    file = tmp_path / "director.md"
    said = " ".join(lmcs("meet", "director", "--output", file).err.split())
    assert "1 question you noted left out. To put in: lmcs meet director --output" in said
    assert "why do workers leave" not in file.read_text(encoding="utf-8")
    said = " ".join(lmcs("meet", "director", "--with-questions", "--output", file, "--force").err.split())  # fmt: skip
    assert "1 private note left out. To choose which go in: lmcs meet director --output" in said
    written = file.read_text(encoding="utf-8")
    assert "why do workers leave" in written
    assert "tired" not in written
    assert "third floor" in written
    lmcs("note", "5", "--text", "To ask: why is he paid so much, just for me")
    lmcs("meet", "director", "--with-questions", "--output", file, "--force")
    assert "paid so much" not in file.read_text(encoding="utf-8")  # it says that it is private


def test_a_meeting_booked_with_who_held_the_post_before_says_how_to_put_that_right(lmcs):
    lmcs("book", "4", "--on", "9 June at 2pm", "--with", "Ann Onion")
    assert "If it is with" not in lmcs("meet", "director").out
    lmcs("who", "director", "--is", "Bea Quince")
    page = " ".join(lmcs("meet", "director").out.split())
    assert (
        "with Ann Onion: 4 Agree how often you and the director will meet. If it is with Bea Quince now: lmcs book 4 --with Bea Quince"
        in page
    )
    assert "If it is with" not in lmcs("meet", "director", "--blank").out
    lmcs("book", "4", "--with", "Bea Quince")
    assert "If it is with" not in lmcs("meet", "director").out


@pytest.mark.parametrize("company", ["director", "the Director", "our DCS", "Director of children’s services (DCS)", "DCS and chief executive",
                                     "your support staff", "Bea Quince", "Ms Quince", "Cllr Bea Quince and Jo Day", "Ann Onion"])  # fmt: skip
def test_each_meeting_with_another_has_its_line_and_what_a_role_is_called_is_no_name(lmcs, company):
    for number in ("4", "5", "6"):
        lmcs("book", number, "--on", "9 June", "--with", "Ann Onion")
    lmcs("book", "7", "--on", "8 June", "--with", company)
    lmcs("who", "director", "--is", "Bea Quince (interim)")

    def listed():
        lines = lmcs("meet", "director").out.splitlines()
        return [line.partition("book ")[2][0] for line in lines if "If it is with" in line]

    others = ["7"] if company == "Ann Onion" else []
    assert listed() == [*others, "4", "5", "6"]
    lmcs("book", "5", "--with", "Bea Quince")
    assert listed() == [*others, "4", "6"]


def test_who_a_councils_file_has_in_place_of_the_typed_name_is_nobody_to_put_right(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    path.write_text("council: Riverside\nposts:\n  - {post: director, name: Tom Reyes}\n")
    lmcs("who", "director", "--is", "Bea Quince")
    lmcs("pack", path)
    lmcs("book", "4", "--on", "9 June", "--with", "Tom Reyes")
    assert "If it is with" not in lmcs("meet", "director").out


# Who is among the people to meet, what is counted, and what heads a sheet


def listed(journey):
    """Return what is said of each role among the people to meet."""
    return dict(meeting.people(journey, with_notes=False).blocks[1].rows)


def test_who_is_listed_has_something_to_raise_or_was_added_by_a_council(journey_of):
    journey = journey_of()
    person = journey.library.people["director"]
    others = {
        "idle": person._replace(id="idle", name="idle one"),
        "own": person._replace(id="own", name="own one", council="Riverside"),
    }
    journey.library = journey.library._replace(people={"director": person, **others})
    assert list(listed(journey)) == ["Director of children's services", "Own one"]
    assert "To raise: 0 items, 0 questions." in listed(journey)["Own one"]


def test_what_is_to_raise_counts_what_is_open_and_its_questions_to_that_role(journey_of):
    steps = journey_of().with_person("director")
    done = next(step.item for step in steps if len({ask.to for ask in step.item.ask}) > 1)
    booked, aside = (step.item for step in [each for each in steps if each.item != done][:2])
    journey = journey_of(
        ("tick", {"item": done.id, "on": "2026-06-01"}),
        ("book", {"item": booked.id, "on": "2026-06-09"}),
        ("skip", {"item": aside.id, "reason": "x"}),
        ("post", {"post": "director", "name": "Sam Lee"}),
    )
    for made, gone in ((journey_of(), ()), (journey, (done, aside))):
        still = [step.item for step in steps if step.item not in gone]
        asked = [ask for item in still for ask in item.ask if ask.to == "director"]
        said = listed(made)["Director of children's services"]
        assert f"To raise: {len(still)} items, {len(asked)} questions." in said
        assert said.startswith("Sam Lee. ") == bool(gone)


def test_two_tasks_booked_for_one_meeting_head_the_sheet_once_and_a_later_one_comes_after(
    journey_of,
):
    own = [step.item for step in journey_of().with_person("director")]
    own = [item for item in own if item.who[0] == "director"][:3]
    days = ["2026-06-09", "2026-06-09", "2026-06-12"]
    booked = [("book", {"item": each.id, "on": on, "at": "14:30"}) for each, on in zip(own, days, strict=True)]  # fmt: skip
    blocks = shown(journey_of(*booked), "director", blank=False)
    strong = [each.text for each in blocks if getattr(each, "tone", "") == "strong"]
    titles = [f"{item.number} {item.text}".rstrip(".") for item in own]
    assert strong == [
        f"Tuesday 9 June 2026 at 14:30: {'; '.join(titles[:2])}.",
        f"Friday 12 June 2026 at 14:30: {titles[2]}.",
    ]
    assert [each for each in shown(journey_of(*booked), "director", blank=True) if getattr(each, "tone", "") == "strong"] == []  # fmt: skip


def test_a_meeting_with_somebody_else_heads_no_sheet_of_who_only_comes_to_it(journey_of):
    item = next(s.item for s in journey_of().with_person("director") if len(s.item.who) > 1)
    journey = journey_of(("book", {"item": item.id, "on": "2026-06-09", "at": "14:30"}))
    for place, who in enumerate(item.who):
        heads = [each for each in shown(journey, who, blank=False) if "at 14:30" in getattr(each, "text", "")]  # fmt: skip
        assert len(heads) == (place == 0), who


def test_where_nothing_is_chosen_it_says_so_and_nothing_comes_after_the_first_hour(journey_of):
    journey = journey_of()
    director = journey.library.people["director"]
    for chosen in ([], meeting.to_raise(journey.with_person("director"))[:1]):
        blocks = meeting.sheet(journey, director, chosen, with_notes=False, blank=False).blocks
        said = Paragraph("Nothing is left open with them.", "strong")
        assert (said in blocks) is not bool(chosen)
        assert (Heading("After that") in blocks) is bool(chosen)
        assert Heading("Your first hour together") in blocks


def test_of_what_they_may_raise_only_what_is_open_is_named_with_what_to_have_ready(journey_of):
    first, second, *_ = (step.item for step in journey_of().asked_by("leader"))
    journey = journey_of(("tick", {"item": first.id, "on": "2026-06-01"}))
    rows = below(shown(journey, "leader", blank=False), "What they may raise with you, and what to have ready").rows  # fmt: skip
    assert rows[0] == (f"{second.number}. {second.text}", " ".join(second.ready))


def test_the_line_on_safe_conduct_stands_on_the_sheets_of_those_it_is_about(journey_of):
    journey = journey_of()
    before = journey.library.before
    for person_id in journey.library.people:
        blocks = shown(journey, person_id, blank=False)
        told = any(before.line in each.text for each in blocks if isinstance(each, Paragraph))
        assert told is (person_id in before.meets), person_id


def test_what_the_council_puts_first_comes_before_all_and_what_else_it_added_in_its_list(
    journey_of,
):
    steps = journey_of().with_person("director")
    walked = [step for step in steps if step.item.checklist in WALKED]
    others = [step for step in steps if step.item.checklist not in WALKED]

    def made(step, pace, council="Riverside"):
        return step._replace(item=step.item._replace(pace=pace, council=council))

    first, later, shipped = made(others[0], "first"), made(others[1], "next"), made(walked[1], "first", "")  # fmt: skip
    done = made(walked[2], "first")._replace(mark=walked[2].mark._replace(status="done"))
    raised = meeting.to_raise([later, walked[0], done, shipped, first])
    assert raised == [first, walked[0], shipped, later]


def test_what_was_asked_is_no_question_of_the_first_hour_again(lmcs):
    asked = "How are our children in care doing at school, and what would help?"
    assert asked in lmcs("meet", "virtual school head").out
    lmcs("tick", "38")
    assert asked not in lmcs("meet", "virtual school head").out


def test_a_question_that_says_it_is_private_is_kept_off_the_sheet(lmcs):
    lmcs("note", "4", "--text", "To ask: is the budget safe, just for me")
    lmcs("note", "4", "--text", "To ask: who sits in")
    page = lmcs("meet", "director", "--with-questions").out
    assert "who sits in" in page
    assert "is the budget safe" not in page.partition("What you noted")[0]


def test_what_is_booked_stands_by_day_each_with_its_task(lmcs):
    lmcs("book", "7", "--on", "9 June")
    lmcs("book", "4", "--on", "8 June", "--at", "14:30")
    lmcs("book", "6", "--on", "8 June", "--at", "14:30")
    said = " ".join(lmcs("meet", "director").out.split())
    first = said.index(
        "Monday 8 June 2026 at 14:30: 4 Agree how often you and the director will meet; 6 Agree what"
    )
    assert first < said.index("Tuesday 9 June 2026: 7 Ask what is strong")


def test_each_paragraph_that_is_left_out_is_counted(lmcs, tmp_path):
    lmcs("note", "5", "--text", "quokkas")
    lmcs("note", "5", "--text", "wombats")
    lmcs("note", "my own thought on zebras is long")
    assert (
        "3 notes" in lmcs("backup", tmp_path / "b.jsonl").out + lmcs("is", "everything", "here").out
    )
    assert "3 private notes left out" in lmcs("handover").err


def test_a_note_in_quotes_goes_with_its_task(lmcs):
    lmcs("note", "5", "Rings me first on Sundays, always")
    assert "Rings me first on Sundays, always" in lmcs("show", "5").out


def test_who_starts_on_monday_may_give_the_day_that_comes(lmcs, monkeypatch):
    monkeypatch.setenv("LMCS_TODAY", "2026-11-28")
    assert (
        "Appointed on: Monday 30 November 2026." in lmcs("start", "--appointed", "30 November").out
    )
    assert "Appointed on: Friday 20 March 2026." in lmcs("start", "--appointed", "20 March").out
    assert (
        "Appointed on: Monday 16 November 2026." in lmcs("start", "--appointed", "16 November").out
    )


def test_what_was_agreed_on_an_earlier_day_has_that_day(lmcs):
    lmcs("meet", "director", "--agreed", "We meet every other Wednesday", "--on", "Monday")
    assert "Agreed 1 June 2026" in lmcs("meet", "director").out
    refused = lmcs("meet", "director", "--agreed", "We meet", "--on", "9 June 2026", expect=2).err
    assert "is still to come" in refused
    assert "book one of their tasks" in lmcs("meet", "director", "--on", "Monday", expect=2).err
    lmcs("undo")
    assert "every other" not in lmcs("meet", "director").out


@pytest.mark.parametrize(
    "line", ["questions EHCP timeliness", "what should I ask about EHCP timeliness"]
)
def test_a_term_within_the_words_has_its_questions_where_the_whole_has_none(lmcs, line):
    said = lmcs(*line.split()).out
    assert "No question has all of “EHCP timeliness” in it." in said
    assert "questions about “EHCP”." in said
    assert 'No question about "quokka zebra"' in lmcs("questions", "quokka", "zebra", expect=3).err


def test_what_is_set_aside_can_be_listed(lmcs):
    assert "Nothing is set aside." in lmcs("list", "--aside").out
    lmcs("skip", "12", "--reason", "zebra")
    for line in (
        "list --aside",
        "what is set aside",
        "what have I set aside",
        "list set aside",
        "list aside",
    ):
        said = lmcs(*line.split()).out
        assert "Task 12. Set aside." in said
        assert "Task 4." not in said
        assert "zebra" not in said


def test_the_first_hour_asks_of_an_inspection_or_a_new_council_only_where_that_has_begun(lmcs):
    first_day = "What changes for your officers on the first day"
    assert first_day not in lmcs("meet", "police").out
    assert "Task V6." in lmcs("meet", "police").out
    assert "Which of my answers would you like to see evidence for?" in lmcs("meet", "ofsted").out
    lmcs("tick", "V1")
    assert first_day in lmcs("meet", "police").out
