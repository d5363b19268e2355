"""The handbook: everything that lmcs knows in one page with ways through it, and nothing of the person who makes it."""

import re
from datetime import date
from itertools import groupby

from lmcs.basics.blocks import Block, Facts, Heading, Page, Paragraph, Pointers, Way, saying
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, plural
from lmcs.content import PAPERS, Term
from lmcs.content.fields import force_words
from lmcs.content.library import Library
from lmcs.content.reference import whose
from lmcs.pages import handbook_entries as entries
from lmcs.pages.changes import all_changes
from lmcs.pages.checked import checked, licensed
from lmcs.pages.coming import ahead_grouped, coming
from lmcs.pages.entries import here, since_when
from lmcs.pages.entry import LAW_KINDS, to_read
from lmcs.pages.figures import chapter as figures
from lmcs.pages.handbook_entries import BACK, TOP, leading, without_lines
from lmcs.pages.handbook_own import councils, own, with_editions
from lmcs.pages.items import boxed, list_title
from lmcs.pages.look_up import DOCUMENT_KINDS
from lmcs.pages.show import topics
from lmcs.progress import Progress
from lmcs.progress.journey import Journey

_ALL = (
    "Everything that lmcs knows, as it was known in {}: what to do, whom to ask, what the words and the law mean, and what has "
    "changed. It is the same for everybody{}, and nothing that you wrote down is in it."
)
_WAYS = (
    "Follow a line of the contents, or let your reader search: Ctrl and F together on a keyboard, “Find on page” in the menu of a "
    "tablet or phone. Boxes are for a pen."
)
_FEW = 10
"""Terms of one letter that need no ways among them."""
_TO_READ = ("guidance", "advice", "code")
"""The kinds of law notes that are documents to read."""
_IN_IT = re.compile(r"(?<=\d{4}), ")
"""What stands between the name of an Act, which ends with its year, and a part of it."""
_FORCES = ("in force", "in force in part", "enacted, not started", "proposed", "replaced")


def handbook(library: Library, today: date) -> Page:
    """Return everything in *library*, as it stands on *today*.

    Its chapters are headings of level 2; each entry has a heading and a place of its own, to which others point.
    """
    nobody = Journey(library, Progress(), today)
    chapters = [
        ("before", library.before.title, _before(library)),
        ("lists", "The checklists, with boxes", _boxes(nobody)),
        (entries.TASKS, "The tasks and questions, one by one", _tasks(library)),
        ("people", "The people", _people(library)),
        (entries.WORDS, "The words", _words(library)),
        ("law", "The law, by whether it is in force", _laws(library)),
        ("changed", "What has changed, the newest first", _changed(library)),
        ("ahead", "What comes next in the law", _ahead(nobody)),
        ("figures", "Key figures", figures(nobody)),
        ("documents", "Documents", _documents(library)),
    ]
    council = councils(library)
    if theirs := own(library):
        chapters.insert(0, ("own", "What your council added", theirs))
    told = [chapter for chapter in chapters if chapter[2]]
    known = say_written(library.content_date)
    added = f" in {with_editions(library)}; what the council added is marked" if council else ""
    blocks: list[Block] = [
        Paragraph(_ALL.format(known, added)),
        Paragraph(_WAYS),
        Heading("Contents", 2, "contents"),
        Pointers("", tuple(Way(words, place) for place, words, _ in told)),
        *_within(told),
    ]
    for place, words, within in told:
        blocks += [Heading(words, 2, place), BACK, *within]
    title = "Handbook for the lead member for children's services"
    ending = checked(library.content_date)
    blocks.append(licensed(ending) if library.figures else ending)
    return Page(f"{title}: {council}" if council else title, tuple(blocks))


def _within(chapters: list[entries.Chapter]) -> list[Block]:
    """Return the second level of the contents: the parts of each chapter that can be led to."""
    found: list[Block] = []
    for _, words, within in chapters:
        parts = [each for each in within if isinstance(each, Heading) and each.level == 3]
        ways = [Way(part.text, part.place) for part in parts if part.place]
        rings = [way for way in ways if way.place == f"list-{entries.RINGS}"]
        found += [*leading(entries.WHEN_IT_RINGS, rings), *leading(words, ways)]
    return found


def _before(library: Library) -> list[Block]:
    if not library.before.topics:
        return []
    blocks = topics(library.before, library).blocks[:-1]
    return [each._replace(level=3) if isinstance(each, Heading) else each for each in blocks]


