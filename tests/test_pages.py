"""What a list, the summary, the changes and a meeting sheet say, and in which order."""

import json
import re
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import mode

import pytest

from lmcs.basics.blocks import Bullets, Facts, Heading, Items, Page, Paragraph
from lmcs.basics.dates import say_written
from lmcs.content import Problem
from lmcs.content.local import Meeting
from lmcs.content.names import Match
from lmcs.content.own import Pack
from lmcs.content.standing import Sitting
from lmcs.pages import changes, checking, entry, finds, items, look_up, pack, search, show, walk
from lmcs.pages.checked import checked_entries
from lmcs.pages.entry import law_state
from lmcs.pages.handover import handover
from lmcs.pages.listing import listing
from lmcs.pages.questions import questions
from lmcs.pages.summary import FINDING, found, summary
from lmcs.progress.counting import tally_words
from lmcs.progress.news import News
from lmcs.progress.steps import Counts
from lmcs.render import hand, plain
from lmcs.render.forms import draw_as


def order(text, *parts):
    """Return whether *parts* stand in *text* in this order."""
    places = [text.index(part) for part in parts]
    return places == sorted(places)


@pytest.fixture
def busy(lmcs, monkeypatch):
    """Three weeks in: twenty done, six booked, three set aside and three requests."""
    monkeypatch.setenv("LMCS_TODAY", "2026-06-20")
    lmcs(
        "start",
        "--name",
        "Ana Example",
        "--council",
        "Riverside Council",
        "--appointed",
        "2 June 2026",
    )
    lmcs("tick", "1", "2", *map(str, range(18, 36)), "--on", "5 June 2026")
    for number in range(3, 8):
        lmcs("book", str(number), "--on", "1 July 2026", "--with", "Sam")
    lmcs("book", "10", "--on", "8 June 2026")
    for number in (8, 9, 12):
        lmcs("skip", str(number), "--reason", "a private reason")
    for text in ("how to read a budget", "whom to ask first", "what good looks like"):
        lmcs("ask", text)
    return lmcs


def test_the_summary_says_who_then_asks_for_help_and_ends_with_what_is_done(busy):
    out = busy("summary").out
    assert out.startswith("Summary for my mentor, from Ana Example, Riverside Council\n")
    assert "since 2 June 2026: day 19, weekends counted." in out
    heads = (
        "What I would like help with", "how to read a budget", "Where I am", "\nNext\n", "\nBooked\n", "Booked for a day that has passed",
        "Set aside for now", "\nDone\n", "Numbers with a letter", "Written with lmcs,", "The web edition of the guide", "Content of lmcs checked",
    )  # fmt: skip
    assert order(out, *heads)
    assert "To save it" not in out  # it may go into an e-mail as it is
    assert "Task 8. Build a picture" in out.split("\nSet aside for now\n")[1].split("\nDone\n")[0]
    assert "Task 10." in out.split("has passed")[1].split("\nSet aside for now\n")[0]


def test_nothing_in_the_summary_tells_of_private_words_and_the_sender_is_told(busy, tmp_path):
    ran = busy("summary")
    assert "private" not in ran.out
    assert "3 reasons left out" in ran.err
    assert "private" not in busy("summary", "--json").err
    busy("summary", "--output", str(tmp_path / "s.html"))
    saved = (tmp_path / "s.html").read_text(encoding="utf-8")
    assert "private" not in saved
    assert "To save it" not in saved


def test_after_one_was_sent_the_next_summary_begins_there(busy):
    busy("summary", "--sent")
    busy("tick", "36")
    out = busy("summary").out
    assert "Done: ticked since my summary of 20 June 2026" in out
    assert "Task 36." in out
    assert "Task 18." not in out.split("Done: ticked")[1].split("Listed")[0]
    assert "beside the 17: 18 Read the statutory" in busy("summary", "--since", "all").out


def test_the_list_keeps_its_order_and_folds_what_is_settled_into_a_line_a_section(busy):
    out = busy("list").out
    assert order(
        out,
        "Get organised",
        "Task 3. Booked.",
        "Done: 1 and 2.",
        "Task 4.",
        "Task 13.",
        "Set aside: 8, 9 and 12.",
    )
    assert "Task 1. Done" not in out
    assert "Task 1. Done" in busy("list", "--done").out
    assert "To open one: lmcs show 3" in out
    assert re.search(r"Also worth doing: 0 of \d+ done\. lmcs list worth-doing\n", out)


