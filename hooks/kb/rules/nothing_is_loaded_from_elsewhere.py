"""No page, style, script or template loads anything from another host, and pages carry no scripts of their own.

A reader may be watched; whoever serves a font or a counter learns who reads about debt.

页面、样式、脚本和模板都不从别的主机加载东西，页面里也没有脚本。读者可能正被人盯着；谁提供字体和计数器，谁就知道有人
在看债务问题。
"""

import re

from kb.source import Place, Text

REMEDY = Text("keep a copy under docs/assets, or link to it instead of loading it", "在 docs/assets 里存一份，或只作链接、不加载")
SCRIPT = Text("put the script in docs/assets and load it from mkdocs.yml", "把脚本放进 docs/assets，由 mkdocs.yml 加载")
_LOADING = re.compile(r"<(?:script|img|iframe|audio|video|source|embed|object|track|input)\b[^<>]*?\b(?:src|srcset|data|poster)\s*=\s*[\"']?\s*(?:https?:)?//[^\s\"'>]+"
                      r"|<link\b[^<>]*?\bhref\s*=\s*[\"']?\s*(?:https?:)?//[^\s\"'>]+|url\(\s*[\"']?\s*(?:https?:)?//[^\s\"')]+"
                      r"|@import\s+[\"']\s*(?:https?:)?//[^\s\"']+|\b(?:fetch|import|importScripts|sendBeacon)\(\s*[\"'`]\s*(?:https?:)?//[^\s\"'`]+"
                      r"|\b(?:from|import)\s+[\"'](?:https?:)?//[^\s\"']+", re.IGNORECASE)
_ALLOWED_LINKS = re.compile(r"\brel\s*=\s*[\"']?(?:canonical|alternate|license|author)\b", re.IGNORECASE)
_ACTIVE = re.compile(r"<(?:script|iframe|embed|object|form)\b|\son[a-z]{3,}\s*=\s*[\"']|\bjavascript:", re.IGNORECASE)
_EXTRA = re.compile(r"^extra_(?:javascript|css):[^\n]*\n(?:[ \t]+[^\n]*\n|-[^\n]*\n)*", re.MULTILINE)
_ADDRESS = re.compile(r"(?:https?:)?//[^\s\"'>)]+")


def check_pages(site):
    for page in site.pages.values():
        for link in page.links:
            if link.image and re.match(r"(?:https?:)?//", link.href):
                yield link.place, _loads(link.href)
        for match in _LOADING.finditer(page.text):
            if not _ALLOWED_LINKS.search(match.group()):
                yield page.place(match.start()), _loads(match.group())
        for match in _ACTIVE.finditer(page.text):
            yield page.place(match.start()), Text(f"{match.group().strip()} in a page", f"页面里有 {match.group().strip()}"), SCRIPT


def check(site):
    for block in _EXTRA.finditer(site.configuration):
        for match in _ADDRESS.finditer(site.configuration, block.start(), block.end()):
            line = site.configuration.count("\n", 0, match.start()) + 1
            yield Place("mkdocs.yml", line, match.start() - site.configuration.rfind("\n", 0, match.start())), _loads(match.group())
    for path, text in site.code_texts.items():
        for match in _LOADING.finditer(text):
            if not _ALLOWED_LINKS.search(match.group()):
                line = text.count("\n", 0, match.start()) + 1
                yield Place(path, line, match.start() - text.rfind("\n", 0, match.start())), _loads(match.group())


def _loads(what):
    address = re.search(r"(?:https?:)?//[^\s\"'>)]+", what).group()
    return Text(f"loads {address}", f"加载了 {address}")
