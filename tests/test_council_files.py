"""A council's files as they really look: the right one is used, and the rest is named with what to do."""

import re
from datetime import date

import pytest

from conftest import NOW
from lmcs.basics.errors import LmcsError
from lmcs.basics.paths import Places
from lmcs.content.own import FILES, File
from lmcs.session import council_files, joining

OWN = """\
council: Riverside
letter: R
items:
  - {id: riverside-tour, number: 3, checklist: first-ten-days, task: Visit the two hubs, who: [director], pace: later}
glossary:
  - id: hearth
    term: Hearth
    meaning: Our front door.
"""


@pytest.fixture
def content(home):
    """Return the content folder, with the officer's file in it."""
    folder = home / "content"
    folder.mkdir(parents=True)
    (folder / "riverside.yaml").write_text(OWN, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "name",
    ["riverside-LAPTOP2", "riverside (1)", "Copy of riverside", "riverside - Copy", "riverside-Annas-MacBook",
     "riverside (Anna's conflicted copy 2026-11-25)", "riverside.sync-conflict-20261125-101010-ABCDEF", "RIVERSIDE_old", "1riverside"],
)  # fmt: skip
def test_a_copy_is_named_and_the_plain_name_is_used(lmcs, content, name):
    (content / f"{name}.yaml").write_text(OWN.replace("front", "back"), encoding="utf-8")
    found = lmcs("glossary", "hearth")
    assert "Our front door." in found.out
    assert found.err == (
        f"lmcs: Left out: {name}.yaml: This looks like a copy of riverside.yaml, so it is not used. "
        "Keep the one that is right, under the plain name, and delete the other: lmcs pack says how.\n"
    )
    assert "looks like a copy of riverside.yaml" in lmcs("check", expect=4).out


def test_a_file_of_its_own_may_have_a_longer_name(lmcs, content):
    (content / "riverside-words.yaml").write_text(
        "council: Riverside\nglossary:\n  - {id: nest, term: Nest, meaning: Our hub.}\n",
        encoding="utf-8",
    )
    assert lmcs("glossary", "nest").err == ""


@pytest.mark.parametrize(
    ("council", "same"), [("Riverside", True), ("riverside", False), ("Westmere", False)]
)
def test_a_fresh_file_of_the_same_council_is_told_how_it_takes_the_place(
    lmcs, content, tmp_path, council, same
):
    path = tmp_path / "fresh.yaml"
    path.write_text(
        f"council: {council}\nletter: R\nglossary:\n  - {{id: nest, term: Nest, meaning: Our hub.}}\n",
        encoding="utf-8",
    )
    used = 'The letter "R" is used already, for "Riverside" (riverside.yaml, line 2).'
    place = "To use this file in place of that one: lmcs pack --remove riverside.yaml"
    both = "To use both, choose another letter."
    said = " ".join(lmcs("check", path, expect=4).out.split())
    after = f"{place}, and then lmcs pack with this one. {both}" if same else "Choose another."
    assert f"{used} {after}" in said
    lmcs("pack", "--remove", "riverside.yaml")
    assert "Taken in" in lmcs("pack", path).out
    assert "Nothing wrong was found." in lmcs("check", path).out


def test_of_two_files_in_the_folder_one_is_told_how_it_takes_the_place(lmcs, content, tmp_path):
    text = (
        "council: Riverside\nletter: R\nglossary:\n  - {id: nest, term: Nest, meaning: Our hub.}\n"
    )
    (content / "second.yaml").write_text(text, encoding="utf-8")
    said = " ".join(lmcs("check", expect=4).out.split())
    assert "lmcs pack --remove riverside.yaml. To use both, choose another letter." in said
    (content / "second.yaml").unlink()
    (content / "riverside.yaml").unlink()
    for name, each in (("a.yaml", OWN), ("b.yaml", text)):
        (tmp_path / name).write_text(each, encoding="utf-8")
    said = lmcs("check", tmp_path / "a.yaml", tmp_path / "b.yaml", expect=4).out
    assert "lmcs pack" not in said
    assert "Choose another." in said


def test_two_files_of_no_like_names_with_one_id_are_no_copies(lmcs, content):
    (content / "second.yaml").write_text(OWN.replace("letter: R", "letter: S"), encoding="utf-8")
    assert 'The id "riverside-tour" is used already' in lmcs("list").err


