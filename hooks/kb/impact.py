"""What depends on a rule: every sentence, register entry and test that would have to be looked at if it changed.

In: the site and a target as quotations write it (limit:…, rule:…/…, law:…/…, term:…). Out: places, each with how it depends.
"""

from dataclasses import dataclass

from kb import marks
from kb.source import Place


@dataclass(frozen=True, order=True)
class Dependent:
    place: Place
    en: str
    zh: str


class UnknownTarget(ValueError):
    """The target is not in the registers."""


def changed(before, after):
    """What differs between two readings of the registers: targets as quotations write them, each added, removed or changed."""
    found = []
    for kind, attribute in (("law", "instruments"), ("rule", "provisions"), ("limit", "limits"), ("term", "terms")):
        old, new = (_said(getattr(registers, attribute), kind) for registers in (before, after))
        found += [(f"{kind}:{id}", "added" if id not in old else "removed" if id not in new else "changed")
                  for id in sorted(old.keys() | new.keys()) if old.get(id) != new.get(id)]
    return found


def _said(entries, kind):
    """What the entries say; an instrument's provisions speak for themselves."""
    return {id: entry.model_dump(exclude={"provisions"} if kind == "law" else None) for id, entry in entries.items()}


def impact(site, target, tests=None):
    """Everything that depends on `target`, sorted by place. `tests` (path to text) is searched for its id as well."""
    kind, _, id = target.partition(":")
    keys = affected_keys(site.registers, kind, id)
    found = {*_quotations(site, keys), *_marks(site, keys), *_registers(site.registers, keys)}
    for path, text in (tests or {}).items():
        for n, line in enumerate(text.splitlines(), 1):
            if id and id in line:
                found.add(Dependent(Place(path, n, line.index(id) + 1), "test", "测试"))
    return sorted(found)


def affected_keys(registers, kind, id):
    """The target itself and every entry that follows from it: provision → limits, limit → provisions, article → provisions."""
    known = {"limit": registers.limits, "rule": registers.provisions, "term": registers.terms}
    base = id.partition("/")[0]
    if kind == "law":
        instrument = registers.instruments.get(base)
        if instrument is None:
            raise UnknownTarget(f"law:{id}")
        article = id.partition("/")[2]
        provisions = {f"{base}/{p.id}" for p in instrument.provisions if not article or article in p.articles}
    elif kind in known:
        wanted = base if kind == "limit" else id
        if wanted not in known[kind]:
            raise UnknownTarget(f"{kind}:{id}")
        provisions = {id} if kind == "rule" else set()
        if kind == "limit":
            return {f"limit:{base}"}
    else:
        raise UnknownTarget(f"{kind}:{id}")
    keys = {f"{kind}:{id}", *(f"rule:{p}" for p in provisions)}
    for provision in provisions:
        instrument = provision.partition("/")[0]
        keys |= {f"law:{instrument}/{a}" for a in registers.provisions[provision].articles}
        keys |= {f"limit:{l.id}" for l in registers.limits.values() if any(v.provision == provision for v in l.values)}
    return keys


def _quotations(site, keys):
    for page in site.pages.values():
        for q in page.quotations:
            key = f"limit:{q.id}" if q.kind == "limit" else f"{q.kind}:{q.target}"
            if key in keys:
                section = page.section_of(q.start)
                yield Dependent(q.place, f"quoted in section {section!r}: {q.text}", f"“{section}”一节引用：{q.text}")


def _marks(site, keys):
    for page in site.pages.values():
        for mark in page.marks:
            if any(key in keys for key, _, _ in marks.entries(mark, site.registers)):
                yield Dependent(mark.place, f"shown by the mark {mark.name!r}", f"由标记“{mark.name}”显示")


def _registers(r, keys):
    def dependent(key, fields, kind_en, kind_zh):
        return Dependent(r.at(key, *fields), kind_en, kind_zh)

    for limit in r.limits.values():
        for n, value in enumerate(limit.values):
            if f"rule:{value.provision}" in keys:
                yield dependent(f"limit:{limit.id}", ("values", n), f"value of limit {limit.id}", f"限度 {limit.id} 的值")
    for term in r.terms.values():
        if f"rule:{term.source}" in keys or f"law:{term.source}" in keys:
            yield dependent(f"term:{term.id}", ("source",), f"source of term {term.id}", f"术语 {term.id} 的出处")
    for channel in r.channels.values():
        for n, d in enumerate(channel.deadlines):
            if f"rule:{d.provision}" in keys or (d.limit and f"limit:{d.limit.partition('/')[0]}" in keys):
                yield dependent(f"channel:{channel.id}", ("deadlines", n), f"deadline of channel {channel.id}", f"渠道 {channel.id} 的时限")
    for stage in r.stages.values():
        for n, ref in enumerate(stage.limits):
            if f"limit:{ref.partition('/')[0]}" in keys:
                yield dependent(f"stage:{stage.id}", ("limits", n), f"limit of stage {stage.id}", f"阶段 {stage.id} 的限度")
    for myth in r.myths.values():
        if {f"rule:{p}" for p in myth.provisions} & keys or {f"limit:{x.partition('/')[0]}" for x in myth.limits} & keys:
            yield dependent(f"myth:{myth.id}", (), f"answer to myth {myth.id}", f"对流言 {myth.id} 的回答")
    for article in r.articles.values():
        for n, claim in enumerate(article.claims):
            if {f"rule:{p}" for p in claim.provisions} & keys:
                yield dependent(f"article:{article.id}", ("claims", n), f"verdict on claim {claim.id}", f"对说法 {claim.id} 的判断")
