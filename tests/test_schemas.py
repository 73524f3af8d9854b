"""The JSON Schemas that editors use are those of the loader, and every register keeps to its own."""

import datetime
import json
import re
from pathlib import Path

import jsonschema
import pytest

from kb.schemas import EDITOR_SCHEMAS, SCHEMAS, editor_schemas
from kb.site import load
from kb.source import read_yaml

ROOT = Path(__file__).resolve().parent.parent
REGISTERS = ROOT / "docs/registers"
HEAD = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def plain(value):
    """YAML values as JSON has them: dates as text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def registers_with_schema():
    return [path for path in sorted(REGISTERS.rglob("*.yml")) if HEAD.match(path.read_text(encoding="utf-8"))]


def test_the_schemas_are_those_of_the_loader():
    assert editor_schemas(load(ROOT, datetime.date(2026, 11, 24))) == {}, "run `make fix ARGS=--schemas`"


def test_every_schema_is_used_and_every_instrument_names_its_own():
    used = {(path.parent / HEAD.match(path.read_text(encoding="utf-8")).group(1)).resolve().name for path in registers_with_schema()}
    assert used == {f"{name}.schema.json" for name in EDITOR_SCHEMAS}
    assert set((REGISTERS / "instruments").glob("*.yml")) <= set(registers_with_schema())


@pytest.mark.parametrize("path", registers_with_schema(), ids=lambda path: path.relative_to(REGISTERS).as_posix())
def test_register_keeps_to_its_schema(path):
    schema = json.loads((path.parent / HEAD.match(path.read_text(encoding="utf-8")).group(1)).read_text(encoding="utf-8"))
    value = plain(read_yaml(path.name, path.read_bytes()).value)
    errors = [f"{'/'.join(map(str, e.path))}: {e.message}" for e in jsonschema.Draft202012Validator(schema).iter_errors(value)]
    assert errors == []


def test_an_unknown_key_is_refused_by_the_schema_too():
    schema = json.loads((ROOT / SCHEMAS / "limits.schema.json").read_text(encoding="utf-8"))
    value = plain(read_yaml("limits.yml", (REGISTERS / "limits.yml").read_bytes()).value)
    value[0]["confidense"] = "fair"
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(value))
