"""The screens that draw on everything: questions, what has changed, and search."""

from collections.abc import Sequence
from typing import NamedTuple

from lmcs.content import Change, Source
from lmcs.journey import Journey, Step
from lmcs.library import Library
from lmcs.page import Block, Bullets, Facts, Heading, Items, Link, Page, Paragraph
from lmcs.pages import parts
from lmcs.text import plural, stopped


class Prompt(NamedTuple):
    """A question to ask, under the step it belongs to, and the role it is put to."""

    step: Step
    text: str
    to: str


def questions(
    journey: Journey, title: str, about: Sequence[str], asked: Sequence[Step], prompts: Sequence[Prompt]
) -> Page:
    """Return the questions you may be *asked*, with what to have ready, and the *prompts* to ask, under their task."""
    blocks: list[Block] = [Paragraph(line) for line in about]
    for checklist_id, section_id in dict.fromkeys((step.item.checklist, step.item.section) for step in asked):
        checklist = journey.checklist(checklist_id)
        name = next(section.title for section in checklist.sections if section.id == section_id)
        blocks.append(Heading(f"{checklist.title}: {name}"))
        for step in asked:
            if (step.item.checklist, step.item.section) == (checklist_id, section_id):
                blocks.append(Items((parts.line(step),)))
                blocks += [Facts((("Have ready", " ".join(step.item.ready)),))] if step.item.ready else []
    if prompts:
        blocks.append(Heading("To ask"))
    for item_id in dict.fromkeys(prompt.step.item.id for prompt in prompts):
        here = [prompt for prompt in prompts if prompt.step.item.id == item_id]
        item = here[0].step.item
        blocks += [
            Heading(f"{item.kind.capitalize()} {item.number}. {item.text}", 3),
            Bullets(tuple(each.text for each in here)),
        ]
    if asked:
        label = asked[0].item.number
        blocks.append(
            Paragraph(f"To tick a question: lmcs tick {label}. To keep the answer: lmcs note {label}.", "quiet")
        )
    return Page(title, (*blocks, parts.checked(journey.library.content_date)))


class Changed(NamedTuple):
    """A change with the entry it belongs to: its name, and the words that open it."""

    change: Change
    name: str
    command: str


def all_changes(library: Library) -> list[Changed]:
    """Return every dated change of the content, the newest first."""
    found = [
        Changed(change, entry.name, f"lmcs glossary {entry.term}")
        for entry in library.terms.values()
        for change in entry.changes
    ]
    found += [
        Changed(change, law.title, f"lmcs law {law.title}") for law in library.laws.values() for change in law.changes
    ]
    found += [
        Changed(change, f"Task {item.number}. {item.text}", f"lmcs show {item.number}")
        for item in library.items.values()
        for change in item.changes
    ]
    return sorted(found, key=lambda changed: changed.change.since, reverse=True)


def changes(library: Library, since: str) -> Page:
    """Return what is no longer as the guides say, from the year *since* on ("" for all), the newest first."""
    shown = [changed for changed in all_changes(library) if changed.change.since[:4] >= since]
    about = f"{plural(len(shown), 'change')} since the guides were written, the newest first."
    blocks: list[Block] = [Paragraph(f"{about} From {since} on." if since else about)]
    year = ""
    for changed in shown:
        if changed.change.since[:4] != year:
            year = changed.change.since[:4]
            blocks.append(Heading(year))
        blocks += [Heading(changed.name, 3), *parts.change_blocks([changed.change], library)]
        blocks += evidence(changed.change.sources, library)
    return Page("What has changed", (*blocks, parts.checked(library.content_date)))


def evidence(sources: Sequence[Source], library: Library) -> list[Block]:
    """Return the evidence of a change: each document's title or link, an address once."""
    links: dict[str, Block] = {}
    for source in sources:
        document = library.documents.get(source.document)
        title = document.title if document else source.title
        address = document.address if document else source.address
        if address:
            links.setdefault(address, Link(f"Evidence: {title}", address))
        elif document:
            links.setdefault(document.id, Paragraph(f"Evidence: {document.publisher}, {document.title}.", "quiet"))
    return list(links.values())


class Hit(NamedTuple):
    """One find of a search: on which shelf, its name, its gist and the command that opens it."""

    shelf: str
    name: str
    gist: str
    command: str


def hits(query: str, found: Sequence[Hit], as_at: str, *, near: bool) -> Page:
    """Return the finds of a search over everything, best first, each saying where it is."""
    how = " Nothing has exactly these words; this is spelled nearly like them." if near else ""
    blocks: list[Block] = [Paragraph(f"{plural(len(found), 'find')}, the best first.{how}")]
    blocks.append(
        Facts(tuple((f"{hit.shelf}: {hit.name}", f"{stopped(hit.gist)} To open it: {hit.command}") for hit in found))
    )
    return Page(f"Search for “{query}”", (*blocks, parts.checked(as_at)))
