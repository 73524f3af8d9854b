"""The HTML of our own templates as plain Markdown: paragraphs, lists, tables, links. Knows no page and no register.

Works on what overrides/kb produces: well-formed, without scripts. Nothing is left out but pictures and what is hidden.
"""

import re
from dataclasses import dataclass, field
from html import unescape

_EMPTY = {"br", "input", "img", "hr", "wbr", "circle", "path"}
_BLOCKS = {"p", "div", "section", "article", "aside", "figure", "figcaption", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "details", "summary", "pre",
           "h2", "h3", "h4"}
#: paragraphs that are headings to the eye
_HEADS = {"kb-side__title", "kb-provision__name", "kb-number__label", "kb-number__value", "kb-rule__name"}
_LEFT_OUT = {"svg", "select", "script", "style"}
_SPACE = re.compile(r"\s+")
_TOKEN = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|([^<>]+)")
_ATTRIBUTE = re.compile(r'([a-zA-Z-]+)(?:="([^"]*)")?')


@dataclass
class Node:
    tag: str
    attributes: dict = field(default_factory=dict)
    children: list = field(default_factory=list)  # nodes and text

    def all(self, tag):
        """Every node of a kind below this one, in order."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag == tag:
                    yield child
                yield from child.all(tag)


def _tree(html):
    """The nodes of `html`. Our templates escape every < and > that is no tag, so that tags need no parser of HTML, which takes long."""
    open_nodes = [Node("")]
    for end, tag, attributes, text in _TOKEN.findall(html):
        if text:
            open_nodes[-1].children.append(unescape(text))
        elif not end:
            node = Node(tag, {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)} if attributes else {})
            open_nodes[-1].children.append(node)
            if tag not in _EMPTY:
                open_nodes.append(node)
        elif tag == open_nodes[-1].tag:
            open_nodes.pop()
    return open_nodes[0]


def as_markdown(html, link):
    """`html` as Markdown; `link(href)` gives the address to write for one found there."""
    return "\n\n".join(_blocks(_tree(html), link))


def _blocks(node, link):
    """The Markdown blocks of a node that holds blocks, or text, or both."""
    found, run = [], []
    for child in [*node.children, None]:
        if child is None or (isinstance(child, Node) and child.tag in _BLOCKS):
            text = _tidy("".join(_inline(c, link) for c in run))
            if text:
                found.append(text)
            run = []
            if child is not None and not _hidden(child):
                found.extend(_block(child, link))
        else:
            run.append(child)
    return found


def _block(node, link):
    if node.tag == "table":
        return _table(node, link)
    if node.tag in ("ul", "ol"):
        items = [c for c in node.children if isinstance(c, Node) and not _hidden(c)]
        return ["\n".join(_item(_blocks(c, link), f"{n}. " if node.tag == "ol" else "- ") for n, c in enumerate(items, 1))]
    if node.tag == "dl":
        return ["\n".join(_definitions(node, link))]
    if node.tag == "pre":
        return ["```\n" + _text(node).strip("\n") + "\n```"]
    if node.tag in ("summary", "caption") or not _HEADS.isdisjoint(node.attributes.get("class", "").split()):
        return [f"**{text}**" for text in _blocks(node, link)]
    return _blocks(node, link)


def _item(blocks, bullet):
    return bullet + "\n".join(blocks).replace("\n", "\n" + " " * len(bullet))


def _definitions(node, link):
    """A list of terms: each an item, with what is said of it on the same line, or below where there is more."""
    groups = [c for c in node.children if isinstance(c, Node) and c.tag == "div"] or [node]
    for group in groups:
        term = _tidy("".join(_inline(c, link) for dt in group.all("dt") for c in dt.children))
        said = ["\n".join(_blocks(dd, link)) for dd in group.all("dd")]
        term = term if term.startswith("`") else f"**{term}**"
        yield f"- {term} {said[0]}" if len(said) == 1 and "\n" not in said[0] else "\n".join([f"- {term}", *("  " + _item([s], "- ").replace("\n", "\n  ") for s in said)])


def _table(node, link):
    rows = [[_cell(c, link) for c in row.children if isinstance(c, Node)] for row in node.all("tr")]
    caption = [text for c in node.all("caption") for text in _block(c, link)]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return [*caption, "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])]


def _cell(node, link):
    """What a cell holds on one line; its parts are parted as GitHub's Markdown allows."""
    return "<br>".join(_blocks(node, link)).replace("\n", "<br>").replace("|", "\\|")


def _inline(node, link):
    if isinstance(node, str):
        return _SPACE.sub(" ", node)
    if _hidden(node):
        return ""
    inner = "".join(_inline(c, link) for c in node.children)
    classes = node.attributes.get("class", "")
    if node.tag == "br":
        return "\n"
    if node.tag == "a" and node.attributes.get("href") and inner.strip():
        return f"[{_tidy(inner)}]({link(node.attributes['href'])})"
    if node.tag in ("strong", "b") or "kb-label" in classes:
        return _around(inner, "**")
    if node.tag == "em" or "kb-badge" in classes or "kb-modality" in classes:
        return _around(inner, "*")
    if node.tag == "q":
        return f"“{inner}”"
    if node.tag == "code":
        return _around(inner, "`")
    return inner


def _around(inner, sign):
    text = inner.strip()
    return inner.replace(text, sign + text + sign, 1) if text else inner


def _hidden(node):
    return isinstance(node, Node) and (node.tag in _LEFT_OUT or "hidden" in node.attributes or "kb-hidden" in node.attributes.get("class", ""))


def _text(node):
    return "".join(c if isinstance(c, str) else _text(c) for c in node.children)


def _tidy(text):
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
