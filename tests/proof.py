#!/usr/bin/env python3
"""The proof of the gate: plants every class of defect in the real content and counts what is caught.

    python tests/proof.py            prints the table
    python tests/proof.py --write    also records it in docs/registers/proof.yml, which a page of the site shows

Each planter gets a page (or the registers) and yields edited texts; the rule named beside it has to object to each.
Harmless edits change what readers see and not what is true; no rule may object to any of them.
"""

import argparse
import datetime
import functools
import json
import random
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from kb import citations, modality, prose, quantities, registers, roles  # noqa: E402
from kb.checking import all_rules, check  # noqa: E402
from kb.site import load  # noqa: E402

registers.read_yaml = functools.cache(registers.read_yaml)  # every copy of the registers differs from the others in one file

SEED, SAMPLES = 45251, 6  # the same edits every time; how many of each class a language gets at most


@dataclass(frozen=True)
class Class:
    """A class of defect: what it is called, the rule that must object, and the planter."""

    name: dict
    rule: str
    plant: callable


CLASSES, HARMLESS = [], []


def defect(rule, zh, en):
    """A planter of page edits: yields new texts of one page."""
    def register(plant):
        CLASSES.append(Class({"zh": zh, "en": en}, rule, plant))
        return plant
    return register


def harmless(zh, en):
    def register(plant):
        HARMLESS.append(Class({"zh": zh, "en": en}, "", plant))
        return plant
    return register


def swap(page, start, end, new):
    return page.source[:start] + new + page.source[end:]


def paragraph_end(page):
    """The end of the first paragraph of the page: where a planted sentence stands like any other."""
    block = next(b for b in page.blocks if b.kind == "paragraph")
    return block.start + len(page.source[block.start:block.end].rstrip())


def quotations(page, *kinds):
    return [q for q in page.quotations if q.kind in kinds]


def words_of(q, new):
    """The quotation with other words."""
    return f"[{new}][{q.kind}:{q.target}]"


# numbers

@defect("limit-text-matches", "引用里的数字改错", "a wrong number in a limit quotation")
def drifted_number(page, site):
    for q in quotations(page, "limit"):
        for quantity in quantities.read(q.text, page.lang):
            new = quantities.rewrite(quantity, "21:00" if quantity.unit == "clock" and quantity.value != "21:00" else
                                     (quantity.value + 1 if not isinstance(quantity.value, str) else "07:00"), page.lang)
            if new and new != quantity.text:
                yield swap(page, q.start, q.end, words_of(q, q.text[:quantity.start] + new + q.text[quantity.end:]))
                break


@defect("limit-text-matches", "单位改错", "a wrong unit in a limit quotation")
def wrong_unit(page, site):
    pairs = {"zh": (("年", "个月"), ("日", "个月"), ("天", "小时"), ("次", "天")), "en": (("years", "months"), ("days", "months"), ("attempts", "days"), ("calls", "hours"))}
    for q in quotations(page, "limit"):
        for old, new in pairs[page.lang]:
            if q.text.count(old) == 1 and not re.search(r"\d{4}\s*年", q.text):
                yield swap(page, q.start, q.end, words_of(q, q.text.replace(old, new)))
                break


@defect("stricter-limit-is-shown", "叫人照较宽的一份做", "readers sent to the laxer text")
def sent_to_the_laxer(page, site):
    yield swap(page, paragraph_end(page), paragraph_end(page), {"zh": "两份写得不一样的，按较宽的一份做就行。", "en": " Where the two differ keep to the more lenient one."}[page.lang])


@defect("limit-text-matches", "期间改错", "a wrong period in a limit quotation")
def wrong_period(page, site):
    pairs = {"zh": (("每日", "每月"), ("每天", "每周"), ("一天", "一周"), ("当天", "当月"), ("每年", "每月")), "en": (("a day", "a week"), ("that day", "that month"), ("a year", "a month"), ("per day", "per week"))}
    for q in quotations(page, "limit"):
        for old, new in pairs[page.lang]:
            if old in q.text:
                yield swap(page, q.start, q.end, words_of(q, q.text.replace(old, new)))
                break


@defect("number-has-source", "正文里冒出没有出处的数字", "a number without a source in running text")
def stray_number(page, site):
    sentences = {"zh": ("每天可以打 8 次电话。", "逾期九十天以后会有变化。", "罚款五万元。"), "en": (" They call 8 times a day.", " After ninety days things change.", " The fine is CNY 50,000.")}
    for sentence in sentences[page.lang] if not prose.is_practice(page, paragraph_end(page) - 1) else ():
        yield swap(page, paragraph_end(page), paragraph_end(page), sentence)


@defect("numbers-match-translation", "两种语言的数字不同", "figures that differ between the languages")
def one_sided_number(page, site):
    added = {"zh": "（例如 37 天）", "en": " (for example 37 days)"}[page.lang]
    yield swap(page, paragraph_end(page), paragraph_end(page), added)


# duties

@defect("duty-has-source", "没有出处的义务", "a duty without a source")
def invented_duty(page, site):
    sentences = {"zh": ("\n\n每一位催收人员必须每周写一份检讨。", "\n\n借款人不得更换手机号码。"), "en": ("\n\nEvery collector must write a self-review each time.", "\n\nBorrowers may not change their phone number.")}
    for sentence in sentences[page.lang]:
        yield swap(page, paragraph_end(page), paragraph_end(page), sentence)


@defect("duty-has-source", "标题和页首里的义务", "a duty in a heading, the title or the description")
def duty_in_a_title(page, site):
    words = {"zh": "家人必须代还", "en": "The family must pay"}[page.lang]
    yield re.sub(r"(?m)^(##+ ).*?( \{#[\w-]+\})$", rf"\g<1>{words}\g<2>", page.source, count=1)
    yield re.sub(r"(?m)^title: .*$", f"title: {words}", page.source, count=1)
    yield re.sub(r"(?m)^description: .*$", f"description: {words}", page.source, count=1)


@defect("duty-has-source", "义务躲在“本站建议”后面", "a duty behind a remark that says our advice")
def duty_after_a_remark(page, site):
    sentences = {"zh": "慢慢来。（本站建议）一律不准录音。", "en": " Take your time. (Our advice.) Staff must wear a uniform."}
    yield swap(page, paragraph_end(page), paragraph_end(page), sentences[page.lang])


