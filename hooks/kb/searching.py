"""What readers can find: two documents a language, for the search in docs/assets/search.

The first holds titles, headings, search words, numbers and names: enough to rank almost every query, and all that is
fetched for the first result. The second holds the running text, for excerpts, definitions and words that stand nowhere
else. Either is cut into parts above PART bytes. Text in, data out. How a query is understood and ranked is for the engine
there; what can only be known here, how a character is read and which traditional character stands for it, is put into
the documents as small tables.

Each file is a script that hands over one line of JSON, so that a saved copy of the site can read it too, where
browsers allow scripts but no requests.
"""

import json
import re
from importlib.resources import files

from pypinyin import lazy_pinyin

from kb.pages import LANGS
from kb.phrases import article_words, book
from kb.rendering import View, Renderer
from kb.site import address
from kb.words import plain

#: the first folder of a page's name to the kind of page it is
KINDS = {"limits": "limit", "procedures": "procedure", "rights": "right", "guidelines": "guideline", "law": "instrument", "about": "about"}
#: what is most asked for comes first, should there be several files
FIRST = ("right", "limit", "procedure", "term", "guideline", "instrument", "about", "index", "home")
#: above so many bytes of pages a document goes on in another file; today one is enough
PART = 500_000
#: what the list of results calls kinds and readers
WORDS = {
    "zh": {"limit": "限度", "procedure": "流程", "right": "权利", "guideline": "指引", "instrument": "法规", "term": "术语", "rule": "条文",
           "home": "首页", "index": "索引", "about": "关于本站", "staff": "催收人员", "borrower": "借款人", "both": "双方", "editor": "编辑", "builder": "开发者",
           "answer": "直接回答", "near": "最接近的词", "nothing": "没有找到“{query}”。换个说法，或从这里找起：", "index-page": "索引：术语、问题、法规，按拼音首字母查",
           "help": "金融消费者投诉热线 12378：怎样投诉"},
    "en": {"limit": "limit", "procedure": "procedure", "right": "right", "guideline": "guidelines", "instrument": "law", "term": "term",
           "rule": "provision", "home": "home", "index": "index", "about": "about", "staff": "collectors", "borrower": "borrowers", "both": "both sides",
           "editor": "editors", "builder": "builders", "answer": "direct answer", "near": "nearest term",
           "nothing": "Nothing found for “{query}”. Put it another way, or start here:", "index-page": "A to Z: terms, questions and laws",
           "help": "Complaint line for financial consumers, 12378: how to complain"},
}
#: MkDocs' theme asks for its own index on every page; this one is empty
STUB = {"config": {"lang": ["en"], "separator": r"[\s\-,.;:!?，。；：！？、]+", "pipeline": []}, "docs": []}
#: Latin letters of a Chinese search word, if they are no more than these: cs, M3, DPD
ABBREVIATION = 4
_HAN = re.compile(r"[\u3400-\u9fff]")
_CELLS = re.compile(r"\s*\|\s*")
_SPACE = re.compile(r"\s+")
#: blanks where markup stood and none belong: before a stop, inside brackets, between Chinese words of one line
_GAP = re.compile(r"[ \t]+(?=[，。；：、！？）”》,.;:!?)])|(?<=[（“《(])[ \t]+|(?<=[\u3400-\u9fff，。；：、！？）”》])[ \t]+(?=[\u3400-\u9fff（“《])")


def write_search(site, folder, most=PART):
    """Write the search documents of each language, and the theme's empty index, into `folder`/search."""
    target = folder / "search"
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.js"):
        old.unlink()
    for lang in LANGS:
        first, text = split(document(site, lang))
        cuts = parts(first["pages"], most)
        for n, (start, end) in enumerate(cuts):
            pages = {"pages": first["pages"][start:end]}
            texts = {"pages": text["pages"][start:end]}
            _write(target, f"{lang}{n or ''}", {**first, **pages, "parts": len(cuts)} if n == 0 else pages)
            _write(target, f"{lang}-text{n or ''}", {**text, **texts} if n == 0 else texts)
    stub = json.dumps(STUB)
    (target / "search_index.json").write_text(stub + "\n", encoding="utf-8")
    (target / "search_index.js").write_text(f"var __index = {stub}\n", encoding="utf-8")  # what the theme asks for in a saved copy


