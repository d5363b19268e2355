"""Whether a sentence tells of somebody's life, of a judgment, of another country, or of what there is no more."""

import re

_TODAY = (
    r"(?:will|shall|is|are|has|have|must|now|today|next|currently|can|may|should|needs?|continues?)"
)
_PERSON = r"(?:[Hh]e|[Ss]he|I|[Ww]ho|(?:Dr|Mrs?|Ms|Miss|Sir|Dame|Lord|Lady|Professor|Cllr|Councillor|Rev)\.? (?:[A-Z][\w'-]+ ?){1,2}|[Ss]peaker|[Gg]uest)"
_KIN = r"(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Ww]hose|[A-Z]\w+'s) (?:own )?(?:late )?(?:father|mother|grand(?:father|mother)|uncle|aunt|brother|sister|parents|husband|wife|first (?:post|job|role))"
_GAP = rf"(?:(?!\b{_TODAY}\b)[^;:]){{0,160}}$"
_LIFE = re.compile(
    rf"(?:\b{_PERSON}\b,? ?(?:[\w,'-]+ ){{0,5}}?(?<!has )(?<!have )(?<!are )(?<!is )(?<!be )(?:trained|qualified|retired|taught|nursed|lectured|served|sat on|had (?:once |long )?been|had (?:once )?(?:worked|taught|served|sat|spent|run|led)|was once|was an advis[eo]r|came to [^.;]{{1,40}} with|used to)\b|"
    r"\bspent (?:\w+ ){1,4}(?:years|months|career|life)\b|\b(?:began|started|ended|spent|made) (?:his|her|their|my|a) (?:\w+ ){0,2}(?:career|life)\b|\bcareer (?:began|started)\b|"
    rf"\b{_KIN}\b[^.;]{{0,60}}\b(?:(?:was|were) (?:an? |the |born|in |at |with |employed)|had been|worked|ran|kept|taught|began|started)|\b(?:Professor|Dr|Sir|Dame|Lord|Lady) [A-Z]\w+ advised\b|"
    r"\b[Ii]n (?:those days|(?:my|his|her|their) (?:own )?(?:day|youth|childhood|teens|twenties|thirties|school days)\b)|\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey) (?:still )?remember(?:s|ed)? (?:the (?:day|time)|when|how|being|going|a)\b|\b(?:his|her|my) first (?:post|job|placement)\b|\bgrew up\b|(?<!baby )(?<!child )(?<!children )(?<!boy )(?<!girl )(?<!infant )(?<!babies )(?<!toddler )(?<!teenager )(?<!person )(?<!people )\bwho died\b|, where (?:he|she|I) (?:\w+ed|ran|led|built|taught|was|sat|kept|rose)\b|"
    r"\brose (?:from|through)\b|\bfirst as an?\b|\b(?:was|is) named after\b[^.;]{1,60}\b(?:was|were|had)\b|\b(?:first|last) (?:ever )?(?:head\w*|director|chair\w*|matron|warden|leader|manager|member|secretary) of\b|"
    rf"\b[Oo]ur speaker (?:ran|led|built|managed|worked))(?:[^;:]{{0,20}}){_GAP}"
)
"""How a life is told, before a name in it: "she spent twelve years as a Connexions adviser"."""
_YOUNG = re.compile(
    r"(?:\b[Aa]s an? (?:small )?(?:boy|girl|child(?! (?:in|looked|protection|subject))|teenager|student|trainee|young (?:man|woman|officer|teacher|nurse))\b|"
    r"\b[Ww]hen (?:I|he|she|we) (?:was|were) (?:an? |at |in |\w+teen|\w+ (?:years old|months old)|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|young|small|little|growing)|"
    rf"\b[Bb]efore (?:coming|joining|moving|becoming|retiring|(?:his|her|my) election|(?:he|she|I) (?:came|joined|was elected|was appointed))\b){_GAP}"
)
"""What may tell of a life, where nothing behind it speaks of today."""
_AS_ONE = re.compile(r"^\W{0,3}As an? (?:\w+ )?$")
_ONCE = re.compile(r"^,? (?:he|she|I) (?:\w+ed|taught|was|had|led|ran|sat|saw|went|came)\b")
_JUDGED = re.compile(
    r"\b(?:[Jj]udges?|[Cc]ounsel|[A-Z]\w+ J\b|[Cc]ourt|House of Lords|[Tt]ribunal|[Ii]nquest|[Cc]oroner|[Jj]ury|[Ii]nquiry|[Oo]mbudsman|[Rr]ecorder|(?:serious case|practice|overview|independent|homicide|case) review|[Oo]verview report|[Rr]eport into|[Cc]laimants?|[Aa]ppellants?|"
    r"[Jj]udgment|[Pp]anel that (?:looked|reviewed)|Lord \w+|the case concluded)\b[^;]{0,80}?\b(?:found|held|heard|was told|said|conceded|argued|concluded|decided|noted|described|ruled|allowed|criticised|learn(?:ed|t)|observed|tells|established|recorded)\b|"
    r"\b[Aa]ccording to the (?:report|review|inquiry|judgment|inquest)\b|\bgave evidence to\b|\bit was held that\b|\b(?:[Oo]mbudsman|[Ii]nquiry|[Cc]oroner)'s report\b"
)
"""Who found or held something, once for all."""
_CASE = re.compile(
    r"\bRe [A-Z]{1,2}\b|\b[A-Z]\w* v\.? (?:the )?[A-Z]|\bEW(?:CA|HC|FC|COP)\b|\bUK(?:SC|HL|UT)\b|\[(?:19|20)\d\d\]|\b[Ii]n that judgment\b|\b[Ii]n that case,? (?:the )?(?:[Cc]ourt|[Jj]udge|it was|[Ll]ords?)\b|\b(?:decided|held|ruled|found|said) in that case\b|\b[Oo]n appeal,? it was\b|\bMr Justice [A-Z]"
)
_DONE = re.compile(
    r"\b(?:was|were|had|did|could|failed|held|left|placed|knew|lived|recommended|refused|happened)\b"
)
_OF_TODAY = re.compile(
    r"\b(?:will|shall|is|are|have|must now|now|today|next|currently|this (?:year|month|week)|last (?:month|week)|by (?:Monday|Friday|(?-i:January|February|March|April|May|June|July|August|September|October|November|December)))\b",
    re.IGNORECASE,
)
_NOT_PAST = re.compile(rf"^[^.;]*?\b{_TODAY}\b")
_LAND = (
    r"(?:Wales|Cymru|Scotland|(?:Northern )?Ireland|Belfast|Cardiff|Swansea|Wrexham|Glasgow|Edinburgh|Aberdeen|Dundee|Jersey|Guernsey|the Isle of Man|the (?:United States|US|USA|States|Netherlands)|America|Ohio|Texas|California|New York|Australia|New South Wales|"
    r"Queensland|New Zealand|Canada|Ontario|India|Denmark|Sweden|Norway|Finland|Germany|France|Singapore|Hong Kong|Dublin)"
)
_OF_A_LAND = r"(?:Welsh|Scottish|Scots|Northern Irish|Irish|American|US|Australian|Canadian|Danish|Swedish|Norwegian|Finnish|Dutch|German|French|Singaporean)"
_ABROAD = re.compile(
    rf"(?:^\W{{0,3}}(?:(?:And|But|So) )?[Ii]n {_LAND}\b(?!,? as (?:here|in England)|,? and (?:in )?England)|"
    rf"\b(?:[Uu]nder|[Ii]n) (?:the )?{_OF_A_LAND} law\b|\bin [A-Z]\w+, {_LAND}, |^{_LAND} (?:still )?has $|\b{_OF_A_LAND} (?:Government|Executive|Parliament|Assembly|Senedd|ministers|councils?|courts?|law)\b(?! and England)|\((?:Scotland|Northern Ireland|Wales)\)|"
    rf"\b[Ff]rom {_LAND}\b(?: \w+){{0,8}} (?:on|with|has|have|had|holds?)(?: an?| the)? (?:\w+ )?$|"
    rf"(?:\b{_OF_A_LAND}|\b{_LAND}'s?)(?: \w+(?:'s)?){{0,2}} $|(?:^|[,;] )\W{{0,3}}{_LAND}'s? \w+|\bliv(?:es?|ing) in {_LAND},? (?:and|who|but)? ?(?:has|have|had|with|is|under)(?: an?| the)? $|\b{_LAND} (?:still )?(?:has|have|kept|keeps|had) (?:\w+ ){{0,3}}$)"
)
_ABROAD_BEHIND = re.compile(
    rf"^(?:'s)?(?: \w+){{0,1}}?(?: (?:is|are|was|were|can be|may be|remains?)(?: still)? (?:in force|in use|used|made|paid|kept|alive))? (?:in|of) (?!England){_LAND}\b(?! and England)|^[^.;]{{0,40}}\bthat {_LAND} (?:kept|has|had)\b"
)
_NONE_OF = re.compile(
    r"(?:\b(?:find|see|meet|know of) no|\b(?:did|has|have) not (?:survived?|outlive[ds]?)(?: the)?|\bthere (?:is|are|was|were|has been|have been|had been) (?:now |today |longer )?no|\bnor (?:is|are) there (?:an?|any)|\b(?:is|are) there (?:still|now) (?:an?|any)|\bdo(?:es)? not have an?|\b(?:has|have) no|\bnot since(?: the)?|\bneither(?: the)?|\bnor(?: the)?|"
    r"\bnever (?:had|was|been) (?:an?|the)|\b(?:is|are|was|were|been|be) (?:not|no longer)(?: been?)?(?: an?| the)?|\bnot (?:be|been)(?: an?| the)?|\b[Ww]hat(?:,[^,]{1,40},)? (?:is|was|were) (?:an?|the))\s?$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"^(?:'s)?\s*(?:[.,;:?!)]|$|(?:any ?more|any longer|here|today|now|to|and|or|nor|under|since|which|that|who|has there|in (?:this|the) (?:county|borough|city|town|law)|in (?:England|law|the (?:\d{4} )?Act))\b)"
)
_GONE = re.compile(
    r"^(?: being no more\b|,? (?:is|are|was|were|has|have|had) (?:now |long |all )?(?:no more|a thing of the past|a (?:distant )?memory|gone|extinct|dead|vanished|disappeared|history)\b)"
)
_WHAT_A = re.compile(r"\bwhat (?:an?|the) (?:old )?$", re.IGNORECASE)
_WAS = re.compile(r"^ (?:was|were|meant|used to|had been)\b")
_IF_STILL = re.compile(
    r"\b[Ii]f\b[^.;]{0,40}\b(?:still (?:had|were|existed|was)|had still|were still|was still)\b[^.;]{0,20}$"
)
_A_WORD = re.compile(
    r"\b(?:wrong|unwise|better not|out of date|old-fashioned) to (?:speak|talk|write|think) of (?:an? |the )?$|\bstop(?:ped)? (?:saying|writing) (?:an? |the )?$|\b(?:avoid|drop|retire|these|old|outdated|out-of-date) (?:\w+ ){0,2}(?:words|terms|names|phrases|labels|acronyms)\b[^.;]{0,40}[:,][^.;]{0,60}$",
    re.IGNORECASE,
)
_MENTIONED = re.compile(
    r"\b(?:mention(?:s|ed|ing)?|refer(?:s|red|ring)? to|sp(?:eaks?|oke) of|nam(?:es?|ed)|says?|such as|talks? of|headed|for)\b[^.;]{0,80}$"
)
_OUTDATED = re.compile(
    r"\b(?:out of date|out-of-date|outdated|(?:that|which|who) (?:are|is|have|has) (?:long )?(?:gone|ceased|vanished)|no longer exists?|(?:to|must|should|will) be brought up to date|need(?:s)? (?:to be )?(?:updat|rewrit|amend|correct)\w+|will be rewritten)\b"
)


def is_history(before: str, behind: str) -> bool:
    """Tell whether a sentence tells of a life, or of what a court or an inquiry found, once for all."""
    if _LIFE.search(before[-300:]):
        return True
    if _YOUNG.search(before[-300:]) and not _NOT_PAST.search(behind[:160]):
        return True
    if _AS_ONE.match(before) and _ONCE.match(behind):
        return True
    around = f"{before} {behind}"
    judged = _CASE.search(around) or (_JUDGED.search(around) and _DONE.search(around))
    return bool(judged) and not _OF_TODAY.search(around)


def is_abroad(before: str, behind: str) -> bool:
    """Tell whether a sentence speaks of what another country has: "an NQT in Wales"."""
    return bool(_ABROAD.search(before) or _ABROAD_BEHIND.match(behind))


def is_denied(name: str, before: str, behind: str, after: str) -> bool:
    """Tell whether a sentence, or the one *after* it, says that there is no such body: "there is no CCG", and not "there is no CCG nurse"."""
    if _NONE_OF.search(before) and _ALONE.match(behind):
        return True
    if _GONE.match(behind):
        return True
    _, found, rest = after.partition(f" no {name}")
    return bool(found and _ALONE.match(rest))


def is_named_as_old(before: str, behind: str) -> bool:
    """Tell whether a sentence says itself that a name is one of yesterday: "what a YOT was"."""
    if _WHAT_A.search(before) and _WAS.match(behind):
        return True
    if _IF_STILL.search(before) or _A_WORD.search(before):
        return True
    return bool(_MENTIONED.search(before) and _OUTDATED.search(f"{before} {behind}"))
