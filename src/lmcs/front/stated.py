"""What is told and is no question, and the line that keeps it as a private note: "the chair wants fewer agenda items"; and what lmcs is asked to do in words that it does not know: "get it ready for the printer".

The second is never offered as a note: who says yes to that believes that it was done.
"""

from re import fullmatch, match, search, sub

from lmcs.basics.spans import day_in
from lmcs.basics.text import typeable
from lmcs.content.asked import ends_asking, is_question
from lmcs.content.names import Names
from lmcs.front import booked, promises
from lmcs.front.questions import to_itself
from lmcs.front.reading import Told, compared, offer, quoted, read_words, role_and_rest, single
from lmcs.front.recalled import DID, to_meet
from lmcs.front.said import SAID
from lmcs.pages.items import short_title
from lmcs.pages.look_up import TERMS
from lmcs.progress.journey import Journey

PUT_DOWN = r"^(?i:(?:please )?(?:put|write|note|jot) (?:it |this )?down(?: that|:)?|(?:make a )?note(?: that|:)|remember that) "
"""What stands before what is to be put down."""
NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|de|van|von|al|bin)){1,3}"
_NAMED = rf"(?P<role>[\w'’ -]+?)(?:,| called| named) (?P<name>{NAME})(?=[,;.]|$| (?:last|on|this|yesterday|today)\b)"
"""Who somebody is, behind the role: "met the director, Helen Marsh"."""
_MET = r"\b(?:met|saw|seen|spoke|spoken|talked|had (?:my|our|a|an|the) .{2,40} with)\b"
_FINISHED = r"\b(?:things?|stuff|bit) (?:is|are|was|were|has been)(?: now| all)? (?:done|finished|over|sorted|dealt with)\b"
_TICK_IT = r"\b(?:tick|cross|mark|check) (?:it|that|this|them|those)\b"
_TELLS, _READ, _MOST = 5, 12, 3
"""Words: of what tells something, and how many of them are looked through for whom it names; and how many tasks are named."""
_TOLD = (
    r"\b(?:i|im|ive|id|ill|we|weve|he|hes|she|shes|they|theyre|theyve|it|its|somebody|someone|nobody|nothing|am|is|are|was|were|has|have|had|been|did|does|do|\w{2,6}nt|cannot|will|would"
    r"|sa(?:id|ys)|rang|phoned|told|asked|c[ao]mes?|coming|went|goes|gone|wants?|needs? (?:to|an?|the|more|some|it|him|her|them)|got|gets?|gave|gives|thinks?|promised|sends?|sent|found|saw|seen|met|reads?|spoke|talk(?:ed|s)|thought|fe(?:lt|el|els)|wrote|visited|cried|answered|replied|advised|called|with(?:drew|drawn)"
    r"|lost|left|forg[eo]t|missed|passed|hopes?|wish|seem(?:s|ed)|looks|looked|chased?|heard|learnt|learned|my|me|us|our|him|her|his|them|their)\b"
)
"""A verb or somebody, which what is told has and what is looked up seldom."""
_BEGUN = r"^(?:just |oh |and |so |well |also )*(?:been|spoke|talked|rang|went|had|got|having|seeing|meeting|going|doing|saw|met|read|visited|agreed|heard|attended|sent|finished|chaired|opened)\b"
_TO_DO = r"(?:ring|phone(?! number)|e?mail(?! address)|chase|thank(?! you)|write to|call back|speak to|tell(?! me\b)) .+"
"""What somebody means to do: "ring Joan before Friday"."""
_WITH_A_TASK = r"^(?i:(?:private |a |my |add (?:a )?)*notes? (?:on|for|with|to)) (?:(?i:task) )?#?(?P<task>[A-Za-z]?\d{1,3})[:,]? (?P<text>.{4,})"
"""A note with the number of its task: "private note on 4: she answers half"."""
_OF_ME = r"i (?!(?:want|need|would like) to (?:know|see|find|learn|understand|look)\b|wonder|do\b|cannot|cant|can\b|should|must|am\b).*"
"""What somebody tells of herself: of the words that begin a question "i" is one."""
REMINDED = r"(?i:please )?(?i:remind me|don['’]?t (?:let me )?forget) (?P<day>(?i:(?:on |next |this )?(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tonight)),? )?(?i:to) (?P<what>.+)"
_DO = (
    "make|put|update|show|read(?! (?!(?:me|it|this|that|these|everything|all)\\b)(?!.*\\b(?:to|with|for) me\\b))|print|save|send|copy|move|give|take|find|delete|leave|get|bring|open|hide|sort|tidy|turn|switch|translate|play|prepare|help|let|set|change|"
    "wipe|clear|clean|erase|remove|forget|export|import|transfer|store|format|list|display|explain|summari[sz]e|draw|load|add|write|create|do|keep|mark|order|refresh|sync|scan|pull"
)
_LEADS = r"(?:(?:please|now|then|and|just|lmcs|can you|could you|would you|will you|i (?:want|need|would like) you to|i want to|how (?:do|can|could|should) (?:i|you|we)),? )*"
_OF_LMCS = (
    r"(?:\w+ ){0,2}?(?:me|us|it|this|that|these|those|them all|everything|all|nothing|"
    r"(?:my|the|a|our) (?:[a-z]+ )?(?:notes?|questions?|lists?|tasks?|things|data|calendar|diary|sheet|page|summary|letters|text|screen|view|dates|bookings|paper|report|file|reader|colours?|sound))\b"
)
"""What lmcs alone can be asked to do something with."""
_ASKS_LMCS = rf"(?:{_LEADS})(?:{_DO}) (?!down\b|that\b.*\b(?:is|are|was|were|has|will)\b)"
_FEWEST = 5  # words; of fewer no note is offered, and they are looked up
_ABOUT = {
    r"calendar|diary|i?phone|ipad|dates|bookings|appointments": "calendar on my phone",
    r"aloud|listen|speak|voice|sound|recording|hear|boxes": "screen reader",
    r"letters|font|bigger|larger|colours?|screen|view": "plain",
    r"(?:from|off) (?:the |my |a )?(?:usb|memory|stick|drive)|usb|stick": "on a stick",
    r"laptop|computer|tablet|machine|ipad": "another computer",
    r"(?:questions?|notes?)\b.*\b(?:sheet|paper|print\w*)|(?:sheet|paper|print\w*)\b.*\b(?:own|my) (?:questions?|notes?)": "my questions on the sheet",
    r"(?:for|to) (?:the |my |our )?(?:leader|chief executive|cabinet|group)": "summary for the leader",
    r"sheet|print\w*|on paper|hand (?:to|out|over)": "print",
    r"mentor|summary|(?:short|one) (?:page|note)|page": "a note for my mentor",
    r"delete|erase|wipe|forget|remove|clear": "delete",
    r"reports?|papers?|agendas?|documents?|downloads|pdf|translate|explain": "a paper came",
    r"saved?|keep|safe|store|files?": "save",
    r"notes?|i (?:wrote|said|noted)": "my notes another way",
    r"tasks?|list|sort|hide|order|urgent|done": "the list another way",
}
"""The word of what is said, by what a request is about; the first that it has."""


