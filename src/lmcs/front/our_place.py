"""What is asked of our own place and time: how children are kept safe here, where our figures are, why to meet somebody, what is new in the law, how long is left.

Each is answered by what opens the page on it, which only reads.
"""

from collections.abc import Callable
from datetime import timedelta
from re import fullmatch, match, search, sub

from lmcs.basics.dates import from_iso, say
from lmcs.basics.text import plural
from lmcs.commands.search import finds
from lmcs.content.asked import is_everyday, is_question
from lmcs.content.compared import looked_up
from lmcs.content.finding import find
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.opening import opens
from lmcs.front import ours, recalled
from lmcs.front.opened import Meant, named
from lmcs.front.reading import role_and_rest
from lmcs.pages.look_up import figures
from lmcs.progress.journey import Journey

_HERE = r"(?: (?:(?:a?round |about )?here|locally|nearby|now|today|at the moment|these days|please|(?:in|across|on) (?:our|the|this|my) (?:area|town|city|borough|county|streets|patch|council))){0,3}"
_WE = r"(?:we|you|they|i|councils?|schools?|parents|the police|(?:our|the|my) (?:council|schools?|services?))"
_HOW = rf"(?:and |so )?(?:how|what) (?:do|does|can|could|should|will|would|must|shall|are|is) {_WE}(?: (?:do|doing|done|best|better|actually|all|to|ever)){{0,3}}"
_CHILDREN = r"(?:(?:our|the|local|all|these|more|vulnerable|other|of|my|any) ){0,3}(?:(?:young|older|looked.after) )?(?:children|kids|people|teenagers|teens|pupils|students|girls|boys|youngsters|lads|women|babies|care leavers)(?: in care)?"
_KEEP = r"(?:keep|protect|safeguard|shield|help|save|stop|prevent|get|steer|guard)(?:p?ing)?"
_INTO = r"(?:(?:from|against|out of|away from|off|of|being|getting|going|falling|drawn|dragged|pulled|hurt|harmed|groomed|killed|stabbed|exploited|joining|carrying|using|taking|involved|into|in|with|by|to|on|at|the|these|being hurt) ){1,5}"
_SAFE = (
    rf"{_HOW} {_KEEP} {_CHILDREN} (?:(?:to )?(?:stay |be |feel |keep )?safer? )?{_INTO}(?P<what>.{{4,60}}?){_HERE}",
    rf"{_HOW} {_KEEP} {_CHILDREN} (?:(?:to )?(?:stay|be|feel|keep) )?safer? (?P<online>online|offline){_HERE}",
    rf"(?:how|how safe|how well|are|is) (?:are |is )?{_CHILDREN} (?:(?:being )?(?:kept|protected) )?(?:safe )?(?:from|against) (?P<from>.{{3,60}}?){_HERE}",
    rf"(?:and |so )?what (?:do|can|could|should|are|is|will|would|does) (?:we|(?:our|the|my) (?:council|services?)) (?:do|doing|done) (?:about|against|to (?:stop|tackle|fight|prevent|reduce|end)) (?:the |all )?(?P<about>.{{4,60}}?){_HERE}",
    rf"how (?:do|can|could|should|will|would) we (?:keep|hold on to|save)(?: hold of)? (?:more |our |the |good |enough ){{0,3}}(?P<kept>(?!(?:it|this|that|these|them|an?|my|your|everything|all|page|file|list|notes?|summary|sheet|copy|copies|records?|papers?|reports?|minutes|diary|data|calendar|track|up|in|on|an?)\b).{{4,60}}?)(?: (?:from (?:leaving|going|moving|quitting)|safe|happy|here|for longer))?{_HERE}",
)
"""What asks what is done against a harm, and how what is ours is kept, which is no file: "how do we keep children safe from gangs round here"."""
_ONE_CHILD = rf"{_HOW} {_KEEP} (?:him|her|this|that|(?:this|that|one) (?:child|boy|girl|lad|baby|family|teenager|young person)) (?:safe|from|out of|away)\b.{{0,80}}"
_FROM_ONE = r"^(?:(?:getting|being|hurt|by|from) ){0,3}(?:their|his|her|my|the|an?|this|that) (?:own )?(?:\w{3,12} )?(?:dad|father|mum|mother|parents?|step\w{3,8}|uncle|aunt|brother|sister|grand\w{2,8}|neighbours?|teacher|carers?|boyfriend|partner|man|woman|coach)\b"
"""What may be the case of one child, which is no search."""
_ALL_SAFE = rf"{_HOW} (?:keep|make) {_CHILDREN} (?:to )?(?:stay |be |feel )?safer?{_HERE}|how are {_CHILDREN} kept safe{_HERE}"

