"""The YAML guard: whatever stands in a file, it answers with data or with where and how to mend it."""

import os
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmcs.basics.text import clean
from lmcs.content.own import LIMIT
from lmcs.workshop import guard
from lmcs.workshop.fields import KINDS, Key, every_table
from lmcs.workshop.guard import Parsed, read
from lmcs.workshop.problems import Mark
from lmcs.workshop.shape import check
from measured import measured


@pytest.fixture(params=["C loader", "Python loader"])
def loader(request, monkeypatch):
    """Run a test with libyaml and as on a machine without it."""
    if request.param == "Python loader":
        monkeypatch.setattr(guard, "_LOADER", yaml.BaseLoader)
    return request.param


@pytest.fixture
def lines_of(tmp_path):
    """Read a text or bytes as riverside.yaml and return its problems as lines."""

    def lines(content):
        path = tmp_path / "riverside.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return [str(problem) for problem in read(path).problems]

    return lines


def parse(tmp_path, content):
    path = tmp_path / "riverside.yaml"
    path.write_text(content, encoding="utf-8")
    return read(path)


def test_sound_content_becomes_plain_data_with_marks(tmp_path, loader):
    parsed = parse(tmp_path, 'title: Meet them\nhow:\n  - One\n  - "Two: three"\ncore: 4\n')
    assert parsed.data == {"title": "Meet them", "how": ["One", "Two: three"], "core": "4"}
    assert parsed.problems == ()
    assert parsed.marks["how", 1] == Mark(4, 5)
    assert parsed.marks["core",] == Mark(5, 7, 5, 1)
    assert parsed.marks[()].line == 1


def test_text_is_stripped_and_put_on_one_line(tmp_path, loader):
    parsed = parse(tmp_path, 'a: "  padded "\nb: |\n  one\n  two\nc: one\n  two\nd: "a\\tb"\n')
    assert parsed.data == {"a": "padded", "b": "one two", "c": "one two", "d": "a b"}


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "on",
        "y",
        "22:22",
        "017",
        "1_000",
        "1.10",
        "~",
        "null",
        ".inf",
        "=",
        "<<",
        "2026-01-31",
        "2026-02-30",
        "9" * 5000,
    ],
)
def test_every_scalar_means_what_it_says(tmp_path, loader, written):
    parsed = parse(
        tmp_path, f"title: {written}\nothers: [{written}]\n{written[:60].replace('<<', 'k')}: x\n"
    )
    assert parsed.problems == ()
    assert parsed.data["title"] == written
    assert parsed.data["others"] == [written]
    assert list(parsed.data)[2] == written[:60].replace("<<", "k")


def test_nothing_is_an_empty_text(tmp_path, loader):
    assert parse(tmp_path, "title:\nwhy: ''\n").data == {"title": "", "why": ""}


