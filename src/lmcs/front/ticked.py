"""Ticks in words: "cross off employer on Tuesday, support staff and mentor", "the mentor did not happen".

Nothing of it is done here: each answer has the lines that do it, as a word that is no command never changes anything.
"""

from re import fullmatch, split, sub
from typing import NamedTuple

from lmcs.basics.text import typeable
from lmcs.content.folding import fold
from lmcs.front.booking import one
from lmcs.front.named import (
    NOT_YET,
    Said,
    Told,
    about,
    read_words,
    role_and_rest,
    single,
    tasks,
)
from lmcs.pages.items import short_title, standing
from lmcs.progress import DONE, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_I = r"(?:please )?(?:(?:i|we|ive|weve) )?(?:(?:have|had|has|just|now|already|also|can you|could you|want to|need to) ){0,3}"
_HAPPENED = (
    r"(?:happen(?:ed)?|take place|taken place|took place|done|finished|complete(?:d)?|over|held)"
)
_ASKS = r"(?!(?:show|list|see|find|search|print|open|what|whats|which|who|whose|how|when|where|why|is|are|was|were|did|do|does|have|has|can|could|should|will)\b)"
_NOT = (
    r"(?:(?:did|has|have|was|were|is|are) (?:not|never)|(?:did|has|have|was|were|is|are)nt|never)"
)
_OPEN = (
    rf"{_I}(?:re-?open(?:ed)?|un-?tick(?:ed)?|uncross(?:ed)?|undo|undid|not done|un-?mark(?:ed)?|take back|took back|put back|set back) (?P<what>.+)",
    rf"{_ASKS}(?P<what>.+?) {_NOT} (?:been |yet |really |actually ){{0,2}}{_HAPPENED}(?: yet| after all| at all)?(?:,? (?:i|it) (?:made|was|ticked) .{{1,40}})?",
    rf"{_ASKS}(?P<what>.+?) (?:is|are) (?:still )?(?:open|not done|to do)(?: again| still| after all)?",
    rf"{_I}(?:did|ticked(?: off)?|crossed off|marked)(?: off)? (?P<what>.+?)(?: off)? (?:by mistake|by accident|in error|too early|too soon)",
    rf"{_I}(?:have not|havent|did not|didnt|never) (?:done|do|did|met|meet|spoken to|spoke to|seen|see|got|get|found|find|had|have) (?P<what>.+?)(?: yet| after all| at all)?",
    rf"{_ASKS}(?P<what>.+?) (?:was|is) (?:a|my) mistake",
    rf"{_ASKS}(?P<what>.+?) (?:was|is) wrong,? (?:and |so |please )?(?:re-?open|open|untick|set|put) (?:it|that)(?: (?:again|back))?",
)
MET = rf"{_I}(?:met|saw|sat (?:down )?(?:(?:for )?(?:an?|one|two|three|half an?) hours? )?with|seen|spoke(?:n)? (?:to|with)|talked (?:to|with)|had (?:a|the|my|our) (?:first )?(?:talk|meeting|chat|call|conversation|coffee) with|read|looked at|went through|visited|attended|went to|rang|called|emailed|wrote to|arranged|agreed(?: on)?|asked(?: about| for)?|found|got(?! (?:an?|my|another) (?:meeting|appointment|call|visit|talk|chat)\b| to\b)(?: hold of)?|put(?! in\b| down\b)(?!.* (?:off|back)\b)) (?P<what>.+)"
_TICK = (
    MET,
    rf"{_I}(?:done|did|tick(?:ed)?|cross(?:ed)?|check(?:ed)?|mark(?:ed)?|completed?|finish(?:ed)?)(?: off)?(?: with)? (?P<what>.+?)(?: off| as done| as finished| as complete)?",
    rf"{_ASKS}(?P<what>.+?) (?:(?:is|was|are|were|has|have|had|got|all|now|been|already) ){{0,3}}{_HAPPENED}(?P<on> (?:on|last|yesterday|today|this)\b.*)?",
)
_MEANS_TO = r"^(?:i |we )?(?:have|need|want|must|should|will)(?: got)?(?: to)? (?=.)"
_NOT_MINE = r"(?P<what>.+?) (?:(?:is |are )?not|isnt|does not|doesnt|is nothing|was never) (?:for (?:me|us)|mine|ours|apply(?: to (?:me|us))?|relevant|needed here|my job)(?: here)?(?:(?:,? (?:because|as|since) |, )(?P<why>(?!but\b|until\b|yet\b|now\b).{4,120}))?"
_MEANWHILE = r" (?:over|at|during|with|after|before|in|on) (?:my |the |a )?(?:breakfast|lunch|dinner|tea|supper|coffee|weekend|train|bus|bed|plane|home|bath)$"
"""When or where something was done, which is not kept."""
_SORRY = r",? (?:sorry|oops|my mistake|apologies|actually|after all)$"
"""What somebody says beside it, and that is of no account."""
_ABOUT = r" (?:about|on|regarding) (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d|\d).*?(?= (?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b| (?:on|last) (?:the )?\d| yesterday| today|$)"
"""What somebody was talked to about, up to the day on which that was."""
_LONG = 40
"""Words: a longer line is no list of tasks."""
_MOST = 6


