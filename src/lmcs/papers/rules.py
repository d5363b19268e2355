"""What a paper says of a thing that no longer holds, or not yet: "a personal adviser until the age of 21"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from textwrap import shorten

from lmcs.content import Rule, Term
from lmcs.papers.editions import edition, is_older, is_told_as_past, without_others
from lmcs.papers.history import is_abroad
from lmcs.papers.past import UNTIL, is_of_a_year, is_past
from lmcs.papers.quoting import is_quoted, without_speech
from lmcs.papers.spotting import one_by_one

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
_WORD = re.compile(r"\w+")
_OLDER = re.compile(r" ?<before (\d{4}(?:-\d\d)?)>$")
"""What stands behind the names of a document, any older edition of which is told: "Homelessness Code of Guidance <before 2018-02>"."""
_IN_A_YEAR = re.compile(
    r"(?:^\W{0,9}(?:In|During|By|Since|Until|Before) |\b(?:(?<!force )(?<!effect )since|until|before|after|prior to) )(?:[A-Z]\w+ )?$"
)
"""What stands before a year that a sentence is about: "In 2020 schools got ready for the guidance"."""
_FOR_A_YEAR = re.compile(r"\b(?:for|during) (?:\w+ ){0,2}(?:19|20)\d\d\b(?:[/-]\d\d)?")
"""A year that a sentence is about, and no year of a document that it names."""
_HEADING = 7  # words; fewer in the sentence before may be a heading run in
_DATED = re.compile(
    r"^,? ?(?:\((?:[a-z]+ )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\)|(?:19|20)\d\d(?= (?:is|are|has|will|must|applies|still)\b|[.,;]))"
)
"""The year of a document behind its title: "Sexual Exploitation (2009)" is cited, and says nothing of the past."""
_NAMED_WITH_A_YEAR = re.compile(r"\b(?:Act|Bill|Order|Regulations|Rules|Measure|Code)$")
_ITS_YEAR = re.compile(r"^ (?:19|20)\d\d\b")
"""The year of an Act behind its name, which it is part of."""
_NEAR = 40  # characters around what tells a rule
_BESIDE = 80  # characters: what says otherwise further away speaks of something else
_LONG = 120  # characters of what is quoted of a sentence
_WAYS = {  # ways to say one thing that rules share, under the names by which they ask for them
    "<no duty>": "is voluntary|are voluntary|remains voluntary|remain voluntary|still voluntary|purely voluntary|entirely voluntary|voluntary scheme|voluntary arrangement|voluntary agreement|voluntary basis|voluntary one|voluntarily|is optional|are optional|remains optional|optional for|discretionary|non-statutory|not statutory|not a statutory|not a legal|no legal duty|no legal requirement|no legal basis|no legal obligation|no statutory|no duty|not a duty|not under a duty|not under any duty|not mandatory|not compulsory|not binding|not required|not obliged|not legally|need not|needs not|not have to|not need to|by choice|may choose|can choose|free to choose|free to decide|free to refuse|goodwill|is encouraged|are encouraged|merely encouraged|only encouraged|good practice|use their judgement|use judgement|own judgement|use discretion|matter of judgement|matter of choice|no obligation|no legal force|not have legal force|professional judgement|council to decide|councils to decide|matter for each|is for each council|up to each council|no right to|only guidance|no compulsion",
    "<a duty>": "must now|now must|must by law|by law|legally|legal duty|statutory duty|has a duty|have a duty|under a duty|is a duty|duty now|duty to|now required|required to|required by law|legal requirement|statutory requirement|mandatory|compulsory|obliged to|now obliged|legal obligation|statutory obligation|in force|now law|law now|law requires|bound to|is binding|commit an offence|commits an offence|statutory right|legal right|legal responsibility|statutory responsibility|legally responsible|statutory body|has to join|have to join|took effect|has come into force|came into force",
    "<no crime>": "not a crime|not itself a crime|not in itself a crime|not a criminal|not itself a criminal|not in itself a criminal|not an offence|not yet an offence|not in itself an offence|not itself an offence|not a separate offence|not a specific offence|no offence|no specific offence|no separate offence|no criminal offence|not criminal|not illegal|not against the law|civil matter|not yet a crime|not yet illegal",
    "<to come>": "will come|will begin|will start|will require|will place|will apply|will bring|will give|will be introduced|will take effect|is due|are due|due to come|due to start|is expected|are expected|expected to|is planned|are planned|planned for|plans to introduce|plan to introduce|is proposed|are proposed|proposes|proposals|yet to|not yet|when it comes|when it starts|when it takes|once it comes|once it is|comes into force|come into force|forthcoming|is coming|awaiting|is awaited|subject to Parliament|before Parliament|about to come|is being consulted|is consulting|to be introduced|will shortly|will soon|continues through Parliament",
}
Pieces = tuple[tuple[str, ...], ...]
"""Words that stand apart in one sentence; of each, other words that do as well."""


def old_rules(
    terms: Iterable[Term], texts: Sequence[str]
) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield which of the *texts* of a paper tells an old rule: its number, the term's id, how it is told, since when, what holds.

    A sentence tells none where it speaks of the past, or of what is to come, quotes, or knows what holds.
    """
    texts = [without_speech(text) for text in texts]
    bare = [" ".join(text.casefold().split()) for text in texts]
    having: dict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(bare):
        for word in set(_WORD.findall(text)):
            having[word.rstrip("s")].add(number)
    for term in terms:
        for rule in term.rules:
            ways = [(each, _where(each, having)) for each in rule.says]
            for number in sorted(set().union(*(numbers for _, numbers in ways))):
                likely = (each for each, numbers in ways if number in numbers)
                wanted = [asked_for(each) for each in likely if _may_stand(each, bare[number])]
                if wanted and (told := next(_told(wanted, rule, texts[number]), "")):
                    yield number, term.id, told, rule.since, rule.now


