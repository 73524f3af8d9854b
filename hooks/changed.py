#!/usr/bin/env python3
"""Lists what differs in the registers since a commit, and all that depends on it: what a reviewer has to look at."""

import argparse
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from check import today  # noqa: E402  also sees to the project's own environment
from kb import registers  # noqa: E402
from kb.impact import changed, impact  # noqa: E402
from kb.site import load  # noqa: E402

WORDS = {"added": "新增 · added", "removed": "删除 · removed", "changed": "改动 · changed"}


def main(argv=None):
    parser = argparse.ArgumentParser(prog="changed.py", description="List what differs in the registers since a commit, and all that depends on it.")
    parser.add_argument("base", help="the commit to compare with, such as origin/main")
    parser.add_argument("--root", type=Path, default=HERE.parent, metavar="DIR", help="the folder that holds docs/ (default: this project)")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="how the list is printed (default: text)")
    args = parser.parse_args(argv)
    site = load(args.root, today())
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["git", "archive", args.base, registers.FOLDER], cwd=args.root, capture_output=True)
        if done.returncode:
            sys.stderr.write(f"git cannot show {args.base}: {done.stderr.decode(errors='replace').strip()}\n"
                             f"git 找不到 {args.base}：写一个存在的提交，例如 BASE=origin/main\n")
            return 2
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as tar:
            tar.extractall(folder)
        before = registers.load(Path(folder))
    if site.registers.problems or before.problems:
        sys.stderr.write("a register cannot be read: run `make check` first\n登记册读不了：先运行 `make check`\n")
        return 2
    sys.stdout.write((_markdown if args.format == "markdown" else _text)(site, changed(before, site.registers)))
    return 0


def _text(site, targets):
    lines = [f"{len(targets)} entries of the registers differ · 登记册有 {len(targets)} 条不同"]
    for target, how in targets:
        found = impact(site, target) if how != "removed" else []
        lines += [f"{target}: {WORDS[how]}, {len(found)}", *(f"    {d.place.path}:{d.place.line}:{d.place.col}: {' '.join(d.en.split())}" for d in found)]
    return "\n".join(lines) + "\n"


def _markdown(site, targets):
    if not targets:
        return "登记册没有改动 · the registers are as they were\n"
    lines = ["| 登记册条目 · entry |  | 牵动 · places | 页面 · pages |", "|---|---|--:|--:|"]
    details = []
    for target, how in targets:
        found = impact(site, target) if how != "removed" else []
        pages = {d.place.path for d in found if d.place.path.startswith(("docs/zh/", "docs/en/"))}
        lines.append(f"| `{target}` | {WORDS[how]} | {len(found)} | {len(pages)} |")
        details += [f"- `{target}`", *(f"    - `{d.place.path}:{d.place.line}` {' '.join(d.zh.split())}" for d in found)]
    return "\n".join([*lines, "", "<details><summary>逐处 · each place</summary>", "", *details, "", "</details>"]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
