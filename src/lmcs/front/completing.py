"""What may stand where a word is being typed, for completion by the shell: read from the compiled content."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

from lmcs.basics.declare import FORMS, Taken
from lmcs.content.library import Library
from lmcs.pages.listing import short_name
from lmcs.progress.journey import Journey
from lmcs.session.options import FLAGS, FORMATS, VALUES

Offered = tuple[str, str]
"""A word, and what it stands for."""


def words(name: str, taken: Taken, journey: Journey) -> list[Offered]:
    """Return what may be typed for a parameter of the command *name*; none where anything may."""
    library = journey.library
    takes = taken.metavar.strip("[].")
    if takes == "TASK":
        return [(item.number, item.text) for item in library.items.values()]
    if takes == "LIST":
        return [(short_name(journey, each), each.title) for each in library.checklists]
    if takes == "POST | AREA":
        return [*_people(library), *((area.id, area.name) for area in library.areas.values())]
    if takes == "PERSON" or (name == "meet" and takes == "WORDS"):
        return _people(library)
    if takes == "WORDS":
        return list(_entries(name, library))
    return [(value, "") for value in takes.split("|") if "|" in takes and value.islower()]


def _people(library: Library) -> list[Offered]:
    return [(person.id, person.name) for person in library.people.values()]


def _entries(name: str, library: Library) -> Iterable[Offered]:
    """Return the short forms and the ids of what the command *name* looks up."""
    if name == "glossary":
        for id_, short, term in library.terms.glance("id", "short", "term"):
            yield from ((each, term) for each in short if " " not in each)
            yield id_, term
    elif name == "law":
        yield from library.laws.glance("id", "title")
    elif name == "documents":
        yield from library.documents.glance("id", "title")


def shared(command: Callable[..., Any]) -> dict[str, Taken]:
    """Return the options of every command that this one has a use for, by name."""
    forms, instead = command.__dict__["forms"]
    given = {name for _, options in (*forms, *chain(*instead.values())) for name in options}
    of_forms = {name for _, options in FORMS for name in options}
    every = {name: Taken(name, about) for name, about in FLAGS.items()}
    for name, (metavar, about) in VALUES.items():
        values = "|".join(FORMATS) if name == "--format" else metavar
        every[name] = Taken(name, about, values)
    return {name: each for name, each in every.items() if name in given or name not in of_forms}


def beginning(offered: Iterable[Offered], typed: str) -> list[Offered]:
    """Return those *offered* that begin as *typed*, in any case, each once."""
    start = typed.casefold()
    fitting = [each for each in offered if each[0].casefold().startswith(start)]
    return list({word: (word, about) for word, about in fitting}.values())
