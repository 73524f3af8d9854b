"""The gate catches every class of defect in the real content, and objects to nothing harmless."""

import pytest

import proof
from kb.checking import all_rules

CLASSES = [*proof.CLASSES, *proof.REGISTER_CLASSES]


@pytest.fixture(scope="module")
def result():
    return proof.run(most=1)


@pytest.mark.parametrize("name", sorted({cls.name["en"] for cls in CLASSES}))
def test_class_is_caught_whole(result, name):
    rows = [row for row in result[0] if row["class"]["en"] == name]
    assert sum(row["planted"] for row in rows), "nothing could be planted"
    assert [path for row in rows for path, _ in row["missed"]] == []


def test_no_harmless_edit_is_objected_to(result):
    assert [alarm["finding"] for alarm in result[1]] == []


def test_every_rule_has_a_planter():
    assert {cls.rule for cls in CLASSES} == set(all_rules())
