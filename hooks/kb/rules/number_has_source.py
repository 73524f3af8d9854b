"""A number with a legal unit stands in a quotation, or is marked as our own practice or example.

A figure that nothing vouches for goes stale unseen, and readers act on it.

带法律单位的数字写在引用里，或写明是做法、建议、举例。没有出处的数字会悄悄过时，而读者照着它行动。
"""

from kb import quantities
from kb.prose import is_practice
from kb.source import Text
from kb.words import plain

REMEDY = Text("quote the limit: [the words][limit:…], or say in the same paragraph that it is practice, our advice or an example",
              "改成引用：[文字][limit:…]；或在同一段写明是通行做法、本站建议或举例")
LEGAL_UNITS = {"clock", "times", "people", "day", "working-day", "hour", "week", "month", "year", "yuan", "percent", "multiple", "items"}


def check(site):
    for page in site.pages.values():
        for quantity in stray_numbers(page):
            words = plain(quantity.text)
            yield page.place(quantity.start), Text(f"{words!r} stands outside a quotation", f"“{words}”没有出处")
        yield from _front_matter(page)


def stray_numbers(page):
    """Numbers with a legal unit in the running text of a page that nothing vouches for."""
    quoted = [(q.start, q.end) for q in page.quotations]
    for quantity in page.quantities:
        if quantity.unit in LEGAL_UNITS and not is_trivial(quantity) and not page.is_speech(quantity.start) \
                and not any(start < quantity.end and quantity.start < end for start, end in quoted) and not is_practice(page, quantity.start):
            yield quantity


def is_trivial(quantity):
    """One of something (一次, one call, once) is a turn of phrase, not a figure."""
    return quantity.value == 1 and quantity.unit in ("times", "people", "items", "day", "multiple")


def _front_matter(page):
    """Title and description are published too; they can quote nothing, so they hold no legal number."""
    for field in ("title", "description"):
        text = page.meta.get(field)
        for quantity in quantities.read(text, page.lang) if isinstance(text, str) else ():
            if quantity.unit in LEGAL_UNITS and not is_trivial(quantity):
                yield page.front_matter.place(field), Text(
                    f"{quantity.text!r} in the {field}, where it cannot be quoted", f"{field} 里的“{quantity.text}”无法引用出处")
