"""Whether something was done: a question offers nothing, and what is said to be still to come is shown as it stands."""

import pytest

from conftest import TODAY
from lmcs.front.unknown import far
from lmcs.progress import Agreed, Progress
from lmcs.progress.journey import Journey

PROMISE, DUE = "send me the self-evaluation by Friday", "For 5 June 2026."
ASKED = {
    "did I ever ring that scrutineer": "Not yet, as far as lmcs was told: Ring the partnership scrutineer",
    "so have we rung the scrutineer yet?": "Not yet, as far as lmcs was told: Ring the partnership scrutineer",
    "did the self-evaluation come": f"Not yet, as far as lmcs was told: Director of children's services: {PROMISE}. {DUE}",
    "has Helen sent the self evaluation": PROMISE,
    "have i thanked the foster carers": "Kept: Thank the foster carers.",
    "have I ticked the chief exec": "Booked: 33. Meet the chief executive. Booked. Tuesday 9 June 2026.",
    "did i do the budget": "Yes: 9. Go through your budget with finance and the director. Done.",
    "have i met the leader": "Not yet: 34. Meet the leader or mayor",
    "did i ring bob": "No promise and no task here is about that.",
}
LACKS = {
    "Helen hasnt sent the self evaluation yet": PROMISE,
    "still waiting for the self-evaluation": PROMISE,
    "no sign of the self evaluation": PROMISE,
    "i havent had any training yet": "Not yet: W4. Do the council's own training",
    "I have not met the leader yet": "Not yet: 34. Meet the leader or mayor",
}


@pytest.fixture
def promised(lmcs, home):
    lmcs("who", "director", "--is", "Helen Marsh")
    lmcs("meet", "director", "--agreed", PROMISE)
    lmcs("meet", "yourself", "--agreed", "Ring the partnership scrutineer before the 10th")
    lmcs("meet", "yourself", "--agreed", "Thank the foster carers")
    lmcs("meet", "yourself", "--kept", "2")
    lmcs("book", "33", "--on", "9 June")
    lmcs("tick", "9")
    before = (home / "progress.jsonl").read_bytes()
    yield lmcs
    assert (home / "progress.jsonl").read_bytes() == before


@pytest.mark.parametrize("line", ASKED)
def test_a_question_whether_it_was_done_is_looked_up_and_ticks_nothing(promised, line):
    said = promised(*line.split()).out
    assert ASKED[line] in " ".join(said.split())
    assert "type: yes" not in said


@pytest.mark.parametrize("line", LACKS)
def test_what_has_not_come_shows_how_it_stands(library, line):
    names = {("post", "director"): "Helen Marsh"}
    agreed = (Agreed("a", "director", 1, "2026-06-01", PROMISE),)
    said = far(line.split(), Journey(library, Progress(names=names, agreed=agreed), TODAY))
    assert LACKS[line] in f"{said.message} {said.hint}"
    assert "Nothing was changed." in said.hint
    assert said.lines == ()


def test_what_was_kept_on_time_or_late_is_not_told_as_late(lmcs, monkeypatch):
    lmcs("meet", "yourself", "--agreed", "Ring the scrutineer by 5 June")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-08")
    assert "Its day has passed" in lmcs("search", "--own", "scrutineer", "--plain").out
    lmcs("meet", "yourself", "--kept", "1")
    said = lmcs("did", "i", "ring", "the", "scrutineer").out
    assert "Kept: Ring the scrutineer by 5 June. Agreed 4 June 2026." in said
    assert "Its day has passed" not in said