REFUSED = {
    "tag": ("a: !!python/object/apply:os.system [ls]\n", "line 1, column 4", "! needs quotes"),
    "plain tag": ("a: !b c\n", "line 1, column 4", "! needs quotes"),
    "tag of text": ("a: !!str 2026\n", "line 1, column 4", "! needs quotes"),
    "anchor": ("title: &c\n", "line 1, column 8", "& needs quotes"),
    "alias": ("a: x\nb: *mentor\n", "line 2, column 4", "begins with * needs quotes"),
    "alias as key": ("*a : b\n", "line 1, column 1", "begins with * needs quotes"),
    "merge key": ("a: x\n<<: {b: c}\n", "line 2, column 1", "Write the lines out"),
    "nesting": ("[" * 30, "line 1, column 21", "More than 20 lists"),
    "nesting in blocks": (
        "".join(f"{' ' * depth}a:\n" for depth in range(600)),
        "line 21, column 21",
        "More than 20 lists",
    ),
    "second document": ("a: 1\n---\nb: 2\n", "line 2, column 1", "second document"),
    "directive": ("%YAML 1.1\n---\na: 1\n", "line 1, column 1", "begins with %"),
    "list as key": ("[a]: b\n", "line 1, column 1", "A key has to be a word"),
    "empty key": ('"": b\n', "line 1, column 1", "A key has to be a word"),
    "escapes": (
        'a: "\\e[31m \\x9b \\u202e \\0"\n',
        "line 1, column 4",
        r'"\x1b[31m \x9b \u202e \x00"',
    ),
    "raw escape": ("a: b\x1b[2J\n", "line 1, column 5", r"cannot be seen: \x1b"),
    "raw bidi": ("a: b\u202e\n", "line 1, column 5", "right-to-left override"),
    "soft hyphen": ("a: un\u00adseen\n", "line 1, column 6", "soft hyphen"),
    "line separator": ("a: b\u2028c\n", "line 1, column 5", "line separator"),
    "byte-order mark inside": ("a: b\ufeff\n", "line 1, column 5", "cannot be seen"),
    "colon": (
        "a: x\ntitle: Read: the report\n",
        "line 2, column 12",
        'needs quotes: "Read: the report". The line is: title: Read: the report',
    ),
    "colon at the end": ("title: Read:\n", "line 1, column 12", 'needs quotes: "Read:"'),
    "at sign": (
        "who: @mentor\n",
        "line 1, column 6",
        'A text cannot begin with @. Put the whole text in quotes: "@mentor". The line is: who: @mentor',
    ),
    "per cent": ("a: %50\n", "line 1, column 4", "cannot begin with %"),
    "backtick": ("a: `x`\n", "line 1, column 4", "cannot begin with `"),
    "asterisks": ("a: *x*\n", "line 1, column 4", "begins with * needs quotes"),
    "greater than": ("a: >x\n", "line 1, column 4", "begins with > needs quotes"),
    "bar": ("a: |x\n", "line 1, column 4", "begins with | needs quotes"),
    "tab": ("a:\n\tb: 1\n", "line 2, column 1", "Here is a tab"),
    "open quote": ('a: 1\nb: "abc\nc: 2\n', "line 2, column 4", "never closed"),
    "apostrophe": ("a: 'it's'\n", "line 1, column 8", "goes on after its closing quotation mark"),
    "after quotes": ('a: "b" c\n', "line 1, column 8", "goes on after its closing quotation mark"),
    "after bracket": ("a: [b]c\n", "line 1, column 7", "goes on after its closing bracket"),
    "open bracket": ("a: [b, c\nd: e\n", "line 1, column 4", "not closed with ]"),
    "open brace": ("a: {b: 1\nc: 2\n", "line 1, column 4", "not closed with }"),
    "two commas": ("a: [b,,c]\n", "line 1, column 7", "Something is missing"),
    "backslash": ('a: "C:\\q"\n', "line 1", "Use single quotes"),
    "no colon": ("a: 1\nfoo bar\nc: 2\n", "line 2, column 1", "This line has no key"),
    "too far right": ("- a: 1\n   b: 2\n", "line 2", "indented further"),
    "out of line": ("a:\n  b: 1\n c: 2\n", "line 3, column 2", "not in line"),
    "stray entry": ("a: 1\n- b\n", "line 2, column 1", "does not belong to a key"),
    "hyphen": ("a: - b\n", "line 1, column 4", "on a line of its own"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_is_refused_with_place_and_fix(lines_of, loader, case):
    content, place, fix = REFUSED[case]
    (line,) = lines_of(content)
    assert line.startswith(f"riverside.yaml, {place}")
    assert fix in line
    assert "invalid" not in line.lower()
    assert clean(line) == line


@pytest.mark.parametrize(
    ("text", "says"),
    [("title: a\nwhy: b\ntitle: c\n", 'line 3, column 1: "title" stands on line 1 already: take one of the two out.'),
     ("here:\n  - a\nhere:\n  - b\n", 'line 3, column 1: "here" stands on line 1 already: move what is below this line to the end of what is below line 1, and take this line out.'),
     ("here:\n- a\nhere:\n- b\n", 'line 3, column 1: "here" stands on line 1 already: move'),
     ("here: [a]\nhere: [b]\n", 'line 2, column 1: "here" stands on line 1 already: take one'),
     ("- term: a\n  line: b\n  line: c\n", 'line 3, column 3: "line" of the entry "term: a" stands on line 2 already: take one'),
     ("- term: a\n  how:\n    - b\n  how:\n    - c\n", 'line 4, column 3: "how" of the entry "term: a" stands on line 2 already: move'),
     ("- {term: a, line: b, line: c}\n", 'line 1, column 22: "line" of the entry "term: a" stands twice on this line. Take one'),
     ("- term: a\n  line: b\n  term: c\n  line: d\n", 'line 3, column 3: "term" of the entry "term: a" stands on line 1 already: if another entry begins here, put a hyphen')],
)  # fmt: skip
def test_duplicate_keys_name_both_lines_and_the_entry_and_are_told_once(
    lines_of, loader, text, says
):
    (line,) = lines_of(text)
    assert line.startswith(f"riverside.yaml, {says}")


def test_of_a_list_that_stands_twice_all_is_read_with_its_place(tmp_path, loader):
    parsed = parse(tmp_path, "here:\n  - a: 1\nwhy: x\nhere:\n  - a: 2\n")
    assert parsed.data == {"here": [{"a": "1"}, {"a": "2"}], "why": "x"}
    assert parsed.marks["here", 1].line == 5


def test_the_first_of_two_keys_stays_and_the_second_leaves_no_mark(tmp_path, loader):
    parsed = parse(tmp_path, "a: {b: one}\na: {b: two, c: three}\n")
    assert parsed.data == {"a": {"b": "one"}}
    assert parsed.marks["a", "b"].line == 1
    assert ("a", "c") not in parsed.marks


@pytest.mark.parametrize(
    ("content", "dropped"), [("title: Item #3\n", "#3"), ("title: #3 thing\n", "#3 thing")]
)
def test_a_remark_after_a_plain_text_gets_advice(tmp_path, loader, content, dropped):
    (problem,) = parse(tmp_path, content).problems
    assert problem.advice
    assert f'"{dropped}"' in problem.message
    assert "put the whole text in quotes" in problem.message


def test_a_remark_on_its_own_line_or_after_quotes_gets_none(tmp_path, loader):
    assert parse(tmp_path, '# all about it\ntitle: "Item #3" # the third\n').problems == ()


def test_many_faults_are_listed_at_once_in_the_order_of_the_file(lines_of, loader):
    found = lines_of('%T\na: &x b\nc: !y d\ne: *z\ng: "\\e"\ng: 1\n<<: 1\nj: a\u00adb\n')
    assert [line.split(",")[1].strip() for line in found] == [
        f"line {number}" for number in range(1, 9)
    ]


def test_at_most_twenty_faults_are_listed(lines_of, loader):
    found = lines_of("".join(f"k{number}: !x y\n" for number in range(1000)))
    assert len(found) == 21
    assert "There is more like this" in found[-1]


@pytest.mark.parametrize("content", ["", "\n\n", "# nothing\n", "---\n", "''\n"])
def test_an_empty_file_says_so(lines_of, loader, content):
    assert lines_of(content) == ["riverside.yaml: The file is empty."]


def test_a_byte_order_mark_and_other_line_ends_are_fine(tmp_path, loader):
    path = tmp_path / "riverside.yaml"
    path.write_bytes("\ufeffa: é\r\nb: c\rd: e\n".encode())
    assert read(path).data == {"a": "é", "b": "c", "d": "e"}
    assert read(path).marks["d",].line == 3


def test_another_encoding_is_named_with_its_line(lines_of):
    (line,) = lines_of("a: b\r\nwhy: it’s café\r\n".encode("cp1252"))
    assert line.startswith("riverside.yaml, line 2, column 8: ")
    assert "’" in line
    assert "UTF-8" in line


def test_what_another_encoding_made_of_a_hidden_character_is_shown_harmless(lines_of):
    found = lines_of(b"\x80\xc2\xad")
    assert any("another encoding" in line for line in found)
    assert all(clean(line) == line for line in found)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_recognised(lines_of, encoding):
    (line,) = lines_of("title: Meet them\n".encode(encoding))
    assert "UTF-16" in line
    assert "encoding UTF-8" in line


def test_bytes_that_are_no_text_are_refused(lines_of):
    (line,) = lines_of(b"\x7fELF\x02\x01\x00\x00\xff\xfe")
    assert "not a text file" in line


def test_a_missing_file_says_so(tmp_path):
    (problem,) = read(tmp_path / "absent.yaml").problems
    assert str(problem) == "absent.yaml: There is no such file."


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 5000])
def test_a_name_that_no_file_can_have_is_no_crash(tmp_path, name):
    assert read(tmp_path / name).problems


