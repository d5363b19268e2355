"""Every page in a real browser: nothing loaded, nothing run, no barrier found by axe, no sideways scrolling, paper sizes."""

import os
import shutil
import unicodedata
from datetime import date
from importlib.util import find_spec

import pytest

from lmcs.basics.blocks import (
    Bullets,
    Choices,
    Closing,
    Course,
    Facts,
    Heading,
    ItemLine,
    Items,
    Link,
    Page,
    Paragraph,
    Pointers,
    Room,
    Scale,
    Tally,
    Way,
)
from lmcs.front.running import run
from lmcs.pages.handbook import handbook
from lmcs.render import html

pytestmark = pytest.mark.browser

ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
JOURNEY = (
    "start --appointed 28/5/2026 --view standard", "start --name Alex_Morgan", "start --council Westhampton_Borough_Council",
    "tick 1 2 3 4", "book 5 --on 8/6/2026 --at 2pm --with Priya_Shah", "book 6 --on 9/6/2026 --with the_chief_executive",
    "book 9 --on 12/6/2026", "skip 7 --reason a_private_reason", "note 8 --text a_private_note",
    "figures children-in-care --here 70 --on 2024-03-31", "figures children-in-care --here 72 --on 2025-03-31",
    "who director --is Sam_Lee", "who send --member Ann_Lee --officer Bo_Ray_and_Kit_May", "meet director --agreed calls_every_fortnight",
    "ask How_do_you_keep_enough_time_for_reading?", "ask What_should_I_look_for_on_my_first_visit?",
)  # fmt: skip
BUSY = (
    "tick 10 11 12 13 18 19 20 21 22 23 24 25 26 27 28 29", "book 8 --on 8/6/2026 --at 2pm --with Priya_Shah", "book 30 --on 9/6/2026 --at 2pm --with Priya_Shah",
    "book 31 --on 2/6/2026 --with the_scrutiny_chair", "skip 14 --reason x", "skip W2 --reason x", "ask How_do_I_prepare_for_the_budget_meeting_with_finance_and_the_director?",
)  # fmt: skip
"""What comes after: 20 tasks are done, 6 booked, 3 set aside, and 3 requests made."""
COMMANDS = {
    "status": "", "list": "list", "list-by-who": "list --by who", "list-by-pace": "list --by pace", "blank": "list --blank",
    "leader": "list --checklist council-leader", "done": "list --done", "item": "show 4", "question": "show L3",
    "checklists": "list leader", "glossary": "glossary", "term": "glossary ccg", "two-terms": "glossary ce",
    "terms": "glossary children in need", "law": "law", "section": "law s47", "questions": "questions", "documents": "documents",
    "figures": "figures", "figure": "figures children in care", "figures-blank": "figures --blank", "figures-of-a-task": "show 62",
    "changes": "changes", "search": "search safeguarding", "summary": "summary", "meet": "meet", "meeting": "meet director", "who": "who", "who-blank": "who --blank", "area": "who send", "post": "who director",
    "where": "where", "help": "--help", "help-book": "book --help",
    "handover": "handover", "councillors": "handbook --for councillors",
}  # fmt: skip
OVERLONG = "Donaudampfschifffahrtsgesellschaftskapitaen" * 4
EVERY_BLOCK = Page(
    f"Every block, {OVERLONG}",
    (
        Heading("A third level first", 3), Paragraph("Plain."), Paragraph("Strong.", "strong"), Paragraph("Quiet.", "quiet"),
        Paragraph(f"Warning {OVERLONG}.", "warning"),
        Heading("Second", 2, "second"), Heading("Fourth", 4), Tally("2 of 3 done.", 2, 3), Bullets(("One", OVERLONG)), Bullets(("Short",) * 12), Heading("Third", 3),
        Items((ItemLine("4", "task", "Booked", OVERLONG, "4 June 2026", "booked"), ItemLine("L5", "question", "Done", "Was it?", OVERLONG, "done"))),
        Items((ItemLine("4", "task", "Not applicable", "Meet", "Added by us", "not-applicable"),)),
        Items((ItemLine("4", "task", "", OVERLONG), ItemLine("5", "task", "", "Meet")), boxes=True),
        Facts((("Name", OVERLONG), ("Council", "Here"))), Facts(((OVERLONG, "A meaning"), ("A label", OVERLONG))),
        Link("Read it", f"https://example.org/{OVERLONG}"), Link("Not this", "javascript:document.title='run'"), Room(3),
        Paragraph("<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"),
        Pointers("See also", (Way("Second", "second"), Way(OVERLONG, "", f"https://example.org/{OVERLONG}"))), Pointers("", (Way(OVERLONG, "second"),)),
        Scale(OVERLONG, (("27", 27.0), ("184", 184.0)), (("53", 53.0), ("90", 90.0)), (("England", "67", 67.0), ("Yours", "190", 190.0))),
        Course(((OVERLONG, "England 68."), ("2025", OVERLONG)), (("England", ((2024.2, 68.0), (2025.2, 67.0))),), ("0", "68")),
        Choices(("Go on", "Stop")), Closing("Checked October 2026."),
    ),
)  # fmt: skip


