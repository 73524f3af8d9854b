"""Every image says in words what it shows.

Who listens to the page, or has no images, must lose nothing.

每张图都用文字写明画的是什么。听网页的人、看不到图的人，不能因此少知道一点。
"""

import re

from kb.source import Text

REMEDY = Text("write what the image shows between the square brackets: ![a day dial, closed from evening to morning](…)",
              "在方括号里写出图的内容：![一天的表盘，夜间一段涂成深色](…)")
_FILE_NAME = re.compile(r"[\w.-]+\.(?:png|jpe?g|svg|gif|webp)\Z", re.IGNORECASE)
_EMPTY_WORDS = {"image", "picture", "screenshot", "photo", "img", "图", "图片", "截图", "照片"}
_HTML = re.compile(r"<img\b[^<>\n]*>", re.IGNORECASE)
_ALT = re.compile(r"\balt=(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def check_pages(site):
    for page in site.pages.values():
        for link in page.links:
            if link.image and _says_nothing(link.text):
                yield link.place, Text(f"image {link.href} has no alternative text", f"图片 {link.href} 没有替代文字")
        for match in _HTML.finditer(page.text):
            found = _ALT.search(match.group())
            if not found or _says_nothing(found.group(1) or found.group(2) or ""):
                yield page.place(match.start()), Text("image without alternative text", "图片没有替代文字")


def _says_nothing(text):
    text = text.strip()
    return not text or bool(_FILE_NAME.match(text)) or text.casefold() in _EMPTY_WORDS
