"""What readers can find: two JSON documents a language, for the search in docs/assets/search.

The first is enough to rank almost every query and is all that is fetched for the first result; the second holds the
running text, for excerpts and for words that stand nowhere else. Text in, data out. How a query is understood and ranked is for the engine there; what can only be known here,
how a character is read and which traditional character stands for it, is put into the document as small tables.
"""

import json
import re
from importlib.resources import files

from pypinyin import lazy_pinyin

from kb.pages import LANGS
from kb.rendering import View, Renderer, article_words, book
from kb.words import plain

#: the first folder of a page's name to the kind of page it is
KINDS = {"limits": "limit", "procedures": "procedure", "rights": "right", "guidelines": "guideline", "law": "instrument", "about": "about"}
#: how many characters of each piece of text are fetched before the first result
LEAD = {"zh": 20, "en": 70}
#: what the list of results calls kinds and readers
WORDS = {
    "zh": {"limit": "限度", "procedure": "流程", "right": "权利", "guideline": "指引", "instrument": "法规", "term": "术语", "rule": "条文",
           "home": "首页", "about": "关于本站", "staff": "催收人员", "borrower": "借款人", "both": "双方", "editor": "编辑",
           "answer": "直接回答", "near": "最接近的词", "nothing": "没有找到“{query}”。换个说法，或从这里找起：", "glossary": "术语表",
           "help": "金融消费者投诉热线 12378：怎样投诉"},
    "en": {"limit": "limit", "procedure": "procedure", "right": "right", "guideline": "guidelines", "instrument": "law", "term": "term",
           "rule": "provision", "home": "home", "about": "about", "staff": "collectors", "borrower": "borrowers", "both": "both sides",
           "editor": "editors", "answer": "direct answer", "near": "nearest term",
           "nothing": "Nothing found for “{query}”. Put it another way, or start here:", "glossary": "Glossary",
           "help": "Complaint line for financial consumers, 12378: how to complain"},
}
#: MkDocs' theme asks for its own index on every page; this one is empty
STUB = {"config": {"lang": ["en"], "separator": r"[\s\-,.;:!?，。；：！？、]+", "pipeline": []}, "docs": []}
_HAN = re.compile(r"[\u3400-\u9fff]")
_CELLS = re.compile(r"\s*\|\s*")
_SPACE = re.compile(r"\s+")


def write_search(site, folder):
    """Write the search documents of each language, and the theme's empty index, into `folder`/search."""
    target = folder / "search"
    target.mkdir(parents=True, exist_ok=True)
    for lang in LANGS:
        first, text = split(document(site, lang))
        _write(target / f"{lang}.json", first)
        _write(target / f"{lang}-text.json", text)
    _write(target / "search_index.json", STUB)


def _write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def split(found):
    """A document without its running text but for the first words of each piece, and the text by itself."""
    most = LEAD[found["lang"]]
    text = {"pages": [[section[2] for section in page["x"]] for page in found["pages"]], "rules": [rule["x"] for rule in found["rules"]]}
    pages = [{**page, "x": [[anchor, heading, words[:most]] for anchor, heading, words in page["x"]]} for page in found["pages"]]
    return {**found, "pages": pages, "rules": [{**rule, "x": rule["x"][:most]} for rule in found["rules"]]}, text


def document(site, lang):
    """Everything that can be found in one language, as plain data."""
    pages = [_page(page) for page in site.in_language(lang).values()]
    found = {
        "lang": lang, "words": {**WORDS[lang], **{f"force-{id}": word.name[lang] for id, word in site.registers.vocabulary.force.items()}},
        "pages": pages, "terms": _terms(site, lang), "limits": _limits(site, lang), "laws": _laws(site, lang), "rules": _rules(site, lang),
    }
    if lang == "zh":
        found["traditional"] = traditional(json.dumps(found, ensure_ascii=False))
        found["pinyin"] = pinyin(_spoken(found))
    return found


def _page(page):
    """One page: address, title, description, kind, reader, whether it is a list of others, search words, and its
    sections as [anchor, heading, text]."""
    meta = page.meta
    return {"u": address(page.name, page.lang), "t": str(meta.get("title", "")), "d": str(meta.get("description", "")), "k": kind(page.name),
            "a": str(meta.get("audience", "both")), "o": int(page.name.endswith("index.md") or any(mark.name == "instruments" for mark in page.marks)), "s": [str(word) for word in meta.get("aliases") or []], "x": _sections(page)}


def _sections(page):
    headings = {h.id: h.text for h in page.headings}
    found = []
    for section in page.sections:
        text = page.running[section.start:section.end]
        if section.id != "top":
            text = text.partition("\n")[2]
        text = _SPACE.sub(" ", _CELLS.sub(" ", text)).strip()
        if text or section.id != "top":
            found.append(["" if section.id == "top" else section.id, plain(headings.get(section.id, "")), text])
    return found


