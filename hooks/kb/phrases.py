"""Titles, articles and numbers of the registers, in the words of each language."""

from kb import quantities
from kb.registers import amount

#: languages as machines name them
CODES = {"zh": "zh-CN", "en": "en"}
#: 第二百九十三条之一: the "one of" articles that amendments added
_ONE_OF = {str(n): c for n, c in enumerate("一二三四五六七八九", 1)}


def book(title, lang):
    """A title as the language sets it: 《…》 in Chinese, plain in English."""
    return f"《{title}》" if lang == "zh" else title


def article_words(articles, instrument, lang):
    """Article numbers in words: 第七十条 is written 第 70 条; clauses of a standard keep their points."""
    if not articles:
        return ""
    if lang == "zh":
        return "、".join(f"第 {a.partition('-')[0]} 条" + (f"之{_ONE_OF[a.partition('-')[2]]}" if "-" in a else "") for a in articles)
    word = "clause" if "." in articles[0] else "article"
    return f"{word}{'s' if len(articles) > 1 else ''} {', '.join(articles)}"


def span(start, end, lang):
    """A span of clock times; one that ends before it begins ends on the next day."""
    if lang == "zh":
        return f"{start} 至{'次日 ' if end < start else ' '}{end}"
    return f"{start} to {end}{' the next day' if end < start else ''}"


def wording(limit, number, value, lang):
    """One number of a limit in words: "至多 6 次", "at most 6 times"."""
    name = limit.numbers[number]
    if name.unit == "event":
        return limit.wording[lang][0]
    if name.unit in ("clock", "date"):
        return value
    if name.unit == "share":
        return value
    text = quantities.format_value(amount(value), name.unit, lang)
    prefix = {"zh": {"most": "至多 ", "least": "至少 "}, "en": {"most": "at most ", "least": "at least "}}[lang].get(name.bound, "")
    return prefix + text
