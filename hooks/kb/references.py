"""Which instruments a page, a sentence, a link or a quotation speaks of.

Knows quotations, marks, links and the names of pages; nothing of what is said.
"""

import posixpath
import re

from kb import marks
from kb.prose import sentences

#: a sentence that goes on about what the one before spoke of
_GOES_ON = {"zh": re.compile(r"\s*(?:它|这[份部个项]|该|两者|两份|都|是[^。]{0,6}。)"), "en": re.compile(r"\s*(?:(?:It|They|This|These|Both|Each)\b|\w+(?: \w+)?\.)")}
#: begins a sentence on what happens beyond the numbers that were named in the paragraph
_BEYOND = {"zh": re.compile(r"\s*超(?:过|出|了)"), "en": re.compile(r"\s*(?:Going (?:over|beyond)|Exceeding|Whoever (?:exceeds|goes over)|More than that)\b")}
_LAW_PAGE = re.compile(r"(?:\A|.*/)law/([\w-]+)\.md")


def law_page(page, link):
    """The name of the page of an instrument that a link leads to, or None."""
    found = _LAW_PAGE.match(posixpath.join(posixpath.dirname(page.name), link.href))
    return found and found[1]


def spoken_of(page, block, site):
    """(start, end, ids of instruments, quotations) of each sentence of a block: what it quotes or links, what the sentence before it
    did where it goes on about that, else what the page itself is about."""
    instruments, about, before, named = site.registers.instruments, subject(page, site), set(), set()
    for start, end in [(block.start, block.end)] if block.kind == "row" else sentences(page.running, block.start, block.end):
        quotations = [q for q in page.quotations if start <= q.start < end and q.kind != "term"]
        linked = {law_page(page, link) for link in page.links if start <= link.start < end}
        here = {id for q in quotations for id in behind(q, site)} | linked & instruments.keys()
        before = here or (named if _BEYOND[page.lang].match(page.running, start) else before if _GOES_ON[page.lang].match(page.running, start) else set())
        named = named | here
        yield start, end, before or about, quotations


def subject(page, site):
    """The ids of the instruments that a page is about: its name is theirs or the beginning of theirs."""
    stem = page.name.rpartition("/")[2].removesuffix(".md")
    return {id for id in site.registers.instruments if id == stem or id.startswith(stem + "-")}


def forces_of(q, site):
    """The forces of the instruments that a quotation rests on."""
    return {site.registers.instruments[id].force for id in behind(q, site)}


def behind(q, site):
    """The ids of the instruments that a quotation rests on."""
    registers = site.registers
    if q.kind == "limit" and q.id in registers.limits:
        return {v.provision.split("/")[0] for _, _, v in registers.limits[q.id].operating(site.today, q.part or None)}
    return {q.id} & registers.instruments.keys()


def instruments(page, registers):
    """The ids of the instruments that a page quotes, those behind its limits included, or whose entries its marks bring."""
    keys = [f"{q.kind}:{q.target}" for q in page.quotations] + [key for mark in page.marks for key, _, _ in marks.entries(mark, registers)]
    ids = set()
    for kind, _, target in (key.partition(":") for key in keys):
        id = target.partition("/")[0]
        ids |= {v.provision.partition("/")[0] for v in registers.limits[id].values} if kind == "limit" and id in registers.limits else {id}
    return ids & registers.instruments.keys()
