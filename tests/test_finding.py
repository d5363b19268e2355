"""What a person types is found by the first way that finds any, and says which; also on the real glossary and law."""

import json

import pytest

from lmcs.basics.blocks import Bullets, Facts
from lmcs.content.compared import prepared
from lmcs.content.finding import ANSWERS, RANKS, find, find_all, find_near, findable, holding
from lmcs.content.folding import fold
from lmcs.content.names import Match, Names
from lmcs.content.spelling import near_words
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS

ENTRIES = (
    prepared(
        "mash",
        "Multi-agency safeguarding hub",
        ("MASH", "hub"),
        "A team where agencies look at a worry about a child together.",
    ),
    prepared("hub", "Family hub", ("best start hub",), "A place for families."),
    prepared("ce", "Chief executive", ("CE",), "The most senior officer."),
    prepared("exploitation", "Child exploitation", ("CE",), "Using a child for gain."),
    prepared(
        "s47",
        "Section 47",
        ("s47",),
        "The duty to enquire where a child may suffer significant harm.",
    ),
    prepared("cin", "Child in need", ("CIN",), "A child who needs help from the council."),
    prepared("plan", "Child protection plan", ("CPP",), "What agencies do to keep a child safe."),
    prepared(
        "virtual",
        "Virtual school head",
        ("VSH", "virtual school"),
        "The officer for the schooling of children in care.",
    ),
)


def ids(query, entries=ENTRIES):
    return [match.id for match in find(query, entries)]


def how(query, entries=ENTRIES):
    return [match.how for match in find(query, entries)]


def test_the_ways_come_in_their_order_and_the_first_that_finds_ends_the_search():
    entries = (
        prepared("exact", "Winter plan"),
        prepared("alias", "Rules for snow", ("winter plan",)),
        prepared("order", "Plan winter"),
        prepared("prefix", "Winter plan A"),
        prepared("search", "Gritting", (), "", ("winter plan",)),
        prepared("near", "Winter plant"),
        prepared("mentioned", "Snow", (), "It is in the winter plan."),
    )
    assert find("winter plan", entries) == [Match("exact", "exact"), Match("alias", "alias")]
    for place, how in enumerate(("alias", "order", "prefix", "search", "near", "mentioned"), 1):
        assert find("winter plan", entries[place:]) == [Match(how, how)]
    assert find("winter plan", ()) == []


def test_every_way_but_near_spellings_is_tried_for_a_search():
    entries = Names(
        (
            prepared("mentioned", "Snow", (), "It is in the winter plan."),
            prepared("near", "Winter plant"),
            prepared("exact", "Winter plan"),
        )
    )
    assert find_all("winter plan", entries) == [
        Match("exact", "exact"),
        Match("mentioned", "mentioned"),
    ]
    assert find_near("wintr plan", entries) == [Match("exact", "near")]
    assert set(RANKS) - ANSWERS == {"search", "mentioned"}


@pytest.mark.parametrize("typed", ["CE", "ce", " Ce ", "c.e.", "C.E"])
def test_a_short_form_with_two_meanings_gives_both(typed):
    assert ids(typed) == ["ce", "exploitation"]
    assert how(typed) == ["alias", "alias"]


def test_the_exact_name_comes_before_the_alias_of_another():
    assert find("hub", (*ENTRIES[:2], prepared("own", "Hub"))) == [
        Match("own", "exact"),
        Match("mash", "alias"),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "s47",
        "S47",
        "s.47",
        "S. 47",
        "s 47",
        "sec 47",
        "Sec. 47",
        "sect 47",
        "section 47",
        "Section47",
        "SECTION 47.",
    ],
)
def test_a_section_is_found_however_it_is_cited(typed):
    assert ids(typed) == ["s47"]
    assert how(typed)[0] in ("exact", "alias")


@pytest.mark.parametrize(
    "typed",
    [
        "child in need",
        "Children in need",
        "CHILDREN IN NEED",
        "childrens in need",
        "child's in need",
        "kids in need",
        "childern in need",
    ],
)
def test_one_child_and_several_are_the_same_word(typed):
    assert find(typed, ENTRIES) == [Match("cin", "exact")]


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Multi-Agency", "multi agency"),
        ("children’s", "child"),
        ("agencies", "agency"),
        ("plans", "plan"),
        ("L.A.C.", "lac"),
        ("C.A.M.H.S", "camh"),
        ("safeguarding & hubs", "safeguarding and hub"),
        ("“quoted”", "quoted"),
        ("  two   spaces ", "two space"),
        ("ss. 17 and 47", "section 17 and 47"),
        ("s.16E", "section 16e"),
        ("access", "access"),
        ("crisis", "crisis"),
        ("status", "status"),
        ("...", ""),
    ],
)
def test_case_punctuation_plurals_and_dots_do_not_matter(typed, same):
    assert fold(typed) == same


