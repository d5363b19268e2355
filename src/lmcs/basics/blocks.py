"""What a screen has to say, as semantic blocks. Renderers draw a Page; nothing else does.

Text in blocks is data: the renderer cleans and escapes it, and it is never markup.
"""

from typing import NamedTuple


class Heading(NamedTuple):
    """A heading inside the page; `level` 2 or 3 (the page's title is 1)."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """One or more sentences. `tone`: "" plain, "strong", "quiet" (recedes) or "warning"."""

    text: str
    tone: str = ""


class Bullets(NamedTuple):
    """A list of short texts."""

    items: tuple[str, ...]


class ItemLine(NamedTuple):
    """A task or question in a list: "Task 4. Not started. Agree how often you will meet."."""

    number: str
    kind: str
    status: str
    text: str
    detail: str = ""
    active: bool = True


class Items(NamedTuple):
    """A run of item lines; `boxes` draws an empty box before each, for paper."""

    lines: tuple[ItemLine, ...]
    boxes: bool = False


class Facts(NamedTuple):
    """Labels with what stands behind them: a term and its meaning, a place and its path."""

    rows: tuple[tuple[str, str], ...]


class Link(NamedTuple):
    """An address on the web, with what it leads to. The address is never broken."""

    text: str
    address: str


class Closing(NamedTuple):
    """The line that ends a page, such as when it was checked ("2026-10"); it stays one line."""

    text: str
    as_at: str = ""


class Callout(NamedTuple):
    """What must not be missed; at most one on a page."""

    title: str
    lines: tuple[str, ...]


class Tally(NamedTuple):
    """How far a person is: the words, and the two numbers they are made of."""

    words: str
    done: int
    total: int


class Choices(NamedTuple):
    """Numbered choices, typed and followed by Enter; numbered from 1. `brief` draws them as one sentence."""

    options: tuple[str, ...]
    brief: bool = False


class Room(NamedTuple):
    """Room to write on paper, *lines* lines high; nothing on a screen."""

    lines: int = 2


Block = Heading | Paragraph | Bullets | Items | Facts | Link | Closing | Callout | Tally | Choices | Room


class Page(NamedTuple):
    """A title and what stands below it."""

    title: str
    blocks: tuple[Block, ...] = ()
