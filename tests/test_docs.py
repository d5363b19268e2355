"""What the documents say is so: their commands exist, their examples work, their links lead somewhere."""

import json
import re
import shlex

import pytest

import papers
from conftest import ROOT
from lmcs.basics.declare import JSON
from lmcs.front.door import COMMANDS, GROUPS, command
from lmcs.front.table import STANDS
from lmcs.front.words import HELP
from lmcs.session.options import FLAGS, VALUES

NAMES = set(COMMANDS)
HIDDEN = {"build", "dist", "golden"}
DOCS = sorted(
    path for path in ROOT.rglob("*.md") if not HIDDEN & set(path.relative_to(ROOT).parts) and not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
)  # fmt: skip
OPTIONS = {*FLAGS, *VALUES, "--version", "--help", "-h", "--install-completion"}
README = (ROOT / "README.md").read_text(encoding="utf-8")


def relative(path):
    return path.relative_to(ROOT).as_posix()


def commands_in(text):
    """Return the command lines of lmcs that *text* shows: in backticks, or as lines of a code block."""
    shown = re.findall(r"`lmcs(?: ([^`]*))?`", text)
    for block in re.findall(r"^```[a-z]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        shown += [line.split("#")[0][5:] for line in block.splitlines() if line.startswith("lmcs ")]
    return [line.strip() for line in shown]


def test_the_readme_is_short():
    assert len(README.splitlines()) <= 110


@pytest.mark.parametrize("path", DOCS, ids=relative)
def test_every_command_that_is_shown_exists_with_its_options(lmcs, path):
    for line in commands_in(path.read_text(encoding="utf-8")):
        words = line.split()
        if not words:
            continue
        named = [word for word in words if not word.startswith("-")]
        command = (
            words[0] if words[0] in NAMES else next((word for word in named if word in NAMES), "")
        )
        assert command or words[0] in STANDS or words[0].partition("=")[0] in {*OPTIONS, HELP}, (
            f"{relative(path)}: lmcs {line}"
        )
        known = {
            *OPTIONS,
            "--open",
            "--no-colour",
            *re.findall(r"--[a-z-]+", lmcs(command, "--help").out if command else ""),
        }
        assert {word.partition("=")[0] for word in words if word.startswith("--")} <= known, (
            f"{relative(path)}: lmcs {line}"
        )


@pytest.mark.parametrize("path", DOCS, ids=relative)
def test_every_relative_link_leads_somewhere(path):
    text = re.sub(
        r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    links = [
        link for link in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"[a-z]+:", link)
    ]
    dead = [
        link
        for link in links
        if link.partition("#")[0] and not (path.parent / link.partition("#")[0]).exists()
    ]
    assert dead == []


@pytest.mark.parametrize(
    "path",
    [*DOCS, *sorted((ROOT / "docs").glob("*.svg")), *sorted((ROOT / "data").rglob("*.yaml"))],
    ids=relative,
)
def test_no_path_of_anybodys_machine_is_named(path):
    text = path.read_text(encoding="utf-8")
    found = re.search(
        r"(?<![\w.:])/(?:work|root|tmp|home/\w|Users/\w|var/folders)\b[^\s)`]*|[A-Z]:\\Users\\\w+",
        text,
    )
    assert not found, found[0]


@pytest.mark.parametrize("path", DOCS, ids=relative)
def test_no_sentence_was_left_unfinished(path):
    assert not re.search(r"\b(?:TODO|FIXME|TBD|lorem ipsum)\b", path.read_text(encoding="utf-8"))


def test_the_readme_names_no_address_in_what_is_to_be_typed():
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert blocks
    assert "://" not in "".join(blocks)


def test_each_thing_to_run_is_one_line_and_the_powershell_form_stands_apart():
    shells = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert [len(block.splitlines()) for block in shells] == [1] * len(shells)
    assert len(shells) >= 2
    powershell = re.findall(r"^```powershell\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert powershell
    assert not any("&&" in block for block in powershell)


def test_the_first_five_commands_of_the_readme_work(lmcs, tmp_path, monkeypatch):
    table = README.split("## The first five commands")[1].split("\n## ")[0]
    first = [
        shlex.split(line)[1:] for line in re.findall(r"^\| `(lmcs[^`]*)`", table, re.MULTILINE)
    ]
    assert len(first) == 5
    said = lmcs("--help").out
    assert all(" ".join(("lmcs", *args)) in said for args in first)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "agenda.pdf").write_bytes(papers.pdf("The LADO met the DSG board."))
    for args in first:
        lmcs(*args, expect=2 if args == ["walk"] else 0)


def test_the_counts_that_the_readme_gives_are_those_of_the_content(library):
    tasks, more = re.search(
        r"checklist of (\d+) things to do first, and (\d+) more", README
    ).groups()
    items = [item for item in library.items.values() if item.checklist == "first-ten-days"]
    assert (int(tasks), int(more)) == (
        len([item for item in items if item.core]),
        len([item for item in items if not item.core]),
    )


def test_the_document_on_json_names_every_command_that_gives_it(lmcs, tmp_path):
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    table = "\n".join(line for line in text.splitlines() if line.startswith("| `lmcs"))
    named = {word for word in re.findall(r"[a-z]+", table.replace('"', "")) if word in NAMES}
    lmcs("book", "4", "--on", "9 June")
    lmcs("ask", "x")
    given = set()
    args = {"explain": [str(ROOT / "docs" / "sample-paper.txt")], "show": ["4"], "erase": ["--yes"], "search": ["budget"], "tick": ["5"], "untick": ["5"], "book": ["6", "--on", "9 June"], "skip": ["7", "--reason", "x"],
            "note": ["8", "--text", "x"], "meet": ["director"], "start": ["--name", "x"], "backup": [str(tmp_path / "copy.jsonl")],
            "restore": [str(tmp_path / "copy.jsonl")], "calendar": ["--output", str(tmp_path / "out.ics")]}  # fmt: skip
    for name in COMMANDS:
        gives = JSON in command(name).__dict__["forms"][0]
        out = lmcs(name, *args.get(name, []), "--json", expect=0 if gives else 2).out
        if gives:
            json.loads(out)
            given.add(name)
        else:
            assert out == ""
    assert given == named & given
    assert set(re.findall(r"^\| `lmcs ([a-z]+)", table, re.MULTILINE)) <= given


@pytest.fixture
def worked_example(home):
    """Put the example of docs/council-content.md where a council would put it."""
    text = (ROOT / "docs" / "council-content.md").read_text(encoding="utf-8")
    example = re.search(
        r"Save this as `(\w+\.yaml)`:\n\n```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL
    )
    path = home / "content" / example[1]
    path.parent.mkdir(parents=True)
    path.write_text(example[2], encoding="utf-8")
    return path


def test_the_worked_example_for_councils_is_clean(lmcs, worked_example):
    said = lmcs("check", worked_example)
    assert "Nothing wrong was found." in said.out
    assert said.err == ""


def test_the_worked_example_shows_up_marked_as_the_councils(lmcs, worked_example):
    listed = lmcs("list")
    assert listed.err == ""
    assert (
        "Task R1. Not started. Collect your council laptop and phone. Riverside Council."
        in listed.out
    )
    assert (
        "Task R2. Not started. Ask for the dates of the children's improvement board. Riverside Council."
        in listed.out
    )
    found = lmcs("glossary", "hearth", "team").out
    assert "Hearth" in found
    assert "Riverside Council" in found
    assert "Improvement officer" in lmcs("meet").out
    assert (
        "Riverside corporate parenting strategy" in lmcs("documents", "riverside", "corporate").out
    )
    assert lmcs("show", "riverside-collect-laptop").out.count("Riverside Council") >= 1
    assert "Done: task" in lmcs("tick", "riverside-collect").out


def test_the_worked_example_changes_nothing_shipped(lmcs, home):
    before = json.loads(lmcs("list", "--json").out)
    text = (ROOT / "docs" / "council-content.md").read_text(encoding="utf-8")
    (home / "content").mkdir(parents=True)
    example = re.search(r"```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[1]
    (home / "content" / "riverside.yaml").write_text(example, encoding="utf-8")
    after = json.loads(lmcs("list", "--json").out)
    apart = dict.fromkeys(("status", "set_aside", "pace"), "")
    shipped = [each | apart for each in after["items"][: len(before["items"])]]
    assert shipped == [each | apart for each in before["items"]]
    assert after["counts"]["core"] == before["counts"]["core"] | {
        "open": 16,
        "set_aside": 1,
        "total": 16,
    }


def test_the_exit_codes_in_the_document_are_those_of_the_tool():
    from lmcs.basics.errors import ExitCode

    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    said = re.search(r"Exit codes: (.*)", text, re.DOTALL)[1]
    codes = [code for name, code in vars(ExitCode).items() if name.isupper()]
    assert [int(number) for number in re.findall(r"\b\d+\b", said)] == sorted(codes)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_command_is_in_the_help_with_help_text(lmcs, name):
    group = next((title for title, names in GROUPS.items() if name in names), "")
    assert not group or re.search(
        rf"^{name}: [A-Z].*\.$", lmcs("help", *group.split()).out, re.MULTILINE
    )
