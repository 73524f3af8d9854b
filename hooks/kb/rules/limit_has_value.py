"""Every limit has a value in force on the day of the build.

Asked with a date in the future, this names the numbers that run out.

每一项限度在构建那天都有有效的值。换一个将来的日期来问，就知道哪些数字会到期。
"""

from kb.source import Text

REMEDY = Text("enter what applies from then on in docs/registers/limits.yml, or take the limit off the pages",
              "在 docs/registers/limits.yml 补上此后的规定，或把这个限度从页面撤下")


def check(site):
    for limit in site.registers.limits.values():
        if not any(v.in_force(site.today) for v in limit.values):
            yield site.registers.at(f"limit:{limit.id}"), Text(
                f"limit {limit.id} has no value on {site.today}", f"限度 {limit.id} 在 {site.today} 没有值")
