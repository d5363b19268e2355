"""The same words on the screen, read aloud, in Markdown and on paper: no medium leaves out or makes up any.

Order within a line is free. What a medium adds is listed here, once: everything else comes from the page.
"""

import re
from collections import Counter
from io import BytesIO
from typing import NamedTuple, get_args
from urllib.parse import unquote

import docx
import pytest
from docx.oxml.ns import qn

from conftest import TODAY, commands
from hostile import in_html, in_markdown
from lmcs.basics.blocks import (
    Block,
    Bullets,
    Choices,
    Closing,
    Course,
    Facts,
    Heading,
    ItemLine,
    Items,
    Link,
    Page,
    Paragraph,
    Pointers,
    Room,
    Scale,
    Tally,
    Way,
)
from lmcs.content.names import Match
from lmcs.pages import (
    changes,
    coming,
    finds,
    listing,
    look_up,
    meeting,
    questions,
    show,
    status,
    summary,
    walk,
    who,
)
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS
from lmcs.progress import counting, replay
from lmcs.progress.journey import Journey
from lmcs.progress.steps import count
from lmcs.render import html, markdown, plain, terminal, word

WORDS = {
    "plain": {"task", "question", "digits of choices", "explains", "them"},
    "terminal": {"digits of choices", "explains", "them"},
    # The hint beside short choices, "? explains them.", is for who can type.
    "markdown": {"task", "question", "x"},  # [x] is a box with a tick
    "html": {
        "task",
        "question",
        "or",
        "number",
        "status",
        "lmcs",
    },  # heads of columns; what a page without a title is called
    "word": {"task", "question", "or", "number", "status", "lmcs"},
}
"""The words that a medium adds."""
SIGNS = {
    "plain": ".:,?",
    "terminal": ":•━─,.?",
    "markdown": ".:()[],",
    "html": ".:,",
    "word": ".:,()",
}
"""The signs that a medium adds, as its reader sees them: full stops, colons, boxes, bars and bullets."""


class Drawn(NamedTuple):
    """A page in one medium: the text that reaches its reader, and what a second title says (HTML names its window)."""

    text: str
    again: str = ""


def on_paper(written, title):
    """Return what an HTML page says, with the address that stands after each link in print."""
    seen = in_html(
        re.sub("<svg.*?</svg>", "", written, flags=re.DOTALL)
    )  # for the eye: words say it
    addresses = [dict(each[1]).get("href", "") for each in seen.structure if each[0] == "a"]
    outside = [address for address in addresses if not address.startswith("#")]
    return Drawn(" ".join([seen.text, *outside]), title or "lmcs")


def in_word(written):
    """Return what a Word document says, with the addresses its links lead to."""
    document = docx.Document(BytesIO(written))
    texts = [
        node.text or "" if node.tag == qn("w:t") else "\n"
        for node in document.element.body.iter(qn("w:p"), qn("w:br"), qn("w:t"))
    ]
    outside = [each.target_ref for each in document.part.rels.values() if each.is_external]
    return Drawn(" ".join(["".join(texts), *outside]))


def in_terminal(written):
    """Return what a terminal shows, without the strip under a scale and its legend, which say again what words say."""
    shown = re.sub(r"\x1b\[[\d;]*m", "", written)
    return re.sub(r"\n *\[[-=\w]+\]\n(?: *\S.*\n)*", "\n", shown)


MEDIA = {
    "plain": lambda page: Drawn(plain.draw(page, None)),
    "plain, 80 columns": lambda page: Drawn(plain.draw(page, 80)),
    "terminal": lambda page: Drawn(in_terminal(terminal.draw(page, 80, colour=True))),
    "terminal, 200 columns": lambda page: Drawn(
        in_terminal(terminal.draw(page, 200, colour=False))
    ),
    "markdown": lambda page: Drawn(in_markdown(markdown.draw(page)).text),
    "html": lambda page: on_paper(html.draw(page), page.title),
    "word": lambda page: in_word(word.draw(page)),
    "html, large": lambda page: on_paper(html.draw(page, large=True), page.title),
}


def strings(block):
    """Return the texts that a block has to say."""
    match block:
        case Heading(text=text) | Paragraph(text=text) | Closing(text=text):
            return [text]
        case Bullets(items=items):
            return [*items]
        case Items(lines=lines):
            return [
                text
                for line in lines
                for text in (line.number, line.status, line.text, line.detail)
            ]
        case Facts(rows=rows):
            return [text for row in rows for text in row]
        case Link(text=text, address=address):
            return [text, address]
        case Pointers(label=label, ways=ways):
            return [label, *(text for way in ways for text in (way.text, way.address))]
        case Tally(words=words):
            return [words]
        case Choices(options=options):
            return [*options]
        case Scale(words=words):
            return [words]
        case Course(rows=rows):
            return [text for row in rows for text in row]
        case Room():
            return []


