"""Held against the tables every fault is found at once with its line; what is sound becomes typed values."""

import pytest

from lmcs.content import Ask, Change, Document, Item, Person, Source, Term
from lmcs.content.shelves import made
from lmcs.workshop import compile as workshop
from lmcs.workshop.files import kind_of, open_sheet
from lmcs.workshop.guard import read
from lmcs.workshop.problems import MOST
from lmcs.workshop.shape import check
from small_content import CHECKLISTS, COUNCIL, FILES

TERM = """\
- id: dcs
  term: Director
  status: current
  meaning: The chief officer.
  sources: [{document: guide}]
  as_at: "2026-10"
"""


@pytest.fixture
def faults(tmp_path):
    """Read a text as riverside.yaml and return what does not fit, as lines without the file name."""

    def found(kind, content):
        path = tmp_path / "riverside.yaml"
        path.write_text(content, encoding="utf-8")
        parsed = read(path)
        assert parsed.problems == ()
        return [
            str(problem).removeprefix("riverside.yaml, ")
            for problem in check(kind, parsed, "riverside.yaml")
        ]

    return found


@pytest.mark.parametrize(
    ("kind", "content"), [*FILES.items(), *(("checklists", text) for text in CHECKLISTS.values())]
)
def test_sound_content_of_every_kind_has_no_fault(faults, kind, content):
    assert faults(kind, content) == []


def test_a_councils_own_sound_file_has_no_fault(faults):
    assert faults("council", COUNCIL) == []


@pytest.mark.parametrize(
    "written",
    ["no", "on", "22:22", "2026-01-31", "017", "1_000", "2026", "1.10", ".inf", "null", "="],
)
def test_a_text_that_looks_like_something_else_is_sound(faults, written):
    assert faults("glossary", TERM.replace("Director", written)) == []


@pytest.mark.parametrize("written", ["2026", "2026-10", "2026-10-31"])
def test_a_date_needs_no_quotes(faults, written):
    assert faults("glossary", TERM.replace('"2026-10"', written)) == []


CASES = {
    "missing key": (("  status: current\n", ""), 'line 1, column 3: The term "dcs" has no "status". Add a line: status: ...'),
    "unknown key": (("meaning:", "meening:"), 'line 4, column 3: "meening" is not a key of a term. Did you mean "meaning"?'),
    "unheard-of key": (("  status", "  xyzzy: a\n  status"), 'line 3, column 3: "xyzzy" is not a key of a term. Known here: id, term, short'),
    "word of a list": (("current", "curent"), 'line 3, column 11: "status" is "curent". Use one of: current; renamed; replaced; enacted, not started; proposed; local name. Did you mean "current"?'),
    "empty text": (("Director", '" "'), 'line 2, column 9: "term" is empty.'),
    "no text": (("Director", ""), 'line 2, column 8: "term" is empty.'),
    "list for text": (("Director", "[a, b]"), 'line 2, column 9: "term" is a list'),
    "keys for text": (("Director", "{a: b}"), 'line 2, column 9: "term" holds keys of its own'),
    "text for list": (("  status", "  short: DCS\n  status"), 'line 3, column 10: "short" is not a list. Write it in brackets: [DCS].'),
    "nothing for list": (("  status", "  short:\n  status"), 'line 3, column 9: "short" is empty.'),
    "odd entry of a list": (("  status", "  short: [a, [b]]\n  status"), 'line 3, column 14: Entry 2 of "short" is a list'),
    "empty list": (("[{document: guide}]", "[]"), 'line 5, column 12: "sources" is an empty list.'),
    "text for entry": (("[{document: guide}]", "[guide]"), 'line 5, column 13: Entry 1 of "sources" is not made of keys and values.'),
    "id": (("id: dcs", "id: Dcs_1"), 'line 1, column 7: "id" is "Dcs_1". An id has only small letters, digits and hyphens'),
    "long id": (("id: dcs", f"id: {'a' * 65}"), "line 1, column 7: "),
    "date": (('"2026-10"', '"10/2026"'), 'line 6, column 10: "as_at" is "10/2026", which is not a date. Write the year, the month and the day in digits, for example 2026-04-29'),
    "no such month": (('"2026-10"', '"2026-13"'), 'line 6, column 10: "as_at" is "2026-13", which is not a date.'),
    "no such day": (('"2026-10"', '"2026-02-30"'), "line 6, column 10: "),
    "source without address": (("document: guide", "title: A page"), 'line 5, column 13: This source needs "document" or "title" and "address".'),
    "source of both kinds": (("document: guide", 'document: guide, title: A, address: "https://gov.uk"'), "Keep one of the two."),
    "address": (("document: guide", 'title: A, address: "http://gov.uk"'), 'is "http://gov.uk". An address begins with https://.'),
    "address with a space": (("document: guide", 'title: A, address: "https://gov.uk/a b"'), "which is not an address"),
    "address in disguise": (("document: guide", 'title: A, address: "https://gov.uk@evil.example/"'), "which is not an address"),
    "script address": (("document: guide", 'title: A, address: "javascript:alert(1)"'), "An address begins with https://."),
    "endless text": (("Director", "a" * 4001), "is longer than 4,000 characters"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_named_with_place_and_fix(faults, case):
    change, says = CASES[case]
    (line,) = faults("glossary", TERM.replace(*change))
    assert says in line
    assert "invalid" not in line.lower()


@pytest.mark.parametrize("core", ["0", "18", "04", "4.0", "yes", "four", "-1", "''", "٣"])
def test_core_is_a_plain_number_from_1_to_17(faults, core):
    (line,) = faults("checklists", CHECKLISTS["first-ten-days"].replace("core: 1", f"core: {core}"))
    assert '"core" is ' in line
    assert "from 1 to 17, in digits" in line or "empty" in line


def test_core_may_stand_in_quotes(faults):
    assert faults("checklists", CHECKLISTS["first-ten-days"].replace("core: 1", 'core: "3"')) == []


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        ('["Who reads it": the board or the officer?]', 'Entry 1 of "ask" is no question as it stands. A text that holds a colon and a space needs quotes: "Who reads it: the board or the officer?".'),
        ("[{Who reads it: the board?, to: director}]", 'needs quotes: ask: "Who reads it: the board?".'),
        ("[{question: Who?}]", 'Did you mean "ask"?'),
    ],
)  # fmt: skip
def test_a_colon_inside_a_question_is_told_with_the_text_in_quotes(faults, ask, says):
    text = CHECKLISTS["first-ten-days"].replace('ask: ["How much notice do you need?"]', f"ask: {ask}")  # fmt: skip
    assert says in faults("checklists", text)[0]


