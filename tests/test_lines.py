"""The lines of a progress file: what is written is read back, and what was harmed is not taken for a line."""

import json
import zlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmcs.basics.errors import WrongUse
from lmcs.progress import lines
from lmcs.progress.entries import Command
from other_formats import FORMAT_1, newer

NOW = datetime(2026, 6, 4, 10, tzinfo=UTC)
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | text,
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)
changes = st.lists(
    st.tuples(st.sampled_from(["tick", "note", "?"]), st.dictionaries(text, plain)), max_size=3
)
NOTE = ("note", {"item": "a", "text": "Zoë’s ✓"})
LINE = lines.new_line([], [NOTE, ("tick", {"item": "a", "on": "2026-06-04"})], NOW)
FIELDS = {
    "n": 1,
    "id": "0a",
    "at": "2026-06-04T10:00:00Z",
    "after": [],
    "did": [["tick", {"item": "a"}]],
}


@given(changes, text)
def test_a_command_reads_back_as_it_was_written(
    did: list[tuple[str, dict[str, object]]], content: str
) -> None:
    line = lines.new_line([LINE], did, NOW, content)
    assert lines.decode(line.raw) == line
    assert line.did == tuple(did)
    assert line.after == (LINE.id,)
    assert (line.n, line.at, line.content) == (
        2,
        "2026-06-04T10:00:00Z",
        content,
    )


def test_a_line_is_ascii_on_one_line_and_starts_with_the_checksum_of_the_rest() -> None:
    raw = lines.new_line([], [("note", {"text": "Zoë\nand\u2028more"})], NOW).raw
    assert raw.isascii()
    assert b"\n" not in raw
    assert int(raw[:8], 16) == zlib.crc32(raw[8:])


def test_text_that_is_no_text_is_refused() -> None:
    with pytest.raises(WrongUse, match="not valid"):
        lines.new_line([], [("note", {"text": "\udcff"})], NOW)


@pytest.mark.parametrize(
    "raw", [LINE.raw, lines.brought(LINE).raw, lines.header(), lines.header("2026-06-04T10:00:00Z")]
)
def test_no_flipped_bit_goes_unnoticed(raw: bytes) -> None:
    for place in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[place // 8] ^= 1 << place % 8
        assert not lines.opened(bytes(flipped))
        assert lines.decode(bytes(flipped)) is None


@pytest.mark.parametrize("cut", range(1, len(LINE.raw)))
def test_no_part_of_a_line_is_a_line(cut: int) -> None:
    assert lines.decode(LINE.raw[:cut]) is None
    assert lines.decode(LINE.raw[cut:]) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"n": 0},
        {"n": True},
        {"n": 1.0},
        {"n": 2**53},
        {"id": ""},
        {"id": 7},
        {"at": None},
        {"at": "yesterday"},
        {"at": "2026-02-30T10:00:00Z"},
        {"at": "2026-06-04T10:00:00+01:00"},
        {"at": "2026-06-04 10:00:00Z"},
        {"at": "2026-06-04T10:00Z"},
        {"at": "20260604T100000.000Z"},
        {"after": "0b"},
        {"after": [1]},
        {"content": 7},
        {"did": {}},
        {"did": ["tick"]},
        {"did": [["tick"]]},
        {"did": [["tick", []]]},
        {"did": [[7, {}]]},
    ],
)
def test_a_line_of_another_shape_is_no_command_even_with_a_checksum_that_fits(
    fields: dict[str, object],
) -> None:
    assert lines.decode(lines.sealed(FIELDS))
    assert lines.decode(lines.sealed({**FIELDS, **fields})) is None


def sum_of(rest: bytes) -> bytes:
    return b"%08x" % zlib.crc32(rest) + rest


@pytest.mark.parametrize(
    "rest",
    [
        b"",
        b" ",
        b" []",
        b" null",
        b' {"a":1} {"a":1}',
        b' {"a":1}]',
        b" " + b"[" * 100_000,
        b" " + b"1" * 10_000,
        b" \xff\xfe",
        b"_{}",
        b"{}",
    ],
)
def test_other_bytes_are_no_line_even_with_a_checksum_that_fits(rest: bytes) -> None:
    for raw in (rest, sum_of(rest)):
        assert not lines.opened(raw)
        assert lines.decode(raw) is None


