"""A council's own numbers: what may stand in its file, what is advised on, and where the lines about whom to ring come up."""

import pytest

HERE = "council: Riverside\nletter: R\nhere:\n"
DAY, NIGHT = "Telephone 01632 960100, by day.", "Telephone 01632 960199, at night."
RING = f'{HERE}  - {{term: front-door, line: "{DAY}"}}\n  - {{term: emergency-duty-team, line: "{NIGHT}"}}\n  - {{item: safety-numbers, line: Ring the designated officer on 01632 960155.}}\n'  # fmt: skip


@pytest.fixture
def said(lmcs, tmp_path):
    """Return what the check says of a line about an entry."""

    def check(about, line, expect=0):
        path = tmp_path / "own.yaml"
        path.write_text(f"{HERE}  - {about}\n    line: {line}\n", encoding="utf-8")
        return " ".join(lmcs("check", path, expect=expect).out.split())

    return check


@pytest.mark.parametrize(
    ("about", "line"),
    [("role: director", "Telephone 01632 960101."), ("role: director", "Ring Helen Shaw on 01632 960101."), ("term: emergency-duty-team", '"At night: 01632 960199"'),
     ("term: family-help", "The family hub is on 01632 960102."), ("role: parent-carer-forum", "The parent carer forum has 01632 960103."), ("item: safety-numbers", "01632 960104")],
)  # fmt: skip
def test_the_number_of_a_service_or_a_post_may_stand(said, about, line):
    out = said(about, line)
    assert "phone number" not in out
    assert "without its first 0" not in out


@pytest.mark.parametrize(
    "line",
    ["The carer's number is 01632 960111.", '"Mum: 07700 900123"', "Ring the foster carer on 01632 960111.", "Ring Jo on 01632 960111."],
)  # fmt: skip
def test_that_of_somebody_who_may_be_a_carer_or_a_family_is_advised_on(said, line):
    assert "This seems to hold a phone number" in said("term: family-help", line)


@pytest.mark.parametrize(
    "line",
    ["1632960199", '"1632960199"', "Out of hours 1632 960199.", "Ring 7700 900123", "Telephone 20 7946 0018.", "On 169773555 by day", "Ring 303 123 1000."],
)  # fmt: skip
def test_a_number_that_lost_its_first_0_is_named(said, line):
    assert "looks like a telephone number without its first 0. Write 0" in said("term: family-help", line)  # fmt: skip


@pytest.mark.parametrize(("line", "whole"), [('"(1632) 960101"', "(01632) 960101"), ("Ring (20) 7946 0018 by day.", "(020) 7946 0018")])  # fmt: skip
def test_so_is_one_with_its_first_part_in_brackets(said, line, whole):
    assert f"without its first 0. Write {whole}." in said("term: family-help", line)


@pytest.mark.parametrize(
    "line",
    ["01632 960199", "+44 1632 960199 by day", "Of 2024, 2025 and 2026.", '"It cost £1632960199."', "Of 1,632,960,199 pounds.", "In 2024-2025 some.", "See page 2026.", "Of (2024) 960101 pounds.", "(01632) 960199"],
)  # fmt: skip
def test_what_is_no_such_number_is_not(said, line):
    assert "without its first 0" not in said("term: family-help", line)


