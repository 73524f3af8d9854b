"""Whoever says what the law says, or that something is unlawful, quotes a law in that sentence or beside it.

"It is illegal" with nothing behind it is what borrowers repeat to a judge, and what collectors threaten with.

说“法律规定”“依法可以”“这是违法的”，同一句或前后句引用那部法律。没有依据的一句“违法”，借款人会拿到法庭上说，催收的会拿来吓
人。
"""

import re

from kb.prose import clause_start, is_asked, sentences
from kb.references import forces_of
from kb.source import Text

REMEDY = Text("quote the law: [the words][law:…] or [the words][rule:…]; or say it without claiming law for it",
              "引用那部法律：[文字][law:…] 或 [文字][rule:…]；或换成不称法律的说法")
LAW_FORCES = {"mandatory", "judicial"}
_CLAIM = {
    "zh": re.compile(r"法律(?:明确|明文|严格|上)?(?:规定|要求|禁止|不允许|限制)(?![^，。；]{0,14}的[，、])|依法(?=可以|必须|应当|不得|有权|免|无需|享有|受)|"
                     r"(?:是|属于|构成|就|即|都|均)违法|(?<!不)犯法|触犯(?:了)?(?:国家)?法|法律强制力|法律站在[你您他]|具有法律效力|"
                     r"法律的(?:硬性|明文|强制)?性?(?:规定|要求)|(?:国家|我国|现行)法律(?:规定|要求|禁止)?(?!援助|文书)|(?<!没)(?<!没有)有(?:了)?法律(?:上的)?(?:效力|约束力)|(?:和|与|同)(?:法律|法规)(?:一样|同等|相同)|国家[^，。；]{0,4}法规|强制性?(?:国家)?标准"),
    "en": re.compile(r"\b(?:by law|(?:the|chinese|national) law (?:says|requires|forbids|prohibits|sets|limits|bans|protects|allows|entitles|obliges|obligates|commands|prescribes)|(?:have|has|with|carry|carries) (?:the )?(?:full )?(?:force of (?:\w+ )?law|legal force)|"
                     r"(?:is|are) (?:illegal|unlawful|against the law|(?:now )?the law(?! of (?!the land)))|(?:the )?law of the land|the law is on (?:your|their|our|its) side|(?:compulsory|mandatory) (?:national )?standard|breaks? the law|(?<!not )by force of law|(?:limit|ceiling|floor|duty|right) in law|(?:cannot|can never) lawfully|legally (?:bound|required|binding|obliged|entitled|forbidden))\b", re.IGNORECASE),
}
_DENIED = {"zh": re.compile(r"不(?:是|算|等于|一定|都|就|必然)|没有|并非|未必"), "en": re.compile(r"\b(?:not|no|nor|never|nothing|neither|without)\b", re.IGNORECASE)}


def check_pages(site):
    for page in site.pages.values():
        prose = page.unlinked
        for block in page.blocks:
            if not _CLAIM[page.lang].search(prose, block.start, block.end):
                continue
            spans = list(sentences(page.running, block.start, block.end))
            lawful = [any(start <= q.start < end and _is_law(q, site) for q in page.quotations) for start, end in spans]
            for n, (start, end) in enumerate(spans):
                found = _CLAIM[page.lang].search(prose, start, end)
                if found and not any(lawful[max(0, n - 1):n + 2]) and not _DENIED[page.lang].search(page.running, clause_start(page.running, found.start(), start), found.end()) \
                        and not is_asked(page.running, found.start(), page.lang):
                    yield page.place(found.start()), _message(found.group())
        for field in ("title", "description"):
            text = page.meta.get(field)
            found = _CLAIM[page.lang].search(text) if isinstance(text, str) else None
            if found and not _DENIED[page.lang].search(text, clause_start(text, found.start()), found.end()) and not is_asked(text, found.start(), page.lang):
                yield page.front_matter.place(field), _message(found.group())


def _is_law(q, site):
    """Does a quotation rest on an instrument that is law?"""
    return bool(forces_of(q, site) & LAW_FORCES)


def _message(words):
    return Text(f"{words!r} without the law that says so", f"“{words}”没有写明是哪一部法律")
