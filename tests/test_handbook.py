"""The handbook: everything in the content, each entry where the others point, nothing of the person; and the one sheet."""

import re
from datetime import date

import pytest

from hostile import in_html
from lmcs.basics.blocks import Facts, Heading, Items, Page, Pointers
from lmcs.basics.text import sentences
from lmcs.front.door import COMMANDS
from lmcs.pages.handbook import handbook
from lmcs.pages.show import leaflet
from lmcs.render import html, plain
from test_html import Tree

OWN = """\
council: Riverside
letter: R
items:
  - {id: riverside-tour, number: 3, checklist: first-ten-days, task: Visit the two hubs, who: [director], pace: later}
glossary:
  - {id: hearth, term: Hearth, meaning: Our front door., see: [front-door]}
documents:
  - {id: riverside-plan, title: Our plan}
people:
  - {id: riverside-officer, name: Improvement officer, is: The officer who runs the board.}
checklists:
  - id: riverside-visits
    title: Our visits
    letter: S
    sections:
      - id: places
        title: Places
        items:
          - {id: riverside-hub, number: 1, task: Visit the hub, who: [director], pace: later, how: [Type lmcs show 4, Type lmcs show 999.]}
posts:
  - {post: director, name: Sam Lee}
here:
  - {term: family-help, names: [Harbour]}
aside:
  - {item: speak-to-employer, reason: Agreed with employers.}
paced:
  - {item: key-meetings, pace: next, reason: Set in May.}
figures:
  - figure: children-in-care
    values: [{on: 2025-03-31, value: 72}]
meetings:
  - {id: riverside-board, title: Improvement board, first: 2027-01-12, every: month, at: "14:00"}
"""
TODAY = date(2026, 11, 26)
MOST = 1_500_000
"""How many bytes the file may have, so that it goes through the mail."""
CHAPTERS = [
    "Contents", "Before you start", "The checklists, with boxes", "The tasks and questions, one by one", "The people", "The words",
    "The law, by whether it is in force", "What has changed, the newest first", "What comes next in the law", "Key figures", "Documents",
]  # fmt: skip


@pytest.fixture(scope="module")
def whole(library):
    return handbook(library, TODAY)


@pytest.fixture(scope="module")
def drawn(whole):
    return html.draw(whole)


@pytest.fixture(scope="module")
def root(drawn):
    tree = Long()
    tree.feed(drawn)
    tree.close()
    return tree.root


class Long(Tree):
    """Reads a long file, which leaves out end tags: an element ends with what holds it, or where its like begins."""

    def handle_starttag(self, tag, attrs):
        if tag not in ("a", "b", "span", "strong"):
            self._end("p", "dt", "dd")
        if tag == "li":
            self._end("li")
        super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag not in ("a", "b", "span", "strong"):
            self._end("p", "dt", "dd", "li")
        super().handle_endtag(tag)

    def _end(self, *tags):
        while self.open[-1].tag in tags:
            self.open.pop()


def places(page):
    return [block.place for block in page.blocks if isinstance(block, Heading) and block.place]


def lost(root):
    """Return the links of a file that lead nowhere in it."""
    ids = [
        node.attrs["id"] for node in root.all("h1", "h2", "h3", "h4", "li") if "id" in node.attrs
    ]
    assert len(ids) == len(set(ids))
    inside = [node for node in root.all("a") if node.attrs["href"].startswith("#")]
    assert len(inside) > 4000
    return [node.text for node in inside if node.attrs["href"][1:] not in set(ids)]


def ways(page):
    return [way for block in page.blocks if isinstance(block, Pointers) for way in block.ways]


def test_its_chapters_are_in_the_contents_and_in_order(whole):
    assert [
        block.text for block in whole.blocks if isinstance(block, Heading) and block.level == 2
    ] == CHAPTERS
    contents = next(block for block in whole.blocks if isinstance(block, Pointers))
    assert [way.text for way in contents.ways] == CHAPTERS[1:]


