"""No page and no register uses, in its own voice, a form that the glossary deprecates.

Words such as 老赖 shame the reader; invented ones such as 征信黑名单 mislead. Quoted speech is exempt.

页面和登记册不用术语表列为不用的说法。“老赖”一类的词羞辱读者，“征信黑名单”一类的词误导读者；加了引号的别人的话不算。
"""

from kb.pages import LANGS
from kb.source import Text
from kb.terms import deprecated_uses, in_page

REMEDY = Text("use the preferred form, or put other people's words in quotation marks", "改用首选形式；引述别人的话请加引号")


def check_pages(site):
    for lang in ("zh", "en"):
        find = deprecated_uses(site.registers.terms, lang)
        for page in site.in_language(lang).values():
            for start, word, term, why in in_page(find, page, page.unspoken):
                yield page.place(start), _message(word, term, why, lang)
            for field in ("title", "description"):
                text = page.meta.get(field)
                for start, word, term, why in find(text) if isinstance(text, str) else ():
                    if not _is_quoted(text, start):
                        yield page.front_matter.place(field), _message(word, term, why, lang)


def check(site):
    """The registers speak in our own voice too, but for the claims of others that they record."""
    for lang in LANGS:
        find = deprecated_uses(site.registers.terms, lang)
        for _, place, text in site.registers.own_texts():
            for start, word, term, why in find(text[lang]):
                if not _is_quoted(text[lang], start):
                    yield place(lang), _message(word, term, why, lang)


def _is_quoted(text, start):
    return text.count("“", 0, start) > text.count("”", 0, start) or text.count("「", 0, start) > text.count("」", 0, start)


def _message(word, term, why, lang):
    preferred = term[lang].preferred
    return Text(f"{word!r}: {why}; preferred: {preferred!r}", f"“{word}”：{why}；首选“{preferred}”")
