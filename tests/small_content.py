"""A small data folder, sound in every respect, for the tests of reading and checking content."""

CHECKLISTS = {
    "first-ten-days": """\
id: first-ten-days
title: Your first ten days
audience: lead-member
letter: ""
about: What to do first.
as_at: "2026-10"
sections:
  - id: get-organised
    title: Get organised
    items:
      - id: meet-support-staff
        task: Meet your support staff
        who: [support-staff]
        pace: first
        why: They keep your diary.
        how: [Ask who they are., Agree how you work.]
        sources: [{document: guide, part: Getting organised}]
      - id: speak-to-employer
        task: Talk to your employer
        core: 1
        who: [employer]
        pace: first
        why: The role takes time.
        how: [Say what the role is., Ask what they need.]
        ask: ["How much notice do you need?"]
        law: [ca2004-s19]
        see: [dcs]
        sources: [{document: guide, part: Getting organised}]
        was: [talk-to-employer]
  - id: people
    title: People
    items:
      - id: meet-director
        task: Meet your director
        core: 2
        who: [director]
        pace: next
        why: You will work together.
        how: [Ask for an hour., Take your questions.]
        sources: [{title: A page, address: "https://www.gov.uk/a-page"}]
""",
    "council-leader": """\
id: council-leader
title: What the leader may ask
audience: lead-member
letter: L
about: Questions from the leader.
as_at: "2026-09"
sections:
  - id: leader-money
    title: Money
    items:
      - id: budget-aligned
        question: Does the budget fit the need?
        from: [leader]
        who: [director]
        pace: later
        why: Money follows need.
        how: [Ask for the forecast., Compare it with need.]
        ready: [The forecast.]
        sources: [{document: guide, part: Glossary}]
""",
}
FILES = {
    "glossary": """\
- id: dcs
  term: Director of children's services
  short: [DCS]
  also: [director]
  status: current
  meaning: The chief officer for children's services.
  law: [ca2004-s19]
  sources: [{document: guide, part: Glossary}]
  as_at: "2026-10"
- id: ccg
  term: Clinical commissioning group
  short: [CCG]
  status: replaced
  meaning: A body that bought health care until 2022.
  now: icb
  see: [icb]
  changes:
    - since: "2022-07-01"
      force: in force
      was: They bought health care.
      now: Integrated care boards do.
      document: guide
      sources: [{title: A page, address: "https://www.england.nhs.uk/"}]
  sources: [{document: guide, part: Glossary}]
  as_at: "2026-10"
- id: icb
  term: Integrated care board
  short: [ICB]
  status: current
  meaning: The body that plans health care.
  say: Say the whole name first.
  sources: [{document: guide}]
  as_at: "2026-10"
""",
    "law": """\
- id: ca2004-s19
  title: Children Act 2004, section 19
  short: [s19]
  kind: act
  force: in force
  since: "2005"
  asks: Each council names a lead member.
  means: That is you.
  address: "https://www.legislation.gov.uk/ukpga/2004/31/section/19"
  topics: [your role]
  sources: [{document: guide, part: Glossary}]
  as_at: "2026-10"
""",
    "documents": """\
- id: guide
  title: The guide
  kind: source
  publisher: Local Government Association
  date: "2019-04"
  now: Still current.
  parts: [Getting organised, Glossary]
  about: A short guide.
  topics: [induction]
  as_at: "2026-10"
""",
    "people": """\
- {id: employer, name: Your employer, is: Whoever you work for., matters: The role takes time., sources: [{title: A page, address: "https://www.gov.uk/a-page"}], as_at: "2026-10"}
- {id: support-staff, name: Your support staff, is: The officers who help you., matters: They keep your diary., sources: [{title: A page, address: "https://www.gov.uk/a-page"}], as_at: "2026-10"}
- {id: director, name: Director of children's services, short: [DCS], is: The chief officer., matters: You work together., sources: [{title: A page, address: "https://www.gov.uk/a-page"}], as_at: "2026-10"}
- {id: leader, name: Leader of the council, is: The head of the council., matters: They chose you., sources: [{title: A page, address: "https://www.gov.uk/a-page"}], as_at: "2026-10"}
""",
}

COUNCIL = """\
council: Riverside Council
letter: T
items:
  - id: riverside-tour
    number: 1
    checklist: first-ten-days
    task: Visit the two hubs
    who: [director, hub-manager]
    pace: later
    see: [dcs, front-desk]
  - id: riverside-bus
    number: 2
    checklist: first-ten-days
    section: Getting about
    question: Who books the bus?
    who: [support-staff]
    pace: next
  - id: riverside-leader
    number: 3
    checklist: council-leader
    question: What is our plan for the hubs?
    who: [leader]
    pace: later
    sources: [{document: riverside-plan, part: The hubs}]
glossary:
  - id: front-desk
    term: Front desk
    meaning: What we call the front door.
people:
  - {id: hub-manager, name: Hub manager, is: Runs a hub.}
documents:
  - {id: riverside-plan, title: Our plan, parts: [The hubs]}
checklists:
  - id: riverside-induction
    title: Riverside induction
    letter: R
    sections:
      - id: riverside-day
        title: The day
        items:
          - {id: riverside-badge, number: 1, task: Collect your badge, who: [support-staff], pace: first}
          - {id: riverside-room, number: 2, task: Find the room, who: [support-staff], pace: first}
"""


def write_small(folder, **changed):
    """Write the small data folder, with the texts in *changed* instead of its own, and return it."""
    (folder / "checklists").mkdir(parents=True)
    for name, text in {**CHECKLISTS, **FILES}.items():
        place = folder / "checklists" if name in CHECKLISTS else folder
        (place / f"{name}.yaml").write_text(
            changed.get(name.replace("-", "_"), text), encoding="utf-8"
        )
    return folder
