"""The year of the edition of a document that a paper cites: "the 2013 code", "the code of March 2013", "the code issued in 2013"."""

import re
from typing import NamedTuple

from lmcs.papers.history import is_abroad
from lmcs.papers.past import is_past

_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_MONTH = rf"(?:(?:{'|'.join(_MONTHS)})[a-z]*\.?)"
_SEASON = r"(?:early|late|mid|spring|summer|autumn|winter|Spring|Summer|Autumn|Winter|Easter)"
_DATE = rf"(?:the )?(?:year )?(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?P<month>{_MONTH}),? |{_SEASON}[ -](?:of )?)?(?P<year>(?:19|20)\d\d)(?P<to>(?:[-–/](?:20)?| to 20)\d\d)?(?! ?(?:to|-|–) ?(?:19|20)\d)(?![\w£%])"
_ISSUED = r"(?:(?:re-?)?issued|(?:re)?published|(?:re)?printed|revised|updated|refreshed|amended|reissued|laid(?: before Parliament)?|released|produced|made statutory|drawn up|written|circulated|sent out|put out|brought out|made|that came out|that came into force|in force(?: since)?|in effect(?: since)?|effective|dated)"
_BY = r"(?: by (?:the )?[A-Z][\w'&-]*(?: (?:[A-Z][\w'&-]*|for|of|and|the)){0,9}| by (?:the )?(?:government|department|minister)\w*)?"
_IN = r"(?: in| on| from| since| as of| during| back in|,)?"
_KIND = r"(?i:guidance|guide|guidelines?|advice|codes?(?: of practice)?|framework|handbook|document|standards|circular|publication|regulations|protocol)"
_EDITION = (
    r"(?:edition|version|issue|text|revision|iteration|update|print|reprint|publication|copy|one)"
)
_WHOSE = r"(?:(?i:statutory)|non-statutory|national|current|present|latest|newest|existing|revised|updated|joint|departmental|multi-agency|inter-agency|cross-government|practice|good practice|English|[Gg]overnment(?:'s)?|HM Government|HMG|DfE|DfES|DCSF|DH|DoH|DHSC|DCLG|MHCLG|MoJ|YJB|HMIP|CQC|Ofsted|Home Office|Department(?:'s)?|Department for Education(?:'s)?)"
_BEHIND = re.compile(
    rf"^(?:'s)?[\"')\]*]{{0,3}}(?: \([A-Z][\w&]{{1,9}}\)| [A-Z]{{3,9}}(?= \())?"
    rf"(?:[,:]? ?(?:the |its |a )?(?:{_WHOSE} ){{0,2}}(?<= ){_KIND}(?: for [A-Za-z' -]{{3,60}}?)?)?"
    r"(?:"
    rf"(?:: [A-Za-z][^.;:()\[\]\d]{{3,120}}|[,;:])? ?[(\[](?:[A-Za-z][^()\[\]\d]{{0,80}}?[ ,:])?"  # in brackets, with whose it is
    rf"|(?:,| -|:)? (?:{_WHOSE},? )?"
    rf"|,? (?:{_WHOSE} )?(?:as )?(?:(?:which|that) (?:was|were|is|has been) )?(?:last |most recently |as )?{_ISSUED}{_BY}{_IN} "
    rf"|,? (?:was|were) (?:last|most recently) {_ISSUED}{_IN} "
    rf"|,? (?:(?:that |the one )?(?:of|from)|for|dated|dating from|(?:which |that )?dates (?:from|back to)) "
    rf"|,? (?:in|in its|in the|in our|the|our|being the) (?:{_EDITION} (?:of|from|dated|issued in|published in) )"
    rf"|,? in (?:its|the|our) (?=(?:{_MONTH} )?(?:19|20)\d\d {_EDITION})"
    rf"|,? (?:is|remains)(?: still)? (?:that|the one|an? document|the {_EDITION}|one) (?:of|from|issued in|published in) "
    rf"|,?(?: \w+){{0,2}} (?:is|remains)(?: still)? (?:of|the|dated) (?=(?:{_MONTH} )?(?:19|20)\d\d(?: {_EDITION})?(?:[.,;]|$))"
    rf"|,? (?:whose|of which the|in its|the) (?:current|latest|present|newest|last|most recent) {_EDITION} (?:is(?: that)? (?:of|from)|dates from|was (?:issued|published) in|came out in) "
    rf"){_DATE}(?P<after> {_EDITION}\b)?"
)
"""How the date of an edition stands behind the name of a document."""
_REVISED = re.compile(
    rf"^[\s,;()]{{0,3}}(?:and |but |as )?(?:was |were )?(?:last |most recently |since |then |later |subsequently |further )*(?:{_ISSUED}|revisions?|updates?|with (?:updates?|amendments|changes))(?: in| on| of| from| since| to)?:? {_DATE}"
)
"""What says that an edition was changed later, and when."""
_AS_AMENDED = re.compile(
    r"^(?! (?:updated|revised|reissued)\s{0,2}(?:[;.]|$))[\s,;(]{0,3}(?:and |but )?(?:as )?(?:since |later |subsequently )?(?:amended|updated|revised|reissued)\b"
)
"""What says so, and not when: which edition is meant is not known. A bare "KCSIE 2025 updated" says that it was brought up to that one."""
_AHEAD = re.compile(
    rf"(?:^|(?P<word>[\w'’/&-]{{1,30}})[\"(]?\s{{1,2}}[\"('‘]?)(?:(?P<month>{_MONTH}) )?(?P<year>(?:19|20)\d\d)(?:'s)?(?P<to>(?:[-–/](?:20)?| to 20)\d\d)?"
    rf"(?: {_EDITION}(?: of)?(?: (?:the|our))?)?(?: {_WHOSE}){{0,3}}(?: {_KIND}(?: of)?)?(?:,| called| entitled| titled| named| on| for| about| known as| to)?(?: the)?(?: {_WHOSE}){{0,3}}\s[\"'(]?$"
)
_AHEAD_OF = re.compile(
    rf"(?:{_KIND}|{_EDITION})(?: of)? (?:of|from|dated|,? ?(?:which was |that was )?{_ISSUED}{_BY} in|in force since) {_DATE},? (?:on|about|called|for|entitled|titled|of|to|named)?(?: the)?(?: {_WHOSE}){{0,3}}(?: {_KIND} (?:on|for|called))?\s?[\"'(]?$"
)
"""How it stands ahead of the name: "the 2013 edition of the statutory guidance", "the guidance issued in 2013 on"."""
_NO_EDITION = frozenset({
    "in", "since", "of", "by", "until", "till", "before", "during", "from", "after", "between", "and", "act", "acts",
    "regulations", "order", "orders", "rules", "bill", "to", "early", "late", "mid", "about", "around",
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug",
    "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december",
})  # fmt: skip
"""What may stand before a year that is no edition's: "in 2018 Working Together came"."""
_DATA = re.compile(
    r"^ (?:annual |yearly |termly |final |draft |year-end |self-)?(?:results?|data|cohorts?|budgets?|figures|surveys?|returns?|census|outcomes|outturn|profile|audits?|conference|consultation|inspections?|review|reports?|action plan|submission|self-assessment|intake|places|allocation|launch|programme|campaign|reforms?|pilots?|draft)\b|^\)?:? \d[\d,]{0,8} "
)
"""What a year belongs to that stands behind a name: "EYFS 2019 results"."""
_THEN = re.compile(
    r"^[)\"']*,?\s(?:(?:which|that) )?(?:first |already |once )?(?:named|introduced|said|brought|created|set out|made|came (?:out|in|into force)|applied|ran|was|were|had|gave|asked|allowed|told|saw|there (?:was|were))\b"
)
"""What an edition did in its time: "Working Together 2018 introduced the partners"."""
_ASIDE = re.compile(r",\s(?:which|who|whose)\b[^,;:.]{0,80}$")
"""An aside that the comma behind the edition ends, so that what follows is told of another thing."""
_COMPARED = re.compile(
    r"\b(?:consultations? on|evaluations? of|responses? to|drafts? of|draft|introduction of|publication of|launch of|arrival of|appearance of|since|before|until|prior to|after|(?:reports?|judgements?|(?:was|were) (?:judged|graded|inspected)) under|compared (?:with|to)|than|unlike|differ\w* from|supersed\w+|replac\w+|succe(?:ss(?:or|ors)|eds?|eded)(?: to)?|updat\w+ (?:of|to|from)|changed? (?:from|since|in)|changes (?:from|since|to|made by|made in)|taken? (?:the place of|over from)|led to|gave rise to|resulted in|paved the way (?:for|to)|(?:began|begun|started|opened|set up) under|in place of|instead of|no longer|rather than|withdraw\w*|withdrawal of|supplement\w* to|the end of|under what was|repealed|moved on from|out of date|outdated|archived?|pre-)(?: the| its| our| both the)?(?: earlier| old| older)? ?[\"']?$",
    re.IGNORECASE,
)
"""What sets an edition against a later one, or speaks of how it came."""
_NO_NAME = "|".join(
    ("In", "By", "Since", "From", "Until", "Before", "After", "During", "Of", "To", *_MONTHS)
)
_OTHERS = re.compile(
    rf"\((?:[^()]*[\s,])?(?:19|20)\d\d\)|(?<!\w)(?!(?:{_NO_NAME})[a-z]{{0,7}}\b)[A-Z][\w'’-]*\)? (?:19|20)\d\d\b"
)
"""The year of another document: "the Children Act 2004", "(DfE, 2018)"."""
_BESIDE_IT = re.compile(
    rf"(?:\band\b|,|&) [^.;]{{0,60}}?\b(?i:documents?|polic(?:y|ies)|plans?|strateg(?:y|ies)|protocols?|procedures?|agreements?|framework|thresholds?|charter|pledge|manual|reports?) (?:of|from|dated|adopted in|agreed in) (?:{_MONTH} )?(?:19|20)\d\d\b"
)
"""A document that stands beside it, with its year: "and the council's policy of 2017"."""
_OF_THE_PLACE = re.compile(
    r"\b(?:our|own|local|its|their|council's|school's|trust's|county's|borough's|authority's|partnership's|college's)(?: \w+)? $",
    re.IGNORECASE,
)
"""What stands before guidance that is of the place: "the council's own school attendance guidance"."""
_NAMED_SO = re.compile(rf"\b(?:{_EDITION}|{_KIND})\b")
_A_DOCUMENT = re.compile(rf"[A-Z]|\b(?:{_KIND})\b")
"""What a name has that is surely one of a document, and no everyday words: "working together in 2024"."""
_KNOWN_AS_OLD = re.compile(
    r"^\W{0,3}(?:Historic|Historical|Old|Past|Closed|Earlier) |\b(?:out of date|outdated|archiv\w+|retention|(?:[Aa]t|of) (?:that|the) time|in those days|last (?:school |academic )?year|needs? updating|(?:must|needs? to|has to|have to) be (?:updated|replaced|revised|rewritten|brought up to date|amended))\b"
)
"""What says of an edition that it is not the present one."""
_YEAR_THAT_ENDED = re.compile(
    r"^\W{0,3}(?:In|During|Throughout|Over) (?:the )?(?:\w+ )?(?:year )?(?:19|20)\d\d(?:[-/](?:20)?\d\d)?\b.{0,80}\b(?:\w{2,}ed|was|were|had|did|kept|met|read|ran)\b"
)
"""What tells of a year, also of one that ended in the year of the newest edition: "in 2025-26 schools used it"."""


