"""A page as a file: whole or not at all, never over another unasked, and every refusal in one clear line."""

import errno
import os
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from lmcs.basics import chosen
from lmcs.basics.blocks import Bullets, Page, Paragraph
from lmcs.basics.errors import NotFound, ProgressProblem, Stopped, WrongUse
from lmcs.session import saving
from lmcs.session.options import Options

PAGE = Page("Summary – for me", (Paragraph("It’s £5, “said” Zoë."), Bullets(("<b>one</b>",))))
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


def save(path, **options):
    """Save the page to *path* and return what was said."""
    return saving.save(PAGE, Options(**options), Path.cwd() / path)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


# --- what is written -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "wanted", "start"),
    [
        ("page.html", "", "<!DOCTYPE html>"), ("page.HTM", "", "<!DOCTYPE html>"), ("page.md", "", "# Summary"),
        ("page.markdown", "", "# Summary"), ("page.txt", "", "Summary – for me\n\nIt’s £5"), ("page", "html", "<!DOCTYPE html>"),
        ("page.html", "markdown", "# Summary"), ("page.doc", "text", "Summary – for me\n"),
    ],
)  # fmt: skip
def test_the_ending_or_the_format_chooses_what_is_written_in_utf_8(tmp_path, name, wanted, start):
    said = save(tmp_path / name, format=wanted)
    written = (tmp_path / name).read_bytes().decode("utf-8")
    assert written.startswith(start)
    assert written.endswith("\n")
    assert "Zoë" in written
    assert said[0] == f"Saved: {tmp_path / name}"
    assert ("To print it, open that file" in said[-1]) is (start[0] == "<")
    assert names(tmp_path) == [name]


@pytest.mark.parametrize("name", ["page", "page.pdf", "page.doc", ".html"])
def test_an_ending_that_says_nothing_is_a_question_back(tmp_path, name):
    with pytest.raises(WrongUse, match="does not say which kind of file") as problem:
        save(tmp_path / name)
    assert "--format" in problem.value.hint
    assert names(tmp_path) == []


def test_the_full_path_is_said_whatever_was_typed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert save("page.txt") == (f"Saved: {tmp_path / 'page.txt'}",)


def test_large_print_reaches_the_file(tmp_path):
    save(tmp_path / "page.html", large=True)
    assert '<html lang="en-GB" class="large">' in (tmp_path / "page.html").read_text(
        encoding="utf-8"
    )


def test_nothing_of_the_person_or_the_machine_is_inside(tmp_path):
    for name in ("page.html", "page.md", "page.txt"):
        save(tmp_path / name)
        assert os.fspath(tmp_path) not in (tmp_path / name).read_text(encoding="utf-8")


@posix
@pytest.mark.parametrize("mode", [0o644, 0o664, 0o400])
def test_a_new_file_is_for_the_owner_and_one_that_is_replaced_keeps_its_mode(tmp_path, mode):
    before = os.umask(0)
    try:
        save(tmp_path / "page.txt")
        assert stat.S_IMODE((tmp_path / "page.txt").stat().st_mode) == 0o600
        (tmp_path / "page.txt").chmod(mode)
        save(tmp_path / "page.txt", force=True)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "page.txt").stat().st_mode) == mode


# --- what is there stays ---------------------------------------------------------------------------


def test_a_file_that_is_there_stays_and_force_replaces_it(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Stopped, match="already there, and was left as it is") as problem:
        save(path)
    assert (problem.value.code, problem.value.hint) == (
        1,
        "To replace it, add --force. Or name another file.",
    )
    assert path.read_text(encoding="utf-8") == "mine"
    save(path, force=True)
    assert "Zoë" in path.read_text(encoding="utf-8")
    assert names(tmp_path) == ["page.txt"]


