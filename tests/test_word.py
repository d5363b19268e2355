"""The Word document: read again by python-docx, its structure real, the same bytes each time, whatever is in it only text."""

import re
from datetime import date
from io import BytesIO
from typing import get_args
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from conftest import commands
from hostile import STRINGS, hidden
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
from lmcs.basics.text import clean, clean_line
from lmcs.content.names import Match
from lmcs.pages import listing, meeting, summary
from lmcs.pages.finds import found
from lmcs.pages.look_up import LAWS
from lmcs.progress import replay
from lmcs.progress.journey import Journey
from lmcs.render import word

LINES = (
    ItemLine("4", "task", "Booked", "Agree", "Monday 9 June", "booked"),
    ItemLine("L3", "question", "Done", "Is it?", "", "done"),
)
FIELDS = (
    '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
    '=cmd|"/c calc"!A1',
    '{ INCLUDEPICTURE "http://evil/" }',
    '{ HYPERLINK "file:///x" }',
    "MERGEFIELD x \\* MERGEFORMAT",
    '<w:fldSimple w:instr="DDEAUTO"/>',
    '</w:t></w:r></w:p><w:altChunk r:id="x"/>',
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
    '<file name="word/evil.xml"/>\n<x/>',
    '\n<file name="word/evil.xml"/>\n',
)


def every_block(text):
    """Return one block of every kind, with *text* wherever a text can stand."""
    item = ItemLine(text, text, text, text, text)
    return (
        Heading(text, 2, text), Heading(text, 3), Paragraph(text), Paragraph(text, "warning"), Bullets((text,)), Items((item, item)),
        Items((item,)), Items((item,), boxes=True), Facts(((text, text),)), Link(text, text), Link(text, "https://example.org/x"),
        Pointers(text, (Way(text, text), Way(text, "nowhere"), Way(text, "", text))), Pointers("", (Way(text, text), Way(text, "", "https://example.org/x"))), Closing(text), Tally(text, 1, 2),
        Choices((text,)), Room(2), Scale(text, ((text, 1.0), (text, 9.0)), ((text, 3.0), (text, 5.0)), ((text, text, 4.0),)), Course(((text, text),), (), (text, text)),
    )  # fmt: skip


def read(page, **options):
    """Return the document of *page*, read by python-docx."""
    return docx.Document(BytesIO(word.draw(page, **options)))


def files(page, **options):
    with ZipFile(BytesIO(word.draw(page, **options))) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def styled(document):
    return [(each.style.name, each.text) for each in document.paragraphs]


def said(document):
    """Return all the text of a document, of its tables too."""
    texts = [node.text or "" for node in document.element.body.iter(qn("w:t"))]
    return " ".join(texts)


def elements(page):
    """Return the names of all elements and attributes of every file."""
    return {
        name: re.findall(r"</?([\w:]+)|\s([\w:]+)=", re.sub(r">[^<]*<", "><", text))
        for name, text in files(page).items()
    }


# --- the document -----------------------------------------------------------------------------------


def test_a_document_has_title_language_paper_and_real_structure():
    page = Page(
        "Summary",
        (
            Heading("Next"), Paragraph("One.\nTwo."), Items(LINES), Heading("More", 3), Bullets(("a", "b")), Choices(("c", "d")),
            Items(LINES, boxes=True), Facts((("Name", "Sam"),)), Closing("End."),
        ),
    )  # fmt: skip
    document = read(page)
    assert document.core_properties.title == "Summary"
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.author == ""
    assert styled(document) == [
        ("Heading 1", "Summary"), ("Heading 2", "Next"), ("Normal", "One.\nTwo."), ("Heading 3", "More"), ("List Bullet", "a"),
        ("List Bullet", "b"), ("List Number", "c"), ("List Number", "d"), ("Box", "Task 4. Booked. Agree (Monday 9 June)"),
        ("Box", "Question L3. Done. Is it?"), ("Fact", "Name: Sam"), ("Closing line", "End."),
    ]  # fmt: skip
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Number", "Status", "Task or question"],
        ["Task 4", "Booked", "Agree\nMonday 9 June"],
        ["Question L3", "Done", "Is it?"],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert (document.sections[0].page_width.mm, document.sections[0].page_height.mm) == (
        pytest.approx(210, abs=0.1),
        pytest.approx(297, abs=0.1),
    )
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-GB"


