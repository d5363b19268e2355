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


# --- at the edges -----------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["4 June", "4/6", "4.6", "thursday 4 june", "Thu 4 Jun"])
def test_today_without_its_year_is_today_and_neither_last_year_nor_next(typed):
    assert dates.read_day(typed, TODAY, forward=True) == TODAY
    assert dates.read_day(typed, TODAY, forward=False) == TODAY


@pytest.mark.parametrize(
    ("typed", "today", "back", "ahead"),
    [
        ("31 December", date(2026, 1, 1), date(2025, 12, 31), date(2026, 12, 31)),
        ("1 January", date(2026, 12, 31), date(2026, 1, 1), date(2027, 1, 1)),
        ("29 February", date(2024, 2, 29), date(2024, 2, 29), date(2024, 2, 29)),
        ("29 February", date(2024, 3, 1), date(2024, 2, 29), date(2028, 2, 29)),
        ("29 February", date(2024, 2, 28), date(2020, 2, 29), date(2024, 2, 29)),
        ("29 February", date(1897, 1, 1), date(1896, 2, 29), date(1904, 2, 29)),
        ("29 February", date(1904, 2, 28), date(1896, 2, 29), date(1904, 2, 29)),
        ("tomorrow", date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 1)),
        ("yesterday", date(2024, 3, 1), date(2024, 2, 29), date(2024, 2, 29)),
        ("yesterday", date.min, date.min, date.min),
        ("today", date.min, date.min, date.min),
        ("tomorrow", date.max, date.max, date.max),
    ],
)
def test_the_year_turns_and_leap_days_stand_one_year_in_four(typed, today, back, ahead):
    assert dates.read_day(typed, today, forward=False) == back
    assert dates.read_day(typed, today, forward=True) == ahead


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/2/01", date(2001, 2, 1)),
        ("1/2/99", date(2099, 2, 1)),
        ("1/2/0100", date(100, 2, 1)),
        ("1/2/1999", date(1999, 2, 1)),
        ("sun 7 june 2026", date(2026, 6, 7)),
        ("wednes 3 june 2026", date(2026, 6, 3)),
        ("2nd of june, 2026", date(2026, 6, 2)),
        ("3rd sept. 2026", date(2026, 9, 3)),
    ],
)
def test_what_is_said_of_a_year_or_a_weekday_is_taken_at_its_word(typed, day):
    assert dates.read_day(typed, TODAY, forward=True) == day


@pytest.mark.parametrize(
    ("typed", "words", "hinted"),
    [
        ("next week", '"next week" is not a date that lmcs can read.', True),
        (" 31 June ", 'There is no such day as "31 June".', True),
        ("30/2/2026", 'There is no such day as "30/2/2026".', True),
        ("th 4 june 2026", '"th 4 june 2026" is not a date that lmcs can read.', True),
        ("4 ma 2026", '"4 ma 2026" is not a date that lmcs can read.', True),
        ("Fri 4 June 2026", "4 June 2026 is a Thursday, not a Fri.", True),
    ],
)
def test_a_refused_date_is_quoted_as_it_was_typed(typed, words, hinted):
    with pytest.raises(WrongUse) as refused:
        dates.read_day(typed, TODAY, forward=True)
    assert str(refused.value) == words
    assert ("2026-06-04" in refused.value.hint) is hinted


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("1am", "01:00"),
        ("1pm", "13:00"),
        ("11.59pm", "23:59"),
        ("12.01am", "00:01"),
        ("12:59 pm", "12:59"),
        ("0:00", "00:00"),
        ("00.00", "00:00"),
        ("23:59", "23:59"),
        ("9:00", "09:00"),
    ],
)
def test_the_first_and_the_last_minute_of_a_half_day_are_read(typed, time):
    assert dates.read_time(typed) == time


@pytest.mark.parametrize(
    "typed", ["0am", "0pm", "0.30am", "13am", "24:00", "23:60", "24:59", "9:5"]
)
def test_what_no_clock_shows_is_refused_in_words(typed):
    with pytest.raises(WrongUse) as refused:
        dates.read_time(f" {typed} ")
    assert str(refused.value) == f'"{typed}" is not a time that lmcs can read.'
    assert refused.value.hint == "Write it as 14:30 or 2.30pm."


@pytest.mark.parametrize(
    ("as_at", "today", "months"),
    [
        ("2026-06", date(2026, 6, 1), 0),
        ("2026-06", date(2026, 6, 30), 0),
        ("2026-05-31", date(2026, 6, 1), 1),
        ("2025-12", date(2026, 1, 31), 1),
        ("2025-07", date(2026, 6, 30), 11),
        ("2025-06-30", date(2026, 6, 1), 12),
        ("2023-06", date(2026, 6, 4), 36),
        ("2026-09", date(2026, 6, 4), -3),
        ("2025", date(2026, 6, 4), 6),
        ("2025", date(2026, 12, 1), 12),
    ],
)
def test_months_are_counted_by_the_calendar_and_an_entry_is_old_from_the_twelfth_on(
    as_at, today, months
):
    assert dates.months_since(as_at, today) == months
    assert dates.needs_a_look(as_at, today) is (months >= 12)


@pytest.mark.parametrize(
    ("text", "day"), [("2026-06-04", TODAY), ("", None), ("2026-06-31", None), ("someday", None)]
)
def test_an_iso_date_is_read_or_is_none(text, day):
    assert dates.from_iso(text) == day
