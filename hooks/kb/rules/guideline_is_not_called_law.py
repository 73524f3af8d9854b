"""A guideline, a convention or a recommended standard is not presented as law.

Members and adopters are bound by it; a collector or a borrower who takes it for law argues from air.

行业指引、公约和推荐性标准不写成法律。约束的是会员和采用者；把它当法律来争，等于没有依据。
"""

import re

from kb.prose import sentences
from kb.rules.duty_is_as_strong_as_its_source import vouchers
from kb.source import Text

REMEDY = Text("say whom it binds (members of the association, those who adopt the standard), or quote the law that you mean",
              "写明约束谁（协会会员、采用标准的机构），或引用你所指的法律")
_LAW = {
    "zh": re.compile(r"(?:法律|法规|法定|依法|国家)(?:明确|明文)?(?:规定|要求|禁止|不允许|必须|应当|不得|限制|义务)|法律上|违法|触犯法律|犯法|法律红线|强制性规定|强制性?(?:国家)?标准|(?:国家|现行)法律|对(?:谁|哪家|所有[^，。；]{0,8})都(?:管用|有约束力|适用)"),
    "en": re.compile(r"\b(?:by law|(?:the )?law (?:says|requires|forbids|prohibits|sets|limits|allows|bans)|illegal(?:ly)?|unlawful(?:ly)?|against the law|"
                     r"breaks? the law|statutory|(?:mandatory|compulsory) (?:national )?(?:standard|rule|law)|legal(?:ly)? (?:limit|duty|obligation|requirement|bound|required|forbidden|prohibited)|legally|law of the land|for every lender|binds? (?:everyone|everybody|every lender))\b", re.IGNORECASE),
}
_DENIED = {
    "zh": re.compile(r"不是(?:国家)?(?:法律|法规|强制)|并非法律|不等于法律|不是法定|没有法律|不算违法|不一定违法|不属于法律"),
    "en": re.compile(r"\b(?:not (?:a |the |in |by )?(?:law|statute|statutory|legal(?:ly)?|illegal|unlawful)|no law|not by itself)\b", re.IGNORECASE),
}
_LAW_FORCES = {"mandatory"}


def check_pages(site):
    for page in site.pages.values():
        for block in page.blocks:
            quotations = [q for q in page.quotations if block.start <= q.start < block.end and q.kind != "term"]
            for start, end in sentences(page.running, block.start, block.end) if quotations else ():
                inside = [q for q in quotations if start <= q.start < end]
                forces = {force for q in inside for force in forces_of(q, site)}
                if not forces or forces & _LAW_FORCES:
                    continue
                sentence = page.running[start:end]
                found = _LAW[page.lang].search(sentence)
                own_words = " ".join(p.says[page.lang] for q in inside for p in vouchers(q, site)).casefold()
                if found and found.group().casefold() not in own_words and not _DENIED[page.lang].search(sentence) \
                        and not page.is_speech(start + found.start()):
                    yield page.place(start + found.start()), Text(
                        f"{found.group()!r} about {inside[0].id}, which is not law", f"“{found.group()}”说的是 {inside[0].id}，它不是法律")


def forces_of(q, site):
    """The forces of the instruments that a quotation rests on."""
    registers = site.registers
    if q.kind == "limit" and q.id in registers.limits:
        ids = {v.provision.split("/")[0] for _, _, v in registers.limits[q.id].operating(site.today, q.part or None)}
    else:
        ids = {q.id} & registers.instruments.keys()
    return {registers.instruments[id].force for id in ids}
