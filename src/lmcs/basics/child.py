"""Signs of a worry in a text: that somebody fears, sees or says harm to a child or by a worker.

A worry is told by the kinds of words a sentence has: a child, harm, a worker, that somebody told, and who asks. The name of a
thing ("child protection"), a figure, and a question about how things are done in general are none.
"""

import re

THINGS = (
    "protection|in need|in care council|safeguarding|safety|sexual|criminal|arrangements?|deaths?|development|trafficking|poverty|benefit|bereavement|"
    "exploitation|abuse|neglect|practice|health|mental|obesity|employment|maintenance|minding|support|assessments?|plans?|friendly|"
    "cent(?:re|er)d|rescue|commissioner|care|missing|social|services?|first|panel|review|voice|looked after|welfare|rights|guides?|"
    "performance|premium|participation|council|parliament|places?|numbers?|figures?|loans?|finance|wellbeing|outcomes|home(?:s|lessness)?|"
    "referral|scouts?|trust|limit|act|data|rates?|clinics?|banks?|"
    "(?:called \\w+ )?(?:from (?:it|hr|the (?:paper|press|office|council))|(?:on|in) (?:reception|the office|democratic services))"
)
"""What follows "child" in the name of a thing."""
_YOUNG = (
    "child|kid|boy|girl|baby|toddler|infant|newborn|teen(?:ager)?|youngster|pupil|lad|lass|son|daughter|grandson|granddaughter|grandchild|"
    "nephew|niece|step(?:son|daughter|child)|little (?:brother|sister|one)|young (?:person|lad|man|woman|carer|girl|boy)|care leaver|schoolgirl|"
    r"schoolboy|student|(?:(?:\d{1,2}|[a-z]{3,9}) )?years? olds?"
)
_NO_THING = rf"\b(?!'s? \w)(?! (?:{THINGS})\b)"
_KINDS = {
    "X": (  # the name of a topic, a figure
        "numbers? of|numbers|figures?|rates?|percentage|per cent|proportion|averages?|data|statistics|how (?:many|much|often|old)|trends?|budgets?|by cuts|"
        r"funding|delays?|targets?|polic(?:y|ies)|(?<!in )laws?|legal\w*|legislation|statut\w+|dut(?:y(?! (?:team|worker|desk|officer|social))|ies)|thresholds?|definition|strateg\w+|procedures?|"
        r"protocol|guidance|reviews?|inspect\w+|ofsted|closures?|placed (?:\w+ ){0,2}(?:far|away|out)|far.?away|poverty|austerity|caseloads?|workloads?|prevent\w*|reduc\w+|rising|falling|"
        r"in general|vetted|training|services?|(?:last|each|every|per|(?<!for )a|this) (?:year|quarter|month)(?! \d)|online harms?|performance"
    ),
    "g": (  # a meeting with the young, advice, what went well
        r"co chair\w*|panels?|scrutiny|committee|cabinet|interview(?:s|ed)?|awards?|prizes?|takeover day|(?:youth|school|in care|leavers) (?:council|parliament|forum|board)|at the (?:top )?table|"
        r"always (?:ask|start|begin|listen)|(?:let|have|bring|invite)(?= (?:an? )?(?:child|young|care|pupil))|(?:should|could|to) (?:co )?chair|what (?:it|life) (?:is|feels|means?)|what it's|what its|"
        r"want(?:s|ed)? to (?:meet|thank) (?:me|us|you|the)|(?:loves?|loved|likes?|liked|enjoys?|enjoyed) (?:it|the|our|being|coming)|want(?:s|ed)? to be an?|proud|lovely|projects?|poems?|won|gcses?|apprenticeships?|(?:his|her) course|drawings?|speech|listen to|(?:first|own) flat|bills|council tax|"
        r"who (?:was|is|were) (?:\w+ ){1,4}?i (?:spoke|talked|met|saw|rang)|what an? (?:councillor|lead member|mayor)"
    ),
    "s": "something|summat|things",
    "F": (  # fear for somebody
        r"(?<!court )(?:worr(?:y|ied|ies|ying)|concern(?:ed|s)?|scared|frightened|afraid|anxious|fear|uneasy|suspicio\w+|unhappy|upset) "
        r"(?:[\w']+ ){0,3}?(?:about|for|over|that|of)"
    ),
    "N": r"next door|across the road|over the road|at number \d+|downstairs|upstairs|right now|tonight|last night|my (?:street|road|building|surgery|ward)",  # here and now
    "C": "twins|triplets",
    "K": rf"(?:children|kids|babies|grandchildren|siblings|young people|(?:{_YOUNG})s){_NO_THING}",
    "y": rf"(?:{_YOUNG}){_NO_THING}",
    "O": "him|her|them",
    "d": r"his|their|some|\w+'s",
    "n": "the|this|these|those|two|three|four|five|six|several|your|our",
    "a": "an?|one|another|any|each|little|that",
    "m": "my",
    "V": (  # who works with children
        r"(?:(?:social|youth|key|care|support|residential|nursery|family|case|outreach) ?(?:worker|nurse|carer|assistant)|(?:head ?)?teacher|carer|nann(?:y|ie)|"
        r"babysitter|childminder|coach(?:e(?=s))?|nurse|doctor|gp|vicar|priest|imam|rabbi|pastor|volunteer|scout leader|councillor|staff|worker|officer|director|tutor|"
        r"policeman|midwife|health visitor|colleague|employee|escort|(?:taxi )?driver|manager|head|(?:teaching |classroom )?assistant|ta|"
        r"foster (?:carer|mother|father|parent|mum|dad)|lead member|leader|mayor|chair|caretaker|governor|therapist|counsellor|psychologist|"
        r"lecturer|trainer|instructor|guard|cleaner|cook|chaplain)s?\b(?! (?:of state|cuts?|budgets?)\b)"
    ),
    "Y": r"(?:kill|harm|hurt|cut|starv)(?:e|s|es|ing|ting)? (?:him|her|them|my)sel\w+|(?:want(?:s|ed)?|wish(?:es)?|going) to (?:die|be dead)|end (?:my|his|her) life",
    "U": r"danger\w*|unsafe|not (?:\w+ )?safe|suicid\w*",
    "S": (
        r"(?:in|into) (?:her|his|their|my) (?:bed|bedroom|room)|(?:photo|picture|video)s? (?:online|of (?:the |his |her )?(?:girls?|boys?|kids|children|pupils))|(?:share[sd]?|sharing) a (?:bed|tent|room)|took (?:\w+ ){1,3}home|sexual\w*|sex|naked|nudes?|inappropriate\w*|indecent\w*|undress\w*|(?:sleeping|sleeps|slept) with|too (?:close|friendly)|"
        r"sen(?:t|ds|ding) (?:\w+ )?(?:messages|pictures|photos|texts)|messag(?:es|ed|ing)"
    ),
    "Z": r"accus\w+|alleg\w+|suspended (?:for|over|after)|complain(?:s|ed|ing) (?:\w+ ){0,2}(?:about|against|of)|(?:made|makes?|got|received|had|has|have|heard|is|was) (?:\w+ ){1,2}complaints? (?:about|against)|whistle\w+",
    "P": r"secrets?|promise\w*(?! (?:\w+ ){0,14}(?:ask|look|find|chase|sort|see|write|check|get|fix) (?:\w+ ){0,4}(?:wifi|wi fi|internet|broadband|tv|telly|sofa|sofas|bikes?|football|garden|menu|bus pass|pool table|trampoline|games?|laptop)\b)(?! (?:\w+ ){0,4}(?:an?|to (?:visit|come|go|see|meet|call|write)|i would (?:visit|come|go|see)) ?\w* (?:visit|back|again|before|letter|reply|answer|meeting|talk|next|in|soon))|in confidence|confidential",
    "G": (  # what is seen on a child
        r"bruise[sd]?|black eyes?|burn marks|m[ae]n (?:\w+ )?hanging a?round|rolled (?:up )?(?:his|her) sleeves?|cuts (?:on|up|down|along|all over)|marks on|marks? (?:on|round|around|all over) (?:his|her|their|its)|"
        r"left (?:\w+ ){0,2}?(?:on|by) (?:his|her|their|its) own(?! (?:terms|behalf|account|initiative|decision|accord)\b)|(?:(?:is|was|are|were|be|been|out|kept|home|sits?) (?:\w+ )?on (?:his|her|their) own|by (?:him|her)self|(?:left |home )alone) (?:\w+ ){0,4}?(?:nights?|evenings?|after dark|all (?:day|weekend|the time))|"
        "black and blue|(?:blue|swollen|broken|burnt|split) (?:arm|leg|eye|lip|face|hand|wrist|nose)s?|"
        "(?<!my )(?<!the )(?:arm|leg|eye|lip|face|hand|wrist|neck|back|nose)s? (?:is |was |are |were |all |looks |looked )+(?:blue|black|swollen|broken|burnt|bleeding|split|marked|red raw)"
    ),
    "D": (
        r"at (?:\w+ )?risk|risk of|hungry|starving|scared|frighten\w*|terrified|afraid|fear\w*|bruising|scars?|marked on|wounds?|"
        r"mould\w*|no (?:heating|electric\w*|food(?! bank)|beds?|shoes|coat|nappies)|mattress|rats|stank|stinks|squalor|(?:dog|cat) (?:mess|dirt|poo)|bare floors?|out of (?:the )?bins?|flinch\w*|clung|pyjamas|"
        r"(?:mum|dad|parents?|nobody|no one) (?:was|were|is) (?:out|away|asleep)|answered the door|at midnight|\d at night|begging(?! for)|left(?= (?:\w+ ){1,3}?in (?:the|a|her|his) (?:car|bath|street))|smel\w+ of (?:drink|beer|weed|alcohol)|into an? (?:van|car) with|round (?:her|his|its) neck|brok\w+(?= (?:the|his|her|their) (?:\w+ )?(?:arm|leg|rib|jaw)s?)|not (?:been to|in) school|by the (?:hair|ear|throat|neck|collar)|(?:play\w*|wander\w*) (?:in|on) the road|"
        r"(?:drink|smok\w+|vap\w+) with (?:him|her|them)|not (?:\w+ )?been changed|"
        r"bleed\w*|blood|abuse|neglect\w*|self ?harm\w*|dead|died|dying|die|missing|r[au]n(?:s|ning)? (?:away|off)|"
        r"drunk|drinks|drinking|drugs?|knife|gun|weapon|alone(?! with)|left (?:in|out|outside|with)|cry\w*|cries|cried|in tears|hiding|walking the streets|violen\w+|"
        r"unwell|in trouble|disappear\w*|not (?:\w+ ){0,2}(?:fed|eating|eat|eaten|seen)|stopped eating|dirty|filthy|pregnant|forced|marr(?:y|ied)|cutting|"
        r"gangs?|county lines|needs? (?:\w+ )?(?:help|protect\w+)|check on|rough with|sle(?:ep|pt)(?:s|ing)? (?:rough|outside|in a)|pills|homeless|convicted|arrested|"
        r"follow(?:s|ed|ing) (?:him|her|them)|unconscious|freezing|out at night|(?:out|outside|alone|wandering) (?:\w+ ){0,6}?(?:in the (?:dark|cold|rain)|(?:most|every|all|half the) nights?|on the (?:step|street|road)|after dark)"
    ),
    "H": (  # what is done to somebody
        "(?:abus|assault|attack|beat|bull(?:y|ie)|burn|chok|exploit|fondl|grab|groom|grop|harass|harm|hit|hurt|injur|kick|kidnap|kill|kiss|manhandl|"
        "mistreat|molest|murder|pinch|poison|punch|rap|shak|shook|shov|slap|smack|spank|stab|starv|strangl|(?<!on )strik|struck|threat|throttl|touch|traffick|"
        "whip|bit(?=(?:e|es|ing|ten)\\b| (?:the|his|her|him|them|an?|my|me|another|one)\\b)|shout|scream|swear|drag|lock|restrain|humiliat|push|throw|threw|thrash|film|shag)"
        "(?:s|es|e|ed|d|en|ens|ing|t|ts|y|ting|ted|ten|ping|ped|bing|bed|ying|ging|ged|med|ming|led|ling|ened|ening|er|ive)?|being (?:left|kept|sold|tied|used|made|hidden|forced|taken|followed|photographed|filmed|passed round)"
    ),
    "L": r"disclos(?:es|ed|ing)|confid(?:es|ed|ing)",
    "T": (
        r"t[eo]lls|told|telling|says|said|saying|rang|rings|ringing|(?:(?<!lad )(?<!boy )(?<!girl )called|call(?:s|ed(?= me)|ing))(?! off\b)|phon(?:es|ed|ing)|text(?:s|ed|ing)|e ?mail(?:s|ed|ing)|"
        r"wrote|writ(?:es|ing|ten)|contact(?:s|ed|ing)|came|comes|approach(?:es|ed|ing)|report(?:s|ed|ing)|spoke|spoken|speaks|mention(?:s|ed|ing)|"
        r"ask(?:s|ed|ing)|stopped|claim(?:s|ed|ing)|confess(?:es|ed|ing)|show(?:s|ed)|beg(?:s|ged)|whisper\w+|thinks?|heard"
    ),
    "E": "what (?:to|(?:do|should) (?:you|one|people) do) (?:if|when)|what to do (?:if|when)",
    "R": "report|flag|refer|pass on",
    "M": "tell",
    "Q": "talk|speak|help|call|ring|say|listen",
    "I": "i|me|we|us",
    "B": "am|is|was|are|were|been|being|gets?|getting|keep",
    "A": (
        "parents?|mother|mum|mummy|mom|dad|daddy|father|gran|nan|granny|grandma|grandmother|grandad|grandfather|grandparents?|neighbours?|residents?|"
        "constituent|aunt|auntie|uncle|step(?:dad|father|mum|mother)|partner|boyfriend|girlfriend|ex|husband|wife|friend|relative|brother|sister|cousin|"
        "family|man|woman|lady|someone|somebody|letter"
    ),
    "h": "he|she|they",
    "p": "for|of|and|or|in|to|with|on|about|from|by|who|has|had|at|no|if|right|voice",
    "_": r"[\w']+",
}  # fmt: skip
"""The kinds of words, each with its letter: the first that fits is taken, and a sentence becomes a word of such letters."""
_LATE = (
    rf"(?:(?:{_YOUNG})(?:'?s)? (?:ehcp|(?:ehc )?(?:plan|assessment|statement)|(?:school )?(?:place|transport)) "
    r"(?:(?:is|was|being|been|has|now|still|over|already|nearly|about|more|than|a|\w+ (?:days?|weeks?|months?|years?)) )*(?:late|overdue|delayed|(?:taken|took|takes|taking) (?:(?:over|nearly|about|more|than) )*\w+ (?:weeks|months|years|year))|"
    rf"(?:late|overdue|waiting (?:\w+ (?:days?|weeks?|months?|years?) )?for) (?:with |for |an? |the ){{0,2}}(?:ehcp|ehc (?:plan|assessment)|school place)s? for (?:his|her|their) (?:{_YOUNG})s?|"
    rf"(?:about|over|with|regarding) (?:an? |the |his |her |their )?(?:{_YOUNG})(?:'?s)? (?:ehcp|(?:ehc |sen |send )?(?:plan|assessment|statement)|(?:school )?(?:place|transport|admission|uniform|meals)|taxi|bus pass|bus)s?)\b"
)
"""A child's plan or place that is late, or is talked about, which alone is no harm."""
_HARM = "[HSDUGYZPFLsVW]"
_BEFORE = r"(?:(?:glossary|search|law|documents|questions|figures|find|define|look up|lmcs|ask|please|hello|hi|so|and|but|can you (?:explain|tell me)|nspcc) )*"
_GENERAL = r"(?:what|what's|when|how|who(?! (?:an?|my|some\w+) )|which|why|where|does|do|did|is|are|was(?! (?:at|in|on|out|with|told)\b)|were|should|can|could|must|may|would|will|has|have|define|explain|meaning|if)\b"
_NO_BODY = "budget|cuts?|laws?|changes?|news|figures?|numbers|reports?|letter|story|stories|duty|duties|bill|act|guidance|speech|song|poem|film|workload|job|role|day|week|reality|poverty|judgement|inspection|paper|talk|words"
"""What touches or hits somebody in a figure of speech alone."""
_SOME = r"(?:some|many|several|most|half|more|too many|(?:a|one|two|three) (?:dozen|few|handful|number|third|quarter)s?|lots|\d+|[a-z]+teen|twenty|thirty)(?: (?:of|her|his|their|the|our|those)){0,3}"
_SERVED = (
    r"(?:on (?:an? )?(?:part.?time|reduced|shortened|short) (?:school )?(?:timetables?|hours|days)|taught in (?:the |a )?(?:corridors?|halls?|huts?|library)|excluded|suspended|off.?rolled|off roll|home educated|out of school|"
    r"without (?:an? )?(?:school )?(?:places?|teachers?|support|transport)|wait(?:ing)? for (?:an? )?(?:ehcps?|ehc plans?|plans?|places?|school places?|assessments?)|(?:never|not|hardly|rarely) (?:come|attend|in)(?: (?:to )?(?:school|lessons))?|miss(?:ing)? (?:school|lessons))"
)
_SHORTENED = (
    (r"'ve\b", " have"), (r"\bi'm\b", "i am"), (r"n't\b", " not"), (r"\b(he|she|it|there|that|who|what)'s\b", r"\1 is"),
    (r"^((?:i|we) (?:\w+ ){0,4}?)(?:a (?:little )?bit|locked (?:out|in) of|dragged into|struck by the|touched by the|pushed (?:for|to|into)|hit by (?:a|the) (?:cut|budget))\b", r"\1rather"),
    # What a thing does to somebody in a figure of speech: "what has changed that touches me", "the cuts hit us hard".
    (rf"((?:\bwhat(?:ever)?|\bwhich)(?: (?:law|laws|duty|duties|change|changes|part|parts|bit|of (?:it|this|these|them)|else|has|have|is|are|been|new|changed|in (?:it|this|the \w+)|that|which|really|all)){{0,6}}|\b(?:the|this|these|that|those|a|our|her|his|their|\w+'s) (?:\w+ )?(?:{_NO_BODY})(?: (?:that|which|has|have|really|all|now|will)){{0,3}}|^(?:(?:and|but|so|well|then) )?(?:it|this|that)(?: all)?(?: (?:really|just|only|has|suddenly))*(?= \w+ (?:me|us) (?:hard|home|that|how|only|today|later|yesterday)\b)|\b(?:what|the way|how) (?:he|she|they|\w+) (?:said|told us|wrote|read out|spoke|put it)(?: (?:really|all))?) (?:touch|hit|struck|strike|push|drag)(?:es|s|ed)? (?=(?:me|us|my|our)\b)", r"\1 concerns "),
    (r"\b(?:i|we) (?:wo|wont|will|ca|cant|cannot|shall|am|do|dont)(?: not)?(?: going to)? (?:say|give|use|write|tell you|mention) (?:his|her|their|the) names?\b", ""),
    # What somebody is to do in such a case.
    (r"\b((?:will|would|shall|to|must|should|agreed|promised?) (?:\w+ ){0,3}?(?:ring|rings|tell|tells|call|inform|let|e ?mail|brief|alert|text|phone|contact) (?:\w+ ){0,8}?)(?:when|whenever|if|where|once|as soon as) (?:an?|any) (?:child|young person|baby)\b.*", r"\1in such a case"),
    # How many of a school's are served badly, with nothing else said of them: that is a matter for the council.
    (rf"\b{_SOME} (?:pupils|students|children|young people|kids|boys|girls) (?:(?:is|are|were|was|get|getting|being|been|have|has|had|put|placed|now|still) ){{0,4}}{_SERVED}(?: (?:this|last|each|every) \w+| now| at the moment| in (?:his|her|their|the) school)?\W*$", "schools do badly"),
    (r"\b(have|had|has|did|does|do|is|was|were|are)nt\b", r"\1 not"),
    (r"'s (?=(?:being|been|not|in|at|got|very|so|always|scared|hungry|afraid|hurt|crying|missing)\b)", " is "),
)  # fmt: skip
_ONE = (
    ("(m)y", "c"),
    (r"([admnO][^pB]{0,2})y", "C"),
    (r"([dmO][^pB]{0,2})K", "C"),
    (r"(n[^pB]{0,2})K", "c"),
    ("(^)y(?=p?[BTQU]|_.*[DGH])", "C"),
    (r"([admnO][^pB]{0,2})V", "W"),
)
"""What makes of a word for the young or for workers one child (c: several, or one's own), or one worker."""
_ALWAYS = "C.{0,6}T.{0,2}[IOA]|[Cc].{0,6}L|F[^X]{0,4}[Cc](?!.{0,2}X)|HI|^IB+H|IB.?U|Y"
"""Signs that are some whatever else is said: a child tells, somebody fears for one, or is hurt who writes."""
_SAID = (
    "[Cc].*[HSDUG]|[HSDUG].*[Cc]|^.{0,4}C.{0,5}[TQM]|(?:[AWh]|I.{0,2}B).*T.*C|T.*I.*C|I.*P.*[Cc]|P.*[Cc].*I|[Ah].{0,3}H.{0,2}[IO]|^.{0,4}K.{0,4}B.{0,5}[HSU]|"
    "T.*KB.{0,2}[HSU]|T.*[Ah].{0,3}S|A.*T.*c|W.{0,6}[HS]|V.?[HS].?[KCcy]|Z.{0,4}W|W.*Z|I.{0,2}R.{0,3}[HSDUGW]|I.{0,2}M.{1,4}C|c.{0,6}T.*[AP]|C.{0,3}F.{0,2}[AVW]|^(?=.*N)(?=.*K).*[HSDUG]|G"
)
"""Signs that are none in the name of a topic, or in a question how things are done in general."""
_ASKED = "[QRM].*[Cc].*[HSDUG]|[Cc].*[HSDUG].*[QRM]|E.*C.{0,2}[BTQ]|[IN]|m[^pB]{0,2}[CcyKA]"
"""What makes such a question one about what to do now."""
_HARMLESS = "^(?!.*(?:[HSDUGYZPFLNAs]|T.*p[VW])).*g"
"""What is about a meeting, advice or good news, where nothing says harm, fear, a secret, "something", a relative or who it is about."""
IN_GENERAL = (
    r"am i (?:in trouble|liable|responsible|accountable|answerable|to blame|at fault|in the wrong|breaking the law)\b[a-z ]{0,40} (?:if|when) (?:an?|any|some) (?:child|baby|pupil|young person) [a-z ]{2,40}|"
    r"(?:what if |when |if )?(?:an? (?:resident|constituent|parent|neighbour|voter)|someone|somebody|people) (?:(?:asks?|comes?|rings?|calls?|writes?)(?: to)?(?: me)? about a (?:child|case|family)"
    r"|wants? (?:me to (?:look into|take up|help with)|help with|to talk (?:to me )?about) an? (?:[a-z]{1,12} )?(?:child|case|family)(?:s case)?)"
)
"""What asks about the role, and of nobody."""
_AT_ONCE = 80  # words that are looked at together


