"""Everything that is said of a pack of papers: what was found, what is out of date, what to ask."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lmcs.content import PAPERS, local
from lmcs.content.library import Library
from lmcs.papers.asking import Question, questions
from lmcs.papers.children import known_by
from lmcs.papers.exempt import is_exempt
from lmcs.papers.explaining import Explainer, Found, Reading
from lmcs.papers.outdated import Dated, out_of_date
from lmcs.papers.paper import Paper, Passage, pack
from lmcs.papers.recommending import recommended
from lmcs.papers.spotting import is_short

_SELDOM = 8
_OFTEN = 32  # times that lmcs itself speaks of what its reader soon knows


class Companion(NamedTuple):
    """What goes with a pack of papers; nothing of it outlives the run."""

    reading: Reading
    dated: Sequence[Dated]
    questions: Sequence[Question]
    children: Sequence[tuple[str, str]]
    """Where it may let a reader know a child, and by which words."""
    known: frozenset[str] = frozenset()
    """Entries that a lead member knows after a week or two."""
    recommended: Sequence[Passage] = ()
    """What it asks to be decided; nothing where it may be about a child."""
    exempt: Sequence[str] = ()
    """Those papers that say of themselves that they are not for the public."""

    @property
    def about_a_child(self) -> bool:
        """Whether it may let a reader know a child."""
        return bool(self.children)


def companion(papers: Sequence[Paper], library: Library) -> Companion:
    """Return what goes with *papers*, taken as one pack."""
    explainer = Explainer(library)
    reading = explainer.read(pack(papers))
    known = _known(reading.terms, library)
    children = known_by(reading.paper)
    return Companion(
        reading,
        out_of_date(reading, library),
        questions(reading, library, explainer.names, known),
        children,
        known,
        () if children else recommended(reading.paper),
        [paper.name for paper in papers if is_exempt(paper)],
    )


def _known(found: Iterable[Found], library: Library) -> frozenset[str]:
    """Return those of the entries *found* that the other entries and the checklists speak of most, but for a council's own words."""
    lists = (checklist for checklist in library.checklists if checklist.id != PAPERS)
    items = [item for checklist in lists for item in checklist.items]
    said = [term.meaning for term in library.terms.values()]
    for item in items:
        said += [item.text, *item.how, *(ask.text for ask in item.ask)]
    text = f" {' '.join(said)}"
    small = text.casefold()
    times = Counter(id_ for term in library.terms.values() for id_ in term.see)
    times.update(id_ for item in items for id_ in item.see)
    words, small_words = sorted(text.split()), sorted(small.split())
    for each in found:
        for name in library.terms[each.id].names:
            if is_short(name):
                times[each.id] += _times(name, words, text)
            else:
                times[each.id] += _times(name.casefold(), small_words, small)
    ours = local.names(library, "glossary")
    current = (each.id for each in found if library.terms[each.id].status == "current")
    return frozenset(id_ for id_ in current if times[id_] >= _OFTEN and id_ not in ours)


def _times(name: str, words: Sequence[str], text: str) -> int:
    """Return how often a *name* begins in a *text* of the sorted *words*; 0 for one of several words that seldom does.

    To count such a name takes as long as to read a page, and a pack has thousands.
    """
    first = name.split(maxsplit=1)[0]
    begins = bisect_left(words, f"{first}\U0010ffff") - bisect_left(words, first)
    if " " not in name:
        return begins
    return text.count(f" {name}") if begins > _SELDOM else 0