@pytest.mark.parametrize(
    ("name", "says"),
    [("brook.yaml.txt", 'This name ends in ".txt"'), ("brook.yml.rtf", 'This name ends in ".rtf"'), ("brook.json", "Save it as plain text"),
     ("brook.docx", "Save it as plain text"), ("brook.txt", "Save it as plain text"), ("archive/", "This is a folder")],
)  # fmt: skip
def test_what_is_not_read_is_named_with_what_to_do(lmcs, content, name, says):
    path = content / name
    path.mkdir() if name.endswith("/") else path.write_text(OWN, encoding="utf-8")
    assert f"{path.name}: " in lmcs("check", expect=4 if ".y" in name else 0).out
    assert says in lmcs("check", expect=4 if ".y" in name else 0).out
    assert (says in lmcs("list").err) == (".y" in name), (
        "who cannot mend it hears of it where something is missing"
    )


@pytest.mark.parametrize(
    "name", ["README.txt", "desktop.ini", ".sync", "~$brook.docx", "Thumbs.db", "picture.png"]
)
def test_what_nobody_would_wonder_about_is_passed_over(lmcs, content, name):
    (content / name).write_text("x", encoding="utf-8")
    assert "Nothing wrong was found." in lmcs("check").out


@pytest.mark.parametrize(
    ("old", "new"),
    [("  - id: hearth", "\u00a0\u00a0- id: hearth"), ("term: Hearth", "term:\u00a0Hearth"), ("term: Hearth", "term: Hearth\u2003"),
     ("meaning: Our front door.", "meaning: Our\u202ffront\u3000door."), ("term: Hearth", "term: “Hearth”"), ("term: Hearth", "“term”: ‘Hearth’"),
     ("term: Hearth", "term:\tHearth")],
)  # fmt: skip
def test_what_a_word_processor_did_does_no_harm(lmcs, content, old, new):
    text = OWN.replace(old, new)
    assert text != OWN
    (content / "riverside.yaml").write_text(text, encoding="utf-8")
    found = lmcs("glossary", "hearth")
    assert found.err == ""
    assert found.out.startswith("Hearth\n\nOur front door.\n")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [("  - id: hearth", "  – id: hearth", "line 6, column 3: A list entry seems to begin here. Type a hyphen and a space"),
     ("  - id: hearth", "  • id: hearth", 'in place of "•"'), ("  - id: hearth", "  — id: hearth", 'in place of "—"'),
     ("    term: Hearth", "\tterm: Hearth", "line 7, column 1: Here is a tab."), ("    meaning", "  \t  meaning", "line 8, column 3: Here is a tab.")],
)  # fmt: skip
def test_what_does_harm_is_said_where_it_stands(lmcs, content, old, new, says):
    path = content / "riverside.yaml"
    path.write_text(OWN.replace(old, new), encoding="utf-8")
    out = lmcs("check", path, expect=4).out
    assert says in out
    assert "1 error" in out


@pytest.mark.parametrize(
    "data",
    [
        rb"{\rtf1\ansi council: Riverside}",
        b"PK\x03\x04" + bytes(60),
        b"\xd0\xcf\x11\xe0" + bytes(60),
        b"%PDF-1.7",
    ],
)
def test_a_document_of_a_word_processor_is_told_as_one(lmcs, content, data):
    (content / "riverside.yaml").write_bytes(data)
    assert "This is a document of a word processor, not plain text." in lmcs("check", expect=4).out


def test_a_number_is_the_items_own_wherever_it_stands(lmcs, content):
    lmcs("tick", "R3")
    first = "  - {id: riverside-bus, number: 7, checklist: first-ten-days, task: Take the bus, who: [director], pace: next}\n"
    path = content / "riverside.yaml"
    path.write_text(OWN.replace("items:\n", f"items:\n{first}"), encoding="utf-8")
    assert "Visit the two hubs" in lmcs("show", "R3").out
    assert "Done" in lmcs("show", "R3").out
    assert "Take the bus" in lmcs("show", "r7").out
    assert "riverside.yaml: R8" in lmcs("check", path).out
    assert "riverside.yaml: R8" in lmcs("check").out


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [("number: 3, ", "", 'has no "number". Add a line: number: 1'), ("number: 3", "number: R3", "Write a whole number from 1 on"),
     ("number: 3", "number: 0", "Write a whole number"), ("letter: R\n", "", 'has no "letter". Add a line: letter: ...'),
     ("letter: R", "letter: V", "neither L nor C"), ("letter: R", "letter: r", "Use one capital letter")],
)  # fmt: skip
def test_a_number_and_a_letter_are_needed_and_have_a_form(lmcs, content, old, new, says):
    (content / "riverside.yaml").write_text(OWN.replace(old, new), encoding="utf-8")
    assert says in lmcs("check", expect=4).out


