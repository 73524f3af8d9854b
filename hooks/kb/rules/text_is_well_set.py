"""Chinese has spaces and full-width punctuation where a careful editor puts them; English is spelt as in Britain.

Careless setting makes careful words look careless, and splits the words that search looks for.

中文的空格和全角标点照细心编辑的习惯，英文照英国拼法。排得粗心，认真的话也显得粗心，还会拆散要搜的词。
"""

from kb import typography
from kb.source import Text

REMEDY = Text("write it as shown; `make fix ARGS=--typography` does it for Chinese", "照所示改正；中文可用 `make fix ARGS=--typography`")


def check(site):
    for page in site.in_language("zh").values():
        body = page.source[page.body_start:]
        for offset, old, new in typography.chinese_corrections(body):
            n, before, after = _first_difference(old, new)
            yield page.place(page.body_start + offset + n), Text(f"{before!r} is set as {after!r}", f"“{before}”应写作“{after}”")
    dictionaries = typography.american_spellings(), typography.misspellings()
    for page in site.in_language("en").values():
        for offset, old, new in typography.english_corrections(page.running, *dictionaries):
            yield page.place(offset), Text(f"{old!r} is spelt {new!r}", f"“{old}”应拼作“{new}”")


def _first_difference(old, new):
    """Where two texts part, and a few characters of each from there."""
    n = next((n for n, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    start = max(0, n - 4)
    return n, old[start:n + 6], new[start:n + 6]
