"""Every must and must-not on conduct says what it means for collectors and what it means for borrowers.

A rule told to one side only is a rule that the other side finds out about too late.

每一条关于催收行为的“必须”和“不得”，都写明对催收人员和对借款人各意味着什么。只告诉一方的规则，另一方总是知道得太
晚。
"""

from difflib import SequenceMatcher

from kb.pages import LANGS
from kb.source import Text

REMEDY = Text("write staff_side and borrower_side in both languages", "用两种语言写出 staff_side 和 borrower_side")
SIDES = Text("say to the borrower what the rule means for them", "对借款人说清这一条对他意味着什么")
#: above this share of common text one side was pasted from the other
ALIKE = 0.8


def check(site):
    registers = site.registers
    for key, provision in registers.provisions.items():
        instrument = registers.instruments[key.split("/")[0]]
        binding = provision.modality in ("must", "must-not") and instrument.in_force(site.today) and instrument.kind != "draft"
        if binding and registers.topics[provision.topic].conduct and provision.staff_side is None and not provision.hold:
            yield registers.at(f"provision:{key}"), Text(f"{key} has no staff side and no borrower side",
                                                         f"{key} 没有写催收人员一面和借款人一面")
        for lang in LANGS if provision.staff_side and provision.borrower_side else ():
            if SequenceMatcher(None, provision.staff_side[lang], provision.borrower_side[lang], autojunk=False).ratio() > ALIKE:
                yield registers.at(f"provision:{key}", "borrower_side", lang), Text(
                    f"the borrower side of {key} repeats the staff side", f"{key} 借款人一面重复了催收人员一面"), SIDES
