"""Citations as people write them: the titles and article numbers in a piece of text, in either language.

Knows how articles are written (第七十条 = 第70条 = Article 70 = Art. 70; 第二百九十三条之一 = Article 293-1)
and whether an instrument has them; not whether what is said of them is true.
"""

import re
from dataclasses import dataclass

from kb.words import fold, plain, squeeze

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_CHINESE = "零〇一二三四五六七八九十百千两"
_NUMBER = rf"(?:[0-9０-９]{{1,4}}|[{_CHINESE}]{{1,9}})"
_ZH = re.compile(rf"第[ \t]{{0,3}}(?P<list>{_NUMBER}(?:[ \t]{{0,3}}(?:[-–—~、]|至|到|和|及|与)[ \t]{{0,3}}第?[ \t]{{0,3}}{_NUMBER}){{1,9}})[ \t]{{0,3}}条"
                 rf"|第[ \t]{{0,3}}(?P<n>{_NUMBER})[ \t]{{0,3}}条(?:[ \t]{{0,3}}之[ \t]{{0,3}}(?P<of>{_NUMBER}))?"
                 rf"|(?<![0-9０-９.])(?P<m>[0-9０-９]{{1,4}})[ \t]{{0,3}}条(?:之(?P<of2>{_NUMBER}))?(?![ \t]{{0,3}}(?:信息|记录|短信|消息|以上|以下))"
                 r"|(?<![0-9.A-Za-z])第?[ \t]{0,3}(?P<s>[0-9]{1,2}(?:\.[0-9]{1,2})+)(?![0-9.%％])[ \t]{0,3}[条款节章]?")
_EN = re.compile(r"\b(?:articles?|arts?\.?|sections?|clauses?|§{1,2})[ \t]{0,3}"
                 r"(?P<list>\d{1,4}(?:\.\d+)*(?:-\d{1,2}(?!\d))?(?:[ \t]{0,3}(?:,|and|to|&|–|—)[ \t]{0,3}\d{1,4}(?:\.\d+)*)*)",
                 re.IGNORECASE)
_ITEM = re.compile(r"\d{1,4}(?:\.\d+)*(?:-\d{1,2}(?!\d))?")
_BOOK = re.compile(r"《([^》]*)》")
_GENERIC = {
    "zh": {"", "本法", "该法", "本办法", "该办法", "本条例", "该条例", "本规定", "该规定", "本指引", "该指引", "同法", "同办法",
           "该解释", "该标准", "该公约", "该通知", "该文件", "该条", "本条"},
    "en": {"", "law", "code", "measures", "regulations", "rules", "provisions", "guidelines", "interpretation", "notice",
           "standard", "convention", "opinions", "act", "regulation", "specification", "decree", "order", "circular", "decision"},
}
_SMALL = {"the", "of", "and", "to", "in", "under", "its", "this", "that", "same", "–", "-"}
#: what a citation may say besides title and article
_PARTS = {
    "zh": re.compile(r"第[^条款项]{0,6}[款项]"),
    "en": re.compile(r"\b(?:articles?|arts?|sections?|clauses?|paragraphs?|items?)\b\.?(?:\s*\d+)?|§", re.IGNORECASE),
}
#: what looks like the title of an instrument
_TITLE = {
    "zh": re.compile(r"[\u4e00-\u9fff]{2,40}(?:法|办法|条例|规定|指引|公约|法典|司法解释|细则)(?=$|[\s，。、的第])"),
    "en": re.compile(r"\b[A-Z][\w-]+(?:\s+(?:of|on|the|and|for|[A-Z(][\w)-]*)){0,12}\s+(?:Law|Code|Measures|Regulations|Rules|Provisions|"
                     r"Guidelines?|Interpretation|Convention|Opinions|Acts?|Regulation|Standards?|Specification|Notice|Decree|Order|Circular|Decision)\b"),
}


@dataclass(frozen=True)
class Article:
    """An article number as read: `number` is "70", "293-1" or "5.3"."""

    number: str
    start: int
    end: int


