"""Whether a claim in quotation marks is true is said alike in both languages.

"Not quite" in one language and 属实 in the other makes one half of the readers believe the myth.

加了引号的说法对还是不对，两种语言说得一样。一种语言写“不准确”、另一种写 True，就有一半读者信了谣言。
"""

import re

from kb.source import Text
from kb.translation import aligned

REMEDY = Text("make both languages say the same of the claim", "让两种语言对这句话下同样的判断")
_CLAIM = re.compile(r"\s*(?:[-*+]|\d+[.)])?\s*(?:\*\*)?[“「][^”」\n]+[”」](?:\*\*)?[：:，,。]?\s*")
_TRUE = {
    "zh": re.compile(r"(?:这(?:话|句话|个说法)?(?:是|倒是|也)?)?(?:大体(?:上)?|基本(?:上)?|完全|确实)?(?:属实|没错|正确|真的|对(?=[。，：；、的])|是的|有道理|成立|可以这[样么]说)"),
    "en": re.compile(r"(?:(?:this|that|it) is )?(?:mostly |largely |quite |perfectly )?(?:true|right|correct|yes|indeed|so it is)\b(?! *only)", re.IGNORECASE),
}


def check_pages(site):
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        for block, other in aligned(page, original) if original else ():
            here, there = _says_true(page, block), _says_true(original, other)
            if here and there is None:
                yield page.place(block.start), Text(f"{here!r} of a claim of which {original.path} does not say so", f"这里说“{here}”，{original.path} 没有这样说")
            elif there and here is None:
                yield original.place(other.start), Text(f"{there!r} of a claim of which {page.path} does not say so", f"这里说“{there}”，{page.path} 没有这样说")


def _says_true(page, block):
    """The words that call true what a block begins with in quotation marks; None if it says something else, "" if it begins otherwise."""
    claim = _CLAIM.match(page.text, block.start, block.end)
    if not claim:
        return ""
    found = _TRUE[page.lang].match(page.text, claim.end(), block.end)
    return found.group() if found else None
