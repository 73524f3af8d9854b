"""The theme's own search box with our engine behind it, in a real browser."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

CLI = Path(__file__).resolve().parents[2] / "docs/assets/search/cli.mjs"
BOX = ".md-search__input"
ITEMS = ".md-search-result__item"
PAGES = {"zh": "/limits/contact-hours/", "en": "/en/limits/contact-hours/"}
QUERIES = [("zh", "半夜打电话"), ("zh", "客户说没钱"), ("zh", "信用卡办法70条"), ("zh", "tingxi guazhang"), ("zh", "停息挂账是什么意思"), ("zh", "美团借钱还不上可以分期不"),
           ("en", "can they call my family"), ("en", "gurantor"), ("en", "Art. 21 PIPL"), ("en", "customer threatens suicide on the phone")]


def type_query(page, query):
    """Types into the theme's box and waits until the list answers this query and does not change any more."""
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially(query, delay=5)
    settled(page)


def settled(page):
    page.locator(ITEMS).first.wait_for()
    before, same = None, 0
    while same < 4:
        page.wait_for_timeout(150)
        now = page.locator(".md-search-result__list").inner_html()
        same = same + 1 if now == before else 0
        before = now


def shown(page, address):
    """The pages of the list, in order, as addresses below the root; the direct answer is none of them."""
    rows = page.locator(ITEMS).filter(has_not=page.locator("[data-kb-extra]"))
    return [re.sub(r"[?#].*", "", href.removeprefix(address + "/")) for href in
            rows.evaluate_all("rows => rows.map(row => row.querySelector('a').href)")]


@pytest.mark.parametrize("lang, query", QUERIES)
def test_box_shows_what_the_command_line_shows(visit, address, built, lang, query):
    page, _, said, foreign = visit(PAGES[lang])
    type_query(page, query)
    done = subprocess.run([shutil.which("node"), CLI, built, lang], input=query + "\n", capture_output=True, text=True, encoding="utf-8", check=True)
    found = json.loads(done.stdout)
    expected = [result["url"].split("#")[0] for result in found["results"]]
    assert shown(page, address) == (expected[:9] if found["answer"] else expected)
    assert foreign == []
    assert not [line for line in said if line.startswith("error")]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_our_worker_stands_in_the_configuration(built, lang):
    for path in (built / PAGES[lang].strip("/") / "index.html", built / ("en" if lang == "en" else "") / "index.html"):
        config = json.loads(re.search(r'<script id="__config"[^>]*>(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL).group(1))
        assert config["search"].endswith(f"assets/search/worker.mjs?lang={lang}")
        assert (path.parent / config["search"].partition("?")[0]).resolve().is_file()
        assert config["translations"]


def test_nothing_is_fetched_before_the_first_letter(visit):
    page, *_ = visit(PAGES["zh"])
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(BOX).click()
    page.wait_for_timeout(300)
    assert not [url for url in asked if re.search(r"/search/(zh|en)", url)]
    with page.context.expect_event("response", lambda response: response.url.endswith("/search/zh.js")):
        page.locator(BOX).press_sequentially("律")


def test_text_by_input_method_and_paste_searches(visit):
    page, *_ = visit(PAGES["zh"])
    page.locator(BOX).click()
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "banye", "selectionStart": 5, "selectionEnd": 5})
    client.send("Input.insertText", {"text": "半夜打电话"})
    settled(page)
    assert page.locator(BOX).input_value() == "半夜打电话"
    page.locator(BOX).fill("")
    page.locator(BOX).evaluate("box => { box.value = '停息挂账'; box.dispatchEvent(new InputEvent('input', { bubbles: true })); }")
    page.locator(ITEMS).filter(has_text="个性化分期").first.wait_for()


@pytest.mark.parametrize("lang, query, words", [("zh", "停息挂账是什么意思", "直接回答"), ("en", "what is write-off", "direct answer")])
def test_direct_answer_stands_first(visit, lang, query, words):
    page, *_ = visit(PAGES[lang])
    type_query(page, query)
    assert words in page.locator(ITEMS).first.inner_text()
    count = page.locator(ITEMS).count() - 1
    assert re.search(rf"\b{count}\b", page.locator(".md-search-result__meta").inner_text())


def test_results_say_reader_and_kind(visit):
    page, *_ = visit(PAGES["zh"])
    type_query(page, "客户说没钱")
    tags = page.locator(ITEMS).first.locator(".md-tag").all_inner_texts()
    assert "流程" in tags and "催收人员" in tags
    assert page.locator("mark[data-md-highlight]").count()