_A_CALL = r"(?i:ring|phone|call|e-?mail|text|message|chase|thank|write|reply|answer|tell|ask|send|buy|pay|post|return|congratulate|invite)\b.+"
"""What somebody is to be reminded of that a task is not ticked by."""


def stated(query: str, journey: Journey, of: str = "") -> Told | None:
    """Return the line that keeps as a private note what *query* tells, with the line for what is agreed with whom it names, or with the role it is *of*; None for what is looked up.

    Nothing is kept of it as it stands.
    """
    noted = fullmatch(_WITH_A_TASK, query)
    if noted and noted["task"].upper() in journey.library.numbers and typeable(noted["text"]):
        does = f"lmcs note {noted['task'].upper()} --text {quoted(noted['text'])}"
        return offer("To keep it as a private note", does)
    query = sub(PUT_DOWN, "", query)
    key = compared(query.split())
    tells = search(_TOLD, key) or search(_BEGUN, key) or fullmatch(_TO_DO, key)
    few = key.count(" ") < (2 if fullmatch(_TO_DO, key) or search(_BEGUN, key) else _TELLS - 1)
    if few or asks(query, key) or not tells or not typeable(query):
        return None
    if Names(TERMS.findable(journey.library)).bearing(query):
        return None
    if dated := promises.to_do(query, journey):
        return dated
    whom = role_and_rest(key.split()[:_READ], journey)[0] or of
    post = whom and journey.library.people[whom].post
    days = read_words(key.split(), journey, forward=False).days
    past = single(*days[-1]) if days and days[-1][1] < journey.today else ""
    on = f" --on {typeable(past)}" if past else ""
    more = f"\nIf it is agreed: lmcs meet {whom} --agreed TEXT{on}" if post else ""
    over = bool(search(_FINISHED, key))
    met = settles(whom, key, journey, shared=over) if whom and (over or search(_MET, key)) else []
    if whom and search(_MET, key):
        met.append(f"To go through all there is with them, and tick: lmcs meet {whom} --after")
    if met and (over or search(_TICK_IT, key)):
        return Told("Nothing was ticked yet.", "\n".join(met))
    more += "".join(f"\n{line}" for line in met)
    noted_ = _noted(query, "Nothing was kept of that.", more)
    name = search(_NAMED, query) if post else None
    if not name or role_and_rest(compared(name["role"].split()).split(), journey)[0] != whom:
        return noted_
    keeps = f"lmcs who {whom} --is {typeable(name['name'])}"
    both = f"To keep the name, too: {keeps}\n{noted_.more}"
    return noted_._replace(more=both, lines=(*noted_.lines, keeps))


