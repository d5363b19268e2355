"""What a look-up found, as a page: an answer, which says how it was found, or what may help where nothing has the name."""

import re
from collections.abc import Collection, Sequence
from typing import Any

from lmcs.basics.blocks import Block, Closing, Facts, Heading, Page, Paragraph, section
from lmcs.basics.errors import NotFound
from lmcs.basics.text import join_words, plural
from lmcs.content.asked import is_everyday
from lmcs.content.compared import WORDS, looked_up
from lmcs.content.finding import ANSWERS
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Match, Names
from lmcs.content.naming import roles
from lmcs.content.opening import asks_mentor, opens
from lmcs.pages.checked import checked_entries
from lmcs.pages.entries import Row, more
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS, Kind

_HOW = {
    "order": "Its name has these words, put another way.",
    "prefix": "Nothing is called just that. This begins with it.",
    "near": "Nothing has exactly that name. This is spelled nearly like it.",
}
_SEVERAL = {"prefix": "begin with", "near": "are spelled nearly like"}
_NOT_HERE = {
    "glossary": "lmcs does not have {} in its glossary.",
    "law": "lmcs has no law note called {}.",
    "documents": "lmcs has no document called {}.",
    "figures": "lmcs has no key figure called {}.",
}
_FULL = 2
_FEW = 2


def found(
    kind: Kind,
    query: str,
    matches: Sequence[Match],
    library: Library,
    beside: Sequence[Row] = (),
    *,
    everything: bool = False,
) -> Page:
    """Return what was found for *query*: one or two answers, more as a list; what only suggests is a list.

    Of an answer what is needed first is said, or *everything*, also of more than two. *beside* it stands what is `elsewhere`.
    """
    if matches[0].how not in ANSWERS:
        return _helping(kind, query, matches, library, beside)
    entries = [kind.shelf(library)[match.id] for match in matches]
    blocks = _how(query, matches)
    title = _title(kind, query, matches)
    if len(entries) == 1:
        title = kind.title(entries[0])
        blocks += kind.said(entries[0], library, 2, not everything)
    elif len(entries) <= _FULL or everything:
        for entry in entries:
            blocks += [Heading(kind.title(entry)), *kind.said(entry, library, 3, not everything)]
    else:
        blocks.append(Facts(tuple(each.gist for each in entries)))
        blocks.append(Paragraph(_in_full(kind, query, matches), "quiet"))
    return Page(title, (*blocks, _ending(kind, entries)))


def _in_full(kind: Kind, query: str, matches: Sequence[Match]) -> str:
    """Return how what *query* found is read in full; its name may be *query* itself, and would find them all again."""
    line = opens(kind.command, query)
    known = kind in (TERMS, LAWS, DOCUMENTS) and matches[0].how not in _SEVERAL
    if not known or line != f"lmcs {kind.command} {query}":
        return more(kind.command)
    return f"To read them all in full: {line} --all"


def _ending(kind: Kind, entries: Sequence[Any]) -> Closing:
    """Return the line that ends a page of *entries*: when they were checked, and under which licence what is quoted stands."""
    closing = checked_entries(entries)
    return closing._replace(text=f"{closing.text} {kind.licence}".rstrip())


def _asked(matches: Sequence[Match]) -> list[str]:
    """Return the things that were asked about, as they were typed."""
    return [f"“{text}”" for text in dict.fromkeys(match.asked for match in matches) if text]


def _how(query: str, matches: Sequence[Match]) -> list[Block]:
    """Return what says how *query* was understood; nothing where it is the very name."""
    asked = _asked(matches)
    if asked:
        how = f"This is about {join_words(asked)}."
    elif matches[0].how in _SEVERAL and len(matches) > 1:
        how = f"Nothing has exactly that name. These {_SEVERAL[matches[0].how]} it."
    else:
        how = _HOW.get(matches[0].how, "")
    return [Paragraph(f"You looked for “{query}”. {how}", "quiet")] if how else []