_FIGURES = "(?:figures?|numbers|statistics|stats|data|rates?)"
_OTHERS = r"(?:(?:the|our|all|most|any|similar|neighbouring|nearby|statistical) ){0,2}(?:others?|other (?:councils?|places|areas|authorities|boroughs|counties)|councils?|neighbours?|(?:national )?average|england|rest(?: of (?:england|the country))?|every(?:one|body)(?: else)?|any(?:one|body)(?: else)?|norm|region|places|areas|authorities|nationally)"
_THAN = rf"(?:are|is|do|does|have) (?:we|(?:our|the|my) council)(?: (?:really|any|much|doing|do|got|have|still|a lot)){{0,3}} (?:worse|better|higher|lower|more|fewer|above|below|behind|ahead|good|bad|well|badly)(?: (?:or|and) (?:worse|better|higher|lower|above|below))?(?: off)?(?: of)?(?: (?:than|compared (?:to|with)|against))? {_OTHERS}"
_ASKS = r"(?:(?:(?:and|so) )?(?:whats|what (?:is|are|were)|how (?:is|are)|where (?:is|are|do i find)|wheres|show(?: me)?|see|give me|tell me|find(?: me)?|do (?:you|we) have|have (?:you|we)(?: got)?|i need|i want|look up|get me) )"
_OURS = (
    r"(?:(?:all|the|our|my|any|some|england|councils?|own|latest|key|current|local|national) ){0,4}"
)
_OF_FIGURES = (
    rf"{_ASKS}?{_OURS}{_FIGURES} (?:for|on|about|of|around|with|to do with) (?:the |our )?(?P<what>.{{3,60}}?)(?: like)?{_HERE}",
    rf"{_THAN} (?:for|on|at|in|with|about|when it comes to) (?:the |our )?(?P<than>.{{3,60}}?){_HERE}",
    rf"(?:do|does|have|has) (?:we|(?:our|the|my) council)(?: (?:really|still|got|have|always)){{0,2}} (?:more|fewer|less|too many|too few|higher|lower) (?P<more>.{{3,60}}?)(?: than {_OTHERS}){_HERE}",
    rf"{_ASKS}(?:our|the councils|our councils) (?P<ours>.{{3,60}}?) {_FIGURES}(?: like)?{_HERE}",
)
_ALL_FIGURES = rf"{_ASKS}(?:our|the)(?: own| key| local){{0,2}} (?:councils (?:own |key )?)?(?!data){_FIGURES}(?: like)?{_HERE}|{_THAN}{_HERE}|(?:are|is) (?:our|the councils) {_FIGURES} (?:(?:really|very|so|too|all) )?(?:bad|good|worse|better|high|low|right|poor|okay|ok)(?: (?:than|compared (?:to|with)|against) {_OTHERS})?{_HERE}"
"""What asks for a figure, or for all, also beside those of others."""
_NOT_KNOWN = "lmcs knows no council's figures but those that you or your council gave it."

_MEET = r"(?:meet(?:ing)?|see(?:ing)?|(?:talk|speak)(?:ing)? (?:to|with)|visit(?:ing)?|sit(?:ting)? down with|ring(?:ing)?|contact(?:ing)?)"
_AT_ALL = r"(?: (?:at all|first|again|so (?:soon|early)|anyway|now|then|please|in the first place|for)){0,3}"
_WHY = (
    rf"(?:and |so |but )?(?:(?:why|what for|how come)(?= {_MEET}|.{{1,60}}\b(?:i|we|me|us)\b)|what(?:s| is| would be)? (?:the )?(?:point|use|purpose|reason|sense|good|idea) (?:of|in|for|behind|if|that))(?: (?!{_MEET}\b)[a-z]{{1,12}}){{0,8}}? {_MEET} (?:with )?(?:the |my |our )?(?P<who>.{{2,40}}?){_AT_ALL}",
    r"(?:and |so |but )?why (?:is|are) (?:(?:a |the |my )?(?:meeting|talk) with )?(?:the |my |our )?(?P<listed>.{2,40}?) on (?:my|the|this|your) list",
    rf"what (?:do|should|would|must|am|is|are) (?:i|we)(?: (?:need|have|want|supposed|meant|going|to)){{0,3}} {_MEET} (?:with )?(?:the |my |our )?(?P<what_for>.{{2,40}}?) for|(?:whats|what is|what are) (?:the |my |a )?(?:meeting|talk)s? with (?:the |my |our )?(?P<meeting>.{{2,40}}?) (?:for|about)",
)
"""What asks why somebody is to be met."""