@pytest.mark.parametrize(
    "typed",
    [
        "what is a MASH",
        "what's MASH?",
        "What does MASH mean",
        "what does MASH stand for?",
        "the MASH",
        "a mash",
    ],
)
def test_a_question_about_a_word_is_the_word(typed):
    assert ids(typed) == ["mash"]
    assert how(typed) == ["alias"]


def test_a_name_that_begins_with_the_whole_words_answers_where_it_is_the_only_one():
    assert find("virtual school", [prepared("it", "Virtual school head")]) == [
        Match("it", "prefix")
    ]
    assert find("chi", ENTRIES) == []
    assert find("child protection", ENTRIES) == [Match("plan", "prefix")]


def test_several_names_that_begin_with_two_words_are_a_list_and_with_one_they_only_suggest():
    entries = (prepared("a", "Care order hearing"), prepared("b", "Care order"))
    assert find("care", entries) == [Match("b", "search"), Match("a", "search")]
    entries = (prepared("a", "Care order hearing today"), prepared("b", "Care order review"))
    assert find("care order", entries) == [Match("b", "prefix"), Match("a", "prefix")]
    assert find("child", ENTRIES) == [
        Match("exploitation", "search"),
        Match("cin", "search"),
        Match("plan", "search"),
    ]


def test_a_word_that_is_a_small_part_of_a_name_only_suggests():
    entries = (prepared("leave", "Consent to leave a school"),)
    assert find("consent", entries) == [Match("leave", "search")]


def test_the_beginning_of_another_name_is_worth_less_than_that_of_a_name():
    entries = (
        prepared("visit", "Health visiting", ("public health nursing",)),
        prepared("grant", "Public health grant"),
    )
    assert find("public health", entries) == [Match("grant", "prefix")]
    assert find("public health", entries[:1]) == [Match("visit", "search")]


def test_all_words_must_be_there_and_the_name_counts_more_than_the_text():
    assert ids("child council help") == ["cin"]
    assert ids("child safe") == ["plan"]
    assert ids("school child") == ["virtual"]
    assert ids("child zebra") == []


def test_small_words_alone_still_find_nothing_odd():
    assert ids("") == ids("   ") == ids("?!") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("virtaul school", "virtual"),
        ("chid protection plan", "plan"),
        ("cheif executive", "ce"),
        ("famly hub", "hub"),
    ],
)
def test_a_slip_of_the_keys_is_still_found_and_said_to_be_near(typed, meant):
    assert find(typed, ENTRIES)[0] == Match(meant, "near")


def test_what_is_nothing_like_it_finds_nothing():
    assert find("xylophone quartz", ENTRIES) == []


def test_no_more_come_back_than_were_asked_for():
    many = [prepared(f"id{n}", f"Child {n}x") for n in range(50)]
    assert len(find("child", many)) == 12


def test_near_words_are_at_most_three():
    assert near_words("tikc", ["tick", "untick", "list", "zebra"])[0] == "tick"
    assert len(near_words("lis", ["list", "lisp", "lint", "lips", "lis1"])) == 3


