#!/usr/bin/env python3
"""The index that the theme's own search plugin would write for one language of the built site, on standard output.

    python tests/bench/stock.py SITE_DIR LANG

Only for tests/bench/compare.mjs: the site itself does not make this index, which would take half of the build.
"""

import re
import sys
from pathlib import Path
from types import SimpleNamespace

from material.plugins.search.plugin import SearchIndex

#: what the theme's language files set
CONFIG = {"zh": {"separator": r"[\s\u200b\u3000\-、。，．？！；]+", "pipeline": ["stemmer"]}, "en": {"separator": r"[\s\-]+", "pipeline": ["stopWordFilter"]}}
FIELDS = {"title": {"boost": 1e3}, "text": {"boost": 1}, "tags": {"boost": 1e6}}


def main(folder, lang):
    root = Path(folder)
    index = SearchIndex(lang=["en"], fields=FIELDS, **CONFIG[lang])
    for path in sorted(root.rglob("index.html")):
        url = path.parent.relative_to(root).as_posix() + "/"
        if url.startswith("en/") != (lang == "en") or not (article := re.search(r"<article[^>]*>(.*)</article>", path.read_text(encoding="utf-8"), re.DOTALL)):
            continue
        index.add_entry_from_context(SimpleNamespace(content=article[1], meta={}, toc=[], url="" if url == "./" else url, title=""))
    print(index.generate_search_index(None))


if __name__ == "__main__":
    main(*sys.argv[1:])
