"""Strings that try to be more than text, content made of them by the guard's own tables, and ways to read what lmcs shows.

Every text that is planted ends in a tag of its own: a word by which it is found again, in whatever medium.
"""

import json
import re
import unicodedata
from html.parser import HTMLParser
from typing import NamedTuple

from markdown_it import MarkdownIt

from lmcs.basics.text import clean
from lmcs.content.types import Change, Source
from lmcs.workshop.fields import KINDS, table

STRINGS = {
    "ESC colour and cursor": "\x1b[31mred\x1b[0m\x1b[2J\x1b[9Aover",
    "OSC 52 clipboard": "\x1b]52;c;cm0gLXJmIC8=\x07",
    "OSC 0 title, OSC 8 link": "\x1b]0;title\x07\x1b]8;;file:///x\x1b\\text\x1b]8;;\x1b\\",
    "C1 sequences": "\x9b31mred\x9d52;c;eA==\x9c",
    "NUL": "be\0fore",
    "backspace, return, form feed, DEL, tab": "good\b\b\bevil\rover\x0cc\x0bd\x7f\te",
    "bidi controls": "safe\u202eexe.txt\u202c \u2066left\u2069 \u200fmark\u061c",
    "line separators": "line\u2028separator\u2029paragraph\x85next",
    "zero width and tags": "in\u200bvis\u00adible\ufeff\U000e0041",
    "fillers, selectors, private use, no characters": "a\u3164b\u115f\uffa0\u2800c\u034f\ufe0f\U000e0100d\u180b\u17b4\ue000\ufdd0e",
    "Rich closing tag": "[/b]",
    "Rich colour, emoji code": "[red]x[/red] :smile: :warning:",
    "Rich link": "[link=file:///x]x[/link]",
    "Rich escape": "\\[bold]x[/]",
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=1>',
    "attribute in single quotes": "' onmouseover='alert(1)",
    "end of everything": "--></style></title></main></body>",
    "entities": "&lt;b&gt; &amp;lt; &#x3c;i&#62; &colon;",
    "template": "{{ 7 * 7 }}{% include 'page.css' %}{# x #}",
    "calendar property": "x\nATTACH:file:///x\r\nATTACH;VALUE=URI:file:///x\nEND:VEVENT",
    "calendar escapes": "a\\, b; c\\nd:e",
    "Markdown link": "[a](javascript:1)",
    "Markdown image": "![a](file:///x)",
    "Markdown reference": "[a]: javascript:1",
    "Markdown autolink": "<javascript:1> <a@b>",
    "Markdown heading": "# heading",
    "Markdown heading on a line of its own": "x\n# heading\n\n## again",
    "Markdown underline": "x\n===\ny\n---",
    "Markdown rule and list": "---\n- one\n1) two\n+ three",
    "Markdown fence": "```\ncode\n```\n~~~",
    "Markdown quotation": "> one\n> > two",
    "Markdown table": "| a | b |\n|---|---|\n| c | d |",
    "Markdown emphasis": "*a* __b__ ~~c~~ `d`",
    "Markdown box": "[x] [ ] done",
    "Markdown block of HTML": "x\n\n<div onclick=1>\n\n<!-- y -->",
    "Markdown escape at the end": "x\\",
    "script address": "javascript:alert(1)",
    "data address": "data:text/html,<script>1</script>",
    "address with a name in it": "https://gov@evil/",
    "home folder and format string": "~/x %USERPROFILE% $HOME * %s%n {0} {x!r}",
    "very long words": "w" * 300 + f" {'word' * 20}" * 6,
}

SOURCE, CHANGE = table(Source), table(Change)
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u2800\u3164\ufe00\uffa0\U000e0100"
_SGR = re.compile(r"\x1b\[[0-9;]*m")
_REFERS = {
    "people": "first-person", "law": "first-law", "glossary": "first-term", "checklists": "first-ten-days", "posts": "first-person",
    "areas": "first-area", "items": "item-1", "figures": "first-figure",
}  # fmt: skip
_TAGGED = str.maketrans("0123456789q", "abcdefghijk")
_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def harmless(text):
    """Return a text of the same shape as lmcs shows *text* in: as long, with the same spaces and lines."""
    return re.sub(r"[^\s.?!]", "x", clean(text))


def hidden(text):
    """Return the characters of *text* that must not be shown as they are."""
    found = {char for char in text if unicodedata.category(char) in _HIDDEN or char in _BLANK}
    return found - {"\n", "\t"}


