"""All content: the shipped files and a council's own, joined and numbered, every reference answered."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lmcs import paths
from lmcs.content import Before, Checklist, Document, Item, Law, Person, Section, Term
from lmcs.errors import ContentProblem
from lmcs.library import decoding
from lmcs.library.decoding import CORE, Plain
from lmcs.paths import Places
from lmcs.problems import Problem

if TYPE_CHECKING:
    from lmcs.library.sheets import Sheet

KINDS = ("checklists", "glossary", "law", "documents", "people", "before")
_ONE_A_FILE = ("checklists", "before")
_OWN = "Your council's own."
_ALL = 'Type "lmcs check" to see everything that has to be mended.'


class Library(NamedTuple):
    """All content of one run. The mappings go by id, `numbers` by number label ("4", "L3"), `renamed` by old id."""

    checklists: tuple[Checklist, ...]
    items: Mapping[str, Item]
    numbers: Mapping[str, Item]
    terms: Mapping[str, Term]
    laws: Mapping[str, Law]
    documents: Mapping[str, Document]
    people: Mapping[str, Person]
    renamed: Mapping[str, Item]
    content_date: str
    """The month of the latest check of a shipped entry: "2026-10"."""
    problems: tuple[Problem, ...] = ()
    """Why files of a council's own content were left out."""
    before: Before = Before()


def load(places: Places, *, shipped: Path | None = None) -> Library:
    """Return all content for *places*. Raises ContentProblem where the shipped part cannot be used.

    *shipped* is a data folder or a compiled file; by default the one this lmcs came with.
    """
    data = _shipped(shipped or came_with())
    if any(folder.is_dir() for folder in places.council):
        return _with_own(data, places)
    return _assemble(data, (), ())


def came_with() -> Path:
    """Return where the shipped content is: the YAML of a checkout, else the compiled file, else the YAML beside it."""
    folder = paths.data_folder()
    return folder if folder == paths.CHECKOUT_DATA or not paths.COMPILED.is_file() else paths.COMPILED


def plain(folder: Path) -> dict[str, list[Any]]:
    """Return the checked plain data of a YAML data folder, as the compiled file holds it. Raises ContentProblem."""
    from lmcs.library.references import Known, linked  # an installed lmcs never comes here
    from lmcs.library.sheets import shipped

    data: dict[str, list[Any]] = {kind: [] for kind in KINDS}
    try:
        sheets = linked(shipped(folder), Known())
    except OSError:
        raise ContentProblem("The content of lmcs is damaged or missing.", "Install lmcs again.") from None
    for sheet in sheets:
        if sheet.errors or sheet.kind not in data:
            wrong = sheet.errors[0] if sheet.errors else Problem(sheet.file, 0, 0, "This is none of the shipped files.")
            raise ContentProblem(str(wrong), _ALL)
        content: Any = sheet.data
        data[sheet.kind] += [content] if sheet.kind in _ONE_A_FILE else content
    return data


def _shipped(source: Path) -> Mapping[str, Sequence[Plain]]:
    try:
        if source.is_dir():
            looked = [(path, path.stat()) for path in sorted(source.rglob("*"))]
            return _unchanged(source, tuple((path, stat.st_mtime_ns, stat.st_size) for path, stat in looked))
        import json

        data: dict[str, list[Plain]] = json.loads(source.read_bytes())
    except (OSError, ValueError):
        raise ContentProblem("The content of lmcs is damaged or missing.", "Install lmcs again.") from None
    return data


@lru_cache(maxsize=1)
def _unchanged(folder: Path, _stamp: tuple[tuple[Path, int, int], ...]) -> Mapping[str, Sequence[Plain]]:
    """Return the plain data of *folder*, read once for as long as no file in it changes: tests load it often."""
    return plain(folder)


def _with_own(data: Mapping[str, Sequence[Plain]], places: Places) -> Library:
    """Return the library with a council's own files added, where there are any."""
    from lmcs.library import council  # reads YAML, which few runs need
    from lmcs.library.leaves import walk
    from lmcs.library.references import Known

    files, problems = council.files(places.council)
    if not files:
        return _assemble(data, (), problems)
    known = Known()
    for kind, entries in data.items():
        for each in entries if kind in _ONE_A_FILE else (entries,):
            known.add(walk(each, kind))
    own = council.gather(files, known)
    problems += [problem for sheet in own.every for problem in sheet.errors]
    return _assemble(data, own.good, problems)


def _assemble(
    data: Mapping[str, Sequence[Plain]], own: Sequence["Sheet"], problems: Sequence[Problem]
) -> Library:  # fmt: skip
    """Make values of shipped plain data and of a council's sound sheets, and join them."""
    checklists = [decoding.checklist(each) for each in data["checklists"]]
    terms = [decoding.term(each) for each in data["glossary"]]
    documents = [decoding.document(each) for each in data["documents"]]
    people = [decoding.person(each) for each in data["people"]]
    laws = [decoding.law(each) for each in data["law"]]
    dates = [each.as_at[:7] for entries in (checklists, terms, laws, documents) for each in entries]
    for sheet in own:
        content: Any = sheet.data
        name = content["council"]
        checklists += [decoding.checklist(each, name) for each in content.get("checklists", ())]
        terms += [decoding.term(each, name) for each in content.get("glossary", ())]
        documents += [decoding.document(each, name) for each in content.get("documents", ())]
        people += [decoding.person(each, name) for each in content.get("people", ())]
    checklists = [_extended(checklist, own) for checklist in checklists]
    items = [item for checklist in checklists for item in checklist.items]
    return Library(
        tuple(checklists),
        {item.id: item for item in items},
        {item.number: item for item in items},
        {term.id: term for term in terms},
        {law.id: law for law in laws},
        {document.id: document for document in documents},
        {person.id: person for person in people},
        {old: item for item in items for old in item.was},
        max(dates, default=""),
        tuple(problems),
        next((decoding.before(each) for each in data["before"]), Before()),
    )


def _extended(checklist: Checklist, own: Iterable["Sheet"]) -> Checklist:
    """Return *checklist* with the items that councils add to it, in sections of their own at its end."""
    taken = [int(item.number.removeprefix(checklist.letter)) for item in checklist.items]
    numbers = count(max([0 if checklist.letter else CORE, *taken]) + 1)
    added: dict[str, Section] = {}
    for sheet in own:
        content: Any = sheet.data
        name = content["council"]
        for each in content.get("items", ()):
            if each["checklist"] == checklist.id:
                title = f"{name}: {each['section']}" if "section" in each else name
                section = added.get(title) or Section(f"own-{checklist.id}-{len(added) + 1}", title, _OWN)
                item = decoding.item(each, f"{checklist.letter}{next(numbers)}", checklist.id, section.id, name)
                added[title] = section._replace(items=(*section.items, item))
    return checklist._replace(sections=(*checklist.sections, *added.values())) if added else checklist
