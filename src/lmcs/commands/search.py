"""lmcs search: tasks, questions, terms, law, documents and the person's own notes at once."""

from collections.abc import Callable, Iterator, Mapping
from re import sub
from typing import Annotated

from lmcs.basics.declare import PAGE, gives
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.basics.text import capitalised
from lmcs.commands import Words, joined
from lmcs.content import Item
from lmcs.content.asked import is_everyday, sought, subject
from lmcs.content.compared import WORDS, looked_up, prepared
from lmcs.content.finding import RANKS, find_all, find_near
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Match, Names, once
from lmcs.content.opening import opens
from lmcs.pages.items import standing, when
from lmcs.pages.search import KEPT, Hit, hits
from lmcs.progress import Agreed, Mark, Request
from lmcs.progress.journey import Journey
from lmcs.progress.own_notes import own_notes
from lmcs.progress.steps import Step
from lmcs.session.session import Session

_LONG_ENOUGH, _MOST, _ENDS = 4, 12, r"(?<=\w{3})(?:ed|ing)\b"
"""Letters of the words that are looked for beside others which nothing has; how many there may be; and what "visited" has more than "visit"."""
_REQUEST = "You asked for this; your summary shows it until it is dealt with."


_Searched = tuple[Names, Callable[[str], Hit]]
"""What is searched, and how one of its finds is shown, by its id."""


@gives(PAGE)
def search(
    session: Session,
    words: Words = None,
    own: Annotated[bool, "--own", "Only what you wrote, agreed and named."] = False,
) -> None:
    """Search tasks, questions, terms, law, documents, figures and your own notes, best first."""
    query = sought(joined(words))
    if not query:
        hint = "For example: lmcs search school transport"
        raise WrongUse("There is nothing to search for.", hint)
    if own and not session.on_screen:
        raise WrongUse("What you wrote yourself is shown on the screen alone.", "Leave --own out.")
    found = _search(session.looking_up, query, with_notes=session.on_screen, own=own)
    if not found:
        from lmcs.pages.finds import to_a_mentor  # most searches find something

        kept = in_own_words(session.looking_up, query) if session.on_screen else ""
        said = f'Nothing about "{query}" was found.'
        more = f"Try fewer words, or other ones.\n{to_a_mentor(query, session.library)}"
        if own:
            said = f'Nothing that you kept has "{query}" in it.'
            more = f"All of it: lmcs note, lmcs agreed, lmcs ask. Everywhere else: {opens('search', query)}"
        raise NotFound(said, f"{kept}\n{more}".strip())
    session.show(hits(query, found, session.library.content_date))


def _search(journey: Journey, query: str, *, with_notes: bool, own: bool) -> list[tuple[str, Hit]]:
    """Return every find with how it was found, what the person kept first, names before mentions; a near spelling only where nothing is found.

    *own*: of what the person wrote alone.
    """
    kept = list(_own(journey)) if own or with_notes else []
    rest = [] if own else list(_everything(journey))
    for way in (find_all, find_near):
        mine = _mine(kept, query, way)
        if kept and not mine:
            named = _other_names(journey, query)
            mine = [found for other in named for found in _mine(kept, other, way)]
        others = [(each.how, hit(each.id)) for names, hit in rest for each in way(query, names)]
        if mine or others:
            break
    mine, others = (
        sorted(each, key=lambda found: RANKS.index(found[0])) for each in (mine, others)
    )
    return mine if own else [*((KEPT, hit) for _, hit in mine), *others]


def finds(journey: Journey, query: str) -> bool:
    """Tell whether a search for *query* finds anything."""
    return bool(_search(journey, query, with_notes=True, own=False))


def _mine(
    kept: list[_Searched], query: str, way: Callable[[str, Names], list[Match]]
) -> list[tuple[str, Hit]]:
    """Return the finds of *query* in what is *kept*, each with how it was found."""
    return [(each.how, hit(each.id)) for names, hit in kept for each in way(query, names)]


def _other_names(journey: Journey, query: str) -> Iterator[str]:
    """Yield what else that is called whose name *query* is: a note may say "reduced timetable" where she looks for "reduced hours"."""
    library = journey.library
    named, about = Names(looked_up(library, "glossary")), subject(query)
    for match in once([*named.named(about), *named.looked_for_by(units(fold(about)))]):
        term = library.terms[match.id]
        names = (term.term, *term.short, *term.also, *term.search)
        yield from (name for name in names if fold(name) != fold(about))


def _everything(journey: Journey) -> Iterator[_Searched]:
    """Yield what is searched and is not the person's own, in the order in which finds of one rank are shown."""
    library = journey.library
    if library.brought.get("here"):
        yield _of_the_council(library)
    yield _entries("glossary", library)
    items = Names(looked_up(library, "items"))
    yield items, lambda id_: _item(journey.step(library.items[id_]))
    for command in ("law", "documents", "figures"):
        yield _entries(command, library)