@defect("number-has-source", "数字躲在“本站建议”后面", "a number behind a remark that says our advice")
def number_after_a_remark(page, site):
    sentences = {"zh": "慢慢来。（本站建议）一天最多八通。", "en": " Take your time. (Our advice.) They ring 8 times a day."}
    yield swap(page, paragraph_end(page), paragraph_end(page), sentences[page.lang])


@defect("law-claim-has-source", "没有依据地说法律怎样规定", "a claim of law without the law")
def claimed_law(page, site):
    for sentence in {"zh": ("法律规定催收员要持证上岗。", "这样做是违法的。"), "en": ("The law requires collectors to hold a certificate.", "Doing so is illegal.")}[page.lang]:
        end = paragraph_end(page)
        yield swap(page, end, end, f"\n\n{sentence}")


@defect("number-has-source", "话术里冒出没有出处的数字", "a number without a source in a line for staff to say")
def number_in_a_script(page, site):
    for match in re.finditer(r"(?m)^(!!! success .*\n\n    - [“])", page.source):
        yield swap(page, match.end(), match.end(), {"zh": "我们一天最多打您五通。", "en": "We ring you five times a day at most. "}[page.lang])


@defect("duty-has-source", "话术里的义务", "a duty in a line for staff to say")
def duty_in_a_script(page, site):
    for match in re.finditer(r"(?m)^(!!! success .*\n\n    - [“])", page.source):
        yield swap(page, match.end(), match.end(), {"zh": "您必须接我们的电话。", "en": "You must answer our calls. "}[page.lang])


@defect("law-claim-has-source", "把标准说成强制，把指引说成国法", "a standard called mandatory, a custom called the law of the land")
def claimed_land(page, site):
    end = paragraph_end(page)
    for sentence in {"zh": ("这是国家强制标准。", "这是国家法律的硬性规定。"), "en": ("This is a compulsory national standard.", "This is the law of the land.")}[page.lang]:
        yield swap(page, end, end, f"\n\n{sentence}")


@defect("limit-text-matches", "建议引用成义务", "a recommendation quoted as a duty")
def hardened(page, site):
    flips = {"zh": (("不宜", "不得"),), "en": (("preferably not more than", "there must not be more than"), ("should not", "must not"))}
    for q in quotations(page, "limit"):
        for old, new in flips[page.lang]:
            if old in q.text:
                yield swap(page, q.start, q.end, words_of(q, q.text.replace(old, new)))


@defect("law-in-prose-is-linked", "标题里的文号写错", "a wrong document number in the title")
def wrong_number_in_a_title(page, site):
    for number in citations.document_numbers(page.meta["title"], page.lang):
        yield re.sub(r"(?m)^title: .*$", lambda m: m.group().replace(number.text, re.sub(r"\d(?=\D*$)", lambda d: str((int(d[0]) + 1) % 10), number.text)), page.source, count=1)


@defect("rule-text-matches", "条文引用的强弱改变", "a rule quotation stronger or weaker than its provision")
def flipped_modality(page, site):
    flips = {"zh": (("不得", "可以"), ("应当", "可以"), ("必须", "可以"), ("可以", "必须"), ("应", "可以")), "en": (("must not", "may"), ("may not", "may"), ("must", "may"), ("may", "must"))}
    for q in quotations(page, "rule"):
        for old, new in flips[page.lang]:
            if re.search(rf"\b{old}\b" if page.lang == "en" else old, q.text) and not q.text.startswith("no "):
                yield swap(page, q.start, q.end, words_of(q, re.sub(rf"\b{old}\b" if page.lang == "en" else old, new, q.text, count=1)))
                break


@defect("rule-text-matches", "引用里加上条文没有的余地", "a way out that the quoted provision does not have")
def hedged_rule(page, site):
    hedges = {"zh": re.compile(r"一般|通常|原则|尽量"), "en": re.compile(r"general|normal|usual|principle|as a rule", re.IGNORECASE)}[page.lang]
    for q in quotations(page, "rule"):
        provision = site.registers.provisions[q.target]
        if not any(hedges.search(t[page.lang]) for t in (provision.says, provision.exception) if t):
            yield swap(page, q.start, q.end, words_of(q, {"zh": f"原则上{q.text}", "en": f"in principle, {q.text}"}[page.lang]))


@defect("numbers-match-translation", "求助电话只在一种语言里写错", "a help line wrong in one language")
def wrong_help_line(page, site):
    for found in re.finditer(r"(?<![0-9.:/-])12(?:378|363|348|345|321)(?![0-9/%:-])", page.source):
        if found.start() > page.body_start:
            yield swap(page, *found.span(), "12399")


@defect("limit-text-matches", "引用旁边的字改了方向", "words beside a limit quotation that turn it round")
def turned_beside(page, site):
    for q in quotations(page, "limit"):
        limit = site.registers.limits[q.id]
        bounds = {limit.numbers[row[0]].bound for row in limit.operating(site.today, q.part or None)}
        word = {("most",): {"zh": "至少", "en": "at least "}, ("least",): {"zh": "最多", "en": "no more than "}}.get(tuple(bounds))
        if word and quantities.read(q.text, page.lang) and q.text[:1].isdigit():
            yield swap(page, q.start, q.start, word[page.lang])


@defect("verdict-matches-translation", "只有一种语言说谣言属实", "a myth called true in one language")
def myth_affirmed(page, site):
    for block in page.blocks:
        claim = re.compile(r"[ \t]*[-*][ \t]+“[^”\n]+”(?=[^\s，。：；,.:;)）])|[ \t]*[-*][ \t]+“[^”\n]+”(?= [A-Z])").match(page.source, block.start, block.end)
        if block.kind == "item" and claim:
            yield swap(page, claim.end(), block.end, {"zh": "属实。\n", "en": " True.\n"}[page.lang])


@defect("commencement-matches", "把印发日写成施行日", "the day of issue taken for the day of commencement")
def wrong_commencement(page, site):
    begins = {"zh": re.compile(r"[12]\d{3} 年 \d+ 月 (\d+)(?= 日起施行)"), "en": re.compile(r"in force since (\d+)(?= [A-Z][a-z]+ [12]\d{3})")}[page.lang]
    for found in begins.finditer(page.source):
        yield swap(page, *found.span(1), str(int(found[1]) + 2))


@defect("rule-text-matches", "条文引用里加上它没有的数字", "a number that the quoted provision lacks")
def number_in_rule(page, site):
    for q in quotations(page, "rule"):
        yield swap(page, q.start, q.end, words_of(q, q.text + {"zh": "（每周 17 次）", "en": " (17 times a week)"}[page.lang]))


