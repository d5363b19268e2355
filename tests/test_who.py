"""Who holds which post and answers for which area: from the person, from a council's files, and in no summary."""

import json
import re
from datetime import date
from itertools import product

import pytest

from lmcs.basics.person_name import LONGEST, Holder, is_vacant
from lmcs.front.running import run
from lmcs.progress import Progress, answering
from lmcs.progress.journey import Journey

AREAS = [
    "social-care", "early-years", "education", "send", "school-travel", "youth-justice", "youth-services", "unaccompanied-children",
    "health",
]  # fmt: skip


@pytest.fixture
def file(home):
    """Write a council's file, by its name and text."""
    (home / "content").mkdir(parents=True)

    def write(text, name="riverside", council="Riverside Council"):
        path = home / "content" / f"{name}.yaml"
        path.write_text(f"council: {council}\n{text}", encoding="utf-8")
        return path

    return write


def section(out, title):
    """Return the lines under the heading *title* of a plain page."""
    _, found, after = out.partition(f"\n{title}\n\n")
    return after.split("\n\n")[0].splitlines() if found else []


def data(lmcs, *args):
    return json.loads(lmcs("who", *args, "--json").out)


VACANT = [
    "vacant",
    "Vacancy",
    "to be appointed",
    "TBC",
    "interim to be confirmed",
    "nobody",
    "No one",
    "n/a",
    "Post vacant - recruiting",
    "Vacant (Sam Lee acts)",
    "nobody, advertised until 22 January",
    "advertised",
    "Vacant until 22 January",
]


@pytest.mark.parametrize("words", VACANT)
def test_a_post_that_is_vacant_has_nobody_whoever_says_so(lmcs, file, words):
    file(
        f'posts:\n  - {{post: virtual-school-head, name: "{words}"}}\nareas:\n  - {{area: send, officer: "{words}", member: Ann}}\n'
    )
    lmcs("who", "director", "--is", words)
    out = lmcs("who").out
    assert "0 of 18 posts have a name." in out
    for post in ("Director of children's services (DCS)", "Virtual school head (VSH)"):
        assert re.search(rf"^{re.escape(post)}: (Post v|V)acan", out, re.MULTILINE), out
    assert "No officer is named for any area yet." in section(out, "What nobody answers for")
    assert "Vacan" not in lmcs("meet", "virtual", "school", "head").out.splitlines()[0]
    assert "vacan" not in lmcs("show", "4").out.casefold()
    assert section(out, "What is named twice") == []
    assert data(lmcs, "director")["posts"][0]["vacant"] is True
    assert re.search("Director of .*acan", lmcs("handover").out)
    lmcs("who", "director", "--is", "Sam Lee")
    assert "1 of 18 posts has a name." in lmcs("who").out


@pytest.mark.parametrize("name", ["Sam Lee (interim)", "Na Li", "Bo Vacante", "Noone Lee"])
def test_a_name_is_no_vacancy(name):
    assert not is_vacant(name)


FAMILY = [
    "Foster carer at Elm Road",
    "Kinship carer (Elm Road)",
    "Our foster family",
    "Mother of child Y",
    "Young person at 4 Elm Road",
    "Care leaver",
]
OFFICES = ["Parent carer forum chair", "Head of family help", "Designated nurse for children", "Children's commissioner", "Foster carer recruitment lead",
           "Children in care council lead", "Parent governor", "Young carers lead", "Lead for children in care"]  # fmt: skip


@pytest.mark.parametrize(
    ("role", "is_one"), [*((each, True) for each in FAMILY), *((each, False) for each in OFFICES)]
)
def test_no_carer_parent_or_child_is_a_post(lmcs, file, role, is_one):
    path = file(
        f'people:\n  - {{id: riverside-own, name: "{role}", post: true, is: Somebody here.}}\n'
    )
    said = lmcs("check", path, expect=4 if is_one else 0).out
    assert ("lmcs keeps no name of one" in said) == is_one
    path.write_text(path.read_text().replace(" post: true,", ""))
    lmcs("check", path)


@pytest.mark.parametrize(
    ("member", "advice"),
    [
        ("Councillor Ann Lee and Councillor Bo Ray", True),
        ("Cllr Ann Lee, Cllr Bo Ray", True),
        ("Ann Lee / Bo Ray", True),
        ("Ann Lee (and interim cover)", False),
        ("Ann Lee and Bo Ray (job share)", False),
        ("Ann Lee & Bo Ray (shared post)", False),
        ("Lee, Ann", False),
    ],
)
def test_two_names_in_one_place_are_advised_on(lmcs, file, member, advice):
    said = lmcs("check", file(f'areas:\n  - {{area: send, member: "{member}"}}\n')).out
    assert ("is 2 names. One person holds" in said) == advice


def test_pack_counts_the_areas_and_posts_that_have_names(lmcs, file, tmp_path):
    file(
        "areas:\n  - {area: send, member: Ann}\n  - {area: health, officer: tbc}\n  - {area: education}\n  - {area: send, officer: Bo}\n",
        "one",
    )
    shown = lmcs("pack").out
    assert "1 area with names" in shown


# Given by the person


def test_the_council_begins_with_every_post_and_the_nine_areas_blank(lmcs, library):
    out = lmcs("who").out
    assert "0 of 18 posts have a name." in out
    rows = section(out, "The nine areas")
    assert [each.id for each in library.areas.values()] == AREAS
    assert len(rows) == 9
    assert all(row.endswith(": No member yet. No officer yet.") for row in rows)
    assert section(out, "What nobody answers for") == [
        "No member is named for any area yet.",
        "No officer is named for any area yet.",
    ]
    assert "named twice" not in out


def test_a_post_takes_a_name_which_is_replaced_undone_and_brought_back(lmcs):
    said = lmcs("who", "director", "--is", "Sam  Lee").out
    assert said.startswith("The director of children's services: Sam Lee.\n")
    assert "To reverse this: lmcs undo" in said
    assert "Director of children's services (DCS): Sam Lee.\n" in lmcs("who").out
    lmcs("who", "DCS", "--is", "Jo Day")
    assert "Name: Jo Day.\n" in lmcs("who", "director").out
    assert "Undone: the name of the director of children's services." in lmcs("undo").out
    assert "Name: Sam Lee.\n" in lmcs("who", "director").out
    lmcs("undo")
    assert "Name: No name yet.\n" in lmcs("who", "director").out
    lmcs("redo")
    assert data(lmcs, "director")["posts"] == [
        {"id": "director", "post": "Director of children's services", "name": "Sam Lee", "council": "", "others": [], "vacant": False}
    ]  # fmt: skip


