"""What puts right a word of something that was kept, the day of a tick or that of a promise: "no, it was 21 not 31", "that was Wednesday not Tuesday"."""

from datetime import timedelta
from re import IGNORECASE, Match, escape, fullmatch, search, sub

from lmcs.basics import clock, when
from lmcs.basics.clock import HOUR, TIME
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.spans import leading, span, sure
from lmcs.basics.text import typeable
from lmcs.content.asked import is_everyday
from lmcs.content.folding import fold
from lmcs.front.mistaken import LEADS_IN, instead, the_other, ticked_last
from lmcs.front.moved import meant
from lmcs.front.reading import NOT_YET, Told, offer, quoted, read_words
from lmcs.pages.items import short_title
from lmcs.progress import DONE, Agreed
from lmcs.progress.journey import Journey

_A_WORD = r"[\w£%.'’-]{1,30}(?: [\w£%.'’-]{1,30}){0,4}?"
_ONE_FOR_ANOTHER = (
    rf"(?:.{{0,80}}[,.:;]? )??(?:(?:it|that|this|he|she|they|its|thats|which|name|number|figure)(?:['’]?s| is| was| were| should be| should have been) |(?:its|thats|was|is) )(?P<right>{_A_WORD}),? (?:and )?not (?P<wrong>{_A_WORD})(?:[,.;].{{0,80}})?",
    rf"(?:please )?(?:change|correct|amend|replace|fix) (?P<wrong>{_A_WORD}) (?:to|with|into|by) (?P<right>{_A_WORD})(?: (?:in|on) .{{2,60}})?",
    rf"(?:(?:i )?(?:meant|mean)|make (?:it|that)|read) (?P<right>{_A_WORD}),? (?:and )?not (?P<wrong>{_A_WORD})(?:[,.;].{{0,80}})?",
)
"""What says which word was wrong and which is right."""
_SCRAPPED = r"(?:scrap|forget|ignore|scratch|strike|bin|never mind) (?:that|it|this)(?: last (?:one|bit))?\b[,. ]*(?P<rest>.*)|(?:it was |the )?[\w ]{2,20} was (?:right|correct|fine|ok|okay)(?: (?:after all|before|the first time|already))?|(?:(?:please|can you|could you|just) )*(?:put|move|set|change|take) (?:it|that|them|everything) back(?: to)?(?: (?:where|how|as|what|the way) (?:it|they|that|things) (?:was|were))?(?: before)?(?: again| please)*"


def told(typed: str, journey: Journey) -> Told | None:
    """Return the line that puts right the newest of what was kept that has the wrong word of what was *typed*; None where it corrects none."""
    line = sub(LEADS_IN, "", typed.strip(" .!"), flags=IGNORECASE)
    if (scrapped := fullmatch(_SCRAPPED, line, IGNORECASE)) and journey.progress.undoable:
        unread = f" Not read: “{scrapped['rest']}”." if scrapped["rest"] else ""
        return offer("To take back your last change", "lmcs undo", f"{NOT_YET}{unread}")
    if later := _another_time(line, journey):
        return later
    if another := the_other(typed, journey):
        return another
    asked = next(filter(None, (fullmatch(way, line, IGNORECASE) for way in _ONE_FOR_ANOTHER)), None)
    if not asked:
        return None
    right = asked["right"]
    lead, behind = right.rpartition(" ")[0], right.partition(" ")[2]
    unit = f"(?: {escape(behind)})?" if behind else ""  # "21 per cent not 31"
    ahead = f"(?:{escape(lead)} )?" if lead else ""  # "Gary Scott not Stott"
    wrong = rf"(?<![\w.]){ahead}{escape(asked['wrong'])}(?!\w){unit}"
    found = _of_a_note(wrong, right, asked["wrong"], journey)
    found += _of_what_was_agreed(wrong, right, journey)
    found += _of_a_tick(right, asked["wrong"], journey)
    other, is_last = _of_a_number(right, asked["wrong"], journey)
    found += other if is_last or not found else []
    if found:
        return max(found, key=lambda each: each[0])[1]
    if line == typed.strip(" .!"):
        return None
    none = f"Nothing that is kept has “{asked['wrong']}” in it, and nothing was changed."
    more = "Your notes: lmcs note. What is done: lmcs list --done. To take back your last change: lmcs undo"
    return Told(none, more)