@defect("guideline-is-not-called-law", "把指引写成法律", "a guideline called law")
def called_law(page, site):
    for q in quotations(page, "rule"):
        if site.registers.instruments[q.id].force in ("members", "recommended"):
            yield swap(page, q.start, q.end, {"zh": f"\n\n法律规定，{words_of(q, q.text)}。\n\n", "en": f"\n\nThe law requires that {words_of(q, q.text)}.\n\n"}[page.lang])


@defect("report-is-worded-as-report", "只见报道的写成定论", "a report worded as a certainty")
def certain_report(page, site):
    told = {"zh": re.compile(r"[^。\n|]*(?:报道|转述|据称|媒体|没有见到(?:原文|条号)|未见(?:原文|条号)|仅见)[^。\n|]*[。]?"),
            "en": re.compile(r"[^.\n|]*\b(?:report(?:s|ed|edly)?|retold|press|media|not seen|have not seen)\b[^.\n|]*\.?", re.IGNORECASE)}[page.lang]
    for section in page.sections:
        text = page.source[section.start:section.end]
        held = [q for q in quotations(page, "rule") if section.start <= q.start < section.end
                and site.registers.provisions[q.target].certainty == "reports-only"]
        rest = told.sub("", text)
        if held and any(words_of(q, q.text) in rest for q in held):
            yield swap(page, section.start, section.end, rest)


@defect("guideline-is-not-called-law", "说指引有法律效力", "guidelines said to have the force of law")
def force_of_law(page, site):
    for q in quotations(page, "rule"):
        if site.registers.instruments[q.id].force in ("members", "recommended"):
            yield swap(page, q.start, q.end, {"zh": f"\n\n见{words_of(q, q.text)}。它有法律效力。\n\n", "en": f"\n\nSee {words_of(q, q.text)}. It has the force of law.\n\n"}[page.lang])


@defect("duty-is-as-strong-as-its-source", "引用前的话改变强弱", "words around a quotation that change its strength")
def strength_around(page, site):
    for q in quotations(page, "rule"):
        provision = site.registers.provisions[q.target]
        words = {m.modality for t in (provision.says, provision.exception) if t for m in modality.read(t[page.lang], page.lang)}
        if provision.modality in ("must", "must-not") and "may" not in words:
            yield swap(page, q.start, q.end, {"zh": f"\n\n机构可以{words_of(q, q.text)}。\n\n", "en": f"\n\nThe firm may {words_of(q, q.text)}.\n\n"}[page.lang])
        elif provision.modality in ("may", "should", "right") and not words & {"must", "must-not"}:
            yield swap(page, q.start, q.end, {"zh": f"\n\n机构必须{words_of(q, q.text)}。\n\n", "en": f"\n\nThe firm must {words_of(q, q.text)}.\n\n"}[page.lang])


# citations

@defect("citation-matches", "条号与目标不符", "an article that is not the target's")
def wrong_article(page, site):
    for q in quotations(page, "law"):
        if q.part.isdigit():
            for write in (str, quantities.format_chinese):
                if f"第{write(int(q.part))}条" in q.text.replace(" ", "") or f"Article {q.part}" in q.text:
                    yield swap(page, q.start, q.end, words_of(q, q.text.replace(write(int(q.part)), write(int(q.part) + 1), 1)))


@defect("citation-matches", "超过末条的条号", "an article beyond the last")
def beyond_last(page, site):
    for q in quotations(page, "law"):
        last = site.registers.instruments[q.id].last_article
        if q.part.isdigit() and last and last.isdigit():
            yield swap(page, q.start, q.end, f"[{q.text}][law:{q.id}/{int(last) + 7}]")


@defect("citation-matches", "名称张冠李戴", "the title of another instrument")
def wrong_title(page, site):
    for q in quotations(page, "law"):
        other = "中华人民共和国公司法" if page.lang == "zh" else "Company Law"
        article = {"zh": "第三条", "en": "Article 3"}[page.lang] if not q.part else ""
        yield swap(page, q.start, q.end, words_of(q, {"zh": f"《{other}》{article or '第' + q.part + '条'}", "en": f"{article or 'Article ' + q.part} of the {other}"}[page.lang]))


@defect("citation-is-in-force", "把废止的法当现行法", "a repealed law cited as living")
def repealed(page, site):
    texts = {"zh": "[《合同法》][law:contract-law-1999]管这件事。", "en": " The [Contract Law][law:contract-law-1999] governs this."}
    yield swap(page, paragraph_end(page), paragraph_end(page), texts[page.lang])
    texts = {"zh": "[《治安管理处罚法》第四十二条][law:psa-2012/42]管这件事。", "en": " [Article 42 of the Public Security Law][law:psa-2012/42] governs this."}
    yield swap(page, paragraph_end(page), paragraph_end(page), texts[page.lang])


@defect("law-in-prose-is-linked", "正文提到法律却没有链接", "a law named in prose without a link")
def unlinked_law(page, site):
    for sentence in {"zh": ("《民法典》也管这件事。", "按照第六百八十条，情况不同。", "《中华人民共和国催收管理条例》也管这件事。"), "en": (" The Civil Code governs this too.", " Under Article 680 things differ.", " The Contract Law governs this too.")}[page.lang]:
        yield swap(page, paragraph_end(page), paragraph_end(page), sentence)


@defect("law-in-prose-is-linked", "没有登记的文号和英文标题", "a document number or an English title that no register has")
def invented_number(page, site):
    for sentence in {"zh": ("参见法释〔1987〕77号。", "参见银监会令1987年第7号。"), "en": (" See Order No. 77 of 1987.", " The Debt Collection Measures deal with this.")}[page.lang]:
        yield swap(page, paragraph_end(page), paragraph_end(page), sentence)


@defect("law-in-prose-is-linked", "对的名称配错的文号", "a wrong document number beside a right title")
def wrong_number(page, site):
    title = {"zh": "[《信用卡监管办法》][law:cbrc-card-2011]（银监会令2012年第9号）也相关。", "en": " The [Credit Card Measures 2011][law:cbrc-card-2011] (Order No. 9 of 2012) matter too."}
    yield swap(page, paragraph_end(page), paragraph_end(page), title[page.lang])


@defect("citation-is-in-force", "把征求意见稿当现行法", "a draft told as law")
def draft_as_law(page, site):
    texts = {"zh": "[短信语音新规（征求意见稿）][law:sms-voice-draft-2020]已经施行。", "en": " The [SMS and Voice Draft][law:sms-voice-draft-2020] is in force."}
    yield swap(page, paragraph_end(page), paragraph_end(page), texts[page.lang])


