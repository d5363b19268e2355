"""Questions that a definition alone does not answer: whether a thing is law, and when; whether it is the councillor's own to do.

Of the second kind lmcs says what its content says of a lead member's part, and else whom to ask: it never leads into a child's case.
"""

from re import IGNORECASE, fullmatch, search, sub

from lmcs.basics.dates import say_written
from lmcs.basics.text import first_sentence, sentences
from lmcs.content import Change, Law, Term
from lmcs.content.asked import is_everyday
from lmcs.content.finding import ANSWERS, find
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.pages.changes import called
from lmcs.pages.coming import AHEAD
from lmcs.pages.entries import since_when, term_state
from lmcs.pages.look_up import LAWS, TERMS

_YEAR = r"(?:19|20)\d\d"
_WHAT = "(?:the |our |my )?(?P<what>.{1,80}?)"
_LAW = "(?:the |an? )?(?:law|in force|legal(?:ly binding)?|statutory|mandatory|compulsory|binding|(?:legal )?(?:duty|requirement)|enacted|live)"
_BEGUN = "(?:started|begun|changed|commenced|(?:come|came|gone) (?:in|into force|into effect)|become law|been (?:enacted|passed|commenced|changed)|taken effect|passed)"
_BEGINS = "(?:start|begin|change|apply|commence|come (?:in|into force|into effect)|become law|take effect|happen|(?:due|going|about) to (?:start|change|begin)|chang(?:ing|ed)|starting|coming (?:in|into force))"
_SOON = "(?: (?:yet|now|already|soon|today|currently|(?:this|next) year|any ?time soon|in england)){0,2}"
_STATE = (
    rf"(?:is|are|was|were|when (?:is|are|was|were|will)|since when (?:is|are)) {_WHAT} (?:now |already |yet |still |actually |be )?{_LAW}{_SOON}",
    rf"(?:(?:when )?(?:has|have)|when was|when were) {_WHAT} (?:already |now |yet )?{_BEGUN}{_SOON}",
    rf"(?:when )?(?:does|do|did|will|is|are) {_WHAT} (?:still |now |already |really |ever )?{_BEGINS}{_SOON}",
    rf"(?:(?:does|will|is|has) anything|whats?|what (?:is|will|has)) (?:chang(?:es?|ed|ing)|new|coming){_SOON} (?:for|in|about|with|on|to) {_WHAT}{_SOON}",
)
_DUTY = (
    r"(?:do|does|did|will|would|must|should|are|is) (?!(?:i|we|you|it|this|that|lmcs|there|anything|my (?:notes?|data|name|paper))\b)(?P<what>.{4,60}? (?:have to|need to|needs to|has to|legally|by law|(?:legally |still )?(?:required|obliged|compulsory))\b.{0,60})",
    r"must (?!(?:i|we|you|it)\b)(?P<what>.{6,90})",
    r"(?:is|are) there (?:still |now |already )?(?:a |an |any |the )?(?P<what>(?:law|duty|rule|register|right|limit|requirement)\b.{3,80})",
    r"(?:is|are|do|does) (?!(?:i|we|you|it|this|that|lmcs)\b)(?P<what>.{4,60} (?:on|in) (?:an? |the |any )?(?:register|list))",
)
"""Whether somebody is bound to something: "do home schooled children have to be registered"."""
_MINE = (
    rf"do i (?:have|need) to do (?:anything|something) (?:about|with|for|on) {_WHAT}",
    rf"am i (?:legally |personally )?(?:responsible|accountable|answerable|liable|in charge) (?:for|of) {_WHAT}",
    rf"(?:is|are) {_WHAT} (?:my (?:job|responsibility|decision|duty|business|call)|up to me|for me to decide)",
    rf"do i (?:decide|run|answer for|oversee|chair|sign off|approve|have a say (?:in|on|over))(?: on)? {_WHAT}",
)
_VERBS = (
    "see|read|look (?:at|into|in)|view|open|have|get|be shown|go (?:to|on|with)|come to|ask (?:about|for|whether|if|why|who|when)|attend|sit (?:in )?on|observe|visit|join|watch|know|be told|meet|talk to|speak (?:to|at)|ring|contact|take (?:up|on)|"
    "help with|get involved (?:in|with)|intervene in|interfere in|decide(?: on)?"
)
_NEAR = rf"(?:(?:can|may|could|should|must|might) (?:i|an? councill?or)(?: as an? councill?or)?|am i allowed to|do i (?:get|have|need) to|i (?:want|need|would like) to) (?:ask to )?(?:{_VERBS}) {_WHAT}"
_CASE = r"(?:.{0,80}\b)?(?:case|cases|files?|records?|child'?s?|children'?s?|famil(?:y|ies)(?:'s)?|carers?|teachers?|workers?|suspended|dismissed|sacked)\b.{0,80}"
"""What is close to one child's case, though it is the name of nothing here."""
_ONES = {
    "file": "file", "record": "file", "name": "addresses", "address": "addresses", "case": "cannot take up", "famil": "do not ring", "social worker": "do not ring",
}  # fmt: skip
"""What of it the page "Before you start" speaks of, each with words of what it says there."""
_BY_WORDS = "The nearest that lmcs has, by the words of your question:"
_FEW, _ENOUGH, _STEM = 3, 2, 6
"""How many entries are told; how many words a name shares with a question; the letters by which words are compared."""
_MANY_HAVE = frozenset({"child", "young", "people", "council", "care", "law", "legal", "legally", "duty", "required", "compulsory", "still", "must", "every", "children", "family"})  # fmt: skip
"""Words that the names of many entries have."""
_ASK = "Whether it is yours to do hangs on your council's rules, which lmcs does not know. Ask the director or the monitoring officer first."
_DOUBT = "In doubt, ask the director or the monitoring officer first."
_NOT_ONE = "What to stay out of, case by case: lmcs show before"
_ROLE = "What the law gives the role: lmcs glossary LMCS"