def test_each_list_of_choices_begins_at_one():
    numbering = files(Page("T", (Choices(("a", "b")), Choices(("c",)))))["word/numbering.xml"]
    assert numbering.count("<w:startOverride") == 2


@pytest.mark.parametrize(("large", "points"), [(False, 11), (True, 18)])
def test_large_print_is_18_point(large, points):
    document = read(Page("T", (Paragraph("x"),)), large=large)
    sizes = document.styles.element.findall(f".//{qn('w:rPrDefault')}//{qn('w:sz')}")
    assert [int(each.get(qn("w:val"))) for each in sizes] == [2 * points]


def test_an_address_is_a_relationship_and_a_pointer_leads_to_its_bookmark():
    page = Page(
        "T",
        (
            Heading("Here", 2, "a-place-with-a-long-name-of-its-own-that-goes-on"),
            Link("Read <it>", "https://www.gov.uk/?a=b&c=d"),
            Link("Not this", "javascript:alert(1)"),
            Pointers("See also", (Way("Here", "a-place-with-a-long-name-of-its-own-that-goes-on"), Way("Gone", "nowhere"), Way("Web", "", "https://x.uk/"))),
            Pointers("", (Way("An Act", "", "https://y.uk/"),)),
        ),
    )  # fmt: skip
    document = read(page)
    outside = [each for each in document.part.rels.values() if each.is_external]
    assert [(each.reltype, each.target_ref) for each in outside] == [
        (RELATIONSHIP_TYPE.HYPERLINK, "https://www.gov.uk/?a=b&c=d"),
        (RELATIONSHIP_TYPE.HYPERLINK, "https://x.uk/"),
        (RELATIONSHIP_TYPE.HYPERLINK, "https://y.uk/"),
    ]
    assert [link.text for paragraph in document.paragraphs for link in paragraph.hyperlinks] == [
        "Read <it>",
        "Here",
        "Web",
        "An Act",
    ]
    marks = {node.get(qn("w:name")) for node in document.element.body.iter(qn("w:bookmarkStart"))}
    anchors = {node.get(qn("w:anchor")) for node in document.element.body.iter(qn("w:hyperlink"))}
    assert anchors - {None} == marks
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in marks)
    assert styled(document)[-2:] == [
        ("Normal", "See also: Here, Gone, Web"),
        ("List Bullet", "An Act"),
    ]


def test_the_same_page_is_the_same_bytes_and_they_carry_no_time_and_no_name():
    page = Page("Every block", every_block("text"))
    assert word.draw(page) == word.draw(page)
    with ZipFile(BytesIO(word.draw(page))) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}
        assert {entry.create_system for entry in archive.infolist()} == {0}
        assert archive.namelist()[0] == "[Content_Types].xml"
    core = files(page)["docProps/core.xml"]
    assert not re.search("creator|lastModifiedBy|created|modified", core)


def test_every_kind_of_block_is_drawn():
    assert {type(block) for block in every_block("text")} == set(get_args(Block))
    assert said(read(Page("T", every_block("sometext")))).count("sometext") >= len(every_block(""))


# --- hostile text -----------------------------------------------------------------------------------


@pytest.mark.parametrize("hostile", [*STRINGS.values(), *FIELDS])
def test_hostile_text_stays_text_in_every_block(hostile):
    odd = Page(hostile, every_block(hostile))
    usual = Page("usual", every_block(re.sub(r"[^\n]", "x", clean(hostile))))
    assert elements(odd) == elements(usual), "the text made an element or an attribute"
    assert set(files(odd)) == set(files(usual)), "the text made a file"
    document = read(odd)
    assert document.core_properties.title == clean_line(hostile)
    shown = "".join(said(document).split())
    assert shown.count("".join(clean_line(hostile).split())) >= len(every_block(hostile)) - 1
    for text in files(odd).values():
        assert not hidden(text)
    assert {each.target_ref for each in document.part.rels.values() if each.is_external} <= {
        "https://example.org/x",
        hostile,  # where it is itself a plain address
    }
    assert set(re.findall(r'w:instr="([^"]*)"', "".join(files(odd).values()))) == {
        " PAGE ",
        " NUMPAGES ",
    }