@defect("quotation-has-target", "引用不存在的条目", "a quotation of an entry that does not exist")
def no_target(page, site):
    for q in page.quotations:
        yield swap(page, q.start, q.end, f"[{q.text}][{q.kind}:{q.id}x{'/' + q.part if q.part else ''}]")


# terms and words

@defect("term-form-is-admitted", "术语的文字不是可用的形式", "a form that its term does not have")
def wrong_form(page, site):
    for q in quotations(page, "term"):
        yield swap(page, q.start, q.end, words_of(q, {"zh": "别的叫法", "en": "some other word"}[page.lang]))


@defect("term-first-use-is-linked", "术语先出现、后加链接", "a term used before it is linked")
def late_link(page, site):
    first = next((q for q in page.quotations if q.kind == "term"), None)
    if first is not None:
        block = next(b for b in page.blocks if b.kind == "paragraph")
        word = site.registers.terms[first.target][page.lang].preferred
        if block.start < first.start:
            yield swap(page, block.start, block.start, {"zh": f"先说{word}。", "en": f"First, the {word}. "}[page.lang])


@defect("deprecated-word-is-not-used", "用了不用的说法", "a deprecated word")
def deprecated(page, site):
    forms = [d.form for t in site.registers.terms.values() for d in t[page.lang].deprecated]
    for form in random.Random(page.name).sample(forms, min(3, len(forms))):
        yield swap(page, paragraph_end(page), paragraph_end(page), {"zh": f"这是{form}。", "en": f" This is {form} indeed."}[page.lang])


@defect("deprecated-word-is-not-used", "不用的说法夹着加重号", "a deprecated word split by emphasis")
def deprecated_in_pieces(page, site):
    words = {"zh": "他被叫作老**赖名单**上的人。", "en": " It is a court **blacklist**."}
    yield swap(page, paragraph_end(page), paragraph_end(page), words[page.lang])


@defect("text-has-no-invisible-characters", "词里夹着看不见的字符", "an invisible character inside a word")
def invisible(page, site):
    at = paragraph_end(page) - 4
    for character in "\u200b\u00ad\u202e":
        yield swap(page, at, at, character)


@defect("language-is-pure", "标题、单元格里留着原文", "a heading left in the other language")
def half_translated_heading(page, site):
    other = site.page_for(page, "en" if page.lang == "zh" else "zh")
    for ours, theirs in zip(page.headings, other.headings):
        if re.search(r"[a-z]{3,} [a-z]{3,}" if page.lang == "zh" else "[一-鿿]", theirs.text):
            yield page.source.replace(f"{ours.text} {{#{ours.id}}}", f"{theirs.text} {{#{ours.id}}}")


@defect("language-is-pure", "译文里留着原文", "the other language left in a page")
def half_translated(page, site):
    yield swap(page, paragraph_end(page), paragraph_end(page), {"zh": " This sentence was never translated at all.", "en": " 这句话没有翻译。"}[page.lang])


@defect("text-is-well-set", "排字粗心", "careless setting or spelling")
def careless(page, site):
    yield swap(page, paragraph_end(page), paragraph_end(page), {"zh": "这里用了半角标点,不好看.", "en": " The color of the judgement is recieved."}[page.lang])


# languages in step

@defect("structure-matches-translation", "译文少一个列表项", "a list item lost")
def lost_item(page, site):
    items = [b for b in page.blocks if b.kind == "item"]
    for block in items:
        yield swap(page, block.start, block.end, "")


@defect("structure-matches-translation", "译文少一行表格", "a table row lost")
def lost_row(page, site):
    for block in [b for b in page.blocks if b.kind == "row"][2:]:
        yield swap(page, block.start, block.end, "")


@defect("structure-matches-translation", "译文的单元格空着", "a table cell left empty")
def empty_cell(page, site):
    for match in re.finditer(r"(?m)^(\|[^|\n]+\|) [^|\n-]{4,} (\|.*)$", page.source):
        yield swap(page, match.start(), match.end(), f"{match[1]}  {match[2]}")


@defect("structure-matches-translation", "提示框换了种类", "a box of another kind")
def other_box(page, site):
    for match in re.finditer(r"(?m)^!!! (success|failure)", page.source):
        yield swap(page, match.start(), match.end(), "!!! note")


@defect("front-matter-matches-translation", "两种语言写给不同的读者", "a page for other readers in one language")
def other_readers(page, site):
    audience = "borrower" if page.meta.get("audience") == "staff" else "staff"
    yield re.sub(r"(?m)^audience: .*$", f"audience: {audience}", page.source, count=1)


@defect("structure-matches-translation", "译文少一处引用", "a quotation lost")
def lost_quotation(page, site):
    for q in page.quotations:
        yield swap(page, q.start, q.end, q.text)


@defect("structure-matches-translation", "两个列表项换了位置", "two list items exchanged")
def exchanged_items(page, site):
    for first, second in pairwise(b for b in page.blocks if b.kind == "item"):
        a, b = page.source[first.start:first.end].rstrip("\n"), page.source[second.start:second.end].rstrip("\n")
        targets = [{q.target for q in page.quotations if block.start <= q.start < block.end} for block in (first, second)]
        if first.end == second.start and targets[0] != targets[1] and page.section_of(first.start) == page.section_of(second.start) and a[:2] == b[:2] == "- ":
            yield swap(page, first.start, second.start + len(b), f"{b}\n{a}")


@defect("numbers-match-translation", "一行表格里两个有数字的格换了位置", "two cells with figures exchanged")
def exchanged_cells(page, site):
    for match in re.finditer(r"(?m)^(\|[^|\n]+)(\|[^|\n]+)(\|[^|\n]+)\|$", page.source):
        values = [[q.value for q in page.quantities if match.start(n) <= q.start < match.end(n)] for n in (2, 3)]
        if all(values) and values[0] != values[1]:
            yield swap(page, match.start(), match.end(), f"{match[1]}{match[3]}{match[2]}|")


@defect("heading-has-id", "同一个标题并列写了两次", "the same heading twice")
def heading_twice(page, site):
    for first, second in pairwise(page.headings):
        if first.level == second.level:
            line = page.source[second.start:page.source.index("\n", second.start)]
            yield swap(page, second.start, second.start + len(line), f"{'#' * second.level} {first.text} {{#{second.id}}}")


