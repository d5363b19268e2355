"""The handbook: everything that lmcs knows in one page with ways through it, and nothing of the person who makes it."""

from datetime import date
from itertools import groupby

from lmcs.basics.blocks import (
    Block,
    Facts,
    Heading,
    Page,
    Paragraph,
    Pointers,
    Way,
)
from lmcs.basics.dates import say_written
from lmcs.basics.errors import NotFound
from lmcs.basics.text import capitalised, plural
from lmcs.content import Item, Term
from lmcs.content.library import Library
from lmcs.pages import handbook_entries as entries
from lmcs.pages.changes import all_changes, coming
from lmcs.pages.checked import checked, licensed
from lmcs.pages.entries import force_words, here, since_when
from lmcs.pages.entry import LAW_KINDS
from lmcs.pages.figures import chapter as figures
from lmcs.pages.items import boxed, list_title, title
from lmcs.pages.look_up import DOCUMENT_KINDS
from lmcs.pages.show import topics
from lmcs.progress import Progress
from lmcs.progress.journey import Journey

_TOP = Way("the contents", "contents")
_BACK = Pointers("Back to", (_TOP,))
_ALL = (
    "Everything that lmcs knows, as it was known in {}: what to do, whom to ask, what the words and the law mean, and what has "
    "changed. It is the same for everybody, and nothing that you wrote down is in it."
)
_WAYS = (
    "Follow a line of the contents, or let your reader search: Ctrl and F together on a keyboard, “Find on page” in the menu of a "
    "tablet or phone. Boxes are for a pen."
)
_FORCES = ("in force", "in force in part", "enacted, not started", "proposed", "replaced")


def handbook(library: Library, today: date) -> Page:
    """Return everything in *library*, as it stands on *today*.

    Its chapters are headings of level 2; each entry has a heading and a place of its own, to which others point.
    """
    nobody = Journey(library, Progress(), today)
    chapters = [
        ("before", library.before.title, _before(library)),
        ("lists", "The checklists, with boxes", _boxes(nobody)),
        ("tasks", "The tasks and questions, one by one", _tasks(library)),
        ("people", "The people", _people(library)),
        ("words", "The words", _words(library)),
        ("law", "The law, by whether it is in force", _laws(library)),
        ("changed", "What has changed, the newest first", _changed(library)),
        ("ahead", "What comes next in the law", _ahead(nobody)),
        ("figures", "Key figures", figures(nobody)),
        ("documents", "Documents", _documents(library)),
        ("own", "What your council added", _own(library)),
    ]
    told = [chapter for chapter in entries.with_sources(chapters) if chapter[2]]
    known = say_written(library.content_date)
    blocks: list[Block] = [
        Paragraph(_ALL.format(known)),
        Paragraph(_WAYS),
        Heading("Contents", 2, "contents"),
        Pointers("", tuple(Way(words, place) for place, words, _ in told)),
    ]
    for place, words, within in told:
        blocks += [Heading(words, 2, place), _BACK, *within]
    page = Page("Handbook for the lead member for children's services", tuple(blocks))
    ending = checked(library.content_date)
    return page._replace(blocks=(*blocks, licensed(ending) if library.figures else ending))


_ON_PAPER = "To put it on paper: lmcs handbook --for councillors --output councillors.html, then open that file and print."


def leaflet(library: Library, *, on_screen: bool = False) -> Page:
    """Return the one sheet for every councillor; *on_screen* it says how it comes on paper. Raises NotFound."""
    if not library.leaflet.topics:
        raise NotFound("This content has no sheet for councillors.", "")
    page = topics(library.leaflet, library)
    *blocks, end = page.blocks
    paper: list[Block] = [Paragraph(_ON_PAPER, "quiet")] if on_screen else []
    return page._replace(blocks=(*blocks, *paper, end))


def _before(library: Library) -> list[Block]:
    if not library.before.topics:
        return []
    _, *blocks = (
        block._replace(level=3) if isinstance(block, Heading) else block
        for block in topics(library.before, library).blocks[:-1]
    )
    return [Paragraph(library.before.about), *blocks]


def _boxes(journey: Journey) -> list[Block]:
    """Return each checklist with a box before each item, and ways to what is said of it."""
    checklists = journey.library.checklists
    blocks: list[Block] = [
        Pointers("Lists", tuple(Way(list_title(each), f"list-{each.id}") for each in checklists))
    ]
    for checklist in checklists:
        blocks += [
            Heading(list_title(checklist), 3, f"list-{checklist.id}"),
            Paragraph(checklist.about),
        ]
        for part in checklist.sections:
            ways = tuple(Way(item.number, f"item-{item.id}") for item in part.items)
            blocks += [Heading(part.title, 4), *_about(part.about)]
            blocks += [boxed(map(journey.step, part.items)), Pointers("In full", ways)]
    return blocks


