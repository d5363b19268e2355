"""The few lines that know the home say what platformdirs says on each platform, or leave it to platformdirs."""

import ntpath
import posixpath

import pytest
from platformdirs import macos, unix, windows

from lmcs.basics import home

USUAL = {
    "win32": {"LOCALAPPDATA": "C:\\Users\\Zoë B\\AppData\\Local"},
    "darwin": {"HOME": "/Users/zoe"},
    "linux": {"HOME": "/home/zoe"},
}
NAMES = ("LOCALAPPDATA", "HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "USERPROFILE")
VALUES = ["", " ", "/home/zoe", "/home/zoe/", "home", "~", "~/x", "//srv/zoe", "/a/../b", "/a/./b", "$HOME", "/a//b", " /a", "/a ", "/Users/Zoë B",
          "C:\\Users\\z\\AppData\\Local", "C:\\Users\\z\\", "C:/Users/z", "\\\\srv\\z", "C:x", "C:\\a\\..\\b", "%APPDATA%"]  # fmt: skip


def asked(monkeypatch, platform, environ):
    """Return what platformdirs answers on *platform* in *environ*."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    if platform == "win32":
        monkeypatch.setattr(windows.os, "path", ntpath)
        found = windows.Windows("lmcs", appauthor=False)
        monkeypatch.setattr(windows, "get_win_folder", lambda _: environ["LOCALAPPDATA"])
    else:
        monkeypatch.setattr(unix.os, "path", posixpath)
        found = (macos.MacOS if platform == "darwin" else unix.Unix)("lmcs", appauthor=False)
    return found.user_data_dir, found.user_cache_dir


@pytest.mark.parametrize("platform", USUAL)
def test_the_usual_home_is_known_and_is_that_of_platformdirs(monkeypatch, platform):
    known = home.named(USUAL[platform], platform)
    assert known
    assert known == asked(monkeypatch, platform, USUAL[platform])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("platform", USUAL)
def test_an_odd_environment_gives_the_same_home_or_is_left_to_platformdirs(
    monkeypatch, platform, name
):
    for value in VALUES:
        environ = {**USUAL[platform], name: value}
        known = home.named(environ, platform)
        if known:
            assert known == asked(monkeypatch, platform, environ), value


@pytest.mark.parametrize("platform", USUAL)
def test_without_a_home_platformdirs_is_asked(platform):
    assert home.named({}, platform) is None
