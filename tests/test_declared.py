"""The types of the content are the one place that says what may stand in a file: docs and schemas are printed from it."""

import importlib.util
import json
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from lmcs.content import reference, types
from lmcs.content.fields import Date
from lmcs.workshop import compile as workshop
from lmcs.workshop import fields
from lmcs.workshop.fields import KINDS, OWN, table

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_keys", ROOT / "docs" / "make_keys.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_tables_and_schemas_are_as_the_types_have_them(maker):
    stale = [path.name for path, text in maker.files() if path.read_text(encoding="utf-8") != text]
    assert stale == [], "Remake them: python docs/make_keys.py"


def test_a_key_that_is_added_is_noticed(maker, monkeypatch):
    keys = table(reference.Term).keys
    monkeypatch.setitem(keys, "seen", fields.Key("date"))
    monkeypatch.setattr(
        maker, "notes", lambda real=maker.notes: {**real(), ("Term", "seen"): "When."}
    )
    monkeypatch.setattr(
        maker,
        "hints",
        lambda type_: (*fields.hints(type_), fields.Hint("seen", "seen", None, False, None)),
    )
    stale = {path.name for path, text in maker.files() if path.read_text(encoding="utf-8") != text}
    assert stale == {"README.md", "glossary.json"}


def test_a_type_with_one_more_key_is_checked_and_compiled_with_it():
    class Note(NamedTuple):
        id: types.NeededText = ""
        seen: Date = ""

    assert table(Note).keys["seen"].kind == "date"
    assert workshop.row(Note, {"id": "a", "seen": "2026"}) == ("a", "2026")


def test_every_key_says_what_it_is_for(maker):
    said = maker.notes()
    for type_ in (*maker.SHOWN, fields.Council):
        for hint in fields.hints(type_):
            if hint.field.only != "filled" and hint.name != "id":
                assert said.get((type_.__name__, hint.name)), f"{type_.__name__}.{hint.name}"


def test_a_council_needs_less_and_may_not_do_all():
    own, added = table(types.Checklist, OWN), table(fields.Council, OWN).keys["items"].table
    assert {key for key, each in own.keys.items() if each.required} == {
        "id",
        "title",
        "letter",
        "sections",
    }
    assert own.keys["letter"].kind == "own letter"
    assert {key for key, each in added.keys.items() if each.required} == {
        "id",
        "who",
        "pace",
        "checklist",
        "number",
    }
    assert "core" not in added.keys
    assert "section" in added.keys
    assert not {"checklist", "section", "number", "council"} & set(table(types.Item).keys)


def holds(schema, value, at=""):
    """Return where *value* does not fit *schema*: as much of JSON Schema as these use."""
    if "anyOf" in schema:
        found = [holds(each, value, at) for each in schema["anyOf"]]
        return [] if [] in found else found[-1]
    if "enum" in schema or "const" in schema:
        return [] if value in schema.get("enum", [schema.get("const")]) else [f"{at}: {value}"]
    kinds = {
        "string": str,
        "integer": int,
        "number": int | float,
        "boolean": bool,
        "array": list,
        "object": dict,
    }
    wanted = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(isinstance(value, kinds[kind]) for kind in wanted):
        return [f"{at}: {value}"]
    if isinstance(value, list):
        return [
            fault
            for place, each in enumerate(value)
            for fault in holds(schema["items"], each, f"{at}/{place}")
        ]
    if isinstance(value, dict):
        faults = [f"{at}/{key}" for key in schema["required"] if key not in value]
        faults += [f"{at}/{key}" for key in value if key not in schema["properties"]]
        known = [(key, each) for key, each in value.items() if key in schema["properties"]]
        return faults + [
            fault
            for key, each in known
            for fault in holds(schema["properties"][key], each, f"{at}/{key}")
        ]
    return []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "council"])
def test_the_schema_accepts_what_is_shipped_and_refuses_a_misspelled_key(kind):
    schema = json.loads((ROOT / "data" / "schema" / f"{kind}.json").read_text(encoding="utf-8"))
    paths = (
        sorted((ROOT / "data" / "checklists").glob("*.yaml"))
        if kind == "checklists"
        else sorted((ROOT / "data").glob(f"{kind}.yaml"))
    )
    for path in paths:
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        assert holds(schema, json.loads(json.dumps(data).replace(': "true"', ": true"))) == []
        (data[0] if isinstance(data, list) else data)["mispelled"] = "x"
        assert len(holds(schema, data)) >= 1