def _where(words: str, having: Mapping[str, set[int]]) -> set[int]:
    """Return the numbers of the texts *having* a word of each piece of a rule's *words*: a pack has thousands that have not."""
    found: list[set[int]] = []
    for piece in _told_by(words):
        found.append(set().union(*(having[word] for word in piece & having.keys())))
        if not found[-1]:
            return set()
    return set.intersection(*found)


@cache
def _told_by(words: str) -> tuple[frozenset[str], ...]:
    """Return the longest word, which few texts have, of all that may stand for each piece of a rule's *words*; without the s of a plural."""
    every = [[_WORD.findall(_bare(each)[0]) for each in piece] for piece in asked_for(words)]
    return tuple(frozenset(max(each, key=len).rstrip("s") for each in piece) for piece in every)


@cache
def asked_for(words: str) -> Pieces:
    """Return what *words* of a rule ask for: `PA|adviser ... until 21` is one of the first two, and the last, in one sentence; the longest first."""
    parts = [part.strip() for part in _in_full(words).split("...")]
    return tuple(tuple(sorted(_each(part), key=len, reverse=True)) for part in parts)


def _each(part: str) -> Iterator[str]:
    """Yield the words of a *part* of which one is enough, each with the edition before which it is old, where the part has one."""
    older = _OLDER.search(part)
    names = part[: older.start()] if older else part
    for each in names.split("|"):
        yield each.strip() + (older[0] if older else "")


def _in_full(words: str) -> str:
    return re.sub("<[a-z ]+>", lambda name: _WAYS[name[0]], words)


def _told(wanted: Sequence[Pieces], rule: Rule, text: str) -> Iterator[str]:
    """Yield how the sentences of a *text* tell a *rule*, in one of the ways that are *wanted*.

    What it is about, the first piece, may stand in the sentence before: "Such homes are many. They need not register".
    """
    around = ["", *one_by_one(text), ""]
    for ahead, said, next_ in zip(around, around[1:], around[2:], strict=False):
        after = next_ if _POINTS.search(next_) or _GOES_ON.search(next_) else ""
        if not rule.since and _TO_COME.search(f"{said} {after}"):
            continue
        before = ahead if _POINTS.search(said) or len(ahead.split()) < _HEADING else ""
        for told in filter(None, (_tells(each, rule, before, said) for each in wanted)):
            flat = " ".join(said.split())
            near = _around(f"{ahead} {flat}", told)
            behind = flat.rpartition(told)[2]
            otherwise = any(_place((but,), near) for but in rule.but)
            if not otherwise and not any(
                until[-4:] <= rule.since[:4] for until in UNTIL.findall(behind)
            ):
                yield told


