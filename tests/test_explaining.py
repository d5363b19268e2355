"""What is found in a paper's text: names and whose they are, law, what the paper explains, what nobody does, what is out of date."""

import re
import signal

import pytest

from conftest import all_shipped
from lmcs.papers.children import about_a_child
from lmcs.papers.companion import companion
from lmcs.papers.defining import defined
from lmcs.papers.explaining import Explainer
from lmcs.papers.outdated import out_of_date
from lmcs.papers.paper import Paper, Passage
from lmcs.papers.past import is_past
from lmcs.papers.rules import asked_for, old_rules


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
}


@pytest.mark.parametrize("text", NOT_FOUND)
def test_an_everyday_word_is_no_name(explainer, text):
    assert NOT_FOUND[text] not in terms(explainer, text)


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
    "section 38 of PACE", "s.38 PACE 1984", "section 38 of the Police and Criminal Evidence Act 1984", "section 20 of the Care Act 2014",
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
        "early help (EH)",
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
    "Twelve pupils are statemented.": ("ehcp", "education, health and care plan (EHCP)"),
    "An appeal to SENDIST costs the council dear.": ("send-tribunal", "SEND Tribunal"),
    "He was given a fixed-period exclusion.": ("exclusion", "suspension"),
    "The court made two contact orders and a residence order.": (
        "child-arrangements-order", "child arrangements order (CAO)",
    ),
    "The LGO has asked us for the file.": (
        "ombudsman", "Local Government and Social Care Ombudsman (LGSCO)",
    ),
    "The SIF looks at six things.": (
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


def test_a_phrase_that_only_has_a_name_in_it_is_passed_over(explainer, library):
    for term in library.terms.values():
        for phrase in term.unlike:
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


GONE_IN_EDUCATION = (
    "The panel was told that the school must have regard to the SEN Code of Practice 2001 when it identifies pupils.",
    "Special educational needs are defined in s.312 Education Act 1996.",
    "The council's mediation service meets its duty under section 332B of the Education Act 1996.",
    "All new SENCOs complete the National Award for SEN Coordination within three years.",
    "The Special Educational Needs and Disability Act 2001 protects disabled pupils from discrimination by schools.",
    "The local area must produce a Written Statement of Action if inspectors find significant weaknesses.",
    "Pupils working below the level of the tests are assessed using P scales.",
    "The head teacher followed Exclusion from maintained schools, academies and pupil referral units in England (2017).",
    "The policy is based on Circular 10/99, Social Inclusion: Pupil Support.",
    "Detention outside school hours is lawful by section 550B of the Education Act 1996.",
    "Registers are kept under the Education (Pupil Registration) (England) Regulations 2006.",
    "The school's approach to medical needs follows Managing Medicines in Schools and Early Years Settings.",
    "The proposal is brought under section 28 of the School Standards and Framework Act 1998.",
    "Notices meet the School Organisation (Establishment and Discontinuance of Schools) (England) Regulations 2007.",
    "Premises meet the Education (School Premises) Regulations 1999.",
    "The Local Authority Coordinated Voluntary Aided Programme pays for the roof.",
    "The Education (Admissions Appeals Arrangements) (England) Regulations 2002 govern our panels.",
    "The Education Action Zone employs two home-school workers.",
    "Details of the school are kept on EduBase.",
    "The Office of the Schools Commissioner approves sponsors.",
    "The federation complies with the School Governance (Federations) (England) Regulations 2007.",
    "Community governors are appointed by the governing body.",
    "The headteacher is appraised against the National Standards of Excellence for Headteachers 2015.",
    "The council sent a warning notice under section 15 of the School Standards and Framework Act 1998.",
    "Inspectors visit under the School Inspections Act 1996.",
    "The Schools Commissioner for England meets our director each term.",
    "Sex and Relationship Education Guidance (2000) is the basis of the school's policy.",
    "The Curriculum and Assessment Review is due to report this autumn.",
    "The Education Act 1944 requires parents to secure their children's education.",
    "The council commissions education for young people under section 13 of the Learning and Skills Act 2000.",
    "Traineeships give young people work experience.",
    "Careers advice follows the guidance Careers Guidance and Inspiration in Schools.",
    "The Lifelong Loan Entitlement begins in 2025.",
    "Employers must check participation by the Education and Skills Act 2008 before they hire a 16 year old.",
    "Childminders are registered under Part X of the Children Act 1989.",
    "Staff plan with Birth to Three Matters.",
    "The setting is led by a graduate with Early Years Professional Status.",
    "The council meets the Early education and childcare guidance of 2018.",
    "Only three and four year olds of working parents have 30 hours.",
    "The virtual school follows Promoting the educational achievement of looked after children (2014).",
    "Lunches meet the Education (Nutritional Standards and Requirements for School Food) (England) Regulations 2007.",
    "The National School Breakfast Programme pays for breakfast clubs.",
    "The School and Early Years Finance (England) Regulations 2022 govern next year's budget.",
    "The trust has been issued with a Financial Notice to Improve.",
    "The Social Mobility and Child Poverty Commission reports each year.",
    "The school's policy follows Keeping Children Safe in Education 2023.",
    "Sexting in Schools and Colleges is the advice used by designated leads.",
    "What to do if you're worried a child is being abused (2006) is given to each teacher.",
    "The local authority acts as appropriate body for the induction of early career teachers.",
    "All new heads must hold the NPQH before appointment.",
)  # fmt: skip
STILL_IN_EDUCATION = (
    "The SEND code of practice of January 2015 sets out the graduated approach.",
    "Tuition was arranged under section 61 of the Children and Families Act 2014.",
    "The Equality Act 2010 protects disabled pupils from discrimination by schools.",
    "Families can turn to the information, advice and support service for help with their EHC assessment.",
    "The national trial of the tribunal's wider powers ended in 2021, and they are now permanent.",
    "Governors relied on section 51A of the Education Act 2002 in upholding the exclusion.",
    "Schools follow the searching, screening and confiscation advice of July 2022.",
    "The team works to the guidance Working together to improve school attendance.",
    "The post-16 statement is made under section 509AA of the Education Act 1996.",
    "The School Organisation Plan sets out how many places will be needed.",
    "The school was designed to Building Bulletin 103.",
    "The unit was first paid for by Excellence in Cities.",
    "Details of the school are kept on Get Information about Schools.",
    "Staff are appointed under the School Staffing (England) Regulations 2009.",
    "The headteacher is appraised against the headteachers' standards of 2020.",
    "The definition of coasting schools was revoked in 2019.",
    "Progress 8 will not be published for two years because there is no key stage 2 data.",
    "The policy on relationships education follows the RSHE guidance of July 2025.",
    "The SACRE uses the 2010 guidance on religious education.",
    "Youth support services are provided under section 68 of the Education and Skills Act 2008.",
    "Careers advice follows the statutory guidance Careers guidance and access for education and training providers.",
    "The council promotes participation under section 10 of the Education and Skills Act 2008.",
    "Settings follow the EYFS statutory framework.",
    "The entitlement is run under the Childcare (Free of Charge for Working Parents) (England) Regulations 2022.",
    "Tax credits ended in April 2025.",
    "Free milk is given under the Nursery Milk Scheme.",
    "The virtual school follows the guidance Promoting the education of looked-after children and previously looked-after children.",
    "The School and Early Years Finance (England) Regulations 2022 governed the 2022-23 budget.",
    "The Standards and Testing Agency runs the tests.",
    "The Employment Rights Act 2025 brings back a School Support Staff Negotiating Body.",
    "The Children's Barred List replaced List 99.",
    "The teaching school hub acts as appropriate body for the induction of early career teachers.",
    "Section 19 of the Education Act 1996 obliges the council to arrange suitable education.",
    "Section 444 of the Education Act 1996 makes it an offence to fail to secure attendance.",
    "Section 29 of the Education Act 2002 requires a complaints procedure.",
    "Section 48 of the School Standards and Framework Act 1998 requires a scheme for financing schools.",
    "Section 15 of the Education and Inspections Act 2006 governs the closure, and section 20 of the School Standards and Framework Act 1998 the kinds of school.",
    "Section 68 of the Education and Skills Act 2008 covers support services for young people.",
    "A school attendance order notice was served on the parents of the 15-year-old.",
    "Part 10A of the Children Act 1989 covered Wales until 2010.",
    "The pupil has a behaviour support plan agreed with his parents.",
    "The annual parents' evening was well attended.",
    "The beacon of the school's work is its music.",
    "RISE attendance and behaviour hubs support schools in the region.",
    "The General Teaching Council for Scotland registers teachers there.",
    "The school keeps an allergy register and individual healthcare plans under the guidance Supporting pupils at school with medical conditions.",
    "The panel heard of sexual violence and sexual harassment between children at the school.",
    "The Education Act 1944 introduced free secondary education.",
    "The Academy Trust Handbook sets the rules on related party transactions.",
    "The School Teachers' Pay and Conditions Document sets pay for maintained schools.",
    "Under the School and Early Years Finance (England) Regulations 2021 the forum agreed the deficit.",
    "The council acts as an appropriate adult service for young people in custody.",
    "The engagement model took the place of P scales in 2021.",
    "The School Food Standards apply to all lunches.",
    "The Baker Street site is to be sold.",
    "T Levels are offered by the college.",
    "I can say that the speech and language service has improved.",
    "The Assisted Places Scheme, which ended in 1997, paid for her place.",
    "In Northern Ireland the Special Educational Needs and Disability (Northern Ireland) Order 2005 applies.",
    "There are three schools causing concern in the county, and statutory guidance says what the council may do.",
)  # fmt: skip


@pytest.mark.parametrize("text", GONE_IN_EDUCATION)
def test_what_is_gone_in_schools_and_early_years_is_told(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library)


@pytest.mark.parametrize("text", STILL_IN_EDUCATION)
def test_what_holds_in_schools_and_early_years_is_left_alone(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library) == []


CARE_OLD = (
    "Reviewing officers follow the Independent Reviewing Officers Guidance 2004.",
    "Interviews follow the Memorandum of Good Practice.",
    "Young people are told about the Who Cares? Trust and its helpline at each review.",
    "The contract with NCH for family support ends in March.",
    "Victims are given the number of the National Domestic Violence Helpline.",
    "The Independent Children's Homes Association has advised members on fees.",
    "Her Majesty's Courts and Tribunals Service lists the hearings.",
    "He is subject to a sexual offences prevention order.",
    "Applicants are checked against the POCA list.",
    "Children are accommodated as looked after under a parental rights resolution.",
    "Staff on the Frontline programme start in September.",
    "We hold the Aiming High for Disabled Children grant for short breaks.",
    "The council pays into each child's Child Trust Fund account when they come into care.",
    "We use the Tackling Child Exploitation Support Programme to improve.",
    "The Gangmasters Licensing Authority is told of the concern.",
    "We expect an unannounced inspection of contact, referral and assessment arrangements.",
    "We report on NI 62 and NI 63 for placement stability.",
    "The visitor is independent within the Definition of Independent Visitors (Children) Regulations 1991.",
    "Complaints are dealt with under the Representations Procedure (Children) Regulations 1991.",
    "The council follows the Adoption Statutory Guidance 2011.",
    "Our leaving care team follows Planning Transition to Adulthood for Care Leavers (2010).",
    "The guidance Safeguarding Children Involved in Prostitution tells staff how to act.",
    "Designated teachers follow the 2009 guidance, The Role and Responsibilities of the Designated Teacher for Looked After Children.",
    "Our audit tests the section 11 statutory guidance of 2007.",
    "Unaccompanied children are looked after under Care of Unaccompanied and Trafficked Children (2014).",
    "We work to the Multi-Agency Practice Guidelines on Female Genital Mutilation.",
    "Residential special schools meet the National Minimum Standards of 2015.",
    "Adoption applications are made under the Family Procedure (Adoption) Rules 2005.",
    "The board is constituted under the Local Safeguarding Children Boards Regulations 2006.",
    "Appeals to the IRM are made under the Independent Review of Determinations (Adoption) Regulations 2005.",
    "Ofsted's framework for the inspection of arrangements for the protection of children (2012) applies.",
    "Matches respect s.1(5) ACA 2002.",
    "We have a duty under section 23 of the Children Act 1989 to provide accommodation and maintenance for children in care.",
    "The independent visitor is appointed under paragraph 17 of Schedule 2 to the Children Act 1989.",
    "Childminders are registered under Part XA of the Children Act 1989.",
    "Financial help under section 17 can be given in cash only in exceptional circumstances.",
    "Information is asked for under section 14B of the Children Act 2004.",
    "The Protection of Children Act 1999 requires us to refer staff to a list.",
    "Social workers are registered under Part 4 of the Care Standards Act 2000.",
    "Homes for children are subject to the Registered Homes Act 1984.",
    "Families without recourse are housed under section 21 of the National Assistance Act 1948.",
    "FACS criteria are applied when a young person turns 18.",
    "Legal aid is granted under the Access to Justice Act 1999.",
    "The family network meeting is now a legal duty under the Children's Wellbeing and Schools Act 2026 before any care application.",
    "Ofsted can now fine unregistered homes under the Children's Wellbeing and Schools Act 2026.",
    "Registration of social workers lies with the Health Professions Council.",
    "A drop-in for parents of disabled children is run by Contact a Family.",
    "The Area Child Protection Committee agreed the procedures.",
    "The court granted a residence order to the aunt.",
    "The Adoption Support Fund pays for therapy.",
    "The General Social Care Council's code of practice binds our staff.",
    "Partners in Practice councils advise us.",
    "Our procedures are based on Working Together to Safeguard Children 2015.",
    "Contact is refused under the Contact with Children Regulations 1991.",
    "We follow the Statutory Guidance on Children who Run Away and Go Missing from Home or Care 2009.",
    "The Family Proceedings Rules 1991 govern disclosure of court papers.",
    "The council must give regard to the Adoption Act 1976 when it places a child.",
    "Young people can marry at 16 with their parents' consent.",
    "Children's home managers register with the National Care Standards Commission.",
)  # fmt: skip
"""What has gone from the law, guidance and bodies of care and protection, as a tired officer still writes it."""
CARE_RIGHT = (
    "Non-recent offences are charged under the Sexual Offences Act 1956.",
    "Duty social workers contact a family within one working day of a referral.",
    "Who cares for the child is settled by the child arrangements order.",
    "The contract is with NCHA, the housing association.",
    "Section 23C of the Children Act 1989 gives duties to former relevant children.",
    "Section 23 of the Children and Families Act 2014 makes health bodies tell the council of a child who may have special needs.",
    "In Wales section 1(5) of the Adoption and Children Act 2002 still binds agencies.",
    "Paragraph 17 of the minutes was agreed.",
    "Section 14A of the Children Act 1989 is the basis of special guardianship.",
    "Section 17 of the Crime and Disorder Act 1998 applies to the council's work.",
    "Section 17 support in cash is given under our policy in exceptional circumstances to families with no recourse.",
    "Section 47 of the Children Act 1989 enquiries rose by a tenth.",
    "Ofsted registers childminders under the Childcare Act 2006.",
    "The Protection of Children Act 1978 was used to charge him.",
    "The Health and Care Professions Council registers our occupational therapists.",
    "The Access to Justice Foundation gave the law centre a grant.",
    "The ICB hosts a children's continuing care panel under the national framework of 2016.",
    "The Independent Living Fund in Scotland has reopened.",
    "The First-tier Tribunal hears appeals about care standards.",
    "The National DoL List heard 1,300 applications last year.",
    "The police may apply for a sexual harm prevention order or a sexual risk order.",
    "A person who poses a risk to children is assessed before contact.",
    "Its predecessor, the Protection of Children Act list, ended in 2009.",
    "The frontline programme of visits by councillors starts in May.",
    "Staff on the frontline work with the courts.",
    "The report is about how local arrangements for the protection of children work in a multi-agency front door.",
    "NI 62 is a postcode sector in no part of our area.",
    "The adoption statutory guidance of 2013 asks panels to meet often.",
    "Volume 2 of the Children Act 1989 guidance (2021) is on each desk.",
    "We promote the health of looked-after children under the statutory guidance of 2015.",
    "The role of the designated teacher is set out in guidance of February 2018.",
    "Coercive control is an offence whether or not they live together.",
    "The national minimum standards for fostering services are of 2011.",
    "Children's homes keep to the quality standards in the 2015 Regulations.",
    "The Placement with Parents assessment was signed by the nominated officer.",
    "Complaints follow the Children Act 1989 Representations Procedure (England) Regulations 2006.",
    "The Family Procedure Rules 2010 set out the forms for adoption.",
    "A private law programme of training for magistrates begins in June.",
    "The Safeguarding Board for Northern Ireland published its plan.",
    'The letter quotes "the Child Care Act 1980" as the law of his childhood.',
    "The council's archive holds records made under the Foster Children Act 1980.",
    "The Act will let Ofsted fine unregistered homes once it is in force.",
    "Family network meetings are offered in each pre-proceedings letter, by our choice.",
    "CEOP's safety centre takes reports day and night.",
    "The ASGLB data for the quarter show fewer placement orders.",
    "The Children's Homes Association gave evidence.",
    "Contact, the charity for families with disabled children, runs the drop-in.",
    "Each child has an independent child trafficking guardian.",
    "Coram Voice provides our independent visitors.",
    "The term Schedule 1 offender is no longer used; the person is one who poses a risk to children.",
    "Guardians come from Cafcass, and not from the GALRO panels of old.",
    "An order for residence made before 2014 is treated as a child arrangements order.",
    "The College of Social Work closed in 2015.",
    "The Social Work Reform Board devised the health check.",
    "The Early Intervention Grant was rolled into general funding in 2013.",
    "The Centre for Excellence and Outcomes in Children and Young People's Services (C4EO) closed in 2013.",
    "Ofsted's annual rating of children's services ended in 2012.",
    "Working Together 2015 was in force at the time of the death.",
    "Part 4 of the Care Planning Regulations 2010 applies to placement with parents.",
    "Private fostering visits follow the Children (Private Arrangements for Fostering) Regulations 2005.",
    "Reviewing officers follow the IRO Handbook of 2010.",
    "Health assessments follow Promoting the health and well-being of looked-after children (2015).",
    "The panel uses the National Framework for Children and Young People's Continuing Care 2016.",
    "The Family Procedure Rules 2010 govern disclosure of court papers.",
    "Reviews are governed by the Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018.",
    "The child was adopted in 1994 under the Adoption Act 1976.",
    "Children's homes are registered under Part 2 of the Care Standards Act 2000.",
    "Section 13 of the Children and Families Act 2014 is about experts in children's cases.",
    "Social workers are regulated under the Social Workers Regulations 2018.",
    "Legal aid is granted under LASPO 2012.",
    "Sections 47 to 50 of the Sexual Offences Act 2003 speak of sexual exploitation.",
    "Ministers have a power to cap profits, which is not yet used.",
)  # fmt: skip


@pytest.mark.parametrize("text", CARE_OLD)
def test_what_has_gone_from_care_and_protection_is_told(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library)


@pytest.mark.parametrize("text", CARE_RIGHT)
def test_what_holds_in_care_and_protection_is_left_alone(explainer, library, text):
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


GONE_AROUND = (
    "A murderer under 18 is sentenced to detention for life under s.90 PCC(S)A 2000.", "Such a name is placed on the PoCA List.",
    "We have a statutory duty to prepare a Sustainable Community Strategy.", "The Illegal Migration Act 2023 puts ministers under a duty to remove those who arrive by small boat.",
    "Our care leavers can begin on the national traineeship programme.", "We follow the statutory guidance on children's trusts.",
    "The Who Cares Trust advises children in care.", "Two boys are subject to a supervision order for offending and one to an attendance centre order.",
    "The youth rehabilitation order is made under section 1 of the Criminal Justice and Immigration Act 2008.", "The youth court may make a court-ordered secure remand (COSR).",
    "Every child is assessed with ASSET at the start of the order.", "A risk of sexual harm order is sought against an adult who grooms.",
    "A Designated Public Place Order covers the park.", "A drinking banning order may be made.",
    "The IPCC will look into the death in custody.", "The NPIA trains our police staff.",
    "The POVA list is checked for adult workers.", "The Protection of Children Act 1999 requires us to refer staff who harm children.",
    "The Childcare (Disqualification) Regulations 2009 apply to nursery staff.", "The NHS Trust Development Authority oversees the hospital.",
    "The HSCIC publishes the figures.", "The Commission for Patient and Public Involvement in Health oversees forums.",
    "Connecting for Health runs the national programme for IT.", "Money passes under section 28A of the National Health Service Act 1977.",
    "The contract falls under the NHS (Procurement, Patient Choice and Competition) (No. 2) Regulations 2013.", "The responsible medical officer can discharge the patient.",
    "The nominated person replaces the nearest relative under the Mental Health Act 2025.", "The NHS follows Safeguarding Vulnerable People in the NHS: accountability and assurance framework.",
    "Section 21 of the National Assistance Act 1948 gives the parent a home.", "The Carers (Equal Opportunities) Act 2004 requires us to tell carers of their rights.",
    "The Department of Social Security pays the benefit.", "CMEC collects maintenance.",
    "The Homes and Communities Agency funds the scheme.", "Supporting People pays for the supported lodgings.",
    "The Borders and Immigration Agency decides the claim.", "The Safety of Rwanda (Asylum and Immigration) Act 2024 allows removal.",
    "Care of unaccompanied and trafficked children (2014) is the statutory guidance.", "The Local Authorities (Model Code of Conduct) Order 2007 binds members.",
    "Scrutiny committees act under section 21 of the Local Government Act 2000.", "The Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations 2000 apply to the forward plan.",
    "Objections are made under the Audit Commission Act 1998.", "The Centre for Public Scrutiny trains our members.",
    "Section 17 of the Children Act 2004 requires a children and young people's plan.", "Section 13 of the Children Act 2004 requires a safeguarding board.",
    "Her Majesty's Courts Service lists the cases.", "UKCCIS publishes advice on sexting.",
    "Surveillance is inspected by the Office of Surveillance Commissioners.", "The Framework for the Assessment of Children in Need and their Families 2000 is statutory guidance.",
    "The Employment Equality (Age) Regulations 2006 protect staff.", "Part 3 of the Digital Economy Act 2017 requires age checks for pornography.",
    "The Police Complaints Authority supervises.", "A child who admits a first offence may receive a reprimand from the police.",
    "The NCS Trust pays for the summer programme.", "All staff have an enhanced CRB disclosure.",
    "A police station may be used as a place of safety under section 136 for a child of 15.", "Parents on working tax credit get help with childcare.",
    "The family receives Income Support as lone parents with a child under five.", "The Afghan Relocations and Assistance Policy is open to families.",
    "We will place an OJEU notice for the fostering framework.", "The five outcomes of Every Child Matters are our statutory framework.",
    "The Inland Revenue pays tax credits.", "EduBase lists all schools.",
)  # fmt: skip
STILL_AROUND = (
    "Managing medicines in schools is the task of the head and the school nurse.", "The trust's assisted places scheme offers four places a year to local pupils.",
    "Section 48 of the Modern Slavery Act 2015 provides for independent child trafficking advocates.", "The board's financial oversight of the capital programme must improve.",
    "The CQC's financial oversight scheme for adult care applies to large providers.", "The council has capped the fees it pays to providers.",
    "The council's annual assessment of children's services demand goes to cabinet in March.", "Ofsted found the school's arrangements for the protection of children sound.",
    "A talk for governors covers sexting in schools and colleges.", "The policy on sexual violence and sexual harassment between children follows the guidance in force.",
    "The Homes and Communities Agency, which trades as Homes England, signed the deed.", "A Schedule 1 offence under the Childcare (Disqualification) Regulations bars a person from childminding.",
    "The residential special schools in our area have met every standard since 2015.", "Connecting for Health is the name of our local network of parents.",
    "NHS Resolution, the name under which the NHS Litigation Authority works, handles the claim.", "The sports club runs a Kickstart programme for girls.",
    "Staff do the NCSC's online security training each year.", "The council uses NCSC guidance on backups.",
    "The British Journal of Social Work, Volume 3 (2010), has a paper on this.", "Section 22 of the Children Act 1989 and section 23 of the Children and Social Work Act 2017 apply.",
    "Part X of the report is on the Children Act 1989 and day care.", "Our careers guidance and inspiration day is in May.",
    "Employers must check the right to work of those participating in the scheme.", "Section 11 of the Children Act 2004 and section 14 of the Care Standards Act 2000 apply.",
    "The behaviour hub in our area supports schools.", "The school has specialist school status for autism.",
    "Support and aspiration are at the heart of our SEN policy.", "Part 4 of the strategy is on social workers, and Part 2 of the Care Standards Act 2000 on children's homes.",
    "Section 19 of the Education Act 1996 and section 324 of the Criminal Justice Act 2003 apply.", "The care of unaccompanied and trafficked children is a task of the whole council.",
    "The unregistered vehicle at the home brought a civil penalty.", "Pupils come by Connexions coach to the college.",
    "Section 1 of the Sentencing Act and the CJIA 2008 both bear on rehabilitation.",
    "The manager received a reprimand from the chief executive for late papers.", "Section 250 of the Sentencing Code applies to grave crimes.",
    "A child refused bail is remanded under section 91 of the Legal Aid, Sentencing and Punishment of Offenders Act 2012.", "Every child is assessed with AssetPlus.",
    "The National Citizen Service ended in March 2025.", "The police will seek a sexual harm prevention order.",
    "The College of Policing sets the standards.", "The Channel duty guidance of 2023 tells the panel how to work.",
    "List 99 was once the list of barred teachers.", "The Protection of Children Act 1978 makes indecent images a crime.",
    "We monitor foundation trusts, and a monitor is on the wall.", "The area team visits NHS England next week.",
    "The pooled budget rests on section 75 of the National Health Service Act 2006.", "Section 11 of the Children Act 2004 binds the NHS.",
    "The Mental Health Act Code of Practice 2015 applies to under-18s.", "The national service framework for children was published in 2004.",
    "We are aiming high for disabled children here.", "Section 47 of the Children Act 1989 requires enquiries.",
    "Section 2 of the Chronically Sick and Disabled Persons Act 1970 gives disabled children services at home.", "The council's own crisis loan is run by a credit union.",
    "The work programme of the committee is attached.", "The Social Mobility Commission reports each year.",
    "Homes England funds the scheme.", "Section 21 of the Children Act 1989 deals with children in police detention.",
    "The UK Resettlement Scheme brings families to us.", "The LGA Model Councillor Code of Conduct 2020 is our model.",
    "A sustainable community needs a strategy.", "The Accounts and Audit Regulations 2015 require an annual statement.",
    "In 2012/13 the Early Intervention Grant paid for children's centres.", "Section 17 of the Children Act 1989 requires services for children in need.",
    "Complaints follow the Children Act 1989 Representations Procedure (England) Regulations 2006.", "The Department for Culture, Media and Sport funds youth work.",
    "The National Lottery Community Fund pays for the project.", "Youth Matters is the National Youth Strategy of December 2025.",
    "Papers are marked OFFICIAL-SENSITIVE.", "The Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017 require us to publish data.",
    "TUPE 2006 protects the transferred staff.", "The court made a supervision order in the care proceedings, and the youth justice service was told.",
    "The attendance centre requirement is part of the youth rehabilitation order.", "Part 2 of the Criminal Justice and Immigration Act 2008 is not about children.",
    "Our greatest asset is our staff, who help young offenders.", "Section 30 of the Mental Capacity Act 2005 is about research.",
    "The force referred itself to the Independent Office for Police Conduct.", "The council keeps a list of staff who hold a DBS certificate.",
    "A controlled substance was found; the activity was reported.", "Officers will monitor the trust and its approval of plans.",
    "In Wales the Mental Health Review Tribunal for Wales hears the case.", "The newly approved social worker posts were filled in June.",
    "The Mental Health Act 2025 will bring a nominated person in place of the nearest relative.", "A section 31 grant of the Local Government Act 2003 pays for the NHS link worker.",
    "Section 47 enquiries were begun with the NHS.", "The Carers Leave Act 2023 gives our staff a week of leave.",
    "The housing association, a corporation, has ten flats.", "The Safety of Rwanda Act 2024 has been repealed.",
    "His biometric residence permit expired, and he has an eVisa.", "Section 51 of the Domestic Abuse Act 2021 and section 50 of the Children Act 2004 were cited.",
    "Section 9D of the Local Government Act 2000 divides the functions.", "Public scrutiny takes place in the centre of the town.",
    "Each council may choose to have a sustainable community strategy.", "Section 10 of the Children Act 2004 requires co-operation; section 17 of the Children Act 1989 requires services.",
    "The children's trust, a company owned by the council, follows statutory guidance.", "The surveillance policy was read by the Investigatory Powers Commissioner's Office.",
    "The assessment framework of Working Together has three domains.", "The Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017 replaced those of 2011.",
    "Martyn's Law will apply from April 2027, and centres are preparing.", "The HM Courts and Tribunals Service lists the cases.",
    "The inquiry report quotes the Standards Board for England and the Housing Corporation of 1998.", "Before 2012 scrutiny worked under section 21 of the Local Government Act 2000.",
    "The officer's complaint is with the council's complaints commission.", "The Disclosure and Barring Service took the place of the Independent Safeguarding Authority.",
)  # fmt: skip


@pytest.mark.parametrize("text", GONE_AROUND)
def test_what_has_gone_around_children_s_services_is_told(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library)


@pytest.mark.parametrize("text", STILL_AROUND)
def test_what_is_still_there_around_children_s_services_is_left_alone(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library) == []


NEW_LAW_OLD = (
    "Under the Children's Wellbeing and Schools Act 2026 the council must now offer every family a meeting of the wider family before it goes to court.",
    "Since this summer no council may apply for a care order without first having offered family group decision-making.",
    "The three safeguarding partners are under a statutory duty to run a MACPT.",
    "Education is now a statutory safeguarding partner alongside health, the police and the council.",
    "GPs are legally obliged, under the Children's Wellbeing and Schools Act, to pass on what they know of a child's welfare.",
    "The virtual school head has a statutory duty towards children with a social worker and children in kinship care.",
    "We have a legal duty to assess every care leaver for Staying Close.",
    "Section 12 of the Children's Wellbeing and Schools Act lets ministers direct us into a regional cooperative.",
    "Ofsted can now fine unregistered children's homes without going to court.",
    "Profits of private children's homes are limited by law.",
    "Government departments and NHS bodies are now corporate parents by law.",
    "Primary schools are under a legal duty to provide breakfast clubs from this September.",
    "A parent must have the council's consent to home educate a child who is on a child protection plan.",
    "Registers of children not in school became compulsory this year under section 38.",
    "The council can now direct an academy to admit a child.",
    "The council may now open a community school to meet need in the town.",
    "All teachers in academies must now have or be working towards qualified teacher status.",
    "Care leavers can no longer be found intentionally homeless.",
    "The social media ban for under-16s is in force.",
    "The law obliges the Secretary of State to make an academy order for a failing school.",
    "The duty to issue an academy order to an inadequate school remains.",
    "The duty on schools to co-operate over admissions has not yet started.",
    "Publishing a kinship local offer will become a duty when the Act starts.",
    "The Children's Wellbeing and Schools Bill, now before Parliament, will bring in a register.",
    "A detained young person now picks a nominated person under the Mental Health Act 2025.",
    "Under the Mental Health Act 2025 autism and learning disability are no longer grounds for detention for treatment.",
    "Patients now have a statutory right to an advance choice document.",
    "Care, education and treatment reviews are now a statutory requirement.",
    "Our social workers gain protection from unfair dismissal after six months' service.",
    "Zero-hours contracts are now banned.",
    "Statutory sick pay is payable from the fourth day of absence.",
    "Unpaid parental leave needs one year's service.",
    "Pay of teaching assistants is now set by the SSSNB.",
    "Families can be evicted under section 21 with two months' notice.",
    "The Renters' Rights Bill will bring in periodic tenancies.",
    "All private landlords must now be registered on the Private Rented Sector Database.",
    "The Home Secretary is under a duty to remove anyone who arrives irregularly, under the Illegal Migration Act 2023.",
    "Section 16 of the Illegal Migration Act 2023 lets the Home Secretary accommodate unaccompanied children.",
    "The Border Security, Asylum and Immigration Bill is going through Parliament.",
    "The Crime and Policing Bill will create an offence of child criminal exploitation.",
    "The law now obliges anyone working with children to report child sexual abuse.",
    "Since June it has been a crime to conceal child sexual abuse by blocking a report.",
    "Jade's Law has suspended the parental responsibility of parents who kill the other parent.",
    "Councils, the police and ICBs are under a duty to collaborate on victim support services under the Victims and Prisoners Act 2024.",
    "The Victims and Courts Bill will restrict the parental responsibility of sex offenders.",
    "Courts no longer presume that involvement of both parents is in the child's interests.",
    "The Hillsborough Law places a duty of candour on all our officers.",
    "Sixteen-year-olds can now vote in local elections.",
    "Police and crime commissioners have been abolished.",
    "NHS England no longer exists and its work is done by the Department of Health and Social Care.",
    "Integrated care partnerships have been abolished.",
    "Under the Health Act 2026 the ICB is a strategic commissioner.",
    "The Education for All Act gives every child with SEND an Individual Support Plan.",
    "National Inclusion Standards are binding on all schools.",
    "The Child Protection Authority has told us to review our thresholds.",
    "Families receive universal credit for their first two children only.",
    "A child whose family's net earnings are above £7,400 has no free school meal.",
    "The Online Safety Bill will protect children online.",
    "The Data (Use and Access) Bill will change the law on data.",
    "Schools must comply with Martyn's Law by having a public protection procedure in place now.",
    "The council can now suspend a member for a breach of the code of conduct.",
    "The council need not have an audit committee.",
    "The Household Support Fund pays for our holiday food vouchers.",
    "The Family Hubs and Start for Life programme funds our hubs.",
    "Ofsted's overall effectiveness grade for our children's services is good.",
    "The Levelling Up and Regeneration Bill is before the House.",
    "The council has a statutory duty to convene a family network meeting before proceedings are issued.",
    "Safeguarding partners are now obliged by law to operate an MACPT.",
    "Since this autumn every agency has been bound by law to share what it knows where a child's welfare is at stake.",
    "The statutory duty of the virtual school head now covers children in need.",
    "Membership of the regional care cooperative is now compulsory.",
    "Ofsted has begun to impose civil penalties on unregistered homes.",
    "The profits of private providers are now capped by law.",
    "NHS bodies are now corporate parents.",
    "The council's agreement is needed by law before a child on a protection plan is home educated.",
    "We have used the new power to direct a local trust to admit two children.",
    "Trusts are now inspected by Ofsted as trusts.",
    "Schools are required by law to have an allergy safety policy and to review it each year.",
    "Whether academies work with us on school places is a matter of goodwill.",
    "A kinship local offer is good practice and not a requirement.",
    "The Mental Health Act 2025 bans the detention of autistic children for treatment.",
    "Staff are protected from unfair dismissal after six months in post.",
    "The first three days of sickness are waiting days for statutory sick pay.",
    "Section 21 no-fault evictions are the main cause of family homelessness.",
    "Awaab's Law protects private tenants as well as ours.",
    "The Illegal Migration Act bars those who arrive in small boats from asylum.",
    "Adults who use children to sell drugs commit the offence of child criminal exploitation.",
    "Staff are mandated reporters and must by law report child sexual abuse.",
    "Cuckooing became an offence in June.",
    "A man who kills the child's mother is automatically stripped of parental responsibility by Jade's Law.",
    "Family courts no longer start from the presumption that contact with both parents is best.",
    "The franchise now includes 16 and 17 year olds, who may vote in council elections.",
    "NHS England has been absorbed into the department.",
    "Every pupil with SEND now has an Individual Support Plan.",
    "The Child Protection Authority oversees our practice.",
    "A councillor who is ill may join cabinet by Teams and vote.",
    "Parents get nothing in universal credit for a third child.",
    "Free school meals depend on earnings under £7,400.",
    "The Schools White Paper is expected in the autumn.",
    "Under the 2026 Act we are bound to run family group decision-making before we issue.",
    "Our MACPT discharges a statutory duty.",
    "The single unique identifier is in use in every case file by law.",
    "The Secretary of State has used his power to direct councils into the regional care cooperative.",
    "Every NHS trust is now a corporate parent in law.",
    "Home education of a child on a child protection plan now needs the council's consent.",
    "We may now direct academies to take children out of area.",
    "Ofsted now has the power to inspect trusts.",
    "Allergy policies are compulsory in schools.",
    "Academies can refuse to help us with admissions, as no duty binds them.",
    "A young person with autism alone can't be detained for treatment under the Act.",
    "Zero-hours contracts are illegal.",
    "Tenants can be given a section 21 notice.",
    "Under the Illegal Migration Act, unaccompanied children have no claim to asylum.",
    "Professionals who fail to report child sexual abuse commit an offence.",
    "The duty to collaborate under the Victims and Prisoners Act binds the council.",
    "16 and 17 year olds have the vote.",
    "The YJB was wound up this year.",
    "The Child Protection Authority inspects our front door.",
    "Families on Universal Credit who earn more than £7,400 pay for school meals.",
    "The English Devolution and Community Empowerment Bill is at report stage.",
)

NEW_LAW_RIGHT = (
    "Section 1 of the Children's Wellbeing and Schools Act 2026 will require us to offer a family meeting once it starts.",
    "Section 58 of the Children's Wellbeing and Schools Act ended the duty to make academy orders.",
    "Section 1 of the Children and Social Work Act 2017 sets out the corporate parenting principles.",
    "The court has asked for a family network meeting before the final hearing.",
    "There are three statutory safeguarding partners, and schools are not a fourth.",
    "Section 11 of the Children Act 2004 obliges the council to safeguard children in what it does.",
    "The NHS number is being piloted as a single unique identifier in Wigan.",
    "The virtual school head has a strategic role for children with a social worker, which is non-statutory.",
    "The North West is setting up a regional care cooperative by agreement.",
    "Section 25 governs secure accommodation.",
    "Ministers have the power to cap the profits of children's home providers.",
    "The council is a corporate parent, and partners help it.",
    "Governors have limited branded uniform items to three by choice.",
    "Schools may hold spare adrenaline pens.",
    "The minimum age in the terms of most social media services is 13.",
    "A child at a special school arranged by the council cannot be taken off the roll without our consent.",
    "Home educators in Wales answer to the Welsh Government's guidance.",
    "The council may ask the Secretary of State to direct an academy to admit a child.",
    "Maintained schools must follow the national curriculum.",
    "An academy order has been made for the school.",
    "Academies must co-operate with the council on admissions.",
    "Staff may use mobile phones, and need not follow the pupils' rule.",
    "Most of the Mental Health Act 2025 has not started.",
    "When the Mental Health Act 2025 is in force, patients will choose a nominated person.",
    "The Mental Health Act Code of Practice of 2015 applies.",
    "From 1 January 2027 staff will have protection from unfair dismissal after six months.",
    "The council does not use zero-hours contracts.",
    "Statutory sick pay is paid from the first day.",
    "Statutory paternity pay needs 26 weeks' service.",
    "The National Joint Council sets the pay of teaching assistants.",
    "No-fault notices ended in England on 1 May 2026.",
    "A landlord may not refuse families with children.",
    "The database of private landlords is to follow in stages.",
    "Most of the Illegal Migration Act 2023 was repealed in December 2025.",
    "The Rwanda scheme was scrapped in 2024.",
    "Child criminal exploitation is a form of abuse.",
    "Police used a closure order where cuckooing was found.",
    "There is no law yet that obliges staff to report child sexual abuse.",
    "Jade's Law has been enacted and has not started.",
    "A sex offender can lose parental responsibility by an application to the family court.",
    "The Sentencing Act 2026 became law in January 2026.",
    "The council owes a duty of candour to the court in judicial review.",
    "Young people of 16 may join the electoral register before they are 18.",
    "The National Probation Service was reshaped in 2021.",
    "NHS England commissions secure units.",
    "The Mental Health Act 2025 is the law.",
    "The white paper proposes National Inclusion Standards.",
    "The Tribunal has no power over school transport.",
    "The government consulted on a Child Protection Authority.",
    "It is illegal to sell tobacco to anyone under 18.",
    "Our council moved from the committee system to a leader and cabinet in 2012.",
    "During the pandemic councillors could attend remotely.",
    "A parish council need not have an audit committee.",
    "The two-child limit ended on 6 April 2026.",
    "A larger family needs a larger home.",
    "Section 11 of the Children Act 2004 sits beside the Children's Wellbeing and Schools Act.",
    "Section 17 of the Children Act 1989 places a duty on the council to help children in need.",
    "The protocol says that a family meeting must be offered before proceedings.",
    "School leaders want to be the fourth safeguarding partner.",
    "Each specified authority is under a duty to share information on serious violence.",
    "The single unique identifier is on trial in three areas.",
    "Staying Close is a grant-funded pilot in our area.",
    "The regional care cooperative is a voluntary partnership of ten councils.",
    "The Deprivation of Liberty Safeguards apply to adults in care homes.",
    "Ofsted visits unregistered schools.",
    "The Care Quality Commission runs market oversight of large care providers for adults.",
    "The corporate parenting duty extends to every councillor and to district councils.",
    "Food businesses must by law label allergens.",
    "The Online Safety Act obliges social media services to protect children.",
    "Parents need the council's consent to withdraw a child from a special school.",
    "The parent must tell the proprietor in writing to take a child off the roll to home educate.",
    "Trusts set their own admission numbers, and the adjudicator hears objections.",
    "Teachers in maintained schools must have qualified teacher status.",
    "Governors voted to convert, and an academy order followed.",
    "The council consults carers on the next edition of its kinship local offer.",
    "Autistic young people may be detained under section 3 of the Mental Health Act.",
    "An employee dismissed within two years cannot as a rule claim unfair dismissal.",
    "The employer must take all reasonable steps to prevent sexual harassment.",
    "The tenants may leave with two months' notice.",
    "Social landlords must repair damp within the time limits of Awaab's Law.",
    "The home for 17 year olds is registered supported accommodation.",
    "A child from Rwanda was placed with us.",
    "Social workers visit homes where cuckooing is suspected.",
    "The criminal record check shows any offence of child sexual abuse.",
    "The serious violence duty obliges us to collaborate with the police.",
    "Health staff have a statutory duty of candour to patients.",
    "Eighteen-year-olds in care may vote for the first time in May.",
    "NHS England is to be abolished, if Parliament agrees.",
    "The Tribunal ordered the council to name the school.",
    "The child protection authority lies with the council's social workers.",
    "Shops may not sell vapes to anyone under 18.",
    "Cabinet members may watch the scrutiny meeting online.",
    "The care home charges are means tested.",
    "Universal credit now pays for every child in larger families.",
    "The social care grant is rolled into the settlement.",
)


@pytest.mark.parametrize("text", NEW_LAW_OLD)
def test_new_law_told_otherwise_than_it_stands_is_told(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library), text


@pytest.mark.parametrize("text", NEW_LAW_RIGHT)
def test_new_law_told_as_it_stands_is_left_alone(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library) == [], text


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
    assert about_a_child(paper(text))


@pytest.mark.parametrize("text", NO_CHILD)
def test_a_paper_about_children_is_no_text_about_one(text):
    assert not about_a_child(paper(text))


def test_one_letter_in_a_long_paper_of_a_meeting_is_no_child_s():
    said = "The committee is asked to note the annual report. "
    assert not about_a_child(paper("Child A was the first to use the app.", said * 50, said))
    assert about_a_child(paper("Child A was the first. Child A came back.", said * 50, said))
    assert about_a_child(paper("She was born on 3 May 2019.", said * 50, said))


SPEAKS = "The committee is asked to note the annual report. "


@pytest.mark.parametrize(
    ("words", "meetings", "known"),
    [(500, 2, False), (500, 1, True), (500, 0, True), (300, 2, True), (300, 0, True)],
)
def test_one_letter_is_a_child_s_unless_a_paper_is_long_and_speaks_of_a_meeting(
    words, meetings, known
):
    """A long case paper that speaks of no meeting is met with care, and so is a short one that does."""
    filling = "It was seen in time. " * (words // 5)
    assert about_a_child(paper("Child A came.", filling, *[SPEAKS] * meetings)) is known


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


OLD_EDITIONS = (
    "Assessments of guardians are done as the Special Guardianship Guidance issued in 2005 asks.",
    "Governors have read KCSIE 2025 and signed for it.",
    "Part one of Keeping Children Safe in Education (2023) is given to new staff.",
    "In line with the 1999 edition of Working Together, a conference is held within 15 days.",
    "The SEN Code of Practice (DfES, 2001) has three stages, which our schools use.",
    "Heads must follow the 2017 statutory guidance on exclusions.",
    "Penalty notices follow the May 2022 version of Working together to improve school attendance.",
    "Our nurseries work to the 2021 EYFS.",
    "The January 2018 careers statutory guidance asks for a careers leader.",
    "Sex and Relationship Education Guidance (DfEE, 2000) is what governors rely on.",
    "Practitioners follow the Youth Justice Board case management guidance of 2014.",
    "Heads prepare with the September 2019 Education Inspection Framework.",
    "The Ofsted SCCIF of April 2017 is used in mock inspections.",
    "Children Missing Education (September 2016) tells us to make reasonable enquiries.",
    "Reviewing officers follow the Care Planning, Placement and Case Review guidance of 2015.",
    "Planning Transition to Adulthood for Care Leavers (revised January 2015) is given to advisers.",
    "The virtual school is guided by Promoting the education of looked after children (July 2014).",
    "The Prevent duty guidance of 2015, revised in 2021, is our starting point.",
    "The 2012 Channel guidance lists the members of the panel.",
    "Housing officers use the Homelessness Code of Guidance for Local Authorities (July 2006).",
    "The guidance of 2009 on child sexual exploitation is in our handbook.",
    "Cases are handled under The Right to Choose (June 2014).",
    "The home is run to the Children's Homes National Minimum Standards 2011.",
    "Panels follow the Adoption Statutory Guidance (February 2011).",
    "Family and Friends Care: Statutory Guidance for Local Authorities (2011) is the basis of our kinship policy.",
    "Witness care follows the Victims' Code of October 2015.",
    "Nurse assessors use the National framework for children and young people's continuing care (2010).",
    "Training levels are those of the January 2019 intercollegiate document.",
    "Interviews are planned as the 2011 ABE guidance asks.",
    "Transfers take place under the 2021 National Transfer Scheme protocol.",
    "Guidance on information sharing from 2015 is on the wall of the front door.",
    "The appeal followed the 2014 statutory guidance on home to school transport.",
    "The guide to Use of Reasonable Force (2013) is given to supply staff.",
    "The health plan uses NICE PH28 on looked-after children.",
    "What to do if you're worried a child is being abused (2006) is in each classroom.",
    "The FFP guide of March 2025 sets out the roles in family help.",
    "Working Together (2010 edition) requires a core group within ten working days.",
    "The current KCSIE is the 2024 edition.",
    "All staff sign to say that they have read KCSIE for 2025.",
    "The department's 2009 guidance on designated teachers says how much time they need.",
    "The statutory guidance for local authorities on special guardianship (2005) sets out who is assessed.",
    "The Code of Practice 2008 to the Mental Health Act 1983 tells staff when to call an advocate.",
    "WT2018 sets out the roles of the three partners.",
    "Our training covers KCSIE 2023-2024.",
    "The admissions policy follows the Code issued by the DfE in December 2014, the School Admissions Code.",
    "The service is inspected under the framework of 2018, Inspecting local authority children's services.",
    "The policy on children missing education follows the statutory guidance of September 2016.",
    "Foster carers are held to the 2002 national minimum standards.",
    "Annual refreshers cover the 2023 edition of Keeping Children Safe.",
    "In Annex B of the September 2023 KCSIE there is more on county lines.",
    "The health team cites the 2009 edition of Promoting the Health and Well-being of Looked After Children.",
    "Careers leaders follow the October 2018 Careers guidance and access for education and training providers.",
    "The council relies on the January 2013 alternative provision guidance when it commissions places.",
    "The chief officer checks the post against the 2012 statutory guidance on the roles of the DCS and lead member.",
    "Contact is planned as volume 2 (2010) of the Children Act guidance says.",
    "FGM guidance from 2016 tells staff to call 101.",
    "The council keeps to the 2015 best value guidance.",
    "Assessments for continuing care follow the March 2010 national framework for children's continuing care.",
)  # fmt: skip


@pytest.mark.parametrize("text", OLD_EDITIONS)
def test_an_older_edition_is_told_however_its_year_is_cited(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library)


EDITIONS_THAT_ARE_RIGHT = (
    "Working Together 2018 was replaced by the edition of 2023.",
    "KCSIE 2026 differs from KCSIE 2025 in its part on online safety.",
    "Working Together 2018 introduced the three safeguarding partners.",
    "The review of 2019 judged practice against Working Together 2018.",
    "Working Together was first published in 1991 and is now in its edition of 2026.",
    "The IRO Handbook of March 2010 is still the statutory guidance.",
    "The Mental Health Act Code of Practice (2015) is given to staff.",
    "The Homelessness Code of Guidance (February 2018) asks us to work together.",
    "The Prevent duty guidance of December 2023 sets three themes.",
    "The fostering national minimum standards of 2011 apply.",
    "The statutory guidance on the health of looked-after children (2015) sets the times of reviews.",
    "EYFS results for 2024 are in table 3.",
    "The ILACS framework of April 2026 has no overall grade.",
    "The ILACS report of May 2023 is on our page.",
    "Elective home education 2023 figures are in annex A.",
    "The judge said that the guidance of 2005 on special guardianship did not bind her in 2012.",
    "Wales has its own Working Together to Safeguard People of 2016.",
    "Compared with KCSIE 2025, the new edition is shorter.",
    "Working Together 2023, now superseded, told partners to name leads.",
    "He was a child in 2001, when the SEN Code of Practice 2001 came in.",
    "Working together since 2019, the two councils have saved money.",
    "Careers strategy 2025 to 2028 of the college is attached.",
    "The council's sufficiency strategy of 2022 is being renewed.",
    "Under the Education Act 2002 KCSIE is statutory guidance.",
    "In 2019 the RSE guidance was published and schools had a year.",
    "The updated Gatsby Benchmarks of 2025 apply.",
    "The Victims' Code of 2021 gives children extra rights.",
    "The CIPFA Prudential Code (2021 edition) applies.",
    "The Prevent duty guidance (2015, updated 2023) is followed.",
    "In 2025-26 all schools used KCSIE 2025.",
    "The Homelessness Code 2006 was silent on this.",
    "The 2012 Act and the Admissions Code apply.",
    "Before 2013 Working Together was much longer.",
    "She began under the SEN Code of Practice 2001 and moved to a plan in 2016.",
    "Our bullying survey, Preventing and tackling bullying 2023, is by pupils.",
    "EHE guidance from the council in 2018 was for parents.",
    "We had 40 EHE notifications in 2023.",
    "Prevent 2019 spend was \u00a312,000.",
    "Trustees will adopt the Academy Trust Handbook 2026 when it appears.",
    "All staff will be trained in KCSIE by July 2027.",
    "Working Together and the 2013 statutory guidance for lead members set out the role.",
    "The School Admissions Code (2021) came into force on 1 September 2021.",
    "The Equality Act 2010, the SEND Code of Practice and KCSIE apply to trips.",
    "In 2020 schools got ready for the RSE guidance.",
    "At the end of the EYFS in 2025 seven in ten children had a good level of development.",
    "Ofsted judged us under the ILACS framework in 2022.",
    "The school was judged good in 2022 under the Education Inspection Framework 2019.",
    "Government consulted in 2026 on new fostering national minimum standards.",
    "The council took part in the consultation on KCSIE 2026 in spring 2026.",
    "Our statutory guidance note of 2020 on missing children is for foster carers.",
    "The Scottish Getting It Right guidance of 2022 is not ours.",
    "The document retention list has Working Together 1999, kept in the archive.",
    "Working Together 2018 had said the same.",
    "The national standards for youth justice were rewritten in 2019.",
    "The 2017 guidance on preventing bullying is used.",
    "The data sharing code of practice (2021) is followed.",
    "A prudential code indicator for 2024-25 was missed.",
    "The MAPPA annual report 2023 is attached.",
    "PLO 2024 figures show delay.",
    "Voluntary groups working together since 2015 have opened a hub.",
    "Attendance guidance from the council in 2023 was short.",
    "Our plan, Working Together 2021-2025, has four aims.",
    "The careers strategy of 2023 is the college's own.",
    "Schools that used KCSIE 2025 last year have moved on.",
    "The policy was written in 2021, under KCSIE 2020.",
    "Those events were before Working Together 2018.",
    "The child was detained in 2012, and the MHA Code of Practice 2008 was followed.",
    "When the 2014 School Admissions Code applied, this was lawful.",
    "The exclusion guidance of 2017 was in use then.",
    "Working together to improve school attendance, issued in 2022 and made statutory in 2024, guides us.",
    "MAPPA began in 2001 and its guidance is revised often.",
    "The Prevent duty of 2015 binds schools.",
    "The Fostering Services (England) Regulations 2011 and the fostering national minimum standards apply.",
    "The Children Act 1989 guidance on court orders is of 2014.",
    "The School Information (England) Regulations 2008, KCSIE and our policy are on the website.",
    "See Working Together, 2026, chapter 2.",
    "The data sharing code followed the Act of 2018.",
    "The 2019 EIF has been replaced by report cards.",
    "Reports under the ILACS framework of 2018 keep their grade.",
    "The archive holds Working Together 1991.",
    "References to KCSIE 2025 have been changed.",
    "Scotland's 2021 National Guidance for Child Protection is not KCSIE.",
    "The School Teachers' Pay and Conditions Document 2026 has been published.",
    "In 2011 the ABE guidance changed.",
    "The Professional Capabilities Framework of 2018 is used.",
    "The lead member guidance of April 2013 is unchanged.",
)  # fmt: skip


@pytest.mark.parametrize("text", EDITIONS_THAT_ARE_RIGHT)
def test_the_present_edition_and_an_older_one_as_history_are_left_alone(explainer, library, text):
    assert out_of_date(explainer.read(paper(text)), library) == []