def plain(sentence: str) -> str:
    """Return the words of *sentence* in small letters, each with one blank behind it but the last, and whole: "is not"."""
    plain = sentence.casefold().replace("’", "'")
    for short, full in _SHORTENED:
        plain = re.sub(short, full, plain)
    return re.sub(f"^{_BEFORE}", "", " ".join(re.findall(r"[^\W_][\w']{0,29}", plain)))


def _letters(plain: str) -> str:
    """Return the letters of the kinds of words that *plain* has, in their order."""
    kinds = "|".join(rf"(?P<{letter}>\b(?:{words})\b)" for letter, words in _KINDS.items())
    letters = "".join(found.lastgroup or "" for found in re.finditer(kinds, plain))
    for of, one in _ONE:
        letters = re.sub(of, rf"\g<1>{one}", letters)
    return letters


def is_general(plain: str) -> bool:
    """Tell whether *plain* asks how things are done in general."""
    return bool(re.search(_GENERAL, plain))


def says_so(plain: str) -> bool:
    """Tell whether *plain*, a sentence as `plain` gives it, has the kinds of words of a worry."""
    letters = _letters(plain)
    if re.search(_LATE, plain) and not re.search(_HARM, letters):
        letters = _letters(re.sub(_LATE, "", plain))
    general = re.match(_GENERAL, plain) and not re.search(_ASKED, letters)
    letters = re.sub("[admn]", "", letters)
    if re.search(_HARMLESS, letters):
        return False
    for start in range(0, len(letters), _AT_ONCE // 2):
        here = letters[start : start + _AT_ONCE]
        said = not general and "X" not in here and re.search(_SAID, here)
        if said or re.search(_ALWAYS, here):
            return True
    return False
