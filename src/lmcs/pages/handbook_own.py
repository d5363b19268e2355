"""What a council added, in the handbook: each kind under a heading, with ways to where it stands."""

from collections.abc import Mapping
from typing import Any

from lmcs.basics.blocks import Block, Bullets, Heading, Paragraph, Pointers, Way, section
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, join_words, stopped
from lmcs.content import Item, local
from lmcs.content.library import Library
from lmcs.content.local import Meeting
from lmcs.pages.items import title

_ABOUT = (
    "Marked where it stands. lmcs has not checked it. The names of who holds a post or answers for an area are left out on "
    "purpose, as this file is passed on."
)


def shelves(library: Library) -> dict[str, Mapping[str, Any]]:
    """Return the shelves to which a council may add, and of whose entries it may say something."""
    return {
        "items": library.items,
        "glossary": library.terms,
        "people": library.people,
        "documents": library.documents,
    }


def placed(library: Library, space: str, id_: str) -> tuple[str, str]:
    """Return what the entry *id_* on the shelf *space* is called, and its place in the handbook."""
    entry = shelves(library)[space][id_]
    if space == "items":
        return title(entry), f"item-{id_}"
    if space == "people":
        return capitalised(entry.name), "people"
    if space == "glossary":
        return entry.name, f"term-{id_}"
    return entry.title, f"document-{id_}"


def councils(library: Library) -> str:
    """Return the names of the councils whose files are in *library*, in words; "" for none."""
    aside, paced = _settled(library)
    named = [each for shelf in shelves(library).values() for each in shelf.values()]
    named += [*library.checklists, *library.series.values(), *local.meetings(library)]
    named += [line for key in local.about(library) for line in local.lines(library, *key)]
    named += [said for _, said in (*aside, *paced)]
    return join_words(sorted({each.council for each in named if each.council}))


def _settled(
    library: Library,
) -> tuple[list[tuple[Item, local.Aside]], list[tuple[Item, local.Paced]]]:
    """Return the items that councils set aside, and those to which they give another pace, with what they say of each."""
    aside = ((each, local.aside(library, each.id)) for each in library.items.values())
    paced = ((each, local.paced(library, each.id)) for each in library.items.values())
    return [(each, said) for each, said in aside if said], [
        (each, said) for each, said in paced if said
    ]


def own(library: Library) -> list[Block]:
    """Return everything that councils added: what is theirs, and what they say of what lmcs ships."""
    aside, paced = _settled(library)
    added = {
        space: [placed(library, space, each.id) for each in shelf.values() if each.council]
        for space, shelf in shelves(library).items()
    }
    kinds: dict[str, list[tuple[str, str]]] = {
        "Lists": [(each.title, f"list-{each.id}") for each in library.checklists if each.council],
        "Tasks and questions": added["items"],
        "Words": added["glossary"],
        "Roles": added["people"],
        "Documents": added["documents"],
        "What is called otherwise here": [_here(library, *key) for key in local.about(library)],
        "Set aside for everybody": [
            (f"{stopped(title(item))} {stopped(said.reason)}", f"item-{item.id}")
            for item, said in aside
        ],
        "With another pace": [
            (
                f"{stopped(title(item))} {capitalised(said.pace)}. {stopped(said.reason)}",
                f"item-{item.id}",
            )
            for item, said in paced
        ],
        "Key figures": [
            (figure.name, f"figures-{figure.group}")
            for figure in (library.figures[id_] for id_ in library.series)
        ],
    }
    blocks: list[Block] = []
    for heading, found in kinds.items():
        if ways := tuple(dict.fromkeys(Way(*each) for each in found)):
            blocks += [Heading(heading, 3), Pointers("", ways)]
    meetings = Bullets(tuple(map(_meeting, local.meetings(library))))
    blocks += section("Standing meetings", meetings, level=3)
    return [Paragraph(_ABOUT), *blocks] if blocks or library.named else []


def _here(library: Library, space: str, id_: str) -> tuple[str, str]:
    """Return what an entry is called here, and where it stands: "Hearth, for Family Help"."""
    name, place = placed(library, space, id_)
    said = local.lines(library, space, id_)
    names = ", ".join(each for line in said for each in line.names)
    called = f"Here: {names}, for {name}" if names else f"{name}: a line about it here"
    return called, place


def _meeting(meeting: Meeting) -> str:
    days = ", ".join(map(say_written, meeting.dates))
    when = days or f"every {meeting.every} from {say_written(meeting.first)}"
    until = f" until {say_written(meeting.until)}" if meeting.until else ""
    at = f" at {meeting.at}" if meeting.at else ""
    where = f", {meeting.place}" if meeting.place else ""
    return stopped(f"{meeting.title}: {when}{until}{at}{where}")
