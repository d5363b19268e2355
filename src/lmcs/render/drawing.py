"""Where the parts of a small drawing stand: of a scale, and of a line over the years. The template draws them as SVG.

A drawing is 320 units wide, so that its letters can be read on a narrow screen. It says nothing that words do not say.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from lmcs.basics.blocks import Course, Scale

LEFT, RIGHT = 10.0, 310.0
TOP, FLOOR = 24.0, 104.0
_GAP = 1.6  # years, beyond which no line joins two points
_APART = 6.0  # two marks of nearly one value stand above and below the line, so that neither hides the other
_COLUMNS = (16.0, 168.0)


class Word(NamedTuple):
    """A short text and where it begins, ends or has its middle."""

    x: float
    y: float
    text: str
    anchor: str = "start"


class Mark(NamedTuple):
    """A point, round for the first thing that is drawn and a diamond for the second."""

    x: float
    y: float
    shape: str


class Drawn(NamedTuple):
    """Marks and words, and what they stand at: the line and the box of a scale (x of both ends), or paths, solid or dashed."""

    marks: tuple[Mark, ...]
    words: tuple[Word, ...]
    line: tuple[float, float] = (LEFT, RIGHT)
    box: tuple[float, float] = (LEFT, RIGHT)
    paths: tuple[tuple[str, bool], ...] = ()


Points = tuple[tuple[float, float], ...]
_SHAPES = ("round", "diamond")


def scale(block: Scale) -> Drawn:
    """Return where the parts of a scale stand."""
    values = [value for _, value in block.ends] + [value for *_, value in block.marks]
    least, most = min(values), max(values)
    over = (most - least) or 1.0

    def x(value: float) -> float:
        return round(LEFT + (value - least) / over * (RIGHT - LEFT), 1)

    (low, lowest), (high, highest) = block.ends
    (first, quarter), (last, three_quarters) = block.half
    words = [
        Word(max(x(quarter), 40.0), 16, first, "end"),
        Word(min(x(three_quarters), 280.0), 16, last),
        Word(min(x(lowest), 250.0), 60, low),
        Word(max(x(highest), 70.0), 60, high, "end"),
    ]
    marks = []
    across = [x(value) for *_, value in block.marks]
    apart = _APART if len(across) > 1 and abs(across[0] - across[1]) < 2 * _APART else 0
    for place, (name, said, _) in enumerate(block.marks):
        marks.append(Mark(across[place], (34 - apart, 34 + apart)[place], _SHAPES[place]))
        marks.append(Mark(_COLUMNS[place], 78, _SHAPES[place]))
        words.append(Word(_COLUMNS[place] + 10, 82, f"{name} {said}"))
    line, box = (x(lowest), x(highest)), (x(quarter), x(three_quarters))
    return Drawn(tuple(marks), tuple(words), line, box)


def course(block: Course) -> Drawn:
    """Return where the parts of a line over the years stand; it begins at nought, so that no change looks larger than it is."""
    points = [point for _, line in block.lines for point in line]
    first, last = min(year for year, _ in points), max(year for year, _ in points)
    least, most = min(0.0, *(value for _, value in points)), max(value for _, value in points)

    def at(year: float, value: float) -> tuple[float, float]:
        across = (year - first) / ((last - first) or 1.0)
        up = (value - least) / ((most - least) or 1.0)
        return round(LEFT + across * (RIGHT - LEFT), 1), round(FLOOR - up * (FLOOR - TOP), 1)

    words = [
        Word(LEFT, TOP - 8, block.span[1]),
        Word(LEFT, FLOOR + 14, block.span[0]),
        Word(LEFT, FLOOR + 30, f"{int(first)}"),
        Word(RIGHT, FLOOR + 30, f"{int(last)}", "end"),
    ]
    paths: list[tuple[str, bool]] = []
    marks: list[Mark] = []
    for place, (name, line) in enumerate(block.lines):
        paths.append((_path(line, at), place > 0))
        # The round marks are drawn last: what they cover of a diamond leaves its corners to be seen.
        marks = [Mark(*at(*point), _SHAPES[place]) for point in line] + marks
        marks.append(Mark(_COLUMNS[place], FLOOR + 46, _SHAPES[place]))
        words.append(Word(_COLUMNS[place] + 10, FLOOR + 50, name))
    return Drawn(tuple(marks), tuple(words), paths=tuple(paths))


def _path(line: Points, at: Callable[[float, float], tuple[float, float]]) -> str:
    """Return the path along a *line*; years that are missing leave a gap in it."""
    parts = [f"M{at(*line[0])[0]} {at(*line[0])[1]}"]
    for (before, _), point in pairwise(line):
        x, y = at(*point)
        parts.append(f"{'L' if point[0] - before <= _GAP else 'M'}{x} {y}")
    return " ".join(parts)
