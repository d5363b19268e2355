"""What came after what: each command names the last ones it had seen, so no clock and no machine is asked."""

from collections import Counter
from collections.abc import Iterable, Sequence

from lmcs.progress.entries import Command, Entry, order


def heads(commands: Sequence[Command]) -> tuple[str, ...]:
    """Return the ids of those *commands* that none of the others had seen: what the next one comes after."""
    left = {command.id for command in commands}
    left.difference_update(*[command.after for command in commands])
    return tuple(sorted(left))


class History:
    """Commands in an order in which each comes after all that it had seen, and who had seen whom.

    `each` has what each of `ordered` did, and `place` says where in it a command stands, by its id. A stretch is a run of
    commands without a fork or a join in it: whoever has seen a later stretch has seen it whole.
    """

    def __init__(self, commands: Iterable[Command]) -> None:
        self.ordered = list(commands)
        self._straight = _is_straight(self.ordered)
        if not self._straight:
            self.ordered = _ordered(sorted(self.ordered, key=order))
        self.each = [command.entries for command in self.ordered]
        self.place = {command.id: place for place, command in enumerate(self.ordered)}
        self._stretch = [0] * len(self.ordered)
        self._before = [0]  # for each stretch, the stretches seen from it, a bit each
        if not self._straight:
            self._divide()

    def _divide(self) -> None:
        """Divide the commands into stretches."""
        self._stretch, self._before = [], []
        seen = self._parents()
        children = Counter(parent for parents in seen for parent in parents)
        for parents in seen:
            if len(parents) == 1 and children[parents[0]] == 1:
                self._stretch.append(self._stretch[parents[0]])
                continue
            before = 0
            for parent in parents:
                before |= self._before[self._stretch[parent]] | 1 << self._stretch[parent]
            self._stretch.append(len(self._before))
            self._before.append(before)

    def add(self, command: Command) -> bool:
        """Add *command* where it comes after the last one and has seen all, as a new one mostly has; tell whether it does."""
        if not self.ordered or command.after != (self.ordered[-1].id,):
            return False
        self.place[command.id] = len(self.ordered)
        self.ordered.append(command)
        self.each.append(command.entries)
        self._stretch.append(self._stretch[-1])
        return True

    @property
    def entries(self) -> list[Entry]:
        """What all of them did."""
        return [entry for entries in self.each for entry in entries]

    @property
    def heads(self) -> tuple[str, ...]:
        """What the next command comes after."""
        alone = self._straight and self.ordered
        return (self.ordered[-1].id,) if alone else heads(self.ordered)

    @property
    def stretches(self) -> int:
        """How many stretches there are: one more for each fork and each join."""
        return len(self._before)

    def saw(self, later: str, earlier: str) -> bool:
        """Tell whether the command *later* had seen the command *earlier*, by their ids."""
        here, there = self.place[later], self.place[earlier]
        if self._stretch[here] == self._stretch[there]:
            return there < here
        return bool(self._before[self._stretch[here]] >> self._stretch[there] & 1)

    def _parents(self) -> list[list[int]]:
        """Return the places of the commands that each one comes after.

        Where one that it names was lost to damage, it had seen what came here as it did: given here, or brought.
        """
        found: list[list[int]] = []
        whole = True
        this: tuple[str, ...] = ()
        for place, command in enumerate(self.ordered):
            last, this = this, (command.id,)
            if command.after == last:  # mostly it comes after the one before it, and has seen all
                found.append([place - 1] if place else [])
                continue
            after = set(command.after)
            named = {at for id_ in after if (at := self.place.get(id_, place)) < place}
            whole = whole and len(named) == len(after)
            found.append(sorted(named) if len(named) > 1 else [*named])
        return found if whole else self._with_lost(found)

    def _with_lost(self, found: list[list[int]]) -> list[list[int]]:
        """Return *found* with what stands in for the commands that were lost."""
        every: list[list[int]] = []
        tips: dict[bool, set[int]] = {False: set(), True: set()}
        for place, command in enumerate(self.ordered):
            named = set(found[place])
            if len(named) < len(set(command.after)):
                named |= tips[command.brought]
            for known in tips.values():
                known.difference_update(named)
            tips[command.brought].add(place)
            every.append(sorted(named))
        return every


def _is_straight(commands: Sequence[Command]) -> bool:
    """Tell whether each command comes right after the one before it, and is numbered so: mostly only one machine writes."""
    last: tuple[str, ...] = ()
    number = 0
    for command in commands:
        if command.after != last or command.n <= number:
            return False
        last, number = (command.id,), command.n
    return True


def _ordered(numbered: list[Command]) -> list[Command]:
    """Sort commands as *numbered* so that each comes after all it names; a ring of them, which only a forged file has, stays so."""
    place = {command.id: at for at, command in enumerate(numbered)}
    if all(place.get(id_, -1) < at for at, command in enumerate(numbered) for id_ in command.after):
        return numbered
    from heapq import heapify, heappop, heappush  # mostly the numbers say it all

    waits = [0] * len(numbered)
    followers: list[list[int]] = [[] for _ in numbered]
    for at, command in enumerate(numbered):
        for id_ in set(command.after) & place.keys():
            followers[place[id_]].append(at)
            waits[at] += 1
    ready = [at for at, left in enumerate(waits) if not left]
    heapify(ready)
    found: list[int] = []
    while ready:
        at = heappop(ready)
        found.append(at)
        for follower in followers[at]:
            waits[follower] -= 1
            if not waits[follower]:
                heappush(ready, follower)
    found += [at for at, left in enumerate(waits) if left]
    return [numbered[at] for at in found]
