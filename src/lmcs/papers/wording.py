"""What the words of a rule ask for, "PA|adviser ... until 21", and quickly whether a text may have it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

OLDER = re.compile(r" ?<before (\d{4}(?:-\d\d)?)>$")
"""What stands behind the names of a document, any older edition of which is told: "Homelessness Code of Guidance <before 2018-02>"."""
APART = " ... "
"""What stands between words that may stand apart in one sentence."""
_WORD = re.compile(r"\w+")
_WAYS = {  # ways to say one thing that rules share, under the names by which they ask for them
    "<no duty>": "is voluntary|are voluntary|remains voluntary|remain voluntary|still voluntary|purely voluntary|entirely voluntary|voluntary scheme|voluntary arrangement|voluntary agreement|voluntary basis|voluntary one|voluntarily|is optional|are optional|remains optional|optional for|discretionary|non-statutory|not statutory|not a statutory|not a legal|no legal duty|no legal requirement|no legal basis|no legal obligation|no statutory|no duty|not a duty|not under a duty|not under any duty|not mandatory|not compulsory|not binding|not required|not obliged|not legally|need not|needs not|not have to|not need to|by choice|may choose|can choose|free to choose|free to decide|free to refuse|goodwill|is encouraged|are encouraged|merely encouraged|only encouraged|good practice|use their judgement|use judgement|own judgement|use discretion|matter of judgement|matter of choice|no obligation|no legal force|not have legal force|professional judgement|council to decide|councils to decide|matter for each|is for each council|up to each council|no right to|only guidance|no compulsion",
    "<a duty>": "must now|now must|must by law|by law|legally|legal duty|statutory duty|has a duty|have a duty|under a duty|is a duty|duty now|duty to|now required|required to|required by law|legal requirement|statutory requirement|mandatory|compulsory|obliged to|now obliged|legal obligation|statutory obligation|in force|now law|law now|law requires|bound to|is binding|commit an offence|commits an offence|statutory right|legal right|legal responsibility|statutory responsibility|legally responsible|statutory body|has to join|have to join|took effect|has come into force|came into force",
    "<no crime>": "not a crime|not itself a crime|not in itself a crime|not a criminal|not itself a criminal|not in itself a criminal|not an offence|not yet an offence|not in itself an offence|not itself an offence|not a separate offence|not a specific offence|no offence|no specific offence|no separate offence|no criminal offence|not criminal|not illegal|not against the law|civil matter|not yet a crime|not yet illegal",
    "<to come>": "will come|will begin|will start|will require|will place|will apply|will bring|will give|will be introduced|will take effect|is due|are due|due to come|due to start|is expected|are expected|expected to|is planned|are planned|planned for|plans to introduce|plan to introduce|is proposed|are proposed|proposes|proposals|yet to|not yet|when it comes|when it starts|when it takes|once it comes|once it is|comes into force|come into force|forthcoming|is coming|awaiting|is awaited|subject to Parliament|before Parliament|about to come|is being consulted|is consulting|to be introduced|will shortly|will soon|continues through Parliament",
}
Pieces = tuple[tuple[str, ...], ...]
"""Words that stand apart in one sentence; of each, other words that do as well."""


def index(texts: Sequence[str]) -> Mapping[str, set[int]]:
    """Return the numbers of the *texts*, without capitals, by the words that they have; without the s of a plural."""
    having: dict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for word in set(_WORD.findall(text)):
            having[word.rstrip("s")].add(number)
    return having


def having_all(words: str, having: Mapping[str, set[int]]) -> set[int]:
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
    older = OLDER.search(part)
    names = part[: older.start()] if older else part
    for each in names.split("|"):
        yield each.strip() + (older[0] if older else "")


def _in_full(words: str) -> str:
    return re.sub("<[a-z ]+>", lambda name: _WAYS[name[0]], words)


@cache
def _alternatives(words: str) -> tuple[tuple[str, ...], ...]:
    """Return what a text without capitals has for each piece of a rule's *words*."""
    return tuple(
        tuple(bare for each in piece for bare in _bare(each) if bare) for piece in asked_for(words)
    )


def may_stand(words: str, text: str) -> bool:
    """Tell whether all that a rule's *words* ask for may stand in a *text* without capitals: quickly, before whole words are looked for."""
    for piece in _alternatives(words):
        for each in piece:  # plain loops: a paper of hundreds of pages comes here a million times
            if each in text:
                break
        else:
            return False
    return True


def has(text: str, words: str) -> bool:
    """Tell whether a *text* without capitals may have the *words* of a rule."""
    bare, behind = _bare(words)
    return bare in text or (behind != "" and behind in text)


@cache
def _bare(words: str) -> tuple[str, str]:
    """Return the *words* of a rule as a text without capitals has them, and what stands behind who a guidance is for."""
    bare = OLDER.sub("", words).casefold()
    on = (
        bare.partition("guidance ")[2]
        if bare != words.casefold() and "guidance on " in bare
        else ""
    )
    return bare, on
