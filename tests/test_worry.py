"""A worry about a child, or an allegation about a worker, wherever a word is typed: what to do is said, and nothing is kept."""

import csv
import sys
from pathlib import Path

import pytest

from lmcs.basics.worry import is_worry

WORRIES = """
a child told me he is being hurt
I am worried about a child
I'm worried about a child in my street
a child is in danger
a parent rang me about her son
someone accused a teacher
can I tell anyone if a child tells me something
my neighbour hits her kids
a girl at my surgery says her dad hits her
a social worker hit a boy
a social worker hit ...
a mum told me her daughter is being bullied
a boy in care told me he is scared of his foster carer
I think a child is being abused
I saw a man hit a child
there are bruises on a little girl I met today
a teenager said she wants to kill herself
my son is being bullied at school
I have heard that a foster carer slaps the children
a young person disclosed abuse to me
what do I do if a child tells me a secret
who do I tell if a child is being hurt
should I report a child who looks hungry
a teacher has been accused of touching a pupil
there is an allegation against a teacher at our school
a resident complained about a social worker shouting at her kids
the baby next door is crying all night, I think he is neglected
child is in danger
a baby is not being fed
my dad hits me
he hits me
I am not safe
I am being hurt
a father phoned to say his kids were taken
a grandmother wrote to me about her grandson
a constituent emailed me about a child in foster care who is unhappy
somebody told me that the head teacher hurts children
a member of staff at the children's home is sleeping with a girl and hit her
a youth worker sends messages to a girl, she told me
the nursery worker shook a baby
I suspect a child is being groomed
a 14 year old told me she is pregnant
a child has gone missing
a young person ran away from home
a young lad said to me that he carries a knife
what should I do, a child told me something worrying
a child at the youth club has bruises
we are concerned about a baby
I'm frightened for a little boy
concerned about a girl at school
a coach touched my daughter
someone says a councillor abused a child
a whistleblower told me staff hit the children
my friend's kids are left alone at night
a pupil confided in me
she told me he beats her
a woman told me her ex hurts her children
two children came to me and said they are hungry
the director has been accused of something
children are being hurt at the home
a volunteer is accused of grooming
a kid told us his stepdad beats him
how do I report a child being hurt
""".strip().splitlines()
NONE = """
child in need
child protection
allegation against a professional
allegations against staff
worried about the budget
I am worried about the budget
what is a child in need
what is the difference between child in need and child protection
children missing education
child sexual exploitation
what does significant harm mean
who can see a child's file
can a child be adopted without consent
when does a child become looked after
voice of the child
how does a child get an EHC plan
the director told me about child protection plans
the director told me the children's home is closing
a parent told me about school transport costs
a teacher told me about workload
I am worried about Ofsted
I am concerned about the child protection numbers
how many children are at risk
when is a child at risk
what happens when a child goes missing
is a child at risk of harm always a child in need
domestic abuse
self-harm
child death review
low-level concern
what is a position of trust
who investigates a complaint about social workers
what should I ask about neglect
how do we hear what children tell us
a child's plan
corporate parent
my role in child protection
how do I book a meeting
how do I tick a task
I need help with the budget
how to prepare for the budget meeting
a young person's guide
who is the designated officer
what is a section 47 enquiry
what does whistleblowing mean
can a parent smack a child
how many children are hurt each year
what is county lines
are children in care safe
my mentor told me to ask about placements
the leader rang me about the reshuffle
book 4 next Thursday with the director
I want to leave
what should I do first
I am new, help me
social workers hit by cuts
staff hit targets
schools accused of off-rolling
complaints about children's services
harm threshold
young people not in education
unaccompanied asylum seeking children
what does the director do when a child dies
child poverty is up
worried about
the child safeguarding practice review panel told us
""".strip().splitlines()


@pytest.mark.parametrize("sentence", WORRIES)
def test_a_worry_is_seen(sentence):
    assert is_worry(sentence)
    assert is_worry(f"Hello. {sentence.capitalize()}!")