def test_a_number_used_twice_is_named_with_the_next_free_one(lmcs, content):
    again = "  - {id: riverside-bus, number: 3, checklist: first-ten-days, task: Take the bus, who: [director], pace: next}\n"
    path = content / "riverside.yaml"
    path.write_text(OWN.replace("glossary:", f"{again}glossary:"), encoding="utf-8")
    said = (
        'The number "3" is used twice: here and on line 4. Give the newer one 4, the next free one.'
    )
    assert said in lmcs("check", path, expect=4).out


@pytest.mark.parametrize(
    "char",
    ["\u3164", "\u115f", "\u1160", "\uffa0", "\u2800", "\u034f", "\ufe0f", "\U000e0100", "\U000e01ef", "\u180b", "\u180f", "\u17b4", "\u2065",
     "\ufff0", "\ue000", "\U000f0000", "\U0010fffd", "\ufdd0", "\uffff", "\U0001fffe", "\u200b", "\u2060", "\u00ad", "\u061c", "\U000e0041"],
    ids=ascii,
)  # fmt: skip
def test_what_nobody_can_see_is_refused_wherever_it_stands(lmcs, content, char):
    text = ("{}", "Visit {} the hubs", '"Visit {}"')[ord(char) % 3]
    (content / "riverside.yaml").write_text(
        OWN.replace("task: Visit the two hubs", f"task: {text.format(char)}"), encoding="utf-8"
    )
    assert "that cannot be seen" in lmcs("check", expect=4).out
    escaped = f'task: "Visit \\U{ord(char):08x}"'
    (content / "riverside.yaml").write_text(
        OWN.replace("task: Visit the two hubs", escaped), encoding="utf-8"
    )
    assert "cannot be seen" in lmcs("check", expect=4).out


@pytest.mark.parametrize("space", "\u00a0\u1680\u2000\u2003\u200a\u202f\u205f\u3000", ids=ascii)
def test_a_task_of_spaces_is_an_empty_one(lmcs, content, space):
    for text in (space * 3, f'"{space}"', f'"\\u{ord(space):04x}"'):
        (content / "riverside.yaml").write_text(
            OWN.replace("Visit the two hubs", text), encoding="utf-8"
        )
        assert '"task" is empty' in lmcs("check", expect=4).out


@pytest.mark.parametrize(
    "term",
    [
        "$(touch x)",
        "`touch x`",
        "a; touch x",
        "%PATH%",
        "a | b",
        'a" b',
        "!x",
        "-x",
        "a > b",
        "a\\",
    ],
)
def test_a_command_that_is_suggested_can_be_typed_as_it_stands(lmcs, content, term):
    quoted = term.replace("'", "''")
    (content / "riverside.yaml").write_text(
        OWN.replace("term: Hearth", f"term: '{quoted}'"), encoding="utf-8"
    )
    said = lmcs("search", "our front door").out
    found = [line for line in said.splitlines() if "Our front door." in line]
    opened = [line.partition("To open it: ")[2] for line in found]
    assert opened == ["lmcs glossary hearth"]  # its id, which needs no quotation marks


def test_an_emoji_of_a_note_stays_as_it_was_written(lmcs):
    lmcs("note", "4", "--text", "Went well \u2764\ufe0f")
    assert "Went well \u2764\ufe0f" in lmcs("show", "4").out


# What was in use before, how many files are read, and what erase takes


def test_each_version_of_a_day_is_kept_also_the_tenth(tmp_path):
    folder, kept = tmp_path / "content", []
    for number in range(13):
        before = File("a.yaml", b"%d" % (number - 1)) if number else None
        kept.append(council_files.put(folder, "a.yaml", b"%d" % number, before, date(2026, 6, 4)))
    assert kept[0] is None
    assert [int(path.read_bytes()) for path in kept[1:]] == list(range(12))
    assert (folder / "a.yaml").read_bytes() == b"12"


