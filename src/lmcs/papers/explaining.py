"""What a paper's words and law are: found, told apart, counted and placed. A paper in, a reading of it out; nothing kept."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lmcs.content import Law, Term
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.papers.citing import Citation, Statutes
from lmcs.papers.cleaning import clean
from lmcs.papers.defining import SMALL, defined
from lmcs.papers.paper import Paper, Passage
from lmcs.papers.senses import Senses, bare_names
from lmcs.papers.spotting import AS_WRITTEN, NEVER, Names, Spot, is_short, one
from lmcs.papers.unknown import unexplained, without_words

_LAW_WORDS = frozenset({
    "act", "advice", "bill", "code", "guidance", "regulations", "convention", "duty", "together", "framework",
})  # fmt: skip

_RECENT = "2020"  # since then an Act may still be called by the name it had as a Bill
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
_OF_NAMES = 4  # letters of a word in a name, above which it is no short form
_CELL = 40  # characters of a passage that may be one cell of a list of short forms


class Found(NamedTuple):
    """An entry that a paper names: how it is written, how often, and where first."""

    id: str
    texts: tuple[str, ...]
    times: int
    where: str
    other: tuple[str, ...] = ()
    """The ids of other entries that the same letters may mean, where the paper does not say which."""
    double: str = ""
    """Those letters."""


class Defined(NamedTuple):
    """What a paper says itself: a short form or a word, what it stands for there, and where that is said."""

    short: str
    long: str
    where: str
    elsewhere: tuple[str, ...] = ()
    """The ids of what the same letters mean elsewhere."""
    entry: str = ""
    """The id of the entry whose name it stands for."""


class Mention(NamedTuple):
    """One place that names an entry: its id, the words, the passage and where in it they stand."""

    id: str
    passage: int
    spot: Spot


class Reading(NamedTuple):
    """What was found in a paper."""

    paper: Paper
    terms: tuple[Found, ...]
    law: tuple[Found, ...]
    defined: tuple[Defined, ...]
    unknown: tuple[tuple[str, int], ...]
    mentions: tuple[Mention, ...]


class Explainer:
    """Reads papers with the words of one *library*; made once, for any number of papers."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.names = Names([*_of_terms(library), *_here(library), *_of_laws(library)])
        self._senses = Senses(library)
        self._statutes = Statutes(library)
        self._words = self.names.words

    def read(self, paper: Paper) -> Reading:
        """Return what was found in *paper*."""
        paper = clean(paper, self._words)
        texts = [passage.text for passage in paper.passages]
        own = self._defined(paper.passages)
        spots = [self.names.spot(text) for text in texts]
        sure = [spot for each in spots for spot in each if len(spot.ids) == 1 and not spot.everyday]
        named = {spot.ids[0] for spot in sure}
        full = {spot.ids[0] for spot in sure if self._is_name(spot)}
        terms, law = _Gathered(), _Gathered()
        mentions: list[Mention] = []
        unknown: Counter[str] = Counter()
        acts: list[str] = []  # those that the paper has named so far
        for number, (passage, here) in enumerate(zip(paper.passages, spots, strict=True)):
            senses: list[tuple[Spot, tuple[str, ...]]] = []
            for spot in here:
                told = own.get(_written(spot), [])
                ours = {id_ for id_ in spot.ids for each in told if self._alike(id_, each)}
                said_here = any(each.where == passage.where for each in told)
                if told and (said_here or not ours):
                    meant = tuple(id_ for id_ in spot.ids if id_ in ours)
                else:
                    meant = self._senses.meant(spot, passage.text, here, named, full | ours)
                senses.append((spot, meant))
            found = {meant[0] for _, meant in senses if len(meant) == 1}
            statutes = self._statutes.acts(passage.text)
            cited = list(self._statutes.cited(passage.text, statutes, found, acts))
            acts += [act.name for act in statutes]
            for spot, meant in senses:
                kept = self._by_law(spot, meant, cited)
                for id_ in kept:
                    others = [each for each in kept if each != id_]
                    if id_ in self._library.terms:
                        terms.add(id_, spot.text, passage.where, others)
                    if id_ in self._library.laws:  # some guidance is a term, too
                        law.add(id_, spot.text, passage.where, [])
                    mentions.append(Mention(id_, number, spot._replace(ids=kept)))
            for citation in cited:
                for id_ in citation.ids:
                    law.add(id_, citation.text, passage.where, [])
                    mentions.append(Mention(id_, number, Spot(citation.ids, *citation[1:])))
            taken = [range(spot.start, spot.end) for spot in here]
            taken += [range(each.start, each.end) for each in cited]
            unknown.update(unexplained(passage.text, taken, own))
        return Reading(
            paper,
            terms.found(),
            law.found(),
            tuple(each for told in own.values() for each in told if not self._is_ours(each)),
            tuple(Counter(without_words(unknown, self._ordinary(texts))).most_common()),
            tuple(mentions),
        )

    def _defined(self, passages: Sequence[Passage]) -> dict[str, list[Defined]]:
        """Return what a paper says of its own words, by those words; also where each stands in a cell of its own."""
        own: dict[str, list[Defined]] = {}
        around = [Passage("", ""), *passages, Passage("", "")]
        for before, passage, after in zip(around, passages, around[2:], strict=False):
            cell = len(passage.text) < _CELL and "\n".join(
                (before.text[-_CELL:], passage.text, after.text[:120])
            )
            for short, long in defined(cell or passage.text).items():
                told = own.get(short, [])
                known = any(fold(long) == fold(each.long) for each in told)
                if short in passage.text and not known:
                    ids = tuple(id_ for spot in self.names.spot(short) for id_ in spot.ids)
                    entry = next(
                        (s.ids[0] for s in self.names.spot(long) if len(s.text) == len(long)), ""
                    )
                    own.setdefault(short, []).append(
                        Defined(short, long, passage.where, ids, entry)
                    )
        return own

    def _ordinary(self, texts: Iterable[str]) -> set[str]:
        """Return the words of four letters or more that names or the paper's *texts* have in small letters."""
        small = {word for text in texts for word in _SMALL_WORD.findall(text)}
        return small | {word for word in self._words if len(word) > _OF_NAMES}

    def _by_law(
        self, spot: Spot, meant: tuple[str, ...], cited: Iterable[Citation]
    ) -> tuple[str, ...]:
        """Return those of several entries called "section 19" that are about the section which is cited there."""
        here = {id_ for each in cited if each.start <= spot.start < each.end for id_ in each.ids}
        about = tuple(
            id_
            for id_ in meant
            if id_ in self._library.terms and not here.isdisjoint(self._library.terms[id_].law)
        )
        return about if len(meant) > 1 and about else meant

    def _is_ours(self, told: Defined) -> bool:
        """Tell whether what a paper says of a short form is what is said here."""
        return any(self._alike(id_, told) for id_ in told.elsewhere)

    def _is_name(self, spot: Spot) -> bool:
        """Tell whether a spot is the whole name of one term, of two words or more, and so says which sense is meant."""
        term = self._library.terms.get(spot.ids[0])
        if term is None or len(spot.ids) > 1 or " " not in spot.text:
            return False
        return fold(spot.text) == fold(term.term)

    def _alike(self, id_: str, told: Defined) -> bool:
        """Tell whether what a paper says is the name of an entry: one has all words of the other, or nearly all are the same."""
        entry: Term | Law = self._library.terms.get(id_) or self._library.laws[id_]
        wanted = set(fold(told.long).split()) - SMALL
        for name in (entry.title if isinstance(entry, Law) else entry.term, *entry.also):
            words = set(fold(name).split()) - SMALL
            shared = len(wanted & words)
            if shared == len(wanted) or (shared == len(words) and shared > 1):
                return True
            if 4 * shared >= 3 * max(len(wanted), len(words)):
                return True
        return False


