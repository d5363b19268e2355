"""The person's own notes: that on one item, and all of them."""

from lmcs.basics.blocks import Block, Heading, Page, Paragraph
from lmcs.pages.items import title
from lmcs.progress.journey import Journey
from lmcs.progress.own_notes import own_notes
from lmcs.progress.steps import Step


def note(step: Step) -> Page:
    """Return the note on one item, as it is before something is added to it."""
    item = step.item
    paragraphs = [Paragraph(str(noted)) for noted in step.mark.notes]
    erases = f"To remove its text from every file: lmcs note {item.number} --erase"
    paragraphs.append(Paragraph(erases, "quiet"))
    called = item.number if item.kind == "note" else f"on {item.kind} {item.number}"
    return Page(f"Your note {called}", tuple(paragraphs))


def notes(journey: Journey) -> Page:
    """Return all notes, the newest paragraph first, each under its item."""
    steps = [*journey.every_step(), *own_notes(journey.progress.marks)]
    titles = {step.item.id: title(step.item) for step in steps}
    marks = {step.item.id: step.mark for step in steps}
    for whose, others in journey.not_here().items():
        marks |= others
        known = journey.progress.titles
        titles |= {id_: f"{whose}: {known.get(id_, id_)}" for id_ in others}
    written = [(noted, id_) for id_, mark in marks.items() for noted in mark.notes]
    blocks: list[Block] = []
    last = ""
    for noted, id_ in sorted(written, key=lambda each: each[0][:2], reverse=True):
        if id_ != last:
            blocks.append(Heading(titles[id_]))
        blocks.append(Paragraph(str(noted)))
        last = id_
    how = "They stay on this computer. To add to one: lmcs note and its number. A new one with no task: lmcs note and its words."
    blocks.append(Paragraph(how, "quiet"))
    return Page("Your notes", tuple(blocks))
