"""The dates of an instrument follow each other, and one that is repealed names its day and, if there is one, its successor.

An instrument that ends before it begins is never in force, and no page would notice.

一份文件的日期前后相承，条号不超过末条。还没施行就已失效的文件永远不会有效，页面也发现不了。
"""

from kb.source import Text

REMEDY = Text("correct the dates in the instrument's file", "改正这份文件登记的日期")
VALUE = Text("correct the day, or the dates of the instrument", "改正日期，或改正文件登记的日期")

#: what each kind of instrument can claim; an unlisted kind may claim anything
_FORCES = {"law": {"mandatory"}, "administrative-regulation": {"mandatory"}, "departmental-rule": {"mandatory"}, "judicial-interpretation": {"mandatory"},
           "national-standard": {"recommended"}, "group-standard": {"recommended", "members"}, "self-regulatory": {"members"},
           "judicial-policy": {"judicial"}, "public-notice": {"none", "recommended"}, "draft": {"none"}}


def check(site):
    registers = site.registers
    for limit in registers.limits.values():
        for n, value in enumerate(limit.values):
            begins = registers.instruments[value.provision.partition("/")[0]].effective
            if begins and value.from_ and value.from_ < begins:
                yield registers.at(f"limit:{limit.id}", "values", n, "from"), Text(f"from {value.from_}, before its instrument began on {begins}",
                                                                                   f"从 {value.from_} 起，早于文件施行的 {begins}"), VALUE
    for i in registers.instruments.values():
        key = f"instrument:{i.id}"
        if i.promulgated and i.effective and i.effective < i.promulgated:
            yield registers.at(key, "effective"), Text("in force before it was issued", "施行日期早于公布日期")
        if i.repealed and i.effective and i.repealed <= i.effective:
            yield registers.at(key, "repealed"), Text("repealed before it was in force", "废止日期不晚于施行日期")
        if i.superseded_by and not i.repealed:
            yield registers.at(key, "superseded_by"), Text(f"superseded by {i.superseded_by}, and no day on which it ended",
                                                           f"已由 {i.superseded_by} 取代，却没有失效日期")
        if i.force not in _FORCES.get(i.kind, {i.force}):
            yield registers.at(key, "force"), Text(f"a {i.kind} does not have the force {i.force!r}", f"{i.kind} 的约束力不会是 {i.force}")
        new = registers.instruments.get(i.superseded_by)
        if new and new.repealed and i.repealed and new.repealed <= i.repealed:
            yield registers.at(key, "superseded_by"), Text(f"superseded by {new.id}, which ended earlier", f"取代它的 {new.id} 更早失效")
        if new and new.effective and i.repealed and new.effective != i.repealed:
            yield registers.at(key, "repealed"), Text(f"ended on {i.repealed}, and {new.id}, which superseded it, began on {new.effective}",
                                                      f"{i.repealed} 失效，而取代它的 {new.id} 自 {new.effective} 起施行")
        for n, p in enumerate(i.provisions):
            if p.checked and p.checked > site.today:
                yield registers.at(key, "provisions", n, "checked"), Text("checked in the future", "核对日期在将来")
            if i.last_article and i.last_article.isdigit():
                for a in p.articles:
                    if "." not in a and int(a.split("-")[0]) > int(i.last_article):
                        yield registers.at(key, "provisions", n), Text(
                            f"article {a} is beyond the last article {i.last_article}", f"第 {a} 条超过末条第 {i.last_article} 条")
