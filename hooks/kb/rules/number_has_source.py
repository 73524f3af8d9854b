"""A number with a legal unit stands in a quotation, or is marked as our own practice or example.

A figure that nothing vouches for goes stale unseen, and readers act on it.

带法律单位的数字写在引用里，或写明是做法、建议、举例。没有出处的数字会悄悄过时，而读者照着它行动。
"""

import re
from itertools import product

from kb import quantities
from kb.agreement import matches
from kb.pages import LANGS
from kb.prose import is_practice, is_script
from kb.source import Text
from kb.words import plain

REMEDY = Text("quote the limit: [the words][limit:…], or say in the same paragraph that it is practice, our advice or an example",
              "改成引用：[文字][limit:…]；或在同一段写明是通行做法、本站建议或举例")
ENTRY = Text("correct the number, or name the provision or limit that gives it", "改正数字，或列出写着它的条文、限度")
LEGAL_UNITS = {"clock", "times", "people", "day", "working-day", "hour", "week", "month", "year", "yuan", "percent", "multiple", "items"}


def check_pages(site):
    for page in site.pages.values():
        for quantity in stray_numbers(page):
            words = plain(quantity.text)
            yield page.place(quantity.start), Text(f"{words!r} stands outside a quotation", f"“{words}”没有出处")
        yield from _front_matter(page)


def stray_numbers(page):
    """Numbers with a legal unit in the running text of a page that nothing vouches for."""
    quoted = [(q.start, q.end) for q in page.quotations]
    for quantity in page.quantities:
        if quantity.unit in LEGAL_UNITS and not is_trivial(quantity) and (not page.is_speech(quantity.start) or is_script(page, quantity.start)) \
                and not any(start < quantity.end and quantity.start < end for start, end in quoted) and not is_practice(page, quantity.start):
            yield quantity


def is_trivial(quantity):
    """One of something (一次, one call, once) is a turn of phrase, not a figure."""
    return quantity.value == 1 and quantity.unit in ("times", "people", "items", "day", "multiple")


def _front_matter(page):
    """Title and description are published too; they can quote nothing, so they hold no legal number."""
    for field in ("title", "description"):
        text = page.meta.get(field)
        for quantity in quantities.read(text, page.lang) if isinstance(text, str) else ():
            if quantity.unit in LEGAL_UNITS and not is_trivial(quantity):
                yield page.front_matter.place(field), Text(
                    f"{quantity.text!r} in the {field}, where it cannot be quoted", f"{field} 里的“{quantity.text}”无法引用出处")


#: a channel's own page says so, and the entry says that
_ITS_OWN = {"zh": re.compile(r"据[^，。；]{0,6}(?:页面|网站|公告)"), "en": re.compile(r"\bas its (?:page|website|notice) (?:states|says)\b", re.IGNORECASE)}


def check(site):
    """A definition, a stage, what a channel is for, and why a claim is false, give no number but those of what they rest on."""
    registers = site.registers
    for term, lang, field in product(registers.terms.values(), LANGS, ("definition", "plain")):
        says = _texts([registers.provisions[term.source]] if term.source in registers.provisions else [], lang)
        yield from _without(getattr(term[lang], field) or "", lang, says, [], registers.at(f"term:{term.id}", lang, field))
    for stage, lang, field in product(registers.stages.values(), LANGS, ("holder", "entry", "exit", "customer", "hand_over")):
        yield from _without(getattr(stage, field)[lang], lang, [], [], registers.at(f"stage:{stage.id}", field, lang))
    for channel, lang, field in product(registers.channels.values(), LANGS, ("for_", "not_for", "check")):
        text = getattr(channel, field)
        if text and not _ITS_OWN[lang].search(text[lang]):
            yield from _without(text[lang], lang, [], [], registers.at(f"channel:{channel.id}", field.rstrip("_"), lang))
    for myth, lang in product(registers.myths.values(), LANGS):
        limits = [registers.limits[id.partition("/")[0]] for id in myth.limits]
        rows = [(row, limit) for limit in limits for row in limit.operating(site.today, None)]
        says = [*_texts([registers.provisions[id] for id in myth.provisions], lang), myth.claim[lang]]
        yield from _without(myth.why[lang], lang, says, rows, registers.at(f"myth:{myth.id}", "why", lang))


def _texts(provisions, lang):
    """What provisions say, exceptions included."""
    return [t[lang] for p in provisions for t in (p.says, p.exception) if t]


def _without(text, lang, says, rows, place):
    """Findings for the numbers of a register text that stand in none of the texts and are none of the rows (row, limit)."""
    read = [q for q in quantities.read(text, lang) if q.unit in LEGAL_UNITS and q.value != 1]
    known = [k for t in says for k in quantities.read(t, lang)] if read else []
    for quantity in read:
        if not any(quantities.same(quantity, k) for k in known) and not any(matches(quantity, row, limit, lang) for row, limit in rows):
            yield place, Text(f"{quantity.text!r} stands in no provision or limit that the entry names", f"“{quantity.text}”不在条目所列的条文和限度里"), ENTRY
