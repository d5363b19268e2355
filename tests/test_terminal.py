"""The standard terminal view: designed, and the same words as the plain one at every width, with and without colour."""

import re

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
from lmcs.render import terminal
from lmcs.render.forms import fitted
from test_page import BLOCKS

WIDTHS = [20, 40, 59, 60, 80, 200]
LONG = "https://www.example.org/" + "a-very-long-address-that-goes-on/" * 8
SEQUENCE = re.compile(r"\x1b\[[\d;]*m")
COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3\d|4\d|9\d|10\d)(?:;\d+)*m")


def bare(drawn):
    return SEQUENCE.sub("", drawn)


def words(drawn):
    return " ".join(re.sub(r"[│╭╮╰╯─━•]", " ", bare(drawn)).split())


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("width", WIDTHS)
def test_only_styles_are_written_and_nothing_moves_the_cursor(width, colour):
    drawn = terminal.draw(Page("Title", BLOCKS), width, colour=colour)
    assert set(re.findall(r"\x1b\[[^a-zA-Z]*([a-zA-Z])", drawn)) <= {"m"}
    assert "\x1b]" not in drawn
    assert drawn.count("\x1b") == len(SEQUENCE.findall(drawn))


@pytest.mark.parametrize("width", WIDTHS)
def test_without_colour_it_says_the_same_and_has_none(width):
    page = Page("Title", BLOCKS)
    grey = terminal.draw(page, width, colour=False)
    assert bare(grey) == bare(terminal.draw(page, width, colour=True))
    assert not COLOUR.search(grey)


def test_with_colour_what_needs_action_stands_out_and_what_is_done_recedes():
    page = Page(
        "T",
        (
            Items(
                (
                    ItemLine("4", "task", "Not started", "Open"),
                    ItemLine("5", "task", "Done", "Shut", state="done"),
                )
            ),
        ),
    )
    drawn = terminal.draw(page, 80, colour=True)
    assert re.search(r"\x1b\[1m *4", drawn)
    assert re.search(r"\x1b\[2mShut", drawn)
    assert not re.search(r"\x1b\[2mOpen", drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_fits_the_width_and_only_an_address_may_go_past_it(width):
    page = Page(
        "A title that is long enough to be wrapped on narrow terminals",
        (*BLOCKS, Link("word " * 40, LONG), Bullets(("word " * 40,))),
    )
    for colour in (True, False):
        lines = bare(terminal.draw(page, width, colour=colour)).splitlines()
        assert [line for line in lines if len(line) > width and "https://" not in line] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_address_is_whole(width):
    page = Page(
        "T",
        (
            Link("Read it", LONG),
            Facts((("Label", "value"),)),
            Link("And this", "https://example.org/x"),
        ),
    )
    lines = [line.strip() for line in bare(terminal.draw(page, width, colour=True)).splitlines()]
    assert LONG in lines
    assert "https://example.org/x" in lines


@pytest.mark.parametrize("width", WIDTHS)
def test_there_is_no_box(width):
    drawn = bare(terminal.draw(Page("T", BLOCKS), width, colour=True))
    assert not re.search(r"[│╭╮╰╯┌┐└┘├┤]", drawn)


@pytest.mark.parametrize("width", WIDTHS)
def test_status_is_always_a_word_and_progress_is_always_said(width):
    page = Page(
        "T",
        (
            Tally("3 of 17 done. 1 booked.", 3, 17),
            Items((ItemLine("4", "task", "Not started", "Meet"),)),
        ),
    )
    said = words(terminal.draw(page, width, colour=False))
    assert "3 of 17 done. 1 booked." in said
    assert "Not started" in said


@pytest.mark.parametrize(
    ("done", "total", "filled"), [(0, 17, 0), (17, 17, 34), (1, 2, 17), (0, 0, 0)]
)
def test_the_bar_is_as_full_as_the_count(done, total, filled):
    drawn = bare(terminal.draw(Page("", (Tally("x", done, total),)), 80, colour=False))
    assert drawn.count("━") == filled
    assert drawn.count("─") == 34 - filled


@pytest.mark.parametrize(
    "text",
    [
        "[/b]",
        "[red]x[/red]",
        ":smile:",
        "[link=file:///etc/passwd]y[/link]",
        "[/tmp]",
        "[b]",
        "{x}",
        "\\[b]",
    ],
)
@pytest.mark.parametrize("width", [80, 200])
def test_what_looks_like_markup_is_shown_as_typed_everywhere(width, text):
    page = Page(
        text,
        (
            Heading(text), Paragraph(text), Paragraph(text, "strong"), Bullets((text,)), Facts(((text, text),)), Link(text, text),
            Tally(text, 1, 2), Choices((text,)), Choices((text,)), Closing(text),
            Items((ItemLine("4", "task", "Booked", text, text),)),
        ),
    )  # fmt: skip
    drawn = terminal.draw(page, width, colour=True)
    assert words(drawn).count(text) == 15
    assert "\x1b]8" not in drawn


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31m",
        "\x1b]52;c;eA==\x07",
        "\x9b2J",
        "\u202e",
        "\0",
        "\x07",
        "\r",
        "\x08",
        "\u2028",
        "\U000e0041",
    ],
)
def test_no_control_character_of_a_text_reaches_the_terminal(hostile):
    text = f"a{hostile}b"
    page = Page(
        text,
        (
            Heading(text), Paragraph(text), Bullets((text,)), Facts(((text, text),)), Link(text, text),
            Tally(text, 1, 2), Choices((text,)), Choices((text,)), Closing(text),
            Items((ItemLine(text, "task", "Booked", text, text),)),
        ),
    )  # fmt: skip
    drawn = bare(terminal.draw(page, 80, colour=True))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202e\U000e0041]", drawn)


