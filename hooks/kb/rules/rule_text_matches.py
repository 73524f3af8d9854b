"""A rule quotation is as strong as its provision, and every number in it is the provision's.

应当 turned into 可以, or "must" into "may", changes who is in the right.

条文引用的强度与条文相同，其中的数字都是条文里的数字。把“应当”改成“可以”，对错就换了边。
"""

import re

from kb import modality
from kb.agreement import number_disagreements, turned_bound
from kb.pages import LANGS
from kb.roles import bearers, consenting
from kb.source import Text
from kb.words import plain

REMEDY = Text("use the provision's own strength and numbers; docs/registers/instruments has both",
              "强度和数字以条文为准，见 docs/registers/instruments")


def check_pages(site):
    for page in site.pages.values():
        for q in page.quotations:
            provision = site.registers.provisions.get(q.target) if q.kind == "rule" else None
            if provision is not None:
                yield from ((q.place, message) for message in disagreements(q.text, page.lang, provision, q.target, site))
                if _condition_lost(page, q, provision):
                    yield q.place, Text(f"{q.target} forbids it without consent or reason, and the words do not say so", f"{q.target} 禁止的是未经同意、没有理由，这里没有写"), CONDITION
                elif _exception_lost(page, q, provision):
                    yield q.place, Text(f"{q.target} has an exception here, and the words do not say so", f"{q.target} 在这里有例外，这里没有写"), EXCEPTION
                found = _denied(page, q, provision)
                if found:
                    yield page.place(found.start()), Text(f"{found.group().strip()!r} denies what {q.target} says", f"“{found.group()}”否定了 {q.target} 说的话")


def check(site):
    """The deadlines of the channels are quotations too."""
    for channel in site.registers.channels.values():
        for n, deadline in enumerate(channel.deadlines):
            for lang in LANGS if deadline.provision else ():
                place = site.registers.at(f"channel:{channel.id}", "deadlines", n, "time", lang)
                for message in disagreements(deadline.time[lang], lang, site.registers.provisions[deadline.provision], deadline.provision, site):
                    yield place, message


EXCEPTION = Text("name the exception in the same item or paragraph: unless …, except …", "在同一条、同一段里写明例外：……除外")
CONDITION = Text("name the condition in the same item or paragraph: without consent, unless …", "在同一条、同一段里写明条件：未经同意、没有正当理由……")
#: lifts a prohibition: in what a provision says, and wherever readers are told of it
_CONDITION = {"zh": re.compile(r"未经[^，。；]{0,10}(?:同意|许可|授权)|[没无]有?正当理由|取得[^，。；]{0,6}同意的除外"),
              "en": re.compile(r"\bwithout (?:[\w']+ ){0,3}(?:consent|reason|authori[sz]ation|permission|agreement|cause)\b", re.IGNORECASE)}
_CONDITIONAL = {"zh": re.compile(r"未经|[没无]有?正当|除非|除外|不经|同意|授权|执业证|自己的|私自"),
                "en": re.compile(r"\b(?:without|unless|except|only (?:with|if|after|when)|absent|consent|agree\w*|licen[cs]e\w*|authori[sz]\w+)\b", re.IGNORECASE)}


def _condition_lost(page, q, provision):
    """Does a quotation forbid outright what the provision only forbids without consent or a reason, and its block not say so either?"""
    forbids = lambda text: any(m.modality == "must-not" for m in modality.read(text, page.lang))
    if provision.modality != "must-not" or not forbids(plain(q.text)):
        return False
    said = [clause for clause in re.split(r"[；;。.]", provision.says[page.lang]) if forbids(clause)]
    block = page.block_of(q.start)
    return bool(said) and all(_CONDITION[page.lang].search(clause) for clause in said) and bool(block) \
        and not _CONDITIONAL[page.lang].search(page.running, block.start, block.end)


#: what takes something out of a prohibition, and the last words of what it takes it out of
_BUT = {"zh": re.compile(r"([\u4e00-\u9fff]{2})，[^，。；]{2,20}除外(?=[。；]|\Z)|除[^，。；]{2,20}[以之]?外，[^。；]*?([\u4e00-\u9fff]{4})(?=[。；]|\Z)"),
        "en": re.compile(r"\b([\w-]+), (?:except|save|unless|other than)\b[^.;,]*(?=[.;]|\Z)", re.IGNORECASE)}
_SAYS_BUT = {"zh": re.compile(r"除外|例外|除非|以外|之外|除[^，。；]{1,20}外|同意|授权|另有(?:约定|规定)的"), "en": re.compile(r"\b(?:unless|except\w*|save|apart from|other than|aside|but|consent|agree\w*)\b", re.IGNORECASE)}