# What must come first in the real glossary, as people type it.
TYPED = {
    "camhs": "camhs",
    "C.A.M.H.S.": "camhs",
    "child and adolescent mental health": "camhs",
    "Children in need": "child-in-need",
    "childrens in need": "child-in-need",
    "CIN": "child-in-need",
    "CIN plan": "child-in-need",
    "what does CIN mean": "child-in-need",
    "lac": "looked-after-child",
    "L.A.C.": "looked-after-child",
    "looked after kids": "looked-after-child",
    "Looked After Children": "looked-after-child",
    "children in care": "child-in-care",
    "in care": "child-in-care",
    "CCG": "ccg",
    "ccgs": "ccg",
    "clinical comissioning group": "ccg",
    "ICB": "icb",
    "integrated care boards": "icb",
    "safegaurding hub": "mash",
    "MASH": "mash",
    "the MASH": "mash",
    "mash team": "mash",
    "multi agency safeguarding hub": "mash",
    "front door": "front-door",
    "virtual school": "virtual-school-head",
    "virtual head": "virtual-school-head",
    "VSH": "virtual-school-head",
    "s47": "section-47",
    "s.47": "section-47",
    "sec 47": "section-47",
    "section 47 enquiry": "section-47",
    "S17": "section-17",
    "section 20": "section-20",
    "YOT": "yot",
    "youth offending": "yot",
    "youth justice": "youth-justice-service",
    "CE": "chief-executive",
    "chief exec": "chief-executive",
    "child exploitation": "child-exploitation",
    "DCS": "dcs",
    "the director": "dcs",
    "Director of Childrens Services": "dcs",
    "LMCS": "lmcs",
    "lead member": "lmcs",
    "cabinet member": "portfolio-holder",
    "EHCP": "ehcp",
    "EHC plans": "ehcp",
    "ech plan": "ehcp",
    "education health and care plan": "ehcp",
    "SEND": "send",
    "special needs": "send",
    "SEN": "sen",
    "Ofsted": "ofsted",
    "offsted": "ofsted",
    "ILACS": "ilacs",
    "JTAI": "jtai",
    "LSCB": "lscb",
    "serious case review": "serious-case-review",
    "practice review": "practice-review",
    "child protection plan": "child-protection-plan",
    "child protection confrence": "child-protection-conference",
    "corporate parents": "corporate-parent",
    "corprate parenting": "corporate-parent",
    "care leavers": "care-leaver",
    "foster carers": "foster-care",
    "kinship": "kinship-care",
    "SGO": "special-guardianship",
    "UASC": "uasc",
    "unaccompanied minors": "uasc",
    "NEETs": "neet",
    "PRU": "pru",
    "pupil referal unit": "pru",
    "home schooling": "elective-home-education",
    "academies": "academy",
    "MAT": "academy-trust",
    "RSC": "rsc",
    "regional director": "regional-director",
    "DSG": "dsg",
    "high needs": "high-needs-block",
    "statutory override": "statutory-override",
    "school transport": "home-to-school-transport",
    "home-to-school transport": "home-to-school-transport",
    "county lines": "county-lines",
    "CSE": "cse",
    "family help": "family-help",
    "early help": "early-help",
    "sure start": "childrens-centre",
    "troubled families": "troubled-families",
    "Working Together": "working-together",
    "LSP": "lead-safeguarding-partner",
    "MACPT": "macpt",
    "family group conference": "family-group-decision-making",
    "report card": "report-card",
    "peer review": "peer-challenge",
    "personal advisor": "personal-adviser",
    "supported accomodation": "supported-accommodation",
    "section 114": "section-114",
    "quartet": "strategic-quartet",
    "scrutiny": "overview-and-scrutiny",
    "UNCRC": "uncrc",
    "health and well being board": "hwb",
}


def looked_up(lmcs, command, typed):
    return json.loads(lmcs(command, *typed.split(), "--json").out)["matches"]


@pytest.mark.parametrize(("typed", "first"), TYPED.items(), ids=TYPED)
def test_the_real_glossary_gives_the_right_entry_first(lmcs, typed, first):
    found = looked_up(lmcs, "glossary", typed)
    assert found[0]["id"] == first, [match["id"] for match in found]


@pytest.mark.parametrize(("typed", "first"), {"CAHMS": "camhs", "apology": "remedy"}.items())
def test_the_real_glossary_only_suggests_what_is_not_called_so(lmcs, typed, first):
    found = json.loads(lmcs("glossary", *typed.split(), "--json", expect=3).out)["matches"]
    assert (found[0]["id"], found[0]["match"]) == (first, "search")
    page = lmcs("glossary", *typed.split(), expect=3).out
    assert f"lmcs does not have “{typed}” in its glossary." in page
    assert "Did you mean" in page
    assert f'lmcs ask "{typed}: what does it mean?"' in page


def test_the_real_glossary_gives_every_meaning_of_a_short_form(lmcs):
    assert [match["id"] for match in looked_up(lmcs, "glossary", "CE")] == [
        "chief-executive",
        "child-exploitation",
        "church-of-england-school",
    ]
    assert "3 meanings for “CE”" in lmcs("glossary", "CE").out


@pytest.mark.parametrize("typed", ["CCG", "YOT", "troubled families", "serious case review", "RSC"])
def test_what_is_gone_says_what_changed_and_since_when(lmcs, typed):
    entry = looked_up(lmcs, "glossary", typed)[0]
    assert entry["changes"]
    assert entry["now"]
    assert "\nChanged: In force since " in lmcs("glossary", *typed.split()).out