def test_so_is_one_inside_a_step(faults):
    (line,) = faults("glossary", TERM.replace("Director", "{Director: the}"))
    assert line.endswith('needs quotes: "Director: the".')


def test_an_item_is_a_task_or_a_question(faults):
    text = CHECKLISTS["first-ten-days"]
    (line,) = faults("checklists", text.replace("        task: Meet your support staff\n", ""))
    assert line == 'line 11, column 9: The item "meet-support-staff" needs "task" or "question".'
    (line,) = faults(
        "checklists",
        text.replace("task: Meet your support", "question: Who?\n        task: Meet your support"),
    )
    assert (
        line
        == 'line 11, column 9: The item "meet-support-staff" has "task" as well as "question". Keep one of the two.'
    )


@pytest.mark.parametrize("id_", ["4", "l3", "c12"])
def test_an_item_id_that_looks_like_a_number_is_refused(faults, id_):
    (line,) = faults("council", COUNCIL.replace("riverside-tour", f'"{id_}"'))
    assert "looks like the number of a task" in line


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("id: meet-director", "id: speak-to-employer", 'The id "speak-to-employer"'),
        ("id: meet-director", "id: talk-to-employer", 'The id "talk-to-employer"'),
        ("core: 2", "core: 1", 'The core number "1"'),
        ("id: people", "id: get-organised", 'The id "get-organised"'),
    ],
)
def test_what_must_be_unique_names_both_lines(faults, old, new, what):
    text = CHECKLISTS["first-ten-days"]
    lines = text.splitlines()
    first = next(
        number
        for number, line in enumerate(lines, 1)
        if line.endswith(new) or f"[{new[4:]}]" in line
    )
    second = next(number for number, line in enumerate(lines, 1) if old in line)
    (line,) = faults("checklists", text.replace(old, new))
    assert line.startswith(f"line {second}, ")
    assert f"{what} is used twice: here and on line {first}." in line


@pytest.mark.parametrize("letter", ['""', "L", "C", "r", "RS", "1"])
def test_a_councils_letter_is_one_capital_that_lmcs_does_not_use(faults, letter):
    (line,) = faults("council", COUNCIL.replace("letter: R", f"letter: {letter}"))
    assert '"letter"' in line


def test_a_councils_file_needs_no_more_than_it_must(faults):
    assert faults("council", "council: Riverside\n") == []
    assert faults("council", "glossary: []\n") == [
        'line 1, column 1: This council\'s own file has no "council". Add a line: council: ...'
    ]


