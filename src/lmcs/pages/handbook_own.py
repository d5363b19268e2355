"""What a council added, in the handbook: each kind under a heading, with ways to where it stands."""

from collections.abc import Callable, Iterable
from typing import Any

from lmcs.basics.blocks import Block, Bullets, Heading, Paragraph, Pointers, Way, section
from lmcs.basics.dates import say_short, say_written
from lmcs.basics.text import capitalised, join_words, stopped
from lmcs.content import local
from lmcs.content.library import Library
from lmcs.content.local import Meeting
from lmcs.content.standing import Sitting, cancelled, listed
from lmcs.pages.items import title

_ABOUT = (
    "Marked where it stands. lmcs has not checked it. The names of who holds a post or answers for an area are left out on "
    "purpose, as this file is passed on."
)


def councils(library: Library) -> str:
    """Return the names of the councils whose files are in *library*, in words; "" for none."""
    shelves = (library.items, library.terms, library.documents, library.people, library.series)
    named = {each.council for shelf in shelves for each in shelf.values()}
    named |= {each.council for each in library.checklists}
    named |= {each.council for each in local.meetings(library)}
    named |= {line.council for key in local.about(library) for line in local.lines(library, *key)}
    for id_ in library.items:
        settled = (local.aside(library, id_), local.paced(library, id_))
        named |= {each.council for each in settled if each is not None}
    return join_words(sorted(named - {""}))


def with_editions(library: Library) -> str:
    """Return the names of the councils whose files are in *library*, each with the day of its edition where its file says it."""
    said = councils(library)
    editions: dict[str, str] = library.brought.get("editions", {})
    for name, day in editions.items():
        said = said.replace(name, f"{name} (edition of {say_written(day)})", 1)
    return said


def own(library: Library) -> list[Block]:
    """Return everything that councils added: what is theirs, and what they say of what lmcs ships."""
    items = list(library.items.values())
    aside, paced = [], []
    for item in items:
        name, place = stopped(title(item)), f"item-{item.id}"
        if away := local.aside(library, item.id):
            aside.append((f"{name} {stopped(away.reason)}", place))
        if pace := local.paced(library, item.id):
            paced.append((f"{name} {capitalised(pace.pace)}. {stopped(pace.reason)}", place))
    roles = [capitalised(each.name) for each in library.people.values() if each.council]
    figures = [library.figures[id_] for id_ in library.series]
    kinds: dict[str, list[tuple[str, str]]] = {
        "Lists": _theirs("list", library.checklists, lambda each: each.title),
        "Tasks and questions": _theirs("item", items, title),
        "Words": _theirs("term", library.terms.values(), lambda each: each.name),
        "Roles": [(role, "people") for role in roles],
        "Documents": _theirs("document", library.documents.values(), lambda each: each.title),
        "What is called otherwise here": [_here(library, *key) for key in local.about(library)],
        "Set aside for everybody": aside,
        "With another pace": paced,
        "Key figures": [(each.name, f"figures-{each.group}") for each in figures],
    }
    blocks: list[Block] = []
    for heading, found in kinds.items():
        if ways := tuple(dict.fromkeys(Way(*each) for each in found)):
            blocks += [Heading(heading, 3), Pointers("", ways)]
    meetings = Bullets(tuple(map(_meeting, local.meetings(library))))
    blocks += section("Standing meetings", meetings, level=3)
    return [Paragraph(_ABOUT), *blocks] if blocks or library.named else []


def _theirs(
    place: str, entries: Iterable[Any], name: Callable[[Any], str]
) -> list[tuple[str, str]]:
    """Return by its *name* each of the *entries* that a council added, with where it stands."""
    return [(name(each), f"{place}-{each.id}") for each in entries if each.council]


def placed(library: Library, space: str, id_: str) -> tuple[str, str]:
    """Return what the entry *id_* on the shelf *space* ("glossary") is called, and its place in the handbook."""
    if space == "glossary":
        return library.terms[id_].name, f"term-{id_}"
    if space == "documents":
        return library.documents[id_].title, f"document-{id_}"
    if space == "items":
        return title(library.items[id_]), f"item-{id_}"
    return capitalised(library.people[id_].name), "people"


def _here(library: Library, space: str, id_: str) -> tuple[str, str]:
    """Return what an entry is called here, and where it stands: "Hearth, for Family Help"."""
    name, place = placed(library, space, id_)
    said = local.lines(library, space, id_)
    names = ", ".join(each for line in said for each in line.names)
    called = f"Here: {names}, for {name}" if names else f"{name}: a line about it here"
    return called, place


def _meeting(meeting: Meeting) -> str:
    off = cancelled(meeting)
    days = ", ".join(_on(each, meeting) for each in listed(meeting) if each.day not in off)
    when = days or "no day is known"
    if meeting.first:
        but = f", but not on {join_words([*map(say_short, off)])}" if off else ""
        when = f"every {meeting.every} from {say_written(meeting.first)}{but}"
        when += f", and also on {days}" if days else ""
    until = f" until {say_written(meeting.until)}" if meeting.until else ""
    at = f" at {meeting.at}" if meeting.at else ""
    where = f", {meeting.place}" if meeting.place else ""
    return stopped(f"{meeting.title}: {when}{until}{at}{where}")


def _on(sitting: Sitting, meeting: Meeting) -> str:
    """Return a day of a *meeting*, with the time and the place where they are its own."""
    own = sitting.own(meeting)
    return f"{say_short(sitting.day)}{f' ({own})' if own else ''}"
