"""The hand draws what Rich would draw, word for word, so that look-ups and help come at once."""

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmcs.basics.blocks import Bullets, Closing, Facts, Heading, Link, Page, Paragraph
from lmcs.content.names import Match
from lmcs.pages.finds import found as answered
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS
from lmcs.render import hand, plain, terminal

WIDTHS = (40, 50, 59, 60, 61, 80, 92, 96, 97, 120, 200)
SEQUENCE = re.compile(r"\x1b\[[\d;]*m")
COLOUR = re.compile(r"\x1b\[(?:\d+;)*[349]\d")


def bare(drawn):
    """Return what is drawn without its styles; a blank at the end of a line cannot be seen."""
    return [line.rstrip() for line in SEQUENCE.sub("", drawn).splitlines()]


def assert_alike(page, widths=WIDTHS):
    for width in widths:
        by_rich = bare(terminal.draw(page, width, colour=True))
        by_hand = hand.standard(plain.said(page), width, colour=True)
        assert bare(by_hand) == by_rich, width
        grey = hand.standard(plain.said(page), width, colour=False)
        assert bare(grey) == by_rich, width
        assert not COLOUR.search(grey)


@pytest.mark.parametrize("kind", [TERMS, LAWS, DOCUMENTS], ids=lambda kind: kind.command)
def test_every_look_up_is_drawn_as_by_rich_at_every_width(library, kind):
    for place, id_ in enumerate(kind.shelf(library)):
        page = answered(kind, id_, [Match(id_, "exact")], library)
        assert_alike(page, WIDTHS[place % 6 :: 6])  # each width meets a sixth of the entries


@pytest.mark.parametrize("kind", [TERMS, LAWS, DOCUMENTS], ids=lambda kind: kind.command)
def test_every_list_of_entries_is_too(library, kind):
    assert_alike(kind.everything(library))
    several = [Match(id_, "near") for id_ in list(kind.shelf(library))[:9]]
    assert_alike(answered(kind, "more", several, library))


TEXT = st.text(
    st.sampled_from("ab cdefghi xyz-’“”–£é . ? 日本한국 e\u0301 \u202e[/b]:smile: \\ \x1b") | st.characters(max_codepoint=0x2FF, exclude_categories=["Cc"]),
    max_size=300,
)  # fmt: skip
LINE = TEXT.map(lambda text: " ".join(text.split()) or "a")
BLOCK = st.one_of(
    st.builds(Heading, LINE, st.sampled_from([2, 3])),
    st.builds(Paragraph, LINE, st.sampled_from(["", "strong", "quiet", "warning"])),
    st.builds(Bullets, st.lists(LINE, min_size=1, max_size=4).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(LINE.map(lambda text: text[:30]), LINE), min_size=1, max_size=4).map(tuple)),
    st.builds(Link, LINE, st.just("https://example.org/" + "a-long-address/" * 8)),
    st.builds(Closing, LINE),
)  # fmt: skip


@given(st.builds(Page, LINE, st.lists(BLOCK, max_size=5).map(tuple)), st.integers(40, 200))
def test_whatever_a_page_says_both_draw_the_same_text(page, width):
    assert_alike(page, [width])


@given(TEXT, st.one_of(st.none(), st.integers(20, 200)))
def test_the_plain_view_says_each_sentence_on_a_line_of_its_own(text, width):
    page = Page("", (Paragraph(text),))
    said = plain.said(page)
    assert "".join(said[1][0][1]) == plain.clean(text)
    assert hand.plain(said, width) == plain.draw(page, width)


@given(st.lists(st.sampled_from(["a", "be", " ", "\n", "\t", "-", "\u00a0é", "long" * 5])), st.integers(5, 40))  # fmt: skip
def test_a_line_is_wrapped_as_textwrap_does(pieces, width):
    line = "".join(pieces)
    whole = line.expandtabs()
    by_textwrap = textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
    assert hand.filled(line, width) == (whole if len(whole) <= width else by_textwrap)


@pytest.mark.parametrize("width", [5, 20, 79, 80])
@pytest.mark.parametrize("rows", [2, 3])
def test_a_row_that_is_just_full_is_not_broken_sooner_and_a_longer_one_is(rows, width):
    """A row may end one column short, at the edge, or not fit: at each place where its last word may begin."""
    for first in range(1, width - 1):
        for second in range(width - first - 2, width - first + 1):
            row = " ".join(filter(None, ("a" * first, "b" * second)))
            line = " ".join([row] * rows)
            wrapped = textwrap.fill(line, width, break_long_words=False)
            assert hand.filled(line, width) == wrapped
            if len(row) == width:
                assert wrapped == "\n".join([row] * rows)