@pytest.mark.parametrize("name", ["leader", "council-leader", "L", "Council leader", "LEADER"])
def test_another_list_is_named_by_what_it_is_for(lmcs, name):
    assert lmcs("list", *name.split()).out.startswith("What your leader may ask")
    assert "lmcs list first-ten-days" in lmcs("list", name).out


def test_a_blank_list_says_how_it_comes_on_paper(lmcs, tmp_path):
    assert "lmcs list --blank --output list.html" in lmcs("list", "--blank").out
    lmcs("list", "--blank", "--output", str(tmp_path / "l.html"))
    assert "--output" not in (tmp_path / "l.html").read_text(encoding="utf-8")


def test_changes_shows_the_newest_ten_and_how_to_see_more(lmcs, tmp_path):
    out = lmcs("changes").out
    total = int(re.search(r"The newest 10 of (\d+) changes", out)[1])
    assert order(
        out,
        "The newest 10",
        "To see more",
        "A year: lmcs changes 2024\n",
        "Everything: lmcs changes --all\n",
    )
    assert f"{total} changes since" in lmcs("changes", "--all").out
    lmcs("changes", "--output", str(tmp_path / "c.md"))
    saved = (tmp_path / "c.md").read_text(encoding="utf-8")
    assert f"{total} changes since" in saved
    ways = dict(re.findall(r"(\d{4}): (\d+)", saved))
    assert sum(map(int, ways.values())) == total
    assert set(re.findall(r"^## (\d{4})$", saved, re.MULTILINE)) == set(ways)


def test_changes_of_a_year_or_a_word_are_all_of_them(lmcs):
    out = lmcs("changes", "2024").out
    assert set(re.findall(r"(?:since|Enacted|Proposed|Announced) .*?(\d{4})[.,]", out)) == {"2024"}
    assert "Before (" not in out
    whole = lmcs("changes", "2024", "--all").out
    assert set(re.findall(r"^State: .*?(\d{4})", whole, re.MULTILINE)) == {"2024"}
    assert whole.count("Before (") == whole.count("State: ") == out.count("To open it: ")
    found = lmcs("changes", "school", "transport").out
    assert "You asked for “school transport”." in found
    assert "lmcs changes --all" in lmcs("changes", "zzzz", expect=3).err
    lmcs("changes", "transport", "--ahead", expect=2)


def test_changes_of_a_time_are_those_of_its_first_day_of_its_last_and_between(lmcs, library):
    """Every day, month and year that a change is of is asked for, and whatever came since; a month stands on its first day."""
    every = [each.change.since for each in changes.all_changes(library)]
    begun = {since: f"{since}-01-01"[:10] for since in every}

    def shown(words):
        told = json.loads(lmcs("changes", *words.split(), "--json").out)["changes"]
        return [each["since"] for each in told]

    for time in {since[:length] for since in every for length in (4, 7, len(since))}:
        words, first = say_written(time), f"{time}-01-01"[:10]
        assert shown(words) == [since for since in every if begun[since].startswith(time)]
        if len(time) > 4:
            assert shown(f"since {words}") == [since for since in every if begun[since] >= first]


def test_the_first_hour_has_at_most_eight_questions_and_items_of_other_lists_are_named_so(
    lmcs, library
):
    for person in ("director", "mentor", "finance"):
        out = lmcs("meet", person).out
        hour = out.split("Your first hour together")[1].split("After that")[0]
        assert 1 <= hour.count("?") <= 8
    assert "From “Also worth doing”" in lmcs("meet", "mentor").out
    assert "From “Your first ten days”" not in lmcs("meet", "mentor").out


def test_a_word_is_explained_on_a_window_of_24_lines_and_what_is_left_out_is_named(library):
    long = []
    for term in library.terms.values():
        blocks = look_up.TERMS.said(term, library, 2, True)
        page = Page(term.name, (*blocks, checked_entries([term])))
        drawn = hand.standard(plain.said(page), 80, colour=False)
        if drawn.count("\n") > 23:
            long.append(term.id)
        assert drawn.count("\n") <= 27, term.id
        drawn = re.sub(r"\x1b\[[0-9;]*m", "", drawn)
        words = " ".join(drawn.split())
        changed, law = " Changed " in words, "\n  The law\n" in drawn
        assert bool(term.changes) == (changed or "What has changed" in words), term.id
        assert bool(term.law) == (law or "he law and the sources: " in words), term.id
        assert term.status == "current" or changed or not term.changes, term.id
    assert len(long) < len(library.terms) / 50, long


