"""Running text: where sentences begin and end, and what marks a sentence as history, report, example or our own view.

Knows punctuation and a few turns of phrase of both languages; nothing of what a sentence says.
"""

import re

_END = re.compile(r"(?<=[。！？；])[（(][^（）()\n]{1,60}[）)]|[。！？；!?;]+[”’」』）)\"'*_]*|\.(?=[\s*_)\"'”’]|\Z)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>|#]|\d+[.)、]))|\|")
_NOT_AN_END = re.compile(r"(?:\b(?:[a-z]\.[a-z]|[ap]\.m|arts?|no|nos|e\.g|i\.e|cf|vs|etc|mr|ms|dr|st|para|sec)|\b[A-Z])\Z", re.IGNORECASE)

#: the sentence is our own practice, view or example, and says so
PRACTICE = {
    "zh": re.compile(r"本站(?:的)?(?:建议|看法|理解|认为|主张|做法|提醒)|通行|惯例|(?:行业|通常|常见|一般)(?:的)?做法|实务|例如|比如|举例|譬如|假设|假如|打个比方|示例|举个例子"),
    "en": re.compile(r"\b(?:our (?:own )?(?:advice|view|reading|practice|suggestion|example)|we (?:suggest|advise|recommend|think)|"
                     r"(?:trade|industry|house|common|usual) practice|is practice|as practice|practice that|in practice|for example|for instance|e\.g\.|suppose|imagine|example)\b",
                     re.IGNORECASE),
}
#: the sentence says that we know it from reports
REPORT = {
    "zh": re.compile(r"报道|据称|转述|据报|媒体|没有见到(?:原文|条号)|未见(?:原文|条号)|仅见|原文[^，。；]{0,4}(?:没有|未)见"),
    "en": re.compile(r"\b(?:(?:as|is|are|was|were|been|widely) reported|reportedly|reports? (?:say|says|speak|give|gave|have|has|list|call|name|differ|put|tell|quote)|reports of|(?:news|from|in|by|several|those) reports?|reports only|press|media|retold|"
                     r"not seen (?:the |its )?(?:text|article|original)|have not seen)\b", re.IGNORECASE),
}

#: an item that begins with words in quotation marks
_SAID = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]+[“「]")
_REMARK = re.compile(r"\s*[（(]")
_CLAUSE = re.compile(r"[，,：:；;—–|]")
_ASKS_EN = re.compile(r"(?:\A|[^\w-])(?:who|whom|whose|what|when|where|which|why|whether|how|if)\b|(?:that|who|which)\s+\Z", re.IGNORECASE)
_ASKS_ZH = re.compile(r"什么|谁(?![也都])|哪|怎[么样]|如何|几[点时次天]|多[久少]|是否|[会能该准许]不[会能该准许]|允不允许|可不可以|要不要|有没有|吗")


def sentence_bounds(text, offset):
    """Start and end of the sentence of `text` that `offset` lies in. List items, cells and paragraphs end one."""
    start = max(0, offset - 2000)
    for match in _END.finditer(text, start):
        if match.group() == "." and _NOT_AN_END.search(text[max(0, match.start() - 6):match.start()]):
            continue
        if match.end() <= offset:
            start = match.end()
        elif match.start() >= offset:
            return start, match.end()
    return start, len(text)


def sentence_at(page, offset):
    """The sentence of a page that an offset of its source lies in."""
    start, end = sentence_bounds(page.text, offset)
    return page.text[start:end]


def sentences(text, start=0, end=None):
    """(start, end) of every sentence of `text` between two offsets; blank ones are left out."""
    end = len(text) if end is None else end
    begin = start
    for match in _END.finditer(text, start, end):
        if match.group() == "." and _NOT_AN_END.search(text[max(start, match.start() - 6):match.start()]):
            continue
        if text[begin:match.end()].strip():
            yield begin, match.end()
        begin = match.end()
    if text[begin:end].strip():
        yield begin, end


def is_practice(page, offset):
    """Is what stands at an offset said to be our own practice, view or example?

    The sentence says so itself, or a remark in brackets later in the block does (…。（本站建议）), or the admonition
    that it stands in. What follows such a remark is not covered by it.
    """
    block = page.block_of(offset)
    if block is None:
        return False
    said = PRACTICE[page.lang]
    if said.search(page.running, block.start, block.end):
        for start, end in sentences(page.running, block.start, block.end):
            if offset < end and (start <= offset or _REMARK.match(page.running, start)) and said.search(page.running, start, end):
                return True
    return admonition_of(page, block) in ("practice", "example")


def clause_start(text, offset, start=0):
    """Where the clause of `text` begins that an offset lies in, not before `start`."""
    return max((m.end() for m in _CLAUSE.finditer(text, start, offset)), default=start)


def is_asked(text, offset, lang):
    """Is the clause of `text` at an offset a question, direct or not? Who asks what may not be written forbids nothing."""
    start, end = sentence_bounds(text, offset)
    if text[start:end].rstrip().rstrip("*_”\"").endswith(("？", "?")):
        return True
    clause = clause_start(text, offset, start)
    if lang == "en":
        return bool(_ASKS_EN.search(text, clause, offset))
    stop = _CLAUSE.search(text, offset, end)
    return bool(_ASKS_ZH.search(text, clause, stop.start() if stop else end))


def is_script(page, offset):
    """Are words in quotation marks ours, for staff to say? They are in boxes of what to say, and where an item of a procedure is nothing else."""
    block = page.block_of(offset)
    if block is None:
        return False
    box = admonition_of(page, block)
    return box == "success" or box is None and page.name.startswith("procedures/") and bool(_SAID.match(page.text, block.start))


def admonition_of(page, block):
    """The type of the admonition that a block stands in, or None: `!!! practice` with the block indented below it."""
    indent = _indent(page.source, block.start)
    if not indent:
        return None
    for other in reversed([b for b in page.blocks if b.start < block.start]):
        if _indent(page.source, other.start) < indent:
            if other.kind == "admonition":
                found = re.match(r"[ \t]*(?:!!!|\?\?\?\+?)[ \t]*([\w-]+)", page.source[other.start:other.end])
                return found.group(1) if found else None
            if other.kind != "item":
                return None
            indent = _indent(page.source, other.start)
            if not indent:
                return None
    return None


def _indent(text, start):
    return re.compile(r" *").match(text, start).end() - start
