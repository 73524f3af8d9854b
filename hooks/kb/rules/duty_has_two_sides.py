"""Every must and must-not on conduct says what it means for collectors and what it means for borrowers.

A rule told to one side only is a rule that the other side finds out about too late.

每一条关于催收行为的“必须”和“不得”，都写明对催收人员和对借款人各意味着什么。只告诉一方的规则，另一方总是知道得太
晚。
"""

from kb.source import Text

REMEDY = Text("write staff_side and borrower_side in both languages", "用两种语言写出 staff_side 和 borrower_side")


def check(site):
    registers = site.registers
    for key, provision in registers.provisions.items():
        instrument = registers.instruments[key.split("/")[0]]
        binding = provision.modality in ("must", "must-not") and instrument.in_force(site.today) and instrument.kind != "draft"
        if binding and registers.topics[provision.topic].conduct and provision.staff_side is None and not provision.hold:
            yield registers.at(f"provision:{key}"), Text(f"{key} has no staff side and no borrower side",
                                                         f"{key} 没有写催收人员一面和借款人一面")
