"""What says that another task was meant than the one that was ticked, and the lines that put it right: "I ticked 41 by mistake, I meant 42"."""

from re import IGNORECASE, Match, fullmatch, search, sub

from lmcs.content.folding import fold
from lmcs.front.reading import NOT_YET, Told, about, compared, read_words, tasks
from lmcs.pages.items import short_title, standing
from lmcs.progress import DONE
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

LEADS_IN = r"^(?:(?:no|sorry|oh|wait|actually|correction|oops|hang on|(?:the )?wrong (?:one|task|number)|my mistake)\b[,.!:]* ?)+"
_NR = r"(?:task |number )?#?[a-z]?\d{1,3}(?:(?:,| and|, and) #?[a-z]?\d{1,3})?"
_TICKED = r"(?:(?:i|ive|we|weve) )?(?:(?:have|had|just|accidentally|wrongly|mistakenly) ){0,2}(?:ticked|marked|crossed|did|done|checked)(?: off)?(?: the)?"
_THEN = r"(?:,? (?:as done|by mistake|by accident|in error|wrongly|this (?:morning|afternoon|evening)|today|yesterday|earlier|just now|last night|(?:on |last )?[a-z]{3,6}day)){0,3}"
_MEANT = (
    r"(?:(?:(?:and|but|when|though|where|as|sorry) ){0,2}(?:(?:i|we) )?(?:actually |really |only )?(?:(?:meant|mean|wanted|intended)(?: to)?|should have|ought to have)(?: (?:tick|ticked|do|done|say|mark|marked))?(?: off)?"
    r"|(?:(?:and|but) )?(?:(?:it|that|which|this) )?(?:was|is|should|ought to)(?: (?:have|to|meant|really|supposed|actually)){0,3}(?: be(?:en)?)?)"
)
_SLIPS = (
    rf"{_TICKED} (?P<old>.{{1,50}}?){_THEN}[,.;:]? (?:{_MEANT}|instead of|in place of|rather than) (?P<new>.{{1,60}}?)(?: instead)?",
    rf"(?:(?:i |we )?(?:actually |really )?(?:meant|mean)(?: to (?:tick|do|say|mark))?|(?:(?:it|that|which) )?should (?:have been|be)) (?P<new>.{{3,60}}? (?:one|task|item)|(?:the |that )?(?:one|task|item) (?:about|on|for|with|of) .{{3,60}}|{_NR})(?:,? (?:and |but )?not (?:(?P<old>{_NR})|.{{2,60}}))?",
    r"(?:(?:i |we )?(?:actually |really )?(?:meant|mean)|(?:it|that) should have been)(?: to tick)? (?P<new>.{3,60}?),? (?:and |but )?not (?:the |that )?(?P<old>(?:one|task|thing) (?:that )?i (?:ticked|did|marked))(?: off)?",
    rf"(?:(?:{_MEANT}|please) )?(?:tick(?:ed)?|do|mark(?:ed)?|done) (?P<new>{_NR}),? (?:and |but )?(?:not|instead of|rather than|in place of) (?P<old>{_NR})",
    rf"(?:{_TICKED} )?(?:not |wrongly )(?P<old>{_NR}),? (?:but )?(?:{_MEANT}) (?P<new>.{{2,60}}?)(?: instead)?",
    rf"(?P<old>{_NR}) (?:{_MEANT}|was for) (?P<new>{_NR})",
    rf"(?:untick|reopen|take back|undo) (?P<old>{_NR}),? (?:(?:and|then|but) )*(?:tick|do|mark) (?P<new>{_NR})(?: instead)?",
    rf"(?P<either>swap|exchange|switch)(?: the ticks? (?:on|of|for))? (?P<old>{_NR})(?:,| and| with| for| to) (?P<new>{_NR})(?: (?:round|over|around))?",
)
"""What says that another task was meant than the one that was ticked: "I ticked 41 by mistake, I meant 42", "I meant the corporate parenting one"."""
_WRONG = rf"{_TICKED} (?:the )?wrong (?:one|task|thing|number|item|box){_THEN}"
_NOT_DONE = r"(?:it|that|this|its|thats) ?(?:isnt|is not|wasnt|was not|not) (?:really |actually |quite |all |even )?(?:done|finished|over|complete)(?: yet| after all| at all)?"
_THE_LAST = r"(?:the )?(?:wrong|other|last) (?:one|task|thing|number|item)|(?:one|task|thing) (?:that )?i (?:ticked|did|marked)|it|that|this"
_BESIDE = (
    r"^(?:(?:the|my|our|that|one|task|number|about|on|for|with) )+|(?: (?:one|task|item|thing))+$"
)
_WRONG_ONE = r"(?:(?:oh|no|oops|sorry|the|that was the),? ){0,3}wrong (?:one|task)\b.{3,80}"
_AFTER_WRONG = rf"(?:{_MEANT}) (?P<new>.{{3,60}}?)(?P<old>)(?: instead)?"
"""The one that was meant, behind "wrong one"."""
_BUT_NOT = r",? (?:and |but )?(?:not|rather than|instead of) .{1,40}$"
"""The one that was not meant, behind the one that was."""
_MOST, _STEM = 6, 6  # tasks to choose from that are told; letters of a word that tell it


def slip(typed: str) -> Match[str] | None:
    """Return which tasks what was *typed* says were ticked, "old", and meant, "new"; None where it says nothing of the kind."""
    line = compared(sub(LEADS_IN, "", typed.strip(" .!"), flags=IGNORECASE).split())
    wrong = fullmatch(_WRONG_ONE, typed.strip(" .!"), IGNORECASE) and _AFTER_WRONG
    ways = (*_SLIPS, wrong) if wrong else _SLIPS
    return next(filter(None, (fullmatch(way, line) for way in ways)), None)