# Days, thresholds and levels


def under(page, heading):
    """Return the block that stands under the first heading of *page* that starts so."""
    return next(
        block
        for head, block in pairwise(page.blocks)
        if isinstance(head, Heading) and head.text.startswith(heading)
    )


def ticks(items):
    return [("tick", {"item": item.id, "on": "2026-06-01"}) for item in items]


@pytest.mark.parametrize("make", [summary, handover], ids=["summary", "handover"])
def test_a_booking_of_today_has_not_passed_and_one_of_yesterday_has(journey_of, make):
    booked = [("how-often-to-meet", "2026-06-04"), ("key-meetings", "2026-06-03")]
    page = make(journey_of(*(("book", {"item": item, "on": on}) for item, on in booked)))
    assert [line.number for line in under(page, "Booked").lines] == ["4"]
    assert [line.number for line in under(page, "Booked for a day that has passed").lines] == ["3"]


def test_from_ten_on_what_is_done_takes_a_line_a_day(journey_of, library):
    items = library.checklists[0].items
    assert isinstance(under(summary(journey_of(*ticks(items[:9]))), "Done"), Items)
    facts = under(summary(journey_of(*ticks(items[:10]))), "Done")
    assert [day for day, _ in facts.rows] == ["1 June 2026"]


def test_a_summary_of_fifteen_lines_goes_to_a_second_page(journey_of, library):
    core = [item for item in library.checklists[0].items if item.core]
    aside = [item for item in library.checklists[-1].items if not item.core][:10]
    skipped = [("skip", {"item": item.id, "reason": "x"}) for item in aside]
    told = News((), since=date(2026, 6, 4))
    assert not summary(journey_of(*ticks(core), *skipped[:9]), told).sheet
    assert summary(journey_of(*ticks(core), *skipped), told).sheet


def following_on(page):
    """Return the lines under Next."""
    head = page.blocks.index(Heading("Next"))
    return next(block.lines for block in page.blocks[head:] if isinstance(block, Items))


def test_of_the_main_tasks_all_that_are_open_are_named_but_the_one_of_the_mentor(journey_of):
    page = summary(journey_of())
    following = [line.number for line in following_on(page)]
    (said,) = (block.text for block in page.blocks if "Also open of" in getattr(block, "text", ""))
    numbers = re.findall(r"(?:: |; )(\d+) ", said)
    assert sorted([*following, *numbers], key=int) == [str(n) for n in range(1, 18) if n != 13]
    assert numbers == sorted(numbers, key=int)
    assert "more" not in said


def test_what_is_none_of_the_main_tasks_says_so_under_next(journey_of, library):
    core = [item for item in library.checklists[0].items if item.core]
    for line in following_on(summary(journey_of(*ticks(core[:15])))):
        assert (line.detail == "Beside the 17 main tasks") == (int(line.number) > len(core))


def test_whatever_is_listed_as_done_is_in_a_tally(lmcs):
    lmcs("tick", "4", "34", "W3", "L2")
    page = lmcs("summary").out.split("\nNext\n")[0]
    for part in ("The 17 main tasks", "Also in the guide", "Also worth doing", "What your leader may ask, and do for you"):  # fmt: skip
        assert f"\n{part}: 1 of " in page
    assert "Of the 17, done: Get organised 0 of 3;" in " ".join(page.split())


def test_the_page_says_how_much_is_past_a_day_and_nothing_of_what_it_is(lmcs, monkeypatch):
    has_time = "meetings can be spread over months"
    page = lmcs("summary").out
    assert "Open past its day: nothing." in page
    assert has_time in page
    lmcs("book", "5", "--on", "5 June")
    lmcs("meet", "yourself", "--agreed", "ring the quokkas by 5 June")
    lmcs("meet", "director", "--agreed", "a paper on wombats by 9 June")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-06")
    lmcs("tick", "14", "15", "16", "17")
    page = " ".join(lmcs("summary").out.split())
    assert "Open past its day: 1 booking (task 5) and 1 promise." in page
    assert has_time not in page
    assert "quokkas" not in page
    assert "wombats" not in page


