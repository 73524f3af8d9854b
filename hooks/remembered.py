"""What the gate found, kept under a hash of everything that it read: the same texts on the same day need no second look.

An edge, for check.py and the MkDocs hook alike. The key is made of every byte under docs, overrides and mkdocs.yml, of the
code of the gate, its locked libraries, the day and the rules asked; whatever changes, the key changes, so that nothing stale
is ever found. The folder .cache/gate can be deleted at any time.
"""

import dataclasses
import hashlib
import json
import os
import sys
from pathlib import Path

from kb.checking import Finding, all_rules, check

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent / ".cache" / "gate"
MOST = 40  # answers kept; each is small


def findings(root, today, load, rules=None, fresh=False):
    """The findings on the site below `root` on `today`; `load` reads the site and is called only if the answer is not known."""
    rules = all_rules() if rules is None else rules
    name = _key(Path(root), today, rules)
    kept = _read(FOLDER / f"{name}.json") if name and not fresh else None
    if kept is not None:
        return kept
    found = check(load(), rules)
    if name:
        _write(FOLDER / f"{name}.json", found)
    return found


def _key(root, today, rules):
    """The hash, or None where something cannot be read: then the gate says so itself."""
    digest = hashlib.sha256(f"{today} {sys.version} {sorted(rules)}".encode())
    try:
        read = [path for folder in (root / "docs", root / "overrides", HERE) for path in sorted(_everything(folder))]
        for path in (*read, root / "mkdocs.yml", HERE.parent / "requirements.lock"):
            data = path.read_bytes() if path.is_file() else b""
            kind = f"{path.is_file()} {path.is_dir()} {os.readlink(path) if path.is_symlink() else ''}"
            digest.update(f"\0{kind}\0{os.path.relpath(path, HERE if HERE in path.parents else root)}\0{len(data)}\0".encode())
            digest.update(data)
    except (OSError, UnicodeError):
        return None
    return digest.hexdigest()


def _everything(folder):
    """Every file, folder and link below a folder, but for compiled Python; links to folders are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (Path(place, name) for name in (*folders, *names))


def _read(path):
    try:
        return [Finding(**row) for row in json.loads(path.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return None


def _write(path, found):
    """Keep an answer, whole or not at all; a folder that cannot be written to is no fault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps([dataclasses.asdict(f) for f in found], ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
        for old in sorted(path.parent.glob("*.json"), key=lambda p: p.stat().st_mtime)[:-MOST]:
            old.unlink(missing_ok=True)
    except OSError:
        pass
