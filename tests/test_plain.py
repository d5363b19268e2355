"""Plain text: no boxes, no marks before a line, each line whole on its own and readable aloud."""

import re
import unicodedata

import pytest

from lmcs.basics.blocks import (
    Bullets,
    Choices,
    Closing,
    Facts,
    Heading,
    ItemLine,
    Items,
    Link,
    Page,
    Paragraph,
    Room,
    Tally,
)
from lmcs.render import plain
from test_page import BLOCKS

LONG = "https://example.org/" + "a-very-long-address/" * 8
WIDTHS = [None, 20, 40, 80, 200]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (
            ItemLine("4", "task", "Not started", "Agree how often you will meet"),
            "Task 4. Not started. Agree how often you will meet.",
        ),
        (
            ItemLine("L3", "question", "Done", "Do you meet?", "4 June 2026"),
            "Question L3. Done. Do you meet? 4 June 2026.",
        ),
        (ItemLine("5", "task", "", "Book it."), "Task 5. Book it."),
        (ItemLine("", "task", "", "Write it down"), "Task. Write it down."),
        (ItemLine("6", "task", "Booked", "a\nb", "x\ty"), "Task 6. Booked. a b. x y."),
    ],
)
def test_an_item_is_one_line_that_reads_aloud(line, read):
    assert plain.item_line(line) == read


def test_every_kind_of_block_has_its_own_form():
    page = Page(
        "Title",
        (
            Heading("Heading"),
            Paragraph("One. Two e.g. this.\nThree."),
            Bullets(("First", "Second?")),
            Facts((("Label", "value"),)),
            Link("Read it", "https://example.org"),
            Tally("2 of 16 done.", 2, 16),
            Choices(("Done", "Stop")),
            Room(3),
            Closing("Checked."),
        ),
    )
    assert plain.draw(page, None) == (
        "Title\n\nHeading\n\nOne.\nTwo e.g. this.\nThree.\n\nFirst.\nSecond?\n\nLabel: value\n\n"
        "Read it: https://example.org\n\n2 of 16 done.\n\n1 Done, 2 Stop.\n\nChecked.\n"
    )


def test_a_page_without_a_title_starts_with_its_text():
    assert plain.draw(Page("", (Closing("Checked."),)), None) == "Checked.\n"


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_drawn_marked_or_moved(width):
    drawn = plain.draw(Page("Title", BLOCKS), width)
    for char in drawn:
        assert char == "\n" or unicodedata.category(char) not in ("Cc", "Cf", "So"), ascii(char)
    assert not re.search(r"^\s*[-*•·–—>#]", drawn, re.MULTILINE)
    assert not any(line.startswith(" ") or line.endswith(" ") for line in drawn.splitlines())


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_lines_fit_the_terminal_and_only_an_address_may_go_past_it(width):
    page = Page(
        "A title that is long enough to be wrapped on a narrow terminal",
        (*BLOCKS, Link("Read it", LONG), Bullets(("word " * 40,))),
    )
    lines = plain.draw(page, width).splitlines()
    assert [line for line in lines if len(line) > width and "https://" not in line] == []
    assert LONG in lines or f"Read it: {LONG}" in lines


def test_wrapping_changes_nothing_but_the_line_ends():
    page = Page("Title", (*BLOCKS, Link("Read it", LONG)))
    whole = plain.draw(page, None).split()
    assert all(plain.draw(page, width).split() == whole for width in WIDTHS)


def test_brief_choices_break_between_choices_only():
    options = ("Done", "Booked", "Not for me", "Write a note")
    assert plain.choices_lines(Choices(options), None) == [
        "1 Done, 2 Booked, 3 Not for me, 4 Write a note."
    ]
    assert plain.choices_lines(Choices(options), 20) == [
        "1 Done, 2 Booked,",
        "3 Not for me,",
        "4 Write a note.",
    ]


@pytest.mark.parametrize(
    "hostile",
    ["\x1b[31m", "\x9b2J", "\u202e", "\0", "\x07", "\r", "\u2028", "\ud800", "\U000e0041"],
)
def test_no_control_character_gets_through_anywhere(hostile):
    texts = f"a{hostile}b"
    page = Page(
        texts,
        (
            Heading(texts), Paragraph(texts), Bullets((texts,)), Facts(((texts, texts),)), Link(texts, texts),
            Tally(texts, 1, 2), Choices((texts,)), Choices((texts,)), Closing(texts),
            Items((ItemLine(texts, "task", "Booked", texts, texts),)),
        ),
    )  # fmt: skip
    for width in WIDTHS:
        drawn = plain.draw(page, width)
        assert all(
            char == "\n" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
            for char in drawn
        )


def test_what_looks_like_markup_stays_as_typed():
    for text in (
        "[/b]",
        "[red]x[/red]",
        ":smile:",
        "[link=file:///etc/passwd]y[/link]",
        "{name}",
        "%s",
        "<b>",
        "&amp;",
    ):
        assert text in plain.draw(Page("", (Paragraph(text),)), 80)
