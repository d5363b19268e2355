"""What a person types is found: exact, alias, prefix, words, near, in that order; and on the real glossary and law."""

import json

import pytest

from lmcs.content.finding import Findable, Match, find, fold, near_words

ENTRIES = (
    Findable(
        "mash",
        "Multi-agency safeguarding hub",
        ("MASH", "hub"),
        "A team where agencies look at a worry about a child together.",
    ),
    Findable("hub", "Family hub", ("best start hub",), "A place for families."),
    Findable("ce", "Chief executive", ("CE",), "The most senior officer."),
    Findable("exploitation", "Child exploitation", ("CE",), "Using a child for gain."),
    Findable(
        "s47",
        "Section 47",
        ("s47",),
        "The duty to enquire where a child may suffer significant harm.",
    ),
    Findable("cin", "Child in need", ("CIN",), "A child who needs help from the council."),
    Findable("plan", "Child protection plan", ("CPP",), "What agencies do to keep a child safe."),
    Findable(
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
        Findable("near", "Protocol"),
        Findable("words", "A law", (), "It is about a protocal."),
        Findable("prefix", "Protocal of 2020"),
        Findable("alias", "Rules", ("protocal",)),
        Findable("exact", "Protocal"),
    )
    assert find("protocal", entries) == [Match("exact", "exact"), Match("alias", "alias")]
    assert find("protocal", entries[:4]) == [Match("alias", "alias")]
    assert find("protocal", entries[:3]) == [Match("prefix", "prefix")]
    assert find("protocal", entries[:2]) == [Match("words", "words")]
    assert find("protocal", entries[:1]) == [Match("near", "near")]
    assert find("protocal", entries[:1], near=False) == []
    assert find("protocal", ()) == []


@pytest.mark.parametrize("typed", ["CE", "ce", " Ce ", "c.e.", "C.E"])
def test_a_short_form_with_two_meanings_gives_both(typed):
    assert ids(typed) == ["ce", "exploitation"]
    assert how(typed) == ["alias", "alias"]


def test_the_exact_name_comes_before_the_alias_of_another():
    assert find("hub", (*ENTRIES[:2], Findable("own", "Hub"))) == [
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
        ("safeguarding & hubs", "safeguarding hub"),
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


def test_a_start_finds_the_shortest_name_first():
    assert find("chi", ENTRIES) == [
        Match("cin", "prefix"),
        Match("ce", "prefix"),
        Match("exploitation", "prefix"),
        Match("plan", "prefix"),
    ]


def test_one_letter_is_no_start():
    assert "prefix" not in how("c")


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
        ("safegaurding hub", "mash"),
        ("cheif executive", "ce"),
        ("famly hub", "hub"),
    ],
)
def test_a_slip_of_the_keys_is_still_found_and_said_to_be_near(typed, meant):
    assert find(typed, ENTRIES)[0] == Match(meant, "near")


def test_what_is_nothing_like_it_finds_nothing():
    assert find("xylophone quartz", ENTRIES) == []


def test_no_more_come_back_than_were_asked_for():
    many = [Findable(f"id{n}", f"Child {n}") for n in range(50)]
    assert len(find("child", many)) == 12
    assert len(find("child", many, most=50)) == 50


def test_near_words_are_at_most_three():
    assert near_words("tikc", ["tick", "untick", "list", "zebra"])[0] == "tick"
    assert len(near_words("lis", ["list", "lisp", "lint", "lips", "lis1"])) == 3


# What must come first in the real glossary, as people type it.
TYPED = {
    "camhs": "camhs",
    "CAHMS": "camhs",
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
    "best start": "best-start-family-hub",
    "troubled families": "troubled-families",
    "Working Together": "working-together",
    "LSP": "lead-safeguarding-partner",
    "MACPT": "macpt",
    "family group conference": "family-group-decision-making",
    "report card": "report-card",
    "peer review": "sector-led-improvement",
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


def test_the_real_glossary_gives_both_meanings_of_a_short_form(lmcs):
    assert [match["id"] for match in looked_up(lmcs, "glossary", "CE")] == [
        "chief-executive",
        "child-exploitation",
    ]
    assert "2 meanings for “CE”" in lmcs("glossary", "CE").out


@pytest.mark.parametrize("typed", ["CCG", "YOT", "troubled families", "serious case review", "RSC"])
def test_what_is_gone_says_what_changed_and_since_when(lmcs, typed):
    entry = looked_up(lmcs, "glossary", typed)[0]
    assert entry["changes"]
    assert entry["now"]
    assert "What has changed\n\nState: In force since " in lmcs("glossary", *typed.split()).out


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
    entries = [
        Findable(term.id, term.term, (*term.short, *term.also), term.meaning)
        for term in library.terms.values()
    ]
    lost = [
        (typed, entry.id)
        for entry in entries
        for typed in (entry.name, *entry.aliases)
        if entry.id not in [match.id for match in find(typed.upper(), entries)]
    ]
    assert lost == []


def test_a_near_match_is_an_answer_that_says_so_and_no_match_is_not_found(lmcs):
    assert "spelled nearly like it" in lmcs("glossary", "pupil", "referal", "unit").out
    nothing = lmcs("glossary", "xylophone", "quartz", expect=3)
    assert nothing.out == ""
    assert "“" not in nothing.err
    assert '"xylophone quartz"' in nothing.err
    assert "lmcs glossary" in nothing.err


# --- at the edges -----------------------------------------------------------------------------------


def test_two_letters_are_a_start_and_one_is_not():
    entries = (Findable("order", "Edict of care"), Findable("other", "Order"))
    assert find("ed", entries) == [Match("order", "prefix")]
    assert find("e", entries) == []


def test_of_two_starts_of_one_length_the_first_entry_comes_first():
    entries = (Findable("z", "Care one"), Findable("a", "Care two"), Findable("b", "Care"))
    assert ids("car", entries) == ["b", "z", "a"]


def test_a_number_at_the_end_is_a_whole_number():
    entries = (Findable("one", "Part 1 of it"), Findable("ten", "Part 10 of it"))
    assert ids("part 1", entries) == ["one"]
    assert ids("part 10", entries) == ["ten"]
    assert ids("part", entries) == ["one", "ten"]
    assert ids("pa", (Findable("a1", "Pa1 x"), Findable("ab", "Pab x"))) == ["a1", "ab"]


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
    entries = (Findable("b", "Other", ("Plan",)), Findable("a", "Plan", ("plan", "Plan")))
    assert find("PLAN", entries) == [Match("a", "exact"), Match("b", "alias")]
    assert find("plans", entries) == [Match("a", "exact"), Match("b", "alias")]


@pytest.mark.parametrize("near", [True, False])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kids home", ["home"]),
        ("policies", ["policy"]),
        ("policy", ["policy"]),
        ("s 20 duty", []),
        ("house of it", ["policy"]),
        ("the house", ["policy"]),
        ("of the", []),
        ("day duty", ["duty"]),
    ],
)
def test_leaving_out_near_spellings_leaves_out_nothing_else(typed, meant, near):
    entries = (
        Findable("home", "Home", (), "Where children live."),
        Findable("policy", "Rules", ("Policies",), "What a house is run by."),
        Findable("duty", "Duty", (), "Under section 20, day and night."),
    )
    found = [match.id for match in find(typed, entries, near=near) if match.how != "near"]
    assert found == meant


