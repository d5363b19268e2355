"""The entries of the handbook: a task, a term, a law note and a document, each with ways to what it names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Link, Paragraph, Pointers, Way
from lmcs.basics.text import capitalised, join_words
from lmcs.content import Document, Item, Law, Source, Term
from lmcs.content.library import Library
from lmcs.content.naming import role, the_role
from lmcs.pages.entries import here, since_when, what_became
from lmcs.pages.entry import LAW_KINDS, law_state, published
from lmcs.pages.handbook_lines import without_lines
from lmcs.pages.items import list_title, title

Chapter = tuple[str, str, list[Block]]
"""Its place, its heading and what stands in it."""

TOP = Way("the contents", "contents")
BACK = Pointers("Back to", (TOP,))
_SOURCE = "Source"
WORDS, TASKS = "words", "tasks"
"""The places of the chapters of terms and of tasks."""
_INSPECTION, RINGS = "ilacs", "inspection"
"""The term for Ofsted's inspection of the council, and the list for the day when it is announced."""
WHEN_IT_RINGS = "When Ofsted rings"
_SHARED = (
    "What two or more entries rest on stands here once, with the number that they give it. A document or a law note leads to what "
    "this handbook says of it; any other leads to its page on the web. What only one word or task rests on stands with it, by its title."
)
_SILENT = re.compile(r"The [\d and]{1,20} guides? do(?:es)? not mention [^.]{1,60}\.")
"""What was, where a guide said nothing of it: no line of its own."""


def with_sources(chapters: list[Chapter], library: Library) -> list[Chapter]:
    """Return *chapters* with a number for each source that entries share, and a chapter that says these once, by their number.

    A source of one entry stays with it; that of a term or a task by its title alone, so that the file goes through the mail. The address of a law note of the *library* is told there, and not here again.
    """
    often = Counter(each.address for each in library.laws.values())
    here = {
        each.address: Way(each.title, f"law-{each.id}")
        for each in library.laws.values()
        if each.address and often[each.address] == 1
    }

    def led(block: Block) -> list[Way]:
        if not (isinstance(block, Pointers) and block.label == _SOURCE):
            return []
        return list(dict.fromkeys(here.get(way.address, way) for way in block.ways))

    used = Counter(way for _, _, within in chapters for block in within for way in led(block))
    shared = {way: number for number, way in enumerate((w for w in used if used[w] > 1), 1)}

    def numbered(block: Block, *, addresses: bool) -> Block:
        if not (ways := led(block)):
            return block
        numbers = [Way(f"{shared[way]}", f"source-{shared[way]}") for way in ways if way in shared]
        own = [
            way if addresses or way.place else Way(way.text) for way in ways if way not in shared
        ]
        return Pointers(_SOURCE if len(ways) == 1 else "Sources", (*numbers, *own))

    told = [
        (place, words, [numbered(block, addresses=place not in (WORDS, TASKS)) for block in within])
        for place, words, within in chapters
    ]
    said: list[Block] = [Paragraph(_SHARED), Pointers("", tuple(shared), "source")]
    return [*told, ("sources", "Sources, by their number", said if shared else [])]


def item(item: Item, library: Library) -> list[Block]:
    """Return everything about a task or question: why, how, what to ask whom, and what stands behind it."""
    blocks: list[Block] = [Heading(title(item), 4, f"item-{item.id}")]
    blocks += _marked(item, library, "items")
    blocks += [Paragraph(item.why)] if item.why else []
    asked = dict.fromkeys(ask.to for ask in item.ask)
    if not asked.keys() >= {*item.who}:
        met = capitalised(join_words([role(library, who) for who in item.who]))
        blocks.append(Pointers("With", (Way(met),)))
    how, lines = without_lines(item.how, library)
    blocks += [Bullets(how)] if how else []
    blocks += [Pointers("In this handbook", tuple(lines))] if lines else []
    blocks += _under("Have ready", [Bullets(item.ready)] if item.ready else [])
    for role_id in asked:
        texts = tuple(ask.text for ask in item.ask if ask.to == role_id)
        blocks += _under(f"Ask {the_role(library, role_id)}", [Bullets(texts)])
    blocks += _joined(item, library)
    blocks += _facts(_changes(item, library))
    return [*blocks, *_sources(item.sources, library, *_laws(item, library))]


def _joined(entry: Item | Term, library: Library) -> list[Block]:
    """Return the ways from *entry* to the terms and the law that it names, but for what it is now."""
    label, now = ("See also", entry.now) if isinstance(entry, Term) else ("Words", "")
    terms = tuple(Way(library.terms[id_].term, f"term-{id_}") for id_ in entry.see if id_ != now)
    laws = tuple(Way(library.laws[id_].title, f"law-{id_}") for id_ in entry.law)
    return [Pointers(*each) for each in ((label, terms), ("The law", laws)) if each[1]]


