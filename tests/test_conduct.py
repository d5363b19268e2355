"""Safe conduct: the page "Before you start", its line wherever a task brings people, and nothing that draws into a case."""

import json
import re

import pytest

from lmcs.basics.text import sentences
from lmcs.content import Ask
from lmcs.pages import show as pages
from lmcs.pages.items import conduct, meets_at_risk
from lmcs.progress import Mark
from lmcs.progress.steps import Step

UNSAFE = {
    "a case file": r"(?<!who can )\b(?:read|see|open|ask for|look at) (?:a|the|one|some) (?:child's |case )?(?:case )?(?:file|record)s?\b",
    "a name": r"\bask (?:for|who) (?:the|their|its) (?:child|family|families)'?s? names?\b",
    "the social worker": r"(?<!not )(?<!never )\b(?:ring|call|phone|contact|e-mail) (?:the|a|their) social worker\b",
    "an investigation": r"(?<!not )(?<!never )\b(?:investigate|look into) (?:it|the case|a case|an allegation) yourself\b",
    "a case to trace": r"(?<!ask the director to )\b(?:take|follow|trace|choose) (?:one|a) (?:past )?case\b",
    "a case reference": r"\buse (?:the|a) case reference\b",
    "managers left out": r"^(?!.*director's agreement).*\bwithout their (?:own )?managers?\b",
}


@pytest.fixture(scope="module")
def lines(library):
    """Return every line that tells the reader to do, ask or have something, with its number."""
    return [
        (item.number, text)
        for item in library.items.values()
        for text in (item.text, item.why, *item.how, *item.ready, *(ask.text for ask in item.ask))
    ]


@pytest.mark.parametrize("what", UNSAFE)
def test_no_line_leads_a_councillor_to(lines, what):
    assert [line for line in lines if re.search(UNSAFE[what], line[1], re.IGNORECASE)] == []


def test_the_page_says_what_to_do_for_each_situation(lmcs):
    said = " ".join(lmcs("show", "before").out.split())
    for words in (
        "999",
        "front door",
        "out-of-hours",
        "the same day",
        "LADO",
        "whistleblowing",
        "keep it secret",
        "Do not ring",
    ):
        assert words in said, words
    assert "Checked " in said


def test_the_page_is_plain_and_none_of_its_sentences_is_long(library):
    texts = [
        library.before.about,
        library.before.line,
        *(do for topic in library.before.topics for do in topic.do),
    ]
    assert [each for text in texts for each in sentences(text) if len(each.split()) > 25] == []


def test_the_page_is_given_as_data_too(lmcs, library):
    given = json.loads(lmcs("show", "Before", "--json").out)
    assert [topic["title"] for topic in given["topics"]] == [
        topic.title for topic in library.before.topics
    ]
    assert given["line"] == library.before.line


def test_start_shows_the_page_and_gives_it_in_no_other_form(lmcs, library):
    assert library.before.topics[0].title in lmcs("start", "--name", "Ada").out
    assert lmcs("start", "--name", "Ada", "--json", expect=2).out == ""


def test_no_task_is_called_before(library):
    assert not {"before"} & {*library.items, *library.renamed}


def test_the_line_stands_on_every_task_that_meets_those_people_and_on_no_other(library, journey_of):
    journey = journey_of()
    assert {"children-and-families", "frontline-staff"} <= {*library.before.meets}
    for item in library.items.values():
        page = pages.whole(journey, journey.step(item))
        shown = any(library.before.line in getattr(block, "text", "") for block in page.blocks)
        meets = {*item.who, *(ask.to for ask in item.ask)} & {*library.before.meets}
        assert shown == bool(meets), item.number


def test_the_walk_shows_the_line_too(library, journey_of):
    from lmcs.pages import walk as walk_pages
    from lmcs.session import walking as walk

    journey = journey_of()
    item = next(each for each in library.items.values() if {*each.who} & {*library.before.meets})
    page = walk_pages.stop(
        journey, journey.step(item), [words for _, words in walk.ITEM_CHOICES], due=False
    )
    assert any(getattr(block, "text", "") == library.before.line for block in page.blocks)


def test_the_sheet_for_those_people_begins_with_the_line(lmcs, library):
    said = " ".join(lmcs("meet", "children-and-families").out.split())
    assert library.before.line in said
    assert library.before.line not in " ".join(lmcs("meet", "finance").out.split())


def test_the_line_stands_also_where_only_a_question_is_put_to_those_people(library, journey_of):
    met, item = library.before.meets[0], library.numbers["4"]
    apart = item._replace(who=("director",), ask=(Ask("How is it?", to=met),))
    assert meets_at_risk(apart, library)
    assert meets_at_risk(apart._replace(who=(met,), ask=()), library)
    assert not meets_at_risk(apart._replace(ask=(Ask("How is it?", to="director"),)), library)
    page = pages.whole(journey_of(), Step(apart, Mark()))
    assert conduct(library) in page.blocks
