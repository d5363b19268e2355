"""The questions that go with a paper: about what it is about, to whom it speaks of."""

import pytest

from conftest import all_shipped
from lmcs.papers.companion import companion
from lmcs.papers.paper import Paper, Passage


@pytest.fixture(scope="module")
def library():
    return all_shipped()


def paper(*texts):
    return Paper(
        "paper.txt", tuple(Passage(text, f"paragraph {n}") for n, text in enumerate(texts, 1))
    )


PAPERS = {
    "budget": """Cabinet, 14 January
Children's Services revenue budget monitoring, month 8

1. The forecast outturn is £4.1m over a net budget of £96m, a movement of £0.9m since month 6.
2. Placements for children looked after account for £3.4m. There are 31 more children in residential homes than budgeted and the average weekly cost has risen to £6,300. IFA spend is £0.6m over.
3. Agency staffing is £0.8m over. Home to school transport is £1.1m over, offset by vacancies in early help.
4. Of the £5.2m savings in the MTFS, £2.9m is rated green, £1.1m amber and £1.2m red. The red items are the edge of care saving and the new block contract.
5. The DSG is forecast to overspend by £7m and the cumulative deficit will be £38m. It is held apart under the statutory override.
6. Reserves. The Section 151 Officer advises that the general fund cannot meet a third year of overspending.
7. Recommendation: to note the forecast and agree the recovery plan.""",
    "commissioning": """Cabinet Member decision: commissioning of residential and fostering placements
1. Approval is sought to join a regional framework for children's homes and independent fostering agencies for four years from 1 April, value £48m.
2. The sufficiency strategy found that 44% of children live outside the borough and that demand for solo placements has doubled. Two children are in unregistered placements and Ofsted has been told.
3. Options: spot purchase; a block contract for ten beds; the framework. The framework is recommended. The Regional Care Cooperative may take it over.
4. Contract monitoring found two homes rated inadequate. Quality is checked by commissioners' visits and Regulation 44 reports.
5. Average weekly price £5,900; uplift request 7.2%. The four largest providers hold 61% of spend. The Children's Wellbeing and Schools Act 2026 allows ministers to cap profit.
6. In-house: three homes open next year with DfE capital. Fostering recruitment is with a regional hub.
7. Social value, TUPE, equality and procurement law are at appendix B.""",
    "corporate": """Corporate Parenting Panel: performance report, quarter 2
1. 412 children are in care and 268 care leavers are supported. 71 unaccompanied children are among them.
2. Stability: 11% of children had three or more placements. 29% live more than 20 miles from home. Foster carers: 148 households, six fewer than last year.
3. Health: IHAs in 20 working days 52%, RHAs 91%, dental checks 78%. SDQ average 14.
4. Education: PEPs 96%. The virtual school head reports that attainment at key stage 2 is above the national figure for children in care; four have been suspended.
5. Care leavers: 88% in suitable accommodation, 57% in education, employment or training. Each has a PA and 84% an up-to-date pathway plan. The local offer now includes free bus travel and council tax relief.
6. The Children in Care Council told the panel that they want fewer changes of social worker, and to see brothers and sisters more often.
7. Reviews by IROs on time: 95%. 34% of children have an independent visitor or advocate.""",
    "ofsted": """Monitoring visit letter: Dear Director of Children's Services
This letter summarises the findings of the second monitoring visit since the local authority was judged inadequate. Inspectors looked at the front door, contacts and referrals, strategy discussions and section 47 enquiries, and the step down to early help.
Leaders know the service well and the self-evaluation is accurate. Thresholds are applied more consistently by the MASH. Decisions in most cases are timely. In a minority of cases children wait too long for an assessment and management oversight is weak.
Social workers' caseloads remain too high in the assessment teams and turnover means that some children have had four workers. Supervision is regular but not reflective. Newly qualified social workers are well supported.
Quality assurance is improving; audits now show what difference was made to the child. The improvement board has a firm grip, and the political and corporate leaders have put in money. The pace of change has been too slow for children in need of protection.
I am copying this letter to the Department for Education.""",
    "places": """School Place Planning Strategy 2026 to 2031
Report to the Children's Scrutiny Committee
1. The council must secure sufficient school places. Births have fallen by 17% since 2012. Reception surplus is 14% and will be 21% by 2029, while secondary schools are full until 2027.
2. Proposals: reduce the published admission number at nine primary schools, amalgamate two infant and junior schools, and expand one secondary academy by one form of entry.
3. Schools with falling rolls face deficits. Three have licensed deficits. The diocese is consulting on a federation.
4. Academies set their own PAN as their own admission authority; the regional director must approve significant changes. In-year admissions and the fair access protocol placed 212 children.
5. Basic need capital is £3m. Section 106 contributions for the new estate are £6m.
6. Pupils with SEND: two resourced provisions will use empty classrooms.
7. Consultation with parents and governors runs to 31 January.""",
    "safeguarding": """Northam Safeguarding Children Partnership: yearly report 2025-26
Foreword by the Independent Scrutineer
1. The lead safeguarding partners are the chief executive, the chief constable and the ICB's chief executive. The delegated partners meet each month.
2. Priorities were neglect, child sexual abuse in the family, and exploitation outside the home.
3. Two rapid reviews were held and one local child safeguarding practice review was published. Learning: professional curiosity, hidden men, and was not brought.
4. Multi-agency audits looked at strategy discussions and bruising in babies who are not mobile. Health was present at 71%.
5. Section 11 audits were returned by all partners; 93% of schools did the section 175 audit. Early years settings are less involved.
6. 1,940 staff were trained. The LADO had 312 referrals.
7. The child death overview panel reviewed 14 deaths.
8. Police: 480 children went missing; return home interviews 71%.
9. Funding: police 22%, ICB 30%, council 48%.""",
    "send": """Schools Forum and Cabinet: DSG deficit management plan for high needs
1. The high needs block overspent by £11.4m and the cumulative DSG deficit is £52m. The statutory override ends in March 2028.
2. EHCPs have grown by 14% to 4,212. Requests for assessment are up 22% and 38% of plans were issued in 20 weeks. Placements in independent non-maintained special schools average £61,000.
3. The plan has four strands: inclusion in mainstream with ordinarily available provision and SEN support; 180 new places in resourced provision and special schools; annual reviews and phase transfer; and commissioning of independent placements.
4. Tribunal appeals rose to 140, of which 96% of those heard went against the council.
5. Post-16 travel and home to school transport for pupils with SEND cost £9m.
6. The parent carer forum supports the direction and asks for better communication.
7. Health partners in the ICB fund therapies; waits for speech and language therapy are 40 weeks.""",
    "youth": """Youth Justice Plan 2026-27, for approval by Full Council
1. The plan is required by section 40 of the Crime and Disorder Act 1998 and has been agreed by the Youth Justice Management Board.
2. First-time entrants fell to 152 per 100,000. Reoffending is 31%. Four children were in custody and the remand budget overspent by £120,000.
3. Black and mixed heritage boys are 19% of the 10 to 17 population and 38% of those sentenced.
4. 71% of out-of-court disposals were completed. Turnaround helped 96 children before they offended. Speech and language needs were found in 64%.
5. HMI Probation rated the service good in 2024 and asked for better work with victims and health in the team.
6. Serious youth violence: knife offences fell. Exploitation, county lines and the NRM are covered with the police and the safeguarding partnership.
7. Priorities: prevention and diversion, education (39% of the caseload are not in full-time school), and resettlement.""",
}
ABOUT = {
    "budget": ("Q3 9", "Q4 60 W13 36 52"),
    "commissioning": ("Q17 Q11", "60 W13 56 46 22 Q33"),
    "corporate": ("Q21 Q43 Q8 38", "Q34 37 56 54 W9 W13 64 39 W10"),
    "ofsted": ("Q15 Q16 10 11", "61 W7 64 66 55 7 Q41"),
    "places": ("Q2 49", "Q1 48 50 63 37 52"),
    "safeguarding": ("Q24 44 33", "Q25 Q29 W10 47 45 55 8 27"),
    "send": ("Q4 9", "Q5 51 52 W8 50 63"),
    "youth": ("Q22 57", "Q47 W10 50 56 54"),
}
"""For each paper the items of which the first question may come, and those of the others."""


