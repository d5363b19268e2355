"""One key figure in full: what it means, where the council stands, what up and down can mean, and the line over the years.

Where a newer release was due, that is said before any value. Whose a value is, and of when, stands beside it.
"""

import re
from collections.abc import Sequence
from datetime import date

from lmcs.basics.blocks import Block, Bullets, Course, Facts, Link, Paragraph, Scale, section
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, join_words, stopped
from lmcs.content.amounts import is_share, spoken, unlikely
from lmcs.content.comparing import doubt, due, ends, named_as, standing
from lmcs.content.figure import Beside, Figure, Spread
from lmcs.content.library import Library
from lmcs.pages.entries import Row, jargon
from lmcs.progress.figures import Kept, kept
from lmcs.progress.journey import Journey

_SENSES = {
    "neither": "Neither up nor down is good by itself.",
    "higher is better": "Higher is usually better.",
    "lower is better": "Lower is usually better.",
}
_COMMA = re.compile(r",(?![0-9])")


def whole(journey: Journey, figure: Figure, library: Library, level: int) -> list[Block]:
    """Return everything about one figure."""
    own_values = kept(journey, figure)
    blocks: list[Block] = [*_newer(figure, journey.today), Paragraph(figure.means)]
    rows = [("Unit", stopped(figure.unit)), _england_row(figure)]
    if figure.kept_in and figure.here:
        rows.append(("Yours is kept in", stopped(figure.here)))
    rows += [("Yours", ours(figure, last)) for last in own_values[-1:]]
    blocks.append(Facts(tuple(rows)))
    blocks += section("Where yours stands", *_stands(figure, own_values), level=level)
    sense = Paragraph(f"{_SENSES[figure.sense]} {figure.caution}")
    blocks += section("What up and down can mean", sense, level=level)
    blocks += section("Two questions to ask", Bullets(figure.ask), level=level)
    blocks += _over_the_years(figure, own_values, level)
    also = [(each.name, _beside(each, doubt(figure))) for each in figure.beside]
    blocks += section("Beside it", Facts(tuple(also)), level=level)
    blocks += section("Newer, as far as is known", Paragraph(figure.newest), level=level)
    blocks += _finding(figure, level)
    laws = tuple(library.laws[id_].gist for id_ in figure.law)
    blocks += section("The law", Facts(laws), level=level)
    blocks += section("Words you will hear", Facts(jargon(figure.see, library, brief=True)), level=level)  # fmt: skip
    source = (own_values and theirs(figure)) or release(figure)
    links = [Link(each.title, each.address) for each in figure.sources]
    return [*blocks, *section("Source", Paragraph(source), *links, level=level)]


def _newer(figure: Figure, today: date) -> list[Block]:
    """Return that a newer release was due, which stands before any value."""
    said = due(figure, today)
    how = f" How it comes out: {stopped(figure.release)}" if figure.release else ""
    return [Paragraph(f"{said}{how}", "warning")] if said else []


def release(figure: Figure) -> str:
    """Return whose a figure is, and when it was last published."""
    return f"{figure.publisher}, published {say_written(figure.published)}."


def theirs(figure: Figure) -> str:
    """Return the same beside a council's own value, which is of no release: of which values it is so; "" where none is known."""
    known = _newest(figure) and _land(figure), _ranged(figure) and "the range of councils"
    whose = capitalised(join_words([each for each in known if each]))
    return f"{whose}: {release(figure)}" if whose else ""


def _newest(figure: Figure) -> Spread | None:
    return next((each for each in reversed(figure.england) if each.value), None)


def _ranged(figure: Figure) -> Spread | None:
    return next((each for each in reversed(figure.england) if each.quarter), None)


def _said(amount: str, unit: str) -> str:
    """Return an amount with what it is counted in: "67 children per 10,000 aged under 18", "14.2% of posts"."""
    what = _COMMA.split(unit)[0]
    if is_share(unit):
        what = what.removeprefix("%")
    elif unit.startswith(("pounds", "£ ")):
        return f"£{spoken(amount, '')} {what.removeprefix('pounds').removeprefix('£').strip()}"
    return f"{spoken(amount, unit)} {what.strip()}"


