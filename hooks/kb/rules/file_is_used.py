"""Every file under docs is a page, a register, or used by a page, a style, a template or mkdocs.yml.

What nobody uses is still published, and nobody keeps it true.

docs 下的每个文件都是页面、登记册，或被页面、样式、模板、mkdocs.yml 用到。没人用的文件照样会发布，却
没有人保证它正确。
"""

import posixpath

from kb.source import Place, Text

REMEDY = Text("delete the file, or use it", "删去这个文件，或用上它")
_ELSEWHERE = ("docs/registers/", "docs/templates/")


def check(site):
    linked = {posixpath.normpath(posixpath.join(posixpath.dirname(page.path), link.href.partition("#")[0]))
              for page in site.pages.values() for link in page.links}
    texts = "\n".join([*site.code_texts.values(), site.configuration, *(page.source for page in site.pages.values())])
    for path in sorted(site.files):
        name = posixpath.basename(path)
        if path.startswith(_ELSEWHERE) or (path.endswith(".md") and path.count("/") > 1) or name.startswith("."):
            continue
        if path not in linked and path.removeprefix("docs/") not in texts and name not in texts:
            yield Place(path), Text("nothing uses this file", "没有地方用到这个文件")