def kind(name):
    """The kind of a page by its place."""
    if name == "index.md":
        return "home"
    return "term" if name == "glossary.md" else KINDS.get(name.partition("/")[0], "about")


def address(name, lang):
    """A page's address below the root of the site, as published."""
    path = name.removesuffix("index.md") if name.endswith("index.md") else name.removesuffix(".md") + "/"
    return ("" if lang == LANGS[0] else f"{lang}/") + path


def _home(site, key, lang):
    """The address of a register entry, or None where no page shows it."""
    home = site.homes.get(key)
    return f"{address(home.page, lang)}#{home.anchor}" if home else None


def _terms(site, lang):
    """The glossary: forms, words that people type, definition and plain words."""
    other = LANGS[1 - LANGS.index(lang)]
    rows = []
    for term in site.registers.terms.values():
        forms = term[lang]
        rows.append({"u": _home(site, f"term:{term.id}", lang), "t": forms.preferred, "f": forms.admitted,
                     "s": [*(d.form for d in forms.deprecated), *term.search, term[other].preferred],
                     "x": forms.definition, "l": forms.plain})
    return [row for row in rows if row["u"]]


def _limits(site, lang):
    """The numbers to work by today, in words, with what they rest on; `c` groups those that answer one question."""
    renderer = Renderer(site)
    rows = []
    for limit in site.registers.limits.values():
        operating = limit.operating(site.today)
        home = _home(site, f"limit:{limit.id}", lang)
        page = site.pages.get((lang, site.homes[f"limit:{limit.id}"].page)) if home else None
        if not operating or not page:
            continue
        view = View(renderer, page)
        shown = view.numbers(limit, operating)
        numbers = [n["text"] if len(shown) == 1 else f"{n['name']}{'：' if lang == 'zh' else ': '}{n['text']}" for n in shown]
        key = limit.stricter if any(v.provision == limit.stricter for _, _, v in operating) else operating[0][2].provision
        instrument = site.registers.instruments[key.split("/")[0]]
        source = book(instrument.short[lang], lang) + article_words(site.registers.provisions[key].articles, instrument, lang).join((" ", ""))
        rows.append({"u": home, "t": limit.name[lang], "c": f"{limit.topic}/{limit.numbers[operating[0][0]].unit}", "n": ("；" if lang == "zh" else "; ").join(numbers), "f": instrument.force,
                     "r": source.strip(), "x": " ".join(filter(None, [limit.counts[lang], limit.exceptions and limit.exceptions[lang]]))})
    return rows


def _laws(site, lang):
    """Instruments: every name, number and force; provisions refer to them by position."""
    return [{"u": _home(site, f"law:{i.id}", lang), "n": [i.short[lang], i.title[lang], *i.also[lang]], "no": i.number or "", "f": i.force}
            for i in site.registers.instruments.values()]


def _rules(site, lang):
    """Provisions: name, what it says, articles, and the position of their instrument."""
    order = {id: n for n, id in enumerate(site.registers.instruments)}
    rows = []
    for key, provision in site.registers.provisions.items():
        home = _home(site, f"rule:{key}", lang)
        if home and not provision.hold:
            rows.append({"u": home, "t": provision.name[lang], "x": provision.says[lang], "i": order[key.split("/")[0]], "r": provision.articles})
    return rows


def traditional(text):
    """Two strings of the same length: traditional characters, and those of `text` that stand for them."""
    known = set(_HAN.findall(text))
    rows = (line.split("\t") for line in (files("opencc") / "dictionary" / "TSCharacters.txt").read_text(encoding="utf-8").splitlines())
    pairs = [(old, new.split()[0]) for old, new in rows]
    pairs = [(old, new) for old, new in pairs if len(old) == len(new) == 1 and new in known and old not in known]
    return ["".join(old for old, _ in pairs), "".join(new for _, new in pairs)]


def _spoken(found):
    """The phrases that may be typed in pinyin: titles, headings, search words, names."""
    for page in found["pages"]:
        yield from (page["t"], *page["s"], *(heading for _, heading, _ in page["x"]))
    for term in found["terms"]:
        yield from (term["t"], *term["f"], *term["s"])
    for row in found["limits"]:
        yield row["t"]
    for law in found["laws"]:
        yield from law["n"]


def pinyin(phrases):
    """Syllable to the characters that are read so in some of `phrases`; ü is written v, as one types it."""
    readings = {}
    for phrase in phrases:
        for run in re.findall(r"[\u3400-\u9fff]+", phrase):
            for character, reading in zip(run, lazy_pinyin(run, v_to_u=False)):
                readings.setdefault(reading, set()).add(character)
    return {reading: "".join(sorted(characters)) for reading, characters in sorted(readings.items())}
