"""Library x Progress x today: what is done, booked and next, and how many. The only join of the two."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from lmcs.basics.errors import NotFound
from lmcs.basics.text import join_words
from lmcs.content import FIRST, PACES, PAPERS, WALKED, Checklist, Item
from lmcs.content.fields import YOURSELF, short_name
from lmcs.content.library import Library
from lmcs.progress import BOOKED, NOT_STARTED, SET_ASIDE, Agreed, Mark, Progress
from lmcs.progress.entries import own_number
from lmcs.progress.steps import COUNCILS, LEFT, WHY, Part, Step, put_to

if TYPE_CHECKING:
    from lmcs.basics.person_name import Holder

FIRST_CONTENT = "2026-10"
"""The content of the first version, whose changes do not say what they were made with."""

ALSO = "Also in the guide"
ADDED = "Added by your council"
EARLIER = "From an earlier version"


class Journey:
    """One person's way through the checklists, as it stands on *today*."""

    def __init__(self, library: Library, progress: Progress, today: date) -> None:
        self.library = library
        agreed = tuple(each._replace(today=today) for each in progress.agreed)
        self.progress = progress._replace(agreed=agreed) if agreed else progress
        self.today = today
        self._steps: dict[str, list[Step]] = {}

    def checklist(self, checklist_id: str = FIRST) -> Checklist:
        """Return the checklist of that id, title, letter or short name. Raises NotFound with the names there are."""
        wanted = "-".join(checklist_id.casefold().strip(" ?").split())
        for checklist in self.library.checklists:
            if wanted in self.names(checklist):
                return checklist
        from lmcs.content.spelling import near_words  # only a name that is none needs it

        known = [self.names(checklist)[0] for checklist in self.library.checklists]
        every = [name for each in self.library.checklists for name in self.names(each)]
        near = near_words(wanted, every)
        meant = f"Did you mean {near[0]}? " if near else ""
        hint = f"{meant}The lists are: {', '.join(known)}."
        raise NotFound(f'There is no list "{checklist_id}".', hint)

    @staticmethod
    def names(checklist: Checklist) -> list[str]:
        """Return what *checklist* can be called in a line, best first: a short name, its id, title, letter and audience."""
        title = "-".join(checklist.title.casefold().split())
        short = short_name(checklist.id)
        letter = checklist.letter.casefold() or checklist.id
        first = [checklist.audience] if checklist.id == FIRST else []
        names = [short, checklist.id, title, letter, checklist.id.partition("-")[2], *first]
        return [name for name in dict.fromkeys(names) if name]

    def step(self, item: Item) -> Step:
        """Return where this person is with *item*."""
        mark = self.progress.mark(item.id, item.was)
        return self._as_the_council_has_it(item, mark) if self.library.brought else Step(item, mark)

    def _as_the_council_has_it(self, item: Item, mark: Mark) -> Step:
        """Return where the person is with *item*, which the council may set aside for everybody or give another pace."""
        from lmcs.content import local  # only where a council says something

        paced, aside = local.paced(self.library, item.id), local.aside(self.library, item.id)
        item = item._replace(pace=paced.pace) if paced else item
        reason = aside.reason if aside and not mark.taken_back else ""
        away = reason and mark.status == NOT_STARTED
        return Step(item, mark._replace(status=SET_ASIDE) if away else mark, reason)

    def steps(self, checklist: Checklist | None = None) -> list[Step]:
        """Return all steps of *checklist* (the first ten days by default), in order."""
        of = checklist or self.checklist()
        self._steps[of.id] = self._steps.get(of.id) or [self.step(item) for item in of.items]
        return [*self._steps[of.id]]

    def every_step(self) -> list[Step]:
        """Return the steps of all checklists, in order."""
        return [step for checklist in self.library.checklists for step in self.steps(checklist)]

    def walked(self) -> list[Checklist]:
        """Return the checklists that the walk goes through, in order."""
        return [checklist for checklist in self.library.checklists if checklist.id in WALKED]

    def parts(self, lists: Collection[str] = ()) -> list[Part]:
        """Return what is counted apart, in every list or only in *lists*: what it is measured by, what else it has, what a council adds.

        The first list is measured by its core items. A council's own list is all its own.
        """
        found = []
        for checklist in self.library.checklists:
            steps = self.steps(checklist) if not lists or checklist.id in lists else []
            theirs = [step for step in steps if checklist.council or not step.item.council]
            added = [step for step in steps if step.item.council and not checklist.council]
            core = [step for step in steps if step.item.core]
            others = [step for step in theirs if not step.item.core]
            title = ADDED if checklist.id == FIRST else f"{ADDED} to “{checklist.title}”"
            found.append(Part(checklist.title, tuple(core or others)))
            found += [Part(ALSO, tuple(others))] if core else []
            found.append(Part(title, tuple(added)))
        return [part for part in found if part.steps]

    def going_on(self) -> list[Step]:
        """Return what is still to do in the lists that are walked, in the order to do it: by pace, core first."""
        steps = [step for checklist in self.walked() for step in self.steps(checklist)]
        steps = [step for step in steps if step.mark.status == NOT_STARTED]
        return sorted(steps, key=_order)

    def booked(self) -> list[Step]:
        """Return all bookings, the nearest first."""
        steps = [step for step in self.every_step() if step.mark.status == BOOKED]
        return sorted(steps, key=lambda step: (step.mark.on, step.mark.time))

    def due(self) -> list[Step]:
        """Return the bookings whose day has come or gone, which may have happened."""
        return [step for step in self.booked() if step.day is not None and step.day <= self.today]

    def with_person(self, person_id: str) -> list[Step]:
        """Return the tasks and questions to take to a person, in the order to do them.

        An item is on somebody's sheet when it is with them or about them, or when one of its questions is put to them.
        """
        theirs = []
        for step in self._beside_papers():
            with_them = person_id in step.item.who or put_to(step.item, person_id)
            theirs += [step] if with_them and not step.item.asked_by else []
        return sorted(theirs, key=_order)

    def asked_by(self, person_id: str) -> list[Step]:
        """Return the questions that a person may ask you."""
        return [step for step in self._beside_papers() if person_id in step.item.asked_by]

    def _beside_papers(self) -> Iterator[Step]:
        """Yield the steps of all checklists, but what is asked of a paper, which no meeting sheet has."""
        return (step for each in self.library.checklists if each.id != PAPERS for step in self.steps(each))  # fmt: skip

    def named(self, what: str, id_: str) -> "tuple[Holder, ...]":
        """Return who holds a "post", or is the "member" or "officer" of an area, the one that counts first.

        What the person gave goes before what a council's file says. Others follow where the files differ. What is vacant has
        nobody.
        """
        if not (said := self.said(what, id_)):
            return ()
        from lmcs.basics.person_name import is_vacant

        settled = not said[0].council and is_vacant(said[0].name)
        return () if settled else tuple(each for each in said if not is_vacant(each.name))

    def said(self, what: str, id_: str) -> "list[Holder]":
        """Return what is said of a post or an area: names, or that it is vacant; where none of it is `named`, it is vacant."""
        if not (self.progress.names or self.library.named):
            return []
        from lmcs.basics.person_name import Holder, compared  # many know no name

        own = self.progress.names.get((what, id_), "")
        found = {compared(own): Holder(own)} if own else {}
        for of, its_id, *held in self.library.named:
            if (of, its_id) == (what, id_):
                found.setdefault(compared(held[0]), Holder(*held))
        return [*found.values()]

    def holder(self, post_id: str) -> str:
        """Return the name of who holds a post, "" where none is known, or where no one person holds that role."""
        role = self.library.people.get(post_id)
        held = self.named("post", post_id) if role and role.post else ()
        return held[0].name if held else ""

    def holders(self, item: Item) -> str:
        """Return the names of those whom *item* is for or with, as far as they are known."""
        return join_words([name for who in item.who if (name := self.holder(who))])

    def called(self, role_id: str) -> str:
        """Return the name of a role; a council's whose file is not here now still has its title."""
        if role_id == YOURSELF:
            return "Myself"
        role = self.library.people.get(role_id)
        return role.name if role else self.progress.titles.get(role_id, role_id)

    def agreed_with(self, role_id: str) -> list[Agreed]:
        """Return what was agreed with a role, but for what was kept."""
        return [each for each in self.progress.still_agreed if each.role == role_id]

    def private(self) -> list[Step]:
        """Return the steps with something private: a note, or the reason for setting them aside."""
        with_tasks = [step for step in self.ever() if step.mark.note or step.mark.reason]
        from lmcs.progress.own_notes import own_notes  # few lines show notes

        return [*with_tasks, *own_notes(self.progress.marks)]

    def only(self, texts: Collection[tuple[str, str]]) -> "Journey":
        """Return the same journey with no private text but *texts*, each the id of its item and "note" or "reason".

        What says itself that it is for nobody else stays only where "private" of its item is among them, too.
        """
        from lmcs.content.opening import is_private  # few pages hold private texts

        marks = {}
        for id_, mark in self.progress.marks.items():
            now = self.library.renamed.get(id_)
            key = now.id if now else id_
            alone = (key, "private") in texts
            noted = mark.notes if (key, "note") in texts else ()
            notes = tuple(each for each in noted if alone or not is_private(each.text))
            gives = (key, "reason") in texts and (alone or not is_private(mark.reason))
            marks[id_] = mark._replace(notes=notes, reason=mark.reason if gives else "")
        return Journey(self.library, self.progress._replace(marks=marks), self.today)

    def ever(self) -> list[Step]:
        """Return the steps of all checklists, and what is `gone` from them."""
        return [*self.every_step(), *self.gone()]

    def gone(self) -> list[Step]:
        """Return what is kept of a council's items that are not here: each under its title, without a number, with why in place of whose it is."""
        titles, every = self.progress.titles, self.not_here().items()
        return [Step(Item(id=id_, task=titles[id_], council=WHY[whose]), mark) for whose, marks in every if whose in WHY for id_, mark in marks.items()]  # fmt: skip

    @property
    def content_seen(self) -> str:
        """The date of the content that this person's last change was made with ("2026-10"); "" before any change."""
        changed = self.progress.marks or self.progress.settings
        return self.progress.content or (FIRST_CONTENT if changed else "")

    def not_here(self) -> dict[str, dict[str, Mark]]:
        """Return the marks of items that the content does not have, by whose they were and by id.

        A council's item still has its title, and its file is in use where that gave an item whose id begins as its own.
        """
        library = self.library
        found: dict[str, dict[str, Mark]] = {}
        for id_, mark in self.progress.marks.items():
            if not (library.item(id_) or own_number(id_)):
                in_use = id_.partition("-")[0] in library.brought.get("given", ())
                whose = EARLIER if id_ not in self.progress.titles else LEFT if in_use else COUNCILS
                found.setdefault(whose, {})[id_] = mark
        return found


def _order(step: Step) -> tuple[int, int]:
    """Return what a step is sorted by: its pace, and within it the core ones, what the council adds, and the others."""
    return (PACES.index(step.item.pace), 0 if step.item.core else 1 if step.item.council else 2)
