"""What is told in words of one's own: kept as a note with no task, put right, owed by a day, or heard and not understood."""

import re
from datetime import date

import pytest

from conftest import TODAY, all_shipped
from lmcs.content.names import Names
from lmcs.front.unknown import far
from lmcs.pages.look_up import TERMS
from lmcs.progress import BOOKED, Agreed, Progress
from lmcs.progress.journey import Journey
from lmcs.progress.marks import Mark, Noted


@pytest.fixture(scope="module")
def library():
    return all_shipped()


def told(library, line, **progress):
    said = far(line.split(), Journey(library, Progress(**progress), TODAY))
    return said and (*said.lines, said.hint)[0]


TOLD = (
    "read the ofsted letter, took me all sunday", "plan still hasnt come, need to chase Bev", "passed one concern on to the front door today",
    "I want to visit the out of hours team one night", "did the night with the out of hours team, lead is Joseph", "got the badge at last",
    "Bev sent the plan this morning, 84 pages", "the chair wants fewer agenda items",
)  # fmt: skip


@pytest.mark.parametrize("line", TOLD)
def test_what_is_told_is_offered_as_a_note_with_no_task(library, line):
    assert told(library, line) == f'lmcs note --text "{line}"'


@pytest.mark.parametrize(
    "line",
    ["special educational needs tribunal appeals", "did the figures ever come", "what time is it"],
)
def test_what_is_looked_up_or_asked_is_no_note(library, line):
    assert not str(told(library, line)).startswith("lmcs note")


NOTE = "Ailsa says vacancies are 31 per cent and the agency ones cost double"
PUT_RIGHT = {
    "no, it was 21 per cent not 31": NOTE.replace("31", "21"),
    "sorry, that was 21, not 31": NOTE.replace("31", "21"),
    "change 31 to 21 in my note on Ailsa": NOTE.replace("31", "21"),
    "correction: its Aylsa not Ailsa, with a y": NOTE.replace("Ailsa", "Aylsa"),
    "i meant agency staff not agency ones": NOTE.replace("agency ones", "agency staff"),
}


@pytest.mark.parametrize("line", PUT_RIGHT)
def test_a_wrong_word_of_the_newest_note_is_put_right(library, line):
    marks = {
        "own-1-7f2a": Mark(
            notes=(Noted("2026-06-01", 1, "1 June 2026", "13 of 31 homes are full"),)
        ),
        "own-2-7f2a": Mark(notes=(Noted("2026-06-02", 2, "2 June 2026", NOTE),)),
    }
    assert (
        told(library, line, marks=marks) == f'lmcs note own-2 --replace --text "{PUT_RIGHT[line]}"'
    )


def test_a_name_of_which_one_word_was_wrong_stands_once(library):
    marks = {
        "own-1-7f2a": Mark(
            notes=(Noted("2026-06-01", 1, "1 June 2026", "met Gary Stott of fostering"),)
        )
    }
    does = told(library, "sorry its Gary Scott not Stott", marks=marks)
    assert does == 'lmcs note own-1 --replace --text "met Gary Scott of fostering"'


def test_a_note_of_several_paragraphs_gets_a_correction_that_shows_nothing_of_it(library):
    notes = (
        Noted("2026-06-01", 1, "1 June 2026", "31 per cent"),
        Noted("2026-06-02", 2, "2 June 2026", "a secret"),
    )
    said = far(
        ["it", "was", "21", "not", "31"],
        Journey(library, Progress(marks={"own-1-7f2a": Mark(notes=notes)}), TODAY),
    )
    assert said.lines == ('lmcs note own-1 --text "Correction: 21, not 31"',)
    assert "secret" not in said.message + said.hint


def test_a_wrong_word_of_what_was_agreed_is_put_right(library):
    agreed = (Agreed("a", "director", 1, "2026-06-01", "we meet every other Thursday"),)
    said = far(
        ["it", "was", "Wednesday", "not", "Thursday"],
        Journey(library, Progress(agreed=agreed), TODAY),
    )
    assert said.lines == ('lmcs meet director --agreed "we meet every other Wednesday"',)
    assert "lmcs meet director --erase 1" in said.hint


def test_a_correction_of_nothing_that_was_kept_changes_nothing(library):
    assert "--replace" not in told(library, "no, it was 21 per cent not 31")


