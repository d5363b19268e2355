"""Which private texts go out: each is shown in its words, and the person chooses by the numbers of the tasks."""

import re
from collections.abc import Collection, Sequence

from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import clean_line, join_words
from lmcs.content.opening import is_private
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step
from lmcs.session import manners
from lmcs.session.asking import asked
from lmcs.session.session import Session

KINDS = {"note": "note", "reason": "reason for setting it aside"}
"""The private texts of a task, and what they are called where they are shown."""
_LINE = 100
"""Letters of a text that are shown before it goes out."""
_QUESTION = "Which go in? Type numbers, such as {}, or all, or none:"
_ABOUT = (
    "all puts every one of them in, a number what is kept with that task, and none leaves everything as it is. What says that it is private stays out; private of 4 puts in all of 4, that too.",
    "only 4, 4 and 9, all but 4, and reason for 9 are understood, too.",
)
_ALL_BUT = r"(?:(?:all|every\w*)(?: of (?:them|it))? )?(?:but|except|without|not)(?: for)? "
_NOT_PRIVATE = r",? ?\b(?:but|except|without|not|no|minus|leave out|leaving out)(?: (?:not|for|the|its|any|what|is|says|it|that)){0,5} private(?: (?:ones?|notes?|texts?|parts?|bits?))?"
"""What need not be said: it stays out."""
_SAYS_NOTHING = "with too only just and also the my of on for with from to in put please task tasks number numbers no one ones"
"""Words that may stand beside what is named."""
_EVERY = frozenset(("all", "every one", "everything", "both", "all of them", "all of it"))
_NONE = frozenset(("", "none", "nothing", "none of them", "neither"))

Texts = set[tuple[str, str]]
"""The id of an item, and which of `KINDS` it is, or "private" for what says itself that it is for nobody else."""


def choose(
    session: Session, steps: Sequence[Step], kinds: Collection[str] = tuple(KINDS), *, yes: bool
) -> Journey:
    """Return the journey with those private texts of *steps* only that may go out: with a *yes* all there are of those *kinds*.

    They are shown, shortened, before it is asked which. What says itself that it is private goes out only by "private" and its
    number, and where it does not it is named. Raises WrongUse without a terminal, Stopped where none is to go.
    """
    texts = {(step.item.id, kind) for step in steps for kind in kinds if _words(step, kind)}
    if texts and not yes:
        if not session.console.interactive:
            what = "--with-notes puts your private notes in."
            raise WrongUse(what, "Without a terminal, add --yes to agree.")
        theirs = [step for step in steps if any(id_ == step.item.id for id_, _ in texts)]
        session.confirm("These private texts can go in:", *_shown(theirs, kinds))
        texts = _asked(session, theirs, texts)
    if back := [step for step in steps if _kept_back(step, texts)]:
        which = [step.item.number or step.item.text for step in back]
        session.warn(
            f"Left out, because it says that it is private: a text of {join_words(which)}. "
            f"To put it in, type private of {which[0]} where lmcs asks which go in."
        )
    return session.journey.only(texts)


def _kept_back(step: Step, texts: Texts) -> bool:
    """Tell whether a text of *step* that says itself that it is private is among *texts*, and was not named as such."""
    kinds = [kind for id_, kind in texts if id_ == step.item.id]
    return "private" not in kinds and any(
        is_private(text) for kind in kinds for text in _words(step, kind)
    )


def _words(step: Step, kind: str) -> list[str]:
    """Return what is kept with *step* of that *kind*, each paragraph by itself."""
    return [*map(str, step.mark.notes)] if kind == "note" else step.mark.reason.splitlines()


def _shown(steps: Sequence[Step], kinds: Collection[str]) -> list[str]:
    """Return *steps* with what is kept of those *kinds*, each paragraph shortened to a line."""
    from lmcs.pages.items import short_title  # few runs put notes in a page

    lines = []
    for step in steps:
        lines.append(short_title(step.item))
        for kind in kinds:
            whole = [clean_line(text) for text in _words(step, kind)]
            short = [f"{text[:_LINE].rstrip()}…" if text[_LINE:] else text for text in whole]
            own = [" that says it is private" if is_private(text) else "" for text in whole]
            lines += [f"- {KINDS[kind]}{says}: {text}" for says, text in zip(own, short, strict=True)]  # fmt: skip
    return lines


def _asked(session: Session, steps: Sequence[Step], texts: Texts) -> Texts:
    """Return which of *texts* the person wants in, until that is understood. Raises Stopped for none."""
    numbers = [step.item.number for step in steps if step.item.number]
    question = _QUESTION.format(join_words(numbers[:2]) or "4")
    while True:
        answer = asked(session, question, "add --yes", " ".join(_ABOUT))
        wanted = _meant(answer, steps, texts)
        if wanted:
            if manners.agrees(answer):
                session.confirm("That was taken as: all.")
            return wanted
        if wanted is not None:
            raise Stopped("Nothing was written.", "Without --with-notes they are left out.")
        session.confirm(*_ABOUT)


def _meant(answer: str, steps: Sequence[Step], texts: Texts) -> Texts | None:
    """Return which of *texts* an *answer* means; None where that is not sure."""
    said = " ".join(re.sub("['’]", "", answer).casefold().strip(" .!").split())
    agreed = manners.agrees(answer) if said else False
    if said and agreed is None:
        said = re.sub(_NOT_PRIVATE, "", said) or "all"
    if agreed is False or said in _NONE:
        return set()
    if agreed or said in _EVERY:
        return {*texts}
    if found := re.match(_ALL_BUT, said):
        but = _named(said[found.end() :], steps, texts)
        return texts - but if but else None
    return _named(said, steps, texts)


def _named(said: str, steps: Sequence[Step], texts: Texts) -> Texts | None:
    """Return which of *texts* are named by numbers, with "note", "reason" or "private" before one or after it; None where a word is neither."""
    ids = {step.item.number.casefold(): step.item.id for step in steps if step.item.number}
    kind, last, private, wanted = "", "", False, set()
    said = re.sub(r"\bprivate (?=note|text)", "", said)  # as every note is
    words = [re.sub("s$", "", word) if word.rstrip("s") in KINDS else word for word in re.findall(r"[\w-]+", said)]  # fmt: skip
    for word in words:
        if word in KINDS:
            kind = word
        elif word == "private":
            private = True
        elif word in ids:
            theirs = {(ids[word], each) for each in ([kind] if kind else KINDS)} & texts
            if not theirs:
                return None
            wanted |= {*theirs, *([(ids[word], "private")] if private else [])}
            last = ids[word]
        elif word not in _SAYS_NOTHING.split():
            return None
    return {*wanted, (last, "private")} if private and last else wanted or None