_WHEN = r"(?P<when>(?:,? (?:recently|lately|now|yet|then|today|please|of late|(?:this|last) (?:week|month|year)|(?:since|in) [a-z0-9 ]{3,20})){0,3})"
_LAW = r"(?:(?:the |any )?(?:childrens )?(?:laws?|legislation|legal rules))"
_NEWS = (
    rf"(?:(?:is|are) there |have there been |has there been |whats |what is |what are |show me )?(?:any |any ?thing |some |some ?thing |what |the )?(?:new|recent|newest|latest)(?: (?:changes? )?(?:in|on|to|about|of))? {_LAW}(?: (?:is|are) there| changes?)?{_WHEN}",
    rf"(?:has|have|did|is|are) {_LAW}(?: been| really| actually)? (?:changed?|changing|new|different){_WHEN}",
    rf"(?:what|which)(?: new| recent)? {_LAW} (?:has|have|is|are)(?: been)? (?:changed|new|come in|come out|there|passed|in force){_WHEN}",
    rf"(?:(?:is|are) there |have there been )?(?:any|any ?thing|some|what) (?:changes?|changed|different|happened|happening|news|updates?)(?: (?:in|to|on|with|about))? {_LAW}{_WHEN}",
)
"""What asks what is new in the law, as "what has changed in the law" does."""

_A_PLACE = (
    r"(?:(?:what|how) (?:do|should|can|could) i (?:say|tell|do|reply|answer|help|respond)(?: to| about| for)? )?(?:an? |the |this |some |my )?(?:resident|constituent|voter|parent|neighbour|family|somebody|someone|mum|dad|lady|man|woman)s? (?:who |that |is |has |keeps? |wants? |asks?|asking |asked |rang |rings? |ringing |called |phoned |emailed |wrote |about |me |to |for |on |at |up |again |get |getting |help |with |a |an |the |cant |didnt |not |got ){1,12}school places?\b.{0,40}"
    r"|(?:is it|its|is) (?:my|our|your) job to get .{0,20} into (?:a |their )?school.{0,20}|can (?:i|you|we) get (?:a |some)?(?:child|kid|children|pupil|boy|girl)?.{0,12} (?:in)?to (?:a|that|their|the) school"
)
"""A place in a school that somebody wants of her."""
_NOT_YOURS = "A place in a school is not yours to decide, or to press for. Pass it to the council's admissions team; after a refusal comes the appeal."

_TIME = r"(?:weeks?|days?|months?|years?|time)"
_LEFT = (
    rf"(?:and |so )?how (?:(?:many|much)(?: more)? {_TIME}|much longer|long)(?: (?:have|do|has|will|are|is) (?:i|we|there)(?: (?:still|got|have|be|here|now)){{0,3}})?(?: (?:left|to go|remaining|before (?:it|the ten days|my term) (?:is|are|ends?)(?: (?:over|up))?|(?:in|of|on) (?:this|the|my)(?: first)?(?: ten)? (?:job|role|post|term|days))){{1,3}}"
    rf"|how (?:many|much) {_TIME} (?:have|do) i still (?:have|got)|how (?:much longer|(?:many|much) more {_TIME}) (?:have|do) i (?:still )?(?:have|got)"
    r"|(?:when|on (?:what|which) day) (?:is|are|does|do|will|was|were|did) (?:my|the) (?:term|time|(?:first )?ten days)(?: (?:in|as) .{3,20}?)? (?:end|ended|over|up|finish(?:ed)?|run out|be over)|how many (?:of )?(?:my|the) (?:first )?ten days (?:are|have i)(?: got)? left"
)
"""What asks how long is left."""
_TEN, _WORDS, _SKIPPED = 10, 5, 3
"""Days of the beginning; the most words of what is searched for, and how many of them are tried as its first: "good social workers"."""


