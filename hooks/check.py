#!/usr/bin/env python3
"""The gate as a program, without MkDocs: checks every page and register and prints what does not hold.

Exit 0: nothing found. 1: findings. 2: could not run.
"""

import argparse
import datetime
import os
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def _use_own_environment():
    """Run again with the project's own environment when this Python lacks the libraries."""
    python = HERE.parent / ".venv" / "bin" / "python"
    if not python.exists() or os.environ.get("KB_REEXEC"):
        sys.stderr.write("not set up yet: run `make check` once\n尚未安装：先运行一次 `make check`\n")
        sys.exit(2)
    os.environ["KB_REEXEC"] = "1"
    os.execv(python, [str(python), *sys.argv])


try:
    sys.path.insert(0, str(HERE))
    import autocorrect_py, codespell_lib, jinja2, pydantic, yaml  # noqa: E401,F401  what the package needs
except ImportError:
    _use_own_environment()

from kb.checking import all_rules  # noqa: E402
from kb.reporting import FORMATS, report  # noqa: E402
from kb.site import BEIJING, load  # noqa: E402
from remembered import findings as findings_on  # noqa: E402


def main(argv=None):
    parser = argparse.ArgumentParser(
        prog="check.py", description="Check every page and register of the site. Exit 0: nothing found; 1: findings; 2: could not run.")
    parser.add_argument("--root", type=Path, default=HERE.parent, metavar="DIR", help="the folder that holds docs/ (default: this project)")
    parser.add_argument("--today", type=_day, metavar="YYYY-MM-DD|+DAYS",
                        help="check as of this day: a day in the future tells what will break (default: today)")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed (default: text)")
    parser.add_argument("--lang", choices=("en", "zh"), default="en", help="language of the messages (default: en)")
    parser.add_argument("--rule", action="append", choices=sorted(all_rules()), metavar="NAME", help="only this rule; may be given several times")
    parser.add_argument("--fresh", action="store_true", help="look again even at what has not changed since the last time")
    parser.add_argument("--list", action="store_true", help="list the rules and what each is for")
    args = parser.parse_args(argv)
    if args.list:
        print("\n\n".join(f"{name}\n    {rule.__doc__.strip().splitlines()[0]}" for name, rule in all_rules().items()))
        return 0
    if not (args.root / "docs").is_dir():
        sys.stderr.write(f"{args.root} has no docs folder: give the project's folder with --root\n")
        return 2
    rules = {name: rule for name, rule in all_rules().items() if not args.rule or name in args.rule}
    try:
        day = args.today or today()
        findings = findings_on(args.root, day, lambda: load(args.root, day), rules, args.fresh)
    except OSError as error:
        sys.stderr.write(f"cannot read {error.filename}: {error.strerror}\n")
        return 2
    colour = args.format == "text" and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    sys.stdout.write(report(findings, args.format, args.lang, colour))
    return 1 if findings else 0


def today():
    """The day on which the law stands that is checked: Beijing's."""
    return datetime.datetime.now(BEIJING).date()


def _day(text):
    """A day as YYYY-MM-DD, or as +30: so many days from today."""
    if re.fullmatch(r"\+\d{1,5}", text):
        return today() + datetime.timedelta(days=int(text))
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"no such day: {text!r}; write YYYY-MM-DD, or +30 for thirty days from today") from None


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenPipeError:  # `check.py | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
