"""The shipped content: complete, counted, dated, sourced, and never reading as in force what is not."""

import json
import re

import pytest

from lmcs.content import CHANGE_FORCES, FORCES, PACES, TERM_STATUSES
from lmcs.content.finding import find
from lmcs.pages.look_up import LAWS
from reading_grade import grade

FIRST = "first-ten-days"
CAVEAT = re.compile(
    r"\b(?:enacted|not (?:yet )?(?:confirmed|started|commenced|begun|law|found|in force|published|been)|proposed|proposes|proposals?|would|"
    r"consult(?:ed|ation|s|ing)?|plan(?:s|ned)?|bill|white paper|expected|intends?|due (?:to|in|from)|could|draft|announced|will|check whether)\b",
    re.IGNORECASE,
)
MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")
DAY = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


@pytest.fixture(scope="module")
def lists(library):
    return {checklist.id: checklist for checklist in library.checklists}


@pytest.fixture(scope="module")
def changes(library):
    """Return every change with the name of its entry."""
    entries = [*library.terms.values(), *library.laws.values(), *library.items.values()]
    return [(entry.id, change) for entry in entries for change in entry.changes]


def missing(entries, what):
    return [entry.id for entry in entries if not what(entry)]


# Checklists


def test_the_17_core_tasks_stand_first_in_groups_of_3_10_and_4(lists):
    groups = [[item.core for item in section.items] for section in lists[FIRST].sections]
    assert [len(group) for group in groups[:3]] == [3, 10, 4]
    assert [core for group in groups[:3] for core in group] == list(range(1, 18))
    assert all(not any(group) for group in groups[3:])
    assert all(
        item.kind == "task" for section in lists[FIRST].sections[:3] for item in section.items
    )


def test_also_in_the_guide_has_at_least_22_more(lists):
    assert len([item for item in lists[FIRST].items if not item.core]) >= 22


def test_numbers_follow_the_order_and_core_ones_are_1_to_17(lists):
    assert [item.number for item in lists[FIRST].items] == [
        str(number) for number in range(1, len(lists[FIRST].items) + 1)
    ]
    for letter, id_ in (("L", "council-leader"), ("C", "chief-executive")):
        assert lists[id_].letter == letter
        assert [item.number for item in lists[id_].items] == [
            f"{letter}{number}" for number in range(1, len(lists[id_].items) + 1)
        ]


@pytest.mark.parametrize("what", ["why", "how", "who", "pace", "sources"])
def test_every_item_has_what_it_must_have(library, what):
    assert missing(library.items.values(), lambda item: getattr(item, what)) == []


def test_every_task_has_something_to_ask_and_starts_with_a_capital(lists, library):
    tasks = [item for item in library.items.values() if item.kind == "task"]
    assert (
        missing(tasks, lambda item: item.text[0].isupper() and not item.text.endswith((".", "?")))
        == []
    )
    assert missing([item for item in tasks if item.checklist == FIRST], lambda item: item.ask) == []
    assert (
        missing(
            [item for item in library.items.values() if item.ask],
            lambda item: all(each.text.endswith("?") for each in item.ask),
        )
        == []
    )


def spoken_of(person):
    """Return the pattern of a question that speaks of this role in the third person."""
    names = [person.name, *person.short, *person.also]
    bare = {re.sub(r"^(?:your|the) ", "", name, flags=re.IGNORECASE) for name in names}
    return re.compile(
        rf"\b(?:the|our|my|their) (?:{'|'.join(map(re.escape, sorted(bare, key=len, reverse=True)))})\b",
        re.IGNORECASE,
    )


def test_nobody_is_asked_about_themselves(library):
    """No sheet of `lmcs meet` holds a question that speaks of its own reader in the third person."""
    asks = [(item.number, ask) for item in library.items.values() for ask in item.ask]
    assert [
        (number, ask.to, ask.text)
        for number, ask in asks
        if ask.to != "yourself" and spoken_of(library.people[ask.to]).search(ask.text)
    ] == []


def test_a_question_is_put_to_one_of_the_people_of_its_item(library):
    """Whoever is asked stands on the item, so that its page, the list by person and the sheet agree."""
    assert [
        (item.number, ask.to)
        for item in library.items.values()
        for ask in item.ask
        if ask.to not in item.who
    ] == []


def test_the_first_hour_with_the_director_has_an_agenda_of_eight(library):
    first = [
        (ask.to, item.checklist) for item in library.items.values() for ask in item.ask if ask.first
    ]
    assert first == [("director", FIRST)] * 8