def test_every_way_leads_to_one_place_or_to_an_address(whole):
    found = places(whole)
    assert len(found) == len(set(found))
    inside = {way.place for way in ways(whole) if way.place}
    assert inside - set(found) == set()
    assert [way for way in ways(whole) if way.address and way.place] == []
    assert len(inside) > 1000


def test_every_link_in_the_file_works_and_what_it_shows_is_where_it_leads(root, whole):
    assert lost(root) == []
    see = [
        way
        for block in whole.blocks
        if isinstance(block, Pointers) and block.label == "See also"
        for way in block.ways
    ]
    titles = {block.place: block.text for block in whole.blocks if isinstance(block, Heading)}
    assert see
    assert [way for way in see if not titles[way.place].startswith(way.text)] == []


def test_what_a_task_a_law_note_and_a_document_rest_on_is_told_with_it_and_of_a_word_not(
    library, whole
):
    heading, given = "", {}
    for block in whole.blocks:
        if isinstance(block, Heading):
            heading = block.place
        elif isinstance(block, Pointers) and block.label in ("Source", "Sources"):
            assert block.label == ("Sources" if len(block.ways) > 1 else "Source")
            assert heading not in given
            given[heading] = block.ways
    assert not [place for place in given if place.startswith("term-")]
    entries = {
        **{f"item-{id_}": each for id_, each in library.items.items()},
        **{f"law-{id_}": each for id_, each in library.laws.items()},
        **{f"document-{id_}": each for id_, each in library.documents.items()},
    }
    for place, entry in entries.items():
        by_law = bool(getattr(entry, "law", ()))  # it leads to what the law rests on
        own = (
            re.sub(r" \([^()\d]*\)$", "", entry.title).split(", ")[0]
            if place.startswith("law-")
            else "\n"
        )
        said = [way.place or way.text for way in given.get(place, ())]
        assert said == list(dict.fromkeys(
            f"document-{each.document}" if each.document else each.title
            for each in entry.sources
            if each.document or not (
                by_law or each.address == getattr(entry, "address", "") or each.title.startswith(own)
            )
        )), place  # fmt: skip


def test_a_document_says_how_long_it_takes_to_read_where_its_words_are_known(library, whole):
    told, heading = {}, ""
    for block in whole.blocks:
        heading = block.place if isinstance(block, Heading) else heading
        if isinstance(block, Facts) and heading.startswith("document-"):
            told[heading] = dict(block.rows).get("To read", "")
    known = {f"document-{id_}": each.words or each.pages for id_, each in library.documents.items()}
    assert sum(map(bool, known.values())) >= 10
    assert (
        told["document-send-code-2015"]
        == "About 10 hours, at two minutes for each of its 292 pages."
    )
    assert told["document-lga-first-ten-days-2019"] == "About 23 minutes."
    assert [place for place in told if bool(told[place]) != bool(known[place])] == []


def test_everything_in_the_content_has_its_place_and_its_words(library, whole):
    wanted = [
        *(f"item-{id_}" for id_ in library.items), *(f"term-{id_}" for id_ in library.terms), *(f"law-{id_}" for id_ in library.laws),
        *(f"document-{id_}" for id_ in library.documents), *(f"list-{each.id}" for each in library.checklists),
    ]  # fmt: skip
    assert set(wanted) - set(places(whole)) == set()
    said = " ".join(plain.draw(whole, None).split())
    told = {sentence.rstrip(".?") for sentence in sentences(said)}  # found sooner than in the whole
    texts = [
        *(each.meaning for each in library.terms.values()),
        *(text for each in library.laws.values() for text in (each.asks, each.means)),
        *(text for each in library.items.values() for text in (each.text, each.why, *each.how, *each.ready)),
        *(ask.text for each in library.items.values() for ask in each.ask),
        *(each.about for each in library.documents.values()),
        *(each.is_ for each in library.people.values()),
        *(step for topic in library.before.topics for step in topic.do),
        *(change.now for each in (*library.terms.values(), *library.laws.values(), *library.items.values()) for change in each.changes),
    ]  # fmt: skip
    lost = [
        sentence
        for text in texts
        for sentence in sentences(text)
        for bare in [" ".join(sentence.split()).rstrip(".?")]
        if bare not in told and bare not in said and "Type lmcs" not in sentence
    ]
    assert lost == []


