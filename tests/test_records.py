"""What --json promises in docs/json.md holds for each command, and a private note is in none of it unasked."""

import json
import re

import pytest

from conftest import ROOT

PROMISED = {
    line.split("|")[1].strip(): line.split("|")[2].strip()
    for line in (ROOT / "docs" / "json.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| `lmcs")
}
COUNTS = {"done", "booked", "open", "not_applicable", "set_aside", "total"}
ITEM = {
    "number",
    "id",
    "kind",
    "title",
    "section",
    "status",
    "on",
    "who",
    "pace",
    "core",
    "note",
    "council",
    "set_aside",
}
WHOLE = ITEM | {
    "here",
    "why",
    "how",
    "ask",
    "law",
    "see",
    "figures",
    "sources",
    "from",
    "ready",
    "checklist",
    "changes",
    "put_to",
}
TERM = {
    "here",
    "old",
    "rules",
    "unlike",
    "id",
    "term",
    "short",
    "also",
    "search",
    "papers",
    "status",
    "meaning",
    "now",
    "say",
    "see",
    "law",
    "changes",
    "sources",
    "as_at",
    "council",
}
LAW = {
    "starts",
    "pages",
    "id",
    "title",
    "kind",
    "force",
    "asks",
    "means",
    "address",
    "as_at",
    "short",
    "also",
    "since",
    "topics",
    "changes",
    "sources",
}
DOCUMENT = {
    "here",
    "words",
    "pages",
    "id",
    "title",
    "kind",
    "publisher",
    "now",
    "about",
    "as_at",
    "short",
    "also",
    "date",
    "address",
    "parts",
    "topics",
    "sources",
    "council",
}
CHANGE = {"entry", "since", "force", "was", "now", "document", "sources", "starts", "added"}
SECRETS = ("zebra", "quagga")
JSON = [
    ("--json",),
    ("list", "--json"),
    ("list", "--json", "--done"),
    ("list", "--json", "--open"),
    ("list", "--json", "--checklist", "L"),
    ("show", "4", "--json"),
    ("show", "5", "--json"),
    ("show", "L1", "--json"),
    ("checklists", "--json"),
    ("glossary", "--json"),
    ("glossary", "CE", "--json"),
    ("law", "--json"),
    ("law", "s47", "--json"),
    ("documents", "--json"),
    ("documents", "must", "know", "--json"),
    ("questions", "--json"),
    ("questions", "budget", "--json"),
    ("questions", "--from", "leader", "--json"),
    ("questions", "--for", "director", "--json"),
    ("changes", "--json"),
    ("changes", "--since", "2026", "--json"),
    ("summary", "--json"),
    ("summary", "--since", "2026-06-01", "--json"),
    ("where", "--json"),
]


@pytest.fixture
def lived(lmcs):
    """A journal with something of every kind in it."""
    lmcs("start", "--name", "Ana", "--council", "Riverside", "--appointed", "2 June 2026")
    lmcs("tick", "4", "--on", "2026-06-02")
    lmcs("note", "4", "--text", "zebra")
    lmcs("book", "3", "--on", "2026-06-09", "--with", "Sam", "--at", "14:00")
    lmcs("skip", "5", "--reason", "quagga")
    lmcs("ask", "the budget")
    return lmcs


def data(lmcs, *args):
    return json.loads(lmcs(*args).out)


def documented(text):
    return set(re.findall(r'"(\w+)"', text))


@pytest.mark.parametrize("args", JSON, ids=" ".join)
def test_it_stands_alone_on_standard_output_in_ascii(lived, args):
    ran = lived(*args)
    assert ran.out.isascii()
    assert ran.err == ""
    json.loads(ran.out)


@pytest.mark.parametrize("args", JSON, ids=" ".join)
def test_a_private_note_or_reason_is_in_none_of_it_unasked(lived, args):
    said = lived(*args).out
    assert not any(secret in said for secret in SECRETS)


def test_with_notes_they_are_there(lived):
    assert data(lived, "show", "4", "--json", "--with-notes")["note_text"] == "zebra"
    whole = data(lived, "summary", "--json", "--with-notes", "--yes")
    assert {note["id"]: (note["note"], note["reason"]) for note in whole["notes"]} == {
        "how-often-to-meet": ("zebra", ""),
        "urgent-updates": ("", "quagga"),
    }
    assert whole["private_notes_left_out"] == 0


def test_list_holds_its_keys_and_its_sums(lived):
    listed = data(lived, "list", "--json")
    assert set(listed) == {"checklist", "counts", "items"}
    assert set(listed["checklist"]) == {"id", "title", "audience"}
    assert all(set(item) == ITEM for item in listed["items"])
    assert listed["counts"]["core"] == {
        "done": 1,
        "booked": 1,
        "open": 14,
        "not_applicable": 1,
        "set_aside": 0,
        "total": 16,
    }
    for counts in listed["counts"].values():
        assert set(counts) == COUNTS
        assert counts["total"] == counts["done"] + counts["booked"] + counts["open"]
    assert data(lived, "--json") == listed


