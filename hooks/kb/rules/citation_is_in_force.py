"""What is cited as law is in force on the day of the build.

A repealed article quoted as living law is the mistake that most content farms copy from each other. A page
that tells history says so in the same sentence (已废止, 旧, 原 / repealed, former, until).

当作法律引用的，在构建那天有效。把废止的条文当现行法引用，是内容农场互相抄来抄去的错误；讲历史的页面在同一句里写明。
"""

import re

from kb.citations import read_articles, successor
from kb.prose import sentence_at
from kb.references import law_page
from kb.source import Text

REMEDY = Text("cite what is in force now, or say in the same sentence that it is history (repealed, former, until …)",
              "改引现行文件；讲历史就在同一句里写明（已废止、旧法、原……）")
DRAFT = Text("say in the same sentence that it is a draft, and not that it applies", "在同一句里写明是征求意见稿，不写成已经施行")
_HISTORY = {
    "zh": re.compile(r"废止|失效|(?<![依仍照])旧|原(?![则因告件谅始理意文籍价])|曾|此前|以前|当时|过去|取代|不再|历史|前身|改为|修订前|尚未施行|将于|起施行|草案|征求意见"),
    "en": re.compile(r"\b(?:repealed?|former(?:ly)?|old(?:er)?|until|replaced|superseded|no longer|history|historical|ended|"
                     r"previous(?:ly)?|earlier|used to|was|were|renumbered|not yet in force|will (?:take effect|apply)|"
                     r"takes effect|comes into force|draft)\b", re.IGNORECASE),
}


#: says that it lives on, whatever else the sentence calls it
_STILL = {"zh": re.compile(r"(?<!不)(?:仍然?|依然|继续|照样|至今)(?:有效|适用|有约束力|施行|执行它)|并行不悖|同时有效"),
          "en": re.compile(r"\b(?:(?:still|now) (?:applies|apply|binds?|holds?)|goes? on (?:applying|binding)|continues? to (?:apply|bind)|(?:remains?|is still|stays?) (?:valid|in force|law|binding))\b", re.IGNORECASE)}
#: says that it is law already
_IN_FORCE = {"zh": re.compile(r"(?<![未没不])(?<!没有)(?<!尚未)(?:已经?|正式|现已)?(?:生效|施行|实施)(?!前|以前|之前|的话|后)"),
             "en": re.compile(r"\b(?<!not )(?<!never )(?:is|are|came|has come|now) (?:now |already )?(?:in|into) force\b|\btook effect\b|\bhas taken effect\b", re.IGNORECASE)}


def check_pages(site):
    for page in site.pages.values():
        yield from _links(page, site)
        for q in page.quotations:
            if q.kind not in ("law", "rule"):
                continue
            instrument = site.registers.instruments.get(q.id)
            if instrument is not None and instrument.kind == "draft":
                sentence = _context(page, q)
                if _IN_FORCE[page.lang].search(sentence) or not _HISTORY[page.lang].search(sentence):
                    yield q.place, Text(f"{instrument.short.en} is a draft and not in force", f"《{instrument.short.zh}》是征求意见稿，没有施行"), DRAFT
                continue
            if instrument is None or instrument.in_force(site.today):
                continue
            if not _HISTORY[page.lang].search(_context(page, q)) or _STILL[page.lang].search(_context(page, q)):
                yield q.place, _message(q, instrument, site, page.lang)


def _links(page, site):
    """Links to the page of an instrument that has ended, in an item, a row or a paragraph that does not say so."""
    for link in page.links:
        id = law_page(page, link)
        instrument = site.registers.instruments.get(id)
        block = page.block_of(link.start)
        if instrument and block and instrument.repealed and not instrument.in_force(site.today) and not _HISTORY[page.lang].search(page.text, block.start, block.end):
            yield link.place, _message(None, instrument, site, page.lang)


def _context(page, q):
    """What tells the reader whether a quotation is history: its sentence, or the whole row of a table."""
    block = page.block_of(q.start)
    return page.text[block.start:block.end] if block and block.kind == "row" else sentence_at(page, q.start)


def _message(q, instrument, site, lang):
    if instrument.repealed is None or site.today < instrument.repealed:
        day = instrument.effective or instrument.promulgated
        return Text(f"{instrument.short.en} is not in force before {day}", f"《{instrument.short.zh}》{day} 才施行")
    articles = [] if q is None else [q.part] if q.kind == "law" else [a.number for a in read_articles(q.text, lang)]
    now_en, now_zh = _now(instrument, articles, site.registers.instruments)
    return Text(f"{instrument.short.en} ended on {instrument.repealed}{now_en}",
                f"《{instrument.short.zh}》已于 {instrument.repealed} 失效{now_zh}")


def _now(instrument, articles, instruments):
    found = successor(instrument, articles[0] if articles else None, instruments)
    if found is None:
        return "", ""
    id, article = found
    new = instruments[id]
    return (f"; now {new.short.en}" + (f", article {article}" if article else ""),
            f"；现行的是《{new.short.zh}》" + (f"第 {article} 条" if article else ""))