def _exception_lost(page, q, provision):
    """Does a quotation forbid what the same sentence of the provision makes an exception to, and its block not say so?"""
    block = page.block_of(q.start)
    if provision.modality != "must-not" or not block or _SAYS_BUT[page.lang].search(page.running, block.start, block.end):
        return False
    return any(m[m.lastindex].casefold() in plain(q.text).casefold() for m in _BUT[page.lang].finditer(provision.says[page.lang]))


#: before a quotation it turns its words round, unless the provision has the same word
_NOT = {"zh": re.compile(r"(?:并不|不会|(?<![要对只并除])不)\Z"), "en": re.compile(r"\b(?:(?:do|does|did|will|would|can)(?: not|n['’]t)|cannot|never)\s\Z", re.IGNORECASE)}
#: what quotations add without warrant: a way out, a discretion, that nothing else counts
_ADDED = {
    "zh": (re.compile(r"一般(?!保证|债权)|通常|原则上|尽量|大体|酌情|视情况|多半|大多|基本上"),
           re.compile(r"由(?:其|他|它|你|您|机构|银行|公司)?(?:自己|自行)?(?:决定|选择)|自己(?:决定|选择)|看着办|(?:以后|之后|报备后)可(?!能)"),
           re.compile(r"只有|唯有|仅|唯一")),
    "en": (re.compile(r"\b(?:generally|normally|usually|in principle|as far as possible|where possible|tr(?:y|ies) to|tends? to|as a rule|ideally|mostly|largely|in most cases)\b", re.IGNORECASE),
           re.compile(r"\b(?:(?:is|are) up to (?:it|them|you|each)|at (?:its|their|your|the \w+['’]s) (?:own )?discretion|as (?:it|they|you) sees? fit|(?:it|they|you) can choose)\b", re.IGNORECASE),
           re.compile(r"\b(?:nothing but|only|solely|exclusively|alone)\b", re.IGNORECASE)),
}
_ONLY = {"zh": re.compile(r"只|仅|唯|除非|除外|不得|才"), "en": re.compile(r"\b(?:only|but|solely|exclusively|alone|unless|except|not?)\b", re.IGNORECASE)}
#: what takes away the exception that a provision has
_WITHOUT_EXCEPTION = {"zh": re.compile(r"一律|任何情况下|无一例外|没有例外|不论[^，。；]{0,12}都|无论如何|也(?:不得|不能|在内|一样)|包括[^，。；]{0,6}在内"),
                      "en": re.compile(r"\b(?:without exception|no exceptions?|under (?:no|any) circumstances|in (?:no|any) case|whatever (?:its|the|their|your) reasons?|regardless|(?:\w+ )?(?:included|too)(?=,|\Z| ))", re.IGNORECASE)}
_ABSOLUTE = {"zh": re.compile(r"一律|从不|从来不|绝不|永远|任何|都(?:不|会|要)"), "en": re.compile(r"\b(?:never|always|in all cases|every time|without fail)\b", re.IGNORECASE)}
_EXCEPTION = {"zh": re.compile(r"除外|例外|除非"), "en": re.compile(r"\b(?:except|unless|exception)", re.IGNORECASE)}


#: what comes after, and what comes before
_ORDER = {"zh": (re.compile(r"以后|之后|(?<=[完了])后"), re.compile(r"以前|之前|事先|预先|前应|前要")),
          "en": (re.compile(r"\b(?:after(?:wards)?|once|as soon as|following)\b", re.IGNORECASE), re.compile(r"\b(?:before(?:hand)?|prior to|in advance)\b", re.IGNORECASE))}


def _other_party(text, statements, lang, provision, target):
    """Who has to do it, or whose consent counts, is another than in the provision."""
    own = " ".join(statements).lower()
    for word, parties in bearers(text, lang):
        if provision.who and not parties & set(provision.who) and word.lower() not in own:
            yield Text(f"{word!r} is not who {target} binds ({', '.join(provision.who)})", f"{target} 管的不是“{word}”")
    said = consenting(own, lang)
    for word in sorted(consenting(text, lang) - said) if said else ():
        if word not in own:
            yield Text(f"the consent of {word!r} is not the one that {target} asks for", f"{target} 要的不是“{word}”的同意")


