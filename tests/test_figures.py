"""Key figures: what is kept of a value, what it is compared with and what never, and what every page of one says."""

import json
import re
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest

from lmcs.basics.blocks import Course, Facts, Page, Scale
from lmcs.basics.errors import ExitCode, LmcsError, WrongUse
from lmcs.content import amounts
from lmcs.content.amounts import unlikely
from lmcs.content.comparing import due, ends, period, standing
from lmcs.content.figure import Held, Series
from lmcs.pages import figure as one
from lmcs.pages import figures as pages
from lmcs.pages.checked import LICENCE
from lmcs.progress import Command, Progress, replay
from lmcs.progress.figures import Kept, keep, kept
from lmcs.progress.journey import Journey
from lmcs.render import html, plain, terminal
from lmcs.render.drawing import FLOOR, TOP, course

TODAY = date(2026, 11, 26)
COUNCIL = """\
council: Riverside Council
figures:
  - figure: children-in-care
    values:
      - {on: 2022-03-31, value: 81}
      - {on: 2023-03-31, value: 85.5}
      - {on: 2024-03-31, value: 88}
      - {on: 2025-03-31, value: 92}
  - figure: persistent-absence
    values:
      - {on: 2024/25, value: 19.2}
"""


@pytest.fixture
def shipped(library):
    return list(library.figures.values())


@pytest.fixture
def own_file(home):
    folder = home / "content"
    folder.mkdir(parents=True)
    return folder / "riverside.yaml"


def lived(figure, *values):
    """Return commands that keep *values*, each of a day."""
    return [
        Command(
            n,
            f"r{n}",
            "2026-06-03T10:00:00Z",
            (("figure", {"figure": figure.id, "on": on, "value": value}),),
        )
        for n, (on, value) in enumerate(values, 1)
    ]


def said_on(library, figure, *values, today=TODAY):
    """Return the plain page of *figure* where these *values* are kept."""
    journey = Journey(library, replay(lived(figure, *values)), today)
    blocks = one.whole(journey, figure, library, 2)
    return plain.draw(pages.Page(figure.name, tuple(blocks)), None)


def value_for(figure):
    """Return a value that a council can have."""
    at = next((each for each in reversed(figure.england) if each.median), None)
    return at.median if at else "12.5"


# --- what is shipped --------------------------------------------------------------------------------


def test_a_value_that_is_not_confirmed_is_not_shipped_and_its_meaning_and_questions_are(shipped):
    unconfirmed = [figure for figure in shipped if figure.confirmed == "no"]
    assert unconfirmed
    for figure in unconfirmed:
        assert not figure.england
        assert not figure.beside
        assert not figure.newest
        assert figure.means
        assert len(figure.ask) == 2


def test_each_is_whole(shipped):
    for figure in shipped:
        assert len(figure.ask) == 2, figure.id
        assert (figure.confirmed == "partly") == bool(figure.partly), figure.id
        assert (figure.confirmed == "no") == (not figure.england), figure.id
        assert figure.kept_in or figure.not_kept
        dates = [ends(each.date) for each in figure.england]
        assert None not in dates, figure.id
        assert dates == sorted(dates), figure.id
        for at in figure.england:
            order = [at.lowest, at.quarter, at.median, at.three_quarters, at.highest]
            assert all(order) or not any(order), (figure.id, at.date)
            assert [float(each) for each in order if each] == sorted(
                float(each) for each in order if each
            )
            if at.highest:
                assert not amounts.impossible(at.highest, figure), (figure.id, at.date)
                assert not amounts.impossible(at.lowest, figure), (figure.id, at.date)


def test_what_is_counted_is_never_kept(shipped):
    """A council's own value is a share, a rate, a sum of money for each child or a change: never how many."""
    for figure in shipped:
        if figure.kept_in:
            assert (
                re.match("%|pounds per|points per", figure.kept_in) or " per " in figure.kept_in
            ), figure.id
            assert figure.most or figure.kept_in.startswith("%"), figure.id


# --- nothing of different times is compared, for every shipped figure -------------------------------


def times(figure):
    """Return days, each with what England has of that very day."""
    own = {ends(each.date): each for each in figure.england}
    around = {
        day + timedelta(days=step) for day in own for step in (-400, -31, -1, 0, 1, 31, 183, 400)
    }
    return [(day, own.get(day)) for day in sorted(around)] or [(date(2025, 3, 31), None)]


def test_a_value_is_compared_with_what_is_of_its_own_time_and_with_nothing_else(shipped):
    for figure in shipped:
        if not figure.kept_in:
            continue
        for day, at in times(figure):
            found = standing(figure, value_for(figure), day)
            words = " ".join(found.said)
            if found.at is None:
                assert "Half of councils" not in words, (figure.id, day)
                assert "not compared" in words or figure.compare == "change", (figure.id, day)
            else:
                month = len(found.at.date) == 7 and day.isoformat().startswith(found.at.date)
                assert month or found.at == at, (figure.id, day)
                assert found.at.says in words
                others = [each for each in figure.england if each != found.at]
                assert not any(f"of {each.says}" in words for each in others)


