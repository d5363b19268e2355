"""What tasks and roles are called: the one that a person names, and how a role stands within a sentence.

What is typed as a number or an id needs no search, so the finding is imported where it is used.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lmcs.basics.errors import Gone, NotFound, Several, WrongUse
from lmcs.basics.text import typeable
from lmcs.content.fields import YOURSELF
from lmcs.content.library import Library
from lmcs.content.types import Item

if TYPE_CHECKING:
    from lmcs.content import Person
    from lmcs.content.compared import Prepared
    from lmcs.content.names import Match
    from lmcs.content.people import Area

_AREA = "area "
_BESIDE = frozenset(
    {"", "task", "tasks", "question", "questions", "item", "items", "number", "numbers", "no", "nr", "and", "the", "to", "off", "as", "done"}
)  # fmt: skip
"""What people say beside the number of a task."""
_WHOLE = 4
"""Letters: among several words, fewer are no start of an id, but a word beside one."""
_SPAN = r"(?i)(?<![\w-])([a-z]?)(\d{1,4})\s*(?:-|\bto\b)\s*([a-z]?)(\d{1,4})(?![\w-])"
_APART = r"(?i)(?<![\w-])([a-z]) (\d{1,4})(?![\w-])"  # "L 3"
NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
"""The words for the numbers from 1 on."""
_ALL = "lmcs list shows every task with its number."
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


def task(library: Library, typed: str) -> Item:
    """Return the item that *typed* names: its number, its id or an unambiguous start of its id.

    Raises NotFound with near spellings; nothing is guessed where a change may follow.
    """
    label = typed.strip().lstrip("#(").rstrip(".?!:)").casefold()
    label = re.sub(r"^([a-z]?)0+(?=\d)", r"\1", label)
    label = f"{NUMBERS.index(label) + 1}" if label in NUMBERS else label
    found = library.numbers.get(label.upper()) or library.items.get(label)
    if found or (found := library.renamed.get(label)):
        return found
    starts = [id_ for id_ in library.items if label and id_.startswith(label)]
    if len(starts) == 1:
        return library.items[starts[0]]
    if starts:
        hint = f"Did you mean {_listed(library, starts[:4])}?"
        raise Several(f'"{typed}" could be more than one task.', hint)
    if number := re.fullmatch(r"([a-z]?)(\d{1,9})", label):
        raise _no_such_number(library, number[1].upper(), int(number[2]))
    near = _near(library, label)
    hint = f"Did you mean {_listed(library, near)}?" if near else _ALL
    raise NotFound(f'There is no task "{typed}".', hint)


def _no_such_number(library: Library, letter: str, number: int) -> NotFound:
    """Return what is said of a *number* that no task of the list with that *letter* has: how far the list goes."""
    if text := library.brought.get("gone", {}).get(f"{letter}{number}"):
        said = f"{letter}{number} was “{text}”, which your council has taken out."
        return Gone(said, "If you did anything with it, that is kept: lmcs list shows it.")
    last = max((int(of[len(letter) :]) for of in library.numbers if of.rstrip("0123456789") == letter), default=0)  # fmt: skip
    if not last:
        return NotFound(f"No list has the letter {letter}.", "lmcs list shows the lists.")
    listed = letter if any(each.letter == letter for each in library.checklists) else ""
    goes = "" if 0 < number <= last else f"; the list goes to {letter}{last}"
    return NotFound(f"There is no task {letter}{number}{goes}.", f"{f'lmcs list {listed}'.rstrip()} shows every task with its number.")  # fmt: skip


def tasks(library: Library, words: Sequence[str]) -> list[Item]:
    """Return the items that the *words* of a line name, each once: "1,2,3", "1-3", "L1 to L3", "task 4 and 5".

    Raises NotFound where one of them is none, WrongUse where a span runs backwards or mixes lists.
    """
    if len(words) == 1 and words[0] in library.numbers:
        return [library.numbers[words[0]]]  # mostly it is just that
    text = re.sub(_APART, r"\1\2", " ".join(words).translate(_DASHES))
    text = re.sub(_SPAN, lambda found: _span(library, found), text)
    named = [piece for word in text.split() for piece in _pieces(word)]
    meant = [word for word in named if word.strip(".:?!").casefold() not in _BESIDE]
    found: list[Item] = []
    for word in meant:
        try:
            found.append(_one_of(library, word) if len(meant) > 1 else task(library, word))
        except NotFound:
            if len(meant) > 1 and not found:
                break
            raise
    return list(dict.fromkeys(found)) or [task(library, " ".join(words))]


def _one_of(library: Library, word: str) -> Item:
    """Return the item that *word* names among others, where a short word is more likely to stand beside one."""
    if len(word) < _WHOLE and word.isalpha():
        raise NotFound(f'There is no task "{word}".', _ALL)
    return task(library, word)


def _pieces(word: str) -> list[str]:
    """Return the parts of "1,2,3" or "4," and any other *word* as it is."""
    parts = [part for part in re.split(r"[,;&+]", word) if part]
    return parts if all(re.fullmatch(r"[#(]?[\w-]+[.):?!]*", part) for part in parts) else [word]


def one_task(library: Library, words: Sequence[str], option: str = "") -> Item:
    """Return the one item that the *words* of a line name.

    Raises NotFound where that is none, and WrongUse where it is more than one, or where words follow it that belong behind
    *option*: "book 4 --on".
    """
    try:
        found = tasks(library, words)
    except NotFound:
        if len(words) < 2 or " " not in option:
            raise
        first = library.numbers.get(words[0].lstrip("#").upper()) or library.items.get(words[0])
        if first:  # the start of an id is no task where other words stand beside it
            command, _, name = option.partition(" ")
            named = name != "--text" or any(map(str.isdigit, words[0]))
            # A note may begin with an id that is a word.
            rest = " ".join(words[1:] if named else words)
            said = typeable(rest).strip('"')
            text = f'"{said}"' if said else "TEXT"
            does = f"lmcs {command} {first.number} {name} {text}"
            hint, lines = f"To give it: {does}", (does,) if said else ()
            if name == "--on":
                hint, lines = f"For example: lmcs {command} {first.number} --on 4 June", ()
            raise WrongUse(f'"{rest}" is no task.', hint, lines) from None
        raise
    if len(found) > 1:
        hint = f"For example: lmcs {option.partition(' ')[0]} {found[0].number}"
        raise WrongUse("One task at a time.", hint)
    return found[0]


def _span(library: Library, found: re.Match[str]) -> str:
    """Return the numbers of the items in a span, "L1-3", with blanks between; those of a council's list may have gaps."""
    letter, first, other, last = found[1].upper(), int(found[2]), found[3].upper(), int(found[4])
    if other not in ("", letter) or first > last:
        hint = "Type the smaller number first, of one list: 1-3, or L1-L3."
        raise WrongUse(f'"{found[0]}" is no run of tasks.', hint)
    ends = (f"{letter}{first}", f"{letter}{last}")
    for end in ends:
        task(library, end)
    numbers = (f"{letter}{number}" for number in range(first, last + 1))
    return " ".join(number for number in numbers if number in library.numbers)