class _Clause(NamedTuple):
    """One of the things that a line names: its words, the steps they can mean, and the day."""

    words: str
    steps: list[Step]
    day: str


def told(line: str, journey: Journey) -> Told | None:
    """Return what is said of a *line*, as it is compared, that asks to tick tasks or to set them back; None where it does not."""
    line = sub(_SORRY, "", line)
    if line.count(" ") > _LONG:
        return None
    line = sub(_MEANWHILE, "", line)
    ahead = fullmatch(r"(?P<what>.+?) (?:by|before) (?P<day>.+)", line)
    if ahead and (books := _ahead(ahead["what"], ahead["day"], journey)):
        return books
    for ways, tick in ((_OPEN, False), (_TICK, True)):
        for way in ways:
            if not (asked := fullmatch(way, line)):
                continue
            what = " ".join(text for text in (asked["what"], asked.groupdict().get("on")) if text)
            whole = what.strip()
            clauses = _clauses(whole, journey, tick=tick) or _clauses(
                sub(_ABOUT, "", whole), journey, tick=tick
            )
            # "The visit is over" may be about anything.
            alone = way.startswith(_ASKS)
            met = way == MET and any(_is_somebody(each, journey) for each in clauses)
            if clauses and not ((alone or met) and any(map(_is_open, clauses))):
                return _answer(clauses, tick=tick)
    return None


def _ahead(what: str, day: str, journey: Journey) -> Told | None:
    """Return the line that books *what* is to be done by a *day*; None where either is not read."""
    said = read_words(day.split(), journey)
    bare = sub(_MEANS_TO, "", what)
    met = fullmatch(MET, bare)
    named = read_words((met["what"] if met else bare).split(), journey)
    steps = _named(named, journey, tick=True)
    if len(steps) != 1 or len(said.days) != 1 or said.words or not (on := single(*said.days[0])):
        return None
    return one(steps[0], on)


def _clauses(text: str, journey: Journey, *, tick: bool) -> list[_Clause]:
    """Return what *text* names, taken whole or else in its parts; none where a part names no task.

    A day is of all that is named before it: "1 and 2 on Tuesday, 3".
    """
    whole = _clause(text, journey, tick=tick)
    if whole and text.endswith(whole.day):
        return [whole]
    parts = [part for part in split(r",| and |;|\+|&", text) if part.strip()]
    found = [clause for part in parts if (clause := _clause(part, journey, tick=tick))]
    if len(found) < len(parts):
        return []
    day = ""
    for place, clause in reversed([*enumerate(found)]):
        day = clause.day or day
        found[place] = clause._replace(day=day)
    return found


def _is_open(clause: _Clause) -> bool:
    """Tell whether the words of *clause* are about several tasks."""
    return bool(clause.words) and len(clause.steps) > 1


def _is_somebody(clause: _Clause, journey: Journey) -> bool:
    """Tell whether *clause* names somebody and nothing else: all that is to be settled with them was not settled by a talk."""
    whom, rest = role_and_rest(clause.words.split(), journey)
    return bool(whom) and not rest


