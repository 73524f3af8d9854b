"""A finished page, mended where no template of ours writes it: faults of the theme's frame, and words in another language.

In: the HTML of a whole page. Out: the same, valid, with `lang` on what a screen reader would
otherwise mispronounce, and every table with a name.
"""

import re

#: what the theme writes, what has to stand there, and why
FAULTS = (
    (re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"'), r"\1", "a box to tick completes nothing"),
    (re.compile(r' tabindex=""'), "", "an empty place in the order of focus is no number"),
)
#: the theme's list of contents names a control that only pages in a menu have
_CONTENTS = ' for="__toc"'
_MENU = 'id="__toc"'

#: a heading with an id, or a table with neither caption nor name
_HEADINGS_AND_TABLES = re.compile(r'<h[1-6][^>]*\sid="(?P<id>[^"]+)"|<table(?![^>]*\saria-label)(?P<rest>[^>]*>)(?!\s*<caption)')
#: what holds no text for readers, and single tags
_NO_TEXT = r"<!--.*?-->|<(?:script|style|title|textarea)\b.*?</(?:script|style|title|textarea)>|<[^>]+>"
_SAYS = re.compile(r"""<([a-zA-Z][a-zA-Z0-9-]*)\b[^>]*\slang="([^"]*)"[^>]*>""")
#: a run of the other language: Chinese with the marks and figures inside it; three Latin words or more
_CHINESE = "\u3400-\u9fff"
FOREIGN = {
    "en": ("zh-CN", rf"[《〔“]?[{_CHINESE}](?:[{_CHINESE}0-9\u3001-\u303f\uff01-\uff5e“”]*[{_CHINESE}》〕”])?(?:〔[0-9]+〕[0-9]*号?)?"),
    "zh": ("en", r"[A-Za-z][A-Za-z’'-]*(?:[,;:.]? \(?[A-Za-z0-9][A-Za-z0-9’'-]*\)?){2,}"),
}
_TAGS_AND_RUNS = {lang: re.compile(f"{_NO_TEXT}|({run})", re.DOTALL) for lang, (_, run) in FOREIGN.items()}


def mend(html, lang):
    """A whole page, as the theme wrote it in the language `lang`, mended."""
    for fault, right, _ in FAULTS:
        html = fault.sub(right, html)
    if _MENU not in html:
        html = html.replace(_CONTENTS, "")
    return named_tables(foreign_words(html, lang))


def named_tables(html):
    """`html` with each table that has no caption named after the heading that it stands under."""
    headings = []

    def name(found):
        if found["id"]:
            headings.append(found["id"])
        elif headings:
            return f'<table aria-labelledby="{headings[-1]}"{found["rest"]}'
        return found[0]

    return _HEADINGS_AND_TABLES.sub(name, html)


def foreign_words(html, lang):
    """`html` with each run of words in the other language marked as such, unless an element around it says so already."""
    said = list(_said(html, lang))

    def mark(found):
        if not found[1] or any(start < found.start() < end for start, end in said):
            return found[0]
        return f'<span lang="{FOREIGN[lang][0]}">{found[1]}</span>'

    return _TAGS_AND_RUNS[lang].sub(mark, html)


def _said(html, lang):
    """Where elements begin and end that say themselves to be in another language."""
    for opened in _SAYS.finditer(html):
        if not opened[2].startswith(lang):
            depth = 1
            for tag in re.compile(rf"<(/?){opened[1]}\b").finditer(html, opened.end()):
                depth += -1 if tag[1] else 1
                if not depth:
                    yield opened.start(), tag.start()
                    break
