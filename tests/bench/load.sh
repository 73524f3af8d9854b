#!/usr/bin/env bash
# How many readers this machine's nginx serves: a benchmark on loopback, not a test. Takes a minute; wrk is Debian's package.
#   make artefact && make bench-load
set -euo pipefail
. "$(dirname "$0")/../../scripts/common.sh"

seconds=6
command -v wrk >/dev/null || stop "缺少 wrk：apt-get install wrk" "wrk is missing: apt-get install wrk"
.venv/bin/python - <<PYTHON
import gzip, re, subprocess, sys, tempfile
from pathlib import Path
sys.path[:0] = ["hooks", "tests"]
import real_host

KINDS = {"the home page": "/", "a limit": "/limits/contact-hours/", "a right": "/rights/night-calls/", "the glossary": "/glossary/",
         "the theme's program": None, "what the search reads first": "/search/zh.js", "a page that is not there": "/no-such-page/"}
with tempfile.TemporaryDirectory() as folder, real_host.Host(Path("artefact/site.tar"), Path(folder)) as host:
    [bundle] = [p.name for p in (host.folder / "current/site/assets/javascripts").glob("bundle.*.js")]
    KINDS["the theme's program"] = f"/assets/javascripts/{bundle}"
    print(f"{'':28} {'bytes':>8} {'a second':>9} {'MB/s':>7} {'half ms':>8} {'99% ms':>8}  br")
    for coding in ("br", "gzip"):
        for name, path in KINDS.items():
            size = len(host.ask(path, Accept_Encoding=coding)[2])
            said = subprocess.run(["wrk", "-t1", "-c64", "-d${seconds}s" if coding == "br" else "-d2s", "--latency", "-H", f"Accept-Encoding: {coding}", host.url + path],
                                  capture_output=True, text=True, check=True).stdout
            rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
            half, most = (re.search(rf"{share}%\s+([\d.]+)(us|ms|s)", said) for share in (50, 99))
            half, most = (float(m[1]) * {"us": 0.001, "ms": 1, "s": 1000}[m[2]] for m in (half, most))
            print(f"{name:28} {size:8} {rate:9.0f} {rate * size / 1e6:7.1f} {half:8.2f} {most:8.2f}  {coding}")
    # what one visit fetches: a page and all that it loads, first with an empty cache
    page = host.ask("/rights/night-calls/")[2].decode()
    own = sorted(set(re.findall(r'(?:src|href)="(?:\.\./)*((?:assets)/[^"]+)"', page)))
    for coding in ("br", "gzip", "identity"):
        first = len(host.ask("/rights/night-calls/", Accept_Encoding=coding)[2])
        rest = sum(len(host.ask("/" + p, Accept_Encoding=coding)[2]) for p in own)
        search = len(host.ask("/search/zh.js", Accept_Encoding=coding)[2])
        print(f"one visit, {coding}: the page {first}, {len(own)} files {rest}, and {search} on the first search")
PYTHON
