"""What a reader who asks for a copy of the site gets: which pages at once, and which version it is.

In: the built site. Out: /offline.js, the service worker that pages register when asked; docs/assets/offline holds the programs.
"""

import hashlib
import json
import posixpath
import re

from kb.pages import LANGS

WORKER = "offline.js"
#: readable without a network from the first moment, beside all pages on rights
PAGES = ("index.md", "limits/index.md", "glossary.md", "about/privacy.md")
FOLDER = "rights/"
#: what a page without a copy is answered with, and what pages load on demand
ALSO = ("offline.html", "assets/offline/page.mjs")
#: what readers see or run; data files say the day of the build, which is no new version
_VERSIONED = ("*.html", "assets/**/*", "search/*.json")
_LOADED = re.compile(r'<link rel="(?:stylesheet|icon)"[^>]* href="([^"]+)"|<script[^>]* src="([^"]+)"')


def version(folder):
    """An id of everything that readers see, the same for the same content whenever and wherever it was built."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in _VERSIONED for path in folder.rglob(pattern) if path.is_file()}):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def address(name, lang):
    """The path below the root at which the page called `name` is published in one language."""
    path = name.removesuffix("index.md") if name.endswith("index.md") else name.removesuffix(".md") + "/"
    return ("" if lang == LANGS[0] else f"{lang}/") + path


def loaded(html, page):
    """The paths below the root of the styles, programs and pictures that the page at `page` loads."""
    return [posixpath.normpath(posixpath.join(page, a or b)) for a, b in _LOADED.findall(html)]


def files(names, lang, folder):
    """The paths that the copy in one language begins with: pages first, then what they need."""
    pages = [address(name, lang) for name in sorted(names) if name in PAGES or name.startswith(FOLDER)]
    needed = {path for page in pages for path in loaded((folder / page / "index.html").read_text(encoding="utf-8"), page)}
    return [*pages, *sorted(needed), *ALSO]


def worker(version, files):
    """The service worker's own file, which changes with every version so that browsers see it."""
    build = json.dumps({"version": version, "files": files}, ensure_ascii=False, indent=1)
    return f'const BUILD = {build};\nimportScripts("assets/offline/worker.js");\n'


def write_worker(site, folder):
    """Write it; what it lists has to be there already."""
    lists = {lang: files(site.in_language(lang), lang, folder) for lang in LANGS}
    (folder / WORKER).write_text(worker(version(folder), lists), encoding="utf-8", newline="\n")
