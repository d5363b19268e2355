"""What was done in a time: ticked, booked, agreed, answered and, only counted, noted."""

import pytest

LINES = ("what did i do this week", "so what have I done since monday", "what did we do in june", "who have i met today", "how was this week", "what happened this month")  # fmt: skip


@pytest.fixture
def busy(lmcs, monkeypatch):
    monkeypatch.setenv("LMCS_TODAY", "2026-05-20")
    lmcs("tick", "1")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-04")
    lmcs("tick", "33")
    lmcs("book", "34", "--on", "4 June", "--with", "Sam")
    lmcs("meet", "director", "--agreed", "a call every fortnight")
    lmcs("ask", "how to read a budget")
    lmcs("ask", "--answer", "1", "begin with the reserves")
    lmcs("note", "--text", "quagga")
    return lmcs


@pytest.mark.parametrize("line", LINES)
def test_what_was_done_in_a_time_is_told_without_the_notes(busy, line):
    said = " ".join(busy(*line.split()).out.split())
    for each in ("33. Meet the chief executive. Done.", "34. Meet the leader", "a call every fortnight",
                 "begin with the reserves", "1 private note, to read: lmcs note"):  # fmt: skip
        assert each in said
    assert "quagga" not in said
    assert "Talk to your employer" not in said


def test_of_another_time_only_that_is_told(busy):
    assert "1. Talk to your employer" in busy(*"what did i do in may".split()).out  # noqa: SIM905
    assert "is kept of that time" in busy(*"what did i do yesterday".split()).out  # noqa: SIM905
