"""Every page says its title, description, audience, owner, when it was reviewed and until when, and what readers type.

Who answers for a page, and how fresh it is, must never be a guess.

每页写明标题、简介、读者、负责人、何时复核、何时到期，以及读者会输入的词。谁对一页负责、它有多新，不能靠猜。
"""

import datetime

from kb.source import Place, Text

REMEDY = Text("complete the front matter; the templates under docs/templates show every field",
              "把页首信息补全；docs/templates 里的模板列出了每一项")
AUDIENCES = ("staff", "borrower", "both", "editor", "builder")
WORDS = ("title", "description", "owner")
DATES = ("reviewed", "review_by")
KNOWN = {*WORDS, *DATES, "audience", "aliases", "other_side", "source_sections", "stale", "sheet", "hide", "template"}


def check_pages(site):
    for page in site.pages.values():
        if page.problems:
            continue
        if not page.meta:
            yield Place(page.path), Text("no front matter", "没有页首信息")
            continue
        for field, message in _faults(page.meta, page.lang):
            place = page.front_matter.place(field)
            yield (Place(page.path) if field not in page.meta else place), message


def _faults(meta, lang):
    for field in WORDS:
        if not isinstance(meta.get(field), str) or not meta[field].strip():
            yield field, Text(f"{field} is missing", f"缺少 {field}")
    for field in DATES:
        if not isinstance(meta.get(field), datetime.date):
            yield field, Text(f"{field} is not a date (YYYY-MM-DD)", f"{field} 不是日期（YYYY-MM-DD）")
    if all(isinstance(meta.get(f), datetime.date) for f in DATES) and meta["review_by"] <= meta["reviewed"]:
        yield "review_by", Text("review_by is not after reviewed", "review_by 不晚于 reviewed")
    if meta.get("audience") not in AUDIENCES:
        yield "audience", Text(f"audience is none of {', '.join(AUDIENCES)}", f"audience 应为 {'、'.join(AUDIENCES)} 之一")
    aliases = meta.get("aliases")
    if not isinstance(aliases, list) or not all(isinstance(a, str) and a.strip() for a in aliases):
        yield "aliases", Text("aliases is not a list of words that readers would type", "aliases 应是读者会输入的词的列表")
    for field in meta:
        if field not in KNOWN:
            yield field, Text(f"unknown field {field!r}", f"不认识的项“{field}”")
