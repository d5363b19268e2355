"""A page made ready for a template, as HTML and Word both need it: its text cleaned, its headings without a gap.

The templates beside this module say how each kind of block looks; what they cannot work out themselves is answered here.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any, NamedTuple

from lmcs.basics import blocks
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
    """A cleaned block with its kind, its number from 1 and the heading above it (`under`: its id)."""

    kind: str
    block: Any
    under: str
    number: int
    level: int = 0
    heads: bool = True

    @property
    def chapter(self) -> bool:
        """Whether it heads a chapter of a long page: what the contents lead to."""
        return self.kind == "heading" and self.block.level == 2 and bool(self.block.place)


def title(page: blocks.Page) -> str:
    """Return the title of *page* on one line; no document goes without one."""
    return clean_line(page.title) or _NAMELESS


def parts(said: tuple[blocks.Block, ...], letters: str = ascii_lowercase) -> list[Part]:
    """Return the blocks of what is *said* with what they take from their neighbours: heading levels without a gap, table heads once.

    What can be led to gets a short name of *letters*, the shortest where most ways lead to; a way to nowhere is only its text.
    """
    found: list[Part] = []
    under, columns = "title", None
    above: list[int] = []  # the levels of the headings that this one stands under
    cleaned = _cleaned(said)
    led = Counter(way.place for block in cleaned for way in _ways(block))
    places: list[str | int] = [
        block.place or number  # what can be led to
        for number, block in enumerate(cleaned, 1)
        if isinstance(block, blocks.Heading)
    ]
    often = sorted(places, key=lambda place: -led[str(place)])
    names = {place: _name(number, letters) for number, place in enumerate(often, 1)}
    for number, block in enumerate((_led(each, names) for each in cleaned), 1):
        kind = type(block).__name__.lower()
        if isinstance(block, blocks.Heading):
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            under = names[block.place or number]
            found.append(Part(kind, block, under, number, min(1 + len(above), _DEEPEST)))
        elif isinstance(block, blocks.Items) and not block.boxes and len(block.lines) > 1:
            # Heads repeated above every short table would be noise to the eye; a screen reader still gets them.
            numbered = any(line.number for line in block.lines)
            shown = (numbered, any(line.status for line in block.lines), _what(block))
            found.append(Part("table", block, under, number, heads=shown != columns))
            columns = shown
        else:
            found.append(Part(kind, block, under, number))
    return found


_WAYS = {"Pointers": "ways", "Items": "lines"}
"""Where a block has what may lead to a place."""


def _ways(block: Any) -> Sequence[blocks.Way | blocks.ItemLine]:
    """Return what of a *block* may lead to a place."""
    return getattr(block, _WAYS.get(type(block).__name__, ""), ())


def _led(block: Any, names: dict[str | int, str]) -> Any:
    """Return *block* with the short *names* of the places that it leads to, and without those that are nowhere."""
    ways = tuple(way._replace(place=names.get(way.place, "")) for way in _ways(block))
    return block._replace(**{_WAYS[type(block).__name__]: ways}) if ways else block


def _name(number: int, letters: str) -> str:
    """Return "a" to "z", "aa", "ab" and so on: a document has thousands of them."""
    name = ""
    while number:
        number, letter = divmod(number - 1, len(letters))
        name = letters[letter] + name
    return name


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

    beside = files(__package__)  # which may be inside a zip
    # Autoescape by name would not see "page.html.j2" as HTML, so it is on for whatever is loaded.
    made = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda each: beside.joinpath(each).read_text(encoding="utf-8")),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for filter_ in (_percent, _beside, _what, _href, _dated, _many, _line, _quoted):
        made.filters[filter_.__name__[1:]] = filter_
    made.filters |= {"scale": drawing.scale, "course": drawing.course}
    return made.get_template(name)


def _what(items: blocks.Items) -> str:
    """Return the head of the column of texts: "Task", "Question" or both."""
    kinds = list(dict.fromkeys(line.kind for line in items.lines))
    return " or ".join(kinds).capitalize()


def _dated(items: blocks.Items) -> bool:
    """Tell whether what is added to the texts is short enough, all of it, to stand beside them."""
    return max((len(line.detail) for line in items.lines), default=0) <= _BESIDE_DETAIL


def _many(bullets: blocks.Bullets) -> bool:
    """Tell whether the list is long and its texts short, so that two columns hold it."""
    return len(bullets.items) >= _MANY and max(len(item) for item in bullets.items) <= _BESIDE_VALUE


def _beside(facts: blocks.Facts) -> bool:
    """Tell whether the labels are short enough to stand beside the values."""
    label = max((len(label) for label, _ in facts.rows), default=0)
    value = max((len(value) for _, value in facts.rows), default=0)
    return label <= _BESIDE_LABEL or (label <= _WIDEST_LABEL and value <= _BESIDE_VALUE)


def _percent(tally: blocks.Tally) -> int:
    """Return how full the bar is, from 0 to 100."""
    return max(0, min(100, round(100 * tally.done / tally.total))) if tally.total > 0 else 0


def _line(text: str) -> str:
    """Return *text* on one line, for what keeps the lines that HTML would make one."""
    return " ".join(text.split())


def _quoted(text: str) -> str:
    """Return *text* as it stands between quotation marks in a style sheet, where nothing in it can end them."""
    return "".join(each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in text)


def _href(link: blocks.Link | blocks.Way) -> str:
    """Return what may be followed, an address or a place on this page; nothing where it may not."""
    if isinstance(link, blocks.Way) and link.place:
        return f"#{link.place}"
    return link.address if is_address(link.address) else ""