@pytest.mark.parametrize(
    ("typed", "first"),
    {
        "s47": "ca1989-s47",
        "section 47": "ca1989-s47",
        "s.17": "ca1989-s17",
        "section 18": "ca2004-s18",
        "s19": "ca2004-s19",
        "s 16E": "ca2004-s16e",
        "working together": "working-together",
        "SEND code": "send-code",
        "equality act": "equality-act-2010",
        "UN convention": "uncrc",
        "kids in need": "ca1989-s17",
        "prevent": "prevent-duty",
    }.items(),
)
def test_the_law_is_found_by_reference_and_by_topic(lmcs, typed, first):
    assert looked_up(lmcs, "law", typed)[0]["id"] == first


def test_every_name_short_form_and_alias_of_the_shipped_content_finds_its_own_entry(library):
    names = Names(
        [
            prepared(term.id, term.term, (*term.short, *term.also), term.meaning)
            for term in library.terms.values()
        ]
    )
    lost = [
        (typed, entry.id)
        for entry in names.entries
        for typed in (entry.name, *entry.aliases)
        if entry.id not in [match.id for match in find(typed.upper(), names)]
    ]
    assert lost == []


@pytest.mark.parametrize("kind", [TERMS, LAWS, DOCUMENTS], ids=lambda kind: kind.command)
def test_every_name_that_a_list_prints_opens_its_own_entry_as_it_is_printed(kind, library):
    names = Names(kind.findable(library))
    page = kind.everything(library)
    bullets = [text for block in page.blocks if isinstance(block, Bullets) for text in block.items]
    rows = [row[0] for block in page.blocks if isinstance(block, Facts) for row in block.rows]
    gists = [entry.gist[0] for entry in kind.shelf(library).values()]
    lost = [
        printed
        for printed in (*bullets, *rows, *gists)
        if not (found := find(printed, names)) or found[0].how not in ("exact", "alias")
    ]
    assert lost == []
    assert len(bullets) + len(rows) == len(kind.shelf(library))


def test_a_near_match_is_an_answer_that_says_so_and_no_match_is_not_found(lmcs):
    assert "spelled nearly like it" in lmcs("glossary", "pupil", "referal", "unit").out
    nothing = lmcs("glossary", "xylophone", "quartz", expect=3)
    assert nothing.out == ""
    assert "“" not in nothing.err
    assert '"xylophone quartz"' in nothing.err
    assert 'lmcs ask "xylophone quartz: what does it mean?"' in nothing.err
    mentioned = lmcs("glossary", "grasshopper", "ombudsman", expect=3)
    assert mentioned.out == ""
    assert "To open it: lmcs glossary" in mentioned.err


# --- at the edges -----------------------------------------------------------------------------------


def test_a_number_at_the_end_is_a_whole_number():
    entries = (prepared("one", "Part 1 of it"), prepared("ten", "Part 10 of it"))
    assert ids("part 1", entries) == ["one"]
    assert ids("part 10", entries) == ["ten"]
    assert ids("part", entries) == ["one", "ten"]
    assert ids("part 2", entries) == []


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("s47", "section 47"),
        ("s4", "section 4"),
        ("s4a", "section 4a"),
        ("ss 17 and 47", "section 17 and 47"),
        ("the s47 duty", "the section 47 duty"),
        ("section47 duty", "section 47 duty"),
        ("section4b", "section 4b"),
        ("my section 47 x", "my section 47 x"),
        ("sections of it", "section of it"),
        ("sec of it", "sec of it"),
        ("act s1a", "act section 1a"),
        ("r4", "r4"),
        ("abcdefg7", "abcdefg7"),
        ("it is s", "it is s"),
        ("L.A.C.", "lac"),
        ("e.g. a", "eg a"),
        ("policies", "policy"),
        ("ties", "tie"),
        ("his bus", "his bus"),
        ("class", "class"),
        ("gas", "gas"),
        ("plan's", "plan"),
        ("childern kids", "child child"),
    ],
)
def test_words_are_folded_as_they_are_compared(typed, folded):
    assert fold(typed) == folded


def test_exact_comes_before_alias_also_letter_for_letter_and_nothing_twice():
    entries = (prepared("b", "Other", ("Plan",)), prepared("a", "Plan", ("plan", "Plan")))
    assert find("PLAN", entries) == [Match("a", "exact"), Match("b", "alias")]
    assert find("plans", entries) == [Match("a", "exact"), Match("b", "alias")]


