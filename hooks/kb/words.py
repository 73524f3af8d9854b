"""Words as readers see them: Markdown stripped, forms compared as each language allows."""

import re
import unicodedata

_MARKUP = re.compile(r"[*_`]+|\\(?=[^\w\s])")


def plain(text):
    """Inline Markdown without its emphasis, code ticks and escapes."""
    return re.sub(r"\s+", " ", _MARKUP.sub("", text)).strip()


def unwrapped(text):
    """Chinese text without the spaces that ends of lines left inside it; those around Latin words stay."""
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef”’]) (?=[\u3000-\u9fff\uff00-\uffef“‘])", "", text)


def fold(text):
    """Full and half width, case and repeated spaces made alike."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()


def squeeze(text):
    """As `fold`, and without any space: Chinese is written with and without spaces around Latin words."""
    return re.sub(r"\s+", "", fold(text))


def letters(text):
    """As `fold`, with letters and digits alone: how one would compare what is typed."""
    return re.sub(r"[\W_]+", "", fold(text))


def singulars(word):
    """The English word or phrase itself, and what it may be the plural of."""
    yield word
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]


def plural(word):
    """The regular plural of an English word or phrase."""
    return word[:-1] + "ies" if re.search(r"[^aeiou]y\Z", word) else word + ("es" if re.search(r"(?:s|x|ch|sh)\Z", word) else "s")


def is_form(text, forms, lang):
    """Is `text` one of `forms`? English may be plural or possessive and start with a capital; Chinese is exact."""
    if lang == "zh":
        return squeeze(text) in {squeeze(form) for form in forms}
    known = {fold(form) for form in forms}
    word = re.sub(r"['’]s?$", "", fold(text))
    return any(candidate in known for candidate in singulars(word))
