"""The content checker: everything at once, in plain English, with file and line and how to mend it."""

from datetime import date

import pytest

from conftest import NOW
from lmcs.basics.paths import Places
from lmcs.basics.text import clean
from lmcs.session.joining import files_of, folders_of
from lmcs.session.loading import load
from lmcs.workshop import checking
from lmcs.workshop.problems import MOST
from small_content import CHECKLISTS, COUNCIL, FILES, write_small

TODAY = date(2026, 11, 21)


def check(named, places, **given):
    """Return every problem of the files *named*, or of all content."""
    folders = [] if named else folders_of(places, NOW, always=True)
    return checking.check(named, files_of(folders), **given).problems


@pytest.fixture
def places(tmp_path):
    """Return places with a council folder that is there, and empty."""
    (tmp_path / "content").mkdir()
    return Places(tmp_path, (tmp_path / "content",))


@pytest.fixture
def found(tmp_path, places):
    """Check one file, or without a text all content; return the problems as lines, advice marked."""

    def checked(text=None, *, name="riverside.yaml", today=TODAY, **changed):
        shipped = write_small(tmp_path / "data", **changed)
        path = tmp_path / name
        if text is not None:
            path.write_text(text, encoding="utf-8")
        problems = check([path] if text is not None else [], places, today=today, shipped=shipped)
        return [f"{'advice: ' if problem.advice else ''}{problem}" for problem in problems]

    return checked


def test_sound_content_has_nothing_to_say_about_it(found):
    assert found() == []


def test_a_sound_council_file_has_nothing_to_say_about_it(found):
    assert found(COUNCIL) == []


TEN = """\
id: spring-list
title: [no]
audience: lead-member
letter: Spring
about: ""
as_at: 1 October
sections:
  - id: Start
    title: Start
    items:
      - id: first-visit
        task: Visit
        who: director
        pace: soon
        why: Go and see.
        hwo: [Go.]
        sources: [{title: A page, address: "http://example.org"}]
        see: [dsc]
"""


def test_a_file_with_ten_different_faults_gets_ten_lines(found):
    lines = found(TEN, name="spring-list.yaml")
    assert [line.split(": ")[0] for line in lines] == [
        f"spring-list.yaml, line {line}, column {column}"
        for line, column in [
            (2, 8),
            (4, 9),
            (5, 8),
            (6, 8),
            (8, 9),
            (13, 14),
            (14, 15),
            (16, 9),
            (17, 44),
            (18, 15),
        ]
    ]
    says = ["is a list", "one capital letter", "is empty", "is not a date", "small letters", "[director]", "first; next; later",
            'Did you mean "how"?', "begins with https://", 'Did you mean "dcs"?']  # fmt: skip
    assert all(text in line for text, line in zip(says, lines, strict=True))


PACK = {
    "a-items.yaml": """\
council: Riverside Council
letter: R
items:
  - {id: meet-director, checklist: first-ten-days, task: Visit the hub, who: [director], pace: next, number: 1}
  - {id: hub-two, checklist: first-ten-day, task: Visit the hub, who: [director], pace: next, number: 2}
  - {id: hub-three, checklist: first-ten-days, task: [22:22], who: [director], pace: next, number: 3}
  - {id: "7", checklist: first-ten-days, task: Visit the hub, who: [director], pace: next, number: 4}
  - {id: hub-five, checklist: first-ten-days, task: Visit the hub, who: [], pace: next, number: 5}
  - {id: hub-six, checklist: first-ten-days, task: Visit the hub, who: [director], pace: next, number: 6, core: 4}
""",
    "b-glossary.yaml": """\
council: Riverside Council
glossary:
  - {id: dcs, term: Director, meaning: Ours.}
  - {id: desk, term: Desk}
  - {id: hall, term: Hall, meaning: The hall., status: gone}
""",
    "c-list.yaml": """\
council: Riverside Council
checklists:
  - {id: ours, title: Ours, letter: L, sections: [{id: one, title: One, items: [{id: hub-nine, task: Go, who: [director], pace: next, number: 7}]}]}
law: []
""",
    "d-broken.yaml": "council: Riverside Council\nglossary:\n  - id: a\n    term: Read: this\n    meaning: Ours.\n",
    "e-good.yaml": "council: Riverside Council\nglossary:\n  - {id: hub, term: Hub, meaning: A place to go.}\n",
}


