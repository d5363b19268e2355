"""What a screen has to say, as semantic blocks. Renderers draw a Page; nothing else does.

Text in blocks is data: the renderer cleans and escapes it, and it is never markup. A block with `if_room` gives way, its
last row first, where a page would not fit its window.
"""

from typing import Any, NamedTuple


class Heading(NamedTuple):
    """A heading inside the page; `level` 2 to 4 (the page's title is 1). `place` is what pointers on the page lead to."""

    text: str
    level: int = 2
    place: str = ""


class Paragraph(NamedTuple):
    """One or more sentences. `tone`: "" plain, "strong", "quiet" (recedes) or "warning"."""

    text: str
    tone: str = ""
    if_room: bool = False


class Bullets(NamedTuple):
    """A list of short texts, with the `numbers` that they are known by where they have some."""

    items: tuple[str, ...]
    numbers: tuple[int, ...] = ()
    if_room: bool = False

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands before each: "3.", or "" where they have no numbers."""
        numbered = len(self.numbers) == len(self.items)
        return tuple(f"{each}." for each in self.numbers) if numbered else ("",) * len(self.items)


class ItemLine(NamedTuple):
    """A task or question in a list: "Task 4. Not started. Agree how often you will meet.".

    `status` is shown in words, `state` is the key behind it, by which it is drawn ("not-started", "booked", "done",
    "not-applicable", "set-aside"); either may be left out. `place` is where on the same page the text leads.
    """

    number: str
    kind: str
    status: str
    text: str
    detail: str = ""
    state: str = ""
    place: str = ""

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do for it."""
        return self.state in ("done", "not-applicable", "set-aside")


class Items(NamedTuple):
    """A run of item lines; `boxes` draws an empty box before each, for paper."""

    lines: tuple[ItemLine, ...]
    boxes: bool = False
    if_room: bool = False


class Facts(NamedTuple):
    """Labels with what stands behind them: a term and its meaning, a place and its path."""

    rows: tuple[tuple[str, str], ...]
    if_room: bool = False


class Link(NamedTuple):
    """An address on the web, with what it leads to. The address is never broken."""

    text: str
    address: str


class Way(NamedTuple):
    """A text that leads somewhere: to the `place` of a heading on the same page, or to an address on the web."""

    text: str
    place: str = ""
    address: str = ""


class Pointers(NamedTuple):
    """Ways in a row behind a label, or without one each on a line of its own."""

    label: str
    ways: tuple[Way, ...]

    @property
    def said(self) -> Facts | Bullets:
        """The same where no place can be gone to: the texts, and the addresses."""
        texts = tuple(f"{each.text} {each.address}".rstrip() for each in self.ways)
        return Facts(((self.label, ", ".join(texts)),)) if self.label else Bullets(texts)


class Closing(NamedTuple):
    """The line that ends a page, such as when it was checked ("2026-10"); it stays one line."""

    text: str
    as_at: str = ""


class Tally(NamedTuple):
    """How far a person is: the words, and the two numbers they are made of."""

    words: str
    done: int
    total: int


class Choices(NamedTuple):
    """Numbered choices, typed and followed by Enter; numbered from 1. A screen has them as one sentence, and a `hint` after it."""

    options: tuple[str, ...]
    hint: str = ""


class Room(NamedTuple):
    """Room to write on paper, *lines* lines high; nothing on a screen."""

    lines: int = 2


class Scale(NamedTuple):
    """Where values stand between the lowest and the highest, with the half in the middle; the `words` say the same.

    `ends` and `half` are the lowest and highest, and the quarters; `marks` are names with their values. All numbers stand
    as they are said, too ("67%").
    """

    words: str
    ends: tuple[tuple[str, float], ...]
    half: tuple[tuple[str, float], ...]
    marks: tuple[tuple[str, str, float], ...]


class Course(NamedTuple):
    """Values over the years: the `rows` say each, and `lines` are names with points (year, value) to draw.

    `span` is the least and the most, as they are said.
    """

    rows: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, tuple[tuple[float, float], ...]], ...]
    span: tuple[str, str]


Block = (
    Heading | Paragraph | Bullets | Items | Facts | Link | Pointers | Closing | Tally | Choices | Room | Scale | Course
)  # fmt: skip


class Page(NamedTuple):
    """A title and what stands below it. With `sheet` it is set close on paper, so that it fits one sheet where it can."""

    title: str
    blocks: tuple[Block, ...] = ()
    sheet: bool = False


def saying(*blocks: Block) -> list[Block]:
    """Return those of *blocks* that say anything."""
    return [block for block in blocks if block[0]]


def section(title: str, *blocks: Block, level: int = 2) -> list[Block]:
    """Return those of *blocks* that say anything under a heading; nothing where none does."""
    said = saying(*blocks)
    return [Heading(title, level), *said] if said else []


def less(page: Page) -> Page:
    """Return *page* without the last row of those that give way, and without a heading that is left with nothing.

    Returns the same page where there is none.
    """
    blocks = list(page.blocks)
    for place in range(len(blocks) - 1, -1, -1):
        block = blocks[place]
        if not (isinstance(block, Facts | Items | Bullets | Paragraph) and block.if_room):
            continue
        if not isinstance(block, Paragraph) and len(block[0]) > 1:
            rows: Any = {block._fields[0]: block[0][:-1]}
            blocks[place] = block._replace(**rows)
        else:
            headed = place > 0 and isinstance(blocks[place - 1], Heading)
            del blocks[place - headed : place + 1]
        return page._replace(blocks=tuple(blocks))
    return page