def words(*texts):
    return Counter(word for text in texts for word in re.findall(r"\w+", text.casefold()))


def signs(*texts):
    return Counter(sign for text in texts for sign in re.sub(r"[\w\s]", "", text))


def check(page, medium):
    """Check that *medium* says all that *page* has to say, and nothing that is not listed above."""
    drawn, kind = MEDIA[medium](page), medium.split(",")[0]
    # A reader of Markdown writes out the escaped letters of an address that it shows, and so does this test.
    drawn = Drawn(unquote(drawn.text), drawn.again)
    wanted = [
        unquote(text)
        for text in (page.title, *(each for block in page.blocks for each in strings(block)))
    ]
    seen = "".join(re.sub("[─━]", "", drawn.text).split())
    assert [text for text in wanted if "".join(text.split()) not in seen] == []
    assert words(*wanted, drawn.again) - words(drawn.text) == Counter()
    made_up = set(words(drawn.text) - words(*wanted, drawn.again)) - WORDS[kind]
    assert {
        word for word in made_up if not ("digits of choices" in WORDS[kind] and word in "123456789")
    } == set()
    assert set(signs(drawn.text) - signs(*wanted, drawn.again)) <= set(SIGNS[kind])


# --- every kind of block ----------------------------------------------------------------------------

LINES = (
    ItemLine("4", "task", "Not started", "Agree how often you will meet"),
    ItemLine(
        "L3",
        "question",
        "Booked",
        "Does the budget fit?",
        "Tuesday 9 June 2026 at 14:30, with Sam [chair] & Ana",
    ),
    ItemLine("5", "task", "Done", "Meet the <director>", "3 June 2026", "done"),
)
LONG = "What everybody in the room will call it, and what it was called before that. " * 3
BLOCKS = {
    "heading": (Heading("First things"), Heading("A *part* of it", 3), Heading("# 1. Not a list", 2)),
    "paragraph": (Paragraph("One sentence. A second, with s. 47 in it.\nA line of its own."), *(Paragraph(f"In {tone} words.", tone) for tone in ("strong", "quiet", "warning"))),
    "bullets": (Bullets(("One", "Two?", LONG)), Bullets(tuple(f"Number {number}" for number in range(12)))),
    "items": (Items(LINES), Items(LINES[:1]), Items(LINES[1:2]), Items(LINES[::2])),
    "items with boxes": (Items(tuple(line._replace(status="") for line in LINES), boxes=True), Items(LINES, boxes=True)),
    "items without numbers or statuses": (Items(tuple(line._replace(number="", status="") for line in LINES)),),
    "facts": (Facts((("Name", "Ana <b>"), ("Council", "Riverside_Council"))), Facts(((LONG, LONG), ("Short", "value")))),
    "facts with wide letters": (Facts((("日本語日本語日本語日", "value"), ("Short", "value"))),),
    "link": (Link("Read it", f"https://www.example.org/{'a-long-way/' * 20}?x=1&y=2#z"), Link("Not to follow", "http://example.org")),
    "pointers": (Pointers("See also", (Way("A term", "term-a"), Way("A page", "", "https://example.org/x"))), Pointers("", (Way("Words", "words"), Way("Law", "law")))),
    "tally": (Tally("2 of 16 done. 1 set aside.", 2, 16), Tally("0 of 0 done.", 0, 0)),
    "choices": (Choices(("Go on", "Look up a word", "Stop")), Choices(("Done", "Booked", "Write a note", "Stop"))),
    "scale": (Scale("Half of 151 are between 53 and 90. England's is 67.", (("27", 27.0), ("184", 184.0)), (("53", 53.0), ("90", 90.0)), (("England", "67", 67.0), ("Yours", "72", 72.0))),),
    "course": (Course((("March 2024", "England 68."), ("March 2025", "England 67. Yours 72.")), (("England", ((2024.2, 68.0), (2025.2, 67.0))), ("Yours", ((2025.2, 72.0),))), ("0", "72")),),
    "room": (Room(3),),
    "closing": (Closing("Checked October 2026. Unofficial. England only."),),
}  # fmt: skip


def test_every_kind_of_block_is_here():
    assert {type(block) for blocks in BLOCKS.values() for block in blocks} == set(get_args(Block))


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_says_the_same_in_every_medium(name, medium):
    for block in BLOCKS[name]:
        check(Page("A page", (block,)), medium)
    check(Page("A page", BLOCKS[name]), medium)


# --- the real pages ---------------------------------------------------------------------------------

