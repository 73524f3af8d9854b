"""Without JavaScript every kind of page reads whole, leads on, and shows no control that does nothing."""

import pytest

from real_site import KINDS, LANG, MORE, PREFIX

PAGES = [pytest.param(lang, path, id=f"{kind} {lang}") for kind, path in (KINDS | MORE).items() for lang in PREFIX]
TEXT = "() => document.querySelector('article').innerText.replace(/\\s+/g, ' ')"


@pytest.fixture(scope="module")
def plain(browser):
    """A page in a browser whose reader has switched JavaScript off, and one beside it with JavaScript on."""
    contexts = [browser.new_context(java_script_enabled=enabled, viewport={"width": 390, "height": 900}) for enabled in (False, True)]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


@pytest.mark.parametrize("lang, path", PAGES)
def test_page_reads_whole(plain, address, lang, path):
    page, scripted = plain
    for each in plain:
        each.goto(address + PREFIX[lang] + path)
    # evaluate works without the page's own scripts: it is the browser that is asked
    text = page.evaluate(TEXT)
    assert len(text) > 200
    for heading in scripted.locator("article :is(h1, h2, h3)").all_inner_texts():
        assert heading.split("\n")[0].strip("# ") in text
    assert page.locator("article table").count() == scripted.locator("article table").count()
    assert page.locator(f"header a[hreflang={LANG['en' if lang == 'zh' else 'zh']}]").is_visible()
    dead = page.locator("button:visible, select:visible, input:visible:not([type=checkbox])").evaluate_all("all => all.map((e) => e.outerHTML.slice(0, 120))")
    assert dead == []


@pytest.mark.parametrize("lang", PREFIX)
def test_menu_opens_and_leads_on(plain, address, lang):
    page, _ = plain
    page.goto(f"{address}{PREFIX[lang]}/rights/night-calls/")
    page.locator("label.kb-opener[for=__drawer]").click()
    link = page.locator(".md-sidebar--primary a[href]:visible").nth(3)
    page.goto(link.evaluate("e => e.href"))
    assert page.locator("h1").count() == 1


def test_leaving_is_a_plain_link(plain, address):
    page, _ = plain
    page.goto(f"{address}/rights/night-calls/")
    assert page.locator("[data-kb-exit]").get_attribute("href").startswith("https://")
