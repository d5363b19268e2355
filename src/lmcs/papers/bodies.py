"""What a council calls teams, panels and programmes of its own: "the Lantern team", "the Bridge", "the ACE panel"."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from lmcs.basics.text import is_short
from lmcs.content import Term
from lmcs.papers.spotting import Spot

_KINDS = "team|panel|hub|programme|project|scheme|board|forum|initiative"
_BODY = rf"(?:\s{{1,20}}(?:{_KINDS})| (?:{_KINDS.title()}))\b(?!['’])"
_OF_A_BODY = re.compile(_BODY)
_A_BODY = re.compile(
    r"\b(?:team|panel|hub|programme|scheme|group|board|forum|service|services|partnership|network|officer|adviser|council)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(rf"[A-Z][a-z]+(?={_BODY})")
_AHEAD = re.compile(r"(?<![\w'’&-])(?P<a>[Aa]n?\s+)?(?P<more>(?:[A-Z][a-z]+\s{1,20}){0,2})$")
"""What stands before the last word of a name: no name has an "a"."""
_THE = re.compile(
    r"\b[Tt]he\s(?P<name>[A-Z][a-z]{2,})\b(?<![ot]r)(?<![dmntv]er)(?<!ist)(?<!man)(?<!ship)(?<!ment)(?<!ity)(?!\s[A-Z&]|['’-])"
    rf"(?!{_BODY})"
)
_REACH = 60  # characters
_SENT = re.compile(
    r"\b(?:(?:refer|signpost|transfer)\w*(?:\s\w+){0,3}?\s(?:to|by|from)|(?:support\w*|help\w*|advice|mentoring|sessions|run|provided|delivered|offered|led)\s(?:from|by|through|via))\s$",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\s(?:offer|provide|support|deliver|help|run|work)(?:s|ed)?\s(?!for\b)|\s(?:ran|saw|sees|took|takes\sreferrals)\b"
)
"""What is said of a service behind or before a name that has no such word: "was referred to the Bridge", "the Bridge offers"."""
_NOBODYS = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer", "autumn", "winter", "christmas",
    "easter", "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "one", "two", "three", "overnight",
    "weekend", "telephone", "payroll", "brokerage", "property", "catering", "cleaning", "facilities", "parking", "highways", "libraries",
    "library", "leisure", "customer", "press", "events", "web", "systems", "pensions", "insurance", "treasury", "estates", "assets",
    "elections", "licensing", "registrars", "waste", "parks", "reception", "conservative", "labour", "liberal", "gold", "silver", "bronze",
    "afghan", "somali", "muslim", "steering", "delivery", "operational", "strategic", "corporate", "executive", "senior", "intensive", "deputy",
    "bishop", "archdeacon", "embassy", "charity", "company", "church", "university", "army", "crown", "clerk", "mayor", "bank", "union", "town",
    "village", "diocese", "coroner", "secretariat", "ministry", "constitution", "palace", "commons", "lords", "internet", "bible", "website", "revised", "homework",
    "essex", "sussex", "wessex", "kent", "surrey", "norfolk", "suffolk", "devon", "cornwall", "cumbria", "humber", "mersey", "solent", "tyne",
    "tees", "severn", "thames", "queen", "king", "premier", "samaritans", "tenants", "heritage", "theatre",
})  # fmt: skip
"""Words for a body that say what it does, where, when or for whom: nobody has to explain them."""
_OPENING = frozenset({
    "the", "our", "this", "that", "each", "every", "no", "one", "any", "some", "if", "a", "an", "its", "their", "which", "in", "on", "as", "by",
})  # fmt: skip
"""Words with which a sentence opens, before a name."""
_OF_A_PLACE = re.compile(
    r"[a-z]{2}(?:wick|ham|ton|shire|mere|bury|ford|by|dale|field|worth|gate|side|ley|port|mouth|chester|borough|stead|moor|combe|bridge|wood|hill|den|don|land|stone|church|minster|cester|vale|heath|way|[eo]rset|ish|ese|ian|tion|ment|ity|ing|ly|ies|ics)$"
)
_THERE = r"\b(?:in|near|across|around|outside|within|Councillor|Cllr|Mrs?|Ms|Dr)\s{0}\b|\b{0}\s(?:Council|Borough|County|City|Road|Street|School|Primary|Academy|Constabulary|Trust)\b"
"""Where a place, or a person, stands."""


def is_body(term: Term) -> bool:
    """Tell whether *term* is a body, or somebody who has a service: its short form before a word for one is no other's."""
    return bool(_A_BODY.search(" ".join(term.names)))


def is_part(spot: Spot, text: str) -> bool:
    """Tell whether *spot* is a short form that stands before a word for a body: "ACE" in "the ACE panel"."""
    return " " not in spot.text and is_short(spot.text) and bool(_OF_A_BODY.match(text, spot.end))


def whole(spot: Spot, text: str) -> Spot:
    """Return the place of the whole name of a body that *spot* begins."""
    behind = _OF_A_BODY.match(text, spot.end)
    end = behind.end() if behind else spot.end
    return Spot((), text[spot.start : end], spot.start, end)


def bodies(
    texts: Sequence[str], taken: Sequence[Iterable[range]], is_ordinary: Callable[[str], bool]
) -> Counter[str]:
    """Return the bodies that *texts* name by words of which none *is_ordinary*, outside of the places *taken* in each, with how often.

    A name that is a place's, a person's, or also a word of the texts in small letters, is none.
    """
    paper = "\n".join(texts)
    own: dict[str, bool] = {}

    def is_own(word: str) -> bool:
        if word not in own:
            key = word.casefold()
            own[word] = not (
                key in _NOBODYS
                or is_ordinary(key)
                or _OF_A_PLACE.search(key)
                or re.search(rf"\b{key}s?\b", paper)
                or re.search(_THERE.format(word), paper)
            )
        return own[word]

    alone = [list(_THE.finditer(text)) for text in texts]
    served = {match["name"] for each in alone for match in each if _serves(match)}
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for text, called, places in zip(texts, alone, taken, strict=True):
        found = [_before_a_body(match) for match in _CALLED.finditer(text)]
        found += [(m["name"], m.start("name"), m.end()) for m in called if m["name"] in served]
        for name, start, end in found:
            free = name and not any(each.start < end and start < each.stop for each in places)
            if free and all(map(is_own, name.split())):
                shown = " ".join(text[start:end].split())
                counts[written.setdefault(shown.casefold(), shown)] += 1
    return counts


def _serves(match: re.Match[str]) -> bool:
    """Tell whether what is called "the Bridge" there does what a service does."""
    text = match.string
    return bool(
        _SENT.search(text, max(0, match.start() - _REACH), match.start())
        or _DOES.match(text, match.end())
    )


def _before_a_body(match: re.Match[str]) -> tuple[str, int, int]:
    """Return the words of a name before a word for a body, without those that open a sentence, and where it all stands."""
    text, behind = match.string, _OF_A_BODY.match(match.string, match.end())
    ahead = _AHEAD.search(text, max(0, match.start() - _REACH), match.start())
    if behind is None or ahead is None or ahead["a"]:
        return "", 0, 0
    words = (ahead["more"] + match[0]).split()
    while words and words[0].casefold() in _OPENING:
        words = words[1:]
    start = text.find(words[0], ahead.start("more")) if words else 0
    return " ".join(words), start, behind.end()
