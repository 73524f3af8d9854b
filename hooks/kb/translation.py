"""Which Chinese text an English page translates: a hash for each section, blind to what does not change the meaning.

Spaces, width of characters, punctuation, emphasis, and the writing of a verified quotation or of a number
leave a hash as it is; words and figures change it.
"""

import hashlib
import re
from bisect import bisect_left
from operator import attrgetter

from kb import quantities
from kb.pages import BAR, LINK, QUOTATION
from kb.words import fold

_NOISE = re.compile(r"[\W_]+")


def section_hashes(page):
    """Section id to a hash of eight hex digits, in the order of the page."""
    return {s.id: _hash(page.source[s.start:s.end]) for s in page.sections}


def _hash(text):
    text = QUOTATION.sub(lambda m: f" {m[2]}:{m[3]} " if m[2] != "term" else m[1], text)
    text = LINK.sub(lambda m: f"{m[2]} ({m[3]})", text)
    pieces, done = [], 0
    for q in quantities.read(text, "zh"):
        pieces += [text[done:q.start], f" {q.unit}={q.value} "]
        done = q.end
    normal = _NOISE.sub("", fold("".join([*pieces, text[done:]])))
    return hashlib.sha256(normal.encode()).hexdigest()[:8]


def left_behind(page, original, page_before, original_before):
    """Section ids whose Chinese text is another than before while the English is the same, word for word. An editor who stamps such a
    section says that the English needed no change; that is seldom so."""
    now, then = section_hashes(original), section_hashes(original_before)
    ours, before = ({s.id: " ".join(p.source[s.start:s.end].split()) for s in p.sections} for p in (page, page_before))
    return [id for id in now if id in then and now[id] != then[id] and ours.get(id) == before.get(id)]


def drift(page, original):
    """Section ids whose Chinese text is no longer the one translated: (id, "changed" | "new" | "gone")."""
    stamped = page.meta.get("source_sections")
    stamped = stamped if isinstance(stamped, dict) else {}
    now = section_hashes(original)
    for id, value in now.items():
        if id not in stamped:
            yield id, "new"
        elif str(stamped[id]) != value:
            yield id, "changed"
    for id in stamped:
        if id not in now:
            yield id, "gone"


def aligned(page, original, kinds=("item", "row", "paragraph")):
    """(block, other): the items, rows and paragraphs of a page with those of its original, where a section has as many of a kind in both."""
    ours, theirs = _by_section(page, kinds), _by_section(original, kinds)
    for place in ours.keys() & theirs.keys():
        if len(ours[place]) == len(theirs[place]):  # where not, structure-matches-translation says so
            yield from zip(ours[place], theirs[place])


def pieces(page, original):
    """((start, end), (start, end)): the smallest parts of a page that have one part of its original each: cells, items, paragraphs,
    titles of boxes, headings."""
    for block, other in aligned(page, original, ("item", "row", "paragraph", "admonition", "heading")):
        ours, theirs = _cells(page, block), _cells(original, other)
        if len(ours) == len(theirs):
            yield from zip(ours, theirs)


def within(things, start, end):
    """Those of some things in the order of their starts that start between two offsets."""
    return things[bisect_left(things, start, key=attrgetter("start")):bisect_left(things, end, key=attrgetter("start"))]


def _cells(page, block):
    """(start, end) of the cells of a row; any other block is one piece."""
    bars = [m.end() for m in BAR.finditer(page.text, block.start, block.end)] if block.kind == "row" else []
    return list(zip([block.start, *bars], [*bars, block.end]))


def _by_section(page, kinds):
    found = {}
    for block in page.blocks:
        if block.kind in kinds:
            found.setdefault((page.section_of(block.start), block.kind), []).append(block)
    return found
