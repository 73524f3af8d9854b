"""axe-core finds nothing on any kind of page: Chinese at a desk and English on a phone, in both schemes, with search and menu open.

The two languages of a page have the same structure, which the gate holds. What frames every page alike is looked at on some. The
dark twin of a page differs in colours alone, and is asked about those alone.
"""

import pytest

from real_site import KINDS, MORE, PREFIX, ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RULES = {"light": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
         "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
PHONE, DESK = 390, 1280
PAGES = [pytest.param(PREFIX[lang] + path, id=f"{kind} {lang}") for kind, path in (KINDS | MORE).items() for lang in PREFIX]
PAGES += [pytest.param("/nowhere/", id="404"), pytest.param("/offline.html", id="no copy")]
#: what frames every page alike, and the pages on which it is looked at
FRAME = [".md-header", ".md-sidebar--primary", ".md-footer"]
WHOLE = {KINDS["home"], KINDS["limit"], KINDS["right"], "/nowhere/", "/offline.html"}


def violations(page, schemes=tuple(RULES), leave_out=()):
    """What axe objects to in these schemes: rule, number of places, the first of them and why."""
    if not page.evaluate("window.axe"):
        page.evaluate(AXE)
    found = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", {"light": "default", "dark": "slate"}[scheme])
        result = page.evaluate("""async ([rules, exclude]) => (await axe.run({include: ["html"], exclude}, {resultTypes: ["violations"], preload: false, runOnly: rules}))
          .violations.map(({id, nodes}) => [id, nodes.length, nodes[0].html, nodes[0].failureSummary])""", [RULES[scheme], leave_out])
        found += [(scheme, *violation) for violation in result]
    return found


@pytest.fixture
def still(visit):
    """A visit by a reader who wants nothing to move."""
    def open(path, width):
        page, *_ = visit(path, width=width, reduced_motion="reduce")
        return page
    return open


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(still, path):
    leave_out = [] if path.removeprefix("/en") in WHOLE else FRAME
    assert violations(still(path, PHONE if path.startswith("/en/") else DESK), leave_out=leave_out) == []


@pytest.mark.parametrize("path", sorted(WHOLE | {"/rights/complain/", "/limits/"}))
def test_axe_finds_nothing_in_chinese_on_a_phone(still, path):
    assert violations(still(path, PHONE), ["light"]) == []


@pytest.mark.parametrize("lang", PREFIX)
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_while_the_search_is_open(still, lang, width):
    page = still(f"{PREFIX[lang]}/limits/contact-hours/?q=12378", width)
    page.locator(".md-search-result__item").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("lang", PREFIX)
def test_axe_finds_nothing_while_the_menu_is_open(still, lang):
    page = still(f"{PREFIX[lang]}/rights/night-calls/", PHONE)
    page.locator("button[data-kb-opens=__drawer]").click()
    page.locator(".md-sidebar--primary a:visible").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("path", ["/", "/rights/night-calls/", "/en/limits/", "/en/procedures/first-days/", "/nowhere/"])
def test_what_one_presses_is_large_enough_for_a_thumb(still, path):
    """Controls are 44 px high on a phone; links in the text and in lists of links keep to the distance that axe asks for."""
    small = still(path, PHONE).evaluate("""() => [...document.querySelectorAll("button, select, summary, input[type=search], .md-header a, .kb-exit, .kb-channel .kb-tel, .kb-rung .kb-tel, .task-list-item label, .md-header label")]
      .filter((e) => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && e.getBoundingClientRect().width > 1)
      .map((e) => [e.outerHTML.slice(0, 100), e.getBoundingClientRect()]).filter(([, box]) => box.width < 44 || box.height < 44).map(([html, box]) => `${box.width}x${box.height} ${html}`)""")
    assert small == []


def test_a_reader_who_wants_nothing_to_move_sees_nothing_move(still):
    page = still("/limits/contact-hours/", PHONE)
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((e) => ["", "::before", "::after"].some((part) => {
      const style = getComputedStyle(e, part);
      return style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0 && style.transitionProperty !== "none") || style.animationName !== "none" || style.scrollBehavior === "smooth";
    })).map((e) => e.outerHTML.slice(0, 80))""")
    assert moving == []
