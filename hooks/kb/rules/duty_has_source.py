"""A sentence that says must or must not stands in or beside a quotation, or is marked as our own practice.

A duty that nobody imposed is the commonest invention of this field.

写“必须”“不得”的句子，引用就在句中或紧邻处，或写明是本站做法。没有人规定过的义务，是这个领域最常见的编造。
"""

import re

from kb.prose import is_practice, sentences
from kb.source import Text

REMEDY = Text("quote the provision: [the words][rule:…]; or write it as advice (do …, it is safer to …), or say that it is our practice",
              "引用条文：[文字][rule:…]；或写成建议（先……、最好……），或写明是本站建议")
DUTY = {
    "zh": re.compile(r"必须|应当(?!地)|不得(?!不|已|而知|安宁|人心)|严禁|禁止|不应(?!期)|务必"),
    "en": re.compile(r"\b(?:must(?! have been\b)|shall|may not|(?:is|are) (?:strictly )?(?:prohibited|forbidden|banned))\b", re.IGNORECASE),
}
_ALREADY_NAMED = {"zh": re.compile(r"禁止(?:催收)?(?:时段|接触令|性)|不得已"), "en": re.compile(r"\bmust-not\b", re.IGNORECASE)}


def check(site):
    for page in site.pages.values():
        for start, word in unsourced(page):
            yield page.place(start), Text(f"{word!r} without a source", f"“{word}”没有出处")


def unsourced(page):
    """(offset, word) of every word of duty that no quotation in or beside its sentence vouches for."""
    prose = page.unlinked
    for block in page.blocks:
        if block.kind == "heading":
            continue
        spans = list(sentences(page.running, block.start, block.end))
        quoted = [any(start <= q.start < end for q in page.quotations if q.kind != "term") for start, end in spans]
        for n, (start, end) in enumerate(spans):
            if any(quoted[max(0, n - 1):n + 2]) or _is_question(page.running[start:end]):
                continue
            text = _ALREADY_NAMED[page.lang].sub(lambda m: " " * len(m.group()), prose[start:end])
            found = DUTY[page.lang].search(text)
            if found and not is_practice(page, start):
                yield start + found.start(), found.group()


def _is_question(sentence):
    return sentence.rstrip().rstrip("*_”\"").endswith(("？", "?"))
