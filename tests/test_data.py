"""What machines get: data and schemas, linked data in pages, term files, plain copies, feeds, and the examples that use them."""

import csv
import dataclasses
import datetime
import hashlib
import html
import io
import json
import re
import subprocess
import sys
from urllib.parse import urlsplit
from xml.etree import ElementTree

import jsonschema
import pytest

from kb.exporting import FILES, data_files
from kb.html_text import as_markdown
from kb.linked_data import is_question, linked_data
from kb.site import load
from real_site import ROOT, SITE_URL

EXAMPLES = ROOT / "docs/assets/examples"
ATOM = "{http://www.w3.org/2005/Atom}"
TBX = {"t": "urn:iso:std:iso:30042:ed-2", "min": "http://www.tbxinfo.net/ns/min", "basic": "http://www.tbxinfo.net/ns/basic"}
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SKIPPED = re.compile(r"<(script|style|head|svg)\b.*?</\1>", re.DOTALL)
HELD = ("gbt-45251-2025/interval", "collection-interval", "visits-per-day")


@pytest.fixture(scope="module")
def site(built):
    """The site on the day that the built one shows."""
    return load(ROOT, datetime.date.fromisoformat(read(built, "limits")["as_of"]))


@pytest.fixture(scope="module")
def data(built):
    return {name: read(built, name)[name] for name in FILES}


@pytest.fixture(scope="module")
def pages(built):
    """Every built page: address below the site to HTML."""
    return {path.parent.relative_to(built).as_posix().removeprefix(".") + "/": path.read_text(encoding="utf-8")
            for path in built.rglob("index.html")}


def read(built, name):
    return json.loads((built / f"data/{name}.json").read_text(encoding="utf-8"))


def words(page):
    """The words of a page without spaces: what a reader sees, however it is broken into elements."""
    return squeeze(html.unescape(re.sub(r"<[^>]*>", "", SKIPPED.sub("", page))))


def squeeze(text):
    return re.sub(r"\s+", "", text)


def leads_somewhere(address, pages):
    """Does an address of the site lead to a page, and its fragment to an id there?"""
    parts = urlsplit(address)
    page = pages.get(parts.path.lstrip("/") or "/")
    return page is not None and (not parts.fragment or f'id="{parts.fragment}"' in page)


# data and schemas

def test_index_lists_every_file_as_it_is(built):
    index = read(built, "index")
    jsonschema.validate(index, read(built, "index.schema"))
    listed = {row["id"]: row for row in index["files"]}
    assert {p.name for p in (built / "data").iterdir()} - {"index.json", "index.schema.json"} == {*listed, *(f"{name}.schema.json" for name in FILES)}
    for name, row in listed.items():
        content = (built / "data" / name).read_bytes()
        assert (row["bytes"], row["sha256"]) == (len(content), hashlib.sha256(content).hexdigest()), name
        assert row["url"] == f"{SITE_URL}data/{name}" and row["version"] == index["version"]
        stem = name.partition(".")[0]
        assert row["entries"] == len(read(built, stem)[stem])


@pytest.mark.parametrize("name", [*FILES, "index"])
def test_file_keeps_to_a_schema_that_lets_nothing_else_in(built, name):
    found, schema = read(built, name), read(built, f"{name}.schema")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(found)
    assert schema["$id"] == f"{SITE_URL}data/{name}.schema.json"
    assert {"version", "licence", "as_of", "title"} <= set(found)
    rows = "files" if name == "index" else name
    assert [*validator.evolve(schema=schema["properties"][rows]).iter_errors(schema["properties"][rows]["examples"][0])] == []
    for broken in ({**found, "more": 1}, {**found, rows: [{**found[rows][0], "more": 1}]}, {**found, rows: []}, {**found, "version": "2.0.0"}):
        assert [*validator.iter_errors(broken)], "the schema lets it in"


@pytest.mark.parametrize("name", [*FILES, "index"])
def test_every_object_of_a_schema_is_closed_and_every_field_explained(built, name):
    def walk(shape, path):
        if "properties" in shape or "patternProperties" in shape:
            if shape.get("additionalProperties") is not False:
                yield f"{path} is open"
        for field, below in shape.get("properties", {}).items():
            if not below.get("description") and not path.endswith("/url"):
                yield f"{path}/{field} is not explained"
            yield from walk(below, f"{path}/{field}")
        below = [*shape.get("anyOf", []), *shape.get("$defs", {}).values(), *shape.get("patternProperties", {}).values(), *([shape["items"]] if "items" in shape else [])]
        for inner in below:
            yield from walk(inner, path)

    assert [*walk(read(built, f"{name}.schema"), name)] == []


