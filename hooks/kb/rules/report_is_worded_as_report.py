"""What is known from reports only is worded as reported, where it stands or in a paragraph of its section; nobody claims to have seen it.

A rule whose text nobody has seen is not a certainty, and readers stake their case on it.

只见报道的，在那一条或那一节的段落里写明是转述，也不说见过原文。没有人见过原文的规则不是定论，而读者会拿它去争。
"""

import re

from kb.pages import LANGS
from kb.prose import REPORT, sentences
from kb.references import subject
from kb.rules.duty_has_source import DUTY
from kb.rules.duty_is_as_strong_as_its_source import vouchers
from kb.source import Text
from kb.translation import aligned

REMEDY = Text("say in the section that it is as reported (“as reported”, “we have not seen the text”)",
              "在这一节写明是转述（“据多家媒体报道”“原文没有见到”）")
#: says that the text was seen
_SEEN = {
    "zh": re.compile(r"(?:出自|来自|抄自|引自|依据|按照?|对照)[^，。；没未]{0,12}原文|原文(?:写明|规定|如此|就是|里写)|(?:看|见|读)过[^，。；]{0,6}原文|(?:逐条|逐字)(?:核对|对)过|(?:与|同|和|跟)[^，。；没未]{0,8}(?:公报|原文|全文)[^，。；没未]{0,4}(?:核对|对)过"),
    "en": re.compile(r"\b(?:(?:from|in|by|against) the (?:full |original |official )?text\b(?! (?:message|of this))|(?:we|have|has|having|was|were|is|are) (?:all )?(?:seen|read|checked) (?:it |them )?(?:in |against )?the (?:full |original |official )?text|"
                     r"checked (?:\w+ )?(?:one by one|word for word)|(?:compared|collated|checked) [\w ]{0,30}(?:with|against) the (?:\w+ )?(?:text|gazette|original)|the text (?:itself )?(?:says|sets|gives|reads))\b", re.IGNORECASE),
}
_DENIED = {"zh": re.compile(r"没|未|不是"), "en": re.compile(r"\b(?:not|no|nobody|never|without|unseen)\b", re.IGNORECASE)}


def check_pages(site):
    for page in site.pages.values():
        told = {page.section_of(b.start) for b in page.blocks if b.kind not in ("item", "row") and REPORT[page.lang].search(page.running, b.start, b.end)}
        reported = set()
        for q in page.quotations:
            section, block = page.section_of(q.start), page.block_of(q.start)
            if not _is_reported(q, site):
                continue
            reported.add(section)
            if section not in told and not (block and REPORT[page.lang].search(page.running, block.start, block.end)):
                yield q.place, Text(f"{q.target} is known from reports only, and the section does not say so",
                                    f"{q.target} 只见报道，这一节没有写明")
        about = [site.registers.instruments[id] for id in subject(page, site)]
        unseen = bool(about) and all(i.certainty == "reports-only" for i in about)
        for section in page.sections:
            if unseen or section.id in reported:
                yield from _claims(page, section)
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        for block, other in aligned(page, original) if original else ():
            q = next((q for q in page.quotations if block.start <= q.start < block.end and _is_reported(q, site)), None)
            here, there = (REPORT[p.lang].search(p.running, b.start, b.end) for p, b in ((page, block), (original, other)))
            if q and bool(here) != bool(there):
                where, at, elsewhere = (original, other, page) if here else (page, block, original)
                yield where.place(at.start), Text(f"{q.target} is known from reports only: {elsewhere.path} says so here, this page does not",
                                                  f"{q.target} 只见报道：{elsewhere.path} 这一处写明了，这里没有")


def check(site):
    """Why a claim is false is no duty for certain where one of the provisions it rests on is known from reports only."""
    registers = site.registers
    for myth in registers.myths.values():
        reported = [id for id in myth.provisions if registers.provisions[id].certainty == "reports-only"]
        for lang in LANGS if reported else ():
            if DUTY[lang].search(myth.why[lang]) and not REPORT[lang].search(myth.why[lang]):
                yield registers.at(f"myth:{myth.id}", "why", lang), Text(f"{reported[0]} is known from reports only, and the entry does not say so",
                                                                         f"{reported[0]} 只见报道，这一条没有写明")


def _is_reported(q, site):
    """Does a quotation rest on something that is known from reports only?"""
    return q.kind in ("rule", "limit") and any(p.certainty == "reports-only" for p in vouchers(q, site))


def _claims(page, section):
    """Sentences of a section that say the text was seen, where it was not; a paragraph that cites something speaks of that."""
    cited = {page.block_of(q.start) for q in page.quotations if q.kind != "term"}
    for start, end in sentences(page.running, section.start, section.end):
        found = _SEEN[page.lang].search(page.running, start, end)
        if found and page.block_of(found.start()) not in cited and not _DENIED[page.lang].search(page.running, start, end):
            yield page.place(found.start()), Text(f"{found.group()!r} where something is known from reports only", f"这一节有只见报道的内容，却说“{found.group()}”")
