"""A citation's words name the instrument and the article that its target names, and the article exists.

A reader who looks up what the words say must find what the link shows.

引文里的名称和条号与目标一致，而且确有这一条。读者照文字去查，必须查得到链接所指的那一条。
"""

import re

from kb.citations import has_article, names_instrument, read_articles
from kb.source import Text
from kb.words import plain

REMEDY = Text("make the words and the target agree; an article that nobody has seen is left out, never guessed",
              "让文字和目标一致；没有见过的条号不写，更不能猜")

#: words that are nothing but a number: Articles [70][…] and [71][…]
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_BARE = re.compile(r"\A[0-9]+(?:[.-][0-9]+)*\Z")


def check_pages(site):
    for page in site.pages.values():
        for q in page.quotations:
            instrument = site.registers.instruments.get(q.id) if q.kind == "law" else None
            if instrument is not None:
                for message in disagreements(q.text, q.part, instrument, page.lang, site.registers.instruments):
                    yield q.place, message


def disagreements(text, article, instrument, lang, instruments):
    """What the text of a citation gets wrong about `instrument` and `article` (empty: the whole instrument)."""
    if article and not has_article(instrument, article):
        last = instrument.last_article or "?"
        yield Text(f"{instrument.id} has no article {article} on record (last article: {last})",
                   f"{instrument.id} 没有登记第 {article} 条（末条：{last}）")
        return
    written = [a.number for a in read_articles(text, lang)] or _BARE.findall(plain(text))
    if article and written and written[0] != article:
        yield Text(f"the words say article {written[0]}, the target article {article}",
                   f"文字写第 {written[0]} 条，目标是第 {article} 条")
    if written and not article:
        yield Text(f"the words name article {written[0]}, the target names none",
                   f"文字写了第 {written[0]} 条，目标没有写条号")
    for other in written[1:]:
        if not has_article(instrument, other):
            yield Text(f"{instrument.id} has no article {other} on record", f"{instrument.id} 没有登记第 {other} 条")
    years = {year for name in (*instrument.names(lang), instrument.number or "", str(instrument.promulgated or instrument.effective))
             for year in _YEAR.findall(name)}
    for year in _YEAR.findall(text) if years else ():
        if year not in years:
            yield Text(f"{instrument.id} is not of the year {year}", f"{instrument.id} 不是 {year} 年的")
    if not names_instrument(text, instrument, instruments, lang):
        names = " / ".join(instrument.names(lang)[-3:])
        yield Text(f"the words do not name {instrument.id} (its names: {names})",
                   f"文字不是 {instrument.id} 的名称（它的名称：{names}）")
