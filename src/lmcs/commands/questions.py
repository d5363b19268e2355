"""lmcs questions: those to ask, and those you may be asked."""

from collections.abc import Sequence
from contextlib import suppress
from re import sub
from typing import Annotated

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import NotFound
from lmcs.basics.text import plural, typeable
from lmcs.commands import Words, about, joined, now_called, role_called
from lmcs.content.compared import prepared
from lmcs.content.finding import holding
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.naming import person, role
from lmcs.content.opening import opens
from lmcs.pages.look_up import TERMS, figures
from lmcs.pages.questions import Prompt
from lmcs.pages.questions import questions as page
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step
from lmcs.render.json_data import Record, item
from lmcs.session.session import Session

_LONG = 10  # words: of more than so few, no part is looked for
_FIGURES = 3
_THROUGH = "lmcs looked through all tasks, questions and figures. All of them: lmcs questions"


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
    prompts = [(step, ask) for step in steps for ask in step.item.ask]
    asked = [step for step in steps if step.item.kind == "question"]
    title = "Questions"
    if from_:
        asked, title = _from(library, from_, asked)
        prompts = []
    if for_:
        prompts, title = _for(library, for_, prompts)
        asked = []
        now_called(session, "lmcs questions --for", f"lmcs meet {typeable(for_) or 'ROLE'}")
    said: list[str] = []
    if query := _topic(words):
        names, every, whole = Names(TERMS.findable(library)), (asked, prompts), query
        terms, asked, prompts = _holding(query, names, *every)
        if not (asked or prompts) and (part := _named_in(query, names)):
            said, query = [f"No question has all of “{query}” in it."], part
            terms, asked, prompts = _holding(query, names, *every)
        whom, beside = _whose(journey, words), _beside(query, terms, journey)
        if not (asked or prompts or whom or beside):
            hint = f"{_THROUGH}\nTo look for it everywhere: {opens('search', whole)}"
            raise NotFound(f'No question about "{whole}" was found.', hint)
        if whom:
            said.insert(0, f"All for a meeting with them, on one sheet: lmcs meet {whom}")
        said += [f"{plural(len(asked) + len(prompts), 'question')} about “{query}”.", *beside]
    elif not (from_ or for_):
        first, second = plural(len(asked), "question"), plural(len(prompts), "question")
        said = [
            f"{first} that you may be asked. {second} to ask stand with their tasks.",
            "To see what to ask one person: lmcs meet director. By topic: lmcs questions budget.",
        ]
        prompts = []
    session.give(
        lambda: page(journey, title, said, asked, prompts),
        lambda: _data(asked, prompts, library),
    )


_AT = (
    r"(?i)^(?:(?:at|during|with|before|of|from) )?(?:(?:the|our|my|an?|this|that|next) ){0,2}(?=\S)"
)
_THEN = r"(?i)(?:,? (?:please|pls|plz|thanks|thank you|(?:next|this) (?:week|month|time)|today|tomorrow|tonight|then)){1,3}[ ?!.]{0,5}$"
"""Where and when it is asked, which is no part of the topic: "at the corporate parenting board please"."""


def _topic(words: Words) -> str:
    """Return what the *words* of a line are about, without where and when it is asked."""
    query = about(words)
    return sub(_THEN, "", sub(_AT, "", query)) or query


def _named_in(query: str, names: Names) -> str:
    """Return the longest part of *query* that is the name of a term, the first of several; "" where none is, or the query is long."""
    words = query.split()
    for length in range(len(words) - 1 if len(words) < _LONG else 0, 0, -1):
        for start in range(len(words) - length + 1):
            part = " ".join(words[start : start + length])
            if names.bearing(part):
                return part
    return ""


def _whose(journey: Journey, words: Words) -> str:
    """Return the role for whom questions are asked for in *words*, as "for the director" does; "" for a topic."""
    lead, _, named = joined(words).partition(" ")
    if lead not in ("for", "to"):
        return ""
    with suppress(NotFound):
        return role_called(journey, sub(r"^(?:the|my|our) ", "", named))
    return ""


def _from(library: Library, typed: str, every: Sequence[Step]) -> tuple[list[Step], str]:
    """Return what of *every* question the role that was *typed* may ask, and its heading. Raises NotFound where that is nothing."""
    asker = person(library, typed)
    asked = [step for step in every if asker in step.item.asked_by]
    if not asked:
        hint = "Questions come from leader, chief-executive, ofsted."
        raise NotFound(f'No questions from "{typed}" are here.', hint)
    theirs = f"What your {role(library, asker)} may raise with you"
    return asked, "What Ofsted may ask you" if asker == "ofsted" else theirs


def _for(library: Library, typed: str, every: Sequence[Prompt]) -> tuple[list[Prompt], str]:
    """Return what of *every* prompt is for the role that was *typed*, and its heading. Raises NotFound where that is nothing."""
    asked = person(library, typed)
    prompts = [(step, ask) for step, ask in every if ask.to == asked]
    if not prompts:
        hint = "lmcs meet shows the people there are."
        raise NotFound(f'No questions for "{typed}" are here.', hint)
    return prompts, f"Questions for your {role(library, asked)}"


def _holding(
    query: str, names: Names, every: Sequence[Step], to_put: Sequence[Prompt]
) -> tuple[set[str], list[Step], list[Prompt]]:
    """Return the terms that *names* have for *query*, and those of *every* question, and of those *to_put*, that are about it, or of an item that has one of the terms."""
    terms = {match.id for match in names.bearing(query)}
    steps = {step.item.id: step for step in every}
    items = [(id_, step.item) for id_, step in steps.items()]
    texts = [prepared(id_, item.text, (), " ".join(item.ready)) for id_, item in items]
    asked = [steps[match.id] for match in holding(query, texts)]
    prompts = {f"{step.item.id} {ask.to} {ask.text}": (step, ask) for step, ask in to_put}
    texts = [prepared(key, ask.text, (), step.item.text) for key, (step, ask) in prompts.items()]
    to_ask = [prompts[match.id] for match in holding(query, texts)]
    asked += [step for step in every if step not in asked and terms & {*step.item.see}]
    to_ask += [each for each in to_put if each not in to_ask and terms & {*each[0].item.see}]
    return terms, asked, to_ask


def _beside(query: str, terms: set[str], journey: Journey) -> list[str]:
    """Return the lines that open the figures about *query*, or of *terms*: each has questions to ask."""
    named = {match.id for match in holding(query, figures(journey).findable(journey.library))}
    seen = journey.library.figures.glance("id", "see")
    found = [id_ for id_, see in seen if id_ in named or terms & {*see}]
    return [f"With a key figure: {opens('figures', id_)}" for id_ in found[:_FIGURES]]


def _data(asked: Sequence[Step], prompts: Sequence[Prompt], library: Library) -> Record:
    both = ((step.item, {"text": ask.text, "to": ask.to}) for step, ask in prompts)
    to_ask = [{"item": each.id, "number": each.number} | said for each, said in both]
    return {"asked": [item(step, library) for step in asked], "to_ask": to_ask}
