"""Where texts give different limits, the value shown is the one that the readers in question have to keep to, and nobody is sent to the laxer.

Whoever keeps to the laxer of two texts breaks the other, and whoever reads the number of another kind of firm counts wrong.

几份文件的限度不同，写出来的是读者要守的那一个，不叫人照较宽的做。照宽的做就违反了另一份；看了别类机构的数字，就数错了。
"""

import re

from kb.source import Text

REMEDY = Text("quote the stricter value too, or instead: [the words][limit:id/firm]", "把更严的那个值也引上，或换成它：[文字][limit:编号/机构]")
FIRM = Text("quote the value of the firm that the sentence names", "句子说的是哪一类机构，就引哪一类的值")
LAXER = Text("work by the stricter text, or say only that the other is laxer", "照较严的一份做，或只说另一份较宽")
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
            if limit is None or not q.part or q.part not in limit.selectors():
                continue
            if _is_overruled(page, q, limit, site):
                yield q.place, Text(f"a stricter value of {limit.id} is the one to work by here", f"这里应照做的是 {limit.id} 的另一个更严的值")
            firm = _said_of(page, q, limit)
            if firm:
                yield q.place, Text(f"{q.target} is not for {site.registers.word('binds', firm, 'en')}", f"{q.target} 管的不是{site.registers.word('binds', firm, 'zh')}"), FIRM


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
