"""lmcs explain: a paper read on this computer, and forgotten; and what is out of date in one that is being written."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import ExitCode, LmcsError, NotFound, Stopped, WrongUse
from lmcs.basics.paths import file_name, is_file, is_folder, is_there
from lmcs.basics.text import plural
from lmcs.basics.worry import is_worry
from lmcs.commands import as_one
from lmcs.render import json_data
from lmcs.session.asking import asked
from lmcs.session.session import Session

if TYPE_CHECKING:
    from lmcs.papers.paper import Paper

Papers = Sequence["Paper"]
Unread = Sequence[tuple[str, str]]
"""The papers that could not be read, each with the reason."""
Files = Annotated[list[str] | None, "FILE...", "Papers, folders of them, or - for standard input."]
_KINDS = (
    ".docx", ".pptx", ".xlsx", ".odt", ".odp", ".ods", ".pdf", ".html", ".htm", ".eml", ".txt", ".md",
)  # fmt: skip
_NOT_READ = (".doc", ".ppt", ".xls", ".rtf", ".msg")
"""Kinds of papers that are named where they are in a folder, as they cannot be read."""
_FEW = 2  # words
_PLACES = 5  # that may let a reader know a child, and are named
_NAME = 1000  # bytes of the longest name of a file
_PAPER = 80  # words, from which on a text may be one
_QUESTION = "Paste the text, then press Enter:"
_ABOUT = "The text of a paper, as you copied it. Nothing of it is kept. To leave without: quit. To read a file: lmcs explain agenda.pdf"
_DRAG = "Type lmcs explain and a space, drag the file into this window, and press Enter."
_WHERE = r"(?i)(?:it['’]?s|it is|they are|the \w+ is|my \w+ is|i (?:have|saved|put) it)?\s*(?:in|on|at|under|attached to|saved (?:in|on|to))? ?(?:my |the |an? )?(?:\w+ )?(?:downloads?|documents|desktop|folder|e-?mail|inbox|stick|laptop|computer)(?: folder)?[.!]?"
"""What says where a paper is, in place of its text."""
_THE_SAME = r"(?i)(?:(?:the|that|this|my) )?(?:same (?:e-?mail|paper|text|report|one)|(?:(?:e-?mail|paper|text|report|it|one) )?again)(?: again)?(?: (?:but|now|and))?(?: with)?"
"""The paper that was read just now, of which nothing is kept: it is asked for again."""
_NO_QUESTION = "lmcs has no question on what stands there. By the kind of paper: lmcs list papers"
_COME = ("Downloads", "Documents", "Desktop")


@gives(PAGE, JSON)
def explain(
    session: Session,
    files: Files = None,
    out_of_date: Annotated[
        bool,
        "--out-of-date",
        "For whoever writes the paper: old names, replaced guidance, law not in force.",
    ] = False,
    whole: Annotated[bool, "--all", "Every meaning at full length."] = False,
    yes: Annotated[bool, "--yes", "Save the page of a paper that may be about one child."] = False,
) -> int:
    """Read a paper for a meeting with you, not a case paper: its jargon, its law, what to ask. Nothing is kept or sent."""
    files = None if re.fullmatch(_THE_SAME, " ".join(files or ())) else as_one(session, files)
    if text := _sentence(files):
        explain_text(session, text, out_of_date=out_of_date, whole=whole)
        return ExitCode.DONE
    named = list(_named(session, files))
    papers: list[Paper] = []
    unread: list[tuple[str, str]] = []
    for name in named:
        try:
            papers.append(_paper(session, name))
        except LmcsError as problem:
            if len(named) == 1 or not set("".join(files or ())) & set("/\\."):
                raise  # "my paper" names no two files
            session.warn(f"{problem.message} {problem.hint}")
            unread.append((Path(name).name, f"{problem.message} {problem.hint}"))
    pasted = "\n".join(passage.text for paper in papers for passage in paper.passages)
    # A few words of worry about a child or a worker are no paper.
    if named == ["-"] and len(pasted.split()) < _PAPER and is_worry(pasted):
        session.say_whom_to_tell(pasted)
        return ExitCode.STOPPED
    found = False
    if out_of_date:
        found = _out_of_date(session, papers, unread)
    elif papers:
        _companion(session, papers, unread, whole=whole, yes=yes)
    return ExitCode.STOPPED if found or unread else ExitCode.DONE


def explain_text(
    session: Session, text: str, *, out_of_date: bool = False, whole: bool = False
) -> None:
    """Read a *text* that was pasted at a prompt, as `explain` reads one from a pipe."""
    from lmcs.papers import reading

    paper = reading.read_open(BytesIO(text.encode()), "your text", os.environ)
    if out_of_date:
        _out_of_date(session, [paper])
    else:
        _companion(session, [paper], whole=whole)


def _sentence(files: list[str] | None) -> str:
    """Return the text of a sentence that stands where *files* should, "" where they may be files."""
    words = " ".join(files or ()).split()
    text = len(words) > _FEW and not any(
        set(word[:-1]) & set("/\\.") or is_there(Path(word)) for word in words
    )
    return " ".join(words) if text else ""


def _without_words(session: Session, names: list[str]) -> list[str]:
    """Return the *names* that may be files; where one is there, "what is it about" beside it is a sentence."""
    there = [name for name in names if name == "-" or is_there(session.path(name, "a paper"))]
    others = [name for name in names if name not in there and not set(name) & set("/\\.")]
    if not there or not others:
        return names
    if others[-1].casefold() != "in":  # "the short forms in"
        session.warn(f"Not read, as there is no such file: {' '.join(others)}")
    return [name for name in names if name not in others]


def _named(session: Session, files: list[str] | None) -> Iterator[str]:
    """Yield the papers that were named: each file, and in a folder those that may be papers. Raises NotFound in an empty one."""
    for name in _without_words(session, files or ["-"]):
        if name == "-":
            yield name
            continue
        folder = _lying(session, name)
        if not is_folder(folder):
            yield str(folder)
            continue
        kinds = (*_KINDS, *_NOT_READ)
        inside = sorted(path for path in folder.rglob("*") if path.suffix.lower() in kinds)
        found = [path for path in inside if not path.name.startswith(("~$", "."))]
        if not found:
            hint = f"lmcs reads {', '.join(_KINDS)}."
            raise NotFound(f'There is no paper in "{file_name(folder)}".', hint)
        yield from map(str, found)


def _lying(session: Session, name: str) -> Path:
    """Return the path of the paper that was typed as *name*; of a bare name that is not here, the one that lies in a folder of the home where files come, which is said."""
    path = session.path(name, "a paper")
    if is_there(path) or set(name) & set("/\\") or not path.suffix:
        return path
    with suppress(RuntimeError):  # nobody knows where the home is
        for folder in _COME:
            if is_file(there := Path.home() / folder / path.name):
                session.warn(f"It was found in your folder {folder}.")
                return there
    return path


def _paper(session: Session, name: str) -> "Paper":
    """Return one paper. Raises LmcsError where it cannot be read."""
    from lmcs.papers import reading

    if name == "-":
        text = _pasted(session, reading.MOST)
        if path := _a_file(session, text):
            return _paper(session, path)
        return reading.read_open(BytesIO(text), "your text", os.environ)
    shown = session.console.counter("Reading page")
    try:
        return reading.read_file(Path(name), os.environ, shown)
    finally:
        shown(0, 0)


def _pasted(session: Session, most: int) -> bytes:
    """Return what is pasted at a prompt, which one Enter ends, or what a pipe brings. Raises Stopped where that is nothing."""
    if not session.console.interactive:
        return session.console.everything("the text", most)
    text = asked(session, _QUESTION, "name a file", _ABOUT, lines=True)
    if not text.strip():
        raise Stopped("Nothing was pasted, so nothing was read.", "A file: lmcs explain agenda.pdf")
    return text.encode("utf-8", "surrogateescape")


def _a_file(session: Session, pasted: bytes) -> str:
    """Return the path of the file of which the name was *pasted* in place of a text, "" for a text. Raises NotFound for the name of none."""
    from lmcs.papers.paper import TOO_FEW

    text = pasted[:_NAME].decode(errors="replace").strip()
    if "\n" not in text and re.fullmatch(_WHERE, text):
        raise NotFound("That says where a paper is, and is none: nothing was read.", _DRAG)
    ends = text.strip("\"'”’").lower().endswith((*_KINDS, *_NOT_READ))
    if "\n" in text or not (ends or set(text) & set("/\\")):
        return ""
    with suppress(WrongUse):
        path = _lying(session, text)
        if is_file(path):
            return str(path)
    if not ends or len(text.split()) >= TOO_FEW:
        return ""
    raise NotFound(f'"{text}" looks like the name of a file, and there is none here.', _DRAG)


def _out_of_date(session: Session, papers: Papers, unread: Unread = ()) -> bool:
    """Show what is out of date in *papers*, and which are *unread* and why; return whether anything is."""
    from lmcs.pages.explain import dated_page
    from lmcs.papers.explaining import Explainer
    from lmcs.papers.outdated import out_of_date

    explainer = Explainer(session.library)
    found = [(paper.name, out_of_date(explainer.read(paper), session.library)) for paper in papers]
    plain = [{"file": name, "found": [each._asdict() for each in dated]} for name, dated in found]
    session.give(
        lambda: dated_page(found, session.library, unread, sum(each.words for each in papers)),
        lambda: {"papers": plain, "unread": _as_data(unread)},
    )
    from lmcs.papers.children import known_by

    for paper in papers:
        _warn_of_children(session, [(f"{paper.name}, {at}", text) for at, text in known_by(paper)])
    return any(dated for _, dated in found)


def _warn_of_children(session: Session, found: Sequence[tuple[str, str]]) -> None:
    """Say the places, *found* in papers, that may let a reader know a child, and by which words; a case paper has many."""
    more = f" So may {plural(len(found) - _PLACES, 'other place')}." if found[_PLACES:] else ""
    for where, text in found[:_PLACES]:
        session.warn(f"{where}, may let a reader know a child: “{text}”.")
    if found:
        session.warn(f"Before it is published, take out what tells who that is.{more}")


def _as_data(unread: Unread) -> list[dict[str, str]]:
    return [{"file": name, "why": why} for name, why in unread]


def _companion(
    session: Session, papers: Papers, unread: Unread = (), *, whole: bool = False, yes: bool = False
) -> None:
    """Show the reading companion of *papers*, taken as one pack, and which are *unread*. Raises WrongUse where it may be about a child."""
    from lmcs.pages.explain import asked_of, explained
    from lmcs.papers.companion import companion

    result = companion(papers, session.library)
    if result.about_a_child and not yes and (session.to_file or session.options.browser):
        said = "This text looks as if it is about one child, so no page of it was saved."
        raise WrongUse(said, "Read it on the screen. To save it all the same, add --yes.")
    library, saved = session.library, not session.on_screen
    session.give(
        lambda: explained(result, library, unread, whole=whole, saved=saved),
        lambda: {**json_data.paper(result, library), "unread": _as_data(unread)},
    )
    session.spoken.asks = [f"{a}: {b}" for a, b in asked_of(result, library)] or [_NO_QUESTION]
    named = "" if papers[1:] else f"{papers[0].name}, "  # the places in a pack have it
    _warn_of_children(session, [(f"{named}{where}", text) for where, text in result.children])