_AN_HOUR = rf"(?:{TIME}|{HOUR})"
_NOT_AT = rf"(?:(?:its|it is|it was|that is|thats|make it|i meant|meant|should be|at) ){{0,2}}(?P<right>{_AN_HOUR}),? (?:and )?not (?:at )?(?P<wrong>{_AN_HOUR})"
"""What puts right the hour of what was booked: "actually it's 7 not 6"."""


def _another_time(line: str, journey: Journey) -> Told | None:
    """Return the line that books anew, at another hour, what was booked last for the one that a *line* says is wrong; None for anything else."""
    said = fullmatch(_NOT_AT, line.casefold().replace("’", "").replace("'", ""))
    last = journey.progress.undoable[-1:] if said else ()
    booked = [entry for each in last for entry in each.entries if entry.do == "book"]
    at = booked[-1].text("at") if booked else ""
    if not said or not at:
        return None
    wrong, right = (clock.read(said[each]).at for each in ("wrong", "right"))
    hours = int(at[:2]) - int(wrong[:2])
    if at[3:] != wrong[3:] or hours % 12:
        return None
    step = journey.step(journey.library.items[booked[-1].about])
    hour = (int(right[:2]) % 12) + (12 if int(at[:2]) >= 12 else 0)
    does = f"lmcs book {step.item.number} --on {booked[-1].text('on')} --at {hour:02d}.{right[3:]}"
    return offer("To have it at that time", does, f"{short_title(step.item)}. {NOT_YET}")


_MOVED = (
    r"(?:the |my |our )?(?P<what>(?!(?:i|we|it|that|he|she|they)\b).{2,50}?) (?:has |have |is |was |got |had )?(?:been |now )?(?:moved|changed|put back|put off|pushed back|postponed|rescheduled|delayed|slipped) (?:back )?(?:to|until|till) (?P<to>.{3,40})",
    r"(?:i |we |please |can you )?(?:move|push|put off|put back|postpone|change|shift|delay|defer) (?:the |my |our )?(?P<what>.{2,50}?) (?:back )?(?:to|until|till) (?P<to>.{3,40})",
    r"(?:i |we )?(?:(?:ive|weve|have|had) )?(?:not|havent|didnt|did not|never)(?: yet)? (?:done|do|did|got to|got round to|finished|managed|sorted|started|get to) (?:the |my |that )?(?P<what>.{2,50}?)(?: thing| one| bit)?(?: yet)?,? (?:so |and |but )?(?:make it|move it to|put it off (?:to|until|till)|its now|it is now|now|say) (?P<to>.{3,40})",
)
"""What moves to another day something that was promised: "not done the allowances yet, make it 8 January"."""
_SAME = r",? (?:(?:at )?(?:the )?same time|please|instead|now|thanks)$"
_BEFORE = ("on", "by", "before", "for", "until", "till", "at")
"""What stands before a day, and stays."""


def moved(line: str, journey: Journey) -> Told | None:
    """Return the lines that keep for another day what was promised for one, where a *line*, as it is compared, moves that and no booking; None for any other."""
    found = next(filter(None, (fullmatch(way, line) for way in _MOVED)), None)
    new = leading(sub(_SAME, "", found["to"]).split(), journey.today, forward=True) if found else None  # fmt: skip
    if not found or not new or new[1] != new[2] or meant(read_words(found["what"].split(), journey), journey):  # fmt: skip
        return None
    to = " ".join(sub(_SAME, "", found["to"]).split()[: new[0]])
    words = {*fold(" ".join(word for word in found["what"].split() if not is_everyday(word))).split()}  # fmt: skip

    def of(one: Agreed) -> set[str]:
        return {*fold(f"{one.text} {journey.called(one.role)} {journey.holder(one.role)}").split()}

    dated = [each for each in journey.progress.still_agreed if each.due and words <= of(each)]
    text = _for_another_day(dated[0], sure(to, journey.today), journey) if words and len(dated) == 1 else ""  # fmt: skip
    if not text:
        return None
    old = dated[0]
    lines = (f'lmcs meet {old.role} --agreed "{text}"', f"lmcs meet {old.role} --kept {old.number}")
    more = f"And to close the old one: {lines[1]}\nIt stands as: {old.text}. {NOT_YET}"
    return Told(f"To move it: {lines[0]}", more, lines)


