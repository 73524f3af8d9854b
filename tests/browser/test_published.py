"""The release as readers get it: the real nginx with its policy, in a real browser. Nothing that a page does is refused."""

import pytest

from browser.test_pages import CASES, KINDS, LANG, PREFIX
from browser.test_search import BOX, settled

#: what browsers say in the words of their policies, in the page's own and in the header's
REFUSED = ("content security policy", "refused to", "permissions policy", "violates")


@pytest.fixture
def address(nginx):
    return nginx.url


@pytest.fixture
def quiet(page):
    """Whatever a policy refuses is kept, reports of it included, and must be nothing."""
    page.add_init_script("addEventListener('securitypolicyviolation', (e) => console.error('violates ' + e.violatedDirective + ' ' + e.blockedURI))")
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield
    assert not [line for line in said if any(word in line.lower() for word in REFUSED)], said


@pytest.mark.parametrize("lang, path", CASES + [pytest.param(lang, p, id=f"{p} {lang}") for lang in PREFIX for p in ("/procedures/", "/guidelines/cba-2026/", "/rights/letters/", "/about/gate/")])
def test_no_kind_of_page_is_refused_anything(visit, quiet, lang, path):
    page, response, said, foreign = visit(PREFIX[lang] + path)
    assert response.status == 200 and response.headers["content-security-policy"] and response.headers["content-encoding"] == "br"
    assert page.evaluate("document.documentElement.lang") == LANG[lang]
    assert page.evaluate("document.referrer") == ""
    assert said == [] and foreign == []


@pytest.mark.parametrize("lang, query", [("zh", "半夜打电话"), ("en", "can they call my family")])
def test_search_finds(visit, quiet, lang, query):
    page, _, said, foreign = visit(PREFIX[lang] + KINDS["right"])
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially(query, delay=5)
    settled(page)
    page.locator(".md-search-result__item a").first.click()
    page.wait_for_load_state("networkidle")
    assert not page.url.endswith(KINDS["right"]) and page.locator("h1").count() == 1
    assert said == [] and foreign == []


@pytest.mark.parametrize("lang", PREFIX)
def test_dark_and_light_can_be_chosen_and_are_kept(visit, quiet, lang):
    page, _, said, _ = visit(PREFIX[lang] + "/limits/")
    before = page.evaluate("document.body.dataset.mdColorScheme")
    page.locator("label[for^='__palette_']:visible").click()
    chosen = page.evaluate("document.body.dataset.mdColorScheme")
    assert chosen != before
    page.reload(wait_until="networkidle")
    assert page.evaluate("document.body.dataset.mdColorScheme") == chosen
    assert said == []


@pytest.mark.parametrize("lang", PREFIX)
def test_language_switch_keeps_the_section(visit, quiet, lang):
    other = "en" if lang == "zh" else "zh"
    page, _, said, _ = visit(PREFIX[lang] + "/limits/contact-hours/#sources")
    page.locator(f"header a[hreflang='{LANG[other]}']").first.click()
    page.wait_for_load_state("networkidle")
    assert page.url.endswith(PREFIX[other] + "/limits/contact-hours/#sources")
    assert said == []


@pytest.mark.parametrize("lang", PREFIX)
def test_quick_exit_leaves_without_saying_where_from(visit, quiet, lang):
    page, _, _, _ = visit(PREFIX[lang] + KINDS["right"])
    asked = []
    page.context.route("https://www.weather.com.cn/**", lambda route: (asked.append(route.request.headers), route.fulfill(body="weather"))[1])
    page.locator("[data-kb-exit]").first.click()
    page.wait_for_url("https://www.weather.com.cn/**")
    assert asked and "referer" not in asked[0]


@pytest.mark.parametrize("lang", PREFIX)
def test_a_page_can_be_printed(visit, quiet, lang):
    page, _, said, _ = visit(PREFIX[lang] + KINDS["procedure"])
    page.evaluate("() => { window.print = () => { window.printed = true } }")
    page.locator("[data-kb-print]").click()
    assert page.evaluate("window.printed") and page.pdf(format="A4").startswith(b"%PDF")
    assert said == []


@pytest.mark.parametrize("path", ["/no-such/", "/en/no-such/"])
def test_a_missing_page_is_refused_nothing(visit, quiet, path):
    page, response, said, foreign = visit(path, scheme="dark")
    assert response.status == 404 and page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert [line for line in said if "404" not in line] == [] and foreign == []


@pytest.mark.parametrize("lang", PREFIX)
def test_a_page_that_moved_is_reached(visit, quiet, lang):
    page, response, _, _ = visit(PREFIX[lang] + "/moved/hours/")
    assert response.status == 200 and page.url.endswith(PREFIX[lang] + "/limits/contact-hours/")


def test_what_is_smuggled_into_a_page_does_not_run(visit):
    """The policy is no ornament: a script, a handler and a foreign picture that somebody adds are refused."""
    page, _, said, foreign = visit("/")
    page.evaluate("""() => {
        const script = document.createElement('script'); script.textContent = 'window.smuggled = 1'; document.body.append(script)
        const button = document.createElement('button'); button.setAttribute('onclick', 'window.smuggled = 2'); document.body.append(button); button.click()
        const picture = new Image(); picture.src = 'https://tracker.example/1.png'; document.body.append(picture)
    }""")
    page.wait_for_timeout(300)
    assert page.evaluate("window.smuggled") is None
    assert len([line for line in said if "violates" in line.lower()]) >= 3