@given(st.text())
def test_any_text_is_shown_as_it_is(text):
    document = read(Page(text, (Paragraph(text), Bullets((text,)))))
    assert document.core_properties.title == (clean_line(text) or "lmcs")
    assert document.paragraphs[1].text == clean(text)
    assert document.paragraphs[2].text == clean_line(text)


# --- real pages, through the real command -----------------------------------------------------------


def test_real_pages_are_read_again(library):
    progress = replay(commands(("tick", {"item": "speak-to-employer", "on": "2026-05-20"})))
    journey = Journey(library, progress, date(2026, 6, 4))
    director = library.people["director"]
    for page in (
        summary.summary(journey),
        listing.listing(journey, journey.checklist()),
        listing.listing(journey, journey.checklist(), blank=True),
        meeting.sheet(
            journey, director, journey.with_person("director"), with_notes=False, blank=True
        ),
        found(LAWS, "words", [Match("ca1989-s20", "exact")], library),
    ):
        document = read(page)
        headings = [text for style, text in styled(document) if style.startswith("Heading")]
        expected = [block.text for block in page.blocks if isinstance(block, Heading)]
        assert headings == [page.title, *expected]


def test_the_command_writes_it_by_ending_and_by_format(lmcs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lmcs("tick", "1", "2")
    assert "Saved:" in lmcs("summary", "--output", "mentor.docx").out
    lmcs("summary", "--output", "mentor", "--format", "docx", "--large")
    document = docx.Document(tmp_path / "mentor.docx")
    assert document.paragraphs[0].text == "Summary for my mentor"
    assert docx.Document(tmp_path / "mentor").paragraphs[0].text == "Summary for my mentor"
    said = lmcs("summary", "--format", "docx", expect=2)
    assert "Add --output" in said.err


def test_a_sheet_has_the_day_in_the_row_and_heads_only_once_and_is_set_close_unless_in_large_print():
    lines = Items(tuple(ItemLine(str(n), "task", "", f"Do {n}", "4 June 2026") for n in (1, 2)))
    page = Page("S", (Heading("One"), lines, Heading("Two"), lines), sheet=True)
    close, usual, large = (
        docx.Document(BytesIO(word.draw(each, large=big)))
        for each, big in ((page, False), (page._replace(sheet=False), False), (page, True))
    )
    sizes = [each.styles.element.find(f".//{qn('w:sz')}") for each in (close, usual, large)]
    assert [size.get(qn("w:val")) for size in sizes] == ["18", "22", "36"]
    assert [len(table.rows) for table in usual.tables] == [3, 3]
    for sheet in (close, large):
        assert [len(table.rows) for table in sheet.tables] == [3, 2]
        assert sheet.tables[1].rows[0].cells[1].text == "Do 1 (4 June 2026)"
    assert usual.tables[1].rows[1].cells[1].text == "Do 1\n4 June 2026"


def test_a_numbered_list_keeps_its_numbers_where_some_are_left_out():
    made = word.draw(Page("A page", (Bullets(("a", "b", "c", "d"), (2, 3, 5, 6)),)))
    with ZipFile(BytesIO(made)) as archive:
        numbering = archive.read("word/numbering.xml").decode()
        text = archive.read("word/document.xml").decode()
    used = re.findall(r'ListNumber"/>.*?numId w:val="(\d+)"', text)
    starts = dict(
        re.findall(r'numId="(\d+)"><[^>]*><[^>]*><w:startOverride w:val="(\d+)"', numbering)
    )
    assert used[0] == used[1] != used[2] == used[3]
    assert [starts[used[0]], starts[used[2]]] == ["2", "5"]
    assert numbering.count(f'w:numId="{used[0]}"') == 1
