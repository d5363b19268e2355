"""Makes rows of content that is known to be sound: what the shelves take entries from, in the wheel and in the cache."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from lmcs.basics.errors import ContentProblem
from lmcs.basics.text import first_sentence
from lmcs.content.cache import folder_key
from lmcs.content.fields import CORE, short_name
from lmcs.content.figure import Figure, Series
from lmcs.content.finding import LOOKED_UP, findable, findable_items
from lmcs.content.library import Library, part_of
from lmcs.content.local import SPACES, Aside, Here, Meeting, Paced
from lmcs.content.opening import opens
from lmcs.content.own import NEVER, File, Past
from lmcs.content.people import Area, Before, Leaflet, Person
from lmcs.content.reference import Document, Law, Term
from lmcs.content.shelves import Rows, Shelf
from lmcs.content.types import Ask, Checklist, Item, Section
from lmcs.workshop import council, earlier
from lmcs.workshop.fields import HOLDERS, KINDS, row
from lmcs.workshop.files import shipped
from lmcs.workshop.first_weeks import known
from lmcs.workshop.links import Known, linked

Plain = Mapping[str, Any]
Row = tuple[Any, ...]
SHELVES: Mapping[str, tuple[str, Any]] = {
    "laws": ("law", Law), "figures": ("figures", Figure), "areas": ("areas", Area),
    "terms": ("glossary", Term), "documents": ("documents", Document), "people": ("people", Person),
}  # fmt: skip
_ALSO_OWN = ("terms", "documents", "people")
_ALL = 'Type "lmcs check" to see everything that has to be mended.'
_OWN = "Your council's own."


def content(folder: Path) -> dict[str, Any]:
    """Return the rows of the YAML in *folder* by shelf. Raises ContentProblem where a file has an error."""
    data: dict[str, list[Any]] = {kind: [] for kind in KINDS if kind != "council"}
    key = folder_key(folder)
    try:
        sheets = linked(shipped(folder), Known())
    except OSError:
        hint = "Install lmcs again."
        raise ContentProblem("The content of lmcs is damaged or missing.", hint) from None
    for sheet in sheets:
        if sheet.errors:
            raise ContentProblem(str(sheet.errors[0]), _ALL)
        if sheet.kind not in data:
            raise ContentProblem(f"{sheet.file}: This is none of the shipped files.", _ALL)
        found: Any = sheet.data
        data[sheet.kind] += found if KINDS[sheet.kind].many else [found]
    return rows(data, key)


def rows(data: Mapping[str, Sequence[Plain]], key: str = "") -> dict[str, Any]:
    """Return the rows of plain *data*, lists of entries by kind, by shelf, and how they are looked up."""
    lists = {f"items-{each['id']}": tuple(_items(each)) for each in data["checklists"]}
    items = [item for each in lists.values() for item in each]
    dated = (each for kind in ("checklists", "glossary", "law", "documents") for each in data[kind])
    shelves: dict[str, Any] = {
        shelf: tuple(row(type_, each) for each in data[kind])
        for shelf, (kind, type_) in SHELVES.items()
    }
    looked_up = _findable({**shelves, "items": items})
    numbers, renamed = _called(items)
    ids: dict[str, tuple[str, ...]] = {}
    for shelf in ("terms", "laws"):
        entries = shelves.pop(shelf)
        ids[shelf] = tuple(entry[0] for entry in entries)
        for part in {part_of(shelf, id_) for id_ in ids[shelf]}:
            shelves[part] = tuple(each for each in entries if part_of(shelf, each[0]) == part)
    return {
        **lists,
        **looked_up,
        **shelves,
        "series": (),
        "facts": {
            "key": key,
            "date": max((each["as_at"][:7] for each in dated), default=""),
            "lists": tuple(map(_list, data["checklists"])),
            "numbers": numbers,
            "renamed": renamed,
            **ids,
            "known": known(data["glossary"], data["checklists"]),
            "before": next((row(Before, each) for each in data["before"]), ()),
            "leaflet": next((row(Leaflet, each) for each in data["leaflet"]), ()),
        },
    }


def _findable(shelves: Mapping[str, Iterable[Row]]) -> dict[str, tuple[Row, ...]]:
    """Return how the entries of *shelves* are looked up, which a search goes through: it makes none of them."""
    items = findable_items(Shelf(Item, lambda: shelves["items"]))
    found = {"findable-items": tuple(map(tuple, items))}
    for command, (shelf, search, *fields) in LOOKED_UP.items():
        entries: Shelf[Any] = Shelf(SHELVES[shelf][1], lambda shelf=shelf: shelves[shelf])  # type: ignore[misc]
        made = []
        for each in findable(entries, *fields, search=search):
            name, gist = entries[each.id].gist
            shown = (name, first_sentence(gist), opens(command, each.name, each.id))
            said = "\n".join(" ".join(line.split()) for line in shown)
            made.append(tuple(each._replace(shown=said)))
        found[f"findable-{command}"] = tuple(made)
    return found


def modules(made: Mapping[str, Any], folder: Path) -> None:
    """Write rows as Python constants into *folder*, a module a shelf, as the wheel carries them."""
    folder.mkdir(parents=True, exist_ok=True)
    head = '"""Content, made when the wheel was built; the YAML in lmcs/data is what to read."""\n'
    for name, each in {"__init__": None, **made}.items():
        rows = f"\nROWS = {each!r}\n" if name in made else ""
        (folder / f"{name}.py").write_text(head + rows, encoding="utf-8")


def added(
    found: Sequence[File], library: Library, base: Rows, past: Past = NEVER
) -> dict[str, Any]:
    """Return the rows that the council's files *found* add to a *library* made of *base*, with its facts made anew.

    A number stays with what had it in the *past*, whatever a file says now; "latest" and "ever" are what is known of that then.
    """
    own = council.gather(found, library)
    sheets: list[tuple[str, Any]] = [(sheet.data["council"], sheet.data) for sheet in own.good]  # type: ignore[index]
    more: dict[str, Any] = {shelf: _theirs(sheets, *SHELVES[shelf]) for shelf in _ALSO_OWN}
    more["series"] = _theirs(sheets, "figures", Series)
    checklists = [(each, name) for name, data in sheets for each in data.get("checklists", ())]
    extras = [
        (each, name, data["letter"]) for name, data in sheets for each in data.get("items", ())
    ]
    lists = [*base("facts")["lists"], *(_list(each, name) for each, name in checklists)]
    items = [item for each, name in checklists for item in _items(each, name)]
    for place, each in enumerate(lists):
        lists[place], joining = _extended(each, extras)
        items += joining
    numbers, renamed = _called(items)
    named = []
    for sheet, (name, data) in zip(own.good, sheets, strict=True):
        for part, of, what, key in HOLDERS:
            holding = [each for each in data.get(part, ()) if key in each]
            named += [(what, each[of], each[key], name, sheet.file) for each in holding]
    facts = base("facts") | {"lists": lists, "named": named}
    facts |= {"numbers": facts["numbers"] | numbers, "renamed": facts["renamed"] | renamed}
    given = earlier.remembered([data for _, data in sheets], past)
    councils = {earlier.whose(data) for _, data in sheets}
    gone = earlier.settled([row for row in given["ever"] if row[:2] in councils], items, facts)
    begin = {id_.partition("-")[0] for *of, _, id_, _ in given["ever"] if (*of,) in councils}
    begin |= {name.casefold().partition(" ")[0] for name, _ in sheets}
    more_facts = {"gone": gone, "given": sorted(begin)}
    facts["brought"] = {**_brought(sheets, facts["renamed"]), **more_facts}
    problems = [tuple(problem) for sheet in own.every for problem in sheet.errors]
    more |= {"laws": (), "figures": (), "items": items}
    return {**more, **_findable(more), "facts": facts, "problems": problems, **given}


def _brought(sheets: Sequence[tuple[str, Any]], renamed: Mapping[str, str]) -> dict[str, Any]:
    """Return what the councils' files say of entries, by the id that these have now, and their meetings."""
    here: dict[str, list[Row]] = {}
    editions = {name: data["edition"] for name, data in sheets if "edition" in data}
    items: dict[str, Any] = {"aside": {}, "paced": {}, "editions": editions}
    for name, data in sheets:
        for each in data.get("here", ()):
            key = next(key for key in SPACES if key in each)
            id_ = renamed.get(each[key], each[key]) if key == "item" else each[key]
            here.setdefault(f"{SPACES[key]} {id_}", []).append(row(Here, each, council=name))
        for part, type_ in (("aside", Aside), ("paced", Paced)):
            for each in data.get(part, ()):
                id_ = renamed.get(each["item"], each["item"])
                items[part][id_] = row(type_, each, council=name)
    return {"here": here, **items, "meetings": _theirs(sheets, "meetings", Meeting)}


