"""The hand draws the plain view and the standard view; what it wraps, it wraps as textwrap and Rich do, and needs neither."""

import textwrap
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from lmcs.basics.blocks import Page, Paragraph
from lmcs.render import hand, plain

TEXT = st.text(
    st.sampled_from("ab cdefghi xyz-’“”–£é . ? 日本한국 e\u0301 \u202e[/b]:smile: \\ \x1b") | st.characters(max_codepoint=0x2FF, exclude_categories=["Cc"]),
    max_size=300,
)  # fmt: skip


@given(TEXT, st.integers(5, 200))
def test_text_of_the_standard_view_is_wrapped_as_rich_does(text, width):
    text = plain.clean(text)
    by_rich = Text(text).wrap(Console(file=StringIO(), width=width), width)
    assert [line.rstrip() for line in hand.wrapped(text, width)] == [line.plain.rstrip() for line in by_rich]  # fmt: skip


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