def answer(query: str, library: Library) -> tuple[str, ...]:
    """Return what is said of a question *query* whether something is law, or the councillor's own to do; () for any other."""
    plain = query.strip(" ?.!").replace("’", "'")
    if what := _asked(plain, *_STATE):
        named = _entries(what, library) or _nearest(what, library, 1)
        return (*replaced(plain, what, library), *_states(named, library))
    if what := _asked(plain, *_DUTY):
        named = _entries(what, library)
        near = [] if named else _nearest(what, library, _ENOUGH)
        return (*([_BY_WORDS] if near else []), *_states(named or near, library))
    if what := _asked(plain, *_MINE):
        return (*_own_part(_entries(what, library), library), _ASK, _ROLE)
    what = _asked(plain, _NEAR)
    entries = _entries(what, library)
    if not entries and not fullmatch(_CASE, what, IGNORECASE):
        return ()
    said = [(topic.title, line) for topic in library.before.topics for line in topic.do]
    wanted = [word for one, word in _ONES.items() if one in what.casefold()]
    told = [f"{title}: {line}" for word in wanted for title, line in said if word in line.casefold()]  # fmt: skip
    told = told[:_FEW] or ([] if entries else [library.before.line])
    return (*told, *_own_part(entries, library), _DOUBT if told else _ASK, _NOT_ONE)


def replaced(asked: str, what: str, library: Library) -> tuple[str, ...]:
    """Return that the edition of the year that is *asked* for is not the one in force, where *what* it is of has a later one; () for any other."""
    year = search(rf"\b{_YEAR}\b", asked)
    entries = (
        _entries(sub(rf"^{_YEAR} | (?:(?:of|from) )?{_YEAR}$", "", what), library) if year else []
    )
    for law in [law for entry in entries for law in _behind(entry, library)[0]]:
        now = fullmatch(rf".*(?<!Act)(?<!Regulations)(?<!Order) ({_YEAR})", law.title)
        if year and now and now[1] > year[0] and law.force == "in force":
            return (f"The edition of {year[0]} is no longer in force: another took its place. {since_when(law)}: {law.title}.",)  # fmt: skip
    return ()


