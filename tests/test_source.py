"""Reading YAML: plain values with places, and every trap refused in plain words instead of a traceback."""

import datetime
import re

import pytest
from hypothesis import given, settings, strategies as st

from kb.source import Place, read_yaml, read_yaml_text


def read(text):
    return read_yaml("a.yml", text if isinstance(text, bytes) else text.encode())


def faults(document):
    """What was wrong, as (line, column, message)."""
    return [(p.place.line, p.place.col, p.message.en) for p in document.problems]


def test_values_are_read_as_what_they_are():
    document = read("number: 3\nshare: 0.05\nday: 2026-01-30\nyes_or_no: true\nnothing: null\nempty:\nword: 三次\nlist: [1, two]\n")
    assert document.value == {"number": 3, "share": 0.05, "day": datetime.date(2026, 1, 30), "yes_or_no": True, "nothing": None,
                              "empty": None, "word": "三次", "list": [1, "two"]}
    assert document.problems == []


@pytest.mark.parametrize("written, value", [
    ("'22:00'", "22:00"), ('"no"', "no"), ("'007'", "007"), ("'2026-02-30'", "2026-02-30"), ("|\n  22:00", "22:00\n"), (">\n  yes", "yes\n"),
    ("22:00 至 8:00", "22:00 至 8:00"), ("no calls", "no calls"), ("0", 0), ("-5", -5), ("6.1.2", "6.1.2"), ("1e3", "1e3"), ("0x1F", "0x1F"),
    ("12345678901234567890", "12345678901234567890"), ("2026-1", "2026-1"), ("NO", None), ("off", None), ("08", None)])
def test_a_value_is_what_it_looks_like_or_refused(written, value):
    assert read(f"a: {written}\n").value == {"a": value}


@pytest.mark.parametrize("text, line, col, message", [
    ("a: 1\nb: 2\na: 3\n", 3, 1, "key 'a' stands twice"),
    ("- {a: 1,\n   a: 2}\n", 2, 4, "key 'a' stands twice"),
    ("a:\n  from: 22:00\n", 2, 9, "time 22:00 without quotes"),
    ("- 8：30\n", 1, 3, "time 8：30 without quotes"),
    ("a: yes\n", 1, 4, "'yes' without quotes is a truth value in YAML"),
    ("a: [on, 1]\n", 1, 5, "'on' without quotes is a truth value in YAML"),
    ("a: 2026-02-30\n", 1, 4, "no such date: 2026-02-30"),
    ("a: 2026-13-01\n", 1, 4, "no such date: 2026-13-01"),
    ("a: 007\n", 1, 4, "number 007 with a leading zero"),
    ("? [a, b]\n: 1\n", 1, 3, "a key that is not a word"),
    ("a: &a\n  - *a\n", 1, 4, "a list or mapping that is used again elsewhere (an alias)"),
    ("a: &x {b: 1}\nc: *x\n", 1, 4, "a list or mapping that is used again elsewhere (an alias)"),
    ("title：样页\nowner: 总编辑\n", 1, 6, "a full-width colon after 'title'"),
    ("- id: a\n  name：b\n  c: d\n", 2, 7, "a full-width colon after 'name'"),
    ("a: \x07b\n", 1, 1, "a character that YAML does not allow"),
])
def test_a_trap_is_named_at_its_place(text, line, col, message):
    assert faults(read(text)) == [(line, col, message)]


@pytest.mark.parametrize("text, line", [
    ("a:\n\tb: 1\n", 2), ("a: b: c\n", 1), ("a: \"b\nc: 1\n", 1), ("a: [1\nb: 2\n", 1), ("a: *nowhere\n", 1), ("a: 1\n---\nb: 2\n", 2),
    ("a: 1\n  b: 2\n", 2), ("a: @b\n", 1)])
def test_what_is_no_yaml_is_named_where_it_breaks(text, line):
    document = read(text)
    [(at, _, message)] = faults(document)
    assert (at, document.value) == (line, None) and message.startswith("not readable as YAML: ")


@pytest.mark.parametrize("data, line, col", [
    ("a: 中文\n".encode("gb18030"), 1, 4), (b"a: 1\nbc: \xff\n", 2, 5), ("a: 1".encode("utf-16"), 1, 1), (b"a: \xed\xa0\x80", 1, 4)])
def test_a_file_in_another_encoding_is_named_at_its_first_bad_byte(data, line, col):
    assert faults(read(data)) == [(line, col, "not UTF-8")]


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "   "])
def test_an_empty_file_holds_nothing_and_is_no_fault(text):
    document = read(text)
    assert document.value is None and document.problems == []
    assert document.place("any", 0, "key") == Place("a.yml")


@pytest.mark.parametrize("text", [
    "[" * 1_000_000, "{" * 1_000_000, "[" * 5000 + "]" * 5000, "- " * 5000 + "a", "a: " + "9" * 100_000, "a: " + "x" * 1_000_000,
    "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30))],
    ids=["brackets", "braces", "nested", "dashes", "digits", "letters", "aliases"])
def test_hostile_files_are_read_or_refused(text):
    document = read(text)
    assert document.value is not None or document.problems


def test_every_value_and_key_knows_its_place():
    document = read("- id: a\n  names: {zh: 甲, en: A}\n- id: b\n")
    assert document.place(0, "names", "en") == Place("a.yml", 2, 22)
    assert document.places[0, "names", "en", ""] == Place("a.yml", 2, 18)
    assert document.place(1) == Place("a.yml", 3, 3)
    assert document.place(1, "missing", "deeper") == document.place(1)


def test_front_matter_counts_lines_from_where_it_stands():
    document = read_yaml_text("a.md", "title: a\ntitle: b\n", first_line=2)
    assert faults(document) == [(3, 1, "key 'title' stands twice")]


_PIECES = st.sampled_from(["a: ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "'", '"', "|", ">", "&x ", "*x", "? ", ": ", "# ", "\t", "：", "22:00", "no",
                           "007", "2026-02-30", "中文", "!!int ", "<<: ", "---\n", "%", "\x07", "\u2028", "9" * 5000, "-", "~", "."])


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=30).map("".join).map(str.encode) | st.binary(max_size=60))
def test_no_file_makes_the_reader_fail(data):
    for problem in read(data).problems:
        assert problem.place.line >= 1 and problem.place.col >= 1
        assert re.search(r"[\u4e00-\u9fff]", problem.message.zh) and re.search(r"[\u4e00-\u9fff]", problem.remedy.zh)
        assert problem.message.en and problem.remedy.en
