"""Words of the two languages that stand for each other: where they stand in a page, and whether the other language answers them.

In: the entries of the register `counterparts.yml`. It knows words, not what a sentence says of them.
"""

import re
from dataclasses import dataclass

from kb.pages import LANGS
from kb.terms import finder
from kb.words import fold


@dataclass(frozen=True)
class Word:
    """A word of a page that has a counterpart: `ids` are the entries that it may belong to."""

    start: int
    text: str
    ids: tuple


class Counterparts:
    """The entries, ready to be looked for."""

    def __init__(self, entries):
        self._entries = {entry.id: entry for entry in entries}
        self._find, self._idioms, self._answers = {}, {}, {}
        for lang in LANGS:
            forms = {}
            for entry in entries:
                for form in getattr(entry, lang):
                    forms[fold(form)] = (*forms.get(fold(form), ()), entry.id)
                self._answers[entry.id, lang] = _any([*getattr(entry, lang), *entry.also[lang]], lang)
            self._find[lang] = finder(forms, lang)
            self._idioms[lang] = _any([idiom for entry in entries for idiom in entry.idioms[lang]], lang)

    def words(self, page):
        """Every word of the running text of `page` that an entry has, in order; what others are quoted with, and turns of phrase
        that mean something else, are left out."""
        text = self._idioms[page.lang].sub(lambda m: " " * len(m.group()), page.running)
        return [Word(start, word, ids) for start, word, ids in self._find[page.lang](text) if not page.is_speech(start)]

    def answered(self, word, page, start, end):
        """Has a page of the other language, between two offsets, a word that stands for `word`?"""
        return any(self._answers[id, page.lang].search(page.running, start, end) for id in word.ids)

    def wanted(self, word, lang):
        """The words of the register, in `lang`, that would answer `word`."""
        return [form for id in word.ids for form in getattr(self._entries[id], lang)]


def _any(forms, lang):
    """A pattern for any of some words: Chinese as they are, English whole, in the plural too, with any ending at a star."""
    ways = (re.escape(form) if lang == "zh" else _whole(form) for form in forms)
    return re.compile("|".join(ways) or r"(?!)", re.IGNORECASE)


def _whole(form):
    stem = re.escape(form.removesuffix("*")).replace(r"\ ", r"[\s-]+")
    return rf"(?<!\w){stem}" + ("" if form.endswith("*") else r"(?:e?s|['’]s)?(?!\w)")
