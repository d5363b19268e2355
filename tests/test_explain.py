"""lmcs explain, as it is typed: what it shows, saves and refuses, and that nothing of a paper is kept."""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import papers
from conftest import ROOT

SAMPLE = ROOT / "docs" / "sample-paper.txt"


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "agenda-item-7.docx"
    path.write_bytes(
        papers.docx(
            "The CCG pays for the LADO.", "Under section 47 the XQT met. The DSG is overspent."
        )
    )
    return path


def explain(*args, typed=b"", environ=None):
    """Run the real command with *typed* as its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "lmcs", "explain", *map(str, args)], input=typed, capture_output=True, check=False,
        env={**os.environ, **(environ or {}), "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip


def test_the_page_has_its_parts_in_their_order(lmcs, paper):
    ran = lmcs("explain", str(paper))
    heads = [
        "16 words",
        "Out of date in it",
        "The law it leans on",
        "Words, in the order",
        "Nobody explains",
        "What you might ask",
        "Checked",
    ]
    places = [ran.out.index(head) for head in heads]
    assert places == sorted(places)
    assert "“CCG”: Now integrated care board (ICB), since 1 July 2022." in ran.out
    assert "lmcs ask what XQT means" in ran.out


def test_each_command_that_is_offered_can_be_typed(lmcs, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The Q&Z board met.", encoding="utf-8")
    assert 'lmcs ask "what Q&Z means"' in lmcs("explain", str(path)).out


@pytest.mark.parametrize(
    ("head", "is_exempt"),
    [
        ("PART B. NOT FOR PUBLICATION: exempt under paragraph 3 of Schedule 12A.", True),
        ("This report contains exempt information and the public may be asked to leave.", True),
        ("Private and confidential. For members of the panel.", True),
        ("Exempt information: none.", False),
        ("This report does not contain exempt information.", False),
        ("Appendix B is not for publication.", False),
        ("Two homes are exempt from inspection this year.", False),
    ],
)
def test_a_paper_that_is_not_for_the_public_is_said_to_be_none(lmcs, tmp_path, head, is_exempt):
    path = tmp_path / "pink.txt"
    path.write_text(f"{head}\n\n1. The site costs £615,000.\n", encoding="utf-8")
    said = lmcs("explain", str(path)).out
    assert ("pink.txt says that it is not for the public" in said) == is_exempt
    assert (
        json.loads(lmcs("explain", str(path), "--json").out)["exempt"] == ["pink.txt"] * is_exempt
    )
    assert "Nobody explains" not in said


def test_all_gives_every_meaning_whole(lmcs, paper):
    short, whole = lmcs("explain", str(paper)).out, lmcs("explain", str(paper), "--all").out
    assert len(whole) > len(short)


def test_json_is_as_it_is_documented(lmcs, paper):
    data = json.loads(lmcs("explain", str(paper), "--json").out)
    assert list(data) == [
        "file",
        "words",
        "minutes",
        "terms",
        "law",
        "defined",
        "unknown",
        "ask",
        "out_of_date",
        "exempt",
        "decide",
        "unread",
    ]
    assert data["file"] == "agenda-item-7.docx"
    term = next(each for each in data["terms"] if each["id"] == "ccg")
    assert term == {
        "id": "ccg", "found": ["CCG"], "count": 1, "where": "paragraph 1", "term": "Clinical commissioning group (CCG)",
        "status": "replaced", "now": "icb",
    }  # fmt: skip
    law = next(each for each in data["law"] if each["id"] == "ca1989-s47")
    assert (law["force"], law["found"], law["where"]) == ("in force", ["section 47"], "paragraph 2")
    assert data["unknown"] == [{"text": "XQT", "count": 1}]
    assert all(set(each) == {"number", "text", "who", "where"} for each in data["ask"])


def test_several_papers_are_one_pack(lmcs, paper, tmp_path):
    other = tmp_path / "b.txt"
    other.write_text("The IRO spoke of the DSG.", encoding="utf-8")
    data = json.loads(lmcs("explain", str(paper), str(other), "--json").out)
    assert data["file"] == "2 papers"
    where = {each["id"]: each["where"] for each in data["terms"]}
    assert where["iro"] == "b.txt, paragraph 1"
    assert where["dsg"] == "agenda-item-7.docx, paragraph 2"


def test_a_folder_is_all_the_papers_in_it(lmcs, tmp_path):
    (tmp_path / "pack" / "deep").mkdir(parents=True)
    for name in ("a.docx", "deep/b.docx", "~$a.docx", "c.png", ".d.docx"):
        (tmp_path / "pack" / name).write_bytes(papers.docx("The LADO"))
    assert json.loads(lmcs("explain", str(tmp_path / "pack"), "--json").out)["file"] == "2 papers"
    (tmp_path / "empty").mkdir()
    ran = lmcs("explain", str(tmp_path / "empty"), expect=3)
    assert "There is no paper in" in ran.err


def test_one_paper_that_cannot_be_read_leaves_the_others(lmcs, paper, tmp_path):
    broken = tmp_path / "old.doc"
    broken.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    ran = lmcs("explain", str(broken), str(paper), expect=1)
    assert "old.doc" in ran.err
    assert "Reading companion: agenda-item-7.docx" in ran.out
    alone = lmcs("explain", str(broken), expect=1)
    assert alone.out == ""


def test_standard_input_is_a_paper():
    for args in ((), ("-",)):
        ran = explain(*args, "--json", typed=b"The LADO met.")
        assert json.loads(ran.stdout)["terms"][0]["id"] == "lado"
    ran = explain("-", typed=b"")
    assert ran.returncode == 1
    assert b"no text" in ran.stderr
    assert explain("-", "--json", typed=papers.docx("The LADO")).returncode == 0


def test_out_of_date_gives_a_line_each_and_says_so_to_scripts(lmcs, paper, tmp_path):
    ran = lmcs("explain", "--out-of-date", str(paper), expect=1)
    line = "agenda-item-7.docx, paragraph 1: “CCG” is now integrated care board (ICB), since 1 July 2022."
    assert line in ran.out
    data = json.loads(lmcs("explain", "--out-of-date", str(paper), "--json", expect=1).out)
    assert data["papers"][0]["found"] == [
        {
            "id": "ccg",
            "text": "CCG",
            "where": "paragraph 1",
            "now": "integrated care board (ICB)",
            "since": "2022-07-01",
            "rule": "",
            "council": "",
        }
    ]
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("The ICB pays for the care of each child here.", encoding="utf-8")
    ran = lmcs("explain", "--out-of-date", str(fresh))
    assert ran.out.rstrip().endswith("Nothing to change in 1 paper.")
    ran = lmcs("explain", "--out-of-date", str(paper), str(fresh), expect=1)
    assert ran.out.rstrip().endswith("1 place in 1 of 2 papers to change.")


@pytest.mark.parametrize("form", [(), ("--output", "page.html"), ("--output", "page.docx"), ("--json",), ("--format", "markdown")])  # fmt: skip
@pytest.mark.parametrize("out_of_date", [True, False])
def test_a_paper_that_could_not_be_read_is_told_in_every_form(
    lmcs, tmp_path, monkeypatch, form, out_of_date
):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "agenda"
    folder.mkdir()
    (folder / "fresh.txt").write_text("The ICB pays.", encoding="utf-8")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    more = ["--out-of-date"] if out_of_date else []
    out = lmcs("explain", str(folder), *more, *form, expect=1).out
    if form == ("--json",):
        (unread,) = json.loads(out)["unread"]
        assert unread["file"] == "old.doc"
        assert "before 2007" in unread["why"]
        return
    if "--output" in form:
        raw = Path(form[1]).read_bytes()
        if form[1].endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(raw)) as packed:
                raw = packed.read("word/document.xml")
        out = raw.decode()
    said = " ".join(out.split())
    assert "old.doc" in said
    assert "before 2007" in said
    assert "1 paper could not be read." in said[-400:] or "--output" in form


OWN_RULES = """\
council: Riverside Council
glossary:
  - id: riverside-our-care
    term: Children in our care
    short: [LAC]
    also: [Safeguarding Trust]
    meaning: Children whom the council looks after.
    old:
      - {name: LAC, now: children in our care, since: 2026-12}
      - {name: Safeguarding Trust, now: Families Board}
  - id: riverside-plan
    term: Growing Up in Riverside
    meaning: The council's plan for children.
    rules:
      - says: [Bright Futures Plan 2020-2024]
        now: The plan is now Growing Up in Riverside.
        since: 2025
