"""The numbers in a limit quotation are the limit's, by value, on the day of the build.

When a rule changes, every sentence in both languages that now says something false is named.

限度引用里的数字，按值与登记册当天的数字一致。规则一变，两种语言里说错的每一句都会被点名。
"""

from kb.agreement import limit_disagreements
from kb.source import Text

REMEDY = Text("correct the words, or `make fix` rewrites those that can be; if the rule changed, date the new value in docs/registers/limits.yml",
              "改正文字，能机械改写的用 `make fix`；规则变了就在 docs/registers/limits.yml 加一个带日期的新值")


def check(site):
    for page in site.pages.values():
        for q in page.quotations:
            limit = site.registers.limits.get(q.id) if q.kind == "limit" else None
            if limit is None or (q.part and q.part not in limit.selectors()):
                continue
            for message in limit_disagreements(q.text, page.lang, limit, q.part, site.today):
                yield q.place, message
    yield from _deadlines(site)


def _deadlines(site):
    """The deadlines of the channels are quotations too."""
    for channel in site.registers.channels.values():
        for n, deadline in enumerate(channel.deadlines):
            if not deadline.limit:
                continue
            id, _, part = deadline.limit.partition("/")
            for lang in ("zh", "en"):
                place = site.registers.at(f"channel:{channel.id}", "deadlines", n, "time", lang)
                for message in limit_disagreements(deadline.time[lang], lang, site.registers.limits[id], part, site.today):
                    yield place, message