def test_every_question_says_who_may_ask_it_and_what_to_have_ready(library):
    questions = [item for item in library.items.values() if item.kind == "question"]
    assert missing(questions, lambda item: item.text.endswith("?")) == []
    assert missing(questions, lambda item: item.asked_by and item.ready) == []


def test_every_pace_is_one_of_three_and_every_role_is_known(library):
    assert {item.pace for item in library.items.values()} == set(PACES)
    assert {who for item in library.items.values() for who in (*item.who, *item.asked_by)} <= set(
        library.people
    )


def test_the_leader_has_25_questions_in_their_groups_and_ofsted_three(lists):
    sections = {section.id: section.items for section in lists["council-leader"].sections}
    asked = [[item for item in items if "leader" in item.asked_by] for items in sections.values()]
    assert [len(group) for group in asked if group] == [5, 3, 4, 4, 4, 5]
    assert len([item for item in lists["council-leader"].items if "ofsted" in item.asked_by]) == 3
    assert len([item for item in lists["council-leader"].items if item.kind == "task"]) >= 5


def test_the_chief_executive_has_at_least_32_questions_on_12_themes_and_actions(lists):
    questions = [
        item for item in lists["chief-executive"].items if "chief-executive" in item.asked_by
    ]
    assert len(questions) >= 32
    assert len({item.section for item in questions}) >= 12
    assert [item for item in lists["chief-executive"].items if item.kind == "task"]


def test_no_question_stands_twice(library):
    texts = [
        re.sub(r"\W+", " ", item.text.casefold()).strip()
        for item in library.items.values()
        if item.kind == "question"
    ]
    assert sorted(text for text in set(texts) if texts.count(text) > 1) == []


def test_ids_are_unique_over_all_checklists_and_never_one_that_was(library):
    ids = [item.id for checklist in library.checklists for item in checklist.items]
    assert len(ids) == len(set(ids))
    assert set(library.renamed).isdisjoint(ids)


# The other shelves


def test_the_counts_that_were_asked_for(library):
    assert len(library.terms) >= 120
    assert len(library.laws) >= 45
    assert len(library.documents) >= 45


@pytest.mark.parametrize("shelf", ["terms", "laws", "documents", "checklists"])
def test_every_entry_says_when_it_was_checked(library, shelf):
    entries = getattr(library, shelf)
    entries = entries if shelf == "checklists" else entries.values()
    assert missing(entries, lambda entry: MONTH.fullmatch(entry.as_at)) == []
    assert max(entry.as_at for entry in entries) <= library.content_date


def test_every_term_means_something_is_sourced_and_has_a_known_status(library):
    terms = library.terms.values()
    assert (
        missing(terms, lambda term: term.meaning and term.sources and term.status in TERM_STATUSES)
        == []
    )


def test_what_was_renamed_or_replaced_points_to_what_is_there_now_and_says_since_when(library):
    gone = [term for term in library.terms.values() if term.status in ("renamed", "replaced")]
    assert len(gone) >= 10
    followed = [term for term in gone if term.now or not term.old]
    assert missing(followed, lambda term: term.now in library.terms and term.now != term.id) == []
    assert (
        missing(gone, lambda term: term.changes or re.search(r"\b(?:19|20)\d\d\b", term.meaning))
        == []
    )


def test_every_old_name_is_a_name_of_its_term_and_of_no_other_use_there(library):
    for term in library.terms.values():
        names = [old.name for old in term.old]
        assert set(names) <= set(term.names), term.id
        assert len(set(names)) == len(names), term.id
        if term.status == "current":
            assert term.term not in names or all(old.beside for old in term.old), term.id
            assert term.short[:1] != names[:1] or term.old[0].beside, term.id


def test_every_law_note_says_what_it_asks_what_it_means_and_where_to_read_it(library):
    laws = library.laws.values()
    assert (
        missing(laws, lambda law: law.asks and law.means and law.sources and law.force in FORCES)
        == []
    )
    assert missing(laws, lambda law: law.address.startswith("https://")) == []


def test_every_document_says_what_became_of_it(library):
    documents = library.documents.values()
    assert (
        missing(documents, lambda each: each.title and each.publisher and each.about and each.now)
        == []
    )
    assert (
        missing(documents, lambda each: not each.address or each.address.startswith("https://"))
        == []
    )
    assert len([each for each in documents if each.kind == "source"]) == 5


def test_every_role_is_a_role(library):
    assert (
        missing(
            library.people.values(), lambda person: person.name and person.is_ and person.matters
        )
        == []
    )


