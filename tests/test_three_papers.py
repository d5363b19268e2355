"""Three papers in the manner of real ones: what is found in them, what is out of date, and what is no word of the trade."""

import pytest

from conftest import all_shipped
from lmcs.papers.explaining import Explainer
from lmcs.papers.outdated import out_of_date
from lmcs.papers.paper import Paper
from lmcs.papers.web import text_passages

FORUM = """Schools Forum, 4 December
Report of the Section 151 Officer

1. The Dedicated Schools Grant (DSG) is £241m. The High Needs Block (HNB) is forecast to overspend by £5.8m; the deficit is held apart by the “statutory override”.
2. EHCPs rose by 12% to 3,402. EP advice is late in half of the cases. Places in INMSS cost £64k PA on average.
3. Spend on AP and EOTAS has doubled, as section 19 duties of the Education Act 1996 bring more children to us. EBSNA is the main reason.
4. The SEND Tribunal heard 61 appeals. The DfE has not offered Safety Valve funds.
5. Home to school transport will be cut by an independent travel plan, kept safe. See section 6 of this report and Appendix II.
6. The school’s SLT and its SENCo asked for top-up funding. ICT and UK prices rose.
"""
PANEL = """MINUTES of the Children’s Scrutiny Panel, 11 November
In attendance: the CE, the DCS, AD Safeguarding

3. Cllr Hill declared a DPI. The meeting was told to mash the potatoes well, and to send the plan round.
4. CE referrals doubled, most linked to county lines. MACE meets weekly and the NRM is slow.
5. CIN 1,104; CPP 290; CLA 488, of which UASC 37. The rate per 10,000 is above that of stat neighbours.
6. The LSCB’s scrutineer left and the LSCP has a new one. The YOT will be told. The CCG must pay half.
7. Members called in the key decision on short breaks. An IRO and the LADO answered.
8. 48% of audits were RI. The RI of the children’s home resigned. AOB: none.
"""
BOARD = """Health and Wellbeing Board – children’s mental health

The ICS has a new JSNA. The ICB pays for MHSTs; CYPMHS, which families still call CAMHS, has a wait of 40 weeks. The DPH spoke of health visiting.

IHAs on time, 61%; RHAs, 90%. SDQs came back for 72%. The designated nurse reports to the Corporate Parenting Board.

CDOP reviewed nine deaths. SALT and OT waits are long, and so is the neurodevelopmental (ND) pathway. PA was 24% in secondary schools, with attendance falling.

The CQC and Ofsted letter on the area SEND inspection asks for a Priority Action Plan. Public Health England publishes the figures. ACEs training goes on; GLD is 66%.
"""
FOUND = {
    FORUM: "schools-forum section-151-officer dsg high-needs-block overspend statutory-override ehcp educational-psychologist inmss alternative-provision eotas "
    "ebsna send-tribunal dfe safety-valve home-to-school-transport senior-leadership-team senco top-up-funding",
    PANEL: "overview-and-scrutiny chief-executive dcs assistant-director dpi child-exploitation county-lines mace nrm child-in-need child-protection-plan "
    "looked-after-child uasc rate-per-10000 statistical-neighbour lscb independent-scrutiny safeguarding-partnership yot ccg key-decision call-in short-breaks iro "
    "lado requires-improvement responsible-individual childrens-home",
    BOARD: "hwb ics jsna icb mhst cypmhs camhs dph health-visiting initial-health-assessment review-health-assessment sdq designated-professional "
    "corporate-parenting-board cdop speech-and-language-therapy occupational-therapy neurodevelopmental-pathway persistent-absence cqc ofsted area-send-inspection "
    "priority-action-plan ohid aces good-level-of-development",
}
EITHER = {
    "referral", "safeguarding", "child-protection", "in-year-deficit", "dsg-deficit", "special-school", "ea1996-s19", "send", "raising-participation", "children-and-young-people",
}  # fmt: skip
OLD = {FORUM: set(), PANEL: {"lscb", "yot", "ccg"}, BOARD: {"ohid"}}


@pytest.fixture(scope="module")
def library():
    return all_shipped()


@pytest.fixture(scope="module")
def read(library):
    explainer = Explainer(library)
    return lambda text: explainer.read(Paper("paper.txt", tuple(text_passages(text))))


@pytest.mark.parametrize("text", FOUND, ids=["forum", "panel", "board"])
def test_nearly_all_words_of_the_trade_are_found_and_hardly_any_others(read, text):
    wanted = set(FOUND[text].split())
    found = {each.id for each in read(text).terms}
    assert len(found & wanted) >= 0.95 * len(wanted), wanted - found
    assert len(found - wanted - EITHER) <= 0.03 * len(found) + 1, found - wanted - EITHER


@pytest.mark.parametrize("text", FOUND, ids=["forum", "panel", "board"])
def test_no_wrong_sense_stands_alone(read, text):
    found = read(text)
    assert [each.id for each in found.terms if each.other and each.id not in FOUND[text]] == []
    assert found.unknown == ()


@pytest.mark.parametrize("text", FOUND, ids=["forum", "panel", "board"])
def test_what_is_out_of_date_is_told_and_nothing_else(read, library, text):
    assert {each.id for each in out_of_date(read(text), library)} == OLD[text]
