"""The line that is being typed: what each key does to it, and what a terminal must be sent to show it. Pure."""

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from lmcs.basics.text import clean, to_ascii
from lmcs.render.hand import cells

LEFT, RIGHT, HOME, END = "left", "right", "home", "end"
WORD_LEFT, WORD_RIGHT = "word-left", "word-right"
ERASE, DELETE = "erase", "delete"
ERASE_WORD, ERASE_BEFORE, ERASE_AFTER = "erase-word", "erase-before", "erase-after"

_JOINER = "\u200d"


class Line(NamedTuple):
    """What was typed, before and after the place where the next letter goes."""

    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return self.before + self.after

    def typed(self, text: str) -> "Line":
        """Return the line with *text* put in."""
        return Line(self.before + text, self.after)

    def pressed(self, key: str) -> "Line":
        """Return what *key*, one of those above, makes of it. Another key leaves it as it is."""
        before, after = self
        back, on = _letter_back(before), _letter_on(after)
        word = len(before.rstrip()) - len(before.split()[-1]) if before.strip() else 0
        next_word = len(after)
        if bare := after.lstrip():
            next_word += len(bare.split()[0]) - len(bare)
        made = {
            LEFT: Line(before[:back], before[back:] + after),
            RIGHT: Line(before + after[:on], after[on:]),
            HOME: Line("", self.text),
            END: Line(self.text),
            WORD_LEFT: Line(before[:word], before[word:] + after),
            WORD_RIGHT: Line(before + after[:next_word], after[next_word:]),
            ERASE: Line(before[:back], after),
            DELETE: Line(before, after[on:]),
            ERASE_WORD: Line(before[:word], after),
            ERASE_BEFORE: Line("", after),
            ERASE_AFTER: Line(before),
        }
        return made.get(key, self)


def _goes_on(text: str, place: int) -> bool:
    """Tell whether the character at *place* belongs to the letter before it: an accent, or a part of an emoji."""
    char = text[place]
    return (
        unicodedata.category(char).startswith("M")
        or char == _JOINER
        or "\U0001f3fb" <= char <= "\U0001f3ff"  # the colour of a skin
        or text[place - 1] == _JOINER
    )


def _letter_back(text: str) -> int:
    place = len(text) - 1
    while place > 0 and _goes_on(text, place):
        place -= 1
    return max(place, 0)


def _letter_on(text: str) -> int:
    place = min(1, len(text))
    while 0 < place < len(text) and _goes_on(text, place):
        place += 1
    return place


class Echo:
    """What to send to a terminal so that it shows a line, after its prompt, as it changes.

    The terminal is of *size*, columns and rows. In the *plain* view nothing but letters and backspaces is sent, which reach
    no further back than the row of the cursor: where that is not enough, the line is written anew below, up to the place
    where the next letter goes. Elsewhere the cursor moves up as well, as far as the screen reaches.
    """

    def __init__(
        self, size: Callable[[], tuple[int, int]], *, plain: bool, ascii_only: bool
    ) -> None:
        self._size = size
        self._columns, self._rows = size()
        self._plain = plain
        self._ascii_only = ascii_only
        self._line = Line()
        self._tail = ""  # how much of what stands after the cursor is on the screen
        self._start = self._at = (0, 0)  # rows and columns, of the line and of the cursor

    def prompt(self, text: str) -> str:
        """Return what to send to show *text*, at the start of a row, and then the line as it is."""
        self._at = (0, 0)
        sent = self._write(text)
        self._start = self._at
        line, self._line, self._tail = self._line, Line(), ""
        return sent + self.change(line)

    def change(self, line: Line) -> str:
        """Return what to send to show *line* in place of the one before."""
        self._columns, self._rows = self._size()
        before, self._line = self._line, line
        on = len(before.before)
        if not self._tail and not line.after and line.before.startswith(before.text):
            return self._write(line.before[on:])  # typed at the end
        shown, tail = before.before + self._tail, self._within_reach(line)
        wanted = line.before + tail
        if shown == wanted and len(line.before) >= on:
            self._tail = tail
            return self._write(line.before[on:], tail)  # to the right: over what is there
        start = len(line.before) if shown == wanted else min(_in_common(shown, wanted), on)
        place, end = self._end_of(shown[:start], self._start), self._end_of(self._tail, self._at)
        below = self._plain and self._tail and self._end_of(wanted[start:], place)[0] > end[0]
        if below or self._at[0] - place[0] > self._reach:
            return self._anew(line)
        self._tail = tail
        sent = self._back(place)
        if shown != wanted:
            sent += "" if self._plain else "\x1b[J"
            sent += self._write(wanted[start:])
            sent += self._blank(end) if self._plain else ""
            sent += self._back(self._end_of(line.before, self._start))
        return sent

    def finish(self) -> str:
        """Return what to send so that what comes next starts below the whole line."""
        return self._write(self._line.after) + "\n"

    @property
    def _reach(self) -> int:
        """How many rows the cursor can go up."""
        return 0 if self._plain else self._rows - 1

    def _within_reach(self, line: Line) -> str:
        """Return what stands after the cursor in *line*, where the cursor can come back from its end; else nothing."""
        cursor = self._end_of(line.before, self._start)
        return line.after if self._end_of(line.after, cursor)[0] - cursor[0] <= self._reach else ""

    def _anew(self, line: Line) -> str:
        """Return how to show *line* on a row of its own, below."""
        self._start = self._at = (0, 0)
        self._tail = self._within_reach(line)
        sent = "\n" + self._write(line.before + self._tail)
        return sent + self._back(self._end_of(line.before, self._start))

    def _write(self, text: str, over: str = "") -> str:
        """Return *text* as it is sent, and take the cursor to its end; *over* is what is shown there already."""
        sent: list[str] = []
        for place, char in enumerate(text):
            after = text[place + 1 : place + 2] or over[:1]
            self._at = self._end_of(char, self._at)
            sent.append(self._drawn(char))
            if self._at[1] == 0 and char != "\n" and (place == len(text) - 1 or after == "\n"):
                # At the edge a terminal waits with the cursor on the last letter: take it to the next row.
                sent.append(f"{self._drawn(after) if after.strip() else ' '}\r")
        return "".join(sent)

    def _back(self, place: tuple[int, int]) -> str:
        """Return how the cursor goes back to *place*, and take it there."""
        here, self._at = self._at, place
        up = here[0] - place[0]
        if not up:
            return "\b" * (here[1] - place[1])
        return f"\x1b[{up}A\r" + (f"\x1b[{place[1]}C" if place[1] else "")

    def _blank(self, end: tuple[int, int]) -> str:
        """Return how to write blanks from the cursor to *end*, where that is on the same row, and go back."""
        blanks = end[1] - self._at[1] if end[0] == self._at[0] else 0
        return " " * blanks + "\b" * blanks

    def _end_of(self, text: str, start: tuple[int, int]) -> tuple[int, int]:
        """Return the row and column where the cursor is once *text* is shown from *start* on."""
        row, column = start
        for char in text:
            if char == "\n":
                row, column = row + 1, 0
                continue
            for shown in self._drawn(char):
                width = cells(shown)
                if column + width > self._columns:
                    row, column = row + 1, 0
                column += width
                if column == self._columns:
                    row, column = row + 1, 0
        return row, column

    def _drawn(self, char: str) -> str:
        """Return *char* as the terminal can show it; what it would obey is made visible."""
        if char in "\n\t":
            return char if char == "\n" else " "
        return to_ascii(clean(char)) if self._ascii_only else clean(char)


def _in_common(one: str, other: str) -> int:
    """Return how many characters *one* and *other* have in common at their start."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
