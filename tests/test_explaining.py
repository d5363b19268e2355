"""What is found in a paper's text: names and whose they are, law, what the paper explains, what nobody does, what is out of date."""

import re
import signal

import pytest

from conftest import all_shipped
from lmcs.papers.children import known_by
from lmcs.papers.companion import companion
from lmcs.papers.defining import defined
from lmcs.papers.elsewhere import is_told_by_its_sentence
from lmcs.papers.explaining import Explainer
from lmcs.papers.outdated import out_of_date
from lmcs.papers.paper import Paper, Passage
from lmcs.papers.past import is_past
from lmcs.papers.rules import asked_for, old_rules
from lmcs.papers.web import text_passages


@pytest.fixture(scope="module")
def explainer(library):
    return Explainer(library)


@pytest.fixture(scope="module")
def library():
    return all_shipped()


def paper(*texts):
    return Paper(
        "paper.txt", tuple(Passage(text, f"paragraph {n}") for n, text in enumerate(texts, 1))
    )


def terms(explainer, *texts):
    return {found.id: found for found in explainer.read(paper(*texts)).terms}


def laws(explainer, *texts):
    return [found.id for found in explainer.read(paper(*texts)).law]


FOUND = {
    "EHCPs": "ehcp",
    "the EHCP's wording": "ehcp",
    "EHC plans": "ehcp",
    "education, health and care plans": "ehcp",
    "the council’s LADO": "lado",
    "Looked After Children": "looked-after-child",
    "looked-after\nchildren": "looked-after-child",
    "High Needs Block (HNB)": "high-needs-block",
    "KINSHIP CARE AND LAC": "looked-after-child",
    "the MASH team": "mash",
    "the SaLT and the SENDCo": "senco",
    "a SaLT waiting list": "speech-and-language-therapy",
    "an EqIA": "eqia",
    "a section 106 sum": "section-106",
    "the private fostering rules": "private-fostering",
    "what Cabinet agreed": "cabinet",
    "the result (A8)": "attainment-8",
    "the victims' standard": "victims-standard",
    "the Foster Carers’ Charter": "foster-carers-charter",
    "a Pause practitioner": "pause-programme",
    "the s.47 conversion rate": "section-47",
    "30 s. 47 enquiries": "section-47",
    "the number of s.47s": "section-47",
    "the number of S.17's": "section-17",
    "s.20 agreements": "section-20",
}


@pytest.mark.parametrize("text", FOUND)
def test_a_name_is_found_however_it_stands(explainer, text):
    assert FOUND[text] in terms(explainer, f"We spoke of {text} today.") or FOUND[text] in terms(
        explainer, text
    )


NOT_FOUND = {
    "bangers and mash": "mash",
    "send the report, please send it": "send",
    "kept safe in a safe": "safety-valve",
    "those in attendance": "persistent-absence",
    "SEND THE PAPERS TO ALL MEMBERS": "send",
    "the pan-London network": "published-admission-number",
    "a plan to cap numbers": "exceptional-financial-support",
    "lac operon": "looked-after-child",
    "initial. Assessment is": "assessment",
    "please contact the Contact Officer": "contact",
    "steps to prevent it": "prevent",
    "Prevent it at once": "prevent",
    "see Annex VI": "visual-impairment",
    "Table AP": "alternative-provision",
    "A7 | Recruit\nA8 | Agree the plan": "attainment-8",
    "the Director of Public Health": "dcs",
    "the director for adults": "dcs",
    "a cabinet of toothbrushes": "cabinet",
    "the weak private fostering": "foster-care",
    "the academy for social workers": "academy",
    "a pause in care proceedings for mothers": "pause-programme",
    "The council is below its 0.1 per cent threshold of the NTS": "thresholds",
    "The LADO had 31 contacts, of which seven met the threshold": "thresholds",
    "PP+ is spent on tutors": "pupil-premium",
    "she has managed teams of social workers": "managed-team",
    "the NBV of the school site": "health-visiting",
    "refuges and other relevant accommodation": "relevant-accommodation",
    "a cost, plus the members' questions; allowances": "members-allowances",
}


@pytest.mark.parametrize("text", NOT_FOUND)
def test_an_everyday_word_is_no_name(explainer, text):
    assert NOT_FOUND[text] not in terms(explainer, text)


@pytest.mark.parametrize("label", ["the slow part", "a different room", "in the table", "one more chapter"])  # fmt: skip
def test_a_sentence_that_ends_in_the_word_for_a_part_numbers_nothing(explainer, label):
    assert "special-guardianship" in terms(explainer, f"This is {label}. SGO allowances are paid.")


def test_an_entry_stands_once_with_how_often_and_where_first(explainer):
    found = terms(
        explainer, "Nothing here.", "The Dedicated Schools Grant (DSG).", "The DSG and the DSG."
    )["dsg"]
    assert (found.times, found.where) == (4, "paragraph 2")
    assert found.texts == ("Dedicated Schools Grant", "DSG")


def test_the_longest_name_wins(explainer):
    found = terms(explainer, "The SEN support plan and the care order.")
    assert "sen-support" in found
    assert "care-order" in found
    assert "send" not in found


def test_letters_with_two_meanings_give_both_until_the_paper_says_which(explainer):
    both = terms(explainer, "The CE met the board.")
    assert both["chief-executive"].other == ("child-exploitation", "church-of-england-school")
    told = terms(explainer, "The chief executive (CE) met the board. The CE left.")
    assert "child-exploitation" not in told
    assert told["chief-executive"].times == 3


def test_a_name_in_full_does_not_silence_the_sense_that_the_paper_is_about(explainer):
    found = terms(
        explainer,
        "The youth justice service has 25 full-time equivalent staff.",
        "FTEs: 31 this quarter. Out-of-court disposals rose.",
    )
    assert "first-time-entrant" in found
    told = terms(explainer, "It has 25 full-time equivalent staff.", "Of 31 FTEs two left.")
    assert "first-time-entrant" not in told


def test_what_the_paper_calls_something_else_is_that(explainer):
    reading = explainer.read(paper("Our Local Active Club (LAC) met. The LAC is open."))
    assert "looked-after-child" not in {found.id for found in reading.terms}
    told = reading.defined[0]
    assert (told.short, told.long, told.where) == ("LAC", "Local Active Club", "paragraph 1")
    assert told.elsewhere == ("looked-after-child",)
    assert reading.unknown == ()


LAW = {
    "section 47 enquiries": ["ca1989-s47"],
    "s.47 and S.20": ["ca1989-s47", "ca1989-s20"],
    "s47": ["ca1989-s47"],
    "ss. 17 and 47": ["ca1989-s17", "ca1989-s47"],
    "sections 17, 20 and 47 of the Children Act 1989": ["ca1989-s17", "ca1989-s20", "ca1989-s47"],
    "section 17(10) of the 1989 Act": ["ca1989-s17"],
    "section 19 of the Education Act 1996": ["ea1996-s19"],
    "section 19 of the Children Act 2004": ["ca2004-s19"],
    "Children Act 2004, section 11": ["ca2004-s11"],
    "AP and EOTAS under section 19 duties": ["ea1996-s19"],
    "the rise in section 47 enquiries": ["ca1989-s47"],
    "section 17 CA 1989": ["ca1989-s17"],
    "s.17 CA89": ["ca1989-s17"],
    "the Children Act 1989. Section 47 of the Act": ["ca1989-s47"],
    "the Education Act 1996 and the Children Act 2004: under section 19 of that Act": [
        "ca2004-s19"
    ],
    "the Health Bill": ["health-bill-2026"],
    "Working Together": ["working-together"],
}


@pytest.mark.parametrize("text", LAW)
def test_law_is_found_with_its_act(explainer, text):
    assert laws(explainer, text) == LAW[text]


NO_LAW = (
    "section 6 of this report", "see section 3", "paragraph 19", "Appendix II", "in section 47 we set out",
    "section 12 of the strategy", "page 47", "section 4", "s 3",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_LAW)
def test_a_paper_s_own_sections_are_no_law(explainer, text):
    assert laws(explainer, f"It is in {text} today." if text.startswith("s") else text) == []


OF_ANOTHER_ACT = (
    "section 38 of PACE", "s.38 PACE 1984", "section 38 of the Magistrates' Courts Act 1980", "section 20 of the Care Act 2014",
    "Housing Act 1996, section 19", "Care Act 2014 s.47", "section 17 (Crime and Disorder Act 1998)", "section 47 under the Insolvency Rules 2016",
    "the Children Act 1989 and the Theft Act 1968. Section 17 of the Act", "section 47 of the Act", "sections 17 and 20 of the Landlord and Tenant Act",
)  # fmt: skip


@pytest.mark.parametrize("text", OF_ANOTHER_ACT)
def test_the_section_of_an_act_without_a_note_is_no_other_act_s(explainer, text):
    found = [id_ for id_ in laws(explainer, f"Under {text} it is done.") if "-s" in id_]
    assert found == []


def test_the_number_of_a_lone_note_is_not_enough_to_cite_it(explainer):
    assert laws(explainer, "The officer spoke of section 38 and of section 43.") == []


def test_an_act_named_before_tells_which_section_is_meant(explainer):
    assert laws(explainer, "The Education Act 1996 applies.", "Under section 19 it must.") == [
        "ea1996-s19"
    ]


BUDGET = (
    "Growth: the FGDM offer under the CWSA 2026.",
    "Table 2: savings\n  S1    In-house residential homes   -900 A\n  S2    Step-down to fostering   -1,600 R\n  S3    Agency social workers   -850 A",
    "  S10   Youth service   -260 R\n  S11   EWO service   -120 G\n  S12   Delete 2 IRO posts   -135 A",
    "5.1 S1: the homes open in May.",
    "5.2 S12: IRO caseloads would rise. S10 is the larger saving.",
)
LABELS = (
    BUDGET,
    ("Savings under the CWSA 2026. S2 Step-down from residential 1,600. S3 Agency social workers 850. S4 Close four centres 420.",),
    ("The CWSA 2026 is the basis.", "The saving S4 is at risk, and savings S2, S5 and S12 are late."),
    ("The CWSA 2026 is the basis.", "S1: saving of 200."),
    ("The Children Act 2004 applies.", "Question S11: how safe do you feel? See ref S10 and row S18."),
    ("The Children Act 2004 applies.", "| S17 | Homes | 12 |", "| S18 | Carers | 14 |", "| S19 | Leavers | 3 |"),
    ("The Children Act 2004 applies.", "(S16) Homes 12; (S17) carers 14; (S18) leavers 3"),
    ("The CWSA 2026 matters.", "Section 2: Performance", "Section 3: Finance", "Section 4. Risks", "Section 5 - Next steps"),
    ("Indicators under the Childcare Act 2006", "S1 Attendance 93%", "S2 Attainment 41%", "S6 Places 200", "In S6 we did well."),
    ("The CWSA 2026 matters.", "Option S3 is preferred to option S4.", "Strategic risks (S1 to S4) are red."),
)  # fmt: skip
"""References of a paper's own: of savings, questions, rows, headings."""