def test_the_same_site_gives_the_same_bytes(site):
    assert data_files(site, SITE_URL) == data_files(load(ROOT, site.today), SITE_URL)


def test_ids_are_unique_and_addresses_lead_to_the_entry_in_both_languages(data, pages):
    for name, rows in data.items():
        assert len({row["id"] for row in rows}) == len(rows), name
        for row in rows:
            assert (row["url"] is None) == (name == "vocabulary"), row["id"]
            for lang, address in (row["url"] or {}).items():
                assert address.startswith(f"{SITE_URL}en/" if lang == "en" else SITE_URL) and leads_somewhere(address, pages), address


def test_every_reference_leads_to_a_published_entry(data):
    ids = {name: {row["id"] for row in rows} for name, rows in data.items()}
    provisions = {provision for row in data["limits"] for provision in [row["stricter"], *(v["provision"] for v in row["values"])] if provision}
    provisions |= {p for name in ("instruments", "myths") for row in data[name] for p in row["provisions"]}
    provisions |= {d["provision"] for row in data["channels"] for d in row["deadlines"] if d["provision"]}
    provisions |= {row["source"] for row in data["glossary"] if "/" in row["source"]}
    limits = {ref.split("/")[0] for name in ("stages", "myths") for row in data[name] for ref in row["limits"]}
    limits |= {d["limit"].split("/")[0] for row in data["channels"] for d in row["deadlines"] if d["limit"]}
    assert provisions - ids["provisions"] == set() and limits - ids["limits"] == set()
    assert {row["superseded_by"] for row in data["instruments"]} - {None} <= ids["instruments"]
    assert {see for row in data["glossary"] for see in row["see"]} <= ids["glossary"]
    used = {f"topic/{row['topic']}" for name in ("limits", "provisions") for row in data[name]} | {f"force/{row['force']}" for row in data["provisions"]}
    assert used | {f"binds/{b}" for row in data["limits"] for v in row["values"] for b in v["binds"]} <= ids["vocabulary"]


def test_what_is_held_back_is_in_nothing_that_machines_read(built):
    held = [f'"{id}' for id in HELD]
    for path in (built / "data").iterdir():
        assert not [id for id in held if id in path.read_text(encoding="utf-8-sig")], path.name
    for path in [*built.rglob("index.md"), built / "feed.xml", built / "en/feed.xml"]:
        assert HELD[0].replace("/", "-") not in path.read_text(encoding="utf-8"), path


def test_a_kind_of_firm_gets_the_number_to_work_by(data):
    limits = {row["id"]: row for row in data["limits"]}

    def years(firm):
        return {row["value"] for row in limits["recording-retention"]["by_firm"][firm]}

    assert years("consumer-finance") == {5} and years("bank-card") == {2}  # the regulator's five years are the stricter
    assert {row["value"] for row in limits["unanswered-attempts-per-day"]["by_firm"]["bank-card"]} == {6}
    assert "online-loan" not in limits["unanswered-attempts-per-day"]["by_firm"]  # the guidelines do not bind it
    assert {row["value"] for row in limits["limitation-period"]["by_firm"]["microloan"]} == {3, 20}  # everyone is bound
    hours = {row["number"]: row for row in limits["no-contact-hours"]["operating"]}
    assert hours["quiet-from"]["value"] == "22:00" and hours["quiet-from"]["unit"] == "clock" and hours["quiet-until"]["bound"] == "until"
    ended = [v for v in limits["no-contact-hours"]["values"] if v["to"]]
    assert ended and not any(v["in_force"] for v in ended)


# linked data

def graph(page):
    block, = BLOCK.findall(page)
    assert "</" not in block
    found = json.loads(block)
    assert found["@context"] == "https://schema.org"
    return {node["@type"]: node for node in found["@graph"]}


