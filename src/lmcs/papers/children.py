"""Where a text may let a reader know one child: lmcs is for papers of meetings, and for those that may be published."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lmcs.basics.child import THINGS
from lmcs.basics.dates import DAYS, MONTHS
from lmcs.basics.identifying import OF_A_CASE
from lmcs.papers.birthdays import of_a_case
from lmcs.papers.kin import written_of
from lmcs.papers.paper import Paper, Passage
from lmcs.papers.spotting import Spot, one_by_one, sentence

_WHO = "[Cc]hild|[Bb]aby|[Bb]oy|[Gg]irl|[Ss]ibling|[Mm]um|[Mm]other|[Ff]ather|[Yy]oung [Pp]erson|Parent|Family"
_NAMED = re.compile(rf"\b(?:{_WHO})(?: is)? (?:called|named) [A-Z][a-z]+")
_LETTER = re.compile(rf"\b(?:{_WHO}) (?!A level|I )[A-Z]{{1,2}}\d?\b(?! to [A-Z]\b| of E\b)")
"""A letter for a name. "Child C of E" is a school, "Family A to Z" a list."""
_PUBLISHED = re.compile(
    r"(?i:\breviews?\b|\bpublished\b|\blearning from\b|\brapid review|\binquest|\binquiry)|\b(?:L?CSPRs?|SCRs?|DHRs?|DARDRs?|SARs?)\b"
)
_MEETING = re.compile(
    r"(?i:\b(?:agenda|recommendations?|minutes of|report of the|annual report|yearly report|cabinet|scrutiny|committee|the board|the panel|members are asked|forum|partnership)\b)"
)
_LONG = 400  # words; a case paper is seldom much longer that says so little of a meeting
_TWO = 2
_NUMBER = r"(?:1?\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen)"
_AGED = rf"(?:aged?|of) {_NUMBER}\b(?! ?(?:-|–|%|/|or|and|to|that|those|whom|the|per)\b| ?[-–%/])"
_IS = r" is (?:now |only |aged )?1?\d(?: years old)?(?=[.,;]| and\b)"
_NO_NAMES = r"(?:The|There|This|That|These|It|He|She|Item|Table|Figure|Question|Priority|Appendix|Paragraph|Section|Page|Target|Total|Average|[A-Z][a-z]*s)\b"
_CHILD = r"(?:boy|girl|baby|toddler|teenager|child|young (?:person|man|woman)|lad|son|daughter|pupil|infant)\b(?!['’]s\b)"
_ONE = re.compile(
    rf"\b(?P<the>[Oo]ne|[Tt]h(?:e|is|at)(?! an?\b)|[Oo]ur|[Aa]nother|[Aa]n?|[Hh]is|[Hh]er),?(?: an?)? (?:[a-z-]+ ){{0,2}}?"
    rf"(?:(?P<old>{_NUMBER}[- ](?:year|month)s?[- ]old)(?: {_CHILD})?|{_CHILD}(?P<aged>[ ,(]{{1,3}}(?:who (?:is|was) |now |then )?{_AGED}|{_IS})?)|"
    rf"\b(?P<name>(?!{_NO_NAMES})[A-Z][a-z]*(?:, aged {_NUMBER},|{_IS}))"
)
"""One child; with an age, or without."""
_PLACE = re.compile(
    r"\b(?:at|in|from|on|near|to|attends) (?:the )?(?:(?!Children)[A-Z][\w’']+ ){1,4}?(?:House|Lodge|Home|Hall|Cottage|Road|Street|Avenue|Close|Lane|Estate|School|Academy|Primary|High|College|Nursery|Unit|Hostel|Farm)\b"
)
_HIS = re.compile(
    r"(?i)\b(?:whose|his|her) (?:own |late |birth |foster |step-?)?(?:mother|mum|father|dad|parents?|grand\w+|nan|gran|brother|sister|twin|aunt|uncle|carers?|social worker)\b"
)
_IN_GENERAL = re.compile(
    r"(?i)\b(?:any|every|each|case stud(?:y|ies)|scenario|example|anonymi[sz]ed|real name|(?:been|were) changed|survey|told (?:us|inspectors)|inspect\w+|if|whether|unless|Act|section|criteria|guidance|entitled|owed|held that|charges?|fees?)\b"
)
_MAY = re.compile(r"\b(?:may|must|should|can|cannot|could|would|might|will|[Ww]here|[Ww]hen)\b")
"""What makes of "a child" any child."""
_FEW = r"(?<![\d.,£%/-])(?<!than )(?<!up to )(?<!most )(?<!least )(?<! in )(?:[1-4]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)"
_YOUNG = r"(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|boys?|girls?|pupils?|students?|teenagers?|siblings?|sisters|brothers|young (?:person|people|carers?)|care leavers?|famil(?:y|ies)|foster carers?)"
_COUNTED = re.compile(
    rf"\b{_FEW}(?: (?!hundred|thousand|in\b|of\b|out\b)[a-z-]{{2,15}}){{0,2}} {_YOUNG}\b(?!['’]| (?:(?i:{THINGS})|unions?|hubs?|teams?|forums?|schools?|units?|workers?|panels?|in (?:\d|every|two|three|four|five|six|ten)\b))"
)
"""A count below five of children or families; no share, such as "one child in four", and no limit."""
_NO_SPOT = rf"(?:England|Britain|Wales|Scotland|Europe|London|Parliament|Ofsted|Year|Act|Section|Part|Key Stage|Working Together|{'|'.join((*MONTHS, *DAYS))})\b"
_SPOT = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Ww]ithin|[Oo]n) (?:the )?(?!{_NO_SPOT})[A-Z][a-z’']{{1,20}}\b(?: (?:ward|estate|village|parish|school)\b)?"
    rf"|\b(?!{_NO_SPOT})[A-Z][a-z’']{{1,20}} (?:[Ww]ard|[Ee]state|[Vv]illage|[Pp]arish|[Ss]chool|[Hh]ouse|[Rr]oad|[Ss]treet)\b"
)
"""A place, so small that a few children in it may be known: a ward, a school, a town."""
_CHILDREN = re.compile(
    rf"(?i)\b(?<!'s )(?:{_YOUNG})\b(?!['’]| (?:{THINGS}|unions?|hubs?|help|teams?|forums?|schools?|units?|workers?|panels?|courts?|centres?)\b)"
)
"""Children in a sentence; no thing that is called after them."""
_WHOM = re.compile(r"(?i)\b(?:them|whom|these|those) ?$|\b(?:them|whom|these|those), ")
_OF_CHILDREN = re.compile(
    r"(?i)\b(?:child\w*|young|pupils?|famil\w+|foster\w*|adopt\w*|kinship|care|carers?|leavers?|bab\w+|infants?|siblings?|schools?|education|nursery|suspen\w+|exclu\w+|missing|attendance|"
    r"unaccompanied|asylum|send|ehcp?|plans?|youth|placements?|protection|exploitation|safeguarding|needs?)\b"
)
"""What an entry is about where a bare number in its lines may be one of children."""
_OTHERS = re.compile(
    r"^Schools [a-z]|\b(?!(?i:was|has|this|plus|across|always|numbers|figures|totals|counts|cases|placements|wards|villages|schools|towns|estates|parishes|plans|orders|referrals|exclusions|suspensions|years|months)\b)"
    r"(?:(?:^|(?<=: ))[A-Z]|[a-z])[a-z]{1,20}(?<![sui])s\b(?!['’]| (?:ward|estate|village|parish|[Ss]chool)\b)"
)
"""Several of anything else, of which the bare number may be: "six hubs, 2 in Ashby"."""
_SITE = r"(?:[Ww]ard|[Ee]state|[Vv]illage|[Pp]arish|[Tt]own|[Ss]chool|[Pp]rimary|[Aa]cademy|[Hh]igh|[Cc]ollege|[Nn]ursery)\b"
_NO_HERE = rf"(?:{_NO_SPOT[:-2]}|Room|Page|Ward|Level|Tier|Stage|Item|Task|Floor|Band|Grade|Group|Step|Table|Team|Teams|Phase|Reception|Zoom|Cabinet|Council|Town Hall|City Hall|Spring|Summer|Autumn|Winter|Easter|Christmas|Children|Care|County|Phone|Telephone|Line|Paper|Annexe?|Appendix|Chapter|Option|Priority|Objective|Outcome|Standard|Goal|Version|Volume|Form|Class|Zone|Bus|Platform|Block|Unit|Building|Suite|Box|Extension|Ext|Press|Strand|Action|Theme|Pillar|Question|Number|Ring|Call|Ask|See|Tell|Visit)\b"
_HERE = rf"(?:(?!{_NO_HERE})[A-Z][a-z’']{{1,20}}(?: [A-Z][a-z’']{{1,20}}){{0,3}}(?: {_SITE})?|(?:the|one|this|that|each|our) (?:[a-z]{{2,12}} )?{_SITE})"
_STATE = r"(?i:(?:(?:is|are|was|were|now|currently) ){0,2}(?:(?:in|leaving|left) (?:our |local |foster |residential |kinship )?care|looked after|in need|on (?:an? )?(?:child )?(?:protection |in need |EHC )?(?:plans?|register)|on (?:an? )?(?:care|supervision) orders?|missing(?! from the)|excluded|suspended|fostered|adopted|unaccompanied|at risk|out of school|not in (?:school|education)|waiting for a placement|not placed)\b)"
"""What is said of children alone, so that a number before it, or of it, counts some."""
_LIVE = "(?: (?:is|are|was|were|lives?|lived|stays?|goes|go|attends?|placed|now|each|all|only|come|comes)){0,3}"
_BARE = re.compile(
    rf"\b(?P<few>{_FEW})(?: of (?:them|these|those|whom))?{_LIVE}(?: {_STATE})? (?:in|at|from|near|within|on) (?:the )?(?P<where>{_HERE})"
    rf"|\b(?P<attended>{_FEW}) (?:attends? (?:the )?|\((?=[\w’' ]{{0,50}}{_SITE}))(?P<school>{_HERE})"
    rf"|\b(?P<place>{_HERE})(?P<sign>(?: \([a-z ]{{2,30}}\))?(?:: | ?[|=/] | [-–—] | \()|,? (?:(?:there are|there is|has|have|had|is|are) )?)(?P<number>{_FEW})(?=(?P<of> {_STATE})|\)|[,;.](?!\d)|$| and\b| ?[|/] | [-–—] | \(| (?:on|as at|at|for|in) (?:the )?(?:\d|{'|'.join((*MONTHS, 'end'))}))"
)
"""A bare count below five, with no noun behind it, and the place that it is of: "3 are in Harbour ward", "Harbour ward: 3"."""
_BEFORE = re.compile(
    r"(?:^|[,;:(.–-] ?|\b(?:[Tt]hem|[Ww]hom|[Tt]hese|[Tt]hose|[Aa]nd|[Oo]nly|[Jj]ust|[Ww]ith|are|is|were|was|[Aa]lso|[Aa]nother|has|have|but|now|including|[Cc]urrently|[Aa]bout) )$"
)
"""What may stand before one; "Room 3 in", "ward 3" and "by 3 in" are no counts."""
_COUNT = rf"{_HERE}(?:: | ?[|=/] | [-–—] | \(|,? )(?:\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TABLE = re.compile(
    rf"\b{_COUNT}\)?(?:,| and|;|,? ?[|/]| [-–—]) {_COUNT}(?=\)|[,;.](?!\d)|$| and\b| ?[|/] | [-–—] | \()"
    rf"|\b{_HERE}(?:: | ?[=|] | \()\d{{1,3}}\)?\. {_HERE}(?:: | ?[=|] | \()\d"
)
"""Two places, each with its number: a table in a line."""
_BY = re.compile(
    rf"(?i)\b(?:by|per|each|every) (?:ward|estate|village|parish|town|school|area|place)s?\b|\bwards\b|\b{_SITE}"
)
_FAR = 600  # characters in which a paper goes on about the same child


def known_by(paper: Paper) -> list[tuple[str, str]]:
    """Return where *paper* may let a reader know a child, and by which words: it is said, never blocked.

    A child is known by a birthday or a number, by a name, several times by a letter, or by two of an age, a place and a relative.
    The letter that a published review gives a child, as yearly reports name it ("Child B review"), is no sign.
    """
    surely = [(each.where, text) for each in paper.passages for text in _signs(each.text)]
    surely += [*_told_of_one(paper.passages), *written_of(paper.passages)]
    letters = [(each.where, text) for each in paper.passages for text in _letters(each.text)]
    # One letter is no child's in a paper that is long, and speaks of a meeting.
    meeting = sum(bool(_MEETING.search(passage.text)) for passage in paper.passages)
    of_a_meeting = paper.words >= _LONG and meeting >= _TWO
    if len(letters) < _TWO and of_a_meeting:
        letters = []
    found = dict(reversed(surely + letters))  # the first of a place
    return [(each.where, found.pop(each.where)) for each in paper.passages if each.where in found]


def in_line(text: str) -> str:
    """Return the words by which a *text* alone, such as a line of a council's file, may let a reader know a child; "" for none, and for a number or a birthday, which `identifying` tells."""
    found = (told for _, told in known_by(Paper("", (Passage(text, ""),))))
    return next((told for told in found if told not in OF_A_CASE), "")


