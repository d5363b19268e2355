"""The summary for a mentor: where I am, what is done, booked and next, and what I would like help with."""

from collections.abc import Mapping
from datetime import date

from lmcs.basics.blocks import Block, Bullets, Facts, Page, Paragraph, section
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.text import plural
from lmcs.pages.checked import checked
from lmcs.pages.items import short_title, tally_words, unmarked
from lmcs.progress import DONE
from lmcs.progress.journey import Journey, Step, count

_NEXT = 5


def summary(journey: Journey, *, since: date | None = None, with_notes: bool = False) -> Page:
    """Return the note for a mentor: what it is, where I am, what is done *since*, booked, wanted and next.

    Private notes and reasons are counted, and shown only *with_notes*.
    """
    settings = journey.progress.settings
    done = [
        step for step in journey.every_step() if step.mark.status == DONE and _after(step, since)
    ]
    wanted = [request.text for request in journey.progress.requests if not request.answered]
    blocks: list[Block] = [Paragraph(_opening(journey))]
    blocks += section("Who I am", _who(settings, journey.today))
    blocks += section("Where I am", _where(journey))
    title = f"Done since {say_short(since)}" if since else "Done"
    blocks += section(title, unmarked(done) if done else Paragraph("Nothing yet."))
    blocks += section("Booked", unmarked(journey.booked()))
    blocks += section("What I would like help with", Bullets(tuple(wanted)))
    blocks += section("Next", unmarked(journey.going_on()[:_NEXT]))
    blocks += _private(journey, with_notes)
    blocks.append(checked(journey.checklist().as_at))
    return Page("Summary for my mentor", tuple(blocks))


def _opening(journey: Journey) -> str:
    return (
        f"{say_short(journey.today)}. This note says how far a new lead member for children's services has come with the "
        "first ten days checklist. It draws on guides by the Local Government Association and is unofficial."
    )


def _who(settings: Mapping[str, str], today: date) -> Facts:
    labels = (("Name", "name"), ("Council", "council"))
    rows = [(label, settings[key]) for label, key in labels if settings.get(key)]
    appointed = from_iso(settings.get("appointed", ""))
    if appointed:
        days = (today - appointed).days + 1
        so_far = f" Today is day {days}." if days > 0 else ""
        rows.append(("Lead member since", f"{say_short(appointed)}.{so_far}"))
    return Facts(tuple(rows))


def _where(journey: Journey) -> Facts:
    checklist = journey.checklist()
    steps = journey.steps()
    rows = [("The checklist", tally_words(count(steps, core=True)))]
    for part in checklist.sections:
        here = [step for step in steps if step.item.section == part.id and step.item.core]
        if here:
            rows.append((part.title, tally_words(count(here))))
    others = count(step for step in steps if not step.item.core)
    if others.total:
        rows.append(("Also in the guide", tally_words(others)))
    return Facts(tuple(rows))


def _after(step: Step, since: date | None) -> bool:
    return since is None or (step.day is not None and step.day >= since)


def _private(journey: Journey, with_notes: bool) -> list[Block]:
    private = journey.private()
    if not private:
        return []
    if not with_notes:
        return [Paragraph(f"{plural(len(private), 'private note')} left out.", "quiet")]
    rows = []
    for step in private:
        rows += [
            (short_title(step.item), text) for text in (step.mark.reason, step.mark.note) if text
        ]
    return section("My notes", Facts(tuple(rows)))
