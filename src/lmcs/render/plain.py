"""Page -> plain text: no boxes, no marks before a line, each line whole on its own.

The words it adds to a page are "Task" and "Question" before an item's number, and a full stop.
"""

from typing import Any

from lmcs.basics import blocks
from lmcs.basics.text import clean, clean_line, pieces, stopped
from lmcs.render import hand

Row = tuple[Any, ...]


def draw(page: blocks.Page, width: int | None) -> str:
    """Return *page* as text, wrapped to *width* columns; None (not a terminal) wraps nothing."""
    return hand.plain(said(page, width), width)


def said(page: blocks.Page, width: int | None = None) -> "hand.Said":
    """Return *page* as plain data for the hand, every text clean: its title, and a row (kind, *fields) for each block.

    Lists of items, the count and choices, which the hand knows only in the plain view, are given as lines for *width*.
    """
    return clean_line(page.title), tuple(_row(block, width) for block in page.blocks)


def page_of(said: "hand.Said") -> blocks.Page:
    """Return the page of which `said` made this, where it holds no lists of items, no count and no choices."""
    title, rows = said
    made: list[Any] = []
    for kind, *fields in rows:
        if kind == "Paragraph":
            fields[0] = "".join(fields[0])
        made.append(getattr(blocks, kind)(*fields))
    return blocks.Page(title, tuple(made))


def item_line(line: blocks.ItemLine) -> str:
    """Return an item line as it is read aloud: "Task 4. Not started. Agree how often you will meet."."""
    start = f"{line.kind.capitalize()} {clean_line(line.number)}".rstrip()
    parts = (line.status, clean_line(line.text), clean_line(line.detail))
    return " ".join([f"{start}.", *(stopped(part) for part in parts if part)])


def choices_lines(choices: blocks.Choices, width: int | None) -> list[str]:
    """Return choices as one sentence, "1 Done, 2 Booked, 3 Stop.", broken between choices only, and the hint."""
    last = len(choices.options)
    said = [
        f"{number} {clean_line(text)}{'.' if number == last else ','}"
        for number, text in enumerate(choices.options, 1)
    ]
    lines = [""]
    for choice in [*said, *filter(None, (choices.hint,))]:
        if lines[-1] and width is not None and len(lines[-1]) + 1 + len(choice) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {choice}".lstrip()
    return lines


def _row(block: blocks.Block, width: int | None) -> Row:
    match block:
        case blocks.Heading(text=text, level=level):
            return "Heading", clean_line(text), level
        case blocks.Paragraph(text=text, tone=tone):
            return "Paragraph", tuple(pieces(clean(text))), tone
        case blocks.Bullets(items=items):
            told, marks = tuple(map(clean_line, items)), block.marks
            return ("Bullets", told, marks) if any(marks) else ("Bullets", told)
        case blocks.Items(lines=lines):
            return "Lines", tuple(item_line(line) for line in lines)
        case blocks.Facts(rows=rows) | blocks.Course(rows=rows):
            return "Facts", tuple((clean_line(label), clean(value)) for label, value in rows)
        case blocks.Closing(text=text):
            return "Closing", clean_line(text)
        case blocks.Link(text=text, address=address):
            return "Link", clean_line(text), clean(address)
        case blocks.Pointers():
            return _row(block.said, width)
        case blocks.Tally(words=words):
            return "Lines", (clean_line(words),)
        case blocks.Scale(words=words):
            return "Paragraph", tuple(pieces(clean(words))), ""
        case blocks.Choices():
            return "Lines", tuple(choices_lines(block, width))
        case blocks.Room():
            return "Lines", ()