@pytest.mark.parametrize("kind", PAPERS)
def test_the_questions_are_about_what_the_paper_is_about(library, kind):
    found = companion([paper(*PAPERS[kind].split("\n"))], library).questions
    first, others = map(str.split, ABOUT[kind])
    assert 4 <= len(found) <= 7
    assert found[0].number in first
    strange = [each for each in found if each.number not in [*first, *others]]
    assert len(strange) <= 1, strange


@pytest.mark.parametrize("kind", PAPERS)
def test_nobody_is_asked_of_whom_the_paper_does_not_speak(library, kind):
    text = PAPERS[kind].casefold()
    signs = {
        "safeguarding-chair": "safeguarding children partnership", "police-lead": "police", "health-lead": "icb", "chief-executive": "chief executive",
        "parent-carer-forum": "parent carer forum", "virtual-school-head": "virtual school", "corporate-parenting-board": "corporate parenting",
        "finance": "£", "schools": "academies", "scrutiny-chair": "scrutiny", "safeguarding-scrutineer": "scrutineer", "section-151-officer": "section 151",
    }  # fmt: skip
    for each in companion([paper(*PAPERS[kind].split("\n"))], library).questions:
        anywhere = each.who in ("director", "service-managers", "frontline-staff")
        assert anywhere or signs[each.who] in text, each


