"""The one boundary for text: hostile strings, in every field of content and progress, stay text in every page, command and format.

Each string is planted in every text field that the guard's tables know (as compiled content, so that no guard stands
before the renderers), in a council's own file, in a journal from elsewhere, and through the real commands in whatever
a person can type. What a medium then shows is read as its reader reads it, and held against what the same page or
command shows of a harmless text of the same shape.
"""

import inspect
import json
import re
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module
from itertools import cycle
from pathlib import Path
from typing import NamedTuple, get_args, get_type_hints

import pytest
import typer

from hostile import (
    STRINGS,
    Say,
    council,
    harmless,
    hidden,
    in_calendar,
    in_html,
    in_json,
    in_markdown,
    in_terminal,
    in_text,
    shipped,
    squeezed,
    write,
)
from lmcs.basics import paths
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
)  # fmt: skip
from lmcs.basics.text import clean, is_hidden
from lmcs.content import Problem, library, local
from lmcs.content import types as content
from lmcs.content.finding import RANKS
from lmcs.content.names import Match
from lmcs.content.own import Named, Pack
from lmcs.content.shelves import Shelf
from lmcs.content.standing import Sitting
from lmcs.front.door import COMMANDS
from lmcs.front.running import run
from lmcs.pages import (
    changes,
    checked,
    checking,
    coming,
    explain,
    figures,
    finds,
    handbook,
    handover,
    keeping,
    listing,
    look_up,
    meeting,
    notes,
    pack,
    questions,
    search,
    show,
    status,
    summary,
    walk,
    who,
)
from lmcs.papers.asking import Question
from lmcs.papers.companion import Companion
from lmcs.papers.explaining import Defined, Found, Reading
from lmcs.papers.outdated import Dated
from lmcs.papers.paper import Paper, Passage
from lmcs.progress import Command, Outcome, journal, replay
from lmcs.progress.journey import Journey
from lmcs.progress.news import since_day
from lmcs.render import html, markdown, plain, terminal
from lmcs.session import loading
from lmcs.workshop import compile as workshop
from lmcs.workshop.files import open_sheet
from streams import Stream

TODAY, NOW = date(2026, 6, 4), datetime(2026, 6, 4, 9, 30, tzinfo=UTC)
NOT_TEXT = {
    "id",
    "kind",
    "pace",
    "number",
    "checklist",
    "section",
    "letter",
    "status",
    "force",
    "since",
    "as_at",
    "date",
    "words",
    "starts",
    "added",
    "origin",
    "papers",
}
"""Fields that hold an id, one of a few words, or a date: the guard lets nothing else in."""
REFERENCES = {
    "Item": {"who", "asked_by", "law", "see", "figures", "was"},
    "Term": {"now", "see", "law"},
    "Source": {"document"},
    "Change": {"document"},
    "Ask": {"to"},
    "Before": {"meets"},
}
everything = pytest.mark.parametrize("name", STRINGS)


# --- what must hold ---------------------------------------------------------------------------------


def tags(say, seen, shown=clean):
    """Return the tags that *say* planted and that stand in *seen*; check that its whole text, as *shown*, stands before each."""
    whole, found = squeezed(shown(say.text)), squeezed(seen.text)
    places = [
        place for place in re.finditer(r'(?<![“"])zq[a-pr-z]+q', found) if place[0] in say.tags
    ]
    for place in places:
        before = found[: place.start()]
        assert before.endswith(whole), f"{place[0]} stands after {before[-200:]!r}"
    return {place[0] for place in places}


def dropped(text):
    """Return *text* as a calendar shows it: without what nobody can see."""
    return "".join(char for char in text if char.isspace() or not is_hidden(char))


def check(say, seen, expected, shown=clean):
    """Check what a reader has *seen* of the text of *say*: it is all there, and nothing but text is *expected* around it."""
    assert not hidden(seen.text)
    assert seen.structure == expected.structure
    return tags(say, seen, shown)


def twins(name):
    """Return what plants a hostile string, and what plants a harmless one of the same shape."""
    return Say(STRINGS[name]), Say(harmless(STRINGS[name]))


# --- every page in every format ---------------------------------------------------------------------


def loaded(say):
    """Return the library of the small content, as if a council had added all of it."""
    found = library.joined(workshop.rows(shipped(say)).__getitem__)
    by = say("council")

    def added(entries):
        return {id_: each._replace(council=by) for id_, each in entries.items()}

    lists = tuple(
        each._replace(
            council=by,
            sections=tuple(
                part._replace(items=tuple(added(found.items)[item.id] for item in part.items))
                for part in each.sections
            ),
        )
        for each in found.checklists
    )
    return found._replace(
        checklists=lists, items=added(found.items), numbers=added(found.numbers), terms=added(found.terms),
        documents=added(found.documents), people=Shelf("people.Person", lambda: added(found.people).values()),
        named=tuple((what, id_, say("file's name"), by) for what, id_ in (("post", "second-person"), ("post", "first-person"), ("officer", "first-area"))),
    )  # fmt: skip