def small_count(text: str) -> tuple[str, str] | None:
    """Return the first count below five of children or families in *text* that stands beside a place in its sentence, and the place.

    The text stands behind what its entry is about. Where one of the two speaks of children, a bare count is one of them.
    """
    about, *said = one_by_one(text)
    for each in (about, *said):
        counted, spot = _COUNTED.search(each), _SPOT.search(each)
        if counted and spot:
            return counted[0], spot[0]
    of_children = _OF_CHILDREN.search(about) or _CHILDREN.search(text) or re.search(_STATE, text)
    if not (of_children or (_TABLE.search(text) and _BY.search(text))):
        return None
    table = bool(_TABLE.search(text))
    return next((found for each in said or (about,) if (found := _bare_count(each, table))), None)


def _bare_count(said: str, table: bool) -> tuple[str, str] | None:
    """Return the first count below five in a sentence, with no noun behind it, and the place that it is of; where the whole text is a *table* of places, of any."""
    for found in _BARE.finditer(said):
        few, place = found["few"] or found["attended"], found["where"] or found["school"]
        before = said[: found.start()]
        if not few:
            few, place = found["number"], found["place"]
            # "Harbour 3" is a count where wards or children are told of, "Line 3" and "Harbour House, 3" are none.
            plain = found["sign"][-2:] not in (": ", " (")
            if not (
                found["of"]
                or table
                or _BY.search(place)
                or (_BY.search(before) if plain else _BY.search(said))
                or _CHILDREN.search(before)
                or re.search(_STATE, before)
            ):
                continue
        elif not _BEFORE.search(before) or (few == "one" and before.endswith("is ")):
            continue
        if not _OTHERS.search(before) or _CHILDREN.search(before) or _WHOM.search(before):
            return few, place
    return None