def test_an_area_takes_a_member_and_an_officer_together_or_apart(lmcs):
    lmcs("who", "send", "--member", "Ann Lee", "--officer", "Bo Ray")
    lmcs("who", "youth", "justice", "--officer", "Kit May")
    out = lmcs("who").out
    rows = section(out, "The nine areas")
    assert (
        "Special educational needs and disability (SEND): Member: Ann Lee. Officer: Bo Ray." in rows
    )
    assert "Youth justice: No member yet. Officer: Kit May." in rows
    gaps = section(out, "What nobody answers for")
    assert "Youth justice: no member is named." in gaps
    assert "Travel to school: no member and no officer is named." in gaps
    assert not any("Special" in gap for gap in gaps)
    assert (
        "who answers for special educational needs and disability"
        in lmcs("undo").out + lmcs("undo").out
    )


def test_the_same_name_again_changes_nothing(lmcs):
    lmcs("who", "send", "--member", "Ann Lee")
    said = lmcs("who", "send", "--member", "Ann Lee").out
    assert said.startswith(
        "Nothing to change: special educational needs and disability has that name"
    )
    assert "To reverse" not in said


@pytest.mark.parametrize(
    ("words", "title"),
    [("send", "Special"), ("transport", "Travel"), ("social care", "Children's social care"), ("health", "Children's health"),
     ("head of paid service", "Chief executive"), ("LADO", "Local authority"), ("uasc", "Unaccompanied"),
     ("leader", "Leader"), ("children in care", "Children's social care")],
)  # fmt: skip
def test_posts_and_areas_are_found_by_their_names(lmcs, words, title):
    assert lmcs("who", *words.split()).out.startswith(title)


def test_somebody_is_found_by_their_name(lmcs, file):
    file("posts:\n  - {post: mentor, name: Pat Fox}\n")
    lmcs("who", "director", "--is", "Sam Lee")
    lmcs("who", "send", "--officer", "Cllr Sam Lee (interim)")
    out = lmcs("who", "sam", "lee").out
    assert "The director of children's services: Sam Lee.\n" in out
    assert (
        "The officer for special educational needs and disability: Cllr Sam Lee (interim).\n" in out
    )
    assert "Your mentor: Pat Fox (Riverside Council).\n" in lmcs("who", "fox").out
    assert [each["id"] for each in data(lmcs, "pat", "fox")["posts"]] == ["mentor"]
    assert "There is no post or area called" in lmcs("who", "nobody", expect=3).err


def test_a_name_is_erased_from_every_file_and_from_no_councils(lmcs, home, file):
    path = file("posts:\n  - {post: mentor, name: Pat Fox}\n")
    for name in ("Quokka One", "Quokka Two"):
        lmcs("who", "director", "--is", name)
    lmcs("undo")
    lmcs("backup", home / "kept.jsonl")
    said = lmcs("who", "director", "--erase").out
    assert said.startswith(
        "Erased: 2 names for the director of children's services. This cannot be undone."
    )
    for each in home.glob("*.jsonl"):
        assert b"Quokka" not in each.read_bytes()
    lmcs("restore", home / "kept.jsonl")
    assert "Quokka" not in lmcs("who").out
    refused = lmcs("who", "director", "--erase", expect=1).err
    assert "You gave no name for the director of children's services" in refused
    refused = lmcs("who", "mentor", "--erase", expect=1).err
    assert "The name shown is that of Riverside Council's file." in refused
    assert path.exists()


# Refused


@pytest.mark.parametrize("group", ["children-and-families", "frontline-staff", "community", "schools", "service-managers", "parent-carer-forum", "ofsted", "yourself"])  # fmt: skip
def test_what_many_people_are_takes_no_name_and_says_why(lmcs, library, group):
    if group == "schools":  # the word for the area, too: the id of the group cannot be meant
        assert "is an area" in lmcs("who", group, "--is", "Sam Lee", expect=2).err
        return
    name = library.people[group].name
    refused = lmcs("who", *name.split(), "--is", "Sam Lee", expect=1).err
    assert "it is not a post that one person holds" in refused
    assert "no name of a child, a carer or a family" in refused
    assert "it is not a post that one person holds" in lmcs("who", *name.split()).out


def test_nobody_of_a_group_has_a_name_even_where_a_file_is_forged(journey_of, library):
    journey = journey_of(("post", {"post": "children-and-families", "name": "Quokka"}))
    assert journey.holder("children-and-families") == ""
    assert not any(
        each.post for each in library.people.values() if each.id in ("community", "partners")
    )


@pytest.mark.parametrize(
    ("name", "says"),
    [("\x1b[31mSam", "cannot be seen"), ("Sam\u202eLee", "cannot be seen"), ("Sam\u200bLee", "cannot be seen"), ("Sam\nLee", "cannot be seen"),
     ("Sam\u3164", "cannot be seen"), ("x" * (LONGEST + 1), "is longer than 80 characters"), ("Sam " * 5000, "is longer than"),
     ("<b>Sam</b>", "holds “<”, which is in no name"), ("[bold]Sam[/bold]", "holds “[”"), ("[/b]", "holds “[”"), (":smile: |", "holds “|”"),
     ("sam@council.gov.uk", "e-mail address"), ("Sam 020 7946 0018", "telephone number"), ("Sam ext 4521", "telephone number"),
     ("+44 7700 900123", "telephone number"), ("07700900123", "telephone number"), ("...", "has no letters"), ("123", "has no letters"), ("  ", "is empty"),
     ("Sam\\Lee", "which is in no name"), ("*Sam*", "which is in no name"), ("~Sam", "which is in no name"), ("Sam {x}", "which is in no name"),
     ("Sam_Lee", "which is in no name"), ("#Sam", "which is in no name"), ("Sam=Lee", "which is in no name"), ("\udcff", "did not arrive whole")],
    ids=lambda text: ascii(text)[:24],
)  # fmt: skip
def test_what_is_no_name_is_refused_with_a_sentence(lmcs, home, capsys, name, says):
    for args in (
        ("director", "--is", name),
        ("send", "--officer", name),
        ("send", "--member", "Ann", "--officer", name),
    ):
        code = run(["who", *args])
        out, err = capsys.readouterr()
        assert (code, out) == (2, ""), args
        assert says in err
        assert err.startswith("lmcs: ")
        assert len(err) < 300
        assert "\x1b" not in err
        assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize(
    "name",
    ["Zoë Ångström-Łódź", "D’Arcy O'Neill", "Cllr. Sam Lee (interim until May 2027)", "李小龙", "अनीता", "Dr J. R. St John, OBE", "Ann Lee & Bo Ray", "x" * LONGEST],
)  # fmt: skip
def test_the_names_that_people_have_are_kept(lmcs, name):
    lmcs("who", "director", "--is", name)
    assert data(lmcs, "director")["posts"][0]["name"] == name


