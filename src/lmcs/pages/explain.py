"""The reading companion of a paper, and what is out of date in one that is being written."""

from collections.abc import Iterable, Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Page, Paragraph, saying, section
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, first_sentence, is_short, join_words, plural, stopped
from lmcs.content.fields import NOT_LAW
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.content.naming import role
from lmcs.content.opening import opens
from lmcs.content.reference import whose
from lmcs.pages.checked import checked
from lmcs.pages.entries import Row, here
from lmcs.pages.entry import law_state
from lmcs.papers.companion import Companion
from lmcs.papers.defining import stands_for
from lmcs.papers.explaining import Defined, Found
from lmcs.papers.outdated import GONE, Dated, in_a_sentence, succession
from lmcs.papers.paper import TOO_FEW, at_place
from lmcs.papers.spotting import one

_CHILD = (
    "This text looks as if it is about one child. lmcs is for papers of meetings, not for case papers. "
    "Nothing of it is kept, and the words it does not explain are left out here."
)
_KEPT = " lmcs keeps nothing of it."
_FORMS = 3
Unread = tuple[str, str]
"""A paper that could not be read, and why."""
TREAT = "This page was made from a paper. Treat it as you treat that paper."


def explained(
    paper: Companion, library: Library, unread: Sequence[Unread] = (), *, whole: bool, saved: bool
) -> Page:
    """Return the reading companion of a paper; *whole*: every meaning at full length; *saved*: it goes into a file.

    *unread* are the papers of its pack that could not be read.
    """
    reading = paper.reading
    old = {dated.id for dated in paper.dated if _is_gone(dated.id, library)}
    words = [found for found in reading.terms if found.id not in old]
    known = [] if whole else [found for found in words if _is_known(found, paper, library)]
    fresh = [found for found in words if found not in known]
    named = join_words([_as_written(each) for each in known])
    also = f"Words of your first weeks, also in it: {named}. They are left out here. To see what each means, add --all."
    soon = Paragraph(also if known else "", "quiet")
    meanings = tuple(_word_rows(fresh, library, whole=whole))
    decided = tuple((capitalised(where), text) for text, where in paper.recommended)
    told = len(old.intersection(each.id for each in reading.terms)) + len(meanings)
    counted = _counted(paper, told, len(known))
    blocks: list[Block] = [
        *([Paragraph(_CHILD, "warning")] if paper.about_a_child else []),
        *([Paragraph(_exempt(paper.exempt), "warning")] if paper.exempt else []),
        *([Paragraph(TREAT, "warning")] if saved else []),
        Paragraph(counted + ("" if saved or paper.about_a_child else _KEPT)),
        *section("What it asks to be decided", Facts(decided)),
        *section("Out of date in it", Facts(tuple(_old_rows(paper, library)))),
        *section("The law it leans on", Facts(tuple(_law_rows(reading.law, library, whole=whole)))),
        *section("Words, in the order they come", Facts(meanings), soon),
        *section(
            "What the paper explains itself", Facts(tuple(_own_rows(reading.defined, library)))
        ),
        *_unexplained(paper),
        *section("What you might ask", Facts(tuple(asked_of(paper, library)))),
        *not_read(unread),
        checked(library.content_date),
        *saying(Paragraph(_left(unread), "strong")),
    ]
    return Page(f"Reading companion: {reading.paper.name}", tuple(blocks))


def _exempt(names: Sequence[str]) -> str:
    """Return what is to be minded of papers that are not for the public."""
    one = len(names) == 1
    says = f"{join_words([*names])} {'says that it is' if one else 'say that they are'}"
    return f"{says} not for the public. What stands there alone is spoken of in the private part of the meeting only, and goes into no note to anybody."


