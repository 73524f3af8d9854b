"""Every page stands in the navigation, and every entry of the navigation is a page.

A page that no menu leads to is a page that nobody reviews.

每一页都在导航里，导航里的每一项都是页面。没有菜单通向的页面，也没有人去复核。
"""

from kb.pages import LANGS
from kb.source import Place, Text

REMEDY = Text("add the page to nav in mkdocs.yml", "把页面加进 mkdocs.yml 的 nav")
GONE = Text("remove it from nav, or write the page", "从 nav 中删去，或写出这个页面")


def check(site):
    for page in site.pages.values():
        if page.name not in site.nav:
            yield Place(page.path), Text("the page is not in the navigation", "页面不在导航里")
    for name, place in site.nav.items():
        if not any((lang, name) in site.pages for lang in LANGS):
            yield place, Text(f"no page {name}", f"没有页面 {name}"), GONE
