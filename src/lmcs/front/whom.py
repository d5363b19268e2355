"""Whom to ask about something, and what to raise with somebody: "who do I ask about SEND money", "I am seeing the leader, what should I raise"."""

from collections import Counter
from collections.abc import Callable, Sequence
from re import fullmatch, search

from lmcs.basics.text import capitalised
from lmcs.commands.search import in_own_words
from lmcs.content import naming
from lmcs.content.compared import looked_up
from lmcs.content.finding import find, findable
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.local import whom_to_tell
from lmcs.content.names import Names
from lmcs.content.opening import opens
from lmcs.front.reading import read_words, role, role_and_rest
from lmcs.front.said import SAID
from lmcs.progress.journey import Journey

_ASKS = r"whom? (?:(?:do|should|can|must|could|would) (?:i|we)|to) (?:ask|ring|call|phone|contact|tell|see|speak to|talk to|go to|turn to)(?: (?:about|for|on|regarding)) (?:the |our |my )?(?P<what>.{1,80})"
_ONE = r"an? (?:particular |single )?(?:(?:foster|kinship|residential) )?(?:child|baby|family|parent|pupil|(?:social|youth|key|care) worker|worker|carer|teacher|nurse|governor|childminder|councillor|colleague)"
"""One person, whom a question in general is not about."""
_BREACH = r"(?:an? |my |the )?(?:personal )?(?:data )?(?:(?:breach|leak|loss)(?: of (?:personal )?(?:data|information))?|(?:lost|stolen) (?:phone|laptop|papers|tablet)|(?:message|e-?mail|text|letter) (?:i |that )?(?:was )?(?:sent )?to the wrong (?:person|people|address))"
"""What got to somebody who should not have it."""
_WANTS = r"(?:(?:please |can you |could you |can i |i want to |i need to )?(?:i need|give me|make(?: me)?|print(?: out)?(?: me)?|i want|i would like|id like|show(?: me)?|have|get me) )?(?:(?:a|one|the|my|our) )?"
_NO_ANSWER = r"(?:.{2,60} )?(?:asked|pressed|quizzed|questioned) (?:me|us) (?:about|for|on) (?:the |our |my )?(?P<what>.{3,60}?)(?: (?:numbers?|figures?|rates?|data))?,? (?:and|but|so) (?:i|we) (?:(?:hadnt|had not|didnt have|did not have|havent|had) (?:got )?(?:a clue|an answer|any idea|the answer|no idea|no answer|no clue)|(?:didnt|did not|dont|couldnt|could not) (?:know|answer|say)|was stuck|got stuck)\b.{0,60}"
"""What tells of a question that could not be answered."""
_PUTS = r"(?:please |can you |i want (?:to )?|i would like (?:to )?)?(?:(?:put|add|have|get|see) )?(?:in )?(?:my|the|a) (?:own )?(?:questions?|notes?) (?:(?:about|on) .{2,60}? )?(?:on|onto|to|in) (?:the |our |my )?"
_SEES = (
    r"(?:(?:i am|im|we are) (?:seeing|meeting|talking to|going to see) (?P<seen>.{1,40}?)(?: (?:today|tomorrow|tonight|soon|next week|on [a-z]{3,6}day|this (?:morning|afternoon|evening|week)))?,? )?"
    r"what (?:questions? )?(?:should|do|can|shall|must|could|might) i (?:raise|ask|discuss|say|bring up|tell|talk|speak)(?: (?:with|to|at|about))?(?: (?P<asked>(?!about|for|on\b).{1,40}?))?(?: about)?(?: (?:today|tomorrow|tonight|next week|on [a-z]{3,6}day))?"
    r"|what (?:will|would|might|may|could|does|is|are) (?!(?:i|we|it|you|they|this|that)\b)(?:the |our |my )?(?P<asks>.{1,40}?) (?:going to |want to |wants to |likely to )?(?:ask|want|expect|raise)(?: (?:of|from|with|about))?(?: me| us)?(?: (?:about|for))?(?: (?:on|next|this|at) .{2,30})?"
    r"|(?:what (?:should|do|must|shall|can|will) i (?:need(?: to)? ?)?(?:have|get|bring|do|prepare|take)?(?: with me)?(?: to be)?(?: ready| prepared)?|how (?:should|do|can|shall) i (?:prepare|get ready)|(?:i (?:want|need) to |help me |let me )?(?:prepare|get ready)(?: myself| me| us)?|(?:please )?(?:get|make) me ready)(?: for| to meet| to see| (?:to|into)(?= (?:the |my |our |a )?(?:next )?(?:meeting|talk|one to one)\b)) (?:(?:the |my |our |a )?(?:next )?(?:meeting|talk|one to one) with )?(?:the |our |my )?(?P<ready>.{1,40}?)(?: (?:meeting|committee))?(?: (?:today|tomorrow|tonight|next week|on [a-z]{3,6}day|this (?:morning|afternoon|evening|week)))?"
    rf"|{_WANTS}sheet(?: of paper)?(?: (?:that i can |to |i can )(?:print|take|bring|have|hand over)(?: out| along| with me)?(?: and take)?)?(?: (?:for|with|to|into))? (?:(?:the |my |our |a )?(?:next )?(?:meeting|talk|one to one) )?(?:(?:today|tomorrow|on [a-z]{{3,6}}day) )?(?:with )?(?:the |our |my )?(?P<sheet>.{{1,40}}?)(?: (?:today|tomorrow|on [a-z]{{3,6}}day))?"
    r"|(?:please |just |kindly |can you |could you |would you ){0,3}print(?: out| off| me){0,2} (?:some ?thing|any ?thing|what i need|a page|the page|pages|papers?|(?:the |some |a few )?questions|stuff|what to ask)(?: (?:out|off|to take|to bring|to have|to ask|i can take|to give|to hand|to show))? (?:for|to|into|with) (?:(?:the |my |our |a )?(?:next )?(?:meeting|talk|one to one) with )?(?:the |our |my )?(?P<prints>.{1,40}?)(?: (?:meeting|please|today|tomorrow|on [a-z]{3,6}day)){0,2}"
    rf"|{_WANTS}page (?:for|on) (?:the |our |my )?(?P<page>.{{1,40}}?) to (?:print|take|bring|hand over)\b.{{0,20}}"
    rf"|{_WANTS}(?P<theirs>(?!(?:meeting|this|that|whole|blank|empty)\b).{{2,40}}?)s? sheet(?: please)?"
    rf"|{_PUTS}(?:(?P<on>.{{2,40}}?)s? (?:meeting )?sheet|sheet (?:for|of) (?:the |our |my )?(?P<onto>.{{2,40}}))(?: too| please)?"
    r"|(?:(?:i am|im|we are) (?:seeing|meeting|talking to|going to see)|seeing) (?:the |our |my )?(?P<meets>.{1,100})"
    r"|(?:what|which questions) (?:do|did|have|am|was) i (?:still )?(?:(?:want(?:ed)?|need(?:ed)?|going|got|mean|have|meant) )?(?:to )?(?:ask|tell|say to|raise with|put to|have for) (?P<own>(?!(?:you|me|him|her|them|lmcs)\b).{2,40}?)|(?:(?:show|list)(?: me)? |(?:what|which) (?:are|is) )?(?:my|the) (?:own )?questions? (?:for|to) (?:the |our |my )?(?P<for>.{2,40}?)"
    "|what (?:have|did) (?:i|we) agreed? with (?P<agreed>.{1,40})|what (?:did|has|have|does) (?P<promised>.{1,40}?) sa(?:y|id)(?: to)?(?: me| us)?"
)
_PROMISES = (
    r"(?:(?:show|list)(?: me)? )?(?:my |the |all |our )*(?:promises|agreements|agreed)|what (?:did|have|had|do|does|has) (?:i|we|they|he|she|people|everybody|anybody) (?:still |already )?(?:promised?|agreed?|owe)(?: (?:on|so far|to do|me|us|people|anybody|everyone|them|him|her))?"
    r"|(?:remind me )?what (?:have |did |had )?i (?:still )?promised?(?: (?:to do|people|anybody|everyone))?|what (?:have|did) i (?:said|say|promised?|agreed?)(?: that)? (?:id|i would|i will|ill|to) do|what (?:was|is|has been) (?:promised|agreed)|whom? (?:still )?owes? (?:me|us)(?: (?:something|anything|what|stuff|things))?|whom? (?:do|should|must) i chase(?: (?:up|today|now|this week))?|what have i forgotten|have i forgotten (?:anything|something)"
)
"""What asks for all that was agreed."""
_HANGING = r"what(?:s| is| have i| do i have)?(?: still)?(?: (?:got|have|do i have|have i))?(?: still)? (?:hanging(?: over me)?|up in the air|unfinished|not settled|loose ends?)(?: (?:still|now))?"
"""What asks for that, and for all else that is open."""
_THEIR_PROMISE = r"what (?:did|has|have|does) (?!(?:i|we|they|he|she|people|everybody|anybody)\b)(?P<who>.{1,40}?) (?:promised?|owes?|agreed?)(?: to)?(?: me| us)?|what (?:did|have) i promised? (?!me\b|us\b)(?:to )?(?P<to>.{2,40})|(?:does|did|has|do) (?!(?:i|we|they|he|she|people|everybody|anybody)\b)(?P<owing>.{1,40}?) (?:still )?(?:owe|promised?) (?:me|us) (?:anything|something|what)"
_CALLED = r"(?:(?:whats|what is|what was|tell me|give me|do you (?:know|have)|i need|i forgot|remind me of|show(?: me)?) )?(?:(?:the|our|my) )?(?:(?P<post>.{2,50}?)(?:s name| (?:is )?called| name)|name (?:of|for) (?:the |our |my )?(?P<of>.{2,50}?))(?: again| please)?|who (?:have we got|do we have|have we|is there) as (?:the |our |my )?(?P<whom>.{2,50})"
"""What asks what somebody is called who holds a post."""
_OWN = "What you noted to ask or tell them stands at the end, in your own words."
_PRINTED = "To have this sheet as a file, and print it there, with what you noted to ask"
_THEIRS = "What they will ask you, lmcs does not know. This is what you might ask and raise."