def settles(
    whom: str, line: str, journey: Journey, *, agreed: bool = False, shared: bool = False
) -> list[str]:
    """Return the lines that tick what a talk with the role *whom* may have settled, or what was *agreed* with it, for the one day that a *line*, as it is compared, says.

    Where there is none of its own, they tick what is *shared* with others, if that is asked for.
    """
    theirs = [step for step in journey.with_person(whom) if step.item.task and step.is_open]
    alone = [step for step in theirs if step.item.who == (whom,)]
    first = [step for step in theirs if step.item.who[0] == whom]
    meets = [step for step in to_meet(whom, journey) if step.is_open]
    steps = first if agreed else meets or alone or (theirs if shared else [])
    to = "To tick" if agreed or meets else "If it settled this, to tick"
    days = read_words(line.split(), journey, forward=False).days
    day = single(*days[-1]) if days else ""
    on = f" --on {typeable(day)}" if day else ""
    return [f"{to} {short_title(s.item)}: lmcs tick {s.item.number}{on}" for s in steps[:_MOST]]


def asks(query: str, key: str) -> bool:
    """Tell whether a *query*, compared as its *key*, asks and tells nothing."""
    plain = to_itself(key)
    if query.rstrip().endswith("?") or ends_asking(query) or plain.startswith(("was ", "were ")):
        return True
    return is_question(plain) and not fullmatch(f"{_OF_ME}|{DID}", plain)


def reminded(typed: str, journey: Journey) -> Told | None:
    """Return the line that books, or keeps as a private note, what lmcs was asked in *typed* to remind of; None where it was not."""
    asked = fullmatch(REMINDED, typed)
    if not asked:
        return None
    day = (asked["day"] or "").strip(" ,").removeprefix("on ")
    of_week = day.casefold().startswith(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
    what = f"{asked['what']} {'on ' if of_week else ''}{day}".strip()
    said = "lmcs sends no reminders."
    if fullmatch(_A_CALL, what) and (mine := promises.to_do(what, journey, said)):
        return mine  # who is to be rung is no task
    books = booked.told(f"book {compared(what.split()[1:])}", journey)
    if books and books.lines and " --on " in books.lines[0]:
        more = f"{books.said}\n{books.more}"
        return Told("lmcs sends no reminders. What is booked stands on its first screen when the day comes.", more, books.lines)  # fmt: skip
    return promises.to_do(what, journey, said) or _noted(what, said)


def _noted(text: str, said: str, more: str = "") -> Told:
    """Return the line that keeps a *text* as a private note, behind what is *said*."""
    hint = f"With a task: lmcs note and its number.{more}\nWhat else can be typed: help"
    return offer(f"{said} To keep it as a private note", f"lmcs note --text {quoted(text)}", hint)


def asked_of_lmcs(query: str, journey: Journey, meant: Told | None = None) -> Told | None:
    """Return what is said of a *query* that asks lmcs to do something, by what it is about; None for any other.

    What else is *meant* by it goes before, unless that would only keep the words; so does what is to be done on a day.
    """
    key = compared(query.split())
    few = key.count(" ") < _FEWEST - 1
    if few or fullmatch(rf"{PUT_DOWN}.*", query) or not match(_ASKS_LMCS, key):
        return None
    ours = match(rf"{_ASKS_LMCS}{_OF_LMCS}", key)
    keeps = not meant or all(line.startswith(("lmcs note --", "lmcs meet yourself ")) for line in meant.lines or ("",))  # fmt: skip
    if not keeps or (not ours and (meant or day_in(query, journey.today))):
        return None
    about = next((word for way, word in _ABOUT.items() if search(rf"\b(?:{way})\b", key)), "")
    if about:
        return Told("Nothing was done of that, and nothing was kept.", "\n".join(SAID[about]))
    if is_question(query) or key.startswith("help "):
        return None  # "how do I write a speech"
    more = "All that can be typed: help\nFor a note to yourself: type note, and the words."
    return Told(f"lmcs does not know how to do that: “{query}”. Nothing was done, and nothing was kept.", more)  # fmt: skip
