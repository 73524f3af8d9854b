"""The real build of both languages: what is written, what it says of itself, and what stops it."""

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from real_site import ROOT, build

PROJECT = ("docs", "hooks", "overrides", "mkdocs.yml", "tests/rules")


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


def test_a_broken_register_is_a_finding_and_not_a_traceback(tmp_path):
    root = copy_of_project(tmp_path / "project")
    (root / "docs/registers/limits.yml").write_text("- id: [", encoding="utf-8")
    done = build(root, tmp_path / "site")
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert re.search(r"docs/registers/limits\.yml:\d+:\d+: .*\[register-is-well-formed\]", said)
    assert "Traceback" not in said
    assert not (tmp_path / "site").exists()
