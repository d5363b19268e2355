"""The screens of the guided walk. Task, why, how and choices fit 24 lines of 80 columns; jargon is there if it fits too."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Choices, Facts, Page, Paragraph, section
from lmcs.basics.dates import say
from lmcs.pages.checked import checked
from lmcs.pages.entries import jargon
from lmcs.pages.items import behind, meets_at_risk, standing, title, with_whom
from lmcs.progress import NOT_STARTED
from lmcs.progress.journey import Journey, Step


def stop(journey: Journey, step: Step, choices: Sequence[str], *, due: bool) -> Page:
    """Return the item on the screen: what it is, why, how, its jargon if there is room, and the words of the *choices*.

    *due*: it is a booking whose day has come, and the first thing to say is so.
    """
    item, library = step.item, journey.library
    blocks: list[Block] = []
    if meets_at_risk(item, library):
        blocks.append(Paragraph(library.before.line, "warning"))
    if due and step.day:
        blocks.append(Paragraph(f"You booked this for {say(step.day)}. Did it happen?", "strong"))
    elif step.mark.status != NOT_STARTED:
        blocks.append(Paragraph(standing(step), "strong"))
    named = (("With", f"{with_whom(item, library, journey)}."),) if journey.holders(item) else ()
    said = (
        Facts(named),
        Paragraph(item.why),
        Bullets(item.how),
        Facts(jargon(item.see, library, brief=True), if_room=True),
    )
    blocks += [block for block in said if block[0]]
    return Page(title(item), (*blocks, Choices(tuple(choices), brief=True)))


def more(journey: Journey, step: Step, choices: Sequence[str], *, with_note: bool = True) -> Page:
    """Return what stands behind the item: the person's own note if *with_note*, questions to ask, the law, terms, sources."""
    item = step.item
    blocks = section("Your private note", Paragraph(step.mark.note)) if with_note else []
    blocks += behind(item, journey.library)
    blocks += [
        checked(journey.checklist(item.checklist).as_at),
        Choices(tuple(choices), brief=True),
    ]
    return Page(f"More on {item.kind} {item.number}. {item.text}", tuple(blocks))


def farewell(journey: Journey, words: str, *, finished: bool) -> Page:
    """Return where the person stands as the walk ends, and how to come back."""
    blocks: list[Block] = [Paragraph("That was the last open task for now.")] if finished else []
    blocks += [
        Paragraph(words, "strong"),
        Paragraph("To come back: lmcs walk"),
        checked(journey.checklist().as_at),
    ]
    return Page("", tuple(blocks))