def test_a_file_that_appears_while_lmcs_writes_stays_too(tmp_path, monkeypatch):
    path = tmp_path / "page.txt"
    write_all = chosen.storage.write_all

    def slowly(descriptor, data):
        write_all(descriptor, data)
        path.write_text("faster", encoding="utf-8")

    monkeypatch.setattr(chosen.storage, "write_all", slowly)
    with pytest.raises(Stopped, match="already there"):
        save(path)
    assert path.read_text(encoding="utf-8") == "faster"
    assert names(tmp_path) == ["page.txt"]


@posix
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path):
    (tmp_path / "real.txt").write_text("mine", encoding="utf-8")
    link = tmp_path / "page.txt"
    link.symlink_to("real.txt")
    with pytest.raises(Stopped, match="already there"):
        save(link)
    save(link, force=True)
    assert link.is_symlink()
    assert "Zoë" in (tmp_path / "real.txt").read_text(encoding="utf-8")


@posix
@pytest.mark.parametrize("links", [1, 2])
@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("target", ["desk/real.txt", "kept/real.txt", "kept/page.txt"])
def test_through_a_link_all_that_belongs_to_a_write_happens_where_the_file_stands(
    tmp_path, monkeypatch, target, there, links
):
    """What a killed write left beside the file goes, as it may hold notes; and its name is brought to the disk there."""
    for folder in ("desk", "kept"):
        (tmp_path / folder).mkdir()
    real, link, between = (tmp_path / each for each in (target, "desk/page.txt", "desk/between"))
    real.write_text("mine", encoding="utf-8") if there else None
    between.symlink_to(real)
    link.symlink_to(real if links == 1 else between)
    left = real.with_name(f"{real.name}.7ffffffe.tmp")
    left.write_bytes(b"half of a note")
    synced = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(os.fstat(file)) or fsync(file))
    save(link, force=True)
    assert link.is_symlink()
    assert "Zoë" in real.read_text(encoding="utf-8")
    assert not left.exists()
    assert [stat.S_ISDIR(each.st_mode) for each in synced] == [False, True]
    assert os.path.samestat(synced[1], real.parent.stat())


@posix
def test_a_link_to_nothing_is_not_written_through_unasked(tmp_path):
    link = tmp_path / "page.txt"
    link.symlink_to("nothing.txt")
    with pytest.raises(Stopped, match="already there"):
        save(link)
    assert names(tmp_path) == ["page.txt"]
    save(link, force=True)
    assert names(tmp_path) == ["nothing.txt", "page.txt"]


@posix
@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_ordinary_file_is_never_replaced(tmp_path, force):
    os.mkfifo(tmp_path / "page.txt")
    with pytest.raises(Stopped, match="not an ordinary file"):
        save(tmp_path / "page.txt", force=force)
    with pytest.raises(Stopped, match="not an ordinary file"):
        save("/dev/null", format="text", force=force)


@posix
def test_a_file_system_without_links_works(tmp_path, monkeypatch):
    def refused(*_args, **_kwargs):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    save(tmp_path / "page.txt")
    assert names(tmp_path) == ["page.txt"]


# --- what goes wrong -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["missing/page.txt", "missing/deeper/page.txt", "file/page.txt"])
def test_a_folder_that_is_missing_is_named(tmp_path, name):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(NotFound) as problem:
        save(tmp_path / name)
    assert problem.value.message == f'There is no folder "{(tmp_path / name).parent}".'
    assert problem.value.code == 3
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("name", ["folder", "folder.txt"])
def test_a_folder_in_its_place_stays(tmp_path, force, name):
    (tmp_path / name).mkdir()
    with pytest.raises(Stopped, match="is a folder"):
        save(tmp_path / name, force=force)
    assert names(tmp_path) == [name]


