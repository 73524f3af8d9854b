"""Words that stand for each other stand in the same item or cell in both languages: consent in one, its Chinese word in the other.

A borrower's consent for the principal's, a contract for an enforcement notice: no figure and no duty is wrong, and one half of
the readers has another rule. Which words go together is recorded in docs/registers/counterparts.yml.

互相对应的词，两种语言在同一项、同一格里都有：一边写“同意”，另一边就写 consent。把委托人的同意译成借款人的，
把执行通知书译成合同，数字和义务都没错，一半读者读到的却是另一条规则。哪些词互相对应，写在 docs/registers/counterparts.yml。
"""

from kb.counterparts import Counterparts
from kb.source import Text
from kb.translation import pieces, within

REMEDY = Text("make both languages speak of the same thing, or add the other word to docs/registers/counterparts.yml",
              "让两种语言说同一件事；确是同一个意思的，把这个词补进 docs/registers/counterparts.yml")


def check_pages(site):
    counterparts = Counterparts(site.registers.counterparts.values())
    for page in site.in_language("en").values():
        original = site.page_for(page, "zh")
        if original is not None:
            words = {p.lang: counterparts.words(p) for p in (page, original)}
            for ours, theirs in pieces(page, original):
                yield from _unanswered(words["en"], page, ours, original, theirs, counterparts)
                yield from _unanswered(words["zh"], original, theirs, page, ours, counterparts)


def _unanswered(words, page, span, other, its_span, counterparts):
    """A finding for each word of a piece that the piece of the other page does not answer."""
    for word in within(words, *span):
        if not counterparts.answered(word, other, *its_span):
            wanted = counterparts.wanted(word, other.lang)[:3]
            en, zh = (f" ({', '.join(map(repr, wanted))})", f"（{'、'.join(wanted)}）") if wanted else ("", "")
            yield page.place(word.start), Text(f"{word.text!r} has no counterpart in {other.path}{en}", f"“{word.text}”在 {other.path} 中没有对应的词{zh}")
