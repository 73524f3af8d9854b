#!/usr/bin/env python3
"""Records what other people's systems rely on: the schemas and ids of the published data, in tests/contract/recorded.json.

    python tests/contract/record.py            says what has changed since it was last recorded
    python tests/contract/record.py --write    records it, unless it breaks readers and the major version was not raised
"""

import argparse
import datetime
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDED = Path(__file__).with_name("recorded.json")
sys.path.insert(0, str(ROOT / "hooks"))

from kb.contract import breaks, contract, known_ids, needs_major  # noqa: E402
from kb.site import load  # noqa: E402

REMEDY = ("This breaks programs that read the data. Keep the old names beside the new ones; or raise the first number of VERSION in hooks/kb/schemas.py,\n"
          "announce it in docs/registers/changes.yml, and record it: make contract\n"
          "这会让读数据的程序出错。保留旧名称，与新名称并存；或者升高 hooks/kb/schemas.py 里 VERSION 的第一个数字，在 docs/registers/changes.yml\n"
          "写明，再记下来：make contract")


def recorded():
    return json.loads(RECORDED.read_text(encoding="utf-8"))


def as_text(found):
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def main():
    parser = argparse.ArgumentParser(description="Record the schemas and ids that other people's systems rely on.")
    parser.add_argument("--write", action="store_true", help="record them")
    args = parser.parse_args()
    site = load(ROOT, datetime.date.today())
    if site.registers.problems:
        sys.exit("a register cannot be read: run `make check` first\n登记册读不了：先运行 `make check`")
    new = contract(site)
    old = recorded() if RECORDED.exists() else {**new, "schemas": {}, "ids": {}, "numbers": {}}
    broken = breaks(old, new, known_ids(site))
    print("\n".join(broken) or "nothing is broken")
    if broken and needs_major(old, new):
        sys.exit(REMEDY)
    if args.write:
        RECORDED.write_text(as_text(new), encoding="utf-8")


if __name__ == "__main__":
    main()