def _title(kind: Kind, query: str, matches: Sequence[Match]) -> str:
    """Return the title of a page with several answers: as many meanings only where so many things bear the name."""
    asked = _asked(matches)
    if len(asked) > 1:
        return join_words(asked)
    if matches[0].how in _SEVERAL:
        return f"{len(matches)} names {_SEVERAL[matches[0].how]} “{query}”"
    return f"{plural(len(matches), kind.noun)} for {asked[0] if asked else f'“{query}”'}"


def _helping(
    kind: Kind, query: str, matches: Sequence[Match], library: Library, beside: Sequence[Row]
) -> Page:
    """Return what may help where nothing answers *query*: what bears the name elsewhere, what it leads to or mentions it."""
    entries = [kind.shelf(library)[match.id] for match in matches]
    # A law note is asked for by its topic, too.
    leads = "Did you mean" if kind is TERMS else "About it"
    heading = leads if matches[0].how == "search" else "Mentioned in"
    blocks: list[Block] = [
        Paragraph(_NOT_HERE[kind.command].format(f"“{query}”"), "strong"),
        *section("Called so elsewhere", Facts(tuple(beside))),
        Heading(heading),
        Facts(tuple((kind.title(entry), _opening(kind, entry)) for entry in entries)),
        Paragraph(to_a_mentor(query, library)),
    ]
    return Page(f"Looking for “{query}”", (*blocks, _ending(kind, entries)))


_A_NAME = r"(?<![\w.])[A-Z][a-z]{2,20}(?![\w.])"
_NAMELESS = "No question for your mentor is worded here, as there may be somebody's name in it. To ask in words of your own: lmcs ask"


def to_a_mentor(query: str, library: Library, names: Collection[str] = ()) -> str:
    """Return the line that puts a *query* to a mentor; never one with what may be the name of somebody who is none of the *names* known here."""
    asks = asks_mentor(query)
    words = re.findall(_A_NAME, query) if asks.startswith("To put it") else ()
    known = {*units(fold(" ".join(names)))}
    new = [word for word in words if not is_everyday(word) and not {*units(fold(word))} <= known]
    every = [Names(looked_up(library, each)) for each in (*WORDS, "items") if new]
    unheard = any(not any(names.holding(units(fold(word))) for names in every) for word in new)
    return _NAMELESS if unheard else asks


def _opening(kind: Kind, entry: object) -> str:
    return f"To open it: {kind.opens(entry)}"


def elsewhere(kind: Kind, query: str, library: Library) -> list[Row]:
    """Return what is called *query* among the other kinds, and the lines that open it."""
    rows = []
    for other in (each for each in (TERMS, LAWS, DOCUMENTS) if each is not kind):
        shelf = other.shelf(library)
        found = [shelf[match.id] for match in Names(other.findable(library)).bearing(query)]
        word = WORDS[other.command]
        rows += [(f"{word}: {other.title(each)}", _opening(other, each)) for each in found]
    for match in Names(roles(library)).bearing(query):
        name = library.people[match.id].name
        rows.append((f"Person: {name}", f"To open it: {opens('meet', name, match.id)}"))
    return rows


def unknown(kind: Kind, query: str, library: Library) -> NotFound:
    """Return what is said of a *query* that nothing here holds: what is nearest, and how to put it to a mentor."""
    near = [f"{label}. {opening}" for label, opening in elsewhere(kind, query, library)]
    lines: list[str] = []
    if not near:
        shelf = kind.shelf(library)
        close = [shelf[id_] for id_ in Names(kind.findable(library)).nearest(query)]
        near = [f"Nearest is {kind.title(entry)}. {_opening(kind, entry)}" for entry in close]
        lines = [kind.opens(entry) for entry in close]
    everything = f"To see all there is: lmcs {kind.command}"
    hint = "\n".join(filter(None, (*near[:_FEW], everything, to_a_mentor(query, library))))
    sure = lines if len(lines) == 1 else ()
    return NotFound(_NOT_HERE[kind.command].format(f'"{query}"'), hint, sure)