@pytest.mark.parametrize(
    ("name", "used"),
    [
        ("riverside.yaml", "riverside.yaml"), (" riverside.yml ", "riverside.yml"), ("riverside.YAML.txt", "riverside.YAML"),
        ("riverside.txt", "riverside.yaml"), ("riverside", "riverside.yaml"), ("river.side.txt", "river.side.yaml"),
        (".~riverside.yaml", "riverside.yaml"), (".yaml", "yaml.yaml"), ("", "council.yaml"), ("...", "council.yaml"),
    ],
)  # fmt: skip
def test_a_file_is_used_under_the_first_name_in_its_own_that_is_read(name, used):
    assert council_files.name_for(name) == used


def test_what_is_in_use_gives_way_to_a_file_of_another_name_and_no_other_file_does(tmp_path):
    folder, today = tmp_path / "content", date(2026, 6, 4)
    council_files.put(folder, "a.yaml", b"1", None, today)
    kept = council_files.put(folder, "b.yaml", b"2", File("a.yaml", b"1"), today)
    assert kept == folder / council_files.EARLIER / "2026-06-04" / "a.yaml"
    assert kept.read_bytes() == b"1"
    assert [path.name for path in sorted(folder.glob("*.yaml"))] == ["b.yaml"]
    (folder / "c.yaml").write_bytes(b"mine")
    for before in (None, File("b.yaml", b"2")):
        with pytest.raises(LmcsError):
            council_files.put(folder, "c.yaml", b"3", before, today)
    assert (folder / "c.yaml").read_bytes() == b"mine"
    assert (folder / "b.yaml").read_bytes() == b"2"


@pytest.mark.parametrize(
    ("share", "theirs"),
    [("", False), ("other", False), ("home/content", True), ("home/content/share", True), ("home", True), (".", True), ("home/content-2", False)],
)  # fmt: skip
def test_nothing_is_held_in_a_folder_that_has_to_do_with_a_share(tmp_path, share, theirs):
    folder = tmp_path / "home" / "content"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("x", encoding="utf-8")
    shares = [tmp_path / "elsewhere", *([tmp_path / share] if share else [])]
    assert council_files.held(folder, shares) == ([] if theirs else [folder / "a.yaml"])


def test_a_folder_that_bears_the_name_of_a_file_is_not_held_and_a_link_is(tmp_path):
    folder, other = tmp_path / "content", tmp_path / "other"
    for each in (folder / "b.yaml", other):
        each.mkdir(parents=True)
    (other / "c.yaml").write_text("x", encoding="utf-8")
    try:
        (folder / "a.yaml").symlink_to(other)
        (folder / council_files.EARLIER).symlink_to(tmp_path)
    except OSError:
        pytest.skip("no links here")
    assert council_files.held(folder, []) == [folder / "a.yaml"]
    council_files.erase(folder, [])
    assert (folder / "b.yaml").is_dir()
    assert (other / "c.yaml").exists()
    assert not (folder / "a.yaml").is_symlink()


def test_erase_takes_what_stopped_writes_left_and_nobody_elses(tmp_path):
    folder = tmp_path / "content"
    kept = folder / council_files.EARLIER / "2026-06-04"
    kept.mkdir(parents=True)
    ours = [place / f"a.yaml{ending}" for place in (folder, kept) for ending in ("", ".0000abcd.tmp")]  # fmt: skip
    theirs = [folder / "notes.txt", kept / "notes.txt"]
    for path in (*ours, *theirs):
        path.write_text("x", encoding="utf-8")
    council_files.erase(folder, [])
    assert [path.exists() for path in ours] == [False] * len(ours)
    assert all(path.exists() for path in theirs)
    for path in theirs:
        path.unlink()
    ours[0].write_text("x", encoding="utf-8")
    council_files.erase(folder, [])
    assert not folder.exists()


@pytest.mark.parametrize(("files", "more"), [(FILES - 1, False), (FILES, False), (FILES + 1, True)])
def test_as_many_files_as_are_allowed_are_all_read(tmp_path, files, more):
    folder = tmp_path / "content"
    folder.mkdir()
    for number in range(files):
        (folder / f"a{number:02}.yaml").write_text("council: Riverside\n", encoding="utf-8")
    folders = joining.folders_of(Places(tmp_path, (folder,)), NOW)
    assert len(joining.files_of(folders)) == min(files, FILES)
    said = joining.left_out(folders)
    assert [each.file for each in said] == (["a39.yaml"] if more else [])
    assert all(each.message.startswith(f"More than {FILES} files") for each in said)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ring Jo on 01632 960001", "a phone number"), ("Visit them at LS1 4DY", "a full postcode"), ("Ask about her placement", "the case of a child"),
        ("Ask the Smith family how it went", "the case of a child"), ("Write to ann@example.org", "an e-mail address"), ("Ask how many placements broke down", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["task", "why", "how", "reason", "meaning"])
