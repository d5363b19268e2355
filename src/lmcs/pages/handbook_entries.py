"""The entries of the handbook: a task, a term, a law note and a document, each with ways to what it names.

There are ways also to what lines to type would show, which content tells its readers: nobody types in a page.
"""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress

from lmcs.basics.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Link,
    Paragraph,
    Pointers,
    Way,
    saying,
)  # fmt: skip
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.basics.text import capitalised, join_words, sentences
from lmcs.content import Document, Item, Law, Source, Term
from lmcs.content.finding import ANSWERS, find
from lmcs.content.library import Library
from lmcs.content.naming import role, tasks, the_role
from lmcs.pages.entries import here, since_when, what_became
from lmcs.pages.entry import LAW_KINDS, law_state, published
from lmcs.pages.items import list_title, title
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS, Kind

Chapter = tuple[str, str, list[Block]]
"""Its place, its heading and what stands in it."""

WORDS, TASKS = "words", "tasks"
"""The places of the chapters of terms and of tasks."""
_INSPECTION, RINGS = "ilacs", "inspection"
"""The term for Ofsted's inspection of the council, and the list for the day when it is announced."""
WHEN_IT_RINGS = "When Ofsted rings"
_SILENT = re.compile(r"The [\d and]{1,20} guides? do(?:es)? not mention [^.]{1,60}\.")
"""What was, where a guide said nothing of it: no line of its own."""
TOP = Way("the contents", "contents")
BACK = Pointers("Back to", (TOP,))
_LINE = re.compile(r"\btype lmcs ([a-z]+) ?(.*)", re.IGNORECASE)
_PLACES: dict[str, tuple[Way, Kind | None, str]] = {
    "glossary": (Way("The words", "words"), TERMS, "term"),
    "law": (Way("The law", "law"), LAWS, "law"),
    "documents": (Way("Documents", "documents"), DOCUMENTS, "document"),
    "figures": (Way("Key figures", "figures"), None, ""),
    "changes": (Way("What has changed", "changed"), None, ""),
}
"""Where the handbook has what a command shows, the kind of its entries, and how the place of one begins."""


def item(item: Item, library: Library) -> list[Block]:
    """Return everything about a task or question: why, how, what to ask whom, and what stands behind it."""
    blocks: list[Block] = [Heading(title(item), 4, f"item-{item.id}")]
    blocks += _marked(item, library, "items")
    blocks += saying(Paragraph(item.why))
    asked = dict.fromkeys(ask.to for ask in item.ask)
    if not asked.keys() >= {*item.who}:
        met = capitalised(join_words([role(library, who) for who in item.who]))
        blocks += leading("With", [Way(met)])
    how, lines = without_lines(item.how, library)
    blocks += [*saying(Bullets(how)), *leading("In this handbook", lines)]
    blocks += _under("Have ready", item.ready)
    for role_id in asked:
        texts = tuple(ask.text for ask in item.ask if ask.to == role_id)
        blocks += _under(f"Ask {the_role(library, role_id)}", texts)
    blocks += [*_joined(item, library), *saying(Facts(_changes(item, library)))]
    told = [each for each in item.sources if each.document or not item.law]  # law leads to its own
    return [*blocks, *_sources(told, library, addresses=False)]


def _joined(entry: Item | Term, library: Library) -> list[Block]:
    """Return the ways from *entry* to the terms and the law that it names, but for what it is now."""
    label, now = ("See also", entry.now) if isinstance(entry, Term) else ("Words", "")
    terms = [Way(library.terms[id_].term, f"term-{id_}") for id_ in entry.see if id_ != now]
    laws = [Way(_cited(library.laws[id_]), f"law-{id_}") for id_ in entry.law]
    return [*leading(label, terms), *leading("The law", laws)]


def _cited(law: Law) -> str:
    """Return the title of a *law* note as it is cited: without what it is about in brackets, which stands where the link leads."""
    return re.sub(r" \([^()\d]*\)$", "", law.title)


def _under(words: str, texts: tuple[str, ...]) -> list[Block]:
    return [Paragraph(f"{words}:", "strong"), Bullets(texts)] if texts else []


def _changes(entry: Item | Term | Law, library: Library) -> tuple[tuple[str, str], ...]:
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
    return tuple(rows)


def _marked(entry: Item | Term | Document, library: Library, space: str) -> list[Block]:
    """Return the line that marks what a council added, and what it says of a shipped entry of the shelf *space*."""
    added = f"Added by {entry.council}. Not checked by lmcs."
    marked = Paragraph(added if entry.council else "", "strong")
    return saying(marked, Facts(here(library, space, entry.id)))