def lived(say):
    """Return commands with *say*'s text in everything that a journal may hold."""
    changes = [
        ("set", {"key": "name", "value": say("name")}),
        ("set", {"key": "council", "value": say("council name")}),
        ("set", {"key": "appointed", "value": say("appointed")}),
        ("set", {"key": say("key"), "value": say("value")}),
        ("tick", {"item": "item-1", "on": say("on")}),
        ("note", {"item": "item-1", "text": say("note")}),
        ("book", {"item": "item-2", "on": "2026-06-09", "at": say("at"), "with": say("with")}),
        ("book", {"item": "asked-first", "on": "2026-06-02", "at": "14:00", "with": say("with")}),
        ("skip", {"item": "item-3", "reason": say("reason")}),
        ("note", {"item": "item-3", "text": f"{say('note')}\n{say.text}\n\n{say('note')}"}),
        ("ask", {"text": say("request")}),
        ("post", {"post": "first-person", "name": say("holder")}),
        ("post", {"post": "gone", "name": say("holder"), "title": say("title")}),
        ("member", {"area": "first-area", "name": say("member")}),
        ("agreed", {"role": "first-person", "text": say("agreed"), "on": "2026-06-03"}),
        ("agreed", {"role": "gone", "text": say("agreed"), "on": say("on")}),
        ("tick", {"item": say("item id"), "on": "2026-06-03"}),
        ("sent", {"on": say("sent")}),
        ("figure", {"figure": say("figure"), "on": "2026-03-31", "value": say("figure value")}),
        ("figure", {"figure": "first-figure", "on": say("figure on"), "value": "50"}),
        (say("verb"), {"item": say("item id")}),
        ("undo", {"run": say("run")}),
    ]
    return [
        Command(n, f"r{n}", "2026-06-03T10:00:00Z", (each,), (f"r{n - 1}",))
        for n, each in enumerate(changes, 1)
    ]


def matches(shelf, how="exact"):
    return [[Match(id_, how) for id_ in list(shelf)[:number]] for number in (1, 2, 3)]


def every_block(say):
    """Return a page with every kind of block, as a screen may come to use it."""
    line = ItemLine("4", "task", "Booked", say("item"), say("detail"), "booked")
    return Page(
        say("page title"),
        (
            Heading(say("heading")), Heading(say("heading"), 3), Paragraph(say("paragraph")), Paragraph(say("paragraph"), "strong"),
            Paragraph(say("paragraph"), "quiet"), Paragraph(say("paragraph"), "warning"), Bullets((say("bullet"),) * 9), Items((line, line)),
            Items((line,)), Items((line,), boxes=True), Facts(((say("label"), say("value")),)), Link(say("link"), say("address", apart="")),
            Tally(say("tally"), 1, 2), Pointers(say("pointers"), (Way(say("way")), Way(say("way"), "", say("address", apart="")))),
            Choices((say("choice"), say("choice"))), Choices((say("choice"), say("choice"))), Room(2),
            Scale(say("scale"), ((say("end"), 1.0), (say("end"), 9.0)), ((say("quarter"), 3.0), (say("quarter"), 5.0)), ((say("mark"), say("marked"), 4.0),)),
            Course(((say("year"), say("in a year")),), ((say("line"), ((2020.0, 1.0), (2021.0, 2.0))),), (say("least"), say("most"))),
            Closing(say("closing")),
        ),
    )  # fmt: skip


def companion(say, *, about_a_child):
    """Return what goes with a paper, as a hostile one may fill it."""
    paper = Paper(say("file"), (Passage("some words", say("where")),))
    long = f"{'long ' * 12}{say('found')}"  # so that no twin stands beside its text
    found = (Found("first-word", (long,), 2, say("where")),)
    law = (Found("first-law", (long,), 1, say("where")),)
    unknown = () if about_a_child else ((say("unknown"), 2),)
    told = (Defined(say("short"), say("long"), say("where"), ("first-word",), "first-word"),)
    reading = Reading(paper, found, law, told, unknown, ())
    asked = (Question("4", say("question"), "first-person"),)
    decide = (Passage(say("decide"), say("where")),)
    children = [("paragraph 1", say("a child"))] if about_a_child else []
    return Companion(reading, (), asked, children, frozenset(), decide)


