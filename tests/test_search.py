"""The search: the parts of its engine, and how well it answers what people type, on the real pages."""

import datetime
import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from search_report import ask, mean as mean_reciprocal_rank, rank, report
from kb import site as sites
from kb.indexing import grouped, spoken
from kb.searching import STUB, document, kind, pinyin, split, traditional, write_search

ROOT = Path(__file__).resolve().parent.parent
CLI = ROOT / "docs/assets/search/cli.mjs"
QUERIES = yaml.safe_load((ROOT / "tests/search/queries.yml").read_text(encoding="utf-8"))
NODE = shutil.which("node")
#: mean reciprocal rank at ten that must be reached, on the queries that are tuned on and on those that are not
FLOOR = {("zh", False): 0.98, ("zh", True): 0.9, ("en", False): 0.975, ("en", True): 0.9}


@pytest.fixture(scope="module")
def site():
    return sites.load(ROOT, datetime.date(2026, 11, 24))


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    write_search(site, folder)
    return folder


def test_engine():
    files = sorted((ROOT / "tests/search").glob("*.test.mjs"))
    done = subprocess.run([NODE, "--test", *files], capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("lang, least", [("zh", 150), ("en", 100)])
def test_queries_are_many_and_ask_for_pages_that_exist(site, lang, least):
    rows = QUERIES[lang]
    assert len(rows) >= least
    assert len({row["q"] for row in rows}) == len(rows)
    assert sum(bool(row.get("held_out")) for row in rows) >= len(rows) // 3
    assert {name for row in rows for name in row["pages"]} <= {page.removesuffix(".md") for page in site.in_language(lang)}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_people_type_finds_its_page(folder, lang):
    rows = QUERIES[lang]
    answers = ask(folder, lang, [row["q"] for row in rows])
    ranks = [(rank(row, answer, lang), row, answer) for row, answer in zip(rows, answers, strict=True)]
    worst = [f"{row['q']}: {[r['url'] for r in answer['results'][:3]]}" for place, row, answer in ranks if not 0 < place <= 2]
    for held in (False, True):
        part = [place for place, row, _ in ranks if bool(row.get("held_out")) == held]
        mean = mean_reciprocal_rank(part)
        assert mean >= FLOOR[lang, held], "\n".join([f"{'held out' if held else 'tuned on'} {mean:.3f}", *worst])
    assert sum(not answer["results"] for answer in answers) <= len(rows) / 100


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_answers_keep_to_the_contract(folder, lang):
    queries = ["", "12378", "\u3000", "GB/T 45251", "电话 phone", "x" * 3000]
    answers = ask(folder, lang, queries)
    assert [answer["query"] for answer in answers] == queries
    for answer in answers:
        addresses = [result["url"].split("#")[0] for result in answer["results"]]
        assert len(addresses) == len(set(addresses)) <= 10
        assert all(result["title"] for result in answer["results"])
        assert all(address.startswith("en/") == (lang == "en") and not address.startswith("/") for address in addresses)


@pytest.mark.parametrize("lang, blank, whole", [("zh", r" [，。；：、！？）”》]|[（“《] ", "欠款本质上是民事责任"), ("en", r" [,;:!?)](?=\s)", "a civil liability, and")], ids=["zh", "en"])
def test_running_text_has_no_blanks_where_markup_stood(site, lang, blank, whole):
    """But for pages about the site, whose commands are left out of it."""
    texts = [text for page in document(site, lang)["pages"] if page["k"] != "about" for *_, text in page["x"]]
    assert any(whole in text for text in texts)
    assert [text[max(0, found.start() - 20):found.end() + 20] for text in texts for found in re.finditer(blank, text)] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_is_found_by_its_title(site, folder, lang):
    pages = [page for page in site.in_language(lang).values() if page.name not in ("index.md",)]
    answers = ask(folder, lang, [page.meta["title"] for page in pages])
    lost = [page.path for page, answer in zip(pages, answers, strict=True)
            if kind(page.name) not in ("about", "index") and not 0 < rank({"pages": [page.name.removesuffix(".md")]}, answer, lang) <= 3]
    assert lost == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_addresses_of_entries_exist(site, lang):
    found = document(site, lang)
    pages = {page["u"] for page in found["pages"]}
    whole = {group: [row["u"] for row in found[group]] for group in ("terms", "limits", "laws")}
    whole["rules"] = [row["u"] if "#" in row["u"] else f"{found['laws'][row['i']]['u']}-{row['u']}" for row in found["rules"]]
    homes = site.registers.provisions.keys() & {key.removeprefix("rule:") for key in site.homes}
    assert {address.split("#")[1] for address in whole["rules"]} <= {key.replace("/", "-") for key in homes}
    for group, addresses in whole.items():
        assert addresses
        assert {address.split("#")[0] for address in addresses if address} <= pages, group
    assert all(len(address.split("#")) == 2 for group in ("terms", "limits", "rules") for address in whole[group])


def test_what_is_held_back_is_not_found(site, folder):
    text = "".join(path.read_text(encoding="utf-8") for path in (folder / "search").iterdir())
    held = [key for key, provision in site.registers.provisions.items() if provision.hold]
    assert held
    assert not [key for key in held if key.replace("/", "-") + '"' in text]


def handed(path):
    """What one of the files hands over: the one line of JSON in it."""
    call, text, end = path.read_text(encoding="utf-8").splitlines()
    assert (call, end) == (f'kbSearch("{path.stem}",', ")")
    return json.loads(text)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_first_result_costs_little(folder, lang):
    files = [folder / f"search/{lang}.js", *(ROOT / "docs/assets/search" / f"{name}.mjs" for name in ("worker", "answer", "engine", "text", "stem", "words", "pinyin", "typos", "show", "files"))]
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) < 120_000