def _counted(paper: Companion, told: int, known: int) -> str:
    """Return how long a paper is, and how much of its language the page explains: *told* words, *known* ones only named."""
    reading = paper.reading
    unknown = 0 if paper.about_a_child else len(reading.unknown)
    every = told + known + len(reading.defined) + unknown
    left = f"{known} of your first weeks only named, " if known else ""
    return (
        f"{plural(reading.paper.words, 'word')}, about {plural(reading.paper.minutes, 'minute')} to read. "
        f"{plural(every, 'word of the trade', 'words of the trade')}: {told} explained here, "
        f"{left}{len(reading.defined)} by the paper itself, {unknown} not."
    )


def _is_known(found: Found, paper: Companion, library: Library) -> bool:
    """Tell whether a reader knows a word from the first weeks as it is written: short forms are those of its name, or of words in the paper."""
    if found.other or found.id not in paper.known:
        return False
    shorts = [one(text) for text in found.texts if " " not in text and is_short(text)]
    names = [library.terms[found.id].term, *(text for text in found.texts if " " in text)]
    return all(any(stands_for(short, name) for name in names) for short in shorts)


def _old_rows(paper: Companion, library: Library) -> Iterable[Row]:
    """Yield what is out of date in a paper, each thing once: what to say now, what is not law yet, guidance that was replaced."""
    told: dict[tuple[str, str], Dated] = {}
    for dated in paper.dated:
        told.setdefault((dated.id, dated.now or dated.rule), dated)
    for dated in told.values():
        term = library.terms.get(dated.id)
        said = _is_now(dated, library)
        more = term.say if term and term.say.rstrip(".").casefold() not in said.casefold() else ""
        said = f"Now {said[7:]}" if said.startswith("is now ") else f"It {said}"
        row = " ".join(filter(None, (said, more, f"{capitalised(at_place(dated.where))}.")))
        yield f"“{dated.text}”", whose(row, dated.council)


def _is_now(dated: Dated, library: Library) -> str:
    """Return how a thing stands now, to follow its name: "is now integrated care board (ICB), since 1 July 2022."."""
    since = f", since {say_written(dated.since)}" if dated.since else ""
    if dated.rule:
        held = f"has not held{since.lstrip(',')}" if since else "does not hold yet"
        return f"{held}. {dated.rule}"
    law = library.laws.get(dated.id)
    if law and law.force != "in force" and dated.now != law.title:
        return f"is {dated.now}{'' if dated.text == law.title else f': {law.title}'}."
    if dated.id in library.terms and library.terms[dated.id].status in NOT_LAW:
        return f"is {dated.now}."
    if dated.now:
        return f"is now {dated.now}{since}."
    return f"no longer exists{since}. {library.terms[dated.id].meaning}"


def _is_gone(id_: str, library: Library) -> bool:
    return id_ in library.terms and library.terms[id_].status in GONE


def _law_rows(found: Iterable[Found], library: Library, *, whole: bool) -> Iterable[Row]:
    for each in found:
        law = library.laws[each.id]
        state = law_state(law, dated=False)
        times = "Once," if each.times == 1 else f"{each.times} times, first"
        asks = law.asks if whole else first_sentence(law.asks)
        yield law.title, f"{state} {asks} {times} {at_place(each.where)}."


def _word_rows(found: Sequence[Found], library: Library, *, whole: bool) -> Iterable[Row]:
    """Yield each word as the paper writes it, with its place and what it means; letters with several meanings once, with all of them."""
    told: set[str] = set()
    for each in found:
        if each.id in told:
            continue
        senses = [each.id, *(id_ for id_ in each.other if id_ not in told)]
        told.update(senses)
        terms = [library.terms[id_] for id_ in senses if id_ in library.terms]
        said = [term.meaning if whole else first_sentence(term.meaning) for term in terms]
        if len(said) > 1:
            both = zip(terms, said, strict=True)
            told_all = [f"{term.term}: {whose(text, term.council)}" for term, text in both]
            meanings = f"It has {len(said)} meanings. {' '.join(told_all)}"
            yield f"{each.double}, {each.where}", meanings
        else:
            ours = [f"{label}: {text}" for label, text in here(library, "glossary", each.id)]
            name = "" if fold(terms[0].term) in map(fold, each.texts) else f"{terms[0].term}. "
            # A name may be old though the paper is right to use it of the past.
            now = succession(terms[0], library)[0] if _is_gone(each.id, library) else ""
            old = f"An old name, now {now}. " if now else ""
            text = f"{name}{old}{said[0]}"
            marked = whose(text, terms[0].council)
            yield f"{_as_written(each)}, {each.where}", " ".join((marked, *ours))


