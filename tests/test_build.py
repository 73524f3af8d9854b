"""The real build of both languages: what is written, what it says of itself, and what stops it."""

import json
import re
import shutil
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from real_host import STALE
from real_site import ROOT, build

PROJECT = ("docs", "hooks", "overrides", "mkdocs.yml", "THIRD-PARTY.txt", "tests/rules")


def pages():
    """Every page name of the project, as the address it is published at."""
    for path in sorted((ROOT / "docs/zh").rglob("*.md")):
        name = path.relative_to(ROOT / "docs/zh").as_posix()
        yield name.removesuffix("index.md") if name.endswith("index.md") else name.removesuffix(".md") + "/"


def test_every_page_is_published_in_both_languages(built):
    for address in pages():
        for prefix, lang in (("", "zh-CN"), ("en/", "en")):
            html = (built / prefix / address / "index.html").read_text(encoding="utf-8")
            assert f'<html lang="{lang}"' in html, prefix + address


def test_head_names_itself_and_its_translation(built):
    for address in pages():
        for prefix in ("", "en/"):
            html = (built / prefix / address / "index.html").read_text(encoding="utf-8")
            assert f'rel="canonical" href="https://guide.example/{prefix}{address}"' in html, prefix + address
            for lang, where in (("zh-CN", ""), ("en", "en/")):
                assert re.search(rf'rel="alternate"[^>]*hreflang="{lang}"[^>]*href="https://guide\.example/{where}{re.escape(address)}"|'
                                 rf'rel="alternate"[^>]*href="https://guide\.example/{where}{re.escape(address)}"[^>]*hreflang="{lang}"', html), prefix + address