@pytest.mark.parametrize("texts", LABELS)
def test_what_a_paper_counts_by_s_and_a_number_is_no_section_of_an_act(explainer, texts):
    assert [id_ for id_ in laws(explainer, *texts) if "-s" in id_] == []


STILL_LAW = {
    ("S47 enquiries, rate per 10,000", "S17 plans", "S20 agreements"): ["ca1989-s47", "ca1989-s17", "ca1989-s20"],
    ("S46 powers of protection were used 12 times.", "S47 enquiries: 201"): ["ca1989-s46", "ca1989-s47"],
    ("S19 of the Education Act 1996 requires suitable education.",): ["ea1996-s19"],
    (*BUDGET, "G3 FGDM offer under s1 CWSA 2026", "S11 of the Children Act 2004 applies, and a s47 enquiry."): ["cwsa2026-s1", "ca2004-s11", "ca1989-s47"],
    ("The S151 Officer said that a S114 notice was not near.",): ["lga1972-s151", "lgfa1988-s114"],
    ("Section 47: 12 enquiries. Section 20: 4 children.",): ["ca1989-s47", "ca1989-s20"],
    ("Children's savings. The S17 budget is overspent.",): ["ca1989-s17"],
    ("Savings: S17 payments are cut by 10%. Risk S47 enquiries are late. Proposal: S20 agreements end.",): ["ca1989-s17", "ca1989-s47", "ca1989-s20"],
    ("the ward of St Mary is under s 19 of the Education Act 1996",): ["ea1996-s19"],
    ("A profit cap and section 12 of the 2026 Act, with section 20 agreements",): ["ca1989-s20", "cwsa2026-s12"],
    ("Section 2 of the 2026 Act is not in force. Section 3 of the 2026 Act brings teams.",): ["cwsa2026-s2", "cwsa2026-s3"],
}  # fmt: skip


@pytest.mark.parametrize("texts", STILL_LAW)
def test_a_section_is_law_beside_what_a_paper_counts(explainer, texts):
    assert sorted(id_ for id_ in laws(explainer, *texts) if "-s" in id_) == sorted(STILL_LAW[texts])


@pytest.mark.parametrize(
    "text",
    [
        "Northgate 31, Priory 24, St Mary's 19, other wards 137. The Children Act 2004 is the basis.",
        "Wards: St John’s 47, the Children’s 17.",
        "FOI: a request on agency spend. Section 40 and 43 exemptions may apply.",
        "Freedom of information: it was refused under section 40.",
        "FOI: names were withheld under s40(2) as personal data.",
        "Two requests under the FOIA were exempt under section 31 and section 36.",
        "The boy was charged with section 20 GBH, another with section 18 wounding and one with section 39 assault.",
        "A Section 8 inspection of the school took place in May. The 2026 Act brings changes.",
        "The 2026 Act brings changes. The court made a section 8 order, and asked for a section 7 report.",
        "The adult team made a section 42 enquiry, and she is on section 17 leave.",
        "The section 28 interview was recorded.",
        "A section 31 grant pays for the post.",
        "The minibus runs under a section 19 permit.",
        "A profit cap under section 15 or thereabouts of the 2026 Act",
        "A cap comes by section 15, or so we believe, of the Children's Wellbeing and Schools Act 2026.",
        "By section 47 (as we read it) of the Housing Act 1996 it is done.",
        "In section 22, it says, of that paper the sums are set out.",
    ],
)
def test_what_is_of_another_act_or_of_none_is_not_of_one_with_a_note(explainer, text):
    assert [id_ for id_ in laws(explainer, text) if "-s" in id_] == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("the duty in s507B is to secure activities", ["ea1996-s507b"]),
        ("Transport is set out in s508B and Schedule 35B.", ["ea1996-s508b"]),
        ("s508B and Schedule 35B of the Education Act 1996 apply", ["ea1996-s508b"]),
        ("s508B and Schedule 35B apply", ["ea1996-s508b"]),
        ("The duty in section 22G is to secure enough homes.", ["ca1989-s22g"]),
        ("as told in s.16E and in s436A", ["ca2004-s16e", "ea1996-s436a"]),
        ("A local offer has to be published under section 5 of the CWSA.", ["cwsa2026-s5"]),
        ("section 12, once in force, of the 2026 Act", ["cwsa2026-s12"]),
    ],
)
def test_a_section_with_a_letter_is_no_paper_s_own_and_an_act_may_stand_some_words_on(
    explainer, text, ids
):
    assert [id_ for id_ in laws(explainer, text) if "-s" in id_] == ids


def test_an_act_named_long_before_does_not_tell_which_of_two_it_is(explainer):
    said = ("The report led to the Children Act 2004.", "Awaab's Law is on housing.", "Most complaints were on section 19 and annual reviews.")  # fmt: skip
    assert [id_ for id_ in laws(explainer, *said) if "-s" in id_] == BOTH


BOTH = ["ca2004-s19", "ea1996-s19"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The LGSCO upheld complaints, most on section 19 and annual reviews. Cllr Underhill is the Lead Member.", BOTH),
        ("Eleven cases were upheld, most on section 19. The Lead Member was told.", BOTH),
        ("Pupils wait for section 19 tuition out of school. The Lead Member was told.", ["ea1996-s19"]),
        ("Under section 19 the council has to designate a lead member for children's services.", ["ca2004-s19"]),
    ],
)  # fmt: skip
def test_a_section_that_two_acts_share_is_told_apart_by_its_own_sentence(explainer, text, ids):
    assert laws(explainer, text) == ids
    told = terms(explainer, text)
    found = told.get("alternative-provision") or told["lmcs"]
    assert ("section 19" in found.texts) == (ids != ["ca2004-s19"] or "lmcs" in told)
    if ids == ["ea1996-s19"]:
        assert "section 19" not in told["lmcs"].texts


TOR, PIB = {"TOR": "Terms of Reference"}, {"PIB": "Placements Improvement Board"}
DEFINED = {
    "The number of EHCPs stands at 2,904, up 9.": {},
    "Terms of Reference (TOR)": TOR,
    "Terms of Reference (TORs; see paragraph 3)": TOR,
    "Terms of Reference [TOR]": TOR,
    "Terms of Reference, or TOR, were": TOR,
    "the Terms of Reference, known as TOR, were": TOR,
    "the Terms of Reference (hereafter TOR)": TOR,
    "the Terms of Reference - TOR - were": TOR,
    "TOR (Terms of Reference)": TOR,
    "TOR - Terms of Reference": TOR,
    "TOR: Terms of Reference": TOR,
    "TOR | Terms of Reference": TOR,
    "Terms of Reference | TOR": TOR,
    "TOR\tTerms of Reference": TOR,
    "TOR Terms of Reference": TOR,
    "TOR, that is, the Terms of Reference, were": TOR,
    "TOR (i.e. Terms of Reference)": TOR,
    "TOR stands for Terms of Reference and is old": TOR,
    "TOR, which is short for Terms of Reference, is": TOR,
    "The TOR are the Terms of Reference": TOR,
    'the Placements Improvement Board ("PIB")': PIB,
    'the Placements Improvement Board (the "PIB", or the Board)': PIB,
    'the Placements Improvement Board ("the Board")': {"Board": "Placements Improvement Board"},
    "Northam Children's Trust (the Trust)": {"Trust": "Northam Children's Trust"},
    "Special Educational Needs Co-ordinators (SENCOs)": {
        "SENCO": "Special Educational Needs Co-ordinators"
    },
    "Families and Young People Team (FYPT)": {"FYPT": "Families and Young People Team"},
    "CEX - Chief Executive; PPL - Practice Pathway Lead": {
        "CEX": "Chief Executive", "PPL": "Practice Pathway Lead",
    },
    "on SIs, supported internships, we": {"SI": "supported internships"},
    "the R&R group met (that is, Recruitment and Retention)": {"R&R": "Recruitment and Retention"},
    "EP stands for early permanence": {"EP": "early permanence"},
    "our PEPs (practice educators)": {"PEP": "practice educators"},
    "PA was 22% (persistent absence)": {"PA": "persistent absence"},
    "the total (EUR)": {},
    "a rise (NB)": {},
    "the Police, Crime, Sentencing and Courts Act 2022 (PCSC Act)": {
        "PCSC": "Police, Crime, Sentencing and Courts Act 2022"
    },
    "PP+ (PPG+): £2,690 a child": {},
    "LAC (up 11%), IROs (four of them), the LADO (who chairs) and the DCS (Jane Smith)": {},
    "MASH, CIN and CP numbers (see Table 2) rose": {},
    "The LSCB (now the LSCP)": {},
    "The EP service and the AP panel met, and a PA spoke to the LA.": {},
}  # fmt: skip


@pytest.mark.parametrize("text", DEFINED)
def test_a_paper_explains_its_own_words_either_way_round(text):
    assert defined(text) == DEFINED[text]


def test_a_list_of_short_forms_explains_them_in_cells_of_their_own_and_before_it_stands(explainer):
    cells = (
        "The PIB met.",
        "Glossary",
        "PIB",
        "Placements Improvement Board",
        "QTX",
        "Quiet Trees Xtra",
    )
    told = explainer.read(paper(*cells))
    assert [(each.short, each.long) for each in told.defined] == [
        ("PIB", "Placements Improvement Board"), ("QTX", "Quiet Trees Xtra"),
    ]  # fmt: skip
    assert told.unknown == ()


