"""Whatever key a council's file may leave out: every page draws what is left, for each kind of entry."""

import json
from datetime import date, timedelta
from itertools import count

import pytest
import yaml

from lmcs.content.fields import OWN
from lmcs.workshop.fields import SOME, Council, table

LETTERS = iter("ABDEFGHIJKMNPQRSTUXYZ")
SAMPLES = {
    "date": "2026-11", "day": "2026-12-08", "held": "2026-12-08 14:30, Room 2", "time": "14:30", "minutes": "90", "flag": "true",
    "amount": "72", "address": "https://example.org/page", "name": "Sam Lee", "part": "Glossary", "count": "4600",
}  # fmt: skip
SPACES = {"glossary": "terms", "people": "people", "documents": "documents", "law": "laws", "areas": "areas", "figures": "figures"}  # fmt: skip


class Writer:
    """Writes entries by their tables, each with a key left out, and remembers their ids by kind."""

    def __init__(self, library):
        self.number, self.ids, self.given, self.done = count(1), {}, {}, set()
        self.known = {space: list(getattr(library, shelf)) for space, shelf in SPACES.items()}  # fmt: skip
        self.known["posts"] = [id_ for id_, post in library.people.glance("id", "post") if post]
        self.known["items"] = list(library.items)
        self.known["checklists"] = ["first-ten-days"]
        first = "lga-first-ten-days-2019"
        self.known["documents"] = [first, *(id_ for id_ in library.documents if id_ != first)]

    def value(self, name, key, of):
        """Return a value for *key*, an id that nobody has where it must have one to itself."""
        if key.table:
            made = (
                self.entries(key.table)
                if id(key.table) not in self.done
                else [self.least(key.table)]
            )
            self.done.add(id(key.table))
            return made
        number = next(self.number)
        if of == "old name" and name == "name":
            return self.named
        if key.refers in self.known and key.unique:
            place = self.given[key.unique] = self.given.get(key.unique, -1) + 1
            return self.known[key.refers][place]
        if key.refers:
            return [self.known[key.refers][0]] if key.many else self.known[key.refers][0]
        if key.kind == "id":
            made = f"own-{of}-{number}"
            self.ids.setdefault(of, []).append(made) if name == "id" else None
            return [made] if key.many else made
        if key.kind == "word":
            return key.words[0]
        if key.kind == "own letter":
            return next(LETTERS)
        if key.kind == "period":
            return str(date(2025, 3, 31) - timedelta(days=number))
        made = SAMPLES.get(key.kind, str(number) if key.kind == "number" else f"Plain {name} {number}")  # fmt: skip
        if (of, name) == ("term", "term"):
            self.named = made  # what is old is one of the term's own names
        return [made] if key.many else made

    def entry(self, of, keys):
        return {key: self.value(key, of.keys[key], of.name) for key in keys}

    def least(self, of):
        """Return an entry of a table with the needed keys alone."""
        needed = [key for key, each in of.keys.items() if each.required]
        return self.entry(of, [*needed, *(of.either or ((),))[0], *SOME.get(of.name, ())[:1]])

    def entries(self, of):
        """Return entries of a table: with the needed keys alone, without each other key, with each word of a few."""
        needed = [key for key, each in of.keys.items() if each.required]
        either = of.either or ((),)
        chosen = {key for group in either for key in group}
        free = [key for key in of.keys if key not in needed and key not in chosen]
        found = []
        for group in either:
            some = SOME.get(of.name, ())
            found += [[*needed, *group, *least] for least in [(key,) for key in some] or [()]]
            found.append([*needed, *group, *free])
        found += [[*needed, *either[0], *(other for other in free if other != key)] for key in free]
        made = [self.entry(of, keys) for keys in found if not SOME.get(of.name) or set(keys) & set(SOME[of.name])]  # fmt: skip
        for key, each in of.keys.items():
            group = next((group for group in either if key in group), either[0])
            words = each.words if each.kind == "word" else ()
            made += [self.entry(of, [*needed, *group]) | {key: word} for word in words]
        return made


@pytest.fixture(scope="module")
def written(library):
    """Return a council's file with every kind of entry, each with another key left out, and the ids of them."""
    writer = Writer(library)
    parts = table(Council, OWN).keys
    data = {"council": "Riverside", "letter": next(LETTERS)}
    data |= {part: writer.value(part, each, "file") for part, each in parts.items() if each.many}
    return yaml.safe_dump(data, sort_keys=False), writer.ids


@pytest.fixture
def own(written, home, tmp_path, monkeypatch):
    """Put that file in use."""
    (home / "content").mkdir(parents=True)
    (home / "content" / "own.yaml").write_text(written[0], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return written[1]


def test_such_a_file_is_sound(lmcs, own, home):
    assert " error" not in lmcs("check", home / "content" / "own.yaml").out


@pytest.mark.parametrize(
    ("command", "kind"), [("show", "item"), ("glossary", "term"), ("list", "checklist"), ("meet", "person")]
)  # fmt: skip
def test_each_entry_has_its_page(lmcs, own, command, kind):
    assert len(own[kind]) > 3
    for id_ in own[kind]:
        assert lmcs(command, id_).err == ""


def test_each_paper_has_its_page(lmcs, own, written):
    for each in yaml.safe_load(written[0])["documents"]:
        assert "Added by: Riverside" in lmcs("documents", each["title"]).out


FORMS = ("text", "html", "docx", "markdown")


@pytest.mark.parametrize("form", FORMS)
def test_each_page_of_many_entries_is_drawn(lmcs, own, form):
    for line in (
        (), ("list", "--by", "who"), ("list", "--by", "pace"), ("list", own["checklist"][0]), ("glossary",), ("documents",), ("questions",),
        ("meet", "--all"), ("who",), ("who", "--blank"), ("figures",), ("figures", "--blank"), ("summary",), ("handover",), ("search", "plain"), ("pack",),
    ):  # fmt: skip
        lmcs(*line, "--format", form, "--output", "page", "--force")
    lmcs("handbook", "--output", "handbook.html", "--force")


def test_each_list_of_data_is_given(lmcs, own):
    for line in ("list", "glossary", "documents", "law", "checklists", "figures", "who", "summary", "questions", "pack", f"show {own['item'][0]}"):  # fmt: skip
        json.loads(lmcs(*line.split(), "--json").out)


def test_each_figure_and_the_calendar_are_drawn(lmcs, own, written):
    for each in yaml.safe_load(written[0])["figures"]:
        assert "72" in lmcs("figures", each["figure"]).out
    lmcs("calendar", "--output", "all.ics")


def test_a_paper_that_names_all_its_terms_is_read(lmcs, own, written, tmp_path):
    names = [each[key] for each in yaml.safe_load(written[0])["glossary"] for key in ("term", "also") if key in each]  # fmt: skip
    paper = tmp_path / "paper.txt"
    paper.write_text("".join(f"In 2024 we met {name} at the {name} again.\n" for name in map(str, names)))  # fmt: skip
    assert "Plain term" in lmcs("explain", paper).out
    lmcs("explain", "--out-of-date", paper, expect=1)


def test_the_file_to_begin_with_is_drawn_as_it_stands(lmcs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lmcs("pack", "--new", tmp_path / "begin.yaml")
    lmcs("pack", tmp_path / "begin.yaml")
    for line in ("list example-visits", "show S1", "show R1", "glossary hub", "documents example corporate parenting strategy", "meet director", "who", "figures children-in-care", "calendar --output c.ics"):  # fmt: skip
        assert lmcs(*line.split()).err == ""
