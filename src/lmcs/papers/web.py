"""Plain text, Markdown, web pages and e-mails."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser

from lmcs.papers.markdown import ROW, plain
from lmcs.papers.paper import COPY, MOST_TEXT, Passage, Unreadable, numbered

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li",
    "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul",
})  # fmt: skip
_SILENT = frozenset(
    ["script", "style", "template", "noscript", "del", "s", "strike", "svg", "object", "iframe"]
)
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE
)
_ENDS = re.compile(r"(?<=[.:;?!])[ \t]*\n|\n[ \t]*(?=[-*•#]|\(?\w{1,3}[.)]\s)|\n\s*\n")
"""Where a paragraph of plain text ends: an empty line, the end of a sentence at the end of a line, a new point."""


def text_passages(text: str) -> Iterator[Passage]:
    """Return the paragraphs of plain text or Markdown."""
    return numbered(_parts(text))


def _parts(text: str) -> list[str]:
    parts = (part.replace(ROW, "\n").strip() for part in _ENDS.split(plain(text)))
    return [part for part in parts if part]


def html_passages(text: str) -> Iterator[Passage]:
    """Return the blocks of a web page that can be seen."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.block()
    return numbered(reader.said)


def mail_passages(data: bytes) -> Iterator[Passage]:
    """Yield the subject of an e-mail and the paragraphs of its text; what is attached is named as not read."""
    damaged = Unreadable("The e-mail is damaged.", "Open it, copy its text and paste it.")
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)  # that policy makes no other
    if subject := str(message.get("subject", "")).strip():
        yield Passage(subject, "subject")
    try:
        body = message.get_body(("plain", "html"))
        content = body.get_content() if body else ""
        raw = body.get_payload(decode=True) if body else None
        if body and not body.get_content_charset() and isinstance(raw, bytes):
            content = decoded(raw)  # the mail does not say in which code it is
    except (LookupError, ValueError, AttributeError) as error:
        raise damaged from error
    if not isinstance(content, str):
        content = ""
    if body is not None and body.get_content_subtype() == "html":
        yield from html_passages(content)
    else:
        yield from text_passages(re.sub(r"^(?:> ?)+", "", content, flags=re.MULTILINE))


def decoded(data: bytes) -> str:
    """Return plain text, in whichever code it was written. Raises Unreadable where it is none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    if "\x00" in text:
        raise Unreadable("It is no text, and no kind of file that lmcs reads.", COPY)
    if len(text) > MOST_TEXT:
        raise Unreadable("It holds more text than any paper, so it was not read.", COPY)
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Reader(HTMLParser):
    """Gathers what a web page says, block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._letters: list[str] = []
        self._hiding = ""  # the element that hides what is inside it
        self._depth = 0  # how many of its name are open
        self._typed = False  # whether lines stand as they were typed

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.block()
        self._typed = self._typed or tag == "pre"
        if self._hiding:
            self._depth += tag == self._hiding
        elif tag not in _VOID and _hides(tag, dict(attrs)):
            self._hiding, self._depth = tag, 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.block()
        self._typed = self._typed and tag != "pre"
        if tag == self._hiding:
            self._depth -= 1
            if not self._depth:
                self._hiding = ""

    def handle_data(self, data: str) -> None:
        if not self._hiding:
            self._letters.append(data)

    def block(self) -> None:
        """End the block that is being gathered."""
        text = "".join(self._letters)
        self._letters.clear()
        if self._typed:
            self.said += _parts(text)
        elif text := " ".join(text.split()):
            self.said.append(text)


def _hides(tag: str, given: dict[str, str | None]) -> bool:
    return tag in _SILENT or "hidden" in given or bool(_HIDDEN.search(given.get("style") or ""))