def test_unknown_keys_are_covered_by_the_checksum_and_kept() -> None:
    raw = lines.sealed({**FIELDS, "zone": "later"})
    line = lines.decode(raw)
    assert line
    assert line.raw == raw
    assert lines.decode(raw.replace(b"later", b"never")) is None
    assert lines.opened(lines.brought(line).raw)["zone"] == "later"


def test_what_was_brought_is_marked_so_and_is_otherwise_the_same() -> None:
    again = lines.decode(lines.brought(LINE).raw)
    assert again == lines.brought(LINE)
    assert again == LINE._replace(brought=True, raw=again.raw)
    assert lines.brought(again) == again


@given(st.binary(max_size=200))
def test_any_bytes_can_be_parsed(data: bytes) -> None:
    held = lines.parse(data)
    assert not held.found
    assert not held.sound


def test_windows_line_ends_and_blank_lines_are_no_damage() -> None:
    held = lines.parse(b"\r\n".join([lines.header(), b"", LINE.raw, b""]))
    assert held.tidy
    assert list(held.found.values()) == [LINE]


def test_a_file_says_its_format_whichever_it_is() -> None:
    data = lines.content([LINE], "2026-06-05T10:00:00Z")
    assert (lines.parse(data).format, lines.parse(data).saved) == (2, "2026-06-05T10:00:00Z")
    assert lines.parse(newer(data)).format == 3
    assert lines.parse(FORMAT_1).format == 1
    assert lines.parse(data.partition(b"\n")[2]).format == 0
    odd = lines.sealed({"lmcs": "progress", "format": "2"})
    assert lines.parse(odd + b"\n").format == 0


@pytest.mark.parametrize(
    "odd",
    [{"saved": 7}, {"saved": None}, {"holds": "5"}, {"holds": True}, {"holds": None}],
    ids=str,
)
def test_what_a_first_line_says_oddly_is_as_if_it_were_not_said(odd: dict[str, object]) -> None:
    first = lines.sealed({"lmcs": "progress", "format": lines.FORMAT, **odd})
    held = lines.parse(first + b"\n" + LINE.raw + b"\n")
    assert held == lines.parse(lines.content([LINE]))
    assert (type(held.saved), type(held.holds)) == (str, int)


def test_the_first_line_of_another_program_is_damage() -> None:
    first = lines.sealed({"lmcs": "elsewhere", "format": lines.FORMAT})
    held = lines.parse(first + b"\n" + LINE.raw + b"\n")
    assert (held.format, held.damaged, [*held.found.values()]) == (0, (first,), [LINE])


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_last_line_without_its_end_counts_once_and_nothing_may_be_appended(end: bytes) -> None:
    held = lines.parse(lines.content([LINE])[:-1] + end)
    assert ([*held.found.values()], held.tail, held.tidy) == ([LINE], b"", bool(end))
    twice = lines.parse(lines.content([LINE]) + LINE.raw + end)
    assert [*twice.found.values()] == [LINE]
    assert (twice.damaged, twice.tail) == (((LINE.raw,), b"") if end else ((), LINE.raw))


def test_a_file_that_lost_its_first_line_is_harmed_and_keeps_every_command() -> None:
    every = [LINE, lines.new_line([LINE], [NOTE], NOW)]
    held = lines.parse(lines.content(every).partition(b"\n")[2])
    assert [*held.found.values()] == every
    assert (held.sound, held.damaged) == (False, ())


def test_a_line_that_stands_twice_is_damage_and_counts_once() -> None:
    held = lines.parse(lines.content([LINE]) + LINE.raw + b"\n")
    assert list(held.found.values()) == [LINE]
    assert held.damaged == (LINE.raw,)
    other = lines.new_line([LINE], [NOTE], NOW)
    twin = lines.decode(lines.sealed({**lines.opened(other.raw), "id": LINE.id}))
    assert twin
    assert lines.unite({LINE.id: LINE}, {LINE.id: twin}) == {LINE.id: LINE}


def forged(text: bytes) -> bytes:
    """Return a line whose checksum fits, with *text* for its fields."""
    return sum_of(b" " + text)


