"""A line whose meaning is plain is read as it was meant, so that the rest of a file is checked too; curly quotes are quotes."""

import pytest

FILE = """\
council: Riverside
letter: R
items:
  - checklist: first-ten-days
    number: 1
    id: r-one
    task: Visit the hub
    who: [director]
    pace: later
  - checklist: first-ten-days
    number: 2
    id: r-two
    task: Visit the school
    who: [nobody-known]
    pace: soon
"""
LATER = ['names "nobody-known"', '"pace" is "soon"']


@pytest.fixture
def said(lmcs, tmp_path):
    """Return what the check says of a text, errors first."""

    def check(text, expect=4):
        path = tmp_path / "own.yaml"
        path.write_text(text, encoding="utf-8")
        return lmcs("check", path, expect=expect).out

    return check


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [("    number: 1", "\tnumber: 1", ["Here is a tab."]), ("    ", "\t", ["Here is a tab.", "9 more lines"]), ("    ", "\t\t", ["Here is a tab."]), ("    number: 1", "  \tnumber: 1", ["Here is a tab."]),
     ("task: Visit the hub", "task: Visit: the hub", ['needs quotes: "Visit: the hub"']), ("task: Visit the hub", "task: @hub", ['Put the whole text in quotes: "@hub"']),
     ("task: Visit the hub", "task: `hub`", ["Put the whole text in quotes"]), ("task: Visit the hub", "task: %hub", [])],
)  # fmt: skip
def test_what_comes_after_a_line_that_stops_yaml_is_named_too(said, old, new, says):
    out = said(FILE.replace(old, new))
    assert all(each in out for each in (*says, *LATER)), out


def test_each_of_several_such_lines_is_named(said):
    out = said(FILE.replace("Visit the hub", "Visit: it").replace("Visit the school", "@school"))
    assert all(each in out for each in ('"Visit: it"', '"@school"', *LATER))


def test_where_it_is_not_plain_what_was_meant_the_first_is_named(said):
    assert "The bracket that opens here" in said(FILE.replace("[director]", "[director"))


GOOD = FILE.replace("nobody-known", "leader").replace("soon", "next")


@pytest.mark.parametrize(
    "line",
    ["why: “Every worry: all of them.”", "why: ”Every worry: all of them.”", "why: „Every worry: all of them.“", "why: “Every worry #1 of them.”", "how:\n      - “Every worry: all of them.”", "how: [“Every worry, and all: of them.”, “Both”]", "how: [ ”Every worry, all of them.” ]"],
)  # fmt: skip
def test_curly_quotes_around_a_text_do_what_straight_ones_do(said, lmcs, tmp_path, line):
    text = GOOD.replace("    pace: later", f"    pace: later\n    {line}")
    assert "Nothing wrong was found." in said(text, expect=0)
    lmcs("pack", tmp_path / "own.yaml")
    shown = lmcs("show", "R1").out
    assert "Every worry" in shown
    assert "of them." in shown
    assert "“Every" not in shown


def test_curly_quotes_that_end_on_another_line_are_named_as_such(said):
    text = GOOD.replace("    pace: later", "    pace: later\n    why: “Every worry: all\n      of them.”")  # fmt: skip
    assert "These are curly quotes" in said(text)


def test_curly_quotes_in_a_block_of_text_stay(said, lmcs, tmp_path):
    text = GOOD.replace("    pace: later", "    pace: later\n    why: >\n      “Every worry: all of them.”")  # fmt: skip
    assert "Nothing wrong was found." in said(text, expect=0)
    lmcs("pack", tmp_path / "own.yaml")
    assert "“Every worry: all of them.”" in lmcs("show", "R1").out
