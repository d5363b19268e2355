"""Words that belong together though nobody quoted them: "--on last Monday", "tick 1 last Monday", "book 4 Friday with Sam"."""

from collections.abc import Iterable, Sequence
from datetime import date
from re import fullmatch, sub

from lmcs.basics import when
from lmcs.basics.errors import WrongUse
from lmcs.basics.occasions import speaks_of_a_day
from lmcs.content.library import Library
from lmcs.front.door import takes_words, with_text

_DATED = ("tick", "book")
_WITH = "with"
_FIGURES = 2
"""How many words that begin with figures may still be tasks."""
_QUOTED, _ESCAPED = r"(?<!\S)'([^'\"]*[/\\][^'\"]*)'(?!\S)", r"(?<!\S)[^\s\"]+(?:\\ [^\s\"]+)+"
"""A path that a terminal quotes or escapes as it is dragged in: '/a b/c', /a\\ b/c."""
_A_DATE = r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
_WHY = r"(?i)^(?:because|as|since|for the reason that) (?=\w+ \w)"
_BESIDE = ("and", "&", "task", "tasks", "number")
_ON_ONE = r"(?:on|for|of|about|with|to|from|at) (?:task |number |the )?#?[a-z]?\d{1,3}"
"""What stands behind "note" or "my notes" for that of one task."""


def put_together(line: Sequence[str], library: Library, today: date) -> list[str]:
    """Return *line* with the words behind an option as one, and what stands behind a task's number as the option it can only be.

    Where a day cannot be read the line stays as it is.
    """
    name, *words = line
    if name == "summary" and words[:1] == ["--sent"] and words[1:] and words[1][0] != "-":
        on = sub(r"^to \D*?(?:$| (?=on\b))", "", " ".join(words[1:])).removeprefix("on ")
        return [*line[:2], *(["--on", on] if on else [])]
    loose, options = _values(name, words)
    if name == "note" and fullmatch(_ON_ONE, " ".join(loose).casefold()):
        loose = loose[-1:]
    dated = name in _DATED and "--on" not in options
    gone = [label.casefold() for label in library.brought.get("gone", ())]
    meant: list[str] = []
    for place, word in enumerate(loose[:-1], 1):
        known = dated and word.casefold() in (*library.items, *gone)
        if word.strip("#,").upper() not in library.numbers and not known:
            if word.casefold() not in _BESIDE:
                break
            continue
        tasks, rest = loose[:place], loose[place:]
        first = rest[0].partition(" ")[0]  # in quotes the words are one
        begins = first.isalpha() or (place == 1 and len(rest) > _FIGURES)
        if name == "note" and not {*options} - {"--replace"} and begins:
            return [name, *tasks, "--text", " ".join(rest), *options]
        if (
            name == "skip"
            and not options
            and (why := sub(_WHY, "", " ".join(rest))) != " ".join(rest)
        ):
            return [name, *tasks, "--reason", why]
        # What is only numbers names tasks: "2-3" is two of them, and no second of March.
        if dated and (
            fullmatch(_A_DATE, rest[0]) or any(sum(map(str.isalpha, word)) > 2 for word in rest)
        ):
            if read := _dated(name, rest, today):
                return [name, *tasks, *read, *options]
            meant = meant or [name, *tasks, *_tried(rest, today), *options]
    return meant if "--on" in meant else [name, *loose, *options]


def _tried(words: Sequence[str], today: date) -> list[str]:
    """Return the option that says why *words*, which speak of a day, are none; none where they speak of no day."""
    said = " ".join(words)
    on = said.rpartition(f"{_WITH} ")[0].strip() or said.rpartition(" on ")[2]
    on = said if _is_day(on, today) else on  # what stands beside a day may not be left out
    return ["--on", on] if speaks_of_a_day(on) else []


def _is_day(text: str, today: date, *, forward: bool = True) -> bool:
    """Tell whether *text* can be read as a day."""
    try:
        when.read(text, today, forward=forward)
    except WrongUse:
        return False
    return True


def _values(name: str, words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the words that stand alone, and the options, each with all that follows it as its value.

    Before any word that stands alone, where the command takes some, and where only numbers follow, an option has one word, as
    in a shell.
    """
    taking = with_text(name)
    alone = takes_words(name)
    loose: list[str] = []
    options: list[str] = []
    waiting = list(words)
    while waiting:
        word = waiting.pop(0)
        if not word.startswith("-"):
            loose.append(word)
            continue
        options.append(word)
        value: list[str] = []
        while word in taking and waiting and not waiting[0].startswith("-"):
            value.append(waiting.pop(0))
        if value and ((alone and not loose) or all(each.isdigit() for each in value[1:])):
            loose += value[1:]
            del value[1:]
        options += [" ".join(value)] if value else []
    return loose, options


def _dated(name: str, words: Sequence[str], today: date) -> list[str]:
    """Return the options that *words* behind a task are: a day, and for a booking with whom; none where no day can be read."""
    for day, company in _ways(name, words):
        read = _is_day(" ".join(day), today, forward=name == "book")
        if not read and (day or speaks_of_a_day(" ".join(company), behind=True)):
            continue
        on = ["--on", " ".join(day)] if day else []  # of a company alone the command asks the day
        return [*on, *(["--with", " ".join(company)] if company else [])]
    return []


def _ways(name: str, words: Sequence[str]) -> Iterable[tuple[Sequence[str], Sequence[str]]]:
    """Yield how *words* may be a day and a company: "Friday", "Friday with Sam Lee", "with Sam Lee on Friday"."""
    yield words, ()
    if name != "book":
        return
    yield [*words[:-1], "at", words[-1]], ()  # "Friday 10"
    if _WITH not in words:
        return
    place = list(words).index(_WITH)
    behind = words[place + 1 :]
    if place:
        yield words[:place], behind
        return
    for stop in range(1, len(behind) + 1):
        yield behind[stop:], behind[:stop]


def words_of(line: str) -> list[str]:
    """Return the words of *line*; what stands in double quotes is one. An apostrophe is part of its word."""
    import shlex  # only a prompt needs it

    straight = line.translate(dict.fromkeys(map(ord, "“”„"), '"'))
    straight = sub(_QUOTED, r'"\1"', sub(_ESCAPED, r'"\g<0>"', straight))
    read = shlex.shlex(straight, posix=True, punctuation_chars=False)
    read.whitespace_split, read.quotes, read.escape, read.commenters = True, '"', "", ""
    try:
        return list(read)
    except ValueError:  # a quotation mark that is not closed
        return line.split()