def _own(journey: Journey) -> Iterator[_Searched]:
    """Yield what the person wrote: notes, what was agreed, and requests for the mentor."""
    library, progress = journey.library, journey.progress
    known = [library.item(id_) for id_ in progress.marks]
    marks = {item.id: progress.mark(item.id, item.was) for item in known if item}
    company = [prepared(id_, text) for id_, mark in marks.items() for text in (mark.with_, mark.place) if text]  # fmt: skip
    yield Names(company), lambda id_: _item(journey.step(library.items[id_]), met=True)
    notes = {id_: marks[id_].note for id_ in library.items if id_ in marks}
    yield _texts(notes, lambda id_: _item(journey.step(library.items[id_]), noted=True))
    own = {step.item.number: step.mark.note for step in own_notes(progress.marks)}
    yield _texts(own, lambda id_: Hit("Your note", id_, own[id_], f"lmcs note {id_}"))
    gone = {id_: mark for marks in journey.not_here().values() for id_, mark in marks.items()}
    titles = {id_: progress.titles.get(id_, id_) for id_ in gone}
    lost = Names([prepared(id_, titles[id_], (), mark.note) for id_, mark in gone.items()])
    yield lost, lambda id_: _gone(titles[id_], gone[id_])
    holding = _holding(journey)
    names = [prepared(f"{what} {id_}", name) for what, id_, name in holding]
    yield Names(names), lambda id_: _held(id_, journey, holding)
    agreed = {each.id: each for each in progress.agreed}
    met = {id_: each.text for id_, each in agreed.items()}
    yield _texts(met, lambda id_: _agreement(agreed[id_], journey))
    asked = {each.id: each for each in progress.requests}
    both = {id_: f"{each.text}\n{each.heard}" for id_, each in asked.items()}
    yield _texts(both, lambda id_: _asked(asked[id_]))


def _of_the_council(library: Library) -> _Searched:
    """Return what the council's file says in a line of what lmcs ships, as it is searched."""
    from lmcs.content import local  # only where a council says something

    said: dict[str, str] = {}
    for space, id_ in local.about(library):
        texts = (each.line for each in local.lines(library, space, id_))
        said[f"{space} {id_}"] = " ".join(filter(None, texts))

    def hit(key: str) -> Hit:
        called, opened = local.entry(library, *key.split(" "))
        return Hit(f"Your council, on {called}", "", said[key], opened)

    return _texts(said, hit)


def _texts(said: Mapping[str, str], hit: Callable[[str], Hit]) -> _Searched:
    """Return what was *said*, by its ids, as it is searched."""
    texts = [prepared(id_, "", (), f"{text}. {sub(_ENDS, '', text)}") for id_, text in said.items() if text]  # fmt: skip
    return Names(texts), hit


def _asked(request: Request) -> Hit:
    over = f"Answered. {request.heard}" if request.answers else "Dealt with."
    state = over if request.answered else _REQUEST
    return Hit("For your mentor", request.text, state, "lmcs ask")


def _agreement(agreed: Agreed, journey: Journey) -> Hit:
    state = "Kept." if agreed.kept else "Open."
    called = f"Agreed: {journey.called(agreed.role)}"
    return Hit(called, f"{agreed}", state, f"lmcs meet {agreed.role}")


def _gone(title: str, mark: Mark) -> Hit:
    """Return the find of what a council's file does not have now: what is kept of it."""
    if mark.note:
        return Hit("Your note on what is not here now", title, mark.note, "lmcs note")
    step = Step(Item(id="", task=title), mark)
    return Hit("Not here now", title, standing(step), "lmcs list")


def in_own_words(journey: Journey, query: str) -> str:
    """Return the line that shows what the person has kept herself on *query*; "" where there is nothing."""
    words = kept_on(journey, query)
    return f"Kept here by you or your council: {opens('search --own', words)}" if words else ""


def kept_on(journey: Journey, query: str) -> str:
    """Return those words of *query* that are looked for to find what the person has kept on it; "" where there is nothing.

    All of them, or another name of the same thing, where something has them all, else those that most of one text are in, but for everyday ones.
    """
    own = [names for names, _ in _own(journey)]
    for name in (query, *_other_names(journey, query)):
        if any(find_all(name, names) for names in own):
            return name
    words = [word for word in query.split() if not is_everyday(word)]
    if len(words) > _MOST:
        return ""
    for length in range(len(words) - 1, 0, -1):
        for start in range(len(words) - length + 1):
            some = " ".join(words[start : start + length])
            if len(some) >= _LONG_ENOUGH and any(find_all(some, names) for names in own):
                return some
    return ""


def _holding(journey: Journey) -> list[tuple[str, str, str]]:
    """Return each name that is known with its place: what it is, and the id of its post or area."""
    if not (journey.progress.names or journey.library.named):
        return []
    from lmcs.progress.answering import named  # many know no name

    return named(journey)


def _held(place: str, journey: Journey, holding: list[tuple[str, str, str]]) -> Hit:
    """Return the find of who holds a *place*, of all who are *holding* one."""
    from lmcs.content.naming import lowered, role  # few searches find a name

    what, _, id_ = place.partition(" ")
    name = next(name for *at, name in holding if [what, id_] == at)
    if what == "post":
        called = role(journey.library, id_)
    else:
        called = f"the {what} for {lowered(journey.library.areas[id_].name)}"
    return Hit("Who is who", name, capitalised(f"{called}."), f"lmcs who {id_}")


def _entries(command: str, library: Library) -> _Searched:
    entries = looked_up(library, command)
    shown = {each.id: each.shown for each in entries}
    return Names(entries), lambda id_: Hit(WORDS[command], *shown[id_].split("\n"))


def _item(step: Step, *, noted: bool = False, met: bool = False) -> Hit:
    """Return the find of an item, or where it was *noted* of the note on it, or of who is *met* for it."""
    item = step.item
    what = f"{item.kind.capitalize()} {item.number}"
    gist = f"{step.status}. {item.why}".rstrip()
    if met:
        what = f"Booked for {item.kind} {item.number}"
        gist = f"{when(step)}."
    if noted:
        what, gist = f"Your note on {item.kind} {item.number}", step.mark.note
    return Hit(what, item.text, gist, f"lmcs show {item.number}")