@pytest.mark.parametrize("kind", PAPERS)
def test_no_question_draws_anybody_into_a_child_s_case(library, kind):
    for each in companion([paper(*PAPERS[kind].split("\n"))], library).questions:
        assert not any(word in each.text for word in ("this child", "the child's name", "the file"))


def test_what_to_ask_is_about_the_paper_and_says_whom(library):
    found = companion(
        [paper("The DSG deficit and the statutory override. High needs spending. The DSG plan.")],
        library,
    )
    assert 1 <= len(found.questions) <= 7
    assert found.questions[0].number == "Q4"
    assert {each.who for each in found.questions} <= library.people.keys()
    assert len({each.text for each in found.questions}) == len(found.questions)


def test_what_every_paper_names_and_what_says_little_ask_nothing(library):
    budget = "Report to Cabinet. The overspend on high needs, for the DfE."
    found = companion([paper(budget, "The Section 151 Officer wrote it.")], library).questions
    assert found
    assert not {"20", "6", "W6"}.intersection(each.number for each in found)


def test_each_question_stands_alone_and_is_for_somebody_of_whom_the_paper_speaks(library):
    forum = [
        "Schools forum",
        "The DSG deficit, SEND and the white paper. Academy schools and early years.",
    ]
    found = companion([paper(*forum * 3)], library).questions
    assert found
    assert not {"safeguarding-chair", "parent-carer-forum", "cabinet-colleagues"} & {
        each.who for each in found
    }
    assert not any("white paper" in each.text or "of them" in each.text for each in found)


def where_to_read(library, *texts):
    return {each.text: each.where for each in companion([paper(*texts)], library).questions}


def test_a_question_says_where_the_paper_speaks_of_it_and_nothing_where_it_does_not(library):
    where = where_to_read(library, *PAPERS["commissioning"].split("\n")[1:])
    unregistered, monitored, dearer = (
        next(place for text, place in where.items() if words in text)
        for words in ("unregistered", "contract monitoring", "above the contract value")
    )
    assert unregistered == "paragraph 2"
    assert monitored in ("", "paragraph 4")
    assert dearer == ""