def test_list_gives_each_status_its_word_and_day(lived):
    items = {item["number"]: item for item in data(lived, "list", "--json")["items"]}
    assert [
        (items[n]["status"], items[n]["on"], items[n]["note"]) for n in ("3", "4", "5", "6")
    ] == [
        ("booked", "2026-06-09", False),
        ("done", "2026-06-02", True),
        ("not-applicable", None, False),
        ("not-started", None, False),
    ]
    assert [item["number"] for item in data(lived, "list", "--json", "--done")["items"]] == ["4"]
    still = {item["status"] for item in data(lived, "list", "--json", "--open")["items"]}
    assert still == {"booked", "not-started"}


def test_show_holds_its_keys_for_tasks_and_questions(lived):
    assert set(data(lived, "show", "4", "--json")) == WHOLE
    assert set(data(lived, "show", "4", "--json", "--with-notes")) == WHOLE | {"note_text"}
    question = data(lived, "show", "L1", "--json")
    assert set(question) == WHOLE
    assert (question["kind"], question["from"]) == ("question", ["leader"])


def test_checklists_hold_their_keys(lived):
    listed = data(lived, "checklists", "--json")["checklists"]
    assert all(
        set(each) == {"id", "title", "audience", "letter", "as_at", "items", "counts"}
        for each in listed
    )


@pytest.mark.parametrize(
    ("args", "keys"),
    [
        (("glossary", "CCG"), TERM),
        (("law", "s47"), LAW),
        (("documents", "working", "together"), DOCUMENT),
    ],
)
def test_look_ups_hold_their_keys_with_and_without_words(lmcs, args, keys):
    found = data(lmcs, *args, "--json")
    assert set(found) == {"query", "matches"}
    assert found["query"] == " ".join(args[1:])
    assert all(set(match) == keys | {"match"} for match in found["matches"])
    assert {match["match"] for match in found["matches"]} <= {
        "exact",
        "alias",
        "prefix",
        "words",
        "near",
    }
    every = data(lmcs, args[0], "--json")
    assert set(every) == {"matches"}
    assert all(set(match) - {"match"} == keys for match in every["matches"])


def test_questions_and_changes_hold_their_keys(lmcs):
    questions = data(lmcs, "questions", "--json")
    assert set(questions) == {"asked", "to_ask"}
    assert all(set(item) == WHOLE for item in questions["asked"])
    assert all(
        set(prompt) == {"item", "number", "text", "to"}
        for prompt in data(lmcs, "questions", "--for", "director", "--json")["to_ask"]
    )
    changed = data(lmcs, "changes", "--json")["changes"]
    assert all(set(change) == CHANGE for change in changed)
    assert [each["since"] for each in changed] == sorted(
        (each["since"] for each in changed), reverse=True
    )
    assert all(
        each["since"] >= "2026"
        for each in data(lmcs, "changes", "--since", "2026", "--json")["changes"]
    )


def test_the_summary_holds_its_keys(lived):
    summary = data(lived, "summary", "--json")
    always, _, _ = PROMISED["`lmcs summary --json`"].partition("; with `--with-notes`")
    keys = documented(always)
    assert set(summary) == keys
    assert (summary["name"], summary["council"], summary["appointed"], summary["date"]) == (
        "Ana",
        "Riverside",
        "2026-06-02",
        "2026-06-04",
    )
    assert summary["booked"][0]["with"] == "Sam"
    assert summary["booked"][0]["at"] == "14:00"
    assert summary["help"] == [{"number": 1, "text": "the budget", "new": False}]
    assert summary["private_notes_left_out"] == 2
    assert [item["id"] for item in summary["done"]] == ["how-often-to-meet"]
    assert data(lived, "summary", "--since", "2026-06-03", "--json")["done"] == []


def test_where_names_every_file(lived, home):
    said = data(lived, "where", "--json")
    assert set(said) == {"progress", "files", "content", "settings"}
    assert said["progress"] == {"path": str(home / "progress.jsonl"), "exists": True}
    assert {each["path"] for each in said["files"]} == {str(path) for path in home.iterdir()}
    assert all(set(each) == {"path", "what"} for each in said["files"])
    assert said["settings"] == {"name": "Ana", "council": "Riverside", "appointed": "2026-06-02"}


KEYS_OF = {
    "ITEM": ITEM, "COUNTS": COUNTS, "TERM": TERM | {"match"}, "LAW": LAW | {"match"}, "DOCUMENT": DOCUMENT | {"match"},
}  # fmt: skip


@pytest.mark.parametrize("name", KEYS_OF)
def test_the_document_names_the_keys_that_are_tested_here(name):
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    written = re.search(rf"^- {name}: `(\{{.*?\}})`", text, re.MULTILINE)
    assert documented(written[1]) == KEYS_OF[name]


@pytest.mark.parametrize(
    "args",
    [
        ("show", "nothing-like-it"),
        ("glossary", "xylophone", "quartz"),
        ("list", "--checklist", "mayor"),
    ],
)
def test_a_miss_leaves_standard_output_empty(lmcs, args):
    refused = lmcs(*args, "--json", expect=3)
    assert refused.out == ""
    assert refused.err.startswith("lmcs: ")