@pytest.mark.parametrize("lang, query", [("zh", "ぬぬ"), ("en", "qzxqzx")])
def test_nothing_found_is_no_dead_end(visit, lang, query):
    page, *_ = visit(PAGES[lang])
    type_query(page, query)
    text = page.locator(".md-search-result").inner_text()
    assert "12378" in text
    assert not re.search(r"\d", page.locator(".md-search-result__meta").inner_text())


def test_keyboard_reaches_the_results(visit):
    page, *_ = visit(PAGES["zh"])
    type_query(page, "执行异议")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.classList.contains('md-search-result__link')")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_whoever_is_on_a_result_stays_on_it_when_the_running_text_comes(visit):
    page, *_ = visit(PAGES["zh"])
    held = []
    page.context.route("**/search/zh-text*.js", lambda route: held.append(route))
    page.locator(BOX).click()
    page.locator(BOX).press_sequentially("晚上几点不能打电话", delay=5)
    page.locator(ITEMS).first.wait_for()
    page.keyboard.press("ArrowDown")
    on = page.evaluate("document.activeElement.getAttribute('href')")
    first = page.locator(".md-search-result__list").inner_html()
    assert held, "the running text came first"
    for route in held:
        route.continue_()
    page.wait_for_function("before => document.querySelector('.md-search-result__list').innerHTML !== before", arg=first)
    settled(page)
    assert on and page.evaluate("document.activeElement.getAttribute('href')") == on


@pytest.mark.parametrize("path, query", [("/?q=半夜打电话", "半夜打电话"), ("/en/?q=night+calls", "night calls")])
def test_address_with_a_query_searches(visit, path, query):
    page, *_ = visit(path)
    settled(page)
    assert page.locator(BOX).input_value() == query


@pytest.mark.parametrize("lang, query", [("zh", "半夜打电话"), ("zh", "停息挂账是什么意思"), ("en", "can they call my family")])
def test_a_saved_copy_finds_the_same(page, built, lang, query):
    """Opened from a folder (file://), where browsers start no workers and load no modules."""
    page.goto((built / PAGES[lang].strip("/") / "index.html").as_uri())
    page.locator(BOX).click()
    page.locator(BOX).evaluate("(box, text) => { box.value = text; box.dispatchEvent(new InputEvent('input', { bubbles: true })); }", query)
    settled(page)
    done = subprocess.run([shutil.which("node"), CLI, built, lang], input=query + "\n", capture_output=True, text=True, encoding="utf-8", check=True)
    found = json.loads(done.stdout)
    expected = [result["url"].split("#")[0] for result in found["results"]]
    assert shown(page, built.as_uri()) == (expected[:9] if found["answer"] else expected)
    page.locator(ITEMS).last.locator("a").first.click()
    page.wait_for_url(re.compile(r"index\.html"))
    assert page.locator("h1").count() == 1


def test_a_strict_policy_for_content_does_not_stop_the_search(page, address):
    """Of inline scripts only those known by their hash, and no eval: what the search needs is all in files of our own."""
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.route("**/*", _with_policy)
    page.goto(address + PAGES["zh"])
    type_query(page, "律师函")
    assert page.locator(ITEMS).count() > 3
    assert not [line for line in said if "Content Security Policy" in line]


def _with_policy(route):
    answer = route.fetch()
    scripts = re.findall(r"<script>(.*?)</script>", answer.text(), re.DOTALL) if "html" in answer.headers.get("content-type", "") else []
    known = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts)
    policy = f"default-src 'none'; script-src 'self' {known}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'"
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})


@pytest.mark.parametrize("lang, query, reader", [("zh", "客户没钱还", "催收人员"), ("en", "cannot pay", "collectors")])
def test_filters_narrow_to_a_reader_by_keyboard(visit, lang, query, reader):
    page, *_ = visit(PAGES[lang])
    type_query(page, query)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "reader"
    page.locator(".kb-filter select").first.select_option(label="借款人" if lang == "zh" else "borrowers")
    settled(page)
    tags = page.locator(ITEMS).filter(has_not=page.locator("[data-kb-extra]")).evaluate_all("rows => rows.map(row => [...row.querySelectorAll('.md-tag')].map(tag => tag.textContent.trim()))")
    assert tags and not [row for row in tags if reader in row]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "kind"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "query"


def test_filters_do_not_show_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PAGES["zh"])
    assert not page.locator(".kb-filter").is_visible()
    page.goto(address + "/a-z/")
    assert page.locator(".kb-az a", has_text="催收函").count()
    context.close()
