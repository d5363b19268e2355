"""Plain words: what people type that is no command, and what each stands for.

A word of the table is its command. Any other is answered only where it is exactly the name of something, and that only
reads. Imported where the first word of a line is no command.
"""

from collections.abc import Callable, Sequence
from re import fullmatch
from typing import NamedTuple

from lmcs.basics.errors import WrongUse
from lmcs.basics.text import join_words, typeable
from lmcs.content.asked import parts, subject
from lmcs.content.finding import find_near
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.opening import asks_mentor, opens
from lmcs.content.spelling import likest, near_words
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
_DIARY = ("diary", "appointment", "schedule")
"""Words for a booking that, with no task behind them, show what is booked."""
_SLIP = 0.75
"""How alike a word is that may be a command with a slip of the keys."""
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


def in_table(line: Sequence[str]) -> Meant | None:
    """Return what the table has for a whole *line*, whatever its first word is."""
    key = _key(line)
    if key in SAID:
        return Meant(say=SAID[key])
    stands = stands_for(*line)
    return Meant(stands) if stands else None


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
    if key in _DIARY and not rest:
        return Meant((ALONE,))
    if line[0] == "list" and rest and _is_number(rest[0]):
        line = ("show",)  # "open 9"
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
    letters = {each.letter for each in library.checklists}
    if _is_number(number) and number.rstrip("0123456789").upper() in letters:
        return Meant(("show", number))  # it says how far the list goes
    return None


def _is_number(word: str) -> bool:
    """Tell whether *word* has the form of a task's number: 9, L30."""
    return fullmatch(r"#?[A-Za-z]?\d{1,4}", word) is not None


def _reads(name: str, words: str) -> Meant:
    """Return the line that reads, and the words that say which it is."""
    line = (name, *words.split())
    return Meant(line, f"That is: {opens(name, words)}" if typeable(words) else "")


def slips(line: Sequence[str], library: Library) -> list[str]:
    """Return the lines that a *line* may be which means nothing as it stands: "tikc 4", "done1", "2 done", "shwo 4".

    There are none where its words are nearer to the name of a term.
    """
    words = list(line)
    if glued := fullmatch(r"([A-Za-z-]{3,})(\d{1,3})", words[0]):
        words[:1] = glued.groups()
    verb = next((place for place, word in enumerate(words) if not _is_number(word)), 0)
    words.insert(0, words.pop(verb))
    for length in range(min(len(words), _LONGEST), 0, -1):
        key, rest = _key(words[:length]), " ".join(words[length:])
        known = [each for each in (*SHOWN, HELP, *STANDS) if each.count(" ") == length - 1]
        near = [key] if key in known else likest(key, [(each, each) for each in known], _SLIP, 3)
        if near and (key in known or not _terms(line, library)):
            return list(dict.fromkeys(_line(each, rest) for each in near))[:3]
    return []


def _line(word: str, rest: str = "") -> str:
    """Return the line that *word* stands for, with the *rest* behind it where every shell takes that as it is."""
    stands = STANDS.get(word, (word,))
    return " ".join(filter(None, ("lmcs", *stands, typeable(rest) if rest else "")))


def _terms(line: Sequence[str], library: Library) -> list[str]:
    """Return the lines that open the terms whose names are spelled nearly like *line*."""
    found = find_near(" ".join(line), Names(TERMS.findable(library)))
    return [opens(TERMS.command, library.terms[match.id].term, match.id) for match in found[:2]]


def unknown(line: Sequence[str], library: Library) -> WrongUse:
    """Return what is said of a *line* that means nothing here: the nearest commands, by spelling, then by meaning."""
    query = " ".join(line)
    if subject(query) != query:
        return WrongUse(f'lmcs cannot answer "{query}".', _everywhere(subject(query), query))
    key = _key(line[:1])
    near = slips(line, library) or _terms(line, library)
    near = near or [*map(_line, _by_meaning(key) or near_words(key, SHOWN))]
    hint = "lmcs --help shows the commands."
    if near:
        hint = f"Did you mean {join_words([*dict.fromkeys(near)], 'or')}?"
    return WrongUse(f'There is no command "{query}".', f"{hint}\n{_everywhere(query)}".strip())


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
