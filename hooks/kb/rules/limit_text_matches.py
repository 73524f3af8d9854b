"""The numbers in a limit quotation are the limit's, by value, on the day of the build, and it binds as the limit does.

When a rule changes, every sentence in both languages that now says something false is named.

限度引用里的数字，按值与登记册当天的数字一致，强度也一致。规则一变，两种语言里说错的每一句都会被点名。
"""

from kb import modality
from kb.agreement import limit_disagreements
from kb.rules.duty_is_as_strong_as_its_source import vouchers
from kb.source import Text
from kb.words import plain

REMEDY = Text("correct the words, or `make fix` rewrites those that can be; if the rule changed, date the new value in docs/registers/limits.yml",
              "改正文字，能机械改写的用 `make fix`；规则变了就在 docs/registers/limits.yml 加一个带日期的新值")


def check_pages(site):
    for page in site.pages.values():
        for q in page.quotations:
            limit = site.registers.limits.get(q.id) if q.kind == "limit" else None
            if limit is None or (q.part and q.part not in limit.selectors()):
                continue
            for message in limit_disagreements(q.text, page.lang, limit, q.part, site.today, *_beside(page, q)):
                yield q.place, message
            word = _wrong_strength(q, page.lang, vouchers(q, site))
            if word:
                yield q.place, Text(f"{word.text!r} is stronger or weaker than the provision of limit {limit.id}", f"“{word.text}”与限度 {limit.id} 所据条文的强度不符")


def _beside(page, q):
    """The words of its block before and after a quotation."""
    block = page.block_of(q.start)
    return (page.running[block.start:q.start], page.running[q.end:block.end]) if block else ("", "")


_BINDING, _SOFT = {"must", "must-not"}, {"should", "should-not"}


def _wrong_strength(q, lang, provisions):
    """The word that makes a duty of a recommendation, or a recommendation of a duty. A ceiling of what is allowed binds too."""
    admitted = set().union(*(modality.admitted(p, lang) for p in provisions))
    soft = bool(provisions) and all(p.modality in _SOFT for p in provisions)
    wrong = (_BINDING - admitted if soft else set()) | (_SOFT if not admitted & _SOFT else set())
    return next((w for w in modality.read(plain(q.text), lang) if provisions and w.modality in wrong), None)


def check(site):
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
