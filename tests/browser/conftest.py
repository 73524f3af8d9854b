"""The real site in a real browser: built once, served from this machine alone, opened in Debian's Chromium."""

import functools
import gzip
import http.server
import os
import shutil
import threading
from pathlib import Path

import pytest

TEXT = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json",
        ".svg": "image/svg+xml"}


@functools.cache
def _compressed(path):
    return gzip.compress(path.read_bytes(), 6)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """A static host as plain as they come: text compressed, 404.html for what is not there."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.split("?")[0].endswith("/") else path
        if path.is_file() and path.suffix in TEXT and "gzip" in self.headers.get("Accept-Encoding", ""):
            self.answer(200, _compressed(path), TEXT[path.suffix], "gzip")
        else:
            super().do_GET()

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        self.answer(404, page.read_bytes(), TEXT[".html"])

    def answer(self, code, body, kind, encoding=None):
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def address(built):
    """Where the built site is served."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(built)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser_type_launch_args():
    """Debian's Chromium, without the background traffic that a browser of one's own would have."""
    path = os.environ.get("KB_CHROMIUM") or shutil.which("chromium-headless-shell")
    assert path, "Chromium is missing: run `make test`, which installs it"
    return {"executable_path": path, "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                              "--disable-background-networking", "--disable-component-update", "--disable-sync"]}


@pytest.fixture
def visit(page, address):
    """Opens a page of the site and hands back what the browser had to say about it."""
    said, asked = [], []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("request", lambda request: asked.append(request.url))

    def open(path, width=1280, scheme="light", reduced_motion="no-preference"):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion=reduced_motion)
        response = page.goto(address + path, wait_until="load")
        return page, response, said, [url for url in asked if not url.startswith((address, "data:"))]

    return open
