"""Every page has search words: what its readers type, which is seldom what its title says.

Search words are worth more to the search than anything else about a page.

每一页都有搜索词：读者会输入、标题里多半没有的说法。对搜索来说，这比页面的任何别的东西都有用。
"""

from kb.rules.search_word_belongs_to_one_page import words
from kb.source import Place, Text

REMEDY = Text("list in `aliases` what readers would type: whole questions, slang, other names", "在 aliases 里写出读者会输入的说法：整句的问题、俗语、别的名称")


def check_pages(site):
    for page in site.pages.values():
        if page.problems or words(page):
            continue
        yield (page.front_matter.place("aliases") if "aliases" in page.meta else Place(page.path)), Text("the page has no search words", "页面没有搜索词")
