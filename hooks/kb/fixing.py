"""What can be rewritten mechanically, and only that: nothing here guesses.

Pure: a site in, new texts out (path to text). Writing them is for the edge.
"""

import re

from kb import quantities
from kb.agreement import matches
from kb.registers import amount
from kb.translation import section_hashes


def fix_values(site):
    """Drifted numbers of limit quotations, rewritten in the writing the author chose. Returns path to new text."""
    fixed = {}
    for page in site.pages.values():
        text = page.source
        for q in reversed(page.quotations):
            limit = site.registers.limits.get(q.id) if q.kind == "limit" else None
            if limit is None or (q.part and q.part not in limit.selectors()):
                continue
            new = corrected(q.text, page.lang, limit, q.part, site.today)
            start = q.start + 1
            text = text[:start] + new + text[start + len(q.text):]
        if text != page.source:
            fixed[page.path] = text
    return fixed


def corrected(text, lang, limit, selector, today):
    """`text` with each drifted number replaced where the register leaves one choice; else unchanged."""
    rows = limit.operating(today, selector or None)
    read = quantities.read(text, lang)
    for n in reversed(range(len(read))):
        quantity = read[n]
        if any(matches(quantity, row, limit) for row in rows):
            continue
        value = _only_choice(quantity, n, read, rows, limit)
        written = quantities.rewrite(quantity, value, lang) if value is not None else None
        if written is not None:
            text = text[:quantity.start] + written + text[quantity.end:]
    return text


def _only_choice(quantity, n, read, rows, limit):
    """The one value that `quantity` can mean: same unit, one candidate; clock times by their order."""
    candidates = []
    for number, value, _ in rows:
        if limit.numbers[number].unit == quantity.unit and value not in candidates:
            candidates.append(value)
    if quantity.unit == "clock":
        clocks = [q for q in read if q.unit == "clock"]
        return candidates[clocks.index(quantity)] if len(candidates) == len(clocks) else None
    if len(candidates) != 1:
        return None
    return amount(candidates[0]) if amount(candidates[0]) is not None else candidates[0]


_STAMP = re.compile(r"^source_sections:[^\n]*\n(?:[ \t]+[^\n]*\n)*", re.MULTILINE)


def stamp(site, names=None):
    """Record in English pages (all, or those in `names`) the Chinese sections that they translate now."""
    fixed = {}
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        if original is None or page.problems or not page.body_start or (names and page.name not in names):
            continue
        lines = "".join(f"  {id}: '{value}'\n" for id, value in section_hashes(original).items())
        front, body = page.source[:page.body_start], page.source[page.body_start:]
        front = _STAMP.sub("", front)
        front = front.rstrip()[:-3] + f"source_sections:\n{lines}---"
        if front + body != page.source:
            fixed[page.path] = front + body
    return fixed
