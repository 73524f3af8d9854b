"""Does what a text says agree with the register? Numbers by value, in any accepted writing.

Pure comparison: text, language and register entry in; disagreements out.
"""

import re
from fractions import Fraction
from itertools import pairwise

from kb import quantities
from kb.citations import chinese_number
from kb.registers import amount
from kb.source import Text
from kb.words import is_form, plain, squeeze

_LOWER = {"zh": re.compile(r"至少|不得?(?:少|低)于|不能(?:少|低)于|最少|起码"), "en": re.compile(r"\b(?:at least|(?:no|not) (?:fewer|less) than|a minimum of)\b", re.IGNORECASE)}
_UPPER = {"zh": re.compile(r"至多|最多|顶多|不[得能]?(?:超过|多于|高于)|以内"), "en": re.compile(r"\b(?:at most|at the (?:outside|latest)|(?:no|not) more than|not exceed(?:ing)?|a maximum of|up to|within)\b", re.IGNORECASE)}
#: `lower` words contradict a number that is a ceiling, and the reverse
_CONTRADICTS = {"most": ("lower", _LOWER), "least": ("upper", _UPPER)}
#: English says times for both; 次 and 倍 are never the same
_INTERCHANGEABLE = {"zh": ({"times", "items"},), "en": ({"times", "multiple"}, {"times", "items"})}
#: between the two ends of a window, and where its outside is meant
_TO = {"zh": re.compile(r"\s*(?:至|到|[-–—~～]+)\s*(?:次日|第二天|翌日)?\s*"), "en": re.compile(r"\s*(?:to|until|till|[-–—]+)\s*", re.IGNORECASE)}
_OUTSIDE = {"zh": re.compile(r"以外|之外|除"), "en": re.compile(r"\b(?:outside|except|other than)\b", re.IGNORECASE)}


def limit_disagreements(text, lang, limit, selector, today, before="", after=""):
    """What `text` gets wrong about `limit` (narrowed by `selector`) on `today`, with the words right before and after it. Yields Text."""
    text = plain(text)
    allowed = limit.operating(today, selector or None)
    if not allowed:
        yield Text(f"limit {limit.id} has no value in force on {today}", f"限度 {limit.id} 在 {today} 没有有效的值")
        return
    if squeeze(text) in {squeeze(w) for w in limit.wording[lang]}:
        return
    read = quantities.read(text, lang)
    if not read and not _names(text, lang, limit, selector) and not _is_numeral_of(text, lang, allowed):
        yield Text(f"no number in {text!r} to compare with limit {limit.id} ({show(allowed, limit, lang)})",
                   f"“{text}”里没有可与限度 {limit.id} 比对的数字（{show(allowed, limit, lang)}）")
    matched = []
    for quantity in read:
        rows = [row for row in allowed if matches(quantity, row, limit, lang)]
        matched.extend(rows)
        if not rows:
            yield Text(f"text says {quantity.text!r}, limit {limit.id} is {show(allowed, limit, lang)}",
                       f"文字写“{quantity.text}”，限度 {limit.id} 是 {show(allowed, limit, lang)}")
    yield from _wrong_way(_LAST[lang].search(before).group() + text, lang, limit, matched)
    yield from _wrong_period(text + _NEXT[lang].match(after).group(), lang, limit)
    yield from _turned_round(text, lang, limit, read, allowed)


def _names(text, lang, limit, selector):
    """A quotation may give a limit by name instead of by number."""
    names = [limit.name[lang], *(n.name[lang] for id, n in limit.numbers.items() if selector in (id, None, ""))]
    return is_form(text, names, lang)


def _is_numeral_of(text, lang, allowed):
    """Is the whole text one of the numbers in a word of its own (two, 两), which in running text might be an idiom?"""
    return bool(_NUMERAL[lang].fullmatch(text)) and any(amount(value) in numerals(text, lang) for _, value, _ in allowed)