def _about(about: str) -> list[Block]:
    return [Paragraph(about, "quiet")] if about else []


def _tasks(library: Library) -> list[Block]:
    """Return everything about each item, by checklist."""
    blocks: list[Block] = []
    for checklist in library.checklists:
        blocks += [Heading(list_title(checklist), 3), _BACK]
        for item in checklist.items:
            blocks += entries.item(item, library)
    return blocks


def _people(library: Library) -> list[Block]:
    rows = []
    for person in library.people.values():
        added = f" Added by {person.council}." if person.council else ""
        local = "".join(f" {label}: {said}" for label, said in here(library, "people", person.id))
        rows.append((capitalised(person.name), f"{person.is_} {person.matters}{added}{local}"))
    return [Facts(tuple(rows))] if rows else []


def _words(library: Library) -> list[Block]:
    """Return every term under its first letter."""
    ordered = sorted(library.terms.values(), key=lambda term: term.term.casefold())
    lettered = [(key, list(group)) for key, group in groupby(ordered, _letter)]
    ways = tuple(Way(key, _lettered(key)) for key, _ in lettered)
    blocks: list[Block] = [
        Paragraph(f"{plural(len(ordered), 'term')}, by their first letter."),
        Pointers("Letters", ways),
    ]
    for key, terms in lettered:
        back = Pointers("Back to", (Way("the letters", "words"), _TOP))
        blocks += [Heading(key, 3, _lettered(key)), back]
        for term in terms:
            blocks += entries.term(term, library)
    return blocks if ordered else []


def _lettered(key: str) -> str:
    return f"words-{'-'.join(key.lower().split())}"


def _letter(term: Term) -> str:
    first = term.term[0].upper()
    return first if first.isascii() and first.isalpha() else "0 to 9"


def _laws(library: Library) -> list[Block]:
    """Return every note on the law, by its force, then by its kind."""
    blocks: list[Block] = []
    used: dict[str, list[Item]] = {}
    for item in library.items.values():
        for id_ in item.law:
            used.setdefault(id_, []).append(item)
    for force in _FORCES:
        here = [law for law in library.laws.values() if law.force == force]
        here.sort(key=lambda law: list(LAW_KINDS).index(law.kind))
        if here:
            blocks += [Heading(capitalised(force_words(force)), 3), _BACK]
        for law in here:
            blocks += entries.law(law, used.get(law.id, []), library)
    return blocks


def _changed(library: Library) -> list[Block]:
    """Return every change as a way to the entry that says it."""
    blocks: list[Block] = []
    for year, group in groupby(all_changes(library), lambda owned: owned.change.since[:4]):
        ways = dict.fromkeys(
            Way(f"{since_when(owned.change)}: {owned.name}", owned.place) for owned in group
        )
        blocks += [Heading(year, 3), Pointers("", tuple(ways))]
    return blocks


def _ahead(journey: Journey) -> list[Block]:
    """Return what is coming as ways to the entries that say it: what has a date first."""
    blocks: list[Block] = []
    titles = {True: "With a date", False: "Without a date"}
    for dated, group in groupby(coming(journey), lambda each: bool(each.starts)):
        ways = [
            Way(f"{each.name}: {each.due or capitalised(force_words(each.force))}", each.place)
            for each in group
        ]
        blocks += [Heading(titles[dated], 3), Pointers("", tuple(dict.fromkeys(ways)))]
    return [Paragraph("Dates may move."), *blocks] if blocks else []


def _documents(library: Library) -> list[Block]:
    blocks: list[Block] = []
    for kind, words in DOCUMENT_KINDS.items():
        here = [each for each in library.documents.values() if each.kind == kind]
        blocks += [Heading(words, 3), _BACK] if here else []
        for document in here:
            blocks += entries.document(document, library)
    return blocks


def _own(library: Library) -> list[Block]:
    """Return the ways to everything that a council added."""
    ways = [Way(title(item), f"item-{item.id}") for item in library.items.values() if item.council]
    ways += [Way(term.name, f"term-{term.id}") for term in library.terms.values() if term.council]
    ways += [
        Way(each.title, f"document-{each.id}")
        for each in library.documents.values()
        if each.council
    ]
    about = Paragraph("Marked where it stands. lmcs has not checked it.")
    return [about, Pointers("", tuple(ways))] if ways else []
