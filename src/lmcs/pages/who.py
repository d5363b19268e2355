"""Who is who at this council: names beside posts, the nine areas and who answers for each, and what nobody or two have."""

from collections.abc import Iterable, Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph, Room, section
from lmcs.basics.person_name import Holder
from lmcs.basics.text import capitalised, join_words, plural, stopped, typeable
from lmcs.content import Person
from lmcs.content.library import Library
from lmcs.content.naming import lowered, the_role
from lmcs.content.people import Area
from lmcs.pages.checked import checked, cited
from lmcs.pages.entries import here, jargon
from lmcs.progress.answering import OF_AN_AREA, Double, Gap, doubles, gaps, otherwise, posts
from lmcs.progress.journey import Journey

_TASKS = ("nine-areas", "split-portfolio")
_WHO_IS = "Who holds which post, and who answers for the nine areas of your role, so that nothing falls between two chairs."
_HOW = (
    "To give a name: lmcs who director --is NAME",
    "For an area: lmcs who send --member NAME --officer NAME",
    "The sheet to fill in on paper: lmcs who --blank --output who.html",
)
_LABELS = {"post": "Name", "member": "Member", "officer": "Officer"}
_NONE = "No name yet."
_NEVER = "Write no name of a child, a carer or a family anywhere in lmcs."


def council(journey: Journey, *, blank: bool = False) -> Page:
    """Return all posts and the nine areas with their names, what is missing and what is double; *blank*, with room to write."""
    library = journey.library
    if blank:
        sheet = (*_to_fill_in(journey), checked(library.content_date))
        return Page("Who is who: to fill in", sheet)
    known = posts(journey)
    named = sum(bool(journey.holder(post.id)) for post in known)
    have = "has" if named == 1 else "have"
    twice = Bullets(tuple(_double(each, library) for each in doubles(journey)))
    blocks: list[Block] = [
        Paragraph(_WHO_IS),
        Heading("Posts"),
        Paragraph(f"{named} of {plural(len(known), 'post')} {have} a name."),
        Facts(tuple((_title(post), _held(journey, "post", post.id)) for post in known)),
        Heading("The nine areas"),
        Facts(tuple((_title(area), _answer(journey, area)) for area in library.areas.values())),
        *section("What nobody answers for", Bullets(_gaps(gaps(journey), len(library.areas)))),
        *section("What is named twice", twice),
        *_not_here(journey),
        *(Paragraph(line, "quiet") for line in _HOW),
        Paragraph(
            "Your summary leaves these names out, but says whom you booked with; lmcs summary --with-names puts them in.",
            "quiet",
        ),
    ]
    return Page("Who is who", (*blocks, checked(library.content_date)))


def names(journey: Journey) -> list[Block]:
    """Return the posts and areas that have a name, for a page that is handed on."""
    known = tuple((_title(post), _held(journey, "post", post.id)) for post in posts(journey) if _said(journey, "post", post.id))  # fmt: skip
    areas = journey.library.areas.values()
    named = [each for each in areas if any(_said(journey, what, each.id) for what in OF_AN_AREA)]
    answered = tuple((_title(area), _answer(journey, area)) for area in named)
    blocks = section("Who holds which post", Facts(known))
    return [*blocks, *section("Who answers for which area", Facts(answered))]


def one(journey: Journey, found: Person | Area) -> Page:
    """Return one post, group or area: the names, what it is, and how to give a name."""
    library = journey.library
    whats: tuple[str, ...] = OF_AN_AREA
    takes_names, blocks = True, list[Block]()
    if isinstance(found, Person):
        whats, takes_names = ("post",), bool(found.post)
        how = Paragraph(f"To give the name: lmcs who {found.id} --is NAME", "quiet")
        blocks += [
            Paragraph(f"{found.is_} {found.matters}".strip()),
            how if takes_names else Paragraph(no_name(library, found), "strong"),
            Paragraph(f"What to raise: lmcs meet {found.id}", "quiet"),
        ]
    else:
        said = f"To give the names: lmcs who {found.id} --member NAME --officer NAME"
        blocks += [
            Paragraph(found.covers),
            *section("Words you will hear", Facts(jargon(found.see, library, brief=True))),
            *section("Source", *cited(found.sources, library)),
            Paragraph(said, "quiet"),
        ]
    rows = [(_LABELS[what], _held(journey, what, found.id)) for what in whats if takes_names]
    places = {(what, found.id) for what in whats}
    double = [_double(each, library) for each in doubles(journey) if places & {*each.places}]
    rows += here(library, "people", found.id) if isinstance(found, Person) else ()
    names = [block for block in (Facts(tuple(rows)), Bullets(tuple(double))) if block[0]]
    typed = map(Paragraph, typed_otherwise(journey, sorted(places)).values())
    return Page(_title(found), (*names, *typed, *blocks, checked(library.content_date)))


def held(journey: Journey, places: Sequence[tuple[str, str]]) -> Page:
    """Return what those hold whose name was asked for."""
    library = journey.library
    rows = [(capitalised(_place(each, library)), _held(journey, *each)) for each in places]
    return Page("Who is who", (Facts(tuple(rows)), checked(library.content_date)))


