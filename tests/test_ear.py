"""What a screen reader is given, on every published page: headings in order, tables with names and headers, pictures with words, numbers of lines digit by digit, the language of words."""

import re
from html.parser import HTMLParser

from kb.mending import FOREIGN

EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NO_TEXT = {"script", "style", "title"}


class Page(HTMLParser):
    """One page as it is heard: collects faults."""

    def __init__(self, lang):
        super().__init__()
        self.lang, self.open, self.levels, self.faults, self.svg = lang, [], [], [], None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag not in EMPTY:
            self.open.append((tag, a.get("lang") or (self.open[-1][1] if self.open else None), a))
        if re.fullmatch("h[1-6]", tag):
            level = int(tag[1])
            if level > (self.levels[-1] if self.levels else 0) + 1:
                self.faults.append(f"{tag} after h{self.levels[-1] if self.levels else 0}")
            self.levels.append(level)
        elif tag == "th" and not a.get("scope"):
            self.faults.append("a header cell without scope")
        elif tag == "caption":
            self.table["named"] = True
        elif tag == "table":
            self.table = a | {"named": bool(a.get("aria-labelledby") or a.get("aria-label"))}
        elif tag == "thead" and not self.table["named"]:
            self.faults.append("a table without a name")
        elif tag == "img" and not a.get("alt"):
            self.faults.append(f"a picture without words: {a.get('src')}")
        elif tag == "svg" and a.get("role") == "img" and not (a.get("aria-label") or a.get("aria-labelledby")):
            self.faults.append("a drawing without a name")
        elif tag == "a" and (a.get("href") or "").startswith("tel:") and " ".join(a["href"].removeprefix("tel:")) not in (a.get("aria-label") or ""):
            self.faults.append(f"{a['href']} is not read digit by digit")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tag, lang, _ = self.open[-1] if self.open else ("", None, {})
        if lang and not lang.startswith("zh" if self.lang == "zh" else "en") or any(name in NO_TEXT for name, _, _ in self.open):
            return
        if found := re.search(FOREIGN[self.lang][1], data):
            self.faults.append(f"not said to be in another language: {found[0]}")


def test_every_page_is_given_to_the_ear_whole(built):
    wrong = {}
    for path in sorted(built.resolve().rglob("index.html")):
        name = path.parent.relative_to(built.resolve()).as_posix()
        page = Page("en" if name.split("/")[0] == "en" else "zh")
        page.feed(path.read_text(encoding="utf-8"))
        if page.levels.count(1) != 1:
            page.faults.append(f"{page.levels.count(1)} headings of the first level")
        if page.faults:
            wrong[name] = page.faults[:3]
    assert wrong == {}


def test_the_reader_hears_a_fault():
    page = Page("en")
    page.feed('<html lang="en"><h1>A</h1><h3>B</h3><table><thead><tr><th>x</th></thead></table><a href="tel:110">110</a><p>中文</p>')
    assert len(page.faults) == 5
