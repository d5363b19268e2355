"""The meeting sheet: what is asked of this person, and of nobody else."""

import pytest

from lmcs.basics.blocks import Bullets, Heading
from lmcs.pages import meeting


def papers(journey, person_id):
    """Return the lines under "To ask for" on the sheet of that role."""
    person = journey.library.people[person_id]
    steps = journey.with_person(person_id)
    blocks = meeting.sheet(journey, person, steps, with_notes=False, blank=False).blocks
    headings = [place for place, block in enumerate(blocks) if block == Heading("To ask for")]
    if not headings:
        return []
    listed = blocks[headings[0] + 1]
    assert isinstance(listed, Bullets)
    return list(listed.items)


@pytest.fixture(scope="module")
def items(library):
    """Return the items with papers to ask for; what somebody asks of the reader is on no agenda."""
    every = [item for item in library.items.values() if not item.asked_by]
    return [item for item in every if any(line.startswith("Ask for ") for line in item.how)]


def test_papers_are_asked_of_the_first_of_those_an_item_is_for(journey_of, items):
    journey = journey_of()
    for item in items:
        wanted = [line for line in item.how if line.startswith("Ask for ")]
        first = papers(journey, item.who[0])
        assert [line for line in wanted if line not in first] == [], item.number


def test_papers_are_asked_of_nobody_else(journey_of, items):
    journey = journey_of()
    shared = [item for item in items if len(item.who) > 1]
    assert shared
    for item in shared:
        for other in item.who[1:]:
            own = {line for each in items if each.who[0] == other for line in each.how}
            theirs = {line for line in item.how if line.startswith("Ask for ")} - own
            assert not theirs & set(papers(journey, other)), (item.number, other)
