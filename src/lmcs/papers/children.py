"""Whether a text looks as if it is about one child: lmcs is for papers of meetings, not for case papers."""

import re

from lmcs.basics.identifying import OF_A_CASE, identifying
from lmcs.papers.paper import Paper
from lmcs.papers.spotting import Spot, sentence

_WHO = "[Cc]hild|[Bb]aby|[Bb]oy|[Gg]irl|[Ss]ibling|[Mm]um|[Mm]other|[Ff]ather|[Yy]oung [Pp]erson|Parent|Family"
_NAMED = re.compile(rf"\b(?:{_WHO})(?: is)? (?:called|named) [A-Z][a-z]+")
_LETTER = re.compile(rf"\b(?:{_WHO}) (?!A level|I )[A-Z]{{1,2}}\d?\b(?! to [A-Z]\b| of E\b)")
"""A letter for a name. "Child C of E" is a school, "Family A to Z" a list."""
_PUBLISHED = re.compile(
    r"(?i:\breviews?\b|\bpublished\b|\blearning from\b|\brapid review|\binquest|\binquiry)|\b(?:L?CSPRs?|SCRs?|DHRs?|DARDRs?|SARs?)\b"
)
_MEETING = re.compile(
    r"(?i:\b(?:agenda|recommendations?|minutes of|report of the|annual report|yearly report|cabinet|scrutiny|committee|the board|the panel|members are asked|forum|partnership)\b)"
)
_LONG = 400  # words; a case paper is seldom much longer that says so little of a meeting
_TWO = 2


def about_a_child(paper: Paper) -> bool:
    """Tell whether *paper* names a child by a birthday or a number, or several times by a letter. It is said, never blocked.

    The letter that a published review gives a child, as yearly reports name it ("Child B review"), is no sign.
    """
    letters = 0
    for passage in paper.passages:
        text = passage.text
        if _NAMED.search(text) or any(sign in OF_A_CASE for sign in identifying(text)):
            return True
        for found in _LETTER.finditer(text):
            around = "".join(sentence(text, Spot((), found[0], found.start(), found.end())))
            quoted = text[max(0, found.start() - 1) : found.start()] in ('"', "“", "'", "‘")
            letters += not (quoted or _PUBLISHED.search(around))
    # One letter is no child's in a paper that is long, and speaks of a meeting.
    meeting = sum(bool(_MEETING.search(passage.text)) for passage in paper.passages)
    of_a_meeting = paper.words >= _LONG and meeting >= _TWO
    return letters >= _TWO or (letters == 1 and not of_a_meeting)