def test_a_hostile_file_name_is_shown_harmless(tmp_path):
    path = tmp_path / "a\x1b]52;c\u202e.yaml"
    path.write_text("a: @\n", encoding="utf-8")
    assert str(read(path).problems[0]).startswith(r"a\x1b]52;c\u202e.yaml, line 1")
    assert read(path, shown="\x1bb").problems[0].file == r"\x1bb"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX only")
def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path):
    pipe, loop = tmp_path / "pipe.yaml", tmp_path / "loop.yaml"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    link = tmp_path / "link.yaml"
    link.symlink_to(pipe)
    for path in (pipe, link, tmp_path, Path("/dev/zero"), Path("/dev/tty")):
        assert [problem.message for problem in read(path).problems] == [
            "This is a folder or a device, not a file. Name a file."
        ]
    assert "leads back to itself" in read(loop).problems[0].message


def test_a_link_to_a_file_is_read(tmp_path):
    (tmp_path / "real.yaml").write_text("a: b\n", encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "real.yaml")
    assert read(tmp_path / "link.yaml").data == {"a": "b"}


@pytest.mark.skipif(os.name == "nt", reason="files are closed to others in another way on Windows")
def test_an_unreadable_file_says_so(tmp_path, monkeypatch):
    path = tmp_path / "riverside.yaml"
    path.write_text("a: b\n", encoding="utf-8")
    path.chmod(0)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)  # the folders above are closed to others
    was_root = os.geteuid() == 0
    if was_root:  # root may read everything, so be somebody else for a moment
        os.seteuid(65534)
    try:
        assert "not allowed" in read(Path("riverside.yaml")).problems[0].message
    finally:
        if was_root:
            os.seteuid(0)