def test_a_text_that_identifies_somebody_is_advised_on_as_in_a_note(lmcs, content, text, what, key):
    path = content / "riverside.yaml"
    own = (
        OWN.replace("Visit the two hubs", text)
        if key == "task"
        else OWN.replace("pace: later", f"pace: later, {key}: {text}")
    )
    own = OWN.replace("pace: later", f"pace: later, how: [{text}]") if key == "how" else own
    own = OWN.replace("Our front door.", text) if key == "meaning" else own
    own = (
        f"{OWN}aside:\n  - {{item: speak-to-employer, reason: {text}}}\n"
        if key == "reason"
        else own
    )
    path.write_text(own, encoding="utf-8")
    said = lmcs("check", path).out
    assert ("it should identify no child, no carer and no family." in said) == bool(what)
    assert what in said


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("here:\n  - {term: personal-adviser, line: Until 21 here.}\n", "up to the age of 25"),
        ("here:\n  - {item: speak-to-employer, line: A personal adviser helps until the age of 21.}\n", "up to the age of 25"),
        ("here:\n  - {term: personal-adviser, line: Until 25 here.}\n", ""),
        ("aside:\n  - {item: speak-to-employer, reason: A personal adviser sees to it till 21.}\n", "up to the age of 25"),
    ],
)  # fmt: skip
def test_a_line_of_a_councils_that_tells_an_old_rule_is_advised_on(lmcs, content, text, now):
    path = content / "riverside.yaml"
    path.write_text(f"{OWN}{text}", encoding="utf-8")
    for line in (("check", path), ("check",)):
        said = lmcs(*line).out
        assert ("is a rule that has ended (1 April 2018)" in said) == bool(now)
        assert now in said


@pytest.mark.parametrize("name", ["people.yaml.txt", "riverside.txt", "riverside"])
def test_check_says_that_a_file_of_that_name_is_not_read(lmcs, tmp_path, name):
    path = tmp_path / name
    path.write_text(OWN, encoding="utf-8")
    said = " ".join(lmcs("check", path, expect=4).out.split())
    assert "Give it a name that ends in .yaml, with nothing behind that." in said
    assert "File name extensions" in said


def test_a_term_written_with_its_short_form_behind_it_is_found_by_that(lmcs, content, tmp_path):
    text = "council: R\nglossary:\n  - {id: r-cap, term: Riverside Access Panel (CAP), meaning: Our panel.}\n"
    (content / "riverside.yaml").write_text(text, encoding="utf-8")
    assert lmcs("glossary", "cap").out.startswith("Riverside Access Panel (CAP)\n\nOur panel.")
    paper = tmp_path / "a.txt"
    paper.write_text("The CAP meets on Monday and the CAP reports.", encoding="utf-8")
    said = lmcs("explain", paper).out
    assert "CAP, paragraph 1: Riverside Access Panel. Our panel." in said
    assert "Nobody explains" not in said


@pytest.mark.parametrize(
    ("line", "says"),
    [("which edition have i got", "edition of 8 December 2026"), ("edition", "edition of 8 December 2026"), ("our council's tasks", "Added by your council"),
     ("what has the council added", "Added by your council"), ("anything new from the council", "lmcs pack"), ("take in the council file", 'lmcs pack "C:')],
)  # fmt: skip
def test_what_a_member_asks_about_the_councils_file_is_answered(lmcs, content, line, says):
    path = content / "riverside.yaml"
    path.write_text(OWN.replace("letter: R", "letter: R\nedition: 2026-12-08"), encoding="utf-8")
    assert says in lmcs(*line.split()).out


# Slips of somebody who writes the file for the first time


def errors_of(out):
    """Return the errors that a check lists."""
    listed = out.partition("error")[2].partition("advice")[0]
    return [line for line in listed.splitlines() if ".yaml, line " in line]


def before_each(text):
    return re.sub(r"(?m)^(?=[a-z])", "- ", text)