class Edition(NamedTuple):
    """The edition of a document that is cited: its date, as YYYY or YYYY-MM, and how much of the text before and behind its name says so."""

    date: str
    ahead: int
    behind: int


def edition(before: str, name: str, behind: str) -> Edition | None:
    """Return the edition that is cited of a document whose *name* stands between *before* and *behind*, in one sentence; None where none is."""
    if name.islower() and _OF_THE_PLACE.search(before[-60:]):
        return None
    plain = not _A_DOCUMENT.search(name)  # "working together in 2024"
    if found := _BEHIND.match(behind):
        if plain and not found["after"] and not behind.startswith((" (", ",")):
            return None
        end = found.end()
        if _is_of_years(found) or (not found["after"] and _DATA.match(behind[end:])):
            return None
        if "since" in found[0] and not _NAMED_SO.search(name):
            return None  # "the early years foundation stage, in force since 2008"
        date = _date(found)
        while later := _REVISED.match(behind[end:]):
            end += later.end()
            date = max(date, _date(later))
        return None if _AS_AMENDED.match(behind[end:]) else Edition(date, 0, end)
    found = None if _DATA.match(behind) else _AHEAD_OF.search(before[-160:])
    if not found and not _DATA.match(behind) and (found := _AHEAD.search(before[-120:])):
        word = (found["word"] or "").casefold()
        if word in _NO_EDITION and not (
            word in ("of", "by", "from", "to", "and") and found["month"]
        ):
            found = None
    if found and (_is_of_years(found) or (plain and not _NAMED_SO.search(found[0]))):
        return None
    return Edition(_date(found), len(found[0]) - _kept(found), 0) if found else None


