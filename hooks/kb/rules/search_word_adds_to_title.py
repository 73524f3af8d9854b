"""No search word of a page already stands in its title.

The title is searched anyway and weighs more; such a word only hides that nobody has thought of what readers type.

页面的搜索词不重复标题里已有的词。标题本来就搜得到，而且更重；重复的词只会掩盖没有人想过读者会输入什么。
"""

import re

from kb.rules.search_word_belongs_to_one_page import words
from kb.source import Text
from kb.words import fold, letters

REMEDY = Text("take the word out, or put down what readers type instead", "删去，或换成读者会输入的说法")


def check_pages(site):
    for page in site.pages.values():
        title = page.meta.get("title")
        if not isinstance(title, str):
            continue
        for word, place in words(page):
            if _stands(word, title, page.lang):
                yield place, Text(f"{word!r} already stands in the title", f"“{word}”已经在标题里")


def _stands(word, title, lang):
    if lang == "zh":
        return letters(word) in letters(title)
    word, title = fold(word), fold(title)
    return word in title and bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", title))
