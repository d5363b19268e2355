"""How well look-ups in the glossary do: some 350 queries made of its own names, and false ones, by form.

`python tests/test_queries.py` prints the figures. The queries are in queries.tsv: what is typed, the ids that it must
find (two where two things are asked about, NONE where nothing may be given as an answer), and the form it has. Names,
short forms and slips of the keys (swapped, dropped, doubled and wrong letters) were drawn from the content by chance.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from lmcs.content.finding import ANSWERS, find
from lmcs.content.names import Names
from lmcs.pages.look_up import TERMS

_LINES = Path(__file__).with_name("queries.tsv").read_text(encoding="utf-8").splitlines()
ROWS = list(csv.DictReader(_LINES, delimiter="\t", quoting=csv.QUOTE_NONE))


def measured(library):
    """Return how many queries of each form were right, wrong or found nothing, and which were not right."""
    names = Names(TERMS.findable(library))
    counts: dict[str, Counter[str]] = {row["form"]: Counter() for row in ROWS}
    missed = []
    for row in ROWS:
        found = [match.id for match in find(row["query"], names) if match.how in ANSWERS]
        wanted = row["finds"].split()
        if row["finds"] == "NONE":
            outcome = "wrong" if found else "right"
        elif found[: len(wanted)] == wanted or (len(wanted) > 1 and set(wanted) <= set(found)):
            outcome = "right"
        else:
            outcome = "wrong" if found else "nothing"
        counts[row["form"]][outcome] += 1
        if outcome != "right":
            missed.append(f"{row['query']}: {' '.join(found) or 'nothing'}, not {row['finds']}")
    return counts, missed


@pytest.fixture(scope="module")
def figures(library):
    return measured(library)


def test_the_right_entry_comes_first_and_hardly_ever_a_wrong_one(figures):
    counts, missed = figures
    wanting = sum((each for form, each in counts.items() if form != "false"), Counter())
    assert wanting["right"] >= 0.97 * wanting.total(), missed
    assert wanting["wrong"] <= 0.01 * wanting.total(), missed


def test_what_is_not_here_gets_no_answer(figures):
    counts, missed = figures
    assert counts["false"]["wrong"] == 0, missed


def test_slips_of_the_keys_are_found(figures):
    counts, missed = figures
    assert counts["typo"]["right"] >= 0.95 * counts["typo"].total(), missed


def test_the_queries_are_of_every_form(figures):
    counts, _ = figures
    assert sum(each.total() for each in counts.values()) > 300
    assert min(each.total() for each in counts.values()) > 5


if __name__ == "__main__":
    from conftest import all_shipped

    by_form, not_right = measured(all_shipped())
    for form, outcomes in by_form.items():
        print(f"{form}: {dict(outcomes)}")
    print("\n".join(not_right))
