"""Every quotation names an entry of the registers that may be published and that a page shows.

A quotation without a source is a claim with nothing behind it.

每处引用都指向登记册里可以发布的条目，而且有页面显示它。没有来源的引用，背后什么也没有。
"""

from kb.source import Text

REMEDY = Text("correct the id after the colon, or add the entry to its register first",
              "改正冒号后面的编号，或先在登记册里补上条目")
HELD = Text("leave it out until the text itself has been seen", "见到原文之前不要写")
WORDS = Text("write the words that readers see between the first brackets", "在第一对方括号里写读者看到的文字")
HOMELESS = Text("add a mark that shows it to a page, for example <!-- kb: instruments … -->",
                "在某一页加上显示它的标记，例如 <!-- kb: instruments … -->")


def check(site):
    registers = site.registers
    for page in site.pages.values():
        for q in page.quotations:
            message = missing(q, registers)
            if message:
                yield q.place, message
            elif q.kind in ("law", "rule") and not q.text.strip():
                yield q.place, Text(f"no words before {q.kind}:{q.target}", f"{q.kind}:{q.target} 前面没有文字"), WORDS
            elif held(q, registers, site.today):
                yield q.place, Text(f"{q.kind}:{q.target} is not to be published yet",
                                    f"{q.kind}:{q.target} 暂不发布"), HELD
            elif site.address(page, home_key(q, registers)) is None:
                yield q.place, Text(f"no page shows {q.kind}:{q.target}", f"没有页面显示 {q.kind}:{q.target}"), HOMELESS


    for stage in registers.stages.values():
        for n, ref in enumerate(stage.limits):
            id, _, part = ref.partition("/")
            if _limit_held(registers.limits[id], part, site.today):
                yield registers.at(f"stage:{stage.id}", "limits", n), Text(f"limit:{ref} is not to be published yet", f"limit:{ref} 暂不发布"), HELD


def missing(q, registers):
    """What the target of a quotation lacks, or None."""
    if q.kind == "limit":
        limit = registers.limits.get(q.id)
        if limit is None:
            return _no("limit", "限度", q.id)
        if q.part and q.part not in limit.selectors():
            known = ", ".join(limit.numbers)
            return Text(f"limit {q.id!r} has no number, firm or instrument {q.part!r} (numbers: {known})",
                        f"限度“{q.id}”里没有“{q.part}”（可用：{known}）")
    elif q.kind == "term":
        return None if q.target in registers.terms else _no("term", "术语", q.target)
    elif q.id not in registers.instruments:
        return _no("instrument", "文件", q.id)
    elif q.kind == "rule" and q.target not in registers.provisions:
        return Text(f"{q.id} has no provision {q.part!r}", f"{q.id} 中没有条文“{q.part}”")
    return None


def held(q, registers, today):
    if q.kind == "rule":
        return registers.provisions[q.target].hold
    if q.kind == "limit":
        return _limit_held(registers.limits[q.id], q.part, today)
    return False


def _limit_held(limit, part, today):
    return not limit.operating(today, part or None) and any(v.hold and v.in_force(today) for v in limit.values)


def home_key(q, registers):
    """The key under which the home of a quotation's target is filed."""
    if q.kind == "limit":
        return f"limit:{q.id}"
    if q.kind == "law":
        recorded = any(q.part in p.articles for p in registers.instruments[q.id].provisions if not p.hold)
        return f"law:{q.target}" if recorded else f"law:{q.id}"
    return f"{q.kind}:{q.target}"


def _no(kind_en, kind_zh, id):
    return Text(f"no {kind_en} {id!r} in the registers", f"登记册中没有{kind_zh}“{id}”")