def test_a_section_that_is_only_mentioned_is_about_another_one():
    entries = (
        prepared("a", "Enquiry", (), "Under section 47 a council asks."),
        prepared("b", "Section 47 enquiry", (), "A council asks."),
    )
    assert ids("section 47 council", entries) == ["b"]
    assert ids("enquiry section 47", entries) == ["b"]
    assert ids("council asks section", entries) == ["b", "a"]


def test_words_in_the_name_count_more_than_those_in_the_text_and_then_the_order_does():
    entries = (
        prepared("text", "Thing", (), "About school meals."),
        prepared("one", "School thing", (), "About meals."),
        prepared("two", "Meals at school"),
        prepared("also", "Thing", ("school",), "About meals."),
    )
    assert [match.id for match in holding("meals school", entries)] == [
        "two",
        "one",
        "also",
        "text",
    ]
    assert ids("meals school", entries) == ["two"]


@pytest.mark.parametrize(
    "words", ["sufficiency", "Sufficiency strategy", "strategy plan", "for homes"]
)
def test_whole_words_further_on_in_a_name_suggest_it(words):
    entries = (
        prepared("long", "Wexbridge sufficiency strategy and plan for homes, and some more"),
        prepared("short", "The national sufficiency strategy plan for homes"),
        prepared(
            "text",
            "Other",
            (),
            "About the sufficiency strategy plan for homes.",
            ("insufficiency",),
        ),
    )
    found = find(words, entries)
    assert [(match.id, match.how) for match in found] == [("short", "search"), ("long", "search")]
    assert [match.how for match in find("suffic", entries)] in ([], ["mentioned"])


@pytest.mark.parametrize(
    ("typed", "name", "found"),
    [
        ("ofstead", "Ofsted", True),  # 0.92
        ("oftsed", "Ofsted", True),  # 0.83, and two letters have changed places
        ("abcdefg", "abcdexy", False),  # 0.71
        ("abcd efghijkl", "abcd efghijxy", False),  # 0.85
        ("protcetion plan", "protection plan", True),
        ("safegaurding hub", "multi-agency safeguarding hub", False),  # not the whole name
        ("MAHS", "MASH", False),  # too short to tell
        ("carer", "caper", False),
        ("children act 1988", "Children Act 1989", False),
        ("chilrden's act 1989", "Children's Act 1989", True),
        ("section 41", "section 47", False),
        ("child protection panel", "child protection plan", False),
        ("corporate grandparents", "corporate parent", False),  # another word, not a slip
        ("unregistered homes", "registered homes", False),
        ("registered provision", "unregistered provision", False),
        ("xregistered homes", "registered homes", True),
        ("child arrangement order", "child arrangements court order", False),  # a word is no slip
        ("pre-prcoeedings", "preproceedings", True),
    ],
)
def test_how_near_is_near(typed, name, found):
    hows = [match.how for match in find(typed, [prepared("it", name)])]
    assert ("near" in hows) == found


def test_only_the_nearest_come_back():
    entries = [
        prepared("far", "protocolxx"),
        prepared("near", "protocol"),
        prepared("it", "protocol"),
    ]
    assert find("protocul", entries[:2]) == [Match("near", "near")]
    assert ids("protocul", entries) == ["near", "it"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("what is a MASH?", [("mash", "MASH")]),
        ("what does CIN mean", [("cin", "CIN")]),
        ("How long does a child protection plan last?", [("plan", "child protection plan")]),
        ("who runs the family hub", [("hub", "family hub")]),
        ("CIN vs CPP", [("cin", "CIN"), ("plan", "CPP")]),
        ("CIN/CPP", [("cin", "CIN"), ("plan", "CPP")]),
        ("the MASH and the family hub", [("mash", "MASH"), ("hub", "family hub")]),
        ("difference between a CIN and section 47", [("cin", "CIN"), ("s47", "section 47")]),
        ("what is CE", [("ce", "CE"), ("exploitation", "CE")]),
    ],
)
def test_what_is_asked_about_is_found_and_told(typed, found):
    assert [(match.id, match.asked) for match in find(typed, ENTRIES)] == found
    assert set(how(typed)) == {"alias"} or set(how(typed)) <= {"exact", "alias"}


