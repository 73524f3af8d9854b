"""A sentence that says must or must not stands in or beside a quotation, or is marked as our own practice.

A duty that nobody imposed is the commonest invention of this field.

写“必须”“不得”的句子，引用就在句中或紧邻处，或写明是本站做法。没有人规定过的义务，是这个领域最常见的编造。
"""

import re

from kb import modality
from kb.agreement import speaks_of
from kb.pages import LANGS
from kb.prose import is_asked, is_practice, is_script, sentences
from kb.registers import Change, Channel, Myth, Stage, Term, Topic
from kb.rules.duty_is_as_strong_as_its_source import vouchers
from kb.source import Text

REMEDY = Text("quote the provision: [the words][rule:…]; or write it as advice (do …, it is safer to …), or say that it is our practice",
              "引用条文：[文字][rule:…]；或写成建议（先……、最好……），或写明是本站建议")
ENTRY = Text("say it without the word of duty, or name the provision that the entry rests on", "换一个不带义务的说法，或写明条目所据的条文")
#: entries whose texts rest on provisions, or on nothing but practice
_RESTING = (Term, Myth, Channel, Stage, Topic, Change)
DUTY = {
    "zh": re.compile(r"必须(?!承认|的)|应当(?!地)|不得(?!不|已|而知|安宁|人心)|严禁|禁止|不应(?!期|对)|务必|(?<![必无])须(?!知|要|弥|眉|臾)|"
                     r"(?<![拿说看保])不准(?!确|时|备)|(?<!允)不允?许(?!诺|可|多|久)|(?<![没无何])有义务(?![^，。；]{0,12}的[人那])|(?<![没无])(?:负有|承担)[^，。；]{0,10}义务(?!的)|(?<![没无何])有责任(?=[替为帮向在把先及配])"),
    "en": re.compile(r"\b(?:(?<!\ba )must(?! have been\b)|(?:is|are) (?:mandatory|compulsory)|shall|(?:is|are) (?:\w+ly )?(?:prohibited|forbidden|banned|barred)|(?:is|are) (?:required|obliged|obligated|bound) to|"
                     r"(?:is|are) (?:not|never) permitted|(?:nobody|no one|no \w+(?: (?:in|of|on|at) (?:\w+ ){0,2}\w+)?) may|no \w+ (?:is|are) (?:allowed|permitted)|(?:have|has) (?:a|an|the) (?:legal )?(?:duty|obligation) to|under (?:a|an|the) (?:legal |statutory )?(?:duty|obligation)|owes? it to|"
                     r"may not(?! (?:be (?:true|so|enough|able|clear|easy|possible|right|the case)|always|even|yet|know|need|want|feel|seem|exist|work|help|suit|open|load|arrive|happen|fit)\b))\b",
                     re.IGNORECASE),
}
_ALREADY_NAMED = {"zh": re.compile(r"禁止(?:催收)?(?:时段|接触令|性)|不得已"), "en": re.compile(r"\bmust-not\b", re.IGNORECASE)}
#: says that there is no such duty, or that nobody has seen one
_DENIED = {"zh": re.compile(r"没有(?:见到|[^，。；]{0,6}(?:规则|规定|条文))|不在禁止"), "en": re.compile(r"\b(?:no (?:rule|text|provision)|not seen|seen no)\b", re.IGNORECASE)}


#: a heading that names a subject: 必须做的事, 不得催收的时段
_NOUN = re.compile(r"[\u4e00-\u9fff]的[\u4e00-\u9fff]{1,4}\Z")


def check_pages(site):
    for page in site.pages.values():
        for start, word in unsourced(page, site):
            yield page.place(start), _message(word)
        for field in ("title", "description"):
            text = page.meta.get(field)
            for match in DUTY[page.lang].finditer(text) if isinstance(text, str) else ():
                if not is_asked(text, match.start(), page.lang):
                    yield page.front_matter.place(field), _message(match.group())


def check(site):
    """A text of the registers has no duty but that of the provisions which its entry rests on. Provisions, limits and rules from abroad are sources themselves."""
    for entry, place, text in site.registers.own_texts():
        for lang in LANGS if isinstance(entry, _RESTING) else ():
            found = [m for m in DUTY[lang].finditer(text[lang]) if not is_asked(text[lang], m.start(), lang)]
            admitted = set().union(*(modality.admitted(p, lang) for p in _rests_on(entry, text, site.registers))) if found else ()
            for match in found:
                if not admitted & ({m.modality for m in modality.read(text[lang], lang) if m.start == match.start()} or {"must", "must-not"}):
                    yield place(lang), _message(match.group()), ENTRY


def _rests_on(entry, text, registers):
    """The provisions that a text of an entry rests on."""
    ids = (entry.source,) if isinstance(entry, Term) else entry.provisions if isinstance(entry, Myth) else [
        d.provision for d in getattr(entry, "deadlines", ()) if d.time is text]
    return [registers.provisions[id] for id in ids if id in registers.provisions]


def unsourced(page, site):
    """(offset, word) of the first word of duty of each sentence that no quotation in or beside it vouches for."""
    prose = page.unlinked
    for start, end in page.speech:
        if is_script(page, start):
            prose = prose[:start] + page.unquoted[start:end] + prose[end:]
    prose = _ALREADY_NAMED[page.lang].sub(lambda m: " " * len(m.group()), prose)
    for block in page.blocks:
        if not DUTY[page.lang].search(prose, block.start, block.end) or block.kind == "heading" and _NOUN.search(prose[block.start:block.end].rstrip()):
            continue
        spans = list(sentences(page.running, block.start, block.end))
        quoted = [[q for q in page.quotations if q.kind != "term" and start <= q.start < end] for start, end in spans]
        for n, (start, end) in enumerate(spans):
            found = None if quoted[n] else next((m for m in DUTY[page.lang].finditer(prose, start, end)
                                                 if not is_asked(page.running, m.start(), page.lang)
                                                 and not _DENIED[page.lang].search(page.running, start, m.end())), None)
            if not found or is_practice(page, found.start()):
                continue
            beside = [p for near in quoted[max(0, n - 1):n + 2] for q in near for p in _behind(q, site)]
            rest = page.running[start:found.start()] + " " + page.running[found.end():end]
            if not any(speaks_of(rest, p, page.lang) for p in beside):
                yield found.start(), found.group()


def _behind(q, site):
    """The provisions that a quotation may mean: those it names, or all of an instrument that it cites whole."""
    if q.kind == "law" and not q.part and q.id in site.registers.instruments:
        return site.registers.instruments[q.id].provisions
    return vouchers(q, site)


def _message(word):
    return Text(f"{word!r} without a source", f"“{word}”没有出处")
