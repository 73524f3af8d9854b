"""Every number of a limit stands in the provision that gives it, in both languages.

The number in large type and the words on the card come from two registers; if one changes alone, the page contradicts itself.

限度的每个数字，都写在给出它的那一条里，两种语言都有。大字的数字和卡片上的条文出自两处登记；只改一处，页面就自相矛盾。
"""

from kb import quantities
from kb.agreement import matches, show
from kb.pages import LANGS
from kb.registers import amount
from kb.source import Text

REMEDY = Text("correct the number, or the provision's text; a new number comes with the provision that brought it",
              "改正数字，或改正条文；新的数字要引带来它的那一条")
ARTICLE = Text("give the articles that the provision has", "写条文登记的条号")
#: units that texts describe rather than count: "until the debt is paid", "by the end of 2027", "a third"
_TOLD = {"event", "date", "share"}


def check(site):
    for limit in site.registers.limits.values():
        for n, value in enumerate(limit.values):
            provision = site.registers.provisions[value.provision]
            strange = sorted(set(value.articles) - set(provision.articles))
            if strange:
                yield site.registers.at(f"limit:{limit.id}", "values", n, "articles"), Text(f"{value.provision} does not stand in article {', '.join(strange)}",
                                                                                            f"{value.provision} 不在第 {'、'.join(strange)} 条"), ARTICLE
            for lang in LANGS:
                text = " ".join(part[lang] for part in (provision.says, provision.exception) if part)
                for number, x in value.value.items():
                    row = (number, x, value)
                    if _is_counted(x, limit.numbers[number].unit) and not any(matches(q, row, limit, lang) for q in quantities.read(text, lang)):
                        shown = show([row], limit, lang)
                        yield site.registers.at(f"limit:{limit.id}", "values", n, "value", number), Text(
                            f"{shown} of limit {limit.id} is not in the text of {value.provision} ({lang})",
                            f"限度 {limit.id} 的 {shown} 不在 {value.provision} 的条文里（{lang}）")


def _is_counted(value, unit):
    """Is it a number that texts write as a number? "Not longer than the term" and "by half" are up to one time the term."""
    return unit not in _TOLD and amount(value) != 1 and not (unit == "multiple" and amount(value) < 1)
