"""No pattern takes long over a text that tries it: one character again and again, up to the size limit of a file.

A pattern that tries each place, and from each reads on to the end, needs a minute for what takes another a hundredth of a
second; the limit on the whole of a test tells the two apart with room to spare.
"""

import ast
import pkgutil
import re
from importlib import import_module

import pytest

import lmcs
from conftest import PACKAGE
from lmcs.basics.text import clean, first_sentence, sentences
from lmcs.content.own import LIMIT, File
from lmcs.workshop.guard import parse

CHARACTERS = " \n\ta1AzIst.-:'\"“”(),;#%/\\&@_+=[]{}|<>’éÅ£\u0301"
PIECES = [
    "- ",
    "a.",
    "1 ",
    "A ",
    "e.g. A",
    ": ",
    "a: ",
    ". ",
    "(A",
    "https://a.",
    "a-",
    "1.",
    "A1",
    "s 1",
    "a@",
    "a.b@",
]


def patterns():
    """Yield every pattern that a module of lmcs has, by its name, in whatever it keeps it."""
    for each in pkgutil.walk_packages(lmcs.__path__, "lmcs."):
        if "__main__" in each.name or "compiled" in each.name:
            continue
        for name, value in vars(import_module(each.name)).items():
            for pattern in _within(value):
                yield f"{each.name}.{name}", pattern


def literals():
    """Yield the patterns that stand in a call such as re.sub("...", ...), by where."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "compiled" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            call = node.func if isinstance(node, ast.Call) else None
            of_re = (
                isinstance(call, ast.Attribute)
                and isinstance(call.value, ast.Name)
                and call.value.id == "re"
            )
            if of_re and call.attr != "compile" and isinstance(node.args[0], ast.Constant):
                yield f"{path.stem} {node.lineno}", re.compile(node.args[0].value)


def _within(value):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from _within(each)
    elif isinstance(value, dict):
        yield from _within(list(value.values()))


EVERY = {pattern.pattern: (name, pattern) for name, pattern in (*literals(), *patterns())}
AT_ONE_PLACE = {
    "basics.when._AWAY", "basics.when._DATED", "basics.when._OF_MONTH",
    "content.names._BRACKETED", "papers.citing._ACT", "papers.defining._LABEL", "papers.nearest._HEADED",
    "papers.reading._MAIL", "papers.reading._PAGE", "papers.spotting._OF_ANOTHER", "workshop.faults.VALUE", "workshop.meant.VALUE", "workshop.meant._NO_COLON", "workshop.meant._NEEDS_QUOTES", "workshop.guard._LONG_DASH", "workshop.guard._TAB", "workshop.nodes._REMARK", "workshop.values._BEGINS",
}  # fmt: skip
"""Patterns that are held against a text at one place of it, and never looked for in it."""


@pytest.mark.parametrize(
    ("name", "pattern"), [pytest.param(*each, id=each[0]) for each in EVERY.values()]
)
def test_every_pattern_reads_a_long_text_in_one_go(name, pattern, bounded):
    whole = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode()
    # Where each repeat is bounded, none reads on to the end: what tries too much shows in a short text.
    size = LIMIT // 4 if re.search(r"[*+]|\{\d*,\}", whole) else LIMIT // 64
    for piece in [*CHARACTERS, *PIECES]:
        body = piece * (size // len(piece))
        for text in (body, f"“(A\tb{body}c"):
            long = text if isinstance(pattern.pattern, str) else text.encode()
            pattern.fullmatch(long)  # a match from the first place takes no longer
            if name.removeprefix("lmcs.") not in AT_ONE_PLACE:
                pattern.sub(long[:0], long)


@pytest.mark.parametrize("reads", [clean, sentences, first_sentence])
def test_what_reads_text_reads_a_long_one_in_one_go(reads, bounded):
    for piece in [*CHARACTERS, *PIECES]:
        reads(piece * (LIMIT // len(piece)))


@pytest.mark.parametrize("piece", [*CHARACTERS, *PIECES])
def test_a_file_of_one_character_is_read_in_one_go(piece, bounded):
    body = piece * ((LIMIT - 200) // len(piece.encode()))
    head = "council: R\nglossary:\n  - id: a\n    term: A\n    meaning: "
    for text in (
        body,
        f'{head}"a\\tb{body}c"',
        f"{head}'{body}'",
        f"{head}a{body}c",
        f"{head}[{body}",
    ):
        parse(File("a.yaml", text.encode()))


def test_no_count_of_a_pattern_is_taken_for_a_field_of_its_text():
    """In an f-string "{0,2}" is a pair of numbers, and the pattern waits for that very text."""
    for path in PACKAGE.rglob("*.py"):
        assert not re.search(r"\{\d+, \d+\}", path.read_text(encoding="utf-8")), path.name