def test_a_councils_file_with_items_needs_the_letter_of_their_numbers(faults):
    assert faults("council", "council: Riverside\nitems: []\n") == [
        'line 1, column 1: This council\'s own file has no "letter". Add a line: letter: ...'
    ]


@pytest.mark.parametrize("key", ["law", "renamed"])
def test_a_council_writes_no_law(faults, key):
    (line,) = faults("council", f"council: Riverside\n{key}: []\n")
    assert f'"{key}" is not a key of a council\'s own file.' in line


def test_a_councils_item_has_no_core_number(faults):
    (line,) = faults(
        "council", COUNCIL.replace("pace: later\n    see", "pace: later\n    core: 3\n    see")
    )
    assert '"core" is not a key of an item.' in line


@pytest.mark.parametrize("content", ["just a text\n", "- a\n", "12\n", "[[]]\n"])
@pytest.mark.parametrize("kind", ["checklists", "glossary", "council"])
def test_a_file_of_another_shape_is_one_clear_fault(faults, kind, content):
    assert len(faults(kind, content)) == 1


def test_what_was_refused_already_is_not_named_twice(tmp_path):
    path = tmp_path / "glossary.yaml"
    path.write_text(
        TERM.replace("Director", "!x y").replace("current", "&x curent"), encoding="utf-8"
    )
    assert len(open_sheet(path, "glossary.yaml").problems) == 2


def test_at_most_twenty_faults_are_listed(faults):
    found = faults(
        "glossary", "".join(f"- {{id: a{number}, term: [no]}}\n" for number in range(3000))
    )
    assert len(found) == MOST + 1


@pytest.mark.parametrize(
    ("stem", "data", "kind"),
    [
        ("glossary", [], "glossary"),
        ("glossary-b", [{"id": "a"}], "glossary"),
        ("draft", [{"id": "a", "term": "b", "meaning": "c"}], "glossary"),
        ("draft", [{"id": "a", "asks": "b", "means": "c"}], "law"),
        ("draft", [{"id": "a", "publisher": "b", "parts": []}], "documents"),
        ("draft", [{"id": "a", "name": "b", "matters": "c"}], "people"),
        ("draft", {"id": "a", "sections": []}, "checklists"),
        ("draft", {"council": "a", "items": []}, "council"),
        ("law", None, "law"),
        ("draft", None, "council"),
    ],
)
def test_the_kind_of_a_file_is_known_by_name_and_keys(stem, data, kind):
    assert kind_of(stem, data) == kind


def value(kind, data, **given):
    """Return plain data as the shelves give it."""
    return made(kind, workshop.row(kind, data, **given))


def test_a_row_holds_the_least_there_may_be():
    person = value(Person, {"id": "a", "name": "A", "is": "B"}, council="Riverside")
    assert person == Person("a", "A", is_="B", council="Riverside")
    term = value(Term, {"id": "a", "term": "A", "meaning": "B"}, council="Riverside")
    assert (term.status, term.as_at, term.short, term.council) == ("current", "", (), "Riverside")
    assert value(Document, {"id": "a", "title": "A"}).kind == "resource"


def test_a_row_holds_every_key():
    data = {
        "id": "a", "question": "Q?", "from": ["leader"], "who": ["director"], "pace": "later", "why": "w", "how": ["h"],
        "ask": ["k?", {"ask": "l?", "to": "leader", "first": "true"}], "ready": ["r"], "law": ["l"], "see": ["s"],
        "was": ["old"], "core": "4", "sources": [{"document": "d", "part": "p"}],
        "changes": [{"since": "2026", "force": "proposed", "was": "x", "now": "y", "document": "d", "starts": "2027",
                     "added": "2026-11", "sources": [{"title": "t", "address": "https://a.uk"}]}],
    }  # fmt: skip
    item = value(Item, data, number="L3", checklist="council-leader", section="money", council="x")
    assert (item.kind, item.text, item.number) == ("question", "Q?", "L3")
    assert (item.checklist, item.section, item.core) == ("council-leader", "money", 4)
    assert (item.asked_by, item.who, item.ready, item.was) == (
        ("leader",),
        ("director",),
        ("r",),
        ("old",),
    )
    assert item.ask == (Ask("k?"), Ask("l?", "leader", first=True))
    assert item.sources == (Source("d", "p"),)
    there = Source(title="t", address="https://a.uk")
    assert item.changes == (Change("2026", "proposed", "x", "y", "d", (there,), "2027", "2026-11"),)
    assert "" not in item._replace(task="x")
