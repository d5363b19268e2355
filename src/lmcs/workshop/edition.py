"""What is different in a council's file from the one before it, entry by entry, in its own words."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from textwrap import shorten

from lmcs.basics.dates import from_iso
from lmcs.content.own import File
from lmcs.workshop import council

_KNOWN_BY = ("id", "post", "area", "term", "role", "item", "figure", "on")
"""The keys by which an entry of a list is known, the surest first."""
_HELD = ("dates", "also")
_KEPT = "Calendars that have that day keep it. To cancel it in them, leave it where it was and write it under off, too."
_SHOWN, _ALIKE = 70, 3  # letters of a text, and words of it before the first that is another


def differences(before: File, after: File, today: date) -> list[str]:
    """Return what a council's file says otherwise than the one *before*: new and gone entries, and each changed value.

    An entry is known by its id, or the id of what it speaks of, so moving it about makes no difference. Of a day that is
    to come after *today* and gone from a meeting, it is said that calendars have it still.
    """
    read = [council.checked([file])[0].data for file in (before, after)]
    if not all(isinstance(data, dict) for data in read):
        return []
    was, now = (dict(_walk(data, ())) for data in read)
    old, new = ({place[:2] for place in leaves} for leaves in (was, now))
    told: list[str] = []
    for place in dict.fromkeys([*now, *was]):
        entry, key = ", ".join(place[:2]), ", ".join(place[2:])
        if place[:2] not in old:
            said = f"New: {entry}."
        elif place[:2] not in new:
            said = f"Gone: {entry}."
        else:
            said = _change(f"{entry}: {key}" if key else entry, was.get(place), now.get(place))
            if said and place not in now and _is_to_come(place, today):
                said = f"{said} {_KEPT}"
        if said and said not in told:
            told.append(said)
    return told


def _is_to_come(place: tuple[str, ...], today: date) -> bool:
    """Tell whether what stands at *place* is a day, after *today*, on which a meeting is held."""
    day = from_iso(place[-1])
    return place[0] == "meetings" and place[-2] in _HELD and day is not None and day >= today


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
