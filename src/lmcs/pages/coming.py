"""What comes next: law that is not in force yet, and the other dates to come that entries tell."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lmcs.basics.blocks import Block, Facts, Page, Paragraph, section
from lmcs.basics.dates import MONTHS, say_written
from lmcs.basics.text import capitalised, first_sentence, sentences
from lmcs.content import Law, Term
from lmcs.content.fields import force_words
from lmcs.pages.changes import called, owned_changes
from lmcs.pages.checked import checked
from lmcs.progress.journey import Journey

if TYPE_CHECKING:
    from lmcs.render.calendar import Dated

_ENACTED = "enacted, not started"
AHEAD = {_ENACTED: 1, "proposed": 2}
"""What is not in force yet, and in which order it is told."""
_NOT_MADE = ("proposed", "announced")


class Coming(NamedTuple):
    """Something that is not in force yet: its name, what it will do, its `force`, since when that is so and when it is
    due to `start` ("" where nobody has said), the words that open it, and its place in the handbook.
    """

    name: str
    text: str
    force: str
    since: str
    starts: str
    command: str
    place: str

    def told(self) -> dict[str, str]:
        """Return it as --json has it: without its place, which is the handbook's."""
        return {key: value for key, value in self._asdict().items() if key != "place"}

    @property
    def state(self) -> str:
        """How sure it is, in words."""
        return f"{capitalised(force_words(self.force))}."

    @property
    def due(self) -> str:
        """When it is due to start and how sure that is, in words; "" where nobody has said."""
        return f"{say_written(self.starts)}. {self.state}" if self.starts else ""

    @property
    def gist(self) -> str:
        """The sentence of its text that says what comes: the one with its date, else the first."""
        day = say_written(self.starts) if self.starts else ""
        told = sentences(self.text) if day and day in self.text else ()
        dated = (each for each in told if day in each)
        return next(dated, first_sentence(self.text))


def coming(journey: Journey) -> list[Coming]:
    """Return what is ahead in the law, as the content knows it: what has a date first, by date, then by force.

    A note on the law itself speaks for the changes of the entries that refer to it.
    """
    library, today = journey.library, journey.today.isoformat()
    every = library.laws.values()
    laws = {law.id: law for law in every if law.force in AHEAD or law.starts > today}
    found = []
    for law in laws.values():
        name, opened, place = called(law)
        found.append(Coming(name, law.asks, law.force, law.since, law.starts, opened, place))
    for entry, owned in owned_changes(library):
        change = owned.change
        waiting = change.force in AHEAD or change.starts > today or change.since > today
        own = (entry.id,) if isinstance(entry, Law) else entry.law
        if waiting and not any(id_ in laws for id_ in own):
            starts = change.starts or (change.since if change.since > today else "")
            when = (change.force, change.since, starts)
            found.append(Coming(owned.name, change.now, *when, owned.command, owned.place))
    return sorted(found, key=lambda each: (not each.starts, each.starts, AHEAD.get(each.force, 0)))


def passed(journey: Journey, found: Sequence[Coming], later: Sequence[Coming]) -> list[Coming]:
    """Return what was ahead when the content was checked and whose day has passed since, of what is *found* and beside what comes *later*.

    Whether it came is not known here.
    """
    checked_in = journey.library.content_date[:7]
    if journey.today.isoformat()[:7] <= checked_in:
        return []
    then = Journey(journey.library, journey.progress, date.fromisoformat(f"{checked_in}-01"))
    was = coming(then)
    still = {(each.place, each.gist) for each in [*found, *later]}
    dated = [each for each in [*was, *aimed(then, was)] if each.starts or each.force == "announced"]
    late = [each for each in found if "" < each.starts <= journey.today.isoformat()]
    return [*late, *(each for each in dated if (each.place, each.gist) not in still)]


_SEASONS = {"early": 3, "spring": 5, "mid": 8, "summer": 8, "autumn": 11, "late": 12, "winter": 12}
"""The month with which each is over."""
_WHEN = {name.casefold(): number for number, name in enumerate(MONTHS, 1)} | _SEASONS
_LAST = 31
_DATE = re.compile(rf"(?i)\b(?:(\d{{1,2}}) )?({'|'.join(_WHEN)})[ -](20\d\d)\b")


