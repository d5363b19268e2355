"""How far a person is, in words: with some steps, and with each part that a change has touched. It draws no page."""

from collections.abc import Collection

from lmcs.content import Item
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Counts, Part, count


def tally_words(counts: Counts) -> str:
    """Return the progress sentence: "2 of 16 done. 1 booked. 1 set aside."."""
    words = [f"{counts.done} of {counts.total} done."]
    if counts.booked:
        words.append(f"{counts.booked} booked.")
    if counts.not_applicable:
        words.append(f"{counts.not_applicable} set aside.")
    if counts.set_aside:
        words.append(f"{counts.set_aside} set aside by your council.")
    return " ".join(words)


def counted(journey: Journey, items: Collection[Item]) -> str:
    """Return how far the person is with each part that has one of *items*, by its title; "" where there are none."""
    ids = {item.id for item in items}
    parts = journey.parts({item.checklist for item in items})
    touched = [part for part in parts if any(step.item.id in ids for step in part.steps)]
    said = []
    for part in touched:
        end = " That is all of it." if part.is_settled else ""
        said.append(f"{_named(part.title)} {tally_words(count(part.steps))}{end}")
    if any(part.is_settled for part in touched) and (following := next_part(journey)):
        said.append(f"Next: {_named(following.title)} {what_opens(journey, following)}")
    return " ".join(said)


def _named(title: str) -> str:
    return title if title.endswith("?") else f"{title}:"


def next_part(journey: Journey) -> Part | None:
    """Return the first part that has something left to do."""
    return next((part for part in journey.parts() if not part.is_settled), None)


def what_opens(journey: Journey, part: Part) -> str:
    """Return the line that goes on with *part*: the walk where it goes there, else its list."""
    checklist = part.steps[0].item.checklist
    walked = any(checklist == each.id for each in journey.walked())
    return "lmcs walk" if walked else f"lmcs list {checklist}"
