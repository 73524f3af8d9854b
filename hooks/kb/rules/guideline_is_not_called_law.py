"""A guideline, a convention or a recommended standard is not presented as law.

Members and adopters are bound by it; a collector or a borrower who takes it for law argues from air.

行业指引、公约和推荐性标准不写成法律。约束的是会员和采用者；把它当法律来争，等于没有依据。
"""

import re

from kb.references import spoken_of
from kb.rules.duty_is_as_strong_as_its_source import vouchers
from kb.source import Text

REMEDY = Text("say whom it binds (members of the association, those who adopt the standard), or quote the law that you mean",
              "写明约束谁（协会会员、采用标准的机构），或引用你所指的法律")
_LAW = {
    "zh": re.compile(r"(?:法律|法规|法定|依法|国家)(?:明确|明文|怎[样么]|如何)?(?:规定|要求|禁止|不允许|必须|应当|不得|限制|义务)|法律上|违法(?!违规)|触犯法律|犯法|法律红线|强制性规定|强制性?(?:国家)?标准|(?:国家|现行)法律|对(?:谁|哪家|所有[^，。；]{0,8})都(?:管用|有约束力|适用)|"
                     r"行政(?:规定|规章|法规)|(?:部门|地方性?)(?:规章|法规)|催收法规|法律(?:上的)?(?:效力|约束力|强制力)|(?<!非)(?<!不是)强制(?=[）)，。；、的|]|性的)|硬指标|(?:主管|监管)部门的?规章|会员不会员|不是会员的?也(?:要|得|一样|受)|不论是不是会员|"
                     r"(?:人人|谁|各类[^，。；]{0,8}|所有[^，。；]{0,8}|每一?家[^，。；]{0,6}|哪一?家[^，。；]{0,6})都?(?:要守|得守|必须守|要照办|得照办|适用|受(?:它|其)约束)|(?:和|与|同)(?:法律|法规)(?:一样|同等|相同)|(?:等同|相当)于(?:法律|法规)"),
    "en": re.compile(r"\b(?:by law|(?:the )?law (?:says|requires|forbids|prohibits|sets|limits|allows|bans)|illegal(?:ly)?|unlawful(?:ly)?|against the law|"
                     r"breaks? the law|statutory|(?:mandatory|compulsory) (?:national )?(?:standard|rule|law)|legal(?:ly)? (?:limit|duty|obligation|requirement|bound|required|forbidden|prohibited)|legally|law of the land|for every lender|"
                     r"(?:the )?law (?:obliges|obligates|binds|commands|orders|demands|prescribes|provides)|force of (?:\w+ )?law|legal force|binding (?:on|for) (?:every|all|any|each|the whole)[\w ]*|(?<!not )(?<!, )binding(?=[.|]| \|)|"
                     r"(?:local|provincial|industry|administrative|departmental|government) (?:regulations?|ordinance|statute)|(?:is|are) (?:mandatory|compulsory)|"
                     r"(?:rank|ranks|stand|stands) with the (?:regulators?['’]s?|law|rules)[\w ]*|binds? in the same way|binds? (?:everyone|everybody|every (?:lender|bank|agency|firm|collector)|all (?:lenders|banks|agencies|firms|collectors)|firms that are not members|non-members|members and non-members))(?:\b|(?<=[.|])|(?=[.|]))", re.IGNORECASE),
}
_DENIED = {
    "zh": re.compile(r"(?:不是|不算|并非|不等于|谈不上|没有|而非)(?:国家|全国|一部|什么|任何|行政|强制|部门|地方|统一|现行)*(?:的)?(?:法律|法规|规章|规定|标准|效力|强制|违法)|不是法定|不一定违法|不属于法律"),
    "en": re.compile(r"\b(?:(?:not|neither|nor|never) (?:a |the |in |by |an )?(?:national |local |the force of )?(?:law|rule|regulation|binding|mandatory|compulsory|statute|statutory|legal(?:ly)?|illegal|unlawful)|no law|not by itself)\b", re.IGNORECASE),
}
_LAW_FORCES = {"mandatory"}


def check_pages(site):
    for page in site.pages.values():
        for block in page.blocks:
            if not _LAW[page.lang].search(page.running, block.start, block.end):
                continue
            for start, end, ids, quotations in spoken_of(page, block, site):
                forces = {site.registers.instruments[id].force for id in ids}
                if not forces or forces & _LAW_FORCES:
                    continue
                sentence = page.running[start:end]
                found = _LAW[page.lang].search(sentence)
                own_words = " ".join(p.says[page.lang] for q in quotations for p in vouchers(q, site)).casefold()
                if found and found.group().casefold() not in own_words and not _DENIED[page.lang].search(sentence) \
                        and not page.is_speech(start + found.start()):
                    id = min(ids)
                    yield page.place(start + found.start()), Text(f"{found.group()!r} about {id}, which is not law", f"“{found.group()}”说的是 {id}，它不是法律")
        yield from _front_matter(page, site.registers)


def _front_matter(page, registers):
    """A title or description says "law" of a page whose limits all come from texts that are none."""
    limits = [registers.limits[q.id] for q in page.quotations if q.kind == "limit" and q.id in registers.limits]
    forces = {registers.instruments[v.provision.split("/")[0]].force for limit in limits for v in limit.values}
    for field in ("title", "description") if forces and not forces & _LAW_FORCES else ():
        text = page.meta.get(field)
        found = _LAW[page.lang].search(text) if isinstance(text, str) and not _DENIED[page.lang].search(text) else None
        if found:
            yield page.front_matter.place(field), Text(f"{found.group()!r} of a page whose limits are not law", f"“{found.group()}”：本页的限度都不出自法律")
