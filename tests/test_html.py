"""The HTML page: one self-contained document, its structure real, and whatever is in it only text."""

import itertools
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import NamedTuple, get_args

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from lmcs.basics.text import clean_line
from lmcs.render import html, parts

VOID = {"meta"}
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "id", "class", "style", "role", "scope", "href", "aria-hidden", "aria-labelledby",
    "viewbox", "d", "x", "y", "cx", "cy", "r", "width", "height", "text-anchor", "stroke-dasharray",  # of drawings
}  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>",
    "[/b][red]",
    '"><img src=x onerror=1>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "text\nATTACH:https://example.org/x",
    "[a link](https://example.org)",
    "{{ 7 * 7 }}{% include 'page.css' %}",
    "&lt;b&gt; &amp; :key:",
    "\x1b]52;c;aGk=\x07\x9b31m",
    "\u202eright to left\u2066",
    "--></style></title></main>",
)


class Node(NamedTuple):
    """An element with its attributes and what is in it: elements and texts."""

    tag: str
    attrs: dict
    inner: list

    def all(self, *tags):
        """Return the elements inside with one of *tags*, in the order of the document."""
        found = []
        for child in self.inner:
            if isinstance(child, Node):
                found += [child] if child.tag in tags else []
                found += child.all(*tags)
        return found

    def one(self, *tags):
        (found,) = self.all(*tags)
        return found

    @property
    def text(self):
        """The text inside, white space as one space."""
        parts = [child.text if isinstance(child, Node) else child for child in self.inner]
        return " ".join(" ".join(parts).split())


