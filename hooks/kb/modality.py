"""How strongly a sentence binds: must, must not, should, may, right; read from words of either language.

Knows the words of obligation and the ordinary words that contain them (反应, 可能, 便宜); nothing of who is bound.
"""

import re
from dataclasses import dataclass

#: longest first within each language: 不得 before 得, "must not" before "must"
_WORDS = {
    "zh": (
        ("must-not", r"不得(?!不|已|而知)|不(?:准|许)(?!确)|严禁|禁止|不应当?|不可(?!能|抗|或缺|避免|靠|分|少|撤销|逆)|不能(?!力|够?按时|按时|按期|还|偿|清偿|归还|承受|履行)|严厉打击|一律不"),
        ("must", r"不得不|(?<![没无未])(?:负有|有)(?=[^，。；\n]{0,90}的?义务(?!的|教育))|(?<!没有)必须|(?<!没有)应当|务必|(?<!必)须(?!知|要|弥|眉)|应(?!当|对|用|急|答|收|付|届|邀|诉|允|声|激|战|有|计|还|缴|运)(?<!反应)(?<!相应)(?<!对应)(?<!响应)(?<!适应)(?<!供应)(?<!效应)(?<!感应)(?<!回应)(?<!答应)"),
        ("should-not", r"不宜|不建议|尽量不|最好(?:不|别)"),
        ("should", r"宜(?<!便宜)(?<!事宜)(?<!适宜)(?<!不宜)|建议|鼓励|提倡|最好|不妨"),
        ("may", r"可以|有权|可(?!能|见|靠|疑|观|信|执行|比|持续|供|变|用|选|操作|行|点|惜|怕|是|爱)(?<!认可)(?<!许可)(?<!不可)(?<!尚可)(?<!即可)|得以"),
    ),
    "en": (
        ("must-not", r"\b(?:must|shall|may|should)\s+(?:\w+ly\s+)?(?:not|never)\b|\bmustn['’]t\b|\b(?:is|are|be)\s+(?:\w+ly\s+)?"
                     r"(?:prohibited|forbidden|banned|barred)\b|\b(?:is|are)\s+not\s+(?:allowed|permitted)\b|\b(?:prohibits?|forbids?|bans?|bars?)\b|"
                     r"\bno\s+\w+(?:\s+\w+)?\s+may\b|\bmust\s+(?:be\s+)?no\b|\bmust\s+no\s+longer\b|\bmay\s+(?!order\b|require\b)\w+\s+no\b|\bmay\s+no\s+longer\b|\bmay\s+(?:only|never)\b"),
        ("must", r"\b(?:must|shall)\b(?!\s+(?:have\s+(?:been|felt)|be\s+(?:so\s+|very\s+)?(?:hard|difficult|tough|frightening|frightened|worrying|worried|stressful|tiring|tired|upsetting|painful))\b)|\b(?:has|have)\s+to\b|\b(?:is|are)\s+(?:required|obliged|obligated|bound)\s+to\b|\b(?:has|have)\s+(?:a|an|the)\s+(?:legal\s+)?(?:duty|obligation)\s+to\b|\bunder\s+(?:a|an)\s+(?:\w+\s+)?(?:duty|obligation)\b"),
        ("should-not", r"\bshould\s+not\b|\bshouldn['’]t\b|\bought\s+not\b|\bpreferably\s+not?\b"),
        ("should", r"\bshould\b|\bought\s+to\b|\b(?:would\s+do\s+well|had\s+better|preferably|ideally)\b|\b(?:is|are)\s+(?:advised|encouraged)\b"),
        ("may", r"\bmay\b(?!\s+(?:not|be\s+that))|\b(?:entitled|free)\s+to\b|\bright\s+to\b|\b(?:is|are)\s+allowed\s+to\b"),
    ),
}
_SHOULD_NOT_EN = re.compile(r"\bshould\s+(?:\w+ly\s+)?(?:not|never)\b", re.IGNORECASE)
_PATTERN = {
    lang: re.compile("|".join(f"(?P<{name.replace('-', '_')}>{pattern})" for name, pattern in words), re.IGNORECASE)
    for lang, words in _WORDS.items()
}

#: what a text may say of a provision of each modality, besides what the provision's own words say
ADMITS = {
    "must": {"must"}, "must-not": {"must-not"}, "should": {"should"}, "should-not": {"should-not"},
    "may": {"may"}, "right": {"may"}, "fact": set(),
}


@dataclass(frozen=True)
class Modal:
    """A word of obligation in a text."""

    modality: str
    start: int
    end: int
    text: str


def read(text, lang):
    """Every word of obligation in `text`, in order."""
    found = []
    for match in _PATTERN[lang].finditer(text):
        modality = match.lastgroup.replace("_", "-")
        if lang == "en" and _SHOULD_NOT_EN.match(match.group()):
            modality = "should-not"
        found.append(Modal(modality, match.start(), match.end(), match.group()))
    return found


def admitted(provision, lang):
    """The modalities that a text about `provision` may have: its own, and those of its own words."""
    own = {m.modality for m in read(provision.says[lang], lang)}
    if provision.exception:
        own |= {m.modality for m in read(provision.exception[lang], lang)}
    return own | ADMITS[provision.modality]


#: what may stand between a word of obligation and the verb that it governs
_SKIPPED = {"zh": re.compile(r"[\s“”*、]*(?:再|先|都|也|及时|立即|主动|自行|擅自|随意|直接)?"),
            "en": re.compile(r"(?:\s+(?:not|be|only|also|first|then|at|once|promptly|always|never|in|(?!(?:re|ap|sup|com)ply\b|rely\b)\w+ly)\b)*\s+", re.IGNORECASE)}
_VERB = {"zh": re.compile(r"[\u4e00-\u9fff]{2}"), "en": re.compile(r"[a-z]{3,}", re.IGNORECASE)}


def bonds(text, lang):
    """What each word of obligation in `text` governs: (Modal, the first two characters or five letters of what follows)."""
    for modal in read(text, lang):
        verb = _VERB[lang].match(text, _SKIPPED[lang].match(text, modal.end).end()) if _SKIPPED[lang].match(text, modal.end) else None
        if verb:
            yield modal, verb.group().lower()[:5]


def contradictions(text, provision, lang):
    """Words of obligation in `text` that govern what the provision's own words govern with another strength. Yields Modal."""
    told = list(bonds(text, lang))
    if not told:
        return
    own = {}
    for said in (provision.says, provision.exception):
        for modal, verb in bonds(said[lang], lang) if said else ():
            own.setdefault(verb, set()).add(modal.modality)
    for modal, verb in told:
        only = own.get(verb) == {"may"} and modal.modality == provision.modality == "must-not"  # it may be done only so: else it must not
        if verb in own and modal.modality not in own[verb] and not only:
            yield modal
