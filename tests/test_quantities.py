"""The cases of `quantities/*.yml`: their names together say what counts as a quantity.

`rewrite/*.yml` and `pairs/*.yml` beside them hold texts to write anew and texts that say the same in two languages.
"""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from kb import quantities

HERE = Path(__file__).parent / "quantities"
UNITS = {"clock", "times", "people", "day", "working-day", "hour", "minute", "week", "month", "year", "yuan", "percent",
         "multiple", "items", "date", "number"}


def cases(folder):
    """All cases of a folder, each named after its file and itself."""
    return [pytest.param(case, id=f"{path.stem}: {case['name']}") for path in sorted(folder.glob("*.yml"))
            for case in yaml.safe_load(path.read_text(encoding="utf-8"))]


def value_of(text):
    """A value as a case writes it: "22:00" and "2026-01" stay, "1/20" is a fraction."""
    return text if ":" in text or "-" in text else Fraction(text)


def shown(read):
    """Quantities as cases write them."""
    return [f"{q.unit} {q.value}" for q in read]


@pytest.mark.parametrize("case", cases(HERE))
def test_reads(case):
    assert set(case) == {"name", "lang", "text", "reads"}
    assert {expected.split()[0] for expected in case["reads"]} <= UNITS
    assert shown(quantities.read(case["text"], case["lang"])) == case["reads"]


@pytest.mark.parametrize("case", cases(HERE / "rewrite"))
def test_rewrites(case):
    """The first quantity of the text (or number `nth`) takes the value `to`."""
    quantity = quantities.read(case["text"], case["lang"])[case.get("nth", 0)]
    to = str(case["to"])
    value = to if quantity.unit in ("clock", "date") else Fraction(to)
    assert quantities.rewrite(quantity, value, case["lang"]) == case["becomes"]


@pytest.mark.parametrize("case", cases(HERE / "pairs"))
def test_both_languages_say_the_same(case):
    zh, en = quantities.read(case["zh"], "zh"), quantities.read(case["en"], "en")
    assert shown(zh) == shown(en) and zh
    assert all(quantities.same(a, b) for a, b in zip(zh, en, strict=True))


@pytest.mark.parametrize("case", cases(HERE / "written"))
def test_format_value(case):
    value = str(case["value"])
    if case["unit"] not in ("clock", "date"):
        value = Fraction(value)
    assert quantities.format_value(value, case["unit"], "zh") == case["zh"]
    assert quantities.format_value(value, case["unit"], "en") == case["en"]


@pytest.mark.parametrize(("zh", "en", "expected"), [
    ("3 次", "3 times", True), ("3 次", "the limit is 3", True), ("3 次", "3 people", False), ("3 次", "4 times", False),
    ("五年", "60 months", False), ("晚十点", "10 p.m.", True), ("晚十点", "10 a.m.", False), ("2026年", "2,026", False)])
def test_same(zh, en, expected):
    (a,), (b,) = quantities.read(zh, "zh"), quantities.read(en, "en")
    assert quantities.same(a, b) is expected is quantities.same(b, a)


def test_text_is_the_slice_of_the_given_text():
    text = "每日３次，￥５０，０００ 元，晚上 22：00"
    for q in quantities.read(text, "zh"):
        assert q.text == text[q.start:q.end]
