"""The copy on a reader's device: kept when asked for and not before, read without a network, renewed with a new version, removed when asked."""

import functools
import http.server
import shutil
import threading

import pytest

from kb.offline import WORKER, version

CONTROL = {"zh": "/about/privacy/", "en": "/en/about/privacy/"}
KEEP, REMOVE = "[data-kb-do=keep]", "[data-kb-do=remove]"
KEPT = "(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])()"


def keep(page, address, lang="zh"):
    page.goto(address + CONTROL[lang])
    page.locator(KEEP).click()
    page.locator(REMOVE).wait_for(timeout=60000)


@pytest.fixture
def reader(browser):
    """A reader's page, in a browser of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_reading_keeps_nothing_on_the_device(reader, address):
    for path in ("/", "/rights/night-calls/", "/about/privacy/"):
        reader.goto(address + path)
    reader.locator(KEEP).wait_for()
    assert reader.evaluate(KEPT) == [0, 0]


@pytest.mark.parametrize("lang, first, words", [("zh", "/rights/one-page/", "存在这台设备上的副本"), ("en", "/en/rights/one-page/", "copy kept on this device")])
def test_copy_is_read_without_a_network_and_says_when_it_was_saved(reader, address, lang, first, words):
    keep(reader, address, lang)
    reader.goto(f"{address}{'' if lang == 'zh' else '/en'}/procedures/calls/")  # kept because it is read
    assert not reader.locator("[data-kb-saved-note]").is_visible()
    reader.wait_for_timeout(300)
    reader.context.set_offline(True)
    said = []
    reader.on("pageerror", lambda error: said.append(str(error)))
    for path in (first, f"{'' if lang == 'zh' else '/en'}/procedures/calls/", CONTROL[lang]):
        reader.goto(address + path)
        note = reader.locator("[data-kb-saved-note]")
        note.wait_for()
        assert words in note.inner_text()
        assert "20" in note.locator("[data-kb-moment]").inner_text()
        assert "-apple-system" in reader.evaluate("getComputedStyle(document.querySelector('article')).fontFamily"), "with its styles"
    reader.goto(f"{address}{'' if lang == 'zh' else '/en'}/procedures/pay/")
    assert "12378" not in reader.locator("main").inner_text()
    assert reader.locator("main a").count() == 8, "a page that was never read says so, and leads to what there is"
    assert said == []


def test_errors_are_shown_and_never_kept(reader, address):
    keep(reader, address)
    response = reader.goto(f"{address}/nowhere/")
    assert response.status == 404
    reader.wait_for_timeout(300)
    assert reader.evaluate("(async () => { for (const name of await caches.keys()) for (const {url} of await (await caches.open(name)).keys()) if (url.includes('nowhere')) return url })()") is None


def test_removing_removes_everything_for_good(reader, address):
    keep(reader, address)
    assert reader.evaluate(KEPT) == [1, 1]
    reader.locator(REMOVE).click()
    reader.locator(KEEP).wait_for()
    assert reader.evaluate(KEPT) == [0, 0]
    reader.goto(f"{address}/rights/threats/")
    reader.goto(f"{address}/")
    assert reader.evaluate(KEPT) == [0, 0]


def test_new_version_takes_the_place_of_the_old_one(reader, built, tmp_path):
    """Published anew with other words on a page of the first list and on one that was read; one page is gone."""
    site = shutil.copytree(built.resolve(), tmp_path / "site")
    quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *args: None})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    try:
        keep(reader, address)
        for path in ("procedures/calls", "procedures/pay"):
            reader.goto(f"{address}/{path}/")
        reader.wait_for_timeout(300)
        old = version(site)
        for path in ("rights/threats", "procedures/calls"):
            page = site / path / "index.html"
            page.write_text(page.read_text(encoding="utf-8").replace("<h1", "<h1 data-new", 1), encoding="utf-8")
        shutil.rmtree(site / "procedures/pay")
        worker = site / WORKER
        worker.write_text(worker.read_text(encoding="utf-8").replace(old, version(site)), encoding="utf-8")
        assert version(site) != old
        reader.goto(f"{address}/rights/")
        for _ in range(100):
            if reader.evaluate("async (old) => { const names = await caches.keys(); return names.length === 1 && !names[0].endsWith(old) }", old):
                break
            reader.wait_for_timeout(200)
        else:
            pytest.fail("the new version did not come")
        reader.context.set_offline(True)
        for path in ("rights/threats", "procedures/calls"):
            reader.goto(f"{address}/{path}/")
            assert reader.locator("h1[data-new]").count() == 1, path
        reader.goto(f"{address}/procedures/pay/")
        assert reader.locator("[data-kb-saved-note]").count() == 0
    finally:
        server.shutdown()
        server.server_close()