@posix
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOENT, errno.ENODEV])
def test_what_cannot_be_written_is_named_as_it_was_typed(tmp_path, monkeypatch, number):
    def refused(path, *_args, **_kwargs):
        raise OSError(number, os.strerror(number), f"{path}.0a1b2c3d.tmp")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(ProgressProblem) as problem:
        save(tmp_path / "page.txt")
    assert f'"{tmp_path / "page.txt"}" cannot be written' in problem.value.message
    assert ".tmp" not in problem.value.message


FAULT = """
import os, resource, sys
from pathlib import Path
from lmcs.session import saving
from lmcs.basics.errors import LmcsError
from lmcs.session.options import Options
from lmcs.basics.blocks import Page, Paragraph
from lmcs.render import plain  # before another user has to find it
os.chdir(sys.argv[1])
if os.getuid() == 0:
    os.setresuid(65534, 65534, 65534)
if sys.argv[2]:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    saving.save(Page("T", (Paragraph("word " * 5000),)), Options(force=bool(sys.argv[3])), Path("page.txt").absolute())
except LmcsError as problem:
    print(problem.code, problem.message)
"""


def fault(folder, limit="", force=""):
    """Save in *folder* as an ordinary person, with files of at most *limit* bytes; return what was said."""
    done = subprocess.run(
        [sys.executable, "-c", FAULT, folder, limit, force],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def open_folder():
    """A folder that an ordinary person can reach: pytest's own is closed to all but the person who tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o777)
        yield path
        path.chmod(0o777)


@posix
@pytest.mark.parametrize("force", ["", "force"])
def test_a_read_only_folder_is_said_and_nothing_is_written(open_folder, force):
    (open_folder / "page.txt").write_text("mine", encoding="utf-8") if force else None
    open_folder.chmod(0o555)
    assert fault(open_folder, force=force) == (
        f'5 lmcs is not allowed to write in "{open_folder}": "{open_folder / "page.txt"}" was not written.'
    )
    assert [path.read_text(encoding="utf-8") for path in open_folder.iterdir()] == (
        ["mine"] if force else []
    )


@posix
def test_a_folder_that_may_not_be_looked_into_is_said(open_folder):
    inner = open_folder / "closed"
    inner.mkdir()
    with tempfile.TemporaryDirectory() as elsewhere:
        Path(elsewhere).chmod(0o777)
        inner.chmod(0o000)
        script = FAULT.replace('"page.txt"', repr(os.fspath(inner / "page.txt")))
        done = subprocess.run(
            [sys.executable, "-c", script, elsewhere, "", ""],
            capture_output=True,
            text=True,
            check=True,
        )
    inner.chmod(0o700)
    assert done.stdout.strip() == (
        f'5 lmcs is not allowed to write in "{inner}": "{inner / "page.txt"}" was not written.'
    )


@posix
@pytest.mark.parametrize("force", ["", "force"])
def test_a_full_disk_leaves_the_folder_as_it_was(open_folder, force):
    (open_folder / "page.txt").write_text("mine", encoding="utf-8") if force else None
    assert (
        fault(open_folder, "4096", force)
        == f'5 The disk is full: "{open_folder / "page.txt"}" was not written.'
    )
    assert [path.read_text(encoding="utf-8") for path in open_folder.iterdir()] == (
        ["mine"] if force else []
    )
    assert fault(open_folder, "", force) == ""
    assert (open_folder / "page.txt").stat().st_size > 20000


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("call", ["fsync", "write"])
def test_a_failing_disk_is_not_acknowledged(tmp_path, monkeypatch, call, force):
    def failing(*_args):
        raise OSError(errno.EIO, "Input/output error")

    path = tmp_path / "page.txt"
    path.write_text("mine", encoding="utf-8") if force else None
    monkeypatch.setattr(os, call, failing)
    with pytest.raises(ProgressProblem, match=r"\(Input/output error\): .* was not written"):
        save(path, force=force)
    assert names(tmp_path) == (["page.txt"] if force else [])


def test_ctrl_c_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupted(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save(tmp_path / "page.txt")
    assert names(tmp_path) == []


@posix
def test_a_name_that_is_too_long_is_said(tmp_path):
    with pytest.raises(ProgressProblem, match="was not written"):
        save(tmp_path / ("a" * 300 + ".txt"))


@posix
@pytest.mark.parametrize("force", [False, True])
def test_the_name_of_what_was_saved_is_brought_to_the_disk_too(tmp_path, monkeypatch, force):
    synced = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(os.fstat(file)) or fsync(file))
    path = tmp_path / "page.txt"
    path.write_text("mine", encoding="utf-8") if force else None
    save(path, force=force)
    assert [stat.S_ISDIR(each.st_mode) for each in synced] == [False, True]
    assert os.path.samestat(synced[1], tmp_path.stat())


# --- the browser -----------------------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch, tmp_path):
    """What the browser was asked to open, as paths; temporary files go to a folder of the test."""
    monkeypatch.setattr(tempfile, "tempdir", os.fspath(tmp_path))
    asked = []
    monkeypatch.setattr(saving.webbrowser, "open", lambda address: asked.append(address) or True)
    return asked


@pytest.mark.parametrize(
    "options", [Options(browser=True), Options(browser=True, format="markdown")]
)
def test_the_browser_gets_a_page_in_a_private_folder(opened, tmp_path, options):
    (said,) = saving.save(PAGE, options)
    (folder,) = tmp_path.glob("lmcs-page-*")
    assert opened == [(folder / "page.html").as_uri()]
    assert said == f"Opened in your browser: {folder / 'page.html'}"
    assert (folder / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "page.html").stat().st_mode) == 0o600


def test_with_output_the_browser_gets_that_file(opened, tmp_path):
    said = save(tmp_path / "a page.html", browser=True)
    assert opened == [(tmp_path / "a page.html").as_uri()]
    assert [line.split(":")[0] for line in said] == ["Saved", "Opened in your browser"]
    assert list(tmp_path.glob("lmcs-page-*")) == []


def test_a_browser_is_not_asked_to_show_markdown(opened, tmp_path):
    save(tmp_path / "page.md", browser=True)
    assert opened[0].endswith("/page.html")


@pytest.mark.parametrize("display", [True, False])
def test_where_no_browser_opens_the_path_is_said(monkeypatch, tmp_path, display):
    def refuses(_address):
        assert display, "a browser was started without a display"
        raise saving.webbrowser.Error

    monkeypatch.setattr(tempfile, "tempdir", os.fspath(tmp_path))
    monkeypatch.setattr(saving.webbrowser, "open", refuses)
    (said,) = saving.save(PAGE, Options(browser=True), display=display)
    (folder,) = tmp_path.glob("lmcs-page-*")
    assert said == f"No browser could be opened from here. The page is at: {folder / 'page.html'}"


def test_old_pages_for_the_browser_go_and_nothing_else_does(opened, tmp_path):
    for name in ("lmcs-page-old", "lmcs-page-new", "lmcs-page-kept", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text("x", encoding="utf-8")
    (tmp_path / "lmcs-page-kept" / "mine.txt").write_text("x", encoding="utf-8")
    for name in ("lmcs-page-old", "lmcs-page-kept", "other"):
        os.utime(tmp_path / name, (0, 0))
    saving.save(PAGE, Options(browser=True))
    left = names(tmp_path)
    assert "lmcs-page-old" not in left
    assert {"lmcs-page-new", "lmcs-page-kept", "other"} <= set(left)
    assert names(tmp_path / "lmcs-page-kept") == ["mine.txt"]


@posix
def test_a_link_that_bears_the_name_of_an_old_page_leads_to_nobodys_page(opened, tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "page.html").write_text("mine", encoding="utf-8")
    (tmp_path / "lmcs-page-link").symlink_to("other")
    os.utime(tmp_path / "other", (0, 0))
    os.utime(tmp_path / "lmcs-page-link", (0, 0), follow_symlinks=False)
    saving.forget_shown()
    assert names(tmp_path / "other") == ["page.html"]
    assert (tmp_path / "lmcs-page-link").is_symlink()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
@pytest.mark.usefixtures("opened")
def test_a_page_of_somebody_else_stays(tmp_path):
    """Another account's page may still be wanted, and a folder of theirs may be a trap."""
    for name, owner in (("lmcs-page-own", os.getuid()), ("lmcs-page-theirs", 65534)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text("x", encoding="utf-8")
        os.chown(tmp_path / name, owner, -1)
        os.utime(tmp_path / name, (0, 0))
    saving.forget_shown()
    assert [path.name for path in tmp_path.glob("lmcs-page-*")] == ["lmcs-page-theirs"]
    assert names(tmp_path / "lmcs-page-theirs") == ["page.html"]


def test_a_page_for_the_browser_goes_once_it_is_an_hour_old(opened, tmp_path):
    now = time.time()
    for name, age in (("lmcs-page-a", 3590), ("lmcs-page-b", 3610)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.html").write_text("x", encoding="utf-8")
        os.utime(tmp_path / name, (now - age, now - age))
    saving.forget_shown()
    assert [path.name for path in tmp_path.glob("lmcs-page-*")] == ["lmcs-page-a"]
    saving.forget_shown(older_than=0)
    assert list(tmp_path.glob("lmcs-page-*")) == []


@pytest.mark.parametrize("output", [None, "page.docx"])
def test_a_word_document_is_written_where_a_line_dash_asks_for_it_and_nowhere_else(output):
    assert saving.word(PAGE, Options(output="-")).startswith(b"PK")
    with pytest.raises(WrongUse, match="cannot be shown here"):
        saving.word(PAGE, Options(output=output))


# --- the command -----------------------------------------------------------------------------------


def test_the_command_says_where_and_refuses_a_second_time(lmcs, tmp_path):
    path = tmp_path / "summary.html"
    said = lmcs("summary", "--output", path).out.splitlines()
    assert said[0] == f"Saved: {path}"
    assert "To print it, open that file" in said[1]
    assert said[2:] == ["Once you have sent it: lmcs summary --sent"]
    before = path.read_bytes()
    ran = lmcs("list", "--output", path, expect=1)
    assert ran.out == ""
    assert "already there" in ran.err
    assert "--force" in ran.err
    assert path.read_bytes() == before
    lmcs("list", "--output", path, "--force")
    assert path.read_bytes() != before


@posix
def test_the_command_opens_the_browser_that_the_person_chose(command, tmp_path):
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{tmp_path}/opened"\n', encoding="utf-8")
    script.chmod(0o700)
    code, out, err = command(
        "glossary", "ccg", "--browser", BROWSER=f"{script} %s", TMPDIR=os.fspath(tmp_path)
    )
    assert (code, err) == (0, b"")
    address = (tmp_path / "opened").read_text(encoding="utf-8")
    assert address.startswith(f"file://{tmp_path}/lmcs-page-")
    assert address.removeprefix("file://") in out.decode()


def test_without_a_display_the_command_says_where_the_page_is(command, tmp_path):
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there is always a display")
    code, out, _ = command(
        "summary",
        "--browser",
        BROWSER="",
        DISPLAY="",
        WAYLAND_DISPLAY="",
        TMPDIR=os.fspath(tmp_path),
    )
    assert code == 0
    assert b"No browser could be opened from here. The page is at: " in out


def test_the_line_that_saves_a_summary_has_the_options_that_it_was_shown_with(lmcs):
    lmcs("meet", "director", "--agreed", "calls every fortnight")
    for options in (["--without-requests"], ["--with-agreed", "--yes"]):
        wanted = [each for each in options if each != "--yes"]
        assert (
            f"lmcs summary {' '.join(wanted)} --output summary.html"
            in lmcs("summary", *options).err
        )