def test_the_page_says_who_made_the_lists_and_that_nobody_endorsed_it(lmcs):
    lmcs("tick", "W3", "L2")
    page = " ".join(lmcs("summary").out.split())
    assert "L of “What your leader may ask, and do for you” and W of “Also worth doing”, lmcs's own." in page  # fmt: skip
    assert "The Local Government Association has not written, checked or endorsed it" in page


def test_a_mentor_reads_whose_words_are_on_the_page_what_it_leaves_out_and_where_it_ends(lmcs):
    lmcs("ask", "a visit")
    lmcs("book", "5", "--on", "9 June 2026")
    lmcs("skip", "3", "--reason", "another does it")
    page = " ".join(lmcs("summary").out.split())
    for said in (
        "These are my own words, which nobody checked. Please ask before you pass this on.",
        "The order is the program's. To know what is behind a title, ask me.",
        "It is not my whole diary: only what I booked for these tasks, or put off until that day.",
        "0 of 16 done. 1 booked. 1 set aside; not counted.",
        "Numbers and titles are lmcs's own.",
    ):
        assert said in page
    assert page.endswith("End of summary.")
    for_anybody = lmcs("summary", "--without-requests", "--with-figures").out.strip()
    assert for_anybody.endswith("End of summary.")
    assert "What I ask" not in for_anybody
    assert "whole diary" not in lmcs("summary", "--home", "another").out


def test_on_the_first_day_of_the_role_it_is_day_one(journey_of):
    for on, words in (
        ("2026-06-04", "4 June 2026: day 1, weekends counted."),
        ("2026-06-05", "5 June 2026."),
    ):
        journey = journey_of(("set", {"key": "appointed", "value": on}))
        assert summary(journey).blocks[0].text.endswith(f"since {words}")


def test_a_blank_list_tells_nothing_of_where_one_is(journey_of):
    lived = journey_of(
        ("book", {"item": "how-often-to-meet", "on": "2026-06-09", "at": "14:30", "with": "Sam"}),
        ("tick", {"item": "key-meetings", "on": "2026-06-01"}),
    )
    for by in ("", "who", "pace"):
        blank, new = (
            listing(each, each.checklist(), by=by, blank=True) for each in (lived, journey_of())
        )
        assert blank == new


@pytest.mark.parametrize("make", [show.whole, partial(walk.more, choices=())], ids=["show", "more"])
def test_a_note_stands_on_the_page_of_its_task_only_where_it_is_wanted(journey_of, make):
    journey = journey_of(("note", {"item": "how-often-to-meet", "text": "zebra"}))
    step = journey.step(journey.library.numbers["4"])
    assert "zebra" in draw_as("text", make(journey, step))
    assert "private note" not in draw_as("text", make(journey, step, with_note=False))


def test_what_a_council_added_says_so_wherever_terms_are_listed(library):
    term = next(each for each in library.terms.values() if each.status == "current")
    own = library._replace(terms={term.id: term._replace(council="Riverside")})
    (names,) = (block for block in look_up.term_index(own).blocks if isinstance(block, Bullets))
    assert names.items == (f"{term.name}, added by Riverside",)


@pytest.mark.parametrize(
    ("force", "since", "starts", "said"),
    [
        ("in force", "2005", "", "In force since 2005."),
        ("in force in part", "2014-04-01", "", "In force in part since 1 April 2014."),
        ("in force in part", "", "2027", "In force in part. Due to start 2027."),
        ("enacted, not started", "2026-04-29", "2027-04", "Enacted, not confirmed in force. Due to start April 2027."),
        ("proposed", "2026-06", "", "Proposed."),
        ("replaced", "2015", "", "Replaced."),
    ],
)  # fmt: skip
def test_the_state_of_a_law_says_since_when_it_is_in_force(library, force, since, starts, said):
    law = next(iter(library.laws.values()))
    assert law_state(law._replace(force=force, since=since, starts=starts)) == said


@pytest.mark.parametrize(
    ("finds", "more"), [(12, []), (13, ["And 1 more. More words find fewer."])]
)
def test_a_search_shows_twelve_of_a_kind_and_counts_the_rest(finds, more):
    page = search.hits("q", [("exact", search.Hit("Term", "A", "b", "lmcs"))] * finds, "2026-10")
    (facts,) = (block for block in page.blocks if isinstance(block, Facts))
    assert len(facts.rows) == 12
    assert [block.text for block in page.blocks[1:-1] if isinstance(block, Paragraph)] == more


