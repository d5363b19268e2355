"""What a paper says of a thing that no longer holds, or not yet: "a personal adviser until the age of 21"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from textwrap import shorten
from typing import NamedTuple

from lmcs.content import Rule, Term
from lmcs.papers.editions import edition, is_older, is_told_as_past
from lmcs.papers.history import is_abroad
from lmcs.papers.past import UNTIL, is_of_a_year, is_past
from lmcs.papers.quoting import is_quoted, without_speech
from lmcs.papers.spotting import one_by_one
from lmcs.papers.wording import OLDER, Pieces, asked_for, has, having_all, index, may_stand

_TURNED = re.compile(
    r"\b(?:(?<!are )(?<!is )(?<!be )used to|no longer|not (?:only|just|merely)|rather than|instead of|previously(?! looked)|formerly|originally|at first|(?<!not )(?<!\()extend\w*|passed to (?:the )?councils?|rais(?!eonline)\w+|rose|changed|(?<!be )replac(?:e[sd]?|ing|ement (?:of|for))|lifted|ended|came(?! by\b| here\b| to (?:us|live|the (?:UK|country|area|county|city|borough)))|(?:was|were)(?! (?:reminded|told|advised|informed|noted|reported|assured|aware|asked)\b)|(?<!be )had|would have|did|until (?:this|last) year|years ago)\b",
    re.IGNORECASE,
)
"""What says that a rule is told as one of the past, or beside the new one. Minutes report of today in the past, too."""
_TO_COME = re.compile(
    r"\b(?:would|will(?! (?:recall|remember|know|see|note|be aware|wish|find|want|have (?:seen|noted|read|heard))\b)|when|(?<!at )once(?! (?:a|every|each|more|again|(?:they|he|she) (?:have|has) (?:\w+ ){0,5}(?:weeks|months|years|service))\b)|yet|not (?:been |yet |confirmed ){0,3}(?:in force|commenced|started|law)|enacted|planned|later|ahead|prepar\w+|expect(?! (?:more|less|much)\b)\w*|consult\w*|propos\w+|(?:from|in|until) (?:\d{1,2} )?(?:[A-Z]\w+ )?20(?:2[7-9]|3\d))\b",
    re.IGNORECASE,
)
"""What says that a rule is told as one to come."""
_SECTION = re.compile(
    r"(?i)(?:ss?|sections?|reg|regs|regulations?|schedule|sch|para|paragraph|part|article|rule)\.? ?\d"
)
"""How a provision of law begins."""
_POINTS = re.compile(r"\b(?:it|its|they|them|their|this|these|those|such|which)\b", re.IGNORECASE)
"""What points at something that the sentence before may name."""
_GOES_ON = re.compile(
    r"\b(?:Acts?|laws?|legislation|regulations?|rules?|dut(?:y|ies)|rights?|powers?|sections?|parts?|provisions?|changes?|requirements?|schemes?|start\w*|begin\w*|commence\w*|force|effect|appl(?:y|ies)|20\d\d)\b",
    re.IGNORECASE,
)
"""What goes on about the law or its start, where it does not point: "Personnel will run courses" does not."""
_IN_A_YEAR = re.compile(
    r"(?:^\W{0,9}(?:In|During|By|Since|Until|Before) |\b(?:(?<!force )(?<!effect )since|until|before|after|prior to) )(?:[A-Z]\w+ )?$"
)
"""What stands before a year that a sentence is about: "In 2020 schools got ready for the guidance"."""
_FOR_A_YEAR = re.compile(r"\b(?:for|during) (?:\w+ ){0,2}(?:19|20)\d\d\b(?:[/-]\d\d)?")
"""A year that a sentence is about, and no year of a document that it names."""
_TITLE_IN_MARKS = re.compile(
    r'(\b(?i:guidance|advice|code of practice|circular|framework|in (?:line|accordance) with|compl(?:y|ies) with|regard to|follows?),? )"([A-Z][^".?!]{20,150}),?"'
)
"""A document that is cited by its title in marks, as the guidance "Ensuring a good education" is: what it says stands behind another verb or a colon."""
_NAME_IN_MARKS = re.compile(
    r"\"([A-Z][\w'-]{1,20}(?: [\w'-]{1,20}){0,2})\"(?= (?:support|schemes?|offers?|dut(?:y|ies)|programme|provision|services?|registers?|clubs?|plans?|meetings?)\b)"
)
"""A thing that is called by its name in marks: \"Staying close\" support."""
_A_FIGURE = re.compile(r"[£+-]?\d(?!\d{3}(?:[/-]\d{2,4})?$)")
"""A cell that holds a value, and no year."""
_HEADING = 7  # words; fewer in the sentence before may be a heading run in
_DATED = re.compile(
    r"^,? ?(?:\((?:[a-z]+ )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\)|(?:19|20)\d\d(?= (?:is|are|has|will|must|applies|still)\b|[.,;]))"
)
"""The year of a document behind its title: "Sexual Exploitation (2009)" is cited, and says nothing of the past."""
_OF_A_DATE = re.compile(
    r"^(?:, (?:the|its) (?:\w+ ){1,2}| )of (?:[A-Z][a-z]+ )?(?:19|20)\d\d(?=[,.;]| (?:which|that|is|are|has|sets?|remains?|still)\b)"
)
_A_PAPER = re.compile(
    r"(?i)\b(?:(?:strategy|plan|framework|guidance|code|policy|programme)|standards (?:of|for) [a-z' ]+)$"
)
"""A document whose date stands behind it in words: "the strategy of July 2021" is cited, too."""
_NAMED_WITH_A_YEAR = re.compile(r"\b(?:Act|Bill|Order|Regulations|Rules|Measure|Code)$")
_ITS_YEAR = re.compile(r"^ (?:19|20)\d\d\b")
"""The year of an Act behind its name, which it is part of."""
_TODAY = re.compile(r"\b(?:now|already|ha(?:s|ve) been(?! (?:passed|enacted|announced|agreed)))\b")
"""What tells a law as one of today, so that what will be done under it is another thing."""
_IN_FORCE = (" is in force", " are in force")
_FROM_A_DAY = re.compile(r" (?:from|since) (?:\d{1,2} )?(?:[A-Z]\w{2,8} )?20(?:1\d|2[0-6])\b")
"""A day that has come, behind what is in force."""
_CLOSE = 25  # characters around what says that a law is one of today
_NEAR = 40  # characters around what tells a rule
_BESIDE = 80  # characters: what says otherwise further away speaks of something else
_LONG = 120  # characters of what is quoted of a sentence


