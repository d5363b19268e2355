"""Page -> Markdown, with everything that a person or a content file wrote escaped."""

import re

from lmcs.basics import blocks
from lmcs.basics.text import clean, clean_line, is_address

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_STARTS = re.compile(r"^([-+=]|\d+[.)])")


def draw(page: blocks.Page) -> str:
    """Return *page* as Markdown."""
    parts = [f"# {_escape(page.title)}"] if page.title else []
    parts += [drawn for block in page.blocks if (drawn := _block(block))]
    return "\n\n".join(parts) + "\n"


def _escape(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", clean_line(text)).replace("&", "&amp;")
    return _STARTS.sub(lambda match: f"{match[1][:-1]}\\{match[1][-1]}", escaped)


def _address(address: str) -> str:
    """Return *address* as a link if it may be followed, else as the text it is."""
    return f"<{address}>" if is_address(clean(address)) else _escape(address)


def _item(line: blocks.ItemLine, boxes: bool) -> str:
    box = "[ ] " if boxes or line.status else ""
    if line.settled and not boxes:
        box = "[x] "
    start = f"{line.kind.capitalize()} {_escape(line.number)}".rstrip()
    status = f" {_escape(line.status)}." if line.status else ""
    detail = f" ({_escape(line.detail)})" if line.detail else ""
    return f"- {box}**{start}.**{status} {_escape(line.text)}{detail}"


def _block(block: blocks.Block) -> str:
    match block:
        case blocks.Heading(text=text, level=level):
            return f"{'#' * level} {_escape(text)}"
        case blocks.Paragraph(text=text, tone=tone):
            lines = [_escape(line) for line in clean(text).splitlines() if line.strip()]
            mark = {"strong": "**", "warning": "**", "quiet": "*"}.get(tone, "")
            return "  \n".join(f"{mark}{line}{mark}" for line in lines)
        case blocks.Bullets(items=items):
            marked = zip(block.marks, items, strict=True)
            return "\n".join(f"{mark or '-'} {_escape(item)}" for mark, item in marked)
        case blocks.Items(lines=lines, boxes=boxes):
            return "\n".join(_item(line, boxes) for line in lines)
        case blocks.Facts(rows=rows) | blocks.Course(rows=rows):
            return "\n".join(f"- **{_escape(label)}**: {_escape(value)}" for label, value in rows)
        case blocks.Closing(text=text):
            return f"*{_escape(text)}*"
        case blocks.Link(text=text, address=address):
            return f"{_escape(text)}: {_address(address)}"
        case blocks.Pointers():
            return _block(block.said)
        case blocks.Tally(words=words):
            return f"**{_escape(words)}**"
        case blocks.Choices(options=options):
            numbered = enumerate(options, 1)
            return "\n".join(f"{number}. {_escape(option)}" for number, option in numbered)
        case blocks.Scale(words=words):
            return _escape(words)
        case blocks.Room(lines=count):
            return "\n".join(["&nbsp;  "] * count)
