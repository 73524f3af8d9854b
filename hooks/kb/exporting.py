"""The registers as data: one JSON file a register, with a JSON Schema beside it, and schemas for editors.

What may not be published yet is left out. Everything is as of the day of the build.
"""

import json
from urllib.parse import urljoin

from kb.pages import LANGS
from kb.registers import Channel, ForeignLimit, Instrument, Limit, Provision, SourceArticle, Myth, Stage, Term, Topic, Vocabulary

#: file name, model, key prefix of homes
DATA = (("limits", Limit, "limit"), ("provisions", Provision, "rule"), ("instruments", Instrument, "law"),
        ("glossary", Term, "term"), ("channels", Channel, "channel"))
SCHEMAS = "docs/registers/schemas"
_INTERNAL = {"hold", "note"}
#: register file (or folder) to the model of one entry
EDITOR_SCHEMAS = {"limits": Limit, "instrument": Instrument, "glossary": Term, "channels": Channel, "stages": Stage,
                  "myths": Myth, "topics": Topic, "foreign": ForeignLimit, "article": SourceArticle, "vocabulary": Vocabulary}


def entries(site, name, base):
    """The published entries of one data file, each with its addresses in both languages."""
    registers = site.registers
    rows = {
        "limits": lambda: [(l.id, l) for l in registers.limits.values() if l.shown(site.today)],
        "provisions": lambda: [(k, p) for k, p in registers.provisions.items() if not p.hold],
        "instruments": lambda: [(i.id, i) for i in registers.instruments.values()],
        "glossary": lambda: list((t.id, t) for t in registers.terms.values()),
        "channels": lambda: list((c.id, c) for c in registers.channels.values()),
    }[name]()
    prefix = next(p for n, _, p in DATA if n == name)
    return [_row(key, entry, prefix, name, site, base) for key, entry in rows]


def _row(key, entry, prefix, name, site, base):
    row = _clean(entry.model_dump(mode="json", by_alias=True))
    row["id"] = key
    if name == "limits":
        row["values"] = [_clean(v.model_dump(mode="json", by_alias=True)) for v in entry.values if not v.hold]
        row["operating"] = [{"number": n, "value": x, "provision": v.provision} for n, x, v in entry.operating(site.today)]
    if name == "instruments":
        row["provisions"] = [f"{entry.id}/{p.id}" for p in entry.provisions if not p.hold]
        row["in_force"] = entry.in_force(site.today)
    home = site.homes.get(f"{prefix}:{key}")
    row["url"] = {lang: address(base, home, lang) for lang in LANGS} if home else None
    return row


def address(base, home, lang):
    """The absolute address of an entry in one language."""
    path = home.page.removesuffix("index.md") if home.page.endswith("index.md") else home.page.removesuffix(".md") + "/"
    return urljoin(base or "/", ("" if lang == LANGS[0] else f"{lang}/") + path) + "#" + home.anchor


def _clean(value):
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items() if k not in _INTERNAL}
    return [_clean(v) for v in value] if isinstance(value, list) else value


def schema(name):
    """The JSON Schema of one data file."""
    model = next(m for n, m, _ in DATA if n == name)
    item = model.model_json_schema(by_alias=True, mode="serialization")
    definitions = item.pop("$defs", {})
    for shape in (item, *definitions.values()):
        for field in _INTERNAL:
            shape.get("properties", {}).pop(field, None)
        shape["required"] = [field for field in shape.get("required", []) if field not in _INTERNAL]
    text = {"type": "string"}
    item["properties"]["id"] = text
    item["properties"]["url"] = {"anyOf": [{"type": "null"}, {"type": "object", "properties": {l: text for l in LANGS},
                                                              "required": list(LANGS), "additionalProperties": False}]}
    if name == "limits":
        item["properties"]["operating"] = {"type": "array", "items": {
            "type": "object", "properties": {"number": text, "value": {"type": ["number", "string"]}, "provision": text},
            "required": ["number", "value", "provision"], "additionalProperties": False}}
    if name == "instruments":
        item["properties"]["provisions"] = {"type": "array", "items": text}
        item["properties"]["in_force"] = {"type": "boolean"}
    item["required"] = sorted({*item.get("required", []), "id", "url"})
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, "type": "object",
            "properties": {"as_of": {"type": "string", "format": "date"}, name: {"type": "array", "items": item}},
            "required": ["as_of", name], "additionalProperties": False, "$defs": definitions}


def editor_schema(name):
    """The JSON Schema of one register, for editors that understand `yaml-language-server`."""
    model = EDITOR_SCHEMAS[name].model_json_schema(by_alias=True)
    single = name in ("instrument", "article", "vocabulary")
    if single:
        if "id" in model.get("required", []):
            model["required"].remove("id")  # the file name is the id
        return {"$schema": "https://json-schema.org/draft/2020-12/schema", **model}
    definitions = model.pop("$defs", {})
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "array", "items": model, "$defs": definitions}


def editor_schemas(site):
    """The schema files of the registers that are not as they should be: path to text."""
    wanted = {f"{SCHEMAS}/{name}.schema.json": json.dumps(editor_schema(name), ensure_ascii=False, indent=1) + "\n" for name in EDITOR_SCHEMAS}
    return {path: text for path, text in wanted.items() if site.register_texts.get(path) != text}


def write_data(site, folder, base):
    """Write every data file and its schema into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, _, _ in DATA:
        _write(folder / f"{name}.json", {"as_of": site.today.isoformat(), name: entries(site, name, base)})
        _write(folder / f"{name}.schema.json", schema(name))


def _write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