def test_the_last_change_is_scrapped_in_words(lmcs):
    lmcs("note", "--text", "Larch Road is shut")
    assert (
        "lmcs undo" in lmcs(*["no", "scrap", "that,", "its", "being", "done", "up"], expect=2).err
    )


OWED = {
    "kwame is going to send me the list by friday": 'lmcs meet yourself --agreed "Kwame: send me the list by friday"',
    "Marcus Yeo is sending me the letter by friday": 'lmcs meet yourself --agreed "Marcus Yeo: sending me the letter by friday"',
    "gareth owes me the ofsted letter by friday": 'lmcs meet yourself --agreed "Gareth: owes me the ofsted letter by friday"',
    "he promised to send me the plan by friday": 'lmcs meet yourself --agreed "He promised to send me the plan by friday"',
    "the director is sending me the letter by friday": 'lmcs meet director --agreed "sending me the letter by friday"',
    "said id write back to joan birtles by friday": 'lmcs meet yourself --agreed "Write back to joan birtles by friday"',
    "i also told her id come out with a social worker by friday": 'lmcs meet yourself --agreed "Come out with a social worker by friday"',
    "need to find out who does the corporate parenting board": 'lmcs meet yourself --agreed "Find out who does the corporate parenting board"',
    "forgot to ask dee when the last reg 44 visit was": 'lmcs meet yourself --agreed "Ask dee when the last reg 44 visit was"',
    "i'll ring the foster carers by friday": 'lmcs meet yourself --agreed "Ring the foster carers by friday"',
}


@pytest.mark.parametrize("line", OWED)
def test_what_is_owed_by_a_day_is_kept_until_then(library, line):
    assert told(library, line) == OWED[line]


NAMES = {
    "got to ring Marcus Yeo hes the director, his secretary is Bev": "lmcs who director --is Marcus Yeo",
    "my mentor is Cllr Joan Petrie from over at Wexcombe, shes done it nine years": "lmcs who mentor --is Cllr Joan Petrie",
    "morning, its pauline here, im the new one for childrens services": "lmcs start --name Pauline",
}


@pytest.mark.parametrize("line", NAMES)
def test_a_name_is_kept_from_what_is_told_around_it(library, line):
    assert told(library, line) == NAMES[line]


@pytest.mark.parametrize(
    ("heard", "id_"),
    [
        ("lay doe", "lado"), ("eye lacks", "ilacs"), ("ilacks", "ilacs"), ("youasc", "uasc"), ("you ask", "uasc"), ("cams", "camhs"), ("see amhs", "camhs"),
        ("sen co", "senco"), ("mapa", "mappa"), ("eye r o", "iro"), ("whats a lay doe", "lado"),
    ],
)  # fmt: skip
def test_a_short_form_is_found_by_its_sound(library, heard, id_):
    assert id_ in Names(TERMS.findable(library)).sounding_like(heard)


@pytest.mark.parametrize(
    "word", ["joan", "table", "home", "list", "plan", "hugh", "walk", "gareth", "a quagga"]
)
def test_a_plain_word_sounds_like_no_short_form(library, word):
    assert Names(TERMS.findable(library)).sounding_like(word) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("he kept saying sufficency, what did he mean", "Sufficiency duty"), ("someone said section 20 and everyone nodded", "Section 20"),
        ("whats a LADO when its at home", "Local authority designated officer"), ("whats the diffrence between a child in need and child protection", "Child in need"),
        ("someone kept saying eye row in the corridor, what is it", "Independent reviewing officer"), ("what havent i done yet", "Your first ten days"),
        ("whats left to do before friday", "Your first ten days"), ("who have i still not met", "lmcs does not know whom you have met"), ("remind me what i promised", "Nothing is agreed"), ("eye lacks", "lmcs glossary ilacs"),
    ],
)  # fmt: skip
def test_what_somebody_heard_is_looked_up(command, line, said):
    _, out, err = command(*line.split())
    assert said in (out + err).decode()


@pytest.fixture
def booked(library):
    """A day on which three people are met, each for a task in which the director has a part."""
    at = {
        "4": ("10:00", "Gareth Lowther"),
        "9": ("11:30", "Sunita Barrow"),
        "W2": ("14:00", "Denise Cottle"),
    }
    marks = {
        library.numbers[task].id: Mark(BOOKED, "2026-11-24", *each) for task, each in at.items()
    }
    names = {("post", "director"): "Gareth Lowther", ("post", "lado"): "Denise Cottle"}
    return Journey(library, Progress(marks=marks, names=names), date(2026, 11, 24))