_IF, _UNLESS = re.compile(r"\b(?:if|provided|when)\b", re.IGNORECASE), re.compile(r"\b(?:unless|except)\b", re.IGNORECASE)
_DENIES = {"zh": re.compile(r"不再?([\u4e00-\u9fff]{3})"), "en": re.compile(r"\b(?:not|never|no longer|cannot|ha(?:s|ve) no)\s+(?:be\s+|been\s+)?(\w{4,})", re.IGNORECASE)}
_CLAUSES = {"zh": re.compile(r"[，；。]"), "en": re.compile(r"[,;.]")}
_ANY_NO = {"zh": re.compile(r"[不没无未免非禁别勿莫拒]"),
           "en": re.compile(r"\b(?:not?|never|cannot|without|nobody|none|neither|nor|nothing|un\w+|only|refus\w+|ban\w*|prohibit\w*|forbid\w*|free of|exempt)\b|n['’]t", re.IGNORECASE)}


def _affirmed(text, says, lang):
    """A word that the provision only denies and a clause of the text, which denies nothing, has: "is bound" for "is not bound"."""
    denied = [m[1].lower() for m in _DENIES[lang].finditer(says)]
    edge = r"\b" if lang == "en" else ""
    for word in denied:
        form = re.compile(edge + word + edge, re.IGNORECASE)
        if len(form.findall(says)) == denied.count(word) and any(form.search(clause) and not _ANY_NO[lang].search(clause) for clause in _CLAUSES[lang].split(text)):
            return word
    return None


def _denied(page, q, provision):
    """The word before a quotation that turns it round."""
    block = page.block_of(q.start)
    found = _NOT[page.lang].search(page.running, block.start, q.start) if block else None
    return found if found and found.group().strip() not in provision.says[page.lang] else None


def disagreements(text, lang, provision, target, site):
    """What `text` gets wrong about the strength and the numbers of a provision."""
    words = modality.read(plain(text), lang)
    allowed = modality.admitted(provision, lang) if words else ()
    contradicted = list(modality.contradictions(plain(text), provision, lang)) if words else ()
    for word in words:
        if word.modality not in allowed or word in contradicted:
            yield Text(f"{word.text!r} is stronger or weaker than {target}, which is {provision.modality!r}",
                       f"“{word.text}”与 {target} 的强度不符，它是“{site.registers.word('modality', provision.modality, 'zh')}”")
            break
    statements = [t[lang] for t in (provision.says, provision.exception) if t]
    for added, warrant in zip(_ADDED[lang], (*_ADDED[lang][:2], _ONLY[lang])):
        found = added.search(plain(text))
        if found and not any(warrant.search(s) for s in statements):
            yield Text(f"{found.group()!r} is not in {target}", f"{target} 里没有“{found.group()}”这层意思")
    turned = turned_bound(plain(text), statements, lang)
    if turned:
        yield Text(f"{turned!r} turns round what {target} says", f"“{turned}”把 {target} 的上限和下限写反了")
    lost = _affirmed(plain(text), " ".join(statements), lang)
    if lost:
        yield Text(f"{lost!r} is denied in {target}", f"{target} 否定的正是“{lost}”")
    if lang == "en" and _IF.search(plain(text)) and not _IF.search(" ".join(statements)) and _UNLESS.search(" ".join(statements)) and not _ANY_NO["en"].search(plain(text)):
        yield Text(f"'if' turns round the exception of {target}", f"“if”把 {target} 的例外写反了")
    absolute = _ABSOLUTE[lang].search(plain(text))
    if absolute and _ADDED[lang][0].search(" ".join(statements)) and not _ABSOLUTE[lang].search(" ".join(statements)):
        yield Text(f"{absolute.group()!r}, but {target} says so in general only", f"“{absolute.group()}”，而 {target} 只说一般如此")
    found = _WITHOUT_EXCEPTION[lang].search(plain(text))
    if found and _EXCEPTION[lang].search(" ".join(statements)) and found.group() not in " ".join(statements):
        yield Text(f"{found.group()!r}, but {target} has an exception", f"“{found.group()}”，而 {target} 有例外")
    yield from _other_party(plain(text), statements, lang, provision, target)
    for word, order, other in zip(("after", "before"), _ORDER[lang], reversed(_ORDER[lang])):
        found = order.search(plain(text))
        if found and not other.search(plain(text)) and other.search(" ".join(statements)) and not order.search(" ".join(statements)):
            yield Text(f"{found.group()!r} turns round the order of {target}", f"“{found.group()}”把 {target} 的先后写反了")
    for quantity in number_disagreements(text, lang, statements):
        yield Text(f"{quantity.text!r} is not a number of {target}", f"“{quantity.text}”不是 {target} 的数字")
