"""Everything that is said of a pack of papers: what was found, what is out of date, what to ask."""

from collections.abc import Sequence
from typing import NamedTuple

from lmcs.content import local
from lmcs.content.library import Library
from lmcs.papers.asking import Question, questions
from lmcs.papers.children import known_by
from lmcs.papers.exempt import is_exempt
from lmcs.papers.explaining import Explainer, Reading
from lmcs.papers.outdated import Dated, out_of_date
from lmcs.papers.paper import Paper, Passage, pack
from lmcs.papers.recommending import recommended


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
    known = library.known - local.names(library, "glossary").keys()
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
