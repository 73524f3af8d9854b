"""A page and its translation have the same headings: the same ids, at the same levels, in the same order.

A reader who switches language stays at the same rule, and nothing is left out.

一页和它的译文，标题的编号、层级、顺序都相同。读者切换语言后还停在同一条规则上，也不会漏掉什么。
"""

from kb.source import Place, Text

REMEDY = Text("give both pages the same headings in the same order", "让两种语言的标题一一对应、顺序相同")


def check_pages(site):
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        if original is None:
            continue
        ours = [(h.level, h.id) for h in page.headings]
        theirs = [(h.level, h.id) for h in original.headings]
        if ours == theirs:
            continue
        n = next((n for n, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
        place = page.headings[n].place if n < len(ours) else Place(page.path, page.source.count("\n") + 1)
        here, there = _show(ours, n), _show(theirs, n)
        yield place, Text(f"heading {n + 1} is {here} here and {there} in {original.path}",
                          f"第 {n + 1} 个标题在此是 {here}，在 {original.path} 是 {there}")


def _show(headings, n):
    if n >= len(headings):
        return "–"
    level, id = headings[n]
    return f"{'#' * level} {{#{id}}}"