def test_a_place_is_named_that_a_reader_can_find_by_its_number_or_its_heading(library):
    told = "The Ombudsman found fault in one complaint and asked for a remedy. The family had waited a year for an answer, and had no apology."
    before = "There were 143 complaints at stage one in the year, of which nine went on to stage two and three to a review panel."
    after = "Advocates helped four children in care to complain. Compliments rose to 212 in the year, most of them for the short breaks team."
    for number, third, place in (
        (1, told, ""), (2, f"3. {told}", "paragraph 3"), (3, f"What went wrong\n{told}", "“What went wrong”"),
    ):  # fmt: skip
        head = f"Report {number} of the Monitoring Officer on complaints about children's services"
        found = where_to_read(library, head, before, third, after)
        asked = next(text for text in found if "the Ombudsman finds a fault" in text)
        assert found[asked] == place


LONG = """Family Help strategy, report to Cabinet
1. The strategy for Family Help and early help has four priorities: help close to home, one plan and one worker, support to relatives, and better use of what families tell us.
2. The three Family Help teams are in place. Each has a lead practitioner for every family, who need not be a social worker. Early help assessments rose by a tenth and step down to early help works in two of the three teams.
3. The Families First grant pays for eleven lead practitioners and for family group decision-making. It ends in March 2029, and what follows is for the budget of that year.
4. Police, health and schools have each named a lead for Family Help. School nurses join the weekly meeting. The multi-agency child protection team is planned for the spring.
5. Families were asked in a survey and at two events. They want to tell their story once, to keep the worker they know, and to have help at weekends. Two thirds said that early help had made a difference.
6. Re-referrals stand at 19 per cent. The number of children in need has fallen for four quarters, and the front door sends more families to early help than a year ago.
7. There were 64 stage one complaints, of which nine went to stage two and the review panel. The Ombudsman found fault in one and asked for a remedy. The theme of the complaints was slow replies, and learning from complaints was shared with the teams in a briefing.
8. The costs are within the budget. Growth in demand above three per cent would be met in the usual way. The Monitoring Officer is content.
9. Staff have moved to new offices in two of the three areas. Caseloads are lower than a year ago, and the lead practitioners have had training in whole family work and in group supervision.
10. Cabinet is asked to agree the strategy."""


def test_what_a_long_paper_names_aside_asks_nothing(library):
    found = companion([paper(*LONG.split("\n"))], library).questions
    assert found[0].number == "Q23"
    assert "Q12" not in {each.number for each in found}


@pytest.mark.parametrize("kind", PAPERS)
def test_a_question_takes_nothing_for_granted_of_which_the_paper_is_silent(library, kind):
    text = PAPERS[kind].casefold()
    for each in companion([paper(*PAPERS[kind].split("\n"))], library).questions:
        assert "local reform plan for" not in each.text or "reform plan" in text
        assert "since the inspection" not in each.text or "inspect" in text


YOUTH = """Youth Justice Plan, for approval by Full Council
1. The Management Board agreed the youth justice plan. First-time entrants fell and prevention reached more children.
2. Five children had a custodial sentence. Bail support and homes were offered to the courts. {}
3. Prevention posts rest on a grant. Partners attend the youth justice management board."""
LEAVERS = """Corporate Parenting Panel: care leavers and the refreshed local offer
1. Care leavers have a pathway plan and a personal adviser. {}
2. Suitable accommodation stands at 84 per cent and education, employment or training at 49.
3. Health and housing keep their promises to care leavers in most cases, and learning is shared with advisers."""

SCHOOLS_GRANT = """Schools Forum: the dedicated schools grant and high needs
1. The high needs block overspends and the dedicated schools grant deficit grows. The management plan is behind.
2. {} Schools with a deficit budget meet officers of the council each term.
3. Special educational needs budgets, placements and first decisions on plans press on the high needs budget."""
ABSENCE = """Scrutiny Committee: school attendance and children missing education
1. Severe absence and persistent absence fell. Targeting support meetings were held with all schools.
2. Penalty notices rose. {} Home education rose and parents gave their reasons.
3. Children missing education were found by other councils, and pupils came back to school."""


