"""What other people's systems rely on: which changes of the published schemas and ids would break them.

    The major number of the version rises when a file, a field, an id or a word of a list is gone or renamed, when a field is of
    another type or unit, when it was always there and no longer is, or when it newly has to be there. Additions break nothing.

Pure: the contract as it was recorded and as it is go in, sentences come out.
"""

from kb.exporting import FILES
from kb.schemas import VERSION, schema

#: keywords that say of what type a value is
_TYPE = ("type", "const", "format", "pattern")


def contract(site):
    """What is relied on today: the version, every schema, and every id that is published, with the units of numbers."""
    registers = site.registers
    numbers = {f"{limit.id}/{number}": f"{n.unit} {n.bound}" for limit in registers.limits.values() if limit.shown(site.today) for number, n in limit.numbers.items()}
    ids = {"limits": [l.id for l in registers.limits.values() if l.shown(site.today)], "provisions": [k for k, p in registers.provisions.items() if not p.hold],
           "instruments": list(registers.instruments), "glossary": list(registers.terms), "channels": list(registers.channels), "stages": list(registers.stages)}
    return {"version": VERSION, "schemas": {name: _bare(schema(name)) for name in (*FILES, "files")}, "ids": {name: sorted(found) for name, found in ids.items()},
            "numbers": dict(sorted(numbers.items()))}


def _bare(schema):
    """A schema without its words: how a field is explained may change at any time."""
    if isinstance(schema, dict):
        return {key: _bare(value) for key, value in schema.items() if key != "description" or isinstance(value, dict)}
    return [_bare(value) for value in schema] if isinstance(schema, list) else schema


def known_ids(site):
    """Every id that the registers still have, held back or not: what is held back for a time is not gone."""
    registers = site.registers
    return {"limits": set(registers.limits), "provisions": set(registers.provisions), "instruments": set(registers.instruments),
            "glossary": set(registers.terms), "channels": set(registers.channels), "stages": set(registers.stages)}


def breaks(old, new, known=None):
    """Sentences, one for each way in which `new` breaks what relied on `old`. `known` has the ids that are merely held back."""
    found = [f"{name}.json is gone" for name in old["schemas"] if name not in new["schemas"]]
    for name, before in old["schemas"].items():
        if name in new["schemas"]:
            found += _schema_breaks(f"{name}.json", before, new["schemas"][name], before, new["schemas"][name], set())
    for name, ids in old["ids"].items():
        still = {*new["ids"].get(name, []), *(known or {}).get(name, set())}
        found += [f"{name}.json: the id {id!r} is gone" for id in ids if id not in still]
    for number, unit in old["numbers"].items():
        if number in new["numbers"] and new["numbers"][number] != unit:
            found.append(f"limits.json: {number} was {unit!r} and is {new['numbers'][number]!r}")
        elif number not in new["numbers"] and number.split("/")[0] in new["ids"]["limits"]:
            found.append(f"limits.json: the number {number!r} is gone")
    return found


def needs_major(old, new):
    """Has the major number of the version not been raised since `old`?"""
    return int(new["version"].split(".")[0]) <= int(old["version"].split(".")[0])


def _schema_breaks(path, old, new, old_root, new_root, seen):
    """How a schema breaks those that rely on an older one, at `path` and below. References are followed, each pair once."""
    pair = (old.get("$ref"), new.get("$ref"))
    if pair in seen and pair != (None, None):
        return
    old, new, seen = _resolved(old, old_root), _resolved(new, new_root), seen | {pair}
    if path.endswith("version"):  # its pattern is the major number itself
        return
    before, after = _type(old, old_root), _type(new, new_root)
    if before != after:
        yield f"{path}: was {before} and is {after}"
        return
    gone = [word for word in old.get("enum", []) if word not in new.get("enum", [word])]
    yield from (f"{path}: the word {word!r} is gone" for word in gone)
    yield from _property_breaks(path, old, new, old_root, new_root, seen)
    if "items" in old and "items" in new:
        yield from _schema_breaks(path + "[]", old["items"], new["items"], old_root, new_root, seen)
    for pattern, below in (old.get("patternProperties") or {}).items():
        if pattern in (new.get("patternProperties") or {}):
            yield from _schema_breaks(path + "{}", below, new["patternProperties"][pattern], old_root, new_root, seen)
    if isinstance(old.get("additionalProperties"), dict) and isinstance(new.get("additionalProperties"), dict):
        yield from _schema_breaks(path + "{}", old["additionalProperties"], new["additionalProperties"], old_root, new_root, seen)
    for before, after in zip(_choices(old), _choices(new)):
        yield from _schema_breaks(path, before, after, old_root, new_root, seen)


def _property_breaks(path, old, new, old_root, new_root, seen):
    before, after = old.get("properties", {}), new.get("properties", {})
    for name, below in before.items():
        if name not in after:
            yield f"{path}: the field {name!r} is gone"
            continue
        if name in old.get("required", []) and name not in new.get("required", []):
            yield f"{path}: the field {name!r} was always there and need not be any more"
        yield from _schema_breaks(f"{path} {name}", below, after[name], old_root, new_root, seen)
    for name in new.get("required", []):
        if before and name not in old.get("required", []):
            yield f"{path}: the field {name!r} newly has to be there (give it a default in its model)"


def _resolved(schema, root):
    return root["$defs"][schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema


def _choices(schema):
    """The branches of a value that may be one of several things, null apart."""
    return [branch for branch in schema.get("anyOf", []) if branch.get("type") != "null"]


def _type(schema, root):
    """Of what type a value is, in words that can be compared; branches of a choice by their own types."""
    if "anyOf" in schema:
        return " or ".join(sorted(_type(_resolved(branch, root), root) for branch in schema["anyOf"]))
    kind = schema.get("type", "object" if "properties" in schema else "")
    words = [" or ".join(sorted(kind)) if isinstance(kind, list) else kind, *(f"{word} {schema[word]}" for word in _TYPE[1:] if word in schema)]
    return " ".join(filter(None, words)) or "anything"