def is_told_as_past(before: str, behind: str, newest: str) -> bool:
    """Tell whether what stands around an edition says that it is one of the past or of elsewhere, by the date of the *newest*."""
    if is_abroad(before, behind):
        return True
    # Without the years of other documents: "the Children Act 2004", "and our policy of 2017".
    before, behind = _OTHERS.sub("", before), _OTHERS.sub("", _BESIDE_IT.sub("", behind))
    then = _THEN.match(behind) and not (behind.startswith(",") and _ASIDE.search(before))
    if _COMPARED.search(before[-60:]) or then or _YEAR_THAT_ENDED.match(before):
        return True
    if _KNOWN_AS_OLD.search(before) or _KNOWN_AS_OLD.search(behind):
        return True
    return is_past(before, behind, str(int(newest[:4]) - 1))


def is_older(date: str, newest: str) -> bool:
    """Tell whether an edition of a *date* is older than the *newest*, by the month where both have one."""
    length = min(len(date), len(newest))
    return date[:length] < newest[:length]


def _is_of_years(found: re.Match[str]) -> bool:
    """Tell whether years are those of a plan, more than one: "Working Together 2021-2025"."""
    return bool(found["to"]) and int(found["to"][-2:]) != (int(found["year"]) + 1) % 100


def _date(found: re.Match[str]) -> str:
    month = found["month"]
    number = f"-{_MONTHS.index(month[:3]) + 1:02d}" if month else ""
    return f"{found['year']}{number}"


def _kept(found: re.Match[str]) -> int:
    """Return how many characters of what was found ahead are of the word before the year, which is no part of it."""
    word = found.groupdict().get("word")
    return found.end("word") - found.start() if word is not None else 0