def squeezed(text):
    """Return *text* without white space, in small letters: lines are broken, and names begin small or large."""
    return "".join(text.split()).casefold()


class Say:
    """Plants *text*, each time with a tag of its own; `tags` has what was planted.

    Where only an https address may stand, *address* is used in place of the text, if it is given.
    """

    def __init__(self, text, *, address="", document="first-document"):
        self.text = text
        self.address = address
        self.document = document
        self.tags = {}
        self.ids = self.numbers = 0
        self.letters = ["Q", "R"]

    def __call__(self, where, apart=" "):
        tag = f"zq{re.sub('[^a-z]', '', where.lower().translate(_TAGGED))}q"
        self.tags[tag] = where
        return f"{self.text}{apart}{tag}"


# --- content, as the tables of the guard describe it ------------------------------------------------


def entry(table, say, **given):
    """Return an entry of *table* with every key it knows, texts planted by *say*; a *given* None leaves a key out."""
    left_out = {"core", *(key for group in table.either[1:] for key in group)}
    left_out |= {
        key for key, field in table.keys.items() if field.kind == "id" and field.many
    }  # earlier ids
    whole = {
        key: _value(field, say, f"{table.name} {key}")
        for key, field in table.keys.items()
        if key not in left_out
    }
    return {key: value for key, value in {**whole, **given}.items() if value is not None}


def _value(field, say, where):
    """Return what may stand in *field*, planted where it is text."""
    if field.table and field.table.type is Source:
        address = _one(SOURCE.keys["address"], say, "source address")
        return [entry(SOURCE, say), {"title": say("source title"), "address": address}]
    if field.table:
        return [entry(field.table, say)]
    if field.many and not field.refers and field.kind not in ("day", "held"):
        return [say(f"{where} {number}") for number in (1, 2)]
    one = _one(field, say, where)
    return [one] if field.many else one


def _one(field, say, where):
    match field.kind:
        case "id":
            say.ids += 1
            return f"own-{say.ids}"
        case "number":
            say.numbers += 1
            return str(say.numbers)
        case "date" | "period":
            return "2026-01-02"
        case "day":
            return "2026-01-06"
        case "held":  # a day with a time and a place of its own
            return f"2026-01-06 14:30, {say(where)}"
        case "time":
            return "14:30"
        case "minutes":
            return "90"
        case "count":
            return "4600"
        case "amount":
            return "50"
        case "flag":
            return "true"
        case "word":
            return field.words[0]
        case "name":  # of a person: no other text is let in
            return say(where) if say.text == "usual" else "Sam Lee"
        case "letter":
            return "R"
        case "own letter":  # that of the file, then that of a list in it
            return say.letters.pop(0)
        case "part":
            return say("document parts 1")
        case "address":
            return say.address or say(where, apart="")
        case _ if field.refers:
            return {**_REFERS, "documents": say.document}[field.refers]
        case _:
            return say(where)


def shipped(say):
    """Return the plain data of a small content, as its files have it, with every text in it planted."""
    plain = {
        kind: KINDS[kind].table
        for kind in (
            "checklists",
            "glossary",
            "law",
            "documents",
            "people",
            "figures",
            "areas",
            "before",
            "leaflet",
        )
    }
    section = plain["checklists"].keys["sections"].table
    item = section.keys["items"].table
    changes = [
        entry(CHANGE, say, force=force)
        for force in ("in force", "enacted, not started", "proposed")
    ]
    tasks = [
        entry(item, say, id=f"item-{n}", core=str(n), changes=changes, **{"from": None})
        for n in (1, 2, 3)
    ]
    asked = [
        entry(item, say, id=id_, task=None, question=say("item question"))
        for id_ in ("asked-first", "asked-leader")
    ]
    sections = [entry(section, say, items=each) for each in ([*tasks, asked[0]], [asked[1]])]
    return {
        "checklists": [
            entry(plain["checklists"], say, id=id_, letter=letter, sections=[within])
            for id_, letter, within in (("first-ten-days", "", sections[0]), ("council-leader", "L", sections[1]))
        ],
        "glossary": [
            entry(plain["glossary"], say, id=id_, status=status, now=now, changes=changes)
            for id_, status, now in (
                ("first-term", "current", None), ("first-word", "replaced", "first-term"), ("first-name", "local name", None),
            )
        ],
        "law": [
            entry(plain["law"], say, id=id_, kind=kind, force=force, changes=changes)
            for id_, kind, force in (
                ("first-law", "act", "in force"), ("first-bill", "bill", "proposed"), ("first-code", "code", "in force in part"),
            )
        ],
        "documents": [
            entry(plain["documents"], say, id=id_, kind=kind)
            for id_, kind in (("first-document", "source"), ("first-guide", "guidance"), ("first-book", "resource"))
        ],
        "people": [entry(plain["people"], say, id=id_) for id_ in ("first-person", "second-person")],
        "figures": [entry(plain["figures"], say, id="first-figure", not_kept=None, compare="england")],
        "areas": [entry(plain["areas"], say, id="first-area")],
        "before": [entry(plain["before"], say, meets=["second-person"])],
        "leaflet": [entry(plain["leaflet"], say)],
    }  # fmt: skip


