"""How old a check of content is: plain figures, so that the door can say it too."""

CURRENT_MONTHS = 12
"""For how long an entry counts as checked; law moves every year."""


def months_since(written: str, today: str) -> int:
    """Return how many months lie between a date as content writes it and *today* (ISO); of a year alone, from its end."""
    year, month = (int(part) for part in f"{written}-12".split("-")[:2])
    return (int(today[:4]) - year) * 12 + int(today[5:7]) - month


def needs_a_look(as_at: str, today: str) -> bool:
    """Tell whether an entry last checked in *as_at* is to be checked again: twelve months after, and from then on."""
    return months_since(as_at, today) >= CURRENT_MONTHS
