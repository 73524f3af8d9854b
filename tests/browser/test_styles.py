"""Leaving out styles that no page uses changes nothing that anybody sees."""

import functools
from pathlib import Path

import material
import pytest

from real_site import KINDS

SHEETS = Path(material.__file__).parent / "templates/assets/stylesheets"
#: place, size and look of everything on the page but the search, whose words change while it prepares itself
LOOK = """() => [...document.body.querySelectorAll("*:not(.md-search *)")].map((e) => {
  const {x, y, width, height} = e.getBoundingClientRect(), style = getComputedStyle(e), before = getComputedStyle(e, "::before"), after = getComputedStyle(e, "::after");
  return [e.tagName, e.className?.baseVal ?? e.className, x, y, width, height, style.display, style.visibility, style.opacity, style.color, style.backgroundColor, style.font, style.border, style.padding,
    before.content, before.backgroundColor, before.maskImage?.length, after.content, after.backgroundColor, after.maskImage?.length].join(" ");
})"""


def look(page, width):
    """What LOOK gives, once the theme has fitted its side columns to the window."""
    if width > 1220:
        page.wait_for_function("[...document.querySelectorAll('.md-sidebar__scrollwrap')].every((e) => !e.checkVisibility() || e.style.height)")
    return page.evaluate(LOOK)


@functools.cache
def whole():
    """The theme's own style sheets, in its order."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted(SHEETS.glob("*.min.css")))


@pytest.mark.parametrize("kind", ["home", "limits overview", "limit", "procedure", "right", "about"])
def test_pages_look_the_same_as_with_all_of_the_themes_styles(visit, kind):
    assert whole().count("{") > 1000, "the theme's styles are elsewhere"
    for width, path in ((390, KINDS[kind]), (1280, "/en" + KINDS[kind])):
        page, *_ = visit(path, width=width, reduced_motion="reduce")
        ours = look(page, width)
        page.route("**/assets/theme.css", lambda route: route.fulfill(body=whole(), content_type="text/css"))
        visit(path, width=width, reduced_motion="reduce")
        theirs = look(page, width)
        page.unroute("**/assets/theme.css")
        assert "\n".join(f"{a}\n{b}" for a, b in zip(ours, theirs, strict=True) if a != b) == ""
