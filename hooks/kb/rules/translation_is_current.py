"""Every section of an English page translates the Chinese text as it stands now, or is declared stale.

A date or a commit says when somebody touched the file; a hash of the section says what they had in front of them.

英文页的每一节，译自中文的现行文本，否则声明为过时。日期和提交只说明有人动过文件；一节的指纹说明当时面前是哪段文字。
"""

from kb.source import Place, Text
from kb.translation import drift, section_hashes

REMEDY = Text("compare the two sections, then run `make fix ARGS=--stamp`; to publish meanwhile list the section under `stale`",
              "对照两种语言的这一节，改好后运行 `make fix ARGS=--stamp`；暂时来不及就把该节写进 `stale`")
NOT_STALE = Text("remove it from `stale`", "从 `stale` 中删去")


def check_pages(site):
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        if original is None or page.problems:
            continue
        declared = page.meta.get("stale") if isinstance(page.meta.get("stale"), list) else []
        drifted = dict(drift(page, original))
        if "source_sections" not in page.meta:
            yield Place(page.path), Text(f"the page does not record which text of {original.path} it translates",
                                         f"没有记录本页译自 {original.path} 的哪个文本")
            continue
        for id, how in drifted.items():
            if id not in declared or how == "gone":
                field = "source_sections"
                place = page.front_matter.place(field, id) if field in page.meta else Place(page.path)
                yield place, _message(id, how, original)
        for n, id in enumerate(declared):
            if id not in drifted or id not in section_hashes(original):
                yield page.front_matter.place("stale", n), Text(
                    f"section {id!r} is declared stale and is not", f"“{id}”一节声明为过时，其实没有过时"), NOT_STALE


def _message(id, how, original):
    en = {"new": f"section {id!r} of {original.path} has not been stamped as translated",
          "changed": f"section {id!r} of {original.path} has changed since it was translated",
          "gone": f"section {id!r} is stamped, and {original.path} no longer has it"}
    zh = {"new": f"{original.path} 的“{id}”一节没有译文记录", "changed": f"{original.path} 的“{id}”一节在翻译之后改过",
          "gone": f"记录了“{id}”一节，而 {original.path} 已没有这一节"}
    return Text(en[how], zh[how])
