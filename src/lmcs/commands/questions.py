"""lmcs questions: those to ask, and those you may be asked."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import NotFound
from lmcs.basics.text import plural, typeable
from lmcs.commands import Words, about, now_called
from lmcs.content.compared import Findable
from lmcs.content.finding import holding
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.naming import person, role
from lmcs.content.opening import opens
from lmcs.pages.figure_kind import figures
from lmcs.pages.look_up import TERMS
from lmcs.pages.questions import Prompt
from lmcs.pages.questions import questions as page
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step
from lmcs.render.json_data import Record, item
from lmcs.session.session import Session

_ASKERS = ("leader", "chief-executive", "ofsted")
_OFSTED = "ofsted"
_FIGURES = 3


class _Chosen(NamedTuple):
    """The questions you may be asked, those to ask, and what heads the page about them."""

    asked: list[Step]
    prompts: list[Prompt]
    title: str = "Questions"


@gives(PAGE, JSON)
def questions(
    session: Session,
    words: Words = None,
    for_: Annotated[
        str, "--for PERSON", "Questions for you to ask this person.", (), "lmcs meet PERSON"
    ] = "",
    from_: Annotated[
        str,
        "--from PERSON",
        "What leader, chief-executive or ofsted may raise, and what to have ready.",
    ] = "",
) -> None:
    """Find questions to ask, and questions you may be asked with what to have ready."""
    journey, library = session.looking_up, session.library
    steps = journey.every_step()
    prompts = [Prompt(step, ask.text, ask.to) for step in steps for ask in step.item.ask]
    chosen = _Chosen([step for step in steps if step.item.kind == "question"], prompts)
    if from_:
        chosen = _from(library, from_, chosen)
    if for_:
        chosen = _for(library, for_, chosen)
        now_called(session, "lmcs questions --for", f"lmcs meet {typeable(for_) or 'ROLE'}")
    said: list[str] = []
    if query := about(words):
        terms = {match.id for match in Names(TERMS.findable(library)).bearing(query)}
        chosen = _holding(query, terms, chosen)
        said = [f"{plural(len(chosen.asked) + len(chosen.prompts), 'question')} about “{query}”."]
        said += _beside(query, terms, journey)
        if not chosen.asked and not chosen.prompts and not said[1:]:
            through = (
                "lmcs looked through all tasks, questions and figures. All of them: lmcs questions"
            )
            hint = f"{through}\nTo look for it everywhere: {opens('search', query)}"
            raise NotFound(f'No question about "{query}" was found.', hint)
    elif not (from_ or for_):
        asked, to_ask = (plural(len(each), "question") for each in chosen[:2])
        said = [
            f"{asked} that you may be asked. {to_ask} to ask stand with their tasks.",
            "To see what to ask one person: lmcs meet director. By topic: lmcs questions budget.",
        ]
        chosen = chosen._replace(prompts=[])
    session.give(
        lambda: page(journey, chosen.title, said, chosen.asked, chosen.prompts),
        lambda: _data(chosen.asked, chosen.prompts, library),
    )


def _from(library: Library, typed: str, every: _Chosen) -> _Chosen:
    """Return what the role that was *typed* may ask. Raises NotFound where that is nothing."""
    asker = person(library, typed)
    asked = [step for step in every.asked if asker in step.item.asked_by]
    if not asked:
        hint = f"Questions come from {', '.join(_ASKERS)}."
        raise NotFound(f'No questions from "{typed}" are here.', hint)
    if asker == _OFSTED:
        return _Chosen(asked, [], "What Ofsted may ask you")
    return _Chosen(asked, [], f"What your {role(library, asker)} may raise with you")


def _for(library: Library, typed: str, every: _Chosen) -> _Chosen:
    """Return what to ask the role that was *typed*. Raises NotFound where that is nothing."""
    asked = person(library, typed)
    prompts = [prompt for prompt in every.prompts if prompt.to == asked]
    if not prompts:
        hint = "lmcs meet shows the people there are."
        raise NotFound(f'No questions for "{typed}" are here.', hint)
    return _Chosen([], prompts, f"Questions for your {role(library, asked)}")


def _holding(query: str, terms: set[str], every: _Chosen) -> _Chosen:
    """Return those of the questions that are about *query*, or of an item that has one of *terms*."""
    steps = {step.item.id: step for step in every.asked}
    items = [(id_, step.item) for id_, step in steps.items()]
    texts = [Findable(id_, item.text, (), " ".join(item.ready)) for id_, item in items]
    asked = [steps[match.id] for match in holding(query, texts)]
    prompts = {f"{each.step.item.id} {each.to} {each.text}": each for each in every.prompts}
    texts = [Findable(key, each.text, (), each.step.item.text) for key, each in prompts.items()]
    to_ask = [prompts[match.id] for match in holding(query, texts)]
    asked += [step for step in every.asked if step not in asked and terms & {*step.item.see}]
    to_ask += [
        each for each in every.prompts if each not in to_ask and terms & {*each.step.item.see}
    ]
    return every._replace(asked=asked, prompts=to_ask)


def _beside(query: str, terms: set[str], journey: Journey) -> list[str]:
    """Return the lines that open the figures about *query*, or of *terms*: each has questions to ask."""
    named = {match.id for match in holding(query, figures(journey).findable(journey.library))}
    seen = journey.library.figures.glance("id", "see")
    found = [id_ for id_, see in seen if id_ in named or terms & {*see}]
    return [f"With a key figure: {opens('figures', id_)}" for id_ in found[:_FIGURES]]


def _data(asked: Sequence[Step], prompts: Sequence[Prompt], library: Library) -> Record:
    to_ask = []
    for step, text, to in prompts:
        to_ask.append({"item": step.item.id, "number": step.item.number, "text": text, "to": to})
    return {"asked": [item(step, library) for step in asked], "to_ask": to_ask}