def aimed(journey: Journey, waiting: Iterable[Coming]) -> list[Coming]:
    """Return what entries tell with a date to come and no law has set, beside what is *waiting*: a sentence of each entry, by date."""
    library, known = journey.library, journey.today.isoformat()
    told = {(each.place, each.gist) for each in waiting if each.starts}
    found: list[tuple[str, Coming]] = []
    entries: list[Term | Law] = [*library.terms.values(), *library.laws.values()]
    for entry in entries:
        own = (entry.meaning,) if isinstance(entry, Term) else (entry.asks, entry.means)
        name, opened, place = called(entry)
        texts = (*(change.now for change in entry.changes), *own)
        dated = [(_latest(each), each) for text in texts for each in sentences(text)]
        new = [each for each in dated if each[0] > known and (place, each[1]) not in told]
        if later := [each for each in new if not each[1].startswith("Ask ")]:
            day, text = min(later)
            found.append((day, Coming(name, text, "announced", "", "", opened, place)))
    return [each for _, each in sorted(found)]


def _latest(text: str) -> str:
    """Return the last date that *text* names, so that it sorts: "2028-03-31", of a month its end; "" for none."""
    found = _DATE.findall(text)
    dates = (
        f"{year}-{_WHEN[word.casefold()]:02}-{int(day or _LAST):02}" for day, word, year in found
    )
    return max(dates, default="")


def ahead_grouped(journey: Journey, found: Sequence[Coming]) -> list[tuple[str, list[Coming]]]:
    """Return what is *coming* under headings: dated law first, what else has a date or is aimed at one, and the rest by its force."""
    dated = [each for each in found if each.starts > journey.today.isoformat()]
    undated = [each for each in found if not each.starts]
    later = aimed(journey, found)
    gone = "The day has passed since this was checked: look first whether it came"
    groups = [
        (gone, passed(journey, found, later)),
        ("Law with a date", [each for each in dated if each.force not in _NOT_MADE]),
        ("With a date, and not law yet", [each for each in dated if each.force in _NOT_MADE]),
        ("Other dates to come: plans and aims, not new law", later),
        (capitalised(force_words(_ENACTED)), [each for each in undated if each.force == _ENACTED]),
        ("Proposed", [each for each in undated if each.force == "proposed"]),
    ]
    return [(heading, group) for heading, group in groups if group]


def ahead(journey: Journey, found: Sequence[Coming]) -> Page:
    """Return what is *coming*: with a date, enacted but not confirmed in force, and proposed."""
    library = journey.library
    known = say_written(library.content_date)
    about = f"What comes next in the law, as it was known in {known}. Dates may move."
    blocks: list[Block] = [Paragraph(about)]
    for heading, group in ahead_grouped(journey, found):
        said = [(each, f"{each.due} {each.gist} To open it: {each.command}") for each in group]
        blocks += section(heading, Facts(tuple((each.name, text.strip()) for each, text in said)))
    return Page("What comes next", (*blocks, checked(library.content_date)))


def law_days(journey: Journey) -> "list[Dated]":
    """Return what is coming on a date that is not over, as days for a calendar. The name of a day stays when its date moves.

    A month or a year stands on its first day, and the title says so.
    """
    from lmcs.render.calendar import Dated  # only a calendar needs it

    today = journey.today.isoformat()
    known = f"As it was known in {say_written(journey.library.content_date)}. Dates may move."
    days: list[Dated] = []
    named: Counter[str] = Counter()
    for each in coming(journey):
        if not each.starts or each.starts < today[: len(each.starts)]:
            continue
        name = f"{each.place}-{each.since}"
        named[name] += 1
        uid = f"{name}-{named[name]}" if named[name] > 1 else name
        day = date.fromisoformat(f"{each.starts}-01-01"[:10])
        whole = len(each.starts) == len("2027-04-01")
        title = each.name if whole else f"{say_written(each.starts)}: {each.name}"
        about = f"{each.text} {each.state} {known} To open it: {each.command}"
        days.append(Dated(uid, day, title, about))
    return days