def test_what_is_not_to_be_compared_is_compared_with_nothing_at_any_time(library, shipped):
    never = [figure for figure in shipped if figure.compare == "no"]
    assert never
    for figure in filter(lambda figure: figure.kept_in, never):
        for day, _ in times(figure):
            found = standing(figure, "12.5", day)
            assert found.at is None
            assert "not compared" in found.said[0]
            if day > TODAY:
                continue
            page = said_on(library, figure, (day.isoformat(), "12.5"))
            assert "Yours is" not in page.replace("Yours is kept in", "")
            assert "Half of councils" not in page
    for figure in never:
        if not figure.kept_in:
            with pytest.raises(LmcsError, match=r"count|no council"):
                amounts.read("12", figure)


def test_lines_of_two_kinds_are_never_drawn_together(library, shipped):
    for figure in shipped:
        values = [("2024-03-31", value_for(figure)), ("2025-03-31", value_for(figure))]
        journey = Journey(library, replay(lived(figure, *values)), TODAY)
        for block in one.whole(journey, figure, library, 2):
            if isinstance(block, Course) and len(block.lines) > 1:
                assert figure.compare == "england", figure.id
            if isinstance(block, Scale):
                assert figure.compare in ("england", "range") or len(block.marks) == 0, figure.id


def test_growth_is_compared_with_growth_over_the_same_years(library):
    figure = library.figures["new-ehc-plans"]
    same = standing(figure, "20", date(2024, 12, 31)).said
    assert same == (
        "From 2023 to 2024, England's count grew by 16% (partly confirmed). Yours grew by 20%.",
    )
    (other,) = standing(figure, "-3", date(2025, 12, 31)).said
    assert "not compared" in other
    assert "31 December 2025" in other


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("72", "Half of councils are between 53 and 90. Yours is among them."),
        ("53", "Yours is among them."), ("90", "Yours is among them."),
        ("30", "Yours is lower, as it is for about a quarter of councils."),
        ("120", "Yours is higher, as it is for about a quarter of councils."),
        ("20", "Yours is below every council's: the lowest is 27."),
        ("190", "Yours is above every council's: the highest is 184."),
        ("67", "England's value is 67. Yours is the same."),
        ("66.9", "England's value is 67. Yours is lower."),
    ],
)  # fmt: skip
def test_the_place_is_said_in_words(library, value, words):
    found = standing(library.figures["children-in-care"], value, date(2025, 3, 31))
    assert words in " ".join(found.said)


def test_beside_a_councils_own_value_a_release_is_said_to_be_englands(library, shipped):
    """A value of this year is of no release of the year before."""
    for figure in shipped:
        if not figure.kept_in:
            continue
        progress = replay(lived(figure, ("2026-03-31", value_for(figure))))
        journey = Journey(library, progress, TODAY)
        (last,) = kept(journey, figure)
        out = one.release(figure)
        whose = r"(England|England and Wales)( and the range of councils)?: "
        [_, rows] = pages.own(journey)
        handed = rows.rows[0][1]
        bare = figure.compare == "no" or not figure.england
        assert bool(re.search(f"{whose}{re.escape(out)}$", handed)) != bare, figure.id
        assert (out in handed) != bare, figure.id
        [_, rows, *_] = pages.beside_task(journey, [figure.id])
        assert rows.rows[0][1].index(out) < rows.rows[0][1].index(f"Yours: {one.ours(figure, last)}")  # fmt: skip
        if figure.england:
            page = said_on(library, figure, ("2026-03-31", value_for(figure)))
            assert re.search(f"{whose}{re.escape(out)}", " ".join(page.split())), figure.id
        assert f": {out}" not in said_on(library, figure)


def test_what_is_not_compared_is_never_set_side_by_side_and_each_line_says_so(library, shipped):
    """Whatever the day: England's mark stands on a scale only where its value may be compared, yours where it is of that time."""
    ranged = library.figures["children-in-care"]._replace(compare="range")
    for figure in (each for each in (*shipped, ranged) if each.kept_in):
        for day in [day for day, _ in times(figure) if day <= TODAY][-12:]:
            value = value_for(figure)
            at = standing(figure, value, day).at
            journey = Journey(library, replay(lived(figure, (day.isoformat(), value))), TODAY)
            said = pages.brief(journey, figure)
            assert ("The two are not compared." in said) == (at is None), (figure.id, day)
            blocks = one.whole(journey, figure, library, 2)
            marks = [name for each in blocks if isinstance(each, Scale) for name, *_ in each.marks]
            if at is not None and at.quarter:
                wanted = ["England"] if at.value and figure.compare == "england" else []
                assert marks == [*wanted, "Yours"], (figure.id, day)
            assert "England" not in marks or figure.compare == "england", (figure.id, day)


@pytest.mark.parametrize("edge", ["lowest", "quarter", "median", "three_quarters", "highest"])
def test_a_value_at_an_edge_is_within_it(shipped, edge):
    """The council that has the lowest or the highest value is not below or above every council."""
    beyond = {"lowest": -1, "highest": 1}.get(edge)
    ranged = [each for each in shipped if each.kept_in and any(at.quarter for at in each.england)]
    assert ranged
    for figure in ranged:
        at = next(each for each in reversed(figure.england) if each.quarter)
        said, day = partial(standing, figure), ends(at.date)
        words = " ".join(said(getattr(at, edge), day).said)
        assert "every council's" not in words, figure.id
        within = at.quarter if edge == "lowest" else at.three_quarters if edge == "highest" else ""
        assert ("Yours is among them." in words) == (getattr(at, edge) == within or not beyond), figure.id  # fmt: skip
        if beyond:
            past = Decimal(getattr(at, edge)) + beyond * Decimal("0.01")
            assert "every council's" in " ".join(said(str(past), day).said), figure.id


