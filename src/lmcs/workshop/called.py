"""Names in a council's file that mean something else already: a word of its own, or another name of a shipped thing, not both."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lmcs.content.folding import fold
from lmcs.content.local import SPACES
from lmcs.workshop.fields import Leaf
from lmcs.workshop.files import Sheet
from lmcs.workshop.problems import Remark, quoted

_NAMED = {
    "term": ("glossary", ("term", "short", "also")),
    "person": ("people", ("name", "short", "also")),
    "document": ("documents", ("title", "short", "also")),
}
_WHOSE = {"shipped": "which lmcs ships", "own": "which is your own", "here": 'under "here"'}


class Bearer(NamedTuple):
    """An entry that is called something: its space and id, and whose word that is.

    `by` is "shipped", "own" for an entry of a council's, or "here" for what a council calls another one.
    """

    space: str
    id: str
    by: str


Names = Mapping[tuple[str, str], list[Bearer]]


def bearers(sheets: Iterable[Sheet]) -> Names:
    """Return what is called something in all *sheets*, by its space and the folded name."""
    found: dict[tuple[str, str], list[Bearer]] = {}
    for sheet in sheets:
        for leaf in sheet.leaves:
            if bearer := _bearer(leaf, sheet.kind):
                found.setdefault((bearer.space, _bare(leaf)), []).append(bearer)
    return found


def advise(sheet: Sheet, names: Names) -> Iterator[Remark]:
    """Yield each name in a council's *sheet* by which something else is found, too."""
    for leaf in sheet.leaves:
        mine = _bearer(leaf, sheet.kind)
        olds = leaf.owner.get("old")
        old = [each.get("name") for each in olds if isinstance(each, dict)] if isinstance(olds, list) else []  # fmt: skip
        if sheet.kind != "council" or mine is None or leaf.value in old:
            continue  # an old name is there to be told of, whatever else it means
        for each in names[mine.space, _bare(leaf)]:
            # Another thing, or the same one that has the name from lmcs.
            if each.id != mine.id or (mine.by == "here" and each.by == "shipped"):
                yield Remark(leaf.place, f"{quoted(leaf.value)} {_said(mine, each)}")
                break


def _bare(leaf: Leaf) -> str:
    """Return a name as it is compared: "The Front Door" is the front door."""
    return fold(str(leaf.value)).removeprefix("the ")


def _bearer(leaf: Leaf, kind: str) -> Bearer | None:
    """Return what *leaf*, in a file of that *kind*, is a name of; None where it is no name."""
    if not isinstance(leaf.value, str):
        return None
    if leaf.place[:1] == ("here",) and leaf.name == "names":
        key = next((key for key in SPACES if isinstance(leaf.within.get(key), str)), "")
        return Bearer(SPACES[key], str(leaf.within[key]), "here") if key else None
    if leaf.table.name not in _NAMED:
        return None
    space, keys = _NAMED[leaf.table.name]
    if leaf.name not in keys or leaf.within is not leaf.owner:
        return None
    return Bearer(space, str(leaf.owner.get("id")), "own" if kind == "council" else "shipped")


def _said(mine: Bearer, other: Bearer) -> str:
    if mine.id == other.id:
        return "is its name already. Take it out here."
    what = next(key for key, space in SPACES.items() if space == other.space)
    both = f"is a name of the {what} {quoted(other.id)}, too, {_WHOSE[other.by]}"
    if mine.by == other.by == "here":
        return f"{both}. Keep one of the two."
    if mine.by == "here" and other.by == "shipped":
        return f"{both}, so both come up for it. Take it out here, or give a longer name."
    if "shipped" in (mine.by, other.by):
        return f'{both}, so both come up for it. If it is the same thing, say what is yours of it under "here".'
    return f'{both}. Keep one: "glossary" and the like for a new thing, "here" for another name of a shipped one.'
