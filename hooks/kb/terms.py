"""Terms in running text: where a form of the glossary stands, the longest match first.

Chinese has no word boundaries and gets none; English forms stand as whole words, plural allowed.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from kb.words import fold, singulars


@lru_cache(maxsize=8)
def _pattern(forms, lang):
    """One pattern for all `forms`, a tuple, the longest first, or None if there are none."""
    if not forms:
        return None
    trie = {}
    for form in forms:
        node = trie
        for character in " ".join(fold(form).split()):
            node = node.setdefault(character, {})
        node[""] = {}
    start, end = (r"(?<!\w)", r"(?:e?s)?(?!\w)") if lang == "en" else ("", "")
    return re.compile(start + _branches(trie) + end, re.IGNORECASE)


def any_of(names):
    """A pattern for any of `names` as they are written, the longest first."""
    trie = {}
    for name in names:
        node = trie
        for character in name:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branches(trie)


def _branches(node):
    """The pattern of a trie: common beginnings are tried once, longer forms before shorter ones, none where none can begin."""
    ways = [(r"[\s-]+" if c == " " else re.escape(c)) + _branches(child) for c, child in node.items() if c]
    if not ways:
        return ""
    if len(ways) == 1 and "" not in node:
        return ways[0]
    if "" in node:
        return "(?:" + "|".join(ways) + ")?"
    begins = "".join(r"\s\-" if c == " " else re.escape(c) for c in node)
    return f"(?=[{begins}])(?:" + "|".join(ways) + ")"


def proper_forms(terms, lang):
    """Preferred and admitted forms (folded) to the term."""
    return {fold(form): term for term in terms.values() for form in (term[lang].preferred, *term[lang].admitted)}


def deprecated_uses(terms, lang):
    """A function that yields (start, word, term, why) for each deprecated form in a text.

    A proper form that contains a deprecated one is found first and passes.
    """
    bad = {fold(d.form): (term, d.why) for term in terms.values() for d in term[lang].deprecated}
    good = [form for form in proper_forms(terms, lang) if any(b in form for b in bad)]
    pattern = _pattern((*bad, *good), lang)

    def find(text):
        for match in pattern.finditer(text) if pattern else ():
            key = _known(match.group(), bad, lang)
            if key is not None and _known(match.group(), good, lang) is None:
                yield (match.start(), match.group(), *bad[key])

    return find


def uses(terms, lang):
    """A function that yields (start, word, term) for each proper form in a text."""
    return finder(proper_forms(terms, lang), lang)


def finder(forms, lang):
    """A function that yields (start, word, meaning) for each of `forms` (folded form to meaning) in a text, the longest first."""
    pattern = _pattern(tuple(forms), lang)

    def find(text):
        for match in pattern.finditer(text) if pattern else ():
            key = _known(match.group(), forms, lang)
            if key is not None:
                yield match.start(), match.group(), forms[key]

    return find


#: what may stand inside a word and be no part of it: emphasis, the brackets of a link, in Chinese the end of a line
_SEAM = {"zh": re.compile(r"[*_~]+|\[(?=[^\[\]\n]*\]\()|\]\([^()\n]*\)|(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])"),
         "en": re.compile(r"[*_~]+|\[(?=[^\[\]\n]*\]\()|\]\([^()\n]*\)")}


def in_page(find, page, text):
    """What `find` finds in `text`, a view of the page, with the seams of the page taken out. Starts are offsets of the page."""
    pieces, starts, done = [], [], page.body_start
    for match in _SEAM[page.lang].finditer(page.text, page.body_start):
        if not text[match.start():match.end()].strip():  # blanked out in this view, as markup is
            pieces.append(text[done:match.start()])
            starts.append(done)
            done = match.end()
    pieces.append(text[done:])
    starts.append(done)
    begins = [0, *accumulate(len(piece) for piece in pieces)]
    for at, *rest in find("".join(pieces)):
        n = bisect_right(begins, at) - 1
        yield starts[n] + at - begins[n], *rest


def _known(word, forms, lang):
    """The form that a found word is, singular or plural."""
    word = re.sub(r"\s+", " ", fold(word))
    word = word if word in forms else word.replace("-", " ")
    if lang == "zh":
        return word if word in forms else None
    return next((candidate for candidate in singulars(word) if candidate in forms), None)