CHANGES = (
    ("set", {"key": "name", "value": "Ana Bell"}),
    ("set", {"key": "council", "value": "Riverside <Council>"}),
    ("set", {"key": "appointed", "value": "2026-05-06"}),
    ("tick", {"item": "speak-to-employer", "on": "2026-05-20"}),
    ("book", {"item": "how-often-to-meet", "on": "2026-06-09", "at": "14:30", "with": "Sam *Lee*"}),
    ("note", {"item": "how-often-to-meet", "text": "Ask again.\nThen twice a month."}),
    ("skip", {"item": "urgent-updates", "reason": "My office _does_ that"}),
    ("ask", {"text": "the budget [2027]"}),
    ("tick", {"item": "gone-since", "on": "2026-05-01"}),
    ("post", {"post": "director", "name": "Sam *Lee* and [Jo]"}),
    ("officer", {"area": "send", "name": "Bo & Ray"}),
    ("agreed", {"role": "director", "text": "calls _every_ fortnight", "on": "2026-05-20"}),
)


def matches(shelf, number, how="exact"):
    return [Match(id_, how) for id_ in list(shelf)[:number]]


def pages(journey):
    """Return the pages that people see, by name."""
    library, first = journey.library, journey.checklist()
    steps = journey.every_step()
    director, leader = library.people["director"], [step for step in steps if step.item.asked_by]
    return {
        "status": [status.status(journey, new=new, choices=new) for new in (False, True)],
        "list": [
            *(listing.listing(journey, each) for each in library.checklists),
            *(listing.listing(journey, first, by=by) for by in ("who", "pace")),
            *(listing.listing(journey, first, only=only) for only in ("open", "done")),
            listing.listing(journey, first, blank=True),
        ],
        "show": [show.whole(journey, step) for step in steps],
        "glossary": [
            *(finds.found(TERMS, "words", [Match(id_, "exact")], library) for id_ in library.terms),
            finds.found(TERMS, "words", matches(library.terms, 2), library),
            finds.found(TERMS, "words", matches(library.terms, 9, "mentioned"), library),
            look_up.term_index(library),
            look_up.term_index(library, meanings=True),
        ],
        "law": [
            *(finds.found(LAWS, "words", [Match(id_, "exact")], library) for id_ in library.laws),
            finds.found(LAWS, "words", matches(library.laws, 9, "near"), library),
            LAWS.everything(library),
        ],
        "documents": [
            *(finds.found(DOCUMENTS, "words", [Match(id_, "exact")], library) for id_ in library.documents),
            finds.found(DOCUMENTS, "words", matches(library.documents, 9), library),
            DOCUMENTS.everything(library),
        ],
        "questions": [questions.questions(journey, "Questions", ["About."], leader, [(steps[0], ask) for ask in steps[0].item.ask])],
        "changes": [
            changes.changes(journey, changes.all_changes(library), "", None),
            changes.changes(journey, changes.all_changes(library)[:3], "2026", "2026-10"),
            coming.ahead(journey, coming.coming(journey)),
        ],
        "summary": [summary.summary(journey, with_notes=noted) for noted in (False, True)],
        "meet": [
            meeting.people(journey, with_notes=True),
            *(meeting.sheet(journey, director, journey.with_person("director")[:3], with_notes=blank, blank=blank) for blank in (False, True)),
        ],
        "who": [
            *(who.council(journey, blank=blank) for blank in (False, True)),
            *(who.one(journey, found) for found in (director, library.people["community"], library.areas["send"])),
            who.held(journey, [("post", "director"), ("officer", "send")]),
        ],
        "walk": [
            walk.stop(journey, steps[3], ("Done", "Stop"), due=True),
            walk.more(journey, steps[3], ("Done", "Stop")),
            walk.farewell(journey, counting.tally_words(count(steps)), finished=True),
        ],
    }  # fmt: skip


@pytest.fixture(scope="module")
def real(library):
    return pages(Journey(library, replay(commands(*CHANGES)), TODAY))


NAMES = (
    "status",
    "list",
    "show",
    "glossary",
    "law",
    "documents",
    "questions",
    "changes",
    "summary",
    "meet",
    "who",
    "walk",
)


REAL = [
    (name, medium)
    for name in NAMES
    for medium in MEDIA
    if medium not in ("html, large", "terminal, 200 columns")
    # The template of HTML's kin is tried on some pages; these are hundreds.
    and not (medium == "word" and name in ("show", "glossary", "law", "documents"))
]


@pytest.mark.parametrize(("name", "medium"), REAL)
def test_a_real_page_says_the_same_in_every_medium(real, name, medium):
    assert set(real) == set(NAMES)
    # Of hundreds of pages of one kind each medium takes a sixth, and another one than the next medium.
    first, step = (list(MEDIA).index(medium) % 6, 6) if len(real[name]) > 50 else (0, 1)
    for page in real[name][first::step]:
        check(page, medium)
