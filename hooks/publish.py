#!/usr/bin/env python3
"""From a built site to readers: verifies it, packs it, publishes it from the packed artefact alone, and takes it back.

Exit 0: done. 1: the site or the artefact must not be published, or a host does not answer as it must. 2: could not run.
Whatever is not 0 leaves readers with what they had.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import check as _check  # noqa: E402,F401  sees to the project's own environment
from kb import headers, releases  # noqa: E402
from kb.artefact import ArtefactError, pack, unpack, write_tar  # noqa: E402
from kb.built import Fault, verify  # noqa: E402
from kb.releases import Refused  # noqa: E402

ARTEFACT = Path("artefact/site.tar")
KEPT_EN, KEPT_ZH = "Nothing was published; readers keep what they had.", "没有发布；读者看到的仍是原来的版本。"


def main(argv=None):
    parser = argparse.ArgumentParser(prog="publish.py", description="Verify, pack, publish and take back the built site.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name, do, help, **arguments):
        sub = commands.add_parser(name, help=help, description=help)
        for argument, options in arguments.items():
            sub.add_argument(("--" if options.pop("flag", False) else "") + argument, **options)
        sub.set_defaults(do=do)

    site = {"type": Path, "help": "the folder of the built site"}
    artefact = {"type": Path, "nargs": "?", "default": ARTEFACT, "help": f"the artefact (default: {ARTEFACT})"}
    then = {"flag": True, "metavar": "COMMAND", "help": "run once readers get it, such as 'systemctl reload nginx'; if it fails, readers get the previous release"}
    probe = {"flag": True, "metavar": "URL", "help": "ask this address for the headers once readers get it; if one is wrong, readers get the previous release"}
    command("verify", _verify, "say whether a built site may be published", site=site, commit={"flag": True, "help": "the commit it must come from"})
    command("pack", _pack, "pack a built site that may be published", site=site, sbom={"type": Path}, artefact=artefact)
    command("check", _check_artefact, "say whether an artefact may be published", artefact=artefact)
    command("unpack", _unpack, "write the site in an artefact into a new folder, for hosts that take a folder", folder={"type": Path}, artefact=artefact)
    command("pages", _pages, "write the site in an artefact as the tar that GitHub Pages takes", tar={"type": Path}, artefact=artefact)
    command("release", _release, "publish an artefact in a folder that a web server serves", host={"type": Path}, artefact=artefact,
            then=dict(then), probe=dict(probe))
    command("rollback", _rollback, "go back to the release before", host={"type": Path}, then=dict(then), probe=dict(probe))
    command("probe", _probe, "ask a live host for its headers", url={}, folder={"type": Path, "help": "the built site that it serves"})
    args = parser.parse_args(argv)
    try:
        args.do(args)
    except Refused as refused:
        return _say(*(str(fault) for fault in refused.faults[:50]), _more(refused.faults), KEPT_EN, KEPT_ZH)
    except ArtefactError as error:
        return _say(error.en, error.zh, KEPT_EN, KEPT_ZH)
    except OSError as error:
        _say(f"cannot use {error.filename}: {error.strerror}", f"无法使用 {error.filename}：{error.strerror}", KEPT_EN, KEPT_ZH)
        return 2
    return 0


def _say(*lines):
    sys.stderr.write("".join(f"{line}\n" for line in lines if line))
    return 1


def _more(faults):
    return f"{len(faults)} faults · 共 {len(faults)} 处"


def _may_be_published(site, commit=None):
    if not site.is_dir():
        raise ArtefactError(f"there is no folder {site}: run make site", f"没有文件夹 {site}：请先运行 make site")
    faults = verify(site, commit)
    if faults:
        raise Refused(faults)


def _verify(args):
    _may_be_published(args.site, args.commit)
    print("may be published\n可以发布")


def _pack(args):
    _may_be_published(args.site, os.environ.get("SOURCE_COMMIT"))
    args.artefact.parent.mkdir(parents=True, exist_ok=True)
    pack(args.site, args.artefact, args.sbom.read_bytes(), int(os.environ.get("SOURCE_DATE_EPOCH", 0)))
    print(f"{args.artefact} ({args.artefact.stat().st_size / 1e6:.1f} MB)")


def _opened(artefact, folder):
    unpack(artefact, folder)
    _may_be_published(folder / "site")
    return folder / "site"


def _check_artefact(args):
    with tempfile.TemporaryDirectory() as work:
        _opened(args.artefact, Path(work))
    print("may be published\n可以发布")


def _unpack(args):
    if args.folder.exists() and any(args.folder.iterdir()):
        raise ArtefactError(f"{args.folder} is not empty: remove it first", f"{args.folder} 不是空的：请先删除")
    args.folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=args.folder.parent) as work:
        site = _opened(args.artefact, Path(work))
        if args.folder.exists():
            args.folder.rmdir()
        shutil.move(site, args.folder)
    print(args.folder)


def _pages(args):
    with tempfile.TemporaryDirectory() as work:
        site = _opened(args.artefact, Path(work))
        for packed in [*site.rglob("*.gz"), *site.rglob("*.br")]:
            packed.unlink()  # GitHub compresses by itself
        args.tar.parent.mkdir(parents=True, exist_ok=True)
        write_tar(site, args.tar, 0)
    print(args.tar)


def _afterwards(args):
    """What is asked once readers get another release: the host's own command, and its headers."""
    def ask():
        if args.then and subprocess.run(args.then, shell=True).returncode:
            raise ArtefactError(f"the command failed: {args.then}", f"命令失败：{args.then}")
        if args.probe:
            faults = probe(args.probe, args.host / "current/site")
            if faults:
                raise Refused(faults)
    return ask


def _release(args):
    print(releases.release(args.artefact, args.host, _afterwards(args)))


def _rollback(args):
    print(releases.rollback(args.host, _afterwards(args)))


def _probe(args):
    faults = probe(args.url, args.folder)
    if faults:
        raise Refused(faults)
    print("every header is as it must be\n响应头都对")


def probe(url, folder):
    """The faults of what the live host at `url` answers, asked for one file of each kind that `folder` holds."""
    files = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    scripts = sorted({hash for page in folder.rglob("*.html") for hash in headers.hashes(page.read_text(encoding="utf-8"))})
    paths = {}
    for name in files:
        extension = name.rpartition(".")[2]
        if extension in headers.KINDS and not name.startswith((".", "_")):
            address = "/" + name.removesuffix("index.html")
            paths.setdefault((extension, headers.caching(address), address.startswith(headers.OPEN)), address)
    faults = []
    for path, status in [*((p, 200) for p in paths.values()), ("/no-such-page/", 404), ("/en/no-such-page/", 404)]:
        try:
            with _ask(url.rstrip("/") + path) as answer:
                got, code = answer.headers, answer.status
        except urllib.error.HTTPError as error:
            got, code = error.headers, error.code
        except (urllib.error.URLError, OSError) as error:
            faults.append(Fault(path, f"no answer: {error}", f"没有回应：{error}"))
            continue
        if code != status:
            faults.append(Fault(path, f"answers {code}, not {status}", f"回应 {code}，应为 {status}"))
        for name, value in headers.expected(path, scripts).items():
            if got.get(name) != value:
                faults.append(Fault(path, f"header {name} is {got.get(name)!r}, not {value!r}", f"响应头 {name} 是 {got.get(name)!r}，应为 {value!r}"))
    return faults


def _ask(url):
    return urllib.request.urlopen(urllib.request.Request(url, headers={"Accept-Encoding": "identity"}), timeout=10)


if __name__ == "__main__":
    sys.exit(main())
