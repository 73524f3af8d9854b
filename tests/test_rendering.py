"""What pages become: marks drawn from the registers, whole sections as one document, and what Markdown cannot say."""

import html as markup
import re

import pytest

import example_site
from kb import marks, rendering
from kb.checking import all_rules
from kb.pages import read_page
from kb.rendering import Renderer, explanation
from kb.words import unwrapped

LANGS = ("zh", "en")
PAGE = "---\ntitle: X\n---\n\n"


@pytest.fixture(scope="module")
def renderer(base_site):
    """The example site with the project's own templates."""
    site = example_site.load(base_site)
    site.root = example_site.PROJECT
    return Renderer(site)


def shown(renderer, lang, body, name="rights/print.md"):
    """The Markdown and HTML that a page with this body becomes; a renderer knows one text of each page."""
    return Renderer(renderer.site).page(read_page(f"docs/{lang}/{name}", (PAGE + body).encode()))


@pytest.mark.parametrize("lang, days, alt", [("zh", "周一", "每天重新数"), ("en", "Mon", "counted afresh each day")])
def test_a_week_has_a_dot_for_every_time_the_limit_allows(renderer, lang, days, alt):
    html = shown(renderer, lang, "<!-- kb: week id=calls-per-day -->\n")
    limit = renderer.registers.limits["calls-per-day"]
    times = int(limit.operating(renderer.site.today)[0][1])
    assert html.count("<rect") == 7
    assert html.count("<circle") == 7 * times
    assert days in html
    label = re.search(r'role="img" aria-label="([^"]+)"', html).group(1)
    assert f"<title>{label}</title>" in html
    assert str(times) in label and alt in label and limit.name[lang] in label


@pytest.mark.parametrize("lang", LANGS)
def test_a_ladder_keeps_the_order_of_the_register_and_sets_danger_apart(renderer, lang):
    channels = sorted(renderer.registers.channels.values(), key=lambda c: c.order)
    html = markup.unescape(shown(renderer, lang, f"<!-- kb: ladder id={','.join(c.id for c in reversed(channels))} -->\n"))
    assert [html.index(c.name[lang]) for c in channels] == sorted(html.index(c.name[lang]) for c in channels)
    danger, rungs = html.split('<ol class="kb-rungs">')
    assert all((c.name[lang] in danger) == (c.order == 1) for c in channels)
    for channel in channels:
        if channel.number:
            assert f'href="tel:{channel.number}"' in html and " ".join(channel.number) in html
        for deadline in channel.deadlines:
            assert channel.order == 1 or deadline.time[lang] in rungs


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_new_comes_newest_first_and_nothing_of_the_future(renderer, lang):
    html = shown(renderer, lang, "<!-- kb: latest most=3 -->\n")
    days = re.findall(r'datetime="([\d-]+)"', html)
    assert 0 < len(days) <= 3
    assert days == sorted(days, reverse=True)
    assert all(day <= renderer.site.today.isoformat() for day in days)


def test_a_book_holds_every_page_of_a_section_and_no_id_twice(renderer):
    text = shown(renderer, "zh", "<!-- kb: book pages=rights/night.md,limits.md -->\n")
    for name in ("rights/night.md", "limits.md"):
        page = renderer.site.pages["zh", name]
        chapter = rendering.chapter_id(name)
        assert f"## {page.meta['title']} {{#{chapter} .kb-chapter}}" in text
        assert f'href="#{chapter}"' in text
        for heading in page.headings:
            assert f"{'#' * (heading.level + 1)} {heading.text} {{#{chapter}--{heading.id}}}" in text
    ids = re.findall(r'\{#([^\s}]+)|\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert "kb: " not in text


def test_links_of_a_chapter_lead_inside_the_book_or_to_the_page_as_seen_from_it():
    chapter = read_page("docs/zh/limits/visits.md", (PAGE + "[a](#top) [b](hours.md) [c](hours.md#x) [d](hours.md#limit-x) [e](../rights/door.md#y) [f](https://a.example/b.md)\n").encode())
    chapters = {"limits/hours.md": ("limits-hours", {"x"})}
    new = [text for _, _, text in rendering.moved_links(chapter, "procedures/pack.md", chapters)]
    assert new == ["../limits/visits.md#top", "#limits-hours", "#limits-hours--x", "../limits/hours.md#limit-x", "../rights/door.md#y"]


@pytest.mark.parametrize("text", ["<p>打 110。</p>", "<p>打110报警</p>", "<li>Call <strong>110</strong>.</li>", "<td>12378；110</td>", "<p>(110)</p>"])
def test_a_telephone_number_can_be_called_and_is_read_digit_by_digit(text):
    html = rendering.callable_numbers(text, {"110", "12378"}, "拨打")
    assert '<a class="kb-tel" href="tel:110" aria-label="拨打 110, 1 1 0">110</a>' in html
    assert re.sub(r"</?a[^>]*>", "", html) == text


@pytest.mark.parametrize("text", ["<p>110 日内</p>", "<p>110日</p>", "<p>第 110 条</p>", "<p>article 110</p>", "<p>within 110 days</p>", "<p>110%</p>", "<p>1,110</p>",
                                  "<p>110.5</p>", "<p>2110</p>", '<p><a href="x">110</a></p>', "<h2>110</h2>", "<code>110</code>", '<p title="110">x</p>', "<label><span>110</span></label>"])
def test_a_number_that_counts_something_or_has_a_place_of_its_own_is_no_telephone(text):
    assert rendering.callable_numbers(text, {"110"}, "Call") == text


def test_a_table_tells_each_cell_its_column_and_leaves_empty_ones_alone():
    html = rendering.labelled_tables("<table>\n<thead>\n<tr>\n<th></th>\n<th>多久 <a href=\"x\">答复</a></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>机构</td>\n<td style=\"text-align: right;\">15 日</td>\n</tr>\n<tr>\n<td>x</td>\n<td></td>\n</tr>\n</tbody>\n</table>")
    assert '<th scope="col">多久 <a href="x">答复</a></th>' in html
    assert "<th></th>" not in html
    assert "<td><div>机构</div></td>" in html
    assert '<td style="text-align: right;" data-label="多久 答复"><div>15 日</div></td>' in html
    assert html.count("<td></td>") == 2


def test_paper_lists_each_page_of_the_site_that_prose_leads_to_once():
    html = '<a href="../visits/">上门</a> <a href="../visits/#x">再说上门</a> <a class="kb-quote" href="../law/">法</a> <a href="#y">本页</a> <a href="https://a.example/">外面</a>'
    assert rendering.linked_pages(html, "https://guide.example/limits/hours/") == [("上门", "https://guide.example/limits/visits/")]


def test_every_mark_says_in_both_languages_what_it_becomes():
    for name, kind in marks.KINDS.items():
        assert kind.stands_for.zh and kind.stands_for.en, name


def test_the_chinese_reason_of_a_rule_has_no_blank_where_its_source_breaks_the_line():
    """An end of line between Chinese characters is none to readers; around Latin words it is."""
    for name, rule in all_rules().items():
        assert not re.search("[\u4e00-\u9fff，。；：、] [\u4e00-\u9fff]", "".join(explanation(rule, "zh"))), name
    assert unwrapped("第一行， 第二行；make fix 改写 limits.yml") == "第一行，第二行；make fix 改写 limits.yml"