def _boxes(journey: Journey) -> list[Block]:
    """Return each checklist with a box before each item, and ways to what is said of it."""
    library = journey.library
    ways = [Way(list_title(each), f"list-{each.id}") for each in library.checklists]
    blocks: list[Block] = [Pointers("Lists", tuple(ways))]
    for checklist in library.checklists:
        blocks.append(Heading(list_title(checklist), 3, f"list-{checklist.id}"))
        blocks += _told(checklist.about, "", library)
        for part in checklist.sections:
            boxes = boxed(map(journey.step, part.items))
            both = zip(boxes.lines, part.items, strict=True)
            lines = tuple(line._replace(place=f"item-{item.id}") for line, item in both)
            blocks += [Heading(part.title, 4), *_told(part.about, "quiet", library)]
            blocks.append(boxes._replace(lines=lines))
    return blocks


def _told(about: str, tone: str, library: Library) -> list[Block]:
    """Return what is said *about* something, and where the handbook has what it tells to type."""
    texts, ways = without_lines((about,) if about else (), library)
    return [*(Paragraph(text, tone) for text in texts), *leading("In this handbook", ways)]


def _tasks(library: Library) -> list[Block]:
    """Return everything about each item, by checklist."""
    blocks: list[Block] = []
    for checklist in library.checklists:
        blocks += [Heading(list_title(checklist), 3), BACK]
        for item in checklist.items:
            blocks += entries.item(item, library)
    return blocks


def _people(library: Library) -> list[Block]:
    rows = []
    for person in library.people.values():
        ours = "".join(f" {label}: {said}" for label, said in here(library, "people", person.id))
        said = whose(f"{person.is_} {person.matters}", person.council)
        rows.append((capitalised(person.name), f"{said}{ours}"))
    return saying(Facts(tuple(rows)))


def _words(library: Library) -> list[Block]:
    """Return every term under its first letter."""
    ordered = sorted(library.terms.values(), key=lambda term: term.term.casefold())
    lettered = [(key, list(group)) for key, group in groupby(ordered, _letter)]
    ways = tuple(Way(key, _lettered(key)) for key, _ in lettered)
    how = "by their first letter. What each rests on, lmcs itself says."
    about = Paragraph(f"{plural(len(ordered), 'term')}, {how}")
    blocks: list[Block] = [about, Pointers("Letters", ways)]
    for key, terms in lettered:
        back = Pointers("Back to", (Way("the letters", "words"), TOP))
        firsts = {each.term[:2].strip().capitalize(): each for each in reversed(terms)}
        jumps = tuple(Way(two, f"term-{firsts[two].id}") for two in sorted(firsts))
        blocks += [Heading(key, 3, _lettered(key)), back]
        blocks += [Pointers("To", jumps)] if len(terms) > _FEW else []
        for term in terms:
            blocks += entries.term(term, library)
    return blocks if ordered else []


def _lettered(key: str) -> str:
    return f"words-{'-'.join(key.lower().split())}"


def _letter(term: Term) -> str:
    first = term.term[0].upper()
    return first if first.isascii() and first.isalpha() else "0 to 9"


def _laws(library: Library) -> list[Block]:
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


def _changed(library: Library) -> list[Block]:
    """Return every change as a way to the entry that says it."""
    blocks: list[Block] = []
    for year, group in groupby(all_changes(library), lambda owned: owned.change.since[:4]):
        told: dict[str, dict[Way, None]] = {}
        for owned in group:
            told.setdefault(since_when(owned.change), {})[Way(owned.name, owned.place)] = None
        blocks.append(Heading(year, 3, f"changed-{year}"))
        blocks += [Pointers(when, tuple(ways)) for when, ways in told.items()]
    return blocks


def _ahead(journey: Journey) -> list[Block]:
    """Return what is coming as ways to the entries that say it: what has a date first."""
    blocks: list[Block] = []
    for number, (heading, group) in enumerate(ahead_grouped(journey, coming(journey)), 1):
        said = [(each.name, f"{each.due} {each.gist}".lstrip(), each.place) for each in group]
        ways = [Way(f"{name}: {text}", place) for name, text, place in said]
        blocks += [Heading(heading, 3, f"ahead-{number}"), Pointers("", tuple(dict.fromkeys(ways)))]
    return [Paragraph("Dates may move."), *blocks] if blocks else []


def _documents(library: Library) -> list[Block]:
    blocks: list[Block] = []
    for kind, words in DOCUMENT_KINDS.items():
        here = [each for each in library.documents.values() if each.kind == kind]
        place = f"documents-{'-'.join(kind.split())}"
        blocks += [Heading(words, 3, place), BACK] if here else []
        for document in here:
            blocks += entries.document(document, library)
    known = {each.address for each in library.documents.values()}
    read = []
    for law in library.laws.values():
        if law.kind in _TO_READ and law.address not in known:
            told = f"{law.title}. {LAW_KINDS[law.kind]}. {to_read('', law.pages)}".rstrip()
            read.append(Way(told, f"law-{law.id}"))
    if read:
        more = "More to read: guidance, advice and codes told under the law"
        blocks += [Heading(more, 3, "documents-law"), BACK, Pointers("", tuple(read))]
    return blocks
