"""What is different in a council's file from the one before it, entry by entry, in its own words."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import takewhile
from textwrap import shorten

from lmcs.content.local import Meeting
from lmcs.content.moved import added, moved
from lmcs.content.own import File
from lmcs.content.standing import coming, listed
from lmcs.workshop.council import sheet_of
from lmcs.workshop.fields import hints
from lmcs.workshop.files import Sheet
from lmcs.workshop.values import wrong

_KNOWN_BY = ("id", "post", "area", "term", "role", "item", "document", "figure", "on", "name")
"""The keys by which an entry of a list is known, the surest first."""
_DAYS = ("dates", "also", "off", "at", "place", "title", "minutes")
"""The keys of a meeting that say what a calendar has of it: what is different in them is told in words."""
_ITEMS, _WAS = "items", "was"
_CALLED = ("task", "question", "term", "title", "name", "line")
_KEPT = "Calendars that have {} keep it. To cancel it in them, leave it where it was and write it under off, too."
_SHOWN, _ALIKE = 70, 3  # letters of a text, and words of it before the first that is another
_LINE = 200  # letters of what is new


Words = tuple[str, ...]


def differences(before: File, after: File, today: date) -> list[str]:
    """Return what a council's file says otherwise than the one *before*: new and gone entries, and each changed value.

    An entry is known by its id, or the id of what it speaks of, so moving it about makes no difference. Of meetings it is
    told in words what became of their days from *today* on.
    """
    read = [sheet_of(file).data for file in (before, after)]
    if not all(isinstance(data, dict) for data in read):
        return []
    held = meetings_in(before), meetings_in(after)
    was, now = (dict(_walk(data, ())) for data in read)
    renamed = _renamed(was, now)
    was = {_anew(place, renamed): each for place, each in was.items()}
    old, new = ({place[:2] for place in leaves} for leaves in (was, now))
    told = [*moved(*held, today), *added(*held, today)]
    told += [f"items: {id_} is the new id of {of}; what was ticked stays with it." for of, id_ in renamed.items()]  # fmt: skip
    dated = {("meetings", each.id) for both in held for each in both if coming(each, today)}
    for place in dict.fromkeys([*now, *was]):
        entry, key = ", ".join(filter(None, place[:2])), ", ".join(place[2:])
        in_words = place[2:3] and place[2] in _DAYS
        if place[-2:-1] == (_WAS,) and place[:2] in old & new:
            if place in was and place not in now:
                told.append(f"{', '.join(place[:-2])}: it says no more that it was {place[-1]}, to which what was ticked belongs.")  # fmt: skip
            continue
        if place[:2] in dated and (in_words or place[:2] not in old & new):
            continue
        if place[:2] not in old:
            said = f"New: {entry}{_called(now, place)}."
        elif place[:2] not in new:
            said = f"Gone: {entry}{_called(was, place)}."
        else:
            said = _change(f"{entry}: {key}" if key else entry, was.get(place), now.get(place))
        if said and said not in told:
            told.append(said)
    return told


def _renamed(was: Mapping[Words, str], now: Mapping[Words, str]) -> dict[str, str]:
    """Return the new id of each item that had another before, by that one, as the file *now* says it."""
    before, after = ({place[at + 1] for place in leaves for at, each in enumerate(place[:-1]) if each == _ITEMS} for leaves in (was, now))  # fmt: skip
    said = {place[-1]: place[-3] for place in now if place[-4::2] == (_ITEMS, _WAS)}
    return {of: id_ for of, id_ in said.items() if of in before - after and id_ in after - before}


def _anew(place: Words, renamed: Mapping[str, str]) -> Words:
    """Return the *place* of a value with the id that its item has now."""
    before = ("", *place)
    return tuple(renamed.get(each, each) if of == _ITEMS else each for of, each in zip(before, place, strict=False))  # fmt: skip


def _called(leaves: dict[tuple[str, ...], str], place: tuple[str, ...]) -> str:
    """Return what the entry around *place* is called in its file, where its id is not all that it has."""
    names = (leaves.get((*place[:2], key)) for key in _CALLED)
    said = next((shorten(name, _LINE, placeholder=" …") for name in names if name), "")
    return f", “{said.rstrip('.')}”" if said else ""


def meetings_in(file: File) -> list[Meeting]:
    """Return the standing meetings of a *file*, which may have faults: who reads its days leaves out what is none."""
    return [_meeting(each) for each in _entries(sheet_of(file))]


def _entries(sheet: Sheet) -> list[dict[str, object]]:
    """Return the meetings of a *sheet* as they are written."""
    found = sheet.data.get("meetings") if isinstance(sheet.data, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _meeting(entry: dict[str, object]) -> Meeting:
    fitting: dict[str, object] = {}
    for name, key, _, many, _ in hints(Meeting):
        value = entry.get(key)
        if many and isinstance(value, list):
            fitting[name] = tuple(each for each in value if isinstance(each, str))
        elif isinstance(value, str) and not many:
            fitting[name] = value
    return Meeting(**fitting)  # type: ignore[arg-type]


def days_are_read(file: File) -> bool:
    """Tell whether each day of the meetings of a *file* can be read: else a day that seems gone may be there."""
    sheet = sheet_of(file)
    lists = [name for name, _, _, many, _ in hints(Meeting) if many]
    if any(not isinstance(each.get(name, []), list) for each in _entries(sheet) for name in lists):
        return False
    days = (leaf for leaf in sheet.leaves if leaf.place[:1] == ("meetings",))
    return not any(leaf.key.kind in ("day", "held") and wrong(leaf.value, leaf.key) for leaf in days)  # fmt: skip


def left_in_calendars(before: File, after: File, today: date) -> list[str]:
    """Return advice on each day to come that is gone from a meeting: calendars that have it keep it."""
    now = {each.id: [day.day for day in listed(each)] for each in meetings_in(after)}
    return [
        f"{was.title}: {_KEPT.format(each.said)}"
        for was in meetings_in(before)
        for each in listed(was)
        if each.day >= today and each.day not in now.get(was.id, ())
    ]


def _change(what: str, was: str | None, now: str | None) -> str:
    if was == now:
        return ""
    old, new = (f'"{text}"' if text else "" for text in _cut(was or "", now or ""))
    if was is None:
        return f"{what}: now {new}." if new else f"{what}: new."
    if now is None:
        return f"{what}: no more {old}." if old else f"{what}: gone."
    return f"{what}: {new}, was {old}."


def _cut(*texts: str) -> list[str]:
    """Return *texts* short enough to compare: without what they begin with alike, and not to their end."""
    both = zip(*(text.split() for text in texts), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))
    skip = max(0, alike - _ALIKE) if max(map(len, texts)) > _SHOWN else 0
    rest = [" ".join([*["..."] * bool(skip), *text.split()[skip:]]) for text in texts]
    return [shorten(text, _SHOWN, placeholder=" ...") for text in rest]


def _walk(value: object, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each text in *value* with the words that lead to it; a text of a list is itself the last of them."""
    if isinstance(value, dict):
        for key, each in value.items():
            if place and key == _known_by(value):
                yield place, ""
            else:
                yield from _walk(each, (*place, key))
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, dict):
                yield from _walk(each, (*place, str(each.get(_known_by(each), ""))))
            else:
                yield (*place, str(each)), ""
    else:
        yield place, str(value)


def _known_by(entry: dict[str, object]) -> str:
    return next((key for key in _KNOWN_BY if key in entry), "")
