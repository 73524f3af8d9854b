"""No page says anything on the console, and none asks anybody else for anything: every page of one language, the other by its kinds."""

import pytest

from real_site import KINDS, MORE

PARTS = 4  # so that several browsers share the work


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_quiet_and_keeps_to_itself(page, address, built, part):
    """Chinese whole: the pages differ in their marks. What the languages could differ in, each kind shows in test_pages."""
    said, asked, failed = [], [], []
    page.on("console", lambda message: said.append(f"{page.url} {message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: failed.append(f"{response.status} {response.url} on {page.url}") if response.status >= 400 else None)
    names = sorted(path.parent.relative_to(built.resolve()).as_posix() for path in built.resolve().rglob("index.html"))
    chinese = [name for name in names if not name.startswith("en")]
    assert len(chinese) > len(KINDS | MORE)
    for name in chinese[part::PARTS]:
        page.goto(f"{address}/{'' if name == '.' else name + '/'}", wait_until="load")
    assert said == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert failed == []