def full(piece):
    return (piece * (LIMIT // len(piece) + 1))[: LIMIT - 100]


BOMBS = {
    "aliases": "a: &a [x]\n"
    + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9)
    ),
    "merge keys": "a: &a {x: 1}\n"
    + "".join(f"k{i}: &k{i} {{<<: [*a, *a, *a, *a]}}\n" for i in range(9)),
    "brackets": full("["),
    "braces": full("{a: "),
    "hyphens": full("- "),
    "questions": full("? "),
    "a long list": full("- a\n"),
    "many keys": "".join(f"k{i}: 1\n" for i in range(20_000)),
    "the same key": full("a: 1\n"),
    "sexagesimal": "a: 1" + full(":59"),
    "digits": "a: " + full("9"),
    "tag directives": "".join(f"%TAG !a{i:05}! x\n" for i in range(13_000)),
    "anchors": full("- &a x\n"),
    "hidden characters": full("\u00ad")[: LIMIT // 2 - 100],
    "one text": full("a"),
    "open quote": 'a: "' + full("b"),
    "escapes": 'a: "' + full("\\x41"),
    "blank lines": full("\n"),
    "remarks": full("a # b\n"),
    "colons": full(": "),
    "too large": full("a") * 21,
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.usefixtures("bounded")
def test_a_bomb_is_refused_before_it_goes_off(tmp_path, loader, bomb):
    path = tmp_path / "bomb.yaml"
    path.write_text(BOMBS[bomb], encoding="utf-8")
    parsed = read(path)
    assert len(parsed.problems) <= 42
    assert parsed.problems or bomb in ("one text", "sexagesimal", "digits")


@pytest.mark.skipif(sys.platform == "win32", reason="the peak is asked of POSIX")
def test_all_bombs_together_stay_under_200_mb(tmp_path):
    for name, content in BOMBS.items():
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from lmcs.workshop.guard import read\n"
        "for path in Path(sys.argv[1]).iterdir(): read(path)\n"
    )
    environ = {**os.environ, "PYTHONPATH": str(Path(guard.__file__).parents[2])}
    cost = measured([sys.executable, "-c", script, tmp_path], environ)
    assert cost.code == 0, cost.said
    assert cost.peak < 200 * 1024 * 1024


PIECES = st.sampled_from(
    ["a: b\n", "- ", "  ", "\n", "#", ": ", "'", '"', "[", "]", "{", "}", ",", "&a ", "*a", "!t ", "<<", "|", ">", "%", "@", "`",
     "---\n", "...\n", "?", "-who:", "{post:a, b, ", "name: c, d", "- role: e\n", "\t", "\\", "\\e", "=", "~", "2026-02-30", "22:22", "é", "\u2028", "\u202e", "\ufeff", "\x1b", "\x85",
     "\U0001f600", "\ud7ff", "title: x\n"]
)  # fmt: skip


@settings(
    max_examples=25 * settings().max_examples,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    content=st.one_of(
        st.lists(PIECES, max_size=40).map("".join).map(str.encode), st.binary(max_size=200)
    )
)
def test_nothing_makes_it_raise(tmp_path, loader, content):
    path = tmp_path / "riverside.yaml"
    path.write_bytes(content)
    parsed = read(path)
    assert parsed.data is not None or parsed.problems
    for problem in parsed.problems:
        assert clean(str(problem)) == str(problem)
        assert "\n" not in str(problem)
        assert 0 <= problem.line <= content.count(b"\n") + content.count(b"\r") + 1


SOUND = b"id: one\nsections:\n  - id: two\n    items:\n      - {id: three, who: [a, b], task: 'It is'}\n    why: |\n      Text\n"


@settings(
    max_examples=20 * settings().max_examples,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    at=st.integers(0, len(SOUND)),
    cut=st.integers(0, 4),
    put=st.one_of(st.binary(max_size=3), PIECES.map(str.encode)),
)
def test_a_sound_file_with_one_mutation_never_makes_it_raise(tmp_path, loader, at, cut, put):
    path = tmp_path / "riverside.yaml"
    path.write_bytes(SOUND[:at] + put + SOUND[at + cut :])
    parsed = read(path)
    assert parsed.data is not None or parsed.problems


SLIPS = """\
council: Riverside
letter: R
items:
  - checklist: first-ten-days
    number: 1
    id: riverside-tour
    task: Visit the hubs
    who: [director]
    pace: later
    why They know each child.
    how:
      - Ask for the plan.
    see: [mash
glossary:
  - id nest
    term: Nest
    short:[N]
    search: [hub]
    meaning: "Our hub.
meetings:
  - id: riverside-board
     title: Board
    dates: [2026-11-31]
nobody knows what this is
"""


def test_all_slips_of_a_file_are_told_at_once_each_with_its_line(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    path.write_text(SLIPS, encoding="utf-8")
    said = " ".join(lmcs("check", path, expect=4).out.split()).split("riverside.yaml, line ")
    wanted = {
        10: 'A colon is missing behind "why". Write "why: They know each child."',
        13: "The bracket that opens here is not closed",
        15: 'A colon is missing behind "id". Write "id: nest".',
        17: 'A space is missing behind "short:". Write "short: [N]".',
        19: "The quotation mark that opens here is n",
        22: "This line is indented further",
        23: "November 2026 has 30 days.",
        24: "This line has no key.",
    }
    found = {int(each.split(",")[0]): each for each in said[1:]}
    assert sorted(found) == sorted(wanted), "\n".join(said)
    assert all(says in found[line] for line, says in wanted.items()), "\n".join(said)


@pytest.mark.parametrize(
    ("entry", "written", "meant"),
    [("task: Go", "questions: [Why?]", "ask"), ("task: Go", "qestions: [Why?]", "ask"), ("task: Go", "question: [Why?]", None),
     ("number: 9", "questions: [Why?]", "ask"), ("number: 9", "qestion: Why?", "question"), ("number: 9", "title: Go", "task"),
     ("task: Go", "steps: [Go.]", "how"), ("task: Go", "people: [director]", "who")],
)  # fmt: skip
def test_an_unknown_key_is_told_with_the_one_that_fits(lmcs, tmp_path, entry, written, meant):
    path = tmp_path / "riverside.yaml"
    path.write_text(f"council: R\nitems:\n  - {entry}\n    {written}\n", encoding="utf-8")
    said = " ".join(lmcs("check", path, expect=4).out.split())
    assert (f'Did you mean "{meant}"?' in said) is bool(meant), said


def lists_of(table, place=()):
    """Yield the place of each list that an entry may have, at any depth."""
    for name, key in table.keys.items():
        if key.many:
            yield (*place, name)
        if key.table and len(place) < 4:
            yield from lists_of(key.table, (*place, name))


@pytest.mark.parametrize("place", sorted(set(lists_of(KINDS["council"].table))), ids=".".join)
@pytest.mark.parametrize("text", ["What is it, and why do they say so in each of their papers?", "-One", "One"])  # fmt: skip
def test_a_text_where_a_list_belongs_is_told(place, text):
    *around, last = place
    data = {last: text}
    for key in reversed(around):
        data = {key: [data]}
    found = check("council", Parsed(data, {}, ()), "riverside.yaml")
    assert any(f'"{last}" is not a list.' in each.message for each in found)


def test_a_hyphen_that_became_part_of_the_text_above_is_told(lines_of):
    (line,) = lines_of("a:\n  - one\n    - two\n")
    assert "begins with a hyphen and is read as part of this text" in line
    assert lines_of("a:\n  - one\n  -two\n  - three\n")
    assert lines_of("a:\n  - one-\n    two - three\n") == []


ENTRIES = ["term: nest\n{}  line: x", "role:\n{}    one", "{{post: leader, name: Jo}}", '"a: b"', "'a'", "Plain text", "2026-12-12", "[a, b]"]  # fmt: skip
LISTS = sorted(set(lists_of(KINDS["council"].table)))


@pytest.mark.parametrize("tight", [(0,), (1,), (0, 1, 2)], ids=["first", "within", "all"])
@pytest.mark.parametrize("step", [2, 0], ids=["further right", "below"])
@pytest.mark.parametrize("entry", ENTRIES)
def test_a_hyphen_without_its_space_is_told_in_every_list(tmp_path, entry, tight, step):
    for place in LISTS:
        opened = [f"{' ' * (4 * depth - 2)}- {key}:\n" for depth, key in enumerate(place)]
        above = "".join((f"{place[0]}:\n", *opened[1:]))
        indent = " " * (4 * (len(place) - 1) + step)
        written = entry.format(indent)
        right, found = (
            parse(tmp_path, above + "".join(f"{indent}-{' ' * (n not in without)}{written}\n" for n in range(3)))
            for without in ((), tight)
        )  # fmt: skip
        assert right.problems == ()
        assert found.data == right.data
        lines = [len(place) + 1 + n * len(written.split("\n")) for n in tight]
        assert [problem.line for problem in found.problems] == lines
        for problem in found.problems:
            assert problem.message.startswith("A space is missing behind the hyphen. Write ")
            assert "- " + written.split("\n")[0] in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  also:\n  -Hub\n", "a:\n  - >\n    who:\n    -Hub\n", "meaning:\n  -Hub is ours\n", "line: one\n  -two\n",
        "here:\n  - one\n    -two\n", "here:\n  - line: one\n      - two\n      -three\n", "who: [\n  -a,\n  -b]\n", "---\na: b\n", "-5\n", "here:\n  --a\n",
    ],
)  # fmt: skip
def test_a_hyphen_that_may_be_of_a_text_stays(lines_of, text):
    assert not any("space is missing" in line for line in lines_of(text))


