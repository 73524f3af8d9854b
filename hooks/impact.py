#!/usr/bin/env python3
"""Lists all that depends on a rule, a limit, an article or a term: what to look at when it changes."""

import argparse
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from check import today  # noqa: E402  also sees to the project's own environment
from kb.impact import UnknownTarget, impact  # noqa: E402
from kb.site import load  # noqa: E402


def main(argv=None):
    parser = argparse.ArgumentParser(prog="impact.py", description="List all that depends on a rule, a limit, an article or a term.")
    parser.add_argument("target", nargs="+", help="as quotations write it: limit:no-contact-hours, rule:cba-2026/contact-hours, law:pipl-2021/47, term:lender")
    parser.add_argument("--root", type=Path, default=HERE.parent, metavar="DIR", help="the folder that holds docs/ (default: this project)")
    parser.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the list (default: en)")
    args = parser.parse_args(argv)
    site = load(args.root, today())
    if site.registers.problems:
        sys.stderr.write("a register cannot be read: run `make check` first\n登记册读不了：先运行 `make check`\n")
        return 2
    tests = {p.relative_to(args.root).as_posix(): p.read_text(encoding="utf-8", errors="replace")
             for p in sorted((args.root / "tests").rglob("*")) if p.suffix in (".py", ".yml", ".mjs") and "node_modules" not in p.parts}
    for target in args.target:
        try:
            found = impact(site, target, tests)
        except UnknownTarget as unknown:
            sys.stderr.write(f"{unknown} is not in the registers; write it as in a quotation, for example limit:no-contact-hours\n")
            return 2
        for d in found:
            print(f"{d.place.path}:{d.place.line}:{d.place.col}: {' '.join((d.zh if args.lang == 'zh' else d.en).split())} [{target}]")
        pages = {d.place.path for d in found if d.place.path.startswith(("docs/zh/", "docs/en/"))}
        print({"en": f"{len(found)} places on {len(pages)} pages depend on {target}",
               "zh": f"共 {len(found)} 处（{len(pages)} 个页面）依赖 {target}"}[args.lang])
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # `impact.py … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
