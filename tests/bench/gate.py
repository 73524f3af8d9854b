#!/usr/bin/env python3
"""How long the gate takes, and how much memory, at 1, 10 and 100 times today's pages. A benchmark, not a test.

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
    print("times   pages   seconds   MiB   ms a page")
    for times in [int(word) for word in sys.argv[1:]] or (1, 10, 100):
        with tempfile.TemporaryDirectory() as folder:
            pages = multiplied(Path(folder), times)
            started = time.perf_counter()
            subprocess.run([sys.executable, ROOT / "hooks/check.py", "--root", folder], stdout=subprocess.DEVNULL, check=False)
            seconds = time.perf_counter() - started
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024  # of the largest child so far
            print(f"{times:5d}  {pages:6d}  {seconds:8.2f}  {memory:4.0f}   {1000 * seconds / pages:8.2f}", flush=True)


if __name__ == "__main__":
    main()
