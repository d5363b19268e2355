"""The screens of "Share": the summary for a mentor."""

from datetime import date

from lmcs.basics.blocks import Block, Bullets, Facts, Items, Page, Paragraph
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.text import plural
from lmcs.journey import Journey, Step, count
from lmcs.pages import parts
from lmcs.progress import DONE

_NEXT = 5


def summary(journey: Journey, *, since: date | None = None, with_notes: bool = False) -> Page:
    """Return the note for a mentor: what it is, where I am, what is done *since*, booked, wanted and next.

    Private notes and reasons are counted, and shown only *with_notes*.
    """
    settings = journey.progress.settings
    blocks: list[Block] = [Paragraph(_opening(journey))]
    blocks += parts.section("Who I am", _who(settings, journey.today))
    blocks += parts.section("Where I am", [_where(journey)])
    done = [step for step in journey.every_step() if step.mark.status == DONE and _after(step, since)]
    title = f"Done since {say_short(since)}" if since else "Done"
    blocks += parts.section(title, [_plain(done)] if done else [Paragraph("Nothing yet.")])
    booked = journey.booked()
    blocks += parts.section("Booked", [_plain(booked)] if booked else [])
    wanted = [request.text for request in journey.progress.requests if not request.answered]
    blocks += parts.section("What I would like help with", [Bullets(tuple(wanted))] if wanted else [])
    going_on = journey.going_on()[:_NEXT]
    blocks += parts.section("Next", [_plain(going_on)] if going_on else [])
    blocks += _private(journey, with_notes)
    blocks.append(parts.checked(journey.checklist().as_at))
    return Page("Summary for my mentor", tuple(blocks))


def _opening(journey: Journey) -> str:
    return (
        f"{say_short(journey.today)}. This note says how far a new lead member for children's services has come with the "
        "first ten days checklist. It draws on guides by the Local Government Association and is unofficial."
    )


def _who(settings: object, today: date) -> list[Block]:
    assert isinstance(settings, dict)
    rows = [
        (label, str(settings[key])) for label, key in (("Name", "name"), ("Council", "council")) if settings.get(key)
    ]
    appointed = from_iso(str(settings.get("appointed", "")))
    if appointed:
        days = (today - appointed).days + 1
        day = f"{say_short(appointed)}. Today is day {days}." if days > 0 else f"{say_short(appointed)}."
        rows.append(("Lead member since", day))
    return [Facts(tuple(rows))] if rows else []


def _where(journey: Journey) -> Facts:
    checklist = journey.checklist()
    steps = journey.steps()
    rows = [("The checklist", parts.tally_words(count(steps, core=True)))]
    for section in checklist.sections:
        here = [step for step in steps if step.item.section == section.id and step.item.core]
        if here:
            rows.append((section.title, parts.tally_words(count(here))))
    others = count(step for step in steps if not step.item.core)
    if others.total:
        rows.append(("Also in the guide", parts.tally_words(others)))
    return Facts(tuple(rows))


def _after(step: Step, since: date | None) -> bool:
    return since is None or (step.day is not None and step.day >= since)


def _plain(steps: list[Step]) -> Items:
    """Return *steps* without their status: the heading above them says it."""
    return Items(tuple(parts.line(step)._replace(status="", active=True) for step in steps))


def _private(journey: Journey, with_notes: bool) -> list[Block]:
    private = journey.private()
    if not private:
        return []
    if not with_notes:
        return [Paragraph(f"{plural(len(private), 'private note')} left out.", "quiet")]
    rows = [
        (f"{step.item.number}. {step.item.text}", text)
        for step in private
        for text in (step.mark.reason, step.mark.note)
        if text
    ]
    return parts.section("My notes", [Facts(tuple(rows))])
