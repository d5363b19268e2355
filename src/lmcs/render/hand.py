"""What was said, drawn by hand: the plain view of every page, and the standard view of what must come at once.

It imports nothing, and draws plain data, a title and rows (kind, *fields) of clean text, which `plain.said` makes of a
page and the wheel carries for each look-up. The standard view is Rich's, word for word, which a test holds.
"""

from lmcs.render import layout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    Said = tuple[str, Sequence[Any]]
    Rows = Sequence[tuple[str, str]]
    Painter = Callable[[str, str], str]

_CODES = {"bold": "1", "dim": "2", "underline": "4", "cyan": "36", "yellow": "33"}
_COLOURS = {"cyan", "yellow"}


def plain(said: "Said", width: int | None) -> str:
    """Return what was *said* with each line whole, wrapped to *width* columns; None (not a terminal) wraps nothing."""
    title, rows = said
    parts = [[title] if title else [], *(_plain(*row) for row in rows)]
    return "\n".join(plain_lines(lines, width) for lines in parts if lines) or "\n"


def plain_lines(lines: "Sequence[str]", width: int | None) -> str:
    """Return *lines*, wrapped to *width* columns."""
    return "".join(f"{filled(line, width)}\n" for line in lines)


def _plain(kind: str, *fields: "Any") -> list[str]:
    match kind, fields:
        case "Paragraph", (pieces, _):
            return [line for piece in pieces if (line := piece.strip())]
        case "Bullets", (items, *marks):
            told = [item if item.endswith((".", "?", "!")) else f"{item}." for item in items]
            return list(map(" ".join, zip(*marks, told, strict=True))) if marks else told
        case "Facts", (rows,):
            return [f"{label}: {' '.join(value.split())}" for label, value in rows]
        case "Link", (text, address):
            return [f"{text}: {address}"]
        case "Lines", (lines,):
            return list(lines)
        case _, (text, *_):
            return [text]
    return []


def filled(line: str, width: int | None) -> str:
    """Return *line* on rows of *width* columns (None: one); no word is broken. textwrap, which does the same, is slow to import."""
    if width is None or len(whole := line.expandtabs()) <= width:
        return line if width is None else whole
    rows = [""]
    for word in _words(_held(whole).replace("\n", " ")):
        if len(rows[-1]) + len(word.rstrip(" ")) > width:
            rows[-1] = rows[-1].rstrip(" ")
            rows += [""] if rows[-1] else []
        rows[-1] += word
    return "\n".join(rows).rstrip(" ").replace(_BLANK, " ")


_BLANK = "\0"


def _held(line: str) -> str:
    """Return *line* with a sign for the blanks of each path in quotation marks, and of the command before it: they are pasted whole."""
    parts = line.split('"')
    for place in range(1, len(parts) - 1, 2):
        if _is_path(parts[place]):
            parts[place] = parts[place].replace(" ", _BLANK)
            said, command, words = parts[place - 1].rpartition("lmcs ")
            parts[place - 1] = said + (command + words).replace(" ", _BLANK) if command else words
    return '"'.join(parts)


def has_path(text: str) -> bool:
    """Tell whether *text* has a whole path in quotation marks, such as a line that is to be pasted."""
    return any(map(_is_path, text.split('"')[1::2]))


def _is_path(text: str) -> bool:
    return text.startswith(("/", "~", "\\\\")) or text[1:3] == ":\\"


def standard(said: "Said", width: int, *, colour: bool) -> str:
    """Return what was *said* for a terminal of *width* columns, with bold, dim and, with *colour*, colours."""
    margin, columns = layout.measured(width)
    title, rows = said

    def painted(style: str, text: str) -> str:
        words = [word for word in style.split() if colour or word not in _COLOURS]
        codes = ";".join(_CODES[word] for word in words)
        return f"\x1b[{codes}m{text}\x1b[0m" if codes and text.strip() else text

    lines: list[str] = []
    for kind, *fields in [("Title", title), *rows] if title else rows:
        lines += _standard(kind, fields, width - margin if kind == "Heading" else columns, painted)
        if kind == "Link":
            address = painted(layout.ADDRESS, fields[1])
            lines.append(address)  # past the right edge where it must be
        if kind != "Heading":
            lines.append("")
    return "\n".join(["", *(f"{' ' * margin}{line}".rstrip() for line in lines)]) + "\n"