# --- a newer release that was due, and what is only partly confirmed --------------------------------


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("2026-10-31", ""), ("2026-11-01", "A newer release was due in November 2026, and may be out."),
        ("2026-11-29", "A newer release was due in November 2026, and may be out."), ("2026-11-30", "A newer release was due in November 2026."),
        ("2027-05-01", "A newer release was due in November 2026."),
    ],
)  # fmt: skip
def test_when_a_newer_release_was_due(library, today, words):
    assert due(library.figures["children-in-care"], date.fromisoformat(today)) == words


def test_that_a_newer_release_was_due_stands_before_any_value(library, shipped):
    later = date(2028, 1, 1)
    journey = Journey(library, replay([]), later)
    everything, sheet, chapter = (
        plain.draw(page, None)
        for page in (
            pages.everything(journey),
            pages.sheet(journey),
            Page("In the handbook", tuple(pages.chapter(journey))),
        )
    )
    for figure in shipped:
        if not figure.due:
            continue
        newer = due(figure, later)
        assert newer
        page = said_on(library, figure, today=later)
        assert page.split("\n\n")[1].startswith(newer), figure.id
        shown = [
            re.search(f"^{re.escape(figure.name)}: (.*)$", text, re.MULTILINE)
            for text in (everything, chapter)
        ]
        if figure in pages.numbered(journey):
            shown.append(re.search(f"^{re.escape(figure.name)}\n\n(.*)$", sheet, re.MULTILINE))
        for found in shown:
            assert found, figure.id
            assert found[1].startswith(newer), figure.id


def test_partly_is_said_in_every_line_with_a_value_of_england(library, shipped):
    partly = [figure for figure in shipped if figure.confirmed == "partly"]
    assert partly
    for figure in partly:
        at = next((each for each in figure.england if each.quarter), figure.england[-1])
        page = (
            said_on(library, figure, (ends(at.date).isoformat(), value_for(figure)))
            if figure.kept_in
            else said_on(library, figure)
        )
        for line in page.splitlines():
            if re.search(r"England:? (is )?£?[0-9]|England's value|Half of|England's count", line):
                assert "artly confirmed" in line, (figure.id, line)


# --- pages ------------------------------------------------------------------------------------------


def test_each_page_says_whose_it_is_and_ends_with_the_licence(lmcs, shipped):
    for figure in shipped[::6]:
        out = lmcs("figures", figure.id).out
        assert figure.publisher in out
        assert figure.means in " ".join(out.split())
        assert all(question in out for question in figure.ask)
        assert out.rstrip().endswith(LICENCE)
    for line in (
        ("figures",),
        ("figures", "--blank"),
        ("show", "62"),
        ("show", "63"),
        ("show", "64"),
    ):
        out = lmcs(*line).out
        assert "Department for Education" in out, line
        assert out.rstrip().endswith(LICENCE), line


def test_the_figures_of_the_tasks_stand_on_their_pages_and_on_one_sheet(lmcs, library):
    sheet = lmcs("figures", "--blank").out
    for number in ("62", "63", "64"):
        item = library.numbers[number]
        assert item.figures
        page = lmcs("show", number).out
        for id_ in item.figures:
            name = library.figures[id_].name
            assert f"\n{name}: " in page
            assert f"\n{name}\n" in sheet


def test_a_council_over_four_years(lmcs, own_file):
    own_file.write_text(COUNCIL, encoding="utf-8")
    out = lmcs("figures", "children-in-care").out
    assert (
        "Yours: 92 children per 10,000 aged under 18, 31 March 2025, from Riverside Council's file."
        in out
    )
    assert "Half of councils are between 53 and 90.\nYours is higher" in out
    assert "31 March 2024: England 69. Yours 88." in out
    lmcs("figures", "children-in-care", "--here", "90.5", "--on", "2025-03-31")
    out = lmcs("figures", "children-in-care").out
    assert "Yours: 90.5 children per 10,000 aged under 18, 31 March 2025, as you typed it." in out
    assert (
        "Yours: 19.2% of pupils, 31 August 2025, from Riverside"
        in lmcs("figures", "persistent-absence").out
    )