def test_every_reference_leads_somewhere(library):
    terms, laws, documents = library.terms, library.laws, library.documents
    dead = [
        (entry.id, ref)
        for entry in (*terms.values(), *library.items.values())
        for shelf, refs in ((terms, entry.see), (laws, entry.law))
        for ref in refs
        if ref not in shelf
    ]
    sourced = (*terms.values(), *laws.values(), *documents.values(), *library.items.values())
    dead += [
        (entry.id, source)
        for entry in sourced
        for source in entry.sources
        if source.document and source.document not in documents
    ]
    dead += [
        (entry.id, source)
        for entry in sourced
        for source in entry.sources
        if source.part and source.part not in documents[source.document].parts
    ]
    dead += [
        (entry.id, source)
        for entry in sourced
        for source in entry.sources
        if not source.document and not (source.title and source.address.startswith("https://"))
    ]
    assert dead == []


# What has changed


def test_every_change_has_since_force_and_evidence(changes, library):
    assert len(changes) >= 50
    assert [id_ for id_, change in changes if not DAY.fullmatch(change.since)] == []
    assert [id_ for id_, change in changes if change.force not in CHANGE_FORCES] == []
    assert [id_ for id_, change in changes if not change.sources] == []
    assert [
        id_
        for id_, change in changes
        if not (change.was and change.now and change.document in library.documents)
    ] == []


def test_the_changes_of_an_entry_stand_newest_first(library):
    entries = [*library.terms.values(), *library.laws.values(), *library.items.values()]
    assert (
        missing(
            entries,
            lambda entry: (
                [each.since for each in entry.changes]
                == sorted((each.since for each in entry.changes), reverse=True)
            ),
        )
        == []
    )


def test_no_change_in_force_begins_after_the_content_was_checked(changes, library):
    assert [
        id_
        for id_, change in changes
        if change.force == "in force" and change.since[:7] > library.content_date
    ] == []


def test_a_change_that_is_not_in_force_says_so_in_its_own_words(changes):
    pending = [
        (id_, change.now)
        for id_, change in changes
        if change.force in ("enacted, not started", "proposed")
    ]
    assert pending
    assert [(id_, now) for id_, now in pending if not CAVEAT.search(now)] == []


def test_a_term_that_is_not_in_force_says_so_in_its_meaning(library):
    pending = [
        term
        for term in library.terms.values()
        if term.status in ("enacted, not started", "proposed")
    ]
    assert pending
    assert [(term.id, term.meaning) for term in pending if not CAVEAT.search(term.meaning)] == []


def test_a_law_that_is_not_in_force_says_so_in_what_it_asks_or_means(library):
    pending = [
        law for law in library.laws.values() if law.force in ("enacted, not started", "proposed")
    ]
    assert pending
    assert [
        (law.id, law.asks) for law in pending if not CAVEAT.search(f"{law.asks} {law.means}")
    ] == []


@pytest.mark.parametrize("status", ["enacted, not started", "proposed"])
def test_the_screen_says_it_before_the_meaning(lmcs, library, status):
    for term in library.terms.values():
        if term.status == status:
            before = lmcs("glossary", *term.term.split()).out.split(term.meaning.split(". ")[0])[0]
            assert (
                re.search(r"not (?:confirmed )?in force|not law", before) or f"[{status}]" in before
            ), term.id


# Language


def prose(library):
    """Yield (id, text) for everything that is read as sentences."""
    for item in library.items.values():
        yield from (
            (item.id, text)
            for text in (
                item.text,
                item.why,
                *item.how,
                *(ask.text for ask in item.ask),
                *item.ready,
            )
        )
    for term in library.terms.values():
        yield from ((term.id, text) for text in (term.meaning, term.say))
    for law in library.laws.values():
        yield from ((law.id, text) for text in (law.asks, law.means))
    for person in library.people.values():
        yield from ((person.id, text) for text in (person.is_, person.matters))
    for document in library.documents.values():
        yield from ((document.id, text) for text in (document.about, document.now))


def test_nobody_is_told_off(library):
    unkind = re.compile(
        r"\b(?:overdue|behind schedule|simply|please|sorry|oops|streaks?|score board)\b",
        re.IGNORECASE,
    )
    assert [(id_, text) for id_, text in prose(library) if unkind.search(text)] == []


def test_lac_stands_only_in_its_own_entry(library):
    assert [
        (id_, text)
        for id_, text in prose(library)
        if re.search(r"\bLACs?\b", text) and id_ != "looked-after-child"
    ] == []


def test_no_text_has_characters_that_hide(library):
    assert [(id_, text) for id_, text in prose(library) if not text.isprintable()] == []