def _standard(kind: str, fields: "list[Any]", columns: int, painted: "Painter") -> list[str]:
    match kind, fields:
        case "Paragraph", [pieces, tone]:
            style, text = layout.TONES[tone], "".join(pieces)
        case "Heading", [text, level]:
            style = layout.HEADING if level == 2 else layout.UNDER
        case "Bullets", [items, *given]:
            marks = given[0] if given else ["•"] * len(items)
            rows, wide = [*zip(marks, items, strict=True)], max(map(len, marks), default=1)
            return _beside(rows, wide, 1, columns, layout.BULLET, painted)
        case "Facts", [rows]:
            longest = max((cells(label) for label, _ in rows), default=0)
            if longest <= layout.LABELS and columns >= layout.NARROW - 4:
                return _beside(rows, longest, 2, columns, layout.LABEL, painted)
            return _run_on(rows, columns, painted)
        case _:
            style = {"Title": layout.TITLE, "Closing": layout.QUIET}.get(kind, "")
            text = fields[0]
    return [painted(style, line.rstrip()) for line in wrapped(text, columns)]


def _beside(
    rows: "Rows", first: int, gap: int, columns: int, style: str, painted: "Painter"
) -> list[str]:
    """Return labels of *first* columns with what stands behind them, beside it."""
    lines = []
    for label, value in rows:
        start = painted(style, label) + " " * (first - cells(label) + gap)
        for line in wrapped(value, columns - first - gap):
            lines.append(start + line)
            start = " " * (first + gap)
    return lines


def _run_on(rows: "Rows", columns: int, painted: "Painter") -> list[str]:
    """Return labels that run on into what stands behind them."""
    lines: list[str] = []
    spaced = any(cells(f"{label}: {value}") > layout.GIST for label, value in rows)
    for label, value in rows:
        if spaced and lines:
            lines.append("")
        bold = len(label) + 2
        for line in wrapped(f"{label}: {value}", columns):
            rest = line[bold:]
            lines.append(painted(layout.LABEL, line[:bold] if rest else line.rstrip()) + rest)
            bold = max(0, bold - len(line))
    return lines


def wrapped(text: str, width: int) -> list[str]:
    """Break *text* into lines of *width* columns, each with the blanks that follow it; words that are longer break, too."""
    lines = []
    for part in text.expandtabs().split("\n"):
        if cells(part) <= width:
            lines.append(part)
            continue
        line = ""
        for word in _words(part):
            if cells(line) + cells(word.rstrip()) <= width:
                line += word
                continue
            if line:
                lines.append(line)
            *whole, line = _chopped(word, width) if cells(word.rstrip()) > width else [word]
            lines += whole
        lines.append(line)
    return lines


def _words(text: str) -> list[str]:
    """Return the words of *text*, each with the blanks that follow it."""
    words: list[str] = []
    for word in text.split(" "):
        if word or not words:
            words.append(f"{word} ")
        else:
            words[-1] += " "
    words[-1] = words[-1][:-1]
    return words


def _chopped(word: str, width: int) -> list[str]:
    parts = [""]
    for char in word:
        if cells(parts[-1]) + cells(char) > width:
            parts.append("")
        parts[-1] += char
    return parts


def cells(text: str) -> int:
    """Return how many columns *text* takes: letters of East Asia take two, marks on a letter none."""
    if text.isascii():
        return len(text)
    taken = 0
    for char in text:
        if char < "\u0300" or "\u2010" <= char <= "\u2122":
            taken += 1
        else:
            from unicodedata import category, east_asian_width

            on_a_letter = category(char) in ("Mn", "Me")
            taken += 0 if on_a_letter else 2 if east_asian_width(char) in "WF" else 1
    return taken
