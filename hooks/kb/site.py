"""The whole site at one moment: registers, pages of both languages, navigation, files, and the day.

Knows where things are. `load` is the only function that reads files; the day is an argument.
"""

import datetime
import posixpath
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from kb import marks
from kb.examples import read_examples
from kb.pages import LANGS, Page, read_page
from kb.registers import Registers, load as load_registers
from kb.source import Place, Problem, Text, read_yaml

#: the law of mainland China changes at midnight there, wherever the site is built
BEIJING = datetime.timezone(datetime.timedelta(hours=8))


@dataclass(frozen=True)
class Home:
    """Where readers find a register entry: a page (the same name in both languages) and an anchor on it."""

    page: str
    anchor: str


@dataclass(kw_only=True)
class Pages:
    """Pages, each in both languages, and what is known of the law on a day."""

    registers: Registers
    today: datetime.date
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)

    def in_language(self, lang):
        """The pages of one language, by name."""
        return {name: page for (l, name), page in self.pages.items() if l == lang}

    def page_for(self, page, lang):
        """The same page in another language, or None."""
        return self.pages.get((lang, page.name))


@dataclass(kw_only=True)
class Site(Pages):
    root: Path
    nav: dict[str, Place] = field(default_factory=dict)
    files: frozenset = frozenset()
    register_texts: dict[str, str] = field(default_factory=dict)
    code_texts: dict[str, str] = field(default_factory=dict)
    configuration: str = ""
    problems: list = field(default_factory=list)

    def with_text(self, path, text):
        """The same site with another text of one page or register file (registers are not read again)."""
        pages = {key: read_page(path, text.encode()) if page.path == path else page for key, page in self.pages.items()}
        texts = {**self.register_texts, **({path: text} if path in self.register_texts else {})}
        return replace(self, pages=pages, register_texts=texts)

    @cached_property
    def examples(self):
        """The tested examples of the rules, read when a page shows them."""
        return read_examples(self.root / "tests" / "rules")

    def only(self, names):
        """The pages of these names alone."""
        return Pages(registers=self.registers, today=self.today, pages={key: page for key, page in self.pages.items() if key[1] in names})

    @cached_property
    def homes(self):
        """For each register entry the page and anchor that show it: key (`limit:…`, `rule:…`) to Home.

        A card of its own outranks a list; among equals the first page in the navigation wins.
        """
        order = {name: n for n, name in enumerate(self.nav)}
        found = {}
        for name, entries in self._entries.items():
            for key, anchor, rank in entries:
                place = (rank, order.get(name, len(order)), name)
                if key not in found or place < found[key][0]:
                    found[key] = (place, Home(name, anchor))
        return {key: home for key, (_, home) in found.items()}

    def home(self, place):
        """The Home of a place given as page.md or page.md#heading; None where not every language has it."""
        name, _, heading = place.partition("#")
        there = all((lang, name) in self.pages and (not heading or heading in self.anchors(self.pages[lang, name])) for lang in LANGS)
        return Home(name, heading) if there else None

    @cached_property
    def _entries(self):
        """Page name to the register entries that its marks bring, as the page in the first language has them."""
        first = self.in_language(LANGS[0])
        return {name: [entry for mark in page.marks for entry in marks.entries(mark, self.registers)] for name, page in first.items()}

    @cached_property
    def _brought(self):
        """Page name to the ids that its marks bring."""
        found = {}
        for home in self.homes.values():
            found.setdefault(home.page, set()).add(home.anchor)
        return found

    def anchors(self, page):
        """Every id of the finished page: its headings, its raw HTML, and what its marks bring."""
        return {id for id, _ in page.ids} | self.brought(page)

    def brought(self, page):
        """The ids that the marks of a page bring: those of the entries that have their home on it."""
        return self._brought.get(page.name, set())

    def address(self, page, key):
        """The relative link from `page` to the home of a register entry, or None if no page shows it."""
        home = self.homes.get(key)
        if home is None:
            return None
        if home.page == page.name:
            return "#" + home.anchor
        folder = posixpath.dirname(page.name) or "."
        return posixpath.relpath(home.page, folder) + "#" + home.anchor


def address(name, lang):
    """A page's address below the root of the site, as published."""
    path = name.removesuffix("index.md") if name.endswith("index.md") else name.removesuffix(".md") + "/"
    return ("" if lang == LANGS[0] else f"{lang}/") + path


def load(root, today):
    """Read the site below `root` as it is to be published on `today`."""
    root = Path(root)
    site = Site(root=root, today=today, registers=load_registers(root))
    docs = root / "docs"
    site.problems.extend(_links(root, docs))
    site.files = frozenset(p.relative_to(root).as_posix() for p in docs.rglob("*") if p.is_file())
    site.register_texts = _texts(root, [p for p in site.files if p.startswith("docs/registers/") and p.endswith((".yml", ".json"))])
    templates = [p.relative_to(root).as_posix() for p in (root / "overrides").rglob("*") if p.is_file()]
    site.code_texts = _texts(root, [p for p in [*site.files, *templates] if p.endswith((".css", ".js", ".mjs", ".html", ".svg", ".xml", ".py"))])
    site.configuration = "\n".join(_texts(root, ["mkdocs.yml"]).values())
    for lang in LANGS:
        for path in sorted(p for p in (docs / lang).rglob("*.md") if p.is_file()):
            page = read_page(path.relative_to(root).as_posix(), path.read_bytes())
            site.pages[(lang, page.name)] = page
    site.nav = _navigation(root, site)
    return site


def _links(root, docs):
    """A problem for each symbolic link below docs: one to a folder is walked round in circles, one to nothing is a page lost."""
    for path in sorted(p for p in docs.rglob("*") if p.is_symlink()):
        yield Problem(Place(path.relative_to(root).as_posix()), Text("a symbolic link", "是一个符号链接"),
                      Text("put the file itself here", "把文件本身放在这里"))


def _texts(root, paths):
    """Path to text of those of `paths` that exist; bytes that are no UTF-8 are shown as such."""
    return {path: (root / path).read_text(encoding="utf-8", errors="replace") for path in sorted(paths) if (root / path).is_file()}


def _navigation(root, site):
    """Page names in `nav` of mkdocs.yml, each with its place, in order."""
    try:
        document = read_yaml("mkdocs.yml", (root / "mkdocs.yml").read_bytes())
    except OSError:
        return {}
    site.problems.extend(document.problems)
    found = {}

    def walk(value, keys):
        if isinstance(value, str):
            if value.endswith(".md"):
                found.setdefault(value, document.place(*keys))
        elif isinstance(value, list):
            for n, item in enumerate(value):
                walk(item, (*keys, n))
        elif isinstance(value, dict):
            for key, item in value.items():
                walk(item, (*keys, key))

    if isinstance(document.value, dict):
        walk(document.value.get("nav"), ("nav",))
    return found
