"""Whether a sentence speaks of the past, quotes, or names a document: what is right there though it would be old elsewhere."""

import re

from lmcs.papers.spotting import Spot

_FORMER = re.compile(
    r"\b(?:former|formerly|previous|previously|then|old|older|predecessor|ex|abolished|replaced|replacing|replaces|dissolved|known as|once(?= ?$)|late|defunct|disbanded|closed|legacy|"
    r"historic|historical|inherited from|transferred from|passed from|moved from|came from|from what was|merger of|closure of|abolition of|demise of|end of|days of|time of|(?:days|time|times|years|back|was) when|left over from|no longer (?:a|any)|site of|passage of|lessons of|history of|worked (?:for|at)|still calls?|(?:was|were) (?:an? )?(?:member|officer|chair|head|part) of|(?:phrase|term|word|words|name|label|expression)s?|"
    r"(?:began|started|begun)(?: life)? as|used to be|instead of|in place of|the place of|took over from|taken over from|successor to|succeeded|predecessor(?: name| body|s)?,?|before it became|merged|ceased|called|was the|were the|became|renamed|once used|once had)"
    r"[ '\"(-]*(?:of |with |at |by |part of |under )?(?:the |a |an |our |their |its |local |NHS |scheme of |that of )*(?:the |former |then )*(?-i:[A-Z][a-z]+ ){0,2}$",
    re.IGNORECASE,
)
_ENDED = (
    r"(?:abolished|dissolved|closed(?: down)?|wound (?:up|down)|merged|absorbed|disbanded|scrapped|replaced|renamed|stood down|discontinued|taken over|folded into|brought to an end|withdrawn|done away with|phased out|swept away|"
    r"superseded|lifted|repealed|rebranded|broken up|shut(?: down)?|called|known|set up in|named)"
)
_STOPPED = r"(?:ended|closed(?: down)?|ceased(?: to exist)?|finished|stopped|shut(?: down)?|merged|expired|disappeared|folded|lapsed)(?=\s*(?:[.,;:)]|$|(?:in|on|at|by|with|last|when|and|for|after|into|some|many|long|altogether|entirely|\d+|two|three|four|five|six|seven|eight|nine|ten)\b))"
_NOW = re.compile(
    r"^\W{0,3}(?!(?:will|would|shall|should|may|is to|are to) )(?:\w+ ){0,3}?\(?(?:(?:which|that|who|it) )?(?:now(?! before\b)|until|as it (?:then )?was|since (?:replaced|renamed|abolished)|at that time|no longer|as was|as the (?:act|law)|in (?:law|the act)\b|"
    rf"(?:has|have|had) (?:since )?been {_ENDED}|(?:is|are|was|were)(?: then| now| later| since)? {_ENDED}|became|become|ceased|existed|came to an end|gave way|passed (?:to|into) [^.;]{{0,60}}\b(?:19|20)\d\d|"
    rf"(?:was|were) (?:in use|the name|before|still|once)|took the place|made way|the last of (?:which|them)|transferred to|had been|(?:is|are|has|have) (?:long |now )?(?:gone|out of use|history)|ran|{_STOPPED})\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"^(?:[,(]\s?(?:since |now )?|[^.;]{0,80}?[ ,](?<!be )(?=\w{5,12}(?: up)? (?:in|on|by) [^.;]{0,20}(?:19|20)\d\d))"
    r"(?:merged|abolished|closed|dissolved|disbanded|replaced|renamed|scrapped|superseded|withdrawn|wound up)\b"
)
"""What came to its end in a clause of its own, or in a year that is given."""
UNTIL = re.compile(
    r"\b(?:until|till|before|prior to|up to|back in) (?:the )?(?:end of )?(?:\d{1,2} )?(?:[A-Z]\w+ )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:until|till|before) (?:the )?(?:\x00 (?:took over|came|began|started|opened|existed|was (?:set up|founded|created|formed))|[\w' ]{2,60} (?:took over|was (?:set up|founded|created|formed)))\b"
)
"""What tells of the time before a thing came: "until the old authority took over", of that, which stands at the zero, and of what it took over."""
_BEFORE_ACT = re.compile(
    r"\b(?:before|prior to|until) (?:the )?(?:(?:\d{4}) Act|[A-Z]\w+(?: \w+){0,6} Act|reforms?\b|change\b)"
)
_YEAR = re.compile(r"(?<!since )(?<!from )\b((?:19|20)\d\d)(?:s|([/-]\d\d))?\b", re.IGNORECASE)
"""A year; of a financial or a school year its end counts."""
_STILL_TO_COME = re.compile(r"\b(?:will|shall|next|expects?|expected|due)\b", re.IGNORECASE)
_OF_LAW = re.compile(
    r"\b(?:Act|Bill|Code|Order|Regulations|Rules|Measure|Guidance|Framework|Working Together|Children|Education|KCSIE) (?:19|20)\d\d\b|\b(?:19|20)\d\d Act\b"
)
_TITLE_WORD = re.compile(r"[A-Z][\w'-]*|and|of|the|for|in|to|on|with|&|[:-]")
_DOCUMENTS = frozenset({
    "Report", "Strategy", "Plan", "Review", "Guidance", "Handbook", "Protocol", "Policy", "Agreement", "Act",
    "Regulations", "Order", "Framework", "Inquiry", "Programme", "Study",
})  # fmt: skip


def is_past(before: str, behind: str, since: str) -> bool:
    """Tell whether a sentence speaks of the past: "the former CCG", "the CCG ended in 2022", or of no later year than the change."""
    if _FORMER.search(before[-80:]) or _NOW.match(behind[:120]) or _OVER.match(behind):
        return True
    if UNTIL.search(before) or UNTIL.match(behind.lstrip(" ,(")) or _BEFORE_ACT.search(before):
        return True
    if is_quoted(before, behind) or _COMING.search(f"{before[-20:]}\x00{behind[:120]}"):
        return True
    last = int(since[:4] or 0) - bool(_STILL_TO_COME.search(f"{before} {behind}"))
    years = _YEAR.findall(_OF_LAW.sub("", f"{before} {behind}"))
    return any(int(year) + bool(end) <= last for year, end in years)


def is_quoted(before: str, behind: str) -> bool:
    """Tell whether what stands between *before* and *behind* is inside quotation marks."""
    return (before.count('"') % 2 == 1 and '"' in behind) or (before[-1:], behind[:1]) == ("'", "'")


def is_title(text: str, spot: Spot) -> bool:
    """Tell whether a capitalised name stands inside a title, a run of such words that names a document and goes on after it.

    "The CCG Commissioning Strategy" is one; in "the CCG and the Children's Plan" two things stand side by side.
    """
    if not spot.text[:1].isupper():
        return False
    last = ""
    for word in text[spot.end : spot.end + 80].split("\n", maxsplit=1)[0].split():
        bare = word.strip(",.;()'\"")
        if not _TITLE_WORD.fullmatch(bare) or (bare == "the" and last in ("and", "with", "")):
            return False
        if bare in _DOCUMENTS:
            return True
        if word[-1] in ",.;)":
            return False
        last = bare
    return False
