"""The chapters of the handbook about the law: the notes by state, what has changed, and what comes next."""

import re
from itertools import groupby

from lmcs.basics.blocks import Block, Heading, Paragraph, Pointers, Way
from lmcs.basics.text import capitalised
from lmcs.content import PAPERS
from lmcs.content.fields import force_words
from lmcs.content.library import Library
from lmcs.pages import handbook_entries as entries
from lmcs.pages.changes import all_changes
from lmcs.pages.coming import ahead_grouped, coming
from lmcs.pages.entries import since_when
from lmcs.pages.entry import LAW_KINDS
from lmcs.pages.handbook_lines import BACK, leading
from lmcs.progress.journey import Journey

_IN_IT = re.compile(r"(?<=\d{4}), ")
"""What stands between the name of an Act, which ends with its year, and a part of it."""
_FORCES = ("in force", "in force in part", "enacted, not started", "proposed", "replaced")


def laws(library: Library) -> list[Block]:
    """Return every note on the law, by its force, then by its kind."""
    blocks: list[Block] = []
    for force in _FORCES:
        noted = [law for law in library.laws.values() if law.force == force]
        noted.sort(key=lambda law: list(LAW_KINDS).index(law.kind))
        place = force.replace(", ", "-").replace(" ", "-")
        firsts: dict[str, Way] = {}
        for law in noted:
            name = _IN_IT.split(law.title)[0]
            firsts.setdefault(name, Way(name, f"law-{law.id}"))
        if noted:
            blocks += [Heading(capitalised(force_words(force)), 3, f"law-of-{place}"), BACK]
            blocks.append(Pointers("From", tuple(firsts.values())))
        if force == "in force":
            partly = [law for law in library.laws.values() if law.force == "in force in part"]
            ways = [Way(law.title, f"law-{law.id}") for law in partly]
            blocks += leading("In force in part, and told further on", ways)
        for law in noted:
            used = [each for each in library.items.values() if law.id in each.law]
            met = [each for each in used if each.checklist != PAPERS]  # a paper leads to its law
            blocks += entries.law(law, met, library)
    return blocks


def changed(library: Library) -> list[Block]:
    """Return every change as a way to the entry that says it."""
    blocks: list[Block] = []
    for year, group in groupby(all_changes(library), lambda owned: owned.change.since[:4]):
        told: dict[str, dict[Way, None]] = {}
        for owned in group:
            told.setdefault(since_when(owned.change), {})[Way(owned.name, owned.place)] = None
        blocks.append(Heading(year, 3, f"changed-{year}"))
        blocks += [Pointers(when, tuple(ways)) for when, ways in told.items()]
    return blocks


def ahead(journey: Journey) -> list[Block]:
    """Return what is coming as ways to the entries that say it: what has a date first."""
    blocks: list[Block] = []
    for number, (heading, group) in enumerate(ahead_grouped(journey, coming(journey)), 1):
        said = [(each.name, f"{each.due} {each.gist}".lstrip(), each.place) for each in group]
        ways = [Way(f"{name}: {text}", place) for name, text, place in said]
        blocks += [Heading(heading, 3, f"ahead-{number}"), Pointers("", tuple(dict.fromkeys(ways)))]
    return [Paragraph("Dates may move."), *blocks] if blocks else []