@pytest.mark.parametrize(
    "typed",
    [
        "MASH placement",  # two things side by side are a third
        "MASH CIN",
        "MASH and trouble",  # one of the two is not here
        "what is a MASH placement",
        "what is it",
        "and",
    ],
)
def test_no_thing_stands_under_the_words_of_another(typed):
    assert not [match for match in find(typed, ENTRIES) if match.how in ANSWERS]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Sian", "Siân"),
        ("SIÂN", "Sian"),
        ("coproduction", "Co-production"),
        ("pre proceedings", "Pre-proceedings"),
        ("post16", "Post-16"),
        ("EHs", "EH"),
        ("KCSIEs", "KCSIE"),
        ("fire and rescue", "Fire & Rescue"),
        ("head of virtual school", "Head of the virtual school"),
        ("processes", "Process"),
        ("ca2004 s19", "CA 2004, s. 19"),
        ("promise", "The promise"),
    ],
)
def test_the_same_name_written_another_way_is_the_very_name(typed, name):
    assert find(typed, [prepared("it", name)]) == [Match("it", "exact")]


@pytest.mark.parametrize(
    "typed",
    ["looked after children (LAC)", "Looked-after child LAC", "LAC looked after child", "(LAC)"],
)
def test_a_name_with_its_short_form_beside_it_is_the_name(typed):
    assert ids(typed, (prepared("it", "Looked-after child", ("LAC",)),)) == ["it"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("s19", ["ca", "ea"]),
        ("s19(2)", ["ca", "ea"]),
        ("section 19 of the Children Act 2004", ["ca"]),
        ("education act s19", ["ea"]),
        ("s 19 ca 2004", ["ca"]),
        ("s42", ["plans"]),
        ("cfa 2014 s42", ["plans"]),
        ("s50", ["plans"]),
        ("s51", []),
        ("s1", []),
        ("s9", []),
        ("s19a", []),
    ],
)
def test_a_section_is_that_section_of_every_act_and_never_its_neighbour(typed, found):
    entries = (
        prepared("ca", "Children Act 2004, section 19", ("ca2004 s19",)),
        prepared("ea", "Education Act 1996, section 19", ("ea1996 s19",)),
        prepared("plans", "Children and Families Act 2014, sections 36 to 50", ("cfa2014 plans",)),
        prepared("text", "Other", (), "It is like section 9, section 1 and section 51."),
    )
    assert ids(typed, entries) == found


def test_all_that_holds_the_words_of_a_question_is_there_with_those_in_the_name_first():
    entries = [prepared(f"n{n}", f"Plan {n}", (), "About transport.") for n in range(20)]
    entries.append(prepared("named", "Transport plan"))
    found = holding("what about the transport plan?", entries)
    assert [match.id for match in found][:2] == ["named", "n0"]
    assert len(found) == 21


@pytest.mark.parametrize(
    ("word", "near"), [("abcde", ["abcxy"]), ("ABCDE", ["abcxy"]), ("abxyz", []), ("abzzzz", [])]
)
def test_a_word_is_near_from_six_tenths_on(word, near):
    assert near_words(word, ["abcxy"] if word != "abxyz" else ["abcde"]) == near


def test_a_search_leaves_near_spellings_to_who_asks_for_them():
    entries = Names((prepared("near", "Winter plan"),))
    assert find_all("wintr plan", entries) == []
    assert [match.how for match in find_near("wintr plan", entries)] == ["near"]


def test_an_id_of_a_role_means_that_role_by_search_too(library):
    """So what is typed as an id needs no search."""
    people = Names(findable(library.people, "name"))
    assert {id_: find(id_, people)[0].id for id_ in library.people} == {id_: id_ for id_ in library.people}  # fmt: skip


def test_a_word_is_found_wherever_it_stands_in_a_text(library):
    """Though no more of the text is folded than the sentences that may hold it."""
    entries = findable(library.terms, "term", "meaning", "say")
    whole = {}
    for each in entries:
        named = fold(" ".join((each.name, *each.aliases)))
        term = library.terms[each.id]
        whole[each.id] = f" {named} {fold(f'{term.meaning} {term.say}')} "
    words = sorted({word for text in whole.values() for word in text.split() if len(word) > 3})
    names = Names(entries)
    for word in words[::200]:
        holding = {match.id for match in names.holding((word,))}
        assert holding == {id_ for id_, text in whole.items() if f" {word} " in text}, word


@pytest.mark.parametrize(
    ("asked", "code"), [("what is the ACE panel", 2), ("glossary ACE panel", 3)]
)
def test_letters_that_are_a_name_are_no_slip_of_others(lmcs, asked, code):
    ran = lmcs(*asked.split(), expect=code)
    assert "child exploitation" not in ran.out + ran.err
