"""`fix` rewrites what is mechanical, in the author's writing, and leaves the rest. Its cases stand in `fixes.yml`."""

import subprocess
import sys

import pytest

import example_site
import fix
from kb.checking import all_rules, check
from kb.source import read_yaml

CASES = read_yaml("fixes.yml", (example_site.HERE / "fixes.yml").read_bytes()).value
DAY = example_site.TODAY.isoformat()


def run(root, *args, today=DAY):
    return fix.main(["--root", str(root), "--today", str(today), *args])


def texts(root):
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case, own_site):
    args, today = case.get("flags", ["--values"]), case.get("today", DAY)
    example_site.edit(own_site, page=case["page"])
    expected = texts(own_site)
    for lang, body in case["becomes"].items():
        path = example_site.SAMPLE[lang]
        expected[path] = (example_site.front_matter(expected[path].decode()) + body).encode()

    assert run(own_site, *args, today=today) == 0
    got = texts(own_site)
    for lang, path in example_site.SAMPLE.items():
        assert got[path].decode().splitlines() == expected[path].decode().splitlines(), lang
    assert got == expected
    run(own_site, *args, today=today)
    assert texts(own_site) == expected, "a second run changes something"


@pytest.mark.parametrize("case", [case for case in CASES if "--values" in case.get("flags", ["--values"])], ids=lambda case: case["name"])
def test_what_was_rewritten_agrees_with_the_register(case, own_site):
    """The rule has nothing to say about a page that `fix` changed."""
    example_site.edit(own_site, page=case["page"])
    run(own_site, today=case.get("today", DAY))
    site = example_site.load(own_site, case.get("today", example_site.TODAY))
    found = check(site, {"limit-text-matches": all_rules()["limit-text-matches"]})
    changed = {example_site.SAMPLE[lang] for lang in case["becomes"]}
    assert [f for f in found if f.path in changed] == []


def test_the_difference_is_shown_and_a_dry_run_writes_nothing(own_site, capsys):
    example_site.edit(own_site, page={"zh": "[五次][limit:calls-per-day]\n"})
    before = texts(own_site)
    assert run(own_site, "--dry-run") == 0
    shown = capsys.readouterr().out
    assert "-[五次][limit:calls-per-day]\n+[三次][limit:calls-per-day]\n" in shown and shown.endswith("1 file would be rewritten\n")
    assert texts(own_site) == before


def test_nothing_to_fix_is_said(own_site, capsys):
    before = texts(own_site)
    assert run(own_site) == 0 and capsys.readouterr().out == "0 files rewritten\n"
    assert texts(own_site) == before


def test_stamp_records_the_chinese_text_as_it_stands(own_site):
    rule = {"translation-is-current": all_rules()["translation-is-current"]}
    example_site.edit(own_site, page={"zh": "改过的一句。\n\n## 时段 {#hours}\n\n又一句。\n\n## 例外 {#exceptions}\n\n没有。\n"})
    body = (own_site / "docs/en/page.md").read_text(encoding="utf-8").partition("Cases rewrite")[2]
    assert len(check(example_site.load(own_site), rule)) == 3
    run(own_site, "--stamp", "page.md")
    assert check(example_site.load(own_site), rule) == []
    stamped = texts(own_site)
    assert stamped["docs/en/page.md"].decode().partition("Cases rewrite")[2] == body
    run(own_site, "--stamp")
    assert texts(own_site) == stamped


def test_stamp_of_one_page_leaves_the_others(own_site):
    example_site.edit(own_site, page={"zh": "改过。\n"}, replace={"docs/zh/help.md": {"先找银行，再找别处。": "先找别处。"}})
    run(own_site, "--stamp", "help.md")
    found = check(example_site.load(own_site), {"translation-is-current": all_rules()["translation-is-current"]})
    assert {f.path for f in found} == {"docs/en/page.md"}


def test_stamp_takes_a_page_by_its_path_and_says_which_it_does_not_know(own_site, capsys):
    before = texts(own_site)
    assert run(own_site, "--stamp", "docs/en/help.md") == 0
    assert run(own_site, "--stamp", "nowhere.md") == 2
    assert "no page nowhere.md" in capsys.readouterr().err
    assert texts(own_site).keys() == before.keys()


