"""What is asked of our own place and time is answered by the page on it, and changes nothing."""

import pytest

from conftest import TODAY

SAFE = [
    ("how do we keep children safe from gangs round here", "Search for “gangs”"), ("how do we keep children safe from knives", "Search for “knives”"),
    ("how can we protect young people from county lines", "Gangs moving drugs"), ("how do you stop kids carrying knives", "Search for “knives”"),
    ("what do we do to keep children safe online", "Search for “online”"), ("how are children kept safe from gangs", "Search for “gangs”"),
    ("what are we doing about knife crime", "Search for “knife crime”"), ("How do we keep teenagers out of gangs?", "Search for “gangs”"),
    ("how do we stop young people getting into gangs in our town", "Search for “gangs”"), ("how do we keep children safe", "Protecting children from harm"),
    ("how do we keep our foster carers", "Foster care"), ("how do we keep good social workers here", "A registered professional"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), SAFE, ids=[line for line, _ in SAFE])
def test_how_children_are_kept_safe_is_no_file_that_is_kept(lmcs, home, line, said):
    ran = lmcs(*line.split())
    assert said in ran.out
    assert "is saved at once" not in ran.out + ran.err
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize("line", ["how do we keep him safe from his dad", "how do we keep the children safe from their uncle", "how do i keep this child safe at home"])  # fmt: skip
def test_what_may_be_one_childs_case_is_not_searched_for(lmcs, line):
    ran = lmcs(*line.split())
    assert "999" in ran.out
    assert "Search for" not in ran.out


@pytest.mark.parametrize("line", ["the figures for exclusions went up last week", "what are the figures for unicorns"])  # fmt: skip
def test_what_is_told_of_a_figure_asks_for_none(lmcs, line):
    assert "Permanent exclusions" not in str(lmcs(*line.split(), expect=2))


def test_how_a_note_is_kept_is_still_told(lmcs):
    assert "Usage: lmcs note" in lmcs("how", "do", "i", "keep", "a", "note").out
    assert "Meeting:" not in lmcs(*"how do i save the page".split()).out  # noqa: SIM905


FIGURES = [
    ("what are our figures", "Key figures"), ("whats our figures", "Key figures"), ("what are our council's figures", "Key figures"), ("are we worse than other councils", "Key figures"),
    ("are our numbers bad", "Key figures"), ("what are the figures for children in care", "per 10,000"), ("are we worse than other councils for children in care", "per 10,000"),
    ("are we better or worse than England on suspensions", "Suspensions from school"), ("do we have more children in care than other councils", "per 10,000"),
    ("what is the data on EHCPs", "Pupils with an education"), ("what are our caseload figures", "Average social worker caseload"),
    ("what's the rate for child protection plans", "Children on a child protection plan"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), FIGURES, ids=[line for line, _ in FIGURES])
def test_what_asks_for_figures_opens_them_and_says_that_ours_are_not_known(lmcs, line, said):
    ran = lmcs(*line.split())
    assert said in ran.out
    assert ran.out.startswith("lmcs knows no council's figures but those")


def test_a_figure_that_is_kept_is_no_longer_unknown(lmcs):
    lmcs("figures", "children-in-care", "--here", "72", "--on", "2025-03-31")
    assert (
        "knows no council"
        not in lmcs(
            *["are", "we", "worse", "than", "other", "councils", "for", "children", "in", "care"]
        ).out
    )


@pytest.mark.parametrize("line", ["how many looked after children have we got", "how many looked-after children do we have", "how many children in care have we got", "how many disabled children have we got", "how many young care leavers are there here"])  # fmt: skip
def test_how_many_there_are_is_not_known_by_whatever_name_they_go(lmcs, line):
    assert "lmcs knows no council's figures" in lmcs(*line.split()).out


WHY = [
    ("why does it want me to meet the chief exec", "Task 33."), ("why should i meet the chief executive", "Task 33."), ("why do I have to see the leader", "Task 34."),
    ("what's the point of meeting the chief executive", "Task 33."), ("why is the chief exec on my list", "Task 33."), ("what do i meet the leader for", "Task 34."),
    ("why am i supposed to meet the director", "Meeting: director"), ("why meet the virtual head", "Meeting: virtual school head"),
    ("why must i talk to the scrutiny chair first", "Meeting: scrutiny chair"), ("what is the meeting with the director about", "Meeting: director"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), WHY, ids=[line for line, _ in WHY])
def test_why_somebody_is_to_be_met_is_what_there_is_to_talk_about(lmcs, line, said):
    assert said in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["why do parents meet the director", "why did nobody meet the chief exec"])  # fmt: skip
def test_why_others_meet_is_not_known(lmcs, line):
    assert "cannot answer" in lmcs(*line.split(), expect=2).err


NEWS = [
    "what has changed in the law lately", "what's new in law recently", "any changes in the law recently", "has the law changed recently", "anything new in the law lately", "what new laws are there",
    "what laws have changed lately", "any new laws", "what is the latest law", "what's the latest in the law", "what's different in law now", "what has changed in the law in the last few months",
]  # fmt: skip


@pytest.mark.parametrize("line", NEWS)
def test_what_is_new_in_the_law_needs_no_time(lmcs, line):
    assert "The newest 10 of " in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["what's changed in the law this week", "what is new in the law today", "has the law changed this week"])  # fmt: skip
def test_a_time_without_a_change_is_said_with_the_newest(lmcs, line):
    ran = lmcs(*line.split())
    assert "The newest 10 of " in ran.out
    assert f"None that lmcs knows is of “{' '.join(line.split()[-2 if 'week' in line else -1 :])}”." in ran.out  # fmt: skip


def test_a_thing_without_a_change_in_a_time_has_its_own_and_a_year_is_refused(lmcs):
    ran = lmcs(*"what has changed in kinship care this week".split())  # noqa: SIM905
    assert "None that lmcs knows is of “this week”." in ran.out
    assert "The newest 10" not in ran.out
    assert "No change that lmcs knows" in lmcs("changes", "1950", expect=3).err
    assert "No change that lmcs knows" in lmcs("changes", "this", "week", "--json", expect=3).err


LEFT = [
    "how many weeks have i got left", "how long have I got left", "how many days are there left", "when do my ten days end", "when does my term end", "how much time do i have left",
    "how much longer have i got", "how many weeks do i still have", "when are my first ten days over", "how many weeks left",
]  # fmt: skip


@pytest.mark.parametrize("line", LEFT)
def test_how_long_is_left_is_said_as_far_as_it_is_known(lmcs, line):
    assert "lmcs start --appointed DATE" in lmcs(*line.split()).out
    lmcs("start", "--appointed", TODAY.isoformat())
    said = lmcs(*line.split()).out
    assert "Your first ten days end in 10 days, with today" in said
    assert "lmcs does not know when your term ends" in said


def test_the_ten_days_are_over_once_they_are(lmcs):
    lmcs("start", "--appointed", "2026-01-05")
    said = lmcs(*"how many weeks have i got left".split()).out  # noqa: SIM905
    assert "Your first ten days ended on Wednesday 14 January 2026." in said


@pytest.mark.parametrize("line", ["how much is there left", "how many of my tasks are left"])
def test_how_much_is_left_is_no_time(lmcs, line):
    assert "ten days end" not in lmcs(*line.split()).out