def _signs(text: str) -> Iterator[str]:
    """Yield what surely names a child in *text*."""
    if named := _NAMED.search(text):
        yield named[0]
    yield from of_a_case(text)


def _letters(text: str) -> Iterator[str]:
    """Yield each letter that stands in *text* for a child's name."""
    for found in _LETTER.finditer(text):
        around = "".join(sentence(text, Spot((), found[0], found.start(), found.end())))
        quoted = text[max(0, found.start() - 1) : found.start()] in ('"', "“", "'", "‘")
        if not (quoted or _PUBLISHED.search(around)):
            yield found[0]


def _told_of_one(passages: tuple[Passage, ...]) -> Iterator[tuple[str, str]]:
    """Yield where one child is told of with two of an age, a place and a relative or worker of its own, and how it is called."""
    for passage, after in pairwise((*passages, Passage("", ""))):
        told = f"{passage.text} {after.text}"
        if _PUBLISHED.search(passage.text) or not (_HIS.search(told) or _PLACE.search(told)):
            continue  # an age alone is too little
        said = one_by_one(passage.text)
        for number, each in enumerate(said):
            if _IN_GENERAL.search(each):
                continue
            for one in _ONE.finditer(each):
                aged = bool(one["old"] or one["aged"] or one["name"])
                said_of = each[: one.start()].endswith((" is ", " was "))
                of_any = one["the"] in ("a", "an", "A", "An") and not said_of
                if of_any and _MAY.search(each):
                    continue
                behind = each[one.start() :]
                goes_on = " ".join((*said[number + 1 :], after.text))[:_FAR]
                near = behind if of_any or not aged else f"{behind} {goes_on}"
                signs = aged + bool(_PLACE.search(behind)) + bool(_HIS.search(near))
                if signs >= _TWO:
                    yield passage.where, one[0].strip(" ,(")
                    break
