"""What is looked up: terms, law notes and documents. Types as those of `types.py`."""

from typing import Annotated, NamedTuple

from lmcs.basics.text import first_sentence

# isort: off
# fmt: off
from lmcs.content.fields import (
    ALWAYS, DOCUMENT_KINDS, FORCES, IN_PAPERS, LAW_KINDS, SHIPPED, TERM_STATUSES, Address, Date, Field,
    Filled, Id, Laws, Names, NeededProse, NeededText, One, Prose, ShippedDate, ShippedProse, ShippedText,
    Terms, force_words,
)
from lmcs.content.types import Changes, Source, Sources


class Old(NamedTuple):
    """One of the names of a term, that is out of date: people should say something else."""

    name: NeededText = ""  #: The name, as it stands in `term`, `short` or `also`.
    since: Date = ""  #: Since when it is out of date.
    now: str = ""  #: What is said now, where that is not the term, or what its `now` has become.
    beside: Names = ()  #: Where the name still means something else: words of which one stands in the same sentence when it is old.
    but: Names = ()  #: Words beside which, in the same sentence, the name is right: the law still has it, or it means something else.


class Rule(NamedTuple):
    """What no longer holds, or not yet, and papers give as if it did: "a personal adviser until 21"."""

    says: Annotated[tuple[str, ...], Field(need=ALWAYS)] = ()  #: Ways to tell it in one sentence. `...` stands between words that may stand apart, in any order, and an upright stroke between words of which one is enough. `<no duty>`, `<a duty>`, `<no crime>` and `<to come>` are many ways to say so. `<before 2021>` or `<before 2021-09>` behind the names of a document tells any older edition of it, however its year is cited.
    but: Names = ()  #: Words that stand there where the sentence is right all the same.
    now: NeededProse = ""  #: What holds today, a sentence.
    since: Date = ""  #: Since when; left out for what does not hold yet.
    sources: tuple[Source, ...] = ()  #: The evidence, where that of the entry does not say so.


class Term(NamedTuple):
    """A glossary entry."""

    id: Annotated[str, Id("glossary")] = ""
    term: NeededText = ""  #: The term.
    short: Names = ()  #: Short forms.
    also: Names = ()  #: Other names of the thing.
    search: Names = ()  #: Words people look for it by, though they are not its names: a suggestion, never an answer.
    old: tuple[Old, ...] = ()  #: Those of its names that are out of date.
    unlike: Names = ()  #: Phrases in a paper that have one of its names in them and mean something else. `...` stands between words that may stand apart in its sentence, the name first, and an upright stroke between words of which one is enough.
    rules: tuple[Rule, ...] = ()  #: What used to hold of it, in the words in which papers still say so.
    papers: Annotated[str, One(IN_PAPERS, "")] = ""  #: How a name of one everyday word stands in a paper that means it.
    status: Annotated[str, One(TERM_STATUSES, SHIPPED)] = "current"  #: What became of the term.
    meaning: NeededProse = ""  #: One to three sentences, true today; the first stands alone as a gist.
    now: Annotated[str, Field(refers="glossary")] = ""  #: The id of what replaced it.
    say: Prose = ""  #: A preferred wording, where there is one.
    see: Terms = ()
    law: Laws = ()
    changes: Changes = ()
    sources: Sources = ()  #: Where it comes from.
    as_at: ShippedDate = ""
    council: Filled = ""

    @property
    def name(self) -> str:
        """The term with its first short form, as a heading shows it."""
        return f"{self.term} ({self.short[0]})" if self.short else self.term

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called: the term, its short forms and other names."""
        return (self.term, *self.short, *self.also)

    @property
    def state(self) -> str:
        """What became of it, in a word or two; "" where it is current."""
        return "" if self.status == "current" else force_words(self.status)

    @property
    def gist(self) -> tuple[str, str]:
        """Its name, with its state, and the first sentence of its meaning."""
        name = f"{self.name} [{self.state}]" if self.state else self.name
        return name, whose(first_sentence(self.meaning), self.council)


class Law(NamedTuple):
    """A legislation note: what it asks, what it means for a lead member, and its force."""

    id: Annotated[str, Id("law")] = ""
    title: NeededText = ""
    kind: Annotated[str, One(LAW_KINDS)] = ""  #: What kind of law it is.
    force: Annotated[str, One(FORCES)] = ""  #: Whether it is in force.
    asks: NeededProse = ""  #: What it asks of whom.
    means: NeededProse = ""  #: What it means for a lead member.
    address: Annotated[str, Field("address", need=ALWAYS)] = ""  #: Where it can be read.
    as_at: ShippedDate = ""
    short: Names = ()
    also: Names = ()
    since: Date = ""  #: Since when it is in force.
    topics: Names = ()  #: Words that people would look for.
    changes: Changes = ()
    sources: Sources = ()
    starts: Date = ""
    pages: Annotated[str, Field("count")] = ""  #: How many pages a guidance or code has, as its publisher or a copy of it says.

    @property
    def council(self) -> str:
        """Nobody's: a council makes no law."""
        return ""

    @property
    def called(self) -> str:
        """Its title, with its force where it is not wholly in force."""
        return self.title if self.force == "in force" else f"{self.title} ({force_words(self.force)})"

    @property
    def gist(self) -> tuple[str, str]:
        """What it is called, and the first sentence of what it asks."""
        return self.called, first_sentence(self.asks)


class Document(NamedTuple):
    """A source or a resource."""

    id: Annotated[str, Id("documents")] = ""
    title: NeededText = ""
    kind: Annotated[str, One(DOCUMENT_KINDS, SHIPPED)] = "resource"  #: What kind of document it is.
    publisher: ShippedText = ""  #: Whose it is.
    now: ShippedProse = ""  #: What became of it.
    about: ShippedProse = ""
    as_at: ShippedDate = ""
    short: Names = ()
    also: Names = ()
    date: Date = ""  #: When it was published.
    address: Address = ""
    parts: Names = ()  #: Its headings, which sources cite.
    topics: Names = ()
    sources: tuple[Source, ...] = ()
    words: Annotated[str, Field("count")] = ""  #: How many words it has, by which its reading time is said.
    pages: Annotated[str, Field("count")] = ""  #: How many pages it has, as its publisher or a copy of it says; in place of `words`.
    council: Filled = ""

    @property
    def gist(self) -> tuple[str, str]:
        """Its title, and what it is about."""
        return self.title, whose(self.about, self.council)


def whose(text: str, council: str) -> str:
    """Return a *text* about an entry, which says that a *council* added it, where one did; so it is never empty."""
    return f"{text} Added by {council}.".lstrip() if council else text