def test_every_page_says_what_it_is(pages):
    for address, page in pages.items():
        nodes = graph(page)
        assert nodes["WebPage"]["url"] == SITE_URL + address.lstrip("/"), address
        assert squeeze(nodes["WebPage"]["name"]) in words(page), address
        assert ("WebSite" in nodes) == (address in ("/", "en/")), address
        for step in nodes.get("BreadcrumbList", {}).get("itemListElement", []):
            assert squeeze(step["name"]) in words(page) and leads_somewhere(step["item"], pages), address
    assert any(len(graph(page)["BreadcrumbList"]["itemListElement"]) == 3 for address, page in pages.items() if address not in ("/", "en/"))


def test_a_question_has_the_answer_that_the_page_gives(pages, site):
    asked = {address: graph(page)["FAQPage"] for address, page in pages.items() if "FAQPage" in graph(page)}
    assert len(asked) >= 20 and {address.removeprefix("en/").split("/")[0] for address in asked} == {"rights"}
    assert {a for a in asked if not a.startswith("en/")} == {a.removeprefix("en/") for a in asked if a.startswith("en/")}
    for address, found in asked.items():
        question, = found["mainEntity"]
        assert squeeze(question["name"]) in words(pages[address])
        assert squeeze(question["acceptedAnswer"]["text"]) in words(pages[address]), address
        assert "](" not in question["acceptedAnswer"]["text"] and "][" not in question["acceptedAnswer"]["text"]
    assert is_question(site, "rights/prison.md")
    assert not is_question(site, "rights/index.md")  # what to do has no one answer
    assert not is_question(site, "rights/dishonest-list.md")  # asks twice
    assert not is_question(site, "limits/contact-hours.md")


def test_legislation_is_what_its_page_says(pages, data):
    instruments = {row["id"]: row for row in data["instruments"]}
    seen = set()
    for address, page in pages.items():
        nodes, lang = graph(page), "en" if address.startswith("en/") else "zh"
        for node in (nodes[kind] for kind in ("Legislation", "CreativeWork") if kind in nodes):
            row = instruments[node["@id"].split("#")[1]]
            seen.add((row["kind"], node["@type"]))
            assert node["name"] == row["title"][lang] and squeeze(node["name"]) in words(page)
            assert node.get("datePublished") == row["promulgated"] and (row["promulgated"] or "") in page
            assert leads_somewhere(node["@id"], pages)
            if node["@type"] == "Legislation":
                assert node["legislationJurisdiction"] == "CN" and node.get("legislationIdentifier") == row["number"]
                assert node.get("legislationDateOfApplicability") == row["effective"]
                assert node["legislationLegalForce"] == "https://schema.org/" + ("InForce" if row["in_force"] else "NotInForce")
    assert ("law", "Legislation") in seen and ("self-regulatory", "CreativeWork") in seen and ("national-standard", "CreativeWork") in seen
    assert not {kind for kind, type in seen if type == "Legislation"} & {"self-regulatory", "national-standard", "group-standard", "draft"}


def test_a_law_that_does_not_apply_yet_is_not_in_force(site):
    before = dataclasses.replace(site, today=datetime.date(2025, 12, 31))
    found = json.loads(linked_data(before, site.pages["zh", "law/psa-2025.md"], [], SITE_URL))
    assert [node["legislationLegalForce"] for node in found["@graph"] if node["@type"] == "Legislation"] == ["https://schema.org/NotInForce"]


def test_no_text_can_end_the_block(site):
    page = dataclasses.replace(site.pages["zh", "index.md"])
    page.__dict__["front_matter"] = dataclasses.replace(page.front_matter, value={**page.meta, "title": "</script><script>alert(1)</script>"})
    block = linked_data(site, page, [], SITE_URL)
    assert "<" not in block and json.loads(block)["@graph"][0]["name"] == "</script><script>alert(1)</script>"


def test_terms_are_those_of_the_glossary(pages, data):
    for address, lang in (("glossary/", "zh"), ("en/glossary/", "en")):
        terms = graph(pages[address])["DefinedTermSet"]["hasDefinedTerm"]
        assert [(t["termCode"], t["name"], t["description"]) for t in terms] == [(row["id"], row[lang]["preferred"], row[lang]["definition"]) for row in data["glossary"]]
        assert all(leads_somewhere(t["@id"], pages) and squeeze(t["description"]) in words(pages[address]) for t in terms[:20])


# term files

