"""A built site of two pages a language, made by hand: quick to verify, pack and break."""

import json

from kb import headers
from kb.exporting import FILES
from kb.built import FOLDERS

BASE = "https://guide.example/"
PAGES = ("", "rights/night/")
SCRIPT = "document.body.dataset.ready = 1"


def make(folder, commit="0" * 40, words=""):
    """Write the site into `folder`; `words` make one version differ from another."""
    for prefix, lang in FOLDERS.values():
        for page in PAGES:
            up = "../" * page.count("/")
            other = up + ("../" if prefix else "") + ("" if prefix else "en/") + page
            html = (f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>t</title>'
                    f'<link rel="stylesheet" href="{up}{"../" if prefix else ""}assets/site.css"></head><body><h1 id="top">x {words}</h1>'
                    f'<a href="{other or "./"}#top">other</a><script>{SCRIPT}</script></body></html>')
            write(folder / prefix / page / "index.html", headers.seal(html))
        both = "".join(f'<p lang="{code}">?</p>' for _, code in FOLDERS.values())
        write(folder / prefix / "404.html", headers.seal(f'<!doctype html><html lang="{lang}"><head><meta name="robots" content="noindex"></head><body>{both}</body></html>'))
    write(folder / "assets/site.css", "body { color: black }\n" * 100)
    locs = "".join(f"<url><loc>{BASE}{prefix}{page}</loc></url>" for prefix, _ in FOLDERS.values() for page in PAGES)
    write(folder / "sitemap.xml", f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locs}</urlset>')
    for name in FILES:
        write(folder / f"data/{name}.json", json.dumps({name: [{"id": "a"}]}))
        write(folder / f"data/{name}.schema.json", json.dumps({
            "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": [name],
            "properties": {name: {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}}}}))
    write(folder / "version.json", json.dumps({
        "url": BASE, "commit": commit, "date": "2026-06-15T10:00:00+08:00", "gate": {"findings": 0, "as_of": "2026-06-15"},
        "figures": {"pages": len(PAGES), "instruments": 1, "provisions": 1, "limits": 1, "terms": 1}}))
    write(folder / "licences.txt", "CC BY 4.0\n")
    write(folder / ".well-known/security.txt", "Contact: mailto:a@guide.example\n")
    write(folder / "_redirects", "")
    write(folder / "_headers", headers.host_file([headers.hash_of(SCRIPT)]))
    return folder


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
