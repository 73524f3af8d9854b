"""Each section has the same list items, table rows and columns, admonitions, images, links, quotations and marks in both languages.

A list item lost in translation is a right or a duty lost.

同一节的列表项、表格、提示框、图片、链接、引用和标记，两种语言一样多。译文丢一个列表项，就丢了一项权利或义务。
"""

import re
from collections import Counter

from kb.pages import BAR
from kb.source import Text
from kb.translation import pieces, within

REMEDY = Text("bring both languages into step: every item, row, link and quotation stands in both",
              "让两种语言对齐：每个列表项、每行、每个链接和引用两边都要有")
_NAMES = {
    "item": ("list items", "列表项"), "row": ("table rows", "表格行"), "column": ("table columns", "表格列"),
    "admonition": ("admonitions", "提示框"), "cell": ("filled cells", "非空单元格"), "paragraph": ("paragraphs", "段落"), "image": ("images", "图片"),
    "link": ("links", "链接"), "quotation": ("quotations", "引用"), "mark": ("marks", "标记"),
}


def check_pages(site):
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        if original is None:
            continue
        ours, theirs = inventory(page), inventory(original)
        for section in page.sections:
            if section.id in theirs:
                yield from _differences(page, original, section, ours[section.id], theirs[section.id])
        for (start, end), (other_start, other_end) in pieces(page, original):
            here, there = _inside(page, start, end), _inside(original, other_start, other_end)
            id = page.section_of(start)
            moved = next((thing for thing in sorted((here - there) + (there - here)) if ours[id][thing] == theirs[id][thing]), None)
            if moved:
                yield page.place(start), Text(f"{moved[1]} stands in another item or cell than in {original.path}", f"{moved[1]} 和 {original.path} 不在同一项、同一格")


def _inside(page, start, end):
    """The quotations and links between two offsets: a Counter of what `inventory` counts."""
    return Counter([*(("quotation", f"{q.kind}:{q.target}") for q in within(page.quotations, start, end)),
                    *(("link", link.href) for link in within(page.links, start, end) if not link.image)])


def inventory(page):
    """Section id to what stands in it: a Counter of (kind, what)."""
    found = {s.id: Counter() for s in page.sections}
    for block in page.blocks:
        section = found[page.section_of(block.start)]
        if block.kind in ("item", "row", "admonition", "paragraph"):
            section[block.kind, _type(page, block) if block.kind == "admonition" else ""] += 1
        if block.kind == "row":
            section["cell", ""] += sum(bool(cell.strip()) for cell in BAR.split(page.text[block.start:block.end]))
            section["column", ""] = max(section["column", ""], _columns(page.text[block.start:block.end]))
    for link in page.links:
        section = found[page.section_of(link.start)]
        section["image" if link.image else "link", link.href] += 1
    for q in page.quotations:
        found[page.section_of(q.start)]["quotation", f"{q.kind}:{q.target}"] += 1
    for mark in page.marks:
        found[page.section_of(mark.start)]["mark", " ".join([mark.name, *(f"{k}={v}" for k, v in sorted(mark.args.items()))])] += 1
    return found


def _type(page, block):
    """What kind of admonition a title opens: `failure` of `!!! failure "…"`."""
    found = re.match(r"[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]*([\w-]*)", page.text[block.start:block.end])
    return found.group(1) if found else ""


def _columns(row):
    return len(BAR.findall(row.strip().strip("|"))) + 1


def _differences(page, original, section, ours, theirs):
    place = page.place(section.start)
    for kind, what in sorted(ours.keys() | theirs.keys()):
        here, there = ours[kind, what], theirs[kind, what]
        if kind == "cell" and any(ours[k, ""] != theirs[k, ""] for k in ("row", "column")):
            continue  # a lost row is said once
        if here != there:
            en, zh = _NAMES[kind]
            which = f" {what}" if what else ""
            yield place, Text(f"section {section.id!r}: {here} {en}{which} here, {there} in {original.path}",
                              f"“{section.id}”一节：此处{zh}{which} {here} 个，{original.path} 有 {there} 个")
