"""What we publish keeps every rule today; every register loads and explains itself; the published data is whole."""

import functools
import json
import re

import jsonschema
import pytest

import kb.registers
from check import today
from kb.checking import check
from kb.exporting import FILES, document
from kb.reporting import report
from kb.schemas import schema
from kb.site import load
from example_site import PROJECT

REGISTERS = PROJECT / kb.registers.FOLDER


@functools.cache
def published():
    """The project as it is today. No fixture: pytest would print the whole of it beside a failure."""
    return load(PROJECT, today())


def test_nothing_is_found_today():
    found = check(published())
    assert not found, "\n" + report(found)


def test_every_register_loads_and_holds_something():
    registers = published().registers
    assert registers.problems == []
    wanted = [attribute for _, _, attribute, _ in kb.registers.LISTS] + ["instruments", "provisions", "articles", "vocabulary"]
    assert [attribute for attribute in wanted if not getattr(registers, attribute)] == []


def test_every_register_explains_itself_in_both_languages():
    """The comment at the head tells an editor who is no programmer how to change the file."""
    heads = {p.relative_to(REGISTERS).as_posix(): re.match(r"(?:#[^\n]*\n)*", p.read_text(encoding="utf-8")).group()
             for p in sorted(REGISTERS.rglob("*.yml"))}
    assert [name for name, head in heads.items()
            if not re.search(r"[\u4e00-\u9fff]{4}", head) or not re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", head)] == []


@pytest.mark.parametrize("name", FILES)
def test_the_published_data_keeps_to_the_schema_published_beside_it(name):
    found = json.loads(json.dumps(document(published(), name, "https://guide.example/")))
    jsonschema.validate(found, schema(name))
    homeless = [row["id"] for row in found[name] if row["url"] is None]
    assert homeless == [] or name == "vocabulary", "no page shows them"
