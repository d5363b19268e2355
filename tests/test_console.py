"""What the streams can show, worked out once; and what a pipe brings."""

import sys

import pytest

from lmcs.session.console import Console
from streams import Stream


def console(environ=None, *, out=None, err=None, **wanted):
    return Console(
        out or Stream(terminal=True),
        err or Stream(terminal=True),
        {"COLUMNS": "80", **(environ or {})},
        **wanted,
    )


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("80", 80),
        ("40", 40),
        ("20", 20),
        ("200", 200),
        ("19", 80),
        ("1", 80),
        ("0", 80),
        ("", 80),
        ("abc", 80),
        ("-5", 80),
        ("٤٠", 80),
    ],
)
def test_a_width_that_cannot_be_read_or_read_in_counts_as_80(columns, width):
    terminal = console({"COLUMNS": columns})
    assert terminal.width(terminal.out) == width


def test_what_is_no_terminal_has_no_width_so_lines_stay_whole():
    piped = console(out=Stream())
    assert piped.width(piped.out) is None
    assert piped.width(piped.err) == 80


@pytest.mark.parametrize(
    ("environ", "wanted", "colour"),
    [
        ({}, {}, True),
        ({"NO_COLOR": "1"}, {}, False),
        ({"NO_COLOR": "no"}, {}, False),
        ({"NO_COLOR": ""}, {}, True),
        ({"TERM": "dumb"}, {}, False),
        ({"TERM": "xterm-256color"}, {}, True),
        ({}, {"no_color": True}, False),
    ],
)
def test_colour_is_off_when_any_of_the_usual_ways_says_so(environ, wanted, colour):
    assert console(environ, **wanted).colour is colour


@pytest.mark.parametrize(
    ("environ", "wanted", "stream", "standard"),
    [
        ({}, {}, Stream(terminal=True), True),
        ({"NO_COLOR": "1"}, {}, Stream(terminal=True), True),
        ({}, {"plain": True}, Stream(terminal=True), False),
        ({"LMCS_PLAIN": "1"}, {}, Stream(terminal=True), False),
        ({"LMCS_PLAIN": ""}, {}, Stream(terminal=True), True),
        ({"TERM": "dumb"}, {}, Stream(terminal=True), False),
        ({}, {}, Stream(), False),
        ({}, {}, Stream("cp1252", terminal=True), False),
        ({}, {}, Stream("ascii", terminal=True), False),
        ({}, {}, Stream("cp437", terminal=True), False),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="there the console itself is asked")
def test_the_standard_view_is_for_a_terminal_in_utf8_that_nobody_made_plain(
    environ, wanted, stream, standard
):
    assert console(environ, out=stream, **wanted).standard(stream) is standard


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp850", "cp1252", "latin-1"])
def test_where_the_stream_is_not_utf8_text_is_ascii_and_never_a_question_mark(encoding):
    out, err = Stream(encoding), Stream(encoding)
    narrow = console(out=out, err=err)
    narrow.write("‘a’ – “b” £5 … café → 日\n")
    narrow.write_error("a’s\n")
    assert out.written.decode("ascii") == "'a' - \"b\" GBP5 ... cafe -> \\u65e5\n"
    assert err.written == b"a's\n"


def test_a_line_that_ascii_makes_too_long_for_the_terminal_is_wrapped_again():
    out = Stream("cp850", terminal=True)
    console({"COLUMNS": "20"}, out=out).write(
        "It costs £5, not £50\nhttps://example.org/£/goes-on-and-on\n"
    )
    assert out.written == b"It costs GBP5, not\nGBP50\nhttps://example.org/GBP/goes-on-and-on\n"


@pytest.mark.parametrize("encoding", ["utf-8", "UTF8", "utf_8", "utf-8-sig"])
def test_utf8_is_written_as_it_is_however_it_is_spelled(encoding):
    out = Stream(encoding)
    console(out=out).write("‘café’")
    assert out.written.decode("utf-8-sig") == "‘café’"


def test_without_any_standard_input_nobody_is_there(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert not console().interactive
    assert console().received() == ""


@pytest.mark.parametrize(("there", "out"), [(False, True), (True, False), (False, False)])
def test_somebody_is_there_only_where_both_streams_are_a_terminal(monkeypatch, there, out):
    monkeypatch.setattr(sys, "stdin", Stream(terminal=there, text="x\n"))
    assert not console(out=Stream(terminal=out)).interactive


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("one\r\ntwo – £5\n".encode(), "one\ntwo – £5\n"),
        ("\ufeffone".encode(), "one"),
        ("one – two".encode("utf-16"), "one – two"),
        (b"caf\xe9", "caf\udce9"),
        (b"", ""),
    ],
)
def test_what_a_pipe_brings_is_taken_as_text_whatever_program_wrote_it(monkeypatch, data, text):
    stdin = Stream()
    stdin.buffer.write(data)
    stdin.buffer.seek(0)
    monkeypatch.setattr(sys, "stdin", stdin)
    assert console().received() == text


def test_what_a_pipe_of_an_old_program_brings_is_read_as_the_system_writes(monkeypatch):
    stdin = Stream("cp1252", text="café – £5")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert console().received() == "café – £5"


def test_a_terminal_is_not_waited_for_as_a_pipe_is(monkeypatch):
    monkeypatch.setattr(sys, "stdin", Stream(terminal=True, text="x"))
    assert console().received() == ""


def test_talk_about_the_answer_comes_after_the_answer(capsys):
    both = Stream()
    console(out=both, err=both).write("answer\n")
    console(out=both, err=both).write_error("talk\n")
    assert both.written == b"answer\ntalk\n"
