"""A worry about a child, or an allegation about a worker, wherever a word is typed: what to do is said, and nothing is kept."""

import csv
import sys
from pathlib import Path

import pytest

from lmcs.basics.worry import is_worry

WORRIES = """
out with Tasha all day, four visits, one flat was black with mould with a baby in it
a boy at the youth council told me something about his carer
a girl on the panel told me something
a care leaver at scrutiny told me about her uncle
a girl at the awards said her teacher sends pictures
two girls from the youth parliament told me about their dad
a lad said he liked the club until the coach hurt him
the children in care want to meet me because they are scared
she should chair it but the boy came in with bruises
went to number 14 with Dave, three kids on one mattress and no heating, it stank
home visit with the duty worker, a toddler in a nappy that had not been changed all day, no food in the fridge
the flat was full of dog mess and a little one crawling in it
lad at the youth club rolled his sleeve up and there were cuts
shadowed the assessment team, saw a baby asleep on a bare floor, mould all up the wall
a four year old answered the door on his own, mum was out
the little ones at number 3 play in the road at midnight
our residential manager lets a lad of 13 drink with him
theres a kid in our close who eats out of bins
kid turned up to my surgery in his pyjamas, said he was scared to go home
i keep thinking about that boy today, he flinched every time his dad spoke
a dad at the surgery pulled his lad along by the hair in front of me
went out with the duty team, mum drunk on the sofa and a baby on the floor
the social worker I shadowed left a toddler in the car
this lad aged about 12 was begging outside the station at 11 at night
I cant sleep for thinking of that little girl, she had no shoes on
my neighbour lets her toddler wander in the road
lovely afternoon at the home but one girl had cuts up her arms
in the flat we visited the kids slept on coats and there was no food
spent the morning with Femi, in one house the stairs had no rail and a baby crawling, rats in the kitchen
the lad at number 6 has not been to school for a year and his mum wont open the door
one of the foster children at the picnic clung to me and begged not to go back
a man keeps hanging round the primary school with sweets
was at the home today, a girl had bitten her own arms raw
mum of three in my ward is back with the man who broke the babys arm
a resident saw a teenage girl get into a van with three men
there is a child with a dog lead round her neck in the garden over the road
A boy of nine sits on the step in the dark most nights and his arm is blue
Kyle, nine, is out on the step in the dark most nights and his arm was blue
the girl at number 4 is out most nights
my neighbour says little Kyle two doors down is on his own most nights and had a mark on his arm
Kyle next door is on his own all the time
Kyle is left on his own
he has got a mark on his arm
she is home alone every evening
the baby is left by its own all day
a little boy is left on his own at night, what do I do
child in danger
child left alone at night
there are marks round her neck
her lip was split
the baby has a swollen face
a child told me he will ring me if a child is hurt
the little girl is a bit scared of her dad
a child was locked out all night
the boy was dragged into a car
I'm being pushed by my teacher
a kid was hit by the teacher
Tyler in year 4 has bruises
girl at St Marys has bruises
ask about Tyler's bruises
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
a child needs help
can I keep a secret for a child
an allegation about a social worker
is it ok to talk to a child who was hurt
a pupil told me something
somebody is hurting my neighbour's kids
a teacher touched a girl
there's a lad at the youth club with a black eye
my granddaughter says her stepfather frightens her
what do I do about a child who says he is not being fed
a looked-after child rang me last night in tears
a woman in my ward thinks the baby downstairs is being shaken
I heard screaming from the flat where two toddlers live
a foster mum locked the boys in a shed
one of our care staff has been arrested for assaulting a teenager
a six year old came to my surgery on her own and was crying
I've had an anonymous letter saying a headteacher hit pupils
a mother begged me to help her son
who do I call if a kid isn't safe tonight
a girl in our children's home has run off with an older man
should I ring the police about a boy with bruises
a nursery nurse was rough with a toddler
a resident says the family next door leave their kids alone every night
a taxi driver on the school run made a sexual comment to a pupil
my friend's daughter told her she had been raped
a young carer asked me not to tell anyone what her dad does
how do I report that a child is being neglected
a councillor has been sending messages to a 15 year old
I think my nephew is being groomed online
he said his mum burns him with cigarettes
a school caretaker was caught filming girls
is a baby at risk next door
a parent said that a teaching assistant slapped her child
someone I know saw a child being dragged into a car
what should I say to a child who tells me about abuse
I promised a young person I would not tell
a 12 year old has told her friend that she wants to die
can you help a child in danger
a child in our care has stopped eating and talks about suicide
we were told a carer drinks while looking after a baby
a volunteer at church is too close to the children
my neighbour's little boy is always hungry and dirty
I have been told that a social worker lied about a child
a constituent says her children have been taken without a reason
do I have to report it if a teenager tells me she is pregnant
a refugee boy has gone missing from his hostel
a mum rang to say she is afraid of what her partner will do to the kids
I saw a dad kick his daughter in the park
a child has disclosed something to my mentor
there is a complaint about a residential worker who grabbed a girl
pupils say their coach makes them undress
I am 14 and my dad hurts me
please help my little sister, she is being beaten
an officer told me in confidence that a foster carer is abusive
a boy showed me cuts on his arms
a child is living with a man who was convicted of abuse
what happens now that a child has told me about her uncle
a care leaver says she will harm herself
somebody should check on the kids at number 9
a whistleblower claims children are restrained at our home
the little one at number 12 is never at school and has burns
I met a mum whose partner threatens the kids
my daughter's classmate told her that her uncle touches her
a midwife told me about a newborn withdrawing from drugs
a social worker is accused of taking a child out for drinks
what should I do when a schoolgirl tells me her boyfriend is 30
there is a baby left in a car outside
a bus driver has been shouting at pupils and pushed one
I think my neighbours are starving their son
who should I tell about a boy who sleeps in a shed
a foster carer rang to say a lad threatened her
a grandad is worried for his two grandsons
an allegation has been made against a youth worker
I need to report a teacher
a teenager in our home is being sold for sex
we had a call about twins locked in a room
can I promise a teenager that I will keep quiet
a care home manager ignored what a girl told him
there are rumours that a coach sleeps with girls
a child came to my door at midnight
someone filmed a worker hitting a disabled boy
kids next door scream every night
a lady at church said she saw a man following a little girl
do I call 999 if a child is being beaten
my constituent's son has been stabbed
a nanny is giving a baby sleeping pills
a pupil wrote to me about her teacher
should I confront a dad who beats his kids
is there anyone I can tell about a child who is scared of home
our director is accused of hiding abuse
a Year 4 pupil has cigarette burns on her hands
my colleague saw a mother smack her toddler in the foyer
somebody rang my surgery about a baby who has not been fed
a young mum says her ex will take the baby
what if a child tells me she is being abused
an uncle is living with a girl he abused
a teaching assistant has been accused of pulling a boy's hair
I am frightened for my niece
children at the nursery are being left in wet clothes
a lad of 15 told our councillor he deals drugs
there was a fight and a kid got stabbed
my friend's baby has bruises
how do I help a girl who is being forced to marry
a driver takes a girl to school and touches her leg
the boy across the road sleeps outside
he told me that he wants to kill himself
a resident says her grandchild is in danger
somebody has hurt a child
a foster mother shouted at the twins and locked them out
I have a worry about a carer and a child
an anonymous caller says the kids at the flat are alone
should I go round if I think a child is being hurt
a headteacher has been suspended over a pupil
a boy will not go home because he is scared
she says her father comes into her room at night
a social worker shared a child's photo online
a nurse noticed marks on an infant
a child asked me to keep something quiet
a girl of nine has been walking the streets at night
my cleaner says her boss hits his stepson
I'm told a coach at the club is grooming boys
someone is hurting a child
what do I do if a teenager says she was raped
two boys told a councillor that staff beat them
there's a pupil with bruises on his neck
a dinner lady told me a child never has lunch
I have concerns about a child at my daughter's school
a residential worker took a girl home with him
could you tell me who to ring about a baby in danger
a grandmother is afraid her grandchildren will be taken away
the mother of a boy in my ward says he is being bullied
a lodger touched her little girl
a child is being made to work in a car wash
he has heard a foster carer shout at a toddler
we found a boy hiding in the park
a learning mentor is accused of kissing a student
I think a teacher is too friendly with a pupil
my neighbour screams at her children all day
she told us that her brother rapes her
a teenager in care is using drugs and sleeping with older men
should I tell the police that a child was hurt
who can help a child who is hungry
a member of staff hurt my son
a councillor asked a 14 year old for pictures
a kid at the bus stop said he ran away
is there someone to call if I see a child being hit
a swimming teacher took photos of girls in the showers
our neighbour's toddler is alone all day
""".strip().splitlines()
NONE = """
a mum stopped me in tesco about her sons EHCP being 9 months late, what do I say
a mother says her daughter's EHC plan is still overdue and what can I do
a mum asked me why her sons EHCP has taken 31 weeks, what do I tell her
a dad says his daughters EHC assessment took over 40 weeks
a dad rang, he has been waiting a year for an EHCP for his son
Hugh answered, he says: I chair ours, but let a young person co-chair, it changed the room
he says let a young person co-chair
Beverley told me the children in care want to meet me
a young person told Hugh he liked co-chairing
had a coffee with Joan saturday, she said always ask what its like for the child
who was the girl i spoke to on the phone about the lad
panel went alright, two care leavers came, Jordan and Mia, they said nobody helps with the first flat
Hugh says have a child at the table before the officers speak
she said bring a care leaver onto the interview panel
my mentor told me to ask every time what it means for the child
the participation lead told me two young people want to come to scrutiny
a young person told us she loved the residential
a care leaver told scrutiny that the flat had no wifi and the bills were a shock
two lads from the youth council came and said buses stop at six
the kids from the youth parliament asked me about the climate
a girl at the awards asked me for a selfie
Joan says I should sit with the young people and not at the top table
three care leavers told me their personal adviser changes every few months
a pupil asked me what a councillor does all day
a boy showed me round his school, lovely morning
she told me a young person should chair it next time
the head told me a pupil had won the poetry prize
a teenager on the panel asked the best question of the day
a care leaver told me she got into university, so proud
a young person co-chaired and told everyone to keep it short
she says the young people will test us, be ready
a lad called Dave from IT rang about my laptop
the girl on reception told me to come back at two
the girl in democratic services said she would post the pack
a boy at the school council asked me why the park is shut
the care leavers want a hub, they told me twice
he told me the young people drew up the pledge themselves
my daughter rang, can't make thursday
the leader said the baby clinic will stay open
the chair told me three children came to the last meeting
a student told me she wants to be a councillor
a pupil told us about her project on the canal
Jordan from the care leavers forum said it should be on a saturday
a young carer told the committee that the bus pass form takes an hour
he says the young people chose the colour of the room themselves
the virtual head says one lad got nine GCSEs
the director told me about a boy who won an apprenticeship
the care leavers told me they want free bus passes
my lad says hello
the children sang, then we spoke with staff
met the director today, bit nervous about thursday
i said i would write to the boy who sent the drawing
she asked me to read to the children on world book day
a teenager served us tea and told us about his course
the young carers told me the tea was cold
a young person said my speech was too long
I promised the children in care council to come to their Christmas tea on Thursday 17 December at 16:30
I told the children in care council that I would come
agreed with children in care council to reply by 20 December
the director works on her own most evenings
the new leader left on his own terms
pupils on their own part-time timetable
am I in trouble in law if a child gets hurt
I'm worried about the children placed far away, don't let me forget it
I told the young people I'd come back before Christmas
I promised the care leavers a visit before Christmas
I can't find what I wrote about the far away children
She will ring me the same day when a child has died or come to serious harm
the director will tell us the same day if a child dies or is seriously hurt
my arm is broken so I cannot type
I was out in the rain canvassing
I'm a bit lost
I'm a bit confused by all this
I am locked out of my account
we were dragged into it last week
I was struck by the numbers
I am being pushed to decide by Friday
I was touched by the young people's poem
the talk with the young people is called off
the social worker called off the visit to the children in care council
what is a bruising protocol
how many children had bruises last year
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
how many children were hurt last year
children harmed by delay figures
what is child protection
when is a child at risk of harm
how many children died in care
what is the law on smacking
number of children missing from care
rate of child protection plans
who decides if a child is at risk
what does at risk of significant harm mean
how does a child become looked after
what are the signs of neglect
how are allegations against teachers handled
what is an allegation against a professional
policy on children who go missing
children at risk of exploitation
what is our policy if a child goes missing
what happens to a child after a section 47 enquiry
who is told when a child dies
does the council have a duty to report harm to a child
figures on children hurt in road accidents
percentage of children living with domestic abuse
what should I ask about children at risk
how do I read the child protection figures
can I visit a children's home
I am worried about children's services
I am concerned that the number of children in care is rising
the director told me that children wait too long for help
a parent told me about the wait for an EHC plan
the leader asked me about child poverty
a headteacher rang me about the budget
my mentor said I should visit a foster carer
the chair of scrutiny asked me about exploitation
meet the social workers
what do social workers do
social worker caseloads
children hit by the closure of a youth club
the harm caused by delay
families hit by the two child limit
a child's right to be heard
how old must a child be to be left alone
can a child refuse contact with a parent
can I tell the press about a child death review
how to reduce the number of children at risk
how to protect children from online harm
what can a lead member do about neglect
is the number of children harmed going up
what help does a child in need get
strategy for children affected by domestic abuse
do children tell us what they think
how do children complain about a social worker
is a child safe in care
what is abuse
what is grooming
who looks after a child whose parents are ill
young people told us that they want to be heard
book 4 with the head teacher on Friday
tick 3 and tell my mentor
note 5 ask about children who run away
an allegation against a professional
should a teacher be vetted before working with a child
how many pupils were excluded last year
what happens when an allegation is made about a teacher
is it true that children are more at risk online
the number of children with a plan fell
children who are at risk of exclusion
explain the harm threshold for a care order
which children are most likely to be hurt
how does the council keep children safe
what counts as physical abuse
does the law let parents hit children
who checks that foster carers are safe
a report on children missing from care
how long does a child wait for an assessment
when should a child be seen alone by a social worker
the head of service told me about staffing
the mayor asked about school places
a resident wrote to me about potholes
my deputy is worried about the inspection
what do I say to the press about child poverty
should I visit the social work teams
book 5 with a social worker on Monday
what training do teachers get on abuse
questions to ask about children at risk of exploitation
children's homes that were closed after an inspection
what is the duty to report abuse
when must a council tell Ofsted that a child has died
what do children say about their social workers
is a lead member told about a serious incident
how do I find out if children are waiting for help
a summary for my mentor about neglect
how many allegations were made last year
what is the threshold for significant harm
how long may a child be kept in police protection
who chairs the meeting when a child dies
which laws protect children from harm at home
children hurt on roads by district
are children with disabilities at more risk
what does neglect cost the council
numbers of boys and girls excluded
is smacking a child legal in England
do social workers visit every child
the leader told me to read about neglect
my mentor rang about the agenda
an officer wrote to me about the sufficiency strategy
what happens after a child is taken into care
does a headteacher have to report abuse
what is an initial child protection conference
complaints from children in care
when can a baby be placed for adoption
how do we know that children are safe in our homes
who investigates when a teacher is accused
I am worried about the cost of placements
the number of young people hurt by knife crime
show me the law on child employment
what should I know about children who run away
a question for the director about children out of school
tell me about the voice of the child
I would like to meet young people in care
does the lead member see the death reviews
questions about pupils not in school
children harmed by long waits in figures
how many staff were accused last year
what is a disclosure
what does the law say about leaving children alone
when does harm become significant harm
how does the council respond to allegations about staff
are our foster carers safe
is it legal to film a child in a park
a report about harm to children in custody
how is neglect measured
what are children in care most worried about
does every school have a safeguarding lead
children killed in road accidents
what do I ask about bullying
the difference between abuse and neglect
who do social workers report to
tick 18 and note that I met the head teacher
the director said that exploitation is our first priority
I have to speak about child poverty on Monday
my council has high numbers of children at risk
I was told that scrutiny wants a paper on youth crime
what will the new law change for children at risk
a question from a parent about school meals
what can the police do when a child runs away
the most common reasons children come into care
are boys more likely to be hurt than girls
teachers leaving the profession
what is a child protection medical
is there a helpline for children
how does a child make a complaint about a carer
""".strip().splitlines()


