"""Page -> one self-contained HTML file: to read at any zoom, to print on A4, to send.

The template and its style sheet (`page.html.j2`, `page.css`) say how each kind of block looks;
this module cleans the text and answers what they cannot work out themselves.
"""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Items, Link, Page, Tally
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


class Part(NamedTuple):
    """A cleaned block with its kind and the heading above it (`under`: its id)."""

    kind: str
    block: Any
    under: str
    level: int = 0
    heads: bool = True


def draw(page: Page, *, large: bool = False) -> str:
    """Return *page* as a whole HTML document; *large* in 18 point."""
    return _template().render(
        title=clean_line(page.title) or _NAMELESS, parts=_parts(page.blocks), large=large
    )


def _beside(name: str) -> str:
    """Return the text of the file *name* beside this module, which may be inside a zip."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> "Template":
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # only HTML needs it

    # Autoescape by name would not see "page.html.j2" as HTML, so it is on for whatever is loaded.
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_beside),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "percent": _percent,
        "label_width": _label_width,
        "what": _what,
        "href": _href,
        "dated": _dated,
        "many": _many,
        "scale": drawing.scale,
        "course": drawing.course,
    }
    return environment.get_template("page.html.j2")


def _cleaned(value: Any) -> Any:
    """Return *value* with every text in it cleaned, however deep: a block cannot bring in text that is not."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        inner = [_cleaned(each) for each in value]
        return type(value)(*inner) if hasattr(value, "_fields") else tuple(inner)
    return value


def _parts(blocks: tuple[Block, ...]) -> list[Part]:
    """Return *blocks* with what they take from their neighbours: heading levels without a gap, table heads once."""
    parts: list[Part] = []
    under, seen_second, columns = "title", False, None
    for number, block in enumerate(_cleaned(blocks), 1):
        kind = type(block).__name__.lower()
        if isinstance(block, Heading):
            seen_second = seen_second or block.level <= 2
            under = f"part-{number}"
            parts.append(Part(kind, block, under, 3 if block.level > 2 and seen_second else 2))
        elif isinstance(block, Items) and not block.boxes and len(block.lines) > 1:
            # Heads repeated above every short table would be noise to the eye; a screen reader still gets them.
            shown = (
                any(line.number for line in block.lines),
                any(line.status for line in block.lines),
                _what(block),
            )
            parts.append(Part("table", block, under, heads=shown != columns))
            columns = shown
        else:
            parts.append(Part(kind, block, under))
    return parts


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


def _href(link: Link) -> str:
    """Return the address if it may be followed, else nothing."""
    return link.address if is_address(link.address) else ""