def _for_another_day(one: Agreed, to: str, journey: Journey) -> str:
    """Return the text of *one* with the day *to* in place of its own, at the same time where none is said; "" where its own is not found."""
    said, words = from_iso(one.on) or journey.today, one.text.split()
    for start, word in enumerate(words):
        bare = [each.strip(",.;") for each in words[start:]]
        found = None if word in _BEFORE else leading(bare, said, forward=True)
        if found and found[1] == found[2] == one.due:
            was = when.read(" ".join(bare[: found[0]]), said, forward=True).time.at
            read = when.read(to, journey.today, forward=True)
            at = read.time.at or was
            day = f"{say_short(read.day)}{f' at {at}' if at else ''}".replace(":", ".")
            behind = words[start + found[0] - 1][len(bare[found[0] - 1]) :]
            return typeable(" ".join([*words[:start], f"{day}{behind}", *words[start + found[0] :]])).replace('"', "")  # fmt: skip
    return ""


_Dated = tuple[str, Told]
"""What puts right something that was kept, behind when that was."""


def _of_a_note(wrong: str, right: str, was: str, journey: Journey) -> list[_Dated]:
    """Return the line that writes the newest note with a *wrong* word anew; none where no note has it."""
    noted = [step for step in journey.private() if search(wrong, step.mark.note_text, IGNORECASE)]
    if not noted:
        return []
    step = max(noted, key=lambda step: step.mark.notes[-1][:2])
    text, at = _put(wrong, right, step.mark.note_text), step.mark.notes[-1].at
    number = step.item.number
    if len(step.mark.notes) > 1 or not text:
        does = f'lmcs note {number} --text "Correction: {typeable(right)}, not {typeable(was)}"'
        return [(at, offer("To add it to that note", does))]
    does = f"lmcs note {number} --replace --text {text}"
    return [(at, offer("To put it right in your note", does))]


def _of_what_was_agreed(wrong: str, right: str, journey: Journey) -> list[_Dated]:
    """Return the line that keeps the newest agreement with a *wrong* word as it should read, and the one that takes the old away; none where none has it."""
    still = journey.progress.still_agreed
    old = next((each for each in reversed(still) if search(wrong, each.text, IGNORECASE)), None)
    text = _put(wrong, right, old.text) if old else ""
    if not old or not text:
        return []
    gone = f"The old one can go then: lmcs meet {old.role} --erase {old.number}"
    does = f"lmcs meet {old.role} --agreed {text}"
    return [(old.on, offer("To keep it as it should be", does, f"{gone}\n{NOT_YET}"))]


def _of_a_tick(right: str, was: str, journey: Journey) -> list[_Dated]:
    """Return the line that gives the newest tick of the day that it *was* the *right* one; none where none has that day."""
    before, after = (span(sub("^on ", "", day.casefold()), journey.today, forward=False) for day in (was, right))  # fmt: skip
    if not before or not after or before[0] != before[1] or after[0] != after[1]:
        return []
    weekly, later = was.casefold().endswith("day"), (after[0] - before[0]).days
    done = [step for step in journey.ever() if step.mark.status == DONE and step.day]
    done = [s for s in done if s.day and (s.day - before[0]).days % (7 if weekly else 10**6) == 0]
    step = max(done, key=lambda step: step.mark.since, default=None)
    days = timedelta((later + 3) % 7 - 3 if weekly else later)  # the Wednesday of the same week
    if not step or not step.day or step.day + days > journey.today:
        return []
    does = f"lmcs tick {step.item.number} --on {step.day + days}"
    more = f"{short_title(step.item)}. {NOT_YET}"
    return [(step.mark.since, offer("To give its tick that day", does, more))]


def _of_a_number(right: str, was: str, journey: Journey) -> tuple[list[_Dated], bool]:
    """Return what sets back the task of the number that it *was* and ticks the *right* one, and whether that was ticked last; none where either is no task."""
    numbers = journey.library.numbers
    if not {right.upper(), was.upper()} <= {*numbers}:
        return [], False
    old, new = (journey.step(numbers[each.upper()]) for each in (was, right))
    is_last = old.item.number in [step.item.number for step in ticked_last(journey)]
    return [(old.mark.since if is_last else "", instead([old], [new], journey))], is_last


def _put(wrong: str, right: str, text: str) -> str:
    """Return *text* with what is *right* in place of what is *wrong*, in quotation marks and with its capital; "" where that cannot be typed."""

    def instead(found: Match[str]) -> str:
        begins = right.islower() and found[0].istitle()
        return right.capitalize() if begins else right

    put = sub(wrong, instead, text, flags=IGNORECASE)
    return quoted(put) if typeable(put) else ""