@pytest.mark.parametrize("sentence", WORRIES)
def test_a_worry_is_seen(sentence):
    assert is_worry(sentence)
    assert is_worry(f"Hello. {sentence.capitalize()}!")


LATE = ("{} and her sons EHCP is 9 months late", "his daughters school place is overdue, {}", "{}, waiting a year for an EHCP for her son", "her sons plan took 31 weeks and {}")  # fmt: skip


@pytest.mark.parametrize("beside", LATE)
def test_a_late_plan_takes_nothing_from_a_worry_beside_it(beside):
    before = [each for each in WORRIES if is_worry(beside.format(each).replace("late", "here"))]
    assert [each for each in before if not is_worry(beside.format(each))] == []


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
    for person in library.people.values():
        names += [person.name, *person.also]
    names += [figure.name for figure in library.figures.values()]
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


BESIDE = "Mrs Crake at surgery says the lad next door has bruises."


@pytest.mark.parametrize(
    "rest", ["tick 4 today", "Note Jamie Smith at Ash School", "ask Jamie Smith about it", "Remind me to ring Jamie Smith on Friday", "erase --yes"]
)  # fmt: skip
def test_of_several_sentences_the_worry_is_named_and_nothing_is_run_or_kept(lmcs, home, rest):
    ran = lmcs(*f"{BESIDE} {rest}".split(), expect=1)
    assert ran.out.index("999") < ran.out.index("“Mrs Crake at surgery …”")
    assert "What else it says can be typed by itself." in ran.out
    assert "bruises" not in ran.out + ran.err
    assert "Jamie" not in ran.out + ran.err
    assert not (home / "progress.jsonl").exists()


