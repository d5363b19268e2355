"""Ticks in words: "cross off employer on Tuesday, support staff and mentor", "the mentor did not happen", "saw the director this morning".

Nothing of it is done here: each answer has the lines that do it, as a word that is no command never changes anything.
"""

from collections.abc import Sequence
from re import fullmatch, search, split, sub
from typing import NamedTuple

from lmcs.basics.text import typeable
from lmcs.content.folding import fold
from lmcs.front import reading
from lmcs.front.booking import one
from lmcs.front.reading import NOT_YET, Said, Told, about, offer, read_words, role_and_rest
from lmcs.front.reworded import BESIDE_IT, WONT
from lmcs.pages.items import short_title, standing
from lmcs.progress import DONE, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_I = r"(?:please )?(?:(?:i|we|ive|weve) )?(?:(?:have|had|has|just|now|already|also|can you|could you|want to|need to) ){0,3}"
_HAPPENED = (
    r"(?:happen(?:ed)?|take place|taken place|took place|done|finished|complete(?:d)?|over|held)"
)
_ASKS = r"(?!(?:show|list|see|find|search|print|open|what|whats|which|who|whose|how|when|where|why|is|are|was|were|did|do|does|have|has|can|could|should|will)\b)"
_NOT = r"(?:(?:did|has|have|was|were|is|are)(?: not| never|nt)|never)"
_OPEN = (
    rf"{_I}(?:re-?open(?:ed)?|un-?tick(?:ed)?|uncross(?:ed)?|undo|undid|not done|un-?mark(?:ed)?|take back|took back|put back|set back) (?P<what>.+)",
    rf"{_ASKS}(?P<what>.+?) {_NOT} (?:been |yet |really |actually ){{0,2}}{_HAPPENED}(?: yet| after all| at all)?(?:,? (?:i|it) (?:made|was|ticked) .{{1,40}})?",
    rf"{_ASKS}(?P<what>.+?) (?:is|are) (?:still )?(?:open|not done|to do)(?: again| still| after all)?",
    rf"{_I}(?:did|ticked(?: off)?|crossed off|marked)(?: off)? (?P<what>.+?)(?: off)? (?:by mistake|by accident|in error|too early|too soon)",
    rf"{_I}(?:have not|havent|did not|didnt|never) (?:done|do|did|met|meet|spoken to|spoke to|seen|see|got|get|found|find|had|have) (?P<what>.+?)(?: yet| after all| at all)?",
    rf"{_ASKS}(?P<what>.+?) (?:was|is) (?:a|my) mistake",
    rf"{_ASKS}(?P<what>.+?) (?:was|is) wrong,? (?:and |so |please )?(?:re-?open|open|untick|set|put) (?:it|that)(?: (?:again|back))?",
)
MET = rf"{_I}(?:met|saw|sat (?:down )?(?:(?:for )?(?:an?|one|two|three|half an?) hours? )?with|seen|spoke(?:n)? (?:to|with)|talked (?:to|with)|had (?!(?:no|not|never|to|hoped|wanted|planned)\b)(?:(?:an?|the|my|our|another|some) )?(?:(?!(?:no|not|to)\b)[a-z-]{{2,12}} ){{0,3}}?(?:talk|meeting|chat|call|conversation|coffee|lunch|tea|dinner|breakfast|drink|catch.?up|one.to.one|session|briefing|half hour|half an hour|hour|minutes|handover) with|read|looked at|went through|visited|attended|went to|rang|called|emailed|wrote to|arranged|agreed(?: on)?|asked(?: about| for)?|found|got(?! (?:an?|my|another) (?:meeting|appointment|call|visit|talk|chat)\b| to\b)(?: hold of)?|put(?! in\b| down\b)(?!.* (?:off|back)\b)) (?P<what>.+)"
_TICK = (
    MET,
    rf"{_I}(?:done|did|tick(?:ed)?|cross(?:ed)?|check(?:ed)?|mark(?:ed)?|completed?|finish(?:ed)?)(?: off)?(?: with)? (?P<what>.+?)(?: off| as done| as finished| as complete)?",
    rf"{_ASKS}(?P<what>.+?) (?:(?:is|was|are|were|has|have|had|got|all|now|been|already) ){{0,3}}{_HAPPENED}(?P<on> (?:on|last|yesterday|today|this)\b.*)?",
)
_MEANS_TO = r"^(?:i |we )?(?:have|need|want|must|should|will)(?: got)?(?: to)? (?=.)"
_NOT_MINE = r"(?:(?:please )?(?:set|put) (?P<out>(?:task )?#?[a-z]?\d{1,3}) (?:aside|to one side)(?: for now)?|(?P<what>.+?) (?:(?:is |are )?not|isnt|does not|doesnt|is nothing|was never) (?:for (?:me|us)|mine|ours|apply(?: to (?:me|us))?|relevant|needed here|my job)(?: here| at all){0,2})(?:(?:,? (?:because|as|since) |[,.;:] (?:because |as |since )?)(?P<why>(?!but\b|until\b|yet\b|now\b).{4,120}))?|(?:task )?(?P<task>#?[a-z]?\d{1,3}) (?P<whose>(?:belongs (?:to|with)|(?:is|falls) (?:down to|up to|the (?:job|task|business) of|(?:dealt with|handled|looked after|done) by)) (?!me\b|us\b|task\b|\d).{3,120})"
_MEANWHILE = r" (?:over|at|during|with|after|before|in|on) (?:my |the |a )?(?:breakfast|lunch|dinner|tea|supper|coffee|weekend|train|bus|bed|plane|home|bath)$"
"""When or where something was done, which is not kept."""
_SORRY = r",? (?:sorry|oops|my mistake|apologies|actually|after all)$"
"""What somebody says beside it, and that is of no account."""
_ABOUT = r" (?:about|on|regarding) (?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \d|\d).*?(?= (?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b| (?:on|last) (?:the )?\d| yesterday| today|$)"
"""What somebody was talked to about, up to the day on which that was."""
_BESIDE = ("my", "our", "getting", "hold", "last", "latest", "new")
_NOT_THERE = r"\b(?:never|not|no show|\w+nt)\b"
"""What says of somebody that there was no meeting."""
_LONG, _MOST, _FEW = 40, 6, 8
"""Words: a longer line is no list of tasks; how many tasks to choose from are told; words that are looked through for whom they name."""


