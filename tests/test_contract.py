"""The contract of the published data: what would break those who read it is refused, what is added is not."""

import copy
import datetime
import json
import subprocess
import sys

import pytest

import example_site
from kb.contract import breaks, contract, known_ids, needs_major
from kb.site import load

RECORDER = example_site.HERE / "contract" / "record.py"
RECORDED = RECORDER.with_name("recorded.json")
ADVICE = ("keep the old names beside the new ones; or raise the first number of VERSION in hooks/kb/schemas.py, announce it in "
          "docs/registers/changes.yml, and run `make contract`")


@pytest.fixture(scope="module")
def recorded():
    return json.loads(RECORDED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def site():
    return load(example_site.PROJECT, datetime.date.today())


def test_no_program_that_reads_the_data_breaks(recorded, site):
    now = contract(site)
    broken = breaks(recorded, now, known_ids(site))
    assert not broken or not needs_major(recorded, now), "\n".join([*broken, ADVICE])


def test_what_was_added_is_on_record(recorded, site):
    """Additions break nobody, and from the day they are published somebody relies on them."""
    now = contract(site)
    assert (recorded["version"], recorded["schemas"]) == (now["version"], now["schemas"]), "the data grew: record it with `make contract`"


def limits(contract):
    return contract["schemas"]["limits"]["properties"]["limits"]["items"]


def value(contract):
    return contract["schemas"]["limits"]["$defs"]["LimitValue"]


def drop(mapping, key):
    del mapping[key]


BREAKING = {
    "a field that is gone": (lambda c: drop(limits(c)["properties"], "operating"), "limits.json limits[]: the field 'operating' is gone"),
    "a field that is renamed": (lambda c: limits(c)["properties"].update(bound=limits(c)["properties"].pop("by_firm")), "the field 'by_firm' is gone"),
    "a field inside an entry that is gone": (lambda c: drop(value(c)["properties"], "lifted_by"), "limits[] values[]: the field 'lifted_by' is gone"),
    "a field of another type": (lambda c: value(c)["properties"]["in_force"].update(type="string"), "in_force: was boolean and is string"),
    "a field that may newly be null": (lambda c: limits(c)["properties"].update(topic={"anyOf": [{"type": "string"}, {"type": "null"}]}), "topic: was"),
    "an id of another form": (lambda c: limits(c)["properties"]["id"].update(pattern="^[0-9]+$"), "id: was string pattern"),
    "a field that newly has to be there": (lambda c: limits(c)["required"].append("per"), "the field 'per' newly has to be there"),
    "a new field that has to be there": (lambda c: (limits(c)["properties"].update(new={"type": "string"}), limits(c)["required"].append("new")), "'new' newly has to be there"),
    "a field that is no longer always there": (lambda c: limits(c)["required"].remove("values"), "'values' was always there"),
    "a word of a list that is gone": (lambda c: value(c)["properties"]["force"]["enum"].remove("members"), "force: the word 'members' is gone"),
    "a file that is gone": (lambda c: drop(c["schemas"], "channels"), "channels.json is gone"),
    "an id that is gone": (lambda c: c["ids"]["limits"].remove("no-contact-hours"), "the id 'no-contact-hours' is gone"),
    "a number in another unit": (lambda c: c["numbers"].update({"unanswered-attempts-per-day/attempts": "people most"}), "attempts was 'times most' and is 'people most'"),
    "a number that is gone": (lambda c: drop(c["numbers"], "unanswered-attempts-per-day/attempts"), "the number 'unanswered-attempts-per-day/attempts' is gone"),
    "a field of the index that is gone": (lambda c: drop(c["schemas"]["files"]["properties"]["files"]["items"]["properties"], "sha256"), "the field 'sha256' is gone"),
    "a licence that changes": (lambda c: c["schemas"]["limits"]["properties"]["licence"].update(const="none"), "licence: was const CC-BY-4.0 and is const none"),
}
HARMLESS = {
    "nothing": lambda c: None,
    "a field that may be missing": lambda c: limits(c)["properties"].update(new={"type": "string"}),
    "a field inside an entry that may be missing": lambda c: value(c)["properties"].update(new={"type": "integer"}),
    "a new file": lambda c: c["schemas"].update(new=c["schemas"]["limits"]),
    "a new word of a list": lambda c: value(c)["properties"]["force"]["enum"].append("new"),
    "a new id": lambda c: c["ids"]["limits"].append("new-limit"),
    "a new number": lambda c: c["numbers"].update({"no-contact-hours/new": "clock from"}),
    "a new shape": lambda c: c["schemas"]["limits"]["$defs"].update(New={"type": "object", "properties": {}}),
    "a higher minor version": lambda c: c.update(version="1.1.0"),
}


@pytest.mark.parametrize("name", BREAKING)
def test_breaking_change_is_named(recorded, name):
    change, words = BREAKING[name]
    new = copy.deepcopy(recorded)
    change(new)
    found = breaks(recorded, new)
    assert len(found) == 1 and words in found[0], found
    assert needs_major(recorded, new)


@pytest.mark.parametrize("name", HARMLESS)
def test_addition_passes(recorded, name):
    new = copy.deepcopy(recorded)
    HARMLESS[name](new)
    assert breaks(recorded, new) == []


def test_a_raised_major_version_allows_a_break(recorded):
    assert not needs_major(recorded, {**recorded, "version": "2.0.0"})
    assert needs_major(recorded, {**recorded, "version": "1.9.0"})


def test_an_entry_that_is_held_back_is_not_gone(recorded):
    new = copy.deepcopy(recorded)
    new["ids"]["provisions"].remove("cba-2026/contact-hours")
    assert breaks(recorded, new) != []
    assert breaks(recorded, new, {"provisions": {"cba-2026/contact-hours"}}) == []


def test_the_recorder_refuses_a_break_and_says_what_to_do(tmp_path, recorded):
    """The real command, on a record that promises a field which we do not publish."""
    promised = copy.deepcopy(recorded)
    limits(promised)["properties"]["more"] = {"type": "string"}
    (tmp_path / "tests/contract").mkdir(parents=True)
    for name in ("docs", "hooks", "mkdocs.yml", "overrides"):
        (tmp_path / name).symlink_to(example_site.PROJECT / name)
    recorder = tmp_path / "tests/contract/record.py"
    recorder.write_bytes(RECORDER.read_bytes())
    text = json.dumps(promised)
    recorder.with_name("recorded.json").write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, recorder, "--write"], capture_output=True, text=True)
    assert done.returncode == 1 and "limits.json limits[]: the field 'more' is gone" in done.stdout
    assert "make contract" in done.stderr and "读数据的程序" in done.stderr and "Traceback" not in done.stderr
    assert recorder.with_name("recorded.json").read_text(encoding="utf-8") == text, "the record was touched"