def _partly(figure: Figure) -> str:
    """Return what of the values is not confirmed, for the line that has the first of them."""
    return f" Partly confirmed: {figure.partly}." if figure.confirmed == "partly" else ""


def england(figure: Figure) -> str:
    """Return England's newest value in one line, which says where it is only partly confirmed."""
    newest = _newest(figure)
    if newest is None:
        return ""
    return f"{_land(figure)}: {_said(newest.value, figure.unit)} ({newest.says}).{_partly(figure)}"


def _land(figure: Figure) -> str:
    """Return of which land the national value of a *figure* is: some releases have no England alone."""
    return "England and Wales" if figure.unit.endswith(", England and Wales") else "England"


def _england_row(figure: Figure) -> Row:
    """Return England's newest value with its time, and the count behind it."""
    newest = _newest(figure)
    if newest is None:
        return _land(figure), "No value is confirmed, so none is shown."
    said = f"{_said(newest.value, figure.unit)}, {newest.says}.{_partly(figure)}"
    if newest.note:
        said += f" {stopped(capitalised(newest.note))}"
    if newest.number and figure.number_is:
        said += f" That is {spoken(newest.number, '')} {figure.number_is}."
    return _land(figure), said


def half(figure: Figure) -> str:
    """Return where the middle half of councils is, with its time; "" where that is not known."""
    at, unit = _ranged(figure), figure.here or figure.unit
    if at is None:
        return ""
    # Where councils are not counted as England is, the line says in what they are.
    counted = _said if figure.here else spoken
    ends = f"{spoken(at.quarter, unit)} and {counted(at.three_quarters, unit)}"
    return f"Half of councils are between {ends} ({at.says}){doubt(figure)}.".replace(") (", "; ")


def _spread(at: Spread | Beside, unit: str, says: str, doubt: str) -> str:
    """Return how councils spread, in one line, with the *doubt* there is about it."""
    low, high = spoken(at.quarter, unit), spoken(at.three_quarters, unit)
    ends = f"the lowest is {spoken(at.lowest, unit)}, the highest {spoken(at.highest, unit)}"
    more = at.spread_note if isinstance(at, Spread) else ""
    note = f" {stopped(capitalised(more))}" if more else ""
    said = f"Half of {at.councils} councils are between {low} and {high}; {ends} ({says}){doubt}.{note}"
    return said.replace(") (", "; ")


def _beside(each: Beside, doubt: str) -> str:
    """Return a figure that belongs beside another in one line, with the *doubt* there is about it."""
    said = f"{_said(each.value, each.unit)}{doubt}, {each.says}."
    spread = f" {_spread(each, each.unit, each.says, doubt)}" if each.quarter else ""
    return f"{said}{spread}{f' {stopped(capitalised(each.note))}' if each.note else ''}"


def ours(figure: Figure, value: Kept) -> str:
    """Return the council's own *value* in one line: what, of when, who brought it, and the doubt where it is far from any other's."""
    far = unlikely(value.value, figure)
    whose = f"from {value.council}'s file" if value.council else "as you typed it"
    return f"{_said(value.value, figure.kept_in)}, {named_as(value.day, figure)}, {whose}. {far}".rstrip()


def _stands(figure: Figure, values: Sequence[Kept]) -> list[Block]:
    """Return where the council's own value stands: the newest, or why it is not compared, and the newest that can be."""
    days = [each.day for each in values]
    found = [(each, standing(figure, each.value, each.day, days)) for each in values]
    blocks: list[Block] = []
    if found and found[-1][1].at is None:
        blocks.append(Paragraph(" ".join(found[-1][1].said)))
    for value, how in reversed(found):
        if how.at:
            of = f"Your value of {named_as(value.day, figure)}, {spoken(value.value, figure.kept_in)}: "
            words = f"{of if blocks else ''}{' '.join(how.said)}{_ends(figure, how.at)}"
            return [*blocks, _scale(figure, how.at, words, value)]
    ranged = _ranged(figure)
    if ranged:
        words = _spread(ranged, figure.kept_in or figure.unit, ranged.says, doubt(figure))
        blocks.append(_scale(figure, ranged, words, None))
    if not values:
        how_to = f"To keep yours: lmcs figures {figure.id} --here VALUE --on DAY"
        blocks.append(Paragraph(figure.not_kept or how_to))
    return blocks


