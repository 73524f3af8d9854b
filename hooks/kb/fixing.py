"""What can be rewritten mechanically, and only that: nothing here guesses.

Pure: a site in, new texts out (path to text). Writing them is for the edge.
"""

import re

from kb import quantities
from kb.agreement import is_window, matches
from kb.citations import has_article, read_articles
from kb.pages import LANGS
from kb.registers import amount
from kb.rules.term_first_use_is_linked import first_uses
from kb.terms import deprecated_uses
from kb.translation import section_hashes
from kb.typography import chinese_corrections
from kb.words import fold, plural


ADDRESSES = "docs/registers/addresses.yml"


def fix_values(site):
    """Drifted numbers of limit quotations, rewritten in the writing the author chose. Returns path to new text."""
    def rewrite(q, page):
        limit = site.registers.limits.get(q.id) if q.kind == "limit" else None
        if limit is None or (q.part and q.part not in limit.selectors()):
            return q.text
        return corrected(q.text, page.lang, limit, q.part, site.today)

    return _requoted(site, rewrite)


def _requoted(site, rewrite):
    """Every page in which `rewrite(quotation, page)` gives a quotation other words: path to new text."""
    fixed = {}
    for page in site.pages.values():
        text = page.source
        for q in reversed(page.quotations):
            start = q.start + 1
            text = text[:start] + rewrite(q, page) + text[start + len(q.text):]
        if text != page.source:
            fixed[page.path] = text
    return fixed


def corrected(text, lang, limit, selector, today):
    """`text` with each drifted number replaced where the register leaves one choice; else unchanged."""
    rows = limit.operating(today, selector or None)
    read = quantities.read(text, lang)
    for quantity in reversed(read):
        if any(matches(quantity, row, limit, lang) for row in rows):
            continue
        value = _only_choice(quantity, read, rows, limit, text, lang)
        written = quantities.rewrite(quantity, value, lang) if value is not None else None
        if written is not None:
            text = text[:quantity.start] + written + text[quantity.end:]
    return text


def _only_choice(quantity, read, rows, limit, text, lang):
    """The one value that `quantity` can mean: of its unit, and said by no other quantity; the ends of a window by their order."""
    alike = [q for q in read if q.unit == quantity.unit]
    said = [row[0] for q in alike for row in rows if matches(q, row, limit, lang)]
    left = {number: value for number, value, _ in rows if limit.numbers[number].unit == quantity.unit and number not in said}
    values = list(dict.fromkeys(left.values()))
    if len(values) == 2 == len(alike) and is_window(text[alike[0].end:alike[1].start], lang):
        values = [values[alike.index(quantity)]]
    if len(values) != 1:
        return None
    return values[0] if quantity.unit in ("clock", "date") else amount(values[0])


_STAMP = re.compile(r"^source_sections:[^\n]*\n(?:[ \t]+[^\n]*\n)*", re.MULTILINE)


def stamp(site, names=None):
    """Record in English pages (all, or those in `names`) the Chinese sections that they translate now."""
    fixed = {}
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        if original is None or page.problems or not page.body_start or (names and page.name not in names):
            continue
        lines = "".join(f"  {id}: '{value}'\n" for id, value in section_hashes(original).items())
        front, body = page.source[:page.body_start], page.source[page.body_start:]
        front = _STAMP.sub("", front)
        front = front.rstrip()[:-3] + f"source_sections:\n{lines}---"
        if front + body != page.source:
            fixed[page.path] = front + body
    return fixed


def fix_articles(site):
    """Article numbers in citations whose words name another article than the target, in the author's numerals."""
    def rewrite(q, page):
        instrument = site.registers.instruments.get(q.id) if q.kind == "law" else None
        written = read_articles(q.text, page.lang)
        if instrument is None or not q.part.isdigit() or not has_article(instrument, q.part) or len(written) != 1:
            return q.text
        number = written[0]
        if number.number == q.part:
            return q.text
        chinese = page.lang == "zh" and not any(c.isdigit() for c in q.text[number.start:number.end])
        new = quantities.format_chinese(int(q.part)) if chinese else q.part
        old = re.search(r"[0-9０-９]+(?:[-.][0-9]+)*|[零〇一二三四五六七八九十百千]+", q.text[number.start:number.end])
        at = number.start + old.start()
        return q.text[:at] + new + q.text[number.start + old.end():]

    return _requoted(site, rewrite)


def fix_forms(site):
    """Deprecated words in running text, replaced by the preferred form of their term."""
    fixed = {}
    for lang in LANGS:
        find = deprecated_uses(site.registers.terms, lang)
        for page in site.in_language(lang).values():
            text = page.source
            for start, word, term, _ in sorted(find(page.unspoken), reverse=True):
                new = term[lang].preferred
                if lang == "en" and fold(word) not in {fold(d.form) for d in term[lang].deprecated}:
                    new = plural(new)
                new = new[0].upper() + new[1:] if word[0].isupper() else new
                text = text[:start] + new + text[start + len(word):]
            if text != page.source:
                fixed[page.path] = text
    return fixed


def fix_typography(site):
    """Spacing and punctuation of Chinese, as autocorrect would set it."""
    fixed = {}
    for page in site.in_language("zh").values():
        body = page.source[page.body_start:]
        for offset, old, new in reversed(list(chinese_corrections(body))):
            body = body[:offset] + new + body[offset + len(old):] if body.startswith(old, offset) else body
        if body != page.source[page.body_start:]:
            fixed[page.path] = page.source[:page.body_start] + body
    return fixed


def fix_links(site):
    """First uses of terms that are linked only later, or not at all though they should be, linked where they stand."""
    fixed = {}
    for page, uses in first_uses(site):
        text = page.source
        for start, word, term in sorted(uses, key=lambda use: -use[0]):
            if page.source[start:start + len(word)] == word:
                text = f"{text[:start]}[{word}][term:{term.id}]{text[start + len(word):]}"
        if text != page.source:
            fixed[page.path] = text
    return fixed


def list_addresses(site):
    """The register of addresses with every page of today added."""
    addresses = site.registers.addresses
    pages = sorted({*addresses.pages, *(name for _, name in site.pages)})
    old = site.register_texts[ADDRESSES]
    new = re.sub(r"(?ms)^pages:.*?(?=^redirects:)", "pages:\n" + "".join(f"  - {name}\n" for name in pages), old)
    return {ADDRESSES: new} if new != old else {}