def test_what_is_settled_is_folded_and_what_is_booked_or_open_stands_in_a_line(journey_of, library):
    done, aside, booked, left = library.checklists[0].items[:4]
    journey = journey_of(
        *ticks([done]),
        ("skip", {"item": aside.id, "reason": "x"}),
        ("book", {"item": booked.id, "on": "2026-06-09"}),
    )
    page = listing(journey, journey.checklist())
    shown = {
        line.number for block in page.blocks if isinstance(block, Items) for line in block.lines
    }
    assert {booked.number, left.number} <= shown
    assert not {done.number, aside.number} & shown
    said = {block.text for block in page.blocks if isinstance(block, Paragraph)}
    assert {f"Done: {done.number}.", f"Set aside: {aside.number}."} <= said
    assert f"To open one: lmcs show {booked.number}" in said
    every = listing(journey, journey.checklist(), only="done")
    assert [
        line.number for block in every.blocks if isinstance(block, Items) for line in block.lines
    ] == [done.number]
    (how,) = (
        block.text for block in every.blocks if getattr(block, "text", "").startswith("To open")
    )
    assert how == f"To open one: lmcs show {done.number}"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (Counts(2, 0, 14, 0), "2 of 16 done."),
        (Counts(2, 1, 13, 1), "2 of 16 done. 1 booked. 1 set aside."),
        (Counts(0, 1, 2, 0), "0 of 3 done. 1 booked."),
        (Counts(0, 0, 3, 1), "0 of 3 done. 1 set aside."),
        (Counts(0, 0, 1, 0, 2), "0 of 1 done. 2 set aside by your council."),
    ],
)
def test_how_far_one_is_is_said_in_words(counts, words):
    assert tally_words(counts) == words


@pytest.mark.parametrize(("short", "rows"), [(("A",), []), (("A", "B"), ["A, B"])])
def test_short_forms_are_listed_where_there_are_several(library, short, rows):
    term = next(iter(library.terms.values()))._replace(short=short)
    facts = [block for block in entry.term(term, library, 2, False) if isinstance(block, Facts)]
    assert [said for block in facts for label, said in block.rows if label == "Short forms"] == rows


def test_a_walk_says_that_a_day_has_come_that_there_is_a_note_and_why_numbers_jump(journey_of):
    def said(*changes, **more):
        journey = journey_of(*changes)
        step = journey.step(journey.library.numbers["4"])
        blocks = walk.stop(journey, step, (), **{"due": False, **more}).blocks
        return [block.text for block in blocks if getattr(block, "tone", "") in ("strong", "quiet")]

    item = "how-often-to-meet"
    noted = ("note", {"item": item, "text": "x"})
    booked = ("book", {"item": item, "on": "2026-06-04"})
    there = "You have a note on this: 5 shows it."
    assert said() == []
    assert said(noted) == [there]
    assert said(noted, order=True) == [f"{there} {walk.ORDER}"]
    assert said(booked) == ["Booked. Thursday 4 June 2026."]
    asked = "You booked this for Thursday 4 June 2026. Did it happen?"
    assert said(booked, due=True) == [asked]
    assert said(booked, noted, due=True) == [f"{asked} {there}"]


def test_errors_of_content_are_said_before_advice_each_counted():
    wrong = Problem("a.yaml", 1, 1, "It is wrong.")
    advice = wrong._replace(advice=True)
    page = checking.found([advice, wrong, wrong], 1)
    heads = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert heads == ["2 errors", "1 piece of advice"]
    assert page.blocks[0].text == "1 file read."
    assert checking.found([], 0).blocks[1].text == "Nothing wrong was found."
    refused = pack.refused(Pack("a.yaml", "Riverside", False, {}, (), (advice, wrong)))
    (bullets,) = (block for block in refused.blocks if isinstance(block, Bullets))
    assert bullets.items == (str(wrong),)