def test_a_hyphen_and_a_colon_without_their_spaces_are_both_told(lines_of, loader):
    found = lines_of("here:\n  -role:director\n    line: x\n")
    assert [line.split(" is missing behind ")[1][:7] for line in found] == ["the hyp", '"role:"']


KEYS = {name: key for each in every_table() for name, key in each.keys.items()}
TEXTS = [name for name in KEYS if any(
    key.kind in ("text", "name", "place") and not (key.refers or key.many or key.table)
    for each in every_table() for key in [each.keys.get(name, Key("word"))]
)]  # fmt: skip


@pytest.mark.parametrize("text", ["Kerr, Martin", "Jo Kerr (interim, until 7 December), or é", "It is 1,200, too", 'One, "two"'])  # fmt: skip
@pytest.mark.parametrize("more", ["", ", xyz: one", ",\n   xyz: [a, {b: c}]"])
def test_a_comma_in_any_text_within_braces_is_told_with_the_text_in_quotes(
    tmp_path, loader, text, more
):
    for key in TEXTS:
        parsed = parse(tmp_path, f"- {{{key}: {text}{more}}}\n- [{{{key}: a}}]\n")
        (problem,) = parsed.problems
        quotes = "'" if '"' in text else '"'
        said = (
            f"A text that holds a comma needs quotes inside {{ }}: {key}: {quotes}{text}{quotes}."
        )
        assert problem.message.partition(" If ")[0] == said
        assert (problem.line, problem.column) == (1, 6 + len(key))
        assert parsed.data[0][key] == text
        assert list(parsed.data[0]) == ([key, "xyz"] if more else [key])


