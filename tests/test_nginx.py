"""A release as a real nginx serves it: headers, compression, languages of 404, redirects, and what must not be served."""

import functools
import gzip
import http.server
import json
import threading

import brotli
import pytest

import publish
from kb import headers
from real_host import MOVED


def test_every_kind_of_file_has_every_header(nginx):
    assert publish.probe(nginx.url, nginx.folder / "current/site") == []


@pytest.mark.parametrize("path", ["/", "/en/", "/rights/night-calls/", "/en/limits/contact-hours/", "/data/limits.json", "/assets/site.css", "/no-such-page"])
def test_programs_run_only_from_here(nginx, path):
    policy = dict(part.split(" ", 1) for part in nginx.ask(path)[1]["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'" and policy["frame-ancestors"] == "'none'" and policy["base-uri"] == "'none'"
    assert "unsafe" not in str(policy) and policy["script-src"].startswith("'self' 'sha256-") and policy["style-src"] == "'self'"
    assert not any("http" in value or "*" in value for value in policy.values())


def test_a_page_is_kept_for_minutes_and_a_hashed_file_for_ever(nginx):
    [bundle] = [p.name for p in (nginx.folder / "current/site/assets/javascripts").glob("bundle.*.js")]
    assert nginx.ask(f"/assets/javascripts/{bundle}")[1]["Cache-Control"] == "public, max-age=31536000, immutable"
    for path in ("/", "/en/glossary/", "/search/zh.js", "/version.json", "/assets/site.mjs", "/sitemap.xml"):
        assert nginx.ask(path)[1]["Cache-Control"] == "public, max-age=300", path
    status, got, _ = nginx.ask("/assets/javascripts/bundle.00000000.min.js")
    assert status == 404 and got["Cache-Control"] == "public, max-age=300", "a file that is missing for a moment must not be missing for a year"


@pytest.mark.parametrize("accepted, sent, read", [
    ("gzip", "gzip", gzip.decompress), ("br", "br", brotli.decompress), ("gzip, deflate, br", "br", brotli.decompress),
    ("identity", None, bytes), ("gzip;q=0", None, bytes)])
@pytest.mark.parametrize("name", ["index.html", "data/provisions.json", "assets/site.css", "assets/search/engine.mjs", "404.html"])
def test_text_is_compressed_as_the_browser_can_read_it(nginx, accepted, sent, read, name):
    path = "/no-such" if name == "404.html" else "/" + name.removesuffix("index.html")
    _, got, body = nginx.ask(path, Accept_Encoding=accepted)
    assert got["Content-Encoding"] == sent and read(body) == (nginx.folder / "current/site" / name).read_bytes()
    assert "Accept-Encoding" in (got["Vary"] or ""), "a cache in between would hand compressed bytes to who cannot read them"


@pytest.mark.parametrize("path, first", [("/no-such/", "zh-CN"), ("/rights/no-such", "zh-CN"), ("/en/no-such/", "en"), ("/en/rights/no-such.html", "en")])
def test_what_is_not_there_is_said_in_the_language_of_the_address(nginx, path, first):
    status, got, body = nginx.ask(path)
    assert status == 404 and got["Content-Type"] == "text/html; charset=utf-8"
    assert f'<html lang="{first}">' in body.decode()


@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_a_page_that_moved_is_redirected(nginx, prefix):
    old, new = (prefix + name.removesuffix(".md") + "/" for name in MOVED)
    status, got, _ = nginx.ask(old)
    assert (status, got["Location"]) == (301, new) and got["Content-Security-Policy"] and nginx.ask(new)[0] == 200


def test_an_address_without_its_last_stroke_leads_to_the_page(nginx):
    status, got, _ = nginx.ask("/limits/contact-hours")
    assert (status, got["Location"]) == (301, "/limits/contact-hours/")


@pytest.mark.parametrize("path", ["/assets/", "/data/", "/search/", "/assets/javascripts/", "/_headers", "/_redirects", "/.git/config", "/.lock", "/rights/.htaccess",
                                  "/SHA256SUMS", "/nginx/site.conf", "/%2e%2e/SHA256SUMS", "/..%2fSHA256SUMS", "/assets/..%2f..%2fSHA256SUMS",
                                  "/../SHA256SUMS", "/../../../../../../etc/passwd", "/..\\SHA256SUMS", "//etc/passwd", "/assets../nginx/site.conf"])
def test_nothing_but_the_site_is_served_and_no_folder_is_listed(nginx, path):
    status, got, body = nginx.ask(path)
    assert status in (400, 404), path
    assert b"root:" not in body and b"add_header" not in body and b"Index of" not in body and b"sha256" not in body.split(b"<body")[-1]


def test_security_txt_is_served_though_its_folder_is_hidden(nginx):
    status, got, body = nginx.ask("/.well-known/security.txt")
    assert status == 200 and got["Content-Type"].startswith("text/plain") and b"Contact: " in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_sent(nginx, method):
    assert nginx.ask("/", method=method)[0] == 405


def test_the_server_does_not_say_its_version_nor_write_down_visits(nginx):
    assert nginx.ask("/")[1]["Server"] == "nginx"
    assert "access_log off;" in (nginx.folder / "current/nginx/site.conf").read_text()


def test_a_reader_who_has_the_page_is_told_so_in_a_few_bytes(nginx):
    tag = nginx.ask("/")[1]["ETag"]
    status, _, body = nginx.ask("/", If_None_Match=tag)
    assert (status, body) == (304, b"")


def test_the_data_can_be_read_by_pages_of_others_and_nothing_else_can(nginx):
    status, got, body = nginx.ask("/data/limits.json", Origin="https://bank.example")
    assert got["Access-Control-Allow-Origin"] == "*" and json.loads(body)["limits"]
    assert nginx.ask("/version.json")[1]["Access-Control-Allow-Origin"] is None


def test_every_kind_of_file_on_the_site_has_its_type(nginx):
    for extension, path in (("mjs", "/assets/site.mjs"), ("svg", "/assets/icon.svg"), ("xml", "/sitemap.xml"), ("txt", "/licences.txt")):
        assert nginx.ask(path)[1]["Content-Type"] == headers.KINDS[extension]


def test_the_probe_names_what_a_host_leaves_out(nginx, built):
    """GitHub Pages and a plain server send none of these; the probe has to say so."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _quiet(built)) as plain:
        threading.Thread(target=plain.serve_forever, daemon=True).start()
        said = "\n".join(map(str, publish.probe(f"http://127.0.0.1:{plain.server_port}", built)))
        plain.shutdown()
    assert "/: header Content-Security-Policy is None" in said and "响应头 Referrer-Policy 是 None，应为 'no-referrer'" in said


def _quiet(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    return functools.partial(Quiet, directory=str(folder))
