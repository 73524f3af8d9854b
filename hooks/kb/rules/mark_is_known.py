"""Every mark is one that the site knows, with arguments that it understands.

A mark that nothing expands would silently leave a hole in the page.

每个标记都是网站认识的，参数也看得懂。没有程序展开的标记，会在页面上悄悄留下一个洞。
"""

from kb import marks
from kb.source import Text

REMEDY = Text("see the list of marks in the maintainers' section; ids come from docs/registers",
              "见维护者栏目的标记清单；编号取自 docs/registers")

ALONE = Text("write it on one line of its own: <!-- kb: limits topic=… -->", "单独写成一行：<!-- kb: limits topic=… -->")


def check_pages(site):
    for page in site.pages.values():
        for mark in page.marks:
            for fault in marks.faults(mark, site.registers):
                yield mark.place, fault
        for place in page.lost_marks:
            yield place, Text("a mark that does not stand on a line of its own", "标记没有独占一行"), ALONE