def test_drawings_say_nothing_that_words_do_not(library):
    figure = library.figures["children-in-care"]
    journey = Journey(
        library, replay(lived(figure, ("2024-03-31", "70"), ("2025-03-31", "72"))), TODAY
    )
    page = pages.Page(figure.name, tuple(one.whole(journey, figure, library, 2)))
    drawn, words = html.draw(page), plain.draw(page, None)
    assert drawn.count("<svg") == 2
    assert "<script" not in drawn
    for svg in re.findall("<svg.*?</svg>", drawn, re.DOTALL):
        assert 'aria-hidden="true"' in svg
        assert not re.search("(fill|stroke|style)=", svg)
        for text in re.findall("<text[^>]*>(.*?)</text>", svg):
            for word in text.split():
                assert word in words or word in ("0", "2020"), text
    shown = terminal.draw(page, 40, colour=False)
    assert re.search(r"\[[-=]+E?[-=]*Y?[-=]*\]", re.sub(r"\x1b\[[0-9;]*m", "", shown))
    assert shown.isascii() or all(char in "“”’•—–" for char in shown if not char.isascii())


def test_every_figure_is_drawn_on_a_terminal_and_as_html(library, shipped):
    for figure in shipped:
        for values in ((), (("2025-03-31", value_for(figure)),)):
            journey = Journey(library, replay(lived(figure, *values)), TODAY)
            page = pages.Page(figure.name, tuple(one.whole(journey, figure, library, 2)))
            for width in (40, 80):
                shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.draw(page, width, colour=True))
                assert all(
                    len(line) <= width for line in shown.splitlines() if "https:" not in line
                )
            assert html.draw(page)


def test_search_finds_a_figure_and_shows_no_value(lmcs):
    out = lmcs("search", "caseload").out
    assert "Figure: Average social worker caseload" in out
    assert "15.2" not in out


# --- keeping a value --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("children-in-care", "72", "72"), ("children-in-care", " 072.50 ", "72.5"), ("children-in-care", "72 per 10,000", "72"),
        ("children-in-care", ".5", "0.5"), ("children-in-care", "0", "0"), ("social-worker-vacancies", "14.2%", "14.2"),
        ("social-worker-vacancies", "14.2 per cent", "14.2"), ("social-worker-vacancies", "100", "100"), ("spend-per-child", "£1,234.5", "1234.5"),
        ("spend-per-child", "1,234", "1234"), ("new-ehc-plans", "-3%", "-3"), ("new-ehc-plans", "−3", "-3"), ("new-ehc-plans", "+12", "12"),
        ("children-in-need", "1,234.5", "1234.5"),
    ],
)  # fmt: skip
def test_what_is_unambiguous_is_taken(library, name, typed, value):
    assert amounts.read(typed, library.figures[name]) == value


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("children-in-care", "72%", "is a percentage"), ("children-in-care", "70-75", "is a range"), ("children-in-care", "70 to 75", "is a range"),
        ("children-in-care", "70–75", "is a range"), ("social-worker-vacancies", "10%-12%", "is a range"), ("children-in-care", "72,5", "could be 72.5 or 725"),
        ("children-in-care", "815", "No council can have more than 500"), ("children-in-care", "-3", "never less than 0"),
        ("social-worker-vacancies", "101", "at most 100%"), ("children-in-care", "about 70", "is not one number"), ("children-in-care", "72 children", "is not one number"),
        ("children-in-care", "nan", "is not one number"), ("children-in-care", "1e2", "is not one number"), ("children-in-care", "７２", "is not one number"),
        ("children-in-care", "72 per 1,000", "is not one number"), ("children-in-care", "£72", "is not one number"), ("children-in-care", "1.234.5", "is not one number"),
        ("children-in-care", "12,34", "could be"), ("children-in-care", "[/b]\x1b[31m", "is not one number"), ("children-in-care", "9" * 400, "is not one number"),
        ("new-ehc-plans", "97747", "A change is between"), ("attainment-8", "91", "No council can have more than 90"),
    ],
)  # fmt: skip
def test_what_is_not_is_refused_in_a_sentence_and_nothing_is_kept(lmcs, name, typed, said):
    ran = lmcs("figures", name, f"--here={typed}", "--on", "2025-03-31", expect=ExitCode.USAGE)
    assert not ran.out
    assert said in ran.err
    assert "lmcs figures" in ran.err
    assert "\x1b" not in ran.err
    assert "Yours: " not in lmcs("figures", name).out


@pytest.mark.parametrize(
    ("name", "on", "day"),
    [
        ("children-in-care", "2025-03-31", "31 March 2025"), ("children-in-care", "31 March 2025", "31 March 2025"),
        ("persistent-absence", "2024/25", "31 August 2025"), ("persistent-absence", "school year 2022/23", "31 August 2023"),
        ("spend-per-child", "2024-25", "31 March 2025"), ("ehc-plans-on-time", "2024", "31 December 2024"), ("ehc-plans", "January 2025", "31 January 2025"),
        ("ehc-plans", "2025-01-16", "16 January 2025"), ("neet", "winter 2024 to 2025", "28 February 2025"),
    ],
)  # fmt: skip
def test_a_day_or_the_time_as_the_figure_has_it(lmcs, name, on, day):
    ran = lmcs("figures", name, "--here", "20", "--on", on)
    assert ran.code == ExitCode.DONE
    assert f"for {day}" in ran.out
    assert "lmcs undo" in ran.out


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2027-01-01", "is still to come"),
        ("2019/21", "not a date"),
        ("31/2/2025", "no such day"),
        ("2025", "not a date"),
        ("", "is missing"),
    ],
)
def test_a_day_that_is_none_keeps_nothing(lmcs, on, said):
    ran = lmcs(
        "figures",
        "children-in-care",
        "--here",
        "72",
        *(("--on", on) if on else ()),
        expect=ExitCode.USAGE,
    )
    assert said in ran.err
    assert "Yours: " not in lmcs("figures", "children-in-care").out


