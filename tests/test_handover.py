"""The handover: what comes next for whoever takes over, from one home to another; nothing private unless it was asked for."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import TODAY, commands
from lmcs.basics.blocks import Heading
from lmcs.pages.handbook import handbook
from lmcs.pages.handover import handover
from lmcs.progress import replay
from lmcs.progress.journey import Journey
from lmcs.render.forms import draw_as, file_of

PRIVATE = "zqprivatezq"
CHANGES = (
    ("set", {"key": "name", "value": "Alex Morgan"}),
    ("set", {"key": "council", "value": "Westhampton"}),
    ("set", {"key": "appointed", "value": "2026-05-06"}),
    ("tick", {"item": "speak-to-employer", "on": "2026-05-20"}),
    ("book", {"item": "how-often-to-meet", "on": "2026-06-09", "at": "14:30", "with": "Sam Lee"}),
    ("book", {"item": "key-meetings", "on": "2026-06-01"}),
    ("note", {"item": "how-often-to-meet", "text": f"{PRIVATE} note"}),
    ("skip", {"item": "urgent-updates", "reason": f"{PRIVATE} reason"}),
    ("tick", {"item": "call-basic-facts", "on": "2026-06-03"}),
)


OWN = """\
council: Riverside
glossary:
  - {id: riverside-board, term: Riverside Board, meaning: Meets each month.}
here:
  - {term: family-help, names: [Hearth]}
  - {role: director, line: The office is on floor 3.}
  - {item: urgent-updates, line: Ask for the red phone.}
figures:
  - {figure: child-protection-plans, values: [{on: 2025-03-31, value: 40.1}]}