def _as_written(found: Found) -> str:
    """Return how a paper writes a word, each form once: "Dedicated Schools Grant or DSG"."""
    forms = {fold(text): text for text in reversed(found.texts)}
    return " or ".join(list(forms.values())[::-1][:_FORMS])


def _own_rows(defined: Iterable[Defined], library: Library) -> Iterable[Row]:
    """Yield what the paper says of its own words, and where the same letters mean something else elsewhere."""
    for each in defined:
        said = f"The paper says: {stopped(each.long)}"
        if each.entry in library.terms:
            said += f" {first_sentence(library.terms[each.entry].meaning)}"
        if others := [library.terms[id_] for id_ in each.elsewhere if id_ in library.terms]:
            meant = join_words([in_a_sentence(term) for term in others], "or")
            said += f" Elsewhere {each.short} means {meant}."
        yield f"{each.short}, {each.where}", said


def asked_of(paper: Companion, library: Library) -> Iterable[Row]:
    """Yield what to ask about a *paper*, behind whom to ask and the number of the task that has it."""
    for each in paper.questions:
        what = "task" if each.number.isdigit() else "item"
        near = f" Read first: {each.where}." if each.where else ""
        yield f"{capitalised(role(library, each.who))}, {what} {each.number}", each.text + near


def _unexplained(paper: Companion) -> list[Block]:
    unknown = () if paper.about_a_child else paper.reading.unknown
    if not unknown:
        return []
    words = [text if count == 1 else f"{text} ({count} times)" for text, count in unknown]
    line = f"To put one on your mentor's list: {opens('ask', f'what {unknown[0][0]} means')}"
    said = Paragraph(stopped(join_words(words)))
    return section("Nobody explains", said, Paragraph(line, "quiet"))


def dated_page(
    found: Sequence[tuple[str, Sequence[Dated]]],
    library: Library,
    unread: Sequence[Unread] = (),
    words: int = TOO_FEW,
) -> Page:
    """Return what is out of date in papers of so many *words*, and at its end whether anything is to change; *unread* are those that could not be read.

    It has a line for each place: `report.docx, page 4: "CCG" is now ..., since 1 July 2022.`.
    """
    lines = []
    for name, dated in found:
        for each in dated:
            said = f"{name}, {each.where}: “{each.text}” {_is_now(each, library)}"
            lines.append(whose(said, each.council))
    papers = plural(len(found), "paper")
    with_some = sum(bool(dated) for _, dated in found)
    of = f"{with_some} of {papers}" if with_some < len(found) else papers
    told = f"{plural(len(lines), 'place')} in {of} to change."
    none = f"Nothing to change in {papers}." if found else ""
    if found and words < TOO_FEW:
        none = f"That is {plural(words, 'word')}, and no paper to say anything of. A file: lmcs explain --out-of-date report.docx"
    verdict = told if lines else none
    blocks = [
        *saying(Bullets(tuple(lines))),
        *not_read(unread),
        checked(library.content_date),
        Paragraph(f"{verdict} {_left(unread)}".strip(), "strong"),
    ]
    return Page("Out of date", tuple(blocks))


def not_read(unread: Sequence[Unread]) -> list[Block]:
    """Return which papers could not be read, and why."""
    return section("Not read", Bullets(tuple(f"{name}: {why}" for name, why in unread)))


def _left(unread: Sequence[Unread]) -> str:
    return f"{plural(len(unread), 'paper')} could not be read." if unread else ""