def _sources(
    sources: Iterable[Source], library: Library, *read: str, addresses: bool = True
) -> list[Block]:
    """Return where a statement comes from, each once: a document of the handbook, or a page on the web but for those to *read* in any case.

    The guides that lmcs rests on are told by their short names, as they come most. Without *addresses* a page is told by its title alone, so that the file goes through the mail.
    """
    ways: dict[Way, None] = {}
    for source in sources:
        if source.document:
            document = library.documents[source.document]
            often = document.kind == "source" and document.also
            title = capitalised(document.also[0]) if often else document.title
            ways[Way(title, f"document-{source.document}")] = None
        elif source.address not in read:
            ways[Way(source.title, address=source.address if addresses else "")] = None
    return leading("Source" if len(ways) == 1 else "Sources", ways)


def term(term: Term, library: Library) -> list[Block]:
    """Return everything about a term but what it rests on, so that the file goes through the mail: what it means, its names, what it is now, and what has changed."""
    blocks: list[Block] = [
        Heading(term.name, 4, f"term-{term.id}"),
        *_marked(term, library, "glossary"),
        *what_became(term),
        Paragraph(term.meaning),
    ]
    if term.id == _INSPECTION:
        called = [each for each in library.checklists if each.id == RINGS]
        ways = (Way(list_title(each), f"list-{each.id}") for each in called)
        blocks += leading(WHEN_IT_RINGS, ways)
    for label, names in (
        ("Say", [term.say.removeprefix("Say ")] if term.say else []),
        ("Short forms", term.short[1:] and term.short),
        ("Also called", _further(term)),
    ):
        blocks += leading(label, map(Way, names))
    if term.now:
        blocks += leading("Now", [Way(library.terms[term.now].name, f"term-{term.now}")])
    return [*blocks, *_joined(term, library), *saying(Facts(_changes(term, library)))]


def _further(term: Term) -> list[str]:
    """Return the other names of a *term* that a search of the page would not meet in its name, its meaning or one another."""
    said = f"{term.name} {term.meaning}".casefold()
    also = [name.casefold() for name in term.also]
    inside = [
        any(name in other and name != other for other in also) or name in said for name in also
    ]
    return [name for name, found in zip(term.also, inside, strict=True) if not found]


def law(law: Law, used: Sequence[Item], library: Library) -> list[Block]:
    """Return everything about a law note, and the items that it is *used* in; of its sources those that are not the Act itself."""
    rows = [(LAW_KINDS[law.kind], law_state(law)), ("What it asks", law.asks)]
    ways = (Way(f"{item.kind} {item.number}", f"item-{item.id}") for item in used)
    name = _cited(law).split(", ")[0]
    further = [each for each in law.sources if not each.title.startswith(name)]
    return [
        Heading(law.title, 4, f"law-{law.id}"),
        Facts((*rows, ("What it means for you", law.means), *_changes(law, library))),
        *leading("Where you meet it", ways),
        Link("Read it on the web", law.address),
        *_sources(further, library, law.address, addresses=False),
    ]


def document(document: Document, library: Library) -> list[Block]:
    """Return everything about a document: what it gives, whose it is, and what became of it."""
    return [
        Heading(document.title, 4, f"document-{document.id}"),
        *_marked(document, library, "documents"),
        *saying(Paragraph(document.about), Facts(published(document))),
        *([Link("Read it on the web", document.address)] if document.address else []),
        *_sources(document.sources, library, document.address),
    ]


def leading(label: str, ways: Iterable[Way]) -> list[Block]:
    """Return the *ways* behind their *label*, nothing where there are none."""
    return [Pointers(label, told)] if (told := tuple(ways)) else []


def without_lines(texts: Iterable[str], library: Library) -> tuple[tuple[str, ...], list[Way]]:
    """Return *texts* without the sentences that tell a line to type, and the ways to what those lines would show."""
    told: list[str] = []
    ways: dict[Way, None] = {}
    for text in texts:
        kept = []
        for sentence in sentences(text):
            found = _LINE.search(sentence)
            if found is None:
                kept.append(sentence)
            else:
                ways |= dict.fromkeys(_ways(found[1].lower(), found[2].rstrip("."), library))
        if kept:
            told.append(" ".join(kept) if len(kept) < len(sentences(text)) else text)
    return tuple(told), list(ways)


def _ways(command: str, words: str, library: Library) -> list[Way]:
    """Return where the handbook has what *command* shows of the *words*; nothing where it has not."""
    if command == "show" and words == "before":
        return [Way(library.before.title, "before")] if library.before.topics else []
    if command == "show":
        with suppress(NotFound, WrongUse):
            found = tasks(library, words.split())
            return [Way(title(item), f"item-{item.id}") for item in found]
        return []
    if command == "list":
        named = words.removeprefix("--checklist").strip()
        lists = [each for each in library.checklists if each.id == named]
        return [Way(list_title(each), f"list-{each.id}") for each in lists]
    if command not in _PLACES:
        return []
    way, kind, entry = _PLACES[command]
    asked = re.split(r" (?:to|for) ", f"{words} ")[0].strip() if kind else ""
    if kind and asked:
        shelf = kind.shelf(library)
        for match in find(asked, kind.findable(library)):
            if match.how in ANSWERS:
                return [Way(kind.title(shelf[match.id]), f"{entry}-{match.id}")]
    return [way]
