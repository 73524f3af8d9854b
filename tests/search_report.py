#!/usr/bin/env python3
"""Tries the search with every query of tests/search/queries.yml and counts: `make search-report` records the result.

The comparison with other engines is kept as tests/bench/compare.mjs left it; see there.
"""

import argparse
import datetime
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from kb.searching import address, write_search  # noqa: E402
from kb.site import load  # noqa: E402

CLI = ROOT / "docs/assets/search/cli.mjs"
QUERIES = ROOT / "tests/search/queries.yml"
REGISTER = ROOT / "docs/registers/search.yml"
HEAD = """# 由 `make search-report` 写出，不要手改：用人们会输入的话试搜索，看正确的页面排在第几。
# Written by `make search-report`, not by hand: the search tried with what people type, and how high the right page stands.

"""


def ask(folder, lang, queries):
    """The answers of the search below `folder`, one a query, by the command line that is the browser's own code."""
    done = subprocess.run([shutil.which("node"), CLI, folder, lang], input="".join(q + "\n" for q in queries), capture_output=True, text=True, encoding="utf-8", timeout=300)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def rank(row, answer, lang):
    """Where the first page stands that may answer, from 1; 0 if none is among the results."""
    wanted = {address(f"{name}.md", lang) for name in row["pages"]}
    return next((n for n, result in enumerate(answer["results"], 1) if result["url"].split("#")[0] in wanted), 0)


def mean(ranks):
    """Mean reciprocal rank."""
    return sum(1 / r for r in ranks if r) / len(ranks)


def report(site, folder, today, before=None):
    """What docs/registers/search.yml holds, as plain data. `before` is what it held, for the engines."""
    asked = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    found = {"as_of": today, "totals": [], "engines": (before or {}).get("engines", []), "queries": {}, "unasked": {}}
    for lang, rows in asked.items():
        answers = ask(folder, lang, [row["q"] for row in rows])
        ranks = [rank(row, answer, lang) for row, answer in zip(rows, answers, strict=True)]
        for held in (False, True):
            part = [n for n, row in enumerate(rows) if bool(row.get("held_out")) == held]
            found["totals"].append({"lang": lang, "held_out": held, "queries": len(part), "mrr": round(mean([ranks[n] for n in part]), 3), "nothing": sum(not answers[n]["results"] for n in part)})
        names = {address(name, lang): name.removesuffix(".md") for name in site.in_language(lang)}
        found["queries"][lang] = [{"q": row["q"], "rank": r, "first": names.get(answer["results"][0]["url"].split("#")[0]) if answer["results"] else None, "held_out": bool(row.get("held_out"))}
                                  for row, answer, r in zip(rows, answers, ranks, strict=True) if r != 1]
        wanted = {name for row in rows for name in row["pages"]}
        found["unasked"][lang] = [name for name in names.values() if name not in wanted and name != "index"]
    return found


def main():
    parser = argparse.ArgumentParser(description="Try the search with what people type.")
    parser.add_argument("--write", action="store_true", help="record the result in docs/registers/search.yml")
    parser.add_argument("--engines", type=Path, help="take the comparison from this JSON file, as tests/bench/compare.mjs prints it")
    args = parser.parse_args()
    today = datetime.date.today()
    site = load(ROOT, today)
    before = yaml.safe_load(REGISTER.read_text(encoding="utf-8")) if REGISTER.exists() else {}
    if args.engines:
        before = {"engines": json.loads(args.engines.read_text(encoding="utf-8"))}
    with tempfile.TemporaryDirectory() as folder:
        write_search(site, Path(folder))
        found = report(site, folder, today, before)
    for row in found["totals"]:
        print(f"{row['lang']}  {'held out' if row['held_out'] else 'tuned on':8}  {row['queries']:4} queries  MRR {row['mrr']:.3f}  nothing found {row['nothing']}")
    if args.write:
        REGISTER.write_text(HEAD + yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=200), encoding="utf-8")


if __name__ == "__main__":
    main()