SENSES = {
    "The Local Offer to care leavers was refreshed.": "care-leavers-local-offer",
    "The local offer for children with special needs was reviewed with families.": "local-offer",
    "Foster carers have delegated authority on overnight stays.": "delegated-authority-fostering",
    "Six FTE posts in the team are vacant.": "full-time-equivalent",
    "FTEs fell to 31 children in the youth justice system.": "first-time-entrant",
    "39% were good or better, 48% RI and 13% inadequate.": "requires-improvement",
    "The RI of the children's home met its registered manager.": "responsible-individual",
    "38 children are on an ICO and 20 on a full care order.": "care-order",
    "The data breach was reported to the ICO.": "information-commissioner",
    "Many have SEMH, or an ASC diagnosis.": "autism",
    "The overspend in ASC, on older people in care homes, was met by public health.": "adult-social-care",
    "The SLT and OT waits are long.": "speech-and-language-therapy",
    "The ICS and the ICB agreed a strategy for health.": "ics",
    "The ICS case recording system is slow.": "integrated-childrens-system",
    "CE referrals had doubled: most were linked to county lines.": "child-exploitation",
    "The CE and the DCS met the Leader.": "chief-executive",
    "Each care leaver has a PA.": "personal-adviser",
    "PP+ is paid against the targets in the PEP.": "pupil-premium-plus",
    "PP for pupils with free school meals is spent by schools.": "pupil-premium",
    "16+ accommodation is registered now.": "supported-accommodation",
    "The S&LT waits are long.": "speech-and-language-therapy",
    "SEN/D pupils did well.": "send",
    "The team has 14.5 FTE social workers.": "full-time-equivalent",
    "At the front door the thresholds for referrals show which levels of help children's needs call for.": "thresholds",
    "PA in secondary schools rose as attendance fell.": "persistent-absence",
    "The PA keeps the diary of a councillor.": "personal-assistant",
    "Plans by category: neglect 51%, emotional abuse 30%, PA 12%.": "physical-abuse",
    "EP placements, also called fostering for adoption, are few.": "early-permanence",
    "EP advice for needs assessments is late.": "educational-psychologist",
    "The Social Work Academy trains newly qualified social workers. The Academy's staff": "social-work-academy",
    "On child protection plans: neglect 51%, emotional abuse 30%.": "neglect",
    "Supervision took place monthly, with management oversight of cases.": "supervision-staff",
    "the neurodevelopmental (ND) pathway is long": "neurodevelopmental-pathway",
}


@pytest.mark.parametrize("text", SENSES)
def test_neighbours_say_which_sense_is_meant(explainer, text):
    found = terms(explainer, text)
    assert SENSES[text] in found
    assert found[SENSES[text]].other == ()


@pytest.mark.parametrize("text", ["The CE spoke.", "The RI met us.", "Ask the PA.", "An EP came."])
def test_letters_for_which_nothing_speaks_keep_all_their_senses(explainer, text):
    assert all(found.other for found in terms(explainer, text).values())
    assert len(terms(explainer, text)) > 1


def test_an_everyday_word_that_nothing_speaks_for_is_no_name(explainer):
    for text in ("Locums saw patients.", "Neglect of the roof cost us.", "They made contact."):
        assert terms(explainer, text) == {}, text


def test_the_passage_before_of_the_same_paragraph_is_a_neighbour(explainer):
    said = ("We know 94 of our care leavers, and each pathway plan.", "Each has a PA.")
    apart = explainer.read(paper(*said)).terms
    beside = explainer.read(Paper("a.txt", tuple(Passage(text, "paragraph 6.1") for text in said)))
    found = {each.id: each for each in beside.terms}
    assert found["personal-adviser"].other == ()
    assert len(apart) > len(found)


def test_what_the_paper_says_once_does_not_silence_another_sense(explainer):
    found = terms(
        explainer,
        "PA was 22% (persistent absence).",
        "91% of care leavers with a pathway plan have a PA.",
    )
    assert "personal-adviser" in found


def test_what_nobody_explains_is_listed_by_how_often(explainer):
    reading = explainer.read(paper("The XQZ and QRB met.", "XQZs again, and the i-QUEST model."))
    assert reading.unknown == (("XQZ", 2), ("QRB", 1), ("i-QUEST", 1))


@pytest.mark.parametrize(
    "text",
    [
        "AOB at 9 pm in the UK", "MINUTES: of the day", "PURPOSE OF THE REPORT", "Child AB and Mother XY", "Cllr BC, Mr DF",
        "Appendix XIV", "QXT Ltd", "the QXZ Academy", "at DINGLEY", "signed by QX/123", "mail@QXT.org", "https://QXT.example", "Signed: QX", "Ms QX", "1989 ABOVE2026/QXZ",
    ],
)  # fmt: skip
def test_what_everybody_knows_and_what_may_be_a_person_is_never_listed(explainer, text):
    unknown = dict(explainer.read(paper(f"The team met.\n{text}")).unknown)
    assert unknown == {}


OWN_BODIES = {
    "Families are helped by the Lantern\n     team for two years.": "Lantern team",
    "The Sunrise Hub opened in May.": "Sunrise Hub",
    "Each child is seen every week by the ACE panel.": "ACE panel",
    "The PA team met.": "PA team",
    "Nine young people were referred to the Bridge.": "Bridge",
    "The Bridge offers mentoring to boys at risk.": "Bridge",
    "Our Horizons Programme ended.": "Horizons Programme",
    "The Kestrel scheme costs £90,000.": "Kestrel scheme",
    "They were signposted to the Hive, and came.": "Hive",
}


@pytest.mark.parametrize("text", OWN_BODIES)
def test_what_the_council_calls_a_body_of_its_own_is_explained_by_nobody(explainer, text):
    reading = explainer.read(paper(text))
    assert reading.unknown == ((OWN_BODIES[text], 1),)
    assert {"aces", "personal-adviser"}.isdisjoint(found.id for found in reading.terms)


def test_a_body_is_counted_however_it_is_written(explainer):
    told = explainer.read(paper("The Lantern team met the XQZ.", "The Lantern Team, and the Bridge.", "The Bridge helps boys."))  # fmt: skip
    assert told.unknown == (("Lantern team", 2), ("Bridge", 2), ("XQZ", 1))


NO_BODIES = (
    "The Finance team and the Democratic Services team wrote it.", "The Wednesday panel and the June Forum met.",
    "The Millgate team covers Millgate, and works in Fennside; so does the Fennside team.", "The Penwick team is full, as is the North team.",
    "The Wexcombe Youth Justice Service and the Three Vales Fostering Hub", "Children on the Estuary\nBoard: 4 May",
    "The Council offers support. The Mayor helps. Support from the Bishop was welcome.", "It was referred to the Crown, and to the Ministry.",
    "A Brighter team. Weekly panel. Revised scheme.", "The mentoring scheme. Our Mentoring scheme is new.", "The lantern was lit. The Lantern team lit it.",
    "The Somerset scheme and the Essex forum", "Cllr Rao panel, Dr Okoro's team", "the HR team, the IT team and the PR team",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_BODIES)
def test_a_body_that_says_what_it_is_and_a_place_or_a_person_is_not_listed(explainer, text):
    assert explainer.read(paper(text)).unknown == ()


KNOWN_IN_BODIES = {
    "The PLO panel met, before the council asked the court for a care order.": "pre-proceedings",
    "The MASH team met.": "mash",
    "The SEND team met.": "send",
    "The IRO service spoke.": "iro",
    "The PA team helps each care leaver with a pathway plan.": "personal-adviser",
    "ACEs are stressful events. The ACE panel met.": "aces",
}


@pytest.mark.parametrize("text", KNOWN_IN_BODIES)
def test_letters_in_the_name_of_a_body_are_explained_where_something_speaks_for_them(explainer, text):  # fmt: skip
    reading = explainer.read(paper(text))
    assert KNOWN_IN_BODIES[text] in {found.id for found in reading.terms}
    assert reading.unknown == ()


STALE = {
    "The CCG will pay.": ("ccg", "integrated care board (ICB)", "2022-07-01"),
    "Ask the YOT.": ("yot", "youth justice service (YJS)", "2021"),
    "We follow Working Together 2018.": (
        "working-together",
        "Working Together to Safeguard Children 2026",
        "2026-03-18",
    ),
    "Under Working Together (2023) we act.": (
        "working-together",
        "Working Together to Safeguard Children 2026",
        "2026-03-18",
    ),
    "The Supporting Families team will visit.": ("supporting-families", "Family Help", "2025-04"),
    "Under the Education Act 1996 the LEA decides.": ("lea", "local authority (LA)", "2010"),
    "Our LSCB budget for 2026 is set.": (
        "lscb",
        "safeguarding children partnership (SCP)",
        "2019-09-29",
    ),
    "Our Children Not in School register is a legal requirement.": (
        "cnis-register",
        "enacted, not confirmed in force",
        "",
    ),
    "We must keep a Children Not in School register.": (
        "cnis-register",
        "enacted, not confirmed in force",
        "",
    ),
    "Our schools follow Keeping Children Safe in Education (September 2023).": (
        "kcsie",
        "Keeping Children Safe in Education 2026",
        "2026-09-01",
    ),
    "A meeting is offered under section 1 of the Children's Wellbeing and Schools Act 2026 before a plan is made.": (
        "cwsa2026-s1",
        "enacted, not confirmed in force",
        "",
    ),
    "The Child Protection Authority has asked us for data.": (
        "child-protection-authority",
        "proposed, not in force",
        "",
    ),
    "The Education for All Bill gives every pupil a plan.": (
        "education-for-all-bill",
        "proposed, not in force",
        "",
    ),
    "We act under the corporate parenting sections of the Children's Wellbeing and Schools Act 2026.": (
        "cwsa2026-corporate-parenting",
        "enacted, not confirmed in force",
        "",
    ),
    "Councils must keep a children not in school register under section 38 of the Children's Wellbeing and Schools Act 2026.": (
        "cwsa2026-s38",
        "enacted, not confirmed in force",
        "",
    ),
    "The next inspection is expected in July 2026 and will give us a grade for overall effectiveness.": (
        "ilacs",
        "four graded judgements, with none for overall effectiveness",
        "2026-04-01",
    ),
    "Our grant under the Family Hubs and Start for Life programme for 2026/27 is spent.": (
        "best-start-family-hub",
        "Best Start Family Hubs and Healthy Babies",
        "2026-04",
    ),
    "The Education Funding Agency will pay it.": (
        "esfa",
        "Department for Education (DfE)",
        "2025-03-31",
    ),
    "Working Together 2018 and the Common Assessment Framework apply.": (
        "caf",
        "early help or Family Help assessment",
        "",
    ),
    "We follow the family and friends care guidance of 2011.": (
        "kinship-care",
        "the statutory guidance on kinship care",
        "2024-10-11",
    ),
    "The seminar is about the Children's Wellbeing and Schools Bill, now before Parliament.": (
        "cwsa-2026",
        "Children's Wellbeing and Schools Act 2026 (CWSA)",
        "2026-04-29",
    ),
}