def test_a_meeting_that_comes_again_says_its_next_days_and_where():
    meeting = Meeting(id="riverside-board", title="Board", at="14:30", place="Town hall")
    days = [Sitting(day, "14:30", "Town hall") for day in (date(2026, 12, 8), date(2027, 1, 12), date(2027, 2, 9))]  # fmt: skip

    def said(*days):
        page = pack.in_use([], Path("home"), [], [(meeting, days)], date(2026, 12, 1))
        return under(page, "Standing meetings").rows

    assert said() == (("Board", "It does not come again."),)
    assert said(*days[:1]) == (("Board", "Tuesday 8 December 2026. At 14:30. Town hall."),)
    then = "Tuesday 8 December 2026, then 12 January 2027 and 9 February 2027. At 14:30. Town hall."
    assert said(*days) == (("Board", then),)


# Whom a question is put to, what stands in full, and what a window holds


def test_a_question_stands_under_the_role_it_is_put_to_where_that_is_not_the_only_one(library):
    seen = set()
    for item in library.items.values():
        roles = list(dict.fromkeys(ask.to for ask in item.ask))
        alone = len({*roles, *item.who}) < 2
        wanted = [Heading("What to ask")] if roles else []
        for role in [""] if alone and roles else roles:
            wanted += [Heading(library.people[role].name, 3)] if role else []
            texts = [ask.text for ask in item.ask if ask.to == role or not role]
            wanted.append(Bullets(tuple(texts)))
        assert items.asks(item, library) == wanted, item.number
        seen.add((alone, len(roles), len({*roles, *item.who})))
    assert {(True, 1, 1), (False, 1, 2), (False, 2, 2)} <= seen


@pytest.mark.parametrize("kind", [look_up.TERMS, look_up.LAWS, look_up.DOCUMENTS])
@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("many", [1, 2, 3])
def test_one_or_two_answers_are_given_and_of_more_the_names(library, kind, many, everything):
    """Of two what is needed first is said; more are a list of gists, unless everything is asked for."""
    shelf = kind.shelf(library)
    ids = list(shelf)[:many]
    page = finds.found(kind, "zz", [Match(id_, "exact") for id_ in ids], library, everything=everything)  # fmt: skip
    level = 2 if many == 1 else 3
    told = [kind.said(shelf[id_], library, level, not everything) for id_ in ids]
    if many < 3 or everything:
        heads = [[Heading(kind.title(shelf[id_]))] if many > 1 else [] for id_ in ids]
        wanted = [block for both in zip(heads, told, strict=True) for part in both for block in part]  # fmt: skip
        assert list(page.blocks[:-1]) == wanted
    else:
        assert page.blocks[0] == Facts(tuple(shelf[id_].gist for id_ in ids))


def test_a_word_takes_all_the_room_that_a_window_has_and_no_more(library):
    """However long its meaning is, the law stands below it as long as 23 lines hold it, and no longer."""
    most = []
    for term in [each for each in library.terms.values() if each.changes and each.law][:12]:
        shown = []
        for lines in range(1, 16):
            longer = term._replace(meaning=("word " * 15 * lines).strip())
            blocks = look_up.TERMS.said(longer, library, 2, True)
            page = Page(term.name, (*blocks, checked_entries([term])))
            if Heading("The law", 2) in blocks:
                shown.append(hand.standard(plain.said(page), 80, colour=False).count("\n"))
        most.append(max(shown, default=0))
    assert mode(most) == 23, most


@pytest.mark.parametrize("words", ["2024", "zebra", "stripes", "now", "paint", "zebra paint 2024"])
def test_a_change_is_found_by_its_year_its_name_and_what_it_says_of_then_and_now(library, words):
    made = next(changes.owned_changes(library))[1]
    change = made.change._replace(since="2024-09-01", was="Some stripes.", now="Now paint.")
    found = [made._replace(change=change, name="Zebra"), made]
    assert changes.about(found, words, date(2026, 6, 4))[:1] == found[:1]


# What stands below what, and what is left out where there is none of it


