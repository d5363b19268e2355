"""Makes what people and editors go by when they write content: tables of keys, and a JSON Schema for each kind of file.

Both are printed from the types in src/lmcs/content. Run it again after a change to them:

    python docs/make_keys.py
"""

import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lmcs.basics.text import ADDRESS
from lmcs.content import figure, local, people, reference, types
from lmcs.content.local import HELD
from lmcs.workshop import fields
from lmcs.workshop.fields import KINDS, OWN, Key, Table, hints, table
from lmcs.workshop.packs import PARTS
from lmcs.workshop.values import DATE, ID, LONGEST

ROOT = Path(__file__).parent.parent
SHOWN = (
    types.Checklist, types.Section, types.Item, types.Ask, reference.Term, reference.Old, reference.Rule, reference.Law, reference.Document, people.Person,
    people.Before, people.Leaflet, people.Topic, types.Change, types.Source, people.Area, fields.PostName, fields.AreaNames,
    figure.Figure, figure.Spread, figure.Beside, figure.Find,
)  # fmt: skip
_NOTE = re.compile(r"    (\w+): .*  #: (.+)")
_CLASS = re.compile(r"class (\w+)\(NamedTuple\)")


def notes() -> dict[tuple[str, str], str]:
    """Return what each key of each type is for; the note of an earlier type serves a key that has none."""
    found: dict[tuple[str, str], str] = {}
    first: dict[str, str] = {}
    for module in (types, reference, people, figure, local, fields):
        kind = ""
        for line in inspect.getsource(module).splitlines():
            if start := _CLASS.match(line):
                kind = start[1]
            elif noted := _NOTE.match(line):
                found[kind, noted[1]] = first[noted[1]] = noted[2]
            elif (name := re.match(r"    (\w+): ", line)) and name[1] in first:
                found[kind, name[1]] = first[name[1]]
    return found


def readme_keys() -> str:
    """Return a table of keys for each type, for data/README.md."""
    said = notes()
    blocks: list[str] = []
    for type_ in SHOWN:
        kind = table(type_)
        rows = ["| key | what it is | needed |", "|---|---|---|"]
        either = {key for group in kind.either for key in group}
        for hint in hints(type_):
            if key := kind.keys.get(hint.key):
                about = said[type_.__name__, hint.name] + _words(key)
                rows.append(
                    f"| `{hint.key}` | {about} | {'yes' if key.required else 'see below' if hint.key in either else ''} |"
                )
        if kind.either:
            groups = " or ".join(" and ".join(f"`{key}`" for key in group) for group in kind.either)
            rows += ["", f"It needs {groups}, and not both."]
        blocks.append("\n".join([f"### {kind.name.capitalize()}", "", *rows]))
    return "\n\n".join(blocks)


def _words(key: Key) -> str:
    *others, last = [f"`{word}`" for word in key.words] or [""]
    return f" {', '.join(others)} or {last}." if others else ""


def council_keys() -> str:
    """Return the table of what each part of a council's file needs, for docs/council-content.md."""
    file = table(fields.Council, OWN)
    rows = ["| part | must have | may have |", "|---|---|---|", _row("the file", file)]
    for part in PARTS:
        inner = file.keys[part].table
        assert inner
        rows.append(_row(f"an entry of `{part}`", inner))
    sections = table(types.Checklist, OWN).keys["sections"].table
    assert sections
    items = sections.keys["items"].table
    assert items
    return "\n".join([*rows, _row("its `sections`", sections), _row("their `items`", items)])


def _row(part: str, kind: Table) -> str:
    either = [" and ".join(f"`{key}`" for key in group) for group in kind.either]
    must = [f"`{key}`" for key, each in kind.keys.items() if each.required] + (
        [" or ".join(either)] if either else []
    )
    named = {key for group in kind.either for key in group}
    may = [f"`{key}`" for key, each in kind.keys.items() if not each.required and key not in named]
    return f"| {part} | {', '.join(must)} | {', '.join(may)} |"


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a file of that *kind*."""
    said = notes()
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": kind,
        **_schema(KINDS[kind], said),
    }


def _schema(key: Key, said: dict[tuple[str, str], str]) -> dict[str, Any]:
    if key.many:
        return {"type": "array", "items": _schema(key._replace(many=False), said)} | (
            {"minItems": 1} if key.required else {}
        )
    if key.table is None:
        return _value(key)
    inside = key.table
    names = {hint.key: hint.name for hint in hints(inside.type)}
    made: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, each in inside.keys.items() if each.required],
        "properties": {
            name: {"description": said[inside.type.__name__, names[name]], **_schema(each, said)}
            for name, each in inside.keys.items()
        },
    }
    if inside.either:
        made["oneOf"] = [{"required": list(group)} for group in inside.either]
    return {"anyOf": [{"type": "string"}, made]} if key.or_text else made


def _value(key: Key) -> dict[str, Any]:
    """Return the schema of a single value. lmcs reads every scalar as text, an editor may see a number or yes and no."""
    match key.kind:
        case "word":
            return {"enum": list(key.words)}
        case "core":
            return {"type": ["integer", "string"], "minimum": 1, "maximum": 17}
        case "flag":
            return {"const": True}
        case "letter" | "own letter":
            return {"type": "string", "pattern": "^[A-Z]?$" if key.kind == "letter" else "^[A-Z]$"}
        case "day":
            return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
        case "held":
            return {"type": "string", "pattern": f"^{HELD.pattern}$"}
        case "date":
            return {"type": ["string", "integer"], "pattern": f"^{DATE.pattern}$"}
        case "id" | "address":
            return {
                "type": "string",
                "pattern": f"^{ID.pattern if key.kind == 'id' else ADDRESS}$",
            }
        case _:
            return {"type": ["string", "number", "boolean"], "maxLength": LONGEST}


def between(text: str, made: str) -> str:
    """Return *text* with what stands between its two marks replaced by what was *made*."""
    return re.sub(
        r"(<!-- keys: .*? -->\n).*?(\n<!-- end of keys -->)",
        lambda found: f"{found[1]}\n{made}\n{found[2]}",
        text,
        flags=re.DOTALL,
    )


def files() -> Iterator[tuple[Path, str]]:
    """Yield each file that is made, and what it is to hold."""
    for path, made in (
        (ROOT / "data" / "README.md", readme_keys()),
        (ROOT / "docs" / "council-content.md", council_keys()),
    ):
        yield path, between(path.read_text(encoding="utf-8"), made)
    for kind in KINDS:
        text = json.dumps(schema(kind), indent=1, ensure_ascii=True)
        yield ROOT / "data" / "schema" / f"{kind}.json", f"{text}\n"


if __name__ == "__main__":
    for path, text in files():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