def test_a_council_pack_with_twelve_faults_gets_twelve_lines_and_harms_nothing(
    found, places, tmp_path
):
    bare = load(places, shipped=write_small(tmp_path / "bare"))
    for name, text in PACK.items():
        (places.council[0] / name).write_text(text, encoding="utf-8")
    lines = found()
    assert [line.split(", column")[0] for line in lines] == [
        *(f"a-items.yaml, line {number}" for number in (4, 5, 6, 7, 8, 9)),
        *(f"b-glossary.yaml, line {number}" for number in (3, 4, 5)),
        *(f"c-list.yaml, line {number}" for number in (3, 4)),
        "d-broken.yaml, line 4",
    ]
    says = ["shipped with lmcs", 'Did you mean "first-ten-days"?', "is a list", "looks like the number of a task",
            "Write at least one entry", '"core" is not a key', "shipped with lmcs", 'no "meaning"', "Use one of: current",
            "neither L nor C", '"law" is not a key', 'needs quotes: "Read: this"']  # fmt: skip
    for text, line in zip(says, lines, strict=True):
        assert text.replace("shipped with lmcs", "is used already") in line
    library = load(places, shipped=tmp_path / "data")
    assert (library.items, library.laws, library.people) == (bare.items, bare.laws, bare.people)
    assert {id_: term for id_, term in library.terms.items() if id_ != "hub"} == bare.terms
    assert {str(problem) for problem in library.problems} >= {
        line for line in lines if "is used already" not in line
    }


def glossary(old, new):
    return {"glossary": FILES["glossary"].replace(old, new)}


ADVICE = {
    "long sentence": (
        glossary("The body that plans health care.", f"The body {'plans and ' * 12}plans."),
        'glossary.yaml, line 30, column 12: A sentence of 27 words: "The body plans',
    ),
    "acronym": (
        glossary("plans health care", "plans for CYP"),
        'glossary.yaml, line 30, column 12: "CYP" is not explained in this entry.',
    ),
    "plural acronym": (glossary("plans health care", "plans for JSNAs"), '"JSNA" is not explained'),
    "banned word": (
        glossary("plans health care", "just plans"),
        'glossary.yaml, line 30, column 12: "just" is a word that lmcs does without. Leave it out.',
    ),
    "banned phrase": (
        glossary("plans health care", "plans Going forward"),
        '"going forward" is a word',
    ),
    "old entry": (
        glossary('as_at: "2026-10"\n- id: ccg', 'as_at: "2025-04"\n- id: ccg'),
        "glossary.yaml, line 9, column 10: Last checked in 2025-04, 12 months ago or more.",
    ),
    "name of another": (
        glossary("short: [ICB]", "short: [ICB]\n  also: [clinical commissioning group]"),
        'glossary.yaml, line 29, column 10: "clinical commissioning group" is the term of another entry, "ccg".',
    ),
    "everyday word": (
        glossary("short: [ICB]", "short: [ICB]\n  also: [Services]"),
        'glossary.yaml, line 29, column 10: "Services" is an everyday word. Put it under "search"',
    ),
    "name split at its comma": (
        glossary("short: [ICB]", "short: [ICB]\n  also: [aid, care and advice boards, and such]"),
        'column 15: A comma has made two names of "care and advice boards, and such". If it is one, write it in',
    ),
    "known name split at its comma": (
        glossary(
            "short: [ICB]",
            'short: [ICB]\n  also: ["plan, act and check rule"]\n  search: [plan, act and check rules]',
        ),
        'glossary.yaml, line 30, column 12: A comma has made two names of "plan, act and check rules".',
    ),
    "unused law": (
        {"law": FILES["law"] + FILES["law"].replace("id: ca2004-s19", "id: ca2004-s20")},
        'law.yaml, line 13, column 7: Nothing names the law note "ca2004-s20".',
    ),
    "unused person": (
        {
            "people": FILES["people"]
            + "- {id: mayor, name: Mayor, is: The mayor., matters: They lead., "
            'sources: [{title: A page, address: "https://www.gov.uk/a-page"}], as_at: "2026-10"}\n'
        },
        'people.yaml, line 5, column 8: Nothing names the person "mayor".',
    ),
    "remark": (
        glossary("term: Integrated care board", "term: Integrated care board #2"),
        'glossary.yaml, line 27, column 30: YAML leaves out "#2" as a remark.',
    ),
}