def test_what_names_no_one_figure_keeps_nothing(lmcs):
    for words, code in (
        ((), 2),
        (("children",), 3),
        (("nothing of the kind",), 3),
        (("childrn in care",), 3),
    ):
        lmcs("figures", *words, "--here", "72", "--on", "2025-03-31", expect=code)
    assert "Yours" not in lmcs("figures").out


def test_one_value_for_each_figure_and_day_and_undo_and_erase(lmcs, home):
    keep = ("figures", "children-in-care", "--here")
    lmcs(*keep, "71.25", "--on", "2024-03-31")
    lmcs(*keep, "72", "--on", "2025-03-31")
    again = lmcs(*keep, "73", "--on", "2025-03-31").out
    assert "in place of 72" in again
    assert "2 values kept" in again
    assert "To reverse" not in lmcs(*keep, "73", "--on", "2025-03-31").out
    assert lmcs("undo").out.startswith(
        "Undone: keeping your value of “Children in care” for 31 March 2025."
    )
    out = lmcs("figures", "children-in-care").out
    assert "Yours 71.25" in out
    assert "Yours 72." in out
    lmcs("redo")
    assert "Yours 73." in lmcs("figures", "children-in-care").out
    lmcs("figures", "children-in-care", "--erase", "--on", "2024-03-31")
    out = lmcs("figures", "children-in-care").out
    assert "71.25" not in out
    assert "Yours 73." in out
    lmcs("figures", "children-in-care", "--erase")
    assert "Yours 7" not in lmcs("figures", "children-in-care").out
    assert not any(
        b'"71.25"' in path.read_bytes() or b'"73"' in path.read_bytes()
        for path in home.rglob("*.jsonl")
    )
    lmcs("figures", "children-in-care", "--erase", expect=ExitCode.STOPPED)


def test_a_file_of_progress_from_elsewhere_may_hold_anything(library):
    figure = library.figures["children-in-care"]
    odd = [
        ("2025-03-31", "many"),
        ("soon", "72"),
        ("2024-03-31", "1e9"),
        ("2023-03-31", "-4"),
        ("2030-03-31", "72"),
        ("2022-03-31", "70"),
    ]
    journey = Journey(library, replay(lived(figure, *odd)), TODAY)
    assert [each.value for each in kept(journey, figure)] == ["70"]


def test_two_machines_that_kept_another_value_for_one_day(lmcs, tmp_path, home):
    lmcs("figures", "children-in-care", "--here", "70", "--on", "2025-03-31")
    lmcs("figures", "children-in-care", "--here", "60", "--on", "2024-03-31")
    lmcs(
        "--home",
        str(tmp_path / "other"),
        "figures",
        "children-in-care",
        "--here",
        "72",
        "--on",
        "2025-03-31",
    )
    lmcs("--home", str(tmp_path / "other"), "backup", str(tmp_path / "b.jsonl"))
    out = lmcs("restore", str(tmp_path / "b.jsonl")).out
    assert (
        "value of “Children in care” for 31 March 2025 was changed on both sides. It is now" in out
    )
    shown = lmcs("figures", "children-in-care").out
    assert "Yours 60." in shown
    assert re.search("Yours 7[02]", shown)


def test_a_value_of_today_counts_and_one_of_tomorrow_does_not(library):
    figure = library.figures["children-in-care"]
    values = lived(figure, ("2025-03-31", "72"), ("2025-04-01", "73"))
    journey = Journey(library, replay(values), date(2025, 3, 31))
    assert [each.value for each in kept(journey, figure)] == ["72"]


# --- where it goes ----------------------------------------------------------------------------------


def test_it_is_in_a_summary_only_if_asked(lmcs, own_file):
    own_file.write_text(COUNCIL, encoding="utf-8")
    lmcs("figures", "social-worker-caseload", "--here", "17.77", "--on", "2025-09-30")
    for form in ((), ("--json",), ("--with-notes", "--yes"), ("--format", "html")):
        assert "17.77" not in lmcs("summary", *form).out
    out = lmcs("summary", "--with-figures").out
    assert "17.77" in out
    assert "92 children per 10,000" in out
    assert out.rstrip().endswith(f"{LICENCE} End of summary.")
    data = json.loads(lmcs("summary", "--with-figures", "--json").out)
    assert {each["id"] for each in data["figures"]} == {
        "social-worker-caseload",
        "children-in-care",
        "persistent-absence",
    }


