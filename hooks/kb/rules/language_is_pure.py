"""An English page holds no Chinese, and a Chinese page no English but names.

Half a translation helps neither reader. Titles in 《》 may stand beside their English name.

英文页里没有中文，中文页里除名称外没有英文。只译了一半，对两边的读者都没有用；书名号里的中文标题可以跟在英文名后面。
"""

import re

from kb.source import Text

REMEDY = Text("translate it; a Chinese title may stand in 《》 after its English name", "译成本页的语言；机构和产品的外文名不受限")
_CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e\u3001-\u303f]+")
_TITLE = re.compile(r"《[^《》\n]*》|〔[^〔〕\n]*〕")
#: words in a row, one of them with a small letter in front: names (National Health Commission, Bank of China) have none
_ENGLISH = re.compile(r"(?<![A-Za-z])(?=(?:[A-Za-z][A-Za-z'’]*[ ,;:-]+){0,12}(?!(?:of|and|the|for|in|on)\b)[a-z]{2})"
                      r"[A-Za-z][A-Za-z'’]*(?:[ ,;:-]+[A-Za-z][A-Za-z'’]*)+[.!?]?")

_WORD = re.compile(r"[A-Z]?[a-z]{3,}")


def check_pages(site):
    for page in site.pages.values():
        texts = [(page.running, page.place)]
        for field in ("title", "description"):
            if isinstance(page.meta.get(field), str):
                texts.append((page.meta[field], lambda _, field=field: page.front_matter.place(field)))
        for text, place in texts:
            if page.lang == "en":
                text = _TITLE.sub(lambda m: " " * len(m.group()), text)
                for match in _CHINESE.finditer(text):
                    yield place(match.start()), Text(f"Chinese in an English page: {match.group()[:20]!r}",
                                                     f"英文页里有中文：“{match.group()[:20]}”")
            else:
                for match in (*_ENGLISH.finditer(text), *_headings(page, text)):
                    yield place(match.start()), Text(f"English in a Chinese page: {match.group()[:40]!r}",
                                                     f"中文页里有英文：“{match.group()[:40]}”")


def _headings(page, text):
    """A heading of one English word: in Chinese it has at least one character."""
    if text is page.running:
        for block in page.blocks:
            found = _WORD.search(text, block.start, block.end) if block.kind == "heading" else None
            if found and text[block.start:block.end].strip("# \t\n") == found.group():
                yield found