def test_a_section_that_is_only_mentioned_is_about_another_one():
    entries = (
        Findable("a", "Enquiry", (), "Under section 47 a council asks."),
        Findable("b", "Section 47 enquiry", (), "A council asks."),
    )
    assert ids("section 47 council", entries) == ["b"]
    assert ids("47 section council", entries) == ["b", "a"]
    assert ids("enquiry section 47", entries) == ["b"]
    assert ids("council asks section", entries) == ["b", "a"]


def test_words_in_the_name_count_more_than_those_in_the_text_and_then_the_order_does():
    entries = (
        Findable("text", "Thing", (), "About school meals."),
        Findable("one", "School thing", (), "About meals."),
        Findable("two", "Meals at school"),
        Findable("also", "Thing", ("school",), "About meals."),
    )
    assert ids("meals school", entries) == ["two", "one", "also", "text"]


@pytest.mark.parametrize(
    ("typed", "name", "found"),
    [
        ("abcde", "abcdx", True),  # 0.80: as far as a long name may be from what was typed
        ("abcdefg", "abcdexy", False),  # 0.71
        ("abcd efghi", "abcd efgxy", True),  # 0.80
        ("abcd efgh", "abcd efxy", False),  # 0.78
        ("abcd", "abcx", True),  # 0.75: a short form with one letter wrong
        ("abc", "abx", False),
        ("bcde", "abcde", False),  # another short form, though 0.89
        ("abcdf", "abcd", True),
        ("abcde", "abcd", True),
    ],
)
def test_how_near_is_near(typed, name, found):
    assert bool(find(typed, [Findable("it", name)])) is found


def test_the_nearest_comes_first_and_five_are_enough():
    entries = [Findable(f"n{n}", f"protocol{n}") for n in range(4)]
    entries += [
        Findable("near", "protocol"),
        *(Findable(f"m{n}", f"protocols{n}") for n in range(4)),
    ]
    found = find("protocul", entries)
    assert [match.id for match in found] == ["near", "n0", "n1", "n2", "n3"]
    assert {match.how for match in found} == {"near"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("xx yy zz transprot", ["words"]),  # word by word, found by words
        ("familly", ["family"]),
        ("best strat family center", ["name"]),
        ("guidence on famly", ["start"]),
        ("wrong wronger", []),
    ],
)
def test_a_slip_in_one_word_of_several_is_mended(typed, meant):
    entries = (
        Findable("words", "Transport", (), "Of xx and yy and zz."),
        Findable("family", "Family"),
        Findable("name", "Best start family centre and more", ("best start family centre",)),
        Findable("start", "Guidance on family matters of every kind there may be"),
    )
    assert [match.id for match in find(typed, entries)][:1] == meant
    assert {match.how for match in find(typed, entries)} <= {"near"}


def test_word_by_word_gives_five_at_most():
    entries = [Findable(f"n{n}", f"Transport plan of the council number {n}") for n in range(7)]
    assert ids("transprot plan", entries) == ["n0", "n1", "n2", "n3", "n4"]


@pytest.mark.parametrize(
    ("word", "near"), [("abcde", ["abcxy"]), ("ABCDE", ["abcxy"]), ("abxyz", []), ("abzzzz", [])]
)
def test_a_word_is_near_from_six_tenths_on(word, near):
    assert near_words(word, ["abcxy"] if word != "abxyz" else ["abcde"]) == near


@pytest.mark.parametrize("near", [True, False])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("child home", ["kids"]),
        ("section duty", ["short"]),
        ("section 4 duty", ["short"]),
        ("policy year", ["years"]),
        ("yearly", []),
        ("day by day", ["day"]),
    ],
)
def test_what_is_written_in_another_form_than_it_is_folded_to_is_found_also_without_near(
    typed, meant, near
):
    entries = (
        Findable("kids", "Kids at home"),
        Findable("short", "The s4 duty"),
        Findable("years", "Years", (), "In which policies are made."),
        Findable("day", "Sunday", (), "The days that a day is by."),
    )
    found = [match.id for match in find(typed, entries, near=near) if match.how != "near"]
    assert found == meant
