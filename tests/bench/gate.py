#!/usr/bin/env python3
"""How long the gate takes, cold, on unchanged texts and after one page was changed, and how much memory, at 1, 10 and 100 times today's pages. A benchmark, not a test.

    python tests/bench/gate.py [TIMES …]
"""

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def multiplied(folder, times):
    """The project with its pages `times` times over: each copy below a folder of its own, so that links stay true."""
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    names = []
    for lang in ("zh", "en"):
        pages = sorted((ROOT / "docs" / lang).rglob("*.md"))
        for n in range(1, times):
            for page in pages:
                target = folder / "docs" / lang / f"copy-{n}" / page.relative_to(ROOT / "docs" / lang)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(page, target)
        if lang == "zh":
            names = [p.relative_to(folder / "docs" / lang).as_posix() for p in sorted((folder / "docs" / lang).rglob("*.md"))]
    (folder / "mkdocs.yml").write_text("extra_css: [assets/site.css]\nnav:\n" + "".join(f"  - {name}\n" for name in names), encoding="utf-8")
    return len(names) * 2


def main():
    print("times   pages   cold s   CPU s   MiB   ms a page   again s   one page s")
    for times in [int(word) for word in sys.argv[1:]] or (1, 10, 100):
        with tempfile.TemporaryDirectory() as folder:
            pages = multiplied(Path(folder), times)
            seconds, cpu = measured(folder, "--fresh")
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024  # of the largest child so far
            measured(folder)
            again, _ = measured(folder)
            page = Path(folder) / "docs/zh/index.md"
            page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
            changed, _ = measured(folder)
            print(f"{times:5d}  {pages:6d}  {seconds:7.2f}  {cpu:6.2f}  {memory:4.0f}    {1000 * cpu / pages:8.2f}  {again:8.2f}  {changed:11.2f}", flush=True)


def measured(folder, *flags):
    """Seconds by the clock and of the processor that one run of the gate takes."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, ROOT / "hooks/check.py", "--root", folder, *flags], stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - started, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