def chinese_number(text):
    """The value of a whole number in Chinese or Arabic digits (七十, 二百九十三, 二五〇, ７０), or None."""
    text = fold(text).replace(" ", "")
    if text.isascii() and text.isdigit():
        return int(text)
    if not text or any(c not in _CHINESE for c in text):
        return None
    if not any(c in _TENS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit = 0, 0
    for c in text:
        if c in _TENS:
            total += (digit or 1) * _TENS[c]
            digit = 0
        else:
            digit = _DIGITS[c]
    return total + digit


def read_articles(text, lang):
    """Every article number named in `text`."""
    return list(_read_zh(text) if lang == "zh" else _read_en(text))


def _read_zh(text):
    for m in _ZH.finditer(text):
        if m["list"]:  # 第七十至七十二条, 第 70-72 条
            for item in re.finditer(_NUMBER, m["list"]):
                if (number := chinese_number(item.group())) is not None:
                    yield Article(str(number), m.start(), m.end())
            continue
        if m["s"]:
            yield Article(m["s"], m.start(), m.end())
            continue
        number, of = chinese_number(m["n"] or m["m"]), m["of"] or m["of2"]
        if number is not None:
            yield Article(f"{number}-{chinese_number(of)}" if of else str(number), m.start(), m.end())


def _read_en(text):
    for m in _EN.finditer(text):
        for item in _ITEM.finditer(m["list"]):
            first, dash, second = item.group().partition("-")  # Articles 70-72 is a range, Article 293-1 is one article
            numbers = [first, second] if dash and "." not in first and int(second) > int(first) else [item.group()]
            yield from (Article(n, m.start("list") + item.start(), m.start("list") + item.end()) for n in numbers)


@dataclass(frozen=True)
class DocumentNumber:
    """The number under which a document was issued: `key` is (year or None, number)."""

    key: tuple
    start: int
    end: int
    text: str


_DOCUMENT = {
    "zh": re.compile(rf"[〔\[（(](?P<y>\d{{4}})[〕\])）][ \t]?第?[ \t]?(?P<n>\d{{1,4}})[ \t]?号|(?P<y2>\d{{4}})[ \t]?年[ \t]?第[ \t]?(?P<n2>\d{{1,4}})[ \t]?号"
                     r"|(?P<y3>\d{4})[ \t]?年[ \t]?(?P<n4>\d{1,4})[ \t]?号(?=[文令])"
                     rf"|(?:令|公告)[ \t]?第[ \t]?(?P<n3>\d{{1,4}}|[{_CHINESE}]{{1,9}})[ \t]?号"),
    "en": re.compile(r"\[(?P<y>\d{4})\]\s*No\.?\s*(?P<n>\d{1,4})|\b(?:(?:Order|Decree|Announcement)\s+)?No\.?\s*(?P<n2>\d{1,4})\s+of\s+(?P<y2>\d{4})"
                     r"|\b(?:Order|Decree|Announcement)\s+No\.?\s*(?P<n3>\d{1,4})"),
}
#: the number of a standard and its year: GB/T 45251-2025
_STANDARD = re.compile(r"\b(?P<n>(?:GB|JR)(?:/T)?[ \t]?\d{3,6})[-—–](?P<y>\d{4})(?!\d)")


def document_numbers(text, lang):
    """Every document number in `text`: 法释〔2021〕10号, 令2011年第2号, 2022 年 13 号文, Order No. 2 of 2011, GB/T 45251-2025."""
    for m in _DOCUMENT[lang].finditer(text):
        year, number = (next((v for name, v in m.groupdict().items() if name[0] == of and v), None) for of in "yn")
        yield DocumentNumber((year, chinese_number(number)), m.start(), m.end(), m.group())
    for m in _STANDARD.finditer(text):
        yield DocumentNumber((m["y"], m["n"]), m.start(), m.end(), m.group())


def names_instrument(text, instrument, instruments, lang):
    """Do the words of a citation name this instrument, or none at all?

    《…》 must be one of its names. Words that carry the name of another instrument, or that look like a title
    (…办法, "… Measures") and are not one of its names, do not name it.
    """
    books = _BOOK.findall(text)
    if books:
        return all(squeeze(book) in _squeezed(instrument, lang) for book in books)
    rest = plain(text)
    for article in reversed(read_articles(rest, lang)):
        rest = rest[:article.start] + " " + rest[article.end:]
    rest = _PARTS[lang].sub(" ", rest)
    if _core(rest, lang) in _GENERIC[lang] | {_core(n, lang) for n in _names(instrument, lang)}:
        return True
    foreign = other_instrument(rest, instrument, instruments, lang)
    return foreign is None and not _TITLE[lang].search(_without_names(rest, instrument, lang))


def other_instrument(text, instrument, instruments, lang):
    """The id of another instrument whose name stands in `text`, unless a longer name of this one covers it."""
    text = _without_names(text, instrument, lang)
    own = set(_names(instrument, lang))
    return next((other.id for other in instruments.values() if other.id != instrument.id
                 and any(name not in own and _stands_in(name, text, lang) for name in _names(other, lang))), None)


def _without_names(text, instrument, lang):
    for name in _names(instrument, lang):
        if name.casefold() in text.casefold():
            text = re.sub(re.escape(name), " ", text, flags=re.IGNORECASE)
    return text


def _names(instrument, lang):
    return [instrument.title[lang], instrument.short[lang], *instrument.also[lang], *([instrument.number] if instrument.number else [])]


def _stands_in(name, text, lang):
    if lang == "zh":
        return len(name) >= 3 and name in text
    return len(name) >= 4 and name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None


def _squeezed(instrument, lang):
    return {squeeze(name) for name in _names(instrument, lang)}


def _core(text, lang):
    """A title without the small words around it."""
    if lang == "zh":
        return squeeze(re.sub(r"[、，,（）()“”\s]|以及|和|及|至", "", text))
    words = re.sub(r"['’]s?\b|[(),]", " ", fold(text)).split()
    return " ".join(w for w in words if w not in _SMALL)


def has_article(instrument, article):
    """Is this article one of the instrument, as far as the register can tell?

    Where the text was read in full every article up to the last exists; elsewhere only those recorded, since
    an article that nobody saw cannot be cited.
    """
    recorded = {a for p in instrument.provisions for a in p.articles}
    if article in recorded:
        return True
    if instrument.certainty != "full-text" or instrument.last_article is None or not re.fullmatch("[1-9][0-9]*", article):
        return False
    return 1 <= int(article) <= int(instrument.last_article.split("-")[0])


def successor(instrument, article, instruments):
    """What stands now for an article of an instrument that is no longer in force, as (id, article or None)."""
    for moved in instrument.renumbered:
        if moved.old == article:
            id, _, new = moved.new.partition(":")
            return id, new
    if instrument.superseded_by in instruments:
        return instrument.superseded_by, None
    return None