def _wrong_way(text, lang, limit, matched):
    """A ceiling called a floor, or a floor called a ceiling."""
    bounds = {limit.numbers[number].bound for number, _, _ in matched}
    if len(bounds) != 1:
        return
    wrong = _CONTRADICTS.get(bounds.pop())
    found = wrong and wrong[1][lang].search(text)
    if found:
        right = ("a ceiling", "上限") if wrong[0] == "lower" else ("a floor", "下限")
        yield Text(f"{found.group()!r}, but limit {limit.id} is {right[0]}", f"“{found.group()}”，而限度 {limit.id} 是{right[1]}")


#: the period in which a text counts
_PER = {
    "zh": {"day": re.compile(r"[每一当同][日天]"), "week": re.compile(r"[每一当同]个?(?:周|星期)"), "month": re.compile(r"(?:每|当|同|一个)个?月"), "year": re.compile(r"(?:每|当|同)年|一年(?=[内里中]|[^期])")},
    "en": {"day": re.compile(r"\b(?:(?:a|per|each|every|one|that|the same) day|daily)\b", re.IGNORECASE), "week": re.compile(r"\b(?:(?:a|per|each|every|one|that) week|weekly)\b", re.IGNORECASE),
           "month": re.compile(r"\b(?:(?:a|per|each|every|one|that) month|monthly)\b", re.IGNORECASE), "year": re.compile(r"\b(?:(?:a|per|each|every|one|that) year|yearly|annual(?:ly)?)\b", re.IGNORECASE)},
}


def turned_bound(text, statements, lang):
    """The word in `text` that makes a ceiling of what the `statements` only give as a floor, or the reverse; None if there is none."""
    for wrong, right in ((_LOWER[lang], _UPPER[lang]), (_UPPER[lang], _LOWER[lang])):
        found = wrong.search(text)
        if found and any(right.search(s) for s in statements) and not any(wrong.search(s) for s in statements):
            return found.group()
    return None


#: the words next to a quotation that belong to its number: no more than […], […] a month
_LAST = {"zh": re.compile(r"[\u4e00-\u9fff]{0,4}\Z"), "en": re.compile(r"(?:[a-z]+[ \n]){0,3}\Z", re.IGNORECASE)}
_NEXT = {"zh": re.compile(r""), "en": re.compile(r"(?:[ \n](?:a|per|each|every)[ \n][a-z]+)?", re.IGNORECASE)}


def _wrong_period(text, lang, limit):
    """A limit for a day told as one for a week."""
    for period, pattern in _PER[lang].items() if limit.per else ():
        found = pattern.search(text)
        if found and period != limit.per:
            yield Text(f"{found.group()!r}, but limit {limit.id} is counted by the {limit.per}",
                       f"“{found.group()}”，而限度 {limit.id} 按{_PERIODS[limit.per]}计")


_PERIODS = {"day": "日", "week": "周", "month": "月", "year": "年"}


def _turned_round(text, lang, limit, read, allowed):
    """A window told from its end to its beginning: 8:00 to 22:00 is the day, where the limit is the night."""
    def bounds(quantity):
        return {limit.numbers[row[0]].bound for row in allowed if matches(quantity, row, limit, lang)}

    for first, second in pairwise(read):
        if bounds(first) == {"until"} and bounds(second) == {"from"} and is_window(text[first.end:second.start], lang) \
                and not _OUTSIDE[lang].search(text):
            yield Text(f"{text[first.start:second.end]!r} is limit {limit.id} turned round ({show(allowed, limit, lang)})",
                       f"“{text[first.start:second.end]}”把限度 {limit.id} 的起止写反了（{show(allowed, limit, lang)}）")


def is_window(gap, lang):
    """Do the words between two times make them the two ends of a window?"""
    return bool(_TO[lang].fullmatch(gap))


def matches(quantity, row, limit, lang):
    """Is the quantity read in a text this number of the limit, by unit and value?"""
    number, value, _ = row
    unit = limit.numbers[number].unit
    if unit in ("clock", "date"):
        return quantity.unit == unit and quantity.value == value
    if amount(value) is None or isinstance(quantity.value, str):
        return False
    same_unit = quantity.unit in (unit, "number") or any({quantity.unit, unit} <= pair for pair in _INTERCHANGEABLE[lang])
    return same_unit and quantity.value == amount(value)


