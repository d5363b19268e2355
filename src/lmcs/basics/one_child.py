"""What tells of one child by name: a full name beside a step of a case, a name with an age, a family's address, a relative's child who is brought."""

import re
from itertools import pairwise

from lmcs.basics.child import THINGS
from lmcs.basics.dates import DAYS, MONTHS

_NO_NAME = (
    r"(?:The|This|That|These|Those|It|He|She|We|They|You|I|All|Any|Each|Every|No|Our|Your|Their|His|Her|My|If|Where|When|Why|How|What|Which|Who|Whether|Was|Were|Is|Are|Has|Have|Had|Does|Do|Did|Will|Can|"
    r"Should|May|Must|Could|Would|Ask|Find|Read|See|Tell|Say|Look|Check|Meet|Visit|Since|After|Before|In|On|At|For|From|Of|By|To|With|And|But|Or|As|Not|So|Then|Children|Child|Young|People|Person|Care|Carers?|"
    r"Leavers?|Family|Families|Foster|Parents?|Pupils?|Boys?|Girls?|Baby|Babies|Hubs?|Help|Early|Years|Youth|Justice|Service|Services|Social|Workers?|Staff|Teams?|Board|Panel|Committee|Cabinet|Council|"
    r"Councillor|Cllr|Director|Officer|Member|Leader|Lead|Chair|Head|County|City|Borough|District|Town|Ward|Parish|Village|Estate|House|Home|Homes|Lodge|Hall|Cottage|Farm|Road|Street|Avenue|Close|Lane|"
    r"Drive|Way|Court|Place|Park|Green|Hill|School|Schools|Academy|Primary|Secondary|High|Grammar|College|University|Nursery|Unit|Centre|Hostel|Hospital|Trust|Act|Code|Plan|Plans|Strategy|Fund|Grant|"
    r"Ofsted|England|Britain|Kingdom|National|Regional|Local|Authority|Department|Ministry|Minister|Secretary|Government|State|North|South|East|West|New|Old|Upper|Lower|Great|Little|Saint|St|"
    rf"Item|Task|Table|Figure|Page|Part|Section|Room|Year|Stage|Key|{'|'.join((*DAYS, *MONTHS))})\b"
)
_NAME = r"(?:[A-Z]['’])?[A-Z][a-z]{1,20}(?:[-’'][A-Z][a-z]{1,20})?\b"
_FULL = rf"(?!{_NO_NAME}){_NAME} (?!{_NO_NAME}){_NAME}(?!['’]s (?:{THINGS}))"
_BEFORE = "\"'“‘([-*_"
"""What stands before a word, and is none of it."""
_HIS = "(?:his|her|their|an?|the)"
_STEP = (
    r"(?:(?:re)?(?:taken|brought|received|placed|put|moved|returned) (?:back )?(?:into|in) (?:local |foster |residential |secure |kinship |our )?(?:care|accommodation|placement)|(?:taken|brought|going|went|gone|come|came) into care|"
    rf"(?:placed|moved|sent|living|housed) (?:so )?(?:far away|far from|out of (?:area|borough|county|town|the (?:area|borough|county))|with (?:{_HIS} )?(?:foster|kinship|grand|aunt|uncle|relative|family|carers?|adopt|new|former))|"
    rf"(?:removed|taken(?: away)?) from (?:{_HIS} (?:mum|mother|dad|father|parents?|family|home|carers?|school)|home)|(?:re)?(?:fostered|adopted|looked after)\b(?! by the)|(?:still )?in (?:local |foster |residential |secure |kinship |our )?care\b(?! (?:of|services?|work\w*|homes?|teams?|leavers?|proceedings|planning|experience\w*|matters|law)\b)|"
    rf"(?:permanently )?(?:excluded|off-?rolled)\b(?! from (?!(?:(?:{_HIS}|my|our|mainstream|primary|secondary) ){{0,2}}(?:school|nursery|class|college)))|suspended from school|out of school|missing from (?:home|care|school)|on (?:an? |the )?(?:child protection|child in need|care|supervision|EHC) (?:plan|register|order)|"
    r"(?:been )?(?:sexually |criminally )?(?:exploited|abused|neglected|groomed)\b|(?:re)?united with|at risk of (?:harm|exploitation|abuse|neglect|exclusion|being)\b)"
)
_STEPS = (
    r"(?:(?:went|goes|go|gone) (?:missing|into care)|(?:came|come|comes) into (?:our )?care|left care|ran away|"
    rf"lives? with (?:{_HIS} )?(?:foster|grand|aunt|uncle|nan|gran|mum|mother|dad|father|carers?)|(?:lost|needs?|waits? for|has no) (?:an? |{_HIS} )(?:placement|foster home|school place|EHC plan|social worker))"
)
_CASE = (
    rf"\b(?:[Ww]as|[Ww]ere|[Ii]s|[Hh]as|[Hh]ad) (?P<asked>{_FULL}) (?:(?:still|been|ever|now|being|first|so) ){{0,3}}{_STEP}"
    rf"|\b(?P<told>{_FULL}),? (?:(?:who|and|is|was|has|had|been|being|be|to|should|not|still|now|first|ever|will) ){{1,5}}(?:{_STEP}|{_STEPS})"
    rf"|\b(?P<does>{_FULL}) (?:(?:still|now|often|has) ){{0,2}}{_STEPS}"
)
"""A full name, and what is done with a child in a case."""
_AGED = rf"\b(?P<name>(?!{_NO_NAME}){_NAME}), (?:aged |who is |now )?(?:1[0-7]|[1-9])(?: years old)?,(?: who)? (?:lives?|lived|stays?|is|was|has|goes|went|attends?|needs?|wants?|came|ran)\b"
"""A name with an age between commas: "Tom, 9, lives with his aunt"."""
_LIVES = (
    r"\b(?i:famil(?:y|ies)|household|siblings|mum|mother|dad|father|parents?|foster (?:carers?|home|family|placement)|carers?|placement|child|children|boys?|girls?|twins) (?:(?:who|that|lives?|living|placed|down|is|are) ){0,3}(?:at|of|from|in|on) (?:number |no\.? )?"
    r"\d{1,3}[a-d]?,? (?:[A-Z][a-z’']{1,20} ){1,3}(?i:road|rd|street|st|lane|close|avenue|ave|row|drive|way|court|place|crescent|gardens|grove|terrace|hill|walk|green)\b"
)
"""Where a family lives, to the door."""

