"""Whether something was done, asked or told as still to be: "did I ever ring that scrutineer", "Helen hasn't sent the plan yet".

It is looked up in what was promised and in the tasks. Nothing is offered: who asks has not said that it was done.
"""

from re import fullmatch, match, sub
from typing import NamedTuple

from lmcs.commands.search import in_own_words
from lmcs.content import naming
from lmcs.content.asked import is_everyday
from lmcs.content.fields import YOURSELF
from lmcs.content.folding import fold
from lmcs.front.named import about, role_and_rest, tasks
from lmcs.pages.items import short_title, standing
from lmcs.progress import BOOKED, DONE, Agreed
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

DID = r"did (?:the|an?|my|our) (?!.*\b(?:ever|yet|come|say|send|get|reply|happen|go|do|mean|have|ask|know|want|tell|agree|give)\b).*"
"""What somebody did, and no question what another did."""
_MINE = r"(?:did|have|had) (?:i|we) (?!(?:say|write|note|put|enter|mention)\b)(?:ever |already |actually |even |yet )*(?P<what>.+)"
_THEIRS = rf"(?!{DID})(?:(?:did|has|had) (?!(?:to|an?)\b)|have (?=(?:the|my|our|they|any)\b.*(?:come|arrived|been|sent|gone|answered|replied|turned)\b)).+"
_NOT = r"(?!.*\b(?:when|once|if|until|unless|nobody|because)\b)(?P<mine>i |we |ive |weve )?[^,;]*\b(?:(?:have|has|did)(?:nt| not| never)|never|still (?:not|no)|no sign of|waiting for)\b[^,;]+"
_OPENS = r"^(?:(?:and|so|but|oh|er|hang on),? )+"
_NO_DEED = r"(?:got|to|an?|any|the|enough|time|still|missed|done|been)\b.*"
"""What follows "have I" where no deed is asked for."""
_NO_THING = (
    " actually already any book called didnt emailed even gave give given had has hasn hasnt haven havent met meet never not phone phoned rang really "
    "ring rung saw seen sign spoke spoken tick ticked waiting written "
)
"""What says that something was done or was not, and not what."""
_TO_MEET = r"(?:Meet|Talk to|Get in touch with|Set up (?:meetings|time)|Have regular talks)\b.*"
_MOST, _LONG = 3, 16
"""How many are told, and the words of a line that is taken for one thing."""


class Looked(NamedTuple):
    """What was found, as lines, and the role that it is about, "" where it is about none or several."""

    said: tuple[str, ...] = ()
    whom: str = ""


def asks(line: str) -> bool:
    """Tell whether a *line*, as it is compared, asks whether something was done, and tells nothing."""
    return bool(fullmatch(f"{_MINE}|{_THEIRS}", sub(_OPENS, "", line)))


def looked_up(line: str, journey: Journey) -> Looked:
    """Return how what a *line*, as it is compared, asks for stands, or says to be still to come; nothing for any other, and for what is not kept unless it is one's own deed."""
    line = sub(_OPENS, "", line)
    asked, mine, lacks = asks(line), fullmatch(_MINE, line), fullmatch(_NOT, line)
    if not (asked or lacks) or line.count(" ") > _LONG:
        return Looked()
    words = [w for w in fold(line).split() if not is_everyday(w) and f" {w} " not in _NO_THING]
    promised = _promised(words, journey)
    steps = _steps(words, journey) if mine or (lacks and lacks["mine"]) else []
    if not asked and any(step.mark.status == DONE for step in steps):
        return Looked()  # it is set back
    said = [*(line for one in promised for line in _of(one, journey)), *map(_stands, steps[:_MOST])]
    kept = in_own_words(journey, " ".join(words)) if words and asked else ""
    if said:
        return Looked((*said, *filter(None, [kept])), _whom(words, promised, journey))
    if not mine or match(_NO_DEED, mine["what"]):
        return Looked()
    more = kept or "What is done: lmcs list --done. What was agreed: lmcs agreed"
    return Looked(("No promise and no task here is about that.", more))


def _promised(words: list[str], journey: Journey) -> list[Agreed]:
    """Return what was agreed that has most of *words*, those that have as many as any."""

    def shared(one: Agreed) -> int:
        text = {*words} & {*fold(one.text).split()}
        who = fold(f"{journey.called(one.role)} {journey.holder(one.role)}").split()
        return len(text | ({*words} & {*who})) if text else 0

    best = max(map(shared, journey.progress.agreed), default=0)
    return [one for one in journey.progress.agreed if shared(one) == best][-_MOST:] if best * 2 > len({*words}) else []  # fmt: skip


def _steps(words: list[str], journey: Journey) -> list[Step]:
    """Return the tasks of her lists, and what is done or booked of others, that all *words* are about, or those of meeting the role that they name; what is done comes first."""
    whom, rest = role_and_rest(words, journey) if words else ("", "")
    own, others = tasks(journey)
    begun = [step for step in others if step.mark.status in (DONE, BOOKED)]
    found = to_meet(whom, journey) if whom and not rest else []
    found = found or about(words, own, begun)
    return sorted(found, key=lambda step: [DONE, BOOKED, step.mark.status].index(step.mark.status))


def to_meet(whom: str, journey: Journey) -> list[Step]:
    """Return the tasks that are to meet the role *whom*, and nobody else: not what is to be settled with it."""
    theirs = (step for step in journey.with_person(whom) if step.item.who == (whom,))
    return [step for step in theirs if step.item.task and fullmatch(_TO_MEET, step.item.text)]


def _of(one: Agreed, journey: Journey) -> tuple[str, ...]:
    """Return how a promise stands, and where it is open the line that says that it was kept."""
    what = f"{one}" if one.role == YOURSELF else f"{journey.called(one.role)}: {one}"
    if one.kept:
        return (f"Kept: {what}",)
    kept = f"Once it is kept: lmcs meet {one.role} --kept {one.number}"
    return (f"Not yet, as far as lmcs was told: {what}", kept)


def _stands(step: Step) -> str:
    """Return how a task stands."""
    so = {DONE: "Yes", BOOKED: "Booked"}.get(step.mark.status, "Not yet")
    return (
        f"{so}: {short_title(step.item)}. {standing(step)} To open it: lmcs show {step.item.number}"
    )


def _whom(words: list[str], promised: list[Agreed], journey: Journey) -> str:
    """Return the one role that *words* name, else that is *promised* something or named in it; "" for none."""
    roles = {_role(words, journey)} - {""} or {
        one.role if one.role != YOURSELF else _role(fold(one.text).split(), journey)
        for one in promised
    }
    one = next(iter(roles)) if len(roles) == 1 else ""
    return naming.the_role(journey.library, one) if one in journey.library.people else ""


def _role(words: list[str], journey: Journey) -> str:
    return role_and_rest(words[: _LONG // 2], journey)[0]
