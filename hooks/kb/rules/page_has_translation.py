"""Every page stands in both languages under the same name.

A missing page would be published in the other language without a word.

每一页两种语言都有，名称相同。缺的那一页会被另一种语言顶替，不作任何说明。
"""

from kb.pages import LANGS
from kb.source import Place, Text

REMEDY = Text("write the page in the other language under the same name", "用另一种语言写出同名的页面")


def check(site):
    for (lang, name), page in site.pages.items():
        for other in LANGS:
            if other != lang and (other, name) not in site.pages:
                yield Place(page.path), Text(f"docs/{other}/{name} is missing", f"缺少 docs/{other}/{name}")