def council(say):
    """Return the plain data of a council's own file, with every text in it planted."""
    table = KINDS["council"].table
    return {
        **entry(table, say),
        "documents": [entry(table.keys["documents"].table, say, id=say.document)],
    }


def write(path, data):
    """Write plain data as a file: JSON, which is also YAML, one value a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=1), encoding="utf-8")
    return path


# --- what a medium shows ----------------------------------------------------------------------------


class Seen(NamedTuple):
    """What a reader of a medium gets: the text, and the structure around it (elements, tokens, colours, properties)."""

    text: str
    structure: object


class _Document(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.texts, self.open = [], [], []

    def handle_starttag(self, tag, attrs):
        wide = tag == "dl"  # whose layout goes by the length of its labels
        self.found.append((tag, [] if wide else attrs))
        self.open.append(tag)

    def handle_endtag(self, tag):
        self.found.append(f"/{tag}")
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" not in self.open:
            self.texts.append(data)

    def handle_comment(self, data):
        self.found.append(f"comment {data}")

    def handle_decl(self, decl):
        self.found.append(f"declaration {decl}")

    def handle_pi(self, data):
        self.found.append(f"instruction {data}")

    unknown_decl = handle_decl


def in_html(drawn):
    """Return what a browser makes of *drawn*: its text, and every element with its attributes."""
    document = _Document()
    document.feed(drawn)
    document.close()
    return Seen(" ".join(document.texts), document.found)


def in_markdown(drawn):
    """Return what a Markdown reader makes of *drawn*: its text, and every token that is more than text."""
    texts, structure = [], []
    for token in (
        inner for outer in _READER.parse(drawn) for inner in (outer, *(outer.children or ()))
    ):
        if token.type in ("text", "text_special"):
            texts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            texts.append("\n")
            structure.append(token.type)
        elif token.type != "inline":
            texts.append("\n" if token.block else "")
            structure.append(
                (token.type, token.tag, token.markup, tuple(sorted(token.attrs.items())))
            )
    return Seen("".join(texts), structure)


def in_terminal(drawn):
    """Return what a terminal shows of *drawn*, and the colours it is told to use."""
    return Seen(re.sub("[│╭╮╰╯─━]", "", _SGR.sub("", drawn)), set(_SGR.findall(drawn)))


def in_text(drawn):
    """Return plain text, which is nothing but what it says."""
    return Seen(drawn, None)


def in_json(drawn):
    """Return every string of some JSON, and its keys."""
    texts, keys = [], []

    def gather(value):
        if isinstance(value, dict):
            keys.extend(value)
            for each in value.values():
                gather(each)
        elif isinstance(value, list):
            for each in value:
                gather(each)
        elif isinstance(value, str):
            texts.append(value)

    gather(json.loads(drawn))
    return Seen("\n".join(texts), keys)


def in_calendar(written):
    """Return what a calendar program reads in *written*: its values, and the property of each line.

    An identifier is chance, so its value is left out.
    """
    written = re.sub(r"\r\nUID:[0-9a-f]{16}\.\d+@", "\r\nUID:", written)
    lines = written.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    names, values = zip(*(re.fullmatch(r"([A-Z-]+)(?:;[A-Z]+=[A-Za-z/-]+)*:(.*)", line, re.DOTALL).groups() for line in lines), strict=True)  # fmt: skip
    return Seen(" ".join(re.sub(r"\\(.)", r"\1", value) for value in values), list(names))
