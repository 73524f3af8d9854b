"""Plain Markdown copies of the pages, and llms.txt: the site for programs that read words.

A copy stands beside its page (address + index.md). Quotations are text with a note of their source, marks are tables and
lists, links are absolute. Text in, text out.
"""

import re
from functools import cache, partial
from urllib.parse import urljoin

from kb.feeds import CHANGES, FILES as FEEDS
from kb.html_text import as_markdown
from kb.marks import select_pages
from kb.meanings import TITLES
from kb.pages import LANGS, LINK
from kb.rendering import Notes
from kb.searching import WORDS
from kb.site import address

#: ids and classes, and the tags that merely hold blocks together
_DRESS = re.compile(r"[ \t]*\{[ \t]*[:#.][^{}\n]*\}|^[ \t]*</?(?:div|section)\b[^<>\n]*>[ \t]*\n", re.MULTILINE)
_ADMONITION = re.compile(r'^([ \t]*)(?:!!!|\?\?\?\+?) [\w-]+(?: "([^"\n]*)")?[ \t]*\n((?:(?:\1 {4}[^\n]*|[ \t]*)(?:\n|\Z))+)', re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_SNIPPET = re.compile(r'^[ \t]*--8<-- "([^"\n]+)"[ \t]*$', re.MULTILINE)
_GAPS = re.compile(r"\n{3,}")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:")
#: where pymdownx.snippets looks, by mkdocs.yml
EXAMPLES = "docs/assets/examples"
LLMS = {"zh": "llms.txt", "en": "en/llms.txt"}


def copy_name(name, lang):
    """Where the copy of a page is, below the root of the site."""
    return address(name, lang) + "index.md"


def page_copy(page, renderer, base):
    """The copy of one page."""
    site, labels = renderer.site, renderer.registers.vocabulary.labels
    other = LANGS[1 - LANGS.index(page.lang)]
    colon = labels["colon"][page.lang]
    facts = [("copy_address", urljoin(base, address(page.name, page.lang))), ("copy_other", urljoin(base, copy_name(page.name, other))),
             ("copy_reviewed", page.meta.get("reviewed"))]
    head = [f"# {page.meta['title']}", f"> {page.meta['description']}",
            "\n".join([*(f"- {labels[label][page.lang]}{colon}{value}" for label, value in facts if value), f"- {labels['copy_advice'][page.lang]}"])]
    notes = Notes(renderer, page)
    body = _SNIPPET.sub(lambda m: site.code_texts[f"{EXAMPLES}/{m.group(1)}"].strip("\n"), _plain(_resolved(page, notes, renderer, base)))
    sources = [f"[^{n}]: {note['head']}{colon}{note['short']}" for n, note in enumerate(notes.lines.values(), 1)]
    foot = [f"## {labels['sources'][page.lang]}", "\n".join(sources)] if sources else []
    return "\n\n".join([*head, body, *foot]) + "\n"


def _resolved(page, notes, renderer, base):
    """The body with quotations, marks, links and banners resolved, and without ids and classes; offsets are those of the source."""
    here = urljoin(base, address(page.name, page.lang))
    shown = [(q.start, q.end, f"{q.text}[^{notes.noted(q)[0]}]") for q in page.quotations]
    shown += [(m.start, m.end, _chapters(m, page, renderer.site, base) if m.name == "book" else as_markdown(renderer.html(m, page), partial(_joined, here)))
              for m in page.marks]
    taken = [(start, end) for start, end, _ in shown]
    shown += [(m.start(3), m.end(3), absolute(m.group(3), page, base)) for m in LINK.finditer(page.text) if not any(a <= m.start() < b for a, b in taken)]
    shown += [(start, end, f"\n> {as_markdown(text, partial(_joined, here))}\n\n") for start, end, text in [*renderer.superseded_banners(page), *renderer.stale_banners(page)]]
    shown += [(m.start(), m.end(), "") for m in _DRESS.finditer(page.text)]
    pieces, done = [], page.body_start
    for start, end, text in sorted(shown):
        pieces += [page.source[done:start], text]
        done = end
    return "".join([*pieces, page.source[done:]])


def _chapters(mark, page, site, base):
    """A book of other pages, as the list of their copies: nothing is said twice."""
    names = [name for name in select_pages(mark.args, site.nav) if name != page.name and (page.lang, name) in site.pages]
    return "\n".join(f"- [{site.pages[page.lang, name].meta['title']}]({urljoin(base, copy_name(name, page.lang))})" for name in names)


@cache
def _joined(here, href):
    return urljoin(here, href)


def absolute(href, page, base):
    """The address of a link of the source as published."""
    path, sign, heading = href.partition("#")
    if _OUTSIDE.match(href):
        return href
    if path and not path.endswith(".md"):
        return urljoin(urljoin(base, f"{page.lang}/{page.name}"), path).replace(f"/{page.lang}/", "/", 1)
    name = urljoin("/" + page.name, path).lstrip("/") if path else page.name
    return urljoin(base, address(name, page.lang)) + sign + heading


def _plain(body):
    """Markdown that any reader of Markdown understands: no admonitions, no comments."""
    return _GAPS.sub("\n\n", _ADMONITION.sub(_quoted, _COMMENT.sub("", body))).strip()


def _quoted(match):
    """An admonition as a quotation that begins with its title."""
    indent, title, inner = match.groups()
    lines = [line[len(indent) + 4:] for line in inner.rstrip().split("\n")]
    return "\n".join(f"{indent}> {line}".rstrip() for line in [f"**{title}**", "", *lines] if title or line) + "\n\n"


def llms(site, lang, base):
    """llms.txt of one language: what the site is, the pages in their order, the data, the other language."""
    home, words = site.pages[lang, "index.md"].meta, WORDS[lang]
    other = LANGS[1 - LANGS.index(lang)]
    sections = {}
    for name in site.nav:
        if (lang, name) in site.pages:
            sections.setdefault(name.partition("/")[0] if "/" in name else "", []).append(name)
    lines = [f"# {home['title']}", "", f"> {home['description']}", "", site.registers.vocabulary.labels["llms_how"][lang], ""]
    for folder, names in sections.items():
        index = site.pages.get((lang, f"{folder}/index.md"))
        title = index.meta["title"] if index else words["about"] if folder else home["title"]
        lines += [f"## {title}", "", *(_line(site.pages[lang, name].meta, urljoin(base, copy_name(name, lang)), lang) for name in names), ""]
    changes = site.pages.get((lang, CHANGES))
    more = [(TITLES["files"][lang], "data/index.json"), (changes.meta["title"] if changes else None, FEEDS[lang]),
            (site.registers.vocabulary.labels["copy_other"][lang], LLMS[other])]
    return "\n".join([*lines, "## Optional", "", *(f"- [{title}]({urljoin(base, path)})" for title, path in more if title), ""])


def _line(meta, href, lang):
    return f"- [{meta['title']}]({href}){'：' if lang == LANGS[0] else ': '}{meta['description']}"


def write_copies(renderer, folder, base):
    """Write the copy of every page beside it, and the llms.txt of each language."""
    for page in renderer.site.pages.values():
        (folder / copy_name(page.name, page.lang)).write_text(page_copy(page, renderer, base), encoding="utf-8")
    for lang in LANGS:
        (folder / LLMS[lang]).write_text(llms(renderer.site, lang, base), encoding="utf-8")
    (folder / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {urljoin(base, 'sitemap.xml')}\n", encoding="utf-8")
