"""Every heading carries an explicit id, no id stands twice on a page, and no heading twice side by side.

Chinese headings get an id by position: insert one, and every deep link silently moves to another rule. Two sections of the
same name leave a reader to guess which one counts.

每个标题都写明编号，同页不重复；并列的两节不用同一个标题。中文标题会按位置自动编号：插入一个，所有深层链接就悄悄指到别的规则。
两节同名，读者只能猜哪一节算数。
"""

import re
from collections import Counter

from kb.source import Text
from kb.words import plain

REMEDY = Text("write an id after the heading, the same in both languages: ## Hours {#hours}",
              "在标题后写编号，两种语言相同：## 时段 {#hours}")
SAME = Text("give one of the two other words", "给其中一个换个说法")
TWICE = Text("give one of the two another id", "给其中一个换编号")
_FORM = re.compile(r"[a-z][a-z0-9-]*\Z")


def check(site):
    for page in site.pages.values():
        for heading in page.headings:
            if heading.id is None:
                yield heading.place, Text(f"heading {heading.text!r} has no id", f"标题“{heading.text}”没有编号")
            elif not _FORM.match(heading.id):
                yield heading.place, Text(f"heading id {heading.id!r} is not lower-case letters, digits and hyphens",
                                          f"标题编号“{heading.id}”应只用小写字母、数字和短横线")
        yield from _named_twice(page)
        seen = Counter()
        brought = site.brought(page)
        for id, place in page.ids:
            seen[id] += 1
            if seen[id] == 2 or id in brought:
                yield place, Text(f"id {id!r} stands twice on the page", f"编号“{id}”在本页出现两次"), TWICE


def _named_twice(page):
    """Headings that say the same as one before them below the same heading."""
    above, seen = [], set()
    for heading in page.headings:
        above = [h for h in above if h.level < heading.level] + [heading]
        name = (*(id(h) for h in above[:-1]), heading.level, " ".join(plain(heading.text).split()).casefold())
        if name in seen:
            yield heading.place, Text(f"heading {heading.text!r} stands twice", f"标题“{heading.text}”出现两次"), SAME
        seen.add(name)
