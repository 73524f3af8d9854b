"""Chinese has spaces and full-width punctuation where a careful editor puts them; English is spelt as in Britain.

Careless setting makes careful words look careless, and splits the words that search looks for.

中文的空格和全角标点照细心编辑的习惯，英文照英国拼法。排得粗心，认真的话也显得粗心，还会拆散要搜的词。
"""

import re

from kb import typography
from kb.pages import LANGS
from kb.source import Text

REMEDY = Text("write it as shown; `make fix ARGS=--typography` does it for Chinese", "照所示改正；中文可用 `make fix ARGS=--typography`")

SHORTER = Text("break it into paragraphs", "分成几段来写")
_SLIPS = {
    "zh": re.compile(r"([，。；：、])[ \t]?[，。；：、]|(?<=[”》）])[.,;:!?](?=\s|[\u4e00-\u9fff]|\Z)|(?<!\])\((?=[\u4e00-\u9fff])[^()\n]*\)|(?<!目)的的|了了|是是|在在|(?<=[\u4e00-\u9fff])\"[^\"\n]*\"|\"[^\"\n]*\"(?=[\u4e00-\u9fff])|\"[\u4e00-\u9fff][^\"\n]*\""),
    "en": re.compile(r"\b(?!(?:that|had)\b)([A-Za-z]+)[ \t]+\1\b|(?<=\w)[ \t]+[,.;:!?](?=\s|\Z)|[,;:][,;:]|\"[^\"\n]*\"", re.IGNORECASE),
}


def check_pages(site):
    for page in site.in_language("zh").values():
        body = page.source[page.body_start:]
        for offset in typography.unread_lines(body):
            yield page.place(page.body_start + offset), Text("line too long to be proofread", "这一行太长，无法校对"), SHORTER
        try:
            corrections = list(typography.chinese_corrections(body))
        except ValueError:
            yield page.place(page.body_start), Text("too deeply nested to be proofread", "嵌套太深，无法校对"), SHORTER
            continue
        for offset, old, new in corrections:
            n, before, after = _first_difference(old, new)
            yield page.place(page.body_start + offset + n), Text(f"{before!r} is set as {after!r}", f"“{before}”应写作“{after}”")
    for page in site.pages.values():
        yield from _slips(page)
        yield from _unfinished(page.unspoken, page.body_start, page.place)
    dictionaries = typography.american_spellings(), typography.misspellings()
    for page in site.in_language("en").values():
        for offset, old, new in typography.english_corrections(page.running, *dictionaries):
            yield page.place(offset), Text(f"{old!r} is spelt {new!r}", f"“{old}”应拼作“{new}”")


#: half-width marks between Chinese words, where nothing else proofreads them
_HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff”》）])[,;:!?](?=[\u4e00-\u9fff“《（])|(?<=[\u4e00-\u9fff])\.(?=\s|\Z)")
_PLACEHOLDER = re.compile(r"待补|待写|占位符|\bTODO\b|\bTBD\b|\bXXX\b|lorem ipsum|\bto be (?:written|added)\b", re.IGNORECASE)
UNFINISHED = Text("write it, or leave it out until it is known", "把它写出来，还不知道就先不写")


def check(site):
    """The registers are set like the pages, and nothing stands there to be filled in."""
    for _, place, text in site.registers.texts():
        for lang in LANGS:
            patterns = (_SLIPS[lang], *([_HALF_WIDTH] if lang == "zh" else []))
            found = next((m for pattern in patterns for m in pattern.finditer(text[lang])), None)
            if found:
                shown = found.group().strip()
                yield place(lang), Text(f"{shown!r} looks like a slip of the pen", f"“{shown}”像是笔误")
            yield from _unfinished(text[lang], 0, lambda _: place(lang))


def _unfinished(text, start, at):
    """What was left to be filled in later; `at` gives the place of an offset."""
    for match in _PLACEHOLDER.finditer(text, start):
        yield at(match.start()), Text(f"{match.group()!r} was left to be filled in", f"“{match.group()}”还没有写"), UNFINISHED


def _slips(page):
    """A word or a mark written twice, a blank before a mark, straight quotation marks."""
    titles = [(b.start, b.end) for b in page.blocks if b.kind == "admonition"]
    for match in _SLIPS[page.lang].finditer(page.source, page.body_start):
        if page.text[match.start():match.end()] != match.group() or page.running[match.end() - 1] == " " or any(a <= match.start() < b for a, b in titles):
            continue
        shown = match.group().strip()
        yield page.place(match.start()), Text(f"{shown!r} looks like a slip of the pen", f"“{shown}”像是笔误")


def _first_difference(old, new):
    """Where two texts part, and a few characters of each from there."""
    n = next((n for n, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    start = max(0, n - 4)
    return n, old[start:n + 6], new[start:n + 6]