def test_each_question_you_may_be_asked_stands_in_its_part_with_what_to_have_ready(journey_of):
    journey = journey_of()
    every = [*journey.asked_by("leader"), *journey.asked_by("chief-executive")]
    asked = [every[-1], *every[:3], every[-2]]  # a part is told once, where it came first
    page = questions(journey, "Questions", ["First.", "Second."], asked, [])
    told, under = {}, ""
    for block in page.blocks:
        under = block.text if isinstance(block, Heading) else under
        if isinstance(block, Items):
            (line,) = block.lines
            told[line.number] = (under, ())
        elif isinstance(block, Facts):
            told[line.number] = (under, block.rows)
    for step in asked:
        checklist = journey.checklist(step.item.checklist)
        (part,) = (each.title for each in checklist.sections if each.id == step.item.section)
        ready = (("Have ready", " ".join(step.item.ready)),) if step.item.ready else ()
        assert told.pop(step.item.number) == (f"{checklist.title}: {part}", ready)
    assert told == {}
    heads = [block.text for block in page.blocks if isinstance(block, Heading)]
    assert len(heads) == len(set(heads))
    assert [block.text for block in page.blocks[:2]] == ["First.", "Second."]
    first = asked[0].item.number
    how = f"To tick a question: lmcs tick {first}. To keep the answer: lmcs note {first}."
    assert page.blocks[-2].text == how


def test_questions_to_ask_stand_under_their_task_in_their_order_and_alone_say_no_more(journey_of):
    journey = journey_of()
    steps = [step for step in journey.steps() if len(step.item.ask) > 1][:2]
    prompts = [(step, ask) for step in steps for ask in step.item.ask]
    page = questions(journey, "Questions", [], [], [*prompts[1:], prompts[0]])
    wanted = [Heading("To ask")]
    for place, step in enumerate(steps):
        texts = [ask.text for ask in step.item.ask]
        texts = texts if place else [*texts[1:], texts[0]]
        wanted += [Heading(items.title(step.item), 3), Bullets(tuple(texts))]
    assert list(page.blocks[:-1]) == wanted
    assert len(questions(journey, "Questions", [], [], []).blocks) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((), []),
        ((("skip", {"item": "key-meetings", "reason": "a zebra"}),), ["3. ", "a zebra"]),
        ((("note", {"item": "key-meetings", "text": "an okapi"}),), ["3. ", "1 June 2026: an okapi"]),
        ((("note", {"item": "key-meetings", "text": "an okapi"}), ("skip", {"item": "key-meetings", "reason": "a zebra"})), ["3. ", "a zebra", "3. ", "1 June 2026: an okapi"]),
    ],
)  # fmt: skip
def test_reasons_and_notes_stand_each_in_a_row_the_reason_first(journey_of, changes, said):
    blocks = items.private(journey_of(*changes).private())
    rows = [part for block in blocks[1:] for row in block.rows for part in row]
    assert [part if place % 2 else part[:3] for place, part in enumerate(rows)] == said
    assert blocks[:1] == [Heading("My notes")] * bool(said)


@pytest.mark.parametrize("numbers", [["W3"], ["W3", "4"], ["4"]])
def test_a_handed_on_page_names_the_roles_with_the_name_of_who_holds_one(journey_of, numbers):
    named = ("post", {"post": "director", "name": "Sam Lee"})
    journey = journey_of(named)
    for number in numbers:
        item = journey.library.numbers[number]
        told = items.with_whom(journey, item)
        assert ("(Sam Lee)" in told) == ("director" in item.who)
        assert told.count("(") == ("director" in item.who)


def test_five_are_next_and_the_task_to_find_a_mentor_is_open_only_where_no_mentor_reads(
    journey_of, library
):
    core = [item for item in library.checklists[0].items if item.core]
    last = journey_of(*ticks([item for item in core if item.id != FINDING]))
    number = library.items[FINDING].number
    for requests in (True, False):
        assert len(following_on(summary(journey_of(), requests=requests))) == 5
        shown = [line.number for line in following_on(summary(last, requests=requests))]
        assert (number in shown) is not requests


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([], True),
        ([("tick", {"item": FINDING, "on": "2026-06-01"})], False),
        ([("book", {"item": FINDING, "on": "2026-06-09"})], False),
        ([("skip", {"item": FINDING, "reason": "x"})], False),
        ([("book", {"item": FINDING, "on": "2026-06-09"}), ("untick", {"item": FINDING})], True),
    ],
)
def test_that_a_mentor_was_found_is_told_as_long_as_that_task_is_open(journey_of, changes, said):
    number = journey_of().library.items[FINDING].number
    lines = found(journey_of(*changes))
    assert [line.rpartition(": ")[2] for line in lines] == [f"lmcs tick {number}"] * said