@pytest.mark.parametrize(
    ("args", "says"),
    [(["--is", "Sam"], "none is named"), (["--erase"], "none is named"), (["send", "--is", "Sam"], "is an area, and takes --member NAME"),
     (["director", "--member", "Sam"], "is a post, and takes --is NAME"), (["director", "--is", "Sam", "--officer", "Bo"], "--is and --officer ask for different things"),
     (["send", "--is", "Sam", "--member", "Bo"], "--is and --member ask for different things"),
     (["director", "--is", "Sam", "--erase"], "--is and --erase ask for different things")],
)  # fmt: skip
def test_what_does_not_fit_together_is_said(lmcs, args, says):
    assert says in lmcs("who", *args, expect=2).err


# From a council's file


def test_a_councils_file_gives_names_which_are_marked_and_the_persons_own_goes_before(lmcs, file):
    file(
        "posts:\n  - {post: director, name: Sam Lee}\nareas:\n  - {area: send, member: Cllr Ann Lee, officer: Bo Ray}\n"
    )
    out = lmcs("who").out
    assert "Director of children's services (DCS): Sam Lee (Riverside Council).\n" in out
    assert "Member: Cllr Ann Lee (Riverside Council). Officer: Bo Ray (Riverside Council)." in out
    lmcs("who", "director", "--is", "Jo Day")
    assert "(DCS): Jo Day. Riverside Council's file has Sam Lee.\n" in lmcs("who").out
    assert "named twice" not in lmcs("who").out
    lmcs("who", "director", "--is", "sam lee")
    assert "(DCS): sam lee.\n" in lmcs("who").out
    lmcs("who", "director", "--erase")
    assert "(DCS): Sam Lee (Riverside Council).\n" in lmcs("who").out


@pytest.mark.parametrize("typed", ["Priya Nair", "vacant"])
def test_another_name_in_a_councils_file_than_the_typed_one_is_said_wherever_that_stands(
    lmcs, tmp_path, typed
):
    """The first screen says it once; pack, the sheet and `who` always."""
    lmcs("who", "director", "--is", typed)
    lmcs("who", "send", "--officer", "Bo Ray")
    path = tmp_path / "riverside.yaml"
    path.write_text(
        "council: Riverside\nposts:\n  - {post: director, name: Tom Reyes}\nareas:\n  - {area: send, officer: Jo Day}\n"
    )
    told = f"You typed {typed} for the director of children's services; Riverside's file has Tom Reyes. To take that: lmcs who director --erase"
    packed = " ".join(lmcs("pack", path).out.split())
    assert told in packed
    assert "Riverside's file has Jo Day. To take that: lmcs who send --officer Jo Day" in packed
    first = [" ".join(lmcs().out.split()) for _ in range(2)]
    once = "another name than you typed for the director of children's services and the officer for special"
    assert [once in each for each in first] == [True, False]
    assert not [each for each in ("Reyes", "Nair", "Day") if each in first[0]], "names stay off it"
    for line in (("meet", "director"), ("who", "director")):
        assert told in " ".join(lmcs(*line).out.split())
    assert "Riverside's file has Tom Reyes." in lmcs("who").out
    if typed != "vacant":
        assert "(Priya Nair; Riverside's file has Tom Reyes)" in " ".join(lmcs("show", "6").out.split())  # fmt: skip
        assert "Priya Nair; Riverside's file has Tom Reyes." in " ".join(lmcs("meet").out.split())
    lmcs("who", "director", "--erase")
    assert "(Tom Reyes)" in lmcs("show", "6").out
    assert "You typed" not in lmcs("meet", "director").out


def _posts(path, **held):
    """Write a council's file in which posts are held by those names."""
    names = "".join(f'  - {{post: {post}, name: "{name}"}}\n' for post, name in held.items())
    path.write_text(f"council: Riverside\nposts:\n{names}", encoding="utf-8")
    return path


def test_each_booking_with_who_held_a_post_before_is_listed_where_that_name_gives_way(
    lmcs, tmp_path
):
    """Also where she had typed the same name as the file, and where more is typed than the name."""
    path = tmp_path / "riverside.yaml"
    lmcs("pack", _posts(path, director="Helen Osei"))
    booked = {
        "4": "Helen",  # a part of the name, in a task of that post
        "5": "Cllr Helen Osei",
        "6": "Helen Osei and Jo Day",
        "7": "director",
        "9": "helen osei",  # a task that is for another, too
        "10": "Helen",  # a task of others
        "11": "Martin Kerr",
        "12": "Dr Helen Osei",  # the whole name, in one of others
        "13": "",
    }
    for number, company in booked.items():
        lmcs("book", number, "--on", "9 June", *(("--with", company) if company else ()))
    lmcs("who", "director", "--is", "Helen Osei")
    new = '"Martin Kerr (interim)"'
    right = dict.fromkeys(("4", "5", "9", "12"), new) | {"6": '"Martin Kerr (interim) and Jo Day"'}  # fmt: skip

    def listed(out):
        said = " ".join(out.split())
        return dict(re.findall(r'now: lmcs book (\w+) --with (NAME|"[^"]*"|\w+ \w+)', said))

    _posts(path, director="Martin Kerr (interim)")
    for _ in range(2):  # as long as her name stands
        said = lmcs("pack", path, "--yes").out
        assert listed(said) == right
        assert "It is booked with Helen Osei and Jo Day. If it is" in " ".join(said.split())
    assert listed(lmcs("who", "director", "--erase").out) == right
    assert listed(lmcs("pack", path).out) == {}
    assert listed(lmcs("who", "director", "--is", "Martin Kerr").out) == {}
    renamed = listed(lmcs("who", "director", "--is", "Una Ames").out)
    assert renamed == {"11": "Una Ames"}
    lmcs("undo")
    lmcs("book", "4", "--with", "Martin Kerr")
    assert listed(lmcs("who", "director", "--is", "vacant").out) == {"4": "NAME", "11": "NAME"}


