"""Whoever names a law, or one of its articles, in running text links to it.

A citation in prose rots unseen: nobody notices when the article moves or the law ends.

正文里提到法律或条号，就给出链接。写在文字里的引证会悄悄失效：条号移了、法律废止了，没有人会发现。
"""

import re

from kb.citations import read_articles
from kb.prose import sentence_bounds
from kb.source import Text

REMEDY = Text("make it a citation: [the words][law:instrument/article]", "改成引用：[文字][law:文件编号/条号]")
UNKNOWN = Text("add the instrument to docs/registers/instruments, or describe it without naming it as a title",
               "先把文件登记到 docs/registers/instruments，或不用书名号、换成描述")
_BOOK = re.compile(r"《([^《》\n]+)》")
_DISTINCT = re.compile(r"\b(?:Law|Code|Measures|Regulations|Rules|Provisions|Guidelines|Interpretations?|Convention|Opinions|Notice|PIPL|DSL)\b")
_ARTICLE = {"zh": re.compile(r"第[\s0-9０-９零〇一二三四五六七八九十百千]+条"), "en": re.compile(r"\b(?:[Aa]rticles?|[Aa]rts?\.)\s*\d")}


def check(site):
    names = _english_names(site.registers.instruments)
    for page in site.pages.values():
        text = page.unspoken if page.lang == "en" else page.unlinked
        if page.lang == "zh":
            yield from _books(page, text, site.registers.instruments)
        elif names:
            for match in names.finditer(page.unlinked):
                yield page.place(match.start()), Text(f"{match.group()!r} is named without a link", f"提到“{match.group()}”却没有链接")
        yield from _articles(page, text)


def _books(page, text, instruments):
    known = {name for i in instruments.values() for name in i.names("zh")}
    for match in _BOOK.finditer(text):
        if match.group(1) in known:
            yield page.place(match.start()), Text(f"{match.group()} is named without a link", f"提到{match.group()}却没有链接")
        else:
            yield page.place(match.start()), Text(f"{match.group()} is not in the registers", f"登记册里没有{match.group()}"), UNKNOWN


def _english_names(instruments):
    """One pattern for every English title that could not be ordinary words."""
    names = {name for i in instruments.values() for name in i.names("en") if _DISTINCT.search(name) and (" " in name or name.isupper())}
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")(?![\w-])") if names else None


def _articles(page, text):
    for article in read_articles(text, page.lang):
        written = text[article.start:article.end]
        if page.lang == "zh" and not _ARTICLE["zh"].match(written):
            continue
        start, end = sentence_bounds(page.text, article.start)
        if any(start <= q.start < end and q.kind in ("law", "rule", "limit") for q in page.quotations):
            continue
        yield page.place(article.start), Text(f"article {article.number} is named without a link", f"提到第 {article.number} 条却没有链接")
