"""All content joined: shipped YAML or JSON, and a council's own, which adds and never takes away."""

import pytest

from lmcs.basics.errors import ContentProblem
from lmcs.basics.paths import Places
from lmcs.session.loading import load
from small_content import CHECKLISTS, COUNCIL, FILES, write_small


@pytest.fixture
def small(tmp_path):
    """Write the small data folder."""
    return write_small(tmp_path / "data")


@pytest.fixture
def places(tmp_path):
    """Return places whose first council folder is there, and empty."""
    for name in ("content", "share"):
        (tmp_path / name).mkdir()
    return Places(tmp_path, (tmp_path / "content", tmp_path / "share"))


@pytest.fixture
def with_own(small, places):
    """Load the small content with council files of these names and texts."""

    def loaded(**texts):
        for name, text in texts.items():
            (places.council[0] / f"{name}.yaml").write_text(text, encoding="utf-8")
        return load(places, shipped=small)

    return loaded


def test_items_are_numbered_core_first_and_by_letter(small, places):
    found = load(places, shipped=small)
    assert {number: item.id for number, item in found.numbers.items()} == {
        "18": "meet-support-staff",
        "1": "speak-to-employer",
        "2": "meet-director",
        "L1": "budget-aligned",
    }
    assert list(found.items) == [
        "meet-support-staff",
        "speak-to-employer",
        "meet-director",
        "budget-aligned",
    ]
    assert [checklist.id for checklist in found.checklists] == ["first-ten-days", "council-leader"]


def test_everything_is_there_by_id_in_the_order_of_the_files(small, places):
    found = load(places, shipped=small)
    assert (list(found.terms), list(found.laws), list(found.documents)) == (
        ["dcs", "ccg", "icb"],
        ["ca2004-s19"],
        ["guide"],
    )
    assert list(found.people) == ["employer", "support-staff", "director", "leader"]
    assert found.items["speak-to-employer"].section == "get-organised"
    assert found.items["budget-aligned"].asked_by == ("leader",)
    assert found.terms["ccg"].changes[0].sources[0].address == "https://www.england.nhs.uk/"
    assert found.renamed == {"talk-to-employer": found.items["speak-to-employer"]}
    assert (found.content_date, found.problems) == ("2026-10", ())
    assert {entry.council for entry in (*found.items.values(), *found.terms.values())} == {""}


def test_a_glossary_may_be_split_over_files(small, places):
    whole = load(places, shipped=small).terms
    first, second = FILES["glossary"].split("- id: icb")
    (small / "glossary.yaml").unlink()
    (small / "glossary-a.yaml").write_text(first, encoding="utf-8")
    (small / "glossary-b.yaml").write_text(f"- id: icb{second}", encoding="utf-8")
    assert load(places, shipped=small).terms == whole


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("glossary", "status: current", "status: curent", 'glossary.yaml, line 5, column 11: "status" is "curent"'),
        ("people", "id: director", "id: directr", 'checklists/first-ten-days.yaml, line 36, column 15: "who" names "director", but there is no person'),
        ("law", "id: ca2004-s19", "id: ca2004-s91", '"law" names "ca2004-s19", but there is no law note with that id. Did you mean "ca2004-s91"?'),
        ("documents", "Glossary]", "Glosary]", '"Glossary" is not a part of the document "guide". Did you mean "Glosary"?'),
        ("people", "- {id: leader", "- {id: leader, name: A, is: B., matters: C., sources: [{title: A, address: https://www.gov.uk/a}], as_at: 2026-10}\n- {id: leader", 'people.yaml, line 5, column 8: The id "leader" is used twice: here and on line 4.'),
    ],
)  # fmt: skip
def test_shipped_content_with_an_error_is_refused_with_the_first_one(
    tmp_path, places, name, old, new, says
):
    folder = write_small(tmp_path / "broken", **{name: FILES[name].replace(old, new)})
    with pytest.raises(ContentProblem) as caught:
        load(places, shipped=folder)
    assert says in caught.value.message
    assert caught.value.message.startswith((f"{name}.yaml, line ", "checklists/"))
    assert "lmcs check" in caught.value.hint


def test_an_id_in_two_files_is_refused_with_both_places(tmp_path, places):
    leader = CHECKLISTS["council-leader"].replace("budget-aligned", "meet-director")
    folder = write_small(tmp_path / "broken", council_leader=leader)
    with pytest.raises(ContentProblem) as caught:
        load(places, shipped=folder)
    assert "council-leader.yaml, line 11, column 13" in caught.value.message
    assert (
        'for "Meet your director" (checklists/first-ten-days.yaml, line 33)' in caught.value.message
    )


