"""Whether a sentence speaks of law that is still to come as if it held already."""

import re

from lmcs.papers.quoting import is_quoted
from lmcs.papers.spotting import Spot, sentence

_PENDING = re.compile(
    r"\b(?:would|proposed|proposes|proposals?|draft|not(?: yet| been| confirmed| \w+ yet){0,2} (?:in force|started|begun|law|commenced|brought|required|a duty)|"
    r"(?:when|once|if|until|before|after) [^.;]{0,80}\b(?:start|beg[iu]n|becom|com(?:es?|ing) into|in force|into force|commence|pass(?:es|ed)|parliament|commons|lords)|"
    r"before (?:it|they) (?:is|are|takes?|has|have|can|may)\b|royal assent|commencement|ahead of|from (?:\w+ )?20(?:2[7-9]|[3-9]\d)|awaiting|forthcoming|"
    r"subject to|uncommenced|dormant|plans? to\b|planned|intend|(?-i:Bill)\b)",
    re.IGNORECASE,
)
"""What says that a law is still to come."""
_MAYBE = re.compile(
    r"\b(?:will|shall|could|when|once|if|until|plans? for|planning|expected|due|coming|before parliament|prepar\w+|commence\w*|enacted|introduc\w+|future|reform\w*|consult\w*|(?-i:may|May (?!\d)))\b",
    re.IGNORECASE,
)
"""What may say so, and may be about something else in the sentence."""
_DENIED = re.compile(
    r"\bnot (?:yet )?(?:been )?(?:in force|law|commenced|started|begun|brought into force)\b"
)
_ACTING = re.compile(
    r"^(?:'s \w+)? (?:(?:has|have)(?! (?:now |also |only )?been (?:announced|named|promised|delayed|trailed|published|drafted|tabled|welcomed|debated|discussed|dropped)\b)|now|must|requires?|ask(?:s|ed)|sets?|gives?|oversees?|leads?|monitors?|reviews?|inspects?|publish(?:es|ed)|pays?|funds?|covers?)\b"
)
_NOW_ACTING = re.compile(
    r"^ now (?:provides?|gives?|governs?|sets?|cover|covers|protects?|makes?|allows?|decides?|authoris\w+|forms?|underpins?|guides?|means?)\b|"
    r"^,? (?:which |that |who )?(?:now )?appl(?:y|ies)\b"
)
_BOUND = re.compile(
    r"\b(?:must|(?:has|have) to|(?:is|are) (?:now )?required to) (?:\w+ ){0,2}(?:keep|have|get|hold|use|set up|run|offer|give|report|join|follow|register|ask for|seek)\b[^.;]{0,40}$|"
    r"\b(?:sought|given|granted|authorised|made|issued|obtained|held|registered|paid) (?:\w+ )?under (?:the |our )?$"
)
_CLAIMED = re.compile(
    r"\b(?:by law|in law|legally|legal (?:requirement|duty|obligation|right)s?|statutory|statute|in force|(?:bound|protected|governed|covered) by|obliged|(?:a|the|our|their|its|this) duty|duty now)\b",
    re.IGNORECASE,
)
_SURELY = re.compile(
    r"\b(?:now (?:legally )?(?:requires?|appl(?:y|ies)|binds?|obliges?|compels?|must|required|obliged|bound)|(?:must|required|obliged|bound|has|have|is|are) now\b(?! (?:expected|due|planned|likely|unlikely|delayed|promised|said|to (?:start|begin|come)|not)\b)|must,? by law|by law[^.;]{0,60}\b(?:must|has to|have to|is|are)\b|"
    r"(?:the )?(?:law|act|legislation)(?: 20\d\d)? (?:now )?(?:requires?|obliges?|compels?|makes? it)|(?:has|have) (?:placed|put|given|imposed|created|made)|"
    r"compl(?:y|ies|ied|ying) with (?:the|that|this|our) (?:\w+ )?(?:law|duty|act|requirement)|(?:is|are|been|being|come|came) under a (?:\w+ )?(?:duty|obligation)|"
    r"(?:in force|came into force|took effect) (?:since|in|on|last|this|at)|breaks? (?:the law|it)|since (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|the (?:spring|summer|autumn|winter))\b[^.;]{0,60}\b(?:must|duty|law|required|legal))",
    re.IGNORECASE,
)
"""What says that a law holds already, whatever else the sentence speaks of."""


def is_too_early(status: str, before: str, behind: str, after: str = "") -> bool:
    """Tell whether a sentence calls law already, or has act, what is not: "the register is a legal duty". *After* stands behind it."""
    around = f"{before} {behind}"
    if _is_said_to_come(before, behind, after):
        return False
    if _SURELY.search(around):
        return True
    acts = status == "proposed" and _ACTING.match(behind)
    acts = acts or _NOW_ACTING.match(behind) or _BOUND.search(before)
    claimed = acts or _CLAIMED.search(around)
    return bool(claimed) and not _MAYBE.search(around)


def is_cited_early(before: str, behind: str, after: str) -> bool:
    """Tell whether a sentence cites a law that is not in force, and does not say that it is still to come."""
    around = f"{before} {behind}"
    if _is_said_to_come(before, behind, after):
        return False
    return bool(_SURELY.search(around)) or not _MAYBE.search(around)


def _is_said_to_come(before: str, behind: str, after: str) -> bool:
    """Tell whether a sentence, or the one *after* it, says that the law is still to come, or only quotes."""
    pending = _PENDING.search(f"{before} {behind}") or _DENIED.search(after)
    return bool(pending) or is_quoted(before, behind)


def following(text: str, spot: Spot) -> str:
    """Return the sentence behind the one that a spot stands in."""
    rest = text[spot.end + len(sentence(text, spot)[1]) :].lstrip()
    return sentence(rest, Spot((), "", 0, 0))[1]
