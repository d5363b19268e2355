"""What is out of date in a paper: old names, abolished bodies, replaced guidance, law cited as if it were in force."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lmcs.content import Law, Old, Term
from lmcs.content.fields import NOT_LAW
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.papers.coming import following, is_cited_early, is_too_early
from lmcs.papers.editions import edition, is_told_as_past
from lmcs.papers.explaining import Mention, Reading
from lmcs.papers.history import is_abroad, is_denied
from lmcs.papers.past import is_past, names_successor
from lmcs.papers.quoting import is_of_others, is_title
from lmcs.papers.rules import old_rules
from lmcs.papers.spotting import Spot, sentence

GONE = ("renamed", "replaced")
"""What has become of a term that is an old name."""
GUIDANCE = ("guidance", "advice", "code")
"""Kinds of law notes that come in editions."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OF_A_YEAR = re.compile(r"^ (?:of |from )?(?:19|20)\d\d\b")
_A_KEY = re.compile(r"\s{0,9}(?:Glossary|Key|Acronyms|Abbreviations)\b", re.IGNORECASE)
"""How a paragraph begins that only says what letters stand for."""
_WORD = re.compile(r"[a-z]{4,}")
_BARS = re.compile(r"\s?\|[\s|]{0,9}")
"""What stands between the cells of a row, which no quotation shows."""


class Dated(NamedTuple):
    """One place that is out of date: how it is written, where, what it is called or how it stands now, and since when.

    Of an old rule, `rule` is a sentence that says what holds, and `now` is empty. `council` says whose file has it.
    """

    id: str
    text: str
    where: str
    now: str
    since: str
    rule: str = ""
    council: str = ""


def out_of_date(reading: Reading, library: Library) -> list[Dated]:
    """Return what to change in a paper, in its order, each thing once a passage.

    A title, a quotation, and what is said to be of the past are left alone.
    """
    found: dict[tuple[str, str, int], Dated] = {}
    terms = library.terms.values()
    to_come = [term for term in terms if term.status in NOT_LAW]
    theirs = {fold(old.name): term for term in terms if term.council for old in term.old}
    passages = reading.paper.passages
    for each in reading.mentions:
        written = each.spot.text
        # What a council's file calls old is old, also where lmcs has another thing of that name.
        own = theirs.get(fold(written.removesuffix("'s")))
        ours = own and mark(own, written) and (own.id, each.passage, each.spot._replace(ids=(own.id,)))  # fmt: skip
        mention = Mention(*ours) if ours else each
        passage = passages[mention.passage]
        here = (mention.id, fold(written), mention.passage)
        if here in found or _A_KEY.match(passage.text):
            continue
        told = list(_told(mention, passage.text, library, to_come))
        if told and is_of_others(passage.text, mention.spot):
            continue
        for id_, text, now, since in told:
            key = (id_, fold(text), mention.passage)
            found.setdefault(key, Dated(id_, " ".join(text.split()), passage.where, now, since))
    texts = [passage.text for passage in passages]
    named = {(id_, number) for id_, _, number in found}
    for number, id_, text, since, holds in old_rules(terms, texts):
        if any((each, number) in named for each in (id_, *library.terms[id_].law)):
            continue
        said = " ".join(_BARS.sub(", ", text).split())
        # What is not law yet may be told by the law that is cited, and by what it asks.
        beside = [
            at
            for of, at, there in found
            if there == number and (of == id_ or said in at or (not since and at in said))
        ]
        if not any(said in at or at in said for at in beside):  # one sentence may tell two
            dated = Dated(id_, said, passages[number].where, "", since, holds)
            found[id_, said, number] = dated
    whose = {term.id: term.council for term in terms if term.council}
    in_order = sorted(found, key=lambda key: key[2])
    return [found[key]._replace(council=whose.get(key[0], "")) for key in in_order]