@pytest.mark.parametrize(
    ("change", "says"),
    [(lambda text: f"- {text}", 'Take away the hyphen with which this line begins. Write "council: Riverside".'),
     (lambda text: f"-{text}", 'Take away the hyphen with which this line begins. Write "council: Riverside".'),
     (lambda text: f"- {text.replace(chr(10), chr(10) + '  ').rstrip()}\n", "Type a space in place of the hyphen with which this line begins: the other keys"),
     (before_each, "Take away the hyphen with which this line begins, and that before each other key of the file."),
     (lambda text: before_each("".join(text.splitlines(keepends=True)[:2])), "and that before each other key of the file."),
     (lambda text: f"# Ours\n\n- {text}", 'Write "council: Riverside".')],
    ids=["one", "no space", "indented", "each", "two lines", "below a remark"],
)  # fmt: skip
def test_a_hyphen_before_the_keys_of_the_file_is_one_error(lmcs, tmp_path, change, says):
    (path := tmp_path / "mine.yaml").write_text(change(OWN), encoding="utf-8")
    (only,) = errors_of(lmcs("check", path, expect=4).out)
    assert says in only
    assert f"line {3 if '#' in change(OWN) else 1}, column 1:" in only


@pytest.mark.parametrize(
    ("dash", "name"),
    [("–", "an en dash (–)"), ("—", "an em dash (—)"), ("\u2011", "a non-breaking hyphen (\u2011)"), ("\u2010", "a hyphen (\u2010)"), ("−", "a minus sign (−)")],
)  # fmt: skip
def test_a_dash_in_an_id_is_named_where_it_stands_and_proposed_nowhere(lmcs, tmp_path, dash, name):
    path = tmp_path / "mine.yaml"
    two = "  - {id: r-two, term: Second, meaning: Ours., see: [r-nest]}\n"
    path.write_text(
        f"council: R\nglossary:\n  - {{id: r{dash}nest, term: Nest, meaning: Ours.}}\n{two}"
    )
    (only,) = errors_of(lmcs("check", path, expect=4).out)
    said = f"which has {name} where the hyphen of the keyboard belongs. Write r-nest."
    assert 'line 3, column 10: "id" is' in only
    assert said in only
    path.write_text(f"council: R\nglossary:\n  - {{id: r-nest, term: Nest, meaning: Ours., see: [family{dash}help]}}\n")  # fmt: skip
    (only,) = errors_of(lmcs("check", path, expect=4).out)
    assert f"It has {name} where the hyphen of the keyboard belongs. Write family-help." in only


@pytest.mark.parametrize("role", ["frontline-staff", "finance", "children-and-families"])
def test_a_shipped_group_as_a_post_gets_advice_that_can_be_followed(lmcs, tmp_path, role):
    path = tmp_path / "mine.yaml"
    path.write_text(f"council: R\nposts:\n  - {{post: {role}, name: Ann Lee}}\n")
    (only,) = errors_of(lmcs("check", path, expect=4).out)
    assert 'add "post: true" to it' not in only
    assert "Take this entry out." in only
    own = "people:\n  - {id: r-hub, name: Hub lead, is: One.}\n"
    path.write_text(f"council: R\n{own}posts:\n  - {{post: r-hub, name: Ann Lee}}\n")
    assert 'add "post: true" to it under people' in lmcs("check", path, expect=4).out


@pytest.mark.parametrize(
    ("part", "says"),
    [("posts:\n  - director: Sam Lee\n", "Write {post: director, name: Sam Lee}."), ("posts:\n  - director: Lee, Sam\n", 'Write {post: director, name: "Lee, Sam"}.'),
     ("areas:\n  - send: Bo Ray\n", "Write {area: send, member: Bo Ray} or {area: send, officer: Bo Ray}."),
     ("aside:\n  - speak-to-employer: They agree it.\n", "Write {item: speak-to-employer, reason: They agree it.}."),
     ("documents:\n  - {id: r-x, title: Plan, address: www.riverside.gov.uk/plan}\n", "Write https://www.riverside.gov.uk/plan, if that opens in the browser."),
     ("documents:\n  - {id: r-x, title: Plan, address: 'http://riverside.gov.uk'}\n", "Write https://riverside.gov.uk, if that opens"),
     ("documents:\n  - {id: r-x, title: Plan, address: 'P:/Children/plan.docx'}\n", "What lies on a share is told in words, under about."),
     ("posts:\n  - {post: director, name: Yes}\n", '"Yes", which is no name.'), ("areas:\n  - {area: send, officer: true}\n", '"true", which is no name.'),
     *((f"figures:\n  - figure: children-in-care\n    values: [{{on: {on}, value: 80}}]\n", f'"on" is "{on}". {says}')
       for on, says in {"31/03/2023": "Write it as 2023-03-31. It is a Friday.", "31 March 2024": "Write it as 2024-03-31.", "2024-2025": "Write it as 2024/25.", "2024/2025": "Write it as 2024/25.",
                        "March 2025": "Write it as 2025-03.", "Sept 2025": "Write it as 2025-09.", "31/02/2022": "February 2022 has 28 days.", "soon": "Write it in one of these forms"}.items())],
)  # fmt: skip
def test_a_slip_is_one_error_with_the_right_form(lmcs, tmp_path, part, says):
    (path := tmp_path / "mine.yaml").write_text(f"council: R\n{part}")
    (only,) = errors_of(lmcs("check", path, expect=4).out)
    assert says in only