def _written(spot: Spot) -> str:
    """Return the word that a paper would explain: a short form as of one, any other as it stands."""
    word = spot.text.removesuffix("'s")
    return one(word) if is_short(word) else word


class _Gathered:
    """What was found of one kind, in the order in which it came."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[str, None]] = defaultdict(dict)
        self._counts: Counter[str] = Counter()
        self._where: dict[str, str] = {}
        self._others: dict[str, dict[str, None]] = defaultdict(dict)
        self._double: dict[str, str] = {}

    def add(self, id_: str, text: str, where: str, others: Iterable[str]) -> None:
        self._texts[id_][" ".join(text.split())] = None
        self._counts[id_] += 1
        self._where.setdefault(id_, where)
        self._others[id_].update(dict.fromkeys(others))
        if self._others[id_]:
            self._double.setdefault(id_, text)

    def found(self) -> tuple[Found, ...]:
        return tuple(
            Found(
                id_,
                tuple(texts),
                self._counts[id_],
                self._where[id_],
                tuple(self._others[id_]),
                self._double.get(id_, ""),
            )
            for id_, texts in self._texts.items()
        )


def _of_terms(library: Library) -> Iterable[tuple[str, str, str]]:
    for term in library.terms.values():
        for name in dict.fromkeys(term.names):
            yield term.id, name, term.papers
    for id_, name in bare_names(library):
        yield id_, name, library.terms[id_].papers or NEVER


def _here(library: Library) -> Iterable[tuple[str, str, str]]:
    """Yield what a council calls a term, or a role that is a term too; a single word as the council writes it."""
    if not library.brought:
        return
    from lmcs.content import local  # only where a council says something

    ids = {term.term.casefold(): term.id for term in library.terms.values()}
    for id_, names in local.names(library, "glossary").items():
        yield from ((id_, name, AS_WRITTEN) for name in names)
    for role, names in local.names(library, "people").items():
        term = ids.get(library.people[role].name.casefold())
        yield from ((term, name, AS_WRITTEN) for name in names if term)


def _of_laws(library: Library) -> Iterable[tuple[str, str, str]]:
    """Yield what names a law note in a paper: its title, its short forms, and other names with a word of law in them."""
    taken = {fold(name) for term in library.terms.values() for name in term.names}
    for law in library.laws.values():
        title = law.title.partition(" (")[0]
        act, _, part = title.partition(", ")
        names = [law.title, title, *([f"{part} of the {act}"] if part else []), *law.short]
        called, _, year = title.rpartition(" Act ")
        if law.kind == "act" and not part and year >= _RECENT:
            names.append(f"{called} Bill")
        names += [name for name in law.also if not _LAW_WORDS.isdisjoint(fold(name).split())]
        for name in dict.fromkeys(names):
            if fold(name) not in taken and not fold(name).startswith("section "):
                yield law.id, name, ""