def test_sitemap_lists_every_page_once_in_each_language(built):
    tree = ElementTree.parse(built / "sitemap.xml")
    listed = [loc.text for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    expected = [f"https://guide.example/{prefix}{address}" for prefix in ("", "en/") for address in pages()]
    assert sorted(listed) == sorted(expected)


def test_no_page_loads_anything_from_elsewhere(built):
    loading = re.compile(r'<(?:script|img|iframe|source|video|audio)\b[^>]*\bsrc="(?:https?:)?//|<link\b[^>]*rel="(?:stylesheet|preload|preconnect|icon)"[^>]*href="(?:https?:)?//', re.IGNORECASE)
    checked = 0
    for path in built.rglob("*.html"):
        assert not loading.search(path.read_text(encoding="utf-8")), path
        checked += 1
    assert checked > 20


def test_registers_themselves_are_not_published(built):
    assert not list(built.rglob("*.yml"))
    assert not (built / "templates").exists()


@pytest.mark.parametrize("name", ["limits", "provisions", "instruments", "glossary", "channels"])
def test_data_keeps_to_its_schema(built, name):
    data = json.loads((built / f"data/{name}.json").read_text(encoding="utf-8"))
    schema = json.loads((built / f"data/{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data[name]
    assert len({row["id"] for row in data[name]}) == len(data[name])


def test_what_is_held_back_is_in_no_data_file_and_on_no_page(built):
    data = json.loads((built / "data/provisions.json").read_text(encoding="utf-8"))
    assert "gbt-45251-2025/interval" not in {row["id"] for row in data["provisions"]}
    assert not any("gbt-45251-2025-interval" in path.read_text(encoding="utf-8") for path in built.rglob("law/**/*.html"))


def rows(html, table):
    """The rows of the tables of a class: for each the labels of its cells in order, spread over the columns they take."""
    for body in re.findall(rf'<table class="kb-table {table}">.*?</table>', html, re.DOTALL):
        for row in re.findall(r"<tr.*?</tr>", body.partition("<tbody>")[2], re.DOTALL):
            yield [label for span, label in re.findall(r'<t[hd](?: scope="row")?(?: colspan="(\d)")? data-label="([^"]*)"', row)
                   for _ in range(int(span or 1))]


@pytest.mark.parametrize("prefix, columns", [("", ["法域", "规则（本站转述）", "按什么数", "期间", "数什么", "例外", "效力"]),
                                             ("en/", ["Where", "Rule in our words", "Per what", "Window", "What is counted", "Exceptions", "Force"])])
def test_limits_elsewhere_have_a_column_for_all_that_makes_a_number_comparable(built, prefix, columns):
    html = (built / prefix / "guidelines/abroad/index.html").read_text(encoding="utf-8")
    found = list(rows(html, "kb-foreign"))
    assert len(found) > 30
    for labels in found:
        assert len(labels) == len(columns)
        if len(set(labels)) == len(columns):
            assert labels == columns
    for heads in re.findall(r"<thead>.*?</thead>", html, re.DOTALL):
        if columns[2] in heads:
            assert re.findall(r'<th scope="col">([^<]*)</th>', heads) == columns


def test_old_article_numbers_are_those_of_the_register(built):
    old = next(i for i in json.loads((built / "data/instruments.json").read_text(encoding="utf-8"))["instruments"] if i["id"] == "psa-2012")
    html = (built / "guidelines/public-security/index.html").read_text(encoding="utf-8")
    shown = re.findall(r"<div>第 (\d+) 条</div></td>\s*<td[^>]*><div>(?:<a [^>]*>)?第 (\d+) 条", html)
    assert sorted(shown) == sorted((m["old"], m["new"].partition(":")[2]) for m in old["renumbered"])


def test_a_repealed_text_says_so_before_all_else(built):
    for prefix in ("", "en/"):
        article = (built / prefix / "law/nifa-2024/index.html").read_text(encoding="utf-8").partition("<h1")[2]
        banner = article.index("kb-banner--superseded")
        assert banner < article.index("<h2") and article.index("gbt-45251-2025/", banner) < article.index("<h2")
        assert article.count("kb-banner--superseded") == 1
    assert "kb-banner--superseded" not in (built / "law/psa-2025/index.html").read_text(encoding="utf-8")


def copy_of_project(folder):
    for name in PROJECT:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    return folder


@pytest.mark.parametrize("lang, old, new", [("zh", "[晚上 22:00 至次日 8:00]", "[晚上 21:00 至次日 8:00]"),
                                            ("en", "[From 22:00 to 08:00 the next day]", "[From 22:00 to 09:00 the next day]")])
def test_a_planted_false_figure_cannot_be_published(tmp_path, lang, old, new):
    root = copy_of_project(tmp_path / "project")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the previous site", encoding="utf-8")
    page = root / f"docs/{lang}/limits/contact-hours.md"
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")
    done = build(root, site)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert re.search(rf"docs/{lang}/limits/contact-hours\.md:\d+:\d+: .*\[limit-text-matches\]", said)
    assert "Traceback" not in said
    assert [p.name for p in site.iterdir()] == ["index.html"], "the previous site was touched"
    assert (site / "index.html").read_text(encoding="utf-8") == "the previous site"


def test_a_section_declared_stale_is_published_with_a_banner_below_its_heading_and_no_other_is(artefact):
    page, section, *_ = STALE
    with tarfile.open(artefact) as tar:
        english, chinese = (tar.extractfile(f"site/{prefix}{page.removesuffix('.md')}/index.html").read().decode() for prefix in ("en/", ""))
    banner = 'class="kb-banner" role="note"'
    assert english.partition(f'id="{section}"')[2].partition("<h2")[0].count(banner) == 1
    assert english.count(banner) == 1 and banner not in chinese


def test_a_broken_register_is_a_finding_and_not_a_traceback(tmp_path):
    root = copy_of_project(tmp_path / "project")
    (root / "docs/registers/limits.yml").write_text("- id: [", encoding="utf-8")
    done = build(root, tmp_path / "site")
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert re.search(r"docs/registers/limits\.yml:\d+:\d+: .*\[register-is-well-formed\]", said)
    assert "Traceback" not in said
    assert not (tmp_path / "site").exists()
