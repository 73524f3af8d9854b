"""YAML with places: every value knows its line and column, and the traps of YAML 1.1 are refused.

Knows YAML and nothing of what the registers mean. `22:00` without quotes is 1320 in YAML 1.1, `no` is
false, a key given twice silently wins last: each is a problem here, with the remedy in both languages.
"""

import datetime
import re
from dataclasses import dataclass, field

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NULL = re.compile(r"(?:~|null|)\Z")
_BOOL = {"true": True, "false": False}
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")  # whatever is longer is no number that one counts with
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}\Z")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\Z")
_TIME = re.compile(r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\Z")
_OLD_BOOL = re.compile(r"(?:yes|no|on|off|y|n)\Z", re.IGNORECASE)
_WIDE_COLON = re.compile(r"^[ \t-]*([A-Za-z_][\w-]*)：", re.MULTILINE)
_LEADING_ZERO = re.compile(r"0[0-9]+\Z")
_QUOTED = ("'", '"', "|", ">")


@dataclass(frozen=True, order=True)
class Place:
    """A file and a spot in it; `path` is relative to the root, line and column start at 1."""

    path: str
    line: int = 1
    col: int = 1


@dataclass(frozen=True)
class Text:
    """The same sentence in both languages: what a finding says, and what to do about it."""

    en: str
    zh: str

    def __getitem__(self, lang):
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True)
class Problem:
    """Something a file gets wrong before any rule can look at it."""

    place: Place
    message: Text
    remedy: Text


@dataclass
class Document:
    """A YAML file as plain values, with the place of each (by its path of keys and indexes)."""

    path: str
    value: object = None
    places: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)

    def place(self, *keys):
        """Where the value at `keys` stands; the nearest parent that has a place if it has none."""
        keys = tuple(keys)
        while keys and keys not in self.places:
            keys = keys[:-1]
        return self.places.get(keys, Place(self.path))


def read_yaml(path, data):
    """Read the bytes `data` of the file `path`. Returns a Document; what is wrong stands in `problems`."""
    document = Document(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        document.problems.append(not_utf8(path, data, error))
        return document
    return read_yaml_text(path, text, document)


def read_yaml_text(path, text, document=None, first_line=1):
    """Read YAML that starts on `first_line` of the file `path` (front matter starts on line 2)."""
    document = document or Document(path)
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if _is_unclosed(error, text):
            mark = error.context_mark
        place = Place(path, mark.line + first_line, mark.column + 1) if mark else Place(path, first_line)
        wide = _WIDE_COLON.search(text, 0, _offset(text, mark) if mark else len(text))
        if wide:
            document.problems.append(_wide_colon(path, text, wide, first_line))
            return document
        what = error.problem or error.context or "not YAML"
        document.problems.append(_problem(
            place, f"not readable as YAML: {what}", f"不是可读的 YAML：{what}",
            "mend the indentation, quote or bracket here; the rest of the file was not read",
            "改正此处的缩进、引号或括号；文件其余部分没有读"))
        return document
    except yaml.YAMLError as error:  # a character that YAML forbids: no mark
        position = getattr(error, "position", 0)
        line = text.count("\n", 0, position) + first_line
        document.problems.append(_problem(
            Place(path, line), "a character that YAML does not allow", "有 YAML 不允许的字符",
            "remove the control character", "删去这个控制字符"))
        return document
    if node is not None:
        document.value = _build(node, document, (), first_line, set())
    return document


def _is_unclosed(error, text):
    """Is the fault a quote or bracket that nothing closes? It is noticed lines later, and mended where it stands."""
    mark = error.problem_mark
    if not mark or not error.context_mark or mark.line == error.context_mark.line:
        return False
    return not text[_offset(text, mark):].strip() or "did not find expected ','" in (error.problem or "")


def _wide_colon(path, text, match, first_line):
    """The slip of a Chinese keyboard that breaks a whole file, placed at the colon."""
    key, start = match.group(1), match.start(1)
    line, col = text.count("\n", 0, start), start - text.rfind("\n", 0, start)
    return _problem(Place(path, line + first_line, col + len(key)), f"a full-width colon after {key!r}", f"“{key}”后面是全角冒号",
                    f"write a half-width colon and a space: {key}: …", f"改成半角冒号加空格：{key}: …")


def _offset(text, mark):
    """Where in `text` a mark of the YAML reader stands, by its line and column."""
    return sum(len(line) + 1 for line in text.split("\n")[:mark.line]) + mark.column


def not_utf8(path, data, error):
    """The problem of a file whose bytes are not UTF-8, placed at the first bad byte."""
    before = data[: error.start]
    line = before.count(b"\n") + 1
    col = error.start - (before.rfind(b"\n") + 1) + 1
    return _problem(Place(path, line, col), "not UTF-8", "不是 UTF-8 编码",
                    "save the file as UTF-8", "把文件另存为 UTF-8 编码")


def _build(node, document, keys, first_line, built):
    place = Place(document.path, node.start_mark.line + first_line, node.start_mark.column + 1)
    document.places[keys] = place
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, place, document)
    if id(node) in built:
        document.problems.append(_problem(
            place, "a list or mapping that is used again elsewhere (an alias)", "这里的列表或映射在别处又被引用（别名）",
            "write the value out", "把值写出来"))
        return None
    built.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, document, (*keys, i), first_line, built) for i, item in enumerate(node.value)]
    return _mapping(node, document, keys, first_line, built)


