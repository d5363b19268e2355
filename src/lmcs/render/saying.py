"""What is said without a page: what was done, a warning, an error."""

from collections.abc import Iterable

from lmcs.basics.text import clean_line
from lmcs.render import hand


def lines(texts: Iterable[str], width: int | None) -> str:
    """Return *texts* one under the other, wrapped to *width* columns if it is given; empty ones are left out."""
    return hand.plain_lines([clean_line(text) for text in texts if text], width)