def test_each_item_has_a_box_once(library, whole):
    boxed = [
        line.number
        for block in whole.blocks
        if isinstance(block, Items) and block.boxes
        for line in block.lines
    ]
    assert boxed == [item.number for each in library.checklists for item in each.items]


def test_law_stands_under_its_state(library, whole):
    headings = [
        (block.level, block.text, block.place)
        for block in whole.blocks
        if isinstance(block, Heading)
    ]
    under, state = {}, ""
    for level, text, place in headings:
        state = text if level <= 3 else state
        if place.startswith("law-"):
            under[place.removeprefix("law-")] = state
    said = {
        "in force": "In force",
        "in force in part": "In force in part",
        "proposed": "Proposed",
        "replaced": "Replaced",
    }
    for id_, law in library.laws.items():
        assert under[id_] == said.get(law.force, "Enacted, not confirmed in force")


@pytest.mark.parametrize("large", [False, True])
def test_it_is_one_file_without_a_script_that_goes_through_the_mail(whole, drawn, large):
    written = html.draw(whole, large=True) if large else drawn
    assert len(written.encode("utf-8")) <= MOST
    seen = in_html(written)
    assert {each[0] for each in seen.structure if isinstance(each, tuple)}.isdisjoint(
        {"script", "link", "img", "iframe", "form"}
    )
    assert "content-security-policy" in written.lower()


def test_the_same_content_is_the_same_file_on_every_day_until_it_is_old(library, drawn):
    assert html.draw(handbook(library, TODAY)) == drawn
    assert "What comes next" in plain.draw(handbook(library, date(2027, 3, 1)), None)


