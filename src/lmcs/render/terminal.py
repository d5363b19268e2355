"""Page -> the standard terminal view, drawn with Rich: one calm theme, status always in words.

The only module that imports Rich. What needs action stands out, and what is done recedes.
"""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lmcs.basics import blocks
from lmcs.basics.text import clean, clean_line
from lmcs.render import layout
from lmcs.render.hand import has_path
from lmcs.render.plain import choices_lines


def draw(page: blocks.Page, width: int, *, colour: bool) -> str:
    """Return *page* for a terminal of *width* columns, with escape sequences for bold, dim and (with *colour*) colour."""
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    margin, columns = layout.measured(width)
    with console.capture() as capture:
        console.print()
        if page.title:
            title = Text(clean_line(page.title), layout.TITLE)
            console.print(_inset(Constrain(title, columns), margin))
            console.print()
        for block in page.blocks:
            if isinstance(block, blocks.Room):
                continue
            beside, pasted = _apart(block, columns)
            console.print(_inset(_block(beside, columns), margin))
            for label, line in pasted:
                console.print(Text(" " * margin).append(f"{clean_line(label)}:", layout.LABEL))
                console.print(Text(" " * margin).append(clean_line(line)), soft_wrap=True)
            if isinstance(block, blocks.Link):
                # Drawn past the right edge where it must be: a broken address cannot be followed.
                address = Text(" " * margin).append(clean(block.address), layout.ADDRESS)
                console.print(address, soft_wrap=True)
            if not isinstance(block, blocks.Heading):
                console.print()
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _apart(block: blocks.Block, columns: int) -> tuple[blocks.Block, list[tuple[str, str]]]:
    """Return *block* and those of its facts apart that hold a path too long to stand beside its label: broken, it is no path."""
    if not isinstance(block, blocks.Facts):
        return block, []
    room = columns - layout.LABELS - 2
    pasted = [row for row in block.rows if has_path(row[1]) and cell_len(row[1]) > room]
    return blocks.Facts(tuple(row for row in block.rows if row not in pasted)), pasted


def _inset(drawn: RenderableType, margin: int) -> Padding:
    return Padding(drawn, (0, 0, 0, margin), expand=False)


def _block(block: blocks.Block, columns: int) -> RenderableType:
    match block:
        case blocks.Heading(text=text, level=level):
            return Text(clean_line(text), layout.HEADING if level == 2 else layout.UNDER)
        case blocks.Paragraph(text=text, tone=tone):
            return Constrain(Text(clean(text), layout.TONES[tone]), columns)
        case blocks.Closing(text=text):
            return Constrain(Text(clean_line(text), layout.QUIET), columns)
        case blocks.Bullets(items=items):
            marks = [mark or "•" for mark in block.marks]
            wide = max(map(len, marks), default=1)
            both = zip(marks, items, strict=True)
            marked = [(Text(mark, layout.BULLET), Text(clean_line(item))) for mark, item in both]
            return _grid(marked, (wide, columns - wide - 1), 1)
        case blocks.Items(lines=lines):
            return _items(lines, columns)
        case blocks.Facts(rows=rows) | blocks.Course(rows=rows):
            return _facts(rows, columns)
        case blocks.Link(text=text):
            return Constrain(Text(clean_line(text)), columns)
        case blocks.Pointers():
            return _block(block.said, columns)
        case blocks.Tally():
            return _tally(block, columns)
        case blocks.Choices():
            return Text("\n".join(choices_lines(block, columns)), "cyan")
        case blocks.Scale():
            return _scale(block, columns)
        case blocks.Room():
            return Text()  # it is for paper


def _grid(rows: Iterable[Iterable[Text]], widths: Sequence[int], gap: int, **first: Any) -> Table:
    """Return *rows* in columns of these *widths*, the last of which breaks long words; *first* is how the first stands."""
    grid = Table.grid(padding=(0, gap, 0, 0))
    for width in widths[:-1]:
        grid.add_column(width=width, **first)
        first = {}
    grid.add_column(width=widths[-1], overflow="fold")
    for row in rows:
        grid.add_row(*row)
    return grid


def _items(lines: tuple[blocks.ItemLine, ...], columns: int) -> Table:
    """Return item lines as columns; below 60 columns, or where no line has one, the status takes no column."""
    number = max([2, *(len(line.number) for line in lines)])
    narrow = columns < layout.NARROW - 4 or not any(line.status for line in lines)
    rows: list[list[Text]] = []
    for line in lines:
        text = Text(clean_line(line.text), "dim" if line.settled else "")
        if line.detail:
            text.append(f"\n{clean_line(line.detail)}", "dim")
        status = Text(line.status, layout.STATES.get(line.state, ""))
        label = Text(clean_line(line.number), "dim" if line.settled else "bold")
        if narrow:
            rows.append([label, Text("\n").join([status, text] if line.status else [text])])
        else:
            rows.append([label, status, text])
    widths = (number, columns - number - 2) if narrow else (number, 14, columns - number - 18)
    return _grid(rows, widths, 2, justify="right")


def _facts(rows: tuple[tuple[str, str], ...], columns: int) -> RenderableType:
    """Return label and value pairs: side by side where the labels are short, else run on."""
    said = [(clean_line(label), clean(value)) for label, value in rows]
    longest = max((cell_len(label) for label, _ in said), default=0)
    if longest <= layout.LABELS and columns >= layout.NARROW - 4:
        beside = [(Text(label, layout.LABEL), Text(value)) for label, value in said]
        return _grid(beside, (longest, columns - longest - 2), 2)
    run_on = [Text.assemble((f"{label}: ", layout.LABEL), value) for label, value in said]
    # Long explanations need air between them.
    spaced = any(cell_len(text.plain) > layout.GIST for text in run_on)
    parts: list[RenderableType] = []
    for text in run_on:
        if spaced and parts:
            parts.append(Text())
        parts.append(Constrain(text, columns))
    return Group(*parts)


def _tally(tally: blocks.Tally, columns: int) -> Group:
    """Return the progress line: a bar for the eye, the words for everyone."""
    length = min(columns, 34)
    filled = round(length * tally.done / tally.total) if tally.total else 0
    bar = Text.assemble(("━" * filled, "green"), ("─" * (length - filled), "dim"))
    return Group(bar, Constrain(Text(clean_line(tally.words), "bold"), columns))


def _scale(scale: blocks.Scale, columns: int) -> Group:
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
    drawn = Text(f"[{''.join(strip)}]", "bold")
    lines = (Text(clean(scale.words)), drawn, Text(clean(key), layout.QUIET))
    return Group(*(Constrain(line, columns) for line in lines))