def test_the_checker_finds_no_error(lmcs):
    said = lmcs("check").out
    assert "All content read." in said
    assert not re.search(r"^\d+ errors?$", said, re.MULTILINE)


# The lists that are lmcs's own


def test_what_is_also_worth_doing_and_the_call_are_lmcs_own_and_rest_on_evidence(lists):
    for id_, letter in (
        ("worth-doing", "W"),
        ("inspection", "O"),
        ("papers", "Q"),
        ("vesting-day", "V"),
    ):
        assert lists[id_].letter == letter
        assert lists[id_].origin == "lmcs"
        assert "lmcs" in lists[id_].about or "this tool" in lists[id_].about
        assert missing(lists[id_].items, lambda item: item.sources) == []
    assert len(lists["worth-doing"].items) == 15
    assert 8 <= len(lists["vesting-day"].items) <= 12
    assert len(lists["papers"].items) == 56
    assert [item.id for item in lists["papers"].items if len(item.ask) < 7] == []
    assert [section.id for section in lists["inspection"].sections][:1] == [
        "the-call-today"
    ] or len(lists["inspection"].sections) >= 5


def test_an_item_says_whose_its_task_and_its_steps_are(lmcs):
    assert (
        "The task is the guide's. The steps and questions, and the pace, are lmcs's own."
        in " ".join(lmcs("show", "4").out.split())
    )
    assert (
        "The task, its steps and questions, and the pace, are lmcs's own. They rest on:"
        in " ".join(lmcs("show", "W1").out.split())
    )
    assert "The question is the guide's. The what to have ready" not in lmcs("show", "L1").out


# How it reads


def test_law_and_glossary_read_easily(library):
    """On average what a 13-year-old can read, and no entry harder than the last year of school."""
    graded = {term.id: grade(term.meaning) for term in library.terms.values()}
    assert sum(graded.values()) / len(graded) <= 8.05
    notes = {law.id: grade(f"{law.asks} {law.means}") for law in library.laws.values()}
    both = [*graded.values(), *notes.values()]
    assert sum(both) / len(both) <= 8
    assert {id_: round(found, 1) for id_, found in (graded | notes).items() if found > 12} == {}


# What people look for in the law

ANSWERS = {
    "children missing education": "ea1996-s436a", "school attendance order": "ea1996-s437", "whistleblowing": "era1996-whistleblowing",
    "human rights": "hra1998-s6", "code of conduct": "la2011-s27", "pecuniary interest": "la2011-s29",
    "data protection": "data-protection-2018", "independent reviewing officer": "ca1989-s25a", "online safety": "online-safety-2023",
    "adoption": "aca2002", "complaints": "ca1989-s26", "ombudsman": "lga1974-part3", "key decision": "executive-decisions-regs-2012",
    "call-in": "lga2000-s9f", "exclusion": "ea2002-s51a", "school closure": "eia2006-s15", "section 151": "lga1972-s151",
    "section 114": "lgfa1988-s114", "deprivation of liberty": "hra1998-article5", "remand": "laspo2012-s104",
    "young carers": "ca1989-young-carers", "short breaks": "short-breaks-regs-2011",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "first"), ANSWERS.items())
def test_the_law_answers_what_members_ask(lmcs, typed, first):
    found = json.loads(lmcs("law", *typed.split(), "--json").out)["matches"]
    assert (found[0]["id"], found[0]["match"] in ("exact", "alias")) == (first, True)


def sections_of(law):
    """Return the numbers of the sections that a note is about, by its names."""
    names = " ".join((law.title, *law.short, *law.also))
    return set(
        re.findall(r"\b(?:sections?|s\.?|ss\.?|to|and|,) ?(\d+[A-Z]*)", names, re.IGNORECASE)
    )


def test_no_section_number_finds_another_one(library):
    """Whatever number is typed, each note that is shown is about that section, by its own names."""
    findable = LAWS.findable(library)
    for number in [
        *range(1, 200),
        "16E",
        "436A",
        "9F",
        "22C",
        "25A",
        "23ZA",
        "114A",
        "175",
        "497A",
        "508B",
    ]:
        for match in find(f"section {number}", findable):
            law = library.laws[match.id]
            shown = {each.upper() for each in sections_of(law)}
            spans = [
                (int(a), int(b))
                for a, b in re.findall(r"(\d+)[A-Z]* to (\d+)", f"{law.title} {' '.join(law.also)}")
            ]
            within = str(number).isdigit() and any(
                low <= int(number) <= high for low, high in spans
            )
            assert str(number).upper() in shown or within, (number, match, law.title)
