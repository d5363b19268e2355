"""A file that is named, as one is dragged onto the window: a paper to be read, or looked through for what is old, or a council's file."""

from pathlib import Path
from re import fullmatch

from lmcs.basics.paths import unescaped

PAPER = r"(?i)(?:(?:please |can you |could you )?(?:read|open|check|look at|explain|(?:make |give )?(?:me )?a sheet (?:of|for|from|on)) )?[\"'“‘]?(.{1,400}\.(?:docx|pptx|xlsx|odt|odp|ods|pdf|html?|eml|txt|md))[\"'”’]?(?: (?:with|for|to) (?:me|us|take in)| to take(?: in| with me)?)?"
"""A file by its name alone, or asked to be read."""
_SHORT_IN = r"(?i)(?:(?:what|which|any|are there any|explain|list|show(?: me)?) )?(?:the )?(?:jargon|abbreviations?|acronyms?|short forms?|initials|words?)(?: (?:is|are) not explained| will .{3,30} not understand)? in [\"'“‘]?(.{1,400}\.(?:docx|pptx|xlsx|odt|pdf|html?|txt|md))[\"'”’]?\??"
"""What asks for the words of a paper that nobody knows."""
_A_COUNCILS = r"(?i)[\"'“‘]?([^\"“‘]{1,400}\.ya?ml)[\"'”’]?"
_OLD_IN = r"(?i)(?:(?:what|anything|is anything|what is|what['’]s|whats) (?:out of date|old|outdated|wrong)(?: now)? in|proof-?read|is) (.{1,400}\.(?:docx|pptx|xlsx|odt|pdf|html?|txt|md))(?: (?:still )?(?:up to date|out of date))?\??"
"""What asks what is old in a file that somebody writes."""


def read(typed: str) -> tuple[tuple[str, ...], str, tuple[str, ...]] | None:
    """Return the line that reads the paper that is *typed*, no hint, or what to say of one that is not there, or of a council's file; None where none is named."""
    own = fullmatch(_A_COUNCILS, typed)
    if own and Path(path := unescaped(own[1])).is_file():
        from lmcs.pages.pack import opens_file  # few lines name one

        look = f"To look it over first: {opens_file(Path(path), 'check')}"
        return (), "", (f"To take this file in: {opens_file(Path(path))}", look)
    paper = fullmatch(_SHORT_IN, typed) or fullmatch(PAPER, typed)
    if paper and (" " not in (path := unescaped(paper[1])) or Path(path).exists()):
        return ("explain", path), "", ()
    if not (old := fullmatch(_OLD_IN, typed)):
        return None
    path = unescaped(old[1])
    if Path(path).exists():
        return ("explain", "--out-of-date", path), "", ()
    none = f'There is no file "{path}" here.'
    return (), "", (none, "To give one: lmcs explain --out-of-date FILE")
