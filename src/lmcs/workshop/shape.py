"""Holds a parsed file against the keys its kind has, and finds everything that does not fit, each with its line."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from lmcs.basics.dates import from_iso, say
from lmcs.basics.person_name import is_of_family
from lmcs.content import Problem
from lmcs.content.local import Meeting
from lmcs.content.standing import near
from lmcs.workshop.earlier import counted_in, next_number
from lmcs.workshop.fields import SOME, Leaf, Table, singles, walk
from lmcs.workshop.guard import Parsed
from lmcs.workshop.problems import REFUSED, Marks, Place, Remark, error, noted, position, quoted
from lmcs.workshop.unknown_keys import meant
from lmcs.workshop.values import ID, OWN_NUMBER, as_days, torn, wrong

_CALLED = {"letters": "letter", "core": "core number", "numbers": "number", "series": "figure"}
_A_COMMA = "If it belongs to the number before it, write a full stop in place of the comma: 74.5."
_NO_POST = "is a carer, a parent or a child, and lmcs keeps no name of one. Take the line post: true out, or name the post of who works with them."
_NO_LAW = "A council's file neither adds nor changes law. Take it out. What your lawyers know of it can stand as a line here, beside a term, a task or a document that has to do with it: term: family-help, and line."
_SHORT = {
    "post entry": ("post", "name"),
    "area entry": ("area", "member", "officer"),
    "item set aside": ("item", "reason"),
}
"""The keys of an entry that people shorten to one: "director: Sam Lee"."""
_TO_REACH = ("telephone", "phone", "tel", "mobile", "email")
_NO_DAY = 'A task has no day of its own: write "pace: first", and the day in its words: Sign the form by your third day.'


def check(kind: str, parsed: Parsed, file: str, given: Collection[str] = ()) -> tuple[Problem, ...]:
    """Return what is wrong with the shape of *parsed*, read as a file of that *kind* and called *file*.

    *given* are the numbers that its earlier versions gave: none of them is offered again.
    """
    if parsed.data is None and parsed.problems:
        return ()
    every = list(walk(parsed.data, kind))
    leaves = singles(every)
    wrong = (remark for met in every for remark in _unfit(met, leaves, given))
    return noted(file, parsed.marks, chain(wrong, _twice(leaves, parsed.marks, given)))


def _twice(leaves: Sequence[Leaf], marks: Marks, given: Collection[str]) -> Iterator[Remark]:
    """Yield the ids, letters and numbers that two entries of one file have."""
    seen: dict[tuple[str, Place, object], Place] = {}
    for leaf in leaves:
        if not leaf.key.unique or not isinstance(leaf.value, str):
            continue
        scope: Place = ()
        if leaf.key.unique == "sections":  # their ids repeat across checklists
            scope = leaf.place[:-2]
        elif leaf.key.unique == "numbers":
            scope = counted_in(leaf.place)
        first = seen.setdefault((leaf.key.unique, scope, leaf.value), leaf.place)
        if first is not leaf.place:
            line, _ = position(marks, first)
            called = f"The {_CALLED.get(leaf.key.unique, 'id')} {quoted(leaf.value)}"
            fix = "Give one of them another."
            if leaf.key.unique.startswith("of "):
                called, fix = f"The entry {quoted(leaf.value)}", "Take one of them out."
            if leaf.key.unique == "series":
                fix = "Put all its values under one of the two."
            if leaf.key.unique == "numbers":
                free = next_number(leaves, leaf.place, given)
                fix = f"Give the newer one {free}, the next free one."
            yield error(leaf.place, f"{called} is used twice: here and on line {line}. {fix}")


def _unfit(met: Leaf, leaves: Sequence[Leaf], given: Collection[str]) -> Iterator[Remark]:
    """Yield what is wrong with one thing *met* in a file of these *leaves*, and not with what is in it."""
    if met.value is REFUSED:
        return
    if met.key.many:
        yield from _list(met)
    elif met.key.table is None:
        if message := wrong(met.value, met.key):
            yield error(met.place, f"{_name(met.place)} {message}")
    elif isinstance(met.value, dict) and met.key.or_text and (said := _torn(met.value, met.key.table)):  # fmt: skip
        yield error(
            met.place, f"{_name(met.place)} is no {met.key.table.name} as it stands. {said}"
        )
    elif isinstance(met.value, dict):
        yield from _entry(met.value, met.key.table, met.place, leaves, given)
    else:
        what = "is empty" if met.value in ("", None) else "is not made of keys and values"
        table = met.key.table
        keys = f"has lines such as these: {', '.join([*table.keys][:3])}"
        yield error(met.place, f"{_name(met.place)} {what}. {_a(table).capitalize()} {keys}.")


def _torn(value: Mapping[str, object], table: Table) -> str:
    """Return what mends a text that stands for an entry of the *table*, where a colon in it was taken for that of a key; else ""."""
    first = next(iter(table.keys))
    unknown = {key: each for key, each in value.items() if key not in table.keys}
    if first in value or any(" " not in key and meant(key, value, table) for key in unknown):
        return ""
    said = torn(unknown)
    return said.replace("quotes: ", f"quotes: {first}: ") if unknown != value else said


def _list(met: Leaf) -> Iterator[Remark]:
    value, name = met.value, _name(met.place)
    if isinstance(value, list):
        if not value and met.key.required:
            yield error(met.place, f"{name} is an empty list. Write at least one entry.")
    elif value in ("", None):
        message = f"{name} is empty. Write what belongs there, or take the line out."
        yield error(met.place, message)
    else:
        how = 'Begin each entry on a line of its own with "- ".'
        short = isinstance(value, str) and len(value) < 60
        if short and not met.key.prose and met.key.table is None:
            shown = quoted(value)
            parts = [part.strip() for part in str(value).split(",")]
            several = met.key.kind != "text" and not any(wrong(part, met.key) for part in parts)
            # A comma parts two, also where one text was meant.
            said = shown if "," in shown and not several else shown[1:-1]
            said = (as_days(str(value)) if met.key.kind in ("day", "held") else "") or said
            how = f"Write it in brackets: [{said}]."
        yield error(met.place, f"{name} is not a list. {how}")


def _entry(
    value: Mapping[str, object],
    table: Table,
    place: Place,
    leaves: Sequence[Leaf],
    given: Collection[str],
) -> Iterator[Remark]:
    if said := _short(value, table):
        yield error(place, said)
        return
    stands_for: set[str] = set()
    for key in value:
        if key not in table.keys:
            near = meant(key, value, table)
            known = f"Known here: {', '.join(table.keys)}."
            if near:
                known = f'Did you mean "{near}"?'
            if key.isdigit() and table.name == "value of a figure":
                near, known = "", _A_COMMA
            if key == "law" and (table.name in SOME or place == ()):
                near, known = "", _NO_LAW
            if key in _TO_REACH and place[:1] == ("posts",):
                near, known = "", OWN_NUMBER
            if key in ("day", "days", "date", "due", "by") and table.name == "item":
                near, known = "", _NO_DAY
            message = f"{quoted(key)} is not a key of {_a(table)}. {known}"
            yield error((*place, key), message, key=True)
            stands_for.add(near)
    number = next_number(leaves, place, given) if "number" in table.keys - value.keys() else 0
    yield from _missing(value, table, place, stands_for, number)
    if table.name == "meeting":
        yield from _days(value, place)
    is_post = table.name == "person" and value.get("post") == "true"
    if is_post and is_of_family(str(value.get("name"))):
        yield error((*place, "name"), f"{quoted(value.get('name'))} {_NO_POST}")


def _short(value: Mapping[str, object], table: Table) -> str:
    """Return how an entry is written that has an id for its key, as in "director: Sam Lee"; "" for any other."""
    of, *whats = _SHORT.get(table.name, ("",))
    ((key, said),) = value.items() if of and len(value) == 1 else ((of, None),)
    if not isinstance(said, str) or not said or not ID.fullmatch(key):
        return ""
    if key in table.keys or key in _TO_REACH or meant(key, value, table):
        return ""  # a key with a fault of its own
    text = f'"{said}"' if set(said) & set(",:#[]{}") else said
    forms = " or ".join(f"{{{of}: {key}, {what}: {text}}}" for what in whats)
    return f"{_a(table).capitalize()} says by its keys what is what. Write {forms}."


def _days(value: Mapping[str, object], place: Place) -> Iterator[Remark]:
    if str(value.get("until", "9")) < str(value.get("first", "")):
        fix = "Its last day comes before its first one. Change one of the two."
        yield error((*place, "until"), fix)
    dates, off = value.get("dates"), value.get("off")
    first, every, until = (str(value.get(key, "")) for key in ("first", "every", "until"))
    listed = [str(day)[:10] for day in dates] if isinstance(dates, list) else []
    for number, each in enumerate(off if isinstance(off, list) else ()):
        at, day = (*place, "off", number), from_iso(str(each))
        if listed and each not in listed and all(map(from_iso, listed)):  # else that is the fault
            fix = (
                f"{quoted(each)} is not one of its dates. Leave a day that is off among them, too."
            )
            yield error(at, fix)
        if day and from_iso(first):
            nearest_day = near(Meeting(first=first, every=every, until=until), day)
            other = f" The nearest is {say(nearest_day)}." if nearest_day else ""
            said = f"{quoted(each)} is none of its days, so nothing is cancelled.{other}"
            if nearest_day != day:
                yield Remark(at, said)


def _missing(
    entry: Mapping[str, object], table: Table, place: Place, meant: set[str], number: int
) -> Iterator[Remark]:
    """Yield the keys that are not there, unless a misspelled one stands for them; *number* is the next free one."""
    id_ = entry.get("id")
    called = f"The {table.name} {quoted(id_)}" if isinstance(id_, str) else f"This {table.name}"
    for key, field in table.keys.items():
        # The numbers of a council's items have the letter of their file before them.
        needed = field.required or (key == "letter" and "items" in entry)
        if needed and key not in entry and key not in meant:
            value = number if field.kind == "number" else "..."
            yield error(place, f'{called} has no "{key}". Add a line: {key}: {value}')
    some = SOME.get(table.name, ())
    if some and not any(key in entry or key in meant for key in some):
        words = " or ".join(f'"{key}"' for key in some)
        yield error(place, f"{called} needs {words}, or both.")
    if not table.either:
        return
    groups = [" and ".join(f'"{key}"' for key in group) for group in table.either]
    there = entry.keys() | meant
    whole = [group for group in table.either if there.issuperset(group)]
    begun = [group for group in table.either if any(key in entry for key in group)]
    if not whole:
        yield error(place, f"{called} needs {' or '.join(groups)}.")
    elif len(begun) > 1:
        message = f"{called} has {' as well as '.join(groups)}. Keep one of the two."
        yield error(place, message)


def _a(table: Table) -> str:
    return f"{'an' if table.name[0] in 'aeiou' else 'a'} {table.name}"


def _name(place: Place) -> str:
    """Return what to call the value at *place*: "title", entry 2 of "how", or the file."""
    if not place:
        return "The file"
    if isinstance(place[-1], int):
        of = f' of "{place[-2]}"' if len(place) > 1 else ""
        return f"Entry {place[-1] + 1}{of}"
    return f'"{place[-1]}"'
