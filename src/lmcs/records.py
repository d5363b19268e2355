"""The plain data that --json promises (docs/json.md): only ever added to, and never a private note unasked."""

from lmcs.content import Before, Change, Checklist, Document, Item, Law, Source, Term
from lmcs.journey import Counts, Journey, Step, count
from lmcs.progress import BOOKED, DONE, NOT_STARTED

Record = dict[str, object]


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
    record = step(shown) | {
        "why": content.why, "how": list(content.how), "ask": [each.text for each in content.ask], "law": list(content.law),
        "see": list(content.see), "sources": [source(each) for each in content.sources],
        "from": list(content.asked_by), "ready": list(content.ready), "checklist": content.checklist,
        "changes": [change(each) for each in content.changes],
        "put_to": [each._asdict() for each in content.ask],
    }  # fmt: skip
    return record | ({"note_text": shown.mark.note} if with_notes else {})


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


def before(content: Before) -> Record:
    """Return the page "Before you start"."""
    topics = [{"title": topic.title, "do": list(topic.do)} for topic in content.topics]
    return content._asdict() | {"topics": topics, "sources": [source(each) for each in content.sources]}


def source(cited: Source) -> Record:
    """Return a source as the content writes it: the keys it has."""
    return {key: value for key, value in cited._asdict().items() if value}


def change(changed: Change) -> Record:
    """Return a dated change."""
    return changed._asdict() | {"sources": [source(each) for each in changed.sources]}


def _changed(entry: Term | Law) -> list[Record]:
    return [change(each) for each in entry.changes]


def term(entry: Term, how: str = "") -> Record:
    """Return a glossary entry, with how it was found."""
    record: Record = {
        "id": entry.id, "term": entry.term, "short": list(entry.short), "also": list(entry.also), "status": entry.status,
        "meaning": entry.meaning, "now": entry.now, "say": entry.say, "see": list(entry.see), "law": list(entry.law),
        "changes": _changed(entry), "sources": [source(each) for each in entry.sources], "as_at": entry.as_at, "council": entry.council,
    }  # fmt: skip
    return record | ({"match": how} if how else {})


def law(entry: Law, how: str = "") -> Record:
    """Return a law note, with how it was found."""
    record: Record = entry._asdict() | {
        "short": list(entry.short), "also": list(entry.also), "topics": list(entry.topics),
        "changes": _changed(entry), "sources": [source(each) for each in entry.sources],
    }  # fmt: skip
    del record["council"]  # a council makes no law
    return record | ({"match": how} if how else {})


def document(entry: Document, how: str = "") -> Record:
    """Return a document, with how it was found."""
    record: Record = entry._asdict() | {"sources": [source(each) for each in entry.sources]}
    return record | ({"match": how} if how else {})


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
