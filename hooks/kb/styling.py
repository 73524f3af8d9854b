"""The theme's styles without what no page uses: a third less to fetch before the first word can be shown.

In: a style sheet and the words that pages and programs know. Out: the rules that can apply to something. Reads CSS as a tool
has written it, without comments between rules.
"""

import re
import shutil

#: theme's folder, and the one file that takes the place of what lies in it
THEIRS, OURS = "assets/stylesheets", "assets/theme.css"
#: groups whose rules are judged one by one; everything else with an at-sign is kept as it is
_GROUPS = ("@media", "@supports")
#: quoted text and bracketed parts, in which no brace, comma or semicolon ends anything
_WHOLE = r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\((?:[^()"\']|"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\([^()]*\))*\)|\[[^\]]*\]'
_RULE = re.compile(rf"((?:{_WHOLE}|[^{{}};\"'(\[])*)([{{;])")
_END = re.compile(rf"{_WHOLE}|[{{}}]")
_SELECTOR = re.compile(rf"(?:{_WHOLE}|[^,\"'(\[])+")
_CLASS = re.compile(r"\.((?:\\.|[\w-])+)")
#: of several alternatives, or of what must be absent, none is needed
_OPTIONAL = re.compile(r":(?:not|is|where)\((?:[^()]|\([^()]*\))*\)")
#: a choice of colours that mkdocs.yml does not make, and the other direction of writing
_CHOICE = re.compile(r'\[(data-md-color-[a-z]+)="?([\w-]+)"?\]')
_RIGHT_TO_LEFT = re.compile(r'\[dir="?rtl"?\]')

_HTML_CLASS = re.compile(r'\bclass="([^"]*)"')
_HTML_CHOICE = re.compile(r'\b(data-md-color-[a-z]+)="([\w-]+)"')
_WORD = re.compile(r"[\w-]{3,}")
_READ = re.compile(r"var\((--[\w-]+)")
_SET = re.compile(rf"(?<=[{{;])(--[\w-]+):(?:{_WHOLE}|[^;}}\"'(\[])*;?")


def words_of_page(html):
    """The classes of a page, and its choices of colour as name=value."""
    return {word for classes in _HTML_CLASS.findall(html) for word in classes.split()} | {f"{name}={value}" for name, value in _HTML_CHOICE.findall(html)}


def words_of_program(script):
    """Every word that a program could set as a class."""
    return set(_WORD.findall(script))


def used(css, words):
    """The rules of `css` of which at least one selector can apply where only `words` are known."""
    kept, place = [], 0
    while rule := _RULE.match(css, place):
        head, sign = rule.groups()
        if sign == ";":
            place = rule.end()
            kept.append(css[rule.start():place])
            continue
        inside, place = rule.end(), _closing(css, rule.end())
        body = css[inside:place - 1]
        if head.startswith(_GROUPS):
            body = used(body, words)
        elif not head.startswith("@"):
            head = ",".join(s for s in _SELECTOR.findall(head) if _can_apply(s, words))
        if head and body:
            kept.append(f"{head}{{{body}}}")
    return "".join(kept)


def without_unread(css, read=frozenset()):
    """`css` without the values that nothing reads: neither these rules nor those that read `read`."""
    while True:
        known = {*_READ.findall(css), *read}
        shorter = _SET.sub(lambda found: found[0] if found[1] in known else "", css)
        if shorter == css:
            return css
        css = shorter


def _closing(css, place):
    """The offset behind the brace that closes the one before `place`."""
    depth = 1
    for mark in _END.finditer(css, place):
        depth += {"{": 1, "}": -1}.get(mark.group(), 0)
        if not depth:
            return mark.end()
    return len(css)


def _can_apply(selector, words):
    needed = _OPTIONAL.sub("", selector)
    return (all(name in words for name in _CLASS.findall(needed)) and not _RIGHT_TO_LEFT.search(needed)
            and all(f"{name}={value}" in words for name, value in _CHOICE.findall(needed)))


def write_styles(folder):
    """Replace the theme's style sheets in the built site by one with what its pages and programs use."""
    words, read = set(), set()
    for path in folder.rglob("*.html"):
        words |= words_of_page(path.read_text(encoding="utf-8"))
    for path in [*folder.glob("assets/javascripts/*.js"), *folder.glob("assets/**/*.mjs")]:
        words |= words_of_program(path.read_text(encoding="utf-8"))
    for path in folder.glob("assets/*.css"):
        read |= set(_READ.findall(path.read_text(encoding="utf-8")))
    sheets = [path.read_text(encoding="utf-8") for path in sorted((folder / THEIRS).glob("*.css"))]  # main before palette, as the theme has them
    css = without_unread("".join(used(sheet, words) for sheet in sheets), read)
    (folder / OURS).write_text(css, encoding="utf-8", newline="\n")
    shutil.rmtree(folder / THEIRS)
