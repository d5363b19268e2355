"""Whether a sentence speaks of the past: what is right there though it would be old elsewhere."""

import re

from lmcs.papers.history import is_history, is_named_as_old
from lmcs.papers.quoting import is_quoted

_FORMER = re.compile(
    r"\b(?:former|formerly|previous|previously|then|old|older|predecessor|ex|abolished|replaced|replacing|replaces|supersedes|superseding|superseded|dissolved|known as|once(?= ?$)|late|defunct|disbanded|closed|legacy|"
    r"historic|historical|inherited (?:\w+ ){0,4}?from|(?:once|where) there (?:was|were)|heirs? (?:of|to)|(?:few|no one|nobody|who) (?:still |now |today |will |here )?(?:remembers?|recalls?|miss(?:es|ed)?)|(?:new|another) name for|(?:deletion|removal) of|(?:first|last) (?:head\w*|matron|warden) of|transferred from|passed from|moved from|came from|from what was|merger of|closure of|abolition of|demise of|end of|days of|time of|(?:days|time|times|years|back|was) when|left over from|no longer (?:a|any)|site of|passage of|lessons of|history of|worked (?:for|at)|still (?:calls?|says?|writes?)|(?:old|older|former|earlier|last) (?:papers?|reports?|minutes|documents?|plans?|policies|letters?)\b[^.;]{0,50}? (?:mentions?|says?|said|spoke of|speaks? of|refers? to|names?|has|have|had)(?: (?:two|three|four|five|six|\d+))?|once (?:run|led|paid|funded|held|kept|done|offered|staffed|provided|made) by|stepped into|ashes of|successor of|(?:go(?:es)?|dates?|going|dating|stretch(?:es|ed)?) back to|(?:all|any|every|no) (?:mentions?|references?) (?:of|to)|mentions of|references to|chang(?:e|es|ed|ing) (?:of (?:title|name),? )?from|th(?:ink|ought) of as|kn[eo]wn? as|remember(?:ed)? as|gr(?:ew|own) out of|gone (?:is|are)|what (?:was|were)|stands? in the shoes of|where it says|delet(?:e|es|ed|ing)|renam(?:e|es|ing)|(?:change|changing|changed) (?:of|the) name of|(?:was|were) (?:an? )?(?:member|officer|chair|head|part|adviser|advisor|secretary|trustee|minister) (?:of|to|in)|(?:phrase|term|word|words|name|label|expression)s?,?|"
    r"(?:began|started|begun)(?: life| its days| their days)? as|used to be|instead of|in place of|the place of|(?:was|were|been) here under|dropped|did away with|got rid of|took over from|taken over from|successor to|succeeded|predecessor(?: name| body|s)?,?|before it became|merged|ceased|called|was the|were the|became|renamed|once used|once had)"
    r"[ '\"(-]*(?:of |with |at |by |part of |under )?(?:the |a |an |our |their |its |local |NHS |scheme of |that of )*(?:the |former |then )*(?:(?:statutory |national )?(?:guidance|code|circular|framework) )?(?-i:[A-Z][a-z]+ ){0,2}$",
    re.IGNORECASE,
)
_ENDED = (
    r"(?:abolished|cancelled|axed|halted|dropped|dissolved|closed(?: down)?|wound (?:up|down)|merged|absorbed|disbanded|scrapped|replaced|renamed|stood down|discontinued|taken over|folded into|brought to an end|withdrawn|done away with|phased out|swept away|"
    r"superseded|recast|split (?:up|between|in two)|hived off|broken into|rolled into|superseded|lifted|repealed|rebranded|broken up|shut(?: down)?|called|known|set up in|named|what we (?:would )?(?:now |today )?call|followed by(?! (?:all|every|each|our|staff|schools|partners|agencies|officers|social workers|practitioners|teams|everyone|everybody|most|many|both|us|the (?:council|partner\w*|school\w*|service\w*|team\w*|staff|board|agenc\w+|panel))\b))"
)
_STOPPED = r"(?:ended|closed(?: down)?|ceased(?: to exist)?|finished|stopped|shut(?: down)?|merged|expired|disappeared|folded|lapsed)(?=\s*(?:[.,;:)]|$|(?:in|on|at|by|with|last|when|and|for|after|into|some|many|long|altogether|entirely|\d+|two|three|four|five|six|seven|eight|nine|ten)\b))"
_NOW = re.compile(
    r"^\W{0,3}(?!(?:will|would|shall|should|may|is to|are to) |now (?:has|have|is to|pays?|meets?|holds?|asks?|wants?|requires?|expects?|funds?|offers?|runs?|leads?|shares?|answers?|sees?|provides?|publishes|oversees|commissions?|delivers?|employs?|gives?|makes?|sends?|needs?|uses?|covers?|reports?|must|will|can)\b)(?:\w+ ){0,3}?\(?(?:(?:which|that|who|it) )?(?:now(?= (?:called|known|named|the\b|an?\b|part\b|run by|replaced|merged|defunct|gone|abolished|closed|long|our\b|its\b|within|split|two|three|renamed|styled|usually|more often|simply|just|in (?:the|our|law)\b|done by|said|(?-i:[A-Z“])))|until(?! (?:the |at least )?(?:summer|spring|autumn|winter|end of (?:the|this|next)|next|further|easter|christmas|20(?:2[7-9]|3\d)))|as (?:it|they) (?:then )?(?:was|were)(?! (?:last|this|each|every)\b)|of (?:the|that) (?:day|time)|stood for|meant|(?:replaced|removed|deleted|struck out) throughout|since (?:replaced|renamed|abolished)|at that time|no longer|as was|(?:made|granted|given|issued|signed) before|as the (?:act|law)(?! (?:now )?(?:requires?|demands?|provides?|expects?|asks?|allows?)\b)|in (?:law|the act)\b|"
    rf"(?:has|have|had) (?:since )?been {_ENDED}|(?:were|was) (?:converted|transferred|moved)|(?:is|are|was|were)(?: then| now| later| since)? {_ENDED}|became|become|did not (?:last|survive)|lasted|turned into|grew into|goes by|(?<!are )(?<!is )(?<!be )used to|did(?=\s*(?:[.,;)]|$))|went by|ceased|existed|came to an end|gave way|passed (?:to|into) [^.;]{{0,60}}\b(?:19|20)\d\d|"
    rf"(?:was|were) (?:in use|the name|before|still|once|then (?:in (?:force|use)|(?:the )?(?:law|rules?|current)))|took the place|made way|the last of (?:which|them)|transferred to|(?:is|are|has|have) (?:long |now )?(?:gone|out of use|history)|ran|{_STOPPED})\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"^(?:[,(]\s?(?:since |now )?|[^.;]{0,80}?[ ,](?<!be )(?=\w{5,12}(?: up)? (?:in|on|by) [^.;]{0,20}(?:19|20)\d\d))"
    r"(?:merged|abolished|closed|dissolved|disbanded|replaced|renamed|scrapped|superseded|withdrawn|wound up)\b"
)
"""What came to its end in a clause of its own, or in a year that is given."""
_THEN = re.compile(
    r"\b(?:[Tt]he (?:then|last|previous)|[Aa]n? (?:previous|earlier|former)) (?:\w+ )?(?:government|administration|ministers?|Secretary of State)(?: had)? (?:published|launched|issued|announced|wrote|set out|brought (?:in|out)|promised|began|started)\b[^.;]{0,40}$|"
    r"^\W{0,3}(?:In \w+ of|In|Of|Later|Earlier|During) that (?:same )?year\b(?![^.;]*\bwill\b)|"
    r"\b(?:[Bb]efore|[Uu]ntil) (?:the|that|this|its) (?:service|body|scheme|programme|fund|grant|board|team|agency) (?:was |were )?(?:wound up|closed|ended|abolished|disbanded|scrapped|cut)\b|"
    r"\b(?:before|prior to|until) (?:the )?(?:(?:\d{4}) Act|[A-Z]\w+(?: \w+){0,6} Act|reforms?\b|change\b)"
)
"""What tells of what another government did, of a year that was named before, or of the time before a thing ended or a law came."""
UNTIL = re.compile(
    r"\b(?:until|till|before|prior to|up to|back in) (?:the )?(?:end of )?(?:\d{1,2} )?(?:[A-Z]\w+ )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"^[^.;,]{0,40}\bstill (?:appl(?:y|ies)|holds?|stands?|exists?|works?|pays?|covers?|asks?|meets?|runs?|has|have|is|are)\b"
)
"""What says that a thing goes on, so that a year beside it is of something else: "the limit still applies to children born after April 2017"."""
_AND_IS = re.compile(r",? (?:and|but|which|that) (?:is|are|remains?|must|now|still)\b")
"""What goes on about today behind what is told of a year: "were revised in 2025 and are written to comply with"."""
_YEAR = re.compile(r"(?<!since )(?<!from )\b((?:19|20)\d\d)(?:s|([/-]\d\d))?\b", re.IGNORECASE)
"""A year; of a financial or a school year its end counts."""
_FOLLOWED = re.compile(
    r"\b(?:now|became|replaced|took over|taken over|formerly|passed to|renamed|since|merge[rd]?|gr(?:ew|own) out of|recast|used to be|split|moved|turned into|another name|in (?:its|their) stead|what (?:we|you) (?:would )?(?:now |today )?call|goes by|in favour of|dropped|stepped into|shoes|do(?:es)? the work|in place of|still says?|ashes|succe(?:ssor|eded)|grew into|swallowed|absorbed|pick(?:s|ed) up|heir)\b|, (?:and )?not\b"
)
"""What says that something came after another thing."""
_JOINED = re.compile(r"\w,? and (?:the |an? |our |its )?$")
_JOINED_BEHIND = re.compile(r"^'?s? and (?!then|now)")
"""What sets two bodies side by side: "the ICB and the CCG have moved"."""
_BOTH = re.compile(
    r"^'?s? and (?P<other>[^.;,]{1,80}?) (?:are|were|have been) (?:both |all |since )?(?:now (?:within|inside|part of|in|called)|merged|replaced|rolled|folded|absorbed|brought|taken)\b"
)
"""What tells of two things beside each other that both became another: "the grant and the fund are now within the new one"."""
_OR = re.compile(r",? or (?=[A-Z])|, or ")
_STILL_TO_COME = re.compile(r"\b(?:will|shall|next|expects?|expected|due)\b", re.IGNORECASE)
_OF_LAW = re.compile(
    r"\b(?:Act|Bill|Code|Order|Regulations|Rules|Measure|Guidance|Framework|Working Together|Children|Education|KCSIE) (?:19|20)\d\d\b|\b(?:19|20)\d\d Act\b"
)


def is_past(before: str, behind: str, since: str) -> bool:
    """Tell whether a sentence speaks of the past: "the former CCG", "the CCG ended in 2022", or of no later year than the change."""
    if _FORMER.search(before[-80:]) or _NOW.match(behind[:120]) or _OVER.match(behind):
        return True
    if _THEN.search(before) or UNTIL.search(before):
        return True
    around = "" if _STILL.match(behind) else f"{_AND_IS.split(before)[-1]} {behind}"
    if is_quoted(before, behind) or is_history(before, behind) or is_named_as_old(before, behind):
        return True
    return is_of_a_year(around, since)


def is_of_a_year(said: str, since: str) -> bool:
    """Tell whether words speak of a year that is no later than a change."""
    last = int(since[:4] or 0) - bool(_STILL_TO_COME.search(said))
    years = _YEAR.findall(_OF_LAW.sub("", said))
    return any(int(year) + bool(end) <= last for year, end in years)


def names_successor(now: str, before: str, behind: str, *, apart: bool) -> bool:
    """Tell whether a sentence names what came after, which is called so *now*: "the CCG, whose work the ICB took over", and not "the ICB and the CCG".

    Of a name that still means something else, *apart*, that is enough: "therapists at the HCPC, social workers at Social Work England".
    """
    both = _BOTH.match(behind)
    if both and not apart and not _JOINED.search(before):
        behind = behind[both.start("other") + len(both["other"]) :]
    elif not apart and (_JOINED.search(before) or _JOINED_BEHIND.match(behind)):
        return False
    around = before + behind
    short = now.partition("(")[2].rstrip(")")
    named = any(
        name and name.casefold() in around.casefold() for name in _OR.split(now.partition(" (")[0])
    )
    named = named or bool(short and re.search(rf"\b{re.escape(short)}s?\b", around))
    return named and (apart or _FOLLOWED.search(around.casefold()) is not None)
