"""The figures of a section are the same in both languages, by value.

22:00 in one language and 21:00 in the other gives two readers two laws.

同一节的数字，两种语言按值相同。一种语言写 22:00、另一种写 21:00，就给了两批读者两部法律。
"""

import re

from kb.agreement import numerals
from kb.rules.number_has_source import is_trivial
from kb.source import Text
from kb.translation import pieces, within
from kb.words import plain

REMEDY = Text("make both languages say the same number", "让两种语言写同一个数字")
#: units that one language tells apart and the other does not
_ALIKE = {"multiple": "times", "items": "times", "people": "times", "working-day": "working-day", "minute": "minute"}


def check_pages(site):
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        if original is None:
            continue
        ours, theirs = by_section(page), by_section(original)
        for id in ours.keys() & theirs.keys():
            yield from _missing(ours[id], theirs[id], id, page, original)
            yield from _missing(theirs[id], ours[id], id, original, page)
            yield from _help_lines(page, original, id)
            for quantity, other in exchanged(ours[id], theirs[id]):
                words, theirs_says = plain(quantity.text), plain(other.text)
                yield page.place(quantity.start), Text(f"{words!r} stands where {original.path} says {theirs_says!r}", f"“{words}”处，{original.path} 写的是“{theirs_says}”")
        yield from _moved(page, original, ours, theirs)
        yield from _counted(page, original)


def by_section(page):
    """Section id to its figures: (comparable, Quantity). A bare number matches any unit."""
    found = {s.id: [] for s in page.sections}
    titles = [(q.start, q.end) for q in page.quotations if q.kind in ("law", "term")]
    for quantity in page.quantities:
        if any(start <= quantity.start < end for start, end in titles):
            continue  # a year in a title is the title's, and the titles are compared elsewhere
        if not is_trivial(quantity) and quantity.value != 1:
            found[page.section_of(quantity.start)].append(quantity)
    return found


def _moved(page, original, ours, theirs):
    """Figures that the section has in both languages, but in another item or cell."""
    for (start, end), (other_start, other_end) in pieces(page, original):
        id = page.section_of(start)
        here, there = within(ours[id], start, end), within(theirs[id], other_start, other_end)
        for quantity in here:
            if not any(same(quantity, q) for q in there) and any(same(quantity, q) for q in theirs[id]) \
                    and quantity.value not in numerals(original.running[other_start:other_end], "zh"):
                words = plain(quantity.text)
                yield page.place(quantity.start), Text(f"{words!r} stands in another item or cell than in {original.path}", f"“{words}”和 {original.path} 不在同一项、同一格")


#: how many of something a page counts up, in words: 四样, six cases, the last four digits
_COUNTED = {"zh": re.compile(r"(?<![第十百千几零一二三四五六七八九两每])([两二三四五六七八九])(?:种|样|件事|步|类|项|招|处|句|栏|层|张|页|段|组|格|关|位(?!数)|份|个(?!月|人|小时|工作|星期|季|电话))"),
            "en": re.compile(r"\b(two|three|four|five|six|seven|eight|nine)(?:\s+(?!(?:of|to|or|and|a|per)\b)[a-z-]+)?\s+(?:cases|things|items|steps|points|kinds|ways|situations|questions|rows|columns|parts|texts|"
                             r"rules|papers|sheets|lists|layers|digits|sorts|places|lines|boxes|reasons|signs|conditions|exceptions|tables|limits|answers|options|rights|forms|documents|facts|pages)\b", re.IGNORECASE)}
_WORTH = {**dict(zip("两二三四五六七八九", (2, 2, 3, 4, 5, 6, 7, 8, 9))), **dict(zip("two three four five six seven eight nine".split(), range(2, 10)))}


def _counted(page, original):
    """Where both languages count something up, they come to the same number."""
    for (start, end), (other_start, other_end) in pieces(page, original):
        here = [(m, _WORTH[m[1].lower()]) for m in _COUNTED["en"].finditer(page.running, start, end)]
        there = {_WORTH[m[1]] for m in _COUNTED["zh"].finditer(original.running, other_start, other_end)} if here else ()
        for match, number in here if there else ():
            if number not in there and number not in numerals(original.running[other_start:other_end], "zh"):
                yield page.place(match.start()), Text(f"{match.group()!r}, where {original.path} counts {min(there)}", f"“{match.group()}”，而 {original.path} 数的是 {min(there)}")


#: numbers that people ring in need
_HELP_LINE = re.compile(r"(?<![0-9.:/-])(?:110|119|120|12[0-9]{3})(?![0-9/%-]|:[0-9])")


def _help_lines(page, original, id):
    """Help lines of a section that one language gives and the other does not."""
    ours, theirs = _rung(page, id), _rung(original, id)
    for here, there, p, other in ((ours, theirs, page, original), (theirs, ours, original, page)):
        for number in here.keys() - there.keys():
            yield p.place(here[number]), Text(f"help line {number} has no counterpart in {other.path}", f"电话 {number} 在 {other.path} 中没有")


def _rung(page, id):
    """The help lines of a section, each with an offset."""
    section = next(s for s in page.sections if s.id == id)
    return {m.group(): m.start() for m in _HELP_LINE.finditer(page.text, section.start, section.end)}


def _missing(here, there, id, page, other):
    section = next(s for s in other.sections if s.id == id)
    for quantity in here:
        if not any(same(quantity, q) for q in there) and quantity.value not in numerals(other.running[section.start:section.end], other.lang):
            words = plain(quantity.text)
            yield page.place(quantity.start), Text(
                f"{words!r} has no counterpart in {other.path}", f"“{words}”在 {other.path} 中没有对应的数字")


def exchanged(here, there):
    """Pairs of figures of one unit, each of which its own language has once more than the other: 10 to 15 days and 5 to 15
    days, where 5 stands elsewhere in both."""
    left, more = list(there), []
    for quantity in here:
        twin = next((q for q in left if same(quantity, q)), None)
        if twin:
            left.remove(twin)
        else:
            more.append(quantity)
    return [(a, b) for a in more for b in left if _ALIKE.get(a.unit, a.unit) == _ALIKE.get(b.unit, b.unit) != "number" and any(same(a, q) for q in there)
            and any(same(b, q) for q in here)]


def same(a, b):
    """Do two figures of different languages agree? Units that one language does not tell apart count as one."""
    if a.unit in ("clock", "date") or b.unit in ("clock", "date"):
        return (a.unit, a.value) == (b.unit, b.value) or (a.unit == b.unit == "date" and _dates_agree(a.value, b.value))
    if a.value != b.value:
        return False
    units = {_ALIKE.get(a.unit, a.unit), _ALIKE.get(b.unit, b.unit)}
    return len(units) == 1 or "number" in units or units == {"times", "number"}


def _dates_agree(a, b):
    """--03-15 (no year) agrees with 2026-03-15."""
    return a.lstrip("-") in b or b.lstrip("-") in a
