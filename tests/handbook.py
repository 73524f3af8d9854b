"""The maintainers' handbook, tried: what it tells to change is changed, what it tells to run is run, and its words are compared.

A section of the page works on a fresh copy of the project, with the practice site laid out. ```diff blocks are applied to it; of a ```console block each
line after `$ ` is run, and what follows is what it printed. `python tests/handbook.py` writes what is printed today into
the pages of both languages; nothing else of them is touched.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = {lang: ROOT / f"docs/{lang}/about/handbook.md" for lang in ("zh", "en")}
_SECTION = re.compile(r"^## ", re.MULTILINE)
_BLOCK = re.compile(r"^(?P<fence>```+)(?P<kind>console|diff)[^\n]*\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
#: what make adds when a command says no: the number of a line of the Makefile, of interest to nobody
_MAKE = re.compile(r"^make(?:\[\d+\])?: .*\n", re.MULTILINE)
#: what a copy is made of: all that the commands read
_NEEDED = ("Makefile", "mkdocs.yml", "pyproject.toml", "requirements.lock", "hooks", "scripts", "tests", "docs/registers")


@dataclass(frozen=True)
class Block:
    """A block of a section: what to do, and where in the page its text stands."""

    section: str
    kind: str
    body: str
    start: int
    end: int


def blocks(text):
    """Every block of a page, in order."""
    heads = [m.start() for m in _SECTION.finditer(text)]
    for match in _BLOCK.finditer(text):
        section = max((start for start in heads if start <= match.start()), default=0)
        title = text[section:text.index("\n", section)]
        yield Block(title, match["kind"], match["body"], match.start("body"), match.end("body"))


def tried(text):
    """What each console block of a page really prints: a list of (Block, the text it should have)."""
    found, section, folder = [], None, None
    with tempfile.TemporaryDirectory() as top:
        for block in blocks(text):
            if block.section != section:
                section, folder = block.section, Path(top) / f"project-{len(os.listdir(top))}"
                copy_of_project(folder)
            if block.kind == "diff":
                apply(block, folder)
            else:
                found.append((block, transcript(block.body, folder)))
    return found


def copy_of_project(folder):
    for name in _NEEDED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(ROOT / name, folder / name)
    (folder / ".venv").symlink_to((ROOT / ".venv").resolve())
    subprocess.run(["bash", "scripts/practice.sh"], cwd=folder, check=True, capture_output=True)


def apply(block, folder):
    """Change the copy as a ```diff block says."""
    done = subprocess.run(["git", "apply", "--unidiff-zero", "-"], input=block.body, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise ValueError(f"{block.section}: the change does not fit:\n{done.stderr}{block.body}")


def transcript(body, folder):
    """The commands of a console block, each followed by what it prints in `folder`."""
    env = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1", "CI": "", "MAKEFLAGS": "", "MAKELEVEL": "0"}
    lines = []
    for command in re.findall(r"^\$ (.*)$", body, re.MULTILINE):
        done = subprocess.run(["bash", "-c", command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env, timeout=300)
        lines.append(f"$ {command}\n{_MAKE.sub('', done.stdout)}")
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def main():
    for path in PAGES.values():
        text = path.read_text(encoding="utf-8")
        for block, printed in reversed(tried(text)):
            text = text[:block.start] + printed + text[block.end:]
        path.write_text(text, encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: as printed today")
    print('compare both languages, then: make fix ARGS="--stamp about/handbook.md"')


if __name__ == "__main__":
    sys.exit(main())
