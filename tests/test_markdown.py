"""Markdown: the blocks as Markdown knows them, and everything that a person or a file wrote as text alone."""

import pytest
from markdown_it import MarkdownIt

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
from lmcs.render import markdown

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; & &amp;",
    "[a link](https://evil.example)",
    "![a picture](https://evil.example/x.png)",
    "[reference]: https://evil.example",
    "<https://evil.example>",
    "*bold* **bolder** _it_ __strong__ ~~gone~~",
    "`code` ``more``",
    "# not a heading",
    "#",
    "> not a quotation",
    "- not a bullet",
    "+ not a bullet",
    "* not a bullet",
    "1. not a number",
    "12) not a number",
    "=====",
    "-----",
    "| a | b |",
    "\\* a backslash",
    "```\nfence\n```",
    "    four spaces",
    "\ttab",
    "line one\nline two\n\n# line four",
    "trailing\\",
    "[x] box",
    "a]b(c)",
]


def parse(page):
    """Return the kinds of everything in *page* as a Markdown reader sees it, and all its text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown.draw(page))
    inner = [child for token in tokens for child in (token.children or ())]
    kinds = [token.type for token in (*tokens, *inner)]
    return kinds, "".join(
        "\n" if each.type in ("softbreak", "hardbreak") else each.content for each in inner
    )


def kinds_with(make, text):
    return parse(make(text))[0]


PLACES = {
    "title": Page,
    "heading": lambda text: Page("T", (Heading(text),)),
    "paragraph": lambda text: Page("T", (Paragraph(text),)),
    "strong": lambda text: Page("T", (Paragraph(text, "strong"),)),
    "quiet": lambda text: Page("T", (Paragraph(text, "quiet"),)),
    "bullet": lambda text: Page("T", (Bullets((text,)),)),
    "item": lambda text: Page("T", (Items((ItemLine("4", "task", "Booked", text),)),)),
    "item's number": lambda text: Page("T", (Items((ItemLine(text, "task", "Booked", "x"),)),)),
    "item's detail": lambda text: Page(
        "T", (Items((ItemLine("4", "task", "Booked", "x", text),)),)
    ),
    "label": lambda text: Page("T", (Facts(((text, "x"),)),)),
    "value": lambda text: Page("T", (Facts((("x", text),)),)),
    "link's text": lambda text: Page("T", (Link(text, "https://example.org"),)),
    "tally": lambda text: Page("T", (Tally(text, 1, 2),)),
    "choice": lambda text: Page("T", (Choices((text,)),)),
    "closing": lambda text: Page("T", (Closing(text),)),
}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.parametrize("place", PLACES)
def test_whatever_is_written_stays_text(place, text):
    kinds = kinds_with(PLACES[place], text)
    harmless = kinds_with(PLACES[place], "harmless")
    several = place in ("paragraph", "strong", "quiet") and "\n" in text
    known = [kind for kind in harmless if kind not in ("text", "softbreak", "hardbreak")]
    seen = [
        kind for kind in kinds if kind not in ("text", "softbreak", "hardbreak", "text_special")
    ]
    if several:
        known, seen = sorted(set(known)), sorted(set(seen))
    assert seen == known, f"{markdown.draw(PLACES[place](text))!r} is read as {kinds}"


@pytest.mark.parametrize(
    "text",
    [text for text in HOSTILE if "\n" not in text and text == " ".join(text.split())],
    ids=ascii,
)
def test_a_markdown_reader_shows_the_text_as_it_was_written(text):
    assert text in parse(PLACES["paragraph"](text))[1]
    assert text in parse(PLACES["bullet"](text))[1]
    assert text in parse(PLACES["value"](text))[1]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a_(b)_c",
        "https://example.org/?a=b&c=d",
        "https://example.org/<x>",
        "https://example.org/a b",
        "javascript:x",
    ],
)
def test_an_address_opens_nothing_else(address):
    kinds, _ = parse(Page("T", (Link("Read it", address),)))
    assert "html_inline" not in kinds
    assert kinds.count("link_open") <= 1


@pytest.mark.parametrize("hostile", ["\x1b[31m", "\x9b2J", "\u202e", "\0", "\u2028"])
def test_no_control_character_gets_through(hostile):
    for make in PLACES.values():
        assert hostile not in markdown.draw(make(f"a{hostile}b"))
    assert hostile not in markdown.draw(Page("T", (Link("x", f"https://a{hostile}b"),)))


def test_each_kind_of_block_has_its_markdown_form():
    page = Page(
        "Title",
        (
            Heading("Heading", 3),
            Paragraph("Strong.", "strong"),
            Items(
                (
                    ItemLine("4", "task", "Done", "Meet", "4 June 2026", "done"),
                    ItemLine("5", "task", "Booked", "Ask"),
                )
            ),
            Items((ItemLine("4", "task", "", "Meet"),), boxes=True),
            Facts((("Label", "value"),)),
            Link("Read", "https://example.org/x"),
            Choices(("One", "Two")),
            Room(1),
            Closing("Checked."),
        ),
    )
    assert markdown.draw(page) == (
        "# Title\n\n### Heading\n\n**Strong.**\n\n- [x] **Task 4.** Done. Meet (4 June 2026)\n- [ ] **Task 5.** Booked. Ask\n\n"
        "- [ ] **Task 4.** Meet\n\n- **Label**: value\n\nRead: <https://example.org/x>\n\n1. One\n2. Two\n\n&nbsp;  \n\n*Checked.*\n"
    )
