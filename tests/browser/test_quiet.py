"""No page says anything on the console, and none asks anybody else for anything.

Visited are pages of both languages that between them have every element, class and attribute that any page has.
"""

import re


def parts_of(html):
    """Every element, class and attribute of a page, and every file that it names by an address of its own."""
    found = set(re.findall(r"<[a-z][\w-]*", html)) | set(re.findall(r" [a-z][\w-]*(?==)", html))
    found |= {name for classes in re.findall(r'\sclass="([^"]*)"', html) for name in classes.split()}
    return found | set(re.findall(r'(?:src|href)="[^"]*?([\w.-]+\.(?:m?js|css|svg|png|webp|json|xml))', html))


def having_everything(built):
    """Few pages that have all of it: again and again the one that adds most."""
    pages = {path.parent.relative_to(built).as_posix(): parts_of(path.read_text(encoding="utf-8")) for path in sorted(built.rglob("index.html"))}
    missing, chosen = set().union(*pages.values()), []
    while missing:
        chosen.append(max(pages, key=lambda name: len(pages[name] & missing)))
        missing -= pages[chosen[-1]]
    return chosen


def test_pages_that_have_everything_are_quiet_and_keep_to_themselves(page, address, built):
    said, asked, failed = [], [], []
    page.on("console", lambda message: said.append(f"{page.url} {message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: failed.append(f"{response.status} {response.url} on {page.url}") if response.status >= 400 else None)
    names = having_everything(built.resolve())
    assert len(names) > 8
    for name in names:
        page.goto(f"{address}/{'' if name == '.' else name + '/'}", wait_until="load")
    assert said == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert failed == []