def pages(journey, say):
    """Return every page there is for *journey*, by the function that makes it."""
    shelf, steps, first = journey.library, journey.every_step(), journey.checklist()
    person, day = shelf.people["first-person"], date(2026, 6, 1)
    careful = shelf._replace(befores={"before": shelf.before._replace(meets=("first-person",))})
    safely = Journey(careful, journey.progress, TODAY)
    prompts = [(step, ask) for step in steps for ask in step.item.ask]
    hits = [search.Hit(say("shelf"), say("name"), say("gist"), say("command"))] * 2
    problems = [
        Problem(clean(say("file")), 3, 4, clean(say("problem")), advice=advice)
        for advice in (False, True)
    ]
    fact = (say("label"), say("path"))
    own = Pack(
        clean(say("file")), say("council"), True, {"items": 1}, (say("label"),), tuple(problems)
    )
    unused = own._replace(in_use=False)
    file = Path("/usual/content/riverside.yaml")
    met = [
        (
            local.Meeting(title=say("meeting"), place=say("place")),
            [Sitting(day, "14:00", say("own place"))],
        )
    ]
    return {
        "every block": [every_block(say)],
        "status.choices": [status.choices(journey)],
        "status.status": [status.status(journey, new=new, choices=new) for new in (False, True)],
        "listing.listing": [
            listing.listing(journey, first),
            listing.listing(journey, first, by="who"),
            listing.listing(journey, first, by="pace", only="open"),
            listing.listing(journey, shelf.checklists[1], blank=True),
        ],
        "show.whole": [
            *(show.whole(journey, step) for step in steps[1:]),
            show.whole(journey, steps[0], with_note=False),
            show.whole(safely, safely.step(steps[0].item)),
        ],
        "show.needed_first": [show.needed_first(journey, step) for step in steps],
        "show.topics": [show.topics(shelf.before, shelf, brief=brief) for brief in (False, True)],
        "handbook.handbook": [handbook.handbook(shelf, TODAY)],
        "show.leaflet": [show.leaflet(shelf, on_screen=True)],
        "handover.handover": [handover.handover(journey, with_notes=noted, on_screen=noted) for noted in (False, True)],
        "finds.found": [
            # In brief a page holds as much as a window does, which hangs on the length of the text.
            *(finds.found(look_up.TERMS, say.text, each, shelf, everything=True) for each in matches(shelf.terms)),
            finds.found(look_up.TERMS, say.text, [Match("first-word", "near")], shelf),
            *(finds.found(look_up.LAWS, say.text, each, shelf, everything=True) for each in matches(shelf.laws, "near")),
            *(finds.found(look_up.DOCUMENTS, say.text, each, shelf, everything=True) for each in matches(shelf.documents, "mentioned")),
            finds.found(look_up.figures(journey), say.text, [Match("first-figure", "exact")], shelf),
        ],
        "look_up.term_index": [look_up.term_index(shelf), look_up.term_index(shelf, meanings=True)],
        "every other index": [kind.everything(shelf) for kind in (look_up.LAWS, look_up.DOCUMENTS)],
        "figures.everything": [figures.everything(journey)],
        "figures.sheet": [figures.sheet(journey)],
        "questions.questions": [questions.questions(journey, say("title"), [say("about")], steps, prompts)],
        "changes.changes": [
            changes.changes(journey, changes.all_changes(shelf), "2026", seen) for seen in (None, "", "2026-10")
        ],
        "coming.ahead": [coming.ahead(journey, coming.coming(journey))],
        "explain.explained": [
            explain.explained(companion(say, about_a_child=child), shelf, whole=child, saved=child) for child in (False, True)
        ],
        "explain.dated_page": [
            explain.dated_page([(say("file"), [Dated("first-word", say("text"), say("where"), say("now"), "2026")])], shelf),
            explain.dated_page([], shelf),
        ],
        "checking.age": [checking.age(shelf, date(2027, 12, 1))],
        "checked.ended": [checked.ended(show.topics(shelf.before, shelf), set())],
        "checked.with_age": [checked.with_age(show.topics(shelf.before, shelf), date(2027, 12, 1))],
        "search.hits": [search.hits(say.text, [(how, hit) for hit in hits], "2026-10") for how in RANKS],
        "meeting.people": [meeting.people(journey, with_notes=noted) for noted in (False, True)],
        "who.council": [who.council(journey, blank=blank) for blank in (False, True)],
        "who.one": [who.one(journey, each) for each in (person, person._replace(post=False), shelf.areas["first-area"])],
        "who.held": [who.held(journey, [("post", "first-person"), ("officer", "first-area")])],
        "meeting.sheet": [
            meeting.sheet(journey, person, steps[:chosen], with_notes=noted, blank=not noted)
            for chosen, noted in ((0, True), (1, False), (5, True))
        ],
        "summary.summary": [summary.summary(journey, since_day(journey, since), with_notes=noted, with_agreed=noted) for since, noted in ((None, True), (day, False))],
        "walk.stop": [walk.stop(journey, steps[1], (say("choice"), "Stop"), due=due) for due in (False, True)],
        "walk.more": [walk.more(journey, steps[0], (say("choice"), "Stop"), with_note=noted) for noted in (False, True)],
        "notes.note": [notes.note(each) for each in steps],
        "notes.notes": [notes.notes(journey)],
        "walk.here": [walk.here(steps[1], (say("choice"), "Stop"))],
        "walk.explained": [walk.explained(steps[1].item, (("tick", say("choice")), ("stop", "Stop")))],
        "walk.farewell": [walk.farewell(journey, say("words"), finished=True)],
        "pack.in_use": [pack.in_use([(file, [own, unused]), (file, [])], file, problems, met, TODAY), pack.in_use([], file, (), (), TODAY)],
        "pack.taken_in": [pack.taken_in(own, file, replaced, [clean(say("copy"))], same=same) for replaced, same in ((file, False), (None, False), (None, True))],
        "pack.refused": [pack.refused(own)],
        "pack.ids": [pack.ids([Named(say("keys"), say("id"), say("name"))], say.text)],
        "checking.found": [checking.found(problems, 1), checking.found((), 0)],
        "keeping.where": [keeping.where([fact], [fact], say("readers"), [say("advice")], home=say("home")), keeping.where([], [fact], "", (), home=say.text)],
    }  # fmt: skip


