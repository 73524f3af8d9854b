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

import re
from collections import Counter

import pytest

import example_site
from kb.checking import all_rules, check
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


@pytest.mark.parametrize("rule, case", [
    pytest.param(rule, case, id=f"{rule}:{case['line']} {case['name']}") for rule, cases in CASES.items() for case in cases])
def test_case(rule, case, site_copy):
    example_site.edit(site_copy, **{key: case[key] for key in example_site.EDITS if key in case})
    site = example_site.load(site_copy, case.get("today", example_site.TODAY))
    assert rule == "register-is-well-formed" or not site.registers.problems, site.registers.problems[0]
    found = check(site, {name: RULES[name] for name in case.get("only", [rule])})
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
