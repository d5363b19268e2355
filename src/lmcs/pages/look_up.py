"""What can be looked up: terms, law notes and documents. What each kind is like stands once, and drives its pages."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph, section
from lmcs.basics.text import plural
from lmcs.content import Term
from lmcs.content.compared import Prepared, looked_up
from lmcs.content.finding import LOOKED_UP
from lmcs.content.library import Library
from lmcs.content.opening import opens
from lmcs.content.reference import whose
from lmcs.content.shelves import Shelf
from lmcs.pages import entry
from lmcs.pages.checked import LICENCE, checked
from lmcs.pages.entries import more

if TYPE_CHECKING:
    from lmcs.content.figure import Figure
    from lmcs.progress.journey import Journey

DOCUMENT_KINDS = {
    "source": "The five guides this tool draws on",
    "must know": "More of the must-know series",
    "resource": "Resources",
    "guidance": "Statutory guidance",
    "code": "Codes",
    "framework": "Inspection and other frameworks",
    "strategy": "Strategies, white papers and consultations",
}


class Kind(NamedTuple):
    """One kind of entry that can be looked up, and how its entries are found and shown."""

    command: str
    """The command that looks it up."""
    noun: str
    """What several of them are called at the head of a page."""
    title: Callable[[Any], str]
    """What heads an entry."""
    said: Callable[[Any, Library, int, bool], list[Block]]
    """What is said of an entry, under headings of a level: all there is, or in brief what is needed first."""
    everything: Callable[[Library], Page]
    """All entries, for who names none."""
    by_hand: bool = True
    """Whether the standard view is drawn by hand, so that it comes at once; else by Rich."""
    licence: str = ""
    """The line about the licence of official figures, where its entries have any."""

    def shelf(self, library: Library) -> Shelf[Any]:
        """Return the shelf of the *library* that has the entries."""
        shelf: Shelf[Any] = getattr(library, LOOKED_UP[self.command][0])
        return shelf

    def findable(self, library: Library) -> list[Prepared]:
        """Return the entries as they can be looked up."""
        return looked_up(library, self.command)

    def opens(self, shown: Any) -> str:
        """Return the command that shows the entry *shown*."""
        _, _, name, *_ = LOOKED_UP[self.command]
        return opens(self.command, getattr(shown, name), shown.id)


def term_index(library: Library, *, meanings: bool = False) -> Page:
    """Return every term under its first letter: names only, or with *meanings*, for paper."""
    ordered = sorted(library.terms.values(), key=lambda term: term.term.casefold())
    blocks: list[Block] = [Paragraph(f"{plural(len(ordered), 'term')}. {more('glossary')}")]
    for letter in dict.fromkeys(term.term[0].upper() for term in ordered):
        here = [term for term in ordered if term.term[0].upper() == letter]
        whole = Facts(tuple((term.name, term.meaning) for term in here))
        blocks += [Heading(letter), whole if meanings else Bullets(tuple(map(_indexed, here)))]
    return Page("Glossary", (*blocks, checked(library.content_date)))


def _indexed(term: Term) -> str:
    added = f", added by {term.council}" if term.council else ""
    state = f", {term.state}" if term.state else ""
    return f"{term.name}{state}{added}"


def _law_index(library: Library) -> Page:
    """Return every law note under its kind, saying which are not in force."""
    blocks: list[Block] = [Paragraph(f"{len(library.laws)} notes. {more('law')}")]
    for kind, words in entry.LAW_KINDS.items():
        titles = [law.called for law in library.laws.values() if law.kind == kind]
        blocks += section(words, Bullets(tuple(titles)))
    return Page("Law and guidance", (*blocks, checked(library.content_date)))


def _document_index(library: Library) -> Page:
    blocks: list[Block] = [Paragraph(f"{len(library.documents)} documents. {more('documents')}")]
    for kind, words in DOCUMENT_KINDS.items():
        here = [each for each in library.documents.values() if each.kind == kind]
        rows = [(each.title, whose(each.now or each.about, each.council)) for each in here]
        blocks += section(words, Facts(tuple(rows)))
    return Page("Documents", (*blocks, checked(library.content_date)))


TERMS = Kind("glossary", "meaning", lambda term: term.name, entry.term, term_index)
LAWS = Kind("law", "note", lambda law: law.called, entry.law, _law_index, by_hand=False)
DOCUMENTS = Kind("documents", "document", lambda each: each.title, entry.document, _document_index)


def figures(journey: "Journey") -> Kind:
    """Return how key figures are looked up and shown in this *journey*. Their pages are imported where one is shown: a search shows none."""

    def said(figure: "Figure", library: Library, level: int, _: bool) -> list[Block]:
        from lmcs.pages.figure import whole

        return whole(journey, figure, library, level)

    def everything(_: Library) -> Page:
        from lmcs.pages.figures import everything

        return everything(journey)

    kind = Kind("figures", "figure", lambda figure: figure.name, said, everything)
    return kind._replace(by_hand=False, licence=LICENCE)