def kinds_of_page():
    """Return the name of every function of the package that makes a page."""
    for path in sorted((paths.PACKAGE / "pages").glob("[a-z]*.py")):
        module = import_module(f"lmcs.pages.{path.stem}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if (
                function.__module__ == module.__name__
                and not name.startswith("_")
                and function.__annotations__.get("return") is Page
            ):
                yield f"{path.stem}.{name}"


def made(say, folder):
    """Return every page there is, of content and progress in which *say* planted its text."""
    return pages(Journey(loaded(say), replay(lived(say)), TODAY), say)


@pytest.fixture(scope="module")
def theme(tmp_path_factory):
    """The colours that the terminal view uses for harmless pages."""
    return {
        colour
        for shown in made(Say("usual"), tmp_path_factory.mktemp("usual")).values()
        for page in shown
        for width in (40, 80)
        for colour in in_terminal(terminal.draw(page, width, colour=True)).structure
    }


@everything
def test_it_stays_text_on_every_page_in_every_format(name, tmp_path, theme):
    hostile, safe = twins(name)
    shown, expected = made(hostile, tmp_path / "a"), made(safe, tmp_path / "b")
    assert set(shown) == {"every block", "every other index", *kinds_of_page()}
    number = list(STRINGS).index(name)  # a terminal, which takes the longest, has each second page
    widths = cycle(((40, 0, 80, 0), (0, 80, 0, 40))[number % 2])
    for kind in shown:
        for page, other in zip(shown[kind], expected[kind], strict=True):
            for draw, read in ((markdown.draw, in_markdown), (html.draw, in_html)):
                check(hostile, read(draw(page)), read(draw(other)))
            for width in (None, 40):
                said = in_text(plain.draw(page, width))
                check(hostile, said, said)
            if width := next(widths) or 80 * (kind == "every block"):
                seen = in_terminal(terminal.draw(page, width, colour=True))
                check(hostile, seen, seen._replace(structure=seen.structure & theme))


def test_every_kind_of_block_is_drawn():
    assert {type(block) for block in every_block(Say("usual")).blocks} == set(get_args(Block))


def test_every_text_field_of_every_kind_of_content_is_planted(tmp_path):
    """So a field that is added to the content is walked through too, or fails here."""
    say = Say("usual")
    found = loaded(say)
    kinds = [
        each
        for _, each in inspect.getmembers(content, inspect.isclass)
        if each.__module__ == content.__name__
    ]
    planted = {
        (type(each).__name__, name)
        for each in everything_in(found)
        for name in each._fields
        if "zq" in str(getattr(each, name))
    }
    texts = {
        (kind.__name__, name)
        for kind in kinds
        for name, type_ in get_type_hints(kind).items()
        if type_ in (str, tuple[str, ...])
        and name not in NOT_TEXT | REFERENCES.get(kind.__name__, set())
    }
    assert texts - planted == set()


def everything_in(value):
    """Return all values of content inside *value*."""
    if isinstance(value, Mapping):
        value = tuple(value.values())
    if isinstance(value, tuple):
        if type(value).__module__ == content.__name__:
            yield value
        for each in value:
            yield from everything_in(each)


