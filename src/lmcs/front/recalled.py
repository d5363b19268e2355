"""What asks for something that was kept: "did I note anything on buses", "what did Sam tell me about audits", "did the figures ever come"."""

from collections.abc import Callable
from re import fullmatch

from lmcs.progress.journey import Journey

_WROTE = r"(?:(?P<away>delete|erase|remove|take out|get rid of) (?:the|my|that|any|all) (?:notes?|bit|line)|(?P<off>forget|ignore|scrap|unsay) (?:what|that|everything|all)(?: that)? i (?:said|told you|wrote|put|noted)(?: down)?|(?:i )?(?:cant|cannot) find what i (?:wrote|noted|said|put)(?: down)?|i (?:have )?(?:wrote|written|noted|put down|kept) (?:something|anything)(?: down)?|(?:show me |find |see )?(?:everything|all|what)(?: that)? i (?:said|wrote|noted|put down)(?: down)?|(?:what )?did i (?:write|note|say|put)(?: down)?(?: anything| something)?|what (?:have i|i) (?:written|noted|wrote)(?: down)?|(?:where is|find) (?:my|the) (?:note|question|request)) (?:about|on|of|to|for|with) (?:the |my )?(?P<what>(?!(?:task )?#?[a-z]?\d{1,3}$).{2,60}?)(?:,.{0,60})?"
"""What asks for the person's own words by what they are about."""
_TOLD = (
    r"what (?:did|has|was it that) (?P<who>.{2,40}?) (?:tell|told|say|said|ask|write|wrote|think|advise|suggest)(?: (?:to )?(?:me|us))? (?:about|on|of|to do about) (?:the |my |our )?(?P<what>.{2,60})",
    r"(?:did|have|has) (?:the |my |our )?(?P<what>.{3,60}?) (?:ever |yet |actually |now )*(?:come|came|arrived?|turn(?:ed)? up|happen(?:ed)?|been sent|get sent|reply|replied|answer(?:ed)?|come back|came back)(?: (?:yet|back|to me|through|in)){0,2}",
    r"(?:did|has|have) (?P<who>.{2,40}?) (?:ever |yet |actually )*(?:send|sent|give|given|get|got|write|written|answer|bring|brought)(?: (?:me|us))? (?:the |my |any |those |that |an? )?(?P<what>.{3,60}?)(?: yet| to me)?",
    r"what (?:did|has) (?P<what>(?!(?:i|we|you|he|she|they|it)\b).{2,40}?) (?:tell|told|say|said)(?: (?:to )?(?:me|us))?(?: (?:again|exactly|last time|then))?",
    r"(?:did|has|have) (?:any(?:one|body)|some(?:one|body)|he|she|they|i) (?:ever )?(?:say|said|told? me|mention|mentioned|write|written) (?:anything|something|owt|any more|more)(?: else)? (?:about|on|of) (?:the |my |our )?(?P<what>.{2,60}?)(?: since| again| yet| lately)?",
    r"(?:and |so |but )?was it (?P<who>.{2,30}?) (?:who |that )?(?:said|told me|had|gave me) (?P<what>.{1,40}?)(?:,? or .{1,40})?",
    r"who(?:s| is| was| are| were) (?P<what>.{2,40}?)(?: again)?",
    r"what was (?:it|that|the thing) (?:that )?(?P<who>i|we|.{2,40}?) (?:said|told me|noted|wrote|promised)(?: (?:about|on) (?P<what>.{2,60}))?",
)
"""What asks for something that somebody else said or was to do."""
_ERASED = "Nothing was erased. To take a note's text out of every file that lmcs keeps, by the number of its task: lmcs note TASK --erase, or the note's own, such as own-2"


def asked(line: str, read: Callable[[], Journey]) -> tuple[str, tuple[str, ...]]:
    """Return the words to search for, where *line*, as it is compared, asks for something that was kept, and what to say before; "" where nothing is."""
    if wrote := fullmatch(_WROTE, line):
        return wrote["what"], (_ERASED,) if wrote["off"] or wrote["away"] else ()
    for way in _TOLD:
        if told := fullmatch(way, line):
            from lmcs.commands.search import kept_on  # few lines ask so

            named = told.groupdict()
            for words in (named["what"], named.get("who")):
                if words and (kept := kept_on(read(), words)):
                    return kept, ()
    return "", ()