def test_tbx_is_the_glossary(built, data):
    root = ElementTree.fromstring((built / "data/glossary.tbx").read_bytes())
    assert (root.tag, root.get("type"), root.get("style")) == ("{urn:iso:std:iso:30042:ed-2}tbx", "TBX-Basic", "dct")
    assert root.find("t:tbxHeader/t:fileDesc/t:sourceDesc/t:p", TBX) is not None
    concepts = root.findall("t:text/t:body/t:conceptEntry", TBX)
    assert [c.get("id") for c in concepts] == [f"term-{row['id']}" for row in data["glossary"]]
    ids = {c.get("id") for c in concepts}
    for concept, row in zip(concepts, data["glossary"]):
        assert {ref.get("target") for ref in concept.findall("basic:crossReference", TBX)} <= ids
        for section, lang in zip(concept.findall("t:langSec", TBX), ("zh", "en"), strict=True):
            assert section.get("{http://www.w3.org/XML/1998/namespace}lang") == {"zh": "zh-CN", "en": "en"}[lang]
            assert section.find("t:descripGrp/basic:definition", TBX).text == row[lang]["definition"]
            forms = [(s.find("t:term", TBX).text, s.find("min:administrativeStatus", TBX).text) for s in section.findall("t:termSec", TBX)]
            assert forms == [(row[lang]["preferred"], "preferredTerm-admn-sts"), *((form, "admittedTerm-admn-sts") for form in row[lang]["admitted"]),
                             *((d["form"], "deprecatedTerm-admn-sts") for d in row[lang]["deprecated"])]


def test_csv_opens_in_a_spreadsheet_and_is_the_glossary(built, data):
    content = (built / "data/glossary.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n") == len(data["glossary"]) + 1
    rows = [*csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))]
    assert [(r["id"], r["preferred_zh"], r["definition_en"], r["admitted_en"]) for r in rows] == [
        (row["id"], row["zh"]["preferred"], row["en"]["definition"], "|".join(row["en"]["admitted"])) for row in data["glossary"]]
    assert not [cell for r in rows for cell in r.values() if cell[:1] in "=+@\t" and cell], "a spreadsheet would take it for a formula"


def test_glossary_page_offers_the_files(built, pages):
    for address in ("glossary/", "en/glossary/"):
        for name in ("csv", "tbx", "json"):
            href, = set(re.findall(rf'href="([^"]*data/glossary\.{name})"', pages[address]))
            assert (built / address / href).resolve().is_file()


# plain copies

def test_every_page_has_a_copy_without_holes(built, pages):
    assert {p.parent.relative_to(built).as_posix().removeprefix(".") + "/" for p in built.rglob("index.md")} == set(pages)
    notation = re.compile(r"\]\[(?:limit|law|rule|term):|<!--|^#+ .*\{#|^!!! |^\?\?\? |--8<--|\{ ?[.:]|\]\((?!https?:)[^)]*\.md[)#]", re.MULTILINE)
    for address in pages:
        copy = (built / address.lstrip("/") / "index.md").read_text(encoding="utf-8")
        outside = re.sub(r"```.*?```|`[^`\n]*`", "", copy, flags=re.DOTALL)
        if "about/gate" not in address:  # its examples are notation
            assert not notation.search(outside), (address, notation.search(outside))
            assert set(re.findall(r"</?([a-z]+)", outside)) <= {"br"}, address
        assert set(re.findall(r"(?<!^)\[\^(\d+)\]", outside, re.MULTILINE)) == set(re.findall(r"^\[\^(\d+)\]: ", copy, re.MULTILINE)), address
        assert f'<link rel="alternate" type="text/markdown" href="index.md">' in pages[address], address


def test_copy_says_what_the_page_says(built, pages):
    """Each paragraph and each cell of a copy stands on the page."""
    for address in ("rights/night-calls/", "en/limits/contact-hours/", "law/psa-2025/", "en/limits/", "procedures/letters/", "en/glossary/", "guidelines/abroad/"):
        shown = re.sub(r"[*“”\"'_`|-]", "", words(pages[address]))
        copy = (built / address / "index.md").read_text(encoding="utf-8").split("\n\n", 3)[3]
        body = re.split(r"\n## (?:本页依据|Sources for this page)\n", copy)[0]
        for line in re.sub(r"\[\^\d+\]|\]\([^()\s]*(?:\([^()]*\))?[^()\s]*\)", "", body).split("\n"):
            for cell in re.split(r"\| | \||<br>", re.sub(r"^[ >]*(?:- (?:\[ \])?|\d+\. |#+ )?", "", line)):
                cell = re.sub(r"[\[\]*“”\"'_`|-]", "", squeeze(cell))
                assert cell in shown, (address, cell)


