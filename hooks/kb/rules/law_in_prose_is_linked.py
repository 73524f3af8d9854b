"""Whoever names a law, or one of its articles, in running text links to it.

A citation in prose rots unseen: nobody notices when the article moves or the law ends.

正文里提到法律或条号，就给出链接。写在文字里的引证会悄悄失效：条号移了、法律废止了，没有人会发现。
"""

import re

from kb import references
from kb.citations import document_numbers, has_article, read_articles
from kb.pages import LANGS
from kb.prose import sentence_bounds
from kb.source import Text
from kb.terms import any_of

REMEDY = Text("make it a citation: [the words][law:instrument/article]", "改成引用：[文字][law:文件编号/条号]")
UNKNOWN = Text("add the instrument to docs/registers/instruments, or describe it without naming it as a title",
               "先把文件登记到 docs/registers/instruments，或不用书名号、换成描述")
NUMBER = Text("write the number that docs/registers/instruments has, or leave it out", "写 docs/registers/instruments 里的文号，或不写")
_BOOK = re.compile(r"《([^《》\n]+)》")
_KINDS_EN = r"(?:Law|Code|Measures|Regulations|Rules|Provisions|Guidelines|Interpretations?|Convention|Opinions|Notice|PIPL|DSL)"
_DISTINCT = re.compile(rf"\b{_KINDS_EN}\b")
_TITLE_ZH = re.compile(r"\A.{2,60}(?:法|法典|条例|办法|规定|指引|公约|解释|意见)\Z")
#: two or more capitalised words before the name of a kind of instrument; The and Under may only begin the sentence
_TITLE_EN = re.compile(r"\b(?!(?:The|This|That|These|Those|An?|Under|In|By|Both|All|Such|Our|Its|Their|See|Read|And|Or|But|If|When|New|Old)\s)"
                       r"[A-Z][\w'’-]*\s+(?:(?:of|on|the|and|for|in|against|to|by)\s+){0,3}(?:[A-Z][\w'’-]*\s+(?:(?:of|on|the|and|for|in|against|to|by)\s+){0,3}){0,8}"
                       r"(?:Law|Act|Code|Measures|Regulations?|Rules|Provisions|Guidelines|Interpretation|Convention|Opinions|Notice|Circular|Decree)\b")
_NAME_EN = re.compile(rf"(?:the )?{_TITLE_EN.pattern}(?: [IVX]+)?")
_ARTICLE = {"zh": re.compile(r"第[\s0-9０-９零〇一二三四五六七八九十百千]+"), "en": re.compile(r"")}


def check_pages(site):
    instruments = site.registers.instruments
    names = {"zh": _names(instruments, "zh", _TITLE_ZH), "en": _names(instruments, "en", _DISTINCT)}
    numbers = {}
    for i in instruments.values():
        for number in document_numbers(i.number or "", "zh"):
            numbers.setdefault(number.key, set()).add(i.id)
    for page in site.pages.values():
        if page.lang == "zh":
            yield from _books(page, page.unlinked, instruments)
            yield from _bare_names(page, names["zh"], site)
        else:
            yield from _titles(page, _with_names(page, page.unlinked), names["en"])
        yield from _articles(page, page.unspoken if page.lang == "en" else page.unlinked, instruments)
        yield from _numbers(page, numbers)
        yield from _front_matter(page, numbers, site.registers)


def check(site):
    """The registers may name a law without a link, but only one that is on record, by its own number."""
    instruments = site.registers.instruments.values()
    numbers = {number.key for i in instruments for number in document_numbers(i.number or "", "zh")}
    titles = {name for i in instruments for name in i.names("zh")}
    for _, place, text in site.registers.own_texts():
        for match in _BOOK.finditer(text.zh):
            if match.group(1) not in titles:
                yield place("zh"), Text(f"{match.group()} is not in the registers", f"登记册里没有{match.group()}"), UNKNOWN
        for lang in LANGS:
            for number in document_numbers(text[lang], lang):
                if number.key not in numbers:
                    yield place(lang), Text(f"no instrument has the number {number.text}", f"登记册里没有文号{number.text}"), NUMBER


