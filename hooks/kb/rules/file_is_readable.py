"""Every page is UTF-8, and its front matter and mkdocs.yml are readable YAML.

A file that is read wrongly is checked wrongly.
"""

from kb.source import Text

REMEDY = Text("save the file as UTF-8 and mend its front matter", "把文件存为 UTF-8，改正页首信息")


def check(site):
    for source in (site, *site.pages.values()):
        for problem in source.problems:
            yield problem.place, problem.message, problem.remedy