def _told(
    mention: Mention, text: str, library: Library, to_come: list[Term]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield what is out of date where a *mention* stands in *text*: its id, how it is written, what is true now, since when."""
    written = mention.spot.text
    term, law = library.terms.get(mention.id), library.laws.get(mention.id)
    if term and (told := _old_name(mention, text, library)):
        yield mention.id, written, *told
    elif law and (edition := _old_law(mention, text, law)):
        yield mention.id, *edition
    elif law and law.force == "in force in part":
        yield from _too_early_by(mention, text, to_come)


def _old_name(mention: Mention, text: str, library: Library) -> tuple[str, str] | None:
    """Return what is said today and since when, where a mention is an old name that is used as if it were not."""
    term = library.terms[mention.id]
    if len(mention.spot.ids) > 1:
        return None
    before, behind = sentence(text, mention.spot)
    if mention.spot.text.casefold().endswith((" act", " code", " guidance", " framework")):
        behind = _OF_A_YEAR.sub("", behind)
    if term.status in NOT_LAW:
        early = is_too_early(term.status, before, behind, following(text, mention.spot))
        return (NOT_LAW[term.status], "") if early else None
    old = mark(term, mention.spot.text)
    if not old and term.status not in GONE:
        return None
    around = f"{before} {behind}".casefold()  # some old names still mean something else
    if old and old.beside and not any(word.casefold() in around for word in old.beside):
        return None
    said = f"{before}{mention.spot.text}{behind}"
    if old and any(re.search(rf"\b{re.escape(word)}\b", said, re.IGNORECASE) for word in old.but):
        return None
    now, since = succession(term, library, old)
    # A year before which a sentence surely speaks of the past, where the change has no day: the year before it was checked.
    long_ago = str(int(term.as_at[:4]) - 2) if term.as_at else ""
    ended = (old.since if old else "") or began(term) or long_ago
    if is_past(before, behind, ended) or is_abroad(before, behind):
        return None
    if names_successor(now, before, behind, apart=old is not None and bool(old.beside)):
        return None
    after = following(text, mention.spot)
    if term.status in GONE and is_denied(mention.spot.text, before, behind, after):
        return None
    return None if is_title(text, mention.spot) else (now, since)


def mark(term: Term, written: str) -> Old | None:
    """Return what a *term* says of the name that is *written*, where it is an old one; of a term that is gone, of any name."""
    name = fold(written.removesuffix("'s"))
    olds = {old.name for old in term.old}
    living = {fold(each) for each in term.names if each not in olds}
    for old in term.old:
        if fold(old.name) == name and (name not in living or old.name == written):
            return old
    return term.old[0] if term.old and term.status in GONE else None


def succession(term: Term, library: Library, old: Old | None = None) -> tuple[str, str]:
    """Return what is said today in place of an *old* name or an old *term*, "" where nothing replaced it, and since when.

    What came after it may be gone in its turn: the last of them counts.
    """
    since = (old.since if old else "") or began(term)
    if old and old.now:
        return old.now, since
    if term.status in GONE:  # an older name of what is gone in its turn
        since = max(since, *(each.since for each in term.old), "")
    seen: set[str] = set()
    while term.status in GONE and term.now and term.id not in seen:
        seen.add(term.id)
        term = library.terms[term.now]
        if term.status in GONE:
            since = began(term) or since
    return ("" if term.status in GONE else in_a_sentence(term)), since


def in_a_sentence(term: Term) -> str:
    """Return what a *term* is called inside a sentence: "integrated care board (ICB)"."""
    first, *others = term.term.split()
    proper = first[1:].lower() != first[1:] or any(word[:1].isupper() for word in others)
    return term.name if proper else term.name[:1].lower() + term.name[1:]


def began(term: Term) -> str:
    """Return since when an old *term* is old, as it is written in the content; "" where nothing says so."""
    if term.old and term.status in GONE and term.old[0].since:
        return term.old[0].since
    return next((each.since for each in term.changes if each.force == "in force"), "")


def _too_early_by(
    mention: Mention, text: str, to_come: list[Term]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield what is not law yet of an Act that is in force in part, and that a sentence says it does: all words of its name are there."""
    before, behind = sentence(text, mention.spot)
    words = set(_WORD.findall(fold(f"{before} {behind}")))
    for term in to_come:
        if not any(id_.split("-")[0] == mention.id.split("-")[0] for id_ in term.law):
            continue
        whole = any(
            len(wanted := set(_WORD.findall(fold(name)))) > 1 and wanted <= words
            for name in (term.term, *term.also)
        )
        if whole and is_too_early(term.status, before, behind, following(text, mention.spot)):
            about = f"as to the {in_a_sentence(term)}"
            yield term.id, mention.spot.text, f"{NOT_LAW[term.status]}, {about}", ""


def _old_law(mention: Mention, text: str, law: Law) -> tuple[str, str, str] | None:
    """Return how it is written, what is true today and since when, where a mention is of an old edition, or of law that does not hold."""
    written = mention.spot.text
    before, behind = sentence(text, mention.spot)
    if law.kind == "act" and fold(written).endswith(" bill"):
        over = is_past(before, behind, str(_current(law)))
        return None if over else (written, law.title.partition(" (")[0], law.since)
    guidance = law.kind in GUIDANCE
    if not guidance and law.force in ("in force", "in force in part"):
        return None
    if guidance and (told := _old_edition(mention.spot, before, behind, law)):
        return told
    if law.force == "replaced" and not is_past(before, behind, ""):
        return written, f"replaced: {law.title}", ""
    if law.force not in NOT_LAW:
        return None
    after = following(text, mention.spot)
    if fold(written).endswith(" bill"):  # which says that it is no Act
        early = is_too_early("proposed", before, behind, after)
    else:
        early = is_cited_early(before, behind, after)
    return (written, NOT_LAW[law.force], "") if early else None


def _old_edition(spot: Spot, before: str, behind: str, law: Law) -> tuple[str, str, str] | None:
    """Return how it is written, what is true today and since when, where an older edition of guidance is cited as if it held."""
    current = str(_current(law))
    inside = _YEAR.findall(spot.text)
    cited = None if inside else edition(before, spot.text, behind)
    year = inside[-1] if inside else cited.date[:4] if cited else current
    if year >= current:
        return None
    if cited:
        before, behind = before[: len(before) - cited.ahead], behind[cited.behind :]
    if is_told_as_past(before, behind, current):
        return None
    return (spot.text if inside else f"{spot.text} {year}"), law.title, law.since


def _current(law: Law) -> int:
    """Return the year of the edition that is true now, by its title or its start."""
    years = _YEAR.findall(law.title) or [law.since[:4] or "0"]
    return int(years[-1])