def test_who_has_another_post_now_is_no_former_name_in_the_bookings_of_others(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    lmcs("pack", _posts(path, director="Helen Osei"))
    for number in ("6", "12"):
        lmcs("book", number, "--on", "9 June", "--with", "Helen Osei")
    said = lmcs("pack", _posts(path, director="Bo Ray", mentor="Helen Osei"), "--yes").out
    assert "lmcs book 6 --with Bo Ray" in " ".join(said.split())
    assert "lmcs book 12" not in said
    lmcs("book", "6", "--on", "2026-06-01", "--with", "Helen Osei")
    gone = lmcs("pack", _posts(path, director="Jo Day", mentor="Jo Day"), "--yes").out
    assert "lmcs book 6" not in gone, "its day has gone by"


def test_a_name_that_is_erased_while_nobody_else_is_known_still_stands_in_bookings(lmcs):
    lmcs("who", "director", "--is", "Helen Osei")
    lmcs("book", "6", "--on", "9 June", "--with", "Helen Osei")
    said = " ".join(lmcs("who", "director", "--erase").out.split())
    assert "It is booked with Helen Osei. If it is with another now: lmcs book 6 --with NAME" in said  # fmt: skip


@pytest.mark.parametrize(
    "typed",
    [
        "Tom O’Reyes-Lee",
        "tom o'reyes-lee",
        "Cllr Tom O'Reyes Lee",
        "Councillor  Tom  O'Reyes-Lee",
        "Tom O'Reyes-Lee (interim)",
    ],
)
def test_the_same_name_typed_otherwise_is_no_other(lmcs, file, typed):
    lmcs("who", "director", "--is", typed)
    file('posts:\n  - {post: director, name: "Tom O\'Reyes-Lee"}\n')
    for line in ((), ("who", "director"), ("meet", "director")):
        out = lmcs(*line).out
        assert "file has" not in out
        assert "You typed" not in out


def test_a_post_that_the_file_says_is_vacant_is_said_beside_the_typed_name(lmcs, file):
    lmcs("who", "director", "--is", "Priya Nair")
    file("posts:\n  - {post: director, name: vacant}\n")
    assert "Priya Nair. Riverside Council's file says vacant." in lmcs("who", "director").out


def test_two_gaps_and_one_double_are_found_in_a_file(lmcs, file):
    lines = [
        f"  - {{area: {area}, member: Cllr M{area[0]}, officer: Person {area}}}" for area in AREAS
    ]
    lines[3] = "  - {area: send, member: Cllr Ms}"
    lines[6] = "  - {area: youth-services}"
    lines.append("  - {area: health, officer: Somebody Else}")
    file("areas:\n" + "\n".join(lines) + "\n")
    out = lmcs("who").out
    assert section(out, "What nobody answers for") == [
        "Special educational needs and disability: no officer is named.",
        "Youth services: no member and no officer is named.",
    ]
    assert section(out, "What is named twice") == [
        "The officer for children's health and wellbeing has two names: Person health and Somebody Else. Ask who it is."
    ]
    found = data(lmcs)
    assert found["gaps"] == [
        {"area": "send", "lacks": ["officer"]},
        {"area": "youth-services", "lacks": ["member", "officer"]},
    ]
    assert found["doubles"] == [
        {
            "places": [{"what": "officer", "id": "health"}],
            "names": ["Person health", "Somebody Else"],
        }
    ]
    lmcs("who", "health", "--officer", "Person health")
    assert "named twice" not in lmcs("who").out  # the person settled it


def test_data_of_one_place_is_what_the_whole_says_of_it_and_no_more(lmcs, file):
    """Whoever asks for one post or area is told its gaps and doubles, and those of nobody else."""
    file(
        "posts:\n  - {post: director, name: Sam Lee}\n  - {post: lado, name: Dr Sam Lee}\n"
        "areas:\n  - {area: send, member: Jo Day}\n  - {area: health, officer: A Lee / B Ray}\n"
    )
    whole = data(lmcs)
    assert len(whole["doubles"]) == 2
    for id_ in ("director", "chief-executive", "send", "health"):
        wanted = {
            "posts": [each for each in whole["posts"] if each["id"] == id_],
            "areas": [each for each in whole["areas"] if each["id"] == id_],
            "gaps": [each for each in whole["gaps"] if each["area"] == id_],
            "doubles": [
                each
                for each in whole["doubles"]
                if id_ in [place["id"] for place in each["places"]]
            ],
        }
        assert data(lmcs, id_) == wanted, id_


@pytest.mark.parametrize(
    ("text", "says"),
    [("posts:\n  - {post: director, name: Sam Lee}\n  - {post: director, name: Jo Day}\n", "The director of children's services has two names: Sam Lee and Jo Day."),
     ("posts:\n  - {post: director, name: Sam Lee and Jo Day}\n", "The director of children's services has two names: Sam Lee and Jo Day."),
     ("areas:\n  - {area: send, officer: A Lee / B Ray}\n", "The officer for special educational needs and disability has two names: A Lee and B Ray."),
     ("posts:\n  - {post: director, name: Sam Lee}\n  - {post: lado, name: Dr Sam Lee}\n",
      "Sam Lee is named in two places: the director of children's services and the local authority designated officer."),
     ("areas:\n  - {area: send, member: Cllr Sam Lee, officer: Sam Lee}\n",
      "Cllr Sam Lee is named in two places: the member for special educational needs and disability and the officer for special educational needs and disability.")],
)  # fmt: skip
def test_each_kind_of_double_is_said(lmcs, file, text, says):
    file(text)
    (said,) = section(lmcs("who").out, "What is named twice")
    assert said.startswith(says)


@pytest.mark.parametrize(
    "text",
    ["posts:\n  - {post: director, name: Sam Lee}\n  - {post: director, name: sam lee}\n", "posts:\n  - {post: director, name: Sam Lee (for adults and children)}\n",
     "areas:\n  - {area: send, officer: Bo Ray}\n  - {area: health, officer: Bo Ray}\n", "areas:\n  - {area: send, member: Ann}\n  - {area: send, officer: Bo}\n",
     "areas:\n  - {area: send, member: Cllr Ann Lee}\n  - {area: send, member: Ann Lee}\n"],
)  # fmt: skip
def test_what_is_no_double_is_not_said(lmcs, file, text):
    file(text)
    assert section(lmcs("who").out, "What is named twice") == []


def test_two_files_that_name_the_same_post_are_said_and_the_first_counts(lmcs, file):
    file("posts:\n  - {post: director, name: Sam Lee}\n")
    file(
        "posts:\n  - {post: director, name: Jo Day}\n  - {post: mentor, name: Pat}\n",
        "trust",
        "Hillside Trust",
    )
    out = lmcs("who").out
    assert "(DCS): Sam Lee (Riverside Council). Hillside Trust's file has Jo Day.\n" in out
    assert section(out, "What is named twice") == [
        "The director of children's services has two names: Sam Lee and Jo Day. Ask who it is."
    ]
    checked = lmcs("check").out
    assert '"director" has another name already, Sam Lee (riverside.yaml, line 3).' in checked
    assert "1 piece of advice" in checked


@pytest.mark.parametrize("name", ["schools", "early"])
@pytest.mark.parametrize(
    ("first", "second"),
    [("posts:\n  - {post: director, name: Sam Lee}\n", "posts:\n  - {post: director, name: Pat Moss}\n"),
     ("areas:\n  - {area: send, officer: Sam Lee}\n", "areas:\n  - {area: send, officer: Pat Moss}\n")],
)  # fmt: skip
def test_a_second_file_of_the_same_council_is_named_where_it_has_another_name_and_checked_beside_the_first(lmcs, file, home, tmp_path, name, first, second):  # fmt: skip
    words = "glossary:\n  - {{id: {0}-one, term: {0} one, meaning: X.}}\n  - {{id: {0}-two, term: {0} two, meaning: X.}}\n"
    file(first + words.format("hub"))
    (path := tmp_path / f"{name}.yaml").write_text(f"council: Riverside Council\n{second}{words.format('pool')}")  # fmt: skip
    said = lmcs("check", path).out
    assert "has another name already, Sam Lee (riverside.yaml, line 3)." in said
    assert "one of the two names counts" in said
    lmcs("pack", path)
    assert "Sam Lee (riverside.yaml, line 3)." in lmcs("check", home / "content" / path.name).out
    counts, other = ("Sam Lee", "schools.yaml has Pat Moss") if name == "schools" else ("Pat Moss", "riverside.yaml has Sam Lee")  # fmt: skip
    for line in (("who",), ("who", "director" if "post" in first else "send")):
        out = " ".join(lmcs(*line).out.split())
        assert f"{counts} (Riverside Council). Their file {other}." in out
        assert "That file also has" not in out


def test_a_file_is_checked_beside_what_the_others_in_use_have_and_name(lmcs, file, tmp_path):
    """A name that is taken there is told, a role that is named there is not told as one that nothing names."""
    file("glossary:\n  - {id: r-nest, term: Nest, meaning: Ours.}\nposts:\n  - {post: director, name: Sam Lee}\n")  # fmt: skip
    (path := tmp_path / "other.yaml").write_text("council: Riverside Council\nglossary:\n  - {id: r-two, term: Nest, meaning: Else.}\n")  # fmt: skip
    assert 'is a name of the term "r-nest", too' in lmcs("check", path).out
    path.write_text("council: Riverside Council\npeople:\n  - {id: r-lead, name: Lead for hubs, is: One., post: true}\n")  # fmt: skip
    assert "Nothing names the person" in lmcs("check", path).out
    file("posts:\n  - {post: r-lead, name: Ann Bee}\n", "using")
    assert "Nothing names" not in lmcs("check", path).out


@pytest.mark.parametrize(
    ("text", "says"),
    [("posts:\n  - {post: children-and-families, name: Sam Lee}\n", '"children-and-families" is no post that one person holds'),
     ("posts:\n  - {post: directr, name: Sam Lee}\n", 'Did you mean "director"?'), ("areas:\n  - {area: sen, member: Ann}\n", "there is no area with that id"),
     ("posts:\n  - {post: director, name: '<i>Sam</i>'}\n", "which is in no name"), ('posts:\n  - {post: director, name: "Sam\\u200bLee"}\n', "cannot be seen"),
     ('posts:\n  - {post: director, name: "Sam\\u001bLee"}\n', "cannot be"), (f"areas:\n  - {{area: send, officer: {'x' * 90}}}\n", "is longer than 80"),
     ("posts:\n  - {post: director, name: sam@x.gov.uk}\n", "e-mail address"), ("posts:\n  - {post: director, name: 020 7946 0018}\n", "telephone number"),
     ("posts:\n  - {post: director}\n", 'has no "name"'), ("areas:\n  - {area: send, member: [Ann, Bo]}\n", "is a list, and should be one text"),
     ("posts:\n  - {post: director, name: Sam, phone: 1}\n", '"phone" is not a key'), ("posts: {director: Sam}\n", '"posts" is not a list'),
     ("areas:\n  - {id: parks, name: Parks, covers: Swings.}\n", '"id" is not a key of an area entry')],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_said_with_its_line_and_it_is_left_out(lmcs, file, text, says):
    path = file(text)
    assert says in lmcs("check", path, expect=4).out
    assert "Left out: riverside.yaml" in lmcs("who").err
    assert "0 of 18 posts" in lmcs("who").out


def test_a_councils_own_post_takes_a_name_and_keeps_it_while_its_file_is_away(lmcs, file):
    path = file(
        "people:\n  - {id: hub-lead, name: Hub lead, post: true, is: Runs the hubs.}\n  - {id: hubs, name: Hub staff, is: Many.}\n"
    )
    assert (
        "not a post that one person holds"
        in lmcs("who", "hub", "staff", "--is", "Quokka", expect=1).err
    )
    lmcs("who", "hub", "lead", "--is", "Sam Lee")
    assert "\nHub lead: Sam Lee.\n" in lmcs("who").out
    path.rename(path.with_suffix(".away"))
    out = lmcs("who").out
    assert section(out, "Posts that are not here now") == ["Hub lead: Sam Lee."]
    assert "Undone: the name of Hub lead." in lmcs("undo").out


# Where names stand, and where they never do

NAMES = ("Quokka", "Numbat", "Bilby", "Potoroo", "Dunnart", "Wombat")
FORMS = [
    (),
    ("--json",),
    ("--format", "markdown"),
    ("--format", "html"),
    ("--format", "html", "--large"),
    ("--plain",),
]
WAYS = [
    (),
    ("--since", "all"),
    ("--with-notes", "--yes"),
    ("--with-agreed", "--yes"),
    ("--with-notes", "--with-agreed", "--yes"),
]


@pytest.fixture
def everybody_named(lmcs, file, library):
    """Every post and area has a name, half from the person and half from a file; something is booked, noted and agreed with each."""
    posts = [each.id for each in library.people.values() if each.post]
    own, theirs = posts[::2], posts[1::2]
    for post in own:
        lmcs("who", library.people[post].name, "--is", NAMES[0])
    lmcs("who", "send", "--member", NAMES[1], "--officer", NAMES[2])
    lines = [f"  - {{post: {post}, name: {NAMES[3]}}}" for post in theirs]
    areas = [f"  - {{area: {area}, member: {NAMES[4]}, officer: {NAMES[5]}}}" for area in AREAS]
    file("posts:\n" + "\n".join(lines) + "\nareas:\n" + "\n".join(areas) + "\n")
    for post in posts:
        lmcs("meet", *library.people[post].name.split(), "--agreed", "calls every fortnight")
    lmcs("note", "4", "--text", "a note")
    lmcs("tick", "1", "2", "L1")
    for task in ("4", "5", "6", "19", "20", "L3", "C1", "W1"):
        lmcs("book", task, "--on", "9 June")
    lmcs("skip", "7", "--reason", "none")
    lmcs("ask", "the", "budget")
    return lmcs


def test_no_summary_holds_a_name_of_a_post_or_an_area(everybody_named, tmp_path):
    for number, (way, form) in enumerate(product(WAYS, FORMS)):
        file = tmp_path / f"{number}.{form[-1] if form else 'txt'}"
        said = everybody_named("summary", *way, *form)
        to_file = ("--json",) if form == ("--json",) else ()
        everybody_named(
            "summary",
            *way,
            *to_file,
            "--output",
            file.with_suffix(".html" if "html" in form else ".md"),
        )
        (written,) = (path.read_text(encoding="utf-8") for path in tmp_path.glob(f"{number}.*"))
        for text in (said.out + said.err, written):
            assert len(text) > 200
            assert not [name for name in NAMES if name in text], (way, form)
            assert ("calls every fortnight" in text) == ("--with-agreed" in way)
    assert NAMES[0] not in everybody_named("summary", "--sent").out


def test_names_go_into_a_summary_that_was_asked_for_them_once_they_were_shown(everybody_named):
    assert "add --yes" in everybody_named("summary", "--with-names", expect=2).err
    page = everybody_named("summary", "--with-names", "--yes").out
    assert all(name in page for name in NAMES)
    data = json.loads(everybody_named("summary", "--with-names", "--yes", "--json").out)["names"]
    assert {each["name"] for each in data} == {*NAMES}
    said = everybody_named("who", "director", "--is", "Someone Else").out
    assert "lmcs summary --with-names" in " ".join(said.split())


def test_names_stand_where_they_help_and_nowhere_else(everybody_named, tmp_path, library):
    said = everybody_named
    assert all(name in said("who").out for name in NAMES)
    assert "With: Director of children's services (Quokka)" in said("show", "19").out
    assert said("meet", "director").out.startswith(
        "Meeting: director of children's services, Quokka\n"
    )
    assert "Quokka" in said("meet").out
    handover = said("handover", "--format", "html").out
    assert all(name in handover for name in NAMES)
    assert "calls every fortnight. Agreed 4 June 2026." in handover
    assert not [name for name in NAMES if name in said("handbook", "--format", "html").out]
    assert "Potoroo" in said("meet", "chief", "executive", "--format", "html").out
    said("calendar", "--output", str(tmp_path / "a.ics"))
    text = (tmp_path / "a.ics").read_bytes().decode().replace("\r\n ", "")
    assert re.search(r"SUMMARY:Task 19\. .*\\, with Quokka\r", text)
    for line in (
        (), ("list",), ("list", "--by", "who"), ("list", "--json"), ("questions",), ("changes",), ("checklists",), ("search", "director"), ("ask",),
        ("where",), ("where", "--json"), ("documents",), ("glossary", "dcs"), ("show", "19", "--json"), ("undo",), ("redo",),
    ):  # fmt: skip
        out = said(*line)
        assert not [name for name in NAMES if name in out.out + out.err], line


def test_a_new_name_moves_the_event_of_a_calendar(lmcs, tmp_path):
    lmcs("book", "19", "--on", "9 June")
    lmcs("book", "21", "--on", "9 June", "--with", "Priya Shah")
    found = []
    for number, name in enumerate(("Quokka", "Numbat")):
        lmcs("who", "director", "--is", name)
        lmcs("calendar", "--output", str(tmp_path / f"{number}.ics"))
        found.append((tmp_path / f"{number}.ics").read_bytes().decode().replace("\r\n ", ""))
    for name, text in zip(("Quokka", "Numbat"), found, strict=True):
        assert f"with {name}" in text
        assert "with Priya Shah" in text
    numbers = [[int(each) for each in re.findall(r"SEQUENCE:(\d+)", text)] for text in found]
    assert numbers[0][0] < numbers[1][0]


def test_the_blank_sheet_has_room_for_every_post_and_area_and_no_name(everybody_named, library):
    page = everybody_named("who", "--blank", "--format", "html").out
    assert page.count('class="room"') == 2 * len(AREAS) + sum(
        each.post for each in library.people.values()
    )
    assert "tasks 19 and 20" in page
    assert not [name for name in NAMES if name in page]


# What was agreed


def test_what_was_agreed_heads_the_next_sheet_until_it_was_kept(lmcs):
    first = lmcs("meet", "director", "--agreed", "calls every fortnight")
    assert (
        "Saved as number 1 of what you agreed with the director of children's services."
        in first.out
    )
    assert "Do not write about any one child or family" in first.out
    lmcs("meet", "director", "--agreed", "no surprises")
    lmcs("meet", "leader", "--agreed", "a budget meeting")
    out = lmcs("meet", "director").out
    assert section(out, "What was agreed") == [
        "1. calls every fortnight. Agreed 4 June 2026.",
        "2. no surprises. Agreed 4 June 2026.",
    ]
    assert out.index("What was agreed") < out.index("Your first hour together")
    assert "Kept: number 1" in lmcs("meet", "director", "--kept", "1").out
    assert section(lmcs("meet", "director").out, "What was agreed") == [
        "2. no surprises. Agreed 4 June 2026."
    ]
    assert 'no open agreement "1"' in lmcs("meet", "director", "--kept", "1", expect=3).err
    assert "Undone: saying that what was agreed was kept." in lmcs("undo").out
    assert len(section(lmcs("meet", "director").out, "What was agreed")) == 2
    lmcs("undo")
    assert "Undone: what was agreed with the director" in lmcs("undo").out
    assert "a budget meeting" not in lmcs("meet", "director").out


def test_what_was_agreed_is_private_as_a_note_is(lmcs, tmp_path):
    lmcs("meet", "director", "--agreed", "Quokka matters")
    for args in (
        (), ("list",), ("summary",), ("summary", "--json"), ("summary", "--with-notes", "--yes"), ("meet", "director", "--format", "html"),
        ("meet", "director", "--format", "markdown"), ("meet",), ("who",), ("who", "director"), ("show", "19"), ("undo",), ("redo",), ("where",),
        ("meet", "director", "--kept", "1"), ("undo",),
    ):  # fmt: skip
        said = lmcs(*args)
        assert "Quokka" not in said.out + said.err, args
    assert "1 thing agreed before left out." in lmcs("meet", "director", "--format", "markdown").out
    for args in (
        ("meet", "director"),
        ("meet", "director", "--with-notes", "--format", "html"),
        ("summary", "--with-agreed", "--yes"),
    ):
        assert "Quokka matters" in lmcs(*args).out
    assert "add --yes" in lmcs("summary", "--with-agreed", expect=2).err
    assert json.loads(lmcs("summary", "--with-agreed", "--yes", "--json").out)["agreed"] == [
        {"role": "director", "number": 1, "on": "2026-06-04", "text": "Quokka matters"}
        | {"late": False, "due": None, "new": False}
    ]


def test_what_was_agreed_is_erased_from_every_file(lmcs, home):
    lmcs("meet", "director", "--agreed", "Quokka matters")
    lmcs("backup", home / "kept.jsonl")
    assert "Erased: agreement 1." in lmcs("meet", "director", "--erase", "1").out
    assert not any(b"Quokka" in path.read_bytes() for path in home.glob("*.jsonl"))
    lmcs("restore", home / "kept.jsonl")
    assert "What was agreed" not in lmcs("meet", "director").out
    assert 'no agreement "1"' in lmcs("meet", "director", "--erase", "1", expect=3).err


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [(["--agreed", "x"], 2, "none is named"), (["director", "--agreed", " "], 2, "What was agreed is empty"), (["director", "--agreed", "\udcff"], 2, "did not arrive whole"),
     (["director", "--agreed", "x", "--kept", "1"], 2, "Use one at a time"), (["director", "--kept", "0"], 3, "no open agreement"),
     (["director", "--kept", "½"], 3, "no open agreement"), (["nobody", "--agreed", "x"], 3, "nobody called")],
)  # fmt: skip
def test_what_cannot_be_kept_as_agreed_is_said(lmcs, home, args, code, says):
    assert says in lmcs("meet", *args, expect=code).err
    assert not (home / "progress.jsonl").exists()


def test_odd_text_that_was_agreed_is_shown_as_typed_and_harmless(lmcs):
    lmcs("meet", "director", "--agreed", "[/b] :smile: \x1b[31m <b>\u202e")
    assert "1. [/b] :smile: \\x1b[31m <b>\\u202e. Agreed" in lmcs("meet", "director").out
    assert "&lt;b&gt;" in lmcs("meet", "director", "--with-notes", "--format", "html").out
    said = lmcs("meet", "director", "--agreed", "born 3 May 2012").err
    assert "This seems to hold a date of birth." in said


def test_what_was_agreed_with_a_councils_own_role_outlives_its_file(lmcs, file):
    path = file("people:\n  - {id: hub-lead, name: Hub lead, is: Runs the hubs.}\n")
    lmcs("meet", "hub", "lead", "--agreed", "a visit")
    path.rename(path.with_suffix(".away"))
    assert section(lmcs("meet").out, "Agreed with roles that are not here now") == [
        "Hub lead: a visit. Agreed 4 June 2026."
    ]
    assert "Hub lead: a visit." in lmcs("summary", "--with-agreed", "--yes").out


# Two machines


def test_two_machines_that_named_the_same_post_say_so_and_both_agreements_are_kept(
    lmcs, home, tmp_path, monkeypatch
):
    other = tmp_path / "other"
    lmcs("tick", "1")
    lmcs("who", "director", "--is", "Sam Lee")
    lmcs("who", "send", "--member", "Ann")
    lmcs("meet", "director", "--agreed", "calls every fortnight")
    monkeypatch.setenv("LMCS_HOME", str(other))
    monkeypatch.setenv("LMCS_TODAY", "2026-06-05")
    lmcs("who", "director", "--is", "Jo Day")
    lmcs("who", "send", "--member", "Bo")
    lmcs("meet", "director", "--agreed", "no surprises")
    said = lmcs("restore", home / "progress.jsonl").out
    assert (
        "The name of the director of children's services was changed on both sides. It is now Jo Day; the other was Sam Lee."
        in said
    )
    assert (
        "The member for special educational needs and disability was changed on both sides. It is now Bo; the other was Ann."
        in said
    )
    assert (
        "What was agreed with the director of children's services was added to on both sides; both are kept."
        in said
    )
    assert "1 name of a post" in said
    assert "calls" not in said
    out = lmcs("meet", "director").out
    assert out.startswith("Meeting: director of children's services, Jo Day")
    assert len(section(out, "What was agreed")) == 2


def test_who_holds_a_post_is_found_by_name(lmcs):
    lmcs("who", "scrutiny-chair", "--is", "Bill Orme")
    assert "Who is who: Bill Orme: Scrutiny chair." in lmcs("search", "Orme").out
    assert "Bill Orme" in lmcs("who", "is", "Bill", "Orme").out


def test_what_was_garbled_on_the_way_is_told_with_its_place(lmcs, file):
    path = file("posts:\n  - {post: director, name: ZoÃ« Brody}\n")
    assert "line 3, column 30" in (said := lmcs("check", path, expect=4).out)
    assert "another encoding" in said


def test_a_role_that_has_a_name_is_named(lmcs, file):
    path = file(
        "people:\n  - {id: riverside-nurse, name: Lead nurse, post: true, is: The lead nurse here., matters: Health.}\n"
        "posts:\n  - {post: riverside-nurse, name: Sam Lee}\n"
    )
    assert "Nothing names the person" not in lmcs("check", path).out


COVERED = """council: Riverside
people:
  - {id: riverside-ad, name: Assistant Director, is: The officer for care., post: true}
posts:
  - {post: director, name: Bo Ray}
  - {post: riverside-ad, name: "vacant, covered by Bo Ray until 1 March 2027"}
"""


def test_a_name_alone_is_answered_with_what_its_bearer_holds_and_covers(lmcs, tmp_path):
    path = tmp_path / "riverside.yaml"
    path.write_text(COVERED, encoding="utf-8")
    lmcs("pack", path)
    for line in (("who", "Ray"), ("glossary", "Ray"), ("glossary", "bo ray")):
        said = " ".join(lmcs(*line).out.split())
        assert "The director of children's services: Bo Ray (Riverside)." in said
        assert "covered by Bo Ray until 1 March 2027" in said
    lmcs("glossary", "covered", expect=3)
    assert "covered by" not in lmcs("who", "March", expect=3).out
    lmcs("glossary", "Nobody Known", expect=3)


# --- who is meant, of whatever is named -----------------------------------------------------------------


def of(library, *named, own=()):
    """Return a journey in which only *named* stand in files, and the person's *own*."""
    progress = Progress(names=dict(own))
    return Journey(library._replace(named=named), progress, date(2026, 6, 4))


NAMES_HELD = (
    ("post", "director", "Ana-Lucía O'Hara", "Riverside"),
    ("post", "leader", "Bo Ray", "Riverside"),
    ("member", "send", "Cllr Bo Ray", "Riverside"),
    ("officer", "send", "Jo Lee", "Riverside"),
    ("post", "mentor", "vacant", "Riverside"),
)


@pytest.mark.parametrize(
    ("words", "exactly", "nearly"),
    [
        ("bo ray", [("post", "leader"), ("member", "send")], [("post", "leader"), ("member", "send")]),
        ("Ray", [("post", "leader"), ("member", "send")], None),
        ("bo lee", [], None),
        ("ohara lucia", [("post", "director")], None),
        ("vacant", [], []),
        ("", [], []),
        ("oharra", [], [("post", "director")]),
        ("bo rayy", [], [("post", "leader"), ("member", "send")]),
    ],
)  # fmt: skip
def test_all_the_words_are_of_one_name_and_a_near_one_is_offered(library, words, exactly, nearly):
    journey = of(library, *NAMES_HELD)
    assert answering.places_of(journey, words) == exactly
    if nearly is not None:
        assert answering.near_to(journey, words) == nearly
    assert answering.names_given(of(library, *NAMES_HELD, ("officer", "education", "Jo Lee", "Riverside"))) == [
        "Ana-Lucía O'Hara", "Bo Ray", "Jo Lee", "Cllr Bo Ray",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [("Ray", True), ("bo ray", True), ("Cy", True), ("bo vole", False), ("vacant", False), ("march", False), ("until", False), ("", False)],
)  # fmt: skip
def test_who_covers_what_is_vacant_is_found_by_all_their_words(library, words, found):
    said = "Vacant, covered by Bo Ray (Cy acts) until March."
    journey = of(library, ("post", "director", said, "Riverside"))
    assert answering.covered_by(journey, words) == ([("post", "director")] if found else [])
    later = of(library, ("post", "director", "Ann Vole", "Riverside"), ("post", "director", said, "Hillside"))  # fmt: skip
    assert answering.covered_by(later, words) == []


@pytest.mark.parametrize(
    ("named", "own", "found"),
    [
        ([("post", "director", "Bo Ray"), ("post", "leader", "Cllr bo ray")], {}, [([("post", "director"), ("post", "leader")], ["Bo Ray"])]),
        ([("member", "send", "Bo Ray"), ("officer", "send", "Bo Ray")], {}, [([("member", "send"), ("officer", "send")], ["Bo Ray"])]),
        ([("member", "send", "Bo Ray"), ("member", "education", "Bo Ray"), ("post", "leader", "Bo Ray")], {}, []),
        ([("member", "send", "Bo Ray"), ("officer", "education", "Bo Ray")], {}, []),
        ([("post", "leader", "Bo Ray"), ("post", "leader", "Cy Vole")], {}, [([("post", "leader")], ["Bo Ray", "Cy Vole"])]),
        ([("post", "leader", "Bo Ray"), ("post", "leader", "Cy Vole")], {("post", "leader"): "Ann Quill"}, []),
        ([("post", "leader", "Bo Ray and Cy Vole")], {}, [([("post", "leader")], ["Bo Ray", "Cy Vole"])]),
        ([("post", "leader", "vacant"), ("post", "director", "vacant")], {}, []),
        ([("post", "leader", "Mr. Bo Ray"), ("member", "send", "Councillor"), ("officer", "send", "Dr Bo Ray")], {}, []),
    ],
)  # fmt: skip
def test_a_double_is_two_names_in_one_place_or_one_in_two_of_a_kind(library, named, own, found):
    doubles = answering.doubles(of(library, *((*each, "Riverside") for each in named), own=own))
    assert [([*each.places], [*each.names]) for each in doubles] == found


def test_a_gap_says_whom_an_area_lacks_and_a_vacant_one_is_a_gap(library):
    every = [(what, area, "Bo Ray", "Riverside") for area in library.areas for what in ("member", "officer")]  # fmt: skip
    assert answering.gaps(of(library, *every)) == []
    for what in ("member", "officer"):
        rest = [each for each in every if each[:2] != (what, "send")]
        for more in ([], [(what, "send", "vacant", "Riverside")]):
            (gap,) = answering.gaps(of(library, *rest, *more))
            assert (gap.area.id, gap.lacks) == ("send", (what,))
    rest = [each for each in every if each[1] != "send"]
    assert [gap.lacks for gap in answering.gaps(of(library, *rest))] == [("member", "officer")]


def test_what_the_person_says_is_vacant_has_nobody_and_what_one_file_says_leaves_anothers(library):
    files = [("post", "leader", "vacant", "Riverside"), ("post", "leader", "Bo Ray", "Hillside"), ("post", "leader", "BO RAY", "Third")]  # fmt: skip
    assert of(library, *files).named("post", "leader") == (Holder("Bo Ray", "Hillside"),)
    own = of(library, *files, own={("post", "leader"): "vacant"})
    assert own.named("post", "leader") == ()
    assert of(library).named("post", "leader") == ()