def _asked(plain: str, *frames: str) -> str:
    """Return what a question that fits one of *frames* is about, "" where it fits none."""
    found = (fullmatch(frame, plain, IGNORECASE) for frame in frames if " " in plain)
    return next((asked["what"] for asked in found if asked), "")


def _entries(what: str, library: Library) -> list[Term | Law]:
    """Return the terms, else the law notes, that *what* names or begins."""
    for kind in (TERMS, LAWS):
        found = find(what, Names(kind.findable(library))) if what else []
        if found and found[0].how in ANSWERS:
            return [kind.shelf(library)[match.id] for match in found[:_FEW]]
    return []


def _nearest(what: str, library: Library, least: int) -> list[Term | Law]:
    """Return the terms and law notes of which the names have most of the words of *what*, and *least* of them at the least; what is not in force comes first.

    Of several it is those with a name that has little else.
    """
    words = {word for word in fold(what).split() if not is_everyday(word)}
    words = {word[:_STEM] for word in words - _MANY_HAVE}
    found: dict[tuple[int, float], list[Term | Law]] = {}
    for kind in (TERMS, LAWS):
        shelf = kind.shelf(library)
        for entry in kind.findable(library):
            names = [{word[:_STEM] for word in units(name)} for name in entry.lines if name]
            shared = len(words & set().union(*names))
            if shared >= least:
                whole = max(len(words & name) / len(name) for name in names if name)
                found.setdefault((shared, whole), []).append(shelf[entry.id])

    def in_force(entry: Term | Law) -> bool:
        return all(law.force == "in force" for law in _behind(entry, library)[0])

    return sorted(found[max(found)], key=in_force)[:_FEW] if found else []


def _states(entries: list[Term | Law], library: Library) -> tuple[str, ...]:
    """Return of each of *entries* whether it is law and since when, and of one alone what is to change and what it is."""
    lines: list[str] = []
    for entry in entries:
        name, opened, _ = called(entry)
        laws, meaning = _behind(entry, library)
        states = [f"{since_when(law)}{'' if law is entry else f': {law.title}'}." for law in laws]
        became = term_state(entry) if isinstance(entry, Term) else ""
        behind = ("The law behind it:" if states else "lmcs names no law behind it.") if became or isinstance(entry, Term) else ""  # fmt: skip
        lines.append(" ".join(filter(None, (f"{name}.", became, behind, *states[:1]))))
        if len(entries) == 1:
            ahead: list[Change] = []
            for each in (entry, *laws):
                ahead = ahead or [new for new in each.changes if new.force in AHEAD or new.starts]
            coming = [f"To come. {since_when(new)}. {first_sentence(new.now)}" for new in ahead]
            none = f"This entry, checked in {say_written(entry.as_at)}, tells of no change to come. What else comes: lmcs changes --ahead"
            lines += [*states[1:], *(coming or [none]), meaning]
        lines.append(f"To read on: {opened}")
    return tuple(lines)


def _behind(entry: Term | Law, library: Library) -> tuple[list[Law], str]:
    """Return the law behind an *entry*, which may be that itself, and what it means or asks."""
    if isinstance(entry, Law):
        return [entry], entry.asks
    return [library.laws[id_] for id_ in entry.law], entry.meaning


def _own_part(entries: list[Term | Law], library: Library) -> tuple[str, ...]:
    """Return what the content says of a lead member's part in the first of *entries*, and then what it is."""
    if not entries:
        return ()
    part = " ".join(sentences(library.before.about)[:2])
    laws, meaning = _behind(entries[0], library)
    means = [f"For a lead member: {law.means}" for law in laws[:1]]
    name, opened, _ = called(entries[0])
    return (part, *means, f"{name}: {meaning}", f"To read on: {opened}")