def missing(what):
    """Skip where a person has no browser; in CI its absence is a fault."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing, and CI has to have it")
    pytest.skip(f"{what} is not installed")


@pytest.fixture(scope="module")
def chromium():
    """One browser for all tests: the system's own."""
    for module in ("playwright", "axe_playwright_python", "pypdf"):
        if find_spec(module) is None:
            missing(module)
    path = shutil.which("chromium")
    if path is None:
        missing("Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The files of all pages, usual and large, of a typical journey."""
    folder = tmp_path_factory.mktemp("pages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LMCS_TODAY", "2026-06-04")
        patch.setenv("LMCS_HOME", os.fspath(tmp_path_factory.mktemp("home")))
        for line in JOURNEY:
            assert run([word.replace("_", " ") for word in line.split()]) == 0
        for name, line in COMMANDS.items():
            for size, more in (("", ()), ("-large", ("--large",))):
                assert (
                    run(
                        [*line.split(), "--output", os.fspath(folder / f"{name}{size}.html"), *more]
                    )
                    == 0
                )
        for line in BUSY:
            assert run([word.replace("_", " ") for word in line.split()]) == 0
        for name in ("busy", "busier"):
            assert run(["summary", "--output", os.fspath(folder / f"{name}.html")]) == 0
            assert run(["tick", "33-60"]) == 0
    for size in ("", "-large"):
        (folder / f"every-block{size}.html").write_text(
            html.draw(EVERY_BLOCK, large=bool(size)), encoding="utf-8"
        )
    return folder


NAMES = [f"{name}{size}" for name in (*COMMANDS, "every-block") for size in ("", "-large")]


@pytest.fixture(scope="module")
def contexts(chromium):
    """The two ways to open a page: as a person does, and with its policy set aside so that axe can run in it."""
    return {bypass: chromium.new_context(bypass_csp=bypass) for bypass in (False, True)}


@pytest.fixture
def load(contexts, pages):
    """Open a page by its name; what the browser complained about and asked for is in `said` and `asked` of the tab."""
    tabs = []

    def opened(name, width=1000, *, bypass_csp=False):
        tab = contexts[bypass_csp].new_page()
        tabs.append(tab)
        tab.set_viewport_size({"width": width, "height": 800})
        tab.said, tab.asked = [], []
        tab.on("console", lambda message: tab.said.append(message.text))
        tab.on("pageerror", lambda error: tab.said.append(str(error)))
        tab.on("request", lambda request: tab.asked.append(request.url))
        tab.goto((pages / f"{name}.html").as_uri())
        return tab

    yield opened
    for tab in tabs:
        tab.close()


def pdf(tab, tmp_path, **options):
    """Print *tab* and return the pages of paper."""
    from pypdf import PdfReader

    tab.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True, **options)
    return PdfReader(tmp_path / "page.pdf").pages


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("-large")])
def test_a_page_loads_without_complaint_or_request_and_fits_a_narrow_screen(load, name):
    """What fits in large letters does in usual ones."""
    tab = load(name, 320)
    assert tab.said == []
    assert tab.asked == [tab.url]
    assert tab.title() not in ("", "run")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    hidden = "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1).map(e => e.outerHTML)"
    assert tab.evaluate(hidden) == []