def _theirs(sheets: Sequence[tuple[str, Any]], part: str, type_: Any) -> list[Row]:
    """Return the rows of a *part* of the councils' files, each with whose it is."""
    return [row(type_, each, council=name) for name, data in sheets for each in data.get(part, ())]


def _item(data: Plain, **given: object) -> Row:
    """Return the row of an item; a question that names nobody is put to the first of its roles."""
    asks = ({"ask": each} if isinstance(each, str) else each for each in data.get("ask", ()))
    put = tuple(row(Ask, {"to": data["who"][0], **each}) for each in asks)
    return row(Item, data, ask=put, **given)


def _items(checklist: Plain, name: str = "") -> Iterator[Row]:
    """Yield the items of a checklist with their numbers: core 1 to 17 and the rest from 18, or its letter and 1 on.

    A council's items have their numbers in the file.
    """
    letter = checklist["letter"]
    numbers = count(1 if letter else CORE + 1)
    for section in checklist["sections"]:
        for each in section["items"]:
            number = "" if letter else each.get("core", "")
            number = number or f"{letter}{each.get('number') or next(numbers)}"
            place = {"checklist": checklist["id"], "section": section["id"]}
            yield _item(each, number=number, **place, council=name)


def _list(checklist: Plain, name: str = "") -> Row:
    """Return the row of a checklist, whose sections hold the ids of their items."""
    parts = [(each, tuple(item["id"] for item in each["items"])) for each in checklist["sections"]]
    sections = tuple(row(Section, section, items=ids) for section, ids in parts)
    return row(Checklist, checklist, sections=sections, council=name)


def _extended(list_: Row, extras: Iterable[tuple[Plain, str, str]]) -> tuple[Row, list[Row]]:
    """Return a checklist's row with what councils add to it, in sections of their own at its end, and those items."""
    shelf = Checklist(*list_)
    sections: dict[str, Section] = {}
    items: list[Row] = []
    for each, name, letter in extras:
        if each["checklist"] in (shelf.id, short_name(shelf.id)):
            title = f"{name}: {each['section']}" if "section" in each else name
            new = Section(f"own-{shelf.id}-{len(sections) + 1}", title, _OWN)
            section = sections.get(title, new)
            number = f"{letter}{each['number']}"
            items.append(_item(each, number=number, section=section.id, council=name))
            sections[title] = section._replace(items=(*section.items, each["id"]))
    joined: Any = (*shelf.sections, *map(tuple, sections.values()))
    return tuple(shelf._replace(sections=joined)), items


def _called(items: Iterable[Row]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the ids of *items* by their numbers, and by their earlier ids."""
    made = [Item._make(each) for each in items]
    renamed = {old: item.id for item in made for old in item.was}
    return {item.number: item.id for item in made}, renamed