class _Sentence(NamedTuple):
    """A sentence that was *said*: the one *ahead* of it, *before* it where it belongs to it, *after* likewise; without capitals with that, and *alone*."""

    ahead: str
    before: str
    said: str
    after: str
    bare: str
    alone: str


def old_rules(
    terms: Iterable[Term], texts: Sequence[str]
) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield which of the *texts* of a paper tells an old rule: its number, the term's id, how it is told, since when, what holds.

    A sentence tells none where it speaks of the past, or of what is to come, quotes, or knows what holds.
    """
    apart = [
        (number, each)
        for number, text in enumerate(texts)
        for each in _sentences(without_speech(_NAME_IN_MARKS.sub(r"\1", text)))
        if not _has_no_value(each.said)
    ]
    having = index([each.bare for _, each in apart])
    for term in terms:
        for rule in term.rules:
            ways = [(words, having_all(words, having)) for words in rule.says]
            done: set[int] = set()  # the texts that tell it
            for place in sorted(set().union(*(places for _, places in ways))):
                number, sentence = apart[place]
                likely = (words for words, places in ways if place in places)
                wanted = [asked_for(each) for each in likely if may_stand(each, sentence.bare)]
                if number not in done and wanted and (told := _told(wanted, rule, sentence)):
                    done.add(number)
                    yield number, term.id, told, rule.since, rule.now


def _sentences(text: str) -> Iterator[_Sentence]:
    """Yield the sentences of a *text*."""
    around = ["", *one_by_one(_TITLE_IN_MARKS.sub(r"\1\2", text)), ""]
    for ahead, said, next_ in map(_of_a_row, around, around[1:], around[2:]):
        after = next_ if _POINTS.search(next_) or _GOES_ON.search(next_) else ""
        before = ahead if _POINTS.search(said) or len(ahead.split()) < _HEADING else ""
        yield _Sentence(ahead, before, said, after, _flat(f"{before} {said}"), _flat(said))


def _of_a_row(ahead: str, said: str, after: str) -> tuple[str, str, str]:
    """Return what is *said* with what stands *ahead* of it and *after* it; the rows of a table say nothing of each other."""
    return "" if "|" in f"{ahead}{said}" else ahead, said, "" if "|" in f"{said}{after}" else after


def _has_no_value(said: str) -> bool:
    """Tell whether what is *said* is a row of a table with dashes in place of values, a target perhaps before them: it tells no rule."""
    cells = [each.strip() for each in said.split("|")] if "|" in said else []
    if not (dashes := [at for at, each in enumerate(cells) if each in ("-", "–", "—")]):
        return False
    figures = [at for at, each in enumerate(cells) if _A_FIGURE.match(each)]
    return len(figures) <= 1 and not any(at > dashes[0] for at in figures)


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


def _told(wanted: Sequence[Pieces], rule: Rule, sentence: _Sentence) -> str:
    """Return how a *sentence* tells a *rule*, in one of the ways that are *wanted*; "" where it does not.

    What it is about, the first piece, may stand in the sentence before: "Such homes are many. They need not register".
    """
    flat = " ".join(sentence.said.split())
    for told in filter(None, (_tells(each, rule, sentence) for each in wanted)):
        if not rule.since and _TO_COME.search(
            _when(told, flat) or f"{sentence.said} {sentence.after}"
        ):
            continue
        near = _around(f"{sentence.ahead} {flat}", told, _BESIDE)
        low, behind = _flat(near), flat.rpartition(told)[2]
        until = (each[-4:] <= rule.since[:4] for each in UNTIL.findall(behind))
        if not (any(_place((but,), near, low) for but in rule.but) or any(until)):
            return told
    return ""


def _when(told: str, flat: str) -> str:
    """Return what tells when something is, of a *flat* sentence in which it is *told* as of today; "" where it is not."""
    ahead, _, behind = flat.rpartition(told)
    _, aside, clause = told.rpartition(", which ")
    if aside:  # it says for itself when: "to abolish the Board, which was closed in October"
        return clause + behind[:_CLOSE]
    if told.endswith(_IN_FORCE) and _FROM_A_DAY.match(behind):
        return f"{ahead}{told}"[-_CLOSE:]
    today = _TODAY.search(_around(flat, told, _CLOSE))
    return _around(flat, today[0], _CLOSE) if today else ""


def _around(text: str, told: str, far: int) -> str:
    """Return what stands around that which was *told*, no more than so *far*; the whole *text* where it is not found."""
    at = text.rfind(told.removesuffix(" ..."))
    return text[max(0, at - far) : at + len(told) + far] if at >= 0 else text


@cache
def is_name(wanted: Pieces) -> bool:
    """Tell whether what is *wanted* is a name, or a section of an Act: what else its sentence tells as past says nothing of it."""
    begins = [words for words in wanted[0] if _SECTION.match(words) or not words[:1].islower()]
    return len(begins) == len(wanted[0]) and (len(wanted) == 1 or all(map(_SECTION.match, begins)))


def _tells(wanted: Pieces, rule: Rule, sentence: _Sentence) -> str:
    """Return the words of a *sentence* that tell a *rule* in the way that is *wanted*; "" where none do."""
    said, ahead = sentence.said, sentence.before
    found = [_place(piece, said, sentence.alone) for piece in wanted]
    places = [*filter(None, found)]
    about = len(wanted) > 1 and not found[0] and _place(wanted[0], ahead, _flat(ahead))
    older = next(filter(None, map(OLDER.search, wanted[0])), None)
    quoted = any(is_quoted(said[: place.start], said[place.stop :]) for place in places)
    if quoted or len(places) + bool(about) < len(wanted):
        return ""
    start, end = min(p.start for p in places), max(p.stop for p in places)
    if older:
        past = is_told_as_past(said[:start], said[end:], older[1])
        return "" if past else shorten(said[start:end], _LONG, placeholder=" ...")
    named = is_name(wanted)
    whole = _ITS_YEAR.sub("", said[end:]) if _NAMED_WITH_A_YEAR.search(said[:end]) else said[end:]
    dated = _A_PAPER.search(said[:end]) or (named and whole.startswith(","))
    whole = _OF_A_DATE.sub("", whole) if dated else whole
    behind = _DATED.sub("", whole) if named or len(wanted) == 1 else ""
    near = said[max(0, start - _NEAR) : end + _NEAR]
    past = is_past(said[:start], behind, rule.since) or is_abroad(said[:start], said[end:])
    past = past or bool(rule.since and not named and _TURNED.search(near))
    own = [range(p.start, p.stop + len((_DATED.match(said[p.stop :]) or [""])[0])) for p in places]
    asked = {at for place in own for at in place}
    years = (" " if at in asked and said[at].isdigit() else said[at] for at in range(start, end))
    past = past or is_of_a_year(" ".join(_FOR_A_YEAR.findall("".join(years))), rule.since)
    return "" if past else shorten(said if about else said[start:end], _LONG, placeholder=" ...")


def _place(piece: Iterable[str], said: str, low: str) -> range | None:
    """Return the first place in *said*, without capitals *low*, where one of the words stands, or an older edition of one is cited and no newer beside it."""
    cited: range | None = None
    for words in piece:
        older = OLDER.search(words)
        bare = words[: older.start()] if older else words
        if not has(low, words):
            continue  # a pattern for each would take a hundred times as long
        for found in _whole(bare, said):
            if not older and not (bare.isdigit() and _IN_A_YEAR.search(said[: found.start()])):
                return range(*found.span())
            if not older:
                continue
            if made := edition(said[: found.start()], found[0], said[found.end() :]):
                if not is_older(made.date, older[1]):
                    return None
                cited = cited or range(found.start() - made.ahead, found.end() + made.behind)
    return cited


def _whole(words: str, said: str) -> Iterator[re.Match[str]]:
    """Yield where *words* stand, whole, also several of it; a short form only in its capitals."""
    spaced = r"\s+".join(map(re.escape, words.split()))
    spaced = spaced.replace(r"guidance\s+on\s", r"guidance\s+(?:for\s[a-z ]{3,40}\s)?on\s")
    case = 0 if words.isupper() else re.IGNORECASE
    return re.finditer(rf"(?<![\w.,]){spaced}(?:'?s'?)?(?!\w|[.,]\d)", said, case)
