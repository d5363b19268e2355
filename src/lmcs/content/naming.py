"""What tasks and roles are called: the one that a person names, and how a role stands within a sentence."""

from collections.abc import Iterable

from lmcs.basics.errors import NotFound
from lmcs.basics.text import typeable
from lmcs.content.asked import subject
from lmcs.content.finding import find, findable, holding
from lmcs.content.library import Library
from lmcs.content.names import Findable
from lmcs.content.spelling import near_words
from lmcs.content.types import Item

_LONGEST = 40
"""Characters. A name that is longer is not typed again."""
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
    if found and (
        found[0].how in ("exact", "alias")
        or (len(found) == 1 and found[0].how in ("order", "prefix", "mentioned"))
    ):
        return found[0].id
    if not found:
        raise NotFound(
            f'There is nobody called "{typed}".', "lmcs meet shows the people there are."
        )
    known = [role(library, match.id) for match in found[:4]]
    raise NotFound(
        f'There is no one person called "{typed}".', f"Did you mean {' or '.join(known)}?"
    )


def opens(command: str, name: str, id_: str = "") -> str:
    """Return the line that opens what is called *name* so that a shell takes it as it stands.

    A name that is long, or needs quotation marks, gives way to the id.
    """
    typed = typeable(name)
    if id_ and (typed != name or len(name) > _LONGEST):
        typed = id_
    return f"lmcs {command} {typed}".rstrip()


def asks_mentor(query: str) -> str:
    """Return the line that puts to a mentor what was looked up and is not here."""
    asked = " ".join(query.translate(_SHELL).split()).rstrip("?.")
    question = f"{asked}: what does it mean?" if subject(query) == query else f"{asked}?"
    return f"To put it to your mentor: {opens('ask', question)}"


def role(library: Library, person_id: str) -> str:
    """Return the name of a role as it stands within a sentence: "director of children's services", "Ofsted"."""
    person = library.people[person_id]
    if person.proper or person.name[1:2].isupper():
        return person.name
    return person.name[:1].lower() + person.name[1:]
