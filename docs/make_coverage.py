"""Make docs/coverage.md: each part of each source document, with the entries that cite it.

python docs/make_coverage.py
"""

import tempfile
from collections import defaultdict
from pathlib import Path

from lmcs.content import Source
from lmcs.library import Library, load
from lmcs.paths import Places

HERE = Path(__file__).parent
INTRODUCTION = """# What carries each part of the sources

Made by `python docs/make_coverage.py` from the `sources` of every entry; do not edit it by hand.
Each part of each of the five documents is listed with the entries that carry it: tasks and questions by number,
everything else by name. A part that asks nothing of a lead member and explains nothing says so.
"""


def cited(library: Library) -> dict[tuple[str, str], dict[str, list[str]]]:
    """Return for each document and part the labels of the entries that cite it, by shelf."""
    found: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))

    def add(shelf: str, label: str, sources: tuple[Source, ...]) -> None:
        for source in sources:
            if source.document and label not in found[source.document, source.part][shelf]:
                found[source.document, source.part][shelf].append(label)

    for item in library.items.values():
        add("Tasks and questions", item.number, item.sources)
    for term in library.terms.values():
        add("Terms", term.term, term.sources)
    for law in library.laws.values():
        add("Law", law.title, law.sources)
    for document in library.documents.values():
        add("Documents", f"`{document.id}`", document.sources)
    return found


def main() -> None:
    """Write the page."""
    library = load(Places(Path(tempfile.gettempdir()), ()))
    found = cited(library)
    lines = [INTRODUCTION]
    for document in library.documents.values():
        if document.kind != "source":
            continue
        lines.append(f"## {document.title}\n\n{document.publisher}.\n")
        for number, part in enumerate(document.parts, 1):
            lines.append(f"### {number}. {part}\n")
            shelves = found.get((document.id, part), {})
            lines += [f"- **{shelf}**: {', '.join(labels)}" for shelf, labels in shelves.items()]
            lines += [] if shelves else ["Nothing to carry: thanks, or a heading over other parts."]
            lines.append("")
    (HERE / "coverage.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


main()
