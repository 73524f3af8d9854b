"""The first use of a term on a page is the one that is linked, and terms that readers cannot know are always linked.

A link to the meaning helps where the word is met first, not three screens later.

术语在页面上第一次出现时加链接，读者多半不懂的词一定加。链接放在第一次遇到这个词的地方才有用，不是三屏之后。
"""

from kb.pages import LANGS
from kb.source import Text
from kb.terms import uses

REMEDY = Text("link it here: [the word][term:id]; later uses need no link", "在这里加链接：[这个词][term:编号]；后面再出现不用加")


def check_pages(site):
    for page, uses in first_uses(site):
        for start, word, _ in uses:
            yield page.place(start), Text(f"{word!r} is used before it is linked", f"“{word}”第一次出现时没有链接")


def first_uses(site):
    """(page, [(offset, word, term)]): first uses that ought to be links and are not."""
    terms = site.registers.terms
    always = {id for id, term in terms.items() if term.link == "always"}
    for lang in LANGS:
        find = uses(terms, lang)
        for page in site.in_language(lang).values():
            if any(mark.name == "glossary" for mark in page.marks):
                continue
            linked = {}
            for q in page.quotations:
                if q.kind == "term":
                    linked.setdefault(q.target, q.start)
            found, seen = [], set()
            for start, word, term in find(_linkable(page)):
                if term.id in always | set(linked) and term.id not in seen and start < linked.get(term.id, len(page.source)):
                    seen.add(term.id)
                    found.append((start, word, term))
            yield page, found


def _linkable(page):
    """Running text in which a term could be linked: not headings, quotations, other links, or quoted speech."""
    text = page.unlinked
    for block in page.blocks:
        if block.kind in ("heading", "admonition"):
            text = text[:block.start] + " " * (block.end - block.start) + text[block.end:]
    return text