# --- every command, each format in its turn ---------------------------------------------------------

CHANGES = [
    ("start", "--name", "{name}", "--council", "{council name}"), ("tick", "1", "--note", "{note}"), ("note", "1", "--text", "{note}"),
    ("book", "2", "--on", "9/6/2026", "--at", "14:00", "--with", "{with}"), ("skip", "3", "--reason", "{reason}"), ("ask", "{request}"),
    ("untick", "1"), ("undo",), ("redo",), ("undo",), ("summary", "--sent"), ("backup", "<folder>/backup.jsonl", "--force"),
    ("restore", "<folder>/backup.jsonl"), ("walk",), ("ask", "--done", "1"), ("undo",), ("note", "1", "--erase"), ("undo",),
    ("note", "1", "--text", "{note}"), ("meet", "first-person", "--agreed", "{agreed}"), ("meet", "first-person", "--kept", "1"), ("undo",),
]  # fmt: skip
SHOWN = [
    (), ("list",), ("list", "--by", "who"), ("list", "--blank"), ("list", "leader"), ("show", "1"), ("show", "2"), ("show", "L1"),
    ("show", "1", "--with-notes"), ("checklists",), ("glossary",), ("glossary", "first-word"), ("glossary", "first"), ("law",),
    ("law", "first-law"), ("figures",), ("figures", "first-figure"), ("figures", "--blank"), ("documents",), ("documents", "first-document"), ("questions",), ("questions", "--for", "first-person"),
    ("questions", "--from", "first-person"), ("changes",), ("search", "zqitemwhyq"), ("search", "zqnoteq"), ("summary",),
    ("summary", "--with-notes", "--yes"), ("handbook", "--for", "councillors"),
    ("handover",), ("handover", "--with-notes", "--yes"), ("meet",), ("meet", "first-person", "--all", "--with-notes"), ("meet", "first-person", "--blank"),
    ("ask",), ("where",), ("check", "--age"), ("pack",), ("--help",), ("--version",), ("who",), ("who", "first-area"),
]  # fmt: skip
FORMATS = [
    ((), in_text),
    (("--format", "markdown"), in_markdown),
    (("--format", "html"), in_html),
    (("--plain", "<terminal>"), in_text),
    (("<terminal>",), in_terminal),
]
JSON = [
    ("list",), ("show", "1", "--with-notes"), ("checklists",), ("glossary",), ("glossary", "first"), ("law",), ("documents",), ("figures",),
    ("questions", "--for", "first-person"), ("questions", "--from", "first-person"), ("changes",), ("summary", "--with-notes", "--yes"),
    ("where",), ("who",),
]  # fmt: skip
FILES = [
    (("summary", "--with-notes", "--yes", "--output", "<folder>/a.html"), in_html),
    (("show", "1", "--with-notes", "--output", "<folder>/a.md"), in_markdown),
    (("show", "1", "--output", "<folder>/a.txt"), in_text),
]


@cache
def command_line(app):
    """Return the command that Typer makes of *app*: once, as that costs as much as all else that a command does."""
    return GET_COMMAND(app)


GET_COMMAND = typer.main.get_command


class Ran(NamedTuple):
    """What a command answered, and what stands in the file that it was told to write."""

    code: int
    out: str
    err: str
    file: str = ""


class Person:
    """Someone with a home folder and content of their own, in which *say* has planted its text."""

    def __init__(self, say, folder, own=None):
        self.say, self.folder = say, folder
        self.rows = workshop.rows(shipped(say)).__getitem__
        self.own = write(folder / "own" / "riverside.yaml", own) if own else None

    def run(self, *args, answers=(), home="home"):
        """Run a command in this home, and return what it answered; `<terminal>` among *args* gives it one to write to."""
        given = [self.filled(arg) for arg in args if arg != "<terminal>"]
        typed = "".join(re.sub(r"[\r\n]", " ", self.filled(each)) + "\n" for each in answers)
        shows = "<terminal>" in args or bool(answers)
        out, err = Stream(terminal=shows), Stream(terminal=shows)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(loading, "came_with", lambda _: self.rows)
            patch.setenv("LMCS_HOME", str(self.folder / home))
            if self.own:
                patch.setenv("LMCS_CONTENT", str(self.own.parent))
            patch.setenv("COLUMNS", "40" if "--plain" in args else "80")
            patch.setattr(typer.main, "get_command", command_line)
            patch.setattr(sys, "stdin", Stream(terminal=bool(answers), text=typed))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run(given)
        said = [
            stream.written.decode("utf-8").replace(str(self.folder), "FOLDER")
            for stream in (out, err)
        ]
        path = (
            Path(given[given.index("--output") + 1])
            if "--output" in given
            else self.folder / "none"
        )
        return Ran(code, *said, path.read_bytes().decode("utf-8") if path.is_file() else "")

    def filled(self, arg):
        """Return *arg* with the text, a file name made of it, and the folder in their places; `{a place}` is planted."""
        name = re.sub(r"[/\0]", "_", self.say.text)[:60]
        for sign, value in (
            ("<text>", self.say.text),
            ("<name>", name),
            ("<folder>", str(self.folder)),
        ):
            arg = arg.replace(sign, value)
        return (
            f" {self.say(arg[1:-1])}" if re.fullmatch("{[a-z ]+}", arg) else arg
        )  # a hyphen would make it an option