@pytest.mark.parametrize("key", ["telephone", "rolle", "name"])
def test_a_key_with_a_fault_of_its_own_is_no_post(lmcs, tmp_path, key):
    (path := tmp_path / "mine.yaml").write_text(f"council: R\nposts:\n  - {key}: Sam Lee\n")
    assert f"post: {key}" not in lmcs("check", path, expect=4).out


def test_another_edition_with_an_error_is_told_with_that_too(lmcs, content):
    (content / "zz.yml").write_text(OWN.replace("later", "soon").replace("Our", "The"))
    said = lmcs("check", expect=4).out
    assert "This is another edition of riverside.yaml" in said
    assert "Use one of: first; next; later." in said


@pytest.mark.parametrize(
    ("text", "told"),
    [("Find out why Ellie Marsh was taken into care", "Ellie Marsh"), ("Why was Ellie Marsh placed out of area?", "Ellie Marsh"),
     ("Is Kyle Benson still in care?", "Kyle Benson"), ("Jade O'Neil has been excluded from her school.", "Jade O'Neil"),
     ("Ask why Amy-Jo Smith is out of school.", "Amy-Jo Smith"), ("Kyle Benson went missing twice.", "Kyle Benson"),
     ("When will Ellie Marsh be placed with foster carers?", "Ellie Marsh"), ("Ask whether Liam Cole, who was adopted, is settled.", "Liam Cole"),
     ("Tom, 9, lives with his aunt in Mill Street.", "Tom, 9"), ("Sophie, aged 12, is waiting for a school place.", "Sophie, aged 12, is"),
     ("Ask about the family at 14 Mill Lane.", "family at 14 Mill Lane"), ("Visit the foster carers at 3 Elm Close.", "foster carers at 3 Elm Close")],
)  # fmt: skip
@pytest.mark.parametrize("key", ["task", "ask", "line"])
def test_a_text_that_tells_of_one_child_by_name_is_advised_on(lmcs, tmp_path, key, text, told):
    (path := tmp_path / "mine.yaml").write_text(spoken(key, text), encoding="utf-8")
    assert f"“{told}” may let a reader know a child." in " ".join(lmcs("check", path).out.split())


def spoken(key, text):
    """Return a council's file that has *text* under a *key*."""
    if key == "line":
        return f'council: R\nhere:\n  - {{term: family-help, line: "{text}"}}\n'
    words = {"task": "See the team", "ask": "How is it?"} | {key: text}
    return f'council: R\nletter: R\nitems:\n  - {{id: r-x, number: 1, checklist: first-ten-days, task: "{words["task"]}", ask: ["{words["ask"]}"], who: [director], pace: next}}\n'


@pytest.mark.parametrize(
    "text",
    ["Find out why Elm House was placed in special measures", "Is Marsh Lane Academy out of special measures?", "Why was Riverside Council placed in intervention?",
     "The Family Hub is at 14 Mill Lane.", "Meet Sam Lee, who is in charge of placements.", "Ann Lee has been in care services for twenty years.",
     "Bo Ray was put in charge of the care team.", "Ask how many children are in care in Harbour Ward.", "Kit Gray was at risk of redundancy.",
     "Our foster carers' line is at 14 Mill Lane.", "Staying Close is in care leavers' homes.", "In May, 9, is the number of homes."],
)  # fmt: skip
def test_a_text_of_a_post_or_a_place_is_none_of_a_child(lmcs, tmp_path, text):
    (path := tmp_path / "mine.yaml").write_text(spoken("task", text), encoding="utf-8")
    assert "may let a reader know a child" not in " ".join(lmcs("check", path).out.split())