def test_what_she_saw_is_to_be_told_and_she_is_looked_after(lmcs):
    seen = "out with Tasha, one flat was black with mould with a baby in it. cant stop thinking about it"
    ran = lmcs(*seen.split(), expect=1)
    assert "ring the front door" in ran.out
    assert "mould" not in ran.out + ran.err


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
        screen.type(f"{BESIDE} met the director yesterday")
        said = " ".join(screen.wait_for(f"{PROMPT} ").split())
        assert "999" in said
        assert "can be typed by itself" in said
        assert "lmcs tick 4" not in said
        screen.type("ask")
        screen.wait_for("nothing): ")
        screen.type(WORRY)
        assert told in " ".join(screen.wait_for(f"{PROMPT} ").split())
        screen.type("quit")
        screen.end()
    assert WORRY not in (home / "progress.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Headteacher told me some pupils are on a part-time timetable",
        "Mrs Doyle the head at St Mark's told me a dozen of her pupils are on shortened days",
        "the head told me 14 children are on reduced hours this term",
        "a head told me that many children wait for an EHCP",
    ],
)
def test_how_many_are_served_badly_is_a_matter_for_the_council(text):
    assert not is_worry(text)


@pytest.mark.parametrize(
    "text",
    [
        "Headteacher told me a boy is on a part-time timetable and scared of his dad",
        "the head told me a pupil on a part-time timetable is being hit",
        "the head told me some pupils are on reduced hours. one came with bruises",
        "a teacher told me that some children are excluded, they are hungry",
    ],
)
def test_harm_beside_it_is_a_worry_still(text):
    assert is_worry(text)


