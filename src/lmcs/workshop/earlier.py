"""The numbers of a council's own items, and its file held against what it gave before: numbers that move, ids that go without a word.

People type a number and have it on paper, and what they ticked is kept under the id.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lmcs.content import Problem
from lmcs.content.own import Given, Past
from lmcs.content.types import Item
from lmcs.workshop.fields import Leaf
from lmcs.workshop.problems import Place, Remark, quoted
from lmcs.workshop.values import FORM

TAKEN = "for ever."
"""What ends the remark on a number that was given to another task."""
MOVED = "give it that number again."
"""What ends the remark on a task that has another number than it had."""


class Numbered(NamedTuple):
    """An item of a file: its number with the letter, its id, what it says, its earlier ids, where it stands."""

    label: str
    id: str
    text: str
    was: tuple[str, ...]
    place: Place


def whose(data: Any) -> tuple[str, str]:
    """Return what tells one council's file from another's under any name: the council and its letter."""
    whole = data if isinstance(data, dict) else {}
    return str(whole.get("council", "")), str(whole.get("letter", ""))


def compare(data: object, leaves: Sequence[Leaf], past: Past) -> Iterator[Remark]:
    """Yield advice on what the *data* of a sound file, with these *leaves*, take from an item that had it in the *past*."""
    owners = {label: id_ for *of, label, id_, _ in past.ever if (*of,) == whose(data)}
    labels = {id_: label for label, id_ in reversed(owners.items())}
    items = list(numbered(data))
    known = {id_ for each in items for id_ in (each.id, *each.was)}
    for each in items:
        ids = (each.id, *each.was)
        before = next((labels[id_] for id_ in ids if id_ in labels), each.label)
        owner = owners.get(each.label, each.id)
        said = f"{quoted(each.id)} was {before} and is {each.label} now. People have {before} on paper: {MOVED}"
        if before == each.label and owner not in ids:
            free = f"{each.label.rstrip('0123456789')}{next_number(leaves, each.place, owners)}"
            said = f"{each.label} belongs to {quoted(owner)} {TAKEN} If this is the same task, add a line: was: [{owner}]. If not, give it a free number: {free}."
            known.add(owner)
        if before != each.label or owner not in ids:
            yield Remark((*each.place, "number"), said)
    for *of, label, id_, _ in past.latest:
        if (*of,) == whose(data) and id_ not in known:
            said = f"{label}, {quoted(id_)}, is not in this version. What people ticked, booked or noted of it is kept, and stands apart in their list."
            fix = f"If it has a new id, add a line there: was: [{id_}]."
            yield Remark(None, f"{said} {fix}")


def as_errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the *problems*, a number that moved or was given to another task as an error: whoever hands the file on can still have it mended."""
    for each in problems:
        said = each.message
        yield each._replace(advice=each.advice and not (TAKEN in said or said.endswith(MOVED)))


def shown_here(data: Any, past: Past) -> Iterator[str]:
    """Yield what each of the `items` in the *data* of a sound file goes by on this computer, which knows its *past*: as `settled` has it."""
    items = [each for each in numbered(data) if each.place[:1] == ("items",)]
    renamed = {old: each.id for each in items for old in each.was}
    given = [row for row in past.ever if row[:2] == whose(data)]
    owners = {label: renamed.get(id_, id_) for *_, label, id_, _ in given}
    first = {id_: label for label, id_ in reversed(owners.items())}
    for each in items:
        own = each.label if owners.get(each.label) in (None, each.id) else each.id
        yield first.get(each.id, own)


def numbered(data: Any) -> Iterator[Numbered]:
    """Yield the items of a sound file that have a number."""
    own = data.get("letter", ""), data.get("items", ())
    lists: list[tuple[str, Any, Place]] = [(*own, ("items",))]
    for at, checklist in enumerate(data.get("checklists", ())):
        for section, each in enumerate(checklist["sections"]):
            where = ("checklists", at, "sections", section, "items")
            lists.append((checklist["letter"], each["items"], where))
    for letter, items, place in lists:
        for at, each in enumerate(items):
            text, was = each.get("task") or each["question"], tuple(each.get("was", ()))
            yield Numbered(f"{letter}{each['number']}", each["id"], text, was, (*place, at))


def remembered(files: Sequence[Any], past: Past) -> dict[str, list[Given]]:
    """Return what is known of numbers given, in the *past* and by the *files* now, as `Past` has it."""
    of = [whose(data) for data in files]
    both = zip(of, files, strict=True)
    now = [(*its, *each[:3]) for its, data in both for each in numbered(data)]
    ever: dict[tuple[str, ...], Given] = {}
    for row in (*past.ever, *now):
        ever.setdefault(row[:3], row)
    beside = [row for row in past.latest if row[:2] not in of]
    return {"latest": [*now, *beside], "ever": [*ever.values()]}


def settled(
    given: Iterable[Given], items: list[tuple[Any, ...]], facts: dict[str, Any]
) -> dict[str, str]:
    """Leave each number to the item to which it was *given* first; one that has none of its own goes by its id.

    Returns what the items said that are gone, by their numbers: nothing else is ever called so.
    """
    numbers, renamed = facts["numbers"], facts["renamed"]
    owners = {label: renamed.get(id_, id_) for *_, label, id_, _ in given}
    first = {id_: label for label, id_ in reversed(owners.items())}
    for place, row in enumerate(map(Item._make, items)):
        own = row.number if owners.get(row.number) in (None, row.id) else row.id
        items[place] = tuple(row._replace(number=first.get(row.id, own)))
    ids = {row[0] for row in items}
    numbers |= owners
    gone = {label: text for *_, label, _, text in given if owners[label] not in ids}
    for label in gone:
        del numbers[label]
    return gone


def counted_in(place: Place) -> Place:
    """Return what the number of the council's item at *place* must be unique in: the file's items, or a checklist."""
    return place[:2] if place[:1] == ("checklists",) else place[:1]


def next_number(leaves: Sequence[Leaf], place: Place, given: Iterable[str] = ()) -> int:
    """Return the next number that is free beside that of the council's item at *place*, of a file with these *leaves*.

    *given* are the numbers with their letters that earlier versions of the file gave: they belong to what had them.
    """
    all_numbers = (leaf for leaf in leaves if leaf.key.kind == "number")
    numbers = [
        str(leaf.value) for leaf in all_numbers if counted_in(leaf.place) == counted_in(place)
    ]
    holder = place[:2] if place[:1] == ("checklists",) else ()
    letter = next((str(leaf.value) for leaf in leaves if leaf.place == (*holder, "letter")), "")
    numbers += [label.removeprefix(letter) for label in given]
    return max((int(number) for number in numbers if FORM.fullmatch(number)), default=0) + 1


def next_numbers(labels: Iterable[str]) -> list[str]:
    """Return the next free number of each letter ("R4") beside those that are given, as *labels*."""
    last: dict[str, int] = {}
    for label in labels:
        letter = label.rstrip("0123456789")
        last[letter] = max(last.get(letter, 0), int(label.removeprefix(letter)))
    return [f"{letter}{number + 1}" for letter, number in last.items()]
