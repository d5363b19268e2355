"""Plain words: what people type that is no command, and what each stands for.

A word of the table is its command. Any other is answered only where it is exactly the name of something, and that only
reads. Imported where the first word of a line is no command.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lmcs.basics.errors import WrongUse
from lmcs.basics.text import join_words, typeable
from lmcs.content.asked import parts, subject
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.opening import asks_mentor, opens
from lmcs.content.spelling import near_words
from lmcs.front.door import ALONE, COMMANDS, SHOWN, VERSION, command
from lmcs.front.table import SAID, STANDS
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS

HELP = "help"
_LONGEST = 5
_HOW = (
    "how do i ",
    "how do you ",
    "how can i ",
    "how should i ",
    "how to ",
    "can i ",
    "i want to ",
    "i need to ",
    "show me how to ",
)
"""What stands before a thing to do: it is told how, and not done."""
_BEFORE = 3
"""How many words may stand before what names it: "how do I see all my notes"."""


class Meant(NamedTuple):
    """What a line is meant to be: the `line` to run, with a `hint` at what does it; or what to `say` in its place."""

    line: tuple[str, ...] = ()
    hint: str = ""
    say: tuple[str, ...] = ()


def _key(words: Sequence[str]) -> str:
    return " ".join(words).casefold().replace("’", "").replace("'", "").strip(" ?.!:,")


def stands_for(*words: str) -> tuple[str, ...]:
    """Return the line that *words* stand for: a command however it is written, or what the table has; () for none."""
    key = _key(words)
    return (key,) if key in COMMANDS else STANDS.get(key, ())


def meant(line: Sequence[str], library: Callable[[], Library]) -> Meant | None:
    """Return what a *line* is meant to be whose first word is no command as it stands; None where nobody can know."""
    words = [word for word in line if word != "?"] or [HELP]
    if _key(words[:1]) == "lmcs" and len(words) > 1:
        words = words[1:]
    if _key(words[:1]) in (HELP, "commands", "man") and _key(words) not in STANDS:
        return Meant((HELP, *(words[1:] if _key(words[1:]) != HELP else ())))
    for length in range(min(len(words), _LONGEST), 0, -1):
        key, rest = _key(words[:length]), words[length:]
        if key in SAID and not rest:
            return Meant(say=SAID[key])
        if key in ("version", "about"):
            return Meant((VERSION,)) if not rest else None
        if (key in COMMANDS or key in STANDS) and (found := _of_table(key, rest)):
            return found
    return _named(words, library()) or _how(words)


def _how(words: Sequence[str]) -> Meant | None:
    """Return the help on what *words* ask how to do: "how do I tick a task". It only reads."""
    key = _key(words)
    asked = next((key.removeprefix(start) for start in _HOW if key.startswith(start)), "").split()
    for length in range(min(len(asked), _LONGEST), 0, -1):
        for start in range(min(len(asked) - length + 1, _BEFORE)):
            named = " ".join(asked[start : start + length])
            if named in SAID:
                return Meant(say=SAID[named])
            if line := stands_for(named):
                return Meant((HELP, *line[:1]))
    return None


def _of_table(key: str, rest: list[str]) -> Meant | None:
    """Return what the table's *key* and the *rest* of the line are meant to be."""
    line = (key,) if key in COMMANDS else STANDS[key]
    if not line:
        return Meant((ALONE,)) if not rest else None
    if line in ((HELP,), ("show", "next")) and rest:
        return None
    if line == ("tick",) and key != "tick" and not rest:
        return Meant(("list", "--done"))
    return Meant((*line, *_unquestioned(rest)))


def _unquestioned(words: Sequence[str]) -> list[str]:
    """Return *words* without a question mark that ends them, which counts for nothing; a text keeps its own."""
    text = list(words)
    if text and text[-1].endswith("?") and not any(word.startswith("-") for word in text):
        text[-1] = text[-1].rstrip("?")
    return [word for word in text if word]


def _named(words: Sequence[str], library: Library) -> Meant | None:
    """Return what opens the very thing that *words* name: an item, a term, a law, a document or a list."""
    query = " ".join(words)
    about = _key([subject(query)])
    number = about.removeprefix("task ").removeprefix("question ").lstrip("#")
    if number.upper() in library.numbers or number in library.items or number in library.renamed:
        return _reads("show", number.upper() if number.upper() in library.numbers else number)
    for kind in (TERMS, LAWS, DOCUMENTS):
        names = Names(kind.findable(library))
        if names.bearing(query):
            return _reads(kind.command, query.strip(" ?!."))
        if asked := parts(query, names.bearing):
            return _reads(kind.command, asked[0][0] if len(asked) == 1 else query.strip(" ?!."))
    for checklist in library.checklists:
        if _key([query]) in (checklist.id, checklist.title.casefold()):
            return _reads("list", checklist.id)
    return None


def _reads(name: str, words: str) -> Meant:
    """Return the line that reads, and the words that say which it is."""
    line = (name, *words.split())
    return Meant(line, f"That is: {opens(name, words)}" if typeable(words) else "")


def unknown(line: Sequence[str]) -> WrongUse:
    """Return what is said of a *line* that means nothing here: the nearest commands, by meaning, then by spelling."""
    query = " ".join(line)
    word = line[0] if len(line) == 1 else query
    if subject(query) != query:
        return WrongUse(f'lmcs cannot answer "{query}".', _everywhere(subject(query), query))
    key = _key(line[:1])
    near = near_words(key, SHOWN) or _by_meaning(key) or near_words(key, STANDS)
    lines = dict.fromkeys(" ".join(stands_for(each)).strip() or each for each in near)
    hint = "lmcs --help shows the commands."
    if lines:
        hint = f"Did you mean {join_words([f'lmcs {each}' for each in lines], 'or')}?"
    return WrongUse(f'There is no command "{word}".', f"{hint}\n{_everywhere(query)}".strip())


def _everywhere(query: str, asked: str = "") -> str:
    """Return the line that looks for *query* in everything, and where it was *asked* the one that puts it to a mentor."""
    found = f"To look for it everywhere: {opens('search', query)}" if typeable(query) else ""
    return "\n".join(line for line in (found, asks_mentor(asked) if asked else "") if line)


def _by_meaning(word: str) -> list[str]:
    """Return up to three commands of which what is said, or an option, has *word*."""
    wanted = units(fold(word))
    found = []
    for name in SHOWN if wanted else ():
        said = fold(command(name).__doc__ or "").split(" ")
        if all(each in said for each in wanted):
            found.append(name)
    return found[:3] if len(word) > 3 else []
