"""Make docs/coverage.md from docs/coverage.yaml: what each guide says, point by point, and what carries it.

python docs/make_coverage.py
"""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from lmcs.basics.paths import Places
from lmcs.content.library import Library
from lmcs.session.loading import load

HERE = Path(__file__).parent
POINTS = HERE / "coverage.yaml"
PAGE = HERE / "coverage.md"
CARRIERS = ("items", "terms", "law", "documents")
INTRODUCTION = """# What carries each point of the sources

Made by `python docs/make_coverage.py` from `docs/coverage.yaml`; do not edit it by hand.
Each point of each of the five documents stands under its heading, in our own words, with the tasks and questions that
carry it (by number), or the terms, law notes and documents. Where nothing carries a point, it says why.
"""


def faults(covered: list[Mapping[str, Any]], library: Library) -> list[str]:
    """Return what is wrong with *covered*: a part that is missing, a point that nothing carries, an id that is not there."""
    found = []
    shelves: dict[str, Mapping[str, object]] = {
        "items": library.items, "terms": library.terms, "law": library.laws, "documents": library.documents,
    }  # fmt: skip
    guides = [document.id for document in library.documents.values() if document.kind == "source"]
    found += [
        f"{id_} is not covered"
        for id_ in guides
        if id_ not in [each["document"] for each in covered]
    ]
    for document in covered:
        parts = [part["part"] for part in document["parts"]]
        wanted = library.documents[document["document"]].parts
        found += [
            f"{document['document']}: {part} is not covered" for part in wanted if part not in parts
        ]
        found += [
            f"{document['document']} has no part {part}" for part in parts if part not in wanted
        ]
        for part in document["parts"]:
            for point in part["points"]:
                carried = [(kind, id_) for kind in CARRIERS for id_ in point.get(kind, ())]
                found += [
                    f"{kind} has no {id_}" for kind, id_ in carried if id_ not in shelves[kind]
                ]
                if bool(carried) == ("nothing" in point):
                    found.append(
                        f"{document['document']}, {part['part']}: nothing carries “{point['point']}”"
                    )
    cited = {
        id_
        for each in covered
        for part in each["parts"]
        for point in part["points"]
        for id_ in point.get("items", ())
    }
    guided = [item for each in library.checklists if each.origin == "guide" for item in each.items]
    found += [
        f"no point is carried by {item.number} {item.id}" for item in guided if item.id not in cited
    ]
    return found


def page(covered: list[Mapping[str, Any]], library: Library) -> str:
    """Return the page."""
    lines = [INTRODUCTION]
    for document in covered:
        known = library.documents[document["document"]]
        lines.append(f"## {known.title}\n\n{known.publisher}.\n")
        for number, part in enumerate(document["parts"], 1):
            lines.append(f"### {number}. {part['part']}\n")
            lines += [f"- {point['point']}: {_carried(point, library)}" for point in part["points"]]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _carried(point: Mapping[str, Any], library: Library) -> str:
    if "nothing" in point:
        return f"nothing to carry ({point['nothing']})."
    names = [library.items[id_].number for id_ in point.get("items", ())]
    names += [f"term *{library.terms[id_].term}*" for id_ in point.get("terms", ())]
    names += [f"law *{library.laws[id_].title}*" for id_ in point.get("law", ())]
    names += [f"document `{id_}`" for id_ in point.get("documents", ())]
    return f"{', '.join(names)}."


def main() -> None:
    """Write the page."""
    library = load(Places(Path(tempfile.gettempdir()), ()))
    PAGE.write_text(
        page(yaml.safe_load(POINTS.read_text(encoding="utf-8")), library), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