def test_a_councils_own_content_is_added_and_marked(with_own, small, places):
    bare = load(places, shipped=small)
    found = with_own(riverside=COUNCIL)
    assert found.problems == ()
    own = {number: item for number, item in found.numbers.items() if item.council}
    assert {number: item.id for number, item in own.items()} == {
        "T1": "riverside-tour",
        "T2": "riverside-bus",
        "T3": "riverside-leader",
        "R1": "riverside-badge",
        "R2": "riverside-room",
    }
    assert {item.council for item in own.values()} == {"Riverside Council"}
    assert [section.title for section in found.checklists[0].sections[-2:]] == [
        "Riverside Council",
        "Riverside Council: Getting about",
    ]
    assert [item.id for section in found.checklists[0].sections[-2:] for item in section.items] == [
        "riverside-tour",
        "riverside-bus",
    ]
    ids = [section.id for checklist in found.checklists for section in checklist.sections]
    assert len(ids) == len(set(ids))
    assert all(item.section in ids for item in own.values())
    assert (found.terms["front-desk"].council, found.people["hub-manager"].council) == (
        "Riverside Council",
        "Riverside Council",
    )
    assert found.documents["riverside-plan"].parts == ("The hubs",)
    assert found.checklists[-1].council == "Riverside Council"
    for kind in ("items", "terms", "laws", "documents", "people"):
        shipped = getattr(bare, kind)
        assert (
            list(getattr(found, kind).items())[: len(shipped)] == list(shipped.items())
            or kind == "items"
        )
        assert shipped.items() <= getattr(found, kind).items()
    assert found.content_date == bare.content_date


def test_files_of_one_council_may_name_each_others_entries(with_own):
    people = (
        "council: Riverside\npeople:\n  - {id: hub-manager, name: Hub manager, is: Runs a hub.}\n"
    )
    items = "council: Riverside\nletter: R\nitems:\n  - {id: hub, number: 1, checklist: first-ten-days, task: Visit, who: [hub-manager], pace: next}\n"
    found = with_own(a_items=items, people=people)
    assert (found.problems, found.items["hub"].who) == ((), ("hub-manager",))


def test_a_file_falls_with_the_broken_one_it_names(with_own):
    people = "council: Riverside\npeople:\n  - {id: hub-manager, name: [no], is: Runs a hub.}\n"
    items = "council: Riverside\nletter: R\nitems:\n  - {id: hub, number: 1, checklist: first-ten-days, task: Visit, who: [hub-manager], pace: next}\n"
    found = with_own(
        items=items,
        people=people,
        other="council: Other\nglossary:\n  - {id: a, term: A, meaning: B.}\n",
    )
    assert [str(problem) for problem in found.problems] == [
        'items.yaml, line 4, column 72: "hub-manager" is an entry (people.yaml, line 3), in a file that is left out. Mend that file first.',
        'people.yaml, line 3, column 29: "name" is a list, and should be one text. Take the brackets or hyphens away, or put the text in quotes.',
    ]  # fmt: skip
    assert "hub" not in found.items
    assert "a" in found.terms


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("id: riverside-tour", "id: meet-director", 'line 4, column 9: The id "meet-director" is used already, for "Meet your director" (shipped with lmcs).'),
        ("id: riverside-tour", "id: talk-to-employer", 'The id "talk-to-employer" is used already, for "Talk to your employer" (shipped'),
        ("pace: next", "pace: next\n    was: [meet-director]", 'The id "meet-director" is used already'),
        ("id: front-desk\n", "id: dcs\n", 'The id "dcs" is used already, for "Director of children\'s services" (shipped with lmcs). Choose another.'),
        ("{id: hub-manager,", "{id: leader,", 'The id "leader" is used already, for "Leader of the council"'),
        ("{id: riverside-plan,", "{id: guide,", 'The id "guide" is used already, for "The guide"'),
        ("id: riverside-induction", "id: first-ten-days", 'The id "first-ten-days" is used already, for "Your first ten days"'),
        ("letter: R", "letter: L", '"letter" is "L". Use one capital letter, but neither L nor C'),
        ("who: [director,", "who: [directr,", '"who" names "directr", but there is no person with that id. Did you mean "director"?'),
        ("see: [dcs,", "see: [dcx,", '"see" names "dcx"'),
        ("checklist: council-leader", "checklist: council-leaders", 'there is no checklist with that id. Did you mean "council-leader"?'),
        ("part: The hubs", "part: The hub", '"The hub" is not a part of the document "riverside-plan". Did you mean "The hubs"?'),
        ("riverside-plan, part: The hubs", "guide, part: Nowhere", '"Nowhere" is not a part of the document "guide".'),
    ],
)  # fmt: skip
def test_a_councils_file_can_neither_replace_shipped_content_nor_name_what_is_not_there(
    with_own, small, places, old, new, says
):
    bare = load(places, shipped=small)
    found = with_own(
        riverside=COUNCIL.replace(old, new),
        other="council: Other\nglossary:\n  - {id: a, term: A, meaning: B.}\n",
    )
    assert any(says in str(problem) for problem in found.problems)
    assert {problem.file for problem in found.problems} == {"riverside.yaml"}
    assert found.items == bare.items
    assert {**bare.terms, "a": found.terms["a"]} == found.terms