def test_stamp_gives_a_page_its_first_record(own_site):
    example_site.edit(own_site, files={
        "docs/zh/new.md": "---\ntitle: 新页\n---\n正文\n", "docs/en/new.md": "---\ntitle: New\n---\nText\n",
        "docs/zh/bare.md": "没有页首信息\n", "docs/en/bare.md": "No front matter\n"})
    run(own_site, "--stamp")
    assert "source_sections:\n  top: '" in (own_site / "docs/en/new.md").read_text(encoding="utf-8")
    assert (own_site / "docs/en/bare.md").read_text(encoding="utf-8") == "No front matter\n"


def test_line_ends_of_another_system_stay(own_site):
    example_site.edit(own_site, files={"docs/en/page.md": "---\r\ntitle: Sample\r\n---\r\n[five calls][limit:calls-per-day]\r\nmore\r\n"})
    run(own_site)
    assert (own_site / "docs/en/page.md").read_bytes() == b"---\r\ntitle: Sample\r\n---\r\n[three calls][limit:calls-per-day]\r\nmore\r\n"


def test_addresses_of_new_pages_are_recorded_and_old_ones_kept(own_site):
    example_site.edit(own_site, files={"docs/registers/addresses.yml": "# kept\npages: [gone.md]\nredirects:\n  gone.md: page.md\n"})
    run(own_site, "--addresses")
    text = (own_site / "docs/registers/addresses.yml").read_text(encoding="utf-8")
    assert text == ("# kept\npages:\n" + "".join(f"  - {name}\n" for name in (
        "glossary.md", "gone.md", "help.md", "index.md", "law.md", "limits.md", "page.md", "rights/night.md"))
        + "redirects:\n  gone.md: page.md\n")


def test_nothing_is_rewritten_while_a_register_cannot_be_read(own_site, capsys):
    example_site.edit(own_site, page={"zh": "[五次][limit:calls-per-day]\n"}, replace={"docs/registers/stages.yml": {"basis: practice": "basis: law"}})
    before = texts(own_site)
    assert run(own_site) == 2 and "make check" in capsys.readouterr().err
    assert texts(own_site) == before


def test_the_program_itself_runs(own_site):
    example_site.edit(own_site, page={"en": "[five calls][limit:calls-per-day]\n"})
    program = [sys.executable, str(example_site.PROJECT / "hooks" / "fix.py"), "--root", str(own_site), "--today", DAY]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.endswith("1 file rewritten\n") and done.stderr == ""
    wrong = subprocess.run([*program[:-1], "2026-02-30"], capture_output=True, text=True, timeout=60, check=False)
    assert wrong.returncode == 2 and "Traceback" not in wrong.stderr


def test_stamp_names_the_sections_whose_chinese_changed_and_whose_english_did_not(own_site, capsys):
    git = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    body = {"zh": "甲。\n\n## 一 {#one}\n\n乙。\n\n## 二 {#two}\n\n丙。\n", "en": "A.\n\n## One {#one}\n\nB.\n\n## Two {#two}\n\nC.\n"}
    example_site.edit(own_site, page=body)
    run(own_site, "--stamp")
    capsys.readouterr()
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "before"]):
        subprocess.run([*git, *command], cwd=own_site, check=True)
    example_site.edit(own_site, page={"zh": body["zh"].replace("乙", "丁").replace("丙", "戊")})
    path = own_site / "docs/en/page.md"
    example_site.write(path, path.read_text(encoding="utf-8").replace("C.", "E."))
    assert run(own_site, "--stamp", "page.md") == 0
    said = capsys.readouterr()
    assert "docs/en/page.md: the Chinese of section 'one' changed" in said.err and "'two'" not in said.err
    assert "“一”" not in said.err and "“one”一节的中文" in said.err
    assert not check(example_site.load(own_site), {"translation-is-current": all_rules()["translation-is-current"]})
