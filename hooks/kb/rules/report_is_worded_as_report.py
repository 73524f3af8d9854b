"""What is known from reports only is worded as reported, in the section that quotes it.

A rule whose text nobody has seen is not a certainty, and readers stake their case on it.

只见报道的，在引用它的那一节写明是转述。没有人见过原文的规则不是定论，而读者会拿它去争。
"""

from kb.prose import REPORT
from kb.rules.duty_is_as_strong_as_its_source import vouchers
from kb.source import Text

REMEDY = Text("say in the section that it is as reported (“as reported”, “we have not seen the text”)",
              "在这一节写明是转述（“据多家媒体报道”“原文没有见到”）")


def check(site):
    for page in site.pages.values():
        told = {s.id: bool(REPORT[page.lang].search(page.running[s.start:s.end])) for s in page.sections}
        for q in page.quotations:
            if q.kind != "rule" or told[page.section_of(q.start)]:
                continue
            if any(p.certainty == "reports-only" for p in vouchers(q, site)):
                yield q.place, Text(f"{q.target} is known from reports only, and the section does not say so",
                                    f"{q.target} 只见报道，这一节没有写明")
