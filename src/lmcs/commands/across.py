"""Commands that draw on everything: questions, what has changed, and search."""

from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from lmcs.basics.errors import NotFound, WrongUse
from lmcs.basics.text import first_sentence, plural
from lmcs.commands import Words, session_of
from lmcs.commands.lookup import findable_documents, findable_laws, findable_terms
from lmcs.content.finding import Findable, Match, find
from lmcs.content.library import Library
from lmcs.journey import Journey, Step
from lmcs.pages import across as pages
from lmcs.pages import parts
from lmcs.pages.lookup import gist
from lmcs.render import json_data as records

_EVERY = 1000
_RANK = {"exact": 0, "alias": 1, "prefix": 2, "words": 3, "near": 4}
_ASKERS = ("leader", "chief-executive", "ofsted")


def person_id(library: Library, typed: str) -> str:
    """Return the id of the role that *typed* names. Raises NotFound with near spellings."""
    entries = library.people.glance("id", "name", "short", "also")
    findable = [Findable(id_, name, (id_.replace("-", " "), *short, *also)) for id_, name, short, also in entries]
    found = find(typed, findable)
    if found and (found[0].how in ("exact", "alias") or (len(found) == 1 and found[0].how != "near")):
        return found[0].id
    known = [parts.role(library, match.id) for match in found[:4]]
    hint = f"Did you mean {' or '.join(known)}?" if known else "lmcs meet shows the people there are."
    raise NotFound(f'There is no one person called "{typed}".' if known else f'There is nobody called "{typed}".', hint)


def questions(
    ctx: typer.Context,
    words: Words = None,
    for_: Annotated[str, typer.Option("--for", metavar="PERSON", help="Questions for you to ask this person.")] = "",
    from_: Annotated[
        str,
        typer.Option(
            "--from",
            metavar="PERSON",
            help="What leader, chief-executive or ofsted may raise, and what to have ready.",
        ),
    ] = "",
) -> None:
    """Find questions to ask, and questions you may be asked with what to have ready."""
    session = session_of(ctx)
    journey, library = session.journey, session.library
    asked = [step for step in journey.every_step() if step.item.kind == "question"]
    prompts = [pages.Prompt(step, ask.text, ask.to) for step in journey.every_step() for ask in step.item.ask]
    title, about = "Questions", []
    if from_:
        asker = person_id(library, from_)
        asked, prompts = [step for step in asked if asker in step.item.asked_by], []
        title = (
            f"What your {parts.role(library, asker)} may raise with you"
            if asker != "ofsted"
            else "What Ofsted may ask you"
        )
        if not asked:
            raise NotFound(f'No questions from "{from_}" are here.', f"Questions come from {', '.join(_ASKERS)}.")
    if for_:
        person = person_id(library, for_)
        asked, prompts = [], [prompt for prompt in prompts if prompt.to == person]
        title = f"Questions for your {parts.role(library, person)}"
        if not prompts:
            raise NotFound(f'No questions for "{for_}" are here.', "lmcs meet shows the people there are.")
    query = " ".join(words or ())
    if query:
        asked, prompts = _holding(query, asked, prompts)
        about.append(f"{plural(len(asked) + len(prompts), 'question')} about “{query}”.")
    elif not (from_ or for_):
        about.append(
            f"{plural(len(asked), 'question')} that you may be asked. {plural(len(prompts), 'question')} to ask stand with their tasks."
        )
        about.append("To see what to ask one person: lmcs questions --for director. By topic: lmcs questions budget.")
        prompts = []
    if session.options.json:
        session.show_json(_records(asked, prompts))
        return
    session.show(pages.questions(journey, title, about, asked, prompts))


def _records(asked: Sequence[Step], prompts: Sequence[pages.Prompt]) -> records.Record:
    return {
        "asked": [records.item(step) for step in asked],
        "to_ask": [
            {"item": each.step.item.id, "number": each.step.item.number, "text": each.text, "to": each.to}
            for each in prompts
        ],
    }


def _holding(
    query: str, asked: Sequence[Step], prompts: Sequence[pages.Prompt]
) -> tuple[list[Step], list[pages.Prompt]]:
    """Return the questions about *query*. Raises NotFound where there are none."""
    steps = [Findable(str(place), step.item.text, (), " ".join(step.item.ready)) for place, step in enumerate(asked)]
    texts = [Findable(str(place), prompt.text, (), prompt.step.item.text) for place, prompt in enumerate(prompts)]
    found_steps = [asked[int(match.id)] for match in find(query, steps, most=_EVERY)]
    found_prompts = [prompts[int(match.id)] for match in find(query, texts, most=_EVERY)]
    if not found_steps and not found_prompts:
        raise NotFound(f'No question about "{query}" was found.', "Try fewer words, or see them all: lmcs questions")
    return found_steps, found_prompts