def _names(instruments, lang, form):
    """One pattern for every title that could not be ordinary words, the longest first, or None."""
    names = {name for i in instruments.values() for name in i.names(lang) if form.search(name)
             and (lang == "zh" or " " in name or name.isupper())}
    start, end = (r"(?<![\w-])", r"(?![\w-])") if lang == "en" else ("", "")
    return re.compile(start + any_of(names) + end) if names else None


def _with_names(page, text):
    """A view of an English page with what stands in quotation marks and is nothing but the title of a law put back."""
    for start, end in page.speech:
        if _NAME_EN.fullmatch(page.unquoted, start + 1, end - 1):
            text = text[:start] + page.unquoted[start:end] + text[end:]
    return text


def _books(page, text, instruments):
    known = {name for i in instruments.values() for name in i.names("zh")}
    for match in _BOOK.finditer(text):
        if match.group(1) in known:
            yield page.place(match.start()), _unlinked(match.group())
        else:
            yield page.place(match.start()), Text(f"{match.group()} is not in the registers", f"登记册里没有{match.group()}"), UNKNOWN


def _bare_names(page, names, site):
    """A Chinese short name needs no 《》 on a page that quotes or shows the instrument; on another it is an unlinked law."""
    text = _BOOK.sub(lambda m: " " * len(m.group()), page.unlinked)
    found = list(names.finditer(text)) if names else []
    if found:
        instruments = site.registers.instruments
        known = {name for id in references.instruments(page, site.registers) for name in instruments[id].names("zh")}
        for match in found:
            if not any(match.group() in name for name in known):
                yield page.place(match.start()), _unlinked(match.group())


def _titles(page, text, names):
    done = []
    for match in names.finditer(text) if names else ():
        done.append(match.span())
        yield page.place(match.start()), _unlinked(match.group())
    for match in _TITLE_EN.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in done):
            title = " ".join(match.group().split())
            yield page.place(match.start()), Text(f"{title!r} is not in the registers", f"登记册里没有“{title}”"), UNKNOWN


def _articles(page, text, instruments):
    for article in read_articles(text, page.lang):
        if not _ARTICLE[page.lang].match(text[article.start:article.end]):
            continue
        start, end = sentence_bounds(page.text, article.start)
        cited = [q for q in page.quotations if start <= q.start < end and q.kind in ("law", "rule", "limit")]
        if not cited:
            yield page.place(article.start), Text(f"article {article.number} is named without a link", f"提到第 {article.number} 条却没有链接")
        elif all(q.kind == "law" and q.id in instruments and not has_article(instruments[q.id], article.number) for q in cited):
            yield page.place(article.start), Text(f"{cited[0].id} has no article {article.number} on record",
                                                  f"{cited[0].id} 没有登记第 {article.number} 条")


def _numbers(page, known):
    """A document number is that of an instrument which its sentence cites, or stands in the words of a link to a page."""
    linked = [(link.start, link.start + len(link.text) + 2) for link in page.links]
    for number in document_numbers(page.running, page.lang):
        start, end = sentence_bounds(page.text, number.start)
        cited = {q.id for q in page.quotations if start <= q.start < end and q.kind in ("law", "rule")}
        if number.key not in known:
            yield page.place(number.start), Text(f"no instrument has the number {number.text}", f"登记册里没有文号{number.text}"), NUMBER
        elif not cited and not any(start <= number.start < end for start, end in linked):
            yield page.place(number.start), _unlinked(number.text)
        elif cited and not cited & known[number.key]:
            yield page.place(number.start), Text(f"{number.text} is not the number of {' or '.join(sorted(cited))}",
                                                 f"{number.text}不是 {'、'.join(sorted(cited))} 的文号"), NUMBER


def _front_matter(page, known, registers):
    """A document number in a title or description, which can cite nothing, is that of an instrument that the page quotes or shows."""
    for field in ("title", "description"):
        text = page.meta.get(field)
        for number in document_numbers(text, page.lang) if isinstance(text, str) else ():
            if not known.get(number.key, set()) & references.instruments(page, registers):
                yield page.front_matter.place(field), Text(f"{number.text} in the {field} is the number of no instrument of this page",
                                                           f"{field} 里的{number.text}不是本页任何文件的文号"), NUMBER


def _unlinked(name):
    return Text(f"{name!r} is named without a link", f"提到{name if name.startswith('《') else f'“{name}”'}却没有链接")
