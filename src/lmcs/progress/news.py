"""What a summary tells as new. After one was sent: whatever it did not tell, in the order of what was recorded."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from lmcs.basics.dates import from_iso
from lmcs.progress.entries import Command
from lmcs.progress.history import History
from lmcs.progress.journey import Journey
from lmcs.progress.marks import DONE, NOT_STARTED, Agreed, Mark, Noted, Progress, Request
from lmcs.progress.replay import replay
from lmcs.progress.steps import Step
from lmcs.progress.undoing import turns_of


class News(NamedTuple):
    """What is `done` and to be told, since a day (None: ever), and what else is new if this `follows` a summary of that day.

    `moved` has how the items stood then, by their ids, that stand otherwise now; `asked` and `agreed` the ids of the new requests and agreements;
    `withdrawn` are the requests that were open then and are not now, as they stand now or last stood, `kept` what was agreed then and was kept since,
    `noted` the times and texts of the notes that were written then.
    """

    done: tuple[Step, ...]
    since: date | None = None
    follows: bool = False
    moved: Mapping[str, Mark] = MappingProxyType({})
    asked: frozenset[str] = frozenset()
    withdrawn: tuple[Request, ...] = ()
    agreed: frozenset[str] = frozenset()
    kept: tuple[Agreed, ...] = ()
    noted: frozenset[tuple[str, str]] = frozenset()

    def is_new(self, noted: Noted) -> bool:
        """Tell whether a paragraph of a note was written since."""
        return (noted.at, noted.text) not in self.noted

    def no_longer(self, status: str, steps: Iterable[Step]) -> list[Step]:
        """Return those *steps* that had a *status* then and are open again, as they stood then."""
        moved = (step for step in steps if step.item.id in self.moved)
        again = (step for step in moved if step.mark.status == NOT_STARTED)
        were = [step._replace(mark=self.moved[step.item.id]) for step in again]
        return [step for step in were if step.mark.status == status]

    def told_done(self, steps: Iterable[Step], status: str) -> list[Step]:
        """Return those *steps* that are not as they were told as done: of a *status* now, done for another day where that is done."""
        here = (step for step in steps if step.mark.status == status)
        moved = ((step, self.moved[step.item.id]) for step in here if step.item.id in self.moved)
        told = [(step, mark) for step, mark in moved if mark.status == DONE]
        return [step for step, mark in told if status != DONE or mark.on != step.mark.on]


def since_day(journey: Journey, day: date | None) -> News:
    """Return what was done on *day* or later; without one, all that was done."""
    done = [step for step in journey.ever() if step.mark.status == DONE]
    return News(tuple(step for step in done if not day or (step.day and step.day >= day)), day)


def since_sent(journey: Journey, commands: Sequence[Command]) -> News:
    """Return what the last summary that was sent did not tell, and its day; all that was done where none was sent.

    Where two machines each sent one without having seen the other's, what either told is told.
    """
    if not journey.progress.sent:
        return since_day(journey, None)
    before = [Journey(journey.library, each, journey.today) for each in _as_sent(commands)]
    steps = journey.ever()
    told = [{step.item.id: step.mark for step in then.ever()} for then in before]
    done, moved = [], {}
    for step in steps:
        marks = [then.get(step.item.id, Mark()) for then in told]
        if step.mark.status == DONE and not any(mark.status == DONE for mark in marks):
            done.append(step)
        if not any(mark[:4] == step.mark[:4] for mark in marks):
            begun = (mark for mark in reversed(marks) if mark.status != NOT_STARTED)
            moved[step.item.id] = next(begun, marks[-1])
    progress = journey.progress
    now = {each.id: each for each in progress.requests}
    wanted = {id_ for id_, each in now.items() if not each.answered}
    requests = (each for then in before for each in then.progress.requests)
    were = {each.id: each for each in requests if not each.answered}
    agreed = {each.id: each.kept for then in before for each in then.progress.agreed}
    noted = [step for then in before for step in then.private()]
    return News(
        tuple(done),
        from_iso(progress.sent[-1]),
        follows=True,
        moved=moved,
        asked=frozenset(wanted - were.keys()),
        withdrawn=tuple(now.get(id_, each) for id_, each in were.items() if id_ not in wanted),
        agreed=frozenset(each.id for each in progress.still_agreed if each.id not in agreed),
        kept=tuple(one for one in progress.agreed if one.kept and not agreed.get(one.id, True)),
        noted=frozenset((note.at, note.text) for each in noted for note in each.mark.notes),
    )


def _as_sent(commands: Sequence[Command]) -> list[Progress]:
    """Return what the commands added up to when the last summary was sent; two where two machines had each sent theirs.

    Where the person said later that it had been sent on an earlier day, what was recorded after that day was not in it.
    """
    history = History(commands)
    turns = turns_of(history)
    entries = [entry for entry in history.entries if entry.do == "sent" and entry.kind]
    until = {each.command: each.text("on") for each in entries if each.text("on") < each.at[:10]}
    sent = [entry.command for entry in entries if not turns.undone(entry.command)]
    last = [id_ for id_ in sent if not any(history.saw(later, id_) for later in sent)]
    ordered = history.ordered
    told = [[each for each in ordered if history.saw(id_, each.id)] for id_ in last]
    return [
        replay(each for each in commands if each.at[:10] <= until.get(id_, each.at))
        for id_, commands in zip(last, told, strict=True)
    ]
