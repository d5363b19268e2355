"""Whether a paper says of itself that it is not for the public: the pink pages, by Schedule 12A to the Local Government Act 1972."""

import re

from lmcs.papers.paper import Paper

_HEAD = 2_000  # characters of a paper that may say so
_SAYS_SO = re.compile(
    r"\bnot for publication\b|\bprivate and confidential\b|\b(?:this|the) (?:report|paper|item|appendix) (?:is|contains|has|includes) (?:\w+ ){0,2}exempt\b(?! from)|"
    r"\bexempt(?: report| paper| item)?,? (?:under|by virtue of|by reason of|because of|within) |\b(?:under|by virtue of) (?:paragraphs? [\d ,and]{1,20} of )?(?:part \w+ of )?schedule 12a\b",
    re.IGNORECASE,
)
_SAYS_NOT = re.compile(
    r"\b(?:no|none|not(?! for publication)|nothing)\b[^.;\n]{0,60}\bexempt|\bexempt[^.;\n]{0,40}(?:: ?|\b)(?:no|none|not)\b|\bnot (?:contain|exempt)|\b(?:appendix|annex|appendices|a separate|another)\b[^.;\n]{0,60}\b(?:is|are|not for|exempt)\b",
    re.IGNORECASE,
)
"""What says that it is none, or that only something beside it is."""


def is_exempt(paper: Paper) -> bool:
    """Tell whether the head of a *paper* says that it is not for the public, and not of something beside it."""
    head = " ".join(passage.text for passage in paper.passages[:30])[:_HEAD]
    lines = re.split(r"[.;\n]", head)
    return any(_SAYS_SO.search(line) and not _SAYS_NOT.search(line) for line in lines)