@defect("text-is-well-set", "直引号", "straight quotation marks")
def straight(page, site):
    for match in re.finditer("“([^“”\n\\[\\]]{4,40})”", page.source[page.body_start:]):
        at = page.body_start + match.start()
        block = page.block_of(at)
        if block and block.kind in ("paragraph", "item"):
            yield swap(page, at, at + len(match.group()), f'"{match[1]}"')


@defect("text-is-well-set", "留着没写的话", "a sentence left to be written")
def unfinished(page, site):
    yield swap(page, paragraph_end(page), paragraph_end(page), {"zh": "这一段待补。", "en": " To be written."}[page.lang])


@defect("rule-text-matches", "引用里换了要守规则的人", "another party bound in a quotation")
def other_party(page, site):
    for q in quotations(page, "rule"):
        for party, _ in roles.bearers(q.text, page.lang):
            provision, other = site.registers.provisions[q.target], {"zh": "法院", "en": "court"}[page.lang]
            if "court" not in provision.who and other not in provision.says[page.lang].lower():
                yield swap(page, q.start, q.end, words_of(q, q.text.replace(party, other, 1)))


@defect("headings-match-translation", "标题少一个或换了编号", "a heading lost or renamed")
def changed_heading(page, site):
    for heading in page.headings:
        line = page.source[heading.start:page.source.index("\n", heading.start)]
        yield swap(page, heading.start, heading.start + len(line), line.replace(f"#{heading.id}}}", f"#{heading.id}-2}}"))
        yield swap(page, heading.start, heading.start + len(line), "")


@defect("heading-has-id", "标题没有编号", "a heading without an id")
def no_id(page, site):
    for heading in page.headings:
        line = page.source[heading.start:page.source.index("\n", heading.start)]
        yield swap(page, heading.start, heading.start + len(line), re.sub(r"\s*\{#.*$", "", line))


@defect("translation-is-current", "中文改了，译文没有跟上", "a translation gone stale")
def stale(page, site):
    if page.lang == "zh":
        yield swap(page, paragraph_end(page), paragraph_end(page), "另外还有一件事要留意。")


@defect("word-has-its-counterpart", "译文换了一个要紧的词", "a word exchanged for another in one language")
def other_word(page, site):
    pairs = {"zh": (("投诉", "公约"), ("异议", "遗产"), ("公安机关", "继承人"), ("调解", "拘留")),
             "en": (("complaint", "convention"), ("objection", "estate"), ("police", "heirs"), ("mediation", "detention"))}
    for old, new in pairs[page.lang]:
        for match in re.finditer(rf"\b{old}\b" if page.lang == "en" else old, page.running):
            if page.source[match.start():match.end()] == old and not any(q.start <= match.start() < q.end for q in page.quotations):
                yield swap(page, match.start(), match.end(), new)


# links and files

@defect("link-resolves", "断掉的链接", "a broken link")
def broken_link(page, site):
    for link in page.links:
        if ".md" in link.href:
            at = page.source.index(link.href, link.start)
            yield swap(page, at, at + len(link.href), link.href.replace(".md", "-x.md"))
            yield swap(page, at, at + len(link.href), link.href.partition("#")[0] + "#nowhere")
    end = paragraph_end(page)
    yield swap(page, end, end, {"zh": "见[附录][appendix]。", "en": " See [the appendix][appendix]."}[page.lang])
    yield swap(page, end, end, f" ![{'图示' if page.lang == 'zh' else 'a drawing'}](missing.png)")


@defect("link-resolves", "没有文字的链接", "a link without words")
def empty_link(page, site):
    for link in page.links:
        if not link.image and link.text and ".md" in link.href:
            yield swap(page, link.start, link.start + len(link.text) + 2, "[]")


@defect("image-has-alternative", "图片没有替代文字", "an image without alternative text")
def no_alternative(page, site):
    yield swap(page, paragraph_end(page), paragraph_end(page), " ![](missing.png)")


@defect("nothing-is-loaded-from-elsewhere", "从别处加载", "something loaded from elsewhere")
def foreign(page, site):
    end = paragraph_end(page)
    for text in ("\n\n<script>track()</script>\n", "\n\n<img src=\"https://counter.example/x.gif\" alt=\"a b\">\n", " ![a drawing](https://elsewhere.example/a.png)"):
        yield swap(page, end, end, text)


@defect("mark-is-known", "不认识的标记", "an unknown mark")
def unknown_mark(page, site):
    end = paragraph_end(page)
    for mark in ("<!-- kb: limitz -->", "<!-- kb: limits topic=nothing -->", "<!-- kb: limit -->"):
        yield swap(page, end, end, f"\n\n{mark}\n")


@defect("front-matter-is-complete", "页首信息不全", "incomplete front matter")
def incomplete(page, site):
    for field in ("title", "owner", "audience", "reviewed", "aliases"):
        yield re.sub(rf"(?m)^{field}:.*\n", "", page.source, count=1)


@defect("search-word-belongs-to-one-page", "同一个搜索词写在两页", "one search word on two pages")
def shared_word(page, site):
    for other in site.in_language(page.lang).values():
        if other.name != page.name and (words := other.meta.get("aliases")):
            yield with_word(page, words[-1])
            return


@defect("search-word-adds-to-title", "搜索词重复标题", "a search word that repeats the title")
def word_of_title(page, site):
    yield with_word(page, page.meta["title"])


@defect("page-has-search-words", "页面没有搜索词", "a page without search words")
def no_words(page, site):
    yield re.sub(r"(?m)^aliases:.*$", "aliases: []", page.source, count=1)


def with_word(page, word):
    """The source of a page with one more search word."""
    return re.sub(r"(?m)^aliases: \[", lambda match: match.group() + json.dumps(word, ensure_ascii=False) + ", ", page.source, count=1)


@defect("review-is-current", "过了复核期限", "a review that is overdue")
def overdue(page, site):
    yield re.sub(r"(?m)^review_by:.*$", "review_by: 2025-01-31", re.sub(r"(?m)^reviewed:.*$", "reviewed: 2024-12-01", page.source))


# what must not be objected to

@harmless("数字换一种写法", "a number in another writing")
def other_writing(page, site):
    same = {"zh": (("晚上十点到早上八点", "晚上 22:00 至次日 8:00"), ("十五日", "十五天"), ("三十日", "三十天"), ("5 年", "五年"), ("2 年", "两年"), ("3 次", "三次"), ("6 次", "六次")),
            "en": (("10 p.m. to 8 a.m.", "22:00 to 08:00"), ("five years", "5 years"), ("two years", "2 years"), ("fifteen days", "15 days"), ("3 calls", "three calls"), ("6 attempts", "six attempts"))}
    for q in quotations(page, "limit"):
        for old, new in same[page.lang]:
            if old in q.text:
                yield swap(page, q.start, q.end, words_of(q, q.text.replace(old, new)))
                break


