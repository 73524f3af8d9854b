"""Every subject and claim of the source articles names the page, and the heading, that deals with it in both languages.

We promised that nobody need read the originals: a claim with no place is one that readers still look for there.

源文章的每个题目、每个说法都写明由哪个页面、哪个标题处理，而且两种语言都有。本站说过不必再读原文：没有着落的
说法，读者还得回原文去找。
"""

from kb.pages import LANGS
from kb.source import Text

REMEDY = Text("write the page that deals with it, from the folder of the language, and its heading: limits/contact-hours.md#counts",
              "写处理它的页面和标题，从语言文件夹写起：limits/contact-hours.md#counts")


def check(site):
    for article in site.registers.articles.values():
        for part in ("subjects", "claims"):
            for n, entry in enumerate(getattr(article, part)):
                for fault in _faults(site, entry):
                    yield site.registers.at(f"article:{article.id}", part, n, "at"), fault


def _faults(site, entry):
    if entry.at is None:
        yield Text(f"no page deals with {entry.id}", f"没有页面处理 {entry.id}")
        return
    name, _, heading = entry.at.partition("#")
    for lang in LANGS:
        page = site.pages.get((lang, name))
        if page is None:
            yield Text(f"{entry.id}: no page docs/{lang}/{name}", f"{entry.id}：没有页面 docs/{lang}/{name}")
        elif heading and heading not in {id for id, _ in page.ids}:
            yield Text(f"{entry.id}: no heading #{heading} in docs/{lang}/{name}", f"{entry.id}：docs/{lang}/{name} 中没有标题 #{heading}")
