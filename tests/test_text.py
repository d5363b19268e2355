"""The one boundary for text: what it shows, what it folds to ASCII, where sentences end."""

import pytest

from lmcs.basics import text


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("a\nb\tc", "a\nb\tc"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202eabc", "\\u202eabc"),
        ("a\u2028b", "a\\u2028b"),
        ("nul\0", "nul\\x00"),
        ("\U000e0041", "\\U000e0041"),
        ("\ud800", "\\ud800"),
        ("[/b] :key: café £", "[/b] :key: café £"),
    ],
)
def test_control_and_format_characters_are_shown_and_the_rest_stays(raw, shown):
    assert text.clean(raw) == shown


def test_ascii_is_readable_and_has_no_question_marks():
    assert text.to_ascii("‘a’ “b” – — … £5 café Łódź •") == "'a' \"b\" - - ... GBP5 cafe Lodz -"
    assert "?" not in text.to_ascii("日本")


def test_sentences_end_where_they_end():
    said = "See s. 47 of the Act. It says “act”. Is it so? Yes, e.g. Here. The 2019 guide is old."
    assert text.sentences(said) == [
        "See s. 47 of the Act.",
        "It says “act”.",
        "Is it so?",
        "Yes, e.g. Here.",
        "The 2019 guide is old.",
    ]
    assert text.first_sentence("") == ""


def test_words_are_joined_and_counted():
    assert [text.join_words(list("abc")[:n]) for n in range(4)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [text.plural(n, "entry", "entries") for n in (1, 2)] == ["1 entry", "2 entries"]


def test_broken_bytes_are_noticed():
    assert not text.is_valid("a\udcff")
    assert text.is_valid("naïve")