def typed_otherwise(
    journey: Journey, places: Iterable[tuple[str, str]] | None = None
) -> dict[str, str]:
    """Return of each name that the person gave, or only for *places*, by what it is of in words, what a council's file has in its place, and how to take that."""
    said, names = dict[str, str](), journey.progress.names
    for place in names if places is None else places:
        what, id_ = place
        if has := otherwise(journey, what, id_):
            of = _place(place, journey.library)
            theirs = typeable(journey.said(what, id_)[1].name) or "NAME"
            line = "--erase" if what == "post" else f"--{what} {theirs}"
            said[of] = (
                f"You typed {names[place]} for {of}; {join_words(has)}. To take that: lmcs who {id_} {line}"
            )
    return said


def no_name(library: Library, person: Person) -> str:
    """Return why no name is kept for a role that is no post."""
    return f"No name is kept for {the_role(library, person.id)}: it is not a post that one person holds. {_NEVER}"


def _title(entry: Person | Area) -> str:
    short = f" ({entry.short[0]})" if entry.short else ""
    return f"{capitalised(entry.name)}{short}"


def _said(journey: Journey, what: str, id_: str) -> tuple[Holder, ...]:
    """Return the names for a post or an area, else what says that it is vacant."""
    vacant = [each._replace(name=capitalised(each.name) if "vacan" in each.name.casefold() else f"Vacant, {each.name}")
              for each in journey.said(what, id_)[:1]]  # fmt: skip
    return journey.named(what, id_) or tuple(vacant)


def _held(journey: Journey, what: str, id_: str) -> str:
    """Return the name that counts, or that the post is vacant, whose file says so, and those that files have in its place."""
    if not (held := _said(journey, what, id_)):
        return _NONE
    first, *others = held
    marked = f"{first.name} ({first.council})" if first.council else first.name
    said = [stopped(marked)]
    if not first.council:
        return " ".join([*said, *map(stopped, otherwise(journey, what, id_))])
    for council, file in dict.fromkeys((each.council, each.file) for each in others):
        names = [each.name for each in others if (each.council, each.file) == (council, file)]
        whose = f"{council}'s file has"
        if council == first.council:
            whose = "That file also has" if file == first.file else f"Their file {file} has"
        said.append(f"{whose} {join_words(names)}.")
    return " ".join(said)


def _answer(journey: Journey, area: Area) -> str:
    said = []
    for what in OF_AN_AREA:
        held = _held(journey, what, area.id)
        said.append(f"No {what} yet." if held == _NONE else f"{capitalised(what)}: {held}")
    return " ".join(said)


def _gaps(found: Sequence[Gap], areas: int) -> tuple[str, ...]:
    """Return what is missing, in words; what is missing for every area, once."""
    everywhere = [what for what in OF_AN_AREA if sum(what in gap.lacks for gap in found) == areas]
    said = [f"No {what} is named for any area yet." for what in everywhere]
    for gap in found:
        lacks = [what for what in gap.lacks if what not in everywhere]
        if lacks:
            said.append(f"{capitalised(gap.area.name)}: no {' and no '.join(lacks)} is named.")
    return tuple(said)


def _double(double: Double, library: Library) -> str:
    """Return in words what is named twice, and what to settle."""
    places = [_place(place, library) for place in double.places]
    names = join_words(list(double.names))
    if len(places) > 1:
        return f"{names} is named in {_counted(places)} places: {join_words(places)}. Ask whether that is so."
    many = _counted(double.names)
    return f"{capitalised(places[0])} has {many} names: {names}. Ask who it is."


def _counted(several: Sequence[str]) -> str:
    return {2: "two", 3: "three"}.get(len(several), str(len(several)))


def _place(place: tuple[str, str], library: Library) -> str:
    what, id_ = place
    if what == "post":
        return the_role(library, id_)
    return f"the {what} for {lowered(library.areas[id_].name)}"


def _not_here(journey: Journey) -> list[Block]:
    """Return the names that were given for posts which the content does not have now."""
    known = journey.library.people
    posts = [(id_, name) for (what, id_), name in journey.progress.names.items() if what == "post"]
    lost = [(journey.called(id_), stopped(name)) for id_, name in posts if id_ not in known]
    return section("Posts that are not here now", Facts(tuple(lost)))


def _to_fill_in(journey: Journey) -> list[Block]:
    """Return the sheet: what to find out, and room to write beside each post and area."""
    items = journey.library.items
    numbers = [items[id_].number for id_ in _TASKS if id_ in items]
    tasks = "tasks" if len(numbers) > 1 else "task"
    about = f" For {tasks} {join_words(numbers)}." if numbers else ""
    blocks: list[Block] = [Paragraph(f"{_WHO_IS}{about}"), Heading("The nine areas")]
    for area in journey.library.areas.values():
        blocks.append(Facts(((_title(area), area.covers),)))
        for what in OF_AN_AREA:
            blocks += [Paragraph(f"{capitalised(what)}:"), Room(1)]
    blocks.append(Heading("Posts"))
    for post in posts(journey):
        blocks += [Paragraph(f"{_title(post)}:"), Room(1)]
    return [*blocks, Paragraph(_NEVER, "quiet")]
