"""The plain data that --json promises (docs/json.md): only ever added to, and never a private note unasked."""

from typing import TYPE_CHECKING, Any

from lmcs.content import Checklist, Source
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Counts, Step, chosen, count

if TYPE_CHECKING:  # only explain reads papers
    from collections.abc import Collection

    from lmcs.content.figure import Figure
    from lmcs.content.library import Library
    from lmcs.papers.companion import Companion
    from lmcs.papers.explaining import Found
    from lmcs.progress.news import News

Record = dict[str, Any]
_WHOLE = ("why", "how", "law", "see", "figures", "sources", "ready", "checklist", "changes")
_LIST = ("id", "title", "audience")
_NEXT = 5


def _counted(counts: Counts) -> Record:
    return counts._asdict() | {"total": counts.total}


def _counts(journey: Journey, checklist: Checklist) -> Record:
    steps = journey.steps(checklist)
    added = count(step for step in steps if step.item.council)
    core, every = count(steps, core=True), count(steps)
    return {"core": _counted(core), "all": _counted(every), "added": _counted(added)}


def _of(each: object, *names: str) -> Record:
    """Return these *names* of a thing with what it has under each."""
    return {name: getattr(each, name) for name in names}


def step(shown: Step) -> Record:
    """Return one item as `list --json` gives it."""
    item, mark = shown.item, shown.mark
    whole = _of(item, "number", "id", "kind") | {"title": item.text, "section": item.section}
    whole |= {"status": mark.status, "on": mark.on or None, "who": list(item.who)}
    whole |= {"pace": item.pace, "core": bool(item.core), "note": bool(mark.notes)}
    return whole | {"council": item.council, "set_aside": shown.aside}


def listing(journey: Journey, checklist: Checklist, only: str = "") -> Record:
    """Return a checklist with its counts and items, *only* "open", "done" or "aside" ones if wanted."""
    return {
        "checklist": _of(checklist, *_LIST),
        "counts": _counts(journey, checklist),
        "items": [step(each) for each in chosen(journey.steps(checklist), only)],
    }


def item(shown: Step, library: "Library", *, with_notes: bool = False) -> Record:
    """Return one item whole; its note only *with_notes*."""
    content = shown.item
    whole = step(shown) | {key: entry(getattr(content, key)) for key in _WHOLE}
    whole |= {"from": list(content.asked_by), "ask": [each.text for each in content.ask]}
    whole |= {"put_to": entry(content.ask), "here": local(library, "items", content.id)}
    return whole | ({"note_text": shown.mark.note_text} if with_notes else {})


def checklists(journey: Journey) -> Record:
    """Return every checklist with its counts."""
    found = []
    for each in journey.library.checklists:
        more = {"letter": each.letter, "as_at": each.as_at, "items": len(each.items)}
        found.append(_of(each, *_LIST) | more | {"counts": _counts(journey, each)})
    return {"checklists": found}


def entry(value: object, how: str = "") -> Any:
    """Return an entry of the content as plain data, with how it was found; a source has the keys that it was given."""
    if not isinstance(value, tuple):
        return value
    if not hasattr(value, "_asdict"):
        return [entry(each) for each in value]
    whole: Record = {key.rstrip("_"): entry(inner) for key, inner in value._asdict().items()}
    if isinstance(value, Source):
        whole = {key: inner for key, inner in whole.items() if inner}
    return whole | ({"match": how} if how else {})


def local(library: "Library", space: str, id_: str) -> list[Record]:
    """Return what councils call the entry *id_* of a shelf ("glossary"), and their line about it."""
    if not library.brought:
        return []
    from lmcs.content import local  # only where a council says something

    said = local.lines(library, space, id_)
    return [{"names": entry(each.names), **_of(each, "line", "council")} for each in said]


def _booking(booked: Step) -> Record:
    return step(booked) | {
        "with": booked.mark.with_,
        "at": booked.mark.time or None,
        "place": booked.mark.place,
    }