def the_other(typed: str, journey: Journey) -> Told | None:
    """Return the lines that tick another task than the one that was ticked, where what was *typed* says which was meant; None where it names no task, or none was ticked."""
    said = slip(typed)
    if not said:
        return _wrong(typed, journey)
    was, last = said["old"] or "that", ticked_last(journey)
    new = _called(sub(_BUT_NOT, "", said["new"]), journey)
    old = last[:1] if fullmatch(_THE_LAST, was) else _called(was, journey)
    if said.groupdict().get("either") and all(step.mark.status == DONE for step in new):
        old, new = new, old
    old = [step for step in old if step.mark.status == DONE] or old
    new = [step for step in new if step not in old]
    if not (old and new):
        none = f"No task is about “{said['new']}”. "
        return _set_back(old, none) if old and "wrong" in was else None
    return instead(old, new, journey, sure=bool(search(r"\d", said["new"])) or len(new) == 1)


def _wrong(typed: str, journey: Journey) -> Told | None:
    """Return the line that sets back the task that was ticked last, where what was *typed* says that it was the wrong one, and not which was meant; None for anything else."""
    last = ticked_last(journey)[:1]
    line = sub(LEADS_IN, "", typed.strip(" .!"), flags=IGNORECASE)
    if not last or not fullmatch(rf"{_WRONG}|{_NOT_DONE}", compared(line.split())):
        return None
    return _set_back(last)


def _set_back(last: list[Step], unknown: str = "") -> Told:
    """Return the line that sets back the tasks that were ticked *last*, and what is *unknown* of those that were meant."""
    done = "Then tick the right one: lmcs tick and its number. If it was another that you ticked: lmcs list --done"
    back = f"lmcs untick {_numbers(last)}"
    return Told(
        f"To set back {short_title(last[0].item)}: {back}", f"{unknown}{done}\n{NOT_YET}", (back,)
    )


def _called(text: str, journey: Journey) -> list[Step]:
    """Return the tasks of those numbers that a *text* has, or that all of its words are about."""
    said = read_words(sub(_BESIDE, "", text).split(), journey)
    if said.numbers or not said.words:
        return [] if said.words else said.steps(journey)
    for every in tasks(journey):
        near = [step for step in every if {*map(_stem, said.words)} <= _stems(step)]
        if named := {step.item.number: step for step in (*about(said.words, every), *near)}:
            return [*named.values()]
    return []


def instead(old: list[Step], new: list[Step], journey: Journey, *, sure: bool = True) -> Told:
    """Return the lines that set *old* tasks back and tick *new* ones for the same day, where it is *sure* which; how they stand where the old ones are not ticked."""
    fresh = [step for step in new if step.mark.status != DONE]
    if any(step.mark.status != DONE for step in old):
        stands = " ".join(f"{short_title(step.item)}. {standing(step)}" for step in (*old, *new))
        ifs = [f"If it is that: lmcs tick {step.item.number}" for step in fresh[:_MOST]]
        back = "To take back your last change: lmcs undo"
        return Told(f"Nothing was changed. {stands}", "\n".join([*ifs, back]))
    days = [*(step.mark.on if step.day != journey.today else "" for step in old)]
    pairs = [*zip([*days, *days[-1:] * len(new)], new, strict=False)]
    ticks: dict[str, list[Step]] = {}
    for day, step in ((day, step) for day, step in pairs if step in fresh):
        ticks.setdefault(f" --on {day}" if day else "", []).append(step)
    back = f"lmcs untick {_numbers(old)}"
    if not sure:
        ways = [f"To tick {short_title(step.item)}: lmcs tick {step.item.number}{on}" for on, steps in ticks.items() for step in steps]  # fmt: skip
        said = f"To set back {short_title(old[0].item)}: {back}"
        return Told(said, "\n".join([*ways[:_MOST], NOT_YET]))
    lines = (back, *(f"lmcs tick {_numbers(steps)}{on}" for on, steps in ticks.items()))
    as_is = [f"{short_title(step.item)}. {standing(step)}" for step in new if step not in fresh]
    titles = [f"{short_title(step.item)}." for step in (*old, *fresh)]
    noted = [(a.item.number, b.item.number) for a, b in zip(old, new, strict=False) if a.mark.note]
    notes = [f"Your note on task {a} stays there. To move it: type move the note on {a} to {b}" for a, b in noted]  # fmt: skip
    more = "\n".join([" ".join([*titles, *as_is, NOT_YET]), *notes])
    return Told(f"To put it right: {', then '.join(lines)}", more, lines)


def _numbers(steps: list[Step]) -> str:
    return " ".join(step.item.number for step in steps)


def _stem(word: str) -> str:
    return fold(word)[:_STEM]


def _stems(step: Step) -> set[str]:
    return {*map(_stem, fold(f"{step.item.id} {step.item.text}").split())}


def ticked_last(journey: Journey) -> list[Step]:
    """Return what the last command ticked of which something is still done, of its tasks the last first; none where nothing is."""
    done = {step.item.id: step for step in journey.ever() if step.mark.status == DONE}
    for command in reversed(journey.progress.undoable):
        ticked = [entry.about for entry in reversed(command.entries) if entry.do == "tick"]
        if steps := [done[id_] for id_ in ticked if id_ in done]:
            return steps
    return []