def _around(text: str, told: str) -> str:
    """Return what stands around that which was *told*, where what says otherwise belongs to it; the whole *text* where it is not found."""
    at = text.rfind(told.removesuffix(" ..."))
    return text[max(0, at - _BESIDE) : at + len(told) + _BESIDE] if at >= 0 else text


@cache
def is_name(wanted: Pieces) -> bool:
    """Tell whether what is *wanted* is a name, or a section of an Act: what else its sentence tells as past says nothing of it."""
    begins = [words for words in wanted[0] if _SECTION.match(words) or not words[:1].islower()]
    return len(begins) == len(wanted[0]) and (len(wanted) == 1 or all(map(_SECTION.match, begins)))


def _tells(wanted: Pieces, rule: Rule, ahead: str, said: str) -> str:
    """Return the words of a sentence, *said*, that tell a *rule* in the way that is *wanted*; "" where none do."""
    places = [found for piece in wanted if (found := _place(piece, said))]
    about = len(wanted) > 1 and not _place(wanted[0], said) and _place(wanted[0], ahead)
    older = next(filter(None, map(_OLDER.search, wanted[0])), None)
    quoted = any(is_quoted(said[: place.start], said[place.stop :]) for place in places)
    if quoted or len(places) + bool(about) < len(wanted):
        return ""
    start, end = min(p.start for p in places), max(p.stop for p in places)
    if older:
        return _old_edition(said, start, end, older[1])
    named = is_name(wanted)
    whole = _ITS_YEAR.sub("", said[end:]) if _NAMED_WITH_A_YEAR.search(said[:end]) else said[end:]
    behind = _DATED.sub("", whole) if named or len(wanted) == 1 else ""
    near = said[max(0, start - _NEAR) : end + _NEAR]
    past = is_past(said[:start], behind, rule.since) or is_abroad(said[:start], said[end:])
    past = past or bool(rule.since and not named and _TURNED.search(near))
    own = [range(p.start, p.stop + len((_DATED.match(said[p.stop :]) or [""])[0])) for p in places]
    asked = {at for place in own for at in place}
    years = (" " if at in asked and said[at].isdigit() else said[at] for at in range(start, end))
    past = past or is_of_a_year(" ".join(_FOR_A_YEAR.findall("".join(years))), rule.since)
    return "" if past else shorten(said if about else said[start:end], _LONG, placeholder=" ...")


def _may_stand(words: str, text: str) -> bool:
    """Tell whether all that a rule's *words* ask for may stand in a *text* without capitals: quickly, before whole words are looked for."""
    for piece in asked_for(words):
        for each in piece:  # plain loops: a paper of hundreds of pages comes here a million times
            if _has(text, each):
                break
        else:
            return False
    return True


def _has(text: str, words: str) -> bool:
    """Tell whether a *text* without capitals may have the *words* of a rule."""
    bare, behind = _bare(words)
    return bare in text or (behind != "" and behind in text)


@cache
def _bare(words: str) -> tuple[str, str]:
    """Return the *words* of a rule as a text without capitals has them, and what stands behind who a guidance is for."""
    bare = _OLDER.sub("", words).casefold()
    on = (
        bare.partition("guidance ")[2]
        if bare != words.casefold() and "guidance on " in bare
        else ""
    )
    return bare, on


def _old_edition(said: str, start: int, end: int, newest: str) -> str:
    """Return the words of a sentence, *said*, that cite an edition older than the *newest*; "" where they tell it as one of the past."""
    before, behind = without_others(said[:start]), without_others(said[end:], behind=True)
    past = is_told_as_past(said[:start], said[end:], newest) or is_abroad(said[:start], said[end:])
    past = past or is_past(before, behind, str(int(newest[:4]) - 1))
    return "" if past else shorten(said[start:end], _LONG, placeholder=" ...")


def _place(piece: Iterable[str], said: str) -> range | None:
    """Return the first place where one of the words stands, or an older edition of one is cited and no newer beside it."""
    low = " ".join(said.casefold().split())
    cited: range | None = None
    for words in piece:
        older = _OLDER.search(words)
        bare = words[: older.start()] if older else words
        if not _has(low, words):
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
