"""The gate as a program: what it prints, what it returns, and that nothing an editor writes makes it fail with a traceback."""

import json
import re
import subprocess
import sys
from types import SimpleNamespace

import jsonschema
import pytest

import check as program
import example_site
from kb.source import Text

DAY = example_site.TODAY.isoformat()
BAD = {"zh": "一天最多打[五次][limit:calls-per-day]。\n\n## 时段 {#hours}\n", "en": "At most [five calls][limit:calls-per-day] a day.\n\n## Hours {#hours}\n"}
RULE = "limit-text-matches"
#: the parts of SARIF 2.1.0 that the readers of such files (code hosts, editors) rely on
SARIF = {
    "type": "object", "required": ["$schema", "version", "runs"],
    "properties": {"version": {"const": "2.1.0"}, "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {
        "type": "object", "required": ["tool", "results"], "properties": {
            "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {
                "type": "object", "required": ["name", "rules"],
                "properties": {"rules": {"type": "array", "items": {"type": "object", "required": ["id"]}}}}}},
            "results": {"type": "array", "items": {
                "type": "object", "required": ["ruleId", "level", "message", "locations"], "properties": {
                    "level": {"enum": ["error", "warning", "note", "none"]},
                    "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
                    "locations": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["physicalLocation"], "properties": {
                        "physicalLocation": {"type": "object", "required": ["artifactLocation", "region"], "properties": {
                            "artifactLocation": {"type": "object", "required": ["uri"], "properties": {"uri": {"type": "string", "pattern": "^[^/]"}}},
                            "region": {"type": "object", "required": ["startLine", "startColumn"], "properties": {
                                "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}}}}}}}}}}}}}},
}


def run(*args, cwd=None):
    """The real program, in a process of its own."""
    done = subprocess.run([sys.executable, str(example_site.PROJECT / "hooks" / "check.py"), *map(str, args)],
                          capture_output=True, encoding="utf-8", timeout=60, cwd=cwd, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.fixture
def bad_site(own_site):
    """The example site with one wrong number in each language."""
    example_site.edit(own_site, page=BAD)
    return own_site


# ── what it returns ──


def test_a_site_without_findings_returns_0(base_site):
    done = run("--root", base_site, "--today", DAY)
    assert (done.returncode, done.stdout, done.stderr) == (0, "nothing found\n", "")


def test_findings_return_1_each_with_its_place_its_rule_and_its_remedy(bad_site):
    done = run("--root", bad_site, "--today", DAY, "--rule", RULE)
    assert done.returncode == 1 and done.stderr == ""
    first, remedy, second, other_remedy, blank, total, count = done.stdout.splitlines()
    assert first == "docs/en/page.md:13:9: text says 'five calls', limit calls-per-day is 3 times [limit-text-matches]"
    assert second == "docs/zh/page.md:13:6: text says '五次', limit calls-per-day is 3 次 [limit-text-matches]"
    assert remedy == other_remedy and remedy.startswith("    correct the words")
    assert (blank, total, count.split()) == ("", "2 findings", ["2", "limit-text-matches"])


@pytest.mark.parametrize("args, words", [
    (("--root", "no-such-folder"), "no docs folder"), (("--root", "docs"), "no docs folder"), (("--today", "2026-02-30"), "no such day"),
    (("--today", "tomorrow"), "write YYYY-MM-DD"), (("--format", "html"), "invalid choice"), (("--rule", "no-such-rule"), "invalid choice"), (("--lang", "fr"), "invalid choice")])
def test_what_it_cannot_run_returns_2_and_says_why(args, words, base_site, capsys):
    try:
        code = program.main(["--root", str(base_site), *(str(base_site / a) if a in ("no-such-folder", "docs") else a for a in args)])
    except SystemExit as stopped:
        code = stopped.code
    out, err = capsys.readouterr()
    assert code == 2 and words in err and out == ""


def test_the_process_itself_returns_2(base_site, tmp_path):
    assert run("--root", tmp_path).returncode == 2
    assert run("--root", base_site, "--today", "2026-13-01").returncode == 2


def test_a_relative_root_and_any_working_folder_will_do(bad_site):
    done = run("--root", ".", "--today", DAY, "--rule", RULE, cwd=bad_site)
    assert done.returncode == 1 and done.stdout.startswith("docs/en/page.md:13:9: ")


def test_a_reader_that_leaves_early_is_no_failure(bad_site):
    command = f"'{sys.executable}' '{example_site.PROJECT}/hooks/check.py' --root '{bad_site}' --today {DAY} --rule {RULE} | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert done.stdout.count("\n") == 1 and done.stderr == ""


# ── on which day ──


@pytest.mark.parametrize("day, code", [("2026-08-31", 0), ("2026-09-01", 1)])
def test_a_day_in_the_future_tells_what_will_break(own_site, capsys, day, code):
    example_site.edit(own_site, page={"zh": "[两年][limit:recordings-kept]\n", "en": "[two years][limit:recordings-kept]\n"})
    assert program.main(["--root", str(own_site), "--today", day, "--rule", RULE]) == code


# ── in which form ──


def printed(capsys, root, *args):
    assert program.main(["--root", str(root), "--today", DAY, "--rule", RULE, *args]) == 1
    return capsys.readouterr().out


def test_messages_are_also_in_chinese(bad_site, capsys, base_site):
    lines = printed(capsys, bad_site, "--lang", "zh").splitlines()
    assert lines[0] == "docs/en/page.md:13:9: 文字写“five calls”，限度 calls-per-day 是 3 times [limit-text-matches]"
    assert lines[1].startswith("    改正文字") and lines[5] == "共 2 处"
    assert program.main(["--root", str(base_site), "--today", DAY, "--lang", "zh"]) == 0
    assert capsys.readouterr().out == "没有发现问题\n"


def test_json_has_every_part_of_a_finding(bad_site, capsys):
    findings = json.loads(printed(capsys, bad_site, "--format", "json"))["findings"]
    assert [(f["path"], f["line"], f["column"], f["rule"]) for f in findings] == [
        ("docs/en/page.md", 13, 9, RULE), ("docs/zh/page.md", 13, 6, RULE)]
    assert all(f["message"] and f["remedy"] for f in findings) and set(findings[0]) == {"path", "line", "column", "rule", "message", "remedy"}


def test_github_annotations_are_one_line_each_and_escaped(own_site, capsys):
    example_site.edit(own_site, page={"zh": "[百分之九十%][limit:late-charge]\n[二十%\n次][limit:calls-per-day]\n"})
    lines = printed(capsys, own_site, "--format", "github").splitlines()
    assert lines and all(re.fullmatch(r"::error file=docs/zh/page\.md,line=\d+,col=\d+,title=limit-text-matches::.+ – .+", line) for line in lines)
    assert all("%" not in line.replace("%25", "").replace("%0A", "").replace("%3A", "").replace("%2C", "") for line in lines)


def test_sarif_is_complete(bad_site, capsys, base_site):
    log = json.loads(printed(capsys, bad_site, "--format", "sarif"))
    jsonschema.validate(log, SARIF)
    [sarif_run] = log["runs"]
    assert [r["id"] for r in sarif_run["tool"]["driver"]["rules"]] == [RULE] and len(sarif_run["results"]) == 2
    assert sarif_run["results"][1]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "docs/zh/page.md"}, "region": {"startLine": 13, "startColumn": 6}}
    program.main(["--root", str(base_site), "--today", DAY, "--format", "sarif"])
    empty = json.loads(capsys.readouterr().out)
    jsonschema.validate(empty, SARIF)
    assert empty["runs"][0]["results"] == []


@pytest.mark.parametrize("form", ["json", "github"])
def test_machines_too_are_told_when_nothing_was_found(base_site, capsys, form):
    assert program.main(["--root", str(base_site), "--today", DAY, "--format", form]) == 0
    out = capsys.readouterr().out
    assert out == "" if form == "github" else json.loads(out) == {"findings": []}


def test_the_list_names_every_rule(capsys):
    assert program.main(["--list"]) == 0
    out = capsys.readouterr().out
    assert all(f"{name}\n    {rule.__doc__.strip().splitlines()[0]}" in out for name, rule in program.all_rules().items())


# ── what editors break ──


BROKEN = {
    "a register with a bracket that nothing closes": {"replace": {"docs/registers/stages.yml": {"channels: [message, call]": "channels: [message, call"}}},
    "a register in an old encoding": {"files": {"docs/registers/topics.yml": {"encoding": "gb18030", "text": "- id: 联系"}}},
    "a register that is gone": {"files": {"docs/registers/vocabulary.yml": None}},
    "registers that are empty": {"files": {f"docs/registers/{name}.yml": "" for name in
                                           ("limits", "glossary", "channels", "stages", "myths", "topics", "vocabulary", "exemptions", "addresses", "foreign")}},
    "registers that are lists of words": {"files": {f"docs/registers/{name}.yml": "- word\n- 1\n- [a]\n" for name in
                                                    ("limits", "glossary", "topics", "exemptions", "foreign")}},
    "registers that are mappings": {"files": {f"docs/registers/{name}.yml": "a: 1\n" for name in
                                              ("limits", "glossary", "topics", "exemptions", "addresses", "vocabulary")}},
    "an instrument that is a list": {"files": {"docs/registers/instruments/civil-law-2020.yml": "- id: a\n"}},
    "an instrument that is empty": {"files": {"docs/registers/instruments/civil-law-2020.yml": ""}},
    "a page in an old encoding": {"files": {"docs/zh/page.md": {"encoding": "gb18030", "text": "---\ntitle: 样页\n---\n正文"}}},
    "a page whose front matter is a list": {"files": {"docs/en/page.md": "---\n- a\n- b\n---\nText\n"}},
    "a page whose front matter never ends": {"files": {"docs/en/page.md": "---\ntitle: Sample\nText\n"}},
    "a page of null bytes": {"files": {"docs/en/page.md": b"\x00" * 1000}},
    "a page whose fields are of every wrong type": {"files": {"docs/en/page.md": (
        "---\ntitle: [1]\ndescription: {a: b}\naudience: null\nowner: 1\nreviewed: soon\nreview_by: 2026\naliases: {a: b}\n"
        "source_sections: [1]\nstale: yes please\nother_side: [x]\n---\nText\n")}},
    "stamps and aliases of wrong types": {"files": {"docs/en/page.md": (
        "---\ntitle: Sample\naliases: [1, null, [a]]\nsource_sections: {top: null, hours: [a]}\nstale: [1, null]\nother_side: 3\n---\nText\n")}},
    "a configuration that is no YAML": {"files": {"mkdocs.yml": "nav: [\n"}},
    "a configuration that is a word": {"files": {"mkdocs.yml": "word\n"}},
    "no configuration at all": {"files": {"mkdocs.yml": None}},
    "a navigation of wrong types": {"files": {"mkdocs.yml": "nav:\n  - 1\n  - null\n  - [a, {b: {c: index.md}}]\n"}},
    "a file that is a folder": {"files": {"docs/zh/page.md": None, "docs/zh/page.md/inner.md": "内"}},
    "no pages at all": {"files": {f"docs/{lang}/{name}.md": None for lang in ("zh", "en") for name in
                                  ("index", "page", "rights/night", "limits", "help", "law", "glossary")}},
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_findings_and_never_a_traceback(own_site, capsys, name):
    example_site.edit(own_site, **BROKEN[name])
    assert program.main(["--root", str(own_site), "--today", DAY]) == 1
    assert capsys.readouterr().out.splitlines()[0].startswith(("docs/", "mkdocs.yml:"))


def test_a_broken_register_in_a_process_of_its_own(own_site):
    example_site.edit(own_site, **BROKEN["a register with a bracket that nothing closes"])
    done = run("--root", own_site, "--today", DAY)
    assert done.returncode == 1 and done.stdout.startswith("docs/registers/stages.yml:9:13: not readable as YAML")


# ── what it remembers ──


def test_unchanged_texts_get_the_same_answer_without_another_look_and_a_change_gets_a_new_one(own_site, tmp_path, monkeypatch):
    import remembered
    monkeypatch.setattr(remembered, "FOLDER", tmp_path / "kept")
    looks = []

    def look():
        looks.append(1)
        return example_site.load(own_site)

    def ask(**more):
        return remembered.findings(own_site, example_site.TODAY, look, **more)

    assert ask() == ask() == [] and len(looks) == 1
    assert ask(fresh=True) == [] and len(looks) == 2
    example_site.edit(own_site, page=BAD)
    found = ask()
    assert found == ask() and {f.rule for f in found} >= {RULE} and len(looks) == 3
    for n, damaged in enumerate(("[{", '["a"]', '{"all": [{"path": 1}]}'), 4):
        for kept in (tmp_path / "kept").iterdir():
            kept.write_text(damaged, encoding="utf-8")
        assert ask() == found and len(looks) == n  # a damaged answer is no answer


def test_who_changes_one_page_has_only_that_page_looked_at_again_and_who_changes_a_register_every_page(own_site, tmp_path, monkeypatch):
    import remembered
    monkeypatch.setattr(remembered, "FOLDER", tmp_path / "kept")
    looked = []
    rule = SimpleNamespace(REMEDY=Text("mend", "改"), check_pages=lambda pages: looked.append(sorted({name for _, name in pages.pages})) or ())

    def ask():
        return remembered.findings(own_site, example_site.TODAY, lambda: example_site.load(own_site), {"looks": rule})

    names = sorted({name for _, name in example_site.load(own_site).pages})
    assert ask() == [] and looked.pop() == names
    example_site.edit(own_site, page=BAD)
    assert ask() == [] and looked.pop() == ["page.md"] != names
    register = own_site / "docs/registers/myths.yml"
    example_site.write(register, register.read_text(encoding="utf-8") + "# seen\n")
    assert ask() == [] and looked.pop() == names


# ── what no editor writes ──


@pytest.mark.parametrize("line", ["“" * 30_000, "[x](" * 8_000, "*" * 30_000 + "a", "<img " * 10_000, "1," * 20_000, "第1-" * 20_000, "（本站" * 10_000,
                                  "word must " * 5_000, "|" * 30_000, "<!-- kb: " * 5_000, "```\n未关闭"])
def test_hostile_lines_are_findings_and_never_a_traceback(own_site, line):
    for path in example_site.SAMPLE.values():
        text = (own_site / path).read_text(encoding="utf-8")
        example_site.write(own_site / path, text + line + "\n")
    assert run("--root", own_site, "--today", DAY).returncode == 1


def test_a_link_below_docs_is_named_wherever_it_leads(own_site):
    (own_site / "docs/zh/round").symlink_to("..")
    (own_site / "docs/zh/lost.md").symlink_to("nowhere.md")
    (own_site / "docs/zh/folder.md").mkdir()
    (own_site / "docs/registers/instruments/folder.yml").mkdir()
    found = run("--root", own_site, "--today", DAY, "--rule", "file-is-readable").stdout
    assert re.findall(r"^(\S+):1:1: a symbolic link", found, re.MULTILINE) == ["docs/zh/lost.md", "docs/zh/round"]
