"""The lines of a progress file: what is written is read back, and what was harmed is not taken for a line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmcs.basics.errors import WrongUse
from lmcs.journal import lines
from lmcs.progress import Entry

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | text, lambda inner: st.lists(inner, max_size=3), max_leaves=5
)
entries = st.builds(
    Entry,
    st.integers(1, 9),
    st.sampled_from("abcdefgh"),
    text,
    text,
    st.sampled_from(["tick", "note"]),
    st.dictionaries(text, plain),
)
ENTRY = Entry(1, "0a", "2026-06-04T10:00:00Z", "0b", "note", {"item": "a", "text": "Zoë’s ✓"})


@given(entries)
def test_an_entry_reads_back_as_it_was_written(entry: Entry) -> None:
    line = lines.encode(entry)
    assert lines.decode(line.raw) == line
    assert line.entry == entry


def test_a_line_is_ascii_on_one_line() -> None:
    raw = lines.encode(ENTRY._replace(data={"text": "Zoë\nand\u2028more"})).raw
    assert raw.isascii()
    assert b"\n" not in raw


def test_text_that_is_no_text_is_refused() -> None:
    with pytest.raises(WrongUse, match="not valid"):
        lines.encode(ENTRY._replace(data={"text": "\udcff"}))


def test_no_flipped_bit_goes_unnoticed() -> None:
    raw = lines.encode(ENTRY).raw
    for place in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[place // 8] ^= 1 << place % 8
        line = lines.decode(bytes(flipped))
        assert line is None or line.entry == ENTRY


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"n": 0},
        {"n": True},
        {"n": 1.0},
        {"n": 2**53},
        {"id": ""},
        {"id": 7},
        {"at": None},
        {"run": []},
        {"do": {}},
        {"data": []},
    ],
)
def test_a_line_of_another_shape_is_no_entry_even_with_a_checksum_that_fits(fields: dict[str, object]) -> None:
    shaped = {**ENTRY._asdict(), **fields} if fields else {}
    shaped["sum"] = lines._checksum(shaped)
    assert lines.decode(json.dumps(shaped).encode()) is None


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"null", b"\0" * 9, b"[" * 100_000, b"1" * 10_000, b"\xff\xfe", b'{"sum":"0"}']
)
def test_other_bytes_are_no_entry_and_no_header(raw: bytes) -> None:
    assert lines.decode(raw) is None
    assert not lines.header_of(raw)


def test_unknown_keys_are_covered_by_the_checksum_and_kept() -> None:
    fields: dict[str, object] = {**ENTRY._asdict(), "zone": "later"}
    raw = json.dumps({**fields, "sum": lines._checksum(fields)}).encode()
    line = lines.decode(raw)
    assert line
    assert line.raw == raw
    assert lines.decode(raw.replace(b"later", b"never")) is None


@given(st.binary(max_size=200))
def test_any_bytes_can_be_parsed(data: bytes) -> None:
    held = lines.parse(data)
    assert not held.found
    assert not held.sound


def test_windows_line_ends_and_blank_lines_are_no_damage() -> None:
    line = lines.encode(ENTRY)
    held = lines.parse(b"\r\n".join([lines.HEADER, b"", line.raw, b""]))
    assert held.tidy
    assert list(held.found.values()) == [line]


some = st.lists(entries.map(lines.encode), max_size=6).map(lambda found: {line.entry.id: line for line in found})


@given(some, some)
def test_union_is_idempotent_and_holds_the_ids_of_both(
    one: dict[str, lines.Line], other: dict[str, lines.Line]
) -> None:
    both = lines.unite(one, other)
    assert lines.unite(both, other) == both == lines.unite(both, both)
    assert both.keys() == one.keys() | other.keys() == lines.unite(other, one).keys()


def test_union_is_in_order_and_leaves_out_what_either_side_erased() -> None:
    kept, gone = lines.encode(ENTRY._replace(n=2, id="kept")), lines.encode(ENTRY._replace(id="gone"))
    erased = lines.encode(ENTRY._replace(n=3, id="e", do="erased", data={"ids": ["gone", "e", 7]}))
    here, there = {"e": erased, "kept": kept}, {"gone": gone}
    assert list(lines.unite(here, there)) == list(lines.unite(there, here)) == ["kept", "e"]
