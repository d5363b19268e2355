"""Everything that is said of a pack of papers: what was found, what is out of date, what to ask."""

from collections.abc import Sequence
from typing import NamedTuple

from lmcs.content.library import Library
from lmcs.papers.asking import Question, questions
from lmcs.papers.children import about_a_child
from lmcs.papers.explaining import Explainer, Reading
from lmcs.papers.outdated import Dated, out_of_date
from lmcs.papers.paper import Paper, pack


class Companion(NamedTuple):
    """What goes with a pack of papers; nothing of it outlives the run."""

    reading: Reading
    dated: Sequence[Dated]
    questions: Sequence[Question]
    about_a_child: bool


def companion(papers: Sequence[Paper], library: Library) -> Companion:
    """Return what goes with *papers*, taken as one pack."""
    explainer = Explainer(library)
    reading = explainer.read(pack(papers))
    return Companion(
        reading,
        out_of_date(reading, library),
        questions(reading, library, explainer.names),
        about_a_child(reading.paper),
    )