@harmless("条号换一种写法", "an article number in another writing")
def other_article(page, site):
    for q in quotations(page, "law"):
        if q.part.isdigit():
            if page.lang == "zh" and f"第 {q.part} 条" in q.text:
                yield swap(page, q.start, q.end, words_of(q, q.text.replace(f"第 {q.part} 条", f"第{quantities.format_chinese(int(q.part))}条")))
            elif page.lang == "en" and f"Article {q.part}" in q.text:
                yield swap(page, q.start, q.end, words_of(q, q.text.replace("Article", "Art.")))


@harmless("问句和没有见到的义务", "duties asked about or not seen")
def asked(page, site):
    if page.lang == "en":
        yield swap(page, paragraph_end(page), paragraph_end(page), " Think about what must not be said. Must it be followed? We have seen no rule that it must be followed.")


@harmless("可能与不可能", "what may or may not be so")
def possible(page, site):
    if page.lang == "en":
        yield swap(page, paragraph_end(page), paragraph_end(page), " This may not be easy, and it may not always work.")


@harmless("词语加重、换行", "emphasis and line breaks")
def emphasis(page, site):
    block = next(b for b in page.blocks if b.kind == "paragraph")
    first = re.match(r"[^\s\[\]，。,.“”]{2,6}", page.source[block.start:block.end])
    if first:
        yield swap(page, block.start, block.start + first.end(), f"**{first.group()}**")


@harmless("英文改写一句不含规则的话", "an English sentence reworded that holds no rule")
def reworded(page, site):
    if page.lang == "en":
        end = paragraph_end(page)
        for text in (" Take your time with this page.", " Nobody has to read it all at once.", " You can print it and read it later."):
            yield swap(page, end, end, text)


@harmless("不是数字的数词", "numerals that are no figures")
def idioms(page, site):
    if page.lang == "en":
        end = paragraph_end(page)
        for text in (" One thing at a time.", " Once you have read this, call the first number.", " No one has to do this alone.", " See step 2 below."):
            yield swap(page, end, end, text)


@harmless("带引号的别人的话", "other people's words in quotation marks")
def quoted(page, site):
    if page.lang == "en":
        yield swap(page, paragraph_end(page), paragraph_end(page), " Some write “you must pay at once or go to prison”.")


# running it

def run(root=ROOT, today=None, most=SAMPLES):
    """Plant everything. Returns (rows, alarms): a row a class and language, and every objection to a harmless edit."""
    site = load(root, today or datetime.date.today())
    rules = all_rules()
    known = {}
    rows = [count(cls, lang, site, rules, most, known) for cls in CLASSES for lang in ("zh", "en")]
    rows += [count_registers(cls, site, rules, root) for cls in REGISTER_CLASSES]
    return rows, list(objections(site, rules))


def samples(cls, lang, site, most=SAMPLES):
    """At most `most` edits of one class in one language, over as many pages as there are."""
    every = [(page, text) for page in site.in_language(lang).values() for text in cls.plant(page, site) if text != page.source]
    return random.Random(f"{SEED}{cls.name['en']}{lang}").sample(every, min(most, len(every)))


def count(cls, lang, site, rules, most, known):
    """A row; `known` keeps for each rule what it said of the pages as they are, so that only the edited one is looked at."""
    planted = samples(cls, lang, site, most)
    missed, rule = [], {cls.rule: rules[cls.rule]}
    if cls.rule not in known:
        check(site, rule, known.setdefault(cls.rule, {}))
    for page, text in planted:
        found = check(site.with_text(page.path, text), rule, known[cls.rule])
        if not found:
            missed.append((page.path, text))
    return {"class": cls.name, "rule": cls.rule, "lang": lang, "planted": len(planted), "caught": len(planted) - len(missed), "missed": missed}


def objections(site, rules):
    """What the gate newly objects to when harmless edits are made: one edit a page at a time, on as many pages at once as there are."""
    rounds = []  # (the site with edits, page name to the class and language of its edit)
    for cls, lang in product(HARMLESS, ("zh", "en")):
        for page, text in samples(cls, lang, site):
            n = next((n for n, (_, edits) in enumerate(rounds) if page.name not in edits), len(rounds))
            edited, edits = rounds[n] if n < len(rounds) else (site, {})
            rounds[n:n + 1] = [(edited.with_text(page.path, text), edits | {page.name: (cls, lang)})]
    known = {}
    before = set(check(site, rules, known))
    for edited, edits in rounds:
        for finding in set(check(edited, rules, known)) - before:
            cls, lang = edits.get(finding.path.split("/", 2)[-1], next(iter(edits.values())))
            yield {"class": cls.name, "lang": lang, "finding": f"{finding.path}:{finding.line}:{finding.col}: {finding.en} [{finding.rule}]"}


# registers: edited on disk, in a copy

def register_edit(path, old, new):
    def plant(root):
        file = root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) >= 1, (path, old)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return plant


