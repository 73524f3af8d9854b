"""Every page is a file of its own in UTF-8, and its front matter and mkdocs.yml are readable YAML.

A file that is read wrongly is checked wrongly.

每个页面都是一份自己的 UTF-8 文件，页首信息和 mkdocs.yml 都能读。读错的文件，检查也是错的。
"""

from kb.source import Text

REMEDY = Text("save the file as UTF-8 and mend its front matter", "把文件存为 UTF-8，改正页首信息")


def check(site):
    for source in (site, *site.pages.values()):
        for problem in source.problems:
            yield problem.place, problem.message, problem.remedy
