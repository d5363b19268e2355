"""docs/coverage.md: every point of the guides is carried, by something that is there, and the page is remade."""

import copy
import importlib.util
from pathlib import Path

import pytest
import yaml

DOCS = Path(__file__).parent.parent / "docs"


@pytest.fixture(scope="module")
def maker():
    spec = importlib.util.spec_from_file_location("make_coverage", DOCS / "make_coverage.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def covered():
    return yaml.safe_load((DOCS / "coverage.yaml").read_text(encoding="utf-8"))


def test_every_point_is_carried_and_every_item_of_the_guides_carries_one(maker, covered, library):
    assert maker.faults(covered, library) == []


def test_the_page_is_made_from_the_points(maker, covered, library):
    assert (DOCS / "coverage.md").read_text(encoding="utf-8") == maker.page(covered, library)


def test_a_lost_point_shows(maker, covered, library):
    lost = copy.deepcopy(covered)
    del lost[0]["parts"][0]["points"][2]["items"]
    (fault,) = maker.faults(lost, library)
    assert "nothing carries" in fault
    assert any("is not covered" in each for each in maker.faults(covered[1:], library))
    gone = copy.deepcopy(covered)
    gone[0]["parts"][0]["points"][2]["items"] = ["no-such-item"]
    assert maker.faults(gone, library) == ["items has no no-such-item"]