TURNS = {
    "one child's case": """
a resident wants me to find out why her grandson was taken into care
a granny at my surgery wants to know why her grandkids were taken into care
can you find out why the Smith children were put in care
find out what happened to the Jones boy
why was my neighbours baby taken into care
a nan wants to know why she cant see her grandkids
a foster carer wants me to put a word in for a lad she looks after
my neighbour wants me to chase up her grandsons social worker
get to the bottom of why the girl at number 9 was taken
a grandad wants to know who his grandson is living with
a dad wants me to come to court with him about his daughter
a woman wants me to look at her sons file
look into the Ahmed case for me
social services have taken my neighbours little girl
a constituent wants me to get her kids back
the leader wants me to find out about a girl in care
can you get me the file on a lad in care
""",
    "neglect": """
the kids next door are never fed
there is never any food in the house and there are three kids
the little boy at number 6 never has a coat on
those kids are left on their own all weekend
a little girl in my ward always smells and is never at school
the twins next door are skin and bone
the mum next door goes out and leaves the baby
my neighbour goes to work and leaves her toddler in the flat
nobody looks after the kids at number 3
the kids two doors down come round asking for food
a mum in my block is off her head all day with a baby
the mother next door is an alcoholic and has a newborn
my grandsons friend never gets any tea
the kids upstairs never go to school
what do I do if the kids next door are never fed
""",
    "a small child alone": """
i saw a little lad on his own in the park after dark
i saw a little boy on his own in the park after dark tonight
i saw a toddler on his own in the park
a 4 year old is walking along the main road by herself
someone left a baby in a hot car
there is a child on a roof
two lads are playing on the train tracks
a toddler is hanging out of an upstairs window
found a little girl lost in the market
a lost child is at the library
i found a baby on the doorstep
nursery lost a child today
no one came to pick up a little boy from school
a toddler ran out in front of my car with no parent about
an 8 year old is minding a baby on her own next door
""",
    "who is not fit to be with children": """
who do i ring if a foster carer is drunk
what do i do if a carer is high
who should i ring about a drunk foster carer
foster carer is drunk, who do i ring
the childminder was drunk
the taxi driver on the school run was high
the driver of the send bus was on his phone
staff at the childrens home were asleep on shift
night staff at the home sleep on shift
what if a foster carer hits a child
the scout leader gives the lads beer
a foster carer locks the fridge
a foster carer wont feed the lad she has
a music teacher texts the girls at night
a teaching assistant is going out with a pupil
foster carers down my street are always drunk
""",
}
NEAR = """
why are so many children taken into care
how many babies were taken into care last year
what happens to a child when she is taken into care
when can a mother get her baby back
how do grandparents get contact with their grandchildren
why were the disabled children moved to another school
why are children moved so often
cabinet wants to know why children are placed out of area
the leader wants me to know where our children are placed
he asked where our kids go after care
an mp wants to know why our numbers are so high
a resident wants me to find out why the park is shut
a granny wants to know why her bins were not taken
a dad wants me to get a zebra crossing outside the school
a mum wants me to get her son a school place
a resident wants me to come to her daughters school play
a mum wants me to look into the crossing by her sons school
can you find out why the Ofsted report was late
look into the case for a new home
put a word in for the youth club
a school asks why its grant was taken
residents want their library back
my nan was taken into a care home
my grandson starts school in september
my son wants me to come to his match
how many children go without a meal
breakfast clubs for children who are never fed before school
a school told me children come in with no coat
no food in the house, a paper on child poverty
the paper on neglect
a charity wants to give coats to children
the school kitchen was filthy
the childrens centre has no heating
the kids next door are lovely
the kids in my ward have no park
children are never asked what they want
the paper on children left home alone
what age can a child be left alone
children walking to school on their own
a policy on children walking to school alone
children who travel on their own to school by taxi
children crossing the main road to get to school
children on the edge of care
lone children arriving by boat
teenagers hang around in the park at night
kids on the roof terrace project
the roof of the primary school leaks
i was on my own in the office after dark
foster carers pay
who do i ring about foster carers pay
a foster carer wants to know why her allowance was cut
can a foster carer drink alcohol
smoking policy for foster carers
how many teachers were dismissed for drink
teachers shouting about pay
the teacher is on strike
a social worker told me caseloads are high
do night staff sleep on shift
sleep in payments for staff
who checks taxi drivers
a youth worker runs a drugs education session
the staff at the home let me see the kitchen
children of alcoholics
who speaks to the press if a child dies
what do i tell the press about a child death
""".strip().splitlines()