@pytest.mark.parametrize("case", ADVICE)
def test_what_could_be_better_is_advice(found, case):
    changed, says = ADVICE[case]
    (line,) = found(**changed)
    assert line.startswith("advice: ")
    assert says in line


@pytest.mark.parametrize(
    "text",
    [
        "The NHS body, the MP and two GPs.",
        "The joint strategic needs assessment (JSNA). The JSNA is public.",
        "One JSNA (joint strategic needs assessment) a year.",
        "The director of children's services is the DCS.",
        "The ICB plans it.",
        "Twenty-five words are fine: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty.",
        "Justice, adjust and the stake holders.",
    ],
)
def test_what_is_fine_gets_no_advice(found, text):
    assert found(**glossary("The body that plans health care.", f'"{text}"')) == []


def test_lac_is_an_error(tmp_path, places):
    shipped = write_small(
        tmp_path / "data",
        **glossary("The body that plans health care.", "It plans for children in care (LAC)."),
    )
    (problem,) = check([], places, shipped=shipped)
    assert (problem.advice, problem.line) == (False, 30)
    assert "children in care" in problem.message


def test_lac_may_stand_in_its_own_entry(found):
    text = (
        FILES["glossary"]
        .replace("id: dcs", "id: looked-after-child")
        .replace("[DCS]", "[LAC]")
        .replace("services.\n", "services (LAC).\n", 1)
    )
    first = CHECKLISTS["first-ten-days"].replace("see: [dcs]", "see: [looked-after-child]")
    assert [line for line in found(glossary=text, first_ten_days=first) if "LAC" in line] == []


def test_lac_in_a_councils_file_is_advice_and_the_file_works(found, places, tmp_path):
    text = COUNCIL.replace("What we call the front door.", "Where LAC reviews are booked.")
    (places.council[0] / "riverside.yaml").write_text(text, encoding="utf-8")
    lines = found()
    assert [line for line in lines if not line.startswith("advice: riverside.yaml, line 28")] == []
    assert load(places, shipped=tmp_path / "data").problems == ()


def test_an_entry_is_looked_at_again_from_twelve_months_on_and_without_today_none_is(
    found, tmp_path, places
):
    assert found(today=date(2027, 8, 31)) == []
    assert len(check([], places, today=date(2027, 10, 1), shipped=tmp_path / "data")) == 11
    assert check([], places, shipped=tmp_path / "data") == ()


def test_a_file_may_name_what_is_shipped_and_its_own_entries(found):
    assert (
        found(
            FILES["glossary"].replace("id: icb", "id: icb2").replace("now: icb", "now: icb2"),
            name="draft.yaml",
        )
        == []
    )


def test_files_named_together_may_name_each_other(tmp_path, places):
    shipped = write_small(tmp_path / "data")
    people, items = tmp_path / "people.yaml", tmp_path / "items.yaml"
    people.write_text(
        "council: Riverside\npeople:\n  - {id: hub, name: Hub manager, is: Runs it.}\n",
        encoding="utf-8",
    )
    items.write_text(
        "council: Riverside\nletter: R\nitems:\n  - {id: go, number: 1, checklist: first-ten-days, task: Go, who: [hub], pace: next}\n",
        encoding="utf-8",
    )
    assert check([items, people], places, shipped=shipped) == ()
    (problem,) = check([items], places, shipped=shipped)
    assert '"who" names "hub", but there is no person with that id.' in problem.message


