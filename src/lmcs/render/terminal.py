"""Page -> the standard terminal view: one calm theme, status always in words.

What needs action stands out, and what is done recedes. Here is drawn what stands on no page that is prepared: lists of
items, the count, choices and a scale; the hand draws all else.
"""

from lmcs.basics import blocks
from lmcs.basics.text import clean, clean_line
from lmcs.render import hand, layout, plain

_STATUS = 16
"""Columns for the status, with the gap behind it."""


def draw(page: blocks.Page, width: int, *, colour: bool) -> str:
    """Return *page* for a terminal of *width* columns, with escape sequences for bold, dim and (with *colour*) colour."""
    _, columns = layout.measured(width)
    painted = hand.painter(colour=colour)
    rows: list[plain.Row] = []
    for block in page.blocks:
        match block:
            case blocks.Items(lines=lines):
                rows.append(("Drawn", _items(lines, columns, painted)))
            case blocks.Tally():
                rows.append(("Drawn", _tally(block, columns, painted)))
            case blocks.Choices():
                said = "\n".join(plain.choices_lines(block, columns))
                rows.append(("Drawn", _painted("cyan", said, columns, painted)))
            case blocks.Scale():
                rows.append(("Drawn", _scale(block, columns, painted)))
            case blocks.Room():
                pass  # it is for paper
            case _:
                rows.append(plain.row(block))
    return hand.standard((clean_line(page.title), rows), width, colour=colour)


def _items(lines: tuple[blocks.ItemLine, ...], columns: int, painted: "hand.Painter") -> list[str]:
    """Return item lines as columns; below 60 columns, or where no line has one, the status takes no column."""
    number = max([2, *(len(clean_line(line.number)) for line in lines)])
    apart = columns >= layout.NARROW - 4 and any(line.status for line in lines)
    before = number + 2 + (_STATUS if apart else 0)
    drawn = []
    for line in lines:
        settled = "dim" if line.settled else ""
        status = painted(layout.STATES.get(line.state, ""), line.status)
        start = painted(settled or "bold", clean_line(line.number).rjust(number)) + "  "
        said = []
        if apart:
            start += status + " " * (_STATUS - len(line.status))
        elif status:
            said.append(status)
        for style, text in ((settled, line.text), ("dim", line.detail)):
            if text:
                said += _painted(style, clean_line(text), columns - before, painted)
        for each in said:
            drawn.append(start + each)
            start = " " * before
    return drawn


def _tally(tally: blocks.Tally, columns: int, painted: "hand.Painter") -> list[str]:
    """Return the progress line: a bar for the eye, the words for everyone."""
    length = min(columns, 34)
    filled = round(length * tally.done / tally.total) if tally.total else 0
    bar = painted("green", "━" * filled) + painted("dim", "─" * (length - filled))
    return [bar, *_painted("bold", clean_line(tally.words), columns, painted)]


def _scale(scale: blocks.Scale, columns: int, painted: "hand.Painter") -> list[str]:
    """Return the words, then a strip from the lowest to the highest value with the half in the middle, and its legend."""
    length = min(columns, 60) - 2
    values = [*(value for _, value in scale.ends), *(value for *_, value in scale.marks)]
    under, over = min(values), max(values)

    def place(value: float) -> int:
        return round((value - under) / ((over - under) or 1) * (length - 1))

    first, last = (place(value) for _, value in scale.half)
    strip = ["=" if first <= at <= last else "-" for at in range(length)]
    legend = []
    for name, said, value in scale.marks:
        letter = clean_line(name)[:1]
        strip[place(value)] = letter
        legend.append(f"{letter} is {name}, {said}")
    halves = " to ".join(said for said, _ in scale.half)
    ends = " to ".join(said for said, _ in scale.ends)
    key = ". ".join([f"From {ends}; the middle half, {halves}, is =", *legend, ""]).rstrip()
    drawn = ("", clean(scale.words)), ("bold", f"[{''.join(strip)}]"), (layout.QUIET, clean(key))
    return [line for style, text in drawn for line in _painted(style, text, columns, painted)]


def _painted(style: str, text: str, columns: int, painted: "hand.Painter") -> list[str]:
    """Return *text* in lines of *columns*, each in that *style*."""
    return [painted(style, line.rstrip()) for line in hand.wrapped(text, columns)]