def changes(
    ctx: typer.Context,
    since: Annotated[str, typer.Option("--since", metavar="YEAR", help="Only changes of that year and later.")] = "",
    new: Annotated[
        bool, typer.Option("--new", help="Only what lmcs did not know when you last changed something.")
    ] = False,
    ahead: Annotated[
        bool, typer.Option("--ahead", help="What comes next in the law: dated, enacted, proposed.")
    ] = False,
) -> None:
    """Show what is no longer as the guides say, the newest first; --ahead shows what comes next."""
    session = session_of(ctx)
    if since and not (since.isascii() and since.isdigit() and len(since) == 4):
        raise WrongUse(f'"{since}" is not a year.', "Write it in four figures, such as 2022.")
    if (new and ahead) or (since and ahead):
        raise WrongUse("--ahead looks forward, and --since and --new look back.", "Use one of them.")
    journey = session.journey
    if ahead:
        coming = pages.coming(journey)
        if session.options.json:
            session.show_json({"ahead": [each._asdict() for each in coming]})
        else:
            session.show(pages.ahead(journey, coming))
        return
    seen = journey.content_seen
    shown = [each for each in pages.all_changes(session.library)
             if each.change.since[:4] >= since and (not new or (seen and each.change.added > seen))]  # fmt: skip
    if session.options.json:
        session.show_json({"changes": [{"entry": each.name} | records.record(each.change) for each in shown]})
        return
    session.show(pages.changes(journey, shown, since, seen if new else None))


def search(ctx: typer.Context, words: Words = None) -> None:
    """Search tasks, questions, terms, law, documents and your own notes, best first."""
    session = session_of(ctx)
    query = " ".join(words or ()).strip()
    if not query:
        raise WrongUse("There is nothing to search for.", "For example: lmcs search school transport")
    found = _search(session.journey, query, with_notes=session.on_screen)
    if not found:
        raise NotFound(f'Nothing about "{query}" was found.', "Try fewer words, or other ones.")
    near = found[0][0].how == "near"
    session.show(pages.hits(query, [hit for _, hit in found], session.library.content_date, near=near))


def _search(journey: Journey, query: str, *, with_notes: bool) -> list[tuple[Match, pages.Hit]]:
    """Return every find with how it was found: exact names first, then the shelves in their order; notes *with_notes*."""
    library = journey.library
    steps = {step.item.id: step for step in journey.every_step()}
    items = [
        Findable(
            id_,
            step.item.text,
            (id_.replace("-", " "),),
            " ".join((step.item.why, *step.item.how, *(ask.text for ask in step.item.ask), *step.item.ready)),
        )
        for id_, step in steps.items()
    ]
    private = journey.private() if with_notes else []
    noted = [Findable(step.item.id, "", (), step.mark.note) for step in private if step.mark.note]
    shelves: tuple[tuple[list[Findable], Callable[[str], pages.Hit]], ...] = (
        (findable_terms(library), lambda id_: _term_hit(library, id_)),
        (items, lambda id_: _item_hit(steps[id_])),
        (findable_laws(library), lambda id_: _law_hit(library, id_)),
        (findable_documents(library), lambda id_: _document_hit(library, id_)),
        (noted, lambda id_: _note_hit(steps[id_])),
    )
    found = [(match, hit(match.id)) for findable, hit in shelves for match in find(query, findable, near=False)]
    found = found or [(match, hit(match.id)) for findable, hit in shelves for match in find(query, findable)]
    return sorted(found, key=lambda each: _RANK[each[0].how])


def _term_hit(library: Library, id_: str) -> pages.Hit:
    term = library.terms[id_]
    return pages.Hit("Term", *gist(term), f"lmcs glossary {term.term}")


def _item_hit(step: Step) -> pages.Hit:
    item = step.item
    return pages.Hit(
        f"{item.kind.capitalize()} {item.number}", item.text, f"{step.status}. {item.why}", f"lmcs show {item.number}"
    )


def _law_hit(library: Library, id_: str) -> pages.Hit:
    law = library.laws[id_]
    return pages.Hit("Law", *parts.law_gist(law), f"lmcs law {law.title}")


def _document_hit(library: Library, id_: str) -> pages.Hit:
    document = library.documents[id_]
    return pages.Hit("Document", document.title, first_sentence(document.about), f"lmcs documents {document.title}")


def _note_hit(step: Step) -> pages.Hit:
    return pages.Hit(
        f"Your note on {step.item.kind} {step.item.number}",
        step.item.text,
        step.mark.note,
        f"lmcs show {step.item.number}",
    )