def test_nothing_is_lost_between_the_two_documents(site):
    whole = document(site, "zh")
    first, text = split(whole)
    assert [[section[2] for section in page["x"]] for page in whole["pages"]] == text["pages"]
    assert [[term["x"], term["l"]] for term in whole["terms"]] == text["terms"]
    assert {len(section) for page in first["pages"] for section in page["x"]} == {2}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_large_document_comes_in_parts(site, folder, tmp_path, lang):
    write_search(site, tmp_path, most=20_000)
    one, first = handed(folder / f"search/{lang}.js"), handed(tmp_path / f"search/{lang}.js")
    rest = [handed(tmp_path / f"search/{lang}{n}.js") for n in range(1, first["parts"])]
    assert len(rest) > 2
    assert {tuple(part) for part in rest} == {("pages",)}
    assert one["pages"] == [page for part in (first, *rest) for page in part["pages"]]
    queries = [row["q"] for row in QUERIES[lang][:20]]
    assert ask(tmp_path, lang, queries) == ask(folder, lang, queries)


def test_files_of_an_earlier_build_go(site, tmp_path):
    write_search(site, tmp_path, most=20_000)
    write_search(site, tmp_path)
    assert {path.name for path in (tmp_path / "search").iterdir()} == {"zh.js", "zh-text.js", "en.js", "en-text.js", "search_index.js", "search_index.json"}


def test_the_theme_gets_an_empty_index(folder):
    assert json.loads((folder / "search/search_index.json").read_text(encoding="utf-8")) == STUB
    assert STUB["docs"] == []
    assert re.fullmatch(r"var __index = (.*)\n", (folder / "search/search_index.js").read_text(encoding="utf-8"))[1] == json.dumps(STUB)


def test_tables():
    old, new = traditional("催收电话录发")
    assert len(old) == len(new)
    assert dict(zip(old, new))["電"] == "电"
    assert {"發", "髮"} <= set(old)
    assert "收" in pinyin(["催收"])["shou"]
    assert "律" in pinyin(["律师"])["lv"]


@pytest.mark.parametrize("arguments", [[], ["nowhere", "zh"], ["nowhere", "fr"]])
def test_without_an_index_one_plain_sentence(arguments):
    done = subprocess.run([NODE, CLI, *arguments], input="", capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


def test_the_report_says_what_the_search_does(site, folder):
    """Within what a few edits of pages change: the numbers on the editors' page are those of `make search-report`."""
    kept = site.registers.search
    fresh = report(site, folder, kept.as_of)
    for old, new in zip(kept.totals, fresh["totals"], strict=True):
        assert (old.lang, old.held_out, old.queries) == (new["lang"], new["held_out"], new["queries"]), "run make search-report"
        assert abs(old.mrr - new["mrr"]) <= 0.02, "run make search-report"
    for lang, names in fresh["unasked"].items():  # a new page may come before its queries
        assert set(kept.unasked[lang]) <= set(names), "run make search-report"


def test_mean_reciprocal_rank():
    assert mean_reciprocal_rank([1, 2, 0, 4]) == pytest.approx((1 + 1 / 2 + 1 / 4) / 4)


@pytest.mark.parametrize("lang, first, letters", [("zh", "A", {"C", "X", "Z"}), ("en", "A", {"C", "W"})])
def test_the_index_holds_every_term_page_and_instrument(site, lang, first, letters):
    groups = grouped(site, lang)
    assert groups[0][0] == first and letters <= {letter for letter, _ in groups}
    found = {entry.key or entry.page for _, entries in groups for entry in entries}
    assert {f"term:{id}" for id in site.registers.terms} | {f"law:{id}" for id in site.registers.instruments} | {p.name for p in site.in_language(lang).values()} - {"index.md"} == found


@pytest.mark.parametrize("text, lang, letter", [("催收函", "zh", "c"), ("“征信”", "zh", "z"), ("12378 热线", "zh", "1"), ("The Civil Code", "en", "c"), ("“My” debt", "en", "d"), ("M1", "zh", "m")])
def test_where_one_looks_for_a_word(text, lang, letter):
    assert spoken(text, lang)[0] == letter