def _clause(text: str, journey: Journey, *, tick: bool) -> _Clause | None:
    """Return what one part of a line names; None where it has a word that names no task, more than one day, or no task."""
    again = fullmatch(MET, text)  # "I met the leader, and I found a mentor"
    said = read_words((again["what"] if again and tick else text).split(), journey, forward=False)
    days = [single(*day) for day in said.days]
    if said.to or len(days) > 1 or not all(days):
        return None
    steps = _named(said, journey, tick=tick)
    words = " ".join(said.words)
    return _Clause(words, steps, days[0] if days else "") if steps else None


def _named(said: Said, journey: Journey, *, tick: bool) -> list[Step]:
    """Return the steps that *said* names by number, or by words, which are then all about each of them."""
    words = [
        word
        for word in (*said.words, *said.company)
        if word not in ("my", "our", "getting", "hold", "last", "latest", "new")
    ]
    if said.numbers:  # with whom it was is not kept with a tick
        items = [journey.library.numbers[number] for number in said.numbers]
        return [] if said.words else [journey.step(item) for item in items]
    own, others = tasks(journey)
    fit = [
        [s for s in steps if s.is_open == tick and (tick or s.mark.status == DONE)]
        for steps in (own, others)
    ]
    ours = about(words, fit[0], *([own] if tick else ()))
    whom, rest = role_and_rest(words, journey) if words and not ours else ("", "")
    if not whom or rest not in ("", "council"):
        return ours or about(words, fit[1])
    # Somebody's name alone is about no task of another list: "the leader of the council".
    person = journey.library.people[whom]
    names = [fold(name).split() for name in (person.name, *person.short, *person.also)]
    return next(filter(None, (about(name, fit[0]) for name in names)), [])


def set_aside(line: str, journey: Journey) -> Told | None:
    """Return the line that sets a task aside which is said to be nothing for the person: "1 is not for me"; None for any other."""
    asked = fullmatch(_NOT_MINE, line)
    said = read_words(asked["what"].split(), journey) if asked else None
    steps = _named(said, journey, tick=True) if said else []
    if len(steps) != 1:
        return None
    why = typeable(asked["why"] or "").replace('"', "") if asked else ""
    does = f"lmcs skip {steps[0].item.number}" + (f' --reason "{why}"' if why else "")
    more = f"{short_title(steps[0].item)}. Nothing was changed yet."
    return Told(f"To set it aside: {does}", more, (does,))


def _answer(clauses: list[_Clause], *, tick: bool) -> Told:
    """Return the lines that do what *clauses* name, a line for each day; or those to choose from, where one may be several."""
    name, to = ("tick", "To tick it") if tick else ("untick", "To set it back")
    for clause in clauses:
        if _is_open(clause):
            on = _on(clause.day if tick else "")
            choice = [
                f"{short_title(s.item)}: lmcs {name} {s.item.number}{on}"
                for s in clause.steps[:_MOST]
            ]
            return Told(
                f'Nothing was changed. More than one task is about "{clause.words}":',
                "\n".join(choice),
            )
    steps = {step.item.number: step for clause in clauses for step in clause.steps}
    settled = [
        step for step in steps.values() if step.mark.status == (DONE if tick else NOT_STARTED)
    ]
    other = [step for clause in clauses if clause.day and tick for step in clause.steps if step in settled]  # fmt: skip
    settled = [step for step in settled if step not in other]
    to = "To change its day" if other and len(other) == len(steps) else to
    numbers: dict[str, list[str]] = {}
    for clause in clauses:
        fresh = [step.item.number for step in clause.steps if step not in settled]
        numbers.setdefault(_on(clause.day if tick else ""), []).extend(fresh)
    lines = [f"lmcs {name} {' '.join(each)}{on}" for on, each in numbers.items() if each]
    stands = [f"{short_title(step.item)}. {standing(step)}" for step in settled]
    changed = [f"{short_title(step.item)}." for step in steps.values() if step not in settled]
    if not lines:
        return Told(
            " ".join(stands), "Nothing was changed. To take back your last change: lmcs undo"
        )
    first = f"{to}: {lines[0]}" if len(lines) == 1 else f"{to.replace('it', 'them', 1)}:"
    more = [
        *(lines if len(lines) > 1 else ()),
        " ".join([*changed, *stands, NOT_YET]),
    ]
    return Told(first, "\n".join(more), tuple(lines))


def _on(day: str) -> str:
    return f" --on {typeable(day)}" if day else ""