@pytest.mark.parametrize("sentence", [each for turns in TURNS.values() for each in turns.strip().splitlines()])  # fmt: skip
def test_a_turn_of_phrase_is_a_worry_by_itself(sentence):
    assert is_worry(sentence)
    assert is_worry(f"Hello. {sentence.capitalize()}!")
    assert is_worry(f"note {sentence}")


@pytest.mark.parametrize("words", NEAR)
def test_children_and_workers_in_general_are_none(words):
    assert not is_worry(words)


@pytest.mark.parametrize("turns", TURNS.values(), ids=TURNS)
def test_such_a_line_is_neither_run_nor_kept_nor_offered_as_a_note(lmcs, home, turns):
    for sentence in turns.strip().splitlines()[::4]:
        ran = lmcs(*sentence.split(), expect=1)
        assert "999" in ran.out
        assert "lmcs note" not in ran.out + ran.err
        assert sentence not in ran.out + ran.err
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize(
    "line",
    [
        "what do i say if the local paper rings about a child who died",
        "a journalist rang about a child who died what do i do",
        "the echo rang me about the boy who was stabbed",
        "a journalist emailed me asking about a teacher accused of abuse",
    ],
)
def test_where_the_press_asks_it_is_said_who_answers_it_before_whom_to_tell(lmcs, line):
    said = " ".join(lmcs(*line.split(), expect=1).out.split())
    assert "communications team" in said
    assert said.index("lmcs show media-and-representation") < said.index("999")
    assert "communications team" not in lmcs(*WORRY.split(), expect=1).out


