"""Each search word belongs to one page of its language, and in the glossary to one term.

Words that lead to two places lead to neither: the reader gets whichever happens to come first.

一个搜索词在一种语言里只属于一个页面，在术语表里只属于一个词条。通向两处的词哪里也通不到，读者看到的只是碰巧排在前面的那一处。
"""

from kb.pages import LANGS
from kb.source import Text
from kb.words import letters

REMEDY = Text("keep the word where it helps most, and give the other page words of its own", "只留在最有用的那一处，给另一处换上它自己的词")


def check(site):
    for lang in LANGS:
        yield from _shared(site.in_language(lang).values())
    registers = site.registers
    owners = {}
    for term in registers.terms.values():
        for n, word in enumerate(term.search):
            first = owners.setdefault(letters(word), term.id)
            if first != term.id:
                yield registers.at(f"term:{term.id}", "search", n), Text(f"{word!r} belongs to {first} too", f"“{word}”也属于 {first}")


def _shared(pages):
    owners = {}
    for page in pages:
        for word, place in words(page):
            first = owners.setdefault(letters(word), page.path)
            if first != page.path:
                yield place, Text(f"{word!r} belongs to {first} too", f"“{word}”也属于 {first}")


def words(page):
    """(word, place) of each search word of a page."""
    aliases = page.meta.get("aliases")
    return [(word, page.front_matter.place("aliases", n)) for n, word in enumerate(aliases if isinstance(aliases, list) else []) if isinstance(word, str)]