def test_the_copy_of_a_repealed_text_says_so_first(built, data):
    repealed = {row["id"] for row in data["instruments"] if not row["in_force"] and row["repealed"]}
    seen = 0
    for prefix, words in (("", "已废止"), ("en/", "Repealed")):
        for path in (built / prefix / "law").glob("*/index.md"):
            if path.parent.name in repealed:
                copy, seen = path.read_text(encoding="utf-8"), seen + 1
                assert copy.split("\n\n", 3)[3].startswith(f"> **{words}"), path
    assert seen >= 2


def test_links_of_copies_lead_somewhere(built, pages):
    files = {p.relative_to(built).as_posix() for p in built.rglob("*") if p.is_file()}
    for path in built.rglob("index.md"):
        for address in set(re.findall(rf"\]\(({re.escape(SITE_URL)}[^)\s]*)\)", path.read_text(encoding="utf-8"))):
            assert leads_somewhere(address, pages) or urlsplit(address).path.lstrip("/") in files, (path, address)


def test_lists_of_copies_name_every_page_once(built, pages):
    for name, prefix in (("llms.txt", ""), ("en/llms.txt", "en/")):
        text = (built / name).read_text(encoding="utf-8")
        assert re.match(r"# [^\n]+\n\n> [^\n]+\n", text)
        listed = re.findall(r"\]\((\S+?index\.md)\)", text)
        own = [a for a in pages if a.startswith("en/") == bool(prefix)]
        assert sorted(listed) == sorted(f"{SITE_URL}{a.lstrip('/')}index.md" for a in own)


