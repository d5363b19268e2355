"""The global options are taken out of the line wherever they stand, and nothing else is touched."""

import pytest

from lmcs.basics.errors import ExitCode, WrongUse
from lmcs.front import door
from lmcs.progress import journal
from lmcs.session.options import FLAGS, VALUES, Options, take


@pytest.mark.parametrize(
    ("argv", "options", "rest"),
    [
        ([], Options(), []),
        (["list"], Options(), ["list"]),
        (["--plain", "list"], Options(plain=True), ["list"]),
        (["list", "--plain"], Options(plain=True), ["list"]),
        (["list", "--plain", "--done"], Options(plain=True), ["list", "--done"]),
        (["--no-color", "list"], Options(no_color=True), ["list"]),
        (["list", "--no-colour"], Options(no_color=True), ["list"]),
        (["show", "4", "--json"], Options(json=True), ["show", "4"]),
        (
            ["--format", "html", "summary", "--large"],
            Options(format="html", large=True),
            ["summary"],
        ),
        (["summary", "--format=markdown"], Options(format="markdown"), ["summary"]),
        (
            ["summary", "--output", "a b.html", "--force"],
            Options(output="a b.html", force=True),
            ["summary"],
        ),
        (["summary", "--output=--plain"], Options(output="--plain"), ["summary"]),
        (["--home", "x", "--home", "y", "where"], Options(home="y"), ["where"]),
        (["list", "--open"], Options(), ["list", "--open"]),
        (["list", "--browser"], Options(browser=True), ["list"]),
        (["tick", "4", "--on", "4 June"], Options(), ["tick", "4", "--on", "4 June"]),
        (["glossary", "--", "--plain"], Options(), ["glossary", "--", "--plain"]),
        (
            ["--plain", "note", "4", "--text", "x"],
            Options(plain=True),
            ["note", "4", "--text", "x"],
        ),
        (["ask", "~", "%USERPROFILE%", "*"], Options(), ["ask", "~", "%USERPROFILE%", "*"]),
    ],
)
def test_options_are_taken_before_and_after_the_command_and_the_rest_keeps_its_order(
    argv, options, rest
):
    assert take(argv) == (options, rest)


def test_the_line_it_was_given_is_left_as_it_was():
    argv = ["list", "--plain"]
    take(argv)
    assert argv == ["list", "--plain"]


@pytest.mark.parametrize("name", list(VALUES))
def test_an_option_without_its_value_is_named_with_an_example(name):
    with pytest.raises(WrongUse) as refused:
        take(["summary", name])
    assert name in refused.value.message
    assert refused.value.hint.startswith("For example: ")
    assert refused.value.code == ExitCode.USAGE


def test_an_unknown_format_names_those_there_are():
    with pytest.raises(WrongUse, match="pdf") as refused:
        take(["summary", "--format", "pdf"])
    assert "text, markdown, html, docx and json" in refused.value.hint


@pytest.mark.parametrize("name", [*FLAGS, *VALUES])
def test_every_option_is_said_in_words(name):
    about = FLAGS.get(name) or VALUES[name][1]
    assert about.endswith(".")


def test_they_work_on_both_sides_of_a_real_command(lmcs):
    assert lmcs("--json", "show", "4").out == lmcs("show", "4", "--json").out
    assert lmcs("--format", "markdown", "list").out == lmcs("list", "--format", "markdown").out


def test_a_word_after_two_hyphens_is_a_word_and_no_option(lmcs):
    assert "Your summary will say: --json" in lmcs("ask", "--", "--json").out


def test_what_looks_like_an_option_is_the_value_of_the_option_before_it(lmcs):
    lmcs("note", "4", "--text=--plain")
    assert "--plain" in lmcs("show", "4").out


def test_home_before_and_after_the_command_is_the_same_folder(lmcs, tmp_path, home):
    there = tmp_path / "elsewhere"
    lmcs("--home", there, "tick", "4")
    assert "Done" in lmcs("show", "4", "--home", there).out
    assert "Not started" in lmcs("show", "4").out
    assert not (home / "progress.jsonl").exists()


TEXTS = ["--home=/x", "--plain", "--output", "--force", "--format", "--", "-", "--text", "-h"]


@pytest.mark.parametrize("text", TEXTS)
def test_what_stands_after_an_option_that_takes_text_is_text(text):
    line = ["tick", "4", "--note", text, "5"]
    assert take([*line, "--plain"], lambda _: {"--note": "--note"}) == (Options(plain=True), line)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("before", [[], ["--plain"], ["--home", "x"]])
def test_after_the_first_word_of_ask_everything_is_text(before, text):
    options, rest = take(
        [*before, "ask", "why", text, "is", "--json"], lambda _: {"--done": "--done"}
    )
    assert rest == ["ask", "--", "why", text, "is", "--json"]
    assert options == take(before)[0]


def test_before_the_first_word_ask_has_options_as_any_other():
    assert take(["ask", "--plain", "--done", "1"], lambda _: {"--done": "--done"}) == (
        Options(plain=True),
        ["ask", "--done", "1"],
    )


TAKE_TEXT = [
    ("note", "4", "--text"),
    ("tick", "4", "--note"),
    ("skip", "4", "--reason"),
    ("book", "4", "--on", "9 June", "--with"),
    ("start", "--name"),
    ("start", "--council"),
]


@pytest.mark.parametrize("text", ["--home=/nowhere", "--json", "--erase", "--done", "--"])
@pytest.mark.parametrize("line", TAKE_TEXT, ids=lambda line: f"{line[0]} {line[-1]}")
def test_every_text_is_kept_as_it_was_given(lmcs, home, line, text):
    lmcs(*line, text)
    assert any(text in entry.data.values() for entry in journal.read(home).entries), (
        "it was taken for an option"
    )


@pytest.mark.parametrize(
    "text", ["what does --force mean", "why is --home needed", "--done or --erase", "a -h b --"]
)
def test_every_word_of_a_request_is_kept(lmcs, text):
    words = text.split()
    lmcs("ask", "about", *words)
    assert f"about {text}" in lmcs("ask").out


def test_what_a_command_declares_is_what_is_known_to_take_text():
    known = {name for command in door.COMMANDS for name in door.with_text(command)}
    assert {"--text", "--note", "--reason", "--with", "--on", "--done", "--name"} <= known
    assert not known & {"--replace", "--open", "--yes", "--all", "--with-notes"}
    assert list(door.with_text("ask")) == ["--answer", "--done", "--erase"]
    assert door.with_text("book")["--date"] == door.with_text("BOOK")["--on"] == "--on"
    assert door.with_text("done") == door.with_text("tick")
    assert door.with_text("no-command") == {}
