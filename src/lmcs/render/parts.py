"""A page made ready for a template, as HTML and Word both need it: its text cleaned, its headings without a gap.

The templates beside this module say how each kind of block looks; what they cannot work out themselves is answered here.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from lmcs.basics.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Items,
    Link,
    Page,
    Pointers,
    Tally,
    Way,
)
from lmcs.basics.text import clean, clean_line, is_address
from lmcs.render import drawing

if TYPE_CHECKING:
    from jinja2 import Template

_NAMELESS = "lmcs"
_BESIDE_LABEL = 26
_BESIDE_VALUE = 60
_WIDEST_LABEL = 48
_BESIDE_DETAIL = 20
_MANY = 8
_DEEPEST = 4


class Part(NamedTuple):
    """A cleaned block with its kind, its number from 1, and the heading above it (`under`: its id)."""

    kind: str
    block: Any
    under: str
    number: int
    level: int = 0
    heads: bool = True


def title(page: Page) -> str:
    """Return the title of *page* on one line; no document goes without one."""
    return clean_line(page.title) or _NAMELESS


def parts(blocks: tuple[Block, ...]) -> list[Part]:
    """Return *blocks* with what they take from their neighbours: heading levels without a gap, table heads once.

    A heading that has a place gets a short name for it, by which the ways to it go; a way to nowhere is only its text.
    """
    found: list[Part] = []
    under, columns = "title", None
    above: list[int] = []  # the levels of the headings that this one stands under
    numbered = list(enumerate(_cleaned(blocks), 1))
    places = {
        block.place: f"p{number}"
        for number, block in numbered
        if isinstance(block, Heading) and block.place
    }
    for number, block in numbered:
        kind = type(block).__name__.lower()
        if isinstance(block, Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            under = places.get(block.place, f"part-{number}")
            found.append(Part(kind, block, under, number, min(1 + len(above), _DEEPEST)))
        elif isinstance(block, Items) and not block.boxes and len(block.lines) > 1:
            # Heads repeated above every short table would be noise to the eye; a screen reader still gets them.
            shown = (
                any(line.number for line in block.lines),
                any(line.status for line in block.lines),
                _what(block),
            )
            found.append(Part("table", block, under, number, heads=shown != columns))
            columns = shown
        elif isinstance(block, Pointers):
            ways = [way._replace(place=places.get(way.place, "")) for way in block.ways]
            found.append(Part(kind, block._replace(ways=tuple(ways)), under, number))
        else:
            found.append(Part(kind, block, under, number))
    return found


def _cleaned(value: Any) -> Any:
    """Return *value* with every text in it cleaned, however deep: a block cannot bring in text that is not."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        inner = [_cleaned(each) for each in value]
        return type(value)(*inner) if hasattr(value, "_fields") else tuple(inner)
    return value


@cache
def template(name: str) -> "Template":
    """Return the template *name* from beside this module, which escapes whatever is put into it."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # only a document needs it

    # Autoescape by name would not see "page.html.j2" as HTML, so it is on for whatever is loaded.
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_beside),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "percent": _percent,
        "label_width": _label_width,
        "what": _what,
        "href": _href,
        "dated": _dated,
        "many": _many,
        "line": _line,
        "scale": drawing.scale,
        "course": drawing.course,
    }
    return made.get_template(name)


def _beside(name: str) -> str:
    """Return the text of the file *name* beside this module, which may be inside a zip."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _what(items: Items) -> str:
    """Return the head of the column of texts: "Task", "Question" or both."""
    kinds = list(dict.fromkeys(line.kind for line in items.lines))
    return " or ".join(kinds).capitalize()


def _dated(items: Items) -> bool:
    """Tell whether what is added to the texts is short enough, all of it, to stand beside them."""
    return max((len(line.detail) for line in items.lines), default=0) <= _BESIDE_DETAIL


def _many(bullets: Bullets) -> bool:
    """Tell whether the list is long and its texts short, so that two columns hold it."""
    return len(bullets.items) >= _MANY and max(len(item) for item in bullets.items) <= _BESIDE_VALUE


def _label_width(facts: Facts) -> int:
    """Return how many characters the labels take beside the values; 0 where they stand above them."""
    label = max((len(label) for label, _ in facts.rows), default=0)
    value = max((len(value) for _, value in facts.rows), default=0)
    beside = label <= _BESIDE_LABEL or (label <= _WIDEST_LABEL and value <= _BESIDE_VALUE)
    return label if beside else 0


def _percent(tally: Tally) -> int:
    """Return how full the bar is, from 0 to 100."""
    return max(0, min(100, round(100 * tally.done / tally.total))) if tally.total > 0 else 0


def _line(text: str) -> str:
    """Return *text* on one line, for what keeps the lines that HTML would make one."""
    return " ".join(text.split())


def _href(link: Link | Way) -> str:
    """Return what may be followed, an address or a place on this page; nothing where it may not."""
    if isinstance(link, Way) and link.place:
        return f"#{link.place}"
    return link.address if is_address(link.address) else ""
