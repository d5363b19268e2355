"""Dates are said as people say them and read as people type them."""

from datetime import date

import pytest

from lmcs.basics import dates
from lmcs.basics.errors import WrongUse

TODAY = date(2026, 6, 4)


@pytest.mark.parametrize(
    ("typed", "back", "ahead"),
    [
        ("4/6/2026", date(2026, 6, 4), date(2026, 6, 4)),
        ("2026-06-04", date(2026, 6, 4), date(2026, 6, 4)),
        ("4 June 2026", date(2026, 6, 4), date(2026, 6, 4)),
        ("Thursday 4 June 2026", date(2026, 6, 4), date(2026, 6, 4)),
        ("today", TODAY, TODAY),
        ("Yesterday", date(2026, 6, 3), date(2026, 6, 3)),
        ("tomorrow", date(2026, 6, 5), date(2026, 6, 5)),
        ("3 May", date(2026, 5, 3), date(2027, 5, 3)),
        ("5 jun", date(2025, 6, 5), date(2026, 6, 5)),
        ("5/6", date(2025, 6, 5), date(2026, 6, 5)),
        (" 1st  of September ", date(2025, 9, 1), date(2026, 9, 1)),
        ("29 February", date(2024, 2, 29), date(2028, 2, 29)),
        ("1.7.26", date(2026, 7, 1), date(2026, 7, 1)),
    ],
)
def test_a_date_without_a_year_looks_back_or_ahead(typed, back, ahead):
    assert dates.read_day(typed, TODAY, forward=False) == back
    assert dates.read_day(typed, TODAY, forward=True) == ahead


@pytest.mark.parametrize(
    "typed",
    [
        "2026-02-30",
        "31/2",
        "someday",
        "",
        "4",
        "4 ju",
        "32 June",
        "4 June 26 x",
        "Funday 4 June",
        "٤/٦",
    ],
)
def test_what_is_no_date_is_refused_with_what_a_date_looks_like(typed):
    with pytest.raises(WrongUse) as refused:
        dates.read_day(typed, TODAY, forward=True)
    assert "4 June 2026" in refused.value.hint


def test_a_weekday_that_does_not_fit_is_pointed_out():
    with pytest.raises(WrongUse, match="4 June 2026 is a Thursday, not a Friday"):
        dates.read_day("Friday 4 June 2026", TODAY, forward=True)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("14:30", "14:30"),
        ("2.30pm", "14:30"),
        ("9am", "09:00"),
        ("12pm", "12:00"),
        ("12 am", "00:00"),
        ("9:05", "09:05"),
    ],
)
def test_times_of_day_are_read(typed, time):
    assert dates.read_time(typed) == time


@pytest.mark.parametrize("typed", ["25:00", "9", "13pm", "noonish", "9:70", ""])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(WrongUse):
        dates.read_time(typed)


def test_dates_are_said_without_a_locale():
    assert dates.say(TODAY) == "Thursday 4 June 2026"
    assert [dates.say_written(each) for each in ("2026", "2026-10", "2022-07-01")] == [
        "2026",
        "October 2026",
        "1 July 2022",
    ]