def told(line: str, read: Callable[[], Library]) -> tuple[str, ...]:
    """Return whom to ask, where *line*, as it is compared, asks that about something that is here; else ()."""
    if stuck := fullmatch(_NO_ANSWER, line):
        return _to_read(stuck["what"], read())
    asks = fullmatch(_ASKS, line)
    if not asks:
        return ()
    what, library = asks["what"], read()
    if fullmatch(_BREACH, what):
        return SAID["data breach"]
    if fullmatch(_ONE, what):
        return tuple(whom_to_tell(library)[1:])
    areas, words = Names(findable(library.areas, "name", "covers")), units(fold(what))
    terms = {match.id for match in Names(looked_up(library, "glossary")).bearing(what)}
    found = find(what, areas) or [match for word in words for match in areas.bearing(word)]
    ids = [match.id for match in found]
    ids += [area.id for area in library.areas.values() if terms & {*area.see}]
    put: Counter[str] = Counter()
    for who, asked in library.items.glance("who", "ask"):
        put.update(to or who[0] for text, to, *_ in asked if {*words} <= {*units(fold(text))})
    lines = [f"{library.areas[id_].name}: {opens('who', id_)}" for id_ in dict.fromkeys(ids)][:2]
    for to, _ in put.most_common(2):
        theirs = naming.the_role(library, to)
        lines.append(f"Questions about it are for {theirs}: {opens('meet', to)}")
    if not (lines or terms):
        return ()
    return (*lines, "The director can say who leads on anything: lmcs meet director")


