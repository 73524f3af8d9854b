"""For one kind of firm on one day a limit gives one number, or says which of several to work by.

Two texts that differ are shown with the stricter one named; silence would leave the choice to chance.

同一类机构在同一天，一项限度只有一个数字，否则写明照哪一个做。两份文件不一致就写明较严的；不说，等于让人碰运气。
"""

from itertools import combinations

from kb.registers import amount
from kb.source import Text

REMEDY = Text("date the older value with `to`, or name the provision to work by under `stricter` and say `why`",
              "给旧值写上 to；或在 stricter 写明照哪一条做，并在 why 说明理由")


def check(site):
    for limit in site.registers.limits.values():
        values = list(enumerate(limit.values))
        for (_, a), (n, b) in combinations(values, 2):
            firms = sorted(set(a.binds) & set(b.binds))
            numbers = [x for x in a.value if x in b.value and (a.value[x] != b.value[x] or a.provision == b.provision)]
            if (a.to or b.to) and a.provision != b.provision:  # one text took the place of the other, whatever each counts
                numbers = numbers or [*b.value]
            if not firms or not numbers or not _meet(a, b):
                continue
            if a.provision == b.provision or limit.stricter is None:
                place = site.registers.at(f"limit:{limit.id}", "values", n)
                yield place, Text(f"limit {limit.id} has two values of {numbers[0]!r} at once for {firms[0]}",
                                  f"限度 {limit.id} 的“{numbers[0]}”对 {firms[0]} 同时有两个值")
        if limit.stricter and limit.stricter not in {v.provision for v in limit.values}:
            yield site.registers.at(f"limit:{limit.id}", "stricter"), Text(
                f"no value of {limit.id} comes from {limit.stricter}", f"{limit.id} 没有来自 {limit.stricter} 的值")
        yield from _periods(limit, site.registers)
        yield from _laxer(limit, site)
        if limit.stricter and not limit.why:
            yield site.registers.at(f"limit:{limit.id}", "stricter"), Text(
                f"limit {limit.id} does not say why the stricter is stricter", f"限度 {limit.id} 没有说明理由")


def _periods(limit, registers):
    """A value that ends before it begins, or begins before the instrument that gives it."""
    for n, value in enumerate(limit.values):
        place = registers.at(f"limit:{limit.id}", "values", n, "from")
        instrument = registers.instruments.get(value.provision.split("/")[0])
        start = instrument and (instrument.promulgated or instrument.effective)
        if value.from_ and value.to and value.to <= value.from_:
            yield place, Text(f"a value of {limit.id} ends before it begins", f"限度 {limit.id} 的一个值还没开始就已结束")
        if value.from_ and start and value.from_ < start:
            yield place, Text(f"a value of {limit.id} begins before {instrument.id} was issued ({start})",
                              f"限度 {limit.id} 的一个值早于 {instrument.id} 的公布（{start}）")


def _laxer(limit, site):
    """`stricter` has to name the stricter: of ceilings the lowest, of floors the highest."""
    shown = limit.shown(site.today)
    for number, name in limit.numbers.items():
        mine = [amount(v.value[number]) for v in shown if number in v.value and v.provision == limit.stricter]
        others = [amount(v.value[number]) for v in shown if number in v.value]
        if None in others or not mine or name.unit in ("clock", "date"):
            continue
        if name.bound == "most" and mine[0] > min(others) or name.bound == "least" and mine[0] < max(others):
            yield site.registers.at(f"limit:{limit.id}", "stricter"), Text(
                f"{limit.stricter} is not the strictest on {number!r} of {limit.id}", f"{limit.id} 的“{number}”，{limit.stricter} 不是最严的")


def _meet(a, b):
    """Do the periods of two values share a day? An unknown beginning is always past."""
    a_before_b = a.to is not None and b.from_ is not None and a.to <= b.from_
    b_before_a = b.to is not None and a.from_ is not None and b.to <= a.from_
    return not a_before_b and not b_before_a