class Tree(HTMLParser):
    """Read a document strictly: every element closed in its turn."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Node("", {}, [])
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, dict(attrs), [])
        self.open[-1].inner.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag

    def handle_data(self, data):
        self.open[-1].inner.append(data)


def tree(page, **options):
    """Return the document of *page*, read."""
    parser = Tree()
    parser.feed(html.draw(page, **options))
    parser.close()
    assert len(parser.open) == 1
    return parser.root


def line(
    number="4",
    status="Not started",
    text="Agree how often you will meet",
    kind="task",
    detail="",
    state="",
):
    return ItemLine(number, kind, status, text, detail, state)


def every_block(text):
    """Return one block of every kind, with *text* wherever a text can stand."""
    item = ItemLine(text, text, text, text, text)
    return (
        Heading(text), Heading(text, 3), Paragraph(text), Paragraph(text, "warning"), Bullets((text,) * 9),
        Items((item, item)), Items((item,)), Items((item,), boxes=True), Facts(((text, text),)),
        Facts(((text * 9, text * 9),)), Link(text, text), Link(text, f"https://example.org/{text}"), Closing(text),
        Tally(text, 1, 2), Choices((text,)), Room(3), Pointers(text, (Way(text, "place"), Way(text, "", text))), Pointers("", (Way(text, "place"),)),
        Scale(text, ((text, 1.0), (text, 9.0)), ((text, 3.0), (text, 5.0)), ((text, text, 4.0), (text, text, 9.5))),
        Course(((text, text),), ((text, ((2020.0, 1.0), (2021.0, 2.0))),), (text, text)), Course(((text, text),), (), (text, text)),
    )  # fmt: skip


# --- the document ----------------------------------------------------------------------------------


def test_the_document_says_what_it_is_and_forbids_everything_but_its_own_style():
    root = tree(Page("Summary", (Paragraph("One."),)))
    assert html.draw(Page("Summary")).startswith("<!DOCTYPE html>\n")
    assert root.one("html").attrs == {"lang": "en-GB"}
    assert root.one("title").text == root.one("h1").text == "Summary"
    metas = {
        node.attrs.get("http-equiv") or node.attrs.get("name") or "charset": node.attrs
        for node in root.all("meta")
    }
    assert (
        metas["Content-Security-Policy"]["content"]
        == "default-src 'none'; style-src 'unsafe-inline'"
    )
    assert metas["viewport"]["content"] == "width=device-width, initial-scale=1"
    assert metas["charset"]["charset"] == "utf-8"
    assert [node.tag for node in root.one("body").inner if isinstance(node, Node)] == ["main"]


def test_nothing_comes_from_elsewhere_and_nothing_runs():
    drawn = html.draw(Page("Every block", every_block("text")))
    assert not re.search(
        r"<(script|link|img|iframe|object|embed|base|form)\b|\ssrc=|@import|url\(|\son\w+=", drawn
    )


@pytest.mark.parametrize("title", ["", " \n ", "\x1b", "A" * 5000])
def test_any_title_gives_a_valid_document(title):
    root = tree(Page(title))
    assert root.one("title").text == root.one("h1").text == (clean_line(title) or "lmcs")


def test_large_is_a_class_and_other_breakpoints():
    assert tree(Page("Large"), large=True).one("html").attrs["class"] == "large"
    assert "max-width: 50em" in html.draw(Page("Large"), large=True)
    assert "18pt" in html.draw(Page("Large"), large=True)


def test_every_kind_of_block_is_drawn_and_an_unknown_one_is_an_error():
    assert {type(block) for block in every_block("text")} == set(get_args(Block))

    class Novelty(NamedTuple):
        text: str = "lost"

    with pytest.raises(jinja2.UndefinedError):
        html.draw(Page("New", (Novelty(),)))  # type: ignore[arg-type]


def test_the_template_escapes_and_accepts_nothing_undefined():
    environment = parts.template("page.html.j2").environment
    assert environment.autoescape is True
    assert environment.undefined is jinja2.StrictUndefined


def test_jinja_is_loaded_only_to_draw():
    script = "import sys, lmcs.render.html, lmcs.render.word; assert 'jinja2' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


# --- hostile text ----------------------------------------------------------------------------------


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text_in_every_block(hostile):
    usual, odd = (
        tree(Page("Usual", every_block("usual"))),
        tree(Page(hostile, every_block(hostile))),
    )
    assert {node.tag for node in _every(odd)} <= {node.tag for node in _every(usual)}, (
        "the text made an element"
    )
    assert {name for node in _every(odd) for name in node.attrs} <= ATTRIBUTES, (
        "the text made an attribute"
    )
    assert all(
        node.attrs["href"].startswith(("https://example.org/", "#")) for node in odd.all("a")
    )
    visible = odd.one("main").text
    assert visible.count(clean_line(hostile)) >= len(every_block(hostile))
    assert not re.search(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]",
        html.draw(Page(hostile, every_block(hostile))),
    )


def _every(node):
    for child in node.inner:
        if isinstance(child, Node):
            yield child
            yield from _every(child)


@given(st.text())
def test_any_text_is_shown_as_it_is(text):
    root = tree(Page("Any", (Paragraph(text), Bullets((text,)))))
    assert root.one("p").text == root.one("li").text == clean_line(text)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://example.org", "http://example.org", "https:", "https://", "https:///x",
        "data:text/html,x", "file:///etc/passwd", "//example.org", "https://exa mple.org", "https://example.org/\nx",
        "https://user@example.org/", "https://example.org/\u202ex", 'https://example.org/"onclick="', "https://example.org\\@x", "",
    ],
)  # fmt: skip
def test_only_a_plain_https_address_becomes_a_link(address):
    root = tree(Page("Links", (Link("Read it", address),)))
    assert root.all("a") == []
    assert root.one("p").text == f"Read it: {clean_line(address)}".strip()


@pytest.mark.parametrize(
    "address",
    [
        "https://www.gov.uk/",
        "HTTPS://www.gov.uk",
        "https://example.org:8443/a_(b)?c=d&e=f#g-é",
        "https://example.org?x",
    ],
)
def test_an_https_address_becomes_a_link(address):
    (link,) = tree(Page("Links", (Link("Read <it>", address),))).all("a")
    assert (link.text, link.attrs) == ("Read <it>", {"href": address})


# --- structure -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("levels", "drawn"),
    [
        ((2, 3, 3, 2), [2, 3, 3, 2]),
        ((3,), [2]),
        ((3, 3), [2, 2]),
        ((3, 2, 3), [2, 2, 3]),
        ((3, 3, 2, 2, 3), [2, 2, 2, 2, 3]),
        ((2, 3, 4, 4, 3, 4, 2, 4), [2, 3, 4, 4, 3, 4, 2, 3]),
    ],
)
def test_a_heading_never_skips_a_level(levels, drawn):
    headings = tree(Page("Title", tuple(Heading(f"Part {level}", level) for level in levels))).all(
        "h1", "h2", "h3", "h4"
    )
    assert [int(node.tag[1]) for node in headings] == [1, *drawn]
    assert len({node.attrs["id"] for node in headings}) == len(headings)


@given(st.lists(st.integers(0, 7)))
def test_headings_are_in_order_whatever_comes(levels):
    headings = [
        int(node.tag[1])
        for node in tree(Page("T", tuple(Heading("x", each) for each in levels))).all(
            "h1", "h2", "h3"
        )
    ]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(headings))


def test_items_are_a_table_with_heads_and_the_status_in_words():
    lines = (line(), line("5", "Done", "Meet", detail="4 June 2026", state="done"))
    root = tree(Page("List", (Heading("Get organised"), Items(lines))))
    assert [node.text for node in root.all("th")] == ["Number", "Status", "Task"]
    assert [[cell.text for cell in row.all("td")] for row in root.one("tbody").all("tr")] == [
        ["4", "Not started", "Agree how often you will meet"],
        ["5", "Done", "Meet. 4 June 2026"],
    ]
    assert root.one("table").attrs["aria-labelledby"] == root.one("h2").attrs["id"]
    assert [row.attrs.get("class") for row in root.one("tbody").all("tr")] == [None, "settled"]


def test_a_column_that_would_be_empty_is_left_out():
    root = tree(
        Page("List", (Items((line(status=""), line("5", ""))), Items((line("", ""), line("", "")))))
    )
    assert [[head.text for head in table.all("th")] for table in root.all("table")] == [
        ["Number", "Task"],
        ["Task"],
    ]


def test_the_heads_are_shown_once_and_always_there_for_a_screen_reader():
    same, other = Items((line(), line("5"))), Items((line(status=""), line("5", "")))
    heads = tree(Page("List", (same, same, other, same))).all("thead")
    assert [node.attrs.get("class") for node in heads] == [None, "unseen", None, None]


@pytest.mark.parametrize(
    ("kinds", "head", "number"),
    [
        (("task", "task"), "Task", "4"),
        (("question",) * 2, "Question", "4"),
        (("question", "task"), "Question or task", "Question 4"),
    ],
)
def test_the_head_names_what_the_items_are(kinds, head, number):
    root = tree(Page("List", (Items(tuple(line(kind=kind) for kind in kinds)),)))
    assert root.all("th")[-1].text == head
    assert root.all("td")[0].text == number


def test_one_item_alone_is_a_sentence():
    root = tree(Page("Next", (Items((line(detail="Added by us"),)),)))
    assert root.all("table") == []
    assert root.one("p").text == "Task 4. Not started. Agree how often you will meet. Added by us"


def test_boxes_are_a_list_with_a_box_for_the_pen():
    root = tree(
        Page("Blank", (Items((line(status=""), line("L5", "", "Is it?", "question")), boxes=True),))
    )
    assert [node.text for node in root.one("ul").all("li")] == [
        "Task 4. Agree how often you will meet",
        "Question L5. Is it?",
    ]
    assert root.one("ul").attrs == {"class": "boxes", "role": "list"}
    assert '.boxes li::before { content: ""' in html.draw(Page("Blank"))


def test_facts_are_a_definition_list_side_by_side_where_they_are_short():
    short, long = (
        Facts((("Name", "Sam"), ("Council", "Here"))),
        Facts((("A label that goes on and on and on", "word " * 30),)),
    )
    first, second = tree(Page("Facts", (short, long))).all("dl")
    assert [(node.tag, node.text) for node in first.all("dt", "dd")] == [
        ("dt", "Name"),
        ("dd", "Sam"),
        ("dt", "Council"),
        ("dd", "Here"),
    ]
    assert first.attrs == {}
    assert second.attrs == {"class": "above"}


def test_a_tally_is_words_and_a_bar_without_text():
    (bar,) = [
        node
        for node in tree(Page("T", (Tally("2 of 3 done.", 2, 3),))).all("div")
        if node.attrs.get("class") == "bar"
    ]
    assert (bar.attrs["aria-hidden"], bar.text, bar.one("span").attrs["style"]) == (
        "true",
        "",
        "width: 67%",
    )


@pytest.mark.parametrize(
    ("done", "total", "width"), [(0, 0, 0), (5, 4, 100), (-1, 4, 0), (4, 4, 100)]
)
def test_the_bar_stays_within_its_frame(done, total, width):
    assert f"width: {width}%" in html.draw(Page("T", (Tally("words", done, total),)))


def test_lists_room_and_the_closing_line():
    page = Page(
        "Rest",
        (Bullets(("a", "b")), Choices(("c", "d")), Room(2), Closing("End.")),
    )
    root = tree(page)
    assert [[node.text for node in each.all("li")] for each in root.all("ul", "ol")] == [
        ["a", "b"],
        ["c", "d"],
    ]
    (room,) = [node for node in root.all("div") if node.attrs.get("class") == "room"]
    assert (room.attrs["aria-hidden"], room.text, len(room.all("span"))) == ("true", "", 2)
    assert root.all("p")[-1].text == "End."


def test_line_breaks_of_a_note_are_kept():
    assert "<p>one\ntwo</p>" in html.draw(Page("Note", (Paragraph("one\ntwo"),)))


def test_ids_are_unique():
    root = tree(Page("Every block", (*every_block("title"), *every_block("a"))))
    ids = [node.attrs["id"] for node in _every(root) if "id" in node.attrs]
    assert len(ids) == len(set(ids))
    assert {
        node.attrs["aria-labelledby"] for node in _every(root) if "aria-labelledby" in node.attrs
    } <= set(ids)


def test_a_pointer_leads_to_its_heading():
    root = tree(
        Page(
            "T",
            (
                Pointers("", (Way("Words", "words"),)),
                Heading("Words", 2, "words"),
                Pointers(
                    "See also",
                    (
                        Way("Here", "words"),
                        Way("There", "", "https://x.uk/"),
                        Way("Not", "", "javascript:x"),
                    ),
                ),
            ),
        )
    )
    there = root.one("h2").attrs["id"]
    assert [(node.text, node.attrs["href"]) for node in root.all("a")] == [
        ("Words", f"#{there}"),
        ("Here", f"#{there}"),
        ("There", "https://x.uk/"),
    ]
    assert root.one("p").text == "See also: Here , There , Not"


def test_without_styles_a_text_and_its_date_are_parted(lmcs):
    lmcs("book", "4", "--on", "9 June", "--with", "Sam")
    lmcs("book", "C1", "--on", "9 June")
    lmcs("tick", "5")
    for line in (("list",), ("summary",), ("handover",), ("status",)):
        page = lmcs(*line, "--format", "html").out
        for before in re.findall(r'(.) <span class="detail">', page):
            assert before in ".?!", line