def test_json_has_all_of_it(lmcs, shipped):
    lmcs("figures", "children-in-care", "--here", "72", "--on", "2025-03-31")
    (found,) = json.loads(lmcs("figures", "children-in-care", "--json").out)["matches"]
    assert found["match"] == "exact"
    assert found["england"][-1]["value"] == "67"
    assert found["yours"] == [
        {"on": "2025-03-31", "value": "72", "council": "", "stands": list(standing(shipped[7 - 1], "72", date(2025, 3, 31)).said)}
    ]  # fmt: skip
    assert len(json.loads(lmcs("figures", "--json").out)["matches"]) == len(shipped)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{on: 2025-03-31, value: 815}", "No council can have more than 500"),
        ("{on: 2025-03-31, value: 72%}", "Write the number alone"),
        ('{on: 2025-03-31, value: "1,234"}', "Write the number alone"),
        ("{on: 2025-03-31, value: 70-75}", "Write the number alone"),
        ("{on: soon, value: 72}", "Write it in one of these forms: 2026-04-29"),
        ("{on: 2024/25, value: 72}", ""),
        ("{on: 2024/26, value: 72}", "is no time of this figure"),
        ("{value: 72}", 'has no "on"'),
    ],
)
def test_a_councils_file_is_held_against_the_figure(lmcs, tmp_path, line, said):
    path = tmp_path / "riverside.yaml"
    path.write_text(
        f"council: Riverside\nfigures:\n  - figure: children-in-care\n    values:\n      - {line}\n",
        encoding="utf-8",
    )
    ran = lmcs("check", str(path), expect=ExitCode.CONTENT if said else ExitCode.DONE)
    assert said in ran.out


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ("children-in-custody", "lmcs keeps no count of children"),
        ("childrn-in-care", 'Did you mean "children-in-care"?'),
    ],
)
def test_a_councils_file_names_a_figure_that_takes_one(lmcs, tmp_path, figure, said):
    path = tmp_path / "riverside.yaml"
    path.write_text(
        f"council: Riverside\nfigures:\n  - figure: {figure}\n    values:\n      - {{on: 2025, value: 7}}\n",
        encoding="utf-8",
    )
    assert said in lmcs("check", str(path), expect=ExitCode.CONTENT).out


def test_two_files_with_one_figure_keep_the_first(lmcs, own_file):
    own_file.write_text(COUNCIL, encoding="utf-8")
    own_file.with_name("town.yaml").write_text(
        COUNCIL.replace("Riverside", "Town"), encoding="utf-8"
    )
    ran = lmcs("figures", "children-in-care")
    assert "Riverside Council's file" in ran.out
    assert "town.yaml" in ran.err
    assert "used already" in ran.err


def test_periods_are_those_of_the_figure(library):
    assert period("2024/25", library.figures["children-in-care"]) == date(2025, 3, 31)
    assert period("2024/25", library.figures["social-worker-caseload"]) is None
    assert period("2024", library.figures["persistent-absence"]) is None


@pytest.mark.parametrize(
    ("figure", "times", "wrong", "said"),
    [("children-in-care", ["2024-03-31", "2024-03-31"], True, "There is a value of 31 March 2024 already, on line 5."), ("children-in-care", ["2023/24", "2024-03-31"], True, "already"),
     ("ehc-plans", ["2025-01", "2025-01-31"], True, "already"), ("re-referrals", ["2024/25", "2025-03-31"], True, "already"),
     ("children-in-care", ["2023/24"], False, "It goes by days"), ("children-in-care", ["2024"], False, "It goes by days"), ("ehc-plans", ["2024"], False, "It goes by months"),
     ("re-referrals", ["2025-03-31"], False, "It goes by years"), ("persistent-absence", ["2024-08-31"], False, "It goes by years"), ("new-ehc-plans", ["2024-12-31"], False, "It goes by years"),
     ("children-in-care", ["2024-07-15"], False, "and compared with nothing."), ("children-in-care", ["2025-06"], False, "and compared with nothing."),
     ("ehc-plans", ["2025-02-15"], False, "and compared with nothing."), ("new-ehc-plans", ["2023-11-30"], False, "and compared with nothing."),
     ("social-worker-caseload", ["2024-09-30", "2025-03-31"], False, "30 September 2025"), ("school-inspections", ["2024-08-31"], False, ""),
     ("children-in-care", ["2029-03-31"], False, "31 March 2029 is to come"), ("re-referrals", ["2028/29"], False, "is to come"),
     ("children-in-care", ["2024-03-31", "2025-03-31"], False, ""), ("re-referrals", ["2023/24", "2024/25"], False, ""), ("new-ehc-plans", ["2023", "2024"], False, ""), ("ehc-plans", ["2025-01", "2024-01-16"], False, "")],
)  # fmt: skip
def test_a_time_that_is_no_other_and_fits_the_figure(lmcs, tmp_path, figure, times, wrong, said):
    path = tmp_path / "riverside.yaml"
    values = "".join(f"      - {{on: {time}, value: 3}}\n" for time in times)
    path.write_text(f"council: Riverside\nfigures:\n  - figure: {figure}\n    values:\n{values}")
    ran = lmcs("check", str(path), expect=ExitCode.CONTENT if wrong else ExitCode.DONE)
    assert said in ran.out
    assert said or "Nothing wrong was found." in ran.out
    if not wrong and said:
        assert "advice" in lmcs("pack", str(path)).out  # to whom it is for, and in which command


