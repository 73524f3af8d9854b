#!/usr/bin/env python3
"""Rewrites what is mechanical, shows the difference, and never guesses.

Without a flag: numbers in limit quotations that have drifted from the register.
"""

import argparse
import datetime
import difflib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from check import _day  # noqa: E402  also sees to the project's own environment
from kb.fixing import fix_values, stamp  # noqa: E402
from kb.site import load  # noqa: E402


def main(argv=None):
    parser = argparse.ArgumentParser(prog="fix.py", description="Rewrite what is mechanical and show the difference.")
    parser.add_argument("--root", type=Path, default=HERE.parent, metavar="DIR", help="the folder that holds docs/ (default: this project)")
    parser.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD", help="fix as of this day (default: today)")
    parser.add_argument("--values", action="store_true", help="rewrite drifted numbers in limit quotations (the default)")
    parser.add_argument("--stamp", nargs="*", metavar="PAGE",
                        help="record that English pages (all, or limits/contact-hours.md …) were compared with the Chinese text")
    parser.add_argument("--dry-run", action="store_true", help="show the difference and write nothing")
    args = parser.parse_args(argv)
    site = load(args.root, args.today or datetime.date.today())
    if site.registers.problems:
        sys.stderr.write("a register cannot be read: run `make check` first\n登记册读不了：先运行 `make check`\n")
        return 2
    fixed = {}
    if args.values or args.stamp is None:
        fixed |= fix_values(site)
    if args.stamp is not None:
        fixed |= stamp(site, set(args.stamp))
    for path, text in sorted(fixed.items()):
        old = (args.root / path).read_text(encoding="utf-8")
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), path, path, n=1))
        if not args.dry_run:
            (args.root / path).write_text(text, encoding="utf-8")
    print(f"{len(fixed)} file{'' if len(fixed) == 1 else 's'} {'would be ' if args.dry_run else ''}rewritten")
    return 0


if __name__ == "__main__":
    sys.exit(main())