class _Clause(NamedTuple):
    """One of the things that a line names: its words, the steps they can mean, and the day."""

    words: str
    steps: list[Step]
    day: str

    def is_open(self) -> bool:
        """Tell whether its words are about several tasks."""
        return bool(self.words) and len(self.steps) > 1


def told(line: str, journey: Journey) -> Told | None:
    """Return what is said of a *line*, as it is compared, that asks to tick tasks or to set them back; None where it does not."""
    line = sub(_MEANWHILE, "", sub(_SORRY, "", line))
    if line.count(" ") > _LONG:
        return None
    ahead = fullmatch(r"(?P<what>.+?) (?:by|before) (?P<day>.+)", line)
    if ahead and (books := _ahead(ahead["what"], ahead["day"], journey)):
        return books
    for ways, tick in ((_OPEN, False), (_TICK, True)):
        for way in ways:
            if (tick and search(WONT, line)) or not (asked := fullmatch(way, line)):
                continue
            what = f"{asked['what']} {asked.groupdict().get('on') or ''}".strip()
            clauses = _clauses(what, journey, tick=tick)
            clauses = clauses or _clauses(sub(_ABOUT, "", what), journey, tick=tick)
            alone = way.startswith(_ASKS)  # "The visit is over" may be about anything
            met = way == MET and any(_is_somebody(each, journey) for each in clauses)
            if clauses and not ((alone or met) and any(map(_Clause.is_open, clauses))):
                return _answer(clauses, tick=tick)
    return None


