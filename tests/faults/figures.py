"""What the fault tests counted; conftest.py prints it at the end of the run."""

from collections import Counter

FIGURES: Counter[str] = Counter()


def count(what: str, number: int = 1) -> None:
    """Add *number* to the figure called *what*; a figure of 0 is printed too."""
    FIGURES[what] += number
