"""What a paper's words and law are: found, told apart, counted and placed. A paper in, a reading of it out; nothing kept."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from lmcs.content import Law, Term
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.papers.citing import Citation, Statutes
from lmcs.papers.cleaning import clean
from lmcs.papers.defining import defined, one, unexplained, without_words
from lmcs.papers.paper import Paper
from lmcs.papers.spotting import AS_WRITTEN, Names, Spot, is_short

_LAW_WORDS = frozenset({
    "act", "advice", "bill", "code", "guidance", "regulations", "convention", "duty", "together", "framework",
})  # fmt: skip

_RECENT = "2020"  # since then an Act may still be called by the name it had as a Bill
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
_OF_NAMES = 4  # letters of a word in a name, above which it is no short form
_SEVERAL = 2  # entries round one sense of a short form that show the paper to be about it


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
    defined: tuple[tuple[str, str], ...]
    unknown: tuple[tuple[str, int], ...]
    mentions: tuple[Mention, ...]


class Explainer:
    """Reads papers with the words of one *library*; made once, for any number of papers."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.names = Names(
            [*_of_terms(library.terms.values()), *_here(library), *_of_laws(library)]
        )
        self._statutes = Statutes(library)
        self._words = self.names.words

    def read(self, paper: Paper) -> Reading:
        """Return what was found in *paper*."""
        paper = clean(paper, self._words)
        texts = [passage.text for passage in paper.passages]
        own: dict[str, str] = {}
        for text in texts:
            for short, long in defined(text).items():
                own.setdefault(short, long)
        spots = [self.names.spot(text) for text in texts]
        sure = {spot.ids[0] for each in spots for spot in each if self._is_name(spot)}
        named = {spot.ids[0] for each in spots for spot in each if len(spot.ids) == 1}
        terms, law = _Gathered(), _Gathered()
        mentions: list[Mention] = []
        unknown: Counter[str] = Counter()
        acts: list[str] = []  # those that the paper has named so far
        for number, (passage, here) in enumerate(zip(paper.passages, spots, strict=True)):
            senses = [(spot, self._meant(spot, own, sure, named)) for spot in here]
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
        ours = {short for short, long in own.items() if self._ours(short, long)}
        return Reading(
            paper,
            terms.found(),
            law.found(),
            tuple((short, long) for short, long in own.items() if short not in ours),
            tuple(Counter(without_words(unknown, self._ordinary(texts))).most_common()),
            tuple(mentions),
        )

    def _meant(
        self, spot: Spot, own: Mapping[str, str], sure: set[str], named: Collection[str]
    ) -> tuple[str, ...]:
        """Return the entries that a spot means: what the paper says its letters stand for decides, then a name in full.

        A name in full does not decide against an entry that the paper is about, as its neighbours show.
        """
        short = one(spot.text.removesuffix("'s"))
        if is_short(short) and short in own:
            return tuple(id_ for id_ in spot.ids if self._alike(id_, own[short]))
        if len(spot.ids) > 1 and sure.intersection(spot.ids):
            return tuple(id_ for id_ in spot.ids if id_ in sure or self._around(id_, named))
        return spot.ids

    def _ordinary(self, texts: Iterable[str]) -> set[str]:
        """Return the words of four letters or more that names or the paper's *texts* have in small letters."""
        small = {word for text in texts for word in _SMALL_WORD.findall(text)}
        return small | {word for word in self._words if len(word) > _OF_NAMES}

    def _around(self, id_: str, named: Collection[str]) -> bool:
        """Tell whether a paper names several of those entries that an entry points to."""
        term = self._library.terms.get(id_)
        return term is not None and len(set(term.see).intersection(named)) >= _SEVERAL

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

    def _ours(self, short: str, long: str) -> bool:
        """Tell whether a short form that the paper explains is explained here: by its letters, or by its words."""
        by_letters = any(
            self._alike(id_, long) for spot in self.names.spot(short) for id_ in spot.ids
        )
        return by_letters or any(len(spot.text) == len(long) for spot in self.names.spot(long))

    def _is_name(self, spot: Spot) -> bool:
        """Tell whether a spot is the whole name of one term, of two words or more, and so says which sense is meant."""
        term = self._library.terms.get(spot.ids[0])
        if term is None or len(spot.ids) > 1 or " " not in spot.text:
            return False
        return fold(spot.text) == fold(term.term)

    def _alike(self, id_: str, long: str) -> bool:
        """Tell whether the words *long* may be the name of an entry: they share at least half of the words of one."""
        entry: Term | Law = self._library.terms.get(id_) or self._library.laws[id_]
        wanted = set(fold(long).split())
        names = [entry.title if isinstance(entry, Law) else entry.term, *entry.also]
        return any(
            2 * len(wanted & (words := set(fold(name).split()))) >= max(len(wanted), len(words))
            for name in names
        )


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


def _of_terms(terms: Iterable[Term]) -> Iterable[tuple[str, str, str]]:
    for term in terms:
        for name in dict.fromkeys(term.names):
            yield term.id, name, term.papers


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