REGISTER_CLASSES = [
    Class({"zh": "页面不是 UTF-8", "en": "a page that is not UTF-8"}, "file-is-readable",
          lambda root: (root / "docs/zh/index.md").write_bytes((root / "docs/zh/index.md").read_text(encoding="utf-8").encode("gb18030"))),
    Class({"zh": "限度到期，没有新值", "en": "a limit that has run out"}, "limit-has-value",
          register_edit("docs/registers/limits.yml", "from: 2020-11-01\n      to: null\n      value:\n        report:", "from: 2020-11-01\n      to: 2025-01-01\n      value:\n        report:")),
    Class({"zh": "登记册里同一个键写了两次", "en": "a key twice in a register"}, "register-is-well-formed",
          register_edit("docs/registers/limits.yml", "- id: no-contact-hours\n", "- id: no-contact-hours\n  topic: visits\n")),
    Class({"zh": "钟点没有加引号", "en": "a time without quotes"}, "register-is-well-formed",
          register_edit("docs/registers/limits.yml", "quiet-from: '22:00'", "quiet-from: 22:00")),
    Class({"zh": "没有的日期", "en": "a date that does not exist"}, "register-is-well-formed",
          register_edit("docs/registers/limits.yml", "from: 2026-01-30", "from: 2026-02-30")),
    Class({"zh": "不认识的键", "en": "an unknown key"}, "register-is-well-formed",
          register_edit("docs/registers/limits.yml", "  confidence: fair", "  confidense: fair")),
    Class({"zh": "指向不存在的条目", "en": "a dangling reference"}, "register-is-well-formed",
          register_edit("docs/registers/limits.yml", "provision: cba-2026/contact-hours", "provision: cba-2026/contact-hour")),
    Class({"zh": "文件不是 UTF-8", "en": "a file that is not UTF-8"}, "register-is-well-formed",
          lambda root: (root / "docs/registers/myths.yml").write_bytes("催收".encode("gbk"))),
    Class({"zh": "登记册的值改了，页面没有跟上", "en": "a register value changed under the pages"}, "limit-text-matches",
          lambda root: [register_edit("docs/registers/limits.yml", "quiet-from: '22:00'", "quiet-from: '21:00'")(root) for _ in range(3)]),
    Class({"zh": "限度的数字与条文不一致", "en": "a limit that its provision does not bear out"}, "limit-stands-in-its-provision",
          register_edit("docs/registers/instruments/cba-2026.yml", "between 22:00 and 08:00", "between 23:00 and 08:00")),
    Class({"zh": "数值早于文件施行", "en": "a value that begins before its instrument"}, "instrument-dates-agree",
          register_edit("docs/registers/limits.yml", "from: 2026-01-01", "from: 2025-06-27")),
    Class({"zh": "义务只写了一面", "en": "a duty without its two sides"}, "duty-has-two-sides",
          lambda root: drop_sides(root / "docs/registers/instruments/cba-2026.yml")),
    Class({"zh": "两面写反了", "en": "the two sides of a duty exchanged"}, "duty-has-two-sides",
          lambda root: exchange_sides(root / "docs/registers/instruments/cba-2026.yml")),
    Class({"zh": "两面写成同一句", "en": "the two sides of a duty alike"}, "duty-has-two-sides",
          lambda root: paste_sides(root / "docs/registers/instruments/cba-2026.yml")),
    Class({"zh": "旧值和新值的时间重叠", "en": "an old value that outlives the new"}, "limit-values-do-not-overlap",
          register_edit("docs/registers/limits.yml", "from: 2017-01-01\n      to: 2021-01-01", "from: 2017-01-01\n      to: 2022-01-01")),
    Class({"zh": "定义里没有出处的数字", "en": "a number without a source in a definition"}, "number-has-source",
          register_edit("docs/registers/glossary.yml", "到了约定的日子、款项没有足额归还的状态", "过了约定的日子三天、款项没有足额归还的状态")),
    Class({"zh": "定义里没有出处的义务", "en": "a duty without a source in a definition"}, "duty-has-source",
          register_edit("docs/registers/glossary.yml", "ask for it once you have paid.", "ask for it once you have paid, and the lender must not delay.")),
    Class({"zh": "投诉渠道的期限写成可做可不做", "en": "a deadline of a channel told as a choice"}, "rule-text-matches",
          register_edit("docs/registers/channels.yml", "police must file and investigate at once", "police may file and investigate as they see fit")),
    Class({"zh": "登记册里用了不用的说法", "en": "a deprecated word in a register"}, "deprecated-word-is-not-used",
          register_edit("docs/registers/channels.yml", "Improper collection, outsourcing", "Improper debt chasing, outsourcing")),
    Class({"zh": "登记册里的文号写错", "en": "a wrong document number in a register"}, "law-in-prose-is-linked",
          register_edit("docs/registers/myths.yml", "GB/T 45251-2025，", "GB/T 42551-2025，")),
    Class({"zh": "一个值拆成时间重叠的两段", "en": "one value in two periods that overlap"}, "limit-values-do-not-overlap",
          register_edit("docs/registers/limits.yml", "      from: 2017-05-01\n      to: null\n", "      from: 2017-05-01\n      to: 2026-06-01\n      value:\n        term: 2\n        extension-min: 1\n        extension-max: 3\n      binds:\n        - courts\n"
                        "    - provision: dishonest-list-2017/dishonest-list-two-years\n      articles:\n        - '2'\n      from: 2026-01-01\n      to: null\n")),
    Class({"zh": "辟谣的理由里数字写错", "en": "a wrong number in why a claim is false"}, "number-has-source",
          register_edit("docs/registers/myths.yml", "记录要保存 5 年以上", "记录要保存 3 年以上")),
    Class({"zh": "数字换成同一条里的另一个", "en": "a figure exchanged for another of the same entry"}, "register-agrees-with-itself",
          register_edit("docs/registers/instruments/psa-2025.yml", "处 10 至 15 日拘留", "处 5 至 15 日拘留")),
    Class({"zh": "两个值同时有效又没有说明", "en": "two values at once and no word which"}, "limit-values-do-not-overlap",
          lambda root: drop_stricter(root / "docs/registers/limits.yml")),
    Class({"zh": "照做的不是较严的一份", "en": "the laxer of two named as the one to work by"}, "limit-values-do-not-overlap",
          register_edit("docs/registers/limits.yml", "stricter: nfra-consumer-finance-2024/recording-retention", "stricter: cbrc-card-2011/recording-retention")),
    Class({"zh": "值早于它的文件", "en": "a value older than the text that gives it"}, "limit-values-do-not-overlap",
          register_edit("docs/registers/limits.yml", "from: 2025-02-28", "from: 2019-02-28")),
    Class({"zh": "把指引登记成有强制力", "en": "a guideline registered as mandatory"}, "instrument-dates-agree",
          register_edit("docs/registers/instruments/cba-2026.yml", "force: members", "force: mandatory")),
    Class({"zh": "mkdocs.yml 从别处加载", "en": "mkdocs.yml loads from elsewhere"}, "nothing-is-loaded-from-elsewhere",
          register_edit("mkdocs.yml", "extra_javascript:", "extra_javascript:\n  - https://cdn.example/a.js")),
    Class({"zh": "法律废止了，页面还在引用", "en": "a law repealed under the pages"}, "citation-is-in-force",
          register_edit("docs/registers/instruments/cbrc-card-2011.yml", "repealed: null", "repealed: 2025-01-01")),
    Class({"zh": "页面删了，没有转向", "en": "a page removed without a redirect"}, "address-is-kept",
          lambda root: [(root / f"docs/{lang}/limits/contact-hours.md").unlink() for lang in ("zh", "en")]),
    Class({"zh": "少了一种语言的页面", "en": "a page missing in one language"}, "page-has-translation",
          lambda root: (root / "docs/en/limits/contact-hours.md").unlink()),
    Class({"zh": "页面不在导航里", "en": "a page that is not in the navigation"}, "page-is-in-navigation",
          register_edit("mkdocs.yml", "limits/contact-hours.md", "limits/contact-hourz.md")),
    Class({"zh": "没人用的文件", "en": "a file that nobody uses"}, "file-is-used",
          lambda root: (root / "docs/assets/leftover.png").write_bytes(b"x")),
    Class({"zh": "过期的豁免", "en": "an exemption past its date"}, "exemption-is-needed",
          lambda root: (root / "docs/registers/exemptions.yml").write_text(
              "- rule: number-has-source\n  place: docs/zh/index.md\n  reason: r\n  until: 2025-01-01\n", encoding="utf-8")),
    Class({"zh": "很久没有核对的文件", "en": "an instrument not checked for long"}, "instrument-is-rechecked",
          register_edit("docs/registers/instruments/pipl-2021.yml", "checked: 2026-11-22", "checked: 2024-11-22")),
    Class({"zh": "日期前后矛盾", "en": "dates that contradict each other"}, "instrument-dates-agree",
          register_edit("docs/registers/instruments/pipl-2021.yml", "effective: 2021-11-01", "effective: 2020-11-01")),
    Class({"zh": "登记册两种语言数字不同", "en": "figures that differ inside a register entry"}, "register-agrees-with-itself",
          register_edit("docs/registers/instruments/cba-2026.yml", "between 22:00 and 08:00", "between 21:00 and 08:00")),
    Class({"zh": "一个形式属于两个词条", "en": "one form in two terms"}, "glossary-is-consistent",
          register_edit("docs/registers/glossary.yml", "admitted: [催收员, 催收专员]", "admitted: [催收员, 催收专员, 债务人]")),
    Class({"zh": "变动指向不存在的页面", "en": "a change of a page that does not exist"}, "change-is-about-what-exists",
          register_edit("docs/registers/changes.yml", "about: [glossary.md]", "about: [glosary.md]")),
    Class({"zh": "搜索词典指向没有的词", "en": "a lexicon that leads to no page"}, "lexicon-leads-to-pages",
          register_edit("docs/registers/lexicon.yml", "means: [节假日, 周末, 时段]", "means: [节假曰, 周末, 时段]")),
    Class({"zh": "没有页面处理的说法", "en": "a claim that no page deals with"}, "claim-is-dealt-with",
          register_edit("docs/registers/articles/000.yml", "provisions: []\n    at: procedures/the-job.md#what-it-is", "provisions: []\n    at: null")),
]