@pytest.mark.parametrize("text", STALE)
def test_what_is_out_of_date_is_named_with_what_is_true_now(explainer, library, text):
    found = out_of_date(explainer.read(paper(text)), library)
    assert STALE[text] in [(each.id, each.now, each.since) for each in found]


OLD_NAMES = {
    "The Children and Families Grant and the Children, Families and Youth Grant (CFYG) are now within our budget.": (
        "children-and-families-grant", "Children, Families and Youth Grant (CFYG)",
    ),
    "Twelve pupils are statemented.": ("ehcp", "education, health and care plan (EHCP)"),
    "An appeal to SENDIST costs the council dear.": ("send-tribunal", "SEND Tribunal"),
    "He was given a fixed-period exclusion.": ("exclusion", "suspension"),
    "The court made two contact orders and a residence order.": (
        "child-arrangements-order", "child arrangements order (CAO)",
    ),
    "The LGO has asked us for the file.": (
        "ombudsman", "Local Government and Social Care Ombudsman (LGSCO)",
    ),
    "The Ofsted inspection under the SIF looks at six things.": (
        "single-inspection-framework", "inspection of local authority children's services (ILACS)",
    ),
    "Inspectors will give a judgement on overall effectiveness.": (
        "ilacs", "four graded judgements, with none for overall effectiveness",
    ),
    "The child's name goes on the at risk register.": (
        "child-protection-plan", "child protection plan (CPP)",
    ),
    "The guardian ad litem sees the child.": ("childrens-guardian", "children's guardian"),
    "We pay for parent partnership.": (
        "sendiass", "SEND information, advice and support service (SENDIASS)",
    ),
    "The Children's Wellbeing and Schools Bill says that councils may do so.": (
        "cwsa-2026", "Children's Wellbeing and Schools Act 2026 (CWSA)",
    ),
    "The English Devolution and Community Empowerment Bill lets us choose.": (
        "devolution-2026", "English Devolution and Community Empowerment Act 2026",
    ),
    "The Crime and Policing Bill would make it an offence.": (
        "crime-and-policing-2026", "Crime and Policing Act 2026",
    ),
    "A bid to PHE is ready.": (
        "ohid", "Office for Health Improvement and Disparities or UK Health Security Agency",
    ),
    "DfES guidance on it is on the shelf.": ("dfe", "Department for Education (DfE)"),
    "Ask the PCT for its half.": ("primary-care-trust", "integrated care board (ICB)"),
    "Our Troubled Families worker visits.": ("troubled-families", "Family Help"),
    "Pupils at School Action Plus get less.": ("sen-support", "SEN support"),
    "The Health Education England post and the NHS Digital return are both late.": (
        "nhs-england", "NHS England (NHSE)",
    ),
    "Each social worker pays for HCPC registration.": (
        "hcpc", "Social Work England (SWE) registration",
    ),
    "The LEP board has money for it.": ("local-enterprise-partnership", ""),
    "A boy of 14 was given a final warning by the police.": (
        "final-warning", "youth caution",
    ),
    "Families are sent to the Household Support Fund.": (
        "crisis-and-resilience-fund", "Crisis and Resilience Fund (CRF)",
    ),
    "Two boys are placed in an approved school.": ("childrens-home", "children's home"),
    "A manager goes to the ACPC.": (
        "safeguarding-partnership", "safeguarding children partnership (SCP)",
    ),
    "A complaint goes to the Standards Board for England.": ("standards-board", ""),
    "The Race Relations Act 1976 asks it of us.": ("equality-act", "Equality Act 2010 (EqA)"),
    "The court made an action plan order.": (
        "youth-rehabilitation-order", "youth rehabilitation order (YRO)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", OLD_NAMES)
def test_an_old_name_of_what_is_still_there_is_told_and_what_followed_last(
    explainer, library, text
):
    found = out_of_date(explainer.read(paper(text)), library)
    assert OLD_NAMES[text] in [(each.id, each.now) for each in found]


def test_every_old_name_is_told_wherever_it_is_used_as_if_it_were_not(explainer, library):
    missed = []
    for term in library.terms.values():
        for old in term.old:
            beside = f" There is talk of {old.beside[0]}." if old.beside else ""
            text = (
                f"Ask about the {old.name} today{beside.rstrip('.').replace('There is', ', with')}."
            )
            spots = explainer.names.spot(text)
            if any(spot.ids == (term.id,) for spot in spots):
                found = out_of_date(explainer.read(paper(text)), library)
                missed += [old.name] * (term.id not in {each.id for each in found})
            elif not any(term.id in spot.ids for spot in spots):
                missed.append(old.name)
    assert missed == []


OLD_RULES = {
    "Each care leaver has a personal adviser until the age of 21.": "personal-adviser",
    "Care leavers get a personal adviser up to 21, or 25 if still in education.": "personal-adviser",
    "A penalty notice of £60 is sent to each parent.": "penalty-notice",
    "The National Transfer Scheme is voluntary, so we may refuse.": "nts",
    "Members were reminded that the National Transfer Scheme is voluntary.": "nts",
    "Supported accommodation is unregulated.": "supported-accommodation",
    "The virtual school has no duty to a previously looked-after child.": "virtual-school-head",
    "The law on positions of trust does not extend to sports coaches.": "position-of-trust",
    "The Renters' Rights Bill would end no-fault evictions.": "homelessness",
}
NO_OLD_RULES = (
    "Members were reminded that the National Transfer Scheme was voluntary.",
    "Each care leaver has a personal adviser up to 25, and not only until 21.",
    "Until 2018 a personal adviser stayed until the age of 21.",
    "Our personal advisers used to stop at 21.",
    "The penalty notice rose from £60 to £80.",
    "The National Transfer Scheme began in 2016 and was voluntary.",
    'A parent wrote that "a penalty notice is £60".',
    "The core grant, which until this year came from the YJB, is now paid by the ministry.",
    "Each care leaver has a personal adviser. Rents are lower until the age of 21.",
    "Councils set their own thresholds for penalty notices until August 2024.",
    "The Renters (Reform) Bill fell in 2024.",
    "Troubled Families became Supporting Families.",
)


@pytest.mark.parametrize("text", OLD_RULES)
def test_a_rule_that_has_changed_is_told_in_the_words_of_the_paper(explainer, library, text):
    (found,) = out_of_date(explainer.read(paper(text)), library)
    assert (found.id, found.now) == (OLD_RULES[text], "")
    assert found.text in text
    assert found.rule in [rule.now for rule in library.terms[found.id].rules]


def test_every_old_rule_is_told_in_each_of_its_words_and_none_beside_what_is_right(library):
    missed, false = [], []
    for term in (term for term in library.terms.values() if term.rules):
        told, right = [], []
        for rule in term.rules:
            here = sorted({text for words in rule.says for text in _in_turn(asked_for(words))})
            told += [(f"{text}.", rule.now) for text in here]
            right += [(f"{text}, and {but}.", rule.now) for text in here[:2] for but in rule.but]
        found = _told_by(term, told)
        missed += [text for text, now in told if (text, now) not in found or "<" in text]
        false += sorted(_told_by(term, right) & {*right})
    assert (missed, false) == ([], [])


def _told_by(term, told):
    """Return which sentences of *told* tell an old rule of a *term*, each with what holds."""
    texts = [text for text, _ in told]
    return {(texts[number], now) for number, _, _, _, now in old_rules([term], texts)}


def _in_turn(wanted):
    """Yield sentences that have each of the words of each piece once, beside the first of the others."""
    first = [piece[0] for piece in wanted]
    for place, piece in enumerate(wanted):
        for words in piece:
            said = f"See here: {', '.join([*first[:place], words, *first[place + 1 :]])}"
            yield re.sub(r"<before (\d{4})[\d-]*>", lambda date: f"({int(date[1]) - 1})", said)


MEANS_ANOTHER = {
    "For adoption by Full Council, 10 December 2026": "adoption",
    "The plan is to be recommended to Council for adoption.": "adoption",
    "The adoption of the revised Local Plan is due.": "adoption",
    "Early adoption of AI, and highway adoption, were spoken of.": "adoption",
    "3. Forecast outturn 2026/27 (P8)": "progress-8",
    "At P8 the variance is £2m.": "progress-8",
    "Early years. CSA: sufficiency shows gaps in two wards.": "sufficiency",
    "The sufficiency of nursery places fell.": "sufficiency",
    "Our aim is the self-sufficiency of each team.": "sufficiency",
    "Parents/carers 118 responses": "parent-carer",
    "Each parent/carer had a letter, as had parents & carers elsewhere.": "parent-carer",
    "The school is good; the overall effectiveness grade ended.": "ilacs",
    "The school was judged inadequate in 2019.": "inadequate-judgement",
    "Two children's homes were judged inadequate.": "inadequate-judgement",
    "Suitable accommodation at end, %, and ETE above school age": "suitable-accommodation",
    "CPP lasting 2 years or more, %": "corporate-parenting-board",
    "CPP rate, and CIN and CPP pupils": "corporate-parenting-board",
    "The adoption of the Statement of Accounts is due.": "adoption",
    "Boats that cross the Channel, and Channel crossings": "channel-panel",
    "By Mosaic group the need differs.": "mosaic",
    "The attainment of savings is slow, as is the exploitation of data.": "attainment",
    "An EIA of the road scheme is due.": "eqia",
    "AP and AR invoices are late.": "alternative-provision",
    "The RO ran the elections.": "referral-order",
    "FTEs, rate per 100,000 10-17": "full-time-equivalent",
    "The FTE rate fell.": "full-time-equivalent",
    "Workforce, PSW and PAs": "persistent-absence",
    "Two PAs left the service.": "physical-abuse",
    "Mrs Vane (CE Diocese)": "chief-executive",
    "Diocese (CE and RC)": "child-exploitation",
    "SACRE and the CE's 1:1": "child-exploitation",
    "Ask the CE's office.": "church-of-england-school",
    "King Edward VI Grammar is full.": "visual-impairment",
    "Member training: OSA (online), GDPR.": "schools-adjudicator",
    "The ASC precept is 2%, for ASC and CSC.": "agreed-syllabus",
    "EPs: 0.6 FTE in the team.": "first-time-entrant",
    "9 teachers have QTS.": "early-career-teacher",
    "4% reached GDS.": "expected-standard",
    "The council is the admission authority.": "school-admissions-code",
    "(Forward Plan ref. AD-2026-114)": "assistant-director",
    "PP+ (PPG+): £2,690 a child for children in care": "pupil-premium",
}


@pytest.mark.parametrize("text", MEANS_ANOTHER)
def test_what_stands_beside_a_name_says_that_it_means_something_else(explainer, text):
    assert MEANS_ANOTHER[text] not in terms(explainer, text)


MEANS_IT = {
    "Eleven children were placed for adoption by the council.": "adoption",
    "The adoption of a child from care takes two years.": "adoption",
    "P8 was -0.3 for the school that leaves the budget to others. A8 fell.": "attainment-8",
    "The P8 score of our pupils fell to -0.4.": "progress-8",
    "The sufficiency strategy says how many homes we need.": "sufficiency",
    "The parent carer forum met, and each parent carer was asked.": "parent-carer",
    "The last ILACS grade was for overall effectiveness.": "ilacs",
    "The council was judged inadequate by Ofsted in 2024.": "inadequate-judgement",
    "96% of care leavers live in suitable accommodation, and fewer are NEET.": "suitable-accommodation",
    "Objections to the OSA are due by 15 May.": "schools-adjudicator",
    "CPP lasting 2 years or more, %": "child-protection-plan",
    "Nine were referred to Channel by schools.": "channel-panel",
    "The court made an RO, and the young person sees the youth justice service.": "referral-order",
    "The EIA says which groups with protected characteristics lose.": "eqia",
    "Mrs Vane (CE Diocese)": "church-of-england-school",
    "FTEs, rate per 100,000 10-17": "first-time-entrant",
    "Two pupils with VI and one with HI have an EHCP.": "visual-impairment",
    "EPs: 0.6 FTE in the team.": "full-time-equivalent",
    "9 teachers have QTS.": "qualified-teacher-status",
    "4% reached GDS.": "greater-depth",
    "The council is the admission authority.": "admission-authority",
    "The ASC precept is 2%.": "council-tax-precept",
    "The Social Care Grant is shared between ASC and CSC.": "adult-social-care",
    "PP+ (PPG+): £2,690 a child for children in care": "pupil-premium-plus",
    "The AD spoke.": "assistant-director",
}


@pytest.mark.parametrize("text", MEANS_IT)
def test_a_name_keeps_its_meaning_where_nothing_says_another(explainer, text):
    found = terms(explainer, text)
    assert MEANS_IT[text] in found
    assert found[MEANS_IT[text]].other == ()


def test_letters_that_an_act_has_too_are_the_act_where_its_words_stand(explainer):
    assert laws(explainer, "Member training: OSA (online), GDPR.") == ["online-safety-2023"]
    assert laws(explainer, "Objections to the OSA are due by 15 May.") == []


def test_what_the_paper_says_of_letters_counts_before_it_says_so(explainer):
    said = (
        "The Board has the HMIP standards.",
        "HMIP (His Majesty's Inspectorate of Probation) came.",
    )
    found = terms(explainer, *said)
    assert found["hmi-probation"].other == ()
    assert "hmi-prisons" not in found


def test_letters_that_the_paper_explains_may_still_be_no_such_thing(explainer):
    found = terms(
        explainer,
        "First-time entrants (FTE) fell to 61.",
        "The service has 1.5 FTE victim officers.",
    )
    assert found["first-time-entrant"].times == 2
    assert found["full-time-equivalent"].times == 1


NOTHING_UNKNOWN = (
    "KEY DECISION: YES (see below)", "M1 2WD is where we are", "Ref. AD-2026-114 and XQ-26-114", "since COVID-19", "RAG: NONE",
)  # fmt: skip


@pytest.mark.parametrize("text", NOTHING_UNKNOWN)
def test_a_word_a_postcode_and_a_reference_are_no_letters_that_nobody_explains(explainer, text):
    assert explainer.read(paper(text)).unknown == ()


def test_what_means_something_else_chooses_no_question(library):
    said = "Youth justice plan.\n\nFor adoption by Full Council. Adoption by Full Council is on 10 December."
    told = companion([paper(*said.split("\n\n"))], library)
    assert not any("adopt" in each.text for each in told.questions)


def test_a_phrase_that_only_has_a_name_in_it_is_passed_over(explainer, library):
    for term in library.terms.values():
        for phrase in term.unlike:
            if is_told_by_its_sentence(phrase):
                continue
            said = f"The chair spoke of the {phrase} here."
            assert term.id not in {spot.ids[0] for spot in explainer.names.spot(said)}, phrase
    found = explainer.read(
        paper("Each exclusion of a pupil is told to the exclusion of the press.")
    )
    assert [(each.id, each.times) for each in found.terms] == [("exclusion", 1)]


def test_the_letters_of_a_person_or_a_reference_are_no_name(explainer):
    told = (
        "CP Carol Prout (chair) spoke. CP to look at the map.",
        "LA - Lin Arbor sent this. Then LA wrote again.",
        "Ref: CLA/27/03.",
    )
    for text in told:
        assert explainer.read(paper(text)).terms == (), text
    (found,) = explainer.read(paper("CP Child Protection plans are kept.")).terms
    assert found.id.startswith("child-protection")


def test_a_word_of_the_paper_in_capitals_is_not_unknown(explainer):
    text = "ALL staff MAY come in MARCH FOR it. They all may come for it in March, if QZXV does."
    assert explainer.read(paper(text)).unknown == (("QZXV", 1),)


def test_two_old_names_that_stand_side_by_side_are_both_told(explainer, library):
    for one, two in (
        ("The youth offending team", "the Troubled Families Programme"),
        ("The Local Safeguarding Children Board", "the Serious Case Review Panel"),
        ("NHS Digital", "Health Education England"),
        ("Public Health England", "the Regional Schools Commissioner"),
    ):
        found = out_of_date(explainer.read(paper(f"{one} and {two} have agreed it.")), library)
        assert len(found) == 2, (one, two)


def test_an_edition_is_told_with_its_year(explainer, library):
    text = "Staff read KCSIE 2022 and the Information sharing: advice for practitioners (2015)."
    found = out_of_date(explainer.read(paper(text)), library)
    assert [each.text for each in found] == [
        "KCSIE 2022", "Information sharing: advice for practitioners 2015",
    ]  # fmt: skip


CLAIMED = (
    "Each council must by law have a multi-agency child protection team.",
    "The law requires us to run a multi-agency child protection team and it will cost £1m.",
    "The Children's Wellbeing and Schools Act 2026 now obliges the council to set up a multi-agency child protection team by May.",
    "We are under a duty to use the single unique identifier, which may take some time.",
    "The Liberty Protection Safeguards now apply to her and will be reviewed.",
    "The Liberty Protection Safeguards, which apply from the age of 16, are used for twelve people.",
    "Authority is sought under the Liberty Protection Safeguards.",
    "Since the spring, section 1 of the Children's Wellbeing and Schools Act 2026 has placed a duty on us.",
    "We comply with the duty in section 3 of the Children's Wellbeing and Schools Act 2026 before it goes to court.",
    "The Crime and Policing Act 2026 makes it a legal duty for staff to report any child's sexual abuse.",
)  # fmt: skip


@pytest.mark.parametrize("text", CLAIMED)
def test_what_is_claimed_to_be_law_too_early_is_told(explainer, library, text):
    found = out_of_date(explainer.read(paper(text)), library)
    assert [each for each in found if "not" in each.now], text


FRESH = (
    "The Children and Families Grant and the Social Care Prevention Grant are now within the Families First Partnership Grant, itself part of the Children, Families and Youth Grant (CFYG).",
    "The Children and Families Grant is now part of the Children, Families and Youth Grant.",
    "The CCG was wound up four years ago.",
    "The ESFA, which closed, had asked for it.",
    "Supporting Families came to an end and was missed.",
    "Supporting Families ended for good.",
    "In 2022 the CCG agreed to pay.",
    "The post dates from the days of the LSCB.",
    "What was inherited from the CCG is kept.",
    "NHS Digital has been absorbed.",
    "The YOT, as the Act calls it, meets monthly.",
    "BAAF closed in July 2015 and Coram took on its forms.",
    "Before the 2014 Act he had a statement of special educational needs.",
    "The Children's Wellbeing and Schools Bill was published in December 2024.",
    "The overall effectiveness of our panel is good.",
    "A final warning was given to the contractor.",
    "The educational psychologist has HCPC registration.",
    "Practitioner psychologists are registered with the HCPC.",
    "Therapists register with the HCPC and social workers with Social Work England.",
    "In police custody people of 18 are treated as adults and those aged 17 as children.",
    "When they start, the Liberty Protection Safeguards will apply to people of 16 and over.",
    "Children who give statements as witnesses in domestic abuse cases have special measures.",
    "An admission appeal panel can order the school to take the child.",
    "A panel of governors can order reinstatement of the pupil.",
    "For sixth forms the main measure is the average point score, and A*-C at level 3 is shown too.",
    "Health visitors work for the NHS trust and are funded by the public health grant.",
    "HPV: men who have sex with men, aged 25 to 45, have two doses.",
    "Homeless care leavers are seen within 28 days of a referral and have a plan.",
    "With the Fair Funding Review 2.0 in our figures, we are consulting on the budget for next year.",
    "The National Citizen Service has closed, but the youth service is recruiting.",
    "Persistent absence is high, and pupils missing 15 days in a term have a visit.",
    "Housing advisers take up to 21 days to close cases, and only then write.",
    "Healthy Start vitamins come through the post to families who cannot get to a hub.",
    "With the recovery premium gone, schools use the pupil premium for tutors.",
    "Our admissions policy follows the School Admissions Code and the Equality Act 2010.",
    "Voluntary aided schools must now admit a child as directed by the council under section 96.",
    "Since the monitoring and brokering grant stopped, the team is funded by de-delegation.",
    "The share of care leavers held to the shared accommodation rate fell from 22 to 18 per cent.",
    "SENCOs who are part way through the National Award must complete it within three years.",
    "Crown court cases wait 40 weeks, far above the target.",
    "When it is brought into force, councils must by law have a multi-agency child protection team.",
    "The Act would require the single unique identifier. It is not yet in force.",
    "Councils must have a multi-agency child protection team. This is not yet in force.",
    "The Liberty Protection Safeguards were passed in 2019 but are not in force.",
    "Oflog was closed down before it had done much.",
    "A care order is sought under section 31; a contact order under section 34 is not.",
    "The former CCG paid.",
    "the CCG (now the ICB) pays",
    "In 2019 the CCG agreed.",
    "The CCG was replaced by the ICB.",
    'The letter said "the CCG must act" at once.',
    "See the CCG Commissioning Strategy for the years before.",
    "The LSCB (now the LSCP) has a scrutineer.",
    "The CCG's old funding has passed to the ICB.",
    "Working Together 2026 applies, and Working Together says so.",
    "Section 38 of the Children's Wellbeing and Schools Act 2026 will require a register when it starts.",
    "In 2018 Working Together 2018 asked for it.",
    "The method comes from the Troubled Families programme, which ended in 2021.",
    "The deed of 1987 names the LEA as owner.",
    "Until March 2025 the Supporting Families grant paid for it.",
    "Before July 2022 the CCG's nurse saw every child.",
    "Children with SEMH needs (once BESD) are half of them.",
    "If it is passed, a Child Protection Authority has a duty to report.",
    "The breakfast club is open from eight.",
    "In the days when the LEA ran all schools, it was easy.",
    "Oakhill was a grant-maintained school in the 1990s.",
    "Mr Hill, formerly of the Learning and Skills Council, spoke.",
    "His mother worked for the Standards Board for England.",
    "The phrase 'at risk register' is out of use.",
    "The ACPC of 1976 met in this room.",
    "Working Together 2018 introduced the three safeguarding partners.",
    "The site of the approved school will be sold.",
    "The Connexions service, as it was then called, had an office here.",
    "The staff of the youth offending team transferred to the youth justice service.",
    "Papers left over from the LSCB are in the archive.",
    "The Household Support Fund closed in March 2026.",
    "ContactPoint was switched off in 2010.",
    "The Act of 1998 still calls it a youth offending team.",
    "In 2024/25 the grant came under the Family Hubs and Start for Life programme.",
    "It was once two bodies, the Education Funding Agency and another, merged in 2017.",
    "The two-child limit, scrapped this April, is raised again and again.",
    "ASBOs were done away with over ten years ago.",
    "The partners took over from the Riverside LSCB.",
    "Its predecessor name, the Local Government Ombudsman, is on old leaflets.",
    "Ministers propose a Child Protection Authority.",
    "The Health Bill is before Parliament.",
    "We contributed to the debate on the Education for All Bill, announced in May.",
    "We wait for regulations before mandatory reporting becomes a duty.",
    "Legal services asked about a Child Protection Authority.",
)


@pytest.mark.parametrize("text", [*FRESH, *NO_OLD_RULES])
def test_the_past_a_title_and_a_quotation_are_left_alone(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library) == []


RIGHT_BY_KIND = {
    "quotation": (
        'A care leaver told the panel: "I was sixteen when I left. My Connexions worker drove me to the hostel. Nobody else came." Members thanked her.',
        'Her letter reads: "Dear Councillor, I came into care in 1996. The guardian ad litem was kind. My social worker from the social services department was called Jean."',
        'Mr Ali recalled his own school days: "They said I was maladjusted. They sent me to a special school in the country. I was nine." Members listened in silence.',
        'The oral history project records a former resident. "It was an approved school, for boys. We got up at six. I was there until my sixteenth birthday."',
        'A foster carer of forty years put it like this: "We had boarding-out allowances then, not fees. There was no training. The social services department sent a form once a year."',
        "As a young person said to the scrutiny committee, “my YOT worker believed in me when no one did. I still ring her.” The committee asked for more such evidence.",
        "'My brother was statemented and I was not,' one parent explained. 'It was the same school and the same teacher, and that is how it was in 1999.'",
        "The poem on the wall says 'they wrote me down on the at risk register / and left me there'.",
    ),
    "life": (
        "Before she was elected, Cllr Webb spent twelve years as a Connexions adviser in the north of the borough. She brings that to the role.",
        "Her father had been the warden of an approved school, and she grew up on its grounds.",
        "As a newly qualified teacher she taught in Hull, and she was a head at thirty-four. She has been our virtual school head since 2021.",
        "The chair welcomed Mr Osei, who had spent his career at Ofsted and before that at the Commission for Social Care Inspection.",
        "Our speaker ran Sure Start local programmes in Leeds for five years, then wrote her doctorate on them.",
        "Miss Hale, who died at ninety, had run the county's first approved school for girls.",
        "The artist spent her teenage years in a community home with education, and her drawings show it.",
        "He rose from clerk in the LEA to chief executive of the county.",
    ),
    "judgment": (
        "The judge found that the local education authority had failed to consult the parents, and quashed the scheme. The case is still good law on consultation.",
        "In X v Bedfordshire the claimants said that the social services department had left them at home for years. The House of Lords struck out their claims.",
        "The tribunal decided in that case that the statement of special educational needs must name the school. It was upheld on appeal.",
        "The panel that looked at the case concluded that the primary care trust had not shared what its health visitors knew.",
        "The judge described the place of safety order, by which the children were taken at dawn, as draconian.",
        "The historic inquiry heard from 140 people who had lived in the remand homes and approved schools of the county.",
        "Lady Hale said that the care order had been made without the freeing order that everyone thought was there.",
        "The jury was told that the approved school had no telephone.",
    ),
    "title": (
        "The archive holds the minute books of the Northshire Area Child Protection Committee and the papers of the Education Committee.",
        "The page www.northshire.gov.uk/connexions/archive is to be taken down in May.",
        "The National Archives hold the records of Building Schools for the Future under the reference ED 300.",
        "The case was reported in the Journal of Local Education Authority History, volume 3.",
        "The Serious Case Review Repository of the NSPCC holds more than 1,600 reports.",
        "His paper, The Rise and Fall of the Connexions Service, was read to the historical society.",
        "The dataset LEA_codes_1998.csv is kept for the record.",
        "Her doctoral thesis (The Decline of the Local Education Authority) is in the university library.",
    ),
    "name in law": (
        "In law we remain a youth offending team, that being the name in section 39 of the Crime and Disorder Act 1998. Our sign on the door says otherwise.",
        "The Crime and Disorder Act 1998 requires us to establish one or more youth offending teams. Ours is called the youth justice service.",
        "The statutory name is still youth offending team and the deed of partnership must use it.",
        "For the purposes of section 39(1) the youth offending team is the youth justice service of the two councils.",
        "The pooled budget is held by the youth offending team within the meaning of section 39; no other name would do in a legal agreement.",
        "Our youth justice service is, in the words of section 39, the youth offending team for the area.",
        "The 1998 Act's own phrase, youth offending team, is kept in the partnership agreement.",
        "The term used by section 39 is youth offending team.",
    ),
    "law in force": (
        "The Youth Justice Board oversees the system, and the ministry pays the core grant to the council.",
        "A contact order in favour of the grandmother under section 34 was varied in May.",
    ),
    "law to come": (
        "The Liberty Protection Safeguards remain on the statute book, uncommenced. The Deprivation of Liberty Safeguards apply.",
    ),
    "both names": (
        "The service, which most residents still think of as the youth offending team, has had its present name since 2021.",
        "What used to be statements are plans, and what was School Action is SEN support.",
        "CRB checks are DBS checks by another name, and the form is shorter.",
        "A serious case review is what we would today call a local child safeguarding practice review.",
        "We speak of suspensions; some governors still say fixed-term exclusion, and we put them right kindly.",
        "Children's guardians do the work that guardians ad litem did.",
        "The partnership inherited its logo from the LSCB.",
        "The Crisis and Resilience Fund picks up what the Household Support Fund laid down.",
    ),
    "another country": (
        "In Wales the additional learning needs code has replaced the SEN code, and a fixed-term exclusion there is still so called.",
        "The Welsh Government pays an education maintenance allowance of £40 a week; England has none.",
        "The speaker from Cardiff explained that youth offending teams in Wales work to the same Act and a different blueprint.",
        "Belfast's Department of Health has published a plan for its own looked-after children.",
        "In Ireland the Department of Health and Tusla share the work.",
        "Jersey has a Serious Case Review framework of its own, and Guernsey another.",
        "Scotland's children's hearings, where there is no guardian ad litem but a safeguarder, interested the group.",
        "The mother lives in Glasgow and has a residence order from the sheriff court there.",
    ),
    "another meaning": (
        "The NCSC has warned councils of a new kind of ransomware, and the ICT team has patched the case system.",
        "The village of Borstal, near Rochester, has asked for a crossing by the school.",
        "Buyers must use an approved school uniform supplier with a price list.",
        "The national challenge of finding social workers is felt here too.",
        "SWIP Internal Audit gave reasonable assurance on the purchase cards.",
        "The EIF has lent the port £40m for its new quay.",
        "The core assessment unit of the diploma takes ten weeks, and apprentices sit it in June.",
        "Supporting families who have lost a baby is the work of the hospital's bereavement midwife.",
    ),
    "there is none": (
        "We do not have a youth offending team under that name, and letters so addressed go astray.",
        "If the authority still had an ESFA contract, the audit would have asked for it; it has none.",
        "Councils have not been local education authorities since 2010.",
        "Does the CCG pay? There is no CCG. The integrated care board pays half.",
        "Staff should avoid these words: LAC, contact, respite, statemented, NEET.",
        "Not since Connexions has there been a careers adviser on every estate.",
        "You will find no LSCB in the 2017 Act; it has three safeguarding partners instead.",
        "Ask yourself: would a parent know what a YOT was?",
    ),
    "reference or motion": (
        "Footnote 9: see Re S (Care Plan), in which the LEA was joined.",
        "References: Laming, H. (2003). The Victoria Climbie Inquiry. DfES (2004). Every Child Matters: Change for Children. Munro, E. (2011).",
        "Agenda item 7: To rename the Youth Offending Team Management Board as the Youth Justice Management Board.",
        "Correction to the last minutes: where it says CCG it should say ICB.",
        "The constitution is out of date: it still mentions the Standards Board for England and the chief education officer.",
        "The members' handbook refers to bodies that are gone, such as the LSCB and the ESFA, and will be rewritten by May.",
        'Cited in Parton, N., "From Maria Colwell to Munro", Social Policy and Society 11 (2012), on the ACPC.',
        "Item 4: change of title, from Youth Offending Team Manager to Head of Youth Justice.",
    ),
    "year": (
        "Key stage 4 results for 2015 (five A* to C including English and maths) cannot be set beside those for 2025.",
    ),
    "several kinds": (
        "Prof. Ames was an adviser to the Department for Children, Schools and Families and wrote its guidance on play.",
        "She did her first placement at a Sure Start local programme and never looked back.",
        "The domestic homicide review noted that the CCG had not been asked for records.",
        "The 2009 book Inside the LSCB is in stock.",
        "By statute the youth offending team has a police officer, a probation officer and a nurse.",
        "Serious case reviews were followed by local child safeguarding practice reviews.",
        "In Scottish law a residence order can still be made.",
        "The school in Newport, Wales, reports fixed-term exclusions to its own authority.",
        "Staff should stop saying fixed-term exclusion.",
    ),
}  # fmt: skip
OF_THE_SAME_SHAPE = (
    "Cllr Ward advised the CCG that the council would match its share.",
    "Sam's mother was told by the LEA that a place was free.",
    "Victoria's YOT worker visits on Mondays.",
    "The ICB and the CCG have moved to one office.",
    "As a student on placement with the YOT, Amy has a caseload of three.",
    "The youth offending team was split into two groups for the training.",
    "Our twin town in Germany asked the LSCB for a speaker.",
    "Members said that they remember the promise of the ESFA.",
    'The head said that the "open door" to the LEA had helped, and that the LEA will send an adviser in May.',
    "Members said: the LSCB must do more on neglect.",
    "He is an NQT at the primary school and is mentored by the deputy head.",
    "The court has asked the guardian ad litem for her view on contact.",
    "The Chief Education Officer's report is at page 12.",
    "We have taken a family from Scotland, and the guardian ad litem has seen the children.",
    "There is no guardian ad litem for four of the children, and court dates slip.",
    "If the CCG still refuses, the matter goes to the chief executive.",
    "Social Work England and the GSCC register social workers.",
    "For action: YOT manager. For information: LSCB.",
    "The director wrote to all heads: Please send your returns to the LSCB by May.",
    "She began her maternity leave, and the LSCB is without a manager.",
    "When he was arrested the YOT was told at once and a worker is to see him.",
    "According to the report, the CCG is to withdraw in April.",
    "The ICB does not fund it; instead the CCG's old budget is used by the CCG.",
    "The boy lives in Cardiff and the guardian ad litem lives here.",
    "The directory needs updating, and the LSCB will do it.",
    "Change of venue: the LSCB will meet at the Town Hall.",
    "The letter to parents says that a fixed-term exclusion can be challenged. It goes to every family.",
    "It was noted that Public Health England will send its advice on vaccines by the end of the month.",
    "The director advised members that CRB checks were being renewed every three years for all staff.",
    "He joined us last May and is registered with the GSCC.",
    "The social worker spent two hours with the child and made a core assessment.",
    "Ofsted found that the YOT is well led and that its workers know their children.",
    "Legal services will apply for a place of safety order if the mother does not agree.",
    "Contact: Connexions Service, 4 High Street. Open on weekdays.",
    "The Crime and Disorder Act is well known to the youth offending team, which has five officers and a nurse.",
    "A residence order under section 8 of the Children Act 1989 is often sought by grandparents.",
    "Serious offences lead to a section 91 sentence, which the Crown Court passes.",
    "Liberty Protection Safeguards are used for twelve young people, and the authorisations are reviewed yearly.",
    "Family Help and Supporting Families work side by side in the east of the borough.",
    "The EHC plans and statements of SEN are reviewed in the summer term.",
    "Exclusions this term: permanent 4, fixed-term exclusions 212.",
    "The court in our town can make a residence order for a child whose father lives in Ireland.",
    "The RSC has asked for a meeting about the failing academy.",
    "We will do a core assessment of the family in 35 days.",
    "If a parent does not agree, the LEA will issue the statement all the same.",
    "Nobody from the CCG came to the meeting.",
    "Cabinet is asked to approve the LSCB's annual report and to thank its chair.",
    "Amend the risk register: the ESFA may recover £40,000.",
    "The letter to my office says: please ask the LSCB for its plan.",
    "Actions: LSCB/CCG to agree a protocol.",
    "Cllr Bell has been a member of the LSCB since May.",
    "The Connexions bus visits each school on a Monday.",
)  # fmt: skip


@pytest.mark.parametrize("kind", RIGHT_BY_KIND)
def test_what_is_right_where_it_stands_is_left_alone(explainer, library, kind):
    told = [
        text for text in RIGHT_BY_KIND[kind] if out_of_date(explainer.read(paper(text)), library)
    ]
    assert told == []


def test_what_only_looks_like_it_is_told(explainer, library):
    missed = [
        text for text in OF_THE_SAME_SHAPE if not out_of_date(explainer.read(paper(text)), library)
    ]
    assert missed == []


def test_each_old_rule_of_a_passage_is_told_also_two_of_one_entry(explainer, library):
    text = "The attendance guidance is advisory. We follow the Pupil Registration Regulations 2006."
    found = out_of_date(explainer.read(paper(text)), library)
    assert [each.id for each in found] == ["persistent-absence"] * 2


def test_a_name_that_only_looks_like_an_old_one_is_left_alone(explainer, library):
    for text in ("The DfE's grant pays for it.", "Ask the DfE.", "Key: LSCB - the board"):
        assert out_of_date(explainer.read(paper(text)), library) == [], text
    assert out_of_date(explainer.read(paper("Ask the DfES.")), library)


ONE_CHILD = (
    "Child A was seen.",
    "Mother B and Father C",
    "DOB 1.2.2019",
    "The child called Sam",
    "NHS 943 476 5919",
)
NO_CHILD = (
    'Two went to review: "Family Q" (to be published) and a boy of 16.', "The Child B review was published in May.", "A SCR about Baby P was read again.",
    "Every child in the area", "Child Protection Plan", "a child or young person", "Child and Family Services",
    "Children A to Z", "each child I met", "born in Leeds", "Family Hubs", "case studies",
)  # fmt: skip


@pytest.mark.parametrize("text", ONE_CHILD)
def test_a_text_about_one_child_is_known(text):
    assert known_by(paper(text))


@pytest.mark.parametrize("text", NO_CHILD)
def test_a_paper_about_children_is_no_text_about_one(text):
    assert not known_by(paper(text))


def test_one_letter_in_a_long_paper_of_a_meeting_is_no_child_s():
    said = "The committee is asked to note the annual report. "
    assert not known_by(paper("Child A was the first to use the app.", said * 50, said))
    assert known_by(paper("Child A was the first. Child A came back.", said * 50, said))
    assert known_by(paper("She was born on 3 May 2019.", said * 50, said))


SPEAKS = "The committee is asked to note the annual report. "


TOLD_OF = (
    ("The boy, aged 9, came into care in May.", "His social worker is Jane Hill. The placement is stable.", "His mother drinks and contact has stopped."),
    ("The boy, aged 9, has lived with carers since May. His social worker is Jane Hill. His mother drinks.",),
    ("4.2 One boy of 11 at Sandpiper House, whose father is in prison, has been excluded from two schools.",),
    ("A 14-year-old girl from Elm Road was found in a hotel; her mother had reported her missing.",),
    ("This child is 4. Her mother is in hospital and her gran cannot cope. She attends Elm Primary School.",),
    ("One young person aged 16 in Marsh Lodge, who cannot read, has been there for two years.",),
    ("A girl of seven at St Anne's Primary School has not been to class since March because her mother is ill.",),
    ("The girl (aged 12) was moved four times. Her brother is placed in Leeds.",),
    ("A baby of five months, whose mother is a care leaver known to the team, was removed in June.",),
    ("One, a boy of 16, has not been found. His mother lives in Quay Street.",),
    ("The 15-year-old is in a secure unit 200 miles away. Her parents visit monthly.",),
    ("Her son, aged 6, has autism and waits for a place. His father is a local vicar.",),
    ("A pupil at Elm High School, whose father was jailed in March, has been out of school since.",),
    ("One girl of 13 from the Marsh Estate told her social worker that she was pregnant.",),
    ("J is a boy aged 10. His mother, Kelly, has a new partner.",),
    ("Jamie, aged 9, lives with his aunt in Elm Road.",),
    ("Jamie is 9 and has ADHD. His mother drinks. His social worker is Jane Hill.",),
    ("The young person is 15 years old and lives at Sandpiper House. Her father is in prison.",),
)  # fmt: skip
TOLD_OF_NOBODY = (
    ("A child of 15 placed in unregulated accommodation is at risk, and the law forbids it.",),
    ("A child of 16 whose parents have thrown him out is owed a duty by the council.",),
    ("The court may order that a child aged 10 or over, whose parents cannot control him, is placed with the authority.",),
    ("If a child of 14 lives at home with his mother, the team visits monthly.",),
    ("Case study: a boy aged 9 (not his real name) lives with his aunt. His mother drinks.",),
    ("A child aged three to five at a nursery whose parents work gets 30 hours.",),
    ("One child in nine lives with a single mother.",),
    ("One child of every ten is in care. Her parents are often poor.",),
    ("The review about a boy of 16 who died at Marsh House, whose mother was known to us, will be published.",),
    ("The child's parents must be consulted. The child, his mother and his social worker meet.",),
    ("Inspectors will follow the experience of one child aged under five and speak with his social worker.",),
    ("A young person aged 18 may stay with her foster carer until 21.",),
    ("The charge for a child of nine at Elm Road Nursery is 60 pounds a day.",),
    ("A child of nine drew a picture of the contact centre with a lock on the gate.",),
    ("The new home at Elm Road will take one child of 8 to 12 with his siblings near.",),
    ("A mother said that her son of 7 waited two years for an assessment.",),
    ("Where a 16-year-old lacks capacity, his parents and his social worker are asked.",),
    ("The House of Lords held that a homeless child of 17 is a child in need, and her mother had no say.",),
    ("A care leaver aged 22 spoke to the committee with her personal adviser.",),
    ("The girl at reception of Elm House was kind.",),
    ("A third child born since 2017 gets nothing.", "Nobody born on or after 1 January 2009 may buy it.", "Parents of summer-born children made 19 requests."),
)  # fmt: skip


@pytest.mark.parametrize("texts", TOLD_OF, ids=" ".join)
def test_a_child_that_may_be_known_is_seen_also_in_one_sentence_of_a_long_report(texts):
    told = known_by(paper(SPEAKS * 50, *texts, SPEAKS))
    assert [where for where, _ in told] == ["paragraph 2"]


@pytest.mark.parametrize("texts", TOLD_OF_NOBODY, ids=" ".join)
def test_law_policy_figures_and_stories_that_are_told_of_nobody_are_no_child(texts):
    assert known_by(paper(*texts, SPEAKS)) == []


@pytest.mark.parametrize(
    ("words", "meetings", "known"),
    [(500, 2, False), (500, 1, True), (500, 0, True), (300, 2, True), (300, 0, True)],
)
def test_one_letter_is_a_child_s_unless_a_paper_is_long_and_speaks_of_a_meeting(
    words, meetings, known
):
    """A long case paper that speaks of no meeting is met with care, and so is a short one that does."""
    filling = "It was seen in time. " * (words // 5)
    assert bool(known_by(paper("Child A came.", filling, *[SPEAKS] * meetings))) is known


@pytest.mark.parametrize(
    ("year", "past"),
    [("2021/22", True), ("2022/23", False), ("2021-22", True), ("2022-23", False), ("2022", True), ("2023", False), ("2021", True)],
)  # fmt: skip
def test_a_year_is_past_by_its_end_where_it_ends_no_later_than_the_change(year, past):
    assert is_past(f"In {year} the", "met each month", "2022-07-01") is past
    assert is_past("The", f"met each month in {year}", "2022-07-01") is past
    assert not is_past(f"Since {year} the", "meets each month", "2022-07-01")


def test_pa_behind_a_sum_is_no_adviser(explainer):
    for text in ("£64k PA", "2% PA", "£612,000 PA", "1.5 per cent PA", "£2 million PA"):
        assert "personal-adviser" not in terms(explainer, f"It costs {text} in all."), text
    assert "personal-adviser" in terms(explainer, "Each care leaver has a PA.")


def test_letters_at_the_head_of_a_sentence_and_shouted_plurals_are_found(explainer):
    assert "schools-forum" in terms(explainer, "NORTHAM SCHOOLS FORUM\nPAPERS FOR THE MEETING")
    assert terms(explainer, "LCS is slow.").keys() & terms(explainer, "Here LCS is slow.").keys()


def test_words_and_labels_in_capitals_are_no_short_forms(explainer):
    text = "For DECISION by the board. WS1 is AMBER, WS2 is RED, ZQX is late. A decision is due. CABINET: note"
    assert dict(explainer.read(paper(text)).unknown) == {"ZQX": 1}


def test_letters_with_two_meanings_head_their_row(explainer):
    found = terms(explainer, "A chief executive came. The Chief Executive spoke. The CE met us.")
    assert all(each.double in ("", "CE") for each in found.values())


SIZE = 30_000
REPEATED = (
    "a", "A", "Aa", " ", "(", "((", "A (", "a a ", "AAA (a a a a a a ", "s.1", "section 1 and 2 ", "s1,", "-\n", "a-\n", "A.", ". ",
    "'", "'s", "&", "A&", "/", "Child A ", "Child AAA", "Child A, and ", '"', "\u00ad", "é", "ﬁ", "1989 Act ", "Children Act ", "a: ",
    "CE ", "CE. ", "CE DCS ", "placement ", "LAC ", "LAC-", "the CCG ", "CCG (", "of the ", "2018 ", "|", "\n\n", "\n- ",
)  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_no_pattern_hangs_on_a_text_of_one_repeated_piece(library, piece):
    signal.signal(signal.SIGVTALRM, lambda *_: pytest.fail("stopped at ten times what it takes"))
    signal.setitimer(signal.ITIMER_VIRTUAL, 8)
    try:
        companion([paper(piece * (SIZE // len(piece)))], library)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


DASHES = (
    ("| P8 for 2026 | - |", False),
    ("| F4 | P8 2025/26 | 0 | - | - |", False),
    ("| P8 | 2025/26 | – |", False),
    ("| P8 for 2026 | 0.05 |", True),
    ("| F4 | P8 for 2026 | - | 0.05 | up |", True),
)


@pytest.mark.parametrize(("row", "old"), DASHES)
def test_a_dash_in_a_cell_is_no_value_and_no_bar_is_quoted(explainer, library, row, old):
    text = f"## Scores\n\n| Measure | Target | Now |\n|---|---|---|\n{row}\n| F5 | Calls | 3 |\n"
    found = out_of_date(explainer.read(Paper("a.md", tuple(text_passages(text)))), library)
    assert bool(found) == old
    assert not any("|" in each.text for each in found)


def test_the_rows_of_a_table_say_nothing_together(explainer, library):
    text = "| Measure | Q1 |\n|---|---|\n| Re-referrals (NI 19) | 23.8 |\n| Assessments in time, target of 2026 | 84.0 |\n"
    read = explainer.read(Paper("a.md", tuple(text_passages(text))))
    assert not out_of_date(read, library)
    assert len(read.paper.passages) == 1


def test_what_stands_out_in_markdown_is_said_without_its_marks():
    text = "## 2. Care ##\nThe **SEND** plan cites *Working Together* (2018).\n\n61%* of 3 * 4, *provisional\n\n### 3. End"
    said = [each.text for each in text_passages(text)]
    assert said == ["2. Care", "The SEND plan cites Working Together (2018).", "61%* of 3 * 4, *provisional", "3. End"]  # fmt: skip


WRITTEN_OF = (
    ("It is about my grandson Kyle, he is 9 and goes to Marsh Lane Primary in Year 5.", "His mum has asked for an EHCP."),
    ("I write about my son Jack (11) at Marsh Lane Academy. On Friday his dad Dean was arrested. What does the file say?", "Yours, Doreen Hargreave, 14 Orchard Way"),
    ("Our daughter Amelia, 14, has not been to Fenmarsh Academy since May. Her CAMHS worker left.",),
    ("My niece Chloe is 6 and lives with me since her mum went into hospital.",),
    ("I am asking about Ethan Cole, who is 12. His foster carers gave notice.",),
    ("Our Tyler, 8, is bullied and his teacher does nothing.",),
    ("My foster daughter Mia is 5. Her birth mother wants to see her.",),
    ("Our little boy Sam starts at Elm Primary in September and nobody has a plan for him.",),
    ("They live at 14 Orchard Way. Their boy Kyle is never in school.", "He is 9 and out at all hours."),
    ("Kyle Hargreave, Year 5, has been out of school since half term. His mother asked for help.",),
    ("my grandson kyle hes 9 and goes to marsh lane primary and they send him home",),
    ("My nine-year-old is home all day. The school sends no work and his social worker left.",),
    ("my granddaughter Poppy was moved again. The social worker never rings. Jean Marsh, 3 Mill Lane",),
    ("I have my nephew Leo with me, he is 7, and get no allowance.",),
)  # fmt: skip
WRITTEN_OF_NOBODY = (
    ("DOB is recorded in 100% of records and the NHS number in 77%. 211 children had a missing episode.",),
    ("DOB is recorded in 100% of records, ethnicity in 91%, and the NHS number in 77%.",),
    ("The date of birth was missing in 12 records and DOB was recorded by 31 March 2026 in all others.",),
    ("DOB: 98% complete. Ethnicity: 91%.", "DOB 100%, UPN 97%."),
    ("Babies born in March 2026: 212. Children born in 2019: 412 start Year 2.",),
    ("Low birth weight: babies born under 2,500 grams were 6.8%, and those born at 37 weeks 81%.",),
    ("A child born in 2026 will start school in 2030.",),
    ("Mosaic 104500 records were moved, and LCS 98211 files.",),
    ("The Ombudsman upheld case 23012345 and the council paid 500 pounds.",),
    ("Date of birth and NHS number were matched for 2025/26 in 94% of 3,104 children.",),
    ("A mother told us: “My son Tom waited two years.” Waits fell to 31 weeks.",),
    ("Our School Streets are 12 in number, and our children are at Elm School.",),
    ("Case study: my son Jack (not his real name), 9, goes to Elm Primary and his mother works.",),
    ("Wards: Northgate, 9, Priory, 4. The mayor and her mother opened the hub.",),
    ("Our children and young people said that their school and their social worker should listen.",),
    ("Her Majesty opened Elm School in 1961. The chair and her sister came.",),
    ("Our Director, Jo Day, who is 50, left. Marsh Academy, Year 7, has 180 places.",),
    ("A typical child in the cohort is 15, has an EHCP, and knows a social worker; her mother has been a victim.",),
    ("Our Corporate Parenting Board met in Year 2 of the plan. Their child exploitation lead came to Elm School.",),
)  # fmt: skip


@pytest.mark.parametrize("texts", WRITTEN_OF, ids=" ".join)
def test_a_child_of_whom_its_family_writes_is_seen(texts):
    assert known_by(paper("Dear Councillor", *texts))
    assert known_by(paper(*texts, "Thank you, and please ring me."))


@pytest.mark.parametrize("texts", WRITTEN_OF_NOBODY, ids=" ".join)
def test_statistics_of_birth_and_records_and_families_in_general_are_no_child(texts):
    assert known_by(paper(*texts, SPEAKS)) == []


@pytest.mark.parametrize(
    "text",
    ["DOB 14/03/2012", "D.O.B. 3.5.17", "DOB: 2012-05-03", "Date of birth of the child: 3 May 2019", "She was born on 3rd May.", "Sam, born in 2012,", "DOB 2012", "born May 3, 2019",
     "Re: J.M., DOB 14/03/2012, Mosaic ID 3310482", "case number 3310482", "NHS 943 476 5919 was recorded"],
)  # fmt: skip
def test_a_day_of_birth_and_a_number_of_a_case_are_seen(text):
    assert known_by(paper(SPEAKS * 50, text, SPEAKS))
