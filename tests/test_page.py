"""Every screen is a Page of blocks, and every kind of block is drawn by every renderer, losing no word."""

import re
from typing import get_args

import pytest

from lmcs.basics.blocks import (
    Block,
    Bullets,
    Choices,
    Closing,
    Course,
    Facts,
    Heading,
    ItemLine,
    Items,
    Link,
    Page,
    Paragraph,
    Pointers,
    Room,
    Scale,
    Tally,
    Way,
)
from lmcs.render import html, markdown, plain, terminal

BLOCKS = (
    Heading("Aheading"),
    Heading("Bheading", 3),
    Paragraph("Cplain one. Cplain two."),
    Paragraph("Dstrong.", "strong"),
    Paragraph("Equiet.", "quiet"),
    Paragraph("Fwarning.", "warning"),
    Bullets(("Gbullet", "Hbullet")),
    Items(
        (
            ItemLine("4", "task", "Not started", "Iitem"),
            ItemLine("L3", "question", "Booked", "Jitem?", "Kdetail"),
            ItemLine("5", "task", "Done", "Litem", state="done"),
        )
    ),
    Items((ItemLine("6", "task", "", "Mboxed"),), boxes=True),
    Facts((("Nlabel", "Ovalue"), ("Plabel", "Qvalue"))),
    Link("Rlink", "https://example.org/S"),
    Tally("3 of 17 done.", 3, 17),
    Choices(("Wchoice", "Xchoice")),
    Choices(("Ychoice", "Zchoice")),
    Room(2),
    Scale("Vscale", (("1", 1.0), ("9", 9.0)), (("3", 3.0), ("5", 5.0)), (("England", "4", 4.0),)),
    Course((("2020", "England 68."),), (("England", ((2020.0, 68.0),)),), ("0", "68")),
    Pointers("Tlabel", (Way("Uway", "a-place"),)),
    Closing("Checked October 2026. Unofficial. England only."),
)
WORDS = [f"{letter}{kind}" for letter, kind in zip(
    "ABCDEFGHIJKLMNOPQRWXYZTUV",
    ["heading", "heading", "plain", "strong", "quiet", "warning", "bullet", "bullet", "item", "item", "detail", "item", "boxed",
     "label", "value", "label", "value", "link", "choice", "choice", "choice", "choice", "label", "way", "scale"],
    strict=True,
)] + ["Atitle", "https://example.org/S", "Not started", "Booked", "Done", "3 of 17 done.", "Checked October 2026.", "L3"]  # fmt: skip

DRAWN = {
    "plain, not a terminal": lambda page: plain.draw(page, None),
    "plain, 40 columns": lambda page: plain.draw(page, 40),
    "markdown": markdown.draw,
    "html": html.draw,
    "html, large": lambda page: html.draw(page, large=True),
    "terminal, 20 columns": lambda page: terminal.draw(page, 20, colour=True),
    "terminal, 40 columns": lambda page: terminal.draw(page, 40, colour=False),
    "terminal, 80 columns": lambda page: terminal.draw(page, 80, colour=True),
    "terminal, 200 columns": lambda page: terminal.draw(page, 200, colour=True),
}


def test_the_blocks_of_this_test_are_all_the_kinds_there_are():
    assert {type(block) for block in BLOCKS} == set(get_args(Block))


@pytest.mark.parametrize("way", DRAWN)
def test_no_renderer_loses_a_word(way):
    drawn = re.sub(r"\x1b\[[\d;]*m", "", DRAWN[way](Page("Atitle", BLOCKS)))
    flat = " ".join(re.sub(r"[│╭╮╰╯─]", " ", drawn).split())
    assert [word for word in WORDS if word not in flat] == []


@pytest.mark.parametrize("way", [way for way in DRAWN if "html" not in way])
@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_each_kind_of_block_can_stand_alone_and_ends_the_line(way, block):
    drawn = DRAWN[way](Page("", (block,)))
    assert drawn.endswith("\n")


@pytest.mark.parametrize("way", DRAWN)
@pytest.mark.parametrize(
    "empty",
    [
        Paragraph(""),
        Bullets(()),
        Items(()),
        Facts(()),
        Choices(()),
        Tally("", 0, 0),
        Room(0),
        Scale("", (("", 0.0), ("", 0.0)), (("", 0.0), ("", 0.0)), ()),
        Course((), (), ("", "")),
        Link("", ""),
        Closing(""),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_block_with_nothing_in_it_breaks_nothing(way, empty):
    drawn = DRAWN[way](Page("", (Paragraph("Before."), empty, Paragraph("After."))))
    assert re.findall(r"Before\.|After\.|None", drawn) == ["Before.", "After."]
    assert "Before." not in DRAWN[way](Page("", ()))
