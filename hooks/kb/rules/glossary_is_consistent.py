"""In the glossary one form belongs to one term, no definition explains a word by itself, and every entry is used.

Two meanings of one word without a note, or a circle of definitions, explain nothing.

术语表里一个形式只属于一个词条，定义不用自己解释自己，每个词条都用得上。一词两义又不说明，或者互相解释，等于没有解释
。
"""

from collections import defaultdict

from kb.registers import Both
from kb.source import Text
from kb.terms import uses
from kb.words import fold

REMEDY = Text("mend the entry in docs/registers/glossary.yml", "改正 docs/registers/glossary.yml 里的条目")
CONTEXT = Text("keep the form in one entry, or say in `context` of both when each is meant", "只留在一个条目里，或在两个条目的 context 里写明各自的语境")
UNUSED = Text("use the term on a page or in a register, or remove the entry", "在页面或登记册里用上，或删去条目")
DEPRECATED = Text("a form is either proper or deprecated", "一个形式要么可用，要么不用")


def check(site):
    terms = site.registers.terms
    for lang in ("zh", "en"):
        yield from _shared_forms(terms, lang, site.registers)
        yield from _circular(terms, lang, site.registers)
    yield from _unused(site)


def _shared_forms(terms, lang, registers):
    owners, bad = defaultdict(list), defaultdict(list)
    for term in terms.values():
        for form in {fold(f) for f in (term[lang].preferred, *term[lang].admitted)}:
            owners[form].append(term)
        for form in term[lang].deprecated:
            bad[fold(form.form)].append(term)
    for form, holders in owners.items():
        if len(holders) > 1 and not all(t.context for t in holders):
            yield registers.at(f"term:{holders[1].id}", lang), Text(
                f"{form!r} belongs to {holders[0].id} and to {holders[1].id}", f"“{form}”同时属于 {holders[0].id} 和 {holders[1].id}"), CONTEXT
        if form in bad:
            yield registers.at(f"term:{holders[0].id}", lang), Text(
                f"{form!r} is proper in {holders[0].id} and deprecated in {bad[form][0].id}",
                f"“{form}”在 {holders[0].id} 可用，在 {bad[form][0].id} 不用"), DEPRECATED


def _circular(terms, lang, registers):
    find = uses(terms, lang)
    mentions = {id: {t.id for _, _, t in find(term[lang].definition)} for id, term in terms.items()}
    for id, named in mentions.items():
        place = registers.at(f"term:{id}", lang, "definition")
        if id in named:
            yield place, Text(f"the definition of {id} uses the term itself", f"{id} 的定义用了它自己")
        for other in sorted(named - {id}):
            if id in mentions[other] and id < other:
                yield place, Text(f"{id} and {other} are defined by each other", f"{id} 和 {other} 互相定义")


def _unused(site):
    used = {q.target for page in site.pages.values() for q in page.quotations if q.kind == "term"}
    registers = site.registers
    used |= {other for term in registers.terms.values() for other in term.see}
    left = {id: term for id, term in registers.terms.items() if id not in used}
    for lang in ("zh", "en") if left else ():
        may_use, find = uses(left, lang), uses(registers.terms, lang)
        texts = [page.running for page in site.in_language(lang).values()]
        texts += [t[lang] for p in registers.provisions.values() for t in (p.says, p.name, p.staff_side, p.borrower_side) if t]
        texts += [t[lang] for r in (registers.limits, registers.channels, registers.stages, registers.myths) for e in r.values()
                  for t in vars(e).values() if isinstance(t, Both)]
        texts += [t for term in registers.terms.values() for t in (term[lang].definition, term[lang].plain)]
        for text in texts:
            if any(True for _ in may_use(text)):  # of two forms the longer counts, and few texts need that look
                used.update(t.id for _, _, t in find(text))
    spoken = {(lang, fold(form)) for id in used & registers.terms.keys() for lang in ("zh", "en") for form in _forms(registers.terms[id][lang])}
    for id in registers.terms:
        shared = any((lang, fold(form)) in spoken for lang in ("zh", "en") for form in _forms(registers.terms[id][lang]))
        if id not in used and not shared:  # of two terms with one form either may be meant
            yield registers.at(f"term:{id}"), Text(f"term {id} is used nowhere", f"术语 {id} 没有用到"), UNUSED


def _forms(forms):
    return (forms.preferred, *forms.admitted)
