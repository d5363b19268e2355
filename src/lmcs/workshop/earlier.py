"""A council's file held against the versions that it replaces: numbers that move, and ids that go without a word.

People type a number and have it on paper, and what they ticked is kept under the id.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lmcs.workshop.problems import Findings, Marks, Place, quoted


class _Numbered(NamedTuple):
    """An item as a version of a file has it: its id, its number with the letter, its earlier ids, where it stands."""

    id: str
    label: str
    was: tuple[str, ...]
    place: Place


def whose(data: Any) -> tuple[object, object]:
    """Return what tells one council's file from another's under any name: the council and its letter."""
    return (data.get("council"), data.get("letter")) if isinstance(data, dict) else ("", "")


def given(versions: Iterable[object]) -> frozenset[str]:
    """Return the numbers, with their letters, that sound *versions* of a file have given."""
    return frozenset(each.label for data in versions for each in _numbered(data))


def compare(data: object, marks: Marks, file: str, versions: Sequence[object]) -> Findings:
    """Return advice on what a sound file takes from an item that one of its *versions*, the newest first, had."""
    findings = Findings(file, marks)
    items = list(_numbered(data))
    labels: dict[str, str] = {}
    owners: dict[str, str] = {}
    for version in versions:
        for each in _numbered(version):
            labels.setdefault(each.id, each.label)
            owners.setdefault(each.label, each.id)
    known = {id_ for each in items for id_ in (each.id, *each.was)}
    named = set()
    for each in items:
        ids = (each.id, *each.was)
        before = next((labels[id_] for id_ in ids if id_ in labels), each.label)
        owner = owners.get(each.label, each.id)
        if before != each.label:
            said = f"{quoted(each.id)} was {before} and is {each.label} now. People have {before} on paper: give it that number again."
            findings.at((*each.place, "number"), said, advice=True)
        elif owner not in ids:
            named.add(owner)
            said = f"{each.label} belongs to {quoted(owner)} for ever. If this is the same task, add a line: was: [{owner}]. If not, give it another number."
            findings.at((*each.place, "number"), said, advice=True)
    fresh = [each for each in items if not labels.keys() & {each.id, *each.was}]
    for gone in _numbered(versions[0]) if versions and fresh else ():
        if gone.id not in known | named:
            said = f"{gone.label}, {quoted(gone.id)}, is not in this version. If it has a new id, add a line there: was: [{gone.id}]. Else its ticks are set apart."
            findings.at((*fresh[0].place, "id"), said, advice=True)
    return findings


def _numbered(data: Any) -> Iterator[_Numbered]:
    """Yield the items of a sound file that have a number."""
    own = data.get("letter", ""), data.get("items", ())
    lists: list[tuple[str, Any, Place]] = [(*own, ("items",))]
    for at, checklist in enumerate(data.get("checklists", ())):
        for section, each in enumerate(checklist["sections"]):
            where = ("checklists", at, "sections", section, "items")
            lists.append((checklist["letter"], each["items"], where))
    for letter, items, place in lists:
        for at, each in enumerate(items):
            label, was = f"{letter}{each['number']}", tuple(each.get("was", ()))
            yield _Numbered(each["id"], label, was, (*place, at))
