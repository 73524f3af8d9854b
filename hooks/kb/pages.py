"""A page as the gate sees it: front matter, headings, quotations, marks, links, each with its place.

Knows the notation and nothing of what is true. One parse a page; every rule and the renderer share it.
Code and comments are blanked out (same length, so that offsets stay true) before anything is looked for: a
Markdown library would tell the line of a finding, and an editor needs the column too.
"""

import dataclasses
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from kb import quantities
from kb.source import Document, Place, not_utf8, read_yaml_text

KINDS = ("limit", "law", "rule", "term")
LANGS = ("zh", "en")

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*(`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_CODE = re.compile(r"(?<!`)(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)")
_MARK = re.compile(r"^[ \t]*<!--[ \t]*kb:[ \t]*([^\n]*?)[ \t]*-->[ \t]*$", re.MULTILINE)
#: Python-Markdown takes `##Hours` and a first line that is underlined for headings too
_HEADING = re.compile(r"^[ \t]*(#{1,6})([^\n]*)$", re.MULTILINE)
_UNDERLINE = re.compile(r"^(=+|-+)[ \t]*$", re.MULTILINE)
_HEADING_ID = re.compile(r"\{:?[ \t]*(?:[^{}#\s]+[ \t]+)*#([^\s{}#.]+)[^{}]*\}\Z")
_BRACKETED = r"\[((?:[^\[\]\\\n]|\\.|\n(?![ \t]*\n))*)\]"
#: between the cells of a table row
BAR = re.compile(r"(?<!\\)\|")
QUOTATION = re.compile(_BRACKETED + r"\[(limit|law|rule|term):([^\[\]\s]*)\]")
_REFERENCE = re.compile(_BRACKETED + r"\[([^\[\]\n]*)\]")
_INLINE = re.compile(r"(?<![0-9])(?:[*_]+|~~)|(?:[*_]+|~~)(?![0-9*_~])|</?(?:b|i|em|strong|mark|span|u|s|del|ins|small)\b[^<>\n]*>", re.IGNORECASE)
_LIKE_A_MARK = re.compile(r"<!--\s*kb\b", re.IGNORECASE)
_STRAY = re.compile(r"\[((?:limit|law|rule|term):[^\[\]\n]*)\]", re.IGNORECASE)
_DEFINITION = re.compile(r"^[ \t]{0,3}\[(?!\^)([^\[\]\n]+)\]:[ \t]*(\S+)", re.MULTILINE)  # [^1]: is a footnote
LINK = re.compile(r"(!?)" + _BRACKETED + r"\([ \t]*<?([^()\s<>]*(?:\([^()\s]*\))?[^()\s<>]*)>?"
                   r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)")
_HTML_ID = re.compile(r"<[a-zA-Z][^<>\n]*?\bid=[\"']([^\"'\n]+)[\"']")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}\n]*\}")
_RULE_LINE = re.compile(r"^[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)++(?:[ \t]*+:?-++:?)?[ \t]*+$", re.MULTILINE)
_BARE_ADDRESS = re.compile(r"https?://[!-;=-~]+")
_EMPHASIS = re.compile(r"(?:[*_]++|~~)(?=\S)|(?<=\S)(?:[*_]++|~~)|^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t])?|^[ \t]*>[ \t]?|^[ \t]*#+[ \t]+|"
                       r"^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]*[\w-]*|\\(?=[^\w\s])", re.MULTILINE)