def test_robots_find_pages_once(built):
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (built / "robots.txt").read_text(encoding="utf-8")
    assert "index.md" not in (built / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize("given, expected", [
    ('<p class="x">a &amp; <strong>b</strong></p>', "a & **b**"),
    ('<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', "- a\n- b\n  - c"),
    ('<table><caption>t</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><th>1</th><td><div>x|y<br>z</div></td></tr></tbody></table>',
     "**t**\n\n| a | b |\n| --- | --- |\n| 1 | x\\|y<br>z |"),
    ('<dl><div><dt>a</dt><dd>b</dd></div></dl>', "- **a** b"),
    ('<p hidden>a</p><svg><title>t</title></svg><p><a href="../x/">w</a></p>', "[w](/../x/)"),
    ('<pre><code>&lt;a&gt;\n b</code></pre>', "```\n<a>\n b\n```"),
    ('<p><span class="kb-badge">s</span> <q>c</q></p>', "*s* “c”"),
])
def test_html_of_marks_as_markdown(given, expected):
    assert as_markdown(given, lambda href: "/" + href) == expected


# feeds

@pytest.mark.parametrize("name, lang", [("feed.xml", "zh-CN"), ("en/feed.xml", "en")])
def test_feed_is_atom_and_its_times_are_those_of_the_changes(built, pages, data, name, lang):
    feed = ElementTree.fromstring((built / name).read_bytes())
    assert feed.tag == ATOM + "feed" and feed.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
    assert all(feed.find(ATOM + tag) is not None for tag in ("id", "title", "updated", "author"))
    assert {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}["self"] == SITE_URL + name
    entries = feed.findall(ATOM + "entry")
    times = [e.find(ATOM + "updated").text for e in entries]
    assert times == sorted(times, reverse=True) and feed.find(ATOM + "updated").text == times[0] and len(entries) == 40
    assert times == [f"{row['date']}T00:00:00+08:00" for row in data["changes"][:40]]
    ids = [e.find(ATOM + "id").text for e in entries]
    assert len(set(ids)) == len(ids) and all(re.fullmatch(r"tag:guide\.example,2026:(zh|en)/changes/\S+", id) for id in ids)
    for entry, row in zip(entries, data["changes"]):
        assert entry.find(ATOM + "title").text == row["what"]["en" if lang == "en" else "zh"] and entry.find(ATOM + "summary").text
        assert leads_somewhere(entry.find(ATOM + "link").get("href"), pages)


def test_every_page_names_the_feed_of_its_language(built, pages):
    for address, page in pages.items():
        href, = re.findall(r'type="application/atom\+xml"[^>]*href="([^"]+)"', page)
        wanted = built / ("en/feed.xml" if address.startswith("en/") else "feed.xml")
        assert (built / address.lstrip("/") / href).resolve() == wanted.resolve(), address


def test_changes_are_past_and_shown_on_their_page(data, pages, site):
    assert all(row["date"] <= site.today.isoformat() for row in data["changes"])
    for address, lang in (("about/changes/", "zh"), ("en/about/changes/", "en")):
        for row in data["changes"][:20]:
            assert squeeze(row["what"][lang]) in words(pages[address])


def test_a_law_to_come_is_no_change_yet(site):
    from kb.changes import events
    before = dataclasses.replace(site, today=datetime.date(2025, 12, 31))
    assert "psa-2025/in-force" not in {e.id for e in events(before)} and "psa-2025/in-force" in {e.id for e in events(site)}


# examples

CALLS = {  # firm, time: what the answer begins with
    ("bank-card", "21:59"): "Yes", ("bank-card", "22:00"): "No, unless: the debtor's consent", ("bank-card", "07:59"): "No, unless", ("bank-card", "08:00"): "Yes",
    ("microloan", "00:00"): "No, unless: prior agreement", ("microloan", "12:30"): "Yes", ("online-loan", "23:59"): "No, unless", ("auto-finance", "08:01"): "Yes",
}


def ask(built, program, *arguments):
    return subprocess.run([*program, *arguments, str(built / "data")], capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize("firm, clock", CALLS)
def test_may_i_call(built, firm, clock):
    for lang in ("en", "zh"):
        python = ask(built, [sys.executable, "-X", "utf8", built / "assets/examples/may-i-call.py"], clock, firm, lang)
        script = ask(built, ["node", built / "assets/examples/may-i-call.mjs"], clock, firm, lang)
        assert python.returncode == script.returncode == 0, python.stderr + script.stderr
        assert python.stdout == script.stdout
    english = ask(built, [sys.executable, "-X", "utf8", EXAMPLES / "may-i-call.py"], clock, firm, "en").stdout
    assert english.startswith(CALLS[firm, clock])
    source = {"bank-card": "CBA Collection Guidelines 2026 · 22:00–08:00 · members only · extracts seen"}.get(firm, "Collection National Standard · 22:00–08:00 · recommended")
    assert source in english.splitlines()[-1]
    assert ("Also keep to: " in english) == english.startswith("Yes")


@pytest.mark.parametrize("firm, clock", [("bank", "12:00"), ("bank-card", "9:00"), ("bank-card", "24:00"), ("bank-card", "noon")])
def test_may_i_call_says_what_it_does_not_understand(built, firm, clock):
    for program in ([sys.executable, EXAMPLES / "may-i-call.py"], ["node", EXAMPLES / "may-i-call.mjs"]):
        done = ask(built, program, clock, firm, "en")
        assert done.returncode == 1 and done.stdout == "" and done.stderr.strip().startswith("HH:MM, bank-card | ") and "Traceback" not in done.stderr


def test_the_page_shows_the_programs_that_are_tested(built, pages):
    for address in ("about/data/", "en/about/data/"):
        shown = [html.unescape(re.sub(r"<[^>]*>", "", code)).strip("\n") for code in re.findall(r"<pre>(?:<span></span>)?<code>(.*?)</code></pre>", pages[address], re.DOTALL)]
        for name in ("may-i-call.py", "may-i-call.mjs"):
            assert (EXAMPLES / name).read_text(encoding="utf-8").strip("\n") in shown, (address, name)
            assert (built / "assets/examples" / name).read_bytes() == (EXAMPLES / name).read_bytes()
            assert len((EXAMPLES / name).read_text(encoding="utf-8").splitlines()) < 50


def test_the_page_explains_every_file_and_every_field(built, pages):
    for address in ("about/data/", "en/about/data/"):
        for name in [*FILES, "index"]:
            schema = read(built, f"{name}.schema")
            rows = schema["properties"]["files" if name == "index" else name]["items"]["properties"]
            section = pages[address].partition(f'id="data-{name}"')[2].partition("</details>")[0]
            assert all(f"<code>{field}</code>" in section for field in rows), (address, name)
            for href in re.findall(r'href="([^"]+)"', section):
                assert (built / address / href).resolve().is_file()
