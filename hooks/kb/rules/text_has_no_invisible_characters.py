"""No page and no register carries invisible characters: zero-width, soft hyphens, direction marks, control characters.

They split a word for every search and every check, and no eye sees them.

页面和登记册里没有看不见的字符：零宽字符、软连字符、方向标记、控制字符。它们把词拆开，搜索和检查都认不出，眼睛也看不
见。
"""

import re
import unicodedata

from kb.source import Place, Text

REMEDY = Text("delete the character", "删去这个字符")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def check_pages(site):
    for page in site.pages.values():
        for match in _INVISIBLE.finditer(page.source):
            yield page.place(match.start()), _message(match.group())


def check(site):
    for path, text in site.register_texts.items():
        for match in _INVISIBLE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield Place(path, line, match.start() - text.rfind("\n", 0, match.start())), _message(match.group())


def _message(character):
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return Text(f"invisible character: {name}", f"看不见的字符：{name}")