def _ahead(what: str, day: str, journey: Journey) -> Told | None:
    """Return the line that books *what* is to be done by a *day*; None where either is not read."""
    said = read_words(day.split(), journey)
    bare = sub(_MEANS_TO, "", what)
    met = fullmatch(MET, bare)
    named = read_words((met["what"] if met else bare).split(), journey)
    steps = _named(named, journey, tick=True)
    on = reading.single(*said.days[0]) if len(said.days) == 1 and not said.words else ""
    return one(steps[0], on) if on and len(steps) == 1 else None


def _clauses(text: str, journey: Journey, *, tick: bool) -> list[_Clause]:
    """Return what *text* names, taken whole or else in its parts; none where a part names no task.

    A day is of all that is named before it: "1 and 2 on Tuesday, 3".
    """
    whole = _clause(text, journey, tick=tick)
    if whole and text.strip(" ,.;").endswith(whole.day):
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


def _is_somebody(clause: _Clause, journey: Journey) -> bool:
    """Tell whether *clause* names somebody and nothing else: all that is to be settled with them was not settled by a talk."""
    whom, rest = role_and_rest(clause.words.split(), journey)
    return bool(whom) and not rest


def _clause(text: str, journey: Journey, *, tick: bool) -> _Clause | None:
    """Return what one part of a line names; None where it has a word that names no task, more than one day, or no task."""
    again = fullmatch(MET, text)  # "I met the leader, and I found a mentor"
    said = read_words((again["what"] if again and tick else text).split(), journey, forward=False)
    days = [reading.single(*day) for day in said.days]
    if said.to or len(days) > 1 or not all(days):
        return None
    steps = _named(said, journey, tick=tick)
    words = " ".join(said.words)
    return _Clause(words, steps, days[0] if days else "") if steps else None


def _named(said: Said, journey: Journey, *, tick: bool) -> list[Step]:
    """Return the steps that *said* names by number, or by words, which are then all about each of them."""
    words = [word for word in (*said.words, *said.company) if word not in _BESIDE]
    if said.numbers:  # with whom it was is not kept with a tick
        return [] if said.words else said.steps(journey)
    own, others = reading.tasks(journey)
    fits = (lambda step: step.is_open) if tick else (lambda step: step.mark.status == DONE)
    fit = [*filter(fits, own)]
    ours = about(words, fit, *([own] if tick else ()))
    whom, rest = role_and_rest(words, journey) if words and not ours else ("", "")
    if not whom or rest not in ("", "council"):
        return ours or about(words, filter(fits, others))
    # Somebody's name alone is about no task of another list: "the leader of the council".
    person = journey.library.people[whom]
    names = [fold(name).split() for name in (person.name, *person.short, *person.also)]
    return next(filter(None, (about(name, fit) for name in names)), [])


def set_aside(line: str, journey: Journey) -> Told | None:
    """Return the line that sets a task aside which is said to be nothing for the person: "1 is not for me"; None for any other."""
    asked = fullmatch(_NOT_MINE, sub(BESIDE_IT, "", line))
    if not asked:
        return None
    named = asked["what"] or asked["task"] or asked["out"]
    steps = _named(read_words(named.split(), journey), journey, tick=True)
    if len(steps) != 1:
        return None
    why = asked["why"] or asked["whose"] or ""
    reason = f" --reason {reading.quoted(why)}" if typeable(why) else ""
    does = f"lmcs skip {steps[0].item.number}{reason}"
    return offer("To set it aside", does, f"{short_title(steps[0].item)}. {NOT_YET}")