def _write(folder, name, value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    (folder / f"{name}.js").write_text(f'kbSearch("{name}",\n{text}\n)\n', encoding="utf-8")


def parts(pages, most):
    """Where to cut a list of pages, as (start, end): each part but the last holds about `most` bytes."""
    cuts, size = [0], 0
    for n, page in enumerate(pages):
        size += len(json.dumps(page, ensure_ascii=False).encode("utf-8"))
        if size > most and n + 1 < len(pages):
            cuts.append(n + 1)
            size = 0
    return list(zip(cuts, [*cuts[1:], len(pages)]))


def split(found):
    """A document without its running text, and that text by itself, in the same order."""
    text = {"pages": [[section[2] for section in page["x"]] for page in found["pages"]], "rules": [rule["x"] for rule in found["rules"]],
            "terms": [[term["x"], term["l"]] for term in found["terms"]], "limits": [limit["x"] for limit in found["limits"]],
            "traditional": [], "pinyin": {}, "sounds": {}}
    if found["lang"] == "zh":
        text |= {"traditional": traditional(json.dumps(found, ensure_ascii=False)), "pinyin": pinyin(_spoken(found)), "sounds": sounds()}
    first = {**found, "pages": [{**page, "x": [section[:2] for section in page["x"]]} for page in found["pages"]]}
    for group, fields in (("rules", "x"), ("terms", "xl"), ("limits", "x")):
        first[group] = [{key: value for key, value in row.items() if key not in fields} for row in found[group]]
    return first, text


def document(site, lang):
    """Everything that can be found in one language, as plain data."""
    pages = sorted((_page(page) for page in site.in_language(lang).values()), key=lambda page: FIRST.index(page["k"]))
    found = {
        "lang": lang, "words": {**WORDS[lang], **{f"force-{id}": word.name[lang] for id, word in site.registers.vocabulary.force.items()}},
        "pages": pages, "terms": _terms(site, lang), "limits": _limits(site, lang), "laws": _laws(site, lang), "rules": _rules(site, lang),
        "channels": _channels(site, lang), "lexicon": [[row.typed, row.means] for row in getattr(site.registers.lexicon, lang)],
    }
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
        text = _SPACE.sub(" ", _CELLS.sub(" \n", _GAP.sub("", text))).strip()
        if text or section.id != "top":
            found.append(["" if section.id == "top" else section.id, plain(headings.get(section.id, "")), text])
    return found


def kind(name):
    """The kind of a page by its place."""
    if name == "index.md":
        return "home"
    if name == "a-z.md":
        return "index"
    return "term" if name == "glossary.md" else KINDS.get(name.partition("/")[0], "about")


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
                     "s": [*(d.form for d in forms.deprecated), *_typed(term.search, lang), term[other].preferred],
                     "x": forms.definition, "l": forms.plain})
    return [row for row in rows if row["u"]]


def _typed(words, lang):
    """The search words of a term that somebody who reads `lang` types: in Chinese no English words, and no pinyin, which the search reads by itself."""
    return [word for word in words if lang == "en" or _HAN.search(word) or len(word) <= ABBREVIATION]


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
    """Provisions: name, what it says, articles, the position of their instrument, and the address: what follows that of the
    instrument, or, where it lies elsewhere, the whole."""
    order = {id: n for n, id in enumerate(site.registers.instruments)}
    rows = []
    for key, provision in site.registers.provisions.items():
        home = _home(site, f"rule:{key}", lang)
        if home and not provision.hold:
            law = key.split("/")[0]
            rows.append({"u": home.removeprefix(f"{_home(site, f'law:{law}', lang)}-"), "t": provision.name[lang], "x": provision.says[lang], "i": order[law], "r": provision.articles})
    return rows


def _channels(site, lang):
    """Places to complain or get help: number, name and what for."""
    rows = ({"u": _home(site, f"channel:{c.id}", lang), "no": c.number or "", "t": c.name[lang], "x": c.for_[lang], "w": c.words[lang]} for c in site.registers.channels.values())
    return [row for row in rows if row["u"]]


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
    return _table(readings)


def sounds():
    """Syllable to the common characters that are read so: whoever types by sound picks the wrong one of them."""
    readings = {}
    for row in range(0xB0, 0xD8):  # the first level of GB 2312: the 3,755 characters in common use
        for cell in range(0xA1, 0xFF):
            character = bytes([row, cell]).decode("gb2312", errors="ignore")
            if character:
                readings.setdefault(lazy_pinyin(character, v_to_u=False)[0], set()).add(character)
    return _table(readings)


def _table(readings):
    return {reading: "".join(sorted(characters)) for reading, characters in sorted(readings.items())}
