"""The artefact: one tar that holds a finished site, compressed copies included, and all that a host needs beside it.

Whoever publishes does so from it and from nothing else. It is the same byte for byte whenever it is made of the same site:
sorted, without owners, every file dated by the commit. Beside it lies its checksum, inside it the checksums of its files.

    site/…                what readers get; each text also as .gz and .br
    nginx/site.conf       what stands inside nginx' `server { … }`; nginx/brotli.conf where the Brotli module is loaded
    sbom.cdx.json         the libraries that it was built with
    SHA256SUMS            of every other file
"""

import gzip
import hashlib
import io
import os
import shutil
import tarfile
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kb import headers

SUMS = "SHA256SUMS"
#: an answer that fits into one packet is not worth compressing
SMALLEST = 1024
#: one step below the best: a third of the time for two bytes in a hundred
BROTLI = 10
_TEXT = {extension for extension, kind in headers.KINDS.items() if "charset" in kind}


class ArtefactError(Exception):
    """The artefact cannot be used; says why in both languages."""

    def __init__(self, en, zh):
        super().__init__(f"{en}\n{zh}")
        self.en, self.zh = en, zh


def checksum_of(path):
    """Where the checksum of the artefact `path` lies."""
    return path.with_name(path.name + ".sha256")


def pack(site, path, sbom, moment=0):
    """Write the artefact of the built folder `site` to `path`, dated `moment` (seconds since 1970). Its checksum comes last."""
    with tempfile.TemporaryDirectory(dir=path.parent) as work:
        root = Path(work)
        shutil.copytree(site, root / "site")
        compress(root / "site")
        (root / "nginx").mkdir()
        found = sorted({hash for page in (root / "site").rglob("*.html") for hash in headers.hashes(page.read_text(encoding="utf-8"))})
        moved = headers.redirects_of((site / "_redirects").read_text(encoding="utf-8"))
        (root / "nginx/site.conf").write_text(headers.nginx(found, moved), encoding="utf-8")
        (root / "nginx/brotli.conf").write_text("brotli_static on;\n", encoding="utf-8")
        (root / "sbom.cdx.json").write_bytes(sbom)
        (root / SUMS).write_text(_sums(root), encoding="utf-8")
        new = root / "artefact.tar"
        write_tar(root, new, moment)
        os.replace(new, path)
    _replace(checksum_of(path), f"{_sha256(path.read_bytes())}  {path.name}\n")


def compress(folder):
    """A .gz and a .br beside every text that becomes smaller by it."""
    def one(path):
        data = path.read_bytes()
        for end, packed in ((".gz", gzip.compress(data, 9, mtime=0)), (".br", brotli.compress(data, quality=BROTLI))):
            if len(packed) < len(data):
                path.with_name(path.name + end).write_bytes(packed)

    import brotli
    wanted = [p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix[1:] in _TEXT and p.stat().st_size >= SMALLEST]
    with ThreadPoolExecutor() as workers:
        list(workers.map(one, wanted))


def write_tar(folder, path, moment):
    """Every file below `folder` but `path` itself, the same bytes for the same files."""
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as tar:
        for file in sorted(p for p in folder.rglob("*") if p.is_file() and p != path):
            entry = tarfile.TarInfo(file.relative_to(folder).as_posix())
            entry.size, entry.mtime, entry.mode = file.stat().st_size, moment, 0o644
            with file.open("rb") as content:
                tar.addfile(entry, content)


def unpack(path, target):
    """Write what the artefact holds into the new folder `target`, having seen that it is whole."""
    if not path.is_file():
        raise ArtefactError(f"there is no artefact {path}: run make artefact", f"没有发布包 {path}：请先运行 make artefact")
    try:
        wanted = checksum_of(path).read_text(encoding="utf-8").split()[0]
    except (OSError, IndexError, UnicodeDecodeError):
        raise ArtefactError(f"{path} has no checksum beside it, so it was not finished: run make artefact again",
                            f"{path} 旁边没有校验和，说明没有打包完：请重新运行 make artefact") from None
    data = path.read_bytes()
    if _sha256(data) != wanted:
        raise ArtefactError(f"{path} is not what its checksum says: it was cut short or changed; run make artefact again or fetch it anew",
                            f"{path} 与校验和不符：文件不全或被改动过；请重新运行 make artefact，或重新下载")
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            for entry in tar:
                parts = Path(entry.name).parts
                if not entry.isreg() or ".." in parts or Path(entry.name).is_absolute():
                    raise ArtefactError(f"{path} holds {entry.name}, which is no plain file of its own", f"{path} 里的 {entry.name} 不是包内的普通文件")
                file = target / entry.name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(tar.extractfile(entry).read())
    except tarfile.TarError as error:
        raise ArtefactError(f"{path} cannot be read: {error}", f"{path} 读不了：{error}") from None
    sums = target / SUMS
    if not sums.is_file() or sums.read_text(encoding="utf-8") != _sums(target):
        raise ArtefactError(f"the files in {path} are not those that {SUMS} lists: run make artefact again",
                            f"{path} 里的文件与 {SUMS} 列出的不同：请重新运行 make artefact")


def _sums(folder):
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.relative_to(folder).as_posix() != SUMS)
    return "".join(f"{_sha256(p.read_bytes())}  {p.relative_to(folder).as_posix()}\n" for p in files)


def _sha256(data):
    return hashlib.sha256(data).hexdigest()


def _replace(path, text):
    new = path.with_name(path.name + ".new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)
