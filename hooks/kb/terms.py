"""Terms in running text: where a form of the glossary stands, the longest match first.

Chinese has no word boundaries and gets none; English forms stand as whole words, plural allowed.
"""

import re

from kb.words import fold, singulars


def _pattern(forms, lang):
    """One pattern for all `forms`, the longest first, or None if there are none."""
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


def _branches(node):
    """The pattern of a trie: common beginnings are tried once, longer forms before shorter ones."""
    ways = [(r"\s+" if c == " " else re.escape(c)) + _branches(child) for c, child in node.items() if c]
    if not ways:
        return ""
    return "(?:" + "|".join(ways) + ")" + ("?" if "" in node else "")


def proper_forms(terms, lang):
    """Preferred and admitted forms (folded) to the term."""
    return {fold(form): term for term in terms.values() for form in (term[lang].preferred, *term[lang].admitted)}


def deprecated_uses(terms, lang):
    """A function that yields (start, word, term, why) for each deprecated form in a text.

    A proper form that contains a deprecated one is found first and passes.
    """
    bad = {fold(d.form): (term, d.why) for term in terms.values() for d in term[lang].deprecated}
    good = [form for form in proper_forms(terms, lang) if any(b in form for b in bad)]
    pattern = _pattern([*bad, *good], lang)

    def find(text):
        for match in pattern.finditer(text) if pattern else ():
            key = _known(match.group(), bad, lang)
            if key is not None and _known(match.group(), good, lang) is None:
                yield (match.start(), match.group(), *bad[key])

    return find


def uses(terms, lang):
    """A function that yields (start, word, term) for each proper form in a text."""
    forms = proper_forms(terms, lang)
    pattern = _pattern(list(forms), lang)

    def find(text):
        for match in pattern.finditer(text) if pattern else ():
            key = _known(match.group(), forms, lang)
            if key is not None:
                yield match.start(), match.group(), forms[key]

    return find


def in_page(find, page, text):
    """What `find` finds in `text`, a view of the page, also where emphasis, the brackets of a link or, in Chinese, the end
    of a line stand inside the word. Starts are offsets of the page; a word found only so is given without what splits it.
    """
    seen = set()
    for found in find(text):
        seen.add(found[0])
        yield found
    split = [m for m in _SPLIT[page.lang].finditer(page.text, page.body_start) if not text[m.start():m.end()].strip("\n \t")]
    for match in split:
        start, end = max(page.body_start, match.start() - _REACH), match.end() + _REACH
        kept = [n for n in range(start, min(end, len(text))) if not any(m.start() <= n < m.end() for m in split if m.start() < end and m.end() > start)]
        seam = sum(n < match.start() for n in kept)
        for found in find("".join(text[n] for n in kept)):
            if found[0] < seam < found[0] + len(found[1]) and kept[found[0]] not in seen:
                seen.add(kept[found[0]])
                yield (kept[found[0]], *found[1:])


_REACH = 40
_SPLIT = {"zh": re.compile(r"[*_~]+|\[(?=[^\[\]\n]*\]\()|\]\([^()\n]*\)|(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])"),
          "en": re.compile(r"[*_~]+|\[(?=[^\[\]\n]*\]\()|\]\([^()\n]*\)")}


def _known(word, forms, lang):
    """The form that a found word is, singular or plural."""
    word = re.sub(r"\s+", " ", fold(word))
    if lang == "zh":
        return word if word in forms else None
    return next((candidate for candidate in singulars(word) if candidate in forms), None)