def test_a_number_behind_a_name_is_told_where_it_goes(lmcs, tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text('council: A\nposts:\n  - {post: director, name: "Jo Day, 01632 960101"}\n')
    said = lmcs("check", path, expect=4).out
    assert "goes under here, with role and the id of the post" in " ".join(said.split())


@pytest.mark.parametrize(
    ("line", "told"),
    [("One boy of 11 in Ashby is in care, with his grandmother.", "“One boy of 11” may let a reader know a child"), ("In Ashby ward 2 children.", "“2 children” beside “In Ashby ward”"),
     ("Three pupils at Elm School are out of school.", "“Three pupils” beside"), ("We have two young people in care in Ashby.", "“two young people”")],
)  # fmt: skip
def test_what_may_let_a_reader_know_a_child_is_advised_on_as_in_a_paper(said, line, told):
    assert told in said("term: family-help", line)


@pytest.mark.parametrize(
    "line",
    ["Two children's homes are in Ashby.", "One child in four in Ashby is poor.", "Fewer than five children in Ashby ward.", "In England 2 children of three.", "In March two children spoke to us.",
     "Hubs in Ashby for up to four children each.", "In Ashby ward 12 children.", "There are three children's centres in Ashby and Elm."],
)  # fmt: skip
def test_what_is_no_small_count_is_not(said, line):
    assert "so few may be known" not in said("term: family-help", line)


@pytest.mark.parametrize(
    "line",
    ["of them 3 in Harbour ward", "We help 12, of whom 3 are in Harbour ward.", "3 in Harbour ward.", "Two live in Harbour.", '"Harbour ward: 3"', "Harbour ward (3)", "By ward, Harbour 3 and Eastgate 4.",
     "In Mill ward four are in care.", "Mill ward has three in care.", "Three in care in Mill ward.", '"Wards: Mill 3, Park 12"', '"In care: Mill 3, Park 12"', "Mill (3), Park (12)", "Mill ward | 3 | Park ward | 12",
     "Mill ward – 3", "Mill 3 / Park 12", "Park 12, Mill 3", '"Mill ward (in care): 3"', "The village of Thorpe has 2 in care.", "At Elm School 3 are looked after.",
     "4 at Westmere High School.", "Only four live in Eastgate.", "Three attend Elm School.", "Harbour ward has 3.", '"By village: Eastgate 12, Harbour 3."', "One is at the village school.",
     '"Harbour ward: 3 (31 March 2026)."', "Harbour ward has 3 on 31 March 2026.", '"Harbour ward: 3 (SSDA903)."', "Harbour ward 3 (of 412).", "Harbour ward has 3 (31 March 2025).", "3 (Harbour ward, 31 March 2025).",
     '"Harbour ward: 3 at the end of March"'],
)  # fmt: skip
def test_a_bare_count_beside_a_place_is_one_of_those_the_entry_is_about(said, line):
    assert "so few may be known" in said("term: family-help", line)


@pytest.mark.parametrize(
    ("line", "told"), [("Of 40 children in our care, 3 in Harbour ward.", True), ("3 in Harbour ward.", False), ("In Mill ward four are in care.", True), ("In care by ward, Mill 3, Park 12.", True),
     ('"Mill ward: 3, Park ward: 12"', True), ('"By ward: Mill 3, Park 12"', True), ("Mill 3, Park 12.", False)]
)  # fmt: skip
def test_elsewhere_the_line_itself_speaks_of_children(said, line, told):
    assert ("so few may be known" in said("role: monitoring-officer", line)) == told


@pytest.mark.parametrize(
    "line",
    ["Board meets in Mill Hall at 3", '"Ward councillors: 3 per ward"', "2 panels in Park ward", "room 4, Mill House", "3 schools in Mill ward", '"Councillors by ward: Mill 3, Park 2."', '"Members: Mill ward 3, Park ward 2"',
     '"Schools judged good: Mill ward 3, Park ward 2"', "In Mill ward four are open.", "In Mill ward four in ten are in care.", "Mill House 1 June, Park House 2 July.", "See Paper 3, Annex 4.", '"Mill ward: 3.4, Park ward: 12.1"',
     "Mill School 1 to 3 pm, Park School 2 to 4 pm", '"Mill ward: 3 per cent"',
     "3 meetings in Harbour ward.", "Room 3 in Harbour House.", "See page 3.", "Ring ward 3.", "2 family hubs in Harbour.", "Send it by 3 May at the Town Hall.",
     "4 social workers at Westmere High School.", "We have six family hubs, 2 in Harbour and 4 in Eastgate.", "Open from 9 to 4 at Harbour House.", "It meets at 3 in Harbour House.", "The helpline is one in Harbour.",
     "Year 3 in Harbour School", "Drop-ins on Mondays, 2 at Harbour House.", "Telephone 01632 960199, option 3.", "Ask at Harbour House, 3 High Street.", "Fewer than five in Harbour ward.",
     '"Harbour ward: 30"', "We are one of three councils in Ashby.", "The board meets in Harbour House on 3 May.", "Key Stage 2 at Westmere High School.",
     "Board meets in Mill Hall at 3 on Monday.", "Ring extension 3 (Mill House).", "Plan 3 (Harbour ward) was agreed."],
)  # fmt: skip
def test_a_number_of_something_else_is_no_small_count(said, line):
    assert "so few may be known" not in said("term: family-help", line)


def test_a_line_about_law_is_told_what_can_be_done(lmcs, tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(f"{HERE}  - {{law: ca2004-s19, line: Our lawyers differ.}}\n", encoding="utf-8")
    said = " ".join(lmcs("check", path, expect=4).out.split())
    assert "as a line here, beside a term, a task or a document" in said


def test_a_day_of_a_task_is_told_what_does_duty_for_it(lmcs, tmp_path):
    path = tmp_path / "own.yaml"
    item = "{checklist: first-ten-days, number: 1, id: r-sign, task: Sign it, who: [director], pace: first, day: 3}"
    path.write_text(f"council: A\nletter: R\nitems:\n  - {item}\n", encoding="utf-8")
    said = " ".join(lmcs("check", path, expect=4).out.split())
    assert 'write "pace: first", and the day in its words' in said


@pytest.fixture
def rung(home):
    """A council's file with its numbers, in use."""
    path = home / "content" / "riverside.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RING, encoding="utf-8")


@pytest.mark.usefixtures("rung")
@pytest.mark.parametrize(
    "line",
    [("show", "before"), ("start", "--council", "Riverside"), ("who", "do", "i", "ring"), ("emergency",), ("a", "boy", "told", "me", "his", "dad", "hits", "him")],
)  # fmt: skip
def test_the_councils_numbers_stand_where_it_says_whom_to_ring(lmcs, line):
    worry = line[0] == "a"
    said = " ".join(lmcs(*line, expect=int(worry)).out.split())
    assert DAY in said
    assert NIGHT in said
    assert "01632 960155" in said


def test_without_a_councils_file_nothing_is_said_of_it(lmcs):
    assert "In your council" not in lmcs("show", "before").out


@pytest.mark.parametrize(
    "asks",
    [
        "what is the out of hours number", "out of hours number", "whats the number for out of hours", "what number do i ring at night", "the emergency number",
        "what is the LADO's number", "number for the designated officer", "who do I ring about a child", "which number should we call about a worry", "duty team number",
    ],
)  # fmt: skip
def test_asked_for_one_of_the_services_all_of_their_numbers_are_told(lmcs, tmp_path, asks):
    """Of one alone somebody might ring the wrong one at night."""
    path = tmp_path / "own.yaml"
    path.write_text(RING, encoding="utf-8")
    lmcs("pack", path, "--yes")
    out = " ".join(lmcs(*asks.split()).out.split())
    assert all(line.rstrip(".") in out for line in (DAY, NIGHT, "01632 960155")), out