def test_the_command_writes_it_under_its_usual_name_or_the_one_given(lmcs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "lmcs-handbook.html" in lmcs("handbook").out
    assert "add --force" in lmcs("handbook", expect=1).err
    lmcs("handbook", "--output", "again.html")
    assert (tmp_path / "again.html").read_bytes() == (tmp_path / "lmcs-handbook.html").read_bytes()
    assert lmcs("handbook", "--format", "text").out.startswith("Handbook for the lead member")


def headed(page, place):
    """Return the blocks under the heading at *place*."""
    blocks = iter(page.blocks)
    for block in blocks:
        if isinstance(block, Heading) and block.place == place:
            level = block.level
            break
    found = []
    for block in blocks:
        if isinstance(block, Heading) and block.level <= level:
            break
        found.append(block)
    return found


def test_no_line_tells_a_reader_to_type_and_a_way_leads_to_what_it_would_show(whole):
    said = plain.draw(whole, None)
    assert re.findall(rf"lmcs (?:{'|'.join(COMMANDS)})\b", said) == []
    led = [
        (way.text, way.place)
        for block in whole.blocks
        if isinstance(block, Pointers) and block.label == "In this handbook"
        for way in block.ways
    ]
    assert ("The call has come", "list-inspection") in led
    assert ("Before you start", "before") in led
    assert sum(place.startswith("item-") for _, place in led) >= 3
    assert [place for _, place in led if place.startswith("document-")]


def test_the_contents_have_a_second_level_where_a_chapter_has_parts(whole):
    labels = {block.label: [way.text for way in block.ways] for block in headed(whole, "contents")}
    assert labels["When Ofsted rings"] == ["The call has come"]
    assert labels["The law, by whether it is in force"][0] == "In force"
    assert labels["What has changed, the newest first"][0] == "2026"
    assert {"A", "C"} <= {*labels["The words"]}
    assert {"Key figures", "Documents"} <= labels.keys()
    ilacs = headed(whole, "term-ilacs")
    assert "When Ofsted rings" in [each.label for each in ilacs if isinstance(each, Pointers)]


def test_the_title_of_a_task_leads_to_it(library, whole, root):
    led = [
        line.place
        for block in whole.blocks
        if isinstance(block, Items) and block.boxes
        for line in block.lines
    ]
    assert led == [f"item-{item.id}" for each in library.checklists for item in each.items]
    linked = {node.text for node in root.all("a")}
    assert {item.text for item in library.items.values()} <= linked


def test_what_comes_with_a_date_says_what_comes(whole):
    law, other = (
        [way for each in headed(whole, place) for way in getattr(each, "ways", ())]
        for place in ("ahead-1", "ahead-2")
    )
    assert law
    assert len(other) >= 2
    assert not [way for way in law if ". Announced. " in way.text or ". Proposed. " in way.text]
    assert all(". Announced. " in way.text or ". Proposed. " in way.text for way in other)
    for way in (*law, *other):
        day = way.text.split(". ")[0].rpartition(": ")[2]
        assert way.text.count(day) >= 2, day  # its day, and the sentence that says what comes
    said = " ".join(
        way.text for each in headed(whole, "ahead-3") for way in getattr(each, "ways", ())
    )
    for told in ("31 March 2028", "April 2028", "May 2028", "late 2027", "spring 2027"):
        assert told in said


def test_guidance_to_read_is_reached_from_the_documents(library, whole):
    reached = {way.place for way in ways(whole) if way.place.startswith("law-")}
    read = {
        way.place for each in headed(whole, "documents-law") for way in getattr(each, "ways", ())
    }
    assert "law-corporate-parenting-guidance" in read
    assert read - {"contents"} <= reached
    known = {each.address for each in library.documents.values()}
    left = [
        law.id
        for law in library.laws.values()
        if law.kind in ("guidance", "advice", "code")
        and law.address not in known
        and f"law-{law.id}" not in read
    ]
    assert left == []


# --- a council's own --------------------------------------------------------------------------------


def test_what_a_council_added_is_marked_where_it_stands_and_listed(
    lmcs, home, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(OWN, encoding="utf-8")
    lmcs("handbook")
    tree = Long()
    tree.feed((tmp_path / "lmcs-handbook.html").read_text(encoding="utf-8"))
    said = tree.root.text
    assert said.count("Added by Riverside. Not checked by lmcs.") == 4
    assert "Type lmcs" not in said
    assert "What your council added" in said
    assert lost(tree.root) == []
    own = said[said.index("Marked where it stands.") :]
    in_order = (
        "left out on purpose", "Our visits", "Task R3. Visit the two hubs", "Hearth", "Improvement officer", "Our plan",
        "Here: Harbour, for Family Help", "Task 1.", "Agreed with employers.", "Task 3.", "Set in May.", "Children in care",
        "Improvement board: every month from 12 January 2027 at 14:00",
    )  # fmt: skip
    found = [own.index(each) for each in in_order]
    assert found == sorted(found)
    assert "Sam Lee" not in said
    assert said.count("Harbour") == 2
    assert "in Riverside; what the council added is marked" in said


# --- the one sheet ----------------------------------------------------------------------------------


def test_the_sheet_for_councillors_is_what_the_content_says(lmcs, library):
    said = " ".join(lmcs("handbook", "--for", "councillors").out.split())
    for topic in library.leaflet.topics:
        assert topic.title in said
        assert all(" ".join(step.split()) in said for step in topic.do)
    assert "section 1" in said
    assert "lmcs" not in plain.draw(leaflet(library), None).replace("Unofficial", "")


def test_another_reader_is_named_and_told_which_there_is(lmcs):
    said = lmcs("handbook", "--for", "mayors", expect=2).err
    assert '"mayors"' in said
    assert "--for councillors" in said


def test_a_content_without_a_sheet_says_so(library):
    from lmcs.basics.errors import NotFound

    with pytest.raises(NotFound):
        leaflet(library._replace(leaflets={}))


def test_an_empty_library_gives_a_handbook_that_says_little(library):
    empty = library._replace(
        checklists=(), items={}, numbers={}, terms={}, laws={}, documents={}, people={}, befores={},
    )  # fmt: skip
    page = handbook(empty, TODAY)
    assert isinstance(page, Page)
    assert not re.search("The words|Documents", plain.draw(page, None))
