"""Whether a thing is law, and when; and whether it is the councillor's own to do, where lmcs never leads into a case."""

import pytest

STATES = {
    "is Staying Put law?": "Staying Put. The law behind it: In force since 1 October 2001",
    "is staying close in force": "Enacted 29 April 2026, not confirmed in force: Children's Wellbeing and Schools Act",
    "when does Staying Close come into force": "To come. Enacted 29 April 2026",
    "is the Children's Wellbeing and Schools Act in force yet": "In force in part since 29 April 2026",
    "does the LADO change soon": "To come. Proposed 22 June 2026, not in force.",
    "does anything change for Staying Close": "To come. Enacted",
    "what is changing for elective home education": "tells of no change to come. What else comes: lmcs changes --ahead",
    "does section 17 still apply": "In force since 14 October 1991",
    "is kinship care statutory": "In force since 29 June 2026",
    "when did Working Together 2026 start": "In force since 18 March 2026",
    "has the single unique identifier started": "Enacted, not confirmed in force.",
}
MINE = {
    "am I responsible for school transport": "For a lead member: Only part of your transport",
    "are children in care my responsibility": "You answer for how the system works.",
    "do I decide on placements": "Ask the director or the monitoring officer first.",
    "can I go to a child protection conference": "(ICPC): The meeting where",
    "may I sit in on a strategy discussion": "You answer for how the system works. Others decide about each child.",
    "am I responsible for housing": "Ask the director or the monitoring officer first.",
}
NEVER = {
    "can I see a case file": "Never ask to see: A child's file",
    "can I read a child's file?": "Never ask to see: A child's file",
    "am I allowed to look at a child's records": "Never ask to see: A child's file",
    "should I know the names of the children": "Never ask to see: Names, addresses",
    "can I ask about a child": "Talk of patterns, never one child",
    "can I go on a visit with a social worker": "Do not ring the social worker",
    "can I take up a family's case": "cannot take up one child's case",
    "should I speak to the social worker": "Do not ring the social worker or the family.",
}
DUTIES = {
    "does a child taught at home have to be on a register": "Children Not in School register (CNIS). Enacted, not confirmed in force.",
    "do home schooled children have to be registered": "Children Not in School register (CNIS). Enacted, not confirmed in force.",
    "is there a register for home schooled children": "Children Not in School register (CNIS). Enacted, not confirmed in force.",
    "are home educated children on a register": "Children Not in School register (CNIS). Enacted, not confirmed in force.",
    "is the register law yet?": "Children Not in School register (CNIS). Enacted, not confirmed in force.",
    "must a child in care have a health assessment": "Initial health assessment (IHA). The law behind it: In force",
    "do foster carers have to be approved by a panel": "Fostering Services (England) Regulations 2011. In force",
    "does a private fostering arrangement have to be reported": "Private fostering. The law behind it: In force",
    "is the virtual school head still required by law": "Virtual school head (VSH). The law behind it: In force",
    "must every council have a corporate parenting board": "The law behind it: In force since 1 April 2018",
}  # fmt: skip
BECAME = {
    "what became of the LSCB": "(LSCB)",
    "what replaced the LSCB": "(LSCB)",
    "did the LSCB go": "(LSCB)",
    "when did the LSCB end": "(LSCB)",
    "is there still an LSCB": "(LSCB)",
    "what happened to the CCG": "(CCG)",
    "has the CCG been abolished": "(CCG)",
    "what took the place of the CAF": "(CAF)",
    "what was the CAF replaced with": "(CAF)",
    "does the CAF still exist": "(CAF)",
}
NEITHER = ["is it raining", "when does the council meet", "can I have a dog", "when is Easter", "is my data safe", "can I see my notes", "what has changed"]  # fmt: skip


@pytest.mark.parametrize("asked", STATES)
def test_whether_it_is_law_is_said_first(lmcs, asked):
    said = " ".join(lmcs(*asked.split()).out.split())
    assert STATES[asked] in said
    assert "To read on: lmcs " in said


@pytest.mark.parametrize("asked", DUTIES)
def test_who_is_bound_to_what_is_answered_by_the_law_of_it(lmcs, asked):
    said = " ".join(lmcs(*asked.split()).out.split())
    assert DUTIES[asked] in said
    assert "lmcs book" not in said


@pytest.mark.parametrize("asked", BECAME)
def test_what_became_of_a_thing_is_answered_by_its_entry(lmcs, asked):
    said = lmcs(*asked.split()).out
    assert BECAME[asked] in said
    assert "This no longer exists under this name." in said


