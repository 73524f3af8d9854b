"""What the gate found, kept under a hash of everything that it read: the same texts on the same day need no second look.

An edge, for check.py and the MkDocs hook alike. Two things are kept: the whole answer, under every byte below docs and
overrides, mkdocs.yml, the code of the gate, its locked libraries, the day and the rules asked; and what was found on each page,
under the same without the pages and under the page in both languages. Whatever changes, the key changes, so that nothing stale
is ever found; who changes one page waits for that page. The folder .cache/gate can be deleted at any time.
"""

import dataclasses
import hashlib
import json
import os
import sys
from pathlib import Path

from kb.checking import Finding, all_rules, check, digests
from kb.pages import LANGS

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / ".cache" / "gate"
MOST = 40  # answers kept; each is small


def findings(root, today, load, rules=None, fresh=False):
    """The findings on the site below `root` on `today`; `load` reads the site and is called only if the answer is not known."""
    rules = all_rules() if rules is None else rules
    whole, rest = _keys(Path(root), today, rules)
    look = fresh or not whole
    kept = None if look else _read(f"{whole}.json")
    if kept:
        return kept["all"]
    known = {} if look else _read(f"{rest}.json") or {}
    site = load()
    found = check(site, rules, known)
    if whole:
        _write(f"{whole}.json", {"all": found})
        _write(f"{rest}.json", {digest: known[digest] for digest in digests(site).values() if digest in known})
    return found


def _keys(root, today, rules):
    """The hashes of everything and of everything but the pages, or None where something cannot be read: then the gate says so itself."""
    start = f"{today} {sys.version} {sorted(rules)}".encode()
    whole, rest = hashlib.sha256(start), hashlib.sha256(start)
    pages = [root / "docs" / lang for lang in LANGS]
    try:
        read = [path for folder in (root / "docs", root / "overrides", HERE) for path in sorted(_everything(folder))]
        for path in (*read, root / "mkdocs.yml", HERE.parent / "requirements.lock"):
            data = path.read_bytes() if path.is_file() else b""
            kind = f"{path.is_file()} {path.is_dir()} {os.readlink(path) if path.is_symlink() else ''}"
            name = os.path.relpath(path, HERE if HERE in path.parents else root)
            for digest in (whole,) if any(folder in path.parents for folder in pages) else (whole, rest):
                digest.update(f"\0{kind}\0{name}\0{len(data)}\0".encode() + data)
    except (OSError, UnicodeError):
        return None, None
    return whole.hexdigest(), rest.hexdigest()


def _everything(folder):
    """Every file, folder and link below a folder, but for compiled Python; links to folders are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(place, name) for name in (*folders, *names))


def _read(name):
    """The findings kept under a name, by what they were found on, or None."""
    try:
        kept = json.loads((FOLDER / name).read_text(encoding="utf-8"))
        return {key: [Finding(**row) for row in rows] for key, rows in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _write(name, found):
    """Keep findings, whole or not at all; a folder that cannot be written to is no fault."""
    path = FOLDER / name
    answer = {key: [dataclasses.asdict(f) for f in findings] for key, findings in found.items()}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
        for old in sorted(path.parent.glob("*.json"), key=lambda p: p.stat().st_mtime)[:-MOST]:
            old.unlink(missing_ok=True)
    except OSError:
        pass
