"""Every link, anchor, image and reference leads somewhere, and stays in its language.

A dead link in front of a frightened reader is a door that does not open.

每个链接、锚点、图片和引用都指向存在的东西，而且不跳到另一种语言。摆在害怕的读者面前的死链接，是一扇打不开的门。
"""

import posixpath
import re
from urllib.parse import unquote, urlsplit

from kb.pages import LANGS
from kb.source import Text

REMEDY = Text("correct the address, or remove the link", "改正地址，或删去链接")
RELATIVE = Text("link to the Markdown file, relative to this page: ../limits/contact-hours.md#hours",
                "链接到 Markdown 文件，写相对本页的路径：../limits/contact-hours.md#hours")
SWITCH = Text("link to the page in this language; the language switch does the rest", "链接到本语言的页面；切换语言由页首的按钮负责")
OTHER_SIDE = Text("write the path of the other side's page, from the folder of the language: rights/night-calls.md",
                  "写另一面页面的路径，从语言文件夹写起：rights/night-calls.md")
WORDS = Text("write between the square brackets where the link leads", "在方括号里写明链接通向哪里")
DEFINE = Text("write a link, or a quotation of the form [text][limit:…], or escape the brackets with \\[",
              "改成链接或 [文字][limit:…] 形式的引用；要显示方括号就写 \\[")
_CHECKBOX = re.compile(r"[ xX]\Z")


def check(site):
    for page in site.pages.values():
        for link in page.links:
            yield from _faults(site, page, link)
        other = page.meta.get("other_side")
        if other is not None and not (isinstance(other, str) and (page.lang, other) in site.pages):
            yield page.front_matter.place("other_side"), Text(f"no page {other}", f"没有页面 {other}"), OTHER_SIDE
        for label, place in page.undefined_references:
            yield place, Text(f"reference {label!r} is not defined", f"引用“{label}”没有定义"), DEFINE


def _faults(site, page, link):
    if not link.image and not link.text.strip():
        yield link.place, Text(f"link to {link.href} has no words", f"通向 {link.href} 的链接没有文字"), WORDS
    parts = urlsplit(link.href)
    if parts.scheme in ("mailto", "tel") or parts.scheme in ("https", "http") and parts.netloc:
        return
    if parts.scheme or parts.netloc:
        yield link.place, Text(f"address of an unknown kind: {link.href}", f"不认识的地址：{link.href}")
        return
    if link.href.startswith("/"):
        yield link.place, Text(f"absolute address {link.href}", f"绝对地址 {link.href}"), RELATIVE
        return
    path = unquote(parts.path)
    if not path:
        if not parts.fragment:
            yield link.place, Text("link without an address", "链接没有地址")
        elif unquote(parts.fragment) not in site.anchors(page):
            yield link.place, Text(f"no anchor #{parts.fragment} on this page", f"本页没有 #{parts.fragment}")
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
    if not path.endswith(".md"):
        yield from _file_fault(site, link, target, path)
        return
    folder = f"docs/{page.lang}/"
    if not target.startswith(folder):
        other = any(target.startswith(f"docs/{lang}/") for lang in LANGS)
        yield (link.place, Text(f"link into another language: {link.href}", f"链接指向另一种语言：{link.href}"), SWITCH) if other \
            else (link.place, Text(f"no page {link.href}", f"没有页面 {link.href}"))
        return
    other = site.pages.get((page.lang, target[len(folder):]))
    if other is None:
        yield link.place, Text(f"no page {target}", f"没有页面 {target}")
    elif parts.fragment and unquote(parts.fragment) not in site.anchors(other):
        yield link.place, Text(f"no anchor #{parts.fragment} in {target}", f"{target} 中没有 #{parts.fragment}")


def _file_fault(site, link, target, path):
    if target in site.files:
        return
    if path.endswith("/") or "." not in posixpath.basename(path):
        yield link.place, Text(f"{link.href} is not the path of a file", f"{link.href} 不是文件路径"), RELATIVE
    else:
        kind = ("image", "图片") if link.image else ("file", "文件")
        yield link.place, Text(f"no {kind[0]} {target}", f"没有{kind[1]} {target}")
