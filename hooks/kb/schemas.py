"""JSON Schemas, made from the models of the registers: of the data we publish, and of the registers for editors."""

import json

from kb.meanings import ENVELOPE, FIELDS, TITLES
from kb.pages import LANGS
from kb.registers import (Certainty, Change, Channel, Counterpart, Direction, Force, ForeignLimit, Instrument, Lexicon, Limit, Myth, Provision,
                          SourceArticle, Stage, Term, Topic, Unit, Vocabulary)

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: the format of the published data; how it rises is said, and held to, by kb.contract
VERSION = "1.0.0"
LICENCE = "CC-BY-4.0"
SCHEMAS = "docs/registers/schemas"
#: fields that stay with the editors
INTERNAL = {"hold", "note"}
#: register file (or folder) to the model of one entry
EDITOR_SCHEMAS = {"limits": Limit, "instrument": Instrument, "glossary": Term, "channels": Channel, "stages": Stage, "changes": Change,
                  "myths": Myth, "topics": Topic, "foreign": ForeignLimit, "article": SourceArticle, "vocabulary": Vocabulary, "lexicon": Lexicon,
                  "counterparts": Counterpart}
#: data file to the model of its entries, or to their shape where no register has it
MODELS = {"limits": Limit, "provisions": Provision, "instruments": Instrument, "glossary": Term, "channels": Channel, "stages": Stage,
          "myths": Myth, "foreign": ForeignLimit}

_TEXT = {"type": "string", "minLength": 1}
_ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_PROVISION = {"type": "string", "pattern": "^[a-z0-9-]+/[a-z0-9-]+$"}
_DAY = {"type": "string", "format": "date"}
_BOTH = {"$ref": "#/$defs/Both"}
_VALUE = {"type": ["number", "string"]}
_BOOLEAN = {"type": "boolean"}
_ADDRESS = {"anyOf": [{"type": "null"}, {"type": "object", "properties": {lang: {"type": "string", "format": "uri-reference"} for lang in LANGS},
                                         "required": list(LANGS), "additionalProperties": False}]}


def _words(literal):
    return {"type": "string", "enum": list(literal.__args__)}


def _object(**properties):
    return {"type": "object", "properties": properties, "required": sorted(properties), "additionalProperties": False}