def drop_sides(path):
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\n    staff_side:\n      zh:.*?\n(?=    (?:exception|certainty))", "\n", text, count=1, flags=re.DOTALL), encoding="utf-8")


def paste_sides(path):
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(\n    staff_side:(\n      zh:.*?))\n    borrower_side:\n      zh:.*?\n(?=    (?:exception|certainty))", r"\1\n    borrower_side:\2\n", text, count=1, flags=re.DOTALL), encoding="utf-8")


def exchange_sides(path):
    """The two sides of the rule on visits, in both languages."""
    text = path.read_text(encoding="utf-8")
    start = text.index("  - id: on-site-visit")
    path.write_text(text[:start] + re.sub(r"staff_side:(\n      zh:.*?)\n    borrower_side:(\n      zh:.*?)\n(?=    (?:exception|certainty))", r"staff_side:\2\n    borrower_side:\1\n", text[start:], count=1, flags=re.DOTALL), encoding="utf-8")


def drop_stricter(path):
    text = path.read_text(encoding="utf-8")
    start = text.index("- id: recording-retention")
    path.write_text(text[:start] + re.sub(r"\n  stricter:[^\n]*\n  why:\n(?:    [^\n]*\n|      [^\n]*\n)+", "\n", text[start:], count=1), encoding="utf-8")


def count_registers(cls, site, rules, root):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in ("docs", "overrides"):
            if (root / name).exists():
                shutil.copytree(root / name, copy / name)
        shutil.copy(root / "mkdocs.yml", copy / "mkdocs.yml")
        cls.plant(copy)
        found = check(load(copy, site.today), {cls.rule: rules[cls.rule]})
    return {"class": cls.name, "rule": cls.rule, "lang": "registers", "planted": 1, "caught": int(bool(found)), "missed": [] if found else [(cls.name["en"], "")]}


def main():
    parser = argparse.ArgumentParser(description="Plant every class of defect in the real content and count what is caught.")
    parser.add_argument("--write", action="store_true", help="record the result in docs/registers/proof.yml")
    args = parser.parse_args()
    rows, alarms = run()
    for row in rows:
        print(f"{row['caught']:3d} / {row['planted']:3d}  {row['lang']:9s}  {row['rule']:36s} {row['class']['en']}")
        for path, _ in row["missed"]:
            print(f"      missed: {path}")
    for alarm in alarms:
        print(f"false alarm: {alarm['class']['en']} ({alarm['lang']}): {alarm['finding']}")
    planted, caught = sum(r["planted"] for r in rows), sum(r["caught"] for r in rows)
    print(f"{caught} of {planted} caught; {len(alarms)} false alarms")
    if args.write:
        (ROOT / "docs/registers/proof.yml").write_text(as_register(rows, alarms), encoding="utf-8")
    return 0 if caught == planted and not alarms else 1


def as_register(rows, alarms):
    """The result as a register: a row a class, the languages added up."""
    table = {}
    for row in rows:
        entry = table.setdefault(row["class"]["en"], {"zh": row["class"]["zh"], "rule": row["rule"], "planted": 0, "caught": 0})
        entry["planted"] += row["planted"]
        entry["caught"] += row["caught"]
    lines = ["# 由 `make proof` 写出，不要手改：把每一类错误种进真实内容，数抓住了多少。",
             "# Written by `make proof`, not by hand: every class of defect planted in the real content, and how many were caught.", ""]
    lines += [f"as_of: {datetime.date.today()}", f"false_alarms: {len(alarms)}", f"harmless: {len(HARMLESS)}", "classes:"]
    for en, e in table.items():
        lines.append(f"  - {{rule: {e['rule']}, planted: {e['planted']}, caught: {e['caught']}, name: {{zh: '{e['zh']}', en: '{en.replace(chr(39), chr(39) * 2)}'}}}}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
