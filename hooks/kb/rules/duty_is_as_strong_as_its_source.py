"""The words around a quotation bind neither more nor less than the provision that it quotes.

"The bank may" before a rule that says must takes a right away; 必须 before a recommendation invents a duty.

引用前后的话，约束力与所引条文一样，不多也不少。把“应当”写成“可以”，拿走一项权利；给推荐加上“必须”，捏造一项义
务。
"""

import re

from kb import modality
from kb.prose import is_practice, sentences
from kb.source import Text
from kb.words import plain

REMEDY = Text("use the provision's own strength; docs/registers/instruments says must, should or may",
              "用条文本身的强度；docs/registers/instruments 写明是必须、宜还是可以")
_STRONG = {"must", "must-not"}
_OTHER_SIDE = {"must": {"must", "must-not"}, "must-not": {"must", "must-not"}}
_GAP = {"zh": re.compile(r"[\s“]*\Z"), "en": re.compile(r"[\s“]*(?:\w+ly\s+)?\Z")}


def check_pages(site):
    for page in site.pages.values():
        for block in page.blocks:
            quotations = [q for q in page.quotations if block.start <= q.start < block.end and q.kind != "term"]
            if quotations:
                for start, end in sentences(page.running, block.start, block.end):
                    inside = [q for q in quotations if start <= q.start < end]
                    if inside and not is_practice(page, start):
                        yield from _faults(page, start, end, inside, site)


def _faults(page, start, end, quotations, site):
    provisions = [p for q in quotations for p in vouchers(q, site)]
    if not provisions:
        return
    words = modality.read(page.unspoken[start:end], page.lang)
    admitted = set().union(*(modality.admitted(p, page.lang) for p in provisions)) if words else ()
    for word in words:
        at = start + word.start
        after = next((q for q in quotations if q.start >= start + word.end), None)
        after = after if after and _GAP[page.lang].fullmatch(page.unspoken[start + word.end:after.start]) else None
        if word.modality in _STRONG and not admitted & _OTHER_SIDE[word.modality]:
            yield page.place(at), _message(word, quotations[0])
        elif word.modality in ("may", "should", "should-not") and word.modality not in admitted:
            if after:
                yield page.place(at), _message(word, after)
        elif after and any(m.start == 0 for p in vouchers(after, site)
                           for m in modality.contradictions(word.text + " " * (page.lang == "en") + plain(after.text), p, page.lang)):
            yield page.place(at), _message(word, after)


def vouchers(q, site):
    """The provisions that a quotation rests on."""
    registers = site.registers
    if q.kind == "rule":
        return [registers.provisions[q.target]] if q.target in registers.provisions else []
    if q.kind == "law" and q.id in registers.instruments:
        return [p for p in registers.instruments[q.id].provisions if q.part in p.articles]
    if q.kind == "limit" and q.id in registers.limits:
        return [registers.provisions[v.provision] for _, _, v in registers.limits[q.id].operating(site.today, q.part or None)]
    return []


def _message(word, q):
    return Text(f"{word.text!r} does not agree with the strength of {q.kind}:{q.target}",
                f"“{word.text}”与 {q.kind}:{q.target} 的强度不符")
