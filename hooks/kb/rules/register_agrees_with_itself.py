"""In a register entry both languages give the same figures, and the English holds no Chinese.

Register texts are shown as they stand: a number lost here is lost on every page.

登记册的同一条目，两种语言的数字相同，英文里没有中文。登记册的文字原样显示：这里漏一个数字，所有页面都漏。
"""

import re

from kb import quantities
from kb.agreement import numerals
from kb.rules.number_has_source import is_trivial
from kb.rules.numbers_match_translation import exchanged, same
from kb.source import Text

REMEDY = Text("make both languages of the entry say the same", "让条目的两种语言说同样的话")
ORDER = Text("correct the entry: its number stands in its name, and no two entries have the same order", "改正条目：名称里的号码就是它的号码，次序不重复")
_HOTLINE = re.compile(r"(?<![0-9])[0-9]{5}(?![0-9])")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_TITLE = re.compile(r"《[^》]*》")
#: kinds of days that both languages name or neither does
_ALIKE = ((re.compile("工作日|营业日"), re.compile(r"(?:working|business) day", re.IGNORECASE)), (re.compile("自然日|日历日"), re.compile(r"calendar day", re.IGNORECASE)))
#: in a definition: binding words of the English, and what the Chinese has where it binds
_BINDS = (re.compile(r"\b(?:must|shall|obliged|liable)\b", re.IGNORECASE), re.compile(r"必须|应|须|不得|要|能|务必|强制|责|义务|承担"))


def check(site):
    registers = site.registers
    for _, place, text in registers.texts():
        yield from _faults(text, place)
    for term in registers.terms.values():
        for field in ("definition", "plain"):
            if _BINDS[0].search(getattr(term.en, field)) and not _BINDS[1].search(getattr(term.zh, field)):
                yield registers.at(f"term:{term.id}", "en", field), Text("a duty that the Chinese does not have", "英文写成义务，中文没有")
    orders = {}
    for channel in registers.channels.values():
        first = orders.setdefault(channel.order, channel.id)
        if first != channel.id:
            yield registers.at(f"channel:{channel.id}", "order"), Text(f"order {channel.order} is that of {first} too", f"次序 {channel.order} 与 {first} 相同"), ORDER
        for lang in ("zh", "en"):
            if set(_HOTLINE.findall(channel.name[lang])) - {channel.number}:
                yield registers.at(f"channel:{channel.id}", "number"), Text(f"{channel.name[lang]!r} is not number {channel.number}", f"“{channel.name[lang]}”的号码不是 {channel.number}"), ORDER


def _faults(text, at):
    """Findings for the two languages of a text; `at` gives the place of each."""
    if _CHINESE.search(_TITLE.sub("", text.en)):
        yield at("en"), Text("Chinese in the English text", "英文里有中文")
    for zh, en in _ALIKE:
        if bool(zh.search(text.zh)) != bool(en.search(text.en)):
            yield at("en"), Text("one language speaks of working or calendar days, the other does not", "只有一种语言写明是工作日还是自然日")
    zh = [q for q in quantities.read(text.zh, "zh") if not is_trivial(q) and q.value != 1]
    en = [q for q in quantities.read(text.en, "en") if not is_trivial(q) and q.value != 1]
    for here, there, lang, other in ((zh, en, "zh", "en"), (en, zh, "en", "zh")):
        for q in here:
            if not any(same(q, o) for o in there) and q.value not in numerals(text[other], other):
                yield at(lang), Text(f"{q.text!r} stands in one language only", f"“{q.text}”只见于一种语言")
    for q, other in exchanged(en, zh):
        yield at("en"), Text(f"{q.text!r} stands where the Chinese says {other.text!r}", f"“{q.text}”处，中文写的是“{other.text}”")
