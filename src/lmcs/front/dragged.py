"""A paper that is named by its file, as one is dragged onto the window: to be read, or looked through for what is old."""

from pathlib import Path
from re import fullmatch

from lmcs.basics.paths import unescaped

PAPER = r"(?i)(?:(?:please |can you |could you )?(?:read|open|check|look at|explain|(?:make |give )?(?:me )?a sheet (?:of|for|from|on)) )?[\"'“‘]?(.{1,400}\.(?:docx|pptx|xlsx|odt|odp|ods|pdf|html?|eml|txt|md))[\"'”’]?(?: (?:with|for|to) (?:me|us|take in)| to take(?: in| with me)?)?"
"""A file by its name alone, or asked to be read."""
_OLD_IN = r"(?i)(?:(?:what|anything|is anything|what is|what['’]s|whats) (?:out of date|old|outdated|wrong)(?: now)? in|proof-?read|is) (.{1,400}\.(?:docx|pptx|xlsx|odt|pdf|html?|txt|md))(?: (?:still )?(?:up to date|out of date))?\??"
"""What asks what is old in a file that somebody writes."""


def read(typed: str) -> tuple[tuple[str, ...], str, tuple[str, ...]] | None:
    """Return the line that reads the paper that is *typed*, no hint, or what to say of one that is not there; None where none is named."""
    paper = fullmatch(PAPER, typed)
    if paper and (" " not in (path := unescaped(paper[1])) or Path(path).exists()):
        return ("explain", path), "", ()
    if not (old := fullmatch(_OLD_IN, typed)):
        return None
    path = unescaped(old[1])
    if Path(path).exists():
        return ("explain", "--out-of-date", path), "", ()
    none = f'There is no file "{path}" here.'
    return (), "", (none, "To give one: lmcs explain --out-of-date FILE")
