"""What was made from content files is kept and used again; what is stale, damaged or another's is never believed."""

import json
import os
import sys

import pytest

from conftest import DATA
from lmcs.basics.paths import Places
from lmcs.content import cache
from lmcs.session import loading
from lmcs.session.loading import load
from lmcs.workshop import compile as workshop
from small_content import COUNCIL, FILES, write_small


@pytest.fixture
def small(tmp_path):
    return write_small(tmp_path / "data")


@pytest.fixture
def places(tmp_path):
    """Return places with a council's file and a cache that is not there yet."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "riverside.yaml").write_text(COUNCIL, encoding="utf-8")
    return Places(tmp_path, (tmp_path / "content",), tmp_path / "home" / "cache")


@pytest.fixture
def made(monkeypatch):
    """Return the list of what the workshop made since."""
    found = []
    for name in ("content", "added"):
        real = getattr(workshop, name)
        monkeypatch.setattr(
            workshop, name, lambda *args, real=real, name=name: found.append(name) or real(*args)
        )
    return found


def test_what_is_kept_is_what_was_made_and_is_made_once(small, places, made):
    first = load(places, shipped=small)
    again = load(places, shipped=small)
    assert made == ["content", "added"]
    assert again == first
    assert again == load(places._replace(cache=None), shipped=small)
    assert again.items["riverside-tour"].number == "T1"


def test_the_real_content_is_the_same_from_the_cache(tmp_path):
    places = Places(tmp_path, (), tmp_path / "cache")
    folder = DATA
    assert load(places, shipped=folder) == load(places, shipped=folder)


@pytest.mark.parametrize(
    "change",
    [
        lambda places, small: (places.council[0] / "riverside.yaml").write_text(COUNCIL.replace("two hubs", "hub"), encoding="utf-8"),
        lambda places, small: (places.council[0] / "riverside.yaml").rename(places.council[0] / "brookside.yaml"),
        lambda places, small: (places.council[0] / "b.yaml").write_text("council: B\n", encoding="utf-8"),
        lambda places, small: (small / "people.yaml").write_text(FILES["people"].replace("They chose", "They choose"), encoding="utf-8"),
    ],
)  # fmt: skip
def test_what_is_stale_is_made_anew(small, places, made, change):
    load(places, shipped=small)
    path = places.council[0] / "riverside.yaml"
    times = path.stat().st_mtime_ns
    change(places, small)
    if path.exists():
        os.utime(path, ns=(times, times))  # neither time nor size tells
    found = load(places, shipped=small)
    assert made[2:]
    assert found == load(places._replace(cache=None), shipped=small)


def test_a_file_that_is_broken_is_kept_with_what_is_wrong(small, places, made):
    (places.council[0] / "riverside.yaml").write_text(
        COUNCIL.replace("letter: R", "letter: L"), encoding="utf-8"
    )
    first = load(places, shipped=small)
    assert load(places, shipped=small).problems == first.problems != ()
    assert made == ["content", "added"]


def damages(data):
    yield from (
        b"",
        b"\n",
        data[:-1],
        data[: len(data) // 2],
        data + b"x",
        data.replace(b"Riverside", b"Waterside"),
    )
    head, _, body = data.partition(b"\n")
    yield b"\n".join((head, body.replace(b"hubs", b"huts")))
    yield b"lmcs " + b"0" * 40 + head[45:] + b"\n" + body
    yield b"[" * 100_000
    yield b"\x80\x04K\x01."  # a pickle
    for place in range(0, len(data), max(1, len(data) // 60)):
        yield data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]


def test_what_is_damaged_is_never_believed_and_never_an_error(small, places):
    right = load(places, shipped=small)
    path = places.cache / "council.json"
    whole = path.read_bytes()
    for data in damages(whole):
        path.write_bytes(data)
        assert load(places, shipped=small) == right
        assert path.read_bytes() == whole


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX says whose a file is")
@pytest.mark.parametrize(
    "whose",
    ["file open to others", "folder open to others", "link", "folder is a link", "pipe", "folder"],
)
def test_what_somebody_else_may_have_put_there_is_not_believed(
    small, places, made, tmp_path, whose
):
    right = load(places, shipped=small)
    path = places.cache / "council.json"
    forged = path.read_bytes().split(b"\n", 1)[1].replace(b"two hubs", b"one hubs")
    path.write_bytes(
        cache._head(path.read_bytes().split(b" ")[1].decode(), forged) + b"\n" + forged
    )
    assert load(places, shipped=small) != right, "the forgery is a good one"
    match whose:
        case "file open to others":
            path.chmod(0o666)
        case "folder open to others":
            places.cache.chmod(0o777)
        case "link":
            path.rename(tmp_path / "elsewhere.json")
            path.symlink_to(tmp_path / "elsewhere.json")
        case "folder is a link":
            places.cache.rename(tmp_path / "elsewhere")
            places.cache.symlink_to(tmp_path / "elsewhere")
        case "pipe":
            path.unlink()
            os.mkfifo(path)
        case "folder":
            path.unlink()
            path.mkdir()
    assert load(places, shipped=small) == right


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a file away"
)
@pytest.mark.parametrize("name", ["cache", "cache/council.json"])
def test_what_another_owns_is_neither_believed_nor_touched(small, places, name):
    right = load(places, shipped=small)
    path = places.cache.parent / name
    (places.cache / "council.json").write_bytes(b"x")
    os.chown(path, 65534, 65534)
    assert load(places, shipped=small) == right
    assert cache.files(places.cache) == [] or name != "cache"


@pytest.mark.parametrize("there", ["a file", "nothing can be written"])
def test_where_nothing_can_be_kept_it_is_done_without(small, places, monkeypatch, there):
    right = load(places._replace(cache=None), shipped=small)
    places.cache.parent.mkdir()
    if there == "a file":
        places.cache.write_text("x", encoding="utf-8")
    else:
        monkeypatch.setattr(
            cache.storage,
            "create",
            lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")),
        )
    assert load(places, shipped=small) == right
    assert load(places, shipped=small) == right


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_only_the_owner_can_look_into_it(small, places):
    load(places, shipped=small)
    assert places.cache.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in places.cache.iterdir()} == {0o600}


def test_it_is_data_and_never_code(small, places):
    load(places, shipped=small)
    for path in places.cache.iterdir():
        head, *lines = path.read_bytes().splitlines()
        assert head.startswith(b"lmcs ")
        assert all(json.loads(line.partition(b"\t")[2]) is not None for line in lines)


def test_where_names_it_and_erase_removes_it(lmcs, home):
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(
        "council: Riverside\nglossary:\n  - {id: hearth, term: Hearth, meaning: Our front door.}\n",
        encoding="utf-8",
    )
    assert "Our front door." in lmcs("glossary", "hearth").out
    kept = home / "cache" / "council.json"
    assert kept.is_file()
    assert str(kept) in lmcs("--plain", "where").out
    (home / "cache" / "council.json.0a1b2c3d.tmp").write_text("x", encoding="utf-8")
    lmcs("erase", "--yes")
    assert not (home / "cache").exists()
    assert not (home / "content" / "riverside.yaml").exists()  # it was taken in here


def test_it_lies_below_a_home_that_is_chosen_and_else_where_the_platform_keeps_caches(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "caches"))
    assert loading.paths.places(str(tmp_path), {}).cache == tmp_path / "cache"
    assert loading.paths.places(None, {"LMCS_HOME": str(tmp_path)}).cache == tmp_path / "cache"
    assert "lmcs" in loading.paths.places(None, {}).cache.parts


def test_what_was_made_of_a_council_s_file_goes_once_there_is_none(lmcs, home):
    file = home / "content" / "riverside.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(
        "council: Riverside Council\nposts:\n  - {post: director, name: Sam Lee}\n",
        encoding="utf-8",
    )
    lmcs("who", "director")
    kept = home / "cache" / "council.json"
    assert "Sam Lee" in kept.read_text(encoding="utf-8")
    file.unlink()
    lmcs("list")
    assert not kept.exists()
