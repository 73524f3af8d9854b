"""The text of a term quotation is a preferred or admitted form of the term in that language.

Two words for one thing make readers look for a difference that is not there.

术语引用的文字，是这种语言里首选或可用的形式。一件事两个词，读者会去找并不存在的区别。
"""

from kb.source import Text
from kb.words import is_form, plain

REMEDY = Text("use a preferred or admitted form, or admit this one in docs/registers/glossary.yml",
              "改用首选或可用的形式，或在 docs/registers/glossary.yml 里把它列为可用")


def check_pages(site):
    for page in site.pages.values():
        for q in page.quotations:
            term = site.registers.terms.get(q.target) if q.kind == "term" else None
            if term is None:
                continue
            forms = term[page.lang]
            if not is_form(plain(q.text), [forms.preferred, *forms.admitted], page.lang):
                yield q.place, Text(f"{plain(q.text)!r} is not a form of {q.target}; preferred: {forms.preferred!r}",
                                    f"“{plain(q.text)}”不是 {q.target} 的可用形式；首选“{forms.preferred}”")
