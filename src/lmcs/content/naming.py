"""What tasks and roles are called: the one that a person names, and how a role stands within a sentence."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lmcs.basics.errors import NotFound
from lmcs.basics.text import typeable
from lmcs.content.asked import subject
from lmcs.content.finding import find, findable, holding
from lmcs.content.library import Library
from lmcs.content.names import Findable, Match
from lmcs.content.spelling import near_words
from lmcs.content.types import Item, Person

if TYPE_CHECKING:
    from lmcs.content.areas import Area

_AREA = "area "
_SHELL = dict.fromkeys(map(ord, '$`\\!%"'), " ")


def task(library: Library, typed: str) -> Item:
    """Return the item that *typed* names: its number, its id or an unambiguous start of its id.

    Raises NotFound with near spellings; nothing is guessed where a change may follow.
    """
    label = typed.strip().lstrip("#").rstrip(".").casefold()
    if (
        found := library.numbers.get(label.upper())
        or library.items.get(label)
        or library.renamed.get(label)
    ):
        return found
    starts = [id_ for id_ in library.items if label and id_.startswith(label)]
    if len(starts) == 1:
        return library.items[starts[0]]
    if starts:
        hint = f"Did you mean {_listed(library, starts[:4])}?"
        raise NotFound(f'"{typed}" could be more than one task.', hint)
    near = _near(library, label)
    hint = (
        f"Did you mean {_listed(library, near)}?"
        if near
        else "lmcs list shows every task with its number."
    )
    raise NotFound(f'There is no task "{typed}".', hint)


def _near(library: Library, label: str) -> list[str]:
    """Return the ids that are spelled nearly like *label*, else those of items that say it."""
    near = near_words(label, library.items)
    if near or label.isdigit():
        return near
    texts = [Findable(item.id, item.text) for item in library.items.values()]
    return [match.id for match in holding(label, texts)[:3]]


def _listed(library: Library, ids: Iterable[str]) -> str:
    return " or ".join(f"{library.items[id_].number} ({id_})" for id_ in ids)


def person(library: Library, typed: str) -> str:
    """Return the id of the role that *typed* names. Raises NotFound with near spellings."""
    found = find(typed, findable(library.people, "name"))
    if one := _the_one(found):
        return one.id
    if not found:
        raise NotFound(
            f'There is nobody called "{typed}".', "lmcs meet shows the people there are."
        )
    known = [role(library, match.id) for match in found[:4]]
    raise NotFound(
        f'There is no one person called "{typed}".', f"Did you mean {' or '.join(known)}?"
    )


def _the_one(found: Sequence[Match]) -> Match | None:
    """Return the one of *found* that is meant, None where that cannot be said."""
    if found and (
        found[0].how in ("exact", "alias")
        or (len(found) == 1 and found[0].how in ("order", "prefix", "mentioned"))
    ):
        return found[0]
    return None


def person_or_area(library: Library, typed: str) -> "Person | Area":
    """Return the role or the area that *typed* names; of several one that takes a name. Raises NotFound with near spellings."""
    areas = [each._replace(id=f"{_AREA}{each.id}") for each in findable(library.areas, "name")]
    found = find(typed, [*findable(library.people, "name"), *areas])
    entries = {match.id: _entry(library, match.id) for match in found}
    taking = [
        match for match in found if match.id.startswith(_AREA) or library.people[match.id].post
    ]
    if one := _the_one([match for match in taking if match.how == found[0].how]) or _the_one(found):
        return entries[one.id]
    if not found:
        raise NotFound(
            f'There is no post or area called "{typed}".', "lmcs who shows those there are."
        )
    known = [lowered(entries[match.id].name) for match in found[:4]]
    raise NotFound(
        f'There is no one post or area called "{typed}".', f"Did you mean {' or '.join(known)}?"
    )


def _entry(library: Library, id_: str) -> "Person | Area":
    area = id_.removeprefix(_AREA)
    return library.people[id_] if area == id_ else library.areas[area]


def opens(command: str, name: str, id_: str = "") -> str:
    """Return the line that opens what is called *name*, or else by its id, so that a shell takes it as it stands."""
    return f"lmcs {command} {typeable(name) or id_}".rstrip()


def asks_mentor(query: str) -> str:
    """Return the line that puts to a mentor what was looked up and is not here."""
    asked = " ".join(query.translate(_SHELL).split()).rstrip("?.")
    question = f"{asked}: what does it mean?" if subject(query) == query else f"{asked}?"
    return f"To put it to your mentor: {opens('ask', question)}"


def role(library: Library, person_id: str) -> str:
    """Return the name of a role as it stands within a sentence: "director of children's services", "Ofsted"."""
    person = library.people[person_id]
    return person.name if person.proper else lowered(person.name)


def the_role(library: Library, person_id: str) -> str:
    """Return a role with its article: "the director of children's services", "your mentor", "Ofsted"."""
    name = role(library, person_id)
    own = library.people[person_id].proper or name.startswith("your ")
    return name if own or name.startswith("the ") else f"the {name}"


def lowered(name: str) -> str:
    """Return *name* as it stands within a sentence: "director of children's services", "LADO"."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