def _ends(figure: Figure, at: Spread) -> str:
    """Return the lowest and the highest value of a council, where they are known *at* that time."""
    if not at.highest:
        return ""
    low, high = (spoken(each, figure.kept_in) for each in (at.lowest, at.highest))
    return f" Of {at.councils} councils the lowest is {low} and the highest {high}{doubt(figure)}."


def _scale(figure: Figure, at: Spread | None, words: str, value: Kept | None) -> Block:
    """Return the *words*, drawn as a scale where the range of councils is known *at* that time."""
    if at is None or not at.quarter:
        return Paragraph(words)
    unit = figure.kept_in
    marks = [("England", at.value)] if at.value and figure.compare == "england" else []
    marks += [("Yours", value.value)] if value else []
    return Scale(
        words,
        tuple((spoken(each, unit), float(each)) for each in (at.lowest, at.highest)),
        tuple((spoken(each, unit), float(each)) for each in (at.quarter, at.three_quarters)),
        tuple((name, spoken(each, unit), float(each)) for name, each in marks),
    )


def _over_the_years(figure: Figure, kept: Sequence[Kept], level: int) -> list[Block]:
    """Return the values over the years: England's and those *kept* together only where they may be compared."""
    england = [each for each in figure.england if each.value]
    if figure.compare == "england":
        return section("Over the years", *_course(figure, england, kept), level=level)
    return [
        *section("England over the years", *_course(figure, england, ()), level=level),
        *section("Yours over the years", *_course(figure, (), kept), level=level),
    ]


def _course(figure: Figure, england: Sequence[Spread], kept: Sequence[Kept]) -> list[Block]:
    """Return the values day by day, and the lines to draw of them; nothing where there are less than two days."""
    unit = figure.unit if england else figure.kept_in
    labels: dict[date, str] = {}
    said: dict[date, list[str]] = {}
    lines: dict[str, list[tuple[float, float]]] = {}

    def add(name: str, day: date, label: str, amount: str, note: str) -> None:
        labels.setdefault(day, capitalised(label))
        said.setdefault(day, []).append(f"{name} {spoken(amount, unit)}{note}")
        year = day.year + (day.timetuple().tm_yday - 1) / 366
        lines.setdefault(name, []).append((year, float(amount)))

    for each in england:
        if day := ends(each.date):
            note = f"{doubt(figure)} ({each.note})" if each.note else doubt(figure)
            add("England", day, each.says, each.value, note.replace(") (", "; "))
    for own in kept:
        add("Yours", own.day, named_as(own.day, figure), own.value, "")
    if len(said) < 2:
        return []
    amounts = [amount for line in lines.values() for _, amount in line]
    values = [each.value for each in england] + [each.value for each in kept]
    rows = tuple((labels[day], f"{'. '.join(said[day])}.") for day in sorted(said))
    drawn = tuple((name, tuple(line)) for name, line in lines.items())
    span = spoken(f"{min(0.0, *amounts):g}", unit), spoken(max(values, key=float), unit)
    return [Course(rows, drawn, span)]


def _finding(figure: Figure, level: int) -> list[Block]:
    blocks: list[Block] = []
    for each in figure.find:
        named = Link(each.title, each.address), Paragraph(stopped(each.title))
        called = f"It is called “{each.measure}” there." if each.measure else ""
        note = stopped(capitalised(each.note)) if each.note else ""
        blocks += [named[0 if each.address else 1], Paragraph(f"{called} {note}".strip())]
    return section("Where to find yours", *blocks, level=level)