def held(line: str, journey: Journey) -> Told | None:
    """Return the lines that tick the bookings that were held, where *line*, as it is compared, tells that somebody was met, or several were; None where none was booked."""
    asked = fullmatch(MET, sub(r",? (?:and |so )?(?:please )?tick (?:it|that)(?: off)?$", "", line))
    parts = split(r",? (?:and|but) |, ", asked["what"]) if asked else []
    parts = [part for part in parts if not search(_NOT_THERE, part)]
    read = {part: _held(part, journey) for part in parts}
    each = {found.lines: found for found in read.values() if found}
    if len(each) != 1:
        return reading.several([*each.values()]) if each else None
    found = next(iter(each.values()))
    left = [part for part in parts[1:] if not read[part] and reading.role(part.split(), journey)]
    if left:  # somebody else, with whom nothing is booked that has come
        return found._replace(more=f"{found.more}\nNot read: “{', '.join(left)}”.")
    return found


def _held(what: str, journey: Journey) -> Told | None:
    """Return the line that ticks the booking with *what*, a person on a day; None for none.

    Of several with the same person it is the one on the day that is said, else the last whose day has come.
    """
    said = read_words(what.split(), journey, forward=False)
    if said.numbers:
        return None
    words = [*said.words, *said.company][:_FEW]
    whom = reading.role(words, journey)
    due = [step for step in journey.due() if _is_with(step, whom, words, journey)]
    on = [step for step in due if said.has(step.day)]
    if not due or (said.days and not on and len(due) > 1):
        return None
    step = (on or due)[-1]
    day = reading.single(*said.days[0]).strip(",.") if said.days else ""
    does = f"lmcs tick {step.item.number}{_on(day or step.mark.on)}"
    return offer("To tick it", does, f"{short_title(step.item)}. {standing(step)} {NOT_YET}")


def _is_with(step: Step, whom: str, words: Sequence[str], journey: Journey) -> bool:
    """Tell whether a booking is with somebody whose name begins the *words*, or with the role *whom* and nobody else who is named."""
    company = fold(step.mark.with_).split()
    if words and fold(words[0]) in company:
        return True
    holder = {*fold(journey.holder(whom)).split()} if whom else set()
    return whom in step.item.who and (not company or bool(holder.intersection(company)))


def _answer(clauses: list[_Clause], *, tick: bool) -> Told:
    """Return the lines that do what *clauses* name, a line for each day; or those to choose from, where one may be several."""
    name, to = ("tick", "To tick it") if tick else ("untick", "To set it back")
    for clause in clauses:
        if clause.is_open():
            said = f'Nothing was changed. More than one task is about "{clause.words}":'
            line = f"lmcs {name} {{}}{_on(clause.day if tick else '')}"
            choice = [f"{short_title(s.item)}: {line.format(s.item.number)}" for s in clause.steps]
            return Told(said, "\n".join(choice[:_MOST]))
    steps = {step.item.number: step for clause in clauses for step in clause.steps}
    stays = DONE if tick else NOT_STARTED
    dated = [step for clause in clauses if clause.day and tick for step in clause.steps]
    other = [step for step in dated if step.mark.status == stays]
    settled = [s for s in steps.values() if s.mark.status == stays and s not in other]
    to = "To change its day" if other and len(other) == len(steps) else to
    numbers: dict[str, str] = {}
    for clause in clauses:
        on = _on(clause.day if tick else "")
        fresh = [f" {step.item.number}" for step in clause.steps if step not in settled]
        numbers[on] = numbers.get(on, "") + "".join(fresh)
    lines = [f"lmcs {name}{each}{on}" for on, each in numbers.items() if each]
    stands = [f"{short_title(step.item)}. {standing(step)}" for step in settled]
    changed = [f"{short_title(step.item)}." for step in steps.values() if step not in settled]
    if not lines:
        back = "Nothing was changed. To take back your last change: lmcs undo"
        return Told(" ".join(stands), back)
    more = " ".join([*changed, *stands, NOT_YET])
    if len(lines) == 1:
        return offer(to, lines[0], more)
    return Told(f"{to.replace('it', 'them', 1)}:", "\n".join([*lines, more]), tuple(lines))


def _on(day: str) -> str:
    return f" --on {typeable(day)}" if day else ""