def test_the_second_of_two_files_with_one_id_or_letter_is_left_out(with_own):
    found = with_own(
        a=COUNCIL, b=COUNCIL.replace("id: riverside", "id: brookside").replace("front-desk", "desk")
    )
    assert {item.council for item in found.items.values()} == {"", "Riverside Council"}
    assert {problem.file for problem in found.problems} == {"b.yaml"}
    assert any(
        'The letter "R" is used already, for "Riverside induction" (a.yaml, line ' in str(problem)
        for problem in found.problems
    )


def test_yml_capitals_and_other_folders_count_hidden_files_do_not(small, places):
    own, share = places.council
    text = "council: Riverside\nglossary:\n  - {{id: {0}, term: A, meaning: B.}}\n"
    for folder, name, id_ in [
        (own, "b.YML", "b"),
        (share, "a.yaml", "a"),
        (own, ".c.yaml", "c"),
        (own, "d.txt", "d"),
    ]:
        (folder / name).write_text(text.format(id_), encoding="utf-8")
    (own / "deeper").mkdir()
    (own / "deeper" / "e.yaml").write_text(text.format("e"), encoding="utf-8")
    found = load(places, shipped=small)
    assert (list(found.terms)[3:], found.problems) == (["b", "a"], ())


def test_the_same_folder_twice_is_read_once(small, places):
    (places.council[0] / "a.yaml").write_text(COUNCIL, encoding="utf-8")
    twice = Places(places.home, (places.council[0], places.council[0] / ".." / "content"))
    assert load(twice, shipped=small).problems == ()


def test_what_is_no_folder_or_no_file_is_named(small, places):
    (places.council[0] / "a.yaml").mkdir()
    (problem,) = load(places, shipped=small).problems
    assert str(problem) == "a.yaml: This is a folder or a device, not a file. Name a file."


def test_a_hostile_file_name_is_shown_harmless(small, places):
    (places.council[0] / "a\x1b[31m\u202e.yaml").write_text("council: @\n", encoding="utf-8")
    (problem,) = load(places, shipped=small).problems
    assert problem.file == r"a\x1b[31m\u202e.yaml"


def own_terms(prefix, count, also=""):
    entries = "".join(
        f"  - {{id: {prefix}{n}, term: {prefix}{n}, meaning: A word., also: [{also}]}}\n"
        for n in range(count)
    )
    return f"council: Riverside\nglossary:\n{entries}"


def test_too_much_in_all_leaves_the_rest_out(with_own):
    found = with_own(a=own_terms("a", 1200), b=own_terms("b", 1200), c=own_terms("c", 1))
    assert {problem.file for problem in found.problems} == {"b.yaml", "c.yaml"}
    assert "1 MB" in found.problems[0].message
    assert len(found.terms) == 1203


def test_too_many_files_are_said(with_own):
    found = with_own(**{f"f{n:02}": own_terms(f"t{n}-", 1) for n in range(45)})
    assert len(found.terms) == 43
    assert [problem.file for problem in found.problems] == ["f39.yaml"]


@pytest.mark.usefixtures("bounded")
def test_a_hostile_pack_is_sorted_out(with_own):
    chain = {
        f"f{n:02}": f"council: R\nglossary:\n  - {{id: t{n}, term: A, meaning: B., see: [{', '.join([f't{n + 1}'] * 500)}]}}\n"
        for n in range(40)
    }
    found = with_own(**chain)
    assert len(found.terms) == 3


def test_a_file_with_a_bomb_is_left_out_and_the_others_work(with_own):
    found = with_own(a="[" * 200_000, b=COUNCIL, c="a: &a [x, x]\nb: [*a, *a]\n")
    assert {problem.file for problem in found.problems} == {"a.yaml", "c.yaml"}
    assert "riverside-tour" in found.items