def _facts(rows: Iterable[tuple[str, str]]) -> list[Block]:
    return [Facts(told)] if (told := tuple(rows)) else []


def _under(words: str, blocks: Sequence[Block]) -> list[Block]:
    return [Paragraph(f"{words}:", "strong"), *blocks] if blocks else []


def _changes(entry: Item | Term | Law, library: Library) -> list[tuple[str, str]]:
    """Return what has changed, each with its state, and what was before where that was not told yet."""
    rows = []
    told: set[str] = set()
    for change in entry.changes:
        now = change.now.removesuffix(" Enacted, not confirmed in force.")  # as it begins
        rows.append(("What has changed", f"{since_when(change)}. {now}"))
        said = library.documents[change.document].date[:4] or "undated"
        if not (change.was in told or _SILENT.fullmatch(change.was)):
            rows.append((f"Before ({said})", change.was))
        told.add(change.was)
    return rows


def _marked(entry: Item | Term | Document, library: Library, space: str) -> list[Block]:
    """Return the line that marks what a council added, and what it says of a shipped entry of the shelf *space*."""
    added = f"Added by {entry.council}. Not checked by lmcs."
    blocks: list[Block] = [Paragraph(added, "strong")] if entry.council else []
    return [*blocks, *_facts(here(library, space, entry.id))]


def _sources(sources: Iterable[Source], library: Library, *read: str) -> list[Block]:
    """Return where a statement comes from: a document of the handbook, or a page on the web but for those to *read* in any case."""
    ways = []
    for source in sources:
        if source.document:
            part = f", “{source.part}”" if source.part else ""
            text = f"{library.documents[source.document].title}{part}"
            ways.append(Way(text, f"document-{source.document}"))
        elif source.address not in read:
            ways.append(Way(source.title, address=source.address))
    return [Pointers(_SOURCE, tuple(ways))] if ways else []


def _laws(entry: Item | Term, library: Library) -> list[str]:
    """Return the addresses of the law that an *entry* names, each of which stands in the law note."""
    return [library.laws[id_].address for id_ in entry.law]


def term(term: Term, library: Library) -> list[Block]:
    """Return everything about a term: what it means, its names, what it is now, and what has changed."""
    blocks: list[Block] = [
        Heading(term.name, 4, f"term-{term.id}"),
        *_marked(term, library, "glossary"),
        *what_became(term),
        Paragraph(term.meaning),
    ]
    if term.id == _INSPECTION:
        called = [each for each in library.checklists if each.id == RINGS]
        ways = [Way(list_title(each), f"list-{each.id}") for each in called]
        blocks += [Pointers(WHEN_IT_RINGS, (way,)) for way in ways]
    for label, names in (
        ("Say", (term.say.removeprefix("Say "),)),
        ("Short forms", term.short[1:] and term.short),
        ("Also called", _further(term)),
    ):
        if told := tuple(Way(name) for name in names if name):
            blocks.append(Pointers(label, told))
    if term.now:
        blocks.append(Pointers("Now", (Way(library.terms[term.now].name, f"term-{term.now}"),)))
    blocks += [*_joined(term, library), *_facts(_changes(term, library))]
    return [*blocks, *_sources(term.sources, library, *_laws(term, library))]


def _further(term: Term) -> list[str]:
    """Return the other names of a *term* that a search of the page would not meet in its name, its meaning or one another."""
    said = f"{term.name} {term.meaning}".casefold()
    also = [name.casefold() for name in term.also]
    inside = [
        any(name in other and name != other for other in also) or name in said for name in also
    ]
    return [name for name, found in zip(term.also, inside, strict=True) if not found]


def law(law: Law, used: Sequence[Item], library: Library) -> list[Block]:
    """Return everything about a law note, and the items that it is *used* in."""
    rows = [(LAW_KINDS[law.kind], law_state(law)), ("What it asks", law.asks)]
    ways = tuple(Way(f"{item.kind} {item.number}", f"item-{item.id}") for item in used)
    return [
        Heading(law.title, 4, f"law-{law.id}"),
        Facts((*rows, ("What it means for you", law.means), *_changes(law, library))),
        *([Pointers("Where you meet it", ways)] if ways else []),
        Link("Read it on the web", law.address),
        *_sources(law.sources, library, law.address),
    ]


def document(document: Document, library: Library) -> list[Block]:
    """Return everything about a document: what it gives, whose it is, and what became of it."""
    return [
        Heading(document.title, 4, f"document-{document.id}"),
        *_marked(document, library, "documents"),
        *([Paragraph(document.about)] if document.about else []),
        *_facts(published(document)),
        *([Link("Read it on the web", document.address)] if document.address else []),
        *_sources(document.sources, library, document.address),
    ]