@pytest.mark.parametrize(
    "raws",
    [
        [forged(b'{"n":[{}'), forged(b"{}]}"), forged(b"{},{}")],  # each the half of another
        [forged(LINE.raw[9:] + b"," + LINE.raw[9:]), forged(b"{}"), forged(b"")],
        [forged(b"[" * 100_000), LINE.raw],
        [forged(b"[]"), LINE.raw],
        [LINE.raw[:-1], LINE.raw],
        [forged(b"\xff"), LINE.raw],
        [forged(b"NaN"), LINE.raw, LINE.raw],
    ],
)
def test_lines_that_are_read_together_are_read_as_each_is_by_itself(raws: list[bytes]) -> None:
    held = lines.parse(b"\n".join([lines.header(), *raws, b""]))
    alone = [command for raw in raws if (command := lines.decode(raw))]
    assert [*held.found.values()] == alone[:1]
    assert len(held.damaged) == len(raws) - len(alone[:1])


def test_more_lines_than_are_read_together_are_all_there() -> None:
    every = [LINE]
    for _ in range(1200):
        every.append(lines.new_line(every[-1:], [NOTE], NOW))
    assert [*lines.parse(lines.content(every)).found.values()] == every


def commands(*did: list[tuple[str, dict[str, object]]]) -> dict[str, Command]:
    found: dict[str, Command] = {}
    for each in did:
        line = lines.new_line(found.values(), each, NOW)
        found[line.id] = line
    return found


some = st.lists(changes, max_size=4).map(lambda did: commands(*did))


@given(some, some)
def test_union_is_idempotent_and_holds_the_ids_of_both(
    one: dict[str, Command], other: dict[str, Command]
) -> None:
    both = lines.unite(one, other)
    assert lines.unite(both, other) == both == lines.unite(both, both) == lines.unite(other, one)
    assert both.keys() == one.keys() | other.keys()


def test_union_leaves_out_the_words_that_either_side_erased_and_nothing_else() -> None:
    there = {LINE.id: LINE}
    note, skip = f"{LINE.id}.0", f"{LINE.id}.1"
    here = commands([("erased", {"ids": [note, skip, 7, "elsewhere.0"]})])
    both = lines.unite(here, there)
    assert both == lines.unite(there, here)
    assert both[LINE.id].did == (("note", {"item": "a"}), LINE.did[1])
    assert lines.decode(both[LINE.id].raw) == both[LINE.id]
    assert lines.without(both[LINE.id], {note}) is both[LINE.id]


@pytest.mark.parametrize(
    ("verb", "key"),
    [
        ("book", "with"), ("book", "place"), ("skip", "reason"), ("note", "text"), ("ask", "text"), ("answered", "text"),
        ("post", "name"), ("member", "name"), ("officer", "name"), ("agreed", "text"), ("figure", "value"),
    ],
)  # fmt: skip
def test_erasing_reaches_every_key_in_which_a_person_writes(verb: str, key: str) -> None:
    """Also where it is the only one that is filled, and never in the entry beside it."""
    both = [(verb, {"item": "a", key: "quokka"}), (verb, {"item": "a", key: "numbat"})]
    line = lines.new_line([], both, NOW)
    assert [entry.words for entry in line.entries] == [True, True]
    clean = lines.without(line, {f"{line.id}.0"})
    assert clean.did == ((verb, {"item": "a"}), both[1])
    assert lines.decode(clean.raw) == clean


def test_commands_are_united_as_numbered_whichever_file_has_which() -> None:
    every = commands(*[[("tick", {"item": item})] for item in "abcd"])
    ids = [*every]
    one, other = ({id_: every[id_] for id_ in some} for some in (ids[2:], ids[:3]))
    for united in (lines.unite(one, other), lines.unite(other, one)):
        assert [*united] == ids


def test_erasing_an_entry_of_an_unknown_kind_leaves_nothing_of_it() -> None:
    line = lines.new_line([], [("dance", {"item": "a", "words": "secret"}), NOTE], NOW)
    clean = lines.without(line, {f"{line.id}.0"})
    assert clean.did == (("dance", {}), NOTE)


def test_keys_of_later_versions_outlive_an_erasure() -> None:
    line = lines.decode(
        lines.sealed(
            {**FIELDS, "zone": "later", "did": [["note", {"item": "a", "text": "x", "mood": "y"}]]}
        )
    )
    assert line
    fields = lines.opened(lines.without(line, {"0a.0"}).raw)
    assert fields["zone"] == "later"
    assert fields["did"] == [["note", {"item": "a", "mood": "y"}]]
    assert json.loads(lines.without(line, {"0a.0"}).raw[9:]) == fields