_SPEECH = re.compile(r"“(?:[^“”\n]|\n(?![ \t]*\n))*”|「(?:[^「」\n]|\n(?![ \t]*\n))*」|(?<!\w)\"(?:[^\"\n])*\"(?!\w)")
_BLOCKS = (("heading", re.compile(r"[ \t]*#{1,6}[ \t]")), ("admonition", re.compile(r"[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]")),
           ("item", re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")), ("row", re.compile(r"[ \t]*\|")),
           ("html", re.compile(r"[ \t]*</?[a-zA-Z]")))
STOP = "\ufffc"
_ARGUMENT = re.compile(r"([a-z_-]+)=(\"[^\"]*\"|\S+)|(\S+)")


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str | None
    start: int
    place: Place


@dataclass(frozen=True)
class Quotation:
    """`[text][kind:target]`; `start` and `end` are offsets in the page's source."""

    text: str
    kind: str
    target: str
    start: int
    end: int
    place: Place

    @property
    def id(self):
        """The part of the target before the slash: a limit, an instrument, a term."""
        return self.target.partition("/")[0]

    @property
    def part(self):
        """The part after the slash: a number, an article, a provision; empty if there is none."""
        return self.target.partition("/")[2]


@dataclass(frozen=True)
class Mark:
    """`<!-- kb: name key=value word -->` on a line of its own."""

    name: str
    args: dict
    start: int
    end: int
    place: Place


@dataclass(frozen=True)
class Link:
    text: str
    href: str
    image: bool
    start: int
    place: Place


@dataclass(frozen=True)
class Section:
    """A heading and the text below it up to the next heading; the text before the first has id `top`."""

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Block:
    """A paragraph, list item, table row, heading, admonition title or line of a quotation; offsets of the source."""

    kind: str  # paragraph, item, row, heading, admonition, html
    start: int
    end: int


@dataclass
class Page:
    """One Markdown file of one language. `name` is the same in both languages."""

    path: str
    lang: str
    name: str
    source: str = ""
    problems: list = field(default_factory=list)

    @cached_property
    def _lines(self):
        return [0, *(m.end() for m in re.finditer(r"\n", self.source))]

    def place(self, offset):
        """The place of an offset of the source."""
        line = bisect_right(self._lines, offset)
        return Place(self.path, line, offset - self._lines[line - 1] + 1)

    @cached_property
    def _front(self):
        return _FRONT.match(self.source)

    @cached_property
    def front_matter(self):
        """The front matter as a Document (its `value` is a mapping, empty when there is none)."""
        if not self._front:
            return Document(self.path, {})
        document = read_yaml_text(self.path, self._front.group(1), first_line=2)
        if not isinstance(document.value, dict):
            document.value = {}
        return document

    @property
    def meta(self):
        return self.front_matter.value

    @cached_property
    def body_start(self):
        return self._front.end() if self._front else 0

    @cached_property
    def text(self):
        """The source with front matter, code and comments blanked out; offsets are those of the source."""
        blanked = _blank(self.source, 0, self.body_start)
        blanked = _blank_fences(blanked)
        blanked = _blank_comments(blanked)
        return _CODE.sub(lambda m: _spaces(m.group()), blanked)

    @cached_property
    def headings(self):
        return tuple(self._read_headings())

    def _read_headings(self):
        marked = [(m.start(), m.start(1), len(m.group(1)), m.group(2)) for m in _HEADING.finditer(self.text)]
        for start, at, level, line in sorted([*marked, *self._underlined()]):
            words, _, attributes = line.strip().partition("{")
            found = _HEADING_ID.match("{" + attributes)
            text = words.rstrip() if found or not attributes else line.strip()
            yield Heading(level, text, found.group(1) if found else None, start, self.place(at))

    def _underlined(self):
        """Headings that are a line of their own with = or - below: (start, start of the words, level, line)."""
        lines = self._lines
        for match in _UNDERLINE.finditer(self.text):
            n = bisect_right(lines, match.start()) - 1
            if n < 2:
                continue
            above, before = self.text[lines[n - 1]:lines[n] - 1], self.text[lines[n - 2]:lines[n - 1] - 1]
            if above.strip() and "|" not in above and not before.strip():
                indent = len(above) - len(above.lstrip())
                yield lines[n - 1], lines[n - 1] + indent, 2 if match.group(1)[0] == "-" else 1, above

    @cached_property
    def quotations(self):
        return tuple(Quotation(m.group(1), m.group(2), m.group(3), m.start(), m.end(), self.place(m.start()))
                     for m in QUOTATION.finditer(self.text))

    @cached_property
    def definitions(self):
        """Reference definitions of the page: label to address."""
        return {m.group(1).lower(): m.group(2) for m in _DEFINITION.finditer(self.text)}

    @cached_property
    def undefined_references(self):
        """`[text][label]` with no definition, and a `[limit:…]` that ends no quotation: readers would see the brackets."""
        references = list(_REFERENCE.finditer(self.text))
        labels = {m.start(2) - 1 for m in references}
        unknown = [m for m in references if not QUOTATION.match(self.text, m.start())
                   and (m.group(2) or m.group(1)).lower() not in self.definitions]
        return (*((m.group(2) or m.group(1), self.place(m.start())) for m in unknown),
                *((m.group(1), self.place(m.start())) for m in _STRAY.finditer(self.text) if m.start() not in labels))

    @cached_property
    def _fenced(self):
        """The source with front matter and fenced code blanked out; comments stand."""
        return _blank_fences(_blank(self.source, 0, self.body_start))

    @cached_property
    def marks(self):
        return tuple(Mark(*_arguments(m.group(1)), m.start(), m.end(), self.place(m.start()))
                     for m in _MARK.finditer(self._fenced))

    @cached_property
    def lost_marks(self):
        """The places of comments that look like marks and are none: inside a line, over several lines, without the colon."""
        text = _CODE.sub(lambda m: _spaces(m.group()), self._fenced)
        found = {text.index("<!--", m.start) for m in self.marks}
        return tuple(self.place(m.start()) for m in _LIKE_A_MARK.finditer(text) if m.start() not in found)

    @cached_property
    def links(self):
        """Inline links and images, and the addresses of reference definitions."""
        inline = [Link(m.group(2), m.group(3), bool(m.group(1)), m.start(), self.place(m.start()))
                  for m in LINK.finditer(self.text)]
        defined = [Link(m.group(1), m.group(2), False, m.start(), self.place(m.start()))
                   for m in _DEFINITION.finditer(self.text)]
        return tuple(sorted(inline + defined, key=lambda link: link.start))

    @cached_property
    def ids(self):
        """Every id the page itself sets: those of headings and those in raw HTML, as (id, place)."""
        own = [(h.id, h.place) for h in self.headings if h.id]
        return (*own, *((m.group(1), self.place(m.start(1))) for m in _HTML_ID.finditer(self.text)))

    @cached_property
    def sections(self):
        bounds = [h for h in self.headings if h.id]
        starts = [("top", self.body_start), *((h.id, h.start) for h in bounds)]
        ends = [start for _, start in starts[1:]] + [len(self.source)]
        return tuple(Section(id, start, end) for (id, start), end in zip(starts, ends))

    @cached_property
    def running(self):
        """What readers read: markup blanked out, the words of links and quotations kept; offsets stay true."""
        text = self.text
        for pattern, keep in ((QUOTATION, 1), (LINK, 2)):
            text = pattern.sub(lambda m: _keep(m, keep), text)
        text = _DEFINITION.sub(lambda m: _spaces(m.group()), text)
        for pattern in (_TAG, _ATTRIBUTES, _RULE_LINE, _BARE_ADDRESS):
            text = pattern.sub(lambda m: _spaces(m.group()), text)
        return _EMPHASIS.sub(lambda m: _spaces(m.group()), text)

    @cached_property
    def unquoted(self):
        """As `running`, with every verified quotation replaced by a stop mark: what nothing vouches for."""
        text = self.running
        for q in self.quotations:
            text = text[:q.start] + STOP * (q.end - q.start) + text[q.end:]
        return text

    @cached_property
    def speech(self):
        """Spans of words put in somebody's mouth: inside “…” or 「…」, and never across a blank line."""
        titles = [(b.start, b.end) for b in self.blocks if b.kind == "admonition"]  # in quotation marks, and our own words
        return tuple((m.start(), m.end()) for m in _SPEECH.finditer(self.text)
                     if not any(start <= m.start() < end for start, end in titles))

    def is_speech(self, start):
        """Does an offset lie in words that are quoted as somebody else's?"""
        return any(a <= start < b for a, b in self.speech)

    @cached_property
    def unspoken(self):
        """As `unquoted`, with words in quotation marks blanked out too."""
        text = self.unquoted
        for start, end in self.speech:
            text = text[:start] + _spaces(text[start:end]) + text[end:]
        return text

    @cached_property
    def unlinked(self):
        """As `unspoken`, with the words of links to other pages blanked out too: those are the other page's to prove."""
        text = self.unspoken
        for link in self.links:
            end = link.start + len(link.text) + 3
            text = text[:link.start] + " " * (end - link.start) + text[end:]
        return text

    @cached_property
    def quantities(self):
        """Every quantity in the running text, also where emphasis stands between number and unit (**3** 次)."""
        return tuple(q for block in self.blocks for q in self._block_quantities(block))

    def _block_quantities(self, block):
        text = self.running[block.start:block.end]
        dropped = {n for m in _INLINE.finditer(self.text, block.start, block.end) for n in range(m.start() - block.start, m.end() - block.start) if text[n] == " "}
        if not dropped:
            return [dataclasses.replace(q, start=q.start + block.start, end=q.end + block.start) for q in quantities.read(text, self.lang)]
        kept = [n for n in range(len(text)) if n not in dropped]
        found = quantities.read("".join(text[n] for n in kept), self.lang)
        spans = ((q, kept[q.start], kept[q.end - 1] + 1) for q in found)
        return [dataclasses.replace(q, start=start + block.start, end=end + block.start, text=text[start:end]) for q, start, end in spans]

    @cached_property
    def blocks(self):
        """The page in blocks, in order: what a list item, a cell row or a paragraph says stands together."""
        found, start, kind = [], None, None
        offset = self.body_start
        for line in self.text[self.body_start:].splitlines(keepends=True):
            begins = _block_kind(line)
            if not line.strip() or begins != "paragraph" or start is None or kind in ("heading", "admonition"):
                if start is not None:
                    found.append(Block(kind, start, offset))
                start, kind = (offset, begins) if line.strip() else (None, None)
            offset += len(line)
        if start is not None:
            found.append(Block(kind, start, offset))
        return tuple(found)

    def block_of(self, offset):
        """The block that an offset lies in, or None."""
        n = bisect_right(self.blocks, offset, key=lambda b: b.start) - 1
        return self.blocks[n] if n >= 0 and offset < self.blocks[n].end else None

    def section_of(self, offset):
        """The id of the section that an offset lies in."""
        return next(s.id for s in reversed(self.sections) if s.start <= offset)


    def section_at_line(self, line):
        """The id of the section that a line lies in."""
        return self.section_of(max(self._lines[min(line, len(self._lines)) - 1], self.body_start))


def read_page(path, data):
    """A Page from the bytes of `docs/<lang>/<name>`; a page that is not UTF-8 has a problem and no text."""
    _, lang, name = path.split("/", 2)
    page = Page(path, lang, name)
    try:
        page.source = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        page.problems.append(not_utf8(path, data, error))
        return page
    page.problems.extend(page.front_matter.problems)
    return page


def _block_kind(line):
    """The kind of block that a line begins, "paragraph" when it begins none of its own."""
    return next((kind for kind, pattern in _BLOCKS if pattern.match(line)), "paragraph")


def _keep(match, group):
    """The text of a match with all but one group blanked out."""
    start, end = match.start(group) - match.start(), match.end(group) - match.start()
    text = match.group()
    return _spaces(text[:start]) + text[start:end] + _spaces(text[end:])


def _arguments(text):
    """`limits topic=visits wide` as ("limits", {"topic": "visits", "wide": True})."""
    name, _, rest = text.partition(" ")
    args = {}
    for key, value, word in _ARGUMENT.findall(rest):
        args[key or word] = value.strip('"') if key else True
    return name, args


def _blank_fences(text):
    """`text` with fenced code replaced by spaces, line for line."""
    opened = None
    pieces, done = [], 0
    for match in _FENCE.finditer(text):
        fence = match.group(1)
        if opened is None:
            opened = (fence, match.start())
        elif fence[0] == opened[0][0] and len(fence) >= len(opened[0]) and not match.group().strip().strip(fence[0]):
            pieces += [text[done:opened[1]], _spaces(text[opened[1]:match.end()])]
            done, opened = match.end(), None
    if opened is not None:  # an unclosed fence runs to the end of the page
        pieces += [text[done:opened[1]], _spaces(text[opened[1]:])]
        done = len(text)
    return "".join([*pieces, text[done:]])


def _blank_comments(text):
    """`text` with HTML comments replaced by spaces; an unclosed one is left as it is."""
    pieces, done = [], 0
    while (start := text.find("<!--", done)) != -1 and (end := text.find("-->", start + 4)) != -1:
        pieces += [text[done:start], _spaces(text[start:end + 3])]
        done = end + 3
    return "".join([*pieces, text[done:]])


def _blank(text, start, end):
    return text[:start] + _spaces(text[start:end]) + text[end:]


def _spaces(text):
    return "\n".join(" " * len(line) for line in text.split("\n"))