@pytest.mark.parametrize("asked", MINE)
def test_whether_it_is_the_councillors_own_is_said_as_far_as_it_is_known(lmcs, asked):
    assert MINE[asked] in " ".join(lmcs(*asked.split()).out.split())


@pytest.mark.parametrize("asked", NEVER)
def test_what_leads_into_a_case_is_answered_by_what_to_stay_out_of(lmcs, home, asked):
    said = " ".join(lmcs(*asked.split()).out.split())
    assert NEVER[asked] in said.partition("sk the director")[0]
    assert said.endswith("What to stay out of, case by case: lmcs show before")
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize("asked", NEITHER)
def test_another_question_is_answered_as_before(lmcs, asked):
    said = lmcs(*asked.split(), expect=0 if asked.startswith(("is my", "can I see", "what")) else 2)
    assert "monitoring officer" not in said.out + said.err
    assert "To read on" not in said.out


def test_every_law_that_is_not_in_force_is_said_not_to_be(lmcs, library):
    for law in [each for each in library.laws.values() if each.force == "enacted, not started"][
        ::8
    ]:
        said = lmcs("is", law.title, "in", "force").out
        assert "not confirmed in force" in said, law.id


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("what is the law on part-time timetables", "glossary part-time timetables"),
        ("what does the law say about part-time timetables", "glossary part-time timetables"),
        ("what does the guidance say about part-time timetables", "glossary part-time timetables"),
        ("guidance on exclusions", "glossary exclusions"),
        ("what is the law on school exclusions", "law school exclusions"),
        ("what are the rules on elective home education", "glossary elective home education"),
        ("is there any guidance on private fostering", "glossary private fostering"),
        ("which act covers care leavers", "glossary care leavers"),
        ("what law governs school transport", "glossary school transport"),
        ("what does the law ask of me about corporate parenting", "glossary corporate parenting"),
        ("which edition of Working Together is in force", "glossary working together"),
        ("which edition of KCSIE should I use", "glossary kcsie"),
        ("is the 2019 LGA guide out of date", "documents lga guide"),
    ],
)
def test_who_asks_for_the_law_or_the_edition_of_a_thing_is_shown_its_entry(lmcs, line, opens):
    said = lmcs(*line.split())
    assert f"That is: lmcs {opens}" in said.err
    assert "no law note" not in said.out


def test_the_law_of_what_is_no_name_is_searched_for(lmcs):
    said = lmcs(*["what", "is", "the", "guidance", "on", "reduced", "hours"]).out
    assert "Search for “reduced hours”" in said
    assert "timetable" in said


@pytest.mark.parametrize(
    "line",
    [
        "is the 2018 Working Together still in force",
        "is Working Together 2018 still current",
        "what replaced the 2018 Working Together",
        "is the 2018 Working Together still the guidance",
    ],
)
def test_an_edition_that_another_replaced_is_said_to_be_over(lmcs, line):
    said = lmcs(*line.split()).out
    assert said.startswith("The edition of 2018 is no longer in force: another took its place.")
    assert "In force since 18 March 2026: Working Together" in said
    for holds in (line.replace("2018", "2026"), "is the Children Act 1989 still in force"):
        assert "took its place" not in lmcs(*holds.split()).out


@pytest.mark.parametrize(
    ("line", "since"),
    [
        ("has anything changed for lead members", ""),
        ("is anything new for lead members", ""),
        ("what has changed for lead members since the LGA book", ""),
        ("what has changed for me since 2019", ""),
        ("what is new since 2019 for lead members", ""),
        ("what has changed for lead members since May 2026", " since May 2026"),
        ("what has changed since May 2026 for lead members", " since May 2026"),
    ],
)
def test_what_changed_for_a_lead_member_is_listed_whatever_it_is_counted_from(lmcs, line, since):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "These speak of the lead member" in said
    assert bool(since) == ("2025" not in said)
    assert f"{since}”. These" in said


def test_a_time_and_a_thing_are_both_held_to(lmcs):
    every, later = (lmcs("changes", *words.split()).out for words in ("SEND", "SEND since 2026"))
    assert "\n2025\n" in every
    assert "\n2026\n" in later
    assert "\n2025\n" not in later


@pytest.mark.parametrize(
    "line",
    [
        "are you up to date",
        "how sure are you that this is up to date",
        "when were you last updated",
        "when was the law checked",
        "can I trust that you are up to date",
    ],
)
def test_how_old_the_content_is_is_told(lmcs, line):
    assert "Content checked" in lmcs(*line.split()).out
