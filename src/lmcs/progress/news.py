"""What a summary tells as new. After one was sent: whatever it did not tell, in the order of what was recorded."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lmcs.basics.dates import from_iso
from lmcs.progress.entries import Command
from lmcs.progress.history import History
from lmcs.progress.journey import Journey
from lmcs.progress.marks import DONE, Progress, Request
from lmcs.progress.replay import replay
from lmcs.progress.steps import Step
from lmcs.progress.undoing import turns_of


class News(NamedTuple):
    """What is `done` and to be told, since a day (None: ever), and what else is new if this `follows` a summary of that day.

    `moved` has the ids of the items that are booked or set aside as they were not then, `asked` those of the new requests;
    `withdrawn` are the requests that were open then and are not now.
    """

    done: tuple[Step, ...]
    since: date | None = None
    follows: bool = False
    moved: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    withdrawn: tuple[Request, ...] = ()


def since_day(journey: Journey, day: date | None) -> News:
    """Return what was done on *day* or later; without one, all that was done."""
    done = [step for step in journey.every_step() if step.mark.status == DONE]
    return News(tuple(step for step in done if not day or (step.day and step.day >= day)), day)


def since_sent(journey: Journey, commands: Sequence[Command]) -> News:
    """Return what the last summary that was sent did not tell, and its day; all that was done where none was sent.

    Where two machines each sent one without having seen the other's, what either told is told.
    """
    if not journey.progress.sent:
        return since_day(journey, None)
    before = [Journey(journey.library, each, journey.today) for each in _as_sent(commands)]
    steps = journey.every_step()
    told = [{step.item.id: step.mark for step in then.every_step()} for then in before]
    done, moved = [], []
    for step in steps:
        marks = [then[step.item.id] for then in told]
        if step.mark.status == DONE and not any(mark.status == DONE for mark in marks):
            done.append(step)
        if not any(mark[:3] == step.mark[:3] for mark in marks):
            moved.append(step.item.id)
    wanted = {each.id for each in journey.progress.requests if not each.answered}
    requests = (each for then in before for each in then.progress.requests)
    were = {each.id: each for each in requests if not each.answered}
    return News(
        tuple(done),
        from_iso(journey.progress.sent[-1]),
        follows=True,
        moved=frozenset(moved),
        asked=frozenset(wanted - were.keys()),
        withdrawn=tuple(each for id_, each in were.items() if id_ not in wanted),
    )


def _as_sent(commands: Sequence[Command]) -> list[Progress]:
    """Return what the commands added up to when the last summary was sent; two where two machines had each sent theirs."""
    history = History(commands)
    turns = turns_of(history)
    every = [entry.command for entry in history.entries if entry.do == "sent" and entry.kind]
    sent = [id_ for id_ in every if not turns.undone(id_)]
    last = [id_ for id_ in sent if not any(history.saw(later, id_) for later in sent)]
    ordered = history.ordered
    return [replay(each for each in ordered if history.saw(id_, each.id)) for id_ in last]