_BOTH_SHAPE = {"Both": _object(zh=_TEXT, en=_TEXT)}
_NUMBER = {"number": _ID, "value": _VALUE, "text": _BOTH, "provision": _PROVISION}
#: fields that the published entries have beyond their register's: shape to field to schema
_ADDED = {
    "Limit": {"operating": {"type": "array", "items": {"$ref": "#/$defs/Operating"}},
              "by_firm": {"type": "object", "propertyNames": _ID, "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/ByFirm"}}}},
    "LimitValue": {"in_force": _BOOLEAN, "force": _words(Force), "certainty": _words(Certainty)},
    "Provision": {"instrument": _ID, "force": _words(Force), "in_force": _BOOLEAN},
    "Instrument": {"provisions": {"type": "array", "items": _PROVISION}, "in_force": _BOOLEAN},
}
_SHAPES = {
    "Operating": _object(**_NUMBER, unit=_words(Unit), bound=_words(Direction), force=_words(Force), certainty=_words(Certainty)),
    "ByFirm": _object(**_NUMBER),
}
#: entries that no register has
_ROWS = {
    "changes": ("ChangeRow", _object(id=_TEXT, date=_DAY, kind={"type": "string", "enum": ["rule", "number", "page", "data"]}, what=_BOTH,
                                     about={"type": "array", "items": _TEXT, "minItems": 1}, url=_ADDRESS)),
    "vocabulary": ("WordRow", _object(id=_TEXT, vocabulary=_TEXT, word=_TEXT, name=_BOTH, means={"anyOf": [_BOTH, {"type": "null"}]}, url=_ADDRESS)),
    "files": ("FileRow", _object(id=_TEXT, title=_BOTH, url={"type": "string", "format": "uri-reference"}, media_type=_TEXT,
                                 schema={"type": ["string", "null"], "format": "uri-reference"}, entries={"type": "integer", "minimum": 1},
                                 bytes={"type": "integer", "minimum": 1}, sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"}, version=_TEXT)),
}


def schema(name, base=None, example=None):
    """The JSON Schema of one data file ("files" is the index); `base` is where the site is, `example` an entry of the file."""
    item, definitions = _row_shape(name)
    head = {"$schema": _TEXT, "title": _BOTH, "version": {"type": "string", "pattern": rf"^{VERSION.split('.')[0]}\.\d+\.\d+$"},
            "licence": {"const": LICENCE}, "as_of": _DAY}
    whole = _object(**head, **{name: {"type": "array", "items": item, "minItems": 1, **({"examples": [[example]]} if example else {})}})
    whole["properties"] = {field: {**shape, "description": (ENVELOPE.get(field) or TITLES[field]).en} for field, shape in whole["properties"].items()}
    file = "index" if name == "files" else name
    return {"$schema": DIALECT, **({"$id": f"{base}data/{file}.schema.json"} if base else {}), "title": file,
            "description": TITLES[name].en, **whole, "$defs": definitions}


def _row_shape(name):
    """The schema of one entry and the shapes that it uses."""
    if name in _ROWS:
        shape, item = _ROWS[name]
        return _described(shape, item), {"Both": _described("Both", _BOTH_SHAPE["Both"])}
    item = MODELS[name].model_json_schema(by_alias=True, mode="serialization")
    definitions = {**item.pop("$defs", {}), **(_SHAPES if name == "limits" else {})}
    definitions.pop("Provision", None) if name == "instruments" else None  # published in a file of their own
    item["properties"]["url"] = _ADDRESS
    item["required"] = [*item["required"], "url"]
    for shape, fields in {item["title"]: item, **definitions}.items():
        for field in INTERNAL:
            fields["properties"].pop(field, None)
        fields["properties"].update(_ADDED.get(shape, {}))
        fields["required"] = sorted({*(f for f in fields.get("required", []) if f not in INTERNAL), *_ADDED.get(shape, {})})
    if name == "provisions":
        item["properties"]["id"] = _PROVISION
    return _described(item.pop("title"), item), {shape: _described(shape, fields) for shape, fields in sorted(definitions.items())}


def shapes(name):
    """The shapes of one data file for people: (where it stands in the file, its fields with their meanings), the entry itself first."""
    item, definitions = _row_shape(name)
    found = [(f"{name}[]", _ROWS[name][0] if name in _ROWS else MODELS[name].__name__)]
    for shape in definitions:
        where = [field for owner in (item, *definitions.values()) for field, value in owner["properties"].items() if f'"#/$defs/{shape}"' in json.dumps(value)]
        if shape not in ("Both", "Forms"):  # a pair of languages needs no words
            found.append((", ".join(dict.fromkeys(where)), shape))
    return [(where, [(field, FIELDS[shape][field]) for field in (definitions.get(shape) or item)["properties"]]) for where, shape in found]


def _described(shape, fields):
    """The schema of an object with the meaning of every field beside it, and no key but those it names."""
    properties = {name: {**{k: v for k, v in field.items() if k != "title"}, **({"additionalProperties": False} if "patternProperties" in field else {}),
                         "description": FIELDS[shape][name].en}
                  for name, field in fields["properties"].items()}
    return {**{k: v for k, v in fields.items() if k != "title"}, "properties": properties}


def editor_schema(name):
    """The JSON Schema of one register, for editors that understand `yaml-language-server`."""
    model = EDITOR_SCHEMAS[name].model_json_schema(by_alias=True)
    single = name in ("instrument", "article", "vocabulary", "lexicon")
    if single:
        if "id" in model.get("required", []):
            model["required"].remove("id")  # the file name is the id
        return {"$schema": DIALECT, **model}
    definitions = model.pop("$defs", {})
    return {"$schema": DIALECT, "type": "array", "items": model, "$defs": definitions}


def editor_schemas(site):
    """The schema files of the registers that are not as they should be: path to text."""
    wanted = {f"{SCHEMAS}/{name}.schema.json": json.dumps(editor_schema(name), ensure_ascii=False, indent=1) + "\n" for name in EDITOR_SCHEMAS}
    return {path: text for path, text in wanted.items() if site.register_texts.get(path) != text}
