"""The plain data that --json promises (docs/json.md): only ever added to, and never a private note unasked."""

from typing import Any

from lmcs.content import Checklist, Item, Source
from lmcs.journey import Counts, Journey, Step, count
from lmcs.progress import BOOKED, DONE, NOT_STARTED

Record = dict[str, object]
_WHOLE = ("why", "how", "law", "see", "sources", "ready", "checklist", "changes")


def _counts(counts: Counts) -> Record:
    return {
        "done": counts.done, "booked": counts.booked, "open": counts.open,
        "not_applicable": counts.not_applicable, "total": counts.total,
    }  # fmt: skip


def _checklist(checklist: Checklist) -> Record:
    return {"id": checklist.id, "title": checklist.title, "audience": checklist.audience}


def step(step: Step) -> Record:
    """Return one item as `list --json` gives it."""
    item, mark = step.item, step.mark
    return {
        "number": item.number, "id": item.id, "kind": item.kind, "title": item.text, "section": item.section,
        "status": mark.status, "on": mark.on or None, "who": list(item.who), "pace": item.pace,
        "core": bool(item.core), "note": bool(mark.note), "council": item.council,
    }  # fmt: skip


def listing(journey: Journey, checklist: Checklist, only: str = "") -> Record:
    """Return a checklist with its counts and items, *only* "open" or "done" ones if wanted."""
    steps = journey.steps(checklist)
    wanted = {"open": (NOT_STARTED, BOOKED), "done": (DONE,)}.get(only)
    return {
        "checklist": _checklist(checklist),
        "counts": {"core": _counts(count(steps, core=True)), "all": _counts(count(steps))},
        "items": [step(each) for each in steps if wanted is None or each.mark.status in wanted],
    }


def item(shown: Step, *, with_notes: bool = False) -> Record:
    """Return one item whole; its note only *with_notes*."""
    content: Item = shown.item
    whole = step(shown) | {key: record(getattr(content, key)) for key in _WHOLE}
    whole |= {"from": list(content.asked_by), "ask": [each.text for each in content.ask], "put_to": record(content.ask)}
    return whole | ({"note_text": shown.mark.note} if with_notes else {})


def checklists(journey: Journey) -> Record:
    """Return every checklist with its counts."""
    return {
        "checklists": [
            _checklist(each)
            | {"letter": each.letter, "as_at": each.as_at, "items": len(each.items)}
            | {
                "counts": {
                    "core": _counts(count(journey.steps(each), core=True)),
                    "all": _counts(count(journey.steps(each))),
                }
            }
            for each in journey.library.checklists
        ]
    }


def record(entry: object, how: str = "") -> Any:
    """Return an entry as plain data, with how it was found; a source has the keys that the content gives it."""
    if not isinstance(entry, tuple):
        return entry
    if not hasattr(entry, "_asdict"):
        return [record(each) for each in entry]
    whole: Record = {key.rstrip("_"): record(value) for key, value in entry._asdict().items()}
    if isinstance(entry, Source):
        whole = {key: value for key, value in whole.items() if value}
    return whole | ({"match": how} if how else {})


def summary(journey: Journey, since: str, *, with_notes: bool) -> Record:
    """Return what the summary page says, as data; notes only *with_notes*."""
    steps = journey.every_step()
    settings = journey.progress.settings
    record: Record = {
        "date": journey.today.isoformat(),
        "name": settings.get("name", ""), "council": settings.get("council", ""), "appointed": settings.get("appointed", ""),
        "counts": listing(journey, journey.checklist())["counts"], "since": since or None,
        "done": [step(each) for each in steps if each.mark.status == DONE and each.mark.on >= since],
        "booked": [step(each) | {"with": each.mark.with_, "at": each.mark.time or None} for each in journey.booked()],
        "help": [{"number": each.number, "text": each.text} for each in journey.progress.requests if not each.answered],
        "next": [step(each) for each in journey.going_on()[:5]],
        "private_notes_left_out": 0 if with_notes else len(journey.private()),
        "as_at": journey.checklist().as_at,
    }  # fmt: skip
    notes = [{"id": each.item.id, "note": each.mark.note, "reason": each.mark.reason} for each in journey.private()]
    return record | ({"notes": notes} if with_notes else {})
