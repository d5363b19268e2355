"""Dates are said as people say them and read as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmcs.basics import age, clock, dates, when
from lmcs.basics.errors import WrongUse

TODAY = date(2026, 6, 4)  # a Thursday


def day_of(typed, today, *, forward):
    return when.read(typed, today, forward=forward).day


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
        ("Christmas Eve", date(2025, 12, 24), date(2026, 12, 24)),
        ("new year’s day 2028", date(2028, 1, 1), date(2028, 1, 1)),
        ("on Boxing Day", date(2025, 12, 26), date(2026, 12, 26)),
        ("the first Monday in December", date(2025, 12, 1), date(2026, 12, 7)),
        ("last Friday of May", date(2026, 5, 29), date(2027, 5, 28)),
        ("the second Tuesday of next month", date(2026, 7, 14), date(2026, 7, 14)),
        ("the last day of the month", date(2026, 6, 30), date(2026, 6, 30)),
        ("third Thursday in March 2027", date(2027, 3, 18), date(2027, 3, 18)),
    ],
)
def test_a_date_without_a_year_looks_back_or_ahead(typed, back, ahead):
    assert day_of(typed, TODAY, forward=False) == back
    assert day_of(typed, TODAY, forward=True) == ahead


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
        day_of(typed, TODAY, forward=True)
    assert "4 June 2026" in refused.value.hint


def test_a_weekday_that_does_not_fit_is_doubted_and_the_date_taken():
    read = when.read("Friday 4 June 2026", TODAY, forward=True)
    assert read == (TODAY, "4 June 2026 is a Thursday, not a Friday.", ("", ""))


SPOKEN = {
    # typed on Thursday 4 June 2026: what it means looking back, and looking ahead
    "thursday": ("2026-06-04", "2026-06-04"), "on Tuesday": ("2026-06-02", "2026-06-09"), "tues": ("2026-06-02", "2026-06-09"),
    "last Tuesday": ("2026-06-02", "2026-06-02"), "last Thursday": ("2026-05-28", "2026-05-28"), "this Saturday": ("2026-06-06", "2026-06-06"),
    "next Thursday": ("2026-06-11", "2026-06-11"), "next Monday": ("2026-06-08", "2026-06-08"), "Tuesday week": ("2026-06-16", "2026-06-16"),
    "a week on Tuesday": ("2026-06-16", "2026-06-16"), "in two weeks": ("2026-06-18", "2026-06-18"), "in 2 weeks": ("2026-06-18", "2026-06-18"),
    "in a fortnight": ("2026-06-18", "2026-06-18"), "3 days ago": ("2026-06-01", "2026-06-01"), "in a month": ("2026-07-04", "2026-07-04"),
    "two months ago": ("2026-04-04", "2026-04-04"), "the 24th": ("2026-05-24", "2026-06-24"), "24th": ("2026-05-24", "2026-06-24"),
    "the 4th": ("2026-06-04", "2026-06-04"), "the 31st": ("2026-05-31", "2026-07-31"), "Wednesday the 24th": ("2026-05-24", "2026-06-24"),
    "June 4": ("2026-06-04", "2026-06-04"), "June 4th, 2026": ("2026-06-04", "2026-06-04"), "4 Dec '26": ("2026-12-04", "2026-12-04"),
    "4 dec 26": ("2026-12-04", "2026-12-04"), "Thursday, June 4": ("2026-06-04", "2026-06-04"), "the 4th of June": ("2026-06-04", "2026-06-04"),
    "day after tomorrow": ("2026-06-06", "2026-06-06"), "the day before yesterday": ("2026-06-02", "2026-06-02"), "6 June.": ("2025-06-06", "2026-06-06"),
    # the spellings of weekdays and months
    "Weds": ("2026-06-03", "2026-06-10"), "Thurs": ("2026-06-04", "2026-06-04"), "the Friday": ("2026-05-29", "2026-06-05"),
    "4-Jul-2026": ("2026-07-04", "2026-07-04"), "4jul26": ("2026-07-04", "2026-07-04"), "2026/07/04": ("2026-07-04", "2026-07-04"),
    "July the fourth, 2026": ("2026-07-04", "2026-07-04"), "the twenty-first of June 2026": ("2026-06-21", "2026-06-21"),
    "the first": ("2026-06-01", "2026-07-01"), "twenty second": ("2026-05-22", "2026-06-22"), "6/6": ("2025-06-06", "2026-06-06"),
    # weeks and months, counted from here
    "a week today": ("2026-06-11", "2026-06-11"), "a week tomorrow": ("2026-06-12", "2026-06-12"), "week on Tuesday": ("2026-06-16", "2026-06-16"),
    "two weeks' time": ("2026-06-18", "2026-06-18"), "in two weeks’ time": ("2026-06-18", "2026-06-18"), "in a week's time": ("2026-06-11", "2026-06-11"),
    "a fortnight on Monday": ("2026-06-22", "2026-06-22"), "fortnight today": ("2026-06-18", "2026-06-18"), "in a couple of weeks": ("2026-06-18", "2026-06-18"),
    "Friday fortnight": ("2026-06-19", "2026-06-19"), "today week": ("2026-06-11", "2026-06-11"), "2 weeks from today": ("2026-06-18", "2026-06-18"),
    "Tuesday next week": ("2026-06-09", "2026-06-09"), "next week Friday": ("2026-06-12", "2026-06-12"), "Monday of this week": ("2026-06-01", "2026-06-01"),
    "Wednesday last week": ("2026-05-27", "2026-05-27"), "next week on Thursday": ("2026-06-11", "2026-06-11"), "a month today": ("2026-07-04", "2026-07-04"),
    "the 5th of next month": ("2026-07-05", "2026-07-05"), "1st of this month": ("2026-06-01", "2026-06-01"), "30th last month": ("2026-05-30", "2026-05-30"),
    # last and next, behind the word
    "Tuesday last": ("2026-06-02", "2026-06-02"), "Friday just gone": ("2026-05-29", "2026-05-29"), "Monday coming": ("2026-06-08", "2026-06-08"),
    "Thursday next": ("2026-06-11", "2026-06-11"), "3 May next year": ("2027-05-03", "2027-05-03"), "3 May last year": ("2025-05-03", "2025-05-03"),
    "3 May this year": ("2026-05-03", "2026-05-03"),
}  # fmt: skip


@pytest.mark.parametrize("typed", SPOKEN)
def test_a_day_is_read_as_people_say_it(typed):
    back, ahead = SPOKEN[typed]
    assert day_of(typed, TODAY, forward=False).isoformat() == back
    assert day_of(typed, TODAY, forward=True).isoformat() == ahead


TIMED = {
    "next Thursday at 2pm": ("2026-06-11", "14:00"), "tomorrow at 14:30": ("2026-06-05", "14:30"), "8 June noon": ("2026-06-08", "12:00"),
    "8 June at 1430": ("2026-06-08", "14:30"), "8 June 1430": ("2026-06-08", "14:30"), "in two weeks at 9.30am": ("2026-06-18", "09:30"),
    "8/6/2026 9am": ("2026-06-08", "09:00"), "Monday, 10:15": ("2026-06-08", "10:15"), "the 24th at midday": ("2026-06-24", "12:00"),
    "8 June 2026": ("2026-06-08", ""), "today 5 pm": ("2026-06-04", "17:00"),
    "noon tomorrow": ("2026-06-05", "12:00"), "2pm on Monday": ("2026-06-08", "14:00"), "at 2.30 pm Monday": ("2026-06-08", "14:30"),
    "Monday @ 2pm": ("2026-06-08", "14:00"), "Monday 2 p.m.": ("2026-06-08", "14:00"), "Monday at 12 noon": ("2026-06-08", "12:00"),
    "Monday at 14": ("2026-06-08", "14:00"), "Monday 14h30": ("2026-06-08", "14:30"), "Monday 1430 hrs": ("2026-06-08", "14:30"),
    "2026-06-08T10:00": ("2026-06-08", "10:00"), "Monday at half past nine": ("2026-06-08", "09:30"), "Monday, quarter to ten": ("2026-06-08", "09:45"),
    "Monday 2 o'clock pm": ("2026-06-08", "14:00"), "Monday at 7 in the evening": ("2026-06-08", "19:00"), "a week today at 9am": ("2026-06-11", "09:00"),
    "next Thursday at half past two": ("2026-06-11", "14:30"), "half past two on Friday": ("2026-06-05", "14:30"), "tomorrow quarter to 3": ("2026-06-05", "14:45"),
    "Monday 10 o'clock": ("2026-06-08", "10:00"), "Monday at twelve o'clock": ("2026-06-08", "12:00"), "Monday at 2": ("2026-06-08", "14:00"), "Friday at three o'clock": ("2026-06-05", "15:00"),
    "the 24th, 10.30": ("2026-06-24", "10:30"), "June 8th at 02:00": ("2026-06-08", "02:00"),
}  # fmt: skip


@pytest.mark.parametrize("typed", TIMED)
def test_a_time_may_stand_behind_the_day(typed):
    read = when.read(typed, TODAY, forward=True)
    assert (read.day.isoformat(), read.time.at) == TIMED[typed]


@pytest.mark.parametrize("lead", ["for ", "on ", "on the "])
def test_what_leads_to_a_day_changes_nothing_of_it(lead):
    for typed in (*SPOKEN, *TIMED):
        bare = typed.removeprefix("the ")
        if bare[:3] not in ("in ", "at ") and (bare != typed or "the" not in lead):
            read = when.read(typed, TODAY, forward=True)
            assert when.read(f"{lead}{bare}", TODAY, forward=True) == read, typed


@pytest.mark.parametrize("part", ["morning", "afternoon", "in the evening", "pm", "lunchtime"])
@pytest.mark.parametrize("day", ["tomorrow", "next Tuesday", "Friday", "the 24th", "8 June 2026"])
def test_a_part_of_a_day_is_no_time_and_in_doubt(day, part):
    alone = when.read(day, TODAY, forward=True)
    read = when.read(f"{day} {part}", TODAY, forward=True)
    assert (read.day, read.time.at) == (alone.day, "")
    assert f'"{part}" names no time' in read.doubt
    assert when.read(f"{day} {part}", TODAY, forward=False).doubt == ""


@pytest.mark.parametrize("day", ["Friday", "for Friday", "on Friday"])
@pytest.mark.parametrize(
    ("time", "at", "sure"),
    [("four", "16:00", False), ("quarter to ten", "09:45", True), ("two thirty", "14:30", False), ("nine fifteen", "09:15", True), ("four pm", "16:00", True),
     ("four in the afternoon", "16:00", True), ("ten", "10:00", True), ("seven in the evening", "19:00", True)],
)  # fmt: skip
def test_a_time_in_words_is_read_before_and_behind_the_day(day, time, at, sure):
    behind = when.read(f"{day} at {time}", TODAY, forward=True)
    assert (behind.day, behind.time.at, not behind.doubt) == (date(2026, 6, 5), at, sure)
    before = day.replace("for ", "on ").replace("on ", "")
    assert when.read(f"at {time} on {before}", TODAY, forward=True).time.at == at


@pytest.mark.parametrize(("typed", "at"), [("morning at 9", "09:00"), ("afternoon at half past two", "14:30"), ("afternoon at 2pm", "14:00"), ("afternoon at 14:30", "14:30")])  # fmt: skip
def test_a_part_of_a_day_says_of_a_time_which_half_is_meant(typed, at):
    assert when.read(f"tomorrow {typed}", TODAY, forward=True).time == (at, "")


DOUBTS = {
    "3 May": "No year was given: Monday 3 May 2027 is more than six months away.",
    "next Saturday": "This week's Saturday is 6 June 2026.",
    "Friday the 24th": "24 June 2026 is a Wednesday, not a Friday.",
    "3 May 2027": "", "5 December": "No year was given: Saturday 5 December 2026 is more than six months away.", "3 December": "",
    "next Thursday": "", "tomorrow": "", "Saturday": "", "this Thursday": "", "today": "",
    "Thursday": "Today is a Thursday: the next one is 11 June 2026.",
    "Thursday at 2pm": "Today is a Thursday: the next one is 11 June 2026.",
}  # fmt: skip


@pytest.mark.parametrize("typed", DOUBTS)
def test_what_may_have_been_meant_otherwise_is_said(typed):
    assert when.read(typed, TODAY, forward=True).doubt == DOUBTS[typed]


@pytest.mark.parametrize("day", range(7))
def test_the_weekday_of_today_is_in_doubt_ahead_and_no_other_day_is(day):
    name = dates.DAYS[(TODAY + timedelta(day)).weekday()]
    assert bool(when.read(name, TODAY, forward=True).doubt) == (day == 0)
    assert not when.read(name, TODAY, forward=False).doubt


NOBODY_KNOWS = (
    "soon", "next week", "this week", "the weekend", "Thursday or Friday", "in a while", "in weeks", "4", "24", "13/13", "June", "2pm", "noon",
    "at 2", "32nd", "the 0th", "in 10000 weeks", "June 31st", "the 31st of June", "Monday Tuesday", "next last Tuesday", "a week",
    "week on Tuesday x", "0 June", "in -2 weeks", "in two weeks ago", "4 Ju", "Thursday 4", "June June", "٤ June",
    "next month", "end of June", "in a few days",
    "tomorrow morning at 2pm", "Friday please", "for Tuesday and a chat", "Friday at a", "10 days", "2026", "1430", "half past nine", "next year", "weekend", "in three weeks on Friday", "next Friday week", "Funday next week", "now", "ASAP",
)  # fmt: skip


@pytest.mark.parametrize("typed", NOBODY_KNOWS)
@pytest.mark.parametrize("forward", [True, False])
def test_what_nobody_could_know_is_refused(typed, forward):
    with pytest.raises(WrongUse) as refused:
        when.read(typed, TODAY, forward=forward)
    assert refused.value.hint


@given(st.dates(date(1901, 1, 1), date(2198, 12, 31)), st.text(max_size=40))
def test_whatever_is_typed_is_a_day_or_a_refusal(today, typed):
    for forward in (True, False):
        try:
            read = when.read(typed, today, forward=forward)
        except WrongUse:
            continue
        assert isinstance(read.day, date)


@given(
    st.dates(date(1901, 1, 1), date(2198, 12, 31)), st.dates(date(1901, 1, 1), date(2198, 12, 31))
)
def test_a_day_that_is_said_can_be_typed(today, day):
    for said in (
        dates.say(day),
        dates.say_short(day),
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year}",
    ):
        assert when.read(said, today, forward=True) == (day, "", ("", ""))


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("14:30", "14:30"),
        ("2.30pm", "14:30"),
        ("9am", "09:00"),
        ("12pm", "12:00"),
        ("12 am", "00:00"),
        ("9:05", "09:05"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("midday", "12:00"),
        ("midnight", "00:00"),
        ("1430", "14:30"),
        ("0930", "09:30"),
        ("930", "09:30"),
        ("14.30", "14:30"),
        ("2.30 p.m.", "14:30"),
        ("2 PM", "14:00"),
        ("at 2pm", "14:00"),
        ("14h30", "14:30"),
        ("1430hrs", "14:30"),
        ("14", "14:00"),
        ("09:30", "09:30"),
        ("02:30", "02:30"),
        ("12.30", "12:30"),
        ("half past nine", "09:30"),
        ("half nine", "09:30"),
        ("quarter to one pm", "12:45"),
        ("twenty past ten", "10:20"),
        ("2 o’clock in the afternoon", "14:00"),
        ("8.15 in the evening", "20:15"),
    ],
)
def test_times_of_day_are_read(typed, time):
    assert clock.read(typed) == (time, "")


@pytest.mark.parametrize(
    ("typed", "first"),
    [("2", "14:00"), ("2.30", "14:30"), ("7:00", "19:00"), ("1:15", "13:15"), ("230", "14:30"), ("8", "20:00"),
     ("half past two", "14:30"), ("three o'clock", "15:00"), ("quarter to three", "14:45"), ("quarter to 1", "12:45")],
)  # fmt: skip
def test_an_hour_that_may_be_either_half_of_the_day_is_in_doubt_and_afternoon_comes_first(
    typed, first
):
    read = clock.read(typed)
    assert read.at == first
    assert bool(read.doubt) == (typed != "quarter to 1")
    assert when.read(f"Monday at {typed}", TODAY, forward=True).time.at == first


@pytest.mark.parametrize(("typed", "time"), [("9", "09:00"), ("12", "12:00"), ("ten o'clock", "10:00"), ("11", "11:00")])  # fmt: skip
def test_an_hour_at_which_people_meet_in_one_half_of_the_day_only_is_in_none(typed, time):
    assert clock.read(typed) == (time, "")


@pytest.mark.parametrize(
    "typed",
    [
        "25:00",
        "13pm",
        "noonish",
        "9:70",
        "",
        "morning",
        "2-3pm",
        "10am to 11am",
        "14:30:00",
        "thirteen",
        "noon pm",
    ],
)
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(WrongUse):
        clock.read(typed)


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
    assert day_of(typed, TODAY, forward=True) == TODAY
    assert day_of(typed, TODAY, forward=False) == TODAY


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
    assert day_of(typed, today, forward=False) == back
    assert day_of(typed, today, forward=True) == ahead


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
    assert day_of(typed, TODAY, forward=True) == day


@pytest.mark.parametrize(
    ("typed", "words", "hinted"),
    [
        ("next week", '"next week" could be several days.', True),
        ("easter", '"easter" moves from year to year, and lmcs does not know its date.', True),
        (" 31 June ", 'There is no such day as "31 June".', True),
        ("30/2/2026", 'There is no such day as "30/2/2026".', True),
        ("th 4 june 2026", '"th 4 june 2026" is not a date that lmcs can read.', True),
        ("4 ma 2026", '"4 ma 2026" is not a date that lmcs can read.', True),
    ],
)
def test_a_refused_date_is_quoted_as_it_was_typed(typed, words, hinted):
    with pytest.raises(WrongUse) as refused:
        day_of(typed, TODAY, forward=True)
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
    assert clock.read(typed) == (time, "")


@pytest.mark.parametrize(
    "typed", ["0am", "0pm", "0.30am", "13am", "24:00", "23:60", "24:59", "9:5"]
)
def test_what_no_clock_shows_is_refused_in_words(typed):
    with pytest.raises(WrongUse) as refused:
        clock.read(f" {typed} ")
    assert str(refused.value) == f'"{typed}" is not a time that lmcs can read.'
    assert refused.value.hint == "Write it as 14:30, 2.30pm or noon."


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
    assert age.months_since(as_at, today.isoformat()) == months
    assert dates.needs_a_look(as_at, today) is (months >= 12)


@pytest.mark.parametrize(
    ("text", "day"), [("2026-06-04", TODAY), ("", None), ("2026-06-31", None), ("someday", None)]
)
def test_an_iso_date_is_read_or_is_none(text, day):
    assert dates.from_iso(text) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("two days from now", date(2026, 6, 6)),
        ("two days from today", date(2026, 6, 6)),
        ("two days from tomorrow", date(2026, 6, 7)),
        ("a week from Friday", date(2026, 6, 12)),
        ("a week from Thursday", date(2026, 6, 11)),
    ],
)
def test_days_are_counted_from_a_day_that_is_named(typed, day):
    assert day_of(typed, TODAY, forward=True) == day


@pytest.mark.parametrize(
    ("forward", "text"), [(True, "Wednesday 3 June"), (False, "Friday 5 June")]
)
def test_a_date_with_its_weekday_is_of_the_year_in_which_it_is_one(forward, text):
    read = when.read(text, date(2026, 6, 4), forward=forward)
    assert read.day.year == 2026
    assert not read.doubt
