"""Whether a text is a worry about a child or a worker: a cheap look, as nearly every line is none; `child` and `signs` tell the rest."""

import re

_LONGEST = 3000  # characters; a paper is longer
_FEWEST, _SHORT = 3, 40  # words: of a worry, and of what may be one in several sentences together
_NAMED_BY = 4  # words that name a sentence
_STARTS = (
    " abu acc afr arm all alo anx app arr ask ass att bea bed beg bei bin bit bla ble blo bru bul bur cal cam che cho cla com con cou cri "
    "cry cut dan dea die dir dis dra dri dru dyi ema end exp fea fil fla fol for fre fri gan goi gra gro gun har hea hel hid hit hom "
    "hum hun hur ina ind inj int kic kid kil kis kni lef lis loc man mar men mes mis mol mur nak nee neg not nud out pas pho pic pil "
    "pin poi pre pro pun pus ran rap ref rep res rin ris roo rou run sai say sca scr sec sel sen sex sha sho sla sle sma spa spe spo "
    "sta sto str sui sus swe tal tea tel ter tex thi thr tol too tou tra tro unc und une unh uns unw ups vid vio wal wan wea whi wis "
    "wor wou wri mou clu foo ele coa nap mat sti squ dog fli pyj mum dad nob mid vap smo sme pla old wro eye fac han bac leg lip nos nec spl swo "
)  # fmt: skip
"""How the words begin without one of which no sign is there, a "not" perhaps in "isn't": few lines have any, and the rest compile nothing."""
_OF_SOMEBODY = (
    "child kid boy girl bab toddl twin lad lass pupil grand nephew niece son daughter teen tot infant bairn nipper youngster school newborn little sister brother famil case year minder carer "
    "teacher assistant nann sitter worker driver escort coach leader supervisor tutor midwife visitor host head staff foster caretaker dinner"
)
_SAYS = {
    "case": "want ask like know beg need plead find out_wh look chas bottom word took take stole snatch remov adopt lost losing put placed moved why see file records notes split papers",
    "harm": (
        "never not_ nobody no_ nothing hardly barely fed been hung cocaine coke crack heroin ket weed driv on_his_phone on_her_phone makes made forc put threw chuck kick horrible nasty cruel rough mean vile spiteful kiss dating going flirt love alcoholic addict done_for caught beg disgust squal mind babysit looking dangl skin starv thin skinny fil stink smell lice nits scabies sores nappy pants clothes bin hungry leav left goes_out food feed rubbish floor drunk pissed hammer legless stoned wasted high drugs off_ "
        "influence passed own alone himself herself itself themsel unattended unsupervised wander lost asleep sleep roof balcony scaffold railway track ledge crane edge motorway carriageway hanging leaning climb standing stood sitting sat_ car_ locked stuck trapped found "
        "door follow collect pick out_ in_the violent abusive arrest charge caution reek stank doz nod smok vap drink deal buy giv gave bought suppl sell sold offer let_ lets men boyfriend lock text messag dm shout scream swear yell hit slap smack kick grab drag punch push"
    ),
}
"""How the words begin, "_" for a blank, without which none of either is told: few lines have one, and the rest compile nothing."""
_OF_ONE = (
    " care", "adopted", "fostered", "grand", "nephew", "niece", "daughter", " son ", "file", "records", "case note", "casenote", " placed", "excluded", "missing from", "lives", " child ", "he is ", "hes ", "he's ", " lad", " boy", " girl",
)  # fmt: skip
"""Words without one of which no line tells of one child by name."""


def is_worry(text: str) -> bool:
    """Tell whether *text*, a sentence or a few, looks like a worry about a child or an allegation about a worker.

    What is longer than a message is a paper, and none.
    """
    if len(text) > _LONGEST or len(text.split()) < _FEWEST:
        return False
    low = text.casefold()
    if any(word in low for word in _OF_ONE):
        from lmcs.basics import one_child

        if one_child.is_asked_of(text):
            return True
    if not any(_signs(low)) and not any(start in low for start in (*_STARTS.split(), "n't", "n’t")):
        return False  # as nearly every line does: no pattern is made for it
    from lmcs.basics import child

    if re.fullmatch(child.IN_GENERAL, low.strip(" .?!")):
        return False
    sentences = [child.plain(sentence) for sentence in re.split(r"[.!?;\n]+", text)]
    whole = " ".join(sentences)
    if len(whole.split()) <= _SHORT and not any(map(child.is_general, sentences)):
        sentences.append(whole)
    begun = (each for each in sentences if any(f" {word[:3]} " in _STARTS for word in each.split()))
    return any(map(child.says_so, begun)) or any(map(_tells, sentences))


def _signs(low: str) -> tuple[bool, bool]:
    """Tell whether *low*, a text in small letters, has words of one child's case, and of harm, of which a turn of phrase may tell."""
    if not _has(low, _OF_SOMEBODY):
        return False, False
    return _has(low, _SAYS["case"]), _has(low, _SAYS["harm"])


def _has(low: str, words: str) -> bool:
    text = f" {low} "
    return any(f" {word.replace('_', ' ')}" in text for word in words.split())


def _tells(plain: str) -> bool:
    case, harm = _signs(plain)
    if not (case or harm):
        return False
    from lmcs.basics import signs

    return signs.tells(plain, case=case, harm=harm)


def which(text: str) -> list[str]:
    """Return the line that names the sentences of *text* taken for a worry by their first words, where it has others."""
    sentences = re.split(r"(?<=[.!?;\n])\s+", text.strip())
    worries = [each for each in sentences if is_worry(each)]
    if not 0 < len(worries) < len(sentences):
        return []
    begin = [f"“{' '.join(each.split()[:_NAMED_BY])} …”" for each in worries]
    return [
        f"Taken for such a worry: {', '.join(begin)}. What else it says can be typed by itself."
    ]
