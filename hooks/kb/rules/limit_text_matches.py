"""The numbers in a limit quotation are the limit's, by value, on the day of the build, and it binds as the limit does.

When a rule changes, every sentence in both languages that now says something false is named.

限度引用里的数字，按值与登记册当天的数字一致，强度也一致。规则一变，两种语言里说错的每一句都会被点名。
"""

import re

from kb import modality
from kb.agreement import limit_disagreements
from kb.rules.duty_is_as_strong_as_its_source import vouchers
from kb.source import Text
from kb.words import plain

FIRM = Text("quote the value of the firm that the sentence names", "句子说的是哪一类机构，就引哪一类的值")
LAXER = Text("work by the stricter text, or say only that the other is laxer", "照较严的一份做，或只说另一份较宽")
STRICTER = Text("quote the stricter value too, or instead: [the words][limit:id/firm]", "把更严的那个值也引上，或换成它：[文字][limit:编号/机构]")
REMEDY = Text("correct the words, or `make fix` rewrites those that can be; if the rule changed, date the new value in docs/registers/limits.yml",
              "改正文字，能机械改写的用 `make fix`；规则变了就在 docs/registers/limits.yml 加一个带日期的新值")


#: advice to work by the laxer of two texts
_LAXER = {"zh": re.compile(r"(?:按|照|挑|取|就|守)[^，。；不]{0,3}(?:较?宽|较?松|宽松|最宽)的"), "en": re.compile(r"\b(?:keep|work|go|stick|follow|choose|pick)\w*(?! not)[^.;|]{0,30}(?<!no )\b(?:laxer|looser|more lenient|most lenient)\b", re.IGNORECASE)}
_NEGATED = {"zh": re.compile(r"不[要能得可该会]?\Z|别\Z"), "en": re.compile(r"\b(?:not|never|n['’]t)\s+\Z", re.IGNORECASE)}


def check_pages(site):
    for page in site.pages.values():
        for match in _LAXER[page.lang].finditer(page.unspoken):
            if not _NEGATED[page.lang].search(page.unspoken, max(0, match.start() - 12), match.start()):
                yield page.place(match.start()), Text(f"{match.group()!r} sends readers to the laxer text", f"“{match.group()}”叫人照较宽的一份做"), LAXER
        for q in page.quotations:
            limit = site.registers.limits.get(q.id) if q.kind == "limit" else None
            if limit is None or (q.part and q.part not in limit.selectors()):
                continue
            if _is_overruled(page, q, limit, site):
                yield q.place, Text(f"a stricter value of {limit.id} is the one to work by here", f"这里应照做的是 {limit.id} 的另一个更严的值"), STRICTER
            firm = _said_of(page, q, limit)
            if firm:
                yield q.place, Text(f"{q.target} is not for {site.registers.word('binds', firm, 'en')}", f"{q.target} 管的不是{site.registers.word('binds', firm, 'zh')}"), FIRM
            for message in limit_disagreements(q.text, page.lang, limit, q.part, site.today, *_beside(page, q)):
                yield q.place, message
            word = _wrong_strength(q, page.lang, vouchers(q, site))
            if word:
                yield q.place, Text(f"{word.text!r} is stronger or weaker than the provision of limit {limit.id}", f"“{word.text}”与限度 {limit.id} 所据条文的强度不符")


#: kinds of firm as pages name them, and where a clause ends
_FIRMS = {"zh": {"bank-card": "信用卡|银行卡|发卡", "consumer-finance": "消费金融|消金", "microloan": "小贷|小额贷款", "online-loan": "网贷"},
          "en": {"bank-card": r"\bcards?\b", "consumer-finance": r"consumer[- ]finance", "microloan": "microl", "online-loan": r"online loan"}}
_CLAUSE = re.compile(r"[，；。：、,;:.|\n]|以及|\band\b")


def _said_of(page, q, limit):
    """The kind of firm that the clause of a quotation names, where the value it selects binds other kinds only; else None."""
    binds = {firm for v in limit.values if v.provision.startswith(f"{q.part}/") for firm in v.binds} or {q.part} & _FIRMS["en"].keys()
    block = page.block_of(q.start)
    if not binds or not block:
        return None
    start = max((m.end() for m in _CLAUSE.finditer(page.running, block.start, q.start)), default=block.start)
    stop = _CLAUSE.search(page.running, q.end, block.end)
    clause = page.running[start:stop.start() if stop else block.end]
    named = [firm for firm, words in _FIRMS[page.lang].items() if re.search(words, clause, re.IGNORECASE)]
    return named[0] if named and not binds & set(named) else None


def _is_overruled(page, q, limit, site):
    """Is the value of one text quoted although those whom the section is about (its id names a kind of firm, or any firm) work by
    another, and is that other not quoted in the section too?"""
    rows = [v for v in limit.shown(site.today) if v.provision.startswith(f"{q.part}/")]
    section = page.section_of(q.start)
    firms = {firm for v in rows for firm in v.binds}
    to_work_by = {v.provision.split("/")[0] for firm in ({section} & firms or firms) for _, _, v in limit.operating(site.today, firm)}
    quoted = {other.part for other in page.quotations if other.kind == "limit" and other.id == q.id and page.section_of(other.start) == section}
    return bool(rows) and q.part not in to_work_by and not quoted & {*to_work_by, *firms, ""}


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
