"""The registers as data, for other people's systems: a JSON file a register with its schema, and an index of all files.

What may not be published yet is left out, and so is every reference to it. Everything is as of the day of the build.
"""

import hashlib
import json
from urllib.parse import urljoin

from kb.changes import events
from kb.meanings import TITLES
from kb.pages import LANGS
from kb.phrases import wording
from kb.rendering import FIRMS
from kb.schemas import INTERNAL, LICENCE, MODELS, VERSION, schema
from kb.site import address as page_address
from kb.termbase import as_csv, as_tbx

#: data file to the prefix of the keys under which readers find its entries
PREFIXES = {"limits": "limit", "provisions": "rule", "instruments": "law", "glossary": "term", "channels": "channel", "stages": "stage",
            "myths": "myth", "foreign": "foreign"}
FILES = (*MODELS, "changes", "vocabulary")
#: the glossary in the formats of translators and of spreadsheets: file to media type and writer
TERM_FILES = {"glossary.tbx": ("application/xml", as_tbx), "glossary.csv": ("text/csv", as_csv)}


def document(site, name, base):
    """One data file as plain data; `base` is the address of the site."""
    return {**_head(site, TITLES[name], f"{name}.schema.json"), name: entries(site, name, base)}


def _head(site, title, schema_name):
    return {"$schema": schema_name, "title": {lang: title[lang] for lang in LANGS}, "version": VERSION, "licence": LICENCE, "as_of": site.today.isoformat()}


def entries(site, name, base):
    """The published entries of one data file, each with its addresses in both languages."""
    if name == "changes":
        return [{"id": e.id, "date": e.date.isoformat(), "kind": e.kind, "what": {lang: e.what[lang] for lang in LANGS}, "about": list(e.about),
                 "url": _addresses(e.home, base)} for e in events(site)]
    if name == "vocabulary":
        return list(_vocabulary(site))
    return [{**_clean(entry.model_dump(mode="json", by_alias=True)), "id": key, **_MORE.get(name, _nothing)(key, entry, site),
             "url": _addresses(site.homes.get(f"{PREFIXES[name]}:{key}"), base)} for key, entry in _published(site, name)]


def _published(site, name):
    registers = site.registers
    if name == "provisions":
        return [(key, p) for key, p in registers.provisions.items() if not p.hold]
    rows = getattr(registers, "terms" if name == "glossary" else name).items()
    return [(id, limit) for id, limit in rows if limit.shown(site.today)] if name == "limits" else rows


def _nothing(key, entry, site):
    return {}


def _limit(key, limit, site):
    """What a machine needs beyond the register: force and certainty on every value, and the numbers to work by today."""
    def known(v):
        return {"force": site.registers.instruments[v.provision.split("/")[0]].force, "certainty": site.registers.provisions[v.provision].certainty}

    def number(id, value, v):
        return {"number": id, "value": value, "text": {lang: wording(limit, id, value, lang) for lang in LANGS}, "provision": v.provision}

    by_firm = {firm: [number(*row) for row in operating_for(limit, firm, site.today)] for firm in FIRMS}
    return {
        "values": [{**_clean(v.model_dump(mode="json", by_alias=True)), "in_force": v.in_force(site.today), **known(v)} for v in limit.values if not v.hold],
        "operating": [{**number(id, value, v), "unit": limit.numbers[id].unit, "bound": limit.numbers[id].bound, **known(v)}
                      for id, value, v in limit.operating(site.today)],
        "by_firm": {firm: rows for firm, rows in by_firm.items() if rows},
    }


def operating_for(limit, firm, day):
    """The rows of a limit that bind one kind of firm on `day`, those for everyone included: the stricter of differing ones."""
    rows = [row for row in limit.operating(day, firm) if firm in row[2].binds]
    return rows + [row for row in limit.operating(day, "everyone") if "everyone" in row[2].binds and firm not in row[2].binds]


def _provision(key, provision, site):
    instrument = site.registers.instruments[key.split("/")[0]]
    return {"instrument": instrument.id, "force": instrument.force, "in_force": instrument.in_force(site.today)}


def _instrument(key, instrument, site):
    return {"provisions": [f"{key}/{p.id}" for p in instrument.provisions if not p.hold], "in_force": instrument.in_force(site.today)}


def _myth(key, myth, site):
    return {"provisions": [id for id in myth.provisions if not site.registers.provisions[id].hold], "limits": _shown(myth.limits, site)}


def _stage(key, stage, site):
    return {"limits": _shown(stage.limits, site)}


def _shown(refs, site):
    return [ref for ref in refs if site.registers.limits[ref.partition("/")[0]].shown(site.today)]


_MORE = {"limits": _limit, "provisions": _provision, "instruments": _instrument, "myths": _myth, "stages": _stage}


def _vocabulary(site):
    """Every word of the controlled vocabularies and every topic, with its names."""
    words = [(vocabulary, word, named.name, named.means) for vocabulary in type(site.registers.vocabulary).model_fields if vocabulary != "labels"
             for word, named in getattr(site.registers.vocabulary, vocabulary).items()]
    topics = [("topic", topic.id, topic.name, topic.scope) for topic in site.registers.topics.values()]
    for vocabulary, word, name, means in [*words, *topics]:
        yield {"id": f"{vocabulary}/{word}", "vocabulary": vocabulary, "word": word, "name": name.model_dump(), "means": means and means.model_dump(), "url": None}


def _addresses(home, base):
    return {lang: address(base, home, lang) for lang in LANGS} if home else None


def address(base, home, lang):
    """The absolute address of a place of the site in one language."""
    return urljoin(base or "/", page_address(home.page, lang)) + (f"#{home.anchor}" if home.anchor else "")


def _clean(value):
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items() if k not in INTERNAL}
    return [_clean(v) for v in value] if isinstance(value, list) else value


def data_files(site, base):
    """Every data file, its schema and the index: name to bytes. The same site gives the same bytes."""
    files, rows = {}, []
    for name in FILES:
        found = document(site, name, base)
        files[f"{name}.json"] = _json(found)
        files[f"{name}.schema.json"] = _json(schema(name, base, found[name][0]))
        rows.append(_file_row(f"{name}.json", TITLES[name], "application/json", f"{name}.schema.json", len(found[name]), files, base))
    for name, (media_type, write) in TERM_FILES.items():
        files[name] = write(site.registers.terms.values())
        rows.append(_file_row(name, TITLES["glossary"], media_type, None, len(site.registers.terms), files, base))
    index = {**_head(site, TITLES["files"], "index.schema.json"), "files": rows}
    return {**files, "index.json": _json(index), "index.schema.json": _json(schema("files", base, rows[0]))}


def _file_row(name, title, media_type, schema_name, entries, files, base):
    return {"id": name, "title": {lang: title[lang] for lang in LANGS}, "url": urljoin(base or "/", f"data/{name}"), "media_type": media_type,
            "schema": schema_name and urljoin(base or "/", f"data/{schema_name}"), "entries": entries, "bytes": len(files[name]),
            "sha256": hashlib.sha256(files[name]).hexdigest(), "version": VERSION}


def _json(value):
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def write_data(site, folder, base):
    """Write every data file into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in data_files(site, base).items():
        (folder / name).write_bytes(data)
