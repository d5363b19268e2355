"""Whether a text looks as if it is about one child: lmcs is for papers of meetings, not for case papers."""

import re

from lmcs.papers.paper import Paper

_WHO = "[Cc]hild|[Bb]aby|[Bb]oy|[Gg]irl|[Ss]ibling|[Mm]um|[Mm]other|[Ff]ather|[Yy]oung [Pp]erson|Parent|Family"
_SIGNS = (
    # A letter for a name. "Child C of E" is a school, "Family A to Z" a list.
    rf"\b(?:{_WHO}) (?!A level|I )[A-Z]{{1,2}}\d?\b(?! to [A-Z]\b| of E\b)",
    rf"\b(?:{_WHO})(?: is)? (?:called|named) [A-Z][a-z]+",
    r"(?i:\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?))(?!\w)[^.\n]{0,20}\d",
    r"\b\d{3}(?: \d{3} |-\d{3}-)\d{4}\b",
    r"(?i:\b(?:case|lcs|mosaic|liquidlogic) ?(?:no|number|id|ref(?:erence)?)\b[ .:#-]{0,3}\d{4,})",
)
_ONE = re.compile("|".join(_SIGNS))


def about_a_child(paper: Paper) -> bool:
    """Tell whether *paper* names a child by a letter, a birthday or a number. It is said, never blocked on the screen."""
    return any(_ONE.search(passage.text) for passage in paper.passages)
