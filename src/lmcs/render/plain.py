"""Page -> plain text: no boxes, no marks before a line, each line whole on its own.

The words it adds to a page are "Task" and "Question" before an item's number, and a full stop.
"""

from collections.abc import Iterable

from lmcs.basics import blocks
from lmcs.basics.text import clean, clean_line, sentences, stopped


def draw(page: blocks.Page, width: int | None) -> str:
    """Return *page* as text, wrapped to *width* columns; None (not a terminal) wraps nothing."""
    parts = [_wrap([clean_line(page.title)], width)] if page.title else []
    for block in page.blocks:
        lines = _lines(block, width)
        if lines:
            parts.append(_wrap(lines, width))
    return "\n\n".join(parts) + "\n"


def lines(texts: Iterable[str], width: int | None) -> str:
    """Return *texts* as they are said one under the other, such as what was done, or an error; empty ones are left out."""
    return _wrap([clean_line(text) for text in texts if text], width) + "\n"


def item_line(line: blocks.ItemLine) -> str:
    """Return an item line as it is read aloud: "Task 4. Not started. Agree how often you will meet."."""
    start = (
        f"{line.kind.capitalize()} {clean_line(line.number)}."
        if line.number
        else f"{line.kind.capitalize()}."
    )
    parts = [
        start,
        *(
            stopped(part)
            for part in (line.status, clean_line(line.text), clean_line(line.detail))
            if part
        ),
    ]
    return " ".join(parts)


def choices_lines(choices: blocks.Choices, width: int | None) -> list[str]:
    """Return brief choices as one sentence, "1 Done, 2 Booked, 3 Stop.", broken between choices only."""
    lines = [""]
    for number, text in enumerate(choices.options, 1):
        choice = f"{number} {clean_line(text)}{'.' if number == len(choices.options) else ','}"
        if lines[-1] and width is not None and len(lines[-1]) + 1 + len(choice) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {choice}".lstrip()
    return lines


def _lines(block: blocks.Block, width: int | None) -> list[str]:
    match block:
        case blocks.Heading(text=text):
            return [clean_line(text)]
        case blocks.Paragraph(text=text):
            return [line for part in clean(text).splitlines() for line in sentences(part)]
        case blocks.Bullets(items=items):
            return [stopped(clean_line(item)) for item in items]
        case blocks.Items(lines=lines):
            return [item_line(line) for line in lines]
        case blocks.Facts(rows=rows):
            return [f"{clean_line(label)}: {clean_line(value)}" for label, value in rows]
        case blocks.Closing(text=text):
            return [clean_line(text)]
        case blocks.Link(text=text, address=address):
            return [f"{clean_line(text)}: {clean(address)}"]
        case blocks.Tally(words=words):
            return [clean_line(words)]
        case blocks.Choices():
            if block.brief:
                return choices_lines(block, width)
            return [f"{number} {clean_line(text)}" for number, text in enumerate(block.options, 1)]
        case blocks.Room():
            return []


def _wrap(lines: list[str], width: int | None) -> str:
    if width is None:
        return "\n".join(lines)
    import textwrap  # only a terminal needs it

    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in lines
    )