def test_room_to_write_is_for_paper_and_takes_no_line_here():
    assert terminal.draw(Page("T", (Room(9),)), 80, colour=False) == terminal.draw(
        Page("T", ()), 80, colour=False
    )


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_letters_wider_than_one_column_stay_inside(width):
    from rich.cells import cell_len  # counts columns as the terminal does

    page = Page(
        "漢字" * 20,
        (Paragraph("漢字かな交じり文 " * 9), Bullets(("漢字" * 30,)), Facts((("標", "値" * 40),))),
    )
    assert all(
        cell_len(line) <= width
        for line in bare(terminal.draw(page, width, colour=True)).splitlines()
    )


# --- at the edges -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "width", "beside"),
    [("x" * 22, 80, True), ("x" * 23, 80, False), ("x" * 22, 56, True), ("x" * 22, 55, False)],
)
def test_facts_stand_beside_labels_of_up_to_22_columns_from_56_columns_on(label, width, beside):
    drawn = bare(terminal.draw(Page("", (Facts(((label, "value"),)),)), width, colour=False))
    assert (f"{label}  value" in drawn) is beside
    assert (f"{label}: value" in drawn) is not beside


@pytest.mark.parametrize(("length", "lines"), [(240, 0), (241, 1)])
def test_long_explanations_have_air_between_them(length, lines):
    label = "x" * 23
    rows = ((label, "y" * (length - len(label) - 2)), (label, "z"))
    drawn = bare(terminal.draw(Page("", (Facts(rows),)), 80, colour=False)).strip().splitlines()
    assert drawn.count("") == lines


@pytest.mark.parametrize(("width", "columns"), [(92, 88), (93, 88), (200, 88), (60, 56), (59, 59)])
def test_text_is_at_most_92_columns_wide_with_its_margin_and_has_none_below_60(width, columns):
    page = Page("", (Paragraph("x" * 88 + "y" * 4 if width > 60 else "x" * columns + "y"),))
    first = bare(terminal.draw(page, width, colour=False)).strip("\n").splitlines()[0]
    assert first == " " * (2 if width >= 60 else 0) + "x" * columns


@pytest.mark.parametrize(("rows", "kept"), [(22, 22), (23, 22), (40, 22)])
def test_rows_give_way_until_a_window_of_24_lines_has_room_for_its_prompt(rows, kept):
    page = Page("", (Facts(tuple((f"a{n}", "b") for n in range(rows)), if_room=True),))
    drawn = fitted(page, lambda each: "\n".join(["", *(row[0] for row in each.blocks[0].rows), ""]))
    assert drawn.split() == [f"a{n}" for n in range(kept)]
    firm = page._replace(blocks=(page.blocks[0]._replace(if_room=False),))
    drawn = fitted(firm, lambda each: "\n".join(row[0] for row in each.blocks[0].rows))
    assert len(drawn.split()) == rows