_KIN = r"(?:(?:great[- ])?(?:grand|step|foster|god)?[- ]?(?:son|daughter|child|baby|lad|boy|girl)|nephew|niece)"
_KIN_WORDS = ("son", "daughter", "child", "baby", "lad", "boy", "girl", "nephew", "niece")
_OWN = rf"\b(?i:my|our|her|his|their) (?:[a-z’'-]{{2,12}} ){{0,2}}?(?i:{_KIN}),? (?:is |called |named )?(?!{_NO_NAME}){_NAME}"
_MATTER = r"\b(?i:social workers?|timetables?|exclu(?:ded|sion)|ehcps?|ehc|school place|(?:in|into) care|court|camhs|placements?|case ?workers?|safeguarding|bullied|bullying|tribunal|the file|his case|her case|he is 1?\d|she is 1?\d|hes 1?\d|shes 1?\d|aged? 1?\d)\b"
_BROUGHT = rf"\b(?i:about|regarding|concerning|help (?:with|for)|on behalf of) {_OWN[2:]}|{_OWN}(?=[^.!?]*{_MATTER})"
"""The child of whoever writes, by its name: "it is about my grandson Kyle"."""
_IN_A_FILE = rf"\b(?i:files?|case ?notes|records|papers) (?i:says?|said|has|have|holds?) (?i:about|on|of) (?:(?!{_NO_NAME}){_NAME}|(?i:my|our|her|his) )|\b(?i:the (?:case )?files?|the case notes) (?i:on|of|about|for) (?!{_NO_NAME}){_NAME}"
_WHY = (
    r"\bwhy (?:was|were|is|are|has|have|did) (?!(?:the|an?|any|every|each|this|that|these|those|my|our|your|so|too|there|it|no|not|one|two|three|some|more|most|many|few|fewer|all|care|young|looked|children|kids|babies|teenagers|siblings|unaccompanied|early|family|adoption|fostering|kinship|short|respite|health|spending|help|black|white|disabled|older|younger|other|only|being)\b)"
    r"[a-z'’-]{2,15}(?: (?!(?:children|kids|babies|families|pupils|teenagers|people|leavers|carers|parents|services?|funding|support|money|homes?|plans?|teams?|staff|places?|social|council)\b)[a-z'’-]{2,15})? (?:(?:been|being|still|ever) )?"
    r"(?:(?:taken|put|placed|brought|moved) (?:back )?(?:into|in) (?:foster |residential |secure |local )?care\b(?! of)|(?:still )?in (?:foster |residential |secure )?care(?: now| still)?[ ?.]*$|adopted|fostered|placed for adoption|taken (?:off|away from) (?:her|his|their|its))\b"
)
"""A name in small letters, asked about: "why was ellie marsh taken into care"."""

_SMALL = (
    rf"\b(?:my|our|her|his|their) (?:[a-z’'-]{{2,12}} ){{0,2}}?{_KIN}(?: [a-z]{{2,12}})?,? (?:who )?(?:is|s|he is|she is|hes|shes|aged) (?:now |only |just |nearly )?1?\d(?! ?(?:%|per cent|of|out of|weeks|months|on|next|this|today|tomorrow)\b)\b"
    r"|\b(?:he|she)(?: is|s|['’]s) (?:now |only |just |nearly )?1?\d(?: years old)?,? (?:and|who|but) (?:(?:is|has been|was|he|she) )*(?:goes|go|went|attends?|lives?|lived|out of|not at|off|excluded|in care|on a|waiting|being|missing|scared|hungry|has no|has an?|needs?)\b"
)
"""A child in small letters, with its age: "my grandson kyle is 9", "he is 9 and out of school"."""


def is_asked_of(text: str) -> bool:
    """Tell whether a *text*, a line that was typed, tells of one child by name or brings the child of whoever writes."""
    low = text.casefold()
    aged = any(map(str.isdigit, low))
    ways = (  # each is made only for a line that has a word of it
        (_BROUGHT, text, any(word in low for word in _KIN_WORDS)),
        (_IN_A_FILE, text, any(word in low for word in ("file", "note", "record", "paper"))),
        (_WHY, low, "why " in low),
        (_SMALL, low, aged),
    )
    return bool(told_of(text) or any(may and re.search(way, said) for way, said, may in ways))


def told_of(text: str) -> str:
    """Return the words by which a *text* tells of one child or family: its name in a case, its name with an age, its address; "" for none."""
    words = [word.lstrip(_BEFORE) for word in text.split()]
    full = any(a[:1].isupper() and b[:1].isupper() for a, b in pairwise(words))
    if full and (found := re.search(_CASE, text)):
        return found["asked"] or found["told"] or found["does"] or ""
    if not any(map(str.isdigit, text)):
        return ""
    found = re.search(_AGED, text) or re.search(_LIVES, text)
    return found[0] if found else ""
