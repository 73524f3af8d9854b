"""Each kind of page, in each language: it renders, says nothing on the console, and asks nobody else for anything."""

import pytest

from real_site import KINDS, LANG, PREFIX, sheets

CASES = [pytest.param(lang, path, id=f"{kind} {lang}") for kind, path in KINDS.items() for lang in PREFIX]


@pytest.mark.parametrize("lang, path", CASES)
def test_page_renders_and_keeps_to_itself(visit, lang, path):
    page, response, said, foreign = visit(PREFIX[lang] + path)
    assert response.status == 200
    assert page.evaluate("document.documentElement.lang") == LANG[lang]
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    assert "<!-- kb:" not in page.locator("article.md-content__inner").inner_html()
    assert "][" not in page.locator("article.md-content__inner").inner_text(), "a quotation was left as Markdown"
    assert said == []
    assert foreign == []


@pytest.mark.parametrize("lang, path", CASES)
def test_language_switch_stays_on_the_page(visit, lang, path):
    other = "en" if lang == "zh" else "zh"
    page, _, _, _ = visit(PREFIX[lang] + path)
    page.locator(f"header a[hreflang='{LANG[other]}']").first.click()
    page.wait_for_url("**" + PREFIX[other] + path, wait_until="domcontentloaded")
    assert page.url.partition("//")[2].partition("/")[2] == (PREFIX[other] + path).lstrip("/")
    assert page.evaluate("document.documentElement.lang") == LANG[other]


@pytest.mark.parametrize("lang, path", CASES)
def test_nothing_has_to_be_scrolled_sideways(visit, lang, path):
    page, _, _, _ = visit(PREFIX[lang] + path, reduced_motion="reduce")
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("lang", PREFIX)
def test_quotation_tells_its_source_to_eye_keyboard_and_ear(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/limits/contact-hours/")
    quotation = page.locator("a.kb-quote--limit").first
    note = quotation.get_attribute("data-note")
    assert "2026" in note
    quotation.focus()
    assert note in page.evaluate("getComputedStyle(document.activeElement, '::after').content")
    described = page.locator("#" + quotation.get_attribute("aria-describedby"))
    assert described.count() == 1
    assert described.inner_text().strip()


@pytest.mark.parametrize("lang, path", [("zh", "/nowhere/"), ("en", "/en/nowhere/")])
def test_missing_page_helps_in_both_languages(visit, lang, path):
    page, response, said, foreign = visit(path)
    assert response.status == 404
    text = page.locator("body").inner_text()
    assert "404" in page.title() or text
    assert page.locator("a[href]").count() >= 3
    assert foreign == []


@pytest.mark.parametrize("lang", PREFIX)
def test_limits_can_be_narrowed_to_a_kind_of_firm(visit, lang):
    page, _, said, _ = visit(f"{PREFIX[lang]}/limits/")
    rows = page.locator("table.kb-limits tbody tr:visible")
    everything = rows.count()
    page.locator("#kb-firm").select_option("microloan")
    narrowed = rows.count()
    assert 0 < narrowed < everything
    assert all("microloan" in (row.get_attribute("data-binds") or "") or "everyone" in (row.get_attribute("data-binds") or "") for row in rows.all())
    assert sheets(page) == 1
    page.locator("#kb-firm").select_option("")
    assert rows.count() == everything
    assert said == []


@pytest.mark.parametrize("lang", PREFIX)
def test_my_rights_print_on_one_sheet(visit, lang):
    page, _, _, _ = visit(f"{PREFIX[lang]}/rights/one-page/")
    assert sheets(page) == 1


@pytest.mark.parametrize("page_name", ["outsourced", "distress", "templates"])
@pytest.mark.parametrize("lang", PREFIX)
def test_each_checklist_and_each_letter_prints_on_a_sheet_of_its_own(visit, lang, page_name):
    page, _, said, _ = visit(f"{PREFIX[lang]}/procedures/{page_name}/")
    page.evaluate("window.print = () => {}")
    buttons = page.locator("article > button.kb-print")
    forms = page.locator("article > .task-list, article > blockquote").count()
    assert buttons.count() == (1 if page_name == "outsourced" else forms) > 0
    for n in range(buttons.count()):
        buttons.nth(n).click()
        assert page.locator("[data-kb-unprinted]").count() > 0
        assert sheets(page) == 1
    assert page.locator("[data-kb-unprinted]").count() == 0
    assert said == []