def answered(pair, *args, read, theme=None, shown=clean):
    """Run a command as both people; check what the first was told against what the second was; return its tags."""
    person, twin = pair
    said, other = person.run(*args), twin.run(*args)
    assert said.code == other.code, f"{said.err}\n{other.err}"
    assert not hidden(said.err)
    seen, expected = read(said.file or said.out), read(other.file or other.out)
    if read is in_terminal:
        expected = expected._replace(structure=seen.structure & theme)
    tags(person.say, in_text(said.err))
    return check(person.say, seen, expected, shown)


@everything
def test_it_stays_text_in_every_command(name, tmp_path, theme):
    pair = [Person(say, tmp_path / side) for say, side in zip(twins(name), "ab", strict=True)]
    for args in CHANGES:
        answered(pair, *args, read=in_text)
    # Each command meets a third of the strings, and every page all of them above.
    number = list(STRINGS).index(name)
    for place, args in enumerate(SHOWN):
        if (place + number) % 3 == 0:
            options, read = FORMATS[(place // 3 + number) % len(FORMATS)]
            answered(pair, *args, *options, read=read, theme=theme)
    for args in JSON:
        said = pair[0].run(*args, "--json")
        assert said.out.isascii()
        assert not hidden(said.out + said.err)
        assert tags(pair[0].say, in_json(said.out), str)
    for args, read in FILES:
        assert answered(pair, *args, read=read)


@everything
def test_it_stays_text_in_a_calendar(name, tmp_path):
    pair = [Person(say, tmp_path / side) for say, side in zip(twins(name), "ab", strict=True)]
    for person in pair:
        person.run("book", "2", "--on", "9/6/2026", "--at", "14:00", "--with", "{with}")
        person.run("book", "18", "--on", "10/6/2026", "--with", "{with}")
        person.run("note", "2", "--text", "{note}")
    found = answered(
        pair, "calendar", "--output", "<folder>/a.ics", read=in_calendar, shown=dropped
    )
    assert found == {"zqitemtaskq", "zqitemkuestionq", "zqwithq"}
    written = (pair[0].folder / "a.ics").read_bytes().decode("utf-8")
    assert hidden(written) <= {"\r"}
    assert written.count("\r") == written.count("\n") == written.count("\r\n")
    assert set(in_calendar(written).structure) == {
        "BEGIN", "END", "VERSION", "PRODID", "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP",
        "METHOD", "STATUS", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "RRULE",
    }  # fmt: skip


def test_every_command_is_walked_through():
    walked = {
        args[0] for args in (*CHANGES, *SHOWN, *TYPED, *(args for args, _ in ANSWERED)) if args
    } | {"calendar"}
    assert set(COMMANDS) <= walked


# --- what a person types, and what answers it -------------------------------------------------------

TYPED = [
    ("show", "<text>"), ("tick", "1", "<text>"), ("book", "18", "--on", "<text>"), ("book", "18", "--on", "today", "--at", "<text>"),
    ("list", "--checklist", "<text>"), ("list", "--by", "<text>"), ("glossary", "<text>"), ("glossary", "--", "<text>", "zqtermmeaningq"),
    ("law", "--", "<text>"), ("documents", "--format", "html", "--", "<text>"), ("questions", "--", "<text>"),
    ("questions", "--for", "<text>"), ("questions", "--from", "<text>"), ("search", "--", "<text>"), ("search", "--format", "markdown", "--", "<text>"),
    ("search", "--", "<text>", "nothing has this"), ("explain", "--", "<text>.docx"), ("changes", "--since", "<text>"), ("summary", "--since", "<text>"), ("meet", "--", "<text>"), ("who", "--", "<text>"), ("who", "first-person", "--is", "<text>"),
    ("ask", "--done", "<text>"), ("start", "--appointed", "<text>"), ("start", "--view", "<text>"), ("<text>",), ("list", "--<text>"),
    ("list", "--format", "<text>"), ("list", "--output", "<folder>/<name>"), ("list", "--output", "<folder>/<name>/x.md"),
    ("backup", "<folder>/<name>/x"), ("backup", "<folder>/<name>.jsonl"), ("restore", "<folder>/<name>.jsonl"), ("restore", "<folder>/no <name>"),
    ("list", "--output", "<folder>/<name>.md"), ("calendar", "--output", "<folder>/<name>"), ("calendar", "--output", "<folder>/<name>.ics"),
    ("check", "<folder>/no <name>"), ("check", "<folder>/<name>.jsonl"), ("--home", "<folder>/<name>", "tick", "1"),
    ("--home", "<folder>/<name>", "where"), ("--home", "<folder>/<name>", "where", "--format", "html"),
    ("--home", "<folder>/<name>", "erase", "--yes"), ("erase",),
]  # fmt: skip
ANSWERED = [
    ((), ["2", "<text>", "2", "first", "3", "4", "<text>", ""]),
    (
        ("walk",),
        [
            "5",
            "4",
            "<text>",
            "2",
            "<text>",
            "",
            "3",
            "<text>",
            "2",
            "tomorrow",
            "<text>",
            "<text>",
            "8",
        ],
    ),
    (("start",), ["<text>", "", "<text>", "<text>", "<text>", "plain"]),
    (("meet", "first-person", "--after"), ["5", "<text>", "8"]),
    (("note", "1"), ["<text>"]),
    (("book", "18"), ["<text>"]),
    (("skip", "18"), ["<text>"]),
    (("summary", "--with-notes"), ["<text>"]),
    (("erase",), ["<text>"]),
]


@everything
def test_it_stays_text_in_what_answers_it(name, tmp_path, theme):
    """In answers, errors, file names and paths, whatever comes of it: no bug, nothing but text."""
    person = Person(Say(STRINGS[name]), tmp_path)
    person.run("note", "1", "--text", "{note}")
    for args in TYPED[list(STRINGS).index(name) % 3 :: 3]:  # each line meets a third of the strings
        said = person.run(*args)
        read = in_html if "html" in args else in_markdown if "markdown" in args else in_text
        assert said.code in (0, 1, 2, 3, 4, 5), said.err
        assert not hidden(said.err + said.out)
        assert (
            read is in_text
            or not said.out
            or {"a", "script", "img"}.isdisjoint(elements(read(said.out)))
        )
    for args, answers in ANSWERED:
        said = person.run(*args, answers=answers)
        seen = in_terminal(said.out)
        assert said.code in (0, 1, 2), said.err
        assert not hidden(seen.text + said.err)
        assert seen.structure <= theme


def elements(seen):
    return {
        each[1] if len(each) > 2 else each[0] for each in seen.structure if isinstance(each, tuple)
    }


@pytest.mark.parametrize(
    "args", [args for args in CHANGES if any("{" in arg for arg in args)], ids=lambda args: args[0]
)
def test_bytes_that_are_no_text_are_refused(args, tmp_path):
    """A terminal that sends something else than UTF-8 leaves lone surrogates, which no file can hold."""
    person = Person(Say("usual"), tmp_path)
    said = person.run(*(re.sub("{.*}", "caf\udce9", arg) for arg in args))
    assert said.code == 2
    assert "did not arrive whole" in said.err
    assert not (tmp_path / "home").exists()


# --- a journal from elsewhere -----------------------------------------------------------------------


@everything
def test_it_stays_text_from_a_journal_that_somebody_else_wrote(name, tmp_path, theme):
    pair = [Person(say, tmp_path / side) for say, side in zip(twins(name), "ab", strict=True)]
    for person in pair:
        elsewhere = person.folder / "elsewhere"
        changes = tuple(each for command in lived(person.say) for each in command.did)
        journal.record(elsewhere, lambda _, changes=changes: Outcome(changes), NOW)
        (person.folder / "home").mkdir()
        (elsewhere / "progress.jsonl").rename(
            person.folder / "home" / person.filled("progress <name>.jsonl")
        )
    for args in [
        ("list",),
        ("restore", "<folder>/home/progress <name>.jsonl"),
        ("tick", "18"),
        ("undo",),
        ("redo",),
    ]:
        answered(pair, *args, read=in_text)
    turns = cycle(FORMATS[list(STRINGS).index(name) % 2 :])
    for args, (options, read) in zip(
        [
            (),
            ("list",),
            ("show", "1"),
            ("show", "3"),
            ("summary",),
            ("search", "zqnoteq"),
            ("where",),
        ],
        turns,
        strict=False,
    ):
        answered(pair, *args, *options, read=read, theme=theme)
    for args in [("where",), ("summary", "--with-notes", "--yes"), ("list",)]:
        assert pair[0].run(*args, "--json").out.isascii()
    answered(pair, "calendar", "--output", "<folder>/a.ics", read=in_calendar, shown=dropped)


# --- a council's own file ---------------------------------------------------------------------------


def own(text):
    """Return what plants *text* in a council's own file."""
    return Say(text, address="https://example.org/x", document="own-document")


VISIBLE = [name for name, text in STRINGS.items() if not hidden(text)]


@pytest.mark.parametrize("name", VISIBLE)
def test_it_stays_text_from_a_councils_own_file(name, tmp_path, theme):
    pair = []
    for say, side in zip(twins(name), "ab", strict=True):
        added = own(say.text)
        pair.append(Person(say, tmp_path / side, council(added)))
        say.tags |= added.tags
    turns = cycle(FORMATS[list(STRINGS).index(name) % 3 :])
    shown = [("list",), ("list", "--by", "who"), ("show", "R1"), ("show", "19"), ("checklists",), ("list", "R"), ("glossary",),
             ("glossary", "own-5"), ("documents",), ("documents", "own-document"), ("meet",), ("search", "zqtermmeaningq"), ("pack",), ("show", "1")]  # fmt: skip
    found = set()
    for args, (options, read) in zip(shown, turns, strict=False):
        found |= answered(pair, *args, *options, read=read, theme=theme)
    assert {
        "zqcouncilsownfilecouncilq",
        "zqitemsectionq",
        "zqitemsetasidereasonq",
        "zqlocallinelineq",
    } <= found
    answered(pair, "calendar", "--output", "<folder>/a.ics", read=in_calendar, shown=dropped)


HIDDEN = [name for name in STRINGS if name not in VISIBLE]
WRITTEN = [(name, "escaped") for name in HIDDEN]
WRITTEN += [
    (name, "raw") for name in HIDDEN if hidden(STRINGS[name]) > {"\r"} and "\0" not in STRINGS[name]
]  # NUL: test_reading


@pytest.mark.parametrize(("name", "written"), WRITTEN)
def test_what_nobody_can_see_is_refused_in_every_field_of_a_councils_file_with_file_and_line(
    name, written, tmp_path
):
    text = STRINGS[name].replace("\\", "/").replace("\n", " ")
    if written == "escaped":
        secret = "".join(f"\\U{ord(char):08x}" if hidden(char) else char for char in text)
    else:
        secret = text.replace("\r", "")
    lines = json.dumps(council(own("usual")), indent=1).split("\n")
    fields = [number for number, line in enumerate(lines, 1) if "usual" in line]
    assert len(fields) > 50
    step = max(1, 20 // max(1, sum(map(is_hidden, text))))  # 20 problems are listed for one file
    for some in batched(fields, step):
        file = tmp_path / "riverside.yaml"
        text = "\n".join(
            line.replace("usual", secret) if number in some else line
            for number, line in enumerate(lines, 1)
        )
        file.write_text(text, encoding="utf-8")
        problems = open_sheet(file, file.name, "council").errors
        assert {problem.line for problem in problems} == set(some)
        for problem in problems:
            assert str(problem).startswith(f"riverside.yaml, line {problem.line}, column ")
            assert "cannot be seen" in str(problem)
            assert not hidden(str(problem))


def batched(values, size):
    return [values[start : start + size] for start in range(0, len(values), size)]


@pytest.mark.parametrize("name", HIDDEN)
def test_a_councils_file_with_what_nobody_can_see_is_left_out_and_said_so(name, tmp_path):
    person = Person(Say("usual"), tmp_path, council(own(STRINGS[name])))
    said = person.run("list")
    assert said.code == 0
    assert re.match(r"lmcs: Left out: riverside\.yaml, line \d+, column \d+: ", said.err)
    assert not hidden(said.err)
    assert "zqcouncilsownfilecouncilq" not in said.out


@pytest.mark.parametrize(
    "name", [name for name in STRINGS if "address" in name or "autolink" in name]
)
def test_an_address_that_leads_elsewhere_is_refused_in_a_councils_file_with_its_line(
    name, tmp_path
):
    text = json.dumps(
        council(Say("usual", address=STRINGS[name], document="own-document")), indent=1
    )
    lines = [number for number, line in enumerate(text.split("\n"), 1) if '"address": ' in line]
    (tmp_path / "riverside.yaml").write_text(text, encoding="utf-8")
    problems = open_sheet(tmp_path / "riverside.yaml", "riverside.yaml", "council").errors
    assert [problem.line for problem in problems if '"address" is ' in problem.message] == lines[
        :20
    ]
