#!/usr/bin/env python3
"""Rewrites what is mechanical, shows the difference, and never guesses.

Without a flag: numbers in limit quotations that have drifted from the register.
"""

import argparse
import difflib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from check import _day, today  # noqa: E402  also sees to the project's own environment
from kb.fixing import fix_articles, fix_forms, fix_links, fix_typography, fix_values, list_addresses, stamp  # noqa: E402
from kb.pages import read_page  # noqa: E402
from kb.schemas import editor_schemas  # noqa: E402
from kb.site import load  # noqa: E402
from kb.translation import left_behind  # noqa: E402

#: flag to what it does and the function that does it
FIXES = {
    "values": ("rewrite drifted numbers in limit quotations", fix_values),
    "articles": ("rewrite article numbers that differ from the target of their citation", fix_articles),
    "forms": ("replace deprecated words by preferred forms", fix_forms),
    "typography": ("set Chinese spacing and punctuation", fix_typography),
    "links": ("link first uses of terms", fix_links),
    "schemas": ("write the JSON Schemas that editors use for the registers", editor_schemas),
    "addresses": ("record the addresses of all pages as published", list_addresses),
}


def original_text(site, path):
    page = next((p for p in site.pages.values() if p.path == path), None)
    return page.source if page else site.register_texts.get(path, "")


def write(path, text):
    """Write a text with the line ends that the file has."""
    windows = path.exists() and b"\r\n" in path.read_bytes()
    path.write_text(text, encoding="utf-8", newline="\r\n" if windows else "\n")


def unmoved(site, root, paths):
    """(path, section) of English pages just stamped whose Chinese section changed since the last commit and whose own did not."""
    for path in sorted(paths):
        page = next(p for p in site.pages.values() if p.path == path)
        original = site.page_for(page, "zh")
        before = [_committed(root, p.path) for p in (page, original)]
        if None not in before:
            yield from ((path, id) for id in left_behind(page, original, *(read_page(p.path, text) for p, text in zip((page, original), before))))


def _committed(root, path):
    """The bytes of a file in the last commit, or None where there is none."""
    try:
        done = subprocess.run(["git", "show", f"HEAD:./{path}"], cwd=root, capture_output=True)
    except OSError:
        return None
    return None if done.returncode else done.stdout


def main(argv=None):
    parser = argparse.ArgumentParser(prog="fix.py", description="Rewrite what is mechanical and show the difference.")
    parser.add_argument("--root", type=Path, default=HERE.parent, metavar="DIR", help="the folder that holds docs/ (default: this project)")
    parser.add_argument("--today", type=_day, default=None, metavar="YYYY-MM-DD", help="fix as of this day (default: today)")
    for flag, (what, _) in FIXES.items():
        parser.add_argument(f"--{flag}", action="store_true", help=what + (" (the default)" if flag == "values" else ""))
    parser.add_argument("--stamp", nargs="*", metavar="PAGE",
                        help="record that English pages (all, or limits/contact-hours.md …) were compared with the Chinese text")
    parser.add_argument("--dry-run", action="store_true", help="show the difference and write nothing")
    args = parser.parse_args(argv)
    site = load(args.root, args.today or today())
    if site.registers.problems:
        sys.stderr.write("a register cannot be read: run `make check` first\n登记册读不了：先运行 `make check`\n")
        return 2
    stamped = {name.removeprefix("docs/en/") for name in args.stamp or ()}
    unknown = sorted(stamped - {name for _, name in site.pages})
    if unknown:
        sys.stderr.write(f"no page {', '.join(unknown)}: write it from the folder of the language, for example limits/contact-hours.md\n"
                         f"没有页面 {'、'.join(unknown)}：从语言文件夹写起，例如 limits/contact-hours.md\n")
        return 2
    wanted = [flag for flag in FIXES if getattr(args, flag)]
    if not wanted and args.stamp is None:
        wanted = ["values"]
    fixes = [FIXES[flag][1] for flag in wanted] + ([lambda site: stamp(site, stamped)] if args.stamp is not None else [])
    before, texts = {}, {}
    for fix in fixes:  # each sees what the one before it wrote
        for path, text in fix(site).items():
            before.setdefault(path, original_text(site, path))
            texts[path] = text
            site = site.with_text(path, text)
    for path, text in sorted(texts.items()):
        sys.stdout.writelines(difflib.unified_diff(before[path].splitlines(True), text.splitlines(True), path, path, n=1))
        if not args.dry_run:
            (args.root / path).parent.mkdir(parents=True, exist_ok=True)
            write(args.root / path, text)
    if args.stamp is not None:
        for path, id in unmoved(site, args.root, [path for path in texts if path.startswith("docs/en/")]):
            sys.stderr.write(f"{path}: the Chinese of section {id!r} changed since the last commit, the English did not; read both once more\n"
                             f"{path}：“{id}”一节的中文自上次提交以来改过，英文没有动；请再对一遍\n")
    print(f"{len(texts)} file{'' if len(texts) == 1 else 's'} {'would be ' if args.dry_run else ''}rewritten")
    return 0


if __name__ == "__main__":
    sys.exit(main())