def test_two_marks_of_nearly_one_value_do_not_hide_each_other():
    """In a scale they stand above and below the line; over the years the round one is drawn last, and is the smaller."""
    from lmcs.render.drawing import course, scale

    def marks(ours):
        ends, half = (("0", 0.0), ("100", 100.0)), (("30", 30.0), ("60", 60.0))
        return scale(Scale("", ends, half, (("England", "40", 40.0), ("Yours", "", ours)))).marks[
            ::2
        ]

    assert [mark.y for mark in marks(40.5)] == [28, 40]
    assert [mark.y for mark in marks(80.0)] == [34, 34]
    both = course(
        Course((), (("England", ((2024.0, 40.0),)), ("Yours", ((2024.0, 40.0),))), ("0", "40"))
    )
    assert [mark.shape for mark in both.marks if mark.y < 110] == ["diamond", "round"]


# --- which of several values, and from how many on --------------------------------------------------


def test_the_years_are_told_from_two_days_on(library, shipped):
    apart = [each for each in shipped if each.kept_in and each.compare != "england"]
    assert apart
    for figure in apart:
        values = [(day, value_for(figure)) for day in ("2024-03-31", "2025-03-31")]
        assert "Yours over the years" in said_on(library, figure, *values), figure.id
        assert "Yours over the years" not in said_on(library, figure, *values[:1]), figure.id


def test_the_newest_of_several_own_values_stands_on_every_page(library):
    figure = library.figures["children-in-care"]
    values = lived(figure, ("2025-03-31", "72"), ("2024-03-31", "70"))
    journey = Journey(library, replay(values), TODAY)
    yours = "72 children per 10,000 aged under 18, 31 March 2025, as you typed it."
    assert f"Yours: {yours}" in pages.brief(journey, figure)
    assert "Yours" not in pages.brief(journey, figure, own=False)
    facts = (each for each in one.whole(journey, figure, library, 2) if isinstance(each, Facts))
    assert ("Yours", yours) in next(facts).rows
    ((name, said),) = pages.own(journey)[1].rows
    assert (name, yours in said, "70 children" in said) == (figure.name, True, False)


def test_the_list_says_how_many_figures_have_a_newer_release_and_each_of_them_says_so(library):
    later = date(2027, 1, 15)
    owed = [each for each in library.figures.values() if due(each, later)]
    assert 1 < len(owed) < len(library.figures)
    for today, late in ((later, len(owed)), (date(2020, 1, 1), 0)):
        page = pages.everything(Journey(library, replay([]), today))
        said = [each.text for each in page.blocks if getattr(each, "tone", "") == "warning"]
        many = f"For {late} of these {len(library.figures)} a newer release was due by today."
        assert said == [f"{many} Each says so."] * bool(late)


def test_each_figure_of_the_tasks_stands_once_on_the_sheet_in_the_order_of_the_tasks(library):
    first, *others = library.checklists
    known = list(library.figures)[:2]
    given = [(known[1],), (known[0], known[1]), (known[0],)]
    part, *parts = first.sections
    made = [item._replace(figures=ids) for item, ids in zip(part.items, given, strict=False)]
    parts = [each._replace(items=tuple(item._replace(figures=()) for item in each.items)) for each in parts]  # fmt: skip
    checklist = first._replace(sections=(part._replace(items=tuple(made)), *parts))
    journey = Journey(library._replace(checklists=(checklist, *others)), replay([]), TODAY)
    assert [each.id for each in pages.numbered(journey)] == [known[1], known[0]]


def test_a_page_of_several_figures_says_when_the_oldest_was_checked(library):
    first, *others = library.figures
    old = library.figures[first]._replace(as_at="2020-01")
    figures = {first: old, **{id_: library.figures[id_] for id_ in others}}
    journey = Journey(library._replace(figures=figures), replay([]), TODAY)
    assert pages.everything(journey).blocks[-1].as_at == "2020-01"


@pytest.mark.parametrize(
    ("values", "ends_"),
    [(("9.5", "14.2"), ("0", "14.2")), (("100", "20"), ("0", "100")), (("-3", "20"), ("-3", "20")), (("-30", "-4"), ("-30", "-4"))],
)  # fmt: skip
def test_a_line_over_the_years_goes_from_nought_to_its_highest_value_as_a_number(library, values, ends_):  # fmt: skip
    """Its ends are those of the amounts, not of their letters, and what is drawn is what is said."""
    figure = library.figures["new-ehc-plans"]
    dated = zip(("2023-12-31", "2024-12-31"), values, strict=True)
    journey = Journey(library, replay(lived(figure, *dated)), TODAY)
    blocks = one.whole(journey, figure, library, 2)
    made = next(each for each in blocks if isinstance(each, Course) and each.lines[0][0] == "Yours")
    assert made.span == tuple(amounts.spoken(each, figure.kept_in) for each in ends_)
    drawn = course(made)
    heights = {value: mark.y for (_, value), mark in zip(made.lines[0][1], drawn.marks, strict=False)}  # fmt: skip
    least, most = min(0.0, *map(float, values)), max(map(float, values))
    for value, height in heights.items():
        assert height == pytest.approx(FLOOR - (value - least) / (most - least) * (FLOOR - TOP), abs=0.1)  # fmt: skip


