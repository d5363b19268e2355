"""The line that is being typed: what keys make of it, and that the screen shows it so in both views."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmcs.render.hand import cells
from lmcs.session import editing
from lmcs.session.editing import Echo, Line

LETTERS = ["a", "é", "e\u0301", "日", "👍🏽", "👩\u200d👧", "n\u0303\u0323", "z"]
KEYS = [
    editing.LEFT, editing.RIGHT, editing.HOME, editing.END, editing.WORD_LEFT, editing.WORD_RIGHT,
    editing.ERASE, editing.DELETE, editing.ERASE_WORD, editing.ERASE_BEFORE, editing.ERASE_AFTER,
]  # fmt: skip


def after(line, *keys):
    for key in keys:
        line = line.pressed(key)
    return line


@pytest.mark.parametrize("letter", LETTERS)
def test_a_key_takes_a_letter_whole_of_whatever_it_is_made(letter):
    line = Line(f"ab{letter}")
    assert after(line, editing.ERASE) == Line("ab")
    assert after(line, editing.LEFT) == Line("ab", letter)
    assert after(line, editing.LEFT, editing.DELETE) == Line("ab")
    assert after(line, editing.LEFT, editing.RIGHT) == line
    assert after(Line(letter), editing.ERASE) == Line()


def test_keys_go_to_the_ends_and_over_words_and_erase_what_lies_there():
    line = Line("one two  three")
    assert after(line, editing.HOME) == Line("", line.text)
    assert after(line, editing.HOME, editing.END) == line
    assert after(line, editing.WORD_LEFT) == Line("one two  ", "three")
    assert after(line, editing.WORD_LEFT, editing.WORD_LEFT) == Line("one ", "two  three")
    assert after(Line("", line.text), editing.WORD_RIGHT) == Line("one", " two  three")
    assert after(line, editing.ERASE_WORD) == Line("one two  ")
    assert after(Line("one ", "two"), editing.ERASE_BEFORE) == Line("", "two")
    assert after(Line("one ", "two"), editing.ERASE_AFTER) == Line("one ")
    assert Line("Agree Mond", "ys").typed("a") == Line("Agree Monda", "ys")


@pytest.mark.parametrize("key", [*KEYS, "unknown"])
def test_at_the_end_of_nothing_a_key_does_nothing(key):
    assert Line().pressed(key) == Line()


class Screen:
    """What a terminal of some columns makes of what it is sent: rows of cells, the cursor, and the wait at the edge."""

    def __init__(self, columns):
        self.columns = columns
        self.cells = {}
        self.row = self.column = 0
        self.waits = False

    def send(self, text):
        for piece in re.findall(r"\x1b\[\d*[A-Z]|.", text, re.DOTALL):
            if piece.startswith("\x1b["):
                self.obey(piece[-1], int(piece[2:-1] or 1))
            elif piece in "\r\n\b":
                assert not (piece == "\b" and self.column == 0), (
                    "a backspace at the edge goes nowhere"
                )
                self.waits = False
                self.row += piece == "\n"
                self.column = self.column - 1 if piece == "\b" else 0
            else:
                self.put(piece)

    def obey(self, sign, number):
        self.waits = False
        if sign == "A":
            self.row = max(0, self.row - number)
        elif sign == "C":
            self.column = min(self.columns - 1, self.column + number)
        elif sign == "J":
            at = (self.row, self.column)
            self.cells = {place: cell for place, cell in self.cells.items() if place < at}
        else:
            raise AssertionError(sign)

    def put(self, char):
        assert char.isprintable()
        width = cells(char)
        if width == 0:
            return
        if self.waits or self.column + width > self.columns:
            self.row, self.column, self.waits = self.row + 1, 0, False
        self.cells[self.row, self.column] = char
        if width == 2:
            self.cells[self.row, self.column + 1] = ""
        self.column += width
        if self.column == self.columns:
            self.column, self.waits = self.columns - 1, True

    def rows(self, first=0):
        last = max((row for row, _ in self.cells), default=0)
        return [
            "".join(self.cells.get((row, column), " ") for column in range(self.columns)).rstrip()
            for row in range(first, last + 1)
        ]


def drawn(text, columns):
    """Return the screen as it should be: a row that is full is followed by the next, also where a new line comes then."""
    screen = Screen(columns)
    for char in text.replace("\t", " "):
        if char != "\n":
            screen.send(char)
        else:
            screen.send("\r\n\r\n" if screen.waits else "\r\n")
    return screen


presses = st.lists(
    st.one_of(st.sampled_from(KEYS), st.sampled_from(["a", "b ", "日本", "e\u0301", "x\ny", "word " * 3, "\t"])),
    max_size=25,
)  # fmt: skip


@pytest.mark.parametrize("plain", [False, True])
@given(presses=presses, columns=st.integers(4, 30))
def test_the_screen_shows_the_line_and_the_cursor_stands_where_the_next_letter_goes(
    plain, presses, columns
):
    screen = Screen(columns)
    echo = Echo(lambda: (columns, 100), plain=plain, ascii_only=False)
    screen.send(echo.prompt("A? "))
    line = Line()
    for press in presses:
        line = line.pressed(press) if press in KEYS else line.typed(press)
        screen.send(echo.change(line))
        if plain:
            continue
        shown = drawn("A? " + line.text, columns)
        assert screen.rows() == shown.rows() + [""] * (len(screen.rows()) - len(shown.rows()))
        place = drawn(f"A? {line.before}", columns)
        here = (place.row + 1, 0) if place.waits else (place.row, place.column)
        assert (screen.row, screen.column) == here
    last = screen.rows()
    screen.send(echo.finish())
    assert screen.column == 0
    if plain:  # the last of the rows written says the line, or its end where it was written anew
        whole = "".join("".join(screen.rows()).split())
        assert whole.endswith("".join(char for char in line.text if char.isalnum())), last


@given(presses)
def test_the_plain_view_sends_letters_and_backspaces_alone(presses):
    echo = Echo(lambda: (10, 5), plain=True, ascii_only=True)
    sent, line = echo.prompt("A? "), Line()
    for press in presses:
        line = line.pressed(press) if press in KEYS else line.typed(press)
        sent += echo.change(line)
    assert "\x1b" not in sent
    assert sent.isascii()


def test_in_the_plain_view_a_correction_within_a_row_is_a_few_backspaces():
    echo = Echo(lambda: (80, 24), plain=True, ascii_only=False)
    echo.prompt("Your note: ")
    echo.change(Line("Agree Mondys"))
    assert echo.change(Line("Agree Mondy", "s")) == "\b"
    assert echo.change(Line("Agree Mond", "ys")) == "\b"
    assert echo.change(Line("Agree Monda", "ys")) == "ays\b\b"
    assert echo.change(Line("Agree Monday", "s")) == "y"
    assert echo.change(Line("Agree Monda", "s")) == "\bs \b\b"


def test_what_a_terminal_would_obey_is_made_visible():
    echo = Echo(lambda: (80, 24), plain=False, ascii_only=False)
    echo.prompt("")
    assert echo.change(Line("a\u202eb\udcffc\td")) == "a\\u202eb\\udcffc d"


@pytest.mark.usefixtures("bounded")
def test_even_a_very_long_line_is_shown():
    echo = Echo(lambda: (80, 24), plain=False, ascii_only=False)
    echo.prompt("Your note: ")
    line = Line()
    for _ in range(100):
        line = line.typed("words " * 700)
        echo.change(line)
    assert len(echo.change(line.pressed(editing.HOME))) > 0