def summary(
    journey: Journey,
    told: "News",
    *,
    with_notes: bool,
    with_agreed: bool,
    with_names: bool,
    requests: bool,
    left_out: int,
) -> Record:
    """Return what the summary page says, as data, with what is *told* as done.

    Notes stand in it only *with_notes*, and how many are *left_out*; what was agreed only *with_agreed*, names only *with_names*, and requests unless it is without *requests*.
    """
    progress, checklist = journey.progress, journey.checklist()
    wanted = [request for request in progress.requests if requests and not request.answered]
    withdrawn, steps = told.withdrawn if requests else (), journey.ever()
    whole: Record = {"date": journey.today.isoformat()}
    whole |= {key: progress.settings.get(key, "") for key in ("name", "council", "appointed")}
    whole |= {
        "counts": _counts(journey, checklist),
        "since": told.since.isoformat() if told.since else None,
        "done": [step(each) for each in told.done],
        "booked": [*map(_booking, journey.booked())],
        "help": [_of(each, "number", "text") | {"new": each.id in told.asked} for each in wanted],
        "no_longer_needed": [each.text for each in withdrawn],
        "dealt_with": [each.text for each in withdrawn if each.answered],
        "answered": [each.text for each in withdrawn if each.answers],
        "not_done_after_all": [
            step(each)
            for status in ("booked", "not-applicable")
            for each in told.told_done(steps, status)
        ],
        "another_day": [step(each) for each in told.told_done(steps, "done")],
        "no_longer_booked": [*map(_booking, told.no_longer("booked", steps))],
        "next": [step(each) for each in journey.going_on()[:_NEXT]],
        "private_notes_left_out": left_out,
        "as_at": checklist.as_at,
    }
    if with_agreed:
        still = progress.still_agreed
        whole["agreed"] = [
            _of(each, "role", "number", "on", "text", "late")
            | {"due": each.due.isoformat() if each.due else None, "new": each.id in told.agreed}
            for each in still
        ]
    if with_notes:
        whole["notes"] = [
            {"id": each.item.id, "note": each.mark.note_text, "reason": each.mark.reason}
            | {"new": [noted.text for noted in each.mark.notes if told.is_new(noted)]}
            for each in journey.private()
        ]
    if with_names:
        from lmcs.progress.answering import named  # few summaries name anybody

        whole["names"] = [dict(zip(("what", "id", "name"), each, strict=True)) for each in named(journey)]  # fmt: skip
    return whole


def figure(journey: Journey, shown: "Figure", how: str = "") -> Record:
    """Return a key figure as plain data, with the council's own values, and the sentence that a newer release was due."""
    from lmcs.content.comparing import due, standing  # few runs show one
    from lmcs.progress.figures import kept

    own = []
    values = kept(journey, shown)
    days = [each.day for each in values]
    for each in values:
        stands = list(standing(shown, each.value, each.day, days).said)
        own.append({"on": each.day.isoformat(), **_of(each, "value", "council"), "stands": stands})
    return {**entry(shown, how), "newer_due": due(shown, journey.today), "yours": own}


def paper(result: "Companion", library: "Library") -> Record:
    """Return what `explain` found in a paper; what it does not explain only where no child may be meant."""
    reading = result.reading
    unknown = () if result.about_a_child else reading.unknown
    terms = [(each, library.terms[each.id]) for each in reading.terms]
    laws = [(each, library.laws[each.id]) for each in reading.law]
    return {
        "file": reading.paper.name,
        **_of(reading.paper, "words", "minutes"),
        "terms": [
            _found(each) | {"term": term.name, **_of(term, "status", "now")} for each, term in terms
        ],
        "law": [_found(each) | _of(law, "title", "force") for each, law in laws],
        "defined": [{"short": short, "long": long} for short, long, *_ in reading.defined],
        "unknown": [{"text": text, "count": count} for text, count in unknown],
        "ask": [each._asdict() for each in result.questions],
        "out_of_date": [each._asdict() for each in result.dated],
        "exempt": [*result.exempt],
        "decide": [each._asdict() for each in result.recommended],
    }


def _found(found: "Found") -> Record:
    return {"id": found.id, "found": list(found.texts), "count": found.times, "where": found.where}


def who(journey: Journey, only: "Collection[str]" = ()) -> Record:
    """Return who holds which post and who answers for which area, and what is missing or double; *only* for these ids."""
    from lmcs.progress import answering  # few runs show it

    posts = [each for each in answering.posts(journey) if not only or each.id in only]
    areas = [each for id_, each in journey.library.areas.items() if not only or id_ in only]
    gaps = [each for each in answering.gaps(journey) if not only or each.area.id in only]
    doubles = []
    for each in answering.doubles(journey):
        if not only or any(id_ in only for _, id_ in each.places):
            places = [{"what": what, "id": id_} for what, id_ in each.places]
            doubles.append({"places": places, "names": list(each.names)})
    return {
        "posts": [
            {"id": each.id, "post": each.name, **_held(journey, "post", each.id)} for each in posts
        ],
        "areas": [
            {"id": each.id, "area": each.name}
            | {what: _held(journey, what, each.id) for what in answering.OF_AN_AREA}
            for each in areas
        ],
        "gaps": [{"area": each.area.id, "lacks": list(each.lacks)} for each in gaps],
        "doubles": doubles,
    }


def _held(journey: Journey, what: str, id_: str) -> Record:
    """Return the name that counts, "" where there is none, whose file it is from, and the others that files have."""
    named = journey.named(what, id_)
    names = [{"name": each.name, "council": each.council} for each in named]
    first = names[0] if names else {"name": "", "council": ""}
    return first | {"others": names[1:], "vacant": not names and bool(journey.said(what, id_))}