@pytest.mark.parametrize("words", NONE)
def test_what_is_looked_up_is_none(words):
    assert not is_worry(words)


def test_no_name_or_search_word_or_task_of_the_library_is_one(library):
    names = [term.term for term in library.terms.values()]
    for entry in (*library.terms.values(), *library.laws.values(), *library.documents.values()):
        names += [
            *getattr(entry, "also", ()),
            *getattr(entry, "search", ()),
            *getattr(entry, "topics", ()),
        ]
        names += [getattr(entry, "title", "")]
    for item in library.items.values():
        names += [item.text, *(ask.text for ask in item.ask)]
    queries = (Path(__file__).parent / "queries.tsv").read_text(encoding="utf-8").splitlines()
    names += [row["query"] for row in csv.DictReader(queries, delimiter="\t")]
    assert [name for name in names if is_worry(name)] == []


WORRY = "a child told me he is being hurt"


@pytest.mark.parametrize("before", [(), ("glossary",), ("search",), ("ask",), ("law",), ("meet",), ("who",), ("show",), ("note",), ("note", "4"), ("tick", "4"),
                                    ("book", "4", "--with"), ("note", "4", "--text"), ("tick", "4", "--note"), ("skip", "4", "--reason"), ("meet", "director", "--agreed"), ("start", "--name"),
                                    ("help",), ("questions",), ("figures",), ("lmcs",), ("handover",)])  # fmt: skip
@pytest.mark.parametrize("sentence", [WORRY, "someone accused a teacher"])
def test_on_a_line_it_is_told_whom_to_tell_and_nothing_is_kept(
    lmcs, home, library, before, sentence
):
    words = [sentence] if before and before[-1].startswith("--") else sentence.split()
    ran = lmcs(*before, *words, expect=1)
    said = " ".join(ran.out.split())
    for line in library.before.worry:
        assert line in said
    assert "999" in said
    assert "lmcs show before" in said
    assert "glossary" not in said + ran.err
    assert "lmcs ask" not in said + ran.err
    assert sentence not in ran.err
    if (home / "progress.jsonl").exists():
        assert sentence not in (home / "progress.jsonl").read_text(encoding="utf-8")


def test_json_stays_alone_on_standard_output(lmcs):
    ran = lmcs("glossary", *WORRY.split(), "--json", expect=1)
    assert ran.out == ""
    assert "999" in ran.err


def test_a_paste_that_is_a_worry_is_no_paper(command):
    _, out, _ = command("explain", stdin=f"Hello. {WORRY}.\n".encode())
    assert b"999" in out
    assert b"hurt" not in out


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal here")
@pytest.mark.parametrize("view", ["0", "1"])
def test_at_every_prompt_it_is_told_and_the_question_asked_again(lmcs, home, library, view):
    import terminal
    from lmcs.pages.status import PROMPT

    told = "Do not look into it, and do not question anyone."
    with terminal.lmcs(LMCS_PLAIN=view) as screen:
        screen.wait_for(f"{PROMPT} ")
        for typed, prompt in (
            ("", f"{PROMPT} "),
            ("on", "then Enter: "),
            ("2", "(Enter goes back): "),
            ("tomorrow", "leaves it open): "),
            ("", "then Enter: "),
            ("stop", f"{PROMPT} "),
            ("start", "4 June: "),
        ):
            if typed or prompt != f"{PROMPT} ":
                screen.type(typed)
                screen.wait_for(prompt)
            screen.type(WORRY)
            said = " ".join(screen.wait_for(prompt).split())
            assert told in said, typed
            assert "glossary" not in said
        screen.type("quit")
        screen.wait_for(f"{PROMPT} ")
        screen.type("ask")
        screen.wait_for("nothing): ")
        screen.type(WORRY)
        assert told in " ".join(screen.wait_for(f"{PROMPT} ").split())
        screen.type("quit")
        screen.end()
    assert WORRY not in (home / "progress.jsonl").read_text(encoding="utf-8")
