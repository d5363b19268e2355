"""Find what a person typed among names: exact, alias, prefix, words and near spelling, in that order."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import zip_longest
from typing import Any, NamedTuple

from lmcs.content.shelves import Shelf

_SECTIONS = frozenset({"s", "ss", "sec", "sect", "section"})
_SMALL = frozenset(  # folded: "doe" is "does"
    ["a", "an", "and", "are", "at", "by", "do", "doe", "for", "from", "how", "i", "in", "is", "it", "me", "mean", "meaning", "my", "of", "on", "or", "stand", "that", "the", "to", "what", "who", "with"]
)  # fmt: skip
_PUNCTUATION = str.maketrans(
    dict.fromkeys('.,;:!?/\\()[]{}<>"“”-–—_&+|*#', " ") | dict.fromkeys("'’‘`", "")
)
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?")
_CHILD = frozenset({"child", "children", "childern", "chidren", "chidlren", "childen", "kid"})
_MOST = 12
_MEANT = 24  # words: who pastes more than that did not misspell a name


class Findable(NamedTuple):
    """Something that can be looked up: its name, its other names and the text that explains it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    text: str = ""


def findable(shelf: Shelf[Any], name: str, *texts: str, by_id: bool = True) -> list[Findable]:
    """Return the entries of *shelf* as they can be looked up: by the field *name*, by short forms and other names.

    *texts* are the fields that explain an entry; *by_id*: its id in words is one of its names.
    """
    found = []
    for id_, named, short, also, *explained in shelf.glance("id", name, "short", "also", *texts):
        words = [text if isinstance(text, str) else " ".join(text) for text in explained]
        names = (*((id_.replace("-", " "),) if by_id else ()), *short, *also)
        found.append(Findable(id_, named, names, " ".join(word for word in words if word)))
    return found


class Match(NamedTuple):
    """One find, and how it was found: exact, alias, prefix, words or near."""

    id: str
    how: str


def fold(text: str) -> str:
    """Return *text* as it is compared: lower case, no punctuation, singular, "s.47" as "section 47", "L.A.C." as "lac"."""
    folded: list[str] = []
    lower = text.casefold()
    if "." in lower:
        lower = _DOTTED.sub(lambda found: found[0].replace(".", ""), lower)
    for word in lower.translate(_PUNCTUATION).split():
        if word[0] == "s" and word[1:2].isdigit():
            folded += ["section", word[1:]]
        elif word.startswith("section") and word[7:8].isdigit():
            folded += ["section", word[7:]]
        else:
            folded.append(_singular(word))
    if _SECTIONS.isdisjoint(folded):
        return " ".join(folded)
    return " ".join(
        "section" if word in _SECTIONS and after[:1].isdigit() else word
        for word, after in zip_longest(folded, folded[1:], fillvalue="")
    )


@cache
def _singular(word: str) -> str:
    if word.removesuffix("s") in _CHILD:
        return "child"
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return (
        word[:-1]
        if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        else word
    )


def find(
    query: str, entries: Sequence[Findable], most: int = _MOST, *, near: bool = True
) -> list[Match]:
    """Return what *query* names among *entries*, best first: all finds of the first way that finds any.

    Exact names and aliases count as one way, exact first, so that a short form with two
    meanings gives both. At most *most* are returned; without *near*, no near spellings.
    A number is that number or nothing: section 151 is neither section 11 nor spelled nearly like it.
    """
    if as_typed := _as_typed(query.strip().casefold(), entries):
        return as_typed
    wanted = fold(query)
    if not wanted:
        return []
    if not near:
        entries = _likely(wanted, entries)
    names = [
        (entry.id, fold(entry.name), [fold(alias) for alias in entry.aliases]) for entry in entries
    ]
    bare = " ".join(word for word in wanted.split() if word not in _SMALL)
    if found := _named(wanted, names) or _named(bare, names):
        return found
    near = near and len(wanted.split()) <= _MEANT
    numbered = any(word[:1].isdigit() for word in wanted.split())
    if len(wanted) > 1:
        found = _by_prefix(wanted, names)
    found = found or _by_words(wanted, entries, names)
    return (found or (_near(wanted, entries, names) if near and not numbered else []))[:most]


def _likely(wanted: str, entries: Sequence[Findable]) -> Sequence[Findable]:
    """Return the entries that hold the letters of *wanted* somewhere: no other can be found but by a near spelling.

    Folding is what a search costs, and this saves most of it. Words that folding writes anew
    ("s47", "kids") cannot be told by their letters.
    """
    words = [word.rstrip("y") for word in wanted.split() if word not in _SMALL]
    if not all(word.isalpha() and word not in ("section", "child") for word in words):
        return entries
    raw = (
        (entry, " ".join((entry.name, *entry.aliases, entry.text)).casefold()) for entry in entries
    )
    return [entry for entry, text in raw if all(word in text for word in words)]


