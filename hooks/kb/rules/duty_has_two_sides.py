"""Every must and must-not on conduct says what it means for collectors and what it means for borrowers.

A rule told to one side only is a rule that the other side finds out about too late.

每一条关于催收行为的“必须”和“不得”，都写明对催收人员和对借款人各意味着什么。只告诉一方的规则，另一方总是知道得太
晚。
"""

import re
from difflib import SequenceMatcher

from kb.pages import LANGS
from kb.source import Text

REMEDY = Text("write staff_side and borrower_side in both languages", "用两种语言写出 staff_side 和 borrower_side")
SIDES = Text("say to the borrower what the rule means for them", "对借款人说清这一条对他意味着什么")
#: above this share of common text one side was pasted from the other
ALIKE = 0.8


#: what borrowers are told that they can do
_THEIRS = {"zh": re.compile(r"可以?(?:要求|投诉|拒绝|索要|请他|请对方|查|不|举报|报警|反映|向)|投诉|有权|不用|不必|要求对方|报警|提异议|留(?:好|下|着|存)?证据|举报|不(?:欠|需)|去(?:要|问)|没有义务|可以?要|向[^，。；]{1,12}(?:投诉|反映|举报)"),
           "en": re.compile(r"\b(?:you (?:may|can|need not|have)|ask (?:the|for|them|it|your)|complain|refuse|evidence|report it|call (?:the )?(?:police|110)|need not|can be complained)\b", re.IGNORECASE)}


def check(site):
    registers = site.registers
    for key, provision in registers.provisions.items():
        instrument = registers.instruments[key.split("/")[0]]
        binding = provision.modality in ("must", "must-not") and instrument.in_force(site.today) and instrument.kind != "draft"
        if binding and registers.topics[provision.topic].conduct and provision.staff_side is None and not provision.hold:
            yield registers.at(f"provision:{key}"), Text(f"{key} has no staff side and no borrower side",
                                                         f"{key} 没有写催收人员一面和借款人一面")
        if provision.staff_side and provision.borrower_side:
            turned = {lang: _turned(provision, lang) for lang in LANGS}
            if all(turned.values()) or turned["en"] and turned["zh"] is False:
                yield registers.at(f"provision:{key}", "staff_side"), Text(f"the two sides of {key} look exchanged", f"{key} 的两面像是写反了"), SIDES
        for lang in LANGS if provision.staff_side and provision.borrower_side else ():
            if SequenceMatcher(None, provision.staff_side[lang], provision.borrower_side[lang], autojunk=False).ratio() > ALIKE:
                yield registers.at(f"provision:{key}", "borrower_side", lang), Text(
                    f"the borrower side of {key} repeats the staff side", f"{key} 借款人一面重复了催收人员一面"), SIDES


def _turned(provision, lang):
    """Is what borrowers can do told to the staff and not to the borrowers? None where both or neither are told so."""
    staff, borrower = (bool(_THEIRS[lang].search(side[lang])) for side in (provision.staff_side, provision.borrower_side))
    return None if staff == borrower else staff