@pytest.mark.parametrize(
    "line",
    [
        "who speaks to the press if a child dies",
        "what do i tell the press about a child death",
        "what do i say if the local paper rings",
        "how do i talk to the press",
        "a journalist rang about the budget",
        "the press want a quote about the budget",
    ],
)
def test_what_to_say_to_the_press_opens_who_answers_the_media(lmcs, line):
    assert "who answers the media" in lmcs(*line.split()).out


def test_a_long_line_is_looked_at_in_one_go(bounded):
    for piece in ("a kid ", "a resident wants me to find out her son ", "left a child in the ", "the staff at the ", "next door ", "the smith "):  # fmt: skip
        is_worry(piece * (2990 // len(piece)))


@pytest.mark.parametrize(
    "line",
    [
        "it is about my grandson Kyle, he is 9", "my grandson Kyle is on a reduced timetable and the social worker came on Friday", "her nephew Josh is waiting for an EHCP",
        "Dear Councillor Underhill, it is about my grandson Kyle. Could you speak to the social worker for us?", "my neighbour's lad Callum, he is in care",
        "Could you find out what the file says about Kelly's partner, Dean", "what does the file say about Ryan", "why was Ellie Marsh taken into care",
        "Why was Ellie Marsh placed out of area?", "why was ellie marsh taken into care", "why is jayden in foster care", "why was kyle adopted", "Tom Baker was excluded from school last week",
    ],
)  # fmt: skip
def test_one_child_who_is_named_is_a_case(line):
    assert is_worry(line)


@pytest.mark.parametrize(
    "line",
    [
        "why are so many children taken into care", "why is kinship care growing", "why are siblings placed in care apart", "why was early help put in care of the NHS", "why was demand for care up",
        "my grandson starts school in September so i cannot do mornings", "my daughter Ann is driving me to the meeting", "my daughter Ann has exams", "Helen Marsh is responsible for children in care",
        "the director Ann Lee was excluded from the panel", "Ann Lee is in care proceedings team", "Cllr Tom Baker was placed on the corporate parenting board", "met Ellie Marsh from the care leavers forum",
        "what do the files say about caseloads", "the records on Ofsted visits", "why was northgate academy placed in special measures", "is the plan for Harbour working",
    ],
)  # fmt: skip
def test_somebody_in_office_and_ones_own_family_are_none(line):
    assert not is_worry(line)


@pytest.mark.parametrize(("line", "is_one"), [
    ("my grandson kyle is 9", True), ("he is 9 and goes to marsh lane primary", True), ("he is 9 and out of school", True), ("she's 12 and has no school place", True),
    ("my son is 9 on friday so i cant come", False), ("my daughter is 40 today", False), ("the meeting is at 9 and he is late", False), ("he is 9 minutes late and needs a lift", False),
])  # fmt: skip
def test_a_child_in_small_letters_with_its_age_is_one(line, is_one):
    assert is_worry(line) is is_one