"""


def test_what_a_councils_file_calls_old_is_told_with_its_name(lmcs, tmp_path):
    file, path = tmp_path / "riverside.yaml", tmp_path / "a.txt"
    file.write_text(OWN_RULES, encoding="utf-8")
    assert '"LAC"' not in lmcs("check", str(file)).out
    lmcs("pack", str(file))
    path.write_text(
        "There are 420 LACs in the area. The Safeguarding Trust met. The Bright Futures Plan 2020-2024 is under way.\n\n"
        "A looked after child (LAC) has a reviewing officer. The CCG pays.", encoding="utf-8"
    )  # fmt: skip
    found = json.loads(lmcs("explain", "--out-of-date", str(path), "--json", expect=1).out)
    told = [(each["text"], each["council"]) for each in found["papers"][0]["found"]]
    council = "Riverside Council"
    assert told == [
        ("LACs", council), ("Safeguarding Trust", council), ("Bright Futures Plan 2020-2024", council), ("LAC", council), ("CCG", ""),
    ]  # fmt: skip
    out = " ".join(lmcs("explain", "--out-of-date", str(path), expect=1).out.split())
    assert "is now children in our care, since December 2026. Added by Riverside Council." in out
    out = " ".join(lmcs("explain", str(path)).out.split())
    assert out.count("Added by Riverside Council.") >= 3


def test_a_paper_about_one_child_is_met_with_care(lmcs, tmp_path):
    path = tmp_path / "case.txt"
    path.write_text("Child A was seen by the LADO and the XQT.", encoding="utf-8")
    ran = lmcs("explain", str(path))
    assert ran.out.index("about one child") < ran.out.index("LADO")
    assert "XQT" not in ran.out
    assert json.loads(lmcs("explain", str(path), "--json", "--yes").out)["unknown"] == []
    out = tmp_path / "page.html"
    refused = lmcs("explain", str(path), "--output", str(out), expect=2)
    assert "--yes" in refused.err
    assert not out.exists()
    assert lmcs("explain", str(path), "--output", str(out), "--yes").code == 0
    assert "about one child" in out.read_text(encoding="utf-8")


def test_whoever_writes_a_paper_is_told_where_it_may_let_a_reader_know_a_child(lmcs, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("All is well.\n\nOne boy of 11 at Sandpiper House, whose father is in prison, is out of school.", encoding="utf-8")  # fmt: skip
    for ran in (lmcs("explain", "--out-of-date", str(path)), lmcs("explain", str(path))):
        assert "report.txt, paragraph 2, may let a reader know a child: “One boy of 11”" in ran.err
    assert "about one child" in ran.out
    path.write_text("\n\n".join(f"Child {each} was seen." for each in "ABDEFGH"), encoding="utf-8")
    ran = lmcs("explain", "--out-of-date", str(path))
    assert ran.err.count("may let a reader know") == 5
    assert "So may 2 other places." in ran.err
    path.write_text("All is well.", encoding="utf-8")
    assert lmcs("explain", "--out-of-date", str(path)).err == ""


@pytest.mark.parametrize("text", [
    "The weather was fine.",
    "The LADO met.",
    "The LADO and the DSG met the XQT, the VZK and the XQT again.",
    "The Quartz Xylophone Team (QXT) met the LADO.",
    "Child A was seen by the LADO.",
    "Child A was seen by the LADO and the XQT.",
    "Child A was seen by the Quartz Xylophone Team (QXT), the VZK and the XQT.",
])  # fmt: skip
def test_the_words_that_are_counted_are_those_that_are_told(lmcs, tmp_path, text):
    """Of a paper about one child no word is told that lmcs does not know, and none is counted."""
    path = tmp_path / "paper.txt"
    path.write_text(text, encoding="utf-8")
    told = json.loads(lmcs("explain", str(path), "--json").out)
    assert told["unknown"] == [] or "Child A" not in text
    counts = [len(told[each]) for each in ("terms", "defined", "unknown")]
    out = " ".join(lmcs("explain", str(path)).out.split())
    found = re.search(
        r"(\d+) words? of the trade: (\d+) explained here, (?:(\d+) of your first weeks only named, )?(\d+) by the paper itself, (\d+) not\.",
        out,
    )
    every, here, named, own, unknown = (int(each or 0) for each in found.groups())
    assert [every, here + named, own, unknown] == [sum(counts), *counts]
    assert named == ("DSG" in text)


def test_a_word_with_two_meanings_is_counted_once_and_the_likelier_is_told_first(lmcs, tmp_path):
    path = tmp_path / "paper.txt"
    path.write_text("Care leavers are in touch with us.\n\nThe national figure is lower. Each has a PA.", encoding="utf-8")  # fmt: skip
    out = " ".join(lmcs("explain", str(path)).out.split())
    assert "2 words of the trade: 1 explained here, 1 of your first weeks only named" in out
    assert re.search(
        r"PA, paragraph 2: It has \d meanings\. |PA, paragraph 2: Personal adviser\.", out
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The SGO was made.", ""),
        ("SGOs rose, and special guardians were helped.", ""),
        ("A special guardianship order (SGO) was made.", "special guardianship order or SGO"),
        ("The special guardian was helped.", "special guardian"),
        ("The EHCPs and the HNB.", "EHCPs and HNB"),
        ("The DfE wrote.", "DfE"),
        ("The ICO was made by the family court in care proceedings.", ""),
    ],
)
def test_only_a_short_form_of_the_first_weeks_that_its_name_tells_is_left_out(lmcs, tmp_path, text, left):  # fmt: skip
    path = tmp_path / "paper.txt"
    path.write_text(text, encoding="utf-8")
    out = " ".join(lmcs("explain", str(path)).out.split())
    said = re.search(r"also in it: (.*?)\. They are left out here", out)
    assert (said[1] if said else "") == left
    assert "add --all" in out or not left
    assert "They are left out" not in lmcs("explain", str(path), "--all").out


def test_a_saved_page_says_what_it_was_made_from(lmcs, paper, tmp_path):
    out = tmp_path / "page.html"
    assert lmcs("explain", str(paper), "--output", str(out)).code == 0
    assert "Treat it as you treat that paper" in out.read_text(encoding="utf-8")
    assert "Treat it as" not in lmcs("explain", str(paper)).out


def test_nothing_of_a_paper_is_kept(lmcs, paper, home):
    lmcs("tick", "1")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    folder = set(paper.parent.iterdir())
    for args in ((), ("--json",), ("--out-of-date",), ("--all", "--plain")):
        lmcs("explain", str(paper), *args, expect="--out-of-date" in args)
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
    assert set(paper.parent.iterdir()) == folder


def test_no_file_is_made_for_a_pdf(tmp_path):
    path = tmp_path / "secret.pdf"
    path.write_bytes(papers.pdf(*["The LADO met the DSG board."] * 5))
    place = tmp_path / "temporary"
    place.mkdir()
    ran = explain(path, "--json", environ={"TMPDIR": str(place), "HOME": str(tmp_path / "user")})
    assert ran.returncode == 0, ran.stderr
    assert list(place.iterdir()) == []
    assert not list((tmp_path / "user").rglob("*secret*")) if (tmp_path / "user").exists() else True


@pytest.mark.parametrize("name", ["missing.docx", "[b]x[/b].pdf", "a\x1b[31m.txt"])
def test_a_paper_that_is_not_there_is_named(lmcs, tmp_path, name):
    ran = lmcs("explain", str(tmp_path / name), expect=3)
    assert "There is no file" in ran.err
    assert "\x1b" not in ran.err


def test_hostile_text_stays_text(lmcs, tmp_path):
    path = tmp_path / "x.txt"
    path.write_text(
        "The LADO \x1b[31m [red]X [/b] :smile: <b>Q&Z</b> \u202e EHCP", encoding="utf-8"
    )
    ran = lmcs("explain", str(path))
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_the_sample_shows_every_part(lmcs):
    out = lmcs("explain", str(SAMPLE)).out
    for head in (
        "Out of date in it",
        "The law it leans on",
        "Words, in the order they come",
        "Nobody explains",
        "What you might ask",
    ):
        assert head in out
    assert Path(SAMPLE).read_text(encoding="utf-8").count("CCG") == 1


def test_a_name_that_is_no_law_yet_is_said_to_be_none_and_still_explained(lmcs, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Each child now has an individual support plan by law.", encoding="utf-8")
    out = lmcs("explain", str(path)).out
    assert "proposed, not in force" in out.split("Words, in the order")[0]
    assert "individual support plan, paragraph 1: " in out.split("Words, in the order")[1]


def test_a_word_stands_as_the_paper_writes_it_with_its_place_and_known_ones_in_one_line(
    lmcs, tmp_path
):
    path = tmp_path / "a.txt"
    path.write_text(
        "The DCS met the ASYEs.\n\nSEND and EHCPs. LAC (Local Active Club).", encoding="utf-8"
    )
    out = lmcs("explain", str(path)).out
    assert "ASYEs, paragraph 1: Assessed and supported year in employment." in out
    assert "also in it: DCS, SEND and EHCPs." in out
    assert "LAC, paragraph 2: The paper says: Local Active Club. Elsewhere LAC means" in out
    whole = lmcs("explain", str(path), "--all").out
    assert "EHCPs, paragraph 2: Education, health and care plan." in whole
    assert "also in it" not in whole


def test_standard_input_is_read_no_further_than_a_paper_may_reach(lmcs, monkeypatch):
    from lmcs.papers import reading

    monkeypatch.setattr(reading, "MOST", 5000)
    taken = io.BytesIO(b"The LADO met. " * 100_000)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(taken))
    assert "larger than" in lmcs("explain", "-", expect=1).err
    assert taken.tell() < 100_000


DECIDES = {
    "under a heading": (
        "Cabinet, 8 December 2026\n\n1. Purpose\n\n1.1 Costs rose.\n\n2. Recommendations\n\nThat Cabinet:\n\n2.1 approves the drawdown of £2.5m from the reserve;\n\n2.2 notes the forecast overspend.\n\n3. Background\n\n3.1 Costs have risen.\n",
        ["approves the drawdown of £2.5m from the reserve;", "notes the forecast overspend."],
    ),
    "behind who is asked": (
        "1. Purpose\n\n1.1 The Board is asked to:\n\na. comment on the draft strategy; and\n\nb. recommend it to Cabinet.\n\n1.2 Costs have risen.\n",
        ["comment on the draft strategy; and", "recommend it to Cabinet."],
    ),
    "in one sentence": (
        "1. Purpose\n\n1.1 The Panel is invited to comment on the report.\n\n2. Care\n\n2.1 Carers were asked to send their views.\n",
        ["The Panel is invited to comment on the report."],
    ),
    "short and numbered": (
        "Recommendations\n\n1. Approve the school budget\n\n2. Note the report\n\n3. Agree to meet again\n\nBackground\n\nIn 2020 the council opened a hub.\n",
        ["Approve the school budget", "Note the report", "Agree to meet again"],
    ),
    "without a number": (
        "Recommendations\n\nThat the plan be adopted.\n\nReasons for Recommendations\n\nCosts have risen.\n",
        ["That the plan be adopted."],
    ),
    "behind a heading that runs in": (
        "Recommendation 1: That the plan be adopted.\n\nRecommendation 2: To note the risk.\n\nCosts rose in the year.\n\nRecommendation 3: schools should meet.\n",
        ["That the plan be adopted.", "To note the risk."],
    ),
    "in few words each": (
        "Recommendations\nThe Committee:\n1) Notes the report\n2) Asks for more\n3) Agrees a visit\nReport\nThe service has grown and the team is stable.\n",
        ["Notes the report", "Asks for more", "Agrees a visit"],
    ),
    "in numbers of a number": (
        "1.2 The Panel is asked to:\n1.2.1 note it;\n1.2.2 agree it.\n1.3 Costs rose.\n",
        ["note it;", "agree it."],
    ),
    "nowhere": (
        "1. Care\n\n1.1 The agency recommended a home.\n\n1.2 We asked the board to wait.\n",
        [],
    ),
}


@pytest.mark.parametrize("where", DECIDES)
def test_what_a_paper_asks_to_be_decided_is_told_in_its_words(lmcs, tmp_path, where):
    text, wanted = DECIDES[where]
    paper = tmp_path / "report.txt"
    paper.write_text(text, encoding="utf-8")
    data = json.loads(lmcs("explain", paper, "--json").out)
    assert [each["text"] for each in data["decide"]] == wanted
    assert all(each["where"] for each in data["decide"])
    said = lmcs("explain", paper).out
    assert ("What it asks to be decided" in said) == bool(wanted)


def test_the_name_of_a_file_in_place_of_a_text_is_no_text(command, tmp_path):
    path = tmp_path / "my report.txt"
    path.write_text("The CCG decides on the money for all of the children in care here.\n")
    dated = ("explain", "--out-of-date")
    code, out, _ = command(*dated, stdin=str(path).encode())
    assert (code, b"CCG" in out) == (1, True)
    code, out, err = command(*dated, stdin=b"draft-scrutiny-report.txt")
    assert (code, out) == (3, b"")
    assert b"looks like the name of a file" in err
    _, out, _ = command(*dated, stdin=b"my report")
    assert b"That is 2 words, and no paper" in out.replace(b"\n", b" ")
    assert b"Nothing to change" not in out


def test_papers_of_which_none_could_be_read_are_none_without_a_fault(lmcs, tmp_path):
    ran = lmcs("explain", "--out-of-date", tmp_path / "a.txt", tmp_path / "b.txt", expect=1)
    assert "Nothing to change" not in ran.out
    assert "2 papers could not be read." in ran.out


def test_an_assessment_is_followed_by_one_and_no_form_by_a_service(lmcs, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The lead worker completes a CAF with the family before the panel meets.\n")
    said = " ".join(lmcs("explain", "--out-of-date", path, expect=1).out.split())
    assert "“CAF” is now early help or Family Help assessment." in said


def test_a_bare_name_is_found_where_files_come(lmcs, tmp_path, monkeypatch):
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for folder, name in (("Downloads", "board-of-ours.txt"), ("Documents", "panel-of-ours.txt")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text("The MASH met.", encoding="utf-8")
        read = lmcs("explain", name)
        assert "MASH" in read.out
        assert f"It was found in your folder {folder}." in " ".join(read.err.split())
    assert "There is no file" in lmcs("explain", "none-of-ours.txt", expect=3).err


def test_advice_that_is_reported_as_replaced_is_so_wherever_it_is_told(lmcs, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "Staff follow Information Sharing: advice for practitioners (2018).", encoding="utf-8"
    )
    said = " ".join(lmcs("explain", str(path)).out.split())
    assert "(2024, reported as replaced)" in said.partition("The law it leans on")[0]
    assert "Advice. Statutory guidance of 10 September 2026 is reported to have taken" in said
    assert "In force" not in said
    law = " ".join(lmcs("law", "information-sharing-advice", "--all").out.split())
    assert "State: Advice since May 2024." in law
    assert "in place of the advice of 2024" in " ".join(
        lmcs("documents", "information sharing").out.split()
    )


LONG = (
    "Item {} - report of the director of children's services to the corporate parenting board.txt"
)


@pytest.mark.parametrize("option", [(), ("--out-of-date",)])
def test_many_papers_are_read_however_long_their_names_are_together(
    lmcs, tmp_path, monkeypatch, option
):
    monkeypatch.chdir(tmp_path)
    for number in range(1, 7):
        text = f"The CCG met {number} times with us and the LADO.\n"
        (tmp_path / LONG.format(number)).write_text(text, encoding="utf-8")
    named = sorted(path.name for path in tmp_path.iterdir())
    apart = lmcs("explain", *option, *named, "--json", expect=1 if option else 0)
    assert apart.out == lmcs("explain", *option, tmp_path, "--json", expect=1 if option else 0).out
    assert "Item 6" in apart.out


@pytest.mark.parametrize("name", ["a" * 300, "a" * 300 + ".txt"])
def test_a_name_that_is_too_long_for_a_file_is_one_that_is_not_there(lmcs, name):
    for line in (("explain", name), ("check", name + ".yaml", "b.yaml")):
        assert "There is no file" in lmcs(*line, expect=3).err


def test_a_long_line_with_a_stroke_is_a_text(command):
    line = "The committee is asked to note how the CCG pays for all of the young people " * 5
    code, out, err = command("explain", "-", stdin=f"{line} and/or carers".encode())
    assert (code, err) == (0, b"")
    assert b"CCG" in out


REPORT = "Cabinet, 8 December 2026\n\n{}\n\n{}\n\n{}\n"
BEHIND = {
    "a heading and an item below it": "2. Reasons\n2.1 Births fell.",
    "a heading that runs in": "2 Risks: workforce, case management system, IT, estate and union consultation;",
    "a heading without a number": "Background\n\nBirths fell.",
    "a heading above its text": "Background\nBirths fell in the north and in the south of the borough.",
    "a paragraph of the next section": "2.1 Births fell in the north and in the south of the borough.",
    "a heading in capitals": "FINANCIAL IMPLICATIONS OF THE PROPOSAL FOR THE GENERAL FUND OF THE COUNCIL",
    "what is run in with its heading": "Contact: Jo Day, head of service in the directorate, who wrote this",
}
ITEMS = {
    "a number each": "1.1 consider the responses;\n1.2 determine the proposal.",
    "letters": "(a) consider the responses;\n(b) determine the proposal.",
    "letters in one line": "a) consider the responses; b) determine the proposal.",
    "points": "- consider the responses;\n- determine the proposal.",
    "wrapped lines": "1.1 consider the\n    responses;\n1.2 determine\n    the proposal.",
}


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("items", ITEMS)
def test_what_stands_behind_the_recommendations_is_none(lmcs, tmp_path, items, behind):
    path = tmp_path / "report.txt"
    asked = "1. Recommendations\n\nCabinet is recommended to:"
    path.write_text(REPORT.format(asked, ITEMS[items], BEHIND[behind]), encoding="utf-8")
    data = json.loads(lmcs("explain", path, "--json").out)
    wanted = ["consider the responses;", "determine the proposal."]
    assert [each["text"] for each in data["decide"]] == wanted


LINES = "Cabinet, 8 December\n1. Recommendations\nCabinet is recommended to:\n1.1 consider the responses of\n31 August 2026;\n1.2 determine the proposal.\n2. Reasons\n2.1 Births fell.\n"
FORMS = {
    "lines.txt": LINES.encode(),
    "page.html": b"<meta charset=utf-8><body><h1>Cabinet</h1><h3>1. Recommendations</h3><p>Cabinet is recommended to:</p><p>1.1 consider the responses of 31 August 2026;</p><p>1.2 determine the proposal.</p><h3>2. Reasons</h3><p>2.1 Births fell.</p>",
    "list.html": b"<h1>Cabinet</h1><h3>Recommendations</h3><p>That Cabinet:</p><ol><li>consider the responses of 31 August 2026;</li><li>determine the proposal.</li></ol><h3>Reasons</h3><p>Births fell.</p>",
    "typed.html": f"<title>x</title><style>b{{}}</style><pre>{LINES}</pre>".encode(),
    "report.md": b"# Cabinet\n\n### 1. Recommendations\n\nThat **Cabinet**:\n\n(a) consider the responses of 31 August 2026;\n(b) determine the proposal.\n\n### 2. Reasons\n\n2.1 Births fell.\n",
    "asks.md": b"# Cabinet\n\n## 9. What we ask of Cabinet\n- consider the responses of 31 August 2026;\n- determine the proposal.\n\n## 10. Reasons\nBirths fell.\n",
    "report.docx": papers.docx("Cabinet", "9. What we ask of Cabinet", "consider the responses of 31 August 2026;", "determine the proposal.", "Reasons", "Births fell."),
    "report.pdf": papers.pdf(LINES),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_what_is_asked_to_be_decided_is_found_in_every_kind_of_paper(lmcs, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(FORMS[name])
    data = json.loads(lmcs("explain", path, "--json").out)
    wanted = ["consider the responses of 31 August 2026;", "determine the proposal."]
    assert [each["text"] for each in data["decide"]] == wanted


MAIL = "Dear Cllr Day\n\n1. Care. The LADO met us.\nIt was long.\n\n2. SEND. The DfE came.\n\n3. Schools. The RISE team came.\n\n4. Health. The CCG pays for it all.\n\nRegards\n\nJo"
MINUTES = "MINUTES of the COMMITTEE held on\n17 November 2026\n\n41. MINUTES\nThey were agreed.\n\n42. INTERESTS\nNone.\n\n43. CALL-IN\nIt was heard.\n\n44. HEALTH\nThe LADO came. They were heard.\nThe CCG pays for it all.\n\n45. END\n"
CARD = "# Scores\n\nOwner: A. Day, B. Lee\n\n## A. Front door\n\n| Ref | Calls |\n|---|---|\n| A1 | 3 |\n\nThe LADO met us.\n\n## B. Health\n\n| B1 | 4 |\n\nThe CCG pays for it all.\n\n## C. Notes\n\n1. One was late.\n2. {}\n"
PLACES = {
    "an e-mail": ("mail.eml", papers.eml(*MAIL.split("\n\n")), "paragraph 4"),
    "an e-mail of HTML": ("html.eml", papers.eml(*MAIL.split("\n\n"), html=True), "paragraph 4"),
    "minutes": ("minutes.txt", MINUTES.encode(), "item 44"),
    "letters": ("card.md", CARD.encode(), "section B"),
    "numbers below letters": ("notes.md", CARD.replace("CCG", "ICB").format("The CCG pays for it all.").encode(), "section C, paragraph 2"),
    "a heading of Markdown": ("report.md", b"### 1. Care\n\n1.1 It cost.\n\n1.2 It was dear.\n\n### 2. Health\n\n| Ref | Who |\n|---|---|\n| 1 | The CCG pays for it all |\n\n2.1 End.\n", "section 2"),
    "Word with a header": ("report.docx", papers.docx("1. Care", "1.1 It cost.", "1.2 It was dear.", "2. Health", "2.1 The CCG pays for it all.", footnotes="<w:p><w:r><w:t>See there.</w:t></w:r></w:p>"), "paragraph 2.1"),
}  # fmt: skip


@pytest.mark.parametrize("kind", PLACES)
def test_a_place_is_the_paper_s_own_in_every_kind_of_paper(lmcs, tmp_path, kind):
    name, data, where = PLACES[kind]
    (tmp_path / name).write_bytes(data)
    found = json.loads(lmcs("explain", tmp_path / name, "--out-of-date", "--json", expect=1).out)
    assert [each["where"] for each in found["papers"][0]["found"]] == [where]


NO_LETTERS = "Present:\n\nA. Day\n\nB. Lee\n\nC. Hill\n\nD. Moss\n\nThe CCG pays for it all.\n"


def test_the_initials_of_those_present_are_no_sections(lmcs, tmp_path):
    (tmp_path / "a.txt").write_text(NO_LETTERS, encoding="utf-8")
    said = lmcs("explain", tmp_path / "a.txt", "--out-of-date", expect=1).out
    assert "a.txt, paragraph 6: “CCG”" in said


def test_what_stands_on_a_page_is_said_to(lmcs, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(papers.pdf("The CCG pays for it all under section 47."))
    said = " ".join(lmcs("explain", path).out.split())
    assert "since 1 July 2022. On page 1." in said
    assert "Once, on page 1." in said
    mail = tmp_path / "a.eml"
    mail.write_bytes(papers.eml("Dear all", subject="The CCG pays for it all"))
    assert "since 1 July 2022. In the subject." in " ".join(lmcs("explain", mail).out.split())
