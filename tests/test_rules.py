"""One runner for the cases of every rule, and what must be true of every rule.

The cases of the rule `link-resolves` stand in `rules/link-resolves.yml`. A case is

    name      a sentence; all names together are the rule's specification
    lang      zh, en or both: the language whose pages it is about
    page      new body of the sample page, by language; its first line is line 13 of the file
    files     new content of files by path; null deletes one; {text, encoding} writes it in that encoding
    replace   by path: words that occur there exactly once, and what takes their place
    today     the day of the check, where it matters
    only      other rules to ask; without it, the rule of the file
    findings  `path:line:col words of the message`, in order and complete; [] where nothing may be found

The site that is edited is `tests/site`.
"""

import dataclasses
import re
from collections import Counter

import pytest
from hypothesis import given, settings, strategies as st

import example_site
from kb.checking import all_rules, check
from kb.pages import read_page
from kb.source import Text, read_yaml

FOLDER = example_site.HERE / "rules"
FIELDS = {"name", "lang", "today", "only", "findings", *example_site.EDITS}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
RULES = all_rules()


def read_cases(path):
    """The cases of one file, each with the line it begins on."""
    document = read_yaml(f"tests/rules/{path.name}", path.read_bytes())
    assert not document.problems, document.problems[0]
    return [{"line": document.place(n).line, **case} for n, case in enumerate(document.value)]


CASES = {path.stem: read_cases(path) for path in sorted(FOLDER.glob("*.yml"))}


def test_the_example_site_has_no_findings(base_site):
    site = example_site.load(base_site)
    assert [f"{f.path}:{f.line}:{f.col} {f.en} [{f.rule}]" for f in check(site)] == []


def test_line_ends_of_another_system_change_nothing(base_site, site_copy):
    for path in sorted(base_site.rglob("*.md")) + sorted(base_site.rglob("*.yml")):
        example_site.write(site_copy / path.relative_to(base_site), path.read_bytes().replace(b"\n", b"\r\n"))
    assert [shown(f) for f in check(example_site.load(site_copy))] == []


@pytest.mark.parametrize("rule, case", [
    pytest.param(rule, case, id=f"{rule}:{case['line']} {case['name']}") for rule, cases in CASES.items() for case in cases])
def test_case(rule, case, base_site, site_copy):
    example_site.edit(site_copy, **{key: case[key] for key in example_site.EDITS if key in case})
    today, rules = case.get("today", example_site.TODAY), {name: RULES[name] for name in case.get("only", [rule])}
    site = example_site.load(site_copy, today)
    assert rule == "register-is-well-formed" or not site.registers.problems, site.registers.problems[0]
    found = check(site, rules)
    before, known = example_site.load(base_site, today), {}
    if before.registers is site.registers:  # what is known of the pages as they were spares no finding on those that changed
        check(before, rules, known)
        assert check(site, rules, known) == found
    for finding in found:
        assert_speaks_both_languages(finding)
    expected = case["findings"]
    got = [as_expected(f, e) for f, e in zip(found, expected)] + [shown(f) for f in found[len(expected):]]
    assert "\n".join(got) == "\n".join(expected), f"tests/rules/{rule}.yml:{case['line']}"


def as_expected(finding, expected):
    """The expectation itself if the finding meets it, else the finding as it is."""
    place, _, words = expected.partition(" ")
    meets = words and place == f"{finding.path}:{finding.line}:{finding.col}" and (words in finding.en or words in finding.zh)
    return expected if meets else shown(finding)


def shown(finding):
    return f"{finding.path}:{finding.line}:{finding.col} {finding.en} | {finding.zh} [{finding.rule}]"


def assert_speaks_both_languages(finding):
    assert finding.en.strip() and finding.remedy_en.strip()
    assert CHINESE.search(finding.zh) and CHINESE.search(finding.remedy_zh)


def test_every_rule_has_cases_and_every_file_of_cases_a_rule():
    assert sorted(CASES) == sorted(RULES)


@pytest.mark.parametrize("rule", CASES)
def test_cases_are_complete(rule):
    """Some fail and some pass in each language, no two have one name, and none says what nothing reads."""
    for case in CASES[rule]:
        assert set(case) - {"line"} <= FIELDS and {"name", "lang", "findings"} <= set(case), f"{rule}.yml:{case['line']}"
        assert not about_other_language(case), f"{rule}.yml:{case['line']} finds in a page of the other language"
    kinds = {(lang, bool(case["findings"])) for case in CASES[rule] for lang in languages(case)}
    assert kinds == {("zh", True), ("zh", False), ("en", True), ("en", False)}
    names = Counter(case["name"] for case in CASES[rule])
    assert [name for name, n in names.items() if n > 1] == []


def languages(case):
    return ("zh", "en") if case["lang"] == "both" else (case["lang"],)


def about_other_language(case):
    other = {"zh": "docs/en/", "en": "docs/zh/", "both": None}[case["lang"]]
    return other and any(finding.startswith(other) for finding in case["findings"])


@pytest.mark.parametrize("name, rule", RULES.items())
def test_rule_says_what_must_hold_and_why(name, rule):
    """In English a sentence and its reason, then both in Chinese; the rules page shows them."""
    sentence, why, chinese = rule.__doc__.strip().split("\n\n")
    assert sentence.endswith(".") and why.strip() and CHINESE.search(chinese), name
    assert not CHINESE.search(sentence), name
    assert isinstance(rule.REMEDY, Text) and rule.REMEDY.en.strip() and CHINESE.search(rule.REMEDY.zh), name


PIECES = st.sampled_from([
    "[", "]", "](", "][", "(", ")", "[^1]", "[^1]: ", "![", "limit:", "law:", "rule:", "term:", "calls-per-day", "quiet-hours", "card-measures-2011/70",
    "loan-law-1999/206", "guideline-2026/unseen", "overdue", "/", "²", "①", "七十", "第", "条", "之一", "《", "》", "《示例民法》", "Article ", "§ ", "三次", "3 次",
    "22:00", "晚十点", "至", "次日", "5 年", "%", "百分之", "9" * 30, "half", "twice", "calls", "必须", "must ", "例如", "据报道", "老赖", "催收台账", "“", "”", '"',
    "# ", "{#", "hours", "}", "\n", "\n\n", "---\n", "===\n", "|", "- ", "1. ", "> ", "    ", "!!! note ", "*", "**", "_", "~~", "`", "```\n", "<!-- kb: ",
    "limits topic=", "contact", ",", " -->", "<p>", "</p>", "<script>", "http://a.example/", "page.md", "#hours", "\\", "\ufeff", "\u2028", "\x00", "😀"])


@settings(deadline=None, max_examples=20)
@given(lang=st.sampled_from(["zh", "en"]), front=st.sampled_from(["", "---\ntitle: a\n---\n", "---\n"]), body=st.lists(PIECES, max_size=40).map("".join))
def test_no_page_makes_a_rule_fail(base_site, lang, front, body):
    site = example_site.load(base_site)
    page = read_page(example_site.SAMPLE[lang], (front + body).encode())
    site = dataclasses.replace(site, pages={**site.pages, (lang, page.name): page})
    for finding in check(site):
        assert finding.path != page.path or 1 <= finding.line <= page.source.count("\n") + 1
        assert_speaks_both_languages(finding)