@pytest.mark.parametrize("value", ["one", "one two", '"one"', '"one, two"', "[one, two]", "{a: b}"])
def test_a_colon_without_its_space_behind_any_key_within_braces_is_told(lines_of, loader, value):
    for key in KEYS:
        for text in (f"{{{key}:{value}, xyz: a}}", f"{{xyz: a, {key}:{value}}}"):
            found = lines_of(f"here:\n  - {text}\n")
            if loader == "Python loader" and value[0] in "[{":  # which needs no space there
                assert found == []
                continue
            (line,) = found
            quotes = "'" if '"' in value else '"'
            said = f'A space is missing behind "{key}:". Write {quotes}{key}: {value}{quotes}.'
            assert said in line


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{post: leader, name Jo Lee}", ['A colon is missing behind "name". Write "name: Jo Lee".']),
        ("{post leader, name: Jo Lee}", ['A colon is missing behind "post". Write "post: leader".']),
        ("{post:leader, name:Lee, Jo}", ['behind "post:"', 'behind "name:"', 'name: "Lee, Jo"']),
        ("{term: Nest, meaning Our hub}", ['term: "Nest, meaning Our hub". If "meaning" is a key there, put a colon']),
        ('{name: "Kerr", Martin}', ['name: "Kerr, Martin"']), ("{line: Look, https://example.org}", ['"Look, https://example.org"']),
        ("{post: leader, Jo Lee}", []), ("{post: leader, name}", []), ("{on: 2026, value: 74,5}", []), ("{who: [a], b}", []),
        ("{Jo Lee}", []), ("{? a, b: c}", []), ("{post: leader, name: }", []),
    ],
)  # fmt: skip
def test_what_stands_alone_within_braces_is_read_as_it_is_meant(lines_of, loader, text, says):
    found = lines_of(f"- {text}\n")
    assert len(found) == len(says)
    assert all(said in line for said, line in zip(says, found, strict=True)), found


@pytest.mark.parametrize(
    ("text", "says"),
    [("{name:}", 'Nothing stands behind "name:".'), ("{line: Read this:}", "A text that holds a colon needs quotes inside brackets.")],
)  # fmt: skip
def test_a_colon_before_a_bracket_is_told(tmp_path, text, says):
    if yaml.__with_libyaml__:  # else it is read as a key
        (problem,) = parse(tmp_path, f"- {text}\n").problems
        assert problem.message.startswith(says)
