"""What is published beside the pages: which version this is, how to report a hole, headers and redirects for hosts.

In: the site as it is shown, and the folder that MkDocs has filled. Nothing here knows the clock: the day is the site's.
"""

import datetime
import json
import shutil
from urllib.parse import urljoin

from kb import headers
from kb.checking import Finding
from kb.exporting import PREFIXES, entries
from kb.pages import LANGS

UNKNOWN = "unknown"
#: what the theme brings and no page uses: its own search, its maps for programmers, an icon; MkDocs' compressed sitemap
UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "assets/images", "assets/javascripts/*.map", "assets/stylesheets/*.map",
          "sitemap.xml.gz")
#: what the registers call the entries that quotations call otherwise
_ENTRIES = {"rule": "provision", "law": "instrument"}


def figures(site):
    """How much there is of what."""
    count = {name: len(entries(site, name, "")) for name in PREFIXES}
    return {"pages": len(site.in_language(LANGS[0])), "instruments": count["instruments"], "provisions": count["provisions"],
            "limits": count["limits"], "terms": count["glossary"]}


def version(site, base, commit=None, moment=None, findings=0):
    """Which version of what this is. `commit` and `moment` (of that commit) are unknown for a build of anything else."""
    return {"url": base, "commit": commit or UNKNOWN, "date": moment.isoformat() if commit and moment else UNKNOWN,
            "gate": {"findings": findings, "as_of": site.today.isoformat()}, "figures": figures(site)}


def outdated(site, shown):
    """A finding for every entry that says something else today than on the day that will be shown."""
    found = []
    for name, prefix in PREFIXES.items():
        now, then = ({row["id"]: row for row in entries(s, name, "")} for s in (site, shown))
        for id in sorted(now.keys() | then.keys()):
            if now.get(id) != then.get(id):
                place = site.registers.at(f"{_ENTRIES.get(prefix, prefix)}:{id}")
                found.append(Finding(
                    place.path, place.line, place.col, "commit-is-current",
                    f"{id} says something else on {site.today} than on {shown.today}, the day of the commit",
                    f"{id} 在 {site.today} 的内容与提交之日 {shown.today} 的不同",
                    "make a new commit today, so that the site shows what holds today: git commit --allow-empty",
                    "今天另作一次提交，让网站显示今天的内容：git commit --allow-empty"))
    return found


def security_txt(site, base, contact):
    """How to report a hole (RFC 9116). Good for a year from the day that is shown; publishing anew renews it."""
    expires = site.today + datetime.timedelta(days=365)
    return (f"Contact: {contact}\nExpires: {expires.isoformat()}T00:00:00Z\nPreferred-Languages: zh, en\n"
            f"Canonical: {urljoin(base, '.well-known/security.txt')}\nPolicy: {urljoin(base, 'about/security/')}\n")


def path_of(name, lang):
    """The path at which the page called `name` is published in one language."""
    return ("/" if lang == LANGS[0] else f"/{lang}/") + name.removesuffix(".md").removesuffix("index").rstrip("/") + (
        "" if name == "index.md" else "/")


def redirects(site):
    """Old and new path of every page that moved, in both languages."""
    return [(path_of(old, lang), path_of(new, lang))
            for old, new in sorted(site.registers.addresses.redirects.items()) for lang in LANGS]


def moved_page(base, new):
    """What stands at an old address on hosts that know no redirects."""
    target = urljoin(base, new.lstrip("/"))
    return (f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>页面已搬走 – Moved</title>'
            f'<link rel="canonical" href="{target}"><meta http-equiv="refresh" content="0; url={target}"></head>'
            f'<body><p><a href="{target}">页面已搬到这里</a></p><p lang="en"><a href="{target}">This page has moved here</a></p></body></html>\n')


def finish(site, folder, base, contact, licences, commit=None, moment=None, findings=0, sealed=True):
    """Write all of it into `folder`, and take out what no page uses. `licences`: of the work of others in it. `sealed`: each page carries its policy."""
    for pattern in UNUSED:
        for path in folder.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    moved = redirects(site)
    for old, new in moved:
        _write(folder / old.strip("/") / "index.html", moved_page(base, new))
    found = set()
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        found |= set(headers.hashes(html))
        if sealed:
            _write(path, headers.seal(html))
    _write(folder / "_headers", headers.host_file(sorted(found)))
    _write(folder / "_redirects", headers.redirect_file(moved))
    _write(folder / ".well-known/security.txt", security_txt(site, base, contact))
    _write(folder / "licences.txt", licences)
    _write(folder / "version.json", json.dumps(version(site, base, commit, moment, findings), ensure_ascii=False, indent=1) + "\n")


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
