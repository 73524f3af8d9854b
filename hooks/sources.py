#!/usr/bin/env python3
"""Asks every outside source that the registers name whether it is still there.

What is gone is listed and stops nothing: a source may be away for a day, or refuse whoever asks from abroad. Exit 0, always.
"""

import argparse
import concurrent.futures
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import check  # noqa: E402,F401  sees to the project's own environment
from kb import registers  # noqa: E402

#: a host says so when there is nothing at an address; any other answer shows that somebody is there
GONE = (404, 410)


def main(argv=None):
    parser = argparse.ArgumentParser(prog="sources.py", description="Ask every outside source of the registers whether it is still there.")
    parser.add_argument("--root", type=Path, default=HERE.parent, metavar="DIR", help="the folder that holds docs/ (default: this project)")
    parser.add_argument("--timeout", type=float, default=10, metavar="SECONDS", help="how long to wait for one answer (default: 10)")
    parser.add_argument("--within", type=float, default=900, metavar="SECONDS", help="how long all of it may take (default: 900)")
    parser.add_argument("--format", choices=("text", "github"), default="text", help="how the list is printed (default: text)")
    args = parser.parse_args(argv)
    found = places(registers.load(args.root))
    until = time.monotonic() + args.within
    by_host = {}
    for url in found:
        by_host.setdefault(urlsplit(url).netloc, []).append(url)
    with concurrent.futures.ThreadPoolExecutor(8) as workers:
        answers = dict(pair for pairs in workers.map(lambda urls: _one_host(urls, args.timeout, until), by_host.values()) for pair in pairs)
    for url, fault in sorted(answers.items()):
        for place in found[url] if fault else ():
            if args.format == "github":
                print(f"::warning file={place.path},line={place.line},col={place.col},title=source::{url}: {fault}".replace("%", "%25"))
            else:
                print(f"{place.path}:{place.line}:{place.col}: {url}: {fault}")
    unasked = sum(fault is None for fault in answers.values())
    print(f"asked {len(answers) - unasked} of {len(answers)} sources · 查了 {len(answers)} 个来源中的 {len(answers) - unasked} 个")
    return 0


def places(r):
    """Address of every source to where the registers name it."""
    found = {}
    entries = [*((f"instrument:{i.id}", i) for i in r.instruments.values()), *((f"provision:{key}", p) for key, p in r.provisions.items())]
    for key, entry in entries:
        for n, url in enumerate(entry.sources):
            if url.startswith(("http://", "https://")):
                found.setdefault(url, []).append(r.at(key, "sources", n))
    return found


def _one_host(urls, timeout, until):
    """One after the other, so that no host is pressed. A fault; empty if there is none; None if there was no time to ask."""
    return [(url, _fault(url, timeout) if time.monotonic() < until else None) for url in urls]


def _fault(url, timeout):
    try:
        request = urllib.request.Request(url, headers={"User-Agent": "Mozilla/5.0 (source check)"})
        with urllib.request.urlopen(request, timeout=timeout):
            return ""
    except urllib.error.HTTPError as error:
        return f"{error.code} {error.reason}" if error.code in GONE else ""
    except Exception as error:  # noqa: BLE001  whatever a foreign host answers, the list goes on
        return f"no answer: {getattr(error, 'reason', error)}"


if __name__ == "__main__":
    sys.exit(main())