def test_whoever_takes_over_reads_no_list_as_not_begun_where_all_are(journey_of, library):
    marked = ticks([each.items[0] for each in library.checklists])
    for made, heads in ((marked, 0), (marked[:-1], 1)):
        page = handover(journey_of(*made))
        assert page.blocks.count(Heading("Lists not begun")) == heads
        text = page.blocks[0].text
        assert text == "4 June 2026."
    to_send = handover(journey_of(), on_screen=True).blocks[-2].text
    assert "lmcs handover --output" in to_send
    assert all("lmcs handover" not in getattr(each, "text", "") for each in page.blocks)


def test_the_walk_says_that_nothing_is_left_only_where_it_came_to_its_end(journey_of):
    last = "That was the last open task for now."
    for finished in (True, False):
        said = [each.text for each in walk.farewell(journey_of(), "x", finished=finished).blocks]
        assert said[:-1] == [last] * finished + ["x", "To come back: lmcs walk"]


@pytest.mark.parametrize("known", [False, True])
def test_the_choices_of_the_walk_are_explained_by_their_numbers_and_short_once_known(
    journey_of, known
):
    journey = journey_of()
    step = journey.step(journey.library.numbers["4"])
    page = walk.stop(journey, step, ("Done", "Write a note"), due=False, known=known)
    shown = page.blocks[-1]
    assert shown.options == ("Done", "Note" if known else "Write a note")
    assert bool(shown.hint) is not known
    rows = walk.explained(step.item, (("tick", "Done"), ("later", "Later"))).blocks[0].rows
    assert [label for label, _ in rows] == ["1 Done", "2 Later"]
    assert rows[0][1] == "It is done today. For another day: tick 4 --on DATE."


@pytest.mark.parametrize(
    ("kind", "how", "heading"),
    [
        (look_up.TERMS, ("search", "mentioned"), "Did you mean"),
        (look_up.LAWS, ("search", "mentioned"), "About it"),
        (look_up.TERMS, ("mentioned", "search"), "Mentioned in"),
        (look_up.DOCUMENTS, ("mentioned", "mentioned"), "Mentioned in"),
    ],
)
def test_what_only_suggests_says_how_by_the_best_of_it(library, kind, how, heading):
    ids = list(kind.shelf(library))[:2]
    matches = [Match(id_, way) for id_, way in zip(ids, how, strict=True)]
    for beside in ([], [("Law: A", "To open it: lmcs law A")]):
        page = finds.found(kind, "zz", matches, library, beside)
        heads = [block.text for block in page.blocks if isinstance(block, Heading)]
        assert heads == ["Called so elsewhere"] * bool(beside) + [heading]
        rows = under(page, heading).rows
        assert [label for label, _ in rows] == [kind.title(kind.shelf(library)[id_]) for id_ in ids]


@pytest.mark.parametrize(
    ("matches", "title", "how"),
    [
        ([("prefix", ""), ("prefix", "")], "2 names begin with “q”", "Nothing has exactly that name. These begin with it."),
        ([("near", ""), ("near", "")], "2 names are spelled nearly like “q”", "Nothing has exactly that name. These are spelled nearly like it."),
        ([("alias", ""), ("alias", "")], "2 meanings for “q”", None),
        ([("order", ""), ("order", "")], "2 meanings for “q”", "Its name has these words, put another way."),
        ([("exact", "a b"), ("exact", "a b")], "2 meanings for “a b”", "This is about “a b”."),
        ([("exact", "b"), ("exact", "a")], "“b” and “a”", "This is about “b” and “a”."),
        ([("prefix", "")], "", "Nothing is called just that. This begins with it."),
        ([("near", "")], "", "Nothing has exactly that name. This is spelled nearly like it."),
    ],
)  # fmt: skip
def test_an_answer_says_how_it_was_found_and_of_several_how_many(library, matches, title, how):
    ids = list(library.terms)
    made = [Match(ids[place], way, asked=asked) for place, (way, asked) in enumerate(matches)]
    page = finds.found(look_up.TERMS, "q", made, library)
    assert page.title == (title or library.terms[ids[0]].name)
    said = [block.text for block in page.blocks if getattr(block, "text", "").startswith("You looked")]  # fmt: skip
    assert said == ([f"You looked for “q”. {how}"] if how else [])


def test_the_letter_of_what_is_set_aside_is_explained_too(lmcs):
    lmcs("skip", "W3", "--reason", "x")
    assert "W of “Also worth doing”" in " ".join(lmcs("summary").out.split())
