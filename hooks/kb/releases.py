"""Releases on a host of one's own: a folder each, and `current`, a link that is switched in one step.

    HOST/releases/<day>-<checksum>/   an unpacked artefact; a web server's root is HOST/current/site
    HOST/current                      link to the release that readers get
    HOST/history                      the releases that were current, oldest first

Whatever goes wrong before the switch, readers keep what they have. Whatever goes wrong after it is switched back.
"""

import contextlib
import fcntl
import json
import os
import shutil
import tempfile
from pathlib import Path

from kb.artefact import SUMS, ArtefactError, checksum_of, unpack
from kb.built import verify

#: how many releases stay on the host, for rolling back
KEPT = 5


class Refused(Exception):
    """A release was not made; `faults` say why."""

    def __init__(self, faults):
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def release(artefact, host, check=None):
    """Make `artefact` what readers get, and return the name of the release. `check` is asked once it is; if it raises, the
    previous release comes back."""
    with _alone(host):
        name = _store(artefact, host)
        before = current(host)
        _switch(host, name)
        try:
            if check:
                check()
        except BaseException:
            _switch(host, before)
            raise
        names = [n for n in history(host) if n != name] + [name]
        _write_history(host, names)
        for old in set(_stored(host)) - set(names[-KEPT:]):
            shutil.rmtree(host / "releases" / old)
        return name


def rollback(host, check=None):
    """Make the release before the current one what readers get, and return its name."""
    with _alone(host):
        names = [n for n in history(host) if n in _stored(host)]
        if len(names) < 2:
            raise ArtefactError(f"{host} keeps no release before the current one", f"{host} 里没有更早的版本可以退回")
        _switch(host, names[-2])
        try:
            if check:
                check()
        except BaseException:
            _switch(host, names[-1])
            raise
        _write_history(host, names[:-1])
        return names[-2]


def current(host):
    """The name of the release that readers get, or None."""
    link = host / "current"
    return Path(os.readlink(link)).name if link.is_symlink() else None


def history(host):
    path = host / "history"
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def _store(artefact, host):
    """Unpack into a folder aside, verify it there, and give it its name."""
    releases = host / "releases"
    work = Path(tempfile.mkdtemp(prefix=".incoming-", dir=releases))
    try:
        unpack(artefact, work / "new")
        faults = verify(work / "new/site")
        if faults:
            raise Refused(faults)
        day = json.loads((work / "new/site/version.json").read_text(encoding="utf-8"))["gate"]["as_of"]
        name = f"{day}-{checksum_of(artefact).read_text(encoding='utf-8')[:12]}"
        if name not in _stored(host):
            os.chmod(work, 0o755)
            os.rename(work / "new", releases / name)
        return name
    finally:
        shutil.rmtree(work)


def _stored(host):
    return {p.name for p in (host / "releases").iterdir() if not p.name.startswith(".") and (p / SUMS).is_file()}


def _switch(host, name):
    """Readers get the old release or the new one, never neither. Without a name: nothing, as before the first release."""
    link, new = host / "current", host / ".current.new"
    if name is None:
        link.unlink(missing_ok=True)
        return
    new.unlink(missing_ok=True)
    os.symlink(f"releases/{name}", new)
    os.replace(new, link)


def _write_history(host, names):
    new = host / ".history.new"
    new.write_text("".join(f"{n}\n" for n in names), encoding="utf-8")
    os.replace(new, host / "history")


@contextlib.contextmanager
def _alone(host):
    """One release at a time."""
    (host / "releases").mkdir(parents=True, exist_ok=True)
    with open(host / ".lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ArtefactError(f"another release to {host} is under way: try again when it has ended", f"正在向 {host} 发布另一个版本：等它结束再试") from None
        yield