def _near(library: Library, label: str) -> list[str]:
    """Return the ids that are spelled nearly like *label*, else those of items that say it."""
    from lmcs.content.compared import prepared
    from lmcs.content.finding import holding
    from lmcs.content.spelling import near_words

    near = near_words(label, library.items)
    if near or label.isdigit():
        return near
    texts = [prepared(item.id, item.text) for item in library.items.values()]
    return [match.id for match in holding(label, texts)[:3]]


def _listed(library: Library, ids: Iterable[str]) -> str:
    return " or ".join(f"{library.items[id_].number} ({id_})" for id_ in ids)


def person(library: Library, typed: str) -> str:
    """Return the id of the role that *typed* names. Raises NotFound with near spellings."""
    if typed in library.people and not library.brought:
        return typed  # an id that no name of a council's own can mean
    from lmcs.content.finding import find

    found = find(typed, roles(library))
    if one := _the_one(found):
        return one.id
    if not found:
        hint = "lmcs meet shows the people there are."
        raise NotFound(f'There is nobody called "{typed}".', hint)
    several = [role(library, match.id) for match in found[:4]]
    hint = f"Did you mean {' or '.join(several)}?"
    raise NotFound(f'There is no one person called "{typed}".', hint)


def roles(library: Library) -> "list[Prepared]":
    """Return the roles there are as names are looked for, each also by what a council calls it."""
    from lmcs.content.compared import with_local_names
    from lmcs.content.finding import findable

    return with_local_names(findable(library.people, "name"), library, "people")


def _the_one(found: "Sequence[Match]") -> "Match | None":
    """Return the one of *found* that is meant, None where that cannot be said."""
    how = found[0].how if found else ""
    alone = len(found) == 1 and how in ("order", "prefix", "search", "mentioned")
    return found[0] if alone or how in ("exact", "alias") else None


def person_or_area(library: Library, typed: str) -> "Person | Area":
    """Return the role or the area that *typed* names; of several one that takes a name. Raises NotFound with near spellings."""
    from lmcs.content.finding import find, findable

    areas = [each._replace(id=f"{_AREA}{each.id}") for each in findable(library.areas, "name")]
    found = find(typed, [*roles(library), *areas])
    entries = {match.id: _entry(library, match.id) for match in found}
    taking = [
        match for match in found if match.id.startswith(_AREA) or library.people[match.id].post
    ]
    if one := _the_one([match for match in taking if match.how == found[0].how]) or _the_one(found):
        return entries[one.id]
    if not found:
        hint = "lmcs who shows those there are."
        raise NotFound(f'There is no post or area called "{typed}".', hint)
    known = [lowered(entries[match.id].name) for match in found[:4]]
    hint = f"Did you mean {' or '.join(known)}?"
    raise NotFound(f'There is no one post or area called "{typed}".', hint)


def _entry(library: Library, id_: str) -> "Person | Area":
    area = id_.removeprefix(_AREA)
    return library.people[id_] if area == id_ else library.areas[area]


def role(library: Library, person_id: str) -> str:
    """Return the name of a role as it stands within a sentence: "director of children's services", "Ofsted"."""
    person = library.people[person_id]
    return person.name if person.proper else lowered(person.name)


def the_role(library: Library, person_id: str) -> str:
    """Return a role with its article: "the director of children's services", "your mentor", "Ofsted"."""
    if person_id == YOURSELF:
        return "yourself"
    name = role(library, person_id)
    own = library.people[person_id].proper or name.startswith("your ")
    return name if own or name.startswith("the ") else f"the {name}"


def lowered(name: str) -> str:
    """Return *name* as it stands within a sentence: "director of children's services", "LADO"."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