def answer(line: str, library: Callable[[], Library], read: Callable[[], Journey]) -> Meant | None:
    """Return what opens the page that a *line*, as it is compared, asks for; None where it asks for nothing of the kind, or for what is not here."""
    if fullmatch(_LEFT, line):
        return Meant(say=_left(read()))
    if fullmatch(_A_PLACE, line):
        return Meant(("glossary", "admission", "appeal"), say=(_NOT_YOURS,))
    if fullmatch(_ALL_FIGURES, line):
        return Meant(("figures",), say=() if ours.kept_of(read()) else (_NOT_KNOWN,))
    if about := _first(_OF_FIGURES, line):
        return _figure(about, read(), asked=is_question(line) or bool(match(_ASKS, line)))
    if about := _first(_WHY, line):
        return _to_meet(about, read())
    if news := next(filter(None, (fullmatch(way, line) for way in _NEWS)), None):
        return Meant(("changes", *news["when"].replace(",", "").split()))
    if fullmatch(_ALL_SAFE, line):
        return named(["safeguarding"], library())
    about = _first(_SAFE, line)
    if fullmatch(_ONE_CHILD, line) or (about and search(_FROM_ONE, about)):
        return Meant(("show", "before"))
    return _sought(about, read()) if about else None


def _first(ways: tuple[str, ...], line: str) -> str:
    """Return what the first of *ways* that a *line* is put in is about; "" for none."""
    asked = next(filter(None, (fullmatch(way, line) for way in ways)), None)
    return next(filter(None, asked.groups()), "") if asked else ""


def _sought(about: str, journey: Journey) -> Meant | None:
    """Return what opens the very thing that the words *about* it name, else searches for them, or for the last of them that are found."""
    if exactly := named(about.split(), journey.library):
        return exactly
    words = about.split()
    for start in range(min(len(words), _SKIPPED) if len(words) <= _WORDS else 0):
        sought = words[start:]
        if not all(map(is_everyday, sought)) and finds(journey, " ".join(sought)):
            return Meant(("search", *sought))
    return None


def _figure(about: str, journey: Journey, *, asked: bool) -> Meant | None:
    """Return what opens the figure that the words *about* it name, also by its first term, or what is near where it is *asked* for; that nothing of the council is known stands before, unless a value is."""
    library = journey.library
    ids = [each.id for each in Names(looked_up(library, "figures")).bearing(about)]
    if not ids:
        terms = {each.id for each in Names(looked_up(library, "glossary")).bearing(about)}
        seen = library.figures.glance("id", "see")
        ids = [id_ for id_, see in seen if terms & {*see[:1]}]
    if asked and not ids:
        ids = ours.figures_named(about, library) or [
            each.id for each in find(about, figures(journey).findable(library))
        ]
    if not ids:
        return None
    line = ("figures", ids[0]) if len(ids) == 1 else ("figures", *about.split())
    return Meant(line, say=() if {*ids} & {*ours.kept_of(journey)} else (_NOT_KNOWN,))


def _to_meet(who: str, journey: Journey) -> Meant | None:
    """Return the task with its reason that is to meet the one role that *who* names, else the page on it."""
    role, rest = role_and_rest(who.split(), journey)
    if not role or search(r"\w{4}", sub(r"\b(?:with|this|that|your)\b", "", rest)):
        return None
    theirs = recalled.to_meet(role, journey)
    sheet = f"All that there is to raise with them, and the law behind it: {opens('meet', role)}"
    return Meant(("show", theirs[0].item.number), say=(sheet,)) if theirs else Meant(("meet", role))


def _left(journey: Journey) -> tuple[str, ...]:
    """Return how long is left, of what is known: the first ten days, and no more."""
    first, *more = recalled.since(journey)
    day = from_iso(journey.progress.settings.get("appointed", ""))
    ten: tuple[str, ...] = ()
    if day:
        last = day + timedelta(_TEN - 1)
        left = (last - journey.today).days + 1
        so = "ended on" if left < 1 else f"end in {plural(left, 'day')}, with today, on"
        ten = (f"Your first ten days {so} {say(last)}.",)
    ends = "No task has to be done by then, and lmcs does not know when your term ends: your council's democratic services do."
    return (first, *ten, ends, "What is left to do: lmcs list --first --open", *more)
