"""Reading a paper: every kind, what hides in it, what is not read, and files made to do harm."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

import papers
from conftest import all_shipped
from lmcs.basics.errors import NotFound
from lmcs.papers import reading
from lmcs.papers.cleaning import clean
from lmcs.papers.explaining import Explainer
from lmcs.papers.paper import Paper, Passage, Unreadable, placed

TEXTS = (
    "The DCS presented the report on the Dedicated Schools Grant (DSG).",
    "The council’s LADO spoke of section 47 of the Children Act 1989.",
    "CE referrals, most linked to county lines, go to the Quiet Table Board (QTB). EHCPs are late.",
)
TERMS = {
    "dcs": 1,
    "dsg": 2,
    "lado": 1,
    "section-47": 1,
    "child-exploitation": 1,
    "county-lines": 1,
    "ehcp": 1,
}


def passages(data, name="paper"):
    return reading.read_open(io.BytesIO(data), name, os.environ).passages


def said(data):
    return " ".join(passage.text for passage in passages(data))


def read_file(path):
    return reading.read_file(path, os.environ)


@pytest.fixture(scope="module")
def explainer():
    return Explainer(all_shipped())


@pytest.mark.parametrize("name", papers.FORMS)
def test_every_kind_of_paper_says_the_same(tmp_path, explainer, name):
    path = tmp_path / name
    path.write_bytes(papers.FORMS[name](*TEXTS))
    paper = read_file(path)
    text = " ".join(" ".join(each.text for each in clean(paper).passages).split())
    for each in TEXTS:
        assert each.replace("’", "'") in text
    found = explainer.read(paper)
    assert {each.id: each.times for each in found.terms} == TERMS
    assert [each.id for each in found.law] == ["ca1989-s47"]
    assert [(each.short, each.long) for each in found.defined] == [("QTB", "Quiet Table Board")]


@pytest.mark.parametrize("name", papers.FORMS)
def test_the_kind_is_told_by_the_bytes_not_by_the_name(tmp_path, name):
    path = tmp_path / "report.doc"
    path.write_bytes(papers.FORMS[name](*TEXTS))
    assert "DCS" in " ".join(each.text for each in read_file(path).passages)


def test_word_is_read_wherever_its_text_hides():
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('LA')}{run.format('DO')}</w:p>"  # a word split over two runs
        f"<w:tbl><w:tr><w:tc><w:p>{run.format('NEET')}</w:p></w:tc></w:tr></w:tbl>"
        f"<w:p><w:ins>{run.format('EHCP')}</w:ins><w:hyperlink>{run.format(' JTAI')}</w:hyperlink></w:p>"
        f"<w:p><w:sdt><w:sdtContent>{run.format('MASH')}</w:sdtContent></w:sdt></w:p>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>{run.format('SEND')}</w:p></w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent><w:p>{run.format('SEND')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        f"<w:p><w:r><w:t>DSG</w:t><w:tab/><w:t>HNB</w:t><w:br/><w:t>multi</w:t><w:noBreakHyphen/><w:t>agency</w:t></w:r></w:p>"
        f"<w:p><w:del><w:r><w:delText>GONE</w:delText></w:r></w:del></w:p>"
        f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r>"
        f"<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>SEEN</w:t></w:r><w:r><w:t> AND</w:t></w:r></w:p>"
        f"<w:p><w:moveFrom>{run.format('MOVED')}</w:moveFrom><w:r><w:instrText>PAGEREF</w:instrText></w:r></w:p>"
    )
    notes = {
        name: f"<w:p>{run.format(word)}</w:p>"
        for name, word in (
            ("footnotes", "QA"),
            ("endnotes", "RAG"),
            ("comments", "TOR"),
            ("header1", "ILACS"),
            ("footer2", "JSNA"),
        )
    }
    found = passages(papers.docx("KCSIE", body=body, **notes))
    texts = [each.text for each in found]
    assert texts == [
        "KCSIE", "LADO", "NEET", "EHCP JTAI", "MASH", "SEND", "DSG HNB\nmulti-agency", "SEEN AND",
        "ILACS", "JSNA", "QA", "RAG", "TOR",
    ]  # fmt: skip
    assert found[0].where == "paragraph 1"
    assert {each.where for each in found[-5:]} == {
        "header",
        "footer",
        "footnote",
        "endnote",
        "comment",
    }


def test_slides_come_in_their_order_with_their_notes_and_hidden_ones_stay_silent():
    found = passages(
        papers.pptx("First LADO", "Second MASH", "Third GONE", notes="Say NEET", hidden=(3,))
    )
    assert found == (
        Passage("First LADO", "slide 1"),
        Passage("Say NEET", "slide 1, notes"),
        Passage("Second MASH", "slide 2"),
    )


def test_a_workbook_gives_the_texts_of_its_sheets_that_can_be_seen():
    found = passages(papers.xlsx(["CIN rate", "CPP rate"], ["LAC"], ["GONE"]))
    assert found == (
        Passage("CIN rate", "sheet “Figures”, row 1"),
        Passage("CPP rate", "sheet “Figures”, row 2"),
        Passage("LAC", "sheet “Figures”, row 3"),
    )


def test_what_an_open_document_has_deleted_stays_silent():
    assert said(papers.odt("The LADO", deleted="GONE")) == "The LADO"


def test_a_web_page_gives_what_can_be_seen():
    more = (
        "<script>SCRIPT()</script><p hidden>HIDDEN</p><div style='display: none'><div>NEVER</div>NOR</div><del>STRUCK</del>"
        "<ul><li>NEET<li>MASH</ul><p>LA<b>DO</b> &amp; CIN<br>next</p><template>TEMPLATE</template>"
    )
    texts = [each.text for each in passages(papers.page("DCS", more=more))]
    assert texts == ["Agenda", "DCS", "NEET", "MASH", "LADO & CIN", "next"]


def test_a_memo_is_read_whole_and_an_email_without_a_code_keeps_its_signs():
    memo = "To: Overview and Scrutiny\nFrom: Councillor Lee, Chair\n\nEach gets £80.\n"
    assert "Councillor Lee" in " ".join(each.text for each in passages(memo.encode()))
    assert any("£80" in each.text for each in passages(memo.encode("cp1252")))
    mail = memo.replace("Councillor Lee, Chair", "Lee <lee@example.org>")
    for code in ("utf-8", "cp1252"):
        assert "Each gets £80." in [each.text for each in passages(mail.encode(code))]


def test_an_email_gives_its_subject_and_its_text_without_marks_of_quoting():
    found = passages(papers.eml("> > The LADO\n> reports."))
    assert [each.text for each in found] == ["Papers", "The LADO\nreports."]
    assert found[0].where == "subject"


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_the_code_it_was_written_in(code):
    assert said("The council’s £6m".encode(code)) == "The council’s £6m"


UNREADABLE = {
    "empty": (b"", "no text"),
    "white space": (b" \n\t\n", "no text"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "before 2007"),
    "Outlook": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"),
        "Outlook",
    ),
    "locked Word": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "RTF": (b"{\\rtf1 x}", "Rich Text"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
    "packed": (b"\x1f\x8b\x08\0", "packed"),
    "another zip": (papers.packed({"a.txt": "LADO"}), "not of Word"),
    "cut zip": (papers.docx(*TEXTS)[:200], "damaged"),
    "program": (b"\x7fELF\0\0\0\0" + bytes(200), "no text"),
    "DOCTYPE": (
        papers.packed({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}),
        "no office program",
    ),
    "outer entity": (
        papers.packed({"word/document.xml": "<!DOCTYPE x SYSTEM 'file:///x'><x/>"}),
        "no office program",
    ),
    "laughs": (
        papers.packed(
            {"content.xml": "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>"}
        ),
        "no office program",
    ),
    "broken XML": (papers.packed({"word/document.xml": "<w:p xmlns:w='x'><w:t>LADO"}), "damaged"),
    "a sheet that is not there": (
        papers.packed(
            {"xl/workbook.xml": f'<workbook {papers.R}><sheet name="a" r:id="q"/></workbook>'}
        ),
        "damaged",
    ),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_cannot_be_read_is_named_with_what_to_do(kind):
    data, words = UNREADABLE[kind]
    with pytest.raises(Unreadable) as problem:
        passages(data, "report")
    assert words in problem.value.message
    assert problem.value.message.startswith('"report"')
    assert problem.value.hint


def test_a_file_made_to_fill_the_memory_is_refused_before_it_does():
    bomb = papers.packed({"word/document.xml": b" " * 300_000_000})
    assert len(bomb) < 400_000
    with pytest.raises(Unreadable, match="unpacks to more"):
        passages(bomb)


def test_many_small_elements_take_bounded_work():
    deep = "<x>" * 100_000
    with pytest.raises(Unreadable):
        passages(papers.packed({"word/document.xml": deep}))
    assert said(papers.page("LADO", more="<b>" * 100_000 + "</i>" * 100_000)).endswith("LADO")


def test_what_is_no_file_is_never_opened_for_long(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(Unreadable):
            read_file(path)
    with pytest.raises(NotFound):
        read_file(tmp_path / "missing.docx")


PDFS = {
    "cut": papers.pdf(*TEXTS)[:400],
    "one line": b"%PDF-1.7\n",
    "noise": b"%PDF-1.4\n" + bytes(range(256)) * 40,
    "pages that hold themselves": papers.pdf("x").replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"),
}


@pytest.mark.parametrize("kind", PDFS)
def test_a_broken_pdf_is_said_to_be_broken(tmp_path, kind):
    path = tmp_path / "broken.pdf"
    path.write_bytes(PDFS[kind])
    with pytest.raises(Unreadable) as problem:
        read_file(path)
    assert "PDF" in problem.value.message
    assert problem.value.hint


def test_a_pdf_of_pictures_is_said_to_be_scanned(tmp_path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(papers.pdf(""))
    with pytest.raises(Unreadable, match="scanned"):
        read_file(path)


def test_a_locked_pdf_is_said_to_be_locked(tmp_path):
    from pypdf import PdfReader, PdfWriter

    (tmp_path / "open.pdf").write_bytes(papers.pdf(*TEXTS))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "open.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(tmp_path / "locked.pdf")
    with pytest.raises(Unreadable, match="password"):
        read_file(tmp_path / "locked.pdf")
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "open.pdf"))
    writer.encrypt("", "owner", algorithm="RC4-128")  # printing is forbidden, reading is not
    writer.write(tmp_path / "open.pdf")
    assert "DCS" in read_file(tmp_path / "open.pdf").passages[0].text


def test_a_pdf_tells_its_pages_and_how_far_it_is(tmp_path):
    path = tmp_path / "pack.pdf"
    path.write_bytes(papers.pdf("The LADO", "", "The DCS"))
    told = []
    paper = reading.read_file(path, os.environ, lambda *far: told.append(far))
    assert [each.where for each in paper.passages] == ["page 1", "page 3"]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_words_are_put_together_as_they_were_written():
    texts = [
        "ﬁnance oﬃcer, educa-\ntion and multi-\nagency work, special-\nist",
        "educa\u00adtion at the council\u2011wide agency\u00a0fund",
        "L.A.C. and E.H.C. plans",
    ]
    paper = Paper("x", tuple(Passage(each, "paragraph 1") for each in texts))
    cleaned = [each.text for each in clean(paper, {"agency"}).passages]
    assert cleaned == [
        "finance officer, education and multi-agency work, specialist",
        "education at the council-wide agency fund",
        "LAC and EHC plans",
    ]


def test_a_running_head_counts_once():
    pages = [
        f"Riverside Council DSG\nLine {n} of text about things\nPage {n} of 4" for n in range(1, 5)
    ]
    paper = Paper("x", tuple(Passage(each, f"page {n}") for n, each in enumerate(pages, 1)))
    texts = [each.text for each in clean(paper).passages]
    assert "".join(texts).count("Riverside") == 1
    assert all(f"Line {n} of text" in text for n, text in enumerate(texts, 1))


@pytest.mark.parametrize(
    ("pages", "headed", "once"),
    [(2, 2, False), (3, 2, False), (3, 3, True), (4, 3, True), (6, 3, True), (7, 3, False), (7, 4, True), (8, 4, True)],
)  # fmt: skip
def test_a_line_runs_on_from_three_times_and_half_of_the_pages_on(pages, headed, once):
    said = [f"Report of the LADO\nThe {n}th page" if n < headed else f"The {n}th page" for n in range(pages)]  # fmt: skip
    paper = Paper("x", tuple(Passage(each, f"page {n}") for n, each in enumerate(said, 1)))
    text = " ".join(each.text for each in clean(paper).passages)
    assert text.count("LADO") == (1 if once else headed)


@pytest.mark.skipif(sys.platform == "win32", reason="looks at /proc")
def test_the_child_has_no_name_and_ends_with_its_parent(tmp_path):
    path = tmp_path / "secret-name.pdf"
    path.write_bytes(
        papers.pdf(*TEXTS * 400)
    )  # more than waits in a pipe: the child is still there
    seen = []
    with path.open("rb") as file:
        from lmcs.papers import pdf

        pages = pdf.read(file, os.environ)
        next(pages)
        for process in Path("/proc").glob("[0-9]*"):
            try:
                status = (process / "status").read_text()
                if (
                    f"\nPPid:\t{os.getpid()}\n" in status
                    and b"pdf_child" in (process / "cmdline").read_bytes()
                ):
                    seen.append(process)
                    assert b"secret-name" not in (process / "cmdline").read_bytes()
                    assert (process / "environ").read_bytes() in (b"", *(b"LC_CTYPE=C.UTF-8\0",))
            except OSError:
                continue
        pages.close()
    assert len(seen) == 1
    assert not seen[0].exists()


def test_a_place_is_the_paper_s_own_number_where_it_has_them():
    texts = (
        "REPORT TO THE BOARD", "1 Purpose", "1.1 To say why.", "More of it.", "2. What was found", "2.1 Three things were found.",
        "1. first, the cost", "2.2 It was so.", "3) It goes on.", "12 March is the day.",
    )  # fmt: skip
    found = placed([Passage(text, f"paragraph {n}") for n, text in enumerate(texts, 1)])
    assert [each.where for each in found] == [
        "the opening lines", "section 1", "paragraph 1.1", "paragraph 1.1", "section 2", "paragraph 2.1", "paragraph 2.1",
        "paragraph 2.2", "paragraph 3", "paragraph 3",
    ]  # fmt: skip


def test_a_paper_without_numbers_of_its_own_is_counted():
    texts = ("Report", "1. Agree it", "2. Note it", "It goes on.")
    counted = tuple(Passage(text, f"paragraph {n}") for n, text in enumerate(texts, 1))
    assert placed(counted) == counted
    pages = (Passage("1 One", "page 1"), Passage("2 Two", "page 2"))
    assert placed(pages) == pages


def test_an_own_number_is_read_before_another_number_and_behind_the_list_of_an_agenda():
    texts = (
        "1. Apologies", "2. Minutes", "3. Budget", "ITEM 2. MINUTES", "2.1 The minutes of the last meeting in May were agreed by all\nwho were there.", "2.2 126 children are here.", "2.3 412 CAFs were opened.", "3.1 More was spent.",
        "4.1 million pounds went.", "4. 1,934 pupils have a plan.",
    )  # fmt: skip
    found = placed([Passage(text, f"paragraph {n}") for n, text in enumerate(texts, 1)])
    assert [each.where for each in found] == [
        "section 1", "section 2", "section 3", "section 2", "paragraph 2.1", "paragraph 2.2", "paragraph 2.3", "paragraph 3.1", "paragraph 3.1", "paragraph 4",
    ]  # fmt: skip
    wrapped = (
        "1. The council is a member of the board of its own long name,\nwith the police.",
        "2. Two",
        "3. Three",
        "4. Four",
    )
    assert (
        placed([Passage(text, f"paragraph {n}") for n, text in enumerate(wrapped, 1)])[0].where
        == "paragraph 1"
    )


def test_a_paragraph_that_stands_right_below_its_heading_has_its_own_number(lmcs, tmp_path):
    paper = tmp_path / "report.txt"
    text = "1. Start\n1.1 This is about help.\n\n2. Care\n2.1 The CCG pays.\n2.2 All is well.\n\n3. End\n3.1 The LSCB met."
    paper.write_text(text, encoding="utf-8")
    found = json.loads(lmcs("explain", "--out-of-date", "--json", str(paper), expect=1).out)
    assert [each["where"] for each in found["papers"][0]["found"]] == [
        "paragraph 2.1",
        "paragraph 3.1",
    ]