def _mapping(node, document, keys, first_line, built):
    result = {}
    for key_node, value_node in node.value:
        place = Place(document.path, key_node.start_mark.line + first_line, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            document.problems.append(_problem(
                place, "a key that is not a word", "键不是一个词", "use a plain word as the key", "用一个词作键"))
            continue
        key = key_node.value
        if key in result:
            document.problems.append(_problem(
                place, f"key {key!r} stands twice", f"键“{key}”出现两次",
                "keep one of the two: YAML would silently take the last", "两个只留一个：YAML 会悄悄取后一个"))
            continue
        result[key] = _build(value_node, document, (*keys, key), first_line, built)
        document.places[(*keys, key, "")] = place
    return result


def _scalar(node, place, document):
    raw = node.value
    if node.style in _QUOTED:  # a string whatever it looks like
        return raw
    if _NULL.match(raw):
        return None
    if raw in _BOOL:
        return _BOOL[raw]
    if _INT.match(raw):
        return int(raw)
    if _FLOAT.match(raw):
        return float(raw)
    if _DATE.match(raw):
        try:
            return datetime.date(*map(int, raw.split("-")))
        except ValueError:
            document.problems.append(_problem(
                place, f"no such date: {raw}", f"没有这个日期：{raw}",
                "write a date of the calendar as YYYY-MM-DD", "写日历上有的日期，形如 YYYY-MM-DD"))
            return None
    trap = _trap(raw)
    if trap:
        document.problems.append(_problem(place, *trap))
        return None
    return raw


def _trap(raw):
    if _TIME.match(raw):
        return (f"time {raw} without quotes", f"时间 {raw} 没有加引号",
                f"write it as '{raw}': without quotes YAML reads a number", f"写成 '{raw}'：不加引号会被读成数字")
    if _OLD_BOOL.match(raw):
        return (f"{raw!r} without quotes is a truth value in YAML", f"“{raw}”不加引号会被 YAML 读成真假值",
                f"write '{raw}' if it is a word, true or false if it is not", f"是词就写 '{raw}'，不是就写 true 或 false")
    if _LEADING_ZERO.match(raw):
        return (f"number {raw} with a leading zero", f"数字 {raw} 以零开头",
                f"write it as '{raw}', or without the zero", f"写成 '{raw}'，或去掉开头的零")
    return None


def _problem(place, en, zh, remedy_en, remedy_zh):
    return Problem(place, Text(en, zh), Text(remedy_en, remedy_zh))
