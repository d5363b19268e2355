"""lmcs glossary, law and documents: look up one kind of entry."""

from collections.abc import Callable
from functools import partial
from re import search
from typing import Annotated, Any

from lmcs.basics.blocks import Page
from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import ExitCode, NotFound, WrongUse
from lmcs.commands import Words, joined
from lmcs.content.finding import ANSWERS, find
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.pages.finds import elsewhere, found, unknown
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS, Kind, term_index
from lmcs.render import json_data
from lmcs.session.session import Session

_TELLS = r"^(?:i|we|he|she|they) |\b(?:told|said|says|wants|asked|promised) "
_FEW = 4  # blanks in what tells something
_EXAMPLES = {"glossary": "MASH", "law": "s47", "documents": "Working Together"}

All = Annotated[bool, "--all", "All there is on it: every law in full, every change, the sources."]


def look_up(
    session: Session,
    kind: Kind,
    query: str,
    index: Callable[[Library], Page] | None = None,
    as_data: Callable[[Any, str], object] | None = None,
    *,
    everything: bool = False,
) -> int:
    """Show what *query* finds among the entries of a *kind*; the *index* of all where it is empty.

    On the screen what is needed first, unless *everything* is asked for; a page that is saved has everything.
    Returns NOT_FOUND where what was found only may help. Raises NotFound where that is nothing.
    """
    library = session.library
    as_data = as_data or partial(_as_data, library, kind.command)
    shelf = kind.shelf(library)
    if everything and not query:
        hint = f"For example: lmcs {kind.command} {_EXAMPLES[kind.command]} --all"
        raise WrongUse("--all is about one entry, and none is named.", hint)
    if not query:
        show_all = index or kind.everything
        session.give(
            lambda: show_all(library),
            lambda: {"matches": [as_data(each, "") for each in shelf.values()]},
            by_hand=kind.by_hand,
        )
        return ExitCode.DONE
    matches = find(query, kind.findable(library))
    answered = bool(matches) and matches[0].how in ANSWERS
    # A word in small letters may be anything that is mentioned.
    may_be = not matches or any(word[:1].isupper() for word in query.split())
    if not answered and kind is TERMS and session.on_screen and may_be:
        from lmcs.commands.who import show_held  # most are words

        if show_held(session, query) or (not matches and _is_task(session, query)):
            return ExitCode.DONE
    own = ""
    if not answered and session.on_screen:  # what she has kept herself is in no page that is saved
        from lmcs.commands.search import in_own_words  # most are answered

        own = in_own_words(session.looking_up, query)
    if not matches:
        nothing = unknown(kind, query, library)
        hint = "\n".join(filter(None, (own, nothing.hint)))
        raise NotFound(nothing.message, hint, nothing.lines)
    if own:
        session.confirm(own)
    if not answered:
        matches.sort(key=lambda match: not shelf[match.id].council)

    def page() -> Page:
        beside = () if answered else elsewhere(kind, query, library)
        whole = everything or not session.on_screen
        return found(kind, query, matches, library, beside, everything=whole)

    def data() -> object:
        every = [as_data(shelf[match.id], match.how) for match in matches]
        return {"query": query, "matches": every}

    session.give(page, data, by_hand=kind.by_hand)
    return ExitCode.DONE if answered else ExitCode.NOT_FOUND


def _is_task(session: Session, query: str) -> bool:
    """Show the one task whose name has all words of *query*, of which one alone is enough for a council's own."""
    words = {*units(fold(query))}
    named = [item for item in session.library.items.values() if words <= {*units(fold(item.text))}]
    if len(named) != 1 or not (words and (len(words) > 1 or named[0].council)):
        return False
    from lmcs.commands.show import show  # most are words

    show(session, [named[0].number])
    return True


def _as_data(library: Library, space: str, one: Any, how: str) -> object:
    """Return an entry as it is promised, with what the council says of it; nothing is said of law."""
    data = json_data.entry(one, how)
    if space == LAWS.command:
        return data
    return data | {"here": json_data.local(library, space, one.id)}


def unkept(line: str) -> tuple[str, ...]:
    """Return that nothing was kept of a *line*, as it is compared, that tells something and is looked up; () for what asks."""
    tells = line.count(" ") >= _FEW and search(_TELLS, line)
    return ("Nothing was kept of that. What lmcs has on it:",) if tells else ()


def look_up_named(session: Session, query: str) -> None:
    """Show what is called *query*: a term, else a law note or a document, else whatever the glossary finds.

    Raises NotFound where that is nothing.
    """
    session.confirm(*unkept(query.casefold()))
    kinds = (TERMS, LAWS, DOCUMENTS)
    named = (kind for kind in kinds if Names(kind.findable(session.library)).bearing(query))
    look_up(session, next(named, TERMS), query)


@gives(PAGE, JSON)
def glossary(
    session: Session,
    words: Words = None,
    everything: All = False,
    blank: Annotated[bool, "--blank", "Every term with its meaning, to print."] = False,
) -> int:
    """Look up a word or a short form; without words, every term by letter."""
    index = (lambda library: term_index(library, meanings=True)) if blank else None
    return look_up(session, TERMS, joined(words), index, everything=everything)


@gives(PAGE, JSON)
def law(session: Session, words: Words = None, everything: All = False) -> int:
    """Look up a law by reference (s47, section 18) or topic; without words, every note."""
    return look_up(session, LAWS, joined(words), everything=everything)


@gives(PAGE, JSON)
def documents(session: Session, words: Words = None, everything: All = False) -> int:
    """Look up a guide or resource, and what became of it; without words, every document."""
    return look_up(session, DOCUMENTS, joined(words), everything=everything)
