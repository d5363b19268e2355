"""What has changed since the guides were written, dated and with the entry it belongs to."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from lmcs.basics.blocks import Block, Facts, Heading, Link, Page, Paragraph, Pointers, Way, section
from lmcs.basics.dates import needs_a_look, say_written
from lmcs.basics.text import first_sentence, plural
from lmcs.content import Change, Item, Law, Source, Term
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.content.opening import opens
from lmcs.pages.checked import OLD, checked
from lmcs.pages.entries import since_when, was_and_is
from lmcs.pages.items import title as item_title
from lmcs.progress.journey import Journey


class Owned(NamedTuple):
    """A change with the entry it belongs to: its name, the words that open it, and its place in the handbook."""

    change: Change
    name: str
    command: str
    place: str


def all_changes(library: Library) -> list[Owned]:
    """Return every dated change of the content, the newest first."""
    found = [owned for _, owned in owned_changes(library)]
    return sorted(found, key=lambda owned: owned.change.since, reverse=True)


def owned_changes(library: Library) -> Iterator[tuple[Term | Law | Item, Owned]]:
    """Yield every change with the entry that has it."""
    for shelf in (library.terms, library.laws, library.items):
        for entry in shelf.values():
            for change in entry.changes:
                yield entry, Owned(change, *called(entry))


def called(entry: Term | Law | Item) -> tuple[str, str, str]:
    """Return the name of an entry, the words that open it, and its place in the handbook."""
    if isinstance(entry, Term):
        return entry.name, opens("glossary", entry.term, entry.id), f"term-{entry.id}"
    if isinstance(entry, Law):
        return entry.title, opens("law", entry.title, entry.id), f"law-{entry.id}"
    return item_title(entry), f"lmcs show {entry.number}", f"item-{entry.id}"


NEWEST = 10
"""How many changes are shown of all, unless more is asked for."""
FEW = 3
"""How many are shown in full on a screen."""


_SHORT = 3  # letters of a word that any change may hold
_SINCE_THEN = r"(?i)(?:^| )since (?:the |my |our )?(?:(?:lga|printed|old) ){0,2}(?:guides?|book|booklet|guidance|pdf|2019|it|then)(?: (?:was|were|came) (?:written|printed|made|published|out))?$"
"""What all changes are."""
_LEADS = r"(?i)^(?:about|on|regarding|concerning|for|to|in|of|with) (?:the |our |my )?(?=\S)"
_OF_LAW = r"(?i)^(?:(?:the )?(?:law|laws|legislation|rules)(?: |$))"
"""What says nothing of a change: each is one of law, or of its words."""
_LATELY = r"(?i)(?:^|,? )(?:recently|lately|of late|these days|nowadays|just now|now|so far|yet|at the moment|please|pls|in recent (?:times|weeks|months|years)|(?:(?:in|over|during|within) )?the (?:last|past) (?:few|couple of) (?:days|weeks|months|years))(?:,? please)?$"
"""No time of its own: the newest come first anyway."""
_THEN = r"(?i)(?P<what>.+?) (?P<time>(?:since|after|from|in) .+|(?:this|last) (?:week|month|year))"
"""A time behind what is asked for: "lead members since May 2026"."""
_OF_A_TIME = "(?i)^(?:since |from |after |during |over |in |for )?(?:the )?"
_THEN_FIRST = (
    r"(?i)^(?P<time>(?:since|after|from) .{2,30}?) (?P<what>(?:for|in|about|with|on|to) .+)$"
)


def asked_of(words: str) -> str:
    """Return what the *words* behind a question for changes ask for; "" for all changes since the guides were written."""
    words = re.sub(_THEN_FIRST, r"\g<what> \g<time>", re.sub(_LATELY, "", words))
    words = re.sub(_LEADS, "", re.sub(_SINCE_THEN, "", words))
    return re.sub(_LEADS, "", re.sub(_OF_LAW, "", words))


def chosen(
    found: Sequence[Owned], words: str, library: Library, today: date
) -> tuple[list[Owned], bool]:
    """Return those of *found* that *words* ask for, of a time, about something or both, and whether it is the role that they are about."""
    then = re.fullmatch(_THEN, words)
    if then and (dated := about(found, then["time"], today)):
        found, words = dated, then["what"]
    role = asks_for_the_role(words, library)
    return of_the_role(found, library) if role else about(found, words, today), role


def has_changed(words: str, library: Library, today: date) -> bool:
    """Tell whether there are changes that *words* ask for; of no word, or of one that says nothing, unless it is the role."""
    of, every = asked_of(words), all_changes(library)
    found, role = chosen(every, of, library, today) if of else (every, True)
    return bool(found) and (role or len(of) > _SHORT)


def timed(words: str, today: date) -> tuple[str, str]:
    """Return the time that *words* end with, shorter than a year, and what stands before it: ("this month", "kinship care"); "" twice for none."""
    from lmcs.basics.spans import span  # few ask for one that has none

    every = words.split()
    for start in range(len(every)):
        time = " ".join(every[start:])
        of = re.sub(_OF_A_TIME, "", time.casefold())
        if not of.isdigit() and span(of, today, forward=False):
            return time, " ".join(every[:start])
    return "", ""


def about(found: Sequence[Owned], words: str, today: date) -> list[Owned]:
    """Return those of *found* that are of the time *words*, "2026" or "since May", or say all of them in year, name or text."""
    from lmcs.basics.spans import span  # the first screen asks for none

    since = re.match("(?i)(?:since|from|after) ", words)
    of = re.sub(_OF_A_TIME, "", words.casefold())
    if time := span(of, today, forward=False):
        first, last = (day.isoformat() for day in time)
        dated = [(each, f"{each.change.since}-01-01"[:10]) for each in found]
        return [each for each, day in dated if first <= day and (since or day <= last)]
    shown = []
    for each in found:
        text = f"{each.change.since[:4]} {each.name} {each.change.was} {each.change.now}"
        if set(fold(text).split()).issuperset(fold(words).split()):
            shown.append(each)
    return shown


_ROLE = ("lmcs", "portfolio-holder")
"""The terms that are the role, by whatever name it goes."""
_OF_IT = r"(?i)\b(?:lead members?|portfolio holders?|councillors?)\b"
_SAYS_YOU = r"(?i)\byou\b"
"""What speaks of who has the role, and in what a law note means for her what does."""


def asks_for_the_role(words: str, library: Library) -> bool:
    """Tell whether *words* are the role itself, by a name of it or as "my role"."""
    names = {name for id_ in _ROLE if (term := library.terms.get(id_)) for name in (term.term, *term.short, *term.also)}  # fmt: skip
    known = {fold(name) for name in (*names, "me", "my role", "my job", "the role", "councillor")}
    said = fold(re.sub("(?i)^(?:the|a) ", "", words))
    return said in known or said.removesuffix("s") in known


def of_the_role(found: Sequence[Owned], library: Library) -> list[Owned]:
    """Return those of *found* that concern who has the role: the change, its entry or the document it corrects speaks of her, or the entry is hers or beside it."""
    terms = [term for id_ in _ROLE if (term := library.terms.get(id_))]
    own = {*_ROLE, *(id_ for term in terms for id_ in (*term.see, *term.law))}
    theirs: list[Owned] = []
    for entry, owned in owned_changes(library):
        text = f"{owned.name} {owned.change.was} {owned.change.now}"
        if isinstance(entry, Term):
            text += f" {entry.meaning}"
        elif isinstance(entry, Law):
            text += f" {entry.asks} {entry.means}"
        says = re.search(_OF_IT, text) or (isinstance(entry, Law) and re.search(_SAYS_YOU, entry.means))  # fmt: skip
        if says or entry.id in own:
            theirs.append(owned)
    return [each for each in found if each in theirs]


def changes(
    journey: Journey,
    shown: Sequence[Owned],
    asked: str,
    seen: str | None,
    *,
    more: int = 0,
    brief: bool = False,
) -> Page:
    """Return *shown*, what is no longer as the guides say, the newest first.

    *asked* is what they were chosen by, in words ("": nothing), *seen* the content they are newer than (None: that was not
    asked, "": nothing was changed yet, so that all is new), *more* how many older ones there are that are not shown. In *brief* each is its state and its gist, with the line that opens it.
    """
    library = journey.library
    blocks: list[Block] = [OLD] if needs_a_look(library.content_date, journey.today) else []
    amount = plural(len(shown), "change")
    written = "since the guides were written"
    said = f"{amount} {written}, the newest first."
    if more:
        said = f"The newest {len(shown)} of {len(shown) + more} changes {written}."
    if seen is not None and not seen:
        said = "You have changed nothing in lmcs yet, so everything is new. To see it: lmcs changes"
    elif seen:
        said = f"{amount} that lmcs did not know of in {say_written(seen)}, the content of your last change."
    blocks.append(Paragraph(f"{said} {asked}".strip()))
    years = Counter(owned.change.since[:4] for owned in shown)
    if len(years) > 1 and not brief:
        ways = (Way(f"{year}: {count}", year) for year, count in years.items())
        blocks.append(Pointers("Years", tuple(ways)))
    for year, group in groupby(shown, key=lambda owned: owned.change.since[:4]):
        blocks.append(Heading(year, place=year))
        if brief:
            rows = []
            for owned in group:
                gist = f"{since_when(owned.change)}. {first_sentence(owned.change.now)}"
                rows.append((owned.name, f"{gist} To open it: {owned.command}"))
            blocks.append(Facts(tuple(rows)))
            continue
        for owned in group:
            blocks += [Heading(owned.name, 3), *was_and_is([owned.change], library)]
            blocks += _evidence(owned.change.sources, library)
    if more:
        blocks += section("To see more", Facts(_MORE))
    elif brief:
        how = "With what was so before, and the evidence: the same line with --all"
        blocks.append(Paragraph(how, "quiet"))
    return Page("What has changed", (*blocks, checked(library.content_date)))


_MORE = (
    ("A year", "lmcs changes 2024"),
    ("A word", "lmcs changes school transport"),
    ("Everything", "lmcs changes --all"),
    ("What comes next", "lmcs changes --ahead"),
)


def _evidence(sources: Sequence[Source], library: Library) -> list[Block]:
    """Return the evidence of a change: each document's title or link, an address once."""
    links: dict[str, Block] = {}
    for source in sources:
        document = library.documents.get(source.document)
        title = document.title if document else source.title
        address = document.address if document else source.address
        if address:
            links.setdefault(address, Link(f"Evidence: {title}", address))
        elif document:
            said = f"Evidence: {document.publisher}, {document.title}."
            links.setdefault(document.id, Paragraph(said, "quiet"))
    return list(links.values())
