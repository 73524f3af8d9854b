"""The site by keyboard alone, and what is pressed: skip link, search, language, colours, menu, checklist, leaving, printing."""

import pytest

from real_site import LANG, PREFIX

PHONE = 390
RIGHT = "/rights/night-calls/"


def focused(page):
    """The element that has the focus, as its own HTML without what is inside it."""
    return page.evaluate("document.activeElement.cloneNode().outerHTML")


def is_seen(page):
    """Does the focus show, and does the focused element lie in the window?"""
    return page.evaluate("""() => {
      const e = document.activeElement, shown = e.matches(".md-option") ? e.nextElementSibling : e;
      const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
      const marked = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none" || getComputedStyle(e).caretColor !== "auto" && e.matches("input[type=text]");
      return marked && box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    }""")


@pytest.mark.parametrize("lang", PREFIX)
def test_skip_link_comes_first_is_seen_and_leads_to_the_title(visit, lang):
    page, *_ = visit(PREFIX[lang] + RIGHT, width=PHONE)
    page.keyboard.press("Tab")
    assert "kb-skip" in focused(page)
    assert is_seen(page)
    page.keyboard.press("Enter")
    assert 'id="kb-page"' in focused(page)
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


@pytest.mark.parametrize("path, width", [(RIGHT, 390), ("/en" + RIGHT, 1280), ("/procedures/first-days/", 1280), ("/en/limits/", 390)])
def test_focus_goes_through_the_page_is_always_seen_and_never_caught(visit, path, width):
    page, *_ = visit(path, width=width, reduced_motion="reduce")
    order, unseen = [], []
    for _ in range(70):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        order.append(focused(page))
        if not is_seen(page):
            unseen.append(order[-1])
    assert unseen == []
    assert len(set(order)) > len(order) / 2, "the focus goes round in a circle"
    header = next(n for n, html in enumerate(order) if "kb-switch" in html)
    assert header < next(n for n, html in enumerate(order) if "kb-quote" in html or "kb-for" in html or "headerlink" in html), "header before text"
    for _ in order[:5]:
        page.keyboard.press("Shift+Tab")
    assert focused(page) in order, "and back again"


@pytest.mark.parametrize("lang, key", [("zh", "/"), ("en", "s"), ("zh", "f")])
def test_search_opens_by_a_key_answers_and_gives_the_focus_back(visit, lang, key):
    page, *_ = visit(f"{PREFIX[lang]}/limits/contact-hours/")
    page.locator("#kb-page").focus()
    page.keyboard.press(key)
    assert "md-search__input" in focused(page)
    page.keyboard.type("12378")
    page.locator(".md-search-result__item").first.wait_for()
    page.wait_for_load_state("networkidle")  # the list is made anew once the running text has come
    page.keyboard.press("ArrowDown")
    assert "md-search-result__link" in focused(page)
    page.keyboard.press("Escape")
    page.wait_for_function("!document.querySelector('#__search').checked")
    assert "md-search" not in focused(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")


def test_search_button_of_a_phone_opens_and_escape_returns_to_it(visit):
    page, *_ = visit(RIGHT, width=PHONE)
    button = page.locator("button[data-kb-opens=__search]")
    button.focus()
    page.keyboard.press("Enter")
    assert "md-search__input" in focused(page)
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    page.wait_for_function("!document.querySelector('#__search').checked")
    assert 'data-kb-opens="__search"' in focused(page)
    assert button.get_attribute("aria-expanded") == "false"


def test_menu_of_a_phone_opens_closes_and_is_no_place_to_get_lost_in(visit):
    page, *_ = visit(RIGHT, width=PHONE, reduced_motion="reduce")
    button = page.locator("button[data-kb-opens=__drawer]")
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert page.evaluate("!!document.activeElement.closest('.md-sidebar--primary')")
    for _ in range(30):
        page.keyboard.press("Tab")
        assert not page.evaluate("!!document.activeElement.closest('.md-content, .md-footer')")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert 'data-kb-opens="__drawer"' in focused(page)
    assert page.locator(".md-sidebar--primary a:visible").count() == 0


@pytest.mark.parametrize("lang", PREFIX)
def test_language_switch_keeps_the_section(visit, lang):
    other = "en" if lang == "zh" else "zh"
    page, *_ = visit(f"{PREFIX[lang]}{RIGHT}#now")
    page.locator("a.kb-switch").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith(f"{PREFIX[other]}{RIGHT}#now")
    assert page.evaluate("document.documentElement.lang") == LANG[other]


def test_colours_change_by_keyboard_and_only_a_choice_is_kept(visit):
    page, *_ = visit(RIGHT)
    kept = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
    assert page.evaluate(kept) == [[], [], ""]
    page.locator("[name=__palette]").first.focus()
    assert is_seen(page)
    page.keyboard.press("Enter")
    page.wait_for_function("document.body.dataset.mdColorScheme === 'slate'")
    page.reload()
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert len(page.evaluate(kept)[0]) == 1


def test_checklist_is_ticked_and_panel_opened_by_keyboard_and_nothing_is_kept(visit):
    page, *_ = visit("/procedures/first-days/")
    box = page.locator(".task-list-item input").first
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()
    panel = page.locator("article details").first
    was = panel.get_attribute("open")
    panel.locator("summary").focus()
    assert is_seen(page)
    page.keyboard.press("Enter")
    assert panel.get_attribute("open") != was
    page.reload()
    assert not page.locator(".task-list-item input:checked").count()


@pytest.mark.parametrize("lang", PREFIX)
def test_leaving_is_at_once_and_back_does_not_return(visit, address, lang):
    page, *_ = visit(f"{PREFIX[lang]}/")
    page.context.route(lambda url: not url.startswith(address), lambda route: route.fulfill(body="<title>weather</title>", content_type="text/html"))
    page.goto(f"{address}{PREFIX[lang]}{RIGHT}")
    before = page.evaluate("history.length")
    page.locator("[data-kb-exit]").focus()
    assert is_seen(page)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.startswith(address))
    assert page.evaluate("history.length") == before
    page.go_back()
    assert page.url == f"{address}{PREFIX[lang]}/", "back leads to the page before, not to the one that was left"


def test_print_button_prints(visit):
    page, *_ = visit(RIGHT)
    page.evaluate("window.print = () => { window.printed = true }")
    page.locator("[data-kb-print]").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")