def _to_read(what: str, library: Library) -> tuple[str, ...]:
    """Return where to read of *what* somebody could not answer, its figures and its questions; () where nothing here is about it."""
    terms = {match.id for match in Names(looked_up(library, "glossary")).bearing(what)}
    figures = [id_ for id_, see in library.figures.glance("id", "see") if terms & {*see}]
    if not terms:
        return ()
    return (
        "Nothing was kept of that. It is quite right to say: I will find out, and write to you.",
        *(f"What it is: {opens('glossary', id_)}" for id_ in sorted(terms)[:2]),
        *(f"A key figure of it: {opens('figures', id_)}" for id_ in figures[:3]),
        f"What to ask about it: {opens('questions', what)}",
        "Your council's own number, ask the director: lmcs meet director",
    )


def called(line: str, read: Callable[[], Library]) -> str:
    """Return the id of the post of which *line*, as it is compared, asks what its holder is called; "" where it asks for none."""
    asked = fullmatch(_CALLED, line)
    if not asked:
        return ""
    library, words = read(), next(filter(None, asked.groups()))
    found = (each.id for each in Names(naming.roles(library)).bearing(words))
    return next((id_ for id_ in found if library.people[id_].post), "")


def raises(line: str, read: Callable[[], Journey]) -> tuple[str, str]:
    """Return the role with whom *line*, as it is compared, asks what to raise or was agreed, also by who holds it; "" for none.

    With it comes what to say where it asks what they will ask, which nobody here knows.
    """
    found = None if search(r"\b(?:answered|replied|dealt with|settled|sorted)\b", line) else fullmatch(_SEES, line)  # fmt: skip
    if not found:
        return "", ""
    named = [words.split() for words in found.groupdict().values() if words]
    if found["meets"]:
        said = read_words(named[-1], read())
        more = said.time or len(role_and_rest(said.words, read())[1].split()) > 1
        if said.on(read().today) or more:
            return "", ""  # a booking, in words, or more than whom it is with
    whom = next((who for words in named if (who := _the_one(words, read()))), "")
    if (found["page"] or found["prints"]) and whom == "mentor":
        return "", ""  # that is the summary
    if found["on"] or found["onto"]:
        theirs = naming.the_role(read().library, whom) if whom else ""
        return (
            whom,
            f"To put a question of yours on it, type: I want to ask {theirs}, and the question",
        )
    own = _OWN if found["own"] or found["for"] else ""
    prints = f"{_PRINTED}: lmcs meet {whom} --with-agreed --with-questions --output {whom}.html"
    return whom, _THEIRS if found["asks"] else prints if search(r"\bprint", line) else own