@pytest.mark.parametrize("name", [*NAMES[::2], *NAMES[1::6]])
def test_axe_finds_no_barrier(load, name):
    """Every page in usual letters, and a third of them in large ones on a narrow screen."""
    from axe_playwright_python.sync_playwright import Axe

    tab = load(name, 320 if name.endswith("-large") else 1000, bypass_csp=True)
    found = Axe().run(
        tab, options={"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
    )
    assert found.violations_count == 0, found.generate_report()
    assert len(found.response["passes"]) > 5


def test_axe_would_find_a_barrier(contexts):
    from axe_playwright_python.sync_playwright import Axe

    tab = contexts[True].new_page()
    tab.set_content(
        html.draw(Page("Pale", (Paragraph("Words that are too pale to read."),)))
        .replace("--ink: #1b2126", "--ink: #ddd")
        .replace('lang="en-GB"', "")
    )
    found = Axe().run(tab, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert {violation["id"] for violation in found.response["violations"]} == {
        "color-contrast",
        "html-has-lang",
    }
    tab.close()


def test_the_policy_lets_nothing_run_or_load(load):
    tab = load("every-block")
    blocked = []
    tab.on("requestfailed", lambda request: blocked.append((request.url, request.failure)))
    tab.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.org/x.png\"><b onclick=\"document.title = 1\">x</b>');"
        "const script = document.createElement('script'); script.text = 'document.title = \"run\"'; document.body.append(script);"
    )
    tab.click("b")
    assert tab.title() == EVERY_BLOCK.title
    assert blocked == [("https://example.org/x.png", "csp")]
    said = [said for said in tab.said if "Content Security Policy" in said]
    assert len(said) >= 2  # of the image and of the script; not every browser tells of the handler


@pytest.mark.parametrize("name", ["summary", "list", "every-block"])
def test_the_reading_order_of_a_table_survives_the_narrow_layout(load, name):
    """The rows are laid out anew below 34 em, where browsers may forget that they are a table's: the roles hold it."""
    tab = load(name, 320)
    snapshot = tab.locator("main").aria_snapshot()
    for role in ("table", "columnheader", "row ", "cell "):
        assert role in snapshot


def test_every_link_can_be_reached_and_shows_that_it_is_in_focus(load):
    tab = load("section")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.tagName") == "A"
    assert tab.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


# --- on paper --------------------------------------------------------------------------------------


def printed(sheet):
    """Return the text of a page of paper; a font may draw "ffi" as one sign, and a reader sees three letters."""
    return unicodedata.normalize("NFKC", sheet.extract_text())


def test_a_typical_summary_is_one_a4_page(load, tmp_path):
    sheets = pdf(load("summary"), tmp_path)
    assert len(sheets) == 1
    assert [round(float(side) / 72 * 25.4) for side in sheets[0].mediabox[2:]] == [210, 297]
    text = printed(sheets[0])
    for words in (
        "Alex Morgan",
        "Priya Shah",
        "What I would like help with",
        "Unofficial. England only.",
        "Page 1 of 1",
    ):
        assert words in text
    assert "private reason" not in text
    assert "private note" not in text.replace("2 private notes left out", "")


def test_a_busy_summary_is_one_a4_page_and_of_a_busier_one_only_what_is_done_goes_to_a_second(
    load, tmp_path
):
    (sheet,) = pdf(load("busy"), tmp_path)
    text = " ".join(printed(sheet).split())
    done, booked, aside = (
        text.index(f" {title} ") for title in ("Done", "Booked", "Set aside for now")
    )
    assert text.index("budget meeting") < text.index("Where I am") < booked < aside < done
    assert text.count("Priya Shah") == 3
    assert text.split(" Done ")[1].count("; ") == 18  # two rows
    first, second = pdf(load("busier"), tmp_path)
    assert "budget meeting" in printed(first)
    assert " Done " in " ".join(printed(first).split())
    assert "Priya Shah" not in printed(second)


def test_large_print_is_18_point(load):
    """Whatever has words of its own, whether it is said aside or heads a table."""
    least = """Math.min(...[...document.querySelectorAll("main *")]
        .filter(e => [...e.childNodes].some(node => node.nodeType == 3 && node.data.trim()))
        .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
    for name in ("summary-large", "list-large", "meeting-large"):
        tab = load(name)
        for medium in ("screen", "print"):
            tab.emulate_media(media=medium)
            assert tab.evaluate(least) == 24


def test_in_forced_colours_what_is_left_of_the_bar_is_a_frame(load):
    tab = load("list")
    tab.emulate_media(forced_colors="active")
    frame, left, done = tab.evaluate(
        """() => {
            const bar = document.querySelector(".bar"), span = bar.firstElementChild;
            const inside = bar.clientHeight - span.offsetHeight;
            return [getComputedStyle(bar).borderTopWidth, inside, span.offsetWidth / bar.clientWidth];
        }"""
    )
    assert (frame, left) == ("1px", 0)
    assert 0.1 < done < 0.5  # 4 of 16


def test_the_paper_does_not_say_where_the_file_is(load, tmp_path):
    """Browsers print the address of a page in its margin, which for a file names the person's folder."""
    text = printed(pdf(load("summary"), tmp_path, display_header_footer=True)[0])
    assert tmp_path.name not in text
    assert "/summary.html" not in text


def test_addresses_are_printed_after_their_links(load, tmp_path):
    text = "".join(printed(sheet) for sheet in pdf(load("section"), tmp_path)).replace("\n", "")
    assert "(https://www.legislation.gov.uk/ukpga/1989/41/section/47)" in text


@pytest.mark.parametrize(
    "name", [*COMMANDS, "every-block", "summary-large", "blank-large", "meeting-large"]
)
def test_no_sheet_of_paper_is_nearly_empty_but_the_last(load, tmp_path, name):
    sheets = pdf(load(name), tmp_path)
    assert [len(printed(sheet)) > 150 for sheet in sheets[:-1]] == [True] * (len(sheets) - 1)


def test_no_heading_is_left_alone_at_the_foot_of_a_sheet(load, tmp_path):
    for name in ("list", "blank", "glossary", "documents"):
        tab = load(name)
        headings = set(tab.locator("h2, h3").all_inner_texts())
        for sheet in pdf(tab, tmp_path):
            words = [
                line.strip()
                for line in printed(sheet).splitlines()
                if line.strip() and not line.startswith("Page ")
            ]
            assert words[-1] not in headings, (name, words[-3:])


# --- the handbook -----------------------------------------------------------------------------------


def test_the_sheet_for_councillors_is_one_sheet(load, tmp_path):
    assert len(pdf(load("councillors"), tmp_path)) == 1


def test_the_sheet_of_figures_is_one_sheet_with_two_sides(load, tmp_path):
    assert len(pdf(load("figures-blank"), tmp_path)) == 2


def test_the_foot_of_each_sheet_of_the_handbook_names_its_chapter(library, contexts, tmp_path):
    """The contents on paper cannot say a page: no browser works one out without a script."""
    page = handbook(library, date(2026, 11, 26))
    heads = [
        n for n, each in enumerate(page.blocks) if isinstance(each, Heading) and each.level == 2
    ]
    begun = [block for n in heads for block in page.blocks[n : n + 2]]
    tab = contexts[True].new_page()
    tab.set_content(html.draw(page._replace(blocks=tuple(begun))))
    sheets = pdf(tab, tmp_path)
    assert len(sheets) == len(heads)
    for n, sheet in zip(heads[1:], sheets[1:], strict=True):
        assert printed(sheet).count(page.blocks[n].text) == 2, page.blocks[n]


def test_the_handbook_fits_a_phone_a_tablet_and_a_desktop_and_its_links_lead_where_they_say(
    contexts, library, tmp_path
):
    """In one browser, since it is long; axe looks at each chapter by itself, as at all of them at once it takes an hour.

    It looks at the beginning of each, which holds every kind of entry.
    """
    from axe_playwright_python.sync_playwright import Axe

    page = handbook(library, date(2026, 11, 26))
    chapters = [[]]
    for block in page.blocks:
        if isinstance(block, Heading) and block.level == 2:
            chapters.append([])
        chapters[-1].append(block)
    chapters = [chapter[:100] for chapter in chapters]
    begun = [block for chapter in chapters for block in chapter]
    tab = contexts[True].new_page()
    tab.set_content(html.draw(page))
    for width in (320, 375, 768, 1280):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    lost = "links => links.filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.textContent)"
    assert tab.eval_on_selector_all('a[href^="#"]', lost) == []
    for blocks, large, width in [*((each, False, 375) for each in chapters), (begun, True, 768)]:
        tab.set_viewport_size({"width": width, "height": 900})
        tab.set_content(html.draw(page._replace(blocks=tuple(blocks)), large=large))
        found = Axe().run(
            tab, options={"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
        )
        assert found.violations_count == 0, found.generate_report()
    (tmp_path / "handbook.html").write_text(html.draw(page), encoding="utf-8")
    tab.goto((tmp_path / "handbook.html").as_uri())
    tab.get_by_role("link", name="The words", exact=True).first.click()
    assert tab.evaluate("document.querySelector(':target').textContent") == "The words"
    tab.close()
