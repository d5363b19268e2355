"""Whether a sentence is a worry about a child, or says that a worker did wrong: it is answered, and never kept or looked up.

It goes by kinds of words: who (a child, a parent, a worker), what was done or feared, and that somebody told. The name of a
thing ("child protection", "allegation against a professional") and a question about how things are done are none.
"""

import re

_LONGEST = 3000  # characters; a paper is longer
_FEWEST = 3  # words
_NOUN = (
    "protection|in need|safeguarding|sexual|criminal|arrangements?|death|development|trafficking|poverty|benefit|"
    "exploitation|abuse|neglect|practice|health|mental|obesity|employment|maintenance|support|assessments?|plans?|friendly|"
    "centred|rescue|commissioner|care|missing education|social|services?|first|panel|review|voice|services|looked after|"
    "performance|premium|participation|council|parliament|places?|numbers?|loans?|finance|wellbeing|outcomes|homes?|homelessness"
)
"""What follows "child" in the name of a thing."""
_WHOSE = r"(?:an?|the|this|that|one|some|two|three|another|any|my|her|his|their|your|whose|\S+'s|little|young|small)"
_BETWEEN = r"(?:(?!(?:for|of|and|or|in|to|with|on|about|from|by|who|is|are|was|has|had|at|no|if)\b)\S+ ){0,2}"
_YOUNG = (
    "child|kids?|children|boys?|girls?|bab(?:y|ies)|toddlers?|infant|newborn|teens?|teenagers?|youngsters?|pupils?|students?|lads?|"
    "lass|sons?|daughters?|grandsons?|granddaughters?|grandchild(?:ren)?|nephews?|nieces?|stepsons?|stepdaughters?|"
    "young (?:person|people|lad|man|woman)|years? old|care leaver"
)
_CHILD = rf"{_WHOSE} {_BETWEEN}(?:{_YOUNG})\b(?!'s)(?! (?:{_NOUN})\b)"
_WORKER = (
    r"(?:an?|the|this|that|one|some|two|another|my|our|her|his|their|\S+'s) (?:(?!(?:for|of|and|or|in|to|with|on|about|who)\b)\S+ ){0,2}"
    r"(?:(?:head|social|youth|key|care|support|residential|nursery|family|case) ?(?:worker|teacher|carer)s?|teachers?|carers?|nann(?:y|ies)|"
    r"childminders?|coach|nurses?|doctor|gp|vicar|priest|imam|volunteers?|scout leader|councillors?|staff|workers?|officers?|"
    r"director|tutor|policeman|midwife|health visitor|colleagues?|employee|escort|taxi driver|driver|managers?|head|"
    r"(?:teaching|classroom) assistant|ta|foster (?:carer|mother|father|parent|mum|dad)s?|member of staff|professional|"
    r"lead member|leader|mayor|chair)\b(?! (?:of state|cuts?|budgets?)\b)"
)
_STRUCK = (
    r"(?:hits?|hitting|hurts?|hurting|beats?|beating|beaten|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|"
    r"smack(?:s|ed|ing)?|abus(?:es|ed|ing)|molest(?:s|ed|ing)?|touch(?:es|ed|ing)|rap(?:es|ed|ing)|groom(?:s|ed|ing)|"
    r"assault(?:s|ed|ing)?|attack(?:s|ed|ing)?|neglect(?:s|ed|ing)|starv(?:es|ed|ing)|burn(?:s|t|ed|ing)|threaten(?:s|ed|ing)|"
    r"bull(?:ies|ied|ying)|injur(?:es|ed|ing)|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|shak(?:es|ing)|shook|shov(?:es|ed|ing)|"
    r"push(?:es|ed|ing)|thr(?:ows|ew|owing)|lock(?:s|ed|ing)|scream(?:s|ed|ing)? at|shout(?:s|ed|ing)? at|harm(?:s|ed|ing)|"
    r"mistreat(?:s|ed|ing)?|exploit(?:s|ed|ing)|traffick(?:s|ed|ing)|kiss(?:es|ed|ing)|grab(?:s|bed|bing)|"
    r"pinch(?:es|ed|ing)|bit(?:es|ing)?|cut(?:s|ting)? (?:her|him|them)sel\w+|shag(?:s|ged|ging)?|(?:is|was|been|being) violent|"
    r"(?:sends?|sent|sending) (?:nudes|messages|pictures|photos))"
)
_HARM = (
    rf"(?:{_STRUCK}|danger|unsafe|not safe|not being safe|at risk|hungry|starved|scared|frightened|terrified|afraid|bruis(?:e|es|ed|ing)|"
    r"injur(?:y|ies)|burn marks|marks on|abuse|neglect|self ?-?harm\w*|suicid(?:e|al)|kill(?:s|ed|ing)?|dead|died|dying|gone missing|is missing|"
    r"neglected|was missing|run(?:ning)? away|ran away|raped?|sexual\w*|inappropriate\w*|assault|drunk|on drugs|using drugs|knife|left (?:home )?alone|"
    r"home alone|crying|screaming|violen(?:t|ce)|unwell|in trouble|disappeared|not (?:been |being )?(?:fed|eating|seen)|pregnant|"
    r"married|cutting|in a gang|county lines|bull(?:ied|ying))"
)
_TELLS = (
    r"(?:told|tells?|telling|said|says?|saying|disclos(?:es|ed|ing)|confid(?:es|ed|ing)|rang|ring(?:s|ing)|call(?:s|ed|ing)|phon(?:es|ed|ing)|"
    r"text(?:s|ed|ing)?|e-?mail(?:s|ed|ing)|wrote|writ(?:es|ing)|contact(?:s|ed|ing)|came|comes|approach(?:es|ed|ing)|"
    r"messag(?:es|ed|ing)|report(?:s|ed|ing)|spoke|spoken|speaks|mention(?:s|ed|ing)|ask(?:s|ed|ing)|stopped|claim(?:s|ed|ing)|confess(?:es|ed)|"
    r"show(?:s|ed)|tried to tell|begged)"
)
_ACCUSED = r"(?:accus(?:es|ed|ing)|alleg(?:es|ed|ing)|complain(?:s|ed|ing)? (?:to me )?(?:about|against|of))"
_ADULT = (
    r"(?:parent|mother|mum|mom|dad|father|gran|nan|granny|grandma|grandmother|grandad|grandfather|grandparent|neighbours?|"
    r"resident|constituent|aunt|uncle|stepdad|stepfather|stepmum|partner|friend|relative|brother|sister|cousin|family|man|woman|lady)"
)
_I = r"\b(?:i|me|my|we|us)\b"
_STEMS = (
    "abus", "accus", "afraid", "alleg", "alone", "anxious", "approach", "ask", "assault", "attack", "beat", "begged", "bit", "bruis",
    "bull", "burn", "call", "came", "chok", "claim", "comes", "complain", "concern", "confess", "confid", "contact", "county", "crie", "cry", "cut",
    "danger", "dead", "die", "disappear", "disclos", "drug", "drunk", "dying", "email", "mail", "exploit", "fear", "flag", "fright", "gang", "gone", "grab",
    "grop", "groom", "harm", "heard", "hit", "hungry", "hurt", "inappropriate", "injur", "kick", "kill", "kiss", "knife", "lock", "mark",
    "married", "mention", "messag", "mistreat", "molest", "neglect", "not", "nudes", "pass", "phon", "pinch", "pregnant", "punch", "ran", "rang",
    "rap", "refer", "report", "ring", "risk", "run", "said", "saw", "say", "scar", "scratch", "scream", "self", "sends", "sent", "sending", "sex", "shag", "shak", "shook",
    "shout", "shov", "show", "slap", "sleeping", "smack", "spoke", "speak", "starv", "stopped", "strangl", "suicid", "suspic", "tell", "terrif", "text", "thr",
    "told", "touch", "traffick", "tried", "trouble", "uneasy", "unsafe", "unwell", "viol", "wants", "worr", "writ", "wrote",
)  # fmt: skip
"""How the words of the signs begin: without one of them no sign is there, and none is compiled."""
_GENERAL = (
    r"^(?:(?:glossary|search|law|documents|questions|find|define|look up|lmcs|ask) )*"
    r"(?:what|whats|what's|when|how|who|which|why|where|does|do|is|are|should|can|could|must|define|explain|meaning|if)\b"
)
_ALWAYS = (
    # a worry, said of one child
    (r"\b(?<!court )(?:worr(?:y|ied|ies)|concern(?:ed|s)?|scared|frightened|afraid|anxious|fear|uneasy|suspicions?) (?:\S+ ){0,3}?"
     rf"(?:about|for|over|that) (?:\S+ ){{0,2}}?{_CHILD}"),
    (rf"\b(?:i|we) (?:\S+ ){{0,3}}?(?:suspect|fear|think|believe|saw|heard|noticed|witnessed|know|found) (?:\S+ ){{0,6}}?{_CHILD}"
     rf" (?:\S+ ){{0,6}}?{_HARM}"),
    # a child who tells, an adult who tells of a child
    rf"{_CHILD} (?:(?!you\b)\S+ ){{0,6}}?{_TELLS} (?:\S+ ){{0,2}}?(?:me|us|someone|somebody)\b",
    rf"{_CHILD} (?:\S+ ){{0,6}}?(?:disclos(?:es|ed|ing)|confid(?:es|ed|ing))\b",
    rf"\b(?!(?:tell|say|ask|show)\b){_TELLS} (?:\S+ ){{0,2}}?(?:me|us)\b (?:\S+ ){{0,9}}?(?:{_CHILD}|{_STRUCK}\b|{_ACCUSED}\b|abuse|neglect)",
    rf"\b{_ADULT} (?:\S+ ){{0,5}}?{_TELLS} (?:\S+ ){{0,5}}?(?:about|that|says?|say|for|with) (?:\S+ ){{0,2}}?{_CHILD}",
    # somebody hurts a child, or the one who writes
    rf"\b{_ADULT} (?:\S+ ){{0,2}}?{_STRUCK} (?:me|him|her|them|it)\b",
    (r"\b(?:hits?|hitting|hurts?|hurting|beats?|beating|slaps|slapped|punche[sd]|kicks|kicked|abuse[sd]|abusing|touche[sd]|touching|raped|"
     r"assaulted|molested|groomed|threatens|threatened) me\b"),
    r"\bi am (?:\S+ ){0,1}?(?:hurt|hit|beaten|abused|bullied|in danger|not safe|unsafe|being \S+ed)$",
    rf"\b(?:bruises|bruising|marks|burns|injuries|scars|bruise|scratches) (?:all )?(?:on|over|to) (?:\S+ ){{0,4}}?{_CHILD}",
    # a worker
    rf"\b{_ACCUSED} (?:\S+ ){{0,2}}?{_WORKER}",
    rf"{_WORKER} (?:\S+ ){{0,3}}?(?:is|was|has been|have been|been|being|were|are|gets?|got) (?:\S+ )?accused\b",
    (r"\b(?:made|makes?|making|is|was|has|have|got|received|had|heard|hearing|about) (?:an?|the|some|serious) (?:\S+ ){0,2}?"
     rf"(?:allegations?|accusations?|complaints?) (?:about|against|of|that|over) (?:\S+ ){{0,2}}?{_WORKER}"),
    rf"{_WORKER} (?:\S+ ){{0,4}}?{_STRUCK} (?:\S+ ){{0,2}}?(?:me|him|her|them|someone|somebody|us|kids|children|{_YOUNG})\b",
    rf"{_WORKER} (?:(?!to\b)\S+ ){{0,4}}?{_STRUCK}(?: \.+)?$",
    rf"{_WORKER} (?:\S+ ){{0,4}}?(?:inappropriate\w*|sexual\w*|groping|groped) (?:\S+ ){{0,3}}?(?:with|towards?|to|contact|at|messages|remarks)\b",
    # passing it on
    rf"{_I} (?:\S+ ){{0,3}}?(?:report|reporting|refer|pass on|flag) (?:\S+ ){{0,5}}?(?:{_CHILD}|abuse|neglect|being hurt)",
)  # fmt: skip
_UNLESS_GENERAL = (
    rf"\b(?:kids|children|boys|girls|babies) (?:are|were|is|get|keep) (?:being |getting |still )?{_STRUCK}\b",
    (rf"{_CHILD} (?:\S+ ){{0,8}}?(?:is|was|are|were|has|have|had|gets?|got|looks?|looked|seems?|seemed|may be|might be|could be|being|"
     rf"keeps?|came|comes|goes|went|says?|said|cries|cut|being) (?:\S+ ){{0,5}}?{_HARM}"),
    rf"{_CHILD} (?:\S+ ){{0,3}}?(?:self ?-?harms?|ran away|runs away|{_STRUCK}|has bruises|wants to die|in danger|bruised)\b",
    rf"\b(?!at |work )\S+ (?:(?:is|was|are|were|keeps?|has|have) )?(?:been )?{_STRUCK} (?:\S+ ){{0,1}}?{_CHILD}",
    rf"^(?:{_YOUNG}) (?:is |are |being |was |were |has )(?:\S+ ){{0,3}}?{_HARM}",
    rf"\b(?:teacher|worker|carer|coach|staff|nurse|officer) {_STRUCK} (?:{_YOUNG})\b",
    rf"\bthere (?:is|are|was|were) {_CHILD} (?:\S+ ){{0,3}}?{_HARM}",
    rf"{_WORKER} (?:\S+ ){{0,4}}?(?:sleeping|sex|drunk|relationship) (?:\S+ ){{0,3}}?with (?:{_CHILD}|{_YOUNG})",
    rf"^(?:hello |help |hi |there is |i have |i know |i met |today )*{_CHILD} (?:\S+ ){{0,5}}?{_TELLS}\b",
    r"^(?:kids|children|boys|girls|babies) (?:\S+ ){0,4}?(?:are|were) (?:\S+ ){0,3}?(?:in danger|not safe|unsafe|at risk now)",
)  # fmt: skip
"""Signs that a question how things are done in general may have, too."""


def is_worry(text: str) -> bool:
    """Tell whether *text*, a sentence or a few, looks like a worry about a child or an allegation about a worker.

    What is longer than a message is a paper, and none.
    """
    if len(text) > _LONGEST:
        return False
    return any(_says_so(sentence) for sentence in re.split(r"[.!?;\n]+", text))


def _says_so(sentence: str) -> bool:
    plain = sentence.casefold().replace("’", "'").replace("i'm", "i am").replace("-", " ")
    words = [word for word in (each.strip(".,:;!?“”\"'()") for each in plain.split()) if word]
    if len(words) < _FEWEST or not any(word.startswith(_STEMS) for word in words):
        return False
    plain = " ".join(words)
    if any(_search(sign, plain) for sign in _ALWAYS):
        return True
    general = _search(_GENERAL, plain) and not _search(_I, plain)
    return not general and any(_search(sign, plain) for sign in _UNLESS_GENERAL)


def _search(sign: str, plain: str) -> re.Match[str] | None:
    """Search *plain* for a *sign*, which `re` keeps compiled; a word that is no word is not read to its end."""
    return re.search(sign.replace(r"\S+ ", r"\S{1,30} "), plain)
