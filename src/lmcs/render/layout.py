"""Widths, margins and styles of the standard view, for both who draw it: Rich, and the hand."""

NARROW = 60
"""Columns below which there is no margin, and nothing stands side by side."""
WIDEST = 92
LABELS = 22
"""How long labels may be that stand beside their values."""
GIST = 240
"""Run-on rows that are longer than this have air between them."""

TITLE, HEADING, UNDER = "bold cyan", "bold underline", "bold"
BULLET, LABEL, ADDRESS, QUIET = "cyan", "bold", "underline", "dim"
TONES = {"": "", "strong": "bold", "quiet": "dim", "warning": "bold yellow"}
STATES = {"done": "dim green", "booked": "cyan", "not-applicable": "dim", "set-aside": "dim"}


def measured(width: int) -> tuple[int, int]:
    """Return the margin and the columns beside it, on a terminal of *width* columns."""
    margin = 2 if width >= NARROW else 0
    return margin, min(width, WIDEST) - 2 * margin