def _the_one(words: Sequence[str], journey: Journey) -> str:
    """Return the role that *words* name; "" where a number or a subject stands beside it: "section 47 enquiries", "the director about transport"."""
    whom, rest = role_and_rest(words, journey)
    return "" if search(r"\d|^(?:about|regarding) \w", rest) else whom


def promised(line: str, read: Callable[[], Journey], *, said: bool) -> tuple[str, ...]:
    """Return all that was agreed and is open, or that with one role, where *line*, as it is compared, asks for that; () where the table has more that is *said* of none."""
    hanging = fullmatch(_HANGING, line)
    all_ = hanging or fullmatch(_PROMISES, line)
    theirs = None if all_ else fullmatch(_THEIR_PROMISE, line)
    if not theirs and not all_:
        return ()
    if theirs:
        named, journey = theirs["who"] or theirs["to"] or theirs["owing"], read()
        whom = role(named.split(), journey)
        if not whom:
            kept = in_own_words(journey, named)
            return (f"No post is known for “{named.title()}”.", kept) if kept else ()
        nothing = f"Nothing is kept that {naming.the_role(journey.library, whom)} promised or was promised, or all of it was kept."
        more = (in_own_words(journey, named), f"All there is with them: lmcs meet {whom}")
        return (*(_agreements(journey, whom) or (nothing,)), *filter(None, more))
    nothing = "Nothing is agreed with anybody, or all of it was kept."
    to_keep = "To keep something agreed: lmcs meet director --agreed TEXT"
    tasks = ("Open tasks: lmcs list --open. What is booked: lmcs diary",) if hanging else ()
    return (*(_agreements(read()) or (() if said else (nothing, to_keep))), *tasks)


def _agreements(journey: Journey, whom: str = "") -> tuple[str, ...]:
    """Return what was agreed with whom, or with the role *whom* alone, and is open, the oldest first, each with the line that says that it was kept."""
    said: list[str] = []
    for one in sorted(journey.progress.still_agreed, key=lambda one: one.on):
        if whom in ("", one.role):
            kept = f"Once kept, or no longer so: lmcs meet {one.role} --kept {one.number}"
            said.append(f"{capitalised(journey.called(one.role))}: {one} {kept}")
    return tuple(said)
