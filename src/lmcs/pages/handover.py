"""The handover: what a deputy, a successor or a shadow authority needs to know to go on."""

from lmcs.basics.blocks import Block, Facts, Heading, Page, Paragraph, saying, section
from lmcs.basics.dates import from_iso, say_short
from lmcs.content import Checklist
from lmcs.content.library import Library
from lmcs.content.reference import whose
from lmcs.pages.checked import checked
from lmcs.pages.figures import own as figures
from lmcs.pages.handbook_own import placed
from lmcs.pages.items import ASIDE, agreed, lines, list_title, private, sent_title, unmarked
from lmcs.pages.who import names
from lmcs.progress import DONE, NOT_APPLICABLE, NOT_STARTED
from lmcs.progress.counting import tally_words
from lmcs.progress.journey import Journey
from lmcs.progress.steps import count

_WHAT = (
    "For whoever takes over or stands in: what is done, booked and open. The tasks are those of lmcs, which is unofficial; "
    "“lmcs show 4” says what stands behind one. No child's or family's name is put in by lmcs. What was agreed, and with whom, "
    "stands as it was typed. “I” and “me” are who wrote it."
)
LOOK_THROUGH = "What was agreed stands as you typed it: look through it for names of a child or a family before you hand it on."
_TO_SEND = "To save it: lmcs handover --output handover.docx, or handover.html. Read it before you send it."


def handover(journey: Journey, *, with_notes: bool = False, on_screen: bool = False) -> Page:
    """Return the page for who comes next: booked, agreed, who holds what, the council's own figures and words, then each list that was begun, with what is done and open in it.

    Private notes and reasons stand on it only *with_notes*, and nothing says that there are any. *on_screen* it ends with how
    to send it.
    """
    late = [step for step in journey.due() if step.day != journey.today]
    booked = [step for step in journey.booked() if step not in late]
    begun, others = [], []  # begun: anything is marked, or everybody goes through it
    for each in journey.library.checklists:
        marked = any(step.mark.status != NOT_STARTED for step in journey.steps(each))
        if marked or each in journey.walked():
            begun.append(each)
        else:
            others.append(each.title)
    opening = f"{say_short(journey.today)}."
    if appointed := from_iso(journey.progress.settings.get("appointed", "")):
        opening += f" Lead member for children's services since {say_short(appointed)}."
    blocks: list[Block] = [Paragraph(opening), Paragraph(_WHAT)]
    blocks += section("Booked", unmarked(booked))
    blocks += section("Booked for a day that has passed", unmarked(late))
    blocks += section("What was agreed", agreed(journey, journey.progress.still_agreed))
    blocks += names(journey)
    blocks += figures(journey)
    blocks += _local_words(journey.library)
    for checklist in begun:
        blocks += _list(journey, checklist)
    gone = [step for step in journey.gone() if step.mark.status != NOT_STARTED]
    blocks += section("The council's own tasks that are not here now", lines(gone))
    blocks += section("Lists not begun", Paragraph(f"{'; '.join(others)}." if others else ""))
    blocks += private(journey.private()) if with_notes else []
    blocks += [Paragraph(f"{LOOK_THROUGH} {_TO_SEND}", "quiet")] if on_screen else []
    title = sent_title("Handover", journey.progress.settings)
    return Page(title, (*blocks, checked(journey.checklist().as_at)))


def _local_words(library: Library) -> list[Block]:
    """Return what the council's files say of shipped entries, and the terms that they add."""
    from lmcs.content import local  # only where a council says something

    rows = [(placed(library, *key)[0], local.said(library, *key)) for key in local.about(library)]
    own = [term for term in library.terms.values() if term.council]
    rows += [(term.name, whose(term.meaning, term.council)) for term in own]
    return section("Local words", Facts(tuple(rows)))


def _list(journey: Journey, checklist: Checklist) -> list[Block]:
    """Return how far *checklist* is: what is open in it, done and set aside."""
    steps = journey.steps(checklist)
    groups = {"Done": DONE, ASIDE: NOT_APPLICABLE, "Open": NOT_STARTED}
    first, *rest = journey.parts([checklist.id])
    counted = tuple((part.title, tally_words(count(part.steps))) for part in rest)
    how_far = saying(Paragraph(tally_words(count(first.steps))), Facts(counted))
    blocks: list[Block] = [Heading(list_title(checklist)), *how_far]
    for words, status in groups.items():
        group = [step for step in steps if step.mark.status == status]
        blocks += section(words, unmarked(group), level=3)
    return blocks