"""


def page(library, *changes, **options):
    return handover(Journey(library, replay(commands(*changes)), TODAY), **options)


def said(made):
    return draw_as("text", made)


def test_it_says_whose_it_is_and_what_is_booked_done_open_and_set_aside(library):
    text = said(page(library, *CHANGES))
    assert text.startswith("Handover, from Alex Morgan, Westhampton\n")
    assert "Lead member for children's services since 6 May 2026." in text
    for heading in ("Booked", "Booked for a day that has passed", "Your first ten days", "Done", "Open", "Set aside for now", "The call has come", "Lists not begun"):  # fmt: skip
        assert f"\n{heading}\n" in text, heading
    assert "Tuesday 9 June 2026 at 14:30, with Sam Lee" in text
    assert PRIVATE not in text
    assert "private note" not in text.casefold()


def test_what_is_done_set_aside_and_open_stands_below_its_list(library):
    heads = [each for each in page(library, *CHANGES).blocks if isinstance(each, Heading)]
    assert {each.level for each in heads if each.text in ("Done", "Set aside for now", "Open")} == {
        3
    }
    assert [each.level for each in heads if each.text == "Your first ten days"] == [2]


def test_a_list_that_nobody_began_is_one_name(library):
    text = said(page(library))
    assert "What your leader may ask, and do for you;" in text
    assert "Question L1." not in text
    assert "Task 1." in text


@pytest.mark.parametrize(
    ("change", "begun"),
    [
        (("tick", {"on": "2026-05-20"}), True),
        (("book", {"on": "2026-06-09"}), True),
        (("book", {"on": "2026-06-01"}), True),
        (("skip", {"reason": "x"}), True),
        (("untick", {}), False),
        (("note", {"text": "x"}), False),
    ],
)
def test_a_list_is_begun_with_whatever_was_marked_in_it(library, change, begun):
    verb, data = change
    for checklist in Journey(library, replay([]), TODAY).library.checklists[2:]:
        made = page(library, (verb, {"item": checklist.items[0].id, **data}))
        heads = [each.text for each in made.blocks if isinstance(each, Heading)]
        (others,) = (
            block.text
            for head, block in pairwise(made.blocks)
            if head == Heading("Lists not begun")
        )
        assert (checklist.title in heads) is begun, checklist.id
        assert (checklist.title in others.rstrip(".").split("; ")) is not begun, checklist.id


def test_who_answers_for_what_and_what_was_agreed_is_handed_on(library):
    council = (
        ("post", {"post": "director", "name": "Sam Lee"}),
        ("officer", {"area": "send", "name": "Bo Ray"}),
        ("agreed", {"role": "director", "text": "calls every fortnight", "on": "2026-05-20"}),
    )
    text = said(page(library, *council))
    assert "Director of children's services (DCS): Sam Lee." in text
    assert "Officer: Bo Ray. No member yet." in text or "No member yet. Officer: Bo Ray." in text
    assert "Director of children's services: calls every fortnight. Agreed 20 May 2026." in text


def test_a_list_is_counted_as_the_other_pages_count_it(lmcs):
    lmcs("tick", "1", "2", "20", "21", "22")
    lmcs("skip", "3", "--reason", "x")
    first, rest = "2 of 16 done. 1 set aside", "3 of 51 done."
    for line in (("status",), ("list",), ("summary",), ("handover",)):
        page = " ".join(lmcs(*line).out.split())
        assert first in page, line
        assert "of 67" not in page
    assert f"Also in the guide: {rest}" in " ".join(lmcs("handover").out.split())


def test_it_says_what_lmcs_put_in_and_what_was_typed(lmcs):
    lmcs("meet", "director", "--agreed", "look at Kayleigh Smith's placement")
    page = " ".join(lmcs("handover").out.split())
    assert "Kayleigh" in page
    assert "No child's or family's name is put in by lmcs." in page
    assert "stands as it was typed" in page
    assert "No child or family is named" not in page


def test_figures_with_their_dates_and_local_words_are_handed_on(lmcs, home):
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(OWN, encoding="utf-8")
    lmcs("figures", "children-in-care", "--here", "72", "--on", "2026-03-31")
    text = " ".join(lmcs("handover").out.split())
    assert "Our key figures" in text
    assert "72 children per 10,000 aged under 18, 31 March 2026, as you typed it." in text
    assert "31 March 2025, from Riverside's file." in text
    released = "Department for Education, published"
    assert text.count(f"England and the range of councils: {released}") == text.count(released) == 2
    for words in (
        "Local words",
        "Here for Family Help: Hearth. Added by Riverside.",
        "The office is on floor 3. Added by Riverside.",
        "Ask for the red phone. Added by Riverside.",
        "Riverside Board: Meets each month. Added by Riverside.",
    ):
        assert words.replace("Here for Family Help: ", "Family Help: ") in text, words


def test_without_figures_and_local_words_nothing_is_said_of_them(library):
    text = said(page(library, *CHANGES))
    assert "key figures" not in text.casefold()
    assert "Local words" not in text


def test_with_notes_they_stand_under_their_tasks(library):
    text = said(page(library, *CHANGES, with_notes=True))
    assert f"{PRIVATE} note" in text
    assert f"{PRIVATE} reason" in text


def test_two_homes_hand_over_what_one_of_them_knows(lmcs, tmp_path, monkeypatch):
    """The first person's backup is restored in the second's home, whose handover then says the same."""
    monkeypatch.chdir(tmp_path)
    lmcs("tick", "1")
    lmcs("book", "4", "--on", "9 June", "--with", "Sam Lee")
    lmcs("note", "4", "--text", PRIVATE)
    first = lmcs("handover").out
    lmcs("backup", "kept.jsonl")
    monkeypatch.setenv("LMCS_HOME", str(tmp_path / "second"))
    assert lmcs("handover").out != first
    lmcs("restore", "kept.jsonl")
    again = lmcs("handover")
    assert again.out == first
    assert PRIVATE not in again.out
    assert "1 private note left out" in again.err


def test_notes_are_shown_before_they_go_in(lmcs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lmcs("note", "4", "--text", PRIVATE)
    refused = lmcs("handover", "--with-notes", "--output", "x.docx", expect=2)
    assert "--yes" in refused.err
    assert not (tmp_path / "x.docx").exists()
    lmcs("handover", "--with-notes", "--yes", "--output", "x.html")
    assert PRIVATE in (tmp_path / "x.html").read_text(encoding="utf-8")


# --- nothing private gets through any of the three --------------------------------------------------

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(
    lambda text: f"{text}{PRIVATE}{text}"
)


@pytest.fixture(scope="module")
def some_items(library):
    return [item.id for item in library.checklists[0].items][:12]


@given(data=st.data())
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_no_note_and_no_reason_gets_through_handover_or_word(library, some_items, data):
    """Whatever was noted and set aside, in whatever order: no form of the page holds a word of it."""
    verb = st.sampled_from(["note", "skip", "book", "tick", "untick"])
    changes = [
        ("figure", {"figure": "children-in-care", "on": "2026-03-31", "value": "72"}),
        ("post", {"post": "director", "name": "Sam Lee"}),
    ]
    for do, item in data.draw(st.lists(st.tuples(verb, st.sampled_from(some_items)), max_size=12)):
        more = {
            "note": {"text": data.draw(TEXT)}, "skip": {"reason": data.draw(TEXT)}, "book": {"on": "2026-06-09"},
            "tick": {"on": "2026-06-01"}, "untick": {},
        }[do]  # fmt: skip
        changes.append((do, {"item": item, **more}))
    made = page(library, *changes)
    for form in ("text", "markdown", "html"):
        assert PRIVATE not in draw_as(form, made)
    assert not _in_archive(file_of("docx", made))


def test_the_handbook_is_made_without_any_progress(lmcs, tmp_path, monkeypatch):
    """Whatever the home holds, the file is the same to the byte as in an empty home."""
    monkeypatch.chdir(tmp_path)
    lmcs("handbook", "--output", "before.html")
    lmcs("start", "--name", f"{PRIVATE}", "--council", PRIVATE)
    lmcs("note", "4", "--text", PRIVATE)
    lmcs("skip", "5", "--reason", PRIVATE)
    lmcs("book", "3", "--on", "9 June", "--with", PRIVATE)
    lmcs("ask", PRIVATE)
    lmcs("figures", "children-in-care", "--here", "72", "--on", "2025-03-31")
    lmcs("meet", "director", "--agreed", PRIVATE)
    lmcs("who", "director", "--is", PRIVATE)
    lmcs("handbook", "--output", "after.html")
    lmcs("handbook", "--output", "after.docx")
    assert (tmp_path / "after.html").read_bytes() == (tmp_path / "before.html").read_bytes()
    assert not _in_archive((tmp_path / "after.docx").read_bytes())
    assert handbook.__annotations__.keys() == {"library", "today", "return"}


def _in_archive(written):
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(written)) as archive:
        return [name for name in archive.namelist() if PRIVATE.encode() in archive.read(name)]


def test_of_what_is_not_here_now_a_private_note_alone_is_not_told(lmcs, home):
    path = home / "content" / "riverside.yaml"
    path.parent.mkdir(parents=True)
    item = "{{checklist: first-ten-days, number: {0}, id: r-{1}, task: Walk the {1}, who: [director], pace: first}}"
    both = "\n".join(f"  - {item.format(n, what)}" for n, what in ((1, "pier"), (2, "hub")))
    path.write_text(f"council: Riverside\nletter: R\nitems:\n{both}\n", encoding="utf-8")
    lmcs("note", "R1", "--text", "a word")
    lmcs("tick", "R2")
    path.unlink()
    page = lmcs("handover").out
    assert "Walk the hub" in page
    assert "Walk the pier" not in page
