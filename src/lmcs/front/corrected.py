"""What puts right a word of something that was kept: "no, it was 21 not 31", "change 31 to 13 in my note on Beverley"."""

from re import IGNORECASE, escape, fullmatch, search, sub

from lmcs.basics.text import typeable
from lmcs.front.named import NOT_YET, Told
from lmcs.progress.journey import Journey

_A_WORD = r"[\w£%.'’-]{1,30}(?: [\w£%.'’-]{1,30}){0,4}?"
_ONE_FOR_ANOTHER = (
    rf"(?:.{{0,80}}[,.:;]? )??(?:(?:it|that|this|he|she|they|its|thats|which|name|number|figure)(?:['’]?s| is| was| were| should be| should have been) |(?:its|thats|was|is) )(?P<right>{_A_WORD}),? (?:and )?not (?P<wrong>{_A_WORD})(?:[,.;].{{0,80}})?",
    rf"(?:please )?(?:change|correct|amend|replace|fix) (?P<wrong>{_A_WORD}) (?:to|with|into|by) (?P<right>{_A_WORD})(?: (?:in|on) .{{2,60}})?",
    rf"(?:i (?:meant|mean)|make (?:it|that)|read) (?P<right>{_A_WORD}),? (?:and )?not (?P<wrong>{_A_WORD})(?:[,.;].{{0,80}})?",
)
"""What says which word was wrong and which is right."""
_SCRAPPED = r"(?:scrap|forget|ignore|scratch|strike|bin|never mind) (?:that|it|this)(?: last (?:one|bit))?\b[,. ]*(?P<rest>.*)"
_LEADS_IN = r"^(?:(?:no|sorry|oh|wait|actually|correction|oops|hang on)[,.!:]* ?)+"


def told(typed: str, journey: Journey) -> Told | None:
    """Return the line that puts right the newest of what was kept that has the wrong word of what was *typed*; None where it corrects none."""
    line = sub(_LEADS_IN, "", typed.strip(" .!"), flags=IGNORECASE)
    if (scrapped := fullmatch(_SCRAPPED, line, IGNORECASE)) and journey.progress.undoable:
        does = "lmcs undo"
        unread = f" Not read: “{scrapped['rest']}”." if scrapped["rest"] else ""
        return Told(f"To take back your last change: {does}", f"{NOT_YET}{unread}", (does,))
    asked = next(filter(None, (fullmatch(way, line, IGNORECASE) for way in _ONE_FOR_ANOTHER)), None)
    if not asked:
        return None
    right = asked["right"]
    unit = "".join(
        f"(?: {escape(each)})?" for each in right.split(" ", 1)[1:]
    )  # "21 per cent not 31"
    lead = " ".join(right.split()[:-1])  # "Gary Scott not Stott"
    ahead = f"(?:{escape(lead)} )?" if lead else ""
    wrong = rf"(?<![\w.]){ahead}{escape(asked['wrong'])}(?!\w){unit}"
    return _of_a_note(wrong, right, asked["wrong"], journey) or _of_what_was_agreed(
        wrong, right, journey
    )


def _of_a_note(wrong: str, right: str, was: str, journey: Journey) -> Told | None:
    """Return the line that writes the newest note with a *wrong* word anew."""
    noted = [step for step in journey.private() if search(wrong, step.mark.note_text, IGNORECASE)]
    if not noted:
        return None
    step = max(noted, key=lambda step: step.mark.notes[-1][:2])
    text = _put(wrong, right, step.mark.note_text)
    number = step.item.number
    if len(step.mark.notes) > 1 or not text:
        does = f'lmcs note {number} --text "Correction: {typeable(right)}, not {typeable(was)}"'
        return Told(f"To add it to that note: {does}", NOT_YET, (does,))
    does = f'lmcs note {number} --replace --text "{text}"'
    return Told(f"To put it right in your note: {does}", NOT_YET, (does,))


def _of_what_was_agreed(wrong: str, right: str, journey: Journey) -> Told | None:
    """Return the line that keeps the newest agreement with a *wrong* word as it should read, and the one that takes the old away."""
    agreed = [
        each for each in journey.progress.still_agreed if search(wrong, each.text, IGNORECASE)
    ]
    text = _put(wrong, right, agreed[-1].text) if agreed else ""
    if not text:
        return None
    old = agreed[-1]
    does = f'lmcs meet {old.role} --agreed "{text}"'
    gone = f"The old one can go then: lmcs meet {old.role} --erase {old.number}"
    return Told(f"To keep it as it should be: {does}", f"{gone}\n{NOT_YET}", (does,))


def _put(wrong: str, right: str, text: str) -> str:
    """Return *text* with what is *right* in place of what is *wrong*, as it is typed; "" where that cannot be typed."""
    return typeable(sub(wrong, lambda _: right, text, flags=IGNORECASE)).replace('"', "")