def test_two_files_of_one_name_are_told_apart_by_their_paths(tmp_path, places):
    shipped = write_small(tmp_path / "data")
    both = [tmp_path / folder / "riverside.yaml" for folder in ("one", "two")]
    for path in both:
        path.parent.mkdir()
        path.write_text("council: [no]\n", encoding="utf-8")
    assert [problem.file for problem in check(both, places, shipped=shipped)] == [
        str(path) for path in both
    ]


def test_a_shipped_file_named_by_its_path_stands_for_itself(tmp_path, places):
    shipped = write_small(tmp_path / "data")
    assert (
        check(
            [shipped / "glossary.yaml", shipped / ".." / "data" / "people.yaml"],
            places,
            shipped=shipped,
        )
        == ()
    )


def test_a_file_that_cannot_be_read_hides_no_other_fault_and_makes_none(found):
    lines = found(people="a: [", law=FILES["law"].replace("kind: act", "kind: acts"))
    assert [line.split(",")[0] for line in lines] == ["law.yaml", "people.yaml"]


def test_missing_files_and_folders_are_said(tmp_path, places):
    shipped = write_small(tmp_path / "data")
    assert [str(each) for each in check([tmp_path / "x.yaml"], places, shipped=shipped)] == [
        "x.yaml: There is no such file."
    ]
    (problem,) = check([], places, shipped=tmp_path / "nowhere")
    assert "cannot be read" in problem.message


def test_no_more_than_twenty_errors_and_twenty_pieces_of_advice_a_file(found):
    entries = "".join(f"  - {{id: a{n}, term: [no], meaning: Just ABC.}}\n" for n in range(200))
    lines = found(f"council: R\nglossary:\n{entries}")
    assert len([line for line in lines if line.startswith("advice")]) == MOST + 1
    assert len(lines) == 2 * (MOST + 1)


@pytest.mark.parametrize("text", ["Word ABC just LAC. ", "AB" * 3 + " ", "a. B ", "“” (", "e.g. "])
@pytest.mark.usefixtures("bounded")
def test_a_long_text_of_any_kind_is_checked(found, text):
    entries = "".join(
        f'  - {{id: a{n}, term: b, meaning: "{(text * 4000)[:3900].strip()}"}}\n' for n in range(60)
    )
    lines = found(f"council: R\nglossary:\n{entries}")
    assert all(clean(line) == line for line in lines)


def test_no_message_says_what_messages_do_not_say(found):
    lines = found(
        "council: [no]\nitems: [{}, x]\nglossary: [{id: A, term: 1, now: a, sources: [{document: 3}]}]\nlaw: 1\n"
    )
    assert lines
    assert not any(
        word in line.lower()
        for line in lines
        for word in ("invalid", "please", "sorry", "oops", "none", "dict", "str ")
    )


@pytest.mark.parametrize(
    ("meaning", "told"),
    [("Riverside's family help line.", False), ("Riverside’s carers and their plans.", False), ("Kayleigh's family help line.", False),
     ("Kayleigh's placement ended.", True), ("Riverside's Kayleigh's placement ended.", True)],
)  # fmt: skip
def test_what_is_the_councils_own_is_no_childs(found, meaning, told):
    text = (
        f'council: Riverside Council\nglossary:\n  - {{id: a, term: Aaa, meaning: "{meaning}"}}\n'
    )
    assert any("seems to hold" in line for line in found(text)) is told


@pytest.mark.parametrize(
    "entries", ["  - nest\n  - [a]\n", "  nest\n", "  a: b\n", "  - {}\n  -\n"]
)
def test_an_entry_of_another_shape_is_told(found, entries):
    lines = found(f"council: Riverside\nglossary:\n{entries}", name="riverside.yaml")
    assert lines
    assert all("glossary" in line or "term" in line for line in lines)


def test_an_empty_name_of_an_entry_is_told_once(found):
    (line,) = found(
        "council: Riverside\nposts:\n  - {post: , name: Jo Lee}\n", name="riverside.yaml"
    )
    assert '"post" is empty.' in line