MET = {
    "saw gareth lowther this morning": ["tick 4 --on"],
    "met gareth at 10": ["tick 4 --on 2026-11-24"],
    "saw gareth this morning and sunita barow straight after": ["tick 4 --on", "tick 9 --on"],
    "saw gareth this morning, he is sending me the ofsted letter by friday": ["tick 4", 'meet director --agreed "sending me the ofsted letter by friday"'],
    "saw gareth lowther this mornign and sunita barow straight after, gareths sending me the last ofsted letter by friday, that denise cottle never turned up shes poorly so its thurs week now half ten": [
        "tick 4", "tick 9", 'meet director --agreed "sending me the last ofsted letter by friday"', "book W2 --on thurs week half ten --with Denise Cottle",
    ],
}  # fmt: skip


@pytest.mark.parametrize("line", MET)
def test_who_was_met_is_ticked_and_nobody_else(booked, line):
    told = far(line.split(), booked)
    said = "\n".join(told.lines)
    assert f"{told.message} {told.hint}".count("more than one thing") <= 1
    assert [each for each in MET[line] if each not in said] == []
    assert said.count("lmcs tick") == sum(each.startswith("tick") for each in MET[line])


@pytest.mark.parametrize(
    "line", ["saw joan but denise cottle never came", "denise cottle did not turn up"]
)
def test_who_never_came_is_not_ticked(booked, line):
    told = far(line.split(), booked)
    assert not told or not any(each.startswith("lmcs tick") for each in told.lines)


DAYS = {
    "no that was wednesday not tuesday": "lmcs tick 33 --on 2026-06-03",
    "sorry, it was monday not tuesday": "lmcs tick 33 --on 2026-06-01",
    "it was on 1 june not 2 june": "lmcs tick 33 --on 2026-06-01",
}


@pytest.mark.parametrize("line", DAYS)
def test_a_wrong_day_of_a_tick_is_put_right(lmcs, line):
    lmcs("tick", "1", "--on", "1 June")
    lmcs("tick", "33", "--on", "2 June")
    assert DAYS[line] in lmcs(*line.split(), expect=2).err


def test_a_wrong_day_of_a_note_is_put_right_and_a_word_that_is_nowhere_is_said(lmcs):
    lmcs("note", "--text", "Met Kim last Tuesday")
    line = "no that was wednesday not tuesday"
    does = 'lmcs note own-1 --replace --text "Met Kim last Wednesday"'
    assert does in " ".join(lmcs(*line.split(), expect=2).err.split())
    said = lmcs(*"no that was july not june".split(), expect=2).err  # noqa: SIM905
    assert "Nothing that is kept has" in said
    assert "untick" not in said


MET_BY_NAME = {
    "I've already met the director, Helen Marsh, last Tuesday": "lmcs who director --is Helen Marsh",
    "saw the virtual school head called David Okoro, very keen": "lmcs who virtual-school-head --is David Okoro",
    "spoke to the chief executive, Dr Jo Day, she was kind": "lmcs who chief-executive --is Dr Jo Day",
}


@pytest.mark.parametrize("line", MET_BY_NAME)
def test_who_was_met_is_offered_as_a_note_with_the_name(library, line):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert said.lines == (f'lmcs note --text "{line}"', MET_BY_NAME[line])


@pytest.mark.parametrize(
    ("line", "ticks"),
    [
        ("i've spoken to the opposition spokesperson, Cllr Pat Dunn, she was quite nice", []),
        ("I've already met the director last Tuesday", ["4", "5", "6"]),
        ("met the chief executive, Jo Day, and she was kind", ["33"]),
    ],
)
def test_a_talk_names_the_task_to_meet_that_very_one_or_what_is_to_be_settled_with_it_alone(
    library, line, ticks
):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert said.lines[0] == f'lmcs note --text "{line}"'
    assert re.findall(r"lmcs tick (\w+)", said.hint) == ticks


def test_a_note_to_oneself_keeps_its_words_alone(lmcs):
    for line in ("note to self: ask about agency costs", "note to myself ask about buses"):
        lmcs(*line.split())
    said = lmcs("note").out
    assert "to self" not in said
    assert "myself" not in said
