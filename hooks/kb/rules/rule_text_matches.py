"""A rule quotation is as strong as its provision, and every number in it is the provision's.

应当 turned into 可以, or "must" into "may", changes who is in the right.

条文引用的强度与条文相同，其中的数字都是条文里的数字。把“应当”改成“可以”，对错就换了边。
"""

from kb import modality
from kb.agreement import number_disagreements
from kb.source import Text
from kb.words import plain

REMEDY = Text("use the provision's own strength and numbers; docs/registers/instruments has both",
              "强度和数字以条文为准，见 docs/registers/instruments")


def check_pages(site):
    for page in site.pages.values():
        for q in page.quotations:
            provision = site.registers.provisions.get(q.target) if q.kind == "rule" else None
            if provision is not None:
                yield from ((q.place, message) for message in disagreements(q.text, page.lang, provision, q.target, site))


def disagreements(text, lang, provision, target, site):
    """What `text` gets wrong about the strength and the numbers of a provision."""
    words = modality.read(plain(text), lang)
    allowed = modality.admitted(provision, lang) if words else ()
    contradicted = list(modality.contradictions(plain(text), provision, lang)) if words else ()
    for word in words:
        if word.modality not in allowed or word in contradicted:
            yield Text(f"{word.text!r} is stronger or weaker than {target}, which is {provision.modality!r}",
                       f"“{word.text}”与 {target} 的强度不符，它是“{site.registers.word('modality', provision.modality, 'zh')}”")
            break
    statements = [t[lang] for t in (provision.says, provision.exception) if t]
    for quantity in number_disagreements(text, lang, statements):
        yield Text(f"{quantity.text!r} is not a number of {target}", f"“{quantity.text}”不是 {target} 的数字")
