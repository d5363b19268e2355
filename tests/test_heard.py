"""A word within a longer line that asks what something is: the one term in it is opened."""

import pytest

ASKED = {
    "someone said LADO in a meeting today, what is it": "Local authority designated officer",
    "they kept saying ILACS and I nodded, what's that": "Inspection of local authority children's services",
    "I think we are requires improvement, what does that mean": "Requires improvement to be good",
    "my officer talked of a section 47 at the panel, what does it mean?": "Section 47",
    "there was a thing called the graduated approach in the paper, no idea what it is": "Graduated approach",
    "what does it mean when the report says step down": "Step up and step down",
    "nobody told me what a MASH is": "Multi-agency safeguarding hub",
    "we sat in cabinet and somebody mentioned the SEF, whats it for": "Self-evaluation",
}


@pytest.mark.parametrize("line", ASKED)
def test_the_one_term_of_a_sentence_that_asks_for_it_is_opened(lmcs, line):
    said = lmcs(*line.split())
    assert ASKED[line] in said.out
    assert "Nothing was kept" not in said.out + said.err


@pytest.mark.parametrize(
    "line",
    ["the heating is off again at home, what is that", "MASH and LADO were in it all day, what is it"],
)  # fmt: skip
def test_of_no_term_or_of_two_none_is_opened(lmcs, line):
    lmcs(*line.split(), expect=2)
