"""The small site under `tests/site`, and copies of it with one thing changed.

Everything on it is invented: no such law, association or number exists. The words of the controlled vocabularies are the
project's own, taken from docs/registers when a copy is made.
"""

import datetime
import os
import shutil
from pathlib import Path
from unittest import mock

import kb.registers
import kb.site

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
SITE = HERE / "site"
TODAY = datetime.date(2026, 6, 15)
VOCABULARY = "docs/registers/vocabulary.yml"
SAMPLE = {"zh": "docs/zh/page.md", "en": "docs/en/page.md"}
EDITS = ("files", "page", "replace")


def make(folder):
    """Write the whole example site into `folder`."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    shutil.copy(PROJECT / VOCABULARY, folder / VOCABULARY)
    return folder


def link(source, target):
    """A copy of the folder `source` that shares its files until one is written by `write`."""
    shutil.copytree(source, target, copy_function=os.link, dirs_exist_ok=True)
    return target


def write(path, content):
    """Write text, bytes or (text, encoding) to `path`; a file that other copies share stays as it is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if isinstance(content, dict):
        content = content["text"].encode(content["encoding"])
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def edit(root, files={}, page={}, replace={}):
    """Change a copy: whole files (None deletes one), the body of the sample page, and words in a file that occur once."""
    for name, content in files.items():
        if content is None:
            (root / name).unlink()
        else:
            write(root / name, content)
    for lang, body in page.items():
        path = root / SAMPLE[lang]
        write(path, front_matter(path.read_text(encoding="utf-8")) + body.rstrip("\n") + "\n")
    for name, words in replace.items():
        text = (root / name).read_text(encoding="utf-8")
        for old, new in words.items():
            if text.count(old) != 1:
                raise ValueError(f"{old!r} occurs {text.count(old)} times in {name}")
            text = text.replace(old, new)
        write(root / name, text)


def front_matter(text):
    """The front matter of a page, with both its rules."""
    _, front, _ = text.split("---\n", 2)
    return f"---\n{front}---\n"


def load(root, today=TODAY):
    """As `kb.site.load`; registers that a copy shares with an earlier one are not read again."""
    with mock.patch.object(kb.site, "load_registers", _remembered_registers):
        return kb.site.load(root, today)


def _remembered_registers(root, remembered={}):
    folder = root / kb.registers.FOLDER
    texts = tuple((p.relative_to(folder), p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file())
    if texts not in remembered:
        remembered[texts] = kb.registers.load(root)
    return remembered[texts]
