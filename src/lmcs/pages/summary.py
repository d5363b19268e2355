"""The summary for a mentor: where I am, what I would like help with, what is next, booked and done."""

from collections.abc import Sequence
from datetime import date

from lmcs.basics.blocks import Block, Bullets, Facts, Page, Paragraph, section
from lmcs.basics.dates import from_iso, say_short
from lmcs.pages.checked import checked, licensed
from lmcs.pages.counting import tally_words
from lmcs.pages.items import agreed, private, sent_title, unmarked
from lmcs.progress import DONE, NOT_APPLICABLE
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step, count

_NEXT = 5


def summary(
    journey: Journey,
    *,
    since: date | None = None,
    with_notes: bool = False,
    with_agreed: bool = False,
    on_screen: bool = False,
    figures: Sequence[Block] = (),
) -> Page:
    """Return the note for a mentor: who and where I am, what I want help with, what is next and booked, set aside and done *since*.

    Private notes and reasons stand on it only *with_notes*, what was agreed with whom only *with_agreed*, and nothing says that
    there is any; names of posts and areas never. The council's own *figures* stand on it where they are given. *on_screen* it ends
    with what to do with it. What is done comes last: where the page is full, it is what goes to a second.
    """
    steps = journey.every_step()
    late = [step for step in journey.due() if step.day != journey.today]
    done = [step for step in steps if step.mark.status == DONE and _after(step, since)]
    aside = [step for step in steps if step.mark.status == NOT_APPLICABLE]
    wanted = [request.text for request in journey.progress.requests if not request.answered]
    blocks: list[Block] = [Paragraph(_opening(journey))]
    blocks += section("What I would like help with", Bullets(tuple(wanted)))
    blocks += section("What I agreed", Facts(agreed(journey) if with_agreed else ()))
    blocks += section("Where I am", _where(journey))
    blocks += section("Next", unmarked(journey.going_on()[:_NEXT]))
    blocks += section("Booked", unmarked(step for step in journey.booked() if step not in late))
    blocks += section("Booked for a day that has passed", unmarked(late))
    blocks += section("Set aside", unmarked(aside))
    title = f"Done since {say_short(since)}" if since else "Done"
    blocks += section(title, unmarked(done) if done else Paragraph("Nothing yet."))
    blocks += [*figures, *(private(journey) if with_notes else [])]
    blocks += [Paragraph(_lists(journey), "quiet")]
    blocks += [Paragraph(_TO_SEND, "quiet")] if on_screen else []
    ending = checked(journey.checklist().as_at)
    if figures:
        ending = licensed(ending)
    return Page(sent_title("Summary for my mentor", journey.progress.settings), (*blocks, ending))


_TO_SEND = (
    "To save it: lmcs summary --output summary.html. To print it, open that file and print; to send it, attach the file. "
    "Then type: lmcs summary --sent"
)


def _opening(journey: Journey) -> str:
    appointed = from_iso(journey.progress.settings.get("appointed", ""))
    days = (journey.today - appointed).days + 1 if appointed else 0
    since = (
        f" Lead member for children's services since {say_short(appointed)}" if appointed else ""
    )
    so_far = f": today is day {days}." if days > 0 else "." if since else ""
    return f"{say_short(journey.today)}.{since}{so_far}"


def _lists(journey: Journey) -> str:
    """Return what the lists are and where the guide is, for who never saw lmcs."""
    guide = journey.library.documents.get("lga-first-ten-days-2019")
    address = f" ({guide.address})" if guide and guide.address else ""
    return (
        f"The checklist has the {sum(item.core > 0 for item in journey.checklist().items)} ticks of the Local Government "
        f"Association's guide “Your first ten days”{address}, and what else that guide asks. Numbers with a letter are of other "
        "lists. Written with lmcs, which is unofficial."
    )


def _where(journey: Journey) -> Facts:
    checklist = journey.checklist()
    steps = journey.steps()
    counted = [
        (part.title, tally_words(count(part.steps))) for part in journey.parts([checklist.id])
    ]
    rows = [("The checklist", counted[0][1])]
    for part in checklist.sections:
        here = [step for step in steps if step.item.section == part.id and step.item.core]
        if here:
            rows.append((part.title, tally_words(count(here))))
    return Facts((*rows, *counted[1:]))


def _after(step: Step, since: date | None) -> bool:
    return since is None or (step.day is not None and step.day >= since)
