#!/usr/bin/env python3
"""Keeps one open issue that says what will break within so many days: opens it, brings it up to date, closes it.

Where it is kept, and the token for it, come from the variables that GitHub Actions and GitLab CI set. Exit 0: done. 2: could not.
"""

import argparse
import json
import os
import sys
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from check import _day  # noqa: E402  also sees to the project's own environment
from kb.checking import check  # noqa: E402
from kb.reporting import report  # noqa: E402
from kb.site import load  # noqa: E402

LABEL = "expiring"
MOST = 60_000  # characters; both hosts refuse much longer texts


class Tracker:
    """The issues of a project on GitHub or GitLab: the few differences between the two."""

    def __init__(self, env):
        if env.get("GITHUB_REPOSITORY"):
            self.issues = f"{env.get('GITHUB_API_URL', 'https://api.github.com')}/repos/{env['GITHUB_REPOSITORY']}/issues"
            self.token, self.number, self.text, self.change = env.get("GITHUB_TOKEN"), "number", "body", "PATCH"
            self.open, self.closed, self.labels = "open", {"state": "closed"}, [LABEL]
        elif env.get("CI_PROJECT_ID"):
            self.issues = f"{env.get('CI_API_V4_URL', 'https://gitlab.com/api/v4')}/projects/{env['CI_PROJECT_ID']}/issues"
            self.token, self.number, self.text, self.change = env.get("ISSUE_TOKEN"), "iid", "description", "PUT"
            self.open, self.closed, self.labels = "opened", {"state_event": "close"}, LABEL
        else:
            raise LookupError
        if not self.token:
            raise LookupError

    def keep(self, title, text):
        """One open issue with this text; none if the text is empty. What was done."""
        found = self._call("GET", f"{self.issues}?labels={LABEL}&state={self.open}")
        if found:
            address = f"{self.issues}/{found[0][self.number]}"
            self._call(self.change, address, {"title": title, self.text: text} if text else self.closed)
            return "updated" if text else "closed"
        if text:
            self._call("POST", self.issues, {"title": title, self.text: text, "labels": self.labels})
            return "opened"
        return "none needed"

    def _call(self, method, address, data=None):
        request = urllib.request.Request(address, method=method, data=json.dumps(data).encode() if data else None,
                                         headers={"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


def main(argv=None):
    parser = argparse.ArgumentParser(prog="issue.py", description="Keep one open issue that says what will break within so many days.")
    parser.add_argument("--root", type=Path, default=HERE.parent, metavar="DIR", help="the folder that holds docs/ (default: this project)")
    parser.add_argument("--days", type=int, default=30, metavar="DAYS", help="how far to look ahead (default: 30)")
    args = parser.parse_args(argv)
    findings = check(load(args.root, _day(f"+{args.days}")))
    title = f"{args.days} 天内要处理的内容 · What will break within {args.days} days"
    text = report(findings, "markdown")[:MOST] if findings else ""
    try:
        print(Tracker(os.environ).keep(title, text))
    except LookupError:
        sys.stderr.write("no issue tracker: set GITHUB_REPOSITORY and GITHUB_TOKEN, or CI_PROJECT_ID and ISSUE_TOKEN\n"
                         "没有议题跟踪：请设置 GITHUB_REPOSITORY 和 GITHUB_TOKEN，或 CI_PROJECT_ID 和 ISSUE_TOKEN\n")
        return 2
    except (urllib.error.URLError, ValueError) as error:
        sys.stderr.write(f"the issue tracker did not do as asked: {error}\n议题跟踪没有照办：{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
