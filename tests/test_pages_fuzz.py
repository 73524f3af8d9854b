"""Whatever bytes a page holds, it is read without a traceback, and every place lies inside the file."""


import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from kb import citations, modality, prose
from kb.pages import read_page
from kb.translation import section_hashes

PIECES = ["---\n", "title: a\n", "# ", "## 标题 {#id}\n", "{#", "}", "[", "]", "](", ")", "][limit:no-contact-hours]", "[term:", "《", "》", "“", "”", "`", "```\n", "~~~\n",
          "<!-- kb: limits -->\n", "<!--", "-->", "|", "|---|\n", "- ", "> ", "!!! note\n", "    ", "\n", "\n\n", "第七十条", "Article 70", "3 次", "must not", "不得", "\r\n", "\t", "\\", "*", "\u200b", "<img ", "http://x"]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=60).map("".join)
HOSTILE = ["[" * 100_000, "[a](" * 30_000, "`" * 100_000, "` `` " * 30_000, "<!--" * 50_000, "<!-- kb:" * 30_000, "# " + " " * 100_000 + "{", "{#" * 50_000, "|" * 100_000, "\n" * 100_000,
           "“" * 100_000, "*" * 100_000, "<" * 100_000, "<a " * 50_000, "《" * 50_000, "第" * 100_000, "第十" * 50_000 + "条", "---\n" * 30_000, "    " * 30_000, "- " * 50_000, "[a][" * 30_000, "!" * 100_000,
           "Article " * 20_000, "of the " * 20_000 + "Law", "https://" * 20_000, "a b " * 30_000, "不得" * 50_000, "- [ ] " * 20_000]


def look_at_everything(page):
    size = len(page.source)
    for text in (page.text, page.running, page.unquoted, page.unspoken, page.unlinked):
        assert len(text) == size
    for items in (page.headings, page.quotations, page.marks, page.links, page.blocks):
        assert all(0 <= item.start <= size for item in items)
    for place in [h.place for h in page.headings] + [q.place for q in page.quotations] + [p for _, p in page.ids] + [p for _, p in page.undefined_references]:
        assert 1 <= place.line <= page.source.count("\n") + 1 and place.col >= 1
    assert page.sections[0].start == page.body_start and page.sections[-1].end == size
    section_hashes(page)
    for quantity in page.quantities:
        assert page.running[quantity.start:quantity.end] == quantity.text
    modality.read(page.running, page.lang)
    citations.read_articles(page.running, page.lang)
    list(prose.sentences(page.running))
    for block in page.blocks:
        prose.is_practice(page, block.start)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(["zh", "en"]))
def test_any_page_is_read(text, lang):
    page = read_page(f"docs/{lang}/x.md", text.encode("utf-8", "surrogatepass") if text.isprintable() else text.encode("utf-8", "replace"))
    if not page.problems:
        look_at_everything(page)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_place(data):
    page = read_page("docs/zh/x.md", data)
    assert page.source or page.problems or not data
    for problem in page.problems:
        assert problem.place.line >= 1 and problem.message.en and problem.message.zh


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("text", HOSTILE, ids=[f"{len(t)} × {t[:8]!r}" for t in HOSTILE])
def test_hostile_text_is_read_in_reasonable_time(text, lang):
    """A catastrophic pattern would never come back from this."""
    look_at_everything(read_page(f"docs/{lang}/x.md", ("---\ntitle: a\n---\n" + text).encode()))
