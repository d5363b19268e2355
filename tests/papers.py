"""Papers as different programs write them, made in memory."""

import io
import zipfile
from email.message import EmailMessage
from html import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
OPEN = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'


def packed(parts):
    """Return a zip file of *parts*, texts by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return made.getvalue()


def docx(*paragraphs, body="", **parts):
    """Return a Word file of *paragraphs*; *body* is more of its XML, *parts* are other parts ("footnotes")."""
    told = "".join(f"<w:p><w:r><w:t>{escape(each)}</w:t></w:r></w:p>" for each in paragraphs)
    files = {"word/document.xml": f"<w:document {W}><w:body>{told}{body}</w:body></w:document>"}
    files |= {
        f"word/{name}.xml": f"<w:{name} {W}>{text}</w:{name}>" for name, text in parts.items()
    }
    return packed(files)


def pptx(*slides, notes="", hidden=()):
    """Return slides of one text each, the last of them named first; *notes* belong to the first, *hidden* are numbers."""
    files, order = {}, ""
    listed = ""
    for number, text in enumerate(slides, 1):
        file = len(slides) + 1 - number
        show = ' show="0"' if number in hidden else ""
        files[f"ppt/slides/slide{file}.xml"] = (
            f"<p:sld {A}{show}><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></p:sld>"
        )
        order += f'<p:sldId id="{number}" r:id="r{number}"/>'
        listed += f'<Relationship Id="r{number}" Target="slides/slide{file}.xml"/>'
    files["ppt/presentation.xml"] = (
        f"<p:presentation {A} {R}><p:sldIdLst>{order}</p:sldIdLst></p:presentation>"
    )
    files["ppt/_rels/presentation.xml.rels"] = RELS.format(listed)
    if notes:
        files[f"ppt/slides/_rels/slide{len(slides)}.xml.rels"] = RELS.format(
            '<Relationship Id="n" Target="../notesSlides/notesSlide1.xml"/>'
        )
        files["ppt/notesSlides/notesSlide1.xml"] = (
            f"<p:notes {A}><a:p><a:r><a:t>{escape(notes)}</a:t></a:r></a:p></p:notes>"
        )
    return packed(files)


def xlsx(shared=(), inline=(), hidden=()):
    """Return a workbook: a sheet "Figures" with *shared* and *inline* texts, a row each, and a hidden one."""
    strings = "".join(
        f"<si><r><t>{escape(text[:2])}</t></r><r><t>{escape(text[2:])}</t></r></si>"
        for text in [*shared, *hidden]
    )
    rows = "".join(
        f'<row r="{n}"><c t="s"><v>{n - 1}</v></c><c><v>72</v></c></row>'
        for n in range(1, len(shared) + 1)
    )
    rows += "".join(
        f'<row><c t="inlineStr"><is><t>{escape(text)}</t></is></c></row>' for text in inline
    )
    out_of_sight = "".join(
        f'<row><c t="s"><v>{len(shared) + n}</v></c></row>' for n in range(len(hidden))
    )
    return packed(
        {
            "xl/workbook.xml": f'<workbook {R}><sheets><sheet name="Figures" r:id="a"/><sheet name="Old" state="hidden" r:id="b"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": RELS.format(
                '<Relationship Id="a" Target="/xl/one.xml"/><Relationship Id="b" Target="two.xml"/>'
            ),
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
            "xl/one.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
            "xl/two.xml": f"<worksheet><sheetData>{out_of_sight}</sheetData></worksheet>",
        }
    )


def odt(*paragraphs, deleted=""):
    """Return an OpenDocument text of *paragraphs*, with a *deleted* one that its record of changes keeps."""
    told = "".join(f"<text:p>{escape(each)}</text:p>" for each in paragraphs)
    gone = (
        f"<text:tracked-changes><text:p>{escape(deleted)}</text:p></text:tracked-changes>"
        if deleted
        else ""
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {OPEN}>{gone}{told}</office:document-content>",
        }
    )


def eml(*paragraphs, subject="Papers", html=False):
    """Return an e-mail, as text or as a web page."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", subject
    message.set_content("\n\n".join(paragraphs)) if not html else message.set_content(
        page(*paragraphs).decode(), subtype="html"
    )
    return message.as_bytes()


def page(*paragraphs, more=""):
    """Return a web page."""
    told = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    return f"<!DOCTYPE html><html lang=en><head><title>Agenda</title><style>p {{}}</style></head><body>{told}{more}</body></html>".encode()


def pdf(*pages, columns=1):
    """Return a PDF with a page of lines for each text, broken after some 60 letters as a program would, or in narrow *columns*."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for text in pages:
        lines = _lines(text, 60 // columns)
        length = -(-len(lines) // columns)
        stream = ""
        for column in range(columns):
            shown = lines[column * length : (column + 1) * length]
            said = "".join(f"({_escaped(line)}) Tj T* " for line in shown)
            stream += f"BT /F1 11 Tf 14 TL {60 + 240 * column} 780 Td {said}ET "
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = (
        f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    )
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{each}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    return made + end.encode()


def _lines(text, width):
    lines = []
    for line in text.split("\n"):
        lines.append("")
        for word in line.split(" "):
            if len(lines[-1]) + len(word) > width:
                lines.append("")
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _escaped(text):
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


FORMS = {
    "paper.txt": lambda *texts: "\n\n".join(texts).encode(),
    "paper.docx": docx,
    "paper.pptx": pptx,
    "paper.xlsx": lambda *texts: xlsx(texts),
    "paper.odt": odt,
    "paper.eml": eml,
    "mail.eml": lambda *texts: eml(*texts, html=True),
    "paper.html": page,
    "paper.pdf": pdf,
    "columns.pdf": lambda *texts: pdf(" ".join(texts), columns=2),
}
"""Every kind of paper, made of paragraphs."""
