"""The A to Z of one language: terms, pages by their titles, instruments, each under the letter where one looks for it.

Chinese stands under the first letter of its pinyin. Knows no addresses and no HTML.
"""

import re
from dataclasses import dataclass

from pypinyin import lazy_pinyin

_OPENING = re.compile(r"^(?:(?:an?|the|my)\b|[^\w]+)+", re.IGNORECASE)
#: where words stand that begin with no letter
DIGITS = "0–9"


@dataclass(frozen=True)
class Entry:
    """What one looks up, and where it leads: to a register entry (`key`) or to a page (`page`)."""

    text: str
    kind: str
    key: str | None = None
    page: str | None = None


def entries(site, lang):
    """Every entry of the index, in no order."""
    for term in site.registers.terms.values():
        for form in dict.fromkeys((term[lang].preferred, *term[lang].admitted)):
            yield Entry(form, "term", key=f"term:{term.id}")
    for instrument in site.registers.instruments.values():
        for name in dict.fromkeys((instrument.short[lang], instrument.title[lang])):
            yield Entry(name, "instrument", key=f"law:{instrument.id}")
    for page in site.in_language(lang).values():
        if page.meta.get("title") and page.name != "index.md":
            yield Entry(str(page.meta["title"]), "question" if re.search(r"[？?]", str(page.meta["title"])) else "page", page=page.name)


def grouped(site, lang):
    """(letter, entries) from A to Z, what begins with a digit last; what stands twice under one name stands once a place."""
    groups = {}
    for entry in dict.fromkeys(entries(site, lang)):
        sound = spoken(entry.text, lang)
        letter = sound[0].upper() if "a" <= sound[:1] <= "z" else DIGITS
        groups.setdefault(letter, []).append((sound, entry.text, entry))
    order = sorted(groups, key=lambda letter: (letter == DIGITS, letter))
    return [(letter, [entry for _, _, entry in sorted(groups[letter], key=lambda row: row[:2])]) for letter in order]


def spoken(text, lang):
    """What an entry is sorted by: how Chinese is read, English without its article."""
    if lang == "zh":
        return " ".join(lazy_pinyin(re.sub(r"^[^\w]+", "", text), v_to_u=False)).casefold()
    return _OPENING.sub("", text).casefold()