_WORDS_EN = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                                        "seventeen eighteen nineteen twenty".split())} | {"once": 1, "twice": 2, "both": 2, "half": Fraction(1, 2)}
_NUMERAL = {"zh": re.compile(r"[0-9０-９][0-9０-９,]*(?:\.[0-9]+)?|[零〇一二三四五六七八九十百千两]+"),
            "en": re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|[A-Za-z]+")}


def numerals(text, lang):
    """Every numeral of a text that counts nothing we know, as a number: what a figure of the other language may agree with."""
    found = set()
    for quantity in reversed(quantities.read(text, lang)):
        if quantity.unit != "number":
            text = text[:quantity.start] + " " * (quantity.end - quantity.start) + text[quantity.end:]
    for match in _NUMERAL[lang].finditer(text):
        word = match.group().lower().replace(",", "")
        if lang == "en" and word.isalpha():
            found |= {Fraction(_WORDS_EN[word])} if word in _WORDS_EN else set()
        elif "." in word:
            found.add(Fraction(word))
        elif (number := chinese_number(word)) is not None:
            found.add(Fraction(number))
    return found


def show(rows, limit, lang):
    """The numbers of a limit as a message shows them."""
    shown = []
    for number, value, _ in rows:
        unit = limit.numbers[number].unit
        text = value if amount(value) is None or unit in ("clock", "date") else quantities.format_value(amount(value), unit, lang)
        if text not in shown:
            shown.append(str(text))
    return ", ".join(shown) if lang == "en" else "、".join(shown)


def number_disagreements(text, lang, statements):
    """Numbers in `text` that none of the `statements` (texts of the same language) contains. Yields Quantity."""
    read = quantities.read(plain(text), lang)
    known = [q for statement in statements for q in quantities.read(statement, lang)] if read else []
    for quantity in read:
        if not any(quantities.same(quantity, k) for k in known):
            yield quantity


_CONTENT = {"zh": re.compile(r"[\u4e00-\u9fff]+"), "en": re.compile(r"[a-z]{4,}")}
#: small words, and whom every rule here is about
_EMPTY = {"zh": {*"的了是和与或在不得必须应也就都他们我你这那有没要一人"},
          "en": {w[:4] for w in "must shall with that this they them from have been will what when which their there your only also such each other than "
                 "collector borrower debtor lender bank institution agency customer firm person people debt".split()}}
_ACTORS = re.compile(r"借款人|债务人|催收(?:人员|机构|公司|员)?|放贷机构|金融机构|机构|银行|客户|公司|欠款|贷款|债务")
#: points at what was just said: 也必须这样, must do so too
_POINTS_BACK = {"zh": re.compile(r"这样|如此|照此|同样|前者|后者|这[一两几]?[条点些项件]|依据|[见据照]"),
                "en": re.compile(r"\b(?:so|this|these|those|the same|likewise|see|says?)\b", re.IGNORECASE)}


def speaks_of(text, provision, lang):
    """Does a sentence speak of what a provision says: a pair of characters or an English word in common, or pointing back at it?"""
    said = " ".join(t[lang] for t in (provision.name, provision.says, provision.staff_side, provision.borrower_side, provision.exception) if t)
    words = _content(text, lang)
    return not words or bool(words & _content(said, lang)) or bool(_POINTS_BACK[lang].search(text))


def _content(text, lang):
    """What carries the meaning of a text: pairs of characters in Chinese, the beginnings of longer words in English."""
    if lang == "en":
        return {w[:4] for w in _CONTENT["en"].findall(text.lower())} - _EMPTY["en"]
    words = _CONTENT["zh"].findall(_ACTORS.sub(" ", text))
    return {w[n:n + 2] for w in words for n in range(len(w) - 1) if not _EMPTY["zh"] & {*w[n:n + 2]}}