@pytest.mark.parametrize(
    ("figure", "value", "meant"),
    [
        ("children-in-care", "0.61", "61"), ("social-worker-sickness", "89", "0.89%"), ("children-in-care", "27", ""), ("children-in-care", "2.7", ""),
        ("children-in-care", "0", ""), ("in-foster-care", "0.68", "68%"), ("persistent-absence", "0.182", "18.2%"),
    ],
)  # fmt: skip
def test_a_value_far_from_all_councils_is_kept_with_what_may_be_meant(
    lmcs, own_file, figure, value, meant
):
    said = lmcs("figures", figure, "--here", value, "--on", "2025-03-31").out
    assert said.startswith("Kept:")
    assert ("Did you mean" in said) == bool(meant)
    assert f"Did you mean {meant}" in said or not meant
    own_file.write_text(
        f"council: R\nfigures:\n  - {{figure: {figure}, values: [{{on: 2025-03-31, value: {value}}}]}}\n"
    )
    assert ("Did you mean" in lmcs("check", own_file).out) == bool(meant)


def test_no_value_that_a_council_or_england_has_is_far_from_all(shipped):
    for figure in shipped:
        for at in figure.england:
            known = (at.lowest, at.quarter, at.median, at.three_quarters, at.highest)
            assert not any(unlikely(each, figure) for each in known if each and figure.kept_in), (
                figure.id
            )


def test_who_has_a_value_of_the_newest_time_is_not_told_to_keep_one(lmcs):
    lmcs("figures", "children-in-care", "--here", "70", "--on", "2025-09-30")
    assert (
        "If you have yours of 31 March 2025, keep it, too."
        in lmcs("figures", "children-in-care").out
    )
    lmcs("figures", "children-in-care", "--here", "61", "--on", "2025-03-31")
    for line in (
        ("figures", "children-in-care"),
        ("figures", "children-in-care", "--json"),
        ("handover",),
    ):
        assert "keep it, too" not in lmcs(*line).out


@pytest.mark.parametrize(
    ("value", "asked"), [("297", True), ("184", False), ("190", False), ("412", True)]
)
def test_a_count_that_may_stand_for_a_rate_is_asked_about(lmcs, tmp_path, value, asked):
    own = tmp_path / "own.yaml"
    own.write_text(
        f"council: Riverside\nfigures:\n  - figure: children-in-care\n    values:\n      - {{on: 2025-03-31, value: {value}}}\n"
    )
    assert ("is this a count?" in lmcs("check", own).out) == asked


def test_what_is_kept_goes_up_to_today_the_oldest_first_and_what_was_typed_before_a_file(library):
    figure = library.figures["re-referrals"]
    file = Series(figure.id, (Held("2026-03-31", "20"), Held("2025-03-31", "21"), Held("2026-11-27", "22")), "Riverside")  # fmt: skip
    other = Series("neet", (Held("2026-03-31", "9"),), "Riverside")
    typed = [("2026-11-26", "18"), ("2026-11-27", "17"), ("2026-03-31", "19"), ("2026-04-01", "101"), ("2026-04-02", "-1"), ("2026-04-03", "about 9"), ("someday", "5")]  # fmt: skip
    given = [*lived(figure, *typed), *lived(library.figures["neet"], ("2026-04-04", "5"))]
    progress = replay([each._replace(id=f"r{n}", n=n) for n, each in enumerate(given, 1)])
    own = library._replace(series={figure.id: file, "neet": other})
    found = [
        Kept(date(2025, 3, 31), "21", "Riverside"),
        Kept(date(2026, 3, 31), "19"),
        Kept(date(2026, 11, 26), "18"),
    ]
    assert kept(Journey(own, progress, TODAY), figure) == found
    assert kept(Journey(own, progress, TODAY), figure._replace(not_kept="why")) == []
    assert kept(Journey(library, replay([]), TODAY), figure) == []


def test_a_value_of_today_is_kept_and_the_same_again_changes_nothing(library):
    figure = library.figures["re-referrals"]
    data = {"figure": figure.id, "on": "2026-11-26", "value": "18"}
    for before, changes, instead in (
        ({}, (("figure", data),), False),
        ({f"{figure.id} 2026-11-25": "17", "neet 2026-11-26": "17"}, (("figure", data),), False),
        ({f"{figure.id} 2026-11-26": "17"}, (("figure", data),), True),
        ({f"{figure.id} 2026-11-26": "18"}, (), False),
    ):
        outcome = keep(Progress(figures=before), figure, "18", TODAY, TODAY)
        assert outcome.changes == changes
        assert ("in place of 17" in outcome.said[0]) is instead
        assert ("in place of" in outcome.said[0]) is instead
    with pytest.raises(WrongUse, match="still to come"):
        keep(Progress(), figure, "18", TODAY + timedelta(days=1), TODAY)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("School inspection results", "School inspection results"),
        ("re-referrals within a year", "Re-referrals within a year"),
        ("what is the average social worker caseload", "Average social worker caseload"),
        ("Results at 16: Attainment 8", "Results at 16: Attainment 8"),
    ],
)
def test_the_name_of_a_figure_opens_it_where_nothing_else_is_called_so(lmcs, line, name):
    said = lmcs(*line.split())
    assert said.out.startswith(f"{name}\n")
    assert "That is: lmcs figures" in said.err
    assert lmcs("Children", "in", "care").out.startswith("Child in care")
