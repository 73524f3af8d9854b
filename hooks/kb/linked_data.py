"""What a page says of itself in the words of schema.org, as JSON-LD: only what is true and stands on the page.

A site and a page in, JSON out. The data block is not a script: browsers run nothing of it, and script-src does not touch it.
"""

import json
import re
from urllib.parse import urljoin

from kb.meanings import TITLES
from kb.pages import LANGS, LINK, QUOTATION
from kb.phrases import CODES
from kb.schemas import LICENCE, VERSION
from kb.site import address
from kb.words import plain

LICENCES = {"CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/"}
#: kinds of instrument that are legislation; associations' rules, standards and notices are not
LEGISLATION = {"law", "administrative-regulation", "departmental-rule", "normative-document", "judicial-interpretation", "local-regulation"}
#: the page for builders, which documents the data set
DATA = "about/data.md"
_QUESTION = {"zh": re.compile(r"[^？]*吗？"), "en": re.compile(r"[^?]*\?")}


def linked_data(site, page, trail, base):
    """The JSON-LD of a page; `trail` is the part of its path that leads to other pages: (title, address below the site)."""
    here, home = urljoin(base, address(page.name, page.lang)), urljoin(base, address("index.md", page.lang))
    whole = {"@type": "WebSite", "@id": home + "#site"}
    web_page = _filled({"@type": "WebPage", "@id": here, "url": here, "name": page.meta.get("title"), "description": page.meta.get("description"),
                        "inLanguage": CODES[page.lang], "isPartOf": {"@id": whole["@id"]}, "lastReviewed": _day(page.meta.get("reviewed")),
                        "license": LICENCES[LICENCE]})
    graph = [web_page]
    if page.name == "index.md":
        graph.append({**whole, "url": home, "name": page.meta["title"], "description": page.meta["description"], "inLanguage": CODES[page.lang],
                      "potentialAction": {"@type": "SearchAction", "target": {"@type": "EntryPoint", "urlTemplate": home + "?q={search_term_string}"},
                                          "query-input": "required name=search_term_string"}})
    else:
        steps = [*((title, urljoin(base, path)) for title, path in trail), (page.meta["title"], here)]
        graph.append({"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": n, "name": title, "item": item}
                                                                     for n, (title, item) in enumerate(steps, 1)]})
    graph += [found for make in (_instruments, _glossary, _question, _data_set) for found in make(site, page, here, base)]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _instruments(site, page, here, base):
    """What an instrument's page is about: legislation with its dates and force, or a work that is none."""
    for mark in page.marks:
        if mark.name == "instrument":
            i, lang = site.registers.instruments[mark.args["id"]], page.lang
            common = {"@id": f"{here}#{i.id}", "name": i.title[lang], "alternateName": i.short[lang], "inLanguage": "zh-CN"}
            issuer = {"@type": "Organization", "name": i.issuer[lang]}
            if i.kind in LEGISLATION:
                yield _filled({"@type": "Legislation", **common, "legislationIdentifier": i.number, "legislationType": site.registers.word("kind", i.kind, lang),
                               "legislationJurisdiction": "CN", "legislationPassedBy": issuer, "datePublished": _day(i.promulgated),
                               "legislationDateOfApplicability": _day(i.effective),
                               "legislationLegalForce": "https://schema.org/" + ("InForce" if i.in_force(site.today) else "NotInForce"),
                               "mainEntityOfPage": here})
            else:
                yield _filled({"@type": "CreativeWork", **common, "identifier": i.number, "genre": site.registers.word("kind", i.kind, lang), "publisher": issuer,
                               "datePublished": _day(i.promulgated), "mainEntityOfPage": here})


def _glossary(site, page, here, base):
    """The terms of the glossary, each with its definition and address."""
    if any(mark.name == "glossary" for mark in page.marks):
        terms = [{"@type": "DefinedTerm", "@id": f"{here}#term-{t.id}", "name": t[page.lang].preferred, "description": t[page.lang].definition, "termCode": t.id}
                 for t in site.registers.terms.values()]
        yield {"@type": "DefinedTermSet", "@id": here + "#terms", "name": page.meta["title"], "inLanguage": CODES[page.lang], "hasDefinedTerm": terms}


def _question(site, page, here, base):
    """A page for borrowers that asks one question that can be answered yes or no, in both languages, and answers it first."""
    if is_question(site, page.name):
        yield {"@type": "FAQPage", "@id": here + "#question", "inLanguage": CODES[page.lang], "mainEntity": [{
            "@type": "Question", "name": page.meta["title"], "acceptedAnswer": {"@type": "Answer", "text": first_paragraph(page), "url": here}}]}


def is_question(site, name):
    """Is the page of this name one question for borrowers with one answer? The Chinese title asks 吗, and neither asks twice."""
    pages = [site.pages.get((lang, name)) for lang in LANGS]
    return name.startswith("rights/") and all(p and _QUESTION[p.lang].fullmatch(str(p.meta.get("title"))) for p in pages)


def first_paragraph(page):
    """The words of the first paragraph of a page, as readers see them."""
    block = next(b for b in page.blocks if b.kind == "paragraph")
    return plain(LINK.sub(r"\2", QUOTATION.sub(r"\1", page.source[block.start:block.end])))


def _data_set(site, page, here, base):
    """The open data, on the page that documents it."""
    if page.name == DATA:
        yield {"@type": "Dataset", "@id": here + "#dataset", "name": page.meta["title"], "description": page.meta["description"], "license": LICENCES[LICENCE],
               "version": VERSION, "dateModified": site.today.isoformat(), "isAccessibleForFree": True, "inLanguage": list(CODES.values()), "url": here,
               "distribution": [{"@type": "DataDownload", "name": TITLES[name][page.lang], "encodingFormat": "application/json",
                                 "contentUrl": urljoin(base, f"data/{'index' if name == 'files' else name}.json")} for name in TITLES]}


def _day(date):
    return str(date) if date else None


def _filled(values):
    return {key: value for key, value in values.items() if value is not None}
