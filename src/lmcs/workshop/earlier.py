"""A council's file held against the versions that it replaces: numbers that move, and ids that go without a word.

People type a number and have it on paper, and what they ticked is kept under the id.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lmcs.content.own import Given
from lmcs.workshop.problems import Findings, Marks, Place, quoted


class Numbered(NamedTuple):
    """An item as a version of a file has it: its number with the letter, its id, what it says, its earlier ids, where it stands."""

    label: str
    id: str
    text: str
    was: tuple[str, ...] = ()
    place: Place = ()


Version = Sequence[Numbered]


def whose(data: Any) -> tuple[str, str]:
    """Return what tells one council's file from another's under any name: the council and its letter."""
    whole = data if isinstance(data, dict) else {}
    return str(whole.get("council", "")), str(whole.get("letter", ""))


def given(rows: Iterable[Given], of: tuple[str, str]) -> Version:
    """Return the *rows* of given numbers that are *of* one file, as a version of it."""
    return [Numbered(*row[2:]) for row in rows if tuple(row[:2]) == of]


def compare(
    data: object, marks: Marks, file: str, versions: Sequence[Version], *, again: bool
) -> Findings:
    """Return advice on what a sound file takes from an item that one of its *versions*, the newest first, had.

    *again*: one of them was just this, so its numbers are as they were.
    """
    findings = Findings(file, marks)
    items = numbered(data)
    labels = {each.id: each.label for version in reversed(versions) for each in reversed(version)}
    owners = {each.label: each.id for version in versions for each in reversed(version)}
    known = {id_ for each in items for id_ in (each.id, *each.was)}
    named = set()
    for each in () if again else items:
        ids = (each.id, *each.was)
        before = next((labels[id_] for id_ in ids if id_ in labels), each.label)
        owner = owners.get(each.label, each.id)
        if before != each.label and owners[before] in ids:
            said = f"{quoted(each.id)} was {before} and is {each.label} now. People have {before} on paper: give it that number again."
            findings.at((*each.place, "number"), said, advice=True)
        elif owner not in ids:
            named.add(owner)
            said = f"{each.label} belongs to {quoted(owner)} for ever. If this is the same task, add a line: was: [{owner}]. If not, give it another number."
            findings.at((*each.place, "number"), said, advice=True)
    for each in versions[0] if versions else ():
        if (known | named).isdisjoint((each.id, *each.was)):
            said = f"{each.label}, {quoted(each.id)}, is not in this version. What people ticked, booked or noted of it is kept, and stands apart in their list."
            fix = f"If it has a new id, add a line there: was: [{each.id}]."
            findings.add(0, 0, f"{said} {fix}", advice=True)
    return findings


def numbered(data: Any) -> list[Numbered]:
    """Return the items of a sound file that have a number."""
    return list(_numbered(data))


def _numbered(data: Any) -> Iterator[Numbered]:
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
