"""What is mended in finished pages, and which styles are left out: the pure parts, case by case."""

import pytest

from kb.mending import foreign_words, mend, named_tables
from kb.styling import used, without_unread

FOREIGN = [
    ("en", "<p>法释〔2020〕17号 applies</p>", '<p><span lang="zh-CN">法释〔2020〕17号</span> applies</p>'),
    ("en", "<p>see 《民法典》 there</p>", '<p>see <span lang="zh-CN">《民法典》</span> there</p>'),
    ("en", "<p>the term (逾期) and 老赖, both</p>", '<p>the term (<span lang="zh-CN">逾期</span>) and <span lang="zh-CN">老赖</span>, both</p>'),
    ("en", '<a lang="zh-CN">中文</a> 中', '<a lang="zh-CN">中文</a> <span lang="zh-CN">中</span>'),
    ("en", '<p lang="zh-CN">一<p>二</p>三</p>四', '<p lang="zh-CN">一<p>二</p>三</p><span lang="zh-CN">四</span>'),
    ("en", '<title>中</title><script>"中"</script><a title="中">x</a><!-- 中 -->', '<title>中</title><script>"中"</script><a title="中">x</a><!-- 中 -->'),
    ("en", "<p>nothing here</p>", "<p>nothing here</p>"),
    ("zh", "<p>见 Fair Debt Collection Act，第一条</p>", '<p>见 <span lang="en">Fair Debt Collection Act</span>，第一条</p>'),
    ("zh", "<p>APR 和 LPR，App 里的 VIP 会员</p>", "<p>APR 和 LPR，App 里的 VIP 会员</p>"),
    ("zh", '<span lang="en">one two three</span>', '<span lang="en">one two three</span>'),
]


@pytest.mark.parametrize("lang, html, expected", FOREIGN)
def test_words_of_the_other_language_say_so(lang, html, expected):
    assert foreign_words(html, lang) == expected


def test_words_are_marked_once():
    html = "<p>法释〔2020〕17号</p>"
    assert foreign_words(foreign_words(html, "en"), "en") == foreign_words(html, "en")


@pytest.mark.parametrize("html, expected", [
    ('<h2 id="a">A</h2><table><tr>', '<h2 id="a">A</h2><table aria-labelledby="a"><tr>'),
    ('<h2 id="a">A</h2><h3 id="b">B</h3><table class="x">', '<h2 id="a">A</h2><h3 id="b">B</h3><table aria-labelledby="b" class="x">'),
    ('<h2 id="a">A</h2><table>\n<caption>C</caption>', '<h2 id="a">A</h2><table>\n<caption>C</caption>'),
    ('<h2 id="a">A</h2><table aria-label="x">', '<h2 id="a">A</h2><table aria-label="x">'),
    ("<table><tr>", "<table><tr>"),
])
def test_tables_have_a_name(html, expected):
    assert named_tables(html) == expected


def test_faults_of_the_theme_are_mended():
    assert mend('<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">', "zh") == '<input class="md-toggle" type="checkbox" id="__drawer">'
    assert mend('<input name="q" autocomplete="off">', "zh") == '<input name="q" autocomplete="off">'
    assert mend('<label for="__nav_2" tabindex="">', "en") == '<label for="__nav_2">'
    assert mend('<label for="__toc">', "en") == "<label>"
    assert mend('<input id="__toc"><label for="__toc">', "en") == '<input id="__toc"><label for="__toc">'


STYLES = [
    (".a{x:1}.b{x:2}", ".a{x:1}"),
    (".a,.b{x:1}", ".a{x:1}"),
    (".a .b{x:1}", ""),
    ("p>a:hover{x:1}", "p>a:hover{x:1}"),
    (":not(.b).a{x:1}", ":not(.b).a{x:1}"),
    (".a:is(.b,.c){x:1}", ".a:is(.b,.c){x:1}"),
    ("@media print{.b{x:1}}", ""),
    ("@media print{.a{x:1}.b{x:1}}", "@media print{.a{x:1}}"),
    ("@keyframes k{0%{x:1}to{x:2}}", "@keyframes k{0%{x:1}to{x:2}}"),
    ('@charset "UTF-8";.a{x:1}', '@charset "UTF-8";.a{x:1}'),
    ('.a{x:url("data:image/svg+xml;{},")}.b{x:1}', '.a{x:url("data:image/svg+xml;{},")}'),
    ('.a:before{content:"}"}.b{x:1}', '.a:before{content:"}"}'),
    ("[dir=rtl] .a{x:1}[dir=ltr] .a{x:2}", "[dir=ltr] .a{x:2}"),
    ("[data-md-color-primary=red]{x:1}[data-md-color-scheme=slate]{x:2}", "[data-md-color-scheme=slate]{x:2}"),
    (r".md\:a{x:1}.a{x:1}", ".a{x:1}"),
]


@pytest.mark.parametrize("css, expected", STYLES)
def test_only_rules_that_can_apply_are_kept(css, expected):
    assert used(css, {"a", "data-md-color-scheme=slate"}) == expected


def test_values_that_nothing_reads_are_left_out():
    css = ":root{--a:1;--b:url(\"x;y\");--c:var(--b);--d:2}.x{y:var(--a);z:var(--e)}"
    assert without_unread(css, {"--d"}) == ":root{--a:1;--d:2}.x{y:var(--a);z:var(--e)}"
