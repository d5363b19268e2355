"""Stretches of time as people type them."""

from datetime import date

import pytest

from lmcs.basics.spans import day_in, span

TODAY = date(2026, 6, 4)
READ = {
    # Typed, and the days ahead of today and behind it.
    "this week": ("2026-06-01 2026-06-07", "2026-06-01 2026-06-07"), "next week": ("2026-06-08 2026-06-14", "2026-06-08 2026-06-14"),
    "this month": ("2026-06-01 2026-06-30", "2026-06-01 2026-06-30"), "last month": ("2026-05-01 2026-05-31", "2026-05-01 2026-05-31"),
    "this year": ("2026-01-01 2026-12-31", "2026-01-01 2026-12-31"), "last year": ("2025-01-01 2025-12-31", "2025-01-01 2025-12-31"),
    "2025": ("2025-01-01 2025-12-31", "2025-01-01 2025-12-31"), "february 2028": ("2028-02-01 2028-02-29", "2028-02-01 2028-02-29"),
    "june": ("2026-06-01 2026-06-30", "2026-06-01 2026-06-30"), "may": ("2027-05-01 2027-05-31", "2026-05-01 2026-05-31"),
    "dec": ("2026-12-01 2026-12-31", "2025-12-01 2025-12-31"), "tomorrow": ("2026-06-05 2026-06-05", "2026-06-05 2026-06-05"), "3 may": ("2027-05-03 2027-05-03", "2026-05-03 2026-05-03"),
}  # fmt: skip


@pytest.mark.parametrize("typed", READ)
def test_a_stretch_of_time_has_a_first_and_a_last_day(typed):
    for forward, wanted in zip((True, False), READ[typed], strict=True):
        first, last = span(typed, TODAY, forward=forward)
        assert f"{first} {last}" == wanted


def test_a_month_turns_the_year():
    assert span("last month", date(2026, 1, 9), forward=False) == (date(2025, 12, 1), date(2025, 12, 31))  # fmt: skip
    assert span("next month", date(2026, 12, 9), forward=True) == (date(2027, 1, 1), date(2027, 1, 31))  # fmt: skip


@pytest.mark.parametrize("typed", ["", "send", "1430", "soon", "may be", "the budget", "9999", "week"])  # fmt: skip
def test_what_is_no_time_is_none(typed):
    assert span(typed, TODAY, forward=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "he gives me Thursday afternoons", "two half-days, Tuesday and Thursday mornings", "every Friday", "calls on Mondays", "the first Tuesday of the month",
    ],
)  # fmt: skip
def test_a_day_that_comes_again_and_again_is_no_day_of_what_was_agreed(text):
    assert day_in(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("find out about his pass by end of june", "2026-06-30"), ("send it by the end of the month", "2026-06-30"), ("by end of next month", "2026-07-31"), ("by the end of the week", "2026-06-05"),
        ("by the end of next week", "2026-06-12"), ("ring her before xmas", "2026-12-24"), ("by christmas", "2026-12-24"), ("by new year", "2026-12-31"), ("its thurs week now", "2026-06-11"), ("monday week", "2026-06-15"),
        ("out on tues 16th", "2026-06-16"), ("weds 10th at 2", "2026-06-10"), ("see her the 13th june", "2026-06-13"), ("met her last thursday, 28 may", "2026-05-28"), ("by february half term", None), ("by the end of term", None),
    ],
)  # fmt: skip
def test_the_day_by_which_something_is_promised_is_read_as_people_say_it(text, day):
    found = day_in(text, TODAY)
    assert (found and found.isoformat()) == day
