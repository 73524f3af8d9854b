"""Every word of the lexicon leads to words that some page is found by, and leads there from one entry alone.

A row whose words no page uses helps nobody who searches, and looks as if it did.

搜索词典的每个词都指向页面用来被找到的词，而且只在一处登记。指向页面不用的词，搜索的人什么也得不到，编辑却以为管用。
"""

import re

from kb.pages import LANGS
from kb.source import Text
from kb.words import fold, letters, singulars

REMEDY = Text("write words that stand in a title, a heading, the search words of a page or a form of a term",
              "改写成标题、小标题、页面搜索词或术语里有的词")
ONCE = Text("keep one of the two entries, with the words of both", "只留一处，把两处的词合在一起")


def check(site):
    for lang in LANGS:
        known, seen = _known(site, lang), {}
        for n, row in enumerate(getattr(site.registers.lexicon, lang)):
            for m, word in enumerate(row.means):
                if not _is_known(word, known, lang):
                    yield site.registers.at("lexicon", lang, n, "means", m), Text(f"no page is found by {word!r}", f"没有页面用“{word}”")
            for m, word in enumerate(row.typed):
                if seen.setdefault(fold(word), (n, m)) != (n, m):
                    yield site.registers.at("lexicon", lang, n, "typed", m), Text(f"{word!r} stands here twice", f"“{word}”登记了两次"), ONCE


def _known(site, lang):
    """What the pages of a language are found by: their letters in Chinese, their words in English."""
    texts = [text for page in site.in_language(lang).values()
             for text in (page.meta.get("title"), page.meta.get("description"), *(page.meta.get("aliases") or []), *(h.text for h in page.headings))]
    texts += [form for term in site.registers.terms.values() for form in (term[lang].preferred, *term[lang].admitted, *term.search)]
    texts += [limit.name[lang] for limit in site.registers.limits.values()]
    text = fold("\n".join(str(text) for text in texts if text).replace("\n", " | "))
    return text if lang == "zh" else {form for word in re.findall(r"[\w'-]+", text) for form in singulars(word)}


def _is_known(word, known, lang):
    if lang == "zh":
        return letters(word) in known
    return all(any(form in known for form in singulars(part)) for part in fold(word).split())