@pytest.mark.parametrize(
    ("text", "told", "asked"),
    [
        (SCHOOLS_GRANT, "The council lost 37 appeals.", "lost special educational needs appeals"),
        (SCHOOLS_GRANT, "Two have a recovery plan.", "school's recovery plan"),
        (ABSENCE, "Suspensions and exclusions rose by a tenth.", "few suspensions"),
        (YOUTH, "There were nine remands to youth detention.", "remands to youth detention"),
        (LEAVERS, "Two deaths in the year are being looked into.", "deaths of care leavers"),
    ],
)
def test_what_went_worst_is_asked_about_where_the_paper_tells_of_it(library, text, told, asked):
    for said in (told, ""):
        found = where_to_read(library, *text.format(said).split("\n"))
        assert any(asked in each for each in found) == bool(said)


@pytest.mark.parametrize("plan", ["Children and Young People's Plan", "Family Help Strategy"])
def test_what_the_last_plan_left_is_asked_about_where_the_paper_is_such_a_plan(library, plan):
    text = f"""{plan} 2027 to 2031: draft for Cabinet
1. The last one had forty measures. Some got worse. The strategy for children has five priorities.
2. Consultation: children and young people were heard. Priorities are met within budgets, grants and savings."""
    found = companion([paper(*text.split("\n"))], library).questions
    assert any("the last children and young people's plan" in each.text for each in found) == (
        "Young" in plan
    )


@pytest.mark.parametrize("who", ["care leavers", "homeless young people"])
def test_homeless_teenagers_are_asked_about_where_the_paper_speaks_of_them(library, who):
    texts = (
        f"Housing for {who} of 16 and 17 and over: report to the Corporate Parenting Panel",
        "The joint protocol of housing and children's services says who finds a room in an emergency. Duty staff in housing had training.",
        "Supported accommodation has 60 places. Nobody of this age was in bed and breakfast. Staying put rose to 64 and the rent guarantee scheme helped eleven tenancies.",
        "Care leavers told the panel that temporary accommodation felt unsafe and that rent arrears led to notices.",
    )
    asked = companion([paper(*texts)], library).questions
    assert any("homeless young people" in each.text for each in asked) == ("homeless" in who)


def test_a_paper_on_children_deprived_of_liberty_is_asked_for_the_authority_first(library):
    texts = """Children deprived of their liberty: annual report to scrutiny
1. Nine children in care were under a deprivation of liberty order of the High Court in the year.
2. Five lived in a registered children's home and four in an unregistered placement. Two were in a secure children's home.
3. Restrictions included locked doors and two members of staff at all times. Orders are reviewed by the court every three months.
4. The average cost of these placements is £14,000 a week, as there is a shortage of homes."""
    first = companion([paper(*texts.split("\n"))], library).questions[0]
    assert "deprived of their liberty" in first.text


@pytest.mark.parametrize(
    ("head", "told", "asked"),
    [
        ("Schools forum: de-delegation for school improvement", "Maintained schools vote on de-delegation. Attainment rose in the schools with support.", "refuse de-delegation"),
        ("Children's health: smoking and vaping", "Public health grant pays for the stop smoking service. School nursing heard that one in ten vape. The Director of Public Health wrote it.", "get vapes"),
        ("Kinship care and special guardianship", "Kinship carers asked what happens to the allowance at eighteen. Special guardians use the Adoption and Special Guardianship Support Fund.", "Support Fund ends"),
        ("Attendance: severe and persistent absence", "Severe absence rose to 2.6 per cent. Targeting support meetings were held with all schools.", "severe absence"),
        ("Suspensions and permanent exclusions", "Suspensions and permanent exclusions rose for pupils with special needs. Alternative provision is full.", "few suspensions"),
        ("Mental health of young people: inpatient beds", "The ICB reports seven young people in an inpatient mental health bed, three of them far from home.", "mental health beds"),
    ],
)  # fmt: skip
def test_what_papers_are_about_is_asked(library, head, told, asked):
    assert any(asked in text for text in where_to_read(library, head, told))