def _as_typed(typed: str, entries: Sequence[Findable]) -> list[Match]:
    """Return exact names and aliases letter for letter: the everyday case, at a tenth of the cost of folding."""
    found = [Match(entry.id, "exact") for entry in entries if entry.name.casefold() == typed]
    others = [
        entry for entry in entries if any(alias.casefold() == typed for alias in entry.aliases)
    ]
    known = {match.id for match in found}
    return found + [Match(entry.id, "alias") for entry in others if entry.id not in known]


def _named(wanted: str, names: Iterable[tuple[str, str, list[str]]]) -> list[Match]:
    found = [Match(id_, "exact") for id_, name, _ in names if name == wanted]
    return found + [
        Match(id_, "alias") for id_, name, others in names if name != wanted and wanted in others
    ]


def _by_prefix(wanted: str, names: Iterable[tuple[str, str, list[str]]]) -> list[Match]:
    starts = []
    for id_, name, others in names:
        lengths = [len(each) for each in (name, *others) if _begins(each, wanted)]
        if lengths:
            starts.append((min(lengths), id_))
    return [Match(id_, "prefix") for _, id_ in sorted(starts, key=lambda hit: hit[0])]


def _begins(name: str, wanted: str) -> bool:
    """Tell whether *name* begins with what is *wanted*; a number at its end is a whole one."""
    return name.startswith(wanted) and not (
        wanted[-1].isdigit() and name[len(wanted) : len(wanted) + 1].strip()
    )


def _units(words: Sequence[str]) -> list[str]:
    """Return *words* with each section joined to its number, which mean nothing apart."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "section" and word[:1].isdigit():
            joined[-1] = f"section {word}"
        else:
            joined.append(word)
    return joined


def _by_words(
    wanted: str, entries: Sequence[Findable], names: list[tuple[str, str, list[str]]]
) -> list[Match]:
    """Return entries whose names and text together hold every word of *wanted*, those with most in the name first."""
    words = _units([word for word in wanted.split() if word not in _SMALL] or wanted.split())
    scored: list[tuple[int, int, str]] = []
    for place, (entry, (_, name, others)) in enumerate(zip(entries, names, strict=True)):
        named = f" {' '.join([name, *others])} "
        hits = [word for word in words if f" {word} " in named]
        missing = [word for word in words if word not in hits]
        # An entry that only mentions a section is about another one.
        mentioned = any(word.startswith("section ") for word in missing)
        if not missing or (not mentioned and _holds(entry.text, missing)):
            scored.append((-len(hits), place, entry.id))
    return [Match(id_, "words") for _, _, id_ in sorted(scored)]


def _holds(text: str, words: Sequence[str]) -> bool:
    """Tell whether *text* holds all *words*; a look at the raw letters first saves folding most texts."""
    raw = text.casefold()
    if not all(word.rstrip("y") in raw for word in words):
        return False
    padded = f" {fold(text)} "
    return all(f" {word} " in padded for word in words)


def _near(
    wanted: str, entries: Sequence[Findable], names: list[tuple[str, str, list[str]]]
) -> list[Match]:
    """Return entries whose name is spelled nearly like *wanted*, first as a whole, then word by word."""
    from difflib import SequenceMatcher, get_close_matches  # only a miss needs it

    likeness = SequenceMatcher(b=wanted)
    scored: list[tuple[float, int, str]] = []
    for place, (id_, name, others) in enumerate(names):
        # A short form with a letter too many or too few is another short form.
        like = [each for each in (name, *others) if len(wanted) > 4 or len(each) == len(wanted)]
        best = max((_ratio(likeness, each) for each in like), default=0.0)
        if best >= (0.8 if len(wanted) > 4 else 0.74):
            scored.append((-best, place, id_))
    if scored:
        return [Match(id_, "near") for _, _, id_ in sorted(scored)[:5]]
    vocabulary = {
        word for _, name, others in names for each in (name, *others) for word in each.split()
    }
    mended = []
    for word in wanted.split():
        close = get_close_matches(word, vocabulary, 1, 0.72) if len(word) > 4 else []
        mended.append(close[0] if close else word)
    second = " ".join(mended)
    if second == wanted:
        return []
    again = [
        Match(id_, "near") for id_, name, others in names if second == name or second in others
    ]
    again = again or _by_prefix(second, names) or _by_words(second, entries, names)
    return [match._replace(how="near") for match in again[:5]]


def _ratio(likeness: Any, name: str) -> float:
    """Return how alike two spellings are, 0 to 1; the cheap upper bounds come first."""
    likeness.set_seq1(name)
    return (
        likeness.ratio()
        if likeness.real_quick_ratio() > 0.7 and likeness.quick_ratio() > 0.7
        else 0.0
    )


def near_words(word: str, known: Iterable[str]) -> list[str]:
    """Return up to three of the *known* words that are spelled nearly like *word*."""
    from difflib import get_close_matches

    return get_close_matches(word.casefold(), list(known), 3, 0.6)
