"""What is out of date in a paper: old names, abolished bodies, replaced guidance, law cited as if it were in force."""

import re
from typing import NamedTuple

from lmcs.content import Change, Law, Term
from lmcs.content.library import Library
from lmcs.papers.explaining import Mention, Reading, sentence
from lmcs.papers.spotting import Spot

GONE = ("renamed", "replaced")
"""What has become of a term that is an old name."""
GUIDANCE = ("guidance", "advice", "code")
"""Kinds of law notes that come in editions."""
TO_COME = {
    "proposed": "proposed, not in force",
    "enacted, not started": "enacted, not confirmed in force",
}
_FORMER = re.compile(
    r"\b(?:former|formerly|previous|previously|then|old|older|predecessor|ex|abolished|replaced|replacing|replaces|dissolved|known as|once(?= ?$)|"
    r"used to be|instead of|in place of|took over from|successor to|succeeded|before it became|merged|ceased|called|was the)[ '\"(-]*(?:the |a |an |our |their |its |local |NHS )*$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"^\W{0,3}(?:\w+ ){0,2}?(?:\(?(?:now|until|as it (?:then )?was|since (?:replaced|renamed|abolished)|at that time|no longer|has been (?:replaced|renamed|abolished)|"
    r"was (?:then )?(?:replaced|renamed|abolished|dissolved)|were (?:replaced|renamed|abolished|dissolved)|became|become|ceased|existed|have been (?:replaced|renamed|abolished)|"
    r"(?:which|that|who) (?:ended|closed|ceased)|is (?:now )?(?:called|replaced)|are (?:now )?(?:called|replaced)|gave way))\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:will|would|shall|could|when|once|if|until|proposed|proposes|proposal|bill|draft|plans? (?:to|for)|planned|planning|expected|due|forthcoming|coming|"
    r"not yet|not in force|not started|before(?: (?:it|they|parliament)|(?=[^.;]{0,60}\b(?:start|begin|becom|com(?:e|ing)|commons|lords|force|commence)))|prepar\w+|subject to|royal assent|commence\w*|come into force|enacted|introduc\w+|intend\w*|future|awaiting|ahead of|from 20\d\d|reform\w*|consult\w*|(?-i:may|May (?!\d)))\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|before|prior to|up to) (?:\d{1,2} )?(?:[A-Z]\w+ )?(?:19|20)\d\d\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_LAW = re.compile(
    r"\b(?:Act|Bill|Code|Order|Regulations|Rules) (?:19|20)\d\d\b|\b(?:19|20)\d\d Act\b"
)
_ACTING = re.compile(
    r"^(?:'s \w+)? (?:has|have|now|must|requires?|ask(?:s|ed)|sets?|gives?|inspects?|publish(?:es|ed)|pays?|funds?|covers?)\b"
)
_BOUND = re.compile(r"\bmust (?:\w+ )?(?:keep|have|get|hold|use|set up|run)\b[^.;]{0,30}$")
_CLAIMED = re.compile(
    r"\b(?:by law|in law|legally|legal (?:requirement|duty|obligation|right)s?|statutory|statute|in force|bound by|obliged|(?:a|the|our|their|its|this) duty|duty now)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^[\s,(]{0,3}(?:in |of |from )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* )?((?:19|20)\d\d)\b"
)
_AHEAD = re.compile(r"\b((?:19|20)\d\d)(?: edition of)?(?: the)? $")
_TITLE_WORD = re.compile(r"[A-Z][\w'-]*|and|of|the|for|in|to|on|with|&|[:-]")


class Dated(NamedTuple):
    """One place that is out of date: how it is written, where, what it is called or how it stands now, and since when."""

    id: str
    text: str
    where: str
    now: str
    since: str


def out_of_date(reading: Reading, library: Library) -> list[Dated]:
    """Return what to change in a paper, in its order, each thing once a passage.

    A title, a quotation, and what is said to be of the past are left alone.
    """
    found: dict[tuple[str, int], Dated] = {}
    for mention in reading.mentions:
        passage = reading.paper.passages[mention.passage]
        told = None
        if (mention.id, mention.passage) in found:
            continue
        if mention.id in library.terms:
            told = _old_name(mention, passage.text, library)
        if told is None and mention.id in library.laws:
            told = _old_law(mention, passage.text, library.laws[mention.id])
        if told:
            text = " ".join(mention.spot.text.split())
            found[mention.id, mention.passage] = Dated(mention.id, text, passage.where, *told)
    return list(found.values())


def _old_name(mention: Mention, text: str, library: Library) -> tuple[str, str] | None:
    """Return what is said today and since when, where a mention is an old name that is used as if it were not."""
    term = library.terms[mention.id]
    if len(mention.spot.ids) > 1:
        return None
    before, behind = sentence(text, mention.spot)
    if term.status in TO_COME:
        return _too_early(term, before, behind)
    if term.status not in GONE:
        return None
    since = began(term)
    if _is_past(before, behind, since or _long_ago(term)) or _says_so(
        term, before, behind, library
    ):
        return None
    return None if _is_title(text, mention.spot) else (instead(term, library), since)


def _too_early(term: Term, before: str, behind: str) -> tuple[str, str] | None:
    """Return how a *term* stands that the sentence calls law already, or has act, and that is not: "the register is a legal duty"."""
    around = f"{before} {behind}"
    acts = term.status == "proposed" and _ACTING.match(behind)
    claimed = acts or _BOUND.search(before) or _CLAIMED.search(around)
    if not claimed or _is_quoted(before, behind) or _NOT_YET.search(around):
        return None
    return TO_COME[term.status], ""


def _long_ago(term: Term) -> str:
    """Return a year before which a sentence surely speaks of the past, for a *term* whose change has no day: the year before it was checked, if it was."""
    return str(int(term.as_at[:4]) - 1) if term.as_at else ""


def _old_law(mention: Mention, text: str, law: Law) -> tuple[str, str] | None:
    """Return what is true today and since when, where a mention is of an old edition, or of law that does not hold."""
    guidance = law.kind in GUIDANCE
    if not guidance and law.force in ("in force", "in force in part"):
        return None
    before, behind = sentence(text, mention.spot)
    if guidance:
        year, before, behind = _edition(mention.spot, before, behind)
        if 0 < year < _current(law) and not _is_past(before, behind, law.since):
            return law.title, law.since
    if law.force == "replaced" and not _is_past(before, behind, ""):
        return f"replaced: {law.title}", ""
    as_if = not (_is_quoted(before, behind) or _NOT_YET.search(f"{before} {behind}"))
    return (TO_COME[law.force], "") if law.force in TO_COME and as_if else None


def instead(term: Term, library: Library) -> str:
    """Return what is said today in place of an old *term*; "" where nothing replaced it."""
    if not term.now:
        return ""
    name = library.terms[term.now].name
    proper = any(word[:1].isupper() for word in name.partition("(")[0].split()[1:])
    return name if proper or name[1:2].isupper() else name[:1].lower() + name[1:]


def began(term: Term) -> str:
    """Return since when an old *term* is old, as it is written in the content; "" where no change says so."""
    settled: list[Change] = [change for change in term.changes if change.force == "in force"]
    return settled[0].since if settled else ""


def _says_so(term: Term, before: str, behind: str, library: Library) -> bool:
    """Tell whether the same sentence names what came after: "the CCG, whose work the ICB took over"."""
    if not term.now:
        return False
    newer = library.terms[term.now]
    told = re.search(
        r"\b(?:now|became|replaced|took over|taken over|formerly|passed to|renamed|since)\b",
        before + behind,
        re.IGNORECASE,
    )
    return bool(told) and any(
        name.casefold() in (before + behind).casefold() for name in (newer.term, *newer.short)
    )


def _is_past(before: str, behind: str, since: str) -> bool:
    """Tell whether the sentence speaks of the past: "the former CCG", "until 2022 the CCG", or of a year before the change."""
    if _FORMER.search(before[-60:]) or _NOW.match(behind[:80]) or _is_quoted(before, behind):
        return True
    if _UNTIL.search(before) or _UNTIL.match(behind.lstrip(" ,(")):
        return True
    years = [int(year) for year in _YEAR.findall(_OF_LAW.sub("", f"{before} {behind}"))]
    return bool(since) and any(year < int(since[:4]) for year in years)


def _is_quoted(before: str, behind: str) -> bool:
    return before.count('"') % 2 == 1 and '"' in behind


def _is_title(text: str, spot: Spot) -> bool:
    """Tell whether the name stands inside a title, a run of capitalised words that names a document and goes on after it."""
    words = re.findall(r"\S+", text[spot.end : spot.end + 80].split("\n", maxsplit=1)[0])
    run = 0
    for word in words:
        if not _TITLE_WORD.fullmatch(word.strip(",.;()'\"")):
            break
        run += 1
    last = [word.strip(",.;()'\"") for word in words[:run]]
    return any(word in _DOCUMENTS for word in last)


_DOCUMENTS = frozenset({
    "Report", "Strategy", "Plan", "Review", "Guidance", "Handbook", "Protocol", "Policy", "Agreement", "Act",
    "Regulations", "Order", "Framework", "Inquiry", "Programme", "Study",
})  # fmt: skip


def _edition(spot: Spot, before: str, behind: str) -> tuple[int, str, str]:
    """Return the year of the edition that is cited, 0 where none is, and the rest of the sentence without it."""
    if inside := _YEAR.findall(spot.text):
        return int(inside[-1]), before, behind
    if after := _BEHIND.match(behind):
        return int(after[1]), before, behind[after.end() :]
    if ahead := _AHEAD.search(before):
        return int(ahead[1]), before[: ahead.start()], behind
    return 0, before, behind


def _current(law: Law) -> int:
    """Return the year of the edition that is true now, by its title or its start."""
    years = _YEAR.findall(law.title) or [law.since[:4] or "0"]
    return int(years[-1])
