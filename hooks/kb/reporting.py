"""Findings as text and Markdown for people and as json, github annotations and SARIF for machines.

Pure: findings in, one string out.
"""

import json
from collections import Counter

FORMATS = ("text", "json", "github", "sarif", "markdown")
_BOLD, _DIM, _RED, _OFF = "\033[1m", "\033[2m", "\033[31m", "\033[0m"


def report(findings, format="text", lang="en", colour=False):
    """The report of `findings` (a sorted list) in one of FORMATS."""
    return {"text": _text, "json": _json, "github": _github, "sarif": _sarif, "markdown": _markdown}[format](findings, lang, colour)


def _text(findings, lang, colour):
    if not findings:
        return {"en": "nothing found\n", "zh": "没有发现问题\n"}[lang]
    bold, dim, red, off = (_BOLD, _DIM, _RED, _OFF) if colour else ("", "", "", "")
    lines = []
    for f in findings:
        lines.append(f"{bold}{f.path}:{f.line}:{f.col}{off}: {red}{_one_line(f.message(lang))}{off} [{f.rule}]")
        lines.append(f"    {dim}{_one_line(f.remedy(lang))}{off}")
    counts = Counter(f.rule for f in findings)
    total = {"en": f"{len(findings)} finding{'s' if len(findings) > 1 else ''}", "zh": f"共 {len(findings)} 处"}[lang]
    summary = [f"  {n:4d}  {rule}" for rule, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    return "\n".join([*lines, "", total, *summary]) + "\n"


def _json(findings, lang, colour):
    rows = [{"path": f.path, "line": f.line, "column": f.col, "rule": f.rule, "message": f.message(lang),
             "remedy": f.remedy(lang)} for f in findings]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2) + "\n"


def _github(findings, lang, colour):
    def escape(text, also=""):
        for character in "%\r\n" + also:
            text = text.replace(character, f"%{ord(character):02X}")
        return text

    return "".join(f"::error file={escape(f.path, ':,')},line={f.line},col={f.col},title={escape(f.rule, ':,')}"
                   f"::{escape(f.message(lang))} – {escape(f.remedy(lang))}\n" for f in findings)


def _sarif(findings, lang, colour):
    results = [{
        "ruleId": f.rule, "level": "error", "message": {"text": f"{f.message(lang)}\n{f.remedy(lang)}"},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": f.path}, "region": {"startLine": f.line, "startColumn": f.col}}}],
    } for f in findings]
    rules = [{"id": id} for id in sorted({f.rule for f in findings})]
    return json.dumps({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
        "runs": [{"tool": {"driver": {"name": "collection-guide gate", "rules": rules}}, "results": results}],
    }, ensure_ascii=False, indent=2) + "\n"


def _markdown(findings, lang, colour):
    """A table of the rules, in both languages, and every finding in a list that a reader can open."""
    if not findings:
        return "没有发现问题 · nothing found\n"
    rows = "".join(f"| `{rule}` | {n} |\n" for rule, n in sorted(Counter(f.rule for f in findings).items(), key=lambda item: (-item[1], item[0])))
    lines = "".join(f"- `{f.path}:{f.line}:{f.col}` {_one_line(f.message('zh'))}<br>{_one_line(f.message('en'))} [{f.rule}]\n" for f in findings)
    return f"| 规则 · rule | {len(findings)} |\n|---|--:|\n{rows}\n<details><summary>逐条 · each</summary>\n\n{lines}\n</details>\n"


def _one_line(text):
    return " ".join(text.split())
