"""What the copy of the site begins with, and when it counts as a new version."""

import re

from kb.offline import files, loaded, version, worker


def make(folder, **pages):
    for name, html in {"index": "x", **pages}.items():
        path = folder / (name.replace("_", "/") + ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
    return folder


def test_version_is_the_content_and_nothing_else(tmp_path):
    one, two, other = (make(tmp_path / name, about_index=text) for name, text in (("one", "same"), ("two", "same"), ("other", "more")))
    (two / "data").mkdir()
    (two / "data/limits.json").write_text('{"as_of": "2026-01-01"}', encoding="utf-8")
    (two / "offline.js").write_text("of the last build", encoding="utf-8")
    assert version(one) == version(two) != version(other)


def test_what_a_page_loads_is_found_wherever_the_page_lies():
    html = '<link rel="icon" type="image/svg+xml" href="../../assets/icon.svg"><link rel="stylesheet" href="../../assets/site.css"><link rel="next" href="../x/"><script src="../../assets/site.mjs" type="module"></script>'
    assert loaded(html, "en/rights/") == ["assets/icon.svg", "assets/site.css", "assets/site.mjs"]


def test_everything_on_the_first_list_is_published(built):
    text = (built / "offline.js").read_text(encoding="utf-8")
    assert version(built) in text
    paths = set(re.findall(r'^   "(.*?)",?$', text, re.MULTILINE))
    assert len(paths) > 80
    assert [path for path in sorted(paths) if not (built / path / "index.html" if path.endswith("/") or not path else built / path).is_file()] == []
    for lang in ("", "en/"):
        rights = {f"{lang}{path.parent.relative_to(built / lang)}/" for path in (built / lang / "rights").rglob("index.html")}
        assert rights <= paths
        assert {lang, f"{lang}limits/", f"{lang}about/privacy/"} <= paths


def test_worker_says_its_version_before_it_begins():
    assert worker("0123", {"zh": ["a/"], "en": []}).startswith("const BUILD = ")
    assert worker("0123", {"zh": ["a/"], "en": []}).rstrip().endswith('importScripts("assets/offline/worker.js");')


def test_files_lists_pages_first(tmp_path):
    make(tmp_path, index='<link rel="stylesheet" href="assets/site.css">', rights_index="x", law_index="x")
    assert files(["index.md", "rights/index.md", "law/index.md"], "zh", tmp_path)[:3] == ["", "rights/", "assets/site.css"]
